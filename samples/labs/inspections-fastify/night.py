import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "inspections-fastify"; os.chmod(WORK, 0o777); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
sim = Sim(20310507, "Europe/Brussels"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (site / "insights").mkdir()
def build(js, when):
    for f in (site / "assets").iterdir(): f.unlink()
    (site / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Rounds</title><script type="module" crossorigin src="/assets/{js}.js"></script><link rel="stylesheet" href="/assets/{js}.css"></head>\n<body><div id="root"></div></body></html>\n')
    (site / "assets" / f"{js}.js").write_text("export const r=()=>0;" * 2100); (site / "assets" / f"{js}.css").write_text(".a{margin:0}" * 400); (site / "assets" / "logo.svg").write_text("<svg/>" * 90)
    (site / "insights" / "legend.json").write_text(json.dumps({"low": "#8c8", "high": "#c44", "critical": "#900"}))
    for f in site.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "index-Bq3vX1"; build(bundle, "2031-04-28 16:00")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1"}
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers.start(["nginx", "-p", WORK, "-c", WORK / "nginx.conf"], 8320)
env["SIM"] = str(sim.at("2031-05-06 21:00")); app = Container(servers, ["node", HERE / "inspections.js"], 8310, env=env); app.start()
servers.start(["node", HERE / "proxy.js"], 8300, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 8300), "app.example.com", "https://app.example.com"
modes = {}
class Client(Browser):
    """The same browser, who tells the simulated time to the servers; nothing of it is logged."""
    def request(self, method, target, **more):
        h = {**(more.pop("headers", None) or {}), "X-Sim": f"{self.sim.now:.6f}"}
        if modes: h["X-Mode"] = " ".join(modes)
        return super().request(method, target, headers=h, **more)
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("canal lift hall north gate fire door roof ladder yard old mill tower stair annex".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])

class Desk:
    def __init__(self, tenant, user, role, address, agent, phone=False):
        self.b = Client(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en"}, caching=True); self.tenant, self.user, self.role, self.signed, self.old, self.phone, self.bundle = tenant, user, role, None, False, phone, bundle
    def seat(self): self.b.headers["X-Seat"] = f"{self.user}/{self.role}"
    def raw(self, m, p, body=None): return self.b.request(m, p, body=body)
    def g(self, p): return self.b.request("GET", f"/api/t/{self.tenant}{p}")
    def do(self, m, p, body=None): return self.b.request(m, f"/api/t/{self.tenant}{p}", body=body)
    def boss(self): return self.role in ("owner", "manager")
def shell(c, page="inspections"):
    a = c.raw("GET", f"/t/{c.tenant}/{page}")
    if c.bundle != bundle or maybe(.5): c.bundle = bundle; c.raw("GET", f"/assets/{bundle}.js"); c.raw("GET", f"/assets/{bundle}.css"); c.raw("GET", "/assets/logo.svg")
    if c.signed != date:
        c.b.headers.pop("X-Seat", None); c.raw("POST", "/api/auth/refresh"); yield look(3, 9)
        if maybe(.15): c.raw("POST", "/api/auth/login", {"password": "wrnog"}); yield look()
        c.raw("POST", "/api/auth/login", {"password": "right"}); c.signed = date
    c.seat(); c.g("/me"); c.g("/features"); c.g("/notifications"); maybe(.6) and c.g("/announcements"); maybe(.3) and c.raw("GET", "/api/changelog"); maybe(.5) and c.raw("GET", "/api/dictionaries/" + R.choice(["severities", "blocked-words", "countries"])); yield look(1, 4)

def sites(c):
    l = rows(c.g("/sites?page=1&perPage=20")); yield look()
    if len(l) == 20 and maybe(.5): l += rows(c.g("/sites?page=2&perPage=20")); maybe(.3) and c.g("/sites?page=3&perPage=20"); yield look()
    if maybe(.3):
        w = R.choice(["harbour", "zwembad", "canal", "mill"])
        for k in (3, 4, 5): c.g("/search?q=" + w[:k]); yield .4
    if maybe(.25) and not c.phone:
        if maybe(.2): c.do("POST", "/sites", {"address": "1"}); yield look()
        n = words(2, 4); a = c.do("POST", "/sites", {"name": n, "address": words(1, 3)}); yield .2; c.g("/sites?page=1&perPage=20"); len(l) > 19 and c.g("/sites?page=2&perPage=20")
        if a.status == 201: l.append(data(a))
        yield look()
    for x in some(l, 1, 3):
        u = "/sites/" + x["slug"]
        if maybe(.15): c.raw("GET", f"/t/{c.tenant}{u}")
        y = data(c.g(u))
        if not y: c.g("/sites?page=1&perPage=20"); yield look(); continue
        c.g(u + "/contacts"); c.g(u + "/schedule"); maybe(.5) and c.g(u + "/geofence"); c.g("/inspections?site=" + x["slug"]); yield look()
        if maybe(.6):                                               # the tab of documents
            c.g(u + "/documents"); yield look()
            if maybe(.35) and not c.phone:
                c.do("POST", u + "/documents", {"name": words(1, 3) + ".pdf", "size": R.randint(9000, 900000)}); yield .25; c.g(u + "/documents"); yield look()
                if maybe(.3): c.do("POST", u + "/documents", {"name": words(1, 3) + ".pdf", "size": R.randint(9000, 900000)}); yield .25; c.g(u + "/documents"); yield look()
        if maybe(.2): c.do("POST", u + "/contacts", {"name": words(1, 2), "phone": "+32 2 555 01 %02d" % R.randint(0, 99)}); yield .25; c.g(u + "/contacts"); yield look()
        if maybe(.3) and c.role != "inspector":
            b = {k: y[k] for k in ("name", "address", "units", "notes")}
            if maybe(.66): b["notes"] = words(0, 12); b["units"] = R.randint(1, 200)
            c.do("PUT", u, b); yield .2; c.g(u); yield look()
        if maybe(.35) and c.boss():
            c.do("PUT", u + "/schedule", {"every": R.choice(["week", "month", "quarter", "half-year"]), "weekday": R.randint(1, 5), "template": R.choice(["lift-monthly", "roof-yearly", "ladders"])}); yield .2; c.g(u + "/schedule"); yield look()
        if maybe(.07) and c.boss():
            a = c.do("DELETE", u); yield .2; c.g("/sites?page=1&perPage=20"); yield look()
            if a.status == 204 and maybe(.6): c.g(u); maybe(.4) and c.do("DELETE", u); yield look()

def inspections(c):
    if c.phone: l = rows(c.g(f"/inspections?assignee={c.user}&page=1"))
    else: l = rows(c.g("/inspections?" + R.choice(["page=1", "page=1", "status=planned&page=1", "status=started&page=1", "status=submitted&page=1", "status=cancelled&page=1", "page=2", "page=9"]))) or rows(c.g("/inspections?page=1"))
    yield look()
    if maybe(.3) and c.role != "viewer":
        s = rows(c.g("/sites?perPage=100&page=1")); t = rows(c.g("/templates")); m = rows(c.g("/members")); yield look(8, 20)
        if s and t and m:
            if maybe(.15): c.do("POST", "/inspections", {"title": words(1, 2)}); yield look()
            a = c.do("POST", "/inspections", {"site": R.choice(s)["slug"], "template": R.choice(t)["slug"], "title": words(1, 4), "assignee": R.choice(m)["id"], "due": "2031-06-%02d" % R.randint(10, 29)}); yield .2; c.g("/inspections?page=1"); yield look()
            if a.status == 201 and maybe(.5): l = [data(a)] + l
    for x in some(l, 1, 3):
        u = "/inspections/" + x["id"]; y = data(c.g(u))
        if not y: yield 2; continue
        c.g(u + "/answers"); c.g(u + "/attachments"); c.g(u + "/signature"); maybe(.7) and c.g(u + "/history"); maybe(.4) and c.g(u + "/weather"); yield look()
        if c.role == "viewer": continue
        for _ in range(R.choice([0, 0, 1, 3])): c.do("POST", u + "/lock"); yield 20 + R.uniform(-.1, .1)
        if maybe(.3):
            k = R.choice(["title", "assignee", "due"]); v = {"title": words(1, 5), "assignee": R.choice(["owner-1", "manager-2", "inspector-3"]), "due": "2031-06-%02d" % R.randint(10, 29)}[k]
            c.do("PATCH", u, {k: y[k] if maybe(.2) else v}); yield .2; c.g(u); maybe(.7) and c.g(u + "/history"); yield look()
        if y["status"] == "planned" and maybe(.4 if not c.phone else .8):
            c.do("POST", u + "/start"); maybe(.1) and c.do("POST", u + "/start"); yield .2; y = data(c.g(u)) or y; yield look()
        if y["status"] == "started" and maybe(.7):
            w = [{"q": q, "a": R.choice(["ok", "ok", "fail", "n/a"])} for q in range(R.randint(2, 22))]; c.do("PUT", u + "/answers", w); c.phone and maybe(.4) and c.do("PUT", u + "/answers", w); yield .2; c.g(u + "/answers"); yield look(10, 40)
            if maybe(.12): c.do("POST", u + "/attachments", {"name": "IMG_%04d.jpg" % R.randint(1, 9999), "size": R.randint(90000, 4000000)}); yield .3; c.g(u + "/attachments"); yield look()
            if maybe(.4): c.do("PUT", u + "/signature", {"by": words(1, 2)}); yield .2; c.g(u + "/signature")
            if maybe(.6): c.do("POST", u + "/submit"); yield .2; c.g(u); c.g(u + "/history"); yield look()
        if not c.phone and maybe(.35): c.g(u + "/sheet.pdf"); yield look()
        if c.boss() and maybe(.12): c.do("POST", u + "/duplicate"); yield look()
        if c.boss() and maybe(.08): a = c.do("DELETE", u); yield .2; c.g("/inspections?page=1"); a.status == 204 and maybe(.5) and c.g(u); yield look()

def issues(c):
    c.g("/issues?assignee=me&status=open"); l = rows(c.g("/issues?status=open")); yield look()
    if maybe(.2): l = rows(c.g("/issues?status=done")) or l; yield look()
    if maybe(.25) and c.role != "viewer":
        s = rows(c.g("/sites?page=1&perPage=100")); yield look()
        if s: c.do("POST", "/issues", {"title": words(2, 5), "site": R.choice(s)["slug"]}); yield .2; l = rows(c.g("/issues?status=open")) or l; yield look()
    for x in some(l, 1, 3):
        u = "/issues/" + x["id"]; c.g(u); c.g(u + "/comments"); yield look()
        if maybe(.3): c.do("POST", u + "/comments", {"text": words(2, 9)}); yield .2; c.g(u + "/comments"); yield look()
        if maybe(.4) and c.role != "viewer": c.do("PATCH", u, {"status": "done" if x["status"] == "open" else "open"}); yield .2; c.g(u); yield look(1, 4); c.g("/issues?status=open"); yield look()

def templates(c):
    l = rows(c.g("/templates")); yield look()
    if maybe(.2) and c.boss(): c.do("POST", "/templates/validate", {"title": "x"}); c.do("POST", "/templates", {"title": words(1, 3)}); yield .2; l = rows(c.g("/templates")) or l; yield look()
    for x in some(l, 1, 2):
        u = "/templates/" + x["slug"]; y = data(c.g(u)) or {"title": "x", "intro": ""}; yield look()
        if maybe(.35) and c.boss(): c.do("PUT", u, {"title": y["title"], "intro": y["intro"] if maybe(.4) else words(0, 14)}); yield .2; c.g(u); yield look()
        if maybe(.3) and c.boss():
            c.do("DELETE", u); yield .2; c.g("/templates"); yield look()
            if maybe(.4): c.g(u); yield look(); maybe(.5) and c.do("DELETE", u); yield .2; c.g("/templates"); yield look()
    if maybe(.5):
        l = rows(c.g("/automations")); yield look()
        for x in some(l, 1):
            if c.boss() and maybe(.6): c.do("PATCH", "/automations/" + x["slug"], {"enabled": not x["enabled"]}); maybe(.2) and c.do("PATCH", "/automations/" + x["slug"], {"enabled": x["enabled"]}); yield .2; maybe(.5) and c.g("/automations"); yield look()

def settings(c):
    tab = R.sample(["members", "teams", "integrations", "webhooks", "billing", "security", "prefs"], 3)
    for t in tab:
        if maybe(.2): c.raw("GET", f"/t/{c.tenant}/settings/{t}")
        if t == "members":
            l = rows(c.g("/members")); c.g("/members/invites"); yield look()
            if c.boss() and l and maybe(.6):
                m = R.choice(l); c.do("PATCH", "/members/" + m["id"], {"role": R.choice([r for r in ("manager", "inspector", "viewer") if r != m["role"]])}); yield .2; c.g("/members"); yield look()
                if maybe(.25): c.do("PATCH", "/members/" + m["id"], {"role": "viewer"}); yield .2; c.g("/members"); yield look()
            if c.role == "owner" and maybe(.15): c.do("POST", "/members/invite", {"email": words(1, 1) + "@example.org"}); yield .3; c.g("/members/invites"); yield look()
        if t == "teams":
            c.g("/members"); c.g("/teams"); yield look()
            if c.boss() and maybe(.4): c.do("POST", "/teams", {"name": words(1, 2)}); yield look()
        if t == "integrations":
            l = rows(c.g("/integrations")); yield look()
            for x in some(l, 1):
                if c.boss() and maybe(.65): c.do("PATCH", "/integrations/" + x["id"], {"enabled": not x["enabled"]}); yield .2; c.g("/integrations"); yield look()
        if t == "webhooks":
            l = rows(c.g("/webhooks")); yield look()
            for x in some(l, 0, 1): c.g(f"/webhooks/{x['id']}/deliveries"); yield look()
            if c.boss() and maybe(.55):
                a = c.do("POST", "/webhooks/", {"url": "https://hooks.example.net/" + words(1, 2).replace(" ", "-"), "events": ["submitted"]})
                if a.status == 301: c.raw("GET", a.headers["location"])
                yield .2; c.g("/webhooks"); yield look()
        if t == "billing":
            c.g("/billing/plan"); c.g("/billing/usage"); c.g("/billing/invoices"); yield look()
        if t == "security":
            c.g("/api-keys"); c.g("/sso"); maybe(.8) and c.g("/audit"); yield look()
        if t == "prefs":
            c.do("PUT", "/me/preferences", {"density": R.choice(["cozy", "wide"])}); yield .2; c.g("/me"); yield look()
    if maybe(.25): c.raw("POST", "/support/tickets", {"subject": words(2, 5), "text": words(5, 30)}); yield look(); maybe(.3) and c.raw("POST", "/support/tickets", {"subject": words(2, 5), "text": words(5, 30)}); yield look()

def reports(c):
    for _ in range(R.randint(1, 3)):
        q = f"weeks={R.choice([4, 8, 12])}" + (f"&site={R.choice(rows(c.g('/sites?page=1&perPage=100')) or [{'slug': 'x'}])['slug']}" if maybe(.4) else "")
        c.g("/reports/throughput?" + q); c.g("/reports/compliance?" + q); maybe(.7) and c.g("/reports/overdue" + ("?" + q.split("&")[1] if "&" in q else "")); yield look(4, 15)
    if maybe(.6): c.raw("GET", f"/insights/usage?tenant={c.tenant}&days={R.choice([7, 30, 90])}"); c.raw("GET", "/insights/legend.json"); yield look()
    if maybe(.35): c.g("/archive"); yield look()
    if maybe(.35):
        l = rows(c.g("/exports"))
        for x in l[:1]: maybe(.3) and c.g(f"/exports/{x['id']}/file")
        x = data(c.do("POST", "/exports", {"of": "inspections"})) or {}
        for _ in range(3 if "id" in x else 0): yield 2; c.g("/exports/" + x["id"])
        if "id" in x: c.g(f"/exports/{x['id']}/file"); c.g("/exports")
        yield look()

PAGES = {"owner": [sites, sites, inspections, inspections, issues, templates, templates, settings, settings, settings, reports], "manager": [sites, sites, inspections, inspections, issues, issues, templates, settings, reports], "inspector": [inspections, inspections, inspections, issues, sites], "viewer": [sites, inspections, reports, reports, issues, settings]}
def session(c, n):
    c.b.close(); yield from shell(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(8, 120); maybe(.3) and c.g("/notifications")
        if c.old: c.raw("GET", "/api/v1/" + c.tenant + "/inspections")
        yield from f(c)
        if maybe(.15): c.do("POST", "/notifications/read"); yield .2; c.g("/notifications")
    if maybe(.2): c.raw("POST", "/api/auth/logout"); c.signed = None
def helper(c):
    for t in R.sample(TENANTS, 2): c.tenant, c.signed = t, None; yield from session(c, 3)
def watch(c, n):
    for _ in range(n): c.seat(); c.g("/notifications"); yield 30 + R.uniform(-.2, .2)
TENANTS = ["northlift", "kade-roofing", "brightwater", "tessel"]; N, K, B, X = TENANTS
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"
PEOPLE = [Desk(N, "owner-1", "owner", "198.51.100.10", CHROME_WIN), Desk(N, "manager-2", "manager", "198.51.100.10", FIREFOX), Desk(N, "inspector-3", "inspector", "203.0.113.40", PHONE, True), Desk(N, "inspector-4", "inspector", "203.0.113.77", IPHONE, True),
    Desk(K, "owner-1", "owner", "198.51.100.60", EDGE), Desk(K, "manager-2", "manager", "198.51.100.60", SAFARI), Desk(K, "viewer-3", "viewer", "198.51.100.60", CHROME), Desk(B, "owner-1", "owner", "198.51.100.83", SAFARI), Desk(B, "inspector-2", "inspector", "203.0.113.52", PHONE, True), Desk(X, "owner-1", "owner", "198.51.100.140", CHROME_WIN)]
support = Desk(N, "support", "owner", "192.0.2.10", FIREFOX)
def machine(address, agent): return Client(sim, address, agent, S, HOST, accept_gzip=False)
def during(mode, gen):
    def f():
        modes[mode] = 1
        try: yield from gen
        finally: modes.pop(mode, None)
    return f()
def repeat(c, paths, pause=(2, 6)):
    c.seat()
    for p in paths: c.g(p); yield R.uniform(*pause)
def release():
    """A new version at noon: the container is stopped (Bad Gateway), is away (its router, too: the page answers), comes back."""
    global bundle
    c, d = PEOPLE[0], PEOPLE[4]; c.seat(); d.seat(); app.stop(); env["RELEASE"] = "2"; env["SIM"] = str(sim.now + 40)
    for _ in range(3): c.g("/notifications"); d.g("/issues?status=open"); yield 3.1
    modes["away"] = 1
    for _ in range(3): c.g("/notifications"); d.g("/sites?page=1&perPage=20"); yield 4.3
    d.do("PATCH", "/automations/escalate", {"enabled": True}); c.g("/inspections?page=1"); yield 5
    modes.pop("away"); app.start(); bundle = "index-Ck8d0w"; build(bundle, date + " 12:30"); d.raw("GET", "/assets/index-Bq3vX1.js"); yield 2; c.g("/inspections?page=1"); d.g("/sites?page=1&perPage=20"); yield 1
def phones():
    """An application that nobody updates."""
    c = Client(sim, f"192.0.2.{R.randint(60, 66)}", "Rounds/2.3.1 (Android 11; okhttp/4.9.3)", S, HOST)
    for p in ("session", "inspections", "inspections/open"): c.request("GET", "/api/v1/" + p); yield R.uniform(.2, 2)
def partner():
    c = machine("192.0.2.90", "erp-connector/3.1 (Java/17)"); c.request("POST", "/api/hooks/erp", body={"order": R.randint(1, 999)}); yield 1
def announce():
    """The makers announce something, in all tenants; one who looks sees it first."""
    modes["announce"] = 1; PEOPLE[0].seat(); PEOPLE[0].g("/announcements"); modes.pop("announce"); yield 0
def weather():
    c = PEOPLE[1]; c.seat()
    for x in rows(c.g("/inspections?page=1"))[:4]: c.g(f"/inspections/{x['id']}"); c.g(f"/inspections/{x['id']}/answers"); c.g(f"/inspections/{x['id']}/weather"); yield look()
def morning(d):
    global date
    date = d; yield 0
GUESS = ["/api/users", "/api/v1/pods", "/api/admin", "/api/swagger.json", "/api/docs", "/api/.env", "/api/graphql"] + SCANS
date = "2031-05-07"
for i, d in office_days(sim, "2031-05-07", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekend, last = i in (3, 4), i == 8; end = t("23:40") if not last else t("10:30")
    sim.spawn(t("00:00:01"), morning(d))
    for c in PEOPLE:
        for h in ((8, 11, 14) if c.role != "viewer" else (10,)):
            if weekend and not (c in (PEOPLE[0], PEOPLE[9]) and h == 11) or last and h > 8 or maybe(.3) or c.tenant == X and maybe(.5): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 55):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4)))
    if i in (1, 6): sim.spawn(t("15:30:00"), helper(support))
    if i in (0, 2, 5, 7): sim.spawn(t("13:02:00"), watch(PEOPLE[R.choice([1, 5])], 50))
    for _ in range(R.randint(2, 6)): sim.spawn(t(f"{R.randint(6, 9 if last else 21):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), phones())
    for _ in range(R.randint(3, 9)): sim.spawn(t(f"{R.randint(6, 9 if last else 21):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), partner())
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Uptime-Kuma/1.23.16"), sim, "/api/health", end, 900)); sim.spawn(t("00:03:00"), monitor(machine("192.0.2.6", "StatusCake"), sim, "/api/health", end, 7200, "HEAD"))
    if i in (0, 3, 4, 6): sim.spawn(t("03:12:00"), scanner(Client(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST if i != 4 else "203.0.113.1"), sim, GUESS, n=26))
    if i == 5: sim.spawn(t("12:31:00"), release())
    if i == 2: sim.spawn(t("17:20:00"), during("throttle", repeat(PEOPLE[1], ["/search?q=h", "/search?q=ha", "/search?q=har"], (.3, .5))))
    if i == 6: sim.spawn(t("17:40:00"), during("weather", weather())); sim.spawn(t("08:02:00"), announce())
    if i in (1, 7): PEOPLE[8].old = i == 1
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night, out = NIGHTS / NAME, []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); out.append((datetime.fromisoformat(r["StartUTC"][:26].rstrip("Z") + "+00:00").timestamp() + r["Duration"] / 1e9, line))
out.sort(key=lambda x: x[0]); write_rotated(night / "traefik-json", "access.log", out, timezone.utc)
f = night / "traefik-json" / "access.log.1"; (night / "traefik-json" / "access.log.1.gz").write_bytes(gzip.compress(f.read_bytes(), 9, mtime=0)); f.unlink()      # no delaycompress
pino = [(json.loads(l)["time"] / 1000, s, l) for _, s, l in app.lines if l.startswith("{")]
pino.sort(key=lambda p: p[0]); size = sum(p.stat().st_size for p in (night / "traefik-json").iterdir()) + write_rotated(night / "pino-docker", "c41e07b9d2aa-json.log", [(x, docker(x + .0004, s, l)) for x, s, l in pino], timezone.utc, "docker")
print("traefik", len(out), "pino", len(pino), "bytes", size)
