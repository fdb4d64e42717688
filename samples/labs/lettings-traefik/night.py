import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); WORK.chmod(0o755)
NAME = "lettings-traefik"
sim = Sim(20341003, "Europe/London"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def build(js, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Lettings</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><div id="root"></div><noscript>This panel needs JavaScript, please turn it on in your browser.</noscript></body></html>\n')
    (dist / "assets" / js).write_text("export const lettings=()=>null;" * 900)
    for f in dist.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "panel-9c1e.js"; build(bundle, "2034-09-28 15:00"); (WORK / "day").write_text("0")
for f in ("traefik.yml", "routes.yml", "nginx.conf"): (WORK / f).write_text((HERE / f).read_text().replace("@WORK@", str(WORK)))
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [sys.executable, "-u", "-m", "uvicorn", "lettings:app", "--host", "127.0.0.1", "--port", "18101", "--no-use-colors"], 18101, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18102)
traefik = next((p for p in (Path(sys.executable).parent / "traefik",) if p.exists()), "traefik")
servers.start([traefik, f"--configFile={WORK / 'traefik.yml'}"], 18100, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18100), "let.example.com", "https://let.example.com"
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(modes))
mode()
day, date = 0, "2034-10-03"
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("stairs key garden tenant please check the door painted Monday caretaker deposit returned meter bins hall".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])

class Desk:
    def at(self, page): return f"/t/{self.slug}{page}"
    def g(self, path, page): return self.request("GET", f"/t/{self.slug}/api{path}", referer=self.at(page))
    def do(self, method, path, body, page): return self.request(method, f"/t/{self.slug}/api{path}", body=body, referer=self.at(page))
class Desk1(Desk, Browser): pass
class Desk2(Desk, Browser2): pass
def person(login, address, agent, kind, slugs):
    c = kind(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "panel=" + login, "Accept-Language": "en-GB"}, caching=True)
    c.login, c.role, c.slugs, c.slug, c.signed, c.stale = login, login[:3], slugs, slugs[0], None, False
    return c
m1 = person("mgr-1", "198.51.100.14", CHROME, Desk2, ["maplewood", "kingsgate", "harbour", "old-mill"])
m2 = person("mgr-2", "198.51.100.77", SAFARI, Desk2, ["kingsgate", "old-mill", "harbour"])
a1 = person("agt-1", "203.0.113.60", FIREFOX, Desk2, ["maplewood", "harbour"])
a2 = person("agt-2", "203.0.113.60", EDGE, Desk1, ["kingsgate", "maplewood"])
a3 = person("agt-3", "198.51.100.130", CHROME_WIN, Desk2, ["old-mill", "harbour", "kingsgate"])
mn = person("mnt-1", "192.0.2.140", PHONE, Desk2, ["maplewood", "kingsgate", "harbour", "old-mill"])
au = person("aud-1", "198.51.100.201", FIREFOX.replace("136", "128"), Desk1, ["maplewood", "harbour", "kingsgate"])
PEOPLE = (m1, m2, a1, a2, a3, mn, au)

def static(c, url, at=None):
    c.request("GET", url, referer=at)
def shell(c, deep=None):
    url = c.at(deep or R.choice(["", "/tickets", "/buildings"])); static(c, url); maybe(.7) and static(c, "/assets/" + bundle, url)
    if c.signed != date:
        cookie = c.headers.pop("Cookie"); c.g("/me", "/login"); yield look(4, 12)
        if maybe(.2): c.request("POST", "/auth/login", body={"user": c.login, "password": "rihgt"}, referer="/login"); yield look()
        c.request("POST", "/auth/login", body={"user": c.login, "password": "right"}, referer="/login"); c.headers["Cookie"] = cookie; c.signed = date
    c.g("/me", deep or ""); c.g("/alerts", deep or "")
    for f in ("/features/keys", "/features/energy-plus", "/features/bookings", "/lists/ticket-states", "/lists/holidays", "/lists/blocked-postcodes", "/settings/notifications"): maybe(.45) and c.g(f, deep or "")
    yield .4
    if not deep: c.g("/dashboard", ""); maybe(.3) and c.do("PUT", "/dashboard/seen", None, ""); yield look()

