import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "shop-caddy"
sim = Sim(20260413, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); (dist / "media").mkdir()
(dist / "index.html").write_text('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Back office</title><link rel="icon" href="/favicon.ico"><script type="module" src="/assets/index-5f2c9b1e.js"></script><link rel="stylesheet" href="/assets/index-77aa01.css"></head><body><div id="root"></div></body></html>\n')
(dist / "assets/index-5f2c9b1e.js").write_text("/* bundle */" + "export const a=1;" * 900)
(dist / "assets/index-77aa01.css").write_text("body{margin:0}" * 200)
(dist / "favicon.ico").write_bytes(os.urandom(318))
for i in range(12): (dist / f"media/p{i}.jpg").write_bytes(random.Random(i).randbytes(2000 + 700 * i))
for f in [*dist.rglob('*')]: os.utime(f, (1775640000, 1775640000))
servers = Servers()
app = Container(servers, ["node", HERE / "app.js"], 19081, env={**os.environ, "NODE_PATH": "/usr/share/nodejs"})
app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19080, env={**os.environ, "WORK": str(WORK), "HOME": str(WORK)})
EDGE_ADDRESS = ("127.0.0.1", 19080)
HOST, ORIGIN = "shop.example.com", "https://shop.example.com"
hand = Browser(sim, None, "hand", ("127.0.0.1", 19082), "x")
def control(query):
    hand.request("GET", "/?" + query); sim.entries.pop()

def person(login, address, agent, caching, hop):
    return Browser(sim, hop, agent, EDGE_ADDRESS, HOST, ORIGIN, {"X-Forwarded-For": address, "X-Forwarded-Proto": "https", "Cookie": f"sid={login}"}, caching)
people = {
    "admin-1": person("admin-1", "203.0.113.11", CHROME, False, "10.20.0.2"),
    "clerk-2": person("clerk-2", "203.0.113.12", FIREFOX, True, "10.20.0.3"),
    "clerk-3": person("clerk-3", "198.51.100.23", EDGE, False, "10.20.0.2"),
    "manager-4": person("manager-4", "192.0.2.44", SAFARI, True, "10.20.0.3"),
    "clerk-5": person("clerk-5", "203.0.113.15", PHONE, False, "10.20.0.2"),
}
B = "/backoffice"
def ids(answer): return [x["id"] for x in (answer.json() or {}).get("data", [])] if answer.status in (200, 304) else []

def open_app(c, page):
    c.request("GET", page, headers={"Accept": "text/html"})
    for a in ("/assets/index-5f2c9b1e.js", "/assets/index-77aa01.css"):
        r = c.request("GET", a, referer=page, headers={"If-None-Match": c.cache[a][0]} if a in c.cache else None)
        if "etag" in r.headers and r.status == 200: c.cache[a] = (r.headers["etag"], r.body)
    if R.random() < .3: c.get("/favicon.ico", page)
    if R.random() < .06: c.get("/api/session", page, headers={"Cookie": "x=1"}); yield 3; c.send("POST", "/api/login", {"user": dict(c.headers)["Cookie"][4:]}, B + "/login")
    c.get("/api/session", page); yield 0.1

def dashboard(c, p=B + "/dashboard"):
    for t in ("/api/dashboard/summary", "/api/notifications", "/api/orders?limit=5", "/api/jobs/badge"): c.get(t, p)
    if R.random() < .2:
        c.request("GET", "/api/stream/orders", referer=p, abort_after=0.25, headers={"Accept": "text/event-stream"})
    yield 1
def orders(c, p=B + "/orders"):
    l = ids(c.get("/api/orders", p)); c.get("/api/enums/order-status", p); yield R.uniform(4, 20)
    if R.random() < .5: c.get(f"/api/orders?q={R.choice(['zzz', 'refund', 'x-' + str(R.randint(10, 99))])}", p); yield R.uniform(3, 9)
    if R.random() < .25: c.get("/api/orders?page=2", p); yield 2; c.get("/api/orders?page=31", p); yield 5
    if R.random() < .2: c.get("/api/orders?status=cancelled", p); yield 5
    if R.random() < .2: c.send("POST", "/api/orders/search", {"min": R.randint(100, 39000)}, p); yield 6
    for o in R.sample(l, min(len(l), R.randint(1, 3))):
        d = f"{p}/{o}"
        c.get(f"/api/orders/{o}", d); c.get(f"/api/orders/{o}/notes", d); yield R.uniform(5, 40)
        if R.random() < .3: c.send("POST", f"/api/orders/{o}/notes", {"text": "called customer " + "again " * R.randint(0, 6)}, d); yield .4; c.get(f"/api/orders/{o}/notes", d); yield 6
        if R.random() < .3: c.send("PATCH", f"/api/orders/{o}", {"status": R.choice(["packed", "shipped", "refunded", "paid"]), "tracking": str(R.randint(10 ** R.randint(4, 9), 10 ** 10))}, d); yield .5; c.get(f"/api/orders/{o}", d); yield 6
