import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "gym-express"
sim = Sim(20270111, "America/Toronto"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
(dist / "index.html").write_text('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Front desk</title><link rel="stylesheet" href="/assets/desk.3f.css"><script type="module" src="/assets/desk.77a.js"></script></head><body><div id="app"></div></body></html>\n')
(dist / "assets/desk.77a.js").write_text("const gym=1;" * 900); (dist / "assets/desk.3f.css").write_text("body{margin:0}" * 60)
servers = Servers(); env = {**os.environ, "WORK": str(WORK)}
app = Container(servers, ["node", HERE / "gym.js"], 20121, env={**env, "NODE_PATH": "/usr/share/nodejs", "TZ": "UTC"}); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 20120, "203.0.113.1", env={**env, "HOME": str(WORK)})
S, HOST, ORIGIN = ("203.0.113.1", 20120), "desk.example.com", "https://desk.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, caching=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"gym={login}"}, caching); b.login, b.role = login, login.split("-")[0]
    return b
people = [person("owner-1", "198.51.100.41", SAFARI), person("manager-1", "203.0.113.42", CHROME), person("manager-2", "203.0.113.43", EDGE), person("desk-1", "203.0.113.44", CHROME_WIN, False), person("desk-2", "203.0.113.44", FIREFOX),
          person("desk-3", "203.0.113.45", EDGE, False), person("trainer-1", "192.0.2.46", PHONE), person("trainer-2", "192.0.2.47", CHROME), person("trainer-3", "192.0.2.48", SAFARI)]
A, day = "/api", 0
def body(a): return a.json() if a.status in (200, 304) and a.body else None
def rows(a): return (body(a) or {}).get("data", [])
def load(c):
    c.request("GET", "/"); c.request("GET", "/assets/desk.3f.css", referer="/"); c.request("GET", "/assets/desk.77a.js", referer="/")
    if R.random() < .2: c.get(A + "/me", "/", headers={"Cookie": ""}); yield 6; c.send("POST", A + "/auth/login", {"user": c.login}, "/login"); yield .3
    for t in ("/me", "/version", "/notifications/unread", "/tasks/mine"): c.get(A + t, "/")
    if R.random() < .5: c.get("/loyalty/points/summary", "/")
    yield 1
def tick(c, p):                                                   # every page asks these now and then
    c.get(A + "/notifications/unread", p); c.get(A + "/door/events", p)
    if R.random() < .4: c.send("POST", A + "/telemetry", {"p": p}, p)
def members(c):
    l = rows(c.get(A + "/members" + R.choice(["", "?page=2", "?page=3", "?q=climb", "?q=zzzz", "?page=8"]), "/members")); yield R.uniform(3, 9)
    for m in R.sample(l, min(len(l), R.randint(1, 3))):
        u, p = f"{A}/members/{m['id']}", f"/members/{m['id']}"
        x = body(c.get(u, p)) or m; c.get(u + "/photo", p); c.get(u + "/freeze", p); c.get(u + "/visits", p); yield R.uniform(4, 20)
        if R.random() < .3: c.send("PATCH", u, R.choice([{"newsletter": not x["newsletter"]}, {"goal": R.choice(["", "run", "lose the belly"])}, {"plan": x["plan"]}]), p); yield .3; c.get(u, p); yield 3
        if c.role == "trainer" or R.random() < .3:
            c.get(u + "/measurements", p); c.get(u + "/injuries", p); yield 4
            if R.random() < .6: c.send("POST", u + "/measurements", {"kg": R.randint(50, 130), "note": "m" * R.randint(0, 20)}, p); yield .3; c.get(u + "/measurements", p); yield 3
            if R.random() < .15: c.send("POST", u + "/injuries", {"what": "knee " * R.randint(1, 3)}, p); yield .3; c.get(u + "/injuries", p); yield 3
        if c.role in ("desk", "manager"):
            if R.random() < .25:                                       # a member goes away for a while
                c.send("PUT", u + "/freeze", {"until": "2027-04-01", "why": "w" * R.randint(0, 9)}, p); yield .3; c.get(u + "/freeze", p); yield 4
                if R.random() < .5: c.send("DELETE", u + "/freeze", None, p); yield .3; c.get(u + "/freeze", p); yield 3
            if R.random() < .2: c.send("PUT", u + "/photo", b"\x89PNG" + b"p" * R.randint(500, 40000), p); yield .4; R.random() < .5 and c.get(u + "/photo", p); yield 3
            if R.random() < .3: c.send("POST", u + "/merge", {"into": R.choice(l)["id"]}, p); yield .3; c.get(A + "/members", "/members"); yield 3
    if R.random() < .1: c.get(f"{A}/members/0f0f0f0f-0000-4000-9000-00000000000{R.randint(1, 9)}", "/members"); yield 2
