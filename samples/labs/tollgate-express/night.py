import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "tollgate-express"
sim = Sim(20270308, "America/Toronto"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def build(name):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Tollgate Ops</title>\n<link rel="icon" href="/assets/mark.svg">\n<link rel="stylesheet" href="/assets/ops.css">\n<script type="module" crossorigin src="/assets/{name}"></script>\n</head>\n<body>\n<div id="root"></div>\n</body>\n</html>\n')
    (dist / "assets" / name).write_text("export const ops=()=>null;" * 900)
(dist / "assets" / "ops.css").write_text(".grid{display:grid}" * 200); (dist / "assets" / "mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>')
js = "index-Bq81xk2.js"; build(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
(WORK / "mode").write_text(""); (WORK / "clock").write_text("0")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": os.environ.get("NODE_PATH", "/usr/share/nodejs"), "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "tollgate.js"], 21011, env=env); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 21010, "203.0.113.1")
S1, S2, HOST, ORIGIN = ("203.0.113.1", 21010), ("203.0.113.1", 21012), "ops.tollgate.example.com", "https://ops.tollgate.example.com"
A, P = "/api/v1", "/"                                               # hash routing: every request comes from the same page
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(modes))
def clocked(kind):
    class Clocked(kind):
        def request(self, method, target, **more):
            (WORK / "clock").write_text(str(int(self.sim.now)))
            a = super().request(method, target, **more)
            if method not in ("GET", "HEAD") and a.status and a.status < 400: self.cache.pop(target, None)
            return a
    return Clocked
One, Two = clocked(Browser), clocked(Browser2)
def person(who, address, agent, two=True, caching=True):
    b = (Two if two else One)(sim, address, agent, S2 if two else S1, HOST, ORIGIN, {"Cookie": f"tg_sess={who}"}, caching=caching)
    b.who, b.role, b.signed = who, who[:2], None; return b
people = ow, ad, s3, s4, fi = [person("ow-1", "198.51.100.18", SAFARI), person("ad-2", "203.0.113.70", FIREFOX), person("su-3", "203.0.113.70", CHROME_WIN), person("su-4", "192.0.2.45", EDGE, two=False, caching=False), person("fi-5", "203.0.113.70", CHROME)]
day = 0
def data(a): return json.loads(a.body) if a.body[:1] in (b"[", b"{") and a.status in (200, 201, 202, 304) else None
def rows(a):
    x = data(a)
    return x if isinstance(x, list) else (x or {}).get("data", (x or {}).get("flags", []))
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=11): return R.uniform(a, b)
def get(c, t): return c.get(A + t, P)
def post(c, t, body=None): return c.send("POST", A + t, body, P)
def send(c, m, t, body=None): return c.send(m, A + t, body, P)
def say(k): return " ".join(R.choice("card terminal refund settled issuer timeout reviewed fraud retry bank late weekend asked raised partial called back".split()) for _ in range(k))

def boot(c):
    c.request("GET", "/")
    if maybe(.35): c.request("GET", "/assets/" + js, referer=P); c.request("GET", "/assets/ops.css", referer=P); maybe(.5) and c.request("GET", "/assets/mark.svg", referer=P)
    if maybe(.12): c.cache.clear()                                  # a hard reload, a window of its own
    if c.signed != day:
        c.get(A + "/me", P, headers={"Cookie": "theme=dark"}); yield look(4, 12)
        if maybe(.2): c.send("POST", A + "/session", {"user": c.who, "pin": "no"}, P, headers={"Cookie": "theme=dark"}); yield look()
        c.send("POST", A + "/session", {"user": c.who, "pin": "ok"}, P, headers={"Cookie": "theme=dark"}); c.signed = day; yield .3
    for t in ("/me", "/features", "/meta/currencies", "/announcements", "/notifications/unread"): get(c, t)
    if maybe(.75): yield from dashboard(c)
