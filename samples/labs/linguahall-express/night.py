import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "linguahall-express"
sim = Sim(20310505, "Europe/Dublin"); R = sim.random
site = WORK / "site"; (site / "app").mkdir(parents=True); (WORK / "mode").mkdir()
def build(name, when):
    (site / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Linguahall</title><link rel="icon" href="data:,"><script type="module" src="/app/{name}"></script></head><body><div id="root"></div></body></html>\n')
    (site / "app" / name).write_text("export const hall={};" * 900)
    for f in (site / "index.html", site / "app" / name): os.utime(f, (sim.at(when),) * 2)
js = "main-77d0.js"; build(js, "2031-04-22 18:05")
S, HOST, ORIGIN = ("203.0.113.1", 18350), "office.linguahall.example.org", "https://office.linguahall.example.org"
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs", "XDG_CONFIG_HOME": str(WORK), "XDG_DATA_HOME": str(WORK)}
out_file = open(WORK / "morgan.log", "ab")
def serve():
    global node; node = servers.start(["node", HERE / "linguahall.js"], 18351, out=out_file, env=env)
serve(); servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 18350, "203.0.113.1", env=env)
A, date, day = "/api", "2031-05-05", 0
def person(name, address, agent, caching=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, caching=caching); b.name, b.signed = name, None; return b
own, ada, bel, cyd = people = [person("owner", "198.51.100.17", SAFARI), person("north", "198.51.100.60", FIREFOX), person("south", "198.51.100.60", CHROME_WIN), person("west", "192.0.2.14", EDGE, False)]
def p(x): return R.random() < x
def think(a=3, b=11): return R.uniform(a, b)
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("late bus ill moved asks phone book level test again parent mail paid twice holiday".split()) for _ in range(R.randint(a, b)))
def load(c, page="/"):
    c.request("GET", page); c.request("GET", "/app/" + js, referer=page)
    if c.signed != date:
        c.headers.pop("Cookie", None); c.get(A + "/session", page); yield think(6, 20)
        if p(.2): c.send("POST", A + "/session", {"user": c.name, "password": "wrong"}, "/login"); yield think()
        a = c.send("POST", A + "/session", {"user": c.name, "password": "right"}, "/login"); yield .2
        if a.status != 200: return
        c.signed, c.headers["Cookie"] = date, "lh=" + c.name
        c.cache.pop(A + "/session", None)
    c.get(A + "/session", page)
    for t in ("/menu", "/badges", "/announcements"): p(.8) and c.get(A + t, page)
    yield think(2, 6)
def courses(c):
    q = "/courses"; l = rows(c.get(A + "/courses", q)); yield think()
    if p(.3): c.get(A + "/courses?status=" + R.choice(["draft", "published", "retired"]), q); yield think()
    if p(.5):
        for w in R.choice([["spa", "spanish"], ["jap"], ["quux"], ["ev", "evening"]]): c.get(A + "/search/courses?q=" + w, q); yield 2
    if l and p(.3): x = R.choice(l); c.send("POST", f"{A}/courses/{x['id']}/copy", None, q); yield .3; l = rows(c.get(A + "/courses", q)) or l; yield think()
    ds = [x for x in l if x["status"] == "draft"]
    for x in some(l, 1, 3) + some(ds, 0, 1):
        u, g = f"{A}/courses/{x['id']}", f"/courses/{x['id']}"; x = body(c.get(u, g)) or x; yield think()
        if p(.3): c.send("PUT", f"{A}/drafts/course-{x['title'].split()[0].lower()}", {"blurb": "b"}, g); yield 2
        if p(.4): c.send("PUT", u, R.choice([{"title": x["title"]}, {"blurb": words(0, 12)}, {"blurb": words(1, 9), "hours": R.randint(10, 99)}]), g); yield .3; x = body(c.get(u, g)) or x; yield think()
        if p(.5): c.send("PATCH", u + "/featured", {"featured": not x["featured"]}, g); yield .2; c.get(u, g); yield think()
        if x["status"] == "draft" and p(.8) or p(.08): c.send("POST", u + "/publish", None, g); yield .2; x = body(c.get(u, g)) or x; yield think()
        elif x["status"] == "published" and p(.55):
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/unpublish", None, g); yield .2; c.get(u, g); yield think(2, 6)
        if x["status"] == "draft" and p(.3) or p(.05): c.send("DELETE", u, None, g); yield .2; c.get(A + "/courses", q); yield think(); p(.4) and c.get(u, g); yield 1
