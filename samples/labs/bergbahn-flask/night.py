import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from urllib.parse import urlencode
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "bergbahn-flask"
sim = Sim(20320205, "Europe/Vienna"); R = sim.random
(WORK / "release").write_text("1"); (WORK / "heute").write_text("2032-02-05"); (WORK / "lage").write_text("")
(WORK / "index.html").write_text('<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Bergbahn</title><link rel="icon" href="data:,"><script>document.addEventListener("DOMContentLoaded",()=>fetch("/api/oeffentlich/lage").then(r=>r.json()).then(x=>document.body.append(JSON.stringify(x))))</script></head><body><h1>Bergbahn</h1><p>Betrieb täglich 8:30 bis 16:15.</p></body></html>\n')
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 18369))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.7")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
FORMAT = '%({x-forwarded-for}i)s - - %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"'
app = Pod(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "172.30.0.7:18361", "-w", "1", "--threads", "4", "--access-logfile", "-", "--access-logformat", FORMAT, "bergbahn:app"], 18361, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 18360, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18360), "leitstand.bergbahn.example.at", "https://leitstand.bergbahn.example.at"
time.sleep(.4); syslog.clear()
words = set()
def lage(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "lage").write_text(" ".join(sorted(words)))
A, tag, heute = "/api", 0, "2032-02-05"
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN); b.login, b.da = login, None; return b
leitung, k1, k2 = leute = [person("leitung", "198.51.100.70", FIREFOX), person("kasse1", "198.51.100.71", CHROME_WIN), person("kasse2", "198.51.100.72", CHROME_WIN)]
def p(x): return R.random() < x
def denk(a=3, b=11): return R.uniform(a, b)
def koerper(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def zeilen(a): x = koerper(a); return x if isinstance(x, list) else (x or {}).get("eintraege", [])
def einige(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def worte(a, b): return " ".join(R.choice("Wind Eis Stau Schlange Kind Bus morgen leer nass neu spät Schuh Gurt weiß".split()) for _ in range(R.randint(a, b)))
def formular(c, pfad, folge=True, **felder):
    """A browser that posts a form and goes where it is sent."""
    a = c.send("POST", pfad, urlencode(felder).encode(), pfad, headers={"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"})
    if a.status == 303 and folge: c.get(a.headers["location"], pfad)
    return a
def herein(c):
    if c.da != heute:
        c.headers.pop("Cookie", None); c.get("/anmelden"); yield denk()
        if p(.15): formular(c, "/anmelden", wer=c.login, wort="falsch"); yield denk()
        a = c.send("POST", "/anmelden", urlencode({"wer": c.login, "wort": "richtig"}).encode(), "/anmelden", headers={"Content-Type": "application/x-www-form-urlencoded"})
        if a.status != 303: return
        c.da, c.headers["Cookie"] = heute, "sitz=" + c.login; c.get(a.headers["location"], "/anmelden"); yield .2
    else: c.get("/verwaltung" if c is leitung else "/kasse")
    q = "/verwaltung" if c is leitung else "/kasse"
    for t in ("/ich", "/zaehler", "/hinweise"): p(.7) and c.get(A + t, q)
    p(.5) and c.get("/daten/wetter", q); p(.45) and c.get("/daten/schneelage", q); yield denk()
def lifte(c):
    q = "/verwaltung/lifte"; l = zeilen(c.get(A + "/lifte", q)); yield denk()
    for x in einige(l, 1, 3):
        u = f"{A}/lifte/{x['code']}"; x = koerper(c.get(u, q)) or x; p(.4) and c.get(u + "/wartezeit", q); yield denk()
        if p(.55):
            for v in R.choice([[not x["offen"]], [not x["offen"]], [not x["offen"], x["offen"]]]): c.send("PATCH", u + "/betrieb", {"offen": v}, q); yield .2; c.get(u, q); yield denk(2, 6)
        if p(.3): c.send("PUT", u + "/hinweis", {"text": R.choice([x["hinweis"], worte(1, 7), worte(0, 5)])}, q); yield .2; c.get(u, q); yield denk()
        if p(.5): c.send("POST", u + "/wartung", {"am": heute}, q); yield .3; c.get(u, q); yield denk()
    if p(.4): c.get(f"{A}/lawinenlage/{heute}", q); p(.5) and c.get(f"{A}/lawinenlage/2032-02-{int(heute[-2:]) + 1:02}", q); yield denk()
def kreuze(c):
    q = "/verwaltung/drehkreuze"; l = zeilen(c.get(A + "/drehkreuze", q)); yield denk()
    for x in einige(l, 1, 3):
        u = f"{A}/drehkreuze/{x['code']}"; x = koerper(c.get(u, q)) or x; yield denk(2, 6)
        if p(.6): c.send("PATCH", u + "/aktiv", {"aktiv": not x["aktiv"]}, q); yield .2; c.get(u, q); p(.5) and c.get(A + "/drehkreuze", q); yield denk(2, 6)
        if p(.45): c.send("PATCH", u + "/richtung", {"richtung": R.choice([w for w in ("ein", "aus", "beide") if w != x["richtung"]])}, q); yield .2; c.get(u, q); yield denk(2, 6)
        if p(.25): c.send("POST", u + "/test", None, q); yield denk(2, 6); p(.5) and c.get(u, q)
def karten(c):
    q = "/kasse/karten"; l = []
    for s in R.choice([["K-4", "K-48"], ["K-482", "K-4825"], ["K-483"], ["K-9"], ["K-484", "K-4844"]]): l = zeilen(c.get(A + "/karten?nummer=" + s, q)) or l; yield 1.5
    nummern = [x["nummer"] for x in einige(l, 1, 2)] + ([f"K-{R.randint(48200, 48640)}"] if p(.4) else [])
    for n in nummern:
        u = f"{A}/karten/{n}"; x = koerper(c.get(u, q)); yield denk()
        if not x: continue
        p(.6) and c.get(u + "/fahrten", q); p(.6) and c.get(u + "/verlauf", q); yield denk()
        if p(.3) and (not x["gesperrt"] or p(.2)): c.send("POST", u + "/sperre", {"grund": R.choice(["Verlust", "Missbrauch", "Diebstahl gemeldet"])}, q); yield .2; x = koerper(c.get(u, q)) or x; p(.5) and c.get(u + "/verlauf", q); yield denk()
        if p(.3): c.send("POST", u + "/umtausch", {"auf": "Saison"}, q); yield .2; c.get(u, q); yield denk()
        if p(.2): f = zeilen(c.get(A + "/favoriten", q)); c.send("DELETE" if n in f else "PUT", f"{A}/favoriten/{n}", None, q); yield .2; c.get(A + "/favoriten", q); yield denk()
    if p(.7):
        l = zeilen(c.get(A + "/gesperrte-karten", q)); yield denk()
        for n in einige(l, 1, 2):
            u = f"{A}/karten/{n}"; c.get(u, q); yield denk()
            if p(.75):
                for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u + "/sperre", None, q); yield .2; c.get(u, q); c.get(A + "/gesperrte-karten", q); yield denk(2, 6)
def verkauf(c):
    for _ in range(R.randint(1, 3)):
        c.get("/kasse/verkauf", "/kasse"); yield denk(6, 20)
        if p(.12): formular(c, "/kasse/verkauf", art="Tag", euro=""); yield denk()
        formular(c, "/kasse/verkauf", art=R.choice(["Tag", "Halbtag", "Saison"]), euro=R.randint(19, 480)); p(.5) and c.send("POST", "/kasse/lade", None, "/kasse"); yield denk(5, 30)
    q = "/kasse/verkaeufe"; l = zeilen(c.get(A + "/verkaeufe" + R.choice(["", "?tag=" + heute, "?tag=2032-02-04", "?tag=2032-01-01"]), q)); yield denk()
    for x in einige(l, 1, 2):
        u = f"{A}/verkaeufe/{x['nr']}"; c.get(u, q); p(.65) and c.get(u + "/spur", q); yield denk()
        if p(.45) or x["erstattet"] and p(.3):
            c.get(A + "/erstattungen", q); yield 2; c.send("POST", u + "/erstattung", {"grund": worte(1, 3)}, q); yield .3; c.get(u, q); c.get(A + "/erstattungen", q); yield denk()
    if p(.2): c.get(f"{A}/verkaeufe/V{R.randint(100, 8999)}", q); yield denk()
    if p(.4): c.get(A + "/erstattungen", q); yield denk()
    if p(.75):
        n = f"GS{700 + R.choice([0, 0, 1]) + 3 * R.randint(0, 24)}"; x = koerper(c.get(f"{A}/gutscheine/{n}", q)); yield denk()
        if x and p(.7): c.send("POST", f"{A}/gutscheine/{n}/einloesen", {"euro": R.choice([5, 10, 40])}, q); yield .2; c.get(f"{A}/gutscheine/{n}", q); yield denk()
def gruppen(c):
    q = "/kasse/gruppen"; l = zeilen(c.get(A + "/gruppen", q)); yield denk()
    if p(.12): c.send("POST", A + "/gruppen", {"name": ""}, q); yield 2
    if p(.45): c.send("POST", A + "/gruppen", {"name": R.choice(["Schule ", "Firma ", "Verein "]) + worte(1, 3), "personen": R.randint(8, 60)}, q); yield .2; l = zeilen(c.get(A + "/gruppen", q)); yield denk()
    for x in einige(l, 0, 2):
        for _ in range(R.choice([1, 1, 1, 2])): c.send("DELETE", f"{A}/gruppen/{x['id']}", None, q); yield .3
        c.get(A + "/gruppen", q); yield denk()
    q = "/kasse/fundsachen"; l = zeilen(c.get(A + "/fundsachen", q)); yield denk()
    if tag > 2 and p(.4): c.send("POST", A + "/fundsachen", {"was": worte(1, 4)}, q); yield .2; l = zeilen(c.get(A + "/fundsachen", q)); yield denk()
    for x in einige(l, 0, 2): c.send("POST", f"{A}/fundsachen/{x['id']}/abgeholt", None, q); yield .2; c.get(A + "/fundsachen", q); yield denk()
    if p(.6): c.get(A + "/g%C3%A4stekarten" + R.choice(["", "", "?ort=Tal", "?ort=See"]), q); yield denk()
    if p(.6): c.get(A + "/parkplaetze/belegung", "/kasse"); yield denk()
    if p(.55): c.get(A + "/skischule/kurse", "/kasse"); yield denk()
def preise(c):
    q = "/verwaltung/preise"; l = zeilen(c.get(A + "/saisons", q)); yield denk(1, 4)
    for s in einige(l, 1, 2):
        u = f"{A}/saisons/{s}/preise"; x = koerper(c.get(u, q)) or {}; yield denk()
        for k in einige(x, 1, 2):
            if c is leitung and p(.6) or p(.06): c.send("PUT", f"{u}/{k}", R.choice([x[k], {**x[k], "euro": R.randint(20, 69)}, {"euro": R.randint(20, 69), "hinweis": worte(0, 6)}, {**x[k], "hinweis": worte(1, 6)}]), q); yield .2; x = koerper(c.get(u, q)) or x; yield denk()
def formulare(c):
    p(.6) and c.get(A + "/pisten", "/verwaltung/pisten"); yield denk()
    for n in R.sample(range(1, 15), R.randint(1, 3)):
        q = f"/verwaltung/pisten/P{n}"; c.get(q, "/verwaltung/pisten"); p(.8) and c.get(f"{A}/pisten/P{n}/praeparierung", q); yield denk(5, 20)
        if p(.65): formular(c, q, zustand=R.choice(["gut", "gut", "eisig", "gesperrt"]), text=R.choice(["", worte(1, 8), worte(2, 6)])); yield denk()
    for s in einige(["talstation", "mittelstation", "bergstation"], 1, 2):
        q = f"/verwaltung/stationen/{s}"; c.get(q, "/verwaltung"); yield denk(5, 20)
        if p(.7): formular(c, q, telefon="+43 5550 " + "1" * R.randint(2, 7), oeffnung=R.choice(["08:30", "09:00", "08:15 bis 16:30"])); yield denk()
    if p(.65):
        q = "/verwaltung/aushang"; c.get(q, "/verwaltung"); yield denk(10, 30); formular(c, q, text=worte(3, 12)); yield denk(8, 40); c.get(q, "/verwaltung"); yield denk()
def personal(c):
    q = "/verwaltung/personal"
    if c is leitung or p(.2): c.get(A + "/personal", q); yield 1; (c is leitung and p(.95) or p(.5)) and c.get(A + "/personal/rollen", q); yield denk()
    for k in einige(range(0, 5), 1, 2):
        d = f"{datetime.fromisoformat(heute) + timedelta(days=k):%Y-%m-%d}"; u = f"{A}/dienstplan/{d}"; c.get(u, q); yield denk()
        if c is leitung and p(.45): c.send("POST", u, {"wer": R.choice(["kasse1", "kasse2", "saison3"]), "ab": "08:00"}, q); yield .2; c.get(u, q); yield denk()
        if (c is leitung or p(.1)) and p(.85): c.send("PUT", u, [{"wer": "kasse1", "ab": "07:30"}], q); yield .2; c.get(u, q); yield denk()
    if p(.5):
        q = "/verwaltung/gaststuben"; x = koerper(c.get(A + "/gaststuben", q)) or {}; yield denk()
        for k in einige(x, 1, 2): c.send("PUT", f"{A}/gaststuben/{k}", R.choice([{"plaetze": x[k]["plaetze"], "ruhetag": x[k]["ruhetag"]}, {"plaetze": R.randint(20, 90), "ruhetag": x[k]["ruhetag"]}, {"plaetze": R.randint(20, 90), "ruhetag": R.choice(["", "Montag", "Donnerstag", "Mittwoch und Freitag"])}]), q); yield .2; x = koerper(c.get(A + "/gaststuben", q)) or x; yield denk()
    if p(.4): c.get(A + "/veranstaltungen" + R.choice(["", "?monat=2032-02", "?monat=2032-02"]), "/verwaltung"); yield denk()
    if p(.4):
        c.get(A + "/webcams", "/verwaltung/webcams"); yield denk()
        if p(.4): c.send("POST", A + "/webcams/gipfel/neustart", None, "/verwaltung/webcams"); yield denk()
    if p(.6): c.get(A + "/skidepot/faecher", "/verwaltung/depot"); yield denk()
def berichte(c):
    q = "/verwaltung/berichte"
    for t in einige(["tag", "tag", "umsatz", "umsatz", "auslastung", "auslastung", "vergleich", "vergleich"], 3, 5):
        d = f"{datetime.fromisoformat(heute) - timedelta(days=R.randint(0, min(tag + 1, 6))):%Y-%m-%d}"
        c.get(f"{A}/berichte/vergleich?von={d}&bis={heute}" if t == "vergleich" else f"{A}/berichte/{t}/{d}", q); yield denk()
    if p(.25):
        a = koerper(c.send("POST", A + "/ausfuhren", {"was": "umsatz"}, q)); yield 2
        for _ in range(3 if a else 0): c.get(f"{A}/ausfuhren/{a['auftrag']}", q); yield 3
SEITEN = {"leitung": [lifte, lifte, kreuze, kreuze, karten, preise, preise, formulare, formulare, formulare, personal, personal, personal, berichte, berichte, verkauf], "": [verkauf, verkauf, verkauf, karten, karten, karten, gruppen, gruppen, lifte, kreuze, personal, berichte, preise]}
def sitzung(c, n):
    if c.da != heute or p(.5): yield from herein(c)
    if c.da != heute: return
    l = SEITEN.get(c.login, SEITEN[""])
    for f in R.sample(l, min(n, len(l))):
        yield R.uniform(10, 160)
        if p(.4): c.get(A + "/zaehler", "/verwaltung" if c is leitung else "/kasse")
        if p(.15): c.get("/daten/schneelage", "/kasse")
        yield from f(c)
    if p(.1): formular(c, "/abmelden"); c.da = None; yield 1
def kassenschluss(c):
    if c.da != heute: yield from herein(c)
    if c.da == heute: c.get(f"/kasse/abschluss/{heute}", "/kasse"); yield 20; formular(c, f"/kasse/abschluss/{heute}"); yield 3; p(.3) and formular(c, f"/kasse/abschluss/{heute}"); yield 1
def offen(c, n):
    for _ in range(n):
        if c.da == heute: c.get(A + "/zaehler", "/kasse")
        yield 30 + R.uniform(-.05, .05)
def geraete(bis):
    bs = [Browser(sim, f"10.20.4.{k}", "Drehkreuz/4.4", S, HOST, accept_gzip=False) for k in range(1, 5)]; n = 0
    while sim.now < bis:
        n += 1
        for k, b in enumerate(bs):
            b.send("POST", f"{A}/geraete/DK-0{k + 1}/puls", None); yield .5
            if n % 3 == 0: b.get(f"{A}/geraete/DK-0{k + 1}/sperrliste"); yield .5
        yield 1200 + R.uniform(-.5, .5)
def gast(k):
    b = Browser(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), S, "www.bergbahn.example.at", "https://www.bergbahn.example.at")
    b.request("GET", R.choice(["/", "/", "/karte"])); b.get(A + "/oeffentlich/lage", "/"); yield denk()
    if p(.3): b.request("GET", "/karte", referer="/"); yield 1
