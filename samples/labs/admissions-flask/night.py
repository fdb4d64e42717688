import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import quote
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "admissions-flask"
sim = Sim(20330913, "Europe/Dublin"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True)
def build(js, when):
    (site / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Admissions</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><main id="root"></main></body></html>\n')
    (site / "assets" / js).write_text("export const a=()=>0;" * 1900)
    for f in site.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "admissions-90ab.js"; build(bundle, "2033-09-12 17:00")
(WORK / "day").write_text("0"); (WORK / "clock").write_text("0"); (WORK / "mode").write_text("")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
subprocess.run([sys.executable, "-c", "import admissions"], check=True, cwd=HERE, env={**env, "NAME": "seed"})
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 22109))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def __init__(self, name, address, port):
        super().__init__(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", f"{address}:{port}", "-w", "1", "--threads", "3", "admissions:app"], port); self.name, self.address = name, address
    def start(self, release="1"):
        self.more = {"env": {**env, "NAME": self.name, "RELEASE": release}}
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, self.address)), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
pods = [Pod("adm-1", "172.30.0.11", 22101), Pod("adm-2", "172.30.0.12", 22102)]
for p in pods: p.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 22100, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 22100), "admissions.example.org", "https://admissions.example.org"
A, date = "/api", "2033-09-13"
maybe = lambda p: R.random() < p
look = lambda a=2.0, b=8: R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("strong portfolio call again after lunch missing reference agrees with rubric excellent late english certificate to check".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def mode(text): (WORK / "mode").write_text(text)

class Desk(Browser):
    def request(self, *a, **k):
        r = super().request(*a, **k); c = r.headers.get("set-cookie", "").split(";")[0]
        if c.startswith("adm="): self.headers.pop("Cookie", None) if c == "adm=" else self.headers.update(Cookie=c)
        return r
    def g(self, path, at="/"): return self.request("GET", A + path, referer=at)
    def do(self, method, path, body, at="/"): return self.request(method, A + path, body=body, referer=at, headers={"Origin": ORIGIN})
HQ, AGENCY = "198.51.100.20", "203.0.113.88"
def person(user, role, address, agent): c = Desk(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en-IE"}, caching=True); c.user, c.role, c.signed, c.lazy = user, role, None, False; return c
ids = random.Random(8); uid = lambda: f"{ids.getrandbits(128):032x}"[:8]
owner = person(uid(), "owner", HQ, SAFARI); ops1 = person(uid(), "ops", HQ, CHROME_WIN); ops2 = person(uid(), "ops", HQ, CHROME_WIN); money = person(uid(), "finance", HQ, EDGE); rev1 = person(uid(), "reviewer", HQ, FIREFOX)
rev2 = person(uid(), "reviewer", AGENCY, CHROME); rev3 = person(uid(), "reviewer", AGENCY, CHROME_WIN); help_ = person(uid(), "support", AGENCY, PHONE); rev2.lazy = help_.lazy = True
PEOPLE = (owner, ops1, ops2, money, rev1, rev2, rev3, help_)

def shell(c, at="/"):
    c.request("GET", at); maybe(.6) and c.request("GET", "/assets/" + bundle, referer=at)
    if c.signed != date:
        c.g("/session", at); yield look(3, 8)
        if maybe(.15): c.do("POST", "/login", {"code": "wrong"}, "/login"); yield look(1, 4)
        c.do("POST", "/login", {"code": "right", "user": c.user, "role": c.role}, "/login"); c.signed = date
    c.g("/session", at); c.g("/permissions", at); c.g("/notifications", at); maybe(.4) and c.g("/config", at); yield look(.5, 3)
    if at == "/": c.g("/board", at); c.g("/reports/funnel", at); maybe(.5) and c.g("/announcements/", at); yield look()
    if maybe(.25): c.do("POST", "/notifications/ack", None, at); yield .2; c.g("/notifications", at)

LAST = {"state": "screen"}
def one(c, k, at):
    u, q = f"/applications/{k}", f"/applications/{k}"
    a = data(c.g(u, q)); [c.g(u + t, q) for t in ("/notes", "/timeline", "/attachments")]; maybe(.6) and c.g(u + "/interviews", q); maybe(.35) and c.g(u + "/offer", q); yield look(4, 14)
    if not a: return
    again = lambda: None if c.lazy else c.g(u, q)
    if maybe(.3): c.do("POST", u + "/lock", None, q); maybe(.2) and c.do("POST", u + "/lock", None, q); yield look(1, 3)
    if c.role != "support" and maybe(.45):
        c.do("PATCH", u, {"state": R.choice([s for s in ("screen", "invite", "reject", "accept") if s != a["state"]])}, q); yield .25; again()
        if maybe(.6): c.g("/board", "/"); yield look(1, 4); c.g("/applications?state=" + R.choice(["invite", "reject"]), "/applications")
        yield look()
    if maybe(.2):
        c.do("POST", u + "/star", None, q); yield .2; again()
        if maybe(.25): yield 1.5; c.do("POST", u + "/star", None, q); yield .2; again()
        yield look()
    if c.role in ("ops", "owner") and maybe(.3): c.do("POST", u + "/assign", {"reviewer": R.choice(REVIEWERS)}, q); yield .25; again(); yield look()
    if maybe(.4): c.do("POST", u + "/notes", {"text": words(2, 9)}, q); yield .25; c.g(u + "/notes", q); yield look()
    n = rows(c.g(u + "/notes", q)) if maybe(.35) else []
    if n and maybe(.4): c.do("PATCH", f"/notes/{n[-1]['id']}", {"text": words(2, 9)}, q); yield .25; c.g(u + "/notes", q); yield look()
    if n and maybe(.5): c.do("DELETE", f"/notes/{R.choice(n)['id']}", None, q); yield .25; c.g(u + "/notes", q); yield look()
    if c.role in ("ops", "reviewer", "owner"):
        if maybe(.25): c.do("POST", u + "/interviews", {"at": f"2033-09-2{R.randint(0, 9)}T1{R.randint(0, 6)}:00"}, q); yield .25; c.g(u + "/interviews", q); yield look()
        l = rows(c.g(u + "/interviews", q)) if maybe(.4) else []
        for i in l[:1]:
            if maybe(.75):
                c.do("POST", f"/interviews/{i['id']}/reschedule", {"at": f"2033-09-2{R.randint(0, 9)}T09:30"}, q); yield .25; c.g(u + "/interviews", q); yield look()
                if maybe(.3): c.do("POST", f"/interviews/{i['id']}/cancel", None, q); yield .25; c.g(u + "/interviews", q); yield look()
    if c.role in ("ops", "owner") and maybe(.45):
        o = data(c.do("POST", u + "/offer", {"grant": 250}, q)); yield .25; o = data(c.g(u + "/offer", q)) or o; yield look()
        if o: c.do("POST", f"/offers/{o['id']}/send", None, q); yield .3; c.g(u + "/offer", q); yield look()

def applications(c):
    at = "/applications"; l = rows(c.g("/applications" + R.choice(["", "", "?state=screen", "?state=invite", "?page=2", "?page=99", "?state=withdrawn", "?q=" + R.choice(["elm", "zz", "quay"]), "?state=screen&page=2"] + [f"?cohort={k}" for k in COHORTS]), at)) or rows(c.g("/applications", at)); c.g("/board", at); yield look()
    if maybe(.15):
        for n in (2, 3, 4): c.g("/applications?q=" + R.choice(["kestrel", "tarnow"])[:n], at); yield .3
    if c.role in ("ops", "owner"):
        if maybe(.3): c.do("POST", "/applications/bulk/assign", {"ids": [x["id"] for x in some(l, 2, 6)], "reviewer": R.choice(REVIEWERS)}, at); yield .3; c.g("/applications", at); yield look()
        if maybe(.3): s = R.choice(["invite", "reject"]); c.do("POST", "/applications/bulk/state", {"ids": [x["id"] for x in some(l, 2, 5)], "state": s}, at); yield .3; c.g("/applications?state=" + s, at); c.g("/board", at); yield look()
        if maybe(.3):
            maybe(.4) and c.g("/applications?state=archived", at)
            c.do("POST", "/applications/bulk/archive", {"ids": [x["id"] for x in some(l, 2, 7)]}, at); yield .3; c.g("/applications", at); yield look(1, 4); c.g("/applications?state=archived", at); yield look()
    for x in some(l, 1, 3): yield from one(c, x["id"], at)
    if maybe(.06): c.g("/applications/0a0a0a0a-1b1b-4c4c-8d8d-2e2e2e2e2e2e", "/applications/0a0a0a0a-1b1b-4c4c-8d8d-2e2e2e2e2e2e"); yield look()

def queue(c):
    at = "/queue"; l = rows(c.g(f"/applications?assignee={R.choice(REVIEWERS)}", at)) or rows(c.g("/applications?state=screen", at)); yield look()
    for x in some(l, 2, 4): yield from one(c, x["id"], at)

def cohorts(c):
    at = "/cohorts"; l = rows(c.g("/cohorts", at)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/cohorts/{x['id']}", f"/cohorts/{x['id']}"; y = data(c.g(u, q)); c.g(u + "/waitlist", q); yield look()
        if y and maybe(.45): c.do("PATCH", u, {"seats": y["seats"] if maybe(.5) else R.choice([9, 24, 30, 120])}, q); yield .25; c.g(u, q); yield look()
        if maybe(.4): c.do("DELETE", u, None, q); yield .3; c.g("/cohorts", at); yield look()
    if maybe(.7):
        at = "/cohorts/new"; l = rows(c.g("/cohort-drafts", at)); yield look()
        d = R.choice(l) if l and maybe(.4) else data(c.do("POST", "/cohort-drafts", {"name": words(1, 3)}, at))
        if d:
            u, q = f"/cohort-drafts/{d['id']}", f"/cohorts/new/{d['id']}"; c.g(u, q)
            for n in (1, 2, 3):
                yield look(4, 15); b = {"text": words(1, 6)}; c.do("PUT", f"{u}/steps/{n}", b, q); yield .2; c.g(u, q)
                if maybe(.2): yield look(1, 3); c.do("PUT", f"{u}/steps/{n}", b, q); yield .2; c.g(u, q)
            for _ in range(R.choice([1, 1, 2])): yield look(2, 6); c.do("POST", u + "/publish", None, q)
            c.g(u, q); yield look()
            if maybe(.45): c.do("DELETE", u, None, q); yield .2; c.g("/cohort-drafts", at); yield look()

def rubrics(c):
    at = "/rubrics"; l = rows(c.g("/rubrics", at)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/rubrics/{x['id']}", f"/rubrics/{x['id']}"; y = data(c.g(u, q)) or x; yield look(3, 10)
        if maybe(.75): c.do("PATCH", u, {"weights": [R.randint(1, 100) for _ in y["weights"]]}, q); yield .25; c.g(u, q); maybe(.4) and c.g("/rubrics", at); yield look()
        if maybe(.07) and len(l) < 7: c.do("POST", u + "/duplicate", None, at); yield .25; c.g("/rubrics", at); yield look()

def team(c):
    at = "/team"; l = rows(c.g("/reviewers", at)); yield look()
    for x in some(l, 1, 3):
        maybe(.5) and c.g(f"/reviewers/{x['id']}/workload", at); yield look(1, 4)
        if maybe(.7): c.do("POST", f"/reviewers/{x['id']}/" + ("deactivate" if x["active"] else "activate"), None, at); yield .25; c.g("/reviewers", at); yield look()
        if maybe(.2): c.do("PATCH", f"/reviewers/{x['id']}", {"limit": R.choice([8, 9, 20, 40])}, at); yield .25; c.g("/reviewers", at); yield look()
    if c.role in ("owner", "ops") and maybe(.5): c.g("/audit", "/team/audit"); yield look(1, 4)

def messages(c):
    at = "/messages"; c.g("/messages/sent", at); maybe(.7) and c.g("/messages/scheduled", at); yield look()
    if maybe(.5):
        for _ in range(R.randint(0, 2)): c.do("POST", "/messages/preview", {"text": words(4, 20)}, at); yield look(2, 6)
        if maybe(.5):
            j = data(c.do("POST", "/messages", {"subject": words(1, 4), "to": R.randint(2, 60)}, at)) or {}
            for _ in range(2 if "job" in j else 0): yield 1.5; c.g("/jobs/" + j["job"], at)
            c.g("/messages/sent", at); yield look()
        else: c.do("POST", "/messages/scheduled", {"subject": words(1, 4), "at": "2033-09-20T08:00"}, at); yield .3; c.g("/messages/scheduled", at); yield look()
    at = "/templates"; l = rows(c.g("/templates", at)); yield look()
    for x in some(l, 0, 1):
        u, q = f"/templates/{x['id']}", f"/templates/{x['id']}"; c.g(u, q); yield look(4, 12)
        if maybe(.6): c.do("PATCH", u, {"text": words(4, 40)}, q); yield .25; c.g(u, q); yield look()
    if c.role in ("owner", "ops", "support") and maybe(.4):
        at = "/announcements"; c.g("/announcements/", at); yield look(); c.do("POST", "/announcements", {"text": words(3, 9)}, at); yield look(2, 6); maybe(.5) and c.g("/announcements/", at); yield look()

def reports(c):
    for _ in range(R.randint(1, 3)):
        at, k = "/reports", R.choice(["", *COHORTS]); (WORK / "clock").write_text(str(sim.now))
        f = f"?cohort={k}&from=2033-09-{R.choice(['10', '13', '14', '20'])}"; c.g("/reports/funnel" + f, at); c.g("/reports/sources" + f, at); c.g("/reports/reviewers" + f, at); yield look(5, 15)
        if maybe(.4): (WORK / "clock").write_text(str(sim.now)); c.g("/reports/funnel" + f, at); yield look()
    if maybe(.5): c.request("GET", "/exports/applications.csv" + R.choice(["", f"?cohort={R.choice(COHORTS)}"]), referer="/reports"); yield look()
    if maybe(.3):
        j = data(c.do("POST", "/exports", {"of": "applications"}, "/reports")) or {}
        for _ in range(2 if "job" in j else 0): yield 1.5; c.g("/jobs/" + j["job"], "/reports")
        yield look()

def finance(c):
    at = "/finance"; l = rows(c.g("/finance/invoices", at)); c.g("/finance/payouts", at); yield look()
    if l and maybe(.5): c.do("POST", f"/finance/invoices/{R.choice(l)['id']}/remind", None, at); yield .5; c.g("/finance/invoices", at); yield look()
    at = "/scholarships"; c.g("/scholarships", at); c.g("/scholarships/budget", at); yield look(1, 5)
    if maybe(.35): c.do("POST", "/scholarships", {"name": words(1, 3), "amount": 500}, at); yield look()
    if maybe(.4): c.g("/audit", "/finance/audit"); yield look()

def settings(c):
    at = "/settings"; y = data(c.g("/settings", at)) or {}; yield look(4, 12)
    if maybe(.4): c.do("PUT", "/settings", {**y, "reply_to": y.get("reply_to") if maybe(.7) else R.choice(["team@example.org", "admissions@example.org"])}, at); yield .25; c.g("/settings", at); yield look()
    at = "/settings/flags"; l = rows(c.g("/settings/flags", at)); yield look()
    for x in some(l, 1, 2):
        if maybe(.7): c.do("PATCH", f"/settings/flags/{x['key']}", {"enabled": not x["enabled"]}, at); yield .25; c.g("/settings/flags", at); yield look()
    at = "/settings/webhooks"; l = rows(c.g("/webhooks", at)); yield look()
    for x in some(l, 1, 2):
        u = f"/webhooks/{x['id']}"; maybe(.5) and c.g(u + "/deliveries", at); yield look(1, 4)
        if maybe(.5): c.do("POST", u + ("/disable" if x["enabled"] else "/enable"), None, at); yield .25; c.g("/webhooks", at); yield look()
        if maybe(.4): c.do("POST", u + "/ping", None, at); yield .3; c.g(u + "/deliveries", at); yield look()
    if maybe(.2):
        for n in ("Du", "Dub", "Gal"): c.g("/geo?q=" + n, at); yield .3

PAGES = {"owner": [applications, cohorts, team, reports, finance, settings, messages, rubrics], "ops": [applications, applications, applications, cohorts, cohorts, team, team, messages, messages, settings, rubrics, reports],
         "reviewer": [queue, queue, queue, applications, applications, rubrics, rubrics], "finance": [finance, finance, finance, reports, reports, applications], "support": [applications, applications, messages, messages, finance, reports]}
def session(c, n):
    yield from shell(c, R.choice(["/", "/", "/", "/applications", "/queue"]))
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(5, 90); maybe(.5) and c.g("/notifications", "/"); yield from f(c)
        if maybe(.08): yield from shell(c, "/applications")
    if maybe(.1): c.do("POST", "/logout", None, "/"); c.signed = None
def watch(c, n):
    for k in range(n):
        if "Cookie" in c.headers: c.g("/notifications", "/"); k % 2 or c.g("/board", "/")
        yield 20 + R.uniform(-.3, .3)
def machine(address, agent, **h): return Browser(sim, address, agent, S, HOST, "", h, accept_gzip=False)
def applicant():
    b = Browser(sim, f"192.0.2.{R.randint(20, 180)}", R.choice([PHONE, SAFARI, CHROME_WIN, FIREFOX, CHROME]), S, HOST, ORIGIN); b.request("GET", "/apply"); l = json.loads(b.request("GET", "/apply/api/cohorts", referer="/apply").body or b"[]"); yield look(30, 90)
    if not isinstance(l, list) or not l or maybe(.25): return
    if maybe(.1): b.request("POST", "/apply/api/applications", body={}, referer="/apply"); yield look()
    x = data(b.request("POST", "/apply/api/applications", body={"cohort": R.choice(l)["id"]}, referer="/apply")); yield look()
    for _ in range(R.randint(0, 2) if x else 0): b.request("GET", f"/apply/api/applications/{x['id']}/status", referer="/apply"); yield R.uniform(20, 3000)
    if x and date > "2033-09-13" and maybe(.12): b.request("POST", f"/apply/api/applications/{x['id']}/withdraw", referer="/apply"); yield 1
def script(end):
    b = machine("192.0.2.9", "python-requests/2.32.3", **{"Authorization": "Bearer k"})
    while sim.now < end: b.request("GET", A + "/changes?since=1"); maybe(.1) and b.request("GET", A + "/v1/applications"); yield 900 + R.uniform(-5, 5)
def roll(release, js):
    global bundle
    build(js, date + " 12:00"); bundle = js
    for p in pods:
        p.stop(); yield 40
        p.start(release); yield R.uniform(150, 200)
def down(c):
    for p in pods: p.stop()
    for t in ("/notifications", "/applications", "/board", "/notifications", "/cohorts"): c.g(t, "/"); yield look(3, 9)
    for p in pods: p.start("3")
    time.sleep(.6); yield 0
def during(w, people, paths):
    mode(w)
    for t in paths: c = R.choice(people); "Cookie" in c.headers and c.g(t, "/"); yield R.uniform(1, 5)
    mode("")
def odd(c): c.request("OPTIONS", "/api/applications"); yield 2; c.request("GET", "/api/applications", referer="/", abort_after=.001); yield 2
def morning(i, d):
    global date
    date = d; (WORK / "day").write_text(str(i)); yield 0

seed = __import__("sqlite3").connect(WORK / "adm.db")
COHORTS, REVIEWERS = ([r[0] for r in seed.execute("select id from doc where kind=? order by n", (k,))] for k in ("cohort", "reviewer")); COHORTS, REVIEWERS = list(COHORTS), list(REVIEWERS); seed.close()
GUESS = ["/api/users", "/api/admin", "/api/.env", "/api/openapi.json", "/api/v2/users", "/api/debug"] + SCANS
for i, d in office_days(sim, "2033-09-13", 3):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 2; end = t("23:50") if not last else t("14:40"); hour = 14 if last else 22
    sim.spawn(t("00:00:01"), morning(i, d))
    for c, hours in ((owner, (9, 12, 15, 20)), (ops1, (8, 10, 13, 15, 18)), (ops2, (8, 11, 14, 16)), (money, (9, 14, 16)), (rev1, (9, 11, 13, 16)), (rev2, (10, 13, 17, 21)), (rev3, (8, 11, 15)), (help_, (9, 12, 15, 19))):
        for h in hours:
            if last and h > 13 or maybe(.05) or (c is rev3 and i == 1): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 40):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    for h in (10, 14): last and h > 13 or sim.spawn(t(f"{h}:50:00"), watch(ops1 if h == 10 else owner, 70))
    for _ in range((230, 160, 60)[i]): sim.spawn(t(f"{R.randint(7 if i == 0 else 0, hour):02}:{R.randint(10, 59)}:{R.randint(10, 59)}") if not last else t(f"{R.randint(0, 13):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), applicant())
    sim.spawn(t("00:05:00"), script(end)); sim.spawn(t("00:01:30"), monitor(machine("192.0.2.5", "UptimeRobot/2.0"), sim, "/healthz", end, 600)); sim.spawn(t("00:03:30"), monitor(machine("192.0.2.6", "Pingdom.com_bot"), sim, "/", end, 3600))
    sim.spawn(t(f"0{3 + i}:12:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=24))
    if i == 0: sim.spawn(t("17:20:00"), roll("2", "admissions-a1c3.js"))
    if i == 1: sim.spawn(t("12:20:00"), roll("3", "admissions-b7d0.js")); sim.spawn(t("17:50:00"), during("maintenance", [ops1, rev2], ["/board", "/applications", "/notifications", "/cohorts", "/reviewers"])); sim.spawn(t("12:10:00"), during("throttle", [ops2], ["/geo?q=Du", "/geo?q=Du", "/geo?q=Ga"]))
    if i == 2: sim.spawn(t("07:30:00"), down(ops2)); sim.spawn(t("12:05:00"), odd(owner))
    if i == 1: sim.spawn(t("19:50:00"), odd(owner))
sim.entries.clear(); time.sleep(.5); syslog.clear()
for p in pods: p.lines.clear()
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.3)

night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[812]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} lb haproxy[812]: " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?haproxy\[\d+\]: ", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    over = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((over, tag(f"{syslog_time(over)} lb {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "docker")
stamp, every = Stamp(sim, "app"), []
for p in pods: every += [(real, p, line) for real, stream, line in p.lines]
every.sort(key=lambda x: x[0]); by = {p.name: [] for p in pods}
for real, p, line in every:
    if line.startswith("{"):
        r = json.loads(line); real = datetime.fromisoformat(r["ts"].replace("Z", "+00:00")).timestamp()
        e = stamp.entry(r["method"], r["path"] + ("?" + r["query"] if "query" in r else ""), r["status"], real) if r.get("msg") == "request" else None
        t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real); line = line.replace(r["ts"], rfc3339(t, 3), 1)
    else: t = stamp.moment(real); line = re.sub(r"\[\d+\] \[(?=INFO|WARN|ERR)", "[7] [", re.sub(r"^\[[^\]]*\]", f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S +0000}]", re.sub(r"(?<=listening at )/\S+/", "/run/", re.sub(r"pid: \d+", "pid: 9", line))))
    by[p.name].append((t, line))
for n, l in by.items():
    l.sort(key=lambda x: x[0]); folder = night / "app-json" / n; size += write_rotated(folder, "app.log", l, timezone.utc, "docker"); print(n, len(l))
print("missed", stamp.missed, "bytes", size, "requests", len(sim.entries))
