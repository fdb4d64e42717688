"""Una cooperativa agraria: Flask con su propio 404 y 405; estado en SQLite. Lo que falta está en truth.py."""
import json, logging, os, random, secrets, sqlite3, sys
from pathlib import Path
from flask import Flask, Response, jsonify, redirect, request

WORK = Path(os.environ["WORK"])
V2 = (WORK / "release").read_text() == "2"
app, rnd = Flask(__name__, static_folder=None), random.Random(8817)
app.json.sort_keys = False
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
ROLES = {"gerencia": "gerente", "secretaria": "administracion"}
FINCAS = "la-loma el-olivar los-sauces santa-rita el-molino la-esperanza tres-cruces el-quebracho las-acacias don-justo la-blanqueada el-ombu paso-hondo la-tranquera san-isidro".split()
CAMPANAS = ["2030-31", "2031-32", "2032-33"]


def semilla():
    d = {"n": 700, "sesion": {}, "trabajo": {}, "parte": {}, "nota": {}, "pesaje": {}, "ajustes": {"moneda": "UYU", "merma": 2, "pie": "Cooperativa"}}
    d["socio"] = {s: {"slug": s, "nombre": s.replace("-", " ").title(), "hectareas": rnd.randint(4, 180), "riego": rnd.random() < .5, "boletin": rnd.random() < .5, "contacto": f"{s}@example.org", "observaciones": "o" * rnd.randint(0, 30), "baja": None, "pos": i} for i, s in enumerate(FINCAS)}
    d["parcela"] = {c: {f"PA-{k:04}": {"codigo": f"PA-{k:04}", "socio": rnd.choice(FINCAS), "cultivo": rnd.choice(["trigo", "soja", "maiz", "cebada", "colza"]), "superficie": rnd.randint(2, 90), "riego": rnd.random() < .4, "nota": ""} for k in rnd.sample(range(10, 400), n)} for c, n in zip(CAMPANAS, (26, 31, 0))}
    d["lote"] = {c: [{"id": f"LT-{c[:4]}-{k:03}", "socio": rnd.choice(FINCAS), "kg": rnd.randint(900, 9900), "estado": rnd.choice(["abierto", "abierto", "cerrado"])} for k in range(1, n)] for c, n in zip(CAMPANAS, (19, 24, 1))}
    d["turno"] = {c: [{"id": k, "cosechadora": rnd.choice("ABC"), "socio": s} for k, s in enumerate(rnd.sample(FINCAS, n), 1)] for c, n in zip(CAMPANAS, (8, 9, 5))}
    d["maquina"] = {m: {"codigo": m, "modelo": o, "horas": rnd.randint(400, 6000), "taller": "", "activa": rnd.random() < .8} for m, o in (("TR-01", "tractor"), ("TR-02", "tractor"), ("CO-01", "cosechadora"), ("CO-02", "cosechadora"), ("SE-01", "sembradora"), ("PU-01", "pulverizadora"), ("RE-03", "remolque"))}
    d["plantilla"] = {p: {"slug": p, "texto": "t" * rnd.randint(20, 70)} for p in ("contrato-siembra", "acta-asamblea", "recibo", "carta-socio")}
    return d


DB = sqlite3.connect(WORK / "coop.db", check_same_thread=False)
DB.execute("create table if not exists estado (k integer primary key, v text)")
fila = DB.execute("select v from estado where k = 1").fetchone()
D = json.loads(fila[0]) if fila else semilla()
rnd.seed(D["n"])


def modo(w): return w in (WORK / "mode").read_text().split()
def hoy(): return (WORK / "today").read_text()
def dia(): return int((WORK / "day").read_text())
def b(): return request.get_json(silent=True) or {}
def no(codigo, texto): return jsonify(error=texto), codigo
def quien(): return D["sesion"].get(request.cookies.get("coop", ""))
def nuevo():
    D["n"] += rnd.choice([1, 1, 2])
    return D["n"]
def etag(x):
    r = jsonify(x); r.add_etag()
    return r.make_conditional(request)


