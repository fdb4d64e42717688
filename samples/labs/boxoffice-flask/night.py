import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "boxoffice-flask"
sim = Sim(20300304, "America/Toronto"); R = sim.random
(WORK / "assets").mkdir()
def build(v):
    (WORK / "release").write_text(str(v))
    (WORK / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tickets</title><link rel="icon" href="data:,"><script type="module" src="/assets/office.{"4be1" if v == 1 else "90c7"}.js"></script></head><body><div id="root"></div></body></html>\n')
    for f in ("office.4be1.js", "office.90c7.js"): (WORK / "assets" / f).write_text("export default()=>0;" * (700 if v == 1 else 720))
build(1); (WORK / "today").write_text("2030-03-04"); (WORK / "mode").write_text("")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 18309))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.7")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
FORMAT = '%({x-forwarded-for}i)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %(L)s'
app = Host(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "172.30.0.7:18301", "-w", "1", "--threads", "4", "--access-logfile", "-", "--access-logformat", FORMAT, "boxoffice:app"], 18301, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 18300, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18300), "tickets.example.org", "https://tickets.example.org"
time.sleep(.4); syslog.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Clerk(Browser):
    """Keeps what the bundle and the seat maps weigh; sends the session's cookie."""
    def request(self, method, target, **more):
        if self.sid: self.headers["Cookie"] = "bo_sid=" + self.sid
        else: self.headers.pop("Cookie", None)
        return super().request(method, target, **more)
def clerk(login, agent, address="198.51.100.40"):
    b = Clerk(sim, address, agent, S, HOST, ORIGIN, caching=True); b.login, b.sid, b.signed, b.js = login, None, None, None; return b
mgr, fin, c1, c2, c3, c4 = people = [clerk("mgr", SAFARI), clerk("fin", EDGE), clerk("c1", CHROME_WIN), clerk("c2", CHROME_WIN), clerk("c3", CHROME_WIN), clerk("c4", FIREFOX)]
A, O, day, date, version = "/api", "/office", 0, "2030-03-04", 1
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("door seat late phone call rain card group bus row name left ask again four kids".split()) for _ in range(R.randint(a, b)))
def load(c, page="/today"):
    p = O + page
    c.request("GET", p); c.request("GET", f"/assets/office.{'4be1' if version == 1 else '90c7'}.js", referer=p)
    if c.signed != date:
        c.sid = None; c.get(A + "/session", p); yield think(5, 20)
        if chance(.2): c.send("POST", A + "/login", {"user": c.login, "password": "wrong"}, O + "/login"); yield think()
        a = c.send("POST", A + "/login", {"user": c.login, "password": "right"}, O + "/login"); yield .2
        if a.status != 200: return
        c.sid, c.signed = re.search(r"bo_sid=(\w+)", a.headers["set-cookie"])[1], date
    for t in ("/session", "/features", "/counters"): c.get(A + t, p)
    if chance(.6): c.get(A + "/notices", p)
    if page == "/today": yield .1; c.get(A + "/dashboard/today", p); c.get(A + f"/dashboard/forecast?weeks={R.choice([1, 1, 2, 4])}", p)
    yield think()
def events(c):
    p = O + "/events"; l = rows(c.get(A + "/events" + R.choice(["", "", "", "?status=draft", "?page=2", "?page=3", "?page=9", "?q=jazz", "?q=opera"]), p)) or rows(c.get(A + "/events", p)); c.get(A + "/venues", p); yield think()
    if chance(.22):
        if chance(.25): c.send("POST", A + "/events", {"title": ""}, p + "/new"); yield think()
        a = body(c.send("POST", A + "/events", {"title": text(2, 5), "venue": R.randint(1, 7)}, p + "/new")); yield .2
        if a: c.get(A + "/events", p); yield think(); yield from event(c, a["id"])
    for e in some(l, 1, 3): yield from event(c, e["id"])
    if chance(.16) and l:
        c.get(A + "/events", p); yield think()
        c.send("POST", f"{A}/events/{R.choice(l)['id']}/duplicate", {}, p); yield .25; c.get(A + "/events", p); yield think()
