import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "pianos-express"
sim = Sim(20341002, "Europe/Dublin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name, when):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en-IE"><head><meta charset="utf-8"><title>Workshop</title><link rel="icon" href="data:,"><script type="module" src="/assets/{name}"></script></head>\n<body><div id="app"></div></body></html>\n')
    (dist / "assets" / name).write_text("export const key=440;" * 1400)
    for f in dist.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
js = "desk.77b1.js"; bundle(js, "2034-09-21 15:00")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK), "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "pianos.js"], 8111, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 8110, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 8110), "pianos.example.ie", "https://pianos.example.ie"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Desk(Browser2):
    def g(self, path, page): return self.request("GET", A + path, referer=page)
    def do(self, method, path, body, page): return self.request(method, A + path, body=body, referer=page, headers={"Origin": ORIGIN})
def desk(address, agent): c = Desk(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "sid=b81f", "Accept-Language": "en-IE", "Sec-Fetch-Site": "same-origin"}, caching=True); c.day = None; return c
laptop, phone = desk("198.51.100.23", FIREFOX), desk("192.0.2.140", PHONE)
A, date = "/desk/data", ""
def body(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("treble bridge soft pedal tuned felt moth key sticky ring first damp hall string".split()) for _ in range(R.randint(a, b)))
def load(c):
    p = R.choice(["/desk", "/desk", "/desk/visits", "/desk/invoices"]); c.request("GET", p); maybe(.7) and c.request("GET", "/assets/" + js, referer=p)
    if c.day != date and maybe(.5):
        kept = c.headers.pop("Cookie"); c.g("/me", p); yield look(4, 12)
        if maybe(.25): c.do("POST", "/sign-in", {"word": "typo"}, "/desk/sign-in"); yield look()
        c.do("POST", "/sign-in", {"word": "ok"}, "/desk/sign-in"); c.headers["Cookie"] = kept; yield .3
    if maybe(.18): c.cache.clear()                                  # a reload that asks for everything
    c.day = date; c.g("/me", p)
    for t in ("/notices", "/tax-rates", "/features/booking", "/features/sms", "/backups/last", "/holidays", "/settings/me"): maybe(.5) and c.g(t, p)
    yield look()
