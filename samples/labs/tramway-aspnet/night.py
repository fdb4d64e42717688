import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "tramway-aspnet"
sim = Sim(20290612, "Europe/Warsaw"); R = sim.random
(WORK / "dist/assets").mkdir(parents=True)
def bundle(js):
    (WORK / "dist/index.html").write_text(f'<!DOCTYPE html>\r\n<html lang="pl">\r\n<head>\r\n    <meta charset="utf-8" />\r\n    <title>Ruch i zajezdnie</title>\r\n    <base href="/" />\r\n    <link href="assets/app.css" rel="stylesheet" />\r\n</head>\r\n<body>\r\n    <app-root>Wczytywanie...</app-root>\r\n    <script src="assets/{js}" type="module"></script>\r\n</body>\r\n</html>\r\n')
    (WORK / "dist/assets" / js).write_text("(()=>{})();" * 1500); (WORK / "dist/assets/app.css").write_text("body{margin:0}" * 60)
js = "main.4c1a.js"; bundle(js)
class Syslog:                                                       # what rsyslog would write
    def __init__(self, port):
        self.lines, self.s = [], socket.socket(socket.AF_INET, socket.SOCK_DGRAM); self.s.bind(("127.0.0.1", port)); self.s.settimeout(.5); self.on = True; threading.Thread(target=self.read, daemon=True).start()
    def read(self):
        while self.on:
            try: self.lines.append((time.time(), self.s.recv(8192).decode("utf-8", "surrogateescape").rstrip("\n\0")))
            except socket.timeout: pass
syslog = Syslog(19652)
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "WYDANIE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
(WORK / "hypercorn.toml").write_text('bind = "127.0.0.1:19651"\ninclude_server_header = false\nworkers = 0\nkeep_alive_timeout = 130\n')
servers = Servers()
def up(): return servers.start([sys.executable, "-m", "hypercorn", "--config", WORK / "hypercorn.toml", "tramway:application"], 19651, env=env, cwd=HERE)
app = up(); servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19650, "203.0.113.1", env=env); time.sleep(.8)
S, HOST = ("203.0.113.1", 19650), "ruch.nadrzecze.example.pl"
on = set()
def mode(add="", off=""):
    global on
    on = (on | set(add.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(on)))
def person(login, address): b = Browser(sim, address, CHROME_WIN, S, HOST, "https://" + HOST, {"Cookie": ".AspNetCore.Cookies=" + login}); b.login, b.role, b.js = login, login.rsplit("-", 1)[0], js; return b
people = [person("dyspozytor-1", "198.51.100.11"), person("dyspozytor-2", "198.51.100.12"), person("dyspozytor-3", "198.51.100.13"), person("dyspozytor-4", "198.51.100.14"), person("mistrz-1", "203.0.113.50"), person("mistrz-2", "203.0.113.61"), person("mistrz-3", "203.0.113.50"),
    person("planista-1", "198.51.100.21"), person("planista-2", "198.51.100.22"), person("admin-1", "192.0.2.15")]
busy, day, release = set(), 0, "1"
def chance(p): return R.random() < p
def some(l, n): return R.sample(l, min(len(l), n))
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdeghijklmnoprstuwyz ", k=R.randint(a, b)))
def U(rpc, **a): return "/api/" + rpc + ("?" + urlencode(a) if a else "")
def val(a): return a.json() if a.status in (200, 201) and a.body[:1] in (b"{", b"[") else None
def get(c, rpc, **a): return val(c.get(U(rpc, **a)))
def post(c, rpc, body=None, **a): return val(c.send("POST", U(rpc, **a), body))
def grid(c, rpc, **b): return (post(c, rpc, {"page": 1, "pageSize": 20, "filter": None, **b}) or {}).get("data", [])
def load(c):
    c.request("GET", R.choice(["/", "/", "/app/pulpit", "/app/pojazdy"]))
    if chance(.6): c.request("GET", "/assets/" + js); c.request("GET", "/assets/app.css")
    if chance(.25):
        c.get(U("Konto/Me"), headers={"Cookie": ""}); yield 6
        if chance(.3): post(c, "Konto/Login", {"login": c.login, "haslo": "?"}); yield 4
        post(c, "Konto/Login", {"login": c.login, "haslo": "*"}); yield .3
    get(c, "Konto/Me"); get(c, "Konfiguracja/Get")
    for n in ("typy", "rodzaje", "wycofane"): chance(.7) and get(c, "Slowniki/Get", nazwa=n)
    get(c, "Powiadomienia/Count", _=int(sim.now * 1000)); get(c, "Komunikaty/GetAktywne"); yield 1
    if chance(.5) and get(c, "Powiadomienia/GetAll") and chance(.7): yield 5; post(c, "Powiadomienia/MarkRead"); yield .3; get(c, "Powiadomienia/GetAll"); yield 2
    if chance(.3): get(c, "Symulacja/GetScenariusze")
