import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, A = "nginx-main", "uvicorn-docker", "/api/v1/admin"
def gap(name, kind, rows, why, reads=(), both=False, **more):
    ms = members(*[r.replace(" @", " " + A, 1) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("@", A, 1) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A, 1) for r in reads], "observableIn": [N, U] if both else [N], "why": why, **more}
gaps = [
    gap("three of the log tabs stay empty", "empty-list", ["GET @/logs/cron empty-list", "GET @/logs/queues empty-list", "GET @/logs/slow-queries empty-list"], "[] for all on all days, whatever ?level= and ?hours= say; events, auth and mail beside them are filled, deploys is since the deploy on the fifth day"),
    gap("categories of logs are switched in vain", "non-persisting-write", ["PATCH @/log-categories/{id} non-persisting-write"], "200 with an echo (49 to 57 bytes), and the list read right after weighs what it weighed before, though on and off differ by a byte; modules of a tenant, by PATCH too, change", ["@/log-categories"]),
    gap("feature flags are a stub", "non-persisting-write", ["GET @/feature-flags/ empty-list", "POST @/feature-flags/ non-persisting-write", "POST @/feature-flags/{id}/toggle non-persisting-write"], "the list is [] for all on all days, before and after each POST that says 201 or {\"ok\":true}; the kill switch beside it is kept", ["@/feature-flags/"]),
    gap("teams and invites are not there", "missing-endpoint", ["GET @/teams missing-endpoint", "GET @/invites missing-endpoint"], "FastAPI's answer for unknown routes (22 bytes) for all and always; /users and /roles on the same page are lists", both=True),
    gap("the sessions of a user are not there", "missing-endpoint", ["GET @/users/{id}/sessions missing-endpoint"], "22 bytes for every user, who was read a moment before; /users/{id}/avatar is 404 for some only, with words of its own", both=True),
    gap("quotas are not kept", "non-persisting-write", ["PUT @/quotas/{id} non-persisting-write"], "200 with an echo of the form that has other lengths, and the quota read right after weighs what it weighed; the tenant itself, by PUT too, changes", ["@/quotas/{id}"]),
    gap("webhooks cannot be deleted", "non-persisting-write", ["DELETE @/webhooks/{id} non-persisting-write"], "204, and the list read right after is as long as before, also days later; those that are made show at once, alert rules that are deleted are gone", ["@/webhooks"]),
    gap("the usage of a tenant is the page", "html-fallback", ["GET /api/v2/tenants/{id}/usage html-fallback"], "200 with what the page weighs for the same browser, for every tenant: nginx hands only /api/v1 to the application, whose log never sees it"),
    gap("the depth of the queues is a stub", "safe-stub", ["GET @/system/queue-depth safe-stub"], "one size for all on all days, while jobs come and go; /system/load beside it varies"),
    gap("a webhook cannot be tested", "failing-endpoint", ["POST @/webhooks/{id}/test failing-endpoint"], "500 for all and always; /integrations/{id}/test is 200 or 424, as the other side is", both=True),
    gap("jobs cannot be deleted", "method-not-allowed", ["DELETE @/jobs/{id} method-not-allowed"], "405 for all, for jobs that were read a moment before; /jobs/{id}/retry works", both=True),
    gap("a backup cannot be verified", "not-implemented", ["POST @/backups/{id}/verify not-implemented"], "501 for all and always; the list and POST /backups work", both=True),
    gap("nobody may export the audit", "always-forbidden", ["GET @/audit/export always-forbidden"], "403 for all four, the owner among them; /audit itself is 200 for three of them", both=True),
    gap("maintenance windows are sent elsewhere", "lost-redirect", ["POST @/maintenance-windows lost-redirect"], "307 to http and the inner name of the container; nobody follows, and the list (with its slash) does not grow but by the window that the pipeline writes", ["@/maintenance-windows/"], both=True),
]
text = """
POST /api/v1/auth/login | 26 28 | a wrong password now and then | nowrite
POST /api/v1/auth/refresh | 26 28 | tokens; each of one size | nowrite
POST /api/v1/auth/logout | 11 | 204 | nowrite
GET @/me | 28 43 | 401, refresh, 200 | constant
GET @/capabilities | 43 | constant per role | constant
GET @/banner | 43 11 2 | null until the first announcement on the sixth day | constant
GET @/notifications/unread-count | 45 43 | a tab that polls; one digit or two | constant
GET @/roles | 43 | nobody makes roles | constant
GET @/regions | 43 | one region, constant | constant
GET @/users | 4 5 | filters without hits, pages past the end
POST @/users | 24 | kept; 409 for an address that exists, 422
GET @/users/{id} | 6 7 | works; 404 for one that is gone
PUT @/users/{id}/roles | 25 9 | kept; the same roles again now and then
DELETE @/users/{id} | 7 27 | works; 404 the second time | nowrite
GET @/users/{id}/avatar | 6 43 | 404 for half, with words of its own, 200 for the others
GET @/tenants | 4 5 | filters without hits, pages past the end
POST @/tenants | 24 26 | a wizard's last step; kept | nowrite
POST @/tenants/validate-slug | 26 | a wizard asks whether the slug is free | nowrite
GET @/tenants/{id} | 6 7 | works; 404 for one that moved away
PUT @/tenants/{id} | 25 9 | kept; often saved as it was, or with a telephone number of the same length
POST @/tenants/{id}/suspend | 25 26 | kept: the filter ?status=frozen grows; the tenant itself weighs the same (active, frozen)
POST @/tenants/{id}/resume | 25 26 | kept: the filter shrinks; the tenant itself weighs the same
GET @/tenants/{id}/domains | 2 3 | empty for most
POST @/tenants/{id}/domains | 24 | kept; 409
GET @/tenants/{id}/modules | 43 | filled
PATCH @/tenants/{id}/modules/{id} | 25 9 | kept; now and then twice, or as it was; 402 for modules of another plan
GET @/tenants/{id}/contract | 6 43 | 404 of 22 bytes, as for an unknown route, for those who never uploaded one; a PDF for the others
GET @/tenants/{id}/sms-usage | 36 | 402 for all but the tenants of one plan
GET @/quotas | 43 | works, as the gap leaves it | constant
GET @/quotas/{id} | 43 | as the gap leaves it; of few sizes | constant
GET @/log-categories | 43 | as the gap leaves it | constant
GET @/logs/events | 4 | filled
GET @/logs/auth | 4 | filled
GET @/logs/mail | 4 | filled; empty with ?level=error
GET @/logs/deploys | 2 33 | empty until the first deploy on the fifth day
GET @/alerts | 2 | open alerts: none for hours, some after an incident
POST @/alerts/{id}/ack | 24 27 | kept: it leaves the list; 409 for who was second | nowrite
GET @/alerts/rules | 4 | works
POST @/alerts/rules | 24 | kept; 422 without a threshold
PATCH @/alerts/rules/{id} | 25 | kept: state is active or paused, which weighs the same; ?state=paused grows and shrinks
DELETE @/alerts/rules/{id} | 7 | works; 404 the second time
GET @/alerts/channels | 43 | works
PUT @/alerts/channels/{id} | 25 9 | kept; the form is saved whole, mostly as it was
GET @/alerts/history | 2 4 5 | empty before the incident on the third day
GET @/webhooks | 4 | grows
POST @/webhooks | 24 | kept
GET @/webhooks/{id}/deliveries | 2 | empty for most; filled for those that fire
GET @/api-keys | 4 | works
POST @/api-keys | 24 43 | kept; the key is shown once
POST @/api-keys/{id}/revoke | 25 | kept: revoked is false or true in the list, and revoked_at comes with it
GET @/jobs | 4 45 | polled while the page is open; empty at ?state=failed on good days
GET @/jobs/{id} | 6 23 | works; 404 for jobs that were swept
POST @/jobs/{id}/retry | 23 | 202; the job runs anew | nowrite
GET @/backups | 23 | grows each night
POST @/backups | 23 26 | 202; shows as running | nowrite
GET @/backups/{id}/download | 10 | 206 in pieces, 410 for those that were swept
GET @/integrations | 43 | five of them, masked secrets
GET @/integrations/{id} | 43 9 | works
PUT @/integrations/{id} | 25 43 | kept: secrets are masked, so what is read mostly weighs the same; notes of other lengths show
POST @/integrations/{id}/test | 26 | 200, or 424 where the other side is down | nowrite
GET @/announcements | 2 | empty for all until the first one on the sixth day
POST @/announcements | 24 | kept | nowrite
POST @/announcements/preview | 26 | a preview | nowrite
GET @/incidents | 2 | one incident on the third day
POST @/incidents | 24 | kept | nowrite
PATCH @/incidents/{id} | 25 24 | kept: read by the list
GET @/kill-switch | 25 | works
POST @/kill-switch | 25 | kept; on and off again within minutes
GET @/maintenance-windows/ | 2 30 43 | one entry, since the pipeline wrote it on the fourth day
GET @/audit | 28 4 | 403 for support; grows
GET @/settings | 9 | works
PUT @/settings | 25 9 | kept; saved whole, often as it was
GET @/search | 4 26 | often without hits
GET @/system/load | 45 43 | varies
GET @/system/version | 43 31 | another one since the deploy | constant
GET @/reports/sla.csv | 26 | a file
POST @/reports/sla/schedule | 23 26 | 202; mailed | nowrite
GET @/overview | 31 32 | gone since the deploy on the fifth day (22 bytes, as for the gap); a tab that nobody reloads asks on for two days
GET @/dashboard | 31 | there since the deploy
GET @/stream | 35 42 | server-sent events | constant
POST /api/v1/ingest/events | 12 26 | the municipalities' servers; 202; 429 for one that is too loud | nowrite
POST /api/v1/hooks/payments | 12 26 | the bank's calls; 401 for a wrong signature, sent again | nowrite
POST @/maintenance-windows/ | 12 24 | the pipeline's own, once | aside nowrite
POST /api/v1/deploys | 12 | the pipeline's own, twice | aside nowrite
GET @/selftest | 40 | only a test of the whole, by a browser without a head | aside fails
GET /api/v1/health | 12 45 | monitors and the balancer | constant
GET /api/v1/metrics | 12 28 | prometheus, from inside; 403 from outside by nginx
OPTIONS @/tenants | 8 | a look; 405 of FastAPI | aside fails
HEAD @/users | 8 | a look; 405 of FastAPI | aside fails
GET /assets/{id} | 9 | bundle | aside
GET /sw.js | 9 45 | a service worker looks for itself | aside
GET / | 9 1 | the page | aside
GET /panel/{rest} | 9 | pages opened by their address | aside
GET /api/v1/{rest} | 1 | scanners | aside fails
POST /api/v1/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
for n in rows:
    if n["path"] in (A + "/tenants/{id}/suspend", A + "/tenants/{id}/resume"): n["reads"] = [A + "/tenants?status=frozen"]
    if n["path"] == A + "/alerts/rules/{id}" and n["method"] == "PATCH": n["reads"] = [A + "/alerts/rules?state=paused"]
    if n["path"] == A + "/api-keys/{id}/revoke": n["reads"] = [A + "/api-keys"]
    if n["path"] == A + "/tenants/{id}/modules/{id}": n["reads"] = [A + "/tenants/{id}/modules"]
    if n["path"] == A + "/users/{id}/roles": n["reads"] = [A + "/users/{id}"]
write_truth("belediye-fastapi-ops", {"night": "belediye-fastapi-ops", "stack": "FastAPI under uvicorn in Docker (json-file, uvicorn's access log) behind nginx with the format `main`, whose peer is a balancer: people are in $http_x_forwarded_for; the operations panel of a SaaS for municipalities, Turkish UI, English paths; four people; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "sharedAddress": ["10.20.0.4", "10.20.0.5"], "ui": ["https://ops.belediyem.example.com"], "api": ["/api"], "gaps": gaps, "neighbours": rows})
