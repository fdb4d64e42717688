import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "flota-django"; PY = sys.executable
sim = Sim(20280322, "Europe/Bucharest"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="ro"><head><meta charset="utf-8"><title>Flota</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "assets" / name).write_text("let flota=1;" * 850)
    for f in dist.rglob("*"): os.utime(f, (1775640000, 1775640000 if name == "f.2c1.js" else 1783640000))
js = "f.2c1.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSIUNE": "1", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "10.20.0.9")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "10.20.0.9:19521", "-w", "1", "--threads", "4", "--access-logfile", "-", "flota:application"], 19521, env=env, cwd=HERE); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19520, "203.0.113.1", env=env)
S, DIRECT = ("203.0.113.1", 19520), ("10.20.0.9", 19521)
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, firm, address, agent, caching=False):
    h = f"{firm}.flota.example.com"; b = Browser(sim, address, agent, S, h, "https://" + h, {"Authorization": f"Bearer {login}"}, caching=caching); b.login, b.role, b.firm, b.stale = login, login.split("-")[0], firm, False; return b
# one firm's people sit behind one address; the support's people look into all three
adm1, dis1, dis2 = person("admin-1", "cluj", "203.0.113.81", FIREFOX, True), person("dispecer-1", "cluj", "203.0.113.81", CHROME_WIN), person("dispecer-2", "cluj", "203.0.113.81", EDGE, True)
adm2, dis3 = person("admin-2", "iasi", "198.51.100.51", SAFARI), person("dispecer-3", "iasi", "198.51.100.52", CHROME, True)
adm3, dis4 = person("admin-3", "brasov", "192.0.2.91", EDGE), person("dispecer-4", "brasov", "192.0.2.92", PHONE)
suport = [person("suport-1", f, "203.0.113.90", CHROME, True) for f in ("cluj", "iasi", "brasov")]
people = [adm1, dis1, dis2, adm2, dis3, adm3, dis4]
A, P, day, azi = "/api", "/app", 0, "2028-03-22"
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("rezultate", [])
def some(l, n): return R.sample(l, min(len(l), n))
def follow(c, target, page):
    a = c.get(target, page)
    if a.status in (301, 302, 303) and "location" in a.headers: return c.request("GET", a.headers["location"], referer=page)
    return a
def load(c, p="/"):
    p = P + p; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p, headers={"If-None-Match": c.cache["js"]} if c.cache.get("js") else None)
    if R.random() < .25: c.get(A + "/eu", p, headers={"Authorization": ""}); yield 6; c.send("POST", A + "/auth/login", {"cine": c.login}, P + "/intra"); yield .4
    for t in ("/eu", "/functii", "/abonament", "/notificari/necitite", "/integrari/carduri", "/integrari/tahograf", "/predictii", "/combustibil/pret", "/avertizari-meteo"):
        if R.random() < .7: c.get(A + t, p)
    sumar(c); yield 1
