import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "infirmary-django"
sim = Sim(20261005, "Europe/London"); R = sim.random
dist = WORK / "dist"; (dist / "static").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Administration</title><script type="module" src="/static/{name}"></script></head><body><div id="main"></div></body></html>\n')
    (dist / "static" / name).write_text("let hms=1;" * 760)
    for f in dist.rglob("*"): os.utime(f, (1790000000, 1790000000 if name == "hms.27a.js" else 1791480000))
    os.system(f"chmod -R a+rX {WORK}")
js = "hms.27a.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}
app = Container(servers, [sys.executable, HERE / "infirmary.py"], 19651, env=env); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19650, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19650), "hms.infirmary.example.org", "https://hms.infirmary.example.org"
A, day, words = "/hms", 0, set()
WARDS = ["W1A", "W2A", "W3B", "W4C", "W5D"]
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(who, address, agent, squeezed=True):                       # three desks sit behind a filter that takes no compressed answers
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"hms={who}"}, accept_gzip=squeezed); b.who, b.role, b.stale = who, who.split("-")[0], False; return b
people = [person("matron-1", "203.0.113.41", EDGE), person("ward-2", "203.0.113.52", CHROME_WIN), person("ward-3", "203.0.113.53", CHROME_WIN, False), person("ward-4", "203.0.113.54", EDGE), person("theatre-5", "198.51.100.25", FIREFOX, False), person("pharmacy-6", "198.51.100.36", CHROME), person("records-7", "192.0.2.47", SAFARI, False)]
boss, w2, w3, w4, th5, ph6, re7 = people
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): b = body(a); return (b.get("results", []) if isinstance(b, dict) else b) or []
def some(l, n): return R.sample(l, min(len(l), n))
def say(n): return " ".join(R.choice("stable review fluids mobile bloods chart family transfer scan dressing physio diet plan night".split()) for _ in range(n))
def load(c, p="/"):
    c.request("GET", p); c.request("GET", "/static/" + js, referer=p)
    if R.random() < .25: c.get(A + "/me/", p, headers={"Cookie": ""}); yield 6; c.send("POST", A + "/session/", {"who": c.who}, "/sign-in"); yield .4
    for t in ("/me/", "/menus/", "/addons/kiosk/", "/addons/bedside/", "/preferences/", "/tannoy/", "/recalls/", "/bleeps/"):
        if R.random() < .75: c.get(A + t, p)
    c.get(A + ("/whiteboard/" if c.stale or day < 3 else "/board/"), p); yield 1
def form(c, u, p, x, choices, more=()):
    c.send("PUT", A + u, {**x, **R.choice(choices)}, p); yield .4; c.get(A + u, p)
    for t in more: R.random() < .4 and c.get(A + t, p)
    yield R.uniform(3, 9)
def wards(c):
    p = "/wards"; c.get(A + "/wards/", p); yield R.uniform(3, 9)
    for w in some(WARDS, R.randint(1, 2)):
        u, q = f"/wards/{w}/", f"/wards/{w}"
        if R.random() < .06: a = c.get(A + u[:-1], q); yield .1
        x = body(c.get(A + u, q)); c.get(f"{A}/isolation/?ward={w}", q); yield R.uniform(4, 15)
        if not x: continue
        if R.random() < .5: yield from form(c, u, q, x, [{}, {"phone": str(R.randint(2000, 9999))}, {"note": say(R.randint(0, 8))}, {"note": say(R.randint(0, 8)), "lead": "charge-nurse"}])
        v = body(c.get(f"{A}{u}visiting-hours/", q + "/visiting")); yield R.uniform(4, 12)
        if v and R.random() < .65: yield from form(c, u + "visiting-hours/", q + "/visiting", v, [{"note": say(R.randint(3, 9))}, {"per_bed": 12, "note": say(4)}, {"to": "20:00", "note": "no visits during meals"}])
        m = body(c.get(f"{A}{u}meal-times/", q + "/meals")); yield R.uniform(4, 12)
        if m and R.random() < .5: yield from form(c, u + "meal-times/", q + "/meals", m, [{}, {"tea": R.choice(["17:00", "17:45"])}, {"note": say(R.randint(0, 9))}, {"note": say(R.randint(0, 9))}])
