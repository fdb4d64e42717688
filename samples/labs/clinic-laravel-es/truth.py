import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, A = "nginx-combined-times", "/api/clinica"
def gap(name, kind, rows, why, reads=(), **more):
    ms = members(*[r.replace(" @", " " + A, 1) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("@", A, 1) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A, 1) for r in reads], "observableIn": [N], "why": why, **more}
gaps = [
    gap("patients have no vaccinations", "empty-list", ["GET @/pacientes/{id}/vacunas empty-list"], "one size for every patient, for all three on all days; alergias beside it is filled for some, with the same size for those who have none"),
    gap("the insurer of a patient is not there", "missing-endpoint", ["GET @/pacientes/{id}/aseguradora missing-endpoint"], "Laravel's 404 for unknown routes, which names the route and so has more than one size, for patients who were read a moment before; 404 of a patient who is gone is of another length"),
    gap("timetables are not kept", "non-persisting-write", ["POST @/horarios/{id} non-persisting-write"], "PUT by _method: 200, and the timetable read right after weighs what it weighed, for all and always; plantillas, saved the same way, change", ["@/horarios/{id}"]),
    gap("reminders are switched in vain", "non-persisting-write", ["POST @/recordatorios/{id}/activar non-persisting-write"], "200 and ok, and the list read right after weighs what it weighed, on all days; interruptores beside it change", ["@/recordatorios"]),
    gap("notes on patients are not kept", "non-persisting-write", ["POST @/pacientes/{id}/notas non-persisting-write"], "201, and the notes of the patient read right after weigh what they weighed; medicacion beside it grows", ["@/pacientes/{id}/notas"]),
    gap("the takings are a stub", "safe-stub", ["GET @/estadisticas/ingresos safe-stub"], "one size for every month and all people, while invoices are paid every day; estadisticas/citas varies"),
    gap("the laboratory's orders are the page", "html-fallback", ["GET /clinica/laboratorio/pedidos html-fallback"], "without /api before it: 200 with what the panel's page weighs in the same session (a token in it makes that a byte or two more or less), always; resultados beside it, below /api, is a list"),
    gap("invoices cannot be sent", "failing-endpoint", ["POST @/facturas/{id}/enviar failing-endpoint"], "500 for all and always; cobrar beside it works"),
    gap("tariffs cannot be deleted", "method-not-allowed", ["POST @/tarifas/{id} method-not-allowed"], "DELETE by _method: 405 for all, for tariffs that were read a moment before (GET of the same path); citas and the waiting list are deleted the same way"),
    gap("rooms for video are not there", "not-implemented", ["GET @/telemedicina/salas not-implemented"], "501, always; the doctor alone asks"),
    gap("nobody may see the users", "always-forbidden", ["GET @/usuarios always-forbidden"], "403 for all three, the doctor among them, who owns the place; historial is 403 for the secretaries only"),
    gap("consents are sent to the old house", "lost-redirect", ["POST @/consentimientos lost-redirect"], "302 to another host; nothing of the same browser follows on this one but its next read of the list, which is as long as before"),
    gap("appointments cannot be moved", "missing-endpoint", ["POST @/citas/{id}/reprogramar missing-endpoint"], "Laravel's 404 for unknown routes, for appointments that were read a moment before; a PUT by _method to the appointment itself works"),
]
text = """
GET /login | 28 30 | 302 to it when a session is over
POST /login | 28 30 | 302, followed; 422 for a wrong password | nowrite
POST /logout | 30 | 302, followed | nowrite
GET /sanctum/csrf-cookie | 11 | 204 | constant
GET @/yo | 28 43 | 401 when a session is over | constant
GET @/menu | 43 | per role | constant
GET @/notificaciones/contador | 45 43 | a tab that polls | constant
GET @/sala-espera | 2 45 | polled; empty before the first has come
POST @/sala-espera/{id}/llamar | 24 | kept; leaves the list | nowrite
GET @/agenda | 2 4 | of a day; empty on Sundays and far ahead
POST @/citas | 24 | kept; 422 without a patient; 419 after a night
GET @/citas/{id} | 6 7 | works; 404 for one that was cancelled
POST @/citas/{id} | 25 7 9 | PUT and DELETE by _method: kept; often saved as it was
GET @/pacientes | 4 5 | searches without hits, pages past the end
POST @/pacientes | 24 | kept; 422 for an identity number that exists | nowrite
GET @/pacientes/{id} | 6 7 | works; 404 for an old bookmark
POST @/pacientes/{id} | 25 9 | PUT by _method: kept; telephone numbers are as long as each other
GET @/pacientes/{id}/alergias | 2 | empty for two in three
POST @/pacientes/{id}/alergias | 24 | kept
GET @/pacientes/{id}/medicacion | 2 | empty for most
POST @/pacientes/{id}/medicacion | 24 | kept
GET @/pacientes/{id}/notas | 2 43 | as the gap leaves them; empty for most
GET @/pacientes/{id}/historial | 28 | 403 for the secretaries
POST @/pacientes/{id}/historial | 24 28 | the doctor's; kept
GET @/pacientes/{id}/documentos | 2 | empty for most
POST @/pacientes/{id}/documentos | 24 26 | multipart; kept; 413 when too large
GET @/pacientes/{id}/foto | 6 43 | 404 of a model for half
GET @/recetas | 4 2 | the doctor's; empty at ?estado=pendiente when all are signed
POST @/recetas | 24 | kept
POST @/recetas/{id}/firmar | 25 27 | kept: leaves the list of those pending; 409 the second time
POST @/recetas/{id}/anular | 25 | kept; read by the list
GET @/horarios | 43 | as the gap leaves it | constant
GET @/horarios/{id} | 43 | as the gap leaves it; of few sizes | constant
GET @/tarifas | 43 | works
POST @/tarifas | 24 | kept
GET @/tarifas/{id} | 43 | works
GET @/facturas | 4 5 | works
GET @/facturas/{id} | 6 | works
POST @/facturas | 24 | kept | nowrite
POST @/facturas/{id}/cobrar | 25 27 | kept: read by the invoice
GET @/facturas/{id}/pdf | 26 | a file
GET @/recordatorios | 43 | as the gap leaves it | constant
GET @/interruptores | 25 43 | works | constant
POST @/interruptores/{id} | 25 9 | kept: on and off
GET @/plantillas | 43 | four of them | constant
GET @/plantillas/{id} | 9 | works
POST @/plantillas/{id} | 25 9 | PUT by _method: kept; often saved as it was
POST @/plantillas/{id}/vista-previa | 26 | a preview | nowrite
GET @/mensajes | 2 | patients write, the list is emptied
GET @/mensajes/{id} | 6 | works
POST @/mensajes/{id}/responder | 24 | kept: leaves the list of those open | nowrite
POST @/mensajes/archivar | 26 24 | bulk; kept | nowrite
GET @/lista-espera | 4 | works
POST @/lista-espera | 24 | kept
POST @/lista-espera/{id} | 7 | DELETE by _method: works; 404 the second time
GET @/consentimientos | 43 | as the gap leaves it | constant
GET @/laboratorio/resultados | 2 | empty until the laboratory sent the first ones on the third day
POST @/laboratorio/resultados | 12 24 | the laboratory's machine; 201 | nowrite
GET @/ajustes | 9 | works
POST @/ajustes | 25 9 | PUT by _method: kept; saved whole, often as it was
GET @/avisos | 2 | empty for all until the first on the fifth day
POST @/avisos | 24 | kept | nowrite
GET @/estadisticas/citas | 4 33 | varies; 500 on one morning
GET @/buscar | 4 26 | often without hits
GET @/exportar/agenda.csv | 26 | a file
GET @/resumen | 31 32 | gone since the deploy on the fifth day (the same 404); a tab of one secretary that is not reloaded asks on for a day
GET @/inicio | 31 | there since the deploy
GET @/modulos/{id} | 36 43 | dental is a 404 of a model for this house | constant
GET @/autoprueba | 40 | only a test of the whole | aside fails
POST /api/hooks/pagos | 12 | the bank's calls; 401 for a wrong signature | nowrite
GET /api/kiosko/turno | 12 45 | a tablet at the door | constant
POST /api/kiosko/llegada | 12 24 | a tablet at the door; kept, the waiting room shows them; 404 of a model for mistyped codes | nowrite
GET /up | 12 45 | monitor | constant
GET /portal | 9 28 | patients' page; 302 without a session
GET /portal/login | 28 43 | patients' form | constant
POST /portal/login | 28 30 | 302, followed; back to the form for a wrong code | nowrite
GET /portal/citas | 2 | patients' page; says none for most
GET /portal/citas/nueva | 9 | patients' form
POST /portal/citas | 24 30 | 302, followed; kept, the agenda shows them; 419 | nowrite
GET /portal/huecos | 2 4 | free times as JSON; none on most days
GET /portal/resultados | 2 3 | says none for most
GET /portal/resultados/{id} | 6 | 404 page while it is not there
GET /portal/recetas | 2 3 | says none for most
GET /portal/mensajes | 2 3 | says none for most
POST /portal/mensajes | 24 30 | 302, followed; kept | nowrite
GET /portal/perfil | 9 | works
POST /portal/perfil | 25 30 | 302, followed; kept | nowrite
GET /portal/vacunas.pdf | 6 43 | 404 page for those who have none; a file for one in four
GET /build/{id} | 9 | bundle | aside
GET /sw.js | 9 45 | a service worker looks for itself | aside
GET /favicon.ico | 43 | 404 of nginx for everybody's browser | aside fails
GET / | 1 9 | the house's page | aside
GET /servicios | 1 9 | the house's page | aside
GET /contacto | 1 9 | the house's page | aside
GET /panel | 9 28 | the panel's page; 302 without a session | aside
GET /panel/{rest} | 9 28 | pages opened by their address | aside
OPTIONS @/pacientes | 8 | a look | aside fails
HEAD @/pacientes | 8 | a look | aside
GET @/{rest} | 1 | scanners | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; 302 to /login for what is no page | aside
POST /{rest} | 1 | scanners; 405 or 419 | aside fails nowrite
"""
rows = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
READS = {"/citas": ["/agenda"], "/recetas/{id}/firmar": ["/recetas?estado=pendiente"], "/recetas/{id}/anular": ["/recetas"], "/facturas/{id}/cobrar": ["/facturas/{id}"], "/interruptores/{id}": ["/interruptores"]}
for n in rows:
    if n["method"] == "POST" and n["path"][len(A):] in READS: n["reads"] = [A + r for r in READS[n["path"][len(A):]]]
write_truth("clinic-laravel-es", {"night": "clinic-laravel-es", "stack": "PHP 8.2 under php-fpm in the manner of Laravel (419, 422, _method, 302 to /login, its own 404) behind nginx with `combined`, $request_time and $upstream_response_time, gzip for JSON; a doctor's house: Spanish words, integers; two secretaries and a doctor over HTTP/2, patients' portal on the same host; Europe/Madrid",
    "logs": {N: [N]}, "oneAdmin": True, "slack": {N: 2}, "ui": ["https://clinica-sanroque.example.es/panel"], "api": ["/api", "/clinica"], "gaps": gaps, "neighbours": rows})
