import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-file"
BOTH, ONE = (C, M), (C,)
A = "/desk/data"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) + ("" if len(r.split()) > 2 else " " + kind) for r in rows))
    for m in ms:
        if reads and m["method"] != "GET": m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("humidity of instruments is never there", "empty-list", ["GET @/instruments/{id}/humidity"], "15 bytes (or their 304) for every instrument on every day; /visits and /photos of the same ones are [] for some only"),
    gap("parts are not ordered again", "non-persisting-write", ["POST @/parts/reorders", "GET @/parts/reorders empty-list"], "201, and the list is [] before and after, on every day", ["@/parts/reorders"]),
    gap("rentals are not renewed by themselves", "non-persisting-write", ["PATCH @/rentals/{id}"], "200 with an echo, and the list read right after is unchanged (304, or the entity tag of before), always; /extend of the same rentals moves it", ["@/rentals", "@/rentals/{id}"]),
    gap("technicians are not switched", "non-persisting-write", ["PATCH @/technicians/{id}"], "204, nothing is read at once, but the list read with the next visit of the page has one entity tag on all days; services and customers, switched in the same optimistic way, have new ones", ["@/technicians"]),
    gap("reminders are not kept", "non-persisting-write", ["PUT @/settings/reminders"], "200 with an echo, and what is read after is unchanged (304); opening hours and invoices' settings, saved on the same page, move", ["@/settings/reminders"]),
    gap("quotes are not deleted", "non-persisting-write", ["DELETE @/quotes/{id}"], "204, the list read right after is unchanged (304), and the quote, opened again, is still 200; visits and instruments go", ["@/quotes"]),
    gap("stock of parts was not kept until Friday", "non-persisting-write", ["PATCH @/parts/{id}"], "200 and the list unchanged (304) for four days, a new entity tag since the new version of Friday morning", ["@/parts"], state="looks-fixed"),
    gap("invoices cannot be reminded", "missing-endpoint", ["POST @/invoices/{id}/remind"], "the framework's 404 (HTML of one size) for invoices that were read a moment before; /send beside it answers 202 or 409"),
    gap("loyalty was never connected", "missing-endpoint", ["GET @/loyalty/tiers", "GET @/loyalty/members"], "the framework's 404 (HTML); the API's own 404s are JSON"),
    gap("a new version lost the photos of instruments", "missing-endpoint", ["GET @/instruments/{id}/photos"], "200 until the new version of Monday morning, the framework's 404 for every instrument since", state="regressed"),
    gap("occupancy is the page", "html-fallback", ["GET /desk/metrics/occupancy", "GET /desk/metrics/stock"], "200 with text/html and the page's entity tag, or its 304: the proxy passes /desk/data alone, the application never sees these", where=ONE),
    gap("the report of VAT is not made", "not-implemented", ["GET @/reports/vat"], "501 always; /reports/turnover, asked in the same moment, works"),
    gap("contracts of rentals fail", "failing-endpoint", ["GET @/rentals/{id}/contract"], "500 for every rental on every day; documents of invoices work"),
    gap("balances are a stub", "safe-stub", ["GET @/customers/{id}/balance"], "one body (40 bytes, one entity tag) for every customer on every day, though /invoices of the same customers differ"),
    gap("transactions of the bank are forbidden", "always-forbidden", ["GET @/bank/transactions"], "403 always for the owner, the only one; /bank/accounts beside it answers"),
    gap("nobody comes onto the waiting list", "lost-redirect", ["POST @/waitlist"], "301 to the path with a slash, which the browser follows with GET, so that what was sent is lost: the list is as before (304)", ["@/waitlist/"]),
]
text = """
POST @/sign-in | 26 28 37 | 200; 401 when mistyped; 429 for a minute | nowrite
GET @/me | 28 43 | 401 when the cookie is old | constant
GET @/notices | 2 45 9 | polled every minute; [] most of the time
GET @/tax-rates | 43 | constants | constant
GET @/holidays | 43 9 | the year's, always the same | constant
GET @/features/{id} | 36 43 | one is on, others are a 404 of their own: the plan | constant
GET @/backups/last | 43 | constant by nature | constant
GET @/search | 4 | as one types; [] without a hit
GET @/customers | 4 5 | cursors, words; past the end once in a while
POST @/customers | 24 26 | kept; 422 without a name | nowrite
GET @/customers/{id} | 6 9 | works; 404 for a wrong link
PATCH @/customers/{id} | 25 | kept; optimistic: read with the next visit; some there and back | nowrite
GET @/customers/{id}/notes | 2 | [] for most
POST @/customers/{id}/notes | 24 | kept | nowrite
GET @/customers/{id}/invoices | 2 | [] for a third
GET @/instruments | 5 9 | cursors
POST @/instruments | 24 | kept; the first page is full | nowrite
GET @/instruments/{id} | 6 7 9 | works; 404 for those deleted
PATCH @/instruments/{id} | 25 11 | 204, kept: 438 and 440 have one length, but another tag; a third as it was | nowrite
DELETE @/instruments/{id} | 7 27 | kept; 409 for those rented out | nowrite
GET @/instruments/{id}/visits | 2 | [] for some
GET @/visits | 4 2 | by week; [] for weeks far ahead
POST @/visits | 27 24 | kept; 409 when taken | nowrite
GET @/visits/{id} | 6 7 9 | works; 404 for those deleted
PATCH @/visits/{id} | 25 | kept; optimistic half of the time; a fifth as it was | nowrite
DELETE @/visits/{id} | 7 | kept | nowrite
POST @/visits/{id}/sms | 36 | 402: not in the plan | fails nowrite
POST @/visits/{id}/email | 23 26 | 202: a mail, shown nowhere | nowrite
POST @/rounds/plan | 23 26 | 202, a job | nowrite
GET @/rounds/jobs/{id} | 23 43 | busy, then done | constant
GET @/rentals | 4 2 | [] for those overdue, most days
GET @/rentals/{id} | 9 | works
POST @/rentals/{id}/extend | 25 | kept: a month of the same length, another tag | nowrite
GET @/technicians | 43 9 | as the gap leaves it | constant
GET @/services | 9 | works
PATCH @/services/{id} | 25 11 | 204, kept; optimistic: read with the next visit; a third there and back within seconds | nowrite
GET @/parts | 9 2 4 | moves since Friday
GET @/quotes | 9 | grows
POST @/quotes | 24 | kept | nowrite
GET @/quotes/{id} | 9 | works
PUT @/quotes/{id} | 25 | kept; a third as it was | nowrite
POST @/quotes/{id}/accept | 27 25 | kept; 409 the second time | nowrite
GET @/invoices | 4 5 | states; cursors
POST @/invoices | 24 | kept | nowrite
GET @/invoices/{id} | 9 | works
POST @/invoices/{id}/send | 23 27 | 202, seen at the second look; 409 for those sent | nowrite
POST @/invoices/preview | 26 | nothing is kept | nowrite
GET @/invoices/{id}/pdf | 6 26 | a file; 404 for drafts
GET @/messages | 9 | works
GET @/messages/{id} | 9 | works
PATCH @/messages/{id} | 11 25 | 204, kept; optimistic; mostly read already | nowrite
POST @/messages/{id}/reply | 23 26 | 202: a mail | nowrite
GET @/waitlist | 30 | 301 to the slash, followed | fails
GET @/waitlist/ | 43 9 | two, as the gap leaves them | constant
GET @/settings/{id} | 9 43 | works | constant
PUT @/settings/{id} | 25 | kept; a third as it was, then 304 rightly | nowrite
PATCH @/settings/me | 25 11 | 204, kept: dark and pale have one length, another tag | nowrite
GET @/drafts/{id} | 6 2 | 404 of its own unless something was saved
PUT @/drafts/{id} | 11 25 | kept | nowrite
DELETE @/drafts/{id} | 7 11 | 204, a second time too | nowrite
GET @/bank/accounts | 43 | one | constant
GET @/vouchers | 2 3 | [] until the first is sold
GET @/reviews | 2 3 9 | [] until the first
GET @/reports/turnover | 4 37 | varies; 503 on one afternoon
GET @/exports | 2 3 | [] until the first
POST @/exports | 30 | 303, followed | nowrite fails
GET @/exports/{id} | 43 | ready | constant
GET /book/slots | 2 4 | the public; [] for some days | constant
POST /book/requests | 12 26 | the public; 422 without a telephone | nowrite
GET /book/requests/{id} | 43 6 | received | constant
POST /book/vouchers | 12 | kept | nowrite
POST /book/reviews | 12 | kept | nowrite
POST /hooks/payments | 12 11 | a payment provider | nowrite aside
GET /ical/{id} | 12 9 45 | technicians' calendars ask every hour | aside
GET @/v0/{rest} | 31 12 | 410: a label printer still asks | fails aside
GET /healthz | 12 43 | a monitor | constant aside
GET /desk | 9 43 | the page | constant aside
GET /desk/{rest} | 9 43 | the page | constant aside
GET /assets/{id} | 9 | bundles | aside
HEAD @/parts | 8 | 200 or 401 | aside
GET /{rest} | 1 9 | the page, whatever the path: scanners get it too | constant aside
POST /{rest} | 1 | scanners: 405 by the file server | aside fails nowrite
"""
write_truth("pianos-express", {"night": "pianos-express", "stack": "Express behind Caddy with its default JSON log, encode zstd and gzip, entity tags with 304; the back office and the booking of a piano workshop in English: UUIDs, switches by PATCH, an optimistic UI that reads nothing after some writes but the list on the next visit of the page, history routing by try_files; the owner alone, with a laptop and a telephone over HTTP/2; customers who book, calendars that ask, a payment provider, a label printer on a retired version, scanners; morgan's combined in a file that logrotate turns daily, uncompressed lengths, what the proxy answers itself is not in it; two new versions; Europe/Dublin",
    "logs": {C: [C], M: [M]}, "ui": ["https://pianos.example.ie"], "api": [A, "/desk/metrics", "/book"], "oneAdmin": True, "gaps": gaps, "neighbours": neighbours(text.replace(" @", " " + A).replace("\n@", "\n" + A))})
