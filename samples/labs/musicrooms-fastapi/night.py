import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "musicrooms-fastapi"
sim = Sim(20310327, "Europe/London"); R = sim.random
www = WORK / "www"; (www / "assets").mkdir(parents=True); (WORK / "mode").write_text(""); (WORK / "now").write_text("0")
(www / "index.html").write_text('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mill Lane</title><link rel="icon" href="data:,"><script type="module" src="/assets/studio.71c0.js"></script></head><body><div id="app"></div></body></html>\n')
(www / "assets" / "studio.71c0.js").write_text("".join(f"export const m{i}={i * 7919 % 9973};" for i in range(700)))
servers, words, date = Servers(), set(), ""
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "VERSION": "1", "HOME": str(WORK)}
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "127.0.0.1", "--port", "18411", "--no-use-colors", "studio:app"], 18411, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 18410, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18410), "millane.example.org", "https://millane.example.org"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"
class Client(Browser):
    """Tells the application the simulated time by a file; keeps entity tags of data, and a token."""
    token, tags, signed = None, None, None
    def request(self, method, target, **more):
        (WORK / "now").write_text(f"{sim.now:.3f}"); self.tags = {} if self.tags is None else self.tags; h = dict(more.pop("headers", None) or {})
        if self.token: h["Authorization"] = "Bearer " + self.token
        if method == "GET" and target in self.tags: h["If-None-Match"] = self.tags[target]
        a = super().request(method, target, headers=h, **more)
        if method == "GET" and a.status == 200 and "etag" in a.headers and (target.startswith("/v2") or target.startswith("/assets")): self.tags[target] = a.headers["etag"]
        return a
class Owner(Client):
    """After a 401 it asks for another token and asks again."""
    def call(self, method, target, page, body=None):
        a = self.request(method, target, body=body, referer=page)
        if a.status == 401:
            r = self.request("POST", "/v2/auth/refresh", body={"refresh": "r"}, referer=page)
            if r.status == 200: self.token = r.json()["data"]["token"]; a = self.request(method, target, body=body, referer=page)
        if a.status == 307 and method == "GET": a = self.request("GET", "/" + a.headers["location"].split("/", 3)[3], referer=page)
        return a
    def look(self, target, page): return self.call("GET", target, page)
desk = Owner(sim, "198.51.100.61", SAFARI, S, HOST, ORIGIN); phone = Owner(sim, "198.51.100.61", IPHONE, S, HOST, ORIGIN)
def chance(p): return R.random() < p
def think(a=3, b=14): return R.uniform(a, b)
def rows(a):
    if a.status not in (200, 304) or a.body[:1] not in (b"[", b"{"): return []
    x = json.loads(a.body); return x if isinstance(x, list) else x.get("data", [])
def text(a, b): return " ".join(R.choices("scales piano late asks amp drums parent exam quiet recital strings reeds key left kit choir".split(), k=R.randint(a, b)))
WEEKS = ["2031-W13", "2031-W14", "2031-W15", "2031-W16", "2031-W17"]; O = "/studio"; LAST = {}
def opened(c, p=O + "/calendar"):
    c.request("GET", p); c.request("GET", "/assets/studio.71c0.js", referer=p)
    if c.signed != date:
        c.token = None; c.request("GET", "/v2/me", referer=p); yield think(4, 15)
        if chance(.2): c.send("POST", "/v2/auth/login", {"password": "wrong"}, p); yield think()
        a = c.send("POST", "/v2/auth/login", {"password": "ok"}, p)
        if a.status != 200: return
        c.signed = date; c.token = a.json()["data"]["token"]
    c.look("/v2/me", p); c.look("/v2/notifications", p); c.look("/v2/inbox/unread", p); c.look("/v2/stats/today", p); c.look("/v2/holidays?year=2031", p); c.look("/v2/events/stream", p)
def calendar(c):
    p = O + "/calendar"
    for w in R.sample(WEEKS, R.randint(1, 3)): c.look(f"/v2/calendar?week={w}", p); c.look(f"/v2/calendar/conflicts?week={w}", p); yield think()
    rs = rows(c.look("/rooms", p))
    if rs and chance(.6): c.call("POST", "/v2/bookings", p, {"room": R.choice(rs[:5])["id"], "week": w, "day": R.randint(1, 7), "hour": R.randint(9, 21)}); yield .2; c.look(f"/v2/calendar?week={w}", p); c.look(f"/v2/calendar/conflicts?week={w}", p); yield think()
    chance(.4) and c.look("/v2/events/stream", p)
