import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "soccorso-waitress"
sim = Sim(20310502, "Europe/Rome"); R = sim.random
(WORK / "haproxy.cfg").write_text((HERE / "haproxy.cfg").read_text())
env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Rome", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
datagrams, sink = [], socket.socket(socket.AF_INET, socket.SOCK_DGRAM); sink.bind(("127.0.0.1", 18152))
sink.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
def receive():
    while True: d = sink.recv(9000); datagrams.append((time.time(), d.decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=receive, daemon=True).start()
servers = Servers()
def tick(): (WORK / "now").write_text(str(sim.now))
sim.now = sim.at("2031-05-02 00:00:00"); tick()
app = Container(servers, [sys.executable, str(HERE / "soccorso.py")], 18151, env=env, cwd=HERE); app.start()
servers.start(["haproxy", "-f", WORK / "haproxy.cfg"], 18150, "203.0.113.1", env=env)
SRV, HOST, ORIGIN = ("203.0.113.1", 18150), "pannello.soccorso-valfredda.example", "https://pannello.soccorso-valfredda.example"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more): tick(); return super().request(method, target, **more)
def person(login, address, agent, stations):
    b = Tab(sim, address, agent, SRV, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True, accept_gzip=False); b.login, b.stations = login, stations; return b
def outside(address, agent, **headers): return Tab(sim, address, agent, SRV, HOST, headers=headers, accept_gzip=False)
coo, seg, cap = people = [person("coordinatore", "203.0.113.21", FIREFOX, [1, 2, 3, 4, 4, 5]), person("segreteria", "203.0.113.21", EDGE, [1, 1, 2, 3, 4, 5]), person("capo", "198.51.100.77", SAFARI, [2, 3, 3, 4, 4, 5])]
version = "1"
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): return (data(a) or {}).get("data") or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefgilmnoprstuvz  ", k=R.randint(a, b))).strip() or "x"
def G(c, path, page): return c.get(path, page)
def W(c, method, path, body, page): return c.send(method, path, body, page)
def F(c, method, path, body, page):
    a = c.send(method, path, body, page) if body is not None else c.get(path, page); to = a.headers.get("location", "")
    if a.status != 308 or "api:8080" in to: return a
    to = re.sub(r"^https?://[^/]+", "", to)
    return c.send(method, to, body, page) if body is not None else c.get(to, page)
def load(c, page):
    c.request("GET", page); c.request("GET", "/assets/" + ("index-9fa2.js" if version == "2" else "index-41bc.js"), referer=page)
    if chance(.3):
        c.get("/api/io", page, headers={"Authorization": "Bearer scaduta"}); yield 5
        if chance(.3): c.send("POST", "/api/sessione", {"chiave": "?"}, "/pannello/accesso"); yield 6
        c.send("POST", "/api/sessione", {"chiave": "*"}, "/pannello/accesso"); yield .3
    for t in ("/api/io", "/api/stazioni", "/api/tipi", "/api/comuni", "/api/funzioni", "/api/versione"):
        if chance(.6): G(c, t, page)
    yield 1
