import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "broker-flask"
sim = Sim(20330502, "Europe/London"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
(dist / "index.html").write_text('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Your broker</title><link rel="icon" href="data:,"><script type="module" src="/assets/portal.5d2.js"></script></head><body><div id="portal"></div></body></html>\n')
(dist / "assets" / "portal.5d2.js").write_text("export const portal=()=>0;" * 300); (WORK / "mode").write_text("")
for x in dist.rglob("*"): os.utime(x, (1998000000, 1998000000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
app = Container(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "127.0.0.1:21021", "-w", "1", "--threads", "4", "--access-logfile", "-", "broker:app"], 21021, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 21020, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 21020), "office.broker.example.co.uk", "https://office.broker.example.co.uk"
date, day, words = "2033-05-02", 0, set()
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Tab(Browser):
    """Says who it is and the lab's time in a cookie; follows what a browser follows."""
    sid, at = "", "/office"
    def request(self, method, target, **more):
        h = dict(more.get("headers") or {})
        if self.sid: h["Cookie"] = f"sid={self.sid}; n={self.sim.now:.3f}"
        if target.startswith("/hx"): h["HX-Request"] = "true"
        more["headers"] = h
        return super().request(method, target, **more)
    def page(self, target):
        a = self.request("GET", target, referer=self.at)
        for _ in range(3):
            if a.status not in (301, 302, 303, 307, 308): break
            target = a.headers["location"].replace(ORIGIN, "").replace("http://" + HOST, ""); a = self.request("GET", target, referer=self.at)
        self.at = target; return a
    def form(self, target, x):
        a = self.request("POST", target, body=x, referer=self.at); to = a.headers.get("location", "")
        if a.status in (302, 303) and not to.startswith("http:"): self.last_location = to; self.request("GET", to, referer=self.at); self.at = to
        return a
    def hx(self, method, target, x=None): return self.request(method, target, body=x, referer=self.at)
def person(sid, address, agent, kind=Tab): b = kind(sim, address, agent, S, HOST, ORIGIN); b.me = b.sid = sid; b.signed = None; return b
desk, phone, aide = people = [person("admin", "198.51.100.30", FIREFOX), person("admin", "192.0.2.20", IPHONE), person("help", "198.51.100.30", EDGE)]
def ids(a, what): return re.findall(rf'/office/{what}/([0-9a-f-]{{36}})', a.body.decode("utf-8", "replace")) if a.status == 200 else []
def lis(a): return re.findall(r'id="m?([0-9a-f-]{36})"', a.body.decode("utf-8", "replace")) if a.status == 200 else []
def some(l, a, b=None): l = list(dict.fromkeys(l)); return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def say(a, b): return " ".join(R.choice("rang about excess flood roof van driver renewal letter sent cheque surveyor quote awaiting reply".split()) for _ in range(R.randint(a, b)))
seen = {"clients": set(), "policies": set()}
def login(c):
    if c.signed != date:
        c.sid = ""; c.page("/office"); yield think()
        if chance(.25): c.form("/login", {"password": "wrong"}); yield think()
        c.sid = ""; a = c.request("POST", "/login", body={"password": "right", "next": "/office"}, referer="/login"); c.sid = c.me; c.signed = date; c.at = "/login"; c.page("/office")
    else: c.page(R.choice(["/office", "/office", "/"]))
    yield .2
def start(c):
    c.at = "/office"; m = lis(c.hx("GET", "/hx/inbox")); c.hx("GET", "/hx/renewals?days=7"); c.hx("GET", "/hx/tasks?scope=all"); c.hx("GET", "/hx/renewals/calendar"); c.request("GET", "/api/exposure", referer="/office")
    if chance(.5): c.hx("GET", "/data/fx")
    yield think()
    for k in some(m, 0, 3): c.hx("POST", f"/hx/inbox/{k}/read"); yield .2; c.hx("GET", "/hx/inbox"); yield think()
    for d in some([1, 7, 30, 30], 0, 2): c.hx("GET", f"/hx/renewals?days={d}"); yield think(2, 5)
    if chance(.4):
        q = R.choice(["bro", "kirk", "haul", "zeph", "dent", "quill"])
        for n in range(1, len(q) + 1): c.hx("GET", "/hx/search?q=" + q[:n]); yield .35
def tasks(c):
    c.at = "/office"; l = lis(c.hx("GET", "/hx/tasks?scope=all")); chance(.4) and c.hx("GET", "/hx/tasks?scope=" + R.choice(["week", "today"])); yield think()
    if chance(.6) or len(l) < 3:
        a = c.hx("POST", "/hx/tasks", {"text": say(2, 6), "scope": R.choice(["week", "week", "today"])}); yield .2; l = lis(c.hx("GET", "/hx/tasks?scope=all")); yield think()
    for k in some(l, 0, 2): c.hx("POST", f"/hx/tasks/{k}/assign", {"who": R.choice(["me", "assistant", "administrator"])}); yield .2; c.hx("GET", "/hx/tasks?scope=all"); yield think()
    for k in some(l, 0, 1):
        c.hx("POST", f"/hx/tasks/{k}/done"); yield .2; c.hx("GET", "/hx/tasks?scope=all"); yield think(2, 4)
        if chance(.25): c.hx("POST", f"/hx/tasks/{k}/undo"); yield .2; c.hx("GET", "/hx/tasks?scope=all"); yield think()
def one_client(c, k):
    c.page(f"/office/clients/{k}"); n = f"/hx/clients/{k}"; notes = lis(c.hx("GET", n + "/notes")); ps = ids(c.hx("GET", n + "/policies"), "policies"); seen["policies"] |= set(ps)
    pref = c.hx("GET", n + "/preferences")
    for t in ("/claims", "/photo", "/household"):
        if chance(.75): c.hx("GET", n + t)
    yield think()
    for w in some(["newsletter", "newsletter", "paperless", "paperless", "language"], 0, 2):
        was = pref.body.decode("utf-8", "replace").split("<dt>Newsletter")[w == "newsletter"] if pref.status == 200 else ""
        c.hx("PATCH", f"{n}/{w}", {"to": R.choice(["en", "cy"])} if w == "language" else {"on": "yes" not in was}); yield .2; pref = c.hx("GET", n + "/preferences"); yield think()
    if chance(.4):
        for _ in range(R.randint(1, 3)): c.hx("PUT", f"/hx/drafts/{k}", {"text": say(2, 12)}); yield 8
        c.hx("POST", n + "/notes", {"text": say(2, 12)}); chance(.5) and c.hx("PUT", f"/hx/drafts/{k}", {"text": ""}); yield think()
    if chance(.3): c.hx("GET", f"/hx/drafts/{k}"); yield think(1, 4)
    for m in some(notes, 0, 1): c.hx("DELETE", f"{n}/notes/{m}"); chance(.15) and c.hx("DELETE", f"{n}/notes/{m}"); yield think()
    if chance(.4):
        if chance(.2): sid = c.sid; c.sid = "old"; c.form(f"/office/clients/{k}", {"address": "x"}); c.sid = ""; c.request("POST", "/login", body={"password": "right", "next": f"/office/clients/{k}"}, referer="/login"); c.sid = sid; c.at = "/login"; c.page(f"/office/clients/{k}"); yield think()
        c.form(f"/office/clients/{k}", {"address": say(3, 12)} if chance(.65) else {"x": 1}); c.hx("GET", n + "/notes"); yield think()
    if chance(.04): c.form(f"/office/clients/{k}/archive", {}); yield think()
    return ps
def clients(c):
    l = ids(c.page(R.choice(["/office/clients", "/office/clients", "/office/clients?page=2", "/office/clients?page=3", "/office/clients?q=zz"])), "clients") or ids(c.page("/office/clients"), "clients"); yield think()
    if chance(.2): chance(.4) and c.form("/office/clients", {"name": ""}); a = c.form("/office/clients", {"name": say(1, 2).title()}); l += [a.headers.get("location", "/")[-36:]]; yield think()
    if chance(.12): c.request("GET", f"/office/clients/{uuid4()}"); yield think()
    for k in some(l, 1, 2):
        ps = yield from one_client(c, k)
        for p in some(ps, 0, 1): yield from one_policy(c, p)
def uuid4(): import uuid; return uuid.UUID(int=R.getrandbits(128), version=4)
def one_policy(c, k):
    c.page(f"/office/policies/{k}"); u = f"/hx/policies/{k}"; c.hx("GET", u + "/cover"); docs = lis(c.hx("GET", u + "/documents")); c.hx("GET", u + "/endorsements"); yield think()
    if chance(.35): c.hx("GET", u + "/schedule"); yield think()
    if chance(.5): c.hx("PUT", u + "/excess", {"excess": R.choice([0, 50, 1000, 2500])}); yield .2; c.hx("GET", u + "/cover"); yield think()
    if chance(.35): c.hx("PUT", u + "/sums", {"buildings": R.choice([9500, 120000, 2400000, 75000]), "contents": R.choice([500, 12000, 30500])}); yield .2; c.hx("GET", u + "/cover"); yield think()
    if chance(.3): c.hx("POST", u + "/endorsements", {"text": say(2, 9)}); yield .3; c.hx("GET", u + "/endorsements"); yield think()
    if chance(.35): c.hx("POST", u + "/documents", {"name": say(1, 2) + ".pdf"}); yield .3; docs = lis(c.hx("GET", u + "/documents")); yield think()
    if docs and chance(.55):
        d = R.choice(docs); c.hx("DELETE", f"{u}/documents/{d}"); yield think(1, 3); c.hx("GET", u + "/documents"); yield think()
        if chance(.35): c.hx("DELETE", f"{u}/documents/{d}"); yield 1; c.hx("GET", u + "/documents"); yield think()
    if chance(.25): c.hx("PATCH", u + "/flag", {"on": chance(.6)}); yield think()
    if chance(.2): c.hx("POST", u + "/remind"); yield think()
    if chance(.09): c.hx("POST", u + "/lapse"); chance(.4) and c.hx("POST", u + "/lapse"); c.page(f"/office/policies/{k}"); yield think()
def policies(c):
    c.at = "/office/clients"; l = ids(c.hx("GET", R.choice(["/hx/policies", "/hx/policies?page=2", "/hx/policies?class=marine", "/hx/policies?page=4"])), "policies"); yield think()
    if chance(.35): c.hx("GET", R.choice(["/hx/policies?page=19", "/hx/policies?q=ZX", "/hx/policies?class=pet"])); yield think()
    if chance(.4): c.hx("POST", "/hx/validate/policy-number", {"number": R.choice(["BP70007", "BP70014", "X1"])}); yield think(1, 3)
    for k in some(l, 1, 2): yield from one_policy(c, k)
def quotes(c):
    l = ids(c.page("/office/quotes"), "quotes"); yield think()
    if chance(.5):
        c.hx("GET", "/data/classes"); ins = c.hx("GET", "/data/insurers").json()
        for i in R.sample(ins, 2): c.hx("GET", f"/data/insurers/{i['id']}/products"); c.hx("GET", f"/data/insurers/{i['id']}/contacts"); yield think(1, 4)
        for _ in range(R.randint(1, 3)): c.hx("GET", f"/data/estimate?sum={R.randint(1, 90) * 1000}&class={R.choice(['motor', 'home', 'marine'])}"); yield think(2, 4)
        if chance(.7): c.hx("GET", "/data/postcode?code=" + R.choice(["NE66%201XY", "NE46", "DH1%203", "NE66%201A", "QQ"])); yield think(1, 3)
        if chance(.6): c.form("/office/quotes", {"sum": R.randint(1, 500) * 1000, "remarks": say(1, 6)}); yield think()
    for k in some(l, 1, 2):
        c.page(f"/office/quotes/{k}"); yield think()
        if chance(.45): c.form(f"/office/quotes/{k}/convert", {}); yield R.uniform(6, 20); c.page(f"/office/quotes/{k}"); yield think()
        if chance(.2): c.form(f"/office/quotes/{k}/duplicate", {}); yield think()
        if chance(.18): c.form(f"/office/quotes/{k}/withdraw", {}); yield think()
def claims(c):
    c.at = "/office"; a = c.hx("GET", "/hx/claims"); l = ids(a, "claims"); chance(.35) and c.hx("GET", "/hx/complaints"); yield think()
    if (chance(.3) or len(l) < 1 and chance(.6)) and seen["policies"]: c.hx("POST", "/hx/claims", {"policy": R.choice(sorted(seen["policies"])), "what": say(2, 6)}); yield .2; l = ids(c.hx("GET", "/hx/claims"), "claims"); yield think()
    for k in some(l, 1, 2):
        c.page(f"/office/claims/{k}"); u = f"/hx/claims/{k}"; c.hx("GET", u); c.hx("GET", u + "/notes"); c.hx("GET", u + "/reserve"); yield think()
        if chance(.6): c.hx("POST", u + "/notes", {"text": say(2, 9)}); yield .2; c.hx("GET", u + "/notes"); yield think()
        if chance(.4): c.hx("PATCH", u, {"what": say(2, 4)}); yield .2; c.hx("GET", u); yield think()
        if chance(.3): c.hx("POST", u + "/reserve", {"amount": 500}); yield think()
        if chance(.3):
            c.hx("POST", u + "/status", {"to": "closed"}); yield .2; c.hx("GET", u); c.at = "/office"; c.hx("GET", "/hx/claims"); yield think()
            if chance(.3): c.hx("POST", u + "/status", {"to": "opened"}); yield .2; c.hx("GET", "/hx/claims"); yield think()
def reports(c):
    c.page("/office/reports"); c.hx("GET", "/hx/reports/loss-ratio"); yield think()
    for m in some(["2033-05", "2033-04", "2033-03", "2033-02"], 1, 3): c.hx("GET", "/data/premiums?month=" + m); c.hx("GET", "/data/commissions?month=" + m); yield think()
    if chance(.5):
        k = re.search(r"jobs/([0-9a-f-]+)", (c.hx("POST", "/hx/reports/rebuild").body or b"").decode()); c.hx("GET", "/hx/reports/loss-ratio")
        for _ in range(3): yield 2; k and c.hx("GET", f"/hx/jobs/{k[1]}")
        yield R.uniform(330, 500); c.hx("GET", "/hx/reports/loss-ratio"); yield think()
    if chance(.35):
        k = re.search(r"jobs/([0-9a-f-]+)", (c.hx("POST", "/hx/exports").body or b"").decode())
        for _ in range(3): yield 2; k and c.hx("GET", f"/hx/jobs/{k[1]}")
        k and c.request("GET", f"/office/exports/{k[1]}", referer=c.at); yield think()
def letters(c):
    c.at = "/office"; c.hx("GET", "/hx/letters/templates"); yield think(); t = R.choice(["Welcome", "Renewal", "Lapse"]); c.hx("POST", "/hx/letters/preview", {"template": t}); yield think()
    if chance(.7): c.hx("POST", "/hx/letters/merge", {"template": t}); yield think()
def house(c):
    a = c.page("/office/settings"); yield think()
    l = lis(c.hx("GET", "/hx/users")) if c.me == "admin" or chance(.5) else []; c.hx("GET", "/hx/trail"); yield think()
    if c.me != "admin": return
    if chance(.6): c.form("/office/settings", {"signature": R.choice(["With kind regards", "With kind regards", say(2, 5)])}); yield think()
    for k in some(l[2:], 0, 1):
        c.at = "/office/settings"; c.hx("POST", f"/hx/users/{k}/lock", {"on": True}); yield .2; c.hx("GET", "/hx/users"); yield think()
        c.hx("POST", f"/hx/users/{k}/lock", {"on": False}); yield .2; c.hx("GET", "/hx/users"); yield think()
    c.hx("GET", "/hx/bank-feed"); yield think()
PAGES = [tasks, tasks, clients, clients, clients, policies, policies, quotes, quotes, claims, claims, reports, letters, house]
def session(c, n, address=None):
    if address: c.source = address; c.close()
    yield from login(c); yield from start(c)
    for f in R.sample(PAGES, n): yield R.uniform(15, 200); yield from f(c)
    if chance(.1): c.form("/logout", {}); c.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.request("GET", "/hx/inbox", referer="/office")
        yield 60 + R.uniform(-.05, .05)
def visitor(k):
    b = Browser(sim, f"203.0.113.{20 + k}", R.choice([PHONE, SAFARI, CHROME, CHROME_WIN]), S, HOST, ORIGIN, caching=True)
    b.request("GET", R.choice(["/portal", "/portal/contact"])); b.request("GET", "/assets/portal.5d2.js", referer="/portal"); b.get("/data/portal/branches", "/portal"); yield think(10, 60)
    if chance(.3): b.send("POST", "/data/portal/enquiries", {"text": say(3, 12)}, "/portal/contact"); yield 1
def feed(until):
    b = Browser(sim, "198.51.100.201", "AlbionFeed/3", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/insurer-feed", {"n": R.randint(1, 999)}, headers={"X-Signature": "good" if chance(.93) else "bad"}); yield R.uniform(1800, 5400)
def script(until):
    b = Browser(sim, "198.51.100.90", "python-requests/2.28.1", S, HOST)
    while sim.now < until: b.get("/data/v1/policies?since=2033-01-01"); yield 3600 + R.uniform(-2, 2)
def down(c, v=None):
    app.stop()
    if v: env["RELEASE"] = v
    for t in ("/hx/inbox", "/hx/tasks?scope=all", "/office/clients", "/hx/claims"): c.request("GET", t, referer="/office"); yield R.uniform(2, 9)
    yield 15; app.start()
def during(word, c, paths, wait=(2, 8)):
    mode(word)
    for t in paths:
        c.request("GET", t, referer="/office"); yield R.uniform(*wait)
    mode("", word)
def oddities(c): c.request("HEAD", "/office/clients"); yield 2; c.request("OPTIONS", "/data/postcode"); yield 2
GUESS = ["/office/admin", "/office/login.php", "/api/commissions", "/portal/.env"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
N = 12
for i, d in office_days(sim, "2033-05-02", N):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sunday, saturday, last = i == 6, i == 5, i == N - 1; end = t("23:50") if not last else t("14:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    if not (sunday or saturday):
        for h in (9, 10, 12, 14, 16):
            if (not last or h < 12) and chance(.9): sim.spawn(t(f"{h:02}:{R.randint(0, 30):02}:{R.randint(0, 59):02}"), session(desk, R.randint(4, 6)))
    if chance(.9) and not last:
        for h in (11, 19): chance(.7) and sim.spawn(t(f"{h}:{R.randint(35, 55)}:{R.randint(0, 59):02}"), session(phone, R.randint(2, 3), f"192.0.2.{20 + i * 3}"))
    if i in (1, 3, 8, 10):
        for h in (9, 11, 13): sim.spawn(t(f"{h:02}:{R.randint(10, 40)}:{R.randint(0, 59):02}"), session(aide, R.randint(4, 6)))
    for _ in range(R.randint(6, 12)): sim.spawn(t(f"{R.randint(8, 21 if not last else 12):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor(R.randint(0, 90)))
    sim.spawn(t("00:20:00"), feed(end)); sim.spawn(t("00:30:00"), script(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4, 9): sim.spawn(t("11:10:00"), tab(desk, 50))
    if i == 7: sim.spawn(t("07:10:00"), down(desk, "2"))
    if i == 3: sim.spawn(t("16:50:00"), down(desk))
    if i == 2: sim.spawn(t("15:10:00"), during("bank", desk, ["/hx/bank-feed"] * 4, (60, 200)))
    if i == 8: sim.spawn(t("12:20:00"), during("limit", desk, ["/data/postcode?code=NE66%201XY"] * 3 + ["/data/postcode?code=NE46"]))
    if i == 10: sim.spawn(t("12:40:00"), during("maintenance", desk, ["/hx/inbox", "/hx/claims", "/hx/tasks?scope=all", "/office/quotes", "/office/clients"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(desk))
def safe(generator):
    for x in generator: yield x or 0
sim.heap = [(w, k, safe(g)) for w, k, g in sim.heap]; heapq.heapify(sim.heap)
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a'].replace('127.0.0.1', '172.19.0.2')}{clf(t, timezone.utc)}{m['b']}", "broker.py", accept=lambda e: e["status"] != 502)
folder = fresh(night / "gunicorn-docker"); f = folder / "3e90ab71c2d4-json.log"
f.write_text("".join(docker(t, s, l.replace(str(HERE), "/srv/app").replace(sys.prefix, "/usr")) + "\n" for t, s, l in out)); print("gunicorn", len(out))
print("bytes", size + f.stat().st_size, "requests", len(sim.entries))
