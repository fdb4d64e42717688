import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
LOG = "caddy-json"; T = "/rest/{id}"
def gap(name, kind, why, *rows, reads=(), **more):
    ms = members(*[r.replace(" ~", " " + T) for r in rows]); reads = [T + r for r in reads]
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": [LOG], "why": why, **more}
gaps = [
    gap("certificates are never listed", "empty-list", "2 bytes for every supplier of every tenant on every day, while suppliers send certificates by the app (201); /orders of the same suppliers is 2 bytes for some and more for others", "GET ~/suppliers/{id}/certificates empty-list"),
    gap("audits have no findings", "empty-list", "22 bytes for every tenant on every day, also right after findings were added to an audit (201), whose own page then weighs more", "GET ~/audits/findings empty-list"),
    gap("approvals of suppliers are forgotten", "non-persisting-write", "200 with the supplier as it should be (a byte more or less than before), and the supplier read right after weighs what it weighed; /preferred of the same supplier moves it by one byte", "PATCH ~/suppliers/{id}/approval non-persisting-write", reads=["/suppliers/{id}"]),
    gap("webhooks are a stub", "non-persisting-write", "201 with a new ULID, and the list read right after is 22 bytes as ever", "POST ~/webhooks non-persisting-write", "GET ~/webhooks empty-list", reads=["/webhooks"]),
    gap("tags do not go away", "non-persisting-write", "204, and the list read right after weighs what it weighed; a tag that is added makes it heavier, and deleting a saved view is kept", "DELETE ~/tags/{id} non-persisting-write", reads=["/tags"]),
    gap("many articles cannot be activated at once", "non-persisting-write", "200 with a count, and the catalogue read right after is 304; PATCH of one article changes it", "POST ~/catalogue/bulk-activate non-persisting-write", reads=["/catalogue"]),
    gap("orders have no timeline", "missing-endpoint", "Sanic's own 404, which repeats the path, for orders that were read a moment before; /claims and /tracking beside it are answered", "GET ~/orders/{id}/timeline missing-endpoint"),
    gap("comments were missing until the new version", "missing-endpoint", "Sanic's own 404 until the fourth day, 200 since", "GET ~/orders/{id}/comments missing-endpoint", state="looks-fixed"),
    gap("tenders can no longer be cloned", "missing-endpoint", "201 until the new version of the fourth day, Sanic's own 404 since, for tenders that were read a moment before", "POST ~/rfqs/{id}/clone missing-endpoint", state="regressed"),
    gap("price lists cannot be saved", "method-not-allowed", "405 for all; GET of the same path works", "PUT ~/price-lists/{id} method-not-allowed"),
    gap("invoices are not matched", "not-implemented", "501 always; /invoices/{id}/pay beside it works", "POST ~/invoices/match not-implemented"),
    gap("the report of spending fails", "failing-endpoint", "500 for every tenant and span; /reports/delivery, asked in the same moment, works", "GET ~/reports/spend failing-endpoint"),
    gap("scorecards are a stub", "safe-stub", "one and the same small answer for every supplier of every tenant on every day; the supplier itself varies", "GET ~/scorecards/{id} safe-stub"),
    gap("single sign-on is forbidden", "always-forbidden", "403 for everybody, the owner too, in sessions whose other settings are answered", "GET ~/settings/sso always-forbidden"),
    gap("currencies are the page", "html-fallback", "text/html with what the page weighs; countries.json in the same folder is JSON; pages opened by their address weigh the same, rightly", "GET /console/data/currencies.json html-fallback"),
    gap("shipments cannot be confirmed", "lost-redirect", "302 to the application's own inner address (its Location is in the log), which no browser reaches, and the shipment read right after weighs what it weighed; /delay beside it is a 303 that is followed and changes it", "POST ~/shipments/{id}/confirm lost-redirect", reads=["/shipments/{id}"]),
]
text = """
POST /rest/session | 26 28 | signing in; 401 when mistyped | nowrite
GET /rest/me | 28 43 | 401 before signing in | constant
POST /rest/telemetry | 26 11 | a beacon: 204 always | nowrite
GET ~/dashboard | 31 | there since the new version
GET ~/widgets/summary | 31 32 | gone since the new version on the fourth day; a tab left open asks on for hours | constant
GET ~/messages/unread | 45 43 | polled; one digit or two | constant
POST ~/messages/read-all | 25 | often nothing is left to mark | nowrite
GET ~/modules/{id} | 36 43 | one module is there for all, the other a JSON 404 for all tenants but one | constant
GET ~/auctions | 36 | 402: in the plan of one tenant only | constant
GET ~/fx | 37 43 | from elsewhere: 504 on one morning | constant
GET ~/announcements | 22 23 | kept by the server for a minute and a half
POST ~/announcements | 23 22 | kept, but the list read right after is the old one; minutes later it is there | nowrite
GET ~/saved-views | 2 24 | everybody's own: empty until one saves one
POST ~/saved-views | 24 | kept | nowrite
DELETE ~/saved-views/{id} | 7 | kept | nowrite
GET ~/suppliers | 4 5 37 | pages past the end, searches without hits; 429 once
POST ~/suppliers | 24 | kept; 422 without a name; the first page is full, so its weight hardly moves | nowrite
GET ~/suppliers/lookup | 4 6 | as a number is typed: 404 in JSON while nobody has it, 200 after
GET ~/suppliers/{id} | 6 7 | one; 404 in JSON for those that were deleted
DELETE ~/suppliers/{id} | 7 | kept | nowrite
PATCH ~/suppliers/{id}/preferred | 25 | kept: one byte | nowrite
GET ~/suppliers/{id}/orders | 2 | empty for those who have none
GET ~/suppliers/{id}/logo | 6 30 | 404 in JSON for those without, else a redirect that is followed | constant
POST ~/suppliers/{id}/invite | 23 26 | 202 once, 409 after; nothing is read of it | nowrite
GET ~/tags | 9 24 | grows; never shrinks because of the gap
POST ~/tags | 24 | kept | nowrite
GET ~/orders | 4 5 | filters without hits, pages past the end
POST ~/orders/search | 4 26 | a read by POST, often empty | nowrite
GET ~/orders/{id} | 9 | one
PATCH ~/orders/{id} | 25 | open or held weigh the same: the size stays, the entity tag does not; answers a constant | nowrite
POST ~/orders/{id}/recalculate | 25 | most often nothing has changed: 304; now and then the sum is another, with as many digits | nowrite
GET ~/orders/{id}/claims | 2 | empty for eight of nine
GET ~/orders/{id}/tracking | 11 | 204 until it was shipped
GET ~/orders/{id}/lock | 6 | 404 in JSON while nobody else holds it, which is nearly always
PUT ~/orders/{id}/lock | 11 25 | 204; who holds it sees no lock of his own | nowrite
POST ~/comments/preview | 26 | an echo | nowrite
GET ~/shipments | 43 | nine | constant
GET ~/shipments/{id} | 9 | one
POST ~/shipments/{id}/delay | 30 25 | 303 to the shipment, followed | nowrite
GET ~/rfqs | 3 2 | the new tenant has none until the fourth day
POST ~/rfqs | 24 | kept | nowrite
GET ~/rfqs/{id} | 6 | one
GET ~/rfqs/{id}/bids | 28 | sealed: 403 for everybody while the tender is open, 200 after | constant
POST ~/rfqs/{id}/close | 17 25 | once; the second click is 409 | nowrite
GET ~/price-lists | 43 3 | never changes because of the gap | constant
GET ~/price-lists/{id} | 43 | one, never changes because of the gap | constant
GET ~/price-lists/{id}/history | 6 | 404 in JSON for the half that never changed | constant
GET ~/catalogue | 9 | entity tags
PATCH ~/catalogue/{id} | 25 | kept | nowrite
POST ~/catalogue/import/validate | 26 | checks, keeps nothing | nowrite
GET ~/audits | 3 | grows
POST ~/audits | 24 | kept | nowrite
GET ~/audits/{id} | 9 | one, with its findings
POST ~/audits/{id}/findings | 24 | kept, in the audit; that the list of all findings stays empty is the gap of the list | nowrite
GET ~/recalls | 2 43 | nothing was recalled: empty always; no log can tell | constant undecidable
GET ~/inspections | 3 | grows
POST ~/inspections | 24 | kept | nowrite
GET ~/inspections/{id} | 6 | one
PATCH ~/inspections/{id} | 25 | kept: steps | nowrite
GET ~/disputes | 2 3 | empty everywhere until the fourth day, then filled and drained
POST ~/disputes | 24 | kept | nowrite
DELETE ~/disputes/{id} | 7 27 | kept | nowrite
GET ~/invoices | 5 | pages past the end
GET ~/invoices/{id}/pdf | 30 | a redirect to a file, followed
POST ~/invoices/{id}/pay | 28 25 | kept; 403 for those who may not | nowrite
GET ~/payments/approvals | 28 2 | 403 for three of five; drained after some days
POST ~/payments/approvals/{id} | 7 25 | kept: gone from the list | nowrite
GET ~/payments/holds | 29 | a 404 that looks like Sanic's own for all but one role
GET ~/payments/runs/next | 6 36 | 404 in JSON on all days but the day of payment | constant
GET ~/contracts | 9 | entity tags
GET ~/contracts/{id} | 9 | one
PUT ~/contracts/{id} | 25 | kept; often as it was; 412 when somebody was faster | nowrite
GET ~/reports/delivery | 4 | by span
POST ~/exports | 23 26 | 202: a job | nowrite
GET ~/exports/{id} | 45 23 | waiting, then done
GET ~/settings/branding | 25 9 | works
PUT ~/settings/branding | 25 | the whole form, often as it was | nowrite
GET ~/settings/members | 28 43 | 403 for buyers | constant
GET ~/drafts/{id} | 6 | 404 in JSON where nothing was begun
PUT ~/drafts/{id} | 11 | kept: what is read after a pause is 200 | nowrite
DELETE ~/drafts/{id} | 7 | kept: the next form begins with a 404 | nowrite
GET ~/changes | 12 45 | the merchandise system; mostly nothing new | constant
POST ~/sync/orders | 12 26 | the merchandise system | nowrite
GET /rest/ping | 12 | a monitor | constant
HEAD /rest/ping | 8 12 | a monitor: 405, as the framework answers | aside
GET /app/v1/{id}/orders | 31 32 | phones with the old app: Sanic's own 404 on every day; /app/v3 of the same name is answered | constant fails
GET /app/v1/{id}/profile | 31 32 | phones with the old app: 410 | constant fails
POST /app/v1/{id}/heartbeat | 31 32 | phones with the old app: 405, since other methods of that path are known | fails nowrite
GET /app/v3/{id}/orders | 43 | phones with the app | constant
POST /app/v3/{id}/certificates | 24 | phones with the app: 201, and what the panel lists stays empty: that is the gap of the list | nowrite
POST /app/v3/{id}/messages | 26 | phones with the app; the unread are more | nowrite
GET /public/{id}/tenders | 43 | a tenant's own page | constant
OPTIONS /public/{id}/tenders | 8 | a tenant's own page | aside
GET /files/{rest} | 10 | files | aside
GET /console/data/countries.json | 43 9 | a file that never changes | constant
GET /console/js/{id} | 9 | the bundle | aside
GET /console/{rest} | 1 7 9 | the page for whatever is below /console, also for addresses from old mails | aside
GET / | 1 | 302 to the page | aside
GET /rest/{rest} | 1 | scanners | aside fails
POST /rest/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("tedarik-sanic", {"night": "tedarik-sanic", "stack": "Sanic behind Caddy with its default JSON log and encode gzip; a supplier portal's panel in English, tenants as slugs in the path, ULIDs, envelopes and bare lists mixed, entity tags for some resources, a 404 that repeats the path, the page for unknown paths below /console; five people in five roles, phones with an old and a new app, a merchandise system, monitors, scanners; Europe/Istanbul",
    "logs": {LOG: [LOG]}, "ui": ["https://tedarik.example.com"], "api": ["/rest", "/console/data"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" ~", " " + T, 1) for l in text.strip().splitlines()))})
