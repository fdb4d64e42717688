"""A housing association: aiohttp, everything in memory, entity tags on what is read; honest in most places."""
import os, random, json, hashlib
from pathlib import Path
from aiohttp import web
WORK = Path(os.environ["WORK"]); R = random.Random(77); routes = web.RouteTableDef()
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def guid(): h = f"{R.getrandbits(128):032X}"; return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-A{h[17:20]}-{h[20:]}"
def make(n, f): return {g: {"Id": g, **f(i)} for i, g in ((i, guid()) for i in range(n))}
units = make(40, lambda i: {"Door": f"{1 + i // 8}-{i % 8}", "Rooms": 1 + i % 5, "Vacant": i % 3 == 0, "Keys": 2})
orders = make(26, lambda i: {"Unit": f"{1 + i % 5}-{i % 8}", "What": R.choice(["boiler", "window", "lift", "door bell"]), "Approved": False, "Closed": False})
notices = make(9, lambda i: {"Text": "n" * R.randint(10, 60)}); viewings = make(11, lambda i: {"Door": f"2-{i % 8}", "At": f"2027-09-{10 + i}T15:00", "Confirmed": False})
invoices = make(18, lambda i: {"Cents": R.randint(20000, 99999), "Paid": i % 4 == 0}); photos = [f"p{n}" for n in range(1, 9)]
messages, queue, feed, seen, contractors = {}, [], {"n": 0}, {}, {}
def items(l): l = list(l); return {"Items": l, "Total": len(l), "AsOf": "2027-08-30"}
def no(s, m): return web.json_response({"Problem": m}, status=s)
def one(d, q): return d.get(q.match_info["id"])
@web.middleware
async def gate(q, handler):
    q["who"] = q.cookies.get("h", "")
    if q.path.startswith("/Api/"):
        if mode("limit"): return no(429, "slow down")
        if not q["who"] and q.path != "/Api/Session": return no(401, "sign in")
    q["b"] = await q.json() if q.body_exists and q.content_type == "application/json" and q.method != "GET" else {}
    try: x = await handler(q)
    except web.HTTPException as e: return web.json_response({"Problem": e.reason}, status=e.status, headers={"Allow": e.headers["Allow"]} if "Allow" in e.headers else {})
    if isinstance(x, web.StreamResponse): return x
    if x is None: return no(404, "No such record")
    data = json.dumps(x, separators=(",", ":")).encode(); tag = f'"{hashlib.md5(data).hexdigest()[:12]}"'
    if q.method == "GET":
        if q.headers.get("If-None-Match") == tag: return web.Response(status=304, headers={"ETag": tag})
        return web.Response(body=data, content_type="application/json", headers={"ETag": tag})
    return web.Response(body=data, content_type="application/json")
def on(method, path):
    def wrap(f):
        async def h(q): return f(q)
        routes.route(method, path)(h); return f
    return wrap
