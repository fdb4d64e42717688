import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "reservations-express"
sim = Sim(20320412, "Europe/Lisbon"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Quays desk</title><script type="module" src="/assets/{js}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "assets" / js).write_text("let desk=1;" * 900)
    for f in dist.rglob("*"): os.utime(f, (1964000000 + len(js), 1964000000 + len(js)))
js = "desk.71c.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK), "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "desk.js"], 18311, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 18310, "203.0.113.1", env=env)
S, HOST, ORIGIN, A = ("203.0.113.1", 18310), "desk.quays.example", "https://desk.quays.example", "/api/admin"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD"): self.cache.pop(target, None)
        return a
def person(login, address, agent, caching=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"desk={login}"}, caching=caching); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
own, man, de1, de2 = people = [person("owner-1", "198.51.100.41", SAFARI), person("manager-1", "203.0.113.88", FIREFOX, False), person("desk-1", "203.0.113.88", CHROME_WIN), person("desk-2", "192.0.2.17", EDGE)]
HOTELS, day, version, moved = ["harbour-house", "old-mill", "station", "vineyard"], 0, "1", []
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdeghilmnoprstuv ", k=R.randint(a, b)))
def G(c, path, page): return c.get(A + path, "/desk" + page)
def W(c, method, path, body, page): return c.send(method, A + path, body, "/desk" + page)
def load(c, page):
    c.request("GET", "/desk" + page if page else "/"); c.request("GET", "/assets/" + js, referer="/desk" + page)
    if chance(.25):
        c.get(A + "/me", "/desk/login", headers={"Cookie": ""}); yield 5
        if chance(.3): W(c, "POST", "/session", {"user": c.login, "password": "?"}, "/login"); yield 5
        W(c, "POST", "/session", {"user": c.login, "password": "*"}, "/login"); yield .3
    for t in ("/me", "/hotels", "/enums", "/notifications/count", "/overview" if c.stale or version == "1" else "/today"):
        if chance(.75): G(c, t, page)
    yield 1
