import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, A, B = "nginx-combined", "uvicorn-docker", "/admin", "/api/admin"
def full(s): return s.replace("@b/", B + "/").replace("@a/", A + "/")
def gap(name, kind, rows, why, reads=(), both=False, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [N, U] if both else [N], "why": why, **more}
gaps = [
    gap("the devices of a customer stay empty", "empty-list", ["GET @a/customers/{id}/devices empty-list", "POST @a/customers/{id}/devices non-persisting-write"], '{"items":[],"total":0} for every customer on all days, before and after each POST that says 201; the tickets tab is empty for many, and full after its POST', ["@a/customers/{id}/devices"]),
    gap("the history of outages stays empty", "empty-list", ["GET @b/outages/history empty-list"], "[] for all on all days, also after outages were opened, listed and closed; other lists of the network are filled"),
    gap("a customer has no notes", "missing-endpoint", ["GET @a/customers/{id}/notes missing-endpoint", "POST @a/customers/{id}/notes missing-endpoint"], "FastAPI's answer for unknown routes (22 bytes) for every customer, who was read a moment before; the contract is 404 with the same 22 bytes for most, and a file for the others", both=True),
    gap("the usage of a customer was lost by a deploy", "missing-endpoint", ["GET @a/customers/{id}/usage missing-endpoint"], "200 until the deploy on the fifth day, 404 of 22 bytes ever since for everybody and every customer, with the new bundle too", both=True, state="regressed"),
    gap("features are switched in vain", "non-persisting-write", ["PATCH @b/features/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off, and the list read right after weighs what it weighed; modules, by PATCH too, change", ["@b/features"]),
    gap("the settings of notifications are not kept", "non-persisting-write", ["PUT @a/settings/notifications non-persisting-write"], "200 {\"ok\":true}, and the form read right after weighs what it weighed on all days; billing and branding beside it change", ["@a/settings/notifications"]),
    gap("VLANs cannot be deleted", "non-persisting-write", ["DELETE @b/vlans/{id} non-persisting-write"], "204, and the list read right after is as long as before, also on later days; those that are made show at once, pools that are deleted are gone", ["@b/vlans"]),
    gap("tickets cannot be closed in bulk", "non-persisting-write", ["POST @a/tickets/bulk-close non-persisting-write"], "200 with a count, and ?status=open read right after weighs what it weighed; a ticket that is closed by itself leaves it at once, and assigning in bulk changes it", ["@a/tickets?status=open"]),
    gap("what the network measures is a stub", "safe-stub", ["GET @b/stats/bandwidth safe-stub", "GET @b/devices/{id}/signal safe-stub"], "one size for every range, every device and all days, while traffic beside it, the device itself and its status have several"),
    gap("a device cannot be changed", "method-not-allowed", ["PATCH @b/devices/{id} method-not-allowed"], "405 for all and always, for devices that were read a moment before", both=True),
    gap("a device cannot be measured", "not-implemented", ["POST @b/devices/{id}/speedtest not-implemented"], "501 for all and always; reboot beside it is 202", both=True),
    gap("firmware cannot be rolled out", "failing-endpoint", ["POST @b/firmware/rollouts failing-endpoint"], "500 for all and always; the application's log has NotImplementedError beside each", both=True, alsoAs=members("POST /api/admin/firmware/rollouts not-implemented")),
    gap("invoices cannot be exported", "failing-endpoint", ["GET @a/invoices/export failing-endpoint"], "500 for all and always; the list and the single invoices work", both=True),
    gap("the OLTs are the page", "html-fallback", ["GET /netmon/api/olts html-fallback"], "200 with what the page weighs, for all, before and after the deploy: nginx hands only /api and /admin to the application, whose log never sees it"),
    gap("nobody may export the audit", "always-forbidden", ["GET @a/audit/export always-forbidden"], "403 for all five, the owner among them; /admin/audit itself is 200 for three of them", both=True),
    gap("announcements are sent to the wrong host", "lost-redirect", ["POST @a/announcements lost-redirect"], "307 to the host name of the container; nobody follows, and the list (with its slash) does not grow; the 307 of the pools is followed at once", ["@a/announcements/"], both=True),
]
text = """
POST /api/auth/login | 26 28 | a wrong password now and then | nowrite constant
POST /api/auth/refresh | 26 28 | tokens; each of one size | nowrite constant
GET @b/me | 28 43 | 401, refresh, 200 | constant
GET @b/enums | 43 | constant | constant
GET @b/version | 43 31 | constant but for the deploy | constant
GET @b/notifications/unread | 45 43 | a tab that polls; one digit or two | constant
GET @b/search | 4 26 | often without hits
GET @b/overview | 31 32 | gone since the deploy on the fifth day (22 bytes, as the gaps); a tab that nobody reloads asks on for two days
GET @b/dashboard | 31 | there since the deploy
GET @a/announcements/ | 30 43 | as the gap leaves it: two rows | constant
GET @a/customers | 4 5 | filters without hits, pages past the end
POST @a/customers | 24 | kept; 422 without a plan | nowrite
GET @a/customers/{id} | 6 7 | works; 404 for one that moved away; a closed one is still read
PATCH @a/customers/{id} | 25 9 | kept; a telephone number of the same length mostly, a remark of another length now and then
DELETE @a/customers/{id} | 7 27 | soft: the list is shorter by one, the customer can still be read | nowrite unclearIn=uvicorn-docker
POST @a/customers/{id}/suspend | 25 | kept: active and paused weigh the same; ?status=paused grows | unclearIn=uvicorn-docker
POST @a/customers/{id}/resume | 25 | kept: ?status=paused shrinks | unclearIn=uvicorn-docker
GET @a/customers/{id}/tickets | 2 3 | empty for nearly half, the same 22 bytes as the gap
POST @a/customers/{id}/tickets | 24 | kept: the tab is longer at once
GET @a/customers/{id}/invoices | 2 3 | empty for new customers
GET @a/customers/{id}/contract | 6 43 | 404 of 22 bytes, as for an unknown route, for those without a file; 200 for the others
GET @a/customers/{id}/consents | 2 | [] for most; filled for every seventh
GET @a/customers/{id}/sla | 31 33 | 404 until the deploy on the fifth day, 200 ever since: looks fixed
GET @a/tickets | 4 5 | filters
GET @a/tickets/{id} | 6 | works
GET @a/tickets/{id}/replies | 2 | empty for some
POST @a/tickets/{id}/replies | 24 | kept
DELETE @a/tickets/{id}/replies/{id} | 25 27 | works; often undone within seconds | nowrite
POST @a/tickets/{id}/replies/{id}/restore | 25 27 | undo; 410 too late | nowrite
GET @a/tickets/{id}/draft | 6 | 404 (no draft) for most; the draft after it was saved, gone after the reply
PUT @a/tickets/{id}/draft | 11 25 | 204; kept, often of equal length
POST @a/tickets/{id}/close | 27 | kept; 409 the second time | nowrite
POST @a/tickets/bulk-assign | 25 | kept: the list changes with the length of the name; the same name again now and then
GET @a/invoices | 4 5 | works
GET @a/invoices/{id} | 6 | works
GET @a/invoices/{id}/pdf | 26 | a file
POST @a/invoices/{id}/remind | 26 23 | 202; mail | nowrite constant
POST @a/invoices/bulk-remind | 26 23 | 202; mail; the list says nothing of it | nowrite constant
POST @a/invoices/{id}/refund | 23 | 202; shows in the refunds after forty minutes | nowrite constant
GET @a/refunds | 2 23 | [] until the first refund has been booked
GET @a/settings/notifications | 43 | as the gap leaves it | constant
GET @a/settings/billing | 9 | works
GET @a/settings/branding | 9 | works
PUT @a/settings/billing | 25 28 | kept; saved as it was now and then; 403 for support
PUT @a/settings/branding | 25 9 28 | kept; a colour weighs the same, a tagline does not; 403 for support
GET @a/users | 43 | works
POST @a/users | 24 28 | kept; 409, 422, 403 for support
DELETE @a/users/{id} | 7 27 | works; 404 the second time | nowrite
GET @a/roles | 43 | constant | constant
GET @a/audit | 28 4 | 403 for support; grows
GET @b/features | 43 | as the gap leaves it | constant
GET @b/modules | 43 | works
PATCH @b/modules/{id} | 25 9 | kept; now and then twice, or as it was
GET @b/devices | 4 | filters, pages
GET @b/devices/{id} | 6 | works
GET @b/devices/{id}/status | 43 | true or false | constant
GET @b/devices/{id}/events | 2 | [] for nearly all; filled for few
POST @b/devices/{id}/reboot | 23 26 | 202 | nowrite constant
GET @b/outages | 2 | [] but for the outages on the third and the seventh day
POST @b/outages | 24 | kept | nowrite
POST @b/outages/{id}/close | 24 27 | works; 409 for who was second | nowrite
GET @b/alarms | 2 45 | a board that polls; empty but for the outages
GET @b/vlans | 43 | grows, as the gap leaves it
POST @b/vlans | 24 | kept
PUT @b/vlans/{id} | 25 9 | kept; often saved as it was
GET @b/ip-pools | 30 | 307 to the slash, followed at once
POST @b/ip-pools | 30 | 307 to the slash, followed at once | nowrite
GET @b/ip-pools/ | 30 | works
POST @b/ip-pools/ | 30 24 | kept
DELETE @b/ip-pools/{id} | 7 | works; 409 for pools in use | nowrite
GET @b/ip-pools/{id}/leases | 2 | empty for new pools
GET @b/sessions | 23 37 | live; 503 for forty minutes on the fourth day
DELETE @b/sessions/{id} | 23 25 | works: gone at once, and back when the modem dials in again | nowrite
GET @b/firmware | 43 | two rows | constant
GET @b/maintenance | 2 | [] for all until the first one on the seventh day
POST @b/maintenance | 24 | kept | nowrite
GET @b/stats/traffic | 33 37 | 500 on the second day only; varies
POST /api/ingest/telemetry | 12 37 | the OLTs; 429 for one that is too loud | nowrite constant
POST /api/hooks/payments | 12 28 | the bank; 401 for a bad signature, sent again | nowrite constant
GET /api/v1/customers | 12 31 | 410 always: retired, a machine of the accountant asks on | aside fails
GET /api/field/jobs | 12 28 | the technicians' tablets; 401 for one whose token expired, for three days
GET @b/selftest | 40 | only a test of the whole, by a browser without a head | aside fails
GET /healthz | 12 1 | the page's own 200 from outside, the application's from inside | aside constant
GET /api/healthz | 12 | monitors | constant
GET /metrics | 12 28 | prometheus, from inside; 403 of nginx from outside | aside
OPTIONS @a/customers | 8 | a look; 405 of FastAPI | aside fails
HEAD @b/devices | 8 | a look; 405 of FastAPI | aside fails
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /support/{rest} | 9 | pages opened by their address | aside
GET /network/{rest} | 9 | pages opened by their address | aside
GET /api/{rest} | 1 | scanners | aside fails
GET /admin/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if isinstance(n.get("unclearIn"), str): n["unclearIn"] = [n["unclearIn"]]
    if n["path"].endswith(("/suspend", "/resume")): n["reads"] = [A + "/customers?status=paused"]
    if n["path"] == B + "/modules/{id}": n["reads"] = [B + "/modules"]
    if n["path"] == B + "/vlans/{id}": n["reads"] = [B + "/vlans"]
    if n["path"] == A + "/tickets/bulk-assign": n["reads"] = [A + "/tickets?status=open"]
write_truth("broadband-fastapi", {"night": "broadband-fastapi", "stack": "FastAPI under uvicorn in Docker (json-file: uvicorn's access lines, Python's logging, tracebacks) behind nginx with the format `combined`, gzip off; the support and network panel of a small internet provider; five administrators; Europe/London",
    "logs": {N: [N], U: [U]}, "ui": ["https://panel.fennet.example"], "api": ["/api", "/admin"], "gaps": gaps, "neighbours": rows})
