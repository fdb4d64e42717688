import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "charity-drf"
sim = Sim(20310501, "Europe/London"); R = sim.random
html = WORK / "html"; (html / "assets").mkdir(parents=True)
JS = {1: "index-B7d1kQ.js", 2: "index-Cx04vL.js"}
def bundle(v):
    (html / "index.html").write_text(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Back office</title><link rel="icon" href="data:,"><script type="module" src="/assets/{JS[v]}"></script></head><body><div id="app"></div></body></html>\n')
    (html / "assets" / JS[v]).write_text("export const office=1;" * (900 + v))
    for f in [WORK, *html.rglob("*"), html]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
version = 1; bundle(1); (WORK / "today").write_text("2031-05-01"); (WORK / "mode").write_text("")
(WORK / "data").mkdir(); servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "START": "0", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
app = Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:18351", "-w", "1", "--threads", "3", "--access-logfile", "-", "charity:application"], 18351, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 18350, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18350), "office.charity.example.org", "https://office.charity.example.org"
A, O, day, date, modes = "/api/admin", "/backoffice", 0, "2031-05-01", set()
def mode(on="", off=""):
    global modes
    modes = (modes | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(modes)))
class Person(Browser):
    def request(self, method, target, **more):
        more["headers"] = {"X-Request-Start": f"t={sim.now:.3f}", **(more.get("headers") or {})}
        if self.token: more["headers"].setdefault("Authorization", "Token " + self.token)
        return super().request(method, target, **more)
