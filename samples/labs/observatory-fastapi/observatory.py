"""The backend: probes, rules, silences, schedules, incidents, integrations, tokens of three organisations, in memory."""
import asyncio, hashlib, os, pickle, random, uuid
from contextlib import asynccontextmanager
from pathlib import Path
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse

WORK, VERSION = Path(os.environ["WORK"]), int(os.environ["VERSION"])
PEOPLE = {"mara": "owner", "olu": "owner", "ines": "engineer", "tomasz": "engineer", "yuki": "engineer", "fred": "viewer", "gwen": "viewer", "e2e": "engineer"}
ORGS = {"kestrel-energy": "mara olu ines tomasz yuki fred gwen e2e", "tidewater-bank": "mara ines yuki gwen", "ostrava-rail": "olu tomasz fred"}
R = random.Random(611)
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def word(n=2): return "-".join(R.choice("billing checkout edge ledger cargo meter grid depot quote auth search mail turbine signal".split()) for _ in range(n))
def organisation(slug, n):
    o = {"slug": slug, "settings": {"name": slug.replace("-", " ").title(), "timezone": "Europe/London", "retention_days": 90, "contact": "ops@" + slug + ".example"}, "probes": {}, "rules": {}, "silences": {}, "schedules": {}, "incidents": {},
         "integrations": {}, "tokens": {}, "invitations": {}, "jobs": {}, "sso": {"provider": "saml", "domain": slug + ".example"}, "page": {"title": slug.title(), "message": "", "show_history": True}, "rev": 1,
         "members": {uid(): {"login": w, "role": PEOPLE[w], "title": ""} for w in ORGS[slug].split()}}
    for k in range(n):
        o["probes"][uid()] = {"name": word(), "url": f"https://{word(1)}.{slug}.example/health", "enabled": k % 5 != 4, "interval": R.choice([30, 60, 300]), "seen": R.randint(40, 900), "maintenance": [], "uses": [word(1)] if k == 1 and slug[0] == "k" or k == 2 and slug[0] == "t" else []}
    for k in range(n // 2 + 3): o["rules"][uid()] = {"name": word(3), "enabled": k % 4 != 3, "condition": R.choice(["latency", "errors", "absence"]), "threshold": R.randint(10, 99), "note": "", "mutes": ["night"] if k == 0 else []}
    for k in range(3): o["schedules"][uid()] = {"name": ["primary", "secondary", "weekend"][k], "state": "active", "layers": [{"who": w, "hours": 12} for w in ORGS[slug].split()[:2 + k]]}
    for k in range(n // 2): o["integrations"][uid()] = {"kind": R.choice(["slack", "webhook", "pager", "email"]), "name": word(1), "enabled": True, "target": f"https://hooks.{word(1)}.example/{R.randint(100, 99999)}", "calls": R.randint(0, 3), "routing": {"severity": "critical", "labels": []}}
    for k in range(4 + n // 6): o["tokens"][uid()] = {"name": word(1), "scope": R.choice(["read", "write", "ingest"]), "last_used": "2028-02-2" + str(k % 9)}
    for k in range(5): incident(o, R.choice(list(o["probes"])))
    return o
def incident(o, probe):
    i = uid(); o["incidents"][i] = {"number": 100 + len(o["incidents"]), "probe": probe, "title": f"{o['probes'][probe]['name'] if probe in o['probes'] else 'probe'} is down", "state": "open", "acked_by": None, "comments": [], "postmortem": None}
    return i
STATE = WORK / "state.pickle"
DB = pickle.loads(STATE.read_bytes()) if STATE.exists() else {"orgs": {s: organisation(s, n) for s, n in (("kestrel-energy", 14), ("tidewater-bank", 9), ("ostrava-rail", 6))}, "prefs": {w: {"theme": "light", "density": "compact", "tz": "UTC"} for w in PEOPLE}}
if STATE.exists(): R.seed(STATE.stat().st_size)
def modes(): return (WORK / "mode").read_text().split()
@asynccontextmanager
async def life(_):
    yield
    STATE.write_bytes(pickle.dumps(DB))
app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=life)
app.add_middleware(GZipMiddleware, minimum_size=500)
@app.middleware("http")
async def limits(request, call_next):
    if "limit" in modes() and request.url.path.startswith("/v3/orgs"): return JSONResponse({"detail": "Too many requests", "retry_after": 30}, 429)
    return await call_next(request)
def who(request: Request):
    w = request.cookies.get("lookout")
    if w not in PEOPLE: raise HTTPException(401, "Not authenticated")
    return w
def org(org: str, request: Request):
    w = who(request)
    if org not in ORGS or w not in ORGS[org].split(): raise HTTPException(404, "No such organisation")
    return DB["orgs"][org]
def need(request, *roles):
    if PEOPLE[who(request)] not in roles: raise HTTPException(403, "Your role does not allow this")
OE = ("owner", "engineer")
def find(o, kind, id, name):
    if id not in o[kind]: raise HTTPException(404, f"No such {name}")
    return o[kind][id]
def many(rows, **more): return {"items": rows, "count": len(rows), **more}
def listed(d, *hide): return [{"id": k, **{a: b for a, b in v.items() if a not in hide}} for k, v in d.items()]
def made(id, d, *hide): return JSONResponse({"id": id, **{a: b for a, b in d.items() if a not in hide}}, 201)

@app.get("/livez")
async def livez(): return {"status": "live"}
@app.get("/v3/session")
async def session(w=Depends(who)): return {"login": w, "role": PEOPLE[w], "csrf": hashlib.md5(w.encode()).hexdigest()}
@app.post("/v3/session")
async def sign_in(request: Request):
    d = await request.json()
    if "code" not in d: raise HTTPException(422, "A code is needed")
    return Response(status_code=204, headers={"Set-Cookie": f"lookout={d['login']}; Path=/; HttpOnly"})
@app.delete("/v3/session")
async def sign_out(w=Depends(who)): return Response(status_code=204)
@app.get("/v3/orgs")
async def orgs(w=Depends(who)): return many([{"slug": s, "name": s.replace("-", " ").title()} for s in ORGS if w in ORGS[s].split()])
@app.get("/v3/me/preferences")
async def prefs(w=Depends(who)): return DB["prefs"][w]
@app.put("/v3/me/preferences")
async def set_prefs(request: Request, w=Depends(who)): DB["prefs"][w] = await request.json(); return DB["prefs"][w]
@app.get("/v3/me/inbox/unread")
async def unread(w=Depends(who)): return {"unread": 12 if "mail" in modes() else 0}
@app.get("/v3/search")
async def search(q: str = "", w=Depends(who)): return many([{"type": "probe", "id": k, "name": p["name"]} for s in ORGS if w in ORGS[s].split() for k, p in DB["orgs"][s]["probes"].items() if q in p["name"]])
@app.get("/v3/announcement")
async def announcement(w=Depends(who)): return {"announcement": {"text": "On Sunday from 05:00 to 05:20 UTC we move a database; probes go on.", "level": "info"} if "announce" in modes() else None}
@app.get("/v2/orgs/{slug}/probes")
async def old(slug: str): return JSONResponse({"detail": "This version was retired on 1 February 2028; see /v3"}, 410)
@app.post("/hooks/chat")
async def chat(): return Response(status_code=204)
@app.get("/status/{slug}.json")
async def public(slug: str):
    if slug not in ORGS: raise HTTPException(404, "No such page")
    o = DB["orgs"][slug]; return {"page": o["page"], "open": [{"title": i["title"]} for i in o["incidents"].values() if i["state"] == "open"]}
@app.post("/v3/ingest/{slug}/results")
async def ingest(slug: str, request: Request):
    if slug not in ORGS or request.headers.get("x-token") != "machine": raise HTTPException(401, "Bad token")
    d = await request.json(); o = DB["orgs"][slug]
    for k, p in o["probes"].items():
        if p["enabled"]: p["seen"] += 1
    for n in range(d["down"]): incident(o, list(o["probes"])[(d["n"] + n) % len(o["probes"])]); list(o["integrations"].values())[n % len(o["integrations"])]["calls"] += 1
    return JSONResponse({"accepted": True}, 202)
@app.get("/v3/ingest/{slug}/config")
async def config(slug: str, request: Request):
    if slug not in ORGS or request.headers.get("x-token") != "machine": raise HTTPException(401, "Bad token")
    o = DB["orgs"][slug]; tag = f'"{o["rev"]}"'
    if request.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"ETag": tag})
    return JSONResponse({"probes": [{"url": p["url"], "every": p["interval"]} for p in o["probes"].values() if p["enabled"]]}, headers={"ETag": tag})

