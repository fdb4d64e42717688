import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "bloodservice-fastapi"
sim = Sim(20310505, "Europe/Dublin"); R = sim.random
for d in ("html/backoffice/assets", "html/backoffice/lookups", "html/give"): (WORK / d).mkdir(parents=True)
JS = {1: "app-c41e.js", 2: "app-07bd.js"}
def build(v):
    (WORK / "release").write_text(str(v))
    (WORK / "html/backoffice/index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Donor service</title><link rel="icon" href="data:,"><script type="module" src="/backoffice/assets/{JS[v]}"></script></head><body><div id="app"></div></body></html>\n')
    (WORK / "html/give/index.html").write_text('<!doctype html><html lang="en"><head><title>Give blood</title></head><body><main></main></body></html>\n')
    (WORK / "html/backoffice/assets" / JS[v]).write_text("export default()=>0;" * (900 + 17 * v))
    (WORK / "html/backoffice/lookups/regions.json").write_text(json.dumps(["midlands", "west", "south", "north-east", "dublin"]))
build(1)
def state(i, d): (WORK / "today").write_text(d); (WORK / "day").write_text(str(i))
state(0, "2031-05-05"); (WORK / "mode").write_text("")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.31")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Host(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "172.30.0.31", "--port", "18311", "--proxy-headers", "--forwarded-allow-ips", "*", "--no-use-colors", "service:app"], 18311, env=env); app.start()
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18310, "203.0.113.1"); time.sleep(.3); (WORK / "access.log").write_text("")
S, HOST, ORIGIN = ("203.0.113.1", 18310), "blood.example.org", "https://blood.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Admin(Browser):
    def request(self, method, target, **more):
        if self.sid: self.headers["Cookie"] = "bs=" + self.sid
        else: self.headers.pop("Cookie", None)
        a = super().request(method, target, **more)
        if a.status in (307, 308) and a.headers.get("location", "").startswith(("http://blood.", "https://blood.")):      # a browser follows at once, body and all
            return super().request(method, re.sub(r"^https?://[^/]+", "", a.headers["location"]), **more)
        return a
def admin(login, agent, address="198.51.100.23"):
    b = Admin(sim, address, agent, S, HOST, ORIGIN); b.login, b.sid, b.signed, b.tags = login, None, None, {}; return b
head, desk, field = people = [admin("head", EDGE), admin("desk", CHROME_WIN), admin("field", FIREFOX, "203.0.113.77")]
A, P, day, date, version = "/backoffice/api", "/backoffice", 0, "2031-05-05", 1
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("late van ring hall key cold box nurse bed queue tea sign road four left side door early note".split()) for _ in range(R.randint(a, b)))
TOWNS = "Ardee Bandon Cavan Clones Dunmore Ennis Fermoy Gorey Kells Listowel Mallow Naas Roscrea Trim Youghal".split()
def static(c, path, page):
    a = c.request("GET", path, referer=page, headers={"If-None-Match": c.tags[path]} if path in c.tags else None)
    if a.status == 200 and "etag" in a.headers: c.tags[path] = a.headers["etag"]
def load(c, page):
    p = P + page
    c.request("GET", p); static(c, f"{P}/assets/{JS[version]}", p)
    if c.signed != date:
        c.sid = None; c.get(A + "/me", p); yield think(4, 15)
        if chance(.2): c.send("POST", A + "/login", {"user": c.login, "pin": "wrnog"}, P + "/login"); yield think()
        a = c.send("POST", A + "/login", {"user": c.login, "pin": "right"}, P + "/login"); yield .2
        if a.status != 200: return
        c.sid, c.signed = re.search(r"bs=(\w+)", a.headers["set-cookie"])[1], date
    for t in ("/me", "/version", "/tasks/count", "/stock/alerts/count", "/notices/unread/count"): c.get(A + t, p)
    if page == "/": c.get(A + "/me/tasks", p); c.get(A + "/stock/levels", p)
    if chance(.25): c.send("PUT", A + "/me/preferences", {"columns": R.randint(3, 8)}, p)
    yield think()
