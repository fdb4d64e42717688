import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-compose"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(H, G), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("vehicles have no history", "empty-list", [f"GET {A}/vehiculos/{{id}}/historial empty-list"], "total 0 for every vehicle on all days; /ordenes beside it is filled for many, /fotos for one in five"),
    gap("customers' notices do not change", "non-persisting-write", [f"PATCH {A}/clientes/{{id}}/avisos non-persisting-write"], "the same {\"ok\":true} as /preferente beside it, but the customer read right after weighs what he weighed", [f"{A}/clientes/{{id}}"]),
    gap("parts cannot be deleted", "non-persisting-write", [f"DELETE {A}/recambios/{{id}} non-persisting-write"], "200 and {\"ok\":true}, but the list read right after is as long as before, and the part is still there; parts that are added show, vehicles and lines that are deleted are gone", [f"{A}/recambios/{{id}}", f"{A}/recambios"]),
    gap("orders have no guarantee", "missing-endpoint", [f"GET {A}/ordenes/{{id}}/garantia missing-endpoint"], "Flask's own page for unknown routes, for orders that were read a moment before; /firma beside it is a small JSON 404 until an order is closed"),
    gap("invoices are not sent to the tax office", "not-implemented", [f"POST {A}/facturas/{{id}}/hacienda not-implemented"], "501 always; /enviar beside it works"),
    gap("the export of invoices is the page", "html-fallback", ["GET /exportar/facturas.csv html-fallback"], "200 with what the page weighs, always, for either month; /api/exportar/clientes.csv is a real file. Pages that are opened by their address weigh the same, rightly"),
    gap("reminders end at a login", "lost-redirect", [f"POST {A}/citas/{{id}}/recordatorio lost-redirect"], "302 to /entrar always, in the midst of a session whose other requests are answered; what follows is a GET of the page for logging in, and nothing is posted again. POST /api/presupuestos redirects, too, to what it made", also=(f"POST {A}/citas/{{id}}/recordatorio always-forbidden", f"POST {A}/citas/{{id}}/recordatorio non-persisting-write")),
    gap("the forecast is a stub", "safe-stub", [f"GET {A}/informes/prevision safe-stub"], "noughts of one size for every span; /ingresos beside it, asked with the same parameters, varies"),
    gap("the audit is forbidden", "always-forbidden", [f"GET {A}/auditoria always-forbidden"], "403 for the one who administers, always, in the midst of a session whose other requests are answered; PUT /ajustes is 403 now and then, when a token ran out"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/sesion | 26 28 | constant | nowrite
DELETE @/sesion | 11 26 | 204 | nowrite
GET @/yo | 28 43 | 401, sign in, 200 | constant
GET @/config | 43 | constant | constant
GET @/avisos/pendientes | 45 43 | a tab that polls every minute; one digit | constant
GET @/festivos | 43 | constant on purpose | constant
GET @/llamadas-a-revision | 2 43 41 | [] on all days: no maker called anything back; no log can tell | constant undecidable
GET @/modulos/{id} | 36 43 | asked at every load: one is there, the other is a JSON 404 | constant
GET @/vehiculos | 4 5 | filters without hits, pages past the end
POST @/vehiculos | 24 | kept; 422 for what is no plate, 409 the second time; a page has twelve | nowrite
GET @/vehiculos/{id} | 6 7 | 410 after it was struck off, 404 for an old bookmark
PATCH @/vehiculos/{id} | 25 | kept; one time in three as it was
DELETE @/vehiculos/{id} | 7 11 27 | struck off | nowrite
GET @/vehiculos/{id}/ordenes | 2 | empty for some
GET @/vehiculos/{id}/itv | 6 | a JSON 404 for five in six | constant
GET @/vehiculos/{id}/fotos | 2 | empty for four in five
POST @/vehiculos/{id}/fotos | 24 26 | an upload; kept
GET @/clientes | 4 5 | filters without hits
POST @/clientes | 24 | kept; a page has twelve | nowrite
GET @/clientes/{id} | 6 | works
PUT @/clientes/{id} | 25 | kept; half of them as it was
PATCH @/clientes/{id}/preferente | 25 | kept: one byte; now and then the value it had, or on and off
GET @/clientes/{id}/deuda | 11 | 204 for all but two | constant
GET @/ordenes | 4 5 | filters without hits, pages past the end
POST @/ordenes | 24 | kept; a page has twelve | nowrite
GET @/ordenes/{id} | 6 | works
PATCH @/ordenes/{id}/estado | 25 | kept; one in three as it was
GET @/ordenes/{id}/lineas | 2 | empty for some
POST @/ordenes/{id}/lineas | 24 | kept
DELETE @/ordenes/{id}/lineas/{id} | 11 27 | works | nowrite
POST @/ordenes/{id}/cerrar | 25 27 | kept; 409 the second time | nowrite
GET @/ordenes/{id}/firma | 6 | a JSON 404 until the order is closed | constant
GET @/recambios | 4 25 | works; never shrinks because of the gap
POST @/recambios | 24 | kept
GET @/recambios/{id} | 6 7 | works; never gone because of the gap
PATCH @/recambios/{id}/stock | 25 | kept; half of them as it was, or as many digits
GET @/proveedores | 43 41 | nobody came or went | constant
GET @/proveedores/{id} | 43 | of nearly one size | constant
GET @/citas | 2 4 | filled for these days, empty in April
POST @/citas | 24 | kept | nowrite
GET @/citas/{id} | 6 23 | works
PATCH @/citas/{id}/estado | 25 | kept; one in three as it was
POST @/citas/{id}/confirmar | 23 26 | 202: what is read right after is rightly as before, and changes with the third read | nowrite
GET @/facturas | 5 | works
GET @/facturas/{id} | 43 | of nearly one size | constant
GET @/facturas/{id}/pdf | 26 | a file
POST @/facturas/{id}/enviar | 23 26 | 202 into a queue; what is read after is rightly as before | nowrite
GET @/presupuestos | 24 | works; empty until the first
POST @/presupuestos | 30 24 | 303 to what it made, followed; kept | nowrite fails
GET @/presupuestos/{id} | 30 | where that leads; of nearly one size | constant
GET @/informes/ingresos | 4 33 37 | varies with its days; 503 on one morning
GET @/informes/resumen | 31 32 | gone since the new version on the sixth day (Flask's page, as for the gap); the telephone, which nobody reloads, asks on for three days
GET @/informes/panel | 31 | there since the new version
POST @/informes/trabajos | 23 26 | 202; a job | nowrite
GET @/informes/trabajos/{id} | 23 | running, running, done | constant
GET @/ajustes | 25 | works
PUT @/ajustes | 25 28 | kept; often as it was; 403 when a token ran out | nowrite
GET @/exportar/clientes.csv | 26 | a file
GET @/publico/huecos | 4 43 | what is free on a day: four sizes | constant
POST @/publico/citas | 24 26 | customers; kept | nowrite
POST @/diagnosis | 11 12 26 | a machine; 204 | nowrite
GET @/diagnosis/ordenes | 12 43 45 | the machine asks what to do: nobody ever commanded it | constant undecidable
GET /salud | 12 | a monitor | constant
GET /entrar | 28 30 | the page for logging in, and where the redirect of the gap leads | aside constant
GET /panel/ | 9 28 | the page; 302 when the session ran out | aside constant
GET /panel/{id} | 9 | pages opened by their address | aside constant
GET /static/{id} | 9 | bundle | aside
GET / | 9 1 | the public page | aside constant
OPTIONS @/vehiculos | 8 | a look | aside
HEAD @/clientes | 8 | a look | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("taller-flask", {"night": "taller-flask", "stack": "Flask under gunicorn (its default access log under Compose's prefix: one address for everybody, body bytes) behind HAProxy's httplog without captures (no agent, no referer, sizes with headers); a Spanish car workshop: plates and slugs, toggles by PATCH, one who administers, at a desk and by telephone, customers who book, a machine; Europe/Madrid",
    "logs": {H: [H], G: [G]}, "oneAdmin": True, "sharedAddress": ["172.30.0.1"], "headers": {H: 330}, "ui": ["https://taller.example.es"], "api": [A, "/exportar"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
