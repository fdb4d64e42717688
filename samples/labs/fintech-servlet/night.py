import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "fintech-servlet"
sim = Sim(20330509, "Europe/London"); R = sim.random
dist = WORK / "dist"
for d in (dist / "static", WORK / "tmp", WORK / "classes", WORK / "tomcat"): d.mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Payments back office</title><script type="module" crossorigin src="/static/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "static" / name).write_text("const money=v=>v/100;" * 900); (dist / "sw.js").write_text(f"self.addEventListener('fetch',()=>{{}});//{name}\n")
    for f in dist.rglob("*"): os.utime(f, (1998000000, 1998000000 + (0 if "a91" in name else 500000)))
js = "index-a91f3c.js"; bundle(js)
jars = "/usr/share/java/tomcat10-embed-core.jar:/usr/share/java/tomcat10-annotations-api.jar"
subprocess.run(["javac", "-nowarn", "-d", WORK / "classes", "-cp", jars, *HERE.glob("*.java")], check=True, stderr=subprocess.DEVNULL)
class Machines(Servers):
    def wait(self, port, host="127.0.0.1"): super().wait(port, "10.20.0.8" if port == 19651 else host)
servers = Machines()
def boot(release): return servers.start(["java", "-Xmx160m", "-XX:+UseSerialGC", f"-Dlab.work={WORK}", f"-Dlab.release={release}", "-cp", f"{WORK}/classes:{jars}", "Backoffice"], 19651, out=open(WORK / "app.out", "ab"))
app = boot("1"); servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19650, "203.0.113.1")
S1, S2, HOST, ORIGIN = ("203.0.113.1", 19650), ("203.0.113.1", 19652), "backoffice.payments.example.com", "https://backoffice.payments.example.com"
A, day = "/bo/v2", 0
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, kind, server, caching):
    b = kind(sim, address, agent, server, HOST, ORIGIN, {"Cookie": "SESSION=" + login}, caching=caching); b.login, b.admin, b.old, b.last_batch = login, login[:3] == "ada", False, ([], "/app/"); return b
office = person("ada-1", "203.0.113.40", SAFARI, Browser2, S2, True); home = person("ada-1", "198.51.100.77", SAFARI, Browser2, S2, True)
auditor = person("aud-1", "192.0.2.150", EDGE, Browser, S1, False)
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a):
    b = body(a)
    return b.get("content", []) if isinstance(b, dict) else b or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def read(c, target, page):
    """As axios with two retries."""
    a = c.get(A + target, page)
    for wait in (1, 2):
        if a.status not in (500, 502, 504): break
        sim.now += wait + R.uniform(0, .2); a = c.get(A + target, page)
    return a
def batch(c, page, *targets):
    c.last_batch = (list(targets), page)
    return [read(c, t, page) for t in targets]
def focus(c):
    """The window gets the focus again: what the page shows is read anew."""
    for t in c.last_batch[0]: read(c, t, c.last_batch[1])
def load(c, p):
    c.request("GET", p); c.request("GET", "/static/" + js, referer=p); chance(.8) and c.request("GET", "/sw.js", referer=p)
    if chance(.25): c.get(A + "/me", p, headers={"Cookie": ""}); yield 9; c.send("POST", A + "/auth/login", {"u": c.login}, "/app/login"); yield .5
    for t in ("/me", "/config", "/currencies", "/dispute-reasons", "/me/preferences", "/notifications/unread-count", "/announcements", "/system/incidents", "/feature-flags"):
        if chance(.7 if t != "/feature-flags" else .25): c.get(A + t, p)
    yield .6
def overview(c):
    batch(c, "/app/", "/dashboard", "/approvals", "/notifications/unread-count", "/system/incidents"); yield R.uniform(5, 30)
    if c.old: c.get("/bo/v1/disputes", "/app/"); yield 3
    if chance(.4):
        for w in R.choice([["al", "alder"], ["PO-1", "PO-12345"], ["zz"], ["nimbus"]]): read(c, f"/search?q={w}", "/app/"); yield .6
    if chance(.2): o = body(read(c, "/me/preferences", "/app/me")) or {}; c.send("PUT", A + "/me/preferences", {"theme": "midnight" if o.get("theme") == "light" else R.choice(["light", "light", "midnight"])}, "/app/me"); yield .3; read(c, "/me/preferences", "/app/me"); yield 3
    if chance(.3): focus(c); yield 4
