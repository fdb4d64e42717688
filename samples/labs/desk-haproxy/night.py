import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "desk-haproxy"
sim = Sim(20260608, "America/New_York"); R = sim.random
servers = Servers(); syslog = []
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22); box.bind(("127.0.0.1", 19890))
def listen():
    while True:
        data = box.recv(65536); syslog.append((time.time(), data.decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
pods = []
for n in (1, 2): pods.append(Container(servers, ["node", HERE / "desk.js"], 19880 + n, env={**os.environ, "WORK": str(WORK), "POD": str(n)})); pods[-1].start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19880, "203.0.113.1")
time.sleep(.3); syslog.clear()
S, HOST, ORIGIN = ("203.0.113.1", 19880), "desk.example.com", "https://desk.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
def person(login, address, agent): return Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"desk={login}", "Accept": "application/json"})
admin, lead, a1, a2, a3, lead2 = people = [person("admin-1", "203.0.113.60", CHROME), person("lead-1", "203.0.113.60", FIREFOX), person("agent-1", "198.51.100.71", CHROME_WIN), person("agent-2", "198.51.100.72", EDGE), person("agent-3", "192.0.2.73", SAFARI), person("lead-2", "192.0.2.74", CHROME)]
day, AG, QU = 0, range(2100, 2114), ["billing", "sales", "tech", "retention", "night"]
def rpc(c, name, page, **body): return c.send("POST", "/rpc/" + name, body, "/desk/" + page)
def body(a): return a.json() if a.status == 200 else None
def load(c):
    c.request("GET", "/desk/home", headers={"Accept": "text/html"}); c.request("GET", "/assets/desk.c4.js", referer="/desk/home", headers={"If-None-Match": '"c4"'} if R.random() < .7 else None)
    if R.random() < .1:
        c.send("POST", "/rpc/auth.whoami", {}, "/desk/home", headers={"Cookie": ""}); yield 4
        if R.random() < .5: c.send("POST", "/rpc/auth.login", {"u": 1}, "/desk/login")
        else: c.send("POST", "/rest/session", {"u": 1}, "/desk/login"); c.request("GET", "/desk/home", referer="/desk/login")
        yield .4
    rpc(c, "auth.whoami", "home"); rpc(c, "message.unread", "home"); c.get("/rest/permissions", "/desk/home"); c.get("/rest/config", "/desk/home")
    if R.random() < .4: c.send("POST", "/graphql", {"operationName": R.choice(["Wallboard", "Viewer", "LastNotes", "SaveLayout"]), "query": "query"}, "/desk/home")
    if R.random() < .5: rpc(c, "presence.set", "home", state=R.choice(["free", "away"]))
    yield 1
def agents(c):
    p = "/desk/agents"; c.get("/rest/agents" + R.choice(["", "", "", "?q=zzz", "?page=2", "?page=7", "?q=agent-1"]), p); yield R.uniform(3, 10)
    for x in R.sample(AG, R.randint(1, 3)):
        u, d = f"/rest/agents/{x}", f"{p}/{x}"
        for t in ("", "/skills", "/badges"): c.get(u + t, d)
        yield R.uniform(3, 9); c.get(u + "/coaching", d + "/coaching"); yield R.uniform(3, 20)
        if R.random() < .5: c.send("PUT", u + "/skills", R.sample(["voice", "mail", "chat", "social", "video"], R.randint(1, 5)), d); yield .5; c.get(u + "/skills", d); yield 4
        if R.random() < .3 and c not in (a1, a2, a3): c.send("POST", u + "/badges", {"badge": "star" * R.randint(1, 3)}, d); yield .5; c.get(u + "/badges", d); yield 3
        if R.random() < .3:
            for _ in range(R.choice([1, 2, 2])): c.send("POST", u + "/mute", {}, d); yield 1.2
            c.get(u, d); yield 3
        if R.random() < .25: c.send("PATCH", u, {"signature": "s" * R.choice([0, 4, 9, 30])}, d); yield .5; c.get(u, d); yield 3
    if R.random() < .08: c.get(f"/rest/agents/{R.randint(3000, 9999)}", p + "/old"); yield 3
