import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "zaadbank-litestar"
sim = Sim(20310903, "Europe/Amsterdam"); R = sim.random
dist = WORK / "dist"; (dist / "panel").mkdir(parents=True); (dist / "assets").mkdir()
def bundle(js):
    (dist / "panel" / "index.html").write_text(f'<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>Zaadbank beheer</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script><link rel="stylesheet" href="/assets/stijl.css"></head>\n<body><main id="panel"></main></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const p=1;" * 1400); (dist / "assets" / "stijl.css").write_text("main{margin:0}" * 300)
js = "panel-Qf7a.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
def tick(): (WORK / "now").write_text(str(sim.now))
sim.now = sim.at("2031-09-03 00:00:00"); tick()
servers = Servers()
app = Container(servers, [sys.executable, "-m", "hypercorn", "--access-logfile", "-", "--error-logfile", "-", "--graceful-timeout", "1", "--bind", "127.0.0.1:18161", "zaadbank:app"], 18161, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18160, "203.0.113.1")
SRV, HOST, ORIGIN, B, P = ("203.0.113.1", 18160), "beheer.zaadbank-noord.example", "https://beheer.zaadbank-noord.example", "/api/beheer", "/panel/"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more): tick(); return super().request(method, target, **more)
def person(login, address, agent): b = Tab(sim, address, agent, SRV, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True); b.login = login; return b
def outside(address, agent, host=HOST, origin="", **headers): return Tab(sim, address, agent, SRV, host, origin, headers=headers, accept_gzip=False)
adm, home, boek = person("beheerder", "203.0.113.64", FIREFOX), person("beheerder", "198.51.100.9", PHONE), person("boekhouder", "203.0.113.71", EDGE)
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("resultaten") or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("aabdeeghiklmnoprstuvwz  ", k=R.randint(a, b))).strip() or "x"
def G(c, path): return c.get(B + path if path.startswith("/") and not path.startswith(("/taxonomie", "/api")) else path, P)
def W(c, method, path, body=None):
    a = c.send(method, B + path, body, P)
    return c.get(a.headers["location"], P) if a.status == 303 else a
def load(c):
    if chance(.2): c.request("GET", "/")
    c.request("GET", P); c.request("GET", "/assets/" + js, referer=P); c.request("GET", "/assets/stijl.css", referer=P)
    if chance(.3):
        c.get(B + "/ik", P, headers={"Authorization": "Bearer oud"}); yield 5
        if chance(.25): c.send("POST", "/api/sessie", {"sleutel": "?"}, P); yield 6
        c.send("POST", "/api/sessie", {"sleutel": "*"}, P); yield .3
    for t in ("/ik", "/lijsten/soorten", "/versie", "/meldingen/aantal", "/vlaggen", "/modules", "/weer", "/storingen"):
        if chance(.6): G(c, t)
    yield 1
