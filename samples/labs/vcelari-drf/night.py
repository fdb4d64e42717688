import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "vcelari-drf"
sim = Sim(20320506, "Europe/Prague"); R = sim.random
os.chmod(WORK, 0o755)
html = WORK / "html"; (html / "sprava" / "assets").mkdir(parents=True); js = "main.4f0c1a.js"
(html / "index.html").write_text("<!doctype html><title>Svaz</title><p>Vitejte.</p>" * 20); (html / "aktuality.html").write_text("<p>Medobrani</p>" * 60); (html / "robots.txt").write_text("User-agent: *\n")
def bundle(name):
    (html / "sprava" / "index.html").write_text(f'<!doctype html>\n<html lang="cs">\n<head><meta charset="utf-8"><title>Sprava svazu</title><link rel="stylesheet" href="/sprava/assets/main.css"><script defer src="/sprava/assets/{name}"></script></head>\n<body><div id="app">Nacitam</div></body>\n</html>\n')
    (html / "sprava" / "assets" / name).write_text("export const p=1;" * 1500)
(html / "sprava" / "assets" / "main.css").write_text("a{b:c}" * 700); bundle(js)
env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Prague", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
servers = Servers()
class App(Container):
    def start(self): super().start(); time.sleep(1.2)
app = App(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-c", HERE / "gunicorn.conf.py", "-b", "127.0.0.1:18151", "--access-logfile", "-", "panel:application"], 18151, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 18150, "203.0.113.1", env={**os.environ, "WORK": str(WORK)})
S, HOST, ORIGIN, A, P = ("203.0.113.1", 18150), "vcely.example", "https://vcely.example", "/sprava/api", "/sprava"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now)); return super().request(method, target, **more)
def person(login, address, agent, zipped=True, keeps=False):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {login}"}, caching=keeps, accept_gzip=zipped); b.login, b.role = login, login.split("-")[0]; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
sp, t1, t2, o1, o2, o3 = people = [person("spravce-1", "203.0.113.61", FIREFOX, keeps=True), person("tajemnik-1", "203.0.113.61", CHROME_WIN), person("tajemnik-2", "198.51.100.24", EDGE, zipped=False), person("okres-1", "198.51.100.77", CHROME, keeps=True), person("okres-2", "192.0.2.131", SAFARI), person("okres-3", "192.0.2.19", PHONE)]
day = 0
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("results", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghijklmnoprstuvyz   ", k=R.randint(a, b))).strip() or "x"
def G(c, path, page): return c.get(A + path, P + page)
def W(c, method, path, body, page): return c.send(method, A + path, body, P + page)
def load(c, page):
    c.request("GET", P + "/" if chance(.7) else P + page); c.request("GET", P + "/assets/" + js, referer=P + "/"); c.request("GET", P + "/assets/main.css", referer=P + "/")
    if chance(.2):
        c.get(A + "/ja/", P + page, headers={"Authorization": ""}); yield 5
        if chance(.3): c.send("POST", A + "/prihlaseni/", {"ucet": c.login, "heslo": "?"}, P + "/prihlaseni"); yield 6
        c.send("POST", A + "/prihlaseni/", {"ucet": c.login, "heslo": "*"}, P + "/prihlaseni"); yield .3
    elif chance(.3): c.get(A + "/ja/", P + page, headers={"Authorization": ""}); c.send("POST", A + "/obnova/", {}, P + page)
    for t in ("/ja/", "/ciselniky/", "/verze/", "/upozorneni/pocet/", "/okresy/", "/oznameni/"):
        if chance(.7): G(c, t, page)
    yield 1
def clenove(c):
    p, k = "/clenove", "/clenove/"; l = rows(G(c, k + R.choice(["", "", "", "?strana=2", "?strana=9", "?hledat=zzzz", "?hledat=CZ4101", "?okres=3", "?okres=9"]), p)); yield think()
    if not l: l = rows(G(c, k, p)); yield 3
    if chance(.35): W(c, "POST", k + "hledat/", {"text": R.choice(["CZ410", "zzz", "ab", "m", "CZ4112"])}, p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"
        if data(G(c, u, q)) is None: continue
        for t, f in (("platby", .6), ("pokuty", .5), ("kurzy", .45), ("poznamky", .5)):
            if chance(f): G(c, f"{u}{t}/", q); yield think(1, 5)
        if chance(.4):
            G(c, u + "prilohy/", q + "/prilohy"); yield think()
            if chance(.6): W(c, "POST", u + "prilohy/", {"soubor": t_(6, 20) + ".pdf"}, q + "/prilohy"); yield .4; G(c, u + "prilohy/", q + "/prilohy"); yield think()
        if chance(.35):
            G(c, u + "poznamky/", q); yield 9; i = (data(W(c, "POST", u + "poznamky/", {"text": t_(14, 90)}, q)) or {}).get("id"); yield .3; G(c, u + "poznamky/", q); yield think()
            if i and chance(.3): W(c, "DELETE", f"{u}poznamky/{i}/", None, q); yield .3; G(c, u + "poznamky/", q); yield 3
        if chance(.35): W(c, "PATCH", u, R.choice([{"telefon": f"+420 555 {R.randint(100, 999)} {R.randint(100, 999)}"}, {"poznamka": t_(1, 70)}, {"poznamka": t_(1, 70)}]), q); yield .3; G(c, u, q); yield think()
    if chance(.25): W(c, "POST", k, R.choice([{"obec": t_(6, 14), "okres": R.randint(1, 8)}] * 3 + [{"obec": ""}]), p + "/novy"); yield .3; G(c, k, p); yield 3
    if chance(.25):
        l = rows(G(c, k, p)); yield 4; x = R.choice(l); W(c, "DELETE", f"{k}{x['id']}/", None, p); yield .3; G(c, k, p); chance(.6) and G(c, f"{k}{x['id']}/", f"{p}/{x['id']}"); yield 3
    if chance(.12): c.get(A + k + "export/", P + p); yield 6
def stanoviste(c):
    p, k = "/stanoviste", "/stanoviste/"; l = rows(G(c, k + R.choice(["", "", "?okres=2", "?okres=5", "?okres=9", "?strana=2"]), p)); yield think()
    if chance(.7): c.get(f"/sprava/geo/vrstvy/?bbox={R.randint(14, 16)},49,{R.randint(16, 18)},50", P + p + "/mapa"); yield think(2, 6)
    if not l: l = rows(G(c, k, p)); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; vc = rows(G(c, u + "vcelstva/", q)); chance(.7) and G(c, u + "pocasi/", q); yield think(2, 8)
        if chance(.55): G(c, u + "sousede/", q + "/sousede"); yield think(2, 6)
        if chance(.5): G(c, u + "prohlidky/", q); yield think(2, 6)
        if chance(.3): W(c, "POST", u + "prohlidky/", {"nalez": t_(8, 70)}, q); yield .3; G(c, u + "prohlidky/", q); yield think()
        if chance(.3): W(c, "PATCH", u, R.choice([{"poznamka": v.get("poznamka", "")}, {"poznamka": t_(1, 60)}, {"nazev": t_(4, 25)}]), q); yield .3; G(c, u, q); yield think()
        if chance(.25): W(c, "POST", u + "vcelstva/", {"plemeno": R.choice(["kranska", "buckfast"]), "poznamka": t_(2, 25)}, q); yield .3; vc = rows(G(c, u + "vcelstva/", q)); yield think()
        for y in some(vc, R.randint(1, 2)):
            w, r = f"/vcelstva/{y['id']}/", f"/vcelstva/{y['id']}"; G(c, w, r); chance(.6) and G(c, w + "vaha/", r); chance(.6) and G(c, w + "matka/", r); yield think(2, 8)
            if chance(.35): W(c, "PATCH", w, R.choice([{"sila": R.randint(1, 9)}, {"poznamka": t_(1, 40)}, {"poznamka": t_(1, 40)}]), r); yield .3; G(c, w, r); yield think(2, 6)
    if chance(.5): G(c, f"/okresy/{R.choice([1, 2, 3, 4, 5, 6, 7, 8, 9])}/souhrn/", "/okresy"); yield 4
    if chance(.35): G(c, "/registr/matky/" + R.choice(["", "", "?linie=vigor", "?linie=xx"]), "/registr"); yield 4
def vzorky(c):
    p, k = "/vzorky", "/vzorky/"; l = rows(G(c, k + R.choice(["", "", "?stav=odebran", "?stav=prijat", "?stav=hotov"]), p)); yield think()
    if chance(.5): W(c, "POST", k, R.choice([{"stanoviste": R.randint(300, 355), "druh": R.choice(["med", "mor"]), "poznamka": t_(1, 25)}] * 4 + [{"druh": ""}]), p + "/novy"); yield .3; l = rows(G(c, k, p)); yield 4
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(G(c, u, q)); yield think(2, 8)
        if not v: continue
        if v["stav"] == "odebran" and chance(.7) or chance(.06): W(c, "POST", u + "prijem/", None, q); yield .3; G(c, u, q); yield 4
        if chance(.35):
            r = v.get("vysledek") if v.get("vysledek") and chance(.5) else {"spor": R.randint(0, 900), "voda": R.randint(15, 20), "popis": t_(2, 40)}
            for _ in range(R.choice([1, 1, 2])): W(c, "PUT", u + "vysledek/", r, q); yield .4; G(c, u, q); yield 7
        if chance(.4): W(c, "POST", u + "protokol/", None, q); yield think()
    if len(l) > 8 and chance(.35):
        x = R.choice(l); G(c, k, p); yield 3; W(c, "DELETE", f"{k}{x['id']}/", None, p); yield .3; G(c, k, p); yield 3
        if chance(.4): W(c, "DELETE", f"{k}{x['id']}/", None, p) if chance(.5) else G(c, f"{k}{x['id']}/", f"{p}/{x['id']}"); yield 2
def kurzy(c):
    p, k = "/kurzy", "/kurzy/"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([0, 1, 1])):
        for on in R.choice([[True], [False], [True], [True, False]]): W(c, "PATCH", f"{k}{x['id']}/", {"zverejnit": on}, p); yield .3; G(c, k, p); yield think(2, 7)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; m = rows(G(c, u + "ucastnici/", q)); chance(.45) and G(c, u + "osvedceni/", q); yield think()
        if chance(.35): W(c, "POST", u + "ucastnici/", {"clen": R.choice(m)["clen"] if m and chance(.15) else R.randint(2000, 2095), "poznamka": t_(1, 20)}, q); yield .3; m = rows(G(c, u + "ucastnici/", q)); yield think()
        if m and chance(.45):
            y = R.choice(m)["id"]
            for _ in range(R.choice([1, 1, 2])): W(c, "DELETE", f"{u}ucastnici/{y}/", None, q); yield .3; G(c, u + "ucastnici/", q); yield think(2, 9)
    if chance(.08): W(c, "POST", k, {"nazev": t_(8, 24)}, p + "/novy"); yield .3; G(c, k, p); yield 3
def pravidla(c):
    p, k = "/pravidla", "/pravidla/"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 2)):
        for n in R.choice([[{"aktivni": not x["aktivni"]}], [{"aktivni": not x["aktivni"]}], [{"prah": R.randint(100, 9000)}]]): W(c, "PATCH", f"{k}{x['id']}/", n, p); yield .3; G(c, k, p); yield think(2, 8)
    if chance(.5): G(c, "/oznameni/", "/oznameni"); yield 3
