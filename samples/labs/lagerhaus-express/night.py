import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "lagerhaus-express"
sim = Sim(20321108, "Europe/Zurich"); R = sim.random
seite = WORK / "seite"; (seite / "b").mkdir(parents=True); (WORK / "lage").mkdir()
def bau(name, wann):
    (seite / "index.html").write_text(f'<!DOCTYPE html>\n<html lang="de-CH">\n<head>\n<meta charset="utf-8"><title>Lagerhaus</title>\n<link rel="icon" href="data:,">\n<script type="module" src="/b/{name}"></script>\n</head>\n<body><div id="app"></div></body>\n</html>\n')
    (seite / "b" / name).write_text("export const lager={};" * 1100); (seite / "sw.js").write_text(f'self.v="{name}";')
    for f in (seite / "index.html", seite / "b" / name, seite / "sw.js"): os.utime(f, (sim.at(wann),) * 2)
bund = "index-B1f0.js"; bau(bund, "2032-10-27 16:20")
S, HOST, ORIGIN = ("203.0.113.1", 19410), "lagerhaus.example.ch", "https://lagerhaus.example.ch"
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "AUSGABE": "1", "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs", "XDG_CONFIG_HOME": str(WORK), "XDG_DATA_HOME": str(WORK)}
def knoten():
    global node; node = servers.start(["node", HERE / "lagerhaus.js"], 19411, env=env)
knoten(); servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19410, "203.0.113.1", env=env)
V = "/dienst/v3"; tag = 0
class Leitung(Browser2):
    def get(self, pfad, **m): return self.request("GET", pfad if pfad.startswith(("/api", "/sw", "/b/")) else V + pfad, referer="/", **m)
    def tu(self, art, pfad, leib=None): return self.request(art, V + pfad, body=leib, referer="/")
    def neu(self, pfad, leib): a = self.tu("POST", pfad, leib); return a.json() if a.status == 201 else {}
    def hol(self, pfad): a = self.get(pfad); return a.json() if a.status in (200, 304) and a.body[:1] == b"{" else {}
    def zeilen(self, pfad): return self.hol(pfad).get("data", [])
c = Leitung(sim, "198.51.100.90", FIREFOX.replace("X11; Ubuntu; Linux x86_64", "Windows NT 10.0; Win64; x64"), S, HOST, ORIGIN, {"Authorization": "Bearer leitung", "Accept-Language": "de-CH,de;q=0.8", "Sec-Fetch-Site": "same-origin"}, caching=True, accept_gzip=True)
p = lambda w: R.random() < w
def worte(a, b): return "".join(R.choices("abcdefghiklmnoprstuvwzäöü  ", k=R.randint(a, b)))
def einige(l, n): return R.sample(l, min(n, len(l)))
def start(frisch):
    if frisch: c.cache.clear()
    c.request("GET", "/"); c.get("/b/" + bund); p(.5) and c.get("/sw.js"); yield .2
    if frisch:
        c.request("GET", V + "/ich", referer="/", headers={"Authorization": ""}); yield 9
        if p(.15): c.request("POST", V + "/anmeldung", body={"wort": "falsch"}, referer="/", headers={"Authorization": ""}); yield 5
        c.request("POST", V + "/anmeldung", body={"wort": "richtig"}, referer="/", headers={"Authorization": ""}); yield .3
    c.get("/ich")
    for t in ("/uebersicht", "/hinweis", "/meldungen/zaehler", "/module/retouren", "/module/zoll", "/wetter", "/uebersicht/kurz" if tag >= 3 else "/kurzstatistik"):
        if p(.75): c.get(t)
    if p(.15): c.get("/robotik/status")
    yield R.uniform(2, 6)
def artikel():
    l = c.zeilen("/artikel"); p(.5) and c.get("/api/v1/zolltarife"); yield R.uniform(4, 12)
    if p(.4): l = c.zeilen("/artikel" + R.choice(["?seite=2", "?seite=3", "?seite=8", "?text=welle", "?text=qqq", "?gesperrt=1"])) or l; yield 5
    if p(.35):
        if p(.25): c.tu("POST", "/artikel", {"name": ""}); yield 4
        x = c.neu("/artikel", {"name": worte(4, 22)}); yield .3; c.get("/artikel"); yield 4
        if x and p(.4):
            c.get(f"/artikel/{x['id']}"); yield 6; c.tu("DELETE", f"/artikel/{x['id']}"); yield .3; c.get("/artikel"); yield 3
            if p(.5): c.get(f"/artikel/{x['id']}"); yield 2             # back
    for x in einige(l, R.choice([1, 2, 3])):
        u = f"/artikel/{x['id']}"; y = c.hol(u)
        for t in ("/bestaende", "/bewegungen", "/bild"): p(.8) and c.get(u + t)
        if p(.3): c.get("/api/v1/zolltarife")
        yield R.uniform(4, 14)
        if y and p(.4): c.tu("PATCH", u, {"gesperrt": not y["gesperrt"]}); yield .2; c.get(u); p(.3) and c.get("/artikel"); yield 4
