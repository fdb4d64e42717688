import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "lonja-puma"; os.chmod(WORK, 0o777); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
sim = Sim(20260907, "Europe/Madrid"); R = sim.random
(WORK / "site/estaticos").mkdir(parents=True)
(WORK / "site/index.html").write_text('<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Lonja</title><script src="/estaticos/p.77d.js"></script></head><body></body></html>\n')
(WORK / "site/estaticos/p.77d.js").write_text("let lonja=1;" * 900)
for f in (WORK / "site").rglob("*"): os.utime(f, (1775640000, 1775640000)); os.chmod(f, 0o755)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, ["puma", "-b", "tcp://127.0.0.1:19311", "-t", "4:4", "-e", "production", "--log-requests"], 19311, env=env, cwd=HERE)
app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19310, "203.0.113.1")
S, HOST, ORIGIN, V, P = ("203.0.113.1", 19310), "gestion.lonja.example.com", "https://gestion.lonja.example.com", "/svc/v2", "/panel"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
class Clock(Browser):
    """The same, and tells the application what the calendar says."""
    def request(self, method, target, **more):
        d = datetime.fromtimestamp(self.sim.now, self.sim.zone)
        clock = {"X-Reloj": f"{self.sim.now:.1f}", "X-Hora": str(d.hour), "X-Dia": "domingo" if d.weekday() == 6 else "otro"}
        return super().request(method, target, **{**more, "headers": {**clock, **(more.get("headers") or {})}})
def person(login, address, agent):
    b = Clock(sim, address, agent, S, HOST, ORIGIN, {"X-Usuario": login, "Accept": "application/json"}); b.login, b.rol = login, login.split("-")[0]
    b.seen = 0
    return b
boss, of1, of2, of3, auc, acc, by1, by2, by3, by4 = people = [person("jefa-1", "203.0.113.31", SAFARI), person("oficina-1", "203.0.113.32", CHROME), person("oficina-2", "203.0.113.32", FIREFOX), person("oficina-3", "198.51.100.33", EDGE),
    person("subastador-1", "198.51.100.34", CHROME_WIN), person("contable-1", "192.0.2.35", EDGE), person("comprador-1", "192.0.2.41", PHONE), person("comprador-2", "192.0.2.42", CHROME_WIN), person("comprador-3", "198.51.100.43", SAFARI), person("comprador-4", "203.0.113.44", PHONE)]
staff, buyers = people[:6], people[6:]
day = 0
def body(a): return a.json() if a.status == 200 else None
def rows(a): return (body(a) or {}).get("data", {}).get("rows", [])
def load(c):
    p = P + "/inicio"
    c.request("GET", p, headers={"Accept": "text/html"})
    k = c.cache.get("js"); r = c.request("GET", "/estaticos/p.77d.js", referer=p, headers={"If-None-Match": k} if k else None)
    if "etag" in r.headers: c.cache["js"] = r.headers["etag"]
    if R.random() < .12:
        c.get(V + "/yo", p, headers={"X-Caducada": "1"}); c.get(V + "/subastas", p, headers={"X-Caducada": "1"}); yield 5
        c.send("POST", V + "/sesion", {"clave": "x" * 9}, P + "/entrar"); yield .4
    for t in ("/yo", "/yo/permisos", "/subastas/activa"): c.get(V + t, p)
    c.get(V + "/version", p); yield 1
    if c in buyers and R.random() < .5: poll_n = 6
    else: poll_n = R.choice([0, 2, 8])
    sim.spawn(sim.now + 3, poll(c, poll_n))
def poll(c, n):
    for _ in range(n):
        a = c.get(f"{V}/avisos?desde={c.seen}", P + "/inicio"); c.seen += len(rows(a)); yield 30 + R.uniform(-.3, .3)