def accessies(c):
    l = rows(G(c, "/accessies" + R.choice(["", "", "", "?pagina=2", "?pagina=9", "?zoek=zzz", "?soort=Linum", "?soort=Papaver"]))); yield think()
    if chance(.3): W(c, "POST", "/zoeken", {"tekst": R.choice(["ar", "rub", "qq", "zzz", "Tri", t_(1, 2)])}); yield 3
    if chance(.55):
        t = "/taxonomie/soorten" + R.choice(["", "?zoek=Linum", "?zoek=Secale"])
        if chance(.6): c.cache.pop(t, None)
        G(c, t); yield 1
    for x in some(l, R.randint(1, 3)):
        u = f"/accessies/{x['id']}"; G(c, u); chance(.7) and G(c, u + "/foto"); yield 2
        for t, f in (("kiemproeven", .6), ("verwantschap", .55), ("herkomst", .5), ("labels", .5), ("etiket", .45)):
            if chance(f): G(c, f"{u}/{t}"); yield think(1, 4)
        if chance(.25): G(c, u + "/kiemproeven"); yield 4; W(c, "POST", u + "/kiemproeven", {"procent": R.randint(20, 99)}); yield .3; G(c, u + "/kiemproeven"); yield 3
        if chance(.25): G(c, u + "/verwantschap"); yield 4; W(c, "POST", u + "/verwantschap", {"met": x["id"]}); yield .3; G(c, u + "/verwantschap"); yield 3
        if chance(.3):
            w = R.choice(["zeldzaam", "inheems", "ruil", "beperkt"]); G(c, u + "/labels"); yield 2
            W(c, "PUT", f"{u}/labels/{w}"); yield .3; G(c, u + "/labels"); yield 3
            if chance(.3): W(c, "PUT", f"{u}/labels/{w}"); yield .3; G(c, u + "/labels"); yield 2
            if chance(.4): W(c, "DELETE", f"{u}/labels/{w}"); yield .3; G(c, u + "/labels"); yield 2
        if chance(.35): W(c, "PATCH", u, R.choice([{"gram": R.randint(100, 900)}, {"gram": R.randint(1, 900)}, {"opmerking": t_(0, 50)}, {"opmerking": t_(0, 50)}])); yield .3; G(c, u); yield 3
        if chance(.22): W(c, "POST", u + "/splitsen", {"delen": 2}); yield 4; chance(.3) and W(c, "POST", u + "/splitsen", {"delen": 2}); yield 2
    if chance(.2): W(c, "POST", "/accessies", R.choice([{"soort": "Linum arvense", "gram": R.randint(1, 99)}] * 3 + [{}])); yield .3; l = rows(G(c, "/accessies")); yield 3
    if l and chance(.32):
        G(c, "/accessies"); yield 2; i = R.choice(l)["id"]; W(c, "DELETE", f"/accessies/{i}"); yield .3; G(c, "/accessies"); yield 2
        chance(.5) and G(c, f"/accessies/{i}"); chance(.3) and W(c, "DELETE", f"/accessies/{i}"); yield 2
    if chance(.35): G(c, "/verlopend"); yield 3
def aanvragen(c):
    n = "/aanvragen?status=nieuw"; l = rows(G(c, n)); yield think()
    for x in some(l, R.randint(1, 2)):
        u = f"/aanvragen/{x['id']}"; G(c, u); yield think()
        k = R.random()
        if k < .35: W(c, "POST", u + "/afwijzen", {"reden": t_(3, 30)}); yield .4; G(c, n); chance(.6) and G(c, u); yield 4; chance(.25) and (W(c, "POST", u + "/afwijzen", {"reden": t_(3, 30)}), G(c, n)); yield 2
        elif k < .7: W(c, "POST", u + "/goedkeuren"); yield .4; G(c, n); chance(.6) and G(c, u); yield 4; chance(.1) and W(c, "POST", u + "/goedkeuren"); yield 2
    if chance(.6):
        l = rows(G(c, "/aanvragen")); yield think()
        for x in some(l, 1):
            if chance(.8): u = f"/aanvragen/{x['id']}"; chance(.5) and G(c, u); W(c, "DELETE", u); yield .4; G(c, "/aanvragen"); chance(.4) and G(c, u); yield 4; chance(.25) and (W(c, "DELETE", u), G(c, "/aanvragen")); yield 2
def zendingen(c):
    l = rows(G(c, "/zendingen" + R.choice(["", "", "", "?status=klaar", "?status=zoek"]))); yield think()
    for x in some(l, R.randint(1, 2)):
        u = f"/zendingen/{x['id']}"; G(c, u); yield think()
        if x["status"] == "klaar" and chance(.7): chance(.5) and W(c, "POST", "/etiketten/afdrukken", {"zending": x["id"]}); W(c, "POST", u + "/verzend"); yield .4; G(c, u); yield 4; chance(.5) and sim.spawn(sim.now + 1700, later(c, u))
        elif x["status"] in ("onderweg", "bezorgd") and chance(.75): G(c, "/zendingen"); yield 2; W(c, "POST", u + "/retour"); yield .4; G(c, "/zendingen"); G(c, "/zendingen/retouren"); yield 3
    if chance(.55): G(c, "/zendingen/retouren"); yield 2
