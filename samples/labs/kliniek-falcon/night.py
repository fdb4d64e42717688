import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "kliniek-falcon"
sim = Sim(20270607, "Europe/Amsterdam"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
(dist / "index.html").write_text('<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Dierenkliniek</title><script type="module" src="/assets/kliniek.5e.js"></script></head><body><div id="app"></div>' + "<!-- shell -->" * 20 + "</body></html>\n")
(dist / "assets/kliniek.5e.js").write_text("let kliniek=1;" * 800)
for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-w", "1", "--threads", "4", "-b", "127.0.0.1:20141", "kliniek:app"], 20141, env=env); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 20140, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 20140), "kliniek.example.net", "https://kliniek.example.net"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(wie, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"X-Medewerker": wie}, accept_gzip=zipped); b.wie, b.rol = wie, wie.split("-")[0]
    return b
people = [person("arts-1", "203.0.113.81", SAFARI), person("arts-2", "203.0.113.82", CHROME), person("arts-3", "198.51.100.83", EDGE), person("assistent-1", "203.0.113.84", FIREFOX), person("assistent-2", "203.0.113.85", CHROME_WIN),
          person("balie-1", "192.0.2.86", EDGE), person("balie-2", "192.0.2.86", CHROME), person("eigenaar-1", "198.51.100.87", PHONE)]
A, day = "/api/v3", 0
def body(a): return a.json() if a.status in (200, 201) and a.body else None
def items(a): return (body(a) or {}).get("items", [])
def nav(c, p): c.request("GET", p, headers={"Accept": "text/html,application/xhtml+xml"})
def load(c):
    nav(c, "/"); c.request("GET", "/assets/kliniek.5e.js", referer="/")
    if R.random() < .2: c.get(A + "/ik", "/", headers={"X-Medewerker": ""}); yield 5; c.send("POST", A + "/sessie", {"pin": 1}, "/"); yield .3
    for t in ("/ik", "/instellingen/thema", "/wachtkamer"): c.get(A + t, "/")
    if R.random() < .6: c.get(A + "/rooster/week", "/")
    yield 1
def dieren(c):
    l = items(c.get(A + "/dieren" + R.choice(["", "?soort=kat", "?soort=slang", "?vanaf=15", "?vanaf=90"]), "/dieren")); yield R.uniform(3, 9)
    if R.random() < .3: l = l or items(c.send("POST", A + "/zoek", {"q": R.choice(["Sam", "Plu", "zzz"])}, "/dieren")); yield 4
    for d in R.sample(l, min(2, len(l))):
        u, p = f"{A}/dieren/{d['id']}", f"/dieren/{d['id']}"
        for t in ("", "/vaccinaties", "/recepten", "/opname"): c.get(u + t, p)
        c.get(f"{A}/foto/{d['id']}", p); yield R.uniform(5, 20)
        if c.rol != "balie":
            if R.random() < .5: c.send("PUT", u + "/gewicht", {"gewicht": R.choice(["4 kg", "12,5 kg", "31,25 kg", "800 gram"])}, p); yield .3; c.get(u, p); yield 3
            if R.random() < .3: c.send("PATCH", u, R.choice([{"chip": True}, {"chip": False}, {"naam": R.choice(["Bello", "Minoes de tweede"])}]), p); yield .3; c.get(u, p); yield 3
            if R.random() < .35:
                r = c.send("POST", A + "/recepten", {"dier": d["id"], "middel": R.choice(["amoxi", "pijnstiller kort", "ontwormtablet"])}, p); yield .3; c.get(u + "/recepten", p); yield 3
                if r.status == 201 and R.random() < .6: i = r.json()["id"]; c.get(f"{A}/recepten/{i}", p); yield 3; c.send("POST", f"{A}/recepten/{i}/herhaal", {}, p); yield 3
            if R.random() < .2: c.send("PUT", u + "/opname", {"hok": R.randint(1, 20), "waarom": "w" * R.randint(0, 30)}, p); yield .3; c.get(u + "/opname", p); yield 3
            if R.random() < .15: c.send("DELETE", u + "/opname", None, p); yield .3; c.get(u + "/opname", p); yield 3
        if R.random() < .12: c.send("PUT", f"{A}/foto/{d['id']}", b"\xff\xd8" + b"x" * R.randint(500, 50000), p); yield .4; R.random() < .5 and c.get(f"{A}/foto/{d['id']}", p); yield 2
    if R.random() < .12: c.get(f"{A}/dieren/" + "".join(R.choice("abcXYZ239") for _ in range(8)), "/dieren"); yield 2
def eigenaren(c):
    l = items(c.get(A + "/eigenaren", "/eigenaren")); yield 4
    for e in R.sample(l, min(2, len(l))):
        u, p = f"{A}/eigenaren/{e['id']}", f"/eigenaren/{e['id']}"
        for t in ("", "/saldo", "/facturen"): c.get(u + t, p)
        yield R.uniform(4, 12)
        if R.random() < .3: c.send("POST", u + "/herinner", {}, p); yield .5; c.get(u, p); yield 2                  # goes into the mail's queue: nothing here changes
        if R.random() < .4: c.send("POST", A + "/berichten/sms", {"t": "x"}, p); yield 2
        if R.random() < .3: c.send("POST", A + "/berichten/mail", {"t": "m" * R.randint(3, 80)}, p); yield .3; c.get(A + "/berichten", p); yield 2
def agenda(c):
    l = items(c.get(A + "/afspraken", "/agenda")); c.get(A + "/wachtkamer", "/agenda"); yield R.uniform(3, 8)
    if R.random() < .4 and l:
        r = c.send("POST", A + "/afspraken", {"tijd": f"{R.randint(8, 17):02}:15", "dier": R.choice(l)["dier"]}, "/agenda"); yield .3; c.get(A + "/afspraken", "/agenda"); yield 2      # the last twenty, all of one width
        if r.status == 201: c.get(f"{A}/afspraken/{r.json()['id']}", "/agenda"); yield 2
    for a in R.sample(l, min(2, len(l))):
        u, p = f"{A}/afspraken/{a['id']}", f"/agenda/{a['id']}"; c.get(u, p); yield 2
        if R.random() < .7: c.send("PATCH", u, R.choice([{"tijd": f"{R.randint(8, 17):02}:45"}, {"tijd": f"{R.randint(8, 17):02}:45"}, {"status": R.choice(["wacht", "gepland", "klaar"])}, {"notitie": R.choice(["", "nuchter"])}]), p); yield .3; c.get(u, p); yield 2
def magazijn(c):
    l = (body(c.get(A + "/voorraad", "/magazijn")) or {}).get("artikelen", []); yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        u = f"{A}/voorraad/{x['id']}"
        if R.random() < .6: c.send("POST", u + "/tel", {"aantal": R.choice([x["aantal"], R.randint(0, 120)])}, "/magazijn"); yield .3; c.get(A + "/voorraad", "/magazijn"); yield 2
        elif R.random() < .7: c.send("DELETE", u, None, "/magazijn"); yield .3; c.get(A + "/voorraad", "/magazijn"); yield 2
    if R.random() < .6: c.get(A + "/medicatie/opiaten", "/magazijn"); c.get(A + "/medicatie/antibiotica", "/magazijn"); yield 3
def lab(c): c.get(A + "/lab/uitslagen", "/lab"); c.get(A + "/lab/monsters", "/lab"); yield R.uniform(3, 8)
def logboek(c):
    c.get(A + "/logboek", "/logboek"); yield 3
    if R.random() < .8:
        r = c.send("POST", A + "/logboek", {"code": str(R.randint(1000, 9999))}, "/logboek"); yield .3; c.get(A + "/logboek", "/logboek"); yield 2
        if r.status == 201: c.get(f"{A}/logboek/{r.json()['id']}", "/logboek"); yield 2
def beheer(c):
    c.get(A + "/tarieven", "/beheer"); c.get(A + "/instellingen/openingstijden", "/beheer"); yield 4
    if R.random() < .6: c.send("PUT", A + "/tarieven", {"consult": R.choice([9, 45, 120])}, "/beheer"); yield .2; c.get(A + "/tarieven", "/beheer"); yield 40; time.sleep(.08); c.get(A + "/tarieven", "/beheer"); yield 3
    if R.random() < .9: c.send("PUT", A + "/instellingen/openingstijden", {"za": R.choice(["10:00-13:00", "09:00-12:00", "gesloten"])}, "/beheer"); yield .3; c.get(A + "/instellingen/openingstijden", "/beheer"); yield 2
    c.get(A + "/rooster/week", "/beheer"); c.send("POST", A + "/nota/voorbeeld", {"n": R.randint(1, 30)}, "/beheer"); yield 2
def herinneringen(c): c.get(A + "/herinneringen", "/herinneringen"); yield 3
PAGES = {"arts": [dieren, dieren, dieren, lab, lab, magazijn, agenda, logboek, herinneringen], "assistent": [dieren, dieren, agenda, magazijn, magazijn, lab, logboek, logboek, herinneringen], "balie": [agenda, agenda, agenda, eigenaren, eigenaren, eigenaren, dieren, magazijn, herinneringen], "eigenaar": [beheer, beheer, eigenaren, magazijn, lab, herinneringen]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.rol], min(n, len(PAGES[c.rol]))): yield R.uniform(15, 200); yield from f(c)
def old_bundle(c):                                                # v2 is redirected, and the client follows
    for t in ("/wachtkamer", "/dieren", "/afspraken"): c.get("/api/v2" + t, "/"); yield .1; c.get(A + t, "/"); yield 5
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/wachtkamer", "/dieren", "/afspraken", "/voorraad"): c.get(A + t, "/"); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, "/"); yield R.uniform(2, 60)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", A + "/dieren", headers={"Origin": "https://www.example.org", "Access-Control-Request-Method": "GET"}); yield 1
    c.request("HEAD", A + "/dieren"); yield 1
