import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
T, P = "traefik-json", "pino-docker"
BOTH, ONE = (T, P), (T,)
A = "/api/t/{id}"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) + ("" if len(r.split()) > 2 else " " + kind) for r in rows))
    for m in ms:
        if reads and m["method"] != "GET": m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("documents of a site are not kept", "non-persisting-write", ["POST @/sites/{id}/documents", "GET @/sites/{id}/documents empty-list"], "201 with a new id, and the list read right after is 22 bytes as before; 22 bytes for every site of all four tenants on every day; contacts of the same sites, made the same way, are there", ["@/sites/{id}/documents"], ONE),
    gap("inspections have no history", "empty-list", ["GET @/inspections/{id}/history"], "2 bytes for every inspection of every tenant on every day, those just changed too; /answers beside it is filled, /comments of issues are filled where somebody wrote", where=ONE),
    gap("templates cannot be deleted", "non-persisting-write", ["DELETE @/templates/{id}"], "204, and the list read right after weighs what it weighed before; the template opened again is 200; deleting a site makes its list shorter and the site a 404", ["@/templates", "@/templates/{id}"], ONE),
    gap("roles of members are not kept", "non-persisting-write", ["PATCH @/members/{id}"], "200 with the member as it was (the answer has one size for a member whatever was sent), and the list read right after is unchanged; roles have different lengths", ["@/members"], ONE),
    gap("integrations do not switch", "non-persisting-write", ["PATCH @/integrations/{id}"], "200 with {\"ok\":true} (11 bytes) always, and the list read right after is unchanged on every day; automations, switched the same way, move by a byte", ["@/integrations"], ONE),
    gap("the schedule of a site is not kept", "non-persisting-write", ["PUT @/sites/{id}/schedule"], "204, and the schedule read right after weighs what it weighed before, for every site; the forms of sites themselves, sent by PUT, move", ["@/sites/{id}/schedule"], ONE),
    gap("the compliance report is a stub", "safe-stub", ["GET @/reports/compliance"], "one body for every tenant, span and site on every day; /reports/throughput, asked in the same moment with the same filters, varies", where=ONE),
    gap("teams were never connected", "missing-endpoint", ["GET @/teams", "POST @/teams"], "the framework's 404 that repeats the path, for every tenant and person, from the settings' own tab; /members beside it works; a POST too"),
    gap("a new version lost the inspection's sheet", "missing-endpoint", ["GET @/inspections/{id}/sheet.pdf"], "200 until the new version on the sixth day, the framework's 404 since, for inspections that were read a moment before", state="regressed"),
    gap("support tickets go to the files", "method-not-allowed", ["POST /support/tickets"], "405 by the web server of the static files always: outside /api nothing is connected", where=ONE),
    gap("usage is the page", "html-fallback", ["GET /insights/usage"], "200 and what / weighs, for every tenant and span; the router of the page answers it, not that of the API", where=ONE),
    gap("inspections are not duplicated", "not-implemented", ["POST @/inspections/{id}/duplicate"], "501 always; /start and /submit beside it work"),
    gap("usage of the plan fails", "failing-endpoint", ["GET @/billing/usage"], "500 for every owner on every day; /billing/plan, asked in the same moment, works"),
    gap("the audit log is forbidden", "always-forbidden", ["GET @/audit"], "403 for all who ask, owners of the greatest plan too, who are answered /api-keys and /sso beside it"),
    gap("webhooks are not made", "lost-redirect", ["POST @/webhooks"], "301 from /webhooks/ to /webhooks without the slash: the browser follows with a GET of the list, which is as before; a webhook is never made", ["@/webhooks"], alsoAs=[{"method": "POST", "path": A + "/webhooks", "kind": "non-persisting-write"}]),
]
arguable = [gap("tenants without webhooks stay without", "empty-list", ["GET @/webhooks"], "22 bytes in the two tenants that have none: what the lost redirect leaves, filled in the other two", where=())]
text = """
POST /api/auth/login | 26 28 | 200; 401 when mistyped | nowrite
POST /api/auth/refresh | 26 28 | 200; 401 when the cookie is old | nowrite
POST /api/auth/logout | 26 11 | 204 | nowrite
GET /api/health | 12 43 | a monitor; the balancer too | constant
HEAD /api/health | 8 12 | 200 without a body | aside
GET @/me | 43 | constant for a person | constant
PUT @/me/preferences | 25 | kept; half as they were; read with /me, where only a word of one length moves | nowrite undecidable
GET @/features | 36 43 | constant for a tenant | constant
GET @/notifications | 2 45 | polled; [] when all is read
POST @/notifications/read | 11 25 | 204, kept | nowrite
GET @/announcements | 2 3 | [] in all tenants until somebody announces something on the seventh day
GET @/search | 4 37 | as one types; empty without a hit; 429 in one minute
GET @/sites | 4 5 9 | pages; past the end; filters
POST @/sites | 24 26 | kept; 400 without a name; 403 for viewers; 402 at the plan's limit | nowrite
GET @/sites/{id} | 6 7 | 404 for those deleted or renamed
PUT @/sites/{id} | 25 | kept; a third as it was | nowrite
DELETE @/sites/{id} | 7 27 | kept; 409 for those with open inspections; 404 the second time | nowrite
GET @/sites/{id}/contacts | 2 3 | empty for most, filled where somebody made one
POST @/sites/{id}/contacts | 24 | kept | nowrite
GET @/sites/{id}/geofence | 6 | 404 of its own for most, 200 for some | fails
GET @/sites/{id}/schedule | 43 | as the gap leaves it | constant
GET @/inspections | 4 5 9 | pages and filters; empty for some states
POST @/inspections | 24 | kept | nowrite
GET @/inspections/{id} | 6 7 | 404 for those deleted
PATCH @/inspections/{id} | 25 24 | kept; names have several lengths; a fifth as it was | nowrite
DELETE @/inspections/{id} | 7 27 | kept; 409 once submitted | nowrite
POST @/inspections/{id}/start | 25 | kept: planned and started have one length, so the inspection weighs the same; the second time 409, and what was not started cannot be submitted (409) | nowrite
POST @/inspections/{id}/submit | 25 | kept | nowrite
POST @/inspections/{id}/lock | 45 11 | 204, a heartbeat while it is open: shown nowhere | nowrite
GET @/inspections/{id}/answers | 9 2 | filled once started
PUT @/inspections/{id}/answers | 25 17 | 204, kept; phones send the same again | nowrite
GET @/inspections/{id}/attachments | 2 | [] for nearly all; filled for the few that have a photo
POST @/inspections/{id}/attachments | 24 | kept | nowrite
GET @/inspections/{id}/signature | 6 | 404 of its own until somebody signed
PUT @/inspections/{id}/signature | 25 | kept | nowrite
GET @/inspections/{id}/weather | 43 37 | nearly one size; 503 on one afternoon | constant
GET @/issues | 4 2 | often empty for one's own
POST @/issues | 24 | kept | nowrite
GET @/issues/{id} | 6 9 | works
PATCH @/issues/{id} | 25 | kept: open and done have one length, so the issue weighs the same; the list of the open ones moves | nowrite
GET @/issues/{id}/comments | 2 | [] for most
POST @/issues/{id}/comments | 24 | kept | nowrite
GET @/templates | 43 9 | as the gap leaves it, longer when one is made
POST @/templates | 24 | kept | nowrite
GET @/templates/{id} | 6 | works
PUT @/templates/{id} | 25 | kept; some as they were | nowrite
POST @/templates/validate | 26 | says what is wrong, keeps nothing | nowrite
GET @/automations | 43 9 | a byte more or less | constant
PATCH @/automations/{id} | 25 | kept; some there and back within seconds | nowrite
GET @/integrations | 43 | as the gap leaves it | constant
GET @/members | 43 | as the gap leaves it | constant
POST @/members/invite | 26 23 | 202: a mail; pending until accepted | nowrite
GET @/members/invites | 2 3 | what waits; [] where nobody was invited
GET @/webhooks | 2 43 | two tenants have some, two none, and nobody can make any | constant
GET @/webhooks/{id}/deliveries | 2 9 | works
GET @/api-keys | 28 43 | 403 but for owners | constant
GET @/sso | 36 43 | 403 but in the one tenant whose plan has it | constant
GET @/billing/plan | 28 43 | constant; 403 but for owners | constant
GET @/billing/invoices | 2 28 3 | [] in the tenant that is on trial; 403 but for owners | constant
GET @/archive | 2 | [] in three tenants, filled in one | constant
GET @/reports/throughput | 4 9 | varies with span and site
GET @/reports/overdue | 2 4 | [] where nothing is late
GET @/exports | 2 9 | [] until the first
POST @/exports | 23 26 | 202, kept | nowrite
GET @/exports/{id} | 23 43 | queued, then ready | constant
GET @/exports/{id}/file | 26 6 | a file; 404 of its own after a day
GET /api/dictionaries/{id} | 43 2 | constants, one of them [] on purpose | constant
GET /api/changelog | 43 9 | constant until the new version | constant
GET /api/v1/{rest} | 31 32 | 410: phones with an old application | fails aside
GET /api/v1/{id}/{id} | 31 32 | 410: phones with an old application | fails aside
POST /api/hooks/{id} | 12 26 | a partner's, 202 | nowrite
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners: the framework's 404 | aside fails
GET /assets/{id} | 9 32 | bundles; those of the old version are gone after the new one | aside
GET /insights/legend.json | 43 9 | a file | constant
GET /t/{id}/{rest} | 9 43 | the page: what the gap weighs | constant aside
GET /t/{id}/{id} | 9 43 | the page | constant aside
GET /t/{id}/{id}/{id} | 9 43 | the page | constant aside
GET /{rest} | 9 1 | the page, whatever the path: scanners get it too | aside
POST /{rest} | 1 | scanners: 405 by the files | aside fails nowrite
"""
write_truth("inspections-fastify", {"night": "inspections-fastify", "stack": "plain node that behaves as Fastify does (a 404 that repeats method and path, FST_ERR_VALIDATION, pino's two lines a request) in a container, the single page from nginx with history routing, behind a proxy that routes and logs as Traefik does (JSON access log, only the user agent kept of the headers, no referers; Bad Gateway, then the page for whatever is asked below /api while the application's container is away); inspections of sites in English, four tenants as slugs in the path, slugs and short codes as ids, PUT and PATCH, roles and plans; eleven people behind four offices and phones; pino's JSON in Docker's JSON, without sizes and agents; a new version on the sixth day that loses a route; Europe/Brussels",
    "logs": {T: [T], P: [P]}, "ui": ["https://app.example.com"], "api": ["/api", "/insights", "/support"], "gaps": gaps, "arguable": arguable, "neighbours": neighbours(text.replace(" @", " " + A))})
