import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "helpline-express"
sim = Sim(20260302, "Europe/London"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir(); WORK.chmod(0o755)
def bundle(name):
    for sub, title in (("index.html", "Console"), ("console/index.html", "Console"), ("portal/index.html", "Help")):
        f = site / sub; f.parent.mkdir(exist_ok=True); f.write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "assets" / name).write_text("let help=1;" * 640)
    for f in site.rglob("*"): os.utime(f, (1772000000, 1772000000 if name == "console.41b.js" else 1772700000))
js = "console.41b.js"; bundle(js); os.system(f"chmod -R a+rX {WORK}")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "helpline.js"], 19631, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf", "-g", "user root;"], 19630, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19630), "help.airworks.example.com", "https://help.airworks.example.com"
A, P, day = "/rest", "/console/", 0
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Tab(Browser):                                                 # what was written to is no longer in a browser's cache
    def request(self, method, target, **more):
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD"): self.cache.pop(target, None)
        return a
def person(who, address, agent, caching):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"desk={who}"}, caching=caching); b.who, b.role, b.stale = who, who.split("-")[0], False; return b
people = [person("lead-1", "203.0.113.21", FIREFOX, True), person("agent-2", "203.0.113.32", CHROME_WIN, True), person("agent-3", "203.0.113.33", EDGE, False), person("agent-4", "198.51.100.44", SAFARI, True), person("agent-5", "198.51.100.75", CHROME, False), person("agent-6", "192.0.2.16", CHROME_WIN, False)]
boss, a2, a3, a4, a5, a6 = people
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): b = body(a); return (b.get("rows", []) if isinstance(b, dict) else b) or []
def some(l, n): return R.sample(l, min(len(l), n))
def get(c, t): return c.get(A + t, P)
def say(k): return " ".join(R.choice("fan duct filter noise leaking panel sensor cold motor again kit part invoice warranty visit".split()) for _ in range(k))
def load(c):
    c.request("GET", R.choice(["/console/", "/console/", "/"])); c.request("GET", "/assets/" + js, referer=P)
    if R.random() < .25: c.get(A + "/whoami", P, headers={"Cookie": ""}); yield 6; c.send("POST", A + "/session", {"who": c.who}, P); yield .4
    for t in ("/whoami", "/features", "/enums/priorities", "/enums/languages", "/addons/telephony", "/addons/assistant", "/badge", "/incidents", "/drafts", "/team/board", "/me/preferences"):
        if R.random() < .75: get(c, t)
    get(c, "/insights/summary" if c.stale or day < 4 else "/insights/today"); yield 1
def flip(c, url, read, ways, wait=(1.5, 7)):
    for _ in range(R.choice(ways)): c.send("POST", url, None, P); yield .3; get(c, read); yield R.uniform(*wait)