def groups(c):
    q = "/groups"; l = rows(c.get(A + "/groups" + R.choice(["", "", "?centre=Station", "?centre=Garden", "?centre=Closed"]), q)) or rows(c.get(A + "/groups", q)); yield think()
    for x in some(l, 2, 3):
        u, g = f"{A}/groups/{x['id']}", f"/groups/{x['id']}"; c.get(u, g); yield think()
        if p(.6):
            v = f"{u}/attendance/{date}"; y = body(c.get(v, g + "/sheet")) or {}; yield think(10, 40)
            for _ in range(R.choice([1, 1, 2])):
                m = y.get("marks", "P"); k = R.randrange(len(m)); n = m if p(.2) else m[:k] + ("A" if m[k] != "A" else "P") + m[k + 1:]
                c.send("PUT", v, {"marks": n, "remark": y.get("remark", "") if p(.8) else words(1, 4)}, g + "/sheet"); yield .3; y = body(c.get(v, g + "/sheet")) or y; yield think()
        if p(.65):
            w = rows(c.get(u + "/waitlist", g)); yield think()
            if p(.3): c.send("POST", u + "/waitlist", {"ref": f"W{R.randint(10, 999)}"}, g); yield .3; w = rows(c.get(u + "/waitlist", g)); yield think()
            if w and p(.75):
                v = f"{u}/waitlist/{R.choice(w)['id']}"
                for _ in range(R.choice([1, 1, 2])): c.send("DELETE", v, None, g); yield .3; c.get(u + "/waitlist", g); yield think(2, 6)
        if p(.5):
            c.get(u + "/certificates", g + "/certificates"); yield think()
            if p(.4): c.send("POST", u + "/certificates", {"kind": R.choice(["attended", "passed"])}, g + "/certificates"); yield .3; c.get(u + "/certificates", g + "/certificates"); yield think()
        if p(.15): c.send("POST", u + "/message", {"text": words(3, 12)}, g); yield think()
    if p(.5):
        c.get(A + "/levels", "/levels"); yield think()
        if p(.8): c.send("PUT", A + "/levels/order", {"ids": [1, 2]}, "/levels"); yield .3; c.get(A + "/levels", "/levels"); yield think()
def learners(c):
    q = "/learners"; l = rows(c.get(A + "/learners" + R.choice(["", "", "?page=2", "?page=3", "?page=9", "?level=B2", "?level=C9", "?deleted=1"]), q)) or rows(c.get(A + "/learners", q)); yield think()
    if p(.6):
        for w in R.choice([["ma", "mari"], ["oco"], ["xqz"], ["l50", "l502"], ["de", "dev"]]): c.get(A + "/search/learners?q=" + w, q); yield 2
    for x in some(l, 2, 3):
        u, g = f"{A}/learners/{x['id']}", f"/learners/{x['id']}"; x = body(c.get(u, g)) or x; p(.6) and c.get(u + "/photo", g); p(.65) and c.get(u + "/payments", g); yield think()
        if p(.4): c.send("PATCH", u, R.choice([{"level": R.choice(["A1", "B2", "C1"])}, {"active": not x["active"]}, {"email": x["email"]}, {"email": words(1, 2).replace(" ", ".") + "@example.net"}]), g); yield .3; c.get(u, g); yield think()
        if p(.5):
            c.get(u + "/notes", g); yield think()
            if p(.6): c.send("POST", u + "/notes", {"text": words(2, 14)}, g); yield .3; c.get(u + "/notes", g); yield think()
        if x["deletedAt"] and p(.6): c.send("POST", u + "/restore", None, g); yield .3; c.get(u, g); yield think()
        elif p(.2):
            c.send("DELETE", u, None, g); yield .3; c.get(u, g); yield think(1, 3)
            if p(.5): c.send("POST", u + "/restore", None, g); yield .3; c.get(u, g); yield think()
