import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, U = "caddy-json", "uvicorn-docker"
BOTH, ONE = (C, U), (C,)
A = "/hub"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("campaigns have no bounces", "empty-list", ["GET @/campaigns/{id}/bounces"], "24 bytes (or 304) for every campaign in all three workspaces on every day, also for those sent; /clicks of the same campaigns has these bytes for drafts only, and the suppressions grow when a campaign is sent", where=ONE),
    gap("automations do not switch", "non-persisting-write", ["PATCH @/automations/{id}"], "200 with an echo, of one size for each automation, as the page always asks for the same again, and the list read right after is unchanged (304, the entity tag of before), always: one tag for each workspace on all ten days; forms and webhooks, switched the same way, have a new tag and a byte more or less", ["@/automations"], ONE),
    gap("signatures are not kept", "non-persisting-write", ["PUT @/senders/{id}/signature"], "204, and the signature read right after is unchanged (304, or 36 bytes with the same tag), whatever the length of what was sent; bodies of campaigns and templates, sent the same way, move", ["@/senders/{id}/signature"], ONE),
    gap("segments are not made", "non-persisting-write", ["POST @/segments"], "201 with a new UUID, the list read right after is unchanged (304), and the new segment, opened at once, is 404 (28 bytes); lists, webhooks and campaigns that are made are there", ["@/segments"], ONE),
    gap("campaigns have no heat map", "missing-endpoint", ["GET @/campaigns/{id}/heatmap"], "the framework's 404 (22 bytes) for campaigns that were read a moment before; /ab-test beside it is a 404 of 29 bytes for most and 200 for some"),
    gap("lists cannot be merged", "missing-endpoint", ["POST @/lists/{id}/merge"], "the framework's 404 (22 bytes) for lists that were read a moment before; /import beside it answers 202"),
    gap("a new version lost the growth of lists", "missing-endpoint", ["GET @/lists/{id}/growth"], "200 until the new version on the morning of the sixth day, the framework's 404 (22 bytes) for every list since, from its new pages too", state="regressed"),
    gap("templates cannot be deleted", "method-not-allowed", ["DELETE @/templates/{id}"], "405 (31 bytes) always; GET and PUT of the same path work; lists are deleted (or 409)"),
    gap("webhooks could not be deleted until the fourth day", "method-not-allowed", ["DELETE @/webhooks/{id}"], "405 for three days, 204 since the new version on the morning of the fourth day, and the list is shorter then", state="looks-fixed"),
    gap("insights are the page", "html-fallback", ["GET /insights/engagement"], "200 with text/html and what / weighs, or the page's 304, for every span; /insights/timezones.json beside it is a file of its own; campaigns opened by their address weigh the same rightly", where=ONE),
    gap("insights cannot be refreshed", "method-not-allowed", ["POST /insights/refresh"], "405 always, from the static files: nothing is connected there"),
    gap("campaigns are not sent again", "not-implemented", ["POST @/campaigns/{id}/resend"], "501 always; /send and /test beside it answer 202"),
    gap("the report of deliverability fails", "failing-endpoint", ["GET @/reports/deliverability"], "500 for every span and workspace; /reports/growth, asked in the same moment, fails on one afternoon in one workspace only"),
    gap("figures of campaigns are a stub", "safe-stub", ["GET @/campaigns/{id}/stats"], "one body (53 bytes, one entity tag) for every campaign, drafts and sent ones, on every day, though the clicks of those sent are there", where=ONE),
    gap("invoices are forbidden", "always-forbidden", ["GET @/billing/invoices"], "403 for all who ask, the owner too, who is answered /billing/plan beside it; the plan is 403 for the others"),
    gap("domains cannot be verified", "lost-redirect", ["POST @/domains/{id}/verify"], "302 to another host's page for signing in, which a script's request does not follow; nothing comes after, and the domain read a moment later is unchanged and pending; /recheck beside it answers 202 and moves it", ["@/domains/{id}"], ONE),
]
text = """
POST /auth/session | 26 28 | 200; 401 when mistyped | nowrite
GET /auth/me | 28 43 | 401 when the cookie is old | constant
GET @/notifications | 2 45 9 | polled; [] when all is read
POST @/notifications/read | 11 25 | 204 | nowrite
GET @/features/{id} | 36 43 | two are on, others are a 404 of their own | constant
GET @/limits | 43 | limits of the plan, asked without anything | constant
GET @/search | 4 | as one types; [] without a hit
GET @/calendar | 2 4 | [] for other months and until something is scheduled
GET @/campaigns | 4 5 9 | cursors, states; past the end once in a while
POST @/campaigns | 24 26 | kept; the first page is full; 422 without a subject; 403 for the analyst | nowrite
GET @/campaigns/{id} | 6 7 9 | a 404 of its own for those deleted or of another workspace
PATCH @/campaigns/{id} | 25 28 | kept; a pin is a byte; 403 for the analyst | nowrite
DELETE @/campaigns/{id} | 7 27 | kept; 409 for those sent | nowrite
GET @/campaigns/{id}/body | 9 | works
PUT @/campaigns/{id}/body | 25 | kept; a third as it was, then 304 rightly | nowrite
POST @/campaigns/{id}/send | 23 25 | 202, a job; 409 for those sent | nowrite
POST @/campaigns/{id}/schedule | 25 | kept; the second time nothing changes, rightly | nowrite
POST @/campaigns/{id}/test | 26 11 | 202: a mail to oneself; the campaign is rightly as before | nowrite
POST @/campaigns/preview | 26 | an echo | nowrite
GET @/jobs/{id} | 23 43 | busy, then done | constant
GET @/campaigns/{id}/clicks | 2 | 24 bytes for drafts (what the gap weighs), filled for those sent
GET @/campaigns/{id}/ab-test | 6 | a 404 of its own for most
GET @/campaigns/{id}/comments | 2 | [] for most
POST @/campaigns/{id}/notes | 24 | kept: shown under /comments, which has another name | nowrite
GET @/spam-score/{id} | 37 43 | one size for all campaigns, as a stub has, but several entity tags; 503 on one afternoon | constant
GET @/lists | 9 | works
POST @/lists | 24 | kept | nowrite
GET @/lists/{id} | 6 7 | works; 404 for those deleted
PATCH @/lists/{id} | 25 | kept: a byte | nowrite
DELETE @/lists/{id} | 7 27 | kept; 409 for those in use | nowrite
GET @/lists/{id}/subscribers | 2 3 5 | cursors; empty for new lists until something is imported
POST @/lists/{id}/import | 23 | 202, a job | nowrite
GET @/subscribers/{id} | 9 | works
PATCH @/subscribers/{id} | 25 | kept: active and paused have one length, what is read after weighs the same but is no 304 and has a new tag | nowrite
POST @/subscribers | 12 | kept; scripts with a key, which read nothing | nowrite
GET @/subscribers/{id}/history | 2 | [] for a third
GET @/suppressions | 9 | grows by what is sent
DELETE @/suppressions/{id} | 7 | kept | nowrite
GET @/changes | 12 2 45 | a script asks all day: empty | constant aside
GET @/templates | 5 9 | works
GET @/templates/{id} | 9 | works
PUT @/templates/{id} | 11 25 | 204, kept; a third as it was, then 304 rightly | nowrite
POST @/templates/{id}/copy | 24 | kept | nowrite
POST @/templates/{id}/touch | 11 26 | 204: somebody is here, shown nowhere | nowrite
GET @/segments | 43 9 | as the gap leaves it | constant
GET @/segments/{id} | 6 | works; 404 for those the gap never made
PATCH @/segments/{id} | 25 | kept | nowrite
POST @/segments/preview | 26 | a number, nothing is kept | nowrite
GET @/automations | 43 9 | as the gap leaves it | constant
GET @/automations/{id}/runs | 2 | [] for a fifth
GET @/forms | 9 25 | a byte more or less | constant
PATCH @/forms/{id} | 25 | kept; some there and back within seconds | nowrite
GET @/senders | 43 | works | constant
PATCH @/senders/{id} | 25 | kept; the new address often has the length of the old | nowrite
GET @/senders/{id}/signature | 43 | as the gap leaves it | constant
GET @/domains | 43 | works | constant
GET @/domains/{id} | 43 | pending; a number of records | constant
POST @/domains/{id}/recheck | 23 25 | 202; records of one or two digits, a third as they were | nowrite
GET @/webhooks | 9 | grows, and shrinks since the fourth day
POST @/webhooks | 24 | kept | nowrite
PATCH @/webhooks/{id} | 25 | kept: a byte | nowrite
GET @/webhooks/{id}/deliveries | 2 | [] until something is sent
POST @/webhooks/{id}/ping | 11 26 | 204 | nowrite
GET @/billing/plan | 28 43 | 403 but for the owner | constant
GET @/team | 43 | four | constant
PATCH @/team/{id} | 28 25 | 403 but for the owner, who changes a role that the list does not show; no log can tell | nowrite undecidable
GET @/approvals | 2 3 | [] until the fourth day, and when nothing waits
GET @/reports/growth | 4 37 | varies; 500 in one workspace on one afternoon
GET @/exports | 2 9 | [] until the first
POST @/exports | 23 26 | 202, kept | nowrite
GET @/exports/{id} | 23 43 | queued, then ready | constant
GET @/exports/{id}/file | 26 | a file
GET @/assets | 9 | works
POST @/assets | 24 | kept | nowrite
GET @/assets/{id}/file | 30 | 302 to a CDN, an image's: the browser follows it to another host, as the header Location says; nothing is lost | fails
GET @/autosave/{id} | 6 2 | 404 of its own unless something was saved
PUT @/autosave/{id} | 11 25 | 204, kept | nowrite
DELETE @/autosave/{id} | 7 11 | 204 | nowrite
GET @/v1/{rest} | 31 32 | 410: a tab that was left open over a new version, for a day | fails aside
GET @/dictionaries/{id} | 43 2 | constants, one of them [] on purpose | constant
GET @/ping | 12 43 | a monitor | constant
HEAD @/ping | 8 12 | 405 | aside fails
OPTIONS @/lists | 8 | 401 or 405 | aside fails
GET /insights/timezones.json | 43 9 | a file | constant
GET /o/{id} | 12 45 43 | pixels in mails: 43 bytes, thousands | constant aside
GET /c/{id} | 30 12 | 302 to shops, followed there and not here | aside fails
GET /f/{id} | 43 | a form, and its thanks | constant
POST /f/{id} | 26 | 303, followed | nowrite
POST /u/{id} | 26 12 | readers who leave; one click | nowrite
GET /assets-ui/{id} | 9 | bundles | aside
GET /campaigns/{id} | 9 43 | the page: what the gap weighs | constant aside
GET /{rest} | 9 1 | the page, whatever the path: scanners get it too | aside
POST /{rest} | 1 | scanners: 405 by the static files | aside fails nowrite
"""
write_truth("newsletter-fastapi", {"night": "newsletter-fastapi", "stack": "FastAPI under uvicorn in a container (data a mounted application below /hub, the single page by its own StaticFiles with history routing: whatever GET is not known outside /hub is the page, whatever else is 405) behind Caddy with its default JSON log, uncompressed, entity tags with 304; a newsletter service in English, workspaces in a header, integers and UUIDs mixed, cursors, switches by PATCH, exports and imports as jobs; four people in three roles, three over HTTP/2; readers' pixels and clicks, scripts with a key, scanners; the container's access lines (uvicorn's own, with clients, without sizes, agents and referers) in Docker's JSON; two new versions; Europe/London",
    "logs": {C: [C], U: [U]}, "ui": ["https://post.example.com"], "api": ["/hub", "/insights", "/auth"], "gaps": gaps, "neighbours": neighbours(text.replace(" @", " " + A))})