def bookings(c):
    p = O + "/bookings"; a = c.look("/v2/bookings?limit=20", p); l = rows(a); yield think()
    n = json.loads(a.body)["meta"].get("next") if l else None
    for _ in range(2):
        if n and chance(.5): b = c.look(f"/v2/bookings?limit=20&cursor={n}", p); yield think(); n = rows(b) and json.loads(b.body)["meta"].get("next")
    if chance(.5):
        pend = rows(c.look("/v2/bookings?state=pending", p)); yield think()
        for b in R.sample(pend, min(len(pend), 2)): c.call("POST", f"/v2/bookings/{b['id']}/confirm", p, {}); yield .15; c.look("/v2/bookings?state=pending", p); yield think(); chance(.15) and c.call("POST", f"/v2/bookings/{b['id']}/confirm", p, {})
    if l:
        k = R.choice(l)["id"]; u = "/v2/bookings/" + k; c.look(u, p); yield think()
        if chance(.4): c.call("POST", u + "/remind", p, {}); yield think()
        if chance(.4):
            c.call("DELETE", u, p); yield .1
            if chance(.4): c.call("DELETE", u, p); yield .1
            c.look("/v2/bookings?limit=20", p); yield 2; chance(.6) and c.look(u, p); yield think()
def rooms(c):
    p = O + "/rooms"; rs = rows(c.look("/rooms", p)); yield think()
    for r in R.sample(rs, min(len(rs), R.randint(1, 3))):
        u = "/rooms/" + r["id"]; c.look(u, p); c.look(u + "/equipment", p); c.look(f"{u}/bookings?week={R.choice(WEEKS)}", p); c.look(u + "/closures", p); yield think()
        if chance(.3): c.call("POST", u + "/equipment", p, {"what": text(1, 3)}); yield .1; c.look(u + "/equipment", p); yield think()
        if chance(.25): c.call("POST", u + "/closures", p, {"day": f"2031-05-{R.randint(10, 28)}"}); yield .1; c.look(u + "/closures", p); yield think()
        if chance(.3): x = json.loads(c.look(u, p).body); yield 1; c.call("PATCH", f"/v2/rooms/{r['id']}/bookable", p, {"bookable": not x.get("bookable")}); yield .15; c.look(u, p); yield think()
        if chance(.3): x = json.loads(c.look(u, p).body); yield 1; c.call("PATCH", f"/v2/rooms/{r['id']}/featured", p, {"featured": not x.get("featured") if chance(.8) else x.get("featured")}); yield .15; c.look(u, p); yield think()
        if chance(.25): c.look(u, p); yield 2; c.call("PUT", u, p, {"rate": R.choice([9, 12, 104, 99]), "name": text(1, 3)} if chance(.6) else {}); yield .15; c.look(u, p); yield think()
        if chance(.22): c.call("POST", u + "/cleaning", p, {"when": "friday"}); yield think()
        if chance(.25): c.call("POST", u + "/blocks", p, {"from": "2031-05-01", "to": "2031-05-03"}); yield think(20, 60); chance(.5) and c.look(f"{u}/bookings?week={WEEKS[2]}", p); yield think()
def teachers(c):
    p = O + "/teachers"; ts = rows(c.look(R.choice(["/teachers", "/teachers", "/teachers/"]), p)); yield think()
    if chance(.1): c.look(f"/teachers/{'0' * 8}-0000-4000-8000-{R.randint(10 ** 11, 10 ** 12 - 1)}", p); yield 2
    for t in R.sample(ts, min(len(ts), R.randint(1, 3))):
        u = "/teachers/" + t["id"]; v = "/v2" + u; c.look(u, p); c.look(u + "/absences", p); c.look(u + "/reviews", p); c.look(v + "/hours", p); chance(.6) and c.look(v + "/payslips", p); chance(.4) and c.look(f"{u}/slots?week={R.choice(WEEKS)}", p); yield think()
        if chance(.35): c.call("PATCH", u, p, {"subject": "violin"}); yield think()
        if chance(.3): c.call("PUT", u, p, {"bio": text(2, 16)}); yield .15; c.look(u, p); yield think()
        if chance(.3):
            c.look(u, p); yield 1; c.call("POST", u + "/visible", p, {}); yield .15; c.look(u, p); yield 2
            if chance(.3): c.call("POST", u + "/visible", p, {}); yield .15; c.look(u, p); yield think()
