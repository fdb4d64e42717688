import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "logistica-fastapi"
sim = Sim(20310512, "Europe/Madrid"); R = sim.random; version = 1
def build(v):
    (WORK / "version").write_text(str(v))
    (WORK / "index.html").write_text(f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Consola</title><link rel="icon" href="data:,"><script type="module" src="/assets/consola.{v}.js"></script></head><body><div id="app"></div></body></html>\n')
build(1); (WORK / "mode").write_text("")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 21509))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.7")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Host(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "172.30.0.7", "--port", "21501", "--proxy-headers", "--forwarded-allow-ips", "*", "operador:app"], 21501, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 21500, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 21500), "consola.example.es", "https://consola.example.es"
time.sleep(.4); syslog.clear(); words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Person(Browser):
    """Keeps entity tags, sends its token, gets another one when it ran out."""
    def request(self, method, target, **more):
        self.headers["X-Lab-Now"] = f"{sim.now:.2f}"
        if self.token: self.headers["Authorization"] = "Bearer " + self.token
        else: self.headers.pop("Authorization", None)
        a = super().request(method, target, **more)
        if a.status == 401 and target.startswith("/api/op/") and self.token:
            b = super().request("POST", "/api/sesion/renovar", referer=more.get("referer")); self.token = b.json()["token"]
            self.headers["Authorization"] = "Bearer " + self.token; self.headers["X-Lab-Now"] = f"{sim.now:.2f}"
            a = super().request(method, target, **more)
        return a
def person(u, agent, address, tenants):
    b = Person(sim, address, agent, S, HOST, ORIGIN, caching=True); b.u, b.token, b.signed, b.tenants, b.t, b.cursor, b.ui = u, None, None, tenants, tenants[0], 0, 1; return b
NAT = "198.51.100.20"; ALL = ["iberlog", "valtrans", "cargolit", "nordsur"]
people = adm, sup1, sup2, op1, op2, op3, op4, op5, op6 = [person("adm", SAFARI, "198.51.100.11", ALL), person("sup1", EDGE, "198.51.100.12", ["iberlog", "valtrans", "nordsur"]), person("sup2", CHROME_WIN, NAT, ["valtrans", "cargolit"]),
    person("op1", CHROME_WIN, NAT, ["iberlog"]), person("op2", CHROME_WIN, NAT, ["valtrans", "iberlog"]), person("op3", FIREFOX, NAT, ["cargolit", "iberlog"]), person("op4", CHROME, "198.51.100.31", ["iberlog", "cargolit"]), person("op5", PHONE, "198.51.100.32", ["valtrans"]), person("op6", EDGE, "203.0.113.88", ["iberlog", "nordsur"])]
day, date, refs = 0, "", []
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("llamar antes tarde lunes puerta dos cargas frio sin prisa revisar nuevo aviso norte".split()) for _ in range(R.randint(a, b)))
def A(c): return "/api/op/" + c.t
def O(c, p=""): return f"/op/{c.t}{p}"
def load(c, page="/tablero"):
    p = O(c, page); c.request("GET", p); c.ui = version; c.request("GET", f"/assets/consola.{c.ui}.js", referer=p)
    if c.signed != date:
        c.token = None
        if chance(.2): c.send("POST", "/api/sesion", {"u": c.u, "clave": "mal"}, "/op/entrar"); yield think()
        a = c.send("POST", "/api/sesion", {"u": c.u, "clave": "bien"}, "/op/entrar"); yield .2
        if a.status != 200: return
        c.token, c.signed = a.json()["token"], date
    for t in ("/permisos", "/config", "/avisos"): c.get(A(c) + t, p)
    yield .1; yield from boards(c, 1)
