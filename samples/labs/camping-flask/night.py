import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "camping-flask"
sim = Sim(20310505, "Europe/Amsterdam")
R = sim.random
(WORK / "dist" / "static").mkdir(parents=True)
(WORK / "dist" / "static" / "beheer.css").write_text("main{margin:1rem}" * 260)
(WORK / "dist" / "static" / "beheer.4b1.js").write_text("const wilgen=1;" * 1100)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
for f in [WORK, WORK / "dist", WORK / "dist" / "static"]: os.chmod(f, 0o777)
(WORK / "day").write_text("0")
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
def start(): return servers.start([sys.executable, "-m", "gunicorn", "-b", "172.30.0.32:19221", "--threads", "3", "--access-logfile", WORK / "gunicorn.log", "camping:app"], 19221, "172.30.0.32", env=env, cwd=HERE)
app = start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19220, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19220), "camping.example.nl", "https://camping.example.nl"
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split())
    (WORK / "mode").write_text(" ".join(modes))
mode()
A, P = "/gegevens", "/beheer"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
class Person(Browser):
    def open(self, path, back=None):
        a = self.request("GET", path, referer=back)
        if a.status == 301: a = self.request("GET", path.rstrip("/"), referer=back)
        if R.random() < .1: self.request("GET", "/static/beheer.css", referer=path)
        if R.random() < .05: self.request("GET", "/static/beheer.4b1.js", referer=path)
        return a
    def form(self, path, page, **fields):
        a = self.request("POST", path, body=urlencode(fields).encode(), referer=page, headers={**FORM, "Origin": ORIGIN})
        if a.status == 303: self.request("GET", a.headers["location"].replace(ORIGIN, ""), referer=page)
        return a
def person(name, address, agent):
    b = Person(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "wie=" + name}, caching=True); b.name, b.signed, b.old = name, None, False
    return b
baas = person("baas", "198.51.100.10", CHROME_WIN); receptie = person("receptie", "198.51.100.10", FIREFOX); terrein = person("terrein", "203.0.113.40", PHONE)
day, date = 0, "2031-05-05"
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def rows(a): return json.loads(a.body) if a.status in (200, 201, 202) and a.body[:1] in (b"[", b"{") else []
def words(a, b): return " ".join(R.choice("tent hond fiets laat vroeg schaduw buren water stroom pad boom sleutel kind brood".split()) for _ in range(R.randint(a, b)))

def come(c):
    if c.signed != date:
        h = {"Cookie": "a=b"}
        c.request("GET", P + "/", headers=h); c.request("GET", P + "/login?naar=/beheer/", headers=h); yield look(5, 12)
        if maybe(.25): c.request("POST", P + "/login?naar=/beheer/", body=b"naam=x&wachtwoord=fout", referer=P + "/login?naar=/beheer/", headers={**FORM, **h}); yield look()
        c.request("POST", P + "/login?naar=/beheer/", body=b"naam=x&wachtwoord=goed", referer=P + "/login?naar=/beheer/", headers={**FORM, **h}); c.signed = date
    c.open(P + "/"); c.get(A + "/ik", P + "/"); c.get(A + "/meldingen", P + "/"); c.get(A + "/weer", P + "/")
    maybe(.5) and c.get(A + "/overzicht/capaciteit", P + "/")
    d = date if maybe(.5) else f"2031-05-{R.randint(10, 28)}"
    c.get(A + "/overzicht/aankomsten?dag=" + d, P + "/"); maybe(.8) and c.get(A + "/overzicht/kassa?dag=" + d, P + "/")
    yield look()
    if maybe(.3): c.send("POST", A + "/meldingen/gelezen", None, P + "/"); yield look()

def guest(c, k, back):
    p, u = f"{P}/gasten/{k}", f"{A}/gasten/{k}"
    c.open(p, back); c.get(u, p); c.get(u + "/verblijven", p); c.get(u + "/voertuigen", p); n = rows(c.get(u + "/notities", p)); yield look()
    if maybe(.3): c.form(p + "/notitie", p, tekst=words(1, 5)); n = rows(c.get(u + "/notities", p)); yield look()
    if n and maybe(.5):
        x = R.choice(n)["id"]
        for _ in range(R.choice([1, 1, 2])): c.send("DELETE", f"{u}/notities/{x}", None, p); yield .3; c.get(u + "/notities", p); yield look()
    if maybe(.25): c.send("PUT", u, R.choice([{"telefoon": f"06{R.randint(10**7, 10**8 - 1)}"}, {"telefoon": f"06{R.randint(10**7, 10**8 - 1)}"}, {"naam": R.choice(["De Boer", "Van Dam", "Bos"])}]), p); yield .3; c.get(u, p); yield look()

