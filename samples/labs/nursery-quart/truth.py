import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
L = "apache-access"
text = """
GET @/health | 12 43 | a monitor | constant
HEAD @/health | 8 12 | the other monitor | aside
GET @/config | 43 | constant | constant
GET @/flags | 36 43 | constant for weeks, but for one afternoon | constant
GET @/banner | 11 43 | 204 for most of the time; written twice | constant
POST @/events | 26 43 | telemetry: always ok, shown nowhere | nowrite
POST @/errors | 26 11 | what broke in browsers: 204 | nowrite
POST @/newsletter | 11 24 | 204; kept, the staff see a count | nowrite
POST @/newsletter/unsubscribe | 11 26 | 204; a mail is sent | nowrite
POST @/contact | 23 24 | 202; kept, a ticket | nowrite
GET @/catalog/categories | 43 9 | constant | constant
GET @/catalog/products | 4 5 9 | categories, pages past the end
GET @/catalog/products/{id} | 6 7 9 | 404 for those taken out
GET @/catalog/products/{id}/reviews | 2 | [] for most; moderated
POST @/catalog/products/{id}/reviews | 23 24 28 | 202: rightly not shown before it was moderated; 401 when signed out | nowrite
GET @/catalog/products/{id}/questions | 2 | [] for all but rosemary
GET @/catalog/products/{id}/related | 2 43 | [] for half
GET @/stock/{id} | 43 9 | true or false | constant
GET @/search | 4 5 37 | searches without hits
GET @/search/suggest | 4 2 | as one types; [] for most
GET @/articles | 43 | constant | constant
GET @/articles/{id} | 6 7 | old ones: a 404 of its own, from search engines
GET @/pickup-points | 2 4 | [] outside Dublin
GET @/cart | 2 3 | empty for nearly all
PUT @/cart/items/{id} | 25 11 | the number that is there already is sent again often; kept | nowrite
DELETE @/cart/items/{id} | 7 11 | 204, also for what is not in it | nowrite
POST @/cart/voucher | 26 | 422 nearly always: people guess | nowrite fails
POST @/shipping/quote | 26 | a sum, nothing is kept | nowrite
POST @/checkout | 24 | 201; 409 when empty | nowrite
POST @/checkout/{id}/pay | 23 33 | 202; 502 on two afternoons: the provider | nowrite
GET @/checkout/{id}/status | 23 43 45 | pending, then confirmed | constant
GET @/orders/{id}/tracking | 6 2 | a 404 of its own until it is posted | constant
POST @/session | 26 28 | 204; 401 when mistyped | nowrite
DELETE @/session | 11 | 204 | nowrite
GET @/me | 28 43 | 401, sign in, 200 | constant
PATCH @/me | 25 | kept; a telephone number of the same length, or the same one | nowrite
GET @/me/orders | 2 | [] for many
GET @/me/addresses | 2 | [] for most
POST @/me/addresses | 24 | kept | nowrite
DELETE @/me/addresses/{id} | 7 11 | kept | nowrite
GET @/me/wishlist | 2 3 | [] for nearly everybody
PUT @/me/wishlist/{id} | 25 11 | 204; idempotent; kept | nowrite
DELETE @/me/wishlist/{id} | 7 11 | 204, also for what is not on it | nowrite
GET @/me/favourites | 2 25 | [] for nearly everybody
POST @/me/favourites/{id}/toggle | 25 | kept; often there and back | nowrite
GET @/me/consents | 43 25 | three yes or no | constant
PUT @/me/consents | 25 | the whole form, mostly as it was | nowrite
GET @/me/loyalty | 43 3 | 0 points for nearly everybody, more after an order | constant
GET @/me/vouchers | 2 36 | [] for all but one | constant
GET @/me/returns | 2 | [] for nearly all
POST @/me/returns | 24 | kept | nowrite
GET @/me/notifications | 2 45 | [] unless something was posted; the app polls
POST @/me/notifications/read | 11 25 | 204 | nowrite
PUT @/push/tokens/{id} | 11 25 | 204; the app at each start | nowrite
GET @/admin/whoami | 28 43 | 403 for customers | constant
GET @/admin/orders | 4 5 28 | states, pages; 403 for customers
GET @/admin/orders/waiting | 45 43 | a number, polled | constant
GET @/admin/orders/{id} | 6 28 | works
PATCH @/admin/orders/{id} | 25 | kept; packed and posted have one length, then the tracking is there | nowrite
POST @/admin/orders/{id}/notes | 24 | kept | nowrite
POST @/admin/orders/{id}/refund | 23 24 | 202; kept, the list grows | nowrite
GET @/admin/orders/{id}/label | 30 | 302 to the carrier's host, followed there | fails
GET @/admin/refunds | 2 28 | [] until the first; 403 for the packer
GET @/admin/returns | 2 4 | a queue, mostly empty
POST @/admin/returns/{id}/accept | 24 | kept; leaves the queue | nowrite
GET @/admin/products | 5 9 | works
POST @/admin/products | 24 26 28 | kept, at the end; 422 without a slug; 403 for the packer | nowrite
GET @/admin/products/{id} | 6 | works
PUT @/admin/products/{id} | 25 28 | the whole form, a third as it was; prices of one length | nowrite
PATCH @/admin/products/{id}/stock | 11 25 | 204; kept; numbers of one length | nowrite
POST @/admin/products/{id}/publish | 25 | kept: a byte; the second time nothing changes | nowrite
POST @/admin/products/{id}/unpublish | 25 | kept: a byte | nowrite
DELETE @/admin/products/{id} | 7 27 | kept; 409 for public ones | nowrite
POST @/admin/products/{id}/reindex | 23 26 | 202: nothing to see | nowrite
GET @/admin/products/{id}/history | 2 3 | [] until the product is changed
GET @/admin/reviews | 2 24 | a queue, emptied each day
POST @/admin/reviews/{id}/approve | 24 | kept; leaves the queue | nowrite
POST @/admin/reviews/{id}/reject | 24 | kept; leaves the queue | nowrite
GET @/admin/customers | 4 5 28 | works; 403 for the packer
GET @/admin/customers/{id} | 6 | works
GET @/admin/customers/{id}/complaints | 2 | [] for all but two
GET @/admin/vouchers | 9 | works
POST @/admin/vouchers | 24 | kept | nowrite
PATCH @/admin/vouchers/{id} | 25 | kept: a byte; some there and back | nowrite
DELETE @/admin/vouchers/{id} | 7 | 204, kept | nowrite
GET @/admin/flags | 28 36 43 | 403 but for the owner | constant
PATCH @/admin/flags/{id} | 25 | kept: a byte; one afternoon, there and back | nowrite
GET @/admin/newsletter/subscribers | 43 9 | a count
POST @/admin/newsletter/send | 23 26 | 202, a job | nowrite
GET @/admin/jobs/{id} | 23 43 | busy, then done | constant
GET @/admin/reports/sales | 4 | by month
GET @/admin/reports/finance | 28 | 403 but for the owner
GET @/admin/reports/out-of-stock | 2 9 | works
GET @/admin/settings | 43 25 | works
PUT @/admin/settings | 25 28 | the whole form, mostly as it was | nowrite
PUT @/admin/banner | 11 25 | 204; kept | nowrite
GET @/admin/alerts | 2 45 43 | [] but on the afternoons of the provider | constant
GET @/admin/tickets | 2 24 | a queue, mostly empty
POST @/admin/tickets/{id}/close | 24 | kept; leaves the queue | nowrite
GET @/admin/suppliers | 43 | constant | constant
GET @/admin/suppliers/{id}/invoices | 2 | [] for all but one
GET @/admin/exports | 2 9 | [] until the first
POST @/admin/exports | 23 24 | 202, kept | nowrite
GET @/admin/exports/{id}/file | 26 9 | a file
GET @/admin/audit | 28 9 | 403 but for the owner
PUT @/partner/stock | 12 25 | a partner's system: always ok | nowrite
GET @/partner/changes | 12 2 45 | a partner asks all day: empty | constant undecidable
POST @/hooks/carrier | 12 26 | a webhook: always ok | nowrite
GET /api/v1/{rest} | 31 32 | 410: old apps | fails
POST /api/v1/{rest} | 31 32 | 410: old apps | fails nowrite
PUT /api/v1/{rest} | 31 32 | 410: old apps | fails nowrite
GET /shop/{id} | 30 9 | 301 to the new address, followed | aside fails
GET /blog/{id} | 30 9 | 308 to the journal, followed | aside fails
GET /assets/{id} | 9 10 | bundles | aside
GET /p/{id} | 9 43 | the page | aside
GET /c/{id} | 9 43 | the page | aside
GET /backstage/{rest} | 9 43 | the staff's page | aside
GET /sw.js | 9 43 | a file | aside
GET /robots.txt | 43 | a file | aside
OPTIONS @/cart | 8 | a preflight | aside
HEAD / | 8 12 | a monitor | aside
GET /{rest} | 1 9 43 | the page, whatever the path: scanners get it too | aside
POST /{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners: 404 | aside fails
"""
write_truth("nursery-quart", {"night": "nursery-quart", "stack": "Quart under hypercorn behind Apache with combined as the httpd container has it (bodies only), HTTP/1.1 and HTTP/2, mod_deflate for pages and scripts; a nursery's web shop with a single page, its app in two versions and a panel for three people, in English; slugs and integers, idempotent PUTs of the cart, queues, a flaky payment provider, a maintenance with a page of HTML, old addresses; three weeks, no gaps; Europe/Dublin",
    "logs": {L: [L]}, "ui": ["https://www.nursery.example.com"], "api": ["/api"], "gaps": [], "neighbours": neighbours(text.replace(" @", " /api/v2"))})
