import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, U = "caddy-json", "uvicorn-journal"; BOTH = (C, U)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), flags=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    for m in ms:
        m.update({f: True for f in flags})
        if reads: m["reads"] = list(reads)
    return {"name": name, "kind": kind, "members": ms, "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("students have no invoices", "empty-list", ["GET /v2/students/{id}/invoices"], "an empty envelope for every student on every day, though invoices are written (201) for the same students; their lessons are filled", where=(C,)),
    gap("equipment of rooms is not saved", "non-persisting-write", ["POST /rooms/{id}/equipment"], "201 with an echo, and the list read right after is [] as it always is; closures of the same rooms grow", ["/rooms/{id}/equipment"], (C,), also=["GET /rooms/{id}/equipment empty-list"], flags=("mixed",)),
    gap("teachers had no absences before the release", "empty-list", ["GET /teachers/{id}/absences"], "[] for every teacher until the release on the morning of the seventh day, filled since", where=(C,), state="looks-fixed"),
    gap("rooms cannot be taken off the site", "non-persisting-write", ["PATCH /v2/rooms/{id}/bookable"], "200 with the room as it should be, and the room read right after weighs what it weighed; featured moves a byte", ["/rooms/{id}"], (C,)),
    gap("the order of the waiting list is lost", "non-persisting-write", ["PUT /v2/waitlist/order"], "{\"ok\":true}, and the list read right after is 304 with the entity tag of before; set lists of ensembles answer 200 with another tag of the same size", ["/v2/waitlist"], (C,), also=["PUT /v2/waitlist/order safe-stub"]),
    gap("vouchers cannot be deleted", "non-persisting-write", ["DELETE /v2/vouchers/{id}"], "204 also the second time; the list weighs what it weighed and the voucher is 200 afterwards; a booking that is deleted is 404", ["/v2/vouchers", "/v2/vouchers/{id}"], (C,)),
    gap("conflicts of a week are a stub", "safe-stub", ["GET /v2/calendar/conflicts"], "no conflict in any of the weeks on any day, of one size; the calendar of the same weeks varies", where=(C,), also=["GET /v2/calendar/conflicts empty-list"]),
    gap("teachers have no payslips", "missing-endpoint", ["GET /v2/teachers/{id}/payslips"], "FastAPI's 404 for unknown routes, 22 bytes, for all teachers, whose hours are 200; a teacher who is missing weighs 30"),
    gap("cleaning cannot be ordered", "missing-endpoint", ["POST /rooms/{id}/cleaning"], "404 of 22 bytes for rooms that were read a moment before"),
    gap("the release lost the loans of instruments", "missing-endpoint", ["GET /v2/instruments/{id}/loans"], "200 until the release on the morning of the seventh day, 404 since", state="regressed"),
    gap("teachers cannot be patched", "method-not-allowed", ["PATCH /teachers/{id}"], "405 always; PUT and GET of the path work"),
    gap("certificates are planned", "not-implemented", ["POST /v2/exams/{id}/certificates"], "501 always, with a warning in the journal"),
    gap("the report of utilisation fails", "failing-endpoint", ["GET /v2/reports/utilisation"], "500 for every week, a ZeroDivisionError in the journal; income beside it works"),
    gap("the owner may not see the audit", "always-forbidden", ["GET /v2/audit"], "403 for the only administrator, who may do all else in the same moment"),
    gap("the booking rules are the page", "html-fallback", ["GET /config/booking-rules"], "200 text/html with what /studio/… weighs, asked by the page of settings; never reaches uvicorn", where=(C,)),
    gap("blocks of rooms lead to an inner address", "lost-redirect", ["POST /rooms/{id}/blocks"], "307 to an inner host, and nothing is asked afterwards; the 307 of GET /teachers/ is followed at once"),
]
text = """
POST /v2/auth/login | 28 26 | 401 when mistyped | nowrite constant
POST /v2/auth/refresh | 28 26 | after each 401 of a token that ran out | nowrite constant
GET /v2/me | 28 43 | 401 for all visitors, 200 for the owner | constant
GET /v2/inbox/unread | 43 45 | one digit; the badge asks for it each time | constant
GET /v2/notifications | 2 | empty but on one day | constant
GET /v2/stats/today | 43 | three numbers of two or three digits | constant
GET /v2/holidays | 9 43 | 304 for who has it | constant
GET /v2/events/stream | 35 | a stream of events that breaks off and begins anew | constant
GET /rooms | 43 | the legacy list, for visitors too
GET /rooms/{id} | 6 | works
PUT /rooms/{id} | 25 | kept; half of them as it was
GET /rooms/{id}/equipment | 2 | as the gap leaves it | constant
GET /rooms/{id}/bookings | 3 4 | [] for the new Loft until the fifth day, and for weeks to come
GET /rooms/{id}/closures | 2 | [] for most
POST /rooms/{id}/closures | 24 | kept
GET /rooms/{id}/now | 12 45 | a display at the door asks every half hour: null, but for some evenings | aside constant
GET /teachers | 43 | works
GET /teachers/ | 30 | 307 without a body, followed | aside fails
GET /teachers/{id} | 6 | works
PUT /teachers/{id} | 25 | kept
POST /teachers/{id}/visible | 25 | kept: a byte; now and then on and off again
GET /teachers/{id}/reviews | 2 | [] for six of seven
GET /teachers/{id}/slots | 4 2 | [] for the holidays
PATCH /v2/rooms/{id}/featured | 25 | kept: a byte, unless it is what it was
GET /v2/students | 4 5 | cursors, searches without hits, the end
POST /v2/students | 24 26 | kept; 422 without a name | nowrite
GET /v2/students/{id} | 6 | works; archived ones are still read
PATCH /v2/students/{id} | 25 | kept; now and then as it was
DELETE /v2/students/{id} | 7 27 | 204, a soft deletion: the item is 200 afterwards and a byte lighter, the list is shorter; 409 the second time; without sizes it looks like a deletion that is lost | nowrite unclear
POST /v2/students/{id}/restore | 25 | the undo | nowrite
GET /v2/students/{id}/lessons | 2 | [] for many
GET /v2/students/{id}/guardian | 6 29 | a 404 of its own for two of three | constant
POST /v2/students/import/check | 26 | a dry run, changes nothing, rightly | nowrite
GET /v2/lessons | 4 2 | by week and state; empty for states nobody is in
PATCH /v2/lessons/{id} | 25 24 | {"ok":true}; booked and missed are of one length, but the list of those missed grows | nowrite
POST /v2/lessons/bulk-move | 24 26 | kept | nowrite
GET /v2/teachers/{id}/hours | 43 | numbers of one or two digits: mostly one size | constant
GET /v2/calendar | 4 | varies by week
GET /v2/bookings | 4 5 | cursors, states
POST /v2/bookings | 24 | kept; 409 for slots that are taken | nowrite
GET /v2/bookings/{id} | 7 | 404 after a deletion
DELETE /v2/bookings/{id} | 7 11 | kept; 404 the second time | nowrite
POST /v2/bookings/{id}/confirm | 25 27 | a constant; kept, and the list of those pending shrinks; again: as it was, rightly | nowrite
POST /v2/bookings/{id}/remind | 23 26 | 202 with a constant; a letter | nowrite
GET /v2/waitlist | 9 | 304 for who has it; grows
POST /v2/waitlist | 24 | kept | nowrite
GET /v2/setlists | 43 | constant | constant
GET /v2/setlists/{id} | 9 25 | 304 without a change; 200 of one size with a new order | constant
PUT /v2/setlists/{id}/order | 25 9 | kept: another entity tag | nowrite
GET /v2/vouchers | 43 | grows, never shrinks because of the gap
POST /v2/vouchers | 24 | kept | nowrite
GET /v2/vouchers/{id} | 6 | never 404, because of the gap | constant
GET /v2/instruments | 43 | changes
POST /v2/instruments/{id}/lend | 25 | kept | nowrite
GET /v2/exams | 43 | constant by nature | constant
GET /v2/invoices | 23 | a view that is up to 45 seconds old
POST /v2/invoices | 23 24 | kept; the list shows it at the next look | nowrite
POST /v2/payments/{id}/refund | 26 | 201; nothing is read after it | nowrite
GET /v2/reports/income | 4 | varies
GET /v2/settings | 43 25 | changes with a footer | constant
PUT /v2/settings | 25 | kept; half of them as it was | nowrite
PUT /v2/drafts/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET /v2/modules | 36 43 | which modules are on | constant
PATCH /v2/modules/newsletter | 36 | once | nowrite
GET /v2/modules/newsletter/campaigns | 36 2 | empty until the module is switched on, on the fourth day | constant
GET /v2/modules/giftshop/items | 36 2 | the module is off for good and its page is looked at now and then; no log can tell | constant undecidable
POST /v2/messages/preview | 26 | a preview | nowrite
GET /v2/enquiries | 2 | visitors write them
DELETE /v2/enquiries/{id} | 7 11 | kept; 404 the second time | nowrite
POST /v2/exports | 23 26 | 202; a job | nowrite
GET /v2/exports/{id} | 23 | queued, queued, done!! of one length | constant
GET /v2/exports/{id}/file | 26 | a file
GET /v2/public/slots | 2 4 | empty for a week that is full
POST /v2/public/bookings | 24 26 | kept; 409 for slots that are taken; 429 for one burst | nowrite
GET /v2/public/bookings/{id} | 7 | 404 after half an hour | constant
POST /v2/public/enquiries | 24 26 | 201 with a constant; the owner's list grows | nowrite constant
GET /v2/public/offers | 2 | visitors' page asks; the studio has no offers; no log can tell | constant undecidable
GET /v1/availability | 31 12 | retired; an old widget on another site asks on: 410 | aside fails
POST /webhooks/stripe | 12 28 | 400 for a wrong signature | nowrite constant
POST /webhooks/calendar | 12 11 | 204 | nowrite
GET /healthz | 12 | a monitor's | constant
HEAD / | 8 12 | a monitor's | aside
HEAD /rooms | 8 | a look: FastAPI's 405 | aside fails
OPTIONS /v2/students | 8 | a look: 405 | aside fails
GET /assets/{rest} | 9 | bundle, 304 | aside
GET /studio/{rest} | 9 | the page: what the gap weighs | aside
GET /studio | 9 | the page | aside
GET /book/{rest} | 9 | the page, for the public | aside
GET / | 1 9 | the page | aside
GET /v2/{rest} | 1 | scanners | aside fails
POST /v2/{rest} | 1 | scanners | aside fails nowrite
GET /v1/{rest} | 1 31 | scanners | aside fails
GET /rooms/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 38 39 | visitors and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
ns = neighbours(text)
for n in ns:
    if n.pop("unclear", None): n["unclearIn"] = [U]
write_truth("musicrooms-fastapi", {"night": "musicrooms-fastapi", "stack": "FastAPI under uvicorn behind Caddy with its default JSON log and `encode gzip`; a music school that lets rehearsal rooms, in English, half of its API without a prefix (bare lists), half below /v2 (envelopes, cursors), UUIDs, weeks in queries, tokens of fifteen minutes, entity tags for some, a stream of events; ONE owner with a desk and a telephone, visitors who book on the same host, webhooks, displays; uvicorn's access lines with forwarded clients, its warnings and tracebacks as journalctl prints them, without sizes and years; a release that loses a route and fills a list, the beginning of summer time; Europe/London",
    "logs": {C: [C], U: [U]}, "oneAdmin": True, "minClients": 1, "ui": ["https://millane.example.org/studio"], "api": ["/rooms", "/teachers", "/v2", "/config"], "gaps": gaps, "neighbours": ns})
