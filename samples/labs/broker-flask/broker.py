"""An insurance broker's back office: Flask with pages and fragments, everything in memory and in one file. What is missing is in truth.py."""
import json, os, random, secrets, uuid
from datetime import datetime, timedelta, timezone
from functools import wraps
from html import escape
from pathlib import Path
from flask import Flask, Response, jsonify, redirect, request

WORK = Path(os.environ["WORK"]); FILE = WORK / "state.json"; V2 = os.environ.get("RELEASE") == "2"
app = Flask(__name__, static_folder=None); app.json.sort_keys = False
rnd = random.Random(1907)
def uid(): return str(uuid.UUID(int=rnd.getrandbits(128), version=4))
def say(a, b): return " ".join(rnd.choice("rang about excess flood roof van driver named renewal letter sent cheque surveyor quote cover awaiting reply".split()) for _ in range(rnd.randint(a, b)))
def seed():
    insurers = {uid(): {"name": n, "contacts": [{"name": f"Desk {k}", "phone": f"020 7946 {rnd.randint(100, 999):04}"} for k in range(c)]} for n, c in (("Albion Mutual", 2), ("Severn General", 1), ("Northgate Marine", 3), ("Crown & Anchor", 0), ("Fenland Farmers", 1), ("Pennine Motor", 0))}
    clients = {}; policies = {}; quotes = {}; claims = {}
    for i in range(46):
        k = uid(); clients[k] = {"id": k, "name": f"{rnd.choice('Ashby Brook Carter Dene Elm Foss Garth Hythe Ings Kirk'.split())} {rnd.choice(['& Sons', 'Ltd', 'Bakery', 'Farm', 'Haulage', 'Dental'])} {i}", "address": say(3, 8), "phone": f"01632 960{rnd.randint(100, 999)}", "paperless": rnd.random() < .4, "newsletter": False, "language": "en", "archived": False, "notes": [], "photo": i % 5 == 0, "household": [say(2, 3) for _ in range(rnd.randint(1, 3))]}
    for i in range(64):
        k = uid(); policies[k] = {"id": k, "client": rnd.choice(list(clients)[:40]), "number": f"BP{70000 + i * 7}", "klass": rnd.choice(["motor", "home", "marine", "liability"]), "buildings": rnd.randint(20, 900) * 1000, "contents": rnd.randint(3, 90) * 500, "excess": 250, "flag": False, "state": "live", "renews": 2 + (i * 7) % 120, "documents": [{"id": uid(), "name": say(1, 2) + ".pdf", "kb": rnd.randint(20, 900)} for _ in range(rnd.choice([0, 1, 1, 2]))]}
    for i in range(12):
        k = uid(); quotes[k] = {"id": k, "client": rnd.choice(list(clients)), "sum": rnd.randint(10, 400) * 1000, "state": "open", "remarks": say(2, 6)}
    for i in range(9):
        k = uid(); claims[k] = {"id": k, "policy": rnd.choice(list(policies)), "what": say(2, 5), "status": "opened" if i < 5 else "closed", "notes": []}
    return {"insurers": insurers, "clients": clients, "policies": policies, "quotes": quotes, "claims": claims, "tasks": {}, "inbox": [], "drafts": {}, "jobs": {}, "exports": {}, "users": {uid(): {"name": n, "locked": False} for n in ("administrator", "assistant", "auditor", "former")}, "settings": {"signature": "With kind regards", "reply": "office"}, "ratio": [72, 0, 0], "seq": 0}
