import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "pottery-flask"
sim = Sim(20290902, "Europe/Dublin"); R = sim.random
www = WORK / "www"; (www / "static").mkdir(parents=True)
NAMES = re.search(r'NAMES = "([^"]*)"', (HERE / "pottery.py").read_text())[1].split()
CATS = "bowls cups vases plates sets".split()
(www / "robots.txt").write_text("User-agent: *\nDisallow: /desk/\nDisallow: /cart\n"); (www / "favicon.ico").write_bytes(b"\0" * 1150); (www / "sw.js").write_text("self.oninstall=0;" * 20)
for f in ("shop.1.js", "shop.2.js"): (www / "static" / f).write_text("shop.ready(1);" * 700)
(www / "static/shop.css").write_text("".join(f".c{k}{{margin:{k}px}}" for k in range(300))); (www / "static/catalogue.pdf").write_bytes(b"%PDF" + b"c" * 6000)
for k, n in enumerate(NAMES): (www / "static" / f"{n}.jpg").write_bytes(b"\xff\xd8" + bytes([k]) * (1500 + 211 * k))
for f in www.rglob("*"): os.utime(f, (1818640000, 1818640000)); f.chmod(0o755 if f.is_dir() else 0o644)
for d in (WORK, www, HERE.parent): pass
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Dublin", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(HERE)}
def flask(): return servers.start([sys.executable, "-m", "gunicorn", "--no-control-socket", "-c", HERE / "gunicorn.conf.py", "-b", "10.20.0.11:19821", "-w", "1", "--threads", "4", "pottery:app"], 19821, "10.20.0.11", env=env, out=open(WORK / "flask.out", "ab"))
app = flask(); servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19820, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19820), "www.pottery.example.com", "https://www.pottery.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
A, K, day, js = "/api", "/desk/api", 0, "shop.1.js"
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def some(l, n): return R.sample(l, min(len(l), n))
def follow(c, method, target, data, page):
    a = c.request(method, target, body=data, referer=page)
    if a.status in (301, 302, 303) and a.headers["location"].startswith("/"): a = c.get(a.headers["location"], page)
    return a
