import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "maquinaria-fastapi"
sim = Sim(20310303, "Europe/Madrid"); R = sim.random
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19989))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "127.0.0.1", "--port", "19981", "--proxy-headers", "--forwarded-allow-ips", "*", "--log-config", HERE / "log.json", "maquinaria:app"], 19981, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19980, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19980), "patio.maquinas.example.es", "https://patio.maquinas.example.es"
time.sleep(.4); syslog.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(address, agent, role):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"turno={role}"}); b.stale = False; b.chief = role.startswith("ger"); return b
ger1, ger2 = person("198.51.100.21", SAFARI, "gerencia-1"), person("198.51.100.22", EDGE, "gerencia-2")
mos1, mos2, taller = person("198.51.100.31", CHROME_WIN, "mostrador-1"), person("198.51.100.32", FIREFOX, "mostrador-2"), person("192.0.2.140", PHONE, "taller-1")
people = [ger1, ger2, mos1, mos2, taller]
A, P, day, js = "/backend", "/patio/", 0, "patio.71ab.js"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("datos", [])
def some(l, n): return R.sample(l, min(len(l), n))
def text(a, b): return "z" * R.randint(a, b)
def load(c, p):
    c.request("GET", p); c.request("GET", "/estaticos/" + js, referer=p)
    if R.random() < .25:
        c.get(A + "/yo", p, headers={"Cookie": ""}); c.request("GET", "/entrar", referer=p); yield 7
        if R.random() < .2: c.send("POST", A + "/turno", {"clave": "mal"}, "/entrar"); yield 6
        c.send("POST", A + "/turno", {"clave": "x"}, "/entrar"); yield .4
    for t in ("/yo", "/modulos/patio", "/modulos/telemetria", "/enumerados/estados", "/campana"):
        if R.random() < .6: c.get(A + t, p)
    c.get(A + ("/informes/resumen-diario" if day < 4 or c.stale else "/informes/tablero"), p); yield 1
def maquinas(c):
    p = P + "maquinas"; t = A + "/maquinas" + R.choice(["", "", "", "?pagina=2", "?pagina=3", "?pagina=9", "?q=martillo", "?q=tuneladora"])
    if R.random() < .06:
        a = c.get(A + "/maquinas/", p); l = rows(c.get(A + "/maquinas", p)) if a.status == 307 else []
    else: l = rows(c.get(t, p))
    yield R.uniform(3, 9); l = l or rows(c.get(A + "/maquinas", p))
    if R.random() < .3:
        q = R.choice(["martillo", "grúa", "zanjadora", "rodillo"]); c.get(f"{A}/buscador?q={q}".replace("ú", "%C3%BA"), p); yield 3
        if R.random() < .4: c.send("POST", A + "/buscador/avanzado", {"horas": R.choice([500, 8000, 99999])}, p); yield 4
    if len(l) > 3 and R.random() < .2: c.send("POST", A + "/maquinas/lote", {"ids": [m["id"] for m in some(l, 3)], "disponible": R.random() < .5}, p); yield .3; c.get(A + "/maquinas", p); yield 3
    for m in some(l, R.randint(1, 3)):
        u, q = f"{A}/maquinas/{m['id']}", f"{p}/{m['id']}"; x = body(c.get(u, q)) or m
        for t in ("/averias", "/ubicacion", "/consumos"):
            if R.random() < .75: c.get(u + t, q)
        yield R.uniform(3, 10)
        if R.random() < .35:
            v = x["disponible"]
            for b in R.choice([[{"disponible": not v}], [{"disponible": not v}], [{"disponible": not v}, {"disponible": v}], [{"disponible": v}], [{"horas": x["horas"] + R.randint(1, 3000)}], [{"horas": -4}]]): c.send("PATCH", u, b, q); yield .3; x = body(c.get(u, q)) or x; yield 3
        if R.random() < .25: c.send("PUT", u + "/ficha", R.choice([{"modelo": x["modelo"]}, {"notas": text(0, 60)}]), q + "/ficha"); yield .3; c.get(u, q); yield 3
        if R.random() < .55:
            z = rows(c.get(u + "/revisiones", q)); yield 5
            if R.random() < .5: c.send("POST", u + "/revisiones", {"que": R.choice(["aceite", "cadena", "filtro de partículas"]), "horas": R.randint(5, 9999)}, q); yield .3; z = rows(c.get(u + "/revisiones", q)); yield 6
            if z and R.random() < .5: c.send("DELETE", f"{u}/revisiones/{R.choice(z)['id']}", None, q); yield .3; c.get(u + "/revisiones", q); yield 5
        if R.random() < .4:
            z = rows(c.get(u + "/documentos", q)); yield 3
            if R.random() < .25: c.request("POST", u + "/documentos", body=b"\xff\xd8" + b"j" * R.randint(900, 9000), referer=q, headers={"Content-Type": "image/jpeg"}); yield .4; z = rows(c.get(u + "/documentos", q)); yield 3
            for d in some(z, 1):
                v = f"{u}/documentos/{d['id']}"; c.get(v + "/descarga", q); yield 4
                if R.random() < .3: c.send("DELETE", v, None, q); yield .3; c.get(u + "/documentos", q); yield 3; R.random() < .3 and c.get(v + "/descarga", q); yield 2
        if R.random() < .15: c.send("POST", u + "/ubicacion/despertar", None, q); yield 6
    if R.random() < .06: c.get(f"{A}/maquinas/0d5b1c3e-1111-4aaa-8bbb-0123456789ab", None); yield 2
