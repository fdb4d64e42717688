"""The backend of an admin panel: three gaps (marked GAP) and honest neighbours.

State is kept in one JSON file, so it survives restarts and deploys. The clock file holds the
offset between this machine's clock and the lab's calendar; it only feeds answers (created_at …).
"""
import asyncio, base64, binascii, hashlib, json, logging, logging.handlers, os, random, secrets, sys, time
from datetime import datetime, timezone
from pathlib import Path

from fastapi import Depends, FastAPI, HTTPException, Request, Response, WebSocket
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import FileResponse, JSONResponse, PlainTextResponse, StreamingResponse

WORK = Path(os.environ["PANEL_WORK"])
BUILD = os.environ.get("PANEL_BUILD", "41")
ROLES = {"admin-1": "admin", "admin-2": "admin", "ops-1": "ops", "ops-2": "ops", "support-1": "support",
         "tenant-7-owner": "tenant", "e2e-1": "admin"}
R = random.Random(1405)


def now() -> float:
    try:
        return time.time() + float((WORK / "clock").read_text() or 0)
    except (OSError, ValueError):
        return time.time()


def iso(t: float) -> str:
    return datetime.fromtimestamp(t, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


# ---------------------------------------------------------------- state
def fresh() -> dict:
    t = now()
    return {
        "users": [{"id": i, "name": n, "role": r, "active": True} for i, (n, r) in enumerate(ROLES.items(), 1)]
                 + [{"id": i, "name": f"agent-{i}", "role": "support", "active": i % 4 > 0} for i in range(20, 41)],
        "kill": {n: {"name": n, "engaged": False, "reason": None, "changed_by": None, "changed_at": None}
                 for n in ("payments", "signup", "outbound-mail")},
        "settings": {"site_name": "Panel", "timezone": "Europe/Istanbul", "session_minutes": 30, "digest": True},
        "incidents": [], "approvals": [], "announcements": [{"id": 1, "text": "Welcome to the panel"}],
        "integrations": [{"id": n, "enabled": e} for n, e in (("mail-relay", True), ("chat", True), ("pager", False))],
        "rules": {f"rule-{i}": {"id": f"rule-{i}", "metric": m, "limit": 10 * i, "muted": False}
                  for i, m in enumerate(("latency", "errors", "disk", "queue"), 1)},
        "tenants": {s: {"slug": s, "plan": p, "seats": n} for s, p, n in
                    (("t-1", "enterprise", 80), ("t-2", "enterprise", 45), ("t-3", "basic", 4), ("t-4", "basic", 7),
                     ("t-5", "team", 12), ("t-6", "team", 20), ("t-7", "basic", 1), ("şişli-şubesi", "team", 9))},
        "projects": {"t-1": ["p-11", "p-12", "p-13"], "t-2": ["p-21"], "t-3": ["p-31"], "t-4": ["p-41"],
                     "t-5": ["p-51", "p-52"], "t-6": ["p-61"], "t-7": [], "şişli-şubesi": ["p-81"]},
        "reports": [{"id": 1, "name": "weekly", "state": "ready", "at": t}], "tokens": {}, "prefs": {},
        "backups": [{"id": 1, "size": 81234567, "at": iso(t)}], "read": {}, "sessions": {}, "maintenance": False,
        "imports": 0, "next": 500,
    }


STATE_FILE = WORK / "state.json"
S: dict = json.loads(STATE_FILE.read_text()) if STATE_FILE.exists() else fresh()


def save() -> None:
    STATE_FILE.write_text(json.dumps(S))


def next_id() -> int:
    S["next"] += 1
    return S["next"]


# ---------------------------------------------------------------- logging
class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {"timestamp": datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="microseconds").replace("+00:00", "Z"),
                "level": record.levelname.lower(), "logger": record.name, "event": record.getMessage()}
        line.update(getattr(record, "fields", {}))
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


log = logging.getLogger("panel")
log.setLevel(logging.INFO)
_h = logging.handlers.WatchedFileHandler(WORK / "logs" / "app-json" / "app.jsonl", encoding="utf-8", errors="backslashreplace")
_h.setFormatter(JsonLines())
log.addHandler(_h)
out = logging.getLogger("panel.stdout")           # goes to the container log only
out.propagate = False
_o = logging.StreamHandler(sys.stdout)
_o.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
out.addHandler(_o)


def say(event: str, level: int = logging.INFO, **fields) -> None:
    log.log(level, event, extra={"fields": fields})


