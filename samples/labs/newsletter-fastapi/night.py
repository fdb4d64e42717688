import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "newsletter-fastapi"
sim = Sim(20320906, "Europe/London")
R = sim.random
site = WORK / "site"
(site / "assets-ui").mkdir(parents=True); (site / "insights").mkdir()
def build(js, when):
    (site / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Post room</title><link rel="icon" href="data:,"><script type="module" src="/assets-ui/{js}"></script></head>\n<body><div id="app"></div><noscript>Post room needs JavaScript.</noscript></body></html>\n')
    (site / "assets-ui" / js).write_text("export const post=()=>0;" * 1300)
    (site / "insights" / "timezones.json").write_text(json.dumps(["Europe/London", "Europe/Paris", "America/New_York", "Asia/Tokyo"]))
    for f in site.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "post.51aa.js"; build(bundle, "2032-09-03 16:00")
(WORK / "day").write_text("0")
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "XDG_CONFIG_HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [sys.executable, "-u", "-m", "uvicorn", "newsletter:app", "--host", "127.0.0.1", "--port", "19231", "--no-use-colors"], 19231, env=env, cwd=HERE); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19230, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19230), "post.example.com", "https://post.example.com"
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(modes))
mode()
A, day, date = "/hub", 0, "2032-09-06"
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("autumn harbour offer letter small reader welcome ticket garden winter thanks early open quiet".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])

class Desk:
    def ws(self, w): self.headers["X-Workspace"] = w; self.space = w
    def g(self, path, at): return self.request("GET", A + path, referer=at)
    def do(self, method, path, body, at): return self.request(method, A + path, body=body, referer=at, headers={"Origin": ORIGIN})
class Desk1(Desk, Browser): pass
class Desk2(Desk, Browser2): pass
def person(role, address, agent, kind):
    c = kind(sim, address, agent, S, HOST, ORIGIN, {"X-Seat": role, "X-Workspace": "acme", "Accept-Language": "en-GB", "Sec-Fetch-Site": "same-origin", "Cookie": "seat=" + role}, caching=True)
    c.role, c.space, c.signed, c.old = role, "acme", None, False; return c
owner = person("owner", "198.51.100.11", CHROME, Desk2); marketer = person("marketer", "198.51.100.45", FIREFOX, Desk2); editor = person("editor", "203.0.113.71", SAFARI, Desk2); analyst = person("analyst", "198.51.100.90", EDGE, Desk1)
PEOPLE = (owner, marketer, editor, analyst)

def shell(c):
    at = R.choice(["/", "/campaigns", "/lists"]); c.request("GET", at); maybe(.6) and c.request("GET", "/assets-ui/" + bundle, referer=at)
    if c.signed != date:
        seat = c.headers.pop("X-Seat"); c.request("GET", "/auth/me", referer=at); yield look(4, 10)
        if maybe(.2): c.request("POST", "/auth/session", body={"code": "wrong"}, referer="/login"); yield look()
        c.request("POST", "/auth/session", body={"code": "right"}, referer="/login"); c.headers["X-Seat"] = seat; c.signed = date
    c.request("GET", "/auth/me", referer=at); c.g("/notifications", at)
    for t in ("/features/forms", "/features/sms", "/features/automations", "/limits", "/dictionaries/languages", "/dictionaries/blocked-words", "/approvals"): maybe(.5) and c.g(t, at)
    yield look()
    if c.old: c.g("/v1/campaigns", at)
    if maybe(.3): c.do("POST", "/notifications/read", None, at); yield .3; c.g("/notifications", at); yield look()