def boards(c, n=1):
    p = O(c, "/tablero")
    for k in range(n):
        if c.signed != date: return
        for t in ("/tablero/resumen", "/tablero/alertas"): c.get(A(c) + t, p)
        if k % 3 == 0: c.get(A(c) + R.choice(["/tablero/flota", "/tablero/muelles"]), p)
        a = c.get(A(c) + f"/novedades?desde={c.cursor}", p)
        if a.status == 200: c.cursor = body(a)["cursor"]
        if k % 4 == 0 and chance(.5): c.get(A(c) + f"/tablero/previsiones?horizonte={R.choice([7, 14, 30])}", p)
        yield 60 + R.uniform(-.3, .3) if n > 1 else think()
def shipments(c):
    p = O(c, "/expediciones"); u = A(c) + "/expediciones"
    l = rows(c.get(u + R.choice(["", "", "?pagina=2", "?pagina=6", "?estado=retenida", "?estado=entregada"]), p)) or rows(c.get(u, p)); yield think()
    if chance(.25):
        for n in range(2, R.randint(4, 6)): c.get(f"{u}?q=" + R.choice(["vigo", "zzxy", "frio"])[:n], p); yield .35
    if chance(.25):
        q = p + "/nueva"; c.get(A(c) + "/catalogos/incoterms", q); c.get(A(c) + "/catalogos/embalajes", q); c.get(A(c) + "/catalogos/mercancias-peligrosas", q); yield think(8, 20)
        for _ in range(R.randint(0, 2)): c.send("PUT", f"{A(c)}/borradores/exp-{c.u}", {"x": text(1, 4)}, q); yield 5
        c.send("POST", A(c) + "/direcciones/validar", {"d": text(2, 4)}, q); yield 1
        for _ in range(R.randint(0, 2)): c.send("POST", A(c) + "/tarifas/simular", {"kg": R.randint(1, 9000)}, q); yield 3
        if chance(.2): c.send("POST", u, {"nota": ""}, q); yield think()
        c.send("POST", u, {"destino": R.choice(["Vigo", "Sevilla", "Lugo"]), "nota": text(0, 4)}, q); yield .2; l = rows(c.get(u, p)); yield think()
    refs[:] = [e["ref"] for e in l] + refs[:40]
    for e in some(l, 1, 3): yield from shipment(c, e["id"])
    if l and c.u in ("adm", "sup1", "sup2", "op1", "op4") and chance(.3):
        k = R.choice(l)["id"]; c.send("DELETE", f"{u}/{k}", None, p); yield .2; c.get(u, p); yield think()
        if chance(.5): c.get(f"{u}/{k}", None); yield think()
def shipment(c, k):
    u, p = f"{A(c)}/expediciones/{k}", O(c, f"/expediciones/{k}"); e = body(c.get(u, O(c, "/expediciones")))
    if not e: return
    c.get(u + "/bultos", p)
    if chance(.5): c.get(u + "/eventos", p)
    if chance(.35): c.get(u + "/pod", p)
    yield think()
    x = R.random()
    if x < .25: c.send("PUT", u, {"nota": R.choice([e["nota"], text(0, 5)]), "peso": e["peso"]}, p); yield .2; c.get(u, p); yield think()
    elif x < .5 and e["estado"] in ("retenida", "liberada"):
        v = "liberar" if e["estado"] == "retenida" else "retener"; c.send("POST", f"{u}/{v}", None, p)
        if chance(.2): yield .3; c.send("POST", f"{u}/{v}", None, p)
        yield .2; c.get(u, p)
        if chance(.5): c.get(u + "/eventos", p)
        yield think(1, 3); c.get(A(c) + "/expediciones?estado=retenida", O(c, "/expediciones")); yield think()
    elif x < .64: c.send("POST", u + "/bultos", {"kg": 4}, p); yield .2; c.get(u + "/bultos", p); yield think()
    elif x < .8: c.send("POST", u + "/dividir", {"partes": 2}, p); yield think()
