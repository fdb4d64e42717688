import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "clubhouse-hono"
sim = Sim(20300614, "Europe/Dublin"); R = sim.random
site = WORK / "public"; (site / "assets").mkdir(parents=True); (site / "files").mkdir(); (WORK / "today").write_text("2030-06-14")
def bundle(name, t):
    for f in (site / "assets").iterdir(): f.unlink()
    (site / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clubhouse</title><link rel="manifest" href="/manifest.webmanifest"><script type="module" src="/assets/{name}"></script></head><body><div id="root"></div></body></html>\n')
    (site / "assets" / name).write_text("let ace=1;" * 1100); (site / "sw.js").write_text(f"const CACHE='{name}';" * 9); (site / "manifest.webmanifest").write_text('{"name":"Clubhouse","display":"standalone"}'); (site / "files/rules.docx").write_text("PK" * 4000)
    for f in site.rglob("*"): os.utime(f, (t, t))
js = "index-BqT4k1.js"; bundle(js, 1907000000)
env = {**os.environ, "WORK": str(WORK), "RELEASE": "1", "TZ": "UTC", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
servers = Servers(); app = Container(servers, ["node", HERE / "clubhouse.js"], 19403, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19400, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19400), "clubhouse.example.net", "https://clubhouse.example.net"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser2(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"club={login}"}, caching=False); b.login, b.old, b.statics = login, False, Browser2(sim, address, agent, S, HOST, ORIGIN, {}, caching=True); return b
admin, h1, h2 = person("admin", "198.51.100.73", CHROME_WIN), person("helper1", "192.0.2.18", SAFARI), person("helper2", "203.0.113.44", PHONE)
A, day, today, focus, rolled = "/api", 0, "2030-06-14", [], False
def body(a):
    try: return a.json() if a.status in (200, 201, 202) else None
    except ValueError: return None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def nap(a=3, b=10): return R.uniform(a, b)
WORDS = "serve volley racket string court dues parent Saturday league umpire lights shoes ball captain rain call clubhouse key parking bar".split()
def text(a, b): n = R.randint(a, b); return " ".join(R.choice(WORDS) for _ in range(n // 5 + 1))[:n]
def write(c, method, url, data, page, again=None):
    """What was pressed shows at once; the server is told, and nothing is read after it but once in fifteen times."""
    a = c.request(method, url, body=data, referer=page); yield nap(2, 9)
    if again and chance(.07): c.get(again, page); yield 2
    return a
def load(c, p):
    c.statics.request("GET", p)
    if c.old: c.statics.request("GET", "/assets/index-BqT4k1.js", referer=p)
    else: c.statics.request("GET", "/assets/" + js, referer=p)
    for t in ("/sw.js", "/manifest.webmanifest"): chance(.6) and c.statics.request("GET", t, referer=p)
    if chance(.3):
        c.get(A + "/me", p, headers={"Cookie": ""}); yield 6
        if chance(.3): c.send("POST", A + "/session", {"password": ""}, "/signIn"); yield 4
        c.send("POST", A + "/session", {"password": "x"}, "/signIn"); yield .5
    for t in ("/me", "/me/permissions", "/me/preferences", "/plan", "/notifications", "/modules/app", "/modules/gates", "/modules/restaurant", "/weather", "/stats/occupancy", "/bookings", "/waitingList", "/comments/pending", "/lostProperty"):
        if chance(.7): c.get(A + t, p)
    if chance(.1): c.get(A + "/changelog", p)
    c.send("POST", A + "/telemetry", {"page": p}, p); yield 1
def members(c):
    p, k = "/members", A + "/members"; u = k + R.choice(["", "", "", "?group=A", "?q=ryan", "?q=zz"]); a = c.get(u, p); l = rows(a); yield nap()
    if c.old: c.get(A + "/v1/members", p); yield 2
    while chance(.45) and a.headers.get("x-next-cursor"):
        a = c.get(k + ("?group=A&" if "group" in u else "?") + "cursor=" + a.headers["x-next-cursor"], p); l += rows(a); yield nap(2, 6)
    if chance(.25): c.get(f"{A}/search?q={R.choice(['Ryan A', 'Smith', 'court', 'Keane M', '7004'])}", p); yield 3
    if not focus and l: focus.extend(some([x["id"] for x in l], 7))
    ids = some(focus, R.randint(1, 3)) + [x["id"] for x in some(l, R.choice([0, 1, 1]))]
    for i in ids:
        m, q = f"{k}/{i}", f"{p}/{i}"; z = body(c.get(m, q)); c.get(m + "/notes", q)
        for t, f in (("/guardian", .7), ("/photo", .8), ("/incidents", .6)):
            if chance(f): c.get(m + t, q)
        yield nap(4, 14)
        if not isinstance(z, dict): continue
        if chance(.6):
            f = R.choice(["active", "newsletter"]); v = not z.get(f)
            for v in R.choice([[v], [v], [v, not v], [not v]]): yield from write(c, "PATCH", m, {f: v}, q, m)
        if chance(.2): yield from write(c, "PATCH", m, {"phone": "08" + str(R.randint(10000000, 89999999))}, q, m)
        if chance(.4): yield from write(c, "POST", m + "/notes", {"text": text(6, 90)}, q, m + "/notes")
        if chance(.08): yield from write(c, "DELETE", m, None, q); c.get(m, q) if chance(.5) else None
    if chance(.25):
        b = {"name": text(5, 12).title(), "born": R.randint(1950, 2020)}
        if chance(.3): c.send("POST", k, {**b, "born": ""}, p + "/new"); yield 4
        c.send("POST", k + "/checkDuplicates", b, p + "/new"); yield 1; yield from write(c, "POST", k, b, p + "/new")
    elif chance(.5): c.send("POST", k + "/checkDuplicates", {}, p); yield 2
    if l and chance(.25): yield from write(c, "POST", k + "/bulkUpdate", {"ids": [x["id"] for x in some(l, 4)], "group": R.choice("ABC")}, p, k)
    if chance(.05): c.get(f"{k}/{R.choice(['Zk31_fa9QwBq', 'aa0-Lq7Pq2sW'])}", None); yield 2
def bookings(c):
    p, k = "/bookings", A + "/bookings"; l = rows(c.get(k, p)); c.get(A + "/courts", p); closed = rows(c.get(A + "/courtClosures", p)); yield nap()
    if chance(.5): c.get(f"{k}?day={R.choice(['2030-06-17', '2030-06-17', '2030-06-22', today])}", p); yield 3
    for x in some(l, R.randint(1, 2)):
        u = f"{k}/{x['id']}"; c.get(u, f"{p}/{x['id']}"); yield nap()
        if chance(.4): yield from write(c, "POST", u + "/noShow", None, f"{p}/{x['id']}", u)
        elif chance(.3): yield from write(c, "DELETE", u, None, p, k)
    if day >= 4 and c is admin and (not closed or chance(.3)): yield from write(c, "POST", A + "/courtClosures", {"court": R.randint(1, 6), "from": today, "reason": text(4, 25)}, p, A + "/courtClosures")
    cs = rows(c.get(A + "/courts", p))
    for x in some(cs, R.choice([0, 1])): yield from write(c, "PUT", f"{A}/courts/{x['id']}/status", {"status": "shut" if x["status"] == "open" else "open"}, p, A + "/courts")
def waiting(c):
    p, k = "/waitingList", A + "/waitingList"; l = rows(c.get(k, p)); yield nap()
    for x in l[:R.randint(1, 3)]:
        for _ in range(R.choice([1, 1, 1, 2])): yield from write(c, "POST", f"{k}/{x['id']}/admit", None, p, k)
    p, k = "/comments", A + "/comments"; l = rows(c.get(k + "/pending", p)); yield nap()
    for x in l[:3]:
        for _ in range(R.choice([1, 1, 1, 2])): yield from write(c, "POST", f"{k}/{x['id']}/approve", None, p, k + "/pending")
def teams(c):
    p, k = "/teams", A + "/teams"; l = rows(c.get(k, p)); yield nap()
    for t in some(l, R.randint(1, 2)):
        u, q = f"{k}/{t['id']}/lineUp", f"{p}/{t['id']}"; o = rows(c.get(u, q)); yield nap(5, 15)
        if o and chance(.7):
            o = R.sample(o, len(o)); o += some(focus, 1) if chance(.12) else []
            yield from write(c, "PUT", u, o, q, u)
    a = c.get(A + "/fixtures", "/fixtures"); l = rows(a); yield nap()
    if a.headers.get("x-next-cursor"): a = c.get(A + "/fixtures?cursor=" + a.headers["x-next-cursor"], "/fixtures"); l += rows(a); yield 2
    if a.headers.get("x-next-cursor") and chance(.6): c.get(A + "/fixtures?cursor=" + a.headers["x-next-cursor"], "/fixtures"); yield 2
    for f in some(l, R.randint(1, 2)): yield from write(c, "PATCH", f"{A}/fixtures/{f['id']}/score", {"score": f"{R.randint(0, 6)}:{R.randint(0, 6)}"}, "/fixtures", A + "/fixtures")
def tournaments(c):
    p, k = "/tournaments", A + "/tournaments"; l = rows(c.get(k, p)); yield nap()
    for t in l:
        c.get(f"{k}/{t['id']}/bracket", f"{p}/{t['id']}"); yield nap()
        if not t["drawn"] and chance(.4): yield from write(c, "POST", f"{k}/{t['id']}/draw", None, f"{p}/{t['id']}", f"{k}/{t['id']}/bracket")
    for x in rows(c.get(A + "/polls", "/polls")): c.get(f"{A}/polls/{x['id']}/results", f"/polls/{x['id']}"); yield nap(2, 6)
def posts(c):
    p, k = "/posts", A + "/posts"; c.get(k, p); d = rows(c.get(k + "/drafts", p)); yield nap()
    if chance(.45): yield from write(c, "POST", k, {"title": text(6, 30), "text": text(30, 300)}, p + "/new", k)
    for x in d[:2]:
        if chance(.6): c.get(f"{k}/{x['id']}/preview", p); yield 4
        if chance(.6): yield from write(c, "POST", f"{k}/{x['id']}/publish", None, p, k)
    p, k = "/mailings", A + "/mailings"; l = rows(c.get(k, p)); yield nap()
    for m in some(l, 1):
        if chance(.6): c.send("POST", f"{k}/{m['id']}/preview", None, p); yield 4
        if chance(.4): yield from write(c, "POST", f"{k}/{m['id']}/send", None, p, k)
def messages(c):
    p = "/messages"; c.get(A + "/messages/sent", p); yield nap()
    if chance(.6) and c is not h2: yield from write(c, "POST", A + "/messages", {"to": R.choice(focus or ["x"]), "text": text(10, 160)}, p, A + "/messages/sent")
    p = "/profile"; c.get(A + "/me/preferences", p); yield 4
    if chance(.5) and (c is not h2 or day == 2): yield from write(c, "PUT", A + "/me/preferences", {"rows": R.choice([20, 50]), "theme": R.choice(["light", "night", "dark", "high contrast"])}, p, A + "/me/preferences")
    if chance(.12): c.request("PUT", A + "/me/avatar", body=b'"' + b"J" * 12000 + b'"', referer=p); yield 9; c.request("PUT", A + "/me/avatar", body=b'"JJJ"', referer=p); yield 3
def keys(c):
    p, k = "/lockers", A + "/lockers"; l = rows(c.get(k, p)); yield nap()
    for x in some(l, R.randint(1, 2)):
        u = f"{k}/{x['id']}/assignment"
        if x["holder"]:
            for _ in range(R.choice([1, 1, 2])): yield from write(c, "DELETE", u, None, p, k)
        else: yield from write(c, "PUT", u, {"holder": text(4, 12).title()}, p, k)
    p, k = "/keyFobs", A + "/keyFobs"; l = rows(c.get(k, p)); yield nap()
    for x in some(l, R.choice([0, 1, 1])):
        for v in R.choice([[not x["blocked"]], [not x["blocked"], x["blocked"]], [x["blocked"]]]): yield from write(c, "PATCH", f"{k}/{x['id']}", {"blocked": v}, p, k)
    p, k = "/guestPasses", A + "/guestPasses"; l = rows(c.get(k, p)); yield nap()
    if chance(.5): yield from write(c, "POST", k, {"guest": text(4, 14).title()}, p, k)
    for x in some(l, 1): chance(.4) and (yield from write(c, "DELETE", f"{k}/{x['id']}", None, p, k))
def finance(c):
    p = "/invoices"; a = c.get(A + "/invoices", p); l = rows(a); yield nap()
    if a.headers.get("x-next-cursor") and chance(.6): c.get(A + "/invoices?cursor=" + a.headers["x-next-cursor"], p); yield 3
    for x in some(l, R.choice([0, 1, 2])): yield from write(c, "PATCH", f"{A}/invoices/{x['id']}", {"paid": not x["paid"]}, p, A + "/invoices")
    p = "/ledger"; c.get(A + "/finance/ledger", p); yield 4
    if c is admin and day in (4, 7): c.send("POST", A + "/session/elevate", {"password": "y"}, p); yield .5; c.get(A + "/finance/ledger", p); yield 5
    for t in some(["/analytics", "/sponsors", "/sponsors"], R.randint(2, 3)): c.get(A + t, t); yield nap(2, 6)
def books(c):                                                       # she does the books on some days
    yield from load(c, "/"); yield nap(); yield from finance(c); yield nap(); yield from settings(c); yield nap(); yield from bookings(c); yield nap(60, 200); yield from members(c)
def settings(c):
    p, k = "/settings/openingHours", A + "/settings/openingHours"; o = body(c.get(k, p)); yield nap(4, 10)
    if o and chance(.75): yield from write(c, "PUT", k, {**o, **({"monday": "17:00-21:00"} if day >= 4 and o["monday"] == "closed" else {R.choice(["week", "weekend"]): R.choice(["07:30-22:00", "08:30-21:30", "09:00-20:30"])})}, p, k)
    p, k = "/settings/booking", A + "/settings/booking"; o = body(c.get(k, p)); yield nap(4, 10)
    if o and chance(.6): yield from write(c, "PUT", k, {**o, **R.choice([{}, {}, {"ahead": R.randint(3, 21)}, {"text": text(0, 40)}])}, p, k)
    c.get(A + "/settings/history", "/settings/history"); c.get(A + "/auditTrail", "/auditTrail"); yield 5
    p, k = "/documents", A + "/documents"; l = rows(c.get(k, p)); yield 3
    for d in some(l, R.randint(1, 2)): c.get(f"{k}/{d['id']}/versions", p); yield 2
    if chance(.4): c.statics.request("GET", "/files/rules.docx", referer=p); yield 2
def rollover(c):
    global rolled
    p, k = "/seasonRollover", A + "/seasonRollover"; c.get(k, p); yield nap()
    for n in range(1, R.choice([2, 3, 4]) + 1): c.send("PUT", f"{k}/steps/{n}", {"keep": n}, p); yield nap(5, 20)
    if day == 7 and c is admin and not rolled: rolled = True; c.send("POST", k + "/commit", None, p); yield 1
    else: c.send("POST", k + "/cancel", None, p); yield 1
    if chance(.4): c.get(k, p); yield 2
def exports(c):
    p = "/exports"; c.get(A + "/calendarFeeds", p); c.get(A + "/stats/occupancy", p); yield nap()
    busy = chance(.3); busy and mode("busy"); a = c.send("POST", A + "/exports", {"what": "members"}, p); yield 1
    if busy: mode("", "busy"); yield 20; a = c.send("POST", A + "/exports", {"what": "members"}, p); yield 1
    x = body(a)
    if x:
        for _ in range(3): c.get(f"{A}/exports/{x['id']}", p); yield 2
        c.get(f"{A}/exports/{x['id']}/file", p); yield 2
    if chance(.35):
        a = c.send("POST", A + "/imports", {"rows": 9}, p); to = a.headers.get("location")
        if to: c.get(to, p); yield 3; c.get(to, p); yield 2
def board(c): c.request("GET", A + "/live", referer="/board", headers={"Accept": "text/event-stream"}, abort_after=.2); yield 5; c.get(A + "/weather", "/board"); yield 3
PAGES = {"admin": [members, members, bookings, waiting, teams, tournaments, posts, messages, keys, finance, settings, rollover, exports, board],
         "helper": [members, members, bookings, bookings, waiting, waiting, teams, tournaments, posts, messages, keys, finance, settings, exports]}
def session(c, n):
    fs = []
    for f in R.sample(PAGES["admin" if c is admin else "helper"], n): f in fs or fs.append(f)
    if chance(.85): yield from load(c, R.choice(["/", "/", "/bookings"]))
    for f in fs:
        yield R.uniform(15, 240)
        if chance(.3): c.get(A + "/notifications", "/" + f.__name__)
        if chance(.3): c.send("POST", A + "/telemetry", {"page": f.__name__}, "/" + f.__name__)
        if chance(.2): c.send("POST", A + "/session/keepAlive", None, "/" + f.__name__)
        yield from f(c)
    if chance(.15): c.send("DELETE", A + "/session", None, "/"); yield 1
def tab(c, n):
    for _ in range(n): c.get(A + "/notifications", "/bookings"); yield 60 + R.uniform(-.05, .05)
polls = []
def member(k):
    name = R.choice(["Ahern A", "Brady B", "Casey C", "Ryan S", "Keane M", "Tobin N", "Nolan P", "Daly E"]) if chance(.6) else f"Guest {k}"
    b = Browser2(sim, f"203.0.113.{100 + k}", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1", S, HOST, "https://app.clubhouse.example.net", {"Cookie": f"club={name}"})
    b.get(A + "/app/me", "/"); l = rows(b.get(A + "/app/bookings", "/")); yield nap(5, 20)
    for x in l[:1]:
        if chance(.4):
            for _ in range(R.choice([1, 1, 2])): b.send("DELETE", f"{A}/app/bookings/{x['id']}", None, "/"); yield 2
            b.get(A + "/app/bookings", "/"); yield 2
    if chance(.5):
        b.request("OPTIONS", A + "/app/bookings", referer="/"); b.send("POST", A + "/app/bookings", {"day": f"2030-06-{R.randint(int(today[-2:]), 22)}", "hour": R.randint(9, 20), "court": R.randint(1, 6)}, "/book"); yield .5; b.get(A + "/app/bookings", "/"); yield 3
    if chance(.18) and 11 <= datetime.fromtimestamp(sim.now, sim.zone).hour: b.send("POST", A + "/app/waitingList", None, "/join"); yield 2
    if day >= 2 and chance(.4):
        polls or polls.extend(x["id"] for x in rows(b.get(A + "/polls", "/polls")))
        for x in some(polls, 1): b.send("POST", f"{A}/app/polls/{x}/votes", {"yes": chance(.6)}, "/polls"); yield 2
    if chance(.12): b.send("POST", A + "/app/comments", {"text": text(8, 60)}, "/posts"); yield 2
def gate(name, k, until):
    b = Browser(sim, f"192.0.2.{120 + k}", "GateControl/2.4 (esp32)", S, HOST, headers={"X-Device": name}, accept_gzip=False)
    while sim.now < until:
        b.get(f"{A}/gates/{name}/allowList"); yield 3
        for _ in range(R.randint(0, 2)): b.send("POST", f"{A}/gates/{name}/events", {"fob": 7000}); yield R.uniform(20, 900)
        yield 3600 + R.uniform(-2, 2)
def calendar(k, name, until):
    b = Browser2(sim, f"198.51.100.{150 + k}", R.choice(["macOS/15.3 dataaccessd/1.0", "Google-Calendar-Importer", "Thunderbird/128.0"]), S, HOST, headers={}, caching=True)
    while sim.now < until: b.get(f"/calendar/{name}.ics"); yield R.uniform(9000, 15000)
def payments(until):
    b = Browser(sim, "203.0.113.222", "PayHook/1.4", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/webhooks/payments", {"type": "paid"}); yield R.uniform(3000, 9000)
def down(cs, release=None):
    global js
    app.stop()
    if release: env["RELEASE"] = release; app.more["env"] = dict(env); js = "index-DmW9x7.js"; bundle(js, 1907998000)
    for c in cs:
        for t in ("/notifications", "/bookings", "/members", "/posts"): c.get(A + t, "/bookings"); yield R.uniform(5, 80)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls: c.get(A + t, "/" + t.split("?")[0].split("/")[1]); yield R.uniform(*wait)
    mode("", word)
def old(c, on): c.old = on; yield 0
def set_mode(on, off=""): mode(on, off); yield 0
def oddities(c):
    c.request("HEAD", A + "/members", referer="/members"); yield 2
    c.get(A + "/members/", "/members"); yield 2; c.get(A + "/members", "/members"); yield 2
    o = Browser(sim, c.source, "Microsoft Office/16.0 (Microsoft Word 16.0)", S, HOST)
    o.request("PROPFIND", "/files/rules.docx"); yield 1; o.get("/files/rules.docx"); yield 2
GUESS = [A + t for t in "/users /admin /login /debug /env /config /backup /v1/users /graphql /swagger.json".split()] + SCANS
def new_day(i, d):
    global day, today
    day, today = i, d; (WORK / "today").write_text(d); yield 0
for i, d in office_days(sim, "2030-06-14", 8):                      # a Friday and seven days more
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, weekend = i == 7, i in (1, 2); end = t("22:30") if not last else t("14:10")
    for c in (admin, h1, h2):
        if c is admin and i in (1, 5) or c is not admin and not weekend and not (c is h1 and i == 0): continue
        for h in ((8, 10, 12, 14, 16) if c is admin and not last else (8, 10) if last else (9, 11, 13, 15, 18) if weekend else (18,)):
            if i == 2 and c is admin and h != 16: continue
            if chance(.85): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 7)))
    if i == 5: sim.spawn(t("10:20:00"), session(admin, 4)); sim.spawn(t("10:02:00"), load(admin, "/members")); sim.spawn(t("10:05:00"), members(admin)); sim.spawn(t("13:38:00"), load(admin, "/members")); sim.spawn(t("13:40:00"), members(admin))
    for k in range(14): sim.spawn(t(f"{R.randint(7, 21 if not last else 12):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), member(R.randint(0, 24)))
    for k, g in enumerate(("main", "bar")): sim.spawn(t(f"00:1{k}:00"), gate(g, k, end))
    for k, n in enumerate(("all", "all", "juniors", "veterans2028")): sim.spawn(t(f"0{k}:20:00"), calendar(k, n, end))
    sim.spawn(t("05:40:00"), payments(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (0, 3, 6): sim.spawn(t("13:30:00"), tab(admin, 110))
    if i in (3, 6): sim.spawn(t("14:10:00"), set_mode("news")); sim.spawn(t("14:40:00"), set_mode("", "news"))
    if i == 0: sim.spawn(t("06:00:00"), old(admin, True))
    if i == 2: sim.spawn(t("23:00:00"), old(admin, False))
    if i == 5: sim.spawn(t("06:30:00"), old(admin, True)); sim.spawn(t("06:40:00"), down([], "2")); sim.spawn(t("15:00:00"), old(admin, False)); sim.spawn(t("08:00:00"), set_mode("players")); sim.spawn(t("16:10:00"), session(admin, 7))
    if i in (0, 4, 6, 7): sim.spawn(t("11:10:00" if i < 7 else "09:40:00"), books(admin))
    if i == 7: sim.spawn(t("11:20:00"), rollover(admin)); sim.spawn(t("12:10:00"), rollover(admin))
    if i == 3: sim.spawn(t("12:20:00"), down([admin]))
    if i == 4: sim.spawn(t("12:05:00"), during("storm", [admin, admin], ["/weather", "/weather?hours=24", "/stats/occupancy"], (60, 900)))
    if i == 1: sim.spawn(t("21:10:00"), during("maintenance", [h1, h2], ["/members", "/posts", "/teams"]))
    if i == 6: sim.spawn(t("18:30:00"), during("limit", [admin], ["/members", "/members?q=b", "/keyFobs"]))
    if i in (1, 6): sim.spawn(t("12:41:00"), oddities(h1 if i == 1 else admin))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "clubhouse.log", out, sim.zone, "caddy")
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if (e["referer"] or "").startswith(ORIGIN)))