def lotes(c):
    p = P + "/lotes"
    l = rows(c.get(V + "/lotes" + R.choice(["", "", "", "?especie=pulpo", "?estado=vendido", "?pagina=2", "?pagina=9"]), p)); yield R.uniform(3, 12)
    if c in staff and R.random() < .6: c.get(V + "/lotes/retenidos", p + "/retenidos"); yield 3
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{V}/lotes/{x['id']}", f"{p}/{x['id']}"
        c.get(u, d); c.get(u + "/fotos", d); yield R.uniform(4, 25)
        if c in (of1, of2, of3):
            if R.random() < .4: c.send("PATCH", u, R.choice([{"peso": R.randint(3, 900)}, {"nota": R.choice(["", "revisar", "hielo insuficiente, avisar al patrón"])}]), d); yield .6; c.get(u, d); yield 3
            if R.random() < .2: c.send("POST", u + "/fotos", b"\xff\xd8" + bytes(R.randint(3000, 20000)), d); yield .6; c.get(u + "/fotos", d); yield R.choice([6, 140, 200])
            if R.random() < .3: c.get(u + "/fotos", d); yield 2
        if R.random() < .25:
            c.get(V + "/favoritos", P + "/favoritos"); yield 2
            for _ in range(R.choice([1, 1, 2])): c.request("PUT", u + "/favorito", referer=d); yield .5
            c.get(V + "/favoritos", P + "/favoritos"); yield 3
            if R.random() < .4: c.request("DELETE", u + "/favorito", referer=d); yield .5; c.get(V + "/favoritos", P + "/favoritos"); yield 2
    if c is of2 and day >= 6 and l: x = R.choice(l)["id"]; c.send("POST", f"{V}/lotes/{x}/retener", {"motivo": "talla"}, f"{p}/{x}"); yield .5; c.get(V + "/lotes/retenidos", p + "/retenidos"); c.get(f"{V}/lotes/{x}", f"{p}/{x}"); yield 4
    if R.random() < .06: c.get(f"{V}/lotes/zz9{R.randint(100, 999)}", p); yield 2                        # an old link: the lot was sold and left
def barcos(c):
    p = P + "/barcos"; l = rows(c.get(V + "/barcos", p)); yield R.uniform(3, 9)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{V}/barcos/{x['id']}", f"{p}/{x['id']}"
        c.get(u, d); c.get(u + "/descargas", d); c.get(u + "/incidencias", d); yield R.uniform(4, 20)
        if c is not boss and R.random() < .3:
            c.send("POST", u + "/incidencias", {"tipo": R.choice(["hielo", "retraso", "documentacion"]), "texto": "t" * R.randint(5, 90)}, d); yield .7; c.get(u + "/incidencias", d); yield 5
def compradores(c):
    p = P + "/compradores"; l = rows(c.get(V + "/compradores", p)); yield R.uniform(3, 10)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{V}/compradores/{x['id']}", f"{p}/{x['id']}"
        for t in ("", "/aval", "/recibos"): c.get(u + t, d)
        yield R.uniform(3, 12)
        for t in R.sample(["/riesgo", "/embargos"], R.randint(1, 2)): c.get(u + t, d + t); yield R.uniform(2, 7)
        if R.random() < .45: c.send("PATCH", u + "/limite", {"limite": R.choice([500, 1500, 20000, 125000])}, d); yield .6; c.get(u, d); yield 5
        if R.random() < .3: c.send("POST", u + "/abonar", {"importe": R.choice([0.05, 120.5, 99999])}, d); yield .6; c.get(u, d); yield 4
        if R.random() < .2: c.send("PUT", u + "/activo", {"activo": R.random() < .5}, d); yield .6; c.get(u, d); yield 4
def subastas(c):
    p = P + "/subastas"; l = rows(c.get(V + "/subastas", p)); c.get(V + "/subastas/activa", p); yield R.uniform(2, 8)
    if not l: return
    x = R.choice(l)["id"]; u, d = f"{V}/subastas/{x}", f"{p}/{x}"; c.get(u, d); yield R.uniform(3, 20)
    if c in buyers or c is auc:
        for _ in range(R.randint(0, 2)):
            a = c.send("POST", u + "/pujas", {"importe": R.choice([3, 12, 120, 1500, 22000])}, d); yield .5; c.get(u, d); yield R.uniform(3, 12)
            if a.status == 201 and R.random() < .6: c.request("DELETE", f"{u}/pujas/{a.json()['data']['id']}", referer=d); yield 1; c.get(u, d); yield 3