def beds(c):
    p = "/beds"; w = R.choice(WARDS); l = rows(c.get(A + "/beds/" + R.choice(["", f"?ward={w}", f"?ward={w}"]), p)); yield R.uniform(3, 9)
    for b in some(l, R.randint(2, 3)):
        u, q = f"/beds/{b['code']}/", f"/beds/{b['code']}"; x = body(c.get(A + u, q)) or b; yield R.uniform(3, 9)
        if R.random() < .6:
            for v in R.choice([[True], [True], [True, False], [True, True], [False]]): c.send("PATCH", f"{A}{u}cleaning/", {"cleaning": v}, q); yield .4; c.get(A + u, q); yield R.uniform(2, 8)
        if R.random() < .4:
            s = x["blocked"]
            for s in R.choice([[not s], [not s], [s], [not s, s]]): c.send("PATCH", f"{A}{u}blocked/", {"blocked": s, "why": x.get("why") or say(2)}, q); yield .4; c.get(A + u, q); yield R.uniform(2, 8)
        if R.random() < .3: c.send("PATCH", f"{A}{u}state/", {"state": R.choice(["taken", "dirty", "free"])}, q); yield .4; c.get(A + u, q); yield 3
        if R.random() < .2: c.send("DELETE", A + u, None, q); yield 5; R.random() < .3 and c.send("DELETE", A + u, None, q); yield 3
def patients(c):
    p = "/patients"; l = rows(c.get(A + "/patients/" + R.choice(["", "", f"?ward={R.choice(WARDS)}", "?page=2", "?page=14", "?q=204", "?q=zz9"]), p)) or rows(c.get(A + "/patients/", p)); yield R.uniform(3, 9)
    if R.random() < .3: c.get(A + "/codes/icd/?q=" + R.choice(["hyper", "S72", "gout", "burn"]), p); yield 4
    if R.random() < .3:
        if R.random() < .3: c.send("POST", A + "/patients/", {"ward": "W9Z", "born": "1950"}, p + "/new"); yield 5
        x = body(c.send("POST", A + "/patients/", {"ward": R.choice(WARDS), "born": f"19{R.randint(31, 99)}"}, p + "/new")); yield .4; l = rows(c.get(A + "/patients/", p)) or l; yield 3
        if x and R.random() < .4: u, q = f"{A}/patients/{x['code']}/", f"{p}/{x['code']}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .4; c.get(A + "/patients/", p); yield 2; R.random() < .7 and c.get(u, q); yield 2; l = [y for y in l if y["code"] != x["code"]]
    for t in some(l, R.randint(2, 3)):
        u, q = f"/patients/{t['code']}/", f"{p}/{t['code']}"; x = body(c.get(A + u, q))
        if not x: continue
        for s in ("alerts/", "next-of-kin/", "observations/", "prescriptions/"): R.random() < .8 and c.get(A + u + s, q)
        if R.random() < .8: c.get(A + u + "allergies/", q)
        yield R.uniform(5, 15)
        if R.random() < .4: yield from form(c, u, q, x, [{}, {"bay": R.choice("ABCD")}, {"remarks": say(R.randint(0, 12))}, {"remarks": say(R.randint(0, 12)), "diet": "renal"}, {"remarks": say(R.randint(0, 12))}])
        if R.random() < .35: c.get(A + u + "observations/", q); yield 9; c.send("POST", A + u + "observations/", {"bp": f"{R.randint(95, 170)}/{R.randint(50, 99)}"}, q); yield .4; c.get(A + u + "observations/", q); yield 3
        if R.random() < .3:
            if R.random() < .6: c.send("POST", A + "/prescriptions/check/", {"drug": "PARA500"}, q); yield 4
            c.get(A + u + "prescriptions/", q); yield 5; c.send("POST", A + u + "prescriptions/", {"drug": R.choice(["PARA500", "MORP10", "RAMI5"]), "dose": R.choice(["1-0-1", "1-1-1-1", "as needed"])}, q); yield .4; c.get(A + u + "prescriptions/", q); yield 3
        if R.random() < .2: a = c.send("POST", A + u + "transfer/", {"ward": R.choice([x["ward"], x["ward"], *WARDS])}, q); a.status == 303 and c.get(a.headers["location"], q); yield 3
        if R.random() < .15:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", A + u + "discharge/", None, q); yield .6
            c.get(A + u, q); yield 2
        if R.random() < .2: c.get(f"{A}/labels/{t['code']}.pdf", q); yield 2
    if R.random() < .07: c.get(f"{A}/patients/RI-{R.randint(11000, 11999)}-K/", None); yield 2