def text(b: bytes) -> str:
    return b[:2048].decode("utf-8", "replace")


def who(headers: dict) -> str | None:
    auth = headers.get("authorization", "")
    if auth.startswith("Basic "):
        try:
            name, _, word = base64.b64decode(auth[6:]).decode().partition(":")
            return name if name in ROLES and word == "lab" else None
        except (binascii.Error, ValueError):
            return None
    for part in headers.get("cookie", "").split(";"):
        k, _, v = part.strip().partition("=")
        if k == "sid":
            return S["sessions"].get(v)
    return None


CHATTER = [lambda: say("cache_refreshed", keys=R.randrange(3, 40)),
           lambda: say("job_finished", job="digest", status="ok", duration_ms=R.randrange(40, 900)),
           lambda: say("slow_query", logging.WARNING, table="audit", duration_ms=R.randrange(300, 1900)),
           # other services' calls, not ours: no exchange, though it has a method, a path and a status
           lambda: say("outgoing_call", method="GET", url="https://billing.internal.example.com/api/v1/plans", status=404),
           lambda: say("retry GET /api/v1/flags/ of the mobile gateway gave 200, body []"),
           lambda: out.info("fetched https://mirror.example.com/api/v1/logs/cron 200 (2 bytes)"),
           lambda: out.warning('peer said "GET /api/v1/admin/users HTTP/1.1" 404 Not Found'),
           lambda: out.info("cleanup: removed %d expired rows", R.randrange(90))]
TURN = 0


