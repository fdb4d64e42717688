import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "opsdeck-flask"
sim = Sim(20320212, "UTC"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>deck</title>\n<script type="module" src="/assets/{js}"></script>\n</head>\n<body class="dark"><div id="deck"></div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export default 1;" * 1300)
js = "deck-4b11.js"; bundle(js)
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, ["sh", "-c", f"exec {sys.executable} -m gunicorn --no-control-socket --graceful-timeout 2 -b 127.0.0.1:18211 --access-logfile - deck:app 2>&1"], 18211, env=env, cwd=HERE)     # systemd gives both streams one socket
marks = []
def mark(): marks.append((time.time(), sim.now))
def start(): mark(); app.start(); time.sleep(.7)
def stop(): mark(); app.stop(); time.sleep(.2)
sim.now = sim.at("2032-02-12 00:00:03"); start()
proxy = Container(servers, ["haproxy", "-db", "-f", HERE / "haproxy.cfg"], 18211, env={**os.environ, "TZ": "UTC"}); proxy.start(); servers.wait(18210, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18210), "deck.tidewater.example", "https://deck.tidewater.example"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent, caching=False):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=caching); b.login, b.sre = login, login.startswith("sre"); return b
def outside(address, agent, caching=False, **headers): return Tab(sim, address, agent, S, HOST, headers=headers, accept_gzip=False, caching=caching)
s1, s2, pm = people = [person("sre-1", "10.20.4.17", FIREFOX), person("sre-2", "10.20.4.23", CHROME, True), person("product-1", "198.51.100.60", SAFARI)]
day, version, gone = 0, "1", []
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a):
    d = data(a)
    return d if isinstance(d, list) else next((v for v in (d or {}).values() if isinstance(v, list)), [])
def some(l, n): return R.sample(list(l), min(len(l), int(n)))
def chance(p): return R.random() < p
def think(a=4, b=14): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghilmnoprstuvw  ", k=R.randint(a, b))).strip() or "x"
def G(c, path, page): return c.get(path, "/ui" + page)
def W(c, verb, path, body, page): return c.send(verb, path, body, "/ui" + page)
def load(c, page):
    p = "/ui" + page; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.22):
        c.get("/session", p, headers={"Authorization": ""}); yield 6
        if chance(.25): c.send("POST", "/session", {"login": c.login, "password": "?"}, p); yield 6
        c.send("POST", "/session", {"login": c.login, "password": "*"}, p); yield .4
    G(c, "/session", page); chance(.8) and G(c, "/meta", page); G(c, "/badge", page)
    if chance(.6): G(c, "/status-page/components", "/")
    yield 2
def flags(c):
    p = "/flags"; l = rows(G(c, "/flags" + R.choice(["", "", "", "?owner=web", "?owner=legal"]), p)) or rows(G(c, "/flags", p)); yield think()
    if gone and chance(.15): u = R.choice(gone); G(c, u, p); yield 3
    for f in some(l, R.randint(1, 2)):
        u, q = f"/flags/{f['slug']}", f"/flags/{f['slug']}"; G(c, u, q); chance(.75) and G(c, u + "/audience", q); yield 2
        if chance(.6):
            G(c, "/flags", p); chance(.6) and G(c, u + "/history", q); yield 2
            for _ in range(R.choice([1, 1, 2])): W(c, "POST", u + "/toggle", {}, q); yield .3; G(c, "/flags", p); chance(.6) and G(c, u + "/history", q); yield think(2, 6)
        if chance(.55):
            r = data(G(c, u + "/rollout", q + "/rollout")) or {}; yield think(3, 9)
            if chance(.75): W(c, "PUT", u + "/rollout", {**r, **R.choice([{"percent": R.choice([5, 50, 100])}, {"note": t_(3, 40)}, {"note": t_(3, 40), "sticky": False}])}, q + "/rollout"); yield .3; G(c, u + "/rollout", q + "/rollout"); yield 4
        if chance(.3): W(c, "PATCH", u, {"description": t_(6, 60)}, q); yield .3; G(c, u, q); yield 3
    if chance(.3):
        G(c, "/flags", p); yield 6; s = t_(5, 12).replace(" ", "-"); W(c, "POST", "/flags", R.choice([{"slug": s, "description": t_(6, 40)}] * 4 + [{"slug": "dark-mode", "description": "x"}, {"slug": s}]), p + "/new"); yield .3; l = rows(G(c, "/flags", p)); yield 4
    own = [f for f in l if f["slug"] not in ("dark-mode", "new-checkout", "seat-map")]
    if len(l) > 8 and own and chance(.35):
        u = f"/flags/{R.choice(own)['slug']}"; G(c, "/flags", p); yield 2; a = W(c, "DELETE", u, None, p); yield .3; G(c, "/flags", p); yield 2
        if a.status == 204: gone.append(u); chance(.3) and W(c, "DELETE", u, None, p)
        yield 2
