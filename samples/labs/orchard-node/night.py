import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "orchard-node"
sim = Sim(20270215, "Pacific/Auckland"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orchard</title><script type="module" src="/assets/{js}"></script></head><body><div id="app"></div>{"<!-- apple -->" * 14}</body></html>\n'); (dist / "assets" / js).write_text("let orchard=1;" * 900)
js = "orchard.1d0.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1"}
app = Container(servers, ["node", HERE / "orchard.js"], 20171, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 20170, "203.0.113.1", env={**env, "HOME": str(WORK)})
S, HOST, ORIGIN = ("203.0.113.1", 20170), "orchard.example.net", "https://orchard.example.net"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
laptop = Browser(sim, "203.0.113.51", FIREFOX, S, HOST, ORIGIN, {"Cookie": "sid=owner"}, caching=True)
phone = Browser(sim, "198.51.100.9", PHONE, S, HOST, ORIGIN, {"Cookie": "sid=owner"}); laptop.stale = phone.stale = False
A, day = "/api/v1", 0
BLOCKS = "north-gala south-gala river-fuji hill-fuji old-braeburn creek-jazz nursery upper-pears lower-pears shed-row far-ridge long-acre".split()
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body else None
def rows(a): return (body(a) or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def load(c):
    if not c.stale: c.request("GET", "/"); c.request("GET", f"/assets/{js}", referer="/")
    if R.random() < .2: c.get(A + "/session", "/", headers={"Cookie": ""}); yield 6; c.send("POST", A + "/session", {"user": "owner"}, "/"); yield .3
    for t in ("/session", "/flags", "/me/preferences", "/inbox/count", "/weather/alerts", "/weather/forecast"): c.get(A + t, "/")
    if R.random() < .4: c.get(A + "/events", "/", abort_after=.03 if R.random() < .15 else None); time.sleep(.2)
    yield 1
def blocks(c):
    p, a = "/blocks", c.get(A + "/blocks" + R.choice(["", "", "", "?planted=2030", "?planted=2005", "?cursor=bzo5MA"]), "/blocks"); l = rows(a); yield R.uniform(3, 9)
    n = (body(a) or {}).get("next")
    if n and R.random() < .5: l = l + rows(c.get(f"{A}/blocks?cursor={n}", p)); yield 3
    if R.random() < .3:
        w = R.choice(["gala", "fuji", "plum", "zz"])
        for k in range(1, len(w) + 1): c.get(f"{A}/suggest?q={w[:k]}", p); yield R.uniform(.2, .6)
    if R.random() < .05: c.get(A + "/blocks/orchard-that-was", p); yield 2
    for b in some(l, R.randint(1, 3)):
        u, p = f"{A}/blocks/{b['slug']}", f"/blocks/{b['slug']}"; x = body(c.get(u, p)) or b
        for t in ("notes", "pests", "harvests", "photos", "lease", "moisture" if c.stale or day < 1 else "soil"):
            if R.random() < .7: c.get(f"{u}/{t}", p)
        yield R.uniform(5, 20)
        if R.random() < .3: c.send("PATCH", u, R.choice([{"remark": x["remark"]}, {"remark": "r" * R.randint(0, 60)}, {"remark": "r" * R.randint(0, 60)}]), p); yield .3; c.get(u, p); yield 3
        if R.random() < .35:
            for on in R.choice([(True,), (True,), (True, True), (True, False)]): c.send("PATCH", u + "/frost-alarm", {"on": on}, p); yield .3; c.get(u, p); yield R.uniform(2, 6)
        if R.random() < .3:
            on = not x["netting"]["on"]
            for on in R.choice([(on,), (on,), (on, not on)]): c.send("PATCH", u + "/netting", {"on": on}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .5: c.get(u + "/pests", p); yield 8; c.send("POST", u + "/pests", {"kind": R.choice(["mites", "woolly aphid", "codling moth"]), "count": R.randint(1, 400)}, p); yield .4; c.get(u + "/pests", p); yield 5
        if R.random() < .3:
            z = body(c.send("POST", u + "/notes", {"text": "n" * R.randint(3, 80)}, p)); yield .3; c.get(u + "/notes", p); yield 3
            if z and R.random() < .6: c.get(f"{u}/notes/{z['slug']}", p); yield 5
            if z and R.random() < .5:
                for _ in range(R.choice([1, 1, 2])): c.send("DELETE", f"{u}/notes/{z['slug']}", None, p); yield .3
                c.get(u + "/notes", p); yield 2; R.random() < .5 and c.get(f"{u}/notes/{z['slug']}", p); yield 2
        if day >= 6 and R.random() < .4: c.get(u + "/harvests", p); yield 2; c.send("POST", u + "/harvests", {"bins": R.randint(1, 60), "note": "h" * R.randint(0, 20)}, p); yield .3; c.get(u + "/harvests", p); yield 3
        if R.random() < .06: c.request("POST", u + "/photos", b"\xff\xd8" + b"p" * R.randint(500, 30000), referer=p, headers={"Content-Type": "image/jpeg"}); yield .5; c.get(u + "/photos", p); yield 3
def sensors(c):
    p, a = "/sensors", c.get(A + "/sensors", "/sensors"); l = rows(a); yield 3
    while (n := (body(a) or {}).get("next")) and R.random() < .6: a = c.get(f"{A}/sensors?cursor={n}", p); l = l + rows(a); yield R.uniform(1, 4)
    for s in some(l, R.randint(1, 3)):
        u, p = f"{A}/sensors/{s['slug']}", f"/sensors/{s['slug']}"; x = body(c.get(u, p)) or {}; c.get(f"{u}/readings?since={R.choice(['2027-02-10', '2027-02-14', '2027-03-01'])}", p); c.get(u + "/battery", p); yield R.uniform(4, 15)
        if R.random() < .3: c.send("PUT", u + "/calibration", R.choice([x.get("calibration", {"offset": 0}), {"offset": R.choice([0, 1.25, -0.5, 10])}]), p); yield .3; c.get(u, p); yield 3
        if R.random() < .4:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/reboot", {"why": "silent"}, p); yield R.uniform(2, 9)
def water(c):
    l = rows(c.get(A + "/valves", "/water")); s = body(c.get(A + "/irrigation/schedule", "/water")); yield R.uniform(3, 8)
    for v in some(l, R.randint(1, 2)): c.send("POST", f"{A}/valves/{v['slug']}/{R.choice(['close', 'open']) if R.random() < .3 else 'close' if v['open'] else 'open'}", None, "/water"); yield .4; c.get(A + "/valves", "/water"); yield 4
    if R.random() < .6: c.send("PUT", A + "/irrigation/schedule", {"days": some(["mon", "tue", "thu", "sat"], R.randint(1, 3)), "from": R.choice(["04:00", "21:30"]), "minutes": R.choice([45, 60, 120])}, "/water"); yield .4; c.get(A + "/irrigation/schedule", "/water"); yield 5
    for b in some(BLOCKS, 2):
        q = f"?block={b}" + R.choice(["", "&from=2027-01-01", f"&from=2027-02-{R.randint(1, 14):02}"])
        c.get(A + "/stats/water" + q, "/water/stats"); c.get(A + "/stats/temperature" + q, "/water/stats"); yield R.uniform(2, 8)
def spraying(c):
    l = rows(c.get(A + "/spray-plans", "/spray")); s = body(c.get(A + "/spray/schedule", "/spray")); yield 4
    for x in some(l, 2):
        u, p = f"{A}/spray-plans/{x['slug']}", f"/spray/{x['slug']}"; z = body(c.get(u, p)) or x; yield R.uniform(3, 9)
        if R.random() < .4: c.send("PUT", u, R.choice([z, {**z, "litres": R.choice([5, 50, 500, 1500])}]), p); yield .3; c.get(u, p); yield 3
        if R.random() < .6: c.send("POST", u + "/approve", {"by": "owner"}, p); yield .5; c.get(u, p); yield 4
    if s and R.random() < .5: c.send("PUT", A + "/spray/schedule", R.choice([s, {"days": some(["mon", "wed", "fri", "sun"], R.randint(1, 3)), "from": "05:00"}]), "/spray"); yield .3; c.get(A + "/spray/schedule", "/spray"); yield 3
def tasks(c):
    c.get(A + "/tasks" + R.choice(["", "?state=done"]), "/tasks"); l = rows(c.get(A + "/tasks", "/tasks")); yield 4
    if R.random() < .6: c.send("POST", A + "/tasks", {"title": R.choice(["Prune", "Fix fence", "Order bins"]) + " " + "t" * R.randint(1, 20)}, "/tasks"); yield .3; l = rows(c.get(A + "/tasks", "/tasks")) or l; yield 3
    for t in some(l, 2):
        u = f"{A}/tasks/{t['slug']}"; c.get(u, "/tasks"); yield 3
        if R.random() < .6: c.send("PATCH", u, {"done": not t["done"]}, "/tasks"); yield .3; c.get(u, "/tasks"); yield 3
        elif R.random() < .5: c.send("DELETE", u, None, "/tasks"); yield .3; c.get(A + "/tasks", "/tasks"); yield 2; R.random() < .6 and c.get(u, "/tasks"); yield 2
def crew(c):
    l = rows(c.get(A + "/crew", "/crew")); yield 3
    for x in some(l, 2):
        u, p = f"{A}/crew/{x['slug']}", f"/crew/{x['slug']}"; c.get(u, p); c.get(u + "/shift", p); yield R.uniform(3, 9)
        if R.random() < .2: c.send("PATCH", u, {"phone": f"021{R.randint(0, 999999):06}"}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .6: c.send("PUT", u + "/shift", {"from": R.choice(["06:00", "09:00"]), "to": "17:00"}, p); yield .4; c.get(u + "/shift", p); yield 4
    c.get(A + "/team", "/crew/team"); c.get(A + "/team/invites", "/crew/team"); yield 3
def office(c):
    for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/labels/preview", {"count": R.randint(1, 200)}, "/labels"); yield 5
    if R.random() < .8: c.send("POST", A + "/labels/print", {"count": R.randint(1, 200)}, "/labels"); yield 5
    c.get(A + "/market/quotes", "/market"); R.random() < .8 and c.get("/exports/yield.csv", "/market"); yield 4
    if R.random() < .4:
        x = body(c.send("POST", A + "/reports/season", {}, "/reports")); yield 3
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/reports/{x['slug']}", "/reports"); yield 5
    z = body(c.get(A + "/me/preferences", "/settings")); yield 2
    if R.random() < .3: c.get(A + "/team", "/settings"); c.get(A + "/team/invites", "/settings"); yield 3
    if z and R.random() < .4: c.send("PUT", A + "/me/preferences", R.choice([z, {**z, "rows": R.choice([20, 50, 100])}]), "/settings"); yield .3; c.get(A + "/me/preferences", "/settings"); yield 2
def inbox(c):
    l = rows(c.get(A + "/inbox", "/inbox")); yield 4
    for m in some(l, 1): c.send("POST", f"{A}/inbox/{m['slug']}/read", None, "/inbox"); yield .3; c.get(A + "/inbox/count", "/inbox"); yield 2
PAGES = [blocks, blocks, blocks, sensors, sensors, water, water, spraying, spraying, tasks, tasks, crew, office, office, inbox]
def session(c, n):
    if c is laptop and R.random() < .5: c.cache.clear()               # a new window, or a forced reload
    yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(15, 200); R.random() < .4 and c.get(A + "/inbox/count", "/" + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/inbox/count", "/"); yield 30 + R.uniform(-.1, .1)
def device(k, until):
    b = Browser(sim, f"192.0.2.{10 + k}", f"OrchardNode/1.{k % 3} (ESP32)", S, HOST, headers={"Authorization": f"Device {k}"}, caching=True, accept_gzip=False, keep=False)
    name = ("soil-" if k % 2 else "air-") + BLOCKS[k % 12]
    if getattr(device, "caches", None) is None: device.caches = {}
    b.cache = device.caches.setdefault(k, {})
    while sim.now < until:
        r = b.send("POST", A + "/ingest/readings", {"sensor": name, "values": [R.randint(0, 40) for _ in range(R.randint(1, 12))]})
        if r.status == 429: yield R.uniform(4, 7); continue
        if R.random() < .5: b.get(f"{A}/devices/{name}/commands")
        if R.random() < .06: b.get(f"{A}/devices/{name}/firmware")
        yield R.uniform(6000, 9000)
def forgotten(until):
    b = Browser(sim, "192.0.2.60", "OrchardNode/0.3 (ESP8266)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/api/v0/readings", {"v": 1}); yield R.uniform(3000, 5000)
def down(c, version=None):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "orchard.2f7.js"; bundle(js)
    for t in ("/inbox/count", "/blocks", "/valves"): c.get(A + t, "/"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, c, paths, wait=(1, 6)):
    mode(word)
    for t in paths: c.get(A + t, "/"); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def stale(on): phone.stale = on; yield 0
def moved(address): phone.close(); phone.source = address; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/blocks", headers={"Origin": "https://www.example.net", "Access-Control-Request-Method": "GET"}); yield 2
    c.request("HEAD", A + "/sensors"); yield 2
def e2e():
    c = Browser(sim, "203.0.113.251", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sid=e2e"}); c.request("GET", "/"); c.send("POST", A + "/test/reset", {}, "/"); yield 1; c.get(A + "/blocks", "/blocks"); c.get(A + "/test/fixtures", "/"); yield 1
GUESS = [A + "/" + w for w in "users admin login config export keys".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-02-15", 12):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("23:50") if i < 11 else at("12:00")
    for h, c in ((6, laptop), (9, phone), (11, laptop), (13, phone), (15, laptop), (17, phone), (19, laptop)):
        if i == 11 and h > 9 or R.random() < (.35 if i in (6, 13) else .12): continue
        sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    if i in (2, 5, 9): sim.spawn(at("21:00:00"), tab(laptop, 150))
    for k in range(16): sim.spawn(at("00:00:05") + R.uniform(0, 7000), device(k, end))
    if i < 7: sim.spawn(at("00:20:00"), forgotten(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"198.51.100.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=26))
    if i == 0: sim.spawn(at("22:30:00"), down(laptop, "2")); sim.spawn(at("22:00:00"), stale(True))
    if i == 4: sim.spawn(at("05:00:00"), stale(False))
    if i in (3, 6, 10): sim.spawn(at("04:00:00"), moved(f"198.51.100.{9 + i}"))
    if i == 7: sim.spawn(at("14:20:00"), down(phone))
    if i == 5: sim.spawn(at("05:30:00"), switch("storm")); sim.spawn(at("22:55:00"), switch("", "storm"))
    if i == 3: sim.spawn(at("05:10:00"), during("nowind", phone, ["/weather/forecast", "/weather/alerts", "/weather/forecast"], (30, 300)))
    if i == 8: sim.spawn(at("17:30:00"), during("maintenance", laptop, ["/inbox/count", "/valves", "/tasks", "/spray-plans", "/weather/forecast"]))
    if i == 4: sim.spawn(at("13:00:00"), switch("busy")); sim.spawn(at("13:15:00"), switch("", "busy"))
    if i in (2, 8): sim.spawn(at("11:11:00"), oddities(laptop))
    if i in (1, 6, 8): sim.spawn(at("02:30:00"), e2e())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)
    out.append((t, re.sub(r'"Date":\["[^"]+"\]', '"Date":["%s"]' % datetime.fromtimestamp(t, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"), line, flags=re.I)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
CLF = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "node", CLF, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "orchard.js", accept=lambda e: (e["target"] or "").startswith(("/api/", "/healthz")) and (e["status"] != 502 or "forecast" in e["target"]))
clean = lambda l: re.sub(r"/\S*?/orchard\.js", "/app/orchard.js", l)
size += write_rotated(night / "node-docker", "77d20ab4-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("node", len(out))
print("bytes", size, "requests", len(sim.entries))
