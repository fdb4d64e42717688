"""A ticket office: Flask with its own 404 and 405, everything in memory and in one file. What is missing is in truth.py."""
import json, os, random, secrets
from functools import wraps
from pathlib import Path
from flask import Flask, Response, jsonify, redirect, request, send_from_directory

WORK = Path(os.environ["WORK"])
FILE = WORK / "state.json"
V2 = (WORK / "release").read_text() == "2"
app = Flask(__name__, static_folder=None)
app.json.sort_keys = False
rnd = random.Random(771)
ROLES = {"mgr": "manager", "fin": "finance", "c1": "clerk", "c2": "clerk", "c3": "clerk", "c4": "clerk"}


def seed():
    venues = {str(i + 1): {"id": i + 1, "name": n, "city": c, "seats": s, "contact": f"hall{i}@example.com", "loading": "rear door"} for i, (n, c, s) in enumerate([
        ("Old Foundry", "Kingston", 420), ("Lakeside Hall", "Kingston", 1180), ("The Granary", "Napanee", 95), ("Riverside Tent", "Gananoque", 2400), ("Saint Luke's", "Belleville", 310), ("Armoury", "Kingston", 760), ("Playhouse", "Picton", 240)])}
    acts = "Northern Brass|The Tin Lanterns|Quartet for Rain|Maple & Iron|Slow Ferry|Blue Heron Trio|A Winter's Tale|Open Stage|Family Circus|Late Night Comedy|Choir of the Lakes|Harbour Jazz".split("|")
    events = {str(1200 + i * 3): {"id": 1200 + i * 3, "title": rnd.choice(acts) + rnd.choice(["", " (matinee)", " II", ": the reunion"]), "venue": rnd.randint(1, 7), "starts": f"2030-{rnd.randint(3, 6):02}-{rnd.randint(1, 28):02}T{rnd.choice([14, 19, 20])}:30", "status": rnd.choice(["draft", "published", "published", "closed"]), "on_sale": rnd.random() < .5, "featured": rnd.random() < .3, "capacity": rnd.choice([95, 240, 420, 1180]), "sold": rnd.randint(0, 90), "blurb": "An evening. " * rnd.randint(1, 7)} for i in range(31)}
    orders = {f"TO-{48200 + i}": order(f"TO-{48200 + i}", int(rnd.choice(list(events))), rnd.choice(["desk", "web", "kiosk"])) for i in range(120)}
    return {"seq": 48330, "venues": venues, "events": events, "orders": orders, "sessions": {}, "exports": {},
            "tiers": {e: [{"id": k, "name": n, "price": p + int(e) % 7, "quota": rnd.choice([40, 120, 90])} for k, (n, p) in enumerate((("Stalls", 38), ("Balcony", 24), ("Student", 12))[: 1 + int(e) % 3], 1)] for e in events},
            "holds": {e: [{"id": 1, "seats": "A1-A4", "for": "press"}] for e in list(events)[::6]}, "guests": {},
            "artists": {e: [{"name": rnd.choice(acts), "rider": "tea"}] * rnd.randint(1, 3) for e in events}, "notes": {},
            "discounts": {c: {"code": c, "percent": p, "active": True, "used": rnd.randint(0, 40)} for c, p in (("EARLY10", 10), ("STUDENT", 25), ("NEIGHBOUR", 15), ("PRESS", 100), ("GROUP20", 20), ("LAKES5", 5))},
            "promoters": {str(i): {"id": i, "name": n, "share": 80 + i, "iban": f"CA{rnd.randint(10**9, 10**10)}", "remarks": ""} for i, n in enumerate(["Limestone Concerts", "Bay Arts", "Stagecraft Ltd", "Town of Picton", "Good Noise"], 31)},
            "devices": {f"SC-{i:02}": {"id": f"SC-{i:02}", "door": rnd.choice("ABCD"), "battery": rnd.randint(30, 99), "pings": 0} for i in range(1, 9)},
            "shifts": {}, "found": [], "payouts": [], "settings": {"currency": "CAD", "fee": 2, "footer": "See you there", "hold_minutes": 15},
            "giftcards": {str(70010 + 7 * i): {"code": str(70010 + 7 * i), "balance": rnd.choice([25, 50, 100])} for i in range(40)}, "drawer": {"float": 200, "opened": 0}, "late": {}}


