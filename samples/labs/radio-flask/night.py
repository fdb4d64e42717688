import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "radio-flask"
sim = Sim(20310310, "Europe/Dublin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>River FM backstage</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><noscript>The back office needs scripts.</noscript><main id="app"></main></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const r=1;" * 1300)
js = "main.4be1.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "HOME": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
servers = Servers(); (WORK / "now").write_text(str(sim.at("2031-03-10 00:00:00")))
FORMAT = '%(t)s %(h)s "%(r)s" %(s)s %(B)s "%(f)s" "%(a)s" %(M)sms'
app = Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-w", "1", "-b", "172.30.0.12:18311", "-b", "127.0.0.1:18312", "--access-logfile", "-", "--access-logformat", FORMAT, "station:app"], 18312, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18310, "203.0.113.1")
S, POD, HOST, ORIGIN, P = ("203.0.113.1", 18310), ("172.30.0.12", 18311), "backstage.riverfm.example", "https://backstage.riverfm.example", "/rest"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent, caching=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, caching); b.login, b.desk = login, caching; return b
def outside(address, agent, server=S, **headers): return Tab(sim, address, agent, server, HOST, headers=headers, accept_gzip=False)
sta, pro = people = [person("station-admin", "198.51.100.44", FIREFOX), person("programme-admin", "203.0.113.97", SAFARI)]
tel = person("station-admin", "198.51.100.152", PHONE, False)
day = 0
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else next((v for v in (d or {}).values() if isinstance(v, list)), [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghilmnoprstuwy  ", k=R.randint(a, b)))
def G(c, path, page):
    a = c.get(P + path, page); to = a.headers.get("location", "")
    return c.get(to, page) if a.status == 301 and to.startswith("/") else a
def W(c, method, path, body, page): return c.send(method, P + path, body, page)
def picture(c, path, page, size=None): return c.request("PUT", P + path, body=bytes(size or R.randint(1500, 9000)), referer=page, headers={"Content-Type": "image/png"})
def studio(c):
    was, c.caching = c.caching, c.caching and chance(.3)               # mostly asked with no-store
    c.get("/realtime/v1/studio", "/studio"); c.caching = was
def load(c, page):
    c.request("GET", page); chance(.5) and c.request("GET", "/assets/" + js, referer=page)
    if chance(.25):
        c.get(P + "/me", page, headers={"Authorization": ""}); yield 4
        if chance(.3): c.send("POST", P + "/login", {"login": c.login, "password": "?"}, "/sign-in", headers={"Authorization": ""}); yield 5
        c.send("POST", P + "/login", {"login": c.login, "password": "*"}, "/sign-in", headers={"Authorization": ""}); yield .3
    for t in ("/me", "/config", "/build", "/onair", "/notifications/count", "/announcements/", "/tags"):
        if chance(.55): G(c, t, page)
    yield 1
def flags(c):
    p = "/settings/flags"; l = rows(G(c, "/flags", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        for on in R.choice([[not x["enabled"]], [not x["enabled"]], [not x["enabled"], x["enabled"]]]): W(c, "PATCH", "/flags/" + x["slug"], {"enabled": on}, p); yield .4; G(c, "/flags", p); yield think(2, 8)
    if chance(.7):
        p = "/settings/plugins"; l = rows(G(c, "/plugins", p)); yield think()
        for x in some(l, R.choice([0, 1, 1])):
            for on in R.choice([[not x["enabled"]], [not x["enabled"]], [not x["enabled"], x["enabled"]], [x["enabled"]]]): W(c, "PATCH", "/plugins/" + x["slug"], {"enabled": on}, p); yield .4; G(c, "/plugins", p); yield think(2, 8)
def notifications(c):
    p = "/notifications"; l = rows(G(c, "/notifications?tab=" + R.choice(["all", "all", "mentions"]), p)); yield think()
    u = rows(G(c, "/notifications?tab=unread", p)); yield think()
    for x in some(u, R.choice([0, 1, 2])): W(c, "POST", f"/notifications/{x['id']}/read", None, p); yield .3; G(c, "/notifications?tab=unread", p); yield 3
    if l and chance(.15): W(c, "POST", f"/notifications/{l[0]['id']}/read", None, p); yield 2
    if chance(.6): G(c, "/notifications?tab=unread", p); yield 4; W(c, "POST", "/notifications/read-all", None, p); yield .4; G(c, "/notifications?tab=unread", p); chance(.5) and G(c, "/notifications/count", p); yield 4
    if chance(.5):
        p = "/settings/notifications"; l = rows(G(c, "/notification-settings", p)); yield 4
        for x in some(l, R.choice([1, 1, 2])):
            for on in R.choice([[not x["on"]], [not x["on"]], [not x["on"], x["on"]], [x["on"]]]): W(c, "PUT", "/notification-settings/" + x["channel"], {"on": on}, p); yield .4; G(c, "/notification-settings", p); yield think(2, 6)
def shows(c):
    p = "/shows"; l = rows(G(c, "/shows?tab=live", p)); yield think()
    if chance(.5): l = rows(G(c, "/shows?tab=" + R.choice(["draft", "draft", "archived"]), p)) or l; yield think()
    if chance(.12): G(c, "/shows?tab=live&page=4", p); yield 2
    for x in some(l, R.randint(1, 3)):
        u, q = "/shows/" + x["slug"], "/shows/" + x["slug"]; v = data(G(c, u, q)) or x
        for t, f in (("/cover", .5), ("/stats", .7), ("/comments", .6), ("/credits", .4)):
            if chance(f): G(c, u + t, q); yield think(.2, 3)
        if chance(.25): G(c, u, q); yield 9; W(c, "POST", u + "/comments", {"text": t_(5, 80)}, q); yield 3
        if chance(.35): G(c, u, q); yield think(6, 20); W(c, "PATCH", u, R.choice([{"blurb": t_(10, 120)}, {"blurb": t_(10, 120)}, {"explicit": not v.get("explicit")}]), q); yield .4; G(c, u, q); yield 3
        if chance(.2): picture(c, u + "/cover", q, None if chance(.8) else 2_200_000); yield .4; G(c, u + "/cover", q); yield 3
        e = rows(G(c, u + "/episodes", q + "/episodes")); yield think()
        for y in some(e, R.choice([0, 1, 1])):
            k = f"{u}/episodes/{y['id']}"; r = f"{q}/episodes/{y['id']}"; G(c, k, r); yield think()
            if chance(.5): W(c, "PATCH", k, R.choice([{"title": t_(6, 40)}, {"minutes": R.choice([28, 58, 60, 120])}]), r); yield .4; G(c, k, r); yield 3
            elif chance(.2): G(c, u + "/episodes", q + "/episodes"); yield 3; W(c, "DELETE", k, None, q + "/episodes"); yield .4; G(c, u + "/episodes", q + "/episodes"); chance(.3) and G(c, k, r); yield 3
        if chance(.3): W(c, "POST", u + "/episodes", {"title": t_(6, 40), "minutes": 60}, q + "/episodes"); yield .4; e = rows(G(c, u + "/episodes", q + "/episodes")); yield 3
        if c.desk and len(e) > 2 and chance(.5):
            for _ in range(R.choice([1, 1, 2])):
                i = [y["id"] for y in e]; i.insert(0, i.pop(R.randint(1, len(i) - 1))); G(c, u + "/episodes", q + "/episodes"); yield 3; W(c, "PUT", u + "/episodes/order", {"ids": i}, q + "/episodes"); yield .4; e = rows(G(c, u + "/episodes", q + "/episodes")); yield think(2, 6)
    if chance(.25): G(c, "/shows?tab=draft", p); yield 8; W(c, "POST", "/shows", {"slug": R.choice(["fresh-" + t_(3, 8).replace(" ", "-").strip("-"), "night-bus", "x!"]), "title": t_(5, 20)}, p + "/new"); yield .4; G(c, "/shows?tab=draft", p); yield 3
    if chance(.3):
        l = rows(G(c, "/shows?tab=draft", p)); yield 4
        for x in some(l, 1): W(c, "POST", f"/shows/{x['slug']}/publish", None, p); yield .4; G(c, "/shows?tab=draft", p); G(c, "/shows?tab=live", p); yield 3
    if chance(.25):
        l = rows(G(c, "/shows?tab=live", p)); yield 4
        for x in some(l, 1): W(c, "POST", f"/shows/{x['slug']}/{R.choice(['unpublish', 'unpublish', 'publish'])}", None, p); yield .4; G(c, "/shows?tab=live", p); yield 3
        if len(l) > 5 and chance(.4): x = R.choice(l); W(c, "DELETE", "/shows/" + x["slug"], None, p); yield .4; G(c, "/shows?tab=live", p); G(c, "/shows?tab=archived", p); chance(.5) and G(c, "/shows/" + x["slug"], p); yield 3
    if chance(.06): G(c, "/shows/nigth-bus", p); yield 2
    if chance(.3): W(c, "POST", "/search", {"q": R.choice(["bus", "hour", "presenter-1", "zz", "nobody"])}, p); yield 3
def presenters(c):
    p = "/presenters"; l = rows(G(c, "/presenters" + R.choice(["", "", "?page=2", "?page=6", "?q=presenter-1", "?q=zzz"]), p)); yield think()
    for x in some(l, 3): chance(.5) and G(c, f"/presenters/{x['id']}/avatar", p)
    for x in some(l, R.randint(1, 2)):
        u, q = f"/presenters/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; G(c, u + "/shows", q); chance(.6) and G(c, u + "/avatar", q); yield think()
        if chance(.4): W(c, "PATCH", u, R.choice([{"bio": t_(5, 120)}, {"bio": t_(5, 120)}, {"active": not v.get("active")}]), q); yield .4; G(c, u, q); yield 3
        if chance(.2): picture(c, u + "/avatar", q); yield .4; G(c, u + "/avatar", q); yield 3
    if chance(.3): G(c, "/presenters?page=2", p); yield 5; i = (data(W(c, "POST", "/presenters", {"handle": R.choice([f"guest-{R.randint(1, 999)}"] * 3 + [""])}, p)) or {}).get("id"); yield .4; l = rows(G(c, "/presenters?page=2", p)); yield 3
    if len(l) > 4 and chance(.25): x = R.choice(l); W(c, "DELETE", f"/presenters/{x['id']}", None, p); yield .4; G(c, "/presenters?page=2", p); chance(.4) and W(c, "DELETE", f"/presenters/{x['id']}", None, p); yield 3
    if chance(.55):
        p = "/profile"; G(c, "/me", p); yield 10; picture(c, "/me/avatar", p); yield 4
        if chance(.4): picture(c, "/me/avatar", p); yield 3
def schedule(c):
    w = R.randint(10, 13); p, k = f"/schedule/{w}", f"/schedule?week={w}"; l = rows(G(c, k, p)); chance(.7) and G(c, f"/schedule/conflicts?week={w}", p); yield think()
    for x in some(l, R.choice([0, 1, 2])):
        u = f"/schedule/slots/{x['id']}"
        if chance(.6): W(c, "PUT", u, {"show": R.choice(["night-bus", "harbour-hour", "static-and-echo", x["show"]]), "day": R.randint(1, 7), "hour": R.randint(6, 23)}, p); yield .4; G(c, k, p); yield 4
        else: W(c, "DELETE", u, None, p); yield .4; G(c, k, p); chance(.2) and W(c, "DELETE", u, None, p); yield 4
    if chance(.5): W(c, "POST", "/schedule/slots", {"show": R.choice(["first-light", "market-day", "lost-tapes"]), "week": w, "day": R.randint(1, 7), "hour": R.choice([7, 9, 18, 22, 24])}, p); yield .4; G(c, k, p); yield 4
    if chance(.3): G(c, "/schedule/published", p); yield 3; W(c, "POST", "/schedule/publish", {"week": w}, p); yield .4; G(c, "/schedule/published", p); yield R.choice([5, 1300]); G(c, "/schedule/published", p); yield 2
def playlists(c):
    p = "/playlists"; l = rows(G(c, "/playlists", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/playlists/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; k = rows(G(c, u + "/tracks", q)); yield think()
        if c.desk and len(k) > 2 and chance(.75):
            for _ in range(R.choice([1, 1, 2])):
                i = [y["id"] for y in k]; i.insert(0, i.pop(R.randint(1, len(i) - 1))); W(c, "PUT", u + "/tracks/order", {"ids": i}, q); yield .4; k = rows(G(c, u + "/tracks", q)); yield think(3, 9)
        if chance(.4): W(c, "POST", u + "/tracks", {"title": t_(5, 25), "seconds": R.randint(90, 400)}, q); yield .4; k = rows(G(c, u + "/tracks", q)); yield 3
        if len(k) > 4 and chance(.3): W(c, "DELETE", f"{u}/tracks/{R.choice(k)['id']}", None, q); yield .4; G(c, u + "/tracks", q); yield 3
        if chance(.35): W(c, "PATCH", u, R.choice([{"name": t_(4, 24)}, {"public": not v.get("public")}]), q); yield .4; G(c, u, q); yield 3
        if chance(.35): W(c, "POST", u + "/duplicate", None, q); yield 4
    if chance(.2): W(c, "POST", "/playlists", {"name": t_(4, 24)}, p); yield .4; l = rows(G(c, "/playlists", p)); yield 3
    if len(l) > 9 and chance(.3): W(c, "DELETE", f"/playlists/{l[-1]['id']}", None, p); yield .4; G(c, "/playlists", p); yield 3
def sponsors(c):
    p = "/sponsors"; l = rows(G(c, "/sponsors", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = "/sponsors/" + x["slug"], p + "/" + x["slug"]; G(c, u, q); yield think()
        if chance(.45): W(c, "PATCH", u, {"note": t_(5, 50)}, q); yield 4; G(c, u, q); yield 2
        if chance(.4): W(c, "PUT", u + "/tier", {"tier": R.choice(["bronze", "silver", "gold", "gold"])}, q); yield .4; G(c, u, q); yield 3
    if l and chance(.65): G(c, "/sponsors", p); yield 5; W(c, "DELETE", "/sponsors/" + R.choice(l)["slug"], None, p); yield .4; G(c, "/sponsors", p); yield 4
    if chance(.15): W(c, "POST", "/sponsors", {"slug": R.choice(["tide-mill", t_(4, 9).replace(" ", "") + "-co"]), "tier": "bronze", "note": t_(5, 40)}, p); yield .4; G(c, "/sponsors", p); yield 3
    if chance(.6): p = "/royalties"; G(c, "/royalties", p); yield 5; chance(.8) and c.get(P + "/royalties/report?quarter=2030Q4", p); yield 3
def messages(c):
    p = "/messages"; l = rows(G(c, "/messages/inbox", p)); chance(.5) and G(c, "/messages/spam", p + "/spam"); yield think()
    for x in some(l, 3):
        u, q = f"/messages/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield think()
        if chance(.5): W(c, "POST", u + "/reply", {"text": t_(10, 120)}, q); yield .4; G(c, u, q); yield 4
        if chance(.8): W(c, "POST", u + "/archive", None, p); yield .4; G(c, "/messages/inbox", p); chance(.7) and G(c, "/messages/archived", p + "/archived"); chance(.12) and (W(c, "POST", u + "/archive", None, p), G(c, u, q)); yield 3
    if chance(.5): G(c, "/messages/archived" + R.choice(["", "", "?q=request"]), p + "/archived"); yield 4
    if chance(.5):
        p = "/approvals"; l = rows(G(c, "/approvals", p)); yield 4
        for x in some(l, 1): W(c, "POST", f"/approvals/{x['id']}/accept", None, p); yield .4; G(c, "/approvals", p); chance(.2) and W(c, "POST", f"/approvals/{x['id']}/accept", None, p); yield 3
def statistics(c):
    p = "/statistics"
    for _ in range(R.randint(1, 3)): k = R.choice(["day", "week", "month", "year"]); G(c, f"/stats/listeners?range={k}", p); chance(.8) and G(c, f"/stats/peak?range={k}", p); yield think(4, 15)
    if chance(.6): studio(c); yield 4
    l = rows(G(c, "/exports", "/exports")); yield 3
    if chance(.35): i = (data(W(c, "POST", "/exports", {"kind": R.choice(["shows", "plays"])}, "/exports")) or {}).get("id"); yield .4; G(c, "/exports", "/exports"); yield R.choice([15, 500]); i and c.get(f"{P}/exports/{i}/download", "/exports"); yield 2
    for x in some(l, 1): c.get(f"{P}/exports/{x['id']}/download", "/exports"); yield 3
    if chance(.5): G(c, "/audit" + R.choice(["", "?page=2"]), "/audit"); yield 3
def settings(c):
    for s in some(["stream", "branding", "compliance"], R.randint(1, 3)):
        p = "/settings/" + s; v = data(G(c, p, p)) or {}; yield think(4, 12)
        if chance(.6): W(c, "PUT", p, {**v, **R.choice({"stream": [{}, {"bitrate": R.choice([96, 128, 192])}, {"mount": "/" + t_(3, 9).replace(" ", "")}], "branding": [{"colour": R.choice(["#aa2211", "#22aa55"])}, {"tagline": t_(5, 50)}, {"tagline": t_(5, 50)}], "compliance": [{"contact": t_(4, 9).replace(" ", "") + "@riverfm.example"}, {"logger_days": R.choice([42, 60, 100])}]}[s])}, p); yield .4; G(c, p, p); yield think()
    if chance(.5): p = "/announcements"; G(c, "/announcements/", p); yield 20; W(c, "POST", "/announcements", {"text": t_(10, 90)}, p); yield .5; G(c, "/announcements/", p); yield 4
    if chance(.4): p = "/settings/tags"; G(c, R.choice(["/tags", "/tags/all"]), p); G(c, "/tags/all", p); yield 5; W(c, "POST", "/tags", {"tag": R.choice(["folk", t_(3, 9).replace(" ", "")])}, p); yield .4; G(c, "/tags/all", p); yield 3
PAGES = [flags, flags, notifications, notifications, shows, shows, shows, presenters, presenters, schedule, schedule, playlists, playlists, sponsors, sponsors, messages, messages, statistics, statistics, settings, settings]
def session(c, n):
    yield from load(c, R.choice(["/", "/shows", "/messages", "/schedule/11"]))
    for f in R.sample(PAGES, n):
        yield R.uniform(15, 200)
        if chance(.4): G(c, "/notifications/count", "/shows")
        if chance(.12): studio(c); yield 6
        yield from f(c)
    if chance(.2): W(c, "POST", "/logout", None, "/"); yield 1
def board(c, until):
    while sim.now < until: G(c, "/onair", "/studio"); G(c, "/notifications/count", "/studio"); yield 300 + R.uniform(-.05, .05)
def encoder(until):
    b = outside("192.0.2.18", "liquidcast/3.1")
    while sim.now < until: b.send("POST", P + "/ingest/nowplaying", {"t": R.randint(1, 999)}); yield R.uniform(800, 1700)
def public(until):
    while sim.now < until:
        b = outside(f"198.51.100.{R.randint(160, 199)}", R.choice([PHONE, SAFARI, CHROME])); b.send("POST", P + "/contact", {"text": ("casino " if day > 3 and chance(.12) else "") + t_(20, 160), "kind": "pitch" if day in (5, 7) and chance(.6) else "request"}, "https://www.riverfm.example/contact"); yield R.uniform(4000, 12000)
def podcasts(until):
    while sim.now < until: outside(f"192.0.2.{R.randint(100, 130)}", R.choice(["PodApp/7.2", "CastBox-like/1.0"])).get("/feeds/" + R.choice(["night-bus", "harbour-hour", "quiz-hour", "gone-show"]) + ".xml"); yield R.uniform(1500, 5000)
def player(until):
    b = outside("192.0.2.66", "OldPlayer/0.9")
    while sim.now < until: b.get(P + "/legacy/playlist.xml"); yield 9000
def down(cs, release=None, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "main.c07a.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/onair", "/notifications/count", "/shows?tab=live", "/messages/inbox", "/flags", "/sponsors"], 3): G(c, t, "/shows"); yield R.uniform(2, 12)
    (WORK / "now").write_text(str(sim.now)); app.start(); yield 0
def during(word, cs, calls, page, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls: G(c, t, page); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", P + "/shows", referer="/shows"); yield 2; c.request("HEAD", P + "/exports", referer="/exports"); yield 2
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [p + t for p in (P, "/api", "") for t in "/login.php /.env /debug /console /backup /swagger.json /admin".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-03-10", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, weekend = i == 9, i in (5, 6); end = at_("23:30") if not last else at_("13:40")
    for c in people:
        if weekend and c is sta: continue
        for h in ((8, 10, 12, 14, 16, 18) if not last and not weekend else (9, 11)):
            if chance(.9): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 6)))
    if i in (1, 4, 5, 6, 8): sim.spawn(at_("20:40:00"), session(tel, 4))
    if not weekend: sim.spawn(at_("09:00:00"), board(pro, min(end, at_("16:00"))))
    sim.spawn(at_("00:20:00"), encoder(end)); sim.spawn(at_("07:00:00"), public(end)); sim.spawn(at_("00:30:00"), podcasts(end)); sim.spawn(at_("01:00:00"), player(end))
    sim.spawn(at_("00:00:20"), monitor(outside("172.30.0.1", "kube-probe/1.29", POD), sim, "/rest/ready", end, 1200)); sim.spawn(at_("00:02:00"), monitor(outside("203.0.113.240", "UptimeCheck/2.0"), sim, "/healthz", end, 3600))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34))
    if i == 2: sim.spawn(at_("10:30:00"), switch("icecast")); sim.spawn(at_("12:25:00"), switch("", "icecast")); sim.spawn(at_("11:10:00"), during("icecast", [sta, pro], ["/stats/listeners?range=day", "/stats/peak?range=day", "/stats/listeners?range=week"], "/statistics", (20, 90)))
    if i == 5: sim.spawn(at_("06:30:00"), down([pro], "2", 2))
    if i == 7: sim.spawn(at_("17:35:00"), down([sta, pro], None, 5))
    if i == 0: sim.spawn(at_("18:50:00"), during("maintenance", [sta, pro], ["/shows?tab=live", "/schedule?week=11", "/sponsors", "/flags"], "/shows"))
    if i == 9: sim.spawn(at_("12:55:00"), during("limit", [pro], ["/presenters?q=p", "/presenters?q=pr", "/presenters?q=pre"], "/presenters", (.2, .5)))
    if i in (1, 7): sim.spawn(at_("12:58:00"), oddities(sta))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night, zone = NIGHTS / NAME, sim.zone
LINE = re.compile(r'^time="([^"]*)" (.* req="(?:(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+)?[^"]*" code="(?P<status>\d{3})".*)$')
stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    m = LINE.match(line); real = datetime.fromisoformat(m[1]).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real) if m["method"] else next(e for e in sim.entries if e["method"] is None and "nginx" not in e["used"])
    if not m["method"]: e["used"].add("nginx")
    t = e["sim"] + e["end"] - e["real"] if e else stamp.moment(real)
    out.append((t, f'time="{rfc3339(t, 0, zone)}" {m[2]}'))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-team", "backstage.log", out, zone, "dateext")
GUNI = re.compile(r'^\[(\d\d/\w{3}/\d{4}:[\d:]{8} [+-]\d{4})\] (\S+ "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*)$')
stamp, out, pids = Stamp(sim, "gunicorn"), [], {}
def clean(l, t):
    l = re.sub(r'File "[^"]*?/(site-packages/[^"]+)"', r'File "/opt/venv/lib/python3.11/\1"', re.sub(r'File "[^"]*?/station\.py"', 'File "/srv/station/station.py"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', l)))
    l = re.sub(r"^\[\d{4}-\d\d-\d\d [\d:]{8} \+0000\]", f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S} +0000]", l)
    return re.sub(r"(\[|pid: ?|\()(\d{2,})(?=\]|\)| was|$)", lambda m: m[1] + str(pids.setdefault(m[2], 1 if m[1] == "[" and "Starting" in l else 7 + len(pids) % 3)), l) if l.startswith("[") and "INFO]" in l else l
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = GUNI.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502); t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r)
        l = f"[{clf(t, timezone.utc)}] {m[2]}"
    else:
        t = stamp.moment(r); l = clean(l, t)
    out.append((t, s, l))
out.sort(key=lambda p: p[0]); print("gunicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "gunicorn-cri", "0.log", [(t, f"{rfc3339(t)} {s} F {l}") for t, s, l in out], timezone.utc, "kubelet")
for f in (night / "gunicorn-cri").glob("0.log.*[0-9]"): (f.parent / (f.name + ".gz")).write_bytes(gzip.compress(f.read_bytes(), 9, mtime=0)); f.unlink()
print("bytes", size, "requests", len(sim.entries))
