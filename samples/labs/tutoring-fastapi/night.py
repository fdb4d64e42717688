import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from email.utils import formatdate
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "tutoring-fastapi"
sim = Sim(20310512, "Europe/Dublin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js, day):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Tutorwharf console</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><div id="app"></div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const t=1;" * 1100)
    for f in (dist / "index.html", dist / "assets" / js): os.utime(f, (sim.at(day), sim.at(day)))
js = "main-B7xq.js"; bundle(js, "2031-04-29 10:12:40")
(WORK / "Caddyfile").write_text((HERE / "Caddyfile").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5", "PYTHONUNBUFFERED": "1", "XDG_DATA_HOME": str(WORK / "xdg"), "XDG_CONFIG_HOME": str(WORK / "xdg"), "HOME": str(WORK)}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "uvicorn", "--port", "18201", "--proxy-headers", "--forwarded-allow-ips", "*", "--timeout-graceful-shutdown", "1", "market:app"], 18201, env=env, cwd=HERE); app.start()
servers.start(["caddy", "run", "--config", WORK / "Caddyfile", "--adapter", "caddyfile"], 18200, "203.0.113.1", env=env)
S, HOST, ORIGIN, A = ("203.0.113.1", 18200), "console.tutorwharf.example", "https://console.tutorwharf.example", "/v1/admin"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        a = super().request(method, target, **more)
        if a.status == 500: time.sleep(.08)                         # uvicorn hangs up after an exception; people are slower than this clock
        return a
def person(role, address, agent): b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Bearer " + role}, caching=True); b.role = role; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
desk, phone, reader = person("admin", "198.51.100.44", FIREFOX), person("admin", "203.0.113.90", PHONE), person("support", "198.51.100.131", EDGE)
day, release, hidden = 0, 1, []
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuwy ", k=R.randint(a, b)))
def G(c, path, page): return c.get(path, "/console" + page)
def W(c, method, path, body, page):
    a = c.send(method, path, body, "/console" + page); to = a.headers.get("location", "")
    return c.send(method, to[len(ORIGIN):], body, "/console" + page) if a.status == 307 and to.startswith(ORIGIN) else a
def GF(c, path, page):
    a = G(c, path, page); to = a.headers.get("location", "")
    return G(c, to[len(ORIGIN):], page) if a.status == 307 and to.startswith(ORIGIN) else a
def may(c, p): return chance(p if c.role == "admin" else p * .12)
def flips(v): return R.choice([[not v], [not v], [not v, v], [v]])
def load(c, page):
    c.request("GET", "/console" + page); c.request("GET", "/assets/" + js, referer="/console" + page)
    if chance(.3):
        c.get(A + "/me", "/console" + page, headers={"Authorization": ""}); yield .2
        if chance(.6): c.send("POST", "/v1/auth/refresh", {}, "/console" + page)
        else:
            if chance(.3): yield 5; c.send("POST", "/v1/auth/login", {"account": c.role, "password": "?"}, "/console/login")
            yield 6; c.send("POST", "/v1/auth/login", {"account": c.role, "password": "*"}, "/console/login")
    for t in ("/me", "/enums", "/version", "/notifications/unread", "/announcements/"):
        if chance(.65): G(c, A + t, page)
    yield 1
def tutors(c):
    p, k = "/tutors", A + "/tutors"; l = rows(G(c, k + R.choice(["", "", "", "?page=2", "?page=7", "?subject=Latin", "?subject=Rowing", "?status=paused", "?q=tutor-41"]), p)); yield think()
    if chance(.25): G(c, f"{A}/search?q={R.choice(['tutor-4', 'student-20', 'student-99', 'nobody'])}", p); yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x
        for t, f in (("documents", .6), ("ratings", .6), ("availability", .75)):
            if chance(f): G(c, f"{u}/{t}" + (f"?week=2031-W{R.randint(19, 23)}" if t == "availability" and chance(.5) else ""), q)
        yield think()
        if may(c, .4):
            f = R.choice(["listed", "verified", "headline"])
            for n in (flips(v[f]) if f != "headline" else [t_(2, 2) if chance(.15) else t_(8, 60)]): W(c, "PATCH", u, {f: n}, q); yield .3; G(c, u, q); yield think(2, 6)
        if c.role == "admin" and chance(.3): W(c, "POST", u + "/background-check", None, q); yield .4; chance(.5) and G(c, u, q); yield 4
        if may(c, .1): W(c, "POST", u + "/impersonate", None, q); yield 20
def students(c):
    p, k = "/students", A + "/students"; l = rows(G(c, k + R.choice(["", "", "", "?page=2", "?page=5", "?level=primary", "?level=evening", "?q=student-20"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q)
        for t, f in (("credits", .7), ("guardians", .55), ("learning-plan", .5)):
            if chance(f): G(c, f"{u}/{t}", q)
        yield think()
        if may(c, .3): G(c, u + "/credits", q); W(c, "POST", u + "/credits", {"amount": -5 if chance(.12) else R.choice([500, 1000, 2500])}, q); yield .3; G(c, u + "/credits", q); G(c, u, q); yield think()
        if c.role == "admin" and chance(.3): W(c, "PATCH", u, {"remark": t_(0, 40)}, q); yield .3; chance(.6) and G(c, u, q); yield 4
    if chance(.1): G(c, f"{k}/01JTZ8Q0M4N7{R.randint(10, 99)}XKCW3D5EFGHA", p + "/old"); yield 2
def lessons(c):
    p, k = "/lessons", A + "/lessons"; l = rows(G(c, k + R.choice(["", "", "", "?status=booked", "?status=moved", "?page=2", "?page=9"]), p)); yield think()
    if chance(.35): G(c, f"{k}/calendar?week=2031-W{R.randint(19, 23)}", p + "/calendar"); yield 4; chance(.4) and G(c, f"{k}/calendar?week=2031-W{R.randint(19, 23)}", p + "/calendar"); yield 4
    if chance(.4): c.send("POST", k + "/search", R.choice([{"status": ["booked"], "minutes": 45}, {"minutes": 75}, {"text": t_(5, 5)}, {"status": ["cancelled", "done"]}, {"text": "01JV"}]), "/console" + p + "/search"); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; yield think()
        if may(c, .35): W(c, "PATCH", u, {"status": R.choice(["cancelled", "booked", "done", v["status"], "gone"])}, q); yield .3; G(c, u, q); yield 4
        if may(c, .2): W(c, "POST", u + "/remind", None, q); yield 3
        if c.role == "admin" and chance(.4): W(c, "POST", u + "/reschedule", {"at": f"2031-05-{R.randint(22, 30)}T1{R.randint(0, 9)}:00:00Z"}, q); yield .5; chance(.5) and G(c, u, q); yield 3
    if chance(.4): G(c, k + "/live", p + "/live"); yield 3
def catalogue(c):
    p, k = "/subjects", A + "/subjects"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([0, 1, 1])):
        if may(c, .7):
            for n in flips(x["active"])[:2]: W(c, "PATCH", f"{k}/{x['id']}", {"active": n}, p); yield .3; G(c, k, p); yield think(2, 6)
    if may(c, .45): W(c, "POST", k, {"title": R.choice([t_(5, 20), t_(5, 20), "Physics", "x"])}, p); yield .3; l = rows(G(c, k, p)); yield 4
    if len(l) > 15 and c.role == "admin" and chance(.5): W(c, "DELETE", f"{k}/{R.choice([l[-1], l[-1], R.choice(l)])['id']}", None, p); yield .3; G(c, k, p); yield 4
    p, k = "/reviews", A + "/reviews"; chance(.4) and G(c, k + R.choice(["?stars=1", "?stars=5", "?hidden=True", "?q=zz"]), p); l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        if may(c, .45):
            for n in flips(x["hidden"]): W(c, "PATCH", f"{k}/{x['id']}", {"hidden": n}, p); yield .3; G(c, k, p); yield think(2, 6)
    for x in some(l, 1):
        if c.role == "admin" and chance(.5): W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); yield think()
def marketing(c):
    p, k = "/coupons", A + "/coupons"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        if c.role == "admin" and chance(.75):
            for n in R.choice([[not x["active"]], [not x["active"]], [not x["active"], not x["active"]], [not x["active"], x["active"]]]): W(c, "PATCH", f"{k}/{x['id']}", {"active": n}, p); yield .3; G(c, k, p); yield think(2, 7)
    if may(c, .3): W(c, "POST", k, {"code": "A" if chance(.15) else t_(5, 10).upper().replace(" ", "X"), "percent": 10}, p); yield .3; l = rows(G(c, k, p)); yield 4
    if len(l) > 8 and c.role == "admin" and chance(.3):
        x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.25) and W(c, "DELETE", f"{k}/{x['id']}", None, p); yield 4
    if chance(.7):
        p = "/announcements"; G(c, A + "/announcements/", p); yield 15
        if c.role == "admin" and chance(.75): W(c, "POST", A + "/announcements", {"title": t_(8, 50)}, p); yield .4; G(c, A + "/announcements/", p); yield 4
    p = "/templates"; l = rows(G(c, A + "/templates", p)); yield 4
    for x in some(l, R.choice([0, 1])):
        u, q = f"{A}/templates/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)); yield think(5, 20)
        if v and c.role == "admin" and chance(.6):
            n = {"subject": t_(10, 40), "body": t_(80, 400)}; W(c, "POST", u + "/preview", n, q); yield 6; W(c, "PUT", u, R.choice([n, n, v]), q); yield .3; G(c, u, q); yield 3
def disputes(c):
    p, k = "/disputes", A + "/disputes"; o = k + "?status=open"; l = rows(G(c, R.choice([o, o, k, k + "?page=3"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; G(c, u + "/messages", q); chance(.7) and G(c, u + "/attachments", q); yield think()
        if may(c, .5):
            i = (data(W(c, "POST", u + "/messages", {"text": "k" if chance(.1) else t_(10, 110)}, q)) or {}).get("id"); yield .3; G(c, u + "/messages", q); yield think()
            if i and chance(.3):
                W(c, "DELETE", f"{u}/messages/{i}", None, q); yield .3; G(c, u + "/messages", q); yield 4
                if chance(.6): W(c, "POST", f"{u}/messages/{i}/restore", None, q); yield .3; G(c, u + "/messages", q); yield 3
        if may(c, .25):
            G(c, o, p); s = "open" if v["status"] == "resolved" else "resolved"; W(c, "PATCH", u, {"status": s}, q); yield .3; G(c, o, p); chance(.25) and W(c, "PATCH", u, {"status": s}, q); yield 3
def money(c):
    p, k = "/payouts", A + "/payouts"; l = rows(G(c, k + R.choice(["", "", "", "?status=due", "?page=2", "?page=6"]), p)); yield think()
    for x in some([x for x in l if x["status"] == "due"] or l, R.choice([0, 1, 2])):
        if c.role == "admin" and chance(.5): W(c, "POST", f"{k}/{x['id']}/release", None, p); yield .4; G(c, k, p); yield 4
    if chance(.3): c.request("GET", k + "/export", referer="/console" + p); yield 8
    if chance(.5): G(c, A + "/refunds", "/refunds"); yield 4
    if chance(.8 if c.role == "admin" else .6):
        p = "/finance"; G(c, A + "/finance/summary", p); chance(.7) and G(c, A + "/finance/balances", p); yield 5; G(c, A + "/finance/ledger" + R.choice(["", "?month=2031-04"]), p + "/ledger"); yield 4
def settings(c):
    for s in some(["payout-schedule", "booking-rules", "branding"], R.randint(2, 3)):
        p, k = "/settings/" + s, A + "/settings/" + s; v = data(G(c, k, p)) or {}; yield think(4, 14)
        if v and c.role == "admin" and chance(.8):
            n = {"payout-schedule": [{"every": "fortnight"}, {"weekday": R.choice(["monday", "wednesday"])}, {"memo": t_(0, 40)}, {"minimum": 5000}], "booking-rules": [{}, {}, {"notice_hours": R.choice([10, 24, 36])}, {"buffer_minutes": R.choice([5, 20])}], "branding": [{"colour": R.choice(["#aa3311", "#117755"])}, {"strapline": t_(10, 50)}, {"strapline": t_(10, 50)}]}[s]
            W(c, "PUT", k, {**v, **R.choice(n)}, p); yield .3; G(c, k, p); yield think()
    p, k = "/flags", A + "/flags"; l = rows(G(c, k, p)); yield 4
    for x in some(l, R.choice([0, 1, 1])):
        if may(c, .6):
            for n in flips(x["on"]): W(c, "PATCH", f"{k}/{x['key']}", {"on": n}, p); yield .3; G(c, k, p); yield think(2, 6)
    if chance(.7):
        p, k = "/webhooks", A + "/webhooks"; G(c, k, p); yield 6
        if c.role == "admin" and chance(.6): W(c, "POST", k, {"url": f"https://{t_(4, 9).replace(' ', '')}.example/in", "event": "lesson.done"}, p); yield .3; G(c, k, p); yield 5
    chance(.4) and G(c, A + "/staff", "/staff"); chance(.5) and G(c, A + "/audit" + R.choice(["", "", "?page=2"]), "/audit"); yield 4
def desk_notes(c):
    p, k = "/notes", A + "/notes"; l = rows(GF(c, k, p)); yield think()
    if may(c, .5): W(c, "POST", k, {"text": t_(10, 80)}, p); yield .3; l = rows(GF(c, k, p)); yield 4
    if len(l) > 4 and c.role == "admin" and chance(.4): W(c, "DELETE", f"{k}/{R.choice(l)['id']}", None, p); yield .3; GF(c, k, p); yield 3
    chance(.6) and G(c, A + "/incidents", "/incidents"); yield 3
def stats(c):
    p = "/insights"
    for _ in range(R.randint(1, 3)): s = R.choice(["24h", "7d", "30d"]); G(c, f"{A}/stats/bookings?range={s}", p); chance(.85) and G(c, f"{A}/stats/retention?cohort=2031-0{R.randint(1, 4)}" + R.choice(["", "&by=level"]), p); yield think(3, 12)
    G(c, f"/insights/v1/funnel?from=2031-0{R.randint(1, 4)}-{R.randint(10, 28)}", p); yield 4
ALL = [tutors, tutors, students, students, lessons, lessons, catalogue, marketing, disputes, disputes, money, settings, desk_notes, stats]
def session(c, n):
    yield from load(c, R.choice(["/", "/tutors", "/lessons", "/disputes"]))
    for f in R.sample(ALL + ([catalogue, marketing, settings] if c.role == "admin" else [stats]), n):
        yield R.uniform(15, 220)
        if chance(.4): G(c, A + "/notifications/unread", "/disputes")
        yield from f(c)
def board(c, n):
    for _ in range(n): G(c, A + "/lessons/live", "/lessons/live"); chance(.5) and G(c, A + "/notifications/unread", "/lessons/live"); yield 60 + R.uniform(-.05, .05)
def incident(c, d):
    p, k = "/incidents", A + "/incidents"; G(c, k, p); yield 30; W(c, "POST", k, {"title": t_(8, 40)}, p); yield .3; G(c, k, p); yield 200; G(d, k, p); yield 2
def students_app(i, until):
    b = outside(f"192.0.2.{10 + i}", R.choice(["TutorwharfApp/4.2 (iOS 19.1)", "TutorwharfApp/4.2 okhttp/4.12.0"]))
    while sim.now < until:
        b.get("/v1/app/tutors" + R.choice(["", "?subject=Latin", "?subject=Piano", "?page=2", "?subject=Rowing"])); yield 4
        l = data(b.get("/v1/app/lessons/next")); yield 9
        if l and chance(.4): b.send("POST", f"/v1/app/lessons/{l['lesson']}/rate", {"stars": 5})
        yield R.uniform(4000, 12000)
def provider(until):
    b = outside("198.51.100.201", "Payments-Webhook/3.0")
    while sim.now < until:
        if chance(.1): b.send("POST", "/v1/hooks/payments", {"id": 1}, headers={"X-Signature": "bad"}); yield 6
        b.send("POST", "/v1/hooks/payments", {"id": R.randint(1, 99999)}); yield R.uniform(4000, 11000)
def e2e():
    b = person("admin", "203.0.113.9", HEADLESS); b.caching = False; b.request("GET", "/")
    for t in ("/selftest", "/me", "/tutors", "/coupons"): b.get(A + t, "/"); yield .4
POD = [("6c9f7d5b8-x2k4q", 0.0)]
def down(cs, new=None, minutes=1):
    global js, release
    app.stop(); end = sim.now + minutes * 60
    if new: env["RELEASE"], release = "2", 2; js = "main-Ck0R.js"; bundle(js, "2031-05-16 05:58:12")
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/notifications/unread", "/tutors", "/lessons", "/disputes?status=open", "/coupons", "/flags"], 3): G(c, A + t, "/tutors"); yield R.uniform(2, 12)
    real = time.time(); app.start()
    if new: POD.append(("58b6c7f44d-9wz7m", real))
    yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls: G(c, A + t, "/tutors"); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c): c.request("OPTIONS", A + "/tutors", referer="/console/tutors"); yield 2; c.request("HEAD", A + "/lessons", referer="/console/lessons"); yield 2
def new_day(i):
    global day
    day = i; yield 0
GUESS = [p + t for p in ("/v1", "/v1/admin", "/admin") for t in "/login.php /.env /debug /config /backup /swagger.json /users.bak".split()] + SCANS
for i, d in office_days(sim, "2031-05-12", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, weekend = i == 9, i in (5, 6); end = at_("23:20") if not last else at_("09:40")
    for c, hours in ((desk, (8, 10, 13, 15, 17) if not weekend else (10,)), (phone, (12, 20) if not weekend else (16,)), (reader, (9, 11, 14, 16) if i != 6 else ())):
        for h in hours:
            if chance(.92) and not (last and h > 8): sim.spawn(at_(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}" if not last else "08:05:00"), session(c, R.randint(6, 9) if c is not phone else 3))
    for k in range(6): sim.spawn(at_("00:30") + R.uniform(0, 20000), students_app(k + 6 * (i % 2), end))
    sim.spawn(at_("00:40:00"), provider(end)); sim.spawn(at_("03:00:00"), e2e())
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "StatusCake"), sim, "/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i in (1, 3, 7): sim.spawn(at_("15:05:00") if i != 3 else at_("18:40:00"), board(reader, 45))
    if i == 2: sim.spawn(at_("11:50:00"), switch("index")); sim.spawn(at_("12:40:00"), during("index", [desk, reader, phone], ["/search?q=tutor-4", "/search?q=student-2", "/tutors"], (20, 90))); sim.spawn(at_("14:50:00"), switch("", "index"))
    if i == 3: sim.spawn(at_("12:00:00"), switch("bank")); sim.spawn(at_("13:20:00"), during("bank", [desk, reader], ["/payouts", "/payouts/export", "/payouts/export"], (10, 60))); sim.spawn(at_("17:00:00"), switch("", "bank"))
    if i == 4: sim.spawn(at_("06:58:00"), down([desk], True, 1))
    if i == 7: sim.spawn(at_("18:35:00"), down([desk, reader], None, 5))
    if i == 6: sim.spawn(at_("11:30:00"), incident(phone, desk))
    if i == 8: sim.spawn(at_("11:55:00"), incident(desk, reader)); sim.spawn(at_("19:10:00"), during("database", [desk, reader], ["/tutors", "/disputes?status=open", "/lessons", "/coupons", "/flags"]))
    if i == 5: sim.spawn(at_("12:55:00"), during("limit", [desk], ["/search?q=t", "/search?q=tu", "/tutors?q=tut"], (.3, .7)))
    if i in (2, 8): sim.spawn(at_("12:58:00"), oddities(desk))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); q = r["request"]; real = r["ts"] - r["duration"]
    e = stamp.entry(q["method"], q["uri"], r["status"], real); t = (e["sim"] if e else stamp.moment(real)) + r["duration"]
    line = re.sub(r'"ts":[\d.]+', lambda _: f'"ts":{t:.7f}', line, count=1)
    out.append((t, re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{formatdate(t, usegmt=True)}"]', line)))
out.sort(key=lambda p: p[0]); size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy"); print("caddy", len(out), "missed", stamp.missed, size)
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out = Stamp(sim, "uvicorn"), []
def clean(l, t):
    l = re.sub(r'File "[^"]*?/(site-packages/[^"]+|market\.py)"', r'File "/srv/app/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', re.sub(r"process \[\d+\]", "process [1]", l)))
    return l.replace("(clock)", f"{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S}")
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = UV.match(l)
    e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502) if m else None
    t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r)
    pod = [p for p, since in POD if r >= since][-1]
    out.append((t, f"[pod/console-api-{pod}/api] {{}} {clean(l, t)}"))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
folder = fresh(night / "uvicorn-kubectl"); days = defaultdict(list)
for t, l in out: days[f"{datetime.fromtimestamp(t, sim.zone):%Y-%m-%d}"].append(l.replace("{}", re.sub(r"\.?0+Z$", "Z", rfc3339(t)), 1))
for d in days:
    text = "".join(l + "\n" for l in days[d]).encode()
    if d == max(days): (folder / f"console-api-{d}.log").write_bytes(text)
    else:
        with open(folder / f"console-api-{d}.log.gz", "wb") as f, gzip.GzipFile("", "wb", 9, f, mtime=0) as z: z.write(text)
print("requests", len(sim.entries), "bytes", sum(p.stat().st_size for p in night.rglob("*") if p.is_file()))