def pulpit(c):
    ago = f"2029-06-{R.randint(8, 13 + day):02}"; get(c, "Pulpit/GetPunktualnosc", data=ago); get(c, "Pulpit/GetPrzebiegi", data=ago, _=int(sim.now * 1000)); get(c, "Pulpit/GetAlarmy"); yield think()
    if chance(.4): get(c, "Pulpit/GetPunktualnosc", data=f"2029-06-{R.randint(1, 13):02}"); yield think()
    if c.role == "dyspozytor" and chance(.7):
        c.send("POST", "/hubs/dyspozytor/negotiate?negotiateVersion=1", None); i = t_(22, 22).replace(" ", "x")
        for _ in range(R.randint(2, 6)):
            k = R.uniform(1, 90); c.get("/hubs/dyspozytor?id=" + i); sim.entries[-1]["hold"] = k; chance(.5) and get(c, "Pulpit/GetAlarmy"); yield k + .2
def energia(c): get(c, "Energia/GetPodstacje"); get(c, "Energia/GetZuzycie", od="2029-06-01", do="2029-06-12"); yield think()
def kadry(c):
    get(c, "Kadry/GetStany"); get(c, "Kadry/GetUrlopy", miesiac=f"2029-0{R.randint(6, 8)}"); yield think()
    if c.role == "admin" or chance(.15): get(c, "Konto/GetUprawnienia"); yield 3
def pojazdy(c):
    l = grid(c, "Pojazdy/Read", page=R.choice([1, 1, 1, 2, 9]), filter=R.choice([None, None, "Pesa", "300", "zzz"])) or grid(c, "Pojazdy/Read"); yield think()
    for x in some(l, R.randint(1, 3)):
        i = x["id"]; v = get(c, "Pojazdy/GetById", id=i) or {}; us = get(c, "Pojazdy/GetUsterki", id=i) or []; get(c, "Pojazdy/GetZdjecie", id=i)
        if chance(.5): get(c, "Pojazdy/GetPrzeglady", id=i); yield 2
        if chance(.4): get(c, "Pojazdy/GetLokalizacja", id=i)
        yield think(4, 14)
        if v and c.role in ("mistrz", "admin") and chance(.45): post(c, "Pojazdy/Update", {**v, **R.choice([{}, {"uwagi": t_(0, 80)}, {"przebieg": R.randint(100000, 900000)}])}, id=i); yield .3; get(c, "Pojazdy/GetById", id=i); yield think()
        if v and c.role != "planista" and chance(.35):
            for w in R.choice([[not v["blokada"]], [not v["blokada"]], [True, False], [v["blokada"]]]): post(c, "Pojazdy/SetBlokada", None, id=i, wartosc=str(w).lower()); yield .3; get(c, "Pojazdy/GetById", id=i); yield think(2, 30)
        if chance(.3): post(c, "Pojazdy/AddUsterka", {"opis": t_(5, 50)}, id=i); yield .3; us = get(c, "Pojazdy/GetUsterki", id=i) or us; yield think()
        o = [u for u in us if u["stan"] == "otwarta"]
        if o and c.role in ("mistrz", "admin") and chance(.6): post(c, "Pojazdy/CloseUsterka", None, id=i, usterka=o[0]["id"]); yield .3; get(c, "Pojazdy/GetUsterki", id=i); yield 3
    if c.role in ("mistrz", "admin") and chance(.2):
        if chance(.3): post(c, "Pojazdy/Create", {"typ": "Pesa"}); yield 5
        i = (post(c, "Pojazdy/Create", {"numer": R.randint(4000, 4999), "typ": "Pesa"}) or {}).get("id"); yield .3; grid(c, "Pojazdy/Read"); yield 5
        if i and chance(.6):
            get(c, "Pojazdy/GetById", id=i); yield 3; post(c, "Pojazdy/Delete", None, id=i); yield .2; chance(.4) and post(c, "Pojazdy/Delete", None, id=i); grid(c, "Pojazdy/Read"); yield 3
            if chance(.6): get(c, "Pojazdy/GetById", id=i); yield 2
