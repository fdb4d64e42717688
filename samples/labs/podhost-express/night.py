import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "podhost-express"
sim = Sim(20290514, "Europe/Dublin"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    for f in ("index", "backstage"): (site / f"{f}.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{f}</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "assets" / name).write_text("let podhost=1;" * 760)
    for f in site.rglob("*"): os.utime(f, (1873240000, 1873240000 + len(name) * 1000))
js = "p.a1.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "podhost.js"], 19861, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf", "-e", WORK / "error.log"], 19860, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19860), "podhost.example.net", "https://podhost.example.net"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Client(Browser):                                              # tells the simulated time; forgets what it wrote to
    def request(self, method, target, **more):
        self.headers["X-Lab-Now"] = f"{sim.now:.3f}"; a = super().request(method, target, **more)
        if method not in ("GET", "HEAD"): self.cache.pop(target, None)
        return a
def client(address, agent, headers=None, caching=False, gz=True): return Client(sim, address, agent, S, HOST, ORIGIN, headers or {}, caching=caching, accept_gzip=gz)
AGENTS = [FIREFOX, CHROME_WIN, CHROME, SAFARI, EDGE, PHONE]
creators = []
for k in range(1, 29):
    c = client(f"198.51.100.{10 + k}", AGENTS[k % 6], {"Cookie": f"cst=c-{k}"}, caching=k % 3 != 0); c.k, c.stale = k, False; creators.append(c)
own, sup, mod = staff = [client("203.0.113.31", FIREFOX, {"Cookie": "bst=owner-1"}, True), client("203.0.113.32", CHROME_WIN, {"Cookie": "bst=support-1"}, True), client("192.0.2.33", EDGE, {"Cookie": "bst=mod-1"})]
for c, r in zip(staff, ("owner", "support", "mod")): c.role = r
day, A, B, slugs, eps = 0, "/v1", "/backstage/api", {}, []
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=9): return R.uniform(a, b)
def poll(c, targets, page, waits=(25, 40, 60)):                     # what people do when something is said to take a minute
    for w in waits:
        yield w + R.uniform(-3, 3)
        for t in targets: c.get(t, page)
def studio(c, n):
    p = "/studio/"; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.2): c.get(A + "/me", p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/sign-in", {"x": 1}, "/studio/sign-in"); yield .4
    for t in ("/me", "/features", "/banner", "/onboarding", "/notifications", "/categories"): chance(.7) and c.get(A + t, p)
    c.get(A + ("/dashboard" if c.stale or day < 2 else "/home"), p)
    l = rows(c.get(A + "/shows", p)); yield 1
    if not l: return
    slugs[c.k] = l[0]["slug"]; s, q = f"{A}/shows/{l[0]['slug']}", f"/studio/{l[0]['slug']}"
    c.get(s, q)
    for f in some([episodes, episodes, episode, episode, numbers, settings, team, account, upload], n): yield R.uniform(10, 90); yield from f(c, s, q)
def episodes(c, s, q):
    l = rows(c.get(s + "/episodes" + R.choice(["", "", "?page=2", "?page=7", "?q=bread", "?q=zebra"]), q)); yield think()
    if chance(.5):
        c.get(s + "/episodes", q); yield 3
        if chance(.2): c.send("POST", s + "/episodes", {"title": ""}, q + "/new"); yield 5
        c.send("POST", s + "/episodes", {"title": "About " + "e" * R.randint(1, 25)}, q + "/new"); yield .3; c.get(s + "/episodes", q)
        yield from poll(c, [s + "/episodes"], q, R.choice([(25, 40, 60), (70, 60), (130,)]))
def episode(c, s, q):
    l = rows(c.get(s + "/episodes", q)); yield think()
    for e in some(l, R.randint(1, 2)):
        eps.append(e["id"]); u, p = f"{A}/episodes/{e['id']}", f"{q}/{e['id']}"; x = body(c.get(u, p)) or e; c.get(u + "/comments", p); c.get(u + "/draft", p); yield think()
        for _ in range(R.randint(0, 4)): c.send("PUT", u + "/draft", {"text": R.choice(["d" * 40, "d" * 40, "d" * R.randint(5, 90)])}, p); yield 15
        if chance(.5): c.send("PUT", u, R.choice([{"title": x["title"]}] * 3 + [{"notes": "n" * R.randint(0, 200)}]), p); yield .3; c.get(u, p); yield 3
        if chance(.4): c.send("PUT" if chance(.7) else "DELETE", u + "/pin", None, p); yield .3; chance(.4) and c.get(u, p); c.get(s, q); yield 3
        if chance(.4):
            v = x.get("explicit")
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u + "/explicit", {"explicit": v}, p); yield .3; c.get(u, p); yield think(2, 5)
            if chance(.7): yield from poll(c, [u], p, (60, 70))
        if chance(.12): c.send("DELETE", u + "/cover", None, p); yield 2
        if chance(.15): c.send("POST", u + "/transcribe", None, p); yield 2
        if chance(.1):
            c.send("DELETE", u, None, p); yield .3; c.get(s + "/episodes", q); yield 2; chance(.6) and c.get(u, p)
            if chance(.3): c.send("DELETE", u, None, p); yield 2
    if chance(.3): c.send("POST", A + "/preview", {"text": "t" * R.randint(1, 90)}, q); yield 4
