"""A parcel-locker operator's back office: Flask over SQLite, its own page for every GET it does not know. What is missing is in truth.py."""
import json, logging, os, random, sqlite3, threading
from functools import wraps
from pathlib import Path
from flask import Flask, Response, jsonify, redirect, request

WORK = Path(os.environ["WORK"])
NEW = os.environ.get("RELEASE") == "2"
app = Flask(__name__, static_folder=None)
app.json.sort_keys = False
app.logger.setLevel(logging.INFO)
log = app.logger
A, C = "/backoffice/v1", "/backoffice/v1/c/<carrier>"
Z = random.Random(9041)
lock = threading.RLock()
db = sqlite3.connect(WORK / "lockers.sqlite3", check_same_thread=False, isolation_level=None, timeout=.02)
db.executescript("PRAGMA synchronous=OFF; CREATE TABLE IF NOT EXISTS row (n INTEGER PRIMARY KEY, kind TEXT, id TEXT, body TEXT, UNIQUE (kind, id)); CREATE TABLE IF NOT EXISTS seq (kind TEXT PRIMARY KEY, n INTEGER)")


def mode(w): return w in (WORK / "mode").read_text().split()
def today(): return (WORK / "today").read_text()
def day(): return int((WORK / "day").read_text())
def b(): return request.get_json(silent=True) or {}
def no(text, code): return jsonify(error=text), code
def all_of(kind):
    with lock: return [json.loads(x) for (x,) in db.execute("SELECT body FROM row WHERE kind = ? ORDER BY n", (kind,))]
def one(kind, id):
    with lock: x = db.execute("SELECT body FROM row WHERE kind = ? AND id = ?", (kind, str(id))).fetchone()
    return json.loads(x[0]) if x else None
def put(kind, x):
    with lock: db.execute("INSERT INTO row (kind, id, body) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body", (kind, str(x["id"]), json.dumps(x)))
    return x
def drop(kind, id):
    with lock: return db.execute("DELETE FROM row WHERE kind = ? AND id = ?", (kind, str(id))).rowcount
def number(kind, first=1):
    with lock: return db.execute("INSERT INTO seq VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET n = n + 1 RETURNING n", (kind, first)).fetchone()[0]
W = "yard north gate lower market canal bridge linden station corner hall west park mill tower quay".split()
def words(a, c): return " ".join(Z.choices(W, k=Z.randint(a, c)))


def parcel(c, k):
    return put("parcel:" + c, {"id": k, "locker": f"BER-{Z.randint(401, 436):04}", "status": Z.choice(["in transit", "stored", "stored", "collected"]), "until": "2031-06-14", "recipient": f"R{Z.randint(100, 99999)}", "history": [{"at": "2031-06-01", "what": "announced"}]})


def seed():
    for i in range(12): put("site", {"id": 31 + i, "name": words(1, 3).title(), "city": Z.choice(["Berlin", "Potsdam"]), "lit": Z.random() < .5, "roof": Z.random() < .4}); put("notes", {"id": 31 + i, "text": words(2, 9)})
    for i in range(36):
        k = f"BER-{401 + i:04}"
        put("locker", {"id": k, "site": 31 + i % 12, "compartments": Z.choice([24, 36, 72]), "public": Z.random() < .6, "blocked": None, "last_seen": "2031-06-02T07:00"})
        put("hours", {"id": k, **{d: Z.choice(["06:00-22:00", "00:00-24:00"]) for d in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}})
    for i in range(5): put("tariff", {"id": 3 + i, "name": words(1, 2), "cents": Z.choice([190, 250, 1200]), "remark": words(1, 6)})
    for i in range(3): put("alert", {"id": number("alert", 1), "text": words(2, 5)})
    put("window", {"id": 4, "from": "2031-03-02T02:00", "to": "2031-03-02T03:00"})
    put("settings", {"id": 1, "digest": False, "sounds": True, "language": "en"})
    for c in ("northpost", "kurierly", "paketo"):
        number("parcel:" + c, 50210)
        for _ in range({"northpost": 64, "kurierly": 41, "paketo": 23}[c]): parcel(c, number("parcel:" + c))
        for i in range(7): put("courier:" + c, {"id": number("courier", 201), "name": f"Courier {Z.randint(10, 99)}", "active": Z.random() < .7})
        for i in range(6): put("invoice:" + c, {"id": number("invoice", 7001), "month": f"2031-0{i % 5 + 1}", "cents": Z.randint(9000, 990000)})
        for i in range(Z.randint(2, 5)): put("return:" + c, {"id": number("return", 1), "reason": words(1, 3)})
        put("hook:" + c, {"id": number("hook", 11), "url": f"https://{c}.example.com/in"})
    put("hold:kurierly", {"id": 1, "parcel": 50214, "why": words(2, 4)})


