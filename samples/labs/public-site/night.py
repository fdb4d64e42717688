import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "public-site"; os.chmod(WORK, 0o777)
sim = Sim(20260602, "Europe/London"); R = sim.random
site = WORK / "site"; slugs = ["garden", "bread", "bicycle", "winter", "lamp", "river", "chess", "market"]
def put(p, text):
    (site / p).parent.mkdir(parents=True, exist_ok=True)
    (site / p).write_bytes(text if isinstance(text, bytes) else text.encode())
put("index.html", "<html><title>Home</title>" + "<p>Welcome</p>" * 80 + "</html>")
for s in slugs: put(f"blog/{s}/index.html", f"<html><title>{s}</title>" + f"<p>{s}</p>" * R.randint(40, 200) + "</html>")
for p in ("about", "contact", "contact/thanks", "blog"): put(f"{p}/index.html", f"<html>{p}" + "<p>x</p>" * 30 + "</html>")
put("robots.txt", "User-agent: *\nDisallow:\n"); put("sitemap.xml", "<urlset>" + "<url/>" * 90 + "</urlset>"); put("css/site.css", "p{margin:0}" * 90); put("js/site.js", "var a;" * 200)
put("members/.keep", ""); put("video/tour.mp4", R.randbytes(60000))
for i in range(8): put(f"img/{i}.jpg", R.randbytes(1500 + 900 * i))
(WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
servers = Servers(); env = {**os.environ, "WORK": str(WORK)}
servers.start([sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:19382", "--pythonpath", HERE, "--threads", "2", "wsgi:app"], 19382, env=env, cwd=HERE)
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19380, "203.0.113.1")
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19381, "203.0.113.1", env=env)
HOST, ORIGIN = "www.example.net", "https://www.example.net"
AGENTS = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE]
def visitor(server=None):
    a = R.choice(["203.0.113.%d", "198.51.100.%d", "192.0.2.%d"]) % R.randint(10, 199)
    return Browser(sim, a, R.choice(AGENTS), ("203.0.113.1", server or R.choice([19380, 19381])), HOST, ORIGIN)
regulars = [visitor(p) for p in (19380, 19381) for _ in range(6)]
def static(c, path, page):
    k = ("s", path); r = c.get(path, page, headers={"If-None-Match": c.cache[k]} if k in c.cache else None)
    if "etag" in r.headers: c.cache[k] = r.headers["etag"]
def view(c, path, referer=None):
    c.request("GET", path, referer=referer)
    for p in ("/css/site.css", "/js/site.js", *(f"/img/{R.randint(0, 7)}.jpg" for _ in range(R.randint(1, 3)))): static(c, p, path)
    if R.random() < .5: c.get("/img/missing-banner.png", path)                        # a broken image on every page
    if R.random() < .4: c.get("/favicon.ico", path)
    if c.agent == PHONE: c.get("/apple-touch-icon.png", path)
    if path.startswith("/blog/") and path != "/blog/":
        s = path.split("/")[2]; c.get(f"/comments/count?post={s}", path); c.get(f"/related.json?post={s}", path)
    if R.random() < .5: c.send("POST", "/stats/collect", {"p": path}, path)
def visit(c):
    path, ref = R.choice(["/", "/blog/", *(f"/blog/{s}/" for s in slugs)]), R.choice([None, "https://www.search.example/", "https://news.example.com/item?id=9", None])
    for _ in range(R.randint(1, 5)):
        view(c, path, ref); yield R.uniform(10, 150)
        ref, path = path, R.choice(["/", "/about/", "/contact/", *(f"/blog/{s}/" for s in slugs)])
        x = R.random()
        if x < .08: c.get(f"/search?q={R.choice(['garden', 'br', 'zzz', 'how+to', 'x'])}", ref); yield 5
        elif x < .13 and ref.startswith("/blog/") and ref.count("/") == 3: c.send("POST", ref + "comments", b"text=nice", ref); yield .2; c.get(ref, ref); yield 5
        elif x < .18: c.get(R.choice(["/blog/old-post/", "/blog/draft-2019/", "/docs/guide.pdf"]), ref); yield 4   # broken links in own pages
        elif x < .21: c.get("/old-blog/", ref); yield .2; c.get("/blog/garden/", ref); yield 5
        elif x < .23: c.get("/shop/basket", ref); yield 4
        elif x < .25: c.get("/members/", ref); yield 4
        elif x < .26: c.get("/intern/", ref); yield 4
        elif x < .28: c.send("POST", "/newsletter", b"mail=x", ref); yield 4
        elif x < .30: c.send("POST", "/contact/send", b"text=hello", "/contact/"); yield .2; c.get("/contact/thanks/", "/contact/"); yield 4
        elif x < .32: c.get("/video/tour.mp4", ref, headers={"Range": f"bytes={R.randint(0, 30000)}-"}); yield 9
        elif x < .33: c.request("GET", "/blog/bread", referer=ref); yield .2; c.request("GET", "/blog/bread/", referer=ref); yield 3
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", ["/robots.txt", "/", "/sitemap.xml", "/blog/garden/", "/blog/old-post/", "/search?q=", "/shop/basket"]),
        ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", ["/robots.txt", "/blog/", "/blog/lamp/", "/feed/", "/blog/draft-2019/"]),
        ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", ["/robots.txt", "/about/", "/docs/guide.pdf", "/members/"])]
