import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "meterdesk-flask"
sim = Sim(20320906, "Africa/Johannesburg"); R = sim.random
dist = WORK / "dist"; dist.mkdir()
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Sluicegate desk</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head><body><div id="desk"></div></body></html>\n'); (dist / js).write_text("export const d=1;" * 700)
js = "desk-4f1c.js"; bundle(js)
edge, udp = [], socket.socket(socket.AF_INET, socket.SOCK_DGRAM); udp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20); udp.bind(("127.0.0.1", 18209))
def syslog():
    while True: edge.append((time.time(), udp.recv(8192).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=syslog, daemon=True).start()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "desk:app"], 18201, env=env, cwd=HERE); app.start(); time.sleep(.6)
servers.start(["haproxy", "-f", HERE / "haproxy.cfg"], 18200, "203.0.113.10", env=env)
S, HOST, ORIGIN = ("203.0.113.10", 18200), "desk.sluicegate.example", "https://desk.sluicegate.example"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True); b.login, b.role = login, login.split("-")[0]; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
m1, m2, c1, c2, ac, te = people = [person("manager-1", "198.51.100.14", SAFARI), person("manager-2", "203.0.113.201", CHROME_WIN), person("clerk-1", "203.0.113.180", FIREFOX), person("clerk-2", "203.0.113.180", EDGE), person("accountant-1", "198.51.100.77", CHROME), person("technician-1", "192.0.2.45", PHONE)]
def data(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuw ", k=R.randint(a, b))).strip() or "a"
def U(c, t): return f"/tenants/{t}", f"/app/{t}"
def load(c, t):
    k, p = U(c, t)
    c.get(R.choice(["/", p + "/tickets", p + "/buildings"])); c.get("/assets/" + js, p)
    if c.get("/auth/me", p).status == 401:
        if chance(.3): c.send("POST", "/auth/login", {"login": c.login, "password": "?"}, "/app/login"); yield 6
        c.send("POST", "/auth/login", {"login": c.login, "password": "*"}, "/app/login"); yield .3; c.get("/auth/me", p)
    for x in ("/config", "/version", "/tenants", "/notifications/count", k + "/ticket-categories", k + "/dashboard"):
        if chance(.75): c.get(x, p)
    yield think()
def tickets(c, t):
    k, p = U(c, t); k += "/tickets"; p += "/tickets"; o = R.choice(["?status=open"] * 3 + ["", "?q=zzz", "?status=open&page=2", "?page=9"]); l = rows(c.get(k + o, p)); yield think()
    if chance(.35):
        for q in R.choice([["le", "lea", "leak"], ["l", "li", "lif", "lift", "lift ", "lift 2"], ["wat"]]): c.get(f"/tenants/{t}/search?q={q.replace(' ', '+')}", p); yield R.uniform(.4, 1.2)
    if chance(.4) or not l and chance(.5):
        c.get(k, p); yield 8; f = {"title": t_(8, 50), "category": R.choice(["heating", "lift", "damp", "waste"])}; a = c.send("POST", k, f if chance(.85) else {"title": t_(4, 9), "category": ""}, p + "/new"); yield .3
        if a.status == 422: yield 9; c.send("POST", k, f, p + "/new"); yield .3
        l = rows(c.get(k, p)) or l; yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(c.get(u, q)) or x; c.get(u + "/comments", q); at = rows(c.get(u + "/attachments", q)); chance(.6) and c.get(u + "/activity", q); yield think()
        if chance(.45):
            n = {"text": t_(5, 100)}; c.send("POST", u + "/comments", n, q); chance(.1) and c.send("POST", u + "/comments", n, q); yield .3; c.get(u + "/comments", q); yield think()
        if chance(.2): c.send("POST", u + "/attachments", {"file": t_(4, 12).replace(" ", "-") + ".jpg", "bytes": R.randint(9000, 4000000)}, q); yield .4; at = rows(c.get(u + "/attachments", q)); yield 5
        if at and chance(.35): c.send("DELETE", f"{u}/attachments/{R.choice(at)['id']}", None, q); yield .3; c.get(u + "/attachments", q); yield think()
        if chance(.25): c.send("PATCH", u, R.choice([{"priority": "urgent"}, {"priority": "low"}, {"priority": v.get("priority", "low")}, {"title": t_(8, 50)}]), q); yield .3; c.get(u, q); yield think()
        if chance(.25):
            s = rows(c.get(f"/tenants/{t}/contractors", q)); yield 4
            if s: z = R.choice(s)["slug"] if chance(.93) else "lifts-gone"; c.send("POST", u + "/assign", {"contractor": z}, q); yield .3; c.get(u, q); c.get(u + "/activity", q); yield think()
        if chance(.2): c.send("POST", u + "/remind", None, q); yield .3; c.get(u, q); yield 4
        if chance(.25):
            ws = ["unwatch"] if c.login in v.get("watchers", []) else R.choice([["watch"], ["watch"], ["watch", "unwatch"]])
            for w in ws: c.get(u, q); yield R.uniform(1.5, 4); c.send("POST", f"{u}/{w}", None, q); yield .3; c.get(u, q); yield R.uniform(2, 5)
        if chance(.25):
            o = k + "?status=open"; c.get(o, p); yield 2; c.send("POST", u + ("/close" if v.get("status") == "open" else "/reopen"), None, q); yield .3; c.get(u, q); c.get(o, p); chance(.2) and c.send("POST", u + ("/close" if v.get("status") == "open" else "/reopen"), None, q); yield 3
        if chance(.3 if c.role == "manager" else .06): c.get(k, p); yield 2; a = c.send("DELETE", u, None, q); yield .3; c.get(k, p); a.status == 204 and chance(.5) and c.get(u, q); yield 4
def buildings(c, t):
    k, p = U(c, t); k += "/buildings"; p += "/buildings"; l = rows(c.get(k + R.choice(["", "", "", "?page=2", "?page=8", "?q=granary", "?q=zz"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); chance(.7) and c.get(u + "/photo", q); un = rows(c.get(u + "/units", q)); yield think(2, 6)
        if chance(.55): c.get(u + "/floorplans", q); yield 3
        if chance(.6):
            for m in R.sample(["2032-06", "2032-07", "2032-08", "2032-09"], R.randint(1, 2)): c.get(f"{u}/consumption?month={m}", q); yield 4
        if chance(.5): c.get(u + "/certificate", q); yield 3
        if un and chance(.35): z = R.choice(un); v = not z["occupied"] if chance(.8) else z["occupied"]; c.send("PATCH", f"{u}/units/{z['no']}", {"occupied": v}, q); yield .3; c.get(u + "/units", q); yield think()
        if chance(.3): c.send("PATCH", u, R.choice([{"caretaker_phone": f"010 555 {R.randint(1000, 9999)}"}, {"caretaker_phone": f"010 555 {R.randint(1000, 9999)}"}, {"remark": t_(1, 70)}]), q); yield .3; c.get(u, q); yield think()
    if chance(.45 if c.role == "manager" else .06): c.send("POST", k, R.choice([{"name": f"{R.randint(1, 90)} Harness Way"}] * 2 + [{}]), p + "/new"); yield .3; c.get(k, p); yield 3
    if chance(.5): c.get(f"/reports/vacancies?tenant={t}", f"/app/{t}/reports"); yield 4
    if chance(.4): c.get(f"/reports/arrears?tenant={t}", f"/app/{t}/reports"); yield 4
    if chance(.4): c.get(f"/tenants/{t}/maintenance-windows", f"/app/{t}/calendar"); yield 3
def meters(c, t):
    k, p = U(c, t); b, k, p = k, k + "/meters", p + "/meters"; l = rows(c.get(k + R.choice(["", "", "?kind=water", "?kind=heat", "?kind=gas", "?page=2", "?q=EM-"]), p)); yield think()
    if chance(.4): c.get(b + "/submeters", p + "/sub"); yield 4
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['serial']}", f"{p}/{x['serial']}"; c.get(u, q); rs = rows(c.get(u + "/readings", q)); yield think(2, 6)
        for _ in range(R.choice([0, 1, 1, 3])): c.get(u + "/live", q); yield 10
        if chance(.35):
            a = c.send("POST", u + "/readings", {"value": x["value"] + R.choice([30, 400, 400, -50]), "remark": t_(1, 20)}, q); yield .3
            if a.status == 422: yield 8; c.send("POST", u + "/readings", {"value": x["value"] + 9000}, q); yield .3
            rs = rows(c.get(u + "/readings", q)); yield think()
        if rs and chance(.3): z = R.choice(rs); c.send("PUT", f"{b}/readings/{z['id']}", {"value": z["value"], "remark": R.choice([z["remark"], z["remark"], t_(1, 20)])}, q); yield .3; c.get(u + "/readings", q); yield 4
        if rs and chance(.35): c.send("DELETE", f"{b}/readings/{R.choice(rs)['id']}", None, q); yield .4; c.get(u + "/readings", q); yield 4
        if chance(.2): c.send("PATCH", u, {"location": R.choice(["cellar", "roof", "riser 2", "plant room"])}, q); yield .3; c.get(u, q); yield 4
        if chance(.3): c.send("POST", u + "/calibrate", None, q); yield 5
    if chance(.05): c.send("PUT", f"{b}/readings/{R.randint(1, 999)}", {"remark": "x"}, p); yield 3
    if chance(.3): c.send("POST", b + "/readings/query", {"source": R.choice(["manual", "gateway", "import"]), "min": R.choice([0, 5000, 999999])}, p); yield 5
    if chance(.2): c.get(b + "/readings/export.csv", p); yield 9
def contractors(c, t):
    k, p = U(c, t); k += "/contractors"; p += "/contractors"; l = rows(c.get(k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['slug']}", f"{p}/{x['slug']}"; c.get(u, q); c.get(u + "/jobs", q); c.get(u + "/ratings", q); yield think(2, 6)
        if chance(.45): c.get(u + "/insurance", q + "/insurance"); yield 3
    for x in some(l, R.choice([0, 1, 1, 2])):
        c.get(k, p); yield 3
        for on in R.choice([[not x["active"]], [not x["active"]], [not x["active"], x["active"]]]): c.send("PATCH", f"{k}/{x['slug']}", {"active": on}, p); yield .3; c.get(k, p); yield R.uniform(2, 6)
    if chance(.4 if c.role == "manager" else .04): c.send("POST", k, {"slug": R.choice(["glazing-pane", "plumbing-north", "roofing-slate", "pests-trap", "paint-" + R.choice("abcdef")])}, p); yield .3; c.get(k, p); yield 3
def invoices(c, t):
    k, p = U(c, t); b, k, p = k, k + "/invoices", p + "/invoices"; l = rows(c.get(k + R.choice(["", "", "?status=open", "?month=2032-08", "?month=2032-05", "?page=2", "?q=none"]), p)); chance(.6) and c.get(k + "/summary", p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['number']}", f"{p}/{x['number']}"; c.get(u, q); yield think(2, 7)
        if chance(.4): c.send("POST", u + "/lines", {"text": t_(5, 30), "cents": R.randint(500, 9000)}, q); yield .3; c.get(u, q); yield think()
        if chance(.35 if c.role != "clerk" else .12): c.send("POST", u + "/pay", None, q); yield .3; c.get(u, q); yield 3
        if chance(.3): c.send("POST", u + "/credit-note", {"cents": R.randint(500, 9000)}, q); yield .4; c.get(u, q); yield 4
        if chance(.3): c.get(u + "/pdf", q); yield 6
    if c.role in ("accountant", "manager") and chance(.2) and t != "elmtree":
        i = (data(c.send("POST", b + "/invoice-runs", None, p)) or {}).get("run"); yield 2; c.get(k, p)
        for w in (60, 300, 1000): c.get(f"{b}/invoice-runs/{i}", p); yield w
        c.get(f"{b}/invoice-runs/{i}", p); c.get(k, p); yield 3
def keys(c, t):
    k, p = U(c, t); b, p = k, p + "/keys"; c.get(b + "/keys/", p); yield think()
    if chance(.75):
        f = {"flat": f"{R.randint(1, 12)}{R.choice('ABC')}", "given_to": R.choice(["plumbing", "lifts", "locks"])}; c.send("POST", b + "/keys", f, p); yield .4; c.get(b + "/keys/", p); yield 5
        if chance(.4): c.send("POST", b + "/keys", f, p); yield .4; c.get(b + "/keys/", p); yield 5
    if chance(.3): c.get(b + "/maintenance-windows", f"/app/{t}/calendar"); yield 3
def settings(c, t):
    k, p = U(c, t)
    for s in some(["billing", "contact"], R.choice([1, 2, 2])):
        u, q = f"{k}/settings/{s}", f"{p}/settings/{s}"; v = data(c.get(u, q)) or {}; yield think(4, 12)
        if chance(.8 if c.role in ("manager", "accountant") else .2): c.send("PUT", u, {**v, **R.choice({"billing": [{}, {"due_days": R.choice([7, 14, 30])}, {"footer": t_(5, 60)}, {"footer": t_(5, 60)}], "contact": [{}, {"hours": R.choice(["08:00-16:30", "07:30-16:00"])}, {"phone": f"010 555 0{R.randint(100, 999)}"}, {"mail": t_(4, 14).replace(" ", "") + "@office.example"}, {"mail": t_(4, 14).replace(" ", "") + "@office.example"}]}[s])}, q); yield .3; c.get(u, q); yield 4
    u, q = k + "/tariffs", p + "/tariffs"; v = rows(c.get(u, q)); yield think()
    if v and chance(.7 if c.role in ("manager", "accountant") else .2): c.get(u, q); yield 3; z = R.choice(v); c.send("PUT", f"{u}/{z['kind']}", R.choice([{"cents_per_unit": R.randint(12, 400)}, {"remark": t_(1, 20)}, {"remark": t_(1, 20)}, {"remark": t_(1, 20)}, {"cents_per_unit": z["cents_per_unit"]}]), q); yield .3; c.get(u, q); yield 4
    if chance(.5): c.get(k + "/audit" + R.choice(["", "", "?page=2"]), p + "/audit"); yield 3
WORKS = {"manager": [tickets, tickets, buildings, meters, contractors, contractors, invoices, keys, settings, settings, buildings], "clerk": [tickets, tickets, tickets, buildings, contractors, invoices, keys, keys, settings, meters], "accountant": [invoices, invoices, invoices, settings, meters, contractors, buildings], "technician": [meters, meters, meters, tickets, tickets, keys, buildings, contractors, invoices]}
def tenant(): return R.choices(["northbank", "quayside", "old-mill", "elmtree"], [4, 4, 3, 1])[0]
def session(c, n):
    t = tenant(); yield from load(c, t); k, p = U(c, t)
    for i, f in enumerate(R.sample(WORKS[c.role], n)):
        yield R.uniform(15, 220)
        if i == 2 and chance(.6): t = tenant(); c.get(f"/tenants/{t}/dashboard", f"/app/{t}"); yield 4
        if chance(.5): c.get("/notifications/count", f"/app/{t}/tickets")
        yield from f(c, t)
    if chance(.3): c.send("POST", "/auth/logout", None, f"/app/{t}"); yield 1; chance(.5) and c.get("/notifications/count", f"/app/{t}/tickets")
def poll(c, until, every):
    while sim.now < until: c.get("/notifications/count", "/app/northbank/tickets"); yield every + R.uniform(-.1, .1)
def plan(c):
    yield from load(c, "northbank"); k, p = "/tenants/northbank/maintenance-windows", "/app/northbank/calendar"; c.get(k, p); yield 30; c.send("POST", k, {"what": "riser valves", "when": "2032-09-22"}, p); yield .3; c.get(k, p); yield 2
def gateway(k, until, token="demo"):
    b = outside(f"192.0.2.{90 + k}", "gw-firmware/1.9", **{"X-Gateway-Token": token})
    while sim.now < until: b.send("POST", "/ingest/readings", {"seq": R.randint(1, 99999)}); yield R.uniform(2400, 4300)
def exporter(until):
    b = outside("198.51.100.230", "python-requests/2.32.3", Authorization="Bearer export-1")
    while sim.now < until: b.get("/tenants/northbank/v1/meters?since=yesterday"); yield 21600
def mark(): sim.entries.append({"method": None, "target": None, "sim": sim.now, "real": time.time(), "end": time.time(), "status": 0, "used": {"haproxy", "gunicorn"}, "source": None, "referer": None})
def down(cs, release=None, minutes=2):
    global js
    mark(); app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "desk-77ab.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            t = tenant()
            for x in R.sample(["/notifications/count", f"/tenants/{t}/tickets?status=open", f"/tenants/{t}/buildings", f"/tenants/{t}/meters", f"/tenants/{t}/contractors", f"/tenants/{t}/dashboard"], 3): c.get(x, f"/app/{t}/tickets"); yield R.uniform(2, 14)
    mark(); app.start(); time.sleep(.6); yield 0
def switch(on="", off=""): mode(on, off); yield 0
def watch_live(c):
    yield from load(c, "northbank")
    for _ in range(6):
        t = R.choice(["northbank", "quayside"])
        for x in some(rows(c.get(f"/tenants/{t}/meters", f"/app/{t}/meters")), 3): c.get(f"/tenants/{t}/meters/{x['serial']}/live", f"/app/{t}/meters/{x['serial']}"); yield 20
        yield R.uniform(600, 1800)
def oddities(c):
    c.request("OPTIONS", "/tenants/quayside/tickets", referer="/app/quayside/tickets"); yield 2; c.request("HEAD", "/tenants/quayside/buildings", referer="/app/quayside/buildings"); yield 2
    raw_line(sim, "192.0.2.211", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
for i, d in office_days(sim, "2032-09-06", 9):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == 8, i in (5, 6); end = at_("23:40") if not last else at_("11:20")
    for c in people:
        if weekend and c not in (m2, te) or c is ac and i == 2: continue
        for h in ((7, 9) if last else (7, 9, 11, 14) if not weekend else (10,)):
            if chance(.85): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4)))
    for k in (1, 2, 3): sim.spawn(at_(f"00:{10 + k}:30"), gateway(k, end, "old" if k == 3 and i in (1, 2, 3) else "demo"))
    sim.spawn(at_("01:00:00"), exporter(end))
    if not weekend: sim.spawn(at_("08:00:00"), poll(c1, min(end, at_("16:30")), 900))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "UptimeRobot/2.0; bot"), sim, "/healthz", end, 3600))
    sim.spawn(at_("00:00:30"), monitor(Browser(sim, "10.20.7.9", "Prometheus/2.53.0", S, HOST, keep=False), sim, "/metrics", end, 5400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, n=30)); sim.spawn(at_("04:50:00"), monitor(outside("192.0.2.203", "curl/8.5.0"), sim, "/metrics", at_("04:50:40"), 20))
    if i == 2: sim.spawn(at_("10:30:00"), switch("gateway")); sim.spawn(at_("14:30:00"), switch("", "gateway")); sim.spawn(at_("11:00:00"), watch_live(te)); sim.spawn(at_("11:20:00"), watch_live(m1))
    if i == 4: sim.spawn(at_("06:40:00"), down([m2, c2], "2", 3))
    if i == 7: sim.spawn(at_("17:45:00"), down([c1], None, 2))
    if i == 5: sim.spawn(at_("12:10:00"), plan(m2))
    if i in (1, 7): sim.spawn(at_("12:58:00"), oddities(c2))