def precios(c):
    p = P + "/precios"; c.get(V + "/precios/unidades", p)
    for e in R.sample("merluza rape besugo lubina sardina pulpo".split(), R.randint(1, 3)):
        c.get(f"{V}/precios/historico?especie={e}", p); c.get(f"{V}/precios/prevision?especie={e}", p); yield R.uniform(5, 20)
    c.get(V + "/tarifas", P + "/tarifas"); yield 2
    if c not in buyers: c.get(V + "/tarifas/especiales", P + "/tarifas"); yield 3
def alertas(c):
    p = P + "/alertas"; l = rows(c.get(V + "/alertas", p)); yield 4
    if R.random() < .5: c.send("POST", V + "/alertas", {"tipo": R.choice(["tope", "peso", "retraso de barco"])}, p); yield .5; l = rows(c.get(V + "/alertas", p)); yield 4
    if len(l) > 2 and R.random() < .6: x = R.choice(l)["id"]; c.request("DELETE", f"{V}/alertas/{x}", referer=p); yield .5; c.get(V + "/alertas", p); yield 2
    if len(l) > 2 and R.random() < .4: c.request("DELETE", f"{V}/alertas/{x if 'x' in locals() else 'zzzzz'}", referer=p); yield 2    # pressed twice
def informes(c):
    p = P + "/informes"
    for t in ("semanal", "diario", "mensual"): c.get(f"{V}/informes/{t}", f"{p}/{t}"); yield R.uniform(4, 20)
    if R.random() < .3: c.get(V + "/exportar/lotes.csv", p); yield 4
def auditoria(c):
    p = P + "/auditoria"; c.get(V + "/auditoria/cambios", p); yield 5; c.get(V + "/auditoria/accesos", p + "/accesos"); yield 5
def nominas(c): c.get(V + "/nominas", P + "/nominas"); yield 4
def ajustes(c):
    p = P + "/ajustes"; now = (body(c.get(V + "/ajustes", p)) or {}).get("data"); yield 8
    if now and R.random() < .6: c.send("PUT", V + "/ajustes", now if R.random() < .6 else {**now, "nota": R.choice(["", "huelga el viernes", "cerrado por temporal hasta nuevo aviso"])}, p); yield .5; c.get(V + "/ajustes", p); yield 4
def perfil(c):
    p = P + "/perfil"; c.get(V + "/yo", p); yield 5
    if R.random() < .7: c.send("PUT", V + "/yo/avisos", {"correo": R.random() < .5, "sms": False}, p); yield 6
def buscar(c):
    for q in R.sample(["faro", "virgen", "zzz", "salmón", "ul", "nº 12"], R.randint(1, 3)):
        from urllib.parse import quote
        c.get(f"{V}/buscar?q={quote(q)}", P + "/buscar"); yield R.uniform(2, 8)
PAGES = {"jefa": [barcos, compradores, informes, informes, auditoria, nominas, ajustes, precios, lotes, buscar], "oficina": [lotes, lotes, lotes, barcos, barcos, compradores, buscar, precios, alertas, informes, auditoria, perfil, nominas],
    "subastador": [subastas, subastas, lotes, precios, barcos, perfil, informes], "contable": [compradores, compradores, informes, auditoria, nominas, buscar, ajustes, precios], "comprador": [subastas, subastas, lotes, precios, perfil, buscar, lotes]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.rol], min(n, len(PAGES[c.rol]))): yield R.uniform(10, 200); yield from f(c)
    if R.random() < .4: c.request("DELETE", V + "/sesion", referer=P + "/inicio"); yield 1
