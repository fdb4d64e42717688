import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, T = "nginx-main", "slog-cri", "/t/{id}"
def full(s): return s.replace("@/", T + "/api/").replace("%/", T + "/")
def gap(name, kind, rows, why, reads=(), both=True, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] in ("non-persisting-write", "lost-redirect") and reads: m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [N, U] if both else [N], "why": why, **more}
gaps = [
    gap("flags are switched in vain", "non-persisting-write", ["PUT @/flags/{id} non-persisting-write"], '200 {"ok":true}, and the list of flags read right after weighs what it weighed, in every tenant on all days; integrations, switched by PUT on a slug too, change', ["@/flags"]),
    gap("contacts of a customer are forgotten", "non-persisting-write", ["POST @/clients/{id}/contacts non-persisting-write", "GET @/clients/{id}/contacts empty-list"], '201 with an id, and {"items":[],"total":0} before and after, for every customer; deliveries of a job are filled by their POST', ["@/clients/{id}/contacts"]),
    gap("jobs have no revisions", "empty-list", ["GET @/jobs/{id}/revisions empty-list"], "[] for every job of every tenant on all days, jobs with many deliveries too; deliveries beside it are filled for most"),
    gap("jobs cannot be archived", "non-persisting-write", ["POST @/jobs/{id}/archive non-persisting-write"], "204, and ?state=done read right after weighs what it weighed; a job that is completed leaves its list at once", ["@/jobs?state=done"]),
    gap("terms cannot be deleted", "non-persisting-write", ["DELETE @/glossaries/{id}/terms/{id} non-persisting-write"], "204, and the list of terms is as long as before; terms that are added show at once, translators who are deleted are gone", ["@/glossaries/{id}/terms"]),
    gap("the availability of translators has no route", "missing-endpoint", ["GET @/translators/{id}/availability missing-endpoint", "PUT @/translators/{id}/availability missing-endpoint"], "Go's plain 404 (19 bytes) for every translator, who was read a moment before; the rates beside it are 404 with another weight for some and 200 for others"),
    gap("leverage and capacity are stubs", "safe-stub", ["GET @/memories/{id}/leverage safe-stub", "GET @/dashboard/capacity safe-stub"], "one size for every memory and pair of languages, every week and tenant, all days; the memories, the summary of the same dashboard and the deadlines have many"),
    gap("quotes cannot be withdrawn", "method-not-allowed", ["DELETE @/quotes/{id} method-not-allowed"], "405 always, for quotes that are in the list read a moment before; accepting them works"),
    gap("credit notes are not there yet", "not-implemented", ["POST @/invoices/{id}/credit not-implemented"], "500 always; the application's log says `not implemented` beside each; sending the same invoice works", alsoAs=members("POST /t/{id}/api/invoices/{id}/credit failing-endpoint")),
    gap("a memory cannot be exported", "failing-endpoint", ["GET @/memories/{id}/export failing-endpoint"], "502 always, all days: the handler panics and the connection closes, so that nginx answers; the application's log has the panics with their path and no line of the request", both=False),
    gap("the turnover is the page", "html-fallback", ["GET %/reports/data/turnover html-fallback"], "200 with what the page weighs, for every tenant and month, before and after the deploy: nginx hands only api, graphql and rpc on, the application's log never sees it", both=False),
    gap("nobody may read the ledger", "always-forbidden", ["GET @/billing/ledger always-forbidden"], "403 for all five, the managers among them, in all tenants; the plan and the invoices beside it are 200"),
    gap("messages of a job are sent to an inner address", "lost-redirect", ["POST @/jobs/{id}/messages lost-redirect"], "307 to http://10.20.0.20:8080 always, nobody follows; the messages read right after weigh what they weighed; the 308 of projects' slash is followed at once", ["@/jobs/{id}/messages"]),
]
text = """
POST /auth/login | 26 28 | a session that ended; 401 for a wrong password now and then | nowrite constant
POST /auth/refresh | 26 28 | tokens | nowrite constant
GET @/session | 28 43 | 401, a new token, 200 | constant
GET @/config | 43 | constant but for the deploy | constant
GET @/languages | 43 | enum options | constant
GET @/notifications/count | 45 43 | a tab that polls; one digit or two | constant
POST %/graphql | 34 26 | one path for all operations, reads and writes; often with nothing found | nowrite
POST %/rpc/{id} | 34 26 | reads and writes by POST; accepting shows in the next list | nowrite
GET @/dashboard/summary | 45 | a dashboard that polls; changes with the day's work | constant
GET @/dashboard/deadlines | 45 2 | a dashboard that polls; [] for the new tenant until its first job; twelve rows of one width elsewhere
GET @/projects | 4 5 3 | filters; null for the new tenant until its first project
GET @/projects/ | 30 | 308 to the path without a slash, followed at once | fails
POST @/projects | 24 | kept; 422 without a title | nowrite
GET @/projects/{id} | 6 7 | works; 404 for what was deleted
PATCH @/projects/{id} | 25 9 | kept; one state for another of the same length often
DELETE @/projects/{id} | 7 27 28 | works; 403 for clerks | nowrite
GET @/jobs | 4 3 | filters; ?state=done as the gap leaves it
POST @/jobs | 24 | kept
GET @/jobs/{id} | 6 | works; 404 for one that never was
PATCH @/jobs/{id} | 25 9 | kept; a deadline of the same length, a note of another
POST @/jobs/{id}/complete | 25 27 | works: gone from ?state=open at once; 409 the second time
POST @/jobs/{id}/assign | 25 | kept; the same translator again now and then
GET @/jobs/{id}/deliveries | 2 | null for some, filled by their POST
POST @/jobs/{id}/deliveries | 24 | kept
GET @/jobs/{id}/messages | 2 | as the gap leaves it; filled for most
GET @/jobs/{id}/quality | 31 33 | 404 of Go, as the gap's, until the deploy on the sixth day, 200 ever since: looks fixed
GET @/clients | 4 5 | works
POST @/clients | 24 | kept | nowrite
GET @/clients/{id} | 6 | works
PATCH @/clients/{id} | 25 9 | kept; saved as it was now and then
GET @/clients/{id}/complaints | 2 | {"items":[],"total":0} for three quarters of them, as the contacts for all; filled for the others
GET @/translators | 4 | works
POST @/translators | 24 | kept; 409 for an address that is taken
GET @/translators/{id} | 6 7 | works; 404 for who was deleted
DELETE @/translators/{id} | 7 27 28 | works; 403 for clerks | nowrite
GET @/translators/{id}/rates | 6 43 | 404 (no such row) for half of them
GET @/glossaries | 43 | one size a tenant: nobody adds any
GET @/glossaries/{id}/terms | 2 43 | grows, as the gap leaves it
POST @/glossaries/{id}/terms | 24 | kept
GET @/memories | 43 | one size a tenant: nobody adds any | constant
GET @/memories/{id} | 6 | works
GET @/quotes | 4 | filters; grows
POST @/quotes | 24 | kept
POST @/quotes/{id}/accept | 25 27 | works; 409 the second time
GET @/invoices | 4 5 | works; null for the new tenant
GET @/invoices/{id} | 6 | works
GET @/invoices/{id}/pdf | 26 | a file
POST @/invoices/{id}/send | 23 | 202 with one constant answer; shows in the invoice twenty minutes later | nowrite constant
GET @/flags | 43 | as the gap leaves it | constant
GET @/flags/{id} | 43 | a flag by its slug: one size each, as the gap leaves it | constant
GET @/integrations | 43 | works
PUT @/integrations/{id} | 25 9 | kept; switched on and off within seconds, or as it was
GET @/settings/notifications | 9 | works
PUT @/settings/notifications | 25 9 | kept; saved as it was now and then
GET @/team | 28 43 | one size a tenant; 403 for clerks
GET @/audit | 28 4 | 403 for clerks; grows
GET @/billing/plan | 43 | one size a tenant | constant
GET @/marketplace | 36 28 | 403 for one tenant, whose plan lacks it; filled for the others
GET @/search | 4 26 | often without hits
GET @/jobs/export | 26 | a file
GET /portal/v1/tasks | 12 31 | 410 always: retired, an old program of translators asks on; no person of the console does | aside fails
GET /portal/v2/tasks | 12 | translators; [] often | aside
POST /plugin/sync | 12 37 | translators' editors; 429 for one that is too loud | nowrite constant
POST /hooks/mailgate | 12 28 | the mail provider; 401 for a bad signature, sent again | nowrite constant
GET /healthz | 12 | a monitor | constant
GET /lb | 12 46 | the balancer itself, without a forwarded address | aside constant
OPTIONS @/jobs | 8 | a look; 405 | aside fails
HEAD @/clients | 8 | a look; 405 | aside fails
GET /assets/{id} | 9 | bundle | aside constant
GET / | 9 1 | the page | aside
GET /t/{id}/app/{rest} | 9 | pages opened by their address | aside
GET /t/{id}/api/{rest} | 1 | scanners | aside fails
GET /auth/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 39 | scanners get the page | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
reads = {"PATCH /projects/{id}": "/projects/{id}", "PATCH /jobs/{id}": "/jobs/{id}", "POST /jobs/{id}/complete": "/jobs?state=open", "POST /jobs/{id}/assign": "/jobs/{id}", "PATCH /clients/{id}": "/clients/{id}", "POST /quotes/{id}/accept": "/quotes", "PUT /integrations/{id}": "/integrations"}
for n in rows:
    k = n["method"] + " " + n["path"].replace(T + "/api", "")
    if k in reads: n["reads"] = [T + "/api" + reads[k]]
write_truth("translations-go", {"night": "translations-go", "stack": "Go's net/http in a pod (CRI: JSON lines of slog's shape with a group `http`, panics beside them) behind nginx with the format `main`, gzip for JSON from 1,000 bytes on, behind HAProxy as the balancer; the console of a translation bureau's service, tenants in the path; five people in three tenants; Europe/Vienna",
    "logs": {N: [N], U: [U]}, "ui": ["https://console.wordyard.example"], "api": ["/t", "/auth"], "sharedAddress": ["10.20.0.5"], "noClients": [], "gaps": gaps, "neighbours": rows})
