import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "festival-express"
sim = Sim(20270614, "Europe/Dublin"); R = sim.random
ui = WORK / "ui"; (ui / "js").mkdir(parents=True)
(ui / "index.html").write_text('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Festival office</title><script type="module" src="/js/office.b7.js"></script></head><body><main id="office"></main></body></html>\n')
(ui / "js/office.b7.js").write_text("let office=1;" * 500)
servers, syslog = Servers(), []
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 20159))
def listen():
    while True:
        data = box.recv(65536); syslog.append((time.time(), data.decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
app = Container(servers, ["node", HERE / "festival.js"], 20151, env={**os.environ, "WORK": str(WORK), "NODE_PATH": "/usr/share/nodejs", "TZ": "UTC"}); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 20150, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20150), "office.example.net", "https://office.example.net"
time.sleep(.3); syslog.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
AG = [CHROME_WIN, CHROME, EDGE, FIREFOX, SAFARI]
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"desk={login}"}); b.login, b.role = login, login.split("-")[0]; return b
people = [person("director-1", "198.51.100.30", SAFARI)] + [person(f"programmer-{i}", f"203.0.113.{20 + i}", AG[i % 5]) for i in range(1, 6)] + [person(f"juror-{i}", f"192.0.2.{70 + i}", AG[i % 5]) for i in range(1, 9)] + \
         [person(f"hospitality-{i}", f"203.0.113.{30 + i}", AG[i % 5]) for i in range(1, 5)] + [person(f"press-{i}", f"203.0.113.{40 + i}", AG[i % 5]) for i in (1, 2, 3)]
A, day = "/v3", 0
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): return (body(a) or {}).get("result", [])
def load(c):
    c.request("GET", "/"); c.request("GET", "/js/office.b7.js", referer="/")
    if R.random() < .2: c.get(A + "/me", "/", headers={"Cookie": ""}); yield 5; c.send("POST", A + "/session", {"user": c.login}, "/sign-in"); yield .4
    for t in ("/me", "/build", "/inbox", "/awards/winners"): c.get(A + t, "/")
    yield 1
