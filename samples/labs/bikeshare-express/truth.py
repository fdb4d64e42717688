import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M, B = "caddy-json", "morgan-docker", "/api/ops"
full = lambda s: s.replace("@/", B + "/")
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms, reads = members(*[full(r) for r in rows]), [full(r) for r in reads]
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = reads
        if "/zones/" in m["path"] or "/jobs/" in m["path"]: m["stirred"] = True    # others write there too
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": only or [C, M], "why": why, **more}
gaps = [
    gap("docks cannot be switched", "non-persisting-write", ["PATCH @/docks/{id} non-persisting-write"], "200 with the state that was asked for, and the dock read right after is what it was: 304 to the browser's entity tag, or the same size; the toggles of stations and bikes, by PATCH too, change theirs", ["@/docks/{id}"]),
    gap("zones are activated in vain", "non-persisting-write", ["POST @/zones/{id}/activate non-persisting-write", "POST @/zones/{id}/deactivate non-persisting-write"], "200 {\"ok\":true}, and the zone and the list read right after are 304; the same words at stations and tariffs change theirs", ["@/zones/{id}", "@/zones"]),
    gap("maintenance jobs are not deleted", "non-persisting-write", ["DELETE @/maintenance/jobs/{id} non-persisting-write"], "204, and the list read right after is 304 or as long as before; the job itself is still 200; the notes of incidents and the stations are really deleted", ["@/maintenance/jobs", "@/maintenance/jobs/{id}"]),
    gap("there are no spare parts", "empty-list", ["GET @/maintenance/parts empty-list", "POST @/maintenance/parts non-persisting-write"], '{"data":[],"page":{…"total":0}} for everybody on all days, before and after each POST that says 201', ["@/maintenance/parts"]),
    gap("the audit stays empty", "empty-list", ["GET @/audit empty-list"], "one small size for everybody on all days after hundreds of writes that worked"),
    gap("a bike has no telemetry", "missing-endpoint", ["GET @/bikes/{id}/telemetry missing-endpoint"], "Express's own page `Cannot GET …` for every bike, which was read a moment before; the battery is 404 as well for bikes without one, in JSON, and 200 for the others"),
    gap("the position of a bike is a stub", "safe-stub", ["GET @/bikes/{id}/position safe-stub"], "one answer (one size, one entity tag) for every bike and all days"),
    gap("the key figures are a stub", "safe-stub", ["GET @/dashboard/kpis safe-stub"], "one answer (one size, one entity tag) for every range and all days, while the figures of today beside it change"),
    gap("a tariff cannot be saved", "method-not-allowed", ["PUT @/tariffs/{id} method-not-allowed"], "405 for all and always, for tariffs that were read a moment before; PATCH works"),
    gap("a tariff has no history", "not-implemented", ["GET @/tariffs/{id}/history not-implemented"], "501 for all and always"),
    gap("incidents cannot be escalated", "failing-endpoint", ["POST @/incidents/{id}/escalate failing-endpoint"], "500 for all and always, a TypeError beside each in the application's log; closing and notes beside it work"),
    gap("the addresses are the page", "html-fallback", ["GET /api/geo/reverse html-fallback"], "200 text/html with what the page weighs, for all, before and after the deploy: Caddy does not hand /api/geo to the application, whose log never sees it", only=[C]),
    gap("nobody may see the permits", "always-forbidden", ["GET @/zones/{id}/permits always-forbidden"], "403 for all five, the owner among them; the zone itself is 200 for all"),
    gap("the shape of a zone is sent elsewhere", "lost-redirect", ["PUT @/zones/{id}/geometry lost-redirect"], "307 to an inner host name; nobody follows, the zone read right after is 304; the 307 of the exports is followed at once", ["@/zones/{id}"]),
]
text = """
POST /api/auth/login | 26 28 | a wrong password now and then | nowrite constant
POST /api/auth/refresh | 26 28 | tokens; one size | nowrite constant
GET @/me | 28 43 9 | 401, refresh, 200 | constant
GET @/enums | 43 9 | constant | constant
GET @/version | 43 31 9 | constant but for the deploy | constant
GET @/alerts/unread | 45 43 9 | a tab that polls; one digit or two, 304 mostly | constant
GET @/dashboard/today | 9 | varies
GET @/stations | 4 5 9 13 | filters without hits, pages past the end; two sizes for one list, gzip or not
POST @/stations | 24 28 | kept; 422, 403 for dispatchers and the mechanic | nowrite
GET @/stations/{id} | 6 7 | works; 404 for one that was deleted
PATCH @/stations/{id} | 25 9 | kept; toggles, now and then twice within seconds before the next read (304)
DELETE @/stations/{id} | 7 27 28 | works; 404 the second time | nowrite
POST @/stations/{id}/activate | 25 | kept; ?status=inactive shrinks | nowrite
POST @/stations/{id}/deactivate | 25 | kept; ?status=inactive grows | nowrite
GET @/stations/{id}/docks | 9 24 | a list that never changes, as the gap leaves it; of several sizes
GET @/stations/{id}/alerts | 2 | empty for most, filled for every ninth
GET @/stations/{id}/occupancy | 31 33 | Express's 404 until the deploy on the fifth day, 200 ever since: looks fixed
GET @/docks/{id} | 9 23 | as the gap leaves it, but an unlocking shows later
POST @/docks/{id}/unlock | 23 | 202; shows in the dock a minute and a half later | nowrite constant
GET @/bikes | 4 5 13 | filters, pages
POST @/bikes/search | 26 4 37 | a POST that is a search; 429 once | nowrite
POST @/bikes/bulk-move | 25 9 13 | kept; ?station= shrinks; the list of all keeps its size, for ids are of one width | nowrite
GET @/bikes/export.csv | 26 | a file
GET @/bikes/{id} | 6 | works
PATCH @/bikes/{id} | 25 9 | kept; the note is in the bike and not in the list
POST @/bikes/{id}/activate | 25 | kept; active and stored weigh the same, ?status=stored shrinks | nowrite
POST @/bikes/{id}/store | 25 27 | kept; 409 the second time | nowrite
GET @/bikes/{id}/rides | 2 3 | empty for new bikes
GET @/bikes/{id}/battery | 6 43 | 404 in JSON for two bikes of three, 200 for electric ones
GET @/maintenance/jobs | 4 | grows, as the gap leaves it; filters
POST @/maintenance/jobs | 24 | kept; 422 without a bike | nowrite
GET @/maintenance/jobs/{id} | 6 | works
PATCH @/maintenance/jobs/{id} | 25 9 | kept; done and open weigh the same
POST @/maintenance/jobs/{id}/assign | 25 9 | kept; the same name again now and then | nowrite
GET @/maintenance/schedule | 9 | one form
PUT @/maintenance/schedule | 25 9 | kept; saved as it was now and then (304), a time of day weighs the same | nowrite
GET @/tariffs | 9 43 | eight rows, the size hardly varies | constant
GET @/tariffs/{id} | 6 9 | works
PATCH @/tariffs/{id} | 25 28 | kept; 403 for the mechanic and the dispatchers
POST @/tariffs/{id}/activate | 25 28 | kept; now and then undone within seconds
POST @/tariffs/{id}/deactivate | 25 28 | kept
POST @/tariffs/simulate | 26 | a POST that computes | nowrite constant
GET @/zones | 9 13 | seven rows, always compressed
GET @/zones/{id} | 6 9 | works
PATCH @/zones/{id} | 25 9 | kept; a speed of two digits weighs the same, a name does not
GET @/incidents | 4 9 45 | a board that polls; filters
POST @/incidents | 24 | kept; 422 without a kind | nowrite
GET @/incidents/{id} | 6 | works
PATCH @/incidents/{id} | 25 9 | kept; low, high and normal
POST @/incidents/{id}/close | 27 | kept; 409 the second time
GET @/incidents/{id}/notes | 2 | empty for some
POST @/incidents/{id}/notes | 24 | kept
DELETE @/incidents/{id}/notes/{id} | 25 27 | works; 404 the second time | nowrite
GET @/closures | 2 | empty for all until the first one on the seventh day
POST @/closures | 24 | kept; once | nowrite
GET @/reports/revenue | 33 37 | 503 for an afternoon, 200 on the other days
POST @/exports | 30 | 307 that is followed at once | nowrite
POST @/tasks | 23 30 | 202 | nowrite constant
GET @/tasks/{id} | 23 | running, then done
GET /api/app/stations | 12 28 | the riders' application: thirty numbers of one digit, so one size and many entity tags; 401 for an old one | constant
GET /api/app/v0/stations | 12 31 | 410 always: retired, a partner's machine asks on | aside fails
POST /api/iot/heartbeat | 12 11 | bikes; 204 | nowrite constant
GET /healthz | 12 | a monitor | constant
HEAD @/stations | 8 | a look | constant
OPTIONS @/zones | 8 | a look; Express's own answer | constant
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /{id} | 9 1 | pages opened by their address; scanners get the page | aside
GET /{rest} | 9 1 39 | pages opened by their address; scanners get the page | aside
GET /api/ops/{rest} | 1 | scanners: 401 | aside fails
POST /{rest} | 1 | scanners get the page | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
reads = {"/stations/{id}/activate": ["/stations?status=inactive", "/stations/{id}"], "/stations/{id}/deactivate": ["/stations?status=inactive", "/stations/{id}"], "/bikes/{id}/activate": ["/bikes?status=stored"], "/bikes/{id}/store": ["/bikes?status=stored"],
         "/tariffs/{id}/activate": ["/tariffs"], "/tariffs/{id}/deactivate": ["/tariffs"], "/incidents/{id}/close": ["/incidents?status=open", "/incidents/{id}"]}
for n in rows:
    r = reads.get(n["path"].removeprefix(B))
    if r: n["reads"] = [B + x for x in r]
write_truth("bikeshare-express", {"night": "bikeshare-express", "stack": "Express with weak entity tags, morgan's `combined` with the duration at the end in Docker's json-file, behind Caddy 2 with its default JSON log and `encode gzip zstd` from 512 bytes; the back office of a bicycle-sharing operator; five people of four roles; Europe/Copenhagen",
    "logs": {C: [C], M: [M]}, "ui": ["https://panel.kurbel.example"], "api": ["/api"], "gaps": gaps, "neighbours": rows})