def donors(c):
    p = P + "/donors"; t = R.choice(["", "", "", "?group=AB-", "?group=0-", "?page=2", "?page=4", "?page=9", "?tag=rare"]); l = rows(c.get(A + "/donors" + t, p)); yield think()
    if chance(.3):
        w = R.choice(["Naas", "Trim", "Galway"])
        for n in range(2, len(w) + 1): c.get(A + "/donors?q=" + w[:n], p); yield .4
        yield think()
    if t or not l: l = rows(c.get(A + "/donors", p)); yield think()
    if chance(.28):
        what = [x["id"] for x in some(l, 2, 5)]; c.send("POST", A + "/donors/bulk-tag", {"ids": what, "tag": R.choice(["called", "regular", "winter"])}, p); yield .2; c.get(A + "/donors", p); yield think()
    if chance(.22):
        w = [x for x in l if x["tags"]] or l; what = [x["id"] for x in (some(w, 1, 3) if chance(.8) else some(l, 2))]
        c.send("POST", A + "/donors/bulk-untag", {"ids": what}, p); yield .2; l = rows(c.get(A + "/donors", p)); yield think()
    if chance(.3):
        q = p + "/new"; static(c, P + "/lookups/regions.json", q); c.get(A + "/notices", q) if chance(.1) else None
        for n in (2, 3)[: R.randint(1, 2)]: c.get(f"{P}/lookups/postcodes.json?prefix={R.choice(['W91', 'N37', 'R42'])[:n]}", q); yield .5
        if chance(.15): c.send("POST", A + "/donors", {"town": "", "group": "0+"}, q); yield think()
        a = body(c.send("POST", A + "/donors", {"town": R.choice(TOWNS), "group": "A+", "card": "D00001" if chance(.15) else None}, q)); yield .2
        if a: c.get(A + "/donors", p); yield think(); yield from one_donor(c, a["id"])
    for x in some(l, 1, 3): yield from one_donor(c, x["id"])
    if chance(.12): c.get(f"{A}/donors/{R.randint(2000, 3999)}", p); yield think()
def one_donor(c, k):
    u, p = f"{A}/donors/{k}", f"{P}/donors/{k}"; x = body(c.get(u, P + "/donors"))
    if not x: yield 2; return
    c.get(u + "/donations", p); l = rows(c.get(u + "/appointments", p)); yield think()
    if chance(.4):
        q = p + "?tab=letters"; c.get(u + "/letters", q); yield think()
        if chance(.45): c.send("POST", u + "/letters", {"template": R.choice(["thanks", "reminder", "deferral"])}, q); yield .2; c.get(u + "/letters", q); yield think()
    if chance(.3):
        f = R.choice(["sms", "email"]); c.send("PATCH", u, {f: not x[f]}, p); yield .2; c.get(u, p); yield think()
        if chance(.25): c.send("PATCH", u, {f: x[f]}, p); yield .2; c.get(u, p); yield think()
    if chance(.25):
        for _ in range(R.randint(0, 2)): c.get(f"{P}/lookups/postcodes.json?prefix={R.choice(['W9', 'N37', 'R4', 'F12'])}", p + "/edit"); yield .6
        c.send("PUT", u, {"town": x["town"], "remark": R.choice([x["remark"], text(1, 8)])}, p + "/edit"); yield .2; c.get(u, p); yield think()
    if chance(.25):
        n = 700 + R.randint(0, 30) if not l or chance(.8) else l[0]["session"]
        c.send("POST", u + "/appointments", {"session": n}, p); yield .2; l = rows(c.get(u + "/appointments", p)); yield think()
    if l and chance(.3):
        k2 = R.choice(l)["id"]; c.send("DELETE", f"{u}/appointments/{k2}", None, p); yield .2; c.get(u + "/appointments", p); yield think()
        if chance(.15): c.send("DELETE", f"{u}/appointments/{k2}", None, p); yield .2; c.get(u + "/appointments", p); yield think()
    if chance(.14): c.send("POST", u + "/labels", None, p); yield think()
    if chance(.16): c.send("POST", u + "/recall", {"why": text(1, 3)}, p); yield think()
