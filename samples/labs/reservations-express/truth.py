import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M, A = "caddy-json", "morgan-compose", "/api/admin"
def full(s): return s.replace("@/", A + "/")
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": only or [C, M], "why": why, **more}
gaps = [
    gap("extras are switched in vain", "non-persisting-write", ["PATCH @/extras/{id} non-persisting-write"], "200 {\"ok\":true}, and the list read right after is 304 or weighs what it weighed, though true and false differ by a byte; staff, by PATCH too, changes", ["@/extras"]),
    gap("rates cannot be set in bulk", "non-persisting-write", ["POST @/hotels/{id}/rates/bulk non-persisting-write"], "200 with a count, and the calendar read right after is 304 or weighs what it weighed; a single day's rate changes it (another entity tag, often another length)", ["@/hotels/{id}/rates"]),
    gap("the channel manager was never built", "not-implemented", ["GET @/channel-manager/connections not-implemented", "POST @/channel-manager/sync not-implemented"], "501 for all and always"),
    gap("reviews stay empty", "empty-list", ["GET @/hotels/{id}/reviews empty-list"], "[] for every hotel, everybody and all days; arrivals beside it are empty for one hotel, lost property for all but one"),
    gap("preferences are forgotten", "non-persisting-write", ["PUT @/bookings/{id}/preferences non-persisting-write"], "204, and what is read right after weighs the same 46 bytes for every booking and always; a draft of a message, by PUT and 204 too, is there afterwards", ["@/bookings/{id}/preferences"], alsoAs=members("GET /api/admin/bookings/{id}/preferences safe-stub")),
    gap("guests cannot be deleted", "non-persisting-write", ["DELETE @/guests/{id} non-persisting-write"], "200 {\"deleted\":true}, and the list read right after is 304 or weighs what it weighed, the guest can still be read, also on later days", ["@/guests"]),
    gap("photos cannot be put in order", "missing-endpoint", ["POST @/rooms/{id}/photos/reorder missing-endpoint"], "Express's own 404 for every room; the photos themselves work"),
    gap("a booking has no history", "missing-endpoint", ["GET @/bookings/{id}/history missing-endpoint"], "Express's own 404 for every booking, which was read a moment before"),
    gap("nobody may see the revenue", "always-forbidden", ["GET @/reports/revenue always-forbidden"], "403 for all four, the owner among them, who succeeds everywhere else"),
    gap("an invoice cannot be made", "failing-endpoint", ["POST @/bookings/{id}/invoice failing-endpoint"], "500 for all and always, each with a TypeError in the application's log"),
    gap("policies cannot be changed", "method-not-allowed", ["PUT @/hotels/{id}/policies method-not-allowed"], "405 for all and always; GET is 200"),
    gap("the board of rooms is the page", "html-fallback", ["GET /bff/board html-fallback"], "200 text/html with what the page weighs, before and after the deploy: Caddy hands only /api to the application, whose log never sees it", only=[C]),
    gap("blackout dates are sent to the inner host", "lost-redirect", ["POST @/blackout-dates lost-redirect"], "308 to the container's name; nobody follows, and the list does not grow", ["@/blackout-dates/"]),
    gap("the occupancy is a stub", "safe-stub", ["GET @/hotels/{id}/occupancy safe-stub"], "one size for every hotel, every span and all days, while bookings come and go; the nights beside it vary"),
]
text = """
POST @/session | 26 28 | a wrong password now and then | nowrite constant
GET @/me | 28 43 | 401, login, 200 | constant
GET @/hotels | 9 43 | constant, mostly 304 | constant
GET @/enums | 9 43 | constant, mostly 304 | constant
GET @/notifications/count | 45 43 9 | a tab that polls; mostly 304 | constant
GET @/bookings | 4 5 | filters, pages past the end
POST @/bookings | 24 | kept; 422 without a guest
GET @/bookings/{id} | 6 9 | works
PATCH @/bookings/{id} | 25 9 | kept; nights of one digit weigh the same, but the entity tag is another; remarks differ
DELETE @/bookings/{id} | 7 27 | soft: the status becomes cancelled, the booking can still be read and is longer
POST @/bookings/{id}/check-in | 25 27 | kept; 409 the second time
POST @/bookings/{id}/check-out | 25 27 | kept; 409 the second time
GET @/bookings/{id}/notes | 2 | [] for most
POST @/bookings/{id}/notes | 24 | kept
DELETE @/bookings/{id}/notes/{id} | 7 | works; 404 the second time | nowrite
GET @/bookings/{id}/preferences | 43 | as the gap leaves it | constant
GET @/bookings/{id}/message | 11 2 | 204 without a draft; the draft once there is one
PUT @/bookings/{id}/message | 11 25 | 204; kept
POST @/bookings/{id}/message/send | 23 26 | 202; the draft is gone | nowrite constant
GET @/guests | 4 5 | filters, pages
POST @/guests | 24 | kept
GET @/guests/{id} | 6 9 | works, also for those that were deleted in vain
PATCH @/guests/{id} | 25 9 | kept: a byte for vip, more for a note; now and then as it was
GET @/guests/{id}/stays | 2 | [] for half
GET @/rooms | 43 9 | works
GET @/rooms/{id} | 43 9 | works
PUT @/rooms/{id}/housekeeping | 25 9 | kept: clean, dirty and ready weigh the same (another entity tag, so 200 and not 304), inspected does not
GET @/rooms/{id}/maintenance | 11 2 | 204 for all rooms but two
GET @/rooms/{id}/photos | 2 | [] for a third
POST @/rooms/{id}/photos | 24 | kept
DELETE @/rooms/{id}/photos/{id} | 7 | works | nowrite
GET @/rooms/{id}/cover | 6 43 | 404 for rooms without photos
GET @/rooms/{id}/log | 33 | 500 until the deploy on the fourth day, 200 ever since: looks fixed
GET @/housekeeping | 9 45 | a board that polls; mostly 304
GET @/hotels/{id}/rates | 9 | works
PUT @/hotels/{id}/rates/{id} | 25 9 | kept: prices of as many digits weigh the same, the entity tag is another; others differ
GET @/hotels/{id}/arrivals | 2 | [] for one hotel
GET @/hotels/{id}/policies | 43 | constant per hotel | constant
GET @/hotels/{id}/lost-property | 2 | [] for three of four hotels
GET @/extras | 43 | as the gap leaves it | constant
GET @/promotions | 23 | grows an hour after each POST
POST @/promotions | 23 | 202: a job puts it into the list within an hour | nowrite
GET @/staff | 9 | works
PATCH @/staff/{id} | 25 28 | kept; on and off again; 403 for the desk
POST @/staff/{id}/impersonate | 28 | 200 for the owner, 403 for the others | nowrite
DELETE @/staff/impersonation | 11 28 | 204: back to oneself | nowrite
GET @/audit | 28 4 | 403 for the desk; grows
GET @/reports/nights | 23 | varies
GET @/waitlist | 2 | empty for all until the fifth day
POST @/waitlist | 24 | kept | nowrite
GET @/blackout-dates/ | 30 43 | as the gap leaves it: one row | constant
POST @/availability | 26 | a read by POST | nowrite
POST @/exports | 23 26 | 202; polled, then a file | nowrite
GET @/exports/{id} | 23 | true or false | constant
GET @/exports/{id}/file | 26 | a file
GET @/settings/{id} | 9 | works
PUT @/settings/{id} | 25 28 | kept; as it was now and then; 403 for the desk
GET @/overview | 31 32 | gone since the deploy on the fourth day; a tab that nobody reloads asks on for two days
GET @/today | 31 | there since the deploy
POST /api/hooks/ota | 12 28 | the portals; 401 for a bad signature, sent again | nowrite constant
POST /api/kiosk/checkins | 12 | kiosks; 422 for codes that guests mistype | nowrite
GET /api/v1/bookings | 12 31 | 410 always: retired, a revenue tool asks on | aside fails
GET /api/feeds/{id} | 12 | a calendar's robot
GET @/selftest | 40 | only a test of the whole, by a browser without a head | aside fails
GET /api/health | 12 | monitors | constant
OPTIONS @/bookings | 8 | a preflight; 204 | aside
HEAD @/rooms | 8 | a look | aside
GET /assets/{id} | 9 10 | bundle | aside
GET / | 9 1 | the page | aside
GET /desk/{rest} | 9 | pages opened by their address | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 or 200 of the file server | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    reads = {A + "/rooms/{id}/housekeeping": "/housekeeping", A + "/hotels/{id}/rates/{id}": "/hotels/{id}/rates", A + "/staff/{id}": "/staff", A + "/bookings/{id}/check-in": "/bookings/{id}", A + "/bookings/{id}/check-out": "/bookings/{id}"}.get(n["path"])
    if reads and n["method"] in ("PUT", "PATCH", "POST"): n["reads"] = [A + reads]
write_truth("reservations-express", {"night": "reservations-express", "stack": "Express with morgan's `combined` under Compose's prefix behind Caddy 2 with its default JSON log, uncompressed, weak entity tags; the reservations desk of a small group of hotels; four administrators; Europe/Lisbon",
    "logs": {C: [C], M: [M]}, "ui": ["https://desk.quays.example"], "api": ["/api"], "gaps": gaps, "neighbours": rows})