# --- the public
count = 0
def visitor_browser(user=None):
    global count
    count += 1
    agent = R.choice([CHROME_WIN, CHROME_WIN, PHONE, PHONE, SAFARI, FIREFOX, EDGE, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"])
    b = Browser(sim, f"{R.choice(['198.51.100', '192.0.2', '203.0.113'])}.{R.randint(80, 197)}", agent, S, HOST, ORIGIN, {"Cookie": f"sid=s{count}" + (f"; user={user}" if user else "")}); b.user, b.seen, b.old, b.files = user, [], False, set(); return b
def assets(c, p):
    for f in (f"/static/shop.css", f"/static/{js}"):
        if f not in c.files: c.request("GET", f, referer=p); c.files.add(f)
        elif R.random() < .1: c.request("GET", f, referer=p, headers={"If-Modified-Since": "Sun, 19 Aug 2029 09:46:40 GMT"})
def land(c, p, referer=None):
    c.request("GET", p, referer=referer); assets(c, p)
    for t in ("/me", "/cart", "/wishlist"):
        if R.random() < .45: c.get(A + t, p)
    c.seen and R.random() < .6 and c.get(A + ("/recent" if day < 5 or c.old else "/recently-viewed"), p, headers={"Cookie": c.headers["Cookie"] + "; seen=" + "|".join(c.seen[-3:])})
def look(c, n):
    p = "/p/" + n; c.request("GET", p, referer="/c/" + R.choice(CATS)); n in NAMES and c.request("GET", f"/static/{n}.jpg", referer=p, headers={"Range": "bytes=0-"} if R.random() < .03 else None); c.get(f"{A}/stock/{n}", p); R.random() < .7 and c.get(f"{A}/reviews/{n}", p); c.seen.append(n)
    len(c.seen) > 1 and R.random() < .5 and c.get(A + ("/recent" if day < 5 or c.old else "/recently-viewed"), p, headers={"Cookie": c.headers["Cookie"] + "; seen=" + "|".join(c.seen[-4:-1])})
    if R.random() < .3: c.send("POST", A + "/track", {"view": n}, p)
def wish(c, n):
    p = "/p/" + n; c.get(A + "/wishlist", p); c.send("PUT", f"{A}/wishlist/{n}", None, p); yield .2; c.get(A + "/wishlist", p); yield 3
    if R.random() < .3: c.send("DELETE", f"{A}/wishlist/{n}", None, p); yield .2; c.get(A + "/wishlist", p); yield 2
def buy(c, n):
    p = "/p/" + n; c.get(A + "/cart", p); yield 1; a = c.send("POST", A + "/cart/items", {"slug": n}, p); yield .2; c.get(A + "/cart", p); yield R.uniform(2, 9)
    return a.status == 200
def checkout(c, n):
    p = "/cart"; land(c, p, "/p/" + n); c.get(A + "/cart", p); yield R.uniform(4, 20)
    if R.random() < .4: c.send("PATCH", f"{A}/cart/items/{n}", {"qty": R.choice([1, 2, 2, 3, 12])}, p); yield .3; c.get(A + "/cart", p); yield 4
    if R.random() < (.5 if day >= 3 else .2): c.get(A + "/vouchers", p); yield 1; c.send("POST", A + "/vouchers/redeem", {"code": R.choice(["AUTUMN10", "AUTUMN10", "WELCOME", "TEST", "PROMO20", "autumn"])}, p); yield 6
    if R.random() < .25: c.send("DELETE", f"{A}/cart/items/{n}", None, p); yield .3; c.get(A + "/cart", p); return
    c.request("GET", "/checkout", referer=p); c.get(A + "/payment-methods", "/checkout"); c.get(A + f"/shipping?to={R.choice(['IE', 'IE', 'GB', 'DE', 'US'])}", "/checkout"); yield R.uniform(20, 90)
    if R.random() < .55:
        a = c.send("POST", "/checkout/pay", {"method": "card"}, "/checkout"); nr = (a.headers.get("location") or "/").rsplit("/", 1)[1]
        if not nr or R.random() < .12: return                       # left at the payment service
        yield R.uniform(30, 200); p = f"/checkout/return?nr={nr}"; c.request("GET", p, referer="https://pay.example.net/"); assets(c, p)
        for _ in range(R.randint(2, 4)): c.get(f"{A}/orders/{nr}/status", p); yield 2
        c.get(A + "/cart", p)
        if c.user and R.random() < .6: c.request("GET", f"/invoice/{nr}.pdf", referer="/account"); yield 3
def visitor(old=False, back=None):
    c = back or visitor_browser(R.choice([None, None, None, "ada", "ben", "cleo", "dan"])); c.old = c.old or old
    p = R.choice(["/", "/", "/c/" + R.choice(CATS), "/p/" + R.choice(NAMES), "/journal", "/campaign/autumn?utm_source=newsletter" if day >= 3 else "/", "/search?q=" + R.choice(["bowl", "cup", "lamp", "vase"])])
    land(c, p, R.choice([None, None, "https://www.google.com/", "https://duckduckgo.com/"])); yield R.uniform(2, 12)
    if p.startswith("/campaign"): c.get(A + "/vouchers?campaign=autumn", p); yield 4
    if R.random() < .15: c.request("GET", "/favicon.ico", referer=p)
    if "iPhone" in c.agent and R.random() < .3: c.request("GET", "/apple-touch-icon.png"); c.request("GET", "/apple-touch-icon-precomposed.png"); yield 1
    if c.user and R.random() < .4:
        if R.random() < .3: follow(c, "POST", "/account/login", {"user": c.user, "password": "wrong"}, "/account/login"); yield 7
        follow(c, "POST", "/account/login", {"user": c.user}, "/account/login"); c.get(A + "/account/orders", "/account"); c.get(A + "/me", "/account"); yield 6
        if R.random() < .15: follow(c, "POST", "/account/logout", None, "/account"); yield 2
        if R.random() < .35:
            p = "/account"; o = body(c.get(A + "/account/address", p)) or {}; yield 9
            if R.random() < .7: c.send("PUT", A + "/account/address", R.choice([o, o, {"street": "s" * R.randint(5, 30), "town": R.choice(["Cork", "Limerick"])}]), p); yield .3; c.get(A + "/account/address", p); yield 2
        if R.random() < .35:
            p = "/account"; o = body(c.get(A + "/account/preferences", p)) or {}; k = R.choice(["newsletter", "sms"]); v = o.get(k, True)
            for v in R.choice([[not v, v], [not v, v], [v], [not v]]): c.send("PATCH", A + "/account/preferences", {k: v}, p); yield .3; c.get(A + "/account/preferences", p); yield 2
    elif R.random() < .05: follow(c, "GET", "/account", None, "/"); yield 3
    if R.random() < .15: c.get(A + "/cart", p); c.send("POST", A + "/cart/sync", {"items": R.choice([[], [], [], [], [R.choice(NAMES)]])}, p); yield .2; c.get(A + "/cart", p); yield 2
    for n in some(NAMES, R.randint(0, 3)):
        if R.random() < .25: q = n[:R.randint(1, 4)]; [c.get(f"{A}/suggest?q={q[:k]}", p) for k in range(1, len(q) + 1)]; R.random() < .5 and c.get(f"{A}/suggest?q={R.choice(['lamp', 'xx', 'glas'])}", p); yield 2
        look(c, n); yield R.uniform(4, 30)
        if R.random() < .22: yield from wish(c, n)
        if R.random() < .12: c.send("POST", f"{A}/reviews/{n}", {"stars": R.randint(1, 5), "text": "w" * R.randint(5, 80)}, "/p/" + n); yield .4; c.get(f"{A}/reviews/{n}", "/p/" + n); yield 3
        if R.random() < .05: c.send("POST", A + "/stock-alerts", {"slug": n, "mail": "a@example.org"}, "/p/" + n); yield 2
        if R.random() < .25 and (yield from buy(c, n)):
            if R.random() < .6: yield from checkout(c, n); return
    x = R.random()
    if x < .05: c.request("GET", "/newsletter", referer=p); follow(c, "POST", "/newsletter", {"mail": "x@example.org"}, "/newsletter"); yield 2
    elif x < .08: c.request("GET", f"/newsletter/confirm/{'k' * R.choice([20, 20, 19])}"); yield 2
    elif x < .11: c.request("GET", "/account/password/forgot", referer="/account/login"); follow(c, "POST", "/account/password/forgot", {"mail": "x@example.org"}, "/account/password/forgot"); yield 300; t = R.choice(["k", "k", "x"]) + "9" * 19; a = c.request("GET", "/account/password/reset/" + t); yield 9; a.status == 200 and follow(c, "POST", "/account/password/reset/" + t, {"password": "n"}, "/account/password/reset/" + t); yield 1
    elif x < .14: c.request("GET", "/contact", referer=p); yield 40; follow(c, "POST", "/contact", {"text": "hello"}, "/contact"); yield 1
    elif x < .19: follow(c, "GET", R.choice([f"/product.php?id={R.randint(0, 29)}", "/shop/c/bowls", "/shop/", "/product.php?id=77", "/p/" + R.choice(["lamp-base", "retired-ashtray", "tea-bowls"])]), None, R.choice(["https://blog.example.org/pots", ""]) or None); yield 2
    elif x < .22: c.request("GET", "/static/catalogue.pdf", referer="/about"); yield 5
def mobile(old=False):
    c = Browser(sim, f"192.0.2.{R.randint(80, 197)}", "PotteryShop/2.9.1 (Android 13)" if old else R.choice(["PotteryShop/3.2.0 (iOS 18.3)", "PotteryShop/3.2.0 (Android 15)"]), S, HOST)
    v = A + ("/app/v2" if old else "/app/v3")
    for t in ("/version", "/home", "/messages") + (("/catalogue",) if R.random() < .5 else ()): c.get(v + t); yield .3
    if not old and R.random() < .3: c.send("POST", v + "/devices", {"token": "t"}); yield 1
    if not old: c.get(f"{A}/stock/{R.choice(NAMES)}"); yield 2
    if "Android" in c.agent and R.random() < .3: c.request("GET", "/.well-known/assetlinks.json"); yield 1
def crawler(agent, address, n):
    c = Browser(sim, address, agent, S, HOST); c.request("GET", "/robots.txt"); yield 3
    if R.random() < .4: c.request("GET", "/sitemap.xml"); yield 2
    for _ in range(n): c.request(R.choice(["GET"] * 9 + ["HEAD"]), R.choice(["/p/" + R.choice(NAMES), "/c/" + R.choice(CATS), "/p/retired-" + R.choice(["ashtray", "lamp"]), "/p/old-" + str(R.randint(1, 30)), f"/product.php?id={R.randint(0, 40)}", "/journal", "/static/" + R.choice(NAMES) + ".jpg", "/journal/feed.xml"])); yield R.uniform(3, 60)
def partner(key, until, agent, address):
    c = Browser(sim, address, agent, S, HOST, headers={"X-Key": key}, accept_gzip=False); tag = None
    while sim.now < until:
        a = c.get("/feeds/" + R.choice(["prices.csv", "products.xml"]) + f"?key={key}", headers={"If-None-Match": tag} if tag else None); tag = a.headers.get("etag", tag); yield 2
        c.get(A + "/partner/stock"); c.get(A + "/partner/orders"); yield R.uniform(5000, 9000)
def embedder():
    c = Browser(sim, f"198.51.100.{R.randint(80, 197)}", R.choice([CHROME, SAFARI]), S, HOST); n = R.choice(NAMES); c.request("OPTIONS", f"{A}/embed/{n}", referer="https://blog.example.org/pots"); c.get(f"{A}/embed/{n}", "https://blog.example.org/pots"); yield 1
# --- the back office
def editor(role, address, agent, caching):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "desk=" + role}, caching=caching); b.role = role; return b
owner, helper = editor("owner", "198.51.100.14", FIREFOX, True), editor("helper", "203.0.113.62", CHROME, False)
def enter(c, p):
    if R.random() < .35:
        a = c.request("GET", p, headers={"Cookie": ""}); c.request("GET", "/desk/login"); yield 6
        if R.random() < .3: c.send("POST", "/desk/login", {"password": "wrong"}, "/desk/login"); yield 6
        follow(c, "POST", "/desk/login", {"user": c.role}, "/desk/login"); yield 1
    c.request("GET", p)
    for t in ("/whoami", "/enums", "/config", "/alerts", "/returns", "/reviews/pending"):
        if R.random() < .7: c.get(K + t, p)