@app.before_request
def puerta():
    if modo("mantenimiento") and request.path != "/salud": return no(503, "en mantenimiento")
    if request.url_rule is None: return None
    if request.path.startswith(("/api/v1/", "/estacion/", "/acceso", "/salud")): return None
    if not quien():
        return no(401, "sesion caducada") if request.path.startswith(("/api/", "/gestion/datos")) else redirect("/acceso", 302) if request.method == "GET" and request.path.startswith("/fichas") else None


@app.after_request
def guardar(r):
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 400:
        DB.execute("insert or replace into estado values (1, ?)", (json.dumps(D),)); DB.commit()
    return r


def via(ruta, *metodos):
    def deco(f):
        app.add_url_rule("/api" + ruta, ",".join(metodos or ["GET"]) + ruta, f, methods=metodos or ["GET"])
        return f
    return deco


# --- acceso, paginas
ACCESO = "<!doctype html><title>Acceso</title><form method=post action=/acceso><input name=usuario><input name=clave type=password></form>"
@app.get("/acceso")
def acceso(): return ACCESO
@app.post("/acceso")
def entrar():
    if request.form.get("clave") != "buena" or request.form.get("usuario") not in ROLES: return ACCESO.replace("<form", "<p>Usuario o clave incorrectos</p><form")
    s = secrets.token_hex(8); D["sesion"][s] = request.form["usuario"]
    r = redirect("/gestion/", 303); r.set_cookie("coop", s); return r
@app.post("/salir")
def salir(): D["sesion"].pop(request.cookies.get("coop"), None); return redirect("/acceso", 303)
@app.get("/gestion/", defaults={"resto": ""})
@app.get("/gestion/<path:resto>")
def armazon(resto): return Response((WORK / "armazon.html").read_text(), mimetype="text/html")
@app.get("/salud")
def salud(): return "ok"
CAB = "<!doctype html><html lang=es><title>Cooperativa</title><nav>Socios Lotes Maquinas</nav>"


@app.get("/fichas/socios/<s>")
def ficha_socio(s):
    x = D["socio"].get(s)
    return f"{CAB}<h1>{x['nombre']}</h1><p>{x['contacto']}</p><ul>" + "".join(f"<li>{n}</li>" for n in D["nota"].get(s, [])) + f"</ul><form method=post><input type=hidden name=t value={secrets.token_hex(8)}></form>" if x else (CAB + "<p>No hay tal socio", 404)
@app.post("/fichas/socios/<s>/notas")
def ficha_nota(s):
    if not quien() or request.form.get("t") == "caducado": return CAB + "<p>Formulario caducado", 400
    if not request.form.get("nota"): return CAB + f"<h1>{s}</h1><p>La nota no puede estar vacia</p><form method=post></form>"
    D["nota"].setdefault(s, []).append(request.form["nota"]); return redirect(f"/fichas/socios/{s}", 303)
@app.get("/fichas/lotes/<c>/<k>")
def ficha_lote(c, k): return f"{CAB}<h1>{k}</h1><table>" + "".join(f"<tr><td>{p}" for p in D["pesaje"].get(k, [])) + "</table>"
@app.post("/fichas/lotes/<c>/<k>/pesajes")
def pesar(c, k):
    D["pesaje"].setdefault(k, []).append(int(request.form["kg"]))
    for l in D["lote"][c]:
        if l["id"] == k: l["kg"] += int(request.form["kg"])
    return redirect(f"/fichas/lotes/{c}/{k}", 303)
@app.get("/fichas/maquinas/<m>")
def ficha_maquina(m): x = D["maquina"][m]; return f"{CAB}<h1>{m}</h1><p>{x['modelo']} {x['horas']} h {x['taller']}</p><ul>" + "".join(f"<li>+{h}" for h in D["pesaje"].get("m:" + m, [])) + "</ul>"
@app.post("/fichas/maquinas/<m>/horas")
def horas(m):
    D["maquina"][m]["horas"] += int(request.form["mas"]); D["pesaje"].setdefault("m:" + m, []).append(int(request.form["mas"])); return redirect(f"/fichas/maquinas/{m}", 303)
