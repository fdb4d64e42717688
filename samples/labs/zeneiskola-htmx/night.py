import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from urllib.parse import quote, urlencode
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "zeneiskola-htmx"
sim = Sim(20320308, "Europe/Budapest"); R = sim.random
www = WORK / "www"; (www / "statikus").mkdir(parents=True)
(www / "index.html").write_text('<!doctype html><html lang="hu"><head><meta charset="utf-8"><title>Zeneiskola</title><link rel="stylesheet" href="/statikus/zene.css"></head><body><h1>Zeneiskola</h1><p>Jelentkezés minden hangszerre: <a href="/jelentkezes">itt</a>, hírek <a href="/hirek">itt</a>.</p></body></html>\n')
(www / "statikus" / "zene.css").write_text("td{padding:2px}" * 120); (www / "statikus" / "htmx.min.js").write_text("var htmx=htmx||{};" * 900)
def build(v): (WORK / "kiadas").write_text(str(v))
build(1); (WORK / "nap").write_text("2032-03-08"); (WORK / "mod").write_text("")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
app = Container(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "127.0.0.1:18331", "-w", "1", "--threads", "4", "--no-control-socket", "--access-logfile", "-", "zene:app"], 18331, env=env); app.start()
servers.start(["apache2", "-DFOREGROUND", "-f", HERE / "apache.conf"], 18330, "203.0.113.1", env={**env, "TZ": "Europe/Budapest"})
S, HOST, ORIGIN = ("203.0.113.1", 18330), "zeneiskola.example.hu", "https://zeneiskola.example.hu"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mod").write_text(" ".join(sorted(words)))
def person(login, address, agent, gzip=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, caching=True, accept_gzip=gzip); b.login, b.signed, b.css = login, None, None; return b
iroda, igazgato = people = [person("iroda", "198.51.100.30", FIREFOX, False), person("igazgato", "198.51.100.31", SAFARI)]
A, day, date = "/admin", 0, "2032-03-08"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
def maybe(p): return R.random() < p
def look(a=3, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("próba hangverseny kotta szülő terem kulcs kedd csütörtök óra vizsga beteg húr vonó korán késik tavasz".split()) for _ in range(R.randint(a, b)))
def ids(a, kind): return [int(x) for x in re.findall(rf'id="{kind}-(\d+)"', a.body.decode("utf-8", "replace"))] if a.body else []
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def local(a): return re.sub(r"^https?://[^/]+", "", a.headers["location"])
def page(c, t, came=None):
    """A link or a form's end: the document, its style once a day."""
    a = c.request("GET", A + t, referer=A + (came or "/"))
    for _ in range(2):
        if a.status in (302, 303, 308): a = c.request("GET", local(a), referer=A + (came or "/"))
    if c.css != date and a.status == 200:
        for s in ("zene.css", "htmx.min.js"): c.request("GET", "/statikus/" + s, referer=A + t)
        c.css = date
    return a
def hx(c, t, on, method="GET", v=None, headers=None):
    """What htmx asks from a page."""
    h = {"HX-Request": "true", "HX-Current-URL": ORIGIN + A + on, **(headers or {})}
    if v is not None: h.update(FORM); v = urlencode(v).encode()
    return c.request(method, A + t, body=v, referer=A + on, headers=h)
def post(c, t, v, on):
    a = c.request("POST", A + t, body=urlencode(v).encode(), referer=A + on, headers=FORM)
    if a.status == 308: a = c.request("POST", local(a), body=urlencode(v).encode(), referer=A + on, headers=FORM)
    if a.status == 303: return c.request("GET", a.headers["location"], referer=A + on)
    return a
def sign(c):
    c.headers.pop("Cookie", None); page(c, R.choice(["/", "/", "/novendekek"])); yield look(5, 20)
    for w in (["rossz"] if maybe(.2) else []) + ["jo"]:
        a = c.request("POST", "/belepes", body=urlencode({"nev": c.login, "jelszo": w}).encode(), referer="/belepes", headers=FORM); yield .1
    if a.status != 302: return
    c.headers["Cookie"] = f"munkamenet={c.login}{date}"; c.signed = date; page(c, "/", "/belepes")
    for t in ("/mai-orak", "/statisztika/letszam?ev=2032"): hx(c, t, "/")
    yield look()
