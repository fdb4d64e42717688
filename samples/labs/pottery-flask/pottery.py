"""A pottery's web shop: Flask with templates, a small JSON API for its own pages and a back office. Everything in memory and in one file; everything works."""
import hashlib, json, os, random
from flask import Flask, Response, abort, jsonify, redirect, render_template_string, request
WORK, NEW = os.environ["WORK"], os.environ.get("RELEASE") == "2"
app = Flask(__name__); app.json.compact = True; app.json.sort_keys = False
R = random.Random(20290902)
NAMES = "tea-bowl rice-bowl ramen-bowl espresso-cup mug-tall mug-low milk-jug teapot vase-slim vase-wide bud-vase dinner-plate side-plate soup-plate butter-dish salt-cellar egg-cup planter candle-holder serving-dish pie-dish cake-stand ladle-rest spoon-rest oil-bottle tile-blue tile-green gift-set-two gift-set-six workshop-ticket".split()
WORDS = "stoneware porcelain thrown by hand in our workshop the glaze breaks over edges each piece differs dishwasher safe holds about two cups fired twice ash white iron blue rim foot unglazed gift box on request".split()
def sow():
    cats = ["bowls", "cups", "vases", "plates", "sets"]
    products = {n: {"sku": f"PT-{1001 + i}", "slug": n, "name": n.replace("-", " "), "category": cats[i % 5], "price": 900 + R.randrange(9000), "stock": R.choice([0, 2, 7, 15, 40]), "visible": True, "text": " ".join(R.choice(WORDS) for _ in range(R.randrange(20, 140)))} for i, n in enumerate(NAMES)}
    return {"products": products, "reviews": {n: [{"stars": 5, "text": "r" * R.randrange(9, 90)} for _ in range(R.choice([0, 0, 0, 1, 3]))] for n in NAMES}, "pending": {}, "carts": {}, "wishes": {}, "vouchers": [], "returns": {}, "jobs": {}, "tr": {"PT-1003/de": "Ramenschale", "PT-1009/de": "Vase, schmal", "PT-1009/fr": "Vase fin"},
            "orders": {f"W{20800 + i}": {"nr": f"W{20800 + i}", "status": R.choice(["paid", "sent", "sent"]), "total": 900 + R.randrange(20000), "history": []} for i in range(40)}, "mine": {}, "addresses": {}, "preferences": {}, "related": {}, "customers": ["ada", "ben", "cleo", "dan"], "slots": {str(k): NAMES[k] for k in range(1, 5)}, "settings": {"banner": "", "holiday": False}, "media": 4, "news": 0, "n": 11}
try: D = json.load(open(WORK + "/state.json"))
except OSError: D = sow()
def save(*_): json.dump(D, open(WORK + "/state.json", "w"))
def mode(w):
    try: return w in open(WORK + "/mode").read().split()
    except OSError: return False
def b(): return request.get_json(silent=True) or request.form.to_dict()
def sid(): return request.cookies.get("sid", "none")
def user(): return request.cookies.get("user")
def bad(why, status): r = jsonify(error=why); r.status_code = status; return r
def none(status=204): r = Response(status=status); r.headers.pop("Content-Type", None); return r
def tagged(x):
    r = jsonify(x); r.set_etag(hashlib.md5(r.data).hexdigest()[:12], weak=True); return r.make_conditional(request)
TOP = '<!doctype html><html><head><title>{{ t }}</title><link rel="stylesheet" href="/static/shop.css"><script src="/static/{{ js }}" defer></script></head><body><nav>bowls cups vases plates sets</nav>'
def page(t, inner="", status=200): return render_template_string(TOP + "<h1>{{ t }}</h1><main>{{ inner }}</main><form><input name=csrf value={{ c }}></form></body></html>", t=t, inner=inner, js="shop.2.js" if NEW else "shop.1.js", c=f"{R.getrandbits(128):032x}"), status
@app.before_request
def before():
    if request.method not in ("GET", "HEAD", "OPTIONS"): D["n"] += 1
    if mode("maintenance") and not request.path.startswith("/health"): return Response("back soon", 503, {"Retry-After": "600"})
    if mode("broken") and (request.path.startswith(("/api/cart", "/p/", "/c/", "/desk/api/products", "/checkout"))): return Response("<h1>Internal Server Error</h1>", 500, mimetype="text/html")
    if mode("limit") and request.path.startswith("/api/suggest"): return bad("slow down", 429)
    if request.path.startswith("/desk/") and request.path != "/desk/login" and not request.cookies.get("desk"):
        return bad("sign in", 401) if request.path.startswith("/desk/api") else redirect("/desk/login")
