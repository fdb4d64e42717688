import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, O = "nginx-json", "uvicorn-syslog", "/v3/orgs/{id}"
def gap(name, kind, rows, why, reads=(), seen=(N,), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(seen), "why": why, **more}
gaps = [
    gap("incidents have no timeline", "empty-list", [f"GET {O}/incidents/{{id}}/timeline empty-list"], "no items for every incident of every organisation, also right after one was acknowledged or resolved; /comments beside it fills"),
    gap("overrides of an on-call schedule are not kept", "non-persisting-write", [f"POST {O}/oncall/schedules/{{id}}/overrides non-persisting-write", f"GET {O}/oncall/schedules/{{id}}/overrides empty-list"], "201 with an id, and the list read right after has no items, as on all days; /layers beside it is filled", [f"{O}/oncall/schedules/{{id}}/overrides"]),
    gap("alert rules cannot be switched", "non-persisting-write", [f"PATCH {O}/rules/{{id}} non-persisting-write"], "200 with an echo, and the rule read right after weighs what it weighed, where true and false differ by a byte; probes and integrations, switched in the same way, change by it", [f"{O}/rules/{{id}}"]),
    gap("tokens are not revoked", "non-persisting-write", [f"DELETE {O}/tokens/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; tokens that are made show, integrations that are deleted are gone", [f"{O}/tokens"]),
    gap("the routing of an integration is not kept", "non-persisting-write", [f"PUT {O}/integrations/{{id}}/routing non-persisting-write"], "200 with an echo of forms of all lengths, and the routing read right after is as before", [f"{O}/integrations/{{id}}/routing"]),
    gap("the uptime report is a stub", "safe-stub", [f"GET {O}/reports/uptime safe-stub"], "one size for every window and every organisation, though probes fail each day; /reports/latency beside it varies"),
    gap("probes have no certificate", "missing-endpoint", [f"GET {O}/probes/{{id}}/certificate missing-endpoint"], "the framework's own 404 (22 bytes) for probes that were read a moment before; a probe that is gone weighs more; /postmortem is 404 until it is written", seen=(N, U)),
    gap("incidents cannot be escalated", "failing-endpoint", [f"POST {O}/incidents/{{id}}/escalate failing-endpoint"], "500 for all and always, a trace in the application's log; /ack and /resolve beside it work", seen=(N, U)),
    gap("the SLA export is the page", "html-fallback", ["GET /downloads/{id}/sla.csv html-fallback"], "200 with what the console's page weighs: nginx hands only /v3 and a few more to the application, whose /exports/incidents.csv is a file"),
    gap("the audit trail is forbidden to everybody", "always-forbidden", [f"GET {O}/audit always-forbidden"], "403 for all seven, owners too, who may read tokens, members and invoices", seen=(N, U)),
    gap("silences cannot be deleted", "method-not-allowed", [f"DELETE {O}/silences/{{id}} method-not-allowed"], "405 for all, for silences that were listed a moment before; /expire beside it works", seen=(N, U)),
    gap("handovers are redirected to http", "lost-redirect", [f"POST {O}/oncall/handover lost-redirect"], "307 to the same path with a slash, on http, which browsers on https do not follow: no request with the slash ever arrives", seen=(N, U)),
    gap("integrations cannot be tested", "not-implemented", [f"POST {O}/integrations/{{id}}/test not-implemented"], "501 for all; /rules/{id}/preview beside it answers", seen=(N, U)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST /v3/session | 26 28 | signs in; 422 once in a while | nowrite
DELETE /v3/session | 11 | 204 | nowrite
GET /v3/session | 28 43 | 401, sign in, 200 | constant
GET /v3/orgs | 43 | memberships; constant per person | constant
GET /v3/me/preferences | 43 25 | works; of few sizes | constant
PUT /v3/me/preferences | 25 | kept; light and night are as long as each other | nowrite
GET /v3/me/inbox/unread | 45 43 | polled by every open tab; nought on most days, more after the fifth | constant
GET /v3/search | 4 | mostly without hits
GET /v3/announcement | 2 43 | null until the firm wrote one on the fifth day | constant
GET @/features | 43 36 | constant | constant
GET @/plan | 43 | constant | constant
GET @/settings | 25 | works | constant
PUT @/settings | 25 | the whole form, often as it was; 403 for who is no owner | nowrite
GET @/overview | 31 | there since the new version on the fourth day
GET @/widgets | 31 32 | gone since the new version on the fourth day; a tab that nobody reloads asks on for a day and a half
GET @/probes | 4 5 13 | filters without hits, cursors past the end; compressed
POST @/probes | 24 26 | the wizard's last step; kept; 422 without an address
POST @/probes/dry-run | 26 | the wizard's second step: asks the address, stores nothing | nowrite
GET @/probes/regions | 43 | the wizard's first step; an enumeration | constant
GET @/probes/{id} | 6 7 | works; 404 with words for one that was deleted
PATCH @/probes/{id} | 25 | kept; true and false differ by a byte; double clicks; 403 for viewers
DELETE @/probes/{id} | 7 11 | works; 404 the second time
GET @/probes/{id}/results | 4 45 | varies; polled by a wall screen; empty for one that is new
GET @/probes/{id}/maintenance | 2 | empty for most; works | small=40
POST @/probes/{id}/maintenance | 24 | kept
GET @/probes/{id}/dependencies | 2 | empty for all but two: nobody models them | small=40
GET @/rules | 13 43 | names and switches; nobody made or renamed one for days
GET @/rules/{id} | 9 25 | works; of few sizes; only whole forms change it
PUT @/rules/{id} | 25 | the whole form; kept; often as it was, thresholds are as long as each other
POST @/rules/{id}/preview | 26 | a preview | nowrite
GET @/rules/{id}/mutes | 2 29 | 404 for viewers, empty for most | small=40
GET @/silences | 2 | no items for all until the third day, when somebody made the first
POST @/silences | 24 | kept
POST @/silences/{id}/expire | 25 27 | kept; leaves the list; 409 the second time | nowrite
GET @/oncall/now | 45 43 | who is on call; changes once a day
GET @/oncall/schedules | 4 25 | all of them, or those that are active; all weigh the same before and after a switch
GET @/oncall/schedules/{id} | 25 43 | works; active and paused are as long as each other | constant
PATCH @/oncall/schedules/{id} | 25 | kept; the schedule weighs the same, active and paused being as long as each other; the list of active ones, read after it, changes | nowrite
GET @/oncall/schedules/{id}/layers | 43 | filled; nobody changes them | constant
GET @/incidents | 4 2 | open ones, or resolved ones; a queue that probes fill and people empty
GET @/incidents/{id} | 6 25 | works
POST @/incidents/{id}/ack | 24 25 | kept; 409 for who was too late
POST @/incidents/{id}/resolve | 24 25 | kept; leaves the list; 409 the second time
POST @/incidents/bulk | 24 26 | resolves many; kept | nowrite
GET @/incidents/{id}/comments | 2 | empty for most; works
POST @/incidents/{id}/comments | 24 | kept
GET @/incidents/{id}/postmortem | 6 | 404 with words until somebody began one
PUT @/incidents/{id}/postmortem | 25 | a draft that saves itself, now and then as it was | nowrite
GET @/incidents/{id}/related | 4 2 | empty for nearly all | small=40
GET @/integrations | 13 25 | works
POST @/integrations | 24 | kept; 422 for addresses without https
GET @/integrations/{id} | 25 | works
PATCH @/integrations/{id} | 25 24 | kept; true and false differ by a byte
DELETE @/integrations/{id} | 7 11 | works
GET @/integrations/{id}/deliveries | 2 4 | empty for those that were never called
GET @/integrations/{id}/routing | 43 | as the gap leaves it; of few sizes | constant
GET @/tokens | 28 43 | 403 for viewers; as the gap leaves it
POST @/tokens | 24 26 | kept; shows its secret once
GET @/members | 43 25 | works
PATCH @/members/{id} | 28 25 | kept; 403 for who is no owner
GET @/invitations | 2 28 | empty until somebody was invited; 403 for viewers
POST @/invitations | 24 | kept; 409 for who was invited
DELETE @/invitations/{id} | 7 11 | works
GET @/invoices | 28 43 | owners only, 403 for the others; new ones come on the first of a month
GET @/sso | 36 28 | 402 but for one organisation, which has the plan
PUT @/sso | 36 25 | kept for the organisation that has the plan | nowrite
GET @/status-page | 25 | works
PUT @/status-page | 25 | kept; often as it was; seen by the public page, too
POST @/status-page/preview | 26 | a preview | nowrite
GET @/reports/latency | 4 | varies by window; 500 on one morning
GET @/reports/noise | 33 43 | works; changes with incidents
POST @/reports/jobs | 23 26 | 202; a job | nowrite
GET @/reports/jobs/{id} | 23 | running, then done | constant
GET @/exports/incidents.csv | 26 | a file
GET @/live | 35 42 | server-sent events | constant
GET /v2/orgs/{id}/probes | 31 | 410 with words: an old script of a customer | fails
POST /v3/ingest/{id}/results | 11 | machines; 202, always of one size; makes incidents when a probe fails | nowrite
GET /v3/ingest/{id}/config | 9 11 45 | machines; 304 until something was changed
POST /hooks/chat | 11 | a chat's webhook; 204 | nowrite
GET /status/{id}.json | 43 9 | the public page, read by strangers; changes with incidents
GET /livez | 12 | a monitor | constant
OPTIONS @/probes | 8 | 405: the framework's | aside fails
HEAD @/probes | 8 | 405: the framework's | aside fails
GET @/probes/ | 30 | the slash is redirected to http; a script of a customer follows it by another way | aside fails
GET /assets/{id} | 9 10 | bundle | aside
GET /console/{rest} | 9 | the page | aside
GET / | 9 1 | the page | aside
GET /v3/{rest} | 1 | scanners | aside fails
POST /v3/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners, who get the page | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("observatory-fastapi", {"night": "observatory-fastapi", "stack": "FastAPI with its own GZipMiddleware under uvicorn behind nginx with a JSON log of its own key names; a monitoring service's console in English: organisations as slugs in the path, UUIDs, toggles by PATCH, actions by POST; seven people in three roles, two behind one address; uvicorn's own access log in RFC 3164's form; Europe/London",
    "logs": {N: [N], U: [U]}, "ui": ["https://app.lookout.example"], "api": ["/v3", "/downloads"], "sharedAddress": ["198.51.100.20"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + O, 1) for l in text.strip().splitlines()))})
