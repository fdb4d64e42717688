import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "lockers-flask"
sim = Sim(20310602, "Europe/Berlin"); R = sim.random
(WORK / "today").write_text("2031-06-02"); (WORK / "day").write_text("0"); (WORK / "mode").write_text("")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 18369))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Unit(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.7")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Unit(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "--chdir", HERE, "-b", "172.30.0.7:18361", "-w", "1", "--threads", "3", "--access-logfile", "-", "lockers:app"], 18361, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 18360, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18360), "lockers.example.org", "https://lockers.example.org"
time.sleep(.4); syslog.clear()
A, O, day, date, modes, version = "/backoffice/v1", "/office", 0, "2031-06-02", set(), 1
def mode(on="", off=""):
    global modes
    modes = (modes | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(modes)))
class Desk(Browser):
    def request(self, method, target, **more):
        if self.sid: self.headers["Cookie"] = "sid=" + self.sid
        else: self.headers.pop("Cookie", None)
        return super().request(method, target, **more)
def seat(address, agent): b = Desk(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en"}); b.sid, b.signed, b.seen = None, None, None; return b
desk, phone = seat("198.51.100.7", FIREFOX), seat("203.0.113.94", PHONE)
CARRIERS = ["northpost", "northpost", "kurierly", "kurierly", "paketo"]
def carrier(): return R.choice(CARRIERS + (["velox", "velox"] if day >= 4 else []))
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def p(x): return R.random() < x
def think(a=3, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choices("door loose call key yard gate dark rain lamp paint moved again after six bell left side ramp".split(), k=R.randint(a, b)))
blocked = set()
def load(c, page="/"):
    q = O + page; c.request("GET", q)
    if c.seen != (date, version): c.request("GET", f"/assets/office.{'41af' if version == 1 else 'b20e'}.js", referer=q); c.seen = (date, version)
    if c.signed != date:
        c.sid = None; c.get(A + "/me", q); yield think(5, 20)
        if p(.25): c.send("POST", A + "/login", {"password": "wrong"}, O + "/login"); yield think()
        if c.send("POST", A + "/login", {"password": "right"}, O + "/login").status != 200: return
        c.sid, c.signed = "k" + date, date; yield .2
    for t in ("/me", "/features", "/carriers", "/counters"): c.get(A + t, q)
    if p(.6): c.get(A + "/notices", q)
    if page == "/": c.get(A + "/alerts", q)
    yield think()
def lockers(c):
    q = O + "/lockers"; l = rows(c.get(A + "/lockers" + R.choice(["", "", "?page=2", f"?site={R.randint(31, 42)}", "?q=41", "?page=7", "?q=zz"]), q)) or rows(c.get(A + "/lockers", q)); yield think()
    if p(.12): c.get(f"{A}/lockers/BER-{R.randint(500, 999):04}", q); yield think()
    for x in some(l, 2, 4): yield from locker(c, x["id"])
def locker(c, k):
    u, q = f"{A}/lockers/{k}", f"{O}/lockers/{k}"; x = body(c.get(u, O + "/lockers")); yield .1
    if not x: yield 2; return
    p(.6) and c.get(u + "/temperature", q); p(.35) and c.get(u + "/camera", q); yield think()
    if p(.5): c.get(u + "/faults", q + "?tab=faults"); yield think(2, 5)
    if p(.25): c.send("POST", u + "/faults", {"text": text(2, 6)}, q + "?tab=faults"); yield .2; c.get(u + "/faults", q + "?tab=faults"); yield think()
    if p(.4): c.get(u + "/events", q + "?tab=events"); yield think(2, 5)
    if p(.35): c.send("POST", u + "/open", {"door": R.randint(1, 24)}, q); yield .4; c.get(u + "/events", q + "?tab=events"); yield think()
    if p(.28): c.send("PATCH", u, {"public": not x["public"]}, q); yield .2; c.get(u, q); yield think()
    if x["blocked"] is None and p(.3): c.send("POST", u + "/block", {"reason": text(1, 4)}, q); blocked.add(k); yield .2; c.get(u, q); yield think()
    elif x["blocked"] is not None and p(.7):
        c.send("POST", u + "/unblock", {}, q); yield .2; c.get(u, q); yield think()
        if p(.25): c.send("POST", u + "/unblock", {}, q); yield .2; c.get(u, q); yield think()
    if p(.25):
        h = body(c.get(u + "/opening-hours", q + "?tab=hours")) or {}; yield think()
        d = R.choice(["sat", "sun", "mon"]); h[d] = R.choice(["06:00-22:00", "08:00-20:00", "09:00-18:00", "closed", h.get(d)])
        c.send("PUT", u + "/opening-hours", h, q + "?tab=hours"); yield .2; c.get(u + "/opening-hours", q + "?tab=hours"); yield think()
def again(c):
    """What is blocked still, from the list of what should not be."""
    for k in some(sorted(blocked), 1, 2): yield from locker(c, k)
    yield 1
def sites(c):
    q = O + "/sites"; l = rows(c.get(A + "/sites", q)); yield think()
    for s in some(l, 1, 3):
        u, w = f"{A}/sites/{s['id']}", f"{q}/{s['id']}"; x = body(c.get(u, q)); y = body(c.get(u + "/access-notes", w)); yield think()
        if x and p(.5):
            f = R.choice(["lit", "roof"]); c.send("PATCH", u, {f: not x[f]}, w); yield .2; c.get(u, w); yield think()
            if p(.25): c.send("PATCH", u, {f: x[f]}, w); yield .2; c.get(u, w); yield think()
        if y and p(.55):
            for _ in range(R.randint(0, 2)): c.send("PUT", f"{A}/drafts/site-{s['id']}", {"text": text(2, 9)}, w); yield 15
            c.send("PUT", u + "/access-notes", {"text": text(2, 12)}, w); yield .2; c.get(u + "/access-notes", w); yield think()
    q = O + "/maintenance"
    if p(.8):
        c.get(A + "/maintenance-windows/", q); yield think()
        if p(.8): c.send("POST", A + "/maintenance-windows", {"from": f"{date}T02:00", "to": f"{date}T03:00"}, q); yield .3; c.get(A + "/maintenance-windows/", q); yield think()
def parcels(c):
    k = carrier(); u, q = f"{A}/c/{k}", f"{O}/{k}/parcels"
    l = rows(c.get(u + "/parcels" + R.choice(["", "", "?status=stored", "?page=2", "?page=9"]), q)) or rows(c.get(u + "/parcels", q)); yield think()
    if p(.35):
        for n in range(2, R.randint(4, 6)): c.get(u + "/parcels?q=" + R.choice(["50231", "R4471", "99999"])[:n], q); yield .35
        yield think()
    if p(.15): c.get(f"{u}/parcels/{R.randint(41000, 49999)}", q); yield think()
    for x in some(l, 1, 3):
        v, w = f"{u}/parcels/{x['id']}", f"{q}/{x['id']}"; c.get(v, q); yield think()
        if p(.3): c.send("POST", v + "/extend", {}, w); yield .2; c.get(v, w); yield think()
        if p(.28): c.send("POST", v + "/reroute", {"to": f"BER-{R.randint(401, 436):04}"}, w); yield think()
        if p(.2): a = c.get(v + "/label", w); a.status == 302 and c.get(a.headers["location"], w); yield think()
    s = [x["id"] for x in l if x["status"] == "stored"]
    if s and p(.4): c.send("POST", u + "/parcels/bulk-return", {"ids": some(s, 1, 3)}, q); yield .2; c.get(u + "/parcels", q); c.get(u + "/returns", f"{O}/{k}/returns"); yield think()
    if p(.2):
        a = body(c.send("POST", u + "/imports", {"file": "day.csv"}, q)); yield 1
        for _ in range(3 if a else 0): c.get(f"{u}/imports/{a['id']}", q); yield 2
        c.get(u + "/parcels", q); yield think()
def desk_of(c):
    k = carrier(); u, q = f"{A}/c/{k}", f"{O}/{k}"
    for t in some(["returns", "complaints", "holds", "disputes", "disputes", "sla", "quotas", "contracts", "complaints", "contracts"], 2, 4): c.get(f"{u}/{t}", f"{q}/{t}"); yield think(2, 6)
    if p(.25): c.get(u + "/quotas", q + "/quotas"); yield think(); c.send("PATCH", u + "/quotas", {"parcels": R.randint(50, 5000)}, q + "/quotas"); yield think()
def couriers(c):
    k = carrier(); u, q = f"{A}/c/{k}", f"{O}/{k}/couriers"; l = rows(c.get(u + "/couriers", q)); yield think()
    if p(.4) or not l:
        if p(.25): c.send("POST", u + "/couriers", {"name": ""}, q); yield think()
        c.send("POST", u + "/couriers", {"name": f"Courier {R.randint(10, 999)}"}, q); yield .2; l = rows(c.get(u + "/couriers", q)); yield think()
    for x in some(l, 1, 2):
        p(.7) and c.get(f"{u}/couriers/{x['id']}/shifts", f"{q}/{x['id']}"); yield think()
        if p(.4): c.send("PATCH", f"{u}/couriers/{x['id']}", {"active": not x["active"]}, q); yield .2; c.get(u + "/couriers", q); yield think()
    if l and p(.5):
        v = f"{u}/couriers/{R.choice(l)['id']}"; c.send("DELETE", v, None, q); yield .2; c.get(u + "/couriers", q); yield think()
        if p(.3): c.send("DELETE", v, None, q); yield .2; c.get(u + "/couriers", q); yield think()
def invoices(c):
    k = carrier(); u, q = f"{A}/c/{k}", f"{O}/{k}/invoices"; l = rows(c.get(u + "/invoices", q)); yield think()
    for x in some(l, 1, 2):
        c.get(f"{u}/invoices/{x['id']}", q); yield think()
        if p(.4): c.send("POST", f"{u}/invoices/{x['id']}/credit", {"cents": 100}, f"{q}/{x['id']}"); yield think()
    q = f"{O}/{k}/webhooks"
    if p(.6):
        l = rows(c.get(u + "/webhooks", q)); yield think()
        if p(.5): c.send("POST", u + "/webhooks", {"url": f"https://{k}.example.com/" + text(1, 2).replace(" ", "-")}, q); yield .2; l = rows(c.get(u + "/webhooks", q)); yield think()
        if l and p(.4): c.send("POST", f"{u}/webhooks/{R.choice(l)['id']}/test", {}, q); yield think()
        if l and p(.5):
            v = f"{u}/webhooks/{R.choice(l)['id']}"; c.send("DELETE", v, None, q); yield .2; c.get(u + "/webhooks", q); yield think()
            if p(.2): c.send("DELETE", v, None, q); yield think()
def office(c):
    for t in some(["tariffs", "settings", "audit", "firmware", "campaigns", "alerts"], 2, 4):
        q = O + "/" + t
        if t == "tariffs":
            l = rows(c.get(A + "/tariffs", q)); yield think()
            if l and p(.6):
                x = R.choice(l); c.send("PUT", f"{A}/tariffs/{x['id']}", {"name": x["name"], "cents": R.choice([x["cents"], R.randint(90, 2900)]), "remark": R.choice([x["remark"], text(1, 6)])}, q); yield .2; c.get(A + "/tariffs", q); yield think()
            if l and p(.4): c.send("DELETE", f"{A}/tariffs/{R.choice(l)['id']}", None, q); yield .2; c.get(A + "/tariffs", q); yield think()
        elif t == "settings":
            x = body(c.get(A + "/settings", q)); yield think()
            if x and p(.6): f = R.choice(["digest", "sounds"]); c.send("PATCH", A + "/settings", {f: not x[f]}, q); yield think()
        elif t == "audit":
            k, n = None, 0
            while n < 4: k = (body(c.get(A + "/audit" + (f"?before={k}" if k else ""), q)) or {}).get("next"); n += 1 if k else 9; yield think(1, 3)
        elif t == "firmware": c.get(A + "/firmware/releases", q); p(.7) and c.get(A + "/firmware/rollouts", q); yield think()
        elif t == "campaigns":
            c.get(A + "/campaigns", q); yield think()
            if p(.5): c.send("POST", A + "/campaigns", {"name": text(1, 3)}, q + "/new"); yield think()
        else:
            l = rows(c.get(A + "/alerts", q)); yield think()
            if p(.4): c.get(A + "/alerts?state=muted", q); yield think(1, 4)
            for x in some(l, 0, 2): c.send("POST", f"{A}/alerts/{x['id']}/acknowledge", {}, q); yield .2; c.get(A + "/alerts", q); yield think()
def reports(c):
    q = O + "/reports"
    for t in some(["volume", "dwell", "utilisation", "losses", "dwell"], 2, 3):
        for _ in range(R.randint(1, 3)):
            s = f"site={R.randint(31, 42)}" if t == "utilisation" else f"days={R.choice([7, 30, 90])}"
            c.get(f"{A}/reports/{t}?{s}", f"{q}/{t}"); yield think(2, 6)
    if p(.3):
        a = body(c.send("POST", A + "/exports", {"what": "parcels"}, q)); yield 1
        for _ in range(3 if a else 0): c.get(f"{A}/exports/{a['id']}", q); yield 2
        if a: c.get(f"{A}/exports/{a['id']}/file", q); yield think()
PAGES = [lockers, lockers, again, sites, sites, parcels, parcels, desk_of, desk_of, desk_of, couriers, couriers, invoices, invoices, office, office, reports, reports]
def session(c, n):
    yield from load(c, R.choice(["/", "/", "/lockers", "/northpost/parcels"]))
    for f in some(PAGES, n): yield from f(c)
    if p(.15): c.send("POST", A + "/logout", {}, O + "/"); c.signed = None; yield 1
def badge(c, n):
    for _ in range(n): c.get(A + "/counters", O + "/"); yield 30 + R.uniform(0, .5)
def device(n, k, until, old=False):
    b = Browser(sim, f"192.0.2.{30 + n}", "LockerHandheld/3.2 (Android 11)" if not old else "LockerHandheld/1.9 (Android 8)", S, HOST, headers={"X-Device": f"hh-{n:02}"}, keep=False); u = f"{A}/c/{k}"
    if n == 5 and p(.7): b.request("GET", A + "/lockers"); yield 3
    while sim.now < until:
        if old: b.request("GET", "/backoffice/v0/tour"); yield R.uniform(3000, 5000); continue
        l = rows(b.request("GET", u + "/tour")); yield R.uniform(20, 120)
        for x in some(l, 0, 3):
            b.send("POST", f"{u}/parcels/{x['id']}/deposit", {"door": R.randint(1, 24)}); yield R.uniform(20, 90)
            if p(.1): b.send("POST", f"{u}/parcels/{x['id']}/deposit", {"door": 1}); yield 5
            if p(.4): b.send("POST", f"{u}/parcels/{x['id']}/collect", {}); yield 10
        yield R.uniform(1500, 4000)
def mad():
    mode("throttle"); b = Browser(sim, "192.0.2.37", "LockerHandheld/3.2 (Android 11)", S, HOST, headers={"X-Device": "hh-07"}, keep=False)
    for _ in range(260): b.request("GET", A + "/c/paketo/tour"); yield R.uniform(9, 15)
    mode("", "throttle")
def box_of(k, until):
    b = Browser(sim, f"192.0.2.{100 + int(k[-2:])}", "LockerOS/7.1", S, HOST, headers={"X-Device": k}, keep=False)
    while sim.now < until:
        b.send("POST", f"{A}/lockers/{k}/heartbeat", {}); yield 2
        b.request("GET", f"{A}/lockers/{k}/commands"); yield 3600 + R.uniform(-20, 20)
def hooks(until):
    while sim.now < until:
        k = R.choice(["northpost", "kurierly", "paketo"]); b = Browser(sim, {"northpost": "203.0.113.61", "kurierly": "203.0.113.62", "paketo": "203.0.113.63"}[k], f"{k}-hooks/2", S, HOST, keep=False)
        b.send("POST", f"/webhooks/{k}/events", {"e": 1, **({"bad": 1} if p(.06) else {})}); yield R.uniform(1200, 6000)
def public():
    b = Browser(sim, f"192.0.2.{R.randint(150, 199)}", R.choice([PHONE, CHROME, SAFARI]), S, HOST, ORIGIN); b.request("GET", "/status")
    for _ in range(R.randint(1, 4)): b.get("/status.json", "/status"); yield 30
def oddities(c):
    c.request("OPTIONS", A + "/lockers", referer=O + "/lockers"); yield 2; c.request("HEAD", A + "/lockers", referer=O + "/lockers"); yield 2; c.get(A + "/Lockers", None); yield 2
    c.request("GET", A + "/lockers", referer=O + "/lockers", abort_after=.002); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def restart(v, c=None):
    global version
    app.stop()
    for t in ("/counters", "/lockers", "/counters", "/alerts") if c else (): c.get(A + t, O + "/"); yield 6
    env["RELEASE"] = str(v); version = v; app.start(); yield 1
def trouble(c):
    """Somebody's script holds the database: whatever needs it fails."""
    import sqlite3
    held = sqlite3.connect(WORK / "lockers.sqlite3", isolation_level=None); held.execute("BEGIN EXCLUSIVE")
    for _ in range(7):
        for t in some(["/lockers", "/lockers/BER-0404", "/c/northpost/parcels", "/c/kurierly/parcels", "/counters", "/lockers?page=2"], 3): c.get(A + t, O + "/"); yield R.uniform(1, 8)
        c.send("PATCH", f"{A}/sites/{R.randint(31, 42)}", {"lit": True}, O + "/sites"); yield 4
        c.send("POST", f"{A}/lockers/BER-0404/open", {"door": 2}, O + "/lockers"); yield R.uniform(100, 240)
    held.execute("ROLLBACK"); held.close()
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); (WORK / "day").write_text(str(i)); yield 0
def alarms(i):
    import sqlite3
    db = sqlite3.connect(WORK / "lockers.sqlite3"); n = 40 + i * 9
    if i % 2 == 0: db.execute("DELETE FROM row WHERE kind = 'alert' AND n = (SELECT min(n) FROM row WHERE kind = 'alert')")
    db.execute("INSERT INTO row (kind, id, body) VALUES ('alert', ?, ?)", (str(n), json.dumps({"id": n, "text": text(2, 5)}))); db.commit(); db.close(); yield 0