def order(k, event, channel, n=None):
    return {"id": k, "event": event, "channel": channel, "seats": n or rnd.randint(1, 6), "total": rnd.randint(12, 240), "state": "paid", "buyer": {"name": rnd.choice("Abel Byrne Cole Diaz Evans Fox Gray Hale Irwin Jones".split()), "email": f"b{rnd.randint(1, 999)}@example.org"}}


D = json.loads(FILE.read_text()) if FILE.exists() else seed()
rnd.seed(D["seq"])


def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def b(): return request.get_json(silent=True) or {}
def no(text, code): return jsonify(error=text), code
def who(): return D["sessions"].get(request.cookies.get("bo_sid", ""))
def today(): return (WORK / "today").read_text()
def fresh():
    D["seq"] += rnd.choice([1, 1, 2])
    return D["seq"]


@app.before_request
def door():
    p = request.path
    if not p.startswith("/api/"): return None
    if mode("maintenance"): return no("down for maintenance", 503)
    if mode("throttle") and "q" in request.args: return no("slow down", 429)
    if request.url_rule is None or p.startswith(("/api/public/", "/api/kiosk/", "/api/v0/")) or p in ("/api/login", "/api/health"): return None
    if not who(): return no("please sign in", 401)


@app.after_request
def keep(r):
    if request.method not in ("GET", "HEAD", "OPTIONS"): FILE.write_text(json.dumps(D))
    return r


def way(path, *methods, role=None):
    def deco(f):
        @wraps(f)
        def g(**k):
            if role and ROLES.get(who()) not in role: return no("not allowed", 403)
            return f(**k)
        app.add_url_rule("/api" + path, "/".join(methods) + path, g, methods=methods or ["GET"])
        return f
    return deco


def one(table, name):
    def deco(f):
        @wraps(f)
        def g(k, **m):
            x = D[table].get(str(k))
            return f(x, **m) if x else no(f"{name} not found", 404)
        return g
    return deco


event, the_order, venue, promoter, discount = one("events", "event"), one("orders", "order"), one("venues", "venue"), one("promoters", "promoter"), one("discounts", "discount")


def page(rows, n=15):
    p = request.args.get("page", 1, int)
    return jsonify(items=rows[(p - 1) * n:p * n], total=len(rows), page=p)


@way("/login", "POST")
def login():
    if mode("lock"): return no("too many attempts", 429)
    if b().get("password") == "wrong" or b().get("user") not in ROLES: return no("wrong user or password", 401)
    s = secrets.token_hex(8)
    D["sessions"][s] = b()["user"]
    r = jsonify(user=b()["user"], role=ROLES[b()["user"]])
    r.set_cookie("bo_sid", s, httponly=True)
    return r


@way("/logout", "POST")
def logout():
    D["sessions"].pop(request.cookies.get("bo_sid"), None)
    return "", 204


way("/session")(lambda: jsonify(user=who(), role=ROLES[who()], office="front"))
way("/features")(lambda: jsonify(loyalty=True, campaigns=True, waitlist=True, seatmaps=False, phase=2))
way("/notices")(lambda: jsonify([{"text": "Card terminal 2 is being swapped this afternoon"}] if mode("notice") else []))
way("/counters")(lambda: jsonify(open_orders=len(D["orders"]) % 90, calls=D["seq"] % 7))
way("/blocklist")(lambda: jsonify([{"email": "bots@example.net"}]))
way("/health")(lambda: jsonify(ok=True))
way("/payment-methods")(lambda: jsonify(["card", "cash", "giftcard"]))


# --- events
def brief(e): return {k: e[k] for k in ("id", "title", "starts", "status", "on_sale", "featured")}


@way("/events")
def events():
    a = request.args
    return page([brief(e) for e in reversed(D["events"].values()) if a.get("status", e["status"]) == e["status"] and a.get("q", "").lower() in e["title"].lower()])


@way("/events", "POST")
def new_event():
    if not b().get("title"): return no("title is missing", 422)
    k = fresh()
    D["events"][str(k)] = {"id": k, "title": b()["title"], "venue": b().get("venue", 1), "starts": "2030-06-01T20:30", "status": "draft", "on_sale": False, "featured": False, "capacity": 240, "sold": 0, "blurb": ""}
    D["tiers"][str(k)] = []
    return jsonify(D["events"][str(k)]), 201, {"Location": f"/api/events/{k}"}


way("/events/<int:k>")(event(lambda e: jsonify(e)))


