import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from urllib.parse import urlencode
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "cooperativa-gunicorn"
sim = Sim(20320908, "America/Montevideo"); R = sim.random
for d in ("html/estatico", "www"): (WORK / d).mkdir(parents=True)
JS = {1: "panel.a17c.js", 2: "panel.e902.js"}
def build(v):
    (WORK / "release").write_text(str(v))
    (WORK / "armazon.html").write_text(f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Cooperativa</title><link rel="icon" href="data:,"><script type="module" src="/estatico/{JS[v]}"></script></head><body><div id="panel"></div></body></html>\n')
    (WORK / "html/estatico" / JS[v]).write_text("export default()=>0;" * (800 + 21 * v))
build(1)
for f in ("index.html", "precios.html"): (WORK / "www" / f).write_text("<!doctype html><title>Cooperativa</title>" + "<p>Precios de la semana" * 9)
def state(i, d): (WORK / "today").write_text(d); (WORK / "day").write_text(str(i))
state(0, "2032-09-08"); (WORK / "mode").write_text("")
subprocess.run(["chmod", "-R", "a+rX", str(WORK)]); (WORK / "access.log").touch()
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}
app = Container(servers, ["sh", "-c", 'exec "$0" -m gunicorn --chdir "$1" -b 127.0.0.1:18321 -w 1 --no-control-socket --access-logfile - coop:app 2>&1', sys.executable, str(HERE)], 18321, env=env); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 18320, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18320), "gestion.example.org", "https://gestion.example.org"
time.sleep(.4); (WORK / "access.log").write_text("")
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Persona(Browser):
    def request(self, method, target, **more):
        if self.sid: self.headers["Cookie"] = "coop=" + self.sid
        else: self.headers.pop("Cookie", None)
        a = super().request(method, target, **more)
        m = re.search(r"coop=(\w+)", a.headers.get("set-cookie", ""))
        if m: self.sid = m[1]; self.headers["Cookie"] = "coop=" + self.sid
        if a.status in (302, 303) and a.headers.get("location", "").startswith("/"): return super().request("GET", a.headers["location"], referer=more.get("referer"))
        return a
    def form(self, target, page, **fields): return self.request("POST", target, body=urlencode(fields).encode(), referer=page, headers={"Content-Type": "application/x-www-form-urlencoded"})
def persona(login, agent, address, gz=True):
    b = Persona(sim, address, agent, S, HOST, ORIGIN, caching=True, accept_gzip=gz); b.login, b.sid, b.signed = login, None, None; return b
ger, sec, tab = gente = [persona("gerencia", CHROME_WIN, "203.0.113.45"), persona("secretaria", FIREFOX, "198.51.100.8", False), persona("gerencia", SAFARI, "203.0.113.45")]
A, P, F, day, date, version = "/api", "/gestion", "/fichas", 0, "2032-09-08", 1
CAMP = ["2031-32", "2031-32", "2031-32", "2032-33", "2030-31"]
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def texto(a, b): return " ".join(R.choice("campo lluvia surco silo noche tarde peon rueda cosecha balanza grano seco norte sur agua motor".split()) for _ in range(R.randint(a, b)))
def dias(n=20): d = datetime.fromisoformat(date); return f"{d - timedelta(days=R.randint(0, n)):%Y-%m-%d}"
def load(c, page):
    p = P + page
    if c.signed != date:
        c.sid = None; c.get(P + "/", None); c.get(A + "/yo", P + "/"); c.get("/acceso", P + "/"); yield think(4, 15)
        if chance(.25): c.form("/acceso", "/acceso", usuario=c.login, clave="malla"); yield think()
        c.form("/acceso", "/acceso", usuario=c.login, clave="buena"); yield .2
        if not c.sid: return
        c.signed = date
    else: c.get(p, None)
    c.get(f"/estatico/{JS[version]}", p)
    for t in ("/yo", "/campanas", "/avisos", "/cola/pendientes"): c.get(A + t, p)
    if chance(.3): c.get(A + "/ajustes", p)
    yield think()
