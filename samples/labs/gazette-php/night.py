import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "gazette-php"; os.chmod(WORK, 0o777); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
sim = Sim(20270913, "Europe/London"); R = sim.random; site = WORK / "site"
def put(p, data):
    (site / p).parent.mkdir(parents=True, exist_ok=True); (site / p).write_bytes(data if isinstance(data, bytes) else data.encode()); os.utime(site / p, (1775640000, 1775640000))
put("css/gazette.css", "p{margin:0}" * 130); put("js/gazette.js", "var g;" * 800); put("robots.txt", "User-agent: *\nDisallow: /redaction/\n")
for i in range(9): put(f"img/{i}.jpg", R.randbytes(1700 + 700 * i))
shutil.copy(HERE / "index.php", WORK / "index.php"); (WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "PHP_FCGI_CHILDREN": "2", "PHP_FCGI_MAX_REQUESTS": "0"}
PHP = ["php-cgi8.2", "-d", "expose_php=0", "-b", "127.0.0.1:20181"]
php = servers.start(PHP, 20181, env=env)
servers.start(["nginx", "-p", WORK, "-c", WORK / "nginx.conf"], 20180, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20180), "www.gazette.example.org", "https://www.gazette.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
AGENTS = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE, PHONE]; day = 0
SLUGS = ["harbour-wall", "school-roof", "ferry-late-again", "market-square", "lido-opens", "choir-at-ninety", "bus-42", "apple-day", "lighthouse-lamp", "council-budget", "storm-night", "chess-club"]
def client(address=None, agent=None, cookie=""):
    c = Browser(sim, address or R.choice(["203.0.113.%d", "198.51.100.%d", "192.0.2.%d"]) % R.randint(10, 150), agent or R.choice(AGENTS), S, HOST, ORIGIN, {"Cookie": f"sid={R.getrandbits(32):08x}" + cookie}, accept_gzip=R.random() < .93); c.files = {}; return c
def form(c, target, data, page): return c.send("POST", target, urlencode(data).encode(), page, headers={"Content-Type": "application/x-www-form-urlencoded"})
def static(c, path, page):
    r = c.get(path, page, headers={"If-None-Match": c.files[path]} if path in c.files else None)
    if "etag" in r.headers: c.files[path] = r.headers["etag"]
def view(c, path, ref=None):
    r = c.request("GET", path, referer=ref)
    if not c.files: static(c, "/css/gazette.css", path); static(c, "/js/gazette.js", path)
    elif R.random() < .25: static(c, "/css/gazette.css", path)
    if R.random() < .4: static(c, f"/img/{R.randint(0, 8)}.jpg", path)
    if R.random() < .3: c.get("/img/regatta-banner.png", path)                             # missing on every page
    if R.random() < .12: c.get(R.choice(["/favicon.ico", "/apple-touch-icon.png", "/manifest.webmanifest"]), path)
    for t, p in (("/me", .4), ("/meter", .25), ("/weather", .2), ("/poll/current", .35), ("/live", .3), ("/ads/slots", .35)):
        if R.random() < p: c.get("/api/v1" + t, path)
    if R.random() < .3: c.send("POST", "/api/v1/beacon", {"p": path}, path)
    return r
def article(c, s, ref):
    p = f"/2027/09/{s}"; view(c, p, ref); u = f"/api/v1/articles/{s}"
    for t, k in (("comments", .85), ("related", .6), ("corrections", .5), ("translations", .45), ("audio", .5), ("reactions", .6)):
        if R.random() < k: c.get(f"{u}/{t}", p)
    yield R.uniform(15, 180)
    if R.random() < .22: c.send("POST", u + "/reactions", {}, p); yield .3; c.get(u + "/reactions", p); yield 4
    if R.random() < .16:
        c.get(u + "/comments", p); yield R.uniform(20, 90); r = form(c, p + "/comments", {"text": R.choice(["I saw it too " + "x" * R.randint(1, 60), "Well said " + "y" * R.randint(1, 90), "no", "cheap http://pills.example"])}, p); yield .2
        if r.status == 303: c.get(p, p); c.get(u + "/comments", p); yield 5
    if R.random() < .1: c.get(f"/out/{R.randint(1, 9)}", p); yield 9
    if R.random() < .1: c.get(R.choice(["/2027/09/regatta-2026", "/2027/09/harbor-wall", f"/2027/09/{s}/", "/tag/regatta/", "/tag/ferry/", "/article.php?id=612", "/article.php?id=705"]), p); yield 4