def crawl():
    b = Browser(sim, "192.0.2.240", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", S, HOST)
    for p in ("/", "/robots.txt", "/contact"): b.request("GET", p); yield R.uniform(5, 60)
GUESS = [A + "/" + w for w in "users admin login config export dieren eigenaren".split()] + SCANS
def new_day(i):
    mode("herinnering" if i >= 5 else ""); yield 0
for i, d in office_days(sim, "2027-06-07", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:40") if i < 9 else at("11:00")
    for c in people:
        for h in ((8, 13) if not weekend else (9,) if c.wie in ("arts-2", "balie-1", "assistent-1") else ()):
            if i == 9 and h > 8: continue
            if R.random() < .8: sim.spawn(at(f"{h + R.randint(0, 2 if i == 9 else 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "StatusCake_Uptime", S, HOST, accept_gzip=False, keep=False), sim, "/gezond", end, 1800))
    sim.spawn(at("02:10:00"), crawl())
    if i % 2: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4): sim.spawn(at("12:20:00"), down([people[1], people[5]]))
    if i == 2: sim.spawn(at("09:30:00"), during("labstuk", [people[0], people[3], people[2]], ["/lab/monsters"] * 4))
    if i == 3: sim.spawn(at("16:10:00"), during("druk", [people[4], people[6]], ["/dieren", "/afspraken", "/wachtkamer"]))
    if i in (0, 1): sim.spawn(at("10:10:00"), old_bundle(people[5]))
    if i in (2, 7): sim.spawn(at("12:00:00"), oddities(people[2]))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate"); print("apache", len(out))
stamp, out, held = Stamp(sim, "app"), [], []
stamp.queues = defaultdict(list)
for e in sim.entries: stamp.queues[(e["method"], (e["target"] or "").split("?")[0])].append(e)
for real, s, line in app.lines:
    if not line.startswith("{"):
        t = stamp.moment(real); line = re.sub(r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000\]", f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S +0000}]", line).replace("/root/.gunicorn/", "/run/gunicorn/"); out.append((t, s, line)); continue
    r = json.loads(line)
    if "path" not in r: held.append((s, line)); continue
    e = stamp.entry(r["method"], r["path"], r["status"], real, accept=lambda e: e["status"] != 503 or "/lab/" in e["target"])
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    for s2, l2 in held: out.append((t - .001, s2, re.sub(r'"timestamp": "[^"]*"', f'"timestamp": "{rfc3339(t - .001, 3)}"', l2)))
    held = []; out.append((t, s, re.sub(r'"timestamp": "[^"]*"', f'"timestamp": "{rfc3339(t, 3)}"', line)))
out.sort(key=lambda p: p[0]); print("app", len(out), "missed", stamp.missed)
size += write_rotated(night / "app-cri" / "kliniek-api", "0.log", [(t, f"{rfc3339(t)} {s} F {l}") for t, s, l in out], timezone.utc, "kubelet")
print("bytes", size, "requests", len(sim.entries))