def enrolments(c):
    q = "/enrolments"; l = rows(c.get(A + "/enrolments" + R.choice(["", "", "?page=2"]), q)); yield think()
    if p(.5):
        b = {"learner": R.choice(l)["learner"], "group": R.choice(l)["group"]} if l else {}
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", A + "/enrolments", b, q + "/new"); yield .6
        l = rows(c.get(A + "/enrolments", q)) or l; yield think()
    for x in some(l, 1, 3):
        u, g = f"{A}/enrolments/{x['id']}", f"/enrolments/{x['id']}"; c.get(u, g); yield think()
        if p(.5): c.send("POST", u + "/pay", None, g); yield .3; c.get(u, g); yield think()
        if p(.4): c.send("POST", u + "/transfer", {"group": "x"}, g); yield .3; c.get(u, g); yield think()
    q = "/invoices"
    if p(.75):
        l = rows(c.get(A + "/invoices" + R.choice(["", "", "?page=2", "?page=8", "?state=open", "?state=void"]), q)) or rows(c.get(A + "/invoices", q)); yield think()
        for x in some(l, 1, 2):
            u, g = f"{A}/invoices/{x['id']}", f"/invoices/{x['id']}"; c.get(u, g); yield think()
            if p(.45): c.send("PATCH", u, {"cents": 12000}, g); yield .3; c.get(u, g); yield think()
            if p(.4):
                a = c.get(u + "/pdf", g)
                if a.status == 303: c.get(a.headers["location"], g)
                yield think()
            if p(.25): c.send("POST", u + "/remind", None, g); yield think()
        if p(.75): c.send("POST", A + "/invoices/batch-print", {"ids": [1]}, q); yield think()
def staff(c):
    q = "/tutors"; l = rows(c.get(A + "/tutors", q)); yield think()
    for x in some(l, 1, 3):
        u, g = f"{A}/tutors/{x['id']}", f"/tutors/{x['id']}"; x = body(c.get(u, g)) or x; p(.75) and c.get(u + "/availability", g); yield think()
        if p(.5):
            for v in R.choice([[not x["active"]], [not x["active"]], [not x["active"], x["active"]]]): c.send("PATCH", u, {"active": v}, g); yield .3; c.get(u, g); yield think(2, 6)
    if c is own or p(.3): c.get(A + "/payroll", "/payroll"); yield think()
    if p(.5): c.get(A + "/audit", "/audit"); yield think()
    if p(.6):
        q = "/rooms"; l = rows(c.get(A + "/rooms", q)); yield think()
        for x in some(l, 1, 2): c.send("PUT", f"{A}/rooms/{x['id']}", R.choice([{"seats": x["seats"]}, {"seats": R.randint(6, 30), "equipment": words(1, 4)}, {"equipment": words(1, 5)}]), q); yield .3; c.get(A + "/rooms", q); yield think()
def inbox(c):
    q = "/inbox"; l = rows(c.get(A + "/inbox", q)); yield think()
    for t in some(["spam", "spam", "unread"], 0, 2): c.get(A + "/inbox?tab=" + t, q); yield think(1, 4)
    if c is own and p(.8) or p(.2): c.get(A + "/inbox/archived", q); yield 3
    for x in some(l, 1, 2): c.send("POST", f"{A}/inbox/{x['id']}/read", None, q); yield .3; c.get(A + "/inbox", q); p(.4) and c.get(A + "/badges", q); yield think()
    if c is own and day > 2 and l and p(.7): c.send("POST", f"{A}/inbox/{R.choice(l)['id']}/archive", None, q); yield .3; c.get(A + "/inbox", q); c.get(A + "/inbox/archived", q); yield think()
    q = "/enquiries"; l = rows(c.get(A + "/enquiries", q)); yield think()
    for x in some(l, 0, 2): [c.send("POST", f"{A}/enquiries/{x['id']}/close", None, q) for _ in range(2 if p(.1) else 1)]; yield .3; c.get(A + "/enquiries", q); yield think()