def obras(c):
    p = P + "obras"; l = rows(c.get(A + "/obras" + R.choice(["", "", "?pagina=2", "?q=nave", "?q=puerto"]), p)); yield R.uniform(3, 9); l = l or rows(c.get(A + "/obras", p))
    for o in some(l, R.randint(1, 3)):
        u, q = f"{A}/obras/{o['id']}", f"{p}/{o['id']}"; x = body(c.get(u, q)) or o
        for t in ("/visitas", "/meteo", "/presupuesto"):
            if R.random() < .6: c.get(u + t, q)
        z = rows(c.get(u + "/asignaciones", q)); yield R.uniform(4, 12)
        if R.random() < .5:
            v = x["vigilada"]
            for v in R.choice([[not v], [not v], [not v], [not v, not v]]): c.send("PATCH", u + "/vigilancia", {"vigilada": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 6)
        if R.random() < .45:
            v = x["asegurada"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/seguro", {"asegurada": v}, q); yield .3; x = body(c.get(u, q)) or x; yield R.uniform(2, 6)
        if R.random() < .3: c.send("PUT", u, R.choice([{"nombre": x["nombre"], "encargo": x["encargo"]}, {"encargo": R.randint(1, 99999)}, {"nombre": x["nombre"].split(" fase")[0] + R.choice([" fase II", " fase 3 y urbanización", ""])}]), q + "/editar"); yield .3; c.get(u, q); yield 3
        if R.random() < .4: c.send("POST", u + "/asignaciones", {"maquina": text(8, 8), "desde": "2031-03-10"}, q); yield .3; z = rows(c.get(u + "/asignaciones", q)); yield 4
        if z and R.random() < .45: c.send("DELETE", f"{u}/asignaciones/{R.choice(z)['id']}", None, q); yield .3; c.get(u + "/asignaciones", q); yield 4
def contratos(c):
    p = P + "contratos"; l = rows(c.get(A + "/contratos" + R.choice(["", "", "?pagina=2", "?pagina=3", "?pagina=30"]), p)); yield R.uniform(3, 9); l = l or rows(c.get(A + "/contratos", p))
    if l and R.random() < .2: c.send("POST", A + "/contratos", {"cliente": R.choice(l)["cliente"], "dias": R.randint(1, 90)}, p + "/nuevo"); yield .3; l = rows(c.get(A + "/contratos", p)); yield 3
    for k in some(l, R.randint(1, 3)):
        u, q = f"{A}/contratos/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(u, q)) or k
        for t in ("/albaranes", "/penalizaciones"):
            if R.random() < .75: c.get(u + t, q)
        yield R.uniform(4, 12)
        if R.random() < .5:
            v = x["vigente"]
            for v in R.choice([[not v], [not v], [True], [not v, v]]): c.send("POST", u + ("/activar" if v else "/desactivar"), None, q); yield .3; x = body(c.get(u, q)) or x; yield R.uniform(2, 6)
        if R.random() < .35: c.send("PUT", u, R.choice([{"dias": x["dias"], "condiciones": x["condiciones"]}, {"condiciones": text(0, 90)}, {"dias": R.randint(1, 300)}]), q + "/editar"); yield .3; c.get(u, q); yield 3
        if R.random() < .25: c.get(u + "/albaranes", q); yield 5; c.send("POST", u + "/albaranes", {}, q); yield .3; c.get(u + "/albaranes", q); yield 3
        if R.random() < .3: c.send("POST", u + "/facturar", {}, q); yield .4; c.get(u, q); yield 4
        if R.random() < .2:
            j = body(c.send("POST", u + "/proforma", {}, q)); yield 1
            for _ in range(3 if j else 0): c.get(f"{A}/trabajos/{j['trabajo']}", q); yield 2
        if R.random() < .2: c.get(u + "/pdf", q); yield 3
        if R.random() < (.6 if x.get("borrador") else .08): a = c.send("DELETE", u, None, q); yield .3; c.get(A + "/contratos", p); yield 3; R.random() < .3 and c.get(u, q); yield 2
def clientes(c):
    p = P + "clientes"; l = rows(c.get(A + "/clientes" + R.choice(["", "", "?pagina=2", "?q=obras", "?q=zzz"]), p)); yield R.uniform(3, 9); l = l or rows(c.get(A + "/clientes", p))
    if R.random() < .2:
        n = f"Excavaciones {text(2, 9)} {R.randint(1, 99)}"
        for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/clientes", {"nombre": n}, p + "/nuevo"); yield .3
        c.get(A + "/clientes", p); yield 3
    for k in some(l, R.randint(1, 3)):
        u, q = f"{A}/clientes/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(u, q)) or k; c.get(u + "/impagos", q); yield R.uniform(4, 12)
        if R.random() < .4: c.send("PATCH", u, R.choice([{"bloqueado": not x["bloqueado"]}, {"bloqueado": not x["bloqueado"]}, {"contacto": x["contacto"]}]), q); yield .3; c.get(u, q); yield 4
        if R.random() < .25: c.send("DELETE", u, None, q); yield .3; c.get(A + "/clientes", p); yield 4
def tarifas(c):
    p = P + "tarifas"; l = rows(c.get(A + "/tarifas", p)); yield R.uniform(3, 9)
    if R.random() < .25: c.send("POST", A + "/tarifas", {"grupo": R.choice(["bomba de achique", "compresor", "vibrador"]), "dia": R.randint(9, 300)}, p + "/nueva"); yield .3; l = rows(c.get(A + "/tarifas", p)) or l; yield 4
    for k in some(l, R.randint(1, 2)):
        u, q = f"{A}/tarifas/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(u, q)) or k; yield R.uniform(5, 15)
        if R.random() < .3: c.send("POST", A + "/tarifas/simular", {"dias": R.randint(1, 60)}, q); yield 4
        if R.random() < .7: c.send("PUT", u, {"grupo": x["grupo"], "dia": R.randint(5, 4000), "semana": R.randint(40, 19000), "texto": text(0, 50)}, q); yield .3; c.get(u, q); yield 1; c.get(A + "/tarifas", p); yield 5
        elif R.random() < .3 and len(l) > 7: c.get(A + "/tarifas", p); yield 2; c.send("DELETE", u, None, q); yield .3; l = rows(c.get(A + "/tarifas", p)); yield 3
def operarios(c):
    p = P + "operarios"; l = rows(c.get(A + "/operarios", p)); yield R.uniform(3, 9)
    if R.random() < .35: c.send("POST", A + "/operarios", {"puesto": R.choice(["peón", "soldador", "conductor de góndola"]), "carnet": f"PL-{R.randint(1, 99999)}"}, p + "/nuevo"); yield .3; l = rows(c.get(A + "/operarios", p)) or l; yield 3
    for k in some(l, R.randint(1, 3)):
        u, q = f"{A}/operarios/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(u, q)) or k; yield R.uniform(3, 8)
        if R.random() < .5:
            v = x["avisos"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u + "/avisos", {"avisos": v}, q); yield .3; c.get(u, q); yield 3
        if len(l) > 6 and R.random() < .2:
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u, None, q); yield .3
            c.get(A + "/operarios", p); yield 3; R.random() < .3 and c.get(u, q); yield 1
def reglas(c):
    p = P + "reglas"; l = rows(c.get(A + "/reglas", p)); yield R.uniform(3, 9)
    for k in some(l, R.randint(1, 2)):
        u = f"{A}/reglas/{k['id']}"
        if R.random() < .75: c.send("POST", u + ("/desactivar" if k["activa"] else "/activar"), None, p); yield .3; c.get(A + "/reglas", p); yield R.uniform(3, 9)
        if R.random() < .35: c.send("PUT", u, {"cuando": R.choice([k["cuando"], "horas > " + str(R.randint(9, 99999)), "sin señal durante " + str(R.randint(2, 90)) + " min"])}, p); yield .3; c.get(A + "/reglas", p); yield 4
def incidencias(c):
    p = P + "incidencias"; l = rows(c.get(A + "/incidencias", p)); yield R.uniform(4, 12)
    if R.random() < .6: c.send("POST", A + "/incidencias", {"que": R.choice(["fuga de aceite", "pinchazo", "no carga"]) + " " + text(0, 30)}, p + "/nueva"); yield .4; c.get(A + "/incidencias", p); yield 6
    for k in some(l, R.randint(0, 2)):
        c.send("POST", f"{A}/incidencias/{k['id']}/{'cerrar' if k['estado'] == 'abierta' or R.random() < .2 else 'reabrir'}", None, p); yield .3; c.get(A + "/incidencias", p); yield 5
def partes(c):
    p = P + "partes"; l = rows(c.get(A + "/partes" + R.choice(["", "", "?pagina=2", "?pagina=7"]), p)); yield R.uniform(3, 9)
    for k in some(l, R.randint(1, 3)):
        u, q = f"{A}/partes/{k['id']}", f"{p}/{k['id']}"; c.get(u, q); yield 4
        if R.random() < .5: c.send("POST", u + "/validar", None, q); yield .3; c.get(u, q); yield 6; c.get(u, q); yield 30; c.get(u, q); yield 3
def informes(c):
    p = P + "informes"
    for _ in range(R.randint(1, 3)):
        z = f"?desde=2031-0{R.randint(1, 3)}-0{R.randint(1, 9)}&hasta=2031-03-{R.randint(10, 28)}"; c.get(A + "/informes/ocupacion" + z, p); c.get(A + "/informes/rentabilidad" + z, p); yield R.uniform(4, 14)
    if R.random() < .6: c.get(A + "/auditoria" + R.choice(["", "?pagina=1"]), P + "auditoria"); yield 4
    if R.random() < .4: c.get(A + f"/exportar/{R.choice(['maquinas', 'maquinas', 'contratos'])}.csv", p); yield 3
def ajustes(c):
    p = P + "ajustes"; o = body(c.get(A + "/empresa", p)) or {}; c.get(A + "/usuarios", p); c.get(A + "/enumerados/puestos", p); yield 8
    if R.random() < .7: c.send("PUT", A + "/empresa/datos", R.choice([o, {"pie": text(0, 50)}, {"pie": text(0, 50)}]), p); yield .3; c.get(A + "/empresa", p); yield 3
    if R.random() < .5: c.get(A + "/auditoria", P + "auditoria"); yield 4
    if R.random() < .3: c.send("DELETE", A + "/turno", None, p); yield 2
PAGES = [maquinas, maquinas, ajustes, obras, obras, contratos, contratos, clientes, tarifas, operarios, reglas, reglas, incidencias, incidencias, partes, informes, ajustes]
def session(c, n):
    fs = some([f for f in PAGES if c.chief or f is not ajustes or R.random() < .5], n)
    if not c.stale: yield from load(c, R.choice(["/patio", P + fs[0].__name__]))
    else: c.get(A + "/informes/resumen-diario", "/patio")
    for f in fs:
        yield R.uniform(15, 240); R.random() < .4 and c.get(A + "/campana", P + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/campana", P + "maquinas"); yield 30 + R.uniform(-.05, .05)
def tracker(k, until):
    b = Browser(sim, f"10.20.4.{k}", "GeoTrak/2.8", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", f"{A}/localizadores/GT{k:04}/lecturas", {"n": R.randint(1, 9)}); yield 2
        if R.random() < .4: b.get(f"{A}/localizadores/GT{k:04}/ordenes")
        yield R.uniform(2000, 5200)
def down(cs, version=None):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "patio.c09e.js"
    for t in ("/campana", "/maquinas", "/obras", "/contratos", "/incidencias"): R.choice(cs).get(A + t, P + "maquinas"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for t in paths: R.choice(cs).get(A + t, P + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def bad_weather(c):
    l = rows(c.get(A + "/obras", P + "obras")); mode("meteo")
    for o in some(l, 6): c.get(f"{A}/obras/{o['id']}/meteo", f"{P}obras/{o['id']}"); yield R.uniform(10, 40)
    mode("", "meteo")
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/obras", referer=P + "obras"); yield 2
    c.request("HEAD", A + "/obras", referer=P + "obras"); yield 2
    c.get(A + "/maquinas", P + "maquinas", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /login /config /debug /env /v1/maquinas".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-03-03", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, weekend = i == 8, i in (5, 6); end = t("22:00") if not last else t("13:30")
    sim.spawn(t("00:00:02"), new_day(i))
    for c in people:
        if weekend and c not in (taller, mos2): continue
        for h in ((7, 9, 11, 15, 17) if not (weekend or last) else (9,) if weekend else (7, 10)):
            if R.random() < .8: sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4)))
    for k in (11, 12, 17): sim.spawn(t(f"06:{k}:00"), tracker(k, end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, A + "/vivo", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i in (2, 7): sim.spawn(t("13:00:00"), tab(mos2, 160))
    if i == 4: sim.spawn(t("06:20:00"), stale(mos1, True)); sim.spawn(t("06:30:00"), down([ger1, mos2], "2"))
    if i == 7: sim.spawn(t("06:10:00"), stale(mos1, False)); sim.spawn(t("14:20:00"), down([mos2, mos1, taller]))
    if i == 3: sim.spawn(t("09:20:00"), bad_weather(mos1))
    if i == 1: sim.spawn(t("20:10:00"), during("mantenimiento", [mos1, taller], ["/maquinas", "/clientes", "/obras", "/reglas", "/tarifas"]))
    if i == 7: sim.spawn(t("12:30:00"), during("limite", [mos2], ["/maquinas", "/maquinas?q=a", "/obras"]))
    if i in (1, 7): sim.spawn(t("13:50:00"), oddities(ger1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[1407]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} balanza " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{syslog_time(end)} balanza {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-captures", "haproxy.log", out, sim.zone, "logrotate")
LEAD = re.compile(r"^\d{4}-\d\d-\d\d [\d:]{8},\d{3}(?= )")
def now(t): x = datetime.fromtimestamp(t, timezone.utc); return f"{x:%Y-%m-%d %H:%M:%S},{x.microsecond // 1000:03}"
G = re.compile(r'^(?P<t>\S+ \S+)(?P<b> INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+).*)$')
out = stamp_container(app.lines, sim, "uvicorn", G, lambda m, t: now(t) + m["b"], "maquinaria.py")
out = [(t, re.sub(r"process \[\d+\]", "process [8]", LEAD.sub(now(t), l))) for t, s, l in out]
size += write_rotated(night / "uvicorn-file", "uvicorn.log", out, timezone.utc, "logrotate"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
