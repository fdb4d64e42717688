import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "kleingarten-go"
sim = Sim(20291022, "Europe/Berlin"); R = sim.random
(WORK / "version").write_text("1"); (WORK / "mode").write_text("")
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "GOFLAGS": "-buildvcs=false", "GOCACHE": os.environ.get("GOCACHE", str(WORK / "cache"))}
subprocess.run(["go", "build", "-trimpath", "-o", str(WORK / "verein"), str(HERE / "verein.go")], check=True, env=env)
servers = Servers(); app = Container(servers, [WORK / "verein"], 21511, env=env); app.start()
servers.start(["lighttpd", "-D", "-f", HERE / "lighttpd.conf"], 21510, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 21510), "kleingarten.example.de", "https://kleingarten.example.de"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Person(Browser):
    def request(self, method, target, **more):
        h = {"X-Lab-Now": f"{sim.now:.2f}", **(more.pop("headers", None) or {})}
        if self.sid: h["Cookie"] = "kg=" + self.sid
        if method != "GET" or not more.get("referer") or target.startswith("/statisch") or "Accept" in h: h.setdefault("Accept", "application/json")
        else: h["Accept"] = "application/json"
        return super().request(method, target, headers=h, **more)
    def page(self, target, referer=None):
        a = self.request("GET", target, referer=referer, headers={"Accept": "text/html,application/xhtml+xml"})
        for f in ("stil.css", "verwaltung.js"):
            if chance(.25): self.request("GET", "/statisch/" + f, referer=target)
        if a.status in (301, 303): return self.page(a.headers["location"], referer)
        return a
    def form(self, target, body, page):
        a = self.request("POST", target, body=body, referer=page, headers={"Accept": "text/html,application/xhtml+xml"})
        if a.status in (301, 303): self.request("GET", a.headers["location"], referer=page, headers={"Accept": "text/html,application/xhtml+xml"})
        return a
def person(u, agent, address, gz=True):
    b = Person(sim, address, agent, S, HOST, ORIGIN, caching=True, accept_gzip=gz); b.u, b.sid, b.signed, b.lists = u, None, None, {}; return b
chair, cash, secr = people = [person("vorsitz", FIREFOX, "198.51.100.61"), person("kasse", EDGE, "198.51.100.62", False), person("schrift", CHROME_WIN, "198.51.100.61")]
V, day, date = "/verwaltung", 0, ""
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[", b"n") else None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=4, b=22): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("bitte nachfragen zaun zu hoch hecke schneiden im herbst wasser ab laube neu dach undicht".split()) for _ in range(R.randint(a, b)))
def login(c):
    p = V + "/anmelden"
    if c.sid and chance(.6): c.get(V + "/ich", V + "/parzellen"); yield 2
    c.sid = None; c.page(V + "/" if chance(.8) else "/intern/start", None); yield think()
    if chance(.2): c.request("POST", p, body={"wer": c.u, "kennwort": "falsch"}, referer=p, headers={"Accept": "text/html"}); yield think()
    a = c.request("POST", p, body={"wer": c.u, "kennwort": "richtig"}, referer=p, headers={"Accept": "text/html"})
    if a.status != 303: return
    c.sid, c.signed = re.search(r"kg=(\w+)", a.headers["set-cookie"])[1], date
    c.page(V + "/", p); yield from start(c)
def start(c):
    p = V + "/"
    for t in ("/ich", "/hinweise", "/aufgaben/heute"): c.get(V + t, p)
    if chance(.4): c.get(V + "/ich/einstellungen", p)
    yield think()
    if chance(.1) and day > 2: c.send("PUT", V + "/ich/einstellungen", {"ansicht": R.choice(["kurz", "lang"])}, p); yield .2; c.get(V + "/ich/einstellungen", p); yield think()
def plots(c):
    p = V + "/parzellen"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); c.get(V + "/wetter/heute", p); yield think()
    if chance(.3): c.get(p + "/liste?frei=1", p); yield think()
    if chance(.3):
        for n in range(2, 5): c.get(V + "/suche?q=" + R.choice(["apfel", "zzz", "pumpe"])[:n], p); yield .4
    for x in some(l, 1, 3):
        u = f"{p}/{x['slug']}"; c.page(u, p); z = rows(c.get(u + "/zaehler", u)); c.get(u + "/verstoesse", u); chance(.6) and c.get(u + "/fotos", u); yield think()
        y = R.random()
        if y < .3: c.form(u + "/bearbeiten", {"notiz": R.choice([x["notiz"], text(1, 5)])}, u); yield think()
        elif y < .5: c.send("POST", u + "/zaehler", {"stand": R.randint(1000, 9999)}, u); yield .2; c.get(u + "/zaehler", u); yield think()
        elif y < .62 and z: c.send("PUT", f"{u}/zaehler/{int(R.choice(z)['id'])}", {"stand": R.randint(1000, 9999)}, u); yield .2; c.get(u + "/zaehler", u); yield think()
        elif y < .9: c.send("POST", u + "/verstoesse", {"was": text(1, 4)}, u); yield .2; c.get(u + "/verstoesse", u); yield think()
    if chance(.06): c.page(p + "/apfelweg-99", None); yield think()
