import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "forum-php"; os.chmod(WORK, 0o777); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
sim = Sim(20260817, "Europe/Amsterdam"); R = sim.random
site = WORK / "site"
def put(p, data):
    (site / p).parent.mkdir(parents=True, exist_ok=True); (site / p).write_bytes(data if isinstance(data, bytes) else data.encode()); os.utime(site / p, (1775640000, 1775640000))
put("wp-content/themes/plain/style.css", "p{margin:0}" * 120); put("wp-includes/js/jquery.min.js", "var j;" * 900); put("wp-content/plugins/shop/cart.js", "var c;" * 300); put("robots.txt", "User-agent: *\nDisallow: /wp-admin/\n")
for i in range(9): put(f"wp-content/uploads/2026/06/{i}.jpg", R.randbytes(1800 + 800 * i))
shutil.copy(HERE / "index.php", WORK / "index.php")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "PHP_FCGI_CHILDREN": "3", "PHP_FCGI_MAX_REQUESTS": "0"}
servers.start(["php-cgi8.2", "-d", "expose_php=0", "-b", "127.0.0.1:20083"], 20083, env=env)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers.start(["nginx", "-p", WORK, "-c", WORK / "nginx.conf"], 20080, "203.0.113.1")
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 20081, "203.0.113.1", env=env)
servers.start(["lighttpd", "-D", "-f", HERE / "lighttpd.conf"], 20082, "203.0.113.1", env=env)
PORTS = {20080: "www.example.net", 20081: "forum.example.net", 20082: "shop.example.net"}
AGENTS = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE]; POSTS = ["bread", "garden", "lamp", "river", "chess", "winter"]
def client(port, address=None, agent=None, cookie=None):
    host = PORTS[port]; sid = "%08x" % R.getrandbits(32)
    headers = {"Cookie": f"sid={sid}" + (f"; member={cookie}" if cookie else "")}
    if port == 20080 and R.random() < .1: headers["X-Forwarded-For"] = f"10.{R.randint(0, 9)}.0.{R.randint(1, 99)}"          # some company's proxy
    c = Browser(sim, address or R.choice(["203.0.113.%d", "198.51.100.%d", "192.0.2.%d"]) % R.randint(10, 190), agent or R.choice(AGENTS), ("203.0.113.1", port), host, f"https://{host}", headers, accept_gzip=R.random() < .9)
    c.cookie = cookie
    return c
def form(c, target, data, page): return c.send("POST", target, urlencode(data).encode(), page, headers={"Content-Type": "application/x-www-form-urlencoded"})
def static(c, path, page):
    k = ("s", path); r = c.get(path, page, headers={"If-None-Match": c.cache[k]} if k in c.cache else None)
    if "etag" in r.headers: c.cache[k] = r.headers["etag"]
def view(c, path, referer=None):
    r = c.request("GET", path, referer=referer)
    for p in ("/wp-content/themes/plain/style.css?ver=6.5", "/wp-includes/js/jquery.min.js", *(f"/wp-content/uploads/2026/06/{R.randint(0, 8)}.jpg" for _ in range(R.randint(0, 2)))): static(c, p, path)
    if R.random() < .5: c.get("/wp-content/uploads/2024/11/banner-old.jpg", path)                                            # missing on every page
    if R.random() < .3: c.get(R.choice(["/favicon.ico", "/apple-touch-icon.png", "/site.webmanifest"]), path)
    if R.random() < .8: c.get("/wp-json/wc/store/v1/cart/items", path)
    if R.random() < .5: c.get("/wp-json/wc/store/v1/cart/coupons", path)
    if R.random() < .5: c.get("/wp-json/forum/v1/unread", path)
    if R.random() < .5: c.send("POST", "/collect", {"p": 1}, path)
    if R.random() < .2: c.send("POST", "/?wc-ajax=get_refreshed_fragments", {}, path)
    return r
def blog(c, ref):
    s = R.choice(POSTS); p = f"/2026/06/{s}/"; view(c, p, ref); c.get(f"/wp-json/likes/v1/{s}", p); yield R.uniform(20, 200)
    if R.random() < .35: c.send("POST", f"/wp-json/likes/v1/{s}", {}, p); yield .3; c.get(f"/wp-json/likes/v1/{s}", p); yield 5
    if R.random() < .15: form(c, "/wp-comments-post.php", {"post": s, "text": R.choice(["nice", "again", "thanks"])}, p); yield .2; c.get(p, p); yield 6
    if R.random() < .15: c.get(R.choice(["/2026/06/old-draft/", "/docs/guide", "/docs/faq", "/2026/06/bread", "/?p=3", "/page/9/", "/author/editor/"]), p); yield 4