def queues(c):
    p = "/desk/queues"; rpc(c, "queue.list", "queues"); yield R.uniform(3, 9)
    for x in R.sample(QU, R.randint(1, 2)):
        u, d = f"/rest/queues/{x}", f"{p}/{x}"; c.get(u + "/members", d); c.get(u + "/abandoned", d); yield R.uniform(3, 15)
        if R.random() < .45: c.request("DELETE", f"{u}/members/{R.choice(AG)}", referer=d); yield 4
        if c not in (a1, a2, a3):
            if R.random() < .5: c.request("PUT", f"{u}/members/{R.choice(AG)}", referer=d); yield .4; c.get(u + "/members", d); yield 4
            if R.random() < .4: rpc(c, "queue.rename", "queues/" + x, id=x, title=x + " " + "i" * R.randint(1, 5)); yield .5; rpc(c, "queue.list", "queues"); yield 3
def users(c):
    p = "customers"; rpc(c, "user.list", p, q=R.choice(["", "", "", "zzz", "K9"])); yield R.uniform(3, 9)
    for x in R.sample(range(700, 740), R.randint(1, 3)):
        rpc(c, "user.get", f"{p}/{x}", id=x); yield R.uniform(5, 40)
        if R.random() < .4: rpc(c, "user.update", f"{p}/{x}", id=x, set={"remark": "r" * R.randint(0, 60)}); yield .5; rpc(c, "user.get", f"{p}/{x}", id=x); yield 4
    if R.random() < .15: rpc(c, "user.get", f"{p}/deleted", id=R.randint(5000, 5100)); yield 3
    if R.random() < .4: rpc(c, "call.search", "calls", text="x" * R.randint(0, 9)); yield 4
    rpc(c, "callback.list", "callbacks"); yield 3
def shifts(c):
    p = "shifts"; rpc(c, "shift.list", p, week=24); yield 5
    if R.random() < .6: rpc(c, "shift.swap", p, a=1, b=2); yield 4
def notes(c):
    p = "notes"; rpc(c, "note.list", p); yield 5
    if R.random() < .7: rpc(c, "note.add", p, text="n" * R.randint(1, 90)); yield .5; rpc(c, "note.list", p); yield 4
    if R.random() < .4: rpc(c, "template.preview", p, id=3); yield 3
    l = body(c.get("/rest/drafts", "/desk/drafts")) or []; yield 3
    if R.random() < .5:
        r = c.send("POST", "/rest/drafts", {"text": "d" * R.randint(1, 50)}, "/desk/drafts"); yield .4; c.get("/rest/drafts", "/desk/drafts"); yield 5
        if r.status == 201: c.get("/rest/drafts/" + r.json()["id"], "/desk/drafts"); yield 3
    if len(l) > 1: x = l[0]["id"]; c.send("DELETE", "/rest/drafts/" + x, None, "/desk/drafts"); yield .4; c.get("/rest/drafts", "/desk/drafts"); yield 1; c.get("/rest/drafts/" + x, "/desk/drafts"); yield 3
def recordings(c):
    p = "recordings"; rpc(c, "recording.list", p, day=day); yield 5
    for _ in range(R.randint(1, 3)):
        x = R.choice("aeinstvz") + "".join(R.choice("bcdfgkmpqr") for _ in range(8)); d = f"/desk/{p}/{x}"
        c.get("/rest/recordings/" + x, d); c.get(f"/rest/recordings/{x}/transcript", d) if x[0] >= "m" else None; yield R.uniform(4, 30)
def announcements(c):
    p = "/desk/announcements"; c.get("/rest/announcements/", p); yield 8
    if R.random() < .85: c.send("POST", "/rest/announcements", {"text": "please note " * R.randint(1, 4)}, p); c.get("/rest/announcements/", p); yield 5   # what fetch makes of a 301
