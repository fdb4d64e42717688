"""A web shop for plants: Quart, its data in memory. Nothing is missing."""
import hashlib, os, pickle, random
from pathlib import Path
from quart import Quart, Response, abort, g, jsonify, redirect, request

WORK = Path(os.environ["WORK"]); FILE = WORK / "state.pickle"
app = Quart(__name__); app.json.sort_keys = False; app.json.compact = True; app.url_map.strict_slashes = False
R = random.Random(77)
STAFF = {"owner": "owner", "clerk": "clerk", "packer": "packer"}
KINDS = {"trees": "apple-tree plum-tree birch hazel rowan".split(), "herbs": "thyme rosemary sage mint oregano chives".split(), "bulbs": "tulip crocus allium snowdrop narcissus iris".split(), "tools": "trowel secateurs watering-can gloves twine sieve".split(), "gifts": "gift-card seed-box calendar".split()}
def new():
    d = {"n": 5000, "products": {}, "carts": {}, "customers": {}, "orders": {}, "reviews": {}, "tickets": {}, "vouchers": {}, "refunds": [], "returns": {}, "jobs": {}, "subs": [f"old{k}@mail.example" for k in range(40)], "audit": [], "alerts": [], "exports": [], "push": {}, "events": 0, "pay": {}, "invoices": {"s2": [{"nr": "F-1", "sum": 310}]},
         "flags": {"newCheckout": True, "giftWrap": False, "chat": False, "reviews": True}, "settings": {"name": "The Nursery", "freeShippingFrom": 50, "mail": "hello@nursery.example.com", "vat": 23, "holiday": False}, "banner": ""}
    for c, l in KINDS.items():
        for n in l:
            for v in R.sample(["", "-dwarf", "-red", "-white", "-large", "-old-garden"], R.choice([1, 2, 3])): d["products"][n + v] = {"slug": n + v, "category": c, "price": R.randint(199, 6900), "stock": R.randint(0, 60), "text": "lorem " * R.randint(5, 60), "public": True, "history": []}
    P = list(d["products"])
    for k in range(11): nr(d, "reviews", product=R.choice(P), stars=R.randint(2, 5), text="nice " * R.randint(1, 9), state="approved")
    for k in range(140): d["customers"][f"c{k}"] = {"id": f"c{k}", "name": f"Customer {k}", "phone": "", "addresses": [], "wish": [], "fav": [], "consents": {"mail": k % 2 == 0, "post": False, "profiling": False}, "points": 0, "vouchers": [], "notes": [], "read": 0}
    for k in range(34): order(d, f"c{R.randint(0, 139)}", [{"sku": R.choice(P), "qty": R.randint(1, 3)}], R.choice(["paid", "packed", "posted", "posted"]))
    for k, (c, w) in enumerate([("SPRING27", 5), ("THANKS", 10)]): d["vouchers"][f"v{k}"] = {"id": f"v{k}", "code": c, "percent": w, "active": c == "THANKS"}
    d["customers"]["c7"]["vouchers"] = [{"code": "BIRTHDAY", "percent": 10}]
    return d