def visit(c):
    ref = R.choice([None, "https://www.search.example/", None, "https://social.example.net/", "https://news.example.com/item?id=9"])
    if R.random() < .5: view(c, "/", ref); ref = "/"; yield R.uniform(4, 60)
    for s in R.sample(SLUGS, R.randint(1, 3)): yield from article(c, s, ref); ref = f"/2027/09/{s}"
    if R.random() < .25: p = f"/section/{R.choice(['town', 'sea', 'culture'])}/"; view(c, p + R.choice(["", "?page=2", "?page=3", "?page=4"]), ref); yield 5
    if R.random() < .18:
        w = R.choice(["ferry", "xylo", "choir", "zoo", "mayor"])
        for k in range(1, len(w) + 1): c.get(f"/api/v1/suggest?q={w[:k]}", ref); yield R.uniform(.2, .6)
        c.get(f"/search?q={w}", ref); yield 6
    if R.random() < .12: c.get("/api/v1/crossword/today", "/"); yield 20
    if R.random() < .12:
        c.get("/newsletter", ref); yield 9
        if R.random() < .7: form(c, "/newsletter", {"mail": "x"}, "/newsletter"); yield .2; c.get("/newsletter/thanks", "/newsletter"); yield 50; R.random() < .7 and c.request("GET", f"/newsletter/confirm?t={R.randint(1, 9)}"); yield 3
    if R.random() < .12: c.get("/api/v1/push/key", ref); yield 2; R.random() < .6 and c.send("POST", "/api/v1/push/subscriptions", {"endpoint": "x"}, ref); yield 2
    if "poll" in words and R.random() < .4:
        for _ in range(R.choice([1, 1, 2])): c.send("POST", "/api/v1/poll/8/votes", {"a": 1}, "/"); yield 2
        c.get("/api/v1/poll/current", "/"); yield 2
    if day >= 5 and R.random() < .1: c.send("POST", "/api/v1/tips", {"text": "t" * R.randint(20, 200)}, "/"); yield 2
    if "election" in words:
        for _ in range(12): c.get("/api/v1/live", "/"); yield 20 + R.uniform(-.1, .1)
    if R.random() < .08: c.get("/account/saved", ref); yield .3; c.get("/account/login", ref); yield 8; form(c, "/account/login", {"pwd": R.choice(["wrong", "right"])}, "/account/login"); yield 3
    c.close()
def subscriber(c):
    view(c, "/"); yield 10
    for s in R.sample(SLUGS, 2): yield from article(c, s, "/")
    c.get("/account/saved", "/"); yield 5
    if R.random() < .6: c.get("/api/v1/crossword/today", "/"); yield 5
def mails():
    for _ in range(R.randint(3, 9)): client().request("GET", f"/newsletter/open/{R.choice([31, 32])}.gif"); yield R.uniform(5, 600)
# --- the editors
A = "/redaction/api"; P = "/redaction/"
def desk(name, address, agent, caching=False): c = client(address, agent, f"; desk={name}"); c.caching, c.name, c.accept_gzip = caching, name, True; return c
desks = [desk("chief-1", "198.51.100.181", SAFARI, True), desk("editor-1", "203.0.113.182", FIREFOX, True), desk("editor-2", "203.0.113.183", CHROME_WIN), desk("editor-3", "203.0.113.184", CHROME_WIN, True), desk("editor-4", "192.0.2.185", EDGE)]
def body(a): return a.json() if a.status in (200, 201, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def writing(c):
    l = rows(c.get(A + "/articles" + R.choice(["", "", "?state=draft", "?state=archived"]), P)); c.get(A + "/locks", P); yield 5
    if R.random() < .45:
        x = body(c.send("POST", A + "/articles", {"slug": R.choice(["pier", "bakery", "goats"]), "title": "News " + "n" * R.randint(3, 40)}, P)); yield .3; c.get(A + "/articles", P); yield 3
        if x: l = [x]
    for a in R.sample(l, min(len(l), R.choice([1, 1, 2]))):
        u, q = f"{A}/articles/{a['id']}", P; x = body(c.get(u, q)); c.get(u + "/revisions", q); c.get(u + "/autosave", q); yield 4
        if not x: continue
        c.send("POST", u + "/lock", None, q)
        for _ in range(R.randint(1, 4)): c.send("PUT", u + "/autosave", {"text": "t" * R.randint(10, 300)}, q); yield R.uniform(8, 30); c.send("POST", u + "/lock", None, q); R.random() < .4 and c.send("POST", A + "/spell", {"text": "t" * R.randint(1, 90)}, q); yield 2
        if R.random() < .3: c.get(u + "/autosave", q); yield 5       # the page is loaded again
        if R.random() < .4: c.send("POST", u + "/preview", None, q); yield 9
        if R.random() < .85: c.get(u, q); yield 1; c.send("PUT", u, R.choice([{"title": x["title"]}, {"text": "words " * R.randint(40, 260), "rev": x["rev"]}, {"title": "News " + "m" * R.randint(3, 40), "rev": x["rev"]}, {"text": "late", "rev": 0}]), q); yield .3; c.get(u, q); c.get(u + "/revisions", q); yield 3
        if R.random() < .8: c.send("DELETE", u + "/autosave", None, q)
        c.send("DELETE", u + "/lock", None, q); yield 1
        if x["state"] == "draft" and R.random() < .5: c.send("POST", u + "/publish", None, q); yield .3; c.get(u, q); yield 3
        elif x["state"] == "draft" and R.random() < .4: c.send("DELETE", u, None, q); yield .3; c.get(A + "/articles", P); yield 2; R.random() < .5 and c.get(u, q); yield 2
        elif x["id"] > 900 and R.random() < .2: c.send("DELETE", u, None, q); yield 2; c.send("POST", u + "/unpublish", None, q); yield .3; c.get(u, q); yield 2
def moderation(c):
    l = rows(c.get(A + "/comments?state=pending", P)); R.random() < .4 and c.get(A + "/comments", P); yield 4
    for x in l[:5]:
        u = f"{A}/comments/{x['id']}"
        if R.random() < .7: c.send("PATCH", u, {"ok": True}, P)
        else:
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u, None, P); yield .4
        yield .3; c.get(A + "/comments?state=pending", P); yield R.uniform(3, 20)
