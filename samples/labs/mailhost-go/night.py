import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "mailhost-go"
sim = Sim(20320220, "Europe/Vienna"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Letterpost</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><div id="app"></div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const m=1;" * 700)
    for f in (dist / "index.html", dist / "assets" / js): os.utime(f, (when, when))
js = "app-4e1f.js"; bundle(js, sim.at("2032-02-11 16:20"))
(WORK / "Caddyfile").write_text((HERE / "Caddyfile").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
subprocess.run(["go", "build", "-o", WORK / "panel", HERE / "panel.go"], check=True, env={**env, "GO111MODULE": "off", "GOCACHE": os.environ.get("GOCACHE", str(WORK / "gocache"))})
servers = Servers()
app = Container(servers, [WORK / "panel"], 18111, env=env); app.start()
servers.start(["caddy", "run", "--config", WORK / "Caddyfile", "--adapter", "caddyfile"], 18110, "203.0.113.20", env=env)
S, HOST, ORIGIN, V = ("203.0.113.20", 18110), "panel.letterpost.example", "https://panel.letterpost.example", "/rest/v2"
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
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True); b.login = login; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
desk, phone, aud = person("operator", "198.51.100.8", FIREFOX), person("operator", "192.0.2.31", PHONE), person("auditor", "203.0.113.90", EDGE)
day = 0
def data(a):
    d = a.json() if a.status in (200, 201, 202, 304) and a.body[:1] == b"{" else None
    return d.get("data") if d else None
def rows(a): return data(a) or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
WORDS = "amber basket candle dormer ember fennel garnet hollow island juniper kettle lantern meadow needle orchid pebble".split()
def t_(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
def G(c, path, page): return c.get(V + path, page)
def W(c, method, path, body, page): return c.send(method, V + path, body, page)
def load(c, page):
    if chance(.4): c.cache.clear()
    c.request("GET", page); c.request("GET", "/assets/" + js, referer=page)
    if chance(.35):
        c.get(V + "/me", page, headers={"Authorization": ""}); yield 5
        if chance(.3): c.send("POST", V + "/auth/login", {"login": c.login, "password": "?"}, "/app/login"); yield 5
        c.send("POST", V + "/auth/login", {"login": c.login, "password": "*"}, "/app/login"); yield .3
    for t in ("/me", "/plans", "/permissions", "/version", "/alerts"):
        if chance(.65): G(c, t, page)
    G(c, "/overview", page); yield 1
def writes(c): return c.login == "operator" or chance(.12)
def domains(c):
    p = "/app/domains"; l = rows(G(c, "/domains" + R.choice(["", "", "", "?page=2", "?page=7", "?plan=team", "?plan=trial", "?q=zzzz"]), p)); yield think()
    if chance(.3): W(c, "POST", "/search", {"term": R.choice(["amber", "quartz", "xylo", "info@", "9"])}, p); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"/domains/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield .4
        for t, f in (("dns-check", .6), ("quarantine", .6), ("bounces", .6), ("reputation", .5), ("dkim", .4), ("catch-all", .4)):
            if chance(f): G(c, f"{u}/{t}", q + ("" if t == "reputation" else "/" + t)); yield think(1, 5)
        if chance(.3) and writes(c): W(c, "PATCH", u, R.choice([{"note": t_(0, 6)}, {"note": t_(0, 6)}, {"plan": x["plan"]}, {"plan": R.choice(["solo", "business"])}]), q); yield .3; G(c, u, q); yield 3
        if chance(.3) and writes(c): G(c, u + "/catch-all", q + "/catch-all"); yield 4; W(c, "PUT", u + "/catch-all", {"target": R.choice(["", "postmaster", "postmaster", t_(1, 1)])}, q + "/catch-all"); yield .3; G(c, u + "/catch-all", q + "/catch-all"); yield 3
        if chance(.35) and c is not aud: G(c, u + "/dkim", q + "/dkim"); yield 5; W(c, "POST", u + "/dkim/rotate", None, q + "/dkim"); yield .3; G(c, u + "/dkim", q + "/dkim"); yield 3
        if not x["verified"] and writes(c): W(c, "POST", u + "/verify", None, q); yield .3; G(c, u, q); yield R.choice([5, 1300]); G(c, u, q); yield 2
        if chance(.5):
            k = u + "/quarantine"
            for y in some(rows(G(c, k, q + "/quarantine")), 1):
                yield 5
                if writes(c) and chance(.7): W(c, "DELETE", "/quarantine/" + y["id"], None, q + "/quarantine"); yield .3; G(c, k, q + "/quarantine"); chance(.2) and W(c, "DELETE", "/quarantine/" + y["id"], None, q + "/quarantine"); yield 3
    if chance(.3) and writes(c): W(c, "POST", "/domains", R.choice([{"name": f"{t_(1, 1)}-{R.randint(100, 999)}.example", "plan": "team"}] * 3 + [{"name": "x.example"}]), p + "/new"); yield .3; G(c, "/domains", p); yield 3
    if len(l) > 15 and chance(.15) and c is desk: i = R.choice(l)["id"]; W(c, "DELETE", "/domains/" + i, None, p); yield .3; G(c, "/domains", p); chance(.6) and G(c, "/domains/" + i, p + "/" + i); chance(.3) and W(c, "DELETE", "/domains/" + i, None, p); yield 3
def mailboxes(c):
    p = "/app/mailboxes"; d = rows(G(c, "/domains", p)); s = "?domain=" + R.choice(d)["id"] if d and chance(.4) else R.choice(["", "", "?page=2", "?page=30", "?state=disabled"]); l = rows(G(c, "/mailboxes" + s, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"/mailboxes/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; chance(.7) and G(c, u + "/devices", q); chance(.6) and G(c, u + "/autoresponder", q); yield think()
        if chance(.35) and writes(c): W(c, "PATCH", u, R.choice([{"quota_mb": R.choice([1000, 2000, 4000])}, {"note": t_(0, 5)}]), q); yield .3; G(c, u, q); yield 3
        if chance(.35) and writes(c):
            flips = ["disable", "enable"] if v["state"] == "active" else ["enable"]
            for f in flips[:R.choice([1, 1, 2])]: W(c, "POST", f"{u}/{f}", None, q); yield .3; G(c, u, q); yield think(2, 5)
        if chance(.25) and writes(c):
            k = u + "/autoresponder"; a = G(c, k, q); yield 5
            if a.status == 200 and chance(.6): W(c, "DELETE", k, None, q)
            else: W(c, "PUT", k, {"text": t_(4, 12)}, q)
            yield .3; G(c, k, q); yield 3
        if chance(.2) and writes(c): W(c, "POST", u + "/reset-password", None, q); yield 3
        if chance(.2) and writes(c): W(c, "POST", u + "/sieve/check", {"script": t_(4, 9)}, q); yield 3
    if d and chance(.3) and writes(c): G(c, "/mailboxes", p); yield 4; W(c, "POST", "/mailboxes", R.choice([{"local": t_(1, 1) + str(R.randint(100, 999)), "domain": R.choice(d)["id"], "quota_mb": 1000}] * 3 + [{"local": "x"}]), p + "/new"); yield .3; G(c, "/mailboxes", p); yield 3
    if len(l) > 3 and chance(.2) and c is desk: i = R.choice(l)["id"]; W(c, "DELETE", "/mailboxes/" + i, None, p); yield .3; G(c, "/mailboxes", p); chance(.5) and G(c, "/mailboxes/" + i, p + "/" + i); chance(.3) and W(c, "DELETE", "/mailboxes/" + i, None, p); yield 3
def aliases(c):
    p = "/app/aliases"; l = rows(G(c, "/aliases", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = "/aliases/" + x["id"], p + "/" + x["id"]; G(c, u, q); yield 4
        if chance(.7) and c is not aud: W(c, "PATCH", u, {"enabled": not x["enabled"]}, q); yield .3; G(c, u, q); G(c, "/aliases", p); yield think(2, 6)
    d = rows(G(c, "/domains", p)) if chance(.3) else []
    if d and writes(c): W(c, "POST", "/aliases", {"from": t_(1, 1) + str(R.randint(10, 99)), "domain": d[0]["id"], "to": "a@mail.example"}, p); yield .3; G(c, "/aliases", p); yield 3
    if len(l) > 12 and chance(.15) and c is desk: W(c, "DELETE", "/aliases/" + R.choice(l)["id"], None, p); yield .3; G(c, "/aliases", p); yield 3
def forwarders(c):
    p = "/app/forwarders"; l = rows(G(c, "/forwarders", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        if c is not aud: W(c, "POST", f"/forwarders/{x['id']}/{'disable' if x['enabled'] else 'enable'}", None, p); yield .3; G(c, "/forwarders", p); yield think(2, 6)
    if chance(.25) and writes(c): W(c, "POST", "/forwarders", {"from": t_(1, 1) + str(R.randint(100, 999)), "to": t_(1, 1) + "@elsewhere.example"}, p); yield .3; l = rows(G(c, "/forwarders", p)); yield 3
    if len(l) > 10 and chance(.25) and c is desk: W(c, "DELETE", "/forwarders/" + R.choice(l)["id"], None, p); yield .3; G(c, "/forwarders", p); yield 3
def mailing(c):
    p = "/app/lists"; l = rows(G(c, "/lists", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = "/lists/" + x["id"], p + "/" + x["id"]; G(c, u, q); G(c, u + "/subscribers", q); yield think()
        if chance(.3) and writes(c): W(c, "POST", u + "/subscribers", {"addresses": [t_(1, 1) + "@post.example" for _ in range(R.randint(1, 5))]}, q); yield .3; G(c, u + "/subscribers", q); yield 3
        if chance(.5) and c is not aud: W(c, "DELETE", u, None, q); yield 2; G(c, "/lists", p); yield 3
    if chance(.2) and writes(c): W(c, "POST", "/lists", {"name": t_(1, 2) + str(R.randint(1, 99)), "moderated": True}, p); yield .3; G(c, "/lists", p); yield 3
def spam(c):
    p = "/app/spam"; l = rows(G(c, "/spam-rules", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        if not writes(c): continue
        if chance(.3): W(c, "PATCH", "/spam-rules/" + x["id"], {"weight": R.randint(1, 9)}, p); yield .3; G(c, "/spam-rules", p); yield 3; continue
        for on in ([not x["enabled"], x["enabled"]] if chance(.5) else [not x["enabled"]]): W(c, "PATCH", "/spam-rules/" + x["id"], {"enabled": on}, p); yield .3; G(c, "/spam-rules", p); yield think(2, 5)
    v = data(G(c, "/spam-policy", p)) or {}; yield think()
    if chance(.5) and writes(c): W(c, "PUT", "/spam-policy", {**v, **R.choice([{}, {"reject_at": R.randint(7, 9)}, {"greylisting": not v["greylisting"]}, {"footer": t_(2, 6)}])}, p); yield .3; G(c, "/spam-policy", p); yield 3
    l = rows(G(c, "/allowlist", p + "/allow")); yield 4
    if chance(.5) and writes(c): W(c, "POST", "/allowlist", {"sender": t_(1, 1) + str(R.randint(1, 99)) + ".example" if chance(.8) or not l else l[0]["sender"]}, p + "/allow"); yield .3; l = rows(G(c, "/allowlist", p + "/allow")); yield 3
    if len(l) > 6 and chance(.3) and c is desk: W(c, "DELETE", "/allowlist/" + R.choice(l)["id"], None, p + "/allow"); yield .3; G(c, "/allowlist", p + "/allow"); yield 3
    G(c, "/blocklist", p + "/block"); yield 4
    if chance(.6) and c is not aud: W(c, "POST", "/blocklist", {"sender": t_(1, 1) + ".example"}, p + "/block"); yield .3; G(c, "/blocklist", p + "/block"); yield 3
def queue(c):
    p = "/app/queue"; l = rows(G(c, "/queue", p)); G(c, "/queue/summary", p); chance(.8) and c.get("/stats/v1/throughput" + R.choice(["", "?minutes=60"]), p); yield think()
    for x in some(l, R.choice([0, 1, 1])):
        if writes(c): W(c, "DELETE", "/queue/" + x["id"], None, p); yield .3; G(c, "/queue", p); chance(.2) and W(c, "DELETE", "/queue/" + x["id"], None, p); yield 3
    if chance(.25) and writes(c): W(c, "POST", "/queue/flush", None, p); yield .3; G(c, "/queue", p); yield 300; G(c, "/queue", p); yield 2
def stats(c):
    p = "/app/statistics"
    for _ in range(R.randint(2, 3)): s = R.choice(["24h", "7d", "30d"]); G(c, "/stats/volume?range=" + s, p); chance(.8) and G(c, "/stats/delivery?range=" + s, p); yield think(3, 14)
    if chance(.5): G(c, "/incidents", "/app/incidents"); yield 3
    if chance(.5): G(c, "/audit" + R.choice(["", "?page=2", "?page=3"]), "/app/audit"); yield 3
def access(c):
    p = "/app/tokens"; l = rows(G(c, "/tokens", p)); yield think()
    if chance(.4) and writes(c): W(c, "POST", "/tokens", {"name": t_(1, 2) + str(R.randint(1, 99)), "scope": R.choice(["read", "send"])}, p); yield .3; l = rows(G(c, "/tokens", p)); yield 4
    if l and chance(.7) and c is not aud: W(c, "DELETE", "/tokens/" + R.choice(l)["id"], None, p); yield .3; G(c, "/tokens", p); yield 3
    p = "/app/webhooks"; G(c, "/webhooks/", p); yield 8
    if chance(.6) and c is not aud: W(c, "POST", "/webhooks", {"url": f"https://hooks.customer.example/{t_(1, 1)}", "event": "bounce"}, p); yield .4; G(c, "/webhooks/", p); yield 4
    if chance(.6):
        p = "/app/certificates"; a = G(c, "/certificates", p); to = a.headers.get("location", ""); a.status == 301 and c.get(to, p); yield 4
def backups(c):
    p = "/app/backups"; l = rows(G(c, "/backups", p)); yield think()
    for x in some(l, 1):
        if chance(.35): c.request("GET", f"{V}/backups/{x['id']}/download", referer=p); yield 20
        if chance(.6) and c is not aud: W(c, "POST", f"/backups/{x['id']}/restore", {"mailbox": "*"}, p); yield 4; chance(.3) and W(c, "POST", f"/backups/{x['id']}/restore", {"mailbox": "*"}, p); yield 3
    if chance(.25) and writes(c): W(c, "POST", "/backups", None, p); yield .4; G(c, "/backups", p); yield 1000; G(c, "/backups", p); yield 2
def office(c):
    p = "/app/invoices"; l = rows(G(c, "/invoices" + R.choice(["", "", "?q=none"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = "/invoices/" + x["id"], p + "/" + x["id"]; v = data(G(c, u, q)) or x; yield 4
        if chance(.4) and c is not aud: W(c, "POST", u + "/credit", {"cents": 100}, q); yield 3
        if chance(.3) and writes(c): W(c, "POST", u + ("/mark-paid" if not v["paid"] or chance(.15) else "/remind"), None, q); yield .3; G(c, u, q); yield 3
    if chance(.25): c.request("GET", V + "/invoices/export", referer=p); yield 5
    p = "/app/resellers"; l = rows(G(c, "/resellers", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = "/resellers/" + x["id"], p + "/" + x["id"]; G(c, u, q); yield 4
        if chance(.45) and c is not aud: W(c, "PUT", u + "/limits", {"domains": R.randint(5, 90)}, q); yield .4; chance(.5) and G(c, u, q); yield 3
        if chance(.4) and writes(c): W(c, "PATCH", u, R.choice([{"remark": t_(0, 6)}, {"remark": t_(0, 6)}, {"contact": x["contact"]}]), q); yield .3; G(c, u, q); yield 3
ALL = [domains, domains, mailboxes, mailboxes, aliases, forwarders, forwarders, mailing, mailing, spam, queue, queue, stats, access, access, backups, office, office]
SMALL = [domains, mailboxes, queue, aliases, spam, forwarders, access]
AUDIT = [domains, mailboxes, aliases, forwarders, mailing, spam, stats, access, backups, office, queue]
def session(c, n):
    yield from load(c, R.choice(["/", "/app/domains", "/app/queue"]))
    for f in R.sample({desk: ALL, phone: SMALL, aud: AUDIT}[c], n):
        yield R.uniform(15, 200)
        if chance(.4): G(c, "/alerts", "/app/domains")
        yield from f(c)
def board(c, n, every=60):
    for _ in range(n): G(c, "/alerts", "/app/queue"); chance(.5) and G(c, "/queue", "/app/queue"); yield every + R.uniform(-.05, .05)
def customer(k, until):
    b = outside(f"198.51.100.{120 + k}", R.choice([PHONE, CHROME_WIN, SAFARI]), Authorization="Bearer customer"); m = outside(f"198.51.100.{120 + k}", "Thunderbird/128.6.0")
    while sim.now < until:
        if chance(.5): m.get("/mail/config-v1.1.xml?emailaddress=user%40letterpost.example")
        elif chance(.5): m.send("POST", "/autodiscover/autodiscover.xml", {"a": 1})
        else:
            b.get(V + "/self/mailbox"); yield 20
            if chance(.2): b.send("PUT", V + "/self/password", {"password": "*"})
        yield R.uniform(7000, 26000)
def down(c, release=None, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "app-9c02.js"; bundle(js, sim.now)
    while sim.now < end:
        for t in R.sample(["/alerts", "/domains", "/mailboxes", "/queue", "/aliases"], 3): G(c, t, "/app/queue"); yield R.uniform(2, 12)
    app.start(); yield 0
def outage():
    mode("resolver")
    for _ in range(14):
        l = rows(G(desk, "/domains", "/app/domains"))
        for x in some(l, 1): G(desk, f"/domains/{x['id']}/dns-check", f"/app/domains/{x['id']}/dns-check"); G(R.choice([desk, phone]), "/alerts", "/app/queue")
        yield R.uniform(500, 1000)
    mode("", "resolver")
def incident():
    p = "/app/incidents"; G(desk, "/incidents", p); yield 40; W(desk, "POST", "/incidents", {"title": "Resolver in rack 4"}, p); yield .3; G(desk, "/incidents", p); yield 300; G(aud, "/incidents", p); yield 2
def typing(c):
    mode("limit")
    for n in range(2, 6): G(c, "/domains?q=" + "lantern"[:n], "/app/domains"); yield R.uniform(.3, .6)
    mode("", "limit"); yield 2; G(c, "/domains?q=lantern", "/app/domains"); yield 1
def oddities():
    desk.request("OPTIONS", V + "/mailboxes", referer="/app/mailboxes"); yield 2; desk.request("HEAD", V + "/domains", referer="/app/domains"); yield 2
GUESS = [V + t for t in "/login /.env /debug /users /admin /swagger.json".split()] + SCANS
def new_day(i):
    global day
    day = i; phone.close(); phone.source = f"192.0.2.{31 + i * 7}"; yield 0
for i, d in office_days(sim, "2032-02-20", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); weekend = i in (1, 2, 8, 9); end = at_("23:30") if i < 9 else at_("17:40")
    for h in ((8, 9, 10, 12, 14, 15, 17) if not weekend else (9, 16)): sim.spawn(at_(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), session(desk, R.randint(6, 7)))
    for h in (7, 12, 20) if not weekend else (14, ): chance(.85) and sim.spawn(at_(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(phone, R.randint(2, 3)))
    for h in (9, 14) if i in (0, 3, 4, 6, 7) else (): sim.spawn(at_(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(aud, 6))
    for k in range(9): sim.spawn(at_(f"0{6 + k % 3}:{10 + k}:30"), customer(k, end))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.242", "Uptime-Kuma/1.23.13"), sim, "/healthz", end, 4800))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=30))
    if not weekend: sim.spawn(at_(f"{R.choice(['10', '14'])}:05:00"), board(desk, 40))
    if i == 4: sim.spawn(at_("06:40:00"), down(desk, "2", 2))
    if i == 6: sim.spawn(at_("13:58:00"), outage()); sim.spawn(at_("16:40:00"), incident())
    if i in (3, 7): sim.spawn(at_("18:50:00"), typing(phone))
    if i in (0, 5): sim.spawn(at_("12:58:00"), oddities())
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night, stamp, out = NIGHTS / NAME, Stamp(sim, "caddy"), []
http_date = lambda t: time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(t))
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"])
    t = e["sim"] + r["duration"] + .0004 if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)
    out.append((t, re.sub(r'("Date":\[)"[^"]*"', lambda m: f'{m[1]}"{http_date(t)}"', line)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
stamp, out = Stamp(sim, "app"), []
TIME = re.compile(r'"time":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z"')
for real, stream, line in sorted(app.lines, key=lambda x: x[0]):
    if not line.startswith("{"): print("   stderr:", line[:200]); continue
    r = json.loads(line)
    if "request" in r:
        q = r["request"]; e = stamp.entry(q["method"], q["path"] + ("?" + q["query"] if q["query"] else ""), r["response"]["status"], real, accept=lambda e: e["status"] != 502)
        shift = e["sim"] - e["real"] if e else stamp.moment(real) - real
    else: shift = stamp.moment(real) - real
    seconds = lambda m: datetime.fromisoformat(m[1] + "+00:00").timestamp() + float("0" + (m[2] or ".0"))
    line = TIME.sub(lambda m: '"time":"' + rfc3339(seconds(m) + shift) + '"', line)
    line = re.sub(r'"ip":"127\.0\.0\.1:', '"ip":"10.42.0.17:', line)
    out.append((real + shift, f"{rfc3339(real + shift)} {stream} F {line}"))
out.sort(key=lambda p: p[0]); print("app", len(out), "missed", stamp.missed)
size += write_rotated(night / "cri-slog", "0.log", out, sim.zone, "kubelet")
print("bytes", size, "requests", len(sim.entries))
