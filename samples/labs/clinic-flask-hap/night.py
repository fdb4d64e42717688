import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "clinic-flask-hap"
sim = Sim(20300610, "Europe/Dublin"); R = sim.random; (WORK / "on").mkdir()
js = "app.5e1.js"
def deploy_page(name):
    global js; js = name
    (WORK / "index.html").write_text(f'<!doctype html><html lang="en"><head><title>Clinics</title><meta name="viewport" content="width=device-width"><script src="/static/{name}" defer></script></head><body><noscript>Please switch scripts on.</noscript><div id="root"></div></body></html>')
deploy_page(js)
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "a", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19429))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
def gunicorn():
    global app
    app = servers.start([sys.executable, "-m", "gunicorn", "--no-control-socket", "--chdir", HERE, "-b", "172.30.0.3:19421", "-w", "1", "--threads", "4", "--access-logfile", WORK / "access.log", "--error-logfile", WORK / "error.log", "clinic:app"], 19421, "172.30.0.3", env=env)
gunicorn(); servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19420, "203.0.113.1"); time.sleep(.4); syslog.clear()
S, HOST, ORIGIN = ("203.0.113.1", 19420), "clinics.example.ie", "https://clinics.example.ie"
day = 0; chance = lambda x: R.random() < x
class Person:
    def __init__(self, name, address, agent): self.b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Bearer " + name}); self.name, self.clinic, self.page, self.stale, self.inside = name, "riverside", "/", False, -1
    def get(self, path): return self.b.get(f"/api/clinics/{self.clinic}{path}", self.page)
    def do(self, method, path, body=None): return self.b.send(method, f"/api/clinics/{self.clinic}{path}", body, self.page)
    def many(self, path): a = self.get(path); return a.json() if a.status == 200 else []
    def at(self, where): self.page = f"/c/{self.clinic}/{where}"
owner, desk1, desk2, manager = Person("owner", "198.51.100.140", SAFARI), Person("desk-1", "198.51.100.141", EDGE), Person("desk-2", "198.51.100.141", CHROME_WIN), Person("manager", "203.0.113.66", FIREFOX)
def some(l, n): return R.sample(l, min(n, len(l)))
def text(a, b): return "".join(R.choices("abcdefghiklmnoprstuwy  ", k=R.randint(a, b)))
def enter(u):
    b = u.b; u.at(R.choice(["today", "patients", "inbox"])); b.get(R.choice(["/", u.page])); b.get("/static/" + js, u.page); yield .3
    if u.inside != day or chance(.1):
        b.get("/api/me", u.page, headers={"Authorization": ""}); yield 6
        for word in ["wrong"] * chance(.2) + ["right"]:
            a = b.request("POST", "/login", body=f"user={u.name}&password={word}".encode(), referer="/login", headers={"Content-Type": "application/x-www-form-urlencoded", "Authorization": ""}); yield 3
        if a.status == 303: b.get("/", "/login")
        u.inside = day
    b.get("/api/me", u.page); b.get("/api/clinics", u.page)
    for t in ("/overview" if day >= 3 else "/summary", "/unread", "/features/waitlist", "/features/telehealth", "/fridge-alarms"): chance(.8) and u.get(t)
    if chance(.12): u.get("/telehealth/sessions")
    yield R.uniform(2, 8)
