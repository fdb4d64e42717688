import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-docker"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(C, M)): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why}
gaps = [
    gap("measurements are not kept", "non-persisting-write", [f"POST {A}/members/{{id}}/measurements non-persisting-write", f"GET {A}/members/{{id}}/measurements empty-list"], "201 with an echo and a new id, and the list read right after is {\"data\":[],\"total\":0} for every member all week; POST …/injuries beside it is kept"),
    gap("equipment stays in order", "non-persisting-write", [f"PATCH {A}/equipment/{{id}} non-persisting-write"], "200 with what it would be, and the list keeps its entity tag all week; PATCH /lockers/{id} beside it changes one byte", [f"{A}/equipment"]),
    gap("unread notifications are always empty", "empty-list", [f"GET {A}/notifications/unread empty-list"], "a literal [] in the code, asked by every page of everybody; /tasks/mine is [] for most people, and filled for some"),
    gap("members cannot be merged", "missing-endpoint", [f"POST {A}/members/{{id}}/merge missing-endpoint"], "no such route: 404 from the framework"),
    gap("invoices have no PDF", "failing-endpoint", [f"GET {A}/invoices/{{id}}/pdf failing-endpoint"], "500 for every invoice, with a stack trace"),
    gap("campaigns are sent nowhere", "lost-redirect", [f"POST {A}/campaigns/{{id}}/send lost-redirect"], "308 to a host inside, over http, which the browser blocks: nobody follows"),
    gap("no retention report", "not-implemented", [f"GET {A}/reports/retention not-implemented"], "501"),
    gap("loyalty points fall through to the page", "html-fallback", ["GET /loyalty/points/summary html-fallback"], "200 text/html with what / weighs, also as 304; the proxy has no route for it", where=(C,)),
]
below = [
    gap("the audit log is forbidden for everybody", "always-forbidden", [f"GET {A}/audit always-forbidden"], "no role has the permission, the owner's neither, whom /payroll answers in the same second; but only two people ever asked, eight times on five days"),
]
text = """
GET @/me | 28 | 401, sign in, 200 | constant
POST @/auth/login | 26 28 | constant per person | nowrite
POST @/auth/refresh | 11 26 | 204; nothing to read | nowrite
GET @/version | 43 | constant on purpose | constant
GET @/health | 12 | a monitor | constant
GET @/tasks/mine | 2 24 | [] for trainers all week, filled for managers
POST @/tasks | 24 | kept; shown to somebody else | nowrite
DELETE @/tasks/{id} | 27 11 | works
GET @/door/events | 11 45 | 204 when nothing is new
POST @/telemetry | 11 26 | a beacon; 204 | nowrite
GET @/members | 4 5 | no hits; past the end
GET @/members/{id} | 6 1 | 404 for made-up ids
PATCH @/members/{id} | 25 | kept; often the same again or one byte
GET @/members/{id}/photo | 6 | 404 for most; 200 after an upload
PUT @/members/{id}/photo | 11 | an upload; half of them never read back | nowrite
GET @/members/{id}/freeze | 6 | 404 unless frozen: five in six
PUT @/members/{id}/freeze | 11 25 | kept: 404 before, 200 after
DELETE @/members/{id}/freeze | 27 11 | works: 200 before, 404 after; often there is none | nowrite
GET @/members/{id}/visits | 2 | empty for one in seven
GET @/members/{id}/injuries | 2 | empty for nearly everybody
POST @/members/{id}/injuries | 24 | kept
GET @/classes | 2 | works
GET @/classes/{id} | 6 | works
PATCH @/classes/{id} | 25 11 | 204; kept; often on and off again, or what it was
GET @/classes/{id}/checkins | 2 | empty in the morning of the first days
POST @/classes/{id}/checkins | 25 | constant; kept; twice the same member changes nothing | nowrite
GET @/classes/{id}/waitlist | 2 3 | empty for everybody until the sixth day, then filled for some
POST @/classes/{id}/waitlist | 2 | kept; from the sixth day on
GET @/equipment | 9 | never changes because of the gap; mostly 304 | constant
GET @/lockers | 2 | works
PATCH @/lockers/{id} | 25 | constant; kept: one byte; often what it was, or on and off again
GET @/invoices | 2 | works
GET @/invoices/{id} | 6 | works
GET @/campaigns | 9 43 | four, never changed by this UI; mostly 304 | constant
POST @/campaigns/{id}/preview | 26 | a preview by POST | nowrite
PUT @/campaigns/draft | 11 | kept; this UI never reads it back in the log's days | nowrite
GET @/promotions | 2 | empty until the seventh day, then one
POST @/promotions | 2 | kept | nowrite
GET @/reports/attendance | 4 | works
GET @/settings/opening-hours | 25 | works
PUT @/settings/opening-hours | 25 | kept; the size stays unless there is a note | nowrite
GET @/payroll | 28 | 403 for all but the owner
POST /hooks/payments | 12 26 | a machine's | nowrite
GET @/v1/kiosk/ping | 31 32 | one tablet that was never updated asks for what was retired on purpose; switched off on the fourth day | fails
GET @/trainer-portal/v2/plans | 32 | asked once, twice a week | fails
GET @/test/fixtures | 40 | only a driven browser | fails aside
POST @/test/reset | 40 | only a driven browser | fails aside nowrite
OPTIONS @/classes | 8 | a preflight | aside
HEAD @/members | 8 | a look | aside
GET / | 9 | the page | aside
GET /assets/{rest} | 9 | bundle | aside
GET @/{id} | 1 | scanners: 401 | aside fails
POST @/{rest} | 1 | scanners: 401 | aside fails nowrite
GET /{rest} | 1 39 | scanners: the page for everything | aside
POST /{rest} | 1 39 | scanners | aside nowrite
"""
write_truth("gym-express", {"night": "gym-express", "stack": "Express under node behind Caddy 2.6 with its JSON log; UUIDs, PATCH toggles, cookies, entity tags and browsers that use them; America/Toronto",
    "logs": {C: [C], M: [M]}, "sharedAddress": ["203.0.113.44"], "gaps": gaps, "belowFloor": below, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
