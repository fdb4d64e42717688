"""A wholesaler's API for partners' programs: aiohttp, one file of state. It does all that it says."""
import asyncio, base64, os, pickle, uuid
from pathlib import Path
from aiohttp import web
WORK = Path(os.environ["WORK"]); STATE = WORK / "state"
def load(): return pickle.loads(STATE.read_bytes())
def save(d): STATE.write_bytes(pickle.dumps(d))
if not STATE.exists(): save({"orders": [], "stock": {f"SKU-{i:04}": 10 + i % 90 for i in range(300)}, "shipments": {}, "holds": {}, "events": 0, "labels": set(), "catalog": 1})
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
WORDS = "bolt bracket washer hinge plate gasket connector".split()
routes = web.RouteTableDef()
def fail(status, text): return web.json_response({"error": {"code": status, "message": text}}, status=status)
KEYS = {p: f"key-{p}" for p in "alfa bravo charlie delta foxtrot golf hotel finance".split()}

@web.middleware
async def door(q, handler):
    m = mode()
    if "down" in m and q.path != "/v1/health": return fail(503, "maintenance")
    q["who"] = ""
    a = q.headers.get("Authorization", "")
    if a.startswith("Basic "):
        u, _, k = base64.b64decode(a[6:]).decode().partition(":")
        q["who"] = u if KEYS.get(u) == k else ""
    if q.path.startswith("/v1/") and q.path != "/v1/health" and not q["who"]: return fail(401, "unknown key")
    if "burst" in m and q["who"] == "charlie": return fail(429, "too many requests")
    return await handler(q)

@routes.get("/v1/health")
async def health(q): return web.json_response({"status": "pass"})
@routes.post("/oauth/token")
async def token(q): return web.json_response({"access_token": "x" * 40, "expires_in": 3600})
@routes.get("/v1/orders")
async def orders(q):
    mine = [o for o in load()["orders"] if o["partner"] == q["who"]]; since = int(q.query.get("since", 0)); l = mine[since:]
    return web.json_response({"orders": l[:20], "next": since + len(l)})
@routes.post("/v1/orders")
async def order(q): d = load(); o = {"id": str(uuid.uuid4()), "partner": q["who"], **await q.json()}; d["orders"].append(o); save(d); return web.json_response(o, status=201)
@routes.post("/v1/orders/")
async def order_slash(q): raise web.HTTPPermanentRedirect("/v1/orders")
@routes.get("/v1/orders/{id}")
async def one(q): return next((web.json_response(o) for o in load()["orders"] if o["id"] == q.match_info["id"]), None) or fail(404, "order not found")
@routes.put("/v1/orders/{id}")
async def change(q):
    d = load(); b = await q.json()
    for o in d["orders"]:
        if o["id"] == q.match_info["id"]: o.update(b); save(d); return web.json_response(o)
    return fail(404, "order not found")
@routes.get("/v1/products/{sku}")
async def product(q): s = load()["stock"]; k = q.match_info["sku"]; return web.json_response({"sku": k, "name": WORDS[int(k[4:]) % 7] + " " + WORDS[int(k[4:]) % 5], "units": int(k[4:]) ** 2}) if k in s else fail(404, "product not found")
@routes.get("/v1/stock/{sku}")
async def stock(q): s = load()["stock"].get(q.match_info["sku"]); return fail(404, "product not found") if s is None else web.json_response({"sku": q.match_info["sku"], "free": s, "reserved": s // 3})
@routes.put("/v1/stock/{sku}")
async def put_stock(q): d = load(); d["stock"][q.match_info["sku"]] = (await q.json())["free"]; save(d); return web.Response(status=204)
@routes.get("/v1/catalog")
async def catalog(q):
    tag = f'"{load()["catalog"]}"'
    if q.headers.get("If-None-Match") == tag: return web.Response(status=304, headers={"ETag": tag})
    return web.json_response({"parts": [f"SKU-{i:04}" for i in range(300)], "v": load()["catalog"]}, headers={"ETag": tag})
@routes.get("/v1/returns")
async def returns(q): return web.json_response({"returns": []})
@routes.get("/v1/payouts")
async def payouts(q): return web.json_response({"payouts": [{"partner": k, "sum": len(load()["orders"])} for k in KEYS]}) if q["who"] == "finance" else fail(403, "scope payouts:read required")
@routes.post("/v1/events")
async def events(q): d = load(); d["events"] += 1; save(d); return web.json_response({"accepted": True}, status=202)
@routes.post("/v1/shipments")
async def ship(q): d = load(); i = str(uuid.uuid4()); d["shipments"][i] = 0; save(d); return web.json_response({"id": i, "state": "announced"}, status=201)
@routes.get("/v1/shipments/{id}")
async def shipment(q):
    d = load(); i = q.match_info["id"]
    if i not in d["shipments"]: return fail(404, "shipment not found")
    d["shipments"][i] += 1; save(d); n = d["shipments"][i]
    return web.json_response({"id": i, "state": "announced"} if n < 4 else {"id": i, "state": "delivered", "steps": list(range(n))})
@routes.post("/v1/holds")
async def hold(q): d = load(); i = str(uuid.uuid4()); d["holds"][i] = 1; save(d); return web.json_response({"id": i}, status=201)
@routes.delete("/v1/holds/{id}")
async def drop(q): d = load(); r = d["holds"].pop(q.match_info["id"], None); save(d); return web.Response(status=204) if r else fail(404, "hold not found")
@routes.post("/v1/imports")
async def imports(q): b = await q.json(); return web.json_response({"rows": len(b["rows"])}, status=201) if "rows" in b else fail(422, "rows is required")
@routes.post("/v1/webhooks/test")
async def test(q): return web.json_response({"sent": True})
@routes.get("/v1/changes")
async def changes(q):
    await asyncio.sleep(.02); n = len([o for o in load()["orders"] if o["partner"] == q["who"]])
    return web.json_response({"orders": n, "last": n * 3}) if q["who"] == "bravo" and n % 3 == 0 and n else web.Response(status=204)
@routes.get("/v1/labels/{id}", allow_head=True)
async def label(q): return web.Response(body=b"%PDF" * 500, content_type="application/pdf") if q.match_info["id"].endswith(("1", "3", "7")) else fail(404, "label not found")
@routes.get("/v0/{rest:.*}")
async def v0(q): return fail(410, "v0 was switched off on 2025-12-31, use v1")

def main():
    import logging, sys
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
    app = web.Application(middlewares=[door]); app.add_routes(routes)
    web.run_app(app, host="127.0.0.1", port=20181, access_log_format='%a - - %t "%r" %s %b "%{Referer}i" "%{User-Agent}i" "%{X-Forwarded-For}i"', print=None)
if __name__ == "__main__": main()