api = APIRouter(prefix="/v3/orgs/{org}")
@api.get("/features")
async def features(o=Depends(org)): return {"sso": o["slug"][0] == "t", "synthetics": False, "status_page": True}
@api.get("/plan")
async def plan(o=Depends(org)): return {"plan": "enterprise" if o["slug"][0] == "t" else "team", "seats": 10, "renews": "2028-11-01"}
@api.get("/settings")
async def settings(o=Depends(org)): return o["settings"]
@api.put("/settings")
async def set_settings(request: Request, o=Depends(org)): need(request, "owner"); o["settings"] = await request.json(); return o["settings"]
def figures(o): return {"probes": len(o["probes"]), "enabled": sum(p["enabled"] for p in o["probes"].values()), "open": sum(i["state"] == "open" for i in o["incidents"].values()), "checks": sum(p["seen"] for p in o["probes"].values())}
if VERSION == 1:
    @api.get("/widgets")
    async def widgets(o=Depends(org)): return many([{"widget": k, "value": v} for k, v in figures(o).items()])
else:
    @api.get("/overview")
    async def overview(o=Depends(org)): return figures(o)
def brief(k, p): return {"id": k, **{a: p[a] for a in ("name", "url", "enabled", "interval")}}
@api.get("/probes")
async def probes(o=Depends(org), q: str = "", cursor: int = 0): return many([brief(k, p) for k, p in o["probes"].items() if q in p["name"]][cursor:cursor + 25])
@api.post("/probes")
async def new_probe(request: Request, o=Depends(org)):
    need(request, *OE); d = await request.json()
    if not d.get("url"): raise HTTPException(422, "An address is needed")
    i = uid(); o["probes"][i] = {"name": d["name"], "url": d["url"], "enabled": True, "interval": d["interval"], "seen": 0, "maintenance": [], "uses": []}; o["rev"] += 1
    return JSONResponse(brief(i, o["probes"][i]), 201)