def reports(c):
    p = "reports"; rpc(c, "report.agents", p); yield 4; rpc(c, "report.forecast", p, weeks=4); yield 5
    c.get("/rest/teams", "/desk/teams"); c.get("/rest/tasks", "/desk/tasks"); c.get("/rest/tasks?status=overdue", "/desk/tasks/overdue"); yield 4
    if R.random() < .7: rpc(c, "sms.send", "sms", to="x"); yield 3
    c.get("/rest/audit", "/desk/audit"); c.get(f"/rest/holidays?year={R.choice([2026, 2027, 2028])}", "/desk/calendar"); yield 3
    if R.random() < .5:
        r = c.send("POST", "/rest/exports", {"what": "notes"}, "/desk/exports"); yield 2
        if r.status == 202:
            for _ in range(4): c.get("/rest/exports/" + r.json()["id"], "/desk/exports"); yield 5
def settings(c):
    p = "/desk/settings"; now = body(c.get("/rest/settings", p)); yield 6
    if now and c in (admin, lead, lead2): c.send("PUT", "/rest/settings", now if R.random() < .6 else {**now, "greeting": "Thank you for calling" + "!" * R.randint(0, 9)}, p); yield .5; c.get("/rest/settings", p); yield 4
PAGES = [agents, agents, queues, queues, users, users, shifts, notes, recordings, announcements, reports, reports, settings]
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(15, 200); yield from f(c)
def new_day(i):
    global day
    day = i
    if i == 7: mode("teams")                                        # broken since this morning
    mode("storm" if i in (1, 5) else "", "" if i in (1, 5) else "storm"); yield 0
def wallboard(n):
    w = person("wall-1", "198.51.100.79", "Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/7.0 TV Safari/537.36")
    w.request("GET", "/desk/wallboard")
    for k in range(n):
        w.send("POST", "/rpc/stats.live", {}, "/desk/wallboard")
        if k % 20 == 0: w.send("POST", "/graphql", {"operationName": "Wallboard"}, "/desk/wallboard"); w.send("POST", "/rpc/callback.list", {}, "/desk/wallboard")
        yield 3 + R.uniform(-.02, .02)
def telephony(until):
    t = Browser(sim, "10.20.0.40", "PBX/11.4", S, HOST, keep=False)
    while sim.now < until:
        t.send("POST", "/hooks/telephony", {"e": "hangup"})
        if day >= 4 and R.random() < .08: t.send("POST", "/hooks/callback", {"number": str(R.randint(10 ** 5, 10 ** 9))})
        yield R.uniform(300, 900)
def down(which, cs):
    for n in which: pods[n].stop()
    for c in cs:
        for t in ("user.list", "queue.list", "note.list", "auth.whoami"): rpc(c, t, "home"); yield R.uniform(2, 9)
        c.get("/rest/agents", "/desk/agents"); c.get("/rest/settings", "/desk/settings"); yield 3
    for n in which: pods[n].start()
    yield 0
def during(word, cs):
    mode(word)
    for c in cs:
        for t in ("auth.whoami", "user.list", "queue.list", "message.unread"): rpc(c, t, "home"); yield R.uniform(2, 20)
        c.get("/rest/agents", "/desk/agents"); c.get("/rest/settings", "/desk/settings"); yield 3
    mode("", word)
def half(on): mode("half" if on else "", "" if on else "half"); yield 0
def old_tab(c):
    for t in ("/agents", "/queues", "/settings", "/agents"): c.get("/api/v1" + t, "/desk/home"); yield R.uniform(60, 600)
def old_form(c):                                                   # a bundle from before the settings moved from PATCH to PUT
    c.get("/rest/settings", "/desk/settings"); yield 4
    for _ in range(3): c.send("PATCH", "/rest/settings", {"music": "loud"}, "/desk/settings"); yield R.uniform(60, 900)
