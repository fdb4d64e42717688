import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path("/tmp/console-work")); NAME = "console-express"
sim = Sim(20291015, "UTC"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); WORK.chmod(0o755)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Relay Console</title><script type="module" src="/assets/{name}"></script></head><body><div id="root"></div></body></html>\n')
    (dist / "assets" / name).write_text("let relay=1;" * 900)
js = "main.3fa9.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", "console.js"], 20195, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", HERE / "nginx.conf", "-p", WORK], 20194, "203.0.113.1", env=env)
S, H, A = ("203.0.113.1", 20194), "console.relay.example.com", "/api/v1"
def person(login, address, agent, caching=False): b = Browser(sim, address, agent, S, H, "https://" + H, {"Authorization": f"Bearer {login}"}, caching=caching); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
people = [person("owner-1", "198.51.100.41", SAFARI), person("admin-1", "198.51.100.42", FIREFOX, True), person("admin-2", "203.0.113.61", CHROME), person("admin-3", "203.0.113.62", EDGE, True),
          person("support-1", "192.0.2.71", CHROME_WIN), person("support-2", "192.0.2.72", CHROME_WIN, True), person("support-3", "192.0.2.73", FIREFOX), person("finance-1", "198.51.100.44", EDGE), person("finance-2", "198.51.100.45", SAFARI, True)]
ow, ad1, ad2, ad3, su1, su2, su3, fi1, fi2 = people; day = 0; marks = set()
def mode(on="", off=""):
    global marks
    marks = (marks | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(marks)))
def rows(a):
    try: x = a.json() if a.status in (200, 304) else None
    except ValueError: x = None
    return x.get("items", []) if isinstance(x, dict) else []
def some(l, n): return R.sample(l, min(len(l), n))
def write(c, p, reads, method, target, body=None, times=1, pre=False):
    if pre:
        for r in reads: c.get(A + r, p)
        yield R.uniform(4, 12)
    for _ in range(times): c.send(method, A + target, body, p); yield .3
    for r in reads: c.get(A + r, p)
    yield R.uniform(3, 7)
def load(c):
    c.request("GET", "/"); c.request("GET", "/assets/" + js, referer="/"); yield .3
    if R.random() < .2: c.get(A + "/me", "/", headers={"Authorization": ""}); yield 5; c.send("POST", A + "/auth/login", {"user": c.login}, "/sign-in"); yield .4
    for t in ("/me", "/config", "/enums/plans", "/notifications/unread", "/modules/billing", "/modules/warehouse-sync", "/system/recalls", "/operations/alerts"): R.random() < .65 and c.get(A + t, "/")
    home(c); yield 2
def home(c): c.get(A + "/operations/" + ("summary" if c.stale or day < 4 else "overview"), "/")
def flags(c):
    p = "/system/feature-flags"; l = rows(c.get(A + p, p)); yield R.uniform(3, 9)
    for x in some(l, 2):
        u = f"{p}/{x['key']}"; c.get(A + u, u); yield R.uniform(3, 9)
        if R.random() < .5: yield from write(c, u, [u], "POST", u + "/toggle", None, 2 if R.random() < .15 else 1)
        if R.random() < .25: yield from write(c, u, [u], "PATCH", u, {"description": "d" * R.randint(0, 60)})
def logs(c):
    tabs = ["application", "audit", "security", "integrations", "jobs", "crashes"]
    for t in tabs[:1] + some(tabs[1:], R.randint(2, 5)):
        s = R.choice(["", "", "?level=warn", "?level=fatal", "?page=2"]) if t == "application" else R.choice(["", "", "", "?level=warn"]); c.get(A + f"/system/logs/{t}{s}", f"/system/logs/{t}"); yield R.uniform(3, 12)
def keys(c):
    p = "/system/api-keys"; l = rows(c.get(A + p, p)); yield 5
    if R.random() < .45: yield from write(c, p, [p], "POST", p, {"label": R.choice(["ci", "partner portal"])})
    for x in some(l, 1):
        if R.random() < .75: yield from write(c, p, [p], "DELETE", f"{p}/{x['id']}", None, 1, R.random() < .4)
def hooks(c):
    p = "/system/webhooks"; l = rows(c.get(A + p, p)); yield 5
    for x in some(l, 1):
        if R.random() < .7: yield from write(c, p, [p], "PUT", f"{p}/{x['id']}", {"url": x["url"] if R.random() < .4 else "https://hooks.example.net/" + "h" * R.randint(2, 9), "active": R.random() < .5})
        if R.random() < .4: c.send("POST", A + f"{p}/{x['id']}/test", None, p); yield 2; c.get(A + p, p)