def socios(c):
    p = P + "/socios"; l = rows(c.get(A + "/socios", p)); yield think()
    if chance(.3):
        w = R.choice(["olivar", "santa", "zorro"])
        for n in range(3, len(w) + 1): c.get(f"{A}/socios?q={w[:n]}", p); yield .4
        yield think()
    if chance(.25):
        q = p + "/nuevo"; c.get(P + "/datos/municipios", q); yield think()
        if chance(.2): c.send("POST", A + "/socios", {"slug": ""}, q); yield think()
        s = "la-loma" if chance(.2) else texto(1, 2).replace(" ", "-") + f"-{R.randint(2, 99)}"
        c.send("POST", A + "/socios", {"slug": s, "hectareas": R.randint(3, 90)}, q); yield .2; l = rows(c.get(A + "/socios", p)); yield think()
    if chance(.3) and len(l) > 4:
        i, j = R.sample(range(len(l)), 2); c.send("POST", f"{A}/socios/{l[i]['slug']}/posicion", {"a": j}, p); yield .2; l = rows(c.get(A + "/socios", p)); yield think()
    if chance(.25) and len(l) > 8:
        s = R.choice(l)["slug"]; c.send("DELETE", f"{A}/socios/{s}", None, p); yield .2; c.get(A + "/socios", p); yield R.uniform(2, 5)
        if chance(.5): c.send("POST", f"{A}/socios/{s}/restaurar", None, p); yield .2; l = rows(c.get(A + "/socios", p)); yield think()
        else:
            if chance(.5): c.get(f"{A}/socios/{s}", f"{p}/{s}"); yield think()
            l = [x for x in l if x["slug"] != s]
    for x in some(l, 1, 3): yield from un_socio(c, x["slug"])
    if chance(.1): c.get(A + "/socios/la-lomma", p); yield think()
def un_socio(c, s):
    u, p = f"{A}/socios/{s}", f"{P}/socios/{s}"; x = body(c.get(u, P + "/socios"))
    if not x: yield 2; return
    c.get(u + "/foto", p); yield think()
    if chance(.35): c.get(u + "/extracto", p + "?pestana=extracto"); yield think(2, 6)
    if chance(.4): c.send("PATCH", u + "/boletin", {"activo": not x["boletin"]}, p); yield .2; x = body(c.get(u, p)) or x; yield think()
    if chance(.35):
        c.send("PATCH", u + "/riego", {"activo": not x["riego"]}, p); yield .2; c.get(u, p); yield think()
        if chance(.25): c.send("PATCH", u + "/riego", {"activo": x["riego"]}, p); yield .2; c.get(u, p); yield think()
    if chance(.4):
        c.get(P + "/datos/municipios", p + "/editar"); yield think()
        c.send("PUT", u, {"contacto": x["contacto"], "hectareas": x["hectareas"], "observaciones": R.choice([x["observaciones"], texto(1, 9)])}, p + "/editar"); yield .2; c.get(u, p); yield think()
    if chance(.35):
        q = f"{F}/socios/{s}"; c.get(q, p); yield think()
        if chance(.15): c.form(q + "/notas", q, nota="", t="v"); yield think()
        if chance(.1): c.form(q + "/notas", q, nota=texto(2, 8), t="caducado"); yield 3; c.get(q, q); yield think()
        if chance(.7): c.form(q + "/notas", q, nota=texto(2, 8), t="v"); yield think()
def parcelas(c):
    k = R.choice(CAMP); b, p = f"{A}/campanas/{k}", f"{P}/{k}/parcelas"; l = rows(c.get(b + "/parcelas", p)); c.get(b + "/alertas", p); yield think()
    if chance(.3): c.get(b + "/parcelas?cultivo=" + R.choice(["trigo", "arroz", "colza"]), p); yield think()
    if chance(.35) and (k != "2032-33" or day > 1):
        q = p + "/nueva"; c.get(A + "/cultivos", q); c.get(A + "/socios", q); yield think()
        c.send("POST", b + "/parcelas", {"socio": "el-ombu", "cultivo": R.choice(["trigo", "soja"]), "superficie": R.randint(2, 80)}, q); yield .2; l = rows(c.get(b + "/parcelas", p)); yield think()
    for x in some(l, 1, 3):
        u, q = f"{b}/parcelas/{x['codigo']}", f"{p}/{x['codigo']}"; y = body(c.get(u, q)); c.get(u + "/analisis", q); yield think(2, 6)
        if not y: continue
        if chance(.5): c.get(u + "/tratamientos", q); yield think(2, 6)
        if chance(.45): c.send("PUT", u, {**y, "superficie": y["superficie"] + R.choice([0, 100, 1000]), "nota": R.choice(["", texto(2, 7), texto(2, 7)])}, q + "/editar"); yield .2; c.get(u, q); yield think()
        if chance(.3):
            f = f"{F}/parcelas/{k}/{x['codigo']}"; c.get(f, q); yield think(); c.form(f + "/tratamientos", f, producto=texto(1, 2), dosis=R.randint(1, 9)); yield think(); c.get(u + "/tratamientos", q); yield think()
    if l and chance(.2):
        x = R.choice(l); c.send("DELETE", f"{b}/parcelas/{x['codigo']}", None, p); yield .2; c.get(b + "/parcelas", p); yield think()
        if chance(.3): c.get(f"{b}/parcelas/{x['codigo']}", None); yield think()