def webhooks(c):
    p = "/webhooks"; l = rows(G(c, "/webhooks", p)); yield think()
    for h in some(l, R.randint(1, 2)):
        u, q = f"/webhooks/{h['id']}", f"/webhooks/{h['id']}"; G(c, u, q); chance(.8) and G(c, u + "/deliveries", q + "/deliveries"); yield think(3, 9)
        if chance(.4): W(c, "POST", u + "/test", {}, q); yield 1; G(c, u, q); G(c, u + "/deliveries", q + "/deliveries"); yield 4
        if chance(.35): W(c, "POST", u + "/rotate-secret", {}, q); yield 6; chance(.3) and W(c, "POST", u + "/rotate-secret", {}, q); yield 3
        if chance(.45): W(c, "PATCH", u, R.choice([{"active": not h["active"]}, {"url": f"https://{t_(4, 14).replace(' ', '')}.example/in"}, {"url": f"https://{t_(4, 14).replace(' ', '')}.example/in"}, {"active": h["active"]}]), q); yield .3; G(c, u, q); G(c, "/webhooks", p); yield 4
    if chance(.3): W(c, "POST", "/webhooks", R.choice([{"url": f"https://{t_(4, 12).replace(' ', '')}.example/in", "events": ["refund.paid"]}] * 4 + [{"url": ""}]), p + "/new"); yield .3; l = rows(G(c, "/webhooks", p)); yield 4
    if len(l) > 8 and chance(.4):
        u = f"/webhooks/{R.choice(l)['id']}"; G(c, "/webhooks", p); yield 2; a = W(c, "DELETE", u, None, p); yield .3; G(c, "/webhooks", p); yield R.choice([2, 3, 9])
        if a.status == 204 and chance(.4): W(c, "POST", u + "/restore", {}, p); yield .3; G(c, "/webhooks", p)
        elif a.status == 204: gone.append(u)
        yield 2
def keys(c):
    p = "/keys"; l = rows(G(c, "/keys", p)); yield think()
    for k in some(l, R.randint(1, 2)):
        u, q = f"/keys/{k['id']}", f"/keys/{k['id']}"; G(c, u, q); chance(.75) and G(c, u + "/usage", q); yield think(3, 9)
        if chance(.6): G(c, "/keys", p); yield 1; W(c, "POST", u + "/revoke", {}, q); yield .3; G(c, u, q); G(c, "/keys", p); yield 5
        if chance(.4): W(c, "PATCH", u, R.choice([{"label": t_(3, 24)}, {"label": t_(3, 24)}, {"label": k["label"]}]), q); yield .3; G(c, u, q); G(c, "/keys", p); yield 4
    if chance(.35): W(c, "POST", "/keys", R.choice([{"label": t_(4, 16)}] * 4 + [{}]), p + "/new"); yield .3; l = rows(G(c, "/keys", p)); yield 4
    if len(l) > 11 and chance(.4): i = R.choice(l)["id"]; G(c, "/keys", p); yield 2; a = W(c, "DELETE", f"/keys/{i}", None, p); yield .3; G(c, "/keys", p); a.status == 204 and gone.append(f"/keys/{i}"); yield 2