def pupils(c):
    p = "/novendekek"; l = ids(page(c, p + R.choice(["", "", "?oldal=2", "?oldal=3", "?oldal=7"])), "novendekek") or ids(page(c, p), "novendekek"); yield look()
    if maybe(.5):
        w = R.choice(["zongora", "hegedű", "Növendék 4", "xylofon", "+36 1 5", "tuba"])
        for n in range(2, min(len(w), R.randint(4, 6)) + 1): hx(c, "/novendekek/kereses?q=" + quote(w[:n]), p); yield .35
        yield look()
    for k in some(l, 1, 3) + ([R.randint(20, 60)] if maybe(.12) else []): yield from pupil(c, k)
    if maybe(.08):
        a = hx(c, p + "/import", p, "POST", {"csv": text(20, 90)}); m = re.search(rb"importok/(\d+)", a.body); yield 2
        for _ in range(4):
            if m: hx(c, f"/importok/{int(m[1])}", p)
            yield 2
        page(c, p); yield look()
    if maybe(.1): c.request("GET", A + f"/export/{R.choice(['novendekek', 'kolcsonzesek'])}.csv", referer=A + p); yield look()
def pupil(c, k):
    u = f"/novendekek/{k}"; a = page(c, u, "/novendekek")
    if a.status != 200: yield look(); return
    hx(c, u + "/figyelmeztetes", u); yield look(2, 6)
    for t in some(["orak", "kolcsonzesek", "hianyzasok", "dokumentumok", "jegyzetek"], 2, 4):
        hx(c, f"{u}/{t}", u); yield look(2, 6)
        if t in ("dokumentumok", "jegyzetek") and maybe(.4):
            hx(c, f"{u}/{t}", u, "POST", {"szoveg": text(1, 7)}); yield .2; hx(c, f"{u}/{t}", u); yield look()
    if maybe(.45):
        hx(c, u + "/szerkeszt", u); c.request("GET", f"/api/iranyitoszam?irsz={R.randint(1010, 1239)}", referer=A + u, headers={"HX-Request": "true"}) if maybe(.7) else None; yield look()
        for t in some(["telefon", "cim"], 1, 2):
            if maybe(.06): hx(c, f"{u}/{t}", u, "PUT", {t: "x"}, {"X-CSRF": "old"}); yield 1; page(c, u)
            hx(c, f"{u}/{t}", u, "PUT", {t: f"+36 {R.choice([1, 20, 30])} {R.randint(100, 9999999)}" if t == "telefon" else f"{text(1, 2)} utca {R.randint(1, 199)}"}); yield look(1, 4)
            page(c, u, u); yield look()
    if maybe(.06): hx(c, u, "/novendekek", "DELETE"); maybe(.3) and hx(c, u, "/novendekek", "DELETE"); yield .3; page(c, u, u); yield look()
def teachers(c):
    l = ids(page(c, "/tanarok"), "tanarok"); yield look()
    for k in some(l, 1, 3): page(c, f"/tanarok/{k}", "/tanarok"); maybe(.8) and hx(c, f"/tanarok/{k}/orarend", f"/tanarok/{k}"); yield look()
def lessons(c):
    p = "/orak" + R.choice(["", "", "?nap=1", "?nap=3", "?nap=6"]); l = ids(page(c, p), "orak") or ids(page(c, "/orak"), "orak"); yield look()
    for k in some(l, 1, 3):
        u = f"/orak/{k}"; page(c, u, "/orak"); yield look()
        if maybe(.4): hx(c, u + "/hianyzok", u, "POST", {"novendek": R.randint(100, 159)}); yield look(1, 4); page(c, u, u); yield look()
        if maybe(.3): hx(c, u + "/idopont", u, "PUT", {"idopont": f"{R.randint(8, 18)}:{R.choice(['00', '30'])}"}); yield look(1, 4); page(c, u, u); yield look()
        if maybe(.3):
            hx(c, u + "/elmarad", u, "POST"); yield .2; page(c, u, u); yield look()
            if maybe(.25): hx(c, u + "/elmarad", u, "POST"); yield .2; page(c, u, u); yield look()
    if maybe(.4): hx(c, "/orarend/generalas", "/orak", "POST", {"felev": 2}); yield look()
