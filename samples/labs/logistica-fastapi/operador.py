"""A logistics operator's console: FastAPI, a tenant in the path, state in memory."""
import hashlib, json, logging, os, random, sys, uuid
from pathlib import Path
from fastapi import FastAPI, Request, HTTPException
from fastapi.responses import JSONResponse, Response, RedirectResponse, HTMLResponse
WORK = Path(os.environ["WORK"])
log = logging.getLogger("uvicorn.error")
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
V = int((WORK / "version").read_text())
NEW = V >= 2
rnd = random.Random(77)
STATE = WORK / "estado.json"
def uid(): return str(uuid.UUID(int=rnd.getrandbits(128), version=4))
WORDS = "pale caja urgente frio norte sur lonja fruta vidrio recambio papel muelle turno tarde lluvia peaje".split()
def txt(a, b): return " ".join(rnd.choice(WORDS) for _ in range(rnd.randint(a, b)))
CITIES = ["Madrid", "Sevilla", "Vigo", "Murcia", "Bilbao", "Zaragoza", "Gijón", "Cádiz"]
def exped(): return {"id": uid(), "ref": f"EX{rnd.randint(10000, 99999)}", "origen": rnd.choice(CITIES), "destino": rnd.choice(CITIES), "estado": rnd.choice(["retenida", "liberada", "liberada", "entregada"]), "peso": rnd.randint(40, 9000), "nota": txt(0, 3)}
def tenant(n):
    d = dict(exp=[exped() for _ in range(n)], bultos={}, inc=[], rutas=[], cond=[], veh=[], mant={}, cli=[], cont={}, muelles=[], alm=[], alertas=[], reglas=[], edi=[], dev=[], ajustes={"zona": "Europe/Madrid", "pie": "", "iva": 21}, hooks=[], avisos=[], exports={}, drafts={}, audit=0, pend=[])
    for e in d["exp"]: d["bultos"][e["id"]] = [{"n": i, "kg": rnd.randint(1, 90)} for i in range(rnd.randint(1, 5))]
    m = n > 0
    d["rutas"] = [{"cod": f"R-{400 + i:04}", "zona": rnd.choice(CITIES), "km": rnd.randint(50, 900), "obs": txt(0, 3), "cerrada": False, "paradas": rnd.randint(2, 9)} for i in range(14 * m)]
    d["cond"] = [{"id": uid(), "alias": f"C{i:02}", "activo": True, "tel": f"6{rnd.randint(10**7, 10**8 - 1)}", "obs": txt(0, 2)} for i in range(9 * m)]
    d["veh"] = [{"mat": f"{rnd.randint(1000, 9999)}-{''.join(rnd.choice('BCDFGHJKLMNPRST') for _ in range(3))}", "tipo": rnd.choice(["furgón", "tráiler", "camión"]), "activo": bool(rnd.randint(0, 1)), "itv": f"2031-{rnd.randint(10, 12)}-{rnd.randint(10, 28)}", "obs": txt(0, 2)} for _ in range(8 * m)]
    d["cli"] = [{"cod": f"CL{200 + 7 * i:05}", "razon": txt(1, 3), "plazo": rnd.choice([30, 60, 90]), "obs": txt(0, 3)} for i in range(12 * m)]
    d["muelles"] = [{"cod": f"M{i:02}", "abierto": bool(i % 3), "desde": "06:00", "hasta": "20:00"} for i in range(1, 7)] if m else []
    d["alm"] = [{"cod": c, "plazas": rnd.randint(100, 900)} for c in (["GET-1", "COS-2", "MER-3"] if m else [])]
    d["alertas"] = []
    d["reglas"] = [{"id": uid(), "si": txt(1, 2), "entonces": txt(1, 2), "prioridad": rnd.randint(1, 9)} for _ in range(4 * m)]
    d["edi"] = [{"id": uid(), "tipo": rnd.choice(["IFTMIN", "IFTSTA", "DESADV"]), "estado": rnd.choice(["error", "hecho", "hecho"]), "detalle": txt(0, 3)} for _ in range(10 * m)]
    d["hooks"] = [{"id": uid(), "url": "https://erp.example.com/in", "on": True}] * m
    for c in d["cli"]: d["cont"][c["cod"]] = [{"id": uid(), "tel": f"9{rnd.randint(10**7, 10**8 - 1)}"} for _ in range(rnd.randint(0, 2))]
    return d