def lotes(c):
    k = R.choice(CAMP); b, p = f"{A}/campanas/{k}", f"{P}/{k}/lotes"; l = rows(c.get(b + "/lotes", p)); c.get(b + "/caja", p); yield think()
    if chance(.45): c.get(b + "/rendimientos", p); yield think(2, 6)
    if chance(.3): c.send("POST", b + "/lotes", {"socio": "la-loma", "kg": R.randint(800, 9900)}, p + "/nuevo"); yield .2; l = rows(c.get(b + "/lotes", p)); c.get(b + "/caja", p); yield think()
    if chance(.4) and len(l) > 2:
        for _ in range(R.randint(1, 2)): c.send("PUT", b + "/lotes/orden", {"ids": R.sample([x["id"] for x in l], len(l))}, p); yield .2; c.get(b + "/lotes", p); yield think()
    if l and chance(.35): c.send("POST", f"{b}/lotes/{R.choice(l)['id']}/duplicar", None, p); yield .2; c.get(b + "/lotes", p); yield think()
    for x in some(l, 1, 2):
        u, q = f"{b}/lotes/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield think(2, 6)
        if chance(.35):
            f = f"{F}/lotes/{k}/{x['id']}"; c.get(f, q); yield think(); c.form(f + "/pesajes", f, kg=R.randint(20, 400)); yield think(); c.get(u, q)
        if chance(.4):
            s = x["estado"]; c.get(f"{b}/lotes?estado={s}", p); yield think(2, 5); c.send("PATCH", u + "/estado", {"estado": "cerrado" if s == "abierto" else "abierto"}, p); yield .2; c.get(u, q); c.get(f"{b}/lotes?estado={s}", p); yield think()
    if chance(.5):
        q = f"{P}/{k}/turnos"; t = rows(c.get(b + "/turnos", q)); yield think()
        if chance(.7) and t:
            o = [x["id"] for x in t]; n = R.sample(o, len(o)) if chance(.85) else o
            c.send("PUT", b + "/turnos/orden", {"ids": n}, q); yield .2; c.get(b + "/turnos", q); yield think()
def partes(c):
    p = P + "/partes"; c.get(A + "/partes", p); yield think(2, 5)
    for f in {date, dias(), dias(6)}:
        q = f"{p}/{f}"; a = body(c.get(f"{A}/partes/{f}", q)); c.get(f"{A}/lluvia/{f}", q); c.get(f"{A}/tiempo/{f}", q); yield think()
        if chance(.45):
            for _ in range(R.randint(1, 2)): c.send("PUT", f"{A}/partes/{f}", {"horas": R.randint(3, 9), "texto": texto(2, 14)}, q); yield .2; c.get(f"{A}/partes/{f}", q); yield think()
            c.get(A + "/partes", p); yield think(2, 5)
def maquinas(c):
    p = P + "/maquinas"; l = rows(c.get(A + "/maquinas", p)); yield think()
    for x in some(l, 1, 3):
        u, q = f"{A}/maquinas/{x['codigo']}", f"{p}/{x['codigo']}"; y = body(c.get(u, q)); yield think(2, 6)
        if chance(.4): c.send("PUT", u, {"taller": R.choice([y["taller"], texto(1, 3), texto(1, 3)]), "activa": y["activa"]}, q); yield .2; c.get(u, q); yield think()
        if chance(.3): c.send("PATCH", u, {"activa": not y["activa"]}, q); yield think()
        f = f"{F}/maquinas/{x['codigo']}"
        if chance(.5):
            c.get(f, q); yield think()
            if chance(.5): c.form(f + "/horas", f, mas=R.choice([1, 6, 8, 9])); yield think()
            else: c.form(f + "/revision", f, fecha=dias()); yield think()
    if chance(.45):
        c.get(A + "/maquinas", p); yield 2; m = R.choice(["RE-03", "TR-02", "PU-01"])
        for _ in range(R.randint(1, 2)): c.send("DELETE", f"{A}/maquinas/{m}", None, p); yield .2; c.get(A + "/maquinas", p); yield think()
        if chance(.5): c.get(f"{A}/maquinas/{m}", f"{p}/{m}"); yield think()
