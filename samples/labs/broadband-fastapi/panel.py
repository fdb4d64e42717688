"""The support and network panel of a small internet provider: FastAPI with routers. In memory; kept over a restart."""
import contextlib, logging, os, pickle, random, sys, traceback, uuid
from pathlib import Path
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(2718), WORK / "store"
logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s [%(name)s] %(message)s")
log, radius, acs = (logging.getLogger("panel" + n) for n in ("", ".radius", ".acs"))
STREETS = "Mill Lane,Harbour Road,Station Street,Orchard Close,Church Hill,Dock Terrace,Quarry Row,Meadow View".split(",")
def text(a, b): return "".join(R.choices("abcdefghijklmnoprstuw     ", k=R.randint(a, b)))
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def sow():
    customers = {1000 + i: dict(id=1000 + i, account=f"BB{20000 + i * 37}", plan=R.choice(["fibre-100", "fibre-500", "fibre-1000", "dsl-50"]), address=f"{R.randint(1, 140)} {R.choice(STREETS)}", status="active", phone=f"+44 1632 960{100 + i}", remark=text(0, 60), since=f"20{R.randint(18, 30)}-0{R.randint(1, 9)}-14") for i in range(90)}
    tickets = {7000 + i: dict(id=7000 + i, customer_id=R.choice(list(customers)[:50]), subject=text(8, 50), priority=R.choice(["low", "normal", "high"]), status=R.choice(["open", "open", "closed"]), assignee=R.choice([None, "support-1", "admin-2"])) for i in range(70)}
    return dict(n=9000, clock=0.0, customers=customers, tickets=tickets, replies={i: [dict(id=i * 10 + k, text=text(10, 120)) for k in range(R.randint(0, 3))] for i in tickets}, drafts={},
        invoices={40000 + i: dict(id=40000 + i, customer_id=1000 + i % 84, month=f"2031-0{1 + i % 2}", amount=R.choice([2499, 3999, 5999, 12000]), paid=R.random() < .8) for i in range(150)}, refunds=[], due=[],
        consents={i: R.choice([["mail"], ["mail", "calls"], ["calls"]]) for i in customers if i % 7 == 0}, contracts={i for i in customers if i % 5 == 0}, extras={},
        settings=dict(notifications=dict(mail="noc@fennet.example", digest="daily", sms=True, quiet_hours="22-06"), billing=dict(due_days=14, dunning=True, footer=text(10, 60)), branding=dict(colour="#114477", tagline=text(10, 40))),
        features={k: dict(slug=k, enabled=i % 2 == 0, rollout=100) for i, k in enumerate(("self-install", "ipv6-only", "paperless", "chat-widget", "night-boost"))}, modules={k: dict(slug=k, enabled=i % 3 > 0) for i, k in enumerate(("iptv", "voip", "wholesale", "loyalty"))},
        devices=[dict(id=uid(), olt=f"olt-{1 + i % 4}", model=R.choice(["HG8", "ZX-F670", "Nokia G-010"]), serial="".join(R.choices("ABCDEF0123456789", k=12)), online=R.random() < .8, remark=text(0, 30)) for i in range(48)],
        outages={}, closed=[], vlans={100 + i: dict(id=100 + i, name=text(4, 14), tagged=R.random() < .5) for i in range(14)}, pools={i: dict(id=i, cidr=f"100.64.{i * 4}.0/22", used=R.randint(0, 900) if i < 6 else 0) for i in range(1, 8)},
        sessions={f"s{5000 + i}": dict(id=f"s{5000 + i}", account=f"BB{20000 + i * 37}", ip=f"100.64.{R.randint(0, 30)}.{R.randint(1, 254)}", mb=R.randint(1, 90000)) for i in range(40)}, gone=[], firmware=[dict(model="HG8", version="3.1.7"), dict(model="ZX-F670", version="9.0.2")],
        maintenance=[], alarms=[], users={20 + i: dict(id=20 + i, login=f"{text(4, 9).replace(' ', '')}{i}", role=R.choice(["support", "noc", "billing"])) for i in range(9)}, audit=[dict(id=i, what=text(10, 60)) for i in range(60)],
        notices=[dict(id=1, text="Planned works in Dock Terrace"), dict(id=2, text="New tariff sheet")], telemetry=0)
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
@contextlib.asynccontextmanager
async def life(_):
    log.info("panel %s starting, mailer=smtp acs=tr069", "2031.10" if NEW else "2031.9")
    yield
    STORE.write_bytes(pickle.dumps(D))