def soci(c, n):
    p, k = f"/pannello/stazioni/{n}/soci", f"/api/stazioni/{n}/soci"; a = G(c, k + R.choice(["", "", "", "", "?q=medico", "?q=zzz", "?operativo=false"]), p); l = rows(a); yield think()
    nx = (data(a) or {}).get("next")
    if nx and chance(.4): G(c, f"{k}?cursor={nx}", p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); G(c, u + "/foto", q)
        for t, f in (("certificati", .6), ("visite", .5)):
            if chance(f): G(c, u + "/" + t, q + "/" + t); yield think(1, 4)
        if chance(.12): W(c, "POST", u + "/certificati", {"nome": t_(4, 20)}, q + "/certificati"); yield .4; G(c, u + "/certificati", q + "/certificati"); yield 4
    l = rows(G(c, k, p)); yield 2
    for x in some(l, R.choice([0, 1, 1])):
        u = f"{k}/{x['id']}"
        for on in R.choice([[not x["operativo"]], [not x["operativo"]], [not x["operativo"], x["operativo"]]]): W(c, "PATCH", u, {"operativo": on}, p); yield .4; G(c, k, p); yield R.uniform(1.5, 5)
        if chance(.3): W(c, "PATCH", u, {"nota": t_(0, 40)}, f"{p}/{x['id']}"); yield .3; G(c, u, f"{p}/{x['id']}"); G(c, k, p); yield 3
    if chance(.15): W(c, "POST", k, R.choice([{"sigla": t_(4, 9), "ruolo": "tecnico"}] * 3 + [{"sigla": "x"}]), p + "/nuovo"); yield .3; G(c, k, p); yield 4
    if len(l) > 5 and chance(.15):
        i = R.choice(l)["id"]; W(c, "DELETE", f"{k}/{i}", None, p); yield .3; G(c, k, p)
        if c is not cap: chance(.4) and W(c, "DELETE", f"{k}/{i}", None, p); G(c, f"{k}/{i}", f"{p}/{i}")
        yield 3
    if chance(.1): c.get(k + "/export.csv", p); yield 3
    if c is cap and chance(.12): G(c, "/api/stazioni/1/soci", "/pannello/stazioni/1/soci"); yield 3
def interventi(c, n):
    p, k = f"/pannello/stazioni/{n}/interventi", f"/api/stazioni/{n}/interventi"; a = G(c, k + R.choice(["", "", "", "?tipo=valanga", "?tipo=canyon", "?q=nulla-di-simile"]), p); l = rows(a); yield think()
    nx = (data(a) or {}).get("next")
    if nx and chance(.4): G(c, f"{k}?cursor={nx}", p); yield think()
    chance(.5) and G(c, f"/gis/sentieri?stazione={n}", p); chance(.3) and G(c, "/gis/rifugi", p); yield 1
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.7) and G(c, f"/gis/tracce/{x['id']}", q); yield think()
        if chance(.4): c.get(u + "/verbale.pdf", q); yield 5; chance(.3) and c.get(u + "/verbale.pdf", q); yield 2
        if chance(.35): c.get(u + "/scheda.pdf", q); yield 3
        if chance(.35): W(c, "PATCH", u, {"esito": R.choice([x["esito"], t_(5, 40), t_(5, 40), t_(5, 40)])}, q); yield .3; G(c, u, q); yield think()
    if chance(.3): W(c, "POST", k, R.choice([{"tipo": R.choice(["ricerca", "caduta", "malore"]), "luogo": t_(6, 22)}] * 4 + [{"tipo": "malore"}]), p + "/nuovo"); yield .3; G(c, k, p); yield think()
    l = rows(G(c, k, p)); yield 2
    if len(l) > 4 and chance(.35):
        i = l[-1]["id"]; W(c, "POST", f"{k}/{i}/archivia", None, p); yield .3; G(c, k, p); yield 3
        G(c, f"{k}/archivio" + R.choice(["", "", "?anno=2031"]), p + "/archivio"); yield 3
        if chance(.25): W(c, "POST", f"{k}/{i}/archivia", None, p); G(c, f"{k}/{i}", f"{p}/{i}"); yield 2
    elif chance(.3): G(c, f"{k}/archivio" + R.choice(["", "", "?anno=2031", "?anno=2030"]), p + "/archivio"); yield 3
