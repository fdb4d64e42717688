import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, G = "caddy-json", "gunicorn-cri"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(C, G), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("vehicles have no damages", "empty-list", [f"GET {A}/vehicule/{{id}}/avarii empty-list"], "empty for every vehicle of all three firms on all days; /alimentari beside it is filled for most, /amenzi empty for all but two a firm"),
    gap("drivers' notifications do not change", "non-persisting-write", [f"PATCH {A}/soferi/{{id}}/notificari non-persisting-write"], "200 with an echo of what was sent, as /activ beside it, but the driver read right after is the same: 304 for the browsers that keep entity tags, the same size for the others", [f"{A}/soferi/{{id}}"]),
    gap("geofences cannot be edited", "non-persisting-write", [f"PUT {A}/geozone/{{id}} non-persisting-write"], "200 with the fence as it should be, of a size that varies with what was sent, but the fence and the list read right after are as before; fences that are added or deleted show", [f"{A}/geozone/{{id}}", f"{A}/geozone"]),
    gap("planned services are not kept", "non-persisting-write", [f"POST {A}/mentenanta/planificari non-persisting-write"], "201 with a new id, and the list read right after stays as long as ever; /istoric beside it grows", [f"{A}/mentenanta/planificari"]),
    gap("emissions are a stub", "safe-stub", [f"GET {A}/rapoarte/emisii safe-stub"], "noughts of one size for every firm, vehicle and span; /consum beside it, asked with the same parameters, varies"),
    gap("vehicles have no tachograph", "missing-endpoint", [f"GET {A}/vehicule/{{id}}/tahograf missing-endpoint"], "Django's own page for unknown routes, for vehicles that were read a moment before; /leasing beside it is a JSON 404 for most and 200 for some"),
    gap("the report on costs fails", "failing-endpoint", [f"GET {A}/rapoarte/costuri failing-endpoint"], "500 for all, with a traceback; /kilometri beside it is 503 on one morning"),
    gap("planned reports end at a login", "lost-redirect", [f"GET {A}/rapoarte/programate lost-redirect"], "302 to Django's /accounts/login/ for everybody and always, whose other reads with the same token are answered in the same moment; what follows is the single page's index", also=(f"GET {A}/rapoarte/programate always-forbidden",)),
    gap("the export of trips is the page", "html-fallback", ["GET /export/curse.csv html-fallback"], "200 with what the page weighs, always: Caddy has no route for /export; /api/export/vehicule.csv is a real file. Nothing of it reaches the application", where=(C,)),
    gap("the audit is forbidden for everybody", "always-forbidden", [f"GET {A}/audit always-forbidden"], "403 for dispatchers, administrators and support of all firms; /tarife and /utilizatori beside it are 403 for dispatchers and 200 for the others"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/auth/login | 26 28 | constant per person | nowrite
POST @/auth/refresh | 26 43 45 | a new token now and then | nowrite
GET @/eu | 28 43 9 | 401, sign in, 200 | constant
GET @/functii | 43 36 9 | constant on purpose; one more in one firm | constant
GET @/abonament | 43 36 9 | constant per firm | constant
GET @/notificari/necitite | 45 43 9 | a tab that polls every twenty seconds; a digit, mostly nought | constant
GET @/integrari/{id} | 36 43 | asked at every load: one integration is 200 for two firms, the other is a JSON 404 for all | constant
GET @/predictii | 36 28 | 403 for the firms with the smaller plan, 200 for the one with the larger | constant
GET @/combustibil/pret | 43 | constant all fortnight | constant
GET @/avertizari-meteo | 2 43 | [] for all on all days: nothing was to be warned of; no log can tell | constant undecidable
GET @/vehicule | 3 4 5 9 | filters without hits, pages past the end; empty in the new firm
POST @/vehicule | 24 3 | kept; 422 for what is no plate, 409 the second time | nowrite
GET @/vehicule/{id} | 6 7 9 | 410 after it was struck off, 304; 404 for an old bookmark
PATCH @/vehicule/{id} | 25 9 | kept; one time in four as it was; 412 for who was too late
DELETE @/vehicule/{id} | 7 11 27 | struck off | nowrite
POST @/vehicule/{id}/restaurare | 27 | works: 200 again after 410 | nowrite
GET @/vehicule/{id}/alimentari | 2 | empty for some
POST @/vehicule/{id}/alimentari | 24 | kept
GET @/vehicule/{id}/amenzi | 2 | empty for all but two vehicles a firm | constant
GET @/vehicule/{id}/leasing | 6 | a JSON 404 for most
GET @/vehicule/{id}/pozitie | 11 | 204 while the tracker is silent | constant
GET @/vehicule/{id}/documente | 2 | empty for most
POST @/vehicule/{id}/documente | 24 | an upload; kept
GET @/documente/{id}/fisier | 13 | a file
GET @/harta/vehicule | 45 3 | a map that polls every ten seconds
GET @/soferi | 3 4 5 | searches without hits; empty in the new firm
POST @/soferi | 24 3 | kept; a page has ten | nowrite
GET @/soferi/{id} | 6 9 | works
PATCH @/soferi/{id}/activ | 25 9 | kept, with an echo; now and then the value it had, or on and off
GET @/soferi/{id}/ore | 2 4 | empty for weeks to come
GET @/soferi/{id}/poza | 6 | 404 for three in four
POST @/soferi/{id}/invitatie | 23 26 | 202 into a queue; the driver read after is rightly as before | nowrite
GET @/curse | 2 4 3 | filled for these days, empty in April, for filters without hits and in the new firm
POST @/curse | 24 | kept
GET @/curse/{id} | 6 9 | works
PATCH @/curse/{id} | 25 9 | kept; one time in three as it was
GET @/curse/{id}/opriri | 2 | empty for most
POST @/curse/{id}/opriri | 24 | kept
POST @/curse/{id}/anulare | 25 27 | kept; 409 the second time | nowrite
POST @/joburi | 23 26 | 202; a job | nowrite
GET @/joburi/{id} | 23 30 | in lucru, in lucru, then 303 to the result, followed | constant fails
GET @/joburi/{id}/rezultat | 23 43 | of nearly one size | constant
GET @/geozone | 3 24 | works; empty in the new firm at first
POST @/geozone | 24 | kept
GET @/geozone/{id} | 6 7 | works; 404 after a deletion
DELETE @/geozone/{id} | 7 11 | works
GET @/mentenanta/planificari | 43 3 | never changes because of the gap; empty in the new firm | constant
GET @/mentenanta/istoric | 5 3 24 | works; twelve rows a page
POST @/mentenanta/istoric | 24 | kept
GET @/alerte | 2 3 9 | [] for all for six days, and for two firms on all of them
PATCH @/alerte/{id}/citit | 25 | kept: one byte | nowrite
GET @/rapoarte/consum | 4 | varies with its parameters
GET @/rapoarte/kilometri | 33 37 3 | 503 on one morning; empty in the new firm at first
GET @/rapoarte/sumar | 31 32 | gone since the new version on the sixth day (Django's page, as for the gap); one tab that nobody reloads asks on for two days
GET @/rapoarte/sinteza | 31 | there since the new version
GET @/utilizatori | 28 43 25 | 403 for dispatchers; of two sizes | constant
PATCH @/utilizatori/{id}/rol | 25 28 | kept; often the role it had | nowrite
GET @/tarife | 28 43 | 403 for dispatchers | constant
GET @/setari | 25 9 | of few sizes | constant
PATCH @/setari | 25 28 | kept; often as it was; 403 for dispatchers | nowrite
GET @/export/vehicule.csv | 26 3 | a file; empty in the new firm
POST @/telemetrie | 12 26 23 | trackers; 202 | nowrite
GET @/telemetrie/comenzi | 12 43 45 | trackers ask what to do: nobody ever commanded one | constant undecidable
GET @/mobil/azi | 11 12 | drivers' telephones: 204 while there is nothing to drive | constant
POST @/mobil/pozitie | 11 12 26 | drivers' telephones; 204 | nowrite
GET @/test-fum | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/sanatate | 12 | a monitor, and a probe that only the pod's log knows | constant
GET /accounts/login/ | 30 | where the redirect of the gap leads: the single page's index | aside
GET /app/ | 9 | the page | aside
GET /app/{id} | 9 | pages opened by their address | aside
GET /assets/{id} | 9 | bundle | aside
OPTIONS @/vehicule | 8 | a look: 405 | aside
HEAD @/soferi | 8 | a look | aside
GET @/vehicule/ | 30 | a slip: no vehicle, 404 | aside fails
GET @/intern/{rest} | 1 16 28 | scanners; Caddy denies it | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 1 | scanners | aside
"""
FIRMS = ("cluj", "iasi", "brasov")
write_truth("flota-django", {"night": "flota-django", "stack": "plain Django (JsonResponse, entity tags for everything) under gunicorn (its own access log in Kubernetes' CRI format: one address for everybody, body bytes, Django's warnings between) behind Caddy (JSON, zstd and gzip); three Romanian hauliers, a sub-domain each, plates and UUIDs, PATCH; three administrators, four dispatchers, support, trackers, telephones; Europe/Bucharest over the change to summer time",
    "logs": {C: [C], G: [G]}, "sharedAddress": ["10.20.0.9", "203.0.113.81"], "ui": [f"https://{f}.flota.example.com/app" for f in FIRMS], "api": [A, "/export"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
