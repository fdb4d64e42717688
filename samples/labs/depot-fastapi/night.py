import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "depot-fastapi"
sim = Sim(20270419, "Europe/Dublin"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
(site / "index.html").write_text('<!doctype html><html><head><meta charset="utf-8"><title>Depot</title><script type="module" src="/assets/depot.91c.js"></script></head><body><div id="root"></div></body></html>\n')
(site / "assets/depot.91c.js").write_text("let depot=1;" * 700)
for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
servers = Servers(); env = {**os.environ, "WORK": str(WORK)}
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--port", "20111", "--no-use-colors", "--proxy-headers", "depot:app"], 20111, env=env)
app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 20110, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20110), "dispatch.example.net", "https://dispatch.example.net"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, slug, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, accept_gzip=zipped)
    b.slug, b.login, b.a, b.open = slug, login, f"/t/{slug}/api", False
    b.page = lambda x: f"/t/{slug}/{x}"
    return b
people = [person("lead-1", "northgate", "203.0.113.21", CHROME), person("disp-1", "northgate", "203.0.113.21", FIREFOX), person("disp-2", "northgate", "203.0.113.21", EDGE),
          person("lead-2", "riverside", "198.51.100.22", CHROME_WIN), person("disp-3", "riverside", "198.51.100.23", SAFARI), person("disp-4", "old-town", "198.51.100.24", CHROME), person("lead-3", "old-town", "192.0.2.25", EDGE),
          person("disp-5", "airport", "192.0.2.26", CHROME_WIN), person("lead-4", "airport", "192.0.2.27", FIREFOX), person("disp-6", "hillcrest", "192.0.2.28", CHROME), person("lead-5", "docks-2", "203.0.113.29", SAFARI), person("disp-7", "docks-2", "203.0.113.30", PHONE)]
day, known = 0, defaultdict(list)
def body(a):
    try: return a.json() if a.status == 200 else None
    except ValueError: return None
def load(c):
    c.request("GET", c.page("")); c.request("GET", "/assets/depot.91c.js", referer=c.page(""))
    if R.random() < .12: c.get(c.a + "/me", c.page(""), headers={"Authorization": ""}); yield 5; c.send("POST", c.a + "/session", {"pin": "x"}, c.page("login")); yield .3   # the session ran out
    for t in ("/me", "/features"): c.get(c.a + t, c.page(""))
    yield 1
def watch(c, seconds):                                            # the board is on the screen: 15 s, the envelope 30 s
    p, end, k = c.page("board"), sim.now + seconds, 0
    while sim.now < end:
        c.get(c.a + "/board", p); c.get(c.a + "/alerts", p)
        if k % 2 == 0: c.get(c.a + "/messages/unread", p)
        if k % 3 == 0: c.get(c.a + "/events", p)
        if k % 8 == 0: c.send("PUT", c.a + "/presence", {"tab": 1}, p)
        k += 1; yield 15 + R.uniform(-.3, .3)
def jobs(c):
    p = c.page("jobs"); d = body(c.get(c.a + "/jobs" + R.choice(["", "", "?state=new", "?s=Canal", "?s=zzzz", "?page=9"]), p)) or {"items": []}; yield R.uniform(3, 9)
    l = [x["id"] for x in d["items"]]
    if R.random() < .4:
        r = c.send("POST", c.a + "/jobs", {"to": f"{R.randint(1, 99)} Quay " + "Lane " * R.randint(1, 3), "parcels": R.randint(1, 12)}, p); yield .3; c.get(c.a + "/jobs", p); yield 2
        if r.status == 201: l.append(r.json()["id"])
    for i in R.sample(l, min(len(l), 2)):
        u, q = f"{c.a}/jobs/{i}", c.page(f"jobs/{i}"); known[c.slug].append(i); j = body(c.get(u, q)); c.get(u + "/proof", q); yield R.uniform(3, 15)
        if R.random() < .35:
            driver = R.choice(DR[c.slug])
            c.send("POST", u + "/assign", {"driver": driver}, q); yield .3; c.get(u, q); yield 2
            if R.random() < .3: c.send("POST", u + "/assign", {"driver": driver}, q); yield .3; c.get(u, q); yield 2          # twice: nothing changes
        if R.random() < .3: c.send("PATCH", u, {"parcels": R.choice([1, 2, 3, 10, 14])}, q); yield .3; c.get(u, q); yield 2
        if R.random() < .3: c.send("POST", u + "/notes", {"text": "ring twice " * R.randint(1, 4)}, q); yield .4; c.get(u, q); yield 3            # 307 to http://, which the browser blocks
        if R.random() < .25: c.send("PUT", u + "/proof", b"\xff\xd8" + b"j" * R.randint(900, 20000), q); yield .6; R.random() < .5 and c.get(u + "/proof", q); yield 2
        if R.random() < .25: c.send("PUT", u + "/star", {}, q); yield .3; c.get(c.a + "/starred", q); yield 2
        if R.random() < .08: c.send("DELETE", u, None, q); yield .3; c.get(c.a + "/jobs", p); yield 2
    if known[c.slug] and R.random() < .15: c.get(f"{c.a}/jobs/{R.choice(known[c.slug])}", c.page("jobs")); yield 2
