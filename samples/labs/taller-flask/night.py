import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "taller-flask"
sim = Sim(20280221, "Europe/Madrid"); R = sim.random
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19689))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.3")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "--chdir", HERE, "-b", "172.30.0.3:19681", "-w", "1", "--threads", "4", "--access-logfile", "-", "taller:app"], 19681, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19680, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19680), "taller.example.es", "https://taller.example.es"
time.sleep(.4); syslog.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "sesion=jefe"}); b.stale = False; return b
pc, movil = person("198.51.100.77", FIREFOX), person("192.0.2.120", PHONE)                         # one and the same person
A, day, hoy, js = "/api", 0, "2028-02-21", "t.1c0.js"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("filas", [])
def some(l, n): return R.sample(l, min(len(l), n))
def follow(c, method, target, data, page):
    a = c.request(method, target, body=data, referer=page)
    if a.status in (302, 303): return c.get(a.headers["location"], page)
    return a
def plate(): return f"{R.randint(0, 9999):04}{''.join(R.choices('NPRSTVWXYZ', k=3))}"
def load(c, p="/panel/"):
    c.request("GET", p); c.request("GET", "/static/" + js, referer=p)
    if R.random() < .25:
        c.get(A + "/yo", p, headers={"Cookie": ""}); yield .2; follow(c, "GET", p, None, None) if R.random() < .3 else c.request("GET", "/entrar", referer=p); yield 7; c.send("POST", A + "/sesion", {"u": "jefe"}, "/entrar"); yield .4
    elif R.random() < .15:                                            # the session ran out: a page is redirected, too
        a = c.request("GET", "/panel/", headers={"Cookie": ""}); c.request("GET", "/entrar"); yield 8; c.send("POST", A + "/sesion", {"u": "jefe"}, "/entrar"); yield .4; c.request("GET", "/panel/", referer="/entrar")
    for t in ("/yo", "/config", "/avisos/pendientes", "/modulos/citas", "/modulos/flotas", "/festivos", "/llamadas-a-revision"):
        if R.random() < .7: c.get(A + t, p)
    c.get(A + ("/informes/resumen" if c.stale or day < 5 else "/informes/panel"), p); yield 1
