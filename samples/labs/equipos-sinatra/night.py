import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); WORK.chmod(0o755)
NAME = "equipos-sinatra"
sim = Sim(20310325, "Europe/Madrid"); R = sim.random
dist = WORK / "dist"; (dist / "recursos").mkdir(parents=True)
def build(js, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="es"><head><meta charset="utf-8"><title>Equipos</title><link rel="icon" href="data:,"><script type="module" src="/recursos/{js}"></script></head>\n<body><div id="app"></div><noscript>Active JavaScript para usar el panel de equipos.</noscript></body></html>\n')
    (dist / "recursos" / js).write_text("export const equipos=()=>null;" * 800)
    for f in dist.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "eq-4f02.js"; build(bundle, "2031-03-21 17:00"); (WORK / "dia").write_text("0"); (WORK / "hora").write_text("0")
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION_APP": "0", "LANG": "C.UTF-8"}
app = Container(servers, ["puma", "-b", "tcp://127.0.0.1:18121", "-t", "4:4", "-q", "config.ru"], 18121, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18120, "203.0.113.1", env=env)
S1, S2, HOST, ORIGIN = ("203.0.113.1", 18120), ("203.0.113.1", 18122), "equipos.example.com", "https://equipos.example.com"
day, date = 0, "2031-03-25"
def mode(m=""): (WORK / "modo").write_text(m)
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("revisar cable pantalla batería planta turno falla alarma filtro repuesto sala taller técnico urgente respirador mañana".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else []

class Puesto:
    def g(self, path, at): return self.request("GET", "/datos" + path, referer="/gestion" + at)
    def do(self, method, path, body, at): return self.request(method, "/datos" + path, body=body, referer="/gestion" + at, headers={"Origin": ORIGIN})
class P1(Puesto, Browser): pass
class P2(Puesto, Browser2): pass
def person(login, address, agent, kind):
    c = kind(sim, address, agent, S2 if kind is P2 else S1, HOST, ORIGIN, {"Cookie": "sesion=" + login, "Accept-Language": "es-ES"}, caching=True)
    c.login, c.role, c.signed, c.stale = login, login.rstrip("12"), None, False
    return c
direc = person("dir", "198.51.100.33", SAFARI, P2); t1 = person("tec1", "203.0.113.88", CHROME, P2); t2 = person("tec2", "203.0.113.88", FIREFOX, P1)
enf = person("enf", "198.51.100.61", EDGE, P2); com = person("com", "198.51.100.34", CHROME_WIN, P1); enf2 = person("enf2", "203.0.113.17", FIREFOX, P2)
PEOPLE = (direc, t1, t2, enf, com, enf2)

def shell(c, deep=None):
    u = "/gestion" + (deep or R.choice(["", "/ordenes", "/equipos"])); at = deep or ""
    c.request("GET", u); maybe(.6) and c.request("GET", "/recursos/" + bundle, referer=u)
    if c.signed != date:
        if maybe(.4): c.cache.clear()                                # what was kept yesterday is gone
        k = c.headers.pop("Cookie"); c.g("/yo", at); c.request("GET", "/acceso"); yield look(4, 11)
        if maybe(.2): c.request("POST", "/datos/sesion", body={"usuario": c.login, "clave": "bein"}, referer="/acceso"); yield look()
        c.request("POST", "/datos/sesion", body={"usuario": c.login, "clave": "bien"}, referer="/acceso"); c.headers["Cookie"] = k; c.signed = date
    c.g("/yo", at); c.g("/notificaciones", at)
    for t in ("/festivos", "/unidades", "/categor%C3%ADas", "/etiquetas-retiradas", "/modulos/taller", "/modulos/esterilizacion", "/preferencias", "/ordenes/urgentes"): maybe(.45) and c.g(t, at)
    yield .4
    if not deep: c.g("/resumen", ""); c.g("/avisos", ""); yield look()
    if maybe(.25): c.do("POST", "/notificaciones/leidas", None, at); yield .3; c.g("/notificaciones", at); yield look()

def equipos(c):
    p = "/equipos"; l = rows(c.g("/equipos" + R.choice(["", "", "?pagina=2", "?pagina=9", "?estado=en%20taller", "?estado=de%20baja", "?area=3"]), p)) or rows(c.g("/equipos", p)); yield look()
    if maybe(.3):
        for n in (3, 6): c.do("POST", "/busqueda", {"texto": R.choice(["monitor", "bomba d", "zzz"])[:n]}, p); yield .4
    if maybe(.12): maybe(.3) and c.do("POST", "/equipos", {"nombre": ""}, p + "/nuevo"); yield look(); c.do("POST", "/equipos", {"nombre": words(2, 4)}, p + "/nuevo"); yield .3; l = rows(c.g("/equipos", p)) or l; yield look()
    for x in some(l, 1, 2):
        u = q = f"/equipos/{x['id']}"
        if maybe(.1): c.request("GET", "/gestion" + q)
        y = data(c.g(u, p))
        if not y: continue
        c.g(u + "/foto", q); yield look()
        for tab, chance in (("documentos", .5), ("contratos", .5), ("prestamos", .35), ("garantia", .45), ("ubicaciones", .45)):
            if maybe(chance): c.g(f"{u}/{tab}", q); yield look(1.5, 5)
        if c.role == "enf" and not maybe(.4): continue
        if maybe(.3): c.do("PUT", u, {"nombre": y["nombre"], "area": y["area"], "nota": y["nota"] if maybe(.35) else words(1, 8)}, q); yield .3; c.g(u, q); yield look()
        if maybe(.3): c.do("PUT", u + "/bloqueo", {"activo": not y["bloqueo"]}, q); yield .3; y = data(c.g(u, q)) or y; yield look()
        if maybe(.45): c.do("PUT", u + "/alarma", {"activo": not y["alarma"]}, q); yield .3; c.g(u, q); yield look()
        if maybe(.25): c.do("POST", u + "/etiqueta", None, q); yield look()
        if maybe(.3): c.request("GET", "/telemetria/series" + R.choice(["", "?horas=24", "?horas=168"]), referer="/gestion" + q); yield look()
        if maybe(.15): a = c.do("POST", "/documentos", {"equipo": x["id"], "titulo": words(2, 5)}, q); yield .05; c.request("GET", "/" + a.headers.get("location", ORIGIN + "/datos/yo").split("/", 3)[3], referer="/gestion" + q); c.g(u + "/documentos", q); yield look()

def ordenes(c):
    p = "/ordenes"; l = rows(c.g("/ordenes" + R.choice(["", "?estado=abierta", "?estado=abierta", "?estado=cerrada", "?pagina=2", "?pagina=7"]), p)) or rows(c.g("/ordenes?estado=abierta", p)); yield look()
    if maybe(.35):
        c.g("/borradores/orden", p + "/nueva")
        for _ in range(R.randint(0, 2)): yield look(5, 11); c.do("PUT", "/borradores/orden", {"texto": words(1, 5)}, p + "/nueva")
        if maybe(.15): c.do("POST", "/ordenes", {"texto": ""}, p + "/nueva"); yield look()
        c.do("POST", "/ordenes", {"equipo": f"EQ-{R.randint(401, 464):05}", "texto": words(2, 7)}, p + "/nueva"); maybe(.7) and c.do("DELETE", "/borradores/orden", None, p + "/nueva"); yield .3; l = rows(c.g("/ordenes?estado=abierta", p)) or l; yield look()
    for x in some(l, 1, 3):
        u = q = f"/ordenes/{x['id']}"; y = data(c.g(u, p)); yield look()
        if not y: continue
        if maybe(.35): c.do("POST", u + "/comentarios", {"texto": words(2, 10)}, q); yield .3; c.g(u, q); yield look()
        if c.role == "enf": continue
        if maybe(.4): c.do("PUT", u + "/estado", {"estado": "cerrada" if y["estado"] == "abierta" else "abierta"}, q); yield .3; c.g(u, q); maybe(.7) and c.g("/ordenes?estado=abierta", p); yield look()
        if maybe(.4): c.do("POST", u + "/firma", None, q); yield .3; c.g(u, q); yield look()
        if maybe(.25): c.do("POST", u + "/presupuesto", None, q); yield look()
        if maybe(.14): c.do("DELETE", u, None, q); yield .3; c.g("/ordenes?estado=abierta", p); yield look(); maybe(.6) and c.g(u, q)

def taller(c):
    p = "/calibraciones"
    if maybe(.8):
        c.g("/calibraciones", p); maybe(.6) and c.g("/calibraciones/vencidas", p); yield look()
        if maybe(.5): c.do("POST", "/calibraciones", {"equipo": f"EQ-{R.randint(401, 464):05}", "fecha": "2031-04-15"}, p); yield .3; c.g("/calibraciones", p); yield look()
    p = "/turnos"; l = rows(c.g("/turnos", p)); yield look()
    for x in some(l, 0, 1): c.do("PUT", f"/turnos/{x['id']}", {"guardia": R.choice(["técnico 1", "técnico 2", "externa"])}, p); yield .3; c.g("/turnos", p); yield look()
    if maybe(.5):
        p = "/inventarios"; hour(); c.g("/inventarios", p); yield look()
        if maybe(.5):
            c.do("POST", "/inventarios", {"area": R.randint(1, 6), "contados": R.randint(3, 60)}, p); yield .3; hour(); c.g("/inventarios", p); yield R.uniform(130, 170); hour(); c.g("/inventarios", p); yield look()
def hour(): (WORK / "hora").write_text(str(sim.now))

def almacen(c):
    p = "/repuestos"; l = rows(c.g("/repuestos" + R.choice(["", "", "?pagina=2", "?pagina=5"]), p)) or rows(c.g("/repuestos", p)); c.g("/repuestos/minimos", p); yield look()
    if maybe(.15): c.do("POST", "/repuestos", {"nombre": words(1, 2)}, p); yield .3; l = rows(c.g("/repuestos", p)) or l; yield look()
    for x in some(l, 1, 2):
        u = q = f"/repuestos/{x['id']}"; c.g(u, p); yield look()
        if maybe(.45): c.do("PUT", u, {"cantidad": x["cantidad"] if maybe(.25) else R.randint(0, 99)}, q); yield .3; c.g(u, q); yield look()
        if maybe(.35):
            c.g("/repuestos", q); yield look(); c.do("DELETE", u, None, p); yield .3; c.g("/repuestos", p); yield look()
            if maybe(.6): c.g(u, q); yield look()
    if c.role in ("com", "dir") or maybe(.5):
        p = "/proveedores"; l = rows(c.g("/proveedores", p)); yield look()
        for x in some(l, 1):
            u = q = f"/proveedores/{x['id']}"; c.g(u, p); yield look()
            if maybe(.65): c.do("PUT", u, {"nombre": x["nombre"], "telefono": "95" + str(R.randint(1000000, 9999999)), "correo": R.choice([x["correo"], "ventas@example.net", "atencion.cliente@example.org"])}, q); yield .3; c.g(u, q); yield look()
        if maybe(.08): c.do("POST", "/proveedores", {"nombre": words(1, 3)}, p); yield .3; c.g("/proveedores", p); yield look()
    if c.role in ("com", "dir") and maybe(.35):
        a = data(c.do("POST", "/importaciones", {"fichero": "x"}, "/importar")) or {}
        for _ in range(3 if "tarea" in a else 0): yield 2.5; c.g(f"/importaciones/{a['tarea']}", "/importar")

def movimientos(c):
    p = "/reservas"; l = rows(c.g("/reservas", p)); yield look()
    if maybe(.55):
        for _ in range(R.choice([1, 1, 1, 2])): c.do("POST", "/reservas", {"equipo": f"EQ-{R.randint(401, 464):05}", "dia": f"2031-04-{R.randint(10, 28)}"}, p); yield .3; l = rows(c.g("/reservas", p)) or l; yield look()
    for x in some(l, 0, 1):
        c.do("DELETE", f"/reservas/{x['id']}", None, p)
        if maybe(.25): yield 1; c.do("DELETE", f"/reservas/{x['id']}", None, p)
        yield .3; c.g("/reservas", p); yield look()
    p = "/traslados"; l = rows(c.g("/traslados", p)); yield look()
    if maybe(.35): c.do("POST", "/traslados", {"equipo": f"EQ-{R.randint(401, 464):05}", "a": R.randint(1, 6)}, p); yield .3; l = rows(c.g("/traslados", p)) or l; yield look()
    for x in some(l, 1):
        u = q = f"/traslados/{x['id']}"; c.g(u, p); yield look()
        if maybe(.6): c.do("POST", u + "/aprobar", None, q); yield .03; c.request("GET", "/acceso", referer="/gestion" + q); yield .2; c.g(u, q); yield look()
        elif maybe(.5): c.do("PUT", u + "/rechazo", {"motivo": words(1, 4)}, q); yield .3; c.g(u, q); yield look()
    if maybe(.3):
        p = "/areas"; l = rows(c.g("/areas", p)); yield look()
        for x in some(l, 1): c.do("PUT", f"/areas/{x['id']}/responsable", {"nombre": R.choice(["supervisión de mañana", "supervisión de tarde", "coordinación"])}, p); yield .3; c.g("/areas", p); yield look()

def informes(c):
    p, d = "/informes", R.choice([7, 7, 30]); c.g(f"/informes/averias?dias={d}", p); c.g(f"/informes/disponibilidad?dias={d}", p); c.g("/informes/uso", p); yield look()
    for a in some(range(1, 7), 0, 2): c.g(f"/informes/averias?dias={d}&area={a}", p); yield look(1, 4)
    if maybe(.8) if c.role in ("dir", "com") else maybe(.25): c.g("/informes/costes" + R.choice(["", "?mes=3"]), p); yield look()
    if maybe(.5): c.g("/informes/disponibilidad?dias=90", p); yield look()

def ajustes(c):
    if maybe(.8): c.g("/auditoria" + R.choice(["", "?pagina=1"]), "/ajustes/auditoria"); yield look()
    c.g("/usuarios", "/ajustes/usuarios"); yield look()
    if maybe(.5): c.g("/preferencias", "/ajustes"); yield look(); c.do("PUT", "/preferencias", {"filas": R.choice([20, 20, 20, 50])}, "/ajustes"); yield .3; c.g("/preferencias", "/ajustes"); yield look()
    if maybe(.15): c.do("PUT", "/perfil/clave", {"actual": R.choice(["bien", "mal"]), "nueva": "x"}, "/ajustes/clave"); yield look()
    p = "/avisos"; l = rows(c.g("/avisos", p)); yield look()
    if maybe(.3): c.do("POST", "/avisos", {"texto": words(3, 9)}, p); yield .3; l = rows(c.g("/avisos", p)) or l; yield look()
    for x in some(l, 1):
        if maybe(.3): c.do("PUT", f"/avisos/{x['id']}", {"texto": x["texto"] if maybe(.3) else words(3, 9)}, p); yield .3; c.g("/avisos", p); yield look()
        if maybe(.6): c.do("DELETE", f"/avisos/{x['id']}", None, p); yield .3; c.g("/avisos", p); yield look()

PAGES = {"dir": [informes, informes, informes, ajustes, ajustes, equipos, ordenes, movimientos, almacen], "tec": [ordenes, ordenes, ordenes, equipos, equipos, taller, taller, almacen, almacen, movimientos, ajustes],
         "enf": [ordenes, ordenes, equipos, equipos, movimientos, movimientos, taller, informes, ajustes], "com": [almacen, almacen, almacen, informes, informes, equipos, ajustes]}
HOME = {"almacen": "/repuestos", "taller": "/calibraciones", "movimientos": "/reservas"}
def session(c, n):
    l = PAGES[c.role]; fs = R.sample(l, min(n, len(l)))
    if not c.stale: yield from shell(c, R.choice([None, None, HOME.get(fs[0].__name__, "/" + fs[0].__name__)]))
    for f in fs:
        yield R.uniform(8, 160); maybe(.3) and c.g("/notificaciones", ""); yield from f(c)
    if maybe(.1): c.do("DELETE", "/sesion", None, ""); c.signed = None; yield 1
def watch(c, n):
    for _ in range(n): c.g("/notificaciones", "/ordenes"); yield 40 + R.uniform(-.2, .2)
def machine(address, agent, key=None): return Browser(sim, address, agent, S1, HOST, "", {"X-Clave": key} if key else {}, accept_gzip=False)
def gateway(until):                                                  # reads the equipment, speaks to a retired version too
    b = machine("198.51.100.35", "PasarelaHL7/2.4 Java/17", "pas")
    while sim.now < until:
        b.request("POST", "/datos/lecturas", body={"x": R.randint(1, 999)}); b.request("GET", "/datos/lecturas/ordenes")
        if maybe(.2): b.request("GET", "/datos/v1/equipos")
        yield R.uniform(900, 1500)
def stickers(until):                                                 # codes on the equipment, read with telephones
    while sim.now < until:
        b = Browser(sim, f"192.0.2.{R.randint(20, 90)}", PHONE, S1, HOST); code = f"EQ-{R.randint(401, 474):05}"; a = b.request("GET", "/q/" + code)
        if a.status == 302: b.request("GET", "/gestion/equipos/" + code)
        yield R.uniform(3000, 9000)
def restart(c, seconds, version=None):
    global bundle
    app.stop()
    for t in ("/resumen", "/ordenes?estado=abierta", "/notificaciones", "/equipos")[:2 if seconds < 1 else 4]: c.g(t, "/ordenes"); yield R.uniform(.5, 2)
    if version: app.more["env"] = {**env, "VERSION_APP": version}; bundle = f"eq-{version}b7a.js"; build(bundle, f"{date} 05:30")
    app.start(); yield 1
    c.g("/resumen", ""); yield 1
def during(m, c, paths, at, method="GET"):
    mode(m)
    for t in paths: c.request(method, "/datos" + t, body={"texto": "mo"} if method == "POST" else None, referer="/gestion" + at); yield look(3, 15)
    mode(); yield 1
def odd(c):
    c.request("HEAD", "/datos/equipos"); yield 1
    c.request("OPTIONS", "/datos/ordenes", headers={"Origin": ORIGIN, "Access-Control-Request-Method": "POST"}); yield 1
    c.g("/ordenes/", "/ordenes"); yield 2; c.g("/ordenes/3199", "/ordenes/3199"); yield 1
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"); yield 1
def do(f): f(); yield 0
def new_day(i, d):
    global day, date
    day, date = i, d; (WORK / "dia").write_text(str(i)); yield 0
GUESS = SCANS + "/datos/admin /datos/config /datos/.env /datos/users /datos/usuarios.json /gestion/.git/HEAD /datos/debug".split()
for i, d in office_days(sim, "2031-03-25", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, weekend = i == 10, i in (4, 5); end = t("23:50:00") if not last else t("11:40:00")
    sim.spawn(t("00:00:03"), new_day(i, d))
    for c in PEOPLE:
        if weekend and c not in (t1, enf) or c is enf2 and i in (1, 6, 7) or c is direc and i == 3 or c is t2 and i == 8: continue
        for h in ((7, 8, 10, 11, 13, 16) if not weekend else (9, 18)):
            if maybe(.64) and not (last and h > 9): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 5)))
    sim.spawn(t("00:04:00"), gateway(end)); sim.spawn(t("07:10:00"), stickers(min(end, t("21:00:00"))))
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Zabbix"), sim, "/datos/salud", end, 1200)); sim.spawn(t("00:02:30"), monitor(machine("192.0.2.6", "check_http/v2.3.3 (nagios-plugins 2.3.3)"), sim, "/", end, 3600))
    if i in (0, 2, 5, 7, 9): sim.spawn(t("04:12:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "Go-http-client/1.1", CHROME]), S1, HOST), sim, GUESS, n=28))
    if i == 3: sim.spawn(t("05:40:00"), restart(t1, 0, "1"))
    if i == 6: sim.spawn(t("05:40:00"), restart(t1, 0, "2")); sim.spawn(t("05:45:00"), do(lambda: setattr(t2, "stale", True)))
    if i == 7: sim.spawn(t("06:00:00"), do(lambda: setattr(t2, "stale", False)))
    if i == 1: sim.spawn(t("13:20:00"), restart(enf, 2))
    if i == 2: sim.spawn(t("20:30:00"), during("mantenimiento", enf, ["/ordenes?estado=abierta", "/notificaciones", "/equipos", "/reservas", "/notificaciones"], "/ordenes"))
    if i == 8: sim.spawn(t("12:05:00"), during("freno", t1, ["/busqueda"] * 3, "/equipos", "POST"))
    if i == 7: sim.spawn(t("18:10:00"), during("lento", direc, ["/informes/averias?dias=365", "/informes/averias?dias=30", "/informes/averias?dias=365"], "/informes"))
    if i in (1, 8): sim.spawn(t("14:10:00"), watch(enf, 70))
    if i in (1, 9): sim.spawn(t("19:30:00"), odd(enf))
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear()
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").replace("\0", "").splitlines(), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-combined", "equipos.access.log", out, sim.zone, "logrotate")
LG = re.compile(r'^\{"method":"(?P<method>[A-Z]+)","path":"(?P<target>[^"]+)".*?"status":(?P<status>\d+).*\}$')
iso = lambda t: f"{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%dT%H:%M:%S}.{int(t % 1 * 1000):03}Z"
conditional = lambda e: e["status"] != 502 and re.match(r"/(datos|q)/", e["target"] or "")
for e in sim.entries:
    if e["status"] == 304 and conditional(e): e["status"] = 200; e["was304"] = True                     # the application answered 200, Rack made 304 of it
out = stamp_container(app.lines, sim, "lograge", LG, lambda m, t: re.sub(r'"time":"[^"]*"', f'"time":"{iso(t)}"', m[0]), "equipos.rb", queries=False, accept=conditional)
out = [(t, l) for t, s, l in out if l.startswith("{")]
size += write_rotated(night / "lograge-json", "production.log", out, timezone.utc, "logrotate"); print("lograge", len(out))
print("bytes", size, "requests", len(sim.entries))