def boss(): return request.cookies.get("desk") == "owner"
def shown(n): p = D["products"].get(n); return p if p and p["visible"] else None
# --- pages
@app.get("/")
def home(): return page("Pottery", " ".join(D["slots"].values()) + D["settings"]["banner"])
@app.get("/c/<c>")
def category(c): return page(c, " ".join(f"{p['name']} {p['price']}" for p in D["products"].values() if p["category"] == c and p["visible"])) if c in ("bowls", "cups", "vases", "plates", "sets") else page("Not found", "", 404)
@app.get("/p/<n>")
def product(n):
    if n.startswith("retired-"): return page("No longer made", "", 410)
    p = shown(n)
    return page(p["name"], p["text"] + str(p["price"])) if p else page("We could not find this product", "Have a look at our bowls instead.")     # a soft 404
@app.get("/search")
def search(): q = request.args.get("q", ""); return page("Search", " ".join(n for n in NAMES if q and q in n and shown(n)) or "nothing found")
@app.get("/cart")
def cartpage(): return page("Cart", "c" * len(D["carts"].get(sid(), {})))
@app.get("/product.php")
def old(): i = request.args.get("id", "0"); return redirect("/p/" + NAMES[int(i)], 301) if i.isdigit() and int(i) < len(NAMES) else page("Not found", "", 404)
@app.get("/<any(about,contact,delivery,imprint,journal):p>")
def plain(p): return page(p, " ".join(WORDS[(len(p) * k) % len(WORDS)] for k in range(40 * len(p))))
@app.post("/contact")
def contact(): return redirect("/contact?sent=1")
@app.get("/campaign/<c>")
def campaign(c): return page("Autumn glaze", "a" * 700) if c == "autumn" else page("This campaign has ended")
@app.route("/newsletter", methods=["GET", "POST"])
def newsletter():
    if request.method == "POST": D["news"] += 1; return redirect("/newsletter/thanks", 303)
    return page("Newsletter")