def scale(n, until):                                               # the scales on the quay push what they weigh
    b = Browser(sim, f"10.20.3.{n}", "Bascula/2.1", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", V + "/webhooks/bascula", {"peso": R.randint(3, 900)}); yield R.uniform(600, 2400)
def old_app(c):                                                    # the telephone that was never updated; its owner uses the web as well
    b = Browser(sim, c.source, "LonjaMovil/1.2 okhttp/3.12.1", S, HOST)
    for t in ("/svc/v1/lotes", "/svc/v1/subastas", "/svc/v1/favoritos"): b.get(t); yield R.uniform(.2, 2)
def broken_by(word, cs, paths, pace=(3, 8)):
    mode(word)
    for c in cs:
        for t in paths: c.get(V + t, P + "/inicio"); yield R.uniform(*pace)
    mode("", word)
def deploy(cs):
    app.stop()
    for c in cs:
        for t in ("/lotes", "/barcos", "/yo", "/compradores"): c.get(V + t, P + "/inicio"); yield R.uniform(2, 12)
    app.start(); yield 0
def oddities(c):
    c.request("HEAD", V + "/lotes"); yield 2
    c.request("OPTIONS", V + "/lotes", headers={"Origin": "https://socios.example.net"}); yield 2
    c.request("GET", V + "/exportar/lotes.csv", referer=P + "/informes", abort_after=0.0); yield 2
def robot(agent, address, paths):
    b = Browser(sim, address, agent, S, HOST)
    for p in paths: b.request("GET", p); yield R.uniform(2, 40)
GUESSES = [V + t for t in "/usuarios /login /admin /users /config /lotes /debug /backup /roles /compradores /tarifas/especiales /informes/mensual".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2026-09-07", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); sunday = i == 6
    end = at("23:50") if i < 8 else at("14:00")
    for c in people:
        hours = {"comprador": (5, 7), "subastador": (5, 8), "oficina": (6, 12, 16), "jefa": (10,), "contable": (9, 15)}[c.rol]
        if sunday: hours = (10,) if c in (of1, boss, acc) else ()
        if c is of3: hours = hours[1:]                                # in the afternoon only: no auction is ever on when she looks
        if i == 8: hours = [h for h in hours if h < 12]
        for h in hours:
            if R.random() < (.5 if c is boss and i < 3 else .85): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    for n in (1, 2): sim.spawn(at(f"00:0{n}:30"), scale(n, end))
    for c in (by1, by4): 
        if i % 2 == 0 or c is by1: sim.spawn(at(f"0{R.randint(5, 8)}:{R.randint(10, 59)}:10"), old_app(c))
    sim.spawn(at("00:02:10"), monitor(Browser(sim, "10.20.0.1", "kube-probe/1.30", S, HOST, accept_gzip=False, keep=False), sim, V + "/salud", end, 900))
    sim.spawn(at("00:03:10"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/", end, 3600, "HEAD"))
    sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, GUESSES, n=30))
    sim.spawn(at("04:20:00"), robot("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "192.0.2.240", ["/robots.txt", "/", "/panel/lotes", V + "/lotes"]))
    if sunday: sim.spawn(at("10:40:00"), broken_by("", [of1, boss], ["/informes/semanal", "/informes/diario", "/informes/diario"]))
    if i in (1, 5): sim.spawn(at("13:05:00"), deploy([of1, boss, acc]))
    if i == 3: sim.spawn(at("12:10:00"), broken_by("limite", [of1, of3], ["/lotes", "/buscar?q=faro", "/compradores", "/yo"]))
    if i in (2, 7): sim.spawn(at("12:50:00"), oddities(of2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
PUMA = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "puma", PUMA, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "lonja.rb", accept=lambda e: e["target"].startswith("/svc/") and e["status"] != 502)
def clean(t, line):
    line = re.sub(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d - ", f"{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S} - ", line)
    line = re.sub(r"PID: \d+", "PID: 1", line)
    return re.sub(r"/\S*?/lonja\.rb", "/srv/app/lonja.rb", line).replace("127.0.0.1:19311", "0.0.0.0:9292")
size += write_rotated(night / "puma-docker", "lonja-json.log", [(t, docker(t, s, clean(t, l))) for t, s, l in out], timezone.utc, "docker"); print("puma", len(out))
print("bytes", size, "requests", len(sim.entries))
