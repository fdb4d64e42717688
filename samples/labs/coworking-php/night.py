import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "coworking-php"
sim = Sim(20280515, "America/Toronto"); R = sim.random
import tempfile
dist = Path(tempfile.mkdtemp(prefix="desk-")); os.chmod(dist, 0o755); (dist / "build").mkdir()
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title><link rel="stylesheet" href="/build/d.css"><script type="module" src="/build/{name}"></script></head><body><div id="app" data-page="{{}}"></div><noscript>Please enable JavaScript.</noscript></body></html>\n')
    (dist / "build" / name).write_text("let d=1;" * 900); (dist / "build" / "d.css").write_text("b{c:d}" * 130)
    for f in dist.rglob("*"): os.chmod(f, 0o755 if f.is_dir() else 0o644)
js = "app-4f1.js"; bundle(js)
os.chmod(WORK, 0o755)
(WORK / "apache.conf").write_text((HERE / "apache.conf").read_text().replace("@WORK@", str(WORK)).replace("@HERE@", str(HERE)).replace("@DIST@", str(dist)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "America/Toronto", "RELEASE": "1", "PHP_FCGI_CHILDREN": "2", "PHP_FCGI_MAX_REQUESTS": "100000"}
def up():
    global app
    app = servers.start(["php-cgi8.2", "-d", "expose_php=0", "-b", "127.0.0.1:19881"], 19881, env=env); time.sleep(.2)
up()
servers.start(["apache2", "-f", WORK / "apache.conf", "-DFOREGROUND"], 19880, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19880), "desk.example.com", "https://desk.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, house, address, agent, caching=False):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"desk_session={login}", "X-XSRF-TOKEN": "ok"}, caching=caching); b.login, b.role, b.house, b.stale = login, login.split("-")[0], house, False; return b
owner, host = person("owner-1", "acme", "198.51.100.21", SAFARI, True), person("host-1", "acme", "198.51.100.22", CHROME_WIN)
manager, fresh_owner = person("manager-2", "harbor", "203.0.113.77", FIREFOX, True), person("owner-3", "loft", "192.0.2.61", EDGE)
support = person("support-1", "station", "203.0.113.9", CHROME)
people = [owner, host, manager, fresh_owner, support]; day, today = 0, "2028-05-15"
def A(c): return f"/t/{c.house}/api"
def P(c): return f"/t/{c.house}"
def body(a): x = a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None; return x.get("data", x) if isinstance(x, dict) else x
def rows(a): x = body(a); return x if isinstance(x, list) else []
def some(l, n): return R.sample(l, min(len(l), n))
def follow(c, method, target, data, page, **more):
    a = c.request(method, target, body=data, referer=page, **more)
    if a.status in (301, 302, 303): return c.get(a.headers["location"].replace(ORIGIN, ""), page)
    return a
def put(c, method, target, data, page):                              # now and then the token is old
    if R.random() < .07 and not re.search("door-access|announcements$|/badges/|branding|/rooms/[^/]+$|/invoices/[^/]+(/remind)?$", target): c.send(method, target, data, page, headers={"X-XSRF-TOKEN": "old"}); yield .2; c.get("/sanctum/csrf-cookie", page); yield .2
    a = c.send(method, target, data, page); yield R.uniform(.2, .5)
    return a
def load(c, p=""):
    p = P(c) + p; c.request("GET", p); c.request("GET", "/build/" + js, referer=p); R.random() < .4 and c.request("GET", "/build/d.css", referer=p)
    if R.random() < .3:
        c.get("/api/me", p, headers={"Cookie": ""}); yield 5; c.get("/sanctum/csrf-cookie", "/login"); yield .1
        if R.random() < .3: c.send("POST", "/api/login", {"password": "no"}, "/login", headers={"Cookie": ""}); yield 5
        c.send("POST", "/api/login", {"password": "ok"}, "/login", headers={"Cookie": ""}); yield .4
    for t in ("/api/me", "/api/tenants", "/api/countries", "/api/currencies"): R.random() < .6 and c.get(t, p)
    for t in ("/features", "/notifications/unread", "/integrations/calendar", "/integrations/accounting", "/analytics", "/incidents"): R.random() < .7 and c.get(A(c) + t, p)
    c.get(A(c) + ("/reports/summary" if c.stale or day < 4 else "/reports/digest"), p); yield 1
def flip(c, u, key, v, q, read, options=None):
    for w in options or R.choice([[not v], [not v], [not v], [not v, v]]): yield from put(c, "PATCH", u, {key: w}, q)
    c.get(read, q); yield R.uniform(2, 7)
NAMES = [f"{a} {b}" for a in "Violin Puzzle Travel Museum Kite Soap".split() for b in "Lab Repair Documentation-Services Club Office".split()]
def members(c):
    p, u = P(c) + "/members", A(c) + "/members"; l = rows(c.get(u + R.choice(["", "", "", "?page=2", "?page=9", "?q=studio", "?q=zzz", "?status=leaving"]), p)) or rows(c.get(u, p)); yield R.uniform(3, 9)
    if R.random() < .35:
        if R.random() < .3: yield from put(c, "POST", u, {"name": "x"}, p + "/new"); yield 5
        n = f"{R.choice(NAMES)} {R.randint(100, 999)}"
        for _ in range(R.choice([1, 1, 1, 2])): yield from put(c, "POST", u, {"name": n, "email": "new@example.com"}, p + "/new")
        l = rows(c.get(u, p)) or l; yield 3
        if R.random() < .35 and len(l) > 1: s = n.lower().replace(" ", "-"); q = f"{p}/{s}"; c.get(f"{u}/{s}", q); yield 4; yield from put(c, "DELETE", f"{u}/{s}", None, q); l = rows(c.get(u, p)); yield 2; R.random() < .6 and c.get(f"{u}/{s}", q); yield 2
    for m in some(l, R.randint(1, 3)):
        v, q = f"{u}/{m['slug']}", f"{p}/{m['slug']}"; x = body(c.get(v, q)) or m
        for t in ("/bookings", "/documents", "/guarantor", "/credits", "/invoices"): R.random() < .85 and c.get(v + t, q)
        yield R.uniform(4, 15)
        if R.random() < .5: yield from flip(c, v + "/door-access", "door_access", x["door_access"], q, v)
        if R.random() < .45: yield from flip(c, v + "/newsletter", "newsletter", x["newsletter"], q, v)
        if R.random() < .3: yield from flip(c, v + "/status", "status", None, q, v, [R.choice([x["status"], "active", "paused", "leaving"])])
        if R.random() < .4: y = {k: x.get(k) for k in ("name", "company", "email", "notes")}; yield from put(c, "PUT", v, {**y, **R.choice([{}, {"notes": "n" * R.randint(0, 90)}, {"company": R.choice([None, "Association of Independent Bookbinders"])}])}, q); c.get(v, q); yield 3
        if R.random() < .3: follow(c, "POST", v + "/photo", b"\xff\xd8" + b"j" * R.randint(900, 9000), q, headers={"Content-Type": "image/jpeg", "Accept": "*/*"}); yield .4; c.get(v, q); yield 4
        if R.random() < .2: c.request("POST", v + "/documents", body=b"%PDF" + b"z" * R.randint(500, 9000), referer=q, headers={"Content-Type": "application/pdf"}); yield .4; c.get(v + "/documents", q); yield 3
        if R.random() < .15: yield from put(c, "POST", v + "/welcome-mail", None, q); c.get(v, q); yield 2
    if R.random() < .08: c.get(f"{u}/closed-studio-1", None); yield 2
    if R.random() < .2: c.get(u + ".csv", p); yield 2
def rooms(c):
    p, u = P(c) + "/rooms", A(c) + "/rooms"; l = rows(c.get(u, p)); yield R.uniform(3, 9)
    if not l or R.random() < .06: yield from put(c, "POST", u, {"name": R.choice(["Attic", "Balcony", "Courtyard Studio", "Den"]) + f" {R.randint(2, 99)}"}, p + "/new"); l = rows(c.get(u, p)); yield 3
    for m in some(l, R.randint(1, 3)):
        v, q = f"{u}/{m['slug']}", f"{p}/{m['slug']}"; x = body(c.get(v, q)) or m
        for t in ("/maintenance", "/photos", "/sensors"): R.random() < .9 and c.get(v + t, q)
        yield R.uniform(5, 20)
        if R.random() < .55: y = {k: x[k] for k in ("name", "capacity", "price", "equipment")}; yield from put(c, "PUT", v, {**y, **R.choice([{"equipment": some(["screen", "whiteboard", "phone", "piano", "standing desks"], R.randint(0, 4))}, {"name": x["name"] + R.choice(["", " (2nd floor)", " by the window"])}, {"capacity": R.randint(2, 120)}])}, q); c.get(v, q); yield 4
        if R.random() < .45: yield from flip(c, v + "/bookable", "bookable", x["bookable"], q, v)
def plans(c):
    p, u = P(c) + "/plans", A(c) + "/plans"; l = rows(c.get(u, p)); yield R.uniform(3, 9)
    if not l or R.random() < .2: s = R.choice(["trial-week", "trial-month", "student-evening-plan"]) + f"-{R.randint(2, 99)}"; yield from put(c, "POST", u, {"slug": s, "price": R.randint(5, 400)}, p + "/new"); l = rows(c.get(u, p)); yield 3
    for m in some(l, R.randint(1, 2)):
        v, q = f"{u}/{m['slug']}", f"{p}/{m['slug']}"; x = body(c.get(v, q)) or m; yield R.uniform(5, 20)
        if R.random() < .6: yield from put(c, "PUT", v, R.choice([{"price": x["price"], "description": x["description"]}, {"price": R.randint(5, 900), "description": x["description"]}, {"description": "plan " * R.randint(0, 30)}, {"description": "plan " * R.randint(0, 30)}]), q); c.get(v, q); yield 4
        if R.random() < .15: c.get(u, p); yield 2; yield from put(c, "DELETE", v, None, p); c.get(u, p); yield 3
def bookings(c):
    p, u = P(c) + "/bookings", A(c) + "/bookings"; z = R.choice([today, today, today, "2028-05-22", "2028-08-14"]); d = f"{u}?date={z}"; l = rows(c.get(d, p)); yield R.uniform(4, 15)
    if R.random() < .5: yield from put(c, "POST", u, {"room": R.choice(["atrium", "cabin", "foundry", "attic"]), "date": z, "from": f"{R.randint(8, 18):02}:00", "member": ""}, p + "/new"); l = rows(c.get(d, p)) or l; yield 3
    for b in some(l, R.randint(1, 2)):
        v, q = f"{u}/{b['id']}", f"{p}/{b['id']}"; c.get(v, q); yield R.uniform(3, 10)
        if R.random() < .45: yield from put(c, "PATCH", v, R.choice([{"from": f"{R.randint(8, 18):02}:00"}, {"from": f"{R.randint(8, 18):02}:30"}, {"note": "n" * R.randint(1, 60)}, {"note": R.choice(["projector", "coffee for twelve"])}]), q); c.get(v, q); yield 3
        if R.random() < .25:
            for _ in range(R.choice([1, 1, 2])): yield from put(c, "POST", v + "/check-in", None, q)
            c.get(v, q); yield 3
        elif R.random() < .35: c.get(d, p); yield 3; yield from put(c, "DELETE", v, None, p); c.get(d, p); yield 2; R.random() < .3 and c.get(v, q); yield 2
    if l and R.random() < .12: c.get(d, p); yield 3; yield from put(c, "POST", u + "/bulk-cancel", {"ids": [b["id"] for b in some(l, 3)]}, p); c.get(d, p); yield 3
def board(c):
    p, u = P(c) + "/announcements", A(c) + "/announcements"; c.get(u, p); yield R.uniform(5, 30)
    if R.random() < .8:
        x = {"title": R.choice(["Fire drill", "Bring your dog day", "New bicycle stands"]), "body": "b" * R.randint(10, 200)}
        if R.random() < .4: yield from put(c, "POST", u + "/preview", x, p + "/new"); yield 3
        yield from put(c, "POST", u, x, p + "/new"); c.get(u, p); yield R.uniform(3, 9)
    if R.random() < .7:
        p, u = P(c) + "/events", A(c) + "/events"; l = rows(c.get(u, p)); yield R.uniform(5, 20)
        if R.random() < .7: yield from put(c, "POST", u, {"title": R.choice(["Lunch & learn", "Pitch night", "Pottery"]), "date": f"2028-06-{R.randint(10, 28)}"}, p + "/new"); l = rows(c.get(u, p)); yield 4
        if l and R.random() < .4: yield from put(c, "DELETE", f"{u}/{R.choice(l)['id']}", None, p); c.get(u, p); yield 3
def badges(c):
    p, u = P(c) + "/badges", A(c) + "/badges"; l = rows(c.get(u, p)); yield R.uniform(4, 12)
    if R.random() < .4 or not l: yield from put(c, "POST", u, {"code": f"{R.randrange(16**8):08X}", "member": ""}, p + "/new"); l = rows(c.get(u, p)) or l; yield 4
    for b in some(l, R.choice([1, 1, 2])): yield from put(c, "DELETE", f"{u}/{b['id']}", None, p); c.get(u, p); yield R.uniform(3, 9)
def invoices(c):
    p, u = P(c) + "/invoices", A(c) + "/invoices"; l = rows(c.get(u + R.choice(["", "", "?page=2", "?status=overdue", "?status=void"]), p)) or rows(c.get(u, p)); yield R.uniform(3, 9)
    for i in some(l, R.randint(1, 3)):
        v, q = f"{u}/{i['id']}", f"{p}/{i['id']}"; c.get(v, q); yield R.uniform(4, 12)
        if R.random() < .5: yield from put(c, "PATCH", v, {"status": "paid"}, q); R.random() < .5 and c.get(v, q); yield 4
        if R.random() < .5: yield from put(c, "POST", v + "/remind", None, q); yield 4
        if R.random() < .4: yield from put(c, "POST", v + "/send", None, q); c.get(v, q); yield 4
        if R.random() < .2:
            for _ in range(R.choice([1, 2])): yield from put(c, "POST", v + "/void", None, q)
            c.get(v, q); yield 3
        if R.random() < .3: c.get(v + "/pdf", q); yield 5
def reports(c):
    p = P(c) + "/reports"
    for _ in range(R.choice([1, 2])): d = R.choice([7, 14, 30, R.randint(2, 90)]); c.get(f"{A(c)}/reports/occupancy?days={d}", p); c.get(f"{A(c)}/reports/churn?days={d}", p); R.random() < .6 and c.get(f"{A(c)}/reports/revenue?days={d}", p); yield R.uniform(5, 20)
    R.random() < .9 and c.get(A(c) + "/waitlist", P(c) + "/waitlist"); yield 2
    if R.random() < .3:
        x = body(c.send("POST", A(c) + "/exports", {"what": "bookings"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A(c)}/jobs/{x['job']}", p); yield 3
    if R.random() < .25: follow(c, "POST", A(c) + "/imports", b"name,email\n" * R.randint(2, 90), p, headers={"Content-Type": "text/csv"}); yield 3
    if R.random() < .7: c.get(A(c) + "/audit-log" + R.choice(["", "?page=1"]), P(c) + "/audit-log"); yield 4
def settings(c):
    p, s = P(c) + "/settings", A(c) + "/settings"; b = body(c.get(s + "/branding", p + "/branding")) or {}; yield R.uniform(5, 20)
    if R.random() < .75: yield from put(c, "PUT", s + "/branding", {**b, **R.choice([{"primary": "#%06x" % R.randrange(16**6)}, {"tagline": R.choice(["", "A desk by the water for everybody", "Come in"])}])}, p + "/branding"); c.get(s + "/branding", p + "/branding"); yield 4
    if R.random() < .6: o = body(c.get(s + "/opening-hours", p + "/hours")) or {}; yield 9; yield from put(c, "PUT", s + "/opening-hours", R.choice([{"sat": [f"{R.randint(8, 11):02}:00", "16:00"]}, {"sun": R.choice([None, ["11:00", "15:00"]])}, {"note": "h" * R.randint(0, 50)}, {"note": "closed on " + R.choice(["Monday", "Victoria Day and the day after"])}]), p + "/hours"); c.get(s + "/opening-hours", p + "/hours"); yield 4
    if R.random() < .6:
        o = body(c.get(s + "/notifications", p + "/notifications")) or {}; yield 4; k = R.choice(["new_booking", "daily_digest", "invoice_paid", "tour_request"])
        yield from flip(c, s + "/notifications", k, o.get(k, False), p + "/notifications", s + "/notifications")
    if R.random() < .5: c.get(A(c) + "/team", p + "/team"); yield 4; R.random() < .5 and c.send("PATCH", f"{A(c)}/team/{R.randint(2, 3)}", {"role": R.choice(["manager", "host"])}, p + "/team"); yield .4; c.get(A(c) + "/team", p + "/team"); yield 3
    if R.random() < .5:
        q, u = p + "/webhooks", A(c) + "/webhooks"; l = rows(c.get(u, q)); yield 5
        if R.random() < .4: yield from put(c, "POST", u, {"url": R.choice(["ftp:x", "https://hooks.example.net/%d" % R.randint(1, 999), "https://hooks.example.net/long/path/%d" % R.randint(1, 9)])}, q); l = rows(c.get(u, q)) or l; yield 3
        for w in some(l, 2): c.get(f"{u}/{w['id']}/deliveries", q); yield 3
        if len(l) > 1 and R.random() < .4: yield from put(c, "DELETE", f"{u}/{l[0]['id']}", None, q); c.get(u, q); yield 3
    if R.random() < .4: c.get(A(c) + "/audit-log", P(c) + "/audit-log"); yield 3
    if R.random() < .2: c.send("POST", "/api/logout", None, p); yield 2
PAGES = [members, members, members, reports, rooms, rooms, plans, bookings, bookings, board, board, badges, badges, invoices, invoices, reports, settings, settings]
def session(c, n, fresh_page=True):
    if c is support: c.house = R.choice(["acme", "harbor", "station", "station", "loft"])
    fs = R.sample(PAGES, n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["", "", "/" + fs[0].__name__]))
    elif c.stale: c.get(A(c) + "/reports/summary", P(c))
    for f in fs:
        yield R.uniform(10, 200); q = f"{P(c)}/{f.__name__}"
        if R.random() < .5: c.get(A(c) + "/notifications/unread", q); c.send("POST", A(c) + "/presence", None, q)
        if R.random() < .2: c.get(f"{A(c)}/search?q={R.choice(['studio', 'radio', 'xx', 'pap', 'nothing'])}", q); yield 2
        yield from f(c)
def tab(c, n):
    for k in range(n): c.get(A(c) + "/notifications/unread", P(c)); k % 4 == 0 and c.send("POST", A(c) + "/presence", None, P(c)); yield 30 + R.uniform(-.05, .05)
def visitor():
    b = Browser(sim, f"203.0.113.{R.randint(100, 190)}", R.choice([PHONE, CHROME_WIN, SAFARI, EDGE]), S, HOST, "https://www.example.com"); t = R.choice(["acme", "acme", "harbor", "loft"])
    b.get(f"/t/{t}/api/public/availability?date=2028-05-{R.randint(16, 30)}", "/tour"); yield R.uniform(10, 50)
    if R.random() < .4: b.send("POST", f"/t/{t}/api/public/tours", {"email": "v@example.com"}, "/tour"); yield 2
def door(t, until, k):
    b = Browser(sim, f"10.20.7.{k}", "DoorUnit/2.8", S, HOST, headers={"X-Device": "1"}, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", f"/t/{t}/api/doors/events", {"opened": R.randint(0, 20)}); yield 1
        b.get(f"/t/{t}/api/doors/commands"); yield R.uniform(1700, 2600)
def down(cs, release=None):
    global js
    servers.stop(app); time.sleep(.2)
    if release: env["RELEASE"] = release; js = "app-92d.js"; bundle(js)
    for c in cs:
        for t in ("/notifications/unread", "/members", "/rooms", "/invoices"): c.get(A(c) + t, P(c) + "/members"); yield R.uniform(2, 9)
    up(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A(c) + t, P(c) + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A(c) + "/members", referer=P(c) + "/members"); yield 2
    c.request("HEAD", A(c) + "/rooms", referer=P(c) + "/rooms"); yield 2
    c.get(A(c) + "/members", P(c) + "/members", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = "/api/users /api/admin /api/login.php /api/config /api/debug /api/telescope /t/demo/api/members /storage/logs/laravel.log".split() + SCANS
def new_day(i, d):
    global day, today
    day, today = i, d; mode("waitlist" if i >= 4 else ""); yield 0
for i, d in office_days(sim, "2028-05-15", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, weekend = i == 8, i in (5, 6); end = t("23:00") if not last else t("13:20")
    for c in people:
        if weekend and c is not host or c is fresh_owner and i < 1 or c is support and i == 3: continue
        for h in (8, 10, 13, 15, 17) if not last else (8, 10):
            if R.random() < (.8 if not weekend else .4): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .8))
    for k, h in enumerate(("acme", "harbor")): sim.spawn(t(f"00:1{k}:00"), door(h, end, k + 1))
    for _ in range(R.randint(4, 9)): sim.spawn(t(f"{R.randint(8, 12):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_4)", S, HOST, accept_gzip=False, keep=False), sim, "/up", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(t("12:15:00"), tab(host, 120))
    if i == 4: sim.spawn(t("06:20:00"), stale(host, True)); sim.spawn(t("06:30:00"), down([owner, manager], "2"))
    if i == 6: sim.spawn(t("06:00:00"), stale(host, False))
    if i == 7: sim.spawn(t("18:50:00"), down([owner, manager]))
    if i == 2: sim.spawn(t("09:40:00"), during("view", [owner, manager, host], ["/reports/revenue?days=7", "/reports/revenue?days=30"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("maintenance", [owner, manager], ["/members", "/rooms", "/plans", "/badges", "/events"]))
    if i == 7: sim.spawn(t("14:30:00"), during("limit", [support], ["/members", "/members?q=a", "/invoices"], (.3, .6)))
    if i in (1, 8): sim.spawn(t("11:58:00"), oddities(manager))
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2); shutil.rmtree(dist)
out = stamp_combined((WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(NIGHTS / NAME / "apache-combined", "access.log", out, sim.zone)
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/t/" in (e["referer"] or "")))