@api.post("/probes/dry-run")
async def dry_run(request: Request, o=Depends(org)): d = await request.json(); return {"ok": True, "status": 200, "took_ms": R.randint(9, 1200), "address": d.get("url")}
@api.get("/probes/regions")
async def regions(o=Depends(org)): return many(["eu-west", "eu-north", "us-east", "ap-south"])
@api.get("/probes/{id}")
async def probe(id: str, o=Depends(org)): return brief(id, find(o, "probes", id, "probe"))
@api.patch("/probes/{id}")
async def switch_probe(id: str, request: Request, o=Depends(org)): need(request, *OE); p = find(o, "probes", id, "probe"); p["enabled"] = (await request.json())["enabled"]; o["rev"] += 1; return brief(id, p)
@api.delete("/probes/{id}")
async def drop_probe(id: str, request: Request, o=Depends(org)): need(request, *OE); find(o, "probes", id, "probe"); del o["probes"][id]; o["rev"] += 1; return Response(status_code=204)
@api.get("/probes/{id}/results")
async def results(id: str, window: str = "1h", o=Depends(org)):
    p = find(o, "probes", id, "probe"); n = min(p["seen"], {"1h": 12, "6h": 36, "24h": 96}.get(window, 12)); r = random.Random(p["seen"] * 7 + len(p["name"]))
    return many([{"t": (p["seen"] - k) * p["interval"], "ms": r.randint(8, 2400), "ok": r.random() > .04} for k in range(n)], window=window)