def vehiculos(c):
    p = "/panel/vehiculos"; l = rows(c.get(A + "/vehiculos" + R.choice(["", "", "", "?pagina=2", "?pagina=9", "?q=clio", "?q=tesla"]), p)); yield R.uniform(3, 9)
    if R.random() < .4:
        if R.random() < .2: c.send("POST", A + "/vehiculos", {"matricula": "12", "modelo": "x"}, p + "/nuevo"); yield 5
        n = plate()
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", A + "/vehiculos", {"matricula": n, "modelo": R.choice(["Dacia Sandero Stepway", "Leon", "208"])}, p + "/nuevo"); yield .4
        l = rows(c.get(A + "/vehiculos", p)) or l; yield 3
        if R.random() < .4:
            u, q = f"{A}/vehiculos/{n}", f"{p}/{n}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(A + "/vehiculos", p); yield 3; R.random() < .7 and c.get(u, q); yield 2; l = [x for x in l if x["matricula"] != n]
    for v in some(l, R.randint(1, 3)):
        u, q = f"{A}/vehiculos/{v['matricula']}", f"{p}/{v['matricula']}"; x = body(c.get(u, q)) or v
        for t in ("/ordenes", "/itv", "/fotos"): c.get(u + t, q)
        if R.random() < .75: yield 1; c.get(u + "/historial", q)
        yield R.uniform(4, 15)
        if R.random() < .4: c.send("PATCH", u, R.choice([{"km": x["km"]}, {"km": x["km"] + R.randint(1, 90000)}, {"notas": "n" * R.randint(0, 90)}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .15: c.request("POST", u + "/fotos", body=b"\xff\xd8" + b"j" * R.randint(900, 9000), referer=q, headers={"Content-Type": "image/jpeg"}); yield .4; c.get(u + "/fotos", q); yield 3
    if R.random() < .08: c.get(f"{A}/vehiculos/0000AAA", None); yield 2
def clientes(c):
    p = "/panel/clientes"; l = rows(c.get(A + "/clientes" + R.choice(["", "", "?pagina=2", "?q=ruiz", "?q=zz"]), p)); yield R.uniform(3, 9)
    if R.random() < .25: c.send("POST", A + "/clientes", {"nombre": R.choice(["Ana", "Pilar", "Jose Antonio"]) + f" {R.choice(['Sanz', 'Ortega', 'Echevarria'])}{R.randint(2, 99)}"}, p + "/nuevo"); yield .3; l = rows(c.get(A + "/clientes", p)) or l; yield 3
    for k in some(l, R.randint(1, 3)):
        u, q = f"{A}/clientes/{k['slug']}", f"{p}/{k['slug']}"; x = body(c.get(u, q)) or k; c.get(u + "/deuda", q); yield R.uniform(4, 14)
        if R.random() < .55:
            v = x["avisos"]
            for v in R.choice([[not v], [not v], [not v, v], [not v, not v]]): c.send("PATCH", u + "/avisos", {"avisos": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .45:
            v = x["preferente"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/preferente", {"preferente": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("PUT", u, R.choice([{"nombre": x["nombre"], "telefono": x["telefono"]}, {"telefono": "6" + "1" * R.randint(5, 14)}]), q); yield .3; c.get(u, q); yield 3
def ordenes(c):
    p = "/panel/ordenes"; l = rows(c.get(A + "/ordenes" + R.choice(["", "", "?pagina=2", "?pagina=20", "?estado=abierta", "?estado=anulada"]), p)); yield R.uniform(3, 9)
    if R.random() < .35: c.send("POST", A + "/ordenes", {"matricula": plate()}, p + "/nueva"); yield .3; l = rows(c.get(A + "/ordenes", p)) or l; yield 3
    for o in some(l, R.randint(1, 3)):
        u, q = f"{A}/ordenes/{o['id']}", f"{p}/{o['id']}"; c.get(u, q); ls = rows(c.get(u + "/lineas", q)); c.get(u + "/firma", q)
        if R.random() < .7: yield 1; c.get(u + "/garantia", q)
        yield R.uniform(4, 15)
        if R.random() < .4: c.send("POST", u + "/lineas", {"que": R.choice(["filtro", "mano de obra", "alineado"]), "euros": R.randint(5, 900)}, q); yield .3; ls = rows(c.get(u + "/lineas", q)); yield 3
        if ls and R.random() < .3: c.send("DELETE", f"{u}/lineas/{R.choice(ls)['n']}", None, q); yield .3; c.get(u + "/lineas", q); yield 3
        if R.random() < .35: c.send("PATCH", u + "/estado", {"estado": R.choice([o["estado"], "abierta", "en curso", "esperando piezas"])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .15:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/cerrar", None, q); yield .6
            c.get(u, q); yield 2
def almacen(c):
    p = "/panel/recambios"; l = rows(c.get(A + "/recambios" + R.choice(["", "", "", "?q=filtro", "?q=turbo"]), p)); yield R.uniform(3, 9)
    if R.random() < .2: c.get(A + "/recambios", p); yield 8; c.send("POST", A + "/recambios", {"slug": R.choice(["aceite-5w30", "manguito", "rodamiento-rueda"]) + f"-{R.randint(2, 999)}", "euros": R.randint(2, 99)}, p + "/nuevo"); yield .3; l = rows(c.get(A + "/recambios", p)) or l; yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/recambios/{x['slug']}", f"{p}/{x['slug']}"; y = body(c.get(u, q)) or x; yield R.uniform(4, 12)
        if R.random() < .4: c.send("PATCH", u + "/stock", {"stock": R.choice([y["stock"], R.randint(0, 400)])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .7: c.get(A + "/recambios", p); yield 3; c.send("DELETE", u, None, q); yield .4; c.get(A + "/recambios", p); yield 4; R.random() < .5 and c.get(u, q); yield 3
    if R.random() < .6:
        p = "/panel/proveedores"; l = rows(c.get(A + "/proveedores", p)); yield 3
        for x in some(l, 2): c.get(f"{A}/proveedores/{x['slug']}", f"{p}/{x['slug']}"); yield 4
def citas(c):
    p = "/panel/citas"; z = R.choice([hoy, hoy, hoy, "2028-02-24", f"2028-04-{R.randint(10, 30)}"]); t = f"{A}/citas?fecha={z}"; l = rows(c.get(t, p)); yield R.uniform(4, 15)
    if R.random() < .5: c.send("POST", A + "/citas", {"fecha": z, "hora": R.choice(["09:00", "12:00", "17:15"]), "que": R.choice(["ruido", "cambio de aceite", "ITV"])}, p + "/nueva"); yield .3; l = rows(c.get(t, p)); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/citas/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield R.uniform(3, 9)
        if R.random() < .6: follow(c, "POST", u + "/recordatorio", {"por": "sms"}, q); yield .3; c.get(u, q); yield 4
        if R.random() < .35: c.send("PATCH", u + "/estado", {"estado": R.choice(["pedida", "vino", "no vino"])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3:
            c.send("POST", u + "/confirmar", None, q); yield .4; c.get(u, q); yield 5
            if R.random() < .6: c.get(u, q); yield 9; c.get(u, q); yield 3
def facturas(c):
    p = "/panel/facturas"; l = rows(c.get(A + "/facturas" + R.choice(["", "", "?pagina=2", "?pagina=8"]), p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/facturas/{x['n']}", f"{p}/{x['n']}"; c.get(u, q); R.random() < .5 and c.get(u + "/pdf", q); yield R.uniform(4, 12)
        if R.random() < .65: c.send("POST", u + "/hacienda", None, q); yield .4; c.get(u, q); yield 4
        if R.random() < .35: c.send("POST", u + "/enviar", None, q); yield .4; c.get(u, q); yield 3
    if R.random() < .7: c.request("GET", "/exportar/facturas.csv?mes=02", referer=p); yield 6; R.random() < .3 and c.request("GET", "/exportar/facturas.csv?mes=01", referer=p); yield 3
    if R.random() < .3: c.get(A + "/exportar/clientes.csv", p); yield 3
    if R.random() < .5: q = "/panel/presupuestos"; c.get(A + "/presupuestos", q); yield 20; follow(c, "POST", A + "/presupuestos", {"para": R.choice(["ruiz-gil", "lopez-castro"]), "euros": R.randint(30, 3000)}, q + "/nuevo"); yield 2; c.get(A + "/presupuestos", q); yield 3
def informes(c):
    p = "/panel/informes"; z = R.choice([7, 14, 30]); c.get(f"{A}/informes/ingresos?dias={z}", p); c.get(f"{A}/informes/prevision?dias={z}", p); yield R.uniform(4, 12)
    if R.random() < .5: c.get(f"{A}/informes/prevision?dias={R.randint(3, 60)}", p); c.get(f"{A}/informes/ingresos?dias={R.randint(3, 60)}", p); yield 3
    if R.random() < .3:
        x = body(c.send("POST", A + "/informes/trabajos", {"mes": "02"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/informes/trabajos/{x['trabajo']}", p); yield 3
    if R.random() < .75: c.get(A + "/auditoria" + R.choice(["", "?pagina=1"]), "/panel/auditoria"); yield 4
def ajustes(c):
    p = "/panel/ajustes"; o = body(c.get(A + "/ajustes", p)) or {}; yield 9
    if R.random() < .6: c.send("PUT", A + "/ajustes", R.choice([o, {"pie": "p" * R.randint(0, 60)}, {"horario": R.choice(["08:00-18:00", "08:00-14:00 y 16:00-20:00"])}]), p, headers={"X-Token": "caducado"} if R.random() < .15 else None); yield .3; c.get(A + "/ajustes", p); yield 3
    if R.random() < .6: c.get(A + "/auditoria", "/panel/auditoria"); yield 4
    if R.random() < .4: c.send("DELETE", A + "/sesion", None, p); yield 2
PAGES = [vehiculos, vehiculos, clientes, clientes, ordenes, ordenes, almacen, almacen, citas, citas, citas, facturas, facturas, facturas, informes, informes, ajustes]
def session(c, n, fresh_page=True):
    if c is movil: c.source = f"192.0.2.{R.randint(120, 126)}"; c.close()
    fs = R.sample(PAGES, n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/panel/", "/panel/", "/panel/" + fs[0].__name__]))
    elif c.stale: c.get(A + "/informes/resumen", "/panel/")
    for f in fs:
        yield R.uniform(15, 240); R.random() < .5 and c.get(A + "/avisos/pendientes", "/panel/" + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/avisos/pendientes", "/panel/"); yield 60 + R.uniform(-.05, .05)
def visitor():
    b = Browser(sim, f"203.0.113.{R.randint(100, 190)}", R.choice([PHONE, CHROME_WIN, SAFARI, EDGE]), S, HOST, ORIGIN); b.request("GET", "/"); b.request("GET", "/static/" + js, referer="/"); yield 9
    z = f"2028-0{R.choice(['2-24', '2-28', '3-01', '3-02'])}"; b.get(f"{A}/publico/huecos?fecha={z}", "/"); yield R.uniform(10, 50)
    if R.random() < .4: b.send("POST", A + "/publico/citas", {"fecha": z, "hora": R.choice(["09:00", "10:30", "12:00", "16:00"])}, "/"); yield .4; b.get(f"{A}/publico/huecos?fecha={z}", "/"); yield 1
def maquina(until):
    b = Browser(sim, "10.20.7.7", "DiagBox/5.02", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", A + "/diagnosis", {"codigos": ["P0300"] * R.randint(0, 4)}); yield R.uniform(600, 3600)
        if R.random() < .4: b.get(A + "/diagnosis/ordenes"); yield 1
def down(c, version=None):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "t.8d4.js"
    for t in ("/avisos/pendientes", "/vehiculos", f"/citas?fecha={hoy}", "/ordenes"): c.get(A + t, "/panel/vehiculos"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, c, paths, wait=(1, 4)):
    mode(word)
    for t in paths: c.get(A + t, "/panel/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/vehiculos", referer="/panel/vehiculos"); yield 2
    c.request("HEAD", A + "/clientes", referer="/panel/clientes"); yield 2
    c.get(A + "/vehiculos", "/panel/vehiculos", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /login /config.json /debug /env /backup".split()] + SCANS
def new_day(i, d):
    global day, hoy
    day, hoy = i, d; yield 0
for i, d in office_days(sim, "2028-02-21", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday, saturday = i == 11, i == 6, i == 5; end = t("21:00") if not last else t("12:30")
    for h in ((8, 9, 11, 12, 16, 17, 19) if not (sunday or saturday or last) else (9, 11) if saturday else (8,) if last else ()):
        if R.random() < .92: sim.spawn(t(f"{h}:{R.randint(0, 59):02}:{R.randint(0, 59):02}".rjust(8, "0")), session(pc, R.randint(4, 6), R.random() < .75))
    if not last: sim.spawn(t(f"21:{R.randint(10, 40)}:00"), session(movil, R.randint(2, 3)))
    for _ in range(R.randint(9, 16)): sim.spawn(t(f"{R.randint(8, 11 if last else 22):02}:{R.randint(0, 20 if last else 59):02}:{R.randint(0, 59):02}"), visitor())
    if not sunday: sim.spawn(t("08:20:00"), maquina(t("18:00") if not last else end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/salud", end, 3000))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i in (2, 8): sim.spawn(t("13:00:00"), tab(pc, 110))
    if i == 5: sim.spawn(t("06:20:00"), stale(movil, True)); sim.spawn(t("06:30:00"), down(pc, "2"))
    if i == 9: sim.spawn(t("06:00:00"), stale(movil, False)); sim.spawn(t("15:20:00"), down(pc))
    if i in (7, 8): sim.spawn(t("14:40:00"), session(movil, 2, False))
    if i == 3: sim.spawn(t("09:20:00"), during("vista", pc, ["/informes/ingresos?dias=7", "/informes/ingresos?dias=30", "/informes/ingresos?dias=7"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("mantenimiento", pc, ["/vehiculos", "/clientes", "/ordenes", "/recambios"]))
    if i == 10: sim.spawn(t("15:30:00"), during("limite", pc, ["/vehiculos", "/vehiculos?q=a", "/facturas"]))
    if i in (1, 8): sim.spawn(t("11:50:00"), oddities(pc))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[812]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} proxy " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{syslog_time(end)} proxy {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
P = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", P, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "taller.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l)).replace("/root/.gunicorn/", "/run/gunicorn/")
size += write_rotated(night / "gunicorn-compose", "compose.log", [(t, "web-1  | " + clean(l)) for t, s, l in out], timezone.utc, "logrotate"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
