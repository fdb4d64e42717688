import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, A = "nginx-combined", "pino-docker"
BOTH = (N, A)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace("@", "/api/v1") + ("" if len(r.split()) > 2 else " " + kind) for r in rows))
    for m in ms:
        if reads and m["method"] != "GET": m["reads"] = [r.replace("@", "/api/v1") for r in reads]
        m.update(more.get("flags", {}))
    more.pop("flags", None)
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", "/api/v1") for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", "/api/v1") for r in also))} if also else {}), **more}
gaps = [
    gap("four log tabs are empty", "empty-list", [f"GET @/logs/{c}" for c in ("scheduler", "deploys", "gateway", "cache")], "[] (2 bytes, then 304) for everybody on all days, though there was a release and jobs ran; /logs/events and /logs/auth beside them are filled, /logs/errors fills when there is an alert"),
    gap("flags do not toggle", "non-persisting-write", ["POST @/flags/{id}/toggle"], "200 {\"ok\":true}, and the list read right after is 304 or of the same size every time; PATCH of the same flags changes it; support is answered 403", ["@/flags"], flags={"mixed": True}),
    gap("roles cannot be changed", "non-persisting-write", ["PATCH @/roles/{id}"], "200 with an echo whose size follows what was sent, and the role read after is 304 or as before; PUT …/members of the same roles changes it", ["@/roles/{id}", "@/roles"]),
    gap("keys cannot be revoked", "non-persisting-write", ["DELETE @/api-keys/{id}"], "204, also the second time for the same key, and the list read right after is 304 or as before; POST makes it grow", ["@/api-keys"]),
    gap("contacts of merchants are not kept", "non-persisting-write", ["POST @/merchants/{id}/contacts", "GET @/merchants/{id}/contacts empty-list"], "201, and the list read right after is [] as it is for every merchant; /notes beside it grows", ["@/merchants/{id}/contacts"]),
    gap("jobs are not retried", "non-persisting-write", ["POST @/jobs/{id}/retry"], "200 {\"ok\":true}, and the job read after, also minutes later, is 304 or as before; after /run (202) it changes within two minutes", ["@/jobs/{id}", "@/jobs"], also=["POST @/jobs/{id}/retry safe-stub"]),
    gap("retention is not kept", "non-persisting-write", ["PUT @/settings/retention"], "200 with an echo of 41 or 42 bytes and of another tag each; what is read on the next visit is always the same tag, of 41 bytes or 304, also for the colleague; PUT /settings/branding is kept. Behind the proxy each of these weighs 58 bytes once compressed, as a form saved as it was would", ["@/settings/retention"], where=(A,)),
    gap("sessions and invitations are missing", "missing-endpoint", ["GET @/admin/sessions", "GET @/admin/invites", "POST @/admin/invites"], "the framework's 404 for unknown routes, for all on all days; /admin/users beside them works"),
    gap("the release lost the timeline of payments", "missing-endpoint", ["GET @/payments/{id}/timeline"], "200 for every payment until the release at noon of the third day, the framework's 404 for every payment since, for all; /refunds and /notes beside it go on", flags={"mixed": True}),
    gap("quotas cannot be set", "method-not-allowed", ["PUT @/quotas/{id}"], "405 always; GET of the same path works"),
    gap("the ageing of settlements fails", "failing-endpoint", ["GET @/reports/settlement-aging"], "500 always, for all; /reports/volume failed on one morning only"),
    gap("throughput is a stub", "safe-stub", ["GET @/dashboard/throughput"], "noughts of one size for every window on all days, 304 once read; /dashboard/summary and /dashboard/now, asked beside it, vary", flags={"modes": 2}),
    gap("chargebacks ignore the month", "safe-stub", ["GET @/reports/chargebacks"], "one size whatever month is asked, on all days; /reports/fees, asked for the same months, weighs something else for each", flags={"modes": 2}),
    gap("usage is the page", "html-fallback", ["GET /api/v2/usage"], "200 with what / weighs, or the page's 304; nothing of it reaches the application", where=(N,), flags={"mixed": True}),
    gap("nobody sees the accounts for payouts", "always-forbidden", ["GET @/billing/payout-accounts"], "403 for all, for the owner too; /billing/plan, asked a moment before, is 403 for support only"),
    gap("redeliveries are redirected to an inner address", "lost-redirect", ["POST @/webhooks/{id}/redeliver"], "302 always, its Location a name that browsers do not know; the deliveries read right after are 304, while /ping makes them grow. The proxy's log has no Location, and there the read right after looks as the redirect followed", ["@/webhooks/{id}/deliveries"], where=(A,), also=["POST @/webhooks/{id}/redeliver non-persisting-write"]),
]
text = """
POST @/session | 26 28 37 | 200; 401 when mistyped; 429 on one morning | nowrite
DELETE @/session | 11 | 204 | nowrite
GET @/me | 28 43 9 | 401 when a night has passed, then 200 or 304 | constant
GET @/me/preferences | 9 | works | constant
PUT @/me/preferences | 25 | kept; mostly as it was | nowrite
POST @/me/password | 11 26 | 204; there is nothing to read | nowrite
GET @/features | 43 | configuration | constant
GET @/meta/currencies | 43 | three words | constant
GET @/announcements | 2 43 | [] always: nobody announced anything; no log can tell | constant undecidable
GET @/notifications/unread | 43 45 | {"unread":0} mostly, polled | constant
POST @/notifications/read | 11 25 | 204; mostly there was nothing to clear | nowrite
GET @/dashboard/summary | 9 | varies
GET @/dashboard/now | 45 | varies, polled by a wallboard
GET @/alerts | 2 | [] for a day and a half, then filled, then filtered to nothing
POST @/alerts/{id}/ack | 25 | kept; an alert that is no more is 404 | nowrite
GET @/payments | 4 5 | filters, pages past the end; grows by itself
POST @/payments/search | 26 4 | reads; mostly without hits | nowrite
GET @/payments/{id} | 6 9 | works; JSON 404 for two old bookmarks
GET @/payments/{id}/refunds | 2 | [] for most, one after a refund
GET @/payments/{id}/disputes | 2 | [] for nine of ten | constant
GET @/payments/{id}/notes | 2 | [] until a note
POST @/payments/{id}/notes | 24 | kept; 422 when empty | nowrite
POST @/payments/{id}/refund | 25 17 | kept; 409 for what cannot be refunded | nowrite
GET @/merchants | 4 5 | 34 rows
POST @/merchants | 24 | kept; the first page is full and stays as it was | nowrite
GET @/merchants/{id} | 6 7 | works; 404 when deleted
PATCH @/merchants/{id} | 25 13 | kept; a letter for a letter, so the size is the same and the tag is not | nowrite
DELETE @/merchants/{id} | 7 11 | kept; read again once it is 404 | nowrite
GET @/merchants/{id}/limits | 43 9 | the defaults for most | constant
PUT @/merchants/{id}/limits | 25 | kept; mostly what was there | nowrite
GET @/merchants/{id}/notes | 2 | [] for most
POST @/merchants/{id}/notes | 24 | kept | nowrite
GET @/merchants/{id}/sso | 36 6 | 404 of its own for merchants of the basic plan | constant
GET @/approvals | 2 | empty when all are decided, fills by itself
GET @/approvals/{id} | 6 7 | 404 once it is decided | constant
POST @/approvals/{id}/approve | 27 | kept; 409 when a colleague was faster | nowrite
POST @/approvals/{id}/decline | 27 | kept; 409 when a colleague was faster | nowrite
GET @/flags | 9 | changes by PATCH only
PATCH @/flags/{id} | 25 | kept | nowrite
GET @/webhooks | 9 | works
POST @/webhooks | 24 | kept; 422 without https | nowrite
GET @/webhooks/{id} | 6 7 | works; 404 when deleted
DELETE @/webhooks/{id} | 7 27 | kept; 404 for the second click | nowrite
POST @/webhooks/{id}/toggle | 25 | kept; often taken back within seconds | nowrite
POST @/webhooks/{id}/secret | 13 25 | kept; the masked secret is as long as before, the tag is not | nowrite
GET @/webhooks/{id}/deliveries | 2 | empty until a ping; its last fifteen
POST @/webhooks/{id}/ping | 23 26 | 202; shows in the deliveries | nowrite
GET @/api-keys | 9 28 | grows; 403 for who is no administrator
POST @/api-keys | 24 | kept | nowrite
GET @/admin/users | 9 | works
PATCH @/admin/users/{id} | 25 | kept | nowrite
GET @/roles | 9 43 | the number of members changes
GET @/roles/{id} | 9 | its members change
PUT @/roles/{id}/members | 25 | kept; half of the times as it was | nowrite
GET @/jobs | 9 23 | changes minutes after a run
GET @/jobs/{id} | 9 23 | changes minutes after a run | constant
POST @/jobs/{id}/run | 23 26 | 202; the job is as before when read right after, and done two minutes later | nowrite
GET @/channels | 9 | works
POST @/channels | 24 | kept | nowrite
PATCH @/channels/{id} | 25 | kept; often taken back within seconds | nowrite
DELETE @/channels/{id} | 11 | kept | nowrite
POST @/channels/{id}/test | 26 23 | 202; nothing to read | nowrite
GET @/logs/events | 9 | filled
GET @/logs/auth | 9 | filled
GET @/logs/errors | 2 | [] until the first alert on the second day
GET @/quotas | 5 9 | two pages; changes once a day
GET @/quotas/{id} | 9 | changes once a day
GET @/exports | 2 23 | [] until the first export
POST @/exports | 23 26 | 202; read until done | nowrite
GET @/exports/{id} | 23 | queued, then done
GET @/exports/{id}/file | 30 | 302 to a signed address elsewhere: as it should be; the proxy's log has no Location | constant fails undecidable
GET @/reports/volume | 4 | failed on one morning
GET @/reports/fees | 4 43 | by month
GET @/billing/plan | 28 43 | 403 for support | constant
GET @/billing/invoices | 28 43 | two invoices; 403 for support | constant
GET @/settings/branding | 9 | works | constant
PUT @/settings/branding | 25 | kept | nowrite
GET @/settings/retention | 9 43 | never changes, for its PUT is not kept | constant
GET @/settings/ip-allowlist | 43 2 | two networks, nobody changes them: honest | constant
GET @/audit | 4 5 | grows; an actor who did nothing has none
POST @/ingest/psp | 26 24 | a partner's hook: 202 | nowrite
* /api/v0/{rest} | 31 | a retired version that two merchants' scripts still call: 410 | aside
GET /healthz | 12 | a monitor | constant
GET /assets/{rest} | 10 | files | aside
* /{rest} | 1 | the page, scanners and what nobody serves | aside
GET / | 43 | the page | aside
""".replace("@", "/api/v1")
write_truth("tollgate-express", {
    "night": "tollgate-express",
    "stack": "Express with weak entity tags and pino-http's lines in a container (its output as Docker's json-file, whole request headers, uncompressed lengths) behind nginx's combined format with gzip for JSON, HTTP/2 and HTTP/1.1; the operations console of a payments company in English, hash routing, prefixed ids and integers; five people in four roles, four days; America/Toronto",
    "logs": {N: [N], A: [A]},
    "minDays": 4, "sharedAddress": ["203.0.113.70"], "minClients": 1, "ui": ["https://ops.tollgate.example.com/"], "api": ["/api/v1", "/api/v2"],
    "gaps": gaps, "neighbours": neighbours(text)})
