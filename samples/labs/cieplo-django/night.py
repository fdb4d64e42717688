import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
from urllib.parse import urlencode
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "cieplo-django"
sim = Sim(20310107, "Europe/Warsaw"); R = sim.random
www = WORK / "www"; (www / "static").mkdir(parents=True); os.chmod(WORK, 0o755)
(www / "index.html").write_text('<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Ciepło dla miasta</title><link rel="stylesheet" href="/static/site.css"></head><body><h1>Ciepło dla miasta</h1>' + "<p>Ogrzewamy domy, szkoły i baseny od 1974 roku.</p>" * 3 + "</body></html>\n")
for n, k in (("site.css", 160), ("panel.css", 300)): (www / "static" / n).write_text("".join(f".c{i}{{margin:{i * 7 % 41}px}}" for i in range(k)))
for n, k in (("panel.a3.js", 500), ("panel.b7.js", 520)): (www / "static" / n).write_text("".join(f"const f{i}={i * 7919 % 9973};" for i in range(k)))
for p in [www, *www.rglob("*")]: os.chmod(p, 0o755 if p.is_dir() else 0o644); os.utime(p, (sim.at("2030-11-02 10:00"),) * 2)
conf = WORK / "nginx.conf"; conf.write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK))); (WORK / "mode").write_text("")
servers, words, version, date = Servers(), set(), 1, ""
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
app = Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-k", "gthread", "--threads", "4", "--chdir", HERE, "-b", "127.0.0.1:18401", "--access-logfile", "-", "cieplo:app"], 18401,
    env={**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "VERSION": "1"}); app.start()