def logs(c):
    p = "/logs"; G(c, "/logs/services", p); G(c, "/logs/saved", p); yield 2
    for _ in range(R.randint(2, 4)): G(c, "/logs" + R.choice(["", "?level=error", "?service=edge&level=warn", "?q=timeout", "?q=zebra", "?q=panic%3A", "?from=2032-02-12"]), p); yield think(3, 15)
    for _ in range(R.choice([0, 1, 1, 2])): W(c, "POST", "/logs/query", {"expr": R.choice(["count by service", "level=error | top", "none matches", "p95(latency)"])}, p + "/query"); yield think(3, 9)
    if c is s1 and chance(.3):
        i = (data(W(c, "POST", "/logs/saved", {"q": t_(4, 20)}, p)) or {}).get("id"); yield .3; G(c, "/logs/saved", p); yield 4
        if i and chance(.5): W(c, "DELETE", f"/logs/saved/{i}", None, p); yield .3; G(c, "/logs/saved", p); yield 2
    if chance(.35): chance(.5) and c.request("HEAD", "/logs/export", referer="/ui/logs"); c.request("GET", "/logs/export", referer="/ui/logs"); yield 8
    if chance(.75):
        q = "/logs/settings"; r = data(G(c, "/logs/retention", q)) or {}; yield think()
        if chance(.85): W(c, "PUT", "/logs/retention", {**r, "days": R.choice([14, 60, 120])}, q); yield .5; G(c, "/logs/retention", q); yield 4
def alerts(c):
    p, o = "/alerts", "/alerts?state=open"; G(c, "/alerts" + R.choice(["", "", "?service=edge", "?service=billing"]), p); l = rows(G(c, o, p)); yield think()
    for a in some(l, R.randint(1, 3)):
        u, q = f"/alerts/{a['id']}", f"/alerts/{a['id']}"; G(c, u, q); chance(.6) and G(c, u + "/timeline", q); yield think(2, 8)
        w = R.random(); G(c, o, p); yield 1
        if w < .42: W(c, "POST", u + "/snooze", {"minutes": R.choice([15, 60, 480])}, q); yield .3; G(c, o, p); G(c, u, q); yield 4
        elif w < .62 and len(l) > 6:
            W(c, "POST", u + "/ack", {}, q); yield .3; G(c, o, p); yield 3
            if chance(.3): W(c, "POST", u + "/ack", {}, q); yield 2
        elif w < .8 and len(l) > 6: W(c, "POST", u + "/close", {}, q); yield .3; G(c, o, p); yield 3
    if chance(.5):
        q = "/alerts/rules"; chance(.3) and G(c, "/alerts/rules/", q); r = rows(G(c, "/alerts/rules", q)); chance(.5) and G(c, "/alerts/severities", q); yield think()
        for x in some(r, chance(.6)): W(c, "PUT", f"/alerts/rules/{x['slug']}", R.choice([x, {"threshold": R.randint(2, 90)}, {"threshold": R.randint(100, 9999)}, {"enabled": not x["enabled"]}]), q); yield .3; G(c, "/alerts/rules", q); yield 3
    if chance(.4):
        G(c, "/alerts/silences", "/alerts/silences"); yield 4
        if day >= 5 and chance(.4): W(c, "POST", "/alerts/silences", {"rule": "disk-full", "hours": R.randint(1, 48)}, "/alerts/silences"); yield .3; G(c, "/alerts/silences", "/alerts/silences"); yield 2
def incidents(c):
    p = "/incidents"; l = rows(G(c, "/incidents" + R.choice(["", "", "?state=open", "?state=draft", "?page=7"]), p)) or rows(G(c, "/incidents", p)); yield think()
    if chance(.1): G(c, f"/incidents/{R.randint(1, 40)}", p); yield 2
    for v in some(l, R.randint(1, 2)):
        u, q = f"/incidents/{v['id']}", f"/incidents/{v['id']}"; G(c, u, q); G(c, u + "/updates", q); chance(.6) and G(c, u + "/severity", q); yield think(3, 9)
        if chance(.4): W(c, "POST", u + "/updates", {"text": t_(8, 120)}, q); yield .3; G(c, u + "/updates", q); yield 4
        if chance(.55): W(c, "PUT", u + "/severity", {"severity": R.choice(["low", "medium", "critical"])}, q); yield .4; chance(.6) and G(c, u + "/severity", q); yield 4
        if chance(.3): W(c, "PATCH", u, R.choice([{"title": t_(8, 50)}, {"state": "resolved" if v["state"] == "open" else "open"}]), q); yield .3; G(c, u, q); yield 3
    if chance(.3): G(c, "/incidents", p); yield 3; W(c, "POST", "/incidents", R.choice([{"title": t_(8, 50)}] * 4 + [{}]), p + "/new"); yield .3; G(c, "/incidents", p); yield 4
