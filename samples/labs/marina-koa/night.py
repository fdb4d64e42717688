import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "marina-koa"
sim = Sim(20300610, "Europe/London")
R = sim.random

sites = WORK / "sites"
PAGE = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{}</title><script type="module" src="/assets/{}"></script></head><body>{}</body></html>\n'
def put(host, name, text, when=1907000000):
    f = sites / host / name; f.parent.mkdir(parents=True, exist_ok=True); f.write_text(text); os.utime(f, (when, when))
def office(bundle, when):
    put("office", "index.html", PAGE.format("Harbour office", bundle, '<div id="root"></div>' + "<!-- office -->" * 9), when); put("office", "assets/" + bundle, "export const h=1;" * 1500, when)
bundle = "office-71.js"
office(bundle, 1907000000)
put("office", "service-worker.js", "self.addEventListener('fetch',()=>{});" * 4)
put("boaters", "index.html", PAGE.format("Berths to let", "boat.js", '<main id="m"></main>')); put("boaters", "assets/boat.js", "let b=2;" * 900)
for n, k in (("index.html", 60), ("harbours.html", 90), ("contact.html", 20), ("robots.txt", 1)): put("www", n, PAGE.format("Harbourworks", "w.js", "<p>Three harbours on one coast.</p>" * k))
put("default", "index.html", "It works!\n")
os.chmod(WORK, 0o755)

(WORK / "today").write_text("2030-06-10")
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "REL": "1"}
def up(): return servers.start(["node", HERE / "marina.js"], 19431, env=env)
app = up()
servers.start(["apache2", "-DFOREGROUND", "-f", HERE / "httpd.conf"], 19430, "203.0.113.1", env=env)
S = ("203.0.113.1", 19430)
OFFICE, BOAT, WWW = (h + ".harbourworks.example.net" for h in ("office", "boaters", "www"))
words = set()
def mode(add="", drop=""):
    global words
    words = (words | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(words))
mode()

class Desk(Browser2):                                               # RFC 9111: what was written to is no longer in the cache
    def request(self, method, target, **more):
        a = super().request(method, target, **more)
        if method not in ("GET", "HEAD", "OPTIONS") and a.status and a.status < 400: self.cache.pop(target, None)
        return a
def staff(login, address, agent):
    c = Desk(sim, address, agent, S, OFFICE, "https://" + OFFICE, {"Cookie": f"koa.sess={login}", "Accept-Encoding": "gzip, deflate, br", "Sec-Fetch-Mode": "cors"}, caching=True); c.login = login; return c
