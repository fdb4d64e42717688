"""A blood-donation service: FastAPI with its own 404, 405, 422 and 307; state in SQLite. What is missing is in truth.py."""
import json, logging, os, random, secrets, sqlite3, sys
from pathlib import Path
from fastapi import APIRouter, Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

WORK = Path(os.environ["WORK"])
V2 = (WORK / "release").read_text() == "2"
logging.basicConfig(level=logging.INFO, format="%(levelname)s service.%(name)s: %(message)s", stream=sys.stdout)
log = logging.getLogger
app, rnd = FastAPI(openapi_url=None, docs_url=None, redoc_url=None), random.Random(4411)
ROLES = {"head": "head", "desk": "admin", "field": "admin"}
TOWNS = "Ardee Bandon Cavan Clones Dunmore Ennis Fermoy Gorey Kells Listowel Mallow Naas Roscrea Trim Youghal".split()


def seed():
    d = {"seq": 9100, "login": {}, "export": {}, "draft": {}, "wait": {}, "prefs": {}}
    d["donor"] = {str(k): {"id": k, "card": f"D{k * 7 % 99991:05}", "group": rnd.choice("0+ 0- A+ A- B+ AB+".split()), "town": rnd.choice(TOWNS), "tags": rnd.sample(["regular", "rare", "plasma", "new"], rnd.randint(0, 2)), "sms": rnd.random() < .5, "email": rnd.random() < .5, "remark": "x" * rnd.randint(0, 40), "last": f"2031-0{rnd.randint(1, 4)}-{rnd.randint(10, 28)}"} for k in range(4001, 4131)}
    d["donation"] = {k: [{"id": int(k) * 10 + i, "ml": rnd.choice([450, 470, 500])} for i in range(rnd.randint(0, 5))] for k in d["donor"]}
    d["appointment"] = {k: ([{"id": int(k) * 3, "session": 700 + int(k) % 25}] if int(k) % 3 == 0 else []) for k in d["donor"]}
    d["session"] = {str(k): {"id": k, "town": rnd.choice(TOWNS), "date": f"2031-0{5 + (k - 700) // 20}-{1 + (k - 700) * 3 % 27:02}", "venue": rnd.choice(["Parish Hall", "GAA Club", "Library", "Town Hall", "School"]), "beds": rnd.randint(4, 14), "public": rnd.random() < .5, "walk_ins": rnd.random() < .5, "note": ""} for k in range(700, 740)}
    d["stock"] = {str(i + 1): {"id": i + 1, "group": g, "units": rnd.randint(20, 180), "minimum": 30} for i, g in enumerate("0+ 0- A+ A- B+ B- AB+ AB-".split())}
    d["transport"] = {str(k): {"id": k, "to": rnd.choice(TOWNS), "boxes": rnd.randint(1, 9), "state": rnd.choice(["queued", "queued", "loaded", "closed"])} for k in range(5201, 5231)}
    d["notice"] = {str(k): {"id": k, "title": "Notice " + "a" * rnd.randint(3, 20), "status": "inactive", "pinned": rnd.random() < .3, "text": "t" * rnd.randint(10, 90)} for k in range(61, 75)}
    d["permission"] = {str(i + 1): {"id": i + 1, "role": r, "rights": rnd.sample(["donors", "stock", "transports", "notices", "exports"], 3)} for i, r in enumerate(["head", "admin", "nurse", "driver", "lab"])}
    d["integration"] = {str(k): {"id": k, "name": n, "url": f"https://{n}.example.net/in", "enabled": k != 13, "key": True} for k, n in ((11, "labsys"), (12, "hospital-orders"), (13, "sms-gateway"), (14, "register"))}
    return d


DB = sqlite3.connect(WORK / "service.db", check_same_thread=False)
DB.execute("create table if not exists state (k integer primary key, v text)")
row = DB.execute("select v from state where k = 1").fetchone()
D = json.loads(row[0]) if row else seed()
rnd.seed(D["seq"])


def keep():
    DB.execute("insert or replace into state values (1, ?)", (json.dumps(D),))
    DB.commit()


def mode(w): return w in (WORK / "mode").read_text().split()
def today(): return (WORK / "today").read_text()
def day(): return int((WORK / "day").read_text())
def no(code, text): raise HTTPException(code, text)
def new():
    D["seq"] += rnd.choice([1, 1, 3])
    return D["seq"]
