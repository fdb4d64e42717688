"""The operations panel of a SaaS for municipalities: FastAPI. In memory; kept over a restart."""
import asyncio, contextlib, json, os, pickle, random
from pathlib import Path
from fastapi import Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE, N = random.Random(3141), WORK / "store", "Akdere Bozkuyu Caykent Dutluca Elmapinar Findikli Gokcesu Hisarkoy Incirova Karatepe Limanli Mesecik Narlica Ortakoy Pinarbasi Sarikum Tuzlu Uzunyayla Yenice Zeytinli".split()
def text(a, b): return "".join(R.choices("abcdefghiklmnoprstuvyz    ", k=R.randint(a, b)))
def entry(i, area): return dict(id=i, area=area, level=R.choice(["info", "info", "info", "warning"]), message=text(12, 90), actor=R.choice([None, "system", "ops-1"]))
def sow():
    t = {1000 + i: dict(id=1000 + i, name=f"{n} Belediyesi", slug=n.lower(), plan=R.choice(["temel", "temel", "kurumsal", "buyuksehir"]), status="active", phone=f"+90 555 01{i:02}", note=text(0, 60), modules={m: R.random() < .6 for m in ("tahsilat", "imar", "nikah", "cenaze", "evrak", "harita")}, domains=[f"{n.lower()}.example.com"] if i % 4 == 1 else [], contract=i % 3 == 0, quota=dict(tenant_id=1000 + i, storage_gb=R.choice([50, 100, 500]), sms=R.choice([1000, 20000]), users=R.choice([20, 250]), note=text(0, 40))) for i, n in enumerate(N * 2)}
    return dict(n=7000, tenants=t, users={40 + i: dict(id=40 + i, email=f"{text(4, 12).replace(' ', '')}{i}@example.com", roles=R.sample(["ops", "support", "read", "billing"], R.randint(1, 3)), avatar=i % 2) for i in range(31)},
        logs={k: [entry(i, k) for i in range(R.randint(30, 60))] for k in ("events", "auth", "mail")} | {"deploys": []}, alerts={}, history=[], rules={i: dict(id=i, name=text(6, 24), metric=R.choice(["cpu", "disk", "mail", "queue"]), threshold=R.randint(5, 95), state="active") for i in range(1, 9)},
        channels={i: dict(id=i, kind=k, target=text(8, 20), enabled=True) for i, k in enumerate(("email", "sms", "slack"), 1)}, webhooks={i: dict(id=i, url=f"https://hooks.example.net/{text(4, 12).replace(' ', '-')}", events=R.sample(["tenant.created", "invoice.paid", "backup.failed"], R.randint(1, 3))) for i in range(1, 6)},
        keys={i: dict(id=i, name=text(5, 18), prefix=f"bk_{i:04}", revoked=False, revoked_at=None) for i in range(1, 12)}, jobs={i: dict(id=i, kind=R.choice(["invoice", "sync", "mail", "purge"]), state=R.choice(["done"] * 9 + ["failed"])) for i in range(900, 925)}, backups=[dict(id=i, size=R.randint(10 ** 6, 10 ** 9), state="ok") for i in range(60, 72)],
        integrations={k: dict(id=k, kind=k, secret="********", url=f"https://{k}.example.org/ws", note=text(0, 30)) for k in ("e-devlet", "mersis", "banka", "sms", "harita")}, announcements=[], incidents={}, kill=dict(sms=False, tahsilat=False, evrak=False), windows=[], audit=[entry(i, "audit") for i in range(80)], settings=dict(company="Belediyem", locale="tr", page_size=25, footer=text(10, 50), mail_from="ops@example.com"), ingested=0, reads=0)
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
@contextlib.asynccontextmanager
async def life(_):
    yield
    STORE.write_bytes(pickle.dumps(D))
app = FastAPI(title="ops", openapi_url=None, docs_url=None, redoc_url=None, lifespan=life)
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def nid(): D["n"] += 1; return D["n"]
def no(status, why): raise HTTPException(status, why)
def who(q: Request):
    if mode("limit"): no(429, "Çok fazla istek")
    if mode("busy"): no(503, "Bakım var")
    t = q.headers.get("authorization", "")[7:]
    if not t: no(401, "Not authenticated")
    if q.method not in ("GET", "HEAD"): D["audit"].insert(0, entry(nid(), "audit"))
    return t