def motorniczy(c):
    l = grid(c, "Motorniczy/Read", page=R.choice([1, 1, 2, 3, 12]), filter=R.choice([None, None, "ab", "qq"])) or grid(c, "Motorniczy/Read"); yield think()
    for x in some(l, R.randint(1, 3)):
        i = x["id"]; v = get(c, "Motorniczy/GetById", id=i) or {}; get(c, "Motorniczy/GetUprawnienia", id=i); get(c, "Motorniczy/GetNieobecnosci", id=i); get(c, "Motorniczy/GetNotatki", id=i)
        if chance(.6): get(c, "Motorniczy/GetSzkolenia", id=i); yield 2
        yield think(4, 14)
        if v and c.role != "planista" and chance(.35): post(c, "Motorniczy/Update", {**v, **R.choice([{}, {"telefon": f"+48 555 0{R.randint(1000, 1999)}"}, {"uwagi": t_(0, 60)}, {"uwagi": t_(0, 60)}])}, id=i); yield .3; get(c, "Motorniczy/GetById", id=i); yield think()
        if chance(.4): post(c, "Motorniczy/AddNotatka", {"tekst": t_(5, 90)}, id=i); yield .3; get(c, "Motorniczy/GetNotatki", id=i); yield think()
        if chance(.2): post(c, "Motorniczy/AddNieobecnosc", {"od": "2029-06-2%d" % R.randint(0, 9), "do": "2029-06-30"}, id=i); yield .3; get(c, "Motorniczy/GetNieobecnosci", id=i); yield think()
def brygady(c):
    d = f"2029-06-{13 + day + R.choice([0, 0, 1, 1, 12]):02}"; l = get(c, "Brygady/GetByDay", dzien=d) or []; ms = grid(c, "Motorniczy/Read"); yield think()
    for m in some(ms, R.randint(1, 3)):
        if chance(.6): post(c, "Brygady/Validate", {"motorniczy": m["id"], "dzien": d}); yield 3
        post(c, "Brygady/Assign", {"motorniczy": m["id"], "linia": R.randint(1, 22)}, dzien=d); yield .3; l = get(c, "Brygady/GetByDay", dzien=d) or l; yield think()
    if l and chance(.3): post(c, "Brygady/Unassign", None, dzien=d, motorniczy=R.choice(l)["motorniczy"]); yield .3; get(c, "Brygady/GetByDay", dzien=d); yield 3
    if chance(.5): post(c, "Brygady/Copy", {"z": d, "na": "2029-06-30"}); yield .4; get(c, "Brygady/GetByDay", dzien="2029-06-30"); yield 4
def dyzury(c):
    get(c, "Dyzury/GetAll"); yield think()
    if chance(.7): post(c, "Dyzury/Assign", {"kto": c.login, "dzien": f"2029-06-{R.randint(14, 29)}"}); yield .4; get(c, "Dyzury/GetAll"); yield think()
    z = get(c, "Zastepstwa/GetAll") or []; yield 3
    if chance(.3): post(c, "Zastepstwa/Create", {"motorniczy": t_(36, 36), "dzien": "2029-06-20"}); yield .3; z = get(c, "Zastepstwa/GetAll") or z; yield 3
    if z and chance(.6): post(c, "Zastepstwa/Delete", None, id=R.choice(z)["id"]); yield .4; get(c, "Zastepstwa/GetAll"); yield 3