def settings(c):
    p = "/system/settings"; c.get(A + p, p); c.get(A + "/system/staff", p); yield 5
    if R.random() < .5: yield from write(c, p, [p], "PUT", p, {"retention": R.choice([30, 90, 365]), "banner": R.choice(["", "Planned work on Sunday"])})
def rules(c):
    p = "/operations/alert-rules"; l = rows(c.get(A + p, p)); yield R.uniform(3, 9)
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; c.get(A + u, u); yield R.uniform(3, 9); z = R.random()
        if z < .5: yield from write(c, u, [u], "POST", u + "/toggle", None, 2 if R.random() < .1 else 1)
        if .35 < z < .75: yield from write(c, u, [u], "POST", u + "/mute", None, 2 if R.random() < .15 else 1)
        if z > .7: yield from write(c, u, [u], "PUT", u, {"threshold": R.choice([R.randint(10, 99), R.randint(100, 900)]), "name": R.choice([x["name"], "Queue depth (eu)"])})
def alerts(c):
    p = "/operations/alerts"; l = rows(c.get(A + p, p)); yield 4
    for x in some(l, 1): R.random() < .35 and day > 4 and c.send("POST", A + f"{p}/{x['id']}/ack", None, p); yield .4; c.get(A + p, p); yield 2
    q = "/operations/silences"; l = rows(c.get(A + q, q)); yield 4
    if R.random() < .4: yield from write(c, q, [q], "POST", q, {"matcher": R.choice(["region=eu", "tenant=tn_x"]), "hours": R.randint(1, 24)})
    elif len(l) > 1 and R.random() < .5: yield from write(c, q, [q], "DELETE", f"{q}/{R.choice(l)['id']}")
    w = "/operations/maintenance-windows"; c.get(A + w, w); yield 4
    if day >= 3 and c.role in ("owner", "admin") and R.random() < .3: yield from write(c, w, [w], "POST", w, {"from": f"2029-11-{R.randint(10, 28)}", "hours": R.randint(1, 6)})
def incidents(c):
    p = "/operations/incidents"; l = rows(c.get(A + p + R.choice(["", "", "?q=sms", "?q=zzz"]), p)); yield R.uniform(3, 9)
    if R.random() < .35: c.get(A + p, p); yield 4; yield from write(c, p, [p], "POST", p, {"title": R.choice(["Mail delayed", "Bounces from one provider", "Login slow"])} if R.random() < .85 else {"title": ""})
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; c.get(A + u, u); yield R.uniform(4, 12)
        if R.random() < .4: yield from write(c, u, [u], "POST", u + "/acknowledge")
        if R.random() < .4: yield from write(c, u, [u], "POST", u + "/comments", {"text": "looking " + "." * R.randint(0, 30)})
        if R.random() < .3: yield from write(c, u, [u], "POST", u + "/postmortem", {"template": "default"})
def capacity(c):
    p, s = "/operations/capacity", f"?hours={R.choice([6, 12, 24])}"; c.get(A + "/operations/throughput" + s, p); c.get(A + p + s, p); yield 6
    if R.random() < .5: s = f"?hours={R.choice([6, 12, 24])}"; c.get(A + "/operations/throughput" + s, p); c.get(A + p + s, p); yield 3
def channels(c):
    p = "/notifications/channels"; l = rows(c.get(A + p, p)); yield 5
    for x in some(l, 1):
        u = f"{p}/{x['id']}"; c.get(A + u, u); yield 6
        if R.random() < .7: yield from write(c, u, [u], "PATCH", u, R.choice([{"label": R.choice(["Main mail", "Carrier two (backup)"])}, {"sender": "post" * R.randint(1, 3) + "@relay.example"}]))
        if R.random() < .35: yield from write(c, u, [u], "POST", u + "/test")
def templates(c):
    p = "/notifications/templates"; l = rows(c.get(A + p, p)); yield 5
    for x in some(l, 1):
        u = f"{p}/{x['id']}"; c.get(A + u, u); yield 6
        if R.random() < .4: c.send("POST", A + u + "/preview", None, u); yield 4
        if R.random() < .6: yield from write(c, u, [u], "PATCH", u, R.choice([{"subject": x["subject"]}, {"body": "t" * R.randint(20, 260)}, {"subject": R.choice(["Your receipt", "Welcome aboard"])}]))