def nastaveni(c):
    for s in R.choice([["tisk"], ["tisk", "organizace"], ["organizace", "tisk"]]):
        p, k = "/nastaveni/" + s, f"/nastaveni/{s}/"; v = data(G(c, k, p)) or {}; yield think(4, 14)
        if chance(.8 if s == "tisk" or c.role != "okres" else .2):
            n = {"tisk": [{"okraj_mm": R.randint(100, 250)}, {"pismo": R.choice(["Arial", "Liberation Serif"])}, {"paticka": t_(1, 60)}], "organizace": [{}, {"lhuta": R.choice([7, 14, 30])}, {"patka": t_(4, 70)}, {"patka": t_(4, 70)}]}[s]
            W(c, "PUT", k, {**v, **R.choice(n)}, p); yield .3; G(c, k, p); yield think()
def statistiky(c):
    p = "/statistiky"
    for _ in range(R.randint(2, 4)):
        q = f"?rok={R.randint(2028, 2032)}" + R.choice(["", f"&okres={R.randint(1, 8)}"]); G(c, "/statistiky/clenove/" + q, p); chance(.85) and G(c, "/statistiky/vynosy/" + q, p); yield think()
def dotace(c):
    p, k = "/dotace", "/dotace/"; l = rows(G(c, k + R.choice(["", "", "?rok=2031", "?rok=2029", "?rok=2028"]), p)); yield think()
    if not l: l = rows(G(c, k, p)); yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; chance(.55) and G(c, u + "vypocet/", q); yield think()
        if v["stav"] != "vyplacena" and chance(.35): W(c, "POST", u + "vyplatit/", None, q); yield .4; G(c, u, q); yield 4; sim.spawn(sim.now + R.uniform(1900, 4000), later(c, u, q))
