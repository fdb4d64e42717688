import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, G = "apache-vhost", "gunicorn-journal"
BOTH = (A, G)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = list(reads)
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
C = "/api/campanas/{id}"
gaps = [
    gap("treatments of plots are never listed", "empty-list", [f"GET {C}/parcelas/{{id}}/tratamientos"], "[] for every plot of every season, also after the form (303, followed); analyses of the same plots are filled for three of four"),
    gap("seasons had no alerts before the release", "empty-list", [f"GET {C}/alertas"], "[] for all seasons until the release on the morning of the fourth day, then filled for those that have plots", state="looks-fixed"),
    gap("plots are not saved", "non-persisting-write", [f"PUT {C}/parcelas/{{id}}"], "200 with an echo that carries what was sent, and the plot read right after is 304; PUT of members, the same form, is kept", [f"{C}/parcelas/{{id}}"]),
    gap("the order of lots is not kept", "non-persisting-write", [f"PUT {C}/lotes/orden"], "204, and the list read right after with its entity tag is 304; after PUT of …/turnos/orden it is 200 with as many bytes", [f"{C}/lotes"]),
    gap("lots are not duplicated", "non-persisting-write", [f"POST {C}/lotes/{{id}}/duplicar"], "201, and the list read right after is 304; duplicates of templates make their list longer", [f"{C}/lotes"], also=[f"POST {C}/lotes/{{id}}/duplicar safe-stub"]),
    gap("machines cannot be deleted", "non-persisting-write", ["DELETE /api/maquinas/{id}"], "{\"ok\":true}, also for the same machine again, and the list read right after is 304; members and templates vanish from theirs", ["/api/maquinas", "/api/maquinas/{id}"]),
    gap("the newsletter's switch does nothing", "non-persisting-write", ["PATCH /api/socios/{id}/boletin"], "{\"ok\":true}, and the member read right after is 304; PATCH …/riego of the same members, with the same answer, moves it", ["/api/socios/{id}"], also=["PATCH /api/socios/{id}/boletin safe-stub"]),
    gap("there are no statements of members", "missing-endpoint", ["GET /api/socios/{id}/extracto"], "Werkzeug's 404 for unknown routes for every member; …/foto is a JSON 404 for some and a picture for others"),
    gap("the release lost the yields", "missing-endpoint", [f"GET {C}/rendimientos"], "200 until the release on the morning of the fourth day, Werkzeug's 404 since, for seasons whose other lists are read in the same moment", state="regressed"),
    gap("machines cannot be patched", "method-not-allowed", ["PATCH /api/maquinas/{id}"], "405 always; GET and PUT of the same path work"),
    gap("imports cannot be undone", "not-implemented", ["POST /api/importaciones/{id}/deshacer"], "500 always; the journal shows a NotImplementedError beside each, Apache a 500 only", also=["POST /api/importaciones/{id}/deshacer failing-endpoint"]),
    gap("the report of deliveries fails", "failing-endpoint", ["GET /api/informes/entregas/{id}"], "500 for every date, for both, with a KeyError in the journal; the report of members with the same dates works"),
    gap("nobody may see the accounts", "always-forbidden", ["GET /api/cuentas"], "403 for both, the manager among them, who reads /api/usuarios in the same minutes"),
    gap("revisions of machines are lost", "lost-redirect", ["POST /fichas/maquinas/{id}/revision"], "302 to an inner address and nothing after it; the 303 of …/horas is followed to the machine's page at once"),
    gap("the weather is a stub", "safe-stub", ["GET /api/tiempo/{id}"], "one constant for every date; /api/lluvia for the same dates varies"),
    gap("municipalities are the page", "html-fallback", ["GET /gestion/datos/municipios"], "200 with what every page below /gestion/ weighs, asked by a form's list; no entity tag, no JSON"),
]
gaps[0]["members"].append({"method": "POST", "path": "/fichas/parcelas/{id}/{id}/tratamientos", "kind": "non-persisting-write", "reads": [f"{C}/parcelas/{{id}}/tratamientos", "/fichas/parcelas/{id}/{id}"], "blank": True})
gaps[10]["members"][0]["mixed"] = True
text = """
GET /acceso | 28 | the page for signing in | constant
POST /acceso | 26 28 | 303, followed; 200 with the form again when mistyped | nowrite constant
POST /salir | 26 | 303, followed | nowrite fails
GET /api/yo | 28 43 | 401 before one signs in, then who one is | constant
GET /api/ajustes | 9 25 | 304 mostly | constant
PUT /api/ajustes | 25 | kept; two of three times as they were: 304 after, rightly | nowrite
GET /api/avisos | 2 43 | [] but for two days | constant
POST /api/presencia | 11 12 45 | 204 every 45 seconds | nowrite
GET /api/cola/pendientes | 43 45 | a badge of one digit that asks every 45 seconds | constant
GET /api/usuarios | 28 43 | 403 for the secretary | constant
GET /api/campanas | 43 | three seasons, never another | constant
GET /api/cultivos | 43 | a constant by nature | constant
GET /api/socios | 4 9 | words typed without hits, 304 for who has it
POST /api/socios | 24 26 | kept: the list grows; 409 for a known name, 422 without one
GET /api/socios/{id} | 6 9 | 304 for who has it; a JSON 404 for names mistyped
PUT /api/socios/{id} | 25 | kept; half of the forms are saved as they were, 304 after
DELETE /api/socios/{id} | 7 11 27 | soft: 204, the list is shorter while the member is 200 still; half are restored at once
POST /api/socios/{id}/restaurar | 25 27 | an undo: the list is what it was before
PATCH /api/socios/{id}/riego | 25 | kept: a byte; sometimes there and back
POST /api/socios/{id}/posicion | 25 | kept: the list is 200 with as many bytes, never 304; by size alone it looks lost | nowrite
GET /api/socios/{id}/foto | 6 | a JSON 404 for two thirds of the members
GET /api/campanas/{id}/parcelas | 3 2 4 | [] for the season that is new until its first plot; crops without plots
POST /api/campanas/{id}/parcelas | 24 | kept
GET /api/campanas/{id}/parcelas/{id} | 6 7 9 | as the gap leaves it; a JSON 404 for deleted ones
DELETE /api/campanas/{id}/parcelas/{id} | 7 11 | kept: really gone
GET /api/campanas/{id}/parcelas/{id}/analisis | 2 | [] for a quarter
GET /api/campanas/{id}/lotes | 3 4 9 | 304 for who has it; [] for the new season at first; by state
POST /api/campanas/{id}/lotes | 24 | kept
GET /api/campanas/{id}/lotes/{id} | 6 | figures of three and four digits; abierto and cerrado are of one length | constant
PATCH /api/campanas/{id}/lotes/{id}/estado | 25 | kept, though the lot weighs the same: it leaves the list of its old state | nowrite
GET /api/campanas/{id}/turnos | 9 | 304 for who has it; never another length, as only its order changes
PUT /api/campanas/{id}/turnos/orden | 25 | kept: 200 with as many bytes, never 304 but for an order that was the same | nowrite
GET /api/campanas/{id}/caja | 43 | moves with the lots
GET /api/partes | 2 | grows from nothing
GET /api/partes/{id} | 6 | a JSON 404 for days without a report, 200 after the first PUT
PUT /api/partes/{id} | 25 27 | kept; 201 the first time, 204 after
GET /api/lluvia/{id} | 43 | varies by date
GET /api/informes/socios/{id} | 4 | varies
GET /api/maquinas | 9 | 304 mostly
GET /api/maquinas/{id} | 25 | works
PUT /api/maquinas/{id} | 25 | kept; a third as it was
GET /api/plantillas | 9 | 304 for who has it
POST /api/plantillas/{id}/duplicar | 24 | kept: the list grows; the same answer as the gap's
DELETE /api/plantillas/{id} | 7 11 | kept; 404 the second time
GET /api/importaciones | 2 | grows
POST /api/importaciones | 23 26 | 202; the lots it brings come when it is done | nowrite
GET /api/importaciones/{id} | 23 | en curso, en curso, lista | constant
GET /api/importaciones/{id}/errores | 2 | [] for most
GET /api/exportar/socios.csv | 26 | a file
GET /fichas/socios/{id} | 2 28 | a page; 302 to the one for signing in when the session is over
POST /fichas/socios/{id}/notas | 24 26 28 | 303, followed, the page grows; 200 with the form again when empty; 400 when the form is too old, then again | nowrite
GET /fichas/lotes/{id}/{id} | 2 | a page
POST /fichas/lotes/{id}/{id}/pesajes | 24 | 303, followed, the page grows | nowrite
GET /fichas/maquinas/{id} | 25 | a page
POST /fichas/maquinas/{id}/horas | 25 | 303, followed; the page lists them and grows
GET /fichas/parcelas/{id}/{id} | 6 | a page | constant
GET /salud | 12 | a monitor's | constant
POST /estacion/datos | 12 11 | a weather station, every quarter of an hour | nowrite
GET /api/v1/precios | 31 12 | retired: 410; a broker's script asks on | aside fails
GET /estatico/{id} | 9 | bundle, 304 | aside
GET /gestion/{rest} | 9 | the page: what the gap weighs | aside
GET /gestion/ | 9 | the page | aside
GET /precios.html | 9 | the public site, another host | aside
OPTIONS /api/socios | 8 | a look | aside
HEAD /api/maquinas | 8 | a look | aside
GET / | 1 9 | the public site, and scanners | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("cooperativa-gunicorn", {"night": "cooperativa-gunicorn", "stack": "Flask under gunicorn as a unit of systemd (its default access lines with the proxy as the only client, uncompressed sizes, messages and tracebacks between them, journalctl's short output) behind Apache's `vhost_combined`, sizes with headers, mod_deflate, no keep-alive; an agricultural cooperative's back office in Spanish words, slugs and codes, dates and seasons in the path of which one season is new, entity tags for some lists, forms with 303 and JSON mixed, soft deletions; two administrators of whom one takes no compressed answers; a release that fills a list and loses a route; America/Montevideo",
    "logs": {A: [A], G: [G]}, "noClients": [G], "minClients": 2, "headers": {A: 330, G: 0}, "ui": ["https://gestion.example.org/gestion", "https://gestion.example.org/fichas"], "api": ["/api", "/gestion/datos", "/fichas"], "gaps": gaps, "neighbours": neighbours(text)})