def booking(c, k, back):
    p, u = f"{P}/reserveringen/{k}", f"{A}/reserveringen/{k}"
    if c.open(p, back).status != 200: yield 2; return
    r = rows(c.get(u, p)); c.get(u + "/extras", p); c.get(u + "/betalingen", p); maybe(.6) and c.get(u + "/voucher", p); yield look()
    if not r: return
    if maybe(.3): c.get(u + "/factuur", p); yield look()
    if maybe(.25): c.form(p + "/opmerking", p, tekst=r["opmerking"] if maybe(.33) else words(1, 4)); c.get(u, p); yield look()
    if maybe(.22): c.form(p + "/herinnering", p); yield look(); c.open(p); yield look()
    if maybe(.25): c.send("PATCH", u, {"nachten": R.randint(2, 12)}, p); yield .3; c.get(u, p); yield look()
    if maybe(.25):
        c.send("POST", u + "/extras", {"wat": R.choice(["fiets", "linnen", "brood"])}, p); yield .3; x = rows(c.get(u + "/extras", p)); yield look()
        if x and maybe(.6):
            for _ in range(R.choice([1, 1, 1, 2])): c.send("DELETE", f"{u}/extras/{x[-1]['id']}", None, p); yield .3; c.get(u + "/extras", p); yield look()
    if maybe(.2): c.send("POST", u + "/betalingen", {"bedrag": R.randint(9, 400)}, p); yield .3; c.get(u + "/betalingen", p); maybe(.6) and c.get(u + "/voucher", p); yield look()
    if c.name != "terrein" and maybe(.25):
        for _ in range(R.choice([1, 1, 2])): c.form(p + "/inchecken", p); yield look(1, 3)
    elif maybe(.12): c.form(p + "/uitchecken", p); yield look()
    elif maybe(.07): c.form(p + "/annuleren", p); yield look(); maybe(.5) and c.open(p, P + "/reserveringen"); yield look()
    if maybe(.4): yield from guest(c, r["gast"], p)

def bookings(c):
    p = P + "/reserveringen"; c.open(p + ("/" if maybe(.12) else ""), P + "/")
    l = rows(c.get(A + "/reserveringen" + R.choice(["", "", "?status=geboekt", "?status=aanwezig", "?status=weg", "?dag=2031-05-12", "?dag=2031-08-01", "?blad=2", "?blad=40"]), p)) or rows(c.get(A + "/reserveringen", p)); c.get(A + "/kolommen/reserveringen", p); yield look()
    if maybe(.15): c.send("PUT", A + "/kolommen/reserveringen", {"a": R.randint(0, 1), "b": R.randint(0, 1), "c": 1}, p); yield look()
    for r in some(l, 1, 2): yield from booking(c, r["id"], p)
    if maybe(.35):
        q = p + "/nieuw"; c.open(q, p); c.get(A + "/keuzes/landen", q); c.get(A + "/keuzes/toeslagen", q); yield look()
        for n in range(1, R.randint(2, 4)): c.get(A + "/gasten?q=" + R.choice(["jansen", "bakker", "xyz"])[:n], q); yield .5
        c.send("PUT", A + "/concepten/nieuw", {"n": 1}, q); yield look()
        for _ in range(R.randint(1, 2)): c.send("POST", A + "/prijs", {"nachten": R.randint(1, 14)}, q); yield look(1, 3)
        if maybe(.45): c.send("POST", A + "/reserveringen/groep", {"aantal": R.randint(9, 40)}, q); yield look()
        if maybe(.2): c.form(q, q, gast="x", nachten=""); yield look()
        if maybe(.7): c.form(q, q, gast="x", nachten=R.randint(1, 12)); yield look()
    if maybe(.12): c.send("POST", A + "/mail/voorbeeld", {"tekst": words(3, 20)}, P + "/reserveringen"); yield look()

