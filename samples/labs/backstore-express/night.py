import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "backstore-express"
sim = Sim(20320607, "Europe/London"); R = sim.random
dist = WORK / "dist"; (dist / "static").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Backstore</title><script type="module" src="/static/{name}"></script></head><body><main id="root"></main></body></html>\n')
    (dist / "static" / name).write_text("let shop=1;" * 900)
    for f in dist.rglob("*"): os.utime(f, (1969800000, 1969800000 if name == "ops.11f.js" else 1970470000))
js = "ops.11f.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK), "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "backstore.js"], 19721, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19720, "203.0.113.1", env=env)
S, DOMAIN = ("203.0.113.1", 19720), ".backstore.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Tab(Browser2):
    def request(self, method, target, **more):
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD"): self.cache.pop(target, None)
        return a
def person(shop, login, address, agent, caching=True):
    b = Tab(sim, address, agent, S, shop + DOMAIN, f"https://{shop}{DOMAIN}", {"Cookie": f"sid={login}"}, caching=caching); b.shop, b.login, b.role, b.old = shop, login, login.split("-")[0], False; return b
o1, a1, a2, s1 = person("alder", "owner-1", "198.51.100.21", SAFARI), person("alder", "ops-1", "198.51.100.34", CHROME_WIN), person("alder", "ops-2", "203.0.113.55", FIREFOX, False), person("alder", "support-1", "203.0.113.61", EDGE)
o2, a3, s2, a4 = person("birch", "owner-2", "192.0.2.14", CHROME), person("birch", "ops-3", "192.0.2.27", EDGE, False), person("birch", "support-2", "192.0.2.39", CHROME_WIN), person("cedar", "ops-4", "198.51.100.90", FIREFOX)
people = [o1, a1, a2, s1, o2, a3, s2, a4]; A, day = "/api/v2", 0
def body(a): return (a.json() or {}) if a.status in (200, 201, 202, 304) and a.body[:1] == b"{" else {}
def rows(a): return body(a).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def load(c, p):
    c.request("GET", p); c.request("GET", "/static/" + js, referer=p)
    if R.random() < .2: c.get(A + "/me", p, headers={"Cookie": ""}); yield 6; c.send("POST", A + "/session", {"user": c.login}, "/login"); yield .4
    for t in ("/me", "/bootstrap", "/enums", "/notifications/count", "/me/preferences", "/banner", "/incidents", "/overview"):
        if R.random() < .6: c.get(A + t, p)
    yield 1
def orders(c):
    p = "/orders"; k = A + "/orders" + R.choice(["", "", "?status=open", "?status=open", "?status=lost", "?page=2", "?page=9", "?q=buyer%201", "?q=nobody"]); l = rows(c.get(k, p)); yield R.uniform(3, 9)
    if c.old: c.get("/api/v1/orders", p); yield 2
    if R.random() < .2: c.get(f"{A}/search?q={R.choice(['4012', 'Buyer%203', 'mug', 'refund', '0000'])}", p); yield 3
    for o in some(l, R.randint(1, 3)):
        u, q = f"{A}/orders/{o['id']}", f"{p}/{o['id']}"; c.get(u, q)
        for t, f in (("/notes", .8), ("/timeline", .7), ("/fraud-signals", .7), ("/refunds", .6), ("/invoice", .4)):
            if R.random() < f: c.get(u + t, q)
        yield R.uniform(4, 12)
        if R.random() < .35: c.send("POST", u + "/notes", {"text": "t" * R.randint(4, 80)}, q); yield .2; c.get(u + "/notes", q); yield 4
        if R.random() < (.25 if c.role != "support" else .1): c.get(u + "/refunds", q); c.send("POST", u + "/refunds", {"amount": R.randint(100, 9000)}, q); yield .3; c.get(u + "/refunds", q); yield 3
        if R.random() < .25:
            c.send("POST", u + "/fulfil", None, q); yield .3; c.get(u, q); yield 5
            if R.random() < .7: c.get(u, q); yield 10; c.get(u, q); yield 3
    for o in some(l, R.choice([0, 1, 1])): c.send("PATCH", f"{A}/orders/{o['id']}", {"status": R.choice(["packed", "open", "shipped", "cancelled"])}, p); yield .2; c.get(k, p); yield 4
    if l and R.random() < .35:
        t = some(l, R.randint(1, 3)); u, q = f"{A}/orders/{t[0]['id']}", f"{p}/{t[0]['id']}"; c.get(u, q); yield 4; c.get(k, p); c.send("POST", A + "/orders/bulk-tag", {"ids": [o["id"] for o in t], "tag": "g" * R.randint(3, 12)}, p); yield .2; c.get(k, p); yield 3
        if R.random() < .8: c.get(u, q); yield 3
    if R.random() < .25: c.request("GET", "/downloads/orders.csv?month=" + R.choice(["05", "06"]), referer=p); yield 5
    if R.random() < .04: c.get(f"{A}/orders/ord_{R.randint(1000000000, 9999999999)}", None); yield 2