def routes(c):
    p = O(c, "/rutas"); u = A(c) + "/rutas"; l = rows(c.get(u, p)); chance(.6) and c.get(f"/api/v2/op/{c.t}/combustible", p); yield think()
    for x in some(l, 1, 2):
        w, q = f"{u}/{x['cod']}", f"{p}/{x['cod']}"; c.get(w, q); s = rows(c.get(w + "/paradas", q)); chance(.6) and c.get(w + "/coste", q); yield think()
        y = R.random()
        if y < .3: c.send("PUT", w, {"obs": R.choice([x["obs"], text(1, 5)])}, q); yield .2; c.get(w, q); yield think()
        elif y < .5:
            c.send("POST", w + "/recalcular", None, q); yield .3; c.get(w, q); yield 90; c.get(w, q); c.get(w + "/paradas", q); yield think()
        elif y < .65: c.send("POST", w + "/paradas", {"h": "10:00"}, q); yield .2; c.get(w + "/paradas", q); yield think()
        elif y < .78 and len(s) > 1: c.send("DELETE", f"{w}/paradas/{R.randint(1, len(s))}", None, q); yield .2; c.get(w + "/paradas", q); yield think()
def drivers(c):
    p = O(c, "/conductores"); u = A(c) + "/conductores"; l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        w, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; c.get(w, q); chance(.8) and c.get(w + "/turnos", q); chance(.6) and c.get(w + "/documentos", q); yield think()
        y = R.random()
        if y < .28: c.send("PUT", w, {"tel": f"6{R.randint(10**7, 10**8 - 1)}", "obs": R.choice([x["obs"], text(0, 4)])}, q); yield .2; c.get(w, q); yield think()
        elif y < .6: c.send("POST", w + "/turnos", {"dia": R.choice(["lun", "mar", "vie"]), "de": "06:00"}, q); yield .2; c.get(w + "/turnos", q); yield think()
        elif y < .9:
            c.send("PUT", w + "/activo", {"activo": not x["activo"]}, p)
            if chance(.2): yield 1; c.send("PUT", w + "/activo", {"activo": x["activo"]}, p)
            yield .2; c.get(u, p); yield think()
def vehicles(c):
    p = O(c, "/vehiculos"); u = A(c) + "/vehiculos"; l = rows(c.get(u, p)); chance(.5) and c.get(A(c) + "/remolques", p); yield think()
    for x in some(l, 1, 2):
        w, q = f"{u}/{x['mat']}", f"{p}/{x['mat']}"; c.get(w, q); m = rows(c.get(w + "/mantenimientos", q)); chance(.6) and c.get(w + "/foto", q); chance(.6) and c.get(w + "/telemetria", q); yield think()
        y = R.random()
        if y < .22: c.send("PUT", w, {"obs": R.choice([x["obs"], text(0, 4)]), "itv": x["itv"]}, q); yield .2; c.get(w, q); yield think()
        elif y < .58: c.send("PUT", w + "/activo", {"activo": not x["activo"]}, p); yield .2; c.get(u, p); yield think()
        elif y < .78: c.send("POST", w + "/mantenimientos", {"que": text(1, 3)}, q); yield .2; c.get(w + "/mantenimientos", q); yield think()
        elif m: c.send("DELETE", f"{w}/mantenimientos/{R.choice(m)['id']}", None, q); yield .2; c.get(w + "/mantenimientos", q); yield think()
def customers(c):
    p = O(c, "/clientes"); u = A(c) + "/clientes"; l = rows(c.get(u, p)); yield think()
    if chance(.1): c.send("POST", u, {"razon": text(1, 3)}, p); yield .2; l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        w, q = f"{u}/{x['cod']}", f"{p}/{x['cod']}"; c.get(w, q); k = rows(c.get(w + "/contactos", q)); yield think()
        if chance(.45): c.send("PUT", w, {"razon": x["razon"], "plazo": R.choice([30, 60, 90]), "obs": text(0, 5)}, q); yield .2; c.get(w, q); yield think()
        if chance(.3): c.send("POST", w + "/contactos", {"tel": f"9{R.randint(10**7, 10**8 - 1)}"}, q); yield .2; c.get(w + "/contactos", q); yield think()
        elif k and chance(.6):
            z = f"{w}/contactos/{R.choice(k)['id']}"; c.send("DELETE", z, None, q); yield .2
            if chance(.5): yield 1.5; c.send("POST", z + "/restaurar", None, q); yield .2
            c.get(w + "/contactos", q); yield think()
