import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "nursery-quart"; os.chmod(WORK, 0o777)
sim = Sim(20271004, "Europe/Dublin"); R = sim.random
html = WORK / "html"; (html / "assets").mkdir(parents=True); (html / "backstage").mkdir(); (WORK / "mode").write_text("")
def build(js):
    (html / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Nursery</title><link rel="stylesheet" href="/assets/shop.css"><script type="module" src="/assets/{js}"></script></head><body><div id="shop"></div></body></html>\n')
    (html / "backstage/index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Backstage</title><script type="module" src="/assets/b-{js}"></script></head><body><main></main></body></html>\n')
    (html / "assets" / js).write_text("export const s=()=>0;" * 2600); (html / "assets" / ("b-" + js)).write_text("export const b=()=>1;" * 3100)
js = "shop.77ab.js"; build(js); (html / "assets/shop.css").write_text("p{margin:0}" * 500); (html / "sw.js").write_text("self.x=1;" * 60); (html / "robots.txt").write_text("User-agent: *\nDisallow: /backstage\n")
(html / "maintenance.html").write_text("<!doctype html><title>Back soon</title><h1>We are potting up</h1><p>The shop is closed for an hour.</p>\n")
for f in html.rglob("*.*"): os.utime(f, (1822600000, 1822600000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
def program(): return servers.start([sys.executable, "-m", "hypercorn", "nursery:app", "-b", "127.0.0.1:18411", "-w", "0"], 18411, env=env, cwd=HERE)
app = program(); servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 18410, "203.0.113.1", env=env)
S, HOST, ORIGIN, A = ("203.0.113.1", 18410), "www.nursery.example.com", "https://www.nursery.example.com", "/api/v2"
words = set()
def mode(add="", drop=""):
    global words
    words = (words | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(words))
day = 0
def chance(p): return R.random() < p
def look(a=3, b=14): return R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def body(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("items", [])
class Call:
    def g(self, path, at=None): return self.request("GET", A + path, referer=at)
    def do(self, method, path, what, at=None): return self.request(method, A + path, body=what, referer=at, headers={"Origin": ORIGIN} if self.origin else {})
class One(Call, Browser): pass
class Two(Call, Browser2): pass
CATS, slugs, tokens = ["trees", "herbs", "bulbs", "tools", "gifts"], [], itertools.count(1)
def address(): return R.choice(["198.51.100.%d", "203.0.113.%d", "192.0.2.%d"]) % R.randint(10, 170)
def visitor(cust=None):
    b = R.choice([One, Two, Two])(sim, address(), R.choice([PHONE, PHONE, CHROME, CHROME_WIN, SAFARI, FIREFOX, EDGE]), S, HOST, ORIGIN, caching=True); b.cart = f"k{next(tokens)}"; b.cust = None; b.headers["Cookie"] = "cart=" + b.cart; return b
def open_page(b, at, ref=None):
    b.request("GET", at, referer=ref); chance(.35) and b.request("GET", "/assets/" + js, referer=at); chance(.2) and b.request("GET", "/assets/shop.css", referer=at)
    chance(.3) and b.g("/config", at); b.g("/flags", at); b.g("/cart", at); chance(.4) and b.g("/banner", at)
    if b.cust: b.g("/me", at)
def listing(b, p="/"):
    c = R.choice(CATS); q = "/c/" + c; l = rows(b.g(f"/catalog/products?category={c}" + R.choice(["", "", "&page=2", "&page=9"]), q)); yield look(); return q, [x["slug"] for x in l]
def one(b, s, at):
    q = "/p/" + s; b.g("/catalog/products/" + s, q); b.g(f"/catalog/products/{s}/reviews", q); chance(.6) and b.g("/stock/" + s, q); chance(.5) and b.g(f"/catalog/products/{s}/related", q); chance(.3) and b.g(f"/catalog/products/{s}/questions", q); yield look(4, 25)
    if b.cust and chance(.18):
        if chance(.6): b.do("PUT", "/me/wishlist/" + s, None, q); chance(.5) and b.g("/me/wishlist", "/account/wishlist"); chance(.4) and b.do("DELETE", "/me/wishlist/" + s, None, "/account/wishlist")
        else: [b.do("POST", f"/me/favourites/{s}/toggle", None, q) for _ in range(R.choice([1, 1, 2]))]; chance(.6) and b.g("/me/favourites", "/account/favourites")
        yield look()
    if chance(.2):
        n = R.choice([1, 1, 1, 2]); b.do("PUT", "/cart/items/" + s, {"qty": n}, q); chance(.35) and b.do("PUT", "/cart/items/" + s, {"qty": n}, "/cart"); chance(.5) and b.g("/cart", "/cart"); yield look()
        return True
def finding(b, at="/"):
    w = R.choice(["thyme", "rosem", "apple", "lavender", "tulip", "compost", "peat free", "crocus", "basil", "pots", "secat"])
    for n in range(2, len(w) + 1):
        if chance(.45): b.g(f"/search/suggest?q={w[:n].replace(' ', '+')}", at); yield R.uniform(.2, .8)
    l = rows(b.g(f"/search?q={w.replace(' ', '+')}", "/search?q=" + w.replace(" ", "+"))); yield look(); return [x["slug"] for x in l]
def sign_in(b, cust):
    p = "/account/sign-in"; b.g("/me", p); yield look()
    if chance(.15): b.do("POST", "/session", {"mail": cust, "password": "wrong"}, p); yield 5
    b.do("POST", "/session", {"mail": cust, "password": "right"}, p); b.cust = cust; b.headers["Cookie"] += "; cust=" + cust; b.g("/me", p)
def buy(b):
    p = "/checkout"; x = rows(b.g("/cart", p)); chance(.5) and b.do("POST", "/shipping/quote", {"country": "IE"}, p); chance(.4) and b.g("/pickup-points?near=" + R.choice(["D04", "T12", "H91", "BT1"]), p); yield look(10, 30)
    if chance(.25): b.do("POST", "/cart/voucher", {"code": R.choice(["SPRING27", "WELCOME", "NURSERY10", "SAVE", "THANKS"])}, p); yield 4
    a = body(b.do("POST", "/checkout", {"name": "x"}, p)); yield 2
    if not a: return
    for _ in range(3):
        r = b.do("POST", f"/checkout/{a['order']}/pay", {"method": "card"}, p)
        if r.status == 202: break
        yield R.uniform(8, 40)
    for _ in range(R.randint(2, 4)): b.g(f"/checkout/{a['order']}/status", p + "/done"); yield 2
    if chance(.4): b.g(f"/orders/{a['order']}/tracking", "/account/orders"); yield 3
def account(b):
    p = "/account"; o = rows(b.g("/me/orders", p + "/orders")); b.g("/me/loyalty", p); chance(.6) and b.g("/me/vouchers", p); yield look()
    for x in some(o, 0, 1): b.g(f"/orders/{x['id']}/tracking", p + "/orders"); yield 3
    if chance(.3): b.g("/me/wishlist", p + "/wishlist"); yield look()
    if chance(.25): b.g("/me/favourites", p + "/favourites"); yield 4
    if chance(.25):
        q = p + "/addresses"; l = rows(b.g("/me/addresses", q)); yield look(8, 20)
        if chance(.5): b.do("POST", "/me/addresses", {"street": "Mill Lane " + "1" * R.randint(1, 3)}, q); l = rows(b.g("/me/addresses", q)); yield 3
        if l and chance(.3): b.do("DELETE", f"/me/addresses/{l[0]['id']}", None, q); b.g("/me/addresses", q); yield 3
    if chance(.2): q = p + "/privacy"; x = body(b.g("/me/consents", q)); yield look(); b.do("PUT", "/me/consents", x if chance(.65) else {**x, "post": not x["post"]}, q); chance(.6) and b.g("/me/consents", q); yield 3
    if chance(.12): b.do("PATCH", "/me", {"phone": f"08{R.randint(3, 9)} {R.randint(1000000, 9999999)}"}, p + "/profile"); b.g("/me", p + "/profile"); yield 3
    if chance(.25): b.g("/me/returns", p + "/returns"); yield 3
    if o and chance(.3): (b.g("/me/returns", p + "/returns"), b.do("POST", "/me/returns", {"order": o[0]["id"]}, p + "/returns"), b.g("/me/returns", p + "/returns")); yield 3
    if chance(.2): b.do("DELETE", "/session", None, p)
def shopper(cust=None):
    b = visitor(); entry = R.random()
    if entry < .12: s = R.choice(slugs); b.request("GET", f"/shop/{s}.html", referer="https://www.google.com/"); open_page(b, "/p/" + s, "https://www.google.com/"); l, at = [s], "/"
    elif entry < .22: s = R.choice(["october-in-the-garden", "spring-lawns", "may-in-the-garden", "pruning-roses-2024"]); chance(.5) and b.request("GET", "/blog/" + s, referer="https://gardening.example.org/links"); open_page(b, "/journal/" + s, "https://gardening.example.org/links"); b.g("/articles/" + s, "/journal/" + s); chance(.4) and b.g("/articles", "/journal/" + s); yield look(); l, at = some(slugs, 0, 1), "/"
    elif entry < .5: s = R.choice(slugs); open_page(b, "/p/" + s, R.choice(["https://www.google.com/", None])); l, at = [s], "/"
    else: open_page(b, "/", None); chance(.5) and b.g("/catalog/categories", "/"); at, l = yield from listing(b); l = some(l, 0, 2)
    if chance(.4): b.do("POST", "/events", {"e": "view", "n": R.randint(1, 9)}, at)
    if chance(.2): l = some((yield from finding(b)), 0, 2) + l[:1]
    if cust: yield from sign_in(b, cust)
    put = False
    for s in l: put = (yield from one(b, s, at)) or put
    if put and chance(.25): s = next(iter(l)); b.do("DELETE", "/cart/items/" + s, None, "/cart"); b.g("/cart", "/cart"); put = False; yield 3
    if cust and chance(.75): yield from account(b)
    if cust and l and chance(.06): b.do("POST", f"/catalog/products/{l[0]}/reviews", {"stars": R.randint(3, 5), "text": "good " * R.randint(1, 8)}, "/p/" + l[0]); b.g(f"/catalog/products/{l[0]}/reviews", "/p/" + l[0])
    if put and chance(.7): yield from buy(b)
    if chance(.05): b.do("POST", "/newsletter", {"mail": f"m{R.randint(1, 9999)}@mail.example"}, "/")
    if chance(.02): b.do("POST", "/contact", {"text": "where is it " * R.randint(1, 9)}, "/contact")
    if chance(.02): b.do("POST", "/errors", {"m": "x"}, at)
    if cust and chance(.04): b.request("GET", "/backstage/", referer=None); b.g("/admin/whoami", "/backstage/"); chance(.6) and b.g("/admin/orders", "/backstage/orders"); yield 2
def phone(k, old=False):
    b = One(sim, address(), f"NurseryApp/{'1.9' if old else '3.4'} ({R.choice(['Android 14', 'iOS 18.3', 'Android 15'])})", S, HOST, headers={"X-Customer": f"c{k}", "X-Cart": f"app{k}"}); b.cust = f"c{k}"
    if old:
        for m, t in R.choice([[("GET", "/cart"), ("GET", "/products?page=1")], [("GET", "/cart"), ("POST", "/push")], [("PUT", "/cart/items/thyme"), ("GET", "/cart")]]): b.request(m, "/api/v1" + t, body={} if m != "GET" else None); yield 2
        return
    if chance(.5): b.do("PUT", f"/push/tokens/t{k * 7919 % 9973:x}", None)
    b.g("/flags"); b.g("/cart"); n = rows(b.g("/me/notifications")); yield 3
    if n: b.do("POST", "/me/notifications/read", None); b.g("/me/notifications")
    if chance(.5):
        l = rows(b.g("/catalog/products?category=" + R.choice(CATS)))
        for x in some(l, 1): b.g("/catalog/products/" + x["slug"]); b.g(f"/catalog/products/{x['slug']}/reviews"); yield look(); chance(.3) and (b.do("POST", f"/me/favourites/{x['slug']}/toggle", None), b.g("/me/favourites")); chance(.2) and b.do("PUT", f"/cart/items/{x['slug']}", {"qty": 1})
    if chance(.3): b.g("/me/wishlist"); b.g("/me/orders"); yield 3
    if chance(.3): b.do("POST", "/events", {"e": "app"})
    for _ in range(R.choice([0, 0, 2, 4])): yield 60; b.g("/me/notifications")

# --- the staff
def clerkly(who, source, agent): c = Two(sim, source, agent, S, HOST, ORIGIN, {"Cookie": "staff=" + who}, caching=False); c.who, c.cust = who, None; return c
owner, clerk, packer = clerkly("owner", "203.0.113.180", SAFARI), clerkly("clerk", "198.51.100.190", CHROME_WIN), clerkly("packer", "198.51.100.190", FIREFOX)
B_ = "/backstage"
def orders(c):
    p = B_ + "/orders"; l = rows(c.g("/admin/orders?state=" + R.choice(["paid", "paid", "packed", "open"]), p)) or rows(c.g("/admin/orders" + R.choice(["", "?page=2", "?page=40"]), p)); yield look()
    for o in some(l, 1, 2):
        q = f"{p}/{o['id']}"; x = body(c.g(f"/admin/orders/{o['id']}", q)); yield look()
        if x and x["state"] in ("paid", "packed"):
            c.do("PATCH", f"/admin/orders/{o['id']}", {"state": {"paid": "packed", "packed": "posted"}[x["state"]]}, q); chance(.6) and c.g(f"/admin/orders/{o['id']}", q)
            if chance(.6): c.g(f"/admin/orders/{o['id']}/label", q)
            yield 5
        if chance(.15): c.do("POST", f"/admin/orders/{o['id']}/notes", {"text": "rang " * R.randint(1, 5)}, q); c.g(f"/admin/orders/{o['id']}", q); yield 3
        if c.who != "packer" and day > 2 and chance(.12): c.do("POST", f"/admin/orders/{o['id']}/refund", None, q); c.g("/admin/refunds", B_ + "/refunds"); yield 3
    if c.who != "packer" and chance(.25) or chance(.04): c.g("/admin/refunds", B_ + "/refunds"); yield 3
    l = rows(c.g("/admin/returns?state=asked", B_ + "/returns")) if chance(.4) else []
    for r in some(l, 1): yield 4; c.do("POST", f"/admin/returns/{r['id']}/accept", None, B_ + "/returns"); c.g("/admin/returns?state=asked", B_ + "/returns")
def goods(c):
    p = B_ + "/products"; l = rows(c.g("/admin/products" + R.choice(["", "", "?page=2", "?page=3"]), p)); yield look()
    for x in some(l, 1, 2):
        s = x["slug"]; u, q = "/admin/products/" + s, f"{p}/{s}"; y = body(c.g(u, q)); chance(.4) and c.g(u + "/history", q + "/history"); yield look()
        if not y: continue
        if chance(.35): c.do("PATCH", u + "/stock", {"stock": R.choice([0, y["stock"], R.randint(10, 80)])}, q); chance(.5) and c.g(u, q); yield 3
        if c.who == "packer": continue
        if chance(.35): c.do("PUT", u, y if chance(.33) else {**y, "price": R.choice([1290, 990, 2490, y["price"] + 100])} if chance(.5) else {**y, "text": "lorem " * R.randint(4, 60)}, q); c.g(u, q); chance(.4) and c.g(u + "/history", q + "/history"); chance(.3) and c.do("POST", u + "/reindex", None, q); yield 4
        if chance(.12):
            for w in R.choice([["unpublish", "publish"], ["unpublish", "publish"], ["publish"]]): c.do("POST", f"{u}/{w}", None, q); chance(.7) and c.g("/admin/products", p); yield 6
    if c.who != "packer" and chance(.1):
        s = R.choice(["wreath", "lantern", "bird-box", "hedgehog-house"]) + f"-{R.randint(1, 99)}"; c.do("POST", "/admin/products", {"slug": "" if chance(.2) else s}, p + "/new"); c.g("/admin/products?page=3", p); yield 9
        if chance(.6): c.do("DELETE", "/admin/products/" + s, None, p); c.g("/admin/products?page=3", p); yield 3
    elif c.who == "packer" and chance(.03): c.do("POST", "/admin/products", {"slug": "x"}, p + "/new")
    if chance(.25): c.g("/admin/reports/out-of-stock", B_ + "/stock"); yield 4
def people(c):
    p = B_ + "/customers"; l = rows(c.g("/admin/customers" + R.choice(["", "?q=12", "?q=zz", "?page=2"]), p)); yield look()
    for x in some(l, 1): c.g("/admin/customers/" + x["id"], f"{p}/{x['id']}"); c.g(f"/admin/customers/{x['id']}/complaints", f"{p}/{x['id']}"); yield look()
def mod(c):
    p = B_ + "/reviews"; l = rows(c.g("/admin/reviews?state=pending", p)); yield look()
    for r in l: c.do("POST", f"/admin/reviews/{r['id']}/{R.choice(['approve', 'approve', 'reject'])}", None, p); c.g("/admin/reviews?state=pending", p); yield 4
    l = rows(c.g("/admin/tickets?state=open", B_ + "/tickets")); yield 4
    for t in some(l, 0, 2): c.do("POST", f"/admin/tickets/{t['id']}/close", None, B_ + "/tickets"); c.g("/admin/tickets?state=open", B_ + "/tickets"); yield 4
def complaint(c):
    for k in ("c12", "c13"): c.g("/admin/customers?q=" + k[1:], B_ + "/customers"); c.g("/admin/customers/" + k, f"{B_}/customers/{k}"); c.g(f"/admin/customers/{k}/complaints", f"{B_}/customers/{k}"); yield look()
    c.g("/admin/suppliers", B_ + "/suppliers"); c.g("/admin/suppliers/s2/invoices", B_ + "/suppliers/s2"); yield 2
def birthday():
    b = visitor(); open_page(b, "/"); yield from sign_in(b, "c7"); b.g("/me/vouchers", "/account/vouchers"); yield look(); yield from account(b)
def watch(c, n):
    for _ in range(n): c.g("/admin/alerts", B_ + "/"); c.g("/admin/orders?state=open", B_ + "/orders"); yield 1700
def market(c):
    p = B_ + "/marketing"; l = rows(c.g("/admin/vouchers", p)); chance(.5) and c.g("/admin/newsletter/subscribers", p); yield look()
    if chance(.25): c.do("POST", "/admin/vouchers", {"code": "AUTUMN" + str(R.randint(1, 99)), "percent": R.randint(5, 15)}, p); l = rows(c.g("/admin/vouchers", p)); yield 4
    if l and chance(.3): v = R.choice(l); [(c.do("PATCH", "/admin/vouchers/" + v["id"], {"active": x}, p), c.g("/admin/vouchers", p)) for x in R.choice([[not v["active"]], [not v["active"], v["active"]]])]; yield 3
    if len(l) > 3 and chance(.4): c.do("DELETE", "/admin/vouchers/" + l[-1]["id"], None, p); c.g("/admin/vouchers", p); yield 3
    if chance(.12):
        j = body(c.do("POST", "/admin/newsletter/send", {"text": "x" * 90}, p))
        for _ in range(3 if j else 0): yield 3; c.g(f"/admin/jobs/{j['job']}", p)
def figures(c):
    p = B_ + "/reports"; c.g("/admin/reports/sales?month=" + R.choice(["10", "9", "8"]), p); (c.who == "owner" or chance(.1)) and c.g("/admin/reports/finance", p); yield look()
    if chance(.35):
        l = rows(c.g("/admin/exports", p + "/exports")); yield 3
        if day > 3 and chance(.4): x = body(c.do("POST", "/admin/exports", {"month": 10}, p + "/exports")); c.g("/admin/exports", p + "/exports"); yield 6; x and c.g(f"/admin/exports/{x['id']}/file", p + "/exports")
def office(c):
    p = B_ + "/settings"; x = body(c.g("/admin/settings", p)); yield look()
    if c.who == "owner" and x and chance(.5): c.do("PUT", "/admin/settings", x if chance(.6) else {**x, "freeShippingFrom": R.choice([50, 75, 100, 120])}, p); c.g("/admin/settings", p); yield 3
    if c.who == "owner": chance(.5) and c.g("/admin/flags", p + "/flags"); chance(.5) and c.g("/admin/audit" + R.choice(["", "?page=2"]), p + "/audit"); yield 3
    elif chance(.08): c.g("/admin/audit", p + "/audit"); yield 2
    if chance(.5): c.g("/admin/suppliers", B_ + "/suppliers"); [c.g(f"/admin/suppliers/s{k}/invoices", f"{B_}/suppliers/s{k}") for k in some([1, 2, 3, 4, 1, 3], 1, 2)]; yield 3
PAGES = {"owner": [orders, goods, people, market, figures, figures, office, mod], "clerk": [orders, orders, goods, goods, people, mod, mod, market, figures, office], "packer": [orders, orders, orders, goods]}
def shift(c, n):
    fs = R.sample(PAGES[c.who], min(n, len(PAGES[c.who]))); at = B_ + "/"; c.request("GET", at); chance(.4) and c.request("GET", "/assets/b-" + js, referer=at); c.g("/admin/whoami", at); c.g("/admin/orders/waiting", at); chance(.6) and c.g("/admin/alerts", at); yield look()
    for f in fs: yield from f(c); chance(.3) and c.g("/admin/orders/waiting", B_ + "/orders"); yield R.uniform(20, 400)
def tab(c, n):
    for _ in range(n): c.g("/admin/orders/waiting", B_ + "/"); yield 120 + R.uniform(-.1, .1)
def gadget(source, agent): return One(sim, source, agent, S, HOST, headers={"X-Key": "k"}, accept_gzip=False, keep=False)
def partner(until):
    b = gadget("192.0.2.180", "StockLink/2.0")
    while sim.now < until:
        b.g("/partner/changes")
        if chance(.2): b.do("PUT", "/partner/stock", {s: R.randint(0, 60) for s in some(slugs, 1, 4)})
        yield R.uniform(14000, 14800)
def carrier(): gadget("192.0.2.182", "CarrierHooks/1").do("POST", "/hooks/carrier", {"nr": "IE1"}); yield 1
def crawler():
    b = gadget("192.0.2.190", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"); b.request("GET", "/robots.txt"); yield 2
    for s in some(slugs, 5): b.request("GET", f"/p/{s}"); yield 4; b.g("/catalog/products/" + s); yield 3
    b.g("/catalog/products/" + R.choice(["rose-red", "peat", "fuchsia"])); b.request("GET", "/shop/dahlia.html")
def flags_day(): c = owner; p = B_ + "/settings/flags"; c.g("/admin/flags", p); yield 9; c.do("PATCH", "/admin/flags/giftWrap", {"on": True}, p); c.g("/admin/flags", p); yield 5000; c.g("/admin/flags", p); c.do("PATCH", "/admin/flags/giftWrap", {"on": False}, p); c.g("/admin/flags", p)
def notice(c, text): c.g("/banner", B_ + "/banner"); yield 12; c.do("PUT", "/admin/banner", {"text": text}, B_ + "/banner"); yield 1; c.g("/banner", B_ + "/banner")
def switch(on="", off=""): mode(on, off); yield 0
def deploy(c):
    global app, js
    servers.stop(app)
    for t in ("/flags", "/cart", "/catalog/categories"): c.g(t, "/"); yield R.uniform(1, 4)
    js = "shop.9c01.js"; build(js); app = program()
def closed(on): (WORK / "maintenance").touch() if on else (WORK / "maintenance").unlink(); yield 0
def oddities():
    b = visitor(); b.request("OPTIONS", A + "/cart", referer="/"); yield 1; b.g("/cart", "/"); yield 1; b.request("GET", A + "/search?q=a", referer="/", abort_after=.001); yield 1
def limited():
    mode("limit"); b = visitor()
    for t in ("/search/suggest?q=th", "/search/suggest?q=thy", "/search?q=thyme"): b.g(t, "/"); yield .4
    mode("", "limit")
def morning(i):
    global day
    day = i; yield 0
probe = visitor()
for k in range(1, 9): slugs += [x["slug"] for x in rows(probe.g(f"/catalog/products?page={k}"))]
GUESS = ["/api/v2/admin", "/api/v2/users", "/api/v2/debug", "/api/openapi.json", "/api/v2/graphql"] + SCANS
for i, d in office_days(sim, "2027-10-04", 21):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 20; weekend = i % 7 > 4; late = 15 if last else 22; end = t("23:30") if not last else t("16:20")
    sim.spawn(t("00:00:01"), morning(i))
    def when(a=7): return t(f"{R.randint(a, late):02}:{R.randint(0, 19 if last else 59):02}:{R.randint(0, 59):02}")
    for _ in range(R.randint(20, 27) if not weekend else R.randint(24, 32)): sim.spawn(when(), shopper(f"c{R.randint(0, 139)}" if chance(.3) else None))
    for _ in range(R.randint(5, 9)): sim.spawn(when(6), phone(R.randint(0, 139)))
    for k in some([3, 41, 77, 90], 1, 2): sim.spawn(when(), phone(k, True))
    for c, hours in ((owner, (9, 20)), (clerk, (8, 13)), (packer, (8, 14))):
        for h in hours:
            if (weekend and (c is not owner or h == 9)) or (last and h > 14) or (c is clerk and i in (9, 10)) or chance(.08): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), shift(c, R.randint(3, 4)))
    sim.spawn(t("00:40:00"), partner(end)); sim.spawn(t("00:02:00"), monitor(gadget("192.0.2.5", "UptimeRobot/2.0"), sim, A + "/health", end, 10800)); sim.spawn(t("00:12:00"), monitor(gadget("192.0.2.6", "check_http/2.4.0"), sim, A + "/health", end, 43200, "HEAD"))
    if i % 2: sim.spawn(t("05:10:00"), crawler())
    for _ in range(R.randint(1, 3)): sim.spawn(when(), carrier())
    if i in (2, 8, 15): sim.spawn(t("03:12:00"), scanner(gadget(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=26))
    if i in (6, 16): sim.spawn(t("14:00:00"), switch("payments", "")); sim.spawn(t("18:30:00"), switch("", "payments")); [sim.spawn(t(f"{h}:{R.randint(10, 50)}:00"), shopper(f"c{R.randint(0, 139)}")) for h in (14, 15, 16, 17)]; sim.spawn(t("17:05:00"), shift(owner, 2)); sim.spawn(t("16:20:00"), watch(owner, 4))
    if i in (3, 10, 18): sim.spawn(when(), birthday())
    if i == 4: sim.spawn(t("14:20:00"), flags_day())
    if i in (5, 13): sim.spawn(t("10:00:00"), notice(owner, "Free delivery this weekend"))
    if i in (7, 14): sim.spawn(t("08:10:00"), notice(clerk if i == 7 else owner, ""))
    if i in (2, 15): sim.spawn(t("16:12:00"), complaint(clerk))
    if i == 11: sim.spawn(t("06:30:00"), closed(True)); [sim.spawn(t(f"06:{m}:00"), shopper()) for m in (40, 52)]; sim.spawn(t("06:48:00"), phone(12)); sim.spawn(t("07:00:00"), shift(packer, 1)); sim.spawn(t("07:30:00"), closed(False))
    if i == 12: sim.spawn(t("12:01:00"), deploy(visitor()))
    if i in (1, 9, 15): sim.spawn(t("12:40:00"), tab(packer, 25))
    if i in (3, 17): sim.spawn(t("15:15:00"), oddities()); sim.spawn(t("19:40:00"), limited())
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text("")
sim.run(); time.sleep(1); servers.stop_all(); time.sleep(.3)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").replace("\0", "").splitlines(), sim, "apache", at_end=False, pattern=re.compile(COMBINED.pattern, re.S)); print("apache", len(out))
size = write_rotated(NIGHTS / NAME / "apache-access", "access.log", out, sim.zone, "logrotate"); print("bytes", size, "requests", len(sim.entries))
