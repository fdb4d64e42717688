import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
from urllib.parse import urlsplit
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "fakulta-starlette"
sim = Sim(20290105, "Europe/Prague"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="cs"><head><meta charset="utf-8"><title>Studium</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "assets" / name).write_text("let studium=1;" * 800)
    for f in dist.rglob("*"): os.utime(f, (1861240000, 1861240000 if name == "s.70c.js" else 1862840000))
js = "s.70c.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERZE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
def up(): return servers.start([sys.executable, "-m", "uvicorn", "--port", "19851", "--no-access-log", "--no-server-header", "--timeout-graceful-shutdown", "1", "fakulta:application"], 19851, env=env, cwd=HERE)
app = up(); servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19850, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19850), "is.fakulta.example.cz", "https://is.fakulta.example.cz"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Tab(Browser2):                                                # what was written to is no longer in a browser's cache
    def request(self, method, target, **more):
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD"): self.cache.pop(target, None)
        return a
def person(login, address, agent, caching=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"relace={login}", "Accept-Encoding": "gzip, deflate, br, zstd"}, caching=caching); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
dek, re1, re2, spr = people = [person("dekanat-1", "198.51.100.61", FIREFOX), person("referent-1", "203.0.113.21", CHROME_WIN), person("referent-2", "203.0.113.22", EDGE, False), person("spravce-1", "192.0.2.41", CHROME)]
A, P, day, gone = "/api/studium", "/sprava", 0, []
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] == b"{" else None
def rows(a): d = (body(a) or {}).get("data"); return d if isinstance(d, list) else []
def at(a): d = (body(a) or {}).get("data"); return d.get("attributes", {}) if isinstance(d, dict) else {}
def new(a): d = (body(a) or {}).get("data"); return d.get("id") if d else None
def doc(t, **x): return {"data": {"type": t, "attributes": x}}
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=9): return R.uniform(a, b)
def gql(c, op, page, **v): return c.send("POST", "/graphql", {"operationName": op, "query": f"query {op} {{ {op} }}", "variables": v}, page)
def load(c, p="/"):
    p = P + p; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.25): c.get(A + "/ja", p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/prihlaseni", doc("relace", kdo=c.login), P + "/prihlaseni"); yield .4
    for t in ("/ja", "/semestry", "/moduly/zkousky", "/moduly/menza", "/upozorneni/pocet", "/oznameni", "/ciselniky/znamky", "/ciselniky/obory", "/ciselniky/zruseneObory"):
        if chance(.7): c.get(A + t, p)
    c.get(A + ("/souhrn" if c.stale or day < 3 else "/prehled-dne"), p)
    if chance(.6): gql(c, "Kalendar", p); gql(c, "Priznaky", p)
    yield 1
def predmety(c):
    p = P + "/predmety"; l = rows(c.get(A + "/predmety" + R.choice(["", "", "", "?page%5Bnumber%5D=2", "?page%5Bnumber%5D=9", "?filter%5Bnazev%5D=alg", "?filter%5Bnazev%5D=latina"]), p)); yield think()
    if chance(.25):
        if chance(.3): c.send("POST", A + "/predmety", doc("predmety", nazev="x"), p + "/novy"); yield 5
        i = new(c.send("POST", A + "/predmety", doc("predmety", nazev="Seminar " + "s" * R.randint(1, 18), kredity=R.randint(1, 6)), p + "/novy")); yield .3; l = rows(c.get(A + "/predmety", p)) or l; yield think()
        if i and chance(.5):
            u, q = f"{A}/predmety/{i}", f"{p}/{i}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(A + "/predmety", p); yield 3; gone.append(u); l = [x for x in l if x["id"] != i]
            if chance(.3): c.send("DELETE", u, None, q); yield 2
            if chance(.6): c.get(u, q); yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/predmety/{x['id']}", f"{p}/{x['id']}"; v = at(c.get(u, q)); c.get(u + "/terminy", q); c.get(u + "/prerekvizity", q)
        if chance(.75): yield 2; c.get(u + "/literatura", q + "/literatura")
        yield think(4, 14)
        if v and chance(.4): c.send("PUT", u, doc("predmety", **{**v, **R.choice([{}, {"kredity": R.randint(1, 12)}, {"popis": "".join(R.choices("abc de", k=R.randint(0, 220)))}, {"nazev": v["nazev"]}])}), q, headers={"If-Match": '"0"' if chance(.08) else f'"{v["rev"]}"'}); yield .3; c.get(u, q); yield think()
        if chance(.55): s = at(c.get(u + "/sylabus", q + "/sylabus")).get("text", ""); yield think(8, 40); c.send("PUT", u + "/sylabus", doc("sylaby", text=s + "Nove tema " * R.randint(1, 30)), q + "/sylabus"); yield .4; c.get(u + "/sylabus", q + "/sylabus"); yield think()
        if chance(.25):
            k = f"{A}/koncepty/{x['id']}"; c.get(k, q); t = "k" * R.randint(5, 40)
            for _ in range(R.randint(2, 6)): yield 15; t += R.choice(["", "", "", " a dale " * 3]); c.send("PUT", k, doc("koncepty", text=t), q)
            yield 2; c.get(k, q)
def studenti(c):
    p = P + "/studenti"; l = rows(c.get(A + "/studenti" + R.choice(["", "", "?page%5Bnumber%5D=2", "?page%5Bnumber%5D=3", "?page%5Bnumber%5D=40", "?filter%5Bobor%5D=chemie", "?filter%5Bjmeno%5D=zz"]), p)); yield think()
    for x in some(l, R.randint(2, 4)):
        u, q = f"{A}/studenti/{x['id']}", f"{p}/{x['id']}"; v = at(c.get(u, q)); c.get(u + "/preruseni", q); c.get(u + "/fotografie", q); no = rows(c.get(u + "/poznamky", q))
        if chance(.9 if c is dek else .3): c.get(u + "/disciplinarni", q)
        if chance(.55): yield 2; c.get(u + "/potvrzeni", q)
        yield think(4, 14)
        if chance(.4):
            for w in R.choice([[True], [True], [True, False], [False]]): c.send("PATCH", u + "/archivace", doc("studenti", archivovan=w), q); yield .3; c.get(u, q); yield think(2, 6)
        if chance(.4):
            w = v.get("pristup", True)
            for w in R.choice([[not w], [not w], [w], [not w, w]]): c.send("PATCH", u + "/pristup", doc("studenti", pristup=w), q); yield .3; c.get(u, q); yield think(2, 6)
        if chance(.3): c.send("POST", u + "/poznamky", doc("poznamky", text="n" * R.randint(3, 60)), q); yield .3; no = rows(c.get(u + "/poznamky", q)); yield think()
        if no and chance(.35):
            k = f"{u}/poznamky/{no[0]['id']}"; c.send("DELETE", k, None, q); yield .3; c.get(u + "/poznamky", q); yield 3
            if chance(.25): c.send("DELETE", k, None, q); yield 2
    if chance(.08): c.get(f"{A}/studenti/6{R.randint(1000, 9999)}", None); yield 2
    if chance(.3): gql(c, "Hledat", p, co=R.choice(["AA", "BBBB", "Q", "C"])); yield 3
    if chance(.2): c.get(A + "/exporty/studenti.csv", p); yield 3
def ucitele(c):
    p = P + "/ucitele"; l = rows(c.get(A + "/ucitele" + R.choice(["", "", "?page%5Bnumber%5D=2", "?page%5Bnumber%5D=9"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/ucitele/{x['id']}", f"{p}/{x['id']}"; k = at(c.get(u + "/kontakt", q)); w = at(c.get(u + "/uvazek", q)); yield think(4, 14)
        if chance(.5): c.send("PUT", u + "/kontakt", doc("kontakty", **{**k, **R.choice([{}, {"telefon": f"+420 555 0{R.randint(100, 999)}"}, {"kabinet": R.choice(["A101", "B7", "dekanat 2. patro"])}])}), q); yield .3; c.get(u + "/kontakt", q); yield think()
        if chance(.55): c.send("PUT", u + "/uvazek", doc("uvazky", hodiny=R.randint(2, 40), vedouci=chance(.5), poznamka="z" * R.randint(0, 30)), q + "/uvazek"); yield .4; c.get(u + "/uvazek", q + "/uvazek"); yield think()
def zkousky(c):
    p, z = P + "/zkousky", R.choice(["2029-01", "2029-01", "2029-02", "2029-08"]); l = rows(c.get(A + f"/zkousky?filter%5Bmesic%5D={z}", p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/zkousky/{x['id']}", f"{p}/{x['id']}"; v = at(c.get(u, q)); pr = rows(c.get(u + "/prihlasky", q)); yield think(4, 12)
        if chance(.45): c.send("PUT", u, doc("zkousky", **{**v, **R.choice([{}, {"datum": f"{z}-{R.randint(10, 28)}"}, {"mist": R.choice([8, 20, 120, 250])}])}), q); yield .3; c.get(u, q); yield think()
        if chance(.5): c.send("POST", u + "/prihlasky", doc("prihlasky", student=R.randint(70010, 70093)), q); yield .3; pr = rows(c.get(u + "/prihlasky", q)); yield think()
        if pr and chance(.35): c.send("DELETE", f"{u}/prihlasky/{R.choice(pr)['id']}", None, q); yield .3; c.get(u + "/prihlasky", q); yield 3
        if chance(.07): c.send("POST", u + "/zruseni", None, q); yield .3; c.get(u, q); yield 3
def mistnosti(c):
    p = P + "/mistnosti"; l = rows(c.get(A + "/mistnosti", p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/mistnosti/{x['id']}/rezervace", f"{p}/{x['id']}"; rz = rows(c.get(u, q)); yield think()
        if chance(.35): c.send("POST", u, doc("rezervace", kdy=f"2029-0{R.randint(1, 5)}-{R.randint(10, 28)}", kdo="katedra " + "k" * R.randint(0, 9)), q); yield .3; rz = rows(c.get(u, q)); yield think()
        if rz and chance(.7): c.send("DELETE", f"{u}/{R.choice(rz)['id']}", None, q); yield .4; c.get(u, q); yield think()
    c.get(A + "/rozvrh?tyden=" + R.choice("1 2 2 3 4 6 8".split()), P + "/rozvrh"); yield 3
def stipendia(c):
    p = P + "/stipendia"; l = rows(c.get(A + "/stipendia", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/stipendia/{x['id']}/prijemci", f"{p}/{x['id']}"; c.get(u, q); yield think()
        if chance(.65): c.send("POST", u, doc("prijemci", student=R.randint(70010, 70093), castka=R.choice([800, 12000])), q); yield .4; c.get(u, q); yield think()
def poplatky(c):
    p = P + "/poplatky"; l = rows(c.get(A + "/poplatky" + R.choice(["", "", "", "?filter%5Buhrazeno%5D=ano"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/poplatky/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield think()
        if chance(.25): c.send("POST", u + "/uhrada", None, q); yield .3; c.get(A + "/poplatky", p); yield 3
        elif chance(.7): c.send("DELETE", u, None, q); yield .4; chance(.5) and c.get(u, q); yield 4
    if chance(.6): c.get(A + "/koleje", P + "/koleje"); yield 2
    if chance(.7): c.get(A + "/koleje/obsazenost", P + "/koleje"); yield 2
    if chance(.6): c.request("GET", f"/exporty/ubytovani.csv?semestr=2029{R.choice('zl')}", referer=P + "/koleje"); yield 3
def zadosti(c):
    p = P + "/zadosti"; l = rows(c.get(A + "/zadosti" + R.choice(["", "", "", "?filter%5Bstav%5D=schvaleno", "?filter%5Bstav%5D=vraceno"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/zadosti/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield think(4, 14)
        if chance(.4): c.send("POST", u + "/nahled", None, q); yield 5
        if chance(.6): c.send("POST", u + "/rozhodnuti", doc("zadosti", stav=R.choice(["schvaleno", "zamitnuto"])), q); yield .3; c.get(A + "/zadosti", p); c.get(A + "/upozorneni/pocet", p); yield 3
    if chance(.6):
        l = rows(c.get(A + "/zadosti", p)); yield 5
        if len(l) > 1: c.send("POST", A + "/zadosti/hromadne", {"id": [int(x["id"]) for x in l[:4]], "stav": "schvaleno"}, p); yield .4; c.get(A + "/zadosti", p); yield 3
def prehledy(c):
    p = P + "/prehledy"; c.get(A + "/prehledy", p); c.get(A + "/prehledy/zapisy" + R.choice(["", "?obor=chemie", "?obor=informatika"]), p)
    if chance(.85): c.get(A + "/prehledy/uspesnost?semestr=" + R.choice(["2028z", "2028l", "2029z"]), p)
    yield think(4, 12); w = R.choice(["zapisy", "studium"])
    if chance(.4):
        j = new(c.send("POST", f"{A}/prehledy/{w}/prepocet", None, p))
        for _ in range(4 if j else 0):
            yield 3; a = c.get(f"{A}/ulohy/{j}", p)
            if a.status == 303: c.get(urlsplit(a.headers["location"]).path, p); break
    if chance(.7): c.send("POST", f"{A}/prehledy/{w}/odeslat", {"komu": "rektorat"}, p); yield 5
    if chance(.3): c.get(A + "/zive", p, abort_after=.12); yield 60
def nastaveni(c):
    p = P + "/nastaveni"; o = at(c.get(A + "/nastaveni", p)); yield think()
    if chance(.7): c.send("PUT", A + "/nastaveni", doc("nastaveni", **{**o, **R.choice([{}, {"radku": R.choice([25, 50, 100])}, {"podpis": "p" * R.randint(0, 60)}])}), p); yield .3; c.get(A + "/nastaveni", p); yield 3
    if chance(.6): gql(c, "Priznaky", p); yield 3; gql(c, "PrepnoutPriznak", p, co="zapis", na=chance(.5)); yield .3; gql(c, "Priznaky", p); yield 3
    if chance(.5): gql(c, "Kalendar", p); yield 3; gql(c, "PridatUdalost", p, nazev="Udalost " + "u" * R.randint(1, 20)); yield .3; gql(c, "Kalendar", p); yield 3
    if chance(.2): c.request("POST", A + "/importy", body=b"--d" + b"x" * R.choice([900, 5000, 30000]), referer=p, headers={"Content-Type": "multipart/form-data; boundary=d"}); yield 3
PAGES = [predmety, predmety, studenti, studenti, ucitele, ucitele, zkousky, zkousky, zadosti, mistnosti, mistnosti, stipendia, stipendia, poplatky, poplatky, zadosti, prehledy, nastaveni]
def session(c, n, anew=True):
    fs = R.sample(PAGES, n)
    if anew and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: c.get(A + "/souhrn", P + "/")
    for f in fs:
        yield R.uniform(15, 200)
        if chance(.5): c.get(A + "/upozorneni/pocet", P + "/" + f.__name__)
        yield from f(c)
    if chance(.15): c.send("POST", A + "/odhlaseni", None, P + "/")
def oznamit():                                                      # the dean's office writes to everybody
    p = P + "/oznameni"; dek.get(A + "/oznameni", p); yield 40; dek.send("POST", A + "/oznameni", doc("oznameni", text="o" * R.randint(10, 90)), p); yield .3; dek.get(A + "/oznameni", p); yield 3
def tab(c, n):
    for _ in range(n): c.get(A + "/upozorneni/pocet", P + "/"); yield 30 + R.uniform(-.05, .05)
def reader(k, until):
    b = Browser(sim, f"10.20.50.{k}", "DoorKit/5.1", S, HOST, headers={"X-Klic": f"ctecka-{k}"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/ctecky/pruchod", {"c": R.randint(1, 10 ** R.randint(3, 9))}); yield R.uniform(1500, 5000)
        if chance(.4): b.get(A + "/ctecky/povely"); yield 2
def student(k):
    b = Browser(sim, f"198.51.100.{R.randint(100, 190)}", R.choice(["StudiumApp/2.4 (iPhone; iOS 18.2)", "StudiumApp/2.4 (Android 15)"]), S, HOST, headers={"X-Klic": f"student-{k}"})
    b.get(A + "/rozvrh/muj"); yield 8
    if chance(.45): b.send("POST", A + "/zadosti", doc("zadosti", student=70010 + k, typ=R.choice(["uznani", "preruseni"]), text="t" * R.randint(5, 160))); yield 5
    if chance(.2): b.send("POST", A + "/ankety", doc("ankety", body=R.randint(1, 5)))
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "relace=spravce-9"}); b.request("GET", P + "/")
    for t in ("/kontrola", "/ja", "/predmety", "/studenti", "/mistnosti"): b.get(A + t, P + "/"); yield .4
def down(cs, version=None):
    global app, js
    servers.stop(app)
    if version: env["VERZE"] = version; js = "s.9d2.js"; bundle(js)
    for c in cs:
        for t in ("/upozorneni/pocet", "/predmety", "/studenti", "/mistnosti"): c.get(A + t, P + "/predmety"); yield R.uniform(2, 9)
    app = up(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/predmety", referer=P + "/predmety"); yield 2
    c.request("HEAD", A + "/studenti", referer=P + "/studenti"); yield 2
    c.get(A + "/predmety/", P + "/predmety"); c.get(A + "/predmety", P + "/predmety"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /debug /.env".split()] + ["/metrics", "/graphql"] + SCANS
def new_day(i):
    global day
    day = i; yield 0
mode()
for i, d in office_days(sim, "2029-01-05", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:02"), new_day(i)); last = i == 9; end = at_("22:00") if not last else at_("13:40"); weekend = i in (1, 2, 8, 9)
    for c in people:
        if weekend and c not in (re1, spr): continue
        for h in ((7, 9, 12, 14) if not weekend else (9,)):
            if chance(.72): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), chance(.75)))
    for k in range(1, 4): sim.spawn(at_(f"06:1{k}:00"), reader(k, end))
    for k in some(range(84), 12 if not weekend else 5): sim.spawn(at_(f"{R.randint(7, 21 if not last else 12):02}:{R.randint(0, 59):02}:11"), student(k))
    sim.spawn(at_("02:30:00"), e2e())
    sim.spawn(at_("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 2400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (4, 5, 7): sim.spawn(at_("10:20:00"), oznamit())
    if i in (4, 6): sim.spawn(at_("12:30:00"), tab(re1, 80))
    if i == 3: sim.spawn(at_("06:20:00"), stale(re2, True)); sim.spawn(at_("06:40:00"), down([re1, spr], "2"))
    if i in (3, 4): [sim.spawn(at_(f"{h:02}:31:00"), session(re2, 2)) for h in (8, 11, 13)]
    if i == 5: sim.spawn(at_("05:30:00"), stale(re2, False))
    if i == 6: sim.spawn(at_("18:50:00"), down([dek, re1]))
    if i == 5: sim.spawn(at_("09:40:00"), during("pohled", [dek, re2, spr], ["/prehledy/zapisy", "/prehledy/zapisy?obor=chemie"], (20, 90)))
    if i == 4: sim.spawn(at_("19:10:00"), during("udrzba", [re1, dek], ["/predmety", "/studenti", "/koleje", "/mistnosti"]))
    if i == 7: sim.spawn(at_("15:30:00"), during("limit", [re2, spr], ["/predmety", "/studenti", "/zkousky"]))
    if i in (3, 6): sim.spawn(at_("11:11:00"), oddities(spr))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    out.append((t, re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "is.log", out, sim.zone, "caddy")
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/sprava" in (e["referer"] or "")))
