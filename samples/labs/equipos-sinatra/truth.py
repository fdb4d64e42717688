import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, L = "nginx-combined", "lograge-json"
BOTH, ONE = (N, L), (N,)
A = "/datos"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), flags=None, **more):
    reads = [r.replace("@", A) for r in reads]
    full = lambda l: members(*(r.replace("@", A) if len(r.split()) == 3 else r.replace("@", A) + " " + kind for r in l))
    ms = full(rows)
    for m in ms:
        m.update(flags or {})
        if m["path"] == OVERDUE.split()[1].replace("@", A): m["belowFloorIn"] = [N]       # honest or not, nothing would be overdue yet
        if reads and m["method"] != "GET": m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": full(also)} if also else {}), **more}
OVERDUE = "GET @/calibraciones/vencidas"
gaps = [
    gap("calibrations were never connected", "non-persisting-write", ["POST @/calibraciones", "GET @/calibraciones empty-list", "GET @/calibraciones/vencidas empty-list"], "201 with a new id, and the list read right after is [] (2 bytes, then 304) for everybody on all days; reservations and orders, made the same way, show", ["@/calibraciones"], ONE),
    gap("suppliers do not change", "non-persisting-write", ["PUT @/proveedores/{id}"], "204, and the supplier read right after is 304 with other telephones each time; equipment and spare parts, changed the same way, are 304 only when nothing was changed", ["@/proveedores/{id}"], ONE),
    gap("alarms do not switch", "non-persisting-write", ["PUT @/equipos/{id}/alarma"], "204, and the equipment read right after is 304 always; /bloqueo beside it, switched the same way, is 200 always", ["@/equipos/{id}"], ONE),
    gap("spare parts are not deleted", "non-persisting-write", ["DELETE @/repuestos/{id}"], "204, the list read right after is 304, and the part, opened afterwards, is 200 or 304; orders that are deleted are a 404 of their own, reservations are gone from their list", ["@/repuestos", "@/repuestos/{id}"]),
    gap("equipment has no contracts", "empty-list", ["GET @/equipos/{id}/contratos"], "[] (2 bytes) for all equipment; /documentos beside it is filled for half, /prestamos for one in eight", where=ONE),
    gap("equipment has no places", "missing-endpoint", ["GET @/equipos/{id}/ubicaciones"], "the application's 404 for unknown routes (ErroresController#no_encontrado in its own log) for equipment that was read a moment before; /garantia beside it is a shorter 404 of its own for most and 200 for some"),
    gap("a new version lost the signature of orders", "missing-endpoint", ["POST @/ordenes/{id}/firma"], "200 until the new version on the morning of the seventh day, the 404 for unknown routes since, for orders that were read a moment before", state="regressed"),
    gap("notices cannot be deleted", "method-not-allowed", ["DELETE @/avisos/{id}"], "405 always; PUT of the same path works, reservations and orders are deleted"),
    gap("orders have no estimates", "not-implemented", ["POST @/ordenes/{id}/presupuesto"], "501 always"),
    gap("costs fail", "failing-endpoint", ["GET @/informes/costes"], "500 for the director and for purchasing on all days, always the same exception; 403 for the others; /informes/averias fails on one evening only", flags={"mixed": True}),
    gap("the audit log is forbidden", "always-forbidden", ["GET @/auditoria"], "403 for all, the director too, who is answered /usuarios beside it"),
    gap("availability is a stub", "safe-stub", ["GET @/informes/disponibilidad"], "one size and one entity tag (304) for every span on all days; /informes/averias, asked with the same span in the same moment, varies", where=ONE, flags={"modes": 2}),
    gap("telemetry is the page", "html-fallback", ["GET /telemetria/series"], "200 (or 304) with what the page weighs, for every span, asked from the equipment's page: nothing is connected there", where=ONE, flags={"mixed": True}),
    gap("transfers are not approved", "lost-redirect", ["POST @/traslados/{id}/aprobar"], "302 to the page for signing in, which the browser follows, for people who are signed in and answered before and after; the transfer read right after is 304; /rechazo beside it is 204 and changes it; documents, answered 303, are there", ["@/traslados/{id}"], also=["POST @/traslados/{id}/aprobar non-persisting-write"]),
]
arguable = [
    gap("minimum stocks were empty until the fourth day", "empty-list", ["GET @/repuestos/minimos"], "[] for four people for three days and filled since a new version: first listed as repaired, but /ordenes/urgentes, which is honest, looks the same in the log (empty for seven days, filled since), so that no log tells a stub from parts that ran low", where=()),
   gap("the area of the report of faults is ignored", "safe-stub", ["GET @/informes/averias"], "its filter is ignored: all areas weigh the same in one moment; the figures are real and no kind fits", where=())]