def nr(d, table, **row): d["n"] += 1; row = {"id": d["n"], **row}; d[table][d["n"]] = row; return row
def order(d, who, items, state="open"):
    o = nr(d, "orders", customer=who, items=items, total=sum(d["products"][i["sku"]]["price"] * i["qty"] for i in items), state=state, notes=[]); o["tracking"] = f"IE{o['id']}X" if state == "posted" else None; return o
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else new()
def on(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def no(code, text): abort(Response('{"error":"%s"}' % text, code, mimetype="application/json"))
def row(t, k, what="item"): return t[k] if k in t else no(404, f"no such {what}")
def empty(): return Response(status=204)
async def B(): return await request.get_json(force=True, silent=True) or {}
def page(l, n=12): p = request.args.get("page", 1, int); return jsonify({"items": l[(p - 1) * n:p * n], "total": len(l)})
def me(): return D["customers"][g.cust] if g.cust in D["customers"] else no(401, "please sign in")
def staff(*roles): return g.staff if STAFF.get(g.staff) in (roles or ("owner", "clerk", "packer")) else no(401 if not g.cust and not g.staff else 403, "staff only")
def card(p): return {a: p[a] for a in ("slug", "category", "price")}
def public(): return [p for p in D["products"].values() if p["public"]]
def cart():
    k = request.cookies.get("cart") or request.headers.get("X-Cart", "none"); return D["carts"].setdefault(k, {"items": {}, "voucher": None})
def shown(c): items = [{"sku": s, "qty": q, "price": D["products"][s]["price"]} for s, q in c["items"].items() if s in D["products"]]; return jsonify({"items": items, "voucher": c["voucher"], "total": sum(i["price"] * i["qty"] for i in items)})
@app.before_request
async def frame():
    g.cust, g.staff = request.cookies.get("cust") or request.headers.get("X-Customer"), request.cookies.get("staff")
    if on("limit") and "/search" in request.path: no(429, "slow down")
@app.after_request
async def tail(r):
    if request.method != "GET" and r.status_code < 400:
        if g.staff: D["audit"].append({"who": g.staff, "what": f"{request.method} {request.path}"})
        FILE.write_bytes(pickle.dumps(D))
    if request.method == "GET" and r.status_code == 200 and "/catalog/" in request.path: await r.add_etag(); r = await r.make_conditional(request)
    return r
A = "/api/v2"
def get(p): return app.get(A + p)
def post(p): return app.post(A + p)

@app.route("/api/v1/<path:rest>", methods=["GET", "POST", "PUT", "DELETE"])
async def old(rest): no(410, "please update the app")
@get("/health")
async def health(): return jsonify(ok=True)
@get("/config")
async def config(): return jsonify(currency="EUR", locale="en-IE", countries=["IE", "GB", "FR"])
@get("/flags")
async def flags(): return jsonify(D["flags"])
@get("/banner")
async def banner(): return jsonify(text=D["banner"]) if D["banner"] else empty()
@post("/events")
async def events(): D["events"] += 1; return jsonify(ok=True)
@post("/errors")
async def errors(): return empty()
@post("/newsletter")
async def newsletter(): D["subs"].append((await B()).get("mail", "?")); return empty()
@post("/newsletter/unsubscribe")
async def unsubscribe(): return empty()
@post("/contact")
async def contact(): nr(D, "tickets", text=(await B()).get("text", ""), state="open"); return jsonify(ok=True), 202

# --- catalogue
@get("/catalog/categories")
async def categories(): return jsonify(list(KINDS))
@get("/catalog/products")
async def products(): c = request.args.get("category", ""); return page([card(p) for p in public() if not c or p["category"] == c])
@get("/catalog/products/<s>")
async def product(s):
    p = row(D["products"], s, "product"); p["public"] or no(404, "no such product"); return jsonify({a: p[a] for a in ("slug", "category", "price", "text")})
@get("/catalog/products/<s>/reviews")
async def reviews(s): return jsonify([{"stars": r["stars"], "text": r["text"]} for r in D["reviews"].values() if r["product"] == s and r["state"] == "approved"])
@post("/catalog/products/<s>/reviews")
async def review(s): b = await B(); me(); nr(D, "reviews", product=s, stars=b.get("stars", 5), text=b.get("text", ""), state="pending"); return jsonify(ok=True), 202
@get("/catalog/products/<s>/questions")
async def questions(s): return jsonify([{"q": "is it hardy?", "a": "yes, to -15"}] if s.startswith("rosemary") else [])
@get("/catalog/products/<s>/related")
async def related(s): c = row(D["products"], s, "product")["category"]; return jsonify([p["slug"] for p in public() if p["category"] == c and p["slug"] != s and p["slug"][0] == s[0]][:4])
@get("/stock/<s>")
async def stock(s): return jsonify(inStock=row(D["products"], s, "product")["stock"] > 0)
@get("/search")
async def search(): q = request.args.get("q", "").lower(); return page([card(p) for p in public() if q and q in p["slug"]])
@get("/search/suggest")
async def suggest(): q = request.args.get("q", "").lower(); return jsonify([p["slug"] for p in public() if len(q) > 1 and p["slug"].startswith(q)][:6])
@get("/articles")
async def articles(): return jsonify([{"slug": f"{m}-in-the-garden"} for m in ("october", "september", "august")])
@get("/articles/<s>")
async def article(s): return jsonify(slug=s, text="soil " * (len(s) * 7)) if s in ("october-in-the-garden", "september-in-the-garden", "august-in-the-garden") else no(404, "no such article")
@get("/pickup-points")
async def pickups(): z = request.args.get("near", ""); return jsonify([{"id": f"pp{k}"} for k in range(2)] if z.startswith("D") else [])

# --- cart, checkout
@get("/cart")
async def get_cart(): return shown(cart())
@app.put(A + "/cart/items/<s>")
async def put_item(s):
    row(D["products"], s, "product"); q = int((await B()).get("qty", 1)); c = cart()
    if q: c["items"][s] = q
    else: c["items"].pop(s, None)
    return shown(c)
@app.delete(A + "/cart/items/<s>")
async def del_item(s): cart()["items"].pop(s, None); return empty()
@post("/cart/voucher")
async def voucher():
    code = (await B()).get("code", "").upper(); v = next((v for v in D["vouchers"].values() if v["code"] == code and v["active"]), None) or no(422, "this code is not valid"); cart()["voucher"] = v["code"]; return shown(cart())
@post("/shipping/quote")
async def quote(): return jsonify(cents=0 if sum(i for i in cart()["items"].values()) > 5 else 590)
@post("/checkout")
async def checkout():
    c = cart(); c["items"] or no(409, "the cart is empty"); o = order(D, g.cust, [{"sku": s, "qty": q} for s, q in c["items"].items()]); c["items"] = {}; c["voucher"] = None; return jsonify(order=o["id"]), 201
@post("/checkout/<int:k>/pay")
async def pay(k):
    o = row(D["orders"], k, "order")
    if on("payments"):
        if not D["alerts"]: D["alerts"].append({"what": "payments", "level": "high"})
        no(502, "the payment provider does not answer")
    o["state"] = "paid"; D["pay"][k] = 0
    if g.cust in D["customers"]: D["customers"][g.cust]["points"] += o["total"] // 100
    return jsonify(accepted=True), 202
@get("/checkout/<int:k>/status")
async def paid(k): row(D["orders"], k, "order"); D["pay"][k] = D["pay"].get(k, 0) + 1; return jsonify(state="confirmed" if D["pay"][k] > 2 else "pending")
@get("/orders/<int:k>/tracking")
async def tracking(k): t = row(D["orders"], k, "order")["tracking"]; return jsonify(nr=t, state="on its way") if t else no(404, "not posted yet")

# --- account
@post("/session")
async def session(): return empty() if (await B()).get("password") == "right" else no(401, "wrong mail or password")
@app.delete(A + "/session")
async def sign_out(): return empty()
@get("/me")
async def who(): c = me(); return jsonify(id=c["id"], name=c["name"], phone=c["phone"])
@app.patch(A + "/me")
async def patch_me(): c = me(); b = await B(); c.update({k: b[k] for k in ("name", "phone") if k in b}); return jsonify(ok=True)
@get("/me/orders")
async def my_orders(): m = me()["id"]; return jsonify([{"id": o["id"], "total": o["total"], "state": o["state"]} for o in D["orders"].values() if o["customer"] == m])
@get("/me/addresses")
async def addresses(): return jsonify(me()["addresses"])
@post("/me/addresses")
async def add_address(): D["n"] += 1; a = {"id": D["n"], "street": (await B()).get("street", "")}; me()["addresses"].append(a); return jsonify(a), 201
@app.delete(A + "/me/addresses/<int:k>")
async def del_address(k): c = me(); c["addresses"] = [a for a in c["addresses"] if a["id"] != k]; return empty()
@get("/me/wishlist")
async def wishlist(): return jsonify(me()["wish"])
@app.put(A + "/me/wishlist/<s>")
async def wish(s): w = me()["wish"]; s in w or w.append(s); return empty()
@app.delete(A + "/me/wishlist/<s>")
async def unwish(s): w = me()["wish"]; s in w and w.remove(s); return empty()
@get("/me/favourites")
async def favourites(): return jsonify(me()["fav"])
@post("/me/favourites/<s>/toggle")
async def toggle(s): f = me()["fav"]; f.remove(s) if s in f else f.append(s); return jsonify(ok=True)
@get("/me/consents")
async def consents(): return jsonify(me()["consents"])
@app.put(A + "/me/consents")
async def put_consents(): c = me()["consents"]; b = await B(); c.update({k: bool(b[k]) for k in c if k in b}); return jsonify(ok=True)
@get("/me/loyalty")
async def loyalty(): p = me()["points"]; return jsonify(points=p, tier="leaf" if p < 100 else "branch")
@get("/me/vouchers")
async def my_vouchers(): return jsonify(me()["vouchers"])
@get("/me/returns")
async def my_returns(): m = me()["id"]; return jsonify([r for r in D["returns"].values() if r["customer"] == m])
@post("/me/returns")
async def add_return(): b = await B(); return jsonify(nr(D, "returns", customer=me()["id"], order=b.get("order"), state="asked")), 201
@get("/me/notifications")
async def my_news(): c = me(); return jsonify([n for n in c["notes"]][c["read"]:])
@post("/me/notifications/read")
async def read_news(): c = me(); c["read"] = len(c["notes"]); return empty()
@app.put(A + "/push/tokens/<t>")
async def push(t): D["push"][t] = g.cust; return empty()

# --- staff
@get("/admin/whoami")
async def whoami(): return jsonify(name=staff(), role=STAFF[g.staff])
@get("/admin/orders")
async def a_orders(): staff(); s = request.args.get("state", ""); return page([{"id": o["id"], "customer": o["customer"], "total": o["total"], "state": o["state"]} for o in list(D["orders"].values())[::-1] if not s or o["state"] == s])
@get("/admin/orders/waiting")
async def waiting(): staff(); return jsonify(n=sum(o["state"] == "paid" for o in D["orders"].values()))
@get("/admin/orders/<int:k>")
async def a_order(k): staff(); return jsonify(row(D["orders"], k, "order"))
@app.patch(A + "/admin/orders/<int:k>")
async def a_state(k):
    staff(); o = row(D["orders"], k, "order"); o["state"] = (await B())["state"]
    if o["state"] == "posted": o["tracking"] = f"IE{k}X"; c = D["customers"].get(o["customer"]); c and c["notes"].append({"order": k, "text": "posted"})
    return jsonify(ok=True)
@post("/admin/orders/<int:k>/notes")
async def a_note(k): staff(); row(D["orders"], k, "order")["notes"].append((await B()).get("text", "")); return jsonify(ok=True), 201
@post("/admin/orders/<int:k>/refund")
async def a_refund(k): staff("owner", "clerk"); D["refunds"].append({"order": k, "sum": row(D["orders"], k, "order")["total"]}); return jsonify(queued=True), 202
@get("/admin/orders/<int:k>/label")
async def label(k): staff(); return redirect(f"https://labels.carrier.example.net/{k}.pdf", 302)
@get("/admin/refunds")
async def refunds(): staff("owner", "clerk"); return jsonify(D["refunds"])
@get("/admin/returns")
async def returns(): staff(); s = request.args.get("state", ""); return jsonify([r for r in D["returns"].values() if not s or r["state"] == s])
@post("/admin/returns/<int:k>/accept")
async def accept(k): staff(); row(D["returns"], k, "return")["state"] = "accepted"; return jsonify(ok=True)
@get("/admin/products")
async def a_products(): staff(); return page([{**card(p), "public": p["public"], "stock": p["stock"]} for p in D["products"].values()], 25)
@post("/admin/products")
async def a_new():
    staff("owner", "clerk"); s = (await B()).get("slug") or no(422, "a slug, please"); s not in D["products"] or no(409, "taken"); D["products"][s] = {"slug": s, "category": "gifts", "price": 990, "stock": 0, "text": "", "public": False, "history": []}; return jsonify(card(D["products"][s])), 201
@get("/admin/products/<s>")
async def a_product(s): staff(); return jsonify({k: v for k, v in row(D["products"], s, "product").items() if k != "history"})
@app.put(A + "/admin/products/<s>")
async def a_put(s):
    staff("owner", "clerk"); p = row(D["products"], s, "product"); b = await B()
    if any(p[k] != b[k] for k in ("price", "text") if k in b): p["history"].append({"who": g.staff, "price": p["price"]})
    p.update({k: b[k] for k in ("price", "text", "category") if k in b}); return jsonify(ok=True)
@app.patch(A + "/admin/products/<s>/stock")
async def a_stock(s): staff(); row(D["products"], s, "product")["stock"] = int((await B())["stock"]); return empty()
@post("/admin/products/<s>/publish")
async def publish(s): staff("owner", "clerk"); row(D["products"], s, "product")["public"] = True; return jsonify(ok=True)
@post("/admin/products/<s>/unpublish")
async def unpublish(s): staff("owner", "clerk"); row(D["products"], s, "product")["public"] = False; return jsonify(ok=True)
@app.delete(A + "/admin/products/<s>")
async def a_del(s): staff("owner", "clerk"); not row(D["products"], s, "product")["public"] or no(409, "unpublish it first"); del D["products"][s]; return empty()
@post("/admin/products/<s>/reindex")
async def reindex(s): staff("owner", "clerk"); return jsonify(queued=True), 202
@get("/admin/products/<s>/history")
async def history(s): staff(); return jsonify(row(D["products"], s, "product")["history"])
@get("/admin/reviews")
async def a_reviews(): staff(); s = request.args.get("state", "pending"); return jsonify([r for r in D["reviews"].values() if r["state"] == s])
@post("/admin/reviews/<int:k>/<any(approve,reject):what>")
async def moderate(k, what): staff("owner", "clerk"); r = row(D["reviews"], k, "review"); r["state"] == "pending" or no(409, "done already"); r["state"] = {"approve": "approved", "reject": "rejected"}[what]; return jsonify(ok=True)
@get("/admin/customers")
async def a_customers(): staff("owner", "clerk"); q = request.args.get("q", ""); return page([{"id": c["id"], "name": c["name"]} for c in D["customers"].values() if q in c["name"]])
@get("/admin/customers/<k>")
async def a_customer(k): staff("owner", "clerk"); c = row(D["customers"], k, "customer"); return jsonify(id=k, name=c["name"], phone=c["phone"], points=c["points"])
@get("/admin/customers/<k>/complaints")
async def complaints(k): staff("owner", "clerk"); return jsonify([{"text": "a broken pot"}] if k in ("c12", "c13") else [])
@get("/admin/vouchers")
async def a_vouchers(): staff("owner", "clerk"); return jsonify(list(D["vouchers"].values()))
@post("/admin/vouchers")
async def a_voucher(): staff("owner", "clerk"); b = await B(); D["n"] += 1; v = {"id": f"v{D['n']}", "code": b.get("code", "X"), "percent": b.get("percent", 5), "active": True}; D["vouchers"][v["id"]] = v; return jsonify(v), 201
@app.patch(A + "/admin/vouchers/<k>")
async def a_vactive(k): staff("owner", "clerk"); row(D["vouchers"], k, "voucher")["active"] = bool((await B())["active"]); return jsonify(ok=True)
@app.delete(A + "/admin/vouchers/<k>")
async def a_vdel(k): staff("owner", "clerk"); row(D["vouchers"], k, "voucher"); del D["vouchers"][k]; return empty()
@get("/admin/flags")
async def a_flags(): staff("owner"); return jsonify(D["flags"])
@app.patch(A + "/admin/flags/<k>")
async def a_flag(k): staff("owner"); row(D["flags"], k, "flag"); D["flags"][k] = bool((await B())["on"]); return jsonify(ok=True)
@get("/admin/newsletter/subscribers")
async def a_subs(): staff("owner", "clerk"); return jsonify(count=len(D["subs"]), last=D["subs"][-3:])
@post("/admin/newsletter/send")
async def a_send(): staff("owner", "clerk"); D["n"] += 1; D["jobs"][D["n"]] = 0; return jsonify(job=D["n"]), 202
@get("/admin/jobs/<int:k>")
async def a_job(k): staff(); row(D["jobs"], k, "job"); D["jobs"][k] += 1; return jsonify(job=k, state="done" if D["jobs"][k] > 2 else "busy")
@get("/admin/reports/sales")
async def sales(): staff("owner", "clerk"); m = request.args.get("month", "10"); return jsonify(month=m, orders=len(D["orders"]) if m == "10" else int(m) * 7, cents=sum(o["total"] for o in D["orders"].values()) if m == "10" else int(m) * 71234)
@get("/admin/reports/finance")
async def finance(): staff("owner"); return jsonify(vat=D["settings"]["vat"], open=sum(o["total"] for o in D["orders"].values() if o["state"] == "open"))
@get("/admin/reports/out-of-stock")
async def out(): staff(); return jsonify([p["slug"] for p in D["products"].values() if p["stock"] == 0])
@get("/admin/settings")
async def settings(): staff("owner", "clerk"); return jsonify(D["settings"])
@app.put(A + "/admin/settings")
async def put_settings(): staff("owner"); D["settings"].update(await B()); return jsonify(ok=True)
@app.put(A + "/admin/banner")
async def put_banner(): staff("owner", "clerk"); D["banner"] = (await B()).get("text", ""); return empty()
@get("/admin/alerts")
async def alerts(): staff(); return jsonify(D["alerts"] if on("payments") or on("alerted") else [])
@get("/admin/tickets")
async def tickets(): staff("owner", "clerk"); s = request.args.get("state", "open"); return jsonify([t for t in D["tickets"].values() if t["state"] == s])
@post("/admin/tickets/<int:k>/close")
async def close(k): staff("owner", "clerk"); row(D["tickets"], k, "ticket")["state"] = "closed"; return jsonify(ok=True)
@get("/admin/suppliers")
async def suppliers(): staff("owner", "clerk"); return jsonify([{"id": f"s{k}"} for k in range(1, 5)])
@get("/admin/suppliers/<k>/invoices")
async def invoices(k): staff("owner", "clerk"); return jsonify(D["invoices"].get(k, []))
@get("/admin/exports")
async def exports(): staff("owner", "clerk"); return jsonify(D["exports"])
@post("/admin/exports")
async def export(): staff("owner", "clerk"); D["n"] += 1; D["exports"].append({"id": D["n"]}); return jsonify(id=D["n"]), 202
@get("/admin/exports/<int:k>/file")
async def export_file(k): staff("owner", "clerk"); return Response("id;total\n" + "".join(f"{o['id']};{o['total']}\n" for o in D["orders"].values()), mimetype="text/csv")
@get("/admin/audit")
async def audit(): staff("owner"); return page(D["audit"][::-1], 20)
# --- a partner's stock system, a carrier's webhook
@app.put(A + "/partner/stock")
async def partner(): [D["products"][s].update(stock=q) for s, q in (await B()).items() if s in D["products"]]; return jsonify(ok=True)
@get("/partner/changes")
async def changes(): return jsonify([])
@post("/hooks/carrier")
async def hook(): return jsonify(ok=True)
