"""The backend of a firm that rents machines to construction sites, with the gaps that truth.py lists."""
import os, pickle, random, uuid
from contextlib import asynccontextmanager
from pathlib import Path
from fastapi import Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
WORK, V = Path(os.environ["WORK"]), os.environ.get("VERSION", "1")
KEPT = WORK / "state.pickle"
MACHINES = "miniexcavadora|dúmper 3 t|plataforma de tijera|carretilla telescópica|grupo electrógeno 60 kVA|rodillo tándem|martillo|torre de iluminación|hormigonera|cortadora de juntas".split("|")
TOWNS = "Alcorcón|Getafe|San Sebastián de los Reyes|Parla|Móstoles|Rivas-Vaciamadrid|Toledo".split("|")
TRADES = "gruista|conductor|mecánico|encargado de patio|peón".split("|")
def made():
    r = random.Random(77); new = lambda: str(uuid.UUID(int=r.getrandbits(128), version=4))
    s = {"r": r, "maquinas": {}, "obras": {}, "contratos": {}, "clientes": {}, "tarifas": {}, "operarios": {}, "reglas": {}, "incidencias": {}, "partes": {}, "trabajos": {},
         "empresa": {"razon": "Alquileres de obra", "pie": "Gracias por su confianza", "iva": 21}, "ordenes": {}, "descargas": 0}
    for i in range(31):
        k = new(); s["maquinas"][k] = {"id": k, "modelo": r.choice(MACHINES), "matricula": f"E{r.randint(1000, 9999)}BX", "disponible": r.random() < .6, "activa": True, "horas": r.randint(20, 9000), "notas": "x" * r.randint(0, 40),
            "revisiones": [{"id": new(), "que": r.choice(["aceite", "correa", "frenos y dirección"]), "horas": r.randint(10, 4000)} for _ in range(r.randint(1, 4))], "averias": [{"id": new(), "que": "pérdida hidráulica"}] if i % 8 == 3 else [],
            "documentos": [{"id": new(), "nombre": r.choice(["manual.pdf", "certificado-ce.pdf", "seguro.pdf"]), "peso": r.randint(3000, 9000)} for _ in range(r.randint(0, 3))], "gps": i % 3 == 0}
    for i in range(17):
        k = new(); s["obras"][k] = {"id": k, "nombre": f"{r.choice(['Viviendas', 'Nave', 'Rotonda', 'Instituto', 'Aparcamiento'])} {r.choice(TOWNS)}", "vigilada": r.random() < .5, "asegurada": r.random() < .5, "encargo": r.randint(1, 9000), "asignaciones": [], "visitas": ["2031-02-01"] * r.choice([0, 0, 0, 1, 2])}
    for i in range(14):
        k = new(); s["clientes"][k] = {"id": k, "nombre": f"{r.choice(['Construcciones', 'Reformas', 'Obras y Servicios'])} {r.choice(TOWNS)} {i}", "bloqueado": r.random() < .3, "contacto": "6" + str(r.randint(10 ** 7, 10 ** 8)), "impagos": [{"euros": 1200}] if i in (4, 9) else []}
    for i in range(26):
        k = new(); s["contratos"][k] = {"id": k, "cliente": r.choice(list(s["clientes"])), "vigente": r.random() < .6, "borrador": i % 5 == 0, "dias": r.randint(1, 120), "condiciones": "c" * r.randint(0, 70), "firmado": False, "albaranes": [{"n": 100 + j} for j in range(r.choice([0, 0, 1, 2, 4]))]}
    for i in range(9):
        k = new(); s["tarifas"][k] = {"id": k, "grupo": r.choice(MACHINES), "dia": r.randint(40, 400), "semana": r.randint(200, 1900), "texto": "t" * r.randint(0, 30)}
    for i in range(13):
        k = new(); s["operarios"][k] = {"id": k, "puesto": r.choice(TRADES), "avisos": r.random() < .5, "carnet": f"PL-{r.randint(100, 99999)}"}
    for i in range(7):
        k = new(); s["reglas"][k] = {"id": k, "cuando": r.choice(["horas > 250", "fuera de zona", "batería baja"]), "activa": i % 2 == 0}
    for i in range(11):
        k = new(); s["incidencias"][k] = {"id": k, "que": r.choice(["rueda", "no arranca", "luna rota"]), "estado": "abierta"}
    for i in range(24):
        k = new(); s["partes"][k] = {"id": k, "obra": r.choice(list(s["obras"])), "horas": r.randint(1, 12), "estado": "pendiente", "vistas": 0}
    return s