def plantillas(c):
    p = P + "/plantillas"; l = rows(c.get(A + "/plantillas", p)); yield think()
    if l and chance(.6): c.send("POST", f"{A}/plantillas/{R.choice(l)['slug']}/duplicar", None, p); yield .2; l = rows(c.get(A + "/plantillas", p)); yield think()
    if len(l) > 5 and chance(.5):
        s = l[-1]["slug"]; c.send("DELETE", f"{A}/plantillas/{s}", None, p); yield .2; c.get(A + "/plantillas", p); yield think()
        if chance(.25): c.send("DELETE", f"{A}/plantillas/{s}", None, p); yield think()
def importar(c):
    p = P + "/importaciones"; l = rows(c.get(A + "/importaciones", p)); k = R.choice(["2031-32", "2032-33"]); yield think()
    if chance(.65):
        c.get(f"{A}/campanas/{k}/lotes", p); a = body(c.send("POST", A + "/importaciones", {"campana": k}, p)); yield .3; c.get(f"{A}/campanas/{k}/lotes", p)
        if a:
            u = f"{A}/importaciones/{a['id']}"
            for _ in range(3): yield 3; c.get(u, p)
            c.get(u + "/errores", p); c.get(f"{A}/campanas/{k}/lotes", p); c.get(A + "/importaciones", p); yield think()
            if chance(.7): c.send("POST", u + "/deshacer", None, p); yield think()
    for x in some(l, 0, 2):
        c.get(f"{A}/importaciones/{x['id']}/errores", p); yield think()
        if chance(.35): c.send("POST", f"{A}/importaciones/{x['id']}/deshacer", None, p); yield think()
def informes(c):
    p = P + "/informes"
    for _ in range(R.randint(1, 2)):
        f = dias(40)
        for t in some(["entregas", "socios", "entregas"], 1, 2): c.get(f"{A}/informes/{t}/{f}", f"{p}/{t}"); yield think(2, 6)
    if chance(.3): c.get(A + "/exportar/socios.csv", p); yield think()
def casa(c):
    p = P + "/ajustes"; x = body(c.get(A + "/ajustes", p)); yield think()
    if x and chance(.6): c.send("PUT", A + "/ajustes", {**x, "pie": R.choice([x["pie"], x["pie"], texto(1, 4)])}, p); yield .2; c.get(A + "/ajustes", p); yield think()
    q = P + "/usuarios"
    if chance(.75): c.get(A + "/usuarios", q); yield think(1, 4)
    if chance(.9): c.get(A + "/cuentas", P + "/cuentas"); yield think()
OBRAS = [socios, socios, parcelas, parcelas, parcelas, lotes, lotes, lotes, partes, maquinas, maquinas, plantillas, importar, importar, informes, casa, casa]
PAG = {socios: "/socios", parcelas: "/parcelas", lotes: "/lotes", partes: "/partes", maquinas: "/maquinas", plantillas: "/plantillas", importar: "/importaciones", informes: "/informes", casa: "/ajustes"}
def visita(c, n):
    fs = R.sample(OBRAS, n)
    if c.signed != date or chance(.5): yield from load(c, R.choice(["/", PAG[fs[0]]]))
    if c.signed != date: return
    for f in fs: yield from f(c); yield R.uniform(10, 80)
    if chance(.1): c.form("/salir", P + "/"); c.signed = None; yield 1
def pulso(c, n):
    for _ in range(n):
        if c.signed == date: c.send("POST", A + "/presencia", None, P + "/"); c.get(A + "/cola/pendientes", P + "/")
        yield 45 + R.uniform(-.05, .05)
def maquina(address, agent, host=HOST, **more): return Browser(sim, address, agent, S, host, ORIGIN, accept_gzip=False, **more)
def estacion(until):
    b = maquina("192.0.2.31", "Davis-Link/6")
    while sim.now < until: b.send("POST", "/estacion/datos", {"mm": 1}); yield 900 + R.uniform(-2, 2)
def corredor(until):
    b = maquina("192.0.2.99", "Java/1.8.0_202")
    while sim.now < until: b.get(A + "/v1/precios"); yield 5400 + R.uniform(-2, 2)