@app.post("/fichas/maquinas/<m>/revision")
def revision(m): return redirect(f"http://taller.interno:8090/revisiones/nueva?maquina={m}", 302)
@app.get("/fichas/parcelas/<c>/<k>")
def ficha_parcela(c, k):
    x = D["parcela"].get(c, {}).get(k)
    return f"{CAB}<h1>{k}</h1><p>{x['cultivo']} {x['superficie']} ha, {x['socio']}</p>" if x else (CAB + "<p>No hay tal parcela", 404)
@app.post("/fichas/parcelas/<c>/<k>/tratamientos")
def tratar(c, k): return redirect(f"/fichas/parcelas/{c}/{k}", 303)


# --- sesion, ajustes
via("/yo")(lambda: jsonify(usuario=quien(), rol=ROLES[quien()]))
via("/ajustes")(lambda: etag(D["ajustes"]))
@via("/ajustes", "PUT")
def ajustar(): D["ajustes"].update({k: b()[k] for k in D["ajustes"] if k in b()}); return jsonify(D["ajustes"])
via("/avisos")(lambda: jsonify([{"texto": "Se esperan heladas; revisar riego"}] if dia() in (2, 5) else []))
via("/presencia", "POST")(lambda: ("", 204))
via("/cola/pendientes")(lambda: jsonify(pendientes=len(D["trabajo"]) % 9))
via("/usuarios")(lambda: jsonify([{"usuario": u, "rol": r} for u, r in ROLES.items()]) if quien() == "gerencia" else no(403, "solo gerencia"))
via("/cuentas")(lambda: no(403, "permiso tesoreria"))
via("/campanas")(lambda: jsonify([{"id": c, "abierta": c != "2030-31"} for c in CAMPANAS]))
via("/cultivos")(lambda: jsonify(["trigo", "soja", "maiz", "cebada", "colza"]))


# --- socios
def vivo(s): return D["socio"].get(s)
@via("/socios")
def socios():
    q = request.args.get("q", "")
    return etag([{k: x[k] for k in ("slug", "nombre", "hectareas")} for x in sorted(D["socio"].values(), key=lambda x: x["pos"]) if (not x["baja"] or request.args.get("bajas")) and q in x["slug"]])
@via("/socios", "POST")
def socio_nuevo():
    s = b().get("slug", "")
    if not s: return no(422, "falta el nombre")
    if s in D["socio"]: return no(409, "ya existe")
    D["socio"][s] = {"slug": s, "nombre": s.title(), "hectareas": b().get("hectareas", 5), "riego": False, "boletin": False, "contacto": "", "observaciones": "", "baja": None, "pos": len(D["socio"])}
    logging.getLogger("coop.socios").info("alta de %s", s); return jsonify(D["socio"][s]), 201, {"Location": f"/api/socios/{s}"}
via("/socios/<s>")(lambda s: etag({k: v for k, v in vivo(s).items() if k != "pos"}) if vivo(s) else no(404, "no hay tal socio"))
@via("/socios/<s>", "PUT")
def socio_guardar(s):
    if not vivo(s): return no(404, "no hay tal socio")
    vivo(s).update({k: b()[k] for k in ("contacto", "observaciones", "hectareas") if k in b()}); return jsonify(ok=True)
@via("/socios/<s>", "DELETE")
def socio_baja(s):
    if not vivo(s): return no(404, "no hay tal socio")
    vivo(s)["baja"] = hoy(); return "", 204
@via("/socios/<s>/restaurar", "POST")
def socio_restaurar(s): vivo(s)["baja"] = None; return jsonify(ok=True)
@via("/socios/<s>/riego", "PATCH")
def riego(s): vivo(s)["riego"] = b()["activo"]; return jsonify(ok=True)
via("/socios/<s>/boletin", "PATCH")(lambda s: jsonify(ok=True) if vivo(s) else no(404, "no hay tal socio"))
@via("/socios/<s>/posicion", "POST")
def posicion(s):
    l = sorted(D["socio"].values(), key=lambda x: x["pos"]); l.remove(vivo(s)); l.insert(b()["a"], vivo(s))
    for i, x in enumerate(l): x["pos"] = i
    return jsonify(ok=True)
via("/socios/<s>/foto")(lambda s: Response(b"\xff\xd8" + s.encode() * 90, mimetype="image/jpeg") if len(s) % 3 == 0 else no(404, "sin foto"))