def drivers(c):
    p = c.page("drivers"); l = body(c.get(c.a + "/drivers", p)) or []; yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        if R.random() < .7:
            for on in R.choice([(not x["on_shift"],), (not x["on_shift"], x["on_shift"])]):
                c.send("PATCH", f"{c.a}/drivers/{x['id']}", {"on_shift": on}, p); yield .3; c.get(c.a + "/drivers", p); yield 2
def vehicles(c):
    p = c.page("vehicles"); l = body(c.get(c.a + "/vehicles", p)) or []; yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        u = f"{c.a}/vehicles/{x['id']}"; c.get(u, p); yield 2
        if R.random() < .75: c.send("PATCH", u, {"active": not x["active"]}, p); yield .3; c.get(u, p); c.get(c.a + "/vehicles", p); yield 3
def zones(c):
    p = c.page("zones"); c.get(c.a + "/zones", p); yield .05; l = body(c.get(c.a + "/zones/", p)) or []; c.get(c.a + "/surcharges", p); yield R.uniform(2, 6)       # 307, followed
    if l and R.random() < .4: z = R.choice(l); c.send("PUT", f"{c.a}/zones/{z['id']}", {"fee": round(R.uniform(1, 30), R.choice([0, 1, 2]))}, p); yield .3; c.get(c.a + "/zones/", p); yield 2
    if l and R.random() < .5: c.send("DELETE", f"{c.a}/zones/{R.choice(l)['id']}", None, p); yield .3; c.get(c.a + "/zones/", p); yield 2
def returns(c):
    p = c.page("returns"); c.get(c.a + "/returns", p); yield R.uniform(3, 9)
    if day >= 4 and c.slug in ("riverside", "docks-2") and R.random() < .6: c.send("POST", c.a + "/returns", {"why": "refused " * R.randint(1, 3)}, p); yield .3; c.get(c.a + "/returns", p); yield 2
def prices(c):
    p = c.page("prices"); c.get(c.a + "/prices", p); yield R.uniform(3, 9)
    if c.login.startswith("lead") and R.random() < .6:
        c.send("PUT", c.a + "/prices", {"base": round(R.uniform(3, 15), R.choice([0, 1, 2])), "label": "tariff " * R.randint(1, 3)}, p); c.get(c.a + "/prices", p); yield 25; time.sleep(.06); R.random() < .8 and c.get(c.a + "/prices", p); yield 2
def rota(c):
    p = c.page("rota"); c.get(c.a + "/rota", p); yield 3
    if R.random() < .6: c.send("PUT", c.a + "/rota", {"mon": R.randint(1, 9), "sat": R.choice([2, 3, 10, 11])}, p); yield .3; c.get(c.a + "/rota", p); yield 2
def reports(c):
    p = c.page("reports")
    for span in R.sample(["?from=2027-04-01", "?from=2027-03-01&to=2027-03-31", "?from=2027-01-01&to=2027-04-01&driver=3", "?from=2026-01-01&to=2026-12-31&vehicle=2"], 2):
        c.get(c.a + "/reports/mileage" + span, p); c.get(c.a + "/reports/fuel" + span, p); yield R.uniform(2, 8)
    c.get(c.a + "/reports/punctuality", p); c.get(c.a + "/forecast", p); yield 4
    if R.random() < .4:
        r = c.send("POST", c.a + "/exports", {"kind": "csv"}, p); yield 1
        if r.status == 202:
            for _ in range(3): c.get(f"{c.a}/exports/{r.json()['id']}", p); yield 4
    c.get(c.a + "/audit", p); yield 2
def setup(c):
    p = c.page("integrations"); c.get(c.a + "/integrations/messenger", p); c.get(c.a + "/integrations/printer", p); yield 4
    if R.random() < .3: c.send("POST", c.a + "/chat", {"text": "feedback " * 3}, p); yield 3
TABS = [jobs, jobs, jobs, drivers, drivers, vehicles, vehicles, zones, returns, prices, rota, reports, setup]
DR = {s: list(range(100 * k + 1, 100 * k + 8)) for k, s in enumerate(["northgate", "riverside", "old-town", "airport", "hillcrest", "docks-2"], 1)}
def shift(c, until):
    yield from load(c)
    while sim.now < until:
        yield from watch(c, R.choice([30, 60, 60, 120]))
        if R.random() < .6: yield from R.choice(TABS)(c)
        yield R.uniform(1200, 3600)                                   # the tab is in the background