def d_products(c):
    p = "/desk/products"; l = (body(c.get(K + "/products" + R.choice(["", "", "?page=2", "?page=9", "?q=bowl", "?q=lamp", "?hidden=1"]), p)) or {}).get("rows") or (body(c.get(K + "/products", p)) or {}).get("rows", []); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{K}/products/{x['sku']}", p + "?sku=" + x["sku"]; x = body(c.get(u, q)) or x; lang = R.choice(["de", "fr", "de", "it"]); y = c.get(f"{u}/translations/{lang}", q); yield R.uniform(5, 25)
        c.send("POST", u + "/lock", None, q); r = body(c.get(u + "/related", q)) or []; R.random() < .6 and c.get(u + "/waiting", q)
        if R.random() < .35:                                        # dragged into another order, mostly
            r = r[::-1] if len(r) > 1 and R.random() < .7 else [f"PT-{R.randint(1001, 1030)}" for _ in range(R.randint(2, 4))]
            c.send("PUT", u + "/related", {"skus": r}, q); yield .3; c.get(u + "/related", q); yield 4
        if R.random() < .6:                                         # the form saves itself while one reads
            for _ in range(R.randint(1, 4)): c.send("PUT", u, {k: x.get(k) for k in ("name", "price", "text", "stock")}, q); yield .3; c.get(u, q); yield 18; c.send("POST", u + "/lock", None, q); yield 2
        if R.random() < .35: c.send("PUT", u, {**{k: x.get(k) for k in ("name", "price", "stock")}, **R.choice([{"price": R.randint(800, 12000)}, {"text": "t" * R.randint(20, 420)}, {"stock": R.choice([5, 20, 100])}])}, q); yield .3; c.get(u, q); yield 4
        if R.random() < .4:                                         # off for a photograph, and on again
            c.send("PATCH", u + "/visible", {"visible": False}, q); yield .3; R.random() < .5 and c.get(u, q); yield R.uniform(5, 40); c.send("PATCH", u + "/visible", {"visible": True}, q); yield .3; c.get(u, q); yield 2
        if R.random() < .35: a = body(c.send("POST", u + "/preview", None, q)); yield .4; a and c.request("GET", a["url"], referer=q); yield 9
        if R.random() < .3:
            c.send("PUT", f"{u}/translations/{lang}", {"text": "Schale " * R.randint(1, 4)}, q); yield .3; c.get(f"{u}/translations/{lang}", q); yield 5
            if R.random() < .5: c.send("DELETE", f"{u}/translations/{lang}", None, q); yield .3; c.get(f"{u}/translations/{lang}", q); yield 2
        if R.random() < .12:
            s = (body(c.send("POST", u + "/duplicate", None, q)) or {}).get("sku"); yield .4
            if s: c.get(f"{K}/products/{s}", p); yield 8; c.send("DELETE", f"{K}/products/{s}", None, p); yield .3; c.get(K + "/products", p); R.random() < .5 and c.get(f"{K}/products/{s}", p); yield 2
        elif R.random() < .08: c.send("DELETE", u, None, q); yield 3
    if R.random() < .2: g = R.choice(CATS); c.send("POST", K + "/prices/bulk", {"category": g, "cents": 10, "dry": 1}, p); yield 12; R.random() < .4 and c.send("POST", K + "/prices/bulk", {"category": g, "cents": R.choice([10, -10])}, p); yield .4; c.get(K + "/products", p); yield 3