# --- por campana
def en(tabla, c): return D[tabla].get(c)
@via("/campanas/<c>/parcelas")
def parcelas(c): return jsonify([{k: p[k] for k in ("codigo", "socio", "cultivo")} for p in en("parcela", c).values() if request.args.get("cultivo", p["cultivo"]) == p["cultivo"]])
@via("/campanas/<c>/parcelas", "POST")
def parcela_nueva(c):
    k = f"PA-{nuevo():04}"; en("parcela", c)[k] = {"codigo": k, "socio": b()["socio"], "cultivo": b()["cultivo"], "superficie": b()["superficie"], "riego": False, "nota": ""}; return jsonify(en("parcela", c)[k]), 201
via("/campanas/<c>/parcelas/<k>")(lambda c, k: etag(en("parcela", c)[k]) if k in en("parcela", c) else no(404, "no hay tal parcela"))
via("/campanas/<c>/parcelas/<k>", "PUT")(lambda c, k: jsonify({**en("parcela", c)[k], **b()}) if k in en("parcela", c) else no(404, "no hay tal parcela"))
@via("/campanas/<c>/parcelas/<k>", "DELETE")
def parcela_fuera(c, k): return ("", 204) if en("parcela", c).pop(k, None) else no(404, "no hay tal parcela")
via("/campanas/<c>/parcelas/<k>/tratamientos")(lambda c, k: jsonify([]))
via("/campanas/<c>/parcelas/<k>/analisis")(lambda c, k: jsonify([{"ph": 6, "n": i} for i in range(int(k[3:]) % 4)]))
@via("/campanas/<c>/lotes")
def lotes(c): return etag([l for l in en("lote", c) if request.args.get("estado", l["estado"]) == l["estado"]])
@via("/campanas/<c>/lotes", "POST")
def lote_nuevo(c):
    en("lote", c).append({"id": f"LT-{c[:4]}-{nuevo():03}", "socio": b()["socio"], "kg": b()["kg"], "estado": "abierto"}); return jsonify(en("lote", c)[-1]), 201
via("/campanas/<c>/lotes/orden", "PUT")(lambda c: ("", 204))
def lote(c, k): return next((l for l in en("lote", c) if l["id"] == k), None)
via("/campanas/<c>/lotes/<k>")(lambda c, k: jsonify(lote(c, k)) if lote(c, k) else no(404, "no hay tal lote"))
@via("/campanas/<c>/lotes/<k>/estado", "PATCH")
def estado(c, k): lote(c, k)["estado"] = b()["estado"]; return jsonify(ok=True)
via("/campanas/<c>/lotes/<k>/duplicar", "POST")(lambda c, k: (jsonify(ok=True), 201))
via("/campanas/<c>/turnos")(lambda c: etag(en("turno", c)))
@via("/campanas/<c>/turnos/orden", "PUT")
def orden(c):
    d = {t["id"]: t for t in en("turno", c)}; D["turno"][c] = [d[i] for i in b()["ids"] if i in d]; return "", 204
via("/campanas/<c>/alertas")(lambda c: jsonify([{"parcela": k, "tipo": "sequia"} for k in list(en("parcela", c))[:int(c[3]) + 3]] if V2 else []))
if not V2: via("/campanas/<c>/rendimientos")(lambda c: jsonify([{"cultivo": k, "kg_ha": 2100 + i * int(c[3]) * 7} for i, k in enumerate(["trigo", "soja", "maiz"][: int(c[3]) + 1])]))
via("/campanas/<c>/caja")(lambda c: jsonify(entradas=sum(l["kg"] for l in en("lote", c)), lotes=len(en("lote", c))))


# --- partes por fecha
via("/partes")(lambda: jsonify([{"fecha": f, "horas": p["horas"]} for f, p in sorted(D["parte"].items())]))
via("/partes/<f>")(lambda f: jsonify(D["parte"][f]) if f in D["parte"] else no(404, "no hay parte de ese dia"))
@via("/partes/<f>", "PUT")
def parte(f):
    antes = f in D["parte"]; D["parte"][f] = {"fecha": f, "horas": b()["horas"], "texto": b()["texto"]}; return ("", 204) if antes else (jsonify(D["parte"][f]), 201)