def numbers(c, s, q):
    c.get(f"{s}/analytics?days={R.choice([7, 30, 90])}", q); c.get(s + "/sponsors", q); c.get(s + "/ads", q); c.get(s + "/transcripts", q); yield think()
    if chance(.4):
        for _ in range(R.randint(1, 4)): c.get(s + "/analytics/live", q); yield 25
    if chance(.4): c.get(A + "/search?q=" + R.choice(["jazz", "cats", "zz", "night"]), q); yield 2
    if chance(.2): c.get(A + "/export/episodes.csv", q); yield 2
def settings(c, s, q):
    x = body(c.get(s + "/settings", q)) or {}; yield think()
    for _ in range(R.randint(1, 2)): c.send("PUT", s + "/settings", {**x, **R.choice([{}, {}, {"category": R.choice(["arts", "news", "society"])}, {"footer": "f" * R.randint(0, 50)}])}, q); yield .3; x = body(c.get(s + "/settings", q)) or x; yield 3
def team(c, s, q):
    c.get(s + "/collaborators", q); c.get(s + "/invitations", q); yield think()
    if chance(.45): c.send("POST", s + "/invitations", {"mail": "m" * R.randint(3, 12) + "@example.com"}, q); yield .3; c.get(s + "/collaborators", q); c.get(s + "/invitations", q); yield 3
def account(c, s, q):
    p = "/studio/account"; c.get(A + "/me", p); l = rows(c.get(A + "/tokens", p)); yield think()
    if chance(.5):
        v = chance(.5)
        for v in R.choice([[v], [v, not v], [v, not v]]): c.send("PATCH", A + "/prefs", {"mail": v}, p); yield 2
        c.get(A + "/me", p); yield 2
    if chance(.2): c.send("PATCH", A + "/me", {"name": "Studio " + "s" * R.randint(0, 14)}, p); yield .3; c.get(A + "/me", p); yield 2
    if chance(.2): c.send("POST", A + "/onboarding/dismiss", None, p); yield 2
    if chance(.4): c.get(A + "/notifications", p); yield 2; c.send("POST", A + "/notifications/read-all", None, p); yield .3; c.get(A + "/notifications", p); yield 2
    if chance(.35):
        x = body(c.send("POST", A + "/tokens", {"name": "t" * R.randint(1, 9)}, p)); yield .3; c.get(A + "/tokens", p); yield 4
        if x and chance(.5):
            for _ in range(R.choice([1, 2])): c.send("DELETE", f"{A}/tokens/{x['id']}", None, p); yield .5; c.get(A + "/tokens", p); yield 2
def upload(c, s, q):
    if not chance(.6): return
    x = body(c.send("POST", A + "/uploads", {"name": "a.wav"}, q))
    if not x: return
    for k in range(R.randint(2, 5)): c.request("PUT", f"{A}/uploads/{x['id']}/parts/{k}", body=b"x" * 9000, referer=q, headers={"Content-Type": "application/octet-stream"}); yield 2
    c.send("POST", f"{A}/uploads/{x['id']}/complete", None, q); yield 1
    for _ in range(R.randint(3, 6)): c.get(f"{A}/uploads/{x['id']}", q); yield 10
def backstage(c, n):
    p = "/backstage"; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.25): c.get(B + "/session", p, headers={"Cookie": ""}); yield 7; c.send("POST", B + "/sign-in", {"x": 1}, p); yield .4
    for t in ("/session", "/metrics/now", "/plans", "/incidents", "/abuse", "/flags", "/moderation"): chance(.75) and c.get(B + t, p)
    pages = {"owner": [accounts, accounts, flags, flags, money, money, moderation, catalogue, banner], "support": [accounts, accounts, accounts, banner, catalogue, flags, money], "mod": [moderation, moderation, catalogue, catalogue, catalogue, accounts, money]}[c.role]
    for f in some(pages, n): yield R.uniform(15, 200); chance(.5) and c.get(B + "/metrics/now", p); yield from f(c)
