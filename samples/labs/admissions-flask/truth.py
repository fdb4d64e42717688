import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, J = "haproxy-httplog", "app-json"
BOTH = (H, J)
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", "/api") if len(r.split()) == 3 else r.replace("@", "/api") + " " + kind for r in rows))
    reads = [r.replace("@", "/api") for r in reads]
    for m in ms:
        if reads: m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **more}
gaps = [
    gap("applications have no timeline", "empty-list", ["GET @/applications/{id}/timeline"], "[] (3 bytes; in the balancer's log what any [] weighs for that person) for every application, those moved, assigned and interviewed too; /notes and /interviews of the same applications are filled for some"),
    gap("rubrics keep their old weights", "non-persisting-write", ["PATCH @/rubrics/{id}"], "200 with the old rubric, and the rubric read right after weighs what it weighed, whatever was sent; templates, sent the same way, move", ["@/rubrics/{id}", "@/rubrics"]),
    gap("reviewers are not switched off", "non-persisting-write", ["POST @/reviewers/{id}/activate", "POST @/reviewers/{id}/deactivate"], "204, and the list read right after is unchanged; the same reviewer is switched off again and again; webhooks, switched the same way, are a byte more or less", ["@/reviewers"]),
    gap("applications are not archived in bulk", "non-persisting-write", ["POST @/applications/bulk/archive"], "200, and the tab ?state=archived read right after has no row, always; after bulk/state the tabs move", ["@/applications"]),
    gap("cohorts cannot be published", "failing-endpoint", ["POST @/cohort-drafts/{id}/publish"], "500 always, the last step of a wizard whose other steps answer 200"),
    gap("the report of sources is a stub", "safe-stub", ["GET @/reports/sources"], "one answer for all cohorts and spans on all days, though hundreds apply; /reports/funnel with the same filters moves"),
    gap("notes are not deleted", "non-persisting-write", ["DELETE @/notes/{id}"], "200 with one constant, and the application's notes read right after are unchanged; PATCH of a note moves them", ["@/applications/{id}/notes"]),
    gap("the release lost the new dates of interviews", "missing-endpoint", ["POST @/interviews/{id}/reschedule"], "200 until the release at noon on the second day, 404 for every interview since, also for those cancelled with 200 a moment later", state="regressed"),
    gap("scholarships were never connected", "missing-endpoint", ["GET @/scholarships", "GET @/scholarships/budget", "POST @/scholarships"], "404 always, for everybody"),
    gap("cohorts cannot be deleted", "method-not-allowed", ["DELETE @/cohorts/{id}"], "405 always; GET and PATCH of the same path work; drafts are deleted"),
    gap("the file of applications is the page", "html-fallback", ["GET /exports/applications.csv"], "200 (or 304) with what / weighs, always, for every cohort"),
    gap("the audit is forbidden", "always-forbidden", ["GET @/audit"], "403 for all who ask, the owner too, who is answered /finance/payouts that others are not"),
    gap("messages are not scheduled", "non-persisting-write", ["POST @/messages/scheduled", "GET @/messages/scheduled empty-list"], "201 with a new id, and the list read right after is empty, always; messages sent at once are in /messages/sent", ["@/messages/scheduled"]),
    gap("announcements cannot be made", "lost-redirect", ["POST @/announcements"], "308 to the slash by the wrong scheme, and nobody follows: no POST to the slash at all; the list with the slash works and never grows", ["@/announcements/"]),
    gap("flags do not switch", "non-persisting-write", ["PATCH @/settings/flags/{id}"], "200 with an echo of what was asked, and the list of flags read right after is unchanged, always", ["@/settings/flags"]),
]
text = """
POST @/login | 26 28 | 200; 401 when mistyped | nowrite
POST @/logout | 11 26 | 204 | nowrite
GET @/session | 28 43 | 401 when signed out | constant
GET @/permissions | 43 28 | a constant a role | constant
GET @/config | 43 | a constant a release | constant
GET @/notifications | 2 45 | polled; [] mostly
POST @/notifications/ack | 11 25 | 204; often there was none | nowrite
GET @/board | 45 | counts of states; polled
GET @/applications | 4 5 | states, cohorts, search, pages past the end; withdrawn is empty on the first day
GET @/applications/{id} | 6 7 | 404, of the same size as an unknown route, for one in an old bookmark
PATCH @/applications/{id} | 25 | kept; screen, invite and reject are words of one length: the application weighs the same, the tabs and the board do not | nowrite
POST @/applications/{id}/assign | 25 | kept; from one reviewer to another the application weighs the same | nowrite
POST @/applications/{id}/star | 25 | a toggle: kept; twice once in a while | nowrite
POST @/applications/{id}/lock | 25 | 423 when somebody else has it; twice changes nothing | nowrite
GET @/applications/{id}/notes | 2 | [] until somebody writes one
POST @/applications/{id}/notes | 24 | kept | nowrite
PATCH @/notes/{id} | 25 | kept | nowrite
GET @/applications/{id}/attachments | 2 | [] for most
GET @/applications/{id}/interviews | 2 | [] until one is planned
POST @/applications/{id}/interviews | 24 | kept | nowrite
POST @/interviews/{id}/cancel | 25 27 | kept: not in the list any more | nowrite
GET @/applications/{id}/offer | 6 | 404, of the same size as an unknown route, for all without an offer
POST @/applications/{id}/offer | 24 25 | kept; 409 for a second one | nowrite
POST @/applications/bulk/assign | 24 | kept; {"updated":n} | nowrite
POST @/applications/bulk/state | 24 | kept; {"updated":n} | nowrite
GET @/cohorts | 43 | rarely changes
GET @/cohorts/{id} | 6 | works
PATCH @/cohorts/{id} | 25 | kept; half the time as it was | nowrite
GET @/cohorts/{id}/waitlist | 2 3 | [] until the cohort is full: two of five on the second day
POST @/cohort-drafts | 24 | kept | nowrite
GET @/cohort-drafts | 2 | [] when nobody is at it
GET @/cohort-drafts/{id} | 7 | works; 404 when deleted
PUT @/cohort-drafts/{id}/steps/{id} | 25 | kept; a step saved as it was | nowrite
DELETE @/cohort-drafts/{id} | 7 27 | kept | nowrite
GET @/rubrics | 43 | changes by copies only
GET @/rubrics/{id} | 43 | never changes, as writes are forgotten | constant aside
POST @/rubrics/{id}/duplicate | 24 | kept | nowrite
GET @/reviewers | 43 | rarely changes
PATCH @/reviewers/{id} | 25 | kept: a limit | nowrite
GET @/reviewers/{id}/workload | 2 | 0 for most at first
POST @/messages/preview | 26 | an echo | nowrite
POST @/messages | 23 | 202, a job; in /messages/sent later | nowrite
GET @/messages/sent | 5 | works
GET @/jobs/{id} | 23 43 | queued, then done | constant
GET @/templates | 43 | works
GET @/templates/{id} | 6 | works
PATCH @/templates/{id} | 25 | kept | nowrite
GET @/announcements/ | 30 43 | works; never changes, as none can be made | constant
GET @/finance/invoices | 28 | 403 for all but the owner and finance
POST @/finance/invoices/{id}/remind | 23 11 | 202: a mail | nowrite
GET @/finance/payouts | 29 | 404 for those who may not look, 200 for the owner
GET @/reports/funnel | 4 22 | kept for a minute by each replica: two answers in turns
GET @/reports/reviewers | 4 | [] for days to come
POST @/exports | 23 26 | 202 | nowrite
GET @/settings | 43 | works
PUT @/settings | 25 | a form saved whole, mostly as it was | nowrite
GET @/settings/flags | 43 | never changes, as writes are forgotten | constant aside
GET @/webhooks | 9 | works
POST @/webhooks/{id}/enable | 25 | kept | nowrite
POST @/webhooks/{id}/disable | 25 | kept | nowrite
POST @/webhooks/{id}/ping | 26 | an action with a constant; seen in /deliveries | nowrite
GET @/webhooks/{id}/deliveries | 2 | [] until it is pinged
GET @/geo | 4 37 | as one types; 429 when typed fast
GET @/changes | 2 12 | a script with a key; [] mostly | aside
GET @/v1/applications | 31 | a script asks a retired version: 410 | fails aside
GET /apply/api/cohorts | 9 | applicants | aside
POST /apply/api/applications | 26 | applicants: kept; 422 and 429 | nowrite aside
GET /apply/api/applications/{id}/status | 9 | applicants | aside constant
POST /apply/api/applications/{id}/withdraw | 25 | applicants: kept | nowrite aside
GET /healthz | 12 | a monitor | constant aside
GET / | 43 | the page | aside constant
GET /{id} | 1 43 | pages, files, scanners | aside constant
POST /{id} | 1 | scanners | aside fails
"""
below = [gap("offers could not be sent on the first day", "failing-endpoint", ["POST @/offers/{id}/send"], "500 for twelve of twelve on one working day, 200 since the hotfix of that evening: a day alone cannot be told from an incident", state="looks-fixed")]
write_truth("admissions-flask", {
    "night": "admissions-flask",
    "stack": "Flask under gunicorn, two replicas with one database, behind HAProxy with httplog and the agent captured and cut, sizes with headers and a cookie that is renewed with each answer, of another length for each role; a school's admissions panel in English on the three days its applications open, UUIDs, switches by PATCH and by pairs of POSTs, bulk actions, a wizard, reports with filters, one 404 for routes and rows; eight people in five roles behind two addresses, of whom three have the same agent as far as it is logged; hundreds of applicants; the application's own JSON lines of both replicas with users; a hotfix and a release, one replica after the other; Europe/Dublin",
    "logs": {H: [H], J: [J]},
    "ui": ["https://admissions.example.org"],
    "api": ["/api"],
    "headers": {H: 322},
    "sharedAddress": ["198.51.100.20", "203.0.113.88"],
    "gaps": gaps,
    "belowFloor": below,
    "neighbours": neighbours(text.replace("@", "/api")),
})
