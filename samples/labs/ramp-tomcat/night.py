import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import quote
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "ramp-tomcat"
sim = Sim(20261005, "Asia/Singapore"); R = sim.random
TOMCAT = "/usr/share/tomcat10/lib/*:/usr/share/tomcat10/bin/tomcat-juli.jar"
subprocess.run(["javac", "-nowarn", "-d", WORK / "classes", "-cp", TOMCAT, HERE / "Ramp.java"], check=True, stderr=subprocess.DEVNULL)
syslog = []
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19329))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
def tomcat(): return servers.start(["java", "-Xmx96m", "-cp", f"{WORK}/classes:{TOMCAT}", "Ramp"], 19321, "10.20.0.9", env=env)
app = tomcat()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19320, "203.0.113.1")
time.sleep(.3); syslog.clear()
S, HOST, O, K = ("203.0.113.1", 19320), "ramp.example.com", "/Maint.svc", "/Rest/Stock"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, "https://ramp.example.com", {"X-Login": login, "Accept": "application/json"}, accept_gzip=False); b.login, b.role = login, login.split("-")[0]
    return b
TABLET = "Mozilla/5.0 (Linux; Android 13; SM-T575) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36"
chief, pl1, pl2, t1, t2, t3, t4, st = people = [person("chief-1", "203.0.113.51", SAFARI), person("planner-1", "203.0.113.52", EDGE), person("planner-2", "203.0.113.53", CHROME_WIN), person("tech-1", "198.51.100.61", TABLET),
    person("tech-2", "198.51.100.62", TABLET), person("tech-3", "198.51.100.63", TABLET), person("tech-4", "192.0.2.64", PHONE), person("store-1", "203.0.113.55", FIREFOX)]
day = 0
def rows(a, key="value"): return (a.json() or {}).get(key) or [] if a.status == 200 else []
def load(c):
    c.request("GET", "/", headers={"Accept": "text/html"}); yield .2
    if R.random() < .1:
        c.headers.pop("X-Login"); c.get(O + "/Me"); c.get(O + "/WorkOrders?$top=15"); yield 5
        c.send("POST", "/Rest/Login", {"Pin": "0000"}); c.headers["X-Login"] = c.login; yield .3
    if R.random() < .2: c.get(O + "/$metadata")
    c.get(O + "/Me"); c.get("/Rest/Prefs"); c.get(O + "/Alerts"); yield 1
    if R.random() < .55: sim.spawn(sim.now + 2, board(c, R.randint(8, 40)))
def board(c, n):                                                   # the board on the wall and in the cab asks every five seconds
    for i in range(n):
        c.get(O + "/Alerts")
        if i % 3 == 0: c.get(O + "/WorkOrders/$count")
        yield 5 + R.uniform(-.1, .1)
def orders(c):
    l = rows(c.get(O + "/WorkOrders" + R.choice(["?$top=15", "?$top=15", "?$filter=State%20eq%20'Open'", "?$filter=State%20eq%20'Overdue'", "?$top=15&$skip=15", "?$top=15&$skip=900"]))); yield R.uniform(3, 10)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u = f"{O}/WorkOrders({x['Id']})"; c.get(u)
        for t in ("/Lines", "/Attachments", "/History"): c.get(u + t)
        yield R.uniform(5, 40)
        if R.random() < .3: c.send("PATCH", u, {"Remark": R.choice(["", "waits for parts", "call the stand before you come, gate is shut", "ok"])}); yield .5; c.get(u); yield 4
        if R.random() < .3: c.send("POST", u + "/Lines", {"Text": "replace seal " * R.randint(1, 3)}); yield .5; c.get(u + "/Lines"); yield 4
        if c.role == "tech" and R.random() < .12: c.send("POST", u + "/Attachments", b"\xff\xd8" + bytes(R.randint(900, 9000))); yield .6; c.get(u + "/Attachments"); yield 3
        if x["State"] == "Open" and R.random() < .35: c.send("POST", u + "/Default.Close", {}); yield .5; c.get(u); c.get(u + "/History"); yield 3
    if c.role != "tech" and R.random() < .6: c.send("POST", O + "/WorkOrders", {"Title": R.choice(["Tyre change", "Steps do not lower", "Lights out on the left"])}); yield .6; c.get(O + "/WorkOrders?$top=15"); yield 4
    if R.random() < .06: c.get(f"{O}/WorkOrders({R.randint(1, 900)})"); yield 2