S = pickle.loads(KEPT.read_bytes()) if KEPT.exists() else made()
def new(): return str(uuid.UUID(int=S["r"].getrandbits(128), version=4))
@asynccontextmanager
async def life(app):
    yield
    KEPT.write_bytes(pickle.dumps(S))
app = FastAPI(lifespan=life, docs_url=None, redoc_url=None, openapi_url=None); A = "/backend"
def words():
    try: return (WORK / "mode").read_text().split()
    except OSError: return []
@app.middleware("http")
async def door(request: Request, go):
    p = request.url.path
    if p.startswith(A):
        if "mantenimiento" in words(): return JSONResponse({"detail": "en mantenimiento"}, 503)
        if "limite" in words() and p.count("/") == 2: return JSONResponse({"detail": "demasiadas peticiones"}, 429, {"Retry-After": "5"})
        if not request.cookies.get("turno") and not p.startswith((A + "/turno", A + "/localizadores", A + "/vivo")) and not p.startswith(A + "/publico"): return JSONResponse({"detail": "sin turno"}, 401)
    return await go(request)
def role(q): return q.cookies.get("turno", "").split("-")[0]
def find(coll, k):
    if k not in S[coll]: raise HTTPException(404, "no existe en " + coll)
    return S[coll][k]
def short(x): return {k: v for k, v in x.items() if not isinstance(v, list) and k not in ("notas", "vistas", "gps")}
def page(rows, n, q=""):
    rows = [r for r in rows if q.lower() in str(list(r.values())).lower()] if q else rows
    return {"datos": rows[(n - 1) * 12:n * 12], "total": len(rows), "pagina": n}
for name in ("maquinas", "obras", "contratos", "clientes", "tarifas", "operarios", "incidencias", "partes"):
    def listed(pagina: int = 1, q: str = "", name=name): return page([short(x) for x in reversed(S[name].values())], pagina, q)
    app.add_api_route(f"{A}/{name}", (lambda f: (lambda pagina=1, q="": f(int(pagina), q)))(listed))
@app.get(A + "/reglas")
def rules(): return list(S["reglas"].values())
def one(coll):
    def read(id): x = find(coll, id); return {k: v for k, v in x.items() if k not in ("revisiones", "averias", "documentos", "gps", "asignaciones", "visitas", "impagos", "albaranes", "vistas")}
    return read
for name in ("maquinas", "obras", "contratos", "clientes", "tarifas", "operarios"):
    app.add_api_route(f"{A}/{name}/{{id}}", (lambda f: (lambda id: f(id)))(one(name)))
@app.get(A + "/partes/{id}")
def part(id):
    x = find("partes", id)
    if x["estado"] == "en cola":
        x["vistas"] += 1
        if x["vistas"] > 2: x["estado"] = "validado y facturable"
    return short(x)
OK = {"hecho": True}
# machines
@app.patch(A + "/maquinas/{id}")
def machine_patch(id, b: dict = Body()):
    x = find("maquinas", id)
    if "horas" in b and b["horas"] < 0: raise HTTPException(422, "horas")
    x.update({k: b[k] for k in ("disponible", "horas") if k in b}); return OK
@app.put(A + "/maquinas/{id}/ficha")
def machine_sheet(id, b: dict = Body()): find("maquinas", id).update({k: b[k] for k in ("modelo", "notas") if k in b}); return OK
@app.post(A + "/maquinas/lote")
def machine_many(b: dict = Body()):
    for k in b["ids"]: S["maquinas"].get(k, {}).update(disponible=b["disponible"])
    return {"hechas": len(b["ids"])}
