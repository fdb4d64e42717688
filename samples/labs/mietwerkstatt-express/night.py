import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "mietwerkstatt-express"
sim = Sim(20350507, "Europe/Berlin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><title>Mietwerkstatt</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/form.css"><script type="module" src="/assets/{name}"></script></head>\n<body><div id="wurzel"></div><noscript>Bitte JavaScript einschalten.</noscript></body></html>\n')
    (dist / "assets" / name).write_text("".join(f"export const w{i}={i * 7919 % 9973};" for i in range(1500))); (dist / "assets" / "form.css").write_text("".join(f".r{i}{{gap:{i % 7}px}}" for i in range(240)))
    for f in dist.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
js = "werk-4c1f.js"; bundle(js, "2035-04-26 17:00")
(WORK / "tag").write_text("2035-05-07")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1", "NODE_PATH": "/usr/share/nodejs", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK), "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "mietwerkstatt.js"], 18211, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 18210, "203.0.113.1", env=env)
S, HOST, ORIGIN, A, P = ("203.0.113.1", 18210), "mietwerkstatt.example.de", "https://mietwerkstatt.example.de", "/verwaltung/api", "/verwaltung"
date, worte = "2035-05-07", set()
def lage(an="", aus=""):
    global worte
    worte = (worte | set(an.split())) - set(aus.split()); (WORK / "lage").write_text(" ".join(sorted(worte)))
lage()
class Desk(Browser2):
    def g(self, path, page): return self.request("GET", A + path, referer=P + page if page is not None else None)
    def do(self, method, path, body, page): return self.request(method, A + path, body=body, referer=P + page, headers={"Origin": ORIGIN})
def desk(address, agent): c = Desk(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "sitzung=gut", "Accept-Language": "de-DE,de;q=0.9", "Sec-Fetch-Site": "same-origin"}, caching=True); c.day = None; return c
FF = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:138.0) Gecko/20100101 Firefox/138.0"
pc, handy = desk("198.51.100.61", FF), desk("203.0.113.150", PHONE)
def body(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("eintraege", [])
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=12): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("Platz Säge bitte fegen morgen Schlüssel Holz Termin Ofen voll neu Kurs danke Leim Gruppe".split()) for _ in range(R.randint(a, b)))
def start(c):
    p = R.choice(["", "", "/buchungen", "/nachrichten", "/maschinen"]); c.request("GET", P + p); maybe(.7) and c.request("GET", "/assets/" + js, referer=P + p)
    if c.day != date:
        cookie = c.headers.pop("Cookie"); c.g("/ich", p); yield look(5, 14)
        if maybe(.2): c.do("POST", "/anmelden", {"wort": "tippfehler"}, "/anmelden"); yield look()
        c.do("POST", "/anmelden", {"wort": "gut"}, "/anmelden"); c.headers["Cookie"] = cookie; yield .3
    if maybe(.15): c.cache.clear()
    c.day = date
    for t in ("/ich", "/hinweise", "/nachrichten/ungelesen", "/konstanten/mwst", "/konstanten/bezirke", "/funktionen/tueroeffner"): c.g(t, p)
    for t in ("/funktionen/kameras", "/funktionen/fach-app"): maybe(.5) and c.g(t, p)
    yield look()
    if maybe(.3): c.do("POST", "/hinweise/gelesen", None, p); c.g("/hinweise", p); yield look()
def uebersicht(c):
    p = ""; c.g("/uebersicht", p); c.g("/wetter", p); c.request("GET", "/statistik/api/kacheln", referer=P); c.g("/schaeden", p); maybe(.5) and c.g("/sperrtage", p); yield look()
    for x in some(rows(c.g("/schaeden", "/schaeden")), 0, 2): c.do("PATCH", "/schaeden/" + x["id"], {"erledigt": True}, "/schaeden"); yield .2; c.g("/schaeden", "/schaeden"); yield look()
