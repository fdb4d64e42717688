import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path("/tmp/dyreklinik-work")); NAME = "dyreklinik-sinatra"
sim = Sim(20270503, "Europe/Copenhagen"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); WORK.chmod(0o755)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Klinik</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "assets" / name).write_text("let klinik=1;" * 700)
    for f in dist.rglob("*"): os.utime(f, (1775640000, 1775640000))
js = "k.41a.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, ["puma", "-b", "tcp://127.0.0.1:20191", "-t", "4:4", "-q", "config.ru"], 20191, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-DFOREGROUND", "-f", HERE / "httpd.conf"], 20190, "203.0.113.1", env=env)
S, H, A = ("203.0.113.1", 20190), "klinik.example.com", "/api"
def person(login, address, agent): b = Browser(sim, address, agent, S, H, "https://" + H, {"Authorization": f"Bearer {login}"}, accept_gzip=False); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
chef, a1, a2 = person("chef-1", "198.51.100.21", FIREFOX), person("assistent-1", "198.51.100.22", EDGE), person("assistent-2", "203.0.113.58", SAFARI)
people = [chef, a1, a2]; day, today = 0, "2027-05-03"
def rows(a):
    if a.status != 200 or a.body[:1] != b"[": return []
    return a.json()
def some(l, n): return R.sample(l, min(len(l), n))
def write(c, p, reads, method, target, body=None, twice=False, pre=True):
    if pre:
        for r in reads: c.get(A + r, p)
        yield R.uniform(4, 14)
    for _ in range(2 if twice else 1): a = c.send(method, A + target, body, p); yield .3
    for r in reads: c.get(A + r, p)
    yield R.uniform(3, 8)
def load(c):
    c.request("GET", "/"); c.request("GET", "/assets/" + js, referer="/"); yield .3
    if R.random() < .25: c.get(A + "/mig", "/", headers={"Authorization": ""}); yield 5; c.send("POST", A + "/log-ind", {"hvem": c.login}, "/log-ind"); yield .4
    for t in ("/mig", "/arter", "/helligdage", "/beskeder/antal", "/opslag", "/moduler/lager", "/moduler/hospital", "/udbrud"):
        if R.random() < .75: c.get(A + t, "/")
    hjem(c); yield 2
def hjem(c): c.get(A + ("/overblik" if c.stale or day < 3 else "/dagsoverblik"), "/")
def ejere(c):
    p = "/ejere"; l = rows(c.get(A + "/ejere" + R.choice(["", "", "?side=2", "?side=9", "?soeg=holm", "?soeg=zz"]), p)); yield R.uniform(3, 8)
    if R.random() < .3:
        if R.random() < .3: c.send("POST", A + "/ejere", {"navn": "x", "telefon": "12"}, p + "/ny"); yield 6
        c.send("POST", A + "/ejere", {"navn": R.choice(["Dahl", "Vestergaard", "Ravn"]) + " N", "telefon": str(R.randint(20000000, 29999999))}, p + "/ny"); yield .3; l = rows(c.get(A + "/ejere", p)) or l; yield 3
    if R.random() < .3: c.send("POST", A + "/soeg", {"q": R.choice("abehq")}, p); yield 2
    for e in some(l, R.randint(1, 2)):
        u, q = f"/ejere/{e['id']}", f"/ejere/{e['id']}"; c.get(A + u, q); c.get(A + u + "/gaeld", q); yield R.uniform(5, 20)
        if R.random() < .7: yield from write(c, q, [u], "PUT", u, {"navn": R.choice([e["navn"], e["navn"] + " Andersen", "Schou"]), "telefon": str(R.randint(20000000, 29999999)), "note": "b" * R.randint(0, 80)}, pre=False)