def later(c, u, q): G(c, u, q); G(c, "/dotace/", "/dotace"); yield 1
def faktury(c):
    p, k = "/faktury", "/faktury/"; l = rows(G(c, k + R.choice(["", "", "?strana=2", "?strana=4", "?strana=20", "?hledat=zadna"]), p)); yield think()
    if not l: l = rows(G(c, k, p)); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; yield think(2, 8)
        if chance(.35): W(c, "PATCH", u, {"castka": v["castka"] + 10}, q); yield .3; chance(.5) and G(c, u, q); yield 4
        if chance(.4): W(c, "POST", u + "upominka/", None, q); yield .3; G(c, u, q); yield 3
        if chance(.3): c.request("GET", A + u + "pdf/", referer=P + q); yield 5
def leciva(c):
    p, k = "/leciva", "/leciva/objednavky/"; G(c, "/leciva/", p); l = rows(G(c, k, p)); yield think()
    if chance(.4): W(c, "POST", k, R.choice([{"kod": f"L{R.randint(0, 6):02}", "kusu": R.randint(1, 200), "okres": 3}] * 4 + [{"kod": ""}]), p + "/nova"); yield .3; l = rows(G(c, k, p)); yield think()
    for x in some([o for o in l if o["stav"] == "nova"], R.randint(1, 2)):
        if chance(.55): W(c, "POST", f"{k}{x['id']}/potvrdit/", None, p); yield .4; chance(.7) and G(c, k, p); yield think()
        elif chance(.8): W(c, "POST", f"{k}{x['id']}/zrusit/", None, p); yield .4; G(c, k, p); yield 4; chance(.3) and W(c, "POST", f"{k}{x['id']}/zrusit/", None, p); yield 2
