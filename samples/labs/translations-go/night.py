import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "translations-go"
subprocess.run(["go", "build", "-o", WORK / "bureau", "main.go"], cwd=HERE, check=True, env={**os.environ, "GO111MODULE": "off"})
sim = Sim(20330202, "Europe/Vienna"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); js = "app-7c21e0.js"
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wordyard console</title><script type="module" src="/assets/{name}"></script></head><body><main id="root">One moment</main></body></html>\n'); (dist / "assets" / name).write_text("export const w=1;" * 1800)
bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1"}
servers = Servers()
app = Container(servers, [WORK / "bureau"], 18162, env=env); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18161, "10.20.0.10", env={**os.environ, "TZ": "Europe/Vienna"})
servers.start(["haproxy", "-db", "-f", HERE / "haproxy.cfg"], 18160, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18160), "console.wordyard.example", "https://console.wordyard.example"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now)); return super().request(method, target, **more)
def person(login, tenant, address, agent, **more):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}", **more}); b.login, b.role, b.tenant = login, login.split("-")[0], tenant; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
m1, c1, m2, c2, m3 = people = [person("manager-1", "nordlicht", "198.51.100.61", CHROME_WIN), person("clerk-1", "nordlicht", "198.51.100.61", FIREFOX), person("manager-2", "lumen-texte", "192.0.2.44", SAFARI), person("clerk-2", "lumen-texte", "203.0.113.90", CHROME, **{"X-Forwarded-For": "10.8.0.14"}), person("manager-3", "harbour-words", "203.0.113.25", EDGE)]
day, version = 0, 1
def data(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[", b"n") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuvw   ", k=R.randint(a, b))).strip() or "x"
def at(c): return f"/t/{c.tenant}"
def G(c, path, page): return c.get(at(c) + "/api" + path, at(c) + "/app" + page)
def W(c, method, path, body, page): return c.send(method, at(c) + "/api" + path, body, at(c) + "/app" + page)
def ql(c, op, variables, page): return c.send("POST", at(c) + "/graphql", {"operationName": op, "query": "query " + op, "variables": variables}, at(c) + "/app" + page)
def rpc(c, m, body, page): return c.send("POST", f"{at(c)}/rpc/{m}", body, at(c) + "/app" + page)
def load(c, page):
    q = at(c) + "/app" + page; c.request("GET", q if chance(.8) else "/"); c.request("GET", "/assets/" + js, referer=q)
    if chance(.2):
        c.get(at(c) + "/api/session", q, headers={"Authorization": ""}); yield 5
        if chance(.3): c.send("POST", "/auth/login", {"login": c.login, "password": "?"}, "/login"); yield 6
        c.send("POST", "/auth/login", {"login": c.login, "password": "*"}, "/login"); yield .3
    elif chance(.3): c.get(at(c) + "/api/session", q, headers={"Authorization": ""}); c.send("POST", "/auth/refresh", {}, q)
    for t in ("/session", "/config", "/languages", "/notifications/count", "/billing/plan", "/dashboard/summary", "/dashboard/deadlines"):
        if chance(.75): G(c, t, page)
    for _ in range(R.choice([0, 1, 2])): G(c, f"/dashboard/capacity?week={R.randint(5, 9)}", page); yield 4
    yield 1
def projects(c):
    p, k = "/projects", "/projects"
    if chance(.35): a = G(c, k + "/", p); l = rows(c.get(a.headers["location"][len(ORIGIN):], at(c) + "/app" + p)) if a.status == 308 else []
    else: l = rows(G(c, k + R.choice(["", "", "?state=open", "?state=hold", "?q=zzzz"]), p))
    l = l or []; yield think()
    if chance(.35): G(c, k, p); yield 5; W(c, "POST", k, R.choice([{"title": t_(6, 40), "client": 3}] * 4 + [{"title": ""}]), p + "/new"); yield .3; l = rows(G(c, k, p)) or []; yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)); yield think()
        if v and chance(.5): W(c, "PATCH", u, R.choice([{"state": R.choice(["open", "hold", "done"])}, {"title": t_(8, 40)}, {"due": f"2033-03-{R.randint(10, 28)}"}]), q); yield .3; G(c, u, q); yield think()
    if len(l) > 6 and chance(.25):
        l = rows(G(c, k, p)); yield 3; x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.6) and G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 3
