import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G = "nginx-combined", "granian-docker"
BOTH = (N, G)
P = "/hq/{id}"
def gap(name, kind, rows, why, reads=(), where=(N,), also=(), **more):
    ms = members(*(r.replace("@", P) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", P) for r in reads]
        m.update(more.get("flags", {}))
    more.pop("flags", None)
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", P) for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", P) for r in also))} if also else {}), **more}
gaps = [
    gap("bookings have no history", "empty-list", ["GET @/bookings/{id}/history"], "[] for every booking on every day and for all, also for those that were saved or checked in a moment before; /notes and /folio of the same bookings are filled"),
    gap("minibars by floor are empty", "empty-list", ["GET @/floors/{id}/minibar"], "{\"rows\":[],\"of\":2} for every floor of both houses on all days, though rooms' minibars are written (201) every day; /floors/{id}/linen and /floors/{id}/sleepers beside it vary"),
    gap("switches do not switch", "non-persisting-write", ["PUT @/switches/{id}"], "200 with an echo, and the list read right after is 304 or of the same size, at every visit; channels beside it, switched the same way, come anew", ["@/switches"]),
    gap("rooms cannot be blocked", "non-persisting-write", ["POST @/rooms/{id}/blocks"], "201 with an id, and the list read right after is 304; faults of the same rooms grow", ["@/rooms/{id}/blocks"]),
    gap("overrides cannot be deleted", "non-persisting-write", ["DELETE @/rates/{id}/overrides/{id}"], "204 also for one that was deleted, and the list read right after is 304; POST to the same list makes it grow", ["@/rates/{id}/overrides"]),
    gap("restrictions were not kept before the fifth day", "non-persisting-write", ["PUT @/rates/{id}/restrictions"], "200 with an echo; until the new version on the morning of the fifth day what is read right after is 304, since then it comes anew", ["@/rates/{id}/restrictions"], state="looks-fixed"),
    gap("bookings have no invoices", "missing-endpoint", ["GET @/bookings/{id}/invoices"], "the framework's 404 for unknown routes, for bookings that were read a moment before; /deposit beside it is a 404 of another size for half of them", where=BOTH),
    gap("rounds cannot be reassigned", "missing-endpoint", ["POST @/rounds/{id}/reassign"], "the framework's 404 for unknown routes, for rounds of the list read before; /close beside it works", where=BOTH),
    gap("the waiting list was missing before the fifth day", "missing-endpoint", ["GET @/waitlist"], "the framework's 404 until the new version on the morning of the fifth day, 200 since", where=BOTH, state="looks-fixed"),
    gap("guests cannot be patched", "method-not-allowed", ["PATCH @/guests/{id}"], "405 always; GET and PUT of the same path work", where=BOTH),
    gap("bookings cannot be split", "not-implemented", ["POST @/bookings/{id}/split"], "501 always", where=BOTH),
    gap("the pickup fails", "failing-endpoint", ["GET @/figures/pickup"], "500 always, for every span, for all; /figures/occupancy, asked with the same spans, failed on one morning only", where=BOTH),
    gap("the forecast is a stub", "safe-stub", ["GET @/figures/forecast"], "noughts of one size (three with the ways of compression and framing: one a protocol) for both houses and every span on all days, and 304 for one address once it was read; /figures/occupancy, asked with the same spans, varies", flags={"modes": 3}),
    gap("batteries of locks are the page", "html-fallback", ["GET /locks/{id}/batteries"], "200 with what /desk/… weighs on the same protocol, or the page's 304; nothing of it reaches the application; asked from /desk/…/locks, beside keycards that are data"),
    gap("nobody may see the contracts", "always-forbidden", ["GET /hq/-/contracts"], "403 for all six, for the group's manager too, who alone is answered by /hq/-/owners-statement; /hq/-/people, asked some seconds before, is 403 for the desks only", where=BOTH),
    gap("confirmations end in a redirect", "lost-redirect", ["POST @/bookings/{id}/confirmation"], "302 always, and nothing is asked of what it leads to; the booking read right after is 304; POST /reports is a 303 that is followed", ["@/bookings/{id}"], where=BOTH),
]
text = """
POST /hq/-/session | 26 28 37 | 201; 401 when mistyped; 429 on one morning | nowrite
DELETE /hq/-/session | 11 | 204 | nowrite
GET /hq/-/whoami | 28 43 9 | 401 once a day, sign in, 200 or 304 | constant
GET /hq/-/taxes | 43 9 | a table that never changes | constant
GET /hq/-/banners | 2 43 | [] but for one day | constant
GET /hq/-/recalls | 2 43 | [] always: nothing is recalled; no log can tell | constant undecidable
GET /hq/-/people | 28 43 | 403 for the desks | constant
GET /hq/-/owners-statement | 29 | hidden from all but the group's manager: the framework's own 404
GET /hq/-/search | 4 42 | as one types; mostly without hits; some given up
GET @/badges | 43 45 | two numbers; few sizes | constant
GET @/bell | 11 45 | 204 mostly, polled at the counter | constant
GET @/bookings | 4 5 9 | filters without hits, pages past the end; the first page is full
POST @/bookings | 24 26 | kept; 400 without a room; the first page is full, the size changes by little or not at all, the tag does | nowrite
GET @/bookings/{id} | 6 9 7 | works; JSON 404 for old bookmarks; "undefined" is the framework's 404
PUT @/bookings/{id} | 25 27 | kept; often as it was; 409 when somebody was faster | nowrite
POST @/bookings/{id}/check-in | 25 17 | kept; 409 for the second click | nowrite
POST @/bookings/{id}/check-out | 25 27 | kept | nowrite
GET @/bookings/{id}/notes | 2 9 | [] for most
POST @/bookings/{id}/notes | 24 | kept
GET @/bookings/{id}/folio | 2 9 | [] for new ones
POST @/bookings/{id}/payments | 17 25 26 | 402 for a bad card; the same key again is 200 and changes nothing | nowrite
GET @/bookings/{id}/deposit | 6 | a 404 of its own for half of them
PUT @/bookings/{id}/vip | 25 11 | 204; kept; often taken back within seconds, what is read after is then rightly as before | nowrite
DELETE @/bookings/{id}/vip | 25 11 | 204; takes it back | nowrite
GET @/bookings/{id}/cot | 11 2 | 204 for most | constant
GET @/bookings/{id}/documents | 2 | [] for a third; never changes | constant
GET @/documents/{id}/file | 30 | 302 to a signed address elsewhere: as it should be; without the Location no log can tell | constant fails undecidable
GET @/guests | 4 5 | pages past the end, names without hits
GET @/guests/{id} | 6 9 | works
PUT @/guests/{id} | 25 | kept; half of the times as it was | nowrite
GET @/guests/{id}/portrait | 6 | a JSON 404 for four of five | constant
GET @/guests/{id}/preferences | 2 | [] for most | constant
GET @/rooms | 9 13 | a list whose words are of one length: one size uncompressed, another tag | constant
GET @/rooms/{id} | 9 13 | clean, dirty, ready: one size, another tag | constant
PATCH @/rooms/{id} | 25 13 | kept: the size stays, the tag does not | nowrite
PUT @/rooms/{id}/dnd | 25 13 | kept: a byte | nowrite
DELETE @/rooms/{id}/dnd | 25 13 11 | kept: a byte | nowrite
GET @/rooms/{id}/blocks | 2 43 | what the old system left, as the gap leaves it | constant
GET @/rooms/{id}/faults | 2 | [] until somebody reports one, and again
POST @/rooms/{id}/faults | 24 | kept | nowrite
DELETE @/rooms/{id}/faults/{id} | 7 27 | kept | nowrite
POST @/rooms/{id}/minibar | 24 26 | {"ok":true}; shown by the guest's folio, if there is one | nowrite
GET @/floors/{id}/linen | 2 | varies; [] where all is clean
GET @/floors/{id}/sleepers | 2 | empty for most floors, filled where somebody sleeps: the same shape and size as the gap's answer when empty | constant
GET @/rounds | 2 4 | [] every morning and for days to come
POST @/rounds | 24 | kept | nowrite
POST @/rounds/{id}/close | 25 27 | kept; 409 the second time | nowrite
GET @/lost-property | 2 | [] on the first two days, and when all is handed out
POST @/lost-property | 24 | kept | nowrite
GET @/lost-property/{id} | 6 7 | JSON 404 after it was handed out
DELETE @/lost-property/{id} | 7 27 11 | kept | nowrite
GET @/keycards | 2 9 | the last fifteen of one width: one size when full, another tag | constant
POST @/keycards | 24 13 | kept: the list's size stays when full, the tag does not | nowrite
DELETE @/keycards/{id} | 7 11 | kept: a sixteenth moves up when there is one | nowrite
GET @/messages | 9 43 | the last twenty of one width: one size always, another tag | constant
POST @/messages | 24 13 | kept: the list's size stays, the tag does not | nowrite
GET @/channels | 9 43 | changes by a byte | constant
PUT @/channels/{id} | 25 13 | kept; now and then on and off again | nowrite
POST @/channels/{id}/push | 23 | 202 into a queue; seen at the next but one read | nowrite
GET @/switches | 43 9 | as the gap leaves it | constant
GET @/rates | 22 23 43 | the application keeps a copy for four minutes | constant
PUT @/rates/{id} | 22 23 25 | kept; what is read right after is the copy (304), at the next visit it comes anew | nowrite
GET @/rates/{id}/restrictions | 43 9 | as the gap left it until the fifth day | constant
GET @/rates/{id}/overrides | 43 9 | grows, never shrinks because of the gap | constant
POST @/rates/{id}/overrides | 24 27 | kept; 409 for a day that has one | nowrite
GET @/feedback | 2 | grows shorter
POST @/feedback/{id}/answer | 25 | kept; leaves the list | nowrite
GET @/letters/{id} | 9 | works
PUT @/letters/{id} | 25 | kept; half of the times as it was | nowrite
PUT @/letters/{id}/draft | 11 25 | 204; a copy for crashes, never read while the page is open | nowrite
POST @/letters/{id}/preview | 26 | a preview | nowrite
GET @/pool | 2 36 | filled in one house; [] always in the other, which has none | constant
POST @/pool | 24 | kept | nowrite
GET @/spa/slots | 36 6 | filled in one house; a JSON 404 of its own in the other | constant
GET @/figures/occupancy | 4 37 | varies; 500 on one morning
GET @/figures/no-shows | 2 4 43 | empty for a week and two, filled for a month | constant
GET @/cash-ups | 28 2 | 403 for the desks; [] until somebody counts
POST @/cash-ups | 24 | kept | nowrite
POST @/night-audit | 23 26 | 202; a job | nowrite
GET @/night-audit/{id} | 23 43 | running, then done | constant
POST @/reports | 26 30 | 303, followed | nowrite fails
GET @/reports/{id} | 6 2 | what a POST led to | constant
GET @/exports/arrivals.csv | 26 13 | a file
GET @/tablet/v2/tasks | 2 45 12 | polled by three tablets | constant
POST @/tablet/v2/tasks/{id}/done | 11 12 | kept | nowrite
GET @/tablet/tasks | 31 32 | one old tablet that nobody renewed asks a path of the version before: the framework's 404, no referer, an agent of its own | aside fails
GET /hq/connect/v2/changes | 12 2 45 28 | mostly empty; 401 for some hours after the key was changed | constant
POST /hq/connect/v2/reservations | 12 26 28 | kept; 401 for some hours | nowrite
PUT /hq/connect/v2/availability/{id} | 12 26 25 | {"accepted":true}; nothing reads it | nowrite
POST /hq/connect/v1/reservations | 31 12 | 410 always: retired; an old integration | aside fails nowrite
POST /hq/hooks/payments | 12 26 28 | 200 or 401 for a wrong signature | nowrite
GET /hq/public/stay/{id} | 6 | guests mistype codes | constant
POST /hq/public/stay/{id}/wishes | 26 | {"thanks":true} | nowrite
GET /hq/healthz | 12 | a monitor | constant
OPTIONS @/rooms | 8 | 204 | aside
HEAD @/rooms | 8 | 405 | aside fails
GET /hq/harbor-house/rooms | 7 | mistyped by hand | aside fails
GET /hq/{rest} | 1 | scanners | aside fails
GET /static/{id} | 9 | bundle | aside
GET /desk/{rest} | 9 1 | the page: what the gap weighs | aside
GET /stay/ | 9 | the page, for guests | aside
GET / | 9 1 | the page | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("harbourside-litestar", {"night": "harbourside-litestar", "stack": "Litestar under granian in a container (its output as Docker's json-file: the proxy's address only, no sizes, no queries) behind nginx's combined format with gzip for JSON; two hotels' operations in English, the house in the path, integers for bookings, slugs for switches, entity tags for everything, PUT and DELETE for switches; a group's manager, two managers and three desks, half over HTTP/2; a channel manager with keys, tablets, guests; a new version on the fifth day; Europe/Dublin",
    "logs": {N: [N], G: [G]}, "noClients": [G], "sharedAddress": ["203.0.113.140"], "ui": ["https://hq.harbourside.example.com/desk"], "api": ["/hq", "/locks"], "gaps": gaps, "neighbours": neighbours(text.replace(" @", " " + P))})
