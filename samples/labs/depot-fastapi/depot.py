"""Dispatch of a parcel service, a depot a tenant: FastAPI, everything in one process. Honest in most places."""
import os, random, time, logging, asyncio
from pathlib import Path
from fastapi import FastAPI, APIRouter, Request, HTTPException, Response
from fastapi.responses import JSONResponse
WORK = Path(os.environ["WORK"]); R = random.Random(88)
log = logging.getLogger("depot"); logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
app = FastAPI(); api = APIRouter(prefix="/t/{slug}/api")
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
STREETS = "Harbour Mill Station Church Orchard Canal Castle Bridge".split()
serial = 40100
def job(slug):
    global serial
    serial += 1
    return {"id": serial, "to": f"{R.randint(1, 180)} {R.choice(STREETS)} Street", "state": R.choice(["new", "new", "assigned", "out"]), "driver": None, "parcels": R.randint(1, 4), "note": ""}
def tenant(slug, k):
    return {"jobs": {j["id"]: j for j in (job(slug) for _ in range(16 + 5 * k))}, "drivers": {i: {"id": i, "nick": f"van {slug[:3]} {i}", "on_shift": i % 2 == 0, "stops": R.randint(0, 30)} for i in range(100 * k + 1, 100 * k + 8)},
            "vehicles": {i: {"id": i, "plate": f"{slug[:2].upper()} {1000 + i}", "active": i % 3 > 0, "km": R.randint(9000, 190000)} for i in range(10 * k + 1, 10 * k + 7)}, "zones": {} if k in (2, 3, 5) else {z: {"id": z, "name": f"{slug} {z}", "fee": 2.5 * z} for z in range(1, 4 + k)},
            "alerts": [], "returns": [], "prices": {"base": 4.9, "per_kg": 0.8, "label": "standard"}, "pending": None, "proofs": {}, "starred": {}, "exports": {}, "rota": {"mon": 4, "sat": 2}, "chat": [], "events": 0, "seen": {}}
T = {s: tenant(s, k) for k, s in enumerate(["northgate", "riverside", "old-town", "airport", "hillcrest", "docks-2"], 1)}
def t(slug, q):
    if "limit" in mode(): raise HTTPException(429, "slow down")
    if slug not in T: raise HTTPException(404, "no such depot")
    if not q.headers.get("authorization"): raise HTTPException(401, "not signed in")
    d = T[slug]
    if d["pending"] and time.time() > d["pending"][0]: d["prices"], d["pending"] = d["pending"][1], None
    return d
def who(q): return q.headers["authorization"].split()[1]
def row(d, i, what):
    if i not in d: raise HTTPException(404, f"{what} {i} does not exist")
    return d[i]
@app.get("/healthz")
async def healthz(): return {"ok": True}
@app.post("/hooks/carrier", status_code=202)
async def hook(q: Request):
    b = await q.json()
    for d in T.values(): d["events"] += 1
    slug = b.get("depot")
    if slug in T and b.get("job") in T[slug]["jobs"]: T[slug]["jobs"][b["job"]]["state"] = "delivered"
    return Response(status_code=202)
@api.post("/session", status_code=204)
async def session(slug: str): return Response(status_code=204)
@api.get("/me")
async def me(slug: str, q: Request): t(slug, q); return {"login": who(q), "depot": slug}
@api.get("/features")
async def features(slug: str, q: Request): t(slug, q); return {"surcharges": slug == "airport", "returns": True, "chat": False}
@api.get("/board")
async def board(slug: str, q: Request):
    d = t(slug, q); return [{"id": j["id"], "state": j["state"], "driver": j["driver"]} for j in d["jobs"].values() if j["state"] != "delivered"][-25:]
@api.get("/alerts")
async def alerts(slug: str, q: Request): d = t(slug, q); return [{"text": "van broke down", "ring road": "closed"}] if f"alert-{slug}" in mode() else []
@api.get("/messages/unread")
async def unread(slug: str, q: Request): t(slug, q); return []
@api.get("/events")
async def events(slug: str, q: Request):
    d = t(slug, q); n = d["events"]; last = d["seen"].get(who(q), 0); d["seen"][who(q)] = n
    return {"events": [f"carrier {k}" for k in range(last, n)][-9:]} if n > last else Response(status_code=204)
@api.get("/jobs")
async def jobs(slug: str, q: Request, state: str = "", s: str = "", page: int = 1):
    d = t(slug, q); l = [j for j in d["jobs"].values() if (not state or j["state"] == state) and (not s or s in j["to"])]
    return {"items": l[::-1][(page - 1) * 15:page * 15], "total": len(l)}