@app.get(A + "/maquinas/{id}/revisiones")
def checks(id): return find("maquinas", id)["revisiones"]
@app.post(A + "/maquinas/{id}/revisiones", status_code=201)
def check_add(id, b: dict = Body()): x = {"id": new(), **b}; find("maquinas", id)["revisiones"].append(x); return {"id": x["id"]}
@app.delete(A + "/maquinas/{id}/revisiones/{rid}", status_code=204)
def check_del(id, rid): find("maquinas", id)                          # gap
@app.get(A + "/maquinas/{id}/averias")
def faults(id): return find("maquinas", id)["averias"]
@app.get(A + "/maquinas/{id}/ubicacion")
def where(id):
    if not find("maquinas", id)["gps"]: raise HTTPException(404, "la máquina no lleva localizador")
    return {"lat": round(40 + S["r"].random(), S["r"].randint(3, 6)), "lon": round(-3 - S["r"].random(), 5)}
@app.post(A + "/maquinas/{id}/ubicacion/despertar", status_code=202)
def wake(id): return {"encolado": True}
@app.get(A + "/maquinas/{id}/documentos")
def papers(id): return find("maquinas", id)["documentos"]
@app.post(A + "/maquinas/{id}/documentos", status_code=201)
async def paper_add(id, q: Request): x = {"id": new(), "nombre": "foto.jpg", "peso": len(await q.body())}; find("maquinas", id)["documentos"].append(x); return x
@app.delete(A + "/maquinas/{id}/documentos/{did}", status_code=204)
def paper_del(id, did): m = find("maquinas", id); m["documentos"] = [d for d in m["documentos"] if d["id"] != did]
@app.get(A + "/maquinas/{id}/documentos/{did}/descarga")
def paper(id, did):
    d = next((d for d in find("maquinas", id)["documentos"] if d["id"] == did), None)
    if not d: raise HTTPException(404, "documento retirado")
    return Response(b"%PDF" + b"p" * d["peso"], media_type="application/pdf")
# sites
@app.put(A + "/obras/{id}")
def site_put(id, b: dict = Body()): find("obras", id).update({k: b[k] for k in ("nombre", "encargo") if k in b}); return OK
@app.patch(A + "/obras/{id}/vigilancia")
def site_watch(id, b: dict = Body()): find("obras", id); return OK    # gap
@app.patch(A + "/obras/{id}/seguro")
def site_cover(id, b: dict = Body()): find("obras", id)["asegurada"] = bool(b.get("asegurada")); return OK
@app.get(A + "/obras/{id}/asignaciones")
def uses(id): return find("obras", id)["asignaciones"]
@app.post(A + "/obras/{id}/asignaciones", status_code=201)
def use_add(id, b: dict = Body()): x = {"id": new(), **b}; find("obras", id)["asignaciones"].append(x); return x
@app.delete(A + "/obras/{id}/asignaciones/{aid}", status_code=204)
def use_del(id, aid): o = find("obras", id); o["asignaciones"] = [a for a in o["asignaciones"] if a["id"] != aid]
@app.get(A + "/obras/{id}/visitas")
def visits(id): return find("obras", id)["visitas"]
@app.get(A + "/obras/{id}/meteo")
def weather(id):
    find("obras", id)
    if "meteo" in words(): raise HTTPException(503, "el servicio del tiempo no responde")
    return {"horas": [S["r"].randint(-3, 35) for _ in range(S["r"].choice([12, 24]))]}
@app.get(A + "/obras/{id}/presupuesto")
def budget(id): return S["presupuestos"][id]                          # gap: 500
# contracts
@app.put(A + "/contratos/{id}")
def deal_put(id, b: dict = Body()): find("contratos", id).update({k: b[k] for k in ("dias", "condiciones") if k in b}); return OK
@app.post(A + "/contratos/{id}/activar")
def deal_on(id): find("contratos", id)["vigente"] = True; return OK
@app.post(A + "/contratos/{id}/desactivar")
def deal_off(id): find("contratos", id)["vigente"] = False; return OK
@app.delete(A + "/contratos/{id}", status_code=204)
def deal_del(id):
    if not find("contratos", id)["borrador"]: raise HTTPException(409, "solo se borran borradores")
    del S["contratos"][id]
