import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-access"
BOTH = (H, G)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = list(reads)
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("nobody is on a waiting list", "empty-list", ["GET /api/events/{id}/waitlist"], "[] for every event, every day, for all; /holds and /guests of the same events are filled for some and grow"),
    gap("the report of refunds is empty", "empty-list", ["GET /api/reports/refunds"], "{\"rows\":[],\"total\":0} for every span on every day, though orders are refunded (201) on all of them; /reports/attendance with the same spans varies", also=["GET /api/reports/refunds safe-stub"]),
    gap("events had no artists before the release", "empty-list", ["GET /api/events/{id}/artists"], "[] for every event until the release on the morning of the seventh day, filled since", state="looks-fixed"),
    gap("events cannot be put on sale", "non-persisting-write", ["PATCH /api/events/{id}/on-sale"], "{\"ok\":true}, and the event read right after weighs what it weighed; /featured beside it moves a byte", ["/api/events/{id}"]),
    gap("duplicates are never made", "non-persisting-write", ["POST /api/events/{id}/duplicate"], "201, and the list of events read right after is as before; POST /api/events makes it another", ["/api/events"], also=["POST /api/events/{id}/duplicate safe-stub"]),
    gap("halls are not saved", "non-persisting-write", ["PUT /api/venues/{id}"], "200 with an echo that varies, and the hall read right after is as before; PUT of promoters, the same form, is kept", ["/api/venues/{id}"]),
    gap("discounts cannot be deleted", "non-persisting-write", ["DELETE /api/discounts/{id}"], "204 also the second time, and the list read right after is as before; POST makes it grow", ["/api/discounts"]),
    gap("there is no loyalty programme", "missing-endpoint", ["GET /api/loyalty/members", "GET /api/loyalty/tiers"], "Werkzeug's 404 for unknown routes, from the menu, for all"),
    gap("orders cannot be split", "missing-endpoint", ["POST /api/orders/{id}/split"], "Werkzeug's 404 for unknown routes, for orders that were read a moment before; /refund and /check-in beside it work"),
    gap("the release lost the timeline of orders", "missing-endpoint", ["GET /api/orders/{id}/timeline"], "200 until the release on the morning of the seventh day, Werkzeug's 404 for unknown routes since", state="regressed"),
    gap("campaigns are planned", "not-implemented", ["GET /api/campaigns", "GET /api/segments"], "501 always"),
    gap("orders cannot be patched", "method-not-allowed", ["PATCH /api/orders/{id}"], "405 always; GET of the same path works"),
    gap("settlements fail", "failing-endpoint", ["GET /api/reports/settlement"], "500 always, for every event, for all; other reports work"),
    gap("the forecast is a stub", "safe-stub", ["GET /api/dashboard/forecast"], "seven noughts for every number of weeks on all days; /dashboard/today beside it moves with each sale"),
    gap("nobody may see the roles", "always-forbidden", ["GET /api/staff/roles"], "403 for the manager and for finance too, who read /api/staff in the same moment; /api/staff is 403 for the clerks only"),
    gap("categories of seats are the page", "html-fallback", ["GET /data/seat-categories"], "200 with what /office/… weighs, asked by the page of an event; the path has lost its /api; gunicorn writes no size for files that are sent", where=(H,)),
]
arguable = [gap("the channel of the sales' report is ignored", "safe-stub", ["GET /api/reports/sales"], "all channels weigh the same in one moment; the figures are real and no kind fits", where=()),
    gap("invoices lead to an inner address", "lost-redirect", ["GET /api/orders/{id}/invoice"], "302 always, and nothing is asked of what it leads to, while the 303 of /tickets.pdf is followed; but a redirect to a file on another host looks the same without the Location, so no log can tell", where=())]
