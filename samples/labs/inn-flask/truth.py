import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G = "nginx-main", "gunicorn-docker"
A = "/admin/api"
# the minibar was first said to be observable in both logs
def gap(name, kind, rows, why, reads=(), where=(N, G)): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why}
gaps = [
    gap("rates stay what they were", "non-persisting-write", [f"PUT {A}/rates/{{id}} non-persisting-write"], "204, and the month read right after weighs the same, where one digit more in the price would be 28 bytes", [f"{A}/rates"]),
    gap("blocked rooms cannot be freed", "non-persisting-write", [f"DELETE {A}/blocks/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; POST /blocks makes it longer", [f"{A}/blocks"]),
    gap("the minibar is a stub", "non-persisting-write", [f"POST {A}/rooms/{{id}}/minibar non-persisting-write"], "{\"ok\":true}, and the bar read right after is all zeros, as in every room all fortnight; POST …/dnd beside it changes one byte of the room; by sizes alone no log can tell, since most of what is written has one digit, as a zero has", [f"{A}/rooms/{{id}}/minibar"], where=()),
    gap("extras are always empty", "empty-list", [f"GET {A}/bookings/{{id}}/extras empty-list"], "{\"count\":0,\"rows\":[]} for every booking; /payments beside it is empty for one in four"),
    gap("no occupancy", "missing-endpoint", [f"GET {A}/stats/occupancy missing-endpoint"], "no such route: Flask's own 404; /stats/revenue beside it works"),
    gap("guests have no quick edit", "method-not-allowed", [f"PATCH {A}/guests/{{id}} method-not-allowed"], "405: GET and PUT only"),
    gap("invoices are never mailed", "failing-endpoint", [f"POST {A}/bookings/{{id}}/invoice/email failing-endpoint"], "500 for every booking, with a traceback"),
    gap("the channel is forbidden for the only administrator", "always-forbidden", [f"GET {A}/channel/ota always-forbidden"], "403 for the one person who has all rights; /channel/status answers in the same second"),
]
text = """
GET @/me | 28 43 | 401, sign in, 200 | constant
POST @/login | 26 28 | constant | nowrite
GET @/login | 1 | scanners: 405 | aside fails
GET @/today | 41 | works
GET @/messages | 2 | [] for nine days, then guests wrote
DELETE @/messages/{id} | 27 11 | works
GET @/bookings | 4 | no hits
GET @/bookings/{id} | 6 | 404 for one that never was
PUT @/bookings/{id} | 25 11 | 204; kept; often the same again
POST @/bookings/{id}/check-in | 25 | kept; the second time changes nothing | nowrite
GET @/bookings/{id}/invoice | 6 | works
GET @/bookings/{id}/payments | 2 | empty for one booking in four
GET @/guests | 4 | no hits
GET @/guests/{id} | 6 | works
PUT @/guests/{id} | 25 11 | kept; often the same again
GET @/guests/{id}/passport | 6 | 404 for most
PUT @/guests/{id}/passport | 11 | an upload | nowrite
GET @/rooms | 2 | works
GET @/rooms/{id} | 6 | slugs; 404 for one that never was
POST @/rooms/{id}/dnd | 25 | a constant answer; kept: one byte; often twice
GET @/rooms/{id}/minibar | 43 | all zeros because of the gap | constant
GET @/rooms/{id}/wakeup | 11 2 | 204 where none is set
PUT @/rooms/{id}/wakeup | 11 25 | kept; mostly the same again | nowrite
DELETE @/rooms/{id}/wakeup | 27 11 | works; often there is none | nowrite
GET @/rates | 43 | never changes because of the gap | constant
GET @/blocks | 2 | grows
POST @/blocks | 24 | kept
GET @/settings | 25 43 | nearly always of one size | constant
PUT @/settings | 25 | kept; mostly of the same size | nowrite
GET @/channel/status | 12 | works
GET @/stats/revenue | 4 | works
GET @/stats/cancellations | 2 | [] all fortnight, because nobody cancelled: no log can tell | constant undecidable
GET @/dashboard | 31 32 | one old tab on two days | fails
GET /book/api/availability | 4 2 | nothing free for two questions in five; 429 for a while
POST /book/api/quote | 26 | a price by POST | nowrite
POST /book/api/bookings | 24 | kept | nowrite
GET /book/api/bookings/{id} | 6 | one's own; 404 for a mistyped one
GET /book/api/promo/{id} | 6 | 404 for codes that guests guess, and for the true one until the eleventh day
POST /book/api/contact | 24 11 | 204; from the tenth day on; only the administrator reads them | nowrite
POST /hooks/channel | 12 26 | a machine's | nowrite
GET /healthz | 12 | a monitor | constant
HEAD @/bookings | 8 | a look | aside
OPTIONS @/rooms/lake | 8 | a look | aside
GET @/{id} | 1 | scanners: 401 | aside fails
GET /admin/ | 9 | the page | aside
GET /admin/{id} | 9 | bundle, and what scanners guess | aside
GET / | 9 | the site | aside
GET /{rest} | 1 39 | the site; scanners: 404 | aside
POST /{rest} | 1 39 | scanners | aside nowrite
"""
write_truth("inn-flask", {"night": "inn-flask", "stack": "Flask under gunicorn behind nginx with the format `main`; one administrator, guests who book, slugs and integers; Europe/Vienna", "oneAdmin": True,
    "logs": {N: [N], G: [G]}, "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