def classes(c):
    l = rows(c.get(A + "/classes", "/classes")); yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        u, p = f"{A}/classes/{x['id']}", f"/classes/{x['id']}"
        c.get(u, p); c.get(u + "/checkins", p); c.get(u + "/waitlist", p); yield R.uniform(3, 10)
        if R.random() < .6:
            for _ in range(R.randint(1, 3)): c.send("POST", u + "/checkins", {"member": R.randint(2000, 2069)}, p); yield R.uniform(.5, 3)
            c.get(u + "/checkins", p); yield 2
        if c.role in ("manager", "desk") and R.random() < .35:
            for on in R.choice([(True,), (False,), (True, False)]): c.send("PATCH", u, {"cancelled": on}, p); yield .3; c.get(u, p); yield 2
        if day >= 5 and R.random() < .3: c.send("POST", u + "/waitlist", {"member": R.randint(2000, 2069)}, p); yield .3; c.get(u + "/waitlist", p); yield 2
def equipment(c):
    l = rows(c.get(A + "/equipment", "/equipment")); yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        if R.random() < .7: c.send("PATCH", f"{A}/equipment/{x['id']}", {"outOfOrder": not x["outOfOrder"]}, "/equipment"); yield .3; c.get(A + "/equipment", "/equipment"); yield 3
def lockers(c):
    l = rows(c.get(A + "/lockers", "/lockers")); yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        for on in R.choice([(not x["broken"],), (x["broken"],), (not x["broken"], x["broken"])]): c.send("PATCH", f"{A}/lockers/{x['id']}", {"broken": on}, "/lockers"); yield .3; c.get(A + "/lockers", "/lockers"); yield 2
def money(c):
    l = rows(c.get(A + "/invoices" + R.choice(["", "?unpaid=1"]), "/invoices")); yield 4
    for x in R.sample(l, min(2, len(l))): c.get(f"{A}/invoices/{x['id']}", f"/invoices/{x['id']}"); yield 3; R.random() < .7 and c.get(f"{A}/invoices/{x['id']}/pdf", f"/invoices/{x['id']}"); yield 3
    c.get("/loyalty/points/summary", "/invoices"); yield 1
def marketing(c):
    l = rows(c.get(A + "/campaigns", "/campaigns")); c.get(A + "/promotions", "/campaigns"); yield 4
    if l:
        x = R.choice(l); c.send("PUT", A + "/campaigns/draft", {"text": "t" * R.randint(5, 300)}, "/campaigns"); yield 5; c.send("POST", f"{A}/campaigns/{x['id']}/preview", {}, "/campaigns"); yield 5
        if R.random() < .9: c.send("POST", f"{A}/campaigns/{x['id']}/send", {}, "/campaigns"); yield .5; c.get(A + "/campaigns", "/campaigns"); yield 3
    if day == 6 and c.role == "manager": c.send("POST", A + "/promotions", {"name": "two for one"}, "/campaigns"); yield .4; c.get(A + "/promotions", "/campaigns"); yield 3
def reports(c):
    for q in R.sample(["?from=2027-01-01", "?from=2026-12-01&to=2026-12-31", "?from=2026-01-01&to=2026-12-31&plan=basic"], 2): c.get(A + "/reports/attendance" + q, "/reports"); yield 3
    c.get(A + "/reports/retention", "/reports"); c.get(A + "/payroll", "/reports"); c.get(A + "/audit", "/reports"); yield 3
def settings(c):
    c.get(A + "/settings/opening-hours", "/settings"); yield 4
    if R.random() < .7: c.send("PUT", A + "/settings/opening-hours", {"open": R.choice(["06:00", "07:00", "08:30"]), "close": R.choice(["22:00", "23:00"]), "note": R.choice(["", "", "", "holiday"])}, "/settings"); yield .3; c.get(A + "/settings/opening-hours", "/settings"); yield 3