text = """
POST /api/login | 26 28 37 | 401 when mistyped; 429 on one morning; a cookie anew | nowrite constant
POST /api/logout | 11 26 | 204 | nowrite
GET /api/session | 28 43 | 401 before the login, then who one is | constant
GET /api/features | 43 | a constant by nature | constant
GET /api/notices | 2 43 | [] but for one day | constant
GET /api/counters | 43 45 | a badge that asks every minute; two numbers of one or two digits | constant
GET /api/blocklist | 43 | one row that nobody ever changes | constant
GET /api/payment-methods | 43 | a constant by nature | constant
GET /api/health | 12 | HAProxy's and a monitor's | constant
GET /api/events | 4 5 | filters without hits, pages past the end
POST /api/events | 24 26 | kept; 422 without a title | nowrite
GET /api/events/{id} | 6 7 | works; a JSON 404 for what was deleted
PUT /api/events/{id} | 25 | kept; half of them as it was
DELETE /api/events/{id} | 7 11 27 | drafts only, 409 for others; the list is of fifteen rows | nowrite
PATCH /api/events/{id}/featured | 25 | kept: a byte; now and then on and off again
POST /api/events/{id}/publish | 25 27 | kept; 409 the second time | nowrite
GET /api/events/{id}/tiers | 2 | [] for new ones
PUT /api/events/{id}/tiers/{id} | 25 | kept; two digits stay two digits: the size stays half of the times, and it is saved as it was now and then | nowrite
POST /api/events/{id}/tiers | 24 | kept
GET /api/events/{id}/holds | 2 | [] for most
POST /api/events/{id}/holds | 24 | kept
DELETE /api/events/{id}/holds/{id} | 7 11 | kept
GET /api/events/{id}/guests | 2 | [] until somebody adds one
POST /api/events/{id}/guests | 24 | kept
DELETE /api/events/{id}/guests/{id} | 7 11 | kept
GET /api/events/{id}/seatmap | 9 43 | never changes; 304 for who has it | constant
GET /api/orders | 4 5 37 | filters without hits, pages past the end; 429 one afternoon
POST /api/orders | 24 26 | kept; the list is of fifteen rows | nowrite
GET /api/orders/{id} | 6 | works; a JSON 404 for mistyped numbers
PUT /api/orders/{id}/buyer | 25 | kept; half of them as it was
POST /api/orders/{id}/refund | 24 25 27 | kept; 409 the second time | nowrite
POST /api/orders/{id}/check-in | 25 27 | kept: paid and used are of one length; 409 the second time | nowrite
POST /api/orders/{id}/resend | 23 26 | 202; sends a mail, changes nothing, rightly | nowrite
GET /api/orders/{id}/notes | 2 | [] for most
POST /api/orders/{id}/notes | 24 | kept
GET /api/orders/{id}/tickets.pdf | 30 | 303, followed | constant fails
GET /files/{id} | 30 | what the 303 leads to | constant
GET /api/venues | 43 | never changes | constant
GET /api/venues/{id} | 43 | as the gap leaves it | constant
GET /api/venues/{id}/floorplan | 6 43 | a JSON 404 for five of seven | constant
GET /api/promoters | 43 | never changes | constant
GET /api/promoters/{id} | 25 | works
PUT /api/promoters/{id} | 25 | kept; half of them as it was
GET /api/discounts | 43 | grows, never shrinks because of the gap
POST /api/discounts | 24 27 | kept; 409 for a known code
PATCH /api/discounts/{id} | 25 | kept: a byte
GET /api/staff | 28 43 | 403 for the clerks | constant
GET /api/settings | 25 43 | changes when a footer is of another length | constant
PUT /api/settings | 25 28 | kept; often as it was; 403 for the clerks | nowrite
GET /api/devices | 23 43 | batteries of two digits: mostly one size | constant
POST /api/devices/{id}/ping | 23 26 | 202; the battery is of two digits before and after | nowrite
GET /api/shifts | 2 4 | [] for weeks to come
POST /api/shifts | 24 28 | kept; the manager's
GET /api/lost-found | 2 | [] for two days and when all is fetched
POST /api/lost-found | 24 | kept
DELETE /api/lost-found/{id} | 7 11 | kept
GET /api/giftcards/{id} | 6 | clerks type numbers; a JSON 404 for half
POST /api/giftcards/{id}/redeem | 25 27 | kept; 409 when too little is left | nowrite
GET /api/drawer | 43 | two numbers | constant
POST /api/drawer/open | 11 25 | 204; counts one more, of the same number of digits | nowrite
PUT /api/drafts/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET /api/dashboard/today | 43 | moves with each sale
GET /api/reports/attendance | 4 | varies
GET /api/reports/no-shows | 2 4 | meant to be filled for a month, but nobody fits: what the empty report of refunds weighs, for all spans; no log can tell | constant undecidable
GET /api/payouts | 2 28 | [] until the eighth day; 403 for the clerks
POST /api/payouts | 24 28 | kept; finance's, from the eighth day
POST /api/exports | 23 26 | 202; a job | nowrite
GET /api/exports/{id} | 23 | running, running, done | constant
GET /api/exports/{id}/file | 26 | a file
GET /api/kiosk/config | 43 45 12 | a machine, hourly | constant
GET /api/kiosk/events | 45 12 | a machine
POST /api/kiosk/orders | 12 24 | a machine; kept | nowrite
POST /api/kiosk/heartbeat | 12 11 | 204 | nowrite
GET /api/public/events | 9 | the public
GET /api/public/events/{id} | 6 | the public
POST /api/public/orders | 24 | the public | nowrite
GET /api/v0/availability | 31 12 | retired; a partner's script asks on: 410 | aside fails
POST /hooks/payments | 12 28 | 401 for a wrong signature | nowrite constant
POST /hooks/mail | 12 11 | 204 | nowrite
OPTIONS /api/events | 8 | a look | aside
HEAD /api/orders | 8 | a look | aside
GET /api/Events | 30 | a slip: 404 | aside fails
GET /assets/{rest} | 9 | bundle, 304 | aside
GET /office/{rest} | 9 | the page: what the gap weighs | aside
GET /office | 9 | the page | aside
GET /kiosk | 9 | the page | aside
GET /buy/{rest} | 9 | the page, for the public | aside
GET / | 1 9 | the page | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("boxoffice-flask", {"night": "boxoffice-flask", "stack": "Flask under gunicorn (its access log in a plain file with the forwarded address and seconds) behind HAProxy's httplog with referer, agent (cut) and the session's cookie captured, under rsyslog's prefix with its long times; a ticket office in English with a second phase whose buttons are there already; integers and ids like TO-48213; a manager, finance and four clerks behind one address, a kiosk, buyers, webhooks; a release that loses a route and mends a gap; the beginning of summer time; America/Toronto",
    "logs": {H: [H], G: [G]}, "noClients": [H, G], "sharedAddress": ["198.51.100.40"], "headers": {H: 330}, "ui": ["https://tickets.example.org/office"], "api": ["/api", "/data"], "gaps": gaps, "arguable": arguable, "neighbours": neighbours(text)})