if not all_of("site"): seed()
def carriers(): return ["northpost", "kurierly", "paketo"] + (["velox"] if day() >= 4 else [])


@app.before_request
def door():
    p = request.path
    if not p.startswith(A + "/"): return None
    if mode("throttle") and request.headers.get("X-Device") == "hh-07": return no("too many requests", 429)
    if p == A + "/login" or request.endpoint == "page": return None
    device = request.headers.get("X-Device")
    if device:
        if "/tour" in p or "/deposit" in p or "/collect" in p or "/heartbeat" in p or "/commands" in p: return None
        return no("devices may not", 403)
    if request.cookies.get("sid") != "k" + today(): return no("please sign in", 401)
    c = (request.view_args or {}).get("carrier")
    if c and c not in carriers(): return no("carrier not found", 404)


def way(path, *methods):
    def deco(f):
        app.add_url_rule(path, f"{'.'.join(methods)} {path}", f, methods=methods or ["GET"])
        return f
    return deco


def paged(rows, n=25):
    p = request.args.get("page", 1, int)
    return jsonify(items=rows[(p - 1) * n:p * n], total=len(rows), page=p)


def item(kind, name):
    def deco(f):
        @wraps(f)
        def g(id, carrier=None):
            x = one(kind + (":" + carrier if carrier else ""), id)
            if not x: return no(f"{name} not found", 404)
            return f(x, carrier) if carrier else f(x)
        return g
    return deco


@way(A + "/login", "POST")
def login():
    if b().get("password") != "right": return no("wrong password", 401)
    r = jsonify(login="ops", role="administrator")
    r.set_cookie("sid", "k" + today(), httponly=True)
    return r


way(A + "/logout", "POST")(lambda: ("", 204))
way(A + "/me")(lambda: jsonify(login="ops", role="administrator"))
way(A + "/features")(lambda: jsonify(firmware=True, campaigns=True, sla=True, map=False))
way(A + "/carriers")(lambda: jsonify(carriers()))
way(A + "/notices")(lambda: jsonify([{"text": "Doors of type 3 are being exchanged"}] if day() == 3 else []))
way(A + "/counters")(lambda: jsonify(alerts=len(all_of("alert")), stored=sum(x["status"] == "stored" for c in ("northpost", "kurierly", "paketo") for x in all_of("parcel:" + c))))


@way(A + "/alerts")
def alerts():
    return jsonify([] if request.args.get("state") == "muted" else all_of("alert"))


@way(A + "/alerts/<int:id>/acknowledge", "POST")
def acknowledge(id): return jsonify(ok=True)


@way(A + "/lockers")
def lockers():
    l, q = all_of("locker"), request.args.get("q")
    if q: l = [x for x in l if q.upper() in x["id"]]
    if request.args.get("site"): l = [x for x in l if str(x["site"]) == request.args["site"]]
    return paged(l, 20)


@way(A + "/lockers/<id>")
@item("locker", "locker")
def locker(x): return jsonify(x)


@way(A + "/lockers/<id>", "PATCH")
@item("locker", "locker")
def hide(x): return jsonify(ok=True)


@way(A + "/lockers/<id>/block", "POST")
@item("locker", "locker")
def block(x): put("locker", {**x, "blocked": b().get("reason", "blocked")}); log.info("locker %s blocked", x["id"]); return jsonify(ok=True)