def later(c, u): G(c, u); yield 1
def donateurs(c):
    l = rows(G(c, "/donateurs" + R.choice(["", "", "", "?zoek=Tuin", "?actief=false", "?zoek=niemand"]))); yield think()
    for x in some(l, R.choice([1, 2])):
        u = f"/donateurs/{x['id']}"; G(c, u); yield 3
        for on in R.choice([[], [not x["actief"]], [not x["actief"], x["actief"]]]): W(c, "PATCH", u, {"actief": on}); yield .4; G(c, u); yield R.uniform(1.5, 5)
    if chance(.35): G(c, "/donateurs"); yield 12; W(c, "POST", "/donateurs", R.choice([{"naam": "Tuin " + t_(4, 14)}] * 3 + [{}])); yield .3; l = rows(G(c, "/donateurs")); yield 3
    if len(l) > 6 and chance(.3): i = R.choice(l)["id"]; G(c, "/donateurs"); yield 1; W(c, "DELETE", f"/donateurs/{i}"); yield .3; G(c, "/donateurs"); G(c, f"/donateurs/{i}"); chance(.3) and W(c, "DELETE", f"/donateurs/{i}"); yield 3
def kluizen(c):
    if chance(.6): G(c, "/weer"); yield 1
    l = rows(G(c, "/kluizen")); yield think()
    for x in some(l, R.randint(1, 2)):
        u = f"/kluizen/{x['id']}"; G(c, u); G(c, u + "/deur"); chance(.7) and G(c, u + "/metingen"); yield think()
        if chance(.4): W(c, "PUT", u, {**x, **R.choice([{}, {"doel": R.randint(-24, -16)}, {"nota": t_(0, 40)}, {"nota": t_(0, 40)}])}); yield .3; G(c, u); G(c, "/kluizen"); yield 3
        if chance(.4): G(c, u + "/alarm"); yield 5; W(c, "PUT", u + "/alarm", {"boven": -9, "sms": False}); yield .4; G(c, u + "/alarm"); yield 3
        if chance(.6):
            s = rows(G(c, u + "/sensoren")); yield 3
            for y in some(s, 1): chance(.6) and G(c, f"{u}/sensoren/{y['id']}"); yield 3; chance(.6) and (W(c, "DELETE", f"{u}/sensoren/{y['id']}"), G(c, u + "/sensoren")); yield 2
def schakelaars(c):
    for k in R.sample(["/vlaggen", "/modules"], R.choice([1, 2, 2])):
        l = rows(G(c, k)); yield think()
        for x in some(l, R.choice([1, 1, 2])):
            for on in R.choice([[not x["aan"]], [not x["aan"]], [not x["aan"], x["aan"]], [x["aan"]] if k == "/modules" else [not x["aan"]]]): W(c, "PUT", f"{k}/{x['sleutel']}", {"aan": on}); yield .4; G(c, k); yield think(2, 6)
    for w in some(["algemeen", "verzending"], R.choice([0, 1, 2])):
        u = "/instellingen/" + w; v = data(G(c, u)) or {}; yield think()
        if chance(.6): W(c, "PUT", u, {**v, **R.choice([{}, {}, {"voet": t_(5, 40), "tekst": t_(5, 40)}, {"voet": t_(5, 40), "tekst": t_(5, 40)}])}); yield .3; G(c, u); yield 3
def cijfers(c):
    for s in some(["", "Linum", "Secale", "Papaver", "Trifolium", "Brassica"], R.randint(1, 3)): q = f"?geslacht={s}&jaar={R.choice([2029, 2030, 2031])}" if s else ""; G(c, "/statistiek/voorraad" + q); chance(.85) and G(c, "/statistiek/kieming" + q); yield think(2, 8)
    chance(.6) and G(c, "/statistiek/leden"); yield 2
    if chance(.5): G(c, "/audit" + R.choice(["", "", "?pagina=2"])); yield 4; chance(.8) and c.get(B + "/audit/export", P); yield 3
    if chance(.5): c.get(B + "/export/gbif", P); yield 4; chance(.3) and c.get(B + "/export/gbif", P); yield 3
    if chance(.25): c.get(B + "/export/accessies.csv", P); yield 3
    if c is not boek and chance(.3):
        k = (data(W(c, "POST", "/rapporten", {"soort": "voorraad"})) or {}).get("taak"); yield 5
        while not (data(G(c, f"/rapporten/{k}")) or {"klaar": True})["klaar"]: yield 60
def leden(c):
    G(c, "/leden"); yield think()
    if c is not boek and chance(.5): W(c, "POST", "/leden/importeren", {"csv": "a"}); yield 3