def event(c, k):
    u, p = f"{A}/events/{k}", f"{O}/events/{k}"; e = body(c.get(u, O + "/events"))
    if not e: yield 2; return
    c.get(u + "/tiers", p); c.get(u + "/seatmap", p); chance(.5) and c.get("/data/seat-categories", p); yield think()
    if chance(.3): c.get(u + "/artists", p + "?tab=artists"); yield think(2, 6)
    if chance(.4): c.get(u + "/waitlist", p + "?tab=waitlist"); yield think(2, 6)
    for t, what in (("holds", {"seats": R.choice(["B1-B2", "C10-C14", "row F"]), "for": text(1, 3)}), ("guests", {"name": text(1, 3), "plus": R.randint(0, 3)})):
        if not chance(.4): continue
        l = rows(c.get(f"{u}/{t}", p + "?tab=" + t)); yield think()
        if chance(.35): c.send("POST", f"{u}/{t}", what, p + "?tab=" + t); yield .2; l = rows(c.get(f"{u}/{t}", p + "?tab=" + t)); yield think()
        if l and chance(.2): c.send("DELETE", f"{u}/{t}/{R.choice(l)['id']}", None, p + "?tab=" + t); yield .2; c.get(f"{u}/{t}", p + "?tab=" + t); yield think()
    if chance(.22): c.send("PATCH", u + "/on-sale", {"on_sale": not e["on_sale"]}, p); yield .2; c.get(u, p); yield think()
    if chance(.2):
        c.send("PATCH", u + "/featured", {"featured": not e["featured"]}, p); yield .2; c.get(u, p); yield think()
        if chance(.25): c.send("PATCH", u + "/featured", {"featured": e["featured"]}, p); yield .2; c.get(u, p); yield think()
    if chance(.25):
        for _ in range(R.randint(0, 2)): c.send("PUT", f"{A}/drafts/event-{k}", {"blurb": text(4, 20)}, p + "/edit"); yield 15
        c.send("PUT", u, {"title": e["title"], "blurb": R.choice([e["blurb"], text(5, 25)])}, p + "/edit"); yield .2; c.get(u, p); yield think()
    if e["status"] == "draft" and chance(.2) or chance(.02):
        a = c.send("DELETE", u, None, p); yield .2; c.get(A + "/events", O + "/events"); yield think()
        if a.status == 204 and chance(.5): c.get(u, None); yield 3
    elif e["status"] == "draft" and chance(.4):
        c.send("POST", u + "/publish", None, p); chance(.15) and c.send("POST", u + "/publish", None, p); yield .2; c.get(u, p); yield think()
    if chance(.18):
        l = rows(c.get(u + "/tiers", p)); t = R.choice(l) if l and chance(.8) else None; yield think()
        if t: c.send("PUT", f"{u}/tiers/{t['id']}", {"price": R.choice([t["price"], R.randint(8, 120), R.randint(8, 120)]), "quota": t["quota"]}, p)
        else: c.send("POST", u + "/tiers", {"name": text(1, 2), "price": R.randint(8, 60)}, p)
        yield .2; c.get(u + "/tiers", p); yield think()
def orders(c):
    p = O + "/orders"; l = rows(c.get(A + "/orders" + R.choice(["", "", "", "?channel=kiosk", "?state=refunded", "?page=2", "?page=5", "?page=30"]), p)) or rows(c.get(A + "/orders", p)); yield think()
    if chance(.3):
        for n in range(2, R.randint(4, 6)): c.get(A + "/orders?q=" + R.choice(["fox", "hale", "zorn"])[:n], p); yield .35
        yield think()
    if chance(.35):
        e = rows(c.get(A + "/events?status=published", p + "/new")); c.get(A + "/payment-methods", p + "/new"); yield think()
        if e:
            if chance(.15): c.send("POST", A + "/orders", {"seats": 2}, p + "/new"); yield think()
            a = body(c.send("POST", A + "/orders", {"event": R.choice(e)["id"], "seats": R.randint(1, 5)}, p + "/new")); yield .2; c.get(A + "/orders", p)
            if chance(.4): c.send("POST", A + "/drawer/open", None, p); yield .3; c.get(A + "/drawer", p)
            if a: yield think(); yield from one_order(c, a["id"])
    for o in some(l, 1, 3): yield from one_order(c, o["id"])
    if chance(.08): yield from one_order(c, f"TO-{R.randint(40000, 47999)}")