@way("/events/<int:k>", "PUT")
@event
def put_event(e):
    e.update({k: v for k, v in b().items() if k in ("title", "blurb", "capacity")})
    return jsonify(e)


@way("/events/<int:k>", "DELETE")
@event
def drop_event(e):
    if e["status"] != "draft": return no("only drafts", 409)
    del D["events"][str(e["id"])]
    return "", 204


@way("/events/<int:k>/featured", "PATCH")
@event
def feature(e):
    e["featured"] = b()["featured"]
    return jsonify(ok=True)


way("/events/<int:k>/on-sale", "PATCH")(event(lambda e: jsonify(ok=True)))          # the gate of phase 2 is to decide
way("/events/<int:k>/duplicate", "POST")(event(lambda e: (jsonify(ok=True), 201)))  # a job that nobody runs


@way("/events/<int:k>/publish", "POST")
@event
def publish(e):
    if e["status"] == "published": return no("is published", 409)
    e["status"] = "published"
    return jsonify(ok=True)


way("/events/<int:k>/tiers")(event(lambda e: jsonify(D["tiers"].get(str(e["id"]), []))))


@way("/events/<int:k>/tiers/<int:t>", "PUT")
@event
def put_tier(e, t):
    for x in D["tiers"].get(str(e["id"]), []):
        if x["id"] == t:
            x.update({k: v for k, v in b().items() if k in ("price", "quota")})
            return jsonify(x)
    return no("tier not found", 404)


@way("/events/<int:k>/tiers", "POST")
@event
def new_tier(e):
    l = D["tiers"].setdefault(str(e["id"]), [])
    l.append({"id": len(l) + 1, "name": b().get("name", "Extra"), "price": b().get("price", 20), "quota": 50})
    return jsonify(l[-1]), 201


for name in ("holds", "guests"):
    @way(f"/events/<int:k>/{name}")
    @event
    def listing(e, name=name): return jsonify(D[name].get(str(e["id"]), []))

    @way(f"/events/<int:k>/{name}", "POST")
    @event
    def adding(e, name=name):
        l = D[name].setdefault(str(e["id"]), [])
        l.append({"id": fresh(), **b()})
        return jsonify(l[-1]), 201

    @way(f"/events/<int:k>/{name}/<int:i>", "DELETE")
    @event
    def removing(e, i, name=name):
        l = D[name].get(str(e["id"]), [])
        D[name][str(e["id"])] = [x for x in l if x["id"] != i]
        return "", 204

way("/events/<int:k>/waitlist")(event(lambda e: jsonify([])))                        # phase 2
way("/events/<int:k>/artists")(event(lambda e: jsonify(D["artists"].get(str(e["id"]), []) if V2 else [])))


@way("/events/<int:k>/seatmap")
@event
def seatmap(e):
    r = jsonify(rows=[{"row": chr(65 + i), "seats": 12 + e["venue"]} for i in range(e["venue"] + 3)])
    r.add_etag()
    return r.make_conditional(request)


# --- orders
def short(o): return {k: o[k] for k in ("id", "event", "channel", "seats", "total", "state")}


@way("/orders")
def orders():
    a = request.args
    return page([short(o) for o in reversed(D["orders"].values()) if a.get("channel", o["channel"]) == o["channel"] and a.get("state", o["state"]) == o["state"] and a.get("q", "").lower() in (o["id"] + o["buyer"]["name"]).lower()])


def sell(channel):
    if not b().get("event"): return no("event is missing", 422)
    k = f"TO-{fresh()}"
    D["orders"][k] = order(k, b()["event"], channel, b().get("seats", 2))
    e = D["events"].get(str(b()["event"]))
    if e: e["sold"] += b().get("seats", 2)
    return jsonify(id=k, total=D["orders"][k]["total"]), 201


way("/orders", "POST")(lambda: sell("desk"))
way("/orders/<k>")(the_order(lambda o: jsonify(o)))


@way("/orders/<k>/buyer", "PUT")
@the_order
def buyer(o):
    o["buyer"].update({k: b()[k] for k in ("name", "email") if k in b()})
    return jsonify(o["buyer"])


@way("/orders/<k>/refund", "POST")
@the_order
def refund(o):
    if o["state"] == "refunded": return no("already refunded", 409)
    o["state"] = "refunded"
    return jsonify(id=fresh(), amount=o["total"]), 201