def products(c, p=B + "/products"):
    l = ids(c.get("/api/products" + ("?page=2" if R.random() < .2 else ""), p))
    for i in range(R.randint(2, 6)): c.get(f"/media/p{R.randint(0, 11)}.jpg", p, headers={"Range": "bytes=0-1023"} if R.random() < .15 else None)
    yield R.uniform(5, 20)
    for x in R.sample(l, min(len(l), R.randint(2, 4))):
        d = f"{p}/{x}"
        now = c.get(f"/api/products/{x}", d).json() or {}
        c.get(f"/api/products/{x}/variants", d); c.get(f"/api/products/{x}/stock-forecast", d); yield R.uniform(8, 50)
        if R.random() < .4:
            c.send("PATCH", f"/api/products/{x}", {"active": not now.get("active")}, d); yield .3; c.get(f"/api/products/{x}", d); yield 8
            if R.random() < .3: c.send("PATCH", f"/api/products/{x}", {"active": now.get("active")}, d); yield .3; c.get(f"/api/products/{x}", d); yield 8
        if R.random() < .25: c.send("PUT", f"/api/products/{x}/price", {"price": now.get("price", 5) if R.random() < .6 else R.randint(5, 99999)}, d); yield .3; c.get(f"/api/products/{x}", d); yield 5
def coupons(c, p=B + "/coupons"):
    l = ids(c.get("/api/coupons", p)); yield R.uniform(4, 15)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        d = f"{p}/{x}"
        now = c.get(f"/api/coupons/{x}", d).json() or {}; yield R.uniform(4, 20)
        if R.random() < .75:
            c.send("PATCH", f"/api/coupons/{x}", {"active": not now.get("active")}, d); yield R.uniform(.3, 2)
            c.get(f"/api/coupons/{x}", d); yield R.uniform(2, 6); c.get("/api/coupons", p); yield 5
    if R.random() < .2: c.send("POST", "/api/coupons/validate", {"code": "LAMP10"}, p); yield 4
    if R.random() < .2: c.send("POST", "/api/coupons", {"code": f"NEW{R.randint(10, 9999)}", "percent": 10}, p); yield .5; c.get("/api/coupons", p); yield 5
stale = []
def customers(c, p=B + "/customers"):
    l = ids(c.get("/api/customers" + ("?q=C-99" if R.random() < .3 else ""), p)); yield R.uniform(4, 20)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        c.get(f"/api/customers/{x}", f"{p}/{x}"); c.get(f"/api/customers/{x}/orders", f"{p}/{x}"); yield R.uniform(10, 60)
    if R.random() < .25:
        x = f"{R.getrandbits(32):08x}-0c0c-4aaa-abcd-{R.getrandbits(48):012x}"       # an old mail's link
        c.get(f"/api/customers/{x}", f"{p}/{x}"); yield 5
    c.get("/api/carts/active", p + "/carts"); c.get("/api/carts/abandoned" + ("?range=7d" if R.random() < .3 else ""), p + "/carts"); yield 15
def suppliers(c, p=B + "/suppliers"):
    l = ids(c.get("/api/suppliers", p)); yield R.uniform(4, 20)
    for tab in R.sample(["contracts", "ratings", "terms"], R.randint(1, 3)): c.get(f"/api/suppliers/{tab}", f"{p}/{tab}"); yield R.uniform(2, 9)
    if l: x = R.choice(l); c.get(f"/api/suppliers/{x}", f"{p}/{x}"); yield 10
def loyalty(c, p=B + "/marketing/loyalty"):
    c.get("/svc/loyalty/tiers", p); c.get("/svc/loyalty/rules", p); c.get("/svc/stock/levels", B + "/marketing/stock"); yield R.uniform(5, 20)