def d_orders(c):
    p = "/desk/orders"; l = (body(c.get(K + "/orders" + R.choice(["", "", "?page=2", "?page=30", "?status=returned", "?status=paid"]), p)) or {}).get("rows") or (body(c.get(K + "/orders", p)) or {}).get("rows", []); yield R.uniform(3, 9)
    for o in some(l, R.randint(1, 4)):
        u, q = f"{K}/orders/{o['nr']}", p + "?nr=" + o["nr"]; c.get(u, q); c.get(u + "/history", q); yield R.uniform(4, 15)
        if R.random() < .4: c.send("PATCH", u + "/note", {"note": "n" * R.randint(4, 60)}, q); yield .3; c.get(u, q); c.get(u + "/history", q); yield 3
        if o["status"] in ("paid", "new") and R.random() < .6 or R.random() < .05: c.send("POST", u + "/ship", None, q); yield .3; c.get(u, q); yield 2; c.request("GET", u + "/label.pdf", referer=q); yield 4
        if R.random() < .25: c.send("POST", u + "/resend-mail", None, q); yield .3; c.get(u, q); yield 3
def d_inbox(c):
    p = "/desk/returns"
    for x in (body(c.get(K + "/returns", p)) or [])[:2]: yield 20; c.send("POST", f"{K}/returns/{x['id']}/accept", None, p); yield .3; c.get(K + "/returns", p)
    yield 4; p = "/desk/reviews"
    for x in (body(c.get(K + "/reviews/pending", p)) or [])[:3]:
        yield 9; c.send(*R.choice([("POST", f"{K}/reviews/{x['id']}/approve"), ("POST", f"{K}/reviews/{x['id']}/approve"), ("DELETE", f"{K}/reviews/{x['id']}")]), None, p); yield .3; c.get(K + "/reviews/pending", p)
    yield 3
    if R.random() < .6: c.get(K + "/payouts", "/desk/payouts"); c.get(K + "/disputes", "/desk/payouts"); yield 5
    R.random() < .3 and c.get(K + "/alerts", p)