def wall(until):                                                  # the screen on the wall: one depot, one board, all day
    c = person("wall", "northgate", "203.0.113.21", "Mozilla/5.0 (X11; CrOS armv7l 15633.69.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36")
    while sim.now < until: c.get(c.a + "/board", c.page("wall")); yield R.uniform(110, 130)
def carrier(until):
    b = Browser(sim, "10.20.9.9", "CarrierHub/3.1", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        s = R.choice(list(DR)); b.send("POST", "/hooks/carrier", {"depot": s, "job": R.choice(known[s]) if known[s] else 0, "event": "scan"}); yield R.uniform(300, 1500)
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/board", "/jobs", "/drivers", "/alerts"): c.get(c.a + t, c.page("board")); yield R.uniform(2, 10)
    yield 20
    app.start(); yield 0
def limited(cs):
    mode("limit")
    for c in cs:
        for t in ("/board", "/jobs", "/prices"): c.get(c.a + t, c.page("board")); yield R.uniform(1, 4)
    mode("", "limit")
def old_tab(c):                                                   # a bundle of last month asks for what was renamed
    for _ in range(9): c.get(c.a + "/inbox", c.page("board")); yield R.uniform(20, 200)
def flood():                                                      # a load test of one read
    b = Browser(sim, "203.0.113.245", "k6/0.49.0 (https://k6.io/)", S, HOST, headers={"Authorization": "Bearer load"})
    for _ in range(250): b.get("/t/hillcrest/api/returns"); yield .2
def oddities(c):
    c.request("OPTIONS", c.a + "/jobs", headers={"Origin": "https://partner.example.net", "Access-Control-Request-Method": "GET"}); yield 2
    c.request("HEAD", c.a + "/board"); yield 2
    c.get("/t/closed-depot/api/jobs", c.page("")); yield 2
GUESS = [f"/t/{s}/api/{w}" for s in ("northgate", "admin", "test") for w in "users admin config debug export tokens login billing".split()] + SCANS
def new_day(i):
    global day
    day = i; mode("alert-airport" if i in (1, 2, 5) else "", "" if i in (1, 2, 5) else "alert-airport"); mode("alert-riverside" if i == 4 else "", "" if i == 4 else "alert-riverside"); yield 0
for i, d in office_days(sim, "2027-04-19", 7):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("20:00") if i < 6 else at("11:00"); weekend = i in (5, 6)
    for c in people:
        if weekend and c.login not in ("disp-1", "lead-2", "disp-5", "lead-5"): continue
        if R.random() < .9: start = at(f"{R.randint(6, 9):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"); sim.spawn(start, shift(c, min(end, start + 9 * 3600)))
    sim.spawn(at("05:59:00"), wall(end)); sim.spawn(at("06:10:00"), carrier(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "10.20.0.1", "kube-probe/1.30", S, HOST, keep=False, accept_gzip=False), sim, "/healthz", end, 1800))
    sim.spawn(at("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Site24x7", S, HOST, keep=False, accept_gzip=False), sim, "/t/northgate/api/me", end, 3600))       # without a session: 401
    if i % 2: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=40))
    if i in (2, 4): sim.spawn(at("13:30:00"), down([people[0], people[4], people[7]]))
    if i == 3: sim.spawn(at("10:15:00"), limited([people[1], people[5]]))
    if i in (0, 1): sim.spawn(at("09:40:00"), old_tab(people[9]))
    if i == 3: sim.spawn(at("22:00:00"), flood())
    if i in (1, 4): sim.spawn(at("12:00:00"), oddities(people[3]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "json"), []
for line in (WORK / "access.json").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    real = datetime.fromisoformat(line[9:34]).timestamp(); m = re.search(r'"method":"([A-Z]*)","uri":"([^"]*)".*?"status":(\d+)', line)
    e = stamp.entry(m[1], m[2], int(m[3]), real) if m else None
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((t, line[:9] + rfc3339(t, 0, sim.zone) + line[34:]))
out.sort(key=lambda p: p[0]); print("json", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "access.json.log", out, sim.zone, "dateext")
UVICORN = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.\d" (?P<status>\d{3})')
out = stamp_container(app.lines, sim, "uvicorn", UVICORN, lambda m, t: m.string, "depot.py", accept=lambda e: e["status"] != 502)
size += write_rotated(night / "uvicorn-cri" / "dispatch-api", "0.log", [(t, f"{rfc3339(t)} {s} F {l}") for t, s, l in out], timezone.utc, "kubelet"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
