import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "bistro-express"
sim = Sim(20280905, "Europe/London"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Back office</title><script type="module" src="/assets/{name}"></script></head><body><div id="root"></div></body></html>\n')
    (dist / "assets" / name).write_text("let bistro=1;" * 820)
    for f in dist.rglob("*"): os.utime(f, (1851240000, 1851240000 if name == "b.5d0.js" else 1852089000))
js = "b.5d0.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
app = Container(servers, ["node", HERE / "bistro.js"], 19621, env={**env, "NODE_ENV": "production"}); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19620, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19620), "office.bistro.example.com", "https://office.bistro.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Tab(Browser):                                                 # what was written to is no longer in a browser's cache
    def request(self, method, target, **more):
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD"): self.cache.pop(target, None)
        return a
def person(login, address, agent, caching=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"sid={login}"}, caching=caching); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
adm, m1, m2, m3 = person("admin-1", "198.51.100.31", FIREFOX), person("manager-1", "203.0.113.61", CHROME_WIN), person("manager-2", "203.0.113.72", EDGE, False), person("manager-3", "192.0.2.83", SAFARI)
people = [adm, m1, m2, m3]; A, day, today, houses = "/api/v1", 0, "2028-09-05", []
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] == b"{" else None
def rows(a): return (body(a) or {}).get("data", [])
def some(l, n): return R.sample(l, min(len(l), n))
def load(c, p="/"):
    c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if R.random() < .25: c.get(A + "/me", p, headers={"Cookie": ""}); yield 6; c.send("POST", A + "/auth/login", {"user": c.login}, "/login"); yield .4
    for t in ("/me", "/config", "/notifications/unread", "/modules/bookings", "/modules/loyalty", "/announcements", "/allergens", "/recalls"):
        if R.random() < .75: c.get(A + t, p)
    c.get(A + ("/reports/summary" if c.stale or day < 4 else "/reports/overview"), p)
    if c.role == "manager" and R.random() < .4: c.get(A + "/audit", p)
    yield 1