@api.get("/probes/{id}/maintenance")
async def maintenance(id: str, o=Depends(org)): return many(find(o, "probes", id, "probe")["maintenance"])
@api.post("/probes/{id}/maintenance")
async def plan_maintenance(id: str, request: Request, o=Depends(org)): need(request, *OE); p = find(o, "probes", id, "probe"); d = {"id": uid(), **await request.json()}; p["maintenance"].append(d); return JSONResponse(d, 201)
@api.get("/probes/{id}/dependencies")
async def dependencies(id: str, o=Depends(org)): return many(find(o, "probes", id, "probe")["uses"])
@api.get("/rules")
async def rules(o=Depends(org)): return many(listed(o["rules"], "mutes", "note", "condition", "threshold"))
@api.get("/rules/{id}")
async def rule(id: str, o=Depends(org)): return {"id": id, **{a: b for a, b in find(o, "rules", id, "rule").items() if a != "mutes"}}
@api.patch("/rules/{id}")
async def switch_rule(id: str, request: Request, o=Depends(org)): need(request, *OE); r = dict(find(o, "rules", id, "rule")); r["enabled"] = (await request.json())["enabled"]; return {"id": id, **{a: b for a, b in r.items() if a != "mutes"}}
@api.put("/rules/{id}")
async def set_rule(id: str, request: Request, o=Depends(org)): need(request, *OE); r = find(o, "rules", id, "rule"); d = await request.json(); r.update({k: d[k] for k in ("name", "condition", "threshold", "note")}); return {"id": id, **{a: b for a, b in r.items() if a != "mutes"}}
@api.post("/rules/{id}/preview")
async def preview(id: str, request: Request, o=Depends(org)): find(o, "rules", id, "rule"); return {"would_have_fired": R.randint(0, 400), "sample": [word(1) for _ in range(R.randint(0, 5))]}
@api.get("/rules/{id}/mutes")
async def mutes(id: str, request: Request, o=Depends(org)):
    if PEOPLE[who(request)] == "viewer": raise HTTPException(404, "No such rule")
    return many(find(o, "rules", id, "rule")["mutes"])
@api.get("/silences")
async def silences(o=Depends(org)): return many([s for s in listed(o["silences"]) if s["state"] == "active"])
@api.post("/silences")
async def silence(request: Request, o=Depends(org)): need(request, *OE); i = uid(); o["silences"][i] = {**await request.json(), "state": "active"}; return made(i, o["silences"][i])
@api.post("/silences/{id}/expire")
async def expire(id: str, request: Request, o=Depends(org)):
    need(request, *OE); s = find(o, "silences", id, "silence")
    if s["state"] != "active": raise HTTPException(409, "Expired already")
    s["state"] = "expired"; return s
@api.get("/silences/{id}")
async def one_silence(id: str, o=Depends(org)): return {"id": id, **find(o, "silences", id, "silence")}
@api.get("/oncall/now")
async def now(o=Depends(org)): n = (WORK / "day").read_text(); l = ORGS[o["slug"]].split(); return {"primary": l[int(n) % len(l)], "secondary": l[(int(n) + 1) % len(l)]}
@api.get("/oncall/schedules")
async def schedules(o=Depends(org), state: str = ""): return many([s for s in listed(o["schedules"], "layers") if state in s["state"]])
@api.get("/oncall/schedules/{id}")
async def schedule(id: str, o=Depends(org)): s = find(o, "schedules", id, "schedule"); return {"id": id, "name": s["name"], "state": s["state"]}
@api.patch("/oncall/schedules/{id}")
async def switch_schedule(id: str, request: Request, o=Depends(org)): need(request, *OE); s = find(o, "schedules", id, "schedule"); s["state"] = "active" if (await request.json())["enabled"] else "paused"; return {"id": id, "name": s["name"], "state": s["state"]}
@api.get("/oncall/schedules/{id}/layers")
async def layers(id: str, o=Depends(org)): return many(find(o, "schedules", id, "schedule")["layers"])
@api.get("/oncall/schedules/{id}/overrides")
async def overrides(id: str, o=Depends(org)): find(o, "schedules", id, "schedule"); return many([])
@api.post("/oncall/schedules/{id}/overrides")
async def override(id: str, request: Request, o=Depends(org)): need(request, *OE); find(o, "schedules", id, "schedule"); return made(uid(), await request.json())
@api.post("/oncall/handover/")
async def handover(request: Request, o=Depends(org)): return Response(status_code=204)
def shown(k, i): return {"id": k, **{a: i[a] for a in ("number", "probe", "title", "state", "acked_by")}}
@api.get("/incidents")
async def incidents(o=Depends(org), state: str = "open", cursor: int = 0): return many([shown(k, i) for k, i in reversed(o["incidents"].items()) if i["state"] == state][cursor:cursor + 20])
@api.post("/incidents/bulk")
async def bulk(request: Request, o=Depends(org)):
    need(request, *OE); d = await request.json(); n = 0
    for k in d["ids"]:
        if k in o["incidents"]: o["incidents"][k]["state"] = "resolved"; n += 1
    return {"resolved": n}