@app.get("/newsletter/thanks")
def thanks(): return page("Thank you")
@app.get("/newsletter/confirm/<t>")
def confirm(t): return page("Confirmed") if len(t) == 20 else page("This link has expired", "", 410)
@app.route("/account/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        if b().get("password") == "wrong": return page("Sign in", "wrong password")
        r = redirect("/account", 303); r.set_cookie("user", b().get("user", "")); return r
    return page("Sign in")
@app.post("/account/logout")
def logout(): r = redirect("/", 303); r.delete_cookie("user"); return r
@app.get("/account")
def account(): return page("Your account", "o" * len(D["mine"].get(user(), []))) if user() else redirect("/account/login")
@app.route("/account/password/forgot", methods=["GET", "POST"])
def forgot(): return redirect("/account/password/forgot?sent=1", 303) if request.method == "POST" else page("Forgotten password")
@app.route("/account/password/reset/<t>", methods=["GET", "POST"])
def reset(t):
    if t.startswith("x"): return page("This link has expired", "", 410)
    return redirect("/account/login", 303) if request.method == "POST" else page("New password")
@app.post("/account/returns")
def returns():
    if not user(): return redirect("/account/login")
    k = f"R{D['n']}"; D["returns"][k] = {"id": k, "order": b().get("nr"), "why": b().get("why")}; return redirect("/account?return=" + k, 303)
@app.get("/checkout")
def checkout(): return page("Checkout", "k" * 400) if D["carts"].get(sid()) else redirect("/cart")
@app.post("/checkout/pay")
def pay():
    nr = f"W{20800 + len(D['orders'])}"; D["orders"][nr] = {"nr": nr, "status": "new", "total": sum(D["products"][n]["price"] * q for n, q in D["carts"].get(sid(), {}).items()), "history": [], "wait": 3}
    for n, q in D["carts"].pop(sid(), {}).items(): D["products"][n]["stock"] = max(0, D["products"][n]["stock"] - q)
    if user(): D["mine"].setdefault(user(), []).append(nr)
    return redirect("https://pay.example.net/s/" + nr)                  # and the payment service sends them back
@app.get("/checkout/return")
def back(): return page("Thank you for your order", request.args.get("nr", ""))
@app.get("/invoice/<nr>.pdf")
def invoice(nr): return Response(b"%PDF" + b"i" * (900 + D["orders"][nr]["total"] % 700), mimetype="application/pdf") if nr in D["orders"] and user() else page("Not found", "", 404)
@app.get("/sitemap.xml")
def sitemap(): return Response("<urlset>" + "".join(f"<loc>/p/{n}</loc>" for n in NAMES if shown(n)) + "</urlset>", mimetype="application/xml")
@app.get("/journal/feed.xml")
def feed(): return Response("<rss>" + "x" * 900 + "</rss>", mimetype="application/xml")
@app.get("/feeds/<f>")
def feeds(f):
    if request.args.get("key") != "k1": return Response("key?", 403)
    x = "".join(f"{p['sku']};{p['price']};{p['stock']}\n" for p in D["products"].values()) if f == "prices.csv" else "<products>" + "".join(f"<p>{p['sku']} {p['price']}</p>" for p in D["products"].values()) + "</products>"
    r = Response(x, mimetype="text/csv" if f.endswith("csv") else "application/xml"); r.set_etag(hashlib.md5(x.encode()).hexdigest()); return r.make_conditional(request)
@app.get("/health")
def health(): return Response("ok", mimetype="text/plain")
# --- what the pages ask
@app.get("/api/me")
def me(): return jsonify(user=user()) if user() else bad("guest", 401)
def cart(): return [{"slug": n, "qty": q, "price": D["products"][n]["price"]} for n, q in D["carts"].get(sid(), {}).items()]
@app.get("/api/cart")
def getcart(): c = cart(); return jsonify(items=c, total=sum(x["qty"] * x["price"] for x in c))
@app.post("/api/cart/items")
def additem():
    n = b().get("slug")
    if not shown(n): return bad("no such product", 404)
    if D["products"][n]["stock"] < 1: return bad("sold out", 409)
    c = D["carts"].setdefault(sid(), {}); c[n] = c.get(n, 0) + 1; return jsonify(count=sum(c.values()))
@app.route("/api/cart/items/<n>", methods=["PATCH", "DELETE"])
def item(n):
    c = D["carts"].setdefault(sid(), {})
    if n not in c: return bad("not in the cart", 404)
    if request.method == "DELETE": del c[n]
    else: c[n] = b()["qty"]
    return none()
@app.post("/api/cart/sync")
def sync():                                                             # what the browser kept from last time, mostly nothing
    c = D["carts"].setdefault(sid(), {})
    for n in b().get("items", []): c[n] = c.get(n, 0) + 1
    return none()
@app.route("/api/account/address", methods=["GET", "PUT"])
def address():
    if not user(): return bad("guest", 401)
    a = D["addresses"].setdefault(user(), {"street": "", "town": "", "phone": ""})
    if request.method == "PUT": a.update(b()); return jsonify(saved=True)
    return jsonify(a)
@app.route("/api/account/preferences", methods=["GET", "PATCH"])
def preferences():
    if not user(): return bad("guest", 401)
    a = D["preferences"].setdefault(user(), {"newsletter": True, "sms": False})
    if request.method == "PATCH": a.update(b()); return none()
    return jsonify(a)
@app.get("/api/wishlist")
def wishes(): return jsonify(D["wishes"].get(user() or sid(), []))
@app.route("/api/wishlist/<n>", methods=["PUT", "DELETE"])
def wish(n):
    w = D["wishes"].setdefault(user() or sid(), [])
    if request.method == "PUT" and n not in w: w.append(n)
    if request.method == "DELETE" and n in w: w.remove(n)
    return none()
@app.get("/api/stock/<n>")
def stock(n): p = shown(n); return jsonify(available=p["stock"] > 0) if p else bad("no such product", 404)
@app.get("/api/suggest")
def suggest(): q = request.args.get("q", ""); return jsonify([n for n in NAMES if len(q) > 1 and n.startswith(q)][:5])
@app.get("/api/reviews/<n>")
def reviews(n): return jsonify(D["reviews"].get(n, []))
@app.post("/api/reviews/<n>")
def review(n): k = f"v{D['n']}"; D["pending"][k] = {"id": k, "slug": n, "stars": b().get("stars", 5), "text": b().get("text", "")}; r = jsonify(status="awaits moderation"); r.status_code = 202; return r
@app.get("/api/vouchers")
def vouchers(): return jsonify(vouchers=[v["code"] for v in D["vouchers"]])
@app.post("/api/vouchers/redeem")
def redeem(): return jsonify(discount=10) if any(v["code"] == b().get("code") for v in D["vouchers"]) else bad("unknown code", 404)
@app.get("/api/recently-viewed" if NEW else "/api/recent")
def recent(): return jsonify([n for n in request.cookies.get("seen", "").split("|") if n in D["products"]])
@app.get("/api/shipping")
def shipping(): return jsonify(cents={"IE": 590, "GB": 990, "DE": 1290}.get(request.args.get("to"), None))
@app.get("/api/payment-methods")
def methods(): return jsonify(["card", "transfer"])
@app.post("/api/stock-alerts")
def alert(): return jsonify(ok=True), 201
@app.post("/api/track")
def track(): return none()
@app.post("/api/csp")
def csp(): return none()
@app.get("/api/orders/<nr>/status")
def status(nr):
    o = D["orders"].get(nr)
    if not o: return bad("no such order", 404)
    if o.get("wait", 0) > 0:
        o["wait"] -= 1
        if o["wait"] == 0: o["status"] = "paid"
    return jsonify(status=o["status"])
@app.get("/api/account/orders")
def mine(): return jsonify([{"nr": n, "status": D["orders"][n]["status"]} for n in D["mine"].get(user(), [])]) if user() else bad("guest", 401)
@app.get("/api/app/v3/<what>")
def appv3(what): return jsonify({"home": {"slots": list(D["slots"].values())}, "catalogue": {"products": [n for n in NAMES if shown(n)]}, "messages": [], "version": {"min": "3.0"}}.get(what)) if what in ("home", "catalogue", "messages", "version") else bad("not found", 404)
@app.post("/api/app/v3/devices")
def devices(): return none()
@app.get("/api/partner/stock")
def pstock(): return jsonify({p["sku"]: p["stock"] for p in D["products"].values()}) if request.headers.get("X-Key") == "k1" else bad("key", 401)
@app.get("/api/partner/orders")
def porders(): return jsonify([n for n, o in D["orders"].items() if o["status"] == "paid" and o["history"]][-3:] if mode("partner") else [])
@app.route("/api/embed/<n>", methods=["GET", "OPTIONS"])
def embed(n):
    if request.method == "OPTIONS": return none()
    p = shown(n); return jsonify(name=p["name"], price=p["price"]) if p else bad("no such product", 404)
# --- the back office
@app.route("/desk/login", methods=["GET", "POST"])
def desklogin():
    if request.method == "POST": return redirect("/desk/", 303) if b().get("password") != "wrong" else page("Desk: sign in", "wrong")
    return page("Desk: sign in")
@app.get("/desk/", defaults={"p": ""})
@app.get("/desk/<p>")
def desk(p): return page("Desk", "d" * 300) if p in ("", "products", "orders", "reviews", "returns", "vouchers", "homepage", "settings", "payouts", "jobs") else page("Not found", "", 404)
@app.route("/desk/media", methods=["GET", "POST"])
def media():
    if request.method == "POST": D["media"] += 1; return redirect("/desk/media", 302)
    return page("Media", "m" * (40 * D["media"]))
K = "/desk/api"
def sku(s): return next((p for p in D["products"].values() if p["sku"] == s), None)
@app.get(K + "/whoami")
def whoami(): return tagged({"role": request.cookies["desk"]})
@app.get(K + "/enums")
def enums(): return tagged({"status": ["new", "paid", "sent", "returned"], "category": ["bowls", "cups", "vases", "plates", "sets"]})
@app.get(K + "/config")
def config(): return tagged({"currency": "EUR", "release": 2 if NEW else 1})
@app.get(K + "/alerts")
def alerts(): return tagged([{"what": "kiln broken", "until": "Friday"}] if mode("alert") else [])
@app.get(K + "/products")
def products(): q = request.args.get("q", ""); l = [{k: v for k, v in p.items() if k != "text"} for p in D["products"].values() if q in p["slug"] and (request.args.get("hidden") is None or not p["visible"])]; n = int(request.args.get("page", 1)); return tagged({"rows": l[(n - 1) * 10:n * 10], "total": len(l)})
@app.route(K + "/products/<s>", methods=["GET", "PUT", "DELETE"])
def oneproduct(s):
    p = sku(s)
    if not p: return bad("no such product", 404)
    if request.method == "DELETE":
        if not p["slug"].startswith("copy-"): return bad("has orders", 409)
        del D["products"][p["slug"]]; return none()
    if request.method == "PUT": p.update({k: v for k, v in b().items() if k in ("name", "price", "text", "stock")}); return jsonify(saved=True)
    return tagged(p)
@app.patch(K + "/products/<s>/visible")
def visible(s):
    p = sku(s)
    if not p: return bad("no such product", 404)
    p["visible"] = b()["visible"]; return none()
@app.route(K + "/products/<s>/related", methods=["GET", "PUT"])
def related(s):
    if request.method == "PUT": D["related"][s] = b()["skus"]; return jsonify(saved=True)
    return tagged(D["related"].get(s, []))
@app.post(K + "/products/<s>/lock")
def lock(s): return none()
@app.get(K + "/products/<s>/waiting")
def waiting(s): return tagged([{"mail": "a@example.org"}] if s in ("PT-1004", "PT-1019") else [])
@app.post(K + "/products/<s>/duplicate")
def duplicate(s): p = sku(s); n = f"copy-{D['n']}"; D["products"][n] = {**p, "slug": n, "sku": f"PT-{1001 + D['n'] + 100}", "visible": False}; return jsonify(sku=D["products"][n]["sku"]), 201
@app.post(K + "/products/<s>/preview")
def preview(s): return jsonify(url=f"/preview/{R.getrandbits(64):016x}")
@app.get("/preview/<t>")
def previewed(t): return page("Preview", "v" * 500)
@app.route(K + "/products/<s>/translations/<l>", methods=["GET", "PUT", "DELETE"])
def translation(s, l):
    k = f"{s}/{l}"
    if request.method == "PUT": D["tr"][k] = b()["text"]; return none()
    if k not in D["tr"]: return bad("not translated", 404)
    if request.method == "DELETE": del D["tr"][k]; return none()
    return tagged({"text": D["tr"][k]})
@app.post(K + "/prices/bulk")
def bulk():
    l = [p for p in D["products"].values() if p["category"] == b()["category"]]
    if not b().get("dry"):
        for p in l: p["price"] += b()["cents"]
    return jsonify(products=len(l))
@app.get(K + "/orders")
def orders(): l = [{k: o[k] for k in ("nr", "status", "total")} for o in reversed(D["orders"].values()) if not request.args.get("status") or o["status"] == request.args["status"]]; n = int(request.args.get("page", 1)); return tagged({"rows": l[(n - 1) * 12:n * 12], "total": len(l)})
@app.get(K + "/orders/<nr>")
def oneorder(nr): o = D["orders"].get(nr); return tagged({k: o[k] for k in ("nr", "status", "total")}) if o else bad("no such order", 404)
@app.get(K + "/orders/<nr>/history")
def history(nr): return tagged(D["orders"][nr]["history"])
@app.patch(K + "/orders/<nr>/note")
def note(nr): D["orders"][nr]["history"].append(b()["note"]); return none()
@app.post(K + "/orders/<nr>/ship")
def ship(nr):
    o = D["orders"][nr]
    if o["status"] == "sent": return bad("already sent", 409)
    o["status"] = "sent"; return jsonify(ok=True)
@app.get(K + "/orders/<nr>/label.pdf")
def label(nr): return Response(b"%PDF" + b"l" * 1300, mimetype="application/pdf")
@app.post(K + "/orders/<nr>/resend-mail")
def resend(nr): return jsonify(queued=True), 202
@app.get(K + "/returns")
def deskreturns(): return tagged(list(D["returns"].values()))
@app.post(K + "/returns/<k>/accept")
def acceptreturn(k): return jsonify(ok=True) if D["returns"].pop(k, None) else bad("no such return", 404)
@app.get(K + "/reviews/pending")
def pending(): return tagged(list(D["pending"].values()))
@app.post(K + "/reviews/<k>/approve")
def approve(k):
    v = D["pending"].pop(k, None)
    if not v: return bad("gone", 404)
    D["reviews"].setdefault(v["slug"], []).append({"stars": v["stars"], "text": v["text"]}); return none()
@app.delete(K + "/reviews/<k>")
def dropreview(k): return none() if D["pending"].pop(k, None) else bad("gone", 404)
@app.route(K + "/vouchers", methods=["GET", "POST"])
def deskvouchers():
    if request.method == "GET": return tagged(D["vouchers"])
    D["vouchers"].append({"code": b()["code"], "percent": 10}); return jsonify(code=b()["code"]), 201
@app.delete(K + "/vouchers/<c>")
def dropvoucher(c): D["vouchers"] = [v for v in D["vouchers"] if v["code"] != c]; return none()
@app.route(K + "/slots/<k>", methods=["GET", "PUT"])
def slot(k):
    if request.method == "PUT": D["slots"][k] = b()["slug"]; return none()
    return tagged({"slug": D["slots"].get(k)})
@app.route(K + "/settings", methods=["GET", "PUT"])
def settings():
    if request.method == "PUT":
        if not boss(): return bad("owner only", 403)
        D["settings"].update({k: v for k, v in b().items() if k in D["settings"]})
    return tagged(D["settings"]) if request.method == "GET" else jsonify(saved=True)
@app.get(K + "/payouts")
def payouts(): return tagged({"payouts": [{"month": 8, "cents": 310000}], "open": sum(o["total"] for o in D["orders"].values() if o["status"] == "paid")}) if boss() else bad("owner only", 403)
@app.get(K + "/disputes")
def disputes(): return (tagged([{"order": "W20811"}]) if mode("dispute") else tagged([])) if boss() else bad("owner only", 403)
@app.post(K + "/jobs")
def makejob(): k = f"j{D['n']}"; D["jobs"][k] = 0; return jsonify(job=k), 202
@app.get(K + "/jobs/<k>")
def job(k):
    if k not in D["jobs"]: return bad("no such job", 404)
    D["jobs"][k] += 1; return jsonify(state="running") if D["jobs"][k] < 3 else jsonify(state="done", file=f"{K}/jobs/{k}/orders.csv")
@app.get(K + "/jobs/<k>/orders.csv")
def jobfile(k): return Response("".join(f"{o['nr']};{o['status']};{o['total']}\n" for o in D["orders"].values()), mimetype="text/csv")
@app.post(K + "/reindex")
def reindex(): return jsonify(queued=True), 202
@app.post(K + "/cache/purge")
def purge(): return none()
@app.get(K + "/stats/sales")
def sales(): return tagged({"days": [(i * 53 + D["n"] * 7) % 900 for i in range(int(request.args.get("days", 7)))]})
@app.errorhandler(404)
def lost(e): return bad("not found", 404) if request.path.startswith(("/api", "/desk/api")) else page("Not found", "", 404)
@app.errorhandler(405)
def wrong(e): return bad("method not allowed", 405) if request.path.startswith(("/api", "/desk/api")) else page("Not allowed", "", 405)