def mezzi(c, n):
    p, k = f"/pannello/stazioni/{n}/mezzi", f"/api/stazioni/{n}/mezzi"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"
        if chance(.5): G(c, u, q); yield 3
        if chance(.6):
            for on in R.choice([[False], [False], [False, True], [not x["in_servizio"]]]): W(c, "PATCH", u, {"in_servizio": on}, p); yield .4; G(c, k, p); chance(.3) and G(c, u, q); yield think(2, 6)
        if chance(.35): W(c, "PUT", u + "/nota", {"nota": R.choice([x["nota"], t_(0, 30), t_(0, 30), t_(0, 30)])}, q); yield .3; G(c, u, q); G(c, k, p); yield think()
    p, k = f"/pannello/stazioni/{n}/radio", f"/api/stazioni/{n}/radio"; l = rows(F(c, "GET", k, None, p)); yield think()
    for x in some(l, R.choice([0, 1, 1])):
        G(c, k + "/?ok=no", p); yield 2; W(c, "PATCH", f"{k}/{x['id']}", {"ok": "no" if x["ok"] == "si" else "si"}, p); yield .3; G(c, k + "/?ok=no", p); G(c, k + "/", p); yield think()
    if chance(.12): F(c, "POST", k, {"matricola": f"R-{R.randint(8000, 9999)}"}, p); yield .3; G(c, k + "/", p); yield 3
def materiale(c, n):
    p, k = f"/pannello/stazioni/{n}/attrezzature", f"/api/stazioni/{n}/attrezzature"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([1, 2])):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 3
        if chance(.45): W(c, "PUT", u, {**x, "nome": t_(5, 18)}, q); yield .4; G(c, u, q); yield 4; chance(.3) and W(c, "PUT", u, {**x, "nome": t_(5, 18)}, q); yield 2
        if chance(.5): W(c, "PATCH", u, R.choice([{"quantita": R.randint(1, 20)}, {"quantita": R.randint(1, 20)}, {"nome": t_(5, 18)}]), q); yield .3; G(c, u, q); G(c, k, p); yield 3
def turni(c, n):
    p, k = f"/pannello/stazioni/{n}/turni", f"/api/stazioni/{n}/turni"; l = rows(G(c, k, p)); yield think()
    for x in some(l, 1): chance(.4) and G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 2
    if chance(.3): W(c, "POST", k, R.choice([{"giorno": f"2031-06-{R.randint(10, 28)}", "fascia": "notte", "squadra": t_(3, 12)}] * 4 + [{"giorno": "?"}]), p + "/nuovo"); yield .3; l = rows(G(c, k, p)); yield 4
    if l and chance(.4): i = R.choice(l)["id"]; W(c, "DELETE", f"{k}/{i}", None, p); yield .3; G(c, k, p); yield 4; chance(.3) and (W(c, "DELETE", f"{k}/{i}", None, p), G(c, k, p)); yield 2
    if chance(.15): W(c, "POST", k + "/genera", None, p); yield .4; G(c, k, p); yield 5; chance(.5) and sim.spawn(sim.now + 1000, later(c, k, p))
    p, k = f"/pannello/stazioni/{n}/reperibilita", f"/api/stazioni/{n}/reperibilita"; G(c, k, p); yield think()
    if chance(.4): W(c, "POST", k, {"socio": 1, "dal": "2031-05-20"}, p); yield .3; G(c, k, p); yield 3
def later(c, k, p): G(c, k, p); yield 1
def esercitazioni(c, n):
    p, k = f"/pannello/stazioni/{n}/esercitazioni", f"/api/stazioni/{n}/esercitazioni"; l = rows(G(c, k, p)); yield think()
    if chance(.15): W(c, "POST", k, {"titolo": t_(8, 30)}, p); yield .3; l = rows(G(c, k, p)); yield 3
    for x in some(l, R.choice([1, 2])):
        u, q = f"{k}/{x['id']}/iscritti", f"{p}/{x['id']}"; s = rows(G(c, u, q)); yield 3
        if chance(.5): i = R.choice(s) if s and chance(.25) else R.randint(101, 150); W(c, "PUT", f"{u}/{i}", None, q); yield .3; s = rows(G(c, u, q)); yield 3
        if s and chance(.4):
            i = R.choice(s); W(c, "DELETE", f"{u}/{i}", None, q); yield .3; G(c, u, q); yield 3
            if chance(.5): W(c, "PUT", f"{u}/{i}", None, q); yield .3; G(c, u, q); yield 2
        if chance(.35): W(c, "POST", f"{k}/{x['id']}/duplica", None, p); yield 4
    p, k = f"/pannello/stazioni/{n}/avvisi", f"/api/stazioni/{n}/avvisi"; l = rows(G(c, k + "/", p)); yield 3; chance(.5) and G(c, f"/api/stazioni/{n}/allerte", p)
    if chance(.35): yield 20; W(c, "POST", k, {"testo": t_(10, 80)}, p); yield .4; G(c, k + "/", p); yield 4
    if len(l) > 1 and chance(.08): W(c, "DELETE", f"{k}/{l[0]['id']}", None, p); yield .3; G(c, k + "/", p); yield 3