@api.get("/incidents/{id}")
async def one_incident(id: str, o=Depends(org)): return shown(id, find(o, "incidents", id, "incident"))
@api.post("/incidents/{id}/ack")
async def ack(id: str, request: Request, o=Depends(org)):
    need(request, *OE); i = find(o, "incidents", id, "incident")
    if i["acked_by"]: raise HTTPException(409, f"Acknowledged by {i['acked_by']}")
    i["acked_by"] = who(request); return shown(id, i)
@api.post("/incidents/{id}/resolve")
async def resolve(id: str, request: Request, o=Depends(org)):
    need(request, *OE); i = find(o, "incidents", id, "incident")
    if i["state"] != "open": raise HTTPException(409, "Resolved already")
    i["state"] = "resolved"; return shown(id, i)
@api.post("/incidents/{id}/escalate")
async def escalate(id: str, request: Request, o=Depends(org)): need(request, *OE); i = find(o, "incidents", id, "incident"); return {"escalated_to": i["policy"]}
@api.get("/incidents/{id}/timeline")
async def timeline(id: str, o=Depends(org)): find(o, "incidents", id, "incident"); return many([])
@api.get("/incidents/{id}/comments")
async def comments(id: str, o=Depends(org)): return many(find(o, "incidents", id, "incident")["comments"])
@api.post("/incidents/{id}/comments")
async def comment(id: str, request: Request, o=Depends(org)): i = find(o, "incidents", id, "incident"); d = {"id": uid(), "by": who(request), **await request.json()}; i["comments"].append(d); return JSONResponse(d, 201)
@api.get("/incidents/{id}/related")
async def related(id: str, o=Depends(org)): i = find(o, "incidents", id, "incident"); return many([k for k, x in o["incidents"].items() if x["probe"] == i["probe"] and k != id and abs(x["number"] - i["number"]) < 4])
@api.get("/incidents/{id}/postmortem")
async def postmortem(id: str, o=Depends(org)):
    i = find(o, "incidents", id, "incident")
    if i["postmortem"] is None: raise HTTPException(404, "No postmortem was begun")
    return i["postmortem"]
@api.put("/incidents/{id}/postmortem")
async def write_postmortem(id: str, request: Request, o=Depends(org)): need(request, *OE); i = find(o, "incidents", id, "incident"); i["postmortem"] = await request.json(); return Response(status_code=204)
@api.get("/integrations")
async def integrations(o=Depends(org)): return many(listed(o["integrations"], "calls", "routing"))
@api.post("/integrations")
async def integrate(request: Request, o=Depends(org)):
    need(request, *OE); d = await request.json()
    if not d["target"].startswith("https"): raise HTTPException(422, "The target must be https")
    i = uid(); o["integrations"][i] = {**d, "enabled": True, "calls": 0, "routing": {"severity": "critical", "labels": []}}; return made(i, d)
@api.get("/integrations/{id}")
async def integration(id: str, o=Depends(org)): return {"id": id, **{a: b for a, b in find(o, "integrations", id, "integration").items() if a not in ("calls", "routing")}}
@api.patch("/integrations/{id}")
async def switch_integration(id: str, request: Request, o=Depends(org)): need(request, *OE); x = find(o, "integrations", id, "integration"); x["enabled"] = (await request.json())["enabled"]; return {"id": id, "enabled": x["enabled"]}
@api.delete("/integrations/{id}")
async def drop_integration(id: str, request: Request, o=Depends(org)): need(request, *OE); find(o, "integrations", id, "integration"); del o["integrations"][id]; return Response(status_code=204)
@api.get("/integrations/{id}/deliveries")
async def deliveries(id: str, o=Depends(org)): return many([{"n": n, "code": 200} for n in range(min(20, find(o, "integrations", id, "integration")["calls"]))])
@api.get("/integrations/{id}/routing")
async def routing(id: str, o=Depends(org)): return find(o, "integrations", id, "integration")["routing"]
@api.put("/integrations/{id}/routing")
async def set_routing(id: str, request: Request, o=Depends(org)): need(request, *OE); find(o, "integrations", id, "integration"); return await request.json()
@api.post("/integrations/{id}/test")
async def test(id: str, request: Request, o=Depends(org)): need(request, *OE); raise HTTPException(501, "Not implemented")
@api.get("/tokens")
async def tokens(request: Request, o=Depends(org)): need(request, *OE); return many(listed(o["tokens"]))
@api.post("/tokens")
async def new_token(request: Request, o=Depends(org)): need(request, *OE); i = uid(); o["tokens"][i] = {**await request.json(), "last_used": None}; return JSONResponse({"id": i, "secret": "lk_" + uid().replace("-", "")}, 201)
@api.delete("/tokens/{id}")
async def drop_token(id: str, request: Request, o=Depends(org)): need(request, *OE); find(o, "tokens", id, "token"); return Response(status_code=204)
@api.get("/members")
async def members(o=Depends(org)): return many(listed(o["members"]))
@api.patch("/members/{id}")
async def set_member(id: str, request: Request, o=Depends(org)): need(request, "owner"); m = find(o, "members", id, "member"); m.update(await request.json()); return {"id": id, **m}
@api.get("/invitations")
async def invitations(request: Request, o=Depends(org)): need(request, *OE); return many(listed(o["invitations"]))
@api.post("/invitations")
async def invite(request: Request, o=Depends(org)):
    need(request, *OE); d = await request.json()
    if any(x["email"] == d["email"] for x in o["invitations"].values()): raise HTTPException(409, "Invited already")
    i = uid(); o["invitations"][i] = d; return made(i, d)