@api.post("/jobs", status_code=201)
async def new_job(slug: str, q: Request): d = t(slug, q); j = {**job(slug), **await q.json(), "state": "new"}; d["jobs"][j["id"]] = j; return j
@api.get("/jobs/{i}")
async def one(slug: str, i: int, q: Request): return row(t(slug, q)["jobs"], i, "job")
@api.patch("/jobs/{i}")
async def patch(slug: str, i: int, q: Request): j = row(t(slug, q)["jobs"], i, "job"); j.update(await q.json()); return {"ok": True}
@api.delete("/jobs/{i}", status_code=204)
async def cancel(slug: str, i: int, q: Request): t(slug, q)["jobs"].pop(i, None); return Response(status_code=204)
@api.post("/jobs/{i}/assign")
async def assign(slug: str, i: int, q: Request): j = row(t(slug, q)["jobs"], i, "job"); j["driver"] = (await q.json())["driver"]; j["state"] = "assigned"; return {"ok": True}
@api.put("/jobs/{i}/star", status_code=204)
async def star(slug: str, i: int, q: Request): t(slug, q)["starred"].setdefault(who(q), set()).add(i); return Response(status_code=204)
@api.get("/starred")
async def starred(slug: str, q: Request): return sorted(t(slug, q)["starred"].get(who(q), []))
@api.get("/jobs/{i}/proof")
async def proof(slug: str, i: int, q: Request): return row(t(slug, q)["proofs"], i, "proof of job")
@api.put("/jobs/{i}/proof", status_code=204)
async def put_proof(slug: str, i: int, q: Request): t(slug, q)["proofs"][i] = {"bytes": len(await q.body()), "by": who(q)}; return Response(status_code=204)
@api.post("/jobs/{i}/notes/")                                     # the UI asks without the slash
async def note(slug: str, i: int, q: Request): j = row(t(slug, q)["jobs"], i, "job"); j["note"] = (await q.json())["text"]; return {"ok": True}
@api.get("/drivers")
async def drivers(slug: str, q: Request): return list(t(slug, q)["drivers"].values())
@api.patch("/drivers/{i}")
async def shift(slug: str, i: int, q: Request): d = row(t(slug, q)["drivers"], i, "driver"); d.update(await q.json()); return {"ok": True}
@api.get("/vehicles")
async def vehicles(slug: str, q: Request): return list(t(slug, q)["vehicles"].values())
@api.get("/vehicles/{i}")
async def vehicle(slug: str, i: int, q: Request): return row(t(slug, q)["vehicles"], i, "vehicle")
@api.patch("/vehicles/{i}")
async def set_vehicle(slug: str, i: int, q: Request): row(t(slug, q)["vehicles"], i, "vehicle"); await q.json(); return {"ok": True}     # TODO fleet service
@api.get("/zones/")
async def zones(slug: str, q: Request): return list(t(slug, q)["zones"].values())
@api.put("/zones/{i}")
async def zone(slug: str, i: int, q: Request): z = row(t(slug, q)["zones"], i, "zone"); z.update(await q.json()); return z
@api.get("/surcharges")
async def surcharges(slug: str, q: Request):
    t(slug, q)
    if slug != "airport": raise HTTPException(404, "surcharges are not enabled for this depot")
    return [{"kind": "security", "sum": 1.5}, {"kind": "night", "sum": 3}]
@api.get("/returns")
async def returns(slug: str, q: Request): return t(slug, q)["returns"]
@api.post("/returns", status_code=201)
async def new_return(slug: str, q: Request): d = t(slug, q); x = {"id": len(d["returns"]) + 1, **await q.json()}; d["returns"].append(x); return x
@api.get("/prices")
async def prices(slug: str, q: Request): return t(slug, q)["prices"]
@api.put("/prices", status_code=202)
async def set_prices(slug: str, q: Request): d = t(slug, q); d["pending"] = (time.time() + .05, {**d["prices"], **await q.json()}); return {"accepted": True}   # a worker applies it
@api.get("/rota")
async def rota(slug: str, q: Request): return t(slug, q)["rota"]
@api.put("/rota")
async def set_rota(slug: str, q: Request): d = t(slug, q); d["rota"] = await q.json(); return {"ok": True}
@api.get("/audit")
async def audit(slug: str, q: Request):
    d = t(slug, q)
    if not who(q).startswith("lead"): raise HTTPException(403, "leads only")
    return [f"job {i}" for i in list(d["jobs"])[-9:]]
@api.post("/exports", status_code=202)
async def export(slug: str, q: Request): d = t(slug, q); i = len(d["exports"]) + 1; d["exports"][i] = 0; return {"id": i}
@api.get("/exports/{i}")
async def exported(slug: str, i: int, q: Request): d = t(slug, q); row(d["exports"], i, "export"); d["exports"][i] += 1; return {"state": "running"} if d["exports"][i] < 3 else {"state": "done", "rows": len(d["jobs"]), "url": "/files/x.csv"}
@api.get("/reports/mileage")
async def mileage(slug: str, q: Request): d = t(slug, q); n = sum(v["km"] for v in d["vehicles"].values()); k = len(str(q.query_params)); return {"km": n // k, "days": [n % (j + 7 + k) for j in range(k)]}
@api.get("/reports/fuel")
async def fuel(slug: str, q: Request): t(slug, q); return {"litres": 0, "cost": 0, "trips": 0, "currency": "EUR"}   # until the card provider is connected
@api.get("/reports/punctuality")
async def punctuality(slug: str, q: Request): d = t(slug, q); late = [j for j in d["jobs"].values() if j["state"] == "late"]; return {"late": len(late), "share": 100 / len(late)}
@api.get("/integrations/messenger")
async def messenger(slug: str, q: Request): t(slug, q); log.warning("messenger integration: not implemented"); raise HTTPException(501, "not implemented")
@api.get("/integrations/printer")
async def printer(slug: str, q: Request): d = t(slug, q); return {"queue": d["events"], "labels": len(d["jobs"])}
@api.put("/presence", status_code=204)
async def presence(slug: str, q: Request): t(slug, q); return Response(status_code=204)
@api.post("/chat", status_code=201)
async def chat(slug: str, q: Request): d = t(slug, q); d["chat"].append(await q.json()); return {"ok": True}
app.include_router(api)
