import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-docker"
BOTH = (H, G)
A = "/ops/api"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) + ("" if len(r.split()) > 2 else " " + kind) for r in rows))
    for m in ms:
        if reads and m["method"] != "GET": m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("tabs of the trail are empty", "empty-list", ["GET @/trail/logins", "GET @/trail/exports", "GET @/trail/permissions"], "32 bytes for everybody on every day, although people sign in and export all the time; /trail, /trail/changes and /trail/deliveries, tabs of the same page, are full"),
    gap("dead letters are never there", "empty-list", ["GET @/tasks/dead-letters"], "32 bytes always, although /tasks?state=failed is not empty and grows"),
    gap("callbacks are not paused", "non-persisting-write", ["PATCH @/callbacks/{id}"], "200 with the item as it was told, and the list read right after weighs what it weighed, always; retries (PUT below the same item) and new callbacks show", ["@/callbacks"]),
    gap("sender ids are not deleted", "non-persisting-write", ["DELETE @/sender-ids/{id}"], "204, the list read right after weighs what it weighed, and the item, opened again, is still 200; blocklist entries go, and are 404 then", ["@/sender-ids"]),
    gap("multi-factor cannot be required", "non-persisting-write", ["PUT @/staff/{id}/mfa"], "200 with a constant, and the list and the person read right after are unchanged, there and back again; on call and roles, changed on the same page, show", ["@/staff", "@/staff/{id}"]),
    gap("maintenance windows are a stub", "non-persisting-write", ["POST @/windows", "GET @/windows empty-list"], "201 with one constant answer, and the list is 3 bytes before and after, for everybody on every day", ["@/windows"]),
    gap("quotas were never connected", "missing-endpoint", ["GET @/quotas", "GET @/quotas/usage", "GET @/quotas/alerts"], "the framework's 404 (207 bytes of HTML) for everybody, though the API's own 404s are JSON of 25 to 40; a PUT of a quota is 405 because a page's route answers GET for every path", alsoAs=[{"method": "PUT", "path": A + "/quotas/{id}", "kind": "method-not-allowed"}]),
    gap("sessions of people are missing", "missing-endpoint", ["GET @/staff/{id}/sessions"], "the framework's 404 (207 bytes of HTML) for people who were read in the same moment"),
    gap("a new version lost the latency of routes", "missing-endpoint", ["GET @/routes/{id}/latency"], "200 of varying size until the new version of Monday morning, the framework's 404 for every route since", state="regressed"),
    gap("callbacks cannot be deleted", "method-not-allowed", ["DELETE @/callbacks/{id}"], "405 (153 bytes) always; GET and PATCH of the same path answer 200"),
    gap("tasks cannot be cancelled", "not-implemented", ["POST @/tasks/{id}/cancel"], "501 always; /retry beside it answers 202, or 409"),
    gap("margins fail", "failing-endpoint", ["GET @/reports/margins"], "500 for everybody on every day; /reports/traffic, asked in the same moment, works"),
    gap("callbacks could not be pinged until Friday", "failing-endpoint", ["POST @/callbacks/{id}/ping"], "500 for three days, 204 since the new version of Friday morning", state="looks-fixed"),
    gap("health of routes is a stub", "safe-stub", ["GET @/routes/{id}/health"], "one body for every route, those switched off too, on every day; /latency beside it varies"),
    gap("tokens are forbidden", "always-forbidden", ["GET @/staff/{id}/tokens"], "403 for all who ask, the owner too, who is answered /payouts; the same people read the person beside it"),
    gap("carriers cannot be synchronised", "lost-redirect", ["POST @/carriers/{id}/resync"], "302 always, and no request follows: it names the inner address; exports, which are redirected too (303), are followed at once", ["@/carriers/"]),
    gap("metrics are the page", "html-fallback", ["GET /ops/metrics/throughput", "GET /ops/metrics/errors"], "200 with what /ops/ weighs for the same person, or the page's 304: the metrics were never mounted; gunicorn logs 0 for every file that it sends, the page and bundles alike", where=(H,)),
]
MODES = {"tabs of the trail are empty": 5, "dead letters are never there": 5, "maintenance windows are a stub": 5, "health of routes is a stub": 5}     # a cookie's length a person
for g in gaps:
    for m in g["members"]:
        if g["name"] in MODES and m["method"] == "GET": m["modes"] = MODES[g["name"]]
        if m["kind"] == "html-fallback": m["mixed"] = True
        if m["path"].endswith("/mfa"): m["mixed"] = m["stirred"] = True                        # 403 for some; others change the same people