def patients(u):
    u.at("patients"); l = u.many("/patients"); yield R.uniform(4, 12)
    if chance(.4): l = u.many("/patients" + R.choice(["?page=2", "?page=3", "?page=7", "?name=kelly", "?name=ny", "?name=zz"])) or l; yield 5
    if chance(.3 if u.clinic != "dockside" else .5 * (day > 1)):
        if chance(.25): u.do("POST", "/patients", {"name": ""}); yield 4
        u.do("POST", "/patients", {"name": text(6, 22), "address": text(0, 30)}); yield .3; l = u.many("/patients") or l; yield 4
    if len(l) > 4 and chance(.12): u.do("POST", "/patients/merge", {"ids": [x["id"] for x in some(l, 2)]}); yield .3; u.get("/patients"); yield 3
    for x in some(l, R.choice([1, 1, 2])):
        p = f"/patients/{x['id']}"; u.at("patients/" + x["id"]); y = u.get(p); y = y.json() if y.status == 200 else x
        for t in ("/timeline", "/allergies", "/notes", "/photo", "/insurance", "/note-draft"): chance(.75) and u.get(p + t)
        if chance(.6): u.get("/prescriptions?patient=" + x["id"])
        yield R.uniform(5, 20)
        if chance(.4): u.get("/lookup") if 0 else u.b.get("/lookup/diagnoses?q=" + R.choice(["J45", "flu", "E11", "gout"]), u.page); yield 3
        if chance(.35): u.get(p + "/allergies"); yield 1; u.do("POST", p + "/allergies", {"substance": text(4, 20), "severity": R.choice(["mild", "severe"])}); yield .3; u.get(p + "/allergies"); yield 4
        if chance(.4):
            for _ in range(R.randint(1, 4)): u.do("PUT", p + "/note-draft", {"text": text(10, 200)}); yield R.uniform(4, 8)
            if chance(.4): u.get("/unread"); yield R.uniform(20, 200); u.get(p); u.get(p + "/note-draft"); u.get(p + "/notes"); yield 8          # called away, and back
            if chance(.2): continue
            u.get(p + "/notes"); u.do("POST", p + "/notes", {"text": text(10, 200)}); yield .3; u.get(p + "/notes"); yield 4
        if chance(.3): u.do("PUT", p, {**y, **R.choice([{}, {"phone": f"08{R.randint(10**7, 10**8 - 1)}"}, {"address": text(5, 40)}])}); yield .3; u.get(p); yield 3
        if chance(.1): u.get(f"/documents/consent-{x['id'][:4]}/file"); yield 3
    if chance(.08): u.get(f"/patients/{R.getrandbits(32):08x}-1111-4222-8333-{R.getrandbits(48):012x}"); yield 2
def today(u):
    u.at("today"); l = u.many("/appointments" + R.choice(["", "", "", "?status=ARR", "?status=BKD", "?page=2"])); u.get("/rooms"); yield R.uniform(4, 12)
    if chance(.4):
        ps, ds = u.many("/patients?name=" + R.choice("aeio")), u.many("/practitioners"); yield 6
        if ps and ds: d = R.choice(ds)["slug"]; u.get(f"/practitioners/{d}/slots"); yield 5; u.do("POST", "/appointments", {"patient": R.choice(ps)["id"], "with": d}); yield .3; l = u.many("/appointments"); yield 3
    for x in some(l, R.choice([1, 2, 2])):
        p = f"/appointments/{x['id']}"; u.get(p); yield R.uniform(3, 9); z = R.random()
        if z < .35: u.do("PATCH", p, {"status": R.choice([s for s in ("BKD", "ARR", "ARR", "DNA") if s != x["status"]])}); yield .3; u.get(p); chance(.5) and u.get("/appointments")
        elif z < .65: u.do("POST", p + "/reschedule", {"slot": R.randint(1, 900)}); yield .4; u.get(p)
        elif z < .85:
            for _ in range(R.choice([1, 1, 2])): u.do("POST", p + "/cancel", {"reason": text(4, 30)}); yield .3
            u.get(p)
        yield R.uniform(3, 9)
    for x in some(u.many("/rooms"), R.choice([0, 1, 1])): u.do("PUT", f"/rooms/{x['slug']}", {"status": "busy" if x["status"] == "open" else "open", "note": R.choice([x["note"], x["note"], text(0, 30)])}); yield .3; u.get("/rooms"); yield 3
