import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "switchboard-express"
sim = Sim(20320524, "America/Chicago"); R = sim.random
dist = WORK / "dist"; (dist / "build").mkdir(parents=True)
def build(v):
    global bundle
    v = int(v)
    bundle = f"/build/app-{['', '4Qx1', '8Lm2', 'Zk93'][v]}.js"; t = sim.at("2032-05-2%d 05:00" % v)
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Switchboard</title><link rel="icon" href="data:,"><script type="module" crossorigin src="{bundle}"></script></head><body><div id="root"></div></body></html>\n')
    for f in (dist / "build").iterdir(): f.unlink()
    (dist / bundle[1:]).write_text("export const panel={};" * (1200 + 30 * v))
    for f in (dist / "index.html", dist / bundle[1:]): os.utime(f, (t, t))
build(1); words = set(); (WORK / "mode").write_text(""); (WORK / "now").write_text(str(sim.at("2032-05-24 00:00")))
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs", "XDG_CONFIG_HOME": str(WORK), "XDG_DATA_HOME": str(WORK)}
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.6")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Host(servers, ["node", HERE / "switchboard.js"], 22071, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 22070, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 22070), "app.switchboard.example", "https://app.switchboard.example"
def clocked(Base):
    class Client(Base):
        def request(self, method, target, **more):
            (WORK / "now").write_text(f"{sim.now:.3f}")
            return super().request(method, target, **more)
    return Client
One, Two = clocked(Browser), clocked(Browser2)
class Person(Two):
    """Refreshes its token when it ran out, as the panel's fetch does."""
    def request(self, method, target, **more):
        if self.who and target.startswith("/api/") and sim.now - self.token > 3600 and "/auth/" not in target:
            self.headers["Authorization"] = "Bearer expired"; super().request(method, target, **more)
            self.headers.pop("Authorization"); super().request("POST", "/api/auth/refresh", referer=more.get("referer")); self.token = sim.now
        if self.who: self.headers["Authorization"] = "Bearer " + self.who
        else: self.headers.pop("Authorization", None)
        return super().request(method, target, **more)