def tickets(c):
    l = rows(get(c, "/tickets" + R.choice(["", "", "", "?status=open", "?status=spam", "?page=2", "?page=40", "?queue=3", "?q=filter", "?q=zebra"]))) or rows(get(c, "/tickets")); yield R.uniform(3, 9)
    if R.random() < .2:
        if R.random() < .3: c.send("POST", A + "/tickets", {"subject": ""}, P); yield 5
        x = body(c.send("POST", A + "/tickets", {"subject": say(R.randint(2, 7)), "contact": 7001 + R.randint(0, 39), "queue": R.randint(1, 4)}, P)); yield .4; l = rows(get(c, "/tickets")) or l; yield 3
        if x and R.random() < .5: u = f"/tickets/{x['id']}"; get(c, u); yield 3; c.send("DELETE", A + u, None, P); yield .4; get(c, "/tickets"); yield 2; R.random() < .7 and get(c, u); yield 2; l = [y for y in l if y["id"] != x["id"]]
    if l and R.random() < .2: c.send("POST", A + "/tickets/bulk", {"ids": [y["id"] for y in some(l, 4)], "assignee": R.choice(["agent-2", "agent-3", "agent-4"])}, P); yield .4; get(c, "/tickets"); yield 4
    if R.random() < .2: c.send("POST", A + "/tickets/query", {"text": R.choice(["motor", "zeppelin", "cold"])}, P); yield 4
    for t in some(l, R.randint(2, 3)):
        u = f"/tickets/{t['id']}"; x = body(get(c, u))
        if not x: continue
        for s in ("/thread", "/notes", "/files"): get(c, u + s)
        if R.random() < .6: get(c, u + "/timers")
        if R.random() < .5: get(c, u + "/rating")
        if R.random() < .5:
            for _ in range(R.randint(1, 4)): get(c, u + "/viewers"); yield 8
        yield R.uniform(4, 15)
        if R.random() < .45: yield from flip(c, f"{A}{u}/star/toggle", u, [1, 1, 1, 2, 3])
        if R.random() < .35: yield from flip(c, f"{A}{u}/watch/toggle", u, [1, 1, 2, 2])
        if R.random() < .45:
            b = R.choice([{"status": x["status"]}, {"status": R.choice(["open", "held", "solved"])}, {"status": {"open": "held"}.get(x["status"], "open")}, {"priority": R.choice(["low", "normal", "high", "urgent"])}, {"subject": say(R.randint(2, 7))}]); c.send("PATCH", A + u, b, P); yield .3; get(c, u); yield 3
        if R.random() < .35:
            for _ in range(R.randint(1, 4)): c.send("POST", f"{A}{u}/typing", None, P); yield 5
            if R.random() < .5:
                d = body(c.send("POST", A + "/drafts", {"text": "d"}, P)); yield 6; c.send("PUT", f"{A}/drafts/{d['id']}", {"text": say(9)}, P); yield 8
                if R.random() < .4: get(c, "/drafts"); yield 4
            else: d = None
            if R.random() < .4: c.send("POST", f"{A}{u}/reply/preview", {"text": say(6)}, P); yield 4
            c.send("POST", f"{A}{u}/reply", {"text": say(R.randint(5, 30))}, P); yield .3; get(c, u); get(c, u + "/thread"); yield 2
            if d: c.send("DELETE", f"{A}/drafts/{d['id']}", None, P); yield .4; get(c, "/drafts"); yield 2
        if R.random() < .3: c.send("POST", f"{A}{u}/notes", {"text": say(R.randint(2, 12))}, P); yield .3; get(c, u + "/notes"); yield 3
        if R.random() < .4: get(c, u + "/timers"); yield R.uniform(3, 20); c.send("POST", f"{A}{u}/timers", {"minutes": R.choice([5, 15, 90])}, P); yield .4; get(c, u + "/timers"); yield R.uniform(4, 15)
        if R.random() < .15: f = body(c.send("POST", f"{A}{u}/files", say(40).encode(), P, headers={"Content-Type": "application/pdf"})); yield .4; get(c, u + "/files"); yield 3; f and R.random() < .7 and get(c, f"/files/{f['id']}/raw"); yield 2
        if R.random() < .2: c.send("PUT", f"{A}{u}/tags", {"tags": R.choice([x["tags"], ["motor"], ["cold", "noise"], x["tags"]])}, P); yield .3; get(c, u); yield 3
        if R.random() < .22:
            c.send("POST", f"{A}{u}/macros/{R.choice([61, 63, 66])}", None, P); yield .5; get(c, u)
            for _ in range(2): yield 3; get(c, u + "/later")
            get(c, u + "/thread"); yield 2
        if R.random() < .2: c.send("POST", f"{A}{u}/merge", {"into": 48211 + R.randint(0, 50)}, P); yield 6; R.random() < .3 and c.send("POST", f"{A}{u}/merge", {"into": 48212}, P); yield 3
        if R.random() < .08: c.send("POST", f"{A}{u}/split", None, P); yield .4; get(c, u); get(c, "/tickets"); yield 3
    if R.random() < .07: c.get(f"{A}/tickets/{R.randint(31000, 31900)}", None); yield 2