def accounts(c):
    p = "/backstage/accounts"; l = rows(c.get(B + "/accounts" + R.choice(["", "", "?page=2", "?page=9", "?plan=plus", "?plan=gold", "?q=metro", "?q=nobody"]), p)); yield think()
    if chance(.25): c.get(B + "/search?q=" + R.choice(["jazz", "cat", "night"]), p); yield 2
    if chance(.08): c.get(B + "/accounts/c-99", p); yield 2
    for a in some(l, R.randint(1, 3)):
        u, q = f"{B}/accounts/{a['id']}", f"{p}/{a['id']}"; x = body(c.get(u, q)) or a
        for t in ("/refunds", "/notes"): c.get(u + t, q)
        ss = rows(c.get(u + "/sessions", q)); yield think(4, 12)
        if chance(.4):
            v = x.get("suspended")
            for v in R.choice([[not v, v], [not v], [v]]) if c.role != "mod" else [True]: c.send("PATCH", u + "/suspended", {"suspended": v}, q); yield .4; c.get(u, q); yield think()
            if chance(.75): yield from poll(c, [u], q, R.choice([(40, 80), (130,)]))
        if x.get("suspended") and c.role != "mod": c.send("PATCH", u + "/suspended", {"suspended": False}, q); yield 140; c.get(u, q); yield 3
        if c.role != "mod" and chance(.4): c.send("PUT", u + "/limits", R.choice([x.get("limits", {})] + [{"hours": R.randint(5, 9), "shows": R.randint(1, 9)}, {"hours": R.choice([50, 500]), "shows": 1}]), q); yield .3; c.get(u, q); yield 3
        if chance(.2): c.send("POST", u + "/impersonate", None, q); yield 4
        if chance(.2): c.send("POST", u + "/password-reset", None, q); yield 3; c.get(u, q); yield 2
        if chance(.12): c.send("POST", u + "/merge", {"into": "c-1"}, q); yield 3
        if c.role != "mod" and chance(.2):
            c.send("POST", u + "/refunds", {"cents": R.choice([900, 1900])}, q); yield .3; c.get(u + "/refunds", q); yield 20; c.get(u + "/refunds", q); sim.spawn(sim.now + R.uniform(13000, 17000), again(c, u + "/refunds", q)); yield 2
        if chance(.3): c.send("POST", u + "/notes", {"text": "n" * R.randint(3, 50)}, q); yield .3; c.get(u + "/notes", q); yield 2
        if ss and chance(.3):
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", f"{B}/sessions/{ss[0]['id']}", None, q); yield .4
            c.get(u + "/sessions", q); yield 2
    if c is own and chance(.6): c.get(B + "/accounts", p); yield 9; c.send("POST", B + "/bulk/suspend", {"ids": [f"c-{k}" for k in range(R.randint(2, 9))], "dryRun": True}, p); yield .5; c.get(B + "/accounts", p); yield 2
    elif chance(.2): c.get(B + "/exports/accounts.csv", p); yield 2
def again(c, t, q): c.get(t, q); yield 0
def flags(c):
    p = "/backstage/flags"; x = body(c.get(B + "/flags", p)) or {}; f = R.choice(["player3", "tips", "chapters"]); c.get(f"{B}/flags/{f}", p); yield think()
    if chance(.75): c.send("PATCH", f"{B}/flags/{f}", {"on": not x.get(f, {}).get("on")}, p); yield .4; c.get(B + "/flags", p); c.get(f"{B}/flags/{f}", p); yield from poll(c, [B + "/flags", f"{B}/flags/{f}"], p, R.choice([(50, 80), (125,)]))
def money(c):
    p = "/backstage/payouts"; c.get(B + "/payouts", p); chance(.6) and c.get(B + "/audit", p); yield think()
    if c is own and chance(.6):
        j = body(c.send("POST", B + "/payouts/run", None, p)); yield .4; c.get(B + "/payouts", p)
        for _ in range(4 if j else 0): yield 15; c.get(f"{B}/jobs/{j['job']}", p)
        yield from poll(c, [B + "/payouts"], p, (30, 40))
