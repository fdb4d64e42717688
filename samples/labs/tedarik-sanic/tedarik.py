"""A supplier portal's panel: Sanic, tenants in the path, everything in memory and in one file. Honest in most places."""
import hashlib, json, os, random
from pathlib import Path
from sanic import Sanic, response
from sanic.exceptions import NotFound, SanicException

WORK = Path(os.environ["WORK"])
NEW = os.environ["RELEASE"] == "2"
STATE = WORK / "state.json"
R = random.Random(int(os.environ["SEED"]))
app = Sanic("tedarik")
app.config.FALLBACK_ERROR_FORMAT = "json"
app.config.ACCESS_LOG = False
app.config.MOTD = False


def now():
    return float((WORK / "now").read_text())


def is_set(flag):
    return (WORK / "flags" / flag).exists()


def ulid():
    n, out = int(now() * 1000), ""
    for _ in range(10):
        n, d = divmod(n, 32)
        out = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[d] + out
    return out + "".join(R.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=16))


def words(a, b):
    return " ".join(R.choice("steel valve box linen crate cotton film resin foil hinge tape drum pallet yarn lid".split()) for _ in range(R.randint(a, b)))


def tenant(slug):
    fresh = slug == "yeni-plast"
    many = lambda n, f: [] if fresh else [{"id": ulid(), **f(i)} for i in range(n)]
    return {
        "suppliers": [{"id": ulid(), "name": words(1, 3), "taxNo": str(R.randint(10**9, 10**10 - 1)), "approved": i % 3 > 0, "preferred": i % 4 == 0, "city": R.choice(["Izmir", "Bursa", "Konya", "Gaziantep"])} for i in range(3 if fresh else 31)],
        "orders": many(40, lambda i: {"no": 4500000 + i, "supplier": words(1, 2), "state": "open", "amount": R.randint(1000, 9999), "claims": [words(2, 5)] if i % 9 == 4 else [], "comments": [words(1, 6) for _ in range(i % 4)], "shipped": i % 3 == 0, "lock": None}),
        "rfqs": many(7, lambda i: {"title": words(2, 4), "state": "closed" if i < 3 else "open", "bids": [R.randint(100, 900) for _ in range(R.randint(1, 4))]}),
        "priceLists": many(6, lambda i: {"name": words(1, 2), "currency": R.choice(["TRY", "EUR"]), "lines": R.randint(3, 80), "history": i % 2 == 0}),
        "invoices": many(18, lambda i: {"no": f"F{2030 + i}", "amount": R.randint(100, 99999), "paid": i % 2 == 0}),
        "contracts": many(5, lambda i: {"title": words(2, 5), "until": f"2034-0{i + 1}-28", "note": "", "version": 1}),
        "catalogue": many(16, lambda i: {"sku": f"SK-{1000 + i}", "name": words(1, 3), "active": i % 3 > 0}),
        "shipments": many(9, lambda i: {"no": 880 + i, "carrier": R.choice(["Aras", "DHL", "Yurt"]), "confirmed": False, "delay": None}),
        "inspections": many(2, lambda i: {"lot": R.randint(100, 999), "steps": []}),
        "approvals": many(4, lambda i: {"amount": R.randint(5000, 90000)}),
        "tags": [{"id": ulid(), "label": words(1, 1)} for _ in range(0 if fresh else 5)],
        "audits": many(3, lambda i: {"title": words(1, 3), "score": R.randint(60, 99), "findings": []}),
        "views": {}, "disputes": [], "announcements": [], "drafts": {}, "exports": [], "unread": 0, "cache": None, "lag": 0,
        "branding": {"color": "#204060", "title": slug, "footer": "", "logo": True}, "invited": []}


TENANTS = ("anadolu-metal", "bosphorus-foods", "kardelen-textile", "nova-packaging", "yeni-plast")
D = json.loads(STATE.read_text()) if STATE.exists() else {t: tenant(t) for t in TENANTS}
ROLES = {"owner", "buyer-a", "buyer-b", "quality", "finance", "erp"}
OPEN = ("/rest/ping", "/rest/session", "/rest/telemetry", "/app/", "/files/", "/public/")
TAGGED = ("contracts", "orders/", "catalogue")


@app.after_server_stop
async def keep(_):
    STATE.write_text(json.dumps(D))