def team(u):
    u.at("team"); l = u.many("/practitioners"); chance(.6) and u.get("/staff"); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 1, 2])):
        if chance(.3): u.get(f"/practitioners/{x['slug']}"); yield 3
        u.do("PATCH", f"/practitioners/{x['slug']}", {"accepting": not x["accepting"]}); yield .3; u.get("/practitioners"); yield R.uniform(4, 10)
    if chance(.6): u.get("/audit"); yield 3
def inbox(u):
    u.at("inbox"); l = u.many("/messages"); yield R.uniform(3, 9)
    for x in some(l, R.choice([1, 2])):
        if not x["read"] or chance(.2): u.do("POST", f"/messages/{x['id']}/read"); u.get("/unread"); chance(.5) and u.get("/messages"); yield 4
        if chance(.4): u.do("POST", f"/messages/{x['id']}/reply", {"text": text(8, 90)}); yield .3; u.get("/messages"); yield 4
    if chance(.5): u.get("/recalls"); yield 3
def waiting(u):
    u.at("waitlist"); l = u.many("/waitlist"); yield R.uniform(3, 8)
    if chance(.6): u.do("POST", "/waitlist", {"name": text(6, 20), "wish": text(0, 20)}); yield .3; l = u.many("/waitlist"); yield 4
    for x in some(l, R.choice([0, 1, 2])): u.do("DELETE", "/waitlist/" + x["id"]); yield .3; u.get("/waitlist"); yield 3
    if day >= 2: u.get("/referrals"); yield 3; u.do("POST", "/referrals", {"patient": "x", "to": text(5, 30)}); yield .3; u.get("/referrals"); yield 3
    else: u.get("/referrals"); yield 2
def scripts(u):
    u.at("prescriptions"); l = u.many("/prescriptions"); yield R.uniform(4, 10)
    if chance(.5) and u.clinic != "dockside": u.do("POST", "/prescriptions", {"patient": "x", "drug": R.choice(["ibuprofen", "amoxicillin"]), "days": R.randint(3, 21)}); yield .3; l = u.many("/prescriptions"); yield 4
    for x in some(l, R.choice([1, 2])):
        p = f"/prescriptions/{x['id']}"; u.get(p); yield 6
        if chance(.6): u.do("PUT", p, {**x, "days": R.randint(3, 30)}); yield .3; u.get(p); yield 4
        elif chance(.4):
            u.do("DELETE", p); yield .3; u.get("/prescriptions"); yield 2
            if chance(.6): u.get(p)
def money(u):
    u.at("invoices"); l = u.many("/invoices" + R.choice(["", "", "?state=open", "?state=void"])); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 2])):
        p = f"/invoices/{x['id']}"; u.get(p); yield 5
        if chance(.7): u.do("POST", p + "/remind", {"text": text(0, 50)}); yield .5; u.get(p); yield 4
        if chance(.2): u.do("POST", p + "/void"); yield .3; u.get(p); yield 3
def comms(u):
    u.at("templates"); l = u.many("/templates"); f = u.many("/forms"); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 1, 2])):
        if chance(.25): u.do("POST", f"/templates/{x['slug']}/preview"); yield 4
        u.do("POST", f"/templates/{x['slug']}/toggle"); yield .3; u.get("/templates"); yield R.uniform(3, 8)
    for x in some(f, R.choice([0, 1, 1])): u.do("POST", f"/forms/{x['slug']}/toggle"); yield .3; u.get("/forms"); yield 4
def reports(u):
    u.at("reports")
    for _ in range(R.choice([1, 2])):
        n = R.choice([7, 14, 30, 90])
        for t in ("visits", "no-shows", "wait-times"): chance(.9) and u.get(f"/reports/{t}?days={n}")
        yield R.uniform(5, 20)
    if chance(.6): u.do("POST", "/reports/email", {"to": text(5, 20)}); yield 4
    if chance(.3):
        a = u.do("POST", "/exports", {"what": "visits"}); yield 2
        for _ in range(4 if a.status == 202 else 0): u.get("/exports/" + a.json()["id"]); yield 3