def reports(c, p=B + "/reports"):
    c.get("/api/reports/sales", p); c.get("/api/reports/margin", p + "/margin"); yield 3
    if R.random() < .3: c.get("/api/reports/margin?period=q1", p + "/margin"); yield 5
    c.get("/api/reports/refunds", p); yield R.uniform(5, 30)
def staff(c, p=B + "/staff"):
    c.get("/api/staff", p); c.get("/api/staff/payroll", p); c.get("/api/permissions/extra", p); yield R.uniform(5, 30)
def banners(c, p=B + "/banners"):
    global stale
    l = ids(c.get("/api/banners", p)); yield R.uniform(3, 9)
    if R.random() < .5: c.send("POST", "/api/banners", {"title": "spring " * R.randint(1, 4)}, p); yield .5; c.get("/api/banners", p); yield 8
    if len(l) > 3 and R.random() < .5:
        x = R.choice(l); c.get(f"/api/banners/{x}", f"{p}/{x}"); yield 4; c.send("DELETE", f"/api/banners/{x}", None, p); yield .4; c.get("/api/banners", p); yield 3; c.get(f"/api/banners/{x}", f"{p}/{x}"); stale.append(x); yield 5
    elif stale and R.random() < .4: x = R.choice(stale); c.get(f"/api/banners/{x}", f"{p}/{x}"); yield 5
    elif l: x = R.choice(l); c.get(f"/api/banners/{x}", f"{p}/{x}"); yield 5
day = 0
def giftcards(c, p=B + "/giftcards"):
    c.get("/api/giftcards", p); yield 5
    if day >= 2 and R.random() < .5: c.send("POST", "/api/giftcards", {"amount": R.randint(10, 500)}, p); yield .4; c.get("/api/giftcards", p); yield 5
    c.get("/api/returns", B + "/returns"); yield 9
def settings(c, p=B + "/settings/shipping"):
    now = c.get("/api/settings/shipping", p).json(); yield R.uniform(5, 20)
    if now and R.random() < .6:
        if R.random() < .5: now = {**now, "express": not now.get("express"), "free_from": R.choice([5, 50, 500, 1500])}
        c.send("PUT", "/api/settings/shipping", now, p); yield .4; c.get("/api/settings/shipping", p); yield 5
def exports(c, p=B + "/exports"):
    r = c.send("POST", "/api/exports", {"what": "orders"}, p); yield 2
    if r.status == 202:
        for _ in range(4): c.get(f"/api/exports/{r.json()['id']}", p); yield 5
PAGES = [orders, orders, products, products, coupons, coupons, customers, suppliers, loyalty, reports, staff, banners, giftcards, settings, exports, customers]

def session(c, n):
    first = R.choice(["/dashboard", "/orders", "/dashboard"])
    yield from open_app(c, B + first)
    yield from dashboard(c)
    for page in R.sample(PAGES, n):
        yield R.uniform(20, 260)
        yield from page(c)
def polling_tab(c, n):
    for _ in range(n): c.get("/api/jobs/badge", B + "/dashboard"); yield 5 + R.uniform(-.05, .05)
def new_day(i):
    global day
    day = i
    if i >= 3: control("returned=1")
    yield 0
def deploy(during):
    app.stop(); yield R.uniform(20, 40)
    for c, t, p in during:
        c.get(t, p); yield R.uniform(2, 20)
    app.start(); yield 0
def rate_limit(c):
    control("mode=limit")
    for t, p in (("/api/orders", "/orders"), ("/api/products", "/products"), ("/api/customers", "/customers"), ("/api/coupons", "/coupons"), ("/api/session", "/dashboard")): c.get(t, B + p); yield 2
    control("mode=normal")
def old_tab(c):                                                  # a bundle from before the deploy
    for _ in range(2): c.get("/api/beta/badges", B + "/dashboard"); yield 300
def shoppers(n):
    for k in range(n):
        c = Browser(sim, "10.20.0.2", R.choice([PHONE, CHROME, SAFARI]), EDGE_ADDRESS, HOST, ORIGIN, {"X-Forwarded-For": f"198.51.100.{R.randint(60, 250)}", "X-Forwarded-Proto": "https"})
        c.request("GET", "/"); yield 8; c.send("POST", "/api/storefront/checkout", {"lines": 2}, "/cart"); yield R.uniform(1000, 5000)
        c.close()
def e2e(c):
    yield from open_app(c, B + "/dashboard"); c.get("/api/e2e/reset", B + "/dashboard"); yield 1; c.get("/api/orders", B + "/orders"); yield 2; c.get("/api/products", B + "/products"); yield 1