def one(table, k, name):
    x = D[table].get(str(k))
    return x if x is not None else no(404, name + " not found")


@app.middleware("http")
async def door(request: Request, follow):
    p = request.url.path
    if mode("throttle") and "q" in request.query_params: return JSONResponse({"detail": "Too many requests"}, 429)
    if p.startswith("/backoffice/api/") and not p.startswith(("/backoffice/api/v1", "/backoffice/api/health", "/backoffice/api/login", "/backoffice/api/devices")):
        request.state.user = D["login"].get(request.cookies.get("bs", ""))
        if not request.state.user and any(r.matches(request.scope)[0].value == 2 for r in api.routes): return JSONResponse({"detail": "Not authenticated"}, 401)
    if mode("locked") and request.method not in ("GET", "HEAD", "OPTIONS") and "login" not in p:
        log("db").error("cannot write: database is locked")
        return JSONResponse({"detail": "Internal error"}, 500)
    r = await follow(request)
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 400: keep()
    return r

api = APIRouter(prefix="/backoffice/api")
g, po, pu, pa, de = api.get, api.post, api.put, api.patch, api.delete


@po("/login")
async def login(b: dict = Body()):
    if mode("lock"): no(429, "Too many attempts")
    if b.get("pin") != "right": no(401, "Wrong name or PIN")
    s = secrets.token_hex(8); D["login"][s] = b["user"]
    r = JSONResponse({"user": b["user"], "role": ROLES[b["user"]]}); r.set_cookie("bs", s); return r
@po("/logout", status_code=204)
async def logout(request: Request): D["login"].pop(request.cookies.get("bs"), None)
@g("/me")
async def me(request: Request): return {"user": request.state.user, "role": ROLES[request.state.user], "region": "midlands"}
@pu("/me/preferences", status_code=204)
async def prefs(request: Request, b: dict = Body()): D["prefs"][request.state.user] = b
@g("/me/tasks")
async def tasks(): return [{"id": 1, "text": "Confirm the cold chain report"}, {"id": 2, "text": "Call the venue"}][: day() % 3] if day() in (2, 5, 7) else []
@g("/tasks/count")
async def tasks_count(): return {"count": day() % 3 if day() in (2, 5, 7) else 0}
@g("/version")
async def version(): return {"version": "2.9.1" if V2 else "2.8.4"}
@g("/health")
async def health(): return {"status": "ok"}

# donors
def brief(x): return {k: x[k] for k in ("id", "card", "group", "town", "tags")}
@g("/donors")
async def donors(q: str = "", group: str = "", tag: str = "", page: int = 1):
    l = [brief(x) for x in reversed(D["donor"].values()) if q.lower() in x["town"].lower() and (not group or x["group"] == group) and (not tag or tag in x["tags"])]
    return {"items": l[(page - 1) * 20:page * 20], "total": len(l), "page": page}
@po("/donors", status_code=201)
async def donor_new(b: dict = Body()):
    if not b.get("town"): no(422, "town is missing")
    if b.get("card") == "D00001": no(409, "card is known")
    k = new(); D["donor"][str(k)] = {"id": k, "card": f"D{k * 7 % 99991:05}", "group": b["group"], "town": b["town"], "tags": [], "sms": False, "email": False, "remark": "", "last": None}
    D["donation"][str(k)], D["appointment"][str(k)] = [], []
    log("donors").info("donor %d registered", k); return D["donor"][str(k)]
@po("/donors/bulk-tag")
async def bulk_tag(b: dict = Body()): return {"updated": len(b["ids"])}                    # the job's queue has no reader
@po("/donors/bulk-untag")
async def bulk_untag(b: dict = Body()):
    for k in b["ids"]: D["donor"][str(k)]["tags"] = []
    return {"updated": len(b["ids"])}
@g("/donors/{k}")
async def donor(k: int): return one("donor", k, "Donor")
@pu("/donors/{k}")
async def donor_put(k: int, b: dict = Body()):
    x = one("donor", k, "Donor"); x.update({f: b[f] for f in ("town", "remark") if f in b}); log("donors").info("donor %d saved", k); return x
@pa("/donors/{k}")
async def donor_patch(k: int, b: dict = Body()):
    x = one("donor", k, "Donor"); x.update({f: b[f] for f in ("sms", "email") if f in b}); return {"ok": True}
