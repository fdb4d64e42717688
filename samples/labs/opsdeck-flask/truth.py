import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, J = "haproxy-httplog", "journald-short"
def gap(name, kind, rows, why, reads=(), **more):
    ms = members(*rows)
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = list(reads)
        if m["path"].endswith("/snooze"): m["stirred"] = True           # the monitoring may open an alert in between
        if m["kind"] == "not-implemented": m["mixed"] = True            # a 500 whose traceback says so
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": [H, J], "why": why, **more}
gaps = [
    gap("a webhook has no deliveries", "empty-list", ["GET /webhooks/{id}/deliveries empty-list"], '{"deliveries":[]} for every webhook on all days, also right after test pings that the webhook itself counts'),
    gap("the usage of a key is missing", "missing-endpoint", ["GET /keys/{id}/usage missing-endpoint"], "Flask's page for unknown routes for every key, which was read a moment before; keys that were deleted give the application's JSON with another size"),
    gap("the rollout of a flag is not kept", "non-persisting-write", ["PUT /flags/{id}/rollout non-persisting-write"], "200 with an echo of many sizes, and the rollout read right after weighs what it weighed (or is 304 for the browser that keeps entity tags); toggles and descriptions of the same flags are kept", ["/flags/{id}/rollout"]),
    gap("keys are not revoked", "non-persisting-write", ["POST /keys/{id}/revoke non-persisting-write"], '200 {"id":…,"revoked":true}, and neither the list nor the key read right after differ; labels and deletions of keys are kept', ["/keys", "/keys/{id}"]),
    gap("alerts are not snoozed", "non-persisting-write", ["POST /alerts/{id}/snooze non-persisting-write"], '200 {"ok":true,…}, and the open alerts read right after are what they were, the alert too; those that are acknowledged or closed leave the list at once', ["/alerts?state=open", "/alerts/{id}"]),
    gap("the audience of a flag is a stub", "safe-stub", ["GET /flags/{id}/audience safe-stub"], "one size for every flag and day (or 304 for the browser that keeps entity tags); the flag itself, its history and its rollout differ"),
    gap("uptime is a stub", "safe-stub", ["GET /reports/uptime safe-stub"], "one size for every range and day, also after outages; latency beside it has many"),
    gap("the severity of an incident cannot be set", "method-not-allowed", ["PUT /incidents/{id}/severity method-not-allowed"], "405 for all and always; GET of the same path is 200, PATCH of the incident is kept"),
    gap("the secret of a webhook cannot be rotated", "not-implemented", ["POST /webhooks/{id}/rotate-secret not-implemented"], "500 for all and always; the application's log has a NotImplementedError beside each; its test is 202", alsoAs=members("POST /webhooks/{id}/rotate-secret failing-endpoint")),
    gap("the changes of a deploy fail", "failing-endpoint", ["GET /deploys/{id}/diff failing-endpoint"], "500 for all and always, for deploys that were read a moment before"),
    gap("the components of the status page are the page", "html-fallback", ["GET /status-page/components html-fallback"], "200 with what the page weighs, for all, before and after the new bundle: the route of the pages takes it"),
    gap("nobody may roll back", "always-forbidden", ["POST /deploys/{id}/rollback always-forbidden"], "403 for all three, engineers too; promotion beside it is 200 for engineers and 403 for the product manager only"),
    gap("the retention of logs is sent to http", "lost-redirect", ["PUT /logs/retention lost-redirect"], "308 to http and a slash; nobody follows, and the form read after it is as before; 308 of the rules' slash is followed at once", ["/logs/retention"]),
]
text = """
POST /session | 28 | 204; 401 for a wrong password now and then | nowrite constant
GET /session | 28 43 | 401, sign in, 200 | constant
GET /meta | 43 | two versions of one length | constant
GET /badge | 45 43 | a tab that polls; two figures | constant
GET /flags | 9 4 43 | its length hardly varies; 304; an owner without flags
POST /flags | 24 28 | kept; 409, 422
GET /flags/{id} | 6 7 9 | works; 404 for the deleted
PATCH /flags/{id} | 25 | kept
DELETE /flags/{id} | 7 28 | kept; 403 for the product manager, 404 the second time
POST /flags/{id}/toggle | 25 | kept: a byte in the list; flipped back within seconds now and then; {"ok":true} as a stub would say
GET /flags/{id}/history | 2 | [] for flags that nobody toggled yet
GET /flags/{id}/rollout | 43 9 | as the gap leaves it: a size a flag
GET /webhooks | 43 | works
POST /webhooks | 24 28 | kept; 422
GET /webhooks/{id} | 6 7 | works; 404 for the deleted
PATCH /webhooks/{id} | 25 | kept: active or not is a byte; the same again now and then
DELETE /webhooks/{id} | 7 27 | kept; undone within seconds now and then
POST /webhooks/{id}/restore | 25 27 | kept | nowrite
POST /webhooks/{id}/test | 23 25 | 202; a counter in the webhook, which gets a digit more now and then | nowrite
GET /keys | 43 | as the gap leaves it but for new, renamed and deleted keys
POST /keys | 24 28 | kept; 422
GET /keys/{id} | 6 7 | works
PATCH /keys/{id} | 25 | kept; the same label again now and then
DELETE /keys/{id} | 7 28 | kept; 403 for the product manager
GET /logs | 4 2 | live; words that nobody logged
POST /logs/query | 26 37 | a search by POST: nothing is to be kept; 429 once | nowrite
GET /logs/services | 43 | constant | constant
GET /logs/saved | 3 2 | [] for two people always, filled for one
POST /logs/saved | 24 | kept: only the one engineer saves | nowrite
DELETE /logs/saved/{id} | 7 | kept | nowrite
GET /logs/export | 26 | a file
HEAD /logs/export | 8 | before the file, now and then | aside
GET /logs/retention | 43 | as the gap leaves it | constant
GET /alerts | 4 | services without alerts; machines open some
GET /alerts/{id} | 6 | works
GET /alerts/{id}/timeline | 2 | [] for a quarter
POST /alerts/{id}/ack | 25 27 | kept; 409 the second time
POST /alerts/{id}/close | 25 | kept
GET /alerts/rules | 43 9 | five rules; its length hardly varies; 304
GET /alerts/rules/ | 30 | 308 to the path without the slash, followed at once: an old link | aside
PUT /alerts/rules/{id} | 25 | kept; saved as it was now and then
GET /alerts/severities | 43 | constant | constant
GET /alerts/silences | 2 | [] for all until the first one on the sixth day
POST /alerts/silences | 24 | kept; the first on the sixth day | nowrite
GET /incidents | 4 5 | states, pages past the end
POST /incidents | 24 | kept; 422
GET /incidents/{id} | 6 7 | works; 404 for an old bookmark
PATCH /incidents/{id} | 25 | kept
GET /incidents/{id}/severity | 43 | three words
GET /incidents/{id}/updates | 2 | [] for half
POST /incidents/{id}/updates | 24 | kept
GET /deploys | 4 | stages, pages
GET /deploys/{id} | 6 | works
GET /deploys/{id}/status | 43 | two words
POST /deploys/{id}/promote | 25 28 | kept; 409 the second time, 403 for the product manager
GET /jobs | 4 23 37 | 503 for three hours on the seventh day; shrinks a quarter of an hour after a retry
POST /jobs/{id}/retry | 23 | 202; the job is gone a quarter of an hour later; 404 for one that is gone | nowrite
DELETE /jobs/{id} | 7 | kept; 404 the second time
GET /cache | 43 | live figures
POST /cache/{id}/purge | 23 28 | 202 {"ok":true}; the figures read after it are shorter; 403 for the product manager
GET /reports/latency | 4 | varies with the range
GET /members | 43 | its length hardly varies
POST /members | 24 28 | kept; 409, 403 for the product manager | nowrite
PATCH /members/{id} | 25 28 | kept; the same role again now and then
GET /oncall | 43 | its length hardly varies
PUT /oncall | 25 | kept; saved as it was now and then
GET /oncall/schedule | 31 33 | Flask's 404 for unknown routes until the deploy on the sixth day, 200 ever since: mended
GET /audit | 28 5 | grows; 403 for the product manager always
POST /ingest/alerts | 12 28 | the monitoring: 202 of one size; 401 for an agent with an old token, on all days | nowrite constant
GET /sdk/flags | 12 9 | machines that poll: 200 and 304 | aside
GET /v1/flags | 12 31 | 410 always: retired, a build machine asks on | aside fails
GET /healthz | 12 | monitors | constant
GET /metrics | 12 | prometheus | constant aside
OPTIONS /flags | 8 | a look; Flask's own answer | aside
GET /status-page | 9 | the page | aside
GET / | 9 | the page | aside
GET /ui | 9 | the page | aside
GET /ui/{rest} | 9 | pages opened by their address | aside
GET /assets/{id} | 9 | bundle | aside
GET /{rest} | 1 | scanners; Flask's 404 | aside fails
POST /{rest} | 1 | scanners; Flask's 404 | aside fails nowrite
"""
rows = neighbours(text)
more = {"POST /flags/{id}/toggle": "/flags /flags/{id}/history", "PATCH /flags/{id}": "/flags /flags/{id}", "PATCH /webhooks/{id}": "/webhooks /webhooks/{id}", "PATCH /keys/{id}": "/keys /keys/{id}", "POST /webhooks/{id}/restore": "/webhooks", "POST /webhooks/{id}/test": "/webhooks/{id}", "POST /alerts/{id}/ack": "/alerts?state=open",
    "POST /alerts/{id}/close": "/alerts?state=open", "PUT /alerts/rules/{id}": "/alerts/rules", "POST /deploys/{id}/promote": "/deploys?stage=staging", "DELETE /jobs/{id}": "/jobs", "POST /cache/{id}/purge": "/cache", "PATCH /incidents/{id}": "/incidents/{id}", "PATCH /members/{id}": "/members"}
for n in rows:
    r = more.get(n["method"] + " " + n["path"])
    if r: n["reads"] = r.split()
write_truth("opsdeck-flask", {"night": "opsdeck-flask", "stack": "Flask under gunicorn as a unit of systemd (gunicorn's default access lines, Flask's messages and tracebacks, as journalctl prints them) behind HAProxy's httplog with the referer and the agent captured, sizes with headers; an operations console of a ferry-booking platform; three people; UTC",
    "logs": {H: [H], J: [J]}, "sharedAddress": ["127.0.0.1"], "minClients": 2, "headers": {H: 220}, "ui": ["https://deck.tidewater.example"], "api": ["/flags", "/webhooks", "/keys", "/logs", "/alerts", "/incidents", "/deploys", "/jobs", "/cache", "/reports", "/members", "/oncall", "/audit", "/session", "/badge", "/meta", "/status-page"], "gaps": gaps, "neighbours": rows})
