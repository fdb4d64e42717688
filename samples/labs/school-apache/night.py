import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "school-apache"; os.chmod(WORK, 0o777)
sim = Sim(20260914, "Europe/Berlin"); R = sim.random
dist = WORK / "dist"; (dist / "static").mkdir(parents=True)
def bundle(tag):
    (dist / "index.html").write_text(f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Schulverwaltung</title><script src="/static/app.{tag}.js"></script></head><body><main id="app"></main></body></html>\n')
    (dist / f"static/app.{tag}.js").write_text("let schule=1;" * 1300)
bundle("1f0c"); current = "1f0c"
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, "-m", "hypercorn", "-b", "127.0.0.1:19601", "--access-logfile", "-", "--error-logfile", "-", "schule:app"], 19601, env=env, cwd=HERE)
app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19600, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19600), "schulen.example.org", "https://schulen.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))

FIREFOX_WIN = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:136.0) Gecko/20100101 Firefox/136.0"
def person(tenant, login, address, agent, two=False, zipped=True, caching=False):
    b = (Browser2 if two else Browser)(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {tenant}:{login}", "Accept": "application/json"}, caching, accept_gzip=zipped)
    b.tenant, b.login, b.a, b.ui, b.role = tenant, login, f"/t/{tenant}/api", f"/t/{tenant}/ui", login.split("-")[0]
    return b
people = [person("schule-3", "leitung", "203.0.113.21", CHROME, True, caching=True), person("schule-3", "sekretariat", "203.0.113.22", FIREFOX, zipped=False), person("schule-3", "lehrkraft-a", "203.0.113.23", EDGE),
          person("schule-7", "leitung", "198.51.100.31", SAFARI, caching=True, zipped=False), person("schule-7", "lehrkraft-b", "198.51.100.32", CHROME_WIN, True, caching=True), person("schule-12", "leitung", "192.0.2.41", FIREFOX_WIN, zipped=False), person("schule-12", "sekretariat", "192.0.2.42", PHONE)]
chief3, office3, teacher3, chief7, teacher7, chief12, office12 = people
def rows(a): return [x["id"] for x in (a.json() or {}).get("eintraege", []) if "id" in x] if a.status in (200, 304) else []
day = 0

def load(c):
    c.request("GET", c.ui + "/start", headers={"Accept": "text/html"}); t = f"/static/app.{current}.js"
    k = c.cache.get("js" + t); r = c.request("GET", t, referer=c.ui + "/start", headers={"If-None-Match": k} if k else None)
    if "etag" in r.headers: c.cache["js" + t] = r.headers["etag"]
    p = c.ui + "/start"
    if R.random() < .08:
        c.get(c.a + "/ich", p, headers={"Authorization": ""}); yield 5
        c.send("POST", c.a + "/anmeldung", {"kennwort": "x" * 12}, c.ui + "/anmelden"); yield .3
    for t in ("/ich", "/mitteilungen", "/ferien"): c.get(c.a + t, p)
    c.get(c.a + ("/v2" if day >= 4 else "/v1") + "/nachrichten", p)
    if R.random() < .4: c.get(c.a + "/berechtigungen/zusatz", p)
    yield 1
def schueler(c, p="/schueler"):
    p = c.ui + p; l = rows(c.get(c.a + "/schueler" + R.choice(["", "", "", "?seite=2", "?suche=zzz", "?suche=S9", "?seite=9"]), p)); yield R.uniform(4, 12)
    if c is chief12 and day >= 5 and R.random() < .8: c.send("POST", c.a + "/schueler", {"kennung": f"S{R.randint(1, 99999)}", "stufe": 7}, p); yield .5; l = rows(c.get(c.a + "/schueler", p)); yield 4
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        d = f"{p}/{x}"; u = f"{c.a}/schueler/{x}"
        for t in ("", "/noten", "/foto", "/masern", "/fehlzeiten"): c.get(u + t, d + ("/fehlzeiten" if t == "/fehlzeiten" else ""))
        yield R.uniform(6, 40)
        if R.random() < .3: c.send("POST", u + "/noten", {"fach": R.choice(["Mathe", "Sport"]), "note": R.randint(1, 6)}, d); yield .4; c.get(u + "/noten", d); yield 4
        if R.random() < .3: c.send("PATCH", u, R.choice([{"foerderung": R.random() < .5}, {"hinweis": "h" * R.randint(0, 30)}]), d); yield .5; c.get(u, d); yield 5
        if R.random() < .04: c.request("PUT", u + "/foto", body=b"x" * 3000, referer=d); yield .5; c.get(u + "/foto", d); yield 3
        if R.random() < .1 and c.role != "lehrkraft" and day > 1:
            c.send("DELETE", u, None, d); yield .5; c.get(c.a + "/schueler", p); yield 2; c.get(u, d); yield 4
    if R.random() < .1: c.get(f"{c.a}/schueler/{'%08x' % R.getrandbits(32)}-1111-4222-a333-444455556666", p + "/lesezeichen"); yield 4
def klassen(c):
    p = c.ui + "/klassen"; l = rows(c.get(c.a + "/klassen", p)); yield 4
    x = R.choice(l) if l else None
    if x and c.role != "lehrkraft":
        u, d = f"{c.a}/klassen/{x}", f"{p}/{x}"; c.get(u, d); yield 5
        for k in range(R.choice([2, 2, 2, 1])):                    # mostly pressed twice: archived and back
            c.send("PATCH", u + "/archiv", {}, d); yield R.uniform(1, 3)
        c.get(u, d); yield 2; c.get(c.a + "/klassen", p); yield 4
def kurse(c):
    p = c.ui + "/kurse"; l = rows(c.get(c.a + "/kurse", p)); yield R.uniform(3, 9)
    for x in R.sample(l, min(len(l), 2)):
        u, d = f"{c.a}/kurse/{x}", f"{p}/{x}"; c.get(u, d); yield 6
        if R.random() < .55: c.send("PATCH", u + "/sichtbarkeit", {"sichtbar": R.random() < .5}, d); yield .6; c.get(u, d); yield 1; c.get(c.a + "/kurse", p); yield 5
        if R.random() < .35: c.send("PATCH", u + "/frist", {"frist": R.choice(["2026-10-01", "2026-10-15", "2026-11-02", "2026-11-30", "keine"])}, d); yield .6; c.get(u, d); yield 5
        if R.random() < .3: c.send("POST", u + "/teilnehmer", {"schueler": 1}, d); yield .5; c.get(u, d); yield 4
def zeugnisse(c):
    p = c.ui + "/zeugnisse"; l = rows(c.get(c.a + "/zeugnisse", p)); c.get(c.a + "/zeugnisse/vorlagen", p); yield 6
    if l:
        x = R.choice(l); c.get(f"{c.a}/zeugnisse/{x}", f"{p}/{x}"); yield 5
        if R.random() < .6: c.send("POST", f"{c.a}/zeugnisse/{x}/freigeben", {}, f"{p}/{x}"); yield 4
    if R.random() < .3: c.send("POST", c.a + "/zeugnisse/export", {"format": "csv"}, p); yield 6
def raeume(c):
    p = c.ui + "/raeume"
    if R.random() < .2: c.get(c.a + "/raeume", p)
    l = rows(c.get(c.a + "/raeume/", p)); yield 4
    if l and R.random() < .8: x = R.choice(l); c.send("POST", f"{c.a}/raeume/{x}/buchung", {"tag": "2026-09-30", "stunde": R.randint(1, 8)}, f"{p}/{x}"); yield 5
    c.get(c.a + "/termine/", c.ui + "/termine"); yield 5
    if R.random() < .5:
        b = {"titel": "Konferenz " * R.randint(1, 3)}
        if R.random() < .5: c.send("POST", c.a + "/termine", b, c.ui + "/termine")
        c.send("POST", c.a + "/termine/", b, c.ui + "/termine"); yield .5; c.get(c.a + "/termine/", c.ui + "/termine"); yield 4
def plan(c):
    p = c.ui + "/stundenplan"
    for w in R.sample(range(36, 54), R.randint(1, 3)): c.get(f"{c.a}/stundenplan?woche={w}", p); yield R.uniform(3, 9)
    if c.role == "leitung" and R.random() < .6:
        r = c.send("POST", c.a + "/stundenplan/berechnen", {"woche": 40}, p); yield 2
        if r.status == 202:
            for _ in range(4): c.get(f"{c.a}/auftraege/{r.json()['auftrag']}", p); yield 5
    c.get(c.a + "/krankmeldungen/heute", p); yield 4
def post(c):
    p = c.ui + "/elternbriefe"; c.get(c.a + "/elternbriefe", p); yield 6
    if R.random() < .7:
        c.send("POST", c.a + "/elternbriefe", {"text": "Liebe Eltern, " * R.randint(1, 4)}, p); yield .4; c.get(c.a + "/elternbriefe", p); yield R.uniform(100, 200); c.get(c.a + "/elternbriefe", p); yield 4
def amt(c):
    p = c.ui + "/verwaltung"
    for t in ("/personal", "/finanzen", "/fachbereiche", "/inventar"): c.get(c.a + t, p); yield 3
    now = c.get(c.a + "/jahr", p).json() or {}; yield 6
    if c.role != "lehrkraft" and now and "halbjahr" in now and R.random() < .7: c.send("PUT", c.a + "/jahr", now if R.random() < .6 else {**now, "ende": R.choice(["2027-07-16", "offen", "2027-07-30 (vorläufig)"])}, p); yield .5; c.get(c.a + "/jahr", p); yield 4
def pruefungen(c):
    p = c.ui + "/pruefungen"; c.get(c.a + "/pruefungen", p); c.get(c.a + "/pruefungen/aufsicht", p); yield 4; c.get(c.a + "/pruefungen/protokoll", p + "/protokoll"); yield 5
def ordnung(c):
    p = c.ui + "/faecher"; now = (c.get(c.a + "/faecher/reihenfolge", p).json() or {}).get("reihenfolge"); yield 6
    if now and R.random() < .8: c.send("PUT", c.a + "/faecher/reihenfolge", {"reihenfolge": R.sample(now, len(now))}, p); yield .6; c.get(c.a + "/faecher/reihenfolge", p); yield 4      # another order, the same length
    c.get(c.a + "/raumsperren", c.ui + "/raeume"); yield 5
    if R.random() < .6:
        b = {"raum": "Aula " * R.randint(1, 3)}; old = R.random() < .6
        if old: c.send("POST", c.a + "/raumsperren", b, c.ui + "/raeume"); yield .1; c.get(c.a + "/csrf", c.ui + "/raeume"); yield .1                                           # the form was too old: 403, then again
        c.send("POST", c.a + "/raumsperren", b, c.ui + "/raeume", headers={"X-CSRF": "t"}); yield .5; c.get(c.a + "/raumsperren", c.ui + "/raeume"); yield 4
    c.get(c.a + "/kalender", c.ui + "/kalender"); yield 2
    if R.random() < .5: c.get(c.a + "/hilfe", c.ui + "/hilfe"); yield 3
def mensa(c):
    p = c.ui + "/mensa"; d = f"/t/{c.tenant}/dienste"
    c.get(d + "/mensa/speiseplan", p); c.get(d + "/mensa/guthaben", p); yield 5; c.get(d + "/bibliothek/ausleihen", c.ui + "/bibliothek"); yield 4
def statistik(c):
    p = c.ui + "/statistik"; c.get(c.a + "/statistik/noten", p); c.get(c.a + "/statistik/anwesenheit", p); yield 7
    if R.random() < .6: c.get(c.a + "/videokonferenz", c.ui + "/video"); yield 4
    if R.random() < .3: c.send("POST", c.a + "/suche", {"text": R.choice(["S1", "S77", "zz"])}, c.ui + "/suche"); yield 4
PAGES = [schueler, schueler, klassen, kurse, kurse, zeugnisse, raeume, plan, post, amt, pruefungen, mensa, statistik, ordnung, ordnung]
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(15, 220); yield from f(c)
    if R.random() < .4: c.send("POST", c.a + "/abmelden", {}, c.ui + "/start"); yield .1; c.request("GET", c.ui + "/anmelden")

def new_day(i):
    global day, current
    day = i
    mode("noten" if i not in (4, 5, 6, 7) else "", "noten" if i in (4, 5, 6, 7) else "")
    mode("grippe" if i in (7, 8) else "", "" if i in (7, 8) else "grippe")
    if i == 9: mode("kalender")                                     # broken since this morning
    if i == 4: mode("v2"); bundle("77ab"); current = "77ab"
    yield 0
def screen(c, n):                                                 # the screen in the hall: nearly always nothing
    for k in range(n):
        if k == n - 12: mode("vertretung")
        c.get(c.a + "/vertretung/anzeige", c.ui + "/anzeige"); yield 10 + R.uniform(-.05, .05)
    mode("", "vertretung")
def left_open(c):                                                 # a pupil was deleted; the tab asks on
    l = rows(c.get(c.a + "/schueler", c.ui + "/schueler")); x = l[-1]; yield 2
    c.send("DELETE", f"{c.a}/schueler/{x}", None, c.ui + "/schueler"); yield 3
    for _ in range(30): c.get(f"{c.a}/schueler/{x}", f"{c.ui}/schueler/{x}"); yield 30
def old_tab(c):                                                   # loaded before the change to v2, never reloaded
    for _ in range(5): c.get(c.a + "/v1/nachrichten", c.ui + "/start"); yield R.uniform(900, 4000)
def imports(c):
    for _ in range(3): c.send("POST", c.a + "/schueler/import", {"datei": "x" * 200}, c.ui + "/schueler/import"); yield R.uniform(30, 90)
def outage(kind, cs, paths):
    if kind == "app": app.stop()
    else: mode(kind)
    for c in cs:
        for t in paths: c.get(c.a + t, c.ui + "/start"); yield R.uniform(3, 30)
    if kind == "app": app.start()
    else: mode("", kind)
    yield 0
def broken_morning(cs):
    mode("anwesenheit")
    for c in cs:
        for _ in range(4): c.get(c.a + "/statistik/anwesenheit", c.ui + "/statistik"); yield R.uniform(30, 500)
    mode("", "anwesenheit")
def wrong_school(c):
    for t in ("/schueler", "/klassen", "/kurse", "/jahr"): c.get("/t/schule-7/api" + t, "/t/schule-7/ui/start"); yield 3
def oddities(c):
    c.request("OPTIONS", c.a + "/schueler", headers={"Origin": "https://andere.example.net"}); yield 2
    c.request("HEAD", c.a + "/klassen"); yield 2
    c.request("GET", c.a + "/live", referer=c.ui + "/start", abort_after=.3, headers={"Accept": "text/event-stream"}); yield 4
def e2e(c):
    c.request("GET", c.ui + "/start"); c.send("POST", c.a + "/test/zuruecksetzen", {}, c.ui + "/start"); yield 1; c.get(c.a + "/klassen", c.ui + "/klassen"); c.get(c.a + "/test/daten", c.ui + "/start"); yield 1
for i, d in office_days(sim, "2026-09-14", 10):
    at, end = (lambda t, d=d: sim.at(f"{d} {t}")), sim.at(f"{d} 23:50")
    sim.spawn(at("00:00:03"), new_day(i))
    weekend = i in (5, 6)
    for c in people:
        if c.tenant == "schule-12" and i < 3 or weekend and c not in (chief3, chief7, office3): continue
        for hour in ((8, 13) if not weekend else (10,)): sim.spawn(at(f"{hour + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 8)))
    sim.spawn(at("00:02:00"), monitor(Browser(sim, "203.0.113.250", "Blackbox Exporter/0.25.0", S, HOST, accept_gzip=False, keep=False), sim, "/bereit", end, 1800))
    if i in (0, 3, 6, 8): sim.spawn(at("03:12:00"), scanner(Browser(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "curl/8.5.0", CHROME]), S, HOST), sim, n=26))
    if i in (1, 5, 8): sim.spawn(at("18:10:00"), screen(office3, 45))
    if i in (2, 7): sim.spawn(at("16:20:00"), left_open(chief7))
    if i in (4, 5, 6): sim.spawn(at("11:05:00"), old_tab(teacher3)); sim.spawn(at("12:05:00"), old_tab(teacher7))
    if i in (1, 2, 4): sim.spawn(at("15:40:00"), imports(office3))
    if i in (1, 4, 8): sim.spawn(at("17:30:00"), outage("app", [chief3, office3], ["/schueler", "/kurse", "/raeume/", "/jahr"]))
    if i == 3: sim.spawn(at("16:55:00"), outage("wartung", [chief3, chief7, teacher7], ["/schueler", "/klassen", "/pruefungen", "/ich", "/elternbriefe"]))
    if i == 7: sim.spawn(at("09:25:00"), outage("drossel", [teacher3, chief12], ["/schueler", "/kurse", "/ich"]))
    if i == 2: sim.spawn(at("08:40:00"), broken_morning([chief3, office3, chief7]))
    if i in (1, 7): sim.spawn(at("14:14:00"), wrong_school(teacher3))
    if i in (2, 8): sim.spawn(at("11:11:00"), oddities(chief3))
    if i in (1, 3, 7, 9): sim.spawn(at("04:30:00"), e2e(person("schule-3", "leitung-e2e", "203.0.113.251", HEADLESS)))
    if i == 6: sim.spawn(at("04:04:04"), (lambda: (yield raw_line(sim, "192.0.2.186", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
size = write_rotated(night / "apache-timed", "schulen_access.log", out, sim.zone); print("apache", len(out))
from clients import stamp_container
HYPERCORN = re.compile(r'^\[(?P<t1>[\d: -]+ \+0000)\](?P<a> \[\d+\] \[INFO\] \S+ - - \[)(?P<t2>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) [\d.]+" (?P<status>\d+|-) .*)$')
out = stamp_container(app.lines, sim, "hypercorn", HYPERCORN, lambda m, t: f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S +0000}]{m['a']}{clf(t, timezone.utc)}{m['b']}", "schule.py", skew=2.7, queries=False)   # the container host's clock runs ahead
size += write_rotated(night / "hypercorn-docker", "3f7ac2d419e0-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker"); print("hypercorn", len(out))
print("bytes", size, "requests", len(sim.entries))