def rota(c):
    w = f"2026-W{R.choice([40, 41, 41, 42])}"; u, q = f"/rotas/{w}/", f"/rotas/{w}"; l = (body(c.get(A + u, q)) or {}).get("slots", []); yield R.uniform(4, 12)
    if R.random() < .5: c.send("POST", A + u + "slots/", {"who": f"nurse-{R.randint(1, 40)}", "ward": R.choice(WARDS), "shift": R.choice(["early", "late", "night"])}, q); yield .4; l = (body(c.get(A + u, q)) or {}).get("slots", l); yield R.uniform(3, 9)
    for s in some(l, R.randint(1, 2)):
        if R.random() < .85:
            for _ in range(R.choice([1, 1, 1, 2])): c.send("DELETE", f"{A}{u}slots/{s['id']}/", None, q); yield .4; c.get(A + u, q); yield R.uniform(3, 9)
    if R.random() < .25: c.send("POST", A + "/imports/rota/", {"week": w, "lines": R.randint(5, 40)}, q); yield .6; c.get(A + u, q); yield 3
    w = R.choice(WARDS); q = f"/wards/{w}/handover"; c.get(f"{A}/handovers/?ward={w}", q); yield R.uniform(20, 60)
    if R.random() < .75: c.send("POST", A + "/handovers/", {"ward": w, "text": say(R.randint(6, 20))}, q); yield R.uniform(8, 20); R.random() < .3 and c.send("POST", A + "/handovers/", {"ward": w, "text": say(5)}, q); yield 4
def waiting(c):
    p = "/waiting-list"; l = rows(c.get(A + "/waiting-list/" + R.choice(["", "", "?for=hip", "?for=bunion"]), p)) or rows(c.get(A + "/waiting-list/", p)); yield R.uniform(3, 9)
    if R.random() < .45: c.send("POST", A + "/waiting-list/", {"for": R.choice(["hip", "knee", "hernia", "cataract"])}, p); yield .4; l = rows(c.get(A + "/waiting-list/", p)) or l; yield 4
    if l and R.random() < .4: c.send("POST", A + "/waiting-list/bulk/", {"codes": [x["code"] for x in some(l, 4)], **R.choice([{"priority": R.choice(["P2", "P3"])}, {"note": say(R.randint(1, 4))}])}, p); yield .4; c.get(A + "/waiting-list/", p); yield 4
    for x in some(l, R.randint(1, 2)):
        u, q = f"/waiting-list/{x['code']}/", f"{p}/{x['code']}"; c.get(A + u, q); yield R.uniform(3, 9)
        if R.random() < .55: c.send("PATCH", A + u, R.choice([{"priority": R.choice(["P2", "P3", "P4"])}, {"note": say(R.randint(0, 7))}, {"note": say(R.randint(0, 7))}]), q); yield .4; c.get(A + u, q); yield 3
        if len(l) > 8 and R.random() < .35:
            c.get(A + "/waiting-list/", p)
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", A + u, None, q); yield .5
            c.get(A + "/waiting-list/", p); yield 2; R.random() < .5 and c.get(A + u, q); yield 2
def theatres(c):
    p = "/theatres"; l = rows(c.get(A + "/theatres/", p)); yield 3
    for t in some(l, R.randint(1, 2)):
        u, q = f"/theatres/{t['slug']}/", f"{p}/{t['slug']}"; c.get(A + u, q); b = rows(c.get(A + u + "bookings/", q)); c.get(A + u + "checklists/", q); yield R.uniform(4, 12)
        if R.random() < .7: c.send("POST", A + u + "bookings/", {"what": R.choice(["hip", "knee", "hernia"]), "at": f"{R.randint(8, 16)}:30"}, q); yield .4; b = rows(c.get(A + u + "bookings/", q)) or b; yield 4
        if len(b) > 2 and R.random() < .45: c.send("DELETE", f"{A}{u}bookings/{R.choice(b)['id']}/", None, q); yield .4; c.get(A + u + "bookings/", q); yield 3
        if R.random() < .75: c.get(A + u + "checklists/", q + "/checklist"); yield R.uniform(20, 60); c.send("POST", A + u + "checklists/", {"signed": True, "items": [1] * R.randint(3, 12)}, q + "/checklist"); yield .4; c.get(A + u + "checklists/", q + "/checklist"); yield 5
def formulary(c):
    p = "/formulary"; l = rows(c.get(A + "/formulary/" + R.choice(["", "", "?q=para", "?q=unicorn"]), p)) or rows(c.get(A + "/formulary/", p)); yield R.uniform(3, 9)
    for d in some(l, R.randint(2, 3)):
        u, q = f"/formulary/{d['code']}/", f"{p}/{d['code']}"; x = body(c.get(A + u, q)) or d; c.get(A + u + "substitutes/", q); yield R.uniform(2, 6)
        if R.random() < .6: c.get(A + u + "interactions/", q); yield 4
        if R.random() < .5: c.send("PATCH", A + u + "stock/", {"stock": R.choice([x["stock"], R.randint(0, 900), R.randint(0, 90), R.randint(0, 20000)])}, q); yield .4; c.get(A + u, q); yield 3
    if R.random() < .6:
        p = "/supplies"; c.get(A + "/supplies/" + R.choice(["", "", "?page=9"]), p); yield 6; c.get(A + "/supplies/", p); yield 5; c.send("POST", A + "/supplies/", {"what": R.choice(["gloves", "saline bags", "plaster of Paris"]), "n": R.randint(5, 5000)}, p); yield .4; c.get(A + "/supplies/", p); yield 40
        if R.random() < .6: c.get(A + "/supplies/", p); yield 3
