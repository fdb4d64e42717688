import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N = "nginx-json"; A = "/api/v1"
def gap(name, kind, rows, why, reads=()):
    g = {"name": name, "kind": kind, "members": members(*[r.replace("@", A) for r in rows]), "reads": [r.replace("@", A) for r in reads], "observableIn": [N], "why": why}
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
    return g
gaps = [
    gap("four tabs of the logs are empty", "empty-list", [f"GET @/system/logs/{c} empty-list" for c in ("audit", "security", "integrations", "jobs")], "empty for all on all days and for every level; /application beside them is filled, /crashes until the sixth day is not"),
    gap("alert rules do not switch", "non-persisting-write", ["POST @/operations/alert-rules/{id}/toggle non-persisting-write"], "200 as /mute beside it, and the rule read right after is the same", ["@/operations/alert-rules/{id}"]),
    gap("channels cannot be edited", "non-persisting-write", ["PATCH @/notifications/channels/{id} non-persisting-write"], "200 with the channel as it should be, of sizes that vary; the channel read right after is as before. PATCH of templates, tenants and flags shows", ["@/notifications/channels/{id}"]),
    gap("limits of tenants are not kept", "non-persisting-write", ["PUT @/tenants/{id}/limits non-persisting-write"], "200 with the limits as they should be; read right after they are as before; /branding beside it is kept", ["@/tenants/{id}/limits"]),
    gap("coupons are not kept", "non-persisting-write", ["POST @/billing/coupons non-persisting-write", "GET @/billing/coupons empty-list"], "201 with an id, and the list is empty for all on all days; adjustments that are created show", ["@/billing/coupons"]),
    gap("API keys cannot be revoked", "non-persisting-write", ["DELETE @/system/api-keys/{id} non-persisting-write"], "204 and the list is as long as before; silences and tenants that are deleted are gone, keys that are created show", ["@/system/api-keys"]),
    gap("dunning is missing", "missing-endpoint", ["GET @/billing/dunning/attempts missing-endpoint", "GET @/billing/dunning/policies missing-endpoint"], "Express's own page for unknown routes, for all who are let to the rest of the billing"),
    gap("tenants have no usage", "missing-endpoint", ["GET @/tenants/{id}/usage missing-endpoint"], "Express's own page for tenants that were read a moment before; /contract beside it is a small JSON 404 for most and 200 for three"),
    gap("post-mortems cannot be begun", "not-implemented", ["POST @/operations/incidents/{id}/postmortem not-implemented"], "501 for all; /comments beside it works"),
    gap("the revenue by plan fails", "failing-endpoint", ["GET @/billing/revenue/by-plan failing-endpoint"], "500 for all who may see it, always; /by-region beside it works. 403 for the support, as the whole billing"),
    gap("the capacity is a stub", "safe-stub", ["GET @/operations/capacity safe-stub"], "noughts of one size for every span; /throughput, asked with the same parameters, varies"),
    gap("tenants are resynchronized nowhere", "lost-redirect", ["POST @/tenants/{id}/resync lost-redirect"], "302 for all, and nobody asks what it points at; /reindex beside it is 202"),
]
text = """
POST @/auth/login | 26 28 | constant per person | nowrite
POST @/auth/refresh | 11 26 | 204 | nowrite
GET @/me | 28 43 9 | 401, sign in, 200 | constant
GET @/config | 43 9 | constant on purpose | constant
GET @/enums/plans | 43 9 | constant on purpose | constant
GET @/notifications/unread | 45 43 9 | polled; a digit | constant
GET @/modules/{id} | 36 43 | one module is there, the other is a JSON 404 for all | constant
GET @/system/recalls | 2 43 | empty for all on all days: nothing was recalled; no log can tell | constant undecidable
GET @/system/feature-flags | 25 9 | works
GET @/system/feature-flags/{id} | 25 9 | works
POST @/system/feature-flags/{id}/toggle | 25 28 | kept; now and then twice; 403 for support and finance
PATCH @/system/feature-flags/{id} | 25 28 | kept; 403 for support and finance
GET @/system/logs/application | 4 5 | works; filters without hits
GET @/system/logs/crashes | 2 43 | empty until the sixth day, one line since | constant
GET @/system/api-keys | 28 24 | grows, never shrinks because of the gap; 403 for support and finance
POST @/system/api-keys | 24 28 | kept
GET @/system/webhooks | 28 9 | 403 for support and finance
PUT @/system/webhooks/{id} | 25 28 | kept; read by the list alone; now and then as it was
POST @/system/webhooks/{id}/test | 23 26 28 | 202; a trial | nowrite
GET @/system/settings | 25 43 9 | changes seldom | constant
PUT @/system/settings | 25 28 | kept, often as it was; 403 for support and finance | nowrite
GET @/system/staff | 28 43 | 403 for support and finance; constant | constant
GET @/operations/alerts | 2 9 | empty but for an incident from the fifth day on | constant
GET @/operations/alerts/count | 45 43 | a wall board polls every fifteen seconds | constant
POST @/operations/alerts/{id}/ack | 25 | kept | nowrite
GET @/operations/alert-rules | 25 9 | works
GET @/operations/alert-rules/{id} | 25 9 | works
POST @/operations/alert-rules/{id}/mute | 25 | kept; now and then twice
PUT @/operations/alert-rules/{id} | 25 | kept; thresholds mostly of two digits before and after
GET @/operations/incidents | 4 9 | works; searches without hits
POST @/operations/incidents | 24 | kept; 422 without a title
GET @/operations/incidents/{id} | 6 9 | works
POST @/operations/incidents/{id}/acknowledge | 25 | kept; 409 when it is not open
POST @/operations/incidents/{id}/comments | 24 | kept
GET @/operations/silences | 24 9 | works
POST @/operations/silences | 24 | kept
DELETE @/operations/silences/{id} | 7 11 | works
GET @/operations/maintenance-windows | 2 | empty until the fourth day | constant
POST @/operations/maintenance-windows | 24 28 | kept; 403 for support and finance | nowrite
GET @/operations/throughput | 4 33 | varies
GET @/operations/summary | 31 32 | gone since the new version on the fifth day (Express's page); one tab that nobody reloads asks on for two days
GET @/operations/overview | 31 | there since the new version
GET @/notifications/channels | 43 9 | never changes because of the gap | constant
GET @/notifications/channels/{id} | 43 9 | never changes because of the gap | constant
POST @/notifications/channels/{id}/test | 23 26 | 202; a trial | nowrite
GET @/notifications/templates | 9 | works
GET @/notifications/templates/{id} | 9 | works
PATCH @/notifications/templates/{id} | 25 | kept; now and then as it was
POST @/notifications/templates/{id}/preview | 26 | a preview | nowrite
GET @/tenants | 4 5 9 | searches without hits, pages past the end
POST @/tenants | 24 28 | kept; a page has twelve | nowrite
GET @/tenants/{id} | 6 7 9 | 404 after a deletion
PATCH @/tenants/{id} | 25 | kept; now and then as it was
DELETE @/tenants/{id} | 7 11 28 | works | nowrite
POST @/tenants/{id}/suspend | 25 | kept; now and then suspended already
POST @/tenants/{id}/resume | 25 | kept; now and then active already
GET @/tenants/{id}/limits | 43 9 | never changes because of the gap | constant
GET @/tenants/{id}/branding | 25 9 | works
PUT @/tenants/{id}/branding | 25 | kept; a colour has always seven letters
GET @/tenants/{id}/contract | 6 | a JSON 404 for all but three | constant
GET @/tenants/{id}/invoices | 2 9 | empty for tenants that are new
GET @/tenants/{id}/complaints | 2 9 | empty for all but a few | constant
POST @/tenants/{id}/reindex | 23 26 | 202 into a queue; the tenant is rightly as before | nowrite
GET @/billing/invoices | 4 5 28 | 403 for support
GET @/billing/invoices/{id} | 6 28 | works
POST @/billing/invoices/{id}/mark-paid | 25 | kept; 409 the second time
GET @/billing/invoices/{id}/pdf | 13 | a file
GET @/billing/adjustments | 24 28 | works
POST @/billing/adjustments | 24 28 | kept
GET @/billing/disputes | 2 28 | empty until the first dispute | constant
GET @/billing/revenue/by-region | 4 28 | varies
POST @/search | 26 | a search by POST | nowrite
POST @/exports | 23 26 | 202; a job | nowrite
GET @/exports/{id} | 23 | running, running, done | constant
GET @/exports/{id}/file | 13 | a file
POST @/ingest/events | 12 23 | agents; 202 | nowrite
GET @/ingest/commands | 12 43 | agents ask; nobody ever commanded one | constant undecidable
GET /api/healthz | 12 | a monitor | constant
OPTIONS @/tenants | 8 | a look | aside
HEAD @/tenants | 8 | a look | aside
GET @/smoke | 40 | only a test of the whole, by a browser without a head | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 | pages, bundles, scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 9 | the page | aside
"""
write_truth("console-express", {"night": "console-express", "stack": "Express with its entity tags behind nginx with a JSON log of its own key names, $bytes_sent (headers included), no compression; an operator's console in English, /api/v1; an owner, three administrators, three of the support, two of the finance, agents, a wall board; UTC",
    "logs": {N: [N]}, "headers": {N: 420}, "ui": ["https://console.relay.example.com/"], "api": ["/api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