def tickets(c):
    p = "/tickets"; l = rows(c.g("/tickets" + R.choice(["?status=open", "?status=open", "", "?page_=2", "?status=done", "?page_=9"]), p)) or rows(c.g("/tickets?status=open", p)); yield look()
    if maybe(.2):
        w = R.choice(["boiler", "mould", "lift st", "zebra"])
        for n in range(2, len(w) + 1, 2): c.g("/tickets?q=" + w[:n].replace(" ", "%20"), p); yield .35
    if maybe(.3) and c.role != "aud":
        if maybe(.2): c.do("POST", "/tickets", {"title": ""}, p + "/new"); yield look()
        x = data(c.do("POST", "/tickets", {"title": words(2, 7)}, p + "/new")); yield .3; l = rows(c.g("/tickets?status=open", p)) or l; yield look()
        if x and maybe(.6): l = [x] + l
    for x in some(l, 1, 3):
        u, q = f"/tickets/{x['id']}", f"/tickets/{x['id']}"
        if maybe(.1): static(c, c.at(q))
        y = data(c.g(u, p)); c.g(u + "/photos", q)
        if not y: yield look(); continue
        yield look()
        if c.role == "aud":
            if maybe(.05): c.do("PATCH", u, {"urgent": True}, q); yield look()
            continue
        if maybe(.35): c.do("POST", u + "/comments", {"text": words(2, 12)}, q); yield .3; c.g(u, q); yield look()
        if maybe(.3): c.do("PATCH", u, {"urgent": not y["urgent"]}, q); yield .3; c.g(u, q); yield look()
        if maybe(.4):
            c.do("POST", u + "/assign", {"vendor": R.randint(40, 44)}, q); yield .3; c.g(u, q); yield look()
            if day >= 5 and maybe(.35): c.do("POST", u + "/assign", {"vendor": R.randint(40, 44)}, q); yield look()
        if maybe(.25): c.do("POST", u + "/remind", None, q); yield .3; c.g(u, q); yield look()
        if maybe(.4): c.do("PATCH", u, {"status": "done" if y["status"] == "open" else "open"}, q); yield .3; c.g(u, q); yield .5; c.g("/tickets?status=open", p); yield look()
        elif maybe(.12) and c.role == "mgr": c.do("DELETE", u, None, q); yield .3; c.g("/tickets", p); yield look(); maybe(.5) and c.g(u, q)

def buildings(c):
    p = "/buildings"; l = rows(c.g("/buildings", p)); yield look()
    for b in some(l, 1, 2):
        u, q = f"/buildings/{b['id']}", f"/buildings/{b['id']}"
        if maybe(.1): static(c, c.at(q))
        c.g(u, p); us = rows(c.g(u + "/units", q)); yield look()
        for tab, chance in (("documents", .5), ("lifts", .4), ("certificates", .45), ("energy", .45)):
            if maybe(chance): c.g(f"{u}/{tab}", f"{q}/{tab}"); yield look(1.5, 5)
        for x in some(us, 0, 2):
            v, r = f"/units/{x['id']}", f"/units/{x['id']}"; y = data(c.g(v, q)); c.g(v + "/tenancy", r); maybe(.4) and c.g(v + "/readings", r); maybe(.6) and c.g(v + "/history", r); yield look()
            if not y or c.role == "aud": continue
            if maybe(.35):                                           # optimistic: nothing is read until one comes back
                c.do("PATCH", v, {"listed": not y["listed"]}, r); yield look()
                if maybe(.2): c.do("PATCH", v, {"listed": y["listed"]}, r); yield look()
                c.g(u + "/units", q); yield look()
                if maybe(.5): c.g(v, r); yield look()
            if maybe(.2): c.do("PATCH", v, {"rent": R.choice([y["rent"], R.randint(600, 2400)])}, r); yield .3; c.g(v, r); yield look()
            if maybe(.35): c.do("POST", v + "/readings", {"m3": R.randint(1, 9999)}, r); maybe(.5) and c.g(v + "/readings", r); yield look()