via("/tiempo/<f>")(lambda f: jsonify(minima=None, maxima=None, viento=0, fuente="pendiente"))
via("/lluvia/<f>")(lambda f: jsonify(fecha=f, mm=[sum(map(ord, f)) * i % 37 for i in range(int(f[-2:]) % 5 + 1)]))
@via("/informes/entregas/<f>")
def entregas(f): return jsonify(total=sum(x["kg"] for x in D["entrega"][f]))
via("/informes/socios/<f>")(lambda f: jsonify([{"socio": s, "kg": len(f) * i * 31 + D["n"]} for i, s in enumerate(list(D["socio"])[: int(f[-2:]) % 9 + 2])]))


# --- maquinas, plantillas
via("/maquinas")(lambda: etag(list(D["maquina"].values())))
via("/maquinas/<m>", "GET")(lambda m: jsonify(D["maquina"][m]) if m in D["maquina"] else no(404, "no hay tal maquina"))
@via("/maquinas/<m>", "PUT")
def maquina(m): D["maquina"][m].update({k: b()[k] for k in ("taller", "activa") if k in b()}); return jsonify(ok=True)
via("/maquinas/<m>", "DELETE")(lambda m: jsonify(ok=True) if m in D["maquina"] else no(404, "no hay tal maquina"))
via("/plantillas")(lambda: etag([{"slug": p["slug"], "largo": len(p["texto"])} for p in D["plantilla"].values()]))
@via("/plantillas/<p>/duplicar", "POST")
def duplicar(p):
    s = f"{p}-{nuevo()}"; D["plantilla"][s] = {**D["plantilla"].get(p, {"texto": "t"}), "slug": s}; return jsonify(ok=True), 201
@via("/plantillas/<p>", "DELETE")
def plantilla_fuera(p): return ("", 204) if D["plantilla"].pop(p, None) else no(404, "no hay tal plantilla")


# --- importaciones
via("/importaciones")(lambda: jsonify([{"id": int(k), "estado": "lista" if t["v"] > 2 else "en curso"} for k, t in D["trabajo"].items()]))
@via("/importaciones", "POST")
def importar(): k = str(nuevo()); D["trabajo"][k] = {"v": 0, "c": b()["campana"]}; return jsonify(id=int(k)), 202, {"Location": f"/api/importaciones/{k}"}
@via("/importaciones/<int:k>")
def importacion(k):
    t = D["trabajo"].get(str(k))
    if not t: return no(404, "no hay tal importacion")
    t["v"] += 1
    if t["v"] == 3: D["lote"][t["c"]].append({"id": f"LT-{t['c'][:4]}-{nuevo():03}", "socio": FINCAS[k % 15], "kg": 1000 + k, "estado": "abierto"})
    return jsonify(id=k, estado="lista" if t["v"] > 2 else "en curso")
via("/importaciones/<int:k>/errores")(lambda k: jsonify([{"fila": i, "motivo": "kg"} for i in range(k % 4)] if k % 3 == 0 else []))
@via("/importaciones/<int:k>/deshacer", "POST")
def deshacer(k): raise NotImplementedError("deshacer importacion")
via("/exportar/socios.csv")(lambda: Response("slug;ha\n" + "".join(f"{x['slug']};{x['hectareas']}\n" for x in D["socio"].values()), mimetype="text/csv"))


# --- maquinas de fuera
@app.post("/estacion/datos")
def estacion(): return "", 204
@app.get("/api/v1/precios")
def v1(): return no(410, "retirado")


class UnaPieza:
    """Head and body leave in one packet, or mod_deflate's sizes depend on which comes first."""
    def __init__(self, dentro): self.dentro = dentro
    def __call__(self, environ, start):
        import socket
        from werkzeug.wsgi import ClosingIterator
        s = environ.get("gunicorn.socket")
        if s is None: return self.dentro(environ, start)
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        return ClosingIterator(self.dentro(environ, start), [lambda: s.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 0)])


app.wsgi_app = UnaPieza(app.wsgi_app)