def dyr(c):
    p = "/dyr"; l = rows(c.get(A + "/dyr" + R.choice(["", "", "", "?side=2", "?side=12", "?art=kat", "?art=fugl", "?soeg=pluto"]), p)); yield R.uniform(3, 8)
    if R.random() < .25:
        c.send("POST", A + "/dyr", {"navn": R.choice(["Fido", "Balder", "Freja"]), "art": "hund"}, p + "/nyt"); yield .4; l = rows(c.get(A + "/dyr", p)) or l; yield 4
        if R.random() < .4 and l: u = f"/dyr/{l[0]['id']}"; c.get(A + u, u); yield 3; c.send("DELETE", A + u, None, u); yield .3; c.get(A + "/dyr", p); yield 2; R.random() < .6 and c.get(A + u, u); l = l[1:]
    for d in some(l, R.randint(1, 3)):
        u = q = f"/dyr/{d['id']}"; x = rows([c.get(A + u, q)][0]); c.get(A + u + "/allergier", q); c.get(A + u + "/journal", q); c.get(A + u + "/foto", q); yield R.uniform(3, 9)
        if R.random() < .6: c.get(A + u + "/vacciner", q); yield 3
        if R.random() < .5: c.get(A + u + "/forsikring", q); yield 2
        if R.random() < .45: c.get(A + u + "/roentgen", q); yield 4
        if R.random() < .4: yield from write(c, q, [u], "POST", u + "/indkaldelse", twice=R.random() < .12, pre=False)
        if R.random() < .35: yield from write(c, q, [u], "POST", u + "/aktiv", twice=R.random() < .2, pre=False)
        if R.random() < .35: yield from write(c, q, [u], "PUT", u, {"navn": R.choice([d["navn"], "Rollo", "Kong Christian"]), "foder": R.choice(["", "torfoder", "diaet"])}, pre=False)
        if R.random() < .35: yield from write(c, q, [u + "/journal"], "POST", u + "/journal", {"tekst": R.choice(["Rask", "Halter paa venstre bagben", "Kontrol om 14 dage"])}, pre=False)
def aftaler(c):
    z = R.choice([today, today, today, "2027-05-11", "2027-05-16", f"2027-06-{R.randint(10, 28)}"]); p = "/aftaler"; t = f"/aftaler?dato={z}"; l = rows(c.get(A + t, p)); yield R.uniform(4, 12)
    if R.random() < .6: yield from write(c, p, [t], "POST", "/aftaler", {"dyr": 1200 + R.randint(1, 70), "dato": z, "aarsag": R.choice(["vaccine", "kontrol", "akut: slugt legetoej"])}, pre=False); l = rows(c.get(A + t, p))
    for x in some(l, R.randint(1, 2)):
        u, q = f"/aftaler/{x['id']}", f"/aftaler/{x['id']}"; c.get(A + u, q); yield R.uniform(3, 9)
        if R.random() < .4: yield from write(c, q, [u], "POST", u + "/moedt", twice=R.random() < .2, pre=False)
        if R.random() < .35: yield from write(c, q, [u], "PUT", u, {"aarsag": R.choice([x["aarsag"], "kontrol", "operation"])}, pre=False)
        if R.random() < .35: yield from write(c, q, [u], "POST", u + "/sms", pre=False)
        if R.random() < .3: c.get(A + t, p); yield 3; c.send("DELETE", A + u, None, p); yield .3; c.get(A + t, p); yield 3; R.random() < .5 and c.get(A + u, q); yield 1; break
def vagter(c):
    p = "/vagtplan"; l = rows(c.get(A + "/vagter", p)); yield R.uniform(4, 12)
    if R.random() < .4: yield from write(c, p, ["/vagter"], "POST", "/vagter", {"dag": f"2027-05-{R.randint(10, 31)}", "hvem": R.choice(["dyrlaege", "elev"])}, pre=False)
    for x in some(l, R.choice([0, 1, 1])): yield from write(c, p, ["/vagter"], "DELETE", f"/vagter/{x['id']}", pre=R.random() < .5)
