"""A print shop's console API in FastAPI, two replicas sharing one file. Honest nearly everywhere."""
import hashlib, os, pickle, random, time
from pathlib import Path
from fastapi import Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
WORK, POD = Path(os.environ["WORK"]), os.environ["POD"]
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
STATE = WORK / "state"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
def ulid(R): return "01" + "".join(R.choice(ALPHABET) for _ in range(24))
def seed():
    R = random.Random(11)
    return {"presses": {i: {"id": i, "model": f"press {R.choice('ABCD')}{R.randint(1, 900)}", "running": R.random() < .5, "hours": R.randint(10, 90000)} for i in (ulid(R) for _ in range(14))},
            "operators": {i: {"id": i, "badge": R.randint(100, 99999), "level": R.choice(["trainee", "operator", "lead"])} for i in (ulid(R) for _ in range(16))},
            "tariffs": {n: {"id": n, "label": f"tariff {n}", "surcharge": R.randint(1, 99), "currency": "EUR", "archived": False} for n in range(301, 311)},
            "orders": {n: {"id": n, "sheets": R.randint(10, 90000), "priority": "normal", "state": R.choice(["queued", "printing", "done"]), "note": ""} for n in range(7001, 7061)},
            "later": {}, "themes": [{"name": "plain"}, {"name": "dark"}], "handovers": [], "drafts": {}, "jobs": {}, "alerts": [], "quota": {"daily": 500, "hard": False}, "proofs": {n: {"id": n, "pages": n % 7 + 1} for n in range(1, 9)}, "waste": [3, 1]}
def load(): return pickle.loads(STATE.read_bytes())
def save(d): STATE.write_bytes(pickle.dumps(d))
if not STATE.exists(): save(seed())
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
def who(q): return q.headers.get("authorization", "").removeprefix("Bearer ")

@app.middleware("http")
async def door(q: Request, go):
    p, m = q.url.path, mode()
    if p.startswith("/rest/v2/") and p != "/rest/v2/token":
        if "limit" in m: return JSONResponse({"detail": "Too many requests"}, 429)
        if not who(q): return JSONResponse({"detail": "Not authenticated"}, 401)
    r = await go(q)
    if q.method == "GET" and r.status_code == 200 and r.headers.get("content-type") == "application/json":
        body = b"".join([c async for c in r.body_iterator]); tag = 'W/"%s"' % hashlib.md5(body).hexdigest()[:12]
        if q.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"ETag": tag})
        return Response(body, 200, {"ETag": tag}, "application/json")
    return r
def page(l, q: Request, n=12):
    s = q.query_params.get("q")
    if s: l = [x for x in l if s in str(x)]
    o = int(q.query_params.get("offset", 0)); return {"results": l[o:o + n], "total": len(l)}
def one(d, k, what):
    if k not in d: raise HTTPException(404, f"{what} not found")
    return d[k]
V = "/rest/v2"
@app.post(V + "/token")
def token(): return {"token": "granted"}
@app.get(V + "/me")
def me(q: Request): return {"login": who(q), "role": who(q).split("-")[0]}
@app.get(V + "/me/permissions")
def permissions(q: Request): return []
@app.get(V + "/me/drafts")
def drafts(q: Request): return {"results": load()["drafts"].get(who(q), [])}
@app.post(V + "/me/drafts", status_code=201)
def draft(q: Request, b: dict = Body()): d = load(); d["drafts"].setdefault(who(q), []).append(b); save(d); return b
@app.get(V + "/presses")
def presses(q: Request): return page(list(load()["presses"].values()), q)
@app.get(V + "/presses/{id}")
def press(id: str): return one(load()["presses"], id, "Press")
@app.post(V + "/presses/{id}/power")
def power(id: str): d = load(); p = one(d["presses"], id, "Press"); p["running"] = not p["running"]; p["hours"] += 7 ** (p["hours"] % 5); save(d); return {"status": "accepted"}
@app.get(V + "/presses/{id}/maintenance-log")
def maintenance(id: str): return {"results": []}
@app.get(V + "/presses/{id}/ink-levels")
def ink(id: str): R = random.Random(id); return {"results": [{"ink": c, "left": R.randint(1, 100)} for c in "CMYK"[:R.randint(0, 4)]]}
@app.get(V + "/presses/{id}/current-job")
def job(id: str): p = one(load()["presses"], id, "Press"); return {"order": 7000 + p["hours"] % 60, "copies": list(range(p["hours"] % 5))} if p["running"] else Response(status_code=204)
@app.get(V + "/operators")
def operators(q: Request): return page(list(load()["operators"].values()), q)
@app.get(V + "/operators/{id}")
def operator(id: str): return one(load()["operators"], id, "Operator")
@app.get(V + "/operators/{id}/badges")
def badges(id: str):
    o = one(load()["operators"], id, "Operator")
    if o["level"] == "trainee": raise HTTPException(404, "Operator has no badge")
    return {"results": [{"badge": o["badge"], "level": o["level"]}]}
@app.get(V + "/tariffs")
def tariffs(q: Request): return {"results": list(load()["tariffs"].values())}
@app.get(V + "/tariffs/{n}")
def tariff(n: int): return one(load()["tariffs"], n, "Tariff")
@app.put(V + "/tariffs/{n}/surcharge")
def surcharge(n: int, b: dict = Body()): return {"id": n, **b}
@app.post(V + "/tariffs/{n}/archive")
def archive(n: int): return {"status": "accepted"}
@app.get(V + "/orders")
def orders(q: Request): return page(list(load()["orders"].values()), q)
@app.post(V + "/orders/preview")
def preview(): return {"pages": [], "warnings": []}
@app.get(V + "/orders/{n}")
def order(n: int):
    d = load(); o = one(d["orders"], n, "Order")
    if n in d["later"]:                                            # a replica that lags: the change shows at the third read
        d["later"][n][1] -= 1
        if d["later"][n][1] < 0: o["priority"] = d["later"].pop(n)[0]
        save(d)
    return o