def moderation(c):
    p = "/backstage/moderation"; l = rows(c.get(B + "/moderation" + R.choice(["", "", "", "?state=kept"]), p)); yield think()
    for x in some(l, 3):
        u = f"{B}/moderation/{x['id']}"; c.get(u, p); yield think()
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", u + "/decision", {"state": R.choice(["kept", "removed"])}, p); yield .4
        c.get(B + "/moderation", p); yield 2
def catalogue(c):
    p = "/backstage/episodes"; z = R.choice(["", "", "?state=live", "?page=2", "?page=90", "?state=gone"]); l = rows(c.get(B + "/episodes" + z, p)); yield think()
    for e in some(l, R.randint(1, 2)):
        u, q = f"{B}/episodes/{e['id']}", f"{p}/{e['id']}"; x = body(c.get(u, q)) or e; yield think()
        if chance(.6):
            if x["state"] == "live": c.send("DELETE", u, None, q); yield .3; c.get(B + "/episodes" + z, p); c.get(u, q); yield 3
            else: c.send("POST", u + "/restore", None, q); yield .3; c.get(B + "/episodes" + z, p); c.get(u, q); yield 3
def banner(c):
    p = "/backstage/banner"; c.send("PUT", B + "/banner", {"text": R.choice(["", "", "Maintenance on Sunday", "New player"])}, p); yield 3; w = client(c.source, c.agent, {"Cookie": "cst=c-1"}); w.get(A + "/banner", "/studio/"); yield 2
    if chance(.5): c.send("POST", B + "/cache/purge", None, p); yield 3
def tab(c, n):
    for _ in range(n): c.get(B + "/metrics/now", "/backstage"); yield 60 + R.uniform(-.05, .05)
def listener(k, old):
    b = client(f"10.20.{60 + k // 200}.{k % 200 + 1}", "Podhost/2.9.1 (Android 9)" if old else R.choice(["Podhost/3.4.0 (iOS 18.3)", "Podhost/3.4.1 (Android 15)"]), {"X-Device": f"d-{k}"}); V = "/app/v3"
    if old: b.get("/app/v2/home"); yield 2; b.send("POST", "/app/v2/sync", {"k": 1}); yield 2; b.get("/app/v2/queue"); return
    b.get(V + "/home"); b.get(V + "/queue"); chance(.4) and b.get(V + "/downloads"); yield 20
    for e in some(eps, 1 if chance(.5) else 0):
        for _ in range(R.randint(1, 3)): b.send("PUT", f"{V}/progress/{e}", {"s": R.randint(1, 999)}); yield 60
        b.send("POST", V + "/events", {"n": R.randint(1, 60)}); b.get(V + "/queue")
        if chance(.3): [b.send("PUT", f"{V}/likes/{e}", None) for _ in range(R.choice([1, 2]))]; b.get(V + "/likes"); yield 4
        if chance(.2): b.send("DELETE", f"{V}/likes/{e}", None); b.get(V + "/likes"); yield 4
        if chance(.15): b.send("POST", V + "/reports", {"text": "r" * R.randint(3, 60), "kind": "abuse" if day >= 3 and chance(.4) else "spam"}); yield 2
def partner(k, until):
    b = client(f"192.0.2.{150 + k}", f"dirsync/{k}.2", {"X-Api-Key": f"dir-{k}"})
    while sim.now < until:
        b.get(f"/partner/v2/catalog?updated_since={int(sim.now) - 3600}"); yield 1
        if chance(.2): b.get("/partner/v2/catalog"); b.get("/partner/v2/catalog?page=2"); b.get("/partner/v2/catalog?page=3"); yield 2
        if chance(.3): b.get("/partner/v2/quota"); b.get("/partner/v2/stats"); yield 1
        if chance(.4): b.send("POST", "/partner/v2/claims", {"x": R.randint(1, 999)})
        yield 4300
def hooks(until):
    b, e = client("192.0.2.170", "PayHooks/1.0", gz=False), client("10.20.9.4", "encoder/7", gz=False)
    while sim.now < until:
        b.request("POST", "/hooks/payments", body={"t": "invoice.paid"}, headers={"X-Signature": "bad"} if chance(.08) else None); yield R.uniform(600, 5000); e.send("POST", "/hooks/encoder", {"x": 1}); yield R.uniform(600, 4000)
def feeds(until):
    b = Client(sim, "192.0.2.180", "FeedFetcher/2.1 (+http://feeds.example.com)", S, HOST, caching=True)
    while sim.now < until:
        for s in some(sorted(slugs.values()), 3) + (["moved-away"] if chance(.2) else []): b.request("GET", f"/feed/{s}.xml"); yield 3
        yield 5200