text = """
POST @/sesion | 26 28 | 200; 401 when mistyped | nowrite
DELETE @/sesion | 11 26 | 204 | nowrite
GET @/yo | 28 43 | 401 when the cookie is old | constant
GET @/festivos | 43 | constant | constant
GET @/unidades | 43 | constant | constant
GET @/etiquetas-retiradas | 43 2 | []: nothing was withdrawn; no log can tell | constant undecidable
GET @/categor%C3%ADas | 43 | constant | constant
GET @/modulos/{id} | 36 43 | one is on, the other a 404 of its own for all | constant
GET @/notificaciones | 2 45 9 | [] when all is read; asked every 40 seconds
POST @/notificaciones/leidas | 11 25 | 204 | nowrite
GET @/resumen | 9 | figures, often of one length
GET @/equipos | 4 5 9 | filters, pages past the end, a state that nothing has
HEAD @/equipos | 8 | 200 without a body, for its X-Total-Count | aside
POST @/equipos | 24 28 | kept; 422 without a name; 403 for some | nowrite
GET @/equipos/{id} | 6 9 | works; 304
PUT @/equipos/{id} | 11 25 | 204, kept; a third as it was, then 304 rightly | nowrite
PUT @/equipos/{id}/bloqueo | 25 | 204, kept: a byte | nowrite
GET @/equipos/{id}/documentos | 2 | [] for half
GET @/equipos/{id}/prestamos | 2 | [] for most
GET @/equipos/{id}/garantia | 6 | a 404 of its own for most
GET @/equipos/{id}/foto | 11 | 204 for most | constant
POST @/equipos/{id}/etiqueta | 23 26 | 202: a printer | nowrite
GET @/areas | 9 | works
PUT @/areas/{id}/responsable | 25 | 204, kept; sometimes as it was | nowrite
GET @/ordenes | 4 5 | filters, pages past the end
POST @/ordenes | 24 | kept; the first page is full; 422 without a text | nowrite
GET @/ordenes/urgentes | 2 | [] for seven days, rightly; filled since
GET @/ordenes/{id} | 6 7 | a 404 of its own for those deleted
PUT @/ordenes/{id}/estado | 25 | 204, kept: abierta and cerrada have one length, what is read after weighs the same but is no 304 | nowrite
POST @/ordenes/{id}/comentarios | 24 | kept in the order; there is no list of its own | nowrite
DELETE @/ordenes/{id} | 7 28 | 204, kept | nowrite
GET @/proveedores | 43 9 | as the gap leaves it, grows once in a while | constant
POST @/proveedores | 24 | kept | nowrite
GET @/proveedores/{id} | 43 | as the gap leaves it | constant
GET @/repuestos | 9 | works
GET @/repuestos/{id} | 25 | works
POST @/repuestos | 24 | kept | nowrite
PUT @/repuestos/{id} | 25 | 204, kept; two digits weigh the same; a quarter as it was | nowrite
GET @/reservas | 9 | works
POST @/reservas | 24 | kept; 409 when taken | nowrite
DELETE @/reservas/{id} | 7 27 | 204, kept; 204 the second time too | nowrite
GET @/traslados | 9 | works
GET @/traslados/{id} | 9 | as the gap leaves it, but for refusals | constant
POST @/traslados | 24 | kept | nowrite
PUT @/traslados/{id}/rechazo | 25 | 204, kept | nowrite
GET @/turnos | 9 | seven, rarely changed
PUT @/turnos/{id} | 25 | 204, kept; técnico 1 and técnico 2 have one length; a third as it was | nowrite
GET @/avisos | 9 | works
POST @/avisos | 24 28 | kept; 403 for some | nowrite
PUT @/avisos/{id} | 25 | 204, kept; a third as it was | nowrite
GET @/documentos/{id} | 30 9 | what the 303 leads to | constant
POST @/documentos | 30 24 | 303 to the new document, followed | nowrite fails
GET @/inventarios | 23 | a copy that is two minutes late
POST @/inventarios | 23 24 | 202; the list read right after is 304, two minutes later it is longer | nowrite
GET @/borradores/{id} | 6 2 | a 404 of its own unless something was saved
PUT @/borradores/{id} | 11 25 | 204, kept | nowrite
DELETE @/borradores/{id} | 7 11 | 204 | nowrite
GET @/preferencias | 43 | works | constant
PUT @/preferencias | 25 | 204, kept: mostly what was there, and the rest has two digits | nowrite
PUT @/perfil/clave | 11 26 | 204, shown nowhere; 422 when mistyped | nowrite
POST @/busqueda | 26 4 37 | a read by POST; [] without a hit; 429 for a moment | nowrite
POST @/importaciones | 23 26 | 202, a job | nowrite
GET @/importaciones/{id} | 23 43 | busy, then done | constant
GET @/usuarios | 28 43 | 403 but for the director | constant
GET @/informes/averias | 4 37 | varies; 500 on one evening
GET @/informes/uso | 28 | varies; 403 for some
GET @/v1/{rest} | 31 12 | 410: a gateway only | fails aside
POST @/lecturas | 12 11 | 204: a gateway | nowrite aside
GET @/lecturas/ordenes | 12 2 43 | a gateway asks all day: [] | constant aside
OPTIONS @/ordenes | 8 | 404 | fails aside
GET @/ordenes/ | 30 6 | a slash by mistake, twice | aside
GET @/salud | 12 43 | a monitor | constant
GET /q/{id} | 6 12 30 | stickers on the equipment: 302 to the page, or a 404 of its own | fails aside
GET /acceso | 28 43 | the page for signing in: what the gaps lead to and weigh | constant aside
GET /recursos/{id} | 9 | bundles | aside
GET /gestion | 9 43 | the page | constant aside
GET /gestion/{rest} | 9 43 | the page, by a deep link | constant aside
GET / | 12 1 | the page: a monitor | constant aside
GET /{rest} | 1 | scanners get the page for everything outside /datos | aside
POST /{rest} | 1 | scanners: 405 by the static files | fails aside nowrite
"""
write_truth("equipos-sinatra", {"night": "equipos-sinatra", "stack": "Sinatra under puma in the manner of Rails (Rack's weak entity tags and 304, 204 for PUT and DELETE, pages with X-Total-Count, a catch-all for unknown routes) behind nginx with combined and gzip for JSON; a hospital group's equipment in Spanish words, one of them in percents, ids like EQ-00401 and integers, switches by PUT; six people in four roles, four over HTTP/2, two behind one address; a gateway, stickers with codes, monitors, scanners; new versions on the fourth and the seventh day; the application's own JSON in the manner of Lograge with the user's number and address, without queries, sizes and agents; summer time begins; Europe/Madrid",
    "logs": {N: [N], L: [L]}, "minClients": 2, "ui": ["https://equipos.example.com"], "api": ["/datos", "/telemetria"], "gaps": gaps, "arguable": arguable, "neighbours": neighbours(text.replace(" @", " " + A))})
