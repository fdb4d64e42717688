"""Panel of a few clinics: Flask, everything in memory and in one file. Honest in most places."""
import os, pickle, random, time, uuid
from pathlib import Path
from flask import Blueprint, Flask, Response, abort, g, jsonify, redirect, request
WORK = Path(os.environ["WORK"]); SAVED = WORK / "saved"; RELEASE = os.environ.get("RELEASE", "a")
Z = random.Random(515)
def new(): return str(uuid.UUID(int=Z.getrandbits(128), version=4))
def words(n): return "".join(Z.choices("abcdefghilmnoprstu ", k=n))
def clinic(n, name):
    pats = {(i := new()): {"id": i, "name": Z.choice("Aoife Cian Niamh Sean Orla Eoin Maeve Liam".split()) + " " + Z.choice("Byrne Walsh Kelly Doyle Nolan Keane".split()), "phone": f"08{Z.randint(10**7, 10**8 - 1)}", "address": words(Z.randint(8, 40)), "notes": [], "draft": None, "photo": Z.random() < .3} for _ in range(n)}; ids = list(pats)
    docs = {s: {"slug": s, "name": "Dr " + s.split("-")[0].title(), "accepting": k % 2 == 0, "speciality": Z.choice(["general", "dental", "skin"])} for k, s in enumerate(["byrne-aoife", "nolan-cian", "keane-orla", "walsh-liam"][:4 if n else 2])}
    apps = {(i := new()): {"id": i, "patient": Z.choice(ids), "with": Z.choice(list(docs)), "slot": k, "status": "BKD"} for k in range(n)}
    inv = {(i := new()): {"id": i, "number": f"INV-{k:04}", "total": Z.randint(30, 400), "state": Z.choice(["open", "open", "paid"])} for k in range(n // 2)}
    pres = {(i := new()): {"id": i, "patient": Z.choice(ids), "drug": Z.choice(["amoxicillin", "ibuprofen", "cetirizine"]), "days": Z.randint(3, 20)} for k in range(n // 2)}
    return dict(patients=pats, practitioners=docs, appointments=apps, invoices=inv, prescriptions=pres, waitlist={}, referrals={}, alarms=[], exports={}, slot=1000,
        rooms={s: {"slug": s, "status": "open", "note": ""} for s in ("blue-room", "green-room", "x-ray", "lab-1")}, messages={(i := new()): {"id": i, "text": words(Z.randint(10, 80)), "read": False, "replies": []} for _ in range(6 if n else 1)},
        templates={s: {"slug": s, "title": s.replace("-", " ").title(), "enabled": k % 2 == 0} for k, s in enumerate(["appointment-confirmed", "day-before", "birthday", "review-request", "missed-visit"])},
        forms={s: {"slug": s, "enabled": k % 2 == 1} for k, s in enumerate(["medical-history", "consent", "covid", "feedback"])},
        settings={"opening-hours": {"mon": "09:00-17:30", "tue": "09:00-17:30", "wed": "09:00-13:00", "thu": "09:00-17:30", "fri": "09:00-16:00", "closed_on": ""}, "billing": {"vat": 23, "footer": name, "iban": "IE29 AIBK 9311 5212 3456 78"}, "reminders": {"hours_before": 24, "text": "See you tomorrow!", "sms": True, "email": True, "sender": name}})
if SAVED.exists(): D = pickle.loads(SAVED.read_bytes()); Z.seed(time.time_ns())
else: D = {"riverside": clinic(61, "Riverside Clinic"), "hillcrest": clinic(34, "Hillcrest Surgery"), "dockside": clinic(0, "Dockside")}
app = Flask(__name__, static_folder=None); app.json.sort_keys = False; app.json.compact = True
api = Blueprint("api", __name__, url_prefix="/api/clinics/<clinic>")
on = lambda w: (WORK / "on" / w).exists()
def err(code, what): return jsonify(error=what), code
@app.before_request
def gate():
    if not request.path.startswith("/api"): return
    if on("maintenance"): return err(503, "maintenance")
    if on("throttle"): return err(429, "slow_down")
    g.who = request.headers.get("Authorization", "")[7:] or request.headers.get("X-Device", "")
    if not g.who and request.url_rule: return err(401, "login_required")
@app.after_request
def keep(a):
    if request.method not in ("GET", "HEAD", "OPTIONS") and a.status_code < 300: SAVED.write_bytes(pickle.dumps(D))
    return a
@app.errorhandler(404)
def page(e):
    if request.path.startswith(("/api", "/hooks", "/book")) or request.method != "GET": return e
    return index()
def index(): return Response((WORK / "index.html").read_text(), mimetype="text/html")
app.add_url_rule("/", view_func=index, endpoint="root")
@app.get("/static/<name>")
def static_file(name): return Response("var clinic=1;" * 2100, mimetype="text/javascript")
@app.post("/login")
def login(): return redirect("/", 303) if request.form.get("password") == "right" else (page_login(), 401)
def page_login(): return "<!doctype html><title>Sign in</title><form method=post><p>Wrong password</p></form>"
@app.get("/logout")
def logout(): return redirect("/", 302)
@app.get("/healthz")
def healthz(): return "ok"
@app.post("/hooks/lab")
def lab(): return "", 204
@app.get("/book/<clinic>/slots")
def slots(clinic):
    if clinic not in D: abort(404)
    return jsonify([f"s{k}" for k in range(Z.randint(0, 7))])
@app.post("/book/<clinic>")
def book(clinic):
    if clinic not in D: abort(404)
    v = D[clinic]
    if Z.random() < .2: return err(409, "slot_taken")
    i = new(); v["slot"] += 1; m = new(); v["messages"][m] = {"id": m, "text": words(30), "read": False, "replies": []}
    if v["patients"]: v["appointments"][i] = {"id": i, "patient": Z.choice(list(v["patients"])), "with": Z.choice(list(v["practitioners"])), "slot": v["slot"], "status": "BKD"}
    return jsonify(reference=i[:8]), 201
@app.get("/api/me")
def me(): return jsonify(user=g.who)
@app.get("/api/clinics")
def clinics(): return jsonify([{"slug": s} for s in D])
@api.url_value_preprocessor
def pull(endpoint, values): g.slug = values.pop("clinic")
@api.before_request
def known():
    if g.slug not in D: return err(404, "no_such_clinic")
    g.v = D[g.slug]
def row(kind, key): return g.v[kind].get(key)
def lst(kind, *only): return list(g.v[kind].values())[::-1]
def public(p): return {k: p[k] for k in ("id", "name", "phone", "address")}
def paged(l, n=25): p = request.args.get("page", 1, int); return jsonify(l[(p - 1) * n:p * n])
gone = lambda: err(404, "not_found")
@api.get("/summary" if RELEASE == "a" else "/overview")
def overview(): return jsonify(patients=len(g.v["patients"]), appointments=len(g.v["appointments"]), unread=sum(not m["read"] for m in g.v["messages"].values()))
@api.get("/unread")
def unread(): return jsonify(n=sum(not m["read"] for m in g.v["messages"].values()))
@api.get("/messages")
def messages(): return paged(lst("messages"), 12)
@api.post("/messages/<i>/<what>")
def message(i, what):
    m = row("messages", i)
    if not m: return gone()
    if what == "read": m["read"] = True
    elif what == "reply": m["replies"].append(request.json["text"])
    else: abort(404)
    return jsonify(m)
@api.get("/patients")
def patients(): q = request.args.get("name", "").lower(); return paged([public(p) for p in lst("patients") if q in p["name"].lower()])
@api.post("/patients")
def add_patient():
    if not request.json.get("name"): return err(422, "name_missing")
    i = new(); g.v["patients"][i] = {"id": i, "name": request.json["name"], "phone": "", "address": request.json.get("address", ""), "notes": [], "draft": None, "photo": False}; return jsonify(public(g.v["patients"][i])), 201
@api.post("/patients/merge")
def merge():
    keep, drop = request.json["ids"]; busy = {a["patient"] for a in g.v["appointments"].values()}
    if keep in busy and drop in busy: return err(409, "both_have_appointments")
    if drop in busy: keep, drop = drop, keep
    g.v["patients"].pop(drop, None); return jsonify(merged=2, into=keep)
@api.route("/patients/<uuid:i>", methods=["GET", "PUT"])
def patient(i):
    p = row("patients", str(i))
    if not p: return gone()
    if request.method == "PUT": p.update({k: request.json[k] for k in ("name", "phone", "address")})
    return jsonify(public(p))
@api.route("/patients/<uuid:i>/notes", methods=["GET", "POST"])
def notes(i):
    p = row("patients", str(i))
    if not p: return gone()
    if request.method == "POST": p["notes"].append({"id": new(), "text": request.json["text"]}); p["draft"] = None; return jsonify(p["notes"][-1]), 201
    return jsonify(p["notes"])
@api.route("/patients/<uuid:i>/note-draft", methods=["GET", "PUT"])
def draft(i):
    p = row("patients", str(i))
    if not p: return gone()
    if request.method == "PUT": p["draft"] = request.json["text"]; return "", 204
    return jsonify(text=p["draft"]) if p["draft"] else ("", 204)
@api.get("/patients/<uuid:i>/photo")
def photo(i): p = row("patients", str(i)); return jsonify(url=f"/blob/{i}.jpg") if p and p["photo"] else err(404, "no_photo")
@api.get("/patients/<uuid:i>/timeline")
def timeline(i): return jsonify([]) if row("patients", str(i)) else gone()
@api.route("/patients/<uuid:i>/allergies", methods=["GET", "POST"])
def allergies(i):
    if not row("patients", str(i)): return gone()
    return (jsonify(id=new(), substance=request.json["substance"], severity=request.json.get("severity")), 201) if request.method == "POST" else jsonify([])
@api.route("/appointments", methods=["GET", "POST"])
def appointments():
    if request.method == "POST":
        if Z.random() < .15: return err(409, "slot_taken")
        i = new(); g.v["slot"] += 1; g.v["appointments"][i] = {"id": i, "patient": request.json["patient"], "with": request.json["with"], "slot": g.v["slot"], "status": "BKD"}; return jsonify(g.v["appointments"][i]), 201
    s = request.args.get("status"); return paged([a for a in lst("appointments") if not s or a["status"] == s], 18)
@api.route("/appointments/<uuid:i>", methods=["GET", "PATCH"])
def appointment(i):
    a = row("appointments", str(i))
    if not a: return gone()
    if request.method == "PATCH":
        a["status"] = request.json["status"]
        if a["status"] == "ARR": a.setdefault("arrived", time.strftime("%H:%M"))
    return jsonify(a)
@api.post("/appointments/<uuid:i>/cancel")
def cancel(i):
    a = row("appointments", str(i))
    if not a: return gone()
    if a["status"] == "CANCELLED": return err(409, "already_cancelled")
    a["status"] = "CANCELLED"; a["reason"] = request.json["reason"]; return jsonify(a)
@api.get("/practitioners")
def practitioners(): return jsonify(lst("practitioners"))
@api.route("/practitioners/<s>", methods=["GET", "PATCH"])
def practitioner(s):
    d = row("practitioners", s)
    if not d: return gone()
    return jsonify({**d, "accepting": request.json["accepting"]} if request.method == "PATCH" else d)
@api.get("/practitioners/<s>/slots")
def doc_slots(s): return jsonify([f"{9 + k}:00" for k in range(Z.randint(0, 8))])
@api.get("/rooms")
def rooms(): return jsonify(lst("rooms"))
@api.put("/rooms/<s>")
def room(s):
    r = row("rooms", s)
    if not r: return gone()
    r.update(status=request.json["status"], note=request.json["note"]); return jsonify(r)
def simple(kind, *fields):
    def many():
        if request.method == "POST": i = new(); g.v[kind][i] = {"id": i, **{f: request.json.get(f) for f in fields}}; return jsonify(g.v[kind][i]), 201
        p = request.args.get("patient"); return jsonify([x for x in lst(kind)[:30] if not p or x.get("patient") == p])
    api.add_url_rule("/" + kind, kind, many, methods=["GET", "POST"])
simple("waitlist", "name", "wish"); simple("referrals", "patient", "to"); simple("prescriptions", "patient", "drug", "days")
@api.delete("/waitlist/<uuid:i>")
def unwait(i): return ("", 204) if g.v["waitlist"].pop(str(i), None) else gone()
@api.route("/prescriptions/<uuid:i>", methods=["GET", "DELETE"])
def prescription(i):
    x = row("prescriptions", str(i))
    if not x: return gone()
    if request.method == "DELETE": del g.v["prescriptions"][str(i)]; return "", 204
    return jsonify(x)
@api.get("/invoices")
def invoices(): s = request.args.get("state"); return paged([x for x in lst("invoices") if not s or x["state"] == s])
@api.get("/invoices/<uuid:i>")
def invoice(i): x = row("invoices", str(i)); return jsonify(x) if x else gone()
@api.post("/invoices/<uuid:i>/void")
def void(i):
    x = row("invoices", str(i))
    if not x: return gone()
    if "voided_by" in x: return err(409, "already_void")
    x.update(state="void", voided_by=g.who); return jsonify(x)
@api.post("/invoices/<uuid:i>/remind/")
def remind(i): return jsonify(sent=True)
@api.get("/templates")
def templates(): return jsonify(lst("templates"))
@api.post("/templates/<s>/toggle")
def template_toggle(s): return jsonify(ok=True) if row("templates", s) else gone()
@api.post("/templates/<s>/preview")
def template_preview(s): return jsonify(html=f"<p>Dear {words(Z.randint(4, 12))}</p>")
@api.get("/forms")
def forms(): return jsonify(lst("forms"))
@api.post("/forms/<s>/toggle")
def form_toggle(s): f = row("forms", s); f["enabled"] = not f["enabled"]; return jsonify(ok=True)
@api.get("/reports/visits")
def visits(): n = request.args.get("days", 7, int); return jsonify(days=n, rows=[{"status": a["status"], "with": a["with"]} for a in lst("appointments")[:n]])
@api.get("/reports/wait-times")
def wait(): return jsonify(average=0, longest=0, rows=[])
@api.get("/reports/no-shows")
def no_shows(): return jsonify(rows=[a["missed_at"] for a in lst("appointments")] or D["no-shows"])
@api.post("/reports/email")
def mail(): return err(501, "not_implemented")
@api.post("/exports")
def export(): i = new(); g.v["exports"][i] = 0; return jsonify(id=i, state="pending"), 202
@api.get("/exports/<uuid:i>")
def exported(i): g.v["exports"][str(i)] = n = g.v["exports"].get(str(i), 0) + 1; return jsonify(id=str(i), **({"state": "done", "url": f"/blob/{i}.zip"} if n > 2 else {"state": "pending"}))
@api.get("/documents/<s>/file")
def document(s): return redirect(f"https://store.example.net/{g.slug}/{s}?sig={words(9).strip()}", 302)
@api.route("/settings/<s>", methods=["GET", "PUT"])
def settings(s):
    x = row("settings", s)
    if not x: return gone()
    if request.method == "PUT":
        if s == "reminders": return jsonify({**x, **request.json})
        x.update({k: v for k, v in request.json.items() if k in x})
    return jsonify(x)
@api.get("/staff")
def staff(): return err(403, "forbidden") if g.who.startswith("desk") else jsonify([{"name": n} for n in ("owner", "manager", "desk-1", "desk-2")])
@api.get("/audit")
def audit(): return err(403, "forbidden")
@api.get("/telehealth/sessions")
def tele(): return err(402, "upgrade_plan")
@api.get("/features/<s>")
def feature(s): return jsonify(on=True) if s == "waitlist" else err(404, "no_such_feature")
@api.get("/recalls")
def recalls(): return jsonify([])
@api.get("/fridge-alarms")
def alarms(): return jsonify(g.v["alarms"])
@api.post("/devices/fridge")
def fridge():
    if request.json["c"] > 8: g.v["alarms"].append({"c": request.json["c"], "at": time.time()})
    return "", 204
@api.post("/devices/kiosk")
def kiosk(): return jsonify(ok=True)
@api.get("/devices/kiosk/queue")
def kiosk_queue(): return jsonify([words(8) for _ in range(max(0, Z.randint(-4, 3)))])
app.register_blueprint(api)