def rooms(c):
    l = ids(page(c, "/termek"), "termek"); yield look()
    for k in some(l, 1, 2): hx(c, f"/termek/{k}/naptar", "/termek"); yield look(2, 6)
    if maybe(.55):
        page(c, "/termek/uj", "/termek"); yield look(6, 25)
        if maybe(.15): post(c, "/termek/uj", {"nev": ""}, "/termek/uj"); yield look()
        post(c, "/termek/uj", {"nev": text(1, 3), "hely": R.randint(5, 60)}, "/termek/uj"); yield look()
    for s in some(["ujpest", "ujpest", "zuglo", "kobanya"], 1, 2):
        hx(c, f"/telephelyek/{s}/termek", "/termek"); yield look(2, 6)
        if s == "ujpest" and day >= 6 and maybe(.6): hx(c, "/telephelyek/ujpest/termek", "/termek", "POST", {"nev": text(1, 2)}); yield .3; hx(c, "/telephelyek/ujpest/termek", "/termek"); yield look()
def instruments(c):
    p = "/hangszerek"; l = ids(page(c, p), "hangszerek"); hx(c, p + "/lista", p) if maybe(.4) else None; yield look()
    for k in some(l, 1, 3):
        t = R.choice(["javitas", "selejt"])
        hx(c, p + "/lista", p); yield look(1, 4)
        hx(c, f"{p}/{k}/{t}", p, "POST"); yield .15; hx(c, p + "/lista", p); yield look()
        if t == "javitas" and maybe(.25): hx(c, f"{p}/{k}/{t}", p, "POST"); yield .15; hx(c, p + "/lista", p); yield look()
def loans(c):
    p = "/kolcsonzesek"; l = ids(page(c, p), "kolcsonzesek"); maybe(.6) and hx(c, p + "/lejart", p); yield look()
    if maybe(.35): post(c, p, {"hangszer": R.randint(500, 525), "novendek": R.randint(100, 159)}, p); yield look()
    if maybe(.6):
        for k in some(l, 1, 2): hx(c, f"{p}/{k}", p, "DELETE"); yield look()
        yield R.uniform(15, 45); page(c, p, p); yield look()
def fees(c):
    p = "/tandijak"; q = R.choice(["", "?allapot=nyitott", "?allapot=befizetve"]); l = ids(page(c, p + q), "tandijak"); maybe(.7) and hx(c, p + "/osszesito", p + q); yield look()
    for k in some(l, 0, 3):
        if maybe(.7): hx(c, f"{p}/{k}/befizet", p + q, "POST"); maybe(.15) and hx(c, f"{p}/{k}/befizet", p + q, "POST"); yield look()
        else: hx(c, f"{p}/{k}/felszolitas", p + q, "POST"); yield look()
    if l: page(c, p + q, p + q); yield look()
def news(c):
    p = "/hirek"; l = ids(page(c, p), "hirek"); yield look()
    if maybe(.4):
        page(c, p + "/uj", p); yield look(10, 40); maybe(.4) and hx(c, "/piszkozatok/hir", p + "/uj", "PUT", {"szoveg": text(3, 20)})
        if maybe(.2): post(c, p + "/uj", {"cim": "", "szoveg": "x"}, p + "/uj"); yield look()
        post(c, p + "/uj", {"cim": text(2, 5), "szoveg": text(6, 30)}, p + "/uj"); yield look()
    for k in some(l, 1, 2):
        hx(c, f"{p}/{k}/szerkeszt", p); yield look(4, 20)
        if maybe(.6): hx(c, f"{p}/{k}/elonezet", p); yield look()
        if maybe(.6): hx(c, f"{p}/{k}", p, "PUT", {"cim": text(2, 5), "szoveg": text(6, 30)}); yield look(); maybe(.3) and page(c, p, p)
        else: hx(c, f"{p}/{k}/sor", p); yield look()
    if len(l) > 5 and maybe(.4): k = R.choice(l); hx(c, f"{p}/{k}", p, "DELETE"); maybe(.35) and hx(c, f"{p}/{k}", p, "DELETE"); yield look(); page(c, p, p); yield look()