def plaetze():
    l = c.zeilen("/lagerplaetze"); c.get("/tore"); yield R.uniform(4, 12)
    for x in einige(l, R.choice([1, 1, 2])):
        if p(.7): c.tu("POST", f"/lagerplaetze/{x['id']}/sperren", {"grund": worte(4, 30)}); yield .3; c.get("/lagerplaetze"); yield R.uniform(3, 9)
        if p(.4): c.tu("PUT", f"/lagerplaetze/{x['id']}", {"tragkraft": x["tragkraft"], "bemerkung": R.choice([x["bemerkung"], worte(0, 30), worte(3, 30)])}); yield .3; c.get("/lagerplaetze"); yield 4
    for x in einige(c.zeilen("/tore"), R.choice([1, 1, 2])): c.tu("PATCH", f"/tore/{x['id']}", {"offen": not x["offen"]}); yield .2; c.get("/tore"); yield R.uniform(3, 20)
def regeln():
    l = c.zeilen("/regeln"); c.get("/kanaele"); yield R.uniform(4, 12)
    for x in einige(l, R.choice([1, 2])): c.tu("PATCH", f"/regeln/{x['id']}", {"aktiv": not x["aktiv"]}); yield .2; c.get("/regeln"); yield R.uniform(3, 9)
    if p(.6): c.tu("POST", "/kanaele", {"art": R.choice(["mail", "sms"]), "ziel": worte(5, 20)}); yield .3; c.get("/kanaele"); yield 5
def eingang():
    l = c.zeilen("/wareneingaenge" + R.choice(["", "", "?offen=1"])); yield R.uniform(4, 10)
    if p(.5): c.tu("POST", "/wareneingaenge", {"lieferant": worte(4, 20), "kolli": R.randint(1, 60)}); yield .3; l = c.zeilen("/wareneingaenge"); yield 4
    for x in einige(l, R.choice([1, 2])):
        u = f"/wareneingaenge/{x['id']}"; c.get(u); yield R.uniform(3, 10)
        if not x["gebucht"] and p(.6):
            for _ in range(R.choice([1, 1, 1, 2])): c.tu("POST", u + "/buchen"); yield .3
            c.get(u); yield 4
        if p(.6): c.tu("POST", u + "/etiketten", {"anzahl": x["kolli"]}); yield 5
def auftraege():
    l = c.zeilen("/auftraege" + R.choice(["", "", "", "?stand=offen", "?stand=packt", "?seite=2", "?seite=9"])); yield R.uniform(4, 10)
    if p(.25):
        w = str(R.choice([70012, 70020, 81234]))
        for n in range(2, 6): c.get("/auftraege/suche?nr=" + w[:n]); yield .3
    for x in einige(l, R.choice([1, 2])):
        u = f"/auftraege/{x['id']}"; c.get(u); c.get(u + "/sendungen"); yield R.uniform(4, 12)
        if p(.5): c.tu("PATCH", u, {"stand": {"offen": "packt"}.get(x["stand"], "offen")}); yield .2; c.get(u); p(.4) and c.get("/auftraege"); yield 4
        if p(.35): c.tu("POST", u + "/sendungen", {"spediteur": "x"}); yield .3; c.get(u + "/sendungen"); yield R.uniform(50, 120); time.sleep(.07); c.get(u + "/sendungen"); yield 3
    if l and p(.25): c.tu("POST", "/auftraege/sammelstatus", {"ids": [x["id"] for x in einige(l, 4)], "stand": "packt"}); yield .3; c.get("/auftraege"); yield 4
    if l and p(.5): c.tu("POST", "/auftraege/sammeldruck", {"ids": [x["id"] for x in einige(l, 5)]}); yield 6
def spediteure():
    l = c.zeilen("/spediteure"); yield R.uniform(4, 9)
    for x in einige(l, 2):
        u = f"/spediteure/{x['id']}"; c.get(u); c.get(u + "/tarife"); c.get(u + "/vertrag"); yield R.uniform(4, 12)
        if p(.5): c.tu("PATCH", u, {"stand": "ruhig" if x["stand"] == "aktiv" else "aktiv"}); yield .2; c.get("/spediteure"); yield 4