def pitches(c):
    p = P + "/plaatsen"; c.open(p + ("/" if maybe(.12) else ""), P + "/"); l = rows(c.get(A + "/plaatsen" + R.choice(["", "", "?soort=tent", "?soort=camper"]), p)); yield look()
    for x in some(l, 1, 3):
        q, u = f"{p}/{x['id']}", f"{A}/plaatsen/{x['id']}"
        c.open(q, p); c.get(u, q); maybe(.6) and c.get(u + "/vrij", q); maybe(.5) and c.get(u + "/fotos", q); maybe(.6) and c.get(u + "/stroom", q); yield look()
        if maybe(.45): c.send("PATCH", u, {"geblokkeerd": True}, q); yield .3; c.get(u, q); yield look()
        if maybe(.3): c.form(q, q, notitie=x["notitie"] if maybe(.5) else words(0, 3)); c.get(u, q); yield look()
        if maybe(.15): c.request("POST", u + "/fotos", body=b"x" * R.choice([8000, 20000, 60000]), referer=q); yield .3; c.get(u + "/fotos", q); yield look()
    if maybe(.12): c.form(p + "/wisselen", p, a=R.randint(1, 48), b=R.randint(1, 48)); yield look()
    if maybe(.5):
        q = P + "/kaart"; c.open(q, p); c.get(P + "/kaart/laag/water.json", q); c.get(P + "/kaart/laag/stroom.json", q); yield look()
        for _ in range(R.randint(0, 2)):
            k = R.randint(1, 48); c.request("GET", f"{q}/plaats/{k}", referer=q); maybe(.4) and c.get(P + "/kaart/laag/water.json", f"{q}/plaats/{k}"); maybe(.3) and c.get(P + "/kaart/laag/stroom.json", f"{q}/plaats/{k}"); yield look()

def work(c):
    p = P + "/taken"; c.open(p, P + "/"); l = rows(c.get(A + "/taken" + R.choice(["", "?open=1"]), p)); yield look()
    if c.old: c.get(A + "/oud/taken", p)
    if maybe(.3): c.send("POST", A + "/taken", {"wat": words(1, 4)}, p); yield .3; l = rows(c.get(A + "/taken", p)) or l; yield look()
    for x in some(l, 1, 2): c.send("PATCH", f"{A}/taken/{x['id']}", {"klaar": not x["klaar"]}, p); yield .3; c.get(A + "/taken", p); yield look()
    p = P + "/sanitair"
    if maybe(.7):
        c.open(p, P + "/"); l = rows(c.get(A + "/sanitair", p)); c.get(A + "/sanitair?status=stuk", p); yield look()
        for x in some(l, 1, 2): c.send("PUT", f"{A}/sanitair/{x['id']}/status", {"status": "stuk" if x["status"] == "goed" else "goed"}, p); yield .3; c.get(A + "/sanitair", p); c.get(A + "/sanitair?status=stuk", p); yield look()
    if maybe(.6):
        l = rows(c.get(A + "/huisjes", p)); yield look()
        for x in some(l, 1, 2):
            c.send("PATCH", f"{A}/huisjes/{x['id']}", {"schoon": not x["schoon"]}, p)
            if maybe(.25): yield 2; c.send("PATCH", f"{A}/huisjes/{x['id']}", {"schoon": x["schoon"]}, p)
            yield .3; c.get(A + "/huisjes", p); yield look()
    if maybe(.4):
        c.get(A + "/storingen", p); yield look()
        if maybe(.5): c.send("POST", A + "/storingen", {"wat": words(1, 3)}, p); yield .3; c.get(A + "/storingen", p); yield look()

def desk(c):
    p = P + "/balie"; c.open(p, P + "/"); l = rows(c.get(A + "/sleutelkaarten", p)); g = rows(c.get(A + "/gevonden-voorwerpen", p)); w = rows(c.get(A + "/wachtlijst", p)); yield look()
    for x in some(l, 1, 2):
        if maybe(.4): c.send("POST", f"{A}/sleutelkaarten/{x['id']}/piep", None, p); yield look()
        if maybe(.65): c.send("POST", f"{A}/sleutelkaarten/{x['id']}/activeer", {"tot": "2031-05-20"}, p); yield look(); c.get(A + "/sleutelkaarten", p); yield look()
    for _ in range(R.randint(0, 3)): c.send("POST", A + "/bonnen", {"bedrag": R.randint(2, 90)}, p); yield look()
    if g and maybe(.45): c.send("POST", f"{A}/gevonden-voorwerpen/{g[0]['id']}/afgehaald", None, p); yield .3; c.get(A + "/gevonden-voorwerpen", p); yield look()
    for x in w[:2]:
        if maybe(.5): c.send("POST", f"{A}/wachtlijst/{x['id']}/bel", None, p); yield .3; c.get(A + "/wachtlijst", p); yield look()
    if maybe(.4): c.open(P + "/kassa", p); c.get(A + "/bonnen", P + "/kassa"); yield look()
    if maybe(.3): c.open(P + "/rooster", P + "/"); yield look(); c.form(P + "/rooster", P + "/rooster", dag=R.choice("ma di wo do".split()), naam=R.choice(["Anouk", "Bram", "Sanne", "Daan"])); yield look()