def tenants(c):
    p = V + "/paechter"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 3):
        u = f"{p}/{int(x['id'])}"; c.page(u, p); c.get(u + "/rechnungen", u); chance(.6) and c.get(u + "/schluessel", u); yield think()
        y = R.random()
        if y < .5: c.form(u + "/bearbeiten", {"notiz": text(1, 6)}, u); yield think()
        elif y < .62: c.send("POST", p + "/iban-pruefen", {"iban": "DE00"}, u); yield think()
def money(c):
    p = V + "/kasse"; c.page(p, V + "/"); l = c.get(p + "/buchungen", p); chance(.5) and c.get(p + "/konten", p); yield think()
    if l.status == 200 and chance(.5): c.send("POST", p + "/buchungen", {"text": text(1, 4)}, p); yield .2; c.get(p + "/buchungen", p); yield think()
    if chance(.55): c.get(p + "/abschluss", p); yield think()
    if chance(.6):
        q = V + "/mahnungen"; c.page(q, p); c.get(q + "/liste", q); c.get(q + "/vorschau", q); yield think()
    if chance(.5):
        q = V + "/beitragslauf"; c.page(q, p); c.get(q + "/stand", q); yield think()
        if chance(.7): c.send("POST", q + "/starten", {"jahr": 2030}, q); yield .3; c.get(q + "/stand", q); yield think()
def bills(c):
    p = V + "/rechnungen"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    if chance(.4): c.get(p + f"/liste?bezahlt={R.choice(['true', 'false'])}", p); yield think()
    if chance(.35): c.send("POST", p, {"paechter": R.randint(201, 238)}, p); yield .2; c.get(p + "/liste", p); yield think()
    o = [x for x in l if not x["bezahlt"]]
    if o and chance(.45):
        k = int(R.choice(o)["id"]); c.send("POST", f"{p}/{k}/bezahlt", None, p)
        if chance(.2): yield .5; c.send("POST", f"{p}/{k}/bezahlt", None, p)
        yield .2; c.get(p + "/liste", p); yield think()
def shed(c):
    p = V + "/geraete"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 2):
        k = int(x["id"]); y = R.random()
        if chance(.4): c.get(f"{p}/{k}/daten", p); yield think()
        if y < .6: c.send("POST", f"{p}/{k}/{R.choice(['verleihen', 'zuruecknehmen'])}", None, p); yield .2; c.get(p + "/liste", p); yield think()
        elif y < .75 and len(l) > 4:
            c.send("DELETE", f"{p}/{k}", None, p); yield .2; c.get(p + "/liste", p); yield think()
            if chance(.4): c.send("DELETE", f"{p}/{k}", None, p); yield 2
            if chance(.6): c.get(f"{p}/{k}/daten", None); yield think()
            break
    if chance(.35): c.send("POST", p, {"name": text(1, 2)}, p); yield .2; c.get(p + "/liste", p); yield think()
def keys(c):
    p = V + "/schluessel"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 2):
        if chance(.75): c.send("POST", f"{p}/{int(x['id'])}/{'freigeben' if x['gesperrt'] else 'sperren'}", None, p); yield .2; c.get(p + "/liste", p); yield think()
