import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
import httpx
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "hostile-neighbours"; os.chmod(WORK, 0o777); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
sim = Sim(20260209, "Asia/Kolkata"); R = sim.random
(WORK / "site/static").mkdir(parents=True)
(WORK / "site/index.html").write_text('<!doctype html><html><head><title>Console</title><script src="/static/c.9e1.js"></script></head><body></body></html>\n')
(WORK / "site/static/c.9e1.js").write_text("var console_app;" * 400)
servers = Servers(); pods = []
for n in (0, 1):
    pods.append(Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--port", 19582 + n, "--no-access-log", "presses:app"], 19582 + n, env={**os.environ, "WORK": str(WORK), "POD": str(n)})); pods[n].start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19580, "203.0.113.1")
HOST, ORIGIN, V = "console.example.com", "https://console.example.com", "/rest/v2"
def mode(t): (WORK / "mode").write_text(t)

class Browser2(Browser):
    """The same over HTTP/2 (cleartext, prior knowledge)."""
    def _send(self, method, target, data, send, abort_after):
        if self.connection is None or self.sim.now - self.last > 60:
            self.close(); self.connection = httpx.Client(http1=False, http2=True, transport=httpx.HTTPTransport(http1=False, http2=True, local_address=self.source), timeout=10)
            self.connection.headers.clear()
        self.last = self.sim.now
        headers = {k: v for k, v in send.items() if k != "Content-Length" or data is not None}
        try: r = self.connection.request(method, f"http://{self.server[0]}:{self.server[1]}{target}", content=data, headers=headers)
        except httpx.HTTPError as e: raise ConnectionError(e)
        return Answer(r.status_code, {k.lower(): v for k, v in r.headers.items()}, r.content)

def person(login, address, agent, two, caching=False):
    return (Browser2 if two else Browser)(sim, address, agent, ("203.0.113.1", 19581 if two else 19580), HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching)
root, ops1, ops2, fin, ops3, new = people = [person("root-1", "203.0.113.60", CHROME, True), person("ops-2", "203.0.113.60", FIREFOX, False, True), person("ops-3", "198.51.100.61", EDGE, True),
    person("finance-4", "192.0.2.62", SAFARI, False), person("ops-5", "198.51.100.63", CHROME_WIN, False), person("ops-6", "192.0.2.64", FIREFOX, True, True)]
names = dict(zip(people, "root-1 ops-2 ops-3 finance-4 ops-5 ops-6".split()))
day = 0
def rows(a): return [x.get("id") for x in (a.json() or {}).get("results", [])] if a.status in (200, 304) else []
def load(c):
    p = "/console/home"
    c.request("GET", p, headers={"Accept": "text/html"}); k = c.cache.get("js")
    r = c.request("GET", "/static/c.9e1.js", referer=p, headers={"If-None-Match": k} if k else None)
    if "etag" in r.headers: c.cache["js"] = r.headers["etag"]
    if R.random() < .08: c.get(V + "/me", p, headers={"Authorization": ""}); yield 4; c.send("POST", V + "/token", {"code": 1}, p); yield .2
    for t in ("/me", "/me/permissions", "/alerts", "/queue/depth"): c.get(V + t, p)
    if R.random() < .4: c.get(V + "/beta/heatmap", p)
    if R.random() < .3: c.send("POST", "/rest/graphql", {"query": R.choice(["{viewer{id}}", "{orders{id}}", "{orders{id sheets}}"])}, p)
    yield 1
def presses(c, p="/console/presses"):
    l = rows(c.get(V + "/presses", p)); yield R.uniform(3, 12)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        d = f"{p}/{x}"
        for t in ("", "/maintenance-log", "/ink-levels", "/current-job"): c.get(f"{V}/presses/{x}{t}", d)
        yield R.uniform(5, 40)
        if R.random() < .4:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", f"{V}/presses/{x}/power", None, d); yield .5; c.get(f"{V}/presses/{x}", d); yield 5
    if R.random() < .15: c.get(f"{V}/presses/01{'Z' * 23}{R.randint(1, 9)}", p + "/bookmark"); yield 4
def operators(c, p="/console/operators"):
    l = rows(c.get(V + "/operators" + R.choice(["", "", "?q=lead", "?q=zzz", "?offset=12", "?offset=48"]), p)); yield R.uniform(3, 12)
    for x in R.sample(l, min(len(l), R.randint(1, 2))):
        d = f"{p}/{x}"; c.get(f"{V}/operators/{x}", d); c.get(f"{V}/operators/{x}/badges", d); yield 3
        for t in R.sample(["certificates", "shifts"], R.randint(1, 2)): c.get(f"{V}/operators/{x}/{t}", f"{d}/{t}"); yield R.uniform(3, 20)
def tariffs(c, p="/console/tariffs"):
    l = rows(c.get(V + "/tariffs", p)); yield R.uniform(3, 12)
    for x in R.sample(l, min(len(l), R.randint(1, 2))):
        d = f"{p}/{x}"; c.get(f"{V}/tariffs/{x}", d); yield 5
        if R.random() < .7: c.send("PUT", f"{V}/tariffs/{x}/surcharge", {"surcharge": R.choice([1, 250, 1000, 12345])}, d); yield .6; c.get(f"{V}/tariffs/{x}", d); yield 3; c.get(V + "/tariffs", p); yield 5
        if R.random() < .3: c.send("POST", f"{V}/tariffs/{x}/archive", None, d); yield .5; c.get(V + "/tariffs", p); yield 2; c.get(f"{V}/tariffs/{x}", d); yield 4
def orders(c, p="/console/orders"):
    l = rows(c.get(V + "/orders" + R.choice(["", "", "", "?q=zzz", "?q=done", "?offset=24", "?offset=900"]), p)); c.get(V + "/enums/states", p); yield R.uniform(3, 12)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        d = f"{p}/{x}"; c.get(f"{V}/orders/{x}", d); yield R.uniform(3, 20)
        if R.random() < .3: c.send("PATCH", f"{V}/orders/{x}", {"state": R.choice(["queued", "printing", "done"]), "note": "n" * R.choice([0, 0, 5, 30]) + str(R.randint(0, 99999))}, d); yield .5; c.get(f"{V}/orders/{x}", d); yield 5
        if R.random() < .25:
            c.send("PATCH", f"{V}/orders/{x}/priority", {"priority": R.choice(["urgent-today", "low", "normal"])}, d); yield 1; c.get(f"{V}/orders/{x}", d); yield 90; c.get(f"{V}/orders/{x}", d); yield 5
    if R.random() < .3: c.send("POST", V + "/orders/preview", {"sheets": 4}, p); yield 3
    if R.random() < .1: c.get(f"{V}/orders/{R.randint(100, 900)}", p + "/old"); yield 3
gone = []
def proofs(c, p="/console/proofs"):
    l = rows(c.get(V + "/proofs", p)); yield 4
    if l: x = R.choice(l); c.get(f"{V}/proofs/{x}", p); yield 3
    if len(l) > 4 and R.random() < .4: c.send("DELETE", f"{V}/proofs/{x}", None, p); yield .4; c.get(V + "/proofs", p); yield 2; c.get(f"{V}/proofs/{x}", p); gone.append(x); yield 5
    elif gone: x = gone.pop(0); c.get(f"{V}/proofs/{x}", p); yield 2; c.send("PUT", f"{V}/proofs/{x}", {"pages": R.randint(1, 300)}, p); yield .4; c.get(f"{V}/proofs/{x}", p); yield 1; c.get(V + "/proofs", p); yield 3
    c.get(f"/files/proof-{R.randint(1, 8)}.pdf", p, headers={"Range": "bytes=0-1023"} if R.random() < .5 else None); yield 3
def shared(c, p="/console/handover"):
    c.get(V + "/handovers/mine", p); yield 4
    if R.random() < .5: c.send("POST", V + "/handovers", {"to": R.choice([n for b, n in names.items() if b is not c]), "text": "please take over " * R.randint(1, 3)}, p); yield .5; c.get(V + "/handovers/mine", p); yield 4
    if c is not new or day >= 6:
        c.get(V + "/me/drafts", p); yield 3
        if day >= 2 and R.random() < .4: c.send("POST", V + "/me/drafts", {"text": "d" * R.randint(1, 40)}, p); yield .4; c.get(V + "/me/drafts", p); yield 3
    else: c.get(V + "/me/drafts", p); yield 3
def catalog(c, p="/console/catalog"):
    c.get(V + "/catalog/themes", p); yield 5
    if R.random() < .35:
        c.send("POST", V + "/catalog/themes", {"name": f"theme {R.randint(1, 10 ** 6)}"}, p); yield .5; c.get(V + "/catalog/themes", p); time.sleep(2.05); yield 150; c.get(V + "/catalog/themes", p); yield 4
    r = c.get(V + "/templates", p)
    if r.status == 307: c.get(V + "/templates/", p)
    if R.random() < .4: c.send("POST", V + "/labels", {"w": R.randint(1, 10 ** 9)}, p); c.send("POST", V + "/labels/", {"w": R.randint(1, 10 ** 9)}, p); yield 3
def finance(c, p="/console/finance"):
    c.get(V + "/finance/ledger", p); c.get(V + "/finance/payouts", p); yield 6
def plants(c, p="/console/plants"):
    for n in ("west", "east", "north"): c.get(f"{V}/plants/{n}/energy", p); yield 3
    now = c.get(V + "/quota", p).json(); yield 4
    if now and R.random() < .7: c.send("PUT", V + "/quota", now if R.random() < .4 else {"daily": R.choice([5, 500, 25000, 1000000]), "hard": R.random() < .5}, p); yield .5; c.get(V + "/quota", p); yield 4
def reports(c, p="/console/reports"):
    c.get(V + "/reports/waste" + ("?deep=1" if R.random() < .1 else ""), p); c.get(V + "/reports/shift", p); yield 6
    r = c.send("POST", V + "/exports", {"kind": "pdf"}, p); yield 2
    if r.status == 202:
        for _ in range(4): c.get(f"{V}/exports/{r.json()['id']}", p); yield 4
PAGES = [presses, presses, operators, operators, tariffs, tariffs, orders, orders, proofs, shared, catalog, finance, plants, reports]
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(15, 220); yield from f(c)
def new_day(i):
    global day
    day = i; yield 0
def poll(c, n):
    for _ in range(n): c.get(V + "/queue/depth", "/console/home"); yield 5 + R.uniform(-.05, .05)
def down(which, cs, paths):                                       # one replica: "502, 200"; both: 502
    for n in which: pods[n].stop()
    for c in cs:
        for t in paths: c.get(V + t, "/console" + t); yield R.uniform(1, 6)
    for n in which: pods[n].start()
    yield 0
def modes(text, cs, paths, pace=(2, 5)):
    mode(text)
    for c in cs:
        for t in paths: c.get(V + t, "/console/home"); yield R.uniform(*pace)
    mode("")
def half(on): mode("half" if on else ""); yield 0
def old_tab(c):
    for t in ("/queue", "/me", "/queue"): c.get("/rest/v1" + t, "/console/home"); yield 120
def oddities(c):
    c.request("HEAD", V + "/orders"); yield 1
    c.request("OPTIONS", V + "/orders", headers={"Origin": "https://partner.example.net", "Access-Control-Request-Method": "PATCH"}); yield 1
    ops3.request("GET", V + "/reports/waste?deep=1", referer="/console/reports", abort_after=.1); yield 3
    ops3.request("GET", V + "/live", referer="/console/home", abort_after=.4, headers={"Accept": "text/event-stream"}); yield 3
    for _ in range(2): c.send("POST", V + "/presses/" + "0" * 26 + "/power", None, "/console/presses"); yield .3     # a retry
    c.get(V + "/legal/holds", "/console/legal"); yield 3
def explosion(c):
    for k in range(60): c.request("GET", f"{V}/{R.choice(['orders', 'presses', 'x'])}/" + "".join(R.choice("abcdef0123456789") for _ in range(R.randint(6, 24))) + R.choice(["", "/a", "/%2e%2e/x", "/shifts"])); yield .2
    for b in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", b"GET /\r\n", b"\xff\xfe\xc3\x28 / HTTP/1.1\r\n\r\n", b"GET /rest/v2/\xc3\x28 HTTP/1.1\r\nHost: x\r\nUser-Agent: \"quo\\te\xff\r\nConnection: close\r\n\r\n"): raw_line(sim, c.source, ("203.0.113.1", 19580), b); yield 1