def returns(c):
    p = "/returns"; k = A + "/returns" + R.choice(["", "", "?state=requested", "?state=rejected"]); l = rows(c.get(k, p)); yield R.uniform(3, 9)
    if c.shop != "cedar" and R.random() < .3: c.send("POST", A + "/returns", {"order": R.randint(4000, 4040), "reason": R.choice(["size", "damaged", "late"])}, p); yield .3; l = rows(c.get(k, p)); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/returns/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/photos", q); c.get(u + "/notes", q)
        if R.random() < .6: c.get(u + "/label", q)
        yield R.uniform(3, 10)
        if R.random() < .3: c.send("POST", u + "/notes", {"text": "t" * R.randint(4, 60)}, q); yield .3; c.get(u + "/notes", q); yield 3
        if R.random() < .3: c.send("POST", u + "/approve", None, q); yield .3; c.get(u, q); c.get(k, p); yield 3
def customers(c):
    p = "/customers"; k = A + "/customers" + R.choice(["", "", "?q=buyer%202", "?q=zoe", "?page=2", "?page=6"]); l = rows(c.get(k, p)); yield R.uniform(3, 8)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/customers/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/consents", q); yield R.uniform(3, 9)
        if R.random() < .65: c.send("PATCH", u, R.choice([{"vip": not x["vip"]}, {"vip": not x["vip"]}, {"vip": x["vip"]}, {"name": x["name"] + "e"}]), p); yield .2; c.get(k, p); yield 3
        if R.random() < .25: c.send("POST", u + "/password-reset", None, q); yield .3; c.get(u, q); yield 2
        if R.random() < .3: c.send("DELETE", u, None, q); yield .3; c.get(k, p); yield 3; R.random() < .7 and c.get(u, q)
