import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "housing-aiohttp"
sim = Sim(20270830, "Europe/London"); R = sim.random
dist = WORK / "dist"; dist.mkdir()
(dist / "index.html").write_text('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Homes</title><script src="/homes.4e.js"></script></head><body></body></html>\n'); (dist / "homes.4e.js").write_text("let homes=1;" * 600)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "HOME": str(WORK)}
app = Container(servers, [sys.executable, HERE / "housing.py"], 20161, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 20160, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 20160), "homes.example.net", "https://homes.example.net"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
AG = [CHROME_WIN, CHROME, EDGE, FIREFOX, SAFARI]
def person(login, address, agent, caching):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"h={login}"}, caching); b.login, b.role = login, login.split("-")[0]; return b
staff = [person("manager-1", "203.0.113.21", EDGE, True)] + [person(f"agent-{i}", f"203.0.113.{21 + i}", AG[i % 5], i % 2 == 0) for i in range(1, 6)] + [person(f"caretaker-{i}", f"192.0.2.{30 + i}", PHONE, i == 1) for i in (1, 2, 3)] + [person(f"books-{i}", f"203.0.113.{40 + i}", AG[i], True) for i in (1, 2)]
tenants = [person(f"tenant-{i}", f"198.51.100.{20 + i}", [PHONE, SAFARI, CHROME_WIN][i % 3], i % 2 == 0) for i in range(1, 23)]
A, day = "/Api", 0
def body(a): return a.json() if a.status in (200, 304) and a.body[:1] == b"{" else None
def rows(a): return (body(a) or {}).get("Items", [])
def load(c):
    c.request("GET", "/"); c.request("GET", "/homes.4e.js", referer="/")
    if R.random() < .2: c.get(A + "/Me", "/", headers={"Cookie": ""}); yield 5; c.send("POST", A + "/Session", {"Who": c.login}, "/login"); yield .4
    for t in ("/Me", "/Flags", "/Feed"): c.get(A + t, "/")
    yield 1
def units(c):
    l = rows(c.get(A + "/Units" + R.choice(["", "", "?Rooms=3", "?Rooms=7"]), "/units")); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/Search", {"Text": R.choice(["1-", "3-4", "9-9"])}, "/units"); yield 3
    for u in R.sample(l, min(2, len(l))):
        p, v = f"{A}/Units/{u['Id']}", f"/units/{u['Id']}"
        for t in ("", "/Lease", "/Insurance", "/Meters"): c.get(p + t, v)
        yield R.uniform(4, 20)
        if R.random() < .35: c.send("PUT", p + "/Keys", {"Keys": R.choice([2, 2, 3, 10, 12])}, v); yield .3; c.get(p, v); yield 3
        if R.random() < .45: c.send("PUT", p + "/Meters", {"Water": R.randint(9, 9999), "Heat": R.randint(9, 9999)}, v); yield .3; c.get(p + "/Meters", v); yield 3
    if R.random() < .3: n = f"p{R.randint(1, 8)}"; c.get(f"{A}/Photos/{n}", "/units"); c.request("GET", f"/media/{n}.jpg", referer="/units"); yield 3
def orders(c):
    l = rows(c.get(A + "/RepairOrders", "/repairs")); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/RepairOrders", {"Unit": "2-3", "What": "w" * R.randint(4, 30)}, "/repairs/new"); yield .4; l = rows(c.get(A + "/RepairOrders", "/repairs")) or l; yield 3
    for o in R.sample(l, min(2, len(l))):
        p, v = f"{A}/RepairOrders/{o['Id']}", f"/repairs/{o['Id']}"; c.get(p, v); yield R.uniform(4, 15)
        if R.random() < .55: c.send("POST", p + "/Approve", {}, v); yield .3; c.get(p, v); yield 3
        if R.random() < .4: c.send("POST", p + "/Close", {}, v); yield .3; c.get(p, v); yield 3
def notices(c):
    l = rows(c.get(A + "/Notices", "/notices")); yield 5
    if R.random() < .35: c.send("POST", A + "/Notices", {"Text": "t" * R.randint(9, 80)}, "/notices"); yield .4; l = rows(c.get(A + "/Notices", "/notices")) or l; yield 4
    if l and R.random() < .7: c.send("DELETE", f"{A}/Notices/{R.choice(l)['Id']}", None, "/notices"); yield .4; c.get(A + "/Notices", "/notices"); yield 3
