import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "darkroom-express"
sim = Sim(20300909, "Europe/Dublin"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
js = ""
def bundle(name):
    global js
    js = name; (site / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Darkroom</title><link rel="icon" href="data:,"><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "assets" / name).write_text("".join(f"export const k{i}={i * 7907 % 9901};" for i in range(1400)))
bundle("main-3e9d.js"); (WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text())
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1", "SEED": "77", "PORT": "18301", "NOW": str(int(sim.at("2030-09-09 00:00"))), "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "darkroom.js"], 18301, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", "nginx.conf"], 18300, "203.0.113.1")
H1, H2, HOST, ORIGIN = ("203.0.113.1", 18300), ("203.0.113.1", 18302), "darkroom.example.com", "https://darkroom.example.com"
day, date, version = 0, "2030-09-09", 1
class Person:
    """A browser of HTTP/1.1 or HTTP/2 with a workspace."""
    def request(self, method, target, **more):
        h = dict(more.pop("headers", None) or {}); h.update({"x-lab-now": f"{self.sim.now:.3f}", "x-lab-user": self.login or ""})
        if self.stale: h["x-lab-stale"] = "1"
        return super().request(method, target, headers=h, **more)
    def g(self, path, page="/library"): return self.request("GET", self.base + "/api" + path, referer=self.base + page)
    def do(self, method, path, body, page="/library"): return self.request(method, self.base + "/api" + path, body=body, referer=self.base + page)
class One(Person, Browser): login, stale, base = None, False, ""
class Two(Person, Browser2): login, stale, base = None, False, ""
def person(cls, login, slug, address, agent, caching=True):
    b = cls(sim, address, agent, H2 if cls is Two else H1, HOST, ORIGIN, caching=caching); b.name, b.base, b.day, b.boss = login, "/t/" + slug, None, login in ("ada", "ben", "hal"); return b
ada, ben, cleo, dov = person(Two, "ada", "lumen", "198.51.100.21", CHROME), person(One, "ben", "lumen", "198.51.100.22", FIREFOX, caching=False), person(Two, "cleo", "lumen", "198.51.100.22", SAFARI), person(Two, "dov", "lumen", "203.0.113.77", EDGE)
hal, ines = person(Two, "hal", "orrin", "192.0.2.31", CHROME_WIN), person(One, "ines", "orrin", "192.0.2.32", SAFARI)
people = [ada, ben, cleo, dov, hal, ines]
def body(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def think(a=2.5, b=10): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("harbour linen copper logo studio winter poster launch spring glass final draft window two orange".split()) for _ in range(R.randint(a, b)))
def span(): d = R.choice([7, 7, 14, 30]); t = datetime.fromisoformat(date); return f"?from={t - timedelta(days=d):%Y-%m-%d}&to={t:%Y-%m-%d}"
def load(c):
    p = R.choice(["/library", "/library", "/collections", "/home"]); c.request("GET", c.base + p); (maybe(.6) or c.day != date) and c.request("GET", "/assets/" + js, referer=c.base + p)
    if c.day != date:
        if maybe(.6): c.cache.clear()
        c.login = None; c.g("/me", p); yield think()
        if maybe(.2): c.do("POST", "/session", {"email": "x", "password": "wrong"}, "/signin"); yield think()
        if c.do("POST", "/session", {"email": "x", "password": "right"}, "/signin").status != 200: return
        c.login, c.day = c.name, date
    elif maybe(.25):
        c.stale = True; c.g("/me", p); c.g("/assets", p); c.stale = False; c.do("POST", "/session/refresh", {}, p); yield .1
    for t in ("/me", "/me/permissions", "/announcements", "/notifications"): c.g(t, p)
    c.g("/dashboard" if p == "/home" else "/assets", p)
    if p == "/home": c.g("/tasks", p); c.g("/embargoes", p)
    yield think()