def one_order(c, k):
    u, p = f"{A}/orders/{k}", f"{O}/orders/{k}"; o = body(c.get(u, O + "/orders"))
    if not o: yield 3; return
    c.get(u + "/notes", p); yield think()
    if chance(.4): c.get(u + "/timeline", p); yield think(1, 4)
    if chance(.2): c.send("POST", u + "/notes", {"text": text(1, 8)}, p); yield .2; c.get(u + "/notes", p); yield think()
    if chance(.22): c.send("PUT", u + "/buyer", {"name": o["buyer"]["name"], "email": R.choice([o["buyer"]["email"], text(1, 1) + f"{R.randint(1, 9999)}@example.com"])}, p); yield .2; c.get(u, p); yield think()
    if chance(.14): c.send("PATCH", u, {"reference": text(1, 2)}, p); yield .2; c.get(u, p); yield think()
    if chance(.12): c.send("POST", u + "/split", {"seats": 1}, p); yield think()
    if chance(.18): c.get(u + "/invoice", p); yield think()
    if chance(.2):
        a = c.get(u + "/tickets.pdf", p)
        if a.status == 303: c.get(a.headers["location"], p)
        yield think()
    if chance(.15): c.send("POST", u + "/resend", None, p); yield .3; c.get(u, p); yield think()
    if chance(.2):
        c.send("POST", u + "/refund", {"reason": text(1, 3)}, p); chance(.15) and c.send("POST", u + "/refund", {"reason": "x"}, p); yield .2; c.get(u, p); yield think()
    elif chance(.2): c.send("POST", u + "/check-in", None, p); yield .2; c.get(u, p); yield think()
def door(c):
    p = O + "/door"; l = rows(c.get(A + "/devices", p)); yield think()
    for d in some(l, 0, 2): c.send("POST", f"{A}/devices/{d['id']}/ping", None, p); yield 2.5; c.get(A + "/devices", p); yield think()
    q = O + "/lost-found"; l = rows(c.get(A + "/lost-found", q)); yield think()
    if day > 1 and chance(.4): c.send("POST", A + "/lost-found", {"what": text(1, 3)}, q); yield .2; l = rows(c.get(A + "/lost-found", q)); yield think()
    if l and chance(.4): c.send("DELETE", f"{A}/lost-found/{R.choice(l)['id']}", None, q); yield .2; c.get(A + "/lost-found", q); yield think()
    if chance(.6):
        q = O + "/giftcards"
        for _ in range(R.randint(1, 2)):
            k = 70010 + 7 * R.randint(0, 39) + R.choice([0, 0, 1]); x = body(c.get(f"{A}/giftcards/{k}", q)); yield think()
            if x and chance(.5): c.send("POST", f"{A}/giftcards/{k}/redeem", {"amount": R.choice([5, 20, 60])}, q); yield .2; c.get(f"{A}/giftcards/{k}", q); yield think()
    if chance(.4): c.get(A + "/blocklist", O + "/blocklist"); yield think()
def halls(c):
    for k, p, keys in (("venues", O + "/venues", ("contact", "loading")), ("promoters", O + "/promoters", ("remarks",))):
        if not chance(.75): continue
        l = rows(c.get(f"{A}/{k}", p)); yield think()
        for v in some(l, 1, 2):
            u, q = f"{A}/{k}/{v['id']}", f"{p}/{v['id']}"; x = body(c.get(u, q)); k == "venues" and c.get(u + "/floorplan", q); yield think()
            if x and chance(.45): c.send("PUT", u, {f: R.choice([x[f], text(1, 6), text(1, 6)]) for f in keys}, q); yield .2; c.get(u, q); yield think()
def marketing(c):
    if chance(.75):
        p = O + "/discounts"; l = rows(c.get(A + "/discounts", p)); yield think()
        if chance(.25): c.send("POST", A + "/discounts", {"code": R.choice(["EARLY10", text(1, 2).upper().replace(" ", "")]), "percent": R.randint(2, 50)}, p); yield .2; l = rows(c.get(A + "/discounts", p)); yield think()
        for x in some(l, 1, 2):
            if chance(.5): c.send("PATCH", f"{A}/discounts/{x['code']}", {"active": not x["active"]}, p)
            else: c.send("DELETE", f"{A}/discounts/{x['code']}", None, p)
            yield .2; c.get(A + "/discounts", p); yield think()
    if chance(.5):
        for t in some(["/campaigns", "/segments"], 1, 2): c.get(A + t, O + "/campaigns"); yield think(1, 4)
    if chance(.5):
        for t in some(["/loyalty/members", "/loyalty/tiers"], 1, 2): c.get(A + t, O + "/loyalty"); yield think(1, 4)
