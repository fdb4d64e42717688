import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, U = "caddy-json", "uvicorn-cri"
T = "/{id}/api"
gaps = [
    {"name": "the loan calendar is gone", "kind": "missing-endpoint", "page": None, "members": members(f"GET {T}/loans/calendar missing-endpoint"), "observableIn": [C, U],
     "why": "always 410 in three languages for everybody; /loans beside it works"},
    {"name": "condition reports are always empty", "kind": "empty-list", "page": None, "members": members(f"GET {T}/artworks/{{id}}/condition-reports empty-list"), "observableIn": [C, U],
     "why": "204 for every work, person and day, while /images beside it is 200 and mostly full, and /location answers 204 only for works on loan"},
    {"name": "tours are neither made nor deleted", "kind": "non-persisting-write", "page": None, "members": members(f"POST {T}/tours non-persisting-write", f"DELETE {T}/tours/{{id}} non-persisting-write"), "observableIn": [C],
     "why": "201 (an echo with a new id) and 204, but the list read right after weighs the same all week, and the tour just made answers 404; POST /loans grows its list"},
    {"name": "schedules are a stub", "kind": "non-persisting-write", "page": None, "members": members(f"PUT {T}/exhibitions/{{id}}/schedule non-persisting-write", f"GET {T}/exhibitions/{{id}}/schedule empty-list"), "observableIn": [C],
     "why": "PUT answers one constant, GET is {\"slots\": []} before and after for every exhibition; /staffing beside it has the same shapes and changes"},
    {"name": "donations fall through to the SPA", "kind": "html-fallback", "page": None, "members": members("GET /{id}/svc/donations/summary html-fallback", "GET /{id}/svc/donations/top html-fallback"), "observableIn": [C],
     "why": "200 text/html with the size of every page of the UI (and of every path that scanners guess); sibling /svc/tickets/today answers JSON"},
    {"name": "archive files are forbidden for everybody", "kind": "always-forbidden", "page": None, "members": members(f"GET {T}/archive/files always-forbidden"), "observableIn": [C, U],
     "why": "401 for all five people, directors included, in the same second in which /archive/index answers them 200"},
]
for g in gaps:                                                     # a member may also be named with its language
    del g["page"]
    g["alsoAs"] = [{**m, "path": m["path"].replace("/{id}/", f"/{lang}/", 1)} for m in g["members"] for lang in ("tr", "en", "de")]
text = """
GET /api/artworks | 30 | 302 to the language, followed | fails
GET @/artworks | 4 5 33 37 12 | works; no hits; past the end; a synthetic check with a session asks every twenty minutes
GET @/artworks/{id} | 6 1 | works; 404 for old ids and made-up ones
PATCH @/artworks/{id} | 25 | constant answer, persists; often the same value again
GET @/artworks/{id}/images | 2 | empty for some
GET @/artworks/{id}/location | 11 | 204 for works on loan, 200 for the others
POST @/artworks/{id}/favourite | 25 27 | constant answer; often a favourite already, often taken back | nowrite
DELETE @/artworks/{id}/favourite | 11 27 | 204; the list shrinks | nowrite
GET @/favourites | 2 24 | one's own only
GET @/exhibitions | 2 33 | works
GET @/exhibitions/{id} | 6 | works
POST @/exhibitions/{id}/toggle | 25 | persists; sometimes twice
GET @/exhibitions/{id}/staffing | 2 | empty for some
PUT @/exhibitions/{id}/staffing | 25 | persists; the number of guards often stays the same | nowrite
GET @/tours | 33 37 | readable; never changes because of the gap | constant
GET @/tours/{id} | 6 | works for old tours; 404 for those that were never stored
GET @/loans | 24 37 | works
POST @/loans | 24 | persists
GET @/loans/{id} | 27 | works; an ended loan stays readable
DELETE @/loans/{id} | 27 11 | 204 and archived: gone from the list, still 200 under its id, a little longer
GET @/help | 43 | an HTML page of the application's own, on an API path; not the UI's | constant
POST @/session/sso | 30 28 | 302 to another host: nothing in this log follows, the person comes back seconds later | fails nowrite
GET @/guides | 2 36 | [] in two languages, full in the third
GET @/finance | 28 | 403 for all but the director
GET @/vault | 29 | 404, the unknown route's, for all but the director
GET @/archive/index | 2 | works
GET @/stats/visitors | 33 21 | 500 on one morning, repaired
GET @/settings | 25 33 | works
PUT @/settings | 25 | persists; most write the same again
POST @/imports | 23 26 | 202, done later | nowrite
GET @/imports/{id} | 23 | running, then done
POST @/labels/render | 26 | a PDF by POST | nowrite
GET @/me | 28 37 12 | 401, sign in, 200; a monitor whose token ran out asks every half hour | constant
POST @/session | 26 28 | constant | nowrite
GET @/notices | 2 | empty but for two days
GET @/meta/materials | 43 | constant on purpose | constant
GET @/pictures | 31 32 | 404 from one old tab on two days | fails
GET /{id}/svc/tickets/today | 45 | works
GET @/health | 12 1 | a monitor asks for what never was, every quarter hour: 404; an auditor's list has it too | fails
GET @/test/seed | 40 | 404, but only a driven browser asks | fails aside
POST @/test/reset | 40 | 404, but only a driven browser asks | fails aside nowrite
GET @/{id} | 1 39 | an invited auditor with a session goes through one word list on three nights; scanners without one get 401 | fails aside
POST @/{id} | 1 8 39 | the same by POST: 404 and 405 | fails aside nowrite
HEAD @/artworks | 8 | 405 to somebody's tool | aside
OPTIONS @/artworks | 8 | 200 without a body | aside
HEAD /{id}/ | 12 | a monitor | aside
GET /healthz | 12 | probes | constant
GET /metrics | 12 | Prometheus | aside
GET /{id}/ | 9 | pages of the UI | aside
GET /{id}/callback | 28 9 | the UI, back from signing in | aside
GET /{id} | 1 | crawlers and scanners: the SPA answers everything | aside
GET /assets/{rest} | 9 | bundle | aside
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 8 39 | scanners: 405 from the file server | aside fails nowrite
"""
write_truth("museum-caddy", {
    "night": "museum-caddy", "stack": "Falcon (ASGI) under uvicorn behind Caddy 2.6 with gzip from ten bytes on, HTTP/1.1 and HTTP/2; language prefixes, ULIDs, Referrer-Policy: no-referrer; monitors and scanners four times as loud as the UI; Europe/Istanbul",
    "logs": {C: [C], U: [U]}, "plain": ["203.0.113.32", "192.0.2.34"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace("@", T) for l in text.strip().splitlines()))})