arguable = [gap("traffic is not filtered by carrier", "safe-stub", ["GET @/reports/traffic"], "one size whatever the carrier, but a report for one carrier may well have as many days", where=())]
text = """
POST @/session | 26 28 | 200; 401 when mistyped | nowrite
DELETE @/session | 11 | 204, signing out | nowrite
GET @/me | 28 43 | 401 when the cookie is old | constant
GET @/enums | 43 | constants | constant
GET @/version | 43 32 | changes with new versions only | constant
GET @/unread | 45 43 | polled every 20 seconds by some; a number of one digit | constant
GET @/licence | 43 | constant | constant
GET @/incidents | 2 3 | [] until something happens on Friday, and on two days | constant
GET @/approvals | 2 3 | [] until a sender id waits
GET @/rcs/agents | 36 | 402 for all: not in the licence | fails constant
GET @/carriers | 30 | 308 to the slash, followed | fails
GET @/carriers/ | 43 | five carriers, rarely another | constant
GET @/prefs | 25 | one's own columns
PUT @/prefs | 11 25 | kept; read with the next page | nowrite
GET @/drafts/{id} | 6 2 | 404 of its own unless something was saved
PUT @/drafts/{id} | 11 25 | kept | nowrite
DELETE @/drafts/{id} | 7 11 | 204, a second time too | nowrite
GET @/routes | 4 | works; filtered by carrier
GET @/routes/{id} | 6 | works
PUT @/routes/{id} | 25 28 | kept; a third as it was, or of the same length; 403 for the auditor | nowrite
PATCH @/routes/{id}/enabled | 25 | kept: a byte; some there and back | nowrite
GET @/routes/{id}/notes | 2 | [] for most
POST @/routes/{id}/notes | 24 | kept | nowrite
POST @/routes/{id}/probe | 26 | a measurement, shown nowhere | nowrite
GET @/messages | 4 5 | states, numbers, pages, also past the end; 429 for a while
GET @/messages/{id} | 6 7 | works; 404 of its own for those that expired
GET @/messages/{id}/hops | 2 | [] for a fourth
POST @/messages/preview | 26 | nothing is kept | nowrite
POST @/messages/test | 26 11 | 204: a message to oneself | nowrite
GET @/switches | 9 | works
PATCH @/switches/{id} | 25 28 | kept; one is switched off and on; 403 for the auditor | nowrite
GET @/switches/{id}/overrides | 2 | [] for most switches | constant
GET @/tasks | 4 5 | states and pages; [] for those that are stuck
POST @/tasks | 23 | 202; 422 without a kind | nowrite
GET @/tasks/{id} | 23 6 | queued, running, done
POST @/tasks/{id}/retry | 23 27 | 202, or 409 for those that did not fail | nowrite
GET @/callbacks | 9 | grows
POST @/callbacks | 24 26 | kept; 422 without https | nowrite
GET @/callbacks/{id} | 25 | works
PUT @/callbacks/{id}/retries | 11 25 | kept: a number of one or two digits, so often of one length | nowrite
GET @/callbacks/{id}/deliveries | 2 3 | [] until something is delivered; fifteen at most
POST @/callbacks/{id}/replay | 23 | 202: seen among the deliveries, which are full for some | nowrite
GET @/sender-ids | 9 | grows, does not shrink: the gap
POST @/sender-ids | 24 27 | kept; 409 and 422 | nowrite
GET @/sender-ids/{id} | 6 | works
POST @/sender-ids/{id}/approve | 25 | kept: a byte more; nothing the second time | nowrite
GET @/sender-ids/{id}/documents | 2 | [] for most
GET @/blocklist | 4 5 | newest first, the first page is always full
POST @/blocklist | 24 26 | kept; the page weighs nearly the same | nowrite
GET @/blocklist/{id} | 6 7 | works; 404 for those taken off
DELETE @/blocklist/{id} | 7 27 | kept; the first page is full again | nowrite
POST @/blocklist/check | 26 | an answer, nothing is kept | nowrite
GET @/templates | 9 | works | constant
GET @/templates/{id} | 9 | works
PUT @/templates/{id} | 11 25 | kept, or 423 when locked; a third as it was | nowrite
PUT @/templates/{id}/lock | 25 11 | kept: a byte; idempotent | nowrite
DELETE @/templates/{id}/lock | 25 7 11 | kept: a byte; idempotent | nowrite
GET @/staff | 9 | works
GET @/staff/{id} | 6 | works
POST @/staff | 27 28 | kept; 409 for those there; 403 but for two | nowrite
PATCH @/staff/{id} | 25 28 | kept; 403 but for two | nowrite
PUT @/quotas/{id} | 8 | as the gap leaves it: 405 by the page's route | fails nowrite
GET @/trail | 5 | grows; past the end once in a while
GET @/trail/changes | 4 5 | grows; a filter without hits
GET @/trail/deliveries | 5 | moves with the messages
GET @/payouts | 28 | 403 but for the owner
GET @/throttles | 43 | three, rarely changed | constant
POST @/exports | 30 23 | 303, followed | nowrite fails
GET @/exports | 2 3 | [] until the first
GET @/exports/{id} | 23 43 | queued, then ready | constant
GET @/exports/{id}/file | 26 | a file
GET @/search | 4 | as one types; [] without a hit
POST @/partner/mo | 12 23 | 202, a carrier's system all day | nowrite aside
GET @/partner/commands | 12 2 45 | [] all day for a carrier's system | constant aside
GET /ops/v1/{rest} | 31 12 | 410: retired, a script still calls it | fails aside
GET /ops/healthz | 12 43 | the container's health check and a monitor | constant aside
GET /ops/assets/{id} | 9 | bundles, 304 | aside
GET /ops/ | 9 43 | the page | constant aside
GET /ops/{rest} | 9 43 | the page for whatever the path | constant aside
HEAD @/routes | 8 | 200 | aside
OPTIONS @/routes | 8 | 401 or 200 | aside fails
GET /{rest} | 1 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("smsgate-flask", {"night": "smsgate-flask", "stack": "Flask under gunicorn in a container behind HAProxy with Debian's configuration (httplog without captures, sizes with headers, rsyslog's RFC 3339 times of Debian 12); the operations panel of an SMS gateway in English: switches, tasks, callbacks, sender ids, routes, staff, trail; integers and keys, a signed cookie that is set anew with every answer and has another length for each person, the framework's own 404 in HTML beside the API's in JSON, history routing that answers GET for whatever path; five people in four roles, two behind one address; a carrier's system, a script, scanners, the container's own health check; gunicorn's access log in its default format (the proxy's address for everybody, with agents and referers, bodies' bytes) in Docker's JSON with tracebacks; two new versions; Europe/Vilnius",
    "logs": {H: [H], G: [G]}, "ui": ["https://ops.example.com"], "api": [A, "/ops/metrics"], "sharedAddress": ["172.30.0.1"], "slack": {H: 0}, "gaps": gaps, "arguable": arguable, "neighbours": neighbours(text.replace(" @", " " + A).replace("\n@", "\n" + A))})
