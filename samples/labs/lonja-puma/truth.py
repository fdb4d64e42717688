import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "puma-docker"
V = "/svc/v2"
gaps = [
    {"name": "incidents of a ship are forgotten", "kind": "non-persisting-write", "page": "/panel/barcos/{id}", "observableIn": [N, U],
     "members": members(f"POST {V}/barcos/{{id}}/incidencias non-persisting-write", f"GET {V}/barcos/{{id}}/incidencias empty-list"),
     "why": "201 with an echo and a new key, but the list read right after is {\"rows\":[],\"total\":0} as before, for every ship; /descargas beside it is empty for some ships only"},
    {"name": "the list of accesses is always empty", "kind": "empty-list", "page": "/panel/auditoria/accesos", "observableIn": [N, U],
     "members": members(f"GET {V}/auditoria/accesos empty-list"), "why": "the handler answers an empty list; /auditoria/cambios beside it is full"},
    {"name": "buyers' tabs have no endpoints", "kind": "missing-endpoint", "page": "/panel/compradores/{id}", "observableIn": [N, U],
     "members": members(f"GET {V}/compradores/{{id}}/riesgo missing-endpoint", f"GET {V}/compradores/{{id}}/embargos missing-endpoint"),
     "why": "no such route: route_not_found for every buyer; /aval beside them answers 404 with another code where there is no guarantee, and 200 where there is"},
    {"name": "a buyer's limit is not stored", "kind": "non-persisting-write", "page": "/panel/compradores/{id}", "observableIn": [N, U],
     "members": members(f"PATCH {V}/compradores/{{id}}/limite non-persisting-write"), "why": "the handler answers {\"status\":\"ok\"} and stores nothing; the buyer read right after, limit included, is the same; /abonar and /activo change it"},
    {"name": "a bid cannot be withdrawn", "kind": "method-not-allowed", "page": "/panel/subastas/{id}", "observableIn": [N, U],
     "members": members(f"DELETE {V}/subastas/{{id}}/pujas/{{id}} method-not-allowed"), "why": "always 405"},
    {"name": "the monthly report fails", "kind": "failing-endpoint", "page": "/panel/informes/mensual", "observableIn": [N, U],
     "members": members(f"GET {V}/informes/mensual failing-endpoint"), "why": "NoMethodError on nil, always; the weekly one works"},
    {"name": "the price forecast is a stub", "kind": "safe-stub", "page": "/panel/precios", "observableIn": [N, U],
     "members": members(f"GET {V}/precios/prevision safe-stub"), "why": "one constant for whatever species on all days; /precios/historico beside it, asked with the same parameter, varies"},
    {"name": "preferences of notices are redirected to another host", "kind": "lost-redirect", "page": "/panel/perfil", "observableIn": [N],
     "members": members(f"PUT {V}/yo/avisos lost-redirect"), "why": "nginx answers 301 to a host that the browser may not ask; nobody follows"},
    {"name": "special tariffs are forbidden for everybody", "kind": "always-forbidden", "page": "/panel/tarifas", "observableIn": [N, U],
     "members": members(f"GET {V}/tarifas/especiales always-forbidden"), "why": "the role that may read them does not exist: 403 for the chief too; /tarifas answers her 200 in the same second"},
]
for g in gaps: g["reads"] = {"incidents of a ship are forgotten": [f"{V}/barcos/{{id}}/incidencias"], "a buyer's limit is not stored": [f"{V}/compradores/{{id}}"]}.get(g["name"], [])
text = """
GET @/lotes | 4 5 37 | works; pages past the end
GET @/lotes/{id} | 6 7 | works; 404 for old links
PATCH @/lotes/{id} | 25 | constant answer, persists; a weight of as many digits leaves the size as it was
GET @/lotes/retenidos | 2 | empty for six days: nobody had held a lot back; filled from the seventh on
POST @/lotes/{id}/retener | 24 | persists
GET @/lotes/{id}/fotos | 2 23 | empty for most
POST @/lotes/{id}/fotos | 23 | 202; shows after two minutes | nowrite
PUT @/lotes/{id}/favorito | 25 11 | 204, idempotent, often pressed twice | nowrite
DELETE @/lotes/{id}/favorito | 11 | 204 | nowrite
GET @/favoritos | 2 3 | one's own only
GET @/barcos | 43 | the same ships all week | constant
GET @/barcos/{id} | 6 | works | constant
GET @/barcos/{id}/descargas | 2 | empty for some
GET @/compradores | 33 | works
GET @/compradores/{id} | 25 | works
POST @/compradores/{id}/abonar | 25 | constant answer, persists; the sum often has as many digits as before | nowrite
PUT @/compradores/{id}/activo | 25 | constant answer, persists; often the same value again | nowrite
GET @/compradores/{id}/aval | 6 29 | 404 for all but three buyers: they have no guarantee
GET @/compradores/{id}/recibos | 2 3 | empty for all but two buyers
GET @/subastas | 33 | works
GET @/subastas/activa | 6 | 404 but in the hours of an auction; one clerk works afternoons only and sees nothing else | constant
GET @/subastas/{id} | 6 | works
POST @/subastas/{id}/pujas | 24 | 201 and shows; 409 when too low; the list shows eight | nowrite
GET @/alertas | 2 | works
POST @/alertas | 24 | persists
DELETE @/alertas/{id} | 7 11 | 204, and gone; 404 when pressed twice
GET @/auditoria/cambios | 5 | works
GET @/precios/unidades | 43 | constant on purpose; plain it weighs 44 bytes, as an empty list does, compressed 72 against 74 | constant
GET @/precios/historico | 4 | works
GET @/tarifas | 43 | hardly varies | constant
GET @/informes/semanal | 33 | works
GET @/informes/diario | 33 | 500 on Sunday, when there is no auction; works otherwise
GET @/nominas | 28 | 403 for all but the chief, who asks seldom
GET @/buscar | 4 | often without a hit
GET @/ajustes | 43 33 | works
PUT @/ajustes | 25 | persists; most write the same again | nowrite
GET @/exportar/lotes.csv | 42 | a CSV; aborted twice
GET @/avisos | 11 45 | polled: 204 while there is nothing new
GET @/yo | 28 43 | 401 when the session ran out | constant
GET @/yo/permisos | 43 2 | [] for buyers, rightly; full for the staff
GET @/version | 43 | constant | constant
GET @/salud | 12 | probes | constant
POST @/sesion | 26 28 | constant | nowrite
DELETE @/sesion | 11 26 | 204 | nowrite
POST @/webhooks/bascula | 26 24 | scales push: 202, one constant, nothing read by them | nowrite
GET /svc/v1/{id} | 31 32 | 410: retired; only telephones that were never updated ask, and their owners use v2 as well | fails
HEAD @/lotes | 8 | somebody's tool | aside
OPTIONS @/lotes | 8 | somebody's tool: 404 | aside fails
GET @/{id} | 1 | scanners' guesses: 401 | aside fails
POST @/{id} | 1 | scanners' guesses: 401 | aside fails nowrite
HEAD / | 12 8 | a monitor | aside
GET / | 9 | crawlers | aside
GET /panel/{rest} | 9 | pages of the UI | aside
GET /panel/{id} | 9 | pages of the UI | aside
GET /estaticos/{rest} | 9 | bundle | aside
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 8 39 | scanners | aside fails nowrite
"""
rest = neighbours("\n".join(l.replace("@", V) for l in text.strip().splitlines()))
for n in rest:
    if n["path"].endswith("/precios/unidades"): n["unclearIn"] = [U]
write_truth("lonja-puma", {
    "night": "lonja-puma", "stack": "Sinatra under puma (Rack's common log in Docker), behind nginx 1.22 with gzip, combined; prefix /svc/v2, Spanish words, base36 keys, envelopes; Europe/Madrid",
    "logs": {N: [N], U: [U]}, "ui": ["https://gestion.lonja.example.com/panel"], "api": [V], "sharedAddress": ["203.0.113.32"],
    "gaps": gaps, "neighbours": rest})