def e2e():
    b = client("203.0.113.99", HEADLESS, {"Cookie": "bst=owner-9"}); b.request("GET", "/backstage")
    for t in ("/self-test", "/session", "/accounts", "/flags"): b.get(B + t, "/backstage"); yield .4
def down(cs, release=None, length=0):
    global js
    app.stop()
    if release: env["RELEASE"] = release; js = f"p.{'b' * int(release)}2.js"; bundle(js)
    start = sim.now
    while True:
        for c in cs:
            if c in staff: [c.get(B + t, "/backstage") for t in R.sample(["/metrics/now", "/accounts", "/moderation", "/flags"], 2)]
            else: [c.get(A + t, "/studio/") for t in R.sample(["/me", "/notifications", "/shows", "/banner"], 2)]
            yield R.uniform(4, 25)
        if sim.now - start >= length: break
    app.start(); yield 0
def during(word, cs):
    mode(word)
    for c in cs:
        for t in ("/me", "/search?q=b", "/search?q=br", "/search?q=bre"): c.get(A + t, "/studio/"); yield .4
    mode("", word)
def stale(cs, on):
    for c in cs: c.stale = on
    yield 0
def incident():
    own.get(B + "/incidents", "/backstage"); yield 30; own.send("POST", B + "/incidents", {"text": "The studio was not reachable for forty minutes"}, "/backstage"); yield .3; own.get(B + "/incidents", "/backstage")
def oddities(c):
    c.request("OPTIONS", A + "/search", referer="/studio/"); yield 2
    c.request("HEAD", A + "/export/episodes.csv", referer="/studio/"); yield 2
    c.get(A + "/shows", "/studio/", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i):
    global day
    day = i; yield 0
mode()
for i, d in office_days(sim, "2029-05-14", 7):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    some_time = lambda a, b: at(f"{R.randint(a, b):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    sim.spawn(at("00:00:02"), new_day(i)); last, weekend = i == 6, i in (5, 6); end = at("23:00") if not last else at("14:00"); late = 22 if not last else 12
    for c in some(creators, 17 if not weekend else 6) + ([creators[2], creators[16]] if i != 5 else []): sim.spawn(some_time(7, late), studio(c, R.randint(2, 4)))
    for c in staff:
        for h in ((8, 11, 14, 17) if not weekend else (10,)):
            if chance(.8) and not (weekend and c is own): sim.spawn(at(f"{h:02}:{R.randint(0, 59):02}:07"), backstage(c, R.randint(2, 4)))
    for k in some(range(1, 90), 30 if not weekend else 20): sim.spawn(some_time(6, late), listener(k, k % 9 == 0))
    for k in (1, 2): sim.spawn(at(f"00:1{k}:00"), partner(k, end))
    sim.spawn(at("00:20:00"), hooks(end)); sim.spawn(at("00:25:00"), feeds(end)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(client("203.0.113.240", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", gz=False), sim, "/up", end, 1800))
    if i % 2: sim.spawn(at("04:20:00"), scanner(client(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, n=30))
    if i in (1, 3): sim.spawn(at("12:30:00"), tab(own, 60))
    if i == 2: sim.spawn(at("06:20:00"), stale(creators[:6], True)); sim.spawn(at("06:40:00"), down([sup, creators[7]], "2")); [sim.spawn(some_time(8, 20), studio(c, 2)) for c in creators[:6]]
    if i == 3: sim.spawn(at("12:00:00"), stale(creators[:6], False))
    if i == 4: sim.spawn(at("15:00:00"), down([own, sup, mod] + creators[3:12], None, 2400)); sim.spawn(at("16:10:00"), incident())
    if i == 5: sim.spawn(at("06:40:00"), down([creators[3], creators[9]], "3"))
    if i == 3: sim.spawn(at("15:30:00"), during("limit", creators[12:16]))
    if i in (1, 4): sim.spawn(at("11:11:00"), oddities(creators[5]))
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
own_paths = re.compile(r"/(v1|app|partner|hooks|feed|backstage/api|up)\b")
out = stamp_container(app.lines, sim, "morgan", COMBINED, lambda m, t: m["head"] + clf(t, timezone.utc) + m["mid"], "podhost.js", accept=lambda e: bool(own_paths.match(e["target"] or "")) and e["status"] != 502)
size += write_rotated(night / "morgan-docker", "podhost-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/backstage" in (e["referer"] or "")), "of the studio", sum(1 for e in sim.entries if "/studio" in (e["referer"] or "")))