def sessions(c):
    p = P + "/sessions"; month = R.choice(["2031-05", "2031-06", "2031-06", "2031-09", "2031-10"]); l = rows(c.get(f"{A}/sessions?month={month}", p)); yield think(2, 5)
    if chance(.2): c.get(f"{A}/sessions?month=2031-05&town={R.choice(TOWNS)}", p); yield think()
    l = rows(c.get(A + "/sessions", p)); yield think()
    if chance(.3):
        q = p + "/new"; l2 = rows(c.get(A + "/sessions/drafts", q)); yield think()
        d = l2[0] if l2 and chance(.7) else body(c.send("POST", A + "/sessions/drafts", None, q)); yield .2
        if d:
            u = f"{A}/sessions/drafts/{d['id']}"; c.get(u, q); static(c, P + "/lookups/regions.json", q); yield think()
            for n in range(R.randint(2, 4)): c.send("PUT", u, {"step": n + 2, "town": R.choice(TOWNS), "date": f"2031-06-{R.randint(10, 28)}"}, q); yield 15
            if chance(.7):
                c.send("POST", u + "/finish", None, q); yield .2; l = rows(c.get(A + "/sessions", p)); yield think()
                if chance(.2): c.get(u, None); yield 2
    for x in some(l, 1, 3): yield from one_session(c, x["id"])
    if l and chance(.22):
        x = R.choice(l); a = c.send("DELETE", f"{A}/sessions/{x['id']}", None, p); yield .2; c.get(A + "/sessions", p); yield R.uniform(2, 5)
        if a.status == 204 and chance(.5): c.send("POST", f"{A}/sessions/{x['id']}/restore", None, p); yield .2; c.get(A + "/sessions", p); yield think()
        elif a.status == 204 and chance(.4): c.get(f"{A}/sessions/{x['id']}", None); yield think()
def one_session(c, k):
    u, p = f"{A}/sessions/{k}", f"{P}/sessions/{k}"; x = body(c.get(u, P + "/sessions"))
    if not x: yield 2; return
    c.get(u + "/bookings", p); c.get(u + "/capacity", p); yield think(2, 6)
    if chance(.4): c.get(u + "/waiting", p); yield think(2, 6)
    if chance(.35): c.get(u + "/forecast", p); yield think(2, 6)
    if chance(.4): c.get(u + "/volunteers", p); yield think(2, 6)
    if chance(.25): c.send("PATCH", u + "/visibility", {"public": not x["public"]}, p); yield .2; x = body(c.get(u, p)) or x; yield think()
    if chance(.25): c.send("PATCH", u, {"walk_ins": not x["walk_ins"]} if chance(.6) else {"note": R.choice([x["note"], text(1, 5)])}, p); yield .2; c.get(u, p); yield think()
def stock(c):
    p = P + "/stock"; l = rows(c.get(A + "/stock/levels", p)); yield think(2, 6)
    for n in some([3, 7, 14], 1, 2): c.get(f"{A}/stock/expiring?days={n}", p); yield think(2, 5)
    if chance(.4): c.get(A + "/stock/movements", p); yield think()
    for x in some(l, 1, 2):
        u, q = f"{A}/stock/levels/{x['id']}", f"{P}/stock/{x['id']}"; c.get(u, q); t = body(c.get(u + "/threshold", q)); yield think()
        if chance(.4): c.send("PUT", u + "/threshold", {"minimum": R.randint(10, 90)}, q); yield .3; c.get(u + "/threshold", q); yield think()
        if chance(.45): c.send("POST", u + "/adjust", {"by": R.choice([1, 2, -1, 8, -60, -70, 60, 75])}, q); yield .2; c.get(u, q); yield think()
    if chance(.15):
        c.send("POST", A + "/stock/recount", None, p)
        for _ in range(4): yield R.uniform(8, 20); c.get(A + "/stock/levels", p)