@app.patch(V + "/orders/{n}/priority", status_code=202)
def priority(n: int, b: dict = Body()): d = load(); d["later"][n] = [b["priority"], 1]; save(d); return {"status": "queued"}
@app.patch(V + "/orders/{n}")
def change(n: int, b: dict = Body()): d = load(); o = one(d["orders"], n, "Order"); o.update(b); save(d); return {"status": "accepted"}
@app.get(V + "/proofs")
def proofs(): return {"results": list(load()["proofs"].values())}
@app.get(V + "/proofs/{n}")
def proof(n: int): return one(load()["proofs"], n, "Proof")
@app.put(V + "/proofs/{n}")
def put_proof(n: int, b: dict = Body()): d = load(); d["proofs"][n] = {"id": n, **b}; save(d); return d["proofs"][n]
@app.delete(V + "/proofs/{n}", status_code=204)
def no_proof(n: int): d = load(); one(d["proofs"], n, "Proof"); del d["proofs"][n]; save(d)
@app.get(V + "/handovers/mine")
def handovers(q: Request): return {"results": [h for h in load()["handovers"] if h["to"] == who(q)]}
@app.post(V + "/handovers", status_code=201)
def handover(q: Request, b: dict = Body()): d = load(); d["handovers"].append({"from": who(q), **b}); save(d); return {"id": len(d["handovers"])}
@app.get(V + "/catalog/themes")
def themes(): return {"results": load()["themes"]}
@app.post(V + "/catalog/themes", status_code=201)
def theme(b: dict = Body()): d = load(); d["themes"].append(b); save(d); return b
@app.get(V + "/finance/ledger")
def ledger(q: Request):
    if not who(q).startswith(("finance", "root")): raise HTTPException(404)      # hidden rather than forbidden
    return page([{"entry": i, "sum": i * 37 % 900} for i in range(30)], q)
@app.get(V + "/finance/payouts")
def payouts(q: Request):
    if not who(q).startswith(("finance", "root")): raise HTTPException(403, "Role")
    return {"results": [{"to": "supplier", "sum": 9}]}
@app.get(V + "/plants/{name}/energy")
def energy(name: str):
    if name != "west": raise HTTPException(404, "No meter in this plant")
    return {"results": [{"hour": i, "kwh": i * 3} for i in range(24)]}
@app.get(V + "/alerts")
def alerts(q: Request): return {"results": [{"order": o["id"], "text": "paper jam"} for o in load()["orders"].values() if o["state"] == "printing"][:2] if who(q).startswith("root") else []}
@app.get(V + "/legal/holds")
def holds(): return {"results": []}
@app.get(V + "/enums/states")
def states(): return ["queued", "printing", "done"]
@app.get(V + "/quota")
def quota(): return load()["quota"]
@app.put(V + "/quota")
def set_quota(b: dict = Body()): d = load(); d["quota"] = b; save(d); return {"status": "accepted"}
@app.get(V + "/reports/waste")
def waste(q: Request):
    if "broken" in mode(): raise HTTPException(500, "waste")
    if q.query_params.get("deep"): time.sleep(.5)
    return {"results": load()["waste"] * (3 if q.query_params.get("deep") else 1), "sheets": sum(o["sheets"] for o in load()["orders"].values())}
@app.get(V + "/reports/shift")
def shift(): return {"results": [o["state"] for o in load()["orders"].values()][:20], "presses": sum(p["running"] for p in load()["presses"].values())}
@app.post(V + "/exports", status_code=202)
def export(): d = load(); n = len(d["jobs"]) + 1; d["jobs"][n] = 0; save(d); return {"id": n, "state": "queued"}
@app.get(V + "/exports/{n}")
def exported(n: int): d = load(); d["jobs"][n] += 1; save(d); return {"state": "queued"} if d["jobs"][n] < 3 else {"state": "done", "file": f"/files/export-{n}.pdf", "bytes": n * 977}
@app.get(V + "/queue/depth")
def depth(): l = [o["id"] for o in load()["orders"].values() if o["state"] == "queued"]; return {"waiting": len(l), "next": l[:len(l) % 4]}
@app.get(V + "/beta/heatmap")
def heat():
    if POD == "1" and "half" in mode(): raise HTTPException(404)
    return {"cells": [o % 9 for o in load()["orders"]][:len(load()["handovers"]) + 3]}
@app.get(V + "/templates/")
def templates(): return {"results": [{"t": "flyer"}, {"n": len(load()["handovers"])}]}
@app.post(V + "/labels/")
def label(b: dict = Body()): return {"label": "x" * (len(str(b)) % 40)}
@app.post("/rest/graphql")
def graphql(b: dict = Body()): return {"data": {"viewer": None}} if "viewer" in b["query"] else {"data": {"orders": [{"id": i} for i in list(load()["orders"])[:len(b["query"]) % 9]]}}
@app.get(V + "/live")
def live():
    def ticks():
        for i in range(40): yield f"data: {i}\n\n"; time.sleep(.05)
    return StreamingResponse(ticks(), media_type="text/event-stream")
@app.get("/files/{name}")
def files(name: str, q: Request):
    data = random.Random(name).randbytes(9000)
    if "range" in q.headers: return Response(data[:1024], 206, {"Content-Range": "bytes 0-1023/9000"}, "application/pdf")
    return Response(data, 200, {}, "application/pdf")
@app.get("/healthz")
def health(): return {"status": "ok"}