def offers(c):
    p = P + "/arrangementen"; c.open(p, P + "/"); l = rows(c.get(A + "/arrangementen", p)); yield look()
    for x in some(l, 1, 2):
        u = f"{A}/arrangementen/{x['id']}"; c.get(u, p); yield look()
        if maybe(.5): c.send("PUT", u, {"prijs": R.choice([x["prijs"], R.randint(60, 300)])}, p); yield .3; c.get(u, p); yield look()
        if maybe(.35): c.send("DELETE", u, None, p); yield .3; c.get(A + "/arrangementen", p); yield look()
    l = rows(c.get(A + "/periodes", p)); yield look()
    if maybe(.4): c.send("POST", A + "/periodes", {"naam": words(1, 2)}, p); yield .3; l = rows(c.get(A + "/periodes", p)) or l; yield look()
    if l and maybe(.45): c.send("DELETE", f"{A}/periodes/{R.choice(l)['id']}", None, p); yield .3; c.get(A + "/periodes", p); yield look()

def settings(c):
    for n, f in some([("tarieven", lambda: dict(tent=R.randint(15, 30), caravan=R.choice([24, 24.5, 26, 120]), toelichting=words(0, 5))), ("camping", lambda: R.choice([dict(naam="De Wilgen"), dict(regels=words(2, 6)), dict(regels=words(1, 8))])), ("mail", lambda: dict(groet=words(1, 5)))], 2, 3):
        p = f"{P}/instellingen/{n}"; c.open(p, P + "/"); yield look(5, 20)
        if maybe(.65): c.form(p, p, **f()); yield look(); maybe(.4) and c.open(p, P + "/"); yield look()
    p = P + "/team"; c.open(p, P + "/"); c.get(A + "/gebruikers", p); yield look(); maybe(.75) and c.get(A + "/logboek", p); yield look()

def reports(c):
    p = P + "/rapporten"; c.open(p, P + "/")
    for t in some(["bezetting?jaar=2030", "bezetting?jaar=2031", "omzet?jaar=2030", "omzet?jaar=2031", "omzet?jaar=2028", "herkomst"], 3, 4) if c.name == "baas" else ["omzet?jaar=2031", "herkomst"]: c.get(f"{A}/rapporten/{t}", p); yield look()
    maybe(.3) and c.get(A + "/jaarverslag", p)
    if maybe(.4):
        x = rows(c.send("POST", A + "/exports", {}, p))
        for _ in range(3): yield 2; c.get(f"{A}/exports/{x['id']}", p)
        c.get(f"{A}/exports/{x['id']}/bestand", p); yield look()

PAGES = {"baas": [bookings, bookings, pitches, desk, offers, settings, settings, reports, reports, work], "receptie": [bookings, bookings, bookings, desk, desk, pitches, offers, settings, reports], "terrein": [work, work, pitches, pitches, bookings, desk, settings]}
def session(c, n):
    yield from come(c)
    l = PAGES[c.name]
    for f in R.sample(l, min(n, len(l))): yield R.uniform(10, 180); yield from f(c)
    if maybe(.08): c.form(P + "/afmelden", P + "/"); c.signed = None
def watch(c, n):
    for _ in range(n): c.get(A + "/meldingen", P + "/balie"); yield 20 + R.uniform(-.1, .1)
def visitor():
    b = Browser(sim, f"192.0.2.{R.randint(20, 90)}", R.choice([PHONE, SAFARI, CHROME, EDGE]), S, HOST, ORIGIN); b.request("GET", "/"); b.request("GET", "/favicon.ico", referer="/"); yield look()
    b.request("GET", "/boeken", referer="/"); yield look(20, 60)
    if maybe(.6):
        a = b.request("POST", "/boeken", body=b"x=1", referer="/boeken", headers=FORM); b.request("GET", "/boeken/bedankt", referer="/boeken"); yield 1
def machine(address, agent, **h): return Browser(sim, address, agent, S, HOST, "", h, accept_gzip=False)
def portal(end):
    b = machine("192.0.2.150", "BookPortal/5.2")
    while sim.now < end:
        b.get("/koppeling/wijzigingen?sinds=1")
        if maybe(.12): b.send("POST", "/koppeling/boekingen", {"x": 1}, headers={"X-Sleutel": "k"} if maybe(.9) else {})
        yield 900 + R.uniform(-3, 3)
def electrician(end):
    b = machine("192.0.2.151", "Java/17.0.2")
    while sim.now < end: b.send("POST", "/koppeling/storingen/haal", None); yield 3600 + R.uniform(-5, 5)