def oddities(c):
    c.request("HEAD", "/rest/agents"); yield 2
    c.request("OPTIONS", "/rest/agents", headers={"Origin": "https://partner.example.net"}); yield 2
    c.request("GET", "/rest/events", referer="/desk/home", abort_after=.3, headers={"Accept": "text/event-stream"}); yield 3
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def e2e():
    c = person("admin-e2e", "10.20.0.41", HEADLESS); c.request("GET", "/desk/home"); rpc(c, "test.reset", "home"); yield 1; rpc(c, "user.list", "home"); c.get("/rest/testdata", "/desk/home"); yield 2
GUESSES = ["/rpc/system.listMethods", "/rpc/user.list", "/rpc/admin.exec", "/rest/admin", "/rest/users", "/rest/debug", "/rest/config.bak", "/rpc"] + SCANS
for i, d in office_days(sim, "2026-06-08", 8):
    at, end = (lambda t, d=d: sim.at(f"{d} {t}")), sim.at(f"{d} 23:50")
    sim.spawn(at("00:00:03"), new_day(i)); weekend = i in (5, 6)
    for c in people:
        if weekend and c not in (a1, lead, a3): continue
        for hour in ((8, 13) if not weekend else (10,)): sim.spawn(at(f"{hour + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(6, 8)))
    sim.spawn(at("00:10:00"), telephony(end))
    sim.spawn(at("00:04:00"), monitor(Browser(sim, "10.20.0.42", "Go-http-client/1.1", S, HOST, accept_gzip=False, keep=False), sim, "/up", end, 1800))
    if i in (0, 3, 5, 7): sim.spawn(at("02:20:00"), scanner(Browser(sim, f"192.0.2.{160 + i}", R.choice(["curl/8.4.0", CHROME]), S, HOST), sim, GUESSES, n=28))
    if i in (0, 3): sim.spawn(at("09:30:00"), wallboard(160))
    if i in (1, 4): sim.spawn(at("18:10:00"), down([0], [a1])); sim.spawn(at("18:30:00"), down([0, 1], [a2, lead2]))
    if i == 2: sim.spawn(at("18:40:00"), during("limit", [a1, lead])); sim.spawn(at("07:00:00"), half(True)); sim.spawn(at("21:00:00"), half(False))
    if i == 6: sim.spawn(at("19:00:00"), during("maintenance", [a1, a3, lead]))
    if i in (0, 1): sim.spawn(at("12:05:00"), old_tab(a2))
    if i in (1, 2): sim.spawn(at("16:05:00"), old_form(a3)); sim.spawn(at("16:35:00"), old_form(a2))
    if i in (2, 7): sim.spawn(at("12:44:00"), oddities(admin))
    if i in (1, 4, 7): sim.spawn(at("04:40:00"), e2e())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)

night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>\w{3} [ \d]\d [\d:]{8} (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def prefix(t): x = datetime.fromtimestamp(t, sim.zone); return f"{x:%Y-%m-%dT%H:%M:%S.%f%z}"[:-2] + ":" + f"{x:%z}"[3:] + " lb1 "
for real, line in syslog:
    m = pattern.match(line)
    if not m: out.append((stamp.moment(real), prefix(stamp.moment(real)) + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None
    t = e["sim"] if e else stamp.moment(started); end = t + ((e["end"] - e["real"]) if e else max(0, real - started))
    x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, f"{prefix(end)}{m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy", "haproxy.log", out, sim.zone)
for n in (1, 2):
    stamp, out = Stamp(sim, f"pod{n}"), []
    mine = lambda e: e.get("pod") in (f"desk{n}", None)
    for real, stream, line in pods[n - 1].lines:
        r = json.loads(line)
        e = stamp.entry(r["req"]["method"], r["req"]["url"], r["res"]["statusCode"], real, accept=mine) if "req" in r else None
        t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
        out.append((t, docker(t, stream, re.sub(r'"time":\d+', f'"time":{int(t * 1000)}', line, count=1))))
    out.sort(key=lambda p: p[0]); print("pod", n, len(out), "missed", stamp.missed)
    size += write_rotated(night / "pino-docker" / f"desk{n}", f"{'9b1e' if n == 1 else '04cd'}77a0f2c1-json.log", out, timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