def coupons(c):
    p, k = "/coupons", A + "/coupons"; l = rows(c.get(k, p)); yield R.uniform(3, 8)
    if R.random() < .4:
        if R.random() < .3: c.send("POST", k, {"code": ""}, p); yield 4
        code = R.choice(["SUMMER", "BACK", "WELCOME"]) + str(R.randint(1, 9999)); R.random() < .6 and c.send("POST", k + "/validate", {"code": code}, p); yield 1; c.send("POST", k, {"code": code}, p); yield .2; l = rows(c.get(k, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        for b in R.choice([[{"active": not x["active"]}], [{"active": not x["active"]}], [{"active": not x["active"]}, {"active": x["active"]}], [{"percent": R.choice([15, 20, 25])}]]): c.send("PATCH", f"{k}/{x['id']}", b, p); yield .2; c.get(k, p); yield 4
    if len(l) > 5 and R.random() < .35: c.send("DELETE", f"{k}/{R.choice(l)['id']}", None, p); yield .2; c.get(k, p); yield 3
def stock(c):
    p, k = "/stock", A + "/stock"; l = rows(c.get(k, p)); R.random() < .6 and c.get(k + "/alerts", p); yield R.uniform(3, 9)
    if R.random() < .3: c.get(k + R.choice(["?q=mug", "?q=sofa", "?page=3"]), p); yield 3
    for x in some(l, R.randint(1, 2)):
        if R.random() < .5: c.send("PATCH", f"{k}/{x['id']}/quantity", {"quantity": R.choice([R.randint(0, 9), R.randint(10, 999), R.randint(1000, 4000), x["quantity"]])}, p); yield .2; c.get(k, p); yield R.uniform(3, 9)
        if R.random() < .5: c.get(k, p); c.send("PATCH", f"{k}/{x['id']}/threshold", {"threshold": R.choice([5, 0, 25, 100, 250, 1000])}, p); yield .2; c.get(k, p); yield R.uniform(3, 9)
        if R.random() < .2: c.send("POST", f"{k}/{x['id']}/recount", None, p); yield .3; c.get(k, p); yield 3
        if R.random() < .35: c.send("POST", k + "/adjustments", {"sku": x["id"], "by": R.randint(-9, 9)}, p + "/adjust"); yield .4; c.get(k, p); yield 4
    if R.random() < .2:
        a = c.send("POST", k + "/imports", {"rows": 12}, p + "/import"); to = a.headers.get("location")
        if to: c.get(to, p + "/import"); yield 3; c.get(to, p + "/import"); yield 2; c.get(k, p)
def carriers(c):
    p, k = "/carriers", A + "/carriers"; l = rows(c.get(k, p)); yield R.uniform(3, 8)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"
        if R.random() < .6: c.get(u + "/rates", q); c.get(u + "/zones", q); c.get(u + "/pickup", q); yield 4
        if R.random() < .3: c.send("PUT", u + "/pickup", R.choice([{"window": "none"}, {"window": "08-12"}, {"window": "w" * R.randint(3, 20)}]), q); yield .2; c.get(u + "/pickup", q); yield 3
        if R.random() < .6:
            v = x["enabled"]
            for v in R.choice([[not v], [not v], [not v, v], [not v, not v]]): c.send("PATCH", u, {"enabled": v}, p); yield .2; c.get(k, p); yield R.uniform(2, 7)
def webhooks(c):
    p, k = "/developers/webhooks", A + "/webhooks"; l = rows(c.get(k, p)); yield R.uniform(3, 8)
    if R.random() < .2: c.send("POST", k, {"url": "https://hooks.example/" + "z" * R.randint(1, 20)}, p); yield .2; l = rows(c.get(k, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        u = f"{k}/{x['id']}"; R.random() < .6 and c.get(u + "/deliveries", p); yield 3
        if R.random() < .45: c.send("POST", u + "/ping", None, p); yield .5; R.random() < .5 and c.get(u + "/deliveries", p); yield 3
        if R.random() < .45:
            v = x["enabled"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u, {"enabled": v}, p); yield .2; c.get(k, p); yield 4
        if R.random() < .2: c.send("POST", u + "/rotate", None, p); yield .3; c.get(k, p); yield 3
    if l and R.random() < .65: c.get(k, p); yield 2; c.send("DELETE", f"{k}/{R.choice(l)['id']}", None, p); yield .2; c.get(k, p); yield 4
def settings(c):
    for t in some(["notifications", "notifications", "shipping", "branding"], 3):
        p, k = "/settings/" + t, A + "/settings/" + t; o = body(c.get(k, p)); yield R.uniform(4, 10)
        if not o or R.random() > (.65 if c.role != "support" else .2 if t != "notifications" else 0): continue
        n = {"notifications": R.choice([{"digest": "weekly"}, {"digest": "never"}, {"lowStock": False}, {"email": "e" * R.randint(3, 20) + "@shop.example"}]), "shipping": R.choice([{}, {"freeOver": R.choice([500, 5000, 12000])}, {"note": "n" * R.randint(0, 50)}]), "branding": R.choice([{}, {"colour": "#aa0033"}, {"footer": "f" * R.randint(0, 50)}, {"footer": "f" * R.randint(0, 50)}])}[t]
        c.send("PUT", k, {**o, **n}, p); yield .3; c.get(k, p); yield 4
    p = "/settings/team"; c.get(A + "/team/activity", p); c.get(A + "/audit", p); (c.role == "owner" or R.random() < .25) and c.get(A + "/team", p); yield 4
    if c.role == "owner" and day >= 5 and R.random() < .7: c.get(A + "/banner", "/"); c.send("PUT", A + "/banner", {"text": "b" * R.randint(8, 60)}, "/"); yield .3; c.get(A + "/banner", "/"); yield 2
    if R.random() < .3: c.get(A + "/me/preferences", "/me"); c.send("PATCH", A + "/me/preferences", {"density": R.choice(["cosy", "compact"]), "theme": R.choice(["dark", "light", "contrast"])}, "/me"); yield .3; c.get(A + "/me/preferences", "/me"); yield 2
def growth(c):
    l = rows(c.get(A + "/subscriptions", "/subscriptions")); yield R.uniform(3, 8)
    for x in some(l, R.choice([0, 1, 1])): c.send("POST", f"{A}/subscriptions/{x['id']}/pause", None, "/subscriptions"); yield .3; c.get(A + "/subscriptions", "/subscriptions"); yield 3
    for t in some(["/marketplaces", "/wholesale/accounts", "/gift-cards", "/carts/abandoned"], 3): c.get(A + t, t.replace("/accounts", "")); yield R.uniform(3, 12)
def reports(c):
    p = "/reports"; c.send("POST", A + "/reports/query", {"days": R.choice([7, 14, 30])}, p); c.get(A + "/overview", p); yield R.uniform(4, 12)
    if R.random() < .3: c.request("GET", "/downloads/orders.csv?month=" + R.choice(["05", "06"]), referer=p); yield 5
    if R.random() < .4:
        x = body(c.send("POST", A + "/exports", {"what": "orders"}, p)); yield 2
        if "id" in x:
            for _ in range(3): c.get(f"{A}/exports/{x['id']}", p); yield 3
            c.get(f"{A}/exports/{x['id']}/file", p); yield 2
def live(c): c.request("GET", A + "/live", referer="/live", headers={"Accept": "text/event-stream"}, abort_after=.2); yield 5; c.get(A + "/orders?status=open", "/live"); yield 3
PAGES = {"owner": [orders, returns, customers, customers, coupons, stock, carriers, webhooks, settings, settings, growth, reports, reports],
         "ops": [orders, orders, returns, coupons, stock, stock, carriers, carriers, webhooks, webhooks, settings, growth, reports, live],
         "support": [orders, orders, orders, returns, returns, customers, customers, customers, coupons, stock, carriers, settings, growth]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n)
    if not c.old and R.random() < .8: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    for f in fs:
        yield R.uniform(15, 240)
        if R.random() < .2: c.send("POST", A + "/session/renew", None, "/" + f.__name__)
        if R.random() < .4: c.get(A + "/notifications/count", "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/notifications/count", "/orders"); yield 30 + R.uniform(-.05, .05)
def storefront(shop, k, until):
    b = Browser(sim, f"192.0.2.{160 + k}", "Storefront/7.2 (+node-fetch)", S, shop + DOMAIN, headers={"X-Store-Key": shop}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/store/orders", {"total": R.randint(700, 16000)}); yield R.uniform(3000, 9000)
        if R.random() < .5: b.get(A + "/store/commands"); yield 2
def payments(until):
    b = Browser(sim, "198.51.100.222", "PayBridge-Hooks/3", S, "alder" + DOMAIN, accept_gzip=False)
    while sim.now < until: b.send("POST", "/api/hooks/payments", {"event": "paid"}); yield R.uniform(2000, 7000)
def e2e():
    b = Browser2(sim, "203.0.113.99", HEADLESS, S, "alder" + DOMAIN, "https://alder" + DOMAIN, {"Cookie": "sid=owner-9"}); b.request("GET", "/")
    for t in ("/me", "/orders", "/e2e-fixtures", "/team"): b.get(A + t, "/"); yield .4
def down(cs, release=None):
    global js
    app.stop()
    if release: env["RELEASE"] = release; app.more["env"] = dict(env); js = "ops.5c2.js"; bundle(js)
    for c in cs:
        for t in ("/notifications/count", "/orders", "/stock", "/carriers"): c.get(A + t, "/orders"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls:
            c.send("POST", A + t, {"days": 7}, "/reports") if t == "/reports/query" else c.get(A + t, t.split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def old(c, on): c.old = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/orders", referer="/orders"); yield 2
    c.request("HEAD", A + "/stock", referer="/stock"); yield 2
    c.get(A + "/Orders/", "/orders"); yield 2
    c.get("/static/" + js, "/", headers={"Range": "bytes=0-99"}); yield 2
GUESS = [A + t for t in "/admin /login /debug /env /users /payments /products /export/all".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2032-06-07", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 9, i in (5, 6); end = t("23:00") if not last else t("09:10")
    for c in people:
        if weekend and c not in ((a1, s1, a3) if i == 5 else (a2, s2)) or c is o2 and i == 2: continue
        for h in ((8, 11, 14, 17) if not weekend else (10, 15)) if not last else (7,):
            if R.random() < (.72 if not last else .4): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4)))
    for k, shop in enumerate(("alder", "birch", "cedar")):
        if k < 2 or i >= 3: sim.spawn(t(f"06:1{k}:00"), storefront(shop, k, end))
    sim.spawn(t("05:40:00"), payments(end)); sim.spawn(t("02:30:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, "alder" + DOMAIN, accept_gzip=False, keep=False), sim, "/api/live", end, 3600))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, R.choice(["alder", "cedar"]) + DOMAIN), sim, GUESS, n=30))
    if i in (2, 7): sim.spawn(t("13:30:00"), tab(a1, 70))
    if i == 1: sim.spawn(t("06:00:00"), old(s1, True))
    if i == 3: sim.spawn(t("06:30:00"), down([a1, a3], "2"))
    if i == 4: sim.spawn(t("13:00:00"), old(s1, False))
    if i == 7: sim.spawn(t("13:20:00"), down([a2, o2, a4]))
    if i == 2: sim.spawn(t("12:50:00"), during("warehouse", [o1, a1, a3], ["/reports/query", "/reports/query"], (20, 90)))
    if i == 1: sim.spawn(t("21:10:00"), during("maintenance", [a1, a3, a4], ["/orders", "/stock", "/coupons", "/carriers"]))
    if i == 8: sim.spawn(t("13:30:00"), during("limit", [a1, s2], ["/orders", "/orders?q=b", "/returns"]))
    if i in (1, 8): sim.spawn(t("13:11:00"), oddities(a2))
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
lines = [l for _, s, l in app.lines]
out = stamp_combined(lines, sim, "morgan", zone=timezone.utc, early=2.6); print("morgan", len(out))
size += write_rotated(night / "morgan-compose", "compose.log", [(t, "api-1  | " + l) for t, l in out], timezone.utc)
print("bytes", size, "requests", len(sim.entries))