def assets(c):
    l = rows(c.get(O + "/Assets" + R.choice(["", "", "?$skip=15"]))); yield R.uniform(3, 9)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u = f"{O}/Assets({x['Id']})"; c.get(u)
        for t in ("/Usage", "/Telemetry", "/Warranty"): c.get(u + t)
        yield R.uniform(4, 20)
        if R.random() < .5: c.get(u + "/Documents"); yield 3
        if R.random() < .4: c.send("PATCH", u, {"Stand": R.choice(["A1", "B 22 remote", "Workshop hall 4 lift 2"])}); yield .5; c.get(u); yield 5
        if R.random() < .25: c.send("POST", u + "/Default.Calibrate", {}); yield 4
        if R.random() < .15:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/Default.Withdraw", {}); yield .7
            c.get(u); yield 4
def stock(c):
    l = rows(c.get(K + "/Parts" + R.choice(["", "", "?$skip=15", "?$filter=Bin%20eq%20'R99'"])), "Items"); yield R.uniform(3, 9)
    c.get(K + "/Vendors"); c.get(K + "/Orders"); yield 3
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u = f"{K}/Parts/{x['PartNo']}"; c.get(u); c.get(u + "/Reservations"); yield R.uniform(3, 15)
        if R.random() < .3: c.send("PUT", u + "/OnHand", {"Qty": R.choice([3, 9, 14, 58, 120])}); yield .5; c.get(u); yield 4
        if R.random() < .3: c.send("PUT", u + "/MinLevel", {"Qty": R.choice([2, 5, 10, 40])}); yield .5; c.get(u); yield 3; c.get(K + "/Low"); yield 3
        if R.random() < .15: c.send("POST", u + "/Reservations", {"Qty": R.randint(1, 9)}); yield .5; c.get(u + "/Reservations"); yield 3
    if R.random() < .5: c.get(K + "/Low"); yield 2
    if R.random() < .6: c.get(K + "/StockTakes"); yield 2
def roster(c):
    c.get("/Roster.api/Shifts?Week=%d" % (40 + day // 7)); yield 3
    if R.random() < .6: c.get("/Roster.api/Absences"); yield 3
    c.get(O + "/Crews"); yield 4
def reports(c):
    c.get(O + "/Reports/Default.Backlog()"); yield 5; c.get(O + "/Reports/Default.Downtime()"); yield 6
def papers(c):
    c.get(O + "/Certificates"); yield 4
    c.get(O + "/Handovers"); yield 3
    if day >= 5 and R.random() < .5: c.send("POST", O + "/Handovers", {"Text": "shift note " * R.randint(1, 6)}); yield .5; c.get(O + "/Handovers"); yield 3
def sync(c):                                                       # the tablet sends what it gathered without a net
    c.request("POST", O + "/$batch", body=b"--b\r\n" * R.randint(3, 60), headers={"Content-Type": "multipart/mixed;boundary=b"}); yield 2
def prefs(c):
    c.get("/Rest/Prefs"); yield 4
    if R.random() < .6: c.send("PUT", "/Rest/Prefs", {"Prefs": R.choice(["dark", "dark", "light,wide"])}); yield .5; c.get("/Rest/Prefs"); yield 3
PAGES = {"chief": [reports, papers, orders, assets, roster], "planner": [orders, orders, roster, roster, assets, reports, papers, prefs], "tech": [orders, orders, assets, assets, papers, sync, stock, prefs], "store": [stock, stock, stock, orders, papers, roster]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))): yield R.uniform(10, 150); yield from f(c)
def sweep(b, n):
    for p in R.sample(SCANS + [O + "/Users", O + "/Certificates", "/Rest/Admin", K + "/Parts", O + "/Assets(1)/Documents"], n): b.request("GET", p); yield R.uniform(.2, 2)
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for p in paths: c.get(p); yield R.uniform(2, 9)
    mode("", word)