def person(login, address, agent, codings):
    c = Person(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en-US,en;q=0.9", "Accept-Encoding": codings, "Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"}, caching=True)
    c.login, c.who, c.signed, c.token, c.page, c.open = login, None, None, 0, "/", []; return c
ow = person("owner", "198.51.100.60", SAFARI, "gzip, deflate, br"); p1 = person("ops1", "198.51.100.61", CHROME_WIN, "gzip, deflate, br, zstd"); p2 = person("ops2", "198.51.100.61", FIREFOX, "gzip, deflate, br, zstd")
dv = person("dev", "198.51.100.62", CHROME, "gzip, deflate, br, zstd"); au = person("audit", "198.51.100.63", EDGE, "gzip, deflate, br, zstd")
people = [ow, p1, p2, dv, au]; day, date, stale = 0, "", set()
WORDS = "checkout search pricing beta cart banner mobile export retry cache queue login signup invoice".split()
def text(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
def chance(p): return R.random() < p
def think(a=3, b=14): return R.uniform(a, b)
def some(l, n): return R.sample(l, min(n, len(l)))
def js(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else {}
def data(a): x = js(a); return x if isinstance(x, list) else x.get("data", [])
class Page:
    """A page of one organisation; what it reads is read again when the window gets the focus."""
    def __init__(self, c, org, path): self.c, self.o, self.p = c, f"/api/orgs/{org}", f"/{org}{path}"; c.page, c.open = self.p, []
    def get(self, t, keep=True):
        if keep and self.o + t not in self.c.open: self.c.open.append(self.o + t)
        return self.c.get(self.o + t, self.p)
    def list(self, t): return data(self.get(t))
    def do(self, m, t, b=None): return self.c.send(m, self.o + t, b, self.p)
def focus(c):
    for t in c.open: c.get(t, c.page)
def away(c, a=70, b=420):
    """Another window for a while, then back."""
    yield R.uniform(a, b); focus(c); yield think()
def orgs(): return ["acme-retail", "northwind", "globex", "initech"] + (["umbrella-labs"] if day >= 3 else [])
def load(c, org):
    c.cache.pop("/", None); c.request("GET", f"/{org}/flags" if chance(.6) else "/"); chance(.6) and c.request("GET", bundle, referer=ORIGIN + "/"); yield .2
    if c.signed != date:
        c.who = None; c.get("/api/me", "/login"); yield think()
        if chance(.15): c.send("POST", "/api/auth/login", {"user": c.login, "password": "wrong"}, "/login"); yield think()
        c.send("POST", "/api/auth/login", {"user": c.login, "password": "right"}, "/login"); c.who, c.signed, c.token = c.login, date, sim.now
    c.get("/api/me", f"/{org}"); c.get("/api/orgs", f"/{org}"); h = Page(c, org, "/flags"); h.get(""); h.get("/notifications", False); h.get("/alerts/active", False); chance(.4) and h.get("/stream", False); chance(.5) and h.c.get(f"/internal/limits?org={org}", h.p); yield think(1, 5)
def flags(c, org):
    h = Page(c, org, "/flags"); l = h.list("/flags"); h.get("/environments"); yield think()
    if chance(.35):
        a = js(h.get("/flags", False)); cur = a.get("nextCursor")
        while cur and chance(.8): a = js(h.get(f"/flags?cursor={cur}", False)); l = a.get("data", []) or l; cur = a.get("nextCursor"); yield think(2, 6)
    if chance(.15): h.get("/flags?" + R.choice(["tag=beta", "tag=zzz", "archived=true"]), False); yield think()
    if chance(.2):
        w = R.choice(WORDS)
        for n in range(2, min(len(w), 5)): h.c.request("GET", f"{h.o}/search?q={w[:n]}", referer=h.p, **({"abort_after": .001} if chance(.15) else {})); yield .25
    for f in some(l, R.choice([1, 2, 3])):                          # optimistic: the switch in the list
        h.do("PATCH", f"/flags/{f['id']}", {"enabled": not f["enabled"]}); yield R.uniform(1, 4)
        if chance(.3): h.do("PATCH", f"/flags/{f['id']}", {"enabled": f["enabled"]}); yield think(1, 3)
    if chance(.5): yield from away(c)
    if chance(.3):
        h.do("POST", "/flags", {"key": R.choice([R.choice(l)["key"] if l else "x", f"{text(1, 1)}-{R.randint(100, 999)}", f"{text(1, 1)}-{R.randint(100, 999)}"]), "name": text(1, 5)}); yield .2; l = h.list("/flags"); yield think()
    if chance(.4) and l and c is not au:
        h.do("POST", "/flags/bulk", {"ids": [f["id"] for f in some(l, R.randint(2, 5))], "enabled": chance(.5)}); yield .2; l = h.list("/flags"); yield think()
    for f in some(l, R.choice([1, 2])):
        v = Page(c, org, f"/flags/{f['key']}"); u = f"/flags/{f['id']}"; x = js(v.get(u)); v.get(u + "/history"); chance(.7) and v.get(u + "/evaluations"); yield think()
        if chance(.6) and c is not au:
            e = R.choice(["production", "staging", "development"])
            v.do("PATCH", f"{u}/environments/{e}", {"enabled": not x.get("environments", {}).get(e)}); yield .2; v.get(u); yield think()
        if chance(.35): v.do("PATCH", u, {"name": text(1, 5), "rollout": R.choice([5, 25, 50, 100])}); yield .2; v.get(u); yield think()
        if chance(.3): yield from away(c)
        if chance(.15) and c is not au:
            v.do("DELETE", u); yield .2; h.list("/flags"); yield think()
            if chance(.3): v.do("DELETE", u); yield think(); v.get(u); yield think()
    if chance(.5): h = Page(c, org, "/segments"); h.get("/segments", False); yield think(); chance(.35) and c is not au and h.do("POST", "/segments", {"name": text(1, 3)}); yield think()
def keys(c, org):
    h = Page(c, org, "/keys"); l = data(h.get("/api-keys"))
    if chance(.15): h.c.get(h.o + "/keys", h.p); h.get("/api-keys")
    yield think()
    if c is au: return
    if chance(.4): h.do("POST", "/api-keys", {"name": text(1, 4)}); yield .2; l = h.list("/api-keys"); yield think()
    for k in some(l, R.choice([1, 1, 2])):
        if chance(.35): h.do("POST", f"/api-keys/{k['id']}/rotate"); yield .2; h.get("/api-keys"); yield think()
        else:
            h.do("DELETE", f"/api-keys/{k['id']}"); yield .2; h.get("/api-keys"); yield think()
            if chance(.3): h.do("DELETE", f"/api-keys/{k['id']}"); yield .2; h.get("/api-keys"); yield think()
    if chance(.3): yield from away(c)
def webhooks(c, org):
    h = Page(c, org, "/webhooks"); l = h.list("/webhooks"); yield think()
    if chance(.25) and (org != "globex" or day >= 2): h.do("POST", "/webhooks", {"url": R.choice(["https", "https", "http"]) + f"://hooks.{text(1, 1)}.example/{R.randint(1, 99999)}"}); yield .2; l = h.list("/webhooks"); yield think()
    for w in some(l, R.choice([1, 2])):
        v = Page(c, org, f"/webhooks/{w['id']}"); v.get("/webhooks"); v.get(f"/webhooks/{w['id']}/deliveries"); yield think()
        if c is au: continue
        if chance(.45): v.do("POST", f"/webhooks/{w['id']}/test"); yield R.uniform(3, 9); v.get(f"/webhooks/{w['id']}/deliveries"); yield think()
        if chance(.35): v.do("PATCH", f"/webhooks/{w['id']}", {"active": not w["active"]}); yield .2; v.get("/webhooks"); yield think()
        if chance(.2): v.do("PUT", f"/webhooks/{w['id']}/secret", {"secret": "x" * 32}); yield .2; v.get("/webhooks"); yield think()
        if chance(.12): v.do("DELETE", f"/webhooks/{w['id']}"); yield .2; h.list("/webhooks"); yield think()
    if chance(.3): yield from away(c)
def incidents(c, org):
    h = Page(c, org, "/incidents"); h.get("/incidents?status=open"); l = h.list("/incidents"); yield think()
    if chance(.3): h.get("/maintenance-windows"); yield think(); day >= 4 and chance(.6) and c is not au and h.do("POST", "/maintenance-windows", {"from": "2032-06-10", "note": text(1, 6)}) and h.get("/maintenance-windows"); yield think()
    if chance(.3) and c is not au: h.do("POST", "/incidents", {"title": text(3, 8), "severity": R.randint(1, 4)}); yield .2; l = h.list("/incidents"); yield think()
    for i in some(l[:6], R.choice([1, 2])):
        u = f"/incidents/{i['id']}"; v = Page(c, org, u); v.get(u); v.get(u + "/updates"); v.get(u + "/postmortem"); yield think()
        if c is au: continue
        if chance(.5): v.do("POST", u + "/updates", {"body": text(3, 12)}); yield .2; v.get(u + "/updates"); yield think()
        if chance(.5): v.do("POST", u + "/notify", {"to": "subscribers"}); yield think()
        if chance(.4): v.do("POST", u + "/ack"); yield .2; v.get(u); yield think(); 
        if chance(.4):
            if chance(.3): v.do("PATCH", u, {"status": "monitoring", "stale": True}); yield .1; v.get(u); yield think(1, 4)
            v.do("PATCH", u, {"status": R.choice(["resolved", "monitoring", "identified", "resolved"]), "title": R.choice([None, None, text(3, 8)])}); yield .2; v.get(u); yield think()
        if chance(.2):
            for _ in range(R.randint(2, 4)): v.do("PUT", u + "/postmortem/draft", {"body": text(5, 60)}); yield R.uniform(6, 9)
    if chance(.3): yield from away(c)
def alerts(c, org):
    h = Page(c, org, "/alerts"); l = h.list("/alerts"); h.get("/alerts/active"); yield think()
    for a in some(l, R.choice([1, 2])):
        if chance(.65) and c is not au: h.do("POST", f"/alerts/{a['id']}/mute"); yield .2; h.get("/alerts"); yield think()
        if chance(.5):
            v = Page(c, org, f"/alerts/{a['id']}"); v.get(f"/alerts/{a['id']}"); yield think()
            if chance(.7) and c is not au: v.do("PUT", f"/alerts/{a['id']}", {"rule": text(2, 5), "threshold": R.randint(1, 99)}); yield think()
def audit(c, org):
    h = Page(c, org, "/audit"); a = js(h.get("/audit")); n = 0; yield think()
    while a.get("nextCursor") and n < 3 and chance(.5): a = js(h.get(f"/audit?cursor={a['nextCursor']}", False)); n += 1; yield think(2, 6)
    if chance(.3): h.get("/audit?actor=" + R.choice(["dev", "owner", "nobody"]), False); yield think()
    if chance(.1): h.get("/audit?cursor=01JZZZZZZZZZZZZZZZZZZZZZZZ", False); yield think()
    if chance(.25):
        x = js(h.do("POST", "/audit/exports", {"format": "csv"})); yield 1
        if x.get("id"):
            for _ in range(3): h.get(f"/audit/exports/{x['id']}", False); yield 2
            h.get(f"/audit/exports/{x['id']}/file", False); yield think()
def billing(c, org):
    h = Page(c, org, "/billing"); h.get("/billing/usage"); h.get("/billing/invoices"); h.get("/billing/payment-methods"); chance(.6) and h.get("/billing/credits", False); yield think()
    if c in (dv, au): return
    for m in some(["evaluations", "seats", "events", "exports"], R.choice([1, 2, 3])): h.get(f"/billing/usage/breakdown?metric={m}&days={R.choice([7, 30])}", False); yield think(2, 6)
    if chance(.4): h.get("/billing/disputes", False); yield think()
    if chance(.65): h.do("POST", "/billing/coupons", {"code": text(1, 1).upper() + "20"}); yield think()
    if chance(.3): h.do("POST", "/billing/preview", {"seats": R.randint(5, 80)}); yield think()
    if chance(.5):
        x = js(h.get("/billing/contact")); yield think(); h.do("PUT", "/billing/contact", {"email": x.get("email"), "company": R.choice([x.get("company"), text(1, 5)])}); yield .2; h.get("/billing/contact"); yield think()
def members(c, org):
    h = Page(c, org, "/members"); l = h.list("/members"); i = h.list("/members/invitations"); chance(.8) and h.get("/members/roles", False); yield think()
    if chance(.6): h.get("/members/sessions", False); yield think()
    if c in (dv, au): return
    if chance(.5) and len(l) > 1: h.do("POST", "/members/bulk", {"ids": [m["id"] for m in some(l, R.randint(1, 4))], "action": R.choice(["suspend", "restore"])}); yield .2; l = h.list("/members"); yield think()
    if chance(.4) and l:
        m = R.choice(l); h.do("PATCH", f"/members/{m['id']}", {"role": R.choice([r for r in ("admin", "developer", "viewer") if r != m["role"]])}); yield .2; h.get("/members"); yield from away(c)
    if chance(.35): h.do("POST", "/members/invitations", {"email": R.choice([f"new{R.randint(1, 400)}@{org}.example", "new0@globex.example"])}); yield .2; i = h.list("/members/invitations"); yield think()
    if i and chance(.3): h.do("DELETE", f"/members/invitations/{R.choice(i)['id']}"); yield .2; h.get("/members/invitations"); yield think()
    if len(l) > 4 and chance(.1): h.do("DELETE", f"/members/{R.choice(l)['id']}"); yield .2; h.get("/members"); yield think()
def settings(c, org):
    h = Page(c, org, "/settings"); h.get("/settings/domains"); h.get("/settings/retention"); h.get("/sso/connections", False); h.get("/settings/sso"); yield think()
    if c in (dv, au): return
    if chance(.5): h.do("PUT", "/settings/sso", {"entityId": "urn:x", "url": f"https://idp.{text(1, 1)}.example"}); yield think(4, 12)
    if chance(.45): h.do("PUT", "/settings/retention", {"days": R.choice([30, 60, 90]), "events": True}); yield .2; h.get("/settings/retention"); yield think()
    if chance(.3):
        b = {"name": f"{text(1, 1)}{R.randint(1, 999)}.example"}; a = h.do("POST", "/settings/domains", b)
        if a.status == 308: yield .03; h.do("POST", "/settings/domains/", b)
        yield .2; h.get("/settings/domains"); yield think()
def insights(c, org):
    h = Page(c, org, "/insights"); h.get("/insights", False); h.get("/reliability"); yield think()
    if chance(.4): c.send("PATCH", "/api/me/preferences", {"columns": [R.randint(100, 400), R.randint(100, 400)]}, h.p); yield think()
    if chance(.3): c.get("/api/me/tokens", "/account"); yield think()
PAGES = {"owner": [flags, keys, webhooks, incidents, billing, billing, members, members, settings, settings, insights, audit, alerts], "dev": [flags, flags, flags, keys, webhooks, webhooks, incidents, alerts, insights, members, billing],
         "audit": [flags, audit, audit, members, incidents, keys, insights, webhooks, alerts, billing], "": [flags, flags, keys, keys, webhooks, incidents, incidents, alerts, alerts, audit, billing, members, members, settings, insights]}
def session(c, n):
    org = R.choice(orgs() if chance(.7) else ["acme-retail", "northwind"]); yield from load(c, org)
    if c.signed != date: return
    l = PAGES.get(c.login, PAGES[""])
    for f in R.sample(l, min(n, len(l))):
        if chance(.2): org = R.choice(orgs()); c.get("/api/orgs", f"/{org}")
        yield from f(c, org); yield R.uniform(15, 150)
        if chance(.3): h = f"/api/orgs/{org}/notifications"; c.get(h, c.page); chance(.3) and c.send("POST", h + "/read", None, c.page) and c.get(h, c.page); yield think()
    if chance(.15): c.send("POST", "/api/auth/logout", None, c.page); c.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get("/api/orgs/acme-retail/notifications", "/acme-retail/flags")
        yield 60 + R.uniform(-.05, .05)
# --- machines
def box(agent, address, **h): return One(sim, address, agent, S, HOST, accept_gzip=False, headers=h, caching=True)
def sdk(until, k, env_):
    b = box(f"switchboard-sdk-node/2.{k}.0", f"192.0.2.{30 + k}")
    while sim.now < until:
        b.get(f"/sdk/v2/flags?env={env_}"); chance(.2) and b.send("POST", "/sdk/v2/events", {"n": R.randint(1, 99)}); yield 1200 + R.uniform(-1, 1)
def old_sdk(until):
    b = box("switchboard-sdk-python/1.4.2", "192.0.2.44")
    while sim.now < until: b.get("/sdk/v1/flags?env=initech"); yield 3600 + R.uniform(-1, 1)
def web_sdk():
    b = One(sim, f"192.0.2.{R.randint(100, 180)}", R.choice([PHONE, SAFARI, CHROME]), S, HOST, "https://shop.acme.example", caching=True)
    if chance(.2): b.request("OPTIONS", "/sdk/v2/flags?env=acme-retail", referer="/")
    b.request("GET", "/sdk/v2/flags?env=acme-retail", referer="/"); yield 4; b.send("POST", "/sdk/v2/events", {"n": 3}, "/")
def hooks(until):
    b, m = box("PayHook/1.0", "192.0.2.51"), box("Pager/4", "192.0.2.52")
    while sim.now < until: b.send("POST", "/hooks/payments", {"good": chance(.93)}); yield R.uniform(3000, 9000); m.send("POST", "/hooks/pager", {"x": 1}); yield 5
def terraform():
    b = box("Terraform/1.9.5 terraform-provider-switchboard/0.8", "192.0.2.70", Authorization="Bearer terraform")
    for k in ("tf-checkout", "tf-search", "tf-rollout"): b.get(f"/api/orgs/northwind/flags/{k}"); yield .3; b.send("PUT", f"/api/orgs/northwind/flags/{k}", {"name": k, "rollout": 50}); yield .3; b.get(f"/api/orgs/northwind/flags/{k}"); yield .5
def e2e():
    b = One(sim, "203.0.113.90", HEADLESS, S, HOST, ORIGIN, headers={"Authorization": "Bearer e2e"}); b.request("GET", "/"); b.get("/api/e2e/ping", "/"); yield .5
    x = js(b.send("POST", "/api/orgs/initech/flags", {"key": f"e2e-{R.randint(1, 9**8)}"}, "/initech/flags")); yield .5; b.get("/api/orgs/initech/flags", "/initech/flags"); x and b.send("DELETE", f"/api/orgs/initech/flags/{x['id']}", None, "/initech/flags"); yield .4
def probe(until, method, agent, address, every):
    b = One(sim, address, agent, S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.request(method, "/healthz"); method == "GET" and b.request("GET", "/api/status/summary"); yield every + R.uniform(-.5, .5)
def release(v, cs):
    app.stop()
    for c in cs:
        if c.signed == date: focus(c); yield R.uniform(3, 9)
    env["RELEASE"] = str(v); old = bundle; build(v); app.start(); yield 40
    if v == 3: dv.request("GET", old, referer=ORIGIN + "/"); yield 1
def during(word, cs):
    mode(word)
    for c in cs:
        if c.signed == date: focus(c); c.get("/api/orgs/acme-retail/notifications", c.page); c.get("/api/orgs/acme-retail/flags", c.page); c.send("POST", "/api/orgs/acme-retail/flags/bulk", {"ids": [], "enabled": True}, c.page); yield R.uniform(2, 6)
    mode("", word)
def oddities(c):
    for t in ("/api/admin/users", "/api/admin/plans"): c.get(t, None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/" + t for t in "users v1/users graphql admin config.json debug/vars .env orgs v2/orgs/1 keys".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d
    if i == 3: mode("umbrella")
    yield 0
def switch(on, off=""): mode(on, off); yield 0
for i, d in office_days(sim, "2032-05-24", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, weekend = i == 8, i in (5, 6); end = t("23:30") if not last else t("10:30")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c not in (p1, ow, dv) or c is p2 and i == 2 or c is au and i == 7: continue
        for h in ((8, 10, 13, 15) if not last else (8,)):
            if chance(.9): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    for k, e in ((1, "acme-retail"), (2, "northwind"), (3, "initech")): sim.spawn(t(f"00:0{k}:10"), sdk(end, k, e))
    for _ in range(R.randint(20, 35)): sim.spawn(t(f"{R.randint(7, 21 if not last else 9):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), web_sdk())
    sim.spawn(t("00:12:00"), old_sdk(end)); sim.spawn(t("00:20:00"), hooks(end)); sim.spawn(t("03:00:00"), terraform()); sim.spawn(t("02:15:00"), e2e())
    sim.spawn(t("00:01:00"), probe(end, "GET", "Better Uptime Bot Mozilla/5.0", "203.0.113.240", 3600)); sim.spawn(t("00:02:00"), probe(end, "HEAD", "kube-probe/1.30", "10.20.0.8", 5400))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(One(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=32))
    if i in (1, 4, 8): sim.spawn(t("12:05:00"), tab(p1, 60))
    if i == 3: sim.spawn(t("07:30:00"), release(2, []))
    if i == 4: sim.spawn(t("11:50:00"), release(2.5, [p1, dv]))
    if i == 5: sim.spawn(t("06:40:00"), release(3, []))
    if i == 6: sim.spawn(t("09:30:00"), switch("incident")); sim.spawn(t("14:30:00"), switch("", "incident"))
    if i == 7: sim.spawn(t("14:50:00"), during("failover", [p1, p2, ow, dv]))
    if i == 2: sim.spawn(t("15:10:00"), during("limit", [dv, p1]))
    if i in (1, 6): sim.spawn(t("16:11:00"), oddities(dv))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
stamp, out = Stamp(sim, "pino"), []
for real, stream, line in app.lines:
    try: r = json.loads(line)
    except ValueError: out.append((stamp.moment(real), stream, line)); continue
    q, status = r["req"], r["res"]["statusCode"]
    e = stamp.entry(q["method"], q["url"], status, r["time"] / 1000, strict=status is not None)
    t = e["sim"] + (e["end"] - e["real"]) - .0004 if e else stamp.moment(real)
    out.append((t, stream, line.replace(f'"time":{r["time"]}', f'"time":{int(t * 1000)}', 1)))
out.sort(key=lambda p: p[0]); print("pino", len(out), "missed", stamp.missed)
size += write_rotated(night / "pino-docker", "switchboard-api-json.log", [(t + .0002, docker(t + .0002, s, l)) for t, s, l in out], sim.zone, "docker")
print("bytes", size, "requests", len(sim.entries))