def bookings(c):
    p = "/bookings"; l = rows(G(c, p + R.choice(["", "", "?status=booked", "?status=inhouse", "?hotel=station", "?page=2", "?page=30", "?q=nobody"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u = f"/bookings/{x['id']}"; v = data(G(c, u, u)) or x
        for t, f in (("notes", .6), ("preferences", .6), ("history", .6), ("message", .4)):
            if chance(f): G(c, f"{u}/{t}", u); yield think(1, 4)
        if chance(.4): W(c, "PATCH", u, R.choice([{"nights": R.randint(1, 9)}, {"remark": t_(0, 30)}, {"remark": t_(0, 30)}]), u); yield .3; G(c, u, u); yield think()
        if chance(.35):
            W(c, "POST", u + "/notes", {"text": t_(5, 60)}, u); yield .3; n = rows(G(c, u + "/notes", u)); yield 4
            if n and chance(.4): W(c, "DELETE", f"{u}/notes/{n[0]['id']}", None, u); yield .3; G(c, u + "/notes", u); chance(.25) and W(c, "DELETE", f"{u}/notes/{n[0]['id']}", None, u); yield 3
        if chance(.4): G(c, u + "/preferences", u); yield 6; W(c, "PUT", u + "/preferences", {"pillow": R.choice(["hard", "soft", "none"]), "floor": R.choice(["high", "any", "ground"]), "allergies": t_(0, 20)}, u); yield .3; G(c, u + "/preferences", u); yield think()
        if chance(.25):
            G(c, u + "/message", u); yield 9; W(c, "PUT", u + "/message", {"text": t_(10, 90)}, u); yield .3; G(c, u + "/message", u); yield 5
            if chance(.6): W(c, "POST", u + "/message/send", None, u); yield .3; G(c, u + "/message", u); yield 2
        if chance(.3): W(c, "POST", u + "/invoice", None, u); yield 3
        if v["status"] in ("booked", "inhouse") and chance(.35):
            w = u + ("/check-in" if v["status"] == "booked" else "/check-out"); W(c, "POST", w, None, u); yield .3; G(c, u, u); chance(.2) and W(c, "POST", w, None, u); yield 3
        elif chance(.12): W(c, "DELETE", u, None, u); yield .3; G(c, u, u); G(c, p, p); yield 3
    if chance(.3):
        q = "/bookings/new"; c.send("POST", A + "/availability", {"from": "2032-05-02", "nights": R.randint(1, 5)}, "/desk" + q); yield 10; G(c, "/bookings", p); W(c, "POST", "/bookings", R.choice([{"hotel": R.choice(HOTELS), "guest": 510, "nights": 2}] * 4 + [{"hotel": "station"}]), q); yield .3; G(c, "/bookings", p); yield 3
def guests(c):
    p = "/guests"; k = p + R.choice(["", "", "?q=guest%20a", "?q=zzzz", "?page=2", "?page=8"]); l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u = f"/guests/{x['id']}"; v = data(G(c, u, u)) or x; chance(.6) and G(c, u + "/stays", u); yield think()
        if chance(.45): W(c, "PATCH", u, R.choice([{"vip": not v["vip"]}, {"note": t_(0, 40)}, {"vip": v["vip"]}]), u); yield .3; G(c, u, u); yield 4
        if chance(.4): G(c, k, p); yield 2; W(c, "DELETE", u, None, p); yield .3; G(c, k, p); chance(.5) and G(c, u, u); yield 4
    for u in some(moved, 1):
        if chance(.3): G(c, u, u); yield 2
    if chance(.25): G(c, p, p); W(c, "POST", p, {"name": "Guest " + t_(3, 9)}, p); yield .3; G(c, p, p); yield 3
def rooms(c):
    p = "/rooms"; l = rows(G(c, p + R.choice(["", "", "?hotel=old-mill", "?hotel=attic"]), p)); chance(.7) and c.get("/bff/board", "/desk/board"); yield think()
    for x in some(l, R.randint(1, 3)):
        u = f"/rooms/{x['id']}"; G(c, u, u); chance(.5) and G(c, u + "/maintenance", u); f = rows(G(c, u + "/photos", u)); chance(.5) and G(c, u + "/cover", u); chance(.4) and G(c, u + "/log", u); yield think()
        if chance(.3): W(c, "POST", u + "/photos", None, u); yield .4; f = rows(G(c, u + "/photos", u)); yield 4
        if chance(.45): W(c, "POST", u + "/photos/reorder", {"ids": [y["id"] for y in f]}, u); yield .4; chance(.5) and G(c, u + "/photos", u); yield 3
        if f and chance(.3): W(c, "DELETE", f"{u}/photos/{f[0]['id']}", None, u); yield .3; G(c, u + "/photos", u); yield 3
def housekeeping(c):
    p = "/housekeeping"; l = rows(G(c, p, p)); yield think()
    for x in some(l, R.randint(2, 4)): W(c, "PUT", f"/rooms/{x['room']}/housekeeping", {"state": R.choice([s for s in ("clean", "dirty", "ready", "inspected") if s != x["state"] or chance(.1)])}, p); yield .3; G(c, p, p); yield think(2, 8)
    c.get("/bff/board", "/desk/board"); yield 3
def rates(c):
    for h in some(HOTELS, R.randint(1, 2)):
        p, k = f"/hotels/{h}/rates", f"/hotels/{h}/rates"; d = data(G(c, k, p)) or {}; G(c, f"/hotels/{h}/occupancy?from=2032-05-{R.randint(10, 30)}&days={R.choice([7, 14])}", p); yield think()
        for _ in range(R.choice([1, 1, 2])): W(c, "PUT", f"{k}/2032-05-{R.randint(1, 30):02}", {"price": R.choice([89, 95, 110, 129, 150, 99])}, p); yield .3; G(c, k, p); yield think(2, 7)
        if chance(.6): W(c, "POST", k + "/bulk", {"days": [f"2032-05-{n:02}" for n in range(1, R.randint(4, 20))], "price": R.choice([75, 120, 199])}, p); yield .4; G(c, k, p); yield think()
    if chance(.5): p = "/promotions"; G(c, p, p); yield 6; chance(.4) and W(c, "POST", p, {"code": t_(4, 9).strip().upper()}, p); yield .3; G(c, p, p); yield 3
    if chance(.6): p = "/channel-manager"; G(c, p + "/connections", p); yield 4; chance(.5) and W(c, "POST", p + "/sync", None, p); yield 3
    if chance(.4): p = "/blackout-dates"; G(c, p + "/", p); yield 9; W(c, "POST", p, {"from": f"2032-0{R.randint(5, 9)}-01"}, p); yield .4; G(c, p + "/", p); yield 3
def hotels(c):
    for h in some(HOTELS, R.randint(2, 3)):
        p = u = f"/hotels/{h}"
        for t, f in (("arrivals", .8), ("reviews", .8), ("occupancy?days=" + R.choice(["1", "7", "30"]), .7), ("lost-property", .5), ("policies", .6)):
            if chance(f): G(c, f"{u}/{t}", p + "/" + t.split("?")[0]); yield think(1, 5)
        if chance(.3): W(c, "PUT", u + "/policies", {"cancel": 48, "text": t_(10, 60)}, p + "/policies"); yield .4; G(c, u + "/policies", p + "/policies"); yield 4
    if chance(.5): G(c, "/waitlist", "/waitlist"); yield 3
def extras(c):
    p = "/extras"; l = rows(G(c, p, p)); yield think()
    for x in some(l, R.randint(1, 2)):
        for on in R.choice([[not x["active"]], [not x["active"]], [not x["active"], x["active"]]]): W(c, "PATCH", f"/extras/{x['id']}", {"active": on}, p); yield .3; G(c, p, p); yield think(2, 7)
    p = "/promotions"; G(c, p, p); yield 3
    if chance(.35): W(c, "POST", p, {"code": t_(4, 9).strip().upper()}, p); yield .3; G(c, p, p); yield 4
def office(c):
    p = "/staff"; l = rows(G(c, p, p)); yield think()
    for x in some(l, 1):
        if c.role != "desk" or chance(.15):
            for on in R.choice([[not x["active"]], [not x["active"]], [False, True]]): W(c, "PATCH", f"/staff/{x['id']}", {"active": on}, p); yield .3; G(c, p, p); yield 3
        if chance(.4): a = W(c, "POST", f"/staff/{x['id']}/impersonate", None, p); yield 3; a.status == 200 and W(c, "DELETE", "/staff/impersonation", None, p); yield 2
    chance(.6) and G(c, "/audit" + R.choice(["", "", "?page=2"]), "/audit"); yield 3
    p = "/reports"; G(c, "/reports/nights", p); chance(.75) and G(c, "/reports/revenue", p); yield think()
    if chance(.3):
        i = (data(W(c, "POST", "/exports", {"what": "bookings"}, p)) or {}).get("id"); yield 2
        for _ in range(2): G(c, f"/exports/{i}", p); yield 4
        G(c, f"/exports/{i}/file", p); yield 3
    s = R.choice(["frontdesk", "mail"]); p = "/settings/" + s; v = data(G(c, p, p)) or {}; yield 6
    if c.role != "desk" or chance(.15): W(c, "PUT", p, {**v, **R.choice([{}, {"note" if s == "frontdesk" else "signature": t_(3, 50)}, {"note" if s == "frontdesk" else "signature": t_(3, 50)}])}, p); yield .3; G(c, p, p); yield 3
PAGES = {"owner": [bookings, guests, rooms, rates, rates, hotels, extras, office, office], "manager": [bookings, guests, rooms, housekeeping, rates, hotels, extras, extras, office], "desk": [bookings, bookings, bookings, guests, guests, rooms, rooms, housekeeping, housekeeping, hotels, rates, extras, office]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n); c.cache.clear()
    if not c.stale: yield from load(c, R.choice(["", "/bookings", "/" + fs[0].__name__]))
    for f in fs:
        yield R.uniform(15, 200)
        if chance(.5): G(c, "/notifications/count", "/" + f.__name__)
        if c.stale and chance(.7): G(c, "/overview", "/")
        yield from f(c)
def board(c, n):
    for _ in range(n): G(c, "/housekeeping", "/housekeeping"); G(c, "/notifications/count", "/housekeeping"); yield 45 + R.uniform(-.05, .05)
def wait(c):
    G(c, "/waitlist", "/waitlist"); yield 20
    for _ in range(2): W(c, "POST", "/waitlist", {"name": t_(4, 12)}, "/waitlist"); yield .3; G(c, "/waitlist", "/waitlist"); yield 9
def ota(until):
    b = outside("198.51.100.200", "StayPortal-Push/2.2")
    while sim.now < until:
        if chance(.1): b.send("POST", "/api/hooks/ota", {"id": 1}, headers={"X-Signature": "bad"}); yield 5
        b.send("POST", "/api/hooks/ota", {"id": R.randint(1, 99999)}); yield R.uniform(2400, 8000)
def kiosk(k, until):
    b = outside(f"192.0.2.{60 + k}", f"QuaysKiosk/1.{k} Chrome/120.0")
    while sim.now < until: b.send("POST", "/api/kiosk/checkins", {"code": R.randint(1000, 9999)}); yield R.uniform(900, 4000)
def retired(until):
    b = outside("198.51.100.210", "RevenueTool/3.0 (Java/11)")
    while sim.now < until: b.get("/api/v1/bookings?since=1"); yield 10800
def feed(until):
    b = outside("192.0.2.150", "Google-Calendar-Importer")
    while sim.now < until: b.get("/api/feeds/7c1f9e.ics"); yield R.uniform(9000, 12000)
def e2e():
    b = person("owner-9", "203.0.113.9", HEADLESS); b.request("GET", "/")
    for t in ("/selftest", "/me", "/bookings", "/staff"): G(b, t, "/"); yield .4
def down(cs, release=None, minutes=1):
    global js, version
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = version = release; app.more["env"] = dict(env); js = "desk.a90.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/notifications/count", "/bookings", "/rooms", "/extras", "/guests", "/housekeeping"], 3): G(c, t, "/bookings"); yield R.uniform(2, 12)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: G(c, t, t.split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/bookings", referer="/desk/bookings"); yield 2; c.request("HEAD", A + "/rooms", referer="/desk/rooms"); yield 2
    c.get("/assets/" + js, "/desk/", headers={"Range": "bytes=0-99"}); yield 2
GUESS = ["/api/" + t for t in "login users .env admin.php debug backup v2/users graphql".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2032-04-12", 7):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last = i == 6; end = at_("23:30") if not last else at_("19:10")
    for c in people:
        if c is own and i in (2, 5) or c is de2 and i == 3: continue
        for h in (7, 10, 13, 16):
            if chance(.92): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 5)))
    sim.spawn(at_("00:40:00"), ota(end)); sim.spawn(at_("00:50:00"), retired(end)); sim.spawn(at_("01:10:00"), feed(end)); sim.spawn(at_("03:00:00"), e2e())
    for k in (1, 2): sim.spawn(at_(f"13:0{k}:00"), kiosk(k, at_("19:00")))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Uptime-Kuma/1.23.16"), sim, "/api/health", end, 2400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34))
    if i in (1, 5): sim.spawn(at_("12:05:00"), board(de1, 80))
    if i == 3: sim.spawn(at_("05:20:00"), stale(de1, True)); sim.spawn(at_("05:30:00"), down([man], "2", 1))
    if i == 5: sim.spawn(at_("06:00:00"), stale(de1, False))
    if i == 4: sim.spawn(at_("09:15:00"), wait(de2))
    if i == 2: sim.spawn(at_("15:30:00"), during("database", [man, de1, de2], ["/bookings", "/rooms", "/guests", "/hotels/station/arrivals", "/housekeeping"], (60, 150)))
    if i == 5: sim.spawn(at_("20:10:00"), down([de1, de2], None, 6))
    if i == 6: sim.spawn(at_("13:55:00"), during("limit", [de2], ["/guests?q=a", "/guests?q=ab", "/bookings?q=a"], (.3, .7)))
    if i in (1, 6): sim.spawn(at_("12:58:00"), oddities(de2))
sim.run(); time.sleep(.6); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
folder = fresh(night / "caddy-json"); (folder / "access.log").write_text("".join(l + "\n" for _, l in out))
MO = re.compile(r'^(?P<head>\S+ - \S+ \[)(?P<time>[^\]]+)(?P<mid>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}|-).*)$')
stamp, out = Stamp(sim, "morgan"), []
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = MO.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], m["status"], r, strict=False, accept=lambda e: e["status"] != 502); t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r)
        l = m["head"] + clf(t, timezone.utc) + m["mid"]
    else: t = stamp.moment(r)
    out.append((t, l))
out.sort(key=lambda p: p[0]); print("morgan", len(out), "missed", stamp.missed)
folder = fresh(night / "morgan-compose"); (folder / "compose.log").write_text("".join("desk-api-1  | " + l + "\n" for _, l in out))
print("requests", len(sim.entries))
