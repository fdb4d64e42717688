import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
P, U, V = "nginx-json", "pino-cri", "/api/w/{id}"
def full(s): return s.replace("@/", V + "/")
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
        if m["kind"] == "not-implemented" or m["path"].endswith("/members/{id}"): m["mixed"] = True      # 500 with the word beside it; 403 for support
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": only or [P, U], "why": why, **more}
gaps = [
    gap("comments on a survey are not kept", "non-persisting-write", ["POST @/surveys/{id}/comments non-persisting-write", "GET @/surveys/{id}/comments empty-list"], '201 with an id, and the list is {"data":[],"total":0} for each survey of each workspace, before and after, on all days; questions that are saved show at once', ["@/surveys/{id}/comments"]),
    gap("nothing is ever active", "empty-list", ["GET @/activity empty-list"], '{"items":[],"cursor":null} for all workspaces and people on all days, although they write all day; the audit beside it is long'),
    gap("surveys have no heatmap", "missing-endpoint", ["GET @/surveys/{id}/heatmap missing-endpoint"], "Express' own 404 (`Cannot GET …`, HTML whose length follows the path) for every survey, which was read a moment before; a row that is gone answers in JSON of one size"),
    gap("templates cannot be deleted", "missing-endpoint", ["DELETE @/templates/{id} missing-endpoint"], "Express' own 404 for every template, for all and always, while the list shows them; other collections delete"),
    gap("flags are toggled in vain", "non-persisting-write", ["POST @/flags/{id}/toggle non-persisting-write"], "200 with an echo that says the contrary of the list each time, and the list read right after weighs what it weighed; integrations, toggled alike, change by a byte", ["@/flags"]),
    gap("roles of members are not kept", "non-persisting-write", ["PATCH @/members/{id} non-persisting-write"], "200 with an echo of another length for the admins (403 for support), and the list read right after weighs what it weighed; a member who is removed is gone", ["@/members"]),
    gap("schedules are not kept", "non-persisting-write", ["PUT @/surveys/{id}/schedule non-persisting-write"], "204, and the schedule read right after is the empty one of 50 bytes for each survey, on all days; questions, saved by PUT too, change", ["@/surveys/{id}/schedule"]),
    gap("sentiment is a stub", "safe-stub", ["GET @/insights/sentiment safe-stub"], "one size for every range and workspace, on all days; the overview beside it varies"),
    gap("a channel cannot be changed", "method-not-allowed", ["PATCH @/channels/{id} method-not-allowed"], "405 for all and always, for channels that were listed a moment before; making and deleting work"),
    gap("a survey cannot be translated", "not-implemented", ["POST @/surveys/{id}/translate not-implemented"], "500 for all and always; the application's log has `translate: not implemented` beside each", alsoAs=members(full("POST @/surveys/{id}/translate failing-endpoint"))),
    gap("crosstabs fail", "failing-endpoint", ["GET @/surveys/{id}/crosstabs failing-endpoint"], "500 for every survey, for all and always, with a TypeError in the application's log"),
    gap("invoices are the page", "html-fallback", ["GET /api/billing/invoices html-fallback"], "200 with what the page weighs, for all: nginx hands only named prefixes to the application, whose log never sees it", only=[P]),
    gap("nobody may list keys", "always-forbidden", ["GET @/api-keys always-forbidden"], "403 for all three, the two admins among them, in each workspace; webhooks beside it are 200. Single sign-on is 403 for the workspaces without a plan only"),
    gap("invitations are sent to an inner host", "lost-redirect", ["POST @/invitations lost-redirect"], "308 to the host name of a service over http; no browser follows, and the list never grows", ["@/invitations"]),
]
text = """
POST /api/session | 26 28 | a wrong password now and then | nowrite constant
POST /api/session/refresh | 26 28 | tokens of one size | nowrite constant
GET /api/me | 28 43 | 401, refresh, 200 | constant
GET /api/config | 43 | enum options: constant | constant
GET /api/version | 43 | constant, of one length before and after the deploy | constant
GET /api/workspaces | 43 | five rows with a number each: of one size by chance | constant
GET @/surveys | 9 2 3 4 5 | entity tags with 304; searches without hits, a state that none has, empty for the workspace that is new
POST @/surveys | 24 | kept; 422 without a title; a full page changes little | nowrite
GET @/surveys/{id} | 6 7 | works; 404 for what was deleted
PATCH @/surveys/{id} | 25 9 | kept; the same title again now and then
DELETE @/surveys/{id} | 7 28 | works for two, 403 for support | nowrite
POST @/surveys/{id}/publish | 25 27 | kept: draft and live weigh a byte apart; closed more | nowrite
POST @/surveys/{id}/close | 25 27 | kept | nowrite
POST @/surveys/{id}/duplicate | 31 33 | 404 (`Cannot POST`) until the deploy on the seventh day, 201 ever since: looks fixed | nowrite
GET @/surveys/{id}/questions | 2 3 | empty for surveys that are new
PUT @/surveys/{id}/questions | 25 9 | kept; saved as they were now and then; 422 without any
GET @/surveys/{id}/collaborators | 2 | [] for most; filled for a fifth or so
GET @/surveys/{id}/schedule | 43 | as the gap leaves it | constant
POST @/surveys/{id}/send-test | 26 37 | 202, a mail; 503 for some hours on the eighth day | nowrite constant
GET @/surveys/{id}/responses | 2 5 | empty for drafts, pages past the end; grows
POST @/surveys/{id}/responses/search | 26 4 | a search by POST, often without hits | nowrite
DELETE @/surveys/{id}/responses/{id} | 25 27 | works; undone within seconds now and then | nowrite
POST @/surveys/{id}/responses/{id}/restore | 25 27 | undo | nowrite
GET @/audiences | 2 3 | empty for the workspace that is new
GET @/audiences/{id} | 6 23 | works
POST @/audiences | 24 | kept | nowrite
POST @/audiences/{id}/import | 23 | 202; the size grows half an hour later | nowrite constant
GET @/templates | 43 | four of the house, as the gap leaves them | constant
GET @/members | 43 | as the gap leaves it but for those who are removed
DELETE @/members/{id} | 7 28 | works | nowrite
GET @/invitations | 2 | two rows for two workspaces, [] for the others: as the gap leaves it | constant
GET @/channels | 2 3 | empty for the workspace that is new
POST @/channels | 24 | kept | nowrite
DELETE @/channels/{id} | 7 | works | nowrite
GET @/integrations | 43 | varies by one byte or a few
POST @/integrations/{id}/toggle | 25 | kept: one byte; flipped back within seconds now and then; 404 for a wrong slug
GET @/flags | 43 | as the gap leaves it | constant
GET @/webhooks | 2 | empty for the workspace that is new
POST @/webhooks | 24 28 | kept; 422 for http, 403 for support | nowrite
DELETE @/webhooks/{id} | 7 28 | works | nowrite
POST @/webhooks/{id}/test | 26 | one constant answer; the deliveries are longer by one
GET @/webhooks/{id}/deliveries | 2 | [] for most until a test
GET @/sso | 36 28 | 403 for three of five workspaces, whose plan lacks it; 200 for two
GET @/alerts | 2 45 | [] but for five hours on two days; also polled
POST @/alerts | 24 | kept | nowrite
DELETE @/alerts/{id} | 7 | works | nowrite
GET @/insights/overview | 43 | varies
GET @/insights/nps | 43 | two small numbers: few sizes
GET @/quota | 43 45 | three small numbers: hardly varies; also polled
GET @/branding | 9 | works
PUT @/branding | 25 9 | kept; a colour weighs the same, saved as it was now and then; 422 without a colour
GET @/exports | 2 23 | [] until the first export is done
POST @/exports | 23 | 202; shows twenty minutes later | nowrite constant
GET @/exports/{id}/download | 26 | a file
GET @/audit | 28 5 | 403 for support
GET /api/public/s/{id} | 12 | respondents; one of three sizes | constant
POST /api/public/s/{id}/answers | 12 | respondents; 422 without a score | nowrite constant
GET /healthz | 12 | a monitor | constant aside
OPTIONS @/surveys | 8 | a look | aside fails
HEAD @/members | 8 | a look | aside
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /w/{rest} | 9 | pages opened by their address | aside
GET /api/{rest} | 1 | scanners; the page's own 200 or the application's 401 | aside fails
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if n["path"].endswith("/integrations/{id}/toggle"): n["reads"] = [V + "/integrations"]
    if n["path"].endswith("/webhooks/{id}/test"): n["reads"] = [V + "/webhooks/{id}/deliveries"]
write_truth("surveys-express", {"night": "surveys-express", "stack": "Express (Debian's node-express) in Kubernetes (CRI: one JSON line of pino-http's shape for each request, the application's own lines between) behind nginx with a JSON log of its own key names (at, ip, m, uri, st, len, rt, ust, ref, ua), gzip off; the console of a small survey service; three people; America/Toronto",
    "logs": {P: [P], U: [U]}, "ui": ["https://console.pollwright.example"], "api": ["/api"], "minClients": 2, "gaps": gaps, "neighbours": rows})
