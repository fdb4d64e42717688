import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "harbourside-litestar"
sim = Sim(20290514, "Europe/Dublin")
R = sim.random

dist = WORK / "dist"
(dist / "static").mkdir(parents=True)
def build(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbourside HQ</title><link rel="stylesheet" href="/static/desk.css"><script type="module" src="/static/{name}"></script></head><body><div id="desk"></div><noscript>Please switch on JavaScript.</noscript></body></html>\n')
    (dist / "static" / name).write_text("export const desk=()=>null;" * 600)
(dist / "static" / "desk.css").write_text(".b{margin:0}" * 250)
bundle = "desk-7c1e.js"
build(bundle)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
(WORK / "today").write_text("2029-05-14"); (WORK / "version").write_text("1"); (WORK / "clock").write_text("0")

servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
class Box(Container):
    def start(self):
        plain = self.servers.wait
        self.servers.wait = lambda port, host="": Servers.wait(self.servers, port, "172.30.0.21")
        try: super().start()
        finally: self.servers.wait = plain
box = Box(servers, [shutil.which("granian"), "--interface", "asgi", "--host", "172.30.0.21", "--port", "19511", "--access-log", "harbourside:app"], 19511, env=env, cwd=HERE)
box.start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19500, "203.0.113.1", env=env)
S1, S2, HOST = ("203.0.113.1", 19500), ("203.0.113.1", 19501), "hq.harbourside.example.com"
ORIGIN = "https://" + HOST
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split())
    (WORK / "mode").write_text(" ".join(modes))
mode()

def person(login, address, agent, two=False):
    b = (Browser2 if two else Browser)(sim, address, agent, S2 if two else S1, HOST, ORIGIN, {"Cookie": f"hqsid={login}"}, caching=True)
    b.login, b.signed = login, None
    return b
HH, QL = "harbour-house", "quay-lodge"
mara = person("mara", "198.51.100.21", CHROME, True)
owen = person("owen", "198.51.100.34", EDGE)
dele = person("dele", "198.51.100.57", SAFARI, True)
ida = person("ida", "203.0.113.140", CHROME_WIN, True)
tom = person("tom", "203.0.113.160", FIREFOX)
priya = person("priya", "203.0.113.140", FIREFOX)
HOUSES = {mara: [HH, QL], owen: [HH], dele: [QL], ida: [HH], tom: [QL], priya: [HH, QL]}
MANAGERS = (mara, owen, dele)
day, date = 0, "2029-05-14"
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def data(a): return json.loads(a.body) if a.body[:1] in (b"[", b"{") and a.status in (200, 201, 304) else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def words(a, b): return " ".join(R.choice("towel quiet lift window sea late key breakfast door shower lamp noisy fixed asked moved".split()) for _ in range(R.randint(a, b)))
def clock(): (WORK / "clock").write_text(str(int(sim.now)))

def shell(c, h):
    p = f"/desk/{h}/today"
    c.request("GET", p)
    if maybe(.7): c.request("GET", "/static/" + bundle, referer=p); c.request("GET", "/static/desk.css", referer=p)
    if c.signed != date:
        c.get("/hq/-/whoami", p, headers={"Cookie": "hqsid="}); yield look(4, 15)
        if maybe(.2): c.send("POST", "/hq/-/session", {"name": c.login, "pin": "wrong"}, "/desk/sign-in", headers={"Cookie": "a=b"}); yield look()
        c.send("POST", "/hq/-/session", {"name": c.login, "pin": "right"}, "/desk/sign-in", headers={"Cookie": "a=b"}); c.signed = date; yield .3
    c.get("/hq/-/whoami", p); c.get(f"/hq/{h}/badges", p)
    for t in ("/hq/-/taxes", "/hq/-/banners", "/hq/-/recalls", f"/hq/{h}/bell"):
        if maybe(.6): c.get(t, p)
    yield look()

