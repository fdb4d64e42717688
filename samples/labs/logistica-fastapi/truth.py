import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, U = "haproxy-httplog", "uvicorn-compose"
BOTH, O = (H, U), "/api/op/{id}"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), stirred=False, **more):
    ms = members(*(r.replace("~", O) + " " + kind for r in rows))
    for m in ms:
        if stirred: m["stirred"] = True
        if reads: m["reads"] = [r.replace("~", O) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("~", O) for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace("~", O) for a in also))} if also else {}), **more}
gaps = [
    gap("expediciones have no events", "empty-list", ["GET ~/expediciones/{id}/eventos"], "{\"items\":[],\"total\":0} for every shipment of every tenant, also for those just released or held; /bultos beside it is filled and grows", where=(H,), also=["GET ~/expediciones/{id}/eventos safe-stub"]),
    gap("shifts of drivers are not kept", "non-persisting-write", ["POST ~/conductores/{id}/turnos"], "201 with an echo, and the shifts read right after are [] as ever, for all drivers", ["~/conductores/{id}/turnos"], where=(H,), also=["GET ~/conductores/{id}/turnos empty-list", "GET ~/conductores/{id}/turnos safe-stub"]),
    gap("customers are not saved", "non-persisting-write", ["PUT ~/clientes/{id}"], "200 with an echo that varies, and the customer read right after is as before; PUT of drivers and vehicles, the same form, is kept", ["~/clientes/{id}"], where=(H,)),
    gap("vehicles cannot be switched", "non-persisting-write", ["PUT ~/vehiculos/{id}/activo"], "{\"ok\":true}, and the list read right after does not move by a byte; the same switch of drivers does", ["~/vehiculos"], where=(H,), stirred=True, also=["PUT ~/vehiculos/{id}/activo safe-stub"]),
    gap("rules cannot be deleted", "non-persisting-write", ["DELETE ~/reglas/{id}"], "204, also for the same rule again, and the list read right after is as before; POST makes it grow", ["~/reglas"], where=(H,)),
    gap("the forecast is a stub", "safe-stub", ["GET ~/tablero/previsiones"], "seven noughts for all horizons, tenants and days, while the other boards move", where=(H,)),
    gap("there is no telemetry of vehicles", "missing-endpoint", ["GET ~/vehiculos/{id}/telemetria"], "FastAPI's 404 for unknown routes for every vehicle, for all; /mantenimientos and /foto beside it know the same vehicles"),
    gap("messages cannot be retried", "missing-endpoint", ["POST ~/edi/mensajes/{id}/reintentar"], "FastAPI's 404 for unknown routes for messages that were read a moment before"),
    gap("the release lost the cost of routes", "missing-endpoint", ["GET ~/rutas/{id}/coste"], "200 until the release on the morning of the fifth day, FastAPI's 404 for unknown routes since", state="regressed"),
    gap("opening hours cannot be saved", "method-not-allowed", ["PUT ~/almacenes/{id}/horario"], "405 always; GET of the same path works"),
    gap("the footprint is planned", "not-implemented", ["GET ~/informes/huella"], "501 always; other reports work"),
    gap("the report of costs fails", "failing-endpoint", ["GET ~/informes/costes"], "500 always, for all spans, tenants and people; other reports work"),
    gap("shipments cannot be divided", "failing-endpoint", ["POST ~/expediciones/{id}/dividir"], "500 always; the application's output names NotImplementedError", also=["POST ~/expediciones/{id}/dividir not-implemented"]),
    gap("the price of fuel is the page", "html-fallback", ["GET /api/v2/op/{id}/combustible"], "200 with what every page of the console weighs, asked by the page of routes", where=(H,)),
    gap("nobody may see the keys", "always-forbidden", ["GET ~/claves"], "403 for the administrator and the supervisors too, who read /usuarios and /webhooks in the same moment; those are 403 for operators only"),
    gap("returns cannot be received", "lost-redirect", ["POST ~/devoluciones/{id}/recibir"], "307 always to an inner address, and nothing follows; the 307 of POST /devoluciones is followed at once"),
]
text = """
POST /api/sesion | 28 37 | 401 when mistyped | nowrite constant
POST /api/sesion/renovar | 28 | after a 401 of a token that ran out | nowrite constant
DELETE /api/sesion | 11 | 204 | nowrite
GET /api/salud | 12 | a monitor's | constant
GET ~/permisos | 2 28 43 | [] for operators, who have none, rightly; filled for others | constant
GET ~/config | 43 | a constant by nature | constant
GET ~/catalogos/incoterms | 43 | a constant by nature | constant
GET ~/catalogos/embalajes | 43 | a constant by nature | constant
GET ~/catalogos/mercancias-peligrosas | 2 43 | [] always; a catalogue nobody filled in or a gap: no log can tell | constant undecidable
GET ~/avisos | 2 43 | [] but for one day | constant
GET ~/tablero/resumen | 43 45 | polled; figures of a like number of digits
GET ~/tablero/flota | 43 45 | polled; moves
GET ~/tablero/muelles | 43 45 | polled; a byte or two; [] for the new tenant
GET ~/tablero/alertas | 2 45 | polled; [] for hours when nothing burns, always for two tenants
GET ~/novedades | 11 35 45 | polled; 204 when there is nothing new, 200 when there is | constant
GET ~/cola/siguiente | 2 11 | 204 when nothing waits, 200 otherwise
GET ~/expediciones | 3 4 5 | a new tenant, filters without hits, pages past the end, 429 on one day
POST ~/expediciones | 24 26 | kept; 422 without a destination; the list is of twelve rows | nowrite
GET ~/expediciones/{id} | 6 7 | works; a JSON 404 for what was deleted
PUT ~/expediciones/{id} | 25 | kept; half of them as it was
DELETE ~/expediciones/{id} | 7 11 28 | kept; 403 for operators | nowrite
POST ~/expediciones/{id}/liberar | 25 27 | kept: both words are of one length, so the shipment weighs the same; 409 the second time, and the list of the held gets shorter | nowrite
POST ~/expediciones/{id}/retener | 25 27 | kept: the reverse of it | nowrite
GET ~/expediciones/{id}/bultos | 6 | works
POST ~/expediciones/{id}/bultos | 24 | kept
GET ~/expediciones/{id}/pod | 6 29 | a JSON 404 until it is delivered, 200 for some | constant
GET ~/incidencias | 2 23 | [] on the first day and for new tenants; lags three seconds behind; at most fourteen
POST ~/incidencias | 23 24 | kept: the list read at once is as before, four seconds later it is not; now and then the fifteenth pushes another out | nowrite
POST ~/incidencias/{id}/cerrar | 11 | kept; gone from the list | nowrite
GET ~/rutas | 43 | moves by words and figures
GET ~/rutas/{id} | 9 | works; 304 for who has it
PUT ~/rutas/{id} | 25 | kept; half of them as it was
POST ~/rutas/{id}/recalcular | 23 26 | 202; a minute later the route is another, not at once | nowrite
GET ~/rutas/{id}/paradas | 6 | works
POST ~/rutas/{id}/paradas | 24 | kept
DELETE ~/rutas/{id}/paradas/{id} | 7 11 | kept
GET ~/conductores | 43 | moves by switches
GET ~/conductores/{id} | 6 | works
PUT ~/conductores/{id} | 25 | kept; half of them a telephone of one length, or as it was | slack=0 nowrite
PUT ~/conductores/{id}/activo | 25 | kept: a byte; now and then off and on again before anything is read
GET ~/conductores/{id}/turnos | 43 | as the gap leaves it | constant
GET ~/conductores/{id}/documentos | 33 | 404 until the release on the fifth day, 200 since: repaired | constant fails
GET ~/vehiculos | 43 | as the gap leaves it, but for forms
GET ~/vehiculos/{id} | 6 | works
PUT ~/vehiculos/{id} | 25 | kept; half of them as it was
GET ~/vehiculos/{id}/mantenimientos | 2 | [] until one is added
POST ~/vehiculos/{id}/mantenimientos | 24 | kept
DELETE ~/vehiculos/{id}/mantenimientos/{id} | 7 11 | kept
GET ~/vehiculos/{id}/foto | 6 | a JSON 404 for most, a picture for some
GET ~/clientes | 3 43 | grows now and then; [] for the new tenant
POST ~/clientes | 24 | kept
GET ~/clientes/{id} | 43 | as the gap leaves it
GET ~/clientes/{id}/contactos | 2 | [] for some
POST ~/clientes/{id}/contactos | 24 | kept
DELETE ~/clientes/{id}/contactos/{id} | 11 25 | kept; half of them taken back by the button that undoes | nowrite
POST ~/clientes/{id}/contactos/{id}/restaurar | 25 27 | takes the delete back, so that the list is as it was before both | nowrite
POST ~/tarifas/simular | 26 | a calculation; keeps nothing, rightly | nowrite
POST ~/direcciones/validar | 26 43 | a check that says true: addresses are from a list | nowrite constant
GET ~/almacenes | 43 | never changes | constant
GET ~/almacenes/{id}/horario | 43 | as the gap leaves it: one for all | constant
GET ~/muelles | 43 | moves by switches
GET ~/muelles/{id} | 9 43 | hours of one length: always one size but for a switch; 304 when nothing changed, 200 after a write | constant
PUT ~/muelles/{id}/ventana | 9 11 25 | 204, kept: hours of one length, but what was 304 before is 200 after it | nowrite
POST ~/muelles/{id}/abrir | 25 27 | kept: a byte; half of them open already
POST ~/muelles/{id}/cerrar | 25 27 | kept: a byte; half of them closed already
GET ~/alertas | 2 | [] when nothing burns
POST ~/alertas/{id}/reconocer | 11 | kept; gone from the list; 404 when another was faster | nowrite
POST ~/alertas/{id}/silenciar | 11 23 | kept; gone from the list, and back after an hour | nowrite
GET ~/reglas | 43 | grows, never shrinks because of the gap
POST ~/reglas | 24 | kept
PUT ~/reglas/{id}/prioridad | 11 25 | 204, kept: one digit by another, so that the list weighs the same; no log can tell | nowrite undecidable
GET ~/edi/mensajes | 43 | never changes by hand | constant
GET ~/edi/mensajes/{id} | 6 | works
GET ~/devoluciones | 30 | 307 to the slash, followed at once | constant fails
POST ~/devoluciones | 30 | 307 to the slash, followed at once | nowrite constant fails
GET ~/devoluciones/ | 2 | [] until somebody asks for one
POST ~/devoluciones/ | 24 30 | kept | nowrite
GET ~/remolques | 28 36 | 403 for a tenant that has not bought it, 200 for others | constant
GET ~/informes/puntualidad | 4 | varies
GET ~/informes/ocupacion | 4 | varies
POST ~/exportaciones | 23 26 | 202; a job | nowrite
GET ~/exportaciones/{id} | 23 | pending, pending, done | constant
PUT ~/borradores/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET ~/usuarios | 28 43 | 403 for operators | constant
GET ~/webhooks | 28 43 | 403 for operators; one row or none | constant
POST ~/webhooks/{id}/probar | 26 43 | sends one; changes nothing, rightly | nowrite constant
GET ~/ajustes | 43 | changes when a footer does | constant
PUT ~/ajustes | 25 28 | kept; often as it was; 403 for others | nowrite
GET ~/auditoria | 28 | 403 for operators
GET /api/v1/seguimiento/{id} | 31 12 | retired: 410; a partner's script asks on every hour | aside fails
POST /api/posiciones/{id} | 11 12 45 | trackers, 204 | nowrite
POST /hooks/peajes | 12 28 | 401 for a wrong signature | nowrite constant
GET /api/publico/{id} | 6 | customers type references; a JSON 404 for many
OPTIONS ~/expediciones | 8 | a look: 405 | aside fails
HEAD ~/rutas | 8 | a look: 405 | aside fails
GET ~/Expediciones | 30 | a slip: 404 | aside fails
GET /assets/{rest} | 9 | bundle, 304; an old tab asks for the old one: 404 | aside
GET /op/{rest} | 9 | the page: what the gap weighs | aside
GET / | 1 9 | the page | aside
GET /api/{rest} | 1 | scanners: the page for what is not below /api/op | aside
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
""".replace("~", O)
write_truth("logistica-fastapi", {"night": "logistica-fastapi", "stack": "FastAPI under uvicorn (its own access log with forwarded addresses, from docker compose logs -t) behind HAProxy's httplog with referer and agent captured; a logistics operator's console in Spanish, a tenant in the path, UUIDs, plates and codes; boards that poll, forms by PUT, actions by POST; an administrator, two supervisors and six operators of whom four share an address; trackers, tolls, a partner's script, a load test, a release that loses a route and mends another; Europe/Madrid",
    "logs": {H: [H], U: [U]}, "noClients": [], "sharedAddress": ["198.51.100.20"], "headers": {H: 130}, "ui": ["https://consola.example.es/op"], "api": ["/api"], "gaps": gaps, "neighbours": neighbours(text)})