@way("/orders/<k>/check-in", "POST")
@the_order
def check_in(o):
    if o["state"] != "paid": return no("cannot be checked in", 409)
    o["state"] = "used"
    return jsonify(ok=True)


way("/orders/<k>/resend", "POST")(the_order(lambda o: (jsonify(queued=True), 202)))
way("/orders/<k>/notes")(the_order(lambda o: jsonify(D["notes"].get(o["id"], []))))


@way("/orders/<k>/notes", "POST")
@the_order
def note(o):
    D["notes"].setdefault(o["id"], []).append({"text": b()["text"], "by": who()})
    return jsonify(ok=True), 201


way("/orders/<k>/invoice")(the_order(lambda o: redirect(f"http://billing.internal:8080/invoices/{o['id']}")))
way("/orders/<k>/tickets.pdf")(the_order(lambda o: redirect(f"/files/{o['id']}.pdf", 303)))
if not V2: way("/orders/<k>/timeline")(the_order(lambda o: jsonify([{"at": "created", "by": o["channel"]}, {"at": o["state"]}])))


@app.get("/files/<k>.pdf")
def pdf(k): return Response(b"%PDF-1.4\n" + b"0" * (2000 + sum(map(ord, k)) % 900), mimetype="application/pdf")


# --- halls, promoters, discounts
way("/venues")(lambda: jsonify([{k: v[k] for k in ("id", "name", "seats")} for v in D["venues"].values()]))
way("/venues/<int:k>")(venue(lambda v: jsonify(v)))
way("/venues/<int:k>", "PUT")(venue(lambda v: jsonify({**v, **b()})))                # never committed
way("/venues/<int:k>/floorplan")(venue(lambda v: jsonify(levels=2, doors=4) if v["id"] in (2, 6) else no("no floor plan", 404)))
way("/promoters")(lambda: jsonify([{k: v[k] for k in ("id", "name")} for v in D["promoters"].values()]))
way("/promoters/<int:k>")(promoter(lambda v: jsonify(v)))


@way("/promoters/<int:k>", "PUT")
@promoter
def put_promoter(v):
    v.update({k: b()[k] for k in ("share", "remarks") if k in b()})
    return jsonify(v)


way("/discounts")(lambda: jsonify(list(D["discounts"].values())))


@way("/discounts", "POST")
def new_discount():
    c = b().get("code", "")
    if c in D["discounts"]: return no("code is taken", 409)
    D["discounts"][c] = {"code": c, "percent": b().get("percent", 5), "active": True, "used": 0}
    return jsonify(D["discounts"][c]), 201


@way("/discounts/<k>", "PATCH")
@discount
def patch_discount(x):
    x["active"] = b()["active"]
    return jsonify(x)


way("/discounts/<k>", "DELETE")(lambda k: ("", 204))                                 # soft delete, column of phase 2


# --- the house
way("/staff", role=("manager", "finance"))(lambda: jsonify([{"user": u, "role": r} for u, r in ROLES.items()]))
way("/staff/roles", role=("owner",))(lambda: jsonify([]))
way("/settings")(lambda: jsonify(D["settings"]))


@way("/settings", "PUT", role=("manager", "finance"))
def settings():
    D["settings"].update({k: b()[k] for k in D["settings"] if k in b()})
    return jsonify(D["settings"])


way("/devices")(lambda: jsonify(list(D["devices"].values())))


@way("/devices/<k>/ping", "POST")
def ping(k):
    x = D["devices"].get(k)
    if not x: return no("no such device", 404)
    x["battery"] = rnd.randint(8, 100)
    return jsonify(sent=True), 202


@way("/shifts")
def shifts():
    w = request.args.get("week", "10")
    return jsonify(D["shifts"].get(w, []))


@way("/shifts", "POST", role=("manager",))
def new_shift():
    D["shifts"].setdefault(str(b()["week"]), []).append({"day": b()["day"], "who": b()["who"]})
    return jsonify(ok=True), 201


way("/lost-found")(lambda: jsonify(D["found"]))


@way("/lost-found", "POST")
def found():
    D["found"].append({"id": fresh(), "what": b()["what"]})
    return jsonify(D["found"][-1]), 201


@way("/lost-found/<int:k>", "DELETE")
def handed(k):
    D["found"] = [x for x in D["found"] if x["id"] != k]
    return "", 204


@way("/giftcards/<k>")
def giftcard(k): return jsonify(D["giftcards"][k]) if k in D["giftcards"] else no("no such card", 404)