GUESS = [A + t for t in "/users /admin /.env /keys /debug /backup.sql /devices".split()] + SCANS
for i, d in office_days(sim, "2031-06-02", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, sunday = i == 9, i == 6; end = t("22:30") if not last else t("18:00")
    sim.spawn(t("00:00:02"), morning(i, d)); sim.spawn(t("05:40:00"), alarms(i))
    for h in ((7, 8, 9, 10, 11, 13, 14, 15, 16) if not sunday else (10,)):
        if p(.93): sim.spawn(t(f"{h:02}:{R.randint(0, 12):02}:{R.randint(0, 59):02}"), session(desk, R.randint(3, 6)))
    if i in (1, 3, 5, 6, 8): sim.spawn(t(f"19:{R.randint(10, 50)}:20"), session(phone, 4))
    for n, k in ((5, "northpost"), (6, "kurierly"), (7, "paketo")):
        if not sunday: sim.spawn(t(f"06:{30 + n}:00"), device(n, k, min(end, t("18:30"))))
    if not sunday: sim.spawn(t("06:50:00"), device(2, "paketo", min(end, t("17:30")), True))
    for k in ("BER-0403", "BER-0411", "BER-0428"): sim.spawn(t(f"00:1{k[-1]}:00"), box_of(k, end))
    sim.spawn(t("00:20:00"), hooks(end)); sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "UptimeRobot/2.0", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 3600))
    for _ in range(R.randint(2, 6)): sim.spawn(t(f"{R.randint(8, 17):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), public())
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i in (2, 7): sim.spawn(t("12:05:00"), badge(desk, 90))
    if i == 5: sim.spawn(t("06:10:00"), restart(2))
    if i == 3: sim.spawn(t("17:10:00"), restart(1, desk))
    if i == 8: sim.spawn(t("17:20:00"), trouble(desk))
    if i == 7: sim.spawn(t("14:31:00"), mad())
    if i in (1, 6): sim.spawn(t("20:30:00"), oddities(desk))
began = time.time(); sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2); print("seconds", round(time.time() - began))
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def short(t, zone=sim.zone): x = datetime.fromtimestamp(t, zone); return f"{MONTHS[x.month - 1]} {x.day:02} {x:%H:%M:%S}"
pid = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[611]", l)
def prefix(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S} lb1 "
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, pid(prefix(t) + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    stop = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((stop, pid(f"{prefix(stop)}{m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "lockers.py", accept=lambda e: e["status"] != 503)
clean = lambda l: re.sub(r"pid: ?\d+", "pid: 702", re.sub(r"\] \[\d+\] \[", "] [702] [", l)).replace(str(HERE), "/srv/app")
size += write_rotated(night / "gunicorn-journal", "lockers.log", [(t, f"{short(t, timezone.utc)} app1 gunicorn[702]: {clean(l)}") for t, _, l in out], timezone.utc, "logrotate"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
