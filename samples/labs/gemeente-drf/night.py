import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "gemeente-drf"; PY = sys.executable
sim = Sim(20280110, "Europe/Amsterdam"); R = sim.random
html = WORK / "html"; (html / "static").mkdir(parents=True)
def bundle(name):
    (html / "index.html").write_text(f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Mijn gemeente</title><script type="module" src="/static/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (html / "static" / name).write_text("let gemeente=1;" * 810)
    for f in [WORK, *html.rglob("*"), html]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "g.3ab.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSIE": "1", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:19661", "-w", "1", "--threads", "4", "--access-logfile", WORK / "gunicorn.log", "gemeente:application"], 19661, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19660, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19660), "mijn.gemeente.example.com", "https://mijn.gemeente.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, wijk, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {login}"}, accept_gzip=zipped); b.login, b.role, b.wijk, b.stale = login, login.split("-")[0], wijk, False; return b
# two counters are alike and sit behind one address each; one browser sits behind a filter that takes compression away
ad1, ad2 = person("beheer-1", "noord", "198.51.100.21", FIREFOX), person("beheer-2", "binnenstad", "198.51.100.22", SAFARI)
b1, b2, b3, b4 = person("beh-1", "noord", "203.0.113.31", CHROME_WIN), person("beh-2", "haven", "203.0.113.32", EDGE), person("beh-3", "binnenstad", "192.0.2.33", CHROME, False), person("beh-4", "waterland", "192.0.2.34", CHROME_WIN.replace("133", "135"))
people = [ad1, ad2, b1, b2, b3, b4]; day, vandaag = 0, "2028-01-10"
A = lambda c: f"/{c.wijk}/api"; P = lambda c, p="/": f"/{c.wijk}/app{p}"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, n): return R.sample(l, min(len(l), n))
def new(c): return c.wijk == "waterland" and day < 4
def follow(c, method, target, data, page):
    a = c.request(method, target, body=data, referer=page)
    if a.status == 301: c.get(a.headers["location"], page)           # as browsers do: what was posted becomes a GET
    return a
def load(c, p="/"):
    a, p = A(c), P(c, p); c.request("GET", p); c.request("GET", "/static/" + js, referer=p)
    if R.random() < .25: c.get(a + "/ik/", p, headers={"Authorization": ""}); yield 6; c.send("POST", a + "/inloggen/", {"wie": c.login}, P(c, "/inloggen")); yield .4
    for t in ("/ik/", "/soorten/", "/meldingen/ongelezen/", "/koppelingen/bag/", "/koppelingen/kvk/", "/storingen/", "/publicaties/"):
        if R.random() < .65: c.get(a + t, p)
    c.get(a + ("/rapporten/dashboard/" if c.stale or day < 4 else "/rapporten/overzicht/"), p); yield 1