def yard(c):
    p = O(c, "/muelles"); u = A(c) + "/muelles"; l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        w, q = f"{u}/{x['cod']}", f"{p}/{x['cod']}"; y = R.random()
        if y < .5: c.send("POST", f"{w}/{R.choice(['abrir', 'cerrar'])}", None, p); yield .2; c.get(u, p); yield think()
        else:
            c.get(w, q); yield think()
            if chance(.3): c.get(w, q); yield think()
            h = R.choice(["05:30", "06:15", "07:45", "08:10"]); c.send("PUT", w + "/ventana", {"desde": h, "hasta": R.choice(["19:00", "20:30", "21:15"])}, q); yield .2; c.get(w, q); yield think()
    if chance(.75):
        q = O(c, "/almacenes"); l = rows(c.get(A(c) + "/almacenes", q)); yield think()
        for x in some(l, 1):
            w = f"{A(c)}/almacenes/{x['cod']}/horario"; c.get(w, q); yield think()
            if chance(.8): c.send("PUT", w, {"lun": "07-21"}, q); yield .2; c.get(w, q); yield think()
def alarms(c):
    p = O(c, "/alertas"); u = A(c) + "/alertas"; l = rows(c.get(u, p)); yield think()
    for x in some(l, 0, 2):
        c.send("POST", f"{u}/{x['id']}/{R.choice(['reconocer', 'reconocer', 'silenciar'])}", None, p); yield .2; c.get(u, p); yield think()
    p = O(c, "/incidencias"); u = A(c) + "/incidencias"; l = rows(c.get(u, p)); yield think()
    if chance(.4) and day > 0: c.send("POST", u, {"que": text(1, 4)}, p); yield .3; c.get(u, p); yield 4.5; l = rows(c.get(u, p)); yield think()
    if l and chance(.35): c.send("POST", f"{u}/{R.choice(l)['id']}/cerrar", None, p); yield .2; c.get(u, p); yield think()
    if chance(.4): c.get(A(c) + "/cola/siguiente", O(c, "/cola")); yield think()
def automation(c):
    p = O(c, "/reglas"); u = A(c) + "/reglas"; l = rows(c.get(u, p)); yield think()
    if chance(.3): c.send("POST", u, {"si": text(1, 2), "entonces": text(1, 2)}, p); yield .2; l = rows(c.get(u, p)); yield think()
    if l and chance(.55):
        k = R.choice(l)["id"]; c.send("DELETE", f"{u}/{k}", None, p); yield .2; c.get(u, p); yield think()
        if chance(.25): c.send("DELETE", f"{u}/{k}", None, p); yield .2; c.get(u, p); yield think()
    if l and chance(.3): c.send("PUT", f"{u}/{R.choice(l)['id']}/prioridad", {"prioridad": R.randint(1, 9)}, p); yield .2; c.get(u, p); yield think()
    p = O(c, "/edi"); l = rows(c.get(A(c) + "/edi/mensajes", p)); yield think()
    for x in some(l, 1):
        w = f"{A(c)}/edi/mensajes/{x['id']}"; c.get(w, p); yield think()
        if chance(.6): c.send("POST", w + "/reintentar", None, p); yield think()
def returns(c):
    p = O(c, "/devoluciones"); u = A(c) + "/devoluciones"
    def follow(m, b=None):
        a = c.send(m, u, b, p) if m == "POST" else c.get(u, p)
        return (c.send(m, u + "/", b, p) if m == "POST" else c.get(u + "/", p)) if a.status == 307 else a
    l = rows(follow("GET")); yield think()
    if chance(.45): follow("POST", {"motivo": text(1, 3)}); yield .2; l = rows(follow("GET")); yield think()
    for x in some(l, 0, 2): c.send("POST", f"{u}/{x['id']}/recibir", None, p); yield think(2, 5)
