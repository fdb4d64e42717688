import signal, sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "atlas-express-quiet"
sim = Sim(20301007, "Europe/Berlin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
for f, t in {"portal.html": "<!doctype html><title>Atlas customers</title><script type=module src=/assets/portal.js></script>" + "<!-- -->" * 40, "desk.html": "<!doctype html><title>Atlas desk</title><script type=module src=/assets/desk.js></script>" + "<!-- -->" * 31, "robots.txt": "User-agent: *\nDisallow: /svc/\n",
             "assets/site.css": "p{margin:1em}" * 300, "assets/site.js": "var a=1;" * 500, "assets/portal.js": "let p=1;" * 3000, "assets/desk.js": "let d=1;" * 4000, "assets/logo.svg": "<svg/>" * 90}.items(): (dist / f).write_text(t)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); start = lambda: servers.start(["node", HERE / "atlas.js"], 19661, env={**os.environ, "WORK": str(WORK), "TZ": "UTC", "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs"})
app = start(); servers.start(["nginx", "-c", WORK / "nginx.conf"], 19660, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19660), "www.atlas.example.com", "https://www.atlas.example.com"
def mode(on="", off=""):
    p = WORK / "mode"; words = set(p.read_text().split() if p.exists() else []); p.write_text(" ".join(sorted((words | set(on.split())) - set(off.split()))))
mode()
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuvwyz ", k=R.randint(a, b)))
def some(l, n): return R.sample(l, min(len(l), n))
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else []
AGENTS = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE]
def browser(address, agent, who=None): return Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {who}"} if who else {}, caching=True)
def form(b, path, body, page): return b.request("POST", path, body=body.encode(), referer=page, headers={"Content-Type": "application/x-www-form-urlencoded"})
# visitors
PAGES = ["/", "/about", "/products", "/products/traction", "/products/hydraulic", "/products/goods", "/careers", "/news", "/contact"]
SLUGS = "fitter-north fitter-south welder controller apprentice dispatcher electrician night-porter".split()
def page(b, path, ref, first):
    b.request("GET", path, referer=ref)
    if first:
        for a in ("site.css", "site.js", "logo.svg"): chance(.8) and b.request("GET", "/assets/" + a, referer=path)
    if chance(.03): b.request("GET", "/consent-kit/v3/geo.json", referer=path); chance(.5) and b.request("POST", "/consent-kit/v3/beacon", body={"e": 1}, referer=path)
def visitor(k):
    b = browser(f"{R.choice(['192.0.2', '198.51.100'])}.{R.randint(2, 199)}", R.choice(AGENTS)); ref = R.choice([None, "https://search.example.net/", "https://search.example.net/"]); path = R.choice(PAGES)
    if chance(.05): b.request("GET", "/apple-touch-icon-precomposed.png"); b.request("GET", "/apple-touch-icon.png")
    if chance(.02): b.request("GET", "/.well-known/traffic-advice", headers={"User-Agent": "Chrome Privacy Preserving Prefetch Proxy"})
    for i in range(R.randint(1, 4)):
        page(b, path, ref, i == 0); ref = path; yield think(4, 50)
        if path == "/careers":
            b.get("/jobs.json" + R.choice(["", "", "?department=works", "?department=office", "?department=field", "?department=sales"]), path); yield 3
            s = R.choice(SLUGS); page(b, "/careers/" + s, path, False); yield think(8, 40)
            if chance(.5):
                u = f"/careers/{s}/apply"
                if chance(.2): form(b, u, "name=", "/careers/" + s); yield 8
                r = form(b, u, "name=" + t_(4, 14).replace(" ", "+"), "/careers/" + s); r.status == 303 and b.request("GET", f"/careers/{s}?sent=1", referer="/careers/" + s); yield 3
        if path == "/contact" and chance(.6):
            if chance(.2): form(b, "/contact", "text=a", "/contact"); yield 6
            form(b, "/contact", "email=a%40example.net&text=" + t_(5, 60).replace(" ", "+"), "/contact"); b.request("GET", "/contact/thanks", referer="/contact"); yield 2
        path = R.choice(PAGES)