D = json.loads(FILE.read_text()) if FILE.exists() else seed(); rnd.seed(D["seq"] * 31 + 7)
def mode(w): return w in (WORK / "mode").read_text().split()
def who(): return {"admin": "administrator", "help": "assistant"}.get(request.cookies.get("sid", ""))
def now(): return float(request.cookies.get("n", 0))
def f(k, d=""): return (request.get_json(silent=True) or {}).get(k, d)
def frag(text, code=200): return Response(text, code, mimetype="text/html")
def rows(l): return frag("".join(l)) if l else Response(status=204, mimetype="text/html")
def gone(what): return frag(f'<p class="error">{what} not found.</p>', 404)
def page(title, inner, code=200): return Response(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} – Broker</title><link rel="icon" href="data:,"></head><body><nav><a href="/office">Desk</a> <a href="/office/clients">Clients</a> <a href="/office/quotes">Quotes</a> <a href="/office/reports">Reports</a> <a href="/office/settings">Settings</a></nav><main><h1>{escape(title)}</h1>\n{inner}\n</main><footer>Authorised and regulated. Registered in England and Wales. All premiums include insurance premium tax where it applies.</footer></body></html>\n', code, mimetype="text/html")
@app.before_request
def door():
    p = request.path
    if request.url_rule is None or p.startswith(("/login", "/hooks", "/healthz", "/data/portal", "/data/v1")) or p == "/": return None
    if not who():
        return frag("", 401) if p.startswith(("/hx", "/data")) else redirect("/login?next=" + p)
    if mode("maintenance"): return frag("<p>Back in a moment</p>", 503)
@app.after_request
def keep(r):
    if request.method not in ("GET", "HEAD", "OPTIONS"): D["seq"] += 1; FILE.write_text(json.dumps(D))
    return r
def way(path, *methods, table=None, name="", role=None):
    def deco(g):
        @wraps(g)
        def h(k=None, **m):
            if role and who() != role: return frag('<p class="error">Not permitted.</p>', 403)
            if table is None: return g(**m) if k is None else g(k, **m)
            x = D[table].get(k)
            return g(x, **m) if x else gone(name)
        app.add_url_rule(path, "/".join(methods) + path, h, methods=methods or ["GET"]); return g
    return deco
C, P, Q, L = ({"table": t, "name": n} for t, n in (("clients", "Client"), ("policies", "Policy"), ("quotes", "Quote"), ("claims", "Claim")))
def token(): return f'<input type="hidden" name="t" value="{secrets.token_urlsafe(24)}">'
# pages
way("/")(lambda: redirect("/office"))
way("/login")(lambda: page("Sign in", f"<form method=post>{token()}</form>"))
@way("/login", "POST")
def login(): return redirect(f("next") or "/office") if f("password") == "right" else page("Sign in", f"<form method=post>{token()}<p>Wrong name or password.</p></form>")
way("/logout", "POST")(lambda: redirect("/login"))
way("/office")(lambda: page("Desk", '<div hx-get="/hx/inbox" hx-trigger="load, every 60s"></div><div hx-get="/hx/renewals?days=7"></div>'))
@way("/office/clients")
def clients():
    q = request.args.get("q", "").lower(); n = int(request.args.get("page", 1)); l = [c for c in D["clients"].values() if not c["archived"] and q in c["name"].lower()][(n - 1) * 15:n * 15]
    return page("Clients", "<ul>" + "".join(f'<li><a href="/office/clients/{c["id"]}">{escape(c["name"])}</a></li>' for c in l) + "</ul>")
@way("/office/clients/<k>", **C)
def client(c): return page(c["name"], f'<form method=post>{token()}<textarea>{escape(c["address"])}</textarea><input value="{c["phone"]}"></form><div hx-get="/hx/clients/{c["id"]}/notes" hx-trigger=load></div>')
@way("/office/clients/<k>", "POST", **C)
def client_save(c): c.update(address=f("address", c["address"]), phone=f("phone", c["phone"])); return redirect("/office/clients/" + c["id"])
@way("/office/clients", "POST")
def client_new():
    if not f("name"): return page("New client", f"<form method=post>{token()}<p>A name is needed.</p></form>", 422)
    k = uid(); D["clients"][k] = {"id": k, "name": f("name"), "address": "", "phone": "", "paperless": False, "newsletter": False, "language": "en", "archived": False, "notes": [], "photo": False, "household": ["new"]}; return redirect("/office/clients/" + k)
