import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "mobile-nest"
sim = Sim(20330307, "America/Toronto"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def build(name, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Console</title><link rel="icon" href="data:,"><script type="module" crossorigin src="/assets/{name}"></script></head>\n<body><div id="root"></div></body></html>\n')
    (dist / "assets" / name).write_text("".join(f"export const c{i}=()=>{i * 7919 % 997};" for i in range(900)))
    for f in dist.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "index-4f0c2a.js"; build(bundle, "2033-03-02 15:00"); (WORK / "day").write_text("0")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
app = Container(servers, ["node", HERE / "mobile.js"], 23001, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 23000, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 23000), "console.mvno.example.com", "https://console.mvno.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
V, day, date = "/api/v1", 0, "2033-03-07"
def maybe(p): return R.random() < p
def look(a=2.5, b=11): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def talk(a, b): return " ".join(R.choice("called about bill roaming card lost moved asked twice refund wants paper invoice new address".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])
class Desk:
    def at(self, page): return f"/console/{self.brand}{page}"
    def g(self, path, page="/"): return self.request("GET", f"{V}/t/{self.brand}{path}", referer=self.at(page))
    def me(self, path, page="/"): return self.request("GET", V + path, referer=self.at(page))
    def do(self, method, path, body=None, page="/"): return self.request(method, f"{V}/t/{self.brand}{path}", body=body, referer=self.at(page), headers={"Origin": ORIGIN})
class Desk1(Desk, Browser): pass
class Desk2(Desk, Browser2): pass
def person(login, address, agent, kind, brands, caching=True):
    c = kind(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "sid=" + login, "Accept-Language": "en-CA", "Sec-Fetch-Site": "same-origin"}, caching=caching)
    c.login, c.role, c.brands, c.brand, c.signed, c.old = login, login.split("-")[0], brands, brands[0], None, False; return c
lead = person("lead", "198.51.100.20", CHROME, Desk2, ["lumo", "fennel", "kite"]); phone = person("lead", "198.51.100.77", PHONE, Desk2, ["lumo", "kite", "fennel"])
care1 = person("care-1", "203.0.113.140", EDGE, Desk1, ["lumo", "lumo", "fennel"]); care2 = person("care-2", "203.0.113.140", FIREFOX, Desk2, ["fennel", "kite", "lumo"], caching=False)
finance = person("finance", "192.0.2.61", SAFARI, Desk2, ["lumo", "fennel", "kite"])

def shell(c, deep="/"):
    p = c.at(deep); c.request("GET", p if maybe(.8) else "/"); maybe(.7) and c.request("GET", "/assets/" + bundle, referer=p)
    if c.signed != date:
        cookie = c.headers.pop("Cookie"); c.me("/me"); yield look(4, 10)
        if maybe(.2): c.request("POST", V + "/auth/login", body={"code": "wrnog"}, referer="/console/login"); yield look()
        c.request("POST", V + "/auth/login", body={"code": "right"}, referer="/console/login"); c.headers["Cookie"] = cookie; c.signed = date
    c.me("/me", deep)
    if maybe(.04): c.request("GET", f"{V}/t/undefined/{'overview' if day < 3 else 'summary'}", referer=p)
    for t in ("/me/permissions", "/config", "/tenants", "/platform/incidents", "/platform/planned-works", "/platform/unread", "/countries"): maybe(.7) and c.me(t, deep)
    yield look(.5, 2)
def dashboard(c):
    c.g("/overview" if c.old or day < 3 else "/summary", "/"); maybe(.5) and c.g("/fraud/alerts", "/")
    if maybe(.25): c.request("GET", f"{V}/t/{c.brand}/events", referer=c.at("/"), headers={"Accept": "text/event-stream"}, abort_after=.2)
    yield look()
def subscribers(c):
    p = "/subscribers"; l = rows(c.g("/subscribers" + R.choice(["", "", "", "?status=suspended", "?status=closed", "?page=2", "?page=9"]), p)) or rows(c.g("/subscribers", p)); yield look()
    if maybe(.3):
        for q in R.choice([("17", "178"), ("zz", "zzt"), ("cli", "clien"), ("1007",)]): c.g("/subscribers?q=" + q, p); yield .4
        yield look()
    if maybe(.2):
        p = "/subscribers/new"; c.me("/countries", p)
        for _ in range(R.randint(0, 2)): c.request("PUT", V + "/me/draft", body={"d": talk(1, 5)}, referer=c.at(p)); yield look(3, 8)
        if maybe(.25): c.do("POST", "/subscribers", {"name": ""}, p); yield look()
        x = data(c.do("POST", "/subscribers", {"name": R.choice(["Acct ", "Client "]) + str(R.randint(3000, 9999))}, p)); yield .3; c.g("/subscribers", "/subscribers"); l = ([x] if x else []) + l; yield look()
    for s in (l[:1] if maybe(.15) else []) + some(l, 1, 3):
        u, p = "/subscribers/" + s["id"], "/subscribers/" + s["id"]
        if maybe(.1): c.request("GET", c.at(p))
        x = data(c.g(u, p))
        if not x: yield 1; continue
        ln = rows(c.g(u + "/lines", p)); maybe(.75) and c.g(u + "/avatar", p); c.g(u + "/address", p); yield look(1, 5)
        if maybe(.7): c.g(u + "/notes", p)
        if maybe(.55): c.g(u + "/tickets", p)
        if maybe(.4): c.g(u + "/consents", p)
        yield look()
        if maybe(.3): c.g(u + "/notes", p); c.do("POST", u + "/notes", {"text": talk(2, 9)}, p); yield .25; c.g(u + "/notes", p); yield look()
        if maybe(.22):
            c.g(u + "/tickets", p); yield look(4, 9); c.do("POST", u + "/tickets", {"subject": talk(2, 5)}, p); yield .25; c.g(u + "/tickets", p); yield look()
            if maybe(.3): yield look(); c.g(u + "/tickets", p)
        if maybe(.3):                                               # optimistic: nothing is read after it
            c.do("PATCH", u, R.choice([{"vip": not x["vip"]}, {"vip": x["vip"]}, {"paperless": not x["paperless"]}, {"email": "a" * R.randint(1, 9) + "@mail.example"}, {"name": x["name"]}]), p); yield look()
            if maybe(.3): c.g(u, p); yield look()
        if maybe(.16): c.do("PUT", u + "/address", {"street": f"{R.randint(1, 400)} Elm St", "city": "Guelph", "postal": "K1A 0B1"}, p); yield look(); maybe(.5) and c.g(u + "/address", p); yield look()
        if maybe(.13):
            c.g(u, p); c.do("POST", u + "/suspend", {"reason": "unpaid"}, p); yield .4; c.g(u, p); yield look(2, 4); c.g(u, p)
            if maybe(.7): yield look(3, 6); c.g(u, p); yield look(); c.g(u, p)
            yield look()
        if maybe(.2): c.g(u, p); c.do("POST", u + "/credits", {"amount": R.randint(100, 2500)}, p); yield .3; c.g(u, p); yield look()
        if maybe(.2): c.g(u, p); c.do("POST", u + "/statement", {"month": "2033-02"}, p); yield look(2, 5); maybe(.6) and c.g(u, p); yield look()
        for n in some(ln, 1, 2):
            v, p2 = "/lines/" + n["id"], "/lines/" + n["id"]; y = data(c.g(v, p2))
            if not y: continue
            c.g(v + f"/usage?days={R.choice([7, 7, 14, 30])}", p2); maybe(.7) and c.g(v + "/swaps", p2); maybe(.65) and c.g(v + "/roaming-events" + R.choice(["", "", "", "?page=2"]), p2); yield look()
            if maybe(.35):
                k = R.choice(["roaming", "voicemail"]); w = y[k]
                for w in R.choice([[not w], [not w], [w], [not w, w]]): c.do("PATCH", v, {k: w}, p2); yield look(.5, 3)
                maybe(.7) and c.g(v, p2); yield look()
            if maybe(.2):
                c.g(v + "/swaps", p2)
                for _ in range(R.choice([1, 1, 1, 2])): c.do("POST", v + "/sim-swap", {"reason": R.choice(["lost", "broken", "size"])}, p2); yield .5
                c.g(v + "/swaps", p2); yield look()
            if maybe(.17): c.do("POST", v + "/esim", None, p2); yield look(); maybe(.3) and c.do("POST", v + "/esim", None, p2); maybe(.5) and c.g(v, p2); yield look()
    if maybe(.05): c.g(f"/subscribers/5f0f0f0f-0000-4000-b000-0000000000{R.randint(10, 99)}", "/subscribers"); yield look()
def numbers(c):
    p = "/numbers"; l = rows(c.g("/numbers" + R.choice(["", "", "?state=free", "?state=reserved", "?state=quarantined", "?page=2"]), p)) or rows(c.g("/numbers", p)); yield look()
    if maybe(.3): c.request("POST", f"{V}/t/{c.brand}/numbers/check", body={"msisdn": "+1555" + str(R.randint(10**6, 10**8))}, referer=c.at(p)); yield look()
    for n in some(l, 1, 2):
        u = "/numbers/" + n["id"]; c.g(u, p + "/" + n["id"]); yield look()
        if maybe(.6): c.do("PATCH", u, {"label": R.choice(["gold", "silver", "vanity", "staff line"])}, p + "/" + n["id"]); yield .3; c.g(u, p + "/" + n["id"]); yield look()
        if maybe(.3): c.do("POST", u + "/reserve", None, p + "/" + n["id"]); yield .3; c.g(u, p + "/" + n["id"]); yield look()
def plans(c):
    p = "/plans"; l = rows(c.g("/plans", p)); yield look()
    for x in some(l, 1, 2):
        if c.role != "care" and maybe(.6):
            c.do("PATCH", "/plans/" + x["id"], R.choice([{"visible": not x["visible"]}, {"visible": not x["visible"]}, {"visible": x["visible"]}, {"price": x["price"]}, {"price": R.randint(500, 12000)}]), p); yield .3
            if maybe(.6): c.g("/plans", p)
            yield look()
        if maybe(.2): c.do("POST", "/plans/preview", {"price": R.randint(500, 9000)}, p); yield look()
    p = "/addons"; l = rows(c.g("/addons", p)); yield look()
    for x in some(l, 1, 2):
        if maybe(.7):
            c.do("PATCH", "/addons/" + x["id"], {"active": not x["active"]}, p); yield look(.3, 2)
            if maybe(.55): c.g("/addons", p)                        # else the page trusts the answer until the next visit
            yield look()
    if maybe(.45): c.g("/addons", p); yield look()
def campaigns(c):
    p = "/campaigns"; l = rows(c.g("/campaigns", p)); yield look()
    for x in some(l, 1, 2):
        maybe(.7) and c.g(f"/campaigns/{x['id']}/results", p); yield look()
        if maybe(.5):
            v = x["running"]
            for v in R.choice([[not v, v], [not v, v], [not v, v], [not v]]): c.do("PATCH", "/campaigns/" + x["id"], {"running": v}, p); yield look(.6, 3)
            c.g("/campaigns", p); yield look()
def invoices(c):
    p = "/invoices"; l = rows(c.g("/invoices" + R.choice(["", "", "?month=2033-02", "?month=2033-03", "?state=overdue", "?page=2", "?page=12"]), p)) or rows(c.g("/invoices", p)); yield look()
    for x in some(l, 1, 3):
        u, p = "/invoices/" + x["id"], "/invoices/" + x["id"]; c.g(u, p); maybe(.7) and c.g(u + "/breakdown", p); yield look()
        if maybe(.35): c.request("GET", f"{V}/t/{c.brand}{u}/pdf", referer=c.at(p)); yield look()
        if c.role != "care" and maybe(.4): c.do("POST", u + "/remind", None, p); yield .3; c.g(u, p); yield look()
    p = "/disputes"; l = rows(c.g("/disputes", p)); yield look()
    if maybe(.3) and (c.brand == "lumo" or day >= (2 if c.brand == "fennel" else 4)): c.do("POST", "/disputes", {"invoice": R.randint(70000, 70060), "reason": R.choice(["roaming", "double charge", "unknown"])}, p); yield .3; c.g("/disputes", p); yield look()
    for x in some(l, 1):
        if maybe(.4): c.do("PATCH", "/disputes/" + x["id"], {"state": "shut" if x["state"] == "open" else "open"}, p); yield .3; c.g("/disputes", p); yield look()
    if maybe(.55): c.g("/dunning/queue", "/dunning"); yield look()
def reports(c):
    p = "/reports"; n = R.choice([7, 14, 30]); c.g(f"/reports/usage?days={n}", p); c.g(f"/reports/arpu?months={R.choice([3, 6, 12])}", p); maybe(.8) and c.g(f"/reports/churn?months={R.choice([3, 6, 12])}", p); yield look()
    if maybe(.7): c.request("GET", f"/billing/t/{c.brand}/settlements?month={R.choice(['2033-01', '2033-02'])}", referer=c.at("/settlements")); yield look(); maybe(.2) and c.request("GET", f"/billing/t/{c.brand}/settlements?month=2033-02", referer=c.at("/settlements"))
    if maybe(.35):
        x = data(c.do("POST", "/exports", {"of": "usage"}, p)) or {}
        for _ in range(3 if "id" in x else 0): yield 3; c.g("/exports/" + x["id"], p)
        if "id" in x and maybe(.8): c.g(f"/exports/{x['id']}/file", p)
        yield look()
    if maybe(.4): c.g("/wholesale/rates", "/wholesale"); yield look()
    if maybe(.4): c.g("/loyalty/members", "/loyalty"); yield look()
def fraud(c): c.g("/fraud/alerts", "/fraud"); c.g("/fraud/rules", "/fraud"); yield look(); maybe(.2) and c.g("/fraud/rules", "/fraud"); yield look()
def porting(c):
    p = "/porting"; l = rows(c.g("/porting", p)); yield look()
    if maybe(.35) and (c.brand != "kite" or day >= 2): c.do("POST", "/porting", {"from": R.choice(["Otherco", "Bellmore", "Tango"])}, p); yield .3; l = rows(c.g("/porting", p)); yield look()
    for x in some(l, 1):
        if maybe(.4):
            for _ in range(R.choice([1, 1, 2])): c.do("POST", f"/porting/{x['id']}/cancel", None, p); yield .6
            c.g("/porting", p); yield look(2, 5); c.g("/porting", p); yield look()
    p = "/inventory"; l = rows(c.g("/inventory/handsets", p)); yield look()
    for x in some(l, 0, 1):
        if maybe(.5): c.do("PATCH", "/inventory/handsets/" + x["id"], {"count": f"{R.randint(0, 300):04}" if maybe(.12) else x["count"]}, p); yield .3; c.g("/inventory/handsets", p); yield look()
def settings(c):
    p = "/settings/webhooks"; l = rows(c.g("/webhooks", p)); yield look()
    if maybe(.35): c.do("POST", "/webhooks", {"url": "https://hooks.example.net/" + R.choice(["erp", "crm-in", "sim"])}, p); yield .3; l = rows(c.g("/webhooks", p)) or l; yield look()
    for x in some(l, 1, 2):
        u = "/webhooks/" + x["id"]; maybe(.6) and c.g(u + "/deliveries", p); yield look()
        if maybe(.3): c.do("PATCH", u, {"enabled": not x["enabled"]}, p); yield .3; c.g("/webhooks", p); yield look()
        if maybe(.5): c.do("DELETE", u, None, p); yield .3; c.g("/webhooks", p); yield look(); maybe(.2) and c.do("DELETE", u, None, p); yield look(); 
    p = "/settings/keys"; l = rows(c.g("/api-keys", p)); yield look()
    if maybe(.4): c.do("POST", "/api-keys", {"name": R.choice(["warehouse", "crm", "pos"]) + str(R.randint(1, 99))}, p); yield .3; l = rows(c.g("/api-keys", p)) or l; yield look()
    for x in some(l, 1):
        u = "/api-keys/" + x["id"]; c.g(u, p); yield look()
        if len(l) > 2 and maybe(.5):
            c.do("DELETE", u, None, p); yield .3; c.g("/api-keys", p); yield look()
            if maybe(.4): c.g(u, p); yield look(); maybe(.3) and c.do("DELETE", u, None, p)
    p = "/settings/team"; l = rows(c.g("/team", p)); c.g("/team/roles", p); maybe(.8) and c.g("/team/invitations", p); yield look()
    for x in some(l, 0, 1):
        if c.role == "lead" and maybe(.6): c.do("PATCH", "/team/" + x["id"], {"role": x["role"] if maybe(.5) else R.choice(["care", "finance", "night-shift"])}, p); yield .3; c.g("/team", p); yield look()
    for k in some(["notifications", "branding"], 1, 2):
        p = "/settings/" + k; x = data(c.g("/settings/" + k, p)); yield look()
        if x and c.role == "lead" and maybe(.6):
            y = x if maybe(.8 if k == "notifications" else .5) else {**x, **({"digest": R.choice(["daily", "weekly", "never"])} if k == "notifications" else {"footer": talk(1, 6)})}
            c.do("PUT", "/settings/" + k, y, p); yield .3; c.g("/settings/" + k, p); yield look()
    p = "/settings/thresholds"; l = rows(c.g("/thresholds", p)); yield look()
    for x in some(l, 1):
        if maybe(.5): c.do("PUT", "/thresholds/" + x["id"], {"limit": R.randint(10, 900)}, p); yield .3; c.g("/thresholds", p); yield look(); maybe(.4) and c.g("/thresholds", p); yield look()
PAGES = {"lead": [settings, settings, settings, reports, reports, plans, plans, fraud, fraud, invoices, subscribers, numbers, porting, campaigns, campaigns], "care": [subscribers, subscribers, subscribers, subscribers, subscribers, numbers, numbers, porting, plans, fraud, invoices, campaigns], "finance": [invoices, invoices, invoices, invoices, reports, reports, reports, plans, plans, fraud, settings, porting, numbers, subscribers]}
def session(c, n, fresh_page=True):
    c.brand = R.choice(c.brands); l = R.sample(PAGES[c.role], n)
    if c.old: pass
    elif fresh_page: yield from shell(c, R.choice(["/", "/", "/" + l[0].__name__]))
    if c.old or maybe(.75): yield from dashboard(c)
    for f in l:
        yield R.uniform(10, 170)
        if maybe(.15): c.brand = R.choice(c.brands); yield from dashboard(c)
        if maybe(.2): c.request("POST", V + "/auth/refresh", referer=c.at("/"))
        maybe(.4) and c.me("/platform/unread")
        if c.role == "care" and f is settings and maybe(.5): continue
        yield from f(c)
    if c.role == "care" and maybe(.12): c.g("/team", "/settings/team"); yield look()
    if maybe(.15): c.request("POST", V + "/auth/logout", referer=c.at("/")); c.signed = None
def wait_room(c, n):
    for _ in range(n): c.me("/platform/unread"); yield 30 + R.uniform(-.1, .1)
def machine(address, agent, **h): return Browser(sim, address, agent, S, HOST, "", h, accept_gzip=False)
def gateway(end):
    b = machine("192.0.2.130", "mediation/4.1 okhttp/4.12.0", **{"X-Gateway-Key": "k"})
    while sim.now < end: b.request("POST", V + "/gateway/cdr", body={"n": R.randint(1, 4000)}); yield 1200 + R.uniform(-9, 9)
def partner(end):
    b = machine("192.0.2.141", "Wget/1.21.3")
    while sim.now < end: b.request("GET", "/api/v0/usage"); yield 7200 + R.uniform(-1, 1)
def customer(old):
    k = R.randint(0, 60); b = Browser(sim, f"192.0.2.{150 + k % 90}", f"BrandApp/{'3.8' if old else '5.1'} (Android 15)", S, HOST, "", {"X-Device": f"{k * 7717:08x}"})
    b.get(f"/api/app/{'v1' if old else 'v2'}/me/usage"); yield 1; maybe(.4) and b.get(f"/api/app/{'v1' if old else 'v2'}/me/plan"); yield 1
def down(cs, minutes, release=None):
    global bundle
    app.stop()
    if release: env["RELEASE"] = release; app.more["env"] = env; bundle = "index-9b77e1.js"; build(bundle, date + " 05:40")
    end = sim.now + minutes * 60
    while sim.now < end:
        for c in cs: c.me("/platform/unread"); maybe(.5) and c.g(R.choice(["/subscribers", "/invoices", "/plans"]), "/"); yield look(6, 20)
        yield 5
    app.start(); yield 0
def during(w, c, paths, p, pause=(1, 5)):
    mode(w)
    for t in paths: c.g(t, p); yield R.uniform(*pause)
    mode("", w)
def do(f): f(); yield 0
def odd(c):
    c.request("OPTIONS", f"{V}/t/lumo/plans", referer=c.at("/plans")); yield 2; c.request("HEAD", f"{V}/t/lumo/plans", referer=c.at("/plans")); yield 2
    c.request("GET", f"{V}/t/lumo/subscriber"); yield 3; c.request("GET", f"{V}/t/lumo/subscribers", referer=c.at("/subscribers"), abort_after=.001); yield 2
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "day").write_text(str(i)); yield 0
GUESS = ["/api/v1/users", "/api/v1/admin", "/api/docs", "/api/docs-json", "/api/v1/t/admin/users", "/api/.git/HEAD", "/billing/.env", "/console/.env"] + SCANS
HOURS = {"lead": (9, 13, 15, 17), "care-1": (8, 10, 12, 14, 16), "care-2": (12, 14, 17, 19, 21), "finance": (9, 11, 14, 16)}
for i, d in office_days(sim, "2033-03-07", 6):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sat = i == 5; end = t("23:50") if not sat else t("17:30")
    sim.spawn(t("00:00:01"), morning(i, d))
    for c in (lead, care1, care2, finance):
        if sat or c is finance and i == 2 or c is care1 and i == 1 or c is care2 and i == 4: continue
        for h in HOURS[c.login]:
            if maybe(.06): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 45):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), maybe(.75)))
    if i in (1, 3): sim.spawn(t("20:14:00"), session(phone, 2))
    if sat: sim.spawn(t("10:12:00"), session(phone, 3)); sim.spawn(t("14:20:00"), session(lead, 5)); sim.spawn(t("16:02:00"), session(lead, 4, False))
    if i in (0, 2, 4): sim.spawn(t("11:40:00"), wait_room(care1, 60))
    for _ in range(R.randint(30, 60)): sim.spawn(t(f"{R.randint(0, 16 if sat else 23):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), customer(maybe(.12)))
    sim.spawn(t("00:04:00"), gateway(end)); sim.spawn(t("01:00:00"), partner(end))
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Uptime-Kuma/1.23.16"), sim, V + "/health", end, 900)); sim.spawn(t("00:02:30"), monitor(machine("192.0.2.6", "Blackbox Exporter/0.25.0"), sim, V + "/health", end, 3600, "HEAD"))
    if i in (0, 2, 4): sim.spawn(t("03:12:00"), scanner(Browser(sim, f"192.0.2.{242 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, GUESS, n=26))
    if i == 3: sim.spawn(t("05:45:00"), down([], 1, "2")); sim.spawn(t("05:47:00"), do(lambda: setattr(care2, "old", True)))
    if i == 4: sim.spawn(t("05:47:00"), do(lambda: setattr(care2, "old", False)))
    if i == 1: sim.spawn(t("12:55:00"), down([lead, care2], 2))
    if i == 1: sim.spawn(t("16:50:00"), during("warehouse", finance, ["/reports/usage?days=7", "/reports/usage?days=30", "/reports/usage?days=7"], "/reports", (20, 60)))
    if i in (0, 4): sim.spawn(t("10:58:00"), during("limit", care1, ["/subscribers?q=a", "/subscribers?q=ac", "/subscribers?q=acc"], "/subscribers", (.3, .6)))
    if i in (1, 4): sim.spawn(t("18:50:00"), odd(lead))
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear()
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)

night, stamp, out = NIGHTS / NAME, Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().replace("\0", "").splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
DEV = re.compile(r"^\x1b\[0m(?P<method>[A-Z]+) (?P<target>/\S*) (?:\x1b\[\d+m)?(?P<status>\d{3}|-)\x1b\[0m \S+( ms)? - \S+\x1b\[0m$")
got = stamp_container(app.lines, sim, "morgan", DEV, lambda m, t: m[0], "mobile.js", accept=lambda e: (e["target"] or "").startswith("/api/") and e["status"] != 502)
clean = lambda l: re.sub(r"/\S*?/mobile\.js", "/app/dist/main.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-docker", "7e19c4d0b2aa-json.log", [(x, docker(x, s, clean(l))) for x, s, l in got], timezone.utc, "docker"); print("morgan", len(got))
print("bytes", size, "requests", len(sim.entries))
