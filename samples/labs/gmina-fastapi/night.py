import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "gmina-fastapi"; os.chmod(WORK, 0o755)
sim = Sim(20270216, "Europe/Warsaw"); R = sim.random
(WORK / "site/assets").mkdir(parents=True); (WORK / "mode").write_text("")
def build(js):
    (WORK / "site/index.html").write_text(f'<!doctype html>\n<html lang="pl"><head><meta charset="utf-8"><title>Panel urzędu</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><div id="root"></div></body></html>\n')
    (WORK / "site/assets" / js).write_text("export const p=()=>0;" * 1900)
js = "index-c1f09a.js"; build(js)
for f in (WORK / "site").rglob("*.*"): os.utime(f, (1802600000, 1802600000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3"}
pods = ["panel-api-5c9d7f6b8-x4k2p", "panel-api-7f44c8d9b5-t9vqm"]
app = Container(servers, [sys.executable, "-u", "-m", "uvicorn", "gmina:app", "--host", "10.20.3.21", "--port", "18402", "--no-use-colors"], 18402, env=env, cwd=HERE)
servers.wait_old = servers.wait; servers.wait = lambda port, host="127.0.0.1": servers.wait_old(port, "10.20.3.21" if port == 18402 else host)
app.start()
servers.start(["nginx", "-p", str(WORK), "-c", str(HERE / "nginx.conf")], 18400, "203.0.113.1", env=env)
H2, H1, HOST, ORIGIN, A = ("203.0.113.1", 18400), ("203.0.113.1", 18401), "panel.gmina.example.pl", "https://panel.gmina.example.pl", "/api/v1"
words = set()
def mode(add="", drop=""):
    global words
    words = (words | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(words))
day, date = 0, "2027-02-16"
def chance(p): return R.random() < p
def look(a=3, b=11): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def body(a): return json.loads(a.body) if a.status in (200, 201, 202) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("pozycje", [])
class Person(Browser2):
    def g(self, path, at): return self.request("GET", A + path, referer=at)
    def do(self, method, path, what, at): return self.request(method, A + path, body=what, referer=at, headers={"Origin": ORIGIN})
def person(who, address, agent, start):
    c = Person(sim, address, agent, H2, HOST, ORIGIN, {"Cookie": "sesja=" + who, "Accept-Language": "pl"}); c.who, c.start = who, start; c.role = {"dorota": "kierownik", "emil": "administrator"}.get(who, "urzednik"); return c
HALL = "198.51.100.77"
anna, bartek, celina = person("anna", HALL, EDGE, 7), person("bartek", HALL, CHROME_WIN, 8), person("celina", HALL, CHROME_WIN, 7)
dorota, emil = person("dorota", HALL, FIREFOX, 9), person("emil", "203.0.113.58", CHROME, 8)
people = [anna, bartek, celina, dorota, emil]
cases = []

def load(c, at):
    c.request("GET", at); chance(.35) and c.request("GET", "/assets/" + js, referer=at)
    if c.get(A + "/sesja/ja", at).status == 401 or chance(.2):
        if chance(.15): c.do("POST", "/sesja", {"login": c.who, "haslo": "zle"}, "/logowanie"); yield look(4, 9)
        c.do("POST", "/sesja", {"login": c.who, "haslo": "dobre"}, "/logowanie"); c.g("/sesja/ja", "/logowanie")
    for t in ("/pulpit/liczniki", "/pulpit/komunikat", "/pulpit/pilne"): c.g(t, at)
    if chance(.5): c.g("/pulpit/zastepstwa", at)
    yield look()
def one_case(c, k, p):
    q = f"/sprawy/{k}"; x = body(c.g(q, q)); c.g(q + "/notatki", q); c.g(q + "/zalaczniki", q)
    if chance(.75): c.g(q + "/terminy", q)
    yield look()
    if chance(.4): c.g(q + "/historia", q); yield look(2, 6)
    if not x: return
    if chance(.3):
        what = R.choice([{"stan": R.choice(["w toku", "zawieszona", "zamknięta"])}, {"pilna": not x["pilna"]} if day >= 1 else {"stan": "w toku"}, {"prowadzi": R.choice(["anna", "bartek", "celina"])}])
        c.do("PATCH", q, what, q); c.g(q, q); yield look()
        if chance(.3): c.g(q + "/historia", q); yield 2
    if chance(.2): c.do("POST", q + "/notatki", {"tekst": "n" * R.randint(5, 60)}, q); c.g(q + "/notatki", q); yield look()
    if chance(.16):
        z = q + "/szkic"; c.g(z, z); yield look(8, 25)
        for _ in range(R.randint(1, 3)): c.do("PUT", z, {"tresc": "t" * R.randint(20, 300)}, z); yield R.uniform(9, 25)
        if chance(.5): c.g(z, z)
        if chance(.4): c.do("DELETE", z, None, z); yield 2
    if chance(.1):
        j = body(c.do("POST", q + "/eksport", None, q))
        for _ in range(2 if j else 0): yield 2.5; c.g("/zadania/" + j["zadanie"], q)
def sprawy(c):
    p = "/sprawy"; t = R.choice(["", "", "", "?stan=nowa", "?stan=w+toku", "?strona=2", "?strona=9"]); l = rows(c.g("/sprawy" + t, p)); chance(.4) and c.g("/slowniki/" + R.choice(["stany-spraw", "tematy", "ulice"]), p); yield look()
    if chance(.25):
        for w in R.choice([["dr", "drze"], ["po", "polna"], ["kow"], ["zam", "zamel"]]): c.g("/szukaj?q=" + w, p); yield .6
    if c.role == "urzednik" and chance(.25):
        c.g("/slowniki/tematy", p + "/nowa"); yield look(10, 30); a = c.do("POST", "/sprawy", {"temat": "" if chance(.12) else R.choice(["Wycinka drzewa", "Podział działki", "Zameldowanie"])}, p + "/nowa")
        x = body(a); c.g("/sprawy", p); yield 1
        if x: yield from one_case(c, x["id"], p)
    for x in some(l, 1, 2): yield from one_case(c, x["id"], p)
    if chance(.04): c.g("/sprawy/9" + str(R.randint(100, 999)), p); yield 2
def zgloszenia(c):
    p = "/zgloszenia"; l = rows(c.g("/zgloszenia?stan=nowe", p)); yield look()
    for z in some(l, 0, 2):
        c.do("POST", f"/zgloszenia/{z['id']}/przyjmij", None, p); c.g("/zgloszenia?stan=nowe", p); yield look()
        if chance(.4): c.do("POST", f"/zgloszenia/{z['id']}/zamknij", None, p); yield 1; chance(.15) and c.do("POST", f"/zgloszenia/{z['id']}/zamknij", None, p); c.g("/zgloszenia?stan=nowe", p); yield 2
    if chance(.3): c.g("/zgloszenia", p + "/wszystkie"); yield 3
def oplaty(c):
    p = "/oplaty"; l = rows(c.g("/oplaty?rok=" + R.choice(["2026", "2026", "2027", "2025"]) + R.choice(["", "&stan=zalegla", "&strona=2", "&strona=7"]), p)); yield look()
    for o in some(l, 1):
        q = f"/oplaty/{o['id']}"; c.g(q, q); yield look()
        if chance(.4): c.do("POST", q + "/zaksieguj", None, q); chance(.7) and c.g(q, q); yield 3
        elif chance(.4): c.do("POST", q + "/przypomnij", None, q); chance(.5) and c.g(q, q); yield 3
    if chance(.3):                                                  # as many as were ticked, in the address of the page too
        ids = ",".join(str(7001 + R.randint(0, 3000)) for _ in range(R.choice([40, 1750, 1900]))); c.request("GET", "/oplaty/wydruk?ids=" + ids, referer=p); c.get(A + "/oplaty/zestawienie?ids=" + ids, "/oplaty/wydruk?ids=" + ids); yield look()
def sale(c):
    p = "/sale"; c.g("/sale", p); s = R.choice(["sala-sesyjna", "swietlica-zarzecze", "hala-sportowa", "biblioteka"]); q = f"{p}/{s}"; od = f"2027-02-{16 + day}"
    l = rows(c.g(f"/sale/{s}/rezerwacje?od={od}", q)); yield look()
    if chance(.45): c.do("POST", f"/sale/{s}/rezerwacje", {"dzien": f"2027-0{R.randint(2, 4)}-{R.randint(19, 28)}", "cel": "spotkanie " + "s" * R.randint(1, 12)}, q); c.g(f"/sale/{s}/rezerwacje?od={od}", q); yield look()
    if l and chance(.4):
        r = R.choice(l); c.do("DELETE", f"/rezerwacje/{r['id']}", None, q); chance(.25) and c.do("DELETE", f"/rezerwacje/{r['id']}", None, q); c.g(f"/sale/{s}/rezerwacje?od={od}", q); yield 3
def aktualnosci(c):
    p = "/aktualnosci"; l = rows(c.g(p, p)); yield look()
    if chance(.3): c.do("POST", p, {"tytul": "Ogłoszenie " + "o" * R.randint(3, 20), "tresc": "x " * R.randint(10, 80)}, p + "/nowa"); l = rows(c.g(p, p)); yield look()
    for a in some(l, 1):
        q = f"{p}/{a['id']}"; x = body(c.g(q, q)); yield look()
        if chance(.4): c.do("PUT", q, {"tytul": x["tytul"], "tresc": x["tresc"] if chance(.33) else "x " * R.randint(10, 90)}, q); c.g(q, q); yield look()
        if chance(.3): [(c.do("POST", q + "/przypnij", None, p), c.g(p, p)) for _ in range(R.choice([1, 1, 2]))]; yield 3
    if chance(.55) and l:
        a = l[-1] if chance(.6) else R.choice(l); q = f"{p}/{a['id']}"; c.do("DELETE", q, None, p); c.g(p, p); yield look(4, 12)
        if chance(.6): c.g(q, q); yield look(2, 5)
        if chance(.35): c.do("DELETE", q, None, q); c.g(p, p); yield 3
def szablony(c):
    p = "/szablony"; l = rows(c.g(p, p)); yield look()
    s = R.choice(l)["id"]; q = f"{p}/{s}"; x = body(c.g(q, q)); yield look()
    if chance(.5): c.do("PUT", q, {"tresc": x["tresc"] if chance(.5) else "Na podstawie " + "y " * R.randint(10, 60)}, q); c.g(q, q); yield look()
    if chance(.65): c.do("DELETE", f"{p}/{R.choice(l)['id']}", None, p); yield 1; chance(.5) and c.g(p, p)
def korespondencja(c):
    p = "/korespondencja"; l = rows(c.g(p + "/" + R.choice(["", "", "?nieodebrane=1"]), p)); yield look()
    for k in some(l, 0, 2):
        q = f"{p}/{k['id']}"; c.g(q, q); yield look()
        if not k["odebrana"] or chance(.2): c.do("POST", q + "/odbierz", None, q); c.g(q, q); yield 2
    if c.role != "administrator" and chance(.6):
        c.g(p + "/", p); yield look(8, 25)
        for _ in range(R.choice([1, 1, 2])): c.do("POST", p, {"od": "nadawca " + "n" * R.randint(2, 30)}, p + "/nowa"); yield look(3, 8)
        c.g(p + "/", p); yield 2
def uzytkownicy(c):
    p = "/uzytkownicy"; a = c.g(p, p); yield look()
    if a.status != 200: return
    if chance(.75): c.g("/role", p + "/role"); yield look(2, 5)
    if chance(.8): c.g("/zaproszenia", p + "/zaproszenia"); yield look(2, 5)
    if c.role == "administrator" and chance(.5): c.do("PATCH", p + "/" + R.choice(["anna", "bartek", "celina"]), R.choice([{"telefon": f"wew. {R.randint(10, 39)}"}, {"aktywny": chance(.5)}]), p); yield look()
    if c.role == "administrator" and chance(.2): c.do("POST", p + "/anna/reset-hasla", None, p); yield 3
def dziennik(c):
    p = "/dziennik"; a = c.g(p + R.choice(["", "", "?strona=2"]), p); yield look()
    if a.status == 200 and chance(.85): c.g(p + "/logowania", p + "/logowania"); yield look()
def ustawienia(c):
    p = "/ustawienia"; x = body(c.g(p + "/urzad", p)); yield look()
    if c.role != "urzednik" and chance(.4): c.do("PUT", p + "/urzad", x if chance(.7) else {**x, "godziny": R.choice(["7:30-15:30", "7:30-17:00", "8:00-16:00 (śr. do 17:00)"])}, p); c.g(p + "/urzad", p); yield 3
    if chance(.75):
        q = p + "/powiadomienia"; l = rows(c.g(q, q)); yield look()
        for n in some(l, 1, 2): c.do("PUT", f"{q}/{n['klucz']}", {"wlaczone": not n["wlaczone"]}, q); yield .3; c.g(q, q); yield look(3, 8)
    if c.role != "urzednik" and chance(.7):
        q = p + "/moduly"; l = rows(c.g(q, q)); yield look()
        if chance(.7):
            m = R.choice(l); v = m["wlaczony"]
            for _ in range(R.choice([1, 1, 2])): v = not v; c.do("PUT", f"{q}/{m['klucz']}", {"wlaczony": v}, q); yield .3; c.g(q, q); yield look(2, 5)
def raporty(c):
    p = "/raporty"; c.g("/raporty/sprawy?od=2027-0" + R.choice("12") + "-01", p); chance(.8) and c.g("/raporty/budzet" + R.choice(["", "?rok=2026", "?rok=2027"]), p); yield look()
    if chance(.8): c.request("GET", "/raporty-api/zestawienia" + R.choice(["", "?typ=podatki", "?typ=odpady"]), referer=p + "/wlasne"); yield look()
PAGES = {"urzednik": [sprawy, sprawy, zgloszenia, oplaty, oplaty, oplaty, sale, aktualnosci, szablony, korespondencja, korespondencja, ustawienia],
         "kierownik": [sprawy, zgloszenia, aktualnosci, korespondencja, uzytkownicy, dziennik, ustawienia, raporty, raporty, sale, szablony], "administrator": [uzytkownicy, uzytkownicy, dziennik, dziennik, ustawienia, ustawienia, raporty, szablony, sprawy, aktualnosci]}
def session(c, n):
    fs = []
    for f in R.sample(PAGES[c.role], min(n + 2, 8)):
        if f not in fs: fs.append(f)
    yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    for f in fs[:n]:
        chance(.3) and c.g("/pulpit/liczniki", "/" + f.__name__); yield from f(c); yield R.uniform(20, 300)
    if chance(.4): c.do("POST", "/telemetria", {"t": R.randint(100, 9000)}, "/" + fs[0].__name__)
    if c.role == "urzednik" and chance(.12): c.g(R.choice(["/uzytkownicy", "/dziennik"]), "/" + R.choice(["uzytkownicy", "dziennik"])); yield 3
    if chance(.2): c.do("DELETE", "/sesja", None, "/")
def tab(c, n):
    for _ in range(n): c.g("/pulpit/liczniki", "/"); yield 60 + R.uniform(-.05, .05)
def resident():
    b = Browser2(sim, "192.0.2.%d" % R.randint(20, 150), R.choice([PHONE, SAFARI, CHROME]), H2, HOST, "https://gmina.example.pl"); a = body(b.send("POST", A + "/publiczne/zgloszenia", {"opis": R.choice(["dziura w jezdni przy sklepie", "latarnia", "śliski chodnik"])}, "/zglos")); yield 40
    if a and chance(.7): b.get(f"{A}/publiczne/zgloszenia/{a['numer'] if chance(.8) else 99}", "/zglos/stan")
def machine(address, agent, **h): return Browser(sim, address, agent, H1, HOST, headers=h, accept_gzip=False, keep=False)
def edoreczenia(until):
    b = machine("203.0.113.200", "e-Doreczenia-Connector/4.1")
    while sim.now < until:
        b.get(A + "/integracje/kolejka")
        if chance(.35): yield 2; b.send("POST", A + "/integracje/edoreczenia", {"od": R.choice(["ZUS", "Sąd Rejonowy", "KRUS", "Urząd Skarbowy"])})
        yield R.uniform(3400, 3800)
def county():
    b = machine("203.0.113.210", "powiat-sync/1.0", Cookie="sesja=anna")
    b.get("/api/v0/rejestr?od=2027-02-01"); yield 4; a = b.get(A + "/korespondencja"); yield .2; a.status == 307 and b.get(A + "/korespondencja/")
def oddities(c):
    c.request("OPTIONS", A + "/sprawy", referer="/sprawy"); yield 2; c.request("GET", A + "/sprawy", referer="/sprawy", abort_after=.001); yield 2
    raw_line(sim, "192.0.2.66", H1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 1
def during(w, cs, paths, at):
    mode(w)
    for c in cs:
        for t in paths: c.g(t, at); yield R.uniform(2, 40)
    mode("", w)
def rollout(c):
    global js
    app.stop(); app.swap = time.time()
    for t in ("/pulpit/liczniki", "/sprawy", "/pulpit/pilne"): c.g(t, "/"); yield R.uniform(4, 15)
    js = "index-88e2d0.js"; build(js); app.start(); yield 0
def notice(text): x = body(dorota.g("/ustawienia/urzad", "/ustawienia")); yield 20; dorota.do("PUT", "/ustawienia/urzad", {**x, "komunikat": text}, "/ustawienia"); dorota.g("/ustawienia/urzad", "/ustawienia"); dorota.g("/pulpit/komunikat", "/"); yield 1
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
GUESS = ["/api/admin", "/api/v1/users", "/api/v1/admin", "/api/openapi.json", "/api/.env", "/login.php"] + SCANS
for i, d in office_days(sim, "2027-02-16", 4):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 3; end = t("23:40") if not last else t("15:20")
    sim.spawn(t("00:00:01"), morning(i, d))
    for c in people:
        if c is celina and i == 2: continue                          # a day off
        for h in (c.start, c.start + 3, c.start + 6):
            if h > 14 and (last or chance(.5)) or chance(.1): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 3) if c.role == "urzednik" else R.randint(4, 5)))
    for _ in range(R.randint(2, 5)): sim.spawn(t(f"{R.randint(6, 14 if last else 21):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), resident())
    sim.spawn(t("00:20:00"), edoreczenia(end)); sim.spawn(t("04:30:00"), county())
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "UptimeRobot/2.0"), sim, "/api/healthz", end, 7200)); sim.spawn(t("00:31:00"), monitor(machine("192.0.2.6", "StatusCake"), sim, "/api/healthz", end, 14400, "HEAD"))
    if i in (0, 2): sim.spawn(t("03:12:00"), scanner(machine(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME])), sim, GUESS, n=22))
    if i == 1: sim.spawn(t("12:10:00"), tab(bartek, 25)); sim.spawn(t("13:40:00"), during("raport", [dorota], ["/raporty/sprawy?od=2027-01-01", "/raporty/sprawy?od=2027-02-01"], "/raporty"))
    if i == 2: sim.spawn(t("06:25:00"), rollout(anna)); sim.spawn(t("09:05:00"), notice("W piątek urząd czynny do 13:00")); sim.spawn(t("12:44:00"), during("ograniczenie", [bartek], ["/szukaj?q=le", "/szukaj?q=les"], "/sprawy"))
    if i in (0, 3): sim.spawn(t("11:11:00"), oddities(emil))
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear(); app.swap = None
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)