def lager(c):
    p = "/lager"; l = rows(c.get(A + "/lager/varer", p)); c.get(A + "/lager/udloebet", p); yield R.uniform(4, 12)
    if R.random() < .35: yield from write(c, p, ["/lager/varer"], "POST", "/lager/varer", {"navn": R.choice(["Kattegrus", "Suturtraad 3-0"])}, pre=False)
    for x in some(l, 1):
        if R.random() < .5: yield from write(c, p, ["/lager/varer"], "PUT", f"/lager/varer/{x['id']}", {"antal": R.randint(1, 120)}, pre=False)
        elif R.random() < .35 and len(l) > 8: yield from write(c, p, ["/lager/varer"], "DELETE", f"/lager/varer/{x['id']}", pre=False)
    if R.random() < .75:
        q = "/lager/bestillinger"; c.get(A + q, q); yield 6
        if R.random() < .65: yield from write(c, q, [q], "POST", q, {"vare": R.choice(l or [{"id": 1}])["id"], "antal": R.randint(1, 300)}, pre=False)
def breve(c):
    p = "/skabeloner"; l = rows(c.get(A + "/skabeloner", p)); yield 5
    for x in some(l, 1):
        u = f"/skabeloner/{x['id']}"; c.get(A + u, u); yield 8
        if R.random() < .7: yield from write(c, u, [u], "PUT", u, {"tekst": "t" * R.randint(20, 300)}, pre=False)
def priser(c):
    p = "/behandlinger"; l = rows(c.get(A + p, p)); yield 6
    for x in some(l, 1): R.random() < (.95 if c is chef else .3) and c.send("PUT", A + f"{p}/{x['id']}", {"pris": R.choice([R.randint(90, 999), R.randint(1000, 9000)])}, p); yield .3; c.get(A + p, p); yield 3
def fakturaer(c):
    p = "/fakturaer"; l = rows(c.get(A + p + R.choice(["", "", "?ubetalt=1", "?side=2", "?side=8"]), p)); yield R.uniform(3, 9)
    for x in some(l, 2):
        u = q = f"{p}/{x['id']}"; c.get(A + u, q); yield 5; R.random() < .4 and c.get(A + u + "/pdf", q)
        if R.random() < .4: yield from write(c, q, [u], "POST", u + "/betal", pre=False)
        if R.random() < .3: yield from write(c, q, [u], "POST", u + "/kreditnota", pre=False)
    if R.random() < .05: c.get(A + p + "/112"); yield 1
def rapporter(c):
    p, s = "/rapporter", f"?dage={R.choice([7, 14, 30])}"
    for t in ("besoeg", "prognose", "omsaetning"): R.random() < .85 and c.get(A + f"/rapporter/{t}{s}", p)
    yield 5; R.random() < .7 and c.get(A + "/rapporter/pr-dyrlaege" + R.choice(["", s]), p); yield 4
    if R.random() < .3:
        a = c.send("POST", A + "/eksport", {"hvad": "ejere"}, p)
        if a.status == 202:
            j = a.json()["job"]
            for _ in range(3): yield 3; c.get(A + f"/eksport/{j}", p)
            c.get(A + f"/eksport/{j}/fil.csv", p); yield 2
def kontor(c):
    p = "/indstillinger"; c.get(A + p, p); c.get(A + "/brugere", p); yield 5
    if R.random() < (.9 if c is chef else .4): yield from write(c, p, [p], "PUT", p, {"sms": R.random() < .5, "weekend": False, "hilsen": R.choice(["", "Venlig hilsen"])}, pre=False)
    if R.random() < .85: c.get(A + "/haendelseslog" + R.choice(["", "?side=1"]), "/haendelser"); yield 3
    if day >= 4 and R.random() < .3: yield from write(c, "/opslag", ["/opslag"], "POST", "/opslag", {"tekst": "o" * R.randint(9, 60)})
PAGES = [ejere, ejere, dyr, dyr, dyr, aftaler, aftaler, vagter, lager, lager, breve, priser, fakturaer, rapporter, kontor]
def session(c, n):
    if not c.stale or R.random() < .5: yield from load(c)
    elif c.stale: hjem(c)
    for f in R.sample(PAGES + [kontor, priser, rapporter] * (c is chef), n): yield R.uniform(15, 200); R.random() < .4 and c.get(A + "/beskeder/antal", "/" + f.__name__); yield from f(c)
    if R.random() < .2: c.send("POST", A + "/log-ud", None, "/"); yield 1
