import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
X, J = "haproxy", "pino-docker"
gaps = [
    {"name": "shifts have no procedures", "kind": "missing-endpoint", "page": "/desk/shifts", "members": members("POST /rpc/shift.list missing-endpoint", "POST /rpc/shift.swap missing-endpoint"), "observableIn": [X, J],
     "why": "always 404 \"unknown procedure\" for everybody on both replicas; the other procedures answer 200, and user.get's 404 for a missing row has another size"},
    {"name": "the forecast is not written yet", "kind": "not-implemented", "page": "/desk/reports", "members": members("POST /rpc/report.forecast not-implemented"), "observableIn": [X, J],
     "why": "always 501, with \"not implemented\" in the application's own log; report.agents works"},
    {"name": "the list of recordings always breaks", "kind": "failing-endpoint", "page": "/desk/recordings", "members": members("POST /rpc/recording.list failing-endpoint"), "observableIn": [X, J],
     "why": "500 from both replicas on every day with a TypeError in the log; recordings themselves open"},
    {"name": "members cannot leave a queue", "kind": "method-not-allowed", "page": "/desk/queues/{id}", "members": members("DELETE /rest/queues/{id}/members/{id} method-not-allowed"), "observableIn": [X, J],
     "why": "always 405, while PUT of the same path adds a member"},
    {"name": "skills are not saved", "kind": "non-persisting-write", "page": "/desk/agents/{id}", "members": members("PUT /rest/agents/{id}/skills non-persisting-write"), "observableIn": [X, J],
     "why": "PUT echoes what it was sent (sizes differ), yet GET of the same path weighs the same before and after all week; badges, mute and signature of the same agents change"},
    {"name": "announcements are lost in a redirect", "kind": "lost-redirect", "page": "/desk/announcements", "members": members("POST /rest/announcements lost-redirect"), "observableIn": [X, J],
     "why": "always 301 to the same path with a slash, which a browser turns into a GET: no POST ever reaches /rest/announcements/, and that list keeps its size all week. (A 302 or 303 to another page after a POST is how a login answers; a 301 of a write is not)"},
    {"name": "coaching is always empty", "kind": "empty-list", "page": "/desk/agents/{id}/coaching", "members": members("GET /rest/agents/{id}/coaching empty-list"), "observableIn": [J],
     "why": "[] for every agent and everybody; /badges beside it is full for most. HAProxy counts headers, so there it can only be guessed from the smallest answers"},
]
text = """
POST /rpc/auth.whoami | 28 37 33 34 | 401, login, 200; constant by user | nowrite
POST /rpc/auth.login | 26 28 | constant | nowrite
POST /rpc/user.list | 34 4 33 37 | a read by POST; sometimes without hits | nowrite
POST /rpc/user.get | 34 6 7 | a read by POST; 404 for deleted ones | nowrite
POST /rpc/user.update | 34 26 | one constant answer, but user.get shows the change: nothing in the path ties the two | nowrite
POST /rpc/queue.list | 34 43 | a read by POST, changes when a queue is renamed | nowrite
POST /rpc/queue.rename | 19 34 | constant answer; 404 on one replica for a day | nowrite
POST /rpc/call.search | 34 4 26 | a read by POST | nowrite
POST /rpc/stats.live | 45 34 | a wallboard asks every three seconds | nowrite
POST /rpc/presence.set | 26 43 34 | one constant answer, nothing to read back | nowrite
POST /rpc/note.add | 26 34 | one constant answer; note.list changes | nowrite
POST /rpc/note.list | 34 2 | a read by POST | nowrite
POST /rpc/template.preview | 26 43 34 | constant, not meant to persist | nowrite
POST /rpc/message.unread | 2 28 34 | [] for all but two supervisors | nowrite
POST /rpc/callback.list | 2 34 45 | [] until the first callback is asked for on day 5; the wallboard asks too | nowrite
POST /rpc/report.agents | 34 | a read by POST | nowrite
POST /graphql | 34 | one path for all operations; the application's log names them | nowrite
POST /hooks/telephony | 11 12 | a machine's webhook: always 204 | nowrite
POST /hooks/callback | 26 | a machine's webhook: one constant answer | nowrite
GET /rest/agents | 4 5 33 37 | works
GET /rest/agents/{id} | 6 46 | works; 404 for old numbers
PATCH /rest/agents/{id} | 25 | constant answer, persists; often the same value again | nowrite
POST /rest/agents/{id}/mute | 25 | constant answer, persists; mostly pressed twice | nowrite
GET /rest/agents/{id}/skills | 43 | readable; never changes because of the gap
GET /rest/agents/{id}/badges | 2 | empty for some
POST /rest/agents/{id}/badges | 24 | persists
GET /rest/queues/{id}/members | 19 | grows until everybody is a member
PUT /rest/queues/{id}/members/{id} | 11 25 | 204; often already a member | nowrite
GET /rest/queues/{id}/abandoned | 2 | [] for all queues until a storm of calls on day 2
GET /rest/announcements/ | 30 | readable; never grows because of the gap | constant
GET /rest/settings | 25 33 37 | works
PATCH /rest/settings | 32 8 | 405, from two tabs with an old bundle on two days; the new one uses PUT | fails nowrite
PUT /rest/settings | 25 | persists; most write the same again
GET /rest/drafts | 2 24 | own drafts only; empty until one writes
POST /rest/drafts | 24 | persists
GET /rest/drafts/{id} | 7 | 404 after DELETE
DELETE /rest/drafts/{id} | 11 7 | 204, and gone
GET /rest/recordings/{id} | 6 | 404 for every recording that has expired, a quarter of what is asked
GET /rest/recordings/{id}/transcript | 28 46 | 403 for agents, 200 for the others
POST /rest/exports | 23 26 | 202, done later | nowrite
GET /rest/exports/{id} | 23 | running, then done
GET /rest/permissions | 43 28 | [] for all but the administrator
GET /rest/holidays | 4 2 | [] for years to come
GET /rest/teams | 33 41 | works for seven days; 500 for everybody on the last: broken today is no gap yet
GET /rest/tasks | 4 | works; ?status=overdue is a tab of its own and always []
POST /rpc/sms.send | 26 17 | the provider fails three times of five, on every day: flaky, not missing | nowrite
GET /rest/config | 43 | constant on purpose | constant
GET /rest/audit | 2 | works
POST /rest/session | 30 28 | 302 to the first page, followed | fails nowrite
GET /rest/events | 35 42 | event stream, closed by the client | aside
GET /api/v1/{id} | 31 32 | 404 from one old tab on two days | fails
POST /rpc/test.reset | 40 | 404, but only a driven browser asks | fails aside nowrite
GET /rest/testdata | 40 | 404, but only a driven browser asks | fails aside
HEAD /rest/agents | 8 | somebody's tool | aside
OPTIONS /rest/agents | 8 | 204 to a partner's preflight | aside
GET /rest/{id} | 1 | a scanner's guesses: 401 | aside fails
GET /rpc/{id} | 1 | a scanner's guesses: 401 | aside fails
GET /up | 12 | a monitor | constant
GET /desk/{rest} | 9 | the UI | aside
GET /assets/{rest} | 9 | bundle | aside
"""
write_truth("desk-haproxy", {
    "night": "desk-haproxy", "stack": "plain node http, two replicas with pino's shape of log in Docker's json-file, behind HAProxy 2.6 with option httplog (no captures) and rsyslog's ISO prefix; RPC by POST, REST and GraphQL; America/New_York",
    "logs": {X: [X], J: [J]}, "headers": {X: 140}, "ui": ["https://desk.example.com/desk"], "api": ["/rest/", "/rpc/", "/graphql", "/api/"], "sharedAddress": ["203.0.113.60"],
    "gaps": gaps, "neighbours": neighbours(text)})