def figures(c):
    p = O(c, "/informes")
    for k in some(["puntualidad", "ocupacion", "huella", "costes", "puntualidad"], 2, 4): c.get(f"{A(c)}/informes/{k}?dias={R.choice([7, 14, 30])}", f"{p}/{k}"); yield think()
    if chance(.3):
        a = body(c.send("POST", A(c) + "/exportaciones", {"que": "rutas"}, p)); yield 2
        if a:
            for _ in range(3): c.get(f"{A(c)}/exportaciones/{a['id']}", p); yield 2.5
def house(c):
    p = O(c, "/administracion"); big = c.u in ("adm", "sup1", "sup2")
    if big or chance(.35): c.get(A(c) + "/usuarios", p)
    if big or chance(.35): c.get(A(c) + "/claves", p + "/claves"); yield think(1, 3)
    h = rows(c.get(A(c) + "/webhooks", p)) if big else []; yield think(1, 4)
    if h and chance(.4): c.send("POST", f"{A(c)}/webhooks/{h[0]['id']}/probar", None, p); yield think()
    if big: c.get(A(c) + f"/auditoria?dias={R.choice([1, 7])}", p + "/auditoria"); yield think()
    c.get(A(c) + "/ajustes", p); yield think()
    if big and chance(.4): c.send("PUT", A(c) + "/ajustes", {"pie": R.choice(["", "", text(1, 4)])}, p); yield .2; c.get(A(c) + "/ajustes", p); yield think()
PAGES = {"adm": [shipments, drivers, customers, automation, figures, house, house, vehicles], "": [shipments, shipments, routes, routes, drivers, drivers, vehicles, vehicles, customers, yard, yard, alarms, alarms, automation, returns, figures, house]}
def session(c, n, watch):
    c.t = R.choice(c.tenants); yield from load(c, R.choice(["/tablero", "/tablero", "/rutas", "/expediciones"]))
    if c.signed != date: return
    l = PAGES.get(c.u, PAGES[""])
    for f in R.sample(l, min(n, len(l))): yield R.uniform(20, 200); yield from f(c)
    yield from boards(c, watch)
    if chance(.15): c.request("DELETE", "/api/sesion"); c.signed = None; yield 1
# --- machines
def trackers(until):
    bs = [Browser(sim, f"192.0.2.{30 + k}", "Teltonika/FMB920", S, HOST, accept_gzip=False, keep=False) for k in range(4)]
    while sim.now < until:
        for k, b in enumerate(bs): b.send("POST", f"/api/posiciones/{4410 + k}-KLM", {"v": 80}); yield 1
        yield 7000 + R.uniform(-60, 60)