@app.on_request
async def enter(q):
    if is_set("maintenance") and q.path != "/rest/ping": return response.json({"error": "maintenance"}, 503)
    if is_set("throttle") and "/suppliers" in q.path: return response.json({"error": "too_many_requests"}, 429)
    if q.path.startswith(OPEN): return None
    q.ctx.role = (q.headers.get("authorization") or "").removeprefix("Bearer ")
    if q.ctx.role not in ROLES: return response.json({"error": "unauthenticated"}, 401)


@app.on_response
async def tag(q, r):
    rest = q.path.split("/", 3)[3] if q.path.startswith("/rest/") and q.path.count("/") > 2 else ""
    if q.method == "GET" and r.status == 200 and rest.startswith(TAGGED) and r.body:
        e = '"' + hashlib.md5(r.body).hexdigest()[:16] + '"'
        if q.headers.get("if-none-match") == e: return response.empty(304, {"etag": e})
        r.headers["etag"] = e


def items(l, total=None): return response.json({"items": l, "total": len(l) if total is None else total})
def page(q, l, n=20):
    p = int(q.args.get("page", 1))
    return items(l[(p - 1) * n:p * n], len(l))
def find(t, what, i):
    for x in D[t][what]:
        if x["id"] == i: return x
    raise NotFound(f"No such entry in {what}")
def show(x): return {k: v for k, v in x.items() if k not in ("claims", "comments", "lock", "bids", "history", "shipped", "readyAt", "at")}
def need(q, *roles):
    if q.ctx.role not in roles: raise SanicException("Not for your role", status_code=403)


# --- sessions and what surrounds them
@app.get("/rest/ping")
async def ping(q): return response.text("pong")
@app.post("/rest/session")
async def login(q): return response.json({"token": "x" * 40}) if q.json.get("code") == "right" else response.json({"error": "wrong_code"}, 401)
@app.post("/rest/telemetry")
async def telemetry(q): return response.empty()
@app.get("/rest/me")
async def me(q): return response.json({"role": q.ctx.role, "tenants": list(TENANTS)})
@app.get("/files/<token>")
async def file(q, token): return response.raw(hashlib.md5(token.encode()).digest() * (40 + int(hashlib.md5(token.encode()).hexdigest()[:2], 16)), content_type="application/pdf")
@app.get("/public/<t>/tenders")
async def tenders(q, t): return response.json([show(x) for x in D[t]["rfqs"] if x["state"] == "open"], headers={"access-control-allow-origin": "*"})
@app.options("/public/<t>/tenders")
async def tenders_cors(q, t): return response.empty(204, {"access-control-allow-origin": "*", "access-control-allow-headers": "x-widget"})

# --- the suppliers' app, third version
@app.get("/app/v3/<t>/orders")
async def app_orders(q, t): return response.json([show(x) for x in D[t]["orders"][:8]])
@app.post("/app/v3/<t>/certificates")
async def app_certificate(q, t): D[t]["unread"] += 1; return response.json({"id": ulid()}, 201)
@app.post("/app/v3/<t>/messages")
async def app_message(q, t): D[t]["unread"] += 1; return response.empty(201)
@app.get("/app/v1/<rest:path>")
async def app_v1(q, rest): return response.json({"error": "upgrade_required"}, 410) if rest.endswith("profile") else response.json({"description": "Not Found", "status": 404, "message": f"Requested URL {q.path} not found"}, 404)

# --- home
if NEW:
    @app.get("/rest/<t>/dashboard")
    async def dashboard(q, t): return response.json({"orders": len(D[t]["orders"]), "open": sum(x["state"] == "open" for x in D[t]["orders"]), "rfqs": len(D[t]["rfqs"])})
else:
    @app.get("/rest/<t>/widgets/summary")
    async def summary(q, t): return response.json({"orders": len(D[t]["orders"]), "rfqs": len(D[t]["rfqs"])})
@app.get("/rest/<t>/messages/unread")
async def unread(q, t): return response.json({"unread": D[t]["unread"]})
@app.post("/rest/<t>/messages/read-all")
async def read_all(q, t): D[t]["unread"] = 0; return response.empty()
@app.get("/rest/<t>/modules/<m>")
async def module(q, t, m):
    if m == "auctions" and t != "nova-packaging": raise NotFound("Module is not enabled")
    return response.json({"module": m, "enabled": True})