if STATE.exists(): S = json.loads(STATE.read_text()); rnd.seed(S["n"])
else: S = {"n": 1, "T": {"iberlog": tenant(34), "valtrans": tenant(23), "nordsur": tenant(0), "cargolit": tenant(11), "demo": tenant(0)}, "tok": {}}
@app.on_event("shutdown")
def save(): S["n"] += 1; STATE.write_text(json.dumps(S))
def J(x, status=200): return Response(json.dumps(x, ensure_ascii=False, separators=(",", ":")), status, media_type="application/json")
def tagged(r, x):
    body = json.dumps(x, ensure_ascii=False, separators=(",", ":")); tag = '"' + hashlib.md5(body.encode()).hexdigest()[:12] + '"'
    if r.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"etag": tag})
    return Response(body, media_type="application/json", headers={"etag": tag})
NO = Response
def mode(): return (WORK / "mode").read_text().split()
def now(r): return float(r.headers.get("x-lab-now", "0"))
ROLE = {"adm": "adm", "sup1": "sup", "sup2": "sup"}
@app.middleware("http")
async def gate(r: Request, go):
    p = r.url.path
    if "mantenimiento" in mode() and p.startswith("/api/"): return J({"detail": "En mantenimiento"}, 503)
    if p.startswith("/api/op/"):
        if "ritmo" in mode() and "q=" in r.url.query: return J({"detail": "Demasiadas peticiones"}, 429)
        t = r.headers.get("authorization", "")[7:]
        left = S["tok"].get(t)
        x = p.split("/")
        if left is None or not left and r.method == "GET" and len(x) < 7 and x[4] in ("tablero", "expediciones", "rutas", "alertas", "conductores") and x[-1] != "previsiones": return J({"detail": "Token caducado"}, 401)
        S["tok"][t] = max(0, left - 1)
        r.state.who = t.split(".")[0]; r.state.role = ROLE.get(r.state.who, "ope")
        ten = p.split("/")[3]
        if ten not in S["T"]: return J({"detail": "Operador desconocido"}, 404)
        r.state.d = d = S["T"][ten]; tick(d, now(r), ten)
        if r.method != "GET": d["audit"] += 1
    return await go(r)
def tick(d, t, ten):
    for job in list(d["pend"]):
        if job[0] <= t:
            d["pend"].remove(job)
            if job[1] == "km":
                for x in d["rutas"]:
                    if x["cod"] == job[2]: x["km"] = rnd.choice([7, 85, 940, 1204]); x["paradas"] = rnd.randint(2, 14)
            elif job[1] == "inc": d["inc"].insert(0, job[2]); del d["inc"][14:]
            elif job[1] == "alerta":
                for a in d["alertas"]:
                    if a["id"] == job[2]: a["sil"] = False
    if ten in ("iberlog", "valtrans") and 5 * 3600 < t % 86400 < 17 * 3600 and t > d.get("next", 0):
        d["next"] = t + rnd.randint(500, 5000)
        d["alertas"].append({"id": uid(), "que": txt(1, 3), "sil": False})
def find(l, k, key="id", what="Registro"):
    for x in l:
        if x[key] == k: return x
    raise HTTPException(404, f"{what} no encontrado")
async def body(r):
    try: return await r.json()
    except Exception: return {}
def boss(r):
    if r.state.role == "ope": raise HTTPException(403, "Permiso insuficiente")
@app.exception_handler(404)
async def unknown(r, e):
    p = r.url.path
    if e.detail == "Not Found" and r.method in ("GET", "HEAD") and not p.startswith(("/api/op/", "/api/v1/", "/hooks", "/api/sesion", "/api/salud")): return HTMLResponse((WORK / "index.html").read_text())
    return JSONResponse({"detail": e.detail}, 404)