def person(login, address, agent):
    b = Person(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en-GB"}); b.login, b.token, b.signed, b.seen, b.stale = login, None, None, None, []; return b
director, funds, people = team = [person("director", "198.51.100.20", SAFARI), person("funds", "198.51.100.20", EDGE), person("people", "203.0.113.88", FIREFOX)]
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def p(x): return R.random() < x
def think(a=3, b=12): return R.uniform(a, b)
def text(a, b): return " ".join(R.choices("call again thank you tea parcel van street key Monday list winter room please hall coat apple lamp".split(), k=R.randint(a, b)))
def load(c, page="/"):
    q = O + page; c.request("GET", q)
    if c.seen != (date, version): c.request("GET", "/assets/" + JS[version], referer=q); c.seen = (date, version)
    if c.signed != date:
        c.token = None; c.get(A + "/auth/me/", q); yield think(5, 20)
        if p(.2): c.send("POST", A + "/auth/login/", {"name": c.login, "password": "wrong"}, O + "/login"); yield think()
        a = c.send("POST", A + "/auth/login/", {"name": c.login, "password": "right"}, O + "/login"); yield .2
        if a.status != 200: return
        c.token, c.signed = c.login, date
    for t in ("/auth/me/", "/features/", "/notices/"): c.get(A + t, q)
    if page == "/": c.get(A + "/dashboard/", q)
    yield think()
def donors(c):
    q = O + "/donors"
    if p(.15): a = c.get(A + "/donors", q); a.status == 301 and c.get(A + "/donors/", q)
    l = rows(c.get(A + "/donors/" + R.choice(["", "", "?page=2", "?page=3", "?page=4"]), q)); yield think()
    if p(.3): l = rows(c.get(A + "/donors/?search=" + R.choice(["Supporter+10", "s4", "zorn", "Supporter+9x", "legacy"]), q)) or l; yield think()
    if p(.06): c.get(A + "/donors/?page=9", q); yield think()
    if p(.4):
        c.get(A + "/lookups/titles/", q + "/new"); c.get(O + "/api/lookups/countries/", q + "/new"); yield think()
        if p(.2): c.send("POST", A + "/donors/", {"label": "x" * 90}, q + "/new"); yield think()
        x = body(c.send("POST", A + "/donors/", {"label": f"Supporter {R.randint(2000, 9999)}", "email": f"n{R.randint(1, 9999)}@example.org"}, q + "/new")); yield .2
        if x: yield from donor(c, x["id"])
    for d in some(l, 1, 3): yield from donor(c, d["id"])
    if c.stale and p(.35): c.get(f"{A}/donors/{R.choice(c.stale)}/", None); yield think()
def donor(c, k):
    u, q = f"{A}/donors/{k}/", f"{O}/donors/{k}"; x = body(c.get(u, O + "/donors")); yield .1
    if not x: yield 2; return
    if p(.8): c.get(u + "gifts/", q)
    yield think()
    for t in some(["communications", "notes", "receipts", "pledges", "communications"], 1, 3): l = rows(c.get(u + t + "/", q + "?tab=" + t)); yield think(2, 6)
    if p(.25):
        c.send("POST", u + "notes/", {"text": text(2, 12)}, q + "?tab=notes"); yield .2; c.get(u + "notes/", q + "?tab=notes"); yield think()
    if p(.25):
        l = rows(c.get(u + "notes/", q + "?tab=notes")); yield think()
        if l:
            n = u + f"notes/{R.choice(l)['id']}/"; c.send("DELETE", n, None, q + "?tab=notes"); yield .2; c.get(u + "notes/", q + "?tab=notes"); yield think()
            if p(.25): R.choice(team).send("DELETE", n, None, q + "?tab=notes"); yield 2
    if p(.2): c.send("POST", u + "thank/", {}, q); yield .2; c.get(u, q); yield think()
    if p(.2):
        v = "unflag" if x["flagged_at"] else "flag"; c.send("POST", u + v + "/", {}, q); yield .2; c.get(u, q); yield think()
        if p(.3): c.send("POST", u + ("flag" if v == "unflag" else "unflag") + "/", {}, q); yield .2; c.get(u, q); yield think()
    if p(.18): c.send("PATCH", u, {"phone": R.choice([x["phone"], f"0113 496 {R.randint(100, 999)}", f"07700 900{R.randint(100, 999)} ext {R.randint(1, 40)}"])}, q + "/edit"); yield .2; c.get(u, q); yield think()
    if p(.12): c.send("POST", u + "receipt/", {}, q); yield .4; c.get(u + "receipts/", q + "?tab=receipts"); yield think()
    if p(.12):
        y = body(c.get(u + "preferences/", q + "?tab=preferences")) or {}; yield think()
        c.send("PUT", u + "preferences/", {**y, "post": p(.5), "phone": p(.5)}, q + "?tab=preferences"); yield .2; c.get(u + "preferences/", q + "?tab=preferences"); yield think()
    if p(.07): c.send("POST", u + "merge/", {"into": "x"}, q); yield .3; c.get(A + "/donors/", O + "/donors"); c.stale.append(k); p(.5) and c.get(u, q); yield think()
def donations(c):
    q = O + "/donations"; l = rows(c.get(A + "/donations/" + R.choice(["", "", "?page=2", "?status=open"]), q)); yield think()
    if p(.3): c.get(A + "/donations/?status=disputed", q); yield think()
    if p(.5) and l:
        l = rows(c.get(A + "/donations/?status=open", q)) or l; yield think()
        c.send("POST", A + "/donations/bulk-acknowledge/", {"ids": [x["id"] for x in some(l, 1, 5)]}, q); yield .2; c.get(A + "/donations/?status=open", q); yield think()
    if p(.5):
        l = rows(c.get(A + "/pledges/", O + "/pledges")); yield think()
        if l and p(.75): k = R.choice(l)["id"]; c.send("POST", f"{A}/pledges/{k}/remind/", {}, O + "/pledges"); yield .2; c.get(A + "/pledges/", O + "/pledges"); yield think()
def forms(c):
    for t, n, f in (("campaigns", "story", .8), ("appeals", "body", .7)):
        q = f"{O}/{t}"; l = rows(c.get(f"{A}/{t}/", q)); yield think()
        if t == "appeals" and p(.25): c.send("POST", A + "/appeals/", {"title": text(2, 4), "body": text(5, 30), "segment": "all"}, q + "/new"); yield .2; l = rows(c.get(A + "/appeals/", q)); yield think()
        for x in some(l, 1, 2):
            u = f"{A}/{t}/{x['id']}/"; y = body(c.get(u, q)); yield think()
            if not y: continue
            for _ in range(R.randint(0, 2)): c.send("PUT", f"{A}/drafts/{t}-{x['id'][:8]}/", {n: text(4, 20)}, q + "/" + x["id"]); yield 15
            if p(f): c.send("PATCH", u, {n: R.choice([y[n], text(8, 50), text(8, 50)])}, q + "/" + x["id"]); yield .2; c.get(u, q + "/" + x["id"]); yield think()
            if t == "appeals" and p(.1): c.send("DELETE", u, None, q + "/" + x["id"]); yield .2; c.get(A + "/appeals/", q); p(.6) and c.get(u, None); yield think()
def volunteers(c):
    q = O + "/volunteers"; l = rows(c.get(A + "/volunteers/" + R.choice(["", "?page=2", "?page=3"]), q)); yield think()
    for v in some(l, 2, 4):
        u, w = f"{A}/volunteers/{v['id']}/", f"{q}/{v['id']}"; x = body(c.get(u, q)); yield .1
        if not x: continue
        c.get(u + "trainings/", w); p(.6) and c.get(u + "background-check/", w); p(.5) and c.get(u + "availability/", w); yield think()
        if p(.5):
            c.get(u + "references/", w + "?tab=references"); yield think()
            if p(.5): c.send("POST", u + "references/", {"text": text(2, 12)}, w + "?tab=references"); yield .2; c.get(u + "references/", w + "?tab=references"); yield think()
        if p(.35): c.send("PATCH", u, R.choice([{"status": R.choice(["active", "paused"])}, {"skills": text(1, 7)}]), w); yield .2; c.get(u, w); yield think()
        if not x["approved_at"] and p(.5): c.send("POST", u + "approve/", {}, w); p(.2) and c.send("POST", u + "approve/", {}, w); yield .2; c.get(u, w); yield think()
def shifts(c):
    q = O + "/rota"; k = 18 + day // 7; l = []
    for w in some([k, k + 1, k + 2, k + 5, k + 6], 2, 3): l = rows(c.get(f"{A}/shifts/?week={w}", q)) or l; yield think(2, 5)
    if p(.6): c.get(f"{A}/shifts/coverage/?week={R.randint(k, k + 3)}", q + "?view=coverage"); yield think()
    if p(.3): w = R.choice([k, k + 1, k + 5]); c.send("POST", A + "/shifts/", {"title": text(1, 3), "week": w}, q); yield .2; c.get(f"{A}/shifts/?week={w}", q); yield think()
    vs = rows(c.get(A + "/volunteers/", q)) if p(.7) else []
    for s in some(l, 1, 3):
        u, w = f"{A}/shifts/{s['id']}/", f"{q}/{s['id']}"; x = body(c.get(u, q)); m = rows(c.get(u + "signups/", w)); yield think()
        if vs and p(.5): c.send("POST", u + "signups/", {"volunteer": R.choice(vs)["id"]}, w); yield .2; m = rows(c.get(u + "signups/", w)); yield think()
        if m and p(.55):
            t = u + f"signups/{R.choice(m)['id']}/"; c.send("DELETE", t, None, w); yield .2; c.get(u + "signups/", w); yield think()
            if p(.3): c.send("DELETE", t, None, w); yield .2; c.get(u + "signups/", w); yield think()
        if x and p(.3): c.send("POST", u + ("unpublish/" if x["published_at"] else "publish/"), {}, w); yield .2; c.get(u, w); yield think()
def events(c):
    q = O + "/events"; l = rows(c.get(A + "/events/", q)); yield think()
    if c.stale and p(.3): c.get(f"{A}/events/{R.choice(archived)}/", None) if archived else None; yield think()
    for e in some(l, 1, 3):
        u, w = f"{A}/events/{e['id']}/", f"{q}/{e['id']}"; x = body(c.get(u, q)); c.get(u + "waiting-list/", w); yield think()
        if x and p(.3): c.send("PATCH", u, {"details": text(3, 20)}, w); yield .2; c.get(u, w); yield think()
        if p(.15):
            c.send("POST", u + "archive/", {}, w); yield .3; c.get(A + "/events/", q); yield think(2, 5)
            if p(.4): c.send("POST", u + "restore/", {}, q); yield .2; c.get(A + "/events/", q)
            else: archived.append(e["id"]); c.get(u, w)
            yield think()
archived = []
def venues(c):
    q = O + "/venues"; l = rows(c.get(A + "/venues/", q)); yield think()
    for v in some(l, 1, 2):
        u, w = f"{A}/venues/{v['id']}/", f"{q}/{v['id']}"; c.get(u, q); c.get(u + "rooms/", w); yield think()
        if p(.3): c.send("PATCH", u, {"address": f"{R.randint(1, 300)} " + text(1, 3)}, w); yield .2; c.get(u, w); yield think()
def money(c):
    q = O + "/funds"; l = rows(c.get(A + "/funds/", q)); yield think()
    for f in some(l, 1):
        u = f"{A}/funds/{f['id']}/"; c.get(u, q); yield think()
        if p(.5): c.send("PATCH", u, {"purpose": text(2, 8)}, q + "/" + f["id"]); yield think()
    if p(.55): c.send("POST", A + "/funds/", {"label": text(1, 2)}, q + "/new"); yield think()
    q = O + "/gift-aid"; c.get(f"{A}/gift-aid/declarations/?year={R.choice([2031, 2030, 2025])}", q); p(.8) and c.get(A + "/gift-aid/claims/", q); yield think()
    q = O + "/matched-giving"
    if p(.7): c.get(A + "/matched-giving/", q); yield think(1, 4); p(.8) and c.get(A + "/matched-giving/employers/", q); yield think()
    if p(.5): c.send("POST", A + "/matched-giving/employers/", {"label": text(1, 2)}, q); yield think()
def house(c):
    q = O + "/settings"
    for t in some(["tags", "teams", "receipts", "portal", "staff", "audit"], 2, 4) + (["staff"] if c is director else []):
        if t == "tags":
            l = rows(c.get(A + "/tags/", q + "/tags")); yield think()
            if p(.5): c.send("POST", A + "/tags/", {"label": text(1, 2)}, q + "/tags"); yield .2; c.get(A + "/tags/", q + "/tags"); yield think(20, 400); c.get(A + "/tags/", q + "/tags"); yield think()
            elif l and p(.4): c.send("DELETE", f"{A}/tags/{R.choice(l)['id']}/", None, q + "/tags"); yield .2; c.get(A + "/tags/", q + "/tags"); yield think(20, 400); c.get(A + "/tags/", q + "/tags"); yield think()
        elif t == "teams":
            c.get(A + "/teams/", q + "/teams"); yield think()
            if p(.6):
                a = c.send("POST", A + "/teams", {"label": text(1, 2)}, q + "/teams")
                if a.status == 301: c.get(A + "/teams/", q + "/teams")
                yield think()
        elif t == "receipts":
            c.get(A + "/settings/receipts/", q + "/receipts"); yield think()
            if p(.7): c.send("PUT", A + "/settings/receipts/", {"sender": "office@example.org", "footer": text(3, 12)}, q + "/receipts"); yield .2; c.get(A + "/settings/receipts/", q + "/receipts"); yield think()
        elif t == "portal":
            y = body(c.get(A + "/settings/portal/", q + "/portal")) or {}; yield think()
            if p(.6): c.send("PUT", A + "/settings/portal/", {**y, "greeting": R.choice([y.get("greeting", "Hi"), text(1, 6)])}, q + "/portal"); yield .2; c.get(A + "/settings/portal/", q + "/portal"); yield think()
        elif t == "staff": c.get(A + "/staff/", q + "/staff"); yield think()
        else:
            k = 0
            while k is not None and p(.9): k = (body(c.get(A + "/audit/" + (f"?cursor={k}" if k else ""), q + "/audit")) or {}).get("next"); yield think(1, 3)
def reports(c):
    q = O + "/reports"
    for t in some(["retention", "income", "lapsed", "complaints", "income", "lapsed"], 2, 4):
        for _ in range(R.randint(1, 3)):
            s = {"retention": f"months={R.choice([3, 6, 12])}", "income": f"from=2031-0{R.randint(1, 4)}-01&to={date}", "lapsed": f"months={R.choice([6, 12, 24])}", "complaints": f"year={R.choice([2029, 2030, 2031])}"}[t]
            c.get(f"{A}/reports/{t}/?{s}", f"{q}/{t}"); yield think(2, 6)
    if p(.45):
        x = body(c.send("POST", A + "/exports/", {"what": R.choice(["gifts", "donors"])}, q + "/exports")); yield 1.5
        if x: c.get(f"{A}/exports/{x['id']}/", q + "/exports"); yield 2; c.get(f"{A}/exports/{x['id']}/download/", q + "/exports"); yield think()
    if p(.3):
        x = body(c.send("POST", A + "/imports/", {"file": "bank.csv"}, q + "/imports")); yield 1.5
        for _ in range(3 if x else 0): c.get(f"{A}/imports/{x['id']}/", q + "/imports"); yield 2.5
PAGES = {"director": [donors, donations, forms, volunteers, shifts, shifts, events, venues, money, house, reports, reports, house], "funds": [donors, donors, donations, donations, forms, forms, money, money, money, reports, house, events], "people": [volunteers, volunteers, shifts, shifts, events, venues, venues, donors, house, reports]}
def session(c, n):
    yield from load(c, R.choice(["/", "/", "/donors"]))
    for f in some(PAGES[c.login], n): yield from f(c)
    if p(.2): c.send("POST", A + "/auth/logout/", {}, O + "/"); c.signed = None; yield 1
def tab(c, n):
    for _ in range(n): c.get(A + "/dashboard/", O + "/"); yield 30 + R.uniform(0, .6)
def widget(until):
    b = Browser(sim, "203.0.113.150", "charity-site/2.4 (+https://charity.example.org)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.request("GET", "/api/public/campaigns/"); yield 2700 + R.uniform(-30, 30)
def giver():
    b = Browser(sim, f"192.0.2.{R.randint(10, 180)}", R.choice([PHONE, CHROME, SAFARI, EDGE]), S, HOST, "https://charity.example.org")
    b.request("GET", "/api/public/campaigns/", referer="/give"); yield think(20, 60)
    b.send("POST", "/api/public/donate/", {"amount": R.choice([5, 10, 20, 50])}, "/give"); yield 6
    h = Browser(sim, "203.0.113.201", "PayHook/1.9", S, HOST, accept_gzip=False, keep=False)
    h.send("POST", "/api/hooks/payments/", {"event": "paid", **({"bad": 1} if p(.08) else {})}); yield 1
def partner(until):
    b = Browser(sim, "203.0.113.170", "python-requests/2.28.1", S, HOST, keep=False)
    while sim.now < until: b.request("GET", "/api/v0/donations/?since=" + date); yield 7200 + R.uniform(-5, 5)
def oddities(c):
    c.request("OPTIONS", A + "/donors/", referer=O + "/donors"); yield 2; c.request("HEAD", A + "/donors/", referer=O + "/donors"); yield 2; c.get(A + "/Donors/", None); yield 2
    c.request("GET", A + "/donors/", referer=O + "/donors", abort_after=.002); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def restart(v, who, pause):
    global version
    app.stop()
    for c in who:
        for t in ("/donors/", "/dashboard/", "/donors/", "/volunteers/"): c.get(A + t, O + "/"); yield pause
    env["START"] = str(int(env["START"]) + 1); env["RELEASE"] = str(v); version = v; bundle(v); app.start(); yield 1
def hour(who):
    """The database is away for an hour; for some of it the application too."""
    (WORK / "data").rename(WORK / "data.away")
    for _ in range(5):
        for c in who:
            if c.login != "director" or p(.5):
                for t in some(["/donors/", "/dashboard/", "/volunteers/", "/shifts/?week=19", "/donations/", "/campaigns/", "/notices/", "/venues/", "/reports/retention/?months=3"], 2, 3): c.get(A + t, O + "/"); yield R.uniform(.1, 3)
                if p(.3): c.send("PATCH", f"{A}/appeals/{R.choice(known)}/", {"body": "x"}, O + "/appeals"); yield 2
        yield R.uniform(420, 620)
    (WORK / "data.away").rename(WORK / "data"); yield from restart(2, [funds, people], 40)
known = ["3f0c52a4-7c3e-4a4e-9d0c-6f6f5a1be001"]
def throttle(c):
    mode("throttle")
    for t in ("Sup", "Supp", "Suppo", "Support", "zorn"): c.get(A + "/donors/?search=" + t, O + "/donors"); yield 4
    yield 40; mode("", "throttle")
GUESS = [A + t for t in "/users/ /config/ /debug/ /backup.sql /admins/ /invoices/ /keys/".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); mode("notice" if i == 1 else "", "" if i == 1 else "notice"); yield 0
for i, d in office_days(sim, "2031-05-01", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, sunday, saturday = i == 7, i == 3, i == 2
    end = t("23:00") if not last else t("17:30")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in team:
        if sunday and c is not people or saturday and c is funds or c is director and i == 5: continue
        for h in (9, 10, 11, 13, 15, 16) if not (sunday or saturday) else (10, 14):
            if p(.88): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}" if not (i == 6 and h == 13) else "12:01:00"), session(c, R.randint(2, 5)))
    sim.spawn(t("00:07:00"), widget(end)); sim.spawn(t("00:20:00"), partner(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, "/api/healthz/", end, 1800))
    for k in range(R.randint(4, 12)): sim.spawn(t(f"{R.randint(7, 21) if not last else R.randint(7, 16):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), giver())
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME.replace("134", "109"), "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i in (1, 5): sim.spawn(t("12:10:00"), tab(funds, 80))
    if i == 4: sim.spawn(t("07:20:00"), restart(2, [people], 5))
    if i == 6: sim.spawn(t("14:02:00"), hour([funds, people, director]))
    if i == 5: sim.spawn(t("17:30:00"), throttle(funds))
    if i in (1, 6): sim.spawn(t("11:11:00"), oddities(people))
began = time.time(); sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2); print("seconds", round(time.time() - began))
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
lines = [(r, s, re.sub(r"^\[\d{4}-\d\d-\d\d [\d:,]+\] (?=[A-Z]+ (django|charity))", "[@] ", l)) for r, s, l in app.lines]
out = stamp_container(lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "charity.py", accept=lambda e: (e["target"] or "").startswith("/api/") and e["status"] != 503)
def clean(t, l):
    l = re.sub(r"pid: ?\d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l))
    return re.sub(r"^\[@\]", f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S},{int(t % 1 * 1000):03}]", l)
size += write_rotated(night / "gunicorn-cri" / "office", "0.log", [(t, f"{rfc3339(t)} {s} F {clean(t, l)}") for t, s, l in out], timezone.utc, "kubelet"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