@app.get("/rest/<t>/auctions")
async def auctions(q, t): return items([{"lot": 1, "price": 120}, {"lot": 2, "price": 85}]) if t == "nova-packaging" else response.json({"error": "plan"}, 402)
@app.get("/rest/<t>/fx")
async def fx(q, t): return response.json({"error": "upstream_timeout"}, 504) if is_set("fx") else response.json({"EUR": round(51 + R.random() * 2, 4)})
@app.get("/rest/<t>/announcements")
async def announcements(q, t):
    d = D[t]
    if d["cache"] is None or now() - d["lag"] > 90: d["cache"], d["lag"] = list(d["announcements"]), now()
    return items(d["cache"])
@app.post("/rest/<t>/announcements")
async def announce(q, t): x = {"id": ulid(), "text": q.json["text"]}; D[t]["announcements"].insert(0, x); return response.json(x, 201)
@app.get("/rest/<t>/saved-views")
async def views(q, t): return response.json(D[t]["views"].get(q.ctx.role, []))
@app.post("/rest/<t>/saved-views")
async def save_view(q, t): x = {"id": ulid(), **q.json}; D[t]["views"].setdefault(q.ctx.role, []).append(x); return response.json(x, 201)
@app.delete("/rest/<t>/saved-views/<i>")
async def drop_view(q, t, i): D[t]["views"][q.ctx.role] = [x for x in D[t]["views"].get(q.ctx.role, []) if x["id"] != i]; return response.empty()

# --- suppliers
@app.get("/rest/<t>/suppliers")
async def suppliers(q, t): return page(q, [show(x) for x in D[t]["suppliers"] if q.args.get("text", "") in x["name"]])
@app.post("/rest/<t>/suppliers")
async def new_supplier(q, t):
    if not q.json.get("name"): return response.json({"errors": {"name": "required"}}, 422)
    x = {"id": ulid(), "name": q.json["name"], "taxNo": q.json["taxNo"], "approved": False, "preferred": False, "city": "Izmir"}
    D[t]["suppliers"].insert(0, x); return response.json(x, 201)
@app.get("/rest/<t>/suppliers/lookup")
async def lookup(q, t):
    for x in D[t]["suppliers"]:
        if x["taxNo"] == q.args.get("tax"): return response.json(show(x))
    raise NotFound("Nobody has that number")
@app.get("/rest/<t>/suppliers/<i>")
async def supplier(q, t, i): return response.json(find(t, "suppliers", i))
@app.delete("/rest/<t>/suppliers/<i>")
async def drop_supplier(q, t, i): D[t]["suppliers"].remove(find(t, "suppliers", i)); return response.empty()
@app.patch("/rest/<t>/suppliers/<i>/approval")
async def approval(q, t, i): return response.json({**find(t, "suppliers", i), "approved": q.json["approved"]})
@app.patch("/rest/<t>/suppliers/<i>/preferred")
async def preferred(q, t, i): x = find(t, "suppliers", i); x["preferred"] = q.json["preferred"]; return response.json(x)
@app.get("/rest/<t>/suppliers/<i>/certificates")
async def certificates(q, t, i): find(t, "suppliers", i); return response.json([])
@app.get("/rest/<t>/suppliers/<i>/orders")
async def supplier_orders(q, t, i): n = int(i[-1], 32) if i[-1] in "0123456789ABCDEFGHJKM" else 0; return response.json([show(x) for x in D[t]["orders"][:n % 4]])
@app.get("/rest/<t>/suppliers/<i>/logo")
async def logo(q, t, i):
    if i[-1] > "F": raise NotFound("No logo")
    return response.redirect(f"/files/logo-{i[-6:]}", status=302)
@app.post("/rest/<t>/suppliers/<i>/invite")
async def invite(q, t, i):
    if i in D[t]["invited"]: return response.json({"error": "already_invited"}, 409)
    D[t]["invited"].append(i); return response.json({"queued": True}, 202)
@app.get("/rest/<t>/scorecards/<i>")
async def scorecard(q, t, i): return response.json({"quality": 0, "delivery": 0, "price": 0, "period": "all"})
@app.get("/rest/<t>/tags")
async def tags(q, t): return response.json(D[t]["tags"])
@app.post("/rest/<t>/tags")
async def new_tag(q, t): x = {"id": ulid(), "label": q.json["label"]}; D[t]["tags"].append(x); return response.json(x, 201)
@app.delete("/rest/<t>/tags/<i>")
async def drop_tag(q, t, i): find(t, "tags", i); return response.empty()