def dates(c):
    p = V + "/termine"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    if chance(.4): c.send("POST", p, {"was": text(1, 3), "tag": f"2029-11-{R.randint(10, 30)}"}, p); yield .2; l = rows(c.get(p + "/liste", p)); yield think()
    if l and chance(.7):
        k = int(R.choice(l)["id"]); c.send("DELETE", f"{p}/{k}", None, p); yield .2; c.get(p + "/liste", p); yield think()
        if chance(.3): c.send("DELETE", f"{p}/{k}", None, p); yield .2; c.get(p + "/liste", p); yield think()
    q = V + "/vereinshaus"; m = R.choice(["2029-11", "2029-11", "2029-12", "2030-01"])
    if chance(.7):
        c.page(q, p); c.get(f"{q}/belegung?monat={m}", q); a = rows(c.get(q + "/anfragen", q)); yield think()
        if chance(.45): c.send("POST", q + "/belegung", {"monat": m, "wer": text(1, 2)}, q); yield .2; c.get(f"{q}/belegung?monat={m}", q); a = rows(c.get(q + "/anfragen", q)); yield think()
        if a and (c is not secr or chance(.3)) and chance(.6): x = R.choice(a); c.send("POST", f"{q}/anfragen/{int(x['id'])}/genehmigen", None, q); yield .2; c.get(q + "/anfragen", q); c.get(f"{q}/belegung?monat={x['monat']}", q); yield think()
def figures(c):
    p = V + "/auswertung"; c.page(p, V + "/")
    for t in some(["wasser", "wasser", "strom", "strom", "leerstand"], 3, 4): c.get(f"{p}/{t}?jahr={R.choice([2026, 2027, 2028, 2029])}", p); yield think(2, 8)
    if chance(.5): c.page(V + "/journal", p); c.get(V + f"/journal/eintraege?seite={R.choice([1, 1, 2])}", V + "/journal"); yield think()
    if chance(.3):
        a = body(c.send("POST", V + "/export", {"was": "kasse"}, p)); yield 1
        if a:
            for _ in range(3): c.get(f"{V}/export/{int(a['id'])}", p); yield 2.4
def papers(c):
    p = V + "/dokumente"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    if chance(.3): c.send("POST", p, {"name": text(1, 3) + ".pdf"}, p); yield .2; l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 2):
        k = int(x["id"]); c.get(f"{p}/{k}", p); yield think()
        if chance(.6): c.send("PATCH", f"{p}/{k}", {"name": text(1, 2) + ".pdf"}, p); yield .2; c.get(p + "/liste", p); yield think()
        elif chance(.4): c.send("DELETE", f"{p}/{k}", None, p); yield .2; c.get(p + "/liste", p); yield think()
def minutes(c):
    p = V + "/protokolle"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    if chance(.25): c.send("POST", p, {"titel": text(2, 4)}, p); yield .2; l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 2):
        u = f"{p}/{int(x['id'])}"; c.get(u + "/daten", p); chance(.75) and c.get(u + "/anlagen", p); yield think()
        if chance(.3):
            a = c.get(u + "/pdf", p)
            if a.status == 303: c.get(a.headers["location"], p)
            yield think()
        if x["status"] == "entworfen" and chance(.5) or chance(.2):
            c.send("POST", u + "/vorlegen", None, p)
            if chance(.35): yield .5; c.send("POST", u + "/vorlegen", None, p)
            yield .2; c.get(u + "/daten", p); yield think()
def people_page(c):
    p = V + "/bewerber"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 3):
        u = f"{p}/{int(x['id'])}"; c.get(u + "/daten", p); chance(.8) and c.get(u + "/verlauf", p); yield think()
        if len(l) > 5 and chance(.15):
            c.send("DELETE", u, None, p); yield .2; c.get(p + "/liste", p); yield 3
            if chance(.6): c.get(u + "/daten", None)
            yield think(); break
    q = V + "/warteliste"; c.page(q, p); l = rows(c.get(q, q)); yield think()
    if day > 2 and chance(.75): c.send("POST", q, {"name": text(1, 2)}, q); yield .2; l = rows(c.get(q, q)); yield think()
    for x in some(l, 0, 2):
        if chance(.75): c.send("POST", f"{q}/{int(x['id'])}/einladen", {"tag": "2029-11-12"}, q); yield think()
        elif chance(.4): c.send("DELETE", f"{q}/{int(x['id'])}", None, q); yield .2; c.get(q, q); yield think(); break
