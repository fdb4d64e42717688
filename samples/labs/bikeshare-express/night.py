import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "bikeshare-express"
sim = Sim(20310602, "Europe/Copenhagen"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js, t):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Kurbel back office</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><link rel="modulepreload" href="/assets/{js}"><script type="module" src="/assets/{js}"></script></head>\n<body>\n<noscript>This panel needs scripts. Ask the manager of the day for help if they are blocked in your browser by a policy of the house.</noscript>\n<div id="root"></div>\n<!-- {"build " * 12} -->\n</body>\n</html>\n')
    (dist / "assets" / js).write_text("export const p=1;" * 900)
    for f in (dist / "index.html", dist / "assets" / js): os.utime(f, (t, t))
js = "app-BqZ4.js"; bundle(js, sim.at("2031-05-28 11:02"))
(WORK / "Caddyfile").write_text((HERE / "Caddyfile").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "HOME": str(WORK), "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs"}
servers = Servers()
app = Container(servers, ["node", HERE / "panel.js"], 18121, env=env, cwd="/"); app.start()
servers.start(["caddy", "run", "--config", WORK / "Caddyfile", "--adapter", "caddyfile"], 18120, "203.0.113.1", env=env)
S, HOST, ORIGIN, A = ("203.0.113.1", 18120), "panel.kurbel.example", "https://panel.kurbel.example", "/api/ops"
def mode(word): (WORK / "mode").write_text(word)
mode("")
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        more["headers"] = {"Accept-Encoding": "gzip, deflate, br", **(more.get("headers") or {})}
        return super().request(method, target, **more)