def campaigns(c):
    at = "/campaigns"; l = rows(c.g("/campaigns" + R.choice(["", "", "?state=draft", "?state=sent", "?state=sent", "?state=scheduled", "?cursor=20", "?cursor=400"]), at)) or rows(c.g("/campaigns", at)); yield look()
    if maybe(.15):
        for n in (2, 3, 4): c.g("/search?text=" + R.choice(["lantern", "zzzz", "quill"])[:n], at); yield .4
    if maybe(.3):
        at = "/campaigns/new"; c.g("/lists", at); c.g("/autosave/campaign", at)
        for _ in range(R.randint(0, 2)): yield look(6, 12); c.do("PUT", "/autosave/campaign", {"s": words(1, 5)}, at)
        if maybe(.2): c.do("POST", "/campaigns", {"subject": ""}, at); yield look()
        a = c.do("POST", "/campaigns", {"subject": words(2, 5)}, at); maybe(.6) and c.do("DELETE", "/autosave/campaign", None, at); yield .3; l = rows(c.g("/campaigns", "/campaigns")) or l; yield look()
    for x in some(l, 1, 3):
        u, at = f"/campaigns/{x['id']}", f"/campaigns/{x['id']}"
        if maybe(.12): c.request("GET", at)
        y = data(c.g(u, "/campaigns"))
        if not y: yield 1; continue
        c.g(u + "/stats", at); c.g(u + "/clicks", at); maybe(.7) and c.g(u + "/bounces", at); maybe(.4) and c.g(u + "/ab-test", at); maybe(.35) and c.g(u + "/heatmap", at); maybe(.5) and c.g(u + "/comments", at); yield look()
        if maybe(.25): c.do("POST", u + "/notes", {"text": words(2, 8)}, at); yield .3; c.g(u + "/comments", at); yield look()
        if maybe(.3): c.do("PATCH", u, {"pinned": not y["pinned"]}, at); yield .3; c.g(u, at); yield look()
        if y["state"] != "sent":
            b = data(c.g(u + "/body", at)) or {}; yield look()
            if maybe(.5): c.do("PUT", u + "/body", b if maybe(.33) else {"html": "<p>" + words(5, 60) + "</p>"}, at); yield .3; c.g(u + "/body", at); yield look()
            if maybe(.3): c.do("POST", "/campaigns/preview", {"html": words(4, 40)}, at); yield look()
            if maybe(.3): c.g(f"/spam-score/{x['id']}", at); yield look()
            if maybe(.3): c.do("POST", u + "/test", None, at); yield .3; c.g(u, at); yield look()
            if maybe(.2):
                for _ in range(R.choice([1, 1, 2])): c.do("POST", u + "/schedule", {"at": "2032-09-20"}, at); yield .3; c.g(u, at); yield look()
            elif maybe(.2):
                j = data(c.do("POST", u + "/send", None, at)) or {}
                for _ in range(3 if "job" in j else 0): yield 2; c.g("/jobs/" + j["job"], at)
                c.g(u, at); c.g(u + "/clicks", at); c.g(u + "/bounces", at); yield look()
            elif maybe(.12): c.do("DELETE", u, None, at); yield .3; c.g("/campaigns", "/campaigns"); maybe(.5) and c.g(u, at); yield look()
        else:
            if maybe(.3): c.do("POST", u + "/resend", {"to": "unopened"}, at); yield look()
            if maybe(.06): c.do("DELETE", u, None, at); yield look()
    if maybe(.3): c.g("/calendar?month=" + R.choice(["2032-09", "2032-09", "2032-12", "2031-01"]), "/calendar"); yield look()

def audiences(c):
    at = "/lists"; l = rows(c.g("/lists", at)); yield look()
    if maybe(.2): c.do("POST", "/lists", {"name": words(1, 3)}, at); yield .3; l = rows(c.g("/lists", at)) or l; yield look()
    for x in some(l, 1, 2):
        u, at = f"/lists/{x['id']}", f"/lists/{x['id']}"
        y = data(c.g(u, "/lists")) or x; s = rows(c.g(u + "/subscribers", at)); maybe(.6) and c.g(u + "/growth", at); yield look()
        if len(s) > 14 and maybe(.4): c.g(u + "/subscribers?cursor=15", at); maybe(.3) and c.g(u + "/subscribers?cursor=90", at); yield look()
        if maybe(.3): c.do("PATCH", u, {"double": not y["double"]}, at); yield .3; c.g(u, at); yield look()
        if maybe(.3): c.do("POST", u + "/merge", {"into": R.choice(l)["id"]}, at); yield .3; c.g(u, at); yield look()
        if maybe(.2):
            j = data(c.do("POST", u + "/import", {"n": 3}, at)) or {}
            for _ in range(3 if "job" in j else 0): yield 2; c.g("/jobs/" + j["job"], at)
            c.g(u + "/subscribers", at); yield look()
        for z in some(s, 0, 2):
            v, at2 = "/subscribers/" + z["id"], "/subscribers/" + z["id"]; c.g(v, at); c.g(v + "/history", at2); yield look()
            if maybe(.5): c.do("PATCH", v, {"status": "paused" if z["status"] == "active" else "active"}, at2); yield .3; c.g(v, at2); yield look()
        if maybe(.12): c.do("DELETE", u, None, at); yield .3; c.g("/lists", "/lists"); yield look()
    if maybe(.35):
        s = rows(c.g("/suppressions", "/suppressions")); yield look()
        if s and maybe(.4): c.do("DELETE", f"/suppressions/{R.choice(s)['id']}", None, "/suppressions"); yield .3; c.g("/suppressions", "/suppressions"); yield look()