def fetch(c, k="/assets", page="/library"): return rows(c.g(k, page))
def library(c):
    k = R.choice(["", "", "", "?kind=video", "?kind=audio", "?q=zebra", "?q=glass", "?status=archived"]); a = body(c.g("/assets" + k)) or {}; l = a.get("items", []); yield think()
    for _ in range(R.choice([0, 0, 1, 3])):
        if not a.get("nextCursor"): break
        a = body(c.g(f"/assets?cursor={a['nextCursor']}" + k.replace("?", "&"))) or {}; l += a.get("items", []); yield think(1, 4)
    if maybe(.3):
        w = R.choice(["glass", "zeppelin", "copper", "quartz", "zinc"])
        for n in range(2, R.randint(3, 5)): c.do("POST", "/assets/search", {"text": w[:n]}); yield .3
        yield think()
    if maybe(.35):
        t = R.choice([text(2, 4), "glass"])
        for _ in range(R.randint(1, 2)): c.do("POST", "/assets/validate-name", {"title": t}, "/upload"); yield 1
        u = body(c.do("POST", "/uploads", {"title": t}, "/upload")); yield 2.2
        if u:
            for _ in range(4):
                s = body(c.g("/uploads/" + u["id"], "/upload"))
                if not s or s["state"] == "stored": break
                yield 2.2
            fetch(c); yield think()
    top = fetch(c); yield think()
    for x in some(l or top, 1, 3): yield from asset(c, x["id"])
    if top and maybe(.5):
        top = fetch(c) or top; yield think()
        ids = [x["id"] for x in some(top, 1, 5)]; c.do("POST", "/assets/bulk/tag", {"ids": ids, "tag": text(1, 1)}); yield .2; fetch(c); yield think()
    if top and maybe(.3):
        top = fetch(c) or top; yield think(2, 4)
        ids = [x["id"] for x in some(top, 1, 2)]; c.do("POST", "/assets/bulk/archive", {"ids": ids}); yield .2; fetch(c); yield 3
        if maybe(.4): c.do("POST", "/assets/bulk/unarchive", {"ids": ids}); yield .2; fetch(c); yield think()
def asset(c, k, page="/library/asset"):
    u, p = "/assets/" + k, f"/library/{k}"; x = body(c.g(u, p))
    if not x: yield 3; return
    c.g(u + "/renditions", p); c.g(u + "/comments", p); maybe(.6) and c.g(u + "/similar", p); yield think()
    if maybe(.25): c.do("POST", u + "/comments", {"text": text(1, 9)}, p); yield .2; c.g(u + "/comments", p); yield think()
    if maybe(.35):
        c.do("PUT", u + "/lock", None, p); yield think()
        if maybe(.15): c.do("PATCH", u, {"title": ""}, p); yield think()
        c.do("PATCH", u, {"title": x["title"] if maybe(.33) else text(1, 5)}, p); yield .2; c.g(u, p); c.do("DELETE", u + "/lock", None, p); yield think()
    if maybe(.22): c.do("POST", u + "/approve", None, p); yield .25; c.g(u, p); yield think()
    if maybe(.22):
        v = rows(c.g(u + "/versions", p)); yield think(1, 5)
        if v and maybe(.7): c.do("POST", f"{u}/versions/{R.choice(v)['n']}/restore", None, p); yield think()
    if maybe(.2):
        a = c.g(u + "/download", p); a.status == 302 and c.request("GET", a.headers["location"], referer=c.base + p); yield think()
    if maybe(.25): c.do("PATCH", u + "/star", {"starred": not x["starred"]}, p); yield think()
    if maybe(.3): c.g(u + "/usage", p); yield think(1, 4)
    if maybe(.12):
        c.do("POST", "/share-links", {"asset": k, "days": R.randint(1, 9)}, p); yield .2; c.g(u + "/usage", p); yield think()
    if maybe(.09):
        c.do("DELETE", u, None, p); yield .2; fetch(c); yield think()
        if maybe(.5): c.g(u, p); yield 2
def collections(c):
    p = "/collections"; l = rows(c.g("/collections", p)); yield think()
    if day > 1 or c.base != "/t/orrin":
        if maybe(.3) or not l:
            if maybe(.3): c.do("POST", "/collections", {"name": ""}, p); yield think()
            c.do("POST", "/collections", {"name": text(1, 3)}, p); yield .2; l = rows(c.g("/collections", p)); yield think()
    for x in some(l, 1, 2):
        u, q = "/collections/" + x["id"], p + "/" + x["id"]; y = body(c.g(u, q)); c.g(u + "/activity", q); yield think()
        if not y: continue
        if maybe(.4): c.do("PATCH", u, {"visibility": "open" if y["visibility"] == "team" else "team"}, q); yield .2; c.g(u, q); yield think()
        elif maybe(.3): c.do("PATCH", u, {"name": text(1, 3)}, q); yield .2; c.g(u, q); yield think()
        if maybe(.4):
            s = fetch(c, "/assets?kind=image", q); yield think()
            if s:
                c.do("POST", u + "/assets", {"ids": [z["id"] for z in some(s, 1, 2)]}, q); yield .3; c.g(u, q); yield R.choice([10, 99, 130]); c.g(u, q); c.g(u + "/activity", q); yield think()
    if len(l) > 3 and maybe(.2):
        k = R.choice(l)["id"]; c.do("DELETE", "/collections/" + k, None, p); yield .2; c.g("/collections", p)
        if maybe(.6): yield 4; c.do("POST", f"/collections/{k}/undelete", None, p); yield .2; c.g("/collections", p)
        yield think()
