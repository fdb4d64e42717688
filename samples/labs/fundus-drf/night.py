import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "fundus-drf"; PY = sys.executable
sim = Sim(20310303, "Europe/Berlin"); R = sim.random
html = WORK / "html"; (html / "assets").mkdir(parents=True)
def bundle(name):
    (html / "index.html").write_text(f'<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><title>Fundus</title><link rel="icon" href="data:,"><script type="module" src="/assets/{name}"></script></head><body><main id="fundus"></main></body></html>\n')
    (html / "assets" / name).write_text("export const fundus=1;" * 940)
    for f in [WORK, *html.rglob("*"), html]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "fundus-7c1e.js"; bundle(js); (WORK / "heute").write_text("2031-03-03")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "FASSUNG": "1", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:19011", "-w", "1", "--threads", "3", "--access-logfile", "-", "fundus:application"], 19011, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19010, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19010), "fundus.example.de", "https://fundus.example.de"
HAUS = ["schauspiel", "oper", "kammer", "kinderbuehne"]; words = set(); day, heute = 0, "2031-03-03"
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {login}", "Connection": "keep-alive", "Accept-Language": "de"}, accept_gzip=zipped); b.login, b.haus, b.alt = login, "schauspiel", False; return b
kern = person("kern", "198.51.100.61", FIREFOX); tafel = person("kern", "198.51.100.62", "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1", False); zweite = person("adomeit", "203.0.113.77", CHROME_WIN)
A = lambda c: f"/api/haeuser/{c.haus}"; P = lambda c, p="": f"/haus/{c.haus}{p}"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, n): return R.sample(l, min(len(l), n))
def text(a, b): return "".join(R.choices("abcdefghiklmnoprstuw ", k=R.randint(a, b)))
def load(c, p="/"):
    a, q = A(c), P(c, p); c.request("GET", R.choice(["/", q])); c.request("GET", "/assets/" + js, referer=q)
    if R.random() < .25: c.get(a + "/ich/", q, headers={"Authorization": ""}); yield 7; c.send("POST", a + "/anmelden/", {"name": c.login}, "/"); yield .3
    c.get("/api/haeuser/", q); c.get(a + "/ich/", q)
    for t in ("/hinweise/anzahl/", "/hinweis/", "/module/werkstatt/", "/module/kasse/", "/rueckrufe/", "/spielplan/" if c.alt or day < 3 else "/spielzeiten/"):
        if R.random() < .75: c.get(a + t, q)
    if R.random() < .2: c.get(a + "/abo/webshop/", q)
    yield 1
def artikel(c):
    a, p = A(c), P(c, "/artikel"); k = a + "/artikel/"
    if R.random() < .12: x = c.get(a + "/artikel", p); x.status == 301 and c.get(k, p)
    else: c.get(k, p)
    c.get(a + "/kategorien/", p); l = rows(c.get("/api/stammdaten/epochen/", p)) and []; l = rows(c.get(k + R.choice(["?page=2", "?search=degen", "?search=krone", "?gesperrt=1", "?page=9", ""]), p)); yield R.uniform(4, 12)
    if not l: l = rows(c.get(k, p)); yield 3
    if R.random() < .3:
        w = R.choice(["degen", "reifrock", "xylo", "zepter"])
        for n in range(2, len(w)): c.get(f"{k}suche/?q={w[:n]}", p); yield .3
    if R.random() < .45 and (c.haus != "kinderbuehne" or day >= 2):
        if R.random() < .25: c.send("POST", k, {"name": ""}, p + "/neu"); yield 5
        x = body(c.send("POST", k, {"name": R.choice(["Mantel ", "Helm ", "Laterne "]) + text(2, 14), "notiz": text(0, 40)}, p + "/neu")); yield .3; l = rows(c.get(k, p)) or l; yield 3
        if x and R.random() < .4:
            u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield 4; c.send("DELETE", u, None, q); yield .3; c.get(k, p); yield 3; l = [y for y in l if y["id"] != x["id"]]
            if R.random() < .6: c.get(u, q); yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)) or x; c.get(u + "fotos/", q)
        if R.random() < .7: c.get(u + "historie/", q)
        yield R.uniform(4, 15)
        if R.random() < .4: c.send("PATCH", u, R.choice([{"notiz": y.get("notiz", "")}, {"notiz": text(5, 80)}, {"notiz": text(5, 80)}, {"ausgemustert": not y.get("ausgemustert")}, {"name": y["name"][:-1] + R.choice("xyz")}]), q); yield .2; c.get(u, q); yield 3
        if R.random() < .35:
            t = "freigeben/" if y.get("sperre") else "sperren/"
            for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", u + t, {"grund": text(4, 40)}, q); yield .4
            c.get(u, q); yield 4
            if R.random() < .3: c.get(u + "historie/", q); yield 2
        if R.random() < .2: c.send("POST", u + "fotos/", None, q); yield .8; c.get(u + "fotos/", q); yield 3
        if R.random() < .4: c.send("POST", a + "/merkliste/", {"artikel": x["id"], "wofuer": text(4, 20)}, q); yield 2
    if len(l) > 3 and R.random() < .2:
        o = rows(c.get(a + "/lagerorte/", p)); yield 6
        if o: c.send("POST", k + "sammelumlagerung/", {"ids": [x["id"] for x in some(l, 3)], "nach": R.choice(o)["id"]}, p); yield .3; c.get(k, p); yield 2
    if R.random() < .1: c.get(f"{k}{R.randint(10**7, 10**8 - 1)}-aaaa-4bbb-8ccc-{R.randint(10**11, 10**12 - 1)}/", None); yield 2      # a bookmark
    if l and R.random() < .45:
        i = [x["id"] for x in some(l, R.randint(1, 6))]; R.random() < .8 and c.send("POST", a + "/etiketten/vorschau/", {"ids": i}, p); yield 4; c.send("POST", a + "/etiketten/drucken/", {"ids": i}, p); yield 5