@way("/office/clients/<k>/archive", "POST", **C)
def archive(c): c["archived"] = True; return redirect("/office/clients")
@way("/office/policies/<k>", **P)
def policy(p): return page("Policy " + p["number"], f'<p>{p["klass"]}, {p["state"]}{" ★" if p["flag"] else ""}</p><div hx-get="/hx/policies/{p["id"]}/cover" hx-trigger=load></div>')
way("/office/quotes")(lambda: page("Quotes", "<ul>" + "".join(f'<li><a href="/office/quotes/{q["id"]}">{q["sum"]} {escape(q["remarks"])}</a></li>' for q in D["quotes"].values() if q["state"] == "open") + "</ul>"))
@way("/office/quotes/<k>", **Q)
def quote(q): return page("Quote", f'<p>{q["sum"]} {escape(q["remarks"])}: {q["state"]}</p>')
@way("/office/quotes", "POST")
def quote_new(): k = uid(); D["quotes"][k] = {"id": k, "client": f("client"), "sum": f("sum", 1000), "state": "open", "remarks": f("remarks")}; return redirect("/office/quotes/" + k)
way("/office/quotes/<k>/convert", "POST", **Q)(lambda q: redirect("http://broker-app:8000/office/quotes/" + q["id"] + "/policy"))
@way("/office/quotes/<k>/duplicate", "POST", **Q)
def quote_dup(q): k = uid(); D["quotes"][k] = {**q, "id": k, "remarks": q["remarks"] + " (copy)"}; return redirect("/office/quotes/" + k, 303)
@way("/office/quotes/<k>/withdraw", "POST", **Q)
def quote_off(q): q["state"] = "withdrawn"; return redirect("/office/quotes")
@way("/office/claims/<k>", **L)
def claim_page(x): return page("Claim", f'<p>{escape(x["what"])}: {x["status"]}</p>')
way("/office/reports/")(lambda: page("Reports", '<div hx-get="/hx/reports/loss-ratio" hx-trigger=load></div>'))
way("/office/settings", role="administrator")(lambda: page("Settings", f'<form method=post><textarea>{escape(D["settings"]["signature"])}</textarea></form>'))
@way("/office/settings", "POST", role="administrator")
def settings(): D["settings"]["signature"] = f("signature"); return redirect("/office/settings")
@way("/office/exports/<k>")
def export_file(k): return Response("name;phone\n" + "\n".join(f'{c["name"]};{c["phone"]}' for c in D["clients"].values()), mimetype="text/csv") if k in D["jobs"] else gone("Export")
# fragments
@way("/hx/search")
def search(): q = request.args["q"].lower(); return rows([f'<a href="/office/clients/{c["id"]}">{escape(c["name"])}</a>' for c in D["clients"].values() if q in c["name"].lower()][:6])
way("/hx/inbox")(lambda: rows([f'<li id="m{m["id"]}">{escape(m["text"])}</li>' for m in D["inbox"]]))
@way("/hx/inbox/<k>/read", "POST")
def read(k): D["inbox"] = [m for m in D["inbox"] if m["id"] != k]; return frag("")
@way("/hx/tasks")
def tasks():
    l = [t for t in D["tasks"].values() if not t["done"] and (request.args.get("scope", "all") == "all" or t["scope"] == request.args["scope"])]; return rows([f'<li id="{t["id"]}">{escape(t["text"])} <em>{t["who"]}</em></li>' for t in l])
@way("/hx/tasks", "POST")
def task_new(): k = uid(); D["tasks"][k] = t = {"id": k, "text": f("text"), "who": "nobody", "scope": f("scope", "week"), "done": False}; return frag(f'<li id="{k}">{escape(t["text"])} <em>nobody</em></li>', 201)
for w, v in (("done", True), ("undo", False)):
    def mark(t, v=v): t["done"] = v; return frag("")
    way(f"/hx/tasks/<k>/{w}", "POST", table="tasks", name="Task")(mark)