def uzivatele(c):
    p = "/uzivatele"; l = rows(G(c, "/uzivatele/", p)); yield think()
    for x in some(l, R.choice([0, 1, 1])): W(c, "PATCH", f"/uzivatele/{x['id']}/", R.choice([{"poznamka": t_(1, 40)}, {"telefon": f"+420 555 {R.randint(100, 999)} 100"}]), p); yield .3; G(c, "/uzivatele/", p); yield 4
    if not l and chance(.3): W(c, "PATCH", "/uzivatele/3/", {"poznamka": "x"}, p); yield 2
    p = "/zaznamy"; G(c, "/zaznamy/" + R.choice(["", "", "?strana=2"]), p); yield think(); c.get(A + "/zaznamy/export/", P + p); yield 4
    if chance(.4): c.get(A + "/zaznamy/export/", P + p); yield 3
FIELD, DESK, ROOT = [clenove, stanoviste, stanoviste, vzorky, vzorky, kurzy, statistiky], [clenove, clenove, faktury, faktury, dotace, dotace, leciva, kurzy, nastaveni, statistiky], [pravidla, pravidla, nastaveni, uzivatele, uzivatele, leciva, stanoviste, dotace]
PAGES = {"okres": FIELD + [uzivatele, leciva, faktury, pravidla, nastaveni, dotace, stanoviste], "tajemnik": DESK + [pravidla, uzivatele, vzorky, stanoviste], "spravce": ROOT + [kurzy, clenove, vzorky, faktury, statistiky]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n); yield from load(c, R.choice(["/clenove", "/stanoviste", "/vzorky"]))
    for f in fs:
        yield R.uniform(15, 240)
        if chance(.4): G(c, "/upozorneni/pocet/", "/" + f.__name__)
        yield from f(c)
    if chance(.08): c.get(A + f"/clenove/{R.randint(3000, 3400)}/", P + "/clenove"); yield 2