def find(kind, i): return D[kind].get(i) or no(404, {"tenants": "Kurum bulunamadı", "users": "Kullanıcı bulunamadı"}.get(kind, "Kayıt bulunamadı"))
def paged(q, rows, n=20):
    p = int(q.query_params.get("page", 1)); s = q.query_params.get("q", "").lower()
    rows = [r for r in rows if not s or s in json.dumps(r, ensure_ascii=False).lower()]; return {"items": rows[(p - 1) * n:p * n], "total": len(rows), "page": p}
A = "/api/v1/admin"
def on(method, path, status=200):
    return app.api_route(path if path.startswith("/api/") else A + path, methods=[method], status_code=status)
W = Depends(who)

@on("POST", "/api/v1/auth/login")
def _(b: dict = Body()): return {"access_token": "x" * 180, "token_type": "bearer"} if b.get("password") != "?" else no(401, "E-posta ya da parola hatalı")
@on("POST", "/api/v1/auth/refresh")
def _(): return {"access_token": "x" * 180}
@on("POST", "/api/v1/auth/logout", 204)
def _(): return Response(status_code=204)
@on("GET", "/me")
def _(t=W): return {"id": t, "role": t.split("-")[0]}
@on("GET", "/capabilities")
def _(t=W): return {"can": ["tenants", "logs"] + ([] if t.startswith("destek") else ["audit", "settings"])}
@on("GET", "/banner")
def _(t=W): return D["announcements"][0] if D["announcements"] else None
@on("GET", "/notifications/unread-count")
def _(t=W): return {"count": (len(D["alerts"]) * 3 + D["ingested"] // 40) % 14}
@on("GET", "/roles")
def _(t=W): return [{"key": r} for r in ("owner", "ops", "support", "read", "billing")]
@on("GET", "/regions")
def _(t=W): return [{"key": "tr-1"}]
@on("GET", "/users")
def _(q: Request, t=W): return paged(q, [{k: v for k, v in u.items() if k != "avatar"} for u in reversed(D["users"].values())])
class NewUser(BaseModel): email: str; roles: list[str]
@on("POST", "/users", 201)
def _(b: NewUser, t=W):
    if any(u["email"] == b.email for u in D["users"].values()): no(409, "Bu adres kayıtlı")
    i = nid(); D["users"][i] = dict(id=i, email=b.email, roles=b.roles, avatar=0); return {"id": i}
@on("GET", "/users/{i}")
def _(i: int, t=W): return find("users", i)
@on("PUT", "/users/{i}/roles")
def _(i: int, b: dict = Body(), t=W): find("users", i)["roles"] = b["roles"]; return {"roles": b["roles"]}
@on("DELETE", "/users/{i}", 204)
def _(i: int, t=W): find("users", i); del D["users"][i]; return Response(status_code=204)
@on("GET", "/users/{i}/avatar")
def _(i: int, t=W): return Response(b"\x89PNG" + bytes(900 + i * 7), media_type="image/png") if find("users", i)["avatar"] else no(404, "Fotoğraf yok")
def brief(t): return {k: t[k] for k in ("id", "name", "slug", "plan", "status")}
@on("GET", "/tenants")
def _(q: Request, t=W): s = q.query_params.get("status"); return paged(q, [brief(x) for x in reversed(D["tenants"].values()) if s in (None, x["status"])])
@on("POST", "/tenants/validate-slug")
def _(b: dict = Body(), t=W): return {"available": all(x["slug"] != b["slug"] for x in D["tenants"].values())}
@on("POST", "/tenants", 201)
def _(b: dict = Body(), t=W):
    i = nid(); D["tenants"][i] = dict(id=i, name=b["name"], slug=b["slug"], plan=b["plan"], status="active", phone="+90 555 0100", note="", modules={m: False for m in ("tahsilat", "imar", "nikah", "cenaze", "evrak", "harita")}, domains=[], contract=False, quota=dict(tenant_id=i, storage_gb=50, sms=1000, users=20, note="")); return {"id": i}
@on("GET", "/tenants/{i}")
def _(i: int, t=W): return {k: v for k, v in find("tenants", i).items() if k not in ("quota", "modules", "domains", "contract")}
@on("PUT", "/tenants/{i}")
def _(i: int, b: dict = Body(), t=W): x = find("tenants", i); x.update({k: b[k] for k in ("name", "phone", "note") if k in b}); return brief(x)
@on("POST", "/tenants/{i}/suspend")
def _(i: int, t=W): find("tenants", i)["status"] = "frozen"; return {"ok": True}
@on("POST", "/tenants/{i}/resume")
def _(i: int, t=W): find("tenants", i)["status"] = "active"; return {"ok": True}
@on("GET", "/tenants/{i}/domains")
def _(i: int, t=W): return find("tenants", i)["domains"]
@on("POST", "/tenants/{i}/domains", 201)
def _(i: int, b: dict = Body(), t=W):
    d = find("tenants", i)["domains"]
    if b["host"] in d: no(409, "Bu alan adı kayıtlı")
    d.append(b["host"]); return {"host": b["host"]}
@on("GET", "/tenants/{i}/modules")
def _(i: int, t=W): return [{"key": k, "enabled": v} for k, v in find("tenants", i)["modules"].items()]
@on("PATCH", "/tenants/{i}/modules/{k}")
def _(i: int, k: str, b: dict = Body(), t=W):
    x = find("tenants", i)
    if k == "harita" and x["plan"] == "temel": no(402, "Bu modül pakete dahil değil")
    x["modules"][k] = b["enabled"]; return {"key": k, "enabled": b["enabled"]}
@on("GET", "/tenants/{i}/contract")
def _(i: int, t=W): return Response(b"%PDF-" + bytes(2000 + i * 3), media_type="application/pdf") if find("tenants", i)["contract"] else no(404, "Not Found")
@on("GET", "/tenants/{i}/sms-usage")
def _(i: int, t=W): return {"sent": [R.randint(0, 900) for _ in range(7)]} if find("tenants", i)["plan"] == "buyuksehir" else no(402, "Bu özellik pakete dahil değil")
@on("GET", "/quotas")
def _(q: Request, t=W): return paged(q, [x["quota"] for x in list(D["tenants"].values())[:40]], 40)
@on("GET", "/quotas/{i}")
def _(i: int, t=W): return find("tenants", i)["quota"]
@on("PUT", "/quotas/{i}")
def _(i: int, b: dict = Body(), t=W): find("tenants", i); return {**b, "tenant_id": i}   # TODO repository
CATEGORIES = "events auth mail deploys cron queues slow-queries http".split()
@on("GET", "/log-categories")
def _(t=W): return [{"key": k, "enabled": k != "http", "retention_days": 30} for k in CATEGORIES]
@on("PATCH", "/log-categories/{k}")
def _(k: str, b: dict = Body(), t=W): return {"key": k, "enabled": b["enabled"], "retention_days": 30} if k in CATEGORIES else no(404, "Kategori yok")
@on("GET", "/logs/{k}")
def _(k: str, q: Request, t=W):
    if k in ("cron", "queues", "slow-queries"): return []
    l = q.query_params.get("level"); return [e for e in D["logs"].get(k, []) if l in (None, e["level"])][:25]
@on("GET", "/alerts")
def _(t=W): return {"items": list(D["alerts"].values()), "open": len(D["alerts"])}
@on("POST", "/alerts/{i}/ack")
def _(i: int, t=W):
    if i not in D["alerts"]: no(409, "Uyarı kapanmış")
    D["history"].append(D["alerts"].pop(i)); return {"ok": True}
@on("GET", "/alerts/rules")
def _(q: Request, t=W): s = q.query_params.get("state"); return [r for r in D["rules"].values() if s in (None, r["state"])]
class Rule(BaseModel): name: str; metric: str; threshold: int
@on("POST", "/alerts/rules", 201)
def _(b: Rule, t=W): i = nid(); D["rules"][i] = dict(id=i, **b.model_dump(), state="active"); return {"id": i}
@on("PATCH", "/alerts/rules/{i}")
def _(i: int, b: dict = Body(), t=W): find("rules", i)["state"] = b["state"]; return {"ok": True}
@on("DELETE", "/alerts/rules/{i}", 204)
def _(i: int, t=W): find("rules", i); del D["rules"][i]; return Response(status_code=204)
@on("GET", "/alerts/channels")
def _(t=W): return list(D["channels"].values())
@on("PUT", "/alerts/channels/{i}")
def _(i: int, b: dict = Body(), t=W): find("channels", i).update(b); return D["channels"][i]
@on("GET", "/alerts/history")
def _(q: Request, t=W): return paged(q, D["history"])
@on("GET", "/webhooks")
def _(t=W): return list(D["webhooks"].values())
@on("POST", "/webhooks", 201)
def _(b: dict = Body(), t=W): i = nid(); D["webhooks"][i] = dict(id=i, url=b["url"], events=b["events"]); return {"id": i}
@on("DELETE", "/webhooks/{i}", 204)
def _(i: int, t=W): find("webhooks", i); return Response(status_code=204)
@on("POST", "/webhooks/{i}/test")
def _(i: int, t=W): return D["webhook_client"].post(find("webhooks", i)["url"])
@on("GET", "/webhooks/{i}/deliveries")
def _(i: int, t=W): return [{"at": "2029-03-0%d" % (k + 1), "status": 200} for k in range(R.randint(2, 9))] if i == 2 else []
@on("GET", "/api-keys")
def _(t=W): return list(D["keys"].values())
@on("POST", "/api-keys", 201)
def _(b: dict = Body(), t=W): i = nid(); D["keys"][i] = dict(id=i, name=b["name"], prefix=f"bk_{i}", revoked=False, revoked_at=None); return {"id": i, "key": f"bk_{i}_" + "k" * 40}
@on("POST", "/api-keys/{i}/revoke")
def _(i: int, t=W): find("keys", i).update(revoked=True, revoked_at="2029-03-10T10:10:10Z"); return {"ok": True}
@on("GET", "/jobs")
def _(q: Request, t=W):
    D["reads"] += 1; s = q.query_params.get("state")
    if D["reads"] % 7 == 0: i = nid(); D["jobs"][i] = dict(id=i, kind=R.choice(["invoice", "sync", "mail"]), state=R.choice(["done"] * 14 + ["failed"])); D["jobs"].pop(next(iter(D["jobs"])))
    return {"items": [j for j in reversed(D["jobs"].values()) if s in (None, j["state"])]}
@on("GET", "/jobs/{i}")
def _(i: int, t=W): return dict(find("jobs", i), log=text(0, 200))
@on("POST", "/jobs/{i}/retry", 202)
def _(i: int, t=W): find("jobs", i)["state"] = "done"; return {"queued": True}
@on("GET", "/backups")
def _(t=W): return D["backups"]
@on("POST", "/backups", 202)
def _(t=W): D["backups"].append(dict(id=nid(), size=0, state="running")); return {"queued": True}
@on("POST", "/backups/{i}/verify")
def _(i: int, t=W): no(501, "Henüz desteklenmiyor")
@on("GET", "/backups/{i}/download")
def _(i: int, q: Request, t=W): return Response(bytes(4000), 206, {"Content-Range": "bytes 0-3999/90000"}, "application/gzip") if i > 66 else no(410, "Yedek silinmiş")
@on("GET", "/integrations")
def _(t=W): return list(D["integrations"].values())
@on("GET", "/integrations/{k}")
def _(k: str, t=W): return find("integrations", k)
@on("PUT", "/integrations/{k}")
def _(k: str, b: dict = Body(), t=W): x = find("integrations", k); x.update({f: b[f] for f in ("url", "note") if f in b}); return x
@on("POST", "/integrations/{k}/test")
def _(k: str, t=W): return {"ok": True, "ms": R.randint(20, 900)} if k not in ("mersis",) else no(424, "Karşı taraf yanıt vermiyor")
@on("GET", "/announcements")
def _(t=W): return D["announcements"]
@on("POST", "/announcements", 201)
def _(b: dict = Body(), t=W): D["announcements"].insert(0, dict(id=nid(), **b)); return {"id": D["n"]}
@on("POST", "/announcements/preview")
def _(b: dict = Body(), t=W): return PlainTextResponse("<p>" + b["text"] + "</p>")
@on("GET", "/incidents")
def _(t=W): return list(D["incidents"].values())
@on("POST", "/incidents", 201)
def _(b: dict = Body(), t=W):
    i = nid(); D["incidents"][i] = dict(id=i, title=b["title"], state="open", updates=[])
    for k in range(5): D["alerts"][i + k] = dict(id=i + k, rule=text(5, 20), since="2029-03-10T09:00:00Z")
    D["n"] += 5; return {"id": i}
@on("PATCH", "/incidents/{i}")
def _(i: int, b: dict = Body(), t=W): x = find("incidents", i); x["updates"].append(b["text"]); x["state"] = b.get("state", x["state"]); return {"ok": True}
@on("GET", "/kill-switch")
def _(t=W): return D["kill"]
@on("POST", "/kill-switch")
def _(b: dict = Body(), t=W): D["kill"][b["key"]] = b["on"]; return {"ok": True}
@on("GET", "/maintenance-windows/")
def _(t=W): return D["windows"]
@on("POST", "/maintenance-windows/", 201)
def _(b: dict = Body(), t=W): D["windows"].append(dict(id=nid(), **b)); return {"id": D["n"]}
@on("GET", "/feature-flags/")
def _(t=W): return []
@on("POST", "/feature-flags/", 201)
def _(b: dict = Body(), t=W): return {"ok": True, "key": b["key"]}
@on("POST", "/feature-flags/{k}/toggle")
def _(k: str, t=W): return {"ok": True}
@on("GET", "/audit")
def _(q: Request, t=W): return paged(q, D["audit"], 30) if not t.startswith("destek") else no(403, "Yetkiniz yok")
@on("GET", "/audit/export")
def _(t=W): no(403, "audit:export yetkisi gerekli")
@on("GET", "/settings")
def _(t=W): return D["settings"]
@on("PUT", "/settings")
def _(b: dict = Body(), t=W): D["settings"].update(b); return D["settings"]
@on("GET", "/search")
def _(q: Request, t=W): s = q.query_params.get("q", "").lower(); return {"hits": [brief(x) for x in D["tenants"].values() if s in x["slug"]][:6]}
@on("GET", "/system/load")
def _(t=W): return {"cpu": round(R.uniform(1, 99), 2), "mem": R.randint(100, 90000), "db": [R.randint(0, 120) for _ in range(6)]}
@on("GET", "/system/queue-depth")
def _(t=W): return {"pending": 0, "delayed": 0, "failed": 0}
@on("GET", "/system/version")
def _(t=W): return {"version": "2029.3.2-hotfix" if NEW else "2029.3.1"}
@on("GET", "/reports/sla.csv")
def _(t=W): return PlainTextResponse("".join(f"{x['slug']};{R.uniform(98, 100):.2f}\n" for x in D["tenants"].values()), media_type="text/csv")
@on("POST", "/reports/sla/schedule", 202)
def _(t=W): return {"queued": True}
@on("GET", "/dashboard" if NEW else "/overview")
def _(t=W): return {"tenants": len(D["tenants"]), "ingested": D["ingested"], "latest": [e["message"] for e in D["audit"][:4]]}
@on("GET", "/stream")
async def _(t=W):
    async def s():
        for k in range(60): yield f"data: {k}\n\n"; await asyncio.sleep(.05)
    return StreamingResponse(s(), media_type="text/event-stream")
@on("POST", "/api/v1/ingest/events", 202)
def _(q: Request, b: dict = Body()):
    if q.headers.get("x-api-key") == "loud" and R.random() < .4: no(429, "Too many events")
    D["ingested"] += 1; D["logs"]["events"].insert(0, entry(nid(), "events")); return {"accepted": 1}
@on("POST", "/api/v1/hooks/payments", 200)
def _(q: Request, b: dict = Body()): return {"received": True} if q.headers.get("x-signature") != "bad" else no(401, "signature")
@on("POST", "/api/v1/deploys", 201)
def _(b: dict = Body()): D["logs"]["deploys"].insert(0, entry(nid(), "deploys")); D["backups"].append(dict(id=nid(), size=R.randint(10 ** 6, 10 ** 9), state="ok")); return {"id": D["n"]}
@on("GET", "/api/v1/health")
def _(): return {"status": "ok"}
@on("GET", "/api/v1/metrics")
def _(): return PlainTextResponse(f"events_total {D['ingested']}\nreads_total {D['reads']}\n" * 6)
