import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "tedarik-sanic"
sim = Sim(20330214, "Europe/Istanbul")
R = sim.random
site = WORK / "site"
(site / "console" / "js").mkdir(parents=True)
(site / "console" / "data").mkdir()
(WORK / "flags").mkdir()

def build(name, when):
    (site / "console" / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Supplier console</title><link rel="icon" href="data:,"><script type="module" src="/console/js/{name}"></script></head>\n<body><div id="root"></div><noscript>The console needs JavaScript.</noscript></body></html>\n')
    (site / "console" / "js" / name).write_text("const tedarik=()=>0;" * 1500)
    (site / "console" / "data" / "countries.json").write_text(json.dumps([{"c": c} for c in "TR DE FR IT NL BG GR RO".split()]))
    for f in site.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "app.7c1e.js"
build(bundle, "2033-02-10 17:00")

S, HOST, ORIGIN = ("203.0.113.1", 19450), "tedarik.example.com", "https://tedarik.example.com"
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "SEED": "1", "XDG_CONFIG_HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "PYTHONDONTWRITEBYTECODE": "1"}
clock = WORK / "now"
def tick():
    (WORK / "now.new").write_text(repr(sim.now))
    os.replace(WORK / "now.new", clock)
sim.now = sim.at("2033-02-14 00:00")
tick()
def backend():
    global app
    env["SEED"] = str(int(env["SEED"]) + 1)
    app = servers.start([sys.executable, HERE / "tedarik.py"], 19451, env=env)
backend()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19450, "203.0.113.1", env=env)

TENANTS = ("anadolu-metal", "bosphorus-foods", "kardelen-textile", "nova-packaging", "yeni-plast")
day = 0
p = lambda w: R.random() < w
look = lambda a=3, b=11: R.uniform(a, b)
some = lambda l, n: R.sample(list(l), min(n, len(l)))
def words(a, b): return " ".join(R.choice("steel valve box linen late crate cotton please film resin check foil tape drum tomorrow yarn".split()) for _ in range(R.randint(a, b)))

class Desk:
    """What a person at the console does, over either protocol."""
    def request(self, *a, **m):
        tick()
        return super().request(*a, **m)
    def at(self, t, where): self.t, self.where = t, f"/console/{t}/{where}"
    def api(self, path): return path if path.startswith(("/rest", "/console")) else f"/rest/{self.t}{path}"
    def get(self, path, **m):
        a = self.request("GET", self.api(path), referer=self.where, **m)
        if a.status == 302 and a.headers.get("location", "").startswith("/"): self.request("GET", a.headers["location"], referer=self.where)
        return a
    def do(self, method, path, body=None):
        a = self.request(method, self.api(path), body=body, referer=self.where)
        if a.status == 303: self.request("GET", a.headers["location"], referer=self.where)
        return a
    def read(self, path):
        a = self.get(path)
        return a.json() if a.status in (200, 304) and a.body[:1] in (b"[", b"{") else None
    def rows(self, path):
        x = self.read(path)
        return x if isinstance(x, list) else (x or {}).get("items", [])