app = FastAPI(title="panel", openapi_url=None, docs_url=None, redoc_url=None, lifespan=life)
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def nid(): D["n"] += 1; return D["n"]
def no(status, why=None): raise HTTPException(status, why)
seen = 0
@app.middleware("http")
async def guard(q: Request, go):
    global seen
    seen += 1
    if seen % 97 == 0: radius.warning("vendor attribute 26/%d not implemented by NAS olt-%d, ignored", R.randint(1, 40), R.randint(1, 4))
    elif seen % 61 == 0: acs.info("inform from %s", "".join(R.choices("ABCDEF0123456789", k=12)))
    elif seen % 143 == 0: log.error("smtp: 451 greylisted, message queued again")
    try: return await go(q)
    except Exception as e:
        log.error("unhandled error\n%s", "".join(traceback.format_exception(type(e), e, e.__traceback__, limit=-2)).rstrip())
        return JSONResponse({"detail": "Internal Server Error"}, 500)
def who(q: Request):
    if mode("limit"): no(429, "Too many requests")
    if mode("busy"): no(503, "Maintenance")
    t = q.headers.get("authorization", "")[7:]
    if not t: no(401, "Not authenticated")
    if q.method not in ("GET", "HEAD"): D["audit"].insert(0, dict(id=nid(), what=q.method + " " + text(6, 40)))
    return t
def role(t): return t.split("-")[0]
def get(kind, i, name): return D[kind].get(i) or no(404, name + " not found")
def page(q, rows, n=20):
    p, s = int(q.query_params.get("page", 1)), q.query_params.get("q", "").lower()
    rows = [r for r in rows if not s or s in str(r).lower()]
    return {"items": rows[(p - 1) * n:p * n], "total": len(rows)}
W = Depends(who)
a, b, x = APIRouter(prefix="/admin"), APIRouter(prefix="/api/admin"), APIRouter(prefix="/api")

# --- support: /admin
@a.get("/customers")
def _(q: Request, t=W):
    s = q.query_params.get("status")
    return page(q, [c for c in reversed(D["customers"].values()) if c["status"] == s or (s is None and c["status"] != "closed")])
class NewCustomer(BaseModel): address: str; plan: str; phone: str = ""
@a.post("/customers", status_code=201)
def _(c: NewCustomer, t=W): i = nid(); D["customers"][i] = dict(id=i, account=f"BB{i}", **c.model_dump(), status="active", remark="", since="2031-03-05"); return {"id": i}
@a.get("/customers/{i}")
def _(i: int, t=W): return get("customers", i, "Customer")
@a.patch("/customers/{i}")
def _(i: int, c: dict = Body(), t=W): get("customers", i, "Customer").update({k: c[k] for k in ("phone", "remark") if k in c}); return {"ok": True}
@a.delete("/customers/{i}", status_code=204)
def _(i: int, t=W): get("customers", i, "Customer")["status"] = "closed"; return Response(status_code=204)
@a.post("/customers/{i}/suspend")
def _(i: int, t=W): get("customers", i, "Customer")["status"] = "paused"; return {"ok": True}
@a.post("/customers/{i}/resume")
def _(i: int, t=W): get("customers", i, "Customer")["status"] = "active"; return {"ok": True}
@a.get("/customers/{i}/tickets")
def _(i: int, q: Request, t=W): get("customers", i, "Customer"); return page(q, [k for k in D["tickets"].values() if k["customer_id"] == i])
@a.post("/customers/{i}/tickets", status_code=201)
def _(i: int, c: dict = Body(), t=W):
    get("customers", i, "Customer"); k = nid(); D["tickets"][k] = dict(id=k, customer_id=i, subject=c["subject"], priority=c.get("priority", "normal"), status="open", assignee=None); D["replies"][k] = []; return {"id": k}
@a.get("/customers/{i}/invoices")
def _(i: int, q: Request, t=W): get("customers", i, "Customer"); return page(q, [k for k in D["invoices"].values() if k["customer_id"] == i])
@a.get("/customers/{i}/devices")
def _(i: int, t=W): get("customers", i, "Customer"); return {"items": [], "total": 0}     # TODO join with the inventory
@a.post("/customers/{i}/devices", status_code=201)
def _(i: int, c: dict = Body(), t=W): get("customers", i, "Customer"); return {"id": uid(), "serial": c["serial"]}
@a.get("/customers/{i}/contract")
def _(i: int, t=W): return Response(b"%PDF-1.7\n" + bytes(3000 + i), media_type="application/pdf") if i in D["contracts"] else no(404)
@a.get("/customers/{i}/consents")
def _(i: int, t=W): return D["consents"].get(i, [])
if not NEW:
    @a.get("/customers/{i}/usage")
    def _(i: int, t=W): get("customers", i, "Customer"); return {"days": [R.randint(0, 99999) for _ in range(14)]}