def jobs(c):
    p, k = "/jobs", "/jobs"; l = rows(G(c, k + R.choice(["", "?state=open", "?state=open", "?q=zzzz", "?page=9"]), p)); yield think()
    if not l: l = rows(G(c, k, p)); yield 3
    if chance(.35) or len(l) < 3: G(c, k, p); yield 8; W(c, "POST", k, {"title": t_(8, 40), "words": R.randint(20, 9000)}, p + "/new"); yield .3; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; chance(.7) and G(c, u + "/deliveries", q); chance(.55) and G(c, u + "/revisions", q + "/revisions"); chance(.4) and G(c, u + "/quality", q); yield think()
        if chance(.35): G(c, u + "/deliveries", q); yield 9; W(c, "POST", u + "/deliveries", {"file": t_(4, 20) + ".xliff", "words": R.randint(1, 900)}, q); yield .4; G(c, u + "/deliveries", q); chance(.5) and G(c, u + "/revisions", q + "/revisions"); yield think()
        if chance(.4): G(c, u + "/messages", q + "/messages"); yield 12; W(c, "POST", u + "/messages", {"text": t_(8, 80)}, q + "/messages"); yield .4; G(c, u + "/messages", q + "/messages"); yield think()
        if chance(.35): W(c, "PATCH", u, R.choice([{"due": f"2033-02-{R.randint(10, 28)}"}, {"note": t_(1, 50)}, {"note": t_(1, 50)}]), q); yield .3; G(c, u, q); yield think()
        if chance(.25): W(c, "POST", u + "/assign", {"translator": R.choice([v.get("translator"), t_(4, 12), t_(4, 12)])}, q); yield .3; G(c, u, q); yield 3
    o = rows(G(c, k + "?state=open", p)); yield think()
    for x in some(o, R.choice([0, 1, 1])):
        W(c, "POST", f"{k}/{x['id']}/complete", None, p); yield .3; G(c, k + "?state=open", p); yield 3; chance(.15) and W(c, "POST", f"{k}/{x['id']}/complete", None, p); yield 2
    if chance(.6):
        d = rows(G(c, k + "?state=done", p + "/done")); yield think()
        for x in some(d, R.randint(1, 2)): W(c, "POST", f"{k}/{x['id']}/archive", None, p + "/done"); yield .3; G(c, k + "?state=done", p + "/done"); yield think(2, 8)
    if chance(.12): c.get(at(c) + "/api/jobs/export", at(c) + "/app" + p); yield 4
    if chance(.06): G(c, f"{k}/{R.randint(90000, 90400)}", p); yield 2
def clients(c):
    p, k = "/clients", "/clients"; l = rows(G(c, k + R.choice(["", "", "?q=zzzz", "?page=2", "?page=7"]), p)); yield think()
    if not l: l = rows(G(c, k, p)); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; chance(.6) and G(c, u + "/complaints", q); yield think()
        if chance(.6): G(c, u + "/contacts", q + "/contacts"); yield think()
        if chance(.4): G(c, u + "/contacts", q + "/contacts"); yield 9; W(c, "POST", u + "/contacts", {"role": t_(4, 20)}, q + "/contacts"); yield .3; G(c, u + "/contacts", q + "/contacts"); yield think()
        if chance(.35): W(c, "PATCH", u, R.choice([{"remark": v["remark"]}, {"phone": f"+43 555 {R.randint(100, 999)}"}, {"remark": t_(1, 60)}, {"remark": t_(1, 60)}]), q); yield .3; G(c, u, q); yield think()
    if chance(.2): G(c, k, p); yield 4; W(c, "POST", k, {"name": t_(5, 24)}, p + "/new"); yield .3; G(c, k, p); yield 3
    if chance(.4): G(c, f"/search?q={R.choice(['XX1', 'zzzz', 'ab', 'nothing', 'ra'])}", "/search"); yield 4