def person(login, address, agent):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True); b.login, b.role = login, login.split("-")[0]; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
own, man, di1, di2, mec = people = [person("owner-1", "198.51.100.41", SAFARI), person("manager-1", "203.0.113.120", FIREFOX), person("dispatcher-1", "203.0.113.66", CHROME_WIN), person("dispatcher-2", "198.51.100.83", EDGE), person("mechanic-1", "203.0.113.66", CHROME)]
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] == b"{" else {}
def rows(a): return data(a).get("data", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuw ", k=R.randint(a, b)))
def G(c, path, page): return c.get(A + path, page)
def W(c, method, path, body, page):
    a = c.send(method, A + path, body, page); to = a.headers.get("location", "")
    return c.send(method, to, body, page) if a.status == 307 and to.startswith("/") else a
lead = lambda c: c.role in ("owner", "manager")
def load(c, page):
    c.request("GET", page); c.request("GET", "/assets/" + js, referer=page)
    if chance(.25):
        c.get(A + "/me", page, headers={"Authorization": ""}); yield 4
        if chance(.25): c.send("POST", "/api/auth/login", {"login": c.login, "password": "?"}, "/login"); yield 5
        c.send("POST", "/api/auth/login", {"login": c.login, "password": "*"}, "/login"); yield .3
    elif chance(.3): c.get(A + "/me", page, headers={"Authorization": ""}); c.send("POST", "/api/auth/refresh", {}, page)
    for t in ("/me", "/enums", "/version", "/alerts/unread"):
        if chance(.6): G(c, t, page)
    G(c, "/dashboard/today", page); yield 1
    if chance(.55): G(c, "/dashboard/kpis?range=" + R.choice(["7d", "30d", "90d"]), page); yield 2
def stations(c):
    p = "/stations"; l = rows(G(c, p + R.choice(["", "", "?page=2", "?page=9", "?q=harbour", "?q=zzz"]), p)); yield think()
    for x in some(l, 2):
        u = f"/stations/{x['id']}"; v = data(G(c, u, u)).get("data") or x
        for t, f in (("docks", .8), ("alerts", .5), ("occupancy", .5)):
            if chance(f): G(c, f"{u}/{t}", u); yield think(1, 4)
        if chance(.4): c.get(f"/api/geo/reverse?lat=55.{R.randint(600, 700)}&lng=12.{R.randint(500, 600)}", u); yield 2
        if chance(.35):
            n = R.choice([{"rentable": not v["rentable"]}, {"rentable": not v["rentable"]}, {"name": t_(5, 16)}, {"note": t_(0, 50)}])
            W(c, "PATCH", u, n, u); yield .4
            if "rentable" in n and chance(.3): yield 2; W(c, "PATCH", u, {"rentable": v["rentable"]}, u); yield .3
            G(c, u, u); chance(.4) and G(c, "/stations", p); yield think()
        if chance(.3):
            off = v["status"] == "inactive"; G(c, p + "?status=inactive", p); yield 2; W(c, "POST", u + ("/activate" if off else "/deactivate"), None, u); yield .3; G(c, p + "?status=inactive", p); yield think()
        d = rows(G(c, u + "/docks", u)) if chance(.55) else []
        for k in some(d, 1):
            w = "/docks/" + k["id"]; z = data(G(c, w, u)).get("data", {}); yield think(2, 6)
            if z and chance(.75): W(c, "PATCH", w, {"enabled": not z["enabled"]}, u); yield .4; G(c, w, u); yield think()
            if z and chance(.35): W(c, "POST", w + "/unlock", None, u); yield .4; G(c, w, u); yield 120; G(c, w, u); yield think()
    if chance(.25):
        f = rows(G(c, p + "?status=inactive", p)); yield 3
        for x in some(f, 1): W(c, "POST", f"{p}/{x['id']}/activate", None, p); yield .3; G(c, p + "?status=inactive", p); yield 3
    if chance(.4 if lead(c) else .06): W(c, "POST", p, R.choice([{"name": t_(5, 15), "capacity": 6}, {"name": t_(5, 15), "capacity": 8}, {"name": ""}]), p + "/new"); yield .3; G(c, p, p); yield 3
    if lead(c) and chance(.16):
        x = R.choice(rows(G(c, p, p))); yield 3; W(c, "DELETE", f"{p}/{x['id']}", None, p); yield .3; G(c, p, p); chance(.5) and G(c, f"{p}/{x['id']}", p); chance(.4) and W(c, "DELETE", f"{p}/{x['id']}", None, p); yield 3
def bikes(c):
    p = "/bikes"; l = rows(G(c, p + R.choice(["", "", "?page=2", "?page=3", "?page=8", "?q=cargo", "?q=none-such"]), p)); yield think()
    if chance(.4): W(c, "POST", p + "/search", R.choice([{"model": "Cargo"}, {"electric": True, "status": "stored"}, {"number": 4003}, {"number": 1}]), p); yield think()
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; v = data(G(c, u, u)).get("data") or x; yield 1
        for t, f in (("position", .55), ("telemetry", .45), ("battery", .6), ("rides", .5)):
            if chance(f): G(c, f"{u}/{t}", u); yield think(1, 4)
        if chance(.35): W(c, "PATCH", u, R.choice([{"premium": not v["premium"]}, {"note": t_(0, 40)}, {"note": t_(0, 40)}, {"note": v.get("note", "")}]), u); yield .4; G(c, u, u); yield think()
        if chance(.35):
            off = v["status"] == "stored"; G(c, p + "?status=stored", p); yield 2; W(c, "POST", u + ("/activate" if off else "/store"), None, u); yield .3; G(c, p + "?status=stored", p); chance(.15) and not off and W(c, "POST", u + "/store", None, u); yield think()
    if l and chance(.3):
        s = R.choice(l)["station"]; f = rows(G(c, f"{p}?station={s}", p)); yield 4; W(c, "POST", p + "/bulk-move", {"ids": [b["id"] for b in some(f, 2)], "station": R.choice(l)["station"]}, p); yield .4; G(c, f"{p}?station={s}", p); G(c, p, p); yield 3
    if chance(.15): G(c, p + "/export.csv", p); yield 3
def maintenance(c):
    p, k = "/maintenance", "/maintenance/jobs"; l = rows(G(c, k + R.choice(["", "", "", "?status=done", "?q=brakes", "?q=saddle"]), p)); yield think()
    for x in some(l, 2):
        u = f"{k}/{x['id']}"; G(c, u, u); yield think()
        if chance(.4): W(c, "PATCH", u, R.choice([{"status": R.choice(["done", "open", "doing"])}, {"task": "chain " + t_(0, 20)}]), u); yield .4; G(c, u, u); yield 3
        if chance(.3): W(c, "POST", u + "/assign", {"to": R.choice(["mechanic-1", "mechanic-2", x["assignee"]])}, u); yield .4; G(c, u, u); yield 3
    if chance(.35): W(c, "POST", k, R.choice([{"bike": "b-" + t_(4, 8), "task": t_(5, 20)}] * 4 + [{}]), p); yield .4; l = rows(G(c, k, p)); yield 3
    if chance(.6):
        l = rows(G(c, k, p)); yield 4; x = R.choice(l); chance(.5) and G(c, f"{k}/{x['id']}", p); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .4; G(c, k, p); chance(.4) and G(c, f"{k}/{x['id']}", p); yield 4
    if chance(.7):
        q = p + "/parts"; G(c, q, q); yield 4
        if chance(.5): W(c, "POST", q, {"name": t_(4, 14), "stock": R.randint(1, 40)}, q); yield .4; G(c, q, q); yield 3
    if chance(.3):
        q = p + "/schedule"; v = data(G(c, q, q)).get("data", {}); yield 6; W(c, "PUT", q, {**v, **R.choice([{}, {"from": f"0{R.randint(4, 9)}:30"}, {"remark": t_(0, 40)}, {"remark": t_(0, 40)}])}, q); yield .4; G(c, q, q); yield 3
def tariffs(c):
    p = "/tariffs"; l = rows(G(c, p, p)); yield think()
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; G(c, u, u); chance(.6) and G(c, u + "/history", u); yield think()
        if chance(.4 if lead(c) else .12): G(c, p, p); W(c, "PATCH", u, {"public": not x["public"]}, u); yield .4; G(c, u, u); G(c, p, p); yield 3
        if chance(.5): W(c, "PUT", u, {**x, "minute_cents": R.randint(10, 39)}, u); yield .4; G(c, u, u); yield 3
        if chance(.6 if lead(c) else .1):
            t = data(G(c, u, u)).get("data", x); W(c, "POST", u + ("/deactivate" if t["active"] else "/activate"), None, u); yield 1.5
            if chance(.2): W(c, "POST", u + ("/activate" if t["active"] else "/deactivate"), None, u); yield .4
            G(c, p, p); yield 3
    if chance(.4): W(c, "POST", p + "/simulate", {"minutes": R.randint(5, 400)}, p); yield 3
def zones(c):
    p = "/zones"; l = rows(G(c, p, p)); yield think()
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; v = data(G(c, u, u)).get("data") or x; chance(.5) and G(c, u + "/permits", u); yield think()
        if chance(.65): W(c, "POST", u + ("/deactivate" if v["active"] else "/activate"), None, u); yield .4; G(c, u, u); chance(.6) and G(c, p, p); yield think()
        if chance(.35): W(c, "PATCH", u, R.choice([{"speed_limit": R.choice([10, 15, 20, 25])}, {"name": t_(5, 18)}]), u); yield .4; G(c, u, u); yield 3
        if chance(.35): W(c, "PUT", u + "/geometry", {"polygon": [[12.1, 55.2]] * R.randint(4, 9)}, u); yield .4; G(c, u, u); yield 3
def incidents(c):
    p = "/incidents"; o = p + "?status=open"; l = rows(G(c, R.choice([o, o, p, p + "?q=lamp"]), p)); yield think()
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; G(c, u, u); n = rows(G(c, u + "/notes", u)); yield think()
        if chance(.4):
            i = data(W(c, "POST", u + "/notes", {"text": t_(8, 90)}, u)).get("id"); yield .4; G(c, u + "/notes", u); yield think()
            if i and chance(.3): W(c, "DELETE", f"{u}/notes/{i}", None, u); yield .4; G(c, u + "/notes", u); chance(.3) and W(c, "DELETE", f"{u}/notes/{i}", None, u); yield 3
        if chance(.3): W(c, "PATCH", u, {"priority": R.choice(["low", "normal", "high"])}, u); yield .4; G(c, u, u); yield 3
        if chance(.35): W(c, "POST", u + "/escalate", {"to": "duty"}, u); yield 4
        if chance(.2) and x["status"] == "open": G(c, o, p); W(c, "POST", u + "/close", None, u); yield .4; G(c, o, p); chance(.2) and W(c, "POST", u + "/close", None, u); yield 3
    if chance(.35): W(c, "POST", p, R.choice([{"kind": "vandalism", "station": "ST-120", "text": t_(8, 60)}] * 4 + [{"text": "x"}]), p + "/new"); yield .4; G(c, o, p); yield 3
def reports(c):
    p = "/reports"; G(c, "/reports/revenue?month=2031-0" + R.choice("456"), p); yield 4
    if chance(.7): G(c, "/audit" + R.choice(["", "", "?page=2"]), "/audit"); yield 4
    if chance(.5): G(c, "/closures", "/closures"); yield 3
    if chance(.35):
        i = data(W(c, "POST", "/exports", {"what": "rides"}, p)).get("id"); yield 2
        for pause in (30, 60, 1): i and G(c, f"/tasks/{i}", p); yield pause
PAGES = {"owner": [stations, tariffs, zones, reports, reports, bikes], "manager": [stations, bikes, tariffs, zones, incidents, maintenance, reports], "dispatcher": [stations, stations, bikes, incidents, incidents, zones, maintenance, tariffs, reports], "mechanic": [maintenance, maintenance, bikes, stations, incidents, zones, tariffs, reports]}
def session(c, n):
    if chance(.9 if c is own else .45): c.cache.clear()                                   # a browser that forgets at its end
    yield from load(c, R.choice(["/", "/", "/stations", "/incidents", "/maintenance"]))
    for f in (R.choice(PAGES[c.role]) for _ in range(n)): yield from f(c); yield think(5, 60)
def board(c, n):
    for _ in range(n): G(c, "/incidents?status=open", "/board"); chance(.5) and G(c, "/alerts/unread", "/board"); yield 60 + R.uniform(-.3, .3)
def closure(c):
    G(c, "/closures", "/closures"); yield 20; W(c, "POST", "/closures", {"station": "ST-118", "from": "2031-06-14"}, "/closures"); yield .4; G(c, "/closures", "/closures"); yield 1
def switch(word): mode(word); yield 0
def warehouse(c):
    for _ in range(3): G(c, "/reports/revenue?month=2031-05", "/reports"); yield R.uniform(600, 1500)
def limited(c):
    mode("limit")
    for n in (4003, 4006, 4009): W(c, "POST", "/bikes/search", {"number": n}, "/bikes"); yield .6
    mode(""); yield 5; W(c, "POST", "/bikes/search", {"number": 4009}, "/bikes"); yield 1
def deploy(c, release):
    global js
    app.stop()
    for t in ("/incidents?status=open", "/alerts/unread", "/stations", "/bikes"): G(c, t, "/board"); yield R.uniform(4, 15)
    if release: env["RELEASE"] = "2"; js = "app-D7tK.js"; bundle(js, sim.now)
    app.start(); yield 0
def bike(k, until):
    b = outside(f"192.0.2.{10 + k}", "kurbel-lock/3.4")
    while sim.now < until: b.send("POST", "/api/iot/heartbeat", {"v": R.randint(320, 420)}); yield R.uniform(3000, 7000)
def rider(k, until):
    b = outside(f"198.51.100.{130 + k}", R.choice(["Kurbel/7.2 (Android 15)", "Kurbel/7.1 (iOS 18.3)"]), **({"X-App": "7"} if k else {}))
    while sim.now < until: b.get("/api/app/stations"); yield R.uniform(3000, 9000)
def partner(until):
    b = outside("198.51.100.220", "Apache-HttpClient/4.5.13")
    while sim.now < until: b.get("/api/app/v0/stations"); yield 21600
def looks(c):
    c.request("HEAD", A + "/stations", referer="/stations"); yield 2; c.request("OPTIONS", A + "/zones", referer="/zones"); yield 2
GUESS = ["/api/ops/.env", "/api/ops/debug", "/api/ops/users", "/api/ops/console", "/admin/login.php", "/old/backup.zip"] + SCANS
for i, d in office_days(sim, "2031-06-02", 9):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == 8, i in (5, 6); end = at_("23:30") if not last else at_("08:20")
    for c in people:
        if weekend and c not in (di1, mec) or c is own and i in (2, 3): continue
        for h in ((8, 11, 14) if not weekend else (10,)):
            if last: h = 7
            if chance(.92) and not (last and (c is own or h != 7)): sim.spawn(at_(f"{h + (R.randint(0, 1) if not last else 0):02}:{R.randint(0, 39):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 7) if not last else 1))
            if last: break
    for k in range(4): sim.spawn(at_(f"00:{10 + k}:30"), bike(k, end))
    for k in range(3): sim.spawn(at_(f"05:{10 + 7 * k}:00"), rider(k, end))
    sim.spawn(at_("01:00:00"), partner(end)); sim.spawn(at_("00:02:00"), monitor(outside("203.0.113.250", "Uptime-Kuma/1.23"), sim, "/healthz", end, 7200))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=30))
    if i in (1, 3): sim.spawn(at_("13:05:00"), board(di1 if i == 1 else di2, 40))
    if i == 2: sim.spawn(at_("13:00:00"), switch("warehouse")); sim.spawn(at_("13:10:00"), warehouse(man)); sim.spawn(at_("14:20:00"), warehouse(di2)); sim.spawn(at_("17:30:00"), switch(""))
    if i == 4: sim.spawn(at_("06:30:00"), deploy(di1, True))
    if i == 7: sim.spawn(at_("17:35:00"), deploy(di2, False))
    if i == 3: sim.spawn(at_("17:50:00"), limited(di2))
    if i == 6: sim.spawn(at_("14:30:00"), closure(di1))
    if i in (1, 5): sim.spawn(at_("12:58:00"), looks(mec))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
http_date = lambda t: f"{datetime.fromtimestamp(t, timezone.utc):%a, %d} {MONTHS[datetime.fromtimestamp(t, timezone.utc).month - 1]} {datetime.fromtimestamp(t, timezone.utc):%Y %H:%M:%S GMT}"
stamp, out = Stamp(sim, "caddy"), []
text = (WORK / "access.log").read_text().splitlines()
for line in text:
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"])
    t = e["sim"] + e["end"] - e["real"] if e else stamp.moment(r["ts"])
    r["ts"] = round(t, 7)
    if "Date" in r["resp_headers"]: r["resp_headers"]["Date"] = [http_date(t)]
    out.append((t, json.dumps(r, ensure_ascii=False, separators=(",", ":"))))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
LINE = re.compile(r'^(?P<head>.* \[)[^\]]+(?P<mid>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*)$')
stamp, out = Stamp(sim, "morgan"), []
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = LINE.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        t = e["sim"] + e["end"] - e["real"] if e else stamp.moment(r)
        l = m["head"] + clf(t, timezone.utc) + m["mid"]
    else: t = stamp.moment(r)
    out.append((t, s, l.replace(str(HERE), "/srv/app")))
out.sort(key=lambda p: p[0]); print("morgan", len(out), "missed", stamp.missed)
size += write_rotated(night / "morgan-docker", "c41f0d77ae52-json.log", [(t, docker(t, s, l)) for t, s, l in out], sim.zone, "docker")
print("bytes", size, "requests", len(sim.entries))