def deploys(c):
    p = "/deploys"; l = rows(G(c, "/deploys" + R.choice(["", "", "?stage=production", "?page=2", "?stage=canary"]), p)) or rows(G(c, "/deploys", p)); yield think()
    for d in some(l, R.randint(1, 2)):
        u, q = f"/deploys/{d['id']}", f"/deploys/{d['id']}"; G(c, u, q); chance(.6) and G(c, u + "/status", q); chance(.55) and G(c, u + "/diff", q); yield think(3, 9)
        if chance(.5): W(c, "POST", u + "/rollback", {}, q); yield 4
    s = rows(G(c, "/deploys?stage=staging", p)); yield 4
    for d in some(s, chance(.45 if c.sre else .2)):
        W(c, "POST", f"/deploys/{d['id']}/promote", {}, p); yield .3; G(c, "/deploys?stage=staging", p); yield 3
        if chance(.15): W(c, "POST", f"/deploys/{d['id']}/promote", {}, p); yield 2
def jobs(c):
    p = "/jobs"; G(c, "/jobs" + R.choice(["?queue=mail", "?queue=pdf", "?queue=fax", "?state=failed"]), p); l = rows(G(c, "/jobs", p)); yield think()
    for j in some(l, R.choice([0, 1, 2])): W(c, "POST", f"/jobs/{j['id']}/retry", {}, p); yield .3; G(c, "/jobs", p); yield think(2, 6)
    for j in some(l, len(l) > 14 and chance(.4)):
        W(c, "DELETE", f"/jobs/{j['id']}", None, p); yield .3; G(c, "/jobs", p); yield 3
        if chance(.2): W(c, "DELETE", f"/jobs/{j['id']}", None, p); yield 2
    if chance(.5):
        q = "/cache"; G(c, "/cache", q); yield 5
        if chance(.65 if c.sre else .2): W(c, "POST", f"/cache/{R.choice(['booking', 'pricing', 'manifest', 'notify', 'edge', 'ledger'])}/purge", {}, q); yield .4; G(c, "/cache", q); yield 3
def reports(c):
    p = "/reports"
    for _ in range(R.randint(2, 3)): s = R.choice(["24h", "7d", "30d"]); G(c, f"/reports/latency?range={s}", p); chance(.8) and G(c, f"/reports/uptime?range={s}", p); yield think(4, 15)
def people_(c):
    p = "/people"; l = rows(G(c, "/members", p)); yield 4; o = data(G(c, "/oncall", "/oncall")) or {}; G(c, "/oncall/schedule", "/oncall"); yield think()
    if chance(.5): W(c, "PUT", "/oncall", R.choice([o, {"primary": R.choice(["sre-1", "product-1"])}, {"secondary": R.choice(["sre-2", "nobody"])}, {"until": R.choice(["2032-02-23", "open end", "end of sprint 14"])}]), "/oncall"); yield .3; G(c, "/oncall", "/oncall"); yield 3
    for m in some(l, chance(.5)): G(c, "/members", p); yield 2; W(c, "PATCH", f"/members/{m['id']}", {"role": R.choice(["sre", "product", "viewer", m["role"]])}, p); yield .3; G(c, "/members", p); yield 3
    if l and chance(.2): W(c, "POST", "/members", {"login": R.choice([t_(4, 8).replace(" ", ""), l[0]["login"]])}, p); yield .3; G(c, "/members", p); yield 3
    if chance(.6 if c.sre else .25): G(c, "/audit" + R.choice(["", "", "?page=2"]), "/audit"); yield 3
ALL = [flags, flags, webhooks, keys, logs, alerts, incidents, deploys, jobs, reports, people_]
PAGES = {True: ALL + [alerts], False: ALL + [flags, reports]}
def session(c, n):
    yield from load(c, R.choice(["/", "/alerts", "/flags"]))
    for f in R.sample(PAGES[c.sre], n):
        yield R.uniform(20, 240)
        if chance(.4): G(c, "/badge", "/alerts")
        yield from f(c)