def media(c):
    l = rows(c.get(A + "/media", P)); yield 4
    if R.random() < .6: c.send("POST", A + "/media", R.randbytes(R.randint(400, 9000)), P, headers={"Content-Type": "image/jpeg"}); yield .3; l = rows(c.get(A + "/media", P)); yield 4
    if l and R.random() < .25: c.send("DELETE", f"{A}/media/{l[-1]['id']}", None, P); yield .3; c.get(A + "/media", P); yield 2
def front(c):
    o = body(c.get(A + "/frontpage", P)); yield 8
    if o and R.random() < .75:
        n = list(o); R.shuffle(n); c.send("PUT", A + "/frontpage", {"order": R.choice([n, n, n, o])}, P); yield .3; c.get(A + "/frontpage", P); yield 3; c.get("/", P); yield 3
def letters(c):
    l = rows(c.get(A + "/issues", P)); c.get(A + "/subscribers", P); yield 4
    if R.random() < .4:
        x = body(c.send("POST", A + "/issues", {"subject": "The week " + "w" * R.randint(0, 20)}, P)); yield .3; c.get(A + "/issues", P); yield 9
        if x:
            u = f"{A}/issues/{x['id']}"; c.get(u, P)
            for _ in range(R.randint(1, 2)): c.send("POST", u + "/test", None, P); yield 20
            c.send("POST", u + "/send", None, P)
            for w in (.4, 5, 12, 30): yield w; c.get(u, P)
def reports(c):
    for t in ("stats", "tips", "errors", "locks", "subscribers"):
        if R.random() < .75: c.get(f"{A}/{t}", P); yield R.uniform(1, 9)
def session(c):
    if R.random() < .3: c.request("GET", P, headers={"Cookie": "sid=0"}); yield .2; c.get("/redaction/login"); yield 7; form(c, "/redaction/login", {"pwd": "right"}, "/redaction/login"); yield .3
    c.request("GET", P, referer="/redaction/login"); c.get(A + "/me", P); c.get(A + "/locks", P); yield 1
    for f in R.sample([writing, writing, writing, moderation, moderation, media, front, letters, reports], R.randint(2, 4)): yield R.uniform(10, 160); yield from f(c)
# --- everybody else
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", ["/robots.txt", "/", "/sitemap.xml", "/2027/09/bus-42", "/2027/09/regatta-2026", "/amp/2027/09/bus-42", "/2027/09/storm-night/", "/article.php?id=611", "/tag/regatta/", "/api/v1/articles/bus-42/comments"]), ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", ["/robots.txt", "/section/town/?page=9", "/feed.xml", "/ads.txt", "/2027/09/lido-opens"]),
        ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", ["/2027/09/lighthouse-lamp", "/img/3.jpg"]), ("Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)", ["/robots.txt", "/", "/2027/09/council-budget", "/search?q=budget", "/redaction/", "/llms.txt"]), ("LinkCheck/2.4", ["/2027/09/harbor-wall", "/out/3", "/newsletter"])]
def crawl(agent, paths, address):
    c = client(address, agent); c.headers = {}
    for p in paths: c.request("HEAD" if agent.startswith("Link") else "GET", p); yield R.uniform(2, 40)