def poll(c, until):
    while sim.now < until: G(c, "/upozorneni/pocet/", "/vzorky"); yield 60 + R.uniform(-.04, .04)
def news(c):
    G(c, "/oznameni/", "/oznameni"); yield 20; i = (data(W(c, "POST", "/oznameni/", {"text": t_(20, 90)}, "/oznameni")) or {}).get("id"); yield .3; G(c, "/oznameni/", "/oznameni"); yield 30
    if chance(.4): W(c, "DELETE", f"/oznameni/{i}/", None, "/oznameni"); yield .3; G(c, "/oznameni/", "/oznameni"); yield 1
def down(cs, release=None, minutes=3):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "main.9b77e2.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/upozorneni/pocet/", "/clenove/", "/vzorky/", "/kurzy/", "/faktury/"], 3): G(c, t, "/clenove"); yield R.uniform(2, 20)
    app.start(); yield 0
def limited(c):
    mode("limit")
    for t in ("/clenove/?hledat=a", "/clenove/?hledat=ab", "/clenove/?hledat=abc", "/faktury/?hledat=1"): G(c, t, "/clenove"); yield R.uniform(.3, .8)
    mode("", "limit"); yield 2; G(c, "/clenove/?hledat=abc", "/clenove")
def breeders(cs):
    for c in cs:
        for _ in range(2): G(c, "/registr/matky/", "/registr"); yield R.uniform(60, 900)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", A + "/clenove/", referer=P + "/clenove"); yield 2; c.request("HEAD", A + "/faktury/", referer=P + "/faktury"); yield 2
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def scales(k, until):
    b = outside(f"198.51.100.{140 + k}", "ulovaha/2.1 (ESP32)", **{"X-Vaha": str(k)})
    while sim.now < until: b.send("POST", A + "/vahy/mereni/", {"kg": R.randint(20, 60)}); yield R.uniform(5000, 9000)
def laboratory(until):
    b = outside("203.0.113.200", "LIMS-Push/4.0")
    while sim.now < until:
        if chance(.15): b.send("POST", A + "/laborator/hlaseni/", {"id": 1}, headers={"X-Podpis": "bad"}); yield 5
        b.send("POST", A + "/laborator/hlaseni/", {"id": R.randint(1, 9999)}); yield R.uniform(3000, 9000)
def telephone(k, until, v):
    b = outside(f"192.0.2.{70 + k}", f"Vcelin/{v}.3 (Android 14)")
    while sim.now < until: b.get(A + f"/app/v{v}/stanoviste/"); yield R.uniform(5000, 12000)
def reader(k):
    b = outside(f"198.51.100.{200 + k}", R.choice([CHROME, SAFARI, FIREFOX])); b.request("GET", "/"); yield 8; b.request("GET", "/aktuality.html", referer="https://vcely.example/"); yield 5; chance(.1) and b.request("GET", "/clanky/2029/stary.html"); yield 1
def crawler(): b = outside("192.0.2.250", "Mozilla/5.0 (compatible; ExampleBot/2.1)"); b.request("GET", "/robots.txt"); yield 3; b.request("GET", "/"); yield 4; b.request("GET", "/aktuality.html"); yield 1
GUESS = [A + t for t in ("/.env", "/users/", "/debug/", "/schema/", "/swagger.json", "/v1/", "/admin/")] + ["/sprava/.env", "/sprava/wp-login.php"] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2032-05-06", 11):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); weekend, last = i in (2, 3, 9, 10), i == 10; end = at_("23:30") if not last else at_("13:10")
    for c in people:
        if weekend and c not in ((o1, o3) if i % 2 else (o2, o3)) or c is t2 and i == 5: continue
        for h in ((8, 10, 13) if not weekend else (10,)):
            if chance(.88 if not weekend else .6): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 5) if not weekend else 2))
    for k in range(1, 5): sim.spawn(at_(f"00:{10 + k}:30"), scales(k, end))
    sim.spawn(at_("00:40:00"), laboratory(end)); sim.spawn(at_("07:00:00"), telephone(1, at_("20:00") if not last else end, 1)); sim.spawn(at_("07:05:00"), telephone(2, at_("20:00") if not last else end, 2)); sim.spawn(at_("02:11:00"), crawler())
    for k in range(9 if not last else 4): sim.spawn(at_(f"{8 + k if last else R.randint(7, 21):02}:{R.randint(0, 59):02}:10"), reader(k))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "UptimeRobot/2.0"), sim, A + "/zdravi/", end, 2700))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=36))
    if i in (0, 5, 7): sim.spawn(at_("09:02:00"), poll(R.choice([t1, o2, o1]), at_("10:20:00")))
    if i == 4: sim.spawn(at_("06:40:00"), down([t1], "2", 3)); sim.spawn(at_("09:30:00"), news(t1))
    if i in (6, 8): sim.spawn(at_("11:50:00"), news(sp))
    if i == 7: sim.spawn(at_("15:35:00"), down([o1, t2], None, 4))
    if i == 5: sim.spawn(at_("09:10:00"), switch("registr")); sim.spawn(at_("09:40:00"), breeders([o1, t1, o2])); sim.spawn(at_("12:15:00"), switch("", "registr"))
    if i == 6: sim.spawn(at_("12:20:00"), limited(t2))
    if i in (1, 8): sim.spawn(at_("12:40:00"), oddities(sp))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "apache-timed", "access.log", stamp_combined(text, sim, "apache", at_end=False), sim.zone); print("apache", len(text))