def forum(c, ref):
    view(c, "/forum/", ref); yield 5; n = R.randint(1, 9); p = f"/forum/topic/{n}/"; view(c, p, "/forum/"); yield R.uniform(10, 100)
    for _ in range(R.randint(0, 6)): c.get("/forum/api/online", p); yield 20 + R.uniform(-.1, .1)
    if R.random() < .3: c.get(f"/forum/search?q={R.choice(['lamp', 'zzz', 'qq'])}", p); yield 4
    if c.cookie and R.random() < .7:
        c.send("POST", "/forum/api/typing", {}, p); yield 3; form(c, p + "reply", {"text": "hello"}, p); yield .2; c.get(p, p); yield 5     # a newcomer's answer is held back
    elif R.random() < .2: form(c, p + "reply", {"text": "hello"}, p); yield .2; c.get("/forum/login", p); yield 5; form(c, "/forum/login", {"pwd": R.choice(["wrong", "right"])}, "/forum/login"); yield 3
    if R.random() < .15: c.get(f"/forum/u/someone-{R.randint(1, 9)}", p); yield 3
    if R.random() < .03: c.get("/forum/admin", p); yield 3
def shop(c, ref):
    view(c, "/shop/", ref); yield 6
    if R.random() < .4: c.get(f"/?s={R.choice(['lamp', 'zzz', 'sofa', ''])}&post_type=product", "/shop/"); yield 5
    p = f"/product/{R.choice(['lamp', 'vase', 'towel', 'clock', 'sold-out'])}/"; view(c, p, "/shop/"); yield R.uniform(8, 60)
    if R.random() < .12:
        c.send("POST", "/?wc-ajax=add_to_cart", {}, p); yield .4; c.get("/wp-json/wc/store/v1/cart/items", p); yield 4; view(c, "/cart/", p); yield 5
        if R.random() < .3: c.send("POST", "/?wc-ajax=apply_coupon", {"code": "SUMMER"}, "/cart/"); yield 3
        if R.random() < .5: view(c, "/checkout/", "/cart/"); yield 30; r = c.send("POST", "/checkout/", {}, "/checkout/"); yield .3; c.get("/checkout/received/1/", "/checkout/"); yield 3
    elif R.random() < .15: c.get("/checkout/", p); yield .1; c.get("/cart/", p); yield 4
def visit(c):
    ref = R.choice([None, "https://www.search.example/", None, "https://news.example.com/item?id=9"])
    view(c, "/", ref); yield R.uniform(4, 60)
    for f in R.sample([blog, blog, forum, shop], R.randint(1, 3)): yield from f(c, "/")
    if R.random() < .3: c.get(f"/?s={R.choice(['bread', 'zzz', 'how to', 'x'])}", "/"); yield 4
    if R.random() < .08: c.send("POST", "/newsletter/subscribe", {"mail": "x"}, "/"); yield 3
    c.close()
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", ["/robots.txt", "/", "/sitemap.xml", "/wp-sitemap.xml", "/2026/06/bread/", "/2026/06/old-draft/", "/?s=", "/product/sold-out/", "/tag/food/"]), ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", ["/robots.txt", "/feed/", "/page/2/", "/page/9/", "/ads.txt", "/category/home/"]),
        ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", ["/2026/06/lamp/", "/wp-json/oembed/1.0/embed?url=x"]), ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", ["/robots.txt", "/forum/", "/forum/u/someone-1", "/wp-json/wp/v2/posts?search=zzz", "/wp-json/wp/v2/users", "/.well-known/traffic-advice"])]
def crawl(port, agent, paths, address):
    c = client(port, address, agent)
    for p in paths: c.request("GET", p); yield R.uniform(2, 40)