def zeitung(bis):
    b = Browser(sim, "192.0.2.99", "python-requests/2.28.1", S, HOST)
    while sim.now < bis: b.get(A + "/v1/schneehoehe"); yield 3600 + R.uniform(-2, 2)
def tafel(bis):
    b = Browser(sim, "10.20.4.90", "Anzeige/1.2", S, HOST)
    while sim.now < bis: b.get(A + "/oeffentlich/lage"); yield 900 + R.uniform(-.5, .5)
def probe(bis):
    b = Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False)
    while sim.now < bis: b.get("/gesund"); yield 1800 + R.uniform(-1, 1)
def weg(cs, release=None):
    app.stop()
    if release: (WORK / "release").write_text(release)
    for c in cs:
        for t in ("/zaehler", "/lifte", "/karten?nummer=K", "/gruppen"): c.da == heute and c.get(A + t, "/kasse"); yield R.uniform(2, 9)
    app.start(); yield 0
def waehrend(wort, cs, pfade, pause=(1, 5)):
    lage(wort)
    for c in cs:
        for t in pfade: c.da == heute and c.get(A + t, "/verwaltung/berichte" if "berichte" in t else "/kasse"); yield R.uniform(*pause)
    lage("", wort)
def andrang(c):
    lage("andrang"); c.headers.pop("Cookie", None)
    for _ in range(3): formular(c, "/anmelden", wer=c.login, wort="richtig"); yield 5
    lage("", "andrang")
