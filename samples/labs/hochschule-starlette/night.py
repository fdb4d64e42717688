import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "hochschule-starlette"
sim = Sim(20310505, "Europe/Rome"); R = sim.random
site = WORK / "site"; (site / "static").mkdir(parents=True); (site / "redaktion").mkdir(); (WORK / "tmp").mkdir()
for f, n in (("seite.js", 4000), ("seite.css", 2500), ("buero.3f1.js", 9000), ("buero.88c.js", 9100)): (site / "static" / f).write_text("".join(R.choices("abcdefgh (){};\n", k=n)))
(site / "redaktion/index.html").write_text("<!doctype html><title>Redaktion</title><div id=app></div>" + "<!-- laden -->" * 20); (site / "robots.txt").write_text("User-agent: *\nDisallow: /redaktion/\nSitemap: /sitemap.xml\n")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1", "PYTHONDONTWRITEBYTECODE": "1"}
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "127.0.0.1", "--port", "19971", "--no-access-log", "hochschule:app"], 19971, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf", "-e", WORK / "error.log"], 19970, "203.0.113.1", env={**os.environ, "TZ": "UTC"})
S, HOST, ORIGIN = ("203.0.113.1", 19970), "www.hochschule.example.org", "https://www.hochschule.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(address, agent, name):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"konto={name}"}, caching=True); b.stale = False; b.chief = name == "leitung1"; return b
leit, red2, red3, red4 = person("198.51.100.40", EDGE, "leitung1"), person("198.51.100.41", FIREFOX, "redaktion2"), person("198.51.100.42", SAFARI, "redaktion3"), person("192.0.2.150", CHROME_WIN, "redaktion4")
people = [leit, red2, red3, red4]
A, P, day, today, js = "/redaktion/api", "/redaktion/", 0, "2031-05-05", "buero.3f1.js"
WORDS = "Studium Forschung Bewerbung Fristen Gebühren Bibliothek Mensa Wohnheim Prüfung Institut Vorlesung Austausch Stipendium Labor Dekanat Sprachkurs".split(); SLUGS = [w.lower().replace("ü", "ue") for w in WORDS]
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("eintraege", [])
def some(l, n): return R.sample(l, min(len(l), n))
def prose(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
def load(c, p):
    c.request("GET", p); c.request("GET", "/static/" + js, referer=p)
    if R.random() < .3:
        c.get(A + "/ich", p, headers={"Cookie": ""}); c.request("GET", "/redaktion/anmelden", referer=p); yield 8
        for w in (["falsch"] if R.random() < .2 else []) + ["richtig"]:
            a = c.request("POST", "/redaktion/anmelden", body=b"kennwort=" + w.encode(), referer="/redaktion/anmelden", headers={"Content-Type": "application/x-www-form-urlencoded"}); c.request("GET", a.headers.get("location", P), referer="/redaktion/anmelden"); yield 5
    for t in ("/ich", "/kategorien", "/bausteine/galerie", "/bausteine/umfrage", "/meldungen/anzahl"):
        if R.random() < .65: c.get(A + t, p)
    c.get(A + ("/uebersicht" if day < 4 or c.stale else "/start"), p); yield 1
def seiten(c):
    p = P + "seiten"; l = rows(c.get(A + "/seiten" + R.choice(["", "", "", "?blatt=2", "?blatt=12", "?sprache=it", "?status=entwurf", "?suche=labor", "?suche=xyz"]), p)); yield R.uniform(3, 9); l = l or rows(c.get(A + "/seiten", p))
    if R.random() < .25:
        if R.random() < .2: c.send("POST", A + "/seiten", {"titel": "", "sprache": "de"}, p + "/neu"); yield 5
        c.send("POST", A + "/seiten", {"titel": prose(1, 4), "sprache": R.choice(["de", "it", "en"])}, p + "/neu"); yield .3; l = rows(c.get(A + "/seiten", p)) or l; yield 3
    if R.random() < .15: c.send("POST", A + "/seiten/stapel", {"ids": [x["id"] for x in some(l, 4)], "navi": R.random() < .5}, p); yield .3; c.get(A + "/seiten", p); yield 3
    if R.random() < .15: c.send("POST", A + "/seitensuche", {"text": R.choice(WORDS + ["Quantenphysik"] * 8)}, p); yield 5
    for s in some(l, R.randint(1, 3)):
        u, q, pub = f"{A}/seiten/{s['id']}", f"{p}/{s['id']}", f"/{s['sprache']}/{s['slug']}"; x = body(c.get(u, q)) or s; c.get(u + "/entwurf", q); R.random() < .6 and c.get(u + "/kommentare", q); R.random() < .4 and c.get(u + "/revisionen", q); yield R.uniform(3, 9)
        if R.random() < .6:
            a = c.send("POST", u + "/sperre", None, q)
            if a.status == 409 and R.random() < .6: yield 3; continue
            for _ in range(R.randint(1, 6)): yield R.uniform(9, 11); c.send("PUT", u + "/entwurf", {"text": prose(10, 90)}, q)
            yield 3
            if R.random() < .2: c.get(u + "/entwurf", q); yield 4; c.send("DELETE", u + "/entwurf", None, q); yield .3; c.get(u + "/entwurf", q); yield 2
            elif R.random() < .3: yield 9; c.get(u + "/entwurf", q); yield 2                       # left for tomorrow
            else:
                if R.random() < .4: c.get(u + "/revisionen", q); yield 2
                a = c.send("PUT", u, R.choice([{"titel": x["titel"], "text": x.get("text", "")}, {"text": prose(20, 300)}, {"text": prose(20, 300)}, {"titel": prose(1, 3)}]), q); yield .3; c.get(u, q); c.get(u + "/revisionen", q); yield 3
            if R.random() < .9: c.send("DELETE", u + "/sperre", None, q); yield 1
        if R.random() < .3: t = body(c.send("POST", u + "/vorschau", None, q)); yield .5; t and c.get(t["url"], q); yield 20; R.random() < .15 and c.get("/vorschau/" + "0" * 32, None); yield 1
        if R.random() < .3: c.send("POST", u + "/veroeffentlichen", None, q); yield .3; c.get(u, q); yield 3; c.request("GET", pub, referer=q); yield 4
        elif R.random() < .15: c.send("POST", u + "/zurueckziehen", None, q); yield .3; c.get(u, q); yield 3; c.request("GET", pub, referer=q); yield 60; R.random() < .8 and c.send("POST", u + "/veroeffentlichen", None, q); yield .3; c.get(u, q); yield 2
        if R.random() < .25:
            v = bool(x.get("navi"))
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u + "/navigation", {"navi": v}, q); yield .3; c.get(u, q); yield 3
        z = rows(c.get(u + "/revisionen", q)) if R.random() < .15 else []
        if z: yield 4; c.send("POST", f"{u}/revisionen/{R.choice(z)['n']}/wiederherstellen", None, q); yield .3; c.get(u + "/revisionen", q); c.get(u, q); yield 3
        if R.random() < .1: c.get(A + "/seiten", p); yield 2; c.send("DELETE", u, None, q); yield .3; c.get(A + "/seiten", p); yield 3; R.random() < .4 and c.get(u, q); yield 2
