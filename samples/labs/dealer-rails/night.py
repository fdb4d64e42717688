import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "dealer-rails"
sim = Sim(20310407, "America/Chicago"); R = sim.random
site = WORK / "htdocs"; (site / "admin/assets").mkdir(parents=True); (WORK / "tmp").mkdir(); (WORK / "today").write_text("2031-04-07")
def bundle(name, t):
    (site / "admin/index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lot Office</title><link rel="stylesheet" href="/admin/assets/lot.css"><script type="module" src="/admin/assets/{name}"></script></head><body class="lot"><div id="app"></div></body></html>\n')
    (site / "admin/assets" / name).write_text("const lot=1;" * 900); (site / "admin/assets/lot.css").write_text(".lot{margin:0}" * 60)
    for f in [WORK, *site.rglob("*"), site]:
        os.chmod(f, 0o777 if f.is_dir() else 0o644)
        if f.is_file(): os.utime(f, (t, t))
js = "lot-77c1.js"; bundle(js, 1932600000)
env = {**os.environ, "WORK": str(WORK), "RELEASE": "1", "TZ": "UTC", "RAILS_ENV": "production", "RACK_ENV": "production", "HOME": str(WORK)}
servers = Servers(); app = Container(servers, ["puma", "-t", "1:3", "-b", "tcp://127.0.0.1:19203", HERE / "config.ru"], 19203, env=env, cwd=WORK); app.start()
subprocess.run(["touch", WORK / "access.log"]); servers.start(["apache2", "-X", "-f", HERE / "httpd.conf"], 19200, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19200), "office.dealers.example.com", "https://office.dealers.example.com"
class Tab(Browser2):
    def request(self, method, target, **more):
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD", "OPTIONS"): self.cache.pop(target, None)
        return a
def person(login, dealer, address, agent, caching=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}", "X-Dealer": dealer}, caching=caching); b.login, b.role, b.old = login, login.split("-")[0], False; return b
group = person("group-1", "north", "198.51.100.11", SAFARI)
m1, m2 = person("manager-1", "north", "192.0.2.31", CHROME_WIN), person("manager-2", "south", "203.0.113.52", EDGE)
s1, s2, s3 = person("sales-1", "north", "192.0.2.31", CHROME), person("sales-2", "south", "203.0.113.53", FIREFOX, False), person("sales-3", "harbour", "198.51.100.87", CHROME_WIN)
people = [group, m1, m2, s1, s2, s3]
A, P, day, today = "/admin/api", "/admin", 0, "2031-04-07"
def body(a): return (a.json() or {}) if a.status in (200, 201, 202, 304) and a.body[:1] == b"{" else {}
def rows(a, k): return body(a).get(k) or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def nap(a=3, b=10): return R.uniform(a, b)
WORDS = "Customer wants blue trade keys winter tyres scratch weekend finance call back mirror bumper warranty Tuesday spare".split()
def text(a, b): n = R.randint(a, b); return " ".join(R.choice(WORDS) for _ in range(n // 5 + 1))[:n]
def write(c, method, url, data, page, *reads, pause=None):
    """A form is looked at, sent, and what it changed is read anew."""
    a = c.request(method, url, body=data, referer=page); yield R.uniform(.2, .6)
    for r in reads: c.get(r, page)
    yield pause or nap(2, 6); return a
def load(c, p):
    c.request("GET", P + p); c.request("GET", "/admin/assets/lot.css", referer=P + p); c.request("GET", "/admin/assets/" + js, referer=P + p)
    if chance(.15): c.request("GET", "/favicon.ico", referer=P + p)
    if chance(.25):
        c.get(A + "/me.json", P + p, headers={"Authorization": ""}); yield 6
        if chance(.3): c.send("POST", A + "/session.json", {"password": ""}, P + "/login"); yield 4
        c.send("POST", A + "/session.json", {"password": "x"}, P + "/login"); yield .5
    for t in ("/me", "/dealers", "/feature_flags", "/makes", "/notifications", "/outages", "/announcements", "/saved_views"):
        if chance(.65): c.get(A + t + ".json", P + p)
    yield 1
def vehicles(c):
    p, k = P + "/vehicles", A + "/vehicles"; u = k + ".json" + R.choice(["", "", "", "?status=reserved", "?make=Kia", "?make=Saab", "?page=2", "?page=9"]); l = rows(c.get(u, p), "vehicles"); yield nap()
    if chance(.2): c.get(f"{A}/search.json?q={R.choice(['Fisk', 'Toyota', '12', 'zz'])}", p); yield 3
    if chance(.15): c.get(A + "/saved_views.json", p); yield 2; yield from write(c, "POST", A + "/saved_views.json", {"name": text(4, 20)}, p, A + "/saved_views.json")
    if chance(.15):
        if chance(.3): c.send("POST", k + ".json", {"vin": "", "price": 1}, p + "/new"); yield 4
        a = c.send("POST", k + ".json", {"vin": "1FA" + str(R.randint(10**13, 10**14)), "make": R.choice(["Kia", "Mazda"]), "price": R.randint(9000, 40000)}, p + "/new"); yield .4; c.get(k + ".json", p); yield 3
        if a.status == 201: v = a.headers["location"].removeprefix(ORIGIN); c.get(v, p); c.get(v.replace(".json", "/photos.json"), p); yield 4
    for x in some(l, R.randint(1, 3)):
        v, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; j = v + ".json"; z = body(c.get(j, q)) or x
        photos = rows(c.get(v + "/photos.json", q), "photos")
        for i in photos[:2]:
            f = site / i["url"][1:]
            if not f.exists():                                      # as it was uploaded
                f.parent.mkdir(parents=True, exist_ok=True); f.write_bytes(b"J" * R.randint(20000, 90000)); os.utime(f, (1932600000, 1932600000))
                for x2 in (f, f.parent, f.parent.parent, f.parent.parent.parent): os.chmod(x2, 0o777 if x2.is_dir() else 0o644)
            c.request("GET", i["url"], referer=q)
        for t, f in (("notes", .8), ("damages", .6), ("recalls", .6), ("valuation", .6), ("price_history", .6), ("sticker", .3)):
            if chance(f): c.get(f"{v}/{t}.json", q)
        yield nap(4, 14)
        if chance(.3):
            on = not z.get("published_at")
            for w in R.choice([[on], [on], [on, not on], [not on]]): yield from write(c, "PATCH", f"{v}/{'publish' if w else 'unpublish'}.json", None, q, j)
        if chance(.25):
            on = not z.get("featured")
            for w in R.choice([[on], [on], [on, not on], [not on]]): yield from write(c, "PATCH", f"{v}/{'feature' if w else 'unfeature'}.json", None, q, j)
        if chance(.15): yield from write(c, "PATCH", f"{v}/{R.choice(['reserve', 'release'])}.json", None, q, j)
        if chance(.35): c.get(j, q); yield nap(3, 9); yield from write(c, "PATCH", j, R.choice([{"price": R.randint(7000, 60000)}, {"price": z.get("price")}, {"description": text(5, 120)}, {"description": text(5, 120)}]), q, j, v + "/price_history.json")
        if chance(.35): c.get(v + "/notes.json", q); yield nap(2, 8); yield from write(c, "POST", v + "/notes.json", {"body": text(6, 100)}, q, v + "/notes.json")
        if chance(.15): c.get(v + "/damages.json", q); yield nap(2, 6); yield from write(c, "POST", v + "/damages.json", {"where": text(4, 30)}, q, v + "/damages.json")
        if chance(.2): yield from write(c, "POST", v + "/photos.json", {"name": "img.jpg"}, q, v + "/photos.json")
        if photos and chance(.5): c.get(v + "/photos.json", q); yield nap(2, 5); yield from write(c, "DELETE", R.choice(photos)["url"], None, q, v + "/photos.json")
        if chance(.15):
            yield from write(c, "POST", v + "/sticker.json", None, q, v + "/sticker.json")
            for _ in range(2): c.get(v + "/sticker.json", q); yield 5
        if chance(.12 if c.role != "sales" else .05): yield from write(c, "DELETE", j, None, q, u); chance(.7) and c.get(j, q)
    if l and chance(.2):
        t = some(l, R.randint(2, 4)); q = f"{p}/{t[0]['id']}"; j = f"{k}/{t[0]['id']}.json"; c.get(j, q); yield 3; c.get(u, p); yield 2
        yield from write(c, "POST", k + "/bulk_tag.json", {"ids": [x["id"] for x in t], "tag": text(3, 12)}, p, u); c.get(j, q); yield 3
    if chance(.35): c.request("GET", "/admin/exports/vehicles.csv" + R.choice(["", "?status=in_stock"]), referer=p); yield 5
    if chance(.05): c.get(f"{k}/{R.randint(1000, 9999)}.json", None); yield 2
def leads(c):
    p, k = P + "/leads", A + "/leads"; u = k + ".json" + R.choice(["", "", "?state=open", "?state=open", "?q=nobody", "?page=2", "?page=7"]); l = rows(c.get(u, p), "leads"); yield nap()
    if c.old: c.get(A + "/enquiries.json", p); yield 2
    for x in some(l, R.randint(1, 3)):
        v, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; j = v + ".json"; z = body(c.get(j, q)) or x; c.get(v + "/messages.json", q)
        if chance(.6): c.get(v + "/timeline.json", q)
        yield nap(4, 14)
        if chance(.35): yield from write(c, "POST", v + "/messages.json", {"body": text(10, 150)}, q, v + "/messages.json")
        if chance(.3): c.get(j, q); yield nap(3, 8); yield from write(c, "PATCH", j, R.choice([{"comment": z.get("comment")}, {"comment": text(5, 90)}, {"comment": text(5, 90)}]), q, j)
        if chance(.3): yield from write(c, "PATCH", v + "/assign.json", {"to": R.choice(["kim", "lee", "max", "robin"])}, q, j)
        if chance(.3): w = "close" if x.get("state") == "open" else "reopen"; c.get(u, p); yield 2; yield from write(c, "PATCH", f"{v}/{w}.json", None, p, u, j)
    if chance(.15): yield from write(c, "POST", k + "/deduplicate.json", None, p, u)
    if chance(.04): c.get(f"{k}/{R.randint(1000, 9999)}.json", None); yield 2
def customers(c):
    p, k = P + "/customers", A + "/customers"; u = k + ".json" + R.choice(["", "", "?q=fisk", "?q=zz", "?page=2", "?page=9"]); l = rows(c.get(u, p), "customers"); yield nap()
    if chance(.25):
        if chance(.3): c.send("POST", k + ".json", {"name": "X", "phone": ""}, p + "/new"); yield 4
        a = c.send("POST", k + ".json", {"name": text(5, 20).title(), "phone": "555-" + str(R.randint(1000, 9999))}, p + "/new"); yield .3
        if a.status == 201: c.get(a.headers["location"].removeprefix(ORIGIN), p); yield 3
        c.get(k + ".json", p); yield 3
    for x in some(l, R.randint(1, 2)):
        v, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; j = v + ".json"; c.get(j, q); c.get(v + "/consents.json", q); yield nap(4, 12)
        if chance(.6):
            for _ in range(R.choice([1, 1, 2])): yield from write(c, "PATCH", j, R.choice([{"phone": "555-" + str(R.randint(100, 99999))}, {"email": text(4, 12).replace(" ", ".") + "@mail.example"}, {"newsletter": not x["newsletter"]}]), q, j)
        if chance(.1): yield from write(c, "POST", v + "/anonymize.json", None, q, j)
        if chance(.12): yield from write(c, "DELETE", j, None, q, u); chance(.6) and c.get(j, q)
def test_drives(c):
    p, k = P + "/test-drives", A + "/test_drives"; d = R.choice(["", "", "", "?date=2031-04-13", "?date=2031-04-15"]); l = rows(c.get(k + ".json" + d, p), "test_drives")
    if d: yield 4; l = rows(c.get(k + ".json", p), "test_drives")
    yield nap()
    if chance(.5):
        if chance(.2): c.send("POST", k + ".json", {"date": today, "hour": "10:00"}, p + "/new"); yield 4
        yield from write(c, "POST", k + ".json", {"date": R.choice([today, today, "2031-04-15"]), "hour": f"{R.randint(9, 17)}:30", "vehicle_id": R.randint(48000, 48100)}, p + "/new", k + ".json"); l = rows(c.get(k + ".json", p), "test_drives") or l
    for x in some(l, 2):
        if chance(.35): yield from write(c, "PATCH", f"{k}/{x['id']}.json", {"hour": R.choice(["9:15", "10:45", "16:00", "after six", x["hour"]])}, p, k + ".json")
        elif chance(.6):
            for _ in range(R.choice([1, 1, 2])): yield from write(c, "DELETE", f"{k}/{x['id']}.json", None, p, k + ".json")
def offers(c):
    p, k = P + "/offers", A + "/offers"; l = rows(c.get(k + ".json", p), "offers"); yield nap()
    if chance(.3): yield from write(c, "POST", k + ".json", {"title": text(6, 30), "price": R.randint(90, 12000)}, p + "/new", k + ".json"); l = rows(c.get(k + ".json", p), "offers") or l
    for x in some(l, R.randint(1, 2)):
        on = not x["published_at"]
        for w in R.choice([[on], [on], [on], [on, not on], [on, on]]): yield from write(c, "PATCH", f"{k}/{x['id']}/{'publish' if w else 'unpublish'}.json", None, p, k + ".json")
        if chance(.3): yield from write(c, "PATCH", f"{k}/{x['id']}.json", {"price": R.randint(200, 9999)}, p, k + ".json")
    if len(l) > 3 and chance(.25):
        i = R.choice(l)["id"]; yield from write(c, "DELETE", f"{k}/{i}.json", None, p, k + ".json")
        if chance(.2): yield from write(c, "DELETE", f"{k}/{i}.json", None, p, k + ".json")
def trade_ins(c):
    p, k = P + "/trade-ins", A + "/trade_ins"; c.get(k + ".json", p); yield nap()
    a = body((yield from write(c, "POST", k + ".json", {"make": R.choice(["Ford", "Kia", "Volvo"])}, p + "/new")))
    if "id" in a:
        for n in range(2, R.choice([3, 5, 5])): c.send("PATCH", f"{k}/{a['id']}/step.json", {"step": n}, p + "/new"); yield nap(6, 20)
        if n == 4: c.send("POST", f"{k}/{a['id']}/complete.json", None, p + "/new"); yield .4
        c.get(k + ".json", p); yield 2
def invoices(c):
    p, k = P + "/invoices", A + "/invoices"; l = rows(c.get(k + ".json" + R.choice(["", "", "?page=2", "?page=5"]), p), "invoices"); yield nap()
    for x in some(l, R.randint(1, 3)):
        v, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; c.get(v + ".json", q); chance(.5) and c.get(v + ".pdf", q); yield nap(3, 10)
        if chance(.3): yield from write(c, "PATCH", v + "/mark_paid.json", None, q, v + ".json")
        if chance(.5): yield from write(c, "POST", v + "/submit.json", None, q, v + ".json")
    p, k = P + "/finance", A + "/finance_requests.json"
    if chance(.85):
        c.get(k, p); yield nap(4, 9)
        if chance(.9): yield from write(c, "POST", k, {"amount": R.randint(3000, 40000)}, p + "/new", k)
def settings(c):
    for t in ["opening_hours", *some(["branding", "leads"], R.randint(0, 2))]:
        p, k = f"{P}/settings/{t}", f"{A}/settings/{t}.json"; o = body(c.get(k, p)); yield nap(5, 14)
        if not o or not chance(.8 if c.role != "sales" or t == "opening_hours" else .3): continue
        n = {"opening_hours": R.choice([{"weekdays": "8-18"}, {"saturday": "closed on holidays"}, {"sunday": "by appointment"}]), "branding": R.choice([{"colour": "#%06x" % R.randint(0x111111, 0xffffff)}, {"slogan": text(0, 50)}]), "leads": R.choice([{}, {"reply_within": R.choice([5, 15, 240])}, {"signature": text(0, 50)}])}[t]
        yield from write(c, "PATCH", k, {**o, **n}, p, k)
    p = P + "/settings/team"
    if c.role != "sales" or chance(.3): c.get(A + "/staff.json", p)
    if chance(.8): c.get(A + "/audits.json", p); yield 3
    if c.role != "sales" and day >= 3 and chance(.6): c.get(A + "/announcements.json", P + "/"); yield 4; yield from write(c, "POST", A + "/announcements.json", {"text": text(8, 60)}, P + "/", A + "/announcements.json")
def reports(c):
    p = P + "/reports"; c.get(A + "/reports/stock_age.json", p); c.get(A + "/reports/traffic.json" + R.choice(["", "?days=30"]), p); c.get(A + "/reports/margins.json", p); yield nap()
    if chance(.3): c.get(A + "/reports/margins.json", p); yield 3
    if chance(.3):
        x = body(c.send("POST", A + "/exports.json", {"what": "leads"}, p)); yield 2
        if "id" in x:
            for _ in range(3): c.get(f"{A}/exports/{x['id']}.json", p); yield 2
            c.get(f"{A}/exports/{x['id']}.csv", p); yield 2
    if chance(.3):
        a = c.send("POST", A + "/imports.json", {"rows": 9}, p); to = (a.headers.get("location") or "").removeprefix(ORIGIN)
        if to: c.get(to, p); yield 3; c.get(to, p); yield 2
    for t in some(["auctions", "warranties"], R.randint(1, 2)): c.get(f"{A}/{t}.json", f"{P}/{t}"); yield nap()
BASE = [vehicles, vehicles, leads, leads, customers, test_drives, offers, trade_ins, invoices, settings, reports]
PAGES = {"group": BASE + [offers, invoices, settings, reports], "manager": BASE + [offers, customers, settings], "sales": BASE + [test_drives, leads, offers]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n)
    if not c.old and chance(.85): yield from load(c, R.choice(["/", "/", "/leads"]))
    for f in fs:
        yield R.uniform(15, 240)
        if c.role == "group": c.headers["X-Dealer"] = R.choice(["north", "south", "harbour", "north"])
        if chance(.35): c.get(A + "/notifications.json", f"{P}/{f.__name__.replace('_', '-')}")
        yield from f(c)
    if chance(.15): c.send("DELETE", A + "/session.json", None, P + "/"); yield 1
def tab(c, n):
    for _ in range(n): c.get(A + "/notifications.json", P + "/leads"); yield 30 + R.uniform(-.05, .05)
def widget(dealer, k, until):
    b = Tab(sim, f"192.0.2.{160 + k}", "LotWidget/2 (+fetch)", S, HOST, headers={}, caching=True)
    while sim.now < until: b.get("/api/v1/stock.json?dealer=" + dealer); yield 1500 + R.uniform(-20, 20)
def portal():
    b = Browser(sim, "203.0.113.180", "AutoPortal-Fetch/1.9", S, HOST, accept_gzip=False)
    for d in ("north", "south", "harbour"): b.get("/feeds/" + d); yield 3
def hooks(until):
    b, f = Browser(sim, "203.0.113.181", "AutoPortal-Leads/1.9", S, HOST, accept_gzip=False), Browser(sim, "203.0.113.190", "BrokerBridge/3", S, HOST, accept_gzip=False)
    while sim.now < until:
        b.send("POST", "/hooks/leads.json", {"name": R.choice(["Quinn, O.", "Vance, P.", "Ortiz, L."])}); yield R.uniform(1500, 6000)
        if chance(.5): f.send("POST", "/hooks/broker.json", {"state": "x"}); yield 4
def down(cs, release=None):
    global js
    app.stop()
    if release: env["RELEASE"] = release; app.more["env"] = dict(env); js = "lot-80e4.js"; bundle(js, 1933931000)
    for c in cs:
        for t in ("/notifications", "/leads", "/vehicles", "/offers"): c.get(f"{A}{t}.json", P + "/leads"); yield R.uniform(2, 50)
    app.start(); yield 0
def during(flag, cs, calls):
    (WORK / flag).write_text("1")
    for c in cs:
        for t in calls: c.get(A + t, P + t.split(".")[0]); yield R.uniform(1, 5)
    (WORK / flag).unlink()
def old(c, on): c.old = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/vehicles.json", referer=P + "/vehicles"); yield 2
    c.request("HEAD", A + "/vehicles.json", referer=P + "/vehicles"); yield 2
    l = rows(c.get(A + "/vehicles.json", P + "/vehicles"), "vehicles"); l and c.get(f"{A}/vehicles/{l[0]['id']}", P + "/vehicles"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /login /debug /env /config /backup.json /v1/users /rails/info/routes".split()] + SCANS
def new_day(i, d):
    global day, today
    day, today = i, d; (WORK / "today").write_text(d); yield 0
for i, d in office_days(sim, "2031-04-07", 8):                      # Monday to Monday; closed on Sunday
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday = i == 7, i == 6; end = t("22:30") if not last else t("13:10")
    for c in people:
        if sunday and c is not group or c is m2 and i == 2 or c is s3 and i in (1, 3): continue
        for h in ((8, 10, 13, 16) if not (last or sunday) else (9, 11) if last else (18,)):
            if chance(.62): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    for k, w in enumerate(("north", "south")): sim.spawn(t(f"06:1{k}:00"), widget(w, k, end))
    sim.spawn(t("03:10:00"), portal()); sim.spawn(t("07:40:00"), hooks(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/up", end, 2400))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 5): sim.spawn(t("12:30:00"), tab(s2, 80))
    if i == 1: sim.spawn(t("06:00:00"), old(s1, True))
    if i == 4: sim.spawn(t("06:50:00"), down([m1, s2], "2"))
    if i == 5: sim.spawn(t("12:00:00"), old(s1, False))
    if i == 3: sim.spawn(t("12:20:00"), down([s2, m2]))
    if i == 2: sim.spawn(t("20:10:00"), during("closed", [m1, group], ["/leads.json", "/vehicles.json", "/offers.json"]))
    if i == 5: sim.spawn(t("18:40:00"), during("limit", [s1, s3], ["/leads.json", "/leads.json?q=a", "/customers.json"]))
    if i in (1, 5): sim.spawn(t("12:11:00"), oddities(m1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
size = write_rotated(night / "apache-combined-d", "office_access.log", out, sim.zone, "logrotate"); print("apache", len(out))
KV = re.compile(r"^I, \[\S+ #(?P<pid>\d+)\]  INFO -- : \[\S+\] method=(?P<method>\S+) path=(?P<path>\S+) .* status=(?P<status>\d+) ")
stamp, out, last = Stamp(sim, "rails"), [], 0
stamp.queues = defaultdict(list)
for e in sim.entries: stamp.queues[(e["method"], (e["target"] or "").split("?")[0])].append(e)
for real, stream, line in app.lines:
    m = KV.match(line)
    if m:                                                           # 304 is made above the controller, which says 200
        e = stamp.entry(m["method"], m["path"], int(m["status"]), real, strict=False); t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
        last = t
    else: t = last + .0004 if line.startswith(("F,", "[")) else stamp.moment(real)
    out.append((t, re.sub(r"^([IF], \[)\S+ #\d+", lambda g: f"{g[1]}{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%dT%H:%M:%S.%f} #8", line)))
out.sort(key=lambda p: p[0]); print("rails", len(out), "missed", stamp.missed)
size += write_rotated(night / "lograge", "production.log", out, timezone.utc, "dateext")
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if (e["referer"] or "").startswith(ORIGIN)))