def students(c):
    p = O + "/students"; a = c.look("/v2/students?limit=20", p); l = rows(a); yield think()
    for cur in ("c20", "c40"):
        if chance(.4): c.look(f"/v2/students?limit=20&cursor={cur}", p); yield think()
    if chance(.3): c.look("/v2/students?limit=20&q=" + R.choice(["zzq", "violin", "student%205"]), p); yield think()
    for s in R.sample(l, min(len(l), R.randint(1, 3))):
        u = "/v2/students/" + s["id"]; q = f"{O}/students/{s['id']}"; c.look(u, q); c.look(u + "/lessons", q); c.look(u + "/invoices", q); chance(.6) and c.look(u + "/guardian", q); yield think()
        if chance(.4): c.call("PATCH", u, q, {"remarks": text(1, 7)} if chance(.75) else {}); yield .15; c.look(u, q); yield think()
        if chance(.35): c.call("POST", "/v2/invoices", q, {"student": s["id"], "total": R.randint(20, 400)}); yield .2; c.look(u + "/invoices", q); yield think()
        if chance(.15):
            c.call("DELETE", u, q); yield .15; c.look(u, q); c.look("/v2/students?limit=20", p); yield think()
            if chance(.3): c.call("DELETE", u, q); yield 2
            if chance(.6): c.call("POST", u + "/restore", q, {}); yield .15; c.look(u, q); yield think()
    if chance(.25):
        if chance(.3): c.call("POST", "/v2/students", p, {}); yield think()
        c.call("POST", "/v2/students", p, {"label": text(1, 2)}); yield .15; c.look("/v2/students?limit=20", p); yield think()
    if chance(.1): c.call("POST", "/v2/students/import/check", p, {"rows": R.randint(3, 40)}); yield think()
def lessons(c):
    p = O + "/lessons"; w = R.choice(WEEKS); l = rows(c.look(f"/v2/lessons?week={w}", p)); c.look(f"/v2/lessons?week={w}&status=missed", p); yield think()
    for x in R.sample(l, min(len(l), 2)): c.call("PATCH", "/v2/lessons/" + x["id"], p, {"status": "missed" if x["status"] == "booked" else "booked"}); yield .15; c.look(f"/v2/lessons?week={w}&status=missed", p); yield think()
    if chance(.25) and len(l) > 3: c.call("POST", "/v2/lessons/bulk-move", p, {"ids": [x["id"] for x in l[:2]], "week": R.choice(WEEKS)}); yield .2; c.look(f"/v2/lessons?week={w}", p); yield think()
    chance(.2) and c.look(f"/v2/lessons?week={w}&status=cancelled", p); yield 1
def waiting(c):
    p = O + "/waiting"; l = rows(c.look("/v2/waitlist", p)); yield think()
    if chance(.35): c.call("POST", "/v2/waitlist", p, {"who": text(1, 3)}); yield .1; l = rows(c.look("/v2/waitlist", p)); yield think()
    if l and chance(.7): ids = [x["id"] for x in l]; R.shuffle(ids); c.call("PUT", "/v2/waitlist/order", p, {"ids": ids}); yield .15; c.look("/v2/waitlist", p); yield think()
    s = rows(c.look("/v2/setlists", p)); yield think()
    if s:
        u = "/v2/setlists/" + R.choice(s)["id"]; x = c.look(u, p); yield think()
        if chance(.6): pieces = (LAST.get(u) or ["Air", "Jig", "Waltz"]); x.status == 200 and LAST.__setitem__(u, x.json()["data"]["pieces"]); pieces = LAST.get(u, pieces); LAST[u] = pieces[1:] + pieces[:1]; c.call("PUT", u + "/order", p, {"pieces": LAST[u]}); yield .15; c.look(u, p); yield think()