# --- session and machines
@app.post("/api/sesion")
async def login(r: Request):
    b = await body(r)
    if b.get("clave") != "bien": raise HTTPException(401, "Credenciales incorrectas")
    t = f"{b['u']}.{uid()}"; S["tok"][t] = rnd.randint(90, 220); return J({"token": t})
@app.post("/api/sesion/renovar")
async def renew(r: Request):
    t = r.headers.get("authorization", "")[7:].split(".")[0] + "." + uid(); S["tok"][t] = rnd.randint(90, 220); return J({"token": t})
@app.delete("/api/sesion")
async def logout(r: Request): return NO(status_code=204)
@app.get("/api/salud")
async def health(): return J({"estado": "ok"})
@app.get("/api/v1/seguimiento/{ref}")
async def old(ref): return J({"detail": "Retirado, use v2"}, 410)
@app.post("/api/posiciones/{mat}")
async def gps(mat): return NO(status_code=204)
@app.post("/hooks/peajes")
async def toll(r: Request): return J({"recibido": True}) if r.headers.get("x-firma") == "ok" else J({"detail": "Firma"}, 401)
@app.get("/api/publico/{ref}")
async def public(ref):
    for d in S["T"].values():
        for e in d["exp"]:
            if e["ref"] == ref: return J({"ref": ref, "estado": e["estado"]})
    raise HTTPException(404, "Envío no encontrado")
# --- the console
P = "/api/op/{t}"
@app.get(P + "/permisos")
async def perms(r: Request): return J({"adm": ["usuarios", "ajustes", "anular", "webhooks"], "sup": ["usuarios", "anular"]}.get(r.state.role, []))
@app.get(P + "/config")
async def config(r: Request): return J({"mapa": "osm", "idioma": "es", "unidades": "kg", "fases": ["previsiones", "edi", "huella"]})
@app.get(P + "/catalogos/{c}")
async def cat(r: Request, c):
    return J({"incoterms": ["EXW", "FCA", "DAP", "DDP"], "embalajes": ["pale", "caja", "bidón"], "mercancias-peligrosas": []}.get(c) if c in ("incoterms", "embalajes", "mercancias-peligrosas") else [])
@app.get(P + "/avisos")
async def notices(r: Request): return J([{"texto": "Corte de la A-3 por obras"}] if "aviso" in mode() else [])
@app.get(P + "/tablero/resumen")
async def summary(r: Request): d = r.state.d; return J({"expediciones": len(d["exp"]), "retenidas": sum(e["estado"] == "retenida" for e in d["exp"]), "alertas": len(d["alertas"]), "kg": sum(e["peso"] for e in d["exp"])})
@app.get(P + "/tablero/flota")
async def fleet(r: Request): return J([{"mat": v["mat"], "v": rnd.randint(10, 95), "gps": [round(36 + rnd.random() * 7, 4), round(-9 + rnd.random() * 9, 4)]} for v in r.state.d["veh"] if v["activo"]])
@app.get(P + "/tablero/muelles")
async def board_docks(r: Request): return J([{"cod": m["cod"], "ocupado": rnd.random() < .4} for m in r.state.d["muelles"]])
@app.get(P + "/tablero/alertas")
async def board_alerts(r: Request): return J([a for a in r.state.d["alertas"] if not a["sil"]])
@app.get(P + "/tablero/previsiones")
async def forecast(r: Request): return J({"serie": [0, 0, 0, 0, 0, 0, 0], "unidad": "exp"})
@app.get(P + "/novedades")
async def news(r: Request):
    d = r.state.d; c = int(r.query_params.get("desde") or 0)
    return J({"cursor": d["audit"]}) if d["audit"] > c + 3 else NO(status_code=204)
@app.get(P + "/cola/siguiente")
async def nxt(r: Request):
    for e in r.state.d["exp"]:
        if e["estado"] == "retenida" and e["peso"] > 6000: return J(e)
    return NO(status_code=204)