def sumar(c): c.get(A + ("/rapoarte/sumar" if c.stale or day < 5 else "/rapoarte/sinteza"), P + "/")
def placa(c): return f"{ {'cluj': 'CJ', 'iasi': 'IS', 'brasov': 'BV'}[c.firm]}-{R.randint(10, 99)}-{''.join(R.choices('RSTUVXYZ', k=3))}"
def vehicule(c):
    p = P + "/vehicule"; l = rows(c.get(A + "/vehicule" + R.choice(["", "", "", "?pagina=2", "?pagina=9", "?cauta=volvo", "?cauta=tesla", "?stare=service", "?stare=vandut"]), p)); yield R.uniform(3, 9)
    if R.random() < .25 and (c.firm != "brasov" or day >= 5) or c.firm == "brasov" and 5 <= day < 8 and R.random() < .8:
        if R.random() < .2: c.send("POST", A + "/vehicule", {"nr": "CJ1", "marca": "x"}, p + "/nou"); yield 5
        n = placa(c)
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", A + "/vehicule", {"nr": n, "marca": R.choice(["Dacia", "Mercedes-Benz", "MAN"])}, p + "/nou"); yield .5
        l = rows(c.get(A + "/vehicule", p)) or l; yield 3
        if R.random() < .3:
            u, q = f"{A}/vehicule/{n}", f"{p}/{n}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(A + "/vehicule", p); yield 3
            if R.random() < .7: c.get(u, q); yield 3
            if R.random() < .5: c.send("POST", u + "/restaurare", None, q); yield .3; c.get(u, q); yield 3
            l = [x for x in l if x["nr"] != n]
    for v in some(l, R.randint(1, 3)):
        u, q = f"{A}/vehicule/{v['nr']}", f"{p}/{v['nr']}"; x = body(c.get(u, q)) or v
        for t in ("/alimentari", "/amenzi", "/leasing", "/pozitie"): c.get(u + t, q)
        if R.random() < .7: yield 2; c.get(u + "/avarii", q)
        if R.random() < .55: yield 2; c.get(u + "/tahograf", q)
        docs = rows(c.get(u + "/documente", q)); yield R.uniform(4, 14)
        if R.random() < .4: c.send("PATCH", u, R.choice([{"km": x["km"]}, {"km": x["km"] + R.randint(1, 900)}, {"observatii": "o" * R.randint(0, 90)}, {"stare": R.choice(["activ", "service"])}]), q, headers={"If-Match": '"vechi"'} if R.random() < .08 else None); yield .3; c.get(u, q); yield 3
        if R.random() < .35: c.send("POST", u + "/alimentari", {"litri": R.randint(10, 500), "lei": R.randint(80, 4000)}, q); yield .3; c.get(u + "/alimentari", q); yield 3
        if R.random() < .2: c.request("POST", u + "/documente", body=b"%PDF" + b"d" * R.randint(400, 9000), referer=q, headers={"Content-Type": "multipart/form-data; boundary=d"}); yield .4; docs = rows(c.get(u + "/documente", q)); yield 3
        for k in docs[:1]: c.get(f"{A}/documente/{k['id']}/fisier", q); yield 3
    if R.random() < .07: c.get(f"{A}/vehicule/B-00-OLD", None); yield 2
    if R.random() < .3: c.get(A + "/export/vehicule.csv", p); yield 3
