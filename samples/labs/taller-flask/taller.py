"""A car workshop's panel: Flask, everything in memory and in one file. Honest in most places."""
import json, os, random
from functools import wraps
from pathlib import Path
from flask import Flask, Response, abort, jsonify, redirect, request
WORK = Path(os.environ["WORK"]); STATE = WORK / "estado.json"; NUEVA = os.environ.get("VERSION") == "2"
app = Flask(__name__, static_folder=None); R = random.Random(53)
JS = "t.8d4.js" if NUEVA else "t.1c0.js"
PAGINA = f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Taller</title><script type="module" src="/static/{JS}"></script></head><body><div id="app"></div></body></html>\n'
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def matricula(): return f"{R.randint(0, 9999):04}{''.join(R.choices('BCDFGHJKLM', k=3))}"
def siembra():
    v = {m: {"matricula": m, "modelo": R.choice(["Ibiza", "Clio", "Corolla", "Berlingo", "Golf"]), "km": R.randint(900, 240000), "notas": "n" * R.randint(0, 40), "baja": False} for m in (matricula() for _ in range(26))}
    c = {s: {"slug": s, "nombre": s.replace("-", " ").title(), "avisos": R.random() < .5, "preferente": R.random() < .3, "telefono": "6" + str(R.randint(10**7, 10**8 - 1))} for s in (f"{a}-{b}" for a in ("garcia", "lopez", "ruiz", "serrano", "vidal") for b in ("mora", "gil", "castro"))}
    m = list(v)
    o = {f"ot-{400 + i}": {"id": f"ot-{400 + i}", "matricula": R.choice(m), "estado": R.choice(["abierta", "en curso", "esperando piezas"]), "lineas": [{"n": k, "que": R.choice(["aceite", "frenos", "correa"]), "euros": R.randint(9, 400)} for k in range(R.randint(0, 4))]} for i in range(30)}
    return {"vehiculos": v, "clientes": c, "ordenes": o, "fotos": {x: [f"f{R.randint(1, 99)}.jpg"] for x in m[::5]}, "itv": {x: {"hasta": "2028-11"} for x in m[::6]}, "recambios": {s: {"slug": s, "euros": R.randint(3, 300), "stock": R.randint(0, 40)} for s in ("filtro-aceite", "filtro-aire", "pastillas-delanteras", "pastillas-traseras", "bujia-ngk", "correa-distribucion", "amortiguador", "bateria-60", "bateria-74", "escobillas", "lampara-h7", "junta-culata", "termostato", "radiador")},
        "proveedores": {s: {"slug": s, "plazo": R.randint(1, 9)} for s in ("recambios-levante", "euro-pieza", "desguace-la-torre", "neumaticos-sur")}, "citas": {str(100 + i): {"id": 100 + i, "fecha": f"2028-02-{21 + i % 8}", "hora": R.choice(["09:00", "10:30", "16:00"]), "que": R.choice(["revision", "ruido", "ITV"]), "estado": "pedida", "espera": 0} for i in range(20)},
        "facturas": [{"n": f"f-{900 + i}", "euros": R.randint(40, 1900)} for i in range(16)], "presupuestos": {}, "ajustes": {"iva": 21, "pie": "", "horario": "08:00-18:00"}, "trabajos": {}, "deuda": {"ruiz-gil": 240, "vidal-mora": 85}, "averias": 0, "n": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else siembra()
R.seed(D["n"] * 7919 + 11)
def mal(texto, codigo): return jsonify(error=texto), codigo
@app.before_request
def puerta():
    p = request.path
    if not p.startswith("/api/"): return
    if mode("mantenimiento"): return mal("mantenimiento", 503)
    if mode("limite"): return mal("demasiadas peticiones", 429)
    if "sesion" not in request.cookies and not p.startswith(("/api/publico/", "/api/diagnosis")) and p != "/api/sesion" and request.url_rule: return mal("inicie sesion", 401)
@app.after_request
def guarda(r):
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: D["n"] += 1; STATE.write_text(json.dumps(D))
    return r
def ruta(p, *methods):
    def deco(f): app.add_url_rule("/api" + p, f.__name__ + p, f, methods=methods or ["GET"]); return f
    return deco
def uno(ce, texto):
    def deco(f):
        @wraps(f)
        def g(k, **m):
            x = D[ce].get(k)
            if x is None: return mal(texto, 404)
            if x.get("baja"): return mal("dado de baja", 410)
            return f(x, **m)
        return g
    return deco
veh, cli, ord_, rec, prov, cita = uno("vehiculos", "vehiculo no encontrado"), uno("clientes", "cliente no encontrado"), uno("ordenes", "orden no encontrada"), uno("recambios", "recambio no encontrado"), uno("proveedores", "proveedor no encontrado"), uno("citas", "cita no encontrada")
def b(): return request.get_json(silent=True) or {}
def pon(x, *keys): x.update({k: b()[k] for k in keys if k in b()}); return jsonify(ok=True)
def hoja(l, n=12): p = int(request.args.get("pagina", 1)); return jsonify(total=len(l), filas=l[(p - 1) * n:p * n])
VACIO = lambda: ("", 204)
@ruta("/sesion", "POST", "DELETE")
def sesion():
    if request.method == "DELETE": return VACIO()
    r = jsonify(usuario="jefe"); r.set_cookie("sesion", "jefe"); return r
ruta("/yo")(lambda: jsonify(usuario="jefe", taller="central"))
ruta("/config")(lambda: jsonify(moneda="EUR", version=2 if NUEVA else 1))
ruta("/avisos/pendientes")(lambda: jsonify(n=D["n"] % 4))
ruta("/festivos")(lambda: jsonify(["2028-01-06", "2028-04-14", "2028-08-15"]))
ruta("/llamadas-a-revision")(lambda: jsonify([]))                                                # no maker called anything back
ruta("/modulos/<m>")(lambda m: jsonify(activo=True) if m == "citas" else mal("modulo no contratado", 404))
@ruta("/vehiculos", "GET", "POST")
def vehiculos():
    if request.method in ("GET", "HEAD"):
        q = request.args.get("q", "").lower(); return hoja([{k: v[k] for k in ("matricula", "modelo", "km")} for v in reversed(D["vehiculos"].values()) if not v["baja"] and (q in v["matricula"].lower() or q in v["modelo"].lower())])
    m = b().get("matricula", "")
    if len(m) != 7: return mal("matricula", 422)
    if m in D["vehiculos"]: return mal("ya existe", 409)
    D["vehiculos"][m] = {"matricula": m, "modelo": b()["modelo"], "km": 0, "notas": "", "baja": False}; return jsonify(matricula=m), 201
@ruta("/vehiculos/<k>", "GET", "PATCH", "DELETE")
@veh
def vehiculo(x):
    if request.method == "PATCH": return pon(x, "km", "notas", "modelo")
    if request.method == "DELETE": x["baja"] = True; return VACIO()
    return jsonify(x)
ruta("/vehiculos/<k>/historial")(veh(lambda x: jsonify(total=0, filas=[])))                     # the old programme's history was to be brought over
ruta("/vehiculos/<k>/ordenes")(veh(lambda x: jsonify([{"id": o["id"], "estado": o["estado"]} for o in D["ordenes"].values() if o["matricula"] == x["matricula"]])))
ruta("/vehiculos/<k>/itv")(veh(lambda x: jsonify(D["itv"][x["matricula"]]) if x["matricula"] in D["itv"] else mal("sin ITV apuntada", 404)))
@ruta("/vehiculos/<k>/fotos", "GET", "POST")
@veh
def fotos(x):
    if request.method == "POST": D["fotos"].setdefault(x["matricula"], []).append(f"f{len(request.data)}.jpg"); return jsonify(ok=True), 201
    return jsonify(D["fotos"].get(x["matricula"], []))
@ruta("/clientes", "GET", "POST")
def clientes():
    if request.method in ("GET", "HEAD"): q = request.args.get("q", ""); return hoja([c for c in reversed(D["clientes"].values()) if q in c["slug"]])
    s = b()["nombre"].lower().replace(" ", "-"); D["clientes"][s] = {"slug": s, "nombre": b()["nombre"], "avisos": False, "preferente": False, "telefono": ""}; return jsonify(slug=s), 201
@ruta("/clientes/<k>", "GET", "PUT")
@cli
def cliente(x): return pon(x, "nombre", "telefono") if request.method == "PUT" else jsonify(x)
ruta("/clientes/<k>/avisos", "PATCH")(cli(lambda x: jsonify(ok=True)))                           # the column came with a migration that was never run
ruta("/clientes/<k>/preferente", "PATCH")(cli(lambda x: pon(x, "preferente")))
ruta("/clientes/<k>/deuda")(cli(lambda x: jsonify(euros=D["deuda"][x["slug"]]) if x["slug"] in D["deuda"] else VACIO()))
@ruta("/ordenes", "GET", "POST")
def ordenes():
    if request.method in ("GET", "HEAD"): e = request.args.get("estado"); return hoja([{k: o[k] for k in ("id", "matricula", "estado")} for o in reversed(D["ordenes"].values()) if not e or o["estado"] == e])
    i = f"ot-{400 + len(D['ordenes'])}"; D["ordenes"][i] = {"id": i, "matricula": b()["matricula"], "estado": "abierta", "lineas": []}; return jsonify(id=i), 201
ruta("/ordenes/<k>")(ord_(lambda x: jsonify(x)))
ruta("/ordenes/<k>/estado", "PATCH")(ord_(lambda x: pon(x, "estado")))
@ruta("/ordenes/<k>/lineas", "GET", "POST")
@ord_
def lineas(x):
    if request.method == "POST": x["lineas"].append({"n": D["n"], "que": b()["que"], "euros": b()["euros"]}); return jsonify(ok=True), 201
    return jsonify(x["lineas"])
@ruta("/ordenes/<k>/lineas/<int:n>", "DELETE")
@ord_
def linea(x, n): x["lineas"] = [l for l in x["lineas"] if l["n"] != n]; return VACIO()
@ruta("/ordenes/<k>/cerrar", "POST")
@ord_
def cerrar(x):
    if x["estado"] == "cerrada": return mal("ya cerrada", 409)
    x["estado"] = "cerrada"; D["facturas"].append({"n": f"f-{900 + len(D['facturas'])}", "euros": sum(l["euros"] for l in x["lineas"])}); return jsonify(ok=True)
ruta("/ordenes/<k>/firma")(ord_(lambda x: jsonify(firmada="jefe") if x["estado"] == "cerrada" else mal("sin firma", 404)))
@ruta("/recambios", "GET", "POST")
def recambios():
    if request.method in ("GET", "HEAD"): q = request.args.get("q", ""); return jsonify([r for r in D["recambios"].values() if q in r["slug"]])
    s = b()["slug"]; D["recambios"][s] = {"slug": s, "euros": b()["euros"], "stock": 0}; return jsonify(slug=s), 201
@ruta("/recambios/<k>", "GET", "DELETE")
@rec
def recambio(x): return jsonify(ok=True) if request.method == "DELETE" else jsonify(x)           # the commit is missing
ruta("/recambios/<k>/stock", "PATCH")(rec(lambda x: pon(x, "stock")))
ruta("/proveedores")(lambda: jsonify(list(D["proveedores"].values())))
ruta("/proveedores/<k>")(prov(lambda x: jsonify(x)))
@ruta("/citas", "GET", "POST")
def citas():
    if request.method in ("GET", "HEAD"): f = request.args.get("fecha", "2028-02-21"); return jsonify([{k: v for k, v in c.items() if k != "espera"} for c in D["citas"].values() if c["fecha"] == f])
    i = str(100 + len(D["citas"])); D["citas"][i] = {"id": int(i), "fecha": b()["fecha"], "hora": b()["hora"], "que": b()["que"], "estado": "pedida", "espera": 0}; return jsonify(id=int(i)), 201
@ruta("/citas/<k>")
@cita
def una_cita(x):
    if x["espera"] > 0:
        x["espera"] -= 1
        if x["espera"] == 0: x["estado"] = "confirmada"
    return jsonify({k: v for k, v in x.items() if k != "espera"})
ruta("/citas/<k>/estado", "PATCH")(cita(lambda x: pon(x, "estado")))
@ruta("/citas/<k>/confirmar", "POST")
@cita
def confirmar(x): x["espera"] = 3; return jsonify(cola=True), 202
ruta("/citas/<k>/recordatorio", "POST")(cita(lambda x: redirect("/entrar?siguiente=" + request.path)))      # asks for the old programme's session, which nobody has
ruta("/facturas")(lambda: hoja(D["facturas"][::-1]))
def fac(f):
    @wraps(f)
    def g(k): x = next((x for x in D["facturas"] if x["n"] == k), None); return f(x) if x else mal("factura no encontrada", 404)
    return g
ruta("/facturas/<k>")(fac(lambda x: jsonify(x)))
ruta("/facturas/<k>/pdf")(fac(lambda x: Response(b"%PDF" + b"x" * (700 + x["euros"]), mimetype="application/pdf")))
ruta("/facturas/<k>/enviar", "POST")(fac(lambda x: (jsonify(cola=True), 202)))
ruta("/facturas/<k>/hacienda", "POST")(fac(lambda x: mal("envio a Hacienda: pendiente de desarrollo", 501)))
@ruta("/presupuestos", "GET", "POST")
def presupuestos():
    if request.method in ("GET", "HEAD"): return jsonify(list(D["presupuestos"].values()))
    s = f"p-{len(D['presupuestos']) + 1}-{b()['para']}"; D["presupuestos"][s] = {"slug": s, "euros": b()["euros"]}; return redirect(f"/api/presupuestos/{s}", 303)
ruta("/presupuestos/<k>")(uno("presupuestos", "presupuesto no encontrado")(lambda x: jsonify(x)))
@ruta("/informes/ingresos")
def ingresos():
    if mode("vista"): return mal("vista en reconstruccion", 503)
    return jsonify(mes=request.args.get("mes", "02"), dias=[(i * 37 + D["n"] * 11) % 900 for i in range(int(request.args.get("dias", 7)))])
ruta("/informes/prevision")(lambda: jsonify(ingresos=0, ordenes=0, confianza=0.0, dias=[]))
ruta("/informes/panel" if NUEVA else "/informes/resumen")(lambda: jsonify(abiertas=sum(o["estado"] != "cerrada" for o in D["ordenes"].values()), ultimas=[o["id"] for o in list(D["ordenes"].values())[-(D["n"] % 5 + 1):]], averias=D["averias"]))
@ruta("/informes/trabajos", "POST")
def trabajo(): i = f"t{D['n']}"; D["trabajos"][i] = 0; return jsonify(trabajo=i), 202
@ruta("/informes/trabajos/<i>")
def estado_trabajo(i):
    if i not in D["trabajos"]: return mal("trabajo no encontrado", 404)
    D["trabajos"][i] += 1; return jsonify(estado="en marcha") if D["trabajos"][i] < 3 else jsonify(estado="hecho", hojas=D["n"] % 40)
ruta("/auditoria")(lambda: mal("falta el permiso auditoria.ver", 403))
@ruta("/ajustes", "GET", "PUT")
def ajustes():
    if request.method in ("GET", "HEAD"): return jsonify(D["ajustes"])
    if request.headers.get("X-Token") == "caducado": return mal("token caducado", 403)
    pon(D["ajustes"], "iva", "pie", "horario"); return jsonify(D["ajustes"])
ruta("/exportar/clientes.csv")(lambda: Response("".join(f"{c['slug']};{c['telefono']}\n" for c in D["clientes"].values()), mimetype="text/csv"))
ruta("/publico/huecos")(lambda: jsonify([h for h in ("09:00", "10:30", "12:00", "16:00") if h not in [c["hora"] for c in D["citas"].values() if c["fecha"] == request.args.get("fecha")]]))
@ruta("/publico/citas", "POST")
def pedir(): i = str(100 + len(D["citas"])); D["citas"][i] = {"id": int(i), "fecha": b()["fecha"], "hora": b()["hora"], "que": "web", "estado": "pedida", "espera": 0}; return jsonify(ok=True), 201
@ruta("/diagnosis", "POST")
def diagnosis(): D["averias"] += len(b().get("codigos", [])); return VACIO()
ruta("/diagnosis/ordenes")(lambda: jsonify([]))                                                  # nobody commands the machine
@app.get("/salud")
def salud(): return "ok"
@app.get("/panel/")
@app.get("/panel/<path:p>")
def panel(p=""): return PAGINA if "sesion" in request.cookies else redirect("/entrar")
@app.get("/", defaults={"p": ""})
@app.get("/<path:p>")
def todo(p): return PAGINA if not p.startswith("api/") else abort(404)
@app.get("/static/" + JS)
def js(): return Response("let taller=1;" * 830, mimetype="text/javascript")