def tenants(c):
    p = "/tenants"; l = rows(c.get(A + p + R.choice(["", "", "?page=2", "?page=9", "?plan=team", "?q=ferry", "?q=qqq"]), p)); yield R.uniform(3, 9)
    if R.random() < .15: c.send("POST", A + "/search", {"q": R.choice("abfw")}, p); yield 2
    if c.role in ("owner", "admin") and R.random() < .3:
        c.send("POST", A + p, {"name": R.choice(["Harbour taxi", "Museum shop", "Tyre dealer"])}, p + "/new"); yield .4; l = rows(c.get(A + p, p)) or l; yield 4
        if R.random() < .7 and l: u = f"{p}/{l[0]['id']}"; c.get(A + u, u); yield 3; c.send("DELETE", A + u, None, u); yield .3; c.get(A + p, p); yield 2; R.random() < .6 and c.get(A + u, u); l = l[1:]
    for x in some(l, R.randint(1, 2)):
        u = f"{p}/{x['id']}"; c.get(A + u, u)
        for t, z in (("/invoices", .6), ("/complaints", .7), ("/contract", .5), ("/usage", .5)): R.random() < z and c.get(A + u + t, u)
        yield R.uniform(4, 12); z = R.random()
        if z < .3: c.get(A + u + "/limits", u + "/limits"); yield 7; yield from write(c, u + "/limits", [u + "/limits"], "PUT", u + "/limits", {"perDay": R.choice([500, 25000, 750000]), "burst": R.choice([5, 200, 64])})
        elif z < .5: c.get(A + u + "/branding", u + "/branding"); yield 7; yield from write(c, u + "/branding", [u + "/branding"], "PUT", u + "/branding", {"colour": "#%06x" % R.randint(0, 0xffffff), "footer": R.choice(["", "Imprint", "Sent by relay"])})
        elif z < .65: yield from write(c, u, [u], "PATCH", u, R.choice([{"name": x["name"]}, {"note": "n" * R.randint(0, 50)}, {"plan": R.choice(["free", "enterprise"])}]))
        elif z < .8:
            w = ("suspend" if x["active"] else "resume") if R.random() < .8 else ("resume" if x["active"] else "suspend"); yield from write(c, u, [u], "POST", u + "/" + w)
        if R.random() < .22: yield from write(c, u, [u], "POST", u + "/resync")
        if R.random() < .18: yield from write(c, u, [u], "POST", u + "/reindex")
    if R.random() < .12:
        a = c.send("POST", A + "/exports", {"what": "tenants"}, p)
        if a.status == 202:
            j = a.json()["id"]
            for _ in range(3): yield 3; c.get(A + f"/exports/{j}", p)
            c.get(A + f"/exports/{j}/file", p); yield 2
def billing(c):
    p = "/billing/invoices"; l = rows(c.get(A + p + R.choice(["", "", "?state=open", "?page=2", "?page=9"]), p)); yield R.uniform(3, 9)
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; c.get(A + u, u); yield 5; R.random() < .4 and c.get(A + u + "/pdf", u)
        if R.random() < .45: yield from write(c, u, [u], "POST", u + "/mark-paid")
    if c.role != "support" or R.random() < .3:
        q = "/billing/dunning"; c.get(A + q + "/policies", q); R.random() < .8 and c.role != "support" and c.get(A + q + "/attempts" + R.choice(["", "?page=1"]), q); yield 6
def pricing(c):
    q = "/billing/coupons"; c.get(A + q, q); yield 6
    if R.random() < .75 and c.role != "support": yield from write(c, q, [q], "POST", q, {"code": "SAVE" + str(R.randint(1, 999)), "percent": R.randint(5, 50)})
    q = "/billing/adjustments"; c.get(A + q, q); yield 4
    if R.random() < .5: yield from write(c, q, [q], "POST", q, {"amount": -R.randint(1, 9000)})
    c.get(A + "/billing/disputes", "/billing/disputes"); yield 4
def revenue(c):
    p, s = "/billing/revenue", f"?days={R.choice([7, 14, 30])}"; c.get(A + p + "/by-region" + s, p); yield 2; c.get(A + p + "/by-plan" + s, p); yield 6
SYS, OPS, MSG, MON = [flags, flags, logs, logs, keys, keys, keys, hooks, settings], [rules, rules, alerts, incidents, capacity], [channels, templates], [billing, pricing, revenue]
PAGES = {"owner": SYS + OPS + MON + [tenants], "admin": SYS + OPS + MSG + MON + [tenants, tenants], "support": OPS + MSG + [tenants, tenants, tenants, incidents, logs, flags, settings, billing], "finance": MON + MON + MON + [tenants, tenants, settings, logs, flags]}
def session(c, n):
    if not c.stale: yield from load(c)
    else: home(c)
    for f in R.sample(PAGES[c.role], n): yield R.uniform(15, 200); R.random() < .4 and c.get(A + "/notifications/unread", "/" + f.__name__); R.random() < .12 and c.send("POST", A + "/auth/refresh", None, "/"); yield from f(c)
