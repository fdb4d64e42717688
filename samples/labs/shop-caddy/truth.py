import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
BOTH = ["caddy-json", "morgan-docker"]
write_truth("shop-caddy", {
  "night": "shop-caddy", "stack": "Express 4 + morgan in a container, behind Caddy 2.6 (encode gzip, try_files fallback), load balancer in front (X-Forwarded-For)",
  "logs": {"caddy-json": ["caddy-json"], "morgan-docker": ["morgan-docker"]},
  "ui": ["https://shop.example.com/backoffice"], "api": ["/api/", "/svc/"],
  "gaps": [
    {"name": "loyalty API falls through to the SPA", "kind": "html-fallback", "page": "/backoffice/marketing/loyalty", "members": members("GET /svc/loyalty/tiers html-fallback", "GET /svc/loyalty/rules html-fallback"), "observableIn": ["caddy-json"],
     "why": "200 text/html with the size of /; the container never sees it; sibling /svc/stock/levels answers JSON"},
    {"name": "coupon switch forgets", "kind": "non-persisting-write", "page": "/backoffice/coupons", "members": members("PATCH /api/coupons/{id} non-persisting-write"), "observableIn": BOTH,
     "why": "PATCH answers 200 with 11 bytes; the coupon and the list read seconds later weigh the same or answer 304; PATCH /api/products/{id} changes the product every time"},
    {"name": "supplier tabs have no endpoints", "kind": "missing-endpoint", "page": "/backoffice/suppliers", "members": members("GET /api/suppliers/contracts missing-endpoint", "GET /api/suppliers/ratings missing-endpoint", "GET /api/suppliers/terms missing-endpoint"), "observableIn": BOTH,
     "why": "always 404 (Express' unknown-route page, echoing the path) for everybody; /api/suppliers and /api/suppliers/{id} work"},
    {"name": "abandoned carts are always empty", "kind": "empty-list", "page": "/backoffice/customers/carts", "members": members("GET /api/carts/abandoned empty-list"), "observableIn": BOTH,
     "why": "{\"data\":[],\"total\":0} (21 bytes) or 304 for everybody on all days; /api/carts/active is never empty"},
    {"name": "stock forecast is blind to the product", "kind": "safe-stub", "page": "/backoffice/products/{id}", "members": members("GET /api/products/{id}/stock-forecast safe-stub"), "observableIn": BOTH,
     "why": "one size for all of some 50 products, while /variants beside it varies"},
    {"name": "margin report always breaks", "kind": "failing-endpoint", "page": "/backoffice/reports/margin", "members": members("GET /api/reports/margin failing-endpoint"), "observableIn": BOTH,
     "why": "500 from the application on every day, with an Error in the container's output; other reports work"},
  ],
  "neighbours": neighbours("""
GET /api/orders | 4 5 37 33 42 | works; searches without hits, pages past the end, 429 once, 502 while deploying, one aborted
GET /api/orders/ | 30 | a slash too many, twice
GET /api/orders/{id} | 6 | works
PATCH /api/orders/{id} | 25 | persists; sometimes the same value again
GET /api/orders/{id}/notes | 2 | empty for most orders, not after a note was written
POST /api/orders/{id}/notes | 26 | persists
POST /api/orders/search | 26 | a read by POST | nowrite
GET /api/products | 4 5 37 33 | works
GET /api/products/{id} | 9 | works, 304 for some
PATCH /api/products/{id} | 25 | one constant answer, but persists; flips back sometimes
PUT /api/products/{id}/price | 11 25 | 204; often an idempotent PUT of the same price
GET /api/products/{id}/variants | 2 | empty for some products
GET /api/coupons | 9 | works
GET /api/coupons/{id} | 9 | works; never changes because of the gap beside it
POST /api/coupons | 24 | persists: the list grows
POST /api/coupons/validate | 26 43 | constant answer, not meant to persist | nowrite
GET /api/customers | 4 37 | works; q without hits
GET /api/customers/{id} | 6 7 | works; 404 for ids from an old mail
GET /api/customers/{id}/orders | 2 | empty for some
GET /api/carts/active | 2 | works
GET /api/suppliers | 2 | works
GET /api/suppliers/{id} | 6 | works
GET /svc/stock/levels | 2 | works
GET /api/reports/sales | 2 | works
GET /api/reports/refunds | 2 | works
GET /api/staff | 2 33 | works, rarely changes
GET /api/staff/payroll | 28 | 403 for clerks, 200 for admin and manager
GET /api/permissions/extra | 43 36 | [] for most roles on purpose, one role has an entry
GET /api/banners | 24 | works
POST /api/banners | 24 | persists
GET /api/banners/{id} | 6 7 | 404 after DELETE and from stale links
DELETE /api/banners/{id} | 11 27 | 204, and gone
GET /api/giftcards | 2 | empty until the first one is created on day 3
POST /api/giftcards | 24 | persists
GET /api/returns | 2 | empty for three days, until the first return arrives
GET /api/settings/shipping | 25 | works
PUT /api/settings/shipping | 25 | persists; half of them write the same again
POST /api/exports | 23 26 | 202, done later | nowrite
GET /api/exports/{id} | 23 | running, then done
GET /api/session | 28 37 33 | 401 then login then 200; 502 while deploying
POST /api/login | 26 28 | constant by user | nowrite
GET /api/dashboard/summary | 43 | works, small
GET /api/notifications | 2 29 | empty for everybody but one user
GET /api/jobs/badge | 43 45 | a tab polls it every five seconds; nearly always the same
GET /api/enums/order-status | 43 9 | constant on purpose | constant
GET /api/stream/orders | 35 42 | server-sent events, closed by the client | aside
GET /api/beta/badges | 31 32 | 404 from one old tab on two days, gone after a reload | fails
GET /api/e2e/reset | 40 | 404, but only a synthetic user asks | fails aside
POST /api/storefront/checkout | 26 24 | customers, not the back office | nowrite
GET /api/health | 12 | a monitor | constant
HEAD /api/orders | 8 | somebody's tool | aside
OPTIONS /api/orders | 8 | preflight of a partner | aside
GET /favicon.ico | 9 | there | aside
GET /media/{rest} | 9 10 | images, some by range | aside
GET /assets/{rest} | 9 | bundle | aside
"""),
})