@app.get(P + "/expediciones")
async def exps(r: Request):
    q = r.query_params; l = r.state.d["exp"]
    if q.get("estado"): l = [e for e in l if e["estado"] == q["estado"]]
    if q.get("q"): l = [e for e in l if q["q"].lower() in (e["ref"] + e["nota"] + e["destino"]).lower()]
    n = int(q.get("pagina") or 1) - 1
    return J({"items": l[n * 12:n * 12 + 12], "total": len(l)})
@app.post(P + "/expediciones")
async def exp_new(r: Request):
    b = await body(r)
    if not b.get("destino"): return J({"detail": [{"loc": ["body", "destino"], "msg": "Field required", "type": "missing"}]}, 422)
    e = exped(); e.update(destino=b["destino"], nota=b.get("nota", ""), estado="retenida"); d = r.state.d; d["exp"].insert(0, e); d["bultos"][e["id"]] = [{"n": 0, "kg": rnd.randint(1, 90)}]; return J({"id": e["id"]}, 201)
@app.get(P + "/expediciones/{k}")
async def exp(r: Request, k): return J(find(r.state.d["exp"], k, what="Expedición"))
@app.put(P + "/expediciones/{k}")
async def exp_put(r: Request, k): e = find(r.state.d["exp"], k); b = await body(r); e.update(nota=b.get("nota", e["nota"]), peso=b.get("peso", e["peso"])); return J(e)
@app.delete(P + "/expediciones/{k}")
async def exp_del(r: Request, k): boss(r); d = r.state.d; e = find(d["exp"], k); d["exp"].remove(e); return NO(status_code=204)
@app.post(P + "/expediciones/{k}/liberar")
async def free(r: Request, k):
    e = find(r.state.d["exp"], k)
    if e["estado"] != "retenida": raise HTTPException(409, "No está retenida")
    e["estado"] = "liberada"; return J({"ok": True})
@app.post(P + "/expediciones/{k}/retener")
async def hold(r: Request, k):
    e = find(r.state.d["exp"], k)
    if e["estado"] != "liberada": raise HTTPException(409, "No está liberada")
    e["estado"] = "retenida"; return J({"ok": True})
@app.post(P + "/expediciones/{k}/dividir")
async def split(r: Request, k):
    find(r.state.d["exp"], k)
    try: raise NotImplementedError("dividir_expedicion")
    except NotImplementedError: log.exception("POST %s", r.url.path); return J({"detail": "Error interno"}, 500)
@app.get(P + "/expediciones/{k}/bultos")
async def parcels(r: Request, k): find(r.state.d["exp"], k); return J(r.state.d["bultos"].get(k, []))
@app.post(P + "/expediciones/{k}/bultos")
async def parcel(r: Request, k): find(r.state.d["exp"], k); l = r.state.d["bultos"].setdefault(k, []); l.append({"n": len(l), "kg": rnd.randint(1, 90)}); return J(l[-1], 201)
@app.get(P + "/expediciones/{k}/eventos")
async def events(r: Request, k): find(r.state.d["exp"], k); return J({"items": [], "total": 0})
@app.get(P + "/expediciones/{k}/pod")
async def pod(r: Request, k):
    if find(r.state.d["exp"], k)["estado"] != "entregada": raise HTTPException(404, "POD no disponible")
    return J({"firmado": True, "hora": "11:20"})
@app.get(P + "/incidencias")
async def incs(r: Request): return J(r.state.d["inc"])
@app.post(P + "/incidencias")
async def inc_new(r: Request):
    d = r.state.d; i = {"id": uid(), "que": (await body(r)).get("que", ""), "cerrada": False}; d["pend"].append([now(r) + 3, "inc", i]); return J(i, 201)
@app.post(P + "/incidencias/{k}/cerrar")
async def inc_close(r: Request, k):
    d = r.state.d; i = find(d["inc"], k); d["inc"].remove(i); return NO(status_code=204)