def shop(c):
    p = O + "/vouchers"; l = rows(c.look("/v2/vouchers", p)); yield think()
    if chance(.3): c.call("POST", "/v2/vouchers", p, {"code": f"GIFT{R.randint(100, 99999)}"}); yield .15; l = rows(c.look("/v2/vouchers", p)); yield think()
    if l and chance(.75):
        u = "/v2/vouchers/" + R.choice(l[:9])["id"]; c.look(u, p); yield think(); c.call("DELETE", u, p); yield .15; c.look("/v2/vouchers", p); yield think()
        if chance(.5): c.look(u, p); yield 2; chance(.5) and c.call("DELETE", u, p); yield .2; c.look("/v2/vouchers", p); yield think()
    m = "/v2/modules"; q = O + "/modules"
    if chance(.5): c.look(m, q); c.look(m + "/newsletter/campaigns", q); chance(.4) and c.look(m + "/giftshop/items", q); yield think()
def stock(c):
    p = O + "/instruments"; l = rows(c.look("/v2/instruments", p)); yield think()
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u = "/v2/instruments/" + x["id"]; c.look(u + "/loans", p); yield think()
        if chance(.3): c.call("POST", u + "/lend", p, {"to": text(1, 2)}); yield .15; c.look("/v2/instruments", p); yield think()
    ex = rows(c.look("/v2/exams", p))
    if ex and chance(.7): c.call("POST", f"/v2/exams/{R.choice(ex)['id']}/certificates", O + "/exams", {}); yield think()
def money(c):
    p = O + "/invoices"; l = rows(c.look("/v2/invoices", p)); yield think()
    if l and chance(.5): c.call("POST", "/v2/invoices", p, {"student": R.choice(l)["student"], "total": R.randint(20, 400)}); yield .2; c.look("/v2/invoices", p); yield R.uniform(60, 150); c.look("/v2/invoices", p); yield think()
    if l and chance(.3): c.call("POST", f"/v2/payments/{R.choice(l)['id']}/refund", p, {}); yield think()
    w = R.choice(WEEKS); q = O + "/reports"; c.look(f"/v2/reports/income?week={w}", q); c.look(f"/v2/reports/utilisation?week={w}", q); yield think()
    if chance(.3):
        a = c.call("POST", "/v2/exports", q, {"kind": "invoices"}); k = a.status == 202 and a.json()["data"]["id"]
        for _ in range(5):
            if not k: break
            yield 3
            if b"done" in c.look("/v2/exports/" + k, q).body: break
        if k: c.look(f"/v2/exports/{k}/file", q); yield think()
def house(c):
    p = O + "/settings"; c.look("/v2/settings", p); c.look("/config/booking-rules", p); chance(.7) and c.look("/v2/audit", p); yield think()
    if chance(.5): c.call("PUT", "/v2/settings", p, {"footer": text(1, 5)} if chance(.5) else {}); yield .15; c.look("/v2/settings", p); yield think()
def inbox(c):
    p = O + "/inbox"; l = rows(c.look("/v2/enquiries?limit=20", p)); c.look("/v2/inbox/unread", p); yield think()
    if l and chance(.6):
        k = R.choice(l)["id"]; c.call("PUT", "/v2/drafts/" + k, p, {"t": text(2, 4)}); yield think(); c.call("POST", "/v2/messages/preview", p, {"text": text(4, 20)}); yield think()
        if chance(.6): c.call("DELETE", "/v2/enquiries/" + k, p); yield .1; chance(.3) and c.call("DELETE", "/v2/enquiries/" + k, p); c.look("/v2/enquiries?limit=20", p); yield think()
ALL = [calendar, calendar, bookings, bookings, rooms, rooms, teachers, teachers, students, students, lessons, waiting, waiting, shop, shop, stock, stock, money, money, house, house, inbox]
busy = set()
def session(c, n):
    while busy: yield 200
    busy.add(c)
    try:
        yield from opened(c, R.choice([O + "/calendar", O + "/bookings", O + "/inbox"]))
        if c.signed == date:
            for f in R.sample(ALL, n): yield R.uniform(10, 200); chance(.3) and c.look("/v2/inbox/unread", O + "/calendar"); yield from f(c)
    finally: busy.discard(c)