def disputes(c):
    p = "/app/disputes"; main = "/disputes?page=0&size=20&sort=openedAt,desc"; k = R.choice([main, main, main, "/disputes?page=1&size=20&sort=openedAt,desc", "/disputes?page=40&size=20", "/disputes?state=WITHDRAWN", "/disputes?state=OPEN&reason=FRAUD"]); l = rows(batch(c, p, k)[0]); yield R.uniform(4, 14)
    if c.old: c.get("/bo/v1/disputes", p); yield 2
    if k == main and c.admin and len(l) > 4:
        for w in R.choice([["tag"], ["assign"], ["assign"], ["assign", "tag"], ["assign", "assign"], []]):
            read(c, main, p); yield R.uniform(2, 8); ids = [x["id"] for x in some(l, R.randint(1, 4))]
            c.send("POST", A + "/disputes/bulk-" + w, {"ids": ids, "tag": R.choice(["vip", "chase", "second-line", "scheme-deadline"])} if w == "tag" else {"ids": ids, "assignee": R.choice(["ada-1", "ops-team"])}, p); yield .4; read(c, main, p); yield 4
    for x in some(l, R.randint(1, 3)):
        u, q = "/disputes/" + x["id"], "/app/disputes/" + x["id"]; batch(c, q, u, u + "/comments", u + "/evidence", *([u + "/similar"] if chance(.7) else [])); yield R.uniform(6, 30)
        if chance(.25): focus(c); yield 6
        if chance(.25): c.get(f"{A}/documents/{x['id']}", q, headers={"Accept": "*/*"}).status == 302 and c.get(f"/bo/files/{x['id']}?sig={R.randint(1000, 99999)}", q); yield 8
        if (c.admin and chance(.35)) or chance(.05): read(c, u + "/comments", q); yield 8; c.send("POST", A + u + "/comments", {"text": "c" * R.randint(5, 90)}, q); yield .3; read(c, u + "/comments", q); yield 3
        if not c.admin: continue
        if chance(.25): c.request("POST", A + u + "/evidence", body=b"%PDF" + b"e" * R.randint(400, 4000), referer=q, headers={"Content-Type": "application/pdf"}); yield .5; read(c, u + "/evidence", q); yield 5; read(c, u + "/evidence", q); yield 4
        if chance(.2):
            for _ in range(R.choice([1, 1, 2])): c.send("POST", A + u + R.choice(["/accept", "/contest"]), None, q); yield .4
            read(c, u, q); yield 3
    if chance(.07): read(c, "/disputes/9f1c2d3e-0000-4000-8000-" + f"{R.randint(0, 16 ** 12 - 1):012x}", p); yield 3
    if chance(.3): c.request("GET", f"/downloads/settlements.csv?month=2033-0{R.randint(1, 5)}", referer=p); yield 5
def payouts(c):
    p = "/app/payouts"; k = R.choice(["/payouts", "/payouts", "/payouts?page=1", "/payouts?page=12", "/payouts?state=DRAFT", "/payouts?state=RECALLED"]); l = rows(batch(c, p, k)[0]); yield R.uniform(4, 14)
    if c.admin and chance(.35):
        m = rows(read(c, "/merchants", p + "/new")); yield 15; c.get(A + "/payouts", p); c.send("POST", A + "/payouts", {"merchantId": R.choice(m)["id"], "amount": R.randint(100, 900000), "currency": R.choice(["GBP", "EUR"])}, p + "/new") if m else None; yield .4; l = rows(read(c, "/payouts", p)) or l; yield 3
    elif not c.admin and chance(.06): c.send("POST", A + "/payouts", {"amount": 1}, p + "/new"); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = "/payouts/" + x["id"], "/app/payouts/" + x["id"]; batch(c, q, u, u + "/fx-quote", u + "/remittance"); yield R.uniform(5, 25)
        if chance(.2): focus(c); yield 5
        if c.admin and x["state"] == "DRAFT":
            if chance(.5): read(c, u, q); yield 8; c.send("PUT", A + u, R.choice([{"amount": x["amount"]}, {"amount": R.choice([R.randint(10, 900), R.randint(2000, 90000)])}, {"amount": R.randint(1000000, 9000000)}, {"currency": "PLN"}]), q); yield .3; batch(c, q, u, u + "/fx-quote"); yield 4
            w = R.random()
            if w < .4: c.send("POST", A + u + "/submit", None, q); yield .4; batch(c, q, u, "/approvals"); yield 3
            elif w < .55: c.send("DELETE", A + u, None, q); yield .3; read(c, "/payouts", p); yield 2
        elif c.admin and chance(.06): c.send("DELETE", A + u, None, q); yield 2
        if c.admin and chance(.35): c.send("POST", A + u + "/receipt/resend", {"to": "finance@merchant.example"}, q); yield 4
    if c.admin and chance(.6):
        for a in some(rows(read(c, "/approvals", "/app/approvals")), 2): yield 6; c.send("POST", f"{A}/approvals/{a['id']}/decision", {"approve": chance(.8)}, "/app/approvals"); yield .4; read(c, "/approvals", "/app/approvals"); read(c, "/notifications/unread-count", "/app/approvals")
    if chance(.35): c.request("GET", f"/downloads/settlements.csv?month=2033-0{R.randint(1, 5)}", referer=p); yield 5