def przystanki(c):
    l = get(c, "Przystanki/GetAll") or []; yield think()
    for x in some(l, R.randint(1, 3)):
        i = x["id"]; v = get(c, "Przystanki/GetById", id=i) or x; get(c, "Przystanki/GetRozklad", id=i); yield think(4, 14)
        if chance(.6): post(c, "Przystanki/Update", {**v, **R.choice([{"opis": t_(0, 120)}, {"nazwa": t_(4, 25)}, {"wiata": chance(.5)}])}, id=i); yield .3; get(c, "Przystanki/GetById", id=i); yield think()
def linie(c):
    l = get(c, "Linie/GetAll") or []; yield think()
    for x in some(l, 2): get(c, "Linie/GetTrasa", id=x["id"]); yield 3
    if l and chance(.8):
        for x in some(l, R.choice([1, 1, 2])): post(c, "Linie/SetAktywna", None, id=x["id"], aktywna=R.choice(["false", "false", "true"])); yield .3; get(c, "Linie/GetAll"); yield think(2, 20)
def rozklady(c):
    n = R.choice([1, 2, 4, 7, 9, 11, 14, 22, 33]); get(c, "rozklady/get-by-line", line=n); s = get(c, "rozklady/get-draft", line=n); yield think()
    k = t_(10, 60)
    for _ in range(R.randint(1, 5)): k += R.choice(["", "", "", t_(5, 30)]); post(c, "rozklady/save-draft", {"uwagi": k}, line=n); yield 20
    get(c, "rozklady/get-draft", line=n); chance(.5) and post(c, "rozklady/compare", {"line": n}); yield 5
    if chance(.7): post(c, "rozklady/publish", None, line=n); yield .5; get(c, "rozklady/get-by-line", line=n); yield 4; chance(.3) and post(c, "rozklady/publish", None, line=n)
    elif chance(.4): post(c, "rozklady/discard-draft", None, line=n); yield .3; get(c, "rozklady/get-draft", line=n); yield 3
def zlecenia(c):
    l = grid(c, "Zlecenia/Read", stan="otwarte", filter=R.choice([None, None, "zz"])) or grid(c, "Zlecenia/Read", stan="otwarte"); yield think()
    for x in some(l, R.randint(1, 3)):
        get(c, "Zlecenia/GetById", id=x["id"]); yield think()
        if c.role in ("mistrz", "admin") and chance(.4): post(c, "Zlecenia/Close", None, id=x["id"]); yield .2; chance(.2) and post(c, "Zlecenia/Close", None, id=x["id"]); grid(c, "Zlecenia/Read", stan="otwarte"); yield 3
    if c.role != "planista" and chance(.5):
        v = grid(c, "Pojazdy/Read", filter="30"); yield 10
        if v: post(c, "Zlecenia/Create", {"pojazd": v[0]["id"], "opis": t_(10, 100)}); yield .3; l = grid(c, "Zlecenia/Read", stan="otwarte"); yield 3
    if c.role == "mistrz" and len(l) > 3 and chance(.15): post(c, "Zlecenia/CloseMany", {"ids": [x["id"] for x in l[:2]]}); yield .3; grid(c, "Zlecenia/Read", stan="otwarte"); yield 3
    if chance(.3): c.get("/export/zlecenia.csv?miesiac=2029-06"); yield 2
    if chance(.65): c.get(f"/export/przebiegi.csv?miesiac=2029-0{R.randint(1, 6)}"); yield 3