def inventur():
    l = c.zeilen("/inventuren"); yield R.uniform(3, 9)
    if tag >= 2 and (p(.5) or len(l) < 3):
        x = c.neu("/inventuren", {"bereich": worte(3, 12)}); yield 4
        for _ in range(R.randint(1, 3) if x else 0): c.tu("PATCH", f"/inventuren/{x['id']}", {"menge": R.randint(1, 900)}); yield .3; c.get(f"/inventuren/{x['id']}"); yield R.uniform(5, 20)
        l = c.zeilen("/inventuren")
    for x in einige(l, R.choice([1, 1, 2])): c.tu("DELETE", f"/inventuren/{x['id']}"); yield .3; c.get("/inventuren"); yield 4
def retouren():
    l = c.zeilen("/retouren"); p(.5) and c.get("/rueckrufe"); yield R.uniform(4, 9)
    for x in einige(l, 2):
        u = f"/retouren/{x['id']}"; c.get(u); yield R.uniform(4, 12)
        if p(.4): c.tu("POST", u + "/pruefen", {"befund": worte(3, 50)}); yield .3; c.get(u); yield 4
        if p(.6): c.tu("POST", u + "/gutschrift", {"betrag": R.randint(5, 500)}); yield .4; c.get(u); yield 5
def auswertung():
    for _ in range(R.choice([1, 2])):
        n = R.choice([7, 14, 30])
        for t in ("versand", "umschlag", "auslastung"): p(.9) and c.get(f"/auswertungen/{t}?tage={n}")
        yield R.uniform(5, 20)
    if p(.2): c.get("/auswertungen/export.csv"); yield 3
def verwaltung():
    c.get("/benutzer"); c.get("/protokoll"); yield R.uniform(3, 9)
    o = c.hol("/einstellungen/versand"); yield R.uniform(6, 20); f = worte(3, 60)
    if p(.3): c.tu("POST", "/einstellungen/versand/vorschau", {"fusszeile": f}); yield 4
    if o and p(.8): c.tu("PUT", "/einstellungen/versand", {**o, **R.choice([{"fusszeile": f}, {"absender": worte(5, 30)}])}); yield .3; c.get("/einstellungen/versand"); yield 4
    o = c.hol("/einstellungen/allgemein"); yield 6
    if o and p(.5): c.tu("PUT", "/einstellungen/allgemein", {**o, "bemerkung": R.choice([o["bemerkung"], worte(0, 40), worte(3, 40)])}); yield .3; c.get("/einstellungen/allgemein"); yield 3
def notizen():
    l = c.zeilen("/notizen"); c.get("/meldungen"); yield R.uniform(3, 9)
    if p(.5): c.tu("POST", "/meldungen/gelesen"); yield .2; c.get("/meldungen/zaehler"); yield 2
    if tag >= 1 and p(.5): c.tu("POST", "/notizen", {"text": worte(5, 80)}); yield .3; l = c.zeilen("/notizen"); yield 4
    if p(.5):
        for x in l: c.tu("DELETE", f"/notizen/{x['id']}"); yield .3; c.get("/notizen"); yield 3
SEITEN = [artikel, artikel, plaetze, plaetze, regeln, regeln, eingang, eingang, auftraege, auftraege, spediteure, inventur, retouren, retouren, auswertung, verwaltung, notizen]
def sitzung(n, frisch):
    yield from start(frisch)
    for f in R.sample(SEITEN, n): yield R.uniform(10, 160); p(.3) and c.get("/meldungen/zaehler"); yield from f()
def fenster(n, pfad="/meldungen/zaehler", takt=25):
    for _ in range(n): c.get(pfad); yield takt + R.uniform(-.1, .1)
def wawi(bis):
    b = Browser(sim, "192.0.2.80", "wawi-connector/5.2 (Java/17.0.9)", S, HOST, headers={"Authorization": "Bearer wawi"}, accept_gzip=False)
    while sim.now < bis:
        b.request("GET", V + f"/schnittstelle/aenderungen?seit={int(sim.now) - 1800}")
        for _ in range(R.choice([0, 0, 1, 1, 2])): b.request("POST", V + "/schnittstelle/bestellungen", body={"n": 1}); yield 1.5
        if p(.08): b.request("POST", V + "/schnittstelle/retouren", body={"n": 1})
        if p(.1): b.request("GET", "/dienst/v2/bestand")
        yield 1800 + R.uniform(-3, 3)
