"""Ticketing and metering of a property-management firm: Flask, one tree of resources per tenant. In memory; kept over a restart."""
import logging, os, pickle, random, sys
from collections import defaultdict, deque
from pathlib import Path
from flask import Flask, Response, abort, g, jsonify, request
from werkzeug.exceptions import HTTPException
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(4041), WORK / "store"
logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s in %(module)s: %(message)s")
log = logging.getLogger("desk")
WAYS = "Granary Row,Sluice Street,Tannery Yard,Ferry Approach,Kiln Place,Copper Lane,Weir Terrace,Maltings Close,Signal Walk".split(",")
TRADES = "plumbing,lifts,heating,roofing,locks,gardens,electrics,cleaning".split(",")
CATEGORIES = ["heating", "water", "lift", "noise", "damp", "access", "waste", "other"]
def text(a, b): return "".join(R.choices("abcdefghijklmnoprstuwy     ", k=R.randint(a, b))).strip() or "a"
def sow(n, buildings, tickets, contractors, invoices, k):
    b = {k + i: dict(id=k + i, name=f"{R.randint(1, 90)} {R.choice(WAYS)}", storeys=R.randint(2, 14), caretaker_phone=f"010 555 {R.randint(1000, 9999)}", remark=text(0, 60)) for i in range(buildings)}
    m = {}
    for i in b:
        for kind in ("electricity", "water", "heat"):
            for _ in range(R.randint(1, 3)): s = f"{kind[0].upper()}M-{R.randint(10000, 99999)}"; m[s] = dict(serial=s, building_id=i, kind=kind, location=R.choice(["cellar", "roof", "riser 2", "plant room"]), value=R.randint(900, 88000))
    c = {f"{t}-{w}": dict(slug=f"{t}-{w}", trade=t, active=R.random() < .7, phone=f"010 555 {R.randint(1000, 9999)}") for t in TRADES[:contractors] for w in R.sample(["north", "express", "guild", "co"], R.randint(1, 2))}
    t = {k * 10 + i: dict(id=k * 10 + i, building_id=R.choice(list(b)), title=text(8, 60), category=R.choice(CATEGORIES), priority=R.choice(["low", "normal", "urgent"]), status=R.choice(["open", "open", "open", "closed"]), contractor=R.choice([None, None, *c]), watchers=[], reminders=[]) for i in range(tickets)}
    return dict(buildings=b, meters=m, contractors=c, tickets=t,
        readings=[dict(id=k * 100 + i, meter=s, value=max(0, m[s]["value"] - 40 * j), source=R.choice(["gateway", "manual"]), remark="") for i, (s, j) in enumerate((s, j) for s in m for j in range(R.randint(1, 9)))],
        comments={i: [dict(id=i * 10 + j, text=text(5, 120)) for j in range(R.randint(0, 4))] for i in t}, attachments={i: [dict(id=i * 10 + j, file=f"photo-{j}.jpg", bytes=R.randint(9000, 4000000)) for j in range(R.randint(1, 3))] if R.random() < .4 else [] for i in t},
        units={i: [dict(no=j, floor=j // 3, occupied=R.random() < .85) for j in range(1, R.randint(5, 15))] for i in b}, photos={i for i in b if R.random() < .25}, ratings={s: [dict(stars=R.randint(1, 5), text=text(0, 50))] * R.randint(1, 2) for s in c if R.random() < .25},
        invoices={f"INV-2032-{k + i:04}": dict(number=f"INV-2032-{k + i:04}", building_id=R.choice(list(b)), month=R.choice(["2032-07", "2032-08"]), status="open", paid_on=None, lines=[dict(text=text(5, 30), cents=R.randint(900, 90000)) for _ in range(R.randint(1, 4))]) for i in range(invoices)},
        keys=[dict(id=k + i, flat=f"{R.randint(1, 12)}{R.choice('AB')}", given_to=R.choice(TRADES)) for i in range(R.randint(2, 5) if n != "elmtree" else 1)], windows=[dict(id=1, what="lift inspection", when="2032-09-20")] if n == "quayside" else [],
        tariffs=[dict(kind=x, cents_per_unit=R.randint(12, 400), remark=text(0, 20)) for x in ("electricity", "water", "heat")], submeters=[dict(meter=s, unit=R.randint(1, 9)) for s in list(m)[:R.randint(3, 9)]],
        settings=dict(billing=dict(due_days=14, dunning=True, footer=text(10, 60)), contact=dict(mail=f"office@{n}.example", phone="010 555 0100", hours="08:00-16:30")), runs={}, audit=[dict(id=i, what=text(10, 50)) for i in range(40 if n != "elmtree" else 2)])
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else dict(n=70000, sessions={}, northbank=sow("northbank", 14, 45, 7, 40, 1100), **{"old-mill": sow("old-mill", 9, 28, 5, 25, 2100), "quayside": sow("quayside", 17, 60, 8, 55, 3100), "elmtree": sow("elmtree", 1, 0, 1, 0, 4100)})
if STORE.exists(): R.seed(D["n"])
def keep(): t = STORE.with_suffix(".new"); t.write_bytes(pickle.dumps(D)); t.replace(STORE)
TENANTS = ("northbank", "old-mill", "quayside", "elmtree")
class Desk(Flask):
    def add_url_rule(self, rule, endpoint=None, f=None, **more): super().add_url_rule(rule, f"{rule} {more.get('methods')}", f, **more)
app = Desk(__name__, static_folder=None)
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def nid(): D["n"] += 1; return D["n"]
def no(status, why): abort(Response(jsonify(error=why).data, status, mimetype="application/json"))
def form(): return request.get_json(silent=True) or {}
seen, hits = 0, defaultdict(deque)
@app.errorhandler(404)
def _(e):
    if request.method == "GET" and not request.path.startswith(("/tenants/", "/auth/", "/ingest/", "/assets/")): return Response((WORK / "dist" / "index.html").read_bytes(), mimetype="text/html")      # the page
    return jsonify(error="not found"), 404
@app.errorhandler(405)
def _(e): return jsonify(error="method not allowed"), 405
@app.errorhandler(Exception)
def _(e):
    if isinstance(e, HTTPException): return e
    log.exception("unhandled exception on %s [%s]", request.path, request.method)
    return jsonify(error="internal error"), 500
OPEN = ("/auth/login", "/config", "/version", "/healthz", "/metrics", "/ingest/readings")
@app.before_request
def _():
    global seen
    seen += 1
    if seen % 89 == 0: log.warning("modbus: register 40%03d of gateway gw-%d not implemented, skipped", R.randint(1, 99), R.randint(1, 3))
    elif seen % 131 == 0: log.info("mail: 250 queued as %08X", R.getrandbits(32))
    elif seen % 173 == 0: log.error("mail: 450 mailbox busy, will retry")
    p = request.path
    if p in OPEN or not p.startswith(("/tenants", "/auth", "/notifications", "/reports/arrears")): return
    g.user = request.headers.get("Authorization", "")[7:]
    if not g.user or g.user in D["sessions"].get("ended", ()): no(401, "session ended")
    g.role = g.user.split("-")[0]
    a = request.view_args or {}
    if "t" in a:
        if a["t"] not in TENANTS: no(404, "not found")
        g.d = D[a["t"]]
        if request.method not in ("GET", "HEAD", "OPTIONS"): g.d["audit"].insert(0, dict(id=nid(), what=request.method + " " + text(5, 40)))
def may(*roles):
    if g.role not in roles: no(403, "not allowed for your role")
def one(kind, i): return g.d[kind].get(i) or no(404, "not found")
def paged(rows, n=15, name="items"):
    p, q = int(request.args.get("page", 1)), request.args.get("q", "").lower()
    rows = [r for r in rows if not q or q in str(r).lower()]
    return jsonify({name: rows[(p - 1) * n:p * n], "total": len(rows)})
T = "/tenants/<t>"

# --- the house
@app.get("/healthz")
def _(): return "ok"
@app.get("/metrics")
def _(): return Response(f"requests_total {seen}\nworkers 1\n", mimetype="text/plain")
@app.get("/config")
def _(): return jsonify(currency="ZAR", locale="en", uploads=20)
@app.get("/version")
def _(): return jsonify(version="4.12.0" if NEW else "4.11.3")
@app.post("/auth/login")
def _():
    u = form().get("login", "")
    if form().get("password") != "*": no(401, "wrong password")
    D["sessions"].setdefault("ended", set()).discard(u); return jsonify(token=u)
@app.post("/auth/logout")
def _(): D["sessions"].setdefault("ended", set()).add(g.user); return "", 204
@app.get("/auth/me")
def _(): return jsonify(login=g.user, role=g.role)
@app.get("/notifications/count")
def _(): return jsonify(unread=int(now() / 3600 * 7) % 17)
@app.get("/tenants")
def _(): return jsonify([dict(slug=s) for s in TENANTS])
@app.get("/reports/arrears")
def _():
    d = D.get(request.args.get("tenant")) or no(404, "not found"); return jsonify(rows=[dict(number=i["number"], cents=sum(l["cents"] for l in i["lines"])) for i in d["invoices"].values() if i["status"] == "open"])
@app.post("/ingest/readings")
def _():
    if request.headers.get("X-Gateway-Token") != "demo": no(401, "token")
    d = D[R.choice(TENANTS[:3])]; s = R.choice(list(d["meters"])); d["meters"][s]["value"] += R.randint(1, 60); d["readings"].insert(0, dict(id=nid(), meter=s, value=d["meters"][s]["value"], source="gateway", remark="")); return "", 204
@app.get(T + "/dashboard")
def _(t): return jsonify(open=sum(x["status"] == "open" for x in g.d["tickets"].values()), readings=len(g.d["readings"]), feed=[dict(meter=r["meter"], value=r["value"]) for r in g.d["readings"][:R.randint(3, 8)]])
@app.get(T + "/audit")
def _(t): may("manager", "accountant"); return paged(g.d["audit"], 20)
@app.get(T + "/search")
def _(t):
    h = hits[g.user]
    while h and h[0] < now() - 10: h.popleft()
    if len(h) >= 4: no(429, "slow down")
    h.append(now()); q = request.args.get("q", "").lower()
    return jsonify(hits=[dict(kind="ticket", id=x["id"], title=x["title"]) for x in g.d["tickets"].values() if q in x["title"]][:8] + [dict(kind="meter", id=s) for s in g.d["meters"] if q.upper() in s][:8])
# --- buildings
@app.get(T + "/buildings")
def _(t): return paged(list(g.d["buildings"].values()), 10)
@app.post(T + "/buildings")
def _(t):
    may("manager")
    if not form().get("name"): no(422, "name is required")
    i = nid(); g.d["buildings"][i] = dict(id=i, name=form()["name"], storeys=form().get("storeys", 3), caretaker_phone="010 555 1000", remark=""); g.d["units"][i] = []; return jsonify(id=i), 201
@app.get(T + "/buildings/<int:i>")
def _(t, i): return jsonify(one("buildings", i))
@app.patch(T + "/buildings/<int:i>")
def _(t, i): one("buildings", i).update({k: v for k, v in form().items() if k in ("caretaker_phone", "remark")}); return jsonify(saved=True)
@app.get(T + "/buildings/<int:i>/photo")
def _(t, i): return Response(b"\xff\xd8\xff" + bytes(20000 + i * 7), mimetype="image/jpeg") if i in g.d["photos"] else no(404, "not found")
@app.get(T + "/buildings/<int:i>/units")
def _(t, i): one("buildings", i); return jsonify(g.d["units"][i])
@app.patch(T + "/buildings/<int:i>/units/<int:n>")
def _(t, i, n):
    u = next((u for u in g.d["units"].get(i, []) if u["no"] == n), None) or no(404, "not found")
    u["occupied"] = bool(form()["occupied"]); return jsonify(saved=True)
@app.get(T + "/buildings/<int:i>/consumption")
def _(t, i): one("buildings", i); return jsonify(electricity_kwh=0, heat_kwh=0, water_m3=0)     # until the warehouse is connected
if NEW:
    @app.get(T + "/buildings/<int:i>/certificate")
    def _(t, i): b = one("buildings", i); return jsonify(class_="ABCDEFG"[i % 7], kwh_per_m2=31 + i % 170, issued=f"20{20 + i % 12}-0{1 + i % 9}-01", remark="x" * (i % 5))
# --- meters and readings
@app.get(T + "/meters")
def _(t): a = request.args; return paged([m for m in g.d["meters"].values() if a.get("kind") in (None, m["kind"]) and a.get("building") in (None, str(m["building_id"]))], 20)
@app.get(T + "/meters/<s>")
def _(t, s): return jsonify(one("meters", s))
@app.patch(T + "/meters/<s>")
def _(t, s): one("meters", s)["location"] = form()["location"]; return jsonify(saved=True)
@app.get(T + "/meters/<s>/readings")
def _(t, s): one("meters", s); return jsonify([r for r in g.d["readings"] if r["meter"] == s])
@app.post(T + "/meters/<s>/readings")
def _(t, s):
    m, v = one("meters", s), form().get("value", 0)
    if v < m["value"]: no(422, "lower than the last reading")
    m["value"] = v; i = nid(); g.d["readings"].insert(0, dict(id=i, meter=s, value=v, source="manual", remark=form().get("remark", ""))); return jsonify(id=i), 201
@app.get(T + "/meters/<s>/live")
def _(t, s):
    one("meters", s)
    if mode("gateway"): log.warning("gateway does not answer: %s", s); no(503, "gateway does not answer")
    return jsonify(watts=R.randint(0, 40000), at=int(now()))
@app.post(T + "/meters/<s>/calibrate")
def _(t, s): one("meters", s); return jsonify(error="calibration is not implemented"), 501
@app.get(T + "/submeters")
def _(t): return jsonify(g.d["submeters"]) if t != "old-mill" else no(404, "not found")        # not in the plan of old-mill
@app.post(T + "/readings/query")
def _(t): f = form(); rows = [r for r in g.d["readings"] if r["source"] == f.get("source") and r["value"] >= f.get("min", 0)]; return jsonify(rows=rows[:15], total=len(rows))
@app.get(T + "/readings/export.csv")
def _(t): return Response("".join(f"{r['id']};{r['meter']};{r['value']}\n" for r in g.d["readings"]), mimetype="text/csv")
@app.put(T + "/readings/<int:i>")
def _(t, i):
    r = next((r for r in g.d["readings"] if r["id"] == i), None) or no(404, "not found")
    r.update({k: v for k, v in form().items() if k in ("value", "remark")}); return jsonify(r)
# --- tickets
@app.get(T + "/tickets")
def _(t): s = request.args.get("status"); return paged([x for x in reversed(g.d["tickets"].values()) if s in (None, x["status"])], 20)
@app.post(T + "/tickets")
def _(t):
    f = form()
    if not f.get("title") or f.get("category") not in CATEGORIES: no(422, "title and category are required")
    i = nid(); g.d["tickets"][i] = dict(id=i, building_id=f.get("building_id"), title=f["title"], category=f["category"], priority="normal", status="open", contractor=None, watchers=[], reminders=[]); g.d["comments"][i], g.d["attachments"][i] = [], []; return jsonify(id=i), 201
@app.get(T + "/ticket-categories")
def _(t): return jsonify(CATEGORIES)
@app.get(T + "/tickets/<int:i>")
def _(t, i): return jsonify(one("tickets", i))
@app.patch(T + "/tickets/<int:i>")
def _(t, i): one("tickets", i).update({k: v for k, v in form().items() if k in ("priority", "title")}); return jsonify(saved=True)
@app.delete(T + "/tickets/<int:i>")
def _(t, i): may("manager"); one("tickets", i); del g.d["tickets"][i]; return "", 204
@app.post(T + "/tickets/<int:i>/<any(close, reopen):what>")
def _(t, i, what):
    x, s = one("tickets", i), dict(close="closed", reopen="open")[what]
    if x["status"] == s: no(409, "already " + s)
    x["status"] = s; return jsonify(saved=True)
@app.post(T + "/tickets/<int:i>/<any(watch, unwatch):what>")
def _(t, i, what): w = one("tickets", i)["watchers"]; w[:] = [u for u in w if u != g.user] + [g.user] * (what == "watch"); return jsonify(saved=True)
@app.post(T + "/tickets/<int:i>/assign")
def _(t, i): one("tickets", i)["contractor"] = one("contractors", form().get("contractor"))["slug"]; return jsonify(saved=True)
@app.post(T + "/tickets/<int:i>/remind")
def _(t, i): one("tickets", i)["reminders"].append(int(now())); return jsonify(queued=True), 202
@app.get(T + "/tickets/<int:i>/comments")
def _(t, i): one("tickets", i); return jsonify(g.d["comments"][i])
@app.post(T + "/tickets/<int:i>/comments")
def _(t, i): one("tickets", i); k = nid(); g.d["comments"][i].append(dict(id=k, text=form()["text"])); return jsonify(id=k), 201
@app.get(T + "/tickets/<int:i>/attachments")
def _(t, i): one("tickets", i); return jsonify(g.d["attachments"][i])
@app.post(T + "/tickets/<int:i>/attachments")
def _(t, i): one("tickets", i); k = nid(); g.d["attachments"][i].append(dict(id=k, file=form()["file"], bytes=form()["bytes"])); return jsonify(id=k), 201
@app.delete(T + "/tickets/<int:i>/attachments/<int:k>")
def _(t, i, k): one("tickets", i); return "", 204       # the bucket is cleared by night, some day
@app.get(T + "/tickets/<int:i>/activity")
def _(t, i): one("tickets", i); return jsonify([])
# --- contractors
@app.get(T + "/contractors")
def _(t): return jsonify(list(g.d["contractors"].values()))
@app.post(T + "/contractors")
def _(t):
    may("manager"); s = form().get("slug") or no(422, "slug is required")
    if s in g.d["contractors"]: no(409, "exists")
    g.d["contractors"][s] = dict(slug=s, trade=s.split("-")[0], active=True, phone="010 555 2000"); return jsonify(slug=s), 201
@app.get(T + "/contractors/<s>")
def _(t, s): return jsonify(one("contractors", s))
@app.patch(T + "/contractors/<s>")
def _(t, s): return jsonify({**one("contractors", s), **form()})        # a copy
@app.get(T + "/contractors/<s>/jobs")
def _(t, s): one("contractors", s); return jsonify(jobs=[], total=0)
@app.get(T + "/contractors/<s>/ratings")
def _(t, s): one("contractors", s); return jsonify(g.d["ratings"].get(s, []))
@app.get(T + "/contractors/<s>/insurance")
def _(t, s): one("contractors", s); may("insurer"); return jsonify({})
# --- invoices
@app.get(T + "/invoices")
def _(t): may("manager", "accountant", "clerk"); a = request.args; return paged([i for i in reversed(g.d["invoices"].values()) if a.get("status") in (None, i["status"]) and a.get("month") in (None, i["month"])], 12)
@app.get(T + "/invoices/summary")
def _(t): rows = [i["net"] for i in D[t]["invoices"].values()] or [{}["net"]]; return jsonify(sum(rows))
def book():
    for run in g.d["runs"].values():
        if run["state"] == "queued" and now() - run["at"] > 1200:
            for _ in range(run["n"]): k = f"INV-2032-{nid()}"; g.d["invoices"][k] = dict(number=k, building_id=R.choice(list(g.d["buildings"])), month="2032-09", status="open", paid_on=None, lines=[dict(text=text(5, 30), cents=R.randint(900, 90000))])
            run["state"] = "done"
@app.before_request
def _():
    if "invoice" in request.path and hasattr(g, "d"): book()
@app.get(T + "/invoices/<n>")
def _(t, n): may("manager", "accountant", "clerk"); return jsonify(one("invoices", n))
@app.get(T + "/invoices/<n>/pdf")
def _(t, n): i = one("invoices", n); return Response(b"%PDF-1.7\n" + bytes(9000 + 700 * len(i["lines"])), mimetype="application/pdf")
@app.post(T + "/invoices/<n>/lines")
def _(t, n): i = one("invoices", n); f = form(); return jsonify(invoice=n, line=len(i["lines"]) + 1, text=f["text"]), 201
@app.post(T + "/invoices/<n>/pay")
def _(t, n):
    may("accountant", "manager"); i = one("invoices", n)
    if i["paid_on"]: no(409, "already paid")
    i.update(status="paid", paid_on="2032-09-09"); return jsonify(saved=True)
@app.post(T + "/invoice-runs")
def _(t): may("accountant", "manager"); i = nid(); g.d["runs"][i] = dict(id=i, state="queued", at=now(), n=R.randint(2, 4)); return jsonify(run=i), 202
@app.get(T + "/invoice-runs/<int:i>")
def _(t, i): r = one("runs", i); return jsonify(id=i, state=r["state"])
# --- the rest
@app.get(T + "/keys/")
def _(t): return jsonify(g.d["keys"])
@app.post(T + "/keys/")
def _(t): k = nid(); g.d["keys"].append(dict(id=k, **form())); return jsonify(id=k), 201
@app.get(T + "/maintenance-windows")
def _(t): return jsonify(g.d["windows"])
@app.post(T + "/maintenance-windows")
def _(t): k = nid(); g.d["windows"].append(dict(id=k, what=form()["what"], when=form()["when"])); return jsonify(id=k), 201
@app.get(T + "/settings/<any(billing, contact):s>")
def _(t, s): return jsonify(g.d["settings"][s])
@app.put(T + "/settings/<any(billing, contact):s>")
def _(t, s): may("manager", "accountant"); g.d["settings"][s] = form(); return "", 204
@app.get(T + "/tariffs")
def _(t): r = jsonify(g.d["tariffs"]); r.add_etag(); return r.make_conditional(request)
@app.put(T + "/tariffs/<kind>")
def _(t, kind): may("manager", "accountant"); x = next((x for x in g.d["tariffs"] if x["kind"] == kind), None) or no(404, "not found"); x.update({k: form()[k] for k in ("cents_per_unit", "remark") if k in form()}); return jsonify(x)
@app.get("/assets/<name>")
def _(name): return Response((WORK / "dist" / name).read_bytes(), mimetype="text/javascript") if (WORK / "dist" / name).is_file() else no(404, "not found")
log.info("desk %s, %d tenants", "4.12.0" if NEW else "4.11.3", len(TENANTS))