@api.delete("/invitations/{id}")
async def uninvite(id: str, request: Request, o=Depends(org)): need(request, *OE); find(o, "invitations", id, "invitation"); del o["invitations"][id]; return Response(status_code=204)
@api.get("/invoices")
async def invoices(request: Request, o=Depends(org)): need(request, "owner"); return many([{"no": f"LK-2028-{m:02}", "total": "420.00"} for m in (1, 2, 3)])
@api.get("/audit")
async def audit(request: Request, o=Depends(org)): need(request, "auditor")
@api.get("/sso")
async def sso(request: Request, o=Depends(org)):
    if o["slug"][0] != "t": raise HTTPException(402, "Single sign-on is part of the plan Enterprise")
    return o["sso"]
@api.put("/sso")
async def set_sso(request: Request, o=Depends(org)): need(request, "owner"); o["sso"] = await request.json(); return o["sso"]
@api.get("/status-page")
async def page(o=Depends(org)): return o["page"]
@api.put("/status-page")
async def set_page(request: Request, o=Depends(org)): need(request, *OE); o["page"] = await request.json(); return o["page"]
@api.post("/status-page/preview")
async def preview_page(request: Request, o=Depends(org)): d = await request.json(); return Response("<html><title>" + d["title"] + "</title>" + "<p>" * R.randint(3, 30) + d["message"], media_type="text/html")
@api.get("/reports/latency")
async def latency(o=Depends(org), window: str = "7d"):
    if "morning" in modes(): raise HTTPException(500, "The warehouse does not answer")
    return many([{"probe": p["name"], "p50": R.randint(8, 90), "p99": R.randint(90, 4000)} for p in o["probes"].values()], window=window)
@api.get("/reports/noise")
async def noise(o=Depends(org)): return many([{"title": t, "n": sum(i["title"] == t for i in o["incidents"].values())} for t in sorted({i["title"] for i in o["incidents"].values()})])
@api.get("/reports/uptime")
async def uptime(o=Depends(org), window: str = "7d"): return {"uptime": 100.0, "downtime_seconds": 0, "breaches": 0}
@api.post("/reports/jobs")
async def job(request: Request, o=Depends(org)): i = uid(); o["jobs"][i] = 0; return JSONResponse({"job": i}, 202)
@api.get("/reports/jobs/{id}")
async def one_job(id: str, o=Depends(org)): n = find(o, "jobs", id, "job"); o["jobs"][id] = n + 1; return {"job": id, "state": "done" if n > 1 else "running"}
@api.get("/exports/incidents.csv")
async def export(o=Depends(org)): return PlainTextResponse("number;title;state\n" + "".join(f"{i['number']};{i['title']};{i['state']}\n" for i in o["incidents"].values()), media_type="text/csv")
@api.get("/live")
async def live(o=Depends(org)):
    async def events():
        for n in range(40): yield f"event: tick\ndata: {n}\n\n"; await asyncio.sleep(.05)
    return StreamingResponse(events(), media_type="text/event-stream")
app.include_router(api)