def tab(c, n):
    for _ in range(n): c.get(A + "/beskeder/antal", "/"); yield 30 + R.uniform(-.05, .05)
def customers(until):
    while sim.now < until:
        b = Browser(sim, f"192.0.2.{R.randint(10, 60)}", R.choice([PHONE, CHROME]), S, H, accept_gzip=False); w = "https://klinikken.example.org/bestil"
        b.get(A + "/selvbetjening/tider", w); yield 20
        if R.random() < .3: b.send("POST", A + "/selvbetjening/aftale", {"dato": today}, w); yield 1
        yield R.uniform(1200, 5000)
def scale(until):
    b = Browser(sim, "198.51.100.29", "VetScale/1.8", S, H, headers={"Authorization": "Bearer vaegt-1"}, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/vaegt", {"gram": R.randint(300, 60000)}); b.get(A + "/vaegt/maalinger"); yield R.uniform(1500, 4000)
def stale(c, on): c.stale = on; yield 0
def down(cs):
    app.stop(); (WORK / "ny").write_text("")
    for c in cs:
        for t in ("/dyr", "/ejere", "/aftaler?dato=" + today, "/beskeder/antal"): c.get(A + t, "/dyr"); yield R.uniform(2, 8)
    app.start(); yield 0
def closed(cs):
    (WORK / "lukket").write_text("")
    for c in cs:
        for t in ("/vagter", "/dyr", "/lager/varer", "/rapporter/besoeg"): c.get(A + t, "/dyr"); yield R.uniform(2, 8)
    (WORK / "lukket").unlink()
def odd(c):
    c.request("OPTIONS", A + "/dyr", referer="/dyr"); yield 1; c.request("HEAD", A + "/ejere", referer="/ejere"); yield 1; c.get(A + "/dyr/", "/dyr"); yield 1
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 1
def new_day(i, d):
    global day, today
    day, today = i, d; yield 0
for i, d in office_days(sim, "2027-05-03", 11):
    at = lambda t, d=d: sim.at(f"{d} {t}"); sim.spawn(at("00:00:02"), new_day(i, d)); last, weekend = i == 10, i in (5, 6); end = at("21:00") if not last else at("12:20")
    for c in people:
        if i == 6 or weekend and c is not a1 or c is a2 and i == 2: continue
        for h in ((7, 9, 11, 13, 15) if not weekend else (9, 11)):
            if R.random() < .85 and not (last and h > 10): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(at("07:20:00"), customers(end)); i != 6 and sim.spawn(at("08:01:00"), scale(min(end, at("17:00"))))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, H, accept_gzip=False, keep=False), sim, A + "/puls", end, 3600))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), S, H, accept_gzip=False), sim, [A + t for t in "/users /admin /env /debug /v1/dyr /config".split()] + SCANS, n=26))
    if i in (1, 7): sim.spawn(at("12:20:00"), tab(a1, 90))
    if i == 3: sim.spawn(at("06:00:00"), stale(a2, True)); sim.spawn(at("06:30:00"), down([a1, chef]))
    if i == 7: sim.spawn(at("05:00:00"), stale(a2, False)); sim.spawn(at("18:50:00"), closed([a1, chef]))
    if i in (1, 8): sim.spawn(at("11:11:00"), odd(a1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
LG = re.compile(r'^\{"method":"(?P<method>[A-Z]+)","path":"(?P<target>[^"]+)".*?"status":(?P<status>\d+).*\}$')
iso = lambda t: f"{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%dT%H:%M:%S}.{int(t % 1 * 1000):03}Z"
out = stamp_container(app.lines, sim, "lograge", LG, lambda m, t: re.sub(r'"@timestamp":"[^"]*"', f'"@timestamp":"{iso(t)}"', m[0]), "klinik.rb", queries=False, accept=lambda e: (e["target"] or "").startswith("/api/"))
out = [(t, l) for t, s, l in out if l.startswith("{")]
size += write_rotated(night / "lograge-json", "production.log", out, timezone.utc, "logrotate"); print("lograge", len(out))
print("bytes", size, "requests", len(sim.entries))