def zdarzenia(c):
    d = f"2029-06-{R.choice([13 + day, 12 + day, 11, 9, 2]):02}"; l = grid(c, "Zdarzenia/Search", dzien=d); yield think()
    if chance(.4): post(c, "Zdarzenia/Create", {"dzien": f"2029-06-{13 + day:02}", "rodzaj": "zator", "opis": t_(10, 90)}); yield .3; l = grid(c, "Zdarzenia/Search", dzien=f"2029-06-{13 + day:02}") or l; yield 3
    for x in some(l, R.randint(1, 2)):
        i = x["id"]; get(c, "Zdarzenia/GetById", id=i); yield think()
        if chance(.5): post(c, "Zdarzenia/AddKomentarz", {"tekst": t_(5, 80)}, id=i); yield .3; get(c, "Zdarzenia/GetById", id=i); yield 3
        if chance(.2): post(c, "Zdarzenia/Escalate", None, id=i); yield 3
def reklamacje(c):
    for p in R.choice([[1], [1], [1, 2]]): grid(c, "Reklamacje/Read", page=p, filter=R.choice([None, None, "spoznienie"])); yield think(3, 20)
    if chance(.2): grid(c, "Reklamacje/Read", pageSize=100); yield 3
def raporty(c):
    a = c.send("POST", U("Raporty/Start", rodzaj=R.choice(["usterki", "kursy"])), None); u = a.headers.get("location", "")
    for _ in range(4 if u else 0):
        a = c.get(u); yield 3
        if a.status == 200: break
    if chance(.3): i = (val(c.request("POST", U("Pliki/Upload"), body=b"x" * R.choice([800, 9000, 50000]))) or {}).get("id"); yield 2; i and c.get("/api/Pliki/Get/" + i); yield 2
    if chance(.1): c.get("/api/Pliki/Get/0c7e1b1e-5b1e-4d7f-9a43-5f1d2c3b4a59"); yield 2
def ustawienia(c):
    v = get(c, "Ustawienia/Get") or {}; yield think(5, 20)
    if chance(.8): post(c, "Ustawienia/Save", {**v, **R.choice([{}, {"motyw": R.choice(["jasny", "ciemny"])}, {"podpis": t_(0, 40)}])}); yield .3; get(c, "Ustawienia/Get"); yield 3
JOBS = dict(dyspozytor=[pulpit, pulpit, zdarzenia, zdarzenia, brygady, brygady, motorniczy, dyzury, pojazdy, reklamacje, reklamacje, przystanki, kadry, energia, zlecenia, ustawienia], mistrz=[pojazdy, pojazdy, pojazdy, zlecenia, zlecenia, zlecenia, motorniczy, dyzury, kadry, energia, pulpit, raporty, ustawienia],
    planista=[rozklady, rozklady, rozklady, linie, linie, linie, przystanki, przystanki, brygady, dyzury, pulpit, kadry, reklamacje, energia, pojazdy], admin=[linie, linie, rozklady, rozklady, przystanki, pojazdy, motorniczy, zlecenia, kadry, reklamacje, brygady, dyzury, raporty, energia, pulpit, ustawienia])
def session(c, n, anew=True):
    if c.source in busy: return                                     # two foremen share a desk
    busy.add(c.source)
    if anew: yield from load(c)
    for f in R.sample(JOBS[c.role], n):
        yield R.uniform(10, 240)
        if chance(.5): get(c, "Powiadomienia/Count", _=int(sim.now * 1000))
        yield from f(c)
    if chance(.2): post(c, "Konto/Logout")
    busy.discard(c.source)
def tab(c, n):
    for _ in range(n): get(c, "Powiadomienia/Count", _=int(sim.now * 1000)); yield 60 + R.uniform(-.05, .05)
def komunikat(c, hours):
    get(c, "Komunikaty/GetAktywne"); yield 20; post(c, "Komunikaty/Preview", {"tekst": t_(20, 60)}); yield 20; i = (post(c, "Komunikaty/Publish", {"tekst": t_(20, 90)}) or {}).get("id"); yield .3; get(c, "Komunikaty/GetAktywne"); yield hours * 3600
    get(c, "Komunikaty/GetAktywne"); yield 5; post(c, "Komunikaty/Withdraw", None, id=i); yield .3; get(c, "Komunikaty/GetAktywne")