def segments(c):
    at = "/segments"; l = rows(c.g("/segments", at)); yield look()
    if maybe(.55):
        for _ in range(R.randint(0, 2)): c.do("POST", "/segments/preview", {"rule": "opened"}, at); yield look(1, 3)
        x = data(c.do("POST", "/segments", {"name": words(1, 4), "rule": "new"}, at)); yield .3; c.g("/segments", at)
        if x and maybe(.6): c.g("/segments/" + x["id"], "/segments/" + x["id"])
        yield look()
    for x in some(l, 1):
        u = "/segments/" + x["id"]; c.g(u, u); yield look()
        if maybe(.4): c.do("PATCH", u, {"rule": R.choice(["opened", "clicked", "new"])}, u); yield .3; c.g(u, u); yield look()
    at = "/automations"; l = rows(c.g("/automations", at)); yield look()
    for x in some(l, 1, 2):
        maybe(.5) and c.g(f"/automations/{x['id']}/runs", at)
        if maybe(.6): c.do("PATCH", "/automations/" + x["id"], {"active": not x["active"]}, at); yield .3; c.g("/automations", at); yield look()

def templates(c):
    at = "/templates"; l = rows(c.g("/templates", at)); yield look()
    for x in some(l, 1, 2):
        u, at = f"/templates/{x['id']}", f"/templates/{x['id']}"; c.g(u, "/templates"); maybe(.4) and c.do("POST", u + "/touch", None, at); yield look()
        if maybe(.5): c.do("PUT", u, {"name": x["name"] if maybe(.33) else words(1, 4)}, at); yield .3; c.g(u, at); yield look()
        if maybe(.2): c.do("POST", u + "/copy", None, at); yield .3; c.g("/templates", "/templates"); yield look()
        if maybe(.35): c.do("DELETE", u, None, at); yield .3; c.g("/templates", "/templates"); yield look()
    if maybe(.4):
        at = "/library"; l = rows(c.g("/assets", at))
        for x in l[:3]: maybe(.6) and c.g(f"/assets/{x['id']}/file", at)
        yield look()
        if maybe(.3): c.do("POST", "/assets", {"x": 1}, at); yield .3; c.g("/assets", at); yield look()
    at = "/forms"; l = rows(c.g("/forms", at)); yield look()
    for x in some(l, 1):
        if maybe(.7):
            c.do("PATCH", f"/forms/{x['id']}", {"live": not x["live"]}, at)
            if maybe(.25): yield 2; c.do("PATCH", f"/forms/{x['id']}", {"live": x["live"]}, at)
            yield .3; c.g("/forms", at); yield look()

