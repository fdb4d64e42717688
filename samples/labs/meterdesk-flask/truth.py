import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, J, T = "haproxy-httplog", "journald-short", "/tenants/{id}"
def full(s): return s.replace("@/", T + "/")
def gap(name, kind, rows, why, reads=(), **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [H, J], "why": why, **more}
gaps = [
    gap("a contractor never has jobs", "empty-list", ["GET @/contractors/{id}/jobs empty-list"], '{"jobs":[],"total":0} for every contractor of every tenant on all days, also right after a ticket was assigned to that contractor; ratings beside it are empty for most only'),
    gap("a ticket has no activity", "empty-list", ["GET @/tickets/{id}/activity empty-list"], "[] for every ticket on all days, also for those that were assigned, commented, closed and reopened a moment before; comments and attachments beside it are filled for some"),
    gap("a building has no floor plans", "missing-endpoint", ["GET @/buildings/{id}/floorplans missing-endpoint"], "404 for every building of every tenant, though the building was read a moment before; the photo beside it is 404 of the same size for most, and a file for others"),
    gap("there are no credit notes", "missing-endpoint", ["POST @/invoices/{id}/credit-note missing-endpoint"], "404 for every invoice, though the invoice was read a moment before and can be read after; pay beside it works"),
    gap("contractors are switched in vain", "non-persisting-write", ["PATCH @/contractors/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off, and the list read right after weighs what it weighed; units, by PATCH too, change", ["@/contractors"]),
    gap("attachments are not deleted", "non-persisting-write", ["DELETE @/tickets/{id}/attachments/{id} non-persisting-write"], "204, and the list read right after is as long as before; what is attached shows at once", ["@/tickets/{id}/attachments"]),
    gap("lines of an invoice are forgotten", "non-persisting-write", ["POST @/invoices/{id}/lines non-persisting-write"], "201, and the invoice read right after weighs what it weighed; paying it changes its size at once", ["@/invoices/{id}"]),
    gap("the consumption of a building is a stub", "safe-stub", ["GET @/buildings/{id}/consumption safe-stub"], "one size for every building, every month and all days, while the building, its units and its meters' readings have many"),
    gap("a reading cannot be deleted", "method-not-allowed", ["DELETE @/readings/{id} method-not-allowed"], "405 for all and always; PUT on the same path works"),
    gap("a meter cannot be calibrated", "not-implemented", ["POST @/meters/{id}/calibrate not-implemented"], "501 for all and always, for meters that were read a moment before"),
    gap("the summary of the invoices fails", "failing-endpoint", ["GET @/invoices/summary failing-endpoint"], "500 for everybody, every tenant and always, a traceback (KeyError) beside each in the application's log; the list beside it works"),
    gap("the report of vacancies is the page", "html-fallback", ["GET /reports/vacancies html-fallback"], "200 with what the page weighs, for all tenants, before and after the deploy; /reports/arrears beside it varies"),
    gap("nobody may see a contractor's insurance", "always-forbidden", ["GET @/contractors/{id}/insurance always-forbidden"], "403 for all five who ask, the managers among them, for every contractor; the contractor itself and its ratings are 200"),
    gap("handed-over keys are sent without the slash", "lost-redirect", ["POST @/keys lost-redirect"], "308 to http://, which no browser follows from an https page; @/keys/ read right after is as it was, and nobody ever posts to the slash".replace("@", T), ["@/keys/"]),
]
text = """
POST /auth/login | 26 28 | a wrong password now and then | nowrite constant
POST /auth/logout | 26 11 | 204 | nowrite constant
GET /auth/me | 28 43 | 401 after the session ended, then login, then 200 | constant
GET /config | 43 | constant | constant
GET /version | 43 31 | constant but for the deploy | constant
GET /tenants | 43 | constant | constant
GET @/ticket-categories | 43 | an enumeration | constant
GET /notifications/count | 45 43 | tabs that poll; one digit or two | constant
GET /reports/arrears | 3 | varies; empty for the new tenant
GET @/dashboard | 3 | varies
GET @/audit | 28 4 | 403 for clerks and the technician
GET @/search | 4 37 | often without hits; 429 for who types on
GET @/buildings | 3 4 5 | filters without hits, pages past the end
POST @/buildings | 28 | kept; 422 without a name, 403 for other roles | nowrite
GET @/buildings/{id} | 6 | works
PATCH @/buildings/{id} | 25 9 | kept; a telephone number weighs what the old one weighed, a remark does not
GET @/buildings/{id}/photo | 6 | 404 for three of four buildings, of the same size as the route's 404 of the gap
GET @/buildings/{id}/units | 2 3 | [] for buildings that were just made
PATCH @/buildings/{id}/units/{id} | 25 | kept: the list differs by a byte; now and then the same value again
GET @/buildings/{id}/certificate | 31 33 | 404 until the deploy on the fifth day, 200 ever since: looks fixed
GET @/meters | 4 5 | filters, pages
GET @/meters/{id} | 6 | works
PATCH @/meters/{id} | 25 9 | kept; some places weigh the same
GET @/meters/{id}/readings | 2 3 | grows
POST @/meters/{id}/readings | 24 | kept; 422 when lower than the last
GET @/meters/{id}/live | 37 16 | 503 for four hours on the third day: the gateway
GET @/submeters | 36 29 | 404 always for one tenant, whose plan lacks it; 200 for the others, of nearly one size
POST @/readings/query | 26 | a search by POST | nowrite
GET @/readings/export.csv | 26 10 | a download
PUT @/readings/{id} | 25 27 | kept, often as it was; 404 now and then
GET @/tickets | 3 4 5 | filters, searches without hits; [] for the new tenant until its first
POST @/tickets | 24 | kept; 422 without a category
GET @/tickets/{id} | 6 7 | 404 after it was deleted
PATCH @/tickets/{id} | 25 | kept; the same priority again now and then
DELETE @/tickets/{id} | 7 28 | works: the list shrinks; 403 for other roles | nowrite
POST @/tickets/{id}/close | 25 27 | kept; 409 the second time
POST @/tickets/{id}/reopen | 25 27 | kept
POST @/tickets/{id}/watch | 25 | kept; taken back within seconds now and then
POST @/tickets/{id}/unwatch | 25 | kept
POST @/tickets/{id}/assign | 24 | kept; the same contractor again now and then; 404 for one that is gone
POST @/tickets/{id}/remind | 23 26 | 202 {"queued":true}, always the same answer; the ticket has one reminder more
GET @/tickets/{id}/comments | 2 | [] for a fifth
POST @/tickets/{id}/comments | 24 17 | kept; a double click makes two
GET @/tickets/{id}/attachments | 2 | [] for most, of the size of the gap beside it
POST @/tickets/{id}/attachments | 24 | kept
GET @/contractors | 3 43 | hardly varies: as the gap leaves it, one more now and then
POST @/contractors | 28 | kept; 409 for one that exists, 403 for other roles | nowrite
GET @/contractors/{id} | 6 | works; as the gap leaves it
GET @/contractors/{id}/ratings | 2 | [] for three of four
GET @/invoices | 3 4 5 28 | 403 for the technician; empty for the new tenant
GET @/invoices/{id} | 6 28 | works; as the gap leaves it
GET @/invoices/{id}/pdf | 26 | a file
POST @/invoices/{id}/pay | 25 28 | kept; 409 the second time, 403 for clerks | nowrite
POST @/invoice-runs | 23 28 | 202; the invoices are there after twenty minutes | nowrite constant
GET @/invoice-runs/{id} | 23 43 | queued, then done: two sizes
GET @/keys/ | 43 | as the gap leaves it; one size a tenant | constant
GET @/maintenance-windows | 2 | [] but for one tenant, and for another from the sixth day
POST @/maintenance-windows | 24 | kept | nowrite
GET @/settings/billing | 9 43 | works
GET @/settings/contact | 9 43 | works
PUT @/settings/billing | 25 11 28 | 204; kept; often saved as it was; 403 for clerks | stirred
PUT @/settings/contact | 25 11 28 | 204; kept; hours and numbers of equal length mostly | stirred
GET @/tariffs | 9 43 | entity tags: mostly 304
PUT @/tariffs/{id} | 25 9 28 | kept; now and then the same price; 403 for clerks
GET @/v1/meters | 12 31 | a machine of the old exporter asks a path that is gone: 404 always | aside fails
POST /ingest/readings | 12 28 | gateways; 401 for one with an old token | nowrite constant
GET /healthz | 12 | monitor | constant
GET /metrics | 12 28 | prometheus from inside; 403 of HAProxy from outside | aside
OPTIONS @/tickets | 8 | a look | aside
HEAD @/buildings | 8 | a look | aside
GET /assets/{id} | 9 | bundle | aside
GET / | 1 | the page | aside
GET /app/{rest} | 9 | pages opened by their address | aside
GET /{rest} | 1 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 404 | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
READS = {"/buildings/{id}": ["/buildings/{id}"], "/buildings/{id}/units/{id}": ["/buildings/{id}/units"], "/readings/{id}": [], "/tickets/{id}/assign": ["/tickets/{id}"], "/tariffs/{id}": ["/tariffs"]}
for n in rows:
    for k, v in READS.items():
        if n["path"] == T + k and n["method"] != "GET" and v: n["reads"] = [T + x for x in v]
    if n["path"] == T + "/readings/{id}": n["nowrite"] = True        # read by the meter, which the path does not say
write_truth("meterdesk-flask", {"night": "meterdesk-flask", "stack": "Flask as a unit of systemd under gunicorn behind HAProxy's httplog with syslog's prefix, the referer and the agent captured, sizes with headers; ticketing and metering of a property-management firm, tenants in the path; six people in four roles; Africa/Johannesburg",
    "logs": {H: [H], J: [J]}, "ui": ["https://desk.sluicegate.example"], "api": ["/tenants", "/auth", "/notifications", "/reports"], "headers": {H: 170}, "gaps": gaps, "neighbours": rows})