def tram(k, until):
    b = Browser(sim, f"10.20.30.{k}", "OBU/4.4", S, HOST, accept_gzip=False, caching=True)
    while sim.now < until:
        b.send("POST", U("telemetria/push", pojazd=3000 + k), {"v": R.randint(0, 10 ** R.randint(1, 8))}); yield R.uniform(1500, 3600)
        if chance(.15): b.get(U("telemetria/config")); yield 2
def board(k, until):
    b = Browser(sim, f"10.20.40.{k}", "Tablica/2", S, HOST, accept_gzip=False)
    while sim.now < until: b.get(U("public/odjazdy", slup=100 + k, h=datetime.fromtimestamp(sim.now, sim.zone).hour)); yield 2400 + R.uniform(-2, 2)
def passenger():
    b = Browser(sim, f"203.0.113.{R.randint(100, 230)}", PHONE, S, HOST); get(b, "public/linie"); yield 9; get(b, "public/odjazdy", slup=R.randint(100, 180), h=12); yield 20
    if chance(.4):
        if chance(.2): post(b, "public/reklamacje", {"tresc": ""}); yield 9
        post(b, "public/reklamacje", {"tresc": t_(20, 300)})
def handheld(until):
    b = Browser(sim, "10.20.50.9", "TC21", S, HOST, accept_gzip=False)
    while sim.now < until: b.get("/api/v1/Pojazdy/GetAll"); yield R.uniform(2500, 6000)
def e2e():
    b = person("test-1", "203.0.113.99"); b.request("GET", "/"); get(b, "Kontrola/Ping"); get(b, "Konto/Me"); yield 1; grid(b, "Pojazdy/Read")
def down(cs, minutes, new=None):
    global app, js, release
    servers.stop(app); time.sleep(1.2); end = sim.now + minutes * 60
    if new: env["WYDANIE"] = release = new; js = "main.9e07.js"; bundle(js)
    while sim.now < end:
        for c in cs: get(c, "Powiadomienia/Count", _=int(sim.now * 1000)); grid(c, "Pojazdy/Read"); get(c, R.choice(["Przystanki/GetAll", "Brygady/GetByDay", "Zastepstwa/GetAll"])); yield R.uniform(8, 30)
    app = up(); time.sleep(1.2); yield 0
def during(word, cs, rpcs, wait=(1, 4)):
    mode(word)
    for c in cs:
        for r in rpcs: get(c, r); yield R.uniform(*wait)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", U("Pojazdy/Read")); yield 2; c.request("HEAD", U("Linie/GetAll")); yield 2
    get(c, "Pojazdy/GetById", id="0f0f0f0f-1111-4222-8333-444455556666"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i):
    global day
    day = i; yield 0