def d_front(c):
    p = "/desk/homepage"
    for k in (1, 2, 3, 4): c.get(f"{K}/slots/{k}", p)
    yield 8
    for k in some([1, 2, 3, 4], 2): c.send("PUT", f"{K}/slots/{k}", {"slug": R.choice(NAMES)}, p); yield .3; c.get(f"{K}/slots/{k}", p); yield 4
    R.random() < .6 and c.send("POST", K + "/cache/purge", None, p); yield 2
    p = "/desk/settings"; o = body(c.get(K + "/settings", p)) or {}; yield 6
    if R.random() < .6: c.send("PUT", K + "/settings", R.choice([o, {"banner": "b" * R.randint(0, 40)}, {"banner": "b" * R.randint(0, 40)}]), p); yield .3; c.get(K + "/settings", p); yield 3
    if R.random() < .3: follow(c, "POST", "/desk/media", {"file": "x"}, "/desk/media"); yield 3
    if R.random() < .2: c.send("POST", K + "/reindex", None, p); yield 2
def d_vouchers(c):
    p = "/desk/vouchers"; c.get(K + "/vouchers", p); yield 5
def d_reports(c):
    p = "/desk/jobs"; c.get(f"{K}/stats/sales?days={R.choice([7, 14, 30])}", p); yield 4
    if R.random() < .6:
        x = body(c.send("POST", K + "/jobs", {"what": "orders"}, p)); yield 2
        for _ in range(3 if x else 0): c.get(f"{K}/jobs/{x['job']}", p); yield 3
        if x: c.request("GET", f"{K}/jobs/{x['job']}/orders.csv", referer=p); yield 3
