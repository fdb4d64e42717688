import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, G = "apache-combined", "gunicorn-docker"
BOTH, B = (A, G), "/t/{id}/api"
full = lambda r: r if " /t/" in r else r.replace(" /", " " + B + "/", 1)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(full(r) + " " + kind for r in rows)); reads = [B + r for r in reads]
    for m in ms:
        if name.startswith("the margin"): m["mixed"] = True
        if reads: m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*map(full, also))} if also else {}), **more}
gaps = [
    gap("recalls are never listed", "empty-list", ["GET /recalls/"], "an empty envelope in every branch on all days, also right after POST of one (201)", also=["GET /recalls/ safe-stub", "POST /recalls/ non-persisting-write", "POST /recalls/ safe-stub"]),
    gap("no animal has an allergy", "empty-list", ["GET /animals/{id}/allergies/"], "[] for every animal of every branch, also right after POST of one (201); /vaccinations/ and /documents/ beside it fill", also=["GET /animals/{id}/allergies/ safe-stub", "POST /animals/{id}/allergies/ non-persisting-write", "POST /animals/{id}/allergies/ safe-stub"]),
    gap("owners had no invoices before the release", "empty-list", ["GET /owners/{id}/invoices/"], "[] for every owner until the release on the morning of the sixth day, filled since", state="looks-fixed"),
    gap("products cannot be activated", "non-persisting-write", ["POST /products/{id}/activate/"], "{\"status\":\"ok\"}, and the product read right after weighs what it weighed, a byte too many; it is activated again and again; /archive/ and /restore/ beside it, with the same answer, move", ["/products/{id}/"], also=["POST /products/{id}/activate/ safe-stub"]),
    gap("opening hours are not saved", "non-persisting-write", ["PUT /settings/opening-hours/"], "200 with an echo that varies, and what is read right after is as before; PUT /settings/label/ beside it is kept", ["/settings/opening-hours/"], also=["PUT /settings/{id}/ non-persisting-write"]),
    gap("suppliers cannot be deleted", "non-persisting-write", ["DELETE /suppliers/{id}/"], "204, also the second time; the list read right after is as before and the supplier opens with 200; DELETE of orders ends in 404", ["/suppliers/"]),
    gap("the router of insurers lost its prefix", "missing-endpoint", ["GET /insurers/", "POST /insurers/"], "Django's 404 for unknown routes in every branch, from the menu; unknown rows answer another 404"),
    gap("prescriptions have no labels", "missing-endpoint", ["GET /prescriptions/{id}/label/"], "Django's 404 for unknown routes, for prescriptions that were read a moment before; /interactions/ beside it works"),
    gap("the release lost the history of animals", "missing-endpoint", ["GET /animals/{id}/history/"], "200 until the release on the morning of the sixth day, Django's 404 since", state="regressed"),
    gap("owners cannot be changed", "method-not-allowed", ["PATCH /owners/{id}/", "PUT /owners/{id}/"], "405 always; GET of the same path works"),
    gap("head office may not approve price lists", "always-forbidden", ["POST /price-lists/{id}/approve/"], "403 always, for head office, the only role that has the button and that publishes and changes the same lists"),
    gap("stock takes posted without the slash are lost", "lost-redirect", ["POST /stock-takes"], "301, which browsers follow with GET: the list is read instead, as before; nothing is ever posted with the slash", also=["POST /stock-takes/ lost-redirect"]),
    gap("prescriptions cannot be renewed", "not-implemented", ["POST /prescriptions/{id}/renew/"], "501 always"),
    gap("the margin's report is not there yet", "not-implemented", ["GET /reports/margin/"], "500 always, with NotImplementedError in the container's log", also=["GET /reports/margin/ failing-endpoint"]),
    gap("the report of expiry fails", "failing-endpoint", ["GET /reports/expiry/"], "500 always, in every branch; other reports work"),
    gap("the forecast of demand is a stub", "safe-stub", ["GET /reports/demand-forecast/"], "one answer for every branch and every number of weeks on all days; /reports/sales/ varies"),
    gap("breeds are the page", "html-fallback", ["GET /t/{id}/api-v2/breeds/"], "200 with what /t/… weighs; it is below no path of the backend and never reaches the container", where=(A,)),
]
text = """
POST /auth/login/ | 26 28 37 | 400 when mistyped; 429 on one morning | nowrite constant
POST /auth/logout/ | 11 26 | 204 | nowrite
GET /me/ | 28 43 | 401 before the login, then who one is | constant
GET /menu/ | 43 | a constant by nature | constant
GET /banner/ | 11 2 | 204 but for one day | constant
GET /alerts/count/ | 43 45 | a badge asked every minute | constant
GET /today/ | 43 | moves with each sale | constant
GET /deliveries/today/ | 2 3 | [] but for one branch on two days | constant
GET /health/ | 12 | a monitor's | constant
GET /owners/ | 4 5 3 | searches without hits, 404 past the last page, a branch that is new; 429 one afternoon
GET /owners | 30 | 301 to the slash, followed | fails
POST /owners/ | 24 26 | kept; 400 without a town
GET /owners/{id}/ | 6 | works; a JSON 404 for stale bookmarks | constant
GET /owners/{id}/messages/ | 2 | [] for four of five | constant
GET /animals/ | 4 5 3 | filters, pages, a branch that is new
POST /animals/ | 24 | kept; the list is of twenty rows | nowrite
GET /animals/{id}/ | 6 | works
PATCH /animals/{id}/ | 25 | kept: one field; weights of as many digits; now and then on and off again
GET /animals/{id}/vaccinations/ | 2 | [] for one of four
POST /animals/{id}/vaccinations/ | 24 | kept
GET /animals/{id}/documents/ | 2 | [] until somebody adds one
POST /animals/{id}/documents/ | 24 | kept
POST /animals/{id}/allergies/ | 24 | 201, the gap's other half | nowrite constant undecidable
POST /recalls/ | 24 | 201, the gap's other half | nowrite constant undecidable
GET /products/ | 4 5 | filters; the archived are left out
POST /products/ | 24 26 | kept; 400 without a name
GET /products/{id}/ | 6 25 | works
PUT /products/{id}/ | 25 | kept; half of them as it was, or a price of as many digits | nowrite
POST /products/{id}/archive/ | 25 27 | kept: a byte; 409 the second time
POST /products/{id}/restore/ | 25 27 | kept: a byte; an undo
POST /products/{id}/adjust/ | 25 | kept; often as many digits as before | nowrite
POST /products/bulk_price/ | 25 | kept; prices of as many digits | nowrite
GET /prescriptions/ | 4 | filters
POST /prescriptions/ | 24 | kept; the list is of twenty rows | nowrite
GET /prescriptions/{id}/ | 6 | works
GET /prescriptions/{id}/interactions/ | 2 | [] for two of three
POST /prescriptions/{id}/dispense/ | 25 27 | kept: open becomes dispensed; 409 the second time
POST /prescriptions/{id}/undo/ | 25 | an undo a second later: as before the dispensing | nowrite
GET /suppliers/ | 43 3 | grows, never shrinks because of the gap; [] in the new branch
POST /suppliers/ | 24 | kept
GET /suppliers/{id}/ | 43 | works
PUT /suppliers/{id}/ | 25 | kept; telephones of as many digits | nowrite
GET /purchase-orders/ | 4 | filters
POST /purchase-orders/ | 24 30 | kept; the list is of twenty rows | nowrite
POST /orders/ | 30 | 308 to the new name, followed with POST | fails nowrite
GET /purchase-orders/{id}/ | 6 7 | works; a JSON 404 for what was deleted
DELETE /purchase-orders/{id}/ | 7 11 | kept; 404 the second time | nowrite
POST /purchase-orders/{id}/submit/ | 23 25 27 | 202; draft becomes sent; 409 the second time
POST /purchase-orders/{id}/remind/ | 26 | sends a mail, changes nothing, rightly; the answer is one constant | nowrite constant undecidable
GET /stock-takes/ | 43 30 | what the lost POST's redirect ends in; never grows | constant
GET /shelves/ | 43 | of one size after each reordering | constant
POST /shelves/ | 24 | kept
DELETE /shelves/{id}/ | 7 11 | kept
POST /shelves/reorder/ | 25 | kept, but an order has no size: no log can tell | nowrite constant undecidable
GET /categories/ | 22 23 | cached for five minutes behind writes
POST /categories/ | 22 23 24 | kept; the list shows it on a later visit | nowrite
PATCH /categories/{id}/ | 22 25 | kept; read back at once by its own path
GET /categories/{id}/ | 43 | works
GET /reminders/ | 2 43 | few
POST /reminders/ | 24 | kept
PATCH /reminders/{id}/ | 25 | kept: a byte
GET /transfers/ | 2 | an empty envelope until the fourth day; then it fills
POST /transfers/ | 24 | kept; from the fourth day
GET /price-lists/ | 43 | changes with a switch | constant
GET /price-lists/{id}/ | 43 | works
PATCH /price-lists/{id}/ | 25 | kept: a byte; head office's
POST /price-lists/{id}/publish/ | 25 27 | kept; 409 the second time; head office's | nowrite
GET /t/{id}/api/staff/ | 28 43 | head office's; 403 for others | constant
PATCH /t/{id}/api/staff/{id}/ | 25 | kept: a byte
GET /t/{id}/api/branches/ | 28 43 | 403 for the branches, 200 for head office
GET /settings/opening-hours/ | 43 | as the gap leaves it | constant
GET /settings/label/ | 43 25 | changes with what is saved
PUT /settings/label/ | 25 | kept; now and then as it was
PUT /drafts/{id}/ | 11 26 | 204: a copy for crashes that nobody reads | nowrite
GET /reports/sales/ | 4 | varies
GET /reports/waste/ | 2 4 | nothing was thrown away, rightly: one empty report; no log can tell | constant undecidable
GET /reports/slow/ | 33 2 | 504 on one day; [] in the new branch
POST /exports/ | 23 26 | 202; a job | nowrite
GET /exports/{id}/ | 23 | queued, queued, done | constant
GET /exports/{id}/file/ | 26 | a file
POST /till/sales/ | 12 24 | tills; kept; one sends what is refused for an hour | nowrite constant
POST /till/ping/ | 12 11 | 204; tills | nowrite
GET /till/prices/ | 12 45 | tills
GET /v0/stock/ | 31 12 | 410; a wholesaler's script | aside fails
OPTIONS /owners/ | 8 | a look | aside
HEAD /animals/ | 8 | a look | aside
GET /t/{id}/api/Owners/ | 30 | a slip: 404 | aside fails
GET /t/{id}/api/{rest} | 1 | scanners | aside fails
POST /t/{id}/api/{rest} | 1 | scanners | aside fails nowrite
GET /t/{id}/{rest} | 9 | the page: what the gap weighs | aside
GET /t/{id} | 9 | the page | aside
GET /assets/{rest} | 9 32 | bundle | aside
GET / | 1 9 | the page | aside
GET /{rest} | 1 38 39 | scanners and bots: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
keep = (" /t/", " /assets", " / |", " /{rest}")
lines = "\n".join(l if any(s in l for s in keep) else full(l) for l in text.strip().splitlines() if not l.startswith(("POST /animals/{id}/allergies/", "POST /recalls/")))
write_truth("vetpharm-drf", {"night": "vetpharm-drf", "stack": "Django REST framework with SQLite under gunicorn in a container behind Apache with combined (%b), mod_deflate and answers without a length; a chain of veterinary pharmacies in English nouns with trailing slashes, a branch in the path of which one is new, integers, envelopes with pages, viewsets with actions, APPEND_SLASH; one administrator per branch and one for head office, tills, a wholesaler's script; gunicorn's own format with the forwarded address, Django's messages and tracebacks on stderr in Docker's JSON; a release that loses a route and fills a list; Europe/London",
    "logs": {A: [A], G: [G]}, "minClients": 1, "plain": ["198.51.100.30", "198.51.100.33"], "ui": ["https://vets.example.co.uk/t/"], "api": ["/t"], "gaps": gaps, "neighbours": neighbours(lines)})