# --- orders and shipments
@app.get("/rest/<t>/orders")
async def orders(q, t): return page(q, [show(x) for x in D[t]["orders"] if q.args.get("state", "") in x["state"]], 15)
@app.post("/rest/<t>/orders/search")
async def order_search(q, t): return items([show(x) for x in D[t]["orders"] if q.json["no"] in str(x["no"])][:5])
@app.get("/rest/<t>/orders/<i>")
async def order(q, t, i): return response.json(show(find(t, "orders", i)))
@app.patch("/rest/<t>/orders/<i>")
async def patch_order(q, t, i): x = find(t, "orders", i); x["state"] = q.json["state"]; return response.json({"ok": True})
@app.post("/rest/<t>/orders/<i>/recalculate")
async def recalculate(q, t, i): x = find(t, "orders", i); x["amount"] = x["amount"] if R.random() < .7 else R.randint(1000, 9999); return response.json({"ok": True})
@app.get("/rest/<t>/orders/<i>/claims")
async def claims(q, t, i): return response.json(find(t, "orders", i)["claims"])
@app.get("/rest/<t>/orders/<i>/tracking")
async def tracking(q, t, i): return response.json({"step": R.randint(1, 5), "at": R.choice(["Izmir", "Ankara"])}) if find(t, "orders", i)["shipped"] else response.empty()
@app.get("/rest/<t>/orders/<i>/lock")
async def lock(q, t, i):
    l = find(t, "orders", i)["lock"]
    if not l or l["by"] == q.ctx.role or now() - l["at"] > 14400: raise NotFound("Nobody holds it")
    return response.json({"by": l["by"]})
@app.put("/rest/<t>/orders/<i>/lock")
async def take_lock(q, t, i): find(t, "orders", i)["lock"] = {"by": q.ctx.role, "at": now()}; return response.empty()
if NEW:
    @app.get("/rest/<t>/orders/<i>/comments")
    async def comments(q, t, i): return response.json(find(t, "orders", i)["comments"])
@app.post("/rest/<t>/comments/preview")
async def preview(q, t): return response.json({"html": "<p>" + q.json["text"] + "</p>"})
@app.get("/rest/<t>/shipments")
async def shipments(q, t): return response.json([show(x) for x in D[t]["shipments"]])
@app.get("/rest/<t>/shipments/<i>")
async def shipment(q, t, i): return response.json(find(t, "shipments", i))
@app.post("/rest/<t>/shipments/<i>/confirm")
async def confirm(q, t, i): find(t, "shipments", i); return response.redirect(f"http://127.0.0.1:8000/rest/{t}/shipments/{i}", status=302)
@app.post("/rest/<t>/shipments/<i>/delay")
async def delay(q, t, i): x = find(t, "shipments", i); x["delay"] = q.json["days"]; x["reason"] = q.json["reason"]; return response.redirect(f"/rest/{t}/shipments/{i}", status=303)

# --- tenders, prices, catalogue
@app.get("/rest/<t>/rfqs")
async def rfqs(q, t): return items([show(x) for x in D[t]["rfqs"]])
@app.post("/rest/<t>/rfqs")
async def new_rfq(q, t): x = {"id": ulid(), "title": q.json["title"], "state": "open", "bids": [R.randint(100, 900)]}; D[t]["rfqs"].insert(0, x); return response.json(show(x), 201)
@app.get("/rest/<t>/rfqs/<i>")
async def rfq(q, t, i): return response.json(show(find(t, "rfqs", i)))
@app.get("/rest/<t>/rfqs/<i>/bids")
async def bids(q, t, i):
    x = find(t, "rfqs", i)
    if x["state"] == "open": raise SanicException("Sealed until the deadline", status_code=403)
    return response.json(x["bids"])
@app.post("/rest/<t>/rfqs/<i>/close")
async def close(q, t, i):
    x = find(t, "rfqs", i)
    if x["state"] == "closed": return response.json({"error": "closed"}, 409)
    x["state"] = "closed"; return response.json(show(x))