@way(A + "/lockers/<id>/unblock", "POST")
@item("locker", "locker")
def unblock(x): log.info("locker %s unblock requested", x["id"]); return jsonify(ok=True)


@way(A + "/lockers/<id>/open", "POST")
@item("locker", "locker")
def open_(x):
    put("event:" + x["id"], {"id": number("event"), "what": "opened by office", "door": b().get("door", 1)}); log.info("locker %s door %s: command queued", x["id"], b().get("door", 1))
    return jsonify(queued=True), 202


way(A + "/lockers/<id>/events")(lambda id: jsonify(all_of("event:" + id)))
way(A + "/lockers/<id>/faults")(lambda id: jsonify(items=[], total=0))
way(A + "/lockers/<id>/faults", "POST")(lambda id: (jsonify(id=number("fault", 97), locker=id), 201))
way(A + "/lockers/<id>/commands")(lambda id: ("", 204) if Z.random() < .96 else jsonify(door=Z.randint(1, 24)))
way(A + "/lockers/<id>/heartbeat", "POST")(lambda id: ("", 204))


@way(A + "/lockers/<id>/opening-hours")
@item("hours", "locker")
def hours(x): return jsonify(x)


@way(A + "/lockers/<id>/opening-hours", "PUT")
@item("hours", "locker")
def set_hours(x): return jsonify(put("hours", {**b(), "id": x["id"]}))


@way(A + "/lockers/<id>/camera")
@item("locker", "locker")
def camera(x): return jsonify(url=f"rtsp://10.0.0.{x['site']}/1") if int(x["id"][4:]) % 6 == 0 else no("camera not found", 404)


if NEW:
    def reading(x): return {"celsius": 8 + int(x["id"][4:]) % 17, "at": today()}
else:
    def reading(x): return x["sensor"]


@way(A + "/lockers/<id>/temperature")
@item("locker", "locker")
def temperature(x):
    sensor = reading(x)
    return jsonify(sensor)


way(A + "/sites")(lambda: jsonify(all_of("site")))


@way(A + "/sites/<int:id>")
@item("site", "site")
def site(x): return jsonify(x)


@way(A + "/sites/<int:id>", "PATCH")
@item("site", "site")
def set_site(x): put("site", {**x, **b()}); return jsonify(ok=True)


@way(A + "/sites/<int:id>/access-notes")
@item("notes", "site")
def notes(x): return jsonify(x)


@way(A + "/sites/<int:id>/access-notes", "PUT")
@item("notes", "site")
def set_notes(x): return jsonify({**x, "text": b().get("text", "")})


way(A + "/tariffs")(lambda: jsonify(all_of("tariff")))


@way(A + "/tariffs/<int:id>", "PUT")
@item("tariff", "tariff")
def set_tariff(x): return jsonify(put("tariff", {**x, **b(), "id": x["id"]}))


@way(A + "/tariffs/<int:id>", "DELETE")
@item("tariff", "tariff")
def end_tariff(x):
    if x.get("ended"): return no("tariff has ended", 409)
    put("tariff", {**x, "ended": today()}); return "", 204


way(A + "/maintenance-windows/")(lambda: jsonify(all_of("window")))
way(A + "/maintenance-windows/", "POST")(lambda: (jsonify(put("window", {"id": number("window", 5), **b()})), 201))
way(A + "/settings")(lambda: jsonify(one("settings", 1)))
way(A + "/settings", "PATCH")(lambda: jsonify(ok=bool(put("settings", {**one("settings", 1), **b()}))))


@way(A + "/audit")
def audit():
    n = 70 + 3 * day(); k = request.args.get("before", n, int); l = list(range(k - 1, max(0, k - 31), -1))
    return jsonify(items=[{"id": i, "who": "ops", "what": W[i % 16]} for i in l], next=l[-1] if len(l) == 30 else None)


way(A + "/drafts/<id>", "PUT")(lambda id: ("", 204))


