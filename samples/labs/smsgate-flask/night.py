import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "smsgate-flask"
sim = Sim(20330301, "Europe/Vilnius"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Gate ops</title><link rel="icon" href="data:,"><script type="module" src="/ops/assets/{name}"></script></head>\n<body><div id="gate"></div></body></html>\n')
    (dist / "assets" / name).write_text("export const gate=1;" * 1500)
    for f in dist.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
js = "gate.19c0.js"; bundle(js, "2033-02-24 15:00")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 8109))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.7")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
        time.sleep(.5)
app = Pod(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "172.30.0.7:8101", "-w", "1", "--threads", "4", "--access-logfile", "-", "smsgate:app"], 8101, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 8100, "203.0.113.1"); time.sleep(.6); syslog.clear()
S, HOST, ORIGIN = ("203.0.113.1", 8100), "ops.example.com", "https://ops.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Desk(Browser):
    """Keeps the session's cookie, which every answer sets anew."""
    def _send(self, method, target, data, send, abort_after):
        if self.cookie: send["Cookie"] = self.cookie
        a = super()._send(method, target, data, send, abort_after)
        if "set-cookie" in a.headers: self.cookie = a.headers["set-cookie"].split(";")[0]
        return a
    def g(self, path, page): return self.request("GET", A + path, referer="/ops" + page)
    def do(self, method, path, body, page): return self.request(method, A + path, body=body, referer="/ops" + page, headers={"Origin": ORIGIN})
def person(login, address, agent):
    c = Desk(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en"}, caching=True); c.login, c.cookie, c.day, c.stale = login, "", None, False; return c
lead, deputy = person("lead", "198.51.100.8", SAFARI), person("deputy", "203.0.113.44", FIREFOX)
s1, s2 = person("shift-1", "198.51.100.60", CHROME_WIN), person("shift-2", "198.51.100.60", EDGE); audit = person("compliance", "192.0.2.77", CHROME); people = [lead, deputy, s1, s2, audit]
A, day, date = "/ops/api", 0, ""
def body(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=10): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("check carrier delay night spike otp ok tested again by phone route prefix".split()) for _ in range(R.randint(a, b)))
def boss(c): return c in (lead, deputy)
def load(c):
    p = R.choice(["/", "/", "/routes", "/tasks"]); c.request("GET", "/ops" + p); maybe(.7) and c.request("GET", "/ops/assets/" + js, referer="/ops" + p)
    if c.day != date:
        c.cookie = ""; c.g("/me", p); yield look(4, 12)
        if maybe(.2): c.do("POST", "/session", {"login": c.login, "code": "typo"}, "/login"); yield look()
        c.do("POST", "/session", {"login": c.login, "code": "ok"}, "/login"); c.day = date; yield .3
    c.g("/me", p)
    for t in ("/enums", "/version", "/unread", "/licence", "/incidents", "/approvals", "/prefs"): maybe(.55) and c.g(t, p)
    if maybe(.3): c.g("/carriers", p).status == 308 and c.g("/carriers/", p)
    yield look()
