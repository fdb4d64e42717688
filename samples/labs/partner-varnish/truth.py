import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
V, C = "varnishncsa", "aiohttp-compose"
text = """
GET /v1/orders | 2 12 45 37 | five programs poll: alfa, hotel and foxtrot get an empty page all week because nobody orders from them or they are at the end; bravo and charlie have orders
GET /v1/orders/{id} | 6 | works
POST /v1/orders | 24 26 | persists
POST /v1/orders/ | 30 | one program posts with a slash and does not follow the 308, all week: its mistake; charlie, bravo and hotel post without
PUT /v1/orders/{id} | 25 | persists
PATCH /v1/orders/{id} | 8 | 405, and only delta tries: the API changes by PUT, as it says
GET /v1/products/{id} | 6 | two of three lookups are for parts that are not sold here: 404
GET /v1/stock/{id} | 22 25 | Varnish keeps it half a second: the read right after a write is old
PUT /v1/stock/{id} | 22 25 11 | nine of ten write the number that is there already; 204
GET /v1/catalog | 9 | nearly always 304
GET /v1/returns | 2 12 45 43 | empty all week for the three programs that ask every hour: nothing came back, and no program has reported a return. Nobody but machines with a fixed period asks, so there is no tab that is always empty | undecidable
GET /v1/payouts | 28 | 403 for foxtrot, whose key lacks the scope; 200 for the finance job once a day
GET /v1/changes | 11 35 12 | a long poll: 204 when nothing changed, always for alfa, mostly for bravo
GET /v0/orders | 31 | 410 every hour: delta never moved to v1
POST /v1/events | 26 43 23 | 202, one constant answer
POST /v1/shipments | 26 23 | persists
GET /v1/shipments/{id} | 23 | announced, then delivered
POST /v1/holds | 26 | persists
DELETE /v1/holds/{id} | 7 11 17 | 204; the retry a second later 404
POST /v1/imports | 26 | 422 for bravo every night (its file lacks the rows), 201 for hotel
POST /v1/webhooks/test | 26 43 | constant
POST /oauth/token | 26 28 43 | constant
HEAD /v1/labels/{id} | 8 6 | does it exist yet: mostly 404
GET /v1/health | 12 | a probe
GET /{rest} | 1 | scanners; 401 for echo, whose key has expired
POST /{rest} | 1 | scanners
"""
write_truth("partner-varnish", {
    "night": "partner-varnish", "stack": "aiohttp behind Varnish 7.1, an API for partners' programs with Basic keys (the user is in the log), no UI; varnishncsa's default format, and the application's own access lines as docker compose logs prints them (their size counts headers)",
    "logs": {V: [V], C: [C]}, "gaps": [],
    "expected": "no findings. No page asks for anything: every client is a program, most with a fixed period. What fails always fails for one of them (a key, a scope, a version, a slash, a verb, a file), while the same endpoint or its successor answers the others; what is always empty is what nobody has filled.",
    "neighbours": neighbours("\n".join(l + (" aside" if l.count("|") > 2 else " | aside") for l in text.strip().splitlines()))})