def sharing(c):
    p = "/sharing"; l = rows(c.g("/share-links", p)); yield think()
    for x in some(l, 1, 2):
        c.g(f"/share-links/{x['id']}/visits", p + "/" + x["id"]); yield think(1, 5)
        if maybe(.45):
            for n in range(R.choice([1, 1, 2])): c.do("PATCH", "/share-links/" + x["id"], {"downloads": x["downloads"] == bool(n)}, p); yield 1.5
            c.g("/share-links", p); yield think()
        elif maybe(.15):
            c.do("DELETE", "/share-links/" + x["id"], None, p); maybe(.3) and c.do("DELETE", "/share-links/" + x["id"], None, p); yield .2; c.g("/share-links", p); yield think()
    if maybe(.4): c.g("/embargoes", "/embargoes"); yield think()
    w = rows(c.g("/workflows", "/workflows")); yield think()
    for x in some(w, 0, 1): c.do("PATCH", "/workflows/" + x["id"], {"active": not x["active"]}, "/workflows"); yield .2; c.g("/workflows", "/workflows"); yield think()
    if maybe(.5):
        v = rows(c.g("/saved-views", "/library")); yield think(1, 3)
        if maybe(.5): c.do("POST", "/saved-views", {"name": text(1, 3)}); yield .2; v = rows(c.g("/saved-views")); yield think()
        if v and maybe(.3): c.do("DELETE", "/saved-views/" + R.choice(v)["id"], None); yield .2; c.g("/saved-views"); yield think()
    t = rows(c.g("/trash", "/trash")); yield think(1, 4)
    if t and maybe(.4): c.do("POST", f"/trash/{R.choice(t)['id']}/restore", None, "/trash"); yield .2; t = rows(c.g("/trash", "/trash")); yield think()
    if c.boss and maybe(.3): c.do("DELETE", "/trash", None, "/trash"); yield .2; c.g("/trash", "/trash"); yield think()
def insights(c):
    p = "/insights"
    for t in some(["views", "storage", "views", "storage"], 2, 3): c.g(f"/insights/{t}{span()}", p); yield think(1, 5)
    if maybe(.6): c.g("/renditions/queue", "/queue"); maybe(.4) and c.g("/renditions/queue", "/queue"); yield think()
    if c.boss and maybe(.4):
        a = body(c.do("POST", "/exports", {"what": "assets"}, p)); yield 2
        if a:
            for _ in range(4):
                s = body(c.g("/exports/" + a["id"], p)); yield 2
                if s and s["state"] == "done": break
            c.g(f"/exports/{a['id']}/file", p); yield think()
def settings(c):
    p = "/settings"; c.request("GET", c.base + "/config/locales.json", referer=c.base + p); c.g("/regions", p); yield think(1, 4)
    if maybe(.7):
        x = body(c.g("/settings/notifications", p + "/notifications")); yield think()
        if x and maybe(.75): c.do("PUT", "/settings/notifications", {**x, "digest": R.choice(["never", "weekly", "hourly"]), "quietFrom": R.randint(8, 23), "email": maybe(.5)}, p + "/notifications"); yield .2; c.g("/settings/notifications", p + "/notifications"); yield think()
    x = body(c.g("/settings/branding", p + "/branding")); yield think()
    if not c.boss: maybe(.5) and c.g("/members", p + "/members"); yield think(); return
    if x and maybe(.5): c.do("PUT", "/settings/branding", {**x, "footer": x["footer"] if maybe(.5) else text(1, 6)}, p + "/branding"); yield .2; c.g("/settings/branding", p + "/branding"); yield think()
    if maybe(.5):
        f = body(c.g("/settings/flags", p + "/labs")); yield think()
        if f:
            k = R.choice(list(f))
            for n in range(R.choice([1, 1, 1, 2])): c.do("PATCH", "/settings/flags/" + k, {"on": f[k] == bool(n)}, p + "/labs"); yield 1.2
            c.g("/settings/flags", p + "/labs"); yield think()
    if maybe(.45):
        c.g("/settings/domains", p + "/domains"); yield think()
        if maybe(.4): c.do("POST", "/settings/domains", {"host": "media.example.org"}, p + "/domains"); yield think()
    if maybe(.5):
        for t in some(["/integrations", "/integrations/catalog"], 1, 2): c.g(t, p + "/integrations"); yield think(1, 3)
    if maybe(.6): c.g("/audit", p + "/audit"); yield think()