def oddities(c):
    c.request("HEAD", "/api/orders"); yield 2
    c.request("OPTIONS", "/api/orders", headers={"Origin": "https://partner.example.net", "Access-Control-Request-Method": "GET"}); yield 30
    c.request("GET", "/api/orders", referer=B + "/orders", abort_after=0.0); yield 4
    c.get("/api/orders/", B + "/orders"); yield 4

days = list(office_days(sim, "2026-04-13", 8))
for i, d in days:
    weekend = i in (5, 6)
    sim.spawn(sim.at(f"{d} 00:00:05"), new_day(i))
    for login, c in people.items():
        if weekend and login != "clerk-5": continue
        for hour in ((9, 14) if not weekend else (11,)):
            if R.random() < .9: sim.spawn(sim.at(f"{d} {hour + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 7)))
    sim.spawn(sim.at(f"{d} 08:30:11"), shoppers(4))
    probe = Browser(sim, "10.20.0.9", "Uptime-Kuma/1.23.16", EDGE_ADDRESS, HOST)
    sim.spawn(sim.at(f"{d} 00:03:00"), monitor(probe, sim, "/api/health", sim.at(f"{d} 23:50"), 1800))
    if i % 2 == 0:
        bad = Browser(sim, "10.20.0.3", R.choice(["python-requests/2.31.0", "Go-http-client/1.1", "Mozilla/5.0 zgrab/0.x", CHROME]), EDGE_ADDRESS, HOST, headers={"X-Forwarded-For": f"192.0.2.{100 + i}"})
        sim.spawn(sim.at(f"{d} {R.randint(1, 5):02}:17:40"), scanner(bad, sim, n=22))
    if i in (1, 4): sim.spawn(sim.at(f"{d} 13:05:00"), deploy([(people[k], t, B + p) for k, t, p in (("admin-1", "/api/orders", "/orders"), ("clerk-2", "/api/session", "/dashboard"), ("clerk-2", "/api/coupons", "/coupons"), ("clerk-3", "/api/products", "/products"), ("clerk-3", "/api/staff", "/staff"))]))
    if i < 2: sim.spawn(sim.at(f"{d} 10:20:00"), old_tab(people["clerk-5"]))
    if i == 3: sim.spawn(sim.at(f"{d} 16:40:00"), rate_limit(people["clerk-3"]))
    if i in (0, 2): sim.spawn(sim.at(f"{d} 17:45:00"), polling_tab(people["clerk-2"], 60))
    if i in (1, 3, 7): sim.spawn(sim.at(f"{d} 03:00:00"), e2e(Browser(sim, "10.20.0.2", HEADLESS, EDGE_ADDRESS, HOST, ORIGIN, {"X-Forwarded-For": "203.0.113.200", "Cookie": "sid=e2e-9"})))
    if i in (2, 4): sim.spawn(sim.at(f"{d} 12:31:00"), oddities(people["admin-1"]))
    if i == 3: sim.spawn(sim.at(f"{d} 04:04:04"), (lambda: (yield raw_line(sim, "10.20.0.3", EDGE_ADDRESS, b"\x16\x03\x01\x02\x00\x01\x00") or 1))())
sim.run()
time.sleep(.4); servers.stop_all(); time.sleep(.2)

stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)
    line = re.sub(r'"Date":\["[^"]+"\]', '"Date":["%s"]' % datetime.fromtimestamp(t, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"), line)
    out.append((t, line))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
night = fresh(NIGHTS / NAME) if not (NIGHTS / NAME).exists() else NIGHTS / NAME
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
stamp, out, pending = Stamp(sim, "morgan"), [], []
for real, stream, line in app.lines:
    m = COMBINED.match(line)
    if not m: pending.append((real, stream, line)); continue
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(real)
    for r2, s2, l2 in pending:
        t2 = t - .001 if real - r2 < .05 else stamp.moment(r2)
        out.append((t2, docker(t2, s2, l2)))
    pending = []
    out.append((t, docker(t, stream, m["head"] + clf(t, timezone.utc) + m["mid"])))
out.sort(key=lambda p: p[0]); print("morgan", len(out), "missed", stamp.missed)
size += write_rotated(night / "morgan-docker", "5be1c0de7a11-json.log", out, sim.zone, "docker")
print("bytes", size, "requests", len(sim.entries))
