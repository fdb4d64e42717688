import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "clinic-apache"
PY = sys.executable
sim = Sim(20260325, "Europe/Berlin"); R = sim.random
os.chmod(WORK, 0o777)
dist = WORK / "dist"; (dist / "static").mkdir(parents=True)
(dist / "index.html").write_text('<!doctype html><html><head><title>Clinic</title><script src="/static/app.a81f.js"></script></head><body><main id="app"></main></body></html>\n')
(dist / "static/app.a81f.js").write_text("let clinic=1;" * 1500)
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "PYTHONPATH": str(HERE), "TZ": "UTC"}
subprocess.run([PY, HERE / "clinic.py"], env=env, check=True)
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:19181", "--threads", "2", "clinic:application"], 19181, env=env, cwd=HERE)
app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19180, env=env)
S = ("203.0.113.1", 19180); HOST = "clinic.example.org"; ORIGIN = "https://clinic.example.org"
def mode(text): (WORK / "mode").write_text(text)

def person(tenant, login, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {tenant}:{login}"}, accept_gzip=zipped)
    b.tenant, b.login = tenant, login
    return b
people = [person("north", "owner", "203.0.113.31", CHROME), person("north", "desk-1", "203.0.113.32", FIREFOX), person("north", "desk-2", "203.0.113.33", EDGE, False),
          person("south", "owner", "198.51.100.41", SAFARI), person("south", "desk-3", "198.51.100.42", CHROME_WIN, False), person("harbor", "owner", "192.0.2.51", CHROME), person("harbor", "desk-5", "192.0.2.52", FIREFOX, False)]
def ids(a): return [x["id"] for x in (a.json() or {}).get("results", [])] if a.status == 200 else []

def load(c, page):
    c.request("GET", page, headers={"Accept": "text/html"})
    r = c.request("GET", "/static/app.a81f.js", referer=page, headers={"If-None-Match": c.cache["js"]} if "js" in c.cache else None)
    if "etag" in r.headers: c.cache["js"] = r.headers["etag"]
    if R.random() < .07:
        c.get(f"/t/{c.tenant}/api/me/", page, headers={"Authorization": ""}); yield 4
        c.send("POST", f"/t/{c.tenant}/api/auth/login/", {"login": c.login}, page); yield .3
    c.get(f"/t/{c.tenant}/api/me/", page)
    if c.tenant == "harbor" or R.random() < .5: c.get(f"/t/{c.tenant}/api/features/", page)
    c.get(f"/t/{c.tenant}/api/messages/unread/", page); yield .1
def patients(c, a, p):
    if R.random() < .08: c.get(f"{a}/patients", p)                                   # a slash forgotten: 301, followed
    l = ids(c.get(f"{a}/patients/", p)); yield R.uniform(3, 10)
    if R.random() < .4: c.get(f"{a}/patients/?search={R.choice(['zz', 'x9', 'P0007', 'nuts'])}", p); yield R.uniform(3, 10)
    if R.random() < .2: c.get(f"{a}/patients/?page=2", p); yield 2; c.get(f"{a}/patients/?page=9", p); yield 3
    if c.tenant == "harbor" and day >= 4 and R.random() < .7: c.send("POST", f"{a}/patients/", {"chart": f"P{R.randint(1, 9999)}"}, p); yield .5; l = ids(c.get(f"{a}/patients/", p)); yield 3
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        d = f"{p}/{x}"
        c.get(f"{a}/patients/{x}/", d); c.get(f"{a}/patients/{x}/visits/", d); c.get(f"{a}/patients/{x}/consent/", d); yield R.uniform(6, 60)
        if R.random() < .5: c.send("PATCH", f"{a}/patients/{x}/consent/", {"research": True}, d); yield 1; c.get(f"{a}/patients/{x}/consent/", d); yield 3
        if R.random() < .4: c.send("POST", f"{a}/patients/{x}/visits/", {"reason": "control " * R.randint(1, 3)}, d); yield .5; c.get(f"{a}/patients/{x}/visits/", d); yield 4
        if R.random() < .25: c.send("PATCH", f"{a}/patients/{x}/", {"allergies": R.sample(["latex", "pollen", "nuts"], R.randint(0, 3))}, d); yield .4; c.get(f"{a}/patients/{x}/", d); yield 3
    if R.random() < .12: c.get(f"{a}/patients/{R.randint(90000, 99999)}/", p + "/old"); yield 4
def appointments(c, a, p):
    l = ids(c.get(f"{a}/appointments/", p)); c.get(f"{a}/meta/choices/", p); yield R.uniform(3, 12)
    if day >= 5 or c.tenant != "harbor":
        c.send("POST", f"{a}/appointments/check-conflicts/", {"slot": "2026-04-09T10:00"}, p); yield 1
        c.send("POST", f"{a}/appointments/", {"slot": f"2026-04-{R.randint(1, 28):02}T10:00", "state": "booked", "note": "n" * R.randint(0, 30)}, p); yield .5; c.get(f"{a}/appointments/" + ("?page=2" if R.random() < .1 else ""), p); yield 5
    for x in R.sample(l, min(len(l), 2)):
        c.get(f"{a}/appointments/{x}/", p); yield 6
        if R.random() < .6: c.send("PATCH", f"{a}/appointments/{x}/", {"state": R.choice(["booked", "arrived", "done"]), "note": "y" * R.randint(0, 20)}, p); yield .5; c.get(f"{a}/appointments/{x}/", p); yield 4
        if R.random() < .2: c.send("DELETE", f"{a}/appointments/{x}/", None, p); yield .5; c.get(f"{a}/appointments/", p); yield 2; c.get(f"{a}/appointments/{x}/", p); yield 4
def invoices(c, a, p):
    c.get(f"{a}/invoices/", p)
    for tab in ("paid", "open", "overdue"): c.get(f"{a}/invoices/{tab}/", f"{p}/{tab}"); yield R.uniform(2, 20)
    if R.random() < .2: c.get(f"{a}/invoices/overdue/?page=1", f"{p}/overdue"); yield 3
def rooms(c, a, p):
    l = ids(c.get(f"{a}/rooms/", p)); yield 4
    c.get(f"{a}/rooms/equipment/", p); yield 3; c.get(f"{a}/rooms/cleaning/", p); yield 4
    if R.random() < .4: c.send("POST", f"{a}/rooms/cleaning/", {"room": 1}, p); yield 4
    if l and R.random() < .5: x = R.choice(l); c.get(f"{a}/rooms/{x}/", p); yield .3; c.send("PATCH", f"{a}/rooms/{x}/", {"label": "room " + "i" * R.randint(1, 6)}, p); yield .4; c.get(f"{a}/rooms/{x}/", p); yield 4
def practice(c, a, p):
    c.get(f"{a}/practice/opening-hours/", p); yield R.uniform(5, 20)
    if R.random() < .7: c.send("PUT", f"{a}/practice/opening-hours/", {"mon": "07-17", "sat": R.choice(["09-12", "10-13:30", "closed"]), **({"sun": "closed"} if R.random() < .5 else {})}, p); yield .5; c.get(f"{a}/practice/opening-hours/", p); yield 7
    now = c.get(f"{a}/practice/letterhead/", p).json(); yield 5
    if now and R.random() < .6: c.send("PUT", f"{a}/practice/letterhead/", now if R.random() < .5 else {"line": "Clinic " + "x" * R.randint(0, 9), "logo": not now["logo"]}, p); yield .5; c.get(f"{a}/practice/letterhead/", p); yield 5
def recalls(c, a, p):
    l = ids(c.get(f"{a}/recalls/", p)); yield R.uniform(4, 12)
    if R.random() < .6: c.send("POST", f"{a}/recalls/", {"after_months": R.choice([1, 24, 120]), "text": "come again"}, p); yield .6; c.get(f"{a}/recalls/", p); yield 6
    if l and R.random() < .4: x = R.choice(l); c.send("DELETE", f"{a}/recalls/{x}/", None, p); yield .6; c.get(f"{a}/recalls/", p); yield 6
def staff(c, a, p):
    c.get(f"{a}/staff/", p); c.get(f"{a}/staff/salaries/", p); yield 5
    c.get(f"{a}/audit/", f"{p}/audit"); yield 4
    if R.random() < .5: c.get(f"{a}/audit/exports/", f"{p}/audit"); yield 4
def reports(c, a, p):
    c.get(f"{a}/reports/monthly/" + ("?slow=1" if R.random() < .08 else ""), p); c.get(f"{a}/waiting-room/", p); yield 9
    if R.random() < .7: c.get(f"{a}/telemedicine/sessions/", p + "/video"); yield 5
    r = c.send("POST", f"{a}/labs/", {"test": "blood"}, p); yield 3
    if r.status == 202:
        for _ in range(4): c.get(f"{a}/labs/{r.json()['id']}/", p); yield 5
PAGES = [(patients, "patients"), (patients, "patients"), (appointments, "appointments"), (appointments, "appointments"), (invoices, "invoices"), (rooms, "rooms"), (practice, "practice"), (recalls, "recalls"), (staff, "staff"), (reports, "reports")]
def session(c, n):
    ui = f"/t/{c.tenant}/ui"
    yield from load(c, ui + "/home")
    for f, name in R.sample(PAGES, n): yield R.uniform(20, 200); yield from f(c, f"/t/{c.tenant}/api", f"{ui}/{name}")
day = 0
def new_day(i):
    global day
    day = i; yield 0
def lobby_screen(c, n):
    for _ in range(n): c.get(f"/t/{c.tenant}/api/waiting-room/", f"/t/{c.tenant}/ui/lobby"); yield 10 + R.uniform(-.05, .05)
def restart(cs):
    app.stop(); yield 15
    for c in cs:
        for k in ("patients", "appointments", "rooms"): c.get(f"/t/{c.tenant}/api/{k}/", f"/t/{c.tenant}/ui/{k}"); yield 3
    app.start(); yield 0
def modes(text, cs, paths):
    mode(text)
    for c in cs:
        for k in paths: c.get(f"/t/{c.tenant}/api/{k}", f"/t/{c.tenant}/ui/home"); yield R.uniform(2, 400 if text == "broken" else 4)
    mode("")
def wrong_tenant(c):
    for k in ("patients/12/", "patients/", "invoices/"): c.get(f"/t/south/api/{k}", "/t/south/ui/patients"); yield 3
def oddities(c):
    c.request("OPTIONS", f"/t/{c.tenant}/api/patients/"); yield 2
    c.request("HEAD", f"/t/{c.tenant}/api/patients/"); yield 2
    c.request("GET", f"/t/{c.tenant}/api/reports/monthly/?slow=1", referer=f"/t/{c.tenant}/ui/reports", abort_after=.1); yield 2
for i, d in office_days(sim, "2026-03-25", 8):
    sim.spawn(sim.at(f"{d} 00:00:03"), new_day(i))
    weekend = i in (3, 4)
    for c in people:
        if c.tenant == "harbor" and i < 2: continue                                    # a tenant of two days later
        if weekend and c.login != "owner": continue
        for hour in ((8, 13) if not weekend else (1,)):                                # around 02:00 on 29 March the clock jumps
            sim.spawn(sim.at(f"{d} {hour + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    sim.spawn(sim.at(f"{d} 00:01:00"), monitor(Browser(sim, "203.0.113.250", "check_http/v2.3.3 (monitoring-plugins 2.3.3)", S, HOST, accept_gzip=False, keep=False), sim, "/healthz/", sim.at(f"{d} 23:55"), 1800))
    if i in (1, 3, 6): sim.spawn(sim.at(f"{d} 03:11:00"), scanner(Browser(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "curl/8.5.0", CHROME]), S, HOST), sim, n=24))
    if i in (0, 2, 5): sim.spawn(sim.at(f"{d} 15:30:00"), lobby_screen(people[1], 50))
    if i in (2, 6): sim.spawn(sim.at(f"{d} 12:30:00"), restart([people[0], people[3], people[4]]))
    if i == 1: sim.spawn(sim.at(f"{d} 09:30:00"), modes("broken", [people[0], people[1], people[3]], ["reports/monthly/"] * 3))
    if i == 5: sim.spawn(sim.at(f"{d} 16:50:00"), modes("limit", [people[1], people[4]], ["patients/", "rooms/", "me/", "invoices/paid/"]))
    if i in (0, 5): sim.spawn(sim.at(f"{d} 14:14:00"), wrong_tenant(people[1]))
    if i in (2, 7): sim.spawn(sim.at(f"{d} 11:11:00"), oddities(people[0]))
    if i == 6: sim.spawn(sim.at(f"{d} 04:04:04"), (lambda: (yield raw_line(sim, "192.0.2.186", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(.5); servers.stop_all()
night = NIGHTS / NAME; night.mkdir(parents=True, exist_ok=True); size = 0
for source, folder, base in (("access.log", "apache-combined", "access.log"), ("clinic.log", "apache-custom", "clinic_access.log")):
    lines = (WORK / source).read_text(errors="surrogateescape").splitlines()
    out = stamp_combined(lines, sim, folder, at_end=False)
    size += write_rotated(night / folder, base, out, sim.zone, "logrotate")
    print(folder, len(out))
print("bytes", size, "requests", len(sim.entries))
