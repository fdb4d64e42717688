import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "inn-flask"
sim = Sim(20270301, "Europe/Vienna"); R = sim.random
site = WORK / "site"; (site / "admin").mkdir(parents=True); (WORK / "tmp").mkdir()
(site / "index.html").write_text('<!doctype html><html><head><meta charset="utf-8"><title>The guesthouse on the lake</title><script src="/book.js"></script></head><body>' + "<p>rooms</p>" * 40 + "</body></html>\n")
(site / "book.js").write_text("let book=1;" * 300); (site / "rooms.html").write_text("<p>pictures</p>" * 60)
(site / "admin/index.html").write_text('<!doctype html><html><head><title>Reception</title><script src="/admin/app.js"></script></head><body></body></html>\n'); (site / "admin/app.js").write_text("let desk=1;" * 600)
for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-w", "1", "--threads", "4", "-b", "127.0.0.1:20131", "--forwarded-allow-ips", "*", "--access-logfile", "-", "--access-logformat", '%({x-forwarded-for}i)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"', "inn:app"], 20131, env=env)
app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 20130, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20130), "inn.example.com", "https://inn.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
boss = Browser(sim, "203.0.113.70", FIREFOX, S, HOST, ORIGIN, {"Cookie": "inn=1"})
A, day = "/admin/api", 0
NAMES = "lake garden attic river corner family tower cellar".split()
def body(a): return a.json() if a.status == 200 and a.body else None
def load(c):
    c.request("GET", "/admin/"); c.request("GET", "/admin/app.js", referer="/admin/")
    if R.random() < .3: c.get(A + "/me", "/admin/", headers={"Cookie": ""}); yield 5; c.send("POST", A + "/login", {"pin": 1}, "/admin/login"); yield .3
    for t in ("/me", "/today", "/messages"): c.get(A + t, "/admin/")
    yield 1
