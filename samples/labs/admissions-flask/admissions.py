"""A school's admissions: Flask, two replicas with one SQLite file. What is missing is in truth.py."""
import json, os, random, sqlite3, threading, time
from datetime import datetime, timezone
from pathlib import Path
from uuid import uuid4, UUID
from flask import Flask, Response, abort, g, jsonify, request, send_file, session
from werkzeug.exceptions import HTTPException

WORK, NAME, RELEASE = Path(os.environ["WORK"]), os.environ["NAME"], int(os.environ.get("RELEASE", "1"))
app = Flask(__name__, static_folder=None)
app.secret_key = "lab"
app.config.update(SESSION_COOKIE_NAME="adm", SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
app.json.sort_keys = False
local = threading.local()
def db():
    if not hasattr(local, "db"):
        local.db = sqlite3.connect(WORK / "adm.db", timeout=5, isolation_level=None)
        local.db.execute("create table if not exists doc (n integer primary key, kind text, id text, body text, unique (kind, id))")
    return local.db
def every(kind): return [json.loads(b) for (b,) in db().execute("select body from doc where kind=? order by n", (kind,))]
def find(kind, k): r = db().execute("select body from doc where kind=? and id=?", (kind, k)).fetchone(); return json.loads(r[0]) if r else None
def need(kind, k): return find(kind, k) or abort(404)
def put(kind, k, doc): db().execute("insert into doc (kind,id,body) values (?,?,?) on conflict (kind,id) do update set body=excluded.body", (kind, k, json.dumps(doc, ensure_ascii=False))); return doc
def drop(kind, k): return db().execute("delete from doc where kind=? and id=?", (kind, k)).rowcount
def new(kind, doc): k = str(uuid4()); return put(kind, k, {"id": k, **doc})
def on(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def day(): return int((WORK / "day").read_text())
def body(): return request.get_json(silent=True) or {}
def page(rows, n=20): p = request.args.get("page", 1, int); return jsonify(items=rows[(p - 1) * n:p * n], total=len(rows))
ok = lambda: jsonify(ok=True)
def now(): return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
FIRST = "Ash Bay Cedar Dale Elm Fern Glen Heath Ivy Juniper Kestrel Lake Moss North Oak Pine Quay Reed Sage Tarn".split()

def seed():
    r = random.Random(5)
    def k(): return str(UUID(int=r.getrandbits(128), version=4))
    def add(kind, doc): i = k(); put(kind, i, {"id": i, **doc}); return i
    cs = [add("cohort", {"name": n, "seats": s, "open": True}) for n, s in (("Autumn web", 30), ("Autumn data", 24), ("Evening design", 18), ("Remote ops", 200), ("Spring web", 90))]
    rv = [add("reviewer", {"name": r.choice(FIRST) + " " + r.choice("ABCDEF"), "active": i % 3 > 0, "limit": r.choice([8, 9, 20, 40])}) for i in range(9)]
    for n in ("Motivation", "Portfolio", "Interview", "Test"): add("rubric", {"name": n, "weights": [r.randint(5, 60) for _ in range(r.randint(2, 4))]})
    for n in ("Welcome", "Invitation", "Refusal", "Reminder", "Offer"): add("template", {"name": n, "text": " ".join(r.choice(FIRST) for _ in range(r.randint(6, 40)))})
    for u in ("crm", "mailer", "slack"): add("webhook", {"url": f"https://{u}.example.net/in", "enabled": u != "slack"})
    for i in range(6): add("invoice", {"no": 300 + i, "amount": r.randint(200, 4000), "paid": i % 2 == 0})
    for n in ("bulk-mail", "new-board", "self-booking", "waitlist-auto", "dark"): put("flag", n, {"key": n, "enabled": r.random() < .5})
    for _ in range(2): add("announcement", {"text": "Applications open on Tuesday"})
    for i in range(25): applicant(r.choice(cs), k(), r)
    for i in range(3): add("sent", {"subject": r.choice(FIRST), "to": r.randint(3, 40)})
    put("settings", "x", {"reply_to": "team@example.org", "deadline": "2033-09-30", "min_age": 18, "auto_reply": True})
def applicant(cohort, k=None, r=random):
    k = k or str(uuid4())
    put("app", k, {"id": k, "name": r.choice(FIRST) + " " + r.choice(FIRST), "cohort": cohort, "state": "screen", "reviewer": None, "starred": False, "files": r.choice([0, 0, 0, 1, 2]), "lock": None})
    return k

# --- who; what is logged
@app.before_request
def before():
    g.t = time.perf_counter()
    p = request.path
    if p.startswith("/api/") and p not in ("/api/login", "/api/v1/applications", "/api/changes"):
        if on("maintenance"): return jsonify(error="Back soon"), 503
        if not session.get("role") and request.url_rule is not None: return jsonify(error="Unauthorized"), 401
        if session.get("role"): session.permanent = True
@app.after_request
def after(r):
    if request.path != "/healthz":
        who = session.get("user")
        entry = {"ts": now(), "level": "info", "logger": "http", "msg": "request", "replica": NAME, "method": request.method, "path": request.environ.get("RAW_URI", request.path).split("?")[0]}
        if request.query_string: entry["query"] = request.query_string.decode("latin1")
        entry |= {"status": r.status_code, "bytes": r.content_length or 0, "ms": round((time.perf_counter() - g.t) * 1000, 1), "user": who, "client": request.headers.get("X-Forwarded-For", request.remote_addr)}
        say(entry)
    return r
def say(entry): os.write(1, (json.dumps(entry) + "\n").encode())                  # one write: threads share the pipe
def note(**more): say({"ts": now(), "level": "info", "logger": "work", "replica": NAME, **more})
@app.errorhandler(HTTPException)
def failed(e):
    if e.code and 300 <= e.code < 400: return e
    if e.code == 404 and request.method in ("GET", "HEAD") and not request.path.startswith(("/api/", "/apply/api/")): return file("index.html")
    return jsonify(error=e.name), e.code
@app.errorhandler(Exception)
def broken(e): say({"ts": now(), "level": "error", "logger": "app", "replica": NAME, "msg": type(e).__name__ + ": " + str(e), "at": request.path}); return jsonify(error="Internal Server Error"), 500
def only(*roles):
    if session.get("role") not in roles: abort(403)
def route(method, path, **more): return app.route(path, methods=[method], endpoint=method + path, **more)

@route("POST", "/api/login")
def _():
    b = body()
    if b.get("code") != "right": return jsonify(error="Wrong code"), 401
    session.permanent = True; session["user"], session["role"] = b["user"], b["role"]
    return jsonify(user=b["user"], role=b["role"])
@route("POST", "/api/logout")
def _(): session.clear(); return "", 204
@route("GET", "/api/session")
def _(): return jsonify(user=session["user"], role=session["role"])
@route("GET", "/api/permissions")
def _(): return jsonify({"owner": ["*"], "ops": ["applications", "cohorts", "messages", "settings"], "reviewer": ["applications", "rubrics"], "finance": ["finance", "reports"], "support": ["applications", "messages"]}[session["role"]])
@route("GET", "/api/config")
def _(): return jsonify(states=["screen", "invite", "reject", "accept", "withdrawn", "archived"], release=RELEASE)
@route("GET", "/api/notifications")
def _(): return jsonify([n for n in every("notification") if n["for"] == session["role"]][:5])
@route("POST", "/api/notifications/ack")
def _():
    for n in every("notification"):
        if n["for"] == session["role"]: drop("notification", n["id"])
    return "", 204
@route("GET", "/api/board")
def _():
    l = every("app"); return jsonify({s: sum(a["state"] == s for a in l) for s in ("screen", "invite", "reject", "accept", "withdrawn")})

# --- applications
@route("GET", "/api/applications")
def _():
    q = request.args; l = every("app")[::-1]
    for k in ("state", "cohort"): l = [a for a in l if not q.get(k) or a[k] == q[k]]
    if q.get("assignee"): l = [a for a in l if a["reviewer"] == q["assignee"]]
    if q.get("q"): l = [a for a in l if q["q"].lower() in a["name"].lower()]
    return page([{k: a[k] for k in ("id", "name", "state", "reviewer", "starred")} for a in l])
@route("GET", "/api/applications/<uuid:k>")
def _(k): return jsonify(need("app", str(k)))
@route("PATCH", "/api/applications/<uuid:k>")
def _(k): a = need("app", str(k)); a.update(body()); return jsonify(put("app", str(k), a))
@route("POST", "/api/applications/<uuid:k>/assign")
def _(k):
    a = need("app", str(k)); a["reviewer"] = body()["reviewer"]; put("app", str(k), a)
    if random.random() < .3: new("notification", {"for": "reviewer", "text": "New application"})
    return ok()
@route("POST", "/api/applications/<uuid:k>/star")
def _(k): a = need("app", str(k)); a["starred"] = not a["starred"]; put("app", str(k), a); return ok()
@route("POST", "/api/applications/<uuid:k>/lock")
def _(k):
    a = need("app", str(k))
    if a["lock"] and a["lock"] != session["user"] and random.random() < .5: return jsonify(error="Locked"), 423
    a["lock"] = session["user"]; put("app", str(k), a); return "", 204
@route("GET", "/api/applications/<uuid:k>/timeline")
def _(k): need("app", str(k)); return jsonify([])
@route("GET", "/api/applications/<uuid:k>/notes")
def _(k): need("app", str(k)); return jsonify([n for n in every("note") if n["app"] == str(k)])
@route("POST", "/api/applications/<uuid:k>/notes")
def _(k): need("app", str(k)); return jsonify(new("note", {"app": str(k), "text": body()["text"]})), 201
@route("PATCH", "/api/notes/<uuid:k>")
def _(k): n = need("note", str(k)); n["text"] = body()["text"]; return jsonify(put("note", str(k), n))
@route("DELETE", "/api/notes/<uuid:k>")
def _(k): need("note", str(k)); return jsonify(deleted=True)                          # TODO: soft delete, waits for the migration
@route("GET", "/api/applications/<uuid:k>/attachments")
def _(k): return jsonify([{"name": f"file-{i + 1}.pdf"} for i in range(need("app", str(k))["files"])])
@route("GET", "/api/applications/<uuid:k>/interviews")
def _(k): need("app", str(k)); return jsonify([i for i in every("interview") if i["app"] == str(k)])
@route("POST", "/api/applications/<uuid:k>/interviews")
def _(k): need("app", str(k)); return jsonify(new("interview", {"app": str(k), "at": body()["at"], "room": random.choice(["A", "B2", "Online"])})), 201
if RELEASE < 3:
    @route("POST", "/api/interviews/<uuid:k>/reschedule")
    def _(k): i = need("interview", str(k)); i["at"] = body()["at"]; return jsonify(put("interview", str(k), i))
@route("POST", "/api/interviews/<uuid:k>/cancel")
def _(k): need("interview", str(k)); drop("interview", str(k)); return ok()
@route("GET", "/api/applications/<uuid:k>/offer")
def _(k): need("app", str(k)); return jsonify(need("offer-of", str(k)))
@route("POST", "/api/applications/<uuid:k>/offer")
def _(k):
    need("app", str(k))
    if find("offer-of", str(k)): abort(409)
    o = new("offer", {"app": str(k), "sent": False, "grant": random.choice([0, 250, 1000])}); put("offer-of", str(k), o); return jsonify(o), 201
@route("POST", "/api/offers/<uuid:k>/send")
def _(k):
    o = need("offer", str(k))
    if RELEASE < 2: raise KeyError("mail_template")
    o["sent"] = True; put("offer", str(k), o); put("offer-of", o["app"], o); return ok()
@route("POST", "/api/applications/bulk/assign")
def _():
    b = body()
    for k in b["ids"]: a = find("app", k); a and put("app", k, {**a, "reviewer": b["reviewer"]})
    return jsonify(updated=len(b["ids"]))
@route("POST", "/api/applications/bulk/state")
def _():
    b = body()
    for k in b["ids"]: a = find("app", k); a and put("app", k, {**a, "state": b["state"]})
    return jsonify(updated=len(b["ids"]))
@route("POST", "/api/applications/bulk/archive")
def _(): return jsonify(updated=len(body()["ids"]))

# --- cohorts and the wizard
@route("GET", "/api/cohorts")
def _(): return jsonify(every("cohort"))
@route("GET", "/api/cohorts/<uuid:k>")
def _(k): return jsonify(need("cohort", str(k)))
@route("PATCH", "/api/cohorts/<uuid:k>")
def _(k): c = need("cohort", str(k)); c.update(body()); return jsonify(put("cohort", str(k), c))
@route("GET", "/api/cohorts/<uuid:k>/waitlist")
def _(k): c = need("cohort", str(k)); return jsonify([{"id": a["id"], "name": a["name"]} for a in every("app") if a["cohort"] == str(k)][c["seats"] + 30:][:8])
@route("GET", "/api/cohort-drafts")
def _(): return jsonify(every("draft"))
@route("POST", "/api/cohort-drafts")
def _(): return jsonify(new("draft", {"name": body()["name"], "steps": {}})), 201
@route("GET", "/api/cohort-drafts/<uuid:k>")
def _(k): return jsonify(need("draft", str(k)))
@route("PUT", "/api/cohort-drafts/<uuid:k>/steps/<int:n>")
def _(k, n): d = need("draft", str(k)); d["steps"][str(n)] = body(); put("draft", str(k), d); return ok()
@route("POST", "/api/cohort-drafts/<uuid:k>/publish")
def _(k): d = need("draft", str(k)); return jsonify(d["tuition"]), 201                 # no step asks for it
@route("DELETE", "/api/cohort-drafts/<uuid:k>")
def _(k): need("draft", str(k)); drop("draft", str(k)); return "", 204

# --- rubrics, reviewers, messages
@route("GET", "/api/rubrics")
def _(): return jsonify(every("rubric"))
@route("GET", "/api/rubrics/<uuid:k>")
def _(k): return jsonify(need("rubric", str(k)))
@route("PATCH", "/api/rubrics/<uuid:k>")
def _(k): return jsonify(need("rubric", str(k)))
@route("POST", "/api/rubrics/<uuid:k>/duplicate")
def _(k): r = need("rubric", str(k)); return jsonify(new("rubric", {"name": r["name"] + " copy", "weights": r["weights"]})), 201
@route("GET", "/api/reviewers")
def _(): return jsonify(every("reviewer"))
@route("PATCH", "/api/reviewers/<uuid:k>")
def _(k): r = need("reviewer", str(k)); r.update(body()); return jsonify(put("reviewer", str(k), r))
@route("POST", "/api/reviewers/<uuid:k>/activate")
def _(k): need("reviewer", str(k)); return "", 204
@route("POST", "/api/reviewers/<uuid:k>/deactivate")
def _(k): need("reviewer", str(k)); return "", 204
@route("GET", "/api/reviewers/<uuid:k>/workload")
def _(k): need("reviewer", str(k)); return jsonify(open=sum(a["reviewer"] == str(k) for a in every("app")))
@route("POST", "/api/messages/preview")
def _(): return jsonify(html=f"<p>{body()['text']}</p>")
@route("POST", "/api/messages")
def _(): b = body(); new("sent", {"subject": b["subject"], "to": b["to"]}); j = new("job", {"polls": 0}); note(msg="queued", job=j["id"]); return jsonify(job=j["id"]), 202
@route("GET", "/api/messages/sent")
def _(): return page(every("sent")[::-1])
@route("GET", "/api/messages/scheduled")
def _(): return jsonify(items=[], total=0)
@route("POST", "/api/messages/scheduled")
def _(): return jsonify(id=str(uuid4())), 201
@route("GET", "/api/jobs/<uuid:k>")
def _(k): j = need("job", str(k)); j["polls"] += 1; put("job", str(k), j); return jsonify(id=j["id"], state="queued" if j["polls"] < 2 else "done")
@route("GET", "/api/templates")
def _(): return jsonify([{"id": t["id"], "name": t["name"], "length": len(t["text"])} for t in every("template")])
@route("GET", "/api/templates/<uuid:k>")
def _(k): return jsonify(need("template", str(k)))
@route("PATCH", "/api/templates/<uuid:k>")
def _(k): t = need("template", str(k)); t.update(body()); return jsonify(put("template", str(k), t))
@route("GET", "/api/announcements/")
def _(): return jsonify(every("announcement"))
@route("POST", "/api/announcements/")
def _(): return jsonify(new("announcement", {"text": body()["text"]})), 201

# --- money, audit, reports, settings
@route("GET", "/api/finance/invoices")
def _(): only("owner", "finance"); return jsonify(every("invoice"))
@route("POST", "/api/finance/invoices/<uuid:k>/remind")
def _(k): only("owner", "finance"); need("invoice", str(k)); return ok(), 202
@route("GET", "/api/finance/payouts")
def _(): session["role"] == "owner" or abort(404); return jsonify([{"month": "2033-08", "amount": 41200}, {"month": "2033-07", "amount": 38950}])
@route("GET", "/api/audit")
def _(): only("auditor")
kept = {}
@route("GET", "/api/reports/funnel")
def _():
    c = request.args.get("cohort", ""); n = int(float((WORK / "clock").read_text()) // 60)
    if (c, n) not in kept:
        l = [a for a in every("app") if not c or a["cohort"] == c]
        kept[c, n] = {"applied": len(l), "accepted": sum(a["state"] == "accept" for a in l), "refused": sum(a["state"] == "reject" for a in l), "byReviewer": {}}
        for a in l:
            if a["reviewer"]: kept[c, n]["byReviewer"][a["reviewer"][:6]] = kept[c, n]["byReviewer"].get(a["reviewer"][:6], 0) + 1
    return jsonify(kept[c, n])
@route("GET", "/api/reports/sources")
def _(): return jsonify(sources=[{"name": "web", "share": 0}, {"name": "friends", "share": 0}], total=0)
@route("GET", "/api/reports/reviewers")
def _(): return jsonify([{"name": r["name"], "open": sum(a["reviewer"] == r["id"] for a in every("app"))} for r in every("reviewer")] if request.args.get("from", "") < f"2033-09-{14 + day()}" else [])
@route("POST", "/api/exports")
def _(): j = new("job", {"polls": 0}); return jsonify(job=j["id"]), 202
@route("GET", "/api/settings")
def _(): return jsonify(find("settings", "x"))
@route("PUT", "/api/settings")
def _(): put("settings", "x", body()); return ok()
@route("GET", "/api/settings/flags")
def _(): return jsonify(every("flag"))
@route("PATCH", "/api/settings/flags/<k>")
def _(k): return jsonify({**need("flag", k), **body()})
@route("GET", "/api/webhooks")
def _(): return jsonify(every("webhook"))
def switch(k, value): w = need("webhook", str(k)); w["enabled"] = value; put("webhook", str(k), w); return "", 204
@route("POST", "/api/webhooks/<uuid:k>/enable")
def _(k): return switch(k, True)
@route("POST", "/api/webhooks/<uuid:k>/disable")
def _(k): return switch(k, False)
@route("POST", "/api/webhooks/<uuid:k>/ping")
def _(k): need("webhook", str(k)); new("delivery", {"hook": str(k), "code": random.choice([200, 200, 404])}); return ok()
@route("GET", "/api/webhooks/<uuid:k>/deliveries")
def _(k): return jsonify([d for d in every("delivery") if d["hook"] == str(k)][-10:])
@route("GET", "/api/geo")
def _():
    if on("throttle"): return jsonify(error="Too Many Requests"), 429, {"Retry-After": "10"}
    q = request.args.get("q", "").lower(); return jsonify([c for c in ("Dublin", "Dundalk", "Cork", "Galway", "Limerick") if q and c.lower().startswith(q)])

# --- machines, applicants, the page
@route("GET", "/api/changes")
def _(): return jsonify(every("sent")[-1:] if random.random() < .1 else [])
@route("GET", "/api/v1/applications")
def _(): abort(410)
@route("GET", "/apply/api/cohorts")
def _(): return jsonify([{"id": c["id"], "name": c["name"]} for c in every("cohort") if c["open"]])
@route("POST", "/apply/api/applications")
def _():
    b = body()
    if not b.get("cohort"): abort(422)
    if random.random() < .08: new("notification", {"for": random.choice(["ops", "owner", "support"]), "text": "Somebody asks"})
    return jsonify(id=applicant(b["cohort"])), 201
@route("GET", "/apply/api/applications/<uuid:k>/status")
def _(k): return jsonify(state="in review" if need("app", str(k))["state"] != "withdrawn" else "withdrawn")
@route("POST", "/apply/api/applications/<uuid:k>/withdraw")
def _(k): a = need("app", str(k)); a["state"] = "withdrawn"; put("app", str(k), a); return ok()
@route("GET", "/healthz")
def _(): return "ok"
@route("GET", "/")
def _(): return file("index.html")
@route("GET", "/assets/<name>")
def _(name): return file("assets/" + name)
def file(name): return send_file(WORK / "site" / name, conditional=True, max_age=0) if (WORK / "site" / name).is_file() else abort(404)
if NAME == "seed": seed()