servers.start(["nginx", "-c", conf], 18400, "203.0.113.1")
S, HOST, ORIGIN, P = ("203.0.113.1", 18400), "bok.example.pl", "https://bok.example.pl", "/panel"
class Person(Browser):
    """Keeps cookies; tells the application the simulated time, which no log shows."""
    def __init__(self, *a, **k): super().__init__(*a, **k); self.jar, self.signed, self.tags, self.open = {}, None, {}, 0
    def request(self, method, target, body=None, referer=None, headers=None, **more):
        h = {"X-Sim": f"{self.sim.now:.3f}", **(headers or {})}
        if self.jar: h["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.jar.items())
        if method not in ("GET", "HEAD"): h.setdefault("X-CSRFToken", self.jar.get("csrftoken", ""))
        if method == "GET" and target in self.tags: h["If-None-Match"] = self.tags[target]
        a = super().request(method, target, body=body, referer=referer, headers=h, **more)
        if method == "GET" and a.status == 200 and "etag" in a.headers: self.tags[target] = a.headers["etag"]
        return a
    def _send(self, method, target, data, send, abort_after):
        kept = http.client.HTTPResponse.getheaders; jar = self.jar
        def getheaders(r):
            l = kept(r)
            for k, v in l:
                if k.lower() == "set-cookie":
                    n, _, rest = v.partition("="); v = rest.split(";")[0]
                    if "Max-Age=0" in rest or v in ("", '""'): jar.pop(n, None)
                    else: jar[n] = v
            return l
        http.client.HTTPResponse.getheaders = getheaders
        try: return super()._send(method, target, data, send, abort_after)
        finally: http.client.HTTPResponse.getheaders = kept
    def page(self, path, ref=None):
        a = self.request("GET", path, referer=ref)
        if a.status in (301, 302) and a.headers.get("location", "").startswith("/"): return self.page(a.headers["location"], ref)
        return a
    def form(self, path, data, ref=None, token=None):
        ref = ref or path
        a = self.request("POST", path, body=urlencode({"csrfmiddlewaretoken": token or self.jar.get("csrftoken", ""), **data}).encode(), referer=ref, headers={"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": ""})
        if a.status in (301, 302) and a.headers.get("location", "").startswith("/"): self.page(a.headers["location"], ref)
        return a
    def post(self, path, data, ref, method="POST"):
        a = self.request(method, path, body=data, referer=ref)
        return self.page(a.headers["location"], ref) if a.status == 302 and a.headers.get("location", "").startswith("/") else a
def person(login, agent, address, inner=None): p = Person(sim, address, agent, S, HOST, ORIGIN, {"X-Forwarded-For": inner} if inner else None); p.login = login; return p
people = kier, zast, bok = [person("kierownik", FIREFOX, "198.51.100.21"), person("zastepca", EDGE, "198.51.100.20", "10.20.4.11"), person("bok2", CHROME_WIN, "198.51.100.20", "10.20.4.12")]
def chance(p): return R.random() < p
def think(a=3, b=14): return R.uniform(a, b)
def rows(a): return json.loads(a.body) if a.status in (200, 304) and a.body[:1] in (b"[", b"{") else []
WORDS = "zawór odczyt klatka piwnica brak ciepła ponownie pilne wymiennik grzejnik zimno rano zgłosił zarządca portier plomba cieknie".split()
def text(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
STATIONS = [f"wezel-{r}-{n}" for r in ("centrum", "polnoc", "zatorze", "port") for n in (1, 2, 3)]
tickets, invoices, contracts, gone = [700 + i for i in range(26)], [52000 + i for i in range(90)], [310 + i for i in range(60)], []
def load(c, page=P + "/"):
    if c.signed != date:
        c.jar.pop("sessionid", None); c.page(page); yield think(4, 20); q = P + "/login/?next=" + page
        if chance(.2): c.form(P + "/login/", {"u": c.login, "p": "zle"}, q); yield think()
        a = c.form(P + "/login/", {"u": c.login, "p": "ok", "next": page}, q)
        if a.status == 302: c.signed = date
    else: c.page(page)
    c.get("/static/panel.css", page); c.get(f"/static/panel.{'a3' if version == 1 else 'b7'}.js", page); c.get(P + "/me.json", page)
def desk(c):
    p = P + "/"; c.page(p)
    for w in ("badge", "outages-planned", "leaks", "debt-forecast", "weather", "tariff-table"): c.get(f"{P}/widgets/{w}.json", p)
    c.get(P + "/windykacja/dzisiaj.json", p); chance(.5) and c.get(P + "/me/permissions.json", p); yield think()
    if chance(.06): c.form("/i18n/setlang/", {"next": p}, p); yield think()
def customers(c):
    p = P + "/klienci/"; c.page(R.choice([p, p, p + "?page=2", p + "?region=port", p + "?q=" + R.choice(["lipowa", "xqz", "rynek"]), P + "/klienci"])); yield think()
    if chance(.4):
        for q in R.choice([("l", "li", "lip"), ("po", "por"), ("qx", "qxz")]): c.get(f"{P}/klienci/podpowiedz.json?q={q}", p); yield R.uniform(.2, .6)
    if chance(.08): c.page(p + "?page=9", p); yield 2
    if chance(.15): c.page(f"{p}{R.randint(1090, 1900)}/", p); yield 3
    for k in R.sample(range(1001, 1065), R.randint(1, 3)):
        q = f"{p}{k}/"; c.page(q, p); c.get(q + "reklamacje.json", q); c.get(q + "notatki.json", q); chance(.5) and c.get(q + "umowa-archiwalna.json", q); yield think()
        if chance(.45):
            c.page(q + "edit/", q); yield think(8, 40)
            if chance(.15): c.form(q + "edit/", {"telefon": "5"}, q + "edit/"); yield think()
            c.form(q + "edit/", {"telefon": "58 %d" % R.randint(10 ** R.randint(4, 9), 10 ** 10), "uwagi": text(1, 12)}, q + "edit/"); yield .15; c.get(q + "reklamacje.json", q); c.get(q + "notatki.json", q); yield think(10, 40)
            if chance(.8): c.page(q, p); c.get(q + "reklamacje.json", q); c.get(q + "notatki.json", q); yield think()
        if chance(.3): c.post(q + "notatki/", {"tekst": text(2, 7)}, q); yield .1; c.get(q + "notatki.json", q); yield think()
        if chance(.35): c.post(q + "sms/", {"tresc": text(3, 8)}, q); yield think()
        if chance(.2): c.post(q + "email/", {"tresc": text(3, 8)}, q); yield think()
def agreements(c):
    p = P + "/umowy/"; c.page(p + R.choice(["", "?page=2", "?q=a1", "?page=3"])); yield think()
    for k in R.sample(contracts, R.randint(1, 2)):
        q = f"{p}{k}/"; c.page(q, p); yield think()
        if chance(.7):
            c.page(q + "edit/", q); yield think(5, 20)
            if chance(.6): c.post(q + "szkic/", {"adres": "x"}, q + "edit/", "PUT"); yield think(5, 12)
            c.form(q + "edit/", {"adres": text(2, 9)} if chance(.7) else {}, q + "edit/"); yield think(10, 40)
            if chance(.7): c.page(q, p); yield think()
def bills(c):
    p = P + "/faktury/"; c.page(p + R.choice(["", "?page=2", "?stan=otwarta", "?stan=sporna", "?q=5200", "?page=40"])); yield think()
    for k in R.sample(invoices, R.randint(1, 2)):
        q = f"{p}{k}/"; c.page(q, p); yield think()
        if chance(.35): c.page(q + "pdf/", q); yield think()
        if chance(.65): c.post(q + "korekta/", {"powod": text(1, 3)}, q); yield think()
        if chance(.3): c.form(q + "umorz/", {}, q); yield think(); chance(.25) and c.form(q + "umorz/", {}, q); chance(.5) and c.page(q, p); yield think()
    if chance(.5):
        c.get(P + "/platnosci.json", p); yield think()
        if chance(.7): c.post(P + "/platnosci/ksieguj/", {"kwota": R.randint(40, 9000)}, p); yield .2; c.get(P + "/platnosci.json", p); yield R.uniform(80, 200); c.get(P + "/platnosci.json", p); yield think()
def calls(c):
    p = P + "/zgloszenia/"; c.page(p + R.choice(["", "", "?stan=nowe", "?stan=zamkniete", "?q=zqx"])); c.get(P + "/widgets/badge.json", p); yield think()
    if chance(.5):
        n = p + "nowe/"; c.page(n, p); yield think(8, 30)
        if chance(.2): c.form(n, {"opis": ""}); yield think()
        a = c.form(n, {"opis": text(3, 14)}); a.status == 302 and tickets.append(int(a.headers["location"].rstrip("/").rsplit("/", 1)[1])); yield think()
    for k in R.sample(tickets[-30:], R.randint(1, 3)):
        q = f"{p}{k}/"; c.page(q, p); c.get(f"{p}{k}.json", q); c.get(q + "zalaczniki.json", q); yield think()
        if chance(.5):
            c.post(q + "zamknij/", {}, q); yield .1; c.get(f"{p}{k}.json", q); yield R.uniform(2, 6)
            if chance(.35): c.post(q + "otworz/", {}, q); yield .1; c.get(f"{p}{k}.json", q); yield think()
        if chance(.2): c.post(q + "przypomnij/", {}, q); yield think()
        if chance(.3):
            a = c.post(q + "zalaczniki/", {"plik": f"zdjecie-{R.randint(1, 999)}.jpg"}, q); yield .1; c.get(q + "zalaczniki.json", q); yield think()
            if chance(.4) and a.status == 201:
                i = json.loads(a.body)["id"]; c.post(f"{q}zalaczniki/{i}/", None, q, "DELETE"); yield .1
                if chance(.3): c.post(f"{q}zalaczniki/{i}/", None, q, "DELETE"); yield .1
                c.get(q + "zalaczniki.json", q); yield think()
    if chance(.2): c.post(p + "bulk/", {"ids": R.sample(tickets[:26], 3)}, p); yield .2; c.page(p, p); yield think()
def readings(c):
    p = P + "/liczniki/"; c.page(p + R.choice(["", "?q=KMT-3041", "?q=KMT-99", "?page=2"])); l = rows(c.get(P + "/odczyty/oczekujace.json", p)); yield think()
    for o in R.sample(l, min(len(l), R.randint(1, 3))):
        u = f"{P}/odczyty/{o['id']}"; c.get(u + ".json", p); yield think(2, 6); w = R.choice(["zatwierdz", "zatwierdz", "odrzuc"]); c.post(f"{u}/{w}/", {}, p); yield .1; c.get(u + ".json", p)
        if chance(.12): yield .4; c.post(f"{u}/{w}/", {}, p)
        yield .2; c.get(P + "/odczyty/oczekujace.json", p); yield think()
    for _ in range(R.randint(1, 2)):
        k = f"KMT-{R.randint(30400, 30439) if chance(.6) else R.randint(30440, 30999)}"; q = f"{p}{k}/"; a = c.page(q, p); yield think()
        if a.status == 200 and chance(.75): c.page(q + "wymiana/", q); yield think(8, 30); c.form(q + "wymiana/", {"nowy": f"KMT-{R.randint(31000, 31999)}"}, q + "wymiana/"); yield R.uniform(25, 90); chance(.6) and c.page(q, p); yield think()
def stations(c):
    p = P + "/stacje/"; c.page(p); c.get("/widgets/regiony.json", p); c.get(P + "/s%C5%82owniki/jednostki.json", p); c.get(f"{P}/rejony/{R.choice(['centrum', 'port', 'nowe-osiedle'])}/wezly.json", p); yield think()
    for k in R.sample(STATIONS, R.randint(1, 3)):
        u = f"{p}{k}/"; c.get(u + "status.json", p); c.get(u + "alarmy.json", p); c.get(u + "history.json", p); c.get(f"{P}/widgets/heat-loss.json?station={k}", p); c.get(f"{P}/widgets/flow.json?station={k}", p); yield think()
        for t in R.sample(["eco-toggle", "alarm-toggle", "alarm-toggle", "serwis"], R.randint(0, 2)):
            c.post(f"{u}{t}/", {"on": chance(.6)} if t == "serwis" else {}, p); yield .1; c.get(u + "status.json", p)
            if t == "eco-toggle" and chance(.25): yield 1.2; c.post(f"{u}{t}/", {}, p); yield .1; c.get(u + "status.json", p)
            yield think()
    if chance(.35):
        l = rows(c.get(P + "/priorytety.json", p)); yield think(4, 20)
        if l and chance(.6): l = l[1:] + l[:1]; c.post(P + "/priorytety/kolejnosc/", {"kol": l}, p); yield .1; c.get(P + "/priorytety.json", p); yield think()
def outages(c):
    p = P + "/wylaczenia/"; c.page(p); c.get(P + "/widgets/outages-planned.json", p); yield think()
    if chance(.6): c.form(P + "/wylaczenia/nowe/", {"rejon": R.choice(["port", "zatorze", "polnoc"]), "od": "2031-02-%02d" % R.randint(1, 28)}, p); yield .1; c.get(P + "/widgets/outages-planned.json", p); yield think()
    w = f"2031-W{R.randint(2, 9):02}"; c.get(f"{P}/grafik/{w}.json", p); yield think()
    if chance(.4): c.post(f"{P}/grafik/{w}/", {"brygada": text(1, 3)}, p); yield .1; c.get(f"{P}/grafik/{w}.json", p); yield think()
def tariffs(c):
    p = P + "/taryfy/"; c.page(p); c.get(P + "/widgets/tariff-table.json", p); c.get(P + "/s%C5%82owniki/" + R.choice(["grupy.json", "wykluczenia.json"]), p); yield think(); k = R.choice(["podstawowa", "nocna", "sezonowa", "socjalna"]); q = f"{p}{k}/"; c.page(q, p); yield think()
    if c is bok:
        if chance(.3): c.page(q + "edit/", q); yield 2
        return
    if chance(.4): c.page(q + "edit/", q); yield think(); c.form(q + "edit/", {"opis": text(3, 11)}, q + "edit/"); yield think(15, 40); c.page(q, p); yield think()
    if chance(.75):
        q = p + R.choice(["testowa-2029/", "dawna-b/"]); c.page(q, p); yield think(); c.page(p, q); yield think(4, 9); c.form(q + "usun/", {}, p); yield think(10, 40); c.page(p, p); yield think(); chance(.6) and c.page(q, p); yield think()
        if chance(.3): c.form(q + "usun/", {}, p); yield think(10, 30); c.page(p, p); yield think()
def news(c):
    p = P + "/komunikaty/"; c.page(p); yield think()
    if chance(.5): c.form(p, {"tytul": text(2, 5)}, p); yield think(8, 20)
    ks = [int(k) for k in re.findall(rb"<tr><td>(\d+)</td>", c.page(p, p).body)]; yield think()
    if chance(.4) and ks: k = R.choice(ks); c.page(f"{p}{k}/", p); yield think(); c.form(f"{p}{k}/archiwizuj/", {}, p); yield think(8, 20); c.page(p, p); yield think()
    if chance(.35) and len(ks) > 3: k = R.choice(ks); c.page(f"{p}{k}/", p); yield think(); c.form(f"{p}{k}/usun/", {}, p); yield think(8, 20); gone.append(k); c.page(p, p); yield think()
    if gone and chance(.3): c.page(f"{p}{gone[-1]}/"); yield think()
    if chance(.5): c.post(P + "/pisma/podglad/", {"tresc": text(4, 30)}, p); yield think()
def house(c):
    p = P + "/users/"; c.page(p); c.get(p + "activity.json", p)
    if c is not bok or chance(.3): c.get(p + "permissions.json", p)
    yield think(); q = P + "/ustawienia/powiadomienia/"; c.page(q, p); yield think()
    if c is bok: return
    if chance(.9): c.post(q, {"sms": chance(.5)}, q, "PUT"); yield think(); chance(.4) and c.page(q, q); yield think()
    if chance(.4): c.form(q, {"stopka": text(2, 7)}, q); yield think(10, 20); c.page(q, q); yield think()
    if chance(.15): c.form(q, {"stopka": "x"}, q, token="x" * 32); yield 3; c.page(q, q); yield think()
def reports(c):
    p = P + "/"; r = P + "/raporty/"; c.get(f"{r}sprzedaz.json?m={R.randint(1, 12)}", p); c.get(f"{r}rentownosc.json?m={R.randint(1, 12)}", p); yield think()
    c.get(f"{r}zuzycie.csv?rok={R.randint(2026, 2030)}", p); yield think(); chance(.25) and c.get(f"{r}zuzycie.csv?rok=2030", p); chance(.5) and c.get(r + "odczyty.csv", p); yield think()
    if chance(.5):
        a = c.post(r + "generuj/", {"typ": "bilans"}, p)
        if a.status != 202: return
        k = json.loads(a.body)["id"]
        for _ in range(5):
            yield 3
            if b"gotowy" in c.get(f"{r}{k}.json", p).body: break
        c.get(f"{r}{k}/plik/", p); yield think()
ALL = [desk, customers, customers, agreements, bills, bills, calls, calls, readings, readings, stations, stations, outages, tariffs, tariffs, news, house, house, reports]
def session(c, n):
    c.open += 1
    try: yield from visit(c, n)
    finally: c.open -= 1
def visit(c, n):
    yield from load(c, R.choice([P + "/", P + "/", P + "/klienci/", P + "/zgloszenia/"]))
    if c.signed != date: return
    for f in ([desk] if chance(.8) else []) + R.sample(ALL, n): yield R.uniform(10, 200); yield from f(c)
    if chance(.25) and c.open == 1: c.page(P + "/logout/", P + "/"); c.signed = None; yield 1
def expired(c):
    """The session ends in an open tab: its widgets get 401 until one signs in."""
    while c.open or c.signed != date: yield 240
    c.jar.pop("sessionid", None); c.signed = None; p = P + "/"
    for w in ("badge", "outages-planned", "leaks", "weather"): c.get(f"{P}/widgets/{w}.json", p)
    yield 5; yield from load(c, p); yield from desk(c)
def board(c, n):
    for _ in range(n):
        if c.signed == date: c.get(P + "/widgets/badge.json", P + "/zgloszenia/")
        yield 60 + R.uniform(-.05, .05)
def gateway(until):
    b = Person(sim, "198.51.100.90", "kmt-gw/2.4", S, HOST, accept_gzip=False); n = 0
    while sim.now < until:
        b.request("POST", "/ingest/telegram/", body={"n": R.randint(0, 2) if 5 < datetime.fromtimestamp(sim.now, sim.zone).hour < 20 else 0}); n += 1; yield R.uniform(.5, 2)
        if n % 2: b.get("/ingest/komendy.json")
        yield 2700 + R.uniform(-2, 2)
def hooks(until):
    b = Browser(sim, "192.0.2.51", "platnosci-webhook/3", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/platnosci/", {"id": R.randint(1, 9999)}, headers={"X-Sign": "good" if chance(.94) else "bad"}); yield R.uniform(1500, 7000)
def partner(until):
    b = Browser(sim, "192.0.2.99", "python-requests/2.28.1", S, HOST)
    while sim.now < until: b.get(f"/integracja/v{R.choice([1, 2])}/odczyty/"); yield 3600 + R.uniform(-2, 2)
def visitor(k):
    b = Browser(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME]), S, HOST, ORIGIN, caching=True); b.request("GET", "/"); b.get("/static/site.css", "/"); yield think(); chance(.5) and b.request("GET", R.choice(["/kontakt", "/cennik", "/awarie"]), referer="/"); yield 1
def down(cs, new=None):
    global version
    app.stop()
    for c in cs: c.get(P + "/widgets/badge.json", P + "/"); c.page(P + "/zgloszenia/"); yield R.uniform(3, 9); c.post(P + "/stacje/wezel-port-1/eco-toggle/", {}, P + "/stacje/"); yield 2
    if new: version = new; app.more["env"]["VERSION"] = str(new)
    app.start(); yield 1
def during(word, cs, paths, pace=(2, 20)):
    mode(word)
    for c in cs:
        for t in paths: c.get(P + t, P + "/"); yield R.uniform(*pace)
    mode("", word)
def until(word, seconds):
    mode(word); yield seconds; mode("", word)
def locked(c):
    mode("blokada"); c.page(P + "/login/"); yield 3
    for _ in range(3): c.form(P + "/login/", {"u": c.login, "p": "ok"}); yield R.uniform(5, 20)
    mode("", "blokada")
def district(c):
    yield from load(c)
    p = P + "/stacje/"; c.page(p)
    for _ in range(3): c.get(P + "/rejony/nowe-osiedle/wezly.json", p); yield think(); c.post(P + "/rejony/nowe-osiedle/wezly/", {"n": 1}, p); yield .1
    c.get(P + "/rejony/nowe-osiedle/wezly.json", p); yield 1
def oddities(c):
    c.request("HEAD", P + "/klienci/"); yield 2; c.request("OPTIONS", P + "/klienci/"); yield 2; c.get("/static/panel.a3.js.map", P + "/"); yield 2
GUESS = [p for p in SCANS] + ["/panel/admin.json", "/panel/.env", "/panel/api/users", "/panel/config.json", "/panel/backup.zip", "/panel/graphql", "/panel/users.json"]
def morning(d):
    global date
    date = d; yield 0
for i, d in office_days(sim, "2031-01-07", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekend, last = i in (4, 5), i == 8; end = t("23:40:00") if not last else t("13:00:00"); sim.spawn(t("00:00:02"), morning(d))
    for c in people:
        if weekend and c is not bok or c is zast and i == 2: continue
        for h in ((7, 8, 9, 11, 13, 14, 15) if not (weekend or last) else (9, 11)):
            if chance(.85): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(t("00:10:00"), gateway(end)); sim.spawn(t("00:20:00"), hooks(end)); sim.spawn(t("00:30:00"), partner(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "check_http/v2.3", S, HOST, accept_gzip=False, keep=False), sim, "/healthz/", end, 1800))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.241", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, keep=False), sim, "/", end, 1800, "HEAD"))
    for k in range(R.randint(6, 12)): sim.spawn(t(f"{R.randint(7, 12) if last else R.randint(7, 21):02}:{R.randint(10, 59)}:10"), visitor(R.randint(0, 80)))
    if i % 2: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "Go-http-client/1.1"]), S, HOST), sim, GUESS, n=26))
    if i in (1, 3, 7): sim.spawn(t("12:05:00"), board(bok, 70))
    if i == 6: sim.spawn(t("06:40:00"), down([], 2))
    if i == 2: sim.spawn(t("14:20:00"), down([kier, bok]))
    if i == 3: sim.spawn(t("13:10:00"), until("awaria", 4 * 3600)); sim.spawn(t("10:02:00"), district(kier))
    if i == 1: sim.spawn(t("11:00:00"), until("pogoda", 5 * 3600))
    if i == 7: sim.spawn(t("19:30:00"), during("przerwa", [kier, bok], ["/klienci/", "/zgloszenia/", "/widgets/badge.json", "/stacje/"])); sim.spawn(t("06:50:00"), locked(zast))
    if i in (1, 7): sim.spawn(t("11:11:00"), oddities(kier))
    if i in (0, 6): sim.spawn(t("12:40:00"), expired(zast))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text("utf-8", "surrogateescape").splitlines(), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-main", "access.log", out, sim.zone)
LINE = re.compile(r'^(?P<a>127\.0\.0\.1 - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", LINE, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "cieplo.py", accept=lambda e: e["status"] != 502)
size += write_rotated(night / "gunicorn-file", "cieplo.log", [(t, l) for t, _, l in out], timezone.utc); print("gunicorn", len(out), "bytes", size, "requests", len(sim.entries))
