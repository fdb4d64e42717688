import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
L, H = "apache-vhost", "/api/harbours/{id}"
def gap(name, rows, why, reads=()):
    ms = members(*(r.replace("@", H) for r in rows))
    for m in ms:
        if m["kind"] in ("empty-list", "safe-stub"): m["modes"] = 2      # the first answer of a connection has its headers in full
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("@", H) for r in reads]
    return {"name": name, "kind": ms[0]["kind"], "members": ms, "observableIn": [L], "why": why}
gaps = [
    gap("meters are read in vain", ["GET @/berths/{id}/readings empty-list", "POST @/berths/{id}/readings non-persisting-write"], "201 for every reading, and the list read right after weighs what it weighed: an empty envelope, the same for every berth of every harbour; notes of vessels, built alike, grow", ["@/berths/{id}/readings"]),
    gap("gates do not lock", ["PATCH @/gates/{id} non-persisting-write"], "200 with the gate as it should be, and the list read right after is 304; PATCH of berths makes the list of berths 200", ["@/gates"]),
    gap("tariffs are not published", ["PATCH @/tariffs/{id}/published non-persisting-write"], "204, and the tariff read right after is 304; after PUT of the tariff it is another one", ["@/tariffs/{id}"]),
    gap("who is told what is not kept", ["PUT @/settings/notifications non-persisting-write"], "200 with the form as it was sent (of any length), and what is read right after weighs what it weighed but for the headers' compression, on all days; the office's settings beside it change", ["@/settings/notifications"]),
    gap("papers of vessels are lost", ["POST @/vessels/{id}/papers non-persisting-write"], "201 for uploads of any size, and the list read right after weighs what it weighed, for all vessels; notes come back", ["@/vessels/{id}/papers"]),
    gap("extras cannot be taken off a booking", ["DELETE @/bookings/{id}/extras/{id} non-persisting-write"], "204, and the list read right after is 304; extras that are added show", ["@/bookings/{id}/extras"]),
    gap("vessels have no crew", ["GET @/vessels/{id}/crew missing-endpoint"], "the framework's text/plain 404 for every vessel that was read a moment before; /photo beside it is 404 for most, but a picture for some"),
    gap("invoices cannot be corrected", ["PUT @/invoices/{id} method-not-allowed"], "405 always, for invoices that were read a moment before"),
    gap("invoices cannot be refunded", ["POST @/invoices/{id}/refund not-implemented"], "501 always; /send beside it is 202"),
    gap("the fuel report fails", ["GET @/reports/fuel failing-endpoint"], "500 for all harbours, always; /reports/occupancy beside it varies, /reports/revenue is 500 on one morning"),
    gap("the weather station is a stub", ["GET @/weather safe-stub"], "noughts that weigh the same for every harbour, from the first day on: 304 for every browser that has seen them once; /tides beside it is another one for every day"),
    gap("the sheet of dues is the page", ["GET /downloads/dues.pdf html-fallback"], "200 with what the page weighs, for every harbour and month; invoices' own papers are real files"),
    gap("nobody may see the audit", ["GET @/audit always-forbidden"], "403 for the harbour master and for the assistant, on all days; /users is 403 for the assistant only"),
    gap("notices to skippers end at the sign-in", ["POST @/notices lost-redirect"], "302 always, to another host's sign-in, in the midst of sessions whose other requests are answered; nothing follows and the list stays as it is"),
]
text = """
POST /api/session | 26 28 | 200, 401 for a wrong word | nowrite
DELETE /api/session | 11 | 204 | nowrite
GET /api/me | 28 43 9 | 401, sign in, 200; 304 later | constant
GET /api/harbours | 43 9 | three, a fourth since the third day | constant
GET @ | 43 9 | the harbour | constant
GET @/dashboard | 45 9 | polled; varies
GET @/unread | 45 11 | polled: 204 unless a boater has written | constant
GET @/lookups/{id} | 43 9 2 | enumerations, one of them empty by nature | constant
GET @/modules/{id} | 36 43 | 402 for the boatyard, which is another plan's; the club is there | constant fails
GET @/pontoons | 43 9 | nobody builds; empty for the new harbour | constant
GET @/berths | 4 9 3 | by pontoon; none for the new harbour
GET @/berths/{id} | 6 9 | works
PATCH @/berths/{id} | 25 9 | kept: one word; now and then the value it had, or off and on
GET @/berths/{id}/history | 2 9 | [] for berths that nobody had
GET @/vessels | 4 5 9 | searches without hits, pages past the end
POST @/vessels | 24 26 | kept; 422 without a length; a page has twenty
GET @/vessels/{id} | 6 7 9 | works; 404 for one that was sold and taken out
PUT @/vessels/{id} | 25 9 | kept; often as it was
DELETE @/vessels/{id} | 7 11 27 | works; 409 while it has a booking, 404 the second time | nowrite
GET @/vessels/{id}/papers | 2 43 9 | filled for one in three from the old system, as the gap leaves them | constant
GET @/vessels/{id}/notes | 2 9 | [] for most
POST @/vessels/{id}/notes | 24 | kept
DELETE @/vessels/{id}/notes/{id} | 7 11 | works; 404 the second time
GET @/vessels/{id}/photo | 6 9 | 404 for most, pictures for others | constant
GET @/bookings | 4 2 9 | by week; none for weeks in winter
POST @/bookings | 24 26 | kept; 409 when the berth is taken | nowrite
GET @/bookings/{id} | 6 9 | works; 404 for a mistyped link
PATCH @/bookings/{id} | 25 9 | kept: dates are as long as each other, the tag is not the same
POST @/bookings/{id}/check-in | 11 25 27 | 204; kept; 409 the second time | nowrite
POST @/bookings/{id}/check-out | 11 25 27 | 204; kept; 409 before the check-in | nowrite
POST @/bookings/{id}/cancel | 11 25 17 | 204; kept; double clicks are 409 | nowrite
GET @/bookings/{id}/extras | 2 9 | [] for most; grows, never shrinks because of the gap
POST @/bookings/{id}/extras | 24 | kept
GET @/waiting-list | 2 9 | filled; empty for one harbour | constant
PUT @/waiting-list | 25 9 | an order of ids: weighs the same in any order; the tag is another one | nowrite
POST @/waiting-list/{id}/offer | 23 26 | 202, a letter; nothing to be read | nowrite
GET @/invoices | 4 5 9 | by state; none overdue in two harbours
GET @/invoices/{id} | 6 43 9 | of few sizes | constant
POST @/invoices/{id}/send | 23 26 | 202 into a queue; reads after it are rightly as before | nowrite
GET @/invoices/{id}/pdf | 26 10 | a file; ranges
POST @/invoices/batch | 26 24 | bulk; kept: the list is longer | nowrite
GET @/tariffs | 43 9 | works | constant
GET @/tariffs/{id} | 6 9 25 | works
PUT @/tariffs/{id} | 25 9 | kept; often as it was
GET @/gates | 43 9 | filled, as the gap leaves them | constant
GET @/gates/{id}/events | 2 9 | works
GET @/incidents | 2 9 | [] for all until one was written on the fourth day; still [] for three harbours
POST @/incidents | 24 | kept | nowrite
GET @/distress | 2 43 9 | [] for all on all days: nobody was in distress; no log can tell | constant undecidable
GET @/webcams | 2 43 9 | [] for two of four harbours | constant
GET @/tides | 4 9 | by day
GET @/reports/occupancy | 4 9 | varies with its parameters
GET @/reports/revenue | 33 37 | 500 on one morning
POST @/reports/{id}/export | 23 26 | 202; a job | nowrite
GET @/jobs/{id} | 23 30 | 202, then 303 to the file, which is followed | constant
GET @/files/{id} | 26 | a file
GET @/settings/office | 25 9 | works
PUT @/settings/office | 25 9 | kept; often as it was
GET @/settings/notifications | 43 9 | filled, as the gap leaves it | constant
GET @/notices | 43 9 | five from the old system, as the gap leaves them; empty for the new harbour | constant
GET @/messages | 9 24 | works
POST @/messages | 24 | kept
POST @/messages/preview | 26 | a preview | nowrite
GET @/drafts/{id} | 6 9 25 | 404 before the first save
PUT @/drafts/{id} | 25 11 | saved by itself, mostly as it was; 204 | nowrite
GET @/users | 28 43 | 403 for the assistant | constant
PATCH @/users/{id} | 25 28 | kept; 403 for the assistant
GET @/handover | 31 32 | the new version of the fifth day asks for it; Koa's 404 for a quarter of an hour, as the page was there before the server | constant
GET /api/v0/{rest} | 31 32 | 410: an old tablet on the quay that nobody renews | fails
GET /api/public/harbours/{id}/availability | 4 2 | boaters: [] in full weeks
POST /api/public/bookings | 24 27 | boaters: kept, the office sees them; 409 when it is taken | nowrite
OPTIONS /api/public/bookings | 8 11 | preflights: 204 | nowrite
GET /api/public/bookings/{id} | 6 9 | boaters: codes that they mistype | constant
GET /api/public/tides | 4 9 | boaters: by day
POST /api/public/messages | 24 | boaters write; the office reads | nowrite
PUT /api/public/push/{id} | 11 26 | 204; nothing to read | nowrite
POST /api/devices/pumps/{id}/sales | 11 12 | fuel pumps; 204 | nowrite
GET /api/devices/gates/{id}/commands | 11 12 45 | gates ask what to do: always 204, as nobody ever opens one from afar; no log can tell | constant undecidable
POST /hooks/ais | 12 26 | positions; 202, 401 with an old key on one day | nowrite
GET /healthz | 12 | a monitor | constant
HEAD @/berths | 8 | a look | aside
OPTIONS @/vessels | 8 | a look | aside
GET @/selftest | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/{rest} | 1 | scanners | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /h/{rest} | 9 | the page: what the sheet of dues weighs | aside
GET /assets/{id} | 9 | bundle | aside
GET /service-worker.js | 9 | looks for itself; mostly 304 | aside
GET / | 9 1 | pages of all hosts, scanners without a host | aside
GET /{rest} | 1 9 38 39 | the other hosts' pages, and scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("marina-koa", {"night": "marina-koa", "stack": "plain node in the manner of Koa (text/plain 404, 405 and 501, 204 for nothing, weak entity tags) behind Apache with Debian's vhost_combined over HTTP/2: sizes are what went over the wire, frames and headers after HPACK, so the same answer weighs now and then ten or two dozen bytes more; harbours in English, UUIDs, envelopes {data, meta}, PATCH; one harbour master, an assistant on two days, boaters on another host of the same log, pumps and gates; Europe/London",
    "logs": {L: [L]}, "slack": {L: 4}, "headers": {L: 100}, "oneAdmin": True, "ui": ["https://office.harbourworks.example.net", "https://boaters.harbourworks.example.net"], "api": ["/api", "/downloads", "/hooks"], "gaps": gaps, "neighbours": neighbours(text.replace(" @", " " + H))})