if not NEW:
    @app.post("/rest/<t>/rfqs/<i>/clone")
    async def clone(q, t, i): x = {**find(t, "rfqs", i), "id": ulid(), "state": "open"}; D[t]["rfqs"].insert(0, x); return response.json(show(x), 201)
@app.get("/rest/<t>/price-lists")
async def price_lists(q, t): return response.json([show(x) for x in D[t]["priceLists"]])
@app.get("/rest/<t>/price-lists/<i>")
async def price_list(q, t, i): return response.json(show(find(t, "priceLists", i)))
@app.get("/rest/<t>/price-lists/<i>/history")
async def price_history(q, t, i):
    x = find(t, "priceLists", i)
    if not x["history"]: raise NotFound("Never changed")
    return response.json([{"on": "2033-01-04", "lines": x["lines"]}])
@app.get("/rest/<t>/catalogue")
async def catalogue(q, t): return items(D[t]["catalogue"])
@app.patch("/rest/<t>/catalogue/<i>")
async def patch_item(q, t, i): x = find(t, "catalogue", i); x["active"] = q.json["active"]; return response.json(x)
@app.post("/rest/<t>/catalogue/bulk-activate")
async def bulk(q, t): return response.json({"updated": len(q.json["ids"])})
@app.post("/rest/<t>/catalogue/import/validate")
async def validate(q, t): return response.json({"rows": q.json["rows"], "errors": []})

# --- quality
@app.get("/rest/<t>/audits")
async def audits(q, t): return items([{k: v for k, v in x.items() if k != "findings"} for x in D[t]["audits"]])
@app.post("/rest/<t>/audits")
async def new_audit(q, t): x = {"id": ulid(), "title": q.json["title"], "score": R.randint(60, 99), "findings": []}; D[t]["audits"].append(x); return response.json(x, 201)
@app.get("/rest/<t>/audits/findings")
async def audit_findings(q, t): return items([])
@app.get("/rest/<t>/audits/<i>")
async def audit(q, t, i): return response.json(find(t, "audits", i))
@app.post("/rest/<t>/audits/<i>/findings")
async def new_finding(q, t, i): x = {"id": ulid(), "text": q.json["text"]}; find(t, "audits", i)["findings"].append(x); return response.json(x, 201)
@app.get("/rest/<t>/inspections")
async def inspections(q, t): return items(D[t]["inspections"])
@app.post("/rest/<t>/inspections")
async def new_inspection(q, t): x = {"id": ulid(), "lot": q.json["lot"], "steps": []}; D[t]["inspections"].insert(0, x); return response.json(x, 201)
@app.get("/rest/<t>/inspections/<i>")
async def inspection(q, t, i): return response.json(find(t, "inspections", i))
@app.patch("/rest/<t>/inspections/<i>")
async def step(q, t, i): x = find(t, "inspections", i); x["steps"].append(q.json["step"]); return response.json(x)
@app.get("/rest/<t>/disputes")
async def disputes(q, t): return items(D[t]["disputes"])
@app.post("/rest/<t>/disputes")
async def new_dispute(q, t): x = {"id": ulid(), "about": q.json["about"]}; D[t]["disputes"].append(x); return response.json(x, 201)
@app.delete("/rest/<t>/disputes/<i>")
async def end_dispute(q, t, i): D[t]["disputes"].remove(find(t, "disputes", i)); return response.empty()
@app.get("/rest/<t>/recalls")
async def recalls(q, t): return response.json([])

# --- money
@app.get("/rest/<t>/invoices")
async def invoices(q, t): return page(q, D[t]["invoices"], 10)
@app.get("/rest/<t>/invoices/<i>/pdf")
async def invoice_pdf(q, t, i): find(t, "invoices", i); return response.redirect(f"/files/{i}", status=302)
@app.post("/rest/<t>/invoices/<i>/pay")
async def pay(q, t, i): need(q, "finance", "owner"); find(t, "invoices", i)["paid"] = True; return response.empty()
@app.post("/rest/<t>/invoices/match")
async def match(q, t): raise SanicException("Matching is not implemented", status_code=501)
@app.get("/rest/<t>/payments/approvals")
async def approvals(q, t): need(q, "finance", "owner"); return items(D[t]["approvals"])
@app.post("/rest/<t>/payments/approvals/<i>")
async def approve(q, t, i): need(q, "finance", "owner"); D[t]["approvals"].remove(find(t, "approvals", i)); return response.json({"ok": True})
@app.get("/rest/<t>/payments/holds")
async def holds(q, t):
    if q.ctx.role != "finance": raise NotFound(f"Requested URL {q.path} not found")
    return response.json([{"invoice": x["no"]} for x in D[t]["invoices"] if not x["paid"]][:3])
