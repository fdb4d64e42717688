import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-compose"
A = "/api/v2"
def gap(name, kind, rows, why, reads=(), where=(C, M), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("carriers stay as enabled as they were", "non-persisting-write", [f"PATCH {A}/carriers/{{id}} non-persisting-write"], "200 with an echo of what was sent, and the list read right after is the same (304, or the same size); webhooks and coupons switched in the same way change theirs", [f"{A}/carriers"]),
    gap("thresholds are not kept", "non-persisting-write", [f"PATCH {A}/stock/{{id}}/threshold non-persisting-write"], "204, and the list read right after is the same whatever the number; /quantity beside it changes the list", [f"{A}/stock"]),
    gap("notes on orders are not kept", "non-persisting-write", [f"POST {A}/orders/{{id}}/notes non-persisting-write", f"GET {A}/orders/{{id}}/notes empty-list"], "201 with a new id, and the list is empty right after, for all orders, all shops and all days; notes on returns show", [f"{A}/orders/{{id}}/notes"]),
    gap("webhooks cannot be deleted", "non-persisting-write", [f"DELETE {A}/webhooks/{{id}} non-persisting-write"], "204, and the list read right after is as long; new ones show, coupons that are deleted are gone", [f"{A}/webhooks"]),
    gap("settings of notifications are not kept", "non-persisting-write", [f"PUT {A}/settings/notifications non-persisting-write"], "200 with an echo of the form, and the form read right after is as before; /shipping and /branding change", [f"{A}/settings/notifications"]),
    gap("signals of fraud are a stub", "safe-stub", [f"GET {A}/orders/{{id}}/fraud-signals safe-stub"], "one size for every order, for all shops; /timeline beside it varies"),
    gap("returns have no label", "missing-endpoint", [f"GET {A}/returns/{{id}}/label missing-endpoint"], "Express's own page for unknown routes, for returns that were read a moment before; /orders/{id}/invoice is a small JSON 404 for those unpaid"),
    gap("adjustments of stock are sent where nobody can follow", "lost-redirect", [f"POST {A}/stock/adjustments lost-redirect"], "307 to an inner address, for all; nothing follows, the list stays; the 303 of /stock/imports is followed"),
    gap("carriers have no zones", "empty-list", [f"GET {A}/carriers/{{id}}/zones empty-list"], "empty for every carrier of every shop; /rates beside it is filled for one carrier in five"),
    gap("webhooks cannot be pinged", "not-implemented", [f"POST {A}/webhooks/{{id}}/ping not-implemented"], "501 for all; /rotate beside it works"),
    gap("nobody may see the team's activity", "always-forbidden", [f"GET {A}/team/activity always-forbidden"], "403 for all, owners too, who see /team beside it; /audit works for all"),
    gap("the download of orders is the page", "html-fallback", ["GET /downloads/orders.csv html-fallback"], "200 and text/html with what the page weighs: Caddy hands only /api to the application, where /exports/{id}/file is a real file. Nothing of it reaches the container", where=(C,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session | 26 28 | constant | nowrite
POST @/session/renew | 11 26 45 | 204 | nowrite
GET @/me | 28 43 9 | 401, sign in, 200 | constant
GET @/bootstrap | 43 9 | constant | constant
GET @/enums | 43 9 | constant on purpose | constant
GET @/me/preferences | 3 | {} for who never chose | small=20
PATCH @/me/preferences | 25 11 | 204, kept; often as it was
GET @/notifications/count | 45 43 9 | a tab that polls | constant
GET @/incidents | 2 43 | empty for all on all days: no incident; no log can tell | constant undecidable
GET @/banner | 11 2 | 204 until an owner writes one on the sixth day
PUT @/banner | 24 28 | owners only; kept | nowrite
GET @/search | 4 | mostly without hits
GET @/overview | 43 | varies
GET @/orders | 3 4 5 | filters without hits, pages past the end; the new shop has none until the fourth day
GET @/orders/{id} | 6 | works; 404 for old bookmarks
PATCH @/orders/{id} | 24 25 | kept: the list shows it, or the order leaves the filtered list; 409 for what was shipped | nowrite
POST @/orders/bulk-tag | 24 26 | kept: the list shows no tags and is rightly as before, the order shows them | nowrite
POST @/orders/{id}/fulfil | 23 26 | 202: the order changes with the third read | nowrite
GET @/orders/{id}/timeline | 43 | varies
GET @/orders/{id}/refunds | 2 | empty for most
POST @/orders/{id}/refunds | 28 24 | 403 for support; kept
GET @/orders/{id}/invoice | 6 | 404 for unpaid orders
GET @/returns | 3 4 | empty in the new shop
GET @/returns/{id} | 6 | works
POST @/returns | 24 | kept | nowrite
POST @/returns/{id}/approve | 25 27 | kept; 409 the second time; requested and approved: one letter
GET @/returns/{id}/notes | 2 | empty for most
POST @/returns/{id}/notes | 24 | kept
GET @/returns/{id}/photos | 2 | for damaged goods alone
GET @/customers | 3 4 5 | empty in the new shop
GET @/customers/{id} | 6 7 | works; 404 after a deletion
PATCH @/customers/{id} | 25 | kept; often as it was
DELETE @/customers/{id} | 28 7 | 403 for all but owners | nowrite
POST @/customers/{id}/password-reset | 23 26 | 202: a letter goes out | nowrite
GET @/customers/{id}/consents | 2 | empty for most
GET @/coupons | 3 | works
POST @/coupons | 24 | kept; 422 without a code
PATCH @/coupons/{id} | 25 | kept; percents have two digits; often on and off
DELETE @/coupons/{id} | 7 11 | works
POST @/coupons/validate | 26 43 | a check, always true here | nowrite
GET @/stock | 4 5 | works
GET @/stock/alerts | 2 | empty in two shops of three | small=90
PATCH @/stock/{id}/quantity | 25 24 | 204, kept; often of as many digits, the entity tag changes
POST @/stock/{id}/recount | 23 26 | 202: somebody will count | nowrite
POST @/stock/imports | 30 26 | 303, followed | nowrite fails
GET @/stock/imports/{id} | 23 | works
GET @/carriers | 43 9 | five carriers a shop, which the gap never changes | constant
GET @/carriers/{id}/rates | 2 | empty for four in five
GET @/carriers/{id}/pickup | 43 | none for most
PUT @/carriers/{id}/pickup | 25 | kept; often as it was
GET @/webhooks | 9 | grows
POST @/webhooks | 24 | kept
PATCH @/webhooks/{id} | 25 | kept: one byte; often on and off
GET @/webhooks/{id}/deliveries | 2 | empty for what is disabled or new
POST @/webhooks/{id}/rotate | 25 26 | kept: a date that was null, later of the same length; the entity tag changes | nowrite
GET @/subscriptions | 36 | 402 in two shops of three, whose plan has none
POST @/subscriptions/{id}/pause | 25 36 | kept; where the plan has it
GET @/marketplaces | 36 28 | 403 in two shops of three
GET @/wholesale/accounts | 36 43 | 404 in the shop whose plan has none | constant
GET @/gift-cards | 36 2 43 | empty in the shop whose plan has none | constant
GET @/carts/abandoned | 3 2 | empty in the new shop
GET @/settings/notifications | 43 9 | one form a shop, which the gap never changes | constant
GET @/settings/shipping | 43 | works
PUT @/settings/shipping | 25 28 | kept; often as it was; 403 for support
GET @/settings/branding | 43 | works
PUT @/settings/branding | 25 28 | kept; colours have seven letters; 403 for support
GET @/team | 28 | owners only | constant
GET @/audit | 43 | varies, sometimes empty
POST @/reports/query | 26 33 | a read by POST; 500 on one noon | nowrite
POST @/exports | 23 26 | 202, then polled | nowrite
GET @/exports/{id} | 23 45 | works
GET @/exports/{id}/file | 26 | a file
GET @/live | 35 42 | a stream | aside
POST @/store/orders | 14 24 | the storefronts | nowrite
GET @/store/commands | 11 45 | 204: nothing to do | constant aside
POST /api/hooks/payments | 26 43 | a payment provider's calls, always ok | nowrite
GET /api/v1/orders | 31 32 | one old tab; 410 from the fourth day on, until it is reloaded on the fifth
GET /api/live | 12 | a monitor | constant
OPTIONS @/orders | 8 | a look | aside
HEAD @/stock | 8 | a look | aside
GET @/Orders/ | 30 | a slip: Express does not mind | aside
GET /static/{id} | 9 10 | bundle | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
more = {"POST /orders/bulk-tag": ["/orders/{id}"], "POST /returns/{id}/approve": ["/returns/{id}"], "PATCH /stock/{id}/quantity": ["/stock"], "POST /subscriptions/{id}/pause": ["/subscriptions"]}
for n in near:
    r = more.get(f"{n['method']} {n['path'].removeprefix(A)}")
    if r: n["reads"] = [A + x for x in r]
write_truth("backstore-express", {"night": "backstore-express", "stack": "Express with morgan's combined format (under Compose's prefix, no hosts, UTC) behind Caddy (its default JSON log, HTTP/2, nothing compressed); the back office of three web shops, a shop a host name: prefixed ids, entity tags, an optimistic UI that sends PATCH and reads the list anew; three plans, one shop new; eight people in three roles, storefronts, a payment provider, a monitor; Europe/London",
    "logs": {C: [C], M: [M]}, "ui": ["https://alder.backstore.example.com", "https://birch.backstore.example.com", "https://cedar.backstore.example.com"], "api": [A, "/downloads"], "gaps": gaps, "neighbours": near})