def merchants(c):
    p = "/app/merchants"; l = rows(batch(c, p, "/merchants" + R.choice(["", "", "?page=1", "?page=7", "?name=Alder", "?name=Zephyr", "?status=REVIEW"]))[0]); yield R.uniform(4, 12)
    for x in some(l, R.randint(1, 2)):
        u, q = "/merchants/" + x["id"], "/app/merchants/" + x["id"]
        x = body(batch(c, q, u, u + "/limits", u + "/notes", u + "/contract", *[u + t for t, f in (("/reserves", .45), ("/kyc-documents", .4), ("/beneficial-owners", .7), ("/bank-account", .6), ("/subscriptions", .5)) if chance(f)])[0]) or x; yield R.uniform(6, 30)
        if chance(.25): focus(c); yield 5
        if chance(.2): c.send("POST", A + u + "/statement-preview", {"month": 4}, q); yield 6
        if not c.admin:
            if chance(.1): c.send("PUT", A + u, x, q); yield 3
            continue
        if chance(.4): read(c, u, q); yield 9; c.send("PUT", A + u, {**x, **R.choice([{}, {"contact": "c" * R.randint(3, 30) + "@merchant.example"}, {"status": R.choice(["ACTIVE", "REVIEW", "SUSPENDED"])}, {"descriptor": "PAY*" + "D" * R.randint(2, 16)}])}, q); yield .4; batch(c, q, u, u + "/limits"); yield 4
        if chance(.4): read(c, u + "/limits", q); yield 8; c.send("PUT", A + u + "/limits", R.choice([{"perDay": R.randint(10000, 99999)}, {"perTransaction": R.choice([100, 5000, 25000])}, {"perDay": 1000000}]), q); yield .3; read(c, u + "/limits", q); yield 3
        if chance(.55): s = q + "/notifications"; o = body(read(c, u + "/notification-preferences", s)) or {}; yield R.uniform(6, 20); c.send("PUT", A + u + "/notification-preferences", {**o, **R.choice([{"sms": True}, {"digest": "DAILY"}, {"address": "a" * R.randint(3, 30) + "@merchant.example"}, {"email": False, "sms": True}])}, s); yield .3; read(c, u + "/notification-preferences", s); yield 4
        if chance(.5): s = q + "/owners"; read(c, u + "/beneficial-owners", s); yield 15; c.send("POST", A + u + "/beneficial-owners", {"name": "Owner " + "o" * R.randint(2, 20), "share": R.randint(25, 100)}, s); yield .4; read(c, u + "/beneficial-owners", s); yield 4
        if chance(.3): read(c, u + "/notes", q); yield 6; c.send("POST", A + u + "/notes", {"text": "n" * R.randint(4, 90)}, q); yield .3; read(c, u + "/notes", q); yield 3