def board(c, n):
    for _ in range(n): G(c, "/badge", "/alerts"); yield 240 + R.uniform(-.05, .05)
def monitoring(k, until):
    b = outside(f"10.20.9.{10 + k}", "alertmanager/0.27", **({"X-Token": "old"} if k == 3 else {}))
    while sim.now < until: b.send("POST", "/ingest/alerts", {"n": R.randint(1, 99)}); yield R.uniform(3600, 9000)
def sdk(k, until):
    b = outside(f"10.20.9.{40 + k}", "tidewater-sdk/2.3 (node)", caching=True)
    while sim.now < until: b.get("/sdk/flags"); yield 3600 + R.uniform(-2, 2)
def build(until):
    b = outside("10.20.9.60", "curl/7.88.1")
    while sim.now < until: b.get("/v1/flags"); yield 14400
def down(cs, release=None, minutes=1):
    global js, version
    stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = version = release; js = "deck-90ce.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for u in R.sample(["/badge", "/alerts?state=open", "/flags", "/jobs", "/incidents"], 2): G(c, u, "/alerts"); yield R.uniform(3, 12)
    start(); yield 0
def switch(on="", off=""): mode(on, off); yield 0
def burst(c):
    for n in range(8): n == 4 and mode("limit"); W(c, "POST", "/logs/query", {"expr": "count by service"}, "/logs/query"); yield .3
    mode("", "limit"); yield 9; W(c, "POST", "/logs/query", {"expr": "count by service"}, "/logs/query"); yield 1
def maintenance(cs):
    mode("maintenance")
    for c in cs:
        for u in ("/badge", "/flags", "/webhooks", "/alerts?state=open", "/jobs"): G(c, u, "/"); yield R.uniform(2, 9)
    mode("", "maintenance"); yield 0
def oddities(c):
    c.request("OPTIONS", "/flags", referer="/ui/flags"); yield 3
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def first_silence(c): G(c, "/alerts/silences", "/alerts/silences"); yield 5; W(c, "POST", "/alerts/silences", {"rule": "cert-expiry", "hours": 12}, "/alerts/silences"); yield .3; G(c, "/alerts/silences", "/alerts/silences"); yield 1
def new_day(i):
    global day
    day = i; yield 0
GUESS = [s for s in SCANS if not s.startswith("/debug")] + ["/flags.php", "/admin/login", "/console/", "/keys.json", "/logs/.env", "/webhook.php"]
for i, d in office_days(sim, "2032-02-12", 12):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, weekend = i == 11, i in (2, 3, 9, 10); end = at_("23:40") if not last else at_("11:30")
    for c in people:
        if weekend and not (c is s1 and i in (2, 3) or c is s2 and i in (9, 10)) or c is pm and i == 7: continue
        for h in ((11,) if weekend else (8, 9) if last else (8, 10, 12, 14, 16)):
            if chance(.9): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    if not weekend and not last: sim.spawn(at_("08:30:11"), board(s1 if i % 2 else s2, 110))
    for k in (1, 2, 3): sim.spawn(at_(f"00:{10 + k}:30"), monitoring(k, end))
    for k in (1, 2): sim.spawn(at_(f"00:{20 + k}:00"), sdk(k, end))
    sim.spawn(at_("01:05:00"), build(end))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Uptime-Robot/2.0"), sim, "/healthz", end, 1800))
    sim.spawn(at_("00:00:30"), monitor(outside("10.20.9.70", "Prometheus/2.51.0"), sim, "/metrics", end, 3600))
    if i % 3 == 0: sim.spawn(at_("03:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", EDGE, "python-requests/2.31.0"])), sim, GUESS, n=30))
    if i == 5: sim.spawn(at_("06:35:00"), down([s1], "2", 1.5)); sim.spawn(at_("09:40:00"), first_silence(s2))
    if i == 6:
        sim.spawn(at_("11:00:00"), switch("redis")); sim.spawn(at_("14:05:00"), switch("", "redis"))
        for h, c in (("11:20:00", s1), ("12:40:00", s2), ("13:31:00", pm), ("13:50:00", s1)): sim.spawn(at_(h), jobs(c))
    if i == 8: sim.spawn(at_("18:20:00"), down([s1, pm], None, 5))
    if i == 1: sim.spawn(at_("18:50:00"), maintenance([s2, pm]))
    if i == 4: sim.spawn(at_("19:20:00"), burst(s2))
    if i in (0, 7): sim.spawn(at_("07:28:00"), oddities(s2))