def settings(c):
    q = "/settings"
    if p(.8):
        c.get(A + "/flags", q + "/flags"); yield think()
        for f in some(["new-calendar", "sms-reminders", "self-enrolment", "dark-mode", "beta-placement"], 1, 2): c.send("PATCH", f"{A}/flags/{f}", {"enabled": p(.5)}, q + "/flags"); yield .3; c.get(A + "/flags", q + "/flags"); yield think()
    if p(.6):
        x = body(c.get(A + "/notification-preferences", q)) or {}; yield think()
        for t in some(list(x), 1, 2):
            y = x[t]; c.send("PUT", f"{A}/notification-preferences/{t}", R.choice([{**y, "email": not y["email"]}, {**y, "push": not y["push"]}, {"email": not y["email"], "push": not y["push"]}]), q); yield .3; x = body(c.get(A + "/notification-preferences", q)) or x; yield think()
    if p(.5):
        l = rows(c.get(A + "/menu", q + "/menu")); yield think()
        if l: k = [m["key"] for m in l]; i = R.randrange(5); k[i], k[i + 1] = k[i + 1], k[i]; c.send("PUT", A + "/menu/order", {"keys": k}, q + "/menu"); yield .3; c.get(A + "/menu", q + "/menu"); yield think()
    q = "/centres"; l = rows(c.get(A + "/centres", q)); yield .2; p(.8) and c.get("/backend/holidays?year=2031", q); yield think()
    for x in some(l, 0, 2): c.get(f"{A}/centres/{x['id']}/closures", q); yield think(1, 4)
    if l and (c is own and p(.7) or p(.1)): x = R.choice(l); c.send("PATCH", f"{A}/centres/{x['id']}", {"seats": R.randint(40, 99)}, q); yield .3; c.get(A + "/centres", q); yield think()
def reports(c):
    q = "/reports"
    for t in some(["revenue", "revenue", "attendance", "retention", "occupancy", "occupancy"], 2, 4): c.get(f"{A}/reports/{t}?days={R.choice([7, 14, 30])}", f"{q}/{t}"); yield think()
    if p(.5): c.get(A + "/franchise/royalties" + R.choice(["", "?month=2031-04"]), q); yield think()
    if p(.3):
        x = body(c.send("POST", A + "/exports", {"what": "learners"}, q)); yield 2
        for _ in range(3 if x else 0): c.get(f"{A}/exports/{x['id']}", q); yield 3
    if p(.7):
        q = "/placements"; c.get(A + "/placements", q); yield think()
        if p(.7): c.send("POST", A + "/placements", {"ref": f"P{R.randint(100, 999)}"}, q); yield .3; c.get(A + "/placements", q); yield think(15, 40); c.get(A + "/placements", q); yield 3
PAGES = [courses, courses, courses, groups, groups, groups, learners, learners, enrolments, enrolments, staff, staff, inbox, settings, settings, reports, reports]
def session(c, n):
    fs = R.sample(PAGES, n)
    if c.signed != date or p(.5): yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    if c.signed != date: return
    for f in fs:
        yield R.uniform(10, 150)
        if p(.4): c.get(A + "/badges", "/" + f.__name__)
        yield from f(c)
    if p(.15): c.send("DELETE", A + "/session", None, "/"); c.signed = None; yield 1
def board(c, n):
    for _ in range(n):
        if c.signed == date: c.get(A + "/badges", "/")
        yield 30 + R.uniform(-.05, .05)
def screens(until):
    bs = [Browser(sim, f"10.20.{k}.9", "HallScreen/2.2", S, HOST, caching=True) for k in range(3)]; old = Browser(sim, "10.20.7.9", "HallScreen/1.0", S, HOST)
    while sim.now < until:
        for k, b in enumerate(bs): b.get(A + "/display/timetable?centre=" + ["Harbour", "Station", "Garden"][k]); yield 1
        p(.25) and old.get(A + "/v1/timetable"); yield 897 + R.uniform(-.5, .5)
