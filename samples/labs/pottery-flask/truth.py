import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
L = "apache-combined"
text = """
GET / | 9 1 | the front page
GET /c/{id} | 33 | pages
GET /p/{id} | 6 7 33 | pages; a soft 404 (200 of one size) for what never was, 410 for what is no longer made, 500 for twenty minutes
GET /search | 4 | pages; searches without hits
GET /cart | 43 33 | a page | constant
GET /product.php | 30 6 | old addresses: 301, followed; 404 for numbers that never were | fails
GET /shop/{rest} | 30 | old addresses: 301, followed | fails
GET /about | 43 | a page | aside constant
GET /contact | 30 | a page, and where its form leads | constant
POST /contact | 30 26 | 302, followed | fails nowrite
GET /journal | 43 | a page | constant
GET /journal/feed.xml | 12 43 | readers | aside constant
GET /campaign/{id} | 43 | a page | constant
GET /newsletter | 43 | a page | constant
POST /newsletter | 30 26 | 303, followed | fails nowrite
GET /newsletter/thanks | 30 | where that leads | constant
GET /newsletter/confirm/{id} | 6 | one link in three has expired: 410 | constant
GET /account | 28 30 | 302 to the login for guests | constant
GET /account/login | 28 30 | a page | constant
POST /account/login | 28 30 | 303, followed; 200 with the page for a wrong password | nowrite fails
POST /account/logout | 30 | 303, followed | fails nowrite
GET /account/password/forgot | 30 | a page, and where its form leads | constant
POST /account/password/forgot | 30 26 | 303 to the page itself: one does not tell who is a customer | fails nowrite
GET /account/password/reset/{id} | 6 | one link in three has expired: 410 | constant
POST /account/password/reset/{id} | 30 26 | 303 to the login, followed | fails nowrite
POST /account/returns | 30 24 | 303, followed; the return is read by the office alone | fails nowrite
GET /checkout | 30 33 | a page; 302 to the cart when it is empty | constant
POST /checkout/pay | 30 26 | 302 to another host, always; shoppers come back to /checkout/return minutes later, some never | fails nowrite
GET /checkout/return | 30 | where the payment service sends them | constant
GET /invoice/{id} | 28 6 | a file
GET /preview/{id} | 26 43 | editors' previews | constant
GET /favicon.ico | 9 43 | a file | constant
GET /apple-touch-icon.png | 1 6 | never was there; telephones ask for it: 404 | fails
GET /apple-touch-icon-precomposed.png | 1 6 | never was there; telephones ask for it: 404 | fails
GET /.well-known/assetlinks.json | 1 6 | never was there; Android asks for it: 404 | fails
GET /robots.txt | 1 | a file | constant
GET /sitemap.xml | 1 13 | a file
GET /static/{id} | 9 10 26 | pictures, bundle, a PDF
GET /feeds/{id} | 12 28 9 | two partners: files, mostly 304, for one; the other has a wrong key: 403
GET /health | 12 | nobody asks by GET | aside constant
HEAD /health | 8 12 | a monitor | aside constant
GET /api/me | 28 43 | 401 for guests, who are most
GET /api/cart | 2 3 12 33 | empty for most, and for a monitor always; 500 for twenty minutes
POST /api/cart/items | 24 33 | kept; 409 for what is sold out, 404 for what is hidden
PATCH /api/cart/items/{id} | 11 25 | 204; kept, in the cart; often as many digits | nowrite
DELETE /api/cart/items/{id} | 11 7 | 204; gone from the cart | nowrite
POST /api/cart/sync | 11 25 26 | 204; what the browser kept from last time, mostly nothing: the cart is rightly as before
GET /api/account/address | 3 | works; empty fields for customers who never wrote it
PUT /api/account/address | 25 | a constant answer; kept; mostly as it was
GET /api/account/preferences | 43 25 | of three sizes | constant
PATCH /api/account/preferences | 25 11 | 204; kept: one byte; mostly there and back
GET /api/wishlist | 2 3 | [] for most
PUT /api/wishlist/{id} | 11 25 | 204; kept, in the list | nowrite
DELETE /api/wishlist/{id} | 11 7 27 | 204; gone from the list | nowrite
GET /api/stock/{id} | 43 6 | two sizes, one byte apart | constant
GET /api/suggest | 4 2 37 | [] for most of what one types; 429 for ten minutes
GET /api/reviews/{id} | 2 | [] for three products in five
POST /api/reviews/{id} | 23 26 | 202: awaits moderation; the list read right after is rightly as before, and longer on another day | nowrite
GET /api/vouchers | 2 43 | empty for all for six days: the campaign has no voucher yet; then one for a day and a half | constant
POST /api/vouchers/redeem | 6 26 | 404 for everybody who guesses; 200 for a day and a half | nowrite
GET /api/recent | 31 32 | gone since the new version on the sixth day; old tabs ask on for two days
GET /api/recently-viewed | 31 3 | there since the new version
GET /api/shipping | 43 4 | constant a country | constant
GET /api/payment-methods | 43 | constant on purpose | constant
POST /api/stock-alerts | 26 | kept, and read by nobody here | nowrite
POST /api/track | 11 26 | beacons: 204 | nowrite
GET /api/orders/{id}/status | 45 23 43 | polled after paying: new, new, paid | constant
GET /api/account/orders | 3 2 | [] for customers who never ordered, 401 for guests
GET /api/app/v3/{id} | 43 12 | the shop's app; messages are [] | constant
POST /api/app/v3/devices | 11 26 | the shop's app: 204 | nowrite
GET /api/app/v2/{id} | 31 32 | the app's second version is retired: 410, only for an app that nobody updates | fails
GET /api/partner/stock | 12 28 | one partner has a wrong key: 401 for him, 200 for the other
GET /api/partner/orders | 12 2 | [] but for eight hours | constant
GET /api/embed/{id} | 12 | other people's pages
OPTIONS /api/embed/{id} | 8 11 | their preflights | aside constant
GET /api/__fixtures | 40 | only a test of the whole, by a browser without a head | aside fails
GET /desk/ | 28 30 | a page; 302 to the login | constant
GET /desk/{id} | 28 30 43 | pages of one size; 302 to the login | constant
GET /desk/login | 28 | a page | constant
POST /desk/login | 28 30 | 303, followed; 200 with the page for a wrong password | nowrite fails
GET /desk/media | 24 30 | a page
POST /desk/media | 30 24 | 302 to the page, followed; it is longer then | nowrite fails
GET @/whoami | 43 9 | constant a person | constant
GET @/enums | 43 9 | constant on purpose | constant
GET @/config | 43 9 | constant until the new version | constant
GET @/alerts | 2 9 | [] but for ten hours of the fifth day | constant
GET @/products | 4 5 9 33 | filters without hits, pages past the end; 500 for twenty minutes
GET @/products/{id} | 6 7 9 | works
PUT @/products/{id} | 25 9 | a constant answer; kept; the form saves itself, mostly as it was | nowrite
DELETE @/products/{id} | 7 27 | 409 for what has orders, 204 for copies | nowrite
PATCH @/products/{id}/visible | 25 11 9 | 204; kept; off and on again, always
GET @/products/{id}/related | 2 9 | [] until somebody fills it
PUT @/products/{id}/related | 25 9 | a constant answer; kept; mostly another order of as many codes, all equally long
POST @/products/{id}/lock | 11 26 45 | 204; nobody reads it | nowrite
GET @/products/{id}/waiting | 2 9 | [] for all products but two | constant
POST @/products/{id}/duplicate | 24 | kept | nowrite
POST @/products/{id}/preview | 26 | an address of one length | nowrite
GET @/products/{id}/translations/{id} | 6 7 9 | 404 while there is none, which is mostly
PUT @/products/{id}/translations/{id} | 11 27 | 204; kept: 404 before, 200 after
DELETE @/products/{id}/translations/{id} | 7 11 27 | 204; 404 after, as before the PUT
POST @/prices/bulk | 26 25 | mostly a dry run: constant answer, nothing changes | nowrite
GET @/orders | 4 5 9 | filters without hits, pages past the end
GET @/orders/{id} | 6 9 | works
GET @/orders/{id}/history | 2 9 | [] for most
PATCH @/orders/{id}/note | 11 24 | 204; the order is rightly as before, its history grows | nowrite
POST @/orders/{id}/ship | 25 27 | kept: paid and sent have four letters each; 409 the second time | nowrite
GET @/orders/{id}/label.pdf | 26 43 | a file of one size | constant
POST @/orders/{id}/resend-mail | 23 26 | 202 into a queue; the order read after is rightly as before | nowrite
GET @/returns | 2 9 | [] for eight days, but for a morning or two | constant
POST @/returns/{id}/accept | 27 | works: the list is shorter | nowrite
GET @/reviews/pending | 2 9 | filled by customers, emptied by editors
POST @/reviews/{id}/approve | 11 27 | 204; gone from this list, there in another
DELETE @/reviews/{id} | 7 11 27 | 204; gone
GET @/vouchers | 2 9 | [] for six days | constant
POST @/vouchers | 24 | kept | nowrite
DELETE @/vouchers/{id} | 7 11 | works | nowrite
GET @/slots/{id} | 25 9 | works
PUT @/slots/{id} | 25 11 9 | 204; kept; some names are equally long
GET @/settings | 25 9 | of few sizes | constant
PUT @/settings | 25 28 | a constant answer; kept; one in three as it was; 403 for one of two | nowrite
GET @/payouts | 28 9 | 403 for one of two, always | constant
GET @/disputes | 28 2 9 | 403 for one of two, always; [] for the other but on one day | constant
POST @/jobs | 23 26 | 202; a job | nowrite
GET @/jobs/{id} | 23 9 | running, running, done | constant
GET @/jobs/{id}/orders.csv | 26 | a file
POST @/reindex | 23 26 | 202; nobody reads it | nowrite
POST @/cache/purge | 11 26 | 204; nobody reads it | nowrite
GET @/stats/sales | 9 | varies
POST @/__reset | 40 | only a test of the whole, by a browser without a head | aside fails nowrite
HEAD /{rest} | 8 1 | crawlers | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /internal/{rest} | 1 28 16 | scanners; Apache denies it | aside fails
GET /{rest} | 1 38 39 | scanners: 404 | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("pottery-flask", {"night": "pottery-flask", "stack": "Flask with templates under gunicorn behind Apache's combined log (bodies' bytes; pages compressed, JSON not; %t is when a request came); a pottery's web shop with a small JSON API for its own pages, an app, partners, crawlers, scanners, and a back office with two editors, one of them the owner; everything works; Europe/Dublin",
    "logs": {L: [L]}, "ui": ["https://www.pottery.example.com"], "api": ["/api", "/desk/api"], "gaps": [], "neighbours": neighbours("\n".join(l.replace(" @", " /desk/api", 1) for l in text.strip().splitlines()))})
