import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "towers-node"
sim = Sim(20290305, "America/Toronto"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    (site / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Towers</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "assets" / name).write_text("let towers=1;" * 700)
    for f in site.rglob("*"): os.utime(f, (1867240000, 1867240000 if name == "t.11a.js" else 1867640000))
js = "t.11a.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1"}
class Pod(Container):
    def __init__(self, ip, name): super().__init__(servers, ["node", HERE / "towers.js"], 8080); self.ip, self.pod = ip, name
    def start(self):
        self.more = {"env": {**env, "POD": self.pod, "IP": self.ip}}
        self.servers.wait, kept = (lambda port, host="": Servers.wait(servers, port, self.ip)), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
pods = [Pod("10.20.1.11", "tower-api-6f7b9c5d4-8kq2x"), Pod("10.20.1.12", "tower-api-6f7b9c5d4-wz4tn")]
for p in pods: p.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf", "-e", WORK / "error.log"], 19840, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19840), "towers.campus.example.org", "https://towers.campus.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"sid={login}"}); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
ad1, ad2, te1, te2, vi = people = [person("admin-1", "198.51.100.20", FIREFOX), person("admin-2", "203.0.113.44", CHROME_WIN), person("tech-1", "203.0.113.45", EDGE), person("tech-2", "192.0.2.17", CHROME), person("viewer-1", "198.51.100.21", SAFARI)]
A, P, day, today, slugs, known = "/gw/v3", "/console", 0, "2029-03-02", ["library-tower", "north-lab", "aquatic-centre", "residence-west", "hall-of-music", "greenhouse", "parkade-2"], []
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): b = body(a); return b if isinstance(b, list) else (b or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=9): return R.uniform(a, b)
def ops(k, v): return [{"op": "replace", "path": "/" + k, "value": v}]
JP = {"Content-Type": "application/json-patch+json"}
def load(c, p="/"):
    p = P + p; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.25): c.get(A + "/session", p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/session", {"user": c.login, "secret": "x" * 9}, P + "/sign-in"); yield .4
    for t in ("/session", "/feature-set", "/alarms/unseen", "/licences/knx", "/licences/matter", "/weather", "/units", "/buildings"):
        if chance(.7): c.get(A + t, p)
    c.get(A + ("/energy/overview" if c.stale or day < 5 else "/energy/landing"), p); yield 1
def buildings(c):
    p = P + "/buildings"; c.get(A + "/buildings", p); yield think()
    for s in some(slugs, R.randint(1, 3)):
        u, q = f"{A}/buildings/{s}", f"{p}/{s}"; x = body(c.get(u, q)) or {}
        for t in ("/floors", "/incidents", "/floorplan"): chance(.85) and c.get(u + t, q)
        if chance(.75): yield 2; c.get(u + "/leases", q + "/leases")
        zs = rows(c.get(u + "/zones", q)); yield think()
        if c.role != "viewer" and chance(.35): c.send("PATCH", u, R.choice([ops("note", "n" * R.randint(0, 60)), ops("manned", not x.get("manned")), ops("area", x.get("area"))]), q, headers=JP); yield .3; c.get(u, q); yield think()
        for z in some(zs, R.randint(1, 2)): yield from zone(c, f"{u}/zones/{z['slug']}", f"{q}/zones/{z['slug']}")
    if chance(.06): c.get(f"{A}/buildings/old-gym", None); yield 2
def zone(c, u, q):
    x = body(c.get(u, q)) or {}; sp = body(c.get(u + "/setpoints", q)) or {}; sc = body(c.get(u + "/schedule", q)) or {}; yield think(4, 14)
    if c.role == "viewer": return
    if chance(.45):
        for v in R.choice([["on"], ["on"], ["off", "on"]]): c.send("PATCH", u + "/override", ops("override", v == "on") + R.choice([[], ops("until", today + "T18:00")]), q, headers=JP); yield .3; c.get(u, q); yield think()
    if chance(.4):
        v = x.get("occupied")
        for o in R.choice([[ops("occupied", not v)], [ops("occupied", not v), ops("occupied", v)], [ops("occupied", v)], [ops("label", "Z" * R.randint(3, 14))]]): c.send("PATCH", u, o, q, headers=JP); yield .3; c.get(u, q); yield think(2, 6)
    if chance(.4): c.send("PUT", u + "/setpoints", R.choice([sp, {"day": R.randint(19, 23), "night": R.randint(15, 18)}, {"day": R.choice([20.5, 21.5]), "night": R.randint(15, 18)}, {"day": 21, "night": 17.25}]), q); yield .3; c.get(u + "/setpoints", q); yield think()
    if chance(.4):
        slots = (sc.get("slots") or []) + [{"day": R.randint(0, 6), "from": "06:00", "to": "22:00"}] * R.randint(0, 3)
        c.send("PUT", u + "/schedule", {"slots": slots[R.randint(0, 1):]}, q + "/schedule"); yield .4; c.get(u + "/schedule", q + "/schedule"); yield think()
def devices(c):
    p = P + "/devices"; l = rows(c.get(A + "/devices" + R.choice(["", "", "", "?page=2", "?page=9", "?q=ahu", "?q=valve", "?building=" + R.choice(slugs)]), p)); yield think()
    if c.role != "viewer" and chance(.3):
        if chance(.3): c.send("POST", A + "/devices", {"label": "x"}, p + "/new"); yield 4
        x = body(c.send("POST", A + "/devices", {"label": "New " + "d" * R.randint(1, 12), "kind": R.choice(["sensor", "hvac"])}, p + "/new")); yield .3; l = rows(c.get(A + "/devices", p)) or l; yield think()
        if x and chance(.6):
            u, q = f"{A}/devices/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(A + "/devices", p); yield 3; known.append(x["id"]); l = [d for d in l if d["id"] != x["id"]]
            if chance(.25): c.send("DELETE", u, None, q); yield 2
            if chance(.6): c.get(u, q); yield 2
    for d in some(l, R.randint(1, 3)):
        u, q = f"{A}/devices/{d['id']}", f"{p}/{d['id']}"; x = body(c.get(u, q)) or d; c.get(u + "/firmware", q); c.get(u + "/telemetry?from=24h", q); c.get(u + "/commands", q)
        if chance(.6): yield 2; c.get(u + "/calibration", q + "/calibration")
        yield think(4, 14)
        if c.role == "viewer": continue
        if chance(.4): c.send("PATCH", u, R.choice([ops("label", x["label"]), ops("label", "L" * R.randint(3, 20)), ops("note", "n" * R.randint(0, 50))]), q, headers={**JP, "If-Match": f'"{x.get("rev", 1) - (1 if chance(.08) else 0)}"'}); yield .3; c.get(u, q); yield think()
        if chance(.5):
            v = x["enabled"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/enabled", ops("enabled", v), q, headers=JP); yield .3; c.get(u, q); yield think(2, 6)
        if chance(.2): c.send("POST", u + "/reboot", None, q); yield .4; c.get(u + "/commands", q); yield 15; c.get(u + "/commands", q); yield 3
        if chance(.2): c.send("POST", u + "/identify", None, q); yield think(4, 12)
    if chance(.1) and known: c.get(f"{A}/devices/{R.choice(known)}", None); yield 2
    if c.role != "viewer" and chance(.15):
        a = c.request("POST", A + "/imports", body=b"label;kind\n" * R.randint(2, 90), referer=p, headers={"Content-Type": "text/csv"})
        if a.status == 303:
            for _ in range(3): c.get(a.headers["location"], p); yield 3
def alarms(c):
    p = P + "/alarms"; l = rows(c.get(A + "/alarms" + R.choice(["", "", "", "?state=done", "?q=door", "?q=fire"]), p)); yield think()
    for a in some(l, R.randint(1, 3)):
        u, q = f"{A}/alarms/{a['id']}", f"{p}/{a['id']}"; x = body(c.get(u, q)) or a; yield think()
        if c.role == "viewer": continue
        if chance(.45): c.send("POST", u + "/ack", None, q); yield .3; c.get(u, q); c.get(A + "/alarms/unseen", q); yield 3
        elif chance(.85): c.send("POST", u + "/escalate", {"to": "on-call"}, q); yield .4; chance(.5) and c.get(u, q); yield 4
    if c.role != "viewer" and chance(.2):
        l = rows(c.get(A + "/alarms", p)); yield 4
        if l: c.send("POST", A + "/alarms/bulk-ack", {"ids": [a["id"] for a in l[:R.randint(2, 5)]]}, p); yield .4; c.get(A + "/alarms", p); c.get(A + "/alarms/unseen", p); yield 3
def rules(c):
    p = P + "/alarm-rules"; l = rows(c.get(A + "/alarm-rules", p)); rs = rows(c.get(A + "/recipients", p)); yield think()
    if c.role == "viewer": return
    if chance(.35) and len(l) < 14: c.send("POST", A + "/alarm-rules", {"name": "Rule " + "r" * R.randint(1, 20), "above": R.randint(18, 900)}, p + "/new"); yield .3; l = rows(c.get(A + "/alarm-rules", p)); yield think()
    if l and chance(.85): c.send("DELETE", f"{A}/alarm-rules/{R.choice(l)['id']}", None, p); yield .4; c.get(A + "/alarm-rules", p); yield think()
    if chance(.4): c.send("POST", A + "/recipients", {"name": "Shift " + "s" * R.randint(1, 9), "phone": f"416-555-01{R.randint(10, 99)}"}, p); yield .3; rs = rows(c.get(A + "/recipients", p)); yield think()
    for r in some(rs, 2):
        u = f"{A}/recipients/{r['id']}"
        if chance(.6): c.send("PATCH", u, R.choice([ops("phone", f"647-555-01{R.randint(10, 99)}"), ops("phone", f"647-555-01{R.randint(10, 99)}"), ops("phone", r["phone"]), ops("name", "Night " + "n" * R.randint(1, 9))]), p, headers=JP); yield .3; c.get(A + "/recipients", p); yield think()
        elif len(rs) > 3 and chance(.5):
            c.send("DELETE", u, None, p); yield .3; c.get(A + "/recipients", p); yield 3
            if chance(.2): c.send("DELETE", u, None, p); yield 2
            break
def access(c):
    p = P + "/access"; c.get(A + "/badges", p); z = R.choice([today, today, f"2029-03-{R.randint(14, 30)}"]); c.get(f"{A}/visitors?date={z}", p); yield think()
    if c.role == "viewer": return
    if chance(.6): c.send("POST", A + "/badges", {"nr": R.randint(4500, 99999), "building": R.choice(slugs)}, p + "/badges/new"); yield .4; c.get(A + "/badges", p); yield think()
    if chance(.55): y = R.choice([z, f"2029-04-{R.randint(10, 28)}"]); c.get(f"{A}/visitors?date={z}", p); yield 9; c.send("POST", A + "/visitors", {"date": y, "name": "Visitor " + "v" * R.randint(1, 16)}, p + "/visitors/new"); yield .3; c.get(f"{A}/visitors?date={z}", p); yield think()
    if chance(.35): c.get(f"{A}/holidays?year={R.choice([2029, 2029, 2030])}", p); yield 3
    if c.role == "admin" and day >= 6 and chance(.9): c.get(A + "/holidays?year=2030", p); yield 9; c.send("POST", A + "/holidays", {"on": f"2030-0{R.randint(1, 9)}-{R.randint(10, 28)}"}, p); yield .3; c.get(A + "/holidays?year=2030", p); yield 3
def upkeep(c):
    p = P + "/upkeep"; l = rows_or(c.get(A + "/maintenance-plans", p)); yield think()
    for m in some(l, R.randint(1, 2)):
        u, q = f"{A}/maintenance-plans/{m['id']}", f"{p}/{m['id']}"; c.get(u, q); yield think()
        if c.role == "viewer": continue
        if chance(.55): c.send("PUT", u, {"name": m["name"], "every": R.randint(7, 365)}, q); yield .4; chance(.6) and c.get(u, q); yield 5
        if chance(.25): c.send("PATCH", u + "/paused", ops("paused", chance(.5)), q, headers=JP); yield .3; c.get(u, q); yield 3
def rows_or(a): return rows(a) or []
def energy(c):
    p = P + "/energy"; z = R.choice([7, 14, 30]); c.get(f"{A}/energy/summary?days={z}", p); c.get(A + "/energy/meters", p); c.get(A + "/dashboards/energy/layout", p)
    if chance(.8): c.get(A + "/energy/forecast" + R.choice(["", f"?days={z}", "?building=" + R.choice(slugs)]), p)
    if chance(.7): c.get(f"{A}/energy/peak?days={z}", p)
    yield think(4, 14)
    if chance(.5): c.get(f"{A}/energy/summary?days={R.randint(3, 60)}", p); yield 3
    if chance(.5): lay = R.choice([["x", "y", "z"]] * 3 + [["x", "y"], ["x", "y", "z", "w" * R.randint(1, 5)]]); c.send("PUT", A + "/dashboards/energy/layout", lay, p); yield 30; c.get(A + "/dashboards/energy/layout", p); yield 2
    if chance(.5):
        l = rows(c.get(A + "/tariffs", p + "/tariffs")); t = R.choice(["day", "night", "peak"]); c.get(f"{A}/tariffs/{t}", f"{p}/tariffs/{t}"); yield think()
        if c.role != "viewer" and chance(.75): c.send("PUT", f"{A}/tariffs/{t}", {"id": t, "cents": R.randint(5, 130)}, f"{p}/tariffs/{t}"); yield .4; chance(.7) and c.get(f"{A}/tariffs/{t}", f"{p}/tariffs/{t}"); yield 3
    if chance(.25): c.get(A + "/energy/export.csv", p); yield 3
    if chance(.3): c.send("POST", A + "/reports/preview", {"what": "k" * R.randint(1, 20)}, p + "/reports"); yield 4
    if chance(.25):
        j = body(c.send("POST", A + "/reports/jobs", {"what": "monthly"}, p + "/reports"))
        for _ in range(3 if j else 0): yield 3; c.get(f"{A}/jobs/{j['job']}", p + "/reports")
    if chance(.25): c.get(A + "/live", p, abort_after=.12); yield 60
def admin(c):
    p = P + "/admin"; c.get(A + "/users", p); chance(.8) and c.get(A + "/audit", p + "/audit"); yield think()
    if chance(.8): c.get(A + "/audit/exports", p + "/audit"); yield think()
    if c.role == "admin" and chance(.5): c.get(A + "/users", p); yield 9; c.send("PATCH", A + "/users/viewer-1", ops("role", R.choice(["viewer", "viewer", "tech"])), p, headers=JP); yield .3; c.get(A + "/users", p); yield 3
    if chance(.4): c.send("PATCH", A + "/profile", {"theme": R.choice(["dark", "light", "automatic"]), "rows": R.choice([10, 25, 100])}, P + "/profile"); yield 4
PAGES = {"admin": [buildings, devices, alarms, rules, access, access, rules, upkeep, energy, admin, admin], "tech": [buildings, buildings, devices, devices, alarms, rules, access, upkeep, energy, admin], "viewer": [buildings, devices, alarms, rules, access, upkeep, energy, energy, admin]}
def session(c, n, anew=True):
    fs = R.sample(PAGES[c.role], n)
    if anew and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: c.get(A + "/energy/overview", P + "/")
    for f in fs:
        yield R.uniform(15, 240)
        if chance(.5): c.get(A + "/alarms/unseen", P + "/" + f.__name__)
        yield from f(c)
    if chance(.12): c.send("DELETE", A + "/session", None, P + "/")
def tab(c, n):
    for _ in range(n): c.get(A + "/alarms/unseen", P + "/"); yield 30 + R.uniform(-.05, .05)
def gateway(k, until):
    b = Browser(sim, f"10.20.40.{k}", "bacgate/2.8 (linux; armv7)", S, HOST, headers={"X-Device-Key": f"gw-{k}"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/ingest/telemetry", {"v": [R.randint(1, 99)] * R.randint(1, 9)}); yield 2; b.get(A + "/ingest/commands"); yield R.uniform(6000, 9000)
        if chance(.2): b.get(A + "/ingest/wait"); yield 25
def panel(k, until):
    b = Browser(sim, f"10.20.41.{k}", "WallPanel/3.2 (Android 11)" if k < 3 else "WallPanel/1.4 (Android 6)", S, HOST, headers={"X-Device-Key": f"wp-{k}"}, accept_gzip=False)
    while sim.now < until: b.get(f"{A}/panels/p-{k}/state" if k < 3 else "/gw/v2/rooms/p-3/state"); yield R.uniform(3500, 3700)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sid=admin-9"}); b.request("GET", P + "/")
    for t in ("/smoke", "/session", "/buildings", "/devices", "/users"): b.get(A + t, P + "/"); yield .4
def roll(cs):                                                       # one replica after the other; in between one does not know the new page
    global js
    env["RELEASE"] = "2"
    for i, p in enumerate(pods):
        p.stop(); p.pod = "tower-api-7d88f6b9c-" + ("lm5vd", "q9x7j")[i]
        for c in cs: c.get(A + "/alarms", P + "/alarms"); yield 2
        p.start()
        if i == 0:
            js = "t.2f6.js"; bundle(js)
            for c in cs:
                c.request("GET", P + "/"); c.request("GET", "/assets/" + js, referer=P + "/")
                for t in ("/energy/landing", "/session", "/energy/landing", "/buildings"): c.get(A + t, P + "/"); yield R.uniform(1, 5)
def outage(cs):
    for p in pods: p.stop()
    for _ in range(3):
        for c in cs:
            for t in ("/alarms/unseen", "/devices", "/alarms"): c.get(A + t, P + "/alarms"); yield R.uniform(2, 30)
    for p in pods: p.start()
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/devices", referer=P + "/devices"); yield 2
    c.request("HEAD", A + "/energy/export.csv", referer=P + "/energy"); yield 2
    c.get(A + "/devices", P + "/devices", abort_after=.0005); yield 2
    c.get(A + "/devices/", P + "/devices"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/login /debug /metrics /config /graphql /.env".split()] + SCANS
def new_day(i, d):
    global day, today
    day, today = i, d; yield 0
mode()
for i, d in office_days(sim, "2029-03-02", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i, d)); last = i == 9; end = at("23:00") if not last else at("11:40"); weekend = i in (1, 2, 8, 9)
    for c in people:
        if weekend and c not in (te1, ad1): continue
        for h in ((7, 10, 13, 16) if not weekend else (9, 17)) if not last else (8,):
            if chance(.6): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), chance(.75)))
    for k in range(1, 4): sim.spawn(at(f"00:1{k}:00"), gateway(k, end))
    for k in range(1, 4): sim.spawn(at(f"06:3{k}:00"), panel(k, end))
    sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0 (X11; Linux x86_64)", S, HOST, accept_gzip=False, keep=False), sim, "/gw/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (4, 6): sim.spawn(at("12:30:00"), tab(te2, 70))
    if i == 5: sim.spawn(at("06:20:00"), stale(te1, True)); sim.spawn(at("06:40:00"), roll([ad2, te2]))
    if i in (5, 6): [sim.spawn(at(f"{h:02}:31:00"), session(te1, 2)) for h in (9, 14)]
    if i == 7: sim.spawn(at("05:30:00"), stale(te1, False))
    if i == 6: sim.spawn(at("20:50:00"), outage([ad1, te2]))
    if i == 3: sim.spawn(at("09:40:00"), during("rollup", [ad1, vi, te1], ["/energy/summary?days=7", "/energy/summary?days=30"], (20, 90)))
    if i == 4: sim.spawn(at("20:10:00"), during("maintenance", [te1, ad2], ["/devices", "/alarms", "/buildings", "/tariffs"]))
    if i == 7: sim.spawn(at("15:30:00"), during("limit", [te2, vi], ["/devices", "/devices?q=b", "/alarms"]))
    if i in (3, 6): sim.spawn(at("11:11:00"), oddities(ad1))
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "ingress-cri" / "controller", "0.log", [(t, f"{rfc3339(t)} stdout F {l}") for t, l in out], timezone.utc, "kubelet"); print("nginx", len(out))
stamp, by = Stamp(sim, "pino"), defaultdict(list)
for real, stream, line in sorted((x for p in pods for x in p.lines), key=lambda x: x[0]):
    if not line.startswith("{"): continue
    j = json.loads(line); q = j.get("req")
    e = stamp.entry(q["method"], q["url"], j["res"]["statusCode"], real, accept=lambda e: e["status"] not in (502, None) or e["status"] is None) if q else None
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    by[j["hostname"]].append((t, f'{rfc3339(t)} stdout F ' + re.sub(r'"time":\d+', f'"time":{int(t * 1000)}', line, count=1)))
print("missed", stamp.missed)
shutil.rmtree(night / "pino-cri", ignore_errors=True)
for pod, l in by.items():
    l.sort(key=lambda p: p[0]); size += write_rotated(night / "pino-cri" / ("facility_" + pod) / "api", "0.log", l, timezone.utc, "kubelet"); print(pod, len(l))
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/console" in (e["referer"] or "")))