@way("/giftcards/<k>/redeem", "POST")
def redeem(k):
    x = D["giftcards"].get(k)
    if not x: return no("no such card", 404)
    if x["balance"] < b()["amount"]: return no("not enough", 409)
    x["balance"] -= b()["amount"]
    return jsonify(x)


way("/drawer")(lambda: jsonify(D["drawer"]))


@way("/drawer/open", "POST")
def drawer():
    D["drawer"]["opened"] += 1
    return "", 204


@way("/drafts/<k>", "PUT")
def draft(k): return "", 204


# --- figures
def money(f, t, c): return [{"day": i, "net": (i * 37 + len(D["orders"])) % 900 + 90} for i in range(f, t)]


@way("/dashboard/today")
def dashboard(): return jsonify(sold=D["seq"] - 48330, orders=len(D["orders"]), refunded=sum(o["state"] == "refunded" for o in D["orders"].values()), top=[e["title"] for e in sorted(D["events"].values(), key=lambda e: -e["sold"])[:3]])


way("/dashboard/forecast")(lambda: jsonify(series=[0, 0, 0, 0, 0, 0, 0], confidence=None))
way("/reports/sales")(lambda: jsonify(rows=money(0, request.args.get("days", 7, int), None), orders=len(D["orders"])))
way("/reports/attendance")(lambda: jsonify(rows=[{"title": e["title"], "sold": e["sold"]} for e in list(D["events"].values())[-request.args.get("days", 7, int):]]))
way("/reports/refunds")(lambda: jsonify(rows=[], total=0))
way("/reports/no-shows")(lambda: jsonify(rows=[{"order": o["id"]} for o in D["orders"].values() if o["state"] == "used" and int(o["id"][3:]) % 11 == 0 and request.args.get("days", 7, int) > 7], total=0))


@way("/reports/settlement")
def settlement(): return jsonify(D["settlements"][request.args.get("event")])


@way("/payouts", role=("finance", "manager"))
def payouts(): return jsonify(D["payouts"])


@way("/payouts", "POST", role=("finance",))
def pay():
    D["payouts"].append({"id": fresh(), "promoter": b()["promoter"], "amount": b()["amount"]})
    return jsonify(D["payouts"][-1]), 201


@way("/exports", "POST")
def export():
    k = str(fresh())
    D["exports"][k] = 0
    return jsonify(id=int(k), state="queued"), 202, {"Location": f"/api/exports/{k}"}


@way("/exports/<int:k>")
def export_state(k):
    if str(k) not in D["exports"]: return no("no such export", 404)
    D["exports"][str(k)] += 1
    return jsonify(id=k, state="done" if D["exports"][str(k)] > 2 else "running")


@way("/exports/<int:k>/file")
def export_file(k): return Response("id,event,total\n" + "".join(f"{o['id']},{o['event']},{o['total']}\n" for o in D["orders"].values()), mimetype="text/csv")


# --- phase 2
def later(): return no("planned for phase 2", 501)


way("/campaigns")(later)
way("/segments")(later)


# --- machines, the public
way("/kiosk/config")(lambda: jsonify(lang=["en", "fr"], idle=90, logo="k1"))
way("/kiosk/events")(lambda: jsonify([{"id": e["id"], "title": e["title"], "left": e["capacity"] - e["sold"]} for e in D["events"].values() if e["status"] == "published"]))
way("/kiosk/orders", "POST")(lambda: sell("kiosk"))
way("/kiosk/heartbeat", "POST")(lambda: ("", 204))
way("/public/events")(lambda: jsonify([brief(e) for e in D["events"].values() if e["status"] == "published"]))
way("/public/events/<int:k>")(event(lambda e: jsonify(e)))
way("/public/orders", "POST")(lambda: sell("web"))
way("/v0/availability")(lambda: no("gone, use /api/public/events", 410))


@app.post("/hooks/payments")
def hook(): return jsonify(received=True) if request.headers.get("X-Signature") == "good" else no("signature", 401)


@app.post("/hooks/mail")
def mail(): return "", 204


@app.get("/assets/<path:f>")
def assets(f): return send_from_directory(WORK / "assets", f, max_age=0)


@app.errorhandler(404)
def shell(e):
    """Pages of the single page application; what is below /api is Werkzeug's own answer."""
    if request.path.startswith("/api/") or request.method != "GET": return e
    r = send_from_directory(WORK, "index.html", max_age=0)
    r.status_code = 200
    return r