if NEW:
    @a.get("/customers/{i}/sla")
    def _(i: int, t=W): get("customers", i, "Customer"); return {"uptime": round(R.uniform(97, 100), 3), "breaches": i % 4}
@a.get("/tickets")
def _(q: Request, t=W): s, c = q.query_params.get("status"), q.query_params.get("assignee"); return page(q, [k for k in reversed(D["tickets"].values()) if s in (None, k["status"]) and c in (None, k["assignee"])], 50)
@a.post("/tickets/bulk-close")
def _(c: dict = Body(), t=W): return {"updated": len(c["ids"])}
@a.post("/tickets/bulk-assign")
def _(c: dict = Body(), t=W):
    for i in c["ids"]: get("tickets", i, "Ticket")["assignee"] = c["assignee"]
    return {"updated": len(c["ids"])}
@a.get("/tickets/{i}")
def _(i: int, t=W): return get("tickets", i, "Ticket")
@a.get("/tickets/{i}/replies")
def _(i: int, t=W): get("tickets", i, "Ticket"); return D["replies"][i]
@a.post("/tickets/{i}/replies", status_code=201)
def _(i: int, c: dict = Body(), t=W): get("tickets", i, "Ticket"); k = nid(); D["replies"][i].append(dict(id=k, text=c["text"])); D["drafts"].pop(i, None); return {"id": k}
@a.delete("/tickets/{i}/replies/{k}", status_code=204)
def _(i: int, k: int, t=W):
    l = D["replies"][i]; r = next((r for r in l if r["id"] == k), None) or no(404, "Reply not found")
    l.remove(r); D["extras"][k] = r; return Response(status_code=204)
@a.post("/tickets/{i}/replies/{k}/restore")
def _(i: int, k: int, t=W): D["replies"][i].append(D["extras"].pop(k, None) or no(410, "Too late")); return {"ok": True}
@a.get("/tickets/{i}/draft")
def _(i: int, t=W): return D["drafts"].get(i) or no(404, "No draft")
@a.put("/tickets/{i}/draft", status_code=204)
def _(i: int, c: dict = Body(), t=W): D["drafts"][i] = c; return Response(status_code=204)
@a.post("/tickets/{i}/close")
def _(i: int, t=W):
    k = get("tickets", i, "Ticket")
    if k["status"] == "closed": no(409, "Already closed")
    k["status"] = "closed"; return {"ok": True}
@a.get("/invoices")
def _(q: Request, t=W): m = q.query_params.get("month"); return page(q, [k for k in D["invoices"].values() if m in (None, k["month"])])
@a.get("/invoices/export")
def _(t=W): return PlainTextResponse("\n".join(f"{k['number']};{k['amount']}" for k in D["invoices"].values()))
@a.post("/invoices/bulk-remind", status_code=202)
def _(c: dict = Body(), t=W): log.info("reminders queued: %d", len(c["ids"])); return {"queued": len(c["ids"])}
@a.get("/invoices/{i}")
def _(i: int, t=W): return get("invoices", i, "Invoice")
@a.get("/invoices/{i}/pdf")
def _(i: int, t=W): return Response(b"%PDF-1.7\n" + bytes(1500 + i % 700), media_type="application/pdf")
@a.post("/invoices/{i}/remind", status_code=202)
def _(i: int, t=W): get("invoices", i, "Invoice"); return {"queued": 1}
@a.post("/invoices/{i}/refund", status_code=202)
def _(i: int, t=W): get("invoices", i, "Invoice"); D["due"].append((now() + 2400, dict(id=nid(), invoice_id=i))); return {"queued": 1}
@a.get("/refunds")
def _(t=W):
    for d in [d for d in D["due"] if d[0] <= now()]: D["due"].remove(d); D["refunds"].append(d[1])
    return D["refunds"]
@a.get("/settings/{k}")
def _(k: str, t=W): return get("settings", k, "Section")
@a.put("/settings/notifications")
def _(c: dict = Body(), t=W): return {"ok": True}
@a.put("/settings/{k}")
def _(k: str, c: dict = Body(), t=W):
    if role(t) == "support": no(403, "Not enough permissions")
    get("settings", k, "Section").update(c); return {"ok": True}