def settings(c):
    at = "/settings/senders"; l = rows(c.g("/senders", at)); yield look()
    for x in some(l, 1):
        u = f"/senders/{x['id']}"; c.g(u + "/signature", at); yield look()
        if maybe(.65): c.do("PUT", u + "/signature", {"text": words(1, 6), "html": False}, at); yield .3; c.g(u + "/signature", at); yield look()
        if maybe(.3): c.do("PATCH", u, {"from": R.choice(["hello", "howdy", "office"]) + "@example.net"}, at); yield .3; c.g("/senders", at); yield look()
    at = "/settings/domains"; l = rows(c.g("/domains", at)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/domains/{x['id']}", f"/settings/domains/{x['id']}"; c.g(u, q); yield look()
        if maybe(.55): c.do("POST", u + "/verify", None, q); yield look(2, 6); c.g(u, q); yield look()
        if maybe(.3): c.do("POST", u + "/recheck", None, q); yield .5; c.g(u, q); yield look()
    at = "/settings/webhooks"; l = rows(c.g("/webhooks", at)); yield look()
    if maybe(.45): c.do("POST", "/webhooks", {"url": "https://hooks.example.net/" + R.choice(["a", "orders", "crm-in"])}, at); yield .3; l = rows(c.g("/webhooks", at)) or l; yield look()
    for x in some(l, 1):
        u = f"/webhooks/{x['id']}"; c.g(u + "/deliveries", at); yield look()
        if maybe(.3): c.do("POST", u + "/ping", None, at); yield look()
        if maybe(.4): c.do("PATCH", u, {"enabled": not x["enabled"]}, at); yield .3; c.g("/webhooks", at); yield look()
        if maybe(.55): c.do("DELETE", u, None, at); yield .3; c.g("/webhooks", at); yield look()
    at = "/settings/billing"; c.g("/billing/plan", at); maybe(.8) and c.g("/billing/invoices", at); yield look()
    if maybe(.4): c.g("/team", "/settings/team"); yield look(); maybe(.4) and c.do("PATCH", f"/team/{R.randint(1, 3)}", {"role": "editor"}, "/settings/team"); yield .3; c.g("/team", "/settings/team"); yield look()

def reports(c):
    at = "/reports"; w = R.choice([4, 8, 12]); c.g(f"/reports/growth?weeks={w}", at); c.g(f"/reports/deliverability?weeks={w}", at); yield look()
    at = "/insights"
    if maybe(.8):
        c.request("GET", f"/insights/engagement?days={R.choice([7, 7, 30])}", referer=at); c.request("GET", "/insights/timezones.json", referer=at); yield look()
        if maybe(.5): c.request("POST", "/insights/refresh", referer=at); yield look(); c.request("GET", "/insights/engagement?days=7", referer=at); yield look()
    if maybe(.4):
        at = "/exports"; c.g("/exports", at); x = data(c.do("POST", "/exports", {"of": "subscribers"}, at)) or {}
        for _ in range(3 if "id" in x else 0): yield 3; c.g("/exports/" + x["id"], at)
        if "id" in x: c.g(f"/exports/{x['id']}/file", at); c.g("/exports", at)
        yield look()

PAGES = {"owner": [campaigns, audiences, segments, templates, settings, settings, settings, reports, reports], "marketer": [campaigns, campaigns, audiences, audiences, segments, segments, reports, settings, templates], "editor": [campaigns, campaigns, campaigns, templates, templates, segments, audiences, settings], "analyst": [reports, reports, reports, campaigns, audiences, segments]}
def session(c, n):
    c.ws(R.choice(["acme", "acme", "birch", "birch", "cove"])); yield from shell(c)
    l = PAGES[c.role]
    for f in R.sample(l, min(n, len(l))):
        yield R.uniform(10, 150)
        if maybe(.15): c.ws(R.choice(["acme", "birch", "cove"]))
        maybe(.3) and c.g("/notifications", "/campaigns")
        yield from f(c)
def watch(c, n):
    for _ in range(n): c.g("/notifications", "/campaigns"); yield 30 + R.uniform(-.2, .2)
def machine(address, agent, **h): return Browser(sim, address, agent, S, HOST, "", h, accept_gzip=False)
def reader():
    b = Browser(sim, f"192.0.2.{R.randint(20, 99)}", R.choice([PHONE, SAFARI, "GoogleImageProxy", CHROME_WIN]), S, HOST); t = "%08x" % R.getrandbits(32); b.request("GET", f"/o/{t}.gif"); yield look()
    if maybe(.35): b.request("GET", f"/c/{t}"); yield look()
    if maybe(.04): b.request("POST", f"/u/{t}"); yield 1
def subscriber():
    b = Browser(sim, f"192.0.2.{R.randint(20, 99)}", PHONE, S, HOST, ORIGIN); p = f"/f/{R.randint(1, 9)}"; b.request("GET", p); yield look()
    if maybe(.6): b.request("POST", p, body=b"email=x", headers={"Content-Type": "application/x-www-form-urlencoded"}, referer=p); b.request("GET", "/f/thanks", referer=p)
    yield 1
def crm(end):
    b = machine("192.0.2.130", "crm-sync/2.2 (python-httpx/0.27)", **{"X-Seat": "key", "X-Workspace": "birch"})
    while sim.now < end:
        b.request("GET", "/hub/changes?since=1")
        if maybe(.15): b.request("POST", "/hub/subscribers", body={"email": "a@example.com"})
        yield 1200 + R.uniform(-4, 4)
def restart(c, minutes, release=None):
    global bundle
    app.stop()
    if release: env["RELEASE"] = release; bundle = f"post.{'7c02' if release == '2' else '9e4d'}.js"; build(bundle, date + " 05:50")
    end = sim.now + minutes * 60
    while sim.now < end: c.g(R.choice(["/notifications", "/campaigns", "/lists"]), "/campaigns"); yield look(10, 25)
    app.start(); yield 0
def during(w, c, paths, at, ws="acme"):
    c.ws(ws); mode(w)
    for t in paths: c.g(t, at); yield R.uniform(1, 6)
    mode("", w)
def do(f): f(); yield 0
def odd(c): c.request("OPTIONS", "/hub/lists", referer="/lists"); yield 2; c.request("GET", "/hub/campaigns", referer="/campaigns", abort_after=.001); yield 3; c.g("/campaigns/3", "/campaigns/3"); yield 2
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "day").write_text(str(i)); yield 0
GUESS = ["/hub/admin", "/hub/users", "/hub/openapi.json", "/hub/.env", "/insights/.git/config", "/login.php"] + SCANS
for i, d in office_days(sim, "2032-09-06", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekend, last = i in (5, 6), i == 9; end = t("23:40") if not last else t("15:40")
    sim.spawn(t("00:00:01"), morning(i, d))
    for c, hours in ((owner, (9, 12, 15)), (marketer, (8, 10, 13, 15)), (editor, (9, 11, 14, 16)), (analyst, (10, 15))):
        for h in hours:
            if weekend and not (c in (owner, marketer) and h in (12, 10)) or last and h > 14 or maybe(.06): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 45):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    if i in (0, 2, 4, 8): sim.spawn(t("12:04:00"), watch(editor, 70))
    for _ in range(R.randint(90, 170)): sim.spawn(t(f"{R.randint(0, 14 if last else 23):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), reader())
    for _ in range(R.randint(4, 9)): sim.spawn(t(f"{R.randint(8, 14 if last else 22):02}:{R.randint(10, 59)}:31"), subscriber())
    sim.spawn(t("00:05:00"), crm(end))
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Better Stack Better Uptime Bot"), sim, "/hub/ping", end, 600)); sim.spawn(t("00:02:30"), monitor(machine("192.0.2.6", "StatusCake"), sim, "/hub/ping", end, 3600, "HEAD"))
    if i in (0, 2, 3, 6): sim.spawn(t("03:12:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, GUESS, n=28))
    if i == 3: sim.spawn(t("05:55:00"), restart(owner, 0, "2"))
    if i == 5: sim.spawn(t("05:55:00"), restart(owner, 0, "3")); sim.spawn(t("05:56:00"), do(lambda: setattr(marketer, "old", True)))
    if i == 7: sim.spawn(t("05:56:00"), do(lambda: setattr(marketer, "old", False)))
    if i == 4: sim.spawn(t("12:58:00"), restart(marketer, 2))
    if i == 1: sim.spawn(t("18:20:00"), during("maintenance", marketer, ["/campaigns", "/notifications", "/lists", "/templates", "/notifications"], "/campaigns"))
    if i == 3: sim.spawn(t("17:40:00"), during("growth", analyst, ["/reports/growth?weeks=4", "/reports/growth?weeks=8", "/reports/growth?weeks=4"], "/reports", "birch")); sim.spawn(t("12:40:00"), during("throttle", editor, ["/search?text=la", "/search?text=lan", "/notifications"], "/campaigns"))
    if i == 4: sim.spawn(t("17:45:00"), during("spam", editor, ["/spam-score/812", "/spam-score/813", "/spam-score/812"], "/campaigns/812"))
    if i in (1, 6): sim.spawn(t("19:50:00"), odd(owner))
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear()
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)

night, stamp, out = NIGHTS / NAME, Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().replace("\0", "").splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"], strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out = Stamp(sim, "uvicorn"), []
for real, stream, line in app.lines:
    m = UV.match(line)
    if stream != "stdout" or not m: continue                      # what goes to stderr is shipped elsewhere
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real, accept=lambda e: e["status"] != 502)
    out.append((e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real), stream, line))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "uvicorn-docker", "b41f9a0c77de-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