@g("/donors/{k}/donations")
async def donations(k: int): one("donor", k, "Donor"); return D["donation"][str(k)]
@g("/donors/{k}/appointments")
async def appointments(k: int): one("donor", k, "Donor"); return D["appointment"][str(k)]
@po("/donors/{k}/appointments", status_code=201)
async def appoint(k: int, b: dict = Body()):
    l = D["appointment"][str(k)]
    if any(a["session"] == b["session"] for a in l): no(409, "already booked")
    l.append({"id": new(), "session": b["session"]}); return l[-1]
@de("/donors/{k}/appointments/{a}", status_code=204)
async def disappoint(k: int, a: int):
    if not any(x["id"] == a for x in D["appointment"][str(k)]): no(404, "Appointment not found")
    D["appointment"][str(k)] = [x for x in D["appointment"][str(k)] if x["id"] != a]
@g("/donors/{k}/letters")
async def letters(k: int): one("donor", k, "Donor"); return []
@po("/donors/{k}/letters", status_code=201)
async def letter(k: int, b: dict = Body()): return {"id": new(), "template": b["template"], "status": "queued"}
@po("/donors/{k}/labels")
async def labels(k: int): log("labels").info("12 stub labels printed for donor %d", k); return Response(b"^XA" + b"^FD" * (40 + k % 7) + b"^XZ", media_type="application/zpl")
@po("/donors/{k}/recall")
async def recall(k: int): one("donor", k, "Donor"); return RedirectResponse(f"http://recall.internal:9000/start/{k}", 307)

# sessions
@g("/sessions")
async def sessions(month: str = "", town: str = ""):
    return [{f: x[f] for f in ("id", "town", "date", "beds")} for x in D["session"].values() if not x.get("gone") and x["date"].startswith(month) and town in x["town"]]
@po("/sessions/drafts", status_code=201)
async def draft_new(): k = new(); D["draft"][str(k)] = {"id": k, "step": 1}; return D["draft"][str(k)]
@g("/sessions/drafts")
async def drafts(): return list(D["draft"].values())
@g("/sessions/drafts/{k}")
async def draft(k: int): return one("draft", k, "Draft")
@pu("/sessions/drafts/{k}", status_code=204)
async def draft_put(k: int, b: dict = Body()): one("draft", k, "Draft").update(b)
@po("/sessions/drafts/{k}/finish", status_code=201)
async def draft_done(k: int):
    x = one("draft", k, "Draft"); del D["draft"][str(k)]
    D["session"][str(k)] = {"id": k, "town": x.get("town", "Trim"), "date": x.get("date", "2031-07-01"), "venue": "Library", "beds": 8, "public": False, "walk_ins": False, "note": ""}; log("sessions").info("session %d planned", k)
    return D["session"][str(k)]
def session_of(k):
    x = one("session", k, "Session")
    return no(404, "Session not found") if x.get("gone") else x
@g("/sessions/{k}")
async def session(k: int): return session_of(k)
@pa("/sessions/{k}")
async def session_patch(k: int, b: dict = Body()):
    x = session_of(k); x.update({f: b[f] for f in ("walk_ins", "note") if f in b}); return {f: x[f] for f in b}
@pa("/sessions/{k}/visibility")
async def visibility(k: int, b: dict = Body()): return {**session_of(k), "public": b["public"]}         # the copy is changed
@de("/sessions/{k}", status_code=204)
async def session_drop(k: int):
    x = session_of(k)
    if k % 5 == 0: no(409, "has appointments")
    x["gone"] = True
@po("/sessions/{k}/restore")
async def session_back(k: int): one("session", k, "Session").pop("gone", None); return {"ok": True}
@g("/sessions/{k}/bookings")
async def bookings(k: int): session_of(k); return [{"donor": int(d), "id": a["id"]} for d, l in D["appointment"].items() for a in l if a["session"] == k]
@g("/sessions/{k}/waiting")
async def waiting(k: int): session_of(k); return [{"donor": 4001 + (k * 7 + i) % 120} for i in range(k % 4 + 1)] if V2 else []
@g("/sessions/{k}/forecast")
async def forecast(k: int): session_of(k); log("forecast").warning("stub: no model is loaded, defaults for session %d", k); return {"expected": 0, "no_shows": 0, "confidence": None}
@g("/sessions/{k}/capacity")
async def capacity(k: int): x = session_of(k); return {"beds": x["beds"], "slots": [f"{9 + i}:00" for i in range(x["beds"])]}
if not V2:
    @g("/sessions/{k}/volunteers")
    async def volunteers(k: int): session_of(k); return [{"team": TOWNS[(k + i) % 15]} for i in range(k % 3 + 1)]

