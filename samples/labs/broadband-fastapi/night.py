import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "broadband-fastapi"
sim = Sim(20310303, "Europe/London"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Fennet panel</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><div id="root"></div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const p=1;" * 900)
js = "index-Ck31.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "uvicorn", "--port", "18301", "--proxy-headers", "--forwarded-allow-ips", "*", "--timeout-graceful-shutdown", "1", "panel:app"], 18301, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18300, "203.0.113.1")
S, HOST, ORIGIN, A, B = ("203.0.113.1", 18300), "panel.fennet.example", "https://panel.fennet.example", "/admin", "/api/admin"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
own, ad1, ad2, su1, su2 = people = [person("owner-1", "198.51.100.31", SAFARI), person("admin-1", "203.0.113.140", FIREFOX), person("admin-2", "203.0.113.77", CHROME_WIN), person("support-1", "203.0.113.77", EDGE), person("support-2", "198.51.100.92", CHROME)]
day, version, moved = 0, "1", []
def data(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuw ", k=R.randint(a, b)))
def G(c, path, page): return c.get(path, page)
def W(c, method, path, body, page):
    a = c.send(method, path, body, page)
    to = a.headers.get("location", "")
    if a.status == 307 and to.startswith(ORIGIN): return c.send(method, to[len(ORIGIN):], body, page)
    return a
def GF(c, path, page):
    a = c.get(path, page); to = a.headers.get("location", "")
    return c.get(to[len(ORIGIN):], page) if a.status == 307 and to.startswith(ORIGIN) else a
def load(c, page):
    c.request("GET", page); c.request("GET", "/assets/" + js, referer=page)
    if chance(.2):
        c.get(B + "/me", page, headers={"Authorization": ""}); yield 5
        if chance(.3): c.send("POST", "/api/auth/login", {"login": c.login, "password": "?"}, "/login"); yield 5
        c.send("POST", "/api/auth/login", {"login": c.login, "password": "*"}, "/login"); yield .3
    elif chance(.3): c.get(B + "/me", page, headers={"Authorization": ""}); c.send("POST", "/api/auth/refresh", {}, page)
    for t in (B + "/me", B + "/enums", B + "/version", B + "/notifications/unread", A + "/announcements/", A + "/roles"):
        if chance(.6): G(c, t, page)
    G(c, B + ("/overview" if c.stale or version == "1" else "/dashboard"), page); yield 1
def customers(c):
    p, k = "/support/customers", A + "/customers"; l = rows(G(c, k + R.choice(["", "", "", "?page=2", "?page=9", "?q=zzzz", "?q=harbour"]), p)); yield think()
    if chance(.2): G(c, f"{B}/search?q={R.choice(['BB20', 'BB999', 'Quarry', 'nobody'])}", p); yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x
        for t, f in (("tickets", .7), ("invoices", .6), ("devices", .7), ("notes", .6), ("contract", .4), ("usage", .6), ("consents", .5), ("sla", .3)):
            if chance(f): G(c, f"{u}/{t}", q + ("" if t in ("consents", "sla") else "/" + t)); yield think(1, 5)
        if chance(.3): W(c, "POST", u + "/tickets", {"subject": t_(6, 40)}, q + "/tickets"); yield .3; G(c, u + "/tickets", q + "/tickets"); yield think()
        if chance(.3): G(c, u + "/devices", q + "/devices"); yield 2; W(c, "POST", u + "/devices", {"serial": t_(8, 8)}, q + "/devices"); yield .3; G(c, u + "/devices", q + "/devices"); yield think()
        if chance(.2): W(c, "POST", u + "/notes", {"text": t_(6, 80)}, q + "/notes"); yield .3; G(c, u + "/notes", q + "/notes"); yield think()
        if chance(.35): W(c, "PATCH", u, R.choice([{"phone": f"+44 1632 960{R.randint(100, 199)}"}, {"phone": f"+44 1632 960{R.randint(100, 199)}"}, {"remark": t_(0, 60)}]), q); yield .3; G(c, u, q); yield think()
        if chance(.2):
            G(c, k + "?status=paused", p); yield 4; W(c, "POST", u + ("/resume" if v.get("status") == "paused" else "/suspend"), None, q); yield .3; G(c, u, q); G(c, k + "?status=paused", p); yield think()
    if chance(.15):
        f = rows(G(c, k + "?status=paused", p)); yield 4
        for x in some(f, 1): W(c, "POST", f"{k}/{x['id']}/resume", None, f"{p}/{x['id']}"); yield .3; G(c, k + "?status=paused", p); yield 3
    if chance(.2): W(c, "POST", k, R.choice([{"address": t_(8, 20), "plan": "fibre-500"}] * 3 + [{"address": "x"}]), p + "/new"); yield .3; G(c, k, p); yield 3
    if l and c.role != "support" and chance(.3):
        G(c, k, p); yield 3; x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.6) and G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 3
    if chance(.08): G(c, f"{k}/{R.randint(3000, 3400)}", p); yield 2
def tickets(c):
    p, k = "/support/tickets", A + "/tickets"; o = k + "?status=open"; l = rows(G(c, R.choice([o, o, k]), p)); chance(.3) and G(c, k + "?assignee=" + R.choice([c.login, "owner-1"]), p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); r = rows(G(c, u + "/replies", q)); G(c, u + "/draft", q); yield think()
        if chance(.4):
            for _ in range(R.choice([1, 1, 2])): W(c, "PUT", u + "/draft", {"text": t_(40, 40) if chance(.4) else t_(5, 90)}, q); yield 12
            G(c, u + "/draft", q); yield 2
        if chance(.5):
            i = (data(W(c, "POST", u + "/replies", {"text": t_(10, 120)}, q)) or {}).get("id"); yield .3; G(c, u + "/replies", q); chance(.5) and G(c, u + "/draft", q); yield think()
            if i and chance(.3):
                W(c, "DELETE", f"{u}/replies/{i}", None, q); yield .3; G(c, u + "/replies", q); yield 4
                if chance(.6): W(c, "POST", f"{u}/replies/{i}/restore", None, q); yield .3; G(c, u + "/replies", q); yield 3
        if chance(.25): G(c, o, p); W(c, "POST", u + "/close", None, q); yield .3; G(c, o, p); chance(.2) and W(c, "POST", u + "/close", None, q); yield 3
    l = rows(G(c, o, p)); yield 3
    if len(l) > 3 and chance(.45): W(c, "POST", k + "/bulk-close", {"ids": [x["id"] for x in some(l, R.randint(2, 4))]}, p); yield .3; G(c, o, p); yield think()
    if len(l) > 3 and chance(.4): W(c, "POST", k + "/bulk-assign", {"ids": [x["id"] for x in some(l, R.randint(2, 4))], "assignee": R.choice([None, "owner-1", "support-2", "admin-1"])}, p); yield .3; G(c, o, p); yield think()
def billing(c):
    p, k = "/support/invoices", A + "/invoices"; l = rows(G(c, k + R.choice(["", "", "?month=2031-02", "?month=2031-03", "?page=3", "?page=20", "?q=none"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 3
        if chance(.4): c.request("GET", u + "/pdf", referer=q); yield 6
        if chance(.3): W(c, "POST", u + "/remind", None, q); yield .3; G(c, u, q); yield 3
        if chance(.2) and day >= 1: W(c, "POST", u + "/refund", None, q); yield .4; G(c, A + "/refunds", "/support/refunds"); yield 5
    if l and chance(.3): W(c, "POST", k + "/bulk-remind", {"ids": [x["id"] for x in some(l, 3)]}, p); yield .3; G(c, k, p); yield 3
    if chance(.45): c.get(k + "/export", p); yield 4; chance(.3) and c.get(k + "/export", p); yield 3
    if chance(.6): G(c, A + "/refunds", "/support/refunds"); yield 3
def settings(c):
    for s in some(["notifications", "billing", "branding"], R.randint(2, 3)):
        p, k = "/support/settings/" + s, A + "/settings/" + s; v = data(G(c, k, p)) or {}; yield think(4, 12)
        if chance(.75 if c.role != "support" or s == "notifications" else .15):
            n = {"notifications": [{"mail": t_(4, 14).replace(" ", "") + "@fennet.example"}, {"digest": R.choice(["weekly", "never"])}, {"sms": False}], "billing": [{}, {"due_days": R.choice([7, 14, 30])}, {"footer": t_(4, 60)}, {"footer": t_(4, 60)}], "branding": [{"colour": R.choice(["#aa2211", "#22aa55", "#114477"])}, {"colour": "#334455"}, {"tagline": t_(5, 40)}]}[s]
            W(c, "PUT", k, {**v, **R.choice(n)}, p); yield .3; G(c, k, p); yield think()
    if chance(.6):
        p = "/support/users"; l = rows(G(c, A + "/users", p)); yield 4
        if chance(.35): i = (data(W(c, "POST", A + "/users", R.choice([{"login": t_(5, 10).strip(), "role": "noc"}] * 3 + [{"login": l[0]["login"], "role": "noc"}, {"login": "x"}]), p)) or {}).get("id"); yield .3; l = rows(G(c, A + "/users", p)); yield 4
        if len(l) > 7 and c.role != "support" and chance(.4): i = R.choice(l)["id"]; W(c, "DELETE", f"{A}/users/{i}", None, p); yield .3; G(c, A + "/users", p); chance(.3) and W(c, "DELETE", f"{A}/users/{i}", None, p); yield 3
    if chance(.55): p = "/support/audit"; G(c, A + "/audit" + R.choice(["", "", "?page=2"]), p); yield 4; c.get(A + "/audit/export", p); yield 3
    if chance(.5) and c.role != "support" or chance(.12): p = "/support/announcements"; G(c, A + "/announcements/", p); yield 20; W(c, "POST", A + "/announcements", {"text": t_(10, 90)}, p); yield .4; G(c, A + "/announcements/", p); yield 4
def features(c):
    p = "/network/features"; l = rows(G(c, B + "/features", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        for on in R.choice([[not x["enabled"]], [not x["enabled"]], [not x["enabled"], x["enabled"]]]): W(c, "PATCH", f"{B}/features/{x['slug']}", {"enabled": on}, p); yield .3; G(c, B + "/features", p); yield think(2, 7)
    p = "/network/modules"; l = rows(G(c, B + "/modules", p)); yield 3
    for x in some(l, R.choice([0, 1, 1])):
        for on in R.choice([[not x["enabled"]], [not x["enabled"]], [not x["enabled"], x["enabled"]], [x["enabled"]]]): W(c, "PATCH", f"{B}/modules/{x['slug']}", {"enabled": on}, p); yield .3; G(c, B + "/modules", p); yield think(2, 7)
def devices(c):
    p, k = "/network/devices", B + "/devices"; l = rows(G(c, k + R.choice(["", "", "?olt=olt-2", "?page=2", "?page=5", "?olt=olt-9", "?q=nokia"]), p)); chance(.7) and c.get("/netmon/api/olts", p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); G(c, u + "/status", q); chance(.8) and G(c, u + "/signal", q); chance(.5) and G(c, u + "/events", q); yield think()
        if chance(.3): W(c, "PATCH", u, {"remark": t_(0, 40)}, q); yield .4; chance(.5) and G(c, u, q); yield 3
        if chance(.3): W(c, "POST", u + "/reboot", None, q); yield 40; G(c, u + "/status", q); yield 3
        if chance(.3): W(c, "POST", u + "/speedtest", None, q); yield 3
    if chance(.5):
        p = "/network/firmware"; f = rows(G(c, B + "/firmware", p)); yield 8
        if chance(.6): W(c, "POST", B + "/firmware/rollouts", {"model": "HG8", "version": "3.1.8"}, p); yield 5; chance(.3) and W(c, "POST", B + "/firmware/rollouts", {"model": "HG8", "version": "3.1.8"}, p); yield 3
def network(c):
    p = "/network/outages"; G(c, B + "/outages", p); G(c, B + "/outages/history" + R.choice(["", "", "?days=90"]), p + "/history"); yield think()
    p, k = "/network/vlans", B + "/vlans"; l = rows(G(c, k, p)); yield think()
    if chance(.3): W(c, "POST", k, {"name": t_(4, 14)}, p); yield .3; l = rows(G(c, k, p)); yield 4
    for x in some(l, 1):
        if chance(.5): W(c, "PUT", f"{k}/{x['id']}", {**x, **R.choice([{}, {"name": t_(4, 14)}, {"tagged": not x["tagged"]}])}, p); yield .3; G(c, k, p); yield 4
    if l and chance(.5): W(c, "DELETE", f"{k}/{R.choice(l)['id']}", None, p); yield .3; G(c, k, p); yield think()
    p, k = "/network/pools", B + "/ip-pools"; l = rows(GF(c, k, p)); yield think()
    for x in some(l, 1): G(c, f"{k}/{x['id']}/leases", f"{p}/{x['id']}"); yield 3
    if chance(.3): W(c, "POST", k, {"cidr": f"100.{R.randint(65, 120)}.0.0/22"}, p); yield .3; l = rows(GF(c, k, p)); yield 4
    if len(l) > 6 and chance(.4): W(c, "DELETE", f"{k}/{R.choice(l)['id']}", None, p); yield .3; GF(c, k, p); yield 3
    if chance(.3): G(c, B + "/maintenance", "/network/maintenance"); yield 4
def sessions(c):
    p, k = "/network/sessions", B + "/sessions"; l = rows(G(c, k + R.choice(["", "", "", "?q=none-such"]), p)); yield think()
    for x in some(l, R.choice([0, 1, 1])): W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); yield 4; chance(.2) and W(c, "DELETE", f"{k}/{x['id']}", None, p); yield R.choice([5, 300]); G(c, k, p); yield 2
def stats(c):
    p = "/network/statistics"
    for _ in range(R.randint(2, 4)): s = R.choice(["24h", "7d", "30d"]); G(c, f"{B}/stats/traffic?range={s}", p); chance(.8) and G(c, f"{B}/stats/bandwidth?range={s}", p); yield think(3, 14)
    chance(.4) and G(c, B + "/alarms", "/network/alarms"); yield 2
SUPPORT, NET = [customers, customers, customers, tickets, tickets, billing, settings], [features, devices, devices, network, network, sessions, stats]
PAGES = {"owner": SUPPORT[1:] + NET, "admin": SUPPORT[2:] + NET + [features, network], "support": SUPPORT + [customers, features, devices, stats, sessions]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n)
    if not c.stale: yield from load(c, R.choice(["/", "/support/customers", "/network/devices"]))
    for f in fs:
        yield R.uniform(15, 200)
        if chance(.4): G(c, B + "/notifications/unread", "/support/tickets")
        if c.stale and chance(.7): G(c, B + "/overview", "/")
        yield from f(c)
def board(c, n):
    for _ in range(n): G(c, B + "/alarms", "/network/alarms"); G(c, B + "/notifications/unread", "/network/alarms"); yield 60 + R.uniform(-.05, .05)
def outage(c, d):
    p = "/network/outages"; G(c, B + "/outages", p); yield 30; i = (data(W(c, "POST", B + "/outages", {"olt": "olt-3", "note": t_(5, 30)}, p)) or {}).get("id"); yield .3
    for x in (c, d, c): G(x, B + "/outages", p); G(x, B + "/alarms", "/network/alarms"); G(x, B + "/outages/history", p + "/history"); yield R.uniform(200, 600)
    W(c, "POST", f"{B}/outages/{i}/close", None, p); yield .3; G(c, B + "/outages", p); G(c, B + "/outages/history", p + "/history"); W(d, "POST", f"{B}/outages/{i}/close", None, p); yield 3; G(d, B + "/outages", p); G(d, B + "/outages/history", p + "/history"); yield 2
def maintain(c):
    p = "/network/maintenance"; G(c, B + "/maintenance", p); yield 30; W(c, "POST", B + "/maintenance", {"from": "2031-03-20T02:00", "olt": "olt-1"}, p); yield .3; G(c, B + "/maintenance", p); yield 2
def olt(k, until):
    b = outside(f"192.0.2.{20 + k}", "olt-agent/2.4", **{"X-OLT": f"olt-{k}"})
    while sim.now < until: b.send("POST", "/api/ingest/telemetry", {"rx": R.randint(1, 9)}); yield R.uniform(2600, 5200)
def bank(until):
    b = outside("198.51.100.200", "Acquirer-Hooks/1.4")
    while sim.now < until:
        if chance(.1): b.send("POST", "/api/hooks/payments", {"id": 1}, headers={"X-Signature": "bad"}); yield 5
        b.send("POST", "/api/hooks/payments", {"id": R.randint(1, 99999)}); yield R.uniform(3000, 9000)
def accountant(until):
    b = outside("198.51.100.210", "python-requests/2.27.1")
    while sim.now < until: b.get("/api/v1/customers?since=yesterday"); yield 14400
def tablet(k, until):
    b = outside(f"192.0.2.{60 + k}", "FieldApp/5.1 okhttp/4.12.0", **{"X-Device": f"tab-{k}"})
    while sim.now < until: b.get("/api/field/jobs"); yield R.uniform(1800, 3600)
def e2e():
    b = person("owner-9", "203.0.113.9", HEADLESS); b.request("GET", "/")
    for t in (B + "/selftest", B + "/me", A + "/customers", B + "/vlans"): G(b, t, "/"); yield .4
def down(cs, release=None, minutes=1):
    global js, version
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = version = release; js = "index-Dp08.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample([B + "/notifications/unread", A + "/customers", A + "/tickets?status=open", B + "/devices", B + "/vlans"], 3): G(c, t, "/support/customers"); yield R.uniform(2, 12)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls: G(c, t, "/network/sessions" if "sessions" in t else "/support/customers"); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/customers", referer="/support/customers"); yield 2; c.request("HEAD", B + "/devices", referer="/network/devices"); yield 2
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [p + t for p in ("/api", "/admin", "/api/admin") for t in "/login.php /.env /debug /config /backup /swagger.json /console".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-03-03", 9):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, weekend = i == 8, i in (5, 6); end = at_("23:30") if not last else at_("16:10")
    for c in people:
        if weekend and c not in (ad1, su2) or c is own and i == 3: continue
        for h in ((8, 11, 14) if not weekend else (10,)):
            if chance(.9): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 5)))
    for k in range(1, 5): sim.spawn(at_(f"00:{10 + k}:30"), olt(k, end))
    sim.spawn(at_("00:40:00"), bank(end)); sim.spawn(at_("01:00:00"), accountant(end)); sim.spawn(at_("03:00:00"), e2e())
    for k in (1, 2, 3): not weekend and sim.spawn(at_(f"07:1{k}:00"), tablet(k, at_("16:00")))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Better Uptime Bot Mozilla/5.0"), sim, "/api/healthz", end, 3600))
    sim.spawn(at_("00:00:30"), monitor(Browser(sim, "10.20.7.9", "Prometheus/2.51.0", S, HOST, keep=False), sim, "/metrics", end, 4800))
    sim.spawn(at_("00:02:00"), monitor(outside("203.0.113.240", "Better Uptime Bot Mozilla/5.0"), sim, "/healthz", end, 14400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34)); sim.spawn(at_("04:50:00"), monitor(outside("192.0.2.203", "curl/8.5.0"), sim, "/metrics", at_("04:50:40"), 20))
    if i in (2, 7): sim.spawn(at_("12:05:00"), board(ad2, 70))
    if i == 1: sim.spawn(at_("00:05:00"), switch("gap")); sim.spawn(at_("23:40:00"), switch("", "gap"))
    if i == 2: sim.spawn(at_("12:20:00"), outage(ad1, su1)); sim.spawn(at_("05:00:00"), switch("expired"))
    if i == 4: sim.spawn(at_("23:50:00"), switch("", "expired"))
    if i == 7: sim.spawn(at_("12:40:00"), outage(ad1, own))
    if i == 6: sim.spawn(at_("14:30:00"), maintain(ad1))
    if i == 3: sim.spawn(at_("13:10:00"), during("radius", [ad1, su1, ad2], [B + "/sessions", B + "/devices", B + "/sessions", A + "/customers"], (60, 240)))
    if i == 4: sim.spawn(at_("06:20:00"), stale(su1, True)); sim.spawn(at_("06:30:00"), down([ad1], "2", 1))
    if i == 5: sim.spawn(at_("09:00:00"), session(su1, 2))
    if i == 7: sim.spawn(at_("07:00:00"), stale(su1, False)); sim.spawn(at_("17:35:00"), down([ad1, su2], None, 6))
    if i == 0: sim.spawn(at_("18:40:00"), during("busy", [ad1, own], [A + "/customers", A + "/tickets?status=open", B + "/devices", A + "/invoices", B + "/vlans"]))
    if i == 8: sim.spawn(at_("13:55:00"), during("limit", [ad2], [A + "/customers?q=a", A + "/customers?q=ab", B + "/search?q=a"], (.3, .7)))
    if i in (1, 7): sim.spawn(at_("12:58:00"), oddities(ad2))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "nginx-combined", "access.log", stamp_combined(text, sim, "nginx"), sim.zone); print("nginx", len(text))
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out = Stamp(sim, "uvicorn"), []
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+|panel\.py)"', r'File "/srv/app/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', re.sub(r"process \[\d+\]", "process [1]", l)))
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = UV.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r)
    else: t = stamp.moment(r)
    out.append((t, s, clean(l)))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
folder = fresh(night / "uvicorn-docker"); (folder / "5be1c0d9a7f3-json.log").write_text("".join(docker(t, s, l) + "\n" for t, s, l in out))
print("bytes", size, "requests", len(sim.entries))
