"""A letting agency's panel for several landlords, each below /t/<slug>: FastAPI, SQLite in memory. Honest in most places."""
import asyncio, json, os, random, sqlite3, uuid
from pathlib import Path
from fastapi import Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

WORK = Path(os.environ["WORK"])
NEW = int(os.environ.get("RELEASE", "1"))
MODE = lambda: (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
DAY = lambda: int((WORK / "day").read_text())
R = random.Random(2034)
db = sqlite3.connect(WORK / "lettings.db", isolation_level=None, check_same_thread=False)
db.execute("PRAGMA journal_mode=OFF"); db.execute("PRAGMA synchronous=OFF")
fresh = not db.execute("SELECT 1 FROM sqlite_master WHERE name='doc'").fetchone()
if fresh: db.execute("CREATE TABLE doc (n INTEGER PRIMARY KEY, slug TEXT, kind TEXT, id TEXT, body TEXT, UNIQUE(slug, kind, id))")

def rows(slug, kind): return [json.loads(b) for b, in db.execute("SELECT body FROM doc WHERE slug=? AND kind=? ORDER BY n DESC", (slug, kind))]
def put(slug, kind, x): db.execute("INSERT INTO doc(slug, kind, id, body) VALUES (?,?,?,?) ON CONFLICT(slug, kind, id) DO UPDATE SET body=excluded.body", (slug, kind, str(x["id"]), json.dumps(x))); return x
def drop(slug, kind, id): db.execute("DELETE FROM doc WHERE slug=? AND kind=? AND id=?", (slug, kind, str(id)))
def one(slug, kind, id, what):
    b = db.execute("SELECT body FROM doc WHERE slug=? AND kind=? AND id=?", (slug, kind, str(id))).fetchone()
    if not b: raise HTTPException(404, f"{what} not found")
    return json.loads(b[0])
def count(slug): return db.execute("SELECT count(*) FROM doc WHERE slug=?", (slug,)).fetchone()[0]

TENANTS = {"maplewood": 5, "kingsgate": 4, "old-mill": 3, "harbour": 4, "sunfield": 0}
STREET = "Bridge Mill Quarry Orchard Station Ferry Castle Temple".split()
FAULT = ["Boiler makes a noise", "Tap drips", "Window does not close", "No hot water", "Lift stuck between floors", "Mould in bathroom", "Intercom dead", "Bin store door off its hinge"]
if fresh:
    for t, n in TENANTS.items():
        for i in range(n):
            b = 100 * (1 + list(TENANTS).index(t)) + i
            put(t, "buildings", {"id": b, "name": f"{R.choice(STREET)} Court {R.randint(1, 90)}", "floors": R.randint(2, 12), "lifts": 2 if i == 0 else 0})
            for j in range(R.randint(5, 9)):
                u = b * 100 + j; let = R.random() < .7
                put(t, "units", {"id": u, "building": b, "rooms": R.randint(1, 5), "rent": R.randint(600, 2400), "listed": not let, "let": let})
                if let:
                    put(t, "residents", {"id": str(uuid.UUID(int=R.getrandbits(128), version=4)), "unit": u, "name": f"Resident {u}", "newsletter": R.random() < .5})
                    put(t, "leases", {"id": f"L-{2030 + R.randint(0, 4)}-{u}", "unit": u, "until": f"2035-{R.randint(1, 12):02}-01", "auto_renew": R.random() < .5, "notes": ""})
        for _ in range(6 * n): put(t, "tickets", {"id": str(uuid.UUID(int=R.getrandbits(128), version=4)), "title": R.choice(FAULT), "status": R.choice(["open", "open", "done"]), "urgent": R.random() < .3, "comments": []})
        for i in range(n + 3 if n else 0): put(t, "vendors", {"id": 40 + i, "name": R.choice(["Brightwater Plumbing", "Volt & Sons", "Clear Panes", "Lift Care"]), "preferred": R.random() < .4})
        for i in range(n * 8): put(t, "payments", {"id": 7000 + i, "amount": R.randint(600, 2400), "reconciled": R.random() < .7})
        for i in range(n * 2): put(t, "keys", {"id": f"K{i + 1:03}", "unit": R.randint(1, 99), "issued": R.random() < .5})
        for i, a in enumerate(["gym", "roof-terrace", "laundry", "guest-room"][:n]): put(t, "amenities", {"id": a, "open": bool(i % 2)})
        for i in range(n): put(t, "inspections", {"id": 300 + i, "unit": R.randint(100, 999), "on": f"2034-10-{R.randint(10, 28)}", "state": "planned"})
        for i in range(2 if n else 0): put(t, "notices", {"id": 10 + i, "text": "Water off on Tuesday" if i else "Window cleaning next week"})
        for i in range(n * 3): put(t, "documents", {"id": i + 1, "building": 100 * (1 + list(TENANTS).index(t)) + i % max(1, n - 1), "name": "insurance policy " + "x" * R.randint(0, 20)})
        for i, r in enumerate(["admin", "agent", "agent"]): put(t, "team", {"id": i + 1, "name": f"Member {i + 1}", "role": r})
        put(t, "settings", {"id": "notify", "email": True, "sms": False, "digest": "weekly"})

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
ROLE = {"mgr": "manager", "agt": "agent", "mnt": "maintenance", "aud": "auditor"}

@app.middleware("http")
async def gate(request: Request, go):
    p = request.url.path
    if "maintenance" in MODE() and p.startswith("/t/"): return JSONResponse({"detail": "Down for maintenance, back at 19:00"}, 503)
    if "throttle" in MODE() and "q=" in str(request.url.query): return JSONResponse({"detail": "Too many requests"}, 429, {"Retry-After": "20"})
    return await go(request)

async def who(request: Request, slug: str):
    cookie = request.cookies.get("panel") or request.headers.get("x-api-key", "")
    if not cookie: raise HTTPException(401, "Not authenticated")
    if slug not in TENANTS: raise HTTPException(404, "Unknown landlord")
    return ROLE.get(cookie.split("-")[0], "machine")
async def writer(role: str = Depends(who)):
    if role == "auditor": raise HTTPException(403, "Read only")
    return role
async def manager(role: str = Depends(who)):
    if role != "manager": raise HTTPException(403, "Managers only")
    return role

T, ANY, W, M = "/t/{slug}/api", [Depends(who)], [Depends(writer)], [Depends(manager)]
def page(l, page=1, size=20): return {"items": l[(page - 1) * size:page * size], "total": len(l), "page": page}

@app.get("/healthz")
async def healthz(): return PlainTextResponse("ok")
@app.post("/auth/login")
async def login(b: dict = Body()):
    if b.get("password") != "right": raise HTTPException(401, "Wrong password")
    return {"user": b["user"]}
@app.post("/auth/logout", status_code=204)
async def logout(): return None
@app.get(T + "/me")
async def me(slug: str, role: str = Depends(who)): return {"role": role, "landlord": slug}
@app.get(T + "/features/{name}", dependencies=ANY)
async def feature(slug: str, name: str):
    if name == "keys" or (name == "energy-plus" and slug == "kingsgate"): return {"enabled": True}
    raise HTTPException(404, "Feature is not in the plan")
@app.get(T + "/lists/{name}", dependencies=ANY)
async def constants(name: str):
    l = {"ticket-states": ["open", "done"], "holidays": ["2034-12-25", "2034-12-26"], "blocked-postcodes": []}
    if name not in l: raise HTTPException(404, "List not found")
    return l[name]
@app.get(T + "/alerts", dependencies=ANY)
async def alerts(slug: str): return [{"text": "Frost warning: check the pipes", "at": "2034-10-10"}] if slug == "harbour" and DAY() == 7 else []
@app.get(T + "/dashboard", dependencies=ANY)
async def dashboard(slug: str): return {"units": len(rows(slug, "units")), "open": sum(x["status"] == "open" for x in rows(slug, "tickets")), "docs": count(slug)}
@app.put(T + "/dashboard/seen", dependencies=ANY, status_code=204)
async def seen(): return None

@app.get(T + "/buildings", dependencies=ANY)
async def buildings(slug: str): return rows(slug, "buildings")
@app.post(T + "/buildings", dependencies=M, status_code=201)
async def new_building(slug: str, b: dict = Body()):
    i = 900 + len(rows(slug, "buildings")); x = put(slug, "buildings", {"id": i, "name": b["name"], "floors": 3, "lifts": 0})
    for j in range(3): put(slug, "units", {"id": i * 100 + j, "building": i, "rooms": 2, "rent": 900, "listed": True, "let": False})
    return x
@app.get(T + "/buildings/{id}", dependencies=ANY)
async def building(slug: str, id: int): return one(slug, "buildings", id, "Building")
@app.get(T + "/buildings/{id}/units", dependencies=ANY)
async def units(slug: str, id: int): return [u for u in rows(slug, "units") if u["building"] == id]
@app.get(T + "/buildings/{id}/documents", dependencies=ANY)
async def documents(slug: str, id: int): return [d for d in rows(slug, "documents") if d["building"] == id]
@app.get(T + "/buildings/{id}/lifts", dependencies=ANY)
async def lifts(slug: str, id: int): return [{"lift": i + 1, "checked": "2034-09-01"} for i in range(one(slug, "buildings", id, "Building")["lifts"])]
@app.get(T + "/buildings/{id}/certificates", dependencies=ANY)
async def certificates(slug: str, id: int): one(slug, "buildings", id, "Building"); return []      # the register of certificates was to follow
@app.get(T + "/buildings/{id}/energy", dependencies=ANY)
async def energy(slug: str, id: int): one(slug, "buildings", id, "Building"); return {"kwh": 0, "co2": 0, "rating": None, "months": []}
@app.get(T + "/units/{id}", dependencies=ANY)
async def unit(slug: str, id: int): return one(slug, "units", id, "Unit")
@app.patch(T + "/units/{id}", dependencies=W)
async def patch_unit(slug: str, id: int, b: dict = Body()): return put(slug, "units", {**one(slug, "units", id, "Unit"), **{k: v for k, v in b.items() if k in ("listed", "rent")}})
@app.get(T + "/units/{id}/tenancy", dependencies=ANY)
async def tenancy(slug: str, id: int):
    l = [x for x in rows(slug, "leases") if x["unit"] == id]
    if not l: raise HTTPException(404, "Unit is vacant")
    return l[0]
@app.post(T + "/units/{id}/readings", dependencies=W, status_code=204)
async def reading(slug: str, id: int, b: dict = Body()): put(slug, "readings", {"id": str(uuid.uuid4()), "unit": id, **b})
@app.get(T + "/units/{id}/readings", dependencies=ANY)
async def readings(slug: str, id: int): return [x for x in rows(slug, "readings") if x["unit"] == id]

@app.get(T + "/leases", dependencies=ANY)
async def leases(slug: str, page_: int = 1, expiring: bool = False): return page([x for x in rows(slug, "leases") if not expiring or x["until"] < "2035-03"], page_)
@app.get(T + "/leases/{id}", dependencies=ANY)
async def lease(slug: str, id: str): return one(slug, "leases", id, "Lease")
@app.patch(T + "/leases/{id}", dependencies=W)
async def patch_lease(slug: str, id: str, b: dict = Body()): return one(slug, "leases", id, "Lease")   # the form's model has autoRenew
@app.put(T + "/leases/{id}/notes", dependencies=W, status_code=204)
async def notes(slug: str, id: str, b: dict = Body()): put(slug, "leases", {**one(slug, "leases", id, "Lease"), "notes": b["text"]})
@app.post(T + "/leases/{id}/renew", dependencies=W)
async def renew(slug: str, id: str):
    if NEW < 2: raise HTTPException(501, "Renewals are not implemented yet")
    x = one(slug, "leases", id, "Lease"); x["until"] = f"{int(x['until'][:4]) + 1}{x['until'][4:]}"; x["renewed"] = x.get("renewed", 0) + 1; return put(slug, "leases", x)

@app.get(T + "/residents", dependencies=ANY)
async def residents(slug: str, q: str = "", page_: int = 1): return page([x for x in rows(slug, "residents") if q.lower() in x["name"].lower()], page_)
@app.get(T + "/residents/{id}", dependencies=ANY)
async def resident(slug: str, id: str): return one(slug, "residents", id, "Resident")
@app.patch(T + "/residents/{id}", dependencies=W)
async def patch_resident(slug: str, id: str, b: dict = Body()): return put(slug, "residents", {**one(slug, "residents", id, "Resident"), **{k: v for k, v in b.items() if k in ("newsletter", "name")}})
@app.post(T + "/residents/{id}/invite", dependencies=W, status_code=202)
async def invite(slug: str, id: str):
    x = one(slug, "residents", id, "Resident")
    if x.get("invited") == DAY(): raise HTTPException(409, "Already invited today")
    put(slug, "residents", {**x, "invited": DAY()}); return {"queued": True}

@app.get(T + "/tickets", dependencies=ANY)
async def tickets(slug: str, status: str = "", q: str = "", page_: int = 1): return page([{k: x[k] for k in ("id", "title", "status", "urgent")} for x in rows(slug, "tickets") if (not status or x["status"] == status) and q.lower() in x["title"].lower()], page_)
@app.post(T + "/tickets", dependencies=W, status_code=201)
async def new_ticket(slug: str, b: dict = Body()):
    if not b.get("title"): raise HTTPException(422, "A title is needed")
    return put(slug, "tickets", {"id": str(uuid.uuid4()), "title": b["title"], "status": "open", "urgent": False, "comments": []})
@app.get(T + "/tickets/{id}", dependencies=ANY)
async def ticket(slug: str, id: str): return one(slug, "tickets", id, "Ticket")
@app.patch(T + "/tickets/{id}", dependencies=W)
async def patch_ticket(slug: str, id: str, b: dict = Body()): return put(slug, "tickets", {**one(slug, "tickets", id, "Ticket"), **{k: v for k, v in b.items() if k in ("status", "urgent")}})
@app.delete(T + "/tickets/{id}", dependencies=M, status_code=204)
async def drop_ticket(slug: str, id: str): one(slug, "tickets", id, "Ticket"); drop(slug, "tickets", id)
@app.get(T + "/tickets/{id}/photos", dependencies=ANY)
async def photos(slug: str, id: str): one(slug, "tickets", id, "Ticket"); return [{"photo": id[:6], "taken": "2034-10-01"}] * (int(id[0], 16) == 5)
@app.post(T + "/tickets/{id}/comments", dependencies=W, status_code=201)
async def comment(slug: str, id: str, b: dict = Body()):
    x = one(slug, "tickets", id, "Ticket"); x["comments"].append(b["text"]); put(slug, "tickets", x); return {"n": len(x["comments"])}
@app.post(T + "/tickets/{id}/remind", dependencies=W, status_code=202)
async def remind(slug: str, id: str): one(slug, "tickets", id, "Ticket"); return {"queued": True}
if NEW < 3:
    @app.post(T + "/tickets/{id}/assign", dependencies=W)
    async def assign(slug: str, id: str, b: dict = Body()): return put(slug, "tickets", {**one(slug, "tickets", id, "Ticket"), "vendor": b["vendor"]})

@app.get(T + "/vendors", dependencies=ANY)
async def vendors(slug: str): return rows(slug, "vendors")
@app.post(T + "/vendors", dependencies=W, status_code=201)
async def new_vendor(slug: str, b: dict = Body()): return put(slug, "vendors", {"id": 40 + len(rows(slug, "vendors")), "name": b["name"], "preferred": False})
@app.get(T + "/vendors/{id}", dependencies=ANY)
async def vendor(slug: str, id: int): return one(slug, "vendors", id, "Vendor")
@app.patch(T + "/vendors/{id}", dependencies=W)
async def patch_vendor(slug: str, id: int, b: dict = Body()): return put(slug, "vendors", {**one(slug, "vendors", id, "Vendor"), **{k: v for k, v in b.items() if k in ("preferred", "name")}})
@app.delete(T + "/vendors/{id}", dependencies=W, status_code=204)
async def drop_vendor(slug: str, id: int): one(slug, "vendors", id, "Vendor")                        # the session is never committed

@app.get(T + "/payments", dependencies=ANY)
async def payments(slug: str, open: bool = False, page_: int = 1): return page([x for x in rows(slug, "payments") if not open or not x["reconciled"]], page_)
@app.post(T + "/payments/{id}/reconcile", dependencies=W)
async def reconcile(slug: str, id: int):
    x = one(slug, "payments", id, "Payment")
    if x["reconciled"]: raise HTTPException(409, "Already reconciled")
    return put(slug, "payments", {**x, "reconciled": True})
@app.post(T + "/payments/{id}/refund", dependencies=W)
async def refund(slug: str, id: int): raise HTTPException(501, "Not implemented")
@app.post(T + "/payments/export", dependencies=ANY, status_code=202)
async def export(slug: str): j = put(slug, "jobs", {"id": str(uuid.uuid4()), "n": 0}); return {"job": j["id"]}
@app.get(T + "/jobs/{id}", dependencies=ANY)
async def job(slug: str, id: str): x = one(slug, "jobs", id, "Job"); x["n"] += 1; put(slug, "jobs", x); return {"state": "running"} if x["n"] < 3 else {"state": "finished", "file": f"{id}.csv"}

@app.get(T + "/keys", dependencies=ANY)
async def keys(slug: str): return rows(slug, "keys")
@app.patch(T + "/keys/{id}", dependencies=W)
async def patch_key(slug: str, id: str, b: dict = Body()): return put(slug, "keys", {**one(slug, "keys", id, "Key"), "issued": b["issued"]})
@app.get(T + "/amenities", dependencies=ANY)
async def amenities(slug: str): return rows(slug, "amenities")
@app.patch(T + "/amenities/{id}", dependencies=W)
async def patch_amenity(slug: str, id: str, b: dict = Body()): return {**one(slug, "amenities", id, "Amenity"), "open": b["open"]}   # answered, not kept
@app.get(T + "/inspections", dependencies=ANY)
async def inspections(slug: str): return rows(slug, "inspections")
@app.post(T + "/inspections", dependencies=W, status_code=201)
async def new_inspection(slug: str, b: dict = Body()): return put(slug, "inspections", {"id": 300 + len(rows(slug, "inspections")), "unit": b["unit"], "on": b["on"], "state": "planned"})
@app.patch(T + "/inspections/{id}", dependencies=W)
async def patch_inspection(slug: str, id: int, b: dict = Body()): return put(slug, "inspections", {**one(slug, "inspections", id, "Inspection"), "state": b["state"]})
@app.get(T + "/notices", dependencies=ANY)
async def notices(slug: str): return rows(slug, "notices")
@app.post(T + "/notices", dependencies=W, status_code=201)
async def new_notice(slug: str, b: dict = Body()): return put(slug, "notices", {"id": 10 + len(rows(slug, "notices")), "text": b["text"]})
@app.put(T + "/notices/{id}", dependencies=W)
async def put_notice(slug: str, id: int, b: dict = Body()): return put(slug, "notices", {**one(slug, "notices", id, "Notice"), "text": b["text"]})
@app.post(T + "/notices/preview", dependencies=ANY)
async def preview(b: dict = Body()): return {"html": f"<p>{b['text']}</p>"}
@app.get(T + "/parcels", dependencies=ANY)
async def parcels(slug: str): return rows(slug, "parcels")
@app.post(T + "/parcels", dependencies=W, status_code=201)
async def new_parcel(slug: str, b: dict = Body()): return put(slug, "parcels", {"id": 1 + db.execute("SELECT max(n) FROM doc").fetchone()[0], "unit": b["unit"], "note": b.get("note", "")})
@app.delete(T + "/parcels/{id}", dependencies=W, status_code=204)
async def drop_parcel(slug: str, id: int): drop(slug, "parcels", id)
@app.get(T + "/waitlist", dependencies=ANY)
async def waitlist(slug: str): return []
@app.post(T + "/waitlist", dependencies=W, status_code=201)
async def join(slug: str, b: dict = Body()): return {"id": str(uuid.uuid4()), **b}                    # no table behind it
@app.get(T + "/audit", dependencies=ANY)
async def audit(): raise HTTPException(403, "Permission audit.read required")
@app.get(T + "/settings/notifications", dependencies=ANY)
async def settings(slug: str): return one(slug, "settings", "notify", "Settings") if count(slug) else {}
@app.patch(T + "/settings/notifications", dependencies=M)
async def patch_settings(slug: str, b: dict = Body()): return put(slug, "settings", {**one(slug, "settings", "notify", "Settings"), **{k: v for k, v in b.items() if k in ("email", "sms", "digest")}})
@app.get(T + "/team", dependencies=ANY)
async def team(slug: str): return rows(slug, "team")
@app.patch(T + "/team/{id}", dependencies=M)
async def patch_team(slug: str, id: int, b: dict = Body()): return put(slug, "team", {**one(slug, "team", id, "Member"), "role": b["role"]})
@app.get(T + "/loyalty", dependencies=ANY)
async def loyalty(slug: str):
    if slug != "harbour": raise HTTPException(403, "Not in your plan")
    return {"points": count(slug)}
@app.get(T + "/reports/rent-roll", dependencies=ANY)
async def rent_roll(slug: str, building: int = 0): return [{"unit": u["id"], "rent": u["rent"]} for u in rows(slug, "units") if u["let"]]    # the building is ignored
@app.get(T + "/reports/arrears", dependencies=ANY)
async def arrears(slug: str): raise RuntimeError("no such column: payments.due_on")
@app.get(T + "/reports/tickets", dependencies=ANY)
async def ticket_report(slug: str, days: int = 30):
    if "slow" in MODE(): raise HTTPException(504, "Report took too long")
    return [(i * 7 + count(slug)) % 23 for i in range(days)]
@app.get(T + "/v0/units", dependencies=ANY)
async def gone(): raise HTTPException(410, "Use /buildings/{id}/units")