# --- the public, machines
def visitor(k):
    b = Client(sim, f"192.0.2.{20 + k}", R.choice([PHONE, IPHONE, SAFARI, CHROME, FIREFOX, EDGE]), S, HOST, ORIGIN); p = "/book/rooms"
    b.request("GET", R.choice(["/", p])); b.request("GET", "/assets/studio.71c0.js", referer=p); b.get("/v2/me", p); rs = rows(b.get("/rooms", p)); b.get("/v2/public/offers", p); yield think()
    for _ in range(R.randint(1, 2)): b.get(f"/v2/public/slots?week={R.choice(WEEKS)}", p); yield think()
    if rs and chance(.4): b.get("/rooms/" + R.choice(rs)["id"], p); yield think()
    if chance(.35):
        ts = rows(b.get("/teachers", "/book/teachers")); yield think()
        if ts: t = "/teachers/" + R.choice(ts)["id"]; b.get(t, "/book/teachers"); b.get(t + "/reviews", "/book/teachers"); b.get(f"{t}/slots?week={R.choice(WEEKS)}", "/book/teachers"); yield think()
    if chance(.4):
        a = b.send("POST", "/v2/public/bookings", {"room": "x"}, p)
        if a.status == 201: u = "/v2/public/bookings/" + a.json()["data"]["token"]; yield 1; b.get(u, "/book/done"); chance(.3) and (yield R.uniform(2000, 9000)); b.get(u, "/book/done")
    elif chance(.3): b.send("POST", "/v2/public/enquiries", {"text": text(3, 12)}, "/book/ask")
    yield 1
def hooks(until):
    b, m = Client(sim, "198.51.100.151", "Stripe/1.0 (+https://stripe.com/docs/webhooks)", S, HOST, accept_gzip=False), Client(sim, "198.51.100.152", "calendar-push/2", S, HOST, accept_gzip=False)
    while sim.now < until:
        b.send("POST", "/webhooks/stripe", {"id": R.randint(1, 9999)}, headers={"Stripe-Signature": "good" if chance(.94) else "bad"}); yield R.uniform(2000, 7000)
        if chance(.5): m.send("POST", "/webhooks/calendar", {"x": 1}); yield 5
def every(b, target, seconds, until):
    while sim.now < until: b.get(target); yield seconds + R.uniform(-2, 2)
def door(b, until):
    k = rows(b.get("/rooms"))[0]["id"]
    while sim.now < until: b.get(f"/rooms/{k}/now"); yield 1800 + R.uniform(-2, 2)
def down(cs, new=None):
    app.stop()
    for c in cs: c.look("/v2/inbox/unread", O + "/calendar"); c.look(f"/v2/calendar?week={WEEKS[1]}", O + "/calendar"); yield R.uniform(3, 9); c.look("/v2/students?limit=20", O + "/students"); yield 2
    if new: env["VERSION"] = str(new)
    app.start(); yield 1
def during(word, c, paths, pace=(2, 20)):
    mode(word)
    for t in paths: c.look(t, O + "/calendar"); yield R.uniform(*pace)
    mode("", word)
def burst():
    mode("throttle"); b = Client(sim, "192.0.2.190", CHROME, S, HOST, ORIGIN)
    for _ in range(25): b.get(f"/v2/public/slots?week={R.choice(WEEKS)}", "/book/rooms"); yield R.uniform(.1, .5)
    mode("", "throttle")
def until(word, seconds):
    mode(word); yield seconds; mode("", word)
def loft(c):
    yield from opened(c, O + "/rooms")
    rs = rows(c.look("/rooms", O + "/rooms")); k = rs[5]["id"]; p = O + "/rooms"
    for w in WEEKS[:3]:
        for h in (10, 12): c.call("POST", "/v2/bookings", p, {"room": k, "week": w, "day": 3, "hour": h}); yield 1; c.look(f"/rooms/{k}/bookings?week={w}", p); yield think()
def module(c):
    yield from opened(c, O + "/modules"); m, q = "/v2/modules", O + "/modules"
    for t in ("", "/newsletter/campaigns"): c.look(m + t, q); yield think()
    c.call("PATCH", m + "/newsletter", q, {"on": True}); yield .2
    for t in ("", "/newsletter/campaigns"): c.look(m + t, q); yield think()