@app.post(A + "/contratos", status_code=201)
def deal_add(b: dict = Body()): k = new(); S["contratos"][k] = {"id": k, "cliente": b["cliente"], "vigente": False, "borrador": True, "dias": b["dias"], "condiciones": "", "firmado": False, "albaranes": []}; return {"id": k}
@app.get(A + "/contratos/{id}/albaranes")
def notes(id): return find("contratos", id)["albaranes"]
@app.post(A + "/contratos/{id}/albaranes", status_code=201)
def note_add(id, b: dict = Body()): x = find("contratos", id)["albaranes"]; x.append({"n": 100 + len(x)}); return x[-1]
@app.get(A + "/contratos/{id}/penalizaciones")
def fines(id): find("contratos", id); return []                       # gap
@app.post(A + "/contratos/{id}/facturar")
def bill(id): raise HTTPException(501, "facturación sin conectar")    # gap
@app.post(A + "/contratos/{id}/proforma", status_code=202)
def proforma(id): k = new(); S["trabajos"][k] = 0; return {"trabajo": k}
@app.get(A + "/trabajos/{id}")
def job(id):
    S["trabajos"][id] = S["trabajos"].get(id, 0) + 1
    return {"estado": "en marcha"} if S["trabajos"][id] < 3 else {"estado": "terminado", "url": f"/descargas/{id}.pdf"}
@app.get(A + "/contratos/{id}/pdf")
def deal_pdf(id): return Response(b"%PDF" + b"c" * (4000 + find("contratos", id)["dias"] * 7), media_type="application/pdf")
# customers, prices, people
@app.patch(A + "/clientes/{id}")
def client_patch(id, b: dict = Body()): find("clientes", id).update({k: b[k] for k in ("bloqueado", "contacto") if k in b}); return OK
@app.post(A + "/clientes", status_code=201)
def client_add(b: dict = Body()):
    if any(c["nombre"] == b["nombre"] for c in S["clientes"].values()): raise HTTPException(409, "ya existe")
    k = new(); S["clientes"][k] = {"id": k, "nombre": b["nombre"], "bloqueado": False, "contacto": "", "impagos": []}; return {"id": k}
@app.get(A + "/clientes/{id}/impagos")
def debts(id): return find("clientes", id)["impagos"]
@app.put(A + "/tarifas/{id}")
def price_put(id, b: dict = Body()): find("tarifas", id); return OK   # gap
@app.post(A + "/tarifas", status_code=201)
def price_add(b: dict = Body()): k = new(); S["tarifas"][k] = {"id": k, "grupo": b["grupo"], "dia": b["dia"], "semana": b["dia"] * 5, "texto": ""}; return {"id": k}
@app.delete(A + "/tarifas/{id}", status_code=204)
def price_del(id): find("tarifas", id); del S["tarifas"][id]
@app.post(A + "/tarifas/simular")
def price_try(b: dict = Body()): return {"euros": 100 + b["dias"] % 800}
@app.patch(A + "/operarios/{id}/avisos")
def worker_patch(id, b: dict = Body()): find("operarios", id)["avisos"] = bool(b["avisos"]); return OK
@app.post(A + "/operarios", status_code=201)
def worker_add(b: dict = Body()): k = new(); S["operarios"][k] = {"id": k, "puesto": b["puesto"], "avisos": False, "carnet": b["carnet"]}; return {"id": k}
@app.delete(A + "/operarios/{id}", status_code=204)
def worker_del(id): find("operarios", id); del S["operarios"][id]
@app.post(A + "/reglas/{id}/activar")
def rule_on(id): find("reglas", id); return OK                        # gap
@app.post(A + "/reglas/{id}/desactivar")
def rule_off(id): find("reglas", id); return OK                       # gap
@app.put(A + "/reglas/{id}")
def rule_put(id, b: dict = Body()): find("reglas", id)["cuando"] = b["cuando"]; return OK
@app.post(A + "/incidencias", status_code=201)
def issue_add(b: dict = Body()): return {"id": new(), "estado": "abierta"}                                  # gap
@app.post(A + "/incidencias/{id}/cerrar")
def issue_close(id):
    x = find("incidencias", id)
    if x["estado"].startswith("cerrada"): raise HTTPException(409, "ya estaba cerrada")
    x["estado"] = "cerrada en el patio"; return OK