@a.get("/announcements/")
def _(t=W): return D["notices"]
@a.post("/announcements/", status_code=201)
def _(c: dict = Body(), t=W): D["notices"].append(dict(id=nid(), text=c["text"])); return {"id": D["n"]}
@a.get("/users")
def _(q: Request, t=W): return page(q, list(D["users"].values()))
class NewUser(BaseModel): login: str; role: str
@a.post("/users", status_code=201)
def _(c: NewUser, t=W):
    if role(t) == "support": no(403, "Not enough permissions")
    if any(u["login"] == c.login for u in D["users"].values()): no(409, "Login taken")
    i = nid(); D["users"][i] = dict(id=i, **c.model_dump()); return {"id": i}
@a.delete("/users/{i}", status_code=204)
def _(i: int, t=W): get("users", i, "User"); del D["users"][i]; return Response(status_code=204)
@a.get("/roles")
def _(t=W): return ["owner", "admin", "support", "noc", "billing"]
@a.get("/audit")
def _(q: Request, t=W): return page(q, D["audit"]) if role(t) != "support" else no(403, "Not enough permissions")
@a.get("/audit/export")
def _(t=W): no(403, "Not enough permissions")

# --- network: /api/admin
@b.get("/me")
def _(t=W): return {"login": t, "role": role(t)}
@b.get("/enums")
def _(t=W): return {"plans": ["fibre-100", "fibre-500", "fibre-1000", "dsl-50"], "priorities": ["low", "normal", "high"]}
@b.get("/version")
def _(t=W): return {"version": "2031.10.0" if NEW else "2031.9"}
@b.get("/notifications/unread")
def _(t=W): return {"count": sum(1 for k in D["tickets"].values() if k["assignee"] in (None, t)) % 13}
@b.get("/dashboard" if NEW else "/overview")
def _(t=W): return {"customers": len(D["customers"]), "open": sum(k["status"] == "open" for k in D["tickets"].values()), "telemetry": D["telemetry"]}
@b.get("/search")
def _(q: Request, t=W): s = q.query_params.get("q", ""); return {"hits": [c["id"] for c in D["customers"].values() if s in c["account"] or s in c["address"]][:8]}
@b.get("/features")
def _(t=W): return list(D["features"].values())
@b.patch("/features/{k}")
def _(k: str, c: dict = Body(), t=W): return {**get("features", k, "Feature"), "enabled": c["enabled"]}
@b.get("/modules")
def _(t=W): return list(D["modules"].values())
@b.patch("/modules/{k}")
def _(k: str, c: dict = Body(), t=W): m = get("modules", k, "Module"); m["enabled"] = c["enabled"]; return m
@b.get("/devices")
def _(q: Request, t=W): o = q.query_params.get("olt"); return page(q, [d for d in D["devices"] if o in (None, d["olt"])], 25)
def device(i): return next((d for d in D["devices"] if d["id"] == str(i)), None) or no(404, "Device not found")
@b.get("/devices/{i}")
def _(i: uuid.UUID, t=W): return device(i)
@b.get("/devices/{i}/signal")
def _(i: uuid.UUID, t=W): device(i); return {"rx_dbm": 0.0, "tx_dbm": 0.0, "temperature": 0}
@b.get("/devices/{i}/status")
def _(i: uuid.UUID, t=W): return {"online": device(i)["online"]}
@b.get("/devices/{i}/events")
def _(i: uuid.UUID, t=W): d = device(i); return [dict(at=f"2031-03-0{1 + k}", what="LOS") for k in range(len(d["remark"]) % 4)] if not d["online"] else []
@b.post("/devices/{i}/reboot", status_code=202)
def _(i: uuid.UUID, t=W): device(i); return {"job": nid()}
@b.post("/devices/{i}/speedtest")
def _(i: uuid.UUID, t=W): device(i); acs.warning("speedtest requested, TR-143 is not implemented"); no(501, "Not implemented")
@b.get("/outages")
def _(t=W): return list(D["outages"].values())
@b.post("/outages", status_code=201)
def _(c: dict = Body(), t=W): i = nid(); D["outages"][i] = dict(id=i, olt=c["olt"], note=c["note"]); D["alarms"] = [dict(id=nid(), olt=c["olt"], port=k) for k in range(5)]; return {"id": i}
@b.get("/outages/history")
def _(q: Request, t=W): return []
@b.post("/outages/{i}/close")
def _(i: int, t=W): D["closed"].append(D["outages"].pop(i, None) or no(409, "Not open")); D["alarms"] = []; return {"ok": True}
@b.get("/alarms")
def _(t=W): return {"items": D["alarms"], "total": len(D["alarms"])}
@b.get("/vlans")
def _(t=W): return list(D["vlans"].values())
@b.post("/vlans", status_code=201)
def _(c: dict = Body(), t=W): i = nid(); D["vlans"][i] = dict(id=i, name=c["name"], tagged=False); return {"id": i}
@b.put("/vlans/{i}")
def _(i: int, c: dict = Body(), t=W): get("vlans", i, "VLAN").update(name=c["name"], tagged=c["tagged"]); return {"ok": True}
@b.delete("/vlans/{i}", status_code=204)
def _(i: int, t=W): get("vlans", i, "VLAN"); return Response(status_code=204)
@b.get("/ip-pools/")
def _(t=W): return list(D["pools"].values())
@b.post("/ip-pools/", status_code=201)
def _(c: dict = Body(), t=W): i = nid(); D["pools"][i] = dict(id=i, cidr=c["cidr"], used=0); return {"id": i}
@b.delete("/ip-pools/{i}", status_code=204)
def _(i: int, t=W):
    if get("pools", i, "Pool")["used"]: no(409, "Pool in use")
    del D["pools"][i]; return Response(status_code=204)