def directory(c):
    c.get(A + "/departments/", "/directory"); l = rows(c.get(A + "/consultants/", "/directory")); yield R.uniform(3, 9)
    for d in some(["cardiology", "orthopaedics", "radiology", "physiotherapy", "pathology"], 2):
        u, q = f"/departments/{d}/", f"/directory/departments/{d}"; x = body(c.get(A + u, q)); yield R.uniform(5, 15)
        if x and R.random() < .7: yield from form(c, u, q, x, [{}, {"extension": str(R.randint(100, 999))}, {"about": say(R.randint(1, 12))}, {"about": say(R.randint(1, 12))}], ["/departments/"])
    for d in some(l, R.randint(1, 2)):
        u, q = f"/consultants/{d['slug']}/", f"/directory/consultants/{d['slug']}"; x = body(c.get(A + u, q)); yield R.uniform(5, 15)
        if x and R.random() < .75: yield from form(c, u, q, x, [{"about": say(R.randint(9, 14))}, {"clinics": ["mon", "tue", "wed"], "about": say(3)}, {"room": "Annexe 12", "about": say(6)}], ["/consultants/"])
def figures(c):
    p = "/figures"; z = R.choice(["day", "week", "month"])
    for t in ("/occupancy/", "/forecast/"): c.get(f"{A}/dashboards{t}?span={z}", p)
    yield R.uniform(4, 12); R.random() < .5 and c.get(f"{A}/dashboards/forecast/?span={R.choice(['day', 'week', 'month'])}", p); yield 3
    if R.random() < .8: c.get(A + "/reports/readmissions/" + R.choice(["", "?ward=W3B"]), p); yield 6; R.random() < .3 and c.get(A + "/reports/readmissions/", p); yield 3
    if R.random() < .7: c.get(f"{A}/reports/length-of-stay/?ward={R.choice(WARDS)}", p); yield 4
    if R.random() < .5: c.get(A + "/exports/census.csv", p); yield 3
    if R.random() < .75: c.get(A + "/letters/templates/", "/letters"); yield 5; R.random() < .3 and c.get(A + "/letters/templates/", "/letters"); yield 3
def office(c):
    p = "/office"; c.get(A + "/staff/", p); R.random() < .6 and c.get(A + "/staff/grades/", p); yield 4
    if c is boss and R.random() < .5: c.send("PATCH", A + "/staff/ward-4/role/", {"role": R.choice(["clerk", "clerk", "senior clerk"])}, p); yield .4; c.get(A + "/staff/", p); yield 3
    o = body(c.get(A + "/preferences/", "/me")); yield 3
    if o and R.random() < .6: c.send("PUT", A + "/preferences/", R.choice([o, {**o, "rows": R.choice([20, 50, 100])}, {**o, "theme": R.choice(["light", "dark"])}]), "/me"); yield .4; c.get(A + "/preferences/", "/me"); yield 3
    if c is boss and day >= 4 and R.random() < .8: c.get(A + "/tannoy/", "/"); yield 5; c.send("POST", A + "/tannoy/", {"text": say(R.randint(3, 12))}, "/"); yield .4; c.get(A + "/tannoy/", "/"); yield 3
    if R.random() < .4: c.send("POST", A + "/bleeps/", {"to": str(R.randint(100, 999))}, p); yield 2; c.get(A + "/bleeps/", p); yield 2
PAGES = {"matron": [wards, wards, beds, rota, rota, directory, directory, figures, figures, figures, office, office, patients, theatres, waiting, formulary], "ward": [wards, wards, beds, beds, beds, patients, patients, patients, rota, rota, figures, formulary, office],
         "theatre": [theatres, theatres, theatres, waiting, waiting, patients, beds, rota, figures, directory], "pharmacy": [formulary, formulary, formulary, formulary, patients, patients, figures, directory, office, theatres], "records": [patients, patients, patients, directory, directory, waiting, waiting, figures, figures, theatres, wards, formulary]}