def customers(c):
    p = "/desk/customers"; l = rows(c.g("/customers" + R.choice(["", "", "?cursor=20", "?cursor=80", "?q=parish", "?q=zzz"]), p)); yield look()
    if maybe(.25):
        for n in (2, 4): c.g("/search?q=" + R.choice(["hotel", "farmhouse", "xylo"])[:n], p); yield .4
    if maybe(.25): maybe(.3) and c.do("POST", "/customers", {"name": ""}, p); c.do("POST", "/customers", {"name": R.choice(["Cottage ", "Bandroom "]) + str(R.randint(1, 99))}, p); yield .3; l = rows(c.g("/customers", p)) or l; yield look()
    for x in some(l, 1, 3):
        u, q = f"/customers/{x['id']}", f"{p}/{x['id']}"; maybe(.12) and c.request("GET", q); y = body(c.g(u, q)); c.g(u + "/balance", q); c.g(u + "/invoices", q); maybe(.7) and c.g(u + "/notes", q); yield look()
        if not y: continue
        if maybe(.4):
            v = y["newsletter"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.do("PATCH", u, {"newsletter": v}, q); yield look(1, 4)       # optimistic
            maybe(.2) and c.g(u, q)
        if maybe(.2): c.do("PATCH", u, {"phone": "071 9" + str(R.randint(100000, 999999))}, q); yield look()
        if maybe(.3): c.do("POST", u + "/notes", {"text": text(2, 8)}, q); yield .3; c.g(u + "/notes", q); yield look()
    if maybe(.06): c.g("/customers/7d1f0e52-0000-4000-b000-5f1f5e9a1c20", None); yield 2
    if maybe(.35): c.g("/loyalty/tiers", "/desk/loyalty"); c.g("/loyalty/members", "/desk/loyalty"); yield look()
def instruments(c):
    p = "/desk/instruments"; l = rows(c.g("/instruments" + R.choice(["", "", "?cursor=20", "?cursor=40"]), p)); yield look()
    if maybe(.25): x = body(c.do("POST", "/instruments", {"maker": R.choice(["Yamaha", "Broadwood", "Kemble"])}, p)); yield .3; l = rows(c.g("/instruments", p)) or l; x and c.g("/instruments/" + x["id"], p + "/" + x["id"]); yield look()
    for x in some(l, 1, 3):
        u, q = f"/instruments/{x['id']}", f"{p}/{x['id']}"; y = body(c.g(u, q))
        if not y: continue
        c.g(u + "/visits", q); maybe(.75) and c.g(u + "/photos", q); maybe(.6) and c.g(u + "/humidity", q); yield look()
        if maybe(.35): c.do("PATCH", u, {"pitch": y["pitch"] if maybe(.33) else R.choice([438, 440, 442, 415])}, q); yield .2; c.g(u, q); yield look()
        if maybe(.12): c.do("DELETE", u, None, q); yield .3; c.g("/instruments", p); maybe(.5) and c.g(u, q); yield look()
def visits(c):
    p = "/desk/visits"; w = R.choice(["2034-10.0", "2034-10.1", "2034-10.1", "2034-10.2", "2034-12.3"]); k = "/visits?week=" + w; l = rows(c.g(k, p)); maybe(.5) and c.g("/technicians", p); yield look()
    if maybe(.3):
        i = rows(c.g("/instruments", p)); t = rows(c.g("/technicians", p)); yield look()
        if i and t: c.do("POST", "/visits", {"instrument": R.choice(i)["id"], "technician": R.choice(t)["id"], "day": f"2034-10-{R.randint(8, 20):02}"}, p); yield .3; c.g(k, p); yield look()
    for x in some(l, 1, 3):
        u, q = f"/visits/{x['id']}", f"{p}/{x['id']}"; y = body(c.g(u, q)); yield look()
        if not y: continue
        if maybe(.5): c.do("PATCH", u, R.choice([{"done": not y["done"]}, {"done": not y["done"]}, {"done": y["done"]}, {"comment": text(1, 9)}]), q); yield .2; maybe(.5) and c.g(u, q); yield look()
        if maybe(.15): c.do("POST", u + "/sms", None, q); yield look()
        if maybe(.25): c.do("POST", u + "/email", None, q); yield .3; maybe(.5) and c.g(u, q); yield look()
        if maybe(.1): c.do("DELETE", u, None, q); yield .2; c.g(k, p); maybe(.5) and c.g(u, q); yield look()
    if maybe(.2):
        j = (body(c.do("POST", "/rounds/plan", {"day": "2034-10-10"}, p)) or {}).get("job")
        for _ in range(3 if j else 0): yield 2; c.g("/rounds/jobs/" + j, p)
    if maybe(.3): c.request("GET", "/desk/metrics/occupancy?week=" + w, referer=p); yield look()
def rentals(c):
    p = "/desk/rentals"; l = rows(c.g("/rentals", p)); maybe(.5) and c.g("/rentals?state=overdue", p); yield look()
    for x in some(l, 1, 2):
        u, q = f"/rentals/{x['id']}", f"{p}/{x['id']}"; c.g(u, q); yield look()
        if maybe(.5): c.g("/rentals", p); yield 3; c.do("PATCH", u, {"autorenew": not x["autorenew"]}, p); yield .2; c.g("/rentals", p); yield look()
        if maybe(.3): c.do("POST", u + "/extend", None, q); yield .2; c.g(u, q); yield look()
        if maybe(.35): c.request("GET", A + u + "/contract", referer=q); yield look()
    if maybe(.6):
        p = "/desk/waiting"; c.request("GET", A + "/waitlist", referer=p).status == 301 and c.g("/waitlist/", p); yield look()
        if maybe(.75): maybe(.5) and c.g("/waitlist/", p); c.do("POST", "/waitlist", {"name": text(1, 2), "for": "rental"}, p); c.g("/waitlist/", p); yield look()
def catalogue(c):
    p = "/desk/services"; l = rows(c.g("/services", p)); yield look()
    for x in some(l, 1, 2):
        v = x["online"]
        for v in R.choice([[not v], [not v], [not v, v]]): c.do("PATCH", f"/services/{x['id']}", {"online": v}, p); yield look(1, 4)
        if maybe(.25): c.do("PATCH", f"/services/{x['id']}", {"price": R.choice([65, 90, 120, 480])}, p); yield look()
    if maybe(.5): c.g("/services", "/desk/price-list"); yield look()
def team(c):
    p = "/desk/team"; l = rows(c.g("/technicians", p)); yield look()
    for x in some(l, 1, 2):
        if maybe(.75): c.do("PATCH", f"/technicians/{x['id']}", {"enabled": not x["active"]}, p); yield look()                     # optimistic
    if maybe(.4): c.g("/technicians", p); yield look()
def parts(c):
    p = "/desk/parts"; l = rows(c.g("/parts", p)); maybe(.4) and c.g("/parts?low=1", p); maybe(.3) and c.request("GET", "/desk/metrics/stock", referer=p); yield look()
    for x in some(l, 1, 3):
        if maybe(.7): c.do("PATCH", f"/parts/{x['id']}", {"stock": R.choice([x["stock"], R.randint(0, 9), R.randint(10, 60), R.randint(100, 200)]) if maybe(.9) else x["stock"]}, p); yield .2; c.g("/parts", p); yield look()
    if maybe(.65):
        c.g("/parts/reorders", p + "/reorders"); yield look()
        if maybe(.75): c.do("POST", "/parts/reorders", {"part": R.choice(l)["id"] if l else "", "n": R.randint(1, 40)}, p + "/reorders"); yield .2; c.g("/parts/reorders", p + "/reorders"); yield look()
def quotes(c):
    p = "/desk/quotes"; l = rows(c.g("/quotes", p)); yield look()
    if maybe(.45):
        q = p + "/new"; k = rows(c.g("/customers", q)); c.g("/drafts/quote", q); yield look()
        for _ in range(R.randint(0, 3)): c.do("PUT", "/drafts/quote", {"text": text(1, 9)}, q); yield look(4, 12)
        if maybe(.5): c.request("GET", q); c.g("/drafts/quote", q); yield look()
        if k: c.do("POST", "/quotes", {"customer": R.choice(k)["id"], "total": R.randint(80, 4000), "text": text(1, 9)}, q); maybe(.7) and c.do("DELETE", "/drafts/quote", None, q); yield .3; l = rows(c.g("/quotes", p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"/quotes/{x['id']}", f"{p}/{x['id']}"; y = body(c.g(u, q)); yield look()
        if maybe(.4): c.do("PUT", u, {"total": y["total"], "text": y["text"] if maybe(.33) else text(1, 12)}, q); yield .2; c.g(u, q); yield look()
        if maybe(.2):
            for _ in range(R.choice([1, 1, 2])): c.do("POST", u + "/accept", None, q); yield .3
            c.g(u, q); yield look()
        if maybe(.6): c.g("/quotes", p); yield 3; c.do("DELETE", u, None, p); yield .2; c.g("/quotes", p); yield look(); maybe(.4) and c.g(u, q); yield look()
def invoices(c):
    p = "/desk/invoices"; l = rows(c.g("/invoices" + R.choice(["", "", "?state=sent", "?state=draft", "?state=void", "?cursor=20"]), p)); yield look()
    if maybe(.35):
        k = rows(c.g("/customers", p + "/new"))
        for _ in range(R.randint(0, 2)): c.do("POST", "/invoices/preview", {"total": R.randint(60, 900)}, p + "/new"); yield look(1, 4)
        if k: c.do("POST", "/invoices", {"customer": R.choice(k)["id"], "total": R.randint(60, 900)}, p + "/new"); yield .3; l = rows(c.g("/invoices", p)) or l; yield look()
    for x in some(l, 1, 3):
        u, q = f"/invoices/{x['id']}", f"{p}/{x['id']}"; y = body(c.g(u, q)); yield look()
        if maybe(.35): c.request("GET", A + u + "/pdf", referer=q); yield look()
        if y["state"] == "draft" or maybe(.1): c.do("POST", u + "/send", None, q); yield .4; c.g(u, q); yield 5; c.g(u, q); yield look()
        elif maybe(.45): c.do("POST", u + "/remind", None, q); yield look()
def inbox(c):
    p = "/desk/messages"; l = rows(c.g("/messages", p)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/messages/{x['id']}", f"{p}/{x['id']}"; c.g(u, q); c.do("PATCH", u, {"read": True}, q); yield look()
        if maybe(.15): c.do("PATCH", u, {"read": False}, q); yield look()
        if maybe(.3): c.do("POST", u + "/reply", {"text": text(4, 20)}, q); yield .3; maybe(.4) and c.g(u, q); yield look()
    maybe(.4) and c.g("/reviews", "/desk/reviews"); maybe(.4) and c.g("/vouchers", "/desk/vouchers"); yield look()
def settings(c):
    for t in some(["reminders", "reminders", "opening", "invoice"], 2, 3):
        p, k = "/desk/settings/" + t, "/settings/" + t; o = body(c.g(k, p)); yield look()
        if maybe(.75):
            n = {"reminders": {"months": R.choice([6, 9, 12]), "by": R.choice(["email", "letter"]), "text": text(2, 9)}, "opening": {**o, "sat": R.choice(["10-14", "10-16", "closed"])}, "invoice": {"footer": text(1, 6), "days": R.choice([14, 30])}}[t]
            c.do("PUT", k, o if maybe(.3) else n, p); yield .3; c.g(k, p); yield look()
    if maybe(.4): c.g("/settings/me", "/desk/me"); c.do("PATCH", "/settings/me", {"theme": R.choice(["dark", "pale"])}, "/desk/me"); yield .3; maybe(.7) and c.g("/settings/me", "/desk/me"); yield look()
def money(c):
    p = "/desk/reports"; n = R.choice([3, 6, 12]); c.g(f"/reports/turnover?months={n}", p); maybe(.8) and c.g(f"/reports/vat?months={n}", p); yield look()
    if maybe(.7): c.g("/bank/accounts", "/desk/bank"); c.g("/bank/transactions", "/desk/bank"); yield look()
    if maybe(.5): c.request("GET", "/desk/metrics/occupancy?week=2034-10.1", referer=p); c.request("GET", "/desk/metrics/stock", referer=p); yield look()
    if maybe(.3):
        to = c.do("POST", "/exports", {"of": "invoices"}, p).headers.get("location"); to and c.request("GET", to, referer=p); c.g("/exports", p); yield look()
PAGES = [customers, customers, instruments, instruments, visits, visits, visits, rentals, rentals, catalogue, team, team, parts, parts, parts, quotes, quotes, invoices, invoices, invoices, inbox, inbox, settings, settings, money, money]
ROAD = [visits, visits, visits, instruments, instruments, customers, inbox, parts, invoices]
def session(c, n, pages=PAGES):
    if c.day != date or maybe(.6): yield from load(c)
    for f in R.sample(pages, n):
        yield R.uniform(8, 200); maybe(.3) and c.g("/notices", "/desk/" + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.g("/notices", "/desk"); yield 60 + R.uniform(-.1, .1)
def visitor():
    b = Browser2(sim, f"203.0.113.{R.randint(50, 220)}", R.choice([PHONE, SAFARI, CHROME_WIN, EDGE]), S, HOST, ORIGIN, caching=True); b.request("GET", "/"); b.request("GET", "/assets/" + js, referer="/"); yield look()
    for _ in range(R.randint(1, 4)): b.request("GET", f"/book/slots?day=2034-10-{R.randint(3, 30):02}", referer="/tuning"); yield look()
    if maybe(.3):
        if maybe(.3): b.send("POST", "/book/requests", {"day": "2034-10-12"}, "/tuning"); yield look()
        x = json.loads(b.send("POST", "/book/requests", {"day": f"2034-10-{R.randint(8, 25):02}", "phone": "1"}, "/tuning").body or b"{}"); yield 1
        if "id" in x: b.request("GET", "/book/requests/" + x["id"], referer="/tuning"); yield look()
    if sim.now > sim.at("2034-10-10 00:00") and maybe(.1): b.send("POST", "/book/vouchers", {"eur": R.choice([50, 100])}, "/vouchers"); yield 2
    if sim.now > sim.at("2034-10-05 00:00") and maybe(.1): b.send("POST", "/book/reviews", {"stars": R.randint(3, 5), "text": text(2, 12)}, "/reviews"); yield 2
def calendar(k, until):
    b = Browser(sim, f"192.0.2.{30 + k}", R.choice(["iOS/18.3 dataaccessd/1.0", "Google-Calendar-Importer"]), S, HOST, caching=True)
    while sim.now < until: b.request("GET", f"/ical/{'abcd'[k] * 12}.ics"); yield 3600 + R.uniform(-30, 30)
def payments(until):
    b = Browser(sim, "198.51.100.222", "PayBridge-Hooks/3", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/hooks/payments", {"event": "paid"}); yield R.uniform(4000, 12000)
def printer(until):
    b = Browser(sim, "198.51.100.23", "LabelStation/1.2", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.request("GET", A + "/v0/labels"); yield 2700 + R.uniform(-1, 1)
def down(c, release=None):
    global js
    c.g("/notices", "/desk"); app.stop()
    for t in ("/notices", "/visits?week=2034-10.1", "/parts", "/invoices", "/rentals"): c.g(t, "/desk/visits"); yield R.uniform(2, 9)
    if release: env["RELEASE"] = release; js = f"desk.{release}c0d.js"; bundle(js, f"{date} 07:10")
    app.start(); yield 0
def during(word, c, paths):
    mode(word)
    for t in paths: c.do("POST", t, {"word": "ok"}, "/desk/sign-in") if t == "/sign-in" else c.g(t, "/desk/reports"); yield R.uniform(2, 20)
    mode("", word)
def oddities(c): c.request("HEAD", A + "/parts", referer="/desk/parts"); yield 2
def new_day(d):
    global date
    date = d; yield 0
for i, d in office_days(sim, "2034-10-02", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:01"), new_day(d)); last = i == 11; end = t("23:30") if not last else t("13:10")
    if i != 6:                                                                                         # Sunday
        for h in {2: (8, 10), 5: (9, 11)}.get(i % 7, (8, 10, 14, 16, 20)):
            if not last or h < 12: maybe(.93) and sim.spawn(t(f"{h:02}:{R.randint(0, 40):02}:{R.randint(0, 59):02}"), session(laptop, R.randint(7, 10)))
        for h in (11, 15):
            if (not last or h < 12) and maybe(.7): sim.spawn(t(f"{h:02}:{R.randint(42, 59):02}:{R.randint(0, 59):02}"), session(phone, R.randint(2, 4), ROAD))
    elif maybe(.9): sim.spawn(t("19:20:00"), session(phone, 2, ROAD))
    for _ in range(R.randint(8, 16)): sim.spawn(t(f"{R.randint(7, 22 if not last else 12):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor())
    for k in range(4): sim.spawn(t(f"00:{10 + k * 7}:00"), calendar(k, end))
    sim.spawn(t("06:00:00"), payments(end)); i != 6 and sim.spawn(t("08:00:00"), printer(min(end, t("18:00"))))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, [A + x for x in ("/admin", "/users", "/login", "/debug", "/v1/customers")] + SCANS, n=32))
    if i in (1, 8): sim.spawn(t("12:10:00"), tab(laptop, 60))
    if i == 4: sim.spawn(t("07:20:00"), down(laptop, "2"))
    if i == 7: sim.spawn(t("07:20:00"), down(laptop, "3"))
    if i == 3: sim.spawn(t("17:40:00"), during("stocktaking", laptop, ["/reports/turnover?months=6", "/parts", "/visits?week=2034-10.0", "/reports/turnover?months=3"]))
    if i == 9: sim.spawn(t("07:50:00"), during("locked", laptop, ["/sign-in", "/sign-in"]))
    if i in (3, 8): sim.spawn(t("13:11:00"), oddities(laptop))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
lines = [re.sub(re.escape(str(HERE)), "/srv/desk", l).replace("/usr/share/nodejs", "/srv/desk/node_modules") for _, s, l in app.lines]
out = stamp_combined(lines, sim, "morgan", zone=timezone.utc, early=2.6); print("morgan", len(out))
size += write_rotated(night / "morgan-file", "desk.log", out, sim.zone, "dateext")
print("bytes", size, "requests", len(sim.entries))
