import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, U = "haproxy-captures", "uvicorn-file"
A = "/backend"
def gap(name, kind, rows, why, reads=(), where=(H, U), also=()):
    g = {"name": name, "kind": kind, "members": members(*[r.replace("@", A) for r in rows]), "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why}
    if also: g["alsoAs"] = members(*[r.replace("@", A) for r in also])
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
    return g
gaps = [
    gap("rules cannot be switched", "non-persisting-write", ["POST @/reglas/{id}/activar non-persisting-write", "POST @/reglas/{id}/desactivar non-persisting-write"], "200, but the list of rules read right after is as long as before; PUT /reglas/{id} and the same pair of POSTs on contracts change what is read", ["@/reglas"], (H,)),
    gap("the watch of a site does not change", "non-persisting-write", ["PATCH @/obras/{id}/vigilancia non-persisting-write"], "200, but the site read right after weighs what it weighed; PATCH /seguro beside it changes one byte", ["@/obras/{id}"], (H,)),
    gap("prices are not kept", "non-persisting-write", ["PUT @/tarifas/{id} non-persisting-write"], "200, but the price and the list read right after are as before, whatever the form's length; prices that are added and deleted show", ["@/tarifas/{id}", "@/tarifas"], (H,)),
    gap("checks cannot be deleted", "non-persisting-write", ["DELETE @/maquinas/{id}/revisiones/{id} non-persisting-write"], "204, but the list read right after is as long as before; checks that are added show, documents and assignments that are deleted are gone", ["@/maquinas/{id}/revisiones"], (H,)),
    gap("issues are not created", "non-persisting-write", ["POST @/incidencias non-persisting-write"], "201, but the list read right after is as before; closing and opening changes it", ["@/incidencias"], (H,)),
    gap("contracts have no penalties", "empty-list", ["GET @/contratos/{id}/penalizaciones empty-list"], "[] for every contract; /albaranes beside it is filled for most", where=(H,)),
    gap("machines have no consumption", "missing-endpoint", ["GET @/maquinas/{id}/consumos missing-endpoint"], "404 for every machine, all read a moment before; /ubicacion beside it answers for one in three"),
    gap("contracts cannot be billed", "not-implemented", ["POST @/contratos/{id}/facturar not-implemented"], "501 always; /proforma beside it works"),
    gap("customers cannot be deleted", "method-not-allowed", ["DELETE @/clientes/{id} method-not-allowed"], "405 always; other DELETEs work, HEAD and OPTIONS are 405 everywhere, rightly"),
    gap("profit is a stub", "safe-stub", ["GET @/informes/rentabilidad safe-stub"], "noughts of one size whatever the span; /ocupacion beside it, asked with the same span, varies", where=(H,)),
    gap("a site's budget fails", "failing-endpoint", ["GET @/obras/{id}/presupuesto failing-endpoint"], "500 always, with a KeyError in uvicorn's log; /meteo beside it is 503 on one morning"),
    gap("the audit is forbidden", "always-forbidden", ["GET @/auditoria always-forbidden"], "403 for all five, the two who may read /usuarios included"),
]
text = """
POST @/turno | 26 28 | signing in; 401 for a wrong key | nowrite constant
DELETE @/turno | 11 26 | signing out | nowrite
GET @/yo | 28 43 | 401, sign in, 200 | constant
GET @/enumerados/{id} | 43 | constants | constant
GET @/modulos/{id} | 36 43 | one is there, the other was not bought: a JSON 404 of its own | constant
GET @/campana | 45 43 | a tab that polls every half minute; nothing unread | constant
GET @/maquinas | 4 5 | searches without hits, pages past the end; once with a slash that is redirected
GET @/maquinas/ | 30 | 307 to the path without the slash, followed | constant fails
POST @/maquinas/lote | 24 26 | many at once; often what they were already | nowrite
GET @/maquinas/{id} | 6 7 | 404 for an old bookmark
PATCH @/maquinas/{id} | 25 | kept; now and then on and off, or as it was; 422 for negative hours
PUT @/maquinas/{id}/ficha | 24 25 | read by GET /maquinas/{id}; half of the forms as they were | nowrite
GET @/maquinas/{id}/revisiones | 2 | works; never shrinks because of the gap
POST @/maquinas/{id}/revisiones | 24 | kept
GET @/maquinas/{id}/averias | 2 | empty for seven in eight | constant
GET @/maquinas/{id}/ubicacion | 6 36 | a JSON 404 for the machines without a tracker
POST @/maquinas/{id}/ubicacion/despertar | 23 26 | 202, a message to the machine; nothing to re-read | nowrite constant
GET @/maquinas/{id}/documentos | 2 | empty for a quarter
POST @/maquinas/{id}/documentos | 24 26 | an upload; kept
DELETE @/maquinas/{id}/documentos/{id} | 7 11 | kept
GET @/maquinas/{id}/documentos/{id}/descarga | 26 7 | a file; 404 after it was deleted
GET @/obras | 4 5 | searches without hits
GET @/obras/{id} | 6 | works
PUT @/obras/{id} | 25 | kept; often as it was or as long
PATCH @/obras/{id}/seguro | 25 | kept; now and then as it was, or on and off
GET @/obras/{id}/asignaciones | 2 24 | empty until the first
POST @/obras/{id}/asignaciones | 24 | kept
DELETE @/obras/{id}/asignaciones/{id} | 11 | kept
GET @/obras/{id}/visitas | 2 | empty for three in five | constant
GET @/obras/{id}/meteo | 33 37 | 503 on one morning
GET @/contratos | 4 5 | works
POST @/contratos | 24 | drafts, kept | nowrite
GET @/contratos/{id} | 6 7 | 404 after it was deleted
PUT @/contratos/{id} | 25 | kept; often as it was or as long
POST @/contratos/{id}/activar | 25 | kept; nothing changes for those that were active
POST @/contratos/{id}/desactivar | 25 | kept
DELETE @/contratos/{id} | 6 11 27 | 409 but for drafts; a draft is gone | nowrite
GET @/contratos/{id}/albaranes | 2 | empty for some
POST @/contratos/{id}/albaranes | 24 | kept
POST @/contratos/{id}/proforma | 23 26 | 202; a job | nowrite constant
GET @/trabajos/{id} | 23 45 | running, running, done | constant
GET @/contratos/{id}/pdf | 26 | a file
GET @/clientes | 4 5 | works
POST @/clientes | 24 | kept; 409 the second time | nowrite
GET @/clientes/{id} | 6 | works
PATCH @/clientes/{id} | 25 | kept; one byte, now and then as it was
GET @/clientes/{id}/impagos | 2 | empty for all but two | constant
GET @/tarifas | 43 | nearly as long all days
GET @/tarifas/{id} | 43 7 | as it was
POST @/tarifas | 24 | kept
POST @/tarifas/simular | 26 | a preview of one length | nowrite constant
DELETE @/tarifas/{id} | 11 27 | kept | nowrite
GET @/operarios | 2 | works
GET @/operarios/{id} | 6 7 | 404 after it was deleted
POST @/operarios | 24 | kept | nowrite
PATCH @/operarios/{id}/avisos | 25 | kept; one in three flips twice
DELETE @/operarios/{id} | 7 11 27 | kept; 404 the second time | nowrite
GET @/reglas | 43 | changes with PUT alone
PUT @/reglas/{id} | 24 25 | kept, read by the list
GET @/incidencias | 4 | changes with closing and opening alone
POST @/incidencias/{id}/cerrar | 24 27 | kept; 409 when closed already | nowrite
POST @/incidencias/{id}/reabrir | 24 25 | kept | nowrite
GET @/partes | 23 | works
GET @/partes/{id} | 23 | changes with the third read after 202
POST @/partes/{id}/validar | 23 | 202: what is read right after is rightly in the queue yet | nowrite
GET @/informes/ocupacion | 4 | varies
GET @/informes/resumen-diario | 31 32 | gone since the new version on the fifth day; the browser that does not reload asks on for two days
GET @/informes/tablero | 31 | there since the new version
GET @/usuarios | 28 | 403 but for two | constant
GET @/empresa | 43 | rarely changes
PUT @/empresa/datos | 24 25 28 | kept, read by GET /empresa; a third as it was; 403 but for two | nowrite
GET @/buscador | 4 | no hits, often
POST @/buscador/avanzado | 4 26 | reads by POST | nowrite
GET @/exportar/{id} | 26 | a file | constant
GET @/vivo | 12 | a monitor | constant
POST @/localizadores/{id}/lecturas | 11 12 26 | trackers | nowrite constant
GET @/localizadores/{id}/ordenes | 2 12 45 | [] mostly | constant
OPTIONS @/obras | 8 | 405 | aside
HEAD @/obras | 8 | 405 | aside
GET / | 9 | the page | aside constant
GET /entrar | 9 28 | the page | aside constant
GET /patio | 9 | the page | aside constant
GET /patio/{id} | 9 | the page | aside constant
GET /estaticos/{id} | 9 | bundle | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("maquinaria-fastapi", {"night": "maquinaria-fastapi",
    "stack": "FastAPI under uvicorn (its access log in a plain file with times before the level: no sizes, the forwarded address) behind HAProxy's httplog with the agent and then the referer captured (sizes with headers); a Spanish firm that rents machines to construction sites: UUIDs, nested resources, toggles by PATCH and by pairs of POSTs, forms by PUT, five people in three roles, trackers; Europe/Madrid",
    "logs": {H: [H], U: [U]}, "headers": {H: 150}, "ui": ["https://patio.maquinas.example.es"], "api": [A], "gaps": gaps, "neighbours": neighbours(text.replace("@", A))})
