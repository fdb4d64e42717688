import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N = "nginx-main-upstream"
A = "/api/v2"
def gap(name, kind, rows, why, reads=(), where=(N,), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("articles stay published", "non-persisting-write", [f"POST {A}/articles/{{id}}/unpublish non-persisting-write"], "200 as /publish beside it, but the article read right after weighs what it weighed, on both replicas; after /publish it grows by the date and the state", [f"{A}/articles/{{id}}"]),
    gap("the paywall does not close", "non-persisting-write", [f"PATCH {A}/articles/{{id}}/flags/paywall non-persisting-write"], "200 as /flags/breaking beside it, but the article read right after is as before; true and false differ by a byte", [f"{A}/articles/{{id}}"]),
    gap("the layout of a section is not kept", "non-persisting-write", [f"PUT {A}/sections/{{id}}/layout non-persisting-write"], "200 with an echo of what was sent; the layout read right after is as before, for all sections. PUT of the section itself is kept", [f"{A}/sections/{{id}}/layout"]),
    gap("archiving many articles archives none", "non-persisting-write", [f"POST {A}/articles/bulk non-persisting-write"], "200 and how many; the list read right after is as before. /media/bulk and /comments/bulk, the same dialogue, change what is listed", [f"{A}/articles"]),
    gap("media cannot be deleted", "non-persisting-write", [f"DELETE {A}/media/{{id}} non-persisting-write"], "204, but the library read right after is as long as before and the file is still there; uploads show at once, tags and articles that are deleted are gone", [f"{A}/media", f"{A}/media/{{id}}"]),
    gap("redirects are not kept", "non-persisting-write", [f"POST {A}/redirects non-persisting-write", f"GET {A}/redirects empty-list"], "201 with an id, and the list read right after is empty as it is for all on all days; newsletters and tags that are created show", [f"{A}/redirects"]),
    gap("articles have no revisions", "empty-list", [f"GET {A}/articles/{{id}}/revisions empty-list"], "empty for every article, those that were saved a moment before among them, for all on all days; /related beside it is empty for most and filled for some"),
    gap("the realtime figures are a stub", "safe-stub", [f"GET {A}/analytics/realtime safe-stub"], "one size for every span, for all; /analytics/top, asked with the like parameters, varies"),
    gap("authors have no statistics", "missing-endpoint", [f"GET {A}/authors/{{id}}/stats missing-endpoint"], "Starlette's own 'Not Found' for authors that were read a moment before, on both replicas; /bio beside it is a JSON 404 for most"),
    gap("articles are not translated", "not-implemented", [f"POST {A}/articles/{{id}}/translate not-implemented"], "501 for all; /spellcheck beside it works"),
    gap("nobody may change the branding", "always-forbidden", [f"PUT {A}/settings/branding always-forbidden"], "403 for all, the chief editor among them, for whom /users and PUT /settings/general are answered"),
    gap("the archive is the page", "html-fallback", ["GET /exports/archive.zip html-fallback"], "200 with what the page weighs, never through an upstream, for every year; /api/v2/exports/articles.csv is a real file"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session | 26 28 | of few sizes; 401 for a mistyped word | nowrite constant
DELETE @/session | 11 26 | 204 | nowrite
GET @/me | 28 43 | 401, sign in, 200 | constant
GET @/languages | 43 | constant on purpose | constant
GET @/features/{id} | 36 43 | asked at every load: one is on, the other a JSON 404 for all | constant
GET @/notifications/count | 45 43 | a tab that polls; a digit | constant
GET @/legal-notices | 2 43 | empty on all days: no notice came; no log can tell | constant undecidable
GET @/live | 35 11 | long polling: mostly 204
GET @/articles | 4 5 17 | searches without hits, pages past the end; retried on the other replica while one was down
POST @/articles | 24 | a draft; 422 without a title | nowrite
GET @/articles/{id} | 6 7 | 404 after it went to the trash
PUT @/articles/{id} | 25 24 | autosave: several, then one read; one in three as it was; 409 for who was too late | nowrite
DELETE @/articles/{id} | 7 11 27 | to the trash | nowrite
POST @/articles/{id}/publish | 25 27 28 | kept; 409 the second time; 403 for the contributor | nowrite
POST @/articles/{id}/schedule | 24 26 | 202; seen in /calendar only: the article read right after is rightly as before | nowrite
GET @/calendar | 2 4 24 | grows; empty for other months
PATCH @/articles/{id}/flags/breaking | 25 | kept: one byte; now and then the value it had, or on and off
PATCH @/articles/{id}/section | 25 | kept; all sections' names but one are of four letters
GET @/articles/{id}/lock | 11 35 | 204 until somebody edits, then who | constant
PUT @/articles/{id}/lock | 25 45 | a heartbeat: the first is seen, those that follow change nothing, rightly | nowrite
DELETE @/articles/{id}/lock | 11 27 | works | nowrite
GET @/articles/{id}/related | 2 | empty for most
POST @/articles/{id}/related | 24 | kept; 409 for what is there already
POST @/articles/{id}/spellcheck | 26 | a look at words; changes nothing, rightly | nowrite
POST @/articles/{id}/preview | 26 | a link; changes nothing, rightly | nowrite
GET @/previews/{id} | 26 | what the link shows
GET @/trash | 24 | works
POST @/trash/{id}/restore | 27 | kept | nowrite
GET @/media | 5 17 | works; never shrinks because of the gap
POST @/media | 24 26 | uploads; kept; 413 by nginx for what is too large
POST @/media/bulk | 24 26 | tags for many; kept
GET @/media/{id} | 6 7 | works; never gone because of the gap
PATCH @/media/{id} | 25 | kept; half of them as it was
GET @/media/{id}/file | 10 26 | a file
GET @/media/{id}/usages | 2 | empty for four in five
GET @/comments | 2 4 | empty for some states
POST @/comments/{id}/approve | 27 25 | kept; 409 the second time | nowrite
POST @/comments/{id}/spam | 27 | kept | nowrite
POST @/comments/bulk | 24 26 | many at once; kept
GET @/tags | 24 | works
POST @/tags | 24 | kept; 409 for one that is there
PUT @/tags/{id} | 25 | renamed, seen in the list | nowrite
DELETE @/tags/{id} | 11 27 | works
GET @/sections | 43 | six of them
GET @/sections/{id} | 25 | works
PUT @/sections/{id} | 25 | kept; half of them as it was
GET @/sections/{id}/layout | 43 | never changes because of the gap | constant
GET @/authors | 43 41 | nobody came or went | constant
GET @/authors/{id} | 25 | works
PATCH @/authors/{id} | 25 | kept; often as it was
GET @/authors/{id}/bio | 6 | a JSON 404 for all but three | constant
GET @/menus/{id} | 19 23 | each replica keeps its own copy for some reads: half of those that follow a write are old
PUT @/menus/{id} | 19 23 25 | kept; one replica learns of it later | nowrite
GET @/newsletters | 24 23 | works
POST @/newsletters | 24 | kept
POST @/newsletters/{id}/send | 23 26 | 202: the list is as before, and says so with the third read | nowrite
POST @/newsletters/{id}/test | 26 | 202: a mail to oneself; changes nothing, rightly | nowrite
GET @/settings/general | 25 | works
PUT @/settings/general | 25 28 | kept; 403 for all but the chief editor | nowrite
GET @/settings/branding | 43 | constant: nobody may change it | constant
GET @/users | 28 | 403 for all but the chief editor | constant
GET @/analytics/top | 4 33 37 | varies with its hours; 503 on one morning
GET @/stats | 31 | there since the new version
GET /api/v1/stats | 31 32 19 | retired on the fifth day, on one replica first: 410; one tab that nobody reloads asks on for two days
GET /api/v1/articles | 31 12 | a partner's reader: 200 until v1 was retired, 410 every hour since
GET @/exports/articles.csv | 26 | a file
GET /api/public/articles/{id}/comments | 2 | readers; empty for some
POST /api/public/articles/{id}/comments | 23 24 | readers; 201, and rightly not shown before an editor approved | nowrite
POST /api/public/hits | 11 12 26 | a beacon; 204 | nowrite
GET /ping | 12 | a monitor | constant
HEAD @/articles | 8 | a look | aside
OPTIONS @/articles | 8 | a look: 405 | aside fails
GET @/articles/ | 30 | a slip: redirected to no slash | aside fails
GET /studio/{rest} | 9 | pages opened by their address | aside constant
GET /studio | 9 | the page | aside constant
GET /js/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside constant
GET /story/{id} | 9 | what readers open: the same page | aside constant
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("newsroom-starlette", {"night": "newsroom-starlette", "stack": "Starlette under uvicorn, two replicas, behind nginx with a format like main and $request_time, $upstream_addr, $upstream_status, $upstream_response_time; an editorial studio: integers and slugs, a versioned API whose first version is retired, drafts, bulk actions, uploads; a chief editor, two editors and a contributor, readers who comment, a partner's reader; America/New_York",
    "logs": {N: [N]}, "ui": ["https://studio.example.com"], "api": ["/api/v", "/exports"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
