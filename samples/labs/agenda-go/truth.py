import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, L = "nginx-rt", "slog-docker"
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=(N, L), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("patients have no history", "empty-list", [f"GET {A}/pacientes/{{id}}/historial empty-list"], "null (an empty slice of Go's) for every patient on all days, though appointments and notes are written all day; /citas beside it is filled for most, /documentos for those who brought one, /alergias null for all but two"),
    gap("services do not become bookable", "non-persisting-write", [f"PUT {A}/servicios/{{id}}/reservable_web non-persisting-write"], "the same {\"ok\":true} as /visible beside it, but the service read right after is the same: 304 for the browsers that keep entity tags, the same size for the others", [f"{A}/servicios/{{id}}", f"{A}/servicios"]),
    gap("the waiting list forgets", "non-persisting-write", [f"POST {A}/lista_espera non-persisting-write"], "201 with a new id, and the list read right after is as long as before; it grows over night by what the public site adds, and shrinks by what is deleted", [f"{A}/lista_espera"]),
    gap("templates cannot be deleted", "non-persisting-write", [f"DELETE {A}/plantillas/{{id}} non-persisting-write"], "204, and the list read right after is as long as before, and the template still answers; appointments and the waiting list beside it go away", [f"{A}/plantillas", f"{A}/plantillas/{{id}}"]),
    gap("professionals have no availability", "missing-endpoint", [f"GET {A}/profesionales/{{id}}/disponibilidad missing-endpoint"], "Go's own 404 (19 bytes, plain text) for everybody and every professional; other 404s are problem+json of the application's"),
    gap("rooms cannot be changed", "method-not-allowed", [f"PUT {A}/salas/{{id}} method-not-allowed"], "405 for all, of the size of Go's 404; GET of the same path works, PUT …/bloqueo works"),
    gap("the report of no-shows panics", "failing-endpoint", [f"GET {A}/informes/no_presentados failing-endpoint"], "502 always, since the handler panics and the connection ends without an answer; the application writes a trace but no line for the request. /ingresos beside it fails on one morning", where=(N,)),
    gap("waiting times are a stub", "safe-stub", [f"GET {A}/informes/tiempos_espera safe-stub"], "zeros of one size for every span, though the kiosk reports arrivals all day; /ocupacion beside it, asked with the same spans, varies"),
    gap("campaigns get lost in a redirect", "lost-redirect", [f"POST {A}/campanas lost-redirect"], "301 to the path with a slash (net/http does that for subtrees): a browser goes on by GET, so no POST ever arrives there, and the list stays as it is. GET is redirected the same way and works"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/sesion | 26 28 | constant per person | nowrite
GET @/sesion | 28 43 | 401, sign in, 200 | constant
DELETE @/sesion | 11 | somebody leaves | nowrite
GET @/menu | 43 9 | constant on purpose | constant
GET @/modulos/{id} | 36 43 | asked at every load: 200 for two modules, a problem+json 404 for the two that were not bought | constant
GET @/videoconsulta | 36 43 | asked at every load and 404 by design, as problem+json: the module was never bought; nobody can tell from a log | fails undecidable
GET @/avisos/contador | 45 43 | a tab that polls every half minute; a digit | constant
POST @/avisos/leidos | 11 25 | kept: the counter is nought again, of the same width | nowrite
GET @/avisos/espera | 35 11 | held by the server: 204 when the time is over, 200 when something is new | constant
POST @/actividad | 11 26 | a beacon | nowrite
GET @/citas | 2 4 | filled on days of work, null on Sundays, in October and for filters without hits
POST @/citas | 24 | kept; 409 where the slot is taken, 422 without a time
POST @/citas/comprobar | 26 43 | a check by POST: never a conflict | nowrite
GET @/citas/huecos | 4 2 | a search: mostly null | constant
GET @/citas/{id} | 6 7 | 404 after a deletion and for old bookmarks
PUT @/citas/{id} | 25 | kept; a time for a time of the same width, or the same words again
PUT @/citas/{id}/estado | 25 | kept; now and then the state it had, or one as long
PUT @/citas/{id}/bloqueo | 11 45 | a heartbeat while somebody edits; shown to nobody who is alone | nowrite
DELETE @/citas/{id} | 7 11 | works | nowrite
POST @/citas/{id}/recordatorio | 23 26 | 202 into a queue; the appointment read after is rightly as it was | nowrite
GET @/citas/{id}/notas | 2 | null for most
POST @/citas/{id}/notas | 24 | kept | nowrite
GET @/pacientes | 4 5 9 | by the alphabet, pages of fifteen; searches without hits, pages past the end
POST @/pacientes | 24 5 | kept, but on the last page: the first one, read right after, is as before; the new id answers | nowrite
GET @/pacientes/{id} | 6 9 | works; entity tags
PUT @/pacientes/{id} | 25 9 | kept; half of the forms are saved as they were
GET @/pacientes/{id}/citas | 2 | filled for most
GET @/pacientes/{id}/alergias | 2 | null for all but two patients | constant
GET @/pacientes/{id}/saldo | 11 2 | 204 for who owes nothing | constant
GET @/pacientes/{id}/foto | 6 | 404 for five in six
GET @/pacientes/{id}/documentos | 2 | null for most
POST @/pacientes/{id}/documentos | 16 24 | an upload; kept; 413 by the proxy for large ones
GET @/documentos/{id}/descarga | 30 | 302 to a signed address on the same host, followed | fails
GET /almacen/{id} | 28 10 | works; 403 for a signature that ran out
GET @/profesionales | 43 | nobody came or went | constant
GET @/profesionales/{id} | 43 6 | of nearly one size
GET @/profesionales/{id}/horario | 43 9 | two times of one width | constant
PUT @/profesionales/{id}/horario | 25 9 | kept, times for times: the same size, but 200 and not 304 for the browser that keeps entity tags | nowrite undecidable
GET @/profesionales/{id}/ausencias | 2 | null for nearly all | constant
POST @/profesionales/{id}/ausencias | 24 | kept | nowrite
GET @/salas | 25 43 | a byte a room
GET @/salas/{id} | 25 | works
PUT @/salas/{id}/bloqueo | 25 | kept: one byte; now and then the value it had, or on and off
GET @/servicios | 9 13 | works
PUT @/servicios/orden | 25 9 | kept, in another order: the same size but for compression, and another entity tag | nowrite undecidable
GET @/servicios/{id} | 9 6 | works
PUT @/servicios/{id} | 25 9 | kept; often as it was
PUT @/servicios/{id}/visible | 25 9 | kept: one byte
GET @/festivos | 43 9 | constant on purpose | constant
GET @/lista_espera | 24 2 | works: the public site fills it
DELETE @/lista_espera/{id} | 7 11 | works
GET @/facturas | 4 5 | the last twenty; filters without hits
POST @/facturas | 24 | kept; twenty rows before and after | nowrite
GET @/facturas/{id} | 6 | works
POST @/facturas/{id}/cobrar | 25 27 | kept: one byte; 409 the second time | nowrite
GET @/facturas/{id}/pdf | 10 | a file; ranges
POST @/exportaciones | 23 26 | 202; a job | nowrite
GET @/exportaciones/{id} | 23 | en_curso, en_curso, lista | constant
GET @/exportaciones/{id}/fichero | 23 6 | 409 while the job waits
GET @/plantillas | 24 | works
POST @/plantillas | 24 | kept; the list holds nine | nowrite
GET @/plantillas/{id} | 6 | works
PUT @/plantillas/{id} | 25 | kept; often as it was
POST @/plantillas/{id}/probar | 23 26 | 202 into a queue | nowrite
GET @/campanas | 30 | 301 to the slash, followed | fails
GET @/campanas/ | 43 30 | never changes because of the gap | constant
GET @/informes/resumen | 31 32 | gone since the new version on the fifth day (Go's 404, as for the gap); one tab that nobody reloads asks on for two days
GET @/informes/panel | 31 | there since the new version
GET @/informes/ocupacion | 4 | varies with its parameters
GET @/informes/ingresos | 33 43 | 500 on one morning
GET @/informes/incidencias | 2 43 | noughts for nine days, since nothing broke | constant
POST @/subidas | 26 | a resumable upload begins | nowrite
PUT @/subidas/{id} | 30 26 | 308 means go on, and nobody is sent anywhere; the last part is 201 | nowrite
GET @/config | 25 9 43 | of few sizes | constant
PUT @/config | 25 9 | kept; mostly as it was | nowrite
GET @/usuarios | 28 | 403 for all but the administrators | constant
PUT @/usuarios/{id}/clave | 11 26 | a password: nothing to read | nowrite
GET @/registro_accesos | 28 43 | 403 for all but the administrators | constant
GET @/prueba_humo | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/kiosco/turno | 12 45 11 | a device: 204 until somebody is called | constant
POST @/kiosco/llegadas | 12 11 26 | a device; 204 | nowrite
POST @/publico/sms_estado | 12 26 | a gateway's webhook; 204 | nowrite
GET @/publico/huecos | 4 2 | patients; often null | constant
POST @/publico/citas | 24 | patients; kept | nowrite
POST @/publico/lista_espera | 24 | patients; kept | nowrite
OPTIONS @/pacientes | 8 | a look: 405 | aside
HEAD @/servicios | 8 | a look | aside
GET /api/v1//citas | 30 39 | a slip: 301 | aside fails
GET /salud | 12 | a monitor | constant
GET /panel/ | 9 | the page | aside
GET /panel/{id} | 9 | pages opened by their address | aside
GET /est/{id} | 9 | bundle | aside
GET /favicon.ico | 1 | 404: a browser asks by itself | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 1 | scanners | aside fails
"""
write_truth("agenda-go", {"night": "agenda-go", "stack": "Go's net/http (problem+json, entity tags, its own 404 and 405, null for empty slices) with slog-like logfmt in Docker's JSON behind nginx with `combined`, rt=, urt=, us= and gz=, gzip from 20 bytes; a Spanish physiotherapist's office: snake_case, integers; two administrators, three people in front and two behind, most behind one address, a kiosk, a gateway, patients on the public site; Europe/Madrid",
    "logs": {N: [N], L: [L]}, "sharedAddress": ["203.0.113.41"], "ui": ["https://agenda.example.org/panel"], "api": [A], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