class Desk1(Desk, Browser): pass
class Desk2(Desk, Browser2): pass
def person(role, address, agent, kind, gz=True):
    c = kind(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Bearer " + role, "Accept-Language": "en", "Sec-Fetch-Site": "same-origin"}, caching=True, accept_gzip=gz)
    c.role = role
    return c
owner = person("owner", "198.51.100.21", FIREFOX, Desk2)
buyer_a = person("buyer-a", "198.51.100.34", CHROME, Desk2)
buyer_b = person("buyer-b", "198.51.100.35", EDGE, Desk1)
quality = person("quality", "203.0.113.90", SAFARI, Desk2)
finance = person("finance", "198.51.100.61", CHROME_WIN, Desk1)

def shell(c, fresh_page):
    p(.15) and c.request("GET", "/")
    c.request("GET", c.where)
    if fresh_page: c.cache.clear()
    p(.6) and c.request("GET", "/console/js/" + bundle, referer=c.where)
    if p(.35):
        c.get("/rest/me", headers={"Authorization": ""}); yield look()
        if p(.25): c.request("POST", "/rest/session", body={"code": "wrong"}, referer=c.where, headers={"Authorization": ""}); yield look()
        c.request("POST", "/rest/session", body={"code": "right"}, referer=c.where, headers={"Authorization": ""}); yield .3
    c.get("/rest/me")
    for t in ("/messages/unread", "/dashboard" if day >= 3 else "/widgets/summary", "/modules/quality", "/modules/auctions", "/announcements", "/fx", "/console/data/countries.json", "/console/data/currencies.json"):
        p(.6) and c.get(t)
    p(.3) and c.get("/auctions")
    yield look()
    if p(.3): c.do("POST", "/messages/read-all"); yield .2; c.get("/messages/unread"); yield 2
    if p(.5): c.request("POST", "/rest/telemetry", body={"v": 1}, referer=c.where)

def suppliers(c):
    l = c.rows("/suppliers"); c.get("/tags"); c.get("/saved-views"); yield look()
    if p(.3): l = c.rows("/suppliers" + R.choice(["?page=2", "?page=3", "?page=9", "?text=steel", "?text=zzz"])) or l; yield look()
    for x in some(l, R.choice([1, 2, 2])):
        u = f"/suppliers/{x['id']}"; y = c.read(u)
        for t in (u + "/certificates", f"/scorecards/{x['id']}", u + "/orders", u + "/logo"): p(.75) and c.get(t)
        yield look()
        if y and c.role in ("owner", "buyer-a", "buyer-b", "quality") and p(.45): c.do("PATCH", u + "/approval", {"approved": not y["approved"]}); yield .3; y = c.read(u); yield look()
        if y and p(.3): c.do("PATCH", u + "/preferred", {"preferred": not y["preferred"]}); yield .3; c.get(u); yield look()
        if p(.12): c.do("POST", u + "/invite"); yield look()
    if p(.2):
        c.get("/drafts/supplier"); yield look(8, 20); c.do("PUT", "/drafts/supplier", {"name": words(1, 3)}); yield look(8, 20)
        if p(.7): c.get("/drafts/supplier"); yield 5
        tax = str(R.randint(10**9, 10**10 - 1)); c.get("/suppliers/lookup?tax=" + tax); yield 4
        if p(.2): c.do("POST", "/suppliers", {"name": ""}); yield 4
        a = c.do("POST", "/suppliers", {"name": words(1, 3), "taxNo": tax}); c.do("DELETE", "/drafts/supplier"); yield .3; c.get("/suppliers"); yield look()
        if a.status == 201 and p(.6): c.get("/suppliers/lookup?tax=" + tax); yield 3
        if a.status == 201 and p(.3):
            u = "/suppliers/" + a.json()["id"]; c.get(u); yield 4; c.do("DELETE", u); yield .3; c.get("/suppliers"); p(.5) and c.get(u); yield 3
    if p(.3): c.do("POST", "/saved-views", {"name": words(1, 3)}); yield .3; c.get("/saved-views"); yield 3
    elif p(.3):
        for x in c.rows("/saved-views")[:2]: c.do("DELETE", f"/saved-views/{x['id']}"); yield .3; c.get("/saved-views"); yield 3

def tags(c):
    l = c.rows("/tags"); yield look()
    if p(.35): c.do("POST", "/tags", {"label": words(1, 1)}); yield .3; l = c.rows("/tags"); yield look()
    for x in some(l, R.choice([1, 1, 2])): c.do("DELETE", f"/tags/{x['id']}"); yield .3; c.get("/tags"); yield look()

def orders(c):
    l = c.rows("/orders" + R.choice(["", "", "?state=open", "?state=held", "?page=2", "?page=8"])) or c.rows("/orders"); yield look()
    if p(.3): c.do("POST", "/orders/search", {"no": R.choice(["450000", "45000", "81", "999", "45x"])}); yield look()
    for x in some(l[:6], R.choice([1, 2, 2])):
        u = f"/orders/{x['id']}"; y = c.read(u)
        for t in ("/timeline", "/claims", "/tracking", "/lock", "/comments"): p(.75) and c.get(u + t)
        yield look()
        if y and p(.4): c.do("PUT", u + "/lock"); yield 1; c.do("PATCH", u, {"state": "held" if y["state"] == "open" else "open"}); yield .3; c.get(u); yield look()
        if p(.2): c.do("POST", u + "/recalculate"); yield .4; c.get(u); yield look()
        if p(.12): c.do("POST", "/comments/preview", {"text": words(2, 9)}); yield look()

def shipping(c):
    l = c.rows("/shipments"); yield look()
    for x in some(l, R.choice([1, 1, 2])):
        u = f"/shipments/{x['id']}"; c.get(u); yield look()
        if p(.65): c.do("POST", u + "/confirm", {"pieces": R.randint(1, 9)}); yield .4; c.get(u); yield look()
        if p(.35): c.do("POST", u + "/delay", {"days": R.randint(1, 20), "reason": words(1, 4)}); yield look()

def tenders(c):
    l = c.rows("/rfqs"); yield look()
    if c.t != "yeni-plast" and p(.25) or c.t == "yeni-plast" and day >= 3 and p(.8): c.do("POST", "/rfqs", {"title": words(2, 5)}); yield .3; l = c.rows("/rfqs"); yield look()
    for x in some(l, 2):
        u = f"/rfqs/{x['id']}"; c.get(u); c.get(u + "/bids"); yield look()
        if p(.5): c.do("POST", u + "/clone"); yield .3; c.get("/rfqs"); yield look()
        if x["state"] == "open" and p(.25) or p(.07):
            for _ in range(R.choice([1, 1, 2])): c.do("POST", u + "/close"); yield .4
            c.get(u); c.get(u + "/bids"); yield look()

def prices(c):
    l = c.rows("/price-lists"); yield look()
    for x in some(l, R.choice([1, 2])):
        u = f"/price-lists/{x['id']}"; y = c.read(u); c.get(u + "/history"); yield look()
        if y and p(.6): c.do("PUT", u, {**y, "lines": y["lines"] + R.randint(0, 3)}); yield .3; c.get(u); yield look()
    l = c.rows("/catalogue"); yield look()
    if l and p(.6): c.do("POST", "/catalogue/bulk-activate", {"ids": [x["id"] for x in some([x for x in l if not x["active"]] or l, 4)]}); yield .3; c.get("/catalogue"); yield look()
    for x in some(l, R.choice([0, 1, 1])): c.do("PATCH", f"/catalogue/{x['id']}", {"active": not x["active"]}); yield .3; c.get("/catalogue"); yield look()
    if p(.2): c.do("POST", "/catalogue/import/validate", {"rows": R.randint(1, 400)}); yield look()

def audits(c):
    l = c.rows("/audits"); c.get("/audits/findings"); c.get("/recalls"); yield look()
    for x in some(l, 1):
        c.get(f"/audits/{x['id']}"); yield look()
        if p(.6): c.do("POST", f"/audits/{x['id']}/findings", {"text": words(2, 6)}); yield .3; c.get(f"/audits/{x['id']}"); yield look(); c.get("/audits/findings"); yield look()
    if c.role in ("quality", "owner") and p(.3): c.do("POST", "/audits", {"title": words(1, 4)}); yield .3; c.get("/audits"); c.get("/audits/findings"); yield look()
    l = c.rows("/inspections"); yield look()
    if c.role in ("quality", "buyer-a") and p(.5): c.do("POST", "/inspections", {"lot": R.randint(100, 9999)}); yield .3; l = c.rows("/inspections"); yield look()
    for x in some(l, 1):
        u = f"/inspections/{x['id']}"; c.get(u); yield look()
        for _ in range(R.randint(0, 3)): c.do("PATCH", u, {"step": words(1, 4)}); yield .3; c.get(u); yield look()
    l = c.rows("/disputes"); yield look()
    if day >= 3 and p(.7): c.do("POST", "/disputes", {"about": words(1, 6)}); yield .3; l = c.rows("/disputes"); yield look()
    if p(.3):
        for x in l: c.do("DELETE", f"/disputes/{x['id']}"); yield .3; c.get("/disputes"); yield 3

def money(c):
    l = c.rows("/invoices" + R.choice(["", "", "?page=2", "?page=5"])); c.get("/payments/runs/next"); p(.6) and c.get("/payments/holds"); yield look()
    for x in some(l, R.choice([1, 2])):
        if p(.5): c.get(f"/invoices/{x['id']}/pdf"); yield look()
        if not x["paid"] and p(.5): c.do("POST", f"/invoices/{x['id']}/pay"); yield .3; c.get("/invoices"); yield look()
    if p(.6): c.do("POST", "/invoices/match", {"ids": [x["id"] for x in some(l, 3)]}); yield look()
    l = c.rows("/payments/approvals"); yield look()
    for x in some(l, 1):
        if p(.4): c.do("POST", f"/payments/approvals/{x['id']}"); yield .3; c.get("/payments/approvals"); yield look()

def papers(c):
    l = c.rows("/contracts"); yield look()
    for x in some(l, R.choice([1, 2])):
        u = f"/contracts/{x['id']}"; y = c.read(u); yield look()
        if y and p(.5):
            n = R.choice([y["note"], words(1, 6), words(1, 6)]); c.do("PUT", u, {"note": n, "version": y["version"] - (1 if p(.12) else 0)}); yield .3; c.get(u); c.get("/contracts"); yield look()

def reports(c):
    n = R.choice([4, 8, 12])
    for t in ("spend", "delivery"): c.get(f"/reports/{t}?weeks={n}")
    yield look()
    if p(.4):
        x = c.do("POST", "/exports", {"of": "orders"}).json(); y = None; yield 5
        for _ in range(12 if "id" in x else 0):
            y = c.read(f"/exports/{x['id']}")
            if not y or y["state"] == "done": break
            yield 6
        if y and y["state"] == "done": c.request("GET", y["file"], referer=c.where)

def settings(c):
    o = c.read("/settings/branding"); c.get("/settings/sso"); c.get("/settings/members"); yield look()
    if o and p(.5): c.do("PUT", "/settings/branding", {**o, "footer": R.choice([o["footer"], words(0, 6), words(1, 6)])}); yield .3; c.get("/settings/branding"); yield look()
    c.get("/webhooks"); yield look()
    if p(.7): c.do("POST", "/webhooks", {"url": "https://hooks.example.net/" + words(1, 1)}); yield .3; c.get("/webhooks"); yield look()
    if c.role == "owner" and p(.5): c.do("POST", "/announcements", {"text": words(3, 15)}); yield .3; c.get("/announcements"); yield look(100, 200); c.get("/announcements"); yield 3

PAGES = {"owner": [suppliers, orders, tenders, prices, audits, money, reports, settings, settings, papers, tags], "buyer-a": [suppliers, suppliers, orders, orders, shipping, tenders, tenders, prices, reports, papers, tags, audits, settings],
         "buyer-b": [suppliers, orders, shipping, shipping, tenders, tenders, prices, prices, money, reports, tags, settings], "quality": [suppliers, orders, audits, audits, shipping, reports, settings, tags, prices], "finance": [money, money, papers, reports, orders, settings, suppliers, shipping]}
MINE = {"owner": TENANTS, "buyer-a": ("anadolu-metal", "kardelen-textile", "yeni-plast"), "buyer-b": ("bosphorus-foods", "nova-packaging"), "quality": TENANTS, "finance": TENANTS}
def session(c, n, fresh_page):
    c.at(R.choice(MINE[c.role]), "home")
    yield from shell(c, fresh_page)
    for page in some(PAGES[c.role], n):
        yield R.uniform(8, 120)
        t = R.choice(MINE[c.role]) if p(.2) else c.t
        c.at(t, page.__name__)
        p(.3) and c.get("/messages/unread")
        yield from page(c)
def tab(c, t, n, path, step):
    """A tab that is left open; the person works in another one meanwhile."""
    for _ in range(n):
        tick(); c.request("GET", f"/rest/{t}{path}", referer=f"/console/{t}/home"); yield step + R.uniform(-.2, .2)

class Machine(Browser):
    def request(self, *a, **m): tick(); return super().request(*a, **m)
def erp(end):
    b = Machine(sim, "192.0.2.60", "Logo-Connector/3.4 (.NET 8.0)", S, HOST, headers={"Authorization": "Bearer erp"}, accept_gzip=False)
    while sim.now < end:
        t = R.choice(TENANTS[:4] + TENANTS[:4] + (TENANTS[4],) if day >= 2 else TENANTS[:4])
        b.request("GET", f"/rest/{t}/changes?since={int(sim.now) - 900}")
        if p(.25): yield 1; b.request("POST", f"/rest/{t}/sync/orders", body={"n": 1})
        yield 900 + R.uniform(-4, 4)
PHONES = [(f"203.0.113.{130 + 7 * i}", i < 5) for i in range(9)]
def phone(address, old, opened):
    t = TENANTS[int(address[-2:]) % 4]
    b = Machine(sim, address, "TedarikApp/2.3 (okhttp/4.9.1; Android 12)" if old else "TedarikApp/3.1 (okhttp/4.12.0; Android 15)", S, HOST)
    if old:
        b.request("GET", f"/app/v1/{t}/orders"); yield 1
        b.request("GET", f"/app/v1/{t}/profile"); yield 2
        if p(.6): b.request("POST", f"/app/v1/{t}/heartbeat", body={"t": 1}); yield 30; b.request("GET", f"/app/v1/{t}/orders"); yield 1
    else:
        b.request("GET", f"/app/v3/{t}/orders"); yield 20
        if p(.6): b.request("POST", f"/app/v3/{t}/certificates", body={"name": words(1, 3)}); yield 3
        if p(.4): b.request("POST", f"/app/v3/{t}/messages", body={"text": words(1, 9)}); yield 3
def widget():
    b = Machine(sim, f"192.0.2.{R.randint(100, 140)}", CHROME_WIN, S, HOST, "https://nova.example.net", headers={"Origin": "https://nova.example.net"})
    b.request("OPTIONS", "/public/nova-packaging/tenders", referer="/tenders", headers={"Access-Control-Request-Method": "GET"}); yield .1
    b.request("GET", "/public/nova-packaging/tenders", referer="/tenders"); yield 1
def mail_link(c, t, path):
    """Addresses from old mails, typed or opened from outside: the page answers, and says what it does not know."""
    c.request("GET", f"/console/{t}/{path}"); yield 2
def flag(name, on):
    f = WORK / "flags" / name
    f.touch() if on else f.unlink(missing_ok=True)
    yield 0
def down(c, release=None):
    global bundle
    servers.stop(app)
    if release: env["RELEASE"] = release; bundle = "app.91d0.js"; build(bundle, "2033-02-17 06:10")
    c.at("anadolu-metal", "orders")
    for t in ("/messages/unread", "/orders", "/messages/unread", "/suppliers"): c.get(t); yield R.uniform(10, 60)
    backend(); yield 0
def new_day(i):
    global day
    day = i; yield 0
def odd(c):
    c.at("kardelen-textile", "suppliers"); c.request("GET", "/rest/kardelen-textile/suppliers", referer=c.where, abort_after=.001); yield 5
    c.get("/suppliers/01HZZZZZZZZZZZZZZZZZZZZZZZ"); yield 2

for i, d in office_days(sim, "2033-02-14", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekend, last = i in (5, 6), i == 7
    end = t("23:40") if not last else t("12:20")
    sim.spawn(t("00:00:01"), new_day(i))
    for c, hours in ((owner, (9, 11, 15)), (buyer_a, (8, 10, 13, 15)), (buyer_b, (8, 11, 14, 16)), (quality, (9, 13, 15)), (finance, (10, 14, 16))):
        for k, h in enumerate(hours):
            if weekend and not (c is owner and k == 1): continue
            if last and h > 11: continue
            if p(.92): sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), k == 0 or p(.4)))
    sim.spawn(t("00:03:00"), erp(end))
    sim.spawn(t("00:01:00"), monitor(Machine(sim, "192.0.2.5", "UptimeRobot/2.0 (http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/rest/ping", end, 600))
    sim.spawn(t("00:02:10"), monitor(Machine(sim, "192.0.2.6", "UptimeRobot/2.0 (http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/rest/ping", end, 1800, "HEAD"))
    for a, old in PHONES:
        for h in some(range(7, 12 if last else 21), R.choice([1, 2, 3])): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:11"), phone(a, old, h))
    for h in some(range(8, 12 if last else 20), 2): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:40"), widget())
    for h in some(range(9, 12 if last else 18), 2): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:50"), mail_link(R.choice([owner, buyer_a, quality]), R.choice(TENANTS), R.choice(["supplier/old/4711", "offers", "reports/2031", "help/faq", "data/units.json"])))
    if i != 3: sim.spawn(t(f"0{R.randint(1, 5)}:22:00"), scanner(Machine(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", "Go-http-client/1.1", CHROME.replace("134", "104")]), S, HOST), sim, SCANS + ["/rest/admin", "/rest/v1/users", "/rest/swagger.json", "/console/.env", "/rest/anadolu-metal/users", "/files/../../etc/passwd"], n=22))
    if i in (0, 2, 4): sim.spawn(t("12:02:00"), tab(buyer_b, "nova-packaging", 80, "/messages/unread", 30))
    if i == 1: sim.spawn(t("18:30:00"), flag("maintenance", True)); sim.spawn(t("18:31:00"), session(buyer_b, 3, True)); sim.spawn(t("18:50:00"), flag("maintenance", False))
    if i == 2: sim.spawn(t("07:40:00"), flag("fx", True)); sim.spawn(t("10:50:00"), flag("fx", False))
    if i == 3: sim.spawn(t("07:00:00"), flag("payday", True)); sim.spawn(t("22:00:00"), flag("payday", False)); sim.spawn(t("12:30:00"), flag("throttle", True)); sim.spawn(t("12:30:20"), tab(quality, "anadolu-metal", 5, "/suppliers?text=valve", 1)); sim.spawn(t("12:31:00"), flag("throttle", False))
    if i == 3: sim.spawn(t("06:05:00"), down(buyer_a, "2")); sim.spawn(t("07:10:00"), tab(finance, "bosphorus-foods", 22, "/widgets/summary", 1200))
    if i == 6: sim.spawn(t("20:00:00"), down(owner))
    if i in (1, 5): sim.spawn(t("12:50:00"), odd(buyer_a))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night, stamp, out = NIGHTS / NAME, Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
print("bytes", write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy"), "requests", len(sim.entries))
