import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "newsroom-starlette"
sim = Sim(20300204, "America/New_York"); R = sim.random
site = WORK / "site"; (site / "js").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    (site / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Courier Studio</title><link rel="icon" href="data:,"><script type="module" crossorigin src="/js/{name}"></script></head><body><div id="studio"></div></body></html>\n')
    (site / "js" / name).write_text("let studio=9;" * 800)
    for f in [WORK, WORK / "tmp", site, *site.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "studio-c81.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
class Replica:
    def __init__(self, ip): self.ip, self.process = ip, None
    def start(self): self.process = servers.start([sys.executable, "-m", "uvicorn", "--host", self.ip, "--port", "19741", "--no-access-log", "newsroom:app"], 19741, self.ip, env=env, cwd=HERE)
    def stop(self): servers.stop(self.process)
one, two = Replica("10.20.0.11"), Replica("10.20.0.12"); one.start(); two.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19740, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19740), "studio.example.com", "https://studio.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def desk(name, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "desk=" + name}, caching=True); b.name, b.stale = name, False; return b
ed1, ed2, ed3, ed4 = desk("ed1", "198.51.100.5", SAFARI), desk("ed2", "198.51.100.6", CHROME_WIN), desk("ed3", "192.0.2.31", FIREFOX), desk("ed4", "192.0.2.77", CHROME); people = [ed1, ed2, ed3, ed4]
A, P, day, month, js = "/api/v2", "/studio", 0, "2030-02", "studio-c81.js"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def load(c):
    p = P + R.choice(["", "", "/articles", "/media"])
    c.request("GET", p); c.request("GET", "/js/" + js, referer=p)
    if chance(.2):
        c.get(A + "/me", p, headers={"Cookie": ""}); yield 6
        if chance(.3): c.send("POST", A + "/session", {"desk": c.name, "word": "wrong"}, P); yield 5
        c.send("POST", A + "/session", {"desk": c.name, "word": "x"}, P); yield .4
    for t in ("/me", "/languages", "/features/liveblog", "/features/podcasts", "/legal-notices", "/notifications/count"): c.get(A + t, p)
    c.get("/api/v1/stats" if c.stale or not released else A + "/stats", p); yield think()
def articles(c):
    p = P + "/articles"; l = rows(c.get(A + "/articles" + R.choice(["", "", "", "?page=2", "?page=14", "?status=draft", "?q=harbor", "?q=zeppelin"]), p)); yield think()
    if chance(.45):
        n = body(c.send("POST", A + "/articles", {"title": R.choice(["", "Ferry returns", "Snow closes schools", "Who runs the pier", "Vote"])}, p + "/new")); yield .3; l = rows(c.get(A + "/articles", p)) or l; yield think()
        if n: l = [n] + l
    for x in some(l[:2], 1) + some(l[2:], R.randint(0, 2)):
        u, q = f"{A}/articles/{x['id']}", f"{p}/{x['id']}"; a = body(c.get(u, q)); c.get(u + "/revisions", q); c.get(u + "/related", q); c.get(u + "/lock", q); yield think()
        if not a: continue
        if chance(.5):
            c.send("PUT", u + "/lock", None, q); yield .2; c.get(u + "/lock", q); rev, text = a["rev"], a["body"]
            for _ in range(R.randint(1, 3)):
                yield R.uniform(12, 30); text = R.choice([text, text + "w" * R.randint(5, 200), text[:R.randint(50, 400)]]); r = c.send("PUT", u, {"title": a["title"], "body": text, "rev": rev if chance(.92) else 0}, q); rev = (body(r) or {}).get("rev", rev); c.send("PUT", u + "/lock", None, q)
            yield .3; c.get(u, q); c.get(u + "/revisions", q); yield think(); c.send("DELETE", u + "/lock", None, q); yield .2; c.get(u + "/lock", q); yield think(); a = body(c.get(u, q)) or a; yield think()
        if chance(.35):
            v = a["paywall"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u + "/flags/paywall", {"paywall": v}, q); yield .3; c.get(u, q); yield think()
        if chance(.35):
            v = a["breaking"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/flags/breaking", {"breaking": v}, q); yield .3; c.get(u, q); yield think()
        if chance(.25): c.send("PATCH", u + "/section", {"section": R.choice(["city", "arts", "food", "tech", "turf", "opinion"])}, q); yield .3; c.get(u, q); yield think()
        if chance(.3) and a["state"] == "draft":
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/publish", None, q); yield .5
            a = body(c.get(u, q)) or a; yield think()
        if c is not ed4 and a["state"] == "published" and chance(.4):
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/unpublish", None, q); yield .4; c.get(u, q); yield think()
            if chance(.3): c.send("POST", u + "/publish", None, q); yield .4; c.get(u, q); yield think()
        if chance(.15): c.send("POST", u + "/schedule", {"at": f"2030-0{R.choice([2, 2, 3])}-{R.randint(10, 27)}T06:00"}, q); yield .4; c.get(u, q); yield think(); chance(.6) and c.get(f"{A}/calendar?month={month}", P + "/calendar"); yield 3
        if chance(.2): c.send("POST", u + "/related", {"article": R.randint(3100, 3143)}, q); yield .3; c.get(u + "/related", q); yield think()
        if chance(.3): c.send("POST", u + "/spellcheck", {"text": "w" * R.randint(9, 90)}, q); yield 2; c.get(u, q); yield think()
        if chance(.3): c.send("POST", u + "/translate", {"to": R.choice(["es", "ht"])}, q); yield think()
        if chance(.25): r = body(c.send("POST", u + "/preview", None, q)); yield 1; r and c.get(r["url"], q); yield think(); c.get(u, q); yield think()
        if chance(.1): c.get(A + "/articles", p); yield 3; c.send("DELETE", u, None, q); yield .3; c.get(A + "/articles", p); yield 2; chance(.5) and c.get(u, None); yield 2
    if chance(.4): l = rows(c.get(A + "/articles", p)); yield think(5, 12); c.send("POST", A + "/articles/bulk", {"action": "archive", "ids": [x["id"] for x in some(l, R.randint(2, 9))]}, p); yield .4; c.get(A + "/articles", p); yield think()
    if chance(.3):
        l = rows(c.get(A + "/trash", P + "/trash")); yield think()
        if l and chance(.5): c.send("POST", f"{A}/trash/{R.choice(l)['id']}/restore", None, P + "/trash"); yield .3; c.get(A + "/trash", P + "/trash"); yield think()
    if chance(.3): c.get(f"{A}/calendar?month={R.choice([month, '2030-03', '2030-07'])}", P + "/calendar"); yield think()
def media(c):
    p = P + "/media"; l = rows(c.get(A + "/media" + R.choice(["", "", "", "?page=9"]), p)); yield think()
    if chance(.4):
        c.get(A + "/media", p); yield 8
        c.request("POST", A + "/media", body=b"\xff\xd8" + b"j" * R.choice([R.randint(500, 9000), R.randint(500, 9000), 30000]), referer=p, headers={"Content-Type": "image/jpeg"}); yield .4; l = rows(c.get(A + "/media", p)) or l; yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/media/{x['id']}", f"{p}/{x['id']}"; m = body(c.get(u, q)); c.get(u + "/file", q); c.get(u + "/usages", q); yield think()
        if chance(.4): c.send("PATCH", u, R.choice([{"alt": m["alt"]}, {"alt": "a" * R.randint(0, 50)}]), q); yield .3; c.get(u, q); yield think()
        if chance(.4):
            c.get(A + "/media", p); yield 2; c.send("DELETE", u, None, q); yield .3; c.get(A + "/media", p); yield think()
            if chance(.5): c.get(u, q); yield think()
    if l and chance(.25): c.get(A + "/media", p); yield 4; c.send("POST", A + "/media/bulk", {"ids": [x["id"] for x in some(l, 3)], "tag": R.choice(["harbor", "snow"])}, p); yield .3; c.get(A + "/media", p); yield think()
def comments(c):
    p = P + "/comments"; l = rows(c.get(A + "/comments?state=" + R.choice(["pending", "pending", "approved", "flagged"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", f"{A}/comments/{x['id']}/{'approve' if chance(.7) else 'spam'}", None, p); yield .6
        c.get(A + "/comments?state=pending", p); yield think()
    if chance(.3):
        l = [x for x in rows(c.get(A + "/comments", p)) if x["state"] == "pending"]; yield think()
        if l: c.send("POST", A + "/comments/bulk", {"ids": [x["id"] for x in some(l, 4)], "state": "approved"}, p); yield .3; c.get(A + "/comments", p); yield think()
def desk_work(c):
    p = P + "/tags"; l = rows(c.get(A + "/tags", p)); yield think()
    if chance(.4): c.send("POST", A + "/tags", {"slug": R.choice(["ferry", "harbor", f"topic-{R.randint(1, 99)}", "snow-day"])}, p); yield .3; l = rows(c.get(A + "/tags", p)) or l; yield think()
    if l and chance(.4): t = R.choice(l); c.send("PUT", f"{A}/tags/{t['slug']}", {"label": R.choice([t["label"], t["label"] + "s"])}, p); yield .3; c.get(A + "/tags", p); yield think()
    if len(l) > 3 and chance(.3): c.send("DELETE", f"{A}/tags/{R.choice(l)['slug']}", None, p); yield .3; c.get(A + "/tags", p); yield think()
    p = P + "/redirects"
    if chance(.8):
        c.get(A + "/redirects", p); yield think()
        for _ in range(R.choice([1, 1, 2])):
            if chance(.75): c.send("POST", A + "/redirects", {"from": f"/old/{R.randint(1, 9999)}", "to": "/story/1"}, p); yield .3; c.get(A + "/redirects", p); yield think()
    p = P + "/newsletters"
    if chance(.6):
        l = rows(c.get(A + "/newsletters", p)); yield think()
        if chance(.4): c.send("POST", A + "/newsletters", {"subject": R.choice(["Evening", "Weekend edition", "Breaking"])}, p); yield .3; l = rows(c.get(A + "/newsletters", p)) or l; yield think()
        x = R.choice(l) if l else None
        if x and chance(.5): c.send("POST", f"{A}/newsletters/{x['id']}/test", None, p); yield .3; c.get(A + "/newsletters", p); yield think()
        if x and chance(.4):
            c.send("POST", f"{A}/newsletters/{x['id']}/send", None, p); yield .4
            for _ in range(R.randint(1, 4)): c.get(A + "/newsletters", p); yield think(5, 20)
def structure(c):
    p = P + "/sections"; l = rows(c.get(A + "/sections", p)); yield think()
    for s in some(l, R.randint(1, 2)):
        u, q = f"{A}/sections/{s['slug']}", f"{p}/{s['slug']}"; o = body(c.get(u, q)) or s; c.get(u + "/layout", q); yield think()
        if chance(.45): c.send("PUT", u, R.choice([o, {**o, "intro": "i" * R.randint(0, 60)}, {**o, "name": R.choice(["The City", "Arts", "Good Food"])}]), q); yield .3; c.get(u, q); yield think()
        if chance(.6): c.send("PUT", u + "/layout", {"slots": [{"kind": R.choice(["lead", "grid", "rail", "carousel"]), "n": R.randint(1, 12)} for _ in range(R.randint(1, 5))]}, q); yield .3; c.get(u + "/layout", q); yield think()
    p = P + "/menus"
    if chance(.6):
        m = R.choice(["main", "footer"]); c.get(f"{A}/menus/{m}", p); yield think()
        if chance(.7):
            c.send("PUT", f"{A}/menus/{m}", {"items": R.sample(["Home", "City", "Arts & Books", "Food", "Tech", "Turf", "Opinion"], R.randint(2, 6))}, p); yield .3
            for _ in range(R.randint(1, 4)): c.get(f"{A}/menus/{m}", p); yield think(4, 20)
    p = P + "/authors"; l = rows(c.get(A + "/authors", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/authors/{x['id']}", f"{p}/{x['id']}"; a = body(c.get(u, q)); c.get(u + "/stats", q); chance(.6) and c.get(u + "/bio", q); yield think()
        if a and chance(.4): c.send("PATCH", u, R.choice([{"retired": a["retired"]}, {"retired": not a["retired"]}, {"email": "e" * R.randint(3, 20) + "@example.com"}]), q); yield .3; c.get(u, q); yield think()
def figures(c):
    p = P + "/analytics"
    for _ in range(R.randint(1, 3)): c.get(f"{A}/analytics/top?hours={R.choice([1, 6, 12, 24])}", p); c.get(f"{A}/analytics/realtime?minutes={R.choice([5, 15, 30, 60])}", p); yield think(8, 30)
    if chance(.7): c.request("GET", f"/exports/archive.zip?year={R.choice([2028, 2029, 2030])}", referer=p); yield think()
    if chance(.4): c.get(A + "/exports/articles.csv", p); yield think()
def settings(c):
    p = P + "/settings"; o = body(c.get(A + "/settings/general", p)) or {}; c.get(A + "/settings/branding", p); c.get(A + "/users", p); yield think()
    if chance(.5 if c is ed1 else .25): c.send("PUT", A + "/settings/general", R.choice([o, {"tagline": "t" * R.randint(0, 40)}]), p); yield .3; c.get(A + "/settings/general", p); yield think()
    if chance(.7): c.send("PUT", A + "/settings/branding", {"accent": R.choice(["#004488", "#222222"])}, p); yield .4; c.get(A + "/settings/branding", p); yield think()
    if chance(.4): c.send("DELETE", A + "/session", None, p); yield 2
PAGES = [articles] * 4 + [media] * 2 + [comments, desk_work, desk_work, structure, structure, figures, settings]
def session(c, n, anew=True):
    if c.stale: c.get("/api/v1/stats", P); yield 2
    elif anew: yield from load(c)
    for f in R.sample(PAGES, n):
        yield R.uniform(20, 260); chance(.5) and c.get(A + "/notifications/count", P); yield from f(c)
        if chance(.3): c.get(f"{A}/live?since={R.randint(1, 999)}", P)
def tab(c, n):
    for _ in range(n): c.get(A + "/notifications/count", P + "/articles"); yield 45 + R.uniform(-.05, .05)
def visitor():
    b = Browser(sim, f"203.0.113.{R.randint(100, 220)}", R.choice([PHONE, CHROME_WIN, SAFARI, EDGE]), S, HOST, "https://www.example.com"); s = f"story-{R.randint(0, 6)}"; q = "/story/" + s
    b.request("GET", q); b.request("GET", "/js/" + js, referer=q); b.get(f"/api/public/articles/{s}/comments", q); b.send("POST", "/api/public/hits", {"s": s}, q); yield R.uniform(20, 90)
    if chance(.35): b.send("POST", f"/api/public/articles/{s}/comments", {"text": "c" * R.randint(9, 160)}, q); yield .4; b.get(f"/api/public/articles/{s}/comments", q); yield 2
def partner(until):
    b = Browser(sim, "192.0.2.150", "AcmeSyndication/3.0 (+feeds)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/api/v1/articles?limit=20"); yield 3600 + R.uniform(-2, 2)
released = False
def roll(which, last):
    global js, released
    env["RELEASE"] = "2"; which.stop(); yield 20; which.start()
    if last: js = "studio-d02.js"; bundle(js); released = True
    yield 0
def crash(which, cs, n=4):
    which.stop()
    for c in cs:
        for t in R.sample(["/articles", "/media", "/tags", "/notifications/count", "/newsletters"], n): c.get(A + t, P); yield R.uniform(2, 9)
    yield 1500; which.start(); yield 0                             # the others work on meanwhile
def outage(cs):
    one.stop(); two.stop()
    for c in cs:
        for t in ("/articles", "/media", "/notifications/count"): c.get(A + t, P); yield R.uniform(2, 9)
    one.start(); two.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/articles", referer=P); yield 2; c.request("HEAD", A + "/articles", referer=P); yield 2; c.get(A + "/articles/", P); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/v2" + t for t in "/admin /login /debug /posts /env /users/1".split()] + ["/api/v1/users", "/api/v1/posts"] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2030-02-04", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 9, i in (5, 6); end = t("23:00") if not last else t("12:10")
    for c in people:
        if weekend and c in (ed1, ed4) or c is ed3 and i == 2: continue
        for h in ((8, 11, 14, 17, 20) if not (last or weekend) else (9, 10)):
            if chance(.72): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), chance(.75)))
    for _ in range(R.randint(8, 15)): sim.spawn(t(f"{R.randint(7, 11 if last else 22):02}:{R.randint(0, 20 if last else 59):02}:{R.randint(0, 59):02}"), visitor())
    sim.spawn(t("00:03:10"), partner(end)); sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/ping", end, 3000))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(t("12:30:00"), tab(ed2, 110))
    if i == 4: sim.spawn(t("06:20:00"), stale(ed3, True)); sim.spawn(t("09:00:00"), roll(one, False)); sim.spawn(t("09:50:00"), roll(two, True))
    if i in (4, 5): sim.spawn(t("12:31:00"), session(ed3, 2, False)); sim.spawn(t("16:40:00"), session(ed3, 2, False))
    if i == 6: sim.spawn(t("05:40:00"), stale(ed3, False)); sim.spawn(t("14:10:00"), crash(two, [ed2, ed3]))
    if i == 7: sim.spawn(t("15:10:00"), crash(two, [ed1, ed2, ed3, ed4], 5))
    if i == 8: sim.spawn(t("16:50:00"), outage([ed4, ed1]))
    if i == 2: sim.spawn(t("09:40:00"), during("view", [ed1, ed2, ed4], ["/analytics/top?hours=6", "/analytics/top?hours=24"], (20, 90)))
    if i == 1: sim.spawn(t("21:50:00"), during("maintenance", [ed2, ed3], ["/articles", "/media", "/tags", "/sections"]))
    if i == 8: sim.spawn(t("11:20:00"), during("limit", [ed4, ed2], ["/articles", "/articles?q=a", "/comments"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(ed2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(NIGHTS / NAME / "nginx-main-upstream", "studio.access.log", out, sim.zone, "logrotate"); print("nginx", len(out), "bytes", size, "requests", len(sim.entries))