def fast():                                                         # a bot too fast for the search
    c = client("192.0.2.244", "python-requests/2.31.0"); c.headers = {}
    for k in range(14): c.get(f"/search?q={k}"); sim.now += .01
    yield 1
def botnet(k):
    c = client(f"192.0.2.{200 + k}", R.choice(AGENTS))
    for _ in range(3): c.get("/redaction/login", "/redaction/login"); yield .4; form(c, "/redaction/login", {"user": "admin", "pwd": f"x{R.randint(1, 999)}"}, "/redaction/login"); yield R.uniform(.5, 4)
def hotlinks():
    for _ in range(R.randint(1, 3)): client().request("GET", f"/img/{R.randint(0, 8)}.jpg", referer="https://forum.example.com/t/9"); yield R.uniform(5, 900)
def feed(agent, address, until, every):
    c = Browser(sim, address, agent, S, HOST, caching=True); yield from monitor(c, sim, "/feed.xml", until, every, jitter=20)
def night_of(word, cs, paths, wait=(1, 6)):
    mode(word)
    for c in cs:
        for t in paths: c.get(t, "/"); yield R.uniform(*wait)
    mode("", word)
def down(cs):
    global php
    servers.stop(php)
    for c in cs:
        for t in ("/", "/2027/09/bus-42", "/api/v1/me", "/api/v1/articles/bus-42/comments"): c.get(t, "/"); yield R.uniform(2, 9)
    php = servers.start(PHP, 20181, env=env); yield 0
def switch(on, off): mode(on, off); yield 0
def new_day(i):
    global day
    day = i; mode(" ".join(w for w, k in (("poll", (3, 4)), ("sunday", (6,)), ("works2", (2,))) if i in k), " ".join(w for w, k in (("poll", (3, 4)), ("sunday", (6,)), ("works2", (2,))) if i not in k)); yield 0
subs = [client(f"198.51.100.{160 + i}", a, f"; reader=sub-{i}") for i, a in enumerate((SAFARI, FIREFOX, EDGE))]
for i, d in office_days(sim, "2027-09-13", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}"); end = at("23:40"); weekend = i in (5, 6)
    sim.spawn(at("00:00:02"), new_day(i))
    for _ in range(26): sim.spawn(at(f"{R.randint(6, 22):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visit(client()))
    for c in subs:
        if R.random() < .7: sim.spawn(at(f"{R.randint(7, 21):02}:{R.randint(0, 59):02}:10"), subscriber(c))
    for c in desks:
        for h in (8, 12, 16) if not weekend else (17,):
            if R.random() < (.72 if not weekend else .5): sim.spawn(at(f"{h + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c))
    for k, (a, l) in enumerate(BOTS): sim.spawn(at(f"{R.randint(0, 23):02}:10:00"), crawl(a, l, f"192.0.2.{240 + k}"))
    for _ in range(4): sim.spawn(at(f"{R.randint(0, 23):02}:{R.randint(0, 59):02}:00"), botnet(R.randint(0, 35)))
    sim.spawn(at("07:00:00"), mails()); sim.spawn(at("10:00:00"), hotlinks())
    sim.spawn(at("00:20:00"), feed("FreshRSS/1.24.3 (Linux; https://freshrss.org)", "198.51.100.230", end, 5400)); sim.spawn(at("00:40:00"), feed("Feedly/1.0 (+http://www.feedly.com/fetcher.html; 3 subscribers)", "198.51.100.231", end, 7200))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, "/", end, 3600, "HEAD"))
    sim.spawn(at("00:30:00"), monitor(Browser(sim, "198.51.100.232", "NetNewsWire (RSS Reader; https://netnewswire.com/)", S, HOST), sim, "/comments/feed.xml", end, 14400, jitter=30))
    if i in (2, 6): sim.spawn(at("05:00:00"), fast())
    if i % 3 == 0: sim.spawn(at("04:00:00"), scanner(client(f"192.0.2.{195 + i // 3}", "Mozilla/5.0 zgrab/0.x"), sim, n=26))
    if i == 7: sim.spawn(at("18:00:00"), switch("election", "")); sim.spawn(at("22:50:00"), switch("", "election"))
    if i == 4: sim.spawn(at("05:40:00"), night_of("works", [client(), client(), desks[1]], ["/", "/2027/09/bus-42", "/api/v1/me", "/redaction/api/articles", "/feed.xml"]))
    if i == 1: sim.spawn(at("12:20:00"), down([client(), client()]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(NIGHTS / NAME / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out), "bytes", size, "requests", len(sim.entries))