def exams(c):
    p = "/vizsgak"; l = ids(page(c, p), "vizsgak"); yield look()
    for k in some(l, 1, 2): page(c, f"{p}/{k}", p + "/"); maybe(.8) and hx(c, f"{p}/{k}/jegyzokonyv", f"{p}/{k}"); yield look()
    if maybe(.35): post(c, p, {"szak": text(1, 2), "nap": f"2032-04-{R.randint(10, 28)}"}, p + "/"); yield look()
def enrolments(c):
    p = "/beiratkozasok"; l = ids(page(c, p), "beiratkozasok"); yield look()
    for k in some(l, 1, 3):
        u = f"{p}/{k}"; page(c, u, p); yield look()
        if maybe(.6): post_lost(c, u + "/elfogad", u); yield look(4, 15); page(c, u, p); yield look()
        elif maybe(.4): post(c, u + "/elutasit", {"ok": 1}, u); yield look()
def post_lost(c, t, on): c.request("POST", A + t, body=b"ok=1", referer=A + on, headers=FORM)
def post_box(c):
    p = "/uzenetek"; l = ids(page(c, p), "uzenetek"); yield look()
    for k in some(l, 1, 3):
        hx(c, f"{p}/{k}", p); yield look()
        if maybe(.5): hx(c, f"{p}/{k}/olvasott", p, "POST"); yield look(1, 3)
        if maybe(.4): hx(c, f"{p}/{k}", p, "DELETE"); yield look()
    page(c, p, p); yield look()
    if maybe(.6):
        for k in some(ids(page(c, "/szulok"), "szulok"), 1, 3): hx(c, f"/szulok/{k}/sor", "/szulok"); yield look(1, 3); hx(c, f"/szulok/{k}/hirlevel", "/szulok", "POST"); yield look(1, 3); hx(c, f"/szulok/{k}/sor", "/szulok"); yield look()
def figures(c):
    p = "/statisztika"; page(c, p); yield look(1, 3)
    for _ in range(R.randint(2, 4)):
        q = f"?ev={R.choice([2030, 2031, 2032])}" + R.choice(["", "&szak=zongora", "&szak=hegedu", "&szak=dob"])
        for t in ("letszam", "orak"): hx(c, f"{p}/{t}{q}", p)
        if maybe(.6): hx(c, f"{p}/kimaradas{q.split('&')[0]}", p)
        yield look()
    if maybe(.4): page(c, "/hazirend"); yield look()
PAGES = {"iroda": [pupils, pupils, pupils, teachers, instruments, rooms, enrolments, figures, lessons, lessons, instruments, loans, loans, fees, enrolments, post_box, rooms, news, exams, figures], "igazgato": [pupils, pupils, news, teachers, teachers, lessons, rooms, rooms, news, news, exams, exams, figures, figures, fees, enrolments, instruments, post_box]}
def session(c, n):
    if c.signed != date: yield from sign(c)
    elif maybe(.5): page(c, "/"); hx(c, "/mai-orak", "/"); hx(c, "/statisztika/letszam?ev=2032", "/"); yield look()
    if c.signed != date: return
    for f in some(PAGES[c.login], n):
        if maybe(.4): hx(c, "/harang", "/")
        yield R.uniform(15, 160); yield from f(c)
    if maybe(.04): c.headers.pop("Cookie"); hx(c, "/harang", "/"); c.signed = None; yield 2
    elif maybe(.1): hx(c, "/kilepes", "/", "POST"); c.signed = None; yield 1
def bell(c, n):
    for _ in range(n):
        if c.signed == date: hx(c, "/harang", "/")
        yield 60 + R.uniform(-.05, .05)
# --- the public, machines
def visitor(k):
    b = Browser(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX, EDGE]), S, HOST, ORIGIN, caching=True); b.request("GET", "/"); b.request("GET", "/statikus/zene.css", referer="/"); b.request("GET", "/koncertek/kovetkezo", referer="/"); yield look(5, 30)
    if maybe(.6): b.request("GET", "/hirek", referer="/"); yield look(5, 30)
    if maybe(.2):
        b.request("GET", "/jelentkezes", referer="/"); yield look(20, 60)
        a = b.request("POST", "/jelentkezes", body=urlencode({"nev": f"Jelentkező {k}" if maybe(.85) else "", "szak": R.choice(["zongora", "dob", "ének"])}).encode(), referer="/jelentkezes", headers=FORM)
        if a.status == 303: b.request("GET", a.headers["location"], referer="/jelentkezes")
        yield 1