def oddities():
    b = Client(sim, "192.0.2.191", CHROME, S, HOST); b.request("HEAD", "/rooms"); yield 2; b.request("OPTIONS", "/v2/students"); yield 2
GUESS = SCANS + ["/v2/users", "/v2/admin", "/v2/.env", "/rooms/.git/config", "/v1/users", "/v2/config", "/v2/openapi.json"]
def morning(d):
    global date
    date = d; yield 0
for i, d in office_days(sim, "2031-03-27", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 9; end = t("23:40:00") if not last else t("14:00:00"); sim.spawn(t("00:00:02"), morning(d))
    for h in ((8, 10, 12, 14, 16, 18) if not last else (9, 11)):
        if chance(.88): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(desk if chance(.75) and i != 3 else phone, R.randint(5, 8)))
    sim.spawn(t("00:10:00"), hooks(end)); sim.spawn(t("00:12:00"), every(Client(sim, "198.51.100.153", "Mozilla/5.0 (compatible; RoomWidget/1.2)", S, HOST), "/v1/availability?room=1", 3600, end))
    sim.spawn(t("00:14:00"), every(Client(sim, "198.51.100.154", "check_http/v2.3", S, HOST, accept_gzip=False, keep=False), "/healthz", 1800, end)); sim.spawn(t("00:16:00"), door(Client(sim, "198.51.100.61", "DoorDisplay/0.9", S, HOST), end))
    sim.spawn(t("00:18:00"), monitor(Client(sim, "198.51.100.155", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, keep=False), sim, "/", end, 3600, "HEAD"))
    for k in range(R.randint(9, 15)): sim.spawn(t(f"{R.randint(8, 12) if last else R.randint(8, 21):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), visitor(R.randint(0, 120)))
    if i % 2: sim.spawn(t("03:20:00"), scanner(Client(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "Go-http-client/1.1"]), S, HOST), sim, GUESS, n=26))
    if i in (2, 6): sim.spawn(t("04:20:00"), scanner(Client(sim, f"192.0.2.{230 + i}", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", S, HOST), sim, ["/", "/book/rooms", "/book/teachers", "/rooms", "/teachers", "/book/prices"], n=6))
    if i == 6: sim.spawn(t("06:40:00"), down([], 2))
    if i == 2: sim.spawn(t("13:20:00"), down([desk]))
    if i == 3: sim.spawn(t("11:05:00"), module(phone))
    if i == 4: sim.spawn(t("09:02:00"), loft(desk))
    if i == 1: sim.spawn(t("12:00:00"), until("bank", 6 * 3600)); sim.spawn(t("08:00:00"), until("notice", 14 * 3600))
    if i == 7: sim.spawn(t("21:30:00"), during("maintenance", desk, ["/v2/bookings?limit=20", "/rooms", "/v2/students?limit=20", "/v2/inbox/unread"])); sim.spawn(t("17:10:00"), burst())
    if i in (1, 5): sim.spawn(t("11:11:00"), oddities())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False, accept=lambda e: e["source"] == r["request"]["remote_ip"])
    x = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{x:.7f}', line, count=1)
    out.append((x, re.sub(r'"Date":\["[^"]+"\]', '"Date":["%s"]' % datetime.fromtimestamp(x, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"), line, flags=re.I)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
UVICORN = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.\d" (?P<status>\d{3})')
out = stamp_container(app.lines, sim, "uvicorn", UVICORN, lambda m, t: m.string, "studio.py", accept=lambda e: e["status"] != 502)
pid, folder, lines = 700, fresh(night / "uvicorn-journal"), []
for x, s, l in out:
    m = re.match(r"INFO:     Started server process \[\d+\]", l)
    if m: pid += 213
    l = re.sub(r"server process \[\d+\]", f"server process [{pid}]", l); w = datetime.fromtimestamp(x, timezone.utc)
    lines.append(f"{MONTHS[w.month - 1]} {w.day:02} {w:%H:%M:%S} millane uvicorn[{pid}]: {l}\n")
(folder / "studio-api.log").write_text("".join(lines)); size += sum(map(len, lines))
print("uvicorn", len(out), "bytes", size, "requests", len(sim.entries))