# stock
def settle():
    if not D.get("recount"): return                                 # the third reading after it sees the count
    D["recount"] -= 1
    if not D["recount"]:
        for x in D["stock"].values(): x["units"] = max(3, x["units"] + rnd.randint(-30, 30))
@g("/stock/levels")
async def levels(): settle(); return list(D["stock"].values())
@g("/stock/levels/{k}")
async def one_level(k: int): return one("stock", k, "Level")
@po("/stock/levels/{k}/adjust")
async def adjust(k: int, b: dict = Body()):
    x = one("stock", k, "Level")
    if x["units"] + b["by"] < 0: no(409, "not that many")
    x["units"] += b["by"]; log("stock").info("level %d adjusted by %d", k, b["by"]); return {"ok": True}
@g("/stock/levels/{k}/threshold")
async def threshold(k: int): x = one("stock", k, "Level"); return {"minimum": x["minimum"] + k * 37 % 90 * 2}
@g("/stock/expiring")
async def expiring(days: int = 3): return {"items": [{"bag": 70000 + i * 13, "group": "0+"} for i in range(days // 3)] if day() in (3, 7, 8) and days > 3 else [], "total": days // 3 if day() in (3, 7, 8) and days > 3 else 0}
@g("/stock/movements")
async def movements(): return [{"n": i, "by": -i} for i in range(D["seq"] % 9 + 4)]
@po("/stock/recount", status_code=202)
async def recount(): D["recount"] = 3; log("stock").info("recount queued"); return {"state": "queued"}

# transports
@g("/transports")
async def transports(state: str = ""): return [x for x in reversed(D["transport"].values()) if not state or x["state"] == state]
@po("/transports", status_code=201)
async def transport_new(b: dict = Body()): k = new(); D["transport"][str(k)] = {"id": k, "to": b["to"], "boxes": b["boxes"], "state": "queued"}; return D["transport"][str(k)]
@g("/transports/{k}")
async def transport(k: int): return one("transport", k, "Transport")
@pa("/transports/{k}")
async def transport_patch(k: int, b: dict = Body()):
    x = one("transport", k, "Transport")
    if x["state"] == "closed": no(409, "is closed")
    x["state"] = b["state"]; return {"ok": True}
@de("/transports/{k}", status_code=204)
async def transport_drop(k: int): one("transport", k, "Transport")                         # cascades are to be settled first
@g("/transports/{k}/route")
async def route(k: int):
    x = one("transport", k, "Transport")
    try: return {"legs": D["legs"][x["to"]]}
    except KeyError: log("transports").exception("route of transport %d", k); no(500, "Internal error")
@g("/transports/{k}/temperature")
async def temperature(k: int):
    one("transport", k, "Transport")
    if k % 4: no(404, "No logger in this box")
    return [{"at": i, "c": 4.0 + i % 3} for i in range(k % 13 + 3)]

# notices
@g("/notices")
async def notices(): return [{f: x[f] for f in ("id", "title", "status", "pinned")} for x in D["notice"].values() if not x.get("archived")]
@po("/notices", status_code=201)
async def notice_new(b: dict = Body()): k = new(); D["notice"][str(k)] = {"id": k, "title": b["title"], "status": "inactive", "pinned": False, "text": b["text"]}; return {"id": k}
@g("/notices/unread/count")
async def unread(): return {"count": 2 if day() % 2 else 1}
@g("/notices/{k}")
async def notice(k: int): return one("notice", k, "Notice")
@pa("/notices/{k}")
async def notice_patch(k: int, b: dict = Body()): one("notice", k, "Notice").update({f: b[f] for f in ("pinned", "text") if f in b}); return {"ok": True}
@po("/notices/{k}/activate")
async def activate(k: int): one("notice", k, "Notice"); return {"ok": True}
@po("/notices/{k}/archive")
async def archive(k: int): one("notice", k, "Notice")["archived"] = True; return {"ok": True}
@po("/notices/preview")
async def preview(b: dict = Body()): return {"html": "<p>" + b["text"] + "</p>"}

# permissions
@g("/permissions")
async def permissions(request: Request):
    if request.state.user == "field": no(403, "Only at the office")
    return list(D["permission"].values())
@g("/permissions/audit")
async def audit(): log("permissions").info("audit refused: role auditor is needed"); no(403, "Role auditor is needed")
@pu("/permissions/{k}")
async def permission_put(k: int, request: Request, b: dict = Body()):
    if request.state.user != "head": no(403, "Only the head")
    x = one("permission", k, "Role"); x["rights"] = b["rights"]; return x
@po("/permissions/{k}/reset")
async def permission_reset(k: int, request: Request):
    if request.state.user != "head": no(403, "Only the head")
    one("permission", k, "Role")["rights"] = ["donors", "stock"]; return {"ok": True}

# exports
@g("/exports/")
async def exports(): return [{"id": int(k), "state": "done" if v > 2 else "running"} for k, v in D["export"].items()]
@po("/exports/", status_code=202)
async def export_new(): k = str(new()); D["export"][k] = 0; log("exports").info("export %s started", k); return {"id": int(k)}
@g("/exports/{k}")
async def export(k: int): one("export", k, "Export"); D["export"][str(k)] += 1; return {"id": k, "state": "done" if D["export"][str(k)] > 2 else "running"}
@g("/exports/{k}/file")
async def export_file(k: int):
    if one("export", k, "Export") < 3: no(409, "not ready")
    if k < D["seq"] - 60: no(410, "file has been purged")
    return Response("id;card;town\n" + "".join(f"{x['id']};{x['card']};{x['town']}\n" for x in D["donor"].values()), media_type="text/csv")
@po("/exports/{k}/schedule")
async def schedule(k: int): log("exports").error("schedule of export %d: not implemented", k); no(501, "Not implemented")

# integrations
@g("/integrations")
async def integrations(): return list(D["integration"].values())
@po("/integrations", status_code=201)
async def integration_new(b: dict = Body()): return {"id": new(), "name": b["name"]}
@g("/integrations/{k}")
async def integration(k: int): return one("integration", k, "Integration")
@pa("/integrations/{k}")
async def integration_patch(k: int, b: dict = Body()): one("integration", k, "Integration")["enabled"] = b["enabled"]; return {"ok": True}
@g("/integrations/{k}/mapping")
async def mapping(k: int): one("integration", k, "Integration"); no(501, "Not implemented")
@po("/integrations/{k}/test")
async def test(k: int):
    one("integration", k, "Integration")
    if k == 14 and day() in (3, 4): log("integrations").warning("register.example.net timed out"); no(504, "No answer from register")
    return {"reachable": True}
@g("/integrations/{k}/log")
async def integration_log(k: int): one("integration", k, "Integration"); return [{"at": i, "code": 200} for i in range(D["seq"] % 5 + k % 4)] if k in (11, 12) else []
@de("/integrations/{k}/key", status_code=204)
async def key_drop(k: int):
    x = one("integration", k, "Integration")
    if not x["key"]: no(404, "No key")
    x["key"] = False
@po("/integrations/{k}/key", status_code=201)
async def key_new(k: int): one("integration", k, "Integration")["key"] = True; return {"key": secrets.token_hex(12)}

# machines
@g("/v1/stock")
async def old(): no(410, "use the feed")
@po("/devices/{k}/readings", status_code=204)
async def reading(k: int): pass
app.include_router(api)
@app.post("/hooks/lab-results", status_code=202)
async def lab(request: Request, b: dict = Body()):
    if request.headers.get("x-key") != "good": no(401, "bad key")
    if b["n"] % 9 == 0: no(409, "known already")
    if b["n"] % 4 == 0: log("hooks").info("field hla is not implemented by the sender, ignored")
    D["stock"][str(b["n"] % 8 + 1)]["units"] += 1; return {"ok": True}
@app.get("/give/api/sessions")
async def give(): return [{f: x[f] for f in ("id", "town", "date")} for x in D["session"].values() if not x.get("gone")]
@app.get("/give/api/sessions/{k}")
async def give_one(k: int): return session_of(k)
@app.post("/give/api/bookings", status_code=201)
async def give_book(b: dict = Body()): D["appointment"][rnd.choice(list(D["donor"]))].append({"id": new(), "session": b["session"]}); return {"ok": True}