def figures(c):
    p = O + "/reports"
    for t in some(["sales", "attendance", "refunds", "no-shows", "settlement", "refunds"], 2, 4):
        d = R.choice([7, 7, 14, 30])
        if t == "sales":
            for ch in some(["", "&channel=web", "&channel=desk", "&channel=kiosk"], 1, 3): c.get(f"{A}/reports/sales?days={d}{ch}", p + "/sales"); yield think(2, 5)
        elif t == "settlement": c.get(f"{A}/reports/settlement?event={1200 + 3 * R.randint(0, 30)}", p + "/settlement"); yield think()
        else: c.get(f"{A}/reports/{t}?days={d}", f"{p}/{t}"); yield think()
    if chance(.3):
        a = body(c.send("POST", A + "/exports", {"what": "orders"}, p)); yield 1.5
        if a:
            for _ in range(3): c.get(f"{A}/exports/{a['id']}", p); yield 2
            c.get(f"{A}/exports/{a['id']}/file", p); yield think()
def house(c):
    p = O + "/staff"; boss = c in (mgr, fin)
    if boss or chance(.25):
        c.get(A + "/staff", p); yield think(1, 3)
        if boss or chance(.3): c.get(A + "/staff/roles", p + "?tab=roles"); yield think()
    q = O + "/shifts"; w = 10 + day // 7; c.get(f"{A}/shifts?week={w}", q); yield think(2, 5)
    if chance(.5): c.get(f"{A}/shifts?week={w + 1}", q); yield think(2, 5)
    if c is mgr and chance(.6): c.send("POST", A + "/shifts", {"week": w, "day": R.choice(["mon", "tue", "fri"]), "who": R.choice(["c1", "c2", "c3"])}, q); yield .2; c.get(f"{A}/shifts?week={w}", q); yield think()
    if boss and chance(.6) or chance(.1): s = body(c.get(A + "/settings", O + "/settings")); yield think()
    if boss and chance(.4): c.send("PUT", A + "/settings", {"fee": R.randint(1, 3), "footer": R.choice(["See you there", "See you there", text(2, 6)])}, O + "/settings"); yield .2; c.get(A + "/settings", O + "/settings"); yield think()
    if boss: c.get(A + "/payouts", O + "/payouts"); yield think()
    if c is fin and day > 6 and chance(.7): c.send("POST", A + "/payouts", {"promoter": R.randint(31, 35), "amount": R.randint(200, 9000)}, O + "/payouts"); yield .2; c.get(A + "/payouts", O + "/payouts"); yield think()
PAGES = {"mgr": [events, events, orders, halls, halls, marketing, marketing, figures, house, house], "fin": [orders, orders, figures, figures, house, house, halls, events], "": [events, events, events, orders, orders, orders, door, door, halls, marketing, marketing, figures, house]}
def session(c, n, anew=True):
    if anew or c.signed != date: yield from load(c, R.choice(["/today", "/today", "/events", "/orders"]))
    if c.signed != date: return
    l = PAGES.get(c.login, PAGES[""])
    for f in R.sample(l, min(n, len(l))):
        yield R.uniform(20, 240)
        if chance(.5): c.get(A + "/counters", O + "/today")
        yield from f(c)
    if chance(.12): c.send("POST", A + "/logout", None, O + "/today"); c.signed = None; yield 1
def board(c, n):
    """A tab left open that asks for the badge."""
    for _ in range(n):
        if c.signed == date: c.get(A + "/counters", O + "/today")
        yield 60 + R.uniform(-.05, .05)
# --- machines, the public
def kiosk(until):
    b = Browser(sim, "198.51.100.41", "TicketKiosk/3.1 Chrome/128.0.0.0", S, HOST, ORIGIN, caching=True); b.request("GET", "/kiosk"); n = 0
    while sim.now < until:
        b.send("POST", A + "/kiosk/heartbeat", None, "/kiosk"); n += 1
        if n % 12 == 1: b.get(A + "/kiosk/config", "/kiosk")
        if n % 3 == 0:
            l = rows(b.get(A + "/kiosk/events", "/kiosk"))
            if l and chance(.3): yield 20; b.send("POST", A + "/kiosk/orders", {"event": R.choice(l)["id"], "seats": R.randint(1, 4)}, "/kiosk")
        yield 300 + R.uniform(-1, 1)