def merkliste(c):
    a, p = A(c), P(c, "/merkliste"); k = a + "/merkliste/"; l = rows(c.get(k, p)); yield R.uniform(4, 12)
    for x in some(l, R.choice([1, 1, 2])):
        c.send("DELETE", f"{k}{x['id']}/", None, p); yield .2; c.get(k, p); yield R.uniform(3, 9)
def stamm(c):
    a, p = A(c), P(c, "/stammdaten"); l = rows(c.get(a + "/kategorien/", p)); o = rows(c.get(a + "/lagerorte/", p)); c.get("/api/stammdaten/epochen/", p); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 1, 2])): c.send("PATCH", f"{a}/kategorien/{x['id']}/", {"sichtbar": not x["sichtbar"]}, p); yield .2; c.get(a + "/kategorien/", p); yield R.uniform(3, 8)
    if R.random() < .15: c.send("POST", a + "/lagerorte/", {"name": "Regal " + text(3, 9)}, p); yield .3; o = rows(c.get(a + "/lagerorte/", p)); yield 3
    for x in some(o, R.choice([1, 2])): c.send("PATCH", f"{a}/lagerorte/{x['id']}/", {"beheizt": R.random() < .7 or not x["beheizt"]}, p); yield .2; c.get(a + "/lagerorte/", p); yield R.uniform(3, 9)
def produktionen(c):
    a, p = A(c), P(c, "/produktionen"); k = a + "/produktionen/"; l = rows(c.get(k, p)); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 2, 2])):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)) or x; c.get(u + "bedarf/", q); c.get(u + "vertrag/", q)
        if R.random() < .8: c.get(u + "besetzung/", q)
        yield R.uniform(5, 20)
        if R.random() < .4: c.send("PUT", u, {"titel": y["titel"], "premiere": y["premiere"], "notiz": R.choice([y["notiz"], text(3, 60)])}, q); yield .3; c.get(u, q); yield 4
        if R.random() < .4: c.send("POST", u + "bedarf/", {"was": text(4, 25), "menge": R.randint(1, 30)}, q); yield .3; c.get(u + "bedarf/", q); yield 4
        if R.random() < .2: c.send("POST", u + "veroeffentlichen/", None, q); yield .3; c.get(u, q); yield 3
def personen(c):
    a, p = A(c), P(c, "/personen"); k = a + "/personen/"; l = rows(c.get(k + R.choice(["", "", "?search=ida", "?search=zz"]), p)) or rows(c.get(k, p)); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 2])):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "masse/", q); c.get(u + "anproben/", q); yield R.uniform(5, 20)
        if R.random() < .4: c.send("POST", u + "masse/", {"was": R.choice(["Brust", "Taille", "Schritt"]), "cm": R.randint(40, 130)}, q); yield .3; c.get(u + "masse/", q); yield 4
        if R.random() < .6: c.send("POST", u + "anproben/", {"am": "2031-03-1" + str(R.randint(0, 9)), "was": text(4, 30)}, q); yield .3; c.get(u + "anproben/", q); yield 5
