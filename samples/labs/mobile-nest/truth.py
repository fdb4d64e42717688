import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-docker"
A = "/api/v1"; T = A + "/t/{id}"
def gap(name, kind, rows, why, reads=(), where=(C, M), also=(), **more):
    ms = members(*((r if len(r.split()) == 3 else r + " " + kind).replace("@", T) for r in rows))
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("@", T) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", T) for r in reads], "observableIn": list(where), "why": why,
            **({"alsoAs": members(*(r.replace("@", T) for r in also))} if also else {}), **more}
gaps = [
    gap("subscribers have no tickets", "non-persisting-write", ["POST @/subscribers/{id}/tickets", "GET @/subscribers/{id}/tickets empty-list"], "201 with an id, and the list read right after is the same empty envelope as for all subscribers, clients and days; /notes beside it is filled once something was written", ["@/subscribers/{id}/tickets"]),
    gap("lines have no roaming events", "empty-list", ["GET @/lines/{id}/roaming-events"], "an empty envelope for every line of three tenants on all days, with whatever page; /usage and /swaps of the same lines are filled"),
    gap("add-ons are not switched", "non-persisting-write", ["PATCH @/addons/{id}"], "200 with the whole item and the new value, and the list is 304 (or has the same tag and size) right after or at the next visit; plans beside it, switched the same way, come anew", ["@/addons"]),
    gap("numbers keep their label", "non-persisting-write", ["PATCH @/numbers/{id}"], "200 with the whole item, of the tag and size it had before, and the item read right after is 304; reserving the same numbers shows", ["@/numbers/{id}"]),
    gap("webhooks cannot be deleted", "non-persisting-write", ["DELETE @/webhooks/{id}"], "204, also for one deleted before, and the list read right after is 304; a webhook that is created makes it grow", ["@/webhooks"]),
    gap("the release lost the churn report", "missing-endpoint", ["GET @/reports/churn"], "200 of several sizes on three days, since the release on Thursday morning the framework's 404 for unknown routes, for all and every tenant", state="regressed"),
    gap("the dunning queue was missing before Thursday", "missing-endpoint", ["GET @/dunning/queue"], "the framework's 404 for unknown routes until the release on Thursday morning, 200 of several sizes since", state="looks-fixed"),
    gap("the team page has no roles and invitations", "missing-endpoint", ["GET @/team/roles", "GET @/team/invitations"], "the framework's 404 for unknown routes on every visit, asked together with /team, which is 200"),
    gap("addresses cannot be saved", "missing-endpoint", ["PUT @/subscribers/{id}/address"], "the framework's 404 (Cannot PUT) for subscribers whose address was read from the same path a moment before"),
    gap("eSIM profiles cannot be issued", "not-implemented", ["POST @/lines/{id}/esim"], "501 always; /sim-swap of the same lines works"),
    gap("invoices have no breakdown", "failing-endpoint", ["GET @/invoices/{id}/breakdown"], "500 for every invoice, for all and on all days, with a stack trace in the container's log; the invoice itself works"),
    gap("revenue per user is a stub", "safe-stub", ["GET @/reports/arpu"], "noughts of one size (and one tag) for three tenants and every span on all days; /reports/usage beside it varies"),
    gap("settlements are the page", "html-fallback", ["GET /billing/t/{id}/settlements"], "200, text/html and the page's size (or its 304): the proxy hands only /api to the application; nothing of it reaches the container", where=(C,)),
    gap("nobody may see the rules against fraud", "always-forbidden", ["GET @/fraud/rules"], "403 for all four, the lead too, who is refused nothing else; /fraud/alerts, asked beside it, is 200; the container's log tells nobody, so it cannot say that the lead was among them", where=(C,)),
    gap("statements end in a redirect", "lost-redirect", ["POST @/subscribers/{id}/statement"], "302 to an inner address (the Location is in the proxy's log), and nothing is asked after it; the subscriber read after is unchanged", ["@/subscribers/{id}"]),
]
text = """
POST /api/v1/auth/login | 26 28 | 401 when mistyped | nowrite
POST /api/v1/auth/refresh | 11 26 45 | 204 | nowrite
POST /api/v1/auth/logout | 11 26 | 204 | nowrite
GET /api/v1/me | 28 43 9 | 401 once a day, sign in, 200 or 304 | constant
GET /api/v1/me/permissions | 43 9 | a list by role that never changes; [] for the two of customer care | constant
GET /api/v1/config | 43 9 | constant on purpose | constant
GET /api/v1/tenants | 43 9 | three | constant
GET /api/v1/countries | 43 9 | constant on purpose | constant
PUT /api/v1/me/draft | 11 25 | 204; a copy for crashes, nothing reads it while the page is open | nowrite
GET /api/v1/platform/incidents | 2 43 | [] but for one day | constant
GET /api/v1/platform/planned-works | 2 43 | [] always: nothing is planned; no log can tell | constant undecidable
GET /api/v1/platform/unread | 45 43 | a digit, polled | constant
GET /api/v1/t/undefined/{rest} | 6 | the page asks before it knows the tenant, now and then: the application's own 404 "Tenant … not found" | aside fails
GET @/events | 35 | a stream | constant
GET @/overview | 31 32 33 | the dashboard's route until the release; after it only one tab that nobody reloaded for a day: 404 for one person on one day, never again; everybody else asks /summary | constant
GET @/summary | 9 | the dashboard since the release: figures
GET @/subscribers | 4 5 9 | filters without hits, pages past the end; a page of twenty rows; 429 for fast typing
POST @/subscribers | 24 | kept: 400 without a name; newest first, so a full page changes by little | nowrite
GET @/subscribers/{id} | 6 7 9 | works; 404 for old bookmarks
PATCH @/subscribers/{id} | 25 24 9 | kept, the whole item; a page that reads nothing after it; often what was there | nowrite
GET @/subscribers/{id}/lines | 9 | one to three | constant
GET @/subscribers/{id}/notes | 2 9 | empty for most; filled once written: the same envelope as the gap's
POST @/subscribers/{id}/notes | 24 | kept
GET @/subscribers/{id}/address | 9 | works | constant
GET @/subscribers/{id}/avatar | 6 | an own 404 for most of them
GET @/subscribers/{id}/consents | 2 43 | empty for most, filled for some; never changes | constant
POST @/subscribers/{id}/suspend | 23 25 | 202; a worker does it: the item read right after is as before, some reads later it is not | nowrite
POST @/subscribers/{id}/credits | 24 25 | kept: the balance has a fixed width, so the size stays and the tag does not | nowrite
GET @/lines/{id} | 6 9 | works; 404 for a terminated line
PATCH @/lines/{id} | 25 9 | kept: one byte; often what it had, or on and off again | nowrite
GET @/lines/{id}/usage | 9 | varies with the span
GET @/lines/{id}/swaps | 2 9 | empty for three in four; filled once a card was swapped
POST @/lines/{id}/sim-swap | 24 17 | kept; 409 for the second click
GET @/numbers | 4 5 9 | a filter without hits
GET @/numbers/{id} | 9 | works
POST @/numbers/{id}/reserve | 25 | kept; 409 when taken | nowrite
POST @/numbers/check | 26 | a check | nowrite
GET @/plans | 9 | one byte
PATCH @/plans/{id} | 25 9 | kept, the whole item; often what was there | nowrite
POST @/plans/preview | 26 | a preview | nowrite
GET @/addons | 43 9 | as the gap leaves it | constant
GET @/campaigns | 9 43 | one byte, mostly flipped back within seconds | constant
PATCH @/campaigns/{id} | 25 | kept, the whole item; mostly on and off again before the list is read, so the list is rightly as before | nowrite
GET @/campaigns/{id}/results | 43 2 | noughts for those that have not begun: one size for all but one | constant
GET @/invoices | 4 5 9 | by month; ?state=overdue is ignored in the code, but rows there are
GET @/invoices/{id} | 9 | works
GET @/invoices/{id}/pdf | 30 | 302 to a signed address elsewhere, https: as it should be; without the Location no log can tell | constant fails
POST @/invoices/{id}/remind | 23 26 25 | {"sent":true}; the invoice shows the day, so a second one changes nothing | nowrite
GET @/disputes | 2 3 | empty for two tenants for days, then filled | constant
POST @/disputes | 24 | kept | nowrite
PATCH @/disputes/{id} | 25 | kept: open and shut weigh the same; the tag tells | nowrite
GET @/reports/usage | 4 37 | varies with the span; 500 for some minutes on one day
POST @/exports | 23 26 | 202; a job | nowrite
GET @/exports/{id} | 23 43 | running, then done
GET @/exports/{id}/file | 26 | a file
GET @/webhooks | 9 | grows; never shrinks because of the gap
POST @/webhooks | 24 | kept
PATCH @/webhooks/{id} | 25 9 | kept, the whole item | nowrite
GET @/webhooks/{id}/deliveries | 2 | empty for those that are new
GET @/api-keys | 9 | a few
POST @/api-keys | 24 | kept
GET @/api-keys/{id} | 7 6 | 404 once deleted
DELETE @/api-keys/{id} | 7 27 11 | kept; 404 the second time
GET @/team | 28 | 403 for customer care | constant
PATCH @/team/{id} | 25 28 | kept; half of the times what it was | nowrite
GET @/fraud/alerts | 2 9 | a few, changing
GET @/wholesale/rates | 36 28 | by plan: 403 in two tenants for all, 200 in the third | constant
GET @/loyalty/members | 36 6 | a module: an own 404 in one tenant for all, 200 in the others | constant
GET @/inventory/handsets | 43 9 | did not change in these days | constant
PATCH @/inventory/handsets/{id} | 25 13 | kept: a count of a fixed width; four writes, by chance all of what it was: no log can tell | nowrite undecidable
GET @/settings/notifications | 43 9 | saved whole | constant
PUT @/settings/notifications | 25 | kept: four times in five what was there | nowrite
GET @/settings/branding | 43 9 | saved whole | constant
PUT @/settings/branding | 25 | kept; half of the times what was there | nowrite
GET @/thresholds | 22 23 43 | the application keeps a copy for some minutes | constant
PUT @/thresholds/{id} | 22 23 25 | kept; what is read right after is the copy (304), at the next visit it comes anew with another tag; its size happened never to change, so lengths alone cannot tell | nowrite
GET @/porting | 2 | empty for days in one tenant
POST @/porting | 24 23 | kept | nowrite
POST @/porting/{id}/cancel | 23 27 | 202; leaves the list some reads later; 409 for who cancels again | nowrite
GET /api/v1/health | 12 | a monitor | constant
HEAD /api/v1/health | 12 8 | another monitor | aside
POST /api/v1/gateway/cdr | 12 26 | {"accepted":n}; a machine, nothing reads it | nowrite
GET /api/v0/usage | 31 12 | 410 always: retired; a partner's script that nobody mended | aside fails
GET /api/app/v2/{rest} | 6 12 | subscribers' app: usage | constant
GET /api/app/v1/{rest} | 31 12 | the version before: the framework's 404, from old apps only | aside fails
OPTIONS @/plans | 8 | 200 by the framework | aside
HEAD @/plans | 8 | 200 by the framework | aside
GET @/subscriber | 7 | mistyped by hand | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /assets/{id} | 9 | bundle | aside
GET /console/{rest} | 9 1 | the page: what the gap weighs | aside
GET / | 9 1 | the page | aside
HEAD / | 12 8 | a monitor | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners: the file server's 405 | aside fails nowrite
"""
rows = neighbours(text.replace(" @", " " + T))
for n in rows:
    if (n["method"], n["path"]) == ("PUT", T + "/thresholds/{id}"): n["unclearIn"] = [M]
    if n["method"] == "GET" and n["path"] in (T + "/overview", T + "/invoices/{id}/pdf"): n["unclearIn"] = [M]
write_truth("mobile-nest", {"night": "mobile-nest", "stack": "Express in the manner of NestJS (404 that repeats the path, messages in JSON, weak entity tags for every answer) in a container behind Caddy (default JSON log, encode gzip, the page for whatever is not below /api), HTTP/2 and HTTP/1.1; an operator's console for three mobile brands in English, the brand in the path, UUIDs, envelopes with pages, PATCH that answers the whole item; four people in three roles, one of them with a telephone, two behind one address, six days; morgan's dev with its colours in Docker's JSON: no clients, no referers; a release on the fourth day; America/Toronto",
    "logs": {C: [C], M: [M]}, "noClients": [M], "minDays": 5, "minClients": 2, "sharedAddress": ["203.0.113.140"], "ui": ["https://console.mvno.example.com/"], "api": ["/api", "/billing"], "gaps": gaps, "neighbours": rows})