def contacts(c):
    l = rows(get(c, "/contacts" + R.choice(["", "", "?page=2", "?page=9", "?q=plant", "?q=castle"]))) or rows(get(c, "/contacts")); yield R.uniform(3, 9)
    if R.random() < .5: get(c, f"/contacts/lookup?phone=0{R.randint(10**8, 10**9 - 1)}"); yield 3
    if R.random() < .15: c.send("POST", A + "/contacts", {"name": R.choice(["Roof", "Gate"]) + " contact"}, P); yield .4; get(c, "/contacts"); yield 3
    for t in some(l, R.randint(2, 3)):
        u = f"/contacts/{t['id']}"; x = body(get(c, u)) or t
        for s in ("/calls", "/portrait"): get(c, u + s)
        if R.random() < .8: get(c, u + "/surveys")
        if x.get("phone") and R.random() < .12: get(c, f"/contacts/lookup?phone={x['phone']}")
        yield R.uniform(4, 15)
        if R.random() < .55: c.send("PATCH", A + u, R.choice([{"remark": say(R.randint(1, 12))}, {"remark": say(R.randint(1, 12)), "language": R.choice(["fr", "de"])}, {"phone": "0" + str(R.randint(10**8, 10**9 - 1)), "remark": say(5)}, {"name": "Site contact " + say(2)}]), P); yield .3; get(c, u); yield R.uniform(3, 12)
def companies(c):
    l = rows(get(c, "/companies" + R.choice(["", "", "?page=2", "?page=5"]))) or rows(get(c, "/companies")); yield R.uniform(3, 9)
    for t in some(l, R.randint(2, 3)):
        u = f"/companies/{t['id']}"; x = body(get(c, u)) or t; get(c, u + "/contract"); R.random() < .6 and get(c, u + "/tickets"); yield R.uniform(1, 6)
        if R.random() < .75: get(c, u + "/devices"); yield 5
        if R.random() < .45: c.send("PATCH", A + u, R.choice([{"tier": x["tier"]}, {"tier": R.choice(["basic", "gold", "plus"])}, {"memo": say(R.randint(0, 12))}, {"phone": "0" + str(R.randint(10**8, 10**9 - 1))}]), P); yield .3; get(c, u); yield 3
def setup(c):
    l = rows(get(c, "/macros")); yield R.uniform(4, 9)
    if R.random() < .25: c.send("POST", A + "/macros", {"title": say(2), "body": say(R.randint(5, 16))}, P); yield .4; l = rows(get(c, "/macros")) or l; yield 4
    for m in some(l, 1):
        u = f"/macros/{m['id']}"; get(c, u); yield 5
        if R.random() < .35: c.send("PUT", A + u, {"title": m["title"], "body": say(R.randint(5, 22))}, P); yield .3; get(c, u); get(c, "/macros"); yield 4
        if R.random() < .75:
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", A + u, None, P); yield .4; get(c, "/macros"); yield R.uniform(3, 8)
            if R.random() < .5: get(c, u); yield 3
    l = rows(get(c, "/tags")); yield 5
    if R.random() < .45: c.send("POST", A + "/tags", {"label": R.choice([say(1), say(2), say(2)])}, P); yield .4; l = rows(get(c, "/tags")) or l; yield 4
    if len(l) > 6 and R.random() < .45:
        t = R.choice(l)
        for _ in range(R.choice([1, 1, 1, 2])): c.send("DELETE", f"{A}/tags/{t['id']}", None, P); yield .4
        get(c, "/tags"); yield 3
    l = rows(get(c, "/views")); yield 2
    if R.random() < .3: c.send("POST", A + "/views", {"title": say(2), "filter": "status:held"}, P); yield .4; l = rows(get(c, "/views")) or l; yield 3
    if len(l) > 2 and R.random() < .35: c.send("DELETE", f"{A}/views/{R.choice(l)['id']}", None, P); yield .4; get(c, "/views"); yield 3