def leases(c):
    p = "/leases"; l = rows(c.g("/leases" + R.choice(["", "", "?expiring=true", "?page_=2", "?page_=6"]), p)) or rows(c.g("/leases", p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/leases/{x['id']}", f"/leases/{x['id']}"; y = data(c.g(u, p)); yield look()
        if not y or c.role in ("aud", "mnt"): continue
        if maybe(.5):
            for _ in range(R.choice([1, 1, 2])): c.do("PATCH", u, {"auto_renew": not y["auto_renew"]}, q); yield .3; c.g(u, q); yield look()
        if maybe(.4): c.do("PUT", u + "/notes", {"text": y["notes"] if maybe(.35) else words(1, 9)}, q); yield .3; c.g(u, q); yield look()
        if maybe(.35): c.do("POST", u + "/renew", None, q); yield .3; c.g(u, q); yield look()
    if maybe(.4): c.g("/residents?q=" + R.choice(["Res", "resident%201", "smith"]), "/residents"); yield look()
    l = rows(c.g("/residents" + R.choice(["", "", "?page_=2"]), "/residents"))
    for x in some(l, 1, 2):
        u, q = f"/residents/{x['id']}", f"/residents/{x['id']}"; c.g(u, "/residents"); yield look()
        if c.role == "aud": continue
        if maybe(.5): c.do("PATCH", u, {"newsletter": not x["newsletter"]}, q); yield .3; c.g(u, q); yield look()
        if maybe(.3):
            for _ in range(R.choice([1, 1, 2])): c.do("POST", u + "/invite", None, q); yield look()

def vendors(c):
    p = "/vendors"; l = rows(c.g("/vendors", p)); yield look()
    if c.role in ("aud", "mnt"): return
    if maybe(.12): c.do("POST", "/vendors", {"name": words(1, 3)}, p); yield .3; l = rows(c.g("/vendors", p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"/vendors/{x['id']}", f"/vendors/{x['id']}"; c.g(u, q); yield look()
        if maybe(.4): c.do("PATCH", u, {"preferred": not x["preferred"]}, q); yield .3; c.g(u, q); c.g("/vendors", q); yield look()
        if maybe(.45):
            c.do("DELETE", u, None, q); yield .3; c.g("/vendors", p); yield look()
            if maybe(.6): c.g(u, q); yield look(); maybe(.4) and c.do("DELETE", u, None, q); yield .3; c.g("/vendors", p); yield look()

def money(c):
    p = "/payments"; l = rows(c.g("/payments" + R.choice(["", "?open=true", "?open=true", "?page_=2", "?page_=7"]), p)) or rows(c.g("/payments", p)); yield look()
    if c.role not in ("aud", "mnt"):
        for x in some(l, 1, 3):
            if maybe(.5): c.do("POST", f"/payments/{x['id']}/reconcile", None, p); yield .3; c.g("/payments?open=true", p); yield look()
            elif maybe(.4): c.do("POST", f"/payments/{x['id']}/refund", {"amount": R.randint(10, 900)}, p); yield look()
    if maybe(.25):
        j = data(c.do("POST", "/payments/export", {"year": 2034}, p)) or {}
        for _ in range(3 if "job" in j else 0): yield 2; c.g("/jobs/" + j["job"], p)
    yield look()

def house(c):
    if c.role == "aud": return
    if maybe(.8):
        p = "/keys"; l = rows(c.g("/keys", p)); yield look()
        for x in some(l, 1, 2):
            c.do("PATCH", f"/keys/{x['id']}", {"issued": not x["issued"]}, p)
            if maybe(.15): yield 3; c.do("PATCH", f"/keys/{x['id']}", {"issued": x["issued"]}, p)
            yield .3; c.g("/keys", p); yield look()
    if maybe(.8):
        p = "/amenities"; l = rows(c.g("/amenities", p)); yield look()
        for x in some(l, 1): c.do("PATCH", f"/amenities/{x['id']}", {"open": not x["open"]}, p); yield .3; c.g("/amenities", p); yield look()
    if maybe(.7):
        p = "/parcels"; l = rows(c.g("/parcels", p)); yield look()
        if c.slug in ("harbour", "maplewood") and day >= (3 if c.slug == "harbour" else 6):
            if maybe(.6): c.do("POST", "/parcels", {"unit": R.randint(100, 400), "note": words(1, 5)}, p); yield .3; l = rows(c.g("/parcels", p)) or l; yield look()
            for x in some(l, 0, 1):
                c.do("DELETE", f"/parcels/{x['id']}", None, p)
                if maybe(.3): yield 1; c.do("DELETE", f"/parcels/{x['id']}", None, p)
                yield .3; c.g("/parcels", p); yield look()

def calendar(c):
    p = "/inspections"; l = rows(c.g("/inspections", p)); yield look()
    if c.role == "aud": return
    if maybe(.55): c.do("POST", "/inspections/", {"unit": R.randint(100, 400), "on": f"2034-11-{R.randint(10, 28)}"}, p); yield .4; c.g("/inspections", p); yield look()
    for x in some(l, 0, 1): c.do("PATCH", f"/inspections/{x['id']}", {"state": R.choice(["planned", "finished", "cancelled by resident"])}, p); yield .3; c.g("/inspections", p); yield look()
    p = "/notices"; l = rows(c.g("/notices", p)); yield look()
    if maybe(.3): maybe(.5) and c.do("POST", "/notices/preview", {"text": words(3, 20)}, p); yield look(); c.do("POST", "/notices", {"text": words(3, 20)}, p); yield .3; l = rows(c.g("/notices", p)) or l; yield look()
    for x in some(l, 1):
        if maybe(.3): c.do("PUT", f"/notices/{x['id']}", {"text": x["text"] if maybe(.4) else words(3, 20)}, p); yield .3; c.g("/notices", p); yield look()
        if maybe(.45): c.do("DELETE", f"/notices/{x['id']}", None, p); yield .3; c.g("/notices", p); yield look()
    if maybe(.7):
        p = "/waitlist"; c.g("/waitlist", p); yield look()
        if maybe(.6): c.do("POST", "/waitlist", {"name": words(1, 3), "rooms": R.randint(1, 4)}, p); yield .3; c.g("/waitlist", p); yield look()

def reports(c):
    p = "/reports"; b = rows(c.g("/buildings", p)); c.g(f"/reports/tickets?days={R.choice([7, 30, 90])}", p); yield look()
    for x in some(b, 1, 3): c.g("/reports/rent-roll" + R.choice(["", f"?building={x['id']}", f"?building={x['id']}"]), p); yield look(1, 4)
    if maybe(.7): c.g("/reports/arrears" + R.choice(["", "?months=3"]), p); yield look(1, 4)
    if maybe(.7): c.request("GET", c.at("/stats/occupancy") + R.choice(["", "?months=6", "?months=12"]), referer=c.at(p)); yield look()
    if maybe(.3): c.g("/loyalty", p); yield look()

def admin(c):
    if maybe(.75): c.g("/audit" + R.choice(["", "?page=1", "?days=7"]), "/settings/audit"); yield look()
    p = "/settings"; x = data(c.g("/settings/notifications", p)) or {}; yield look()
    if maybe(.6) and "email" in x:
        c.do("PATCH", "/settings/notifications", {"email": x["email"], "sms": x["sms"] if maybe(.6) else not x["sms"], "digest": x["digest"] if maybe(.6) else R.choice(["weekly", "daily", "never"])}, p); yield .3; c.g("/settings/notifications", p); yield look()
    l = rows(c.g("/team", "/settings/team")); yield look()
    if c.role == "mgr":
        for x in some(l, 1):
            if maybe(.4): c.do("PATCH", f"/team/{x['id']}", {"role": "agent" if x["role"] == "admin" else "admin"}, "/settings/team"); yield .3; c.g("/team", "/settings/team"); yield look()

PAGES = {"mgr": [tickets, buildings, leases, vendors, money, house, calendar, reports, reports, admin, admin], "agt": [tickets, tickets, buildings, buildings, leases, leases, vendors, money, house, calendar, calendar, reports, admin],
         "mnt": [tickets, tickets, tickets, house, house, buildings, calendar], "aud": [reports, reports, money, leases, buildings, tickets, admin]}
def session(c, n):
    c.slug = R.choice(c.slugs); l = PAGES[c.role]; fs = R.sample(l, min(n, len(l)))
    if not c.stale: yield from shell(c, R.choice([None, None, "/" + {"money": "payments", "house": "keys", "calendar": "inspections", "admin": "settings"}.get(fs[0].__name__, fs[0].__name__)]))
    for f in fs:
        yield R.uniform(8, 150)
        if maybe(.2): c.slug = R.choice(c.slugs); c.g("/me", ""); c.g("/dashboard", ""); yield look()
        maybe(.3) and c.g("/alerts", "")
        yield from f(c)
    if maybe(.1): c.request("POST", "/auth/logout", referer=c.at("")); c.signed = None; yield 1
def watch(c, n):
    for _ in range(n): c.g("/alerts", ""); yield 45 + R.uniform(-.2, .2)
def machine(address, agent, **h): return Browser(sim, address, agent, S, HOST, "", h, accept_gzip=False)
def surveyor(until):                                                 # the inspectors' app, which knows the path without a slash
    b = machine("192.0.2.61", "InspectApp/3.2 (Android 14)", **{"X-Api-Key": "ins-1"})
    while sim.now < until:
        s = R.choice(["maplewood", "harbour", "old-mill"]); b.request("GET", f"/t/{s}/api/inspections")
        if maybe(.25): b.request("POST", f"/t/{s}/api/inspections", body={"unit": R.randint(100, 400), "on": "2034-11-02"}); yield 2
        yield R.uniform(2500, 6000)
def portal(until):                                                   # a listings site's script, still on the old path too
    b = machine("192.0.2.90", "python-requests/2.31.0", **{"X-Api-Key": "portal-1"})
    while sim.now < until:
        for s, n in (("maplewood", 100), ("kingsgate", 200)): b.request("GET", f"/t/{s}/api/v0/units"); b.request("GET", f"/t/{s}/api/buildings/{n}/units"); yield 1
        yield 7200
def onboard(c):                                                      # a landlord that is new
    c.slug = "sunfield"; yield from shell(c)
    for path, page in (("/buildings", "/buildings"), ("/tickets?status=open", "/tickets"), ("/vendors", "/vendors"), ("/leases", "/leases"), ("/payments", "/payments"), ("/keys", "/keys"), ("/amenities", "/amenities"), ("/inspections", "/inspections"), ("/notices", "/notices"), ("/team", "/settings/team")): c.g(path, page); yield look()
    if day >= 6 and maybe(.8): c.do("POST", "/buildings", {"name": words(1, 2)}, "/buildings/new"); yield .3; c.g("/buildings", "/buildings"); yield look(); c.do("POST", "/tickets", {"title": words(2, 5)}, "/tickets/new"); yield .3; c.g("/tickets?status=open", "/tickets"); yield 2
    if day >= 7: c.do("POST", "/vendors", {"name": words(1, 3)}, "/vendors"); yield .3; c.g("/vendors", "/vendors"); yield 2
    c.slug = c.slugs[0]
def restart(c, seconds, release=None):
    global bundle
    app.stop()
    for t in ("/dashboard", "/tickets?status=open", "/alerts", "/buildings")[:2 if seconds < 1 else 4]: c.g(t, "/tickets"); yield R.uniform(.5, 2)
    if release: app.more["env"] = {**env, "RELEASE": release}; bundle = f"panel-{release}d07.js"; build(bundle, f"{date} 05:40")
    app.start(); yield 1
    c.g("/dashboard", ""); yield 1
def during(name, c, paths, page, slug):
    mode(name); c.slug = slug
    for t in paths: c.g(t, page); yield look(4, 20)
    mode(drop=name); yield 1
def odd(c):
    c.request("OPTIONS", f"/t/{c.slug}/api/tickets", headers={"Origin": "https://let.example.com", "Access-Control-Request-Method": "GET"}); yield 1
    c.request("HEAD", f"/t/{c.slug}/api/buildings"); yield 1
    c.slug = "mapelwood"; c.g("/me", ""); yield 3; c.slug = c.slugs[0]                 # mistyped
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"); yield 1
    b = Browser(sim, c.source, c.agent, S, HOST); b.request("GET", f"/t/{c.slugs[0]}/assets/{bundle}"); yield 1
def do(f): f(); yield 0
def new_day(i, d):
    global day, date
    day, date = i, d; (WORK / "day").write_text(str(i)); yield 0
GUESS = SCANS + [f"/t/{s}/{x}" for s in ("admin", "default", "demo") for x in ("api/users", "api/config", ".env", "api/v1/me")] + ["/auth/token", "/auth/register"]
for i, d in office_days(sim, "2034-10-03", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, weekend = i == 9, i in (4, 5); end = t("23:50:00") if not last else t("11:20:00")
    sim.spawn(t("00:00:03"), new_day(i, d))
    for c in PEOPLE:
        if weekend and c not in (m1, mn) or c is au and i % 3 == 2 or c is m2 and i in (2, 6) or c is a2 and i == 3: continue
        for h in ((8, 10, 11, 13, 15, 16) if not weekend else (10, 17)):
            if maybe(.62) and not (last and h > 9): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 5)))
    sim.spawn(t("06:30:00"), surveyor(end if last else t("19:00:00"))); sim.spawn(t("00:20:00"), portal(end))
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)"), sim, "/healthz", end, 900)); sim.spawn(t("00:03:30"), monitor(machine("192.0.2.6", "Pingdom.com_bot_version_1.4"), sim, "/healthz", end, 3600, "HEAD"))
    if i in (0, 1, 4, 6, 8): sim.spawn(t("03:12:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "Go-http-client/1.1", CHROME]), S, HOST if i % 4 else "203.0.113.1", accept_gzip=False), sim, GUESS, n=30))
    if i >= 3 and not weekend: sim.spawn(t("09:20:00"), onboard(m1)); maybe(.6) and sim.spawn(t("11:40:00"), onboard(m2))
    if i == 3: sim.spawn(t("05:55:00"), restart(m1, 0, "2"))
    if i == 6: sim.spawn(t("05:50:00"), restart(m1, 0, "3")); sim.spawn(t("05:52:00"), do(lambda: setattr(a2, "stale", True)))
    if i == 7: sim.spawn(t("07:00:00"), do(lambda: setattr(a2, "stale", False)))
    if i == 2: sim.spawn(t("12:48:00"), restart(a1, 2))
    if i == 1: sim.spawn(t("18:31:00"), during("maintenance", m1, ["/dashboard", "/tickets?status=open", "/vendors", "/keys", "/dashboard"], "/tickets", "kingsgate"))
    if i == 8: sim.spawn(t("12:40:00"), during("throttle", a3, ["/tickets?q=bo", "/tickets?q=boil", "/residents?q=res"], "/tickets", "old-mill"))
    if i == 7: sim.spawn(t("17:35:00"), during("slow", m2, ["/reports/tickets?days=90", "/reports/tickets?days=90", "/reports/tickets?days=30"], "/reports", "kingsgate"))
    if i in (1, 7): sim.spawn(t("13:50:00"), watch(a3, 70))
    if i in (2, 8): sim.spawn(t("19:50:00"), odd(m1))
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear()
sim.run(); time.sleep(1.2); servers.stop_all(); time.sleep(.3)

night, stamp, out = NIGHTS / NAME, Stamp(sim, "traefik"), []
for line in (WORK / "access.log").read_text(errors="surrogateescape").replace("\0", "").splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["StartUTC"][:19] + "+00:00").timestamp() + float("0" + r["StartUTC"][19:-1])
    e = stamp.entry(r["RequestMethod"], r["RequestPath"], r["DownstreamStatus"], real, strict=False)
    w = e["sim"] if e else stamp.moment(real); done = w + r["Duration"] / 1e9
    for k in ("StartLocal", "StartUTC"): line = line.replace(f'"{k}":"{r[k]}"', f'"{k}":"{rfc3339(w)}"')
    out.append((done, line.replace(f'"time":"{r["time"]}"', f'"time":"{rfc3339(done, 0)}"')))
out.sort(key=lambda x: x[0]); print("traefik", len(out), "missed", stamp.missed)
size = write_rotated(night / "traefik-json", "access.log", out, timezone.utc, "docker")
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
out = stamp_container(app.lines, sim, "uvicorn", UV, lambda m, t: m.string, "lettings.py", accept=lambda e: e["status"] != 502)
print("uvicorn", len(out))
size += write_rotated(night / "uvicorn-docker", "7f20ce914b3d-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