def buchungen(c):
    p = "/buchungen"; k = "/buchungen?woche=" + R.choice("0112223") if maybe(.8) else R.choice(["/buchungen?status=offen", "/buchungen?woche=9", "/buchungen?status=storniert"]); l = rows(c.g(k, p)); c.g("/werkstaetten", p); yield look()
    if maybe(.45):
        w, m = rows(c.g("/werkstaetten", p + "/neu")), rows(c.g("/mitglieder", p + "/neu")); c.g("/entwuerfe/buchung", p + "/neu"); yield look()
        if maybe(.4): c.do("PUT", "/entwuerfe/buchung", {"t": text(1, 5)}, p + "/neu"); yield look()
        for _ in range(R.randint(0, 2)): c.do("POST", "/buchungen/pruefen", {"tag": "x"}, p + "/neu"); yield 1
        if maybe(.12): c.do("POST", "/buchungen", {"tag": "2035-05-20"}, p + "/neu"); yield look()
        if w and m:
            c.do("POST", "/buchungen", {"mitglied": R.choice(m)["id"], "werkstatt": R.choice(w)["id"], "tag": f"2035-05-{R.randint(8, 27):02}", "stunden": R.randint(1, 8)}, p + "/neu"); maybe(.5) and c.do("DELETE", "/entwuerfe/buchung", None, p + "/neu"); yield .3; l = rows(c.g(k, p)) or l; yield look()
    for x in some(l, 1, 3):
        u, q = "/buchungen/" + x["id"], p + "/" + x["id"]; maybe(.1) and c.request("GET", P + q); y = body(c.g(u, q)); c.g("/mitglieder/" + x["mitglied"], q); c.g(u + "/schluessel", q); yield look()
        if not y: continue
        if maybe(.5): c.do("PATCH", u, R.choice([{"status": "bestätigt"}, {"status": "storniert"}, {"stunden": R.randint(1, 9)}, {"stunden": y["stunden"]}]), q); yield .2; c.g(u, q); maybe(.5) and c.g(k, p); yield look()
        if maybe(.3): c.do("POST", u + "/schluessel", None, q); yield .3; c.g(u + "/schluessel", q); yield look()
        if maybe(.16):
            c.do("DELETE", u, None, q); yield .2; c.g(k, p); maybe(.5) and c.g(u, q); yield look()
