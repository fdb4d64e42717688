import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "magazyn-express"
sim = Sim(20270510, "Europe/Warsaw"); R = sim.random
site = WORK / "site"; (site / "js").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    (site / "index.html").write_text(f'<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Magazyn</title><script type="module" src="/js/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "js" / name).write_text("let magazyn=1;" * 800)
    for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "m.81d2.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "WERSJA": "1", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "magazyn.js"], 20171, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 20170, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20170), "magazyn.example.com", "https://magazyn.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, mag, address, agent, caching=True, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"sesja={login}"}, caching=caching, accept_gzip=zipped); b.login, b.role, b.mag, b.stale = login, login.split("-")[0], mag, False; return b
# workers of one warehouse share its desk's kind of computer; some browsers have no cache (private windows)
ad1, ad2 = person("admin-1", "gdansk", "198.51.100.71", FIREFOX), person("admin-2", "lodz", "198.51.100.72", CHROME, caching=False)
pracownicy = [person("prac-1", "gdansk", "203.0.113.11", CHROME_WIN), person("prac-2", "gdansk", "203.0.113.12", CHROME_WIN, caching=False), person("prac-3", "lodz", "203.0.113.21", EDGE), person("prac-4", "lodz", "203.0.113.22", EDGE, caching=False), person("prac-5", "wroclaw", "192.0.2.31", CHROME, zipped=False), person("prac-6", "wroclaw", "192.0.2.32", PHONE, caching=False)]
people = [ad1, ad2, *pracownicy]; day, mistakes = 0, set()
A = lambda c: f"/m/{c.mag}/api"; P = lambda c, p="/": f"/m/{c.mag}{p}"
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("pozycje", [])
def load(c):
    c.request("GET", P(c)); c.request("GET", f"/js/{js}", referer=P(c))
    if R.random() < .3: c.get(A(c) + "/ja", P(c), headers={"Cookie": ""}); yield 6; c.send("POST", A(c) + "/logowanie", {"kto": c.login}, P(c, "/logowanie")); yield .4
    for t in ("/ja", "/slowniki/jednostki", "/slowniki/statusy", "/alerty", "/integracje/allegro"): c.get(A(c) + t, P(c))
    pulpit(c)
    if c.role == "prac" and R.random() < .7: c.get(A(c) + "/raporty/marze", P(c))
    yield 1
def pulpit(c): c.get(A(c) + ("/kokpit" if c.stale or day < 4 else "/pulpit"), P(c))
def towary(c):
    a, p = A(c), P(c, "/towary"); r = body(c.get(a + "/towary" + R.choice(["", "", "?szukaj=farba", "?szukaj=%C5%9Bruba", "?jednostka=kg", "?szukaj=panel&jednostka=mb"]), p)); yield R.uniform(3, 8)
    l = rows(Answer(200, {}, json.dumps(r or {}).encode()))
    while r and r.get("nastepny") and R.random() < .4: r = body(c.get(f"{a}/towary?kursor={r['nastepny']}", p)); l = (r or {}).get("pozycje", []) or l; yield 4
    if R.random() < .1: c.get(a + "/towary?kursor=OTAw", p); yield 3                      # a cursor past the end
    if R.random() < .3:
        q = P(c, "/towary/nowy"); c.get(a + "/szkice/towar", q); yield 3
        for _ in range(R.randint(1, 3)): c.send("PUT", a + "/szkice/towar", {"nazwa": "n" * R.randint(2, 30)}, q); yield 7
        if R.random() < .75:
            if R.random() < .3: c.send("POST", a + "/towary", {"ean": "123"}, q); yield 5
            x = body(c.send("POST", a + "/towary", {"ean": "590" + str(R.randint(10**9, 10**10 - 1)), "nazwa": "Nowy " + "n" * R.randint(1, 25)}, q)); yield .3; c.send("DELETE", a + "/szkice/towar", None, q); l = rows(c.get(a + "/towary", p)) or l; yield 4
            if x and R.random() < .4:                                # twice by mistake
                mistakes.add(x["id"]); u, q = f"{a}/towary/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(a + "/towary", p); yield 4
                if R.random() < .7: c.get(u, q); yield 4
                if R.random() < .5: c.send("POST", u + "/przywroc", None, q); yield .3; c.get(u, q); yield 3
    l = [t for t in l if t["id"] not in mistakes]
    for t in R.sample(l, min(len(l), R.randint(1, 3))):
        u, q = f"{a}/towary/{t['id']}", f"{p}/{t['id']}"; x = body(c.get(u, q)) or t
        for s in ("/stany", "/zdjecie", "/zamienniki"): c.get(u + s, q)
        if R.random() < .6: c.get(u + "/historia", q); yield 2
        yield R.uniform(3, 12)
        if R.random() < .3: c.send("PUT", u, R.choice([{"nazwa": x["nazwa"], "opis": x["opis"], "wersja": x["wersja"]}, {"opis": "o" * R.randint(0, 80), "wersja": x["wersja"]}, {"opis": "oo", "wersja": R.choice([x["wersja"], 99])}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .35:
            for n in R.choice([[R.randint(1, 99)], [R.randint(100, 900)], [5, 25]]): c.send("PUT", u + "/minimum", {"minimum": n}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .3: c.send("PUT", u + "/polka", {"polka": R.choice(["A-01-01", "A-02-11", "B-07-03", "B-09-12", "C-11-04", "MROZ"])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3:
            v = x["aktywny"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/aktywny", {"aktywny": v}, q); yield .3; c.get(u, q); yield 3
    if R.random() < .06: c.get(a + "/towary/00000000-dead-4bad-abad-000000000000", None); yield 2
def lokalizacje(c):
    a, p = A(c), P(c, "/lokalizacje"); l = rows(c.get(a + "/lokalizacje", p)); yield 4
    for x in R.sample(l, min(len(l), 2)):
        u, q = f"{a}/lokalizacje/{x['kod']}", f"{p}/{x['kod']}"; x = body(c.get(u, q)) or x; c.get(u + "/historia", q); yield R.uniform(3, 9)
        if R.random() < .5: c.send("PUT", u + "/blokada", {"zablokowana": R.choice([True, False, not x["zablokowana"]])}, q); yield .3; c.get(u, q); yield 3
def dostawy(c):
    a, p = A(c), P(c, "/dostawy"); l = rows(c.get(a + "/dostawy" + R.choice(["", "", "?stan=oczekiwana", "?stan=anulowana"]), p)); yield R.uniform(3, 8)
    if R.random() < .3: c.send("POST", a + "/dostawy", {"pozycji": R.randint(2, 6)}, p + "/nowa"); yield .3; l = rows(c.get(a + "/dostawy", p)) or l; yield 3
    for d in R.sample(l, min(len(l), 2)):
        u, q = f"{a}/dostawy/{d['id']}", f"{p}/{d['id']}"; x = body(c.get(u, q)) or d; poz = rows(c.get(u + "/pozycje", q)); c.get(u + "/rozbieznosci", q); yield R.uniform(4, 12)
        if poz and R.random() < .4:
            for z in R.sample(poz, R.choice([1, 1, 2]) if len(poz) > 1 else 1): c.send("DELETE", f"{u}/pozycje/{z['id']}", None, q); yield .3; c.get(u + "/pozycje", q); yield R.uniform(2, 8)
        if R.random() < .25: c.get(u + "/pozycje", q); yield 1; c.send("POST", u + "/pozycje", {"ile": R.randint(1, 90)}, q); yield .3; c.get(u + "/pozycje", q); yield 3
        if x["stan"] == "oczekiwana" and R.random() < .5 or R.random() < .06:
            c.get(u, q); yield 1
            if c.send("POST", u + "/przyjmij", None, q).status == 202:
                for w in (.4, 6, 15, 20): yield w; c.get(u, q)
            yield 3
        if R.random() < .15: c.send("POST", u + "/rozbieznosci", {"ile": R.randint(1, 30)}, q); yield .3; c.get(u + "/rozbieznosci", q); yield 3
def zamowienia(c):
    a, p = A(c), P(c, "/zamowienia"); l = rows(c.get(a + "/zamowienia" + R.choice(["", "", "?status=nowe", "?status=reklamacja"]), p)); yield R.uniform(3, 8)
    if l and R.random() < .2: c.send("POST", a + "/zamowienia/zbiorczo", {"ids": [z["id"] for z in l[:3]], "status": "spakowane"}, p); yield .4; c.get(a + "/zamowienia", p); yield 3
    for z in R.sample(l, min(len(l), R.randint(1, 3))):
        u, q = f"{a}/zamowienia/{z['id']}", f"{p}/{z['id']}"; x = body(c.get(u, q)) or z
        for s in ("/przesylka", "/priorytet"): c.get(u + s, q)
        yield R.uniform(3, 10)
        if R.random() < .4: c.send("PATCH", u + "/status", {"status": R.choice(["kompletacja", "spakowane", "wyslane", x["status"]])}, q); yield .3; c.get(u, q); R.random() < .4 and c.get(u + "/przesylka", q); yield 3
        if R.random() < .25: c.send("PATCH", u + "/uwagi", {"uwagi": "u" * R.randint(0, 50)}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("PATCH", u + "/priorytet", {"priorytet": R.randint(1, 9)}, q); yield .3; R.random() < .6 and c.get(u + "/priorytet", q); yield 4
        if R.random() < .2:
            j = body(c.send("POST", u + "/etykieta", None, q)); yield 1
            for _ in range(R.randint(2, 4) if j else 0): c.get(f"{a}/zadania/{j['zadanie']}", q); R.random() < .3 and c.get(f"{a}/zadania/{j['zadanie']}/plik", q); yield 3
            if j: c.get(f"{a}/zadania/{j['zadanie']}/plik", q); yield 2
def ruchy(c):
    a, p = A(c), P(c, "/ruchy"); c.get(a + "/przesuniecia", p); c.get(a + "/fale", P(c, "/fale")); yield 4
    if R.random() < .6: c.send("POST", a + "/przesuniecia", {"z": "A-01-01", "do": R.choice(["B-07-03", "MROZ", "RAMPA-1"]), "ile": R.randint(1, 80)}, p); yield .3; c.get(a + "/przesuniecia", p); yield 3
    if R.random() < .35: c.send("POST", a + "/fale", {"zamowien": R.randint(2, 20)}, P(c, "/fale")); yield .3; c.get(a + "/fale", P(c, "/fale")); yield 3
    c.get(a + "/zwroty", P(c, "/zwroty")); yield 3
    if day >= 5 and R.random() < .75: c.send("POST", a + "/zwroty", {"powod": "p" * R.randint(4, 40)}, P(c, "/zwroty")); yield .3; c.get(a + "/zwroty", P(c, "/zwroty")); yield 3
def inwentaryzacje(c):
    a, p = A(c), P(c, "/inwentaryzacje"); l = rows(c.get(a + "/inwentaryzacje", p)); yield 4
    for x in l[:R.randint(1, 2)]:
        u, q = f"{a}/inwentaryzacje/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 4
        for _ in range(R.randint(0, 2)): c.send("POST", u + "/pozycje", {"ile": R.choice([-1, R.randint(0, 300), R.randint(0, 300)])}, q); yield .3; c.get(u, q); yield 4
        if R.random() < .7: c.send("POST", u + "/podpisz", {"pin": "****"}, q); yield 5
def przewoznicy(c):
    a, p = A(c), P(c, "/przewoznicy"); l = rows(c.get(a + "/przewoznicy", p)); yield 3
    for x in R.sample(l, min(2, len(l))):
        for s in ("", "/strefy", "/cennik"): c.get(f"{a}/przewoznicy/{x['kod']}{s}", f"{p}/{x['kod']}")
        yield R.uniform(3, 9)
def raporty(c):
    a, p = A(c), P(c, "/raporty"); l = rows(c.get(a + "/towary", p)); c.get(a + "/raporty/zapas", p); yield 4
    for t in R.sample(l, min(2, len(l))):
        n = R.choice([7, 14, 30, 90]); c.get(f"{a}/raporty/rotacja?towar={t['id']}&dni={n}", p); R.random() < .85 and c.get(f"{a}/raporty/prognoza?towar={t['id']}&dni={n}", p); yield R.uniform(4, 12)
    if R.random() < .7: c.get(a + "/raporty/zaleganie" + R.choice(["", "?dni=180"]), P(c, "/raporty/zaleganie")); yield 5
    if R.random() < .6: c.get(a + "/eksport/jpk" + R.choice(["?miesiac=4", "?miesiac=3"]), P(c, "/raporty/jpk")); yield 4
def ustawienia(c):
    a, p = A(c), P(c, "/ustawienia"); u = body(c.get(a + "/ustawienia", p)); c.get(a + "/uzytkownicy", P(c, "/uzytkownicy")); yield 4
    if u and R.random() < .5: c.send("PUT", a + "/ustawienia", R.choice([u, u, {**u, "fifo": not u["fifo"]}, {**u, "etykieta": R.choice(["100x150", "100x050"])}]), p); yield .3; c.get(a + "/ustawienia", p); yield 3
    if c.role == "admin" and R.random() < .7: c.send("PUT", f"{a}/uzytkownicy/prac-{R.randint(1, 6)}/rola", {"rola": R.choice(["prac", "prac", "brygadzista"])}, P(c, "/uzytkownicy")); yield .3; c.get(a + "/uzytkownicy", P(c, "/uzytkownicy")); yield 3
def strumien(c): c.get(A(c) + "/zdarzenia", P(c), abort_after=R.uniform(.02, .15)); yield 1
PAGES = {"admin": [raporty, raporty, raporty, ustawienia, ustawienia, towary, towary, dostawy, zamowienia, inwentaryzacje, przewoznicy], "prac": [towary, towary, towary, zamowienia, zamowienia, dostawy, dostawy, lokalizacje, ruchy, ruchy, inwentaryzacje, przewoznicy, raporty, ustawienia]}
def session(c, n, fresh_page=True):
    if c.role == "admin": c.mag = R.choice(["gdansk", "lodz", "wroclaw"])
    if fresh_page and not c.stale: yield from load(c)
    elif R.random() < .8: pulpit(c); yield 1
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))): yield R.uniform(15, 200); R.random() < .4 and c.get(A(c) + "/alerty", P(c, "/" + f.__name__)); yield from f(c)
    if R.random() < .15: yield from strumien(c)
def tab(c, n):
    for _ in range(n): c.get(A(c) + "/alerty", P(c)); yield 30 + R.uniform(-.1, .1)
def skaner(k, start, until):
    mag = ["gdansk", "gdansk", "lodz", "wroclaw", "wroclaw"][k]; a = f"/m/{mag}/api"
    b = Browser(sim, f"10.20.{k // 2}.{30 + k}", f"SkanerMag/4.{k % 2} (Zebra TC52; Android 11)", S, HOST, headers={"X-Skaner": f"s{k}"}, caching=True, accept_gzip=False, keep=False)
    kody = b.get(a + "/skaner/kody").json()
    while sim.now < until:
        if R.random() < .2: b.send("POST", a + "/skaner/bicie", {"bateria": R.randint(5, 100)}); yield 1
        if R.random() < .25: b.get(a + "/skaner/polecenia"); yield 1
        b.send("POST", a + "/skan", {"ean": R.choice(kody) if R.random() < .65 else f"590{R.randint(10**9, 10**10 - 1)}"}); yield R.uniform(250, 2900)
def drukarka(until):
    b = Browser(sim, "10.20.0.90", "ZebraPrint/2.1", S, HOST, headers={"X-Skaner": "d1"}, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/m/lodz/api/drukarka/kolejka"); yield 1800 + R.uniform(-.2, .2)
def down(cs, version=None):
    global js
    app.stop()
    if version: env["WERSJA"] = version; js = "m.93aa.js"; bundle(js)
    for c in cs:
        for t in ("/alerty", "/towary", "/dostawy", "/zamowienia"): c.get(A(c) + t, P(c)); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A(c) + t, P(c, "/" + t.split("/")[1])); yield R.uniform(*wait)
    mode("", word)
def command(on): mode("polecenie", "") if on else mode("", "polecenie"); yield 0
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A(c) + "/towary", referer=P(c, "/towary")); yield 2
    c.request("HEAD", A(c) + "/towary", referer=P(c, "/towary")); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/m/gdansk/api" + t for t in "/users /admin /login /config /backup /debug/pprof /eksport/all".split()] + ["/m/warszawa/api/towary", "/m/admin/api/ja"] + SCANS
def new_day(i):
    global day
    day = i; mode("mroz" if i in (2, 8) else "", "" if i in (2, 8) else "mroz"); yield 0
for i, d in office_days(sim, "2027-05-10", 11, skip=(6,)):           # closed on Sunday
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); last, saturday = i == 10, i == 5; end = at("21:00") if not last else at("12:30")
    for c in people:
        if saturday and c.role == "admin": continue
        for h in ((6, 10, 14) if not (last or saturday) else (7,)):
            if R.random() < (.62 if c.role == "prac" else .75): sim.spawn(at(f"{h + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .75))
    for k in range(5): sim.spawn(at(f"05:{50 + k}:00"), skaner(k, 0, end))
    sim.spawn(at("06:00:00"), drukarka(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Zabbix", S, HOST, accept_gzip=False, keep=False), sim, "/zdrowie", end, 2400))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i in (1, 7): sim.spawn(at("13:00:00"), tab(ad1, 140))
    if i == 3: sim.spawn(at("08:00:00"), command(True)); sim.spawn(at("09:00:00"), command(False))
    if i == 4: sim.spawn(at("05:20:00"), stale(pracownicy[3], True)); sim.spawn(at("05:30:00"), down([pracownicy[0], pracownicy[2]], "2"))
    if i in (4, 5):
        for h in (8, 11, 13): sim.spawn(at(f"{h:02}:31:00"), session(pracownicy[3], 2, False))
    if i == 7: sim.spawn(at("05:00:00"), stale(pracownicy[3], False))
    if i == 9: sim.spawn(at("12:20:00"), down([pracownicy[1], ad1]))
    if i == 3: sim.spawn(at("09:40:00"), during("raport", [ad1, ad2, pracownicy[2]], ["/raporty/zapas", "/raporty/zapas"], (20, 90)))
    if i == 2: sim.spawn(at("20:10:00"), during("konserwacja", [ad2, pracownicy[1], pracownicy[5]], ["/towary", "/dostawy", "/zamowienia", "/alerty"]))
    if i == 8: sim.spawn(at("15:30:00"), during("limit", [pracownicy[0], pracownicy[4]], ["/towary", "/lokalizacje", "/zwroty"]))
    if i in (2, 8): sim.spawn(at("11:11:00"), oddities(pracownicy[4]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.json").read_text(errors="surrogateescape").splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["ts"]).timestamp()
    if r["uri"] and r["verb"]:
        e = stamp.entry(r["verb"], r["uri"], r["code"], real, strict=r["code"] != 499)
    else:
        e = next((x for x in sim.entries if x["method"] is None and "nginx" not in x["used"] and abs(x["real"] - real) < 3), None)
        if e: e["used"].add("nginx")
    t = e["sim"] + e["end"] - e["real"] if e else stamp.moment(real)
    out.append((t, line.replace(r["ts"], rfc3339(t, 0, sim.zone), 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "access.json", out, sim.zone, "logrotate")
MORGAN = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
reached = lambda e: (e["target"] or "").startswith(("/m/", "/zdrowie")) and ("/api/" in e["target"] or "zdrowie" in e["target"]) and e["status"] != 502 and "/eksport/" not in e["target"]
out = stamp_container(app.lines, sim, "morgan", MORGAN, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "magazyn.js", accept=reached)
clean = lambda l: re.sub(r"/\S*?/magazyn\.js", "/app/magazyn.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-docker", "c41f7e90-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