@app.get("/rest/<t>/payments/runs/next")
async def next_run(q, t):
    if not is_set("payday"): raise NotFound("Nothing is planned")
    return response.json({"at": "16:00", "invoices": sum(not x["paid"] for x in D[t]["invoices"])})
@app.get("/rest/<t>/contracts")
async def contracts(q, t): return response.json(D[t]["contracts"])
@app.get("/rest/<t>/contracts/<i>")
async def contract(q, t, i): return response.json(find(t, "contracts", i))
@app.put("/rest/<t>/contracts/<i>")
async def put_contract(q, t, i):
    x = find(t, "contracts", i)
    if q.json["version"] != x["version"]: return response.json({"error": "changed_meanwhile"}, 412)
    if q.json["note"] != x["note"]: x.update(note=q.json["note"], version=x["version"] + 1)
    return response.empty()
@app.get("/rest/<t>/reports/spend")
async def spend(q, t): return response.json({"spend": [x["total"] for x in D[t]["invoices"]] + [D[t]["spend"]]})
@app.get("/rest/<t>/reports/delivery")
async def delivery(q, t): return response.json([{"no": x["no"], "amount": x["amount"]} for x in D[t]["orders"][:int(q.args.get("weeks", 4))]])
@app.post("/rest/<t>/exports")
async def export(q, t): x = {"id": ulid(), "state": "waiting", "readyAt": now() + R.uniform(15, 60)}; D[t]["exports"].append(x); return response.json(show(x), 202)
@app.get("/rest/<t>/exports/<i>")
async def export_state(q, t, i):
    x = find(t, "exports", i)
    if now() > x["readyAt"]: x["state"] = "done"; x["file"] = f"/files/{i}"
    return response.json(show(x))

# --- settings
@app.get("/rest/<t>/settings/branding")
async def branding(q, t): return response.json(D[t]["branding"])
@app.put("/rest/<t>/settings/branding")
async def put_branding(q, t): D[t]["branding"] = q.json; return response.json(q.json)
@app.get("/rest/<t>/settings/sso")
async def sso(q, t): raise SanicException("Forbidden", status_code=403)
@app.get("/rest/<t>/settings/members")
async def members(q, t): need(q, "owner", "finance", "quality"); return response.json([{"role": x} for x in sorted(ROLES)])
@app.get("/rest/<t>/webhooks")
async def webhooks(q, t): return items([])
@app.post("/rest/<t>/webhooks")
async def new_webhook(q, t): return response.json({"id": ulid(), "url": q.json["url"], "active": True}, 201)
@app.get("/rest/<t>/drafts/<form>")
async def draft(q, t, form):
    x = D[t]["drafts"].get(q.ctx.role + form)
    if x is None: raise NotFound("No draft")
    return response.json(x)
@app.put("/rest/<t>/drafts/<form>")
async def put_draft(q, t, form): D[t]["drafts"][q.ctx.role + form] = q.json; return response.empty()
@app.delete("/rest/<t>/drafts/<form>")
async def drop_draft(q, t, form): D[t]["drafts"].pop(q.ctx.role + form, None); return response.empty()

# --- the merchandise system
@app.get("/rest/<t>/changes")
async def changes(q, t): return response.json([] if R.random() < .8 else [x["id"] for x in D[t]["orders"][:R.randint(1, 3)]])
@app.post("/rest/<t>/sync/orders")
async def sync(q, t): D[t]["orders"].insert(0, {"id": ulid(), "no": 4500000 + len(D[t]["orders"]), "supplier": words(1, 2), "state": "open", "amount": R.randint(1000, 9999), "claims": [words(2, 5)] if R.random() < .15 else [], "comments": [words(1, 6) for _ in range(R.choice([0, 1, 1, 2]))], "shipped": R.random() < .3, "lock": None}); D[t]["unread"] += R.randint(1, 6); return response.empty(201)

if __name__ == "__main__":
    app.run("127.0.0.1", 19451, single_process=True, access_log=False, motd=False)