def submissions(c):
    y = R.choice(["2027", "2027", "2027", "2026", "2028"]); l = rows(c.get(f"{A}/editions/{y}/submissions" + R.choice(["", "", "?genre=doc", "?title=Salt", "?title=Zebra"]), "/submissions")); yield R.uniform(3, 9)
    for s in R.sample(l, min(len(l), R.randint(1, 3))):
        u, p = f"{A}/submissions/{s['id']}", f"/submissions/{s['id']}"
        for t in ("", "/comments", "/flags", "/scores"): c.get(u + t, p)
        yield R.uniform(4, 25)
        if R.random() < .3: c.get(u + "/subtitles/" + R.choice(["en", "ga", "fr"]), p); yield 2
        if R.random() < .45:
            for on in R.choice([(True,), (True,), (True, False), (False,)]): c.send("PUT", u + "/star", {"on": on}, p); yield .3; c.get(u, p); yield 3
        if c.role != "juror" and R.random() < .45:
            for on in R.choice([(True,), (False,), (True, False)]): c.send("PUT", u + "/shortlist", {"on": on}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .35: c.send("POST", u + "/comments", {"text": "w" * R.randint(3, 200)}, p); yield .4; c.get(u + "/comments", p); yield 3
        if R.random() < .2: c.send("POST", u + "/flags", {"why": "f" * R.randint(3, 30)}, p); yield .4; c.get(u + "/flags", p); yield 3
        if c.role == "juror":
            if R.random() < .7:
                t = body(c.send("POST", u + "/view-token", {}, p)); yield .5
                if t: c.request("GET", "/stream/" + t["token"], referer=p, headers={"Range": "bytes=0-"}); yield R.uniform(60, 400)
            if R.random() < .7: c.send("POST", u + "/scores", {"points": R.randint(1, 10), "note": "n" * R.randint(0, 60)}, p); yield .4; c.get(u + "/scores", p); yield 3
def jury(c): c.get(A + "/jury/deliberation", "/jury"); yield 5
def screenings(c):
    l = rows(c.get(A + "/screenings", "/screenings")); yield R.uniform(3, 8)
    for s in R.sample(l, min(2, len(l))):
        u, p = f"{A}/screenings/{s['id']}", f"/screenings/{s['id']}"
        for t in ("", "/incidents", "/holds"): c.get(u + t, p)
        yield R.uniform(4, 15)
        if R.random() < .4:
            for on in R.choice([(True,), (True,), (False,), (not s["locked"], s["locked"])]): c.send("PUT", u + "/lock", {"on": on}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .25: c.send("POST", u + "/holds", {"seats": R.randint(1, 20)}, p); yield .4; c.get(u + "/holds", p); yield R.uniform(9, 25); c.get(u + "/holds", p); yield 2
    if R.random() < .5: c.send("POST", A + "/schedule/check", {"n": R.randint(1, 99)}, "/screenings"); yield 2
    if R.random() < .4: c.send("POST", A + "/schedule/optimise", {"halls": [1, 2]}, "/screenings"); yield 4
def guests(c):
    l = rows(c.get(A + "/guests", "/guests")); yield R.uniform(3, 8)
    if R.random() < .4: c.send("POST", A + "/guests", {"name": "g" * R.randint(5, 20), "from": "Cork"}, "/guests"); yield .4; l = rows(c.get(A + "/guests", "/guests")) or l; yield 4
    for g in R.sample(l, min(3, len(l))):
        u, p = f"{A}/guests/{g['id']}", f"/guests/{g['id']}"; x = body(c.get(u, p)); yield R.uniform(3, 12)
        if R.random() < .35: c.send("PUT", u, {"from": R.choice(["Lyon", "Oaxaca", "Tbilisi"])}, p); yield .3; c.get(u, p); yield 3
        if x and x["nights"] and R.random() < .4: c.send("DELETE", f"{u}/nights/{R.choice(x['nights'])['n']}", None, p); yield .3; c.get(u, p); yield 3
        if R.random() < .12: c.send("DELETE", u, None, p); yield .3; c.get(A + "/guests", "/guests"); yield 3
def venues(c):
    l = rows(c.get(A + "/venues", "/venues")); yield 4
    for v in R.sample(l, min(2, len(l))):
        if R.random() < .6: c.send("PUT", f"{A}/venues/{v['id']}", {"email": R.choice(["hall@example.net", "h@example.net", "hall at example", "", "nobody"])}, "/venues"); yield .3; c.get(A + "/venues", "/venues"); yield 4
        if R.random() < .6: c.send("PUT", f"{A}/venues/{v['id']}/seating", {"rows": 12}, "/venues"); yield 4
def badges(c):
    l = rows(c.get(A + "/badges", "/badges")); yield 4
    for b in R.sample(l, min(2, len(l))):
        c.get(f"{A}/badges/{b['id']}/print", "/badges"); yield 3
        if R.random() < .6: c.send("POST", f"{A}/badges/{b['id']}/print", {"copies": 2}, "/badges"); yield 3
def press(c):
    l = rows(c.get(A + "/press/accreditations" + R.choice(["", "?state=pending", "?state=refused"]), "/press")); yield 5
    if l and c.role == "press" and R.random() < .6: c.send("PUT", f"{A}/press/accreditations/{R.choice(l)['id']}", {"state": R.choice(["granted", "refused", "pending"])}, "/press"); yield .4; c.get(A + "/press/accreditations", "/press"); yield 3
    if c.role != "juror" and R.random() < .6: c.send("POST", A + "/press/embargo/lift", {}, "/press"); yield 3
def reports(c):
    c.get(A + "/reports/attendance", "/reports"); c.get(A + "/partners/logos", "/reports"); yield 4
    r = c.get(A + "/exports/programme.csv", "/reports"); yield 5
    if r.status == 503: c.get(A + "/exports/programme.csv", "/reports"); yield 3
    if R.random() < .7: c.get(A + "/exports/catalogue.pdf", "/reports"); yield 4
    if c.role != "director" or day in (3, 4, 8): c.get(A + "/budget", "/reports"); yield 2
def me(c):
    c.send("PUT", A + "/me/preferences", {"rows": R.choice([25, 50]), "dark": R.choice([True, False])}, "/me"); yield .3; c.get(A + "/me", "/me"); yield 3
PAGES = {"director": [submissions, press, press, reports, reports, screenings, venues, jury], "programmer": [submissions, submissions, submissions, screenings, screenings, reports, venues, me], "juror": [submissions, submissions, submissions, jury, screenings, me],
         "hospitality": [guests, guests, guests, badges, badges, venues, screenings, reports], "press": [press, press, press, badges, guests, reports, submissions]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(15, 240); p = "/" + f.__name__
        for _ in range(R.randint(1, 3)): c.get(A + "/live/queue", p); yield 5
        yield from f(c)
def tickets(until):
    b = Browser(sim, "192.0.2.20", "TicketHook/1.3", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/hooks/ticketing", {"n": R.randint(1, 9)}); yield R.uniform(1500, 5000)
def loadtest():
    b = Browser(sim, "203.0.113.250", "k6/0.49.0 (https://k6.io/)", S, HOST)
    for k in range(250): b.get(A + "/public/programme"); yield .2
def site(until):                                                    # the public site takes the programme from here
    b = Browser(sim, "203.0.113.200", "festival-site/1.0", S, HOST, accept_gzip=False)
    while sim.now < until: b.get(A + "/public/programme"); yield 5400
def stale():                                                        # a box-office tablet with the interface of last year
    b = Browser(sim, "203.0.113.60", "BoxOffice/2.9 (iPadOS 15)", S, HOST, headers={"Cookie": "desk=hospitality-9"}, accept_gzip=False)
    for _ in range(6): b.send("POST", "/v2/checkins", {"n": 1}); yield R.uniform(100, 900)
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/me", "/screenings", "/guests"): c.get(A + t, "/"); yield R.uniform(2, 9)
    app.start(); yield 0
def limited(cs):
    mode("limit")
    for c in cs:
        for t in ("/screenings", "/guests", "/venues"): c.get(A + t, "/"); yield R.uniform(1, 4)
    mode("", "limit")
def oddities(c):
    c.request("OPTIONS", A + "/screenings", referer="/screenings"); yield 2
    c.request("HEAD", A + "/exports/programme.csv", referer="/reports"); yield 2
    c.get(A + "/submissions/sub_000000", "/submissions"); yield 2
GUESS = [A + t for t in "/users /admin /login /config /debug".split()] + SCANS
def new_day(i):
    global day
    day = i; mode(("jury " if i >= 6 else "") + ("awards" if i >= 9 else "")); yield 0
for i, d in office_days(sim, "2027-06-14", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("23:30")
    for c in people:
        for h in (9, 13, 17):
            if R.random() < (.25 if i == 6 else .27): sim.spawn(at(f"{h + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4)))
    sim.spawn(at("00:10:00"), tickets(end)); sim.spawn(at("00:12:00"), site(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "check_http/v2.3", S, HOST, accept_gzip=False, keep=False), sim, "/ready", end, 3600))
    if i % 3 == 0: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"198.51.100.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=26))
    if i in (0, 1, 2, 3): sim.spawn(at("10:30:00"), stale())
    if i == 2: sim.spawn(at("04:00:00"), loadtest())
    if i == 5: sim.spawn(at("12:20:00"), down(people[2:5]))
    if i == 7: sim.spawn(at("12:20:00"), limited(people[14:17]))
    if i in (1, 7): sim.spawn(at("12:45:00"), oddities(people[2]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?P<method>[A-Z]+) (?P<target>\S+).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, f"{syslog_time(t)} lb1 " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False); t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, f"{syslog_time(end)} lb1 {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-captures", "haproxy.log", out, sim.zone, "logrotate")
MORGAN = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
out = stamp_container(app.lines, sim, "morgan", MORGAN, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "festival.js", accept=lambda e: e["status"] != 503 or "csv" in e["target"])
def clean(l): return re.sub(r"/\S*?/festival\.js", "/app/festival.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-docker", "be07aa19-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