def e2e(c):
    c.request("GET", "/console/home"); c.get(V + "/testing/reset", "/console/home"); yield 1; c.get(V + "/orders", "/console/orders"); yield 1; c.send("POST", V + "/testing/seed", {}, "/console/home"); yield 1
for i, d in office_days(sim, "2026-02-09", 8):
    sim.spawn(sim.at(f"{d} 00:00:02"), new_day(i))
    weekend = i in (5, 6)
    for c in people:
        if weekend and c is not ops1: continue
        if c is new and i < 4: continue
        for hour in ((9, 14) if not weekend else (10,)): sim.spawn(sim.at(f"{d} {hour + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(6, 8)))
    at, end = (lambda t: sim.at(f"{d} {t}")), sim.at(f"{d} 23:50")
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.250", "kube-probe/1.30", ("203.0.113.1", 19580), HOST, keep=False), sim, "/healthz", end, 1800))
    if i in (0, 3, 6):
        bot = Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "curl/8.5.0"]), ("203.0.113.1", 19580), HOST)
        sim.spawn(at("02:22:00"), scanner(bot, sim, n=24)); sim.spawn(at("03:22:00"), explosion(Browser(sim, f"192.0.2.{220 + i}", "python-requests/2.32.3", ("203.0.113.1", 19580), HOST, headers={"Authorization": "Bearer x"})))
    if i in (0, 4): sim.spawn(at("17:00:00"), poll(ops1, 60))
    if i in (1, 4): sim.spawn(at("12:10:00"), down([1], [ops1, root], ["/orders", "/presses", "/tariffs", "/quota"])); sim.spawn(at("12:40:00"), down([0, 1], [ops1, ops2, root], ["/orders", "/presses", "/operators", "/quota"]))
    if i == 2: sim.spawn(at("09:20:00"), modes("broken", [root, ops1, ops3], ["/reports/waste"] * 4, (60, 900)))
    if i == 3: sim.spawn(at("16:45:00"), modes("limit", [ops2, fin], ["/orders", "/presses", "/me", "/proofs", "/tariffs"]))
    if i == 1: sim.spawn(at("07:00:00"), half(True)); sim.spawn(at("20:00:00"), half(False))
    if i in (0, 1): sim.spawn(at("11:45:00"), old_tab(ops3))
    if i in (2, 7): sim.spawn(at("13:13:00"), oddities(root))
    if i in (1, 3, 7): sim.spawn(at("04:40:00"), e2e(Browser(sim, "203.0.113.251", HEADLESS, ("203.0.113.1", 19580), HOST, ORIGIN, {"Authorization": "Bearer e2e"})))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "combined", pattern=re.compile(COMBINED.pattern.replace(r"HTTP/[\d.]+", r"HTTP/[\d.]+"), re.S))
size = write_rotated(NIGHTS / NAME / "nginx-combined", "access.log", out, sim.zone, turn=10); print("combined", len(out))
stamp, out = Stamp(sim, "json"), []
for line in (WORK / "access.json").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    real = datetime.fromisoformat(line[17:42]).timestamp()
    m = re.search(r'"request_method":"([A-Z]*)","request_uri":"([^"]*)".*?"status":(\d+)', line)
    e = stamp.entry(m[1], m[2], int(m[3]), real) if m and m[1] and m[2] else None
    if not e and (c := [x for x in sim.entries if x["method"] is None and "json" not in x["used"] and abs(x["real"] - real) < 3]): e = c[0]; e["used"].add("json")
    t = e["sim"] + (e["end"] - e["real"] if e["method"] else 0) if e else stamp.moment(real)
    out.append((t, line[:17] + rfc3339(t, 0, sim.zone) + line[42:]))
out.sort(key=lambda p: p[0]); print("json", len(out), "missed", stamp.missed)
size += write_rotated(NIGHTS / NAME / "nginx-json", "access.json.log", out, sim.zone, "dateext", turn=10)
print("bytes", size, "requests", len(sim.entries))