# customers
P = "/svc/portal"
def p_load(c, where):
    c.request("GET", "/portal" + where); c.request("GET", "/assets/portal.js", referer="/portal" + where)
    if chance(.3): c.get(P + "/me", "/portal" + where, headers={"Authorization": ""}); yield 5; chance(.25) and c.send("POST", P + "/session", {"password": "?"}, "/portal/sign-in"); yield 4; c.send("POST", P + "/session", {"password": "*"}, "/portal/sign-in"); yield .3
    elif c.sso and chance(.9): c.send("POST", P + "/sso/start", {}, "/portal/sign-in"); yield 9; c.request("GET", P + "/sso/callback?code=" + t_(9, 9).replace(" ", "x"), referer="https://login.example.net/"); c.request("GET", "/portal/", referer="https://login.example.net/")
    for t in ("/me", "/experiments", "/announcement", "/notifications/count", "/features/chat", "/features/print"): chance(.85) and c.get(P + t, "/portal" + where)
    if chance(.4): c.get(P + "/features/sso", "/portal" + where)
    if chance(.05): c.request("GET", "/assets/portal.js.map"); c.request("GET", "/.well-known/appspecific/com.chrome.devtools.json")
def p_orders(c):
    q = "/portal/orders"; l = rows(c.get(P + "/orders" + R.choice(["", "", "?state=shipped"]), q)); yield think()
    for o in some(l, R.randint(1, 3)):
        u, w = f"{P}/orders/{o['id']}", f"{q}/{o['id']}"
        if chance(.4): c.get(u, q, headers={"Purpose": "prefetch"}, abort_after=.02 if chance(.2) else None); yield .4
        c.get(u, w); c.get(u + "/documents", w); chance(.7) and c.get(u + "/tracking", w); chance(.6) and c.get(u + "/photo", w); chance(.5) and c.get(u + "/survey", w); yield think()
        if chance(.25): c.send(*R.choice([("PUT", f"{P}/watchlist/{o['id']}", {}), ("DELETE", f"{P}/watchlist/{o['id']}", None)]), w); yield .3; chance(.6) and c.get(P + "/watchlist", w); yield 3
    if chance(.1): c.get(f"{P}/orders/{R.randint(10000, 10400)}", None); yield 2
def p_money(c):
    q = "/portal/invoices"; l = rows(c.get(P + "/invoices" + R.choice(["", "?limit=5"]), q)); yield think()
    for i in some(l, 1): c.get(f"{P}/invoices/{i['no']}/pdf", q); yield 3
    if chance(.7): c.send("POST", P + "/cards/verify", {"card": "x"}, q); yield 3
def p_help(c):
    q = "/portal/help"; c.get(P + "/help/" + R.choice(["start", "start", "start", "faults", "keys"]), q); c.get(P + "/tickets", q); yield think()
    if chance(.4): c.send("POST", P + "/tickets", {"text": R.choice(["", t_(9, 80), t_(9, 80)])}, q + "/new"); yield .3; c.get(P + "/tickets", q); yield 3
    if chance(.4): c.get(P + "/claims", "/portal/claims"); yield 4
    if c.gold or chance(.2): c.get(P + "/chat/history", q); yield 2
def p_me(c):
    q = "/portal/me"; v = data(c.get(P + "/preferences", q)) or {}; a = data(c.get(P + "/address", q)) or {}; c.get(P + "/saved-searches", q); c.get(P + "/watchlist", q); yield think()
    if v and chance(.6): c.send("PUT", P + "/preferences", {**v, **R.choice([{}, {}, {"mail": not v["mail"]}, {"sms": not v["sms"]}, {"digest": R.choice(["weekly", "yearly", "hourly"])}, {"sign": t_(0, 20)}])}, q); yield .3; chance(.7) and c.get(P + "/preferences", q); yield 3
    if a and chance(.4): c.send("PUT", P + "/address", {**a, **R.choice([{}, {"line": t_(6, 22).strip()}, {"zip": str(R.randint(20000, 29999))}, {"line": ""}])}, q); yield .3; c.get(P + "/address", q); yield 3
    if chance(.25): c.send("POST", P + "/saved-searches", {"q": t_(3, 9)}, q); yield .3; c.get(P + "/saved-searches", q); yield 2