def work(c):
    p = V + "/stunden"; a = c.page(p, V + "/"); yield think()
    if chance(.5): c.form(p, {"paechter": R.randint(201, 238), "stunden": R.randint(1, 6)}, p); yield think()
    k = re.findall(rb"&#34;id&#34;:(\d+)", a.body)
    for x in some(k, 1, 2):
        if chance(.6): c.send("POST", f"{p}/{x.decode()}/bestaetigen", None, p); yield .3; c.page(p, p); yield think()
def letters(c):
    p = V + "/rundschreiben"; c.page(p, V + "/"); l = rows(c.get(p + "/liste", p)); yield think()
    if chance(.25): c.send("POST", p, {"betreff": text(2, 4)}, p); yield .2; l = rows(c.get(p + "/liste", p)); yield think()
    for x in some(l, 1, 2):
        u = f"{p}/{int(x['id'])}"; d = body(c.get(u + "/daten", p)) or {}; yield think()
        if chance(.4):
            for _ in range(R.randint(0, 2)): c.send("PUT", f"{p}/entwurf/{int(x['id'])}", {"text": text(2, 9)}, p); yield 20
            if chance(.4): c.send("POST", p + "/vorschau", {"text": text(3, 14)}, p); yield think()
            c.send("PUT", u, {"text": R.choice([d.get("text", ""), text(3, 14), text(3, 14)])}, p); yield .2; c.get(u + "/daten", p); yield think()
        if chance(.5): c.send("POST", u + "/versenden", None, p); yield think()
PAGES = [plots, plots, tenants, tenants, money, money, bills, shed, keys, keys, dates, figures, papers, minutes, people_page, people_page, work, letters]
def session(c, n):
    if c.signed != date: yield from login(c)
    if c.signed != date: return
    weight = [f for f in PAGES if not (c is secr and f is bills and chance(.5))]
    for f in R.sample(weight, n):
        yield R.uniform(20, 260)
        if chance(.25): c.page(V + "/", None); c.get(V + "/hinweise", V + "/")
        yield from f(c)
    if chance(.3): c.page(V + "/abmelden", V + "/"); c.signed = c.sid = None; yield 1
def board(c, n):
    for _ in range(n):
        if c.signed == date: c.get(V + "/hinweise", V + "/")
        yield 300 + R.uniform(-.2, .2)
# --- machines, the public
def gateway(until):
    b = Browser(sim, "192.0.2.20", "lora-gw/1.4", S, HOST, accept_gzip=False, keep=False); n = 0
    while sim.now < until:
        b.send("POST", "/funk/zaehler", {"n": n}); n += 1
        if n % 2: b.get("/funk/auftraege")
        yield 3600 + R.uniform(-4, 4)
def calendars(until, k):
    b = Browser(sim, f"192.0.2.{120 + k}", R.choice(["iOS/18.3 (22D63) dataaccessd/1.0", "Mozilla/5.0 (compatible; Nextcloud)", "Google-Calendar-Importer"]), S, HOST)
    while sim.now < until: b.get("/termine.ics"); yield R.uniform(12000, 30000)
def oldapp(until):
    b = Browser(sim, "192.0.2.99", "GartenApp/1.2 okhttp/4.9", S, HOST)
    while sim.now < until: b.get(f"/api/v1/neuigkeiten?seit={int(sim.now)}"); yield 21600 + R.uniform(-200, 200)