GU = re.compile(r'^(?P<a>127\.0\.0\.1 - - \[)[^\]]+(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*)$')
stamp, out, pending = Stamp(sim, "gunicorn"), [], []
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+)"', r'File "/srv/svaz/venv/lib/python3.11/\1"', re.sub(r'File "[^"]*?/panel\.py"', 'File "/srv/svaz/panel.py"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/lib/python3.11/', l)))
def put(t, s, l): out.append((t, s, re.sub(r"^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+\d{4}\]", f"[{datetime.fromtimestamp(t, sim.zone):%Y-%m-%d %H:%M:%S %z}]", clean(l))))
def flush(t, real):
    for k, (r, s, l) in enumerate(pending): put(t - .003 + k / 1e5 if real - r < .1 else stamp.moment(r), s, l)
    pending.clear()
for r, s, l in sorted(app.lines, key=lambda p: p[0]):
    m = GU.match(l)
    if not m: pending.append((r, s, l)); continue
    e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 503 or "registr" in e["target"]); t = e["sim"] + e["end"] - e["real"] if e else stamp.moment(r)
    flush(t, r); put(t, s, m["a"] + clf(t, sim.zone) + m["b"])
flush(0, 1e18); out.sort(key=lambda p: p[0]); print("gunicorn", len(out), "missed", stamp.missed)
def journal(t, l, pid):
    msg = list(l.encode()) if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", l) else l
    return json.dumps({"__REALTIME_TIMESTAMP": str(int(t * 1e6)), "__MONOTONIC_TIMESTAMP": str(int((t - boot) * 1e6)), "_BOOT_ID": "c2f1d0b93a5e4c70a8f5e1d2b3c40917", "_HOSTNAME": "svaz-1", "_SYSTEMD_UNIT": "svaz-panel.service", "_TRANSPORT": "stdout", "SYSLOG_IDENTIFIER": "gunicorn", "PRIORITY": "6", "_PID": pid, "MESSAGE": msg}, ensure_ascii=False, separators=(",", ":"))
boot, pid, dated = out[0][0] - 911731.4, 71201, []
for t, s, l in out:
    m = re.search(r"Booting worker with pid: (\d+)", l)
    if "Starting gunicorn" in l: pid += 137; dated.append((t - .8, journal(t - .8, "\x1b[36;1m131 static files copied to '/srv/svaz/static', 0 unmodified.\x1b[0m", str(pid - 2))))
    l = re.sub(r"pid: \d+", f"pid: {pid + 3}", re.sub(r"at: (\S+) \(\d+\)", rf"at: \1 ({pid})", re.sub(r"(?<=\] )\[\d+\]", f"[{pid + 3 if 'orker' in l and 'Using' not in l else pid}]", l)))
    dated.append((t, journal(t, l, str(pid if re.match(r"\[\d{4}", l) and "orker" not in l else pid + 3))))
size += write_rotated(night / "gunicorn-journal", "svaz-panel.json", dated, sim.zone)
print("bytes", size, "requests", len(sim.entries))
