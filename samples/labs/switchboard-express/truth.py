import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, L = "caddy-json", "pino-docker"
BOTH = (C, L)
O = "/api/orgs/{id}"
full = lambda r: " ".join(w.replace("~", O, 1) if w.startswith("~") else w for w in r.split())
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(full(r) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("~", O, 1) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "observableIn": list(where), "why": why, **({"alsoAs": members(*map(full, also))} if also else {}), **more}
gaps = [
    gap("an environment of a flag cannot be switched", "non-persisting-write", ["PATCH ~/flags/{id}/environments/{id}"], "200 with an echo, and the flag read right after has the entity tag it had (304); PATCH of the flag itself moves it", ["~/flags/{id}"], also=["PATCH ~/flags/{id}/environments/{id} safe-stub"]),
    gap("keys cannot be revoked", "non-persisting-write", ["DELETE ~/api-keys/{id}"], "204, also the second time, and the list read right after is 304; a new key and a rotated one change it", ["~/api-keys"], also=["DELETE ~/api-keys/{id} safe-stub"]),
    gap("members cannot be suspended in bulk", "non-persisting-write", ["POST ~/members/bulk"], "200 with the number of ids, and the list read right after is 304; /flags/bulk, the same form, changes its list", ["~/members"], also=["POST ~/members/bulk safe-stub"]),
    gap("alerts could not be muted before the second release", "non-persisting-write", ["POST ~/alerts/{id}/mute"], "200 and the list as before until the release on the sixth day, kept since", ["~/alerts"], (C,), state="looks-fixed"),
    gap("webhooks have no deliveries", "empty-list", ["GET ~/webhooks/{id}/deliveries"], "{data: [], nextCursor: null} for every webhook of all organisations, also after tests were sent (202)", where=(C,), also=["GET ~/webhooks/{id}/deliveries safe-stub", "POST ~/webhooks/{id}/test non-persisting-write"]),
    gap("sessions of members are never listed", "empty-list", ["GET ~/members/sessions"], "[] for each organisation, on all days, to people who are signed in as they ask", where=(C,), also=["GET ~/members/sessions safe-stub"]),
    gap("the breakdown of usage is a stub", "safe-stub", ["GET ~/billing/usage/breakdown"], "one entity tag for every metric, every span and every organisation; /billing/usage varies", where=(C,)),
    gap("there are no segments", "missing-endpoint", ["GET ~/segments", "POST ~/segments"], "Express's own 404 for unknown routes, for all who open the menu"),
    gap("coupons are not taken", "missing-endpoint", ["POST ~/billing/coupons"], "Express's own 404 for unknown routes; the billing beside it works"),
    gap("the second release lost the history of flags", "missing-endpoint", ["GET ~/flags/{id}/history"], "200 until the release on the sixth day, Express's own 404 since", state="regressed"),
    gap("subscribers are not notified", "not-implemented", ["POST ~/incidents/{id}/notify"], "501 always; updates beside it are kept"),
    gap("rules of alerts cannot be replaced", "method-not-allowed", ["PUT ~/alerts/{id}"], "405 always; GET and /mute of the same alert work"),
    gap("credits fail", "failing-endpoint", ["GET ~/billing/credits"], "500 always, for each organisation, for all who may see billing; the container says why"),
    gap("nobody may see the roles", "always-forbidden", ["GET ~/members/roles"], "403 for the owner too, who reads members in the same moment and changes them", where=(C,)),
    gap("single sign-on is saved to an inner address", "lost-redirect", ["PUT ~/settings/sso"], "307 to http on an inner host, which no browser follows; /settings/domains' 308 is followed at once"),
    gap("limits are the page", "html-fallback", ["GET /internal/limits"], "200 text/html with what the page weighs; the path is not below /api and no service answers there", where=(C,)),
]
text = """
POST /api/auth/login | 26 28 | 401 when mistyped | nowrite constant
POST /api/auth/refresh | 28 | a token that ran out: 401, this, and the same request again | nowrite constant
POST /api/auth/logout | 11 26 | 204 | nowrite
GET /api/me | 28 9 | who one is; 401 when the token ran out; else 304 | constant
GET /api/me/tokens | 2 43 | [] for four people of five | constant
PATCH /api/me/preferences | 11 26 | 204; widths of columns, read with /api/me on the next load only | nowrite
GET /api/orgs | 9 | five organisations, one from the fourth day on
GET ~ | 9 | one organisation | constant
GET ~/flags | 4 9 24 | cursors; 304 with the focus; filters without hits
POST ~/flags | 24 27 | kept; 409 for a key that is taken
GET ~/flags/{id} | 6 9 | works; a JSON 404 for who was deleted
PATCH ~/flags/{id} | 25 | kept; often undone within seconds, then 304; the UI reads it again with the focus only, minutes later; 403 for the viewer
PUT ~/flags/{id} | 25 12 | Terraform's: kept the first time, the same body each night
DELETE ~/flags/{id} | 7 27 | kept; 409 for who is in use; 404 the second time
POST ~/flags/bulk | 24 27 | kept; at times the flags were as asked already
GET ~/flags/{id}/evaluations | 43 2 | moves; empty for new flags
GET ~/environments | 43 | never changes | constant
GET ~/api-keys | 9 43 | grows, never shrinks because of the gap
POST ~/api-keys | 24 | kept
POST ~/api-keys/{id}/rotate | 25 13 | kept: the prefix shown is another of the same length; only the entity tag tells, or 200 instead of 304
GET ~/webhooks | 9 2 | [] for one organisation until the third day
POST ~/webhooks | 24 | kept; 422 without https
PATCH ~/webhooks/{id} | 25 | kept
DELETE ~/webhooks/{id} | 7 11 | kept
PUT ~/webhooks/{id}/secret | 25 | 204 and the list stays 304: a secret is shown nowhere; no log can tell | nowrite undecidable
POST ~/webhooks/{id}/test | 23 26 | 202; sends something elsewhere; what it should leave is what the gap's list lacks, so either may be named | nowrite undecidable
GET ~/incidents | 4 2 | ?status=open is empty nearly always; unfiltered filled
POST ~/incidents | 24 | kept
GET ~/incidents/{id} | 9 | works
PATCH ~/incidents/{id} | 25 17 | If-Match: 412 when somebody was faster, and again; kept
POST ~/incidents/{id}/updates | 24 | kept
GET ~/incidents/{id}/updates | 2 | [] for new ones
POST ~/incidents/{id}/ack | 25 27 | kept; the second time it changes nothing, with 200
GET ~/incidents/{id}/postmortem | 6 | a JSON 404 for those without one, 200 for others
PUT ~/incidents/{id}/postmortem/draft | 26 11 | 204; saved every few seconds, read by nobody until it is published | nowrite
GET ~/alerts | 9 | works
GET ~/alerts/{id} | 9 | works | constant
GET ~/alerts/active | 2 | [] but for the hours of the incident on the seventh day
GET ~/audit | 4 5 9 | cursors, past the end; actors without entries
POST ~/audit/exports | 23 26 | 202; a job | nowrite
GET ~/audit/exports/{id} | 23 | queued, running, done | constant
GET ~/audit/exports/{id}/file | 26 | a file
GET ~/billing/invoices | 3 2 | [] for the new organisation; 403 for developers | constant
GET ~/billing/usage | 43 | moves
GET ~/billing/payment-methods | 43 | a constant by nature | constant
GET ~/billing/disputes | 2 | nobody ever disputed: [] for all organisations, for all; no log can tell | constant undecidable
POST ~/billing/preview | 26 | computes, keeps nothing | nowrite
PUT ~/billing/contact | 25 | kept; half of them as it was
GET ~/billing/contact | 9 43 | works
GET ~/members | 9 24 | works
PATCH ~/members/{id} | 23 | kept by a read model that is 40 s late: the list right after is 304, the one with the next focus is not | nowrite
DELETE ~/members/{id} | 7 11 | kept
GET ~/members/invitations | 2 | [] for some
POST ~/members/invitations | 24 | kept; 409 for who was invited
DELETE ~/members/invitations/{id} | 7 | kept
GET ~/maintenance-windows | 2 4 | [] until the fifth day
POST ~/maintenance-windows | 24 | kept, from the fifth day on
GET ~/sso/connections | 36 28 | 402 for three plans of five | constant
GET ~/insights | 36 | a JSON 404 feature_disabled for all but one organisation, which is in the beta
GET ~/reliability | 33 31 | Express's 404 between two releases, for a day; before and after it works
GET ~/stream | 35 | server-sent events | constant
GET ~/notifications | 9 45 | asked every minute: 304 nearly always
POST ~/notifications/read | 11 25 | 204; the list is 304 when nothing was unread
GET ~/search | 4 42 | as one types; aborted ones; hits are few
GET ~/keys | 30 31 | 301 to /api-keys, followed: an old bookmark of the UI | constant fails
POST ~/settings/domains | 30 | 308 to the slash, followed by a POST at once | nowrite fails
POST ~/settings/domains/ | 30 24 | kept
GET ~/settings/domains | 2 | works; [] for two
GET ~/settings/sso | 43 | as the gap leaves it | constant
GET ~/settings/retention | 43 | works | constant
PUT ~/settings/retention | 25 13 | kept: 30, 60 and 90 are of one length; the entity tag tells | nowrite constant
GET /sdk/v2/flags | 9 12 45 | machines: 304 nearly always
POST /sdk/v2/events | 12 11 | machines: 202 with one answer | nowrite constant
GET /sdk/v1/flags | 31 12 | retired: 410; old machines ask on | aside fails
POST /hooks/payments | 12 28 | 400 for a wrong signature | nowrite constant
POST /hooks/pager | 12 11 | 204 | nowrite
GET /api/status/summary | 9 | the public page | constant
GET /healthz | 12 | a monitor | constant
HEAD /healthz | 8 12 | another monitor | constant
GET /api/e2e/ping | 40 | a browser without a head, each night | constant
OPTIONS /sdk/v2/flags | 8 | CORS | aside
GET /api/admin/{rest} | 1 28 | a curious developer, twice: 404 | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /build/{rest} | 9 32 | the bundle; an old one asked by a tab after the release: the page | aside
GET / | 9 1 | the page | aside
GET /{rest} | 1 9 38 39 | the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
ns = neighbours("\n".join(full(l.split("|")[0]) + " |" + l.split("|", 1)[1] for l in text.strip().splitlines()))
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "safe-stub": m["modes"] = 2
        if m["kind"] in ("non-persisting-write", "failing-endpoint"): m["mixed"] = True     # tokens that ran out; roles that may not
for n in ns:
    if (n["method"], n["path"]) in (("PUT", O + "/flags/{id}"), ("GET", "/sdk/v1/flags")): n["unclearIn"] = [L]          # who it was, and that the body was the same, stands in Caddy's log only
write_truth("switchboard-express", {"night": "switchboard-express", "stack": "Express with weak entity tags behind Caddy with its default JSON log, encode gzip zstd, HTTP/2; a control panel for feature flags, keys, webhooks, incidents, audit and billing in English, organisations as slugs in the path, ULIDs, cursors, optimistic toggles by PATCH that are read again with the focus, bulk actions; an owner, two administrators behind one address, a developer and a viewer; SDKs, Terraform, webhooks; pino's lines in Docker's JSON without sizes and with one address for everybody; a release that loses a route for a day and one that loses another for good and mends a gap; America/Chicago",
    "logs": {C: [C], L: [L]}, "noClients": [L], "minClients": 2, "sharedAddress": ["198.51.100.61"], "ui": ["https://app.switchboard.example/"], "api": ["/api", "/internal"], "gaps": gaps, "neighbours": ns})