def levels(c):
    l = rows(get(c, "/sla/policies")); yield 4
    for p in some(l, R.randint(1, 2)):
        u = f"/sla/policies/{p['id']}"; x = body(get(c, u)) or p; yield R.uniform(6, 20)
        if R.random() < .75: c.send("PUT", A + u, {**x, "first": R.choice([5, 30, 45, 1440]), "text": say(R.randint(2, 14))}, P); yield .3; get(c, u); R.random() < .5 and get(c, "/sla/policies"); yield R.uniform(3, 9)
    l = rows(get(c, "/sla/hours")); yield 4
    for p in some(l, 1):
        u = f"/sla/hours/{p['id']}"; x = body(get(c, u)) or p; yield R.uniform(6, 20)
        if R.random() < .6: c.send("PUT", A + u, R.choice([x, {**x, "open": R.choice(["07:30", "09:00"])}, {**x, "note": say(R.randint(0, 9))}, {**x, "note": say(R.randint(0, 9)), "close": "18:00"}]), P); yield .3; get(c, u); R.random() < .5 and get(c, "/sla/hours"); yield 3
    if R.random() < .6:
        l = rows(get(c, "/webhooks")); yield 3
        for w in some(l, 1):
            if R.random() < .5: c.send("POST", f"{A}/webhooks/{w['id']}/test", None, P); yield .5; get(c, "/webhooks"); yield 3
            else: yield from flip(c, f"{A}/webhooks/{w['id']}/toggle", "/webhooks", [1, 2, 2])
def insights(c):
    for t in ("/volume", "/ageing"): get(c, f"/insights{t}?days={R.choice([7, 7, 14, 30])}")
    yield R.uniform(4, 12)
    if R.random() < .75: get(c, "/insights/first-response" + R.choice(["", "?days=30"])); yield 6; R.random() < .3 and get(c, "/insights/first-response"); yield 3
    if R.random() < .6: c.request("GET", "/exports/tickets.csv" + R.choice(["", "?month=2026-02"]), referer=P); yield 8; R.random() < .3 and c.request("GET", "/exports/tickets.csv", referer=P); yield 3
    if R.random() < .4: get(c, "/contacts.csv"); yield 4
    if R.random() < .3:
        x = body(c.send("POST", A + "/jobs", {"what": "month"}, P)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): get(c, f"/jobs/{x['id']}"); yield 3
def team(c):
    get(c, "/team/board"); get(c, "/team/people"); yield 4; R.random() < (.9 if c is boss else .6) and get(c, "/team/rates"); yield 3
    if c is boss and R.random() < .5: c.send("PATCH", A + "/team/people/agent-6", {"role": R.choice(["agent", "agent", "trainee"])}, P); yield .3; get(c, "/team/people"); yield 3
    if R.random() < .5: c.send("POST", A + "/me/away/toggle", None, P); yield .3; get(c, "/team/board"); yield R.uniform(200, 900); c.send("POST", A + "/me/away/toggle", None, P); yield .3; get(c, "/team/board"); yield 3
    o = body(get(c, "/me/preferences")); yield 4
    if o and R.random() < .5: c.send("PUT", A + "/me/preferences", R.choice([o, {**o, "density": R.choice(["comfy", "tight"])}, {**o, "signature": say(R.randint(1, 6))}]), P); yield .3; get(c, "/me/preferences"); yield 3
PAGES = {"lead": [tickets, contacts, companies, setup, setup, levels, levels, insights, insights, insights, team], "agent": [tickets, tickets, tickets, contacts, contacts, companies, setup, levels, insights, team]}
def session(c, n, fresh_page=True):
    if fresh_page and not c.stale: yield from load(c)
    elif c.stale: get(c, "/insights/summary")
    for f in R.sample(PAGES[c.role], n) + [team] * (c is boss):
        yield R.uniform(15, 200)
        if R.random() < .6: get(c, "/badge")
        if R.random() < .15: c.send("POST", A + "/badge/clear", None, P); yield .3; get(c, "/badge"); yield 1
        yield from f(c)
def tab(c, n):
    for _ in range(n): get(c, "/badge"); yield 30 + R.uniform(-.05, .05)
def customer(k, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"X-Portal": f"k{k}"}); q = "/portal/"
    b.request("GET", q); b.request("GET", "/assets/" + js, referer=q); b.get(A + "/portal/requests", q); yield R.uniform(3, 20)
    for _ in range(R.randint(0, 2)): b.get(A + "/portal/articles?q=" + R.choice(["fan", "filter", "refund", "e17", "noise"]), q); yield 6; b.get(f"{A}/portal/articles/{R.randint(100, 127)}", q); yield R.uniform(10, 60)
    if R.random() < .3: b.send("POST", f"{A}/portal/articles/{R.randint(100, 120)}/helpful", None, q); yield 3
    if R.random() < .18: b.send("POST", A + "/portal/requests", {"subject": say(R.randint(2, 7))}, q); yield .4; b.get(A + "/portal/requests", q); yield 3