GUESS = ["/api/" + t for t in "Users/GetAll Account/Login swagger/v1/swagger.json Values .env".split()] + ["/metrics", "/swagger/index.html", "/web.config", "/appsettings.json", "/elmah.axd", "/trace.axd"] + SCANS
mode()
SHIFT = {"dyspozytor-1": (5, 13), "dyspozytor-2": (13, 21), "dyspozytor-3": (5, 13), "dyspozytor-4": (20, 23), "mistrz-1": (5, 12), "mistrz-3": (14, 20), "mistrz-2": (6, 14)}
for i, d in office_days(sim, "2029-06-13", 7):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:00"), new_day(i)); last = i == 6; end = at_("23:40") if not last else at_("17:20"); weekend = i in (3, 4)
    for c in people:
        if c.role in ("planista", "admin") and weekend or i % 4 == people.index(c) % 4 and c.role in ("dyspozytor", "mistrz") and weekend: continue
        a, b = SHIFT.get(c.login, (8, 15))
        for _ in range(3 if c.role in ("planista", "admin") else 2):
            h = R.randint(a, b - 1)
            if chance(.85) and not (last and h > 15): sim.spawn(at_(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), chance(.8)))
    for k in range(1, 8): sim.spawn(at_(f"04:{10 + k}:30"), tram(k, end))
    for k in range(1, 4): sim.spawn(at_(f"00:{k:02}:00"), board(k, end))
    for _ in range(R.randint(10, 16)): sim.spawn(at_(f"{R.randint(6, 21) if not last else R.randint(6, 16):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), passenger())
    sim.spawn(at_("06:05:00"), handheld(min(end, at_("20:00")))); sim.spawn(at_("02:30:00"), e2e())
    sim.spawn(at_("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Zabbix", S, HOST, accept_gzip=False, keep=False), sim, "/health", end, 2400))
    if i in (1, 4): sim.spawn(at_("03:40:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", CHROME, S, HOST), sim, GUESS, n=36))
    if i in (0, 5): sim.spawn(at_("10:30:00"), tab(people[3], 120))
    if i == 3: sim.spawn(at_("12:15:00"), komunikat(people[0], 30))
    if i == 2: sim.spawn(at_("21:50:00"), down([people[3]], 10))
    if i == 5: sim.spawn(at_("04:20:00"), down([people[0]], 2, "2"))
    if i == 1: sim.spawn(at_("09:20:00"), during("pulpit", [people[0], people[7], people[9]], ["Pulpit/GetPrzebiegi", "Pulpit/GetPrzebiegi"], (20, 90)))
    if i == 2: sim.spawn(at_("04:40:00"), during("przerwa", [people[0], people[5]], ["Pojazdy/GetById", "Przystanki/GetAll", "Linie/GetAll", "Zastepstwa/GetAll"]))
    if i == 6: sim.spawn(at_("12:45:00"), during("limit", [people[9], people[8]], ["Linie/GetAll", "Przystanki/GetAll", "Dyzury/GetAll"], (.3, .6)))
    if i in (1, 6): sim.spawn(at_("11:11:00"), oddities(people[9]))
sim.run(); time.sleep(.8); syslog.on = False; time.sleep(.7); servers.stop_all()
LINE = re.compile(r'^<\d+>\w{3} [ \d]\d [\d:]{8} (?:\S+ )?(?P<who>haproxy\[\d+\]): (?P<head>\S+ \[)(?P<time>[^\]]+)(?P<mid>\] \S+ \S+ )(?P<timers>[-\d/+]+)(?P<rest> (?P<status>-?\d+) .*"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+")$')
def shown(t): d = datetime.fromtimestamp(t, sim.zone); return f"{d.day:02}/{MONTHS[d.month - 1]}/{d.year}:{d:%H:%M:%S}.{d.microsecond // 1000:03}"
stamp, out = Stamp(sim, "haproxy"), []
for real, line in syslog.lines:
    if "]: 203.0.113.1:" in line: continue                             # the lab's own look whether it listens
    m = LINE.match(line)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), real); t = e["sim"] if e else stamp.moment(real); took, tm = (e["end"] - e["real"] if e else 0), m["timers"].split("/")
        if e and e.get("hold"): k = int(e["hold"] * 1000); tm[3] = str(int(tm[3]) + k); tm[4] = str(int(tm[4]) + k); took += e["hold"]
        text, end = f"{m['head']}{shown(t)}{m['mid']}{'/'.join(tm)}{m['rest']}", t + took
    else:
        k = re.match(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (?:\S+ )?haproxy\[\d+\]: (.*)$", line)
        if not k: print("?", line); continue
        raw = next((e for e in sim.entries if e["method"] is None and "haproxy" not in e["used"]), None) if "BADREQ" in line else None
        if raw: raw["used"].add("haproxy")
        t = end = raw["sim"] if raw else stamp.moment(real); text = re.sub(r"\[\d\d/\w{3}/\d{4}:[\d:.]+\]", f"[{shown(t)}]", k[1])
    out.append((end, f"{rfc3339(end, 6, sim.zone)} lb1 haproxy[2113]: {text}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(NIGHTS / NAME / "haproxy", "haproxy.log", out, sim.zone)
print("bytes", size, "requests", len(sim.entries))