def tasks(c):
    if c.role in ("owner", "manager"):
        c.send("POST", A + "/tasks", {"for": R.choice(["manager-1", "manager-2", "desk-1"]), "what": "call " * R.randint(1, 5)}, "/tasks"); yield .3
    l = body(c.get(A + "/tasks/mine", "/tasks")) or []; yield 4
    if l and R.random() < .7: c.send("DELETE", f"{A}/tasks/{R.choice(l)['id']}", None, "/tasks"); yield .3; c.get(A + "/tasks/mine", "/tasks"); yield 2
PAGES = {"owner": [reports, reports, money, marketing, marketing, settings, tasks, classes], "manager": [members, classes, equipment, lockers, money, marketing, marketing, reports, settings, settings, tasks, tasks], "desk": [members, members, classes, classes, equipment, lockers, lockers, money, tasks], "trainer": [members, members, members, classes, classes, equipment, equipment, tasks]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(15, 240); tick(c, "/" + f.__name__); yield from f(c)
    if R.random() < .4: c.send("POST", A + "/auth/refresh", {}, "/"); yield 2
def kiosk(until):                                                 # the tablet at the entrance was never updated; it was switched off on the fourth day
    b = Browser(sim, "203.0.113.60", "FrontDeskKiosk/1.8 (Android 9)", S, HOST, headers={"Cookie": "gym=kiosk-1"}, accept_gzip=False)
    while sim.now < until: b.get(A + "/v1/kiosk/ping"); yield R.uniform(800, 1000)
def payments(until):
    b = Browser(sim, "192.0.2.90", "PayHub-Webhook/2.0", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/hooks/payments", {"event": "paid", "n": R.randint(1, 9999)}); yield R.uniform(900, 4000)
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/me", "/members", "/classes", "/lockers"): c.get(A + t, "/"); yield R.uniform(2, 9)
    app.start(); yield 0
def limited(cs):
    mode("limit")
    for c in cs:
        for t in ("/members", "/classes", "/promotions", "/tasks/mine"): c.get(A + t, "/"); yield R.uniform(1, 4)
    mode("", "limit")
def oddities(c):
    c.request("OPTIONS", A + "/classes", headers={"Origin": "https://www.example.com", "Access-Control-Request-Method": "GET"}); yield 2
    c.request("HEAD", A + "/members", referer="/members"); yield 2
    c.get(A + "/trainer-portal/v2/plans", "/"); yield 2                # feature detection, once
def e2e():
    c = person("desk-9", "203.0.113.251", HEADLESS); c.request("GET", "/"); c.get(A + "/me", "/"); c.send("POST", A + "/test/reset", {}, "/"); yield 1; c.get(A + "/members", "/members"); c.get(A + "/test/fixtures", "/"); yield 1
GUESS = [A + t for t in "/users /admin /login /config /members/1 /debug /audit /payroll /reports /export".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-01-11", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:40") if i < 8 else at("10:00")
    for c in people:
        for h in ((7, 12, 17) if c.role == "desk" else (9, 15)):
            if i == 8 and h > 7: continue
            if c.role == "owner" and h == 15 or weekend and c.role in ("owner", "manager") and c.login != "manager-2": continue
            if R.random() < .8: sim.spawn(at(f"{h + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    if i in (0, 1, 2): sim.spawn(at("06:00:00"), kiosk(at("21:00")))
    sim.spawn(at("00:10:00"), payments(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, A + "/health", end, 1800))
    if i % 2: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4): sim.spawn(at("11:40:00"), down([people[1], people[3], people[7]]))
    if i == 3: sim.spawn(at("18:15:00"), limited([people[4], people[6]]))
    if i in (2, 7): sim.spawn(at("12:00:00"), oddities(people[2]))
    if i in (1, 5): sim.spawn(at("04:30:00"), e2e())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)
    out.append((t, re.sub(r'"Date":\["[^"]+"\]', '"Date":["%s"]' % datetime.fromtimestamp(t, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"), line, flags=re.I)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
MORGAN = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
out = stamp_container(app.lines, sim, "morgan", MORGAN, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "gym.js", accept=lambda e: e["target"].startswith(("/api/", "/hooks/")) and e["status"] != 502)
def clean(l): return re.sub(r"/\S*?/gym\.js", "/app/gym.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-docker", "4c81f0d2-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
