import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path(os.environ.get("LAB_WORK", HERE / ".work"))); NAME = "surveys-express"
sim = Sim(20310904, "America/Toronto"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Pollwright</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><main id="console"></main></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const q=3;" * 1000)
js = "console-4f1a.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs"}
servers = Servers()
app = Container(servers, ["node", "app.js"], 18111, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18110, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18110), "console.pollwright.example", "https://console.pollwright.example"
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
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True); b.login, b.admin = login, login.startswith("ops"); return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
op1, op2, sup = people = [person("ops-1", "198.51.100.21", FIREFOX), person("ops-2", "203.0.113.88", SAFARI), person("support-1", "198.51.100.140", CHROME_WIN)]
WS, day = ["harbor-coop", "harbor-coop", "maple-health", "maple-health", "civic-lab", "civic-lab", "north-bakery", "fresh-start"], 0
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): return (data(a) or {}).get("data", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuw ", k=R.randint(a, b)))
class At:
    """One person in one workspace."""
    def __init__(self, c, ws): self.c, self.ws, self.admin, self.login = c, ws, c.admin, c.login
    def g(self, path, page): return self.c.get(f"/api/w/{self.ws}{path}", f"/w/{self.ws}{page}")
    def w(self, method, path, body, page): return self.c.send(method, f"/api/w/{self.ws}{path}", body, f"/w/{self.ws}{page}")
def load(c, page):
    c.request("GET", page); c.request("GET", "/assets/" + js, referer=page)
    if chance(.25):
        c.get("/api/me", page, headers={"Authorization": ""}); yield 5
        if chance(.3): c.send("POST", "/api/session", {"login": c.login, "password": "?"}, "/login"); yield 5
        c.send("POST", "/api/session", {"login": c.login, "password": "*"}, "/login"); yield .4
    elif chance(.3): c.get("/api/me", page, headers={"Authorization": ""}); c.send("POST", "/api/session/refresh", {}, page)
    for t in ("/api/me", "/api/config", "/api/version", "/api/workspaces"):
        if chance(.7): c.get(t, page)
    yield 1
def surveys(a):
    p = "/surveys"; l = rows(a.g("/surveys" + R.choice(["", "", "", "", "?state=archived", "?q=zzqx", "?state=live", "?page=2"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u = q = f"/surveys/{x['id']}"; a.g(u, q); chance(.7) and a.g(u + "/questions", q); chance(.4) and a.g(u + "/collaborators", q); yield think()
        if chance(.55): a.g(u + "/comments", q + "/comments"); yield 4
        if chance(.3): a.g(u + "/comments", q + "/comments"); yield 11; a.w("POST", u + "/comments", {"text": t_(5, 90)}, q + "/comments"); yield 1.3; a.g(u + "/comments", q + "/comments"); yield 3
        if chance(.4): a.g(u + "/heatmap", q + "/results"); yield 3
        if chance(.4): a.g(u + "/crosstabs" + R.choice(["", "?by=channel"]), q + "/results"); yield 3; chance(.2) and a.g(u + "/crosstabs", q + "/results"); yield 1
        if chance(.35):
            s = data(a.g(u + "/schedule", q + "/schedule")) or {}; yield think(5, 12); a.w("PUT", u + "/schedule", {**s, "opens_at": f"2031-10-{R.randint(10, 28)}T09:00:00Z", "reminder": R.choice([None, "P3D"])}, q + "/schedule"); yield 1.3; a.g(u + "/schedule", q + "/schedule"); yield 3
        if chance(.3): a.w("PATCH", u, R.choice([{"intro": t_(0, 90)}, {"intro": t_(0, 90)}, {"title": x["title"]}]), q); yield 1.2; a.g(u, q); yield 3
        if chance(.25):
            d = rows(a.g(u + "/questions", q)); yield 9; d = d if chance(.3) else [*d, {"n": len(d) + 1, "kind": "text", "label": t_(6, 40)}]
            a.w("PUT", u + "/questions", {"data": d} if chance(.9) else {}, q); yield 1.2; a.g(u + "/questions", q); yield 2
        if chance(.2): a.g(u, q); yield 4; a.w("POST", u + ("/close" if x["state"] == "live" else "/publish"), None, q); yield 1.2; a.g(u, q); a.g("/surveys", p); yield 2
        if chance(.3): a.w("POST", u + "/translate", {"to": "fr"}, q); yield 3
        if chance(.2): a.w("POST", u + "/send-test", None, q); yield 3
        if chance(.2): a.g("/surveys", p); yield 3; a.w("POST", u + "/duplicate", None, q); yield 1.2; a.g("/surveys", p); yield 2
    if chance(.2): a.g("/surveys", p); yield 9; a.w("POST", "/surveys", {"title": t_(6, 40)} if chance(.8) else {"intro": "x"}, p + "/new"); yield 1.2; l = rows(a.g("/surveys", p)); yield 3
    if len(l) > 8 and chance(.25): x = R.choice(l); a.w("DELETE", f"/surveys/{x['id']}", None, p); yield 1.2; a.g("/surveys", p); chance(.5) and a.g(f"/surveys/{x['id']}", f"/surveys/{x['id']}"); yield 2
def responses(a):
    p = "/surveys"; l = rows(a.g("/surveys", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/surveys/{x['id']}/responses", f"/surveys/{x['id']}/responses"; r = rows(a.g(u + R.choice(["", "", "", "?page=2", "?page=9"]), q)); yield think()
        if chance(.35): a.w("POST", u + "/search", {"text": R.choice(["a", "zzq", "st", "ou"])}, q); yield 4
        if r and chance(.3):
            i = R.choice(r)["id"]; a.g(u, q); yield 5; a.w("DELETE", f"{u}/{i}", None, q); yield 1.2; a.g(u, q); yield 4
            if chance(.6): a.w("POST", f"{u}/{i}/restore", None, q); yield 1.2; a.g(u, q); yield 2
        if chance(.5): a.g(f"/surveys/{x['id']}/heatmap", f"/surveys/{x['id']}/results"); yield 2
def insights(a):
    p = "/insights"
    for _ in range(R.randint(1, 3)):
        s = R.choice(["24h", "7d", "30d"]); a.g("/insights/overview?range=" + s, p); chance(.85) and a.g("/insights/sentiment?range=" + s, p); chance(.6) and a.g("/insights/nps?range=" + s, p); yield think(4, 14)
    chance(.4) and a.g("/quota", "/settings/plan"); yield 1
def flags(a):
    p = "/settings/flags"; l = rows(a.g("/flags", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        for _ in range(R.choice([1, 1, 1, 2])): a.w("POST", f"/flags/{x['slug']}/toggle", None, p); yield 1.3; a.g("/flags", p); yield think(2, 7)
    chance(.05) and (yield from typo(a, p))
    p = "/settings/integrations"; l = rows(a.g("/integrations", p)); yield think()
    for x in some(l, R.choice([0, 1, 1])):
        for _ in range(R.choice([1, 1, 2])): a.w("POST", f"/integrations/{x['slug']}/toggle", None, p); yield 1.3; a.g("/integrations", p); yield think(2, 7)
def typo(a, p): a.w("POST", "/integrations/sheetz/toggle", None, p); yield 2
def team(a):
    p = "/settings/members"; l = rows(a.g("/members", p)); yield think()
    for x in some(l, R.randint(1, 2)): a.w("PATCH", f"/members/{x['id']}", {"role": R.choice([r for r in ("viewer", "administrator", "billing-contact") if r != x["role"]])}, p); yield 1.3; a.g("/members", p); yield think()
    if len(l) > 3 and a.admin and chance(.12): a.w("DELETE", f"/members/{R.choice(l)['id']}", None, p); yield 1.2; a.g("/members", p); yield 2
    if chance(.7): a.g("/invitations", p + "/invite"); yield 12; a.w("POST", "/invitations", {"mail": t_(4, 9).strip() + "@example.example"}, p + "/invite"); yield 1.3; a.g("/invitations", p + "/invite"); yield 3
    if chance(.3): a.g("/sso", "/settings/sso"); yield 2
def developers(a):
    p = "/settings/webhooks"; l = rows(a.g("/webhooks", p)); chance(.8) and a.g("/api-keys", "/settings/api-keys"); yield think()
    for x in some(l, 1):
        chance(.7) and a.g(f"/webhooks/{x['id']}/deliveries", p); yield 4
        if chance(.25): a.w("POST", f"/webhooks/{x['id']}/test", None, p); yield 1.2; a.g(f"/webhooks/{x['id']}/deliveries", p); yield 3
    if chance(.25): a.w("POST", "/webhooks", {"url": "https://hooks.example/" + t_(3, 9).strip()} if chance(.8) else {"url": "http://hooks.example"}, p); yield 1.2; l = rows(a.g("/webhooks", p)); yield 3
    if len(l) > 2 and chance(.3): a.w("DELETE", f"/webhooks/{R.choice(l)['id']}", None, p); yield 1.2; a.g("/webhooks", p); yield 2
def channels(a):
    p = "/channels"; l = rows(a.g("/channels", p)); yield think()
    for x in some(l, R.choice([1, 1, 2])): a.w("PATCH", f"/channels/{x['id']}", {"label": t_(4, 20)}, p); yield 1.2; chance(.6) and a.g("/channels", p); yield 4
    if chance(.3): a.w("POST", "/channels", {"kind": "qr", "label": t_(4, 20)} if chance(.85) else {}, p); yield 1.2; l = rows(a.g("/channels", p)); yield 3
    if len(l) > 3 and chance(.35): a.w("DELETE", f"/channels/{R.choice(l)['id']}", None, p); yield 1.2; a.g("/channels", p); yield 2
def audiences(a):
    p = "/audiences"; l = rows(a.g("/audiences", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u = q = f"/audiences/{x['id']}"; a.g(u, q); yield 3
        if chance(.35): a.w("POST", u + "/import", {"file": "list.csv"}, q); yield 1.5; a.g(u, q); yield 2
    if chance(.25): a.w("POST", "/audiences", {"name": t_(4, 20)} if chance(.85) else {}, p); yield 1.2; a.g("/audiences", p); yield 2
def settings(a):
    p = "/settings/branding"; v = data(a.g("/branding", p)) or {}; yield think()
    if chance(.6): a.w("PUT", "/branding", R.choice([v, {**v, "footer": t_(4, 60)}, {**v, "footer": t_(4, 60)}, {**v, "colour": R.choice(["#112233", "#aa3344"])}, {"footer": "x"}]), p); yield 1.2; a.g("/branding", p); yield 3
    if chance(.6): a.c.get(f"/api/billing/invoices?workspace={a.ws}", f"/w/{a.ws}/settings/billing"); yield 3
    if chance(.4): a.g("/quota", "/settings/plan"); yield 2
    if chance(.4 if a.admin else .2): a.g("/audit" + R.choice(["", "", "?page=2"]), "/settings/audit"); yield 2
def templates(a):
    p = "/templates"; l = rows(a.g("/templates", p)); yield think()
    for x in some(l, R.choice([1, 1, 2])): a.w("DELETE", f"/templates/{x['id']}", None, p); yield 1.3; chance(.6) and a.g("/templates", p); yield 3
def exports(a):
    p = "/exports"; l = rows(a.g("/exports", p)); yield think()
    for x in some(l, 1): a.c.request("GET", f"/api/w/{a.ws}/exports/{x['id']}/download", referer=f"/w/{a.ws}/exports"); yield 4
    if chance(.5): a.w("POST", "/exports", {"survey": None}, p); yield 1.3; a.g("/exports", p); yield 3
def overview(a): a.g("/activity" + R.choice(["", "", "?limit=50"]), "/overview"); chance(.6) and a.g("/quota", "/overview"); chance(.7) and a.g("/alerts", "/overview"); yield 3
FEATURES = [surveys, surveys, surveys, responses, insights, flags, flags, team, developers, channels, audiences, settings, templates, exports]
def session(c, n):
    ws = R.choice(WS); yield from load(c, R.choice(["/", f"/w/{ws}/overview", f"/w/{ws}/surveys"]))
    for f in R.sample(FEATURES, n):
        if chance(.3): ws = R.choice(WS); c.get("/api/workspaces", "/")
        a = At(c, ws); chance(.5) and (yield from overview(a)); yield R.uniform(15, 160); yield from f(a)
def board(c, ws, n):
    a = At(c, ws)
    for _ in range(n): a.g("/quota", "/overview"); a.g("/alerts", "/overview"); yield 60 + R.uniform(-.05, .05)
def alarm(c, ws):
    a = At(c, ws); a.g("/alerts", "/alerts"); yield 20; i = (data(a.w("POST", "/alerts", {"when": "nps", "below": 20}, "/alerts")) or {}).get("id"); yield 1.3; a.g("/alerts", "/alerts"); yield 18000
    a.g("/alerts", "/alerts"); yield 4; a.w("DELETE", f"/alerts/{i}", None, "/alerts"); yield 1.3; a.g("/alerts", "/alerts"); yield 1
def newcomers(c):
    a = At(c, "fresh-start")
    for t in range(3): a.g("/surveys", "/surveys"); yield 30; a.w("POST", "/surveys", {"title": t_(8, 30)}, "/surveys/new"); yield 1.3; a.g("/surveys", "/surveys"); yield 60
    a.g("/audiences", "/audiences"); yield 5; a.w("POST", "/audiences", {"name": t_(5, 20)}, "/audiences"); yield 1.3; a.g("/audiences", "/audiences"); yield 9
    a.g("/channels", "/channels"); yield 5; a.w("POST", "/channels", {"kind": "link", "label": t_(5, 20)}, "/channels"); yield 1.3; a.g("/channels", "/channels"); yield 9
def respondents(until):
    while sim.now < until:
        b = outside(f"192.0.2.{R.randint(10, 120)}", R.choice([PHONE, PHONE, CHROME, SAFARI, EDGE])); k = R.choice(["k7q", "p2wz", "a9bdd"]); page = f"https://s.pollwright.example/{k}"
        b.get(f"/api/public/s/{k}", page)
        if chance(.7): yield R.uniform(20, 90); b.send("POST", f"/api/public/s/{k}/answers", {"score": R.randint(0, 10)} if chance(.92) else {}, page)
        yield R.uniform(450, 2500)
def down(cs, release=None, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "console-77e0.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/surveys", "/flags", "/members", "/quota", "/channels"], 3): At(c, "harbor-coop").g(t, "/overview"); yield R.uniform(2, 12)
    app.start(); yield 0
def mail(cs):
    mode("mail")
    for c in cs * 2:
        a = At(c, "maple-health")
        for x in some(rows(a.g("/surveys", "/surveys")), 2): a.w("POST", f"/surveys/{x['id']}/send-test", None, f"/surveys/{x['id']}"); yield R.uniform(300, 1200)
    mode("", "mail")
def limited(c):
    mode("limit")
    for t in ("a", "ab", "abc", "abcd"): At(c, "civic-lab").g("/surveys?q=" + t, "/surveys"); yield R.uniform(.3, .7)
    mode("", "limit")
def oddities(c):
    c.request("OPTIONS", "/api/w/harbor-coop/surveys", referer="/w/harbor-coop/surveys"); yield 2; c.request("HEAD", "/api/w/harbor-coop/members", referer="/w/harbor-coop/settings/members"); yield 2; At(c, "harbour-coop").g("/surveys", "/surveys"); yield 2
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [p + t for p in ("/api/w", "/api", "") for t in "/login.php /.env /debug /config.bak /backup /swagger.json /console.php".split()] + [s for s in SCANS if not s.startswith("/api/v1")]
for i, d in office_days(sim, "2031-09-04", 12):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == 11, i in (2, 3, 9, 10); end = at_("23:30") if not last else at_("13:00")
    for c in people:
        if weekend and c is not (op1 if i in (2, 10) else sup) or c is op2 and i == 5: continue
        for h in ((8, 10, 13, 15) if not weekend else (11,)):
            if chance(.93) and not (last and h > 11): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(6, 7)))
    sim.spawn(at_("00:20:00"), respondents(end))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "UptimeRobot/2.0"), sim, "/healthz", end, 1800))
    if i % 4 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=36))
    if i in (4, 8): sim.spawn(at_("12:10:00"), board(sup, "civic-lab", 40))
    if i in (4, 7): sim.spawn(at_("09:40:00"), alarm(op1, ["harbor-coop", "maple-health"][i // 7]))
    if i == 6: sim.spawn(at_("17:10:00"), newcomers(sup))
    if i == 6: sim.spawn(at_("06:30:00"), down([op1], "2", 2))
    if i == 1: sim.spawn(at_("17:30:00"), down([op1, sup], None, 6))
    if i == 7: sim.spawn(at_("17:00:00"), mail([op1, sup, op2]))
    if i == 8: sim.spawn(at_("17:40:00"), limited(sup))
    if i in (1, 5): sim.spawn(at_("12:40:00"), oddities(op1))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
stamp, out, zone = Stamp(sim, "nginx"), [], sim.zone
raws = [e for e in sim.entries if e["method"] is None]
for l in (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    r = json.loads(l); real = datetime.fromisoformat(r["at"]).timestamp()
    if r["m"] and not r["uri"] == "": e = stamp.entry(r["m"], r["uri"], r["st"], real)
    else: e = raws.pop(0) if raws else None
    t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((t, l.replace(r["at"], rfc3339(t, 0, zone), 1)))
out.sort(key=lambda p: p[0])
size = write_rotated(night / "nginx-json", "console.log", out, zone); print("nginx", len(out), "missed", stamp.missed)
stamp, cri = Stamp(sim, "pino"), []
for real, s, l in sorted(app.lines, key=lambda x: x[0]):
    r = json.loads(l) if l.startswith("{") else {}
    e = stamp.entry(r["req"]["method"], r["req"]["url"], r["res"]["statusCode"], real, accept=lambda e: e["status"] != 502) if "req" in r else None
    t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(real)
    if "time" in r: l = l.replace(f'"time":{r["time"]}', f'"time":{int(t * 1000)}', 1)
    cri.append((t, f"{rfc3339(t + .0003)} {s} F {l}"))
cri.sort(key=lambda p: p[0])
size += write_rotated(night / "pino-cri", "0.log", cri, timezone.utc, style="kubelet"); print("pino", len(cri), "missed", stamp.missed)
print("bytes", size, "requests", len(sim.entries))