def team(c):
    p = "/settings/members"; l = rows(c.g("/members", p)); yield think()
    if not c.boss: return
    if maybe(.3):
        if maybe(.3): c.do("POST", "/members/invitations", {"email": "nobody"}, p); yield think()
        c.do("POST", "/members/invitations", {"email": text(1, 1) + f"{R.randint(1, 99)}@example.com"}, p); yield .2; l = rows(c.g("/members", p)); yield think()
    if l and maybe(.5): c.do("PATCH", "/members/" + R.choice(l)["id"], {"role": R.choice(["admin", "editor"])}, p); yield think()
    if maybe(.6): c.g("/audit", "/settings/audit"); yield think()
def developer(c):
    if not c.boss: return
    p = "/developer/webhooks"; l = rows(c.g("/webhooks", p)); yield think()
    if not l or maybe(.15): c.do("POST", "/webhooks", {"url": "https://hooks.example.net/" + text(1, 1)}, p); yield .2; l = rows(c.g("/webhooks", p)); yield think()
    for x in some(l, 1, 2):
        if maybe(.6): c.do("PATCH", "/webhooks/" + x["id"], {"enabled": not x["enabled"]}, p); yield .2; c.g("/webhooks", p); yield think()
        c.g(f"/webhooks/{x['id']}/deliveries", p + "/" + x["id"]); yield think(1, 3)
        if maybe(.3): c.do("POST", f"/webhooks/{x['id']}/test", None, p + "/" + x["id"]); yield 5; c.g(f"/webhooks/{x['id']}/deliveries", p + "/" + x["id"]); yield think()
    p = "/developer/keys"; l = rows(c.g("/api-keys", p)); yield think()
    if len(l) < 3 or maybe(.25): c.do("POST", "/api-keys", {"label": text(1, 3)}, p); yield .2; l = rows(c.g("/api-keys", p)); yield think()
    if l and maybe(.6):
        k = R.choice(l)["id"]; c.do("DELETE", "/api-keys/" + k, None, p); yield .2; c.g("/api-keys", p); yield think()
        if maybe(.3): c.do("DELETE", "/api-keys/" + k, None, p); yield .2; c.g("/api-keys", p); yield think()
def billing(c):
    p = "/billing"
    if not c.boss: return
    for t in ("/billing", "/billing/usage", "/billing/credits"): c.g(t, p)
    maybe(.4) and c.g("/plans", p + "/plan"); yield think()
    if maybe(.8): c.g("/billing/invoices", p + "/invoices"); yield think()
    if maybe(.6):
        x = body(c.g("/billing/address", p + "/address")); yield think()
        if x and maybe(.7): c.do("PUT", "/billing/address", x if maybe(.6) and x["line"] else {"line": text(2, 5), "city": text(1, 1)}, p + "/address"); yield .2; c.g("/billing/address", p + "/address"); yield think()
BOSS, EDITOR = [library, library, collections, sharing, insights, settings, settings, team, developer, developer, billing], [library, library, library, collections, collections, sharing, insights, settings]
def session(c, n):
    yield from load(c)
    if c.day != date: return
    for f in R.sample(BOSS if c.boss else EDITOR, n):
        yield R.uniform(15, 200)
        if maybe(.5): c.g("/notifications")
        yield from f(c)
    if maybe(.15): c.do("DELETE", "/session", None); c.login = c.day = None; yield 1
def tab(c, n):
    for k in range(n):
        if c.day == date: c.g("/notifications"); k % 3 == 0 and c.g(f"/events?after={k}")
        yield 60 + R.uniform(-.2, .2)
def machine(address, agent): return One(sim, address, agent, H1, HOST, "", accept_gzip=False)
def probe(until):
    b = machine("203.0.113.250", "Blackbox Exporter/0.24.0")
    while sim.now < until: b.request("GET", "/healthz"); yield 900 + R.uniform(-1, 1)
def script(until):
    b = machine("192.0.2.200", "darkroom-sync/1.8 python-requests/2.27.1")
    while sim.now < until: b.request("GET", "/api/v1/" + R.choice(["assets", "assets", "collections"])); yield 3600 + R.uniform(-3, 3)
def transcoder(until):
    b = machine("192.0.2.61", "transcoder-callback/2")
    while sim.now < until: b.request("POST", "/hooks/transcoder", body={"job": R.randint(1, 9999)}, headers={"x-signature": "good" if maybe(.94) else "bad"}); yield R.uniform(800, 4000)