def paket(bis):
    b = Browser(sim, "192.0.2.81", "Paketdienst-Hook/1.0", S, HOST, accept_gzip=False, keep=False)
    while sim.now < bis: b.request("POST", "/dienst/haken/paketdienst", body={"nr": R.randint(1, 10**9)}); yield R.uniform(2500, 9000)
def partner():
    b = Browser(sim, f"203.0.113.{R.randint(20, 60)}", SAFARI, S, HOST, "https://partner.example.com", headers={"Origin": "https://partner.example.com"})
    b.request("OPTIONS", V + "/oeffnungszeiten", referer="/", headers={"Access-Control-Request-Method": "GET"}); yield .1; b.request("GET", V + "/oeffnungszeiten", referer="/"); yield 1
def aus(ausgabe=None):
    global bund
    servers.stop(node)
    if ausgabe: env["AUSGABE"] = ausgabe; bund = "index-C07a.js"; bau(bund, "2032-11-11 06:31")
    for t in ("/meldungen/zaehler", "/auftraege", "/meldungen/zaehler", "/uebersicht"): c.get(t); yield R.uniform(20, 150)
    knoten(); yield 0
def waehrend(was, pfade):
    (WORK / "lage" / was).touch()
    for t in pfade: c.get(t); yield R.uniform(2, 40)
    (WORK / "lage" / was).unlink()
def setze(f): f(); yield 0
def neuer_tag(i):
    global tag; tag = i; yield 0
def kurios():
    c.request("GET", V + "/artikel", referer="/", abort_after=.002); yield 3
    c.request("GET", "/artikel/liste"); yield 1; c.request("GET", "/einstellungen"); yield 1
for i, d in office_days(sim, "2032-11-08", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}"); sim.spawn(t("00:00:01"), neuer_tag(i)); sonntag, samstag, letzter = i == 6, i == 5, i == 7; ende = t("23:40") if not letzter else t("12:30")
    stunden = (6, 7, 8, 9, 10, 11, 13, 14, 15, 16) if not (samstag or sonntag or letzter) else (8, 10) if samstag else (19,) if sonntag else (6, 8, 9, 10, 11)
    for k, h in enumerate(stunden):
        if p(.93): sim.spawn(t(f"{h:02}:{R.randint(0, 40):02}:{R.randint(0, 59):02}"), sitzung(R.randint(4, 6), k == 0 or p(.5)))
    sim.spawn(t("00:04:00"), wawi(ende)); sim.spawn(t("05:00:00"), paket(ende))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.251", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/dienst/bereit", ende, 1800))
    sim.spawn(t("00:02:20"), monitor(Browser(sim, "10.20.0.2", None, S, HOST, accept_gzip=False, keep=False), sim, "/dienst/bereit", ende, 5400, "HEAD"))
    for h in R.sample(range(8, 12 if letzter else 20), 2): sim.spawn(t(f"{h:02}:{R.randint(0, 29):02}:30"), partner())
    if i != 5: sim.spawn(t(f"0{R.randint(1, 4)}:17:00"), scanner(Browser(sim, f"192.0.2.{150 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", "Go-http-client/1.1", CHROME.replace("134", "103")]), S, HOST), sim, SCANS + ["/dienst/users", "/dienst/v3/.env", "/dienst/v3/admin", "/dienst/v1/health", "/dienst/v3/swagger.json"], n=24))
    if i in (1, 4): sim.spawn(t("12:05:00"), fenster(90))
    if i == 3: sim.spawn(t("05:30:00"), aus("2")); sim.spawn(t("06:45:00"), fenster(14, "/kurzstatistik", 1900)); sim.spawn(t("07:00:00"), setze(lambda: (WORK / "lage" / "banner").touch()))
    if i == 5: sim.spawn(t("07:00:00"), setze(lambda: (WORK / "lage" / "banner").unlink())); sim.spawn(t("12:20:00"), aus())
    if i == 2: sim.spawn(t("05:50:00"), waehrend("wetter", ["/wetter"] * 3)); sim.spawn(t("17:40:00"), waehrend("wartung", ["/auftraege", "/artikel", "/meldungen/zaehler"]))
    if i == 4: sim.spawn(t("17:30:00"), waehrend("drossel", ["/artikel", "/artikel?text=m", "/artikel?text=mo"]))
    if i in (0, 4): sim.spawn(t("12:50:00"), kurios())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
print("bytes", write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy"), "requests", len(sim.entries))