def translators(c):
    p, k = "/translators", "/translators"; l = rows(G(c, k, p)); yield think()
    if chance(.35): W(c, "POST", k, R.choice([{"alias": t_(4, 12), "mail": t_(5, 12) + "@tr.example"}] * 4 + [{"alias": "x", "mail": l[0]["mail"]}]) if l else {"alias": "a", "mail": "a@tr.example"}, p + "/new"); yield .3; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.6) and G(c, u + "/rates", q); yield think()
        if chance(.55): G(c, u + "/availability", q + "/availability"); yield think()
        if chance(.25): W(c, "PUT", u + "/availability", {"from": "2033-03-01"}, q + "/availability"); yield 3
        if chance(.5): ql(c, "TranslatorCard", {"id": x["id"]}, q); yield 3
        if chance(.2): ql(c, "Rate", {"id": x["id"], "points": R.randint(1, 50)}, q); yield .3; ql(c, "TranslatorCard", {"id": x["id"]}, q); yield 3
    if chance(.5): ql(c, "Vacations", {}, p); yield 3
    if len(l) > 4 and chance(.45): l = rows(G(c, k, p)); yield 3; x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.5) and G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 3
    if chance(.35): G(c, "/marketplace", "/marketplace"); yield 3
def glossaries(c):
    p, k = "/glossaries", "/glossaries"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}/terms", f"{p}/{x['id']}"; m = rows(G(c, u, q)); yield think()
        if chance(.45): W(c, "POST", u, {"source": t_(3, 16), "target": t_(3, 18)}, q); yield .3; m = rows(G(c, u, q)); yield think()
        for y in some(m, R.choice([0, 1, 1])):
            for _ in range(R.choice([1, 1, 2])): W(c, "DELETE", f"{u}/{y['id']}", None, q); yield .3; G(c, u, q); yield think(2, 8)
def memories(c):
    p, k = "/memories", "/memories"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield think(2, 8)
        for _ in range(R.choice([0, 1, 1, 2])): G(c, f"{u}/leverage?pair={R.choice(['de-en', 'en-fr', 'it-de'])}", q); yield 3
        if chance(.5): c.get(f"{at(c)}/api{u}/export", at(c) + "/app" + q); yield think()
def quotes(c):
    p, k = "/quotes", "/quotes"; l = rows(G(c, k + R.choice(["", "", "?state=sent", "?state=accepted"]), p)); yield think()
    if chance(.45) or not l: G(c, k, p); yield 6; W(c, "POST", k, {"client": R.randint(1, 40), "amount": R.randint(100, 9000), "note": t_(1, 30)}, p + "/new"); yield .3; l = rows(G(c, k, p)); yield think()
    for x in some([y for y in l if y["state"] == "sent"], R.choice([0, 1])): G(c, k, p); yield 4; W(c, "POST", f"{k}/{x['id']}/accept", None, p); yield .3; G(c, k, p); yield 3; chance(.15) and W(c, "POST", f"{k}/{x['id']}/accept", None, p); yield 2
    for x in some(l, R.choice([0, 1, 1])): W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .4; chance(.5) and G(c, k, p); yield 4
    if chance(.6):
        q = "/estimates"; e = (data(rpc(c, "estimates.list", {}, q)) or {}).get("result") or []; yield think()
        if chance(.5): rpc(c, "words.count", {"text": t_(40, 300)}, q); yield 3
        if chance(.5): rpc(c, "estimates.make", {"words": R.randint(50, 9000)}, q); yield .3; rpc(c, "estimates.list", {}, q); yield 4
        for x in some([y for y in e if y["state"] == "new"], R.choice([0, 1])): rpc(c, "estimates.accept", {"id": x["id"]}, q); yield .3; rpc(c, "estimates.list", {}, q); yield 3
def invoices(c):
    p, k = "/invoices", "/invoices"; l = rows(G(c, k + R.choice(["", "", "?page=2", "?q=zzzz"]), p)) or []; yield think()
    if not l: l = rows(G(c, k, p)) or []; yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; yield think()
        if chance(.3): c.request("GET", at(c) + "/api" + u + "/pdf", referer=at(c) + "/app" + q); yield 4
        if not v["sent"] and chance(.35): W(c, "POST", u + "/send", None, q); yield .4; G(c, u, q); yield 3; sim.spawn(sim.now + R.uniform(1300, 3000), later(c, u, q))
        if chance(.35): W(c, "POST", u + "/credit", {"amount": 10}, q); yield .4; chance(.4) and G(c, u, q); yield 3
    if chance(.7): G(c, "/billing/ledger", "/billing"); yield 3
    if chance(.6): c.get(f"{at(c)}/reports/data/turnover?month=2033-0{R.randint(1, 2)}", at(c) + "/app/reports"); yield think(); chance(.5) and c.get(f"{at(c)}/reports/data/turnover?month=2032-1{R.randint(0, 2)}", at(c) + "/app/reports"); yield 3