def papierkorb(c):
    p = P + "papierkorb"; l = rows(c.get(A + "/papierkorb", p)); yield 6
    for x in some(l, 2):
        if R.random() < .6: c.send("POST", f"{A}/papierkorb/{x['id']}/wiederherstellen", None, p); yield .3; c.get(A + "/papierkorb", p); yield 4
        elif R.random() < .5: c.send("DELETE", f"{A}/papierkorb/{x['id']}", None, p); yield .3; c.get(A + "/papierkorb", p); yield 4
def medien(c):
    p = P + "medien"; l = rows(c.get(A + "/medien" + R.choice(["", "", "?blatt=2", "?suche=mensa", "?suche=logo"]), p)); yield R.uniform(3, 9); l = l or rows(c.get(A + "/medien", p))
    if R.random() < .3: c.request("POST", A + "/medien", body=b"\xff\xd8" + b"j" * R.randint(900, 9000), referer=p, headers={"Content-Type": "image/jpeg"}); yield .4; l = rows(c.get(A + "/medien", p)) or l; yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/medien/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/verwendung", q); c.get("/bilder/" + x["datei"], q); yield 5
        if R.random() < .5: c.send("PATCH", u, {"alt": R.choice([x["alt"], prose(1, 4), prose(2, 2)])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .15: c.get(A + "/medien", p); yield 1; c.send("DELETE", u, None, q); yield .3; c.get(A + "/medien", p); yield 3
def umleitungen(c):
    p = P + "umleitungen"; l = rows(c.get(A + "/umleitungen", p)); yield 5
    if R.random() < .4: c.send("POST", A + "/umleitungen/pruefen", {"von": "/alt/x"}, p); yield 3; c.send("POST", A + "/umleitungen", {"von": f"/alt/{R.choice(SLUGS)}{R.randint(9, 99)}", "nach": "/de/" + R.choice(SLUGS)}, p); yield .3; l = rows(c.get(A + "/umleitungen", p)) or l; yield 3
    for x in some(l, 2):
        u = f"{A}/umleitungen/{x['id']}"
        if R.random() < .4:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/umschalten", None, p); yield .3; c.get(A + "/umleitungen", p); yield 3
            c.request("GET", x["von"], referer=p); yield 3
        elif R.random() < .4: c.send("PUT", u, {"nach": R.choice([x["nach"], "/it/" + R.choice(SLUGS)])}, p); yield .3; c.get(A + "/umleitungen", p); yield 3
        elif R.random() < .2: c.send("DELETE", u, None, p); yield .3; c.get(A + "/umleitungen", p); yield 3
def termine(c):
    p = P + "termine"; t = A + "/termine" + R.choice(["", "", "?sprache=it", "?sprache=lld"]); l = rows(c.get(t, p)); yield 6
    if R.random() < .5: l = rows(c.get(A + "/termine", p)); yield 9; c.send("POST", A + "/termine", {"tag": f"2031-05-{R.randint(5, 31):02}", "titel": prose(1, 5), "sprache": R.choice(["de", "de", "it", "en"])}, p + "/neu"); yield .3; l = rows(c.get(A + "/termine", p)); yield 3
    for x in some(l, 1):
        u = f"{A}/termine/{x['id']}"; c.get(A + "/termine", p); yield 2
        if R.random() < .6: c.send("PATCH", u, R.choice([{"abgesagt": not x["abgesagt"]}, {"titel": x["titel"]}, {"titel": prose(1, 5)}]), p); yield .3; c.get(A + "/termine", p); yield 3
        elif R.random() < .3: c.send("DELETE", u, None, p); yield .3; c.get(A + "/termine", p); yield 3
def rundbriefe(c):
    p = P + "rundbriefe"; l = rows(c.get(A + "/rundbriefe", p)); yield 5
    for x in some(l, 2):
        u, q = f"{A}/rundbriefe/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/abmeldungen", q); yield 8
        if R.random() < .6: c.send("PUT", u, {"text": prose(10, 80)}, q); yield .3; c.get(u, q); c.get(A + "/rundbriefe", p); yield 3
        if R.random() < .4: c.send("POST", u + "/testversand", None, q); yield 3; c.get(u, q); yield 2
def barriere(c):
    p = P + "barrierefreiheit"; c.get(f"{A}/barrierefreiheit/befunde?seite={R.randint(5000, 5200)}", p); yield 4
    for _ in range(R.randint(0, 3)): c.get(f"{A}/barrierefreiheit/befunde?seite={R.randint(5000, 5200)}", p); yield 4
    if R.random() < .6:
        x = body(c.send("POST", A + "/barrierefreiheit/pruefungen", {"seite": 5010}, p)); yield 1
        for _ in range(3): c.get(f"{A}/barrierefreiheit/pruefungen/{x['id']}", p); yield 2
def verwaltung(c):
    p = P + "verwaltung"; l = rows(c.get(A + "/rechte", p)); o = body(c.get(A + "/kampagne", p)) or {}; c.get(f"{A}/statistik/aufrufe?tage={R.choice([7, 30, 90])}", p); yield 6
    for x in some(l, 1): c.send("PUT", f"{A}/rechte/{x['konto']}", {"darf": R.choice([x["darf"], ["seiten"], ["seiten", "medien", "termine"]])}, p); yield .3; c.get(A + "/rechte", p); yield 3
    if R.random() < .8: c.send("PUT", A + "/kampagne", R.choice([o, {"text": prose(1, 6)}, {"text": prose(1, 6)}, {"aktiv": not o.get("aktiv")}]), p); yield .3; c.get(A + "/kampagne", p); yield 3
    if R.random() < .4: c.send("POST", A + "/suche/neu-aufbauen", None, p); yield 4
    if R.random() < .4: c.send("PATCH", A + "/profil/einstellungen", R.choice([{"dicht": R.random() < .5}, {"sprache": R.choice(["de", "it"])}]), p); yield 4
    if R.random() < .4: c.get(A + "/export/seiten.csv", p); yield 4
    if R.random() < .3: c.send("POST", A + "/abmelden", None, p); yield 2
PAGES = [seiten, seiten, seiten, medien, medien, papierkorb, umleitungen, termine, termine, rundbriefe, barriere, verwaltung]
def session(c, n):
    fs = R.sample(PAGES, n)
    if not c.stale: yield from load(c, R.choice([P, P + fs[0].__name__]))
    else: c.get(A + "/uebersicht", P)
    for f in fs: yield R.uniform(15, 200); R.random() < .4 and c.get(A + "/meldungen/anzahl", P + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/meldungen/anzahl", P + "seiten"); yield 30 + R.uniform(-.05, .05)
def visitor():
    l = R.choice(["de", "de", "de", "it", "it", "en"]); b = Browser(sim, f"203.0.113.{R.randint(20, 220)}", R.choice([PHONE, CHROME, CHROME_WIN, SAFARI, FIREFOX]), S, HOST, ORIGIN, {"Accept-Language": l}, caching=True); p = R.choice(["/", f"/{l}/", f"/{l}", f"/{l}/{R.choice(SLUGS)}"]); ref = R.choice([None, "https://www.google.com/", "https://www.bing.com/"])
    a = b.request("GET", p, referer=ref)
    if a.status in (301, 302): p = a.headers["location"]; b.request("GET", p, referer=ref)
    for f in ("seite.js", "seite.css"): b.request("GET", "/static/" + f, referer=p)
    w = R.randint(0, 3) * 7
    for t in ("eilmeldungen", f"veranstaltungen?sprache={l}&von=2031-05-{5 + w - (1 if w == 21 else 0):02}&bis=2031-05-{11 + w - (1 if w == 21 else 0):02}", f"mensa?tag={today}", "oeffnungszeiten", f"stellen?sprache={l}"):
        if R.random() < .6: b.get("/daten/" + t, p)
    yield R.uniform(5, 40)
    if R.random() < .3: b.request("GET", f"/{l}/{R.choice(SLUGS)}", referer=p); b.get(f"/bilder/{R.choice(SLUGS[:4])}-{R.randint(0, 30)}.jpg", p, headers={"Range": "bytes=0-999"} if R.random() < .2 else None); yield 6
    if R.random() < .25:
        t = R.choice(["labor", "mensa", "wlan", "noten", "stipendium", "erasmus"])
        for k in range(2, len(t), 2): b.get(f"/daten/suche/vorschlaege?q={t[:k]}", p); yield .4
        b.get(f"/daten/suche?q={t}", p); yield 5
    if R.random() < .06: a = b.request("POST", f"/{l}/kontakt", body=b"text=hallo", referer=f"/{l}/kontakt", headers={"Content-Type": "application/x-www-form-urlencoded"}); b.request("GET", a.headers["location"], referer=f"/{l}/kontakt"); yield 3
    if R.random() < .08:
        x = body(b.send("POST", "/daten/rundbrief/anmeldung", {"mail": "x"}, p)); yield 90
        for _ in range(R.choice([1, 1, 2]) if x else 0): b.request("GET", "/rundbrief/bestaetigen/" + x["probe"]); yield 4
    if R.random() < .03: b.send("POST", "/daten/barriere-melden", {"text": "Kontrast"}, p); yield 2
def bot(address, agent, n, head=False):
    b = Browser(sim, address, agent, S, HOST); b.request("GET", "/robots.txt"); yield 2; b.get("/sitemap.xml"); yield 2
    for _ in range(n): b.request("HEAD" if head else "GET", R.choice([f"/{R.choice(['de', 'it', 'en'])}/{R.choice(SLUGS)}", f"/alt/{R.choice(SLUGS)}{R.randint(0, 7)}", f"/de/{R.choice(SLUGS)}-archiv"])); yield R.uniform(2, 12)
def calendar_walk():
    b = Browser(sim, "192.0.2.90", "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)", S, HOST)
    for y in range(2031, 2041):
        for m in (1, 4, 5, 9): b.get(f"/daten/veranstaltungen?sprache=de&von={y}-{m:02}-01&bis={y}-{m:02}-28"); yield 3
readers = [Browser(sim, f"192.0.2.{30 + k}", a, S, HOST, caching=True) for k, a in enumerate(["Feedly/1.0 (+http://www.feedly.com/fetcher.html)", "NetNewsWire (RSS Reader)", "FreshRSS/1.26", "Mac_OS_X/15.3 CalendarAgent/1024"])]
def feeds(k, until):
    while sim.now < until: readers[k].request("GET", "/kalender.ics" if k == 3 else f"/{('de', 'it', 'de')[k]}/feed.xml"); yield R.uniform(3000, 6000)
def axe():
    b = Browser(sim, "192.0.2.77", "Mozilla/5.0 (compatible; a11y-check/4.10) HeadlessChrome/134.0.0.0", S, HOST)
    for s in SLUGS:
        for l in ("de", "it", "en"): b.request("GET", f"/{l}/{s}"); b.request("GET", "/static/seite.css", referer=f"/{l}/{s}"); yield 4
def down(cs, version=None):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "buero.88c.js"
    for t in ("/meldungen/anzahl", "/seiten", "/medien", "/termine"): R.choice(cs).get(A + t, P + "seiten"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, c, paths, wait=(1, 4)):
    mode(word)
    for t in paths: c.get(A + t, P + t[1:]); yield R.uniform(*wait)
    mode("", word)
def alarm(): mode("eil"); yield 3 * 3600; mode("", "eil")
def full(): mode("limit"); yield 1800; mode("", "limit")
def stale(cs, on):
    for c in cs: c.stale = on
    yield 0
def oddities(c):
    c.request("OPTIONS", "/daten/veranstaltungen", referer="/de/"); yield 2
    c.get(A + "/seiten", P + "seiten", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i, d):
    global day, today
    day, today = i, d; yield 0
UPTIME = Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False)
for i, d in office_days(sim, "2031-05-05", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, weekend = i == 8, i in (5, 6); end = t("23:00") if not last else t("14:30")
    sim.spawn(t("00:00:02"), new_day(i, d))
    for c in people:
        if weekend and c is not red4: continue
        for h in ((8, 10, 13, 15) if not (weekend or last) else (10,) if weekend else (8, 10)):
            if R.random() < .75: sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    for _ in range(R.randint(35, 55) // (2 if weekend or last else 1)): sim.spawn(t(f"{R.randint(6, 13 if last else 22):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor())
    sim.spawn(t("00:01:00"), monitor(UPTIME, sim, "/status", end, 1800)); sim.spawn(t("00:04:00"), monitor(Browser(sim, "203.0.113.241", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, "/de/", end, 5400, "HEAD"))
    for k in range(4): sim.spawn(t(f"01:0{k}:00"), feeds(k, end))
    sim.spawn(t("03:10:00"), bot("192.0.2.80", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 40))
    if i % 2: sim.spawn(t("04:10:00"), bot("192.0.2.81", "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", 30)); sim.spawn(t("05:10:00"), bot("192.0.2.82", "LinkChecker/10.5", 25, True))
    if i in (1, 5): sim.spawn(t("02:00:00"), calendar_walk())
    if i in (2, 7): sim.spawn(t("12:10:00"), axe()); sim.spawn(t("12:00:00"), tab(red2, 120))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, SCANS + ["/redaktion/api/" + x for x in ("users", "debug", "env")], n=28))
    if i == 4: sim.spawn(t("06:20:00"), stale([red3, red4], True)); sim.spawn(t("06:30:00"), down([red2, leit], "2"))
    if i == 6: sim.spawn(t("20:10:00"), stale([red3, red4], False))
    if i == 7: sim.spawn(t("17:40:00"), down([red2, red3]))
    if i == 1: sim.spawn(t("19:10:00"), during("wartung", red3, ["/seiten", "/medien", "/termine", "/papierkorb"]))
    if i == 3: sim.spawn(t("13:00:00"), alarm())
    if i == 2: sim.spawn(t("10:00:00"), full())
    if i in (1, 7): sim.spawn(t("11:50:00"), oddities(leit))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text("utf-8", "surrogateescape").splitlines(), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate")
stamp, out = Stamp(sim, "app"), []
for line in (WORK / "app.log").read_text().splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["zeitpunkt"]).timestamp()
    e = stamp.entry(r["methode"], r["adresse"], r["ergebnis"], real); t = e["sim"] + max(0, real - e["real"]) if e else stamp.moment(real)
    r["zeitpunkt"] = datetime.fromtimestamp(t, timezone.utc).isoformat(timespec="milliseconds"); out.append((t, json.dumps(r, ensure_ascii=False)))
out.sort(key=lambda p: p[0]); print("app", len(out), "missed", stamp.missed)
size += write_rotated(night / "app-json", "hochschule.jsonl", out, timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