DESK = [d_products, d_products, d_products, d_orders, d_orders, d_inbox, d_inbox, d_front, d_front, d_vouchers, d_reports]
def office(c, n):
    fs = R.sample(DESK, n); yield from enter(c, "/desk/" + R.choice(["", "products", "orders"]))
    for f in fs: yield R.uniform(10, 200); yield from f(c)
def launch(c):                                                      # the voucher of the campaign, at last, and its end
    p = "/desk/vouchers"; c.get(K + "/vouchers", p); yield 40; c.send("POST", K + "/vouchers", {"code": "AUTUMN10"}, p); yield .3; c.get(K + "/vouchers", p); yield 60; c.send("POST", K + "/vouchers", {"code": "TYPO"}, p); yield .3; c.get(K + "/vouchers", p); yield 9; c.send("DELETE", K + "/vouchers/TYPO", None, p); yield .3; c.get(K + "/vouchers", p); yield 1
def withdraw(c): p = "/desk/vouchers"; c.get(K + "/vouchers", p); yield 9; c.send("DELETE", K + "/vouchers/AUTUMN10", None, p); yield .3; c.get(K + "/vouchers", p); yield 1
def complain():
    c = visitor_browser("ada"); c.request("GET", "/account"); yield 30; follow(c, "POST", "/account/returns", {"nr": "W20805", "why": "chipped"}, "/account"); yield 1
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sid=e2e; desk=owner"}); b.request("GET", "/")
    for m, t in (("GET", A + "/__fixtures"), ("GET", A + "/cart"), ("POST", A + "/cart/items"), ("GET", A + "/cart"), ("GET", K + "/products"), ("POST", K + "/__reset")): b.send(m, t, {"slug": "teapot"} if m == "POST" else None, "/"); yield .5
def restart():
    global app, js
    servers.stop(app); env["RELEASE"] = "2"; js = "shop.2.js"
    for c in (visitor_browser(), owner, visitor_browser()):
        for t in ("/", A + "/cart", A + "/me"): c.get(t, "/"); yield R.uniform(1, 6)
    app = flask(); yield 0