def later(c, u, q): G(c, u, q); yield 1
def switches(c):
    p = "/settings/flags"; l = rows(G(c, "/flags", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        chance(.3) and G(c, "/flags/" + x["slug"], p)
        for on in R.choice([[not x["on"]], [not x["on"]], [not x["on"], not x["on"]]]): W(c, "PUT", "/flags/" + x["slug"], {"on": on}, p); yield .3; G(c, "/flags", p); yield think(2, 8)
    p = "/settings/integrations"; l = rows(G(c, "/integrations", p)); yield think()
    for x in some(l, R.choice([0, 1, 1])):
        for on in R.choice([[not x["on"]], [not x["on"]], [not x["on"], x["on"]], [x["on"]]]): W(c, "PUT", "/integrations/" + x["slug"], {"on": on}, p); yield .3; G(c, "/integrations", p); yield think(2, 8)
    if chance(.6):
        p = "/settings/notifications"; v = data(G(c, "/settings/notifications", p)) or {}; yield 9
        W(c, "PUT", "/settings/notifications", {**v, **R.choice([{}, {"digest": R.choice(["daily", "weekly", "never"])}, {"footer": t_(1, 40)}, {"footer": t_(1, 40)}])}, p); yield .3; G(c, "/settings/notifications", p); yield 3
    if chance(.7): G(c, "/team", "/team"); yield 3; G(c, "/audit" + R.choice(["", "", "?page=2"]), "/audit"); yield 3
    if chance(.6): G(c, "/billing/ledger", "/billing"); yield 3
def board(c):
    p = "/board"
    for _ in range(R.randint(2, 4)): ql(c, "JobBoard", {"pair": R.choice(["de-en", "en-fr", "de-pl", "it-de", "xx-yy"])}, p); yield think()
    for w in some(range(5, 12), 2): G(c, f"/dashboard/capacity?week={w}", "/dashboard"); yield 4
ALL = [projects, jobs, jobs, clients, clients, translators, glossaries, memories, quotes, quotes, invoices, invoices, switches, board]
def session(c, n):
    fs = R.sample(ALL + ([switches, memories] if c.role == "manager" else [jobs, translators]), n); yield from load(c, R.choice(["/jobs", "/projects", "/dashboard"]))
    for f in fs:
        yield R.uniform(15, 240)
        if chance(.4): G(c, "/notifications/count", "/" + f.__name__)
        yield from f(c)
def poll(c, until):
    while sim.now < until:
        G(c, "/dashboard/summary", "/dashboard"); G(c, "/dashboard/deadlines", "/dashboard"); chance(.15) and G(c, f"/dashboard/capacity?week={R.randint(5, 7)}", "/dashboard"); yield 60 + R.uniform(-.05, .05)
def down(cs, release=None, minutes=2):
    global js, version
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "app-d90b14.js"; bundle(js); version = 2
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/dashboard/summary", "/jobs?state=open", "/clients", "/quotes", "/projects"], 3): G(c, t, "/jobs"); yield R.uniform(2, 15)
    app.start(); yield 0
def limited(c):
    mode("limit")
    for t in ("/search?q=a", "/search?q=ab", "/clients?q=a", "/jobs?q=ab"): G(c, t, "/search"); yield R.uniform(.3, .8)
    mode("", "limit"); yield 2; G(c, "/search?q=abc", "/search")
def searching(cs):
    for c in cs:
        for _ in range(3): G(c, "/search?q=" + R.choice(["ab", "ra", "XX"]), "/search"); yield R.uniform(60, 700)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", at(c) + "/api/jobs", referer=at(c) + "/app/jobs"); yield 2; c.request("HEAD", at(c) + "/api/clients", referer=at(c) + "/app/clients"); yield 2
def editor(k, until):
    b = outside(f"192.0.2.{150 + k}", "WordyardPlugin/3.2 (Java/17)", **{"X-Editor": str(k)})
    while sim.now < until: b.send("POST", "/plugin/sync", {"n": k}); yield R.uniform(2500, 5500)
def gate(until):
    b = outside("203.0.113.200", "Mailgate/2")
    while sim.now < until:
        if chance(.12): b.send("POST", "/hooks/mailgate", {"id": 1}, headers={"X-Signature": "bad"}); yield 5
        b.send("POST", "/hooks/mailgate", {"id": R.randint(1, 9999)}); yield R.uniform(3000, 9000)
def program(k, until, v):
    b = outside(f"198.51.100.{170 + k}", f"TranslatorDesk/{v}.1")
    while sim.now < until: b.get(f"/portal/v{v}/tasks"); yield R.uniform(2600, 6000)
GUESS = ["/t/admin/api/users", "/t/nordlicht/api/.env", "/t/nordlicht/api/users", "/t/nordlicht/api/v1/debug", "/t/demo/api/config", "/auth/admin", "/auth/.env"] + SCANS
for i, d in office_days(sim, "2033-02-02", 12):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    weekend, last = i in (3, 4, 10, 11), i == 11; end = at_("23:30") if not last else at_("14:20")
    for c in people:
        if weekend and c not in ((m3, c1) if i % 2 else (m3,)) or c is c2 and i == 6: continue
        for h in ((8, 11, 14) if not weekend else (10,)):
            if chance(.9 if not weekend else .7): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5) if not weekend else 2))
    for k in range(1, 4): sim.spawn(at_(f"00:{10 + k}:30"), editor(k, end))
    sim.spawn(at_("00:40:00"), gate(end)); sim.spawn(at_("07:00:00"), program(1, min(end, at_("20:00")), 1)); sim.spawn(at_("07:05:00"), program(2, min(end, at_("20:00")), 2))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Better Uptime Bot Mozilla/5.0"), sim, "/healthz", end, 2700))
    sim.spawn(at_("00:00:20"), monitor(Browser(sim, "10.20.0.5", None, ("10.20.0.10", 18161), HOST, keep=False), sim, "/lb", end, 1800))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=36))
    if i in (1, 5, 7, 9): sim.spawn(at_("13:02:00"), poll(R.choice([m1, c2, m3]), at_("14:10:00")))
    if i == 5: sim.spawn(at_("06:30:00"), down([m1], "2", 2))
    if i == 8: sim.spawn(at_("16:45:00"), down([m2, c1], None, 5))
    if i == 6: sim.spawn(at_("09:05:00"), switch("search")); sim.spawn(at_("10:10:00"), searching([m1, m2])); sim.spawn(at_("12:30:00"), switch("", "search"))
    if i == 7: sim.spawn(at_("16:20:00"), limited(m2))
    if i in (2, 9): sim.spawn(at_("10:40:00"), oddities(m1))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "nginx-main", "access.log", stamp_combined(text, sim, "nginx"), sim.zone); print("nginx", len(text))
stamp, other, out = Stamp(sim, "slog"), Stamp(sim, "slog-beside"), []
for r, s, l in sorted(app.lines, key=lambda p: p[0]):
    o = json.loads(l); g = o.get("http"); t = None
    if g and "status" in g:
        e = stamp.entry(g["method"], g["path"] + ("?" + g["query"] if g.get("query") else ""), g["status"], r)
        if e: t = e["sim"] + e["end"] - e["real"]
    elif g:
        e = other.entry(g["method"], g["path"], 502 if "panic" in o["msg"] else 500, r)
        if e: t = e["sim"] + e["end"] - e["real"] - .0004
    if t is None: t = stamp.moment(r)
    out.append((t + .00003, f"{rfc3339(t + .00003)} stdout F " + l.replace('"time":"now"', '"time":"' + rfc3339(t) + '"')))
out.sort(key=lambda p: p[0]); print("slog", len(out), "missed", stamp.missed, other.missed)
size += write_rotated(night / "slog-cri", "0.log", out, timezone.utc, style="kubelet")
print("bytes", size, "requests", len(sim.entries))