def ausleihen(c):
    a, p = A(c), P(c, "/ausleihen"); k = a + "/ausleihen/"; l = rows(c.get(k + R.choice(["", "", "?search=probe", "?search=mond"]), p)); yield R.uniform(4, 10)
    if R.random() < .6:
        z = rows(c.get(a + "/artikel/", p)); c.get(k, p); yield 9
        if z: x = R.choice(z); c.send("POST", k, {"artikel": x["id"], "an": text(5, 25)}, p + "/neu"); yield .3; l = rows(c.get(k, p)); c.get(f"{a}/artikel/{x['id']}/historie/", p); yield 4
    for x in some(l, R.choice([0, 1, 1])): c.send("PATCH", f"{k}{x['id']}/", {"zurueck": heute}, p); yield .2; c.get(k, p); yield 4
    k = a + "/reinigungen/"; l = rows(c.get(k, p)); yield 4
    if R.random() < .3: c.send("POST", k, {"artikel": "x", "notiz": text(3, 30)}, p); yield .3; l = rows(c.get(k, p)); yield 3
    for x in some(l, R.choice([1, 1, 2])):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield 3
        if R.random() < .5: c.send("PATCH", u, R.choice([{"zustand": R.choice(["läuft", "fertig", "offen"])}, {"notiz": text(5, 40)}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .55: c.send("DELETE", u, None, q); yield .4; c.get(u, q); yield 3
def anfragen(c):
    a, p = A(c), P(c, "/leihverkehr"); k = a + "/leihanfragen/"; l = rows(c.get(k, p)); yield R.uniform(4, 10)
    for x in some(l[:9], R.choice([1, 2])):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield R.uniform(6, 30)
        if R.random() < .4: c.send("POST", u + "kommentare/", {"text": text(5, 60)}, q); yield .3; c.get(u, q); yield 4
        if R.random() < .7:
            w = c.send("POST", u + "antworten", {"ja": True, "text": text(3, 50)}, q)
            if w.status == 301: c.get(w.headers["location"], q)        # as browsers do
            yield .5; c.get(u, q); yield 5
def statistik(c):
    a, p = A(c), P(c, "/statistik"); n = R.choice([7, 14, 30]); c.get(f"{a}/statistik/bestand/?tage={n}", p); c.get(f"{a}/statistik/auslastung/?tage={n}", p); R.random() < .85 and c.get(a + "/statistik/wert/", p); yield R.uniform(5, 15)
    if R.random() < .5: n = R.randint(5, 60); c.get(f"{a}/statistik/bestand/?tage={n}", p); c.get(f"{a}/statistik/auslastung/?tage={n}", p); yield 4
    if R.random() < .4: c.get(a + "/export/bestand.csv", p); yield 3
def verwaltung(c):
    a, p = A(c), P(c, "/verwaltung"); c.get(a + "/benutzer/", p); c.get(a + "/protokoll/" + R.choice(["", "?page=1"]), p); yield R.uniform(4, 9)
    for t in some(["etiketten", "mahnwesen", "mahnwesen"], 2):
        u, q = f"{a}/einstellungen/{t}/", f"{p}/{t}"; o = body(c.get(u, q)); yield R.uniform(5, 15)
        if o and R.random() < .75: c.send("PUT", u, {**o, **R.choice([{"text": text(3, 70)}, {"text": text(3, 70)}, {}, {"text": text(1, 9)}])}, q); yield .3; c.get(u, q); yield 4
    if R.random() < .25:
        x = body(c.send("POST", a + "/inventuren/", None, P(c, "/inventur"))); yield 3
        for _ in range(3 if x else 0): c.send("POST", f"{a}/inventuren/{x['id']}/schritt/", {"regal": 1}, P(c, "/inventur")); yield R.uniform(5, 20); c.get(f"{a}/inventuren/{x['id']}/", P(c, "/inventur"))
SEITEN = [artikel, artikel, artikel, merkliste, stamm, stamm, produktionen, personen, ausleihen, ausleihen, anfragen, statistik, verwaltung]
def session(c, n):
    c.haus = R.choice(HAUS[:3] + ["schauspiel", "oper"] + (["kinderbuehne"] if R.random() < .8 else ["kammer"]))
    if not c.alt: yield from load(c, R.choice(["", "/artikel", "/statistik"]))
    else: c.get(A(c) + "/spielplan/", P(c, "/")); yield 2
    for f in R.sample(SEITEN, n): yield R.uniform(20, 260); R.random() < .4 and c.get(A(c) + "/hinweise/anzahl/", P(c, "/" + f.__name__)); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A(c) + "/hinweise/anzahl/", P(c, "/")); yield 20 + R.uniform(-.05, .05)
def geraet(k, until):
    b = Browser(sim, f"10.20.9.{k}", "ZebraScan/4.0 (MC33)", S, HOST, headers={"Authorization": f"Token scan-{k}"}, accept_gzip=False)
    while sim.now < until: b.send("POST", f"/api/haeuser/{HAUS[k % 3]}/geraete/scan/", {"code": R.randint(1, 9999)}); yield R.uniform(300, 1500); R.random() < .5 and b.get(f"/api/haeuser/{HAUS[k % 3]}/geraete/auftrag/"); yield 2
def partner(until):
    b = Browser(sim, "192.0.2.140", "Leihverkehr-Connector/1.9 (okhttp/4.12)", S, HOST, headers={"Authorization": "Token partner-a"})
    while sim.now < until: h = R.choice(HAUS); b.send("POST", f"/api/haeuser/{h}/leihanfragen/", {"von": R.choice(["Stadttheater C", "Landesbühne B"]), "was": text(5, 40)}); yield R.uniform(9000, 20000)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Authorization": "Token kern"}); b.request("GET", "/")
    for t in ("/testdaten/", "/ich/", "/artikel/", "/benutzer/"): b.get("/api/haeuser/oper" + t, "/haus/oper"); yield .4
def down(cs, fassung=None):
    global js
    app.stop()
    if fassung: env["FASSUNG"] = fassung; js = "fundus-a90b.js"; bundle(js)
    for c in cs:
        for t in ("/hinweise/anzahl/", "/artikel/", "/ausleihen/", "/hinweise/anzahl/"): c.get(A(c) + t, P(c, "/artikel")); yield R.uniform(2, 90)
    app.start(); yield 0
def during(word, c, paths, wait=(1, 4)):
    mode(word)
    for t in paths: c.get(A(c) + t, P(c, "/" + t.split("/")[1])); yield R.uniform(*wait)
    mode("", word)
def alt(c, on): c.alt = on; yield 0
def banner(on): mode("banner" if on else "", "" if on else "banner"); yield 0
def oddities(c):
    c.request("OPTIONS", A(c) + "/artikel/", referer=P(c)); yield 2
    c.request("HEAD", A(c) + "/personen/", referer=P(c)); yield 2
    c.request("GET", A(c) + "/artikel/", referer=P(c, "/artikel"), abort_after=.002); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [f"/api/haeuser/oper/{t}/" for t in "users admin login config debug mitarbeiter gagen".split()] + SCANS
def new_day(i, d):
    global day, heute
    day, heute = i, d; (WORK / "heute").write_text(d); yield 0
for i, d in office_days(sim, "2031-03-03", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday = i == 7, i == 6; end = t("23:00") if not last else t("13:30")
    for h in (() if sunday else (9, 10, 12, 14, 15, 17, 19) if not last else (9, 10, 11)):
        if R.random() < .87: sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(kern, R.randint(4, 6)))
    if not sunday:
        for h in (9, 11, 16, 18) if not last else (9, 11): sim.spawn(t(f"{h:02}:{R.randint(20, 59)}:10"), session(tafel, 4))
    if i in (1, 4):
        for h in (9, 13, 15): sim.spawn(t(f"{h:02}:{R.randint(10, 59)}:40"), session(zweite, R.randint(3, 4)))
    if not sunday:
        for k in (1, 2): sim.spawn(t(f"08:3{k}:00"), geraet(k, t("18:00") if not last else end))
    sim.spawn(t("03:40:00"), partner(end)); sim.spawn(t("02:30:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, "/api/haeuser/oper/gesund/", end, 3000))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME.replace("134", "109"), "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i in (2, 4): sim.spawn(t("12:10:00"), tab(kern, 90))
    if i == 3: sim.spawn(t("06:00:00"), alt(tafel, True)); sim.spawn(t("07:10:00"), down([kern], "2")); sim.spawn(t("08:00:00"), banner(True))
    if i == 5: sim.spawn(t("08:00:00"), banner(False)); sim.spawn(t("20:45:00"), down([kern]))
    if i == 7: sim.spawn(t("08:00:00"), alt(tafel, False))
    if i == 1: sim.spawn(t("08:40:00"), during("sicht", kern, ["/statistik/bestand/?tage=7", "/statistik/bestand/?tage=30", "/statistik/bestand/?tage=7"], (20, 90)))
    if i == 2: sim.spawn(t("21:10:00"), during("wartung", kern, ["/artikel/", "/ausleihen/", "/personen/", "/artikel/"], (20, 90)))
    if i == 4: sim.spawn(t("18:30:00"), during("drossel", zweite, ["/artikel/", "/artikel/?search=b", "/produktionen/"]))
    if i in (0, 5): sim.spawn(t("11:11:00"), oddities(kern))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "fundus.py", accept=lambda e: "/api/haeuser" in (e["target"] or "") and not (e["status"] == 503 and e["size"] > 100))
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l))
size += write_rotated(night / "gunicorn-docker", "4be1f7720c93-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