def publico():
    b = Browser(sim, f"192.0.2.{R.randint(110, 199)}", R.choice([PHONE, SAFARI, CHROME]), S, "www.example.org", "https://www.example.org")
    b.request("GET", R.choice(["/", "/precios.html"])); yield 1
def restart(cs, v=None):
    global version
    app.stop()
    if v: version = v; build(v)
    for c in cs:
        for t in ("/cola/pendientes", "/socios", "/maquinas", "/plantillas"): c.get(A + t, P + "/"); yield R.uniform(2, 8)
    app.start(); yield 0
def mantenimiento(c):
    mode("mantenimiento")
    for m, t, x in (("GET", "/socios", None), ("GET", "/maquinas", None), ("PATCH", "/socios/la-loma/riego", {"activo": True}), ("GET", "/partes", None), ("GET", "/campanas/2031-32/lotes", None), ("GET", "/cola/pendientes", None)):
        c.send(m, A + t, x, P + "/") if m != "GET" else c.get(A + t, P + "/"); yield R.uniform(2, 9)
    mode("", "mantenimiento")
def raro(c):
    c.request("OPTIONS", A + "/socios", referer=P + "/"); yield 2; c.request("HEAD", A + "/maquinas", referer=P + "/"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def manana(i, d):
    global day, date
    day, date = i, d; state(i, d); yield 0
GUESS = [A + t for t in "/admin /users /usuario /login /config /clientes /v2/precios /.env".split()] + SCANS
for i, d in office_days(sim, "2032-09-08", 7):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), manana(i, d)); sat, sun, last = i == 3, i == 4, i == 6; end = t("23:30") if not last else t("19:00")
    for c, hours in ((ger, (8, 9, 10, 11, 14, 15, 16, 17)), (sec, (8, 9, 10, 11, 12, 14, 15, 16, 17)), (tab, (19, 21))):
        for h in hours:
            if sun and c is not tab or sat and h > 13 or last and h > 17 or c is tab and not (sun or i == 1) or chance(.08): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visita(c, R.randint(2, 4)))
    sim.spawn(t("00:07:00"), estacion(end)); sim.spawn(t("00:21:00"), corredor(end)); sim.spawn(t("00:01:00"), monitor(maquina("203.0.113.240", "Uptime-Kuma/1.23", keep=False), sim, "/salud", end, 1800))
    for _ in range(R.randint(8, 16)): sim.spawn(t(f"{R.randint(7, 18):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), publico())
    if i in (0, 2, 5): sim.spawn(t("03:20:00"), scanner(maquina(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=30))
    if i in (0, 3, 6): sim.spawn(t("12:05:00"), pulso(ger, 30))
    if i in (1, 5): sim.spawn(t("12:35:00"), pulso(sec, 35))
    if i == 3: sim.spawn(t("06:20:00"), restart([], 2))
    if i == 1: sim.spawn(t("17:58:00"), restart([ger, sec]))
    if i == 5: sim.spawn(t("13:03:00"), mantenimiento(sec))
    if i in (1, 5): sim.spawn(t("11:11:00"), raro(sec))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
write_rotated(night / "apache-vhost", "other_vhosts_access.log", out, sim.zone, "logrotate")
L = re.compile(r'^(?P<a>127\.0\.0\.1 - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.[01]" (?P<status>\d+).*)$')
out = stamp_container(app.lines, sim, "gunicorn", L, lambda m, t: f"{m['a']}{clf(t, sim.zone)}{m['b']}", "coop.py", accept=lambda e: e["status"] != 503 or e["size"] < 60); print("gunicorn", len(out))
local = lambda l: re.sub(r"^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \+0000\] \[\d+\]", lambda m: f"[{datetime.fromisoformat(m[1] + '+00:00').astimezone(sim.zone):%Y-%m-%d %H:%M:%S %z}] [812]", l)
tidy = lambda l: re.sub(r"\(pid: ?\d+\)|\(\d+\)$|pid: \d+", lambda m: re.sub(r"\d+", "812", m[0]), local(l))
folder = fresh(night / "gunicorn-journal")
(folder / "coop.journal.txt").write_text("".join(f"{datetime.fromtimestamp(t, sim.zone):%b %d %H:%M:%S} coop1 gunicorn[812]: {tidy(l)}\n" for t, s, l in out))
print("requests", len(sim.entries))