def bookings(c):
    l = (body(c.get(A + "/bookings" + R.choice(["", "", "?state=in", "?q=tower", "?q=zzz"]), "/admin/bookings")) or {"rows": []})["rows"]; yield R.uniform(4, 12)
    for b in R.sample(l, min(2, len(l))):
        u, p = f"{A}/bookings/{b['id']}", f"/admin/bookings/{b['id']}"
        for t in ("", "/invoice", "/extras", "/payments"): c.get(u + t, p)
        yield R.uniform(5, 30)
        if R.random() < .4: c.send("PUT", u, {"note": R.choice(["", "late", "two cots please"])}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .4: c.send("POST", u + "/check-in", {}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .5: c.send("POST", u + "/invoice/email", {}, p); yield 3
def guests(c):
    l = (body(c.get(A + "/guests" + R.choice(["", "?q=vegan", "?q=xyz"]), "/admin/guests")) or {"rows": []})["rows"]; yield R.uniform(4, 9)
    for g in R.sample(l, min(2, len(l))):
        u, p = f"{A}/guests/{g['id']}", f"/admin/guests/{g['id']}"; c.get(u, p); c.get(u + "/passport", p); yield R.uniform(4, 15)
        if R.random() < .5: c.send("PATCH", u, {"diet": "vegan"}, p); yield .3; c.get(u, p); yield 3                     # the quick edit
        if R.random() < .4: c.send("PUT", u, {"diet": R.choice(["", "vegan", "no milk, no nuts"])}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .2: c.send("PUT", u + "/passport", b"\xff\xd8" + b"x" * R.randint(900, 90000), p); yield .4; R.random() < .6 and c.get(u + "/passport", p); yield 3
def rooms(c):
    c.get(A + "/rooms", "/admin/rooms"); yield 5
    for n in R.sample(NAMES, 2):
        u, p = f"{A}/rooms/{n}", f"/admin/rooms/{n}"; c.get(u, p); c.get(u + "/minibar", p); c.get(u + "/wakeup", p); yield R.uniform(3, 10)
        if R.random() < .5: c.send("POST", u + "/minibar", {"water": R.randint(1, 6), "beer": R.randint(0, 12)}, p); yield .3; c.get(u + "/minibar", p); yield 3
        if R.random() < .4:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/dnd", {}, p); yield .4; c.get(u, p); yield 2
        if R.random() < .25: c.send("PUT", u + "/wakeup", {"at": "06:30"}, p); yield .3; c.get(u + "/wakeup", p); yield 3
        if R.random() < .2: c.send("DELETE", u + "/wakeup", None, p); yield .3; c.get(u + "/wakeup", p); yield 3
def rates(c):
    m = R.choice(["2027-04", "2027-05", "2027-06"]); c.get(f"{A}/rates?month={m}", "/admin/rates"); yield R.uniform(4, 12)
    for _ in range(R.randint(1, 2)): c.send("PUT", f"{A}/rates/{m}", {"base": R.choice([8, 75, 110, 125]), "weekend": R.choice([95, 140])}, "/admin/rates"); yield .3; c.get(f"{A}/rates?month={m}", "/admin/rates"); yield 5
def blocks(c):
    l = body(c.get(A + "/blocks", "/admin/blocks")) or []; yield 4
    if R.random() < .4: c.send("POST", A + "/blocks", {"room": R.choice(NAMES), "why": R.choice(["paint", "boiler", "family visit"])}, "/admin/blocks"); yield .3; c.get(A + "/blocks", "/admin/blocks"); yield 3
    if l and R.random() < .8: c.send("DELETE", f"{A}/blocks/{R.choice(l[:6])['id']}", None, "/admin/blocks"); yield .3; c.get(A + "/blocks", "/admin/blocks"); yield 3
def inbox(c):
    l = body(c.get(A + "/messages", "/admin/messages")) or []; yield 5
    if l and R.random() < .5: c.send("DELETE", f"{A}/messages/{l[0]['id']}", None, "/admin/messages"); yield .3; c.get(A + "/messages", "/admin/messages"); yield 2
def settings(c):
    c.get(A + "/settings", "/admin/settings"); yield 5
    if R.random() < .6: c.send("PUT", A + "/settings", {"checkin": R.choice(["15:00", "14:30", "from three on"]), "breakfast": R.choice(["07:30", "08:00"])}, "/admin/settings"); yield .3; c.get(A + "/settings", "/admin/settings"); yield 3
    c.get(A + "/channel/ota", "/admin/settings"); c.get(A + "/channel/status", "/admin/settings"); yield 3
def stats(c):
    for k in R.sample([1, 3, 6, 12], 2): c.get(f"{A}/stats/revenue?months={k}", "/admin/stats"); c.get(f"{A}/stats/occupancy?months={k}", "/admin/stats"); yield R.uniform(2, 6)
    c.get(A + "/stats/cancellations", "/admin/stats"); yield 2
PAGES = [bookings, bookings, bookings, guests, guests, rooms, rooms, rates, rates, blocks, blocks, inbox, settings, stats]
def desk(c, n):
    yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(20, 200); yield from f(c)
def visitor(k):
    c = Browser(sim, f"{R.choice(['192.0.2', '198.51.100'])}.{R.randint(10, 190)}", R.choice([CHROME, SAFARI, PHONE, FIREFOX, EDGE]), S, HOST, ORIGIN)
    c.request("GET", "/", headers={"Referer": R.choice(["https://search.example.net/", "https://inns.example.net/lake"])}); c.request("GET", "/book.js", referer="/")
    yield R.uniform(5, 40)
    if R.random() < .3: c.request("GET", "/rooms.html", referer="/"); yield 20
    for _ in range(R.randint(1, 4)): c.get(f"/book/api/availability?day=2027-0{R.randint(4, 7)}-{R.randint(10, 28)}&n={R.randint(1, 5)}", "/"); yield R.uniform(4, 30)
    if R.random() < .5:
        b = {"room": R.choice(NAMES), "nights": R.randint(1, 9)}; c.send("POST", "/book/api/quote", b, "/"); yield 6
        if R.random() < .6: c.get("/book/api/promo/" + R.choice(["LAKE27", "LAKE26", "SUMMER", "WELCOME10", "TEN"]), "/"); yield 4
        if R.random() < .5:
            r = c.send("POST", "/book/api/bookings", b, "/"); yield 2
            if r.status == 201: c.get("/book/api/bookings/" + r.json()["ref"], "/"); yield 5
    if R.random() < .12: c.get("/book/api/bookings/B" + str(R.randint(10, 99)), "/"); yield 3
    if day >= 9 and R.random() < .2: c.send("POST", "/book/api/contact", {"text": "hello " * R.randint(2, 20)}, "/"); yield 2
def ota(until):
    b = Browser(sim, "198.51.100.220", "ChannelPush/5.0", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/hooks/channel", {"n": R.randint(1, 9)}); yield R.uniform(2000, 6000)
def down(c):
    app.stop()
    for t in ("/today", "/bookings", "/rooms", "/messages"): c.get(A + t, "/admin/"); yield R.uniform(3, 15)
    app.start(); yield 0
def limited():
    mode("limit")
    c = Browser(sim, "192.0.2.77", CHROME, S, HOST, ORIGIN)
    for k in range(8): c.get(f"/book/api/availability?day=2027-05-1{k}&n=2", "/"); yield 1
    mode("", "limit")
def old_tab(c):
    for _ in range(6): c.get(A + "/dashboard", "/admin/"); yield R.uniform(60, 500)
def oddities(c):
    c.request("HEAD", A + "/bookings", referer="/admin/bookings"); yield 1
    c.request("OPTIONS", A + "/rooms/lake", referer="/admin/rooms"); yield 1
    c.get(A + "/rooms/ballroom", "/admin/rooms"); yield 2
    c.get(A + "/bookings/99999", "/admin/bookings"); yield 2
GUESS = ["/admin/api/" + w for w in "users login config export backup stats guests".split()] + ["/admin/", "/admin/login.php"] + SCANS
def new_day(i):
    global day
    day = i; mode("spring" if i >= 10 else ""); yield 0
for i, d in office_days(sim, "2027-03-01", 14):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("23:30") if i < 13 else at("12:00")
    if i != 6:                                                      # one Sunday off
        for h in (7, 11, 16, 20) if i < 13 else (7,):
            if R.random() < .85: sim.spawn(at(f"{h + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), desk(boss, R.randint(3, 6)))
    for k in range(R.randint(22, 34) if i < 13 else 6): sim.spawn(at(f"{R.randint(7, 22 if i < 13 else 11):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor(k))
    sim.spawn(at("00:20:00"), ota(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.11", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 2400))
    if i % 2: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i in (3, 8): sim.spawn(at("14:30:00"), down(boss))
    if i == 5: sim.spawn(at("15:00:00"), limited())
    if i in (0, 1): sim.spawn(at("10:10:00"), old_tab(boss))
    if i in (4, 11): sim.spawn(at("15:20:00"), oddities(boss))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-main", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
G = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "inn.py", accept=lambda e: e["target"].startswith(("/admin/api", "/book/api", "/hooks", "/healthz")) and e["status"] != 502)
size += write_rotated(night / "gunicorn-docker", "9be2d7a0-json.log", [(t, docker(t, s, l.replace("/root/.gunicorn/", "/run/gunicorn/"))) for t, s, l in out], timezone.utc, "docker"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries), "of the administrator", sum(e["source"] == boss.source for e in sim.entries))