def p_parts(c):
    q = "/portal/parts"; w = t_(4, 7).strip().replace(" ", "")
    for i in range(2, len(w) + 1): c.get(f"{P}/parts?q={w[:i]}", q); yield .5
    if chance(.4): c.send("POST", P + "/quotes/check", {"n": 1}, q); yield 2; c.send("POST", P + "/quotes", {"n": R.randint(1, 20)}, q); yield 2
    if c.gold or chance(.3): c.get(P + "/analytics/summary", "/portal/analytics"); c.get(P + "/analytics/fleet", "/portal/analytics"); yield 4
    if chance(.5): c.send("POST", P + "/telemetry", {"e": [1] * R.randint(1, 9)}, q)
def p_inbox(c):
    q = "/portal/inbox"; c.get(P + "/notifications", q); yield 4
    if chance(.7): c.send("POST", P + "/notifications/read", {}, q); yield .3; c.get(P + "/notifications/count", q); yield 2
def p_session(c, tab=0):
    yield from p_load(c, R.choice(["/", "/orders", "/inbox"]))
    for f in R.sample([p_orders, p_orders, p_money, p_help, p_me, p_parts, p_inbox], R.randint(2, 5)): yield from f(c); yield R.uniform(5, 90); chance(.4) and c.get(P + "/notifications/count", "/portal/")
    for _ in range(tab): c.get(P + "/notifications/count", "/portal/"); yield 60 + R.uniform(-.05, .05)
    if chance(.3): c.send("DELETE", P + "/session", None, "/portal/")
def p_claim(c): c.get(P + "/claims", "/portal/claims"); yield 40; c.send("POST", P + "/claims", {"text": t_(20, 80)}, "/portal/claims/new"); yield .3; c.get(P + "/claims", "/portal/claims"); yield 5
customers = []
for k in range(14):
    c = browser(f"198.51.100.{201 + k}", AGENTS[k % 6], f"kunde-{k}"); c.gold, c.sso = k in (3, 9), k in (2, 9, 10, 11); customers.append(c)
# the desk: three people behind the office's address, two of them with one and the same browser
OFFICE, D = "203.0.113.200", "/svc/desk"
owner, recruiter, support = browser(OFFICE, EDGE, "owner"), browser(OFFICE, CHROME_WIN, "recruiter"), browser(OFFICE, CHROME_WIN, "support")
def g(c, t, q): return c.get(D + t, "/desk" + q)
def w(c, m, t, b, q): return c.send(m, D + t, b, "/desk" + q)
def d_load(c):
    c.request("GET", "/desk/"); c.request("GET", "/assets/desk.js", referer="/desk/")
    if chance(.3): c.get(D + "/me", "/desk/", headers={"Authorization": ""}); yield 5; w(c, "POST", "/session", {"password": R.choice("?***")}, "/sign-in"); yield 4; w(c, "POST", "/session", {"password": "*"}, "/sign-in"); yield .3
    for t in ("/me", "/badges", "/approvals", "/layout", "/regions"): chance(.9) and g(c, t, "/")
def d_leads(c):
    q = "/leads"; l = rows(g(c, "/leads" + R.choice(["", "?seen=false"]), q)); yield think()
    for x in some(l, 2): w(c, "PATCH", f"/leads/{x['id']}", {"seen": True if chance(.8) else x["seen"]}, q); yield .3; chance(.4) and g(c, "/leads", q); yield 4