def routes(c):
    p = "/routes"; l = rows(c.g("/routes" + R.choice(["", "", "?carrier=viaduct", "?carrier=baltcom"]), p)); yield look()
    if maybe(.2):
        for n in (2, 4, 6): c.g("/search?q=" + R.choice(["nordlink", "zzzzzz", "premium"])[:n], p); yield .4
    for r in some(l, 1, 3):
        u, q = f"/routes/{r['id']}", f"/routes/{r['id']}"; x = body(c.g(u, q)); c.g(u + "/health", q); maybe(.7) and c.g(u + "/latency", q); maybe(.6) and c.g(u + "/notes", q); yield look()
        if not x: continue
        if maybe(.35): maybe(.6) and c.g("/drafts/route", q); y = R.choice([x, {**x, "weight": R.choice([5, 10, 20, 40, 100])}, {**x, "price": round(R.uniform(.004, .09), 4)}, {**x, "window": R.choice(["", "08-22", "06-23"])}]); maybe(.5) and c.do("PUT", "/drafts/route", y, q) and maybe(.4) and c.request("GET", "/ops" + q) and c.g("/drafts/route", q); yield look(); c.do("PUT", u, y, q); maybe(.5) and c.do("DELETE", "/drafts/route", None, q); yield .2; c.g(u, q); yield look()
        if maybe(.35) and c is not audit:
            v = r["enabled"]
            c.g("/routes", p); yield 3
            for v in R.choice([[not v], [not v], [not v, v], [v]]): c.do("PATCH", u + "/enabled", {"enabled": v}, p); yield .2; maybe(.8) and c.g("/routes", p); yield look()
        if maybe(.25): c.do("POST", u + "/notes", {"text": text(2, 9)}, q); yield .3; c.g(u + "/notes", q); yield look()
        if maybe(.2): c.do("POST", u + "/probe", None, q); yield look()
    if maybe(.3):
        p = "/carriers"; c.g("/carriers", p); l = rows(c.g("/carriers/", p)); yield look()
        for k in some(l, 1, 2): c.do("POST", f"/carriers/{k['code']}/resync", None, p); yield .4; maybe(.7) and c.g("/carriers/", p); yield look(5, 15)
    if maybe(.3): c.g("/rcs/agents", "/rcs"); yield look()
    if maybe(.5): c.g("/throttles", "/throttles"); c.g("/quotas", "/throttles"); maybe(.6) and c.g("/quotas/usage", "/throttles"); maybe(.7) and c.g("/quotas/alerts", "/throttles"); yield look(); maybe(.35) and c.do("PUT", "/quotas/" + R.choice(["parcelbox", "bankly"]), {"monthly": 50000}, "/throttles"); yield look()
def messages(c):
    p = "/messages"; l = rows(c.g("/messages" + R.choice(["", "", "?state=rejected", "?state=expired", "?page=2", "?page=30", "?to=99999999"]), p)); yield look()
    for m in some(l, 1, 3): c.g(f"/messages/{m['id']}", f"{p}/{m['id']}"); c.g(f"/messages/{m['id']}/hops", f"{p}/{m['id']}"); yield look()
    if maybe(.15): c.g(f"/messages/{R.randint(70000, 87000)}", p); yield look()
    if maybe(.3):
        q = "/compose"; t = rows(c.g("/templates", q))
        for _ in range(R.randint(1, 3)): c.do("POST", "/messages/preview", {"text": text(3, 50)}, q); yield look(1, 4)
        maybe(.6) and c.do("POST", "/messages/test", {"text": "x"}, q); yield look()
def switches(c):
    p = "/switches"; l = rows(c.g("/switches", p)); yield look()
    for x in some(l, 1, 2):
        if maybe(.5): c.g(f"/switches/{x['key']}/overrides", p); yield look()
        v = x["enabled"]
        for v in R.choice([[{"enabled": not v}], [{"enabled": not v}], [{"enabled": not v}, {"enabled": v}], [{"rollout": R.choice([0, 5, 25, 50, 100])}], [{"note": text(1, 6)}]]):
            c.do("PATCH", f"/switches/{x['key']}", v, p); yield .2; maybe(.65) and c.g("/switches", p); yield look()
def tasks(c):
    p = "/tasks"; l = rows(c.g("/tasks" + R.choice(["", "", "?state=failed", "?state=failed", "?state=stuck", "?page=2"]), p)); maybe(.5) and c.g("/tasks/dead-letters", p); yield look()
    if maybe(.4):
        if maybe(.2): c.do("POST", "/tasks", {}, p); yield look()
        i = (body(c.do("POST", "/tasks", {"kind": R.choice(["dlr-sweep", "hlr-refresh", "report-build"])}, p)) or {}).get("id")
        for _ in range(R.randint(2, 4) if i else 0): yield 2; c.g(f"/tasks/{i}", f"{p}/{i}")
        if i and maybe(.4): c.do("POST", f"/tasks/{i}/cancel", None, f"{p}/{i}"); yield 1; c.g(f"/tasks/{i}", f"{p}/{i}")
        c.g("/tasks", p); yield look()
    for x in some(l, 0, 2):
        u = f"/tasks/{x['id']}"; c.g(u, p + "/" + str(x["id"])); yield look()
        if x["state"] == "failed" or maybe(.15): c.do("POST", u + "/retry", None, p); yield .5; c.g(u, p); yield look()
        elif maybe(.2): c.do("POST", u + "/cancel", None, p); yield look()
    if maybe(.35): c.g("/tasks/dead-letters", p + "/dead-letters"); yield look()