def rules(c):
    p = "/app/risk/rules"; l = rows(batch(c, p, "/rules")[0]); yield R.uniform(4, 12)
    if c.admin and chance(.2):
        if chance(.4): c.send("POST", A + "/rules", {"name": "draft", "expression": ""}, p + "/new"); yield 9
        c.send("POST", A + "/rules", {"name": "rule " + "r" * R.randint(2, 14), "expression": f"amount > {R.randint(1, 9999)}"}, p + "/new"); yield .4; l = rows(read(c, "/rules", p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        u, q = "/rules/" + x["id"], p + "/" + x["id"]; batch(c, q, u, u + "/versions", u + "/hits", u + "/priority"); yield R.uniform(5, 20)
        if chance(.4): c.send("POST", A + u + "/simulate", {"days": R.choice([7, 30])}, q); yield 8
        if not c.admin: continue
        if chance(.5):
            for v in R.choice([[not x["active"]], [not x["active"]], [not x["active"], x["active"]]]): c.get(A + "/rules", q); c.send("PATCH", A + u, {"active": v}, q); yield .3; batch(c, q, "/rules", u, u + "/versions"); yield R.uniform(3, 9)
        if chance(.45): c.send("PUT", A + u + "/priority", {"priority": R.randint(1, 200)}, q); yield .4; read(c, u + "/priority", q); yield 4
        if chance(.45): c.send("POST", A + u + "/clone", None, q); yield .5; read(c, "/rules", p); yield 4
        if len(l) > 11 and chance(.15): c.send("DELETE", A + u, None, q); yield .3; read(c, "/rules", p); yield 2; chance(.6) and c.get(A + u, q)
def flags(c):
    p = "/app/settings/flags"; l = rows(batch(c, p, "/feature-flags")[0]); yield R.uniform(4, 12)
    for x in some(l, R.randint(1, 2)):
        if chance(.7):
            for v in R.choice([[not x["enabled"]], [not x["enabled"]], [not x["enabled"], x["enabled"]], [not x["enabled"], not x["enabled"]]]): read(c, "/feature-flags", p); yield 1; c.send("PATCH", f"{A}/feature-flags/{x['id']}", {"enabled": v}, p); yield .3; read(c, "/feature-flags", p); yield R.uniform(3, 10)
        if chance(.45): read(c, "/feature-flags", p); yield 1; c.send("PUT", f"{A}/feature-flags/{x['id']}/rollout", {"rollout": R.choice([0, 5, 50, 100])}, p); yield .3; read(c, "/feature-flags", p); yield 4
    chance(.3) and focus(c)
def integrations(c):
    p = "/app/settings/webhooks"; l = rows(batch(c, p, "/webhook-endpoints", "/api-keys")[0]); yield R.uniform(4, 12)
    if c.admin and chance(.2): c.send("POST", A + "/webhook-endpoints", {"url": "https://h.merchant.example/" + "w" * R.randint(2, 20)}, p); yield .3; l = rows(read(c, "/webhook-endpoints", p)) or l; yield 3
    for x in some(l, 2):
        u = "/webhook-endpoints/" + x["id"]; batch(c, p + "/" + x["id"], u + "/deliveries"); yield R.uniform(3, 10)
        if c.admin and chance(.6): read(c, u + "/deliveries", p + "/" + x["id"]); c.send("POST", A + u + "/test", {"event": "payout.paid"}, p + "/" + x["id"]); yield .6; read(c, u + "/deliveries", p + "/" + x["id"]); yield 5
        if c.admin and chance(.4): c.send("PATCH", A + u, {"active": not x["active"]}, p); yield .3; read(c, "/webhook-endpoints", p); yield 3
    if c.admin and chance(.2): c.send("POST", A + "/api-keys", {"name": "key " + "k" * R.randint(2, 12)}, "/app/settings/keys"); yield .4; l = rows(read(c, "/api-keys", "/app/settings/keys")); yield 4; chance(.5) and l and c.send("DELETE", f"{A}/api-keys/{l[0]['id']}", None, "/app/settings/keys"); yield .3; read(c, "/api-keys", "/app/settings/keys")
    if chance(.5): read(c, "/users", "/app/settings/users"); yield 3
def audit(c):
    p = "/app/audit"; l = rows(batch(c, p, "/audit-trail" + R.choice(["", "", "?page=1", "?page=90"]))[0]); yield R.uniform(4, 12)
    for x in some(l, R.randint(1, 3)): u = "/audit-trail/" + x["id"]; batch(c, p + "/" + x["id"], u, *([u + "/diff"] if chance(.6) else [])); yield R.uniform(5, 25)
    if chance(.6):
        s = "/app/risk/sanctions"; l = rows(batch(c, s, "/sanctions/screenings")[0]); yield R.uniform(4, 15)
        for x in some(l, 1 if chance(.5) else 0): c.send("POST", f"{A}/sanctions/screenings/{x['id']}/sign-off", None, s); yield .4; read(c, "/sanctions/screenings", s); yield 4
def reconciliation(c):
    p = "/app/reconciliation"; a = batch(c, p, "/reconciliation/runs", "/reconciliation/breaks"); yield R.uniform(4, 15)
    for x in some(rows(a[1]), R.choice([0, 1, 2]) if c.admin else 0): c.send("POST", f"{A}/reconciliation/breaks/{x['id']}/resolve", None, p); yield .3; read(c, "/reconciliation/breaks", p); yield R.uniform(4, 12)
    if chance(.5): read(c, "/saved-views", p); yield 3
    if day >= 2 and chance(.4): c.send("POST", A + "/saved-views", {"name": "v" * R.randint(3, 20), "query": "state=OPEN"}, p); yield .3; l = rows(read(c, "/saved-views", p)); yield 3; chance(.6) and l and c.send("DELETE", f"{A}/saved-views/{l[0]['id']}", None, p); yield .3; read(c, "/saved-views", p)
def reports(c):
    p = "/app/reports"; batch(c, p, f"/reports/volume?days={R.choice([7, 14, 30])}", *(["/chargebacks/forecast"] if chance(.4) else [])); yield R.uniform(5, 20)
    if chance(.6): c.request("GET", f"/downloads/settlements.csv?month=2033-0{R.randint(1, 5)}", referer=p); yield 6
    if chance(.5):
        x = body(c.send("POST", A + "/exports", {"what": "payouts"}, p)); yield 1
        if x:
            for _ in range(3): read(c, "/exports/" + x["id"], p); yield 2
            c.get(f"{A}/exports/{x['id']}/download", p); yield 3
def onboarding(c):
    p = "/app/onboarding"; batch(c, p, "/onboarding/draft"); yield 6
    for k in range(R.randint(1, 4)): c.send("PUT", A + "/onboarding/draft", {"step": k, "name": "Prospect " + "p" * R.randint(1, 20)}, p); yield .3; read(c, "/onboarding/draft", p); yield R.uniform(10, 40)
    if chance(.5): c.send("POST", A + "/onboarding/submit", {"name": "Prospect " + "p" * R.randint(1, 12)}, p); yield .5; read(c, "/merchants?page=1", "/app/merchants"); read(c, "/onboarding/draft", p); yield 3
ADMIN = [overview, overview, disputes, disputes, disputes, payouts, payouts, payouts, merchants, merchants, merchants, rules, rules, rules, flags, flags, integrations, integrations, audit, reconciliation, reports, onboarding]
AUDIT = [overview, disputes, disputes, payouts, payouts, merchants, merchants, rules, flags, integrations, audit, audit, audit, reconciliation, reports]
def session(c, n):
    if not c.old and chance(.85): yield from load(c, R.choice(["/app/", "/app/disputes", "/app/payouts"]))
    for f in R.sample(ADMIN if c.admin else AUDIT, n):
        yield R.uniform(15, 200); chance(.3) and c.send("POST", A + "/auth/refresh", None, "/app/"); chance(.4) and c.get(A + "/notifications/unread-count", "/app/"); yield from f(c)
        if chance(.12): yield R.uniform(30, 300); focus(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/notifications/unread-count", "/app/"); yield 60 + R.uniform(-.05, .05)
def scheme(until):
    b = Browser(sim, "192.0.2.60", "SchemeNotifier/5", S1, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/bo/hooks/scheme", {"type": "dispute"}); yield R.uniform(1500, 6000)
def nightly():
    b = Browser(sim, "10.20.0.30", "settlement-batch/2.8 (Java/21)", S1, HOST, accept_gzip=False); b.send("POST", A + "/reconciliation/runs", {"file": "camt.053"}); yield 20
    for _ in range(R.randint(1, 4)): b.send("POST", "/bo/batch/payouts", {"n": 1}); yield R.uniform(1, 5)
def e2e():
    b = Browser2(sim, "192.0.2.99", HEADLESS, S2, HOST, ORIGIN, {"Cookie": "SESSION=ada-test"}); b.request("GET", "/app/")
    for t in ("/selftest/reset", "/me", "/disputes", "/payouts"): b.get(A + t, "/app/"); yield .4
def down(c, release):
    global app, js
    servers.stop(app)
    if release == "2" and "a91" in js: js = "index-5d20be.js"; bundle(js)
    for t in R.sample(["/dashboard", "/disputes", "/payouts", "/approvals", "/notifications/unread-count"], 4): read(c, t, "/app/"); yield R.uniform(2, 60)
    app = boot(release); yield 0
def during(word, c, calls, wait=(1, 4)):
    mode(word)
    for t in calls: read(c, t, "/app" + t.split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def old(c, v): c.old = v; yield 0
def words_at(on, off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", A + "/disputes", referer="/app/disputes"); yield 2
    c.request("HEAD", A + "/payouts", referer="/app/payouts"); yield 2
    c.get(A + "/merchants/", "/app/merchants"); yield 2
    c.request("GET", "/static/" + js, referer="/app/", headers={"Range": "bytes=0-99"}); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def prometheus(): Browser(sim, "192.0.2.17", "Prometheus/2.53.0", S1, HOST).request("GET", "/bo/actuator/prometheus"); yield 1
GUESS = [A + t for t in "/admin /env /heapdump /swagger-ui /users/export /payments".split()] + ["/bo/actuator/env", "/bo/actuator/heapdump", "/bo/v3/api-docs", "/bo/h2-console"] + SCANS
def new_day(i): global day; day = i; yield 0
for i, d in office_days(sim, "2033-05-09", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 7, i in (5, 6); end = t("23:30") if not last else t("14:10")
    hours = (8, 9, 10, 11, 13, 14, 15, 16) if not (weekend or last) else (8, 10, 12) if last else (11, 20)
    for h in hours:
        if chance(.85): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(home if weekend or i == 3 else office, R.randint(4, 6)))
    if not weekend and i != 4:
        for h in ((9, 11, 14) if not last else (9, 11)):
            if chance(.8): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(auditor, R.randint(3, 6)))
    if not weekend and chance(.5): sim.spawn(t("21:14:00"), session(home, 2))
    sim.spawn(t("05:10:00"), scheme(end)); sim.spawn(t("04:00:05"), nightly()); sim.spawn(t("02:20:00"), e2e()); sim.spawn(t("03:33:00"), prometheus())
    sim.spawn(t("00:03:00"), monitor(Browser(sim, "192.0.2.240", "kube-probe/1.31", S1, HOST, accept_gzip=False, keep=False), sim, "/bo/actuator/health", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:40:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S1, HOST), sim, GUESS, n=32))
    if i in (1, 4): sim.spawn(t("12:01:00"), tab(office, 50)); sim.spawn(t("12:01:20"), tab(office, 40))
    if i == 2: sim.spawn(t("03:50:00"), words_at("breaks")); sim.spawn(t("04:30:00"), words_at("", "breaks")); sim.spawn(t("06:00:00"), old(auditor, True)); sim.spawn(t("10:12:00"), overview(auditor)); sim.spawn(t("15:12:00"), disputes(auditor)); sim.spawn(t("16:40:00"), overview(auditor))
    if i == 3: sim.spawn(t("07:10:00"), down(home, "2")); sim.spawn(t("09:20:00"), overview(auditor)); sim.spawn(t("11:20:00"), disputes(auditor))
    if i == 4: sim.spawn(t("08:00:00"), words_at("announce")); sim.spawn(t("18:00:00"), words_at("", "announce")); sim.spawn(t("10:20:00"), overview(auditor)); sim.spawn(t("15:02:00"), disputes(auditor))
    if i == 5: sim.spawn(t("09:00:00"), old(auditor, False))
    if i == 6: sim.spawn(t("20:50:00"), down(home, "2"))
    if i == 2: sim.spawn(t("12:20:00"), during("report", office, ["/reports/volume?days=7", "/reports/volume?days=30"], (20, 90))); sim.spawn(t("17:20:00"), during("slow", office, ["/reports/volume?days=30"]))
    if i == 1: sim.spawn(t("20:40:00"), during("maintenance", home, ["/dashboard", "/disputes", "/payouts", "/rules", "/merchants"]))
    if i == 4: sim.spawn(t("17:30:00"), during("limit", office, ["/search?q=a", "/search?q=al", "/merchants"]))
    if i in (0, 4): sim.spawn(t("12:51:00"), oddities(office))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["@t"]).timestamp()
    if not r["req_method"]: e = next((e for e in sim.entries if e["method"] is None and "nginx" not in e["used"]), None); e and e["used"].add("nginx")
    else: e = stamp.entry(r["req_method"], r["req_path"], r["resp_status"], real, strict=True)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(real)
    out.append((t, line.replace(r["@t"], rfc3339(t, 0, sim.zone), 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
print("bytes", write_rotated(night / "nginx-json", "backoffice.json.log", out, sim.zone, "logrotate"), "requests", len(sim.entries), "of people", sum(1 for e in sim.entries if (e["referer"] or "").startswith(ORIGIN)))