def booking(c, h, k, back):
    u, p = f"/hq/{h}/bookings/{k}", f"/desk/{h}/bookings/{k}"
    v = data(c.get(u, back))
    if not v: yield 1; return
    c.get(u + "/notes", p); c.get(u + "/folio", p); maybe(.6) and c.get(u + "/cot", p); maybe(.5) and c.get(u + "/documents", p); yield look()
    if maybe(.3): c.get(u + "/deposit", p); yield look(1, 4)
    if maybe(.35):
        c.send("PUT", u, {"nights": v["nights"] + R.choice([0, 1, 1, 10]), "room": v["room"], **({"version": "stale"} if maybe(.15) else {})}, p); yield .3; v = data(c.get(u, p)) or v; yield look()
    if maybe(.3): c.send("POST", u + "/notes", {"text": words(1, 7)}, p); yield .3; c.get(u + "/notes", p); yield look()
    if maybe(.34): c.get(u + "/history", p + "?tab=history"); yield look(2, 6)
    if maybe(.18): c.get(u + "/invoices", p + "?tab=invoices"); yield look(2, 6)
    if maybe(.16): c.send("POST", u + "/split", {"at": 1}, p); yield look()
    if maybe(.22): c.send("POST", u + "/confirmation", {"to": "guest"}, p); yield .4; c.get(u, p); yield look()
    if maybe(.2):
        c.send("PUT", u + "/vip", None, p); yield R.uniform(1, 4)
        if maybe(.6): c.send("DELETE", u + "/vip", None, p); yield .3
        c.get(u, p); yield look()
    if maybe(.2): c.get(f"/hq/{h}/documents/{k * 10}/file", p); yield look(5, 20)
    if v["state"] == "booked" and maybe(.5):
        c.send("POST", u + "/check-in", None, p); maybe(.12) and c.send("POST", u + "/check-in", None, p); yield .3; c.get(u, p)
        if maybe(.6): c.send("POST", f"/hq/{h}/keycards", {"room": v["room"]}, p); yield .3; c.get(f"/hq/{h}/keycards", p)
        yield look()
        if maybe(.5): c.get(u + "/history", p + "?tab=history"); yield look(2, 6)
    elif v["state"] == "in-house" and maybe(.35):
        body = {"card": R.choice(["good", "good", "bad"]), "amount": R.choice([50, 145]), "key": R.getrandbits(40)}
        c.send("POST", u + "/payments", body, p); maybe(.15) and c.send("POST", u + "/payments", body, p); yield .3; c.get(u + "/folio", p); yield look()
        if maybe(.6): c.send("POST", u + "/check-out", None, p); yield .3; c.get(u, p); yield look()

def bookings(c, h):
    p = f"/desk/{h}/bookings"
    l = rows(c.get(f"/hq/{h}/bookings" + R.choice(["", "", "", "?state=booked", "?state=in-house", "?page=2", "?page=3", "?page=90", "?from=2029-09-01"]), p)) or rows(c.get(f"/hq/{h}/bookings", p)); yield look()
    if maybe(.25):
        g = rows(c.get(f"/hq/{h}/guests?q=" + R.choice(["ada", "be", "zz", "fi"]), p)); yield look(1, 3)
        if maybe(.2): c.send("POST", f"/hq/{h}/bookings", {"guest": 1}, p + "/new"); yield look()
        a = data(c.send("POST", f"/hq/{h}/bookings", {"guest": g[0]["id"] if g else 901, "room": R.choice(["101", "102", "203"]), "nights": R.randint(1, 5)}, p + "/new")); yield .3; c.get(f"/hq/{h}/bookings", p); yield look()
        if a: yield from booking(c, h, a["id"], p)
    for x in some(l, 1, 3): yield from booking(c, h, x["id"], p)
    if maybe(.08): yield from booking(c, h, R.choice([47111, 46020]), None)