def transports(c):
    p = P + "/transports"; t = R.choice(["queued", "queued", "loaded", "closed"]); l = rows(c.get(f"{A}/transports?state={t}", p)); yield think(2, 5)
    if t != "closed" and l and chance(.6):
        x = R.choice(l); c.get(f"{A}/transports/{x['id']}", f"{p}/{x['id']}"); yield think()
        c.send("PATCH", f"{A}/transports/{x['id']}", {"state": "loaded" if t == "queued" else "closed"}, f"{p}/{x['id']}"); yield .2; c.get(f"{A}/transports/{x['id']}", f"{p}/{x['id']}"); yield .1; c.get(f"{A}/transports?state={t}", p); yield think()
    l = rows(c.get(A + "/transports", p)); yield think()
    if chance(.3): c.send("POST", A + "/transports", {"to": R.choice(TOWNS), "boxes": R.randint(1, 9)}, p + "/new"); yield .2; l = rows(c.get(A + "/transports", p)); yield think()
    for x in some(l, 1, 2):
        u, q = f"{A}/transports/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/temperature", q); yield think(2, 6)
        if chance(.5): c.get(u + "/route", q + "/map"); yield think()
        if x["state"] == "closed" and chance(.2): c.send("PATCH", u, {"state": "loaded"}, q); yield think()
    if chance(.35) and l:
        x = R.choice(l[:8]); u, q = f"{A}/transports/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield think()
        for _ in range(R.randint(1, 2)):
            c.send("DELETE", u, None, q); yield .2; c.get(A + "/transports", p); yield think()
            if chance(.7): c.get(u, q); yield think()
def notices(c):
    p = P + "/notices"; l = rows(c.get(A + "/notices", p)); yield think()
    if chance(.35):
        c.send("POST", A + "/notices/preview", {"text": text(3, 20)}, p + "/new"); yield think()
        c.send("POST", A + "/notices", {"title": text(1, 4), "text": text(3, 20)}, p + "/new"); yield .2; l = rows(c.get(A + "/notices", p)); yield think()
    for x in some(l, 1, 2):
        u, q = f"{A}/notices/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(u, q)); yield think()
        if chance(.6): c.send("POST", u + "/activate", None, q); yield .2; c.get(A + "/notices", p); chance(.5) and c.get(u, q); yield think()
        if chance(.3): c.send("PATCH", u, {"pinned": not x["pinned"]}, p); yield think()
        elif chance(.3): c.send("PATCH", u, {"text": text(3, 20)}, q); yield .2; c.get(u, q); yield think()
        if chance(.2) and len(l) > 6: c.send("POST", u + "/archive", None, q); yield .2; c.get(A + "/notices", p); yield think()
def permissions(c):
    p = P + "/permissions"; l = rows(c.get(A + "/permissions", p)); yield think()
    if chance(.7): c.get(A + "/permissions/audit", p + "?tab=audit"); yield think()
    for x in some(l, 1, 2):
        q = f"{p}/{x['id']}"
        if chance(.6): c.send("PUT", f"{A}/permissions/{x['id']}", {"rights": some(["donors", "stock", "transports", "notices", "exports"], 1, 5)}, q)
        else: c.send("POST", f"{A}/permissions/{x['id']}/reset", None, q)
        yield .2; c.get(A + "/permissions", p); yield think()
def exports(c):
    p = P + "/exports"; l = rows(c.get(A + ("/exports" if chance(.5) else "/exports/"), p)); yield think()
    if chance(.6):
        a = body(c.send("POST", A + "/exports", {"what": "donors"}, p)); yield 1
        if a:
            if chance(.3): c.get(f"{A}/exports/{a['id']}/file", p); yield 1
            for _ in range(3): c.get(f"{A}/exports/{a['id']}", p); yield 2
            c.get(f"{A}/exports/{a['id']}/file", p); c.get(A + "/exports/", p); yield think()
            if chance(.5): c.send("POST", f"{A}/exports/{a['id']}/schedule", {"every": "week"}, p); yield think()
    if l and chance(.4): c.get(f"{A}/exports/{l[0]['id']}/file", p); yield think()
    if l and chance(.3): c.send("POST", f"{A}/exports/{R.choice(l)['id']}/schedule", {"every": "day"}, p); yield think()
def integrations(c):
    p = P + "/integrations"; l = rows(c.get(A + "/integrations", p)); yield think()
    if chance(.45):
        a = body(c.send("POST", A + "/integrations", {"name": text(1, 2)}, p + "/new")); yield .2
        if a: c.get(f"{A}/integrations/{a['id']}", f"{p}/{a['id']}"); yield think(); c.get(A + "/integrations", p); yield think()
    for x in some(l, 1, 2):
        u, q = f"{A}/integrations/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/log", q); yield think()
        if chance(.45): c.get(u + "/mapping", q + "?tab=mapping"); yield think(2, 5)
        if chance(.4): c.send("POST", u + "/test", None, q); yield think()
        if chance(.3): c.send("PATCH", u, {"enabled": not x["enabled"]}, q); yield .2; c.get(u, q); yield think()
        if chance(.25):
            if x["key"] or chance(.2): c.send("DELETE", u + "/key", None, q)
            else: c.send("POST", u + "/key", None, q)
            yield .2; c.get(u, q); yield think()