def b_boek(c):
    G(c, "/zendingen" + R.choice(["", "?status=bezorgd"])); yield think(); chance(.6) and G(c, "/zendingen/retouren"); yield 3
    if chance(.5): G(c, "/donateurs"); yield 3
    if chance(.4): G(c, "/aanvragen"); yield 3
    yield from cijfers(c)
    if chance(.3): G(c, "/leden"); yield 2
PAGES = [accessies, accessies, accessies, aanvragen, aanvragen, zendingen, zendingen, donateurs, kluizen, kluizen, schakelaars, schakelaars, cijfers, leden]
def session(c, k):
    yield from load(c)
    for f in R.sample(PAGES, k) if c is not boek else [b_boek] * R.choice([1, 2]):
        yield R.uniform(15, 200)
        if chance(.4): G(c, "/meldingen/aantal")
        yield from f(c)
def poll(c, minutes):
    for n in range(minutes): G(c, "/meldingen/aantal"); n % 2 or G(c, "/storingen"); n % 20 or G(c, "/weer"); yield 60 + R.uniform(-.05, .05)
def visitors(until):
    while sim.now < until:
        v = outside(f"192.0.2.{R.randint(20, 180)}", R.choice([CHROME, SAFARI, PHONE, CHROME_WIN, FIREFOX]), "zaadbank-noord.example", "https://zaadbank-noord.example")
        for _ in range(R.randint(1, 4)): v.get("/api/publiek/catalogus" + R.choice(["", "", "?pagina=2", "?pagina=3", "?zoek=Linum", "?zoek=orchidee", "?zoek=rubra"]), "/catalogus"); yield think(4, 30)
        if chance(.3): v.get("/api/publiek/agenda", "/agenda"); yield 3
        if chance(.22): v.send("POST", "/api/publiek/aanvragen", R.choice([{"door": t_(6, 18)}] * 4 + [{}]), "/aanvragen"); yield 2
        yield R.uniform(900, 3600)
def sensor(k, until):
    b = outside(f"192.0.2.{200 + k}", "zb-sensor/0.9", **{"X-Sensor": "vreemd" if k == 5 else f"s{k}"})
    while sim.now < until: b.send("POST", "/api/metingen", {"c": R.uniform(-20, -16)}); yield R.uniform(3500, 3700) * (1 if k < 5 else 3)