def meldingen(c):
    a, p = A(c), P(c, "/meldingen"); l = rows(c.get(a + "/meldingen/" + R.choice(["", "", "", "?page=2", "?page=30", "?search=boom", "?search=zwembad", "?status=bezig", "?status=heropend"]), p)); yield R.uniform(3, 9)
    if R.random() < .35 and not new(c):
        if R.random() < .25: c.send("POST", a + "/meldingen/", {"titel": ""}, p + "/nieuw"); yield 5
        c.get(a + "/meldingen/", p); yield R.uniform(8, 40); x = body(c.send("POST", a + "/meldingen/", {"titel": "Melding " + R.choice(["kapotte lantaarn bij de sluis", "zwerfvuil", "omgewaaide kastanje"]), "tekst": "t" * R.randint(0, 80)}, p + "/nieuw")); yield .3; l = rows(c.get(a + "/meldingen/", p)) or l; yield 3
        if x and R.random() < .45:
            u, q = f"{a}/meldingen/{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(a + "/meldingen/", p); yield 3; R.random() < .7 and c.get(u, q); yield 2; l = [y for y in l if y["id"] != x["id"]]
    if R.random() < .25: c.get(a + "/meldingen", p) .status == 301 and c.get(a + "/meldingen/", p); yield 3          # a link without its slash
    for m in some(l, R.randint(1, 3)):
        u, q = f"{a}/meldingen/{m['id']}", f"{p}/{m['id']}"; x = body(c.get(u + "/", q)) or m; c.get(u + "/reacties/", q); c.get(u + "/notities/", q)
        if R.random() < .75: yield 1; c.get(u + "/bijlagen/", q)
        yield R.uniform(4, 15)
        if R.random() < .35: c.send("PATCH", u + "/", R.choice([{"tekst": x.get("tekst", "")}, {"tekst": "Gesproken met " + "melder en aannemer " * R.randint(0, 4)}, {"tekst": "".join(R.choices("abcdefghijklmnop ", k=R.randint(10, 150)))}, {"spoed": True}]), q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .35: c.send("POST", u + "/reacties/", {"tekst": "Reactie: " + "".join(R.choices("abcdefghijklmnop ", k=R.randint(9, 60)))}, q); yield .3; c.get(u + "/reacties/", q); yield 3
        if R.random() < .45: c.send("POST", u + "/notities/", {"tekst": "".join(R.choices("abcdefghijklmnop ", k=R.randint(9, 60)))}, q); yield .3; c.get(u + "/notities/", q); yield 4
        if R.random() < .25: c.send("POST", u + "/toewijzen/", {"wie": R.choice(["beh-1", "aannemer Groot Onderhoud BV"])}, q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .2:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/sluiten/", None, q); yield .6
            c.get(u + "/", q); yield 2
    if R.random() < .08: c.get(f"{a}/meldingen/{R.randint(11, 99)}/", None); yield 2
def vergunningen(c):
    a, p = A(c), P(c, "/vergunningen"); l = rows(c.get(a + "/vergunningen/" + R.choice(["", "", "?page=2", "?type=kap", "?type=sloop"]), p)); yield R.uniform(3, 9)
    for v in some(l, R.randint(1, 3)):
        u, q = f"{a}/vergunningen/{v['id']}", f"{p}/{v['id']}"; x = body(c.get(u + "/", q)) or v; c.get(u + "/bezwaren/", q); c.get(u + "/leges/", q)
        if R.random() < .7: yield 1; c.get(u + "/historie/", q)
        yield R.uniform(4, 14)
        if R.random() < .3: c.send("PUT", u + "/", R.choice([{"aanvraag": x["aanvraag"], "type": x["type"]}, {"aanvraag": "".join(R.choices("abcdefghijk ", k=R.randint(5, 90))), "type": "bouw"}]), q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .25: c.send("POST", u + "/besluit/", {"besluit": R.choice(["verleend", "geweigerd wegens strijd met het bestemmingsplan"])}, q); yield .3; c.get(u + "/", q); yield 3
def bewoners(c):
    a, p = A(c), P(c, "/bewoners"); l = rows(c.get(a + "/bewoners/" + R.choice(["", "?page=2", "?search=bak", "?search=oz", "?search=vis"]), p)); yield R.uniform(3, 9)
    for b in some(l, R.randint(1, 2)):
        u, q = f"{a}/bewoners/{b['id']}", f"{p}/{b['id']}"; x = body(c.get(u + "/", q)) or b; c.get(u + "/dossier/", q); yield R.uniform(4, 14)
        if R.random() < .5: c.send("PATCH", u + "/", R.choice([{"telefoon": x["telefoon"]}, {"telefoon": "06-" + "".join(R.choices("0123456789", k=R.randint(8, 30)))}, {"nieuwsbrief": not x["nieuwsbrief"]}]), q); yield .3; c.get(u + "/", q); yield 3
def afspraken(c):
    a, p = A(c), P(c, "/afspraken"); z = R.choice([vandaag, vandaag, "2028-01-14", f"2028-02-{R.randint(10, 28)}"]); t = f"{a}/afspraken/?datum={z}"; l = rows(c.get(R.choice([t, t, a + "/afspraken/"]), p)); yield R.uniform(3, 9)
    if R.random() < .5 and not new(c): c.get(t, p); yield R.uniform(6, 30); c.send("POST", a + "/afspraken/", {"datum": z, "product": R.choice(["paspoort", "rijbewijs", "verklaring omtrent het gedrag"])}, p + "/nieuw"); yield .3; l = rows(c.get(t, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        u, q = f"{a}/afspraken/{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield R.uniform(3, 9)
        if R.random() < .35: c.send("PATCH", u, R.choice([{"product": x["product"]}, {"status": R.choice(["gepland", "afgehandeld door balie 3", "niet verschenen"])}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .6: c.send("DELETE", u, None, q); yield .4; c.get(u, q); yield 4
def berichten(c):
    a, p = A(c), P(c, "/berichten"); c.get(a + "/berichten/", p); yield R.uniform(5, 25)
    if R.random() < .85: follow(c, "POST", a + "/berichten", {"onderwerp": "".join(R.choices("abcdefghijkl ", k=R.randint(8, 60)))}, p + "/nieuw"); yield 6
    if R.random() < .3: c.get(a + "/berichten/", p); yield 3
def rapporten(c):
    a, p = A(c), P(c, "/rapporten"); z = R.choice([7, 14, 30]); c.get(f"{a}/rapporten/volume/?dagen={z}", p); c.get(f"{a}/rapporten/tevredenheid/?dagen={z}", p); yield R.uniform(4, 12)
    if R.random() < .8: c.get(a + "/rapporten/doorlooptijd/", p); yield 5; R.random() < .3 and c.get(a + "/rapporten/doorlooptijd/", p); yield 2
    if R.random() < .4: c.get(f"{a}/rapporten/volume/?dagen={R.randint(3, 60)}", p); yield 3
    if R.random() < .3:
        x = body(c.send("POST", a + "/rapporten/aanvragen/", {"wat": "maand"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{a}/taken/{x['taak']}/", p); yield 3
    if R.random() < .4: c.get(a + "/export/meldingen.csv", p); yield 3
def beheren(c):
    a, p = A(c), P(c, "/beheer"); o = body(c.get(a + "/instellingen/", p)) or {}; c.get(a + "/medewerkers/", p); yield 5
    if R.random() < .6: c.send("PUT", a + "/instellingen/", R.choice([o, {"tekst": "".join(R.choices("abcdefghijkl ", k=R.randint(0, 90)))}, {"begroeting": "".join(R.choices("abcdefghijkl ", k=R.randint(8, 60)))}]), p); yield .3; c.get(a + "/instellingen/", p); yield 3
    if c.role == "beheer" and R.random() < .35: c.send("PUT", a + "/medewerkers/beh-2/rol/", {"rol": R.choice(["behandelaar", "behandelaar", "teamleider vergunningen"])}, p); yield .3; c.get(a + "/medewerkers/", p); yield 3
    if R.random() < .75: c.get(a + "/auditlog/" + R.choice(["", "?page=1"]), P(c, "/auditlog")); yield 4
    if c.role == "beheer" and day >= 6 and R.random() < .7: c.get(a + "/publicaties/", p); yield R.uniform(9, 50); c.send("POST", a + "/publicaties/", {"titel": "".join(R.choices("abcdefghijkl ", k=R.randint(8, 60)))}, p); yield .3; c.get(a + "/publicaties/", p); yield 3
def openingstijden(c):
    a, p = A(c), P(c, "/openingstijden"); c.get(a + "/openingstijden/", p); yield R.uniform(5, 20)
    if R.random() < .85: c.send("PUT", a + "/openingstijden/", {d: R.choice(["09-17", "gesloten", "12-20 (avondopenstelling)"]) for d in R.sample(["ma", "di", "wo", "do", "vr", "za"], R.randint(2, 6))}, p); yield .4; c.get(a + "/openingstijden/", p); yield 5
PAGES = {"beheer": [rapporten, rapporten, rapporten, beheren, beheren, beheren, openingstijden, openingstijden, meldingen, meldingen, vergunningen, vergunningen, bewoners, berichten, berichten, afspraken, afspraken],
         "beh": [meldingen, meldingen, meldingen, vergunningen, vergunningen, bewoners, afspraken, afspraken, berichten, berichten, rapporten, openingstijden, beheren]}
def session(c, n, fresh_page=True):
    if c.role == "beheer": c.wijk = R.choice(["noord", "haven", "binnenstad", "waterland"])
    fs = R.sample(PAGES[c.role], n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: c.get(A(c) + "/rapporten/dashboard/", P(c))
    for f in fs:
        yield R.uniform(15, 240); R.random() < .5 and c.get(A(c) + "/meldingen/ongelezen/", P(c, "/" + f.__name__)); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A(c) + "/meldingen/ongelezen/", P(c)); yield 30 + R.uniform(-.05, .05)
def kiosk(wijk, k, until):
    b = Browser(sim, f"10.20.{40 + k}.5", "BalieZuil/3.1 (Linux; arm)", S, HOST, headers={"Authorization": f"Token kiosk-{k}"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", f"/{wijk}/api/kiosk/nummer/", {}); yield R.uniform(600, 2600)
        if R.random() < .4: b.get(f"/{wijk}/api/kiosk/oproep/"); yield 2
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Authorization": "Token beheer-9"}); b.request("GET", "/noord/app/")
    for t in ("/proefdata/", "/ik/", "/meldingen/", "/medewerkers/"): b.get("/noord/api" + t, "/noord/app/"); yield .4
def down(cs, versie=None):
    global js
    app.stop()
    if versie: env["VERSIE"] = versie; js = "g.9f0.js"; bundle(js)
    for c in cs:
        for t in ("/meldingen/ongelezen/", "/meldingen/", "/berichten/", "/vergunningen/"): c.get(A(c) + t, P(c, "/meldingen")); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A(c) + t, P(c, "/" + t.split("/")[1])); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    a, p = A(c), P(c, "/meldingen"); c.request("OPTIONS", a + "/meldingen/", referer=p); yield 2
    c.request("HEAD", a + "/bewoners/", referer=p); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [f"/noord/api/{t}" for t in "users/ admin/ login/ config/ debug/ gebruikers/ export/alles/".split()] + SCANS
def new_day(i, d):
    global day, vandaag
    day, vandaag = i, d; yield 0
for i, d in office_days(sim, "2028-01-10", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, weekend = i == 10, i in (5, 6); end = t("22:00") if not last else t("12:00")
    for c in people:
        if weekend and c not in (b2, ad1): continue
        if c is ad2 and i in (1, 4) or c is b4 and i == 0: continue
        for h in ((8, 10, 13, 15) if not weekend else (11,)) if not last else (8,):
            if R.random() < .72: sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .75))
    if not weekend:
        for k, w in enumerate(("noord", "binnenstad")): sim.spawn(t(f"08:3{k}:00"), kiosk(w, k, t("17:30") if not last else end))
    sim.spawn(t("02:30:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "check_http/v2.3.3 (monitoring-plugins 2.3.3)", S, HOST, accept_gzip=False, keep=False), sim, "/noord/api/gezond/", end, 3000))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME.replace("134", "109"), "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i in (1, 8): sim.spawn(t("12:30:00"), tab(b1, 110))
    if i == 4: sim.spawn(t("06:20:00"), stale(b3, True)); sim.spawn(t("06:30:00"), down([b1, b2], "2"))
    if i in (4, 7): sim.spawn(t("10:31:00"), session(b3, 2)); sim.spawn(t("14:11:00"), session(b3, 2)); sim.spawn(t("15:50:00"), session(b3, 2))
    if i == 8: sim.spawn(t("06:00:00"), stale(b3, False))
    if i == 8: sim.spawn(t("17:20:00"), down([b4, ad1]))
    if i == 2: sim.spawn(t("09:40:00"), during("weergave", [ad1, b2, b3], ["/rapporten/volume/?dagen=7", "/rapporten/volume/?dagen=30"], (20, 90)))
    if i == 1: sim.spawn(t("19:10:00"), during("onderhoud", [b1, b2, ad1], ["/meldingen/", "/berichten/", "/afspraken/", "/openingstijden/"]))
    if i == 9: sim.spawn(t("12:30:00"), during("druk", [b1, b4], ["/meldingen/", "/meldingen/?search=b", "/bewoners/"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(b2))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
lines = [l for l in (WORK / "gunicorn.log").read_text(errors="surrogateescape").splitlines() if "/api/" in l]
out = stamp_combined(lines, sim, "gunicorn"); print("gunicorn", len(out), "of", len(lines))
size += write_rotated(night / "gunicorn-file", "gunicorn-access.log", out, sim.zone, "logrotate")
print("bytes", size, "requests", len(sim.entries))