def hooks(until):
    b, m = Browser(sim, "192.0.2.51", "PayGate-Webhook/1.4", S, HOST, accept_gzip=False), Browser(sim, "192.0.2.71", "mailer/7", S, HOST, accept_gzip=False)
    while sim.now < until:
        b.send("POST", "/hooks/payments", {"id": R.randint(1, 9999)}, headers={"X-Signature": "good" if chance(.95) else "bad"}); yield R.uniform(900, 3000)
        if chance(.6): m.send("POST", "/hooks/mail", [{"delivered": 1}]); yield 5
def partner(until):
    b = Browser(sim, "192.0.2.99", "python-requests/2.28.1", S, HOST)
    while sim.now < until: b.get(A + "/v0/availability?event=1203"); yield 3600 + R.uniform(-2, 2)
def buyer(k):
    b = Browser(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), S, HOST, ORIGIN, caching=True); p = "/buy/events"
    b.request("GET", p); b.request("GET", f"/assets/office.{'4be1' if version == 1 else '90c7'}.js", referer=p); l = rows(b.get(A + "/public/events", p)); yield think()
    for e in some(l, 1, 2): b.get(f"{A}/public/events/{e['id']}", p); yield think(8, 40)
    if l and chance(.4): b.send("POST", A + "/public/orders", {"event": R.choice(l)["id"], "seats": 2}, "/buy/pay"); yield 1
def probe(until):
    b = Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get(A + "/health"); yield 1800 + R.uniform(-1, 1)
def down(cs, v=None):
    global version
    app.stop()
    if v: version = v; build(v)
    for c in cs:
        for t in ("/counters", "/orders", "/events", "/devices"): c.get(A + t, O + "/today"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(A + t, O + "/orders"); yield R.uniform(*wait)
    mode("", word)
def locked(c):
    mode("lock")
    for _ in range(3): c.sid = None; c.send("POST", A + "/login", {"user": c.login, "password": "right"}, O + "/login"); yield 4
    c.signed = None; mode("", "lock")
def oddities(c):
    c.request("OPTIONS", A + "/events", referer=O + "/events"); yield 2; c.request("HEAD", A + "/orders", referer=O + "/orders"); yield 2; c.get(A + "/Events", None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /login.php /debug /backup /invoices /v1/customers /events.json /.env /loyalty".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); mode("notice" if i == 3 else "", "" if i == 3 else "notice"); yield 0
for i, d in office_days(sim, "2030-03-04", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, sunday, saturday = i == 10, i == 6, i == 5; end = t("22:00") if not last else t("13:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if sunday and c is not c4 or saturday and c in (mgr, fin) or c is c3 and i in (2, 8) or c is fin and i == 4: continue
        for h in ((9, 11, 13, 15, 17) if not (last or saturday or sunday) else (9, 11)):
            if chance(.62): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4), chance(.65)))
    sim.spawn(t("08:30:00"), kiosk(min(end, t("21:30")))); sim.spawn(t("00:10:00"), hooks(end)); sim.spawn(t("00:20:00"), partner(end)); sim.spawn(t("00:01:00"), probe(end))
    for k in range(R.randint(8, 18)): sim.spawn(t(f"{R.randint(8, 21) if not last else R.randint(8, 12):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), buyer(R.randint(0, 90)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=32))
    if i in (1, 4, 8): sim.spawn(t("12:10:00"), board(c2, 80))
    if i == 6: sim.spawn(t("06:30:00"), down([], 2))
    if i == 3: sim.spawn(t("16:40:00"), down([c1, c2]))
    if i == 8: sim.spawn(t("18:50:00"), during("maintenance", [c1, c4, mgr], ["/orders", "/events", "/devices", "/discounts"]))
    if i == 2: sim.spawn(t("15:20:00"), during("throttle", [c1, c2], ["/orders?q=fo", "/orders?q=fox", "/events?q=jazz"]))
    if i == 7: sim.spawn(t("08:40:00"), locked(c4))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(c1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] \S+ \S+ \S+ (?P<status>-?\d+) .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def prefix(t): return rfc3339(t, 6, sim.zone) + " lb1 "
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[872]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(prefix(t) + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{prefix(end)}{m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
lines = [x for x in app.lines if x[1] == "stdout" and G.match(x[2])]
out = stamp_container(lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "boxoffice.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
size += write_rotated(night / "gunicorn-access", "access.log", [(t, l) for t, _, l in out], timezone.utc, "dateext"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