def down(c, release=None, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "panel-Vx3e.js"; bundle(js)
    while sim.now < end:
        for t in R.sample(["/meldingen/aantal", "/accessies", "/kluizen", "/zendingen", "/vlaggen"], 3): G(c, t); yield R.uniform(2, 12)
    tick(); app.start(); yield 0
def during(word, c, calls, wait, times):
    mode(word)
    for _ in range(times):
        for t in calls: G(c, t); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", B + "/kluizen", referer=P); yield 2; c.request("HEAD", B + "/kluizen", referer=P); yield 2
    raw_line(sim, "192.0.2.250", SRV, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/login.php", "/api/.env", "/api/debug", "/api/config", "/api/backup", "/api/console", "/api/users"] + SCANS
DAYS = 10
for i, d in office_days(sim, "2031-09-03", DAYS):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == DAYS - 1, i in (3, 4); stop = at_("23:40") if not last else at_("15:10")
    if not weekend:
        for h in (8, 10, 11, 13, 15, 16):
            if last and h > 13: continue
            if chance(.93): sim.spawn(at_(f"{h:02}:{R.randint(5, 55):02}:{R.randint(0, 59):02}"), session(adm, R.randint(4, 6)))
        if chance(.7): sim.spawn(at_(f"20:{R.randint(5, 55):02}:09") if not last else at_("07:20:09"), session(home, R.randint(2, 4)))
        for h in ((9, 14) if i % 2 == 0 else (14,)): chance(.9) and sim.spawn(at_(f"{h:02}:{R.randint(5, 55):02}:{R.randint(0, 59):02}"), session(boek, 1))
        sim.spawn(at_("12:05:00"), poll(adm, 55))
    elif i == 3: sim.spawn(at_("10:12:40"), session(home, 4))
    sim.spawn(at_("00:20:00"), visitors(stop))
    for k in range(1, 6): sim.spawn(at_(f"00:{10 + k}:30"), sensor(k, stop))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Uptime-Kuma/1.23.11"), sim, "/api/gezond", stop, 1800))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{240 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i == 1: sim.spawn(at_("09:30:00"), switch("knmi")); sim.spawn(at_("13:30:00"), switch("", "knmi"))
    if i == 2: sim.spawn(at_("12:00:00"), switch("storing")); sim.spawn(at_("12:40:00"), switch("", "storing"))
    if i == 5: sim.spawn(at_("06:40:00"), down(adm, "2", 2)); sim.spawn(at_("07:00:00"), switch("agenda"))
    if i == 6: sim.spawn(at_("12:15:20"), during("onderhoud", adm, ["/accessies", "/kluizen", "/zendingen", "/vlaggen"], (5, 30), 4))
    if i == 7: sim.spawn(at_("17:45:00"), down(adm, None, 4))
    if i == 8: sim.spawn(at_("17:30:00"), during("rem", adm, ["/accessies?zoek=a", "/accessies?zoek=ar", "/accessies?zoek=arv"], (.3, .7), 3))
    if i in (2, 6): sim.spawn(at_("17:20:00"), oddities(adm))
sim.run(); time.sleep(.6); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
def iso(t, digits=0): d = datetime.fromtimestamp(t, sim.zone); z = f"{d:%z}"; f = f".{t - int(t):.9f}"[2:] if digits else ""; return f"{d:%Y-%m-%dT%H:%M:%S}{f and '.' + f[1:]}{z[:3]}:{z[3:]}"
LINE = re.compile(r'^(?P<status>\d{3}) (?P<rt>\S+) (?P<ups>\S+(?:, \S+)*) (?P<t>\d{4}-\S+T\S+) (?P<ip>\S+) (?P<rest>.*)$', re.S); REQ = re.compile(r'^([A-Z]+) "(\S+)" ')
stamp, out = Stamp(sim, "nginx"), []
for l in (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    m = LINE.match(l); q = REQ.match(m["rest"]); real = datetime.fromisoformat(m["t"]).timestamp()
    e = stamp.entry(q[1], q[2], int(m["status"]), real) if q else next((e for e in sim.entries if e["method"] is None and "nginx" not in e["used"] and abs(e["real"] - real) < 3), None)
    if e: e["used"].add("nginx")
    t = (e["sim"] + float(m["rt"])) if e else stamp.moment(real)
    out.append((t, f'{m["status"]} {m["rt"]} {m["ups"]} {iso(t)} {m["ip"]} {m["rest"]}'))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed, "without a line", sum("nginx" not in e["used"] for e in sim.entries))
a = write_rotated(night / "nginx-ploeg", "access.log", out, sim.zone)
HC = re.compile(r'^\[[^\]]+\] \[\d+\] \[INFO\] (?P<peer>\S+) - - \[[^\]]+\] (?P<rest>"(?P<method>[A-Z]+) (?P<path>\S+) [\d.]+" (?P<status>\d{3}) .*)$')
stamp = Stamp(sim, "hypercorn"); stamp.queues = defaultdict(list); out = []
for e in sim.entries: stamp.queues[(e["method"], (e["target"] or "").split("?")[0])].append(e)
def utc(t, f): return datetime.fromtimestamp(t, timezone.utc).strftime(f)
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+|zaadbank\.py)"', r'File "/srv/\1"', l).replace("127.0.0.1:18161", "0.0.0.0:8000")
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = HC.match(l)
    if m:
        e = stamp.entry(m["method"], m["path"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        t = (e["sim"] + min(max(r - e["real"], 0), 5)) if e else stamp.moment(r)
        l = f'[{utc(t, "%Y-%m-%d %H:%M:%S %z")}] [2] [INFO] {m["peer"].replace("127.0.0.1", "10.88.0.1")} - - [{clf(t, timezone.utc)}] {m["rest"]}'
    else: t = stamp.moment(r); l = re.sub(r"^\[\d{4}-[^\]]+\] \[\d+\]", f'[{utc(t, "%Y-%m-%d %H:%M:%S %z")}] [2]', clean(l))
    out.append((t, f"{iso(t, 9)} {s} F {l}"))
out.sort(key=lambda p: p[0]); print("hypercorn", len(out), "missed", stamp.missed)
b = write_rotated(night / "hypercorn-podman", "ctr.log", out, sim.zone, style="dateext")
print("bytes", a, b, "requests", len(sim.entries))