DONE = {"Ok": True}
on("GET", "/alive")(lambda q: web.Response(text="ok"))
@on("POST", "/Api/Session")
def session(q): r = web.json_response({"Who": q["b"]["Who"]}); r.set_cookie("h", q["b"]["Who"]); return r
on("GET", "/Api/Me")(lambda q: {"Who": q["who"], "Role": q["who"].split("-")[0]})
on("GET", "/Api/Flags")(lambda q: {"NewLedger": False})
@on("GET", "/Api/Feed")
def feeds(q): n, s = feed["n"], seen.get(q["who"], 0); seen[q["who"]] = n; return items({"E": k} for k in range(s, min(n, s + 6)))
on("GET", "/Api/Units")(lambda q: items(u for u in units.values() if not q.query.get("Rooms") or str(u["Rooms"]) == q.query["Rooms"]))
on("GET", "/Api/Units/{id}")(lambda q: one(units, q))
@on("PUT", "/Api/Units/{id}/Keys")
def keys(q): one(units, q)["Keys"] = q["b"]["Keys"]; return DONE
on("GET", "/Api/Units/{id}/Lease")(lambda q: {"Rent": 40000 + 10 * len(one(units, q)["Door"]), "Since": "2024-01-01"} if not one(units, q)["Vacant"] else no(404, "No lease"))
on("GET", "/Api/Units/{id}/Meters")(lambda q: {"Water": None, "Heat": None})
on("PUT", "/Api/Units/{id}/Meters")(lambda q: DONE)                    # kept nowhere
on("GET", "/Api/RepairOrders")(lambda q: items(list(orders.values())[-20:]))
@on("POST", "/Api/RepairOrders")
def order(q): g = guid(); orders[g] = {"Id": g, **q["b"], "Approved": False, "Closed": False}; feed["n"] += 1; return web.json_response({"Id": g}, status=201)
on("GET", "/Api/RepairOrders/{id}")(lambda q: one(orders, q))
on("POST", "/Api/RepairOrders/{id}/Approve")(lambda q: DONE)          # approves nothing
@on("POST", "/Api/RepairOrders/{id}/Close")
def close(q): one(orders, q)["Closed"] = True; return DONE
on("GET", "/Api/Notices")(lambda q: items(notices.values()))
@on("POST", "/Api/Notices")
def notice(q): g = guid(); notices[g] = {"Id": g, "Text": q["b"]["Text"]}; return web.json_response({"Id": g}, status=201)
on("DELETE", "/Api/Notices/{id}")(lambda q: web.Response(status=204))  # stays
on("GET", "/Api/Viewings")(lambda q: items(viewings.values()))
@on("POST", "/Api/Viewings")
def viewing(q): g = guid(); viewings[g] = {"Id": g, **q["b"], "Confirmed": False}; return web.json_response({"Id": g}, status=201)
on("GET", "/Api/Viewings/{id}")(lambda q: one(viewings, q))
@on("PUT", "/Api/Viewings/{id}/Confirm")
def confirm(q): one(viewings, q)["Confirmed"] = True; return DONE
@on("DELETE", "/Api/Viewings/{id}")
def unview(q): viewings.pop(q.match_info["id"], None); return web.Response(status=204)
on("GET", "/Api/Calendar/{month}")(lambda q: items(v["At"] for v in viewings.values() if v["At"].startswith(q.match_info["month"])))
@on("GET", "/Api/Invoices")
def invs(q):
    x = items(list(invoices.values())[-15:] if q.query.get("State") != "Disputed" else [])
    while queue: g = queue.pop(); invoices[g] = {"Id": g, "Cents": R.randint(99, 999999), "Paid": False}
    return x
@on("POST", "/Api/Invoices/Run")
def run(q): queue.extend(guid() for _ in range(2)); return web.json_response({"Job": len(invoices)}, status=202)
on("POST", "/Api/Search")(lambda q: items(u["Id"] for u in units.values() if q["b"]["Text"] in u["Door"]))
on("GET", "/Api/Contractors")(lambda q: items(contractors.values()))
@on("POST", "/Api/Contractors")
def contractor(q): g = guid(); contractors[g] = {"Id": g, **q["b"]}; return web.json_response({"Id": g}, status=201)
on("GET", "/Api/Reports/Arrears")(lambda q: no(500, "Unexpected error") if mode("v2") else items(i["Cents"] for i in invoices.values() if not i["Paid"]))
on("GET", "/Api/Reports/Occupancy")(lambda q: items({"D": u["Door"], "V": u["Vacant"], "K": u["Keys"]} for u in units.values()))
on("GET", "/Api/Analytics/Heatmap")(lambda q: no(402, "This module was not bought"))
on("GET", "/Api/Vault/Documents")(lambda q: no(403, "Not allowed"))   # the right is in no role
on("GET", "/Api/Statements/{year}")(lambda q: web.Response(status=301, headers={"Location": f"/Api/Archive/Statements/{q.match_info['year']}"}))  # which is not there
on("GET", "/Api/Photos/{name}")(lambda q: web.Response(status=302, headers={"Location": f"/media/{q.match_info['name']}.jpg"}))
on("GET", "/media/{name}")(lambda q: web.Response(body=b"\xff\xd8" + b"j" * (900 + 77 * len(q.match_info["name"])), content_type="image/jpeg"))
on("GET", "/Api/My/Messages")(lambda q: items(messages.get(q["who"], [])))
@on("POST", "/Api/My/Messages")
def mine(q): messages.setdefault(q["who"], []).append({"Text": q["b"]["Text"]}); feed["n"] += 1; return web.json_response(DONE, status=201)
on("GET", "/Api/My/Payments")(lambda q: items([]))                     # never implemented
on("GET", "/Api/My/Documents")(lambda q: items([{"Name": "lease.pdf"}] if q["who"] in ("tenant-4", "tenant-11") else []))
on("GET", "/Api/My/Deposit")(lambda q: {"Cents": 90000} if q["who"] in ("tenant-2", "tenant-9", "tenant-15") else no(404, "No deposit"))
on("POST", "/Api/My/Notifications/Subscribe")(lambda q: DONE)         # nobody is subscribed
app = web.Application(middlewares=[gate]); app.add_routes(routes)
web.run_app(app, host="127.0.0.1", port=20161, access_log=None, print=None)