class AccessLog:
    """One JSON line per exchange: bodies of all writes, of errors and of a share of the reads."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        h = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        start, sent, got, status, body = time.perf_counter(), 0, b"", 0, b""
        rid = h.get("x-request-id") or secrets.token_hex(16)

        async def rx():
            nonlocal got
            m = await receive()
            if m["type"] == "http.request":
                got += m.get("body", b"")
            return m

        async def tx(m):
            nonlocal sent, status, body
            if m["type"] == "http.response.start":
                status = m["status"]
                m.setdefault("headers", []).append((b"x-request-id", rid.encode("latin-1")))
            elif m["type"] == "http.response.body":
                sent += len(m.get("body", b""))
                if len(body) < 4096:
                    body += m.get("body", b"")
            await send(m)

        global TURN
        TURN += 1
        if TURN % 29 == 0:
            CHATTER[TURN // 29 % len(CHATTER)]()
        path, broken = scope["path"], None
        try:
            # maintenance: every API answer is 503, but for the switch itself
            if S["maintenance"] and path.startswith("/api/") and path != "/api/v1/ops/maintenance":
                await JSONResponse({"detail": "Maintenance"}, 503, {"Retry-After": "180"})(scope, rx, tx)
            else:
                await self.app(scope, rx, tx)
        except Exception as e:
            broken = e
            raise
        finally:
            write = scope["method"] not in ("GET", "HEAD", "OPTIONS")
            line = {"method": scope["method"], "path": scope.get("raw_path", path.encode()).decode("latin-1"), "query": scope["query_string"].decode("latin-1"),
                    "status": status or 500, "response_bytes": sent, "duration_ms": round((time.perf_counter() - start) * 1000, 3),
                    "client_ip": scope["client"][0], "user": who(h), "referer": h.get("referer"),
                    "user_agent": h.get("user-agent"), "request_id": rid}
            share = int(hashlib.sha256(rid.encode()).hexdigest(), 16) % 5 == 0
            if write:
                line["request_body"] = text(got)
            if "password" in line.get("request_body", ""):
                line["request_body"] = "[redacted]"
            if write or share or (status >= 500):
                line["response_body"] = text(body)
            level = logging.ERROR if broken or status >= 500 else logging.WARNING if status in (401, 403, 429) else logging.INFO
            say("http_request", level, **line)


app = FastAPI(title="panel", version=BUILD)
app.add_middleware(CORSMiddleware, allow_origins=["https://backoffice.example.com"], allow_methods=["*"], allow_headers=["*"], allow_credentials=True)


def user(request: Request) -> str:
    name = who(dict(request.headers))
    if not name:
        raise HTTPException(401, "Not authenticated")
    return name


U = Depends(user)


def admin_only(name: str = U) -> str:
    if ROLES[name] == "support":
        raise HTTPException(403, "Forbidden")
    return name


A = Depends(admin_only)


@app.on_event("startup") if hasattr(app, "on_event") else (lambda f: f)
def started():
    say("startup", build=BUILD)
    out.info("build %s, %d users, state loaded", BUILD, len(S["users"]))


# ---------------------------------------------------------------- auth, shell
@app.post("/api/v1/auth/login")
async def login(request: Request, response: Response):
    b = await request.json()
    if b.get("user") not in ROLES or b.get("password") != "lab":
        raise HTTPException(401, "Bad credentials")
    sid = secrets.token_hex(16)
    S["sessions"][sid] = b["user"]
    save()
    response.set_cookie("sid", sid, httponly=True)
    say("login", user=b["user"])
    return {"ok": True}


@app.post("/api/v1/auth/logout", status_code=204)
def logout(request: Request, name: str = U):
    S["sessions"].pop(request.cookies.get("sid", ""), None)
    save()


@app.get("/api/v1/me")
def me(name: str = U):
    return {"name": name, "role": ROLES[name]}


@app.get("/api/v1/me/restrictions")
def restrictions(name: str = U):
    return [{"deny": "audit-exports"}, {"deny": "billing"}] if ROLES[name] == "support" else []


@app.get("/api/v1/me/preferences")
def prefs(name: str = U):
    return S["prefs"].get(name, {})


@app.put("/api/v1/me/preferences")
async def set_prefs(request: Request, name: str = U):
    S["prefs"][name] = await request.json()
    save()
    return {"ok": True}


@app.get("/api/v1/notifications")
def notifications(unread: int = 0, name: str = U):
    n = 2 + int(now() // 5400) % 5
    rows = [{"id": f"n-{int(now() // 5400) - i}", "text": f"job {R.choice('abcdef')} done"} for i in range(n)]
    seen = set(S["read"].get(name, []))
    return [r for r in rows if not (unread and r["id"] in seen)]


@app.post("/api/v1/notifications/read-all")
def read_all(name: str = U):
    k = int(now() // 5400)
    S["read"][name] = [f"n-{k - i}" for i in range(8)]
    save()
    return {"ok": True}


@app.post("/api/v1/telemetry/beacon", status_code=204)
async def beacon(request: Request):
    await request.body()


# ---------------------------------------------------------------- logs
@app.get("/api/v1/logs/events")
async def events(q: str = "", page: int = 1, days: int = 1, name: str = U):
    if days > 30:
        await asyncio.sleep(0.35)
    if q:
        return [{"id": 77, "event": "login", "actor": "admin-1"}] if q in ("login", "giriş") else []
    if page > 3:
        return []
    t = now()
    n = 4 + int(t // 1777) % 9
    return [{"id": int(t // 600) - i, "at": iso(t - 600 * i), "event": ("login", "deploy", "export", "settings.changed")[(int(t // 600) - i) % 4],
             "actor": list(ROLES)[(int(t // 600) - i) % 5]} for i in range(n)]


def stub() -> list:                                   # GAP 1.1: nine categories, always []
    return []


for c in ("cron", "health", "deployments", "config", "errors", "queues", "db", "cache", "archive"):
    app.get(f"/api/v1/logs/{c}", dependencies=[U])(stub)


# ---------------------------------------------------------------- admin users (GAP 1.2: no roles, teams, sessions, invites, security)
@app.get("/api/v1/admin/users")
def users(page: int = 1, q: str = "", name: str = U):
    rows = [u for u in S["users"] if q in u["name"]]
    return rows[(page - 1) * 12:page * 12]


@app.post("/api/v1/admin/users", status_code=201)
async def add_user(request: Request, name: str = A):
    u = {"id": next_id(), "role": "support", "active": True} | await request.json()
    S["users"].insert(0, u)
    save()
    return u


@app.post("/api/v1/admin/users/import/validate")
async def validate(request: Request, name: str = A):
    await request.json()
    return {"valid": True}


@app.get("/api/v1/admin/users/{uid}")
def one_user(uid: int, name: str = U):
    for u in S["users"]:
        if u["id"] == uid:
            return u
    raise HTTPException(404, "User not found")


@app.patch("/api/v1/admin/users/{uid}")
async def patch_user(uid: int, request: Request, name: str = A):
    u = one_user(uid, name)
    u.update(await request.json())
    save()
    return u


@app.delete("/api/v1/admin/users/{uid}", status_code=204)
def delete_user(uid: int, name: str = A):
    S["users"].remove(one_user(uid, name))
    save()


# ---------------------------------------------------------------- feature flags (GAP 1.3: safe stub)
@app.get("/api/v1/flags/")
def flags(name: str = U):
    return []


@app.post("/api/v1/flags/")
async def add_flag(request: Request, name: str = U):
    await request.body()
    return {"ok": True}


@app.post("/api/v1/flags/{flag}/toggle")
def toggle_flag(flag: str, name: str = U):
    return {"ok": True}


# ---------------------------------------------------------------- operations
@app.get("/api/v1/ops/kill-switch")
def kill(name: str = U):
    return list(S["kill"].values())


@app.put("/api/v1/ops/kill-switch/{switch}")
async def set_kill(switch: str, request: Request, name: str = A):
    if switch not in S["kill"]:
        raise HTTPException(404, "Unknown switch")
    S["kill"][switch] |= (await request.json()) | {"changed_by": name, "changed_at": iso(now())}
    save()
    say("kill_switch", logging.WARNING, switch=switch, by=name)
    out.warning("kill switch %s changed by %s", switch, name)
    return {"ok": True}


@app.get("/api/v1/ops/maintenance")
def maintenance(name: str = U):
    return {"on": S["maintenance"]}


@app.put("/api/v1/ops/maintenance")
async def set_maintenance(request: Request, name: str = A):
    S["maintenance"] = bool((await request.json())["on"])
    save()
    say("maintenance", logging.WARNING, on=S["maintenance"])
    return {"ok": True}


@app.get("/api/v1/integrations")
def integrations(name: str = U):
    return S["integrations"]


@app.post("/api/v1/integrations/{iid}/toggle")        # the same constant answer as the stub, but it persists
def toggle_integration(iid: str, name: str = U):
    for i in S["integrations"]:
        if i["id"] == iid:
            i["enabled"] = not i["enabled"]
            save()
            return {"ok": True}
    raise HTTPException(404, "Integration not found")


@app.get("/api/v1/settings/general")
def settings(name: str = U):
    return S["settings"]


@app.put("/api/v1/settings/general")
async def put_settings(request: Request, name: str = A):
    S["settings"] |= await request.json()
    save()
    return {"ok": True}


@app.get("/api/v1/incidents")
def incidents(state: str = "", name: str = U):
    return [i for i in S["incidents"] if not state or i["state"] == state]


@app.post("/api/v1/incidents", status_code=201)
async def add_incident(request: Request, name: str = U):
    i = {"id": next_id(), "state": "open", "at": iso(now())} | await request.json()
    S["incidents"].append(i)
    save()
    say("incident_opened", logging.ERROR, id=i["id"])
    return i


@app.get("/api/v1/incidents/{iid}")
def incident(iid: int, name: str = U):
    for i in S["incidents"]:
        if i["id"] == iid:
            return i
    raise HTTPException(404, "Incident not found")


@app.post("/api/v1/incidents/{iid}/resolve")
def resolve(iid: int, name: str = U):
    incident(iid, name)["state"] = "resolved"
    save()
    return {"ok": True}


@app.get("/api/v1/approvals")
def approvals(name: str = U):
    return S["approvals"]


@app.post("/api/v1/approvals", status_code=201)
async def ask(request: Request, name: str = U):
    S["approvals"].append({"id": next_id(), "by": name} | await request.json())
    save()
    return {"ok": True}


@app.post("/api/v1/approvals/{aid}/approve")
def approve(aid: int, name: str = U):
    if aid not in [a["id"] for a in S["approvals"]]:
        raise HTTPException(404, "Approval not found")
    S["approvals"] = [a for a in S["approvals"] if a["id"] != aid]
    save()
    return {"ok": True}


@app.get("/api/v1/backups")
def backups(name: str = A):
    return S["backups"]


@app.post("/api/v1/backups/run", status_code=202)
def run_backup(name: str = A):
    S["backups"].append({"id": next_id(), "size": R.randrange(80_000_000, 90_000_000), "at": iso(now())})
    save()
    return {"queued": True}


# ---------------------------------------------------------------- tenants, projects
@app.get("/api/v1/tenants")
def tenants(page: int = 1, name: str = U):
    return list(S["tenants"].values())[(page - 1) * 5:page * 5]


def tenant(slug: str) -> dict:
    if slug not in S["tenants"]:
        raise HTTPException(404, "Tenant not found")
    return S["tenants"][slug]


@app.get("/api/v1/tenants/{slug}")
def one_tenant(slug: str, name: str = U):
    return tenant(slug)


@app.get("/api/v1/tenants/{slug}/projects")
def tenant_projects(slug: str, name: str = U):
    tenant(slug)
    return [{"id": p, "tenant": slug} for p in S["projects"][slug]]


@app.get("/api/v1/tenants/{slug}/sso")
def sso(slug: str, name: str = U):
    if tenant(slug)["plan"] == "basic":
        raise HTTPException(404, "Not part of this plan")
    return {"provider": "saml", "domain": f"{slug}.example.com"}


@app.get("/api/v1/tenants/{slug}/billing")
def billing(slug: str, name: str = U):
    if ROLES[name] == "support":                      # hides that it exists; body as for an unknown route
        raise HTTPException(404)
    return {"plan": tenant(slug)["plan"], "seats": tenant(slug)["seats"], "balance": 125}


@app.get("/api/v1/projects")
def projects(name: str = U):
    slug = "t-7" if ROLES[name] == "tenant" else "t-1"
    return [{"id": p, "tenant": slug} for p in S["projects"][slug]]


@app.post("/api/v1/projects", status_code=201)
async def add_project(request: Request, name: str = U):
    slug = "t-7" if ROLES[name] == "tenant" else "t-1"
    S["projects"][slug].append((await request.json())["id"])
    save()
    return {"ok": True}


# ---------------------------------------------------------------- search, alerts, audit
BUCKET: dict[str, list[float]] = {}


@app.get("/api/v1/search")
def search(q: str = "", name: str = U):
    t = now()
    b = BUCKET[name] = [x for x in BUCKET.get(name, []) if t - x < 10] + [t]
    if len(b) > 8:
        raise HTTPException(429, "Too many requests")
    return [{"kind": "tenant", "id": s} for s in S["tenants"] if q and q.lower() in s]


@app.post("/api/v1/search")
async def search_post(request: Request, name: str = U):
    q = (await request.json()).get("text", "")
    return {"hits": [{"kind": "user", "id": u["id"], "name": u["name"]} for u in S["users"] if q and q in u["name"]]}


@app.get("/api/v1/alerts/rules")
def rules(request: Request, name: str = U):
    rows = list(S["rules"].values())
    tag = '"%s"' % hashlib.sha1(json.dumps(rows).encode()).hexdigest()[:16]
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return JSONResponse(rows, headers={"ETag": tag, "Cache-Control": "no-cache"})


@app.get("/api/v1/alerts/rules/{rid}")
def rule(rid: str, name: str = U):
    if rid not in S["rules"]:
        raise HTTPException(404, "Rule not found")
    return S["rules"][rid]


@app.put("/api/v1/alerts/rules/{rid}")
async def put_rule(rid: str, request: Request, name: str = U):
    S["rules"][rid] = {"id": rid} | await request.json()
    save()
    return S["rules"][rid]


@app.delete("/api/v1/alerts/rules/{rid}", status_code=204)
def delete_rule(rid: str, name: str = U):
    rule(rid, name)
    del S["rules"][rid]
    save()


@app.get("/api/v1/audit")
async def audit(page: int = 1, since: str = "", name: str = U):
    if since:
        await asyncio.sleep(0.4)
    return [] if page > 4 else [{"id": 900 - 10 * page - i, "what": "settings", "by": "admin-1"} for i in range(10 - page)]


@app.get("/api/v1/audit/exports")
def audit_exports(name: str = A):
    return [{"id": i, "rows": 1000 + i} for i in range(1, 4)]


# ---------------------------------------------------------------- reports, jobs, announcements
@app.get("/api/v1/reports")
def reports(name: str = U):
    t = now()
    return [{"id": r["id"], "name": r["name"]} for r in S["reports"] if t - r["at"] > 1800 or r["id"] == 1]


@app.post("/api/v1/reports", status_code=202)         # shows up half an hour later
async def add_report(request: Request, name: str = U):
    S["reports"].append({"id": next_id(), "name": (await request.json())["name"], "at": now()})
    save()
    say("report_queued")
    return {"queued": True}


@app.post("/api/v1/reports/preview")
async def preview(request: Request, name: str = U):
    b = await request.json()
    return {"rows": [{"day": d, "n": d * 7 % 13} for d in range(int(b.get("days", 3)))]}


@app.get("/api/v1/reports/{rid}")
async def report(rid: int, slow: int = 0, name: str = U):
    if slow:
        await asyncio.sleep(1.1)
        out.warning("slow query: report %d took 1.1 s", rid)
    row = next((r for r in S["reports"] if r["id"] == rid), None)
    if row is None:
        raise HTTPException(404, "Report not found")
    if slow == 2:
        return {"share": 100 / (len(S["reports"]) - len(S["reports"]))}       # the bug behind the single 500s
    return {"id": rid, "name": row["name"]}


@app.get("/api/v1/reports/{rid}/download")
def download(rid: int, name: str = U):
    f = WORK / "report.csv"
    if not f.exists():
        f.write_text("day,n\n" + "".join(f"{d},{d * 37 % 101}\n" for d in range(4000)))
    return FileResponse(f, media_type="text/csv", filename=f"report-{rid}.csv")


@app.post("/api/v1/exports")
async def export(request: Request, name: str = U):
    kind = (await request.json()).get("kind", "users")

    async def rows():
        for i in range(R.randrange(20, 90)):
            yield f"{kind},{i}\n"
    return StreamingResponse(rows(), media_type="text/csv")


def jobs(name: str = U):
    return [{"id": f"job-{i}", "state": "done" if i % 3 else "running"} for i in range(1, 4 + int(now() // 3600) % 5)]


app.get("/api/v1/jobs" if BUILD == "41" else "/api/v2/jobs")(jobs)     # moved by the deploy


@app.get("/api/v1/announcements")                     # cached by the proxy
def announcements():
    return S["announcements"]


@app.post("/api/v1/announcements", status_code=201)
async def announce(request: Request, name: str = A):
    S["announcements"].append({"id": next_id()} | await request.json())
    save()
    return {"ok": True}


@app.get("/api/v1/config/regions")
def regions():
    return ["eu", "tr"]


@app.get("/api/v1/system/queues")
def queues(name: str = U):
    return [{"queue": q, "depth": int(now()) % k} for q, k in (("mail", 7), ("export", 130), ("index", 1100))]


@app.get("/api/v1/tokens")
def tokens(name: str = U):
    return S["tokens"].get(name, [])


@app.post("/api/v1/tokens", status_code=201)
def add_token(name: str = U):
    S["tokens"].setdefault(name, []).append({"id": next_id(), "scope": "read"})
    save()
    return S["tokens"][name][-1]


@app.delete("/api/v1/tokens/{tid}", status_code=204)
def drop_token(tid: int, name: str = U):
    if tid not in [t["id"] for t in S["tokens"].get(name, [])]:
        raise HTTPException(404, "Token not found")
    S["tokens"][name] = [t for t in S["tokens"][name] if t["id"] != tid]
    save()


@app.post("/api/v1/graphql")
async def graphql(request: Request, name: str = U):
    op = (await request.json()).get("operationName")
    if op == "Widgets":
        return {"data": {"widgets": [{"id": i, "n": int(now()) % (i + 9)} for i in range(1, 2 + int(now() // 900) % 6)]}}
    if op == "Alerts":
        return {"data": {"alerts": []}}
    return {"data": {"saveLayout": {"ok": True}}}


# ---------------------------------------------------------------- streams, health
@app.get("/api/v1/stream/events")
async def stream(name: str = U):
    async def gen():
        for i in range(4):
            yield f"event: tick\ndata: {i}\n\n"
            await asyncio.sleep(0.25)
    return StreamingResponse(gen(), media_type="text/event-stream")


@app.websocket("/api/v1/ws")
async def ws(sock: WebSocket):
    await sock.accept()
    await sock.send_text('{"hello":true}')
    await asyncio.sleep(0.15)
    await sock.close()


@app.get("/health")
def health():
    return PlainTextResponse("ok")


@app.get("/ready")
def ready():
    return {"status": "ok"}


COUNT = 0


@app.get("/metrics")
def metrics():
    global COUNT
    COUNT += 1
    return PlainTextResponse("".join(f'panel_{n}_total {COUNT * k}\n' for n, k in (("requests", 31), ("errors", 1), ("logins", 2))))


@app.post("/api/v1/debug/dump-payload")               # one line of more than 16 KiB in the container log
async def dump(request: Request, name: str = A):
    b = await request.body()
    out.error("rejected payload: %s", b.decode("utf-8", "replace"))
    say("payload_rejected", logging.WARNING, size=len(b))
    raise HTTPException(413, "Payload too large")


app = AccessLog(app)