def session(c, n, fresh_page=True):
    fs = R.sample(PAGES[c.role], n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: c.get(A + "/whiteboard/", "/")
    for f in fs:
        yield R.uniform(15, 200)
        if R.random() < .4: c.get(A + "/bleeps/", "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/session/ping/", "/"); yield 60 + R.uniform(-.05, .05)
def machines(until):
    k = Browser(sim, "10.20.0.71", "Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15 kiosk", S, HOST); h = Browser(sim, "10.20.0.15", "Mirth-Connect/4.5.2", S, HOST, accept_gzip=False)
    while sim.now < until:
        if R.random() < .3: k.send("POST", A + "/kiosk/arrivals/", {"born": f"19{R.randint(31, 99)}"})
        else: h.send("POST", A + "/interface/adt/", {"m": "ADT^A0" + str(R.randint(1, 8))})
        yield R.uniform(400, 1500)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "hms=matron-9"}); b.request("GET", "/")
    for t in ("/smoke/", "/me/", "/wards/", "/beds/"): b.get(A + t, "/"); yield .4
def down(cs, release=None):
    global js
    app.stop()
    if release: app.more["env"] = {**env, "RELEASE": release}; js = "hms.b05.js"; bundle(js)
    for c in cs:
        for t in ("/bleeps/", "/wards/", "/beds/?ward=W3B", "/waiting-list/"): c.get(A + t, "/wards"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, "/" + t.split("/")[1]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/beds/", referer="/beds"); yield 2
    c.request("HEAD", A + "/wards/", referer="/wards"); yield 2
    a = c.get(A + "/wards/W1A", "/wards/W1A"); a.status == 301 and c.get(a.headers["location"], "/wards/W1A"); yield 2
    c.get("/static/" + js, "/", headers={"Range": "bytes=0-99"}); yield 2
GUESS = [A + t for t in "/admin/ /login/ /debug/ /env /users/ /patients.json".split()] + ["/accounts/login/"] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2026-10-05", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:00") if i < 8 else at("10:30")
    for c in people:
        if weekend and c.role != "ward" or c is boss and i == 2: continue
        for h in ((7, 11, 15) if c.role != "ward" else (6, 10, 14, 19)) if i < 8 else (7,):
            if R.random() < .78: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4), R.random() < .8))
    sim.spawn(at("05:00:00"), machines(end)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "check_http/v2.3.3 (monitoring-plugins 2.3.3)", S, HOST, accept_gzip=False, keep=False), sim, "/alive", end, 3600))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(at("13:30:00"), tab(re7, 90))
    if i == 3: sim.spawn(at("05:20:00"), stale(w3, True)); sim.spawn(at("05:30:00"), down([w2, w4], "2"))
    if i in (3, 4):
        for h in (9, 13): sim.spawn(at(f"{h:02}:31:00"), session(w3, 2, False))
    if i == 5: sim.spawn(at("05:00:00"), stale(w3, False))
    if i == 7: sim.spawn(at("21:50:00"), down([w3, boss]))
    if i == 2: sim.spawn(at("09:40:00"), during("view", [w2, re7, ph6], ["/reports/length-of-stay/?ward=W1A", "/reports/length-of-stay/?ward=W3B"], (20, 90)))
    if i == 1: sim.spawn(at("22:10:00"), during("closed", [w2, w4], ["/wards/", "/beds/", "/patients/", "/waiting-list/"]))
    if i == 4: sim.spawn(at("12:30:00"), during("busy", [w4, th5], ["/wards/", "/beds/", "/theatres/"]))
    if i in (1, 7): sim.spawn(at("11:11:00"), oddities(w2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate"); print("apache", len(out))
G = re.compile(r'^\[(?P<t>\d\d/\w{3}/\d{4} [\d:]{8})\] (?P<b>"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) \S+)$')
hms = re.compile(r"/(alive|accounts/|hms/(?!letters/))")
out = stamp_container(app.lines, sim, "runserver", G, lambda m, t: f"[{datetime.fromtimestamp(t, timezone.utc):%d/%b/%Y %H:%M:%S}] {m['b']}", "infirmary.py", accept=lambda e: bool(hms.match(e["target"] or "")))
def clean(t, l): return re.sub(r"^\w+ \d\d, \d{4} - [\d:]{8}$", f"{datetime.fromtimestamp(t, timezone.utc):%B %d, %Y - %H:%M:%S}", l)
size += write_rotated(night / "runserver-docker", "e83a14d6-json.log", [(t, docker(t, s, clean(t, l))) for t, s, l in out], timezone.utc, "docker"); print("runserver", len(out))
print("bytes", size, "requests", len(sim.entries))