def old(k, until):
    b = Browser(sim, f"192.0.2.{80 + k}", "ZeneNaplo/1.8 okhttp/4.9.3", S, HOST)
    while sim.now < until: b.request("GET", "/m/orarend?gyerek=%d" % (100 + k)); maybe(.3) and b.request("POST", "/m/hianyzas", body=b"ok=1", headers=FORM); yield R.uniform(7000, 15000)
def bank(until):
    b = Browser(sim, "192.0.2.50", "SimplePay-IPN/2.1", S, HOST, accept_gzip=False)
    while sim.now < until: b.request("POST", "/hook/simplepay", body=b"{}", headers={"Signature": "jo" if maybe(.94) else "nem"}); yield R.uniform(2500, 8000)
def probe(until):
    b = Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.request("GET", "/egeszseg"); yield 1200 + R.uniform(-1, 1)
def crawl():
    b = Browser(sim, "192.0.2.201", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", S, HOST, keep=False)
    for t in ("/robots.txt", "/", "/hirek", "/jelentkezes", "/koncertek/kovetkezo", "/sitemap.xml", "/hirek/800"): b.request("GET", t); yield 20
def down(cs, v=None):
    app.stop()
    if v: build(v)
    for c in cs:
        for t in ("/harang", "/novendekek/kereses?q=ze", "/hangszerek/lista"): hx(c, t, "/novendekek"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: hx(c, t, "/novendekek")
            yield R.uniform(2, 9)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", A + "/orak", referer=A + "/orak"); yield 2; c.request("HEAD", A + "/orak", referer=A + "/orak"); yield 2; c.request("GET", A + "/Orak"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/login /users /config.php /login.php /debug /backup /novendekek.json /.env /index.php".split()] + ["/hirek/wp-login.php", "/m/admin", "/api/iranyitoszamok"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "nap").write_text(d); yield 0
for i, d in office_days(sim, "2032-03-08", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 8, i in (5, 6); end = t("23:00") if not last else t("16:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if i == 6 or weekend and c is iroda or c is igazgato and i == 3: continue
        for h in ((8, 9, 10, 11, 13, 14, 15, 16, 17) if not (last or weekend) else (8, 9, 11, 13)):
            if maybe(.85): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    for k in (1, 2, 3): sim.spawn(t(f"07:{10 + 7 * k}:00"), old(k, min(end, t("21:30"))))
    sim.spawn(t("00:10:00"), bank(end)); sim.spawn(t("00:01:00"), probe(end))
    for k in range(R.randint(10, 22)): sim.spawn(t(f"{R.randint(7, 22) if not last else R.randint(7, 14):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), visitor(R.randint(0, 90)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i % 3 == 2: sim.spawn(t("04:40:00"), crawl())
    if i in (1, 4, 7): sim.spawn(t("12:10:00"), bell(iroda, 75))
    if i == 4: sim.spawn(t("06:30:00"), down([], 2))
    if i == 2: sim.spawn(t("16:40:00"), down([iroda]))
    if i == 7: sim.spawn(t("15:20:00"), during("zarva", [iroda, igazgato], ["/harang", "/hangszerek/lista", "/novendekek/kereses?q=he", "/statisztika/orak?ev=2031", "/mai-orak"]))
    if i == 3: sim.spawn(t("15:20:00"), during("ritmus", [iroda], ["/novendekek/kereses?q=" + x for x in ("he", "heg", "hege", "tu")]))
    if i in (1, 7): sim.spawn(t("11:11:00"), oddities(iroda))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
raw = (WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines()
raw = [l for l in raw if not l.startswith(("127.0.0.1 ", "203.0.113.1 "))]       # the lab's own hand
out = stamp_combined(raw, sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined-d", "access.log", out, sim.zone)
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
begin = sim.entries[0]["real"]
out = stamp_container([x for x in app.lines if x[0] >= begin - 1.5], sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "zene.py", accept=lambda e: e["status"] != 503)
out = [(t, re.sub(r":18331\b", ":8000", l)) for t, _, l in out]
print("gunicorn", len(out)); size += write_rotated(night / "gunicorn-app", "web.log", out, timezone.utc)
print("bytes", size, "requests", len(sim.entries))