WORKS = [donors, donors, donors, sessions, sessions, stock, transports, transports, notices, notices, permissions, exports, integrations]
PAGE = {donors: "/donors", sessions: "/sessions", stock: "/stock", transports: "/transports", notices: "/notices", permissions: "/permissions", exports: "/exports", integrations: "/integrations"}
def visit(c, n):
    fs = R.sample(WORKS, n); fresh_page = c.signed != date or chance(.5)
    if fresh_page: yield from load(c, R.choice(["/", "/", PAGE[fs[0]]]))
    if c.signed != date: return
    for f in fs:
        yield from f(c); yield R.uniform(10, 90)
        if chance(.4): c.get(A + "/tasks/count", P + PAGE[f]); c.get(A + "/stock/alerts/count", P + PAGE[f])
    if chance(.12): c.send("POST", A + "/logout", None, P + "/"); c.signed = None; yield 1
def board(c, n):
    for k in range(n):
        if c.signed == date:
            c.get(A + "/tasks/count", P + "/"); c.get(A + "/stock/alerts/count", P + "/")
            if k % 5 == 0: c.get(A + "/stock/levels", P + "/")
        yield 60 + R.uniform(-.05, .05)
def machine(address, agent, **more): return Browser(sim, address, agent, S, HOST, ORIGIN, accept_gzip=False, **more)
def hook(until):
    b = machine("192.0.2.51", "labsys/4.2")
    while sim.now < until: b.send("POST", "/hooks/lab-results", {"n": R.randint(1, 9999)}, headers={"X-Key": "good" if chance(.96) else "old"}); yield R.uniform(900, 2700)
def fridge(k, until):
    b = machine(f"192.0.2.{60 + k}", "ColdBox/2 (esp32)")
    while sim.now < until: b.send("POST", f"{A}/devices/{k}/readings", {"c": 4}); yield 1800 + R.uniform(-3, 3)
def hospital(until):
    b = machine("192.0.2.99", "python-requests/2.28.1")
    while sim.now < until: b.get(A + "/v1/stock"); yield 3600 + R.uniform(-2, 2)
def giver():
    b = Browser(sim, f"192.0.2.{R.randint(120, 199)}", R.choice([PHONE, SAFARI, CHROME]), S, HOST, ORIGIN); p = "/give/"
    b.request("GET", p); l = rows(b.get("/give/api/sessions", p)); yield think()
    for x in some(l, 1, 2): b.get(f"/give/api/sessions/{x['id']}", p); yield think(6, 30)
    if chance(.1): b.get(f"/give/api/sessions/{R.randint(300, 690)}", None); yield 2
    if l and chance(.4): b.send("POST", "/give/api/bookings", {"session": l[0]["id"]}, p); yield 1
def restart(cs, v=None):
    global version
    app.stop()
    if v: version = v; build(v)
    for c in cs:
        for t in ("/tasks/count", "/stock/alerts/count", "/donors", "/stock/levels"): c.get(A + t, P + "/"); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, c, asks, wait=(1, 5)):
    mode(word)
    for m, t, b in asks:
        if c.signed == date: c.send(m, A + t, b, P + "/") if m != "GET" else c.get(A + t, P + "/")
        yield R.uniform(*wait)
    mode("", word)
def locked_out(c):
    mode("lock"); c.sid = c.signed = None
    for _ in range(3): c.send("POST", A + "/login", {"user": c.login, "pin": "right"}, P + "/login"); yield 5
    mode("", "lock")
def odd(c):
    c.request("OPTIONS", A + "/donors", referer=P + "/"); yield 2; c.request("HEAD", A + "/sessions", referer=P + "/"); yield 2; c.request("GET", A + "/donors", referer=P + "/donors", abort_after=.001); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def morning(i, d):
    global day, date
    day, date = i, d; state(i, d); yield 0
