import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "belediye-fastapi-ops"
sim = Sim(20290308, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="tr">\n<head>\n<meta charset="utf-8">\n<title>Belediyem Operasyon</title>\n<link rel="icon" href="data:,">\n<script type="module" src="/assets/{js}"></script>\n</head>\n<body><noscript>JavaScript gerekli.</noscript><div id="root"></div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const a=1;" * 900); (dist / "sw.js").write_text("self.skipWaiting();" * 9)
    for f in dist.rglob("*"): os.utime(f, (1867000000 + len(js), 1867000000 + len(js)))
js = "index-Bq1.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "uvicorn", "--port", "19601", "--proxy-headers", "--forwarded-allow-ips", "*", "--timeout-graceful-shutdown", "1", "ops:app"], 19601, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 19600, "10.20.0.2")
S, HOST, ORIGIN, A = ("10.20.0.2", 19600), "ops.belediyem.example.com", "https://ops.belediyem.example.com", "/api/v1/admin"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, R.choice(["10.20.0.4", "10.20.0.5"]), agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}", "X-Forwarded-For": address, "Accept-Encoding": "gzip, deflate, br"}); b.login, b.stale, b.old = login, False, []; return b
def outside(address, agent, **headers): return Browser(sim, R.choice(["10.20.0.4", "10.20.0.5"]), agent, S, HOST, headers={"X-Forwarded-For": address, **headers}, accept_gzip=False)
own, op1, op2, sup = people = [person("sahip-1", "198.51.100.31", SAFARI), person("ops-1", "192.168.4.20, 203.0.113.77", CHROME_WIN), person("ops-2", "203.0.113.140", FIREFOX), person("destek-1", "192.168.4.23, 203.0.113.77", EDGE)]
day, version = 0, "1"
def data(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdeghiklmnoprstuvyz ", k=R.randint(a, b)))
def G(c, path, page): return c.get(A + path, "/panel" + page)
def S_(c, method, path, body, page): return c.send(method, A + path, body, "/panel" + page)
def load(c, page):
    c.request("GET", "/panel" + page if page != "/" else "/"); c.request("GET", "/assets/" + js, referer="/panel" + page); chance(.5) and c.request("GET", "/sw.js", referer="/panel/")
    if chance(.4): c.get(A + "/me", "/panel" + page, headers={"Authorization": ""}); c.send("POST", "/api/v1/auth/refresh", {}, "/panel" + page)
    if chance(.2):
        c.get(A + "/me", "/panel" + page, headers={"Authorization": ""}); yield 6
        if chance(.3): c.send("POST", "/api/v1/auth/login", {"email": c.login, "password": "?"}, "/panel/giris"); yield 5
        c.send("POST", "/api/v1/auth/login", {"email": c.login, "password": "*"}, "/panel/giris"); yield .3
    for t in ("/me", "/capabilities", "/banner", "/notifications/unread-count", "/roles", "/regions", "/system/version", "/announcements"):
        if chance(.75): G(c, t, page)
    G(c, "/overview" if c.stale or version == "1" else "/dashboard", page); yield 1
def tenants(c):
    p = "/tenants"; l = rows(G(c, "/tenants" + R.choice(["", "", "", "?page=2", "?page=7", "?q=zzz", "?q=yayla"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"/tenants/{x['id']}", f"/tenants/{x['id']}"; v = data(G(c, u, q)) or {}; G(c, u + "/modules", q); G(c, u + "/domains", q)
        if chance(.55): c.get(f"/api/v2{u}/usage", "/panel" + q + "/usage"); chance(.5) and G(c, u + "/sms-usage", q + "/usage"); yield think()
        if chance(.35): G(c, u + "/contract", q); yield 2
        yield think(4, 14)
        if v and chance(.4): S_(c, "PUT", u, {**v, **R.choice([{}, {"phone": f"+90 555 0{R.randint(100, 199)}"}, {"note": t_(0, 80)}])}, q); yield .3; G(c, u, q); yield think()
        if chance(.4):
            for _ in range(R.choice([1, 1, 1, 2])):
                m = R.choice(rows(G(c, u + "/modules", q)) or [{"key": "imar", "enabled": False}]); k = m["key"]; yield 2; S_(c, "PATCH", f"{u}/modules/{k}", {"enabled": m["enabled"] if chance(.25) else not m["enabled"]}, q + "/modules"); yield .3; G(c, u + "/modules", q + "/modules"); yield think(1, 5)
        if chance(.12): h = f"{t_(3, 9).strip().replace(' ', '-')}.example.com"; S_(c, "POST", u + "/domains", {"host": h}, q); yield .3; G(c, u + "/domains", q); chance(.3) and S_(c, "POST", u + "/domains", {"host": h}, q); yield 4
    if chance(.35) and l and c is not sup:
        f = rows(G(c, "/tenants?status=frozen", p)); yield 4; x = R.choice(f) if f and chance(.5) else R.choice(l)
        G(c, f"/tenants/{x['id']}", p); yield 3; S_(c, "POST", f"/tenants/{x['id']}/{'resume' if x['status'] == 'frozen' else 'suspend'}", {"reason": t_(2, 20)}, p); yield .3; G(c, f"/tenants/{x['id']}", p); G(c, "/tenants?status=frozen", p); yield think()
    if chance(.08): G(c, f"/tenants/{R.randint(2000, 2400)}", "/tenants"); yield 3
def wizard(c):
    p = "/tenants/new"; n = t_(4, 9).strip().title(); yield 10
    for k in range(R.randint(2, 4)): S_(c, "POST", "/tenants/validate-slug", {"slug": n.lower()[:3 + k]}, p); yield 1
    G(c, "/regions", p); yield 20; S_(c, "POST", "/tenants", {"name": n + " Belediyesi", "slug": n.lower(), "plan": "temel"}, p); yield .4; G(c, "/tenants", "/tenants"); yield 3
def quotas(c):
    p = "/quotas"; l = rows(G(c, "/quotas", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        q = f"{p}/{x['tenant_id']}"; v = data(G(c, q, q)) or x; yield think(5, 20)
        if chance(.75): S_(c, "PUT", q, {**v, "storage_gb": R.choice([50, 500, 2000]), "sms": R.choice([500, 1000, 250000]), "note": t_(0, 50)}, q); yield .4; G(c, q, q); chance(.4) and G(c, "/quotas", p); yield think()
def logs(c):
    p = "/logs"; cats = rows(G(c, "/log-categories", p)); G(c, "/logs/events", p); yield think()
    for k in R.sample("events auth mail deploys cron queues slow-queries".split(), R.randint(3, 6)):
        G(c, f"/logs/{k}" + R.choice(["", "", "", "?level=error", "?level=warning", "?hours=24"] if k != "deploys" else [""]), f"{p}/{k}"); yield think(2, 7)
    if chance(.5):
        G(c, "/log-categories", p + "/categories"); yield 3
        for k in some("cron queues slow-queries http mail".split(), R.choice([1, 1, 2])):
            S_(c, "PATCH", f"/log-categories/{k}", {"enabled": chance(.5) if k != "http" else True}, p + "/categories"); yield .3; G(c, "/log-categories", p + "/categories"); yield think(1, 6)
        if chance(.5): G(c, "/logs/cron", p + "/cron"); yield 3
def flags(c):
    p = "/feature-flags"; G(c, "/feature-flags/", p); yield think()
    if chance(.35): S_(c, "POST", "/feature-flags/", {"key": t_(4, 12).strip(), "on": False}, p); yield .3; G(c, "/feature-flags/", p); yield think()
    for k in some(["e-imza", "yeni-tahsilat", "harita-3d", "sms-v2"], R.choice([1, 1, 2])):
        S_(c, "POST", f"/feature-flags/{k}/toggle", None, p); yield .3; G(c, "/feature-flags/", p); yield think(2, 8)
        if chance(.2): c.request("GET", "/panel" + p); c.request("GET", "/assets/" + js, referer="/panel" + p); G(c, "/feature-flags/", p); yield 4
    if c is not sup and chance(.4):
        v = data(G(c, "/kill-switch", "/kill-switch")) or {}; yield 4; k = R.choice(list(v) or ["sms"])
        for w in R.choice([[not v.get(k)], [True, False], [v.get(k, False)]]): S_(c, "POST", "/kill-switch", {"key": k, "on": w}, "/kill-switch"); yield .3; G(c, "/kill-switch", "/kill-switch"); yield think(3, 60)
def users(c):
    p = "/users"; l = rows(G(c, "/users" + R.choice(["", "", "?page=2", "?page=8", "?q=qq"]), p)); G(c, "/roles", p)
    for tab in R.sample(["/teams", "/invites"], R.choice([0, 1, 1, 2])): yield 3; G(c, tab, p + tab)
    yield think()
    for x in some(l, R.randint(1, 3)):
        u = q = f"/users/{x['id']}"; v = data(G(c, u, q)) or x; G(c, u + "/avatar", q)
        if chance(.55): yield 2; G(c, u + "/sessions", q + "/sessions")
        yield think()
        if c is not sup and chance(.35): S_(c, "PUT", u + "/roles", {"roles": R.choice([v["roles"], R.sample(["ops", "support", "read", "billing"], R.randint(1, 3))])}, q); yield .3; G(c, u, q); yield think()
    if c is not sup and chance(.3):
        i = (data(S_(c, "POST", "/users", R.choice([{"email": t_(4, 15).replace(" ", "") + "@example.com", "roles": ["read"]}] * 3 + [{"email": "x"}, {"email": l[0]["email"] if l else "", "roles": []}]), p)) or {}).get("id"); yield .3; G(c, "/users", p); yield think()
        if i and chance(.4):
            u = f"/users/{i}"; G(c, u, u); yield 3; S_(c, "DELETE", u, None, u); yield .3; G(c, "/users", p); own.old.append(u)
            if chance(.4): S_(c, "DELETE", u, None, u); yield 2
            if chance(.5): G(c, u, u); yield 2
def alerts(c):
    p = "/alerts"; l = rows(G(c, "/alerts", p)); G(c, "/alerts/rules", p); chance(.5) and G(c, "/alerts/history", p); yield think()
    for x in some(l, 2):
        if chance(.5): S_(c, "POST", f"/alerts/{x['id']}/ack", None, p); yield .2; chance(.3) and S_(c, "POST", f"/alerts/{x['id']}/ack", None, p); G(c, "/alerts", p); yield 3
    r = rows(G(c, "/alerts/rules", p + "/rules")); yield 3
    if chance(.3): S_(c, "POST", "/alerts/rules", R.choice([{"name": t_(4, 20), "metric": "cpu", "threshold": R.randint(1, 99)}] * 4 + [{"name": "x"}]), p + "/rules"); yield .3; r = rows(G(c, "/alerts/rules", p + "/rules")); yield 3
    if r and chance(.5):
        G(c, "/alerts/rules?state=paused", p + "/rules"); yield 3; x = R.choice(r)
        for _ in range(R.choice([1, 1, 2])): s = "paused" if x["state"] == "active" else "active"; S_(c, "PATCH", f"/alerts/rules/{x['id']}", {"state": s}, p + "/rules"); x["state"] = s; yield .3; G(c, "/alerts/rules", p + "/rules"); G(c, "/alerts/rules?state=paused", p + "/rules"); yield think(2, 8)
    if len(r) > 6 and chance(.3): x = R.choice(r); S_(c, "DELETE", f"/alerts/rules/{x['id']}", None, p + "/rules"); yield .3; G(c, "/alerts/rules", p + "/rules"); chance(.3) and S_(c, "DELETE", f"/alerts/rules/{x['id']}", None, p + "/rules"); yield 3
    if chance(.4):
        l = rows(G(c, "/alerts/channels", p + "/channels")); yield 5
        if l: x = R.choice(l); S_(c, "PUT", f"/alerts/channels/{x['id']}", {**x, **R.choice([{}, {"target": t_(5, 30)}])}, p + "/channels"); yield .3; G(c, "/alerts/channels", p + "/channels"); yield 3
def webhooks(c):
    p = "/webhooks"; l = rows(G(c, "/webhooks", p)); yield think()
    if chance(.2): S_(c, "POST", "/webhooks", {"url": "https://hooks.example.net/" + t_(3, 14).strip(), "events": ["invoice.paid"]}, p); yield .3; l = rows(G(c, "/webhooks", p)); yield think()
    for x in some(l, 2):
        u = f"/webhooks/{x['id']}"; G(c, u + "/deliveries", u); yield 3
        if chance(.5): S_(c, "POST", u + "/test", None, u); yield .4; chance(.4) and G(c, u + "/deliveries", u); yield 3
        if chance(.4): S_(c, "DELETE", u, None, p); yield .4; G(c, "/webhooks", p); yield think()
    if chance(.5):
        k = rows(G(c, "/api-keys", "/api-keys")); yield 4
        if chance(.35): S_(c, "POST", "/api-keys", {"name": t_(3, 20)}, "/api-keys"); yield .3; k = rows(G(c, "/api-keys", "/api-keys")); yield 6
        live = [x for x in k if not x["revoked"]]
        if live and chance(.3): S_(c, "POST", f"/api-keys/{R.choice(live)['id']}/revoke", None, "/api-keys"); yield .3; G(c, "/api-keys", "/api-keys"); yield 3
def jobs(c):
    p = "/jobs"; l = []
    for _ in range(R.randint(2, 6)): l = rows(G(c, "/jobs", p)); G(c, "/system/queue-depth", p); chance(.5) and G(c, "/system/load", p); yield 15 + R.uniform(-.02, .02)
    if chance(.4): G(c, "/jobs?state=failed", p); yield 3
    for x in some(l, R.randint(1, 2)):
        u = f"/jobs/{x['id']}"; G(c, u, u); yield 4
        if x["state"] == "failed" or chance(.1): S_(c, "POST", u + "/retry", None, u); yield .3; G(c, "/jobs", p); yield 3
        elif chance(.65): S_(c, "DELETE", u, None, u); yield .3; G(c, "/jobs", p); yield 3
    if chance(.06): G(c, f"/jobs/{R.randint(500, 700)}", p); yield 2
def backups(c):
    p = "/backups"; l = rows(G(c, "/backups", p)); yield think()
    if chance(.15): S_(c, "POST", "/backups", None, p); yield .4; l = rows(G(c, "/backups", p)); yield 4
    for x in some(l, 1):
        if chance(.8): S_(c, "POST", f"/backups/{x['id']}/verify", None, p); yield .3; G(c, "/backups", p); yield 4
        if chance(.25): G(c, f"/backups/{x['id']}/download", p); G(c, f"/backups/{x['id']}/download", p); yield 4
    if chance(.75):
        G(c, "/maintenance-windows/", "/maintenance"); yield 20
        if chance(.7): S_(c, "POST", "/maintenance-windows", {"from": "2029-03-20T02:00:00", "minutes": 30, "title": t_(3, 20)}, "/maintenance"); yield .3; G(c, "/maintenance-windows/", "/maintenance"); yield 4
def integrations(c):
    p = "/integrations"; l = rows(G(c, "/integrations", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u = f"/integrations/{x['id']}"; v = data(G(c, u, u)) or x; yield think()
        if chance(.4): S_(c, "PUT", u, {**v, "secret": t_(8, 20), **R.choice([{}, {"note": t_(0, 40)}, {"note": t_(0, 40)}])}, u); yield .3; G(c, u, u); yield 3
        if chance(.4): S_(c, "POST", u + "/test", None, u); yield 4
def audit(c):
    p = "/audit"; G(c, "/audit" + R.choice(["", "", "?page=2", "?q=sistem"]), p); yield think()
    if chance(.8): G(c, "/audit/export?format=" + R.choice(["csv", "xlsx"]), p); yield 3
    if chance(.5): G(c, "/incidents", "/incidents"); yield 3
    if chance(.4): G(c, "/reports/sla.csv", "/reports"); chance(.3) and S_(c, "POST", "/reports/sla/schedule", {"day": 1}, "/reports"); yield 3
def settings(c):
    p = "/settings"; v = data(G(c, "/settings", p)) or {}; yield think(5, 20)
    if v and chance(.7): S_(c, "PUT", "/settings", {**v, **R.choice([{}, {"page_size": R.choice([25, 50, 100])}, {"footer": t_(5, 60)}])}, p); yield .3; G(c, "/settings", p); yield 4
def find(c):
    for w in R.choice([["ak", "akd"], ["z", "ze", "zey"], ["qq"], ["belediye baskani"], ["x1"]]): G(c, "/search?q=" + w.replace(" ", "+"), "/"); yield .6
PAGES = [tenants, tenants, quotas, quotas, logs, logs, logs, flags, flags, users, users, alerts, webhooks, webhooks, jobs, jobs, backups, backups, integrations, audit, audit, settings]
PATHS = dict(tenants="/tenants", quotas="/quotas", logs="/logs/events", flags="/feature-flags", users="/users", alerts="/alerts", webhooks="/webhooks", jobs="/jobs", backups="/backups", integrations="/integrations", audit="/audit", settings="/settings")
def session(c, n, anew=True):
    fs = R.sample([f for f in PAGES if c is not sup or f not in (settings,)], n)
    if anew and not c.stale: yield from load(c, R.choice(["/", "/", PATHS[fs[0].__name__]]))
    elif c.stale: G(c, "/overview", "/")
    for f in fs:
        yield R.uniform(10, 240)
        if chance(.4): G(c, "/notifications/unread-count", PATHS[f.__name__])
        if chance(.2): yield from find(c)
        yield from f(c)
        if chance(.12): yield 2; yield from f(c)                   # the back button
    if chance(.15): c.send("POST", "/api/v1/auth/logout", {}, "/panel/")
def tab(c, n):
    for _ in range(n): G(c, "/notifications/unread-count", "/"); yield 20 + R.uniform(-.03, .03)
def incident(c):
    p = "/incidents"; G(c, "/incidents", p); yield 30; i = (data(S_(c, "POST", "/incidents", {"title": "Tahsilat yavas"}, p)) or {}).get("id"); yield .3; G(c, "/incidents", p); G(c, "/alerts", "/alerts")
    for k in range(5): yield R.uniform(200, 500); S_(c, "PATCH", f"/incidents/{i}", {"text": t_(10, 90), "state": "open" if k < 4 else "closed"}, p); yield .3; G(c, "/incidents", p); G(c, "/alerts", "/alerts")
def announce(c):
    p = "/announcements"; G(c, p, p); yield 40
    for k in range(3): S_(c, "POST", p + "/preview", {"text": t_(20, 60)}, p); yield 12
    S_(c, "POST", p, {"text": t_(30, 90)}, p); yield .3; G(c, p, p)
def municipality(k, until):
    b = outside(f"192.0.2.{20 + k}", ["belediyem-agent/3.2", "okhttp/4.12.0", "Java/17.0.9"][k % 3], **{"X-Api-Key": "loud" if k == 3 else f"k{k}"})
    while sim.now < until: b.send("POST", "/api/v1/ingest/events", {"n": R.randint(1, 10 ** R.randint(2, 7))}); yield R.uniform(900, 4000)
def bank(until):
    b = outside("198.51.100.200", "PayHook/1.0", **{"X-Signature": "s"})
    while sim.now < until:
        if chance(.1): b.send("POST", "/api/v1/hooks/payments", {"id": 1}, headers={"X-Signature": "bad"}); yield 5
        b.send("POST", "/api/v1/hooks/payments", {"id": R.randint(1, 99999)}); yield R.uniform(2000, 7000)
def pipeline(window=False):
    b = Browser(sim, "10.20.7.30", "GitLab-Runner", S, HOST, headers={"Authorization": "Bearer boru-1"}, accept_gzip=False); b.send("POST", "/api/v1/deploys", {"v": "2"}); yield 3
    if window: b.send("POST", A + "/maintenance-windows/", {"from": "2029-03-12T06:20:00", "minutes": 20, "title": "surum"})
def e2e():
    b = person("test-1", "203.0.113.9", HEADLESS); b.request("GET", "/")
    for t in ("/selftest", "/me", "/tenants", "/users", "/webhooks"): G(b, t, "/"); yield .4
def down(cs, release=None, minutes=1):
    global js, version
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = version = release; js = "index-C7f.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/notifications/unread-count", "/tenants", "/jobs", "/users", "/webhooks", "/alerts"], 3): G(c, t, "/tenants"); yield R.uniform(2, 12)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: G(c, t, "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/tenants", referer="/panel/tenants"); yield 2; c.request("HEAD", A + "/users", referer="/panel/users"); yield 2
    for u in own.old[-2:]: G(own, u, u); yield 2                     # a bookmark of what is gone
    c.get(A + "/stream", "/panel/", abort_after=.15); yield 5
    raw_line(sim, "10.20.0.4", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/v1/" + t for t in "users login .env admin/debug swagger.json".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
mode()
for i, d in office_days(sim, "2029-03-08", 8):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last = i == 7; end = at_("23:30") if not last else at_("16:10"); weekend = i in (2, 3)
    for c in people:
        if weekend and c not in (op1, op2) or c is own and i == 4: continue
        if i == 6 and c is op1: c.headers["X-Forwarded-For"] = "198.51.100.88"     # from home
        if i == 7 and c is op1: c.headers["X-Forwarded-For"] = "192.168.4.20, 203.0.113.77"
        for h in ((8, 10, 13, 15) if not weekend else (11,)):
            if chance(.8): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}") if not (last and h == 15) else at_("15:02:10"), session(c, R.randint(4, 6), chance(.75)))
        if not weekend and c is not sup and chance(.3): sim.spawn(at_("11:40:00"), wizard(c))
    for k in range(5): sim.spawn(at_(f"00:{10 + k}:30"), municipality(k, end))
    sim.spawn(at_("00:40:00"), bank(end)); sim.spawn(at_("03:00:00"), e2e())
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Better Uptime Bot Mozilla/5.0"), sim, "/api/v1/health", end, 1800))
    sim.spawn(at_("00:00:30"), monitor(Browser(sim, "10.20.7.9", "Prometheus/2.51.0", S, HOST, keep=False), sim, "/api/v1/metrics", end, 2400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(R.choice(["1.1.1.1, 192.0.2.201", "192.0.2.202"]), R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34)); sim.spawn(at_("04:50:00"), monitor(outside("192.0.2.203", "curl/8.5.0"), sim, "/api/v1/metrics", at_("04:50:40"), 20))
    if i in (1, 5): sim.spawn(at_("12:05:00"), tab(op1, 90))
    if i == 2: sim.spawn(at_("13:20:00"), incident(op2))
    if i == 3: sim.spawn(at_("20:00:00"), pipeline(True))
    if i == 4: sim.spawn(at_("06:20:00"), stale(op2, True)); sim.spawn(at_("06:30:00"), down([op1], "2", 1)); sim.spawn(at_("06:34:00"), pipeline())
    if i in (4, 5): [sim.spawn(at_(f"{h:02}:31:00"), session(op2, 2)) for h in (9, 12, 14)]
    if i == 6: sim.spawn(at_("07:30:00"), stale(op2, False)); sim.spawn(at_("17:35:00"), down([op1, sup], None, 10)); sim.spawn(at_("17:50:00"), pipeline())
    if i == 5: sim.spawn(at_("09:15:00"), announce(own))
    if i == 0: sim.spawn(at_("19:40:00"), during("busy", [op1, own], ["/tenants", "/jobs", "/users", "/quotas", "/settings"]))
    if i == 7: sim.spawn(at_("11:55:00"), during("limit", [op2], ["/jobs", "/tenants?q=a", "/tenants?q=ak", "/search?q=a"], (.3, .7)))
    if i in (1, 6): sim.spawn(at_("12:58:00"), oddities(op2))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "nginx-main", "access.log", stamp_combined(text, sim, "nginx"), sim.zone)
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out, last, seen = Stamp(sim, "uvicorn"), [], 0, 0
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+|ops\.py)"', r'File "/srv/app/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', re.sub(r"process \[\d+\]", "process [1]", l)))
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = UV.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        last, seen = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r), r; t = last
    else: t = last + .0004 if r - seen < .06 else stamp.moment(r)
    out.append((t, s, clean(l)))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "uvicorn-docker", "9b02c7de41aa-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/panel" in (e["referer"] or "")))