def callbacks(c):
    p = "/callbacks"; l = rows(c.g("/callbacks", p)); yield look()
    if maybe(.25):
        if maybe(.3): c.do("POST", "/callbacks", {"url": "http://plain"}, p); yield look()
        c.do("POST", "/callbacks", {"account": "newcomer", "url": "https://hooks.example.net/" + "a" * R.randint(1, 12)}, p); yield .2; l = rows(c.g("/callbacks", p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"/callbacks/{x['id']}", f"{p}/{x['id']}"
        if maybe(.6):
            c.g(u, q); d = rows(c.g(u + "/deliveries", q)); yield look()
            if maybe(.4): c.do("POST", u + "/replay", None, q); yield .3; c.g(u + "/deliveries", q); yield look()
            if maybe(.5): c.do("POST", u + "/ping", None, q); yield look()
            if maybe(.3): c.do("PUT", u + "/retries", {"retries": R.choice([3, 5, 10, 12])}, q); yield .2; c.g(u, q); yield look()
        if maybe(.5): c.g("/callbacks", p); yield 3; c.do("PATCH", u, {"paused": not x["paused"]}, p); yield .2; c.g("/callbacks", p); yield look()
        if maybe(.25): c.g("/callbacks", p); c.do("DELETE", u, None, p); yield .3; c.g("/callbacks", p); yield look()
def senders(c):
    p = "/sender-ids"; l = rows(c.g("/sender-ids", p)); maybe(.5) and c.g("/approvals", p); yield look()
    if maybe(.3):
        for t in R.choice([["AB"], ["TAXI77", "TAXI" + str(R.randint(100, 999))], ["SHOP" + str(R.randint(10, 9999))], ["EVENT" + str(R.randint(10, 9999))]]): c.do("POST", "/sender-ids", {"text": t, "country": R.choice(["LT", "LV"])}, p); yield look(1, 4)
        l = rows(c.g("/sender-ids", p)) or l; yield look()
    for x in some([y for y in l if y["state"] == "pending"], 0, 1):
        u = f"/sender-ids/{x['id']}"; c.g(u, p + f"/{x['id']}"); yield look()
        for _ in range(R.choice([1, 1, 2])): c.do("POST", u + "/approve", None, p + f"/{x['id']}"); yield .3
        c.g(u, p + f"/{x['id']}"); c.g("/approvals", p); yield look()
    for x in some(l, 1, 2):
        u, q = f"/sender-ids/{x['id']}", f"{p}/{x['id']}"; c.g(u, q); c.g(u + "/documents", q); yield look()
        if maybe(.4): c.g("/sender-ids", p); yield 4; c.do("DELETE", u, None, p); yield .2; c.g("/sender-ids", p); yield look(); maybe(.5) and c.g(u, q); yield look()
def blocklist(c):
    p = "/blocklist"; l = rows(c.g("/blocklist" + R.choice(["", "", "", "?reason=regulator", "?page=2", "?page=9"]), p)); yield look()
    if maybe(.5): m = f"+3706{R.randint(1000000, 9999999)}"; maybe(.6) and c.do("POST", "/blocklist/check", {"msisdn": m}, p); yield 2; maybe(.2) and c.do("POST", "/blocklist", {"msisdn": m[1:]}, p); c.do("POST", "/blocklist", {"msisdn": m, "reason": R.choice(["spam", "regulator", "opt-out"])}, p); yield .2; l = rows(c.g("/blocklist", p)) or l; yield look()
    for x in some(l, 0, 2):
        u = f"/blocklist/{x['id']}"; c.g(u, p + f"/{x['id']}"); yield look()
        if maybe(.5): c.do("DELETE", u, None, p); yield .2; c.g("/blocklist", p); maybe(.5) and c.g(u, p + f"/{x['id']}"); yield look()
    if maybe(.5):
        p = "/maintenance"; c.g("/windows", p); yield look()
        if maybe(.6) and c is not audit: c.do("POST", "/windows", {"from": "2033-03-12T01:00", "hours": R.randint(1, 5), "why": text(1, 6)}, p); yield .2; c.g("/windows", p); yield look()
def templates(c):
    p = "/templates"; l = rows(c.g("/templates", p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/templates/{x['id']}", f"{p}/{x['id']}"; y = body(c.g(u, q)); yield look()
        if maybe(.55): c.do("PUT", u, {"text": y["text"] if maybe(.33) else "Your code is {code}. " + text(1, 12)}, q); yield .2; c.g(u, q); yield look()
        if maybe(.35): c.g("/templates", p); c.do(R.choice(["PUT", "DELETE"]), u + "/lock", None, p); yield .2; c.g("/templates", p); yield look()
def staff(c):
    p = "/staff"; l = rows(c.g("/staff", p)); yield look()
    if boss(c) and maybe(.2): c.do("POST", "/staff", {"login": R.choice(["shift-2", "temp-" + str(R.randint(1, 99))])}, p); yield .3; l = rows(c.g("/staff", p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"/staff/{x['id']}", f"{p}/{x['id']}"; c.g(u, q); maybe(.8) and c.g(u + "/sessions", q); maybe(.7) and c.g(u + "/tokens", q); yield look()
        if maybe(.6 if boss(c) else .12):
            v = x["mfa"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.do("PUT", u + "/mfa", {"required": v}, q); yield .2; c.g(u, q); maybe(.6) and c.g("/staff", p); yield look()
        if maybe(.5 if boss(c) else .1): c.do("PATCH", u, R.choice([{"on_call": not x["on_call"]}, {"on_call": not x["on_call"]}, {"phone": "+370" + "6" * R.randint(4, 9)}, {"role": R.choice(["operator", "auditor", "admin"])} if x["id"] > 5 else {"on_call": x["on_call"]}]), q); yield .2; c.g(u, q); c.g("/staff", p); yield look()
def trail(c):
    p = "/trail"; c.g("/trail" + R.choice(["", "", "?page=2", "?page=40"]), p); yield look()
    for t in some(["/changes", "/changes?what=switch", "/changes?what=payout", "/logins", "/exports", "/permissions", "/permissions", "/deliveries"], 4, 6): c.g("/trail" + t, p + t.split("?")[0]); yield look()
def reports(c):
    p = "/reports"; n = R.choice([7, 7, 14, 30])
    c.g(f"/reports/traffic?days={n}" + R.choice(["", "", "&carrier=viaduct", "&carrier=teleria"]), p); c.g(f"/reports/margins?days={n}", p); yield look()
    if maybe(.6): c.request("GET", f"/ops/metrics/throughput?span={R.choice(['1h', '24h'])}", referer="/ops" + p); c.request("GET", "/ops/metrics/errors", referer="/ops" + p); yield look()
    if c is lead or maybe(.35): c.g("/payouts", "/payouts"); yield look()
    if maybe(.45):
        a = c.do("POST", "/exports", {"of": "messages"}, "/exports"); to = a.headers.get("location")
        if to: c.request("GET", to, referer="/ops/exports"); yield 2; c.request("GET", to, referer="/ops/exports"); yield 1; c.request("GET", to + "/file", referer="/ops/exports"); c.g("/exports", "/exports")
        yield look()
    if maybe(.35): c.g("/prefs", "/me"); c.do("PUT", "/prefs", {"density": R.choice(["cosy", "compact"]), "columns": some(["to", "state", "parts", "route"], 1, 4)}, "/me"); yield .4; maybe(.6) and c.g("/prefs", "/me"); yield look()
PAGES = {"lead": [routes, switches, tasks, callbacks, senders, staff, staff, staff, trail, trail, reports, reports, templates, blocklist], "deputy": [routes, routes, switches, switches, tasks, callbacks, callbacks, senders, staff, staff, trail, reports, blocklist, templates],
         "shift-1": [routes, routes, messages, messages, tasks, tasks, switches, callbacks, callbacks, senders, senders, blocklist, blocklist, templates, reports, staff], "compliance": [trail, trail, trail, trail, messages, senders, blocklist, reports, reports, staff, routes, tasks]}; PAGES["shift-2"] = PAGES["shift-1"]
def session(c, n):
    if c.day != date or not c.stale and maybe(.7): yield from load(c)
    l = PAGES[c.login]
    for f in R.sample(l, min(n, len(l))):
        yield R.uniform(15, 240)
        if maybe(.15): c.request("GET", "/ops/" + f.__name__); c.g("/me", "/" + f.__name__)
        maybe(.4) and c.g("/unread", "/" + f.__name__); yield from f(c)
    if maybe(.15): c.do("DELETE", "/session", None, "/"); c.day = None; yield 1
def tab(c, n):
    for _ in range(n): c.g("/unread", "/"); yield 20 + R.uniform(-.05, .05)
def carrier(until):
    b = Browser(sim, "192.0.2.15", "viaduct-mo/4.0 (Java/21)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", A + "/partner/mo", {"text": "STOP"}); yield 2
        if maybe(.4): b.get(A + "/partner/commands")
        yield R.uniform(900, 2600)
def script(until):
    b = Browser(sim, "203.0.113.90", "gatectl/0.9", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/ops/v1/messages?since=1"); yield 5400 + R.uniform(-20, 20)
def health(until):
    b = Browser(sim, "172.30.0.7", "curl/7.88.1", ("172.30.0.7", 8101), "127.0.0.1:8000", accept_gzip=False, keep=False)
    while sim.now < until: b.request("GET", "/ops/healthz"); yield 1800 + R.uniform(0, .4)
def down(cs, release=None):
    global js
    cs[0].g("/unread", "/routes"); app.stop(); time.sleep(1)
    for c in cs:
        for t in ("/unread", "/routes", "/tasks", "/switches"): c.g(t, "/routes"); yield R.uniform(2, 9)
    if release: env["RELEASE"] = release; js = f"gate.{release}e7a.js"; bundle(js, f"{date} 06:20")
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths: c.g(t, "/routes"); yield R.uniform(2, 30)
    mode("", word)
def incident(on): Browser(sim, "172.30.0.9", "lab", ("172.30.0.7", 8101), "lab", keep=False).send("POST", "/ops/lab/" + on, None); yield 0
def oddities(c):
    c.request("HEAD", A + "/routes", referer="/ops/routes"); yield 2; c.request("OPTIONS", A + "/routes", referer="/ops/routes"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /login /env /debug /webhooks /flags /jobs /audit /keys".split()] + SCANS
def new_day(i, d):
    global day, date
    day, date = i, d; yield 0
for i, d in office_days(sim, "2033-03-01", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:01"), new_day(i, d)); last, weekend = i == 9, i in (4, 5); end = t("23:40") if not last else t("16:30")
    for c in people:
        if weekend and c is not (s1 if i == 4 else s2) or c is audit and i in (1, 7) or c is deputy and i == 2 or c is s2 and i == 8: continue
        for h in ((8, 11, 14, 16) if c not in (lead, audit) else (9, 13)) if not weekend else (10, 19):
            if (not last or h < 16) and maybe(.92): sim.spawn(t(f"{h}:{R.randint(0, 59):02}:{R.randint(0, 59):02}".zfill(8)), session(c, R.randint(4, 6)))
    sim.spawn(t("00:03:00"), carrier(end)); sim.spawn(t("00:09:00"), script(end)); sim.spawn(t("00:02:00"), health(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/ops/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i in (1, 6, 8): sim.spawn(t("12:10:00"), tab(s1, 60))
    if i == 3: sim.spawn(t("06:30:00"), down([s1], "2")); sim.spawn(t("07:10:00"), incident("on")); sim.spawn(t("12:30:00"), incident("off"))
    if i == 6: sim.spawn(t("06:30:00"), down([deputy], "3"))
    if i == 7: sim.spawn(t("10:05:00"), incident("on")); sim.spawn(t("15:30:00"), incident("off"))
    if i == 1: sim.spawn(t("18:30:00"), during("maintenance", [s1, deputy], ["/routes", "/tasks", "/switches", "/callbacks"]))
    if i == 8: sim.spawn(t("13:20:00"), during("throttle", [s1, audit], ["/messages", "/messages?state=queued", "/messages"]))
    if i in (2, 8): sim.spawn(t("11:11:00"), oddities(s1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def rsyslog(t):
    x = rfc3339(t, 6, sim.zone); return f"{x} edge1 "
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[714]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(rsyslog(t) + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False, accept=lambda e: e.get("port") != 8101) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{rsyslog(end)}{m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "smsgate.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
clean = lambda l: re.sub(r"pid: \d+", "pid: 8", re.sub(r"\] \[\d+\] \[", "] [8] [", l))
size += write_rotated(night / "gunicorn-docker", "3fa01b77c9d2-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