GUESS = [A + t for t in "/admin /users /login.php /debug /backup /config /donors.json /.env /openapi.json".split()] + SCANS
for i, d in office_days(sim, "2031-05-05", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), morning(i, d)); last, sat, sun = i == 9, i == 5, i == 6; end = t("23:30") if not last else t("17:40")
    for c, hours in ((head, (9, 11, 14, 16)), (desk, (8, 9, 10, 11, 13, 14, 15, 16)), (field, (10, 12, 15, 18, 20))):
        for h in hours:
            if sun or sat and c is head or sat and h > 14 or last and h > 16 or c is field and i in (2,) or c is desk and i == 3 or chance(.1): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visit(c, R.randint(2, 4)))
    sim.spawn(t("00:10:00"), hook(end)); sim.spawn(t("00:21:00"), hospital(end)); sim.spawn(t("00:01:00"), monitor(machine("203.0.113.240", "Uptime-Kuma/1.23", keep=False), sim, A + "/health", end, 1200))
    for k in (1, 2): sim.spawn(t(f"00:1{k}:30"), fridge(k, end))
    for _ in range(R.randint(12, 20)): sim.spawn(t(f"{R.randint(7, 22) if not last else R.randint(7, 16):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), giver())
    if i in (0, 4, 8): sim.spawn(t("03:20:00"), scanner(machine(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i in (0, 2, 7, 9): sim.spawn(t("12:10:00"), board(desk, 50))
    if i in (4, 8): sim.spawn(t("13:00:00"), board(field, 40))
    if i == 5: sim.spawn(t("06:40:00"), restart([], 2))
    if i == 3: sim.spawn(t("16:40:00"), restart([head, field]))
    if i == 4: sim.spawn(t("13:03:00"), during("locked", desk, [("GET", "/donors", None), ("PATCH", "/donors/4020", {"sms": True}), ("PATCH", "/donors/4020", {"sms": True}), ("GET", "/donors/4020", None), ("POST", "/stock/levels/2/adjust", {"by": 2}), ("POST", "/notices/62/archive", None), ("GET", "/notices", None), ("PUT", "/donors/4021", {"remark": "call"})]))
    if i == 2: sim.spawn(t("15:20:00"), during("throttle", desk, [("GET", "/donors?q=Na", None), ("GET", "/donors?q=Naa", None), ("GET", "/donors?q=Naas", None)], (.3, .6)))
    if i == 7: sim.spawn(t("08:01:00"), locked_out(head))
    if i in (1, 8): sim.spawn(t("11:11:00"), odd(desk))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx"); print("nginx", len(out))
write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate")
L = re.compile(r'^INFO:     \S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.[01]" (?P<status>\d+).*$')
stamp, out, pending, fails, blocks = Stamp(sim, "uvicorn"), [], [], [], []
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+)"', r'File "/usr/local/lib/python3.11/\1"', re.sub(r'File "[^"]*/service.py"', 'File "/app/service.py"', re.sub(r"process \[\d+\]", "process [1]", l)))
for real, stream, l in app.lines:
    if stream == "stderr":
        if re.match(r"(INFO|ERROR|WARNING): ", l) or not blocks: blocks.append((real, []))
        blocks[-1][1].append(l); continue
    m = L.match(l)
    if not m: pending.append(l); continue
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real, accept=lambda e: e["status"] != 502)
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out += [(t - .003 + n / 1e4, "stdout", x) for n, x in enumerate(pending)] + [(t, "stdout", l)]; pending = []
    if m["status"] == "500": fails.append((real, t))
for real, ls in blocks:                                             # a traceback stands behind the request it is of
    near = min((f for f in fails), key=lambda f: abs(f[0] - real), default=None) if ls[0].startswith("ERROR: ") else None
    t = near[1] if near and abs(near[0] - real) < .3 else stamp.moment(real)
    out += [(t + .001 + n / 1e5, "stderr", x) for n, x in enumerate(ls)]
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
write_rotated(night / "uvicorn-docker", "b7c04e19aa52-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], sim.zone, "logrotate")
print("requests", len(sim.entries))