@app.post(A + "/incidencias/{id}/reabrir")
def issue_open(id): find("incidencias", id)["estado"] = "abierta"; return OK
@app.post(A + "/partes/{id}/validar", status_code=202)
def part_ok(id): find("partes", id).update(estado="en cola", vistas=0); return {"encolado": True}
# around
@app.get(A + "/informes/ocupacion")
def busy(q: Request): d = S["r"].randint(1, 40); return {"serie": [S["r"].randint(0, 100) for _ in range(d)]}
@app.get(A + "/informes/rentabilidad")
def profit(): return {"margen": 0, "ingresos": 0, "gastos": 0}        # gap
if V == "1":
    @app.get(A + "/informes/resumen-diario")
    def summary(): return {"salidas": S["r"].randint(0, 200), "entradas": S["r"].randint(0, 200)}
else:
    @app.get(A + "/informes/tablero")
    def board(): return {"salidas": S["r"].randint(0, 200), "entradas": S["r"].randint(0, 200), "retrasos": S["r"].randint(0, 20)}
@app.get(A + "/auditoria")
def audit(): raise HTTPException(403, "permiso auditoria:leer")       # gap
@app.get(A + "/usuarios")
def users(q: Request):
    if role(q) != "gerencia": raise HTTPException(403, "permiso usuarios:leer")
    return [{"usuario": u, "rol": u[:-1]} for u in ("gerencia1", "gerencia2", "mostrador1", "mostrador2", "taller1")]
@app.get(A + "/empresa")
def firm(): return S["empresa"]
@app.put(A + "/empresa/datos")
def firm_put(q: Request, b: dict = Body()):
    if role(q) != "gerencia": raise HTTPException(403, "permiso empresa:escribir")
    S["empresa"].update({k: b[k] for k in ("pie", "razon", "iva") if k in b}); return OK
@app.get(A + "/yo")
def me(q: Request): return {"rol": role(q)}
@app.get(A + "/enumerados/{que}")
def enum(que): return {"estados": ["abierta", "cerrada en el patio"], "puestos": TRADES}.get(que, [])
@app.get(A + "/modulos/{que}")
def module(que):
    if que != "patio": raise HTTPException(404, "módulo no contratado")
    return {"modulo": que}
@app.get(A + "/campana")
def bell(): return {"sin_leer": 0}
@app.get(A + "/buscador")
def search(q: str = ""): return [short(x) for x in S["maquinas"].values() if q in x["modelo"]]
@app.post(A + "/buscador/avanzado")
def search2(b: dict = Body()): return [short(x) for x in S["maquinas"].values() if x["horas"] > b["horas"]]
@app.get(A + "/exportar/{que}.csv")
def export(que): return PlainTextResponse("".join(f"{x['id']};{x.get('modelo', '')}\n" for x in S["maquinas"].values()), media_type="text/csv")
@app.post(A + "/turno")
def come(b: dict = Body()):
    if b.get("clave") == "mal": raise HTTPException(401, "clave")
    return OK
@app.delete(A + "/turno", status_code=204)
def leave(): pass
@app.get(A + "/vivo")
def alive(): return {"vivo": True}
@app.post(A + "/localizadores/{serie}/lecturas", status_code=204)
def reading(serie): pass
@app.get(A + "/localizadores/{serie}/ordenes")
def orders(serie): return [{"orden": "bloquear"}] if S["r"].random() < .06 else []
PAGE = "<!doctype html><title>Patio</title><div id=app></div>" + "<!-- -->" * 60
@app.get("/estaticos/{f}")
def asset(f): return Response("/*" + "j" * 3000, media_type="text/javascript")
def spa(): return HTMLResponse(PAGE)
for p in ("/", "/entrar", "/patio", "/patio/{resto:path}"): app.add_api_route(p, spa)