def settings(u):
    for t in some(["opening-hours", "billing", "reminders", "reminders"], 2):
        u.at("settings/" + t); a = u.get("/settings/" + t); yield R.uniform(6, 25)
        if a.status != 200 or chance(.15): continue
        o = a.json(); c = {"opening-hours": [{"fri": f"09:00-1{R.randint(3, 7)}:30"}, {"closed_on": text(0, 20)}, {}], "billing": [{"footer": text(4, 40)}, {}], "reminders": [{"text": text(5, 70)}, {"text": text(5, 70)}, {"sender": text(3, 20)}]}[t]
        u.do("PUT", "/settings/" + t, {**o, **R.choice(c)}); yield .3; u.get("/settings/" + t); yield 4
JOBS = {"owner": [patients, patients, reports, reports, team, money, scripts, scripts, settings, comms, today, today, inbox], "desk-1": [today, today, patients, patients, inbox, waiting, money, comms, scripts, settings, team, reports], "desk-2": [today, today, patients, inbox, waiting, money, comms, team, scripts, reports], "manager": [reports, reports, today, settings, settings, team, team, money, comms, patients, today, inbox, scripts]}
def session(u, n):
    u.clinic = R.choice(["riverside"] * 4 + ["hillcrest"] * 3 + ["dockside"])
    if u.stale: u.get("/summary"); yield 2
    else: yield from enter(u)
    for f in R.sample(JOBS[u.name], n):
        yield R.uniform(15, 240); chance(.4) and u.get("/unread"); yield from f(u)
    if chance(.15): u.b.get("/logout", u.page); u.b.get("/", u.page); u.inside = -1
def poll(u, n):
    k = u.clinic
    for _ in range(n): u.b.get(f"/api/clinics/{k}/unread", f"/c/{k}/inbox"); yield 40 + R.uniform(-.2, .2)