def conti(c, n):
    p, k = f"/pannello/stazioni/{n}/contabilita", f"/api/stazioni/{n}/contabilita"
    if c is not cap or chance(.3): G(c, k + "/spese", p); yield think()
    if c is not cap and chance(.4): W(c, "POST", k + "/spese", {"voce": t_(5, 20), "euro": R.randint(5, 900)}, p); yield .3; G(c, k + "/spese", p); yield 3
    if chance(.7): G(c, k + "/rimborsi", p + "/rimborsi"); yield 3
    p, k = f"/pannello/stazioni/{n}/statistiche", f"/api/stazioni/{n}/statistiche"
    for m in some(["2031-01", "2031-02", "2031-03", "2031-04", "2031-05"], R.randint(1, 3)): G(c, f"{k}/uscite?mese={m}", p); chance(.8) and G(c, f"{k}/tempi?mese={m}", p); yield think(2, 8)
    chance(.6) and G(c, k + "/organico", p); yield 2
def impostazioni(c, n):
    for s in some(["notifiche", "turni", "sede"], R.randint(2, 3)):
        p, k = f"/pannello/stazioni/{n}/impostazioni/{s}", f"/api/stazioni/{n}/impostazioni/{s}"; v = data(G(c, k, p)) or {}; yield think(4, 12)
        if chance(.7):
            m = {"notifiche": [{"mail": t_(4, 14).replace(" ", "") + "@soccorso-valfredda.example"}] * 2 + [{"sms": False}, {"anticipo": 5}], "turni": [{}, {"minimo": R.randint(2, 6)}, {"nota": t_(3, 40)}, {"nota": t_(3, 40)}], "sede": [{}, {"telefono": f"0000 5550{R.randint(10, 99)}"}, {"indirizzo": "via " + t_(5, 25)}, {"indirizzo": "via " + t_(5, 25)}]}[s]
            W(c, "PUT", k, {**v, **R.choice(m)}, p); yield .3; G(c, k, p); yield think()
def reports(c, n):
    p, k = "/pannello/reports", "/api/reports"
    for _ in range(R.randint(1, 3)): W(c, "POST", k + "/search", R.choice([{"testo": t_(1, 2)}, {"testo": "qqqq"}, {"tipo": "valanga", "testo": R.choice("aeio")}, {"testo": R.choice("abcdeilmno")}]), p); yield think()
    if chance(.8): W(c, "POST", k + "/saved/list", {}, p); yield 3
    if chance(.45):
        if chance(.6): W(c, "POST", k + "/validate", {"testo": t_(3, 22)}, p); yield 1
        W(c, "POST", k + "/saved", {"nome": t_(4, 20), "filtro": {}}, p); yield .3; W(c, "POST", k + "/saved/list", {}, p); yield 4
    if chance(.35):
        j = (data(W(c, "POST", k + "/export", {}, p)) or {}).get("job"); yield 5
        if chance(.3): c.get(f"{k}/files/{j}.csv", p); yield 5
        while True:
            s = data(W(c, "POST", k + "/jobs", {"job": j}, p)) or {}
            if s.get("stato") != "in corso": break
            yield 60
        c.get(f"{k}/files/{j}.csv", p); yield 3