def board(until):
    b = Browser(sim, "198.51.100.49", CHROME.replace("X11; Linux x86_64", "SMART-TV; Linux; Tizen 6.0"), S, H, "https://" + H, {"Authorization": "Bearer support-9"})
    while sim.now < until: b.get(A + "/operations/alerts/count", "/operations/wall"); yield 15 + R.uniform(-.05, .05)
def agent(until, k):
    b = Browser(sim, f"10.20.50.{k}", "relay-agent/4.1.2", S, H, headers={"Authorization": "Bearer agent-1"}, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/ingest/events", {"n": R.randint(1, 500)}); yield R.uniform(1500, 3500); R.random() < .4 and b.get(A + "/ingest/commands")
def stale(c, on): c.stale = on; yield 0
def down(cs, version=None):
    global js
    app.stop()
    if version: env["RELEASE"] = version; js = "main.81d0.js"; bundle(js)
    for c in cs:
        for t in ("/tenants", "/operations/alert-rules", "/notifications/unread", "/system/feature-flags"): c.get(A + t, "/tenants"); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, t.split("?")[0]); yield R.uniform(1, 5)
    mode("", word)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, H, "https://" + H, {"Authorization": "Bearer admin-9"}); b.request("GET", "/")
    for t in ("/smoke", "/me", "/tenants", "/system/staff"): b.get(A + t, "/"); yield .4
def odd(c):
    c.request("OPTIONS", A + "/tenants", referer="/tenants"); yield 1; c.request("HEAD", A + "/tenants", referer="/tenants"); yield 1; c.get(A + "/tenants", "/tenants", abort_after=.0004); yield 1; c.get(A + "/tenants/tn_00c0ffee", None); yield 1
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 1
def new_day(i):
    global day
    day = i; mode(" ".join((["incident"] if i >= 4 else []) + (["crash"] if i >= 5 else []))); yield 0
for i, d in office_days(sim, "2029-10-15", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}"); sim.spawn(at("00:00:02"), new_day(i)); last, weekend = i == 9, i in (5, 6); end = at("23:00") if not last else at("14:30")
    for c in people:
        if weekend and c not in (su1, su2, ad3): continue
        if c is ow and i in (1, 8) or c is fi2 and i == 3: continue
        for h in (8, 11, 14, 17):
            if R.random() < .66 and not (last and h > 11): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(at("08:01:00"), agent(end, 1)); sim.spawn(at("00:09:00"), agent(end, 2)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, H, accept_gzip=False, keep=False), sim, "/api/healthz", end, 3000))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0"]), S, H), sim, [A + t for t in "/users /admin /env /debug /flags /config.json".split()] + SCANS, n=26))
    if i in (2, 4): sim.spawn(at("09:20:00"), board(at("10:20")))
    if i == 4: sim.spawn(at("05:00:00"), stale(su2, True)); sim.spawn(at("06:30:00"), down([su1, ad1], "2"))
    if i == 6: sim.spawn(at("05:00:00"), stale(su2, False))
    if i == 7: sim.spawn(at("20:50:00"), during("maintenance", [su1, ad2, fi1], ["/tenants", "/operations/throughput", "/system/feature-flags"]))
    if i == 3: sim.spawn(at("20:50:00"), during("limit", [su3, ad2], ["/tenants", "/tenants?q=fe", "/operations/incidents"]))
    if i in (1, 8): sim.spawn(at("11:11:00"), odd(su1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text(errors="surrogateescape").splitlines():
    m = re.search(r'"when":"([^"]+)".*?"http_verb":"([^"]*)","resource":"((?:[^"\\]|\\.)*)","http_code":(\d+)', line)
    real = datetime.fromisoformat(m[1]).timestamp(); e = stamp.entry(m[2], m[3], int(m[4]), real, strict=False) if m[2] else None
    if not m[2]:
        raw = [x for x in sim.entries if x["method"] is None and "nginx" not in x["used"] and abs(x["real"] - real) < 3]
        if raw: raw[0]["used"].add("nginx"); e = raw[0]
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((t, line.replace(m[1], rfc3339(t, 0).replace("Z", "+00:00"), 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "access.json.log", out, sim.zone, "logrotate")
print("bytes", size, "requests", len(sim.entries))