way("/hx/tasks/<k>/assign", "POST", table="tasks", name="Task")(lambda t: frag(f'<li id="{t["id"]}">{escape(t["text"])} <em>{f("who")}</em></li>'))
way("/hx/clients/<k>/notes", **C)(lambda c: rows([f'<li id="{n["id"]}">{escape(n["text"])}</li>' for n in c["notes"]]))
@way("/hx/clients/<k>/notes", "POST", **C)
def note(c): n = {"id": uid(), "text": f("text")}; c["notes"].append(n); return frag(f'<li id="{n["id"]}">{escape(n["text"])}</li>', 201)
@way("/hx/clients/<k>/notes/<n>", "DELETE", **C)
def note_off(c, n):
    if all(x["id"] != n for x in c["notes"]): return gone("Note")
    c["notes"] = [x for x in c["notes"] if x["id"] != n]; return frag("")
yes = lambda b: '<b class="on">yes</b>' if b else "<b>no</b>"
way("/hx/clients/<k>/preferences", **C)(lambda c: frag(f'<dl><dt>Paperless</dt><dd>{yes(c["paperless"])}</dd><dt>Newsletter</dt><dd>{yes(c["newsletter"])}</dd><dt>Language</dt><dd>{c["language"]}</dd></dl>'))
@way("/hx/clients/<k>/paperless", "PATCH", **C)
def paperless(c): c["paperless"] = f("on"); return frag(yes(c["paperless"]))
way("/hx/clients/<k>/newsletter", "PATCH", **C)(lambda c: frag(yes(f("on"))))
@way("/hx/clients/<k>/language", "PATCH", **C)
def language(c): c["language"] = f("to"); return frag(c["language"])
way("/hx/clients/<k>/policies", **C)(lambda c: rows([f'<li><a href="/office/policies/{p["id"]}">{p["number"]}</a>{" ★" if p["flag"] else ""}</li>' for p in D["policies"].values() if p["client"] == c["id"]]))
way("/hx/clients/<k>/claims", **C)(lambda c: rows([f'<li>{escape(x["what"])}</li>' for x in D["claims"].values() if D["policies"][x["policy"]]["client"] == c["id"]]))
way("/hx/clients/<k>/photo", **C)(lambda c: Response(b"\xff\xd8" + b"p" * (3000 + len(c["name"]) * 7), mimetype="image/jpeg") if c["photo"] else gone("Photo"))
if not V2: way("/hx/clients/<k>/household", **C)(lambda c: rows([f"<li>{escape(h)}</li>" for h in c["household"]]))
@way("/hx/policies")
def policy_rows():
    n = int(request.args.get("page", 1)); l = [p for p in D["policies"].values() if request.args.get("class", p["klass"]) == p["klass"] and request.args.get("q", "") in p["number"]][(n - 1) * 12:n * 12]
    return rows([f'<tr><td><a href="/office/policies/{p["id"]}">{p["number"]}</a></td><td>{p["klass"]}</td><td>{p["state"]}{" ★" if p["flag"] else ""}</td></tr>' for p in l])
way("/hx/policies/<k>/cover", **P)(lambda p: frag(f'<dl><dt>Buildings</dt><dd>£{p["buildings"]}</dd><dt>Contents</dt><dd>£{p["contents"]}</dd><dt>Excess</dt><dd>£{p["excess"]}</dd></dl>'))
@way("/hx/policies/<k>/sums", "PUT", **P)
def sums(p): p.update(buildings=f("buildings"), contents=f("contents")); return frag("<p>Saved.</p>")
way("/hx/policies/<k>/excess", "PUT", **P)(lambda p: frag(f'<p>Excess is now £{f("excess")}.</p>'))
@way("/hx/policies/<k>/flag", "PATCH", **P)
def flag(p): p["flag"] = f("on"); return frag("★" if p["flag"] else "☆")
way("/hx/policies/<k>/remind", "POST", **P)(lambda p: Response(status=204))
@way("/hx/policies/<k>/lapse", "POST", **P)
def lapse(p):
    if p["state"] != "live": return frag('<p class="error">Not live.</p>', 409)
    p["state"] = "lapsed"; return frag("<b>lapsed</b>")