def cri(t, stream, line):
    """containerd's lines: 16,384 bytes at most, the rest in the next one."""
    data = line.encode("utf-8", "surrogateescape"); parts = [data[i:i + 16384] for i in range(0, len(data), 16384)] or [b""]
    return [f"{rfc3339(t + n * 4e-6)} {stream} {'P' if n < len(parts) - 1 else 'F'} {p.decode('utf-8', 'surrogateescape')}" for n, p in enumerate(parts)]
night = NIGHTS / NAME; size = 0
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").replace("\0", "").splitlines(), sim, "nginx", zone=timezone.utc)
size += write_rotated(night / "ingress-cri" / "ingress-nginx_ingress-nginx-controller-6d8f9b7c55-hm2wz" / "controller", "0.log", [(t, c) for t, l in out for c in cri(t, "stdout", l)], timezone.utc, "kubelet"); print("nginx", len(out))
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
by = defaultdict(list)
for i, pod in enumerate(pods):
    lines = [l for l in app.lines if (l[0] > app.swap) == bool(i)]
    for t, s, l in stamp_container(lines, sim, f"uvicorn{i}", UV, lambda m, t: m.string, "gmina.py", accept=lambda e: e["status"] != 502 and not any(u.startswith("uvicorn") for u in e["used"])): by[pod] += [(t, c) for c in cri(t, s, l)]
    print(pod, len(by[pod]))
shutil.rmtree(night / "uvicorn-cri", ignore_errors=True)
for pod, l in by.items(): size += write_rotated(night / "uvicorn-cri" / ("urzad_" + pod) / "api", "0.log", l, timezone.utc, "kubelet")
print("bytes", size, "requests", len(sim.entries))