def setze(an, aus): lage(an, aus); yield 0
def seltsam(c):
    c.request("OPTIONS", A + "/lifte", referer="/kasse"); yield 2; c.request("HEAD", A + "/lifte", referer="/kasse"); yield 2; c.get(A + "/Lifte", None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
RATEN = [A + t for t in "/users /admin /login /v1/.env /konfig /backup.sql /drehkreuz".split()] + SCANS
def morgen(i, d):
    global tag, heute
    tag, heute = i, d; (WORK / "heute").write_text(d); yield 0
for i, d in office_days(sim, "2032-02-05", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}"); ende = t("20:00") if i < 9 else t("17:00")
    sim.spawn(t("00:00:02"), morgen(i, d))
    for c in leute:
        if c is k1 and i in (4, 5) or c is k2 and i in (1, 8) or c is leitung and i == 6: continue
        for h in (7, 9, 11, 13, 15):
            if p(.8): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), sitzung(c, R.randint(2, 4)))
        if c is not leitung and i < 9: sim.spawn(t(f"17:{R.randint(10, 50)}:00"), kassenschluss(c))
    sim.spawn(t("06:30:00"), geraete(min(ende, t("18:00")))); sim.spawn(t("06:10:00"), tafel(min(ende, t("18:00")))); sim.spawn(t("00:20:00"), zeitung(ende)); sim.spawn(t("00:01:00"), probe(ende))
    for k in range(R.randint(6, 14)): sim.spawn(t(f"{R.randint(7, 19 if i < 9 else 15):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), gast(R.randint(0, 90)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, RATEN, n=30))
    if i in (1, 7): sim.spawn(t("12:10:00"), offen(k1, 70))
    if i == 5: sim.spawn(t("06:00:00"), weg([], "2"))
    if i == 3: sim.spawn(t("16:20:00"), weg([k1, k2]))
    if i == 2: sim.spawn(t("14:10:00"), waehrend("datenbank", [leitung, k1, k2], [f"/berichte/umsatz/{d}", f"/berichte/tag/{d}", f"/berichte/umsatz/{d}", "/berichte/umsatz/2032-02-06"], (10, 60)))
    if i == 4: sim.spawn(t("05:30:00"), setze("sturm", "")); sim.spawn(t("23:00:00"), setze("", "sturm"))
    if i == 8: sim.spawn(t("16:50:00"), waehrend("wartung", leute, ["/lifte", "/drehkreuze", "/gesperrte-karten", "/gruppen"])); sim.spawn(t("06:40:00"), andrang(k1))
    if i == 7: sim.spawn(t("15:05:00"), waehrend("drossel", [k1, k2], ["/karten?nummer=K-4", "/karten?nummer=K-48", "/verkaeufe"]))
    if i in (1, 6): sim.spawn(t("11:11:00"), seltsam(k2))
began = time.time(); sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2); print("seconds", round(time.time() - began))
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
pid = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[733]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, pid(f"{syslog_time(t)} lb-tal " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, pid(f"{syslog_time(end)} lb-tal {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "bergbahn.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
clean = lambda l: re.sub(r"at /\S*?/\.gunicorn/", "at /home/app/.gunicorn/", re.sub(r"pid: ?\d+", "pid: 8", re.sub(r"\] \[\d+\] \[", "] [8] [", l)))
def teile(t, stream, line):
    """A line as containerd cuts it when its longest is 240 bytes."""
    data = clean(line).encode("utf-8", "surrogateescape"); ps = [data[k:k + 240] for k in range(0, len(data), 240)] or [b""]
    for k, x in enumerate(ps): yield t + k * 7e-6, f"{rfc3339(t + k * 7e-6)} {stream} {'F' if k == len(ps) - 1 else 'P'} " + x.decode("utf-8", "surrogateescape")
cri = sorted((x for o in out for x in teile(*o)), key=lambda x: x[0])
size += write_rotated(night / "gunicorn-cri" / "bergbahn", "0.log", cri, timezone.utc, "kubelet"); print("gunicorn", len(out), "lines", len(cri))
print("bytes", size, "requests", len(sim.entries))