def at(c): return "?restaurant=" + R.choice(houses)["id"] if c.role == "admin" and houses and R.random() < .6 else ""
def also(q, more): return q + ("&" if q else "?") + more
def dishes(c):
    p = "/dishes"; l = rows(c.get(A + "/dishes" + R.choice(["", "", "", "?page=2", "?page=9", "?q=duck", "?q=sushi", "?category=main", "?category=drink"]), p)); yield R.uniform(3, 9)
    if R.random() < .3:
        if R.random() < .3: c.send("POST", A + "/dishes", {"name": "x", "price": 0}, p + "/new"); yield 5
        x = rows(c.send("POST", A + "/dishes", {"name": R.choice(["Pike", "Rabbit terrine", "Plum cake"]) + " " + "a" * R.randint(1, 9), "price": R.randint(500, 3900)}, p + "/new")); yield .3; l = rows(c.get(A + "/dishes", p)) or l; yield 3
        if x and R.random() < .5:
            u, q = f"{A}/dishes/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(A + "/dishes", p); yield 3; R.random() < .7 and c.get(u, q); yield 2; l = [y for y in l if y["id"] != x["id"]]
    for d in some(l, R.randint(1, 3)):
        u, q = f"{A}/dishes/{d['id']}", f"{p}/{d['id']}"; x = rows(c.get(u, q)) or d
        for t in ("/ingredients", "/photo"): c.get(u + t, q)
        if R.random() < .7: yield 1; c.get(u + "/reviews", q)
        yield R.uniform(4, 15)
        if R.random() < .35: c.send("PATCH", u, R.choice([{"price": x["price"]}, {"price": R.randint(500, 12000)}, {"description": "d" * R.randint(0, 90)}, {"description": "d" * R.randint(0, 90)}, {"price": R.randint(500, 12000), "description": "d" * R.randint(0, 90)}, {"name": x["name"], "base": R.choice([x["name"], "Yesterday's"])}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .5:
            v = x["available"]
            for v in R.choice([[not v], [not v], [not v, v], [not v, not v]]): c.send("PATCH", u + "/available", {"available": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .45:
            v = x["featured"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/featured", {"featured": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .12: c.send("POST", u + "/duplicate", None, q); yield .4; c.get(A + "/dishes", p); yield 3
    if R.random() < .07: c.get(f"{A}/dishes/0f0f0f0f-0000-4000-b000-0000000000{R.randint(10, 99)}", None); yield 2
def bookings(c):
    p, h, z = "/bookings", at(c), R.choice([today, today, today, "2028-09-10", f"2028-10-{R.randint(10, 30)}"]); l = rows(c.get(A + "/bookings" + also(h, "date=" + z), p)); yield R.uniform(3, 9)
    if R.random() < .5 and (c is not m3 or day >= 4): c.get(A + "/bookings?date=" + z, p); c.send("POST", A + "/bookings", {"date": z, "guests": R.randint(1, 12), "name": R.choice(["Lane", "Okafor", "Winterbottom"])}, p + "/new"); yield .3; l = rows(c.get(A + "/bookings?date=" + z, p)); yield 3
    for b in some(l, R.randint(1, 2)):
        u, q = f"{A}/bookings/{b['id']}", f"{p}/{b['id']}"; c.get(u, q); yield R.uniform(3, 9)
        if R.random() < .5: c.send("PATCH", u + "/status", {"status": R.choice(["booked", "seated", "gone", "no-show"])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .4:
            c.send("POST", u + "/confirm", None, q); yield .4; c.get(u, q); yield 5
            if R.random() < .6: c.get(u, q); yield 9; c.get(u, q); yield 3
def orders(c):
    p, h = "/orders", at(c); l = rows(c.get(A + "/orders" + (h or R.choice(["", "", "?status=open", "?status=refunded", "?page=2", "?page=7"])), p)); yield R.uniform(3, 9)
    for o in some(l, R.randint(1, 2)):
        u, q = f"{A}/orders/{o['id']}", f"{p}/{o['id']}"; c.get(u, q); yield R.uniform(4, 12)
        if R.random() < .65: c.send("POST", u + "/refund", {"reason": "cold"}, q); yield .4; c.get(u, q); yield 4
        if R.random() < .25:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/void", None, q); yield .7
            c.get(u, q); yield 2
def shifts(c):
    p, h = "/shifts", at(c); w = R.choice([36, 36, 36, 37, 40]); k = "" if w == 36 else f"week={w}"; l = rows(c.get(A + "/shifts" + (also(h, k) if k else h), p)); t = A + "/shifts" + (k and "?" + k); yield R.uniform(3, 9)
    if R.random() < .5 and (c is not m3 or day >= 4): c.get(t, p); c.send("POST", A + "/shifts", {"week": w, "who": "0" * 36, "from": R.choice(["10:00", "16:30"])}, p); yield .4; l = rows(c.get(t, p)); yield 4
    if l and R.random() < .5: x = R.choice(l); c.get(t, p); c.send("PATCH", f"{A}/shifts/{x['id']}", R.choice([{"note": "n" * R.randint(0, 30)}, {"from": x["from"]}]), p); yield .3; c.get(t, p); yield 3
    for x in some(l, R.randint(1, 2)):
        if R.random() < .75: c.get(t, p); c.send("DELETE", f"{A}/shifts/{x['id']}", None, p); yield .4; c.get(t, p); yield 4
def staff(c):
    p = "/staff"; l = rows(c.get(A + "/staff" + at(c), p)); yield R.uniform(3, 9)
    for s in some(l, R.randint(1, 2)):
        u, q = f"{A}/staff/{s['id']}", f"{p}/{s['id']}"; x = rows(c.get(u, q)) or s; c.get(u + "/certificates", q); yield R.uniform(4, 12)
        if R.random() < .5: c.send("PATCH", u, R.choice([{"role": x["role"]}, {"role": R.choice(["waiter", "cook", "dishwasher"])}, {"phone": "0" * R.randint(0, 12)}, {"phone": "0" * R.randint(0, 12)}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .25: c.send("POST", u + "/invite", None, q); yield .4; c.get(u, q); yield 3
def suppliers(c):
    p = "/suppliers"; l = rows(c.get(A + "/suppliers" + R.choice(["", "", "?page=2", "?page=4"]), p)); yield R.uniform(3, 9)
    for s in some(l, R.randint(2, 3)):
        u, q = f"{A}/suppliers/{s['id']}", f"{p}/{s['id']}"; c.get(u, q); c.get(u + "/contract", q); yield R.uniform(1, 6)
        if R.random() < .75: c.get(u + "/price-list", q); yield 5
def stock(c):
    p = "/stock"; l = rows(c.get(A + "/stock", p)); yield 5
    for s in some(l, R.randint(1, 3)): c.send("PATCH", f"{A}/stock/{s['id']}", {"count": R.choice([s["count"], R.randint(0, 400)])}, p); yield .3; l = rows(c.get(A + "/stock", p)); yield R.uniform(3, 9)
    if R.random() < .5: c.get(A + "/exports/stock.csv", p); yield 3
    p = "/waste"; c.get(A + "/waste", p); yield 8
    for _ in range(R.choice([0, 1, 1, 2])): c.send("POST", A + "/waste", {"what": R.choice(["bread", "stale fish soup"]), "grams": R.randint(50, 4000)}, p); yield .4; c.get(A + "/waste", p); yield R.uniform(5, 20)
def reports(c):
    p = "/reports"; c.get(f"{A}/reports/sales?days={R.choice([7, 14, 30])}", p); c.get(A + "/reports/forecast" + R.choice(["", f"?days={R.choice([7, 14, 30])}"]), p); yield R.uniform(4, 12)
    if R.random() < .7: c.get(A + "/reports/labour", p); yield 5; R.random() < .3 and c.get(A + "/reports/labour", p); yield 3
    if R.random() < .75: c.request("GET", "/exports/payroll.csv?week=" + R.choice(["35", "36"]), referer=p); yield 6; R.random() < .3 and c.request("GET", "/exports/payroll.csv?week=36", referer=p); yield 3
    if R.random() < .3:
        x = rows(c.send("POST", A + "/reports/jobs", {"what": "month"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/reports/jobs/{x['id']}", p); yield 3
def house(c):
    global houses
    p = "/restaurants"; houses = rows(c.get(A + "/restaurants", p)) or houses; yield 4; own = houses if c is adm else houses[int(c.login[-1]):][:1]
    for h in some(own, 2):
        u, q = f"{A}/restaurants/{h['id']}", f"{p}/{h['id']}"; x = rows(c.get(u, q)) or h; c.get(u + "/inspections", q); yield R.uniform(4, 12)
        if R.random() < .5:
            v = x["open"]
            for v in R.choice([[not v], [not v, v], [v]]): c.send("PATCH", u + "/open", {"open": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .4: c.send("PATCH", u, R.choice([{"seats": x["seats"]}, {"note": "n" * R.randint(0, 50)}, {"note": "n" * R.randint(0, 50)}, {"seats": R.randint(8, 140)}]), q); yield .3; c.get(u, q); yield 3
    if c is not adm and R.random() < .3: h = R.choice([h for h in houses if h not in own] or own); c.get(f"{A}/restaurants/{h['id']}", p); yield 3
def office(c):
    p = "/settings"; o = rows(c.get(A + "/settings", p)); c.get(A + "/users", "/users"); yield 5
    if o and R.random() < .5: c.send("PUT", A + "/settings", R.choice([o, {"footer": "f" * R.randint(0, 60)}]), p); yield .3; c.get(A + "/settings", p); yield 3
    if c is adm and R.random() < .5: c.send("PATCH", A + "/users/manager-3/role", {"role": R.choice(["manager", "manager", "trainee"])}, "/users"); yield .3; c.get(A + "/users", "/users"); yield 3
    if c is adm: c.get(A + "/audit", "/audit"); yield 3
    if c is adm and day >= 6 and R.random() < .9: c.get(A + "/announcements", "/"); c.send("POST", A + "/announcements", {"text": "t" * R.randint(9, 80)}, "/"); yield .3; c.get(A + "/announcements", "/"); yield 3
def kitchen(c): c.request("GET", A + "/kitchen/stream", referer="/kitchen", headers={"Accept": "text/event-stream"}, abort_after=.2); yield 5; c.get(A + "/orders?status=open", "/kitchen"); yield 3
PAGES = {"admin": [reports, reports, reports, house, house, office, office, dishes, dishes, suppliers, suppliers, staff, stock, stock, orders, bookings, shifts],
         "manager": [dishes, dishes, dishes, bookings, bookings, orders, orders, shifts, shifts, shifts, staff, suppliers, suppliers, stock, stock, reports, reports, house, office, kitchen]}
def session(c, n, fresh_page=True):
    fs = R.sample(PAGES[c.role], n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: c.get(A + "/reports/summary", "/")
    if c is m3 and day < 4 and houses == []: yield from house(c)
    for f in fs:
        yield R.uniform(15, 240)
        if R.random() < .25: c.send("POST", A + "/auth/refresh", None, "/" + f.__name__)
        if R.random() < .5: c.get(A + "/notifications/unread", "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/notifications/unread", "/"); yield 30 + R.uniform(-.05, .05)
def till(k, until):
    b = Browser(sim, f"192.0.2.{150 + k}", "PosBridge/2.4", S, HOST, headers={"X-Pos-Key": f"till-{k}"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/pos/orders", {"house": k, "total": R.randint(700, 16000)}); yield R.uniform(900, 4200)
        if R.random() < .4: b.get(A + "/pos/commands"); yield 2
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sid=admin-9"}); b.request("GET", "/")
    for t in ("/test-fixtures", "/me", "/dishes", "/users"): b.get(A + t, "/"); yield .4
def down(cs, release=None):
    global js
    app.stop()
    if release: env["RELEASE"] = release; app.more["env"] = {**env, "NODE_ENV": "production"}; js = "b.71f.js"; bundle(js)
    for c in cs:
        for t in ("/notifications/unread", "/dishes", f"/bookings?date={today}", "/stock"): c.get(A + t, "/dishes"); yield R.uniform(2, 9)
        c.get(A + "/stock", "/dishes"); yield 1
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/dishes", referer="/dishes"); yield 2
    c.request("HEAD", A + "/stock", referer="/stock"); yield 2
    c.get(A + "/Dishes/", "/dishes"); yield 2
    c.get("/assets/" + js, "/", headers={"Range": "bytes=0-99"}); yield 2
GUESS = [A + t for t in "/admin /login /debug /env /customers /payments /export/all".split()] + SCANS
def new_day(i, d):
    global day, today
    day, today = i, d; yield 0
for i, d in office_days(sim, "2028-09-05", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, monday = i == 10, i == 6; end = t("23:00") if not last else t("09:20")
    for c in people:
        if monday and c is not adm or c is adm and i in (4, 5) or c is m2 and i == 3: continue
        for h in ((8, 11, 15, 18) if c is not adm else (9, 13, 16)) if not last else (7,):
            if R.random() < .85: sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .8))
    for k in (1, 2, 3): not monday and (k < 3 or i >= 4) and sim.spawn(t(f"06:1{k}:00"), till(k, end))
    sim.spawn(t("02:30:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, "/api/health", end, 3600))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (2, 8): sim.spawn(t("13:30:00"), tab(m1, 110))
    if i == 4: sim.spawn(t("06:20:00"), stale(m2, True)); sim.spawn(t("06:30:00"), down([m1, m3], "2"))
    if i in (4, 5): sim.spawn(t("10:31:00"), session(m2, 2)); sim.spawn(t("14:11:00"), session(m2, 2))
    if i == 7: sim.spawn(t("06:00:00"), stale(m2, False))
    if i == 8: sim.spawn(t("14:50:00"), down([m2, adm]))
    if i == 2: sim.spawn(t("09:40:00"), during("view", [adm, m1, m2], ["/reports/sales?days=7", "/reports/sales?days=30"], (20, 90)))
    if i == 1: sim.spawn(t("21:10:00"), during("maintenance", [m1, m2, m3], ["/dishes", "/staff", "/suppliers", "/stock"]))
    if i == 9: sim.spawn(t("12:30:00"), during("limit", [m1, m3], ["/dishes", "/dishes?q=p", "/orders"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(m2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
TINY = re.compile(r'^(?P<method>[A-Z]+) (?P<target>/\S*) (?P<status>\d{3}|-) \S+ - \S+( ms)?$')
out = stamp_container(app.lines, sim, "morgan", TINY, lambda m, t: m[0], "bistro.js", accept=lambda e: (e["target"] or "").startswith("/api/") and e["status"] != 502)
clean = lambda l: re.sub(r"/\S*?/bistro\.js", "/app/bistro.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-docker", "9be20c17-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