def crawl(agent, paths, address, port):
    c = Browser(sim, address, agent, ("203.0.113.1", port), HOST, ORIGIN)
    for p in paths: c.request("GET", p); yield R.uniform(2, 40)
def reader(port, address, until):
    c = Browser(sim, address, "FreshRSS/1.23.1 (Linux; https://freshrss.org)", ("203.0.113.1", port), HOST, caching=True)
    yield from monitor(c, sim, "/feed/", until, 7200, jitter=20)
def spammer(port):
    c = Browser(sim, "192.0.2.230", CHROME, ("203.0.113.1", port), HOST, ORIGIN)
    for _ in range(12): c.send("POST", R.choice(["/wp-login.php", "/wp-comments-post.php", "/xmlrpc.php", "/about/"]), b"x=1", "/wp-login.php"); yield R.uniform(.5, 3)
for i, d in office_days(sim, "2026-06-02", 8):
    for port in (19380, 19381):
        for _ in range(26): sim.spawn(sim.at(f"{d} {R.randint(6, 22):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visit(visitor(port)))
        for k, (a, p) in enumerate(BOTS): sim.spawn(sim.at(f"{d} {R.randint(0, 23):02}:10:00"), crawl(a, p, f"192.0.2.{240 + k}", port))
        sim.spawn(sim.at(f"{d} 00:20:00"), reader(port, "198.51.100.230", sim.at(f"{d} 23:30")))
        if i % 3 == 0: sim.spawn(sim.at(f"{d} 04:00:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", "Mozilla/5.0 zgrab/0.x", ("203.0.113.1", port), HOST), sim, n=25)); sim.spawn(sim.at(f"{d} 05:00:00"), spammer(port))
    for c in regulars:
        if R.random() < .5: sim.spawn(sim.at(f"{d} {R.randint(8, 20):02}:{R.randint(0, 59):02}:00"), visit(c))
    sim.spawn(sim.at(f"{d} 15:00:00"), (lambda: (yield raw_line(sim, "192.0.2.231", ("203.0.113.1", 19380 + i % 2), b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(.4); servers.stop_all()
size = 0
for source, kind, base, end in (("access.log", "nginx-combined", "access.log", True), ("apache.log", "apache-combined", "access.log", False)):
    port = 19380 if end else 19381
    one = Sim(0, "Europe/London"); one.entries = [e for e in sim.entries if e.get("port", port) == port]
    out = stamp_combined((WORK / source).read_text(errors="surrogateescape").splitlines(), one, kind, at_end=end)
    size += write_rotated(NIGHTS / NAME / kind, base, out, sim.zone); print(kind, len(out))
print("bytes", size)
text = """GET / | 9 | pages
GET /{id}/ | 9 | pages; /members/ is always 403, /intern/ always 401, on purpose
GET /blog/{id}/ | 6 | posts; two that own pages still link to are gone
GET /{id} | 30 | robots, favicon (always 404), touch icon (always 404), redirects to the slash
GET /blog/{id} | 30 | redirect, followed
GET /img/{id} | 9 | images; one is missing on every page
GET /css/{id} | 9 | static
GET /js/{id} | 9 | static
GET /docs/{id} | 6 | a broken link of own pages
GET /video/{id} | 10 | by range
GET /comments/count | 2 | 0 for most posts
GET /related.json | 2 43 | [] for some posts
GET /search | 4 | pages without hits weigh the same
GET /feed/ | 9 12 | a feed reader, mostly 304
GET /old-blog/ | 30 | 301, followed
GET /shop/{id} | 6 | 410 on purpose
POST /blog/{id}/comments | 30 | 302, followed by GET of the page
POST /contact/send | 30 | 303, followed
GET /contact/thanks/ | 30 | the page after it
POST /newsletter | 26 | constant
POST /stats/collect | 11 | beacon, always 204
POST /{id} | 1 | spammers: 404 and 405
POST /about/ | 1 8 | spammers: 405 from nginx for a static page
GET /{rest} | 1 | scanners"""
write_truth(NAME, {"night": NAME, "stack": "a public site without any admin panel: the same pages behind nginx 1.22 and behind Apache 2.4, a little Flask for search and comments", "logs": {"nginx-combined": ["nginx-combined"], "apache-combined": ["apache-combined"]}, "gaps": [],
  "neighbours": neighbours("\n".join(l if l.count("|") > 2 else l + " | aside" for l in text.splitlines()))})