way("/hx/policies/<k>/endorsements", **P)(lambda p: rows([]))
way("/hx/policies/<k>/endorsements", "POST", **P)(lambda p: frag(f'<li>{escape(f("text"))}</li>', 201))
way("/hx/policies/<k>/documents", **P)(lambda p: rows([f'<li id="{d["id"]}">{escape(d["name"])} {d["kb"]} kB</li>' for d in p["documents"]]))
@way("/hx/policies/<k>/documents", "POST", **P)
def document(p): d = {"id": uid(), "name": f("name"), "kb": rnd.randint(20, 900)}; p["documents"].append(d); return frag(f'<li id="{d["id"]}">{escape(d["name"])} {d["kb"]} kB</li>', 201)
way("/hx/policies/<k>/documents/<d>", "DELETE", **P)(lambda p, d: frag(""))
@way("/hx/policies/<k>/schedule", **P)
def schedule(p): return frag("".join(s["title"] for s in p["sections"]))
way("/hx/renewals")(lambda: rows([f'<li>{p["number"]}</li>' for p in D["policies"].values() if p["state"] == "live" and 0 <= p["renews"] - int(now() // 86400) % 90 <= int(request.args.get("days", 30))]))
way("/hx/claims")(lambda: rows([f'<li><a href="/office/claims/{x["id"]}">{escape(x["what"])}</a></li>' for x in D["claims"].values() if x["status"] == "opened"]))
way("/hx/claims/<k>", **L)(lambda x: frag(f'<p>{escape(x["what"])}</p><b>{x["status"]}</b>'))
way("/hx/claims/<k>", "PUT", **L)(lambda x: frag("<p>Saved.</p>"))
@way("/hx/claims", "POST")
def claim_new(): k = uid(); D["claims"][k] = {"id": k, "policy": f("policy"), "what": f("what"), "status": "opened", "notes": []}; return frag(f'<li><a href="/office/claims/{k}">{escape(f("what"))}</a></li>', 201)
@way("/hx/claims/<k>/status", "POST", **L)
def status(x): x["status"] = f("to"); return frag(f'<b>{x["status"]}</b>')
way("/hx/claims/<k>/notes", **L)(lambda x: rows([f"<li>{escape(n)}</li>" for n in x["notes"]]))
@way("/hx/claims/<k>/notes", "POST", **L)
def claim_note(x): V2 and x["notes"].append(f("text")); return frag(f'<li>{escape(f("text"))}</li>', 201)
way("/hx/complaints")(lambda: rows([]))
way("/hx/letters/templates")(lambda: frag("<option>Welcome</option><option>Renewal</option><option>Lapse</option>"))
way("/hx/letters/preview", "POST")(lambda: frag("<article>" + {"Welcome": "Welcome to us. ", "Renewal": "Your cover renews. ", "Lapse": "Your cover has ended. "}[f("template")] * 3 + "</article>"))
way("/hx/letters/merge", "POST")(lambda: frag('<p class="error">Not implemented.</p>', 501))
way("/hx/validate/policy-number", "POST")(lambda: frag("") if f("number").startswith("BP") else frag('<p class="error">No such number.</p>', 422))
@way("/hx/drafts/<k>", "PUT")
def draft(k): D["drafts"][k] = f("text"); return Response(status=204)
way("/hx/drafts/<k>")(lambda k: frag(f'<textarea>{escape(D["drafts"][k])}</textarea>') if D["drafts"].get(k) else rows([]))
@way("/hx/reports/rebuild", "POST")
def rebuild(): k = uid(); D["jobs"][k] = 0; D["ratio"] = [D["ratio"][0] if now() < D["ratio"][1] else D["ratio"][2] or D["ratio"][0], now() + 300, rnd.choice([7, 68, 71, 104, 112, 9])]; return frag(f'<div hx-get="/hx/jobs/{k}" hx-trigger="every 2s"></div>', 202)
way("/hx/reports/loss-ratio")(lambda: frag(f'<p>Loss ratio {D["ratio"][2] if D["ratio"][2] and now() > D["ratio"][1] else D["ratio"][0]} %</p>'))
@way("/hx/exports", "POST")
def export(): k = uid(); D["jobs"][k] = 0; return frag(f'<div hx-get="/hx/jobs/{k}" hx-trigger="every 2s"></div>', 202)
@way("/hx/jobs/<k>")
def job(k):
    if k not in D["jobs"]: return gone("Job")
    D["jobs"][k] += 1; return frag("<progress></progress>") if D["jobs"][k] < 3 else frag("<b>ready</b>", 286)
way("/hx/users", role="administrator")(lambda: rows([f'<tr id="{k}"><td>{u["name"]}</td><td>{"locked" if u["locked"] else ""}</td></tr>' for k, u in D["users"].items()]))
@way("/hx/users/<k>/lock", "POST", table="users", name="User", role="administrator")
def lock(u): u["locked"] = f("on"); return frag("<b>locked</b>" if u["locked"] else "")
way("/hx/trail")(lambda: frag('<p class="error">Not permitted.</p>', 403))
way("/hx/bank-feed")(lambda: frag('<p class="error">The bank is away.</p>', 503) if mode("bank") else rows([f"<li>{(int(now() // 86400) * 37 + k * 91) % 4000} GBP</li>" for k in range(3)]))
# data
way("/data/insurers")(lambda: jsonify([{"id": k, "name": x["name"]} for k, x in D["insurers"].items()]))
way("/data/insurers/<k>/products", table="insurers", name="Insurer")(lambda x: jsonify([]))
way("/data/insurers/<k>/contacts", table="insurers", name="Insurer")(lambda x: jsonify(x["contacts"]))
way("/data/commissions")(lambda: jsonify(items=[], total=0))
@way("/data/premiums")
def premiums(): m = int(request.args["month"][-2:]); l = [{"policy": p["number"], "net": p["buildings"] // 400 + m} for i, p in enumerate(D["policies"].values()) if i % 12 == m % 12 and p["state"] == "live"]; return jsonify(items=l, total=len(l))
way("/data/classes")(lambda: jsonify(["motor", "home", "marine", "liability"]))
way("/data/estimate")(lambda: jsonify(net=0, tax=0, fee=0, premium=0))
@way("/data/postcode")
def postcode():
    if mode("limit"): return jsonify(error="quota exceeded"), 429
    c = request.args["code"]; return jsonify([{"line": f"{i} {rnd.choice(['High Street', 'Mill Lane'])}", "code": c} for i in range(1, 2 + len(c) * 7 % 5)] if " " in c else [])
way("/data/fx")(lambda: jsonify(eur=1 + (int(now() // 86400) * 7 % 89 + 10) / 100, usd=1 + (int(now() // 86400) * 13 % 89 + 10) / 100))
way("/data/v1/policies")(lambda: (jsonify(error="gone"), 410))
way("/data/portal/branches")(lambda: jsonify([{"town": "Alnwick"}, {"town": "Hexham"}]))
@way("/data/portal/enquiries", "POST")
def enquiry(): m = {"id": uid(), "text": f("text")}; D["inbox"].append(m); return jsonify(id=m["id"]), 201
way("/hooks/insurer-feed", "POST")(lambda: (jsonify(accepted=True), 202) if request.headers.get("X-Signature") == "good" else (jsonify(error="signature"), 401))
way("/healthz")(lambda: Response("ok", mimetype="text/plain"))