def botnet(port, k):                                                # guesses passwords from many addresses, looking like a browser
    c = client(port, f"192.0.2.{200 + k}", R.choice(AGENTS))
    for _ in range(3): c.get("/wp-login.php", "/wp-login.php"); yield .4; form(c, "/wp-login.php", {"log": "admin", "pwd": f"x{R.randint(1, 999)}"}, "/wp-login.php"); yield R.uniform(.5, 4)
    if R.random() < .5: c.send("POST", "/xmlrpc.php", b"<methodCall/>"); yield 1; form(c, "/wp-comments-post.php", {"post": "none", "text": "buy"}, "/2026/06/bread/"); yield 1
def editor(port):
    c = client(port, "203.0.113.9", FIREFOX, "editor"); c.get("/wp-login.php"); yield 4; form(c, "/wp-login.php", {"pwd": "wrong"}, "/wp-login.php"); yield 4; form(c, "/wp-login.php", {"pwd": "right"}, "/wp-login.php"); c.get("/wp-admin/", "/wp-login.php"); yield 5
    c.get("/wp-admin/edit.php", "/wp-admin/"); p = "/wp-admin/edit.php"
    for t in ("users/me", "settings", "blocks", "templates", "posts"): c.get("/wp-json/wp/v2/" + t, p)
    yield 20; c.send("POST", "/wp-json/wp/v2/posts", {"title": "new"}, p); yield .4; c.get("/wp-json/wp/v2/posts", p); yield 5
    for _ in range(14): form(c, "/wp-admin/admin-ajax.php", {"action": "heartbeat"}, p); yield 15 + R.uniform(-.1, .1)
def reader(port, until): c = Browser(sim, "198.51.100.230", "FreshRSS/1.23.1 (Linux; https://freshrss.org)", ("203.0.113.1", port), PORTS[port], caching=True); yield from monitor(c, sim, "/feed/", until, 5400, jitter=20)
def cron(port, until): c = Browser(sim, "203.0.113.1", f"WordPress/6.5; https://{PORTS[port]}", ("203.0.113.1", port), PORTS[port], keep=False); yield from monitor(c, sim, "/wp-cron.php?doing_wp_cron", until, 3600, "POST")
members = {p: [client(p, f"198.51.100.{190 + i}", a, n) for i, (a, n) in enumerate([(CHROME, "old-hand"), (FIREFOX, "regular-2"), (SAFARI, "newcomer-3"), (EDGE, "newcomer-4")])] for p in PORTS}
for i, d in office_days(sim, "2026-08-17", 8):
    at, end = (lambda t, d=d: sim.at(f"{d} {t}")), sim.at(f"{d} 23:40")
    for port in PORTS:
        for _ in range(14): sim.spawn(at(f"{R.randint(6, 22):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visit(client(port)))
        for c in members[port]:
            if R.random() < .8: sim.spawn(at(f"{R.randint(8, 21):02}:{R.randint(0, 59):02}:00"), forum(c, "/"))
        for k, (a, l) in enumerate(BOTS): sim.spawn(at(f"{R.randint(0, 23):02}:10:00"), crawl(port, a, l, f"192.0.2.{240 + k}"))
        for k in range(4): sim.spawn(at(f"{R.randint(0, 23):02}:{R.randint(0, 59):02}:00"), botnet(port, R.randint(0, 35)))
        sim.spawn(at("00:20:00"), reader(port, end)); sim.spawn(at("00:05:00"), cron(port, end))
        if i in (1, 4): sim.spawn(at("10:00:00"), editor(port))
        if i % 3 == 0: sim.spawn(at("04:00:00"), scanner(client(port, f"192.0.2.{195 + i // 3}", "Mozilla/5.0 zgrab/0.x"), sim, n=24))
    sim.spawn(at("15:00:00"), (lambda i=i: (yield raw_line(sim, "192.0.2.231", ("203.0.113.1", 20080 + i % 2), b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(1.5); servers.stop_all()
size = 0
for port, source, kind in ((20080, "access.log", "nginx-main"), (20081, "apache.log", "apache-vhost-combined"), (20082, "lighttpd.log", "lighttpd")):
    one = Sim(0, "Europe/Amsterdam"); one.entries = [e for e in sim.entries if e.get("port", port) == port]
    out = stamp_combined((WORK / source).read_text(errors="surrogateescape").splitlines(), one, kind, at_end=port != 20081, early=5)
    size += write_rotated(NIGHTS / NAME / kind, "access.log" if port != 20081 else "other_vhosts_access.log", out, sim.zone, "dateext" if port == 20082 else "logrotate"); print(kind, len(out))
print("bytes", size)