@way(A + "/reports/volume")
def volume(): n = request.args.get("days", 7, int); return jsonify(days=n, rows=[{"d": -i, "n": (i * 37 + day() * 11) % 140} for i in range(n)])


@way(A + "/reports/losses")
def losses(): return jsonify(rows=[{"parcel": 50001, "cents": 2300}] * 2 if request.args.get("days") == "90" else [])


way(A + "/reports/dwell")(lambda: jsonify(hours=0, p50=0, p95=0, sites=[{"id": i, "hours": 0} for i in range(31, 43)]))


@way(A + "/reports/utilisation")
def utilisation():
    used, total = 5, sum(x["compartments"] for x in all_of("locker") if x["site"] == request.args.get("site"))
    return jsonify(share=used / total)


@way(A + "/exports", "POST")
def export(): return jsonify(id=put("export", {"id": number("export", 501), "polls": 0})["id"], state="running"), 202


@way(A + "/exports/<int:id>")
@item("export", "export")
def export_state(x): x["polls"] += 1; put("export", x); return jsonify(id=x["id"], state="running" if x["polls"] < 3 else "done")


way(A + "/exports/<int:id>/file")(lambda id: Response("parcel;locker\n" + "50211;BER-0402\n" * (id % 9 + 20), mimetype="text/csv"))


@way(C + "/parcels")
def parcels(carrier):
    l, q, s = all_of("parcel:" + carrier), request.args.get("q"), request.args.get("status")
    if q: l = [x for x in l if str(x["id"]).startswith(q) or q in x["recipient"]]
    if s: l = [x for x in l if x["status"] == s]
    return paged(l[::-1], 20)


@way(C + "/parcels/<int:id>")
@item("parcel", "parcel")
def the_parcel(x, carrier): return jsonify(x)


@way(C + "/parcels/<int:id>/extend", "POST")
@item("parcel", "parcel")
def extend(x, carrier): x["until"] = f"2031-06-{min(30, int(x['until'][8:]) + 2):02}"; x["history"].append({"at": today(), "what": "extended"}); return jsonify(put("parcel:" + carrier, x))


@way(C + "/parcels/<int:id>/label")
@item("parcel", "parcel")
def label(x, carrier): return redirect(f"/files/{x['id']}")


@way(C + "/parcels/bulk-return", "POST")
def bulk(carrier):
    n = 0
    for k in b().get("ids", []):
        x = one("parcel:" + carrier, k)
        if x and x["status"] == "stored": x["status"] = "returned"; x["history"].append({"at": today(), "what": "returned"}); put("parcel:" + carrier, x); put("return:" + carrier, {"id": number("return"), "reason": "not collected", "parcel": k}); n += 1
    return jsonify(moved=n)


def moved(to, frm):
    @item("parcel", "parcel")
    def f(x, carrier):
        if x["status"] not in frm: return no("not in this state", 409)
        x["status"] = to; x["history"].append({"at": today(), "what": to}); put("parcel:" + carrier, x); return jsonify(ok=True)
    return f


way(C + "/parcels/<int:id>/deposit", "POST")(moved("stored", ("in transit",)))
way(C + "/parcels/<int:id>/collect", "POST")(moved("collected", ("stored",)))


@way(C + "/tour")
def tour(carrier): return jsonify([{"id": x["id"], "locker": x["locker"]} for x in all_of("parcel:" + carrier) if x["status"] == "in transit"][:12])


for k in ("return", "hold"): way(f"{C}/{k}s")(lambda carrier, k=k: jsonify(all_of(f"{k}:{carrier}")))
way(C + "/complaints")(lambda carrier: jsonify([]))
way(C + "/disputes")(lambda carrier: jsonify([{"id": 1, "invoice": 7003, "text": "double"}] if day() >= 6 and carrier != "velox" else []))
way(C + "/couriers")(lambda carrier: jsonify(all_of("courier:" + carrier)))


@way(C + "/couriers", "POST")
def hire(carrier):
    if not b().get("name"): return no("name is missing", 422)
    return jsonify(put("courier:" + carrier, {"id": number("courier"), "name": b()["name"], "active": True})), 201