def visitor(k):
    try: tokens = [l["token"] for l in rows(peek.request("GET", "/t/lumen/api/share-links"))]
    except Exception: tokens = []
    b = One(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME]), H1, HOST, ORIGIN); t = R.choice(tokens or ["x"]) if maybe(.85) else "ab12cd34"
    b.request("GET", "/s/" + t, referer="https://mail.example.org/"); yield 2
    if maybe(.3): b.request("GET", f"/t/lumen/api/embed/{t}", referer="https://blog.example.org/"); yield 1
class Peek:
    """The lab's own look into the application, past the proxy; its lines are taken out."""
    def request(self, method, target):
        c = http.client.HTTPConnection("127.0.0.1", 18301, timeout=5); c.request(method, target, headers={"x-lab-now": str(sim.now), "x-lab-user": "ada", "user-agent": "lab"}); r = c.getresponse(); b = r.read(); c.close(); return Answer(r.status, {}, b)
peek = Peek()
def down(cs, v=None):
    global version
    app.stop()
    if v: version = v; env["VERSION"] = str(v); bundle("main-81b0.js")
    for c in cs:
        for t in ("/notifications", "/assets", "/collections"): c.g(t); yield R.uniform(2, 6)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths:
            if c.day == date: c.g(t); yield R.uniform(1, 4)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", c.base + "/api/assets"); yield 2; c.request("HEAD", c.base + "/api/assets"); yield 2; c.request("GET", c.base + "/api/Assets"); yield 2
    raw_line(sim, "192.0.2.66", H1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/t/lumen/api/" + t for t in "admin users login .env audit integrations".split()] + ["/t/admin/api/users", "/t/test/api/assets"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; mode("notice" if i == 4 else "", "" if i == 4 else "notice"); mode("tasks" if i in (3, 7) else "", "" if i in (3, 7) else "tasks"); yield 0
for i, d in office_days(sim, "2030-09-09", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 9, i in (5, 6); end = t("22:00") if not last else t("15:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c not in (ada, dov, hal) or c is cleo and i == 3: continue
        for h in ((9, 10, 12, 14, 16) if not (last or weekend) else (9, 11) if last else (11,)):
            if maybe(.66 if c.boss else .5): sim.spawn(t(f"{h}:{R.randint(0, 59):02}:{R.randint(0, 59):02}".zfill(8)), session(c, R.randint(3, 5)))
    sim.spawn(t("00:01:00"), probe(end)); sim.spawn(t("00:20:00"), script(end)); sim.spawn(t("00:07:00"), transcoder(end))
    for k in range(R.randint(6, 14)): sim.spawn(t(f"{R.randint(8, 21) if not last else R.randint(8, 13):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), visitor(R.randint(0, 80)))
    if i in (0, 4, 7): sim.spawn(t("12:05:00"), tab(cleo if i else ada, 70))
    if i % 3 == 2: sim.spawn(t("04:10:00"), scanner(machine(f"192.0.2.{220 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "Go-http-client/1.1"])), sim, GUESS, n=30))
    if i == 5: sim.spawn(t("02:30:00"), down([], 2))
    if i == 2: sim.spawn(t("15:30:00"), down([ada, dov]))
    if i == 7: sim.spawn(t("18:40:00"), during("maintenance", [ada, ben, hal], ["/assets", "/collections", "/webhooks", "/share-links", "/audit"]))
    if i == 3: sim.spawn(t("15:10:00"), during("throttle", [ada, dov], ["/assets?q=gl", "/assets?q=gla", "/assets"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(ben))
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx", zone=sim.zone)
size = write_rotated(night / "nginx-edge", "access.log", [(t, l.replace("127.0.0.1:18301", "http://172.19.0.5:8080") if '"app@docker"' in l else l) for t, l in out], sim.zone, "logrotate"); print("nginx", len(out))
stamp, out = Stamp(sim, "docker"), []
for real, stream, line in app.lines:
    if '"user-agent":"lab"' in line: continue
    try: r = json.loads(line)
    except ValueError: t = stamp.moment(real); out.append((t, stream, line)); continue
    if "req" in r:
        e = stamp.entry(r["req"]["method"], r["req"]["url"], r["res"]["statusCode"], r["time"] / 1000); t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    else: t = stamp.moment(real)
    out.append((t, stream, re.sub(r'"time":\d+', f'"time":{int(t * 1000)}', line, count=1)))
out.sort(key=lambda p: p[0]); size += write_rotated(night / "docker-app", "c41d07a9be52-json.log", [(t + .0007, docker(t + .0007, s, l)) for t, s, l in out], timezone.utc, "docker"); print("docker", len(out), "missed", stamp.missed)
print("bytes", size, "requests", len(sim.entries))
