import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "parish-pyramid"
sim = Sim(20340508, "Europe/Dublin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Parish panel</title><script type="module" src="/panel/assets/{name}"></script></head><body><div id="panel">Loading</div></body></html>\n')
    (dist / "assets" / name).write_text("ring('bell');" * 500)
    for f in dist.rglob("*"): os.utime(f, (2030000000, 2030000000 + (0 if "1f0" in name else 700000)))
js = "panel.1f0.js"; bundle(js)
class Machines(Servers):
    def wait(self, port, host="127.0.0.1"): super().wait(port, "10.20.0.4" if port == 19701 else host)
servers = Machines(); env = {**os.environ, "WORK": str(WORK), "RELEASE": "1", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
app = Container(servers, [sys.executable, HERE / "parish.py"], 19701, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19700, "203.0.113.1", env=env)
S, HOST, ORIGIN, A = ("203.0.113.1", 19700), "parish.example.ie", "https://parish.example.ie", "/panel/api"
def person(address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "parish=" + "x" * 24}, caching=True); b.old = False; return b
desk, phone = person("203.0.113.20", FIREFOX), person("198.51.100.9", PHONE)
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def mode(word): (WORK / "mode").write_text(word)
def think(a=4, b=25): return R.uniform(a, b)
def load(c, p="/panel/"):
    c.request("GET", p); c.request("GET", "/panel/assets/" + js, referer=p); yield .5
def signin(c):
    c.get(A + "/me", "/panel/", headers={"Cookie": ""}); yield 9; c.send("POST", A + "/login", {"name": "office", "word": "x"}, "/panel/"); yield .4; c.get(A + "/me", "/panel/"); yield 1
def dash(c):
    for t in ("/dashboard", "/messages", "/hall/bookings?status=pending", "/donations/summary"): c.get(A + t, "/panel/")
    if c.old: c.get(A + "/bulletins", "/panel/")
    yield think()
def reports(c, gifts=False):
    p = "/panel/reports"; c.get(A + "/reports/giving", p); c.get(A + "/reports/attendance", p); gifts and c.get(A + "/donations", p); yield think()
def events(c, *slugs, songs=True):
    p = "/panel/events"; c.get(A + "/events", p); yield think(2, 8)
    for k, s in enumerate(slugs):
        q = f"{p}/{s}"; c.get(f"{A}/events/{s}", q); c.get(f"{A}/events/{s}/volunteers", q); c.get(f"{A}/events/{s}/attendees", q); (songs or k) and c.get(f"{A}/events/{s}/songs", q); yield think()
def flags(c, *slugs):
    p = "/panel/settings/features"; c.get(A + "/flags", p); yield think(2, 8)
    for s in slugs: c.send("POST", f"{A}/flags/{s}/toggle", None, p); yield .3; c.get(A + "/flags", p); yield think(2, 12)
MAIL = dict(sender="office@parish.example.ie", weekly=True, day="thursday", footer="Sent by the parish office", replyTo=None)
def form(c, name, *changes, journal=False):
    p = "/panel/settings/" + name; o = body(c.get(f"{A}/settings/{name}", p)) or {}; journal and c.get(A + "/audit", p); yield think(8, 40)
    for n in changes: c.send("PUT", f"{A}/settings/{name}", {**o, **n}, p); yield .3; o = body(c.get(f"{A}/settings/{name}", p)) or o; yield think(4, 12)
def mailing(c, *changes, journal=True): return form(c, "mailing", *changes, journal=journal)
def news(c, s, n, look=True):
    p = "/panel/newsletters"; look and c.get(A + "/newsletters", p); yield think(2, 6); c.get(f"{A}/newsletters/{s}", f"{p}/{s}"); yield think(10, 60)
    for _ in range(n): c.send("POST", f"{A}/newsletters/{s}/send-test", {"to": "office@parish.example.ie"}, f"{p}/{s}"); yield think(5, 40)
def order(c, *slugs):
    p = "/panel/pages"; c.get(A + "/pages", p); yield think(3, 9)
    for k, s in enumerate(slugs): c.send("PUT", f"{A}/pages/{s}/order", {"position": k}, p); yield think(1, 5)
    yield 1
def confirm(c, *slugs):
    p = "/panel/hall"; c.get(A + "/hall/bookings", p); yield think(3, 9)
    for s in slugs: c.send("POST", f"{A}/hall/bookings/{s}/confirm", None, p); yield .4; c.get(A + "/hall/bookings", p); yield think(3, 12)
def pdf(c): c.request("GET", f"/panel/export/directory.pdf?t={int(sim.now)}", referer="/panel/directory"); yield think()
def pin(c, *slugs):
    p = "/panel/notices"; c.get(A + "/notices", p); yield think(2, 8)
    for s in slugs: c.send("POST", f"{A}/notices/{s}/pin/toggle", None, p); yield .3; c.get(A + "/notices", p); yield think(2, 9)
def calls(c, page, *what):
    """Method, path and body, one after the other, as a form, a list or a slip would."""
    for w in what:
        method, target, *rest = w
        a = c.request(method, A + target, body=rest[0] if rest else None, referer="/panel/" + page)
        if a.status == 303: c.get(a.headers["location"].removeprefix(ORIGIN), "/panel/" + page)
        yield .4 if method != "GET" else think(3, 15)
def visit(c, *flows):
    for f in flows: yield from f; yield think(5, 120)
def old(c, v): c.old = v; yield 0
def down(c):
    global js
    app.stop(); app.more["env"] = {**env, "RELEASE": "2"}; js = "panel.b72.js"; bundle(js)
    for t in ("/dashboard", "/messages", "/dashboard"): c.get(A + t, "/panel/"); yield 170
    app.start(); yield 0
def maintenance(c):
    mode("maintenance")
    for t in ("/dashboard", "/events"): c.get(A + t, "/panel/"); yield 4
    mode("")
def calendar(k, until):
    b = Browser(sim, f"192.0.2.{20 + k}", R.choice(["iOS/18.4 (22E240) dataaccessd/1.0", "CalDavSynchronizer/4.4", "DAVx5/4.4.5-ose (dav4jvm; okhttp/4.12.0) Android/15"]), S, HOST, caching=True, accept_gzip=k % 2 == 0)
    while sim.now < until: b.get("/calendar.ics"); yield 14400 + R.uniform(-900, 900)
def feeds(k, until):
    b = Browser(sim, f"192.0.2.{60 + k}", ("Feedly/1.0 (+http://www.feedly.com/fetcher.html; like FeedFetcher-Google)", "FreshRSS/1.24.3 (Linux; https://freshrss.org)", "Tiny Tiny RSS/24.10")[k], S, HOST)
    while sim.now < until: b.get("/feed.xml"); yield 3600 + R.uniform(-60, 60)
def public(until, first):
    while sim.now < until:
        b = Browser(sim, f"198.51.100.{R.randint(60, 230)}", R.choice([PHONE, SAFARI, CHROME, FIREFOX, EDGE]), S, HOST, ORIGIN); b.request("GET", "/")
        if R.random() < .3: b.request("GET", "/favicon.ico", referer="/")
        yield think(5, 40)
        for n in R.sample(["car-park-closed", "new-heating", "lost-umbrella", "jumble-sale"], R.choice([0, 1, 2])): b.request("GET", "/news/" + n, referer="/"); yield think()
        yield R.uniform(1500, 6500)
def write(address, what, data):
    b = Browser(sim, address, CHROME, S, HOST, ORIGIN); b.request("GET", "/"); yield 40
    a = b.send("POST", what, data, "/"); yield .4; b.request("GET", a.headers["location"].removeprefix(ORIGIN), referer="/"); yield 1
def gifts(d, until):
    b = Browser(sim, "192.0.2.90", "Stripe/1.0 (+https://stripe.com/docs/webhooks)", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/webhooks/giving", {"euro": R.choice([5, 10, 20, 50, 100]), "on": d}); yield R.uniform(5000, 30000)
def bots(k):
    b = Browser(sim, f"192.0.2.{120 + k}", R.choice(["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)"]), S, HOST); b.get("/robots.txt"); yield 2
    for t in ("/", "/news/new-heating", "/news/jumble-sale"): b.request("GET", t); yield 9
    b.request("HEAD", "/feed.xml"); yield 1
T, P = lambda text: desk, lambda text: phone
PLAN = {
 0: [("09:12", desk, load(desk), signin(desk), dash(desk), events(desk, "spring-fair", "vestry"), flags(desk, "dark-mode"), calls(desk, "settings", ("GET", "/settings/parish"), ("PUT", "/settings/parish", {"phone": "01 555 0200, ext. 4"}), ("GET", "/settings/parish")), pdf(desk), reports(desk, True)),
     ("11:40", desk, mailing(desk, {"day": "friday"}), confirm(desk, "wedding-0603"), pin(desk, "new-heating"))],
 1: [("10:02", desk, load(desk), dash(desk), events(desk, "choir-evening", songs=False), calls(desk, "uploads", ("GET", "/uploads"), ("POST", "/uploads", {"picture": "p" * 5000}), ("GET", "/uploads")), news(desk, "may", 2), pdf(desk)),
     ("14:30", desk, order(desk, "about", "history"), calls(desk, "rotas", ("GET", "/rotas"), ("PUT", "/rotas/coffee", {"people": ["Ann", "Tom"]}), ("GET", "/rotas")), reports(desk))],
 2: [("09:31", desk, load(desk), dash(desk), calls(desk, "notices/new", ("GET", "/notices/drafts"), ("POST", "/notices/preview", {"body": "b" * 70}), ("POST", "/notices", {"title": "Choir outing", "body": "b" * 90, "draft": True}), ("GET", "/notices/drafts"), ("POST", "/notices/choir-outing/publish")), flags(desk, "dark-mode", "photo-wall"), confirm(desk, "party-0527", "wedding-0603"), mailing(desk, {"weekly": False}), reports(desk, True)),
     ("16:12", desk, events(desk, "pilgrimage", "tea-for-newcomers"), news(desk, "may", 1), pdf(desk), order(desk, "contact", "about"))],
 3: [("08:20", phone, dash(phone)),
     ("12:05", desk, load(desk, "/panel/messages"), dash(desk), calls(desk, "messages", ("POST", "/messages/{m}/archive"), ("GET", "/messages")), mailing(desk, {"sender": "parish.office@parish.example.ie"}, journal=True), reports(desk)),
     ("15:20", desk, calls(desk, "directory", ("GET", "/directory?q=by"), ("GET", "/directory?q=byrn"), ("GET", "/directory/ann-byrne"), ("GET", "/directory/ann-byrne/notes"), ("PUT", "/directory/ann-byrne", {"name": "Ann Byrne-Daly"}), ("GET", "/directory/ann-byrne")), pdf(desk), pin(desk, "new-heating"))],
 4: [("09:44", desk, load(desk), signin(desk), dash(desk), flags(desk, "choir-page"), news(desk, "pentecost", 2), confirm(desk, "party-0527"), reports(desk, True)),
     ("14:15", desk, mailing(desk, {"footer": "Sent with care"}, {"replyTo": "rector@parish.example.ie"}), calls(desk, "newsletters/may", ("PUT", "/newsletters/may", {"body": "n" * 760}), ("POST", "/newsletters/may/send"), ("GET", "/newsletters/may"), ("GET", "/newsletters/may")), events(desk, "choir-evening", songs=False)),
     ("21:30", phone, dash(phone), flags(phone, "livestream-button"))],
 5: [("10:40", phone, load(phone), dash(phone), events(phone, "vestry"), calls(phone, "hall", ("GET", "/hall/bookings?status=pending"), ("POST", "/hall/bookings/disco-0610/decline"), ("GET", "/hall/bookings?status=pending")), pin(phone, "jumble-sale", "new-heating")),
     ("17:00", desk, load(desk), mailing(desk, {"day": "monday"}), order(desk, "safeguarding", "contact"), confirm(desk, "wedding-0603", "party-0527"), pdf(desk), reports(desk))],
 6: [("08:50", phone, calls(phone, "live", ("GET", "/livestream/status"), ("GET", "/livestream/status"))),
     ("13:10", desk, load(desk), dash(desk), events(desk, "pilgrimage"), calls(desk, "events/pilgrimage", ("PUT", "/events/pilgrimage/songs", {"songs": [{"number": 7, "title": "Hymn"}]}), ("GET", "/events/pilgrimage/songs")), flags(desk, "dark-mode", "dark-mode"), reports(desk, True)),
     ("19:40", desk, form(desk, "service-times", {"sunday": "11:00"}, {"saturday": "18:30"}), mailing(desk, {"weekly": False, "footer": ""}), news(desk, "pentecost", 2), pdf(desk), pdf(desk), order(desk, "history", "about"))],
 7: [("09:05", desk, load(desk), dash(desk), confirm(desk, "wedding-0603", "party-0527"), reports(desk, True), mailing(desk, {"day": "friday"}, {"sender": "news@parish.example.ie"}), flags(desk, "online-giving", "photo-wall")),
     ("11:20", desk, events(desk, "tea-for-newcomers", songs=False), news(desk, "pentecost", 2), order(desk, "sacraments"), pdf(desk), calls(desk, "exports", ("POST", "/exports", {"what": "giving"}), ("GET", "/exports/giving-1/file")))],
}
EXTRA = [   # what is done once or twice in the week, quiet features among them
 (1, "10:40", calls(desk, "events/new", ("POST", "/events", {"title": "Blood donors", "date": "2034-05-30"}), ("GET", "/events"), ("PUT", "/events/blood-donors", {"date": "2034-05-31"}), ("GET", "/events/blood-donors"))),
 (1, "15:10", calls(desk, "sms", ("GET", "/sms/credit"))), (2, "10:30", calls(desk, "help", ("GET", "/help/topics"))),
 (3, "12:40", calls(desk, "events/blood-donors", ("POST", "/events/blood-donors/cancel"), ("GET", "/events/blood-donors"), ("POST", "/events/blood-donors/uncancel"), ("GET", "/events/blood-donors"))),
 (3, "16:00", form(desk, "service-times", {"wednesday": "19:30"})), (1, "15:30", calls(desk, "settings/theme", ("GET", "/settings/theme"), ("PUT", "/settings/theme", {"banner": "Pentecost"}), ("GET", "/settings/theme"))), (1, "15:40", calls(desk, "profile", ("GET", "/profile"), ("PUT", "/profile", {"signature": "The office"}), ("GET", "/profile"))),
 (3, "16:20", calls(desk, "notices/lost-umbrella", ("GET", "/notices"), ("DELETE", "/notices/lost-umbrella"), ("GET", "/notices"), ("PUT", "/notices/jumble-sale", {"body": "b" * 131}), ("GET", "/notices/jumble-sale"))),
 (5, "17:50", calls(desk, "uploads", ("POST", "/uploads", {"picture": "p" * 50000}), ("POST", "/uploads", {"picture": "p" * 9000}), ("GET", "/uploads"))),
 (5, "18:05", calls(desk, "directory", ("GET", "/directory?q=zz"), ("GET", "/directory/tom-doile"), ("GET", "/directory/tom-doyle"), ("GET", "/directory/tom-doyle/notes"))),
 (6, "10:15", calls(phone, "live", ("GET", "/livestream/status"))), (6, "13:50", calls(desk, "pages/about", ("GET", "/pages/about"), ("PUT", "/pages/about", {"body": "p" * 340}), ("GET", "/pages/about"))),
 (6, "14:10", calls(desk, "directory", ("GET", "/directory/una-kelly"), ("GET", "/directory/una-kelly/notes"), ("PUT", "/directory/una-kelly", {"name": "Una Kelly"}), ("GET", "/directory/una-kelly"))),
 (7, "10:02", calls(desk, "events", ("DELETE", "/events/blood-donors"), ("GET", "/events"), ("GET", "/events/blood-donors"))), (7, "11:50", calls(desk, "sms", ("GET", "/sms/credit"), ("GET", "/help/topics"))),
 (7, "12:10", calls(desk, "", ("GET", "/settings/parish"), ("PUT", "/settings/parish", {}), ("GET", "/settings/parish"), ("OPTIONS", "/notices"), ("POST", "/logout"))),
 (2, "16:40", calls(desk, "directory", ("GET", "/directory/joe-murphy/notes"), ("GET", "/sms/credit"))), (4, "10:30", calls(desk, "directory", ("GET", "/directory/mary-nolan/notes"), ("GET", "/audit"), ("GET", "/sms/credit"))), (0, "12:20", calls(desk, "", ("GET", "/audit"))),
 (1, "20:40", calls(phone, "", ("GET", "/dashboard"), ("GET", "/bulletins"))), (3, "13:30", calls(phone, "", ("GET", "/bulletins"))), (4, "08:10", calls(phone, "", ("GET", "/bulletins"))),
]
def archive_first(c):
    l = body(c.get(A + "/messages", "/panel/messages")) or []; yield 6
    if l: c.send("POST", f"{A}/messages/{l[0]['slug']}/archive", None, "/panel/messages"); yield .3; c.get(A + "/messages", "/panel/messages"); yield 4
for i, d in office_days(sim, "2034-05-08", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}:00")
    end = t("23:30") if i < 7 else t("14:00")
    for when, c, *flows in PLAN[i]:
        flows = [archive_first(c) if f.__name__ == "calls" and i == 3 and when == "12:05" else f for f in flows]
        sim.spawn(t(when) + R.uniform(0, 59), visit(c, *flows))
    for k, when, f in EXTRA:
        if k == i: sim.spawn(t(when) + R.uniform(0, 59), f)
    sim.spawn(t("00:04"), monitor(Browser(sim, "192.0.2.240", "Mozilla/5.0 (compatible; Uptime-Kuma/1.23)", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 900))
    for k in range(7): sim.spawn(t(f"00:{11 + 6 * k}"), calendar(k, end))
    for k in range(3): sim.spawn(t(f"00:{21 + k}"), feeds(k, end))
    sim.spawn(t("07:20"), public(min(end, t("22:40")), 1)); sim.spawn(t("08:00"), gifts(d, end)); sim.spawn(t("03:10"), bots(i))
    if i % 3 == 1: sim.spawn(t("04:20"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, ["/panel/api/users", "/panel/api/login.php", "/panel/api/config", "/panel/.env"] + SCANS, n=30))
sim.spawn(sim.at("2034-05-10 06:00"), old(phone, True)); sim.spawn(sim.at("2034-05-13 06:00"), old(phone, False))
sim.spawn(sim.at("2034-05-08 07:00"), old(phone, True))
sim.spawn(sim.at("2034-05-11 09:00"), down(desk)); sim.spawn(sim.at("2034-05-09 21:30"), maintenance(desk))
for x, data in (("2034-05-11 10:12", "Is the hall free on the 3rd of June?"), ("2034-05-12 19:40", "When is the choir evening?"), ("2034-05-15 08:10", "My umbrella")): sim.spawn(sim.at(x), write("198.51.100.201", "/contact", {"text": data}))
for x, k, who in (("2034-05-10 20:15", "disco-0610", "A disco"), ("2034-05-13 12:02", "tea-0617", "Tea")): sim.spawn(sim.at(x), write("198.51.100.202", "/hall/book", {"slug": k, "who": who}))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
print("bytes", size, "requests", len(sim.entries))
for i, d in office_days(sim, "2034-05-08", 8): print(d, sum(1 for e in sim.entries if (e["target"] or "").startswith(A) and e["source"] in ("203.0.113.20", "198.51.100.9") and sim.at(d + " 00:00") <= e["sim"] < sim.at(d + " 00:00") + 86400))
