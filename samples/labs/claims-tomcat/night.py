import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "claims-tomcat"
sim = Sim(20290514, "Europe/Dublin"); R = sim.random
dist, base = WORK / "dist/backoffice/ui", WORK / "base"
for d in (dist / "js", WORK / "tmp", base / "conf", base / "logs", base / "temp", base / "work", base / "webapps/backoffice/WEB-INF/classes"): d.mkdir(parents=True)
def bundle(name): (dist / "index.html").write_text(f'<!doctype html><html><head><title>Claims desk</title><script type="module" src="/backoffice/ui/js/{name}"></script></head><body><main id="desk"></main></body></html>\n'); (dist / "js" / name).write_text("desk.boot(1);" * 900)
js = "desk.41a.js"; bundle(js)
subprocess.run(["javac", "-d", base / "webapps/backoffice/WEB-INF/classes", "-cp", "/usr/share/java/tomcat10-servlet-api.jar", *HERE.glob("*.java")], check=True)
shutil.copy(HERE / "web.xml", base / "webapps/backoffice/WEB-INF/web.xml"); shutil.copy(HERE / "server.xml", base / "conf/server.xml"); (base / "conf/web.xml").write_text('<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0"/>')
servers = Servers()
def tomcat(release):
    return servers.start(["java", "-Xmx160m", "-Duser.timezone=Europe/Dublin", f"-Dlab.work={WORK}", f"-Dlab.release={release}", "-Dcatalina.home=/usr/share/tomcat10", f"-Dcatalina.base={base}", f"-Djava.io.tmpdir={base}/temp",
        "-cp", "/usr/share/tomcat10/bin/bootstrap.jar:/usr/share/tomcat10/bin/tomcat-juli.jar", "org.apache.catalina.startup.Bootstrap", "start"], 20101, "10.20.0.7", out=open(WORK / "catalina.out", "ab"))