def public(k):
    b = Person(sim, f"192.0.2.{140 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), S, HOST, ORIGIN, caching=True); b.sid = None
    b.page("/", None); yield think()
    for t in some(["/aktuelles", "/verein", "/bewerbung"], 1, 2): b.page(t, "/"); yield think()
    if chance(.5): b.get("/parzellen/frei", "/verein"); yield think()
    if chance(.15): b.form("/bewerbung", {"x": 1}, "/bewerbung"); yield 1
def bot():
    b = Browser(sim, "203.0.113.66", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", S, HOST)
    for t in R.sample(["/robots.txt", "/", "/aktuelles", "/verein", "/vorstand.html", "/satzung.html", "/sitemap.xml", "/bewerbung", "/verwaltung/"], 5): b.request("GET", t, headers={"Accept": "text/html"}); yield R.uniform(5, 60)
def probe(until):
    b = Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/bereit"); yield 3600 + R.uniform(-1, 1)
def down(cs, v=None):
    app.stop()
    if v: (WORK / "version").write_text(str(v))
    for c in cs:
        for t in ("/hinweise", "/parzellen/liste", "/kasse/buchungen", "/hinweise"): c.signed == date and c.get(V + t, V + "/"); yield R.uniform(2, 9)
    app.start(); time.sleep(4.2); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(V + t, V + "/"); yield R.uniform(1, 9)
    mode("", word)
def locked(c):
    mode("zuviel"); p = V + "/anmelden"; c.sid = c.signed = None
    for _ in range(3): c.request("POST", p, body={"wer": c.u, "kennwort": "richtig"}, referer=p, headers={"Accept": "text/html"}); yield 5
    mode("", "zuviel")
def oddities(c):
    c.request("HEAD", V + "/dokumente/liste", referer=V + "/dokumente"); yield 2; c.request("OPTIONS", V + "/parzellen/liste", referer=V + "/parzellen"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/admin", "/verwaltung.php", "/api/users", "/intern.zip", "/verwaltung/.env", "/backup.sql"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d
    for w, on in (("hinweis", i in (4, 5)), ("aufgabe", i in (3, 8)), ("funk", i == 6)): mode(w if on else "", "" if on else w)
    yield 0
DAYS = 12
sim.spawn(sim.at("2029-10-22 00:01:00"), calendars(sim.at("2029-11-02 18:00"), 1)); sim.spawn(sim.at("2029-10-22 00:01:40"), calendars(sim.at("2029-11-02 18:00"), 2)); sim.spawn(sim.at("2029-10-22 00:03:00"), calendars(sim.at("2029-11-02 18:00"), 3))
for f, at in ((gateway, "00:02:00"), (oldapp, "00:20:00"), (probe, "00:01:20")): sim.spawn(sim.at("2029-10-22 " + at), f(sim.at("2029-11-02 18:00")))
for i, d in office_days(sim, "2029-10-22", DAYS):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sunday = i == 6
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if c is secr and i in (1, 7) or c is cash and i in (2, 9) or c is chair and i == 5: continue
        for h in ((9, 14, 18) if not sunday else (10,)):
            if chance(.72): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 8)))
    for k in range(R.randint(3, 6)): sim.spawn(t(f"{R.randint(8, 21):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), public(R.randint(0, 90)))
    if i % 3 == 0: sim.spawn(t("04:20:00"), bot())
    if i in (2, 6, 10): sim.spawn(t("02:20:00"), scanner(Browser(sim, f"203.0.113.{190 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=24))
    if i in (1, 8): sim.spawn(t("11:30:00"), board(chair, 24))
    if i == 5: sim.spawn(t("22:30:00"), down([], 2))
    if i == 3: sim.spawn(t("15:40:00"), down([chair, cash]))
    if i == 8: sim.spawn(t("16:20:00"), during("wartung", people, ["/hinweise", "/parzellen/liste", "/geraete/liste", "/termine/liste"]))
    if i == 4: sim.spawn(t("08:40:00"), locked(secr))
    if i in (2, 9): sim.spawn(t("12:11:00"), oddities(chair))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
lines = (WORK / "access.log").read_text(errors="surrogateescape").splitlines()
out = stamp_combined(lines, sim, "lighttpd", at_end=False)
size = write_rotated(night / "lighttpd-access", "access.log", out, sim.zone, "logrotate"); print("lighttpd", len(out))
stamp, out, pending = Stamp(sim, "zap"), [], []
Q = re.compile(r'^(?P<a>\{"level":"\w+","ts":)(?P<ts>[\d.]+)(?P<b>,.*)$')
def put(t, m): out.append((t, f"{m['a']}{t:.6f}{m['b']}"))
for real, stream, line in app.lines:
    m = Q.match(line)
    if not m: print("  other:", line[:120]); continue
    if '"msg":"request"' not in line: pending.append((real, m)); continue
    j = json.loads(line); e = stamp.entry(j["method"], j["uri"], j["status"], float(m["ts"]), strict=False)
    t = e["sim"] + j["latency"] if e else stamp.moment(real)
    for r, x in pending: put(t - .0002 if real - r < .08 else stamp.moment(r), x)
    pending.clear(); put(t, m)
for r, x in pending: put(stamp.moment(r), x)
out.sort(key=lambda p: p[0]); print("zap", len(out), "missed", stamp.missed)
size += write_rotated(night / "zap-json", "verein.log", out, timezone.utc, "logrotate"); print("bytes", size, "requests", len(sim.entries))
