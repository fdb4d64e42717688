import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "elearning-fastapi"
sim = Sim(20311010, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Oakcampus Studio</title>\n<link rel="icon" href="data:,">\n<script type="module" src="/assets/{js}"></script>\n<style>#root{{min-height:100vh}}.splash{{display:grid;place-items:center}}</style>\n</head>\n<body><noscript>Studio needs JavaScript.</noscript><div id="root" class="splash">Loading</div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const c=1;" * 1100)
js = "studio-b71c.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "uvicorn", "--port", "18101", "--no-use-colors", "--proxy-headers", "--forwarded-allow-ips", "*", "--timeout-graceful-shutdown", "1", "academy:app"], 18101, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18100, "203.0.113.10")
S, HOST, ORIGIN, A, V = ("203.0.113.10", 18100), "studio.oakcampus.example", "https://studio.oakcampus.example", "/admin", "/api/v1/admin"
SAB = V + "/bildirimler/%C5%9Fablonlar"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent, gz=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching=True, accept_gzip=gz); b.login, b.role = login, login.split("-")[0]; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
own, ad1, ad2, ed1, ed2, su1 = people = [person("owner-1", "198.51.100.14", SAFARI), person("admin-1", "203.0.113.150", CHROME), person("admin-2", "192.0.2.61", FIREFOX, False), person("editor-1", "203.0.113.150", EDGE), person("editor-2", "198.51.100.77", CHROME_WIN), person("support-1", "192.0.2.62", FIREFOX)]
day = 0
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("items", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
WORDS = "algebra brushwork cells data ethics forms grammar harmony idioms joinery kinetics lighting markets optics poetry queries rhetoric tides units verbs".split()
def t_(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
def G(c, path, page): return c.get(path, page)
def W(c, method, path, body, page):
    a = c.send(method, path, body, page); to = a.headers.get("location", "")
    return c.send(method, to[len(ORIGIN):], body, page) if a.status == 307 and to.startswith(ORIGIN) else a
def GF(c, path, page):
    a = c.get(path, page); to = a.headers.get("location", "")
    return c.get(to[len(ORIGIN):], page) if a.status == 307 and to.startswith(ORIGIN) else a
def boss(c): return c.role in ("owner", "admin")
def load(c, page):
    if chance(.5): c.cache.clear()
    c.request("GET", page); c.request("GET", "/assets/" + js, referer=page)
    if chance(.25):
        c.get(V + "/me", page, headers={"Authorization": ""}); yield 5
        if chance(.3): c.send("POST", "/api/v1/auth/login", {"login": c.login, "password": "?"}, "/studio/login"); yield 5
        c.send("POST", "/api/v1/auth/login", {"login": c.login, "password": "*"}, "/studio/login"); yield .3
    for t in ("/me", "/meta/enums", "/meta/locales", "/version", "/bildirimler/okunmamis", "/catalogue/tree"):
        if chance(.65): G(c, V + t, page)
    G(c, V + "/dashboard", page); yield 1
def courses(c):
    p, k = "/studio/courses", V + "/courses"; l = rows(G(c, k + R.choice(["", "", "?page=2", "?page=9", "?language=tr", "?language=fr", "?q=zzz", "?q=data"]), p)); yield think()
    if chance(.25): G(c, f"{V}/search?q={R.choice(['data', 'zumba', 'optics', 'origami'])}", p); yield 2
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x
        for t, f in (("lessons", .6), ("prerequisites", .6), ("pinned", .4), ("reviews", .5)):
            if chance(f): G(c, f"{u}/{t}", q); yield think(1, 5)
        if chance(.2): W(c, "PUT", u + "/prerequisites", {"courses": [1200 + R.randint(0, 40)]}, q); yield .4; G(c, u + "/prerequisites", q); yield think()
        if chance(.35): G(c, u, q); yield think(2, 5); W(c, "PATCH", u, R.choice([{"price": R.choice([19, 49, 29])}, {"title": v["title"]}, {"summary": t_(2, 12)}, {"title": t_(2, 5)}]), q); yield .3; G(c, u, q); yield think()
        if chance(.4) and v["state"] != "archived":
            d = k + "?state=draft"; G(c, u, q); G(c, d, p); yield 2; flips = ["unpublish", "publish"] if v["state"] == "published" else ["publish"]
            for f in flips[:R.choice([1, 2, 2])]: W(c, "POST", f"{u}/{f}", None, q); yield .3; G(c, u, q); G(c, d, p); yield think(2, 6)
            if chance(.1): W(c, "POST", f"{u}/{f}", None, q); yield 2
        if chance(.4):
            ls = rows(G(c, u + "/lessons", q)); yield think()
            if chance(.4): W(c, "POST", u + "/lessons", {"title": t_(2, 4), "minutes": R.randint(10, 50)}, q); yield .3; ls = rows(G(c, u + "/lessons", q)); yield 3
            for y in some(ls, 1):
                if chance(.6): W(c, "PUT", f"{V}/lessons/{y['id']}", {"title": y["title"], "free": y["free"], "minutes": y["minutes"], **R.choice([{}, {"minutes": R.randint(10, 50)}, {"title": t_(2, 5)}, {"free": not y["free"]}])}, q); yield .3; G(c, u + "/lessons", q); yield 3
                if chance(.4): W(c, "POST", f"{V}/lessons/{y['id']}/preview", None, q); yield 4
                if chance(.25): W(c, "DELETE", f"{V}/lessons/{y['id']}", None, q); yield .3; G(c, u + "/lessons", q); yield 3
        if chance(.2): W(c, "POST", u + "/subtitles", None, q); yield .3; G(c, V + "/jobs", "/studio/jobs"); yield R.choice([5, 400, 1700]); G(c, V + "/jobs", "/studio/jobs"); yield 2
    if chance(.25): W(c, "POST", k, R.choice([{"title": t_(2, 5), "instructor": R.randint(300, 313)}] * 3 + [{"title": "x"}]), p + "/new"); yield .3; G(c, k, p); yield 3
    if chance(.06): G(c, f"{k}/{R.randint(3000, 3400)}", p); yield 2
def archive(c):
    p, k = "/studio/courses", V + "/courses"; o = k + "?state=archived"; g = rows(G(c, o, p)); yield think()
    l = rows(G(c, k, p)); yield 3
    for x in some([x for x in l if x["state"] != "archived"], R.choice([1, 2])): u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 3; W(c, "POST", u + "/archive", None, q); yield .3; G(c, u, q); G(c, o, p); yield think()
    for x in some(g, R.choice([0, 1, 1])): u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 3; W(c, "POST", u + "/unarchive", None, q); yield .3; G(c, u, q); G(c, o, p); yield think()
def reviews(c):
    p, k = "/studio/reviews", V + "/reviews"; s = R.choice(["", "", "?stars=1", "?stars=5", "?page=2"]); l = rows(G(c, k + s, p)); chance(.7) and G(c, V + "/moderation/reports", "/studio/moderation"); yield think()
    for x in some(l, R.randint(1, 2)):
        if s == "" and chance(.6):
            for f in ([True, False] if chance(.5) else [not x["hidden"]]): W(c, "PATCH", f"{k}/{x['id']}", {"hidden": f}, p); yield .3; G(c, k, p); yield think(2, 5)
        if chance(.5): G(c, V + "/moderation/reports", "/studio/moderation"); yield 4; W(c, "POST", f"{k}/{x['id']}/flag", {"reason": R.choice(["spam", "abusive", "off-topic"])}, p); yield .3; G(c, V + "/moderation/reports", "/studio/moderation"); yield think()
def quizzes(c):
    p, k = "/studio/quizzes", V + "/quizzes"; l = rows(G(c, k + R.choice(["", "", "?page=2"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.8) and G(c, u + "/statistics", q); yield think()
        if chance(.5): W(c, "POST", u + "/validate", None, q); yield 4
def learners(c):
    p, k = "/studio/learners", V + "/learners"; l = rows(G(c, k + R.choice(["", "", "", "?page=2", "?page=20", "?status=suspended", "?q=L70", "?q=nobody"]), p)); yield think()
    if chance(.35):
        for _ in range(R.randint(1, 3)): W(c, "POST", k + "/query", {"country": some(["TR", "DE", "GB", "NL"], R.randint(0, 3)), "status": R.choice(["active", "active", "suspended", "expired"]), "enrolled": R.choice([None, True, False])}, p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x
        for t, f in (("progress", .35), ("enrolments", .7), ("warnings", .5)):
            if chance(f): G(c, f"{u}/{t}", q); yield think(1, 5)
        if chance(.35): G(c, u, q); yield think(2, 5); W(c, "PUT", u + "/tags", {"tags": some(["corporate", "trial", "alumni", "scholarship", "vip"], R.randint(0, 4))}, q); yield .3; G(c, u, q); yield think()
        if chance(.3): G(c, u, q); yield think(2, 5); W(c, "PATCH", u, R.choice([{"country": R.choice(["TR", "DE", "GB"])}, {"note": t_(0, 8)}, {"note": t_(0, 8)}, {"note": v.get("note", "")}]), q); yield .3; G(c, u, q); yield think()
        if chance(.2): G(c, u, q); yield think(2, 5); W(c, "POST", u + ("/reinstate" if v.get("status") == "suspended" else "/suspend"), None, q); yield .3; G(c, u, q); yield think()
        if chance(.35):
            e = u + "/enrolments"; m = rows(G(c, e, q)); yield 4; i = (data(W(c, "POST", e, {"course": R.randint(1200, 1243)}, q)) or {}).get("id"); yield .3; G(c, e, q); yield 3
            if i and chance(.4): W(c, "DELETE", f"{e}/{i}", None, q); yield .3; G(c, e, q); chance(.2) and W(c, "DELETE", f"{e}/{i}", None, q); yield 3
    if l and chance(.25): G(c, k, p); yield 3; x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.5) and G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 3
    if chance(.15): c.request("GET", k + "/export", referer=p); yield 5
def certificates(c):
    p, k = "/studio/certificates", V + "/certificates"; l = rows(G(c, k + R.choice(["", "", "?page=3", "?page=8", "?course=1", "?course=1210"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['code']}", f"{p}/{x['code']}"; G(c, u, q); yield 4
        if chance(.35): W(c, "POST", u + "/revoke", None, q); yield .3; G(c, u, q); yield 3
def cohorts(c):
    p, k = "/studio/cohorts", V + "/cohorts"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(2, 3)):
        u, q = f"{k}/{x['slug']}", f"{p}/{x['slug']}"; G(c, u, q)
        for t, f in (("members", .7), ("attendance", .6), ("waitlist", .6), ("schedule", .5)):
            if chance(f): G(c, f"{u}/{t}", q + "/" + t); yield think(1, 5)
        if chance(.3):
            G(c, u + "/members", q + "/members"); z = rows(G(c, V + "/learners", q + "/members")); yield 5
            for y in some(z, 1): W(c, "POST", u + "/members", {"learner": y["id"] if chance(.9) else "00000000-0000-4000-8000-000000000000"}, q + "/members"); yield .3; G(c, u + "/members", q + "/members"); yield 3
        if chance(.3): W(c, "POST", u + "/duplicate", None, q); yield 4
    if chance(.2): W(c, "POST", k, R.choice([{"slug": f"{R.choice(WORDS)}-spring-{R.randint(10, 99)}", "course": 1210, "starts": "2032-03-01"}] * 3 + [{"slug": "x"}]), p + "/new"); yield .3; G(c, k, p); yield 3
def instructors(c):
    p, k = "/studio/instructors", V + "/instructors"; l = rows(G(c, k + R.choice(["", "?page=2"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield think()
        if chance(.4): W(c, "PATCH", u, {"bio": t_(2, 10)}, q); yield .4; chance(.5) and G(c, u, q); yield 3
        if chance(.35): W(c, "POST", u + "/verify", None, q); yield 4
        if chance(.3): W(c, "POST", u + "/message", {"text": t_(5, 20)}, q); yield 4
def media(c):
    p, k = "/studio/media", V + "/media"; chance(.4) and G(c, k + R.choice(["?kind=pdf", "?kind=mp4", "?kind=avi"]), p); l = rows(G(c, k, p)); yield think()
    if chance(.35): W(c, "POST", k, {"name": t_(1, 3).replace(" ", "-") + ".pdf", "bytes": R.randint(9000, 9000000)}, p); yield .3; l = rows(G(c, k, p)); yield 4
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 3
        if chance(.3): W(c, "PUT", u, {"name": t_(1, 3).replace(" ", "-") + x["name"][-4:]}, q); yield .3; G(c, u, q); yield 3
        if chance(.45): G(c, k, p); yield 3; W(c, "DELETE", u, None, p); yield .3; G(c, k, p); chance(.4) and G(c, u, q); yield 3
def coupons(c):
    p, k = "/studio/coupons", V + "/coupons"; l = rows(G(c, k, p)); yield think()
    for x in some(l, 1): G(c, f"{k}/{x['code']}", f"{p}/{x['code']}"); yield 3
    if chance(.5): W(c, "POST", k, R.choice([{"code": t_(1, 1).upper() + str(R.randint(10, 99)), "percent": 10}] * 3 + [{"code": "STAFF", "percent": 5}, {"code": "X", "percent": 100}]), p); yield .3; l = rows(G(c, k, p)); yield 3
    if len(l) > 5 and chance(.4): x = R.choice(l)["code"]; W(c, "DELETE", f"{k}/{x}", None, p); yield .3; G(c, k, p); chance(.4) and G(c, f"{k}/{x}", f"{p}/{x}"); chance(.25) and W(c, "DELETE", f"{k}/{x}", None, p); yield 3
def reports(c):
    p = "/studio/reports"
    for _ in range(R.randint(2, 4)):
        s = R.choice(["7d", "30d", "12m"]); G(c, f"{V}/reports/revenue?range={s}", p); chance(.8) and G(c, f"{V}/reports/enrolments?range={s}", p); chance(.7) and G(c, f"{V}/reports/completion?range={s}" + R.choice(["", f"&course={R.randint(1200, 1243)}"]), p); yield think(3, 14)
def settings(c):
    for s in some(["branding", "checkout", "mailing"], R.randint(1, 2)):
        p, k = "/studio/settings/" + s, V + "/settings/" + s; v = data(G(c, k, p)) or {}; yield think(4, 12)
        if chance(.7 if boss(c) else .2):
            n = {"branding": [{"colour": R.choice(["#aa2211", "#22aa55"])}, {"tagline": t_(3, 8)}], "checkout": [{}, {}, {"terms_days": R.choice([7, 14, 30])}, {"footer": t_(2, 9)}], "mailing": [{"footer": t_(2, 9)}, {"footer": t_(2, 9)}, {"sender": "hello@oakcampus.example"}]}[s]
            W(c, "PUT", k, {**v, **R.choice(n)}, p); yield .3; G(c, k, p); yield think()
    p = "/studio/experiments"; l = rows(G(c, V + "/experiments", p)); yield 3
    for x in some(l, 1):
        for on in ([not x["enabled"], x["enabled"]] if chance(.5) else [not x["enabled"]]): W(c, "PATCH", f"{V}/experiments/{x['key']}", {"enabled": on}, p); yield .3; G(c, V + "/experiments", p); yield think(2, 5)
    p = "/studio/categories"; GF(c, V + "/categories", p); yield 4
    if chance(.2): W(c, "POST", V + "/categories", {"name": t_(1, 1)}, p); yield .3; GF(c, V + "/categories", p); yield 3
def live(c): c.get("/v1/admin/live-rooms" + R.choice(["", "?day=today"]), "/studio/live"); yield think()
def bildirim(c):
    p, k = "/studio/bildirimler", V + "/bildirimler"; d = data(G(c, k + R.choice(["", "", "?durum=okunmadi", "?durum=arsiv"]), p)) or {}; G(c, k + "/okunmamis", p); yield think()
    for x in some(d.get("bildirimler", []), R.randint(0, 2)):
        G(c, k, p); G(c, k + "/okunmamis", p); yield think(2, 5); W(c, "PATCH", f"{k}/{x['id']}", {"okundu": not x["okundu"]}, p); yield .3; G(c, k, p); G(c, k + "/okunmamis", p); yield 3
        if chance(.2): W(c, "PATCH", f"{k}/{x['id']}", {"okundu": not x["okundu"]}, p); yield .3; G(c, k, p); yield 2
    if chance(.05): W(c, "PATCH", f"{k}/9", {"okundu": True}, p); yield 2
    if chance(.7):
        p = "/studio/bildirimler/ayarlar"; v = data(G(c, k + "/ayarlar", p)) or {}; yield think(5, 15)
        if chance(.75): W(c, "PATCH", k + "/ayarlar", R.choice([{"sms": not v.get("sms")}, {"eposta": not v.get("eposta")}, {"imza": t_(2, 9)}]), p); yield .3; G(c, k + "/ayarlar", p); yield 4
        if chance(.3): W(c, "POST", k + "/deneme", None, p); yield 4
    if chance(.5):
        p = "/studio/bildirimler/sablonlar"; l = rows(G(c, SAB, p)); yield 6
        for x in some(l, 1):
            if chance(.6): W(c, "PUT", f"{SAB}/{x['ad']}", {"konu": x["konu"], "govde": x["govde"], **R.choice([{}, {"konu": t_(2, 6)}, {"govde": t_(8, 30)}])}, p); yield .3; G(c, SAB, p); yield 4
    if chance(.45):
        p = "/studio/bildirimler/taslaklar"; G(c, k + "/taslaklar", p); yield 8
        if day >= 4 and chance(.5): W(c, "POST", k + "/taslaklar", {"baslik": t_(2, 6)}, p); yield .3; G(c, k + "/taslaklar", p); yield 4
    if chance(.15): W(c, "POST", k + "/toplu-gonder", {"baslik": t_(2, 6)}, p); yield .4; G(c, k, "/studio/bildirimler"); yield 700; G(c, k, "/studio/bildirimler"); yield 3
def office(c):
    p, k = "/studio/payouts", A + "/payouts"
    if boss(c) or chance(.25):
        l = rows(G(c, k + R.choice(["?page=2", "?page=3", "?month=2031-09", "?month=2030-01"]), p)); yield think()
        for x in some(l, 1):
            u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 4
            if chance(.5): W(c, "POST", u + "/approve", None, q); yield .4; G(c, u, q); yield 3
    if chance(.6):
        p, k = "/studio/invoices", A + "/invoices"; l = rows(G(c, k + R.choice(["", "?page=2", "?page=40", "?q=none"]), p)); yield 4
        for x in some(l, 1): G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 3; chance(.5) and c.request("GET", f"{k}/{x['id']}/pdf", referer=f"{p}/{x['id']}"); yield 3
        if chance(.07): G(c, f"{k}/{R.randint(40000, 40100)}", p); yield 2
    if chance(.5):
        p, k = "/studio/users", A + "/users"; l = rows(G(c, k, p)); yield 4
        if chance(.35): W(c, "POST", k, R.choice([{"login": f"tutor-{R.randint(50, 999)}", "role": "editor"}] * 3 + [{"login": l[0]["login"] if l else "a", "role": "editor"}, {"login": "x"}]), p); yield .3; l = rows(G(c, k, p)); yield 4
        if len(l) > 6 and boss(c) and chance(.35): i = R.choice(l)["id"]; W(c, "DELETE", f"{k}/{i}", None, p); yield .3; G(c, k, p); chance(.3) and W(c, "DELETE", f"{k}/{i}", None, p); yield 3
    if chance(.5): G(c, A + "/audit" + R.choice(["", "?page=2"]), "/studio/audit"); yield 5
    p = "/studio/vouchers"; G(c, A + "/vouchers/", p); yield 8
    if chance(.6): W(c, "POST", A + "/vouchers", {"code": t_(1, 1).upper(), "seats": R.randint(5, 90)}, p); yield .4; G(c, A + "/vouchers/", p); yield 4
TEACH, OFFICE = [courses, courses, archive, reviews, quizzes, cohorts, media, live], [learners, learners, certificates, coupons, reports, settings, bildirim, office, live]
PAGES = {"owner": TEACH[1:] + OFFICE + [instructors], "admin": TEACH + OFFICE + [instructors, bildirim], "editor": TEACH + [instructors, reports, bildirim, settings, office], "support": OFFICE + [instructors, cohorts, reviews, archive]}
def session(c, n):
    yield from load(c, R.choice(["/", "/studio/courses", "/studio/learners"]))
    for f in R.sample(PAGES[c.role], n):
        yield R.uniform(15, 200)
        if chance(.4): G(c, V + "/bildirimler/okunmamis", "/studio/courses")
        yield from f(c)
def board(c, n):
    for _ in range(n): G(c, V + "/bildirimler/okunmamis", "/studio/live"); yield 60 + R.uniform(-.05, .05)
def player(k, until):
    b = outside(f"198.51.100.{120 + k}", PHONE if k % 2 else CHROME)
    while sim.now < until: b.send("POST", "/api/v1/learn/heartbeat", {"at": R.randint(1, 900)}); chance(.15) and b.get("/api/v1/catalog" + R.choice(["", "?page=2", "?q=data"])); yield R.uniform(700, 4800)
def bank(until):
    b = outside("198.51.100.230", "PSP-Notify/3.2")
    while sim.now < until:
        if chance(.1): b.send("POST", "/api/hooks/payments", {"id": 1}, headers={"X-Signature": "bad"}); yield 5
        b.send("POST", "/api/hooks/payments", {"id": R.randint(1, 99999)}); yield R.uniform(3000, 9000)
def partner(until):
    b = outside("198.51.100.240", "python-requests/2.28.2")
    while sim.now < until: b.get("/api/v0/courses?since=yesterday"); yield 10800
def down(cs, release=None, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "studio-d09e.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample([V + "/bildirimler/okunmamis", V + "/courses", V + "/learners", V + "/cohorts", A + "/users"], 3): G(c, t, "/studio/courses"); yield R.uniform(2, 12)
    app.start(); yield 0
def outage(cs):
    mode("index")
    for _ in range(9):
        for c in cs: G(c, V + "/search?q=" + R.choice(WORDS), "/studio/courses"); yield R.uniform(100, 500); W(c, "POST", V + "/learners/query", {"country": ["TR"]}, "/studio/learners"); yield R.uniform(60, 200)
    mode("", "index")
def typing(c):
    mode("limit")
    for n in range(2, 6): G(c, V + "/learners?q=" + "corporate"[:n], "/studio/learners"); yield R.uniform(.3, .6)
    mode("", "limit"); yield 2; G(c, V + "/learners?q=corporate", "/studio/learners"); yield 1
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", V + "/courses", referer="/studio/courses"); yield 2; c.request("HEAD", V + "/learners", referer="/studio/learners"); yield 2
    raw_line(sim, "192.0.2.211", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [p + t for p in ("/api", "/admin", "/api/v1/admin") for t in "/login.php /.env /debug /config /backup /swagger.json /console".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-10-10", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); weekend = i in (1, 2, 8, 9); end = at_("23:40") if i < 9 else at_("18:20")
    for c in people:
        if weekend and c not in (ad2, su1) or c is own and i == 5: continue
        for h in ((8, 11, 14, 16) if not weekend else (11,)):
            if chance(.9): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 6)))
    for k in range(10): sim.spawn(at_(f"0{6 + k % 3}:{10 + k}:30"), player(k, end))
    sim.spawn(at_("00:40:00"), bank(end)); sim.spawn(at_("01:00:00"), partner(end))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.241", "UptimeRobot/2.0 (bot)"), sim, "/api/health", end, 3600))
    sim.spawn(at_("00:00:30"), monitor(Browser(sim, "10.20.7.9", "Prometheus/2.53.0", S, HOST, keep=False), sim, "/metrics", end, 4800))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32)); sim.spawn(at_("04:50:00"), monitor(outside("192.0.2.213", "curl/8.5.0"), sim, "/metrics", at_("04:50:40"), 20))
    if i in (3, 6, 7): sim.spawn(at_("12:05:00"), board(R.choice([ad1, ed2]), 70))
    if i == 3: sim.spawn(at_("00:05:00"), switch("ledger")); sim.spawn(at_("23:45:00"), switch("", "ledger"))
    if i == 4: sim.spawn(at_("12:40:00"), down([ad1, ed1, su1], "2", 3))
    if i == 6: sim.spawn(at_("14:05:00"), outage([ad1, su1]))
    if i in (5, 7): sim.spawn(at_("17:50:00"), typing(su1))
    if i in (0, 7): sim.spawn(at_("12:58:00"), oddities(ad2))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "nginx-main", "access.log", stamp_combined(text, sim, "nginx"), sim.zone); print("nginx", len(text))
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out = Stamp(sim, "uvicorn"), []
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+|academy\.py)"', r'File "/srv/app/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', re.sub(r"process \[\d+\]", "process [1]", l)))
last, before = 0.0, 0.0
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = UV.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r)
    elif r - before < .05 and not re.match(r"[A-Z]+:? ", l): t = last       # a traceback follows its line
    else: t = stamp.moment(r)
    last, before = t, r
    out.append((t, f"api-1  | {rfc3339(t)} {clean(l)}"))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "compose-uvicorn", "compose.log", out, sim.zone, "dateext")
print("bytes", size, "requests", len(sim.entries))