def soferi(c):
    p = P + "/soferi"; l = rows(c.get(A + "/soferi" + R.choice(["", "", "?pagina=2", "?cauta=popa", "?cauta=zz"]), p)); yield R.uniform(3, 9)
    if R.random() < .25 and (c.firm != "brasov" or day >= 5): c.send("POST", A + "/soferi", {"nume": R.choice(["Marin", "Constantinescu", "Ene"]) + " N."}, p + "/nou"); yield .3; l = rows(c.get(A + "/soferi", p)) or l; yield 3
    for s in some(l, R.randint(1, 2)):
        u, q = f"{A}/soferi/{s['id']}", f"{p}/{s['id']}"; x = body(c.get(u, q)) or s; c.get(u + "/poza", q); c.get(f"{u}/ore?saptamana={R.choice([11, 12, 12, 13, 15])}", q); yield R.uniform(4, 12)
        if R.random() < .6:
            v = x["notificari"]
            for v in R.choice([[not v], [not v], [not v, v], [not v, not v]]): c.send("PATCH", u + "/notificari", {"notificari": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .4:
            v = x["activ"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/activ", {"activ": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .25: c.send("POST", u + "/invitatie", None, q); yield .4; c.get(u, q); yield 3
def curse(c):
    p, z = P + "/curse", R.choice([azi, azi, azi, "2028-03-25", f"2028-04-{R.randint(1, 28):02}"]); l = rows(c.get(f"{A}/curse?data={z}" + R.choice(["", "", "&status=finalizata"]), p)); yield R.uniform(3, 9)
    if R.random() < .4 and (c.firm != "brasov" or day >= 5): c.send("POST", A + "/curse", {"data": z, "nr": placa(c), "la": R.choice(["Arad", "Targu Mures", "Giurgiu"])}, p + "/noua"); yield .3; l = rows(c.get(f"{A}/curse?data={z}", p)); yield 3
    for k in some(l, R.randint(1, 2)):
        u, q = f"{A}/curse/{k['id']}", f"{p}/{k['id']}"; x = body(c.get(u, q)) or k; c.get(u + "/opriri", q); yield R.uniform(4, 12)
        if R.random() < .45: c.send("PATCH", u, R.choice([{"status": x["status"]}, {"status": R.choice(["planificata", "in_curs", "finalizata"])}, {"la": R.choice(["Arad", "Drobeta-Turnu Severin", "Iasi"])}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .35: c.send("POST", u + "/opriri", {"loc": "km " + str(R.randint(1, 900))}, q); yield .3; c.get(u + "/opriri", q); yield 3
        if R.random() < .12:
            for _ in range(R.choice([1, 2])): c.send("POST", u + "/anulare", None, q); yield .6
            c.get(u, q); yield 2
    if R.random() < .3:
        x = body(c.send("POST", A + "/joburi", {"ce": "optimizare", "data": z}, p)); yield 2
        for _ in range(R.randint(3, 4) if x else 0): follow(c, f"{A}/joburi/{x['job']}", p); yield 3
    if R.random() < .7: c.request("GET", f"/export/curse.csv?data={z}", referer=p); yield 4; R.random() < .25 and c.request("GET", f"/export/curse.csv?data={z}", referer=p); yield 2
def harta(c):
    p = P + "/harta"
    for _ in range(R.randint(3, 9)): c.get(f"{A}/harta/vehicule?zoom={R.choice([1, 2, 2, 3])}", p); yield 10 + R.uniform(-.1, .1)
    l = rows(c.get(A + "/geozone", p)); yield 3
    if R.random() < .4 and (c.firm != "brasov" or day >= 5): c.send("POST", A + "/geozone", {"nume": "Zona " + R.choice(["noua", "parcare autostrada A3"]), "raza": R.randint(20, 2000)}, p); yield .3; l = rows(c.get(A + "/geozone", p)); yield 3
    for z in some(l, R.randint(1, 2)):
        u = f"{A}/geozone/{z['id']}"; c.get(u, p); yield R.uniform(4, 10)
        if R.random() < .65: R.random() < .4 and c.get(A + "/geozone", p); c.send("PUT", u, R.choice([{"nume": z["nume"], "raza": R.choice([5, 75, 12000, 300])}, {"nume": R.choice(["Vama", "Terminal intermodal Curtici"]), "raza": z["raza"]}]), p); yield .4; c.get(u, p); yield 4
        if len(l) > 3 and R.random() < .3: c.get(A + "/geozone", p); c.send("DELETE", u, None, p); yield .3; c.get(A + "/geozone", p); yield 2; R.random() < .4 and c.get(u, p); yield 2; break
def mentenanta(c):
    p = P + "/mentenanta"; c.get(A + "/mentenanta/planificari", p); c.get(A + "/mentenanta/istoric" + R.choice(["", "", "?pagina=2", "?pagina=30"]), p); yield R.uniform(4, 12)
    if R.random() < .75: c.send("POST", A + "/mentenanta/planificari", {"nr": placa(c), "ce": R.choice(["revizie", "ITP", "frane"])}, p + "/noua"); yield .4; c.get(A + "/mentenanta/planificari", p); yield 5; R.random() < .3 and c.get(A + "/mentenanta/planificari", p); yield 2
    if R.random() < .4 and (c.firm != "brasov" or day >= 5): c.get(A + "/mentenanta/istoric", p); yield 6; c.send("POST", A + "/mentenanta/istoric", {"nr": placa(c), "ce": R.choice(["ulei", "cutie de viteze"]), "lei": R.randint(50, 20000)}, p); yield .3; c.get(A + "/mentenanta/istoric", p); yield 4
def alerte(c):
    p = P + "/alerte"; l = rows(c.get(A + "/alerte", p)); yield R.uniform(3, 9)
    for a in some([x for x in l if not x["citit"]], 2): c.send("PATCH", f"{A}/alerte/{a['id']}/citit", None, p); yield .4; c.get(A + "/alerte", p); c.get(A + "/notificari/necitite", p); yield 3
def rapoarte(c):
    p = P + "/rapoarte"; z = R.choice([7, 14, 30]); s = f"?zile={z}" + R.choice(["", f"&nr={placa(c)}"])
    for t in ("/consum", "/emisii"): c.get(A + "/rapoarte" + t + s, p)
    yield R.uniform(4, 12); R.random() < .4 and c.get(f"{A}/rapoarte/emisii?zile={R.randint(3, 60)}", p); yield 3
    if R.random() < .8: c.get(A + "/rapoarte/costuri" + R.choice(["", s]), p); yield 5
    if R.random() < .8: follow(c, A + "/rapoarte/programate", p + "/programate"); yield 5; R.random() < .3 and follow(c, A + "/rapoarte/programate", p + "/programate"); yield 2
    if R.random() < .6: c.get(f"{A}/rapoarte/kilometri?luna=0{R.randint(1, 3)}", p); yield 4
def administrare(c):
    p = P + "/setari"; o = body(c.get(A + "/setari", p)) or {}; c.get(A + "/utilizatori", p); yield 5
    if R.random() < .7: c.send("PATCH", A + "/setari", R.choice([o, {"limita_kmh": R.choice([80, 90, 100])}, {"mesaj": "m" * R.randint(0, 60)}]), p); yield .3; c.get(A + "/setari", p); yield 3
    if c.role != "dispecer" and R.random() < .4: c.send("PATCH", f"{A}/utilizatori/contabil/rol", {"rol": R.choice(["cititor", "cititor", "dispecer"])}, p); yield .3; c.get(A + "/utilizatori", p); yield 3
    if R.random() < .7: c.get(A + "/tarife", p); yield 2
    if R.random() < .85: c.get(A + "/audit" + R.choice(["", "?pagina=1"]), P + "/audit"); yield 4
PAGES = {"admin": [rapoarte, rapoarte, rapoarte, administrare, administrare, vehicule, soferi, soferi, mentenanta, mentenanta, harta, alerte, curse], "suport": [rapoarte, administrare, vehicule, soferi, harta, mentenanta, alerte],
         "dispecer": [curse, curse, curse, vehicule, vehicule, vehicule, soferi, soferi, harta, harta, mentenanta, mentenanta, alerte, rapoarte, administrare]}
def session(c, n, fresh_page=True):
    if c is dis4: c.source = f"192.0.2.{R.randint(92, 96)}"; c.close()
    fs = R.sample(PAGES[c.role], min(n, len(PAGES[c.role])))
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: sumar(c)
    for f in fs:
        yield R.uniform(15, 240)
        if R.random() < .3: c.send("POST", A + "/auth/refresh", None, P + "/" + f.__name__)
        if R.random() < .5: c.get(A + "/notificari/necitite", P + "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/notificari/necitite", P + "/"); yield 20 + R.uniform(-.05, .05)
def tracker(firm, until, k):
    b = Browser(sim, f"10.20.{30 + k}.7", "Teltonika-FMB/3.27", S, f"{firm}.flota.example.com", headers={"Authorization": "Bearer tracker-1"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/telemetrie", {"p": [R.randint(1, 99)] * R.randint(1, 9)}); yield R.uniform(1500, 4200)
        if R.random() < .3: b.get(A + "/telemetrie/comenzi"); yield 2
def phone(firm, n):
    b = Browser(sim, f"198.51.100.{R.randint(110, 170)}", "okhttp/4.12.0", S, f"{firm}.flota.example.com", headers={"Authorization": "Bearer mobil-1"})
    for _ in range(n): b.get(A + "/mobil/azi"); yield 3; b.send("POST", A + "/mobil/pozitie", {"x": 1}); yield R.uniform(600, 5000)
def probe(until):                                                   # straight to the pod: only its own log knows
    b = Browser(sim, "10.20.0.1", "kube-probe/1.31", DIRECT, "10.20.0.9:19521", accept_gzip=False, keep=False)
    while sim.now < until: b.request("GET", A + "/sanatate"); yield 1800 + R.uniform(-.02, .02)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, "cluj.flota.example.com", "https://cluj.flota.example.com", {"Authorization": "Bearer admin-9"}); b.request("GET", P + "/")
    for t in ("/test-fum", "/eu", "/vehicule", "/soferi", "/utilizatori"): b.get(A + t, P + "/"); yield .4
def down(cs, version=None):
    global js
    app.stop()
    if version: env["VERSIUNE"] = version; js = "f.9e4.js"; bundle(js)
    for c in cs:
        for t in ("/notificari/necitite", "/vehicule", f"/curse?data={azi}", "/soferi"): c.get(A + t, P + "/vehicule"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/vehicule", referer=P + "/vehicule"); yield 2
    c.request("HEAD", A + "/soferi", referer=P + "/soferi"); yield 2
    c.get(A + "/vehicule", P + "/vehicule", abort_after=.0005); yield 2
    c.get(A + "/vehicule/", P + "/vehicule"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /login /config /debug /intern/env /intern/metrics /vehicule.json /v1/vehicule".split()] + SCANS
def new_day(i, d):
    global day, azi
    day, azi = i, d; mode("alerta" if i >= 6 else ""); yield 0
for i, d in office_days(sim, "2028-03-22", 12):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i, d)); last = i == 11; end = at("23:00") if not last else at("12:40"); weekend = i in (3, 4, 10, 11)
    for c in people:
        if weekend and c not in (dis1, dis3): continue
        if c is adm2 and i in (2, 6): continue
        for h in ((7, 10, 13, 16) if not weekend else (9, 17) if not last else (9,)):
            if R.random() < .52: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), R.random() < .75))
    if not weekend: sim.spawn(at(f"11:{R.randint(10, 50)}:00"), session(R.choice(suport), 4)) if not last else None
    for k, f in enumerate(("cluj", "iasi") + (("brasov",) if i >= 5 else ())): sim.spawn(at(f"05:1{k}:00"), tracker(f, end, k)); sim.spawn(at(f"06:3{k}:00"), phone(f, 6))
    sim.spawn(at("00:03:00"), probe(end)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, "cluj.flota.example.com", accept_gzip=False, keep=False), sim, A + "/sanatate", end, 3000))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, "flota.example.com"), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(at("12:30:00"), tab(dis2, 110))
    if i == 5: sim.spawn(at("06:20:00"), stale(dis3, True)); sim.spawn(at("06:30:00"), down([dis1, adm3], "2"))
    if i in (5, 6):
        for h in (8, 12, 15): sim.spawn(at(f"{h:02}:31:00"), session(dis3, 2))
    if i == 8: sim.spawn(at("05:30:00"), stale(dis3, False))
    if i == 9: sim.spawn(at("12:50:00"), down([dis2, adm2]))
    if i == 2: sim.spawn(at("09:40:00"), during("vedere", [adm1, dis3, adm3], ["/rapoarte/kilometri?luna=02", "/rapoarte/kilometri?luna=03"], (20, 90)))
    if i == 1: sim.spawn(at("20:10:00"), during("mentenanta", [dis1, adm3, dis3], ["/vehicule", "/soferi", "/geozone", "/mentenanta/planificari"]))
    if i == 8: sim.spawn(at("15:30:00"), during("limita", [dis2, dis4], ["/vehicule", "/vehicule?cauta=b", "/alerte"]))
    if i in (1, 8): sim.spawn(at("11:11:00"), oddities(dis1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False, accept=lambda e: e["port"] == S[1] if "port" in e else True)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    out.append((t, re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
GL = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
ordered, held = [], []                                             # what Django says of a request goes before its line; the two pipes are read by two threads
for x in app.lines:
    m = re.match(r"[A-Z][A-Za-z ]+: (/\S*)$", x[2])
    if x[1] == "stderr" and m: held.append((m[1], [x]))
    elif x[1] == "stderr" and held and not x[2].startswith("["): held[-1][1].append(x)
    else:
        m = GL.match(x[2]); k = next((k for k, h in enumerate(held) if m and h[0] == m["target"].split("?")[0]), None)
        if k is not None: ordered += held.pop(k)[1]
        ordered.append(x)
app.lines = ordered + [x for h in held for x in h[1]]
out = stamp_container(app.lines, sim, "gunicorn", GL, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "flota.py", accept=lambda e: (e["target"] or "").startswith("/api/") and not e["target"].startswith("/api/intern/") and e["status"] != 502)
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l))
size += write_rotated(night / "gunicorn-cri" / "flota-api", "0.log", [(t, f"{rfc3339(t)} {s} F {clean(l)}") for t, s, l in out], timezone.utc, "kubelet"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/app" in (e["referer"] or "")))