PAGES = [soci, soci, interventi, interventi, mezzi, mezzi, materiale, turni, turni, esercitazioni, conti, impostazioni, reports]
def session(c, k):
    n = R.choice(c.stations); yield from load(c, R.choice(["/", f"/pannello/stazioni/{n}/soci", f"/pannello/stazioni/{n}/interventi"]))
    for f in R.sample(PAGES, k):
        yield R.uniform(15, 200)
        if chance(.3): n = R.choice(c.stations)
        yield from f(c, n)
def poll(c, n, minutes):
    for _ in range(minutes): G(c, f"/api/stazioni/{n}/allarmi", f"/pannello/stazioni/{n}/allarmi"); yield 60 + R.uniform(-.05, .05)
def alarm(n):
    b = outside("198.51.100.200", "NUE112-Gateway/2.2", Authorization="Bearer nue112")
    if chance(.5): b.send("POST", "/api/allarmi/ingresso", {"stazione": n}, headers={"Authorization": "Bearer vecchia"}); yield 4
    b.send("POST", "/api/allarmi/ingresso", {"stazione": n}); yield 1
def job():
    b = outside("10.20.4.8", "notturno/1.6 python-requests/2.31.0", Authorization="Bearer notturno")
    def ask(m, t, body=None):
        a = b.send(m, t, body) if body is not None else b.get(t)
        if a.status == 429: return None
        return a
    for n in range(1, 6):
        for m, t in [("GET", f"/api/stazioni/{n}/{s}") for s in ("soci", "interventi", "turni", "reperibilita", "mezzi", "allerte", "esercitazioni")] + [("POST", "/api/sync/turni")]:
            a = ask(m, t, {"n": n} if m == "POST" else None); yield R.uniform(.3, 1.2)
            if a is None: yield 61; a = ask(m, t, {"n": n} if m == "POST" else None)
    for _ in range(8): b.get("/api/sync/coda"); yield 600
def board(until):
    b = outside("192.0.2.60", "TabelloneSede/1.2", Authorization="Bearer tabellone")
    while sim.now < until: b.get("/api/v1/soci?stazione=3"); yield 7200
def down(cs, release=None, minutes=1):
    global version
    app.stop(); stop = sim.now + minutes * 60
    if release: env["RELEASE"] = version = release
    while sim.now < stop:
        for c in cs:
            for t in R.sample(["/api/stazioni/2/soci", "/api/stazioni/3/mezzi", "/api/stazioni/4/turni", "/api/stazioni/3/interventi"], 3): G(c, t, "/pannello/stazioni/3/interventi"); yield R.uniform(2, 12)
    tick(); app.start(); yield 0
def during(word, cs, calls, wait, times):
    mode(word)
    for _ in range(times):
        for c in cs:
            for t in calls: G(c, t, "/pannello/stazioni/3/interventi"); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", "/api/stazioni/3/soci", referer="/pannello/stazioni/3/soci"); yield 2; c.request("HEAD", "/api/stazioni/3/turni", referer="/pannello/stazioni/3/turni"); yield 2
    raw_line(sim, "192.0.2.201", SRV, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/login.php", "/api/.env", "/api/debug", "/api/config", "/api/backup", "/api/console", "/api/users", "/api/stazioni.sql"] + SCANS
DAYS = 11
for i, d in office_days(sim, "2031-05-02", DAYS):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == DAYS - 1, i in (1, 2, 8, 9); stop = at_("23:30") if not last else at_("13:10")
    for c in people:
        if weekend and c is seg or i == 3 and c is coo: continue
        for h in ((8, 10, 14, 16) if not weekend else (9, 17) if c is cap else (18,)):
            if last and h > 11: continue
            if chance(.92): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    sim.spawn(at_("02:30:00"), job()); sim.spawn(at_("00:40:00"), board(stop))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Uptime-Kuma/1.23.11"), sim, "/api/salute", stop, 1200))
    sim.spawn(at_("12:10:00"), poll(cap, R.choice([3, 4]) if i not in (1, 4, 9) else 3, 45))
    if i in (1, 4, 9): sim.spawn(at_("12:20:00"), alarm(3))
    if i == 6: sim.spawn(at_("02:20:00"), switch("coda")); sim.spawn(at_("04:30:00"), switch("", "coda"))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34))
    if i == 4: sim.spawn(at_("13:00:00"), during("db", [cap, coo, seg], ["/api/stazioni/3/interventi", "/api/stazioni/3/mezzi", "/api/stazioni/2/interventi"], (60, 200), 6))
    if i == 5: sim.spawn(at_("06:30:00"), down([coo], "2", 2))
    if i == 7: sim.spawn(at_("18:35:00"), down([coo, cap], None, 5))
    if i in (3, 6): sim.spawn(at_("11:58:00"), oddities(seg))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