@b.get("/ip-pools/{i}/leases")
def _(i: int, q: Request, t=W): p = get("pools", i, "Pool"); return page(q, [f"100.64.{i * 4}.{k}" for k in range(2, 2 + min(p["used"], 40))])
@b.get("/sessions")
def _(q: Request, t=W):
    if mode("radius"): radius.error("no answer from 10.20.9.3:1812 after 3 tries"); no(503, "RADIUS is down")
    for d in [d for d in D["gone"] if d[0] <= now()]: D["gone"].remove(d); D["sessions"][d[1]["id"]] = d[1]
    for s in R.sample(list(D["sessions"].values()), 3): s["mb"] += R.randint(1, 5000)
    return page(q, list(D["sessions"].values()), 50)
@b.delete("/sessions/{i}", status_code=204)
def _(i: str, t=W): D["gone"].append((now() + 240, D["sessions"].pop(i, None) or no(404, "Session not found"))); return Response(status_code=204)
@b.get("/firmware")
def _(t=W): return D["firmware"]
@b.post("/firmware/rollouts", status_code=202)
def _(c: dict = Body(), t=W): return start_rollout(c["model"], c["version"])
def start_rollout(model, version): raise NotImplementedError("rollouts: ACS client")
@b.get("/maintenance")
def _(t=W): return D["maintenance"]
@b.post("/maintenance", status_code=201)
def _(c: dict = Body(), t=W): D["maintenance"].append(dict(id=nid(), **c)); return {"id": D["n"]}
@b.get("/stats/traffic")
def _(q: Request, t=W):
    if mode("gap"): raise ZeroDivisionError("no samples from olt-3")
    return {"points": [R.randint(100, 99999) for _ in range({"24h": 24, "7d": 28}.get(q.query_params.get("range"), 30))]}
@b.get("/stats/bandwidth")
def _(q: Request, t=W): return {"p95_mbps": 0, "peak_mbps": 0, "total_gb": 0}

# --- machines
@x.post("/auth/login")
def _(c: dict = Body()): return {"access_token": "t" * 160} if c.get("password") != "?" else no(401, "Wrong login or password")
@x.post("/auth/refresh")
def _(): return {"access_token": "t" * 160}
@x.post("/ingest/telemetry", status_code=202)
def _(q: Request):
    if q.headers.get("x-olt") == "olt-4" and R.random() < .25: no(429, "Too many samples")
    D["telemetry"] += 1; return {"accepted": 1}
@x.post("/hooks/payments")
def _(q: Request): return {"received": True} if q.headers.get("x-signature") != "bad" else no(401, "Bad signature")
@x.get("/v1/customers")
def _(): no(410, "v1 was retired on 2030-12-31")
@x.get("/field/jobs")
def _(q: Request): return {"items": [dict(id=i, at=text(5, 20)) for i in range(R.randint(0, 4))]} if q.headers.get("x-device") != "tab-3" or not mode("expired") else no(401, "Token expired")
@app.get("/healthz")
@x.get("/healthz")
def _(): return {"status": "ok"}
@app.get("/metrics")
def _(): return PlainTextResponse(f"telemetry_total {D['telemetry']}\n")
app.include_router(a); app.include_router(b); app.include_router(x)