def set_mode(on="", off=""): mode(on, off); yield 0
def new_day(i): global day; day = i; yield 0
GUESS = ["/admin", "/administrator/index.php", "/magento_version", "/downloader/", "/app/etc/local.xml", "/skin/", "/internal/status", "/wp-json/wp/v2/users", "/rest/V1/products", "/checkout/cart.php", A + "/users", A + "/admin"] + SCANS
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "192.0.2.20"), ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "192.0.2.21"), ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", "192.0.2.22"), ("Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)", "192.0.2.23")]
for i, d in office_days(sim, "2029-09-02", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last = i == 8; end = t("23:00") if not last else t("12:10")
    for _ in range(R.randint(42, 58) if not last else 12):
        h = R.choice([8, 9, 10, 11, 12, 12, 13, 14, 16, 18, 19, 20, 20, 21, 21, 22]) if not last else R.randint(7, 11); sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor(old=i in (5, 6) and R.random() < .2))
    for k in range(7 if not last else 2): sim.spawn(t(f"{R.randint(7, 22) if not last else 9:02}:{R.randint(0, 59):02}:00"), mobile(old=k % 4 == 0))
    for k in range(3): sim.spawn(t(f"{R.randint(9, 21) if not last else 10:02}:{R.randint(0, 59):02}:00"), embedder())
    for a, x in BOTS: sim.spawn(t(f"0{R.randint(1, 6)}:{R.randint(10, 59)}:00"), crawler(a, x, R.randint(5, 14)))
    sim.spawn(t("05:10:00"), partner("k1", end, "pricewatch-feed/1.4", "198.51.100.200")); sim.spawn(t("05:20:00"), partner("k0", end, "Java-http-client/17.0.9", "198.51.100.201"))
    for c in (owner, helper):
        if i in (0, 7) and c is helper: continue
        for h in (9, 11, 14, 16) if not last else (9,):
            if R.random() < .75: sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), office(c, R.randint(2, 4)))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/health", end, 3000, "HEAD"))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.241", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, A + "/cart", end, 3600))
    sim.spawn(t("02:30:00"), e2e())
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i == 2:                                                      # a bad deploy, for twenty minutes in the evening
        sim.spawn(t("20:10:00"), set_mode("broken")); sim.spawn(t("20:30:00"), set_mode("", "broken"))
        for m in range(9): sim.spawn(t(f"20:{11 + 2 * m}:00"), visitor())
        sim.spawn(t("20:14:00"), d_products(owner))
    if i == 3: sim.spawn(t("01:10:00"), set_mode("maintenance")); sim.spawn(t("01:12:00"), crawler(*BOTS[0], 6)); sim.spawn(t("01:20:00"), set_mode("", "maintenance"))
    if i == 4: sim.spawn(t("08:30:00"), set_mode("alert dispute")); sim.spawn(t("18:30:00"), set_mode("", "alert dispute")); sim.spawn(t("10:05:00"), d_inbox(owner)); sim.spawn(t("15:05:00"), d_inbox(helper))
    if i == 5: sim.spawn(t("06:30:00"), restart())
    if i == 3:
        for m in range(12): sim.spawn(t(f"19:{10 + 3 * m}:00"), visitor())              # the newsletter of the campaign
    if i == 6: sim.spawn(t("11:20:00"), launch(owner)); sim.spawn(t("12:00:00"), set_mode("partner")); sim.spawn(t("20:00:00"), set_mode("", "partner"))
    if i == 7: sim.spawn(t("21:20:00"), withdraw(owner))
    if i in (4, 6): sim.spawn(t("20:40:00"), complain())
    if i == 6: sim.spawn(t("12:30:00"), set_mode("limit")); sim.spawn(t("12:42:00"), set_mode("", "limit"))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text().splitlines(), sim, "apache", at_end=False)
print("apache", len(out), "bytes", write_rotated(night / "apache-combined", "access.log", out, sim.zone, "dateext"), "requests", len(sim.entries))
