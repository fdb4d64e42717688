import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "werf-django"; PY = sys.executable
sim = Sim(20270322, "Europe/Amsterdam"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
(dist / "index.html").write_text('<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Werf</title><script type="module" src="/assets/werf.c31.js"></script></head><body><div id="app"></div>' + "<!-- werf -->" * 12 + "</body></html>\n")
(dist / "assets/werf.c31.js").write_text("let werf=1;" * 1100)
for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1"}
subprocess.run([PY, HERE / "werf.py"], env=env, check=True)
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:20161", "-w", "1", "--threads", "2", "--access-logfile", "-", "werf:application"], 20161, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 20160, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 20160), "werf.example.com", "https://werf.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, yard, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"X-Werf-Token": f"{login}@{yard or 'alle'}"}, accept_gzip=zipped); b.login, b.role, b.yard, b.home = login, login.split("-")[0], yard, yard
    return b
OLD = CHROME_WIN.replace("133", "128"); TABLET = PHONE.replace("Pixel 8", "SM-T575").replace(" Mobile", "")
# four of the fourteen work from the old terminal server, whose gateway takes compression away
people = [person("beheer-1", "", "203.0.113.10", FIREFOX), person("beheer-2", "", "203.0.113.11", SAFARI), person("voorman-1", "rotterdam", "203.0.113.12", OLD, False), person("voorman-2", "rotterdam", "203.0.113.13", TABLET), person("planner-1", "rotterdam", "203.0.113.14", CHROME),
          person("inkoop-1", "rotterdam", "203.0.113.15", EDGE), person("hr-1", "rotterdam", "203.0.113.16", CHROME_WIN), person("voorman-3", "vlissingen", "198.51.100.21", PHONE), person("voorman-4", "vlissingen", "198.51.100.22", TABLET), person("planner-2", "vlissingen", "198.51.100.23", OLD.replace("128", "127"), False),
          person("inkoop-2", "vlissingen", "198.51.100.24", EDGE.replace("134", "133"), False), person("voorman-5", "harlingen", "192.0.2.31", FIREFOX.replace("136", "128"), False), person("planner-3", "harlingen", "192.0.2.32", CHROME), person("inkoop-3", "harlingen", "192.0.2.33", SAFARI.replace("18.3", "17.6"))]
day, SHIPS = 0, {}
def body(a): return a.json() if a.status in (200, 201, 202) and a.body else None
def rows(a): x = body(a); return x.get("results", []) if isinstance(x, dict) else x or []
def some(l, n): return R.sample(l, min(len(l), n))
def at_yard(c): return f"/t/{c.yard}/api", f"/t/{c.yard}/ui"
def load(c):
    a, p = at_yard(c); c.request("GET", p + "/start", headers={"Accept": "text/html"}); c.request("GET", "/assets/werf.c31.js", referer=p + "/start")
    if R.random() < .25: c.get(a + "/ik/", p + "/start", headers={"X-Werf-Token": ""}); yield 5; c.send("POST", a + "/sessie/", {"wie": c.login}, p + "/start"); yield .3
    for t in ("/ik/", "/menu/", "/modules/", "/berichten/ongelezen/"): c.get(a + t, p + "/start")
    if R.random() < .6: c.get(a + "/storingen/", p + "/start")
    yield 1
def schepen(c):
    a, p = at_yard(c); p += "/schepen"
    if R.random() < .08: c.get(a + "/schepen", p); yield .05
    l = rows(c.get(a + "/schepen/" + R.choice(["", "", "", "?page=2", "?page=7", "?zoek=Zeearend", "?zoek=xyz"]), p)); yield R.uniform(3, 9)
    if R.random() < .3:
        w = R.choice(["zee", "maas", "qrs", "urk"])
        for k in range(1, len(w) + 1): c.get(f"{a}/zoek/?q={w[:k]}", p); yield R.uniform(.2, .7)
    if R.random() < .12 or c.yard == "harlingen" and day >= 3 and R.random() < .6: c.send("POST", a + "/schepen/", {"naam": "Nieuwbouw " + "n" * R.randint(1, 12), "imo": 0, "dok": None}, p); yield .4; l = rows(c.get(a + "/schepen/", p)) or l; yield 3
    SHIPS.setdefault(c.yard, l)
    for s in some(l, R.randint(1, 2)):
        u, q = f"{a}/schepen/{s['id']}", f"{p}/{s['id']}"; x = body(c.get(u + "/", q)) or s
        for t in ("secties", "keuringen", "tekeningen", "garantie"):
            if R.random() < .8: c.get(f"{u}/{t}/", q)
        yield R.uniform(5, 25)
        if R.random() < .4: c.send("PATCH", u + "/", R.choice([{"dok": x.get("dok")}, {"naam": R.choice(["Urk", "Noordster", "Van Speijk de Derde"])}, {"naam": "Zr. Ms. " + "m" * R.randint(1, 40)}, {"lengte": R.randint(100, 210)}]), q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .25: c.send("POST", u + "/secties/", {"code": "S" + "9" * R.randint(1, 4), "gewicht": R.randint(2, 90)}, q); yield .3; c.get(u + "/secties/", q); yield 3
def werkorders(c):
    a, p = at_yard(c); p += "/werkorders"; l = rows(c.get(a + "/werkorders/" + R.choice(["", "", "?status=gepland", "?status=vervallen", "?page=2", "?zoek=lassen"]), p)); yield R.uniform(3, 9)
    if R.random() < .3 and (c.yard != "harlingen" or day >= 3):
        c.send("POST", a + "/werkorders/controle/", {"titel": "x"}, p + "/nieuw"); yield 2; c.send("POST", a + "/werkorders/", {"titel": "werk " + "w" * R.randint(1, 30), "schip": None}, p + "/nieuw"); yield .4; l = rows(c.get(a + "/werkorders/", p)) or l; yield 3
    for w in some(l, R.randint(1, 3)):
        u, q = f"{a}/werkorders/{w['id']}", f"{p}/{w['id']}"; x = body(c.get(u + "/", q)) or w; c.get(u + "/opmerkingen/", q); R.random() < .7 and c.get(u + "/bijlagen/", q); yield R.uniform(4, 18)
        if R.random() < .35:
            for on in R.choice([(True,), (True,), (True, True), (True, False, True)]): c.send("PATCH", u + "/urgent/", {"urgent": on}, q); yield .3; c.get(u + "/", q); yield R.uniform(2, 6)
        if R.random() < .25:
            on = not x.get("archief")
            for on in R.choice([(on,), (on,), (on, not on)]): c.send("PATCH", u + "/archief/", {"archief": on}, q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .25: c.send("PATCH", u + "/", R.choice([{"titel": x.get("titel", "x")}, {"titel": "werk " + "t" * R.randint(1, 30)}]), q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .2: c.send("POST", u + "/start/", None, q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .15: c.send("POST", u + "/herinner/", None, q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .25: c.send("POST", u + "/opmerkingen/", {"tekst": "o" * R.randint(3, 80)}, q); yield .3; c.get(u + "/opmerkingen/", q); yield 3
        if R.random() < .08: c.request("POST", u + "/bijlagen/", b"\xff\xd8" + b"f" * R.randint(500, 20000), referer=q, headers={"Content-Type": "image/jpeg", "Content-Disposition": 'attachment; filename="foto.jpg"'}); yield .5; c.get(u + "/bijlagen/", q); yield 3
        if R.random() < .35: c.send("POST", u + "/kopieer/", None, q); yield R.choice([.5, 6])
def materiaal(c):
    a, p = at_yard(c); p += "/materiaal"; l = rows(c.get(a + "/materiaal/" + R.choice(["", "", "?page=2", "?zoek=verf"]), p)); yield R.uniform(3, 8)
    for m in some(l, 2):
        u = f"{a}/materiaal/{m['id']}/"; c.get(u, p); yield 3
        if R.random() < .6: c.send("PATCH", u, {"voorraad": R.choice([m["voorraad"], R.randint(100, 900), R.randint(100, 900), R.randint(0, 99), R.randint(1000, 12000)])}, p); yield .3; c.get(u, p); yield 3
def leveranciers(c):
    a, p = at_yard(c); p += "/leveranciers"; l = rows(c.get(a + "/leveranciers/", p)); yield R.uniform(3, 8)
    if len(l) < 11 and R.random() < .3 and (c.yard != "harlingen" or day >= 3): c.send("POST", a + "/leveranciers/", {"naam": "Handel " + "h" * R.randint(1, 12), "plaats": "Urk", "actief": True}, p); yield .4; l = rows(c.get(a + "/leveranciers/", p)) or l; yield 3
    for s in some(l, 2):
        u, q = f"{a}/leveranciers/{s['id']}", f"{p}/{s['id']}"; c.get(u + "/", q); c.get(u + "/contracten/", q); yield R.uniform(3, 12)
        if R.random() < .15: c.send("POST", u + "/contracten/", {"nummer": R.randint(1, 99999)}, q); yield .3; c.get(u + "/contracten/", q); yield 3
        if R.random() < .5: c.send("DELETE", u + "/", None, q); yield .4; c.get(a + "/leveranciers/", p); yield 4; R.random() < .3 and c.get(u + "/", q); yield 2
def inkoop(c):
    a, p = at_yard(c); p += "/inkoop"; l = rows(c.get(a + "/inkooporders/", p)); yield R.uniform(3, 8)
    if R.random() < .6: c.send("POST", a + "/inkooporders/", {"artikel": "a" * R.randint(3, 30), "aantal": R.randint(1, 99)}, p); yield .4; c.get(a + "/inkooporders/", p); yield R.uniform(20, 50); l = rows(c.get(a + "/inkooporders/", p)) or l; yield 3
    for o in some(l, 1):
        u = f"{a}/inkooporders/{o['id']}/"; c.get(u, p); yield 4
        if R.random() < .4: c.send("DELETE", u, None, p); yield .3; c.get(a + "/inkooporders/", p); yield 2; c.get(u, p); yield 3
def personeel(c):
    a, p = at_yard(c); p += "/personeel"; l = rows(c.get(a + "/personeel/" + R.choice(["", "", "?page=2"]), p)); yield R.uniform(3, 8)
    for x in some(l, 2):
        u, q = f"{a}/personeel/{x['id']}", f"{p}/{x['id']}"
        for t in ("", "certificaten/", "pasfoto/", "rooster/"): c.get(f"{u}/{t}", q)
        yield R.uniform(4, 15)
        if R.random() < .45: c.send("PUT", u + "/rooster/", {"dagen": R.sample(["ma", "di", "wo", "do"], 2)}, q); yield .4; c.get(u + "/rooster/", q); yield 3
        if day >= 3 and R.random() < .2: c.send("POST", u + "/certificaten/", {"naam": "c" * R.randint(3, 20)}, q); yield .3; c.get(u + "/certificaten/", q); yield 3
    c.get(a + "/tarieven/", p); yield 2
def uren(c):
    a, p = at_yard(c); p += "/uren"
    for w in some(["?week=12", "?week=13", "?week=14", "?week=15", ""], 2): l = rows(c.get(a + "/urenstaten/" + w, p)); yield R.uniform(2, 6)
    if R.random() < .6: c.send("POST", a + "/urenstaten/", {"nummer": R.randint(100, 113), "week": 12, "uren": R.choice([8, 40])}, p); yield .3; l = rows(c.get(a + "/urenstaten/", p)) or l; yield 3
    for x in some(l, 1):
        u = f"{a}/urenstaten/{x['id']}/"; c.get(u, p); yield 3
        if R.random() < .4: c.send("DELETE", u, None, p); yield .3; c.get(a + "/urenstaten/", p); yield 2; R.random() < .6 and c.get(u, p); yield 2
def verlof(c):
    a, p = at_yard(c); p += "/verlof"; l = rows(c.get(a + "/verlof/", p)); yield 4
    if R.random() < .3: c.send("POST", a + "/verlof/", {"nummer": R.randint(100, 113), "van": "2027-06-01"}, p); yield .3; l = rows(c.get(a + "/verlof/", p)) or l; yield 3
    for x in some(l, 1):
        if R.random() < .6: c.send("POST", f"{a}/verlof/{x['id']}/goedkeuren/", None, p); yield .3; c.get(a + "/verlof/", p); yield 3
def dokken(c):
    a, p = at_yard(c); p += "/dokken"; l = rows(c.get(a + "/dokken/", p)); c.get(a + "/planbord/", p); yield R.uniform(3, 8)
    for d in some(l, 2):
        u, q = f"{a}/dokken/{d['naam']}", f"{p}/{d['naam']}"; x = body(c.get(u + "/", q)) or d; c.get(u + "/getij/", q); c.get(u + "/planning/", q); yield R.uniform(3, 12)
        if R.random() < .4:
            on = not x.get("vrij")
            for b in R.choice([(on,), (on,), (not on,), (on, not on)]): c.send("PATCH", u + "/", {"vrij": b, **({"schip": R.choice([None, "Noordster", "Grietje 4"])} if R.random() < .4 else {})}, q); yield .3; c.get(u + "/", q); yield 3
        if R.random() < .5: c.send("POST", u + "/planning/", {"week": R.randint(13, 30)}, q); yield .4; c.get(u + "/planning/", q); yield 4
def rapporten(c):
    a, p = at_yard(c); p += "/rapporten"
    for w in some(range(5, 30), 2): c.get(f"{a}/statistiek/uren/?week={w}", p); c.get(f"{a}/statistiek/bezetting/?week={w}", p); yield R.uniform(2, 7)
    if R.random() < .8: c.get(a + "/rapporten/kosten/", p + "/kosten"); yield 4
    if R.random() < .7: c.get(a + "/logboek/", p + "/logboek"); yield 4
    if R.random() < .3:
        x = body(c.send("POST", a + "/rapporten/export/", {"soort": "uren"}, p)); yield 3
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{a}/taken/{x['taak']}/", p); yield 5
    if R.random() < .4: c.get(a + "/duikers/", p); yield 2
def beheer(c):
    a, p = at_yard(c); p += "/beheer"; k = body(c.get(a + "/instellingen/", p)); m = body(c.get(a + "/instellingen/meldingen/", p)); yield 4
    if k and R.random() < .7: c.send("PUT", a + "/instellingen/", R.choice([k, {**k, "ploegen": R.choice([2, 3])}, {**k, "opmerking": "o" * R.randint(0, 30)}]), p); yield .3; c.get(a + "/instellingen/", p); yield 3
    if m and R.random() < .6: c.send("PUT", a + "/instellingen/meldingen/", R.choice([m, {**m, "toon": R.choice(["zacht", "scherp"])}, {**m, "toon": R.choice(["zacht", "hard!"])}]), p); yield .3; c.get(a + "/instellingen/meldingen/", p); yield 3
    c.get(a + "/logboek/", p); c.get(a + "/tarieven/", p); yield 3
PAGES = {"voorman": [werkorders, werkorders, werkorders, schepen, schepen, dokken, uren, personeel, rapporten], "planner": [dokken, dokken, werkorders, werkorders, schepen, verlof, rapporten, rapporten, materiaal], "inkoop": [materiaal, materiaal, leveranciers, leveranciers, leveranciers, inkoop, inkoop, rapporten],
         "hr": [personeel, personeel, personeel, verlof, uren, rapporten], "beheer": [beheer, beheer, schepen, werkorders, leveranciers, leveranciers, personeel, dokken, rapporten, verlof, inkoop]}
def session(c, n):
    if not c.home: c.yard = R.choice(["rotterdam", "rotterdam", "vlissingen", "harlingen"] if day >= 2 else ["rotterdam", "vlissingen"])
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))): yield R.uniform(15, 240); R.random() < .3 and c.get(at_yard(c)[0] + "/berichten/ongelezen/", f"{at_yard(c)[1]}/{f.__name__}"); yield from f(c)
def screen(n):
    b = Browser(sim, "203.0.113.70", "Mozilla/5.0 (X11; CrOS armv7l 13597.84.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0.0.0 Safari/537.36", S, HOST, ORIGIN, {"X-Werf-Token": "scherm-1@rotterdam"}, caching=True, accept_gzip=False)
    for _ in range(n): b.get("/t/rotterdam/api/planbord/", "/t/rotterdam/ui/hal"); yield 20 + R.uniform(-.05, .05)
def robot(until):
    b = Browser(sim, "198.51.100.75", "LasRobot/1.2", S, HOST, headers={"X-Werf-Token": "robot"}, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/t/vlissingen/api/lasrobot/"); yield R.uniform(1, 3); b.send("POST", "/t/vlissingen/api/lasrobot/", {"temp": R.randint(100, 900)}); yield R.uniform(1200, 2600)
def tablet():
    b = Browser(sim, "203.0.113.76", "WerfTablet/0.9 (Android 7.1)", S, HOST, headers={"X-Werf-Token": "voorman-9@rotterdam"}, accept_gzip=False)
    for _ in range(7): b.get("/t/rotterdam/api/v1/planbord/"); yield R.uniform(600, 1500)
def down(cs):
    app.stop()
    for c in cs:
        a, p = at_yard(c)
        for t in ("/werkorders/", "/schepen/", "/berichten/ongelezen/"): c.get(a + t, p + "/start"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        a, p = at_yard(c)
        for t in paths: c.get(a + t, p + "/start"); yield R.uniform(1, 5)
    mode("", word)
def elsewhere(c, yard):                                               # a link that a colleague of another yard sent
    for s in some(SHIPS.get(yard, []), 2): c.get(f"/t/{yard}/api/schepen/{s['id']}/", f"/t/{yard}/ui/schepen/{s['id']}"); c.get(f"/t/{yard}/api/schepen/", f"/t/{yard}/ui/schepen"); yield 4
def oddities(c):
    a, p = at_yard(c); c.request("OPTIONS", a + "/schepen/"); yield 2; c.request("HEAD", a + "/schepen/"); yield 2
    c.request("GET", a + "/statistiek/uren/?week=9&traag=1", referer=p + "/rapporten", abort_after=.1); time.sleep(.6); yield 2
GUESS = [f"/t/rotterdam/api/{w}/" for w in "users admin login config export gebruikers".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-03-22", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:40") if i < 9 else at("12:00")
    for c in people:
        if c.home == "harlingen" and i < 2: continue
        for h in ((7, 12) if not weekend else (9,) if c.login in ("voorman-1", "beheer-2", "voorman-3") else ()):
            if i == 9 and h > 7: continue
            if R.random() < .72: sim.spawn(at(f"{h + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4)))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "check_http/v2.3.3 (monitoring-plugins 2.3.3)", S, HOST, accept_gzip=False, keep=False), sim, "/gezond/", end, 1800))
    if not weekend: sim.spawn(at("06:30:00"), robot(at("17:00") if i < 9 else end))
    if i in (0, 3, 7): sim.spawn(at("10:00:00"), screen(120))
    if i in (0, 1, 2, 4): sim.spawn(at("08:00:00"), tablet())
    if i % 2: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=24))
    if i in (1, 8): sim.spawn(at("16:20:00"), down([people[2], people[5], people[7]]))
    if i == 3: sim.spawn(at("16:40:00"), during("druk", [people[3], people[8]], ["/werkorders/", "/dokken/", "/verlof/"]))
    if i == 4: sim.spawn(at("11:20:00"), during("getij", [people[4], people[8]], ["/dokken/dok-1/getij/", "/dokken/helling/getij/"]))
    if i in (3, 8): sim.spawn(at("13:37:00"), elsewhere(people[3], "vlissingen"))
    if i in (2, 7): sim.spawn(at("18:11:00"), oddities(people[2]))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
size = write_rotated(night / "apache-vhosts", "other_vhosts_access.log", out, sim.zone, "dateext"); print("apache", len(out))
GL = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", GL, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "werf.py", accept=lambda e: (e["target"] or "").startswith(("/t/", "/gezond/")) and "/api" in e["target"] + "/api" and (e["status"] != 503 or "/getij/" in e["target"]))
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l))
size += write_rotated(night / "gunicorn-cri" / "werf-api", "0.log", [(t, f"{rfc3339(t)} {s} F {clean(l)}") for t, s, l in out], timezone.utc, "kubelet"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