def deploy(cs):
    global app
    servers.stop(app)
    for c in cs:
        for p in (O + "/Me", O + "/Alerts", O + "/WorkOrders?$top=15", K + "/Parts", O + "/Assets"): c.get(p); yield R.uniform(2, 9)
    app = tomcat(); yield 0
def oddities(c):
    c.request("OPTIONS", O + "/WorkOrders"); yield 2
    c.request("HEAD", O + "/Assets"); yield 2
    c.request("HEAD", O + "/Assets"); yield 2
    c.request("GET", O + "/workorders?$top=15"); yield 2                   # somebody typed it by hand, in small letters
def new_day(i):
    global day
    day = i; mode("storm" if i in (3, 8) else "", "" if i in (3, 8) else "storm"); mode("take" if i == 6 else "", "" if i == 6 else "take"); yield 0
for i, d in office_days(sim, "2026-10-05", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("23:40")
    for c in people:
        hours = {"chief": (9,), "planner": (7, 13), "tech": (6, 14, 20), "store": (8, 15)}[c.role]
        if i in (5, 6) and c.role in ("chief", "planner"): continue
        if c is t4: hours = (2, 22)
        for h in hours:
            if R.random() < .62: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(at("00:04:00"), monitor(Browser(sim, "10.20.0.5", None, ("10.20.0.9", 19321), "10.20.0.9", accept_gzip=False, keep=False), sim, "/Rest/Ping", end, 600))
    sim.spawn(at("00:05:00"), monitor(Browser(sim, "203.0.113.240", "Pingdom.com_bot_version_1.4", S, HOST, accept_gzip=False, keep=False), sim, "/", end, 3600))
    if i in (0, 2, 3, 5, 7, 9): sim.spawn(at("03:15:00"), sweep(Browser(sim, f"192.0.2.{200 + i}", "Mozilla/5.0 zgrab/0.x", S, HOST), 26))
    if i == 1: sim.spawn(at("12:05:00"), deploy([pl1, t2, st]))
    if i == 7: sim.spawn(at("19:15:00"), deploy([t1, t3]))
    if i == 4: sim.spawn(at("11:10:00"), during("busy", [t1, pl2, st], [O + "/Alerts", O + "/Assets", K + "/Parts", O + "/WorkOrders?$top=15"]))
    if i in (2, 8): sim.spawn(at("16:20:00"), oddities(pl2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
valve = sorted((WORK / "logs").iterdir()); out = stamp_combined([l for f in valve for l in f.read_text(errors="surrogateescape").splitlines()], sim, "tomcat"); print("tomcat", len(out))
folder = fresh(night / "tomcat-valve"); days = defaultdict(list)
for t, line in out: days[f"{datetime.fromtimestamp(t, sim.zone):%Y-%m-%d}"].append(line)
for k, d in enumerate(sorted(days)):                               # one file a day as the valve names it; cron squeezes what is older than a day
    data = "".join(l + "\n" for l in days[d]).encode("utf-8", "surrogateescape"); path = folder / f"localhost_access_log.{d}.txt"
    if k < len(days) - 2:
        with open(f"{path}.gz", "wb") as f, gzip.GzipFile("", "wb", 9, f, mtime=0) as z: z.write(data)
    else: path.write_bytes(data)
stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
for real, line in syslog:
    m = pattern.match(line)
    if not m: t = stamp.moment(real); out.append((t, f"{syslog_time(t)} lb1 " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False, accept=lambda e: e["port"] == 19320) if m["method"] else None
    t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"] if e else max(0, real - started)); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, re.sub(r"haproxy\[\d+\]", "haproxy[871]", f"{syslog_time(end)} lb1 {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
print("bytes", write_rotated(night / "haproxy", "haproxy.log", out, sim.zone, "logrotate"), "requests", len(sim.entries))