def d_people(c):
    q = "/applications"; l = rows(g(c, "/applications" + R.choice(["", "", "?job=welder", "?job=night-porter"]), q)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, p = f"/applications/{x['id']}", f"{q}/{x['id']}"; g(c, u, p); chance(.7) and g(c, u + "/cv", p); g(c, u + "/notes", p); yield think()
        if chance(.3): w(c, "POST", u + "/notes", {"text": t_(4, 60)}, p); yield .3; g(c, u + "/notes", p); yield 2
        if chance(.5): w(c, "PATCH", u, R.choice([{"star": not x["star"]}, {"state": R.choice(["fresh", "asked", "hired"])}, {"state": x["state"]}]), p); yield .3; chance(.5) and g(c, u, p); yield 3
        if chance(.2): w(c, "POST", u + "/reply", {"template": "invite"}, p); yield 3
    if chance(.2):
        for i in (1, 2, 3): g(c, "/search?q=" + t_(i, i).replace(" ", "e"), q); yield .6
def d_jobs(c):
    q = "/jobs"; l = rows(g(c, "/jobs", q)); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        w(c, "PATCH", f"/jobs/{x['id']}", R.choice([{"published": not x["published"]}, {"state": "shut" if x["state"] == "open" else "open"}, {"state": x["state"]}]), q); yield .3; chance(.7) and g(c, "/jobs", q); yield 4
    if chance(.4) and l: o = [x["id"] for x in l]; R.shuffle(o); w(c, "PUT", "/jobs/order", o, q); yield .3; g(c, "/jobs", q); yield 3
def d_support(c):
    q = "/tickets"; l = rows(g(c, "/tickets" + R.choice(["", "?state=open", "?state=shut"]), q)); g(c, "/moderation", "/moderation"); yield think()
    for x in some(l, 2): w(c, "PATCH", f"/tickets/{x['id']}", {"state": "shut" if x["state"] == "open" or chance(.3) else "open"}, q); yield .3; chance(.6) and g(c, "/tickets", q); yield 4
    k = rows(g(c, "/customers" + R.choice(["", "?q=kunde-1", "?q=zz"]), "/customers")); yield 3
    for x in some(k, 2): g(c, f"/customers/{x['name']}", f"/customers/{x['name']}"); g(c, f"/customers/{x['name']}/claims", f"/customers/{x['name']}"); yield 4
    for x in rows(g(c, "/moderation", "/moderation")): w(c, "POST", f"/moderation/{x['id']}/publish", {}, "/moderation"); yield .3; g(c, "/moderation", "/moderation"); yield 2
def d_site(c):
    q = "/site"; l = rows(g(c, "/banners", q)); g(c, "/redirects", q); yield think()
    for x in some(l, 1):
        if x["archived"]: w(c, "POST", f"/banners/{x['id']}/restore", {}, q)
        else: w(c, "DELETE", f"/banners/{x['id']}", None, q)
        yield .3; g(c, "/banners", q); yield 4
    if chance(.2): w(c, "POST", "/banners", {"text": t_(6, 40)}, q); yield .3; g(c, "/banners", q); yield 2
    if chance(.4): w(c, "POST", "/cache/purge", {}, q); yield 2
    h = rows(g(c, "/holidays" + R.choice(["", "?year=2030", "?year=2031"]), "/holidays")); yield 3
def d_mail(c):
    q = "/campaigns"; g(c, "/campaigns", q); g(c, "/queues", q); yield think()
    l = rows(g(c, "/templates", q)); yield 3
    for x in some(l, 1):
        v = data(g(c, f"/templates/{x['id']}", q)); yield 8
        if v and chance(.6): w(c, "PUT", f"/templates/{x['id']}", {**v, **R.choice([{}, {"body": t_(30, 90)}])}, q); yield .3; g(c, f"/templates/{x['id']}", q); yield 3
    if chance(.3):
        for k in range(R.randint(2, 6)): w(c, "PUT", "/campaigns/draft", {"name": t_(3, 30)}, q + "/new"); yield 10
        w(c, "POST", "/campaigns/preview", {"name": t_(3, 30)}, q + "/new"); yield 5
        if chance(.6): w(c, "POST", "/campaigns", {"name": t_(3, 30)}, q + "/new"); yield .3; g(c, "/campaigns", q); g(c, "/queues", q); yield 3
def d_reports(c):
    q = "/reports"; g(c, f"/reports/monthly?month=2030-0{R.randint(5, 9)}", q); g(c, "/reports/hiring", q); g(c, "/exports", q); yield think()
    if chance(.35): w(c, "POST", "/exports", {"what": "applications"}, q); yield .3; g(c, "/exports", q); yield R.uniform(5, 40); g(c, "/exports", q); yield 2
def d_admin(c):
    q = "/admin"; g(c, "/users", q); g(c, "/invites", q); g(c, "/audit", q); v = data(g(c, "/settings", q)) or {}; yield think()
    if v and chance(.6): w(c, "PUT", "/settings", {**v, **R.choice([{}, {"motto": t_(6, 30)}, {"chat": not v["chat"]}, {"phone": f"040 555{R.randint(10, 99)}"}])}, q); yield .3; g(c, "/settings", q); yield 3
    if chance(.4): w(c, "PUT", "/layout", {"cols": R.sample(["a", "b", "c"], 3)}, "/"); yield 2
def d_session(c):
    yield from d_load(c)
    own = {owner: [d_leads, d_people, d_jobs, d_site, d_mail, d_reports, d_admin, d_admin], recruiter: [d_people, d_people, d_jobs, d_jobs, d_leads, d_reports, d_mail, d_site], support: [d_support, d_support, d_leads, d_site, d_mail, d_reports, d_support, d_admin]}[c]
    for f in R.sample(own, R.randint(3, 6)):
        yield R.uniform(10, 120); yield from f(c); chance(.3) and g(c, "/badges", "/")
    if c is support and chance(.4): c.get(D + "/live", "/desk/", abort_after=.1); yield 3
def d_tab(c, n):
    for _ in range(n): g(c, "/approvals", "/"); g(c, "/badges", "/"); yield 45 + R.uniform(-.05, .05)
def d_redirects(c):
    for x in rows(g(c, "/redirects", "/site")): w(c, "DELETE", f"/redirects/{x['id']}", None, "/site"); yield .3; g(c, "/redirects", "/site"); yield 4
def d_approve(c):
    for x in rows(g(c, "/approvals", "/")): w(c, "POST", f"/approvals/{x['id']}", {}, "/"); yield .3; g(c, "/approvals", "/"); yield 4
def d_holiday(c): w(c, "POST", "/holidays", {"day": "2030-12-24"}, "/holidays"); yield .3; g(c, "/holidays", "/holidays"); yield 3
def d_invite(c): g(c, "/invites", "/admin"); w(c, "POST", "/invites", {"mail": "fourth@example.com"}, "/admin"); yield .3; g(c, "/invites", "/admin"); yield 3
def bookmark(c): c.request("GET", D + "/v1/weekly"); yield 1
# machines, and worse
def bot(end):
    for agent, address in (("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "192.0.2.230"), ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "192.0.2.231")):
        b = Browser(sim, address, agent, S, HOST)
        for p in some(["/robots.txt", "/sitemap.xml", "/careers/foreman", "/ads.txt", "/feed.xml", *PAGES, *["/careers/" + s for s in SLUGS]], 14): b.request("GET", p); yield R.uniform(20, 300)
def stuffing(address, trial):
    b = Browser(sim, address, CHROME, S, HOST, ORIGIN)
    for _ in range(R.randint(25, 45)): b.send("POST", P + "/session", {"password": t_(6, 9)}, "/portal/sign-in"); yield R.uniform(.4, .9)
    b.send("POST", P + "/session", {"password": "*"}, "/portal/sign-in"); b.headers["Authorization"] = "Bearer " + trial; b.get(P + "/me", "/portal/"); b.get(P + "/orders", "/portal/"); yield .5
    for k in range(R.randint(30, 50)): b.get(f"{P}/orders/{13000 + k}", "/portal/orders"); yield R.uniform(.3, .6)
    for t in ("/users", "/admin", "/customers", "/users", "/keys", "/orders/export"): b.get(P + t, "/portal/"); yield .5
    for t in ("/customers", "/users", "/audit"): b.get(D + t, "/desk/"); yield .5
def pentest():
    for who, base, page in (("recruiter", D, "/desk/"), ("kunde-2", P, "/portal/")):
        b = Browser(sim, OFFICE, CHROME_WIN, S, HOST, ORIGIN, {"Authorization": f"Bearer {who}"}); b.request("GET", page); b.send("POST", base + "/session", {"password": "*"}, page + "sign-in"); yield 20
        for t in "/users/1 /users/2 /admin /admin/users /debug /config /backup /backups /roles /permissions /tokens /keys /jobs/1 /jobs/1/delete /leads/export /applications/export /customers/export /settings/secrets /graphql /internal/tick /../healthz /orders/1 /orders/1%20or%201=1 /templates/9999999 /files /upload /import /webhooks /sessions /password /impersonate /features/../../desk/me".split() * 3:
            b.get(base + t, page + t[1:].split("/")[0]); yield R.uniform(2, 14)
            if chance(.35): b.send(R.choice(["POST", "PUT", "DELETE", "PATCH"]), base + t, R.choice([{}, {"role": "owner"}, b"{"]), page); yield R.uniform(1, 9)
        for t in "/users /settings /layout /audit /banners /campaigns".split() if base == D else "/orders /tickets /preferences /claims".split():
            for m in ("PUT", "DELETE", "PATCH"): b.send(m, base + t, b"{" if m != "DELETE" else None, page); yield R.uniform(1, 5)
def load_test(n):
    b = Browser(sim, OFFICE, "k6/0.54.0 (https://k6.io/)", S, HOST, headers={"Authorization": "Bearer kunde-0"}, accept_gzip=False)
    for _ in range(n):
        for t in ("/orders", "/invoices", "/catalogue", "/parts?q=abc"): b.get(P + t); yield .05
def partner(end):
    old, new = Browser(sim, "192.0.2.60", "AcmeERP/4.1", S, HOST, headers={"Authorization": "Bearer p"}), Browser(sim, "192.0.2.61", "AcmeERP/5.0", S, HOST, headers={"Authorization": "Bearer p"})
    while sim.now < end: old.get(P + "/v0/stock?sku=1"); new.get(P + "/v1/stock?sku=1"); yield 5400
def tick(end):
    b = Browser(sim, "10.20.0.8", "cron/1", S, HOST)
    while sim.now < end: b.send("POST", "/internal/tick", {}); yield 1800
def clean(): Browser(sim, "10.20.0.8", "cron/1", S, HOST).send("POST", "/internal/tick", {"clean": 1}); yield 1
def reviews(): b = browser("192.0.2.44", FIREFOX); page(b, "/products", None, True); yield 30; form(b, "/reviews", "text=" + t_(5, 40).replace(" ", "+"), "/products"); b.request("GET", "/products", referer="/products"); yield 1
def set_(on, off): mode(on, off); yield 0
def restart():
    app.send_signal(signal.SIGUSR2); time.sleep(.3)
    for c in (owner, support):
        for t in ("/badges", "/approvals", "/jobs"): g(c, t, "/"); yield 8
    app.send_signal(signal.SIGUSR2); servers.wait(19661); yield 1
def maintenance(minutes):
    (WORK / "maintenance").write_text(""); end = sim.now + minutes * 60
    while sim.now < end:
        for c, t, q in ((owner, D + "/badges", "/desk/"), (owner, D + "/jobs", "/desk/jobs"), (customers[1], P + "/orders", "/portal/orders"), (customers[4], P + "/me", "/portal/")): c.get(t, q); yield R.uniform(20, 60)
    (WORK / "maintenance").unlink()
def office(): b = Browser(sim, OFFICE, "Microsoft Office Word 2014", S, HOST); b.request("OPTIONS", "/svc/desk/applications/"); b.request("PROPFIND", "/svc/desk/applications/"); yield 1; b = Browser(sim, "192.0.2.9", FIREFOX, S, HOST); b.request("HEAD", "/"); raw_line(sim, "192.0.2.9", S, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"); yield 1
for i, d in office_days(sim, "2030-10-07", 12):
    at_ = lambda t, d=d: sim.at(f"{d} {t}"); clock = lambda h: at_(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    weekend, last = i in (5, 6), i == 11; end = at_("16:30") if last else at_("23:50")
    for _ in range(R.randint(26, 38)): sim.spawn(clock(R.randint(6, 15 if last else 22)), visitor(i))
    for c in customers:
        if chance(.45 if not weekend else .2): sim.spawn(clock(R.randint(7, 15 if last else 20)), p_session(c, R.choice([0, 0, 0, 15])))
    if not weekend:
        for c, hs in ((owner, (8, 13)), (recruiter, (8, 10, 14)), (support, (9, 12, 15))):
            for h in hs: (chance(.85) or last and h > 13) and sim.spawn(clock(h), d_session(c))
        sim.spawn(at_("07:55:20"), bookmark(owner))
    elif chance(.7): sim.spawn(clock(11), d_session(owner))
    sim.spawn(at_("00:10:00"), tick(end)); sim.spawn(at_("00:20:00"), partner(end)); sim.spawn(at_("02:00:00"), clean()); sim.spawn(at_("01:00:00"), bot(end))
    sim.spawn(at_("00:00:05"), monitor(Browser(sim, "192.0.2.250", "UptimeRobot/2.0", S, HOST, accept_gzip=False), sim, "/healthz", end, 1800)); sim.spawn(at_("00:00:15"), monitor(Browser(sim, "192.0.2.251", "UptimeRobot/2.0", S, HOST, accept_gzip=False), sim, "/", end, 3600, "HEAD"))
    if i in (1, 4, 9): sim.spawn(at_("03:10:00"), stuffing("192.0.2.24" + str(i % 2), "kunde-13"))
    if i in (2, 6, 10): sim.spawn(at_("04:40:00"), scanner(Browser(sim, "192.0.2.22" + str(i % 10), R.choice([CHROME, "Mozilla/5.0 zgrab/0.x"]), S, HOST, accept_gzip=False), sim, n=32))
    if i in (1, 8): sim.spawn(at_("16:05:00"), d_tab(support, 60))
    if i == 2: sim.spawn(at_("16:10:00"), d_redirects(owner))
    if i == 3: sim.spawn(at_("18:30:00"), load_test(260)); sim.spawn(at_("09:05:00"), set_("bank", "")); sim.spawn(at_("17:40:00"), set_("", "bank"))
    if i == 4: sim.spawn(at_("06:30:00"), maintenance(15)); sim.spawn(at_("13:00:00"), set_("slow", "")); sim.spawn(at_("14:30:00"), set_("", "slow"))
    if i == 5: sim.spawn(at_("15:00:00"), reviews()); sim.spawn(at_("19:00:00"), reviews())
    if i == 7: sim.spawn(at_("13:30:00"), pentest()); sim.spawn(at_("07:00:00"), set_("announce", ""))
    if i == 8: sim.spawn(at_("08:30:00"), p_claim(customers[5])); sim.spawn(at_("16:30:00"), d_approve(support)); sim.spawn(at_("12:40:00"), reviews())
    if i == 9: sim.spawn(at_("06:10:00"), restart()); sim.spawn(at_("11:20:00"), d_invite(owner)); sim.spawn(at_("11:40:00"), d_holiday(owner)); sim.spawn(at_("12:20:00"), p_claim(customers[8])); sim.spawn(at_("15:10:00"), d_approve(support))
    if i in (2, 8): sim.spawn(at_("10:20:00"), office())
sim.run(); time.sleep(.4); servers.stop_all(); time.sleep(.2)
# nginx' JSON lines: their times are moved, their order is that of their ends
stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text(errors="surrogateescape").splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["time_iso8601"]).timestamp(); e = stamp.entry(r["request_method"], r["request_uri"], r["status"], real, strict=r["status"] != 499)
    t = e["sim"] + e["end"] - e["real"] if e else stamp.moment(real)
    out.append((t, line.replace(r["time_iso8601"], rfc3339(t, 0, sim.zone), 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
print("bytes", write_rotated(NIGHTS / NAME / "nginx-json", "access.json", out, sim.zone))