def viewings(c):
    l = rows(c.get(A + "/Viewings", "/viewings")); c.get(f"{A}/Calendar/2027-{R.choice(['09', '10', '11', '12'])}", "/viewings"); yield 5
    if R.random() < .5: c.send("POST", A + "/Viewings", {"Door": "3-1", "At": f"2027-09-{R.randint(10, 29)}T1{R.randint(0, 7)}:30"}, "/viewings"); yield .4; l = rows(c.get(A + "/Viewings", "/viewings")) or l; yield 3
    for x in R.sample(l, min(2, len(l))):
        p, v = f"{A}/Viewings/{x['Id']}", f"/viewings/{x['Id']}"; c.get(p, v); yield 4
        if R.random() < .5:
            for _ in range(R.choice([1, 2])): c.send("PUT", p + "/Confirm", {}, v); yield .3; c.get(p, v); yield 3
        elif R.random() < .4: c.send("DELETE", p, None, v); yield .4; c.get(A + "/Viewings", "/viewings"); yield 3
def money(c):
    c.get(A + "/Invoices" + R.choice(["", "", "?State=Disputed"]), "/invoices"); yield 5
    if c.role == "books" and R.random() < .5: c.send("POST", A + "/Invoices/Run", {}, "/invoices"); yield .5; c.get(A + "/Invoices", "/invoices"); yield 30; c.get(A + "/Invoices", "/invoices"); yield 3
    y = R.choice([2024, 2025, 2026]); r = c.get(f"{A}/Statements/{y}", "/invoices")
    if r.status == 301: c.get(r.headers["location"], "/invoices")
    yield 3
def reports(c):
    for t in ("/Reports/Arrears", "/Reports/Occupancy", "/Analytics/Heatmap"): c.get(A + t, "/reports")
    yield 4; c.get(A + "/Vault/Documents", "/vault"); yield 3
def contractors(c):
    c.get(A + "/Contractors", "/contractors"); yield 4
    if day >= 5 and c.role == "manager": c.send("POST", A + "/Contractors", {"Name": "c" * R.randint(4, 30)}, "/contractors"); yield .4; c.get(A + "/Contractors", "/contractors"); yield 3
PAGES = {"manager": [reports, reports, contractors, contractors, notices, orders, money, units], "agent": [units, units, units, viewings, viewings, viewings, orders, notices, contractors, reports], "caretaker": [orders, orders, orders, units, units, notices, contractors], "books": [money, money, money, reports, reports, units]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))): yield R.uniform(15, 240); c.get(A + "/Feed", "/" + f.__name__); yield from f(c)
def tenant(c):
    yield from load(c)
    for t in R.sample(["Messages", "Payments", "Documents", "Deposit"], R.randint(2, 4)): c.get(f"{A}/My/{t}", "/my/" + t.lower()); yield R.uniform(3, 20)
    if R.random() < .15: c.send("POST", A + "/My/Messages", {"Text": "m" * R.randint(9, 200)}, "/my/messages"); yield .4; c.get(A + "/My/Messages", "/my/messages"); yield 3
    if R.random() < .2: c.send("POST", A + "/My/Notifications/Subscribe", {}, "/my"); yield 2
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/Me", "/Units", "/Viewings"): c.get(A + t, "/"); yield R.uniform(2, 9)
    mode("v2"); app.start(); yield 0
def limited(cs):
    mode("limit")
    for c in cs:
        for t in ("/Units", "/Notices", "/Invoices"): c.get(A + t, "/"); yield R.uniform(1, 4)
    mode("", "limit")
def oddities(c):
    c.request("OPTIONS", A + "/Units", referer="/units"); yield 2
    c.request("HEAD", A + "/Invoices", referer="/invoices"); yield 2
    c.get(A + "/Units/00000000-0000-4000-A000-000000000000", "/units"); yield 2
GUESS = [A + t for t in "/Users /Admin /Login /Config".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-08-30", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); when = lambda h: at(f"{h + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    for c in staff:
        for h in (8, 13):
            if R.random() < (.15 if weekend else .7): sim.spawn(when(h), session(c, R.randint(2, 4)))
    for c in tenants:
        if R.random() < .35: sim.spawn(when(R.choice([7, 12, 18])), tenant(c))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, "/alive", at("23:30"), 3600))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=24))
    if i == 3: sim.spawn(at("19:40:00"), down(staff[1:4]))
    if i == 7: sim.spawn(at("12:20:00"), limited(staff[4:7]))
    if i in (1, 7): sim.spawn(at("12:45:00"), oddities(staff[2]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)
    out.append((t, re.sub(r'"Date":\["[^"]+"\]', '"Date":["%s"]' % datetime.fromtimestamp(t, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"), line, flags=re.I)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
print("bytes", size, "requests", len(sim.entries))