def werkstaetten(c):
    p = "/werkstaetten"; l = rows(c.g("/werkstaetten", p)); yield look()
    for x in some(l, 1, 2):
        u, q = "/werkstaetten/" + x["id"], p + "/" + x["id"]; y = body(c.g(u, q)) or x; c.g(u + "/belegung?woche=" + R.choice("1223459"), q); yield look()
        if maybe(.45):
            v = y["aktiv"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.do("PATCH", u, {"aktiv": v}, q); yield look(1, 3)
            c.g("/werkstaetten", p); maybe(.4) and c.g(u, q); yield look()
        if maybe(.1): c.do("DELETE", u, None, q); yield look()
def maschinen(c):
    p = "/maschinen"; w = rows(c.g("/werkstaetten", p)); l = rows(c.g("/maschinen" + (("?werkstatt=" + R.choice(w)["id"]) if w and maybe(.3) else ""), p)); yield look()
    for x in some(l, 2, 3):
        u, q = "/maschinen/" + x["id"], p + "/" + x["id"]; y = body(c.g(u, q)) or x; c.g(u + "/kennzahlen", q); c.g(u + "/wartungen", q); yield look()
        if maybe(.35): c.do("PATCH", u, {"gesperrt": not y["gesperrt"]}, q); yield .2; c.g(u, q); yield look()
        if maybe(.5): c.do("PATCH", u + "/preis", {"preis": R.choice([5, 7, 9, 12, 14, 18])}, q); yield .2; c.g(u, q); yield look()
        if maybe(.25): c.do("POST", u + "/wartungen", {"was": text(1, 4)}, q); yield .3; c.g(u + "/wartungen", q); yield look()
def mitglieder(c):
    p = "/mitglieder"; l = rows(c.g("/mitglieder" + R.choice(["", "", "?seite=2", "?seite=3", "?seite=4", "?seite=7", "?q=mitglied 10", "?q=zz"]).replace(" ", "%20"), p)); l = l or rows(c.g("/mitglieder", p)); yield look()
    if maybe(.3):
        for n in (2, 4, 6): c.g("/suche?q=" + R.choice(["mitgli", "verein", "mit100"])[:n], p); yield .5
    for x in some(l, 2, 3):
        u, q = "/mitglieder/" + x["id"], p + "/" + x["id"]; maybe(.1) and c.request("GET", P + q); y = body(c.g(u, q)) or x; c.g(u + "/einweisungen", q); maybe(.85) and c.g(u + "/zahlungen", q); yield look()
        if maybe(.3): c.do("PATCH", u, {"newsletter": not y["newsletter"]}, q); yield look()                                                   # trusts itself
        if maybe(.2): m = rows(c.g("/maschinen", q)); yield 2; m and c.do("POST", u + "/einweisungen", {"maschine": R.choice(m)["id"]}, q); yield .3; c.g(u + "/einweisungen", q); yield look()
        if maybe(.38): c.do("POST", u + "/sperre", {"grund": text(1, 3)}, q); yield look(2, 5); c.g(u, q); yield look()
        if maybe(.2): c.do("POST", u + "/mail", {"text": text(3, 9)}, q); yield .3; maybe(.5) and c.g(u, q); yield look()
    if maybe(.05): c.g("/mitglieder/0f3f2a10-7c1e-4b2a-9d10-52a9be01aa17", None); yield 2
def tarife(c):
    p = "/tarife"; l = rows(c.g("/tarife", p)); yield look()
    for x in some(l, 1, 2):
        maybe(.3) and c.g("/tarife/" + x["id"], p + "/" + x["id"])
        if maybe(.75): c.do("PATCH", "/tarife/" + x["id"], {"oeffentlich": not x["oeffentlich"]}, p); yield .25; c.g("/tarife", p); yield look()
    if maybe(.7):
        c.g("/gutscheine", "/gutscheine"); yield look()
        if maybe(.4): c.do("POST", "/gutscheine", {"betrag": 25}, "/gutscheine"); yield look()
def lager(c):
    p = "/schliessfaecher"; l = rows(c.g("/schliessfaecher", p)); yield look()
    for x in some(l, 1, 2):
        if maybe(.7): c.do("PATCH", "/schliessfaecher/" + x["id"], {"zustand": "voll" if x["zustand"] == "frei" else "frei"}, p); yield .2; c.g("/schliessfaecher", p); yield look()
    p = "/material"; l = rows(c.g("/materialien", p)); maybe(.5) and c.g("/materialien?knapp=1", p); yield look()
    for x in some(l, 1, 3):
        if maybe(.6): c.do("PATCH", f"/materialien/{x['id']}/bestand", {"bestand": x["bestand"] if maybe(.33) else R.choice([R.randint(0, 9), R.randint(10, 99), R.randint(100, 140)])}, p); yield .2; c.g("/materialien", p); yield look()
    c.g("/materialien/bestellungen", p + "/bestellungen"); yield look()
    if maybe(.55): c.do("POST", "/materialien/bestellungen", {"material": "x", "menge": R.randint(1, 90)}, p + "/bestellungen"); yield .3; c.g("/materialien/bestellungen", p + "/bestellungen"); yield look()
def kurse(c):
    p = "/kurse"; l = rows(c.g("/kurse", p)); yield look()
    if maybe(.15): c.do("POST", "/kurse", {"titel": text(1, 3)}, p + "/neu"); yield .3; l = rows(c.g("/kurse", p)) or l; yield look()
    for x in some(l, 1, 3):
        u, q = "/kurse/" + x["id"], p + "/" + x["id"]; y = body(c.g(u, q)) or x; c.g(u + "/teilnehmer", q); c.g(u + "/warteliste", q); maybe(.6) and c.g(u + "/absagen", q); yield look()
        if maybe(.4): c.do("PATCH", u, {"sichtbar": not y["sichtbar"]}, q); yield .2; c.g(u, q); yield look()
        if maybe(.25): c.do("POST", u + "/erinnern", None, q); yield look()
        if maybe(.22): c.do("DELETE", u, None, q); yield look(1, 4); maybe(.5) and c.g("/kurse", p); yield look()
def rechnungen(c):
    p = "/rechnungen"; l = rows(c.g("/rechnungen" + R.choice(["", "?status=offen", "?status=offen", "?status=entwurf", "?seite=2", "?seite=3"]), p)); yield look()
    for x in some(l, 1, 3):
        u, q = "/rechnungen/" + x["id"], p + "/" + x["id"]; y = body(c.g(u, q)); maybe(.5) and c.request("GET", A + u + "/pdf", referer=P + q); yield look()
        if not y: continue
        if y["status"] == "entwurf" and maybe(.5): maybe(.5) and c.do("POST", "/rechnungen/vorschau", {"summe": R.randint(10, 300)}, q); c.do("PATCH", u, {"status": "offen"}, q); yield .2; c.g(u, q); yield look()
        elif y["status"] == "offen" and maybe(.35): c.do("PATCH", u, {"status": "bezahlt"}, q); yield .2; c.g(u, q); yield look()
        elif maybe(.4): c.do("POST", u + "/mahnung", None, q); yield .3; c.g(u, q); yield look(4, 9); c.g(u, q); yield look()
    if maybe(.6):
        p = "/buchhaltung"; c.g("/buchhaltung/konten", p); maybe(.8) and c.g("/buchhaltung/datev?monat=2035-0" + R.choice("345"), p); yield look()
def nachrichten(c):
    p = "/nachrichten"; l = rows(c.g("/nachrichten", p)); c.g("/nachrichten/ungelesen", p); yield look()
    for x in some(l[:18], 1, 4):
        u, q = "/nachrichten/" + x["id"], p + "/" + x["id"]; c.g(u, q); yield look()
        if not x["gelesen"]: c.do("PATCH", u, {"gelesen": True}, q); yield .2; c.g("/nachrichten/ungelesen", p); yield look()
        if maybe(.25): c.do("POST", u + "/antwort", {"text": text(4, 20)}, q); yield look()
        if maybe(.42): c.g("/nachrichten", p); yield 3; c.do("DELETE", u, None, p); yield .25; c.g("/nachrichten", p); maybe(.3) and c.g(u, q); yield look()
def protokoll(c):
    for t in R.sample(["zugang", "tueren", "fehler", "zahlungen", "zahlungen"], 4): c.g("/protokoll/" + t, "/protokoll/" + t); yield look()
def einstellungen(c):
    for was in R.sample(["oeffnungszeiten", "benachrichtigungen", "benachrichtigungen", "hausordnung", "kasse"], 3):
        u, q = "/einstellungen/" + was, "/einstellungen/" + was; y = body(c.g(u, q)); yield look()
        if not y or not maybe(.7): continue
        if was == "oeffnungszeiten": z = {**y, **({} if maybe(.5) else {R.choice(["mo", "fr", "sa"]): R.choice(["9-21", "10-18", "zu", "8-22"])})}
        elif was == "benachrichtigungen": z = {**y, "mail": not y["mail"], "text": text(2, 9)}
        elif was == "hausordnung": z = {"text": text(10, 60)}
        else: z = {**y, "tage": R.choice([7, 10, 14, 30]), "fuss": text(1, 6)}
        c.do("PUT", u, z, q); yield .25; c.g(u, q); yield look()
    if maybe(.06): c.do("POST", "/konto/kennwort", {"neu": "x"}, "/konto"); yield look()
def berichte(c):
    p = "/berichte"; m = R.choice("345"); c.g(f"/berichte/umsatz?monat=2035-0{m}", p); maybe(.8) and c.g(f"/berichte/auslastung?von=2035-0{m}-01", p); w = rows(c.g("/werkstaetten", p)); yield look()
    for x in some(w, 1, 3): c.g("/berichte/nutzung?werkstatt=" + x["id"], p); yield look(1, 4)
    if maybe(.35):
        j = (body(c.do("POST", "/exporte", {"was": "buchungen"}, p)) or {}).get("id")
        for _ in range(3 if j else 0): yield 2; c.g("/exporte/" + j, p)
        if j: c.request("GET", A + f"/exporte/{j}/datei", referer=P + p)
        yield look()
ALL = [buchungen, buchungen, maschinen, mitglieder, tarife, lager, kurse, rechnungen, nachrichten, protokoll, einstellungen, berichte, werkstaetten]
def sitting(c, n, pages=ALL):
    yield from start(c)
    if maybe(.7): yield from uebersicht(c)
    for f in R.sample(pages, min(n, len(pages))):
        yield R.uniform(8, 120); maybe(.35) and c.g("/hinweise", ""); yield from f(c)
def kiosk(c, n):                                                      # a tab that stays open over lunch
    for _ in range(n): c.g("/hinweise", ""); c.g("/nachrichten/ungelesen", ""); yield 60 + R.uniform(-.3, .3)
def kunde():
    b = Browser(sim, f"192.0.2.{R.randint(20, 180)}", R.choice([PHONE, SAFARI, CHROME_WIN, EDGE, CHROME]), S, HOST, ORIGIN); b.request("GET", "/"); b.request("GET", "/assets/" + js, referer="/"); b.get("/api/angebot/werkstaetten", "/"); b.get("/api/angebot/tarife", "/"); yield look()
    for _ in range(R.randint(0, 3)): b.get(f"/api/angebot/frei?tag=2035-05-{R.randint(8, 27):02}", "/buchen"); yield look(2, 8)
    if maybe(.2): b.get("/api/angebot/code/" + R.choice(["FRUEH35", "FRUH35", "RABATT", "frueh", "SOMMER"]), "/buchen"); yield look()
    if maybe(.16): b.send("POST", "/api/anfragen", {"tag": f"2035-05-{R.randint(8, 27):02}"}, "/buchen"); yield look()
    if maybe(.35):
        k = rows(b.get("/api/angebot/kurse", "/kurse")); yield look()
        if k and maybe(.4): b.send("POST", f"/api/kurse/{R.choice(k)['id']}/anmeldung", {"name": "x"}, "/kurse"); yield look()
    if date >= "2035-05-11" and maybe(.06): b.send("POST", "/api/schaden", {"was": text(2, 6)}, "/schaden"); yield 1
TUER = ["8c1d7e60-3b1a-4f0e-9a11-0d3f52c7e001", "8c1d7e60-3b1a-4f0e-9a11-0d3f52c7e002", "8c1d7e60-3b1a-4f0e-9a11-0d3f52c7e003"]
def box(i, end):
    b = Browser(sim, f"203.0.113.{60 + i}", "TuerBox/2.4 (esp32)", S, HOST, accept_gzip=False)
    while sim.now < end:
        b.request("GET", f"/tuer/v2/{TUER[i]}/befehle")
        if 9 <= datetime.fromtimestamp(sim.now, sim.zone).hour < 22 and maybe(.3): b.request("POST", f"/tuer/v2/{TUER[i]}/ereignis", body={"auf": 1})
        yield 900 + R.uniform(-3, 3)
def alt(end):
    b = Browser(sim, "203.0.113.66", "TuerBox/1.1", S, HOST, accept_gzip=False, keep=False)
    while sim.now < end: b.request("GET", f"/tuer/v1/{TUER[0]}/befehle"); yield 3600 + R.uniform(-9, 9)
def kalender(end):
    b = Browser(sim, "192.0.2.230", "Google-Calendar-Importer", S, HOST)
    while sim.now < end: b.request("GET", "/ical/5b2e9d4c.ics"); yield 10800 + R.uniform(-90, 90)
def neu(version=None, minuten=0, leute=()):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "werk-9e07.js"; bundle(js, date + " 06:58")
    ende = sim.now + minuten * 60
    while sim.now < ende: leute[0].g(R.choice(["/hinweise", "/uebersicht", "/buchungen?woche=2"]), "/buchungen"); yield look(8, 20)
    app.start(); yield 0
def waehrend(wort, c, was):
    lage(wort)
    for m, t, b, p in was: c.do(m, t, b, p) if m != "GET" else c.g(t, p); yield R.uniform(2, 8)
    lage("", wort)
def tu(f): f(); yield 0
def seltsam(c): c.request("OPTIONS", A + "/buchungen", referer=P + "/buchungen", headers={"Cookie": ""}); yield 2; c.request("GET", A + "/maschinen", referer=P + "/maschinen", abort_after=.001); yield 3
def morgen(d):
    global date
    date = d; (WORK / "tag").write_text(d); yield 0
GUESS = [A + "/users", A + "/.env", A + "/admin", "/api/users/1", "/api/config"] + SCANS
for i, d in office_days(sim, "2035-05-07", 13):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:01"), morgen(d)); last = i == 12; end = t("23:45") if not last else t("18:30"); frei, sa = i in (6, 7), i in (5, 12)
    for h, c, n in ((8, pc, 5), (10, pc, 6), (11, pc, 6), (13, pc, 6), (15, pc, 6), (17, pc, 4), (20, handy, 2)):
        if frei and not (i == 6 and h == 20) or sa and h not in (10, 13) or i == 3 and h in (8, 10, 11) or maybe(.07): continue
        sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), sitting(c, n, ALL if c is pc else [buchungen, nachrichten, maschinen, mitglieder, protokoll]))
    sim.spawn(t("06:00:00"), tu(lambda i=i: (handy.close(), setattr(handy, "source", f"203.0.113.{150 + i * 5}"))))
    if i in (1, 2, 8, 10): sim.spawn(t("12:10:00"), kiosk(pc, 35))
    for _ in range(R.randint(14, 30) if not frei else 20): sim.spawn(t(f"{R.choice([7, 9, 10, 12, 13, 15, 16, 18, 19, 20, 21] if not last else [9, 10, 12, 13, 15]):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), kunde())
    for k in range(3): sim.spawn(t("00:0%d:20" % (k + 1)), box(k, end))
    sim.spawn(t("00:20:00"), alt(end)); sim.spawn(t("01:11:00"), kalender(end))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "192.0.2.5", "Uptime-Kuma/1.23.16", S, HOST, keep=False), sim, "/gesund", end, 900)); sim.spawn(t("00:03:30"), monitor(Browser(sim, "192.0.2.6", "StatusCake", S, HOST, keep=False), sim, "/gesund", end, 7200, "HEAD"))
    if i in (0, 2, 4, 6, 9, 11): sim.spawn(t("03:37:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, GUESS, n=26))
    if i == 2: sim.spawn(t("07:30:00"), waehrend("gebremst", pc, [("POST", "/anmelden", {"wort": "x"}, "/anmelden"), ("POST", "/anmelden", {"wort": "gut"}, "/anmelden")]))
    if i == 1: sim.spawn(t("18:40:00"), waehrend("wartung", pc, [("GET", x, None, "/buchungen") for x in ("/buchungen?woche=1", "/hinweise", "/maschinen", "/tarife", "/werkstaetten")]))
    if i == 4: sim.spawn(t("16:20:00"), waehrend("wetter", pc, [("GET", "/wetter", None, ""), ("GET", "/uebersicht", None, ""), ("GET", "/wetter", None, ""), ("GET", "/wetter", None, "")])); sim.spawn(t("16:45:00"), tu(lambda: (pc.g("/sperrtage", "/sperrtage"), pc.do("POST", "/sperrtage", {"tag": "2035-06-22", "grund": "Inventur"}, "/sperrtage"), pc.g("/sperrtage", "/sperrtage"))))
    if i == 8: sim.spawn(t("06:58:00"), neu("2")); sim.spawn(t("07:10:00"), tu(lambda: lage("klemmt")))
    if i == 10: sim.spawn(t("12:52:00"), neu(None, 2, [pc]))
    if i == 11: sim.spawn(t("07:10:00"), tu(lambda: lage("", "klemmt")))
    if i in (1, 9): sim.spawn(t("18:55:00"), seltsam(pc))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)

night, stamp, out = NIGHTS / NAME, Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().replace("\0", "").splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
def clean(s): s = s.replace(str(HERE), "/app"); return re.sub(r"^::ffff:127\.0\.0\.1 ", "::ffff:172.30.0.4 ", s)
lines = [clean(x) for _, s, x in app.lines]
out = stamp_combined(lines, sim, "morgan", zone=timezone.utc, early=2.6); print("morgan", len(out))
size += write_rotated(night / "morgan-compose", "compose.log", [(t, "dienst-1  | " + x) for t, x in out], timezone.utc)
print("bytes", size, "requests", len(sim.entries))