sim.run(); time.sleep(.5); stop(); proxy.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
bsd = lambda t: (lambda d: f"{MONTHS[d.month - 1]} {d.day:2} {d:%H:%M:%S}")(datetime.fromtimestamp(t, timezone.utc))
HA = re.compile(r'^(?P<head>[\d.]+:\d+ )\[(?P<time>[^\]]+)\](?P<mid> .*?(?: |/)(?P<status>-?\d+) \d+ \S+ \S+ \S+ \S+ \S+ (?:\{.*\} )?"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+")$')
stamp, out = Stamp(sim, "haproxy"), []
when = lambda t: (lambda d: f"{d.day:02}/{MONTHS[d.month - 1]}/{d.year}:{d:%H:%M:%S}.{d.microsecond // 1000:03}")(datetime.fromtimestamp(t, timezone.utc))
for r, s, l in proxy.lines:
    if l.startswith("203.0.113.1:"): continue                       # the lab waiting for its proxy
    m = HA.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r)
        t = e["sim"] if e else stamp.moment(r); done = t + (e["end"] - e["real"] if e else 0)
        out.append((done, f"{bsd(done)} lb1 haproxy[611]: {m['head']}[{when(t)}]{m['mid']}"))
    elif re.match(r"[\d.]+:\d+ \[", l): t = next((e["sim"] for e in sim.entries if e["method"] is None and abs(e["real"] - r) < 2), None) or stamp.moment(r); out.append((t, f"{bsd(t)} lb1 haproxy[611]: " + re.sub(r"\[[^\]]+\]", f"[{when(t)}]", l, count=1)))
    else: t = stamp.moment(r); out.append((t, f"{bsd(t)} lb1 haproxy[611]: " + re.sub(r"haproxy\[\d+\]|\(\d+\)", "", l)))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
a = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone)
GU = re.compile(r'^(?P<head>\S+ - - )\[(?P<time>[^\]]+)\](?P<mid> "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*)$')
stamp, out, pending, pid = Stamp(sim, "gunicorn"), [], [], 742
def put(t, line):
    global pid
    if "] [INFO] Starting gunicorn" in line: pid += R.randint(300, 4000)
    d = datetime.fromtimestamp(t, timezone.utc)
    line = re.sub(r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000\] \[\d+\]", f"[{d:%Y-%m-%d %H:%M:%S} +0000] [{pid}]", line); line = re.sub(r"pid: ?\d+|\(\d{3,}\)", lambda m: f"pid: {pid + 2}" if m[0][0] == "p" else f"({pid})", line)
    line = re.sub(r'File "[^"]*?/(site-packages/[^"]+|deck\.py)"', r'File "/srv/deck/\1"', line)
    out.append((t, f"{bsd(t)} deck1 deck[{pid}]: {line}"))
import bisect
known = sorted([(e["real"], e["sim"]) for e in sim.entries] + marks)
def moment(r): a, b = known[max(0, bisect.bisect_right(known, (r, 1e18)) - 1)]; return b + min(r - a, 5)
def flush(t, r0):
    for k, (r, l) in enumerate(pending): put(t - .002 + k / 1e5 if r0 - r < .08 else moment(r), l)
    pending.clear()
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = GU.match(l)
    if not m: pending.append((r, l)); continue
    e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 503 or m["status"] == "503")
    t = e["sim"] + e["end"] - e["real"] if e else moment(r)
    flush(t, r); put(t, f"{m['head']}[{clf(t, timezone.utc)}]{m['mid']}")
flush(0, 1e18); out.sort(key=lambda p: p[0]); print("gunicorn", len(out), "missed", stamp.missed)
g = write_rotated(night / "journald-short", "deck.journal.log", out, sim.zone)
print("bytes", a + g, "requests", len(sim.entries))