@app.get(P + "/rutas")
async def routes(r: Request): return J(r.state.d["rutas"])
@app.get(P + "/rutas/{k}")
async def route(r: Request, k): return tagged(r, find(r.state.d["rutas"], k, "cod"))
@app.put(P + "/rutas/{k}")
async def route_put(r: Request, k): x = find(r.state.d["rutas"], k, "cod"); x["obs"] = (await body(r)).get("obs", x["obs"]); return J(x)
@app.post(P + "/rutas/{k}/recalcular")
async def recalc(r: Request, k): find(r.state.d["rutas"], k, "cod"); r.state.d["pend"].append([now(r) + 70, "km", k]); return J({"trabajo": uid()}, 202)
@app.get(P + "/rutas/{k}/paradas")
async def stops(r: Request, k): x = find(r.state.d["rutas"], k, "cod"); return J([{"n": i, "h": f"{8 + i:02}:00"} for i in range(x["paradas"])])
@app.delete(P + "/rutas/{k}/paradas/{n}")
async def stop_del(r: Request, k, n): x = find(r.state.d["rutas"], k, "cod"); x["paradas"] = max(1, x["paradas"] - 1); return NO(status_code=204)
@app.post(P + "/rutas/{k}/paradas")
async def stop_add(r: Request, k): x = find(r.state.d["rutas"], k, "cod"); x["paradas"] += 1; return J({"n": x["paradas"]}, 201)
if not NEW:
    @app.get(P + "/rutas/{k}/coste")
    async def cost(r: Request, k): x = find(r.state.d["rutas"], k, "cod"); return J({"peajes": x["km"] // 9, "gasoil": x["km"] // 3})
@app.get(P + "/conductores")
async def drivers(r: Request): return J(r.state.d["cond"])
@app.get(P + "/conductores/{k}")
async def driver(r: Request, k): return J(find(r.state.d["cond"], k))
@app.put(P + "/conductores/{k}")
async def driver_put(r: Request, k): x = find(r.state.d["cond"], k); b = await body(r); x.update({f: b[f] for f in ("tel", "obs") if f in b}); return J(x)
@app.put(P + "/conductores/{k}/activo")
async def driver_on(r: Request, k): x = find(r.state.d["cond"], k); x["activo"] = bool((await body(r)).get("activo")); return J({"ok": True})
@app.get(P + "/conductores/{k}/turnos")
async def shifts(r: Request, k): find(r.state.d["cond"], k); return J([])
@app.post(P + "/conductores/{k}/turnos")
async def shift(r: Request, k): find(r.state.d["cond"], k); return J({"id": uid(), **(await body(r))}, 201)
if NEW:
    @app.get(P + "/conductores/{k}/documentos")
    async def docs(r: Request, k): find(r.state.d["cond"], k); return J([{"tipo": "carné C", "hasta": "2034-01"}])
@app.get(P + "/vehiculos")
async def vehs(r: Request): return J(r.state.d["veh"])
@app.get(P + "/vehiculos/{k}")
async def veh(r: Request, k): return J(find(r.state.d["veh"], k, "mat"))
@app.put(P + "/vehiculos/{k}")
async def veh_put(r: Request, k): x = find(r.state.d["veh"], k, "mat"); b = await body(r); x.update({f: b[f] for f in ("itv", "obs") if f in b}); return J(x)
@app.put(P + "/vehiculos/{k}/activo")
async def veh_on(r: Request, k): find(r.state.d["veh"], k, "mat"); return J({"ok": True})
@app.get(P + "/vehiculos/{k}/mantenimientos")
async def maint(r: Request, k): return J(r.state.d["mant"].get(k, []))
@app.post(P + "/vehiculos/{k}/mantenimientos")
async def maint_add(r: Request, k): l = r.state.d["mant"].setdefault(k, []); l.append({"id": uid(), "que": (await body(r)).get("que", "")}); return J(l[-1], 201)
@app.delete(P + "/vehiculos/{k}/mantenimientos/{m}")
async def maint_del(r: Request, k, m): l = r.state.d["mant"].get(k, []); l.remove(find(l, m)); return NO(status_code=204)
@app.get(P + "/vehiculos/{k}/foto")
async def photo(r: Request, k):
    find(r.state.d["veh"], k, "mat")
    if int(k[3]) % 4: raise HTTPException(404, "Sin foto")
    return Response(b"\xff\xd8" + k.encode() * 300, media_type="image/jpeg")
@app.get(P + "/clientes")
async def clients(r: Request): return J(r.state.d["cli"])
@app.post(P + "/clientes")
async def client_new(r: Request): d = r.state.d; c = {"cod": f"CL{200 + 7 * (len(d['cli']) + 40):05}", "razon": (await body(r)).get("razon", ""), "plazo": 30, "obs": ""}; d["cli"].append(c); return J(c, 201)
@app.get(P + "/clientes/{k}")
async def client(r: Request, k): return J(find(r.state.d["cli"], k, "cod"))
@app.put(P + "/clientes/{k}")
async def client_put(r: Request, k): return J({**find(r.state.d["cli"], k, "cod"), **(await body(r))})
@app.get(P + "/clientes/{k}/contactos")
async def contacts(r: Request, k): return J([c for c in r.state.d["cont"].get(k, []) if not c.get("x")])
@app.post(P + "/clientes/{k}/contactos")
async def contact_add(r: Request, k): l = r.state.d["cont"].setdefault(k, []); l.append({"id": uid(), "tel": (await body(r)).get("tel", "")}); return J(l[-1], 201)
@app.delete(P + "/clientes/{k}/contactos/{c}")
async def contact_del(r: Request, k, c): find(r.state.d["cont"].get(k, []), c)["x"] = 1; return NO(status_code=204)
@app.post(P + "/clientes/{k}/contactos/{c}/restaurar")
async def contact_back(r: Request, k, c): find(r.state.d["cont"].get(k, []), c).pop("x", 0); return NO(status_code=204)
@app.post(P + "/tarifas/simular")
async def simulate(r: Request): b = await body(r); return J({"importe": b.get("kg", 1) * 3 + 41, "moneda": "EUR"})
@app.post(P + "/direcciones/validar")
async def address(r: Request): return J({"valida": True})
@app.get(P + "/almacenes")
async def stores(r: Request): return J(r.state.d["alm"])
@app.get(P + "/almacenes/{k}/horario")
async def hours(r: Request, k): find(r.state.d["alm"], k, "cod"); return J({"lun": "06-22", "sab": "08-14"})
@app.get(P + "/muelles")
async def docks(r: Request): return J(r.state.d["muelles"])
@app.get(P + "/muelles/{k}")
async def dock(r: Request, k): return tagged(r, find(r.state.d["muelles"], k, "cod"))
@app.put(P + "/muelles/{k}/ventana")
async def window(r: Request, k): x = find(r.state.d["muelles"], k, "cod"); b = await body(r); x.update(desde=b["desde"], hasta=b["hasta"]); return NO(status_code=204)
@app.post(P + "/muelles/{k}/{what}")
async def dock_do(r: Request, k, what):
    if what not in ("abrir", "cerrar"): raise HTTPException(404)
    x = find(r.state.d["muelles"], k, "cod"); x["abierto"] = what == "abrir"; return J({"ok": True})
@app.get(P + "/alertas")
async def alerts(r: Request): return J({"items": [a for a in r.state.d["alertas"] if not a["sil"]]})
@app.post(P + "/alertas/{k}/reconocer")
async def ack(r: Request, k): d = r.state.d; d["alertas"].remove(find(d["alertas"], k)); return NO(status_code=204)
@app.post(P + "/alertas/{k}/silenciar")
async def mute(r: Request, k): find(r.state.d["alertas"], k)["sil"] = True; r.state.d["pend"].append([now(r) + 3600, "alerta", k]); return NO(status_code=204)
@app.get(P + "/reglas")
async def rules(r: Request): return J(r.state.d["reglas"])
@app.post(P + "/reglas")
async def rule_new(r: Request): b = await body(r); x = {"id": uid(), "si": b.get("si"), "entonces": b.get("entonces"), "prioridad": 5}; r.state.d["reglas"].append(x); return J(x, 201)
@app.put(P + "/reglas/{k}/prioridad")
async def rule_put(r: Request, k): find(r.state.d["reglas"], k)["prioridad"] = (await body(r)).get("prioridad"); return NO(status_code=204)
@app.delete(P + "/reglas/{k}")
async def rule_del(r: Request, k): find(r.state.d["reglas"], k); return NO(status_code=204)
@app.get(P + "/edi/mensajes")
async def edi(r: Request): return J(r.state.d["edi"])
@app.get(P + "/edi/mensajes/{k}")
async def edi_one(r: Request, k): return J(find(r.state.d["edi"], k))
@app.get(P + "/devoluciones/")
async def returns(r: Request): return J(r.state.d["dev"])
@app.post(P + "/devoluciones/")
async def return_new(r: Request): x = {"id": uid(), "motivo": (await body(r)).get("motivo", ""), "estado": "pedida"}; r.state.d["dev"].insert(0, x); return J(x, 201)
@app.post(P + "/devoluciones/{k}/recibir")
async def receive(r: Request, k): find(r.state.d["dev"], k); return RedirectResponse(f"http://op-api.interno:8000{r.url.path}/", 307)
@app.get(P + "/remolques")
async def trailers(r: Request, t):
    if t == "valtrans": raise HTTPException(403, "Módulo no contratado")
    return J([{"mat": f"R-{i}{t[:3]}"} for i in range(4 if r.state.d["veh"] else 0)])
@app.get(P + "/informes/{k}")
async def report(r: Request, k):
    n = int(r.query_params.get("dias") or 7)
    if k == "puntualidad": return J([{"d": i, "pct": rnd.randint(7, 100)} for i in range(n)])
    if k == "ocupacion": return J([{"cod": x["cod"], "km": x["km"]} for x in r.state.d["rutas"]][:n])
    if k == "huella": return J({"detail": "No implementado"}, 501)
    if k == "costes": log.error("informe costes: KeyError 'tarifa_base'"); return J({"detail": "Error interno"}, 500)
    raise HTTPException(404)
@app.post(P + "/exportaciones")
async def export(r: Request): k = uid(); r.state.d["exports"][k] = now(r); return J({"id": k}, 202)
@app.get(P + "/exportaciones/{k}")
async def export_one(r: Request, k):
    t = r.state.d["exports"].get(k)
    if t is None: raise HTTPException(404, "Trabajo no encontrado")
    return J({"estado": "pendiente" if now(r) < t + 6 else "lista"})
@app.put(P + "/borradores/{k}")
async def draft(r: Request, k): return NO(status_code=204)
@app.get(P + "/usuarios")
async def users(r: Request): boss(r); return J([{"u": u, "rol": ROLE.get(u, "ope")} for u in ("adm", "sup1", "sup2", "op1", "op2", "op3", "op4", "op5", "op6")])
@app.get(P + "/webhooks")
async def hooks(r: Request): boss(r); return J(r.state.d["hooks"])
@app.post(P + "/webhooks/{k}/probar")
async def hook_try(r: Request, k): boss(r); return J({"entregado": True})
@app.get(P + "/claves")
async def keys(r: Request): raise HTTPException(403, "Permiso insuficiente")
@app.get(P + "/ajustes")
async def settings(r: Request): return J(r.state.d["ajustes"])
@app.put(P + "/ajustes")
async def settings_put(r: Request): boss(r); r.state.d["ajustes"].update(await body(r)); return J(r.state.d["ajustes"])
@app.get(P + "/auditoria")
async def audit(r: Request): boss(r); n = r.state.d["audit"]; return J({"items": [{"n": n - i, "accion": "cambio"} for i in range(min(n, 20))], "total": n})
@app.get("/assets/{f}")
async def asset(r: Request, f): return tagged_file(r, f)
def tagged_file(r, f):
    if f != f"consola.{V}.js": raise HTTPException(404, "Sin fichero")
    if r.headers.get("if-none-match") == f'"{f}"': return Response(status_code=304, headers={"etag": f'"{f}"'})
    return Response("export default 1;" * (900 + V), media_type="text/javascript", headers={"etag": f'"{f}"'})
