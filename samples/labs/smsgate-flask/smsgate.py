"""The operations panel of an SMS gateway: Flask, everything in memory and in one file. Honest in most places."""
import json, os, random
from datetime import timedelta
from functools import wraps
from pathlib import Path
from flask import Flask, Response, jsonify, redirect, request, send_from_directory, session
WORK = Path(os.environ["WORK"]); STATE = WORK / "gate.json"; RELEASE = int(os.environ.get("RELEASE", "1"))
app = Flask(__name__, static_folder=None); app.secret_key = "k" * 24; app.permanent_session_lifetime = timedelta(hours=12); app.json.sort_keys = False
A = "/ops/api"; R = random.Random(4471)
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
STAFF = [("lead", "owner"), ("deputy", "admin"), ("shift-1", "operator"), ("shift-2", "operator"), ("compliance", "auditor")]
def sow():
    routes = {str(i): {"id": i, "name": f"{c}-{n}", "carrier": c, "enabled": R.random() < .8, "weight": R.choice([5, 10, 20, 40, 100]), "price": round(R.uniform(.004, .09), 4), "window": R.choice(["", "08-22"]), "prefixes": [str(R.randint(30, 499)) for _ in range(R.randint(1, 6))]} for i, (c, n) in enumerate([(c, n) for c in ("baltcom", "nordlink", "teleria", "viaduct", "omnigsm") for n in ("direct", "grey", "premium", "backup")], 11)}
    msgs = [{"id": 88000 + i, "to": f"+3706{R.randint(1000000, 9999999)}", "state": R.choice(["delivered"] * 6 + ["expired", "rejected", "queued"]), "parts": R.randint(1, 3), "route": int(R.choice(list(routes)))} for i in range(120)]
    return {"routes": routes, "route_notes": {}, "messages": msgs, "switches": {k: {"key": k, "enabled": R.random() < .5, "rollout": R.choice([0, 5, 25, 100]), "note": ""} for k in ("mo-fallback", "dlr-batching", "utf7-fold", "smpp-v5", "price-cache", "otp-lane", "hlr-lookup", "quiet-hours", "loop-guard")}, "overrides": {"otp-lane": [{"account": "parcelbox"}, {"account": "tramcard"}], "smpp-v5": [{"account": "parcelbox"}]},
        "tasks": {str(700 + i): {"id": 700 + i, "kind": R.choice(["dlr-sweep", "price-import", "hlr-refresh", "report-build"]), "state": R.choice(["done", "done", "done", "failed"]), "attempts": R.randint(1, 4)} for i in range(34)}, "next_task": 734,
        "callbacks": {str(40 + i): {"id": 40 + i, "account": a, "url": f"https://{a}.example.net/dlr" + "x" * R.randint(0, 9), "paused": False, "retries": 3, "deliveries": [{"status": R.choice([200, 200, 200, 502]), "ms": R.randint(20, 900)} for _ in range(R.randint(0, 12) if i != 4 else 0)], "due": 0} for i, a in enumerate(("parcelbox", "tramcard", "bankly", "clinicall", "newcomer", "gazetta"))}, "next_cb": 46,
        "senders": {str(300 + i): {"id": 300 + i, "text": t, "country": R.choice(["LT", "LV", "EE"]), "state": "approved", "documents": [{"file": "letter.pdf"}] if i % 5 == 0 else []} for i, t in enumerate(("PARCELBOX", "TRAMCARD", "BANKLY", "CLINIC", "GAZETTA", "PIZZA", "TAXI77", "SCHOOL", "LIBRARY", "GYM", "OPTIKA"))}, "next_sender": 311,
        "blocklist": {str(900 + i): {"id": 900 + i, "msisdn": f"+3706{R.randint(1000000, 9999999)}", "reason": R.choice(["spam", "regulator", "opt-out"])} for i in range(44)}, "next_block": 944,
        "templates": {str(i): {"id": i, "name": n, "text": "Your code is {code}. " + "w" * R.randint(3, 60), "locked": False} for i, n in enumerate(("otp", "parcel-out", "parcel-in", "visit", "late-fee", "ticket"), 1)},
        "staff": {str(i): {"id": i, "login": l, "role": r, "mfa": i == 1, "phone": "", "on_call": i == 3} for i, (l, r) in enumerate(STAFF, 1)}, "next_staff": 6, "prefs": {}, "drafts": {}, "trail": [{"n": i, "who": R.choice(["lead", "deputy", "shift-1"]), "what": R.choice(["route.update", "switch.flip", "sender.approve"]), "cat": "changes"} for i in range(57)], "incidents": [], "approvals": [], "exports": {}, "next_export": 1, "unread": {}, "throttles": [{"account": a, "per_second": n} for a, n in (("parcelbox", 40), ("bankly", 100), ("tramcard", 20))], "n": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else sow()
R.seed(D["n"] * 7919 + 3)
def bad(code, text, **more): return jsonify(error=text, **more), code
def who(): return session.get("login", "")
def role(): return dict(STAFF).get(who(), "")
def b(): return request.get_json(silent=True) or {}
def note(what): D["trail"].append({"n": len(D["trail"]), "who": who(), "what": what, "cat": "changes"})
def deny(*roles): return None if role() in roles else bad(403, "your role may not do this")
def page(l, n=20):
    p = max(1, int(request.args.get("page", 1))); return jsonify(items=l[(p - 1) * n:p * n], page=p, total=len(l))
@app.before_request
def door():
    p = request.path
    if not p.startswith(A + "/"): return
    if mode("maintenance"): return bad(503, "maintenance")
    if mode("throttle") and request.method == "GET" and p.startswith(A + "/messages"): return bad(429, "slow down", retry=30)
    if not who() and p != A + "/session" and request.url_rule and "partner" not in p: return bad(401, "sign in")
@app.after_request
def keep(r):
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: D["n"] += 1; STATE.write_text(json.dumps(D))
    return r
def at(p, *methods):
    def deco(f): app.add_url_rule(A + p, f.__name__ + p + "".join(methods), f, methods=methods or ["GET"]); return f
    return deco
def one(shelf, text):
    def deco(f):
        @wraps(f)
        def g(k, **m): x = D[shelf].get(str(k)); return f(x, **m) if x else bad(404, text)
        return g
    return deco
route, task, cb, sender, block, tpl, man = one("routes", "no such route"), one("tasks", "no such task"), one("callbacks", "no such callback"), one("senders", "no such sender id"), one("blocklist", "not blocked"), one("templates", "no such template"), one("staff", "no such person")
# -- signing in
@at("/session", "POST", "DELETE")
def signin():
    if request.method == "DELETE": session.clear(); return "", 204
    if b().get("code") != "ok": return bad(401, "wrong code")
    session.permanent = True; session["login"] = b()["login"]; return jsonify(login=who(), role=role())
at("/me")(lambda: jsonify(login=who(), role=role()))
at("/enums")(lambda: jsonify(states=["queued", "delivered", "expired", "rejected"], reasons=["spam", "regulator", "opt-out"]))
at("/version")(lambda: jsonify(build=f"2033.{RELEASE}"))
at("/unread")(lambda: jsonify(unread=D["n"] // 7 % 4))
at("/licence")(lambda: jsonify(seats=10, until="2034-01-31"))
at("/incidents")(lambda: jsonify(D["incidents"]))
at("/approvals")(lambda: jsonify(D["approvals"]))
at("/rcs/agents")(lambda: bad(402, "RCS is not part of your licence"))
at("/carriers/")(lambda: jsonify([{"code": c, "country": k} for c, k in (("baltcom", "LT"), ("nordlink", "SE"), ("teleria", "EE"), ("viaduct", "PL"), ("omnigsm", "LV"))]))
@at("/carriers/<k>/resync", "POST")
def resync(k): return redirect(f"http://smsgate:8000{A}/carriers/{k}/resync/", 302)           # the proxy's name was never configured
@at("/prefs", "GET", "PUT")
def prefs():
    if request.method == "PUT": D["prefs"][who()] = b(); return "", 204
    return jsonify(D["prefs"].get(who(), {"density": "cosy", "columns": []}))
@at("/drafts/<k>", "GET", "PUT", "DELETE")
def drafts(k):
    key = who() + k
    if request.method == "PUT": D["drafts"][key] = b(); return "", 204
    if request.method == "DELETE": D["drafts"].pop(key, None); return "", 204
    return jsonify(D["drafts"][key]) if key in D["drafts"] else bad(404, "no draft")
# -- routes
at("/routes")(lambda: jsonify([{k: x[k] for k in ("id", "name", "enabled", "weight")} for x in D["routes"].values() if request.args.get("carrier", x["carrier"]) == x["carrier"]]))
at("/routes/<int:k>")(route(lambda x: jsonify(x)))
@at("/routes/<int:k>", "PUT")
@route
def put_route(x):
    if deny("owner", "admin", "operator"): return deny("owner", "admin", "operator")
    for f in ("name", "price", "window", "prefixes", "weight"): x[f] = b().get(f, x[f])
    note("route.update"); return jsonify(x)
@at("/routes/<int:k>/enabled", "PATCH")
@route
def flip_route(x): x["enabled"] = bool(b().get("enabled")); note("route.flip"); return jsonify(ok=True)
at("/routes/<int:k>/health")(route(lambda x: jsonify(status="ok", score=100, since=None)))         # the prober was never written
if RELEASE < 3: at("/routes/<int:k>/latency")(route(lambda x: jsonify(p50=R.randint(80, 400), p95=R.randint(400, 2900), buckets=[R.randint(0, 99) for _ in range(R.randint(4, 12))])))
at("/routes/<int:k>/notes")(route(lambda x: jsonify(D["route_notes"].get(str(x["id"]), []))))
@at("/routes/<int:k>/notes", "POST")
@route
def add_note(x): D["route_notes"].setdefault(str(x["id"]), []).append({"by": who(), "text": b().get("text")}); return jsonify(ok=True), 201
@at("/routes/<int:k>/probe", "POST")
@route
def probe(x): return jsonify(sent=True, ms=R.randint(90, 2400))
# -- messages
@at("/messages")
def messages():
    s, q = request.args.get("state"), request.args.get("to", "")
    return page([m for m in reversed(D["messages"]) if (not s or m["state"] == s) and q in m["to"]])
@at("/messages/<int:k>")
def message(k):
    for m in D["messages"]:
        if m["id"] == k: return jsonify(m)
    return bad(404, "expired from the store")
at("/messages/<int:k>/hops")(lambda k: jsonify([{"hop": i, "ms": R.randint(3, 600)} for i in range(k % 4)]))
at("/messages/preview", "POST")(lambda: jsonify(parts=len(b().get("text", "")) // 160 + 1, encoding="gsm7"))
at("/messages/test", "POST")(lambda: ("", 204))
# -- switches
at("/switches")(lambda: jsonify(list(D["switches"].values())))
@at("/switches/<k>", "PATCH")
def flip(k):
    x = D["switches"].get(k)
    if not x: return bad(404, "no such switch")
    if deny("owner", "admin", "operator"): return deny("owner", "admin", "operator")
    for f in ("enabled", "rollout", "note"): x[f] = b().get(f, x[f])
    note("switch.flip"); return jsonify(x)
at("/switches/<k>/overrides")(lambda k: jsonify(D["overrides"].get(k, [])))
# -- tasks
at("/tasks")(lambda: page([x for x in reversed(list(D["tasks"].values())) if request.args.get("state", x["state"]) == x["state"]]))
at("/tasks/dead-letters")(lambda: jsonify(items=[], page=1, total=0))                              # nobody moves anything there
@at("/tasks/<int:k>")
@task
def get_task(x):
    if x["state"] == "queued": x["state"] = "running"
    elif x["state"] == "running": x["state"] = R.choice(["running", "done", "done", "failed"])
    return jsonify(x)
@at("/tasks", "POST")
def new_task():
    if not b().get("kind"): return bad(422, "kind?")
    i = D["next_task"]; D["next_task"] += 1; D["tasks"][str(i)] = {"id": i, "kind": b()["kind"], "state": "queued", "attempts": 1}; return jsonify(id=i), 202
@at("/tasks/<int:k>/retry", "POST")
@task
def retry(x):
    if x["state"] != "failed": return bad(409, "only failed tasks")
    x["state"], x["attempts"] = "queued", x["attempts"] + 1; return jsonify(id=x["id"]), 202
at("/tasks/<int:k>/cancel", "POST")(task(lambda x: bad(501, "not implemented")))
# -- callbacks
at("/callbacks")(lambda: jsonify([{k: v for k, v in x.items() if k not in ("deliveries", "due")} for x in D["callbacks"].values()]))
@at("/callbacks", "POST")
def new_cb():
    if not str(b().get("url", "")).startswith("https://"): return bad(422, "https only")
    i = D["next_cb"]; D["next_cb"] += 1; D["callbacks"][str(i)] = {"id": i, "account": b().get("account"), "url": b()["url"], "paused": False, "retries": 3, "deliveries": [], "due": 0}; return jsonify(id=i), 201
@at("/callbacks/<int:k>")
@cb
def get_cb(x): return jsonify({k: v for k, v in x.items() if k not in ("deliveries", "due")})
@at("/callbacks/<int:k>", "PATCH")
@cb
def patch_cb(x):
    y = {k: v for k, v in x.items() if k not in ("deliveries", "due")}; y.update(b()); return jsonify(y)   # answers what it was told, keeps what it had
@at("/callbacks/<int:k>/retries", "PUT")
@cb
def put_retries(x): x["retries"] = b().get("retries", 3); return "", 204
@at("/callbacks/<int:k>/deliveries")
@cb
def deliveries(x):
    while x["due"]: x["deliveries"].insert(0, {"status": 200, "ms": R.randint(20, 900)}); x["due"] -= 1
    return jsonify(x["deliveries"][:15])
@at("/callbacks/<int:k>/replay", "POST")
@cb
def replay(x): x["due"] += 1; return jsonify(queued=1), 202
@at("/callbacks/<int:k>/ping", "POST")
@cb
def ping(x): return ("", 204) if RELEASE > 1 else bad(500, "boom")
# -- sender ids
at("/sender-ids")(lambda: jsonify([{k: x[k] for k in ("id", "text", "country", "state")} for x in D["senders"].values()]))
at("/sender-ids/<int:k>")(sender(lambda x: jsonify(x)))
@at("/sender-ids", "POST")
def new_sender():
    t = str(b().get("text", ""))
    if not 3 <= len(t) <= 11: return bad(422, "3 to 11 characters")
    if any(x["text"] == t for x in D["senders"].values()): return bad(409, "taken")
    i = D["next_sender"]; D["next_sender"] += 1; D["senders"][str(i)] = {"id": i, "text": t, "country": b().get("country", "LT"), "state": "pending", "documents": []}; D["approvals"].append({"sender": i}); return jsonify(id=i), 201
@at("/sender-ids/<int:k>", "DELETE")
@sender
def drop_sender(x): note("sender.delete"); return "", 204                                          # the query lost its commit
@at("/sender-ids/<int:k>/approve", "POST")
@sender
def approve(x): x["state"] = "approved"; D["approvals"] = [a for a in D["approvals"] if a["sender"] != x["id"]]; return jsonify(ok=True)
at("/sender-ids/<int:k>/documents")(sender(lambda x: jsonify(x["documents"])))
# -- blocklist
at("/blocklist")(lambda: page([x for x in reversed(list(D["blocklist"].values())) if request.args.get("reason", x["reason"]) == x["reason"]]))
at("/blocklist/<int:k>")(block(lambda x: jsonify(x)))
@at("/blocklist", "POST")
def new_block():
    m = str(b().get("msisdn", ""))
    if not m.startswith("+"): return bad(422, "E.164 please")
    i = D["next_block"]; D["next_block"] += 1; D["blocklist"][str(i)] = {"id": i, "msisdn": m, "reason": b().get("reason", "spam")}; return jsonify(id=i), 201
@at("/blocklist/<int:k>", "DELETE")
@block
def unblock(x): D["blocklist"].pop(str(x["id"])); return "", 204
at("/blocklist/check", "POST")(lambda: jsonify(blocked=any(x["msisdn"] == b().get("msisdn") for x in D["blocklist"].values())))
# -- windows: drawn, never stored
at("/windows")(lambda: jsonify([]))
at("/windows", "POST")(lambda: (jsonify(id=1, ok=True), 201))
# -- templates
at("/templates")(lambda: jsonify([{k: x[k] for k in ("id", "name", "locked")} for x in D["templates"].values()]))
at("/templates/<int:k>")(tpl(lambda x: jsonify(x)))
@at("/templates/<int:k>", "PUT")
@tpl
def put_tpl(x):
    if x["locked"]: return bad(423, "locked")
    x["text"] = b().get("text", x["text"]); return "", 204
@at("/templates/<int:k>/lock", "PUT", "DELETE")
@tpl
def lock(x): x["locked"] = request.method == "PUT"; return "", 204
# -- staff
at("/staff")(lambda: jsonify([{k: x[k] for k in ("id", "login", "role", "mfa", "on_call")} for x in D["staff"].values()]))
at("/staff/<int:k>")(man(lambda x: jsonify(x)))
@at("/staff", "POST")
def new_staff():
    if deny("owner", "admin"): return deny("owner", "admin")
    if any(x["login"] == b().get("login") for x in D["staff"].values()): return bad(409, "there is one")
    i = D["next_staff"]; D["next_staff"] += 1; D["staff"][str(i)] = {"id": i, "login": b().get("login"), "role": "operator", "mfa": False, "phone": "", "on_call": False}; return jsonify(id=i), 201
@at("/staff/<int:k>", "PATCH")
@man
def patch_staff(x):
    if deny("owner", "admin"): return deny("owner", "admin")
    for f in ("role", "phone", "on_call"): x[f] = b().get(f, x[f])
    return jsonify(x)
@at("/staff/<int:k>/mfa", "PUT")
@man
def mfa(x): return deny("owner", "admin") or jsonify(ok=True)                                     # the directory decides, and is not asked
@at("/staff/<int:k>/tokens")
@man
def tokens(x): return bad(403, "missing scope staff:tokens")                                       # no role was ever given this scope
# -- trail
@at("/trail")
def trail(): return page(list(reversed(D["trail"])), 25)
@at("/trail/changes")
def changes(): return page([x for x in reversed(D["trail"]) if x["what"].startswith(request.args.get("what", ""))], 25)
for c in ("logins", "exports", "permissions"): at("/trail/" + c)(lambda: jsonify(items=[], page=1, total=0))
at("/trail/deliveries")(lambda: page([{"n": i, "state": m["state"]} for i, m in enumerate(reversed(D["messages"])) if m["state"] != "delivered"], 25))
# -- money and reports
@at("/payouts")
def payouts(): return deny("owner") or jsonify([{"carrier": "baltcom", "eur": D["n"] * 13}, {"carrier": "teleria", "eur": 8810}])
@at("/reports/traffic")
def traffic(): return jsonify(days=[{"d": i, "sent": 4000 + (D["n"] * 37 + i * 911) % 7000} for i in range(int(request.args.get("days", 7)))])
@at("/reports/margins")
def margins(): raise KeyError("currency")
at("/throttles")(lambda: jsonify(D["throttles"]))
@at("/exports", "GET", "POST")
def exports():
    if request.method == "GET": return jsonify([{"id": int(k), "state": "ready" if v > 1 else "queued"} for k, v in D["exports"].items()])
    i = D["next_export"]; D["next_export"] += 1; D["exports"][str(i)] = 0; return redirect(f"{A}/exports/{i}", 303)
@at("/exports/<k>")
def export(k):
    if k not in D["exports"]: return bad(404, "no such export")
    D["exports"][k] += 1; return jsonify(id=int(k), state="ready" if D["exports"][k] > 1 else "queued")
@at("/exports/<k>/file")
def export_file(k): return Response("to,state\n" + "".join(f"{m['to']},{m['state']}\n" for m in D["messages"][-60:]), mimetype="text/csv")
@at("/search")
def search(): q = request.args.get("q", ""); return jsonify([x["name"] for x in D["routes"].values() if q in x["name"]] + [x["text"] for x in D["senders"].values() if q.upper() in x["text"]])
# -- partners' system
@at("/partner/mo", "POST")
def mo():
    i = D["messages"][-1]["id"] + 1; D["messages"].append({"id": i, "to": f"+3706{R.randint(1000000, 9999999)}", "state": R.choice(["delivered", "delivered", "queued", "rejected"]), "parts": R.randint(1, 3), "route": int(R.choice(list(D["routes"])))}); del D["messages"][:-160]
    if R.random() < .02: D["incidents"] = []
    return "", 202
@at("/partner/commands")
def commands(): return jsonify([])
@app.post("/ops/lab/<what>")
def lab(what): D["incidents"] = [{"id": 1, "carrier": "viaduct", "since": "05:10"}] if what == "on" else []; return "", 204
@app.get("/ops/healthz")
def healthz(): return "ok"
@app.get("/ops/v1/<path:p>")
def v1(p): return bad(410, "use /ops/api")
@app.get("/ops/assets/<path:p>")
def assets(p): return send_from_directory(WORK / "dist" / "assets", p)
@app.get("/ops/")
@app.get("/ops/<path:p>")
def spa(p=""):                                                                                    # history routing; the API has its own 404
    if p == "api" or p.startswith("api/"): return Response(status=404, response=b"<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>\n", mimetype="text/html")
    return send_from_directory(WORK / "dist", "index.html")