def dashboard(c):
    get(c, "/dashboard/summary"); get(c, "/dashboard/throughput?window=" + "1h"); get(c, "/alerts?state=open"); get(c, "/dashboard/now"); yield look(4, 20)
    for w in some(("24h", "7d", "1h"), 0, 2): get(c, "/dashboard/throughput?window=" + w); yield look(2, 5)
    for _ in range(R.randint(0, 4)): get(c, "/dashboard/now"); maybe(.5) and get(c, "/notifications/unread"); yield 30
    if maybe(.3):
        l = rows(get(c, "/alerts")); yield look()
        for x in [x for x in l if x["state"] == "open"][:1]: post(c, f"/alerts/{x['id']}/ack"); yield .3; get(c, "/alerts"); get(c, "/alerts?state=open"); yield look()
    if maybe(.1): post(c, "/notifications/read"); yield .3; get(c, "/notifications/unread"); yield 1
def payments(c):
    l = rows(get(c, "/payments" + R.choice(["", "", "", "?status=failed", "?status=captured", "?page=2", "?page=90", "?q=zzz"]))) or rows(get(c, "/payments")); yield look()
    if maybe(.15): post(c, "/payments/search", {"amount": R.randint(100, 90000)}); yield look()
    for x in some(l, 1, 3):
        u = f"/payments/{x['id']}"; v = data(get(c, u)); get(c, u + "/timeline"); get(c, u + "/refunds"); get(c, u + "/disputes"); get(c, u + "/notes"); yield look(4, 25)
        if not v: continue
        if maybe(.35):
            if maybe(.12): post(c, u + "/notes", {"text": ""}); yield look()
            post(c, u + "/notes", {"text": say(R.randint(2, 9))}); yield .3; get(c, u + "/notes"); yield look()
        if v["status"] == "captured" and maybe(.3) or maybe(.04):
            post(c, u + "/refund", {"amount": R.choice([v["amount"], v["amount"] // 2])}); maybe(.1) and post(c, u + "/refund", {}); yield .3; get(c, u); get(c, u + "/refunds"); get(c, u + "/timeline"); yield look()
    if maybe(.07): get(c, "/payments/" + R.choice(["pay_2x9fh4kq7mnb", "pay_8zt5w3rd6vcp"])); yield 3
def merchants(c):
    l = rows(get(c, "/merchants" + R.choice(["", "", "", "?page=2", "?q=maple", "?q=qqq", "?page=7"]))) or rows(get(c, "/merchants")); yield look()
    if c.role in ("ow", "ad") and maybe(.12):
        m = data(post(c, "/merchants", {"name": "Test " + say(1)})); yield .3; get(c, "/merchants"); yield look()
        if m and maybe(.7): u = f"/merchants/{m['id']}"; get(c, u); yield look(); send(c, "DELETE", u); yield .4; get(c, "/merchants"); maybe(.6) and get(c, u); yield look()
    for x in some(l, 1, 3):
        u = f"/merchants/{x['id']}"; v = data(get(c, u)); get(c, u + "/limits"); get(c, u + "/contacts"); get(c, u + "/notes"); maybe(.6) and get(c, u + "/sso"); yield look(4, 20)
        if not v: continue
        if maybe(.3): send(c, "PATCH", u, R.choice([{"risk": R.choice([k for k in "ABC" if k != v["risk"]])}, {"risk": R.choice([k for k in "ABC" if k != v["risk"]])}, {"descriptor": say(2)[:18]}, {"live": not v["live"]}])); yield .3; get(c, u); yield look()
        if maybe(.22): send(c, "PUT", u + "/limits", R.choice([{"daily": 50000, "single": 5000, "refunds": 20}] * 3 + [{"daily": 75000, "single": 9000, "refunds": 20}])); yield .3; get(c, u + "/limits"); yield look()
        if maybe(.3):
            post(c, u + "/contacts", {"name": say(2), "phone": "555-01" + str(R.randint(10, 99))}); yield .3; get(c, u + "/contacts"); yield look()
            if maybe(.2): c.request("GET", "/"); get(c, "/me"); get(c, u); get(c, u + "/contacts"); yield look()
        if maybe(.25): post(c, u + "/notes", {"text": say(R.randint(2, 8))}); yield .3; get(c, u + "/notes"); yield look()
        if maybe(.3): get(c, f"/quotas/{x['id']}"); yield look()
def approvals(c):
    l = rows(get(c, "/approvals")); yield look()
    for x in some(l, 1, 2):
        get(c, f"/approvals/{x['id']}"); yield look(5, 25)
        if c.role != "su" and maybe(.8):
            post(c, f"/approvals/{x['id']}/{R.choice(['approve', 'approve', 'decline'])}"); maybe(.1) and post(c, f"/approvals/{x['id']}/approve"); yield .3; get(c, "/approvals"); yield look()
            if maybe(.15): get(c, f"/approvals/{x['id']}"); yield 2
def flags(c):
    l = rows(get(c, "/flags")); yield look(4, 20)
    for x in some(l, 1, 2):
        if maybe(.75):
            for _ in range(R.choice([1, 1, 1, 2])): post(c, f"/flags/{x['key']}/toggle"); yield .3; get(c, "/flags"); yield look()
        if maybe(.4): send(c, "PATCH", f"/flags/{x['key']}", R.choice([{"note": say(R.randint(2, 6))}, {"rollout": R.choice([0, 10, 25, 100])}])); yield .3; get(c, "/flags"); yield look()
def webhooks(c):
    l = rows(get(c, "/webhooks")); yield look()
    if maybe(.25):
        if maybe(.3): post(c, "/webhooks", {"url": "http://x"}); yield look()
        x = data(post(c, "/webhooks", {"url": f"https://hooks.maple.example/{R.randint(10, 999)}", "events": ["refund.created"]})); yield .3; l = rows(get(c, "/webhooks")) or l; yield look()
    for x in some(l, 1, 2):
        u = f"/webhooks/{x['id']}"; get(c, u); get(c, u + "/deliveries"); yield look()
        if maybe(.4):
            for _ in range(R.choice([1, 2, 2])): post(c, u + "/toggle"); maybe(.6) and get(c, "/webhooks"); yield R.uniform(1, 4)
            get(c, u); yield look()
        if maybe(.45): post(c, u + "/ping"); yield R.uniform(1, 3); get(c, u + "/deliveries"); yield look()
        if maybe(.5): post(c, u + "/redeliver"); yield .4; get(c, u + "/deliveries"); yield look()
        if maybe(.2): post(c, u + "/secret"); yield .3; get(c, u); yield look()
        if len(l) > 4 and maybe(.15): send(c, "DELETE", u); maybe(.3) and send(c, "DELETE", u); yield .3; get(c, "/webhooks"); maybe(.3) and get(c, u); yield look()
def keys(c):
    l = rows(get(c, "/api-keys")); yield look()
    if c.role not in ("ow", "ad"): return
    if maybe(.35): post(c, "/api-keys", {"label": say(1)}); yield .3; l = rows(get(c, "/api-keys")) or l; yield look(5, 20)
    for x in some(l, 1):
        if maybe(.75):
            for _ in range(R.choice([1, 1, 2])): send(c, "DELETE", f"/api-keys/{x['id']}"); yield .3; get(c, "/api-keys"); yield look()
def team(c):
    l = rows(get(c, "/admin/users")); yield look()
    if c.role in ("ow", "ad") and maybe(.35):
        x = R.choice(l); send(c, "PATCH", f"/admin/users/{x['id']}", R.choice([{"locked": not x["locked"]}, {"title": say(2)}])); yield .3; get(c, "/admin/users"); yield look()
    if maybe(.7): get(c, "/admin/sessions"); yield look(2, 5)
    if maybe(.7):
        get(c, "/admin/invites"); yield look(2, 5)
        if c.role in ("ow", "ad") and maybe(.8): post(c, "/admin/invites", {"email": "new@example.com", "role": 3}); yield look()
    l = rows(get(c, "/roles")); yield look()
    for x in some(l, 1, 2):
        u = f"/roles/{x['id']}"; v = data(get(c, u)) or {}; yield look(4, 15)
        if c.role not in ("ow", "ad"): continue
        if maybe(.65):
            send(c, "PATCH", u, {"description": say(R.randint(2, 8))} if maybe(.7) else {"permissions": ["payments:read", "audit:read"]}); yield .3
            if maybe(.6): get(c, u); yield look()
            else: get(c, "/roles"); yield look(); get(c, u); yield look()
        if maybe(.4): send(c, "PUT", u + "/members", {"members": R.choice([v.get("members", []), some([70, 71, 72, 73, 74], 1, 4)])}); yield .3; get(c, u); get(c, "/roles"); yield look()
def jobs(c):
    l = rows(get(c, "/jobs")); yield look()
    for x in some([y for y in l if y["state"] == "failed"], 1, 2) + some([y for y in l if y["state"] == "ok"], 0, 2):
        u = f"/jobs/{x['id']}"; get(c, u); yield look()
        if c.role == "su": continue
        if x["state"] == "failed" and maybe(.75):
            post(c, u + "/retry"); yield .4; get(c, u); yield look(10, 40)
            if maybe(.4): get(c, "/jobs"); get(c, u); yield look()
        elif x["state"] == "ok" and maybe(.6):
            post(c, u + "/run"); yield .4; get(c, u); yield look()
            if maybe(.7): yield R.uniform(95, 180); get(c, "/jobs"); get(c, u); yield look()
def channels(c):
    l = rows(get(c, "/channels")); yield look()
    if c.role in ("ow", "ad") and maybe(.2): post(c, "/channels", {"name": say(2)}); yield .3; l = rows(get(c, "/channels")) or l; yield look()
    for x in some(l, 1, 2):
        u = f"/channels/{x['id']}"
        if maybe(.5):
            send(c, "PATCH", u, {"muted": not x["muted"]}); yield .3; maybe(.6) and get(c, "/channels"); yield R.uniform(2, 6)
            if maybe(.5): send(c, "PATCH", u, {"muted": x["muted"]}); yield .3; get(c, "/channels"); yield look()
        if maybe(.4): post(c, u + "/test"); yield look()
        if len(l) > 5 and c.role in ("ow", "ad") and maybe(.3): send(c, "DELETE", u); yield .3; get(c, "/channels"); yield look()
def logs(c):
    tabs = ["events"] + some(("auth", "errors", "scheduler", "deploys", "gateway", "cache"), 3, 6)
    for t in tabs: get(c, "/logs/" + t); yield look(1.5, 7)
    if maybe(.5): get(c, "/audit" + R.choice(["", "?page=2", "?actor=ad-2", "?actor=zz-9", ""])); yield look()
def quotas(c):
    l = rows(get(c, "/quotas" + R.choice(["", "", "?page=2", "?page=5"]))) or rows(get(c, "/quotas")); yield look()
    for x in some(l, 1, 2):
        u = f"/quotas/{x['tenant']}"; get(c, u); yield look(4, 15)
        if c.role in ("ow", "ad", "fi") and maybe(.65): send(c, "PUT", u, {"requests": 150000}); yield look(); maybe(.3) and send(c, "PUT", u, {"requests": 150000}); yield look(1, 3)
def exports(c):
    get(c, "/exports"); yield look()
    x = data(post(c, "/exports", {"what": R.choice(["payments", "fees", "merchants"])})) or {}; yield .3; get(c, "/exports")
    for _ in range(R.randint(3, 8) if x else 0):
        yield 5; v = data(get(c, f"/exports/{x['id']}")) or {}
        if v.get("state") == "done": break
    else: return
    if x: get(c, "/exports"); maybe(.8) and get(c, f"/exports/{x['id']}/file"); yield look()
def reports(c):
    get(c, "/reports/volume" + R.choice(["", "?from=2027-03-01&to=2027-03-08", "?from=2027-02-22&to=2027-03-01", "?from=2027-01-05&to=2027-02-01"])); yield look()
    for m in some(("2027-02", "2027-01", "2026-12", "2026-11", "2026-10"), 1, 3):
        get(c, "/reports/fees?month=" + m); get(c, "/reports/chargebacks?month=" + m); yield look(3, 15)
    if maybe(.75): get(c, "/reports/settlement-aging"); yield look(); maybe(.3) and get(c, "/reports/settlement-aging"); yield 1
    if maybe(.7): c.get("/api/v2/usage" + R.choice(["", "?month=2027-02"]), P); yield look()
def billing(c):
    get(c, "/billing/plan"); get(c, "/billing/invoices"); yield look(1, 4); get(c, "/billing/payout-accounts"); yield look()
def settings(c):
    b = data(get(c, "/settings/branding")); t = data(get(c, "/settings/retention")); maybe(.5) and get(c, "/settings/ip-allowlist"); yield look(5, 20)
    if c.role in ("ow", "ad"):
        if maybe(.3) and b: send(c, "PUT", "/settings/branding", {**b, "footer": say(R.randint(2, 7))}); yield .3; get(c, "/settings/branding"); yield look()
        if maybe(.75) and t:
            send(c, "PUT", "/settings/retention", {**t, "logs": R.choice([90, 60, 365, 120])}); yield look(6, 40)
            if maybe(.6): c.request("GET", "/"); get(c, "/me"); get(c, "/settings/branding"); get(c, "/settings/retention"); yield look()
def mine(c):
    o = data(get(c, "/me/preferences")); yield look()
    if o: send(c, "PUT", "/me/preferences", R.choice([o, o, {**o, "density": R.choice(["cosy", "tight"])}])); yield .3; get(c, "/me/preferences"); yield 2
    if maybe(.15): post(c, "/me/password", {"old": "x", "new": "y"}); yield 2
PAGES = {"ow": [team, team, keys, channels, flags, flags, settings, settings, billing, reports, logs, quotas, dashboard, webhooks, jobs], "ad": [flags, flags, team, keys, keys, webhooks, webhooks, jobs, jobs, channels, channels, approvals, logs, quotas, settings, settings, merchants, team, mine, billing],
         "su": [payments, payments, payments, merchants, merchants, merchants, logs, webhooks, jobs, approvals, team, channels, billing, flags], "fi": [reports, reports, exports, approvals, approvals, payments, billing, quotas, jobs, jobs, merchants, mine]}
def session(c, n, fresh_page=True):
    if fresh_page or c.signed != day: yield from boot(c)
    for f in R.sample(PAGES[c.role], n): yield R.uniform(10, 150); yield from f(c)
    if maybe(.1): send(c, "DELETE", "/session"); c.signed = None; yield 1
def wallboard(until):
    b = Two(sim, "203.0.113.70", "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", S2, HOST, ORIGIN, {"Cookie": "tg_sess=wb-9"}, caching=True); b.request("GET", "/")
    while sim.now < until: get(b, "/dashboard/now"); get(b, "/alerts?state=open"); yield 180 + R.uniform(-.1, .1)
def scripts(until):
    o = One(sim, "192.0.2.130", "tollgate-php/1.4", S1, HOST, accept_gzip=False); p = One(sim, "192.0.2.131", "tollgate-ruby/0.9.2", S1, HOST, accept_gzip=False); h = One(sim, "198.51.100.201", "PSP-Notifier/3", S1, HOST)
    while sim.now < until:
        x = R.random()
        if x < .3: o.send("POST", "/api/v0/transactions", {"a": 1})
        elif x < .45: p.get(f"/api/v0/transactions/{R.randint(10**5, 10**6)}")
        else: h.send("POST", A + "/ingest/psp", {"event": say(3)})
        yield R.uniform(200, 900)
def alert(title):
    c = http.client.HTTPConnection("127.0.0.1", 21011); c.request("POST", "/lab/alert", json.dumps({"title": title, "severity": "page", "at": datetime.fromtimestamp(sim.now, timezone.utc).isoformat()}), {"Content-Type": "application/json", "X-Lab": "1"}); c.getresponse().read(); c.close(); yield 0
def release(cs, to):
    global js
    app.stop()
    if to: app.more["env"] = {**env, "RELEASE": to}; js = "index-C0vR7dm.js"; build(js)
    for c in cs:
        for t in ("/notifications/unread", "/payments", "/dashboard/now", "/jobs"): get(c, t); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, cs, paths, wait=(2, 8)):
    mode(word)
    for c in cs:
        for t in paths: get(c, t); yield R.uniform(*wait)
    mode("", word)
def throttled(c):
    mode("throttle")
    for _ in range(3): c.send("POST", A + "/session", {"user": c.who, "pin": "ok"}, P, headers={"Cookie": ""}); yield 2
    mode("", "throttle")
def oddities(c):
    c.request("OPTIONS", A + "/payments", referer=P); yield 2; c.request("HEAD", A + "/merchants", referer=P); yield 2
    get(c, "/merchants/undefined"); yield 2; get(c, "/payments/NaN"); yield 2; get(c, "/merchants/4999"); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def curl(c):
    b = One(sim, "203.0.113.70", "curl/8.5.0", S1, HOST, headers={"Cookie": "tg_sess=ad-2"}, accept_gzip=False, keep=False)
    for m, t in (("GET", "/flags"), ("POST", "/flags/risk-v3/toggle"), ("GET", "/flags"), ("GET", "/exports/nightly"), ("GET", "/users"), ("GET", "/health")): b.request(m, A + t); yield R.uniform(8, 40)
GUESS = [A + "/" + t for t in "users login debug env docs swagger.json metrics".split()] + SCANS
def morning(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-03-08", 4):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 3; end = t("18:40") if last else t("23:55")
    sim.spawn(t("00:00:01"), morning(i))
    hours = {ow: (9, 16), ad: (8, 10, 13, 15, 17), s3: (7, 9, 11, 14, 16), s4: (9, 12, 15, 18), fi: (8, 10, 13, 15, 16)}
    for c, hs in hours.items():
        if c is s4 and i == 1: continue                             # a day off
        for h in hs:
            if maybe(.88) or c is ow: sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6) + 2 * (c in (ow, ad)), maybe(.75)))
    sim.spawn(t("07:30:00"), wallboard(t("18:30"))); sim.spawn(t("00:03:00"), scripts(end))
    sim.spawn(t("00:01:00"), monitor(One(sim, "203.0.113.240", "UptimeRobot/2.0", S1, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 600))
    if i in (0, 2, 3): sim.spawn(t("04:10:00"), scanner(One(sim, f"192.0.2.{160 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S1, HOST), sim, GUESS, n=30))
    if i == 1: sim.spawn(t("13:47:00"), alert("payout-batch stuck")); sim.spawn(t("10:12:00"), curl(ad))
    if i == 2: sim.spawn(t("15:20:00"), alert("issuer timeouts")); sim.spawn(t("12:31:00"), release([s3, fi], "2")); sim.spawn(t("09:20:00"), during("view", [fi, ow, fi], ["/reports/volume", "/reports/volume?from=2027-02-22&to=2027-03-01"], (20, 60)))
    if i == 0: sim.spawn(t("12:05:00"), during("closed", [s3, ad], ["/payments", "/merchants", "/jobs", "/flags"]))
    if i == 3: sim.spawn(t("07:50:00"), throttled(s4))
    if i in (0, 2): sim.spawn(t("14:02:00"), oddities(s3))
sim.entries.clear(); time.sleep(.2); (WORK / "access.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

# --- what was written, with its times moved
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "ops.access.log", out, sim.zone); print("nginx", len(out), size)
stamp, out, held = Stamp(sim, "pino"), [], []
begin = sim.entries[0]["real"]
def moved(line, t): return re.sub(r'"time":\d+', f'"time":{int(t * 1000)}', line, count=1)
for real, s, line in app.lines:
    if real < begin: t = sim.at("2027-03-07 22:14:08"); out.append((t, s, moved(line, t))); continue
    r = json.loads(line)
    if "req" not in r: held.append((real, s, line)); continue
    if "res" not in r: held.append((real, s, line)); continue
    e = stamp.entry(r["req"]["method"], r["req"]["url"], r["res"]["statusCode"], real, accept=lambda e: e["status"] != 502)
    t = e["sim"] + (e["end"] - e["real"]) * .8 if e else stamp.moment(real)
    for r2, s2, l2 in held: t2 = t - .001 if real - r2 < .08 else stamp.moment(r2); out.append((t2, s2, moved(l2, t2)))
    held = []; out.append((t, s, moved(line, t)))
out.sort(key=lambda p: p[0]); print("pino", len(out), "missed", stamp.missed)
size += write_rotated(night / "pino-docker", "9e4b17c02d55-json.log", [(t, docker(t + .0004, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