def guests(c, h):
    p = f"/desk/{h}/guests"; l = rows(c.get(f"/hq/{h}/guests" + R.choice(["", "", "?page=2", "?page=7", "?q=car"]), p)) or rows(c.get(f"/hq/{h}/guests", p)); yield look()
    for n in range(2, 5) if maybe(.3) else (): c.get("/hq/-/search?q=" + R.choice(["garland", "zimmer", "hale"])[:n], p, **({"abort_after": .0004} if maybe(.1) and c not in (mara, dele, ida) else {})); yield .4
    for x in some(l, 1, 2):
        u, q = f"/hq/{h}/guests/{x['id']}", f"{p}/{x['id']}"; v = data(c.get(u, q)); c.get(u + "/portrait", q); c.get(u + "/preferences", q); yield look()
        if v and maybe(.45): c.send("PUT", u, {"remarks": R.choice([v["remarks"], words(1, 6)]), "country": v["country"]}, q); yield .3; c.get(u, q); yield look()
        if maybe(.5):
            c.send("PATCH", u, {"newsletter": True}, q); yield .3; c.get(u, q); yield look()

def rooms(c, h):
    p = f"/desk/{h}/rooms"; l = rows(c.get(f"/hq/{h}/rooms", p)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/hq/{h}/rooms/{x['no']}", f"{p}/{x['no']}"; c.get(u, q); c.get(u + "/faults", q); c.get(u + "/blocks", q); yield look()
        if maybe(.4): c.send("PATCH", u, {"state": R.choice([s for s in ("clean", "dirty", "ready") if s != x["state"]])}, q); yield .3; c.get(u, q); maybe(.5) and c.get(f"/hq/{h}/rooms", p); yield look()
        if maybe(.25):
            c.send("DELETE" if x["dnd"] else "PUT", u + "/dnd", None, q); yield .3; c.get(u, q); yield look()
        if maybe(.4): c.send("POST", u + "/blocks", {"reason": words(1, 5)}, q); yield .3; c.get(u + "/blocks", q); yield look()
        if maybe(.35):
            a = data(c.send("POST", u + "/faults", {"what": words(1, 4)}, q)); yield .3; f = rows(c.get(u + "/faults", q)); yield look()
            if a and f and maybe(.6): c.send("DELETE", f"{u}/faults/{f[0]['id']}", None, q); yield .3; c.get(u + "/faults", q); yield look()
        if maybe(.35): c.send("POST", u + "/minibar", {"what": words(1, 2)}, q); yield look(2, 5)

def housekeeping(c, h):
    p = f"/desk/{h}/housekeeping"
    l = rows(c.get(f"/hq/{h}/rounds" + R.choice(["", "", f"?day={date}", "?day=2029-05-30"]), p)); yield look(2, 4)
    for f in some((1, 2, 3), 1, 3): c.get(f"/hq/{h}/floors/{f}/linen", p); c.get(f"/hq/{h}/floors/{f}/sleepers", p); maybe(.7) and c.get(f"/hq/{h}/floors/{f}/minibar", p); yield look(2, 6)
    if maybe(.5) or not l: c.send("POST", f"/hq/{h}/rounds", {"floor": R.randint(1, 3), "maid": R.choice(["Nora", "Sal", "Bea"])}, p); yield .3; l = rows(c.get(f"/hq/{h}/rounds", p)); yield look()
    for x in some(l, 0, 2):
        u = f"/hq/{h}/rounds/{x['id']}"
        if maybe(.5): c.send("POST", u + "/reassign", {"maid": "Sal"}, p); yield .4; c.get(f"/hq/{h}/rounds", p); yield look()
        elif maybe(.6): c.send("POST", u + "/close", None, p); yield .3; c.get(f"/hq/{h}/rounds", p); yield look()
    if maybe(.5): yield from lost(c, h)
    if maybe(.45):
        t, q = f"/locks/{h}/batteries", f"/desk/{h}/locks"
        if maybe(.6): c.cache.pop(t, None)
        c.get(t, q); c.get(f"/hq/{h}/keycards", q); yield look()
        k = rows(c.get(f"/hq/{h}/keycards", q))
        if k and maybe(.4): c.send("DELETE", f"/hq/{h}/keycards/{k[0]['id']}", None, q); yield .3; c.get(f"/hq/{h}/keycards", q); yield look()

def lost(c, h):
    p = f"/desk/{h}/lost-property"; l = rows(c.get(f"/hq/{h}/lost-property", p)); yield look()
    if day >= 2 and maybe(.5): c.send("POST", f"/hq/{h}/lost-property", {"what": words(1, 3)}, p); yield .3; l = rows(c.get(f"/hq/{h}/lost-property", p)); yield look()
    for x in some(l, 0, 2):
        u = f"/hq/{h}/lost-property/{x['id']}"; c.get(u, p); yield look()
        if maybe(.6):
            c.send("DELETE", u, None, p); yield .3; c.get(f"/hq/{h}/lost-property", p); yield look()
            if maybe(.3): c.get(u, p); yield 2

def messages(c, h):
    p = f"/desk/{h}/messages"; c.get(f"/hq/{h}/messages", p); yield look()
    for _ in range(R.randint(0, 2)): c.send("POST", f"/hq/{h}/messages", {"room": R.choice(["101", "204", "306"]), "at": f"0{R.randint(6, 9)}:{R.randint(10, 59)}"}, p); yield .3; c.get(f"/hq/{h}/messages", p); yield look()
    q = f"/desk/{h}/feedback"; l = rows(c.get(f"/hq/{h}/feedback", q)); yield look()
    if l and maybe(.3): c.send("POST", f"/hq/{h}/feedback/{l[0]['id']}/answer", {"text": words(3, 9)}, q); yield .3; c.get(f"/hq/{h}/feedback", q); yield look()
    if maybe(.6): c.get(f"/hq/{h}/waitlist", f"/desk/{h}/waitlist"); yield look()
    if maybe(.5):
        q = f"/desk/{h}/pool"; c.get(f"/hq/{h}/pool", q); c.get(f"/hq/{h}/spa/slots", q); yield look()
        if h == HH and maybe(.4): c.send("POST", f"/hq/{h}/pool", {"guest": R.randint(901, 939), "hour": R.randint(8, 20)}, q); yield .3; c.get(f"/hq/{h}/pool", q); yield look()

def selling(c, h):
    p = f"/desk/{h}/selling"; l = rows(c.get(f"/hq/{h}/channels", p)); yield look()
    for x in some(l, 0, 1):
        u = f"/hq/{h}/channels/{x['slug']}"; c.send("PUT", u, {"open": not x["open"]}, p); yield .3; c.get(f"/hq/{h}/channels", p); yield look()
        if maybe(.3): c.send("PUT", u, {"open": x["open"]}, p); yield .3; c.get(f"/hq/{h}/channels", p); yield look()
        if maybe(.4): c.send("POST", u + "/push", None, p); yield .5; c.get(f"/hq/{h}/channels", p); yield look()
    if maybe(.75):
        q = f"/desk/{h}/switches"; l = rows(c.get(f"/hq/{h}/switches", q)); yield look()
        for x in some(l, 1, 2): c.send("PUT", f"/hq/{h}/switches/{x['slug']}", {"on": not x["on"]}, q); yield .3; c.get(f"/hq/{h}/switches", q); yield look()
    q = f"/desk/{h}/rates"; clock(); l = rows(c.get(f"/hq/{h}/rates", q)); yield look()
    for x in some(l, 1, 2):
        u, z = f"/hq/{h}/rates/{x['slug']}", f"{q}/{x['slug']}"
        if maybe(.4): c.send("PUT", u, {"price": x["price"] + R.choice([1, -1, 5, 860])}, z); yield .3; clock(); c.get(f"/hq/{h}/rates", q); yield look()
        v = data(c.get(u + "/restrictions", z)); yield look()
        if maybe(.6): c.send("PUT", u + "/restrictions", {"min_stay": R.randint(1, 4), "closed": R.choice([["mon"], [], ["fri", "sat"]])}, z); yield .3; c.get(u + "/restrictions", z); yield look()
        o = rows(c.get(u + "/overrides", z)); yield look()
        if maybe(.3): c.send("POST", u + "/overrides", {"date": f"2029-06-{R.randint(10, 29)}", "price": R.randint(99, 260)}, z); yield .3; o = rows(c.get(u + "/overrides", z)) or o; yield look()
        if o and maybe(.6): c.send("DELETE", f"{u}/overrides/{R.choice(o)['date']}", None, z); yield .3; c.get(u + "/overrides", z); yield look()

def letters(c, h):
    s = R.choice(["welcome", "goodbye", "no-show"]); u, p = f"/hq/{h}/letters/{s}", f"/desk/{h}/letters/{s}"; v = data(c.get(u, p)); yield look(6, 20)
    if not v: return
    for _ in range(R.randint(1, 4)): c.send("PUT", u + "/draft", {"body": words(4, 20)}, p); yield 10
    c.send("POST", u + "/preview", {"body": words(4, 20)}, p); yield look()
    if maybe(.6): c.send("PUT", u, {"subject": v["subject"], "body": R.choice([v["body"], words(6, 20)])}, p); yield .3; c.get(u, p); yield look()

def figures(c, h):
    p = f"/desk/{h}/figures"
    for t in some(("occupancy", "pickup", "forecast", "no-shows", "occupancy", "forecast"), 2, 4): c.get(f"/hq/{h}/figures/{t}?days={R.choice([7, 7, 14, 30])}", p); yield look(3, 12)
    if maybe(.4): c.get(f"/hq/{h}/exports/arrivals.csv", p); yield look()
    if maybe(.4):
        a = c.send("POST", f"/hq/{h}/reports", {"what": R.choice(["arrivals", "departures"])}, p)
        if a.status == 303: c.get(a.headers["location"], p)
        yield look()
    if maybe(.5): c.get(f"/hq/{h}/cash-ups", p + "/cash"); yield look()
    if c in MANAGERS and maybe(.4): c.send("POST", f"/hq/{h}/cash-ups", {"amount": R.randint(100, 999)}, p + "/cash"); yield .3; c.get(f"/hq/{h}/cash-ups", p + "/cash"); yield look()
    if c in MANAGERS and maybe(.7): c.get(f"/hq/-/owners-statement?month=2029-0{R.randint(1, 4)}", p); yield look()

def people(c, h):
    p = "/desk/people"; c.get("/hq/-/people", p); yield look(1, 4); c.get("/hq/-/contracts", p + "?tab=contracts"); yield look()

PAGES = {"group": [bookings, bookings, guests, rooms, selling, selling, figures, figures, people, letters, messages, housekeeping],
         "manager": [bookings, bookings, guests, rooms, rooms, selling, selling, figures, people, letters, messages, housekeeping],
         "desk": [bookings, bookings, bookings, guests, rooms, rooms, housekeeping, housekeeping, messages, figures, selling, people]}
ROLE = {mara: "group", owen: "manager", dele: "manager", ida: "desk", tom: "desk", priya: "desk"}
def session(c, n, anew=True):
    h = R.choice(HOUSES[c]); l = PAGES[ROLE[c]]; todo = R.sample(l, min(n, len(l)))
    if anew or c.signed != date: yield from shell(c, h)
    for f in todo:
        yield R.uniform(15, 200)
        if len(HOUSES[c]) > 1 and maybe(.3): h = R.choice(HOUSES[c])
        if maybe(.4): c.get(f"/hq/{h}/badges", f"/desk/{h}/{f.__name__}")
        yield from f(c, h)
    if maybe(.15): c.send("DELETE", "/hq/-/session", None, f"/desk/{h}/today"); c.signed = None; yield 1
def counter(c, h, n):
    for _ in range(n): c.get(f"/hq/{h}/bell", f"/desk/{h}/today"); yield 40 + R.uniform(-.06, .06)
def auditor(c, h):
    p = f"/desk/{h}/night-audit"; a = c.send("POST", f"/hq/{h}/night-audit", None, p); k = json.loads(a.body)["job"] if a.status == 202 else None
    for _ in range(4 if k else 0): yield 5; c.get(f"/hq/{h}/night-audit/{k}", p)

# --- machines and guests
def tablet(k, h, until):
    b = Browser(sim, f"203.0.113.{170 + k}", "RoundsTablet/2.0 (Android 14)", S1, HOST, "", {"Cookie": "hqsid=priya"}, caching=True)
    while sim.now < until:
        l = rows(b.get(f"/hq/{h}/tablet/v2/tasks")); yield R.uniform(200, 500)
        if l and maybe(.3): b.send("POST", f"/hq/{h}/tablet/v2/tasks/{R.choice(l)['room']}/done", None); yield 1
def veteran(until):
    b = Browser(sim, "203.0.113.179", "RoundsTablet/1.4 (Android 9)", S1, HOST, "", {"Cookie": "hqsid=priya"})
    while sim.now < until: b.get(f"/hq/{QL}/tablet/tasks"); yield 900 + R.uniform(-2, 2)
def manager(until):
    b = Browser(sim, "192.0.2.31", "ChannelBridge/5.2", S1, HOST, accept_gzip=False)
    while sim.now < until:
        k = {"X-Api-Key": "k2" if day > 4 or day == 4 and sim.now > sim.at(f"{date} 11:00") else "k1"}
        b.get("/hq/connect/v2/changes?since=last", headers=k)
        if maybe(.14): b.send("POST", "/hq/connect/v2/reservations", {"property": R.choice([HH, QL])}, headers=k)
        if maybe(.1): b.send("PUT", "/hq/connect/v2/availability/" + R.choice(["twin", "king", "suite"]), {"free": R.randint(0, 5)}, headers=k)
        yield 600 + R.uniform(-3, 3)
def oldmanager(until):
    b = Browser(sim, "192.0.2.77", "hotelhop-sync/1.9", S1, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hq/connect/v1/reservations", {"x": 1}, headers={"X-Api-Key": "old"}); yield R.uniform(5000, 11000)
def payments(until):
    b = Browser(sim, "192.0.2.90", "PayHook/2", S1, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/hq/hooks/payments", {"id": R.randint(1, 9999)}, headers={"X-Signature": "good" if maybe(.93) else "bad"}); yield R.uniform(3000, 9000)
def guest(k):
    b = Browser(sim, f"198.51.100.{120 + k}", R.choice([PHONE, SAFARI, CHROME_WIN]), S1, HOST, ORIGIN); p = "/stay/"
    b.request("GET", p); code = "HS" + str(R.randint(1000, 9999)) if maybe(.7) else "H5" + str(R.randint(1000, 9999)); a = b.get("/hq/public/stay/" + code, p); yield look()
    if a.status == 200 and maybe(.5): b.send("POST", f"/hq/public/stay/{code}/wishes", {"text": words(1, 5)}, p); yield 1
def restart(cs, minutes=1, version=None):
    global bundle
    box.stop()
    if version: (WORK / "version").write_text(version); bundle = "desk-a90b.js"; build(bundle)
    end = sim.now + minutes * 60
    while sim.now < end:
        for c in cs: h = R.choice(HOUSES[c]); c.get(f"/hq/{h}/" + R.choice(["bookings", "rooms", "badges", "keycards", "messages"]), f"/desk/{h}/today"); yield look(4, 25)
    box.start(); yield 0
def during(word, cs, paths, page, wait=(3, 9)):
    mode(word)
    for c in cs:
        for t in paths: h = R.choice(HOUSES[c]); c.get(f"/hq/{h}{t}", f"/desk/{h}/{page}"); yield R.uniform(*wait)
    mode("", word)
def throttled(c):
    mode("throttle")
    for _ in range(2): c.send("POST", "/hq/-/session", {"name": c.login, "pin": "x"}, "/desk/sign-in", headers={"Cookie": "a=b"}); yield 3
    mode("", "throttle")
def oddities(c):
    c.request("OPTIONS", f"/hq/{HH}/rooms", referer=f"/desk/{HH}/rooms"); yield 2; c.request("HEAD", f"/hq/{HH}/rooms", referer=f"/desk/{HH}/rooms"); yield 2
    c.get("/hq/harbor-house/rooms", None); yield 2; c.get(f"/hq/{HH}/bookings/undefined", f"/desk/{HH}/bookings"); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/hq/" + t for t in "users admin .env config login docs openapi.json debug schema".split()] + ["/schema", "/schema/openapi.json"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); mode("banner" if i == 3 else "", "" if i == 3 else "banner"); yield 0

for i, d in office_days(sim, "2029-05-14", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 8, i in (5, 6)
    end = t("23:20") if not last else t("16:30")
    sim.spawn(t("00:00:01"), morning(i, d))
    hours = {mara: (9, 14, 16), owen: (8, 11, 15), dele: (10, 13, 17), ida: (7, 9, 12, 15), tom: (7, 10, 13, 16), priya: (15, 18, 20, 22)}
    for c, hs in hours.items():
        for h in hs:
            if weekend and c in MANAGERS or last and h > 15: continue
            if maybe(.72): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4), maybe(.7)))
    for k, h in ((1, HH), (2, HH), (3, QL)): sim.spawn(t(f"08:0{k}:30"), tablet(k, h, t("14:30")))
    sim.spawn(t("08:20:00"), veteran(t("14:00"))); sim.spawn(t("00:05:00"), manager(end)); sim.spawn(t("00:25:00"), oldmanager(end)); sim.spawn(t("00:35:00"), payments(end))
    for k in range(R.randint(3, 7)): sim.spawn(t(f"{R.randint(8, 15):02}:{R.randint(10, 59)}:11"), guest(R.randint(0, 60)))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.240", "StatusCake/1.0", S1, HOST, accept_gzip=False, keep=False), sim, "/hq/healthz", end, 1200))
    if i in (1, 3, 4, 7): sim.spawn(t("03:40:00"), scanner(Browser(sim, f"192.0.2.{150 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), S1, HOST), sim, GUESS, n=34))
    if i in (0, 2, 6): sim.spawn(t("12:45:00"), counter(ida, HH, 45))
    if not last: sim.spawn(t("23:21:00"), auditor(priya, HH)); sim.spawn(t("23:23:00"), auditor(priya, QL))
    if i == 4: sim.spawn(t("05:00:00"), restart([], 0, "2"))
    if i == 2: sim.spawn(t("15:40:00"), restart([priya, owen], 4))
    if i == 3: sim.spawn(t("10:20:00"), during("view", [owen, mara], ["/figures/occupancy?days=7", "/figures/occupancy?days=14"], "figures"))
    if i == 5: sim.spawn(t("22:50:00"), during("maintenance", [priya], ["/rooms", "/bookings", "/keycards", "/messages", "/badges"], "today"))
    if i == 6: sim.spawn(t("06:50:00"), throttled(tom))
    if i in (0, 7): sim.spawn(t("14:44:00"), oddities(owen))
sim.entries.clear(); time.sleep(.2); (WORK / "access.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

# --- what was written, with its times moved
night = NIGHTS / NAME
raw = (WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(raw, sim, "nginx")
size = write_rotated(night / "nginx-combined", "hq.access.log", out, sim.zone)
print("nginx", len(out))
ACCESS = re.compile(r'^\[(?P<when>[^\]]+)\] (?P<client>\S+) - "(?P<method>[A-Z]+) (?P<target>\S+) (?P<proto>HTTP/[\d.]+)" (?P<status>\d{3}) (?P<ms>[\d.]+)')
first = sim.at("2029-05-13 23:58:00")
begin = sim.entries[0]["real"]
early = [(first + k, s, l) for k, (r, s, l) in enumerate(box.lines) if r < begin]
lines = stamp_container([(r, s, l) for r, s, l in box.lines if r >= begin], sim, "granian", ACCESS,
    lambda m, t: f'[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S +0000}] {m["client"]} - "{m["method"]} {m["target"]} {m["proto"]}" {m["status"]} {m["ms"]}', "harbourside.py", accept=lambda e: e["status"] != 502, queries=False)
lines = [(t, s, re.sub(r"PID: \d+", "PID: 7", l).replace("172.30.0.21:19511", "0.0.0.0:8000")) for t, s, l in early + lines]
print("granian", len(lines))
size += write_rotated(night / "granian-docker", "5d07c3aa-json.log", [(t, docker(t, s, l)) for t, s, l in lines], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