LINE = re.compile(r'^(?P<pri><\d+>1) \S+ \S+ haproxy (?P<pid>\d+) - - (?P<client>[\d.]+:\d+) \[(?P<t>[^\]]+)\] (?P<mid>\S+ \S+ \S+) (?P<status>-?\d+) (?P<rest>.*)$', re.S)
REQ = re.compile(r'"([A-Z]+) (\S+) HTTP/[\d.]+"$')
stamp, out = Stamp(sim, "haproxy"), []
def iso(t): d = datetime.fromtimestamp(t, sim.zone); z = f"{d:%z}"; return f"{d:%Y-%m-%dT%H:%M:%S}.{d.microsecond:06}{z[:3]}:{z[3:]}"
def plain(t): d = datetime.fromtimestamp(t, sim.zone); return f"{d.day:02}/{MONTHS[d.month - 1]}/{d.year}:{d:%H:%M:%S}.{d.microsecond // 1000:03}"
for r, l in datagrams:
    m = LINE.match(l)
    if not m: out.append((stamp.moment(r), re.sub(r"^(<\d+>1) \S+ \S+ haproxy \d+", lambda k: f"{k[1]} {iso(stamp.moment(r))} lb1 haproxy 611", l))); continue
    q = REQ.search(m["rest"]); total = int(m["mid"].split("/")[-1].lstrip("+")) / 1000
    e = stamp.entry(q[1], q[2], int(m["status"]), r) if q else next((e for e in sim.entries if e["method"] is None and "haproxy" not in e["used"] and abs(e["real"] - r) < 3), None)
    if e: e["used"].add("haproxy")
    t = e["sim"] if e else stamp.moment(r)
    out.append((t + total, f'{m["pri"]} {iso(t + total + R.uniform(.0001, .0009))} lb1 haproxy 611 - - {m["client"]} [{plain(t)}] {m["mid"]} {m["status"]} {m["rest"]}'))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed, "without a line", sum("haproxy" not in e["used"] for e in sim.entries))
a = write_rotated(night / "haproxy-rfc5424", "haproxy.log", out, sim.zone)
clean = lambda l: re.sub(r'File \\"[^"]*?/(site-packages/[^"\\]+|soccorso\.py)\\"', r'File \\"/app/\1\\"', l)
lines = []
for r, s, l in app.lines:
    l = clean(l); m = re.match(r'\{"asctime": "(\S{23})Z"', l)
    t = datetime.fromisoformat(m[1] + "+00:00").timestamp() if m else lines[-1][0]
    lines.append((t, "soccorso-api-1  | " + l))
print("compose", len(lines), "other", sum("{" not in l for _, l in lines))
b = write_rotated(night / "flask-json-compose", "soccorso-compose.log", lines, sim.zone, style="dateext")
print("bytes", a, b, "requests", len(sim.entries))