def hooks(until):
    b = Browser(sim, "192.0.2.51", "Peajes-Notifier/2.0", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/peajes", {"n": 1}, headers={"X-Firma": "ok" if chance(.93) else "no"}); yield R.uniform(1500, 6000)
def partner(until):
    b = Browser(sim, "192.0.2.99", "python-requests/2.31.0", S, HOST)
    while sim.now < until: b.get(f"/api/v1/seguimiento/EX{R.randint(10000, 99999)}"); yield 3600 + R.uniform(-2, 2)
def public(k):
    b = Browser(sim, f"192.0.2.{130 + k}", R.choice([PHONE, SAFARI, CHROME]), S, HOST, ORIGIN); b.request("GET", "/seguimiento")
    for _ in range(R.randint(1, 3)): b.get("/api/publico/" + R.choice(R.sample(refs, min(2, len(refs))) + [f"EX{R.randint(10000, 99999)}"]), "/seguimiento"); yield think()
def loadtest():
    b = person("k6", "k6/0.49.0 (https://k6.io/)", "192.0.2.77", ["demo"]); b.caching = False
    b.token = b.send("POST", "/api/sesion", {"u": "k6", "clave": "bien"}).json()["token"]
    for _ in range(40):
        for t in ("/expediciones", "/rutas", "/conductores", "/alertas"): b.get("/api/op/demo" + t); yield .1
def probe(until):
    b = Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/api/salud"); yield 1800 + R.uniform(-1, 1)
def down(cs, v=None):
    global version
    app.stop()
    if v: version = v; build(v)
    for c in cs:
        for t in ("/tablero/resumen", "/tablero/alertas", "/rutas", "/expediciones"): c.signed == date and c.get(A(c) + t, O(c, "/tablero")); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(A(c) + t, O(c, "/tablero")); yield R.uniform(1, 4)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", A(c) + "/expediciones"); yield 2; c.request("HEAD", A(c) + "/rutas"); yield 2; c.get(A(c) + "/Expediciones", None); yield 2; c.request("GET", "/assets/consola.1.js" if version == 2 else "/assets/consola.0.js", referer=O(c)); yield 1
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/" + t for t in "users admin v1/customers login .env graphql op clientes v2/users debug".split()] + [x for x in SCANS if x != "/server-status"]
def morning(i, d):
    global day, date
    day, date = i, d; mode("aviso" if i == 2 else "", "" if i == 2 else "aviso"); yield 0
def settle(t):
    """The new tenant gets its first shipments on the third day."""
    c = op6; c.t = "nordsur"; yield from load(c, "/expediciones")
    for _ in range(4): c.send("POST", A(c) + "/expediciones", {"destino": "Vigo", "nota": text(0, 3)}, O(c, "/expediciones/nueva")); yield .2; c.get(A(c) + "/expediciones", O(c, "/expediciones")); yield 60
for i, d in office_days(sim, "2031-05-12", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 7, i in (5, 6); end = t("23:50") if not last else t("14:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c not in (op4, sup2) or c is op5 and i == 3: continue
        for h in ((8, 11, 15) if not last else (8, 10)):
            if chance(.72): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 8), R.randint(2, 9)))
    sim.spawn(t("00:02:00"), trackers(end)); sim.spawn(t("00:10:00"), hooks(end)); sim.spawn(t("00:20:00"), partner(end)); sim.spawn(t("00:01:00"), probe(end))
    for k in range(R.randint(5, 9)): sim.spawn(t(f"{R.randint(9, 13):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), public(R.randint(0, 90)))
    if i in (1, 4, 6): sim.spawn(t("03:20:00"), scanner(Browser(sim, f"203.0.113.{190 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i == 4: sim.spawn(t("06:30:00"), down([], 2))
    if i == 2: sim.spawn(t("12:40:00"), down([op1, op4, sup1]))
    if i == 3: sim.spawn(t("13:50:00"), during("mantenimiento", [op1, op4, adm, sup1], ["/tablero/resumen", "/rutas", "/muelles", "/conductores", "/expediciones"]))
    if i == 1: sim.spawn(t("12:20:00"), during("ritmo", [op1, op2, op6], ["/expediciones?q=vi", "/expediciones?q=vig", "/expediciones?q=vigo"]))
    if i == 2: sim.spawn(t("10:05:00"), settle(t)); sim.spawn(t("15:00:00"), loadtest())
    if i in (1, 7): sim.spawn(t("10:11:00"), oddities(op4))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] \S+ \S+ \S+ (?P<status>-?\d+) .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[641]", l)
def prefix(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S} lb "
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(prefix(t) + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{prefix(end)}{m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^INFO: +(?P<c>\S+) - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+).*$')
out = stamp_container(app.lines, sim, "uvicorn", G, lambda m, t: m[0], "operador.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
size += write_rotated(night / "uvicorn-compose", "compose.log", [(t, f"api-1  | {rfc3339(t)} {l}") for t, _, l in out], timezone.utc, "logrotate"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