def machines(until):
    m = Browser(sim, "10.20.0.25", "postfix-http/1.2", S, HOST, accept_gzip=False); x = Browser(sim, "10.20.0.31", "Asterisk/20.6", S, HOST, accept_gzip=False)
    while sim.now < until:
        if R.random() < .3: m.send("POST", A + "/inbound/mail", {"raw": say(30)})
        else: x.send("POST", A + "/telephony/events", {"e": "hangup"})
        yield R.uniform(300, 1500)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "desk=lead-9"}); b.request("GET", P)
    for t in ("/selftest", "/whoami", "/tickets", "/contacts"): b.get(A + t, P); yield .4
def down(cs, release=None):
    global js
    app.stop()
    if release: app.more["env"] = {**env, "RELEASE": release}; js = "console.9c2.js"; bundle(js); os.system(f"chmod -R a+rX {WORK}")
    for c in cs:
        for t in ("/badge", "/tickets", "/team/board", "/contacts"): get(c, t); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: get(c, t); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/tickets", referer=P); yield 2
    c.request("HEAD", A + "/tickets", referer=P); yield 2
    c.get(A + "/Tickets/", P); yield 2
    c.get("/assets/" + js, P, headers={"Range": "bytes=0-99"}); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /login /debug /env /users /metrics /v1/users".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2026-03-02", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("22:30") if i < 8 else at("10:30")
    for c in people:
        if weekend and c not in (a2, a6) or c is boss and i == 3: continue
        for h in ((8, 11, 15) if not weekend else (10,)) if i < 8 else (7,):
            if R.random() < .8: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4), R.random() < .8))
    for _ in range(18 if not weekend else 9):
        t = at(f"{R.randint(7, 21):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
        if t < end: k = R.randint(1, 70); sim.spawn(t, customer(k, f"{R.choice(['198.51.100', '192.0.2'])}.{100 + k}", R.choice([PHONE, CHROME, SAFARI, FIREFOX, CHROME_WIN])))
    sim.spawn(at("06:00:00"), machines(end)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, A + "/ping", end, 3600))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(at("13:30:00"), tab(a5, 100))
    if i == 4: sim.spawn(at("06:20:00"), stale(a3, True)); sim.spawn(at("06:30:00"), down([a2, a4], "2"))
    if i in (4, 7):
        for h in (9, 13): sim.spawn(at(f"{h:02}:31:00"), session(a3, 2, False))
    if i == 8: sim.spawn(at("06:00:00"), stale(a3, False))
    if i == 7: sim.spawn(at("17:50:00"), down([a3, boss]))
    if i == 2: sim.spawn(at("09:40:00"), during("view", [boss, a2, a5], ["/insights/volume?days=7", "/insights/volume?days=30"], (20, 90)))
    if i == 1: sim.spawn(at("21:10:00"), during("closed", [a2, a4, a6], ["/tickets", "/contacts", "/macros", "/tags"]))
    if i == 3: sim.spawn(at("12:30:00"), during("busy", [a4, a6], ["/tickets", "/tickets?q=p", "/contacts"]))
    if i in (1, 7): sim.spawn(at("11:11:00"), oddities(a2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
stamp, out, held = Stamp(sim, "pino"), [], []
for real, s, line in app.lines:
    if not line.startswith("{"): continue
    r = json.loads(line)
    if "req" not in r: held.append((real, line)); continue
    e = stamp.entry(r["req"]["method"], r["req"]["url"], r["res"]["statusCode"], real, accept=lambda e: e["status"] not in (502, 403) or "/team/" in e["target"])
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    for k, (r2, l2) in enumerate(held): t2 = t - .001 if real - r2 < .08 else stamp.moment(r2); out.append((t2, re.sub(r'"time":\d+', f'"time":{int(t2 * 1000)}', l2, count=1)))
    held = []; out.append((t, re.sub(r'"time":\d+', f'"time":{int(t * 1000)}', line, count=1)))
out.sort(key=lambda p: p[0]); print("pino", len(out), "missed", stamp.missed)
size += write_rotated(night / "pino-json", "helpline.log", out, timezone.utc, "dateext")
print("bytes", size, "requests", len(sim.entries))
