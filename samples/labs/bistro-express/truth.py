import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-docker"
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=(C, M), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("dishes have no reviews", "empty-list", [f"GET {A}/dishes/{{id}}/reviews empty-list"], "data is [] and total 0 for every dish, for all and on all days; /ingredients beside it is filled for every dish"),
    gap("waste is not kept", "non-persisting-write", [f"POST {A}/waste non-persisting-write", f"GET {A}/waste empty-list"], "201 with a new id and an echo, and the list read right after is empty as it is for all on all days; bookings, shifts and dishes that are created show at once", [f"{A}/waste"]),
    gap("dishes stay as available as they were", "non-persisting-write", [f"PATCH {A}/dishes/{{id}}/available non-persisting-write"], "200 with an echo of what was sent, as /featured beside it, but the dish read right after is the same: 304 for browsers that keep entity tags, the same size for the one that does not", [f"{A}/dishes/{{id}}"]),
    gap("shifts cannot be deleted", "non-persisting-write", [f"DELETE {A}/shifts/{{id}} non-persisting-write"], "204, and the week read right after is as long as before; shifts that are added or changed show, dishes that are deleted are gone", [f"{A}/shifts"]),
    gap("the forecast is a stub", "safe-stub", [f"GET {A}/reports/forecast safe-stub"], "noughts of one size for all, on all days and for every span; /sales beside it varies"),
    gap("suppliers have no price list", "missing-endpoint", [f"GET {A}/suppliers/{{id}}/price-list missing-endpoint"], "Express's own page for unknown routes, for suppliers that were read a moment before; /contract beside it is a small JSON 404 for most and 200 for two"),
    gap("orders cannot be refunded", "not-implemented", [f"POST {A}/orders/{{id}}/refund not-implemented"], "501 for all; /void beside it works"),
    gap("the report on labour fails", "failing-endpoint", [f"GET {A}/reports/labour failing-endpoint"], "500 for all and always, with a stack trace in the container's log; /sales beside it fails on one morning"),
    gap("the export of the payroll is the page", "html-fallback", ["GET /exports/payroll.csv html-fallback"], "200 and text/html with what the page weighs, always: Caddy hands only /api to the application, where /api/v1/exports/stock.csv is a real file. Nothing of it reaches the container", where=(C,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/auth/login | 26 28 | constant per person | nowrite
POST @/auth/refresh | 11 26 45 | 204 | nowrite
GET @/me | 28 43 9 | 401, sign in, 200 | constant
GET @/config | 43 9 | constant | constant
GET @/allergens | 43 9 | constant on purpose | constant
GET @/notifications/unread | 45 43 9 | a tab that polls every thirty seconds; a digit, mostly nought | constant
GET @/modules/{id} | 36 43 | asked at every load: one module is there, the other is a JSON 404 for all | constant
GET @/announcements | 2 43 | empty for all until head office wrote the first on the seventh day or later
POST @/announcements | 24 | kept | nowrite
GET @/recalls | 2 43 | empty for all on all days: no supplier recalled anything; no log can tell | constant undecidable
GET @/restaurants | 43 9 | four houses
GET @/restaurants/{id} | 29 9 | a manager sees his own; 404 for the others', which head office sees
PATCH @/restaurants/{id} | 25 9 | kept; often as it was
PATCH @/restaurants/{id}/open | 25 9 | kept: one byte; now and then the value it had, or on and off
GET @/restaurants/{id}/inspections | 2 | empty for all but one house
GET @/dishes | 4 5 9 | filters without hits, pages past the end
POST @/dishes | 24 | kept; 422 without a price; a page has twelve | nowrite
GET @/dishes/{id} | 6 7 9 | works; 404 after a deletion and for old bookmarks
PATCH @/dishes/{id} | 25 9 | kept; often as it was; 409 for who was too late
DELETE @/dishes/{id} | 7 11 27 | works | nowrite
PATCH @/dishes/{id}/featured | 25 9 | kept: one byte; now and then the value it had, or on and off
POST @/dishes/{id}/duplicate | 26 | kept; a page has twelve | nowrite
GET @/dishes/{id}/ingredients | 43 9 | filled
GET @/dishes/{id}/photo | 6 | 404 for three in four
GET @/bookings | 2 3 4 9 | filled for these days, empty in October and in the new house
POST @/bookings | 24 | kept
GET @/bookings/{id} | 6 9 23 | works
PATCH @/bookings/{id}/status | 25 9 | kept; booked and seated have six letters each
POST @/bookings/{id}/confirm | 23 26 | 202: the booking read right after is rightly as before, and changes with the third read | nowrite
GET @/orders | 3 4 5 | filters without hits, pages past the end; empty in the new house
GET @/orders/{id} | 6 | works
POST @/orders/{id}/void | 25 27 | kept; 409 the second time | nowrite
GET @/shifts | 2 3 4 | works; empty for the week to come and in the new house
POST @/shifts | 24 | kept
PATCH @/shifts/{id} | 25 9 | kept; half of them as it was | nowrite
GET @/staff | 3 9 | empty in the new house
GET @/staff/{id} | 9 | works
PATCH @/staff/{id} | 25 9 | kept; often as it was
GET @/staff/{id}/certificates | 2 | empty for two in three
POST @/staff/{id}/invite | 23 26 | 202 into a queue; the person read after is rightly as before | nowrite
GET @/suppliers | 5 43 | nobody came or went; pages past the end
GET @/suppliers/{id} | 43 | of nearly one size | constant
GET @/suppliers/{id}/contract | 6 | a JSON 404 for all but two | constant
GET @/stock | 25 9 | works
PATCH @/stock/{id} | 25 9 | kept; half of them as it was, or as many digits
GET @/reports/sales | 4 33 | varies with its days; 500 on one morning
GET @/reports/summary | 31 32 | gone since the new version on the fifth day (Express's page, as for the gap); one tab that nobody reloads asks on for two days
GET @/reports/overview | 31 | there since the new version
POST @/reports/jobs | 23 26 | 202; a job | nowrite
GET @/reports/jobs/{id} | 23 | running, running, done | constant
GET @/exports/stock.csv | 26 | a file
GET @/users | 28 43 25 | 403 for managers; of few sizes | constant
PATCH @/users/{id}/role | 25 28 | kept; often the role it had | nowrite
GET @/audit | 28 | 403 for managers, 200 for head office
GET @/settings | 25 9 | works
PUT @/settings | 25 28 | kept; often as it was | nowrite
GET @/kitchen/stream | 35 42 | server-sent events | constant
POST @/pos/orders | 12 24 | tills; kept | nowrite
GET @/pos/commands | 11 12 45 | tills ask what to do; 204 | constant
GET @/test-fixtures | 40 | only a test of the whole, by a browser without a head | aside fails
GET /api/health | 12 | a monitor | constant
OPTIONS @/dishes | 8 | a look | aside
HEAD @/stock | 8 | a look | aside
GET @/Dishes/ | 30 | a slip: Express does not mind | aside
GET /assets/{id} | 9 10 | bundle | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("bistro-express", {"night": "bistro-express", "stack": "Express with morgan's tiny format (in Docker's JSON: no client, no agent, no time of its own, body bytes) behind Caddy (its default JSON log, gzip); a chain of four restaurants: UUIDs, envelopes, toggles by PATCH, entity tags; head office and three managers, one of them in a house that is new, tills, a monitor; Europe/London",
    "logs": {C: [C], M: [M]}, "noClients": [M], "ui": ["https://office.bistro.example.com"], "api": [A, "/exports"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