def visitor(k):
    b = Browser(sim, f"203.0.113.{100 + k}", R.choice([PHONE, SAFARI, CHROME]), S, "www.linguahall.example.org", "https://www.linguahall.example.org", caching=True)
    b.request("GET", "/"); b.request("GET", "/app/" + js, referer="/"); b.get(A + "/public/courses", "/"); yield think(10, 60)
    if p(.35): b.send("POST", A + "/public/enquiries", {"topic": words(1, 4)}, "/ask"); yield 1
def payments(until):
    b = Browser(sim, "192.0.2.51", "PayGate-Webhook/2", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/payments", {"n": R.randint(1, 99)}, headers={"X-Signature": "good" if p(.92) else "bad"}); yield R.uniform(1800, 7200)
def loadtest():
    bs = [Browser(sim, "198.51.100.200", "k6/0.49.0 (https://k6.io/)", S, HOST) for _ in range(2)]
    for i in range(160): bs[i % 2].get(A + "/public/courses"); yield .25
def restart(cs, release=None):
    global js
    servers.stop(node)
    if release: env["RELEASE"] = release; js = "main-90ef.js"; build(js, "2031-05-08 06:31")
    for c in cs:
        for t in ("/badges", "/courses", "/groups", "/learners"): c.signed == date and c.get(A + t, "/" + t.split("/")[1]); yield R.uniform(2, 9)
    serve(); yield 0
def during(word, cs, paths, wait=(1, 5)):
    (WORK / "mode" / word).touch()
    for c in cs:
        for t in paths: c.signed == date and c.get(A + t, "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    (WORK / "mode" / word).unlink()
def locked(c):
    (WORK / "mode" / "limit").touch()
    for _ in range(3): c.send("POST", A + "/session", {"user": c.name, "password": "right"}, "/login"); yield 4
    (WORK / "mode" / "limit").unlink()
def toggle(word, on): f = WORK / "mode" / word; f.touch() if on else f.unlink(missing_ok=True); yield 0
def oddities(c):
    c.request("OPTIONS", A + "/courses", referer="/courses"); yield 2; c.request("HEAD", A + "/courses", referer="/courses"); yield 2; c.get(A + "/learner", None); yield 2
    c.get(A + "/learners", "/learners", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
GUESS = [A + t for t in "/users /admin /v1/users /.env /reports /reports/all /config /debug /audit.log".split()] + SCANS
for i, d in office_days(sim, "2031-05-05", 7):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    end = t("21:30"); sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if i > 4 and c is not own: continue
        for h in (8, 10, 12, 14, 16) if i < 5 else (9, 11, 15):
            if p(.85): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(t("07:00:00"), screens(end)); sim.spawn(t("00:20:00"), payments(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False), sim, "/api/ready", end, 1800))
    for k in range(R.randint(5, 11)): sim.spawn(t(f"{R.randint(8, 20):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), visitor(R.randint(0, 90)))
    if i % 2: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4): sim.spawn(t("12:10:00"), board(bel, 60))
    if i == 3: sim.spawn(t("06:30:00"), restart([], "2"))
    if i == 1: sim.spawn(t("16:40:00"), restart([ada, cyd])); sim.spawn(t("20:00:00"), loadtest())
    if i == 2: sim.spawn(t("15:20:00"), during("db", people, ["/reports/revenue?days=7", "/reports/revenue?days=30", "/reports/revenue?days=7"], (10, 60)))
    if i == 4: sim.spawn(t("18:50:00"), during("maintenance", people, ["/courses", "/groups", "/tutors", "/rooms"])); sim.spawn(t("07:30:00"), locked(cyd))
    if i == 2: sim.spawn(t("06:00:00"), toggle("announce", 1)); sim.spawn(t("23:00:00"), toggle("announce", 0))
    if i in (1, 3): sim.spawn(t("13:11:00"), oddities(ada))
began = time.time(); sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2); print("seconds", round(time.time() - began))
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
lines = [l for l in (WORK / "morgan.log").read_text(errors="surrogateescape").splitlines() if COMBINED.match(l)]
out = stamp_combined(lines, sim, "morgan", zone=timezone.utc); print("morgan", len(out))
size += write_rotated(night / "morgan-combined", "access.log", out, timezone.utc, "dateext")
print("bytes", size, "requests", len(sim.entries))