sim.run(); time.sleep(.6); app.stop(); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
LINE = re.compile(r'^<\d+>\w{3} [ \d]\d [\d:]{8} (?P<head>\S+ haproxy)\[\d+\]: (?P<peer>\S+) \[[^\]]+\] (?P<mid>\S+ \S+ \S+ (?P<status>\d+) .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+|<BADREQ>)".*)$', re.S)
stamp, out = Stamp(sim, "haproxy"), []
def bsd(t): d = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[d.month - 1]} {d.day:2} {d:%H:%M:%S}"
def accept(t): d = datetime.fromtimestamp(t, sim.zone); return f"{d.day:02}/{MONTHS[d.month - 1]}/{d.year}:{d:%H:%M:%S}.{d.microsecond // 1000:03}"
for real, line in edge:
    m = LINE.match(line)
    if not m: continue                                              # its own start and end
    if m["method"]: e = stamp.entry(m["method"], m["target"], int(m["status"]), real)
    else: e = next((e for e in sim.entries if e["method"] is None and "haproxy" not in e["used"] and abs(e["real"] - real) < 3), None); e and e["used"].add("haproxy")
    t, done = (e["sim"], e["sim"] + e["end"] - e["real"]) if e else (stamp.moment(real),) * 2
    out.append((done, f"{bsd(done)} {m['head']}[1187]: {m['peer']} [{accept(t)}] {m['mid']}"))
out.sort(key=lambda p: p[0]); size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "dateext"); print("haproxy", len(out), "missed", stamp.missed)
GU = re.compile(r'^(?P<h>\S+ - - )\[[^\]]+\](?P<rest> "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*)$')
lines = stamp_container(sorted(app.lines, key=lambda x: x[0]), sim, "gunicorn", GU, lambda m, t: f"{m['h']}[{clf(t, timezone.utc)}]{m['rest']}", "desk.py", accept=lambda e: e["status"] is not None)
main, dated = iter((812, 21907, 40113)), []
for t, s, l in lines:
    if "Starting gunicorn" in l: pid = next(main)
    l = re.sub(r" \[\d+\] \[(INFO|ERROR|WARNING)\]", lambda m: f" [{pid + 3 * ('orker' in l)}] [{m[1]}]", re.sub(r"pid: \d+", f"pid: {pid + 3}", re.sub(r"\(\d+\)$", f"({pid})", l)))
    dated.append((t, f"{bsd(t).replace('  ', ' 0')} desk-1 gunicorn[{pid}]: {l}"))
size += write_rotated(night / "journald-short", "gunicorn.log", dated, sim.zone, "dateext"); print("gunicorn", len(dated))
print("bytes", size, "requests", len(sim.entries))
