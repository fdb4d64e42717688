import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
J = "nginx-json"
A = "/bo/v2"
def gap(name, kind, rows, why, reads=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": [A + r for r in reads], "observableIn": [J], "why": why, **more}
N = "non-persisting-write"
gaps = [
    gap("feature flags stay as they were", N, [f"PATCH {A}/feature-flags/{{id}} {N}"], "200 with the flag as it was asked for, and the list read right after weighs to the byte what it did, every time; /rollout of the same flags moves it, compressed or not", ["/feature-flags"]),
    gap("disputes cannot be assigned in bulk", N, [f"POST {A}/disputes/bulk-assign {N}"], "200 and how many were updated, and the page of disputes read right after is the same to the byte, every time; /bulk-tag beside it moves it", ["/disputes?page=0&size=20&sort=openedAt,desc"]),
    gap("a merchant's notifications are not kept", N, [f"PUT {A}/merchants/{{id}}/notification-preferences {N}"], "204, and the form read right after is as before for all merchants; /limits and the merchant itself change", ["/merchants/{id}/notification-preferences"]),
    gap("beneficial owners are not kept", N, [f"POST {A}/merchants/{{id}}/beneficial-owners {N}", f"GET {A}/merchants/{{id}}/beneficial-owners empty-list"], "201 with an id, and the list right after is the empty one; two sizes in all, one by protocol", ["/merchants/{id}/beneficial-owners"]),
    gap("similar disputes are never found", "empty-list", [f"GET {A}/disputes/{{id}}/similar empty-list"], "the empty page for each of many disputes, whoever asks; /comments and /evidence beside it fill"),
    gap("the quote of a payout is a stub", "safe-stub", [f"GET {A}/payouts/{{id}}/fx-quote safe-stub"], "one size by protocol for every payout, whatever its currency and amount; the payout itself varies"),
    gap("reserves do not exist", "missing-endpoint", [f"GET {A}/merchants/{{id}}/reserves missing-endpoint"], "404 for each merchant, whoever asks, each read with 200 a moment before; /contract beside it answers the same 404 for some merchants and 200 for others"),
    gap("receipts cannot be sent again", "missing-endpoint", [f"POST {A}/payouts/{{id}}/receipt/resend missing-endpoint"], "404 for payouts that were read with 200 a moment before, /remittance of which is often there"),
    gap("rules cannot be cloned", "not-implemented", [f"POST {A}/rules/{{id}}/clone not-implemented"], "501 for every rule; /simulate beside it works"),
    gap("the priority of a rule has no PUT", "method-not-allowed", [f"PUT {A}/rules/{{id}}/priority method-not-allowed"], "405 for every rule, while GET of the same path answers"),
    gap("the difference of an entry falls over", "failing-endpoint", [f"GET {A}/audit-trail/{{id}}/diff failing-endpoint"], "500 for every entry, whoever asks, retried twice each time; the entry itself is read with 200"),
    gap("nobody may see documents of identity", "always-forbidden", [f"GET {A}/merchants/{{id}}/kyc-documents always-forbidden"], "403 for the administrator and for the auditor; what the one may not see the other may, everywhere else"),
    gap("the test of a webhook is sent elsewhere", "lost-redirect", [f"POST {A}/webhook-endpoints/{{id}}/test lost-redirect"], "308 to an inner address that nobody follows; /deliveries, read right after, does not grow; the 302 of documents is followed"),
    gap("the settlement file is the page", "html-fallback", ["GET /downloads/settlements.csv html-fallback"], "200 with what / weighs and no upstream: nginx hands only /bo to Tomcat; /exports/{id}/download is a real file"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == N: m["reads"] = g["reads"]
        if m["kind"] in ("empty-list", "safe-stub"): m["modes"] = 2
text = """
POST @/auth/login | 26 28 | sign in | nowrite
POST @/auth/refresh | 26 11 45 | 204 every quarter of an hour | nowrite
GET @/me | 28 43 9 | 401, sign in, 200 | constant
GET @/config | 43 9 | constant on purpose | constant
GET @/currencies | 43 9 | constant on purpose | constant
GET @/dispute-reasons | 43 9 | constant on purpose | constant
GET @/me/preferences | 3 | small, rarely changed
PUT @/me/preferences | 25 | kept; often as it was | nowrite
GET @/notifications/unread-count | 45 43 | two tabs that poll | constant
GET @/announcements | 11 | 204 until there is one on the fifth day | constant
GET @/system/incidents | 2 43 | empty for all on all days: no incident; no log can tell | constant undecidable modes=2
GET @/dashboard | 43 | varies
GET @/search | 4 | mostly without hits
GET @/disputes | 3 4 5 13 | filters without hits, pages past the end
GET @/disputes/{id} | 6 13 | works; 404 with the words of an unknown route for mistyped ids
POST @/disputes/{id}/accept | 25 27 | kept; 409 the second time | nowrite
POST @/disputes/{id}/contest | 25 27 | kept; 409 the second time | nowrite
GET @/disputes/{id}/comments | 2 | empty for most
POST @/disputes/{id}/comments | 24 28 | kept; 403 for the auditor
GET @/disputes/{id}/evidence | 2 | empty for most
POST @/disputes/{id}/evidence | 23 | 202; the list shows it with the second read | nowrite
POST @/disputes/bulk-tag | 24 26 | kept: the page shows tags
GET @/payouts | 3 4 5 | filters without hits
GET @/payouts/{id} | 6 | works
POST @/payouts | 24 28 | a draft; 403 for the auditor
PUT @/payouts/{id} | 25 | kept; often as it was, or of as many digits
DELETE @/payouts/{id} | 7 | drafts alone; 409 for others | nowrite
POST @/payouts/{id}/submit | 25 27 | kept: the state, and an approval appears | nowrite
GET @/payouts/{id}/remittance | 6 | 404 until it is paid, with the words of an unknown route
GET @/approvals | 2 3 | mostly empty: nothing waits
POST @/approvals/{id}/decision | 28 25 | 403 for what one submitted oneself (four eyes), 200 for the batch's | nowrite
GET @/merchants | 3 4 5 | works
GET @/merchants/{id} | 6 | works
PUT @/merchants/{id} | 25 28 | a whole form, often as it was; 403 for the auditor
GET @/merchants/{id}/limits | 43 | works
PUT @/merchants/{id}/limits | 25 | kept; numbers, often of as many digits
GET @/merchants/{id}/notification-preferences | 43 9 | a form that the gap never changes | constant
GET @/merchants/{id}/contract | 6 36 | 404 for merchants without one
GET @/merchants/{id}/bank-account | 28 | 403 for the auditor, 200 for the administrator
GET @/merchants/{id}/notes | 2 | empty for most
POST @/merchants/{id}/notes | 24 | kept
GET @/merchants/{id}/subscriptions | 36 2 | a module that five merchants of thirty have: empty for the others | modes=9
POST @/merchants/{id}/statement-preview | 26 | a preview; nothing is kept | nowrite
GET @/rules | 43 | works
GET @/rules/{id} | 6 7 | works; 404 after a deletion
POST @/rules | 24 | kept; 400 without an expression | nowrite
PATCH @/rules/{id} | 25 13 | kept: a switch that moves a compressed list by nought to three bytes, and a version
DELETE @/rules/{id} | 7 28 | kept; 403 for the auditor | nowrite
POST @/rules/{id}/simulate | 26 | a trial; nothing is kept | nowrite
GET @/rules/{id}/priority | 43 | a small number | constant
GET @/rules/{id}/versions | 2 | grows with each change
GET @/rules/{id}/hits | 2 | empty for rules that are off
GET @/feature-flags | 28 | 403 for the auditor
PUT @/feature-flags/{id}/rollout | 25 13 | kept: a percentage
GET @/api-keys | 28 | 403 for the auditor
POST @/api-keys | 24 | kept; the secret is shown once | nowrite
DELETE @/api-keys/{id} | 7 | kept | nowrite
GET @/webhook-endpoints | 43 | works
POST @/webhook-endpoints | 24 | kept | nowrite
PATCH @/webhook-endpoints/{id} | 25 | kept: a switch | nowrite
GET @/webhook-endpoints/{id}/deliveries | 2 | empty for those switched off
GET @/users | 28 | 403 for the auditor | constant
GET @/audit-trail | 4 5 | grows
GET @/audit-trail/{id} | 6 | works
GET @/sanctions/screenings | 28 | 403 for the administrator, 200 for the auditor
POST @/sanctions/screenings/{id}/sign-off | 28 25 | the auditor's only write; kept | nowrite
GET @/reconciliation/breaks | 2 3 | empty until the third day's file
POST @/reconciliation/breaks/{id}/resolve | 25 | kept: one less | nowrite
GET @/reconciliation/runs | 2 | one a day, by a machine
POST @/reconciliation/runs | 14 23 | a machine's; 202 | nowrite
GET @/saved-views | 2 3 | empty until somebody saves one
POST @/saved-views | 24 | kept | nowrite
DELETE @/saved-views/{id} | 7 | kept | nowrite
GET @/reports/volume | 33 37 | 500 on one noon, 504 once
POST @/exports | 23 26 | 202, then polled | nowrite
GET @/exports/{id} | 23 45 | works
GET @/exports/{id}/download | 26 | a file
GET @/documents/{id} | 30 | 302, followed | fails
GET /bo/files/{id} | 26 | what the redirect leads to
GET @/onboarding/draft | 3 11 | 204 until a draft was saved
PUT @/onboarding/draft | 25 23 | a wizard saves each step; kept
POST @/onboarding/submit | 24 26 | the wizard's end: a merchant more | nowrite
GET @/chargebacks/forecast | 36 28 | 402: a module that was not bought | fails
GET /bo/v1/disputes | 31 32 | one old tab; 404 from the fourth day on, until it is reloaded on the sixth
POST /bo/hooks/scheme | 26 43 14 | the card scheme's calls; always ok | nowrite
POST /bo/batch/payouts | 14 26 | a batch that submits payouts | nowrite
GET /bo/actuator/health | 12 | a monitor | constant
GET /bo/actuator/prometheus | 12 28 | refused from outside | fails
GET @/selftest/reset | 40 | only a test of the whole, by a browser without a head | aside fails
OPTIONS @/disputes | 8 | a look | aside
HEAD @/payouts | 8 | a look | aside
GET @/merchants/ | 30 | a slip: 404, since Spring minds slashes | aside fails
GET /sw.js | 9 10 | a service worker; 304 | aside
GET /static/{id} | 9 10 | bundle | aside
GET /app/{rest} | 9 | the page | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /bo/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
more = {"POST /disputes/bulk-tag": ["/disputes?page=0&size=20&sort=openedAt,desc"], "PATCH /rules/{id}": ["/rules", "/rules/{id}/versions"], "PUT /feature-flags/{id}/rollout": ["/feature-flags"], "POST /payouts": ["/payouts"]}
for n in near:
    r = more.get(f"{n['method']} {n['path'].removeprefix(A)}")
    if r: n["reads"] = [A + x for x in r]
write_truth("fintech-servlet", {"night": "fintech-servlet", "oneAdmin": True, "stack": "servlets in an embedded Tomcat 10 in the manner of Spring Boot (chunked JSON, a 404 that echoes path and time for unknown routes and unknown rows alike, Page envelopes) behind nginx with a JSON log of its own key names, gzip for everything; a payments back office in English: UUIDs, switches by PATCH, whole forms by PUT, bulk actions, approvals with four eyes, exports; one administrator from two addresses over HTTP/2, one auditor who may only read, over HTTP/1.1; a batch, a card scheme, monitors, scanners; Europe/London",
    "logs": {J: [J]}, "ui": ["https://backoffice.payments.example.com"], "api": ["/bo", "/downloads"], "gaps": gaps, "neighbours": near})