@way(C + "/couriers/<int:id>", "PATCH")
@item("courier", "courier")
def set_courier(x, carrier): return jsonify(put("courier:" + carrier, {**x, **b()}))


@way(C + "/couriers/<int:id>", "DELETE")
@item("courier", "courier")
def fire(x, carrier): return jsonify(ok=True)


if not NEW:
    @way(C + "/couriers/<int:id>/shifts")
    @item("courier", "courier")
    def shifts(x, carrier): return jsonify([{"day": d, "from": "07:00"} for d in ("mon", "wed", "fri")[:x["id"] % 4]])


way(C + "/invoices")(lambda carrier: jsonify(all_of("invoice:" + carrier)))


@way(C + "/invoices/<int:id>")
@item("invoice", "invoice")
def invoice(x, carrier): return jsonify({**x, "lines": [{"what": "parcels", "cents": x["cents"]}]})


@way(C + "/invoices/<int:id>/credit", "POST")
@item("invoice", "invoice")
def credit(x, carrier): log.warning("credit notes are not implemented"); return no("not implemented", 501)


way(C + "/contracts")(lambda carrier: no("missing permission contracts.read", 403))
way(C + "/quotas")(lambda carrier: jsonify(carrier=carrier, parcels={"northpost": 4000, "kurierly": 900, "paketo": 350, "velox": 50}[carrier]))
way(C + "/webhooks")(lambda carrier: jsonify(all_of("hook:" + carrier)))
way(C + "/webhooks", "POST")(lambda carrier: (jsonify(put("hook:" + carrier, {"id": number("hook"), "url": b().get("url", "")})), 201))
way(C + "/webhooks/<int:id>", "DELETE")(lambda carrier, id: ("", 204) if drop("hook:" + carrier, id) else no("webhook not found", 404))
way(C + "/webhooks/<int:id>/test", "POST")(lambda carrier, id: (jsonify(queued=True), 202))
way(C + "/imports", "POST")(lambda carrier: (jsonify(id=put("import", {"id": number("import", 61), "polls": 0})["id"], state="running"), 202))


@way(C + "/imports/<int:id>")
def import_state(carrier, id):
    x = one("import", id); x["polls"] += 1; put("import", x)
    if x["polls"] == 3:
        for _ in range(4): parcel(carrier, number("parcel:" + carrier, 61000))
    return jsonify(id=id, state="running" if x["polls"] < 3 else "done")


@app.route(C + "/<path:rest>", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def unknown(carrier, rest):
    if request.url_rule.rule.endswith("<path:rest>") and request.method != "GET" and rest in ("quotas",): return jsonify(error="method not allowed"), 405
    return no("no such route", 404)


way("/files/<int:id>")(lambda id: Response(b"%PDF-1.7\n" + b"x" * (900 + id % 50), mimetype="application/pdf"))
way("/backoffice/v0/tour")(lambda: no("gone", 410))


@way("/webhooks/<carrier>/events", "POST")
def hook(carrier):
    if b().get("bad"): return no("bad signature", 401)
    x = parcel(carrier, number("parcel:" + carrier, 61000)); put("parcel:" + carrier, {**x, "status": "in transit"})
    return jsonify(received=True)


way("/status.json")(lambda: jsonify(status="operational", lockers=36))
way("/status")(lambda: Response("<!doctype html><title>Status</title><p>All lockers are operational.</p>\n", mimetype="text/html"))
way("/healthz")(lambda: Response("ok", mimetype="text/plain"))
way("/assets/<name>")(lambda name: Response("export const office=1;" * (700 + NEW), mimetype="text/javascript"))


@app.get("/")
@app.get("/<path:rest>")
def page(rest=""): return Response(f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Lockers</title><link rel="icon" href="data:,"><script type="module" src="/assets/office.{"b20e" if NEW else "41af"}.js"></script></head><body><div id="root"></div></body></html>\n', mimetype="text/html")