ingrid, quay, tom = staff("ingrid", "198.51.100.24", FIREFOX), staff("ingrid", "198.51.100.24", "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"), staff("tom", "198.51.100.31", EDGE)
HARBOURS = ["st-aubin", "fennmouth", "north-quay"]
day, date, handover = 0, "2030-06-10", False
def chance(p): return R.random() < p
def take(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def pause(a=3, b=10): return R.uniform(a, b)
def prose(a, b): return " ".join(R.choice("fender mooring slip paid key berth lift water ebb owner away line chain".split()) for _ in range(R.randint(a, b)))
def d(a):
    if a.status not in (200, 201, 202, 304) or a.body[:1] != b"{": return None
    return json.loads(a.body)["data"]
def rows(a): x = d(a); return x if isinstance(x, list) else []

class View:
    """A page of the panel: a browser, a harbour, an address."""
    def __init__(self, c, h, page): self.c, self.h, self.page = c, h, f"/h/{h}/{page}"
    def get(self, t, **m): return self.c.get(f"/api/harbours/{self.h}{t}", self.page, **m)
    def put(self, method, t, body=None, **m): return self.c.send(method, f"/api/harbours/{self.h}{t}", body, self.page, **m)

def opening(c, v):
    if chance(.3): c.cache.clear()
    c.request("GET", v.page); chance(.7) and c.request("GET", "/assets/" + bundle, referer=v.page); chance(.3) and c.request("GET", "/service-worker.js", referer="/service-worker.js")
    if chance(.3):
        c.get("/api/me", v.page, headers={"Cookie": ""}); yield 6
        if chance(.25): c.send("POST", "/api/session", {"user": c.login, "word": "anker"}, "/sign-in", headers={"Cookie": ""}); yield 5
        c.send("POST", "/api/session", {"user": c.login, "word": "anchor"}, "/sign-in", headers={"Cookie": ""}); yield .4
    c.get("/api/me", v.page); c.get("/api/harbours", v.page); v.get("")
    for t in ("/lookups/vessel-types", "/lookups/payment-terms", "/lookups/berth-faults", "/modules/club", "/modules/boatyard", "/distress", "/webcams"):
        if chance(.5): v.get(t)
    yield .6
    yield from overview(v)
def overview(v):
    v.get("/dashboard"); v.get("/unread"); v.get("/weather"); v.get(f"/tides?day={date}")
    if chance(.3): v.get(f"/tides?day=2030-06-{R.randint(10, 20)}")
    if handover: v.get("/handover")
    yield pause()
    if chance(.4): v.get("/dashboard"); v.get("/weather"); yield pause(20, 60); v.get("/dashboard"); yield 2

def berths(v):
    l = rows(v.get("/berths" + R.choice(["", "", "?pontoon=A", "?pontoon=D"]))); v.get("/pontoons"); yield pause()
    if not l: l = rows(v.get("/berths"))
    for b in take(l, 1, 3):
        w = View(v.c, v.h, f"berths/{b['id']}"); u = f"/berths/{b['id']}"
        w.get(u); w.get(u + "/history"); w.get(u + "/readings"); yield pause()
        if chance(.4):
            on = b["active"]
            for on in R.choice([[not on], [not on], [on], [not on, on]]): w.put("PATCH", u, {"active": on}); yield R.uniform(.3, 2)
            w.get(u); v.get("/berths"); yield pause()
        if chance(.5):
            if chance(.25): w.get(u + "/readings"); yield pause(2, 6)
            w.put("POST", u + "/readings", {"kwh": R.randint(10, 99999)}); yield .3; w.get(u + "/readings"); yield pause()
def vessels(v):
    l = rows(v.get("/vessels" + R.choice(["", "", "?page=2", "?page=9", "?q=teal", "?q=zulu", "?q=gannet"]))) or rows(v.get("/vessels")); yield pause()
    if chance(.3):
        if chance(.35): v.put("POST", "/vessels", {"name": "X"}); yield 6
        x = d(v.put("POST", "/vessels", {"name": prose(1, 2).title(), "length": R.randint(6, 20)})); yield .3; l = rows(v.get("/vessels")) or l; yield pause()
        if x and chance(.25):
            v.put("DELETE", f"/vessels/{x['id']}"); yield .3; v.get("/vessels"); yield 2; v.get(f"/vessels/{x['id']}"); yield 2; l = [y for y in l if y["id"] != x["id"]]
            if chance(.5): v.put("DELETE", f"/vessels/{x['id']}"); yield 2
    for x in take(l, 1, 3):
        w = View(v.c, v.h, f"vessels/{x['id']}"); u = f"/vessels/{x['id']}"
        s = d(w.get(u)); w.get(u + "/photo"); n = rows(w.get(u + "/notes")); w.get(u + "/papers"); chance(.6) and w.get(u + "/crew"); yield pause()
        if not s: continue
        if chance(.3): w.put("PUT", u, {**s, **R.choice([{}, {"owner": prose(1, 6)}, {"flag": R.choice(["NO", "DE"])}])}); yield .3; w.get(u); yield pause()
        if chance(.35): w.put("POST", u + "/notes", {"text": prose(2, 20)}); yield .3; n = rows(w.get(u + "/notes")); yield pause()
        if n and chance(.25):
            k = f"{u}/notes/{n[0]['id']}"; w.put("DELETE", k); yield .3; w.get(u + "/notes"); yield 3
            if chance(.25): w.put("DELETE", k); yield 2
        if chance(.4):
            for _ in range(R.randint(1, 2)): v.c.request("POST", f"/api/harbours/{v.h}{u}/papers", body=b"%PDF" + b"p" * R.choice([900, 4000, 26000]), referer=w.page, headers={"Content-Type": "application/pdf"}); yield .5; w.get(u + "/papers"); yield pause()
        if chance(.07): w.put("DELETE", u); yield 2
    if chance(.06): v.get("/vessels/0f9b1c44-77aa-4f00-a000-5e1d2c3b4a59"); yield 2
def bookings(v):
    l = rows(v.get(f"/bookings?week={R.choice([24, 24, 24, 25, 23, 26, 48])}")); yield pause()
    if chance(.35):
        bs = rows(v.get("/berths")); yield pause()
        if bs: v.put("POST", "/bookings", {"berth": R.choice(bs)["id"], "week": R.choice([24, 25, 26]), "vessel": None, "note": prose(0, 8)}); yield .3; l = rows(v.get("/bookings?week=24")) or l; yield pause()
    for x in take(l, 1, 3):
        w = View(v.c, v.h, f"bookings/{x['id']}"); u = f"/bookings/{x['id']}"
        b = d(w.get(u)); e = rows(w.get(u + "/extras")); yield pause()
        if not b: continue
        if chance(.3): w.put("PATCH", u, R.choice([{"from": f"2030-06-{R.randint(10, 18)}"}, {"to": f"2030-06-{R.randint(20, 29)}"}, {"note": prose(0, 9)}, {}])); yield .3; w.get(u); yield pause()
        if chance(.4): w.put("POST", u + "/extras", {"what": R.choice(["water", "shore power for " + prose(1, 4), "sauna"])}); yield .3; e = rows(w.get(u + "/extras")); yield pause()
        if e and chance(.55): w.get(u + "/extras"); yield 2; w.put("DELETE", f"{u}/extras/{R.choice(e)['id']}"); yield .3; w.get(u + "/extras"); yield pause()
        k = R.random()
        if k < .5:
            s = {"booked": R.choice(["check-in", "check-in", "cancel"]), "in": "check-out"}.get(b["state"], "check-in"); w.put("POST", f"{u}/{s}"); chance(.1) and w.put("POST", f"{u}/{s}"); yield .3; w.get(u); v.get("/dashboard"); yield pause()
    if chance(.4):
        q = View(v.c, v.h, "waiting"); wl = rows(q.get("/waiting-list")); yield pause()
        if len(wl) > 1 and chance(.6): R.shuffle(wl); q.put("PUT", "/waiting-list", {"order": [x["id"] for x in wl]}); yield .3; q.get("/waiting-list"); yield pause()
        if wl and chance(.5): q.put("POST", f"/waiting-list/{wl[0]['id']}/offer"); yield 3
    if chance(.05): v.get("/bookings/HW1x"); yield 2
def invoices(v):
    l = rows(v.get("/invoices" + R.choice(["", "?state=sent", "?state=overdue", "?page=2", "?page=8"]))) or rows(v.get("/invoices")); yield pause()
    for x in take(l, 1, 3):
        w = View(v.c, v.h, f"invoices/{x['id']}"); u = f"/invoices/{x['id']}"
        i = d(w.get(u)); yield pause()
        if not i: continue
        k = R.random()
        if k < .3: w.put("PUT", u, {"total": i["total"] + R.randint(1, 90)}); yield .4; chance(.5) and w.get(u); yield pause()
        elif k < .55: w.put("POST", u + "/refund", {"pounds": R.randint(5, 50)}); yield .4; chance(.5) and w.get(u); yield pause()
        elif k < .75: w.put("POST", u + "/send"); yield .4; w.get(u); yield pause()
        elif k < .9: w.get(u + "/pdf", headers={"Range": "bytes=0-1023"} if chance(.3) else None); yield pause()
    if chance(.2): bs = rows(v.get("/bookings?week=24")); yield 5; v.put("POST", "/invoices/batch", {"bookings": [b["id"] for b in bs[:5]]}); yield .4; v.get("/invoices"); yield pause()
    if chance(.55): v.c.request("GET", f"/downloads/dues.pdf?harbour={v.h}&month=2030-0{R.randint(3, 6)}", referer=v.page); yield pause(4, 20)
def tariffs(v):
    for x in take(rows(v.get("/tariffs")), 1, 2):
        w = View(v.c, v.h, f"tariffs/{x['id']}"); u = f"/tariffs/{x['id']}"; t = d(w.get(u)); yield pause()
        if t and chance(.4): w.put("PUT", u, {**t, **R.choice([{}, {"title": prose(1, 3)}, {"lines": t["lines"] + [{"upTo": R.randint(6, 24), "pounds": R.randint(10, 99)}]}])}); yield .3; w.get(u); yield pause()
        if t and chance(.6): w.get(u); yield 2; w.put("PATCH", u + "/published", {"published": not t["published"]}); yield .3; w.get(u); yield pause()
def gates(v):
    l = rows(v.get("/gates")); yield pause()
    for x in take(l, 1, 2):
        w = View(v.c, v.h, f"gates/{x['id']}"); w.get(f"/gates/{x['id']}/events"); yield pause()
        if chance(.65): v.put("PATCH", f"/gates/{x['id']}", {"locked": not x["locked"]}); yield .3; v.get("/gates"); yield pause()
    if chance(.6): View(v.c, v.h, "incidents").get("/incidents"); yield pause()
def reports(v):
    t = R.choice(["", "?days=30", "?days=14", "?days=90"]); v.get("/reports/occupancy" + t); v.get("/reports/fuel" + t); chance(.5) and v.get("/reports/revenue" + t); yield pause(5, 20)
    if chance(.3): v.get("/reports/fuel?days=30"); yield pause()
    if chance(.4):
        j = d(v.put("POST", "/reports/occupancy/export"))
        for _ in range(4 if j else 0):
            yield 3; a = v.get(f"/jobs/{j['job']}")
            if a.status == 303: v.c.get(a.headers["location"], v.page); break
def settings(v):
    q = View(v.c, v.h, "settings"); o = d(q.get("/settings/office")); n = d(q.get("/settings/notifications")); yield pause()
    if o and chance(.6): q.put("PUT", "/settings/office", {**o, **R.choice([{}, {"hours": R.choice(["8-18", "7-20", "dawn to dusk"])}, {"footer": prose(2, 40)}])}); yield .3; q.get("/settings/office"); yield pause()
    if n and chance(.75): q.put("PUT", "/settings/notifications", {**n, "text": prose(1, 50), "departures": chance(.5)}); yield .3; q.get("/settings/notifications"); yield pause()
    if chance(.6):
        q = View(v.c, v.h, "team"); us = rows(q.get("/users")); chance(.8) and q.get("/audit"); yield pause()
        if us and chance(.5): q.put("PATCH", f"/users/{us[-1]['id']}", {"role": R.choice(["desk", "desk", "night", "all harbours"])}); yield .3; q.get("/users"); yield pause()
        elif v.c is tom and chance(.3): q.put("PATCH", "/users/4e0c9a10-0000-4000-a000-000000000001", {"role": "all"}); yield 2
    elif chance(.5): View(v.c, v.h, "audit").get("/audit?page=1"); yield pause()
def notices(v):
    q = View(v.c, v.h, "notices"); q.get("/notices"); yield pause()
    if chance(.75):
        for _ in range(R.choice([1, 1, 2])): q.put("POST", "/notices", {"title": prose(2, 6), "text": prose(9, 60)}); yield .4; q.get("/notices"); yield pause()
    if chance(.35):
        k = f"/drafts/{R.randint(1, 6)}"; t = d(q.get(k)); t = t["text"] if t else ""
        for _ in range(R.randint(2, 5)): yield 12; t += R.choice(["", "", prose(3, 9)]); q.put("PUT", k, {"text": t})
        yield 2; q.get(k); yield 2
    m = View(v.c, v.h, "messages"); m.get("/messages"); yield pause()
    if chance(.4): t = prose(4, 20); m.put("POST", "/messages/preview", {"text": t}); yield 5; m.put("POST", "/messages", {"text": t}); yield .3; m.get("/messages"); yield pause()

PAGES = [berths, berths, vessels, vessels, bookings, bookings, invoices, invoices, tariffs, gates, gates, reports, settings, settings, notices]
def session(c, n):
    h = R.choice(HARBOURS + (["isle-of-grain"] if day >= 2 and chance(.25) else []))
    fs = take(PAGES, n); yield from opening(c, View(c, h, fs[0].__name__))
    for f in fs:
        yield pause(20, 240)
        if chance(.25): h = R.choice(HARBOURS); yield from overview(View(c, h, "today"))
        if chance(.3): View(c, h, f.__name__).get("/unread")
        yield from f(View(c, h, f.__name__))
    if chance(.15): c.send("DELETE", "/api/session", None, "/"); yield 1
def left_open(c, n):
    v = View(c, "st-aubin", "today")
    for k in range(n):
        v.get("/unread"); k % 3 or v.get("/dashboard"); yield 60 + R.uniform(-.1, .1)
def incident(h): v = View(ingrid, h, "incidents"); v.get("/incidents"); yield 60; v.put("POST", "/incidents", {"text": prose(9, 30)}); yield .3; v.get("/incidents"); yield 5

def boater(k):
    c = (Desk if chance(.8) else Browser)(sim, f"198.51.100.{R.randint(90, 220)}", R.choice([PHONE, SAFARI, CHROME, CHROME_WIN, FIREFOX]), S, BOAT, "https://" + BOAT, caching=True); p = "/"
    c.request("GET", "/"); c.request("GET", "/assets/boat.js", referer=p); h = R.choice(HARBOURS); yield 1
    if chance(.6): c.get(f"/api/public/tides?at={h}&day={date}", p); yield pause()
    if chance(.6):
        free = []
        for w in take([24, 25, 26, 27, 28, 30], 1, 3): a = c.get(f"/api/public/harbours/{h}/availability?week={w}", p); free = rows(a) or free; yield pause()
        if free and chance(.5):
            chance(.4) and c.request("OPTIONS", "/api/public/bookings", referer=p, headers={"Origin": "https://www.seafarer.example.org", "Access-Control-Request-Method": "POST"})
            x = d(c.send("POST", "/api/public/bookings", {"harbour": h, "berth": free[0], "week": R.choice([24, 25, w])}, p)); yield 2
            if x: c.get("/api/public/bookings/" + x["code"], p); yield 5
    elif chance(.5): c.get("/api/public/bookings/" + R.choice(["HW%d" % R.randint(1000, 9999), "hw 12", "HW12"]).replace(" ", "%20"), p); yield 5
    if chance(.12): c.send("POST", "/api/public/messages", {"harbour": h, "text": prose(4, 30)}, p); yield 2
    if chance(.1): c.send("PUT", f"/api/public/push/{R.randint(10**8, 10**9)}", {"k": "p" * 60}, p); yield 1
def www():
    c = Desk(sim, f"192.0.2.{R.randint(20, 90)}", R.choice([PHONE, SAFARI, "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", CHROME_WIN]), S, WWW, "https://" + WWW, caching=True)
    for t in take(["/", "/harbours.html", "/contact.html", "/robots.txt", "/berths-2027.html", "/favicon.ico"], 2, 4): c.request("GET", t, referer="https://www.google.com/" if t == "/" else None); yield pause()
def pump(k, until):
    b = Browser(sim, f"10.20.31.{k}", "FuelLine/2.2", S, OFFICE, accept_gzip=False, headers={"Accept": "*/*"})
    while sim.now < until: b.send("POST", f"/api/devices/pumps/{k}/sales", {"litres": R.randint(5, 900)}); yield R.uniform(2500, 9000)
def gate(k, until):
    b = Browser(sim, f"10.20.32.{k}", "GateBox/1.9", S, OFFICE, accept_gzip=False, keep=False)
    yield from monitor(b, sim, f"/api/devices/gates/{k}/commands", until, 1800, jitter=.4)
def ais(until):
    b = Browser(sim, "192.0.2.11", "ais-relay/0.8", S, OFFICE, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/ais", {"n": R.randint(1, 99)}, headers={"X-Key": "k1" if day == 3 and chance(.5) else "k2"}); yield 3600 + R.uniform(-9, 9)
def tablet(until):                                                  # the old tablet on the quay
    b = Browser(sim, "198.51.100.24", "Mozilla/5.0 (Linux; Android 7.0; SM-T585) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/71.0.3578.99 Safari/537.36", S, OFFICE, "https://" + OFFICE)
    while sim.now < until: b.get("/api/v0/arrivals", "/h/st-aubin/kiosk"); yield 5400 + R.uniform(-2, 2)
def selftest():
    c = staff("ingrid", "203.0.113.99", HEADLESS); v = View(c, "st-aubin", "berths"); c.request("GET", v.page)
    for t in ("/selftest", "/berths", "/vessels"): v.get(t); yield .4
def restart(cs, minutes, rel=None):
    global app
    servers.stop(app)
    if rel: env["REL"] = rel
    end = sim.now + minutes * 60
    while sim.now < end:
        for c in cs: View(c, "fennmouth", "berths").get(R.choice(["/berths", "/unread", "/bookings?week=24", "/dashboard", "/tariffs"])); yield pause(4, 25)
    app = up(); yield 0
def new_bundle():
    global bundle, handover
    bundle, handover = "office-72.js", True; office(bundle, 1907300000); ingrid.cache.clear(); yield from overview(View(ingrid, "st-aubin", "today"))
def during(word, c, calls, wait=(2, 8)):
    mode(word)
    for t in calls: View(c, R.choice(HARBOURS), "reports").get(t); yield R.uniform(*wait)
    mode("", word)
def oddities(c):
    c.request("HEAD", "/api/harbours/st-aubin/berths", referer="/h/st-aubin/berths"); yield 2; c.request("OPTIONS", "/api/harbours/st-aubin/vessels", referer="/h/st-aubin/vessels"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xee\x01\x00\x00\xea\x03\x03\r\n\r\n"); yield 2
def new_day(i, x):
    global day, date
    day, date = i, x; (WORK / "today").write_text(x); yield 0
GUESS = ["/api/harbours/" + t for t in "admin .env config".split()] + ["/api/" + t for t in "users login debug v1/users .git/config".split()] + SCANS

for i, x in office_days(sim, "2030-06-10", 8):
    t = lambda k, x=x: sim.at(f"{x} {k}")
    last, end = i == 7, t("23:00") if i < 7 else t("17:20")
    sim.spawn(t("00:00:01"), new_day(i, x))
    for h in ((7, 9, 11, 13, 15, 17) if i not in (5, 6) else (9,) if i == 6 else ()):
        if (chance(.9)) and not (last and h > 15): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(quay if h in (11, 17) and chance(.6) else ingrid, R.randint(4, 6)))
    for h in ((8, 10, 14) if i in (2, 5) else ()): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(tom, R.randint(5, 7)))
    for k in range(R.randint(14, 22) if i not in (5, 6) else 30): sim.spawn(t(f"{R.randint(6, 21) if not last else R.randint(6, 16):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), boater(k))
    for k in range(R.randint(4, 8)): sim.spawn(t(f"{R.randint(1, 16):02}:{R.randint(0, 59):02}:07"), www())
    for k in (1, 2): sim.spawn(t(f"07:0{k}:00"), pump(k, min(end, t("20:00"))))
    for k in (1, 2, 3): sim.spawn(t(f"00:0{k}:30"), gate(k, end))
    sim.spawn(t("00:06:00"), ais(end)); sim.spawn(t("06:00:40"), tablet(min(end, t("20:00")))); sim.spawn(t("04:00:00"), selftest())
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Site24x7", S, OFFICE, accept_gzip=False, keep=False), sim, "/healthz", end, 2700))
    if i in (1, 3, 6): sim.spawn(t("05:10:00"), scanner(Browser(sim, f"192.0.2.{170 + i}", "Mozilla/5.0 zgrab/0.x", S, OFFICE if i < 6 else "203.0.113.1"), sim, GUESS, n=30))
    if i in (1, 4): sim.spawn(t("12:10:00"), left_open(ingrid, 55))
    if i == 3: sim.spawn(t("10:20:00"), incident("fennmouth"))
    if i == 4: sim.spawn(t("06:38:00"), new_bundle()); sim.spawn(t("06:41:00"), overview(View(ingrid, "fennmouth", "today"))); sim.spawn(t("06:53:00"), restart([ingrid], 1, "2"))
    if i == 1: sim.spawn(t("18:40:00"), restart([ingrid], 10))
    if i == 2: sim.spawn(t("16:30:00"), during("view", ingrid, ["/reports/revenue", "/reports/revenue?days=30", "/reports/revenue"], (20, 90)))
    if i == 5: sim.spawn(t("21:00:00"), during("works", tom, ["/berths", "/vessels", "/tides?day=2030-06-15", "/tariffs", "/invoices"]))
    if i in (0, 4): sim.spawn(t("14:50:00"), oddities(ingrid))
sim.run(); time.sleep(.7); servers.stop_all(); time.sleep(.3)

VHOST = re.compile(r'^(?P<head>\S+:\d+ .*?\[)(?P<time>\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(?P<mid>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}).*)$', re.S)
raw = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(raw, sim, "apache", at_end=False, pattern=VHOST)
size = write_rotated(NIGHTS / NAME / "apache-vhost", "other_vhosts_access.log", out, sim.zone)
print("apache", len(out), "bytes", size, "requests", len(sim.entries))
