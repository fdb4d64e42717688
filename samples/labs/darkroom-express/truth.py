import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, D = "nginx-edge", "docker-app"
BOTH = (N, D)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*("{} /t/{{id}}{} {}".format(*r.split(), kind) for r in rows))
    for m in ms:
        if reads: m["reads"] = ["/t/{id}" + x for x in reads]
        if m["path"].endswith(("/audit", "/insights/storage")): m["modes"] = 2    # chunks over HTTP/1.1
    return {"name": name, "kind": kind, "members": ms, "reads": ["/t/{id}" + x for x in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*("{} /t/{{id}}{} {}".format(*r.split()) for r in also))} if also else {}), **more}
gaps = [
    gap("nobody sees comments", "empty-list", ["GET /api/assets/{id}/comments"], "[] for every asset, also right after POST answered 201 with another id and text", also=["POST /api/assets/{id}/comments non-persisting-write"]),
    gap("the audit log is empty", "empty-list", ["GET /api/audit"], "{\"items\":[],\"nextCursor\":null} for three administrators of two workspaces on all days, though all of them work"),
    gap("collections had no activity before the release", "empty-list", ["GET /api/collections/{id}/activity"], "[] until the release in the night to the sixth day, filled since", state="looks-fixed"),
    gap("webhooks cannot be switched", "non-persisting-write", ["PATCH /api/webhooks/{id}"], "200 with the hook as one wants it, and the list read right after is as before (the same size or 304); PATCH of share links beside it moves a byte", ["/api/webhooks"]),
    gap("API keys cannot be revoked", "non-persisting-write", ["DELETE /api/api-keys/{id}"], "204, also for the same key again, and the list read right after is as before; POST makes it grow", ["/api/api-keys"]),
    gap("tags given in bulk are lost", "non-persisting-write", ["POST /api/assets/bulk/tag"], "{\"updated\":n}, and the list read right after is as before, always; bulk/archive with the same bodies changes it", ["/api/assets"], also=["POST /api/assets/bulk/tag safe-stub"]),
    gap("preferences of notifications are not kept", "non-persisting-write", ["PUT /api/settings/notifications"], "200 with an echo that varies; what is read after is one constant for everybody on all days", ["/api/settings/notifications"], also=["GET /api/settings/notifications safe-stub"]),
    gap("approvals go to an inner host", "lost-redirect", ["POST /api/assets/{id}/approve"], "302 always, nobody follows, the asset read right after is as before; GET …/download beside it is 302 too and followed; the container shows the Location on an inner host", ["/api/assets/{id}"]),
    gap("there are no integrations", "missing-endpoint", ["GET /api/integrations", "GET /api/integrations/catalog"], "Express' own 404 in HTML, from the menu, for all administrators"),
    gap("roles of members cannot be changed", "missing-endpoint", ["PATCH /api/members/{id}"], "Express' own 404 in HTML for members that were listed a moment before; rows that are missing are JSON here", also=["PATCH /api/members/{id} method-not-allowed"]),
    gap("the release lost similar assets", "missing-endpoint", ["GET /api/assets/{id}/similar"], "200 until the release in the night to the sixth day, Express' own 404 since, for assets that exist", state="regressed"),
    gap("versions cannot be restored", "method-not-allowed", ["POST /api/assets/{id}/versions/{id}/restore"], "405 always; the versions are listed"),
    gap("own domains are not written yet", "not-implemented", ["GET /api/settings/domains", "POST /api/settings/domains"], "501 always"),
    gap("the queue of renditions fails", "failing-endpoint", ["GET /api/renditions/queue"], "500 always, with a TypeError in the container; everything beside it works"),
    gap("storage over time is a stub", "safe-stub", ["GET /api/insights/storage"], "seven noughts for every span, both workspaces, all days; /insights/views with the same spans varies"),
    gap("nobody may see invoices", "always-forbidden", ["GET /api/billing/invoices"], "403 for the administrators too, who read /billing, /billing/usage and /billing/address in the same moment"),
    gap("locales are the page", "html-fallback", ["GET /config/locales.json"], "200 with what every page weighs, asked by the settings; the path has lost its /api, so the application never sees it", where=(N,)),
]
text = """
POST /t/{id}/api/session | 26 28 | 401 when mistyped | nowrite
POST /t/{id}/api/session/refresh | 26 28 | a new token after a 401 on something that works | nowrite constant
DELETE /t/{id}/api/session | 11 26 | 204 | nowrite constant
GET /t/{id}/api/me | 28 43 | 401 when the token expired, else who one is | constant
GET /t/{id}/api/me/permissions | 43 | a constant by nature, another one for editors | constant
GET /t/{id}/api/regions | 43 | a constant by nature | constant
GET /t/{id}/api/plans | 43 | a constant by nature | constant
GET /t/{id}/api/announcements | 2 43 | [] but for one day | constant
GET /t/{id}/api/notifications | 9 45 | a badge polled each minute, 304 | constant
GET /t/{id}/api/events | 11 35 45 | a poll: 204 for nothing, now and then one event
GET /t/{id}/api/dashboard | 43 | moves with each upload
GET /t/{id}/api/assets | 3 4 5 37 | cursors, searches without hits, the new workspace's empty one, 429 one afternoon, 503 one evening
POST /t/{id}/api/assets/search | 26 | a read by POST, mostly []: people search for what is not there | nowrite
POST /t/{id}/api/assets/validate-name | 26 43 | a check: {"ok":true}, 409 for taken titles | nowrite
POST /t/{id}/api/assets/bulk/archive | 24 25 | kept: the list changes; the answer weighs what the gap's weighs | nowrite
POST /t/{id}/api/assets/bulk/unarchive | 24 25 | an undo within seconds: the list is as it was before both | nowrite
POST /t/{id}/api/uploads | 23 26 | 202, a job | nowrite
GET /t/{id}/api/uploads/{id} | 23 | queued, then stored | constant
GET /t/{id}/api/assets/{id} | 6 7 | works; JSON 404 for what was deleted
PATCH /t/{id}/api/assets/{id} | 25 | kept; a third of them saves what was there: the same size or 304; 422 without a title
PATCH /t/{id}/api/assets/{id}/star | 11 23 | 204; an optimistic UI that reads nothing after; the asset seen later has a byte less or more | nowrite
DELETE /t/{id}/api/assets/{id} | 7 11 | kept
GET /t/{id}/api/trash | 2 | [] after it was emptied
DELETE /t/{id}/api/trash | 11 25 | 204, also when it is empty | nowrite
POST /t/{id}/api/trash/{id}/restore | 11 25 | 204; kept
POST /t/{id}/api/assets/{id}/comments | 24 | part of the gap: what it makes is never seen | nowrite undecidable
GET /t/{id}/api/assets/{id}/renditions | 2 | [] for documents, filled for pictures
GET /t/{id}/api/assets/{id}/usage | 2 | [] for most, filled for shared ones
GET /t/{id}/api/assets/{id}/versions | 43 | one row for most
PUT /t/{id}/api/assets/{id}/lock | 11 25 | 204, 409 when somebody else holds it | nowrite
DELETE /t/{id}/api/assets/{id}/lock | 11 25 | 204 | nowrite constant
GET /t/{id}/api/assets/{id}/download | 30 | 302, followed to /media | constant fails
GET /media/{id}/{id} | 30 | what the 302 leads to
GET /t/{id}/api/collections | 2 3 | the new workspace has none for two days
POST /t/{id}/api/collections | 24 | kept; 422 without a name
GET /t/{id}/api/collections/{id} | 23 | works
PATCH /t/{id}/api/collections/{id} | 25 | kept: "team" and "open" are of one length, only the time moves: the size stays at times, most of all uncompressed, but it is never 304 after it, the container shows another entity tag, and new names are of other lengths | nowrite
POST /t/{id}/api/collections/{id}/assets | 23 | 202; the collection is as before right after, and longer 95 seconds later, or at the next visit | nowrite
DELETE /t/{id}/api/collections/{id} | 7 25 | kept, or undone within seconds | nowrite
POST /t/{id}/api/collections/{id}/undelete | 25 | the undo; 200 | nowrite
GET /t/{id}/api/share-links | 43 | works
POST /t/{id}/api/share-links | 24 | kept
PATCH /t/{id}/api/share-links/{id} | 25 | kept: a byte; often switched twice
DELETE /t/{id}/api/share-links/{id} | 7 11 | kept; 404 the second time
GET /t/{id}/api/share-links/{id}/visits | 2 | empty until the public comes
GET /t/{id}/api/embargoes | 2 3 | [] in both workspaces, nothing was ever entered and nothing writes it; no log can tell | constant undecidable
GET /t/{id}/api/tasks | 2 43 | [] but on two days: nothing to do
GET /t/{id}/api/workflows | 36 | 402 for the smaller plan's workspace, filled for the other
PATCH /t/{id}/api/workflows/{id} | 25 28 | {"ok":true}, kept: a byte; 403 for editors | nowrite
GET /t/{id}/api/saved-views | 2 | [] until somebody saves one
POST /t/{id}/api/saved-views | 24 | kept
DELETE /t/{id}/api/saved-views/{id} | 11 | kept
GET /t/{id}/api/settings/branding | 25 28 | 403 for editors
PUT /t/{id}/api/settings/branding | 25 | the whole form; kept; half of them as it was | nowrite
GET /t/{id}/api/settings/flags | 25 | works
PATCH /t/{id}/api/settings/flags/{id} | 25 | 204; kept: a byte; now and then on and off again before the list is read
GET /t/{id}/api/members | 28 43 | 403 for editors
POST /t/{id}/api/members/invitations | 24 26 | {"sent":true}; kept: the list grows; 422 for a mistyped address | nowrite
GET /t/{id}/api/webhooks | 43 | grows with POST, never changes otherwise because of the gap | constant
POST /t/{id}/api/webhooks | 24 | kept
POST /t/{id}/api/webhooks/{id}/test | 23 26 | 202 with a constant; the deliveries grow seconds later | nowrite constant
GET /t/{id}/api/webhooks/{id}/deliveries | 2 23 | [] for hooks that were never tested
GET /t/{id}/api/api-keys | 43 | grows, never shrinks because of the gap | constant
POST /t/{id}/api/api-keys | 24 | kept
GET /t/{id}/api/billing | 28 43 | hardly changes | constant
GET /t/{id}/api/billing/usage | 43 | moves
GET /t/{id}/api/billing/credits | 43 | {"balance":0}: a constant without parameters | constant
GET /t/{id}/api/billing/address | 25 | works
PUT /t/{id}/api/billing/address | 25 | kept; mostly as it was: read, saved whole, read | nowrite
GET /t/{id}/api/insights/views | 4 | varies with the span
POST /t/{id}/api/exports | 23 26 | 202, a job | nowrite
GET /t/{id}/api/exports/{id} | 23 | running, then done | constant
GET /t/{id}/api/exports/{id}/file | 26 | a file
GET /t/{id}/api/embed/{id} | 28 | 401: strangers' players and bots without a token, never people | aside fails
GET /api/v1/{id} | 31 12 | retired: 410; only an old script asks | aside fails
POST /hooks/transcoder | 12 28 | 401 for a wrong signature | nowrite constant
GET /s/{id} | 6 | the public: 410 for links that expired, 404 for mistyped ones
GET /healthz | 12 | a monitor | constant
HEAD /t/{id}/api/assets | 8 | a look | aside
OPTIONS /t/{id}/api/assets | 8 | a look | aside
GET /t/{id}/api/Assets | 30 | Express ignores the case: works | aside
GET /assets/{rest} | 9 | bundle | aside
GET /t/{rest} | 9 | the page; and /t/lumen/api/… of scanners: 401 | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners: 405 by nginx | aside fails nowrite
"""
ns = neighbours(text)
write_truth("darkroom-express", {"night": "darkroom-express", "stack": "Express with weak entity tags in a container behind nginx that logs as Traefik's common format does (router, server, milliseconds), gzip, HTTP/2 and HTTP/1.1; a service for other companies' pictures and films in English, workspaces as slugs in the path, UUIDs, cursors, PATCH, bulk actions; three administrators of two workspaces of which one is new, three editors, the public; pino-http's lines with lengths, Locations and stacks in Docker's JSON; a release that mends a gap and loses a route; Europe/Dublin",
    "logs": {N: [N], D: [D]}, "noClients": [D], "ui": ["https://darkroom.example.com/t"], "api": ["/t/{id}/api", "/t/{id}/config"], "gaps": gaps, "neighbours": ns})
