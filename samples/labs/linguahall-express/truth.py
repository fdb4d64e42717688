import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-combined"
BOTH = (C, M)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = list(reads)
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("certificates never appear", "empty-list", ["GET /api/groups/{id}/certificates"], "{\"items\":[],\"total\":0} for every group, also right after POST answered 201; the waiting lists and sheets of the same groups vary", also=["POST /api/groups/{id}/certificates non-persisting-write", "POST /api/groups/{id}/certificates safe-stub"]),
    gap("learners have no payments", "empty-list", ["GET /api/learners/{id}/payments"], "[] for dozens of learners, for all four, every day; notes of the same learners grow, enrolments are paid daily"),
    gap("there is no report of retention", "missing-endpoint", ["GET /api/reports/retention"], "Express's page for unknown routes, from the menu of reports, for all"),
    gap("enrolments cannot be moved", "missing-endpoint", ["POST /api/enrolments/{id}/transfer"], "Express's page for unknown routes, for enrolments read a moment before; /pay beside it works"),
    gap("the release lost the tutors' availability", "missing-endpoint", ["GET /api/tutors/{id}/availability"], "200 until the release on the morning of the fourth day, Express's page for unknown routes since; the tutors themselves answer", state="regressed"),
    gap("courses cannot be featured", "non-persisting-write", ["PATCH /api/courses/{id}/featured"], "200 with the wished state, and the course read right after is 304, or what it weighed; PATCH of tutors moves a byte", ["/api/courses/{id}"]),
    gap("courses cannot be taken back", "non-persisting-write", ["POST /api/courses/{id}/unpublish"], "200 {\"status\":\"draft\"}, also the second time, and the course read right after is 304; /publish beside it changes it", ["/api/courses/{id}"]),
    gap("waiting lists cannot be shortened", "non-persisting-write", ["DELETE /api/groups/{id}/waitlist/{id}"], "204, also the second time, and the list read right after is 304; POST makes it grow", ["/api/groups/{id}/waitlist"]),
    gap("the order of levels is lost", "non-persisting-write", ["PUT /api/levels/order"], "204, and the list read right after is 304 always, while the menu, ordered the same way, is 200 of the same size", ["/api/levels"]),
    gap("feature flags are not kept", "non-persisting-write", ["PATCH /api/flags/{id}"], "{\"ok\":true} for each slug, and the list read right after is 304; the preferences beside them move a byte", ["/api/flags"], also=["PATCH /api/flags/{id} safe-stub"]),
    gap("the search for learners is blind", "safe-stub", ["GET /api/search/learners"], "three rows of one weight for every word, also for nonsense; the search for courses varies and is empty for nonsense"),
    gap("royalties and printing are planned", "not-implemented", ["GET /api/franchise/royalties", "POST /api/invoices/batch-print"], "501 always"),
    gap("invoices cannot be changed", "method-not-allowed", ["PATCH /api/invoices/{id}"], "405 always; GET of the same path works"),
    gap("the report of occupancy fails", "failing-endpoint", ["GET /api/reports/occupancy"], "500 always, for every span, for all; the report of revenue failed for one afternoon only"),
    gap("nobody may see the audit", "always-forbidden", ["GET /api/audit"], "403 for the owner too, who reads the payroll in the same minute"),
    gap("holidays are the page", "html-fallback", ["GET /backend/holidays"], "200 with what the page weighs, as text/html, asked by the page of centres; it never reaches Express", where=(C,)),
]
text = """
POST /api/session | 26 28 | 401 when mistyped; 429 on one morning | nowrite constant
GET /api/session | 28 43 | 401 before the login, then who one is | constant
DELETE /api/session | 11 26 | 204 | nowrite
GET /api/badges | 43 45 | a badge that asks every half minute; two numbers | constant
GET /api/announcements | 2 43 | [] but for one day | constant
GET /api/inbox | 4 5 | the tab of spam is always empty, unread often; the inbox itself is not
GET /api/inbox/archived | 2 | empty until the owner archives on the fourth day
POST /api/inbox/{id}/read | 11 25 | kept; the second time changes nothing, rightly | nowrite
POST /api/inbox/{id}/archive | 11 | kept | nowrite
GET /api/centres | 25 43 | changes when the owner says so; else 304
PATCH /api/centres/{id} | 25 28 | the owner's; two figures stay two figures, and the list is 200 of the same size; 403 for the others | nowrite
GET /api/centres/{id}/closures | 2 | one of five has one
GET /api/levels | 9 43 | never changes because of the gap | constant
GET /api/menu | 9 25 43 | always one size, of another order after a write: 200, else 304 | constant
PUT /api/menu/order | 25 | kept: of the same size, but 200 where the levels are 304 | nowrite
GET /api/courses | 4 | filters
GET /api/courses/{id} | 6 7 9 | works; a JSON 404 for what was deleted
PUT /api/courses/{id} | 25 | kept; every third time as it was
POST /api/courses/{id}/publish | 25 27 | kept; 409 the second time
POST /api/courses/{id}/copy | 24 | kept
DELETE /api/courses/{id} | 7 11 27 | drafts only, 409 for others | nowrite
GET /api/groups | 4 9 43 | filters; never changes otherwise
GET /api/groups/{id} | 9 43 | never changes | constant
GET /api/groups/{id}/attendance/{id} | 9 25 | a sheet; a letter a learner
PUT /api/groups/{id}/attendance/{id} | 11 25 | the whole sheet: kept; mostly of the same size, but 200; every fifth time as it was, 304 | nowrite
GET /api/groups/{id}/waitlist | 2 | [] for most groups
POST /api/groups/{id}/waitlist | 24 | kept
POST /api/groups/{id}/certificates | 24 26 | as the gap leaves it: 201 and no row; may be given for it | undecidable nowrite
POST /api/groups/{id}/message | 23 26 | 202; sends messages, changes nothing here, rightly | nowrite constant
GET /api/learners | 4 5 9 | pages past the end, filters
GET /api/learners/{id} | 9 | works
PATCH /api/learners/{id} | 25 | kept; a level is of the same length: 200 of one size
DELETE /api/learners/{id} | 7 11 27 | soft: 204, the row remains and gets a date; undone at once now and then | nowrite
POST /api/learners/{id}/restore | 11 27 | kept | nowrite
GET /api/learners/{id}/notes | 2 | [] until somebody writes one
POST /api/learners/{id}/notes | 24 | kept
GET /api/learners/{id}/photo | 6 43 | a JSON 404 for two of three | constant
GET /api/enrolments | 5 | full pages
POST /api/enrolments | 17 24 27 | kept; 409 the second time; the page is full | nowrite
GET /api/enrolments/{id} | 9 | works
POST /api/enrolments/{id}/pay | 25 | kept: open and paid are of one length, but 200; a second time changes nothing | nowrite
GET /api/tutors | 9 43 | changes by a byte
GET /api/tutors/{id} | 9 43 | changes by a byte | constant
PATCH /api/tutors/{id} | 25 | kept; on and off again now and then
GET /api/rooms | 9 25 | works
PUT /api/rooms/{id} | 25 | kept; every third time as it was
GET /api/notification-preferences | 25 43 | works
PUT /api/notification-preferences/{id} | 25 | answers {"ok":true} as the flags do, and is kept; two switches at once make the same size | nowrite
GET /api/flags | 9 43 | never changes because of the gap | constant
GET /api/search/courses | 4 | varies; empty for nonsense
GET /api/invoices | 4 5 9 43 | filters and pages; nobody changes an invoice
GET /api/invoices/{id} | 9 43 | never changes | constant
GET /api/invoices/{id}/pdf | 30 | 303, followed | constant fails
GET /api/files/{id} | 30 | what the 303 leads to
POST /api/invoices/{id}/remind | 23 26 | 202; sends a mail | nowrite constant
GET /api/payroll | 28 43 | 403 for the administrators, 200 for the owner | constant
GET /api/reports/revenue | 33 37 | 500 for one afternoon when its database was slow, else it varies
GET /api/reports/attendance | 2 4 | varies
GET /api/placements | 23 | the first read after a POST lacks the new one
POST /api/placements | 23 24 | 202; the list is late by one read | nowrite
POST /api/exports | 23 26 | 202; a job | nowrite constant
GET /api/exports/{id} | 23 | running, running, done | constant
GET /api/enquiries | 2 | empty whenever all are closed; fills again
POST /api/enquiries/{id}/close | 7 11 17 | kept; two people close the same one: a JSON 404 | nowrite
PUT /api/drafts/{id} | 11 26 | 204; copies for crashes that nobody reads | nowrite constant
GET /api/public/courses | 9 12 | the public; a load test on one evening
POST /api/public/enquiries | 24 26 | the public | nowrite constant
GET /api/display/timetable | 9 12 45 | screens, every quarter of an hour | constant
GET /api/v1/timetable | 12 31 | retired; one old screen asks on: 410 | aside fails
POST /hooks/payments | 12 28 | 401 for a wrong signature | nowrite constant
GET /api/ready | 12 | a monitor's | constant
GET /api/learner | 30 | typed by hand: 404 | aside fails
OPTIONS /api/courses | 8 | a look | aside
HEAD /api/courses | 8 | a look | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /app/{rest} | 9 | bundles, 304 | aside
GET /{rest} | 1 38 39 | the page for everything, also for scanners | aside
GET / | 1 9 | the page | aside
POST /{rest} | 1 | scanners: 405 by the file server | aside fails nowrite
"""
write_truth("linguahall-express", {"night": "linguahall-express", "stack": "Express with weak entity tags and morgan's `combined` behind Caddy with its default JSON log, uncompressed; the back office of a chain of language schools in English, UUIDs and slugs, bare lists beside envelopes, toggles by PATCH and by pairs of POSTs, orders by drag and drop, soft deletions, whole sheets by PUT; an owner on all seven days and three administrators on five of whom two share an address and one takes no cached answers, screens, the public, a load test; a release that loses a route; Europe/Dublin",
    "logs": {C: [C], M: [M]}, "noClients": [], "sharedAddress": ["198.51.100.60"], "ui": ["https://office.linguahall.example.org"], "api": ["/api", "/backend"], "gaps": gaps, "neighbours": neighbours(text)})