app = tomcat("1"); servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 20100, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20100), "desk.mutual.example.com", "https://desk.mutual.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "DESK=" + login}); b.login, b.boss, b.stale = login, login.startswith("mgr"), False; return b
a1, a2, a3, a4, mgr = person("adj-1", "198.51.100.21", CHROME_WIN), person("adj-2", "198.51.100.22", FIREFOX), person("adj-3", "198.51.100.23", EDGE), person("adj-4", "198.51.100.37", SAFARI), person("mgr-1", "203.0.113.50", CHROME)
people = [a1, a2, a3, a4, mgr]
A, U, day = "/backoffice/rest", "/backoffice/ui", 0
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): return (body(a) or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def poll(c, p): c.get(A + "/inbox/count", U + p)
def stats(c, p="/"): c.get(A + ("/stats/today" if c.stale or day < 4 else "/dashboard"), U + p)
def load(c, p="/"):
    c.request("GET", U + p); c.request("GET", U + "/js/" + js, referer=U + p)
    if R.random() < .3: c.get(A + "/whoami", U + p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/session", {"login": c.login}, U + "/signin"); yield .4
    for t in ("/whoami", "/licence", "/codes/perils", "/codes/lines", "/codes/colours", "/inbox/count", "/outages"):
        if R.random() < .7: c.get(A + t, U + p)
    stats(c, p); yield 1
def flip(c, u, key, was, page, read, method="PATCH"):
    """A switch: mostly once, now and then there and back, or what it was already."""
    for v in R.choice([[not was], [not was], [not was], [not was, was], [was]]) if method == "PATCH" else R.choice([[1], [1], [1], [1, 1]]):
        c.send(method, u, {key: v} if method == "PATCH" else None, page); yield .3; c.get(read, page); yield R.uniform(2, 7)
def claims(c):
    p = U + "/claims"; l = rows(c.get(A + R.choice(["/claims", "/claims", "/claims", "/claims?page=2", "/claims?page=40", "/claims?q=home", "/claims?q=zeppelin", "/claims?status=closed", "/my/claims"]), p)) or rows(c.get(A + "/claims", p)); yield R.uniform(3, 9)
    if R.random() < .3:
        c.get(A + "/policies?holder=" + R.choice(["Holder", "Nobody", "Holder%201"]), p + "/new"); yield 8
        if R.random() < .25: c.send("POST", A + "/claims", {"policy": 1, "line": "home", "summary": "s"}, p + "/new"); yield 9
        x = body(c.send("POST", A + "/claims", {"policy": 40007, "line": R.choice(["motor", "home", "liability"]), "summary": "s" * R.randint(4, 70)}, p + "/new")); yield .4
        l = rows(c.get(A + "/claims", p)) or l; yield 3
    if R.random() < .1: c.send("POST", A + "/claims/search", {"longer": R.randint(20, 90)}, p); yield 4
    if R.random() < .15 and len(l) > 2: c.get(A + "/claims", p); yield 9; c.send("POST", A + "/claims/bulk/reassign", {"claims": [x["id"] for x in some(l, R.randint(1, 3))], "to": R.choice(["adj-1", "motor-team", "unassigned"] + (["adj-4"] if day > 2 else []))}, p); yield .5; c.get(A + "/claims", p); yield 3
    for x in some(l, R.randint(1, 3)): yield from claim(c, x["id"])
    if R.random() < .06: c.get(A + "/claims/" + R.choice(["CLM-00113", "CLM-09999"]), p + "/CLM-00113"); yield 3
def claim(c, k):
    u, q = f"{A}/claims/{k}", f"{U}/claims/{k}"; x = body(c.get(u, q))
    if not x: return
    locked = R.random() < .35
    if locked: c.send("POST", u + "/lock", None, q); yield .2; c.get(u, q); yield 1
    subs = {t: c.get(f"{u}/{t}", q) for t in ("reserve", "contact", "notes", "documents", "payments")}
    for t in ("witnesses", "recoveries", "assessment"):
        if R.random() < .7: c.get(f"{u}/{t}", q)
    ap = R.random() < .6
    if ap: c.get(u + "/appointments", q)
    yield R.uniform(4, 20)
    if R.random() < .45: yield from flip(c, u + "/watch", "watched", x["watched"], q, u)
    if R.random() < .4: yield from flip(c, u + "/priority", "priority", x["priority"], q, u)
    if R.random() < .35: c.send("PATCH", u, R.choice([{"status": x["status"]}, {"status": R.choice(["open", "pending", "investigation"])}, {"summary": "s" * R.randint(4, 90)}, {"status": "open", "base": "draft"}]), q); yield .3; c.get(u, q); yield 4
    if R.random() < .45:
        c.get(u + "/reserve", q); yield R.uniform(5, 30); y = body(subs["reserve"]) or {}
        c.send("PUT", u + "/reserve", {**y, **R.choice([{"amount": R.choice([0, 75, 1200, 150000, 999])}, {"amount": R.randint(10, 99999), "reason": R.choice(["survey", "second opinion of the assessor", "legal costs"])}])}, q); yield .4; c.get(u + "/reserve", q); yield 4
        if R.random() < .2: c.get(u + "/reserve", q); yield 20
    if R.random() < .35:
        c.get(u + "/contact", q); yield R.uniform(5, 30); y = body(subs["contact"]) or {}
        c.send("PUT", u + "/contact", R.choice([y, y, {**y, "phone": "+353" + "7" * R.randint(3, 12)}, {**y, "email": R.choice(["new.address@example.org", "a@example.net"])}]), q); yield .4; c.get(u + "/contact", q); yield 4
    if R.random() < .35: c.get(u + "/notes", q); yield 5; c.send("POST", u + "/notes", {"text": "t" * R.randint(3, 90)}, q); yield .3; subs["notes"] = c.get(u + "/notes", q); yield 3
    n = rows(subs["notes"])
    if n and R.random() < .4: c.get(u + "/notes", q); yield 3; c.send("DELETE", f"{u}/notes/{R.choice(n)['id']}", None, q); yield .3; c.get(u + "/notes", q); yield 4
    if R.random() < .3: c.get(u + "/documents", q); yield 9; c.request("POST", u + "/documents", body=b"%PDF" + b"p" * R.randint(500, 6000), referer=q, headers={"Content-Type": "application/pdf"}); yield .4; subs["documents"] = c.get(u + "/documents", q); yield 3
    d = rows(subs["documents"])
    if d and R.random() < .35: c.request("GET", f"{u}/documents/{R.choice(d)['id']}/content", referer=q); yield 15
    if d and R.random() < .3: z = R.choice(d)["id"]; c.get(u + "/documents", q); yield 2; yield from flip(c, f"{u}/documents/{z}/confidential/toggle", "", 0, q, u + "/documents", "POST")
    if d and R.random() < .25:
        z = R.choice(d)["id"]; c.get(u + "/documents", q); yield 2; c.send("DELETE", f"{u}/documents/{z}", None, q); yield .3; c.get(u + "/documents", q); yield 3
        if R.random() < .3: c.request("GET", f"{u}/documents/{z}/content", referer=q); yield 2
    if ap and R.random() < .6:
        c.get(u + "/appointments", q); yield 20; c.send("POST", u + "/appointments", {"at": f"2029-06-0{R.randint(1, 9)}T10:00", "with": R.choice(["garage", "loss assessor"])}, q); yield .4; c.get(u + "/appointments", q); yield 5
    if R.random() < .25:
        c.get(u + "/payments", q); yield 12; a = c.send("POST", u + "/payments", {"amount": R.randint(5, 90000)}, q)
        if a.status == 303: c.get(a.headers["location"], q)
        yield .3; c.get(u + "/payments", q); yield 4
    if c.boss:
        for y in [y for y in rows(c.get(u + "/payments", q)) if y["state"] == "requested"][:2]: c.send("POST", f"{u}/payments/{y['id']}/approve", None, q); yield .3; c.get(u + "/payments", q); yield 3
    elif R.random() < .06 and rows(subs["payments"]): c.send("POST", f"{u}/payments/{rows(subs['payments'])[0]['id']}/approve", None, q); yield 2
    if R.random() < .3:
        c.send("POST", u + "/letters/preview", {"template": "receipt"}, q); yield 10
        if R.random() < .85: c.send("POST", u + "/letters", {"template": "receipt"}, q); yield 3; c.get(u + "/documents", q); yield 3
    if R.random() < .15:
        c.send("POST", u + "/assess", None, q); yield 2
        for _ in range(R.randint(2, 4)): c.get(u + "/assessment", q); yield 4
    if R.random() < .12:
        for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/close", None, q); yield .5
        c.get(u, q); yield 6
        if R.random() < .5: c.send("POST", u + "/reopen", None, q); yield .3; c.get(u, q); yield 3
    if locked: c.send("DELETE", u + "/lock", None, q); yield .2; R.random() < .5 and c.get(u, q); yield 1
def policies(c):
    p = U + "/policies"; l = rows(c.get(A + "/policies" + R.choice(["", "", "?page=2", "?page=9", "?holder=Nobody"]), p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/policies/{x['number']}", f"{p}/{x['number']}"; c.get(u, q); c.get(u + "/reinsurance", q); R.random() < .8 and c.get(u + "/endorsements", q); yield R.uniform(4, 15)
def vendors(c):
    p = U + "/vendors"; l = rows(c.get(A + "/vendors", p)); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/vendors", {"name": R.choice(["Garage", "Roofer", "Windscreen specialist"]) + f" No {R.randint(20, 99)}"}, p + "/new"); yield .3; l = rows(c.get(A + "/vendors", p)) or l; yield 3
    for v in some(l, R.randint(1, 3)):
        u, q = f"{A}/vendors/{v['id']}", f"{p}/{v['id']}"; v = body(c.get(u, q)) or v; c.get(u + "/invoices", q); yield R.uniform(4, 12)
        if R.random() < .5: yield from flip(c, u + "/toggle-preferred", "", 0, q, u, "POST")
        if R.random() < .4: yield from flip(c, u + "/toggle-active", "", 0, q, u, "POST")
        if R.random() < .35: c.send("PUT", u, R.choice([{"name": v["name"], "phone": v["phone"]}, {"phone": "1" * R.randint(3, 14)}, {"rating": R.randint(1, 5)}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("DELETE", u, None, q); yield .4; c.get(A + "/vendors", p); yield 4
def diary(c):
    p = U + "/diary"; l = rows(c.get(A + "/diary", p)); yield R.uniform(3, 9)
    if R.random() < .5: c.get(A + "/diary", p); yield 10; c.send("POST", A + "/diary", {"claim": f"CLM-{R.randint(101, 160):05}", "due": f"2029-05-{R.randint(20, 31)}", "text": "d" * R.randint(4, 60)}, p); yield .3; l = rows(c.get(A + "/diary", p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        c.get(f"{A}/diary/{x['id']}", f"{p}/{x['id']}"); yield R.uniform(3, 9)
        if R.random() < .6: c.send("PATCH", f"{A}/diary/{x['id']}", {"due": "2029-06-01"}, f"{p}/{x['id']}"); yield .4; c.get(f"{A}/diary/{x['id']}", f"{p}/{x['id']}"); yield 3
        if len(l) > 6 and R.random() < .35: c.get(A + "/diary", p); yield 1; c.send("DELETE", f"{A}/diary/{x['id']}", None, p); yield .3; c.get(A + "/diary", p); yield 2; R.random() < .4 and c.get(f"{A}/diary/{x['id']}", f"{p}/{x['id']}"); yield 2
def inbox(c):
    c.get(A + "/inbox", U + "/inbox"); c.get(A + "/my/claims", U + "/inbox"); yield 5; c.get(A + "/sanctions/hits", U + "/inbox"); yield 4
    if R.random() < .4: c.send("POST", A + "/session/keepalive", None, U + "/inbox"); yield 2
def reports(c):
    p, z = U + "/reports", R.choice([7, 14, 30]); c.get(f"{A}/reports/volume?days={z}", p); c.get(f"{A}/reports/loss-ratio?days={z}", p); yield R.uniform(4, 12)
    if R.random() < .5: z = R.randint(3, 60); c.get(f"{A}/reports/loss-ratio?days={z}&line=motor", p); c.get(f"{A}/reports/volume?days={z}", p); yield 4
    if R.random() < .75: c.get(A + "/reports/ageing", p); yield 4
    if R.random() < .3:
        x = body(c.send("POST", A + "/reports/runs", {"month": 4}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/reports/runs/{x['run']}", p); yield 3
    if R.random() < .3: c.get(A + "/export/claims.csv", p); yield 4
def admin(c):
    p = U + "/admin"; o = body(c.get(A + "/settings", p)) or {}; l = rows(c.get(A + "/users", p)); yield 6
    if R.random() < (.8 if c.boss else .2): c.send("PUT", A + "/settings", R.choice([o, o, {"banner": "b" * R.randint(0, 50)}, {"sla": R.choice([7, 14, 21])}]), p); yield .3; c.get(A + "/settings", p); yield 3
    for x in some(l, 1): c.send("PUT", f"{A}/users/{x['login']}/limit", {"limit": R.choice([x["limit"], x["limit"], R.randint(900, 99999)])}, p); yield .3; c.get(A + "/users", p); yield 3
    if R.random() < .3: c.send("DELETE", A + "/session", None, p); yield 2
PAGES = [claims, claims, claims, claims, policies, vendors, vendors, diary, diary, inbox, reports, reports]
def session(c, n, fresh_page=True):
    fs = R.sample(PAGES + ([admin, admin, reports] if c.boss else [admin] if R.random() < .15 else []), n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: stats(c)
    for f in fs: yield R.uniform(15, 240); R.random() < .5 and poll(c, "/" + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): poll(c, "/"); yield 30 + R.uniform(-.05, .05)
def garage(k, until):
    b = Browser(sim, f"192.0.2.{60 + k}", "GarageConnect/2.4 (Java/17)", S, HOST, headers={"X-Partner": f"g{k}"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/partner/estimates", {"eur": [R.randint(90, 9000)] * R.randint(1, 5)}); yield R.uniform(1800, 6000)
        b.get(A + "/partner/assignments"); yield 2
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "DESK=mgr-9"}); b.request("GET", U + "/")
    for t in ("/seed", "/whoami", "/claims", "/vendors", "/users"): b.get(A + t, U + "/"); yield .5
def down(cs, release):
    global js, app
    servers.stop(app)
    if js == "desk.41a.js" and release == "2": js = "desk.97e.js"; bundle(js)
    for c in cs:
        for t in ("/inbox/count", "/claims", "/vendors", "/diary", "/claims"): c.get(A + t, U + "/claims"); yield R.uniform(2, 9)
    app = tomcat(release); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, U + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def words_at(on, off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", A + "/claims", referer=U + "/claims"); yield 2
    c.request("HEAD", A + "/claims", referer=U + "/claims"); yield 2
    c.request("GET", U + "/js/" + js, referer=U + "/", headers={"Range": "bytes=0-99"}); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /env /heapdump /accounts /v1/claims /claims.json".split()] + ["/manager/html", "/host-manager/html", "/examples/servlets/", "/backoffice/WEB-INF/web.xml"] + SCANS
def new_day(i): global day; day = i; yield 0
for i, d in office_days(sim, "2029-05-14", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 8, i in (5, 6); end = t("23:00") if not last else t("14:10")
    for c in people:
        if weekend and c is not a1 or c is a4 and i < 3 or c is mgr and i == 2: continue
        for h in ((8, 10, 13, 15) if not weekend else (10,)) if not last else (8, 10):
            if R.random() < .62: sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .75))
    for k in (1, 2): sim.spawn(t(f"06:2{k}:00"), garage(k, end))
    sim.spawn(t("02:30:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Stack Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, A + "/ping", end, 2400))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(t("12:30:00"), tab(a3, 120))
    if i == 4: sim.spawn(t("06:20:00"), stale(a2, True)); sim.spawn(t("06:30:00"), down([a1, mgr], "2"))
    if i in (4, 7): sim.spawn(t("10:31:00"), session(a2, 2)); sim.spawn(t("15:11:00"), session(a2, 2))
    if i == 8: sim.spawn(t("05:30:00"), stale(a2, False))
    if i == 7: sim.spawn(t("12:50:00"), down([a1, a4], "2"))
    if i == 3: sim.spawn(t("09:00:00"), words_at("surge")); sim.spawn(t("17:00:00"), words_at("", "surge"))
    if i == 3: sim.spawn(t("10:20:00"), inbox(a2)); sim.spawn(t("14:20:00"), inbox(a2)); sim.spawn(t("14:40:00"), inbox(a1))
    if i == 2: sim.spawn(t("11:40:00"), during("view", [a1, a2, a3], ["/reports/volume?days=7", "/reports/volume?days=30"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("maintenance", [a1, a3, mgr], ["/claims", "/vendors", "/diary", "/inbox"]))
    if i == 8: sim.spawn(t("13:30:00"), during("limit", [a1, a4], ["/claims", "/claims?q=a", "/vendors"]))
    if i in (1, 7): sim.spawn(t("11:50:00"), oddities(a1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["time"]).timestamp(); target = r["uri"] + ("?" + r["args"] if r["args"] else "")
    if not r["method"]: e = next((e for e in sim.entries if e["method"] is None and "nginx" not in e["used"]), None); e and e["used"].add("nginx")
    else: e = stamp.entry(r["method"], target, r["status"], real, strict=True)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(real)
    out.append((t, line.replace(r["time"], rfc3339(t, 0, sim.zone), 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "desk.access.log", out, sim.zone, "dateext")
lines = (base / "logs/access.txt").read_text().splitlines()
sim.entries, kept = [e for e in sim.entries if (e["target"] or "").startswith("/backoffice/rest/") and e["status"] != 502], sim.entries
out = stamp_combined(lines, sim, "tomcat", at_end=True)
folder = fresh(night / "tomcat-common"); days = defaultdict(list)
for t, line in out: days[f"{datetime.fromtimestamp(t, sim.zone):%Y-%m-%d}"].append(line)
for k, (d, ls) in enumerate(sorted(days.items(), reverse=True)):
    data = "".join(l + "\n" for l in ls).encode(); path = folder / f"localhost_access_log.{d}.txt"
    if k < 1: path.write_bytes(data)
    else:
        with open(str(path) + ".gz", "wb") as f, gzip.GzipFile("", "wb", 9, f, mtime=0) as z: z.write(data)
print("tomcat", len(out), "bytes", size + sum(p.stat().st_size for p in folder.iterdir()), "requests", len(kept))