def booker():
    b = Browser(sim, f"{R.choice(['198.51.100', '203.0.113'])}.{R.randint(150, 235)}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), S, HOST, ORIGIN); k = R.choice(["riverside", "riverside", "hillcrest"])
    b.get("/c/book/" + k); b.get("/static/" + js, "/c/book/" + k); yield .2
    for _ in range(R.randint(1, 3)): b.get(f"/book/{k}/slots?day={R.randint(1, 28)}", "/c/book/" + k); yield R.uniform(3, 20)
    if chance(.5): b.send("POST", "/book/" + k, {"slot": "s1"}, "/c/book/" + k); yield 1
def fridge(k, until):
    b = Browser(sim, "10.20.7.9", "ESP32HTTPClient", S, HOST, headers={"X-Device": "fridge"}, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", f"/api/clinics/{k}/devices/fridge", {"c": 9.1 if day >= 5 and chance(.15) else 4.2}); yield 2700 + R.uniform(-1, 1)
def kiosk(until):
    b = Browser(sim, "10.20.7.20", CHROME.replace("134", "120"), S, HOST, ORIGIN, {"X-Device": "kiosk"})
    while sim.now < until:
        b.get("/api/clinics/riverside/devices/kiosk/queue", "/c/kiosk"); yield 420 + R.uniform(-4, 4)
        if chance(.3): b.send("POST", "/api/clinics/riverside/devices/kiosk", {"code": R.randint(1, 99)}, "/c/kiosk"); yield 3
def lab(until):
    b = Browser(sim, "192.0.2.90", "labconnect/2.0", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/hooks/lab", {"n": 1}); yield R.uniform(3000, 9000)
def down(us, release=None):
    servers.stop(app)
    if release: env["RELEASE"] = release; deploy_page("app.77c.js")
    for u in us:
        for t in ("/unread", "/appointments", "/unread"): u.get(t); yield R.uniform(15, 130)
    gunicorn(); yield 0
def while_on(word, u, paths):
    (WORK / "on" / word).touch()
    for t in paths: u.get(t); yield R.uniform(2, 30)
    (WORK / "on" / word).unlink()
def call(f): f(); yield 0
def odd(u):
    u.b.request("OPTIONS", f"/api/clinics/{u.clinic}/patients", referer=u.page); yield 2; u.b.request("HEAD", f"/api/clinics/{u.clinic}/rooms", referer=u.page); yield 2
    u.b.request("GET", f"/api/clinics/{u.clinic}/patients", referer=u.page, abort_after=.001); yield 2; raw_line(sim, "192.0.2.13", S, b"\x16\x03\x01\x01\x00\r\n\r\n"); yield 1
def next_day(i):
    global day; day = i; yield 0
for i, d in office_days(sim, "2030-06-10", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}"); sim.spawn(t("00:00:01"), next_day(i)); sunday, saturday, last = i == 6, i == 5, i == 7; end = t("23:30") if not last else t("13:00")
    hours = {owner: (9, 11, 13, 16), desk1: (8, 9, 11, 12, 14, 16), desk2: (10, 12, 13, 15, 17), manager: (10, 14, 20)} if not (saturday or sunday) else {desk1: (9, 11), owner: (10,), manager: (19,)} if saturday else {manager: (20,)}
    if i == 2: hours.pop(owner)
    for u, hs in hours.items():
        for h in hs:
            if not (last and h > 11) and chance(.92): sim.spawn(t(f"{h:02}:{R.randint(0, 45):02}:{R.randint(0, 59):02}"), session(u, R.randint(4, 6)))
    for _ in range(R.randint(8, 14)): sim.spawn(t(f"{R.randint(7, 11 if last else 22):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), booker())
    for k in ("riverside", "hillcrest"): sim.spawn(t("00:05:00" if k == "riverside" else "00:09:00"), fridge(k, end))
    if not sunday: sim.spawn(t("08:30:00"), kiosk(t("17:30") if not last else end))
    sim.spawn(t("06:00:00"), lab(end))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.252", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 2400))
    sim.spawn(t("00:12:00"), monitor(Browser(sim, "203.0.113.253", "Site24x7", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 9000, "HEAD"))
    if i in (1, 2, 5): sim.spawn(t("02:44:00"), scanner(Browser(sim, f"192.0.2.{170 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, SCANS + [f"/api/clinics/riverside/{w}" for w in ("users", "admin", "config", ".env", "debug")], n=26))
    if i in (1, 4): sim.spawn(t("12:50:00"), poll(desk1, 60))
    if i == 3: sim.spawn(t("05:00:00"), call(lambda: setattr(manager, "stale", True))); sim.spawn(t("06:20:00"), down([owner], "b"))
    if i == 5: sim.spawn(t("05:00:00"), call(lambda: setattr(manager, "stale", False)))
    if i == 4: sim.spawn(t("18:40:00"), down([desk2]))
    if i == 1: sim.spawn(t("19:10:00"), while_on("maintenance", manager, ["/patients", "/appointments", "/unread"]))
    if i == 3: sim.spawn(t("18:50:00"), while_on("throttle", desk1, ["/patients", "/patients?name=by", "/messages"]))
    if i in (0, 4): sim.spawn(t("08:10:00"), odd(owner))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
LINE = re.compile(r'^<\d+>\w{3} [ \d]\d [\d:]{8} (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def head(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S} lb-1 "
for real, line in syslog:
    m = LINE.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, head(t) + re.sub(r"haproxy\[\d+\]", "haproxy[1904]", re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    began = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), began, strict=False) if m["method"] else None
    t = e["sim"] if e else stamp.moment(began); done = t + (e["end"] - e["real"]) if e else t + max(0, real - began); x = datetime.fromtimestamp(t, sim.zone)
    out.append((done, head(done) + f"haproxy[1904]: {m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "gunicorn", zone=timezone.utc); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn-combined", "access.log", out, timezone.utc, "dateext")
print("bytes", size, "requests", len(sim.entries))