def calendar(end):
    b = machine("192.0.2.160", "Google-Calendar-Importer")
    while sim.now < end: b.get("/kalender/" + R.choice(["aankomst", "huisjes"]) + ".ics"); yield 7200 + R.uniform(-600, 600)
def restart(c, minutes):
    global app
    servers.stop(app); end = sim.now + minutes * 60
    while sim.now < end: c.get(A + R.choice(["/meldingen", "/reserveringen", "/taken"]), P + "/balie"); yield look(6, 20)
    app = start(); yield 0
def during(w, c, paths, page):
    mode(w)
    for t in paths: c.get(A + t, P + page) if not t.startswith("/beheer") else c.open(t); yield R.uniform(4, 12)
    mode("", w)
def sms(c):
    c.open(P + "/reserveringen"); l = rows(c.get(A + "/reserveringen", P + "/reserveringen")); u = f"/reserveringen/{l[0]['id']}"; c.open(P + u); yield 2
    for _ in range(2): c.send("POST", A + u + "/sms", {"x": 1}, P + u); yield 20
def odd(c): c.get(A + "/ik", P + "/", headers={"Cookie": "a=b"}); yield 3; c.get(A + "/reserveringen/99", P + "/reserveringen/99"); yield 2; raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\r\n\r\n"); yield 1
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "day").write_text(str(i)); terrein.close(); terrein.source = f"203.0.113.{40 + i * 3}"; terrein.old = i in (1, 2); yield 0
GUESS = ["/gegevens/.env", "/gegevens/users", "/beheer/login.php", "/admin/", "/administrator/index.php", "/wp-content/x.php", "/api/v1/reservations"] + SCANS
for i, d in office_days(sim, "2031-05-05", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 8; end = t("23:40") if not last else t("15:30")
    sim.spawn(t("00:00:01"), morning(i, d))
    for c, hours in ((baas, (9, 13, 16, 20)), (receptie, (8, 10, 12, 14, 17)), (terrein, (7, 11, 15))):
        if c is receptie and i == 6 or c is baas and i == 3: continue
        for h in hours:
            if last and h > 14: continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 40):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    if i in (0, 2, 4, 5, 7): sim.spawn(t("11:05:00"), watch(receptie, 90))
    for _ in range(R.randint(8, 16)): sim.spawn(t(f"{R.randint(8, 14 if last else 22):02}:{R.randint(10, 59)}:07"), visitor())
    sim.spawn(t("00:04:00"), portal(end)); sim.spawn(t("00:20:00"), electrician(end)); sim.spawn(t("00:31:00"), calendar(end))
    sim.spawn(t("00:02:00"), monitor(machine("192.0.2.5", "UptimeRobot/2.0"), sim, "/ping", end, 900)); sim.spawn(t("00:03:30"), monitor(machine("192.0.2.6", "UptimeRobot/2.0"), sim, "/ping", end, 3600, "HEAD"))
    if i in (0, 1, 4, 6, 8): sim.spawn(t("04:10:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "Go-http-client/1.1"]), S, HOST), sim, GUESS, n=30))
    if i == 1: sim.spawn(t("12:58:00"), restart(receptie, 2))
    if i == 2: sim.spawn(t("18:20:00"), during("onderhoud", receptie, ["/meldingen", "/beheer/reserveringen", "/reserveringen", "/taken", "/beheer/", "/plaatsen"], "/balie"))
    if i == 4: sim.spawn(t("16:50:00"), during("weerweg", receptie, ["/weer"] * 4, "/"))
    if i in (3, 5): sim.spawn(t("21:20:00"), during("traag", baas, ["/jaarverslag"] * 2, "/rapporten"))
    if i == 7: sim.spawn(t("15:20:00"), sms(receptie))
    if i in (0, 5): sim.spawn(t("07:50:00"), odd(receptie))
sim.entries.clear(); time.sleep(.2); (WORK / "access.log").write_text(""); (WORK / "gunicorn.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

night = NIGHTS / NAME
read = lambda f: (WORK / f).read_text("utf-8", "surrogateescape").replace("\0", "").splitlines()
out = stamp_combined(read("access.log"), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone)
for e in sim.entries:
    if e["status"] == 504: e["status"] = None                       # the application answered, to nobody
out = stamp_combined(read("gunicorn.log"), sim, "gunicorn", zone=timezone.utc); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn", "gunicorn-access.log", out, timezone.utc)
print("bytes", size, "requests", len(sim.entries))
