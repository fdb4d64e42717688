"""A newsletter service: FastAPI, its data a mounted application below /hub, its single page by StaticFiles with history routing, all in memory and in one file. What is missing is in truth.py."""
import hashlib, os, pickle, random
from pathlib import Path
from uuid import UUID
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as Missing

WORK = Path(os.environ["WORK"]); RELEASE = int(os.environ.get("RELEASE", "1")); FILE = WORK / "state.pickle"
rnd = random.Random(404)
def uid(): return str(UUID(int=rnd.getrandbits(128), version=4))
NAMES = "Harbour Lantern Orchard Pebble Quill Raven Saddle Thistle Umber Violet Willow Yarrow".split()
def name(): return rnd.choice(NAMES) + " " + rnd.choice("news offers digest letter notes update invitation".split())
def campaign(d, w, state="draft"):
    d["n"] += 1; k = d["n"]; c = {"id": k, "subject": name(), "state": state, "pinned": False, "list": rnd.choice(list(d["ws"][w]["lists"]) or [0])}
    d["ws"][w]["campaigns"][k] = c; d["body"][k] = {"html": "<p>" + " ".join(rnd.choice(NAMES) for _ in range(rnd.randint(5, 60))) + "</p>"}
    d["clicks"][k] = [{"url": f"https://shop.example.net/{rnd.randint(1, 999)}", "n": rnd.randint(1, 80)} for _ in range(rnd.randint(1, 6))] if state == "sent" else []
    if rnd.random() < .3: d["ab"][k] = {"a": rnd.randint(10, 90), "b": rnd.randint(10, 90)}
    return c
def seed():
    d = {"n": 800, "ws": {}, "body": {}, "clicks": {}, "ab": {}, "jobs": {}, "exports": {}, "drafts": {}, "deliv": {}, "sig": {}, "fields": {}}
    for w, many in (("acme", 14), ("birch", 9), ("cove", 5)):
        s = d["ws"][w] = {"lists": {}, "campaigns": {}, "templates": {}, "segments": {}, "automations": {}, "forms": {}, "webhooks": {}, "subscribers": {}, "suppressions": {}, "senders": {}, "domains": {}, "approvals": {}, "notes": [], "comments": {}, "exports": [], "assets": {}}
        for _ in range(4): d["n"] += 1; s["lists"][d["n"]] = {"id": d["n"], "name": name(), "double": rnd.random() < .5}
        for _ in range(many * 3): campaign(d, w, rnd.choice(["draft", "sent", "sent"]))
        for _ in range(many): d["n"] += 1; s["templates"][d["n"]] = {"id": d["n"], "name": name(), "locked": False}
        for _ in range(5):
            k = uid(); s["segments"][k] = {"id": k, "name": name(), "rule": rnd.choice(["opened", "clicked", "new"])}
            k = uid(); s["automations"][k] = {"id": k, "name": name(), "active": rnd.random() < .5}
            d["n"] += 1; s["forms"][d["n"]] = {"id": d["n"], "name": name(), "live": rnd.random() < .5}
        for _ in range(many * 5): k = uid(); s["subscribers"][k] = {"id": k, "email": f"reader{rnd.randint(1, 9999)}@example.com", "status": "active", "tags": []}
        for _ in range(7): d["n"] += 1; s["suppressions"][d["n"]] = {"id": d["n"], "email": f"gone{rnd.randint(1, 99)}@example.com"}
        for _ in range(2):
            d["n"] += 1; s["senders"][d["n"]] = {"id": d["n"], "from": f"hello{d['n']}@example.net"}; d["sig"][d["n"]] = {"text": "Kind regards", "html": False}
            d["n"] += 1; s["domains"][d["n"]] = {"id": d["n"], "host": f"mail{d['n']}.example.net", "state": "pending", "records": 2}
            d["n"] += 1; s["webhooks"][d["n"]] = {"id": d["n"], "url": "https://hooks.example.net/" + rnd.choice(NAMES).lower(), "enabled": True}; d["deliv"][d["n"]] = []
            d["n"] += 1; s["assets"][d["n"]] = {"id": d["n"], "name": rnd.choice(NAMES).lower() + ".png"}
    d["last"], d["imported"] = d["n"], set()
    return d
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["n"])
def on(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def day(): return int((WORK / "day").read_text())

app, hub = FastAPI(docs_url=None, redoc_url=None, openapi_url=None), FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

@app.middleware("http")
async def frame(request, call_next):
    p = request.url.path
    if p.startswith("/hub") and p != "/hub/ping":
        if on("maintenance"): return JSONResponse({"detail": "Back in a few minutes"}, 503, {"Retry-After": "600"})
        if on("throttle"): return JSONResponse({"detail": "Too many requests"}, 429, {"Retry-After": "30"})
        if not request.headers.get("x-seat"): return JSONResponse({"detail": "Sign in"}, 401)
        if request.headers["x-seat"] == "analyst" and request.method != "GET" and not p.endswith(("/preview", "/exports", "/read")) and "/notes" not in p: return JSONResponse({"detail": "Your role can only look"}, 403)
    r = await call_next(request)
    if request.method == "GET" and r.status_code == 200 and p.startswith("/hub") and "json" in r.headers.get("content-type", ""):
        body = b"".join([c async for c in r.body_iterator]); tag = '"' + hashlib.sha1(body).hexdigest()[:16] + '"'
        if request.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"ETag": tag, "Vary": "X-Workspace"})
        return Response(body, 200, {"ETag": tag, "Vary": "X-Workspace", "Cache-Control": "no-cache"}, "application/json")
    if request.method != "GET" and r.status_code < 400: FILE.write_bytes(pickle.dumps(D))
    return r

def W(q): return D["ws"].get(q.headers.get("x-workspace", "")) or raise_(400, "Workspace?")
def raise_(code, text): raise HTTPException(code, text)
def row(t, k, what="Row"): return t[k] if k in t else raise_(404, f"No such {what}")
async def B(q):
    try: return await q.json()
    except ValueError: return {}
def seat(q): return q.headers.get("x-seat")
def cut(rows, q, n=20):
    a = int(q.query_params.get("cursor", "0") or 0); return {"items": rows[a:a + n], "next": a + n if a + n < len(rows) else None}
none = lambda: Response(status_code=204)
newest = lambda t: list(t.values())[::-1]

# --- who, frame
@app.post("/auth/session")
async def _(q: Request):
    if (await B(q)).get("code") != "right": raise_(401, "Wrong code")
    return {"ok": True}
@app.get("/auth/me")
def _(q: Request): return {"name": seat(q), "workspaces": ["acme", "birch", "cove"]} if seat(q) else raise_(401, "Sign in")
@hub.get("/ping")
def _(): return "pong"
@hub.get("/notifications")
def _(q: Request): return W(q)["notes"][-3:]
@hub.post("/notifications/read")
def _(q: Request): W(q)["notes"] = []; return none()
@hub.get("/features/{n}")
def _(n: str): return {"name": n, "on": True} if n in ("forms", "automations") else raise_(404, "Not in your plan")
@hub.get("/limits")
def _(): return {"lists": 50, "seats": 5, "perHour": 20000}
@hub.get("/search")
def _(q: Request, text: str = ""): return [{"id": c["id"], "subject": c["subject"]} for c in W(q)["campaigns"].values() if text and text.lower() in c["subject"].lower()][:8]
@hub.get("/calendar")
def _(q: Request, month: str = ""): return [{"id": c["id"], "state": c["state"]} for c in newest(W(q)["campaigns"])[:12] if c["state"] == "scheduled"] if month == "2032-09" else []

# --- campaigns
@hub.get("/campaigns")
def _(q: Request, state: str = ""): return cut([c for c in newest(W(q)["campaigns"]) if not state or c["state"] == state], q)
@hub.post("/campaigns", status_code=201)
async def _(q: Request):
    b = await B(q)
    if not b.get("subject"): raise_(422, "A subject, please")
    c = campaign(D, q.headers["x-workspace"]); c["subject"] = b["subject"]; return c
@hub.get("/campaigns/{k}")
def _(q: Request, k: int): return row(W(q)["campaigns"], k, "campaign")
@hub.patch("/campaigns/{k}")
async def _(q: Request, k: int): c = row(W(q)["campaigns"], k, "campaign"); c.update(await B(q)); return c
@hub.delete("/campaigns/{k}")
def _(q: Request, k: int):
    if row(W(q)["campaigns"], k, "campaign")["state"] == "sent": raise_(409, "Sent ones stay")
    del W(q)["campaigns"][k]; return none()
@hub.get("/campaigns/{k}/body")
def _(k: int): return D["body"].get(k) or raise_(404, "No body yet")
@hub.put("/campaigns/{k}/body")
async def _(k: int, q: Request): D["body"][k] = await B(q); return {"saved": True}
@hub.post("/campaigns/{k}/send", status_code=202)
def _(q: Request, k: int):
    c = row(W(q)["campaigns"], k, "campaign")
    if c["state"] == "sent": raise_(409, "Sent already")
    c["state"] = "sent"; D["clicks"][k] = [{"url": "https://shop.example.net/1", "n": rnd.randint(1, 9)}]; j = uid(); D["jobs"][j] = 0
    W(q)["notes"].append({"id": k, "text": "sent"}); W(q)["suppressions"][k] = {"id": k, "email": "bounced@example.com"}
    for h in W(q)["webhooks"]: D["deliv"][h].append({"at": len(D["deliv"][h]), "code": 200})
    return {"job": j}
@hub.get("/jobs/{j}")
def _(j: str):
    if j not in D["jobs"]: raise_(404, "No such job")
    D["jobs"][j] += 1; return {"job": j, "state": "done" if D["jobs"][j] > 2 else "busy"}
@hub.post("/campaigns/{k}/schedule")
def _(q: Request, k: int): c = row(W(q)["campaigns"], k, "campaign"); c["state"] = "scheduled" if c["state"] == "draft" else c["state"]; return {"ok": True}
@hub.post("/campaigns/{k}/test", status_code=202)
def _(k: int): return {"queued": True}
@hub.post("/campaigns/{k}/resend")
def _(k: int): raise_(501, "Coming soon")
@hub.post("/campaigns/preview")
async def _(q: Request): return {"html": (await B(q)).get("html", "")}
@hub.get("/campaigns/{k}/clicks")
def _(k: int, q: Request): return cut(D["clicks"].get(k, []), q)
@hub.get("/campaigns/{k}/bounces")
def _(k: int): return {"items": [], "next": None}
@hub.get("/campaigns/{k}/stats")
def _(k: int): return {"delivered": 0, "opens": 0, "clicks": 0, "unsubscribes": 0}
@hub.get("/campaigns/{k}/ab-test")
def _(k: int): return D["ab"].get(k) or raise_(404, "No test was made")
@hub.get("/campaigns/{k}/comments")
def _(k: int): return D.setdefault("com", {}).get(k, [])
@hub.post("/campaigns/{k}/notes", status_code=201)
async def _(k: int, q: Request): D.setdefault("com", {}).setdefault(k, []).append({"text": (await B(q)).get("text", "")}); return {"ok": True}
@hub.get("/spam-score/{k}")
def _(k: int): return {"score": k % 9 / 2} if not on("spam") else raise_(503, "The checker is away")

# --- lists, subscribers
@hub.get("/lists")
def _(q: Request): return list(W(q)["lists"].values())
@hub.post("/lists", status_code=201)
async def _(q: Request): D["n"] += 1; W(q)["lists"][D["n"]] = l = {"id": D["n"], "name": (await B(q)).get("name", ""), "double": False}; return l
@hub.get("/lists/{k}")
def _(q: Request, k: int): return row(W(q)["lists"], k, "list")
@hub.patch("/lists/{k}")
async def _(q: Request, k: int): l = row(W(q)["lists"], k, "list"); l.update(await B(q)); return l
@hub.delete("/lists/{k}")
def _(q: Request, k: int):
    if any(c["list"] == k for c in W(q)["campaigns"].values()): raise_(409, "In use")
    row(W(q)["lists"], k, "list"); del W(q)["lists"][k]; return none()
if RELEASE < 3:
    @hub.get("/lists/{k}/growth")
    def _(k: int): return [{"week": w, "n": (k * w * 7) % 90} for w in range(30, 36)]
@hub.get("/lists/{k}/subscribers")
def _(q: Request, k: int): return cut([s for i, s in enumerate(W(q)["subscribers"].values()) if i % 4 == k % 4], q, 15) if k <= D["last"] or k in D["imported"] else {"items": [], "next": None}
@hub.post("/lists/{k}/import", status_code=202)
def _(q: Request, k: int):
    D["imported"].add(k)
    for _i in range(3): u = uid(); W(q)["subscribers"][u] = {"id": u, "email": f"new{rnd.randint(1, 9999)}@example.com", "status": "active", "tags": []}
    j = uid(); D["jobs"][j] = 0; return {"job": j}
@hub.get("/subscribers/{u}")
def _(q: Request, u: str): return row(W(q)["subscribers"], u, "subscriber")
@hub.patch("/subscribers/{u}")
async def _(q: Request, u: str): s = row(W(q)["subscribers"], u, "subscriber"); s.update(await B(q)); return {"ok": True}
@hub.post("/subscribers", status_code=201)
async def _(q: Request): u = uid(); W(q)["subscribers"][u] = {"id": u, "email": f"api{rnd.randint(1, 9999)}@example.com", "status": "active", "tags": []}; return {"id": u}
@hub.get("/subscribers/{u}/history")
def _(u: str): return [{"event": "opened", "n": int(u[:2], 16) % 5}] if int(u[0], 16) % 3 else []
@hub.get("/suppressions")
def _(q: Request): return cut(newest(W(q)["suppressions"]), q, 200)
@hub.delete("/suppressions/{k}")
def _(q: Request, k: int): row(W(q)["suppressions"], k, "address"); del W(q)["suppressions"][k]; return none()
@hub.get("/changes")
def _(): return {"items": [], "next": None}

# --- templates, segments, automations, forms
@hub.get("/templates")
def _(q: Request): return cut(newest(W(q)["templates"]), q)
@hub.get("/templates/{k}")
def _(q: Request, k: int): return row(W(q)["templates"], k, "template")
@hub.put("/templates/{k}")
async def _(q: Request, k: int): row(W(q)["templates"], k, "template").update(await B(q)); return none()
@hub.post("/templates/{k}/copy", status_code=201)
def _(q: Request, k: int): t = row(W(q)["templates"], k, "template"); D["n"] += 1; W(q)["templates"][D["n"]] = {**t, "id": D["n"]}; return {"id": D["n"]}
@hub.post("/templates/{k}/touch")
def _(k: int): return none()
@hub.get("/segments")
def _(q: Request): return list(W(q)["segments"].values())
@hub.post("/segments", status_code=201)
async def _(q: Request): return {"id": str(UUID(int=random.getrandbits(128), version=4)), "name": (await B(q)).get("name", ""), "rule": "new"}
@hub.post("/segments/preview")
async def _(q: Request): return {"matches": rnd.choice([0, 12, 480, 7312])}
@hub.get("/segments/{u}")
def _(q: Request, u: str): return row(W(q)["segments"], u, "segment")
@hub.patch("/segments/{u}")
async def _(q: Request, u: str): s = row(W(q)["segments"], u, "segment"); s.update(await B(q)); return s
@hub.get("/automations")
def _(q: Request): return list(W(q)["automations"].values())
@hub.patch("/automations/{u}")
async def _(q: Request, u: str): return {**row(W(q)["automations"], u, "automation"), **(await B(q))}
@hub.get("/automations/{u}/runs")
def _(u: str): return [{"run": i} for i in range(int(u[0], 16) % 5)]
@hub.get("/forms")
def _(q: Request): return list(W(q)["forms"].values())
@hub.patch("/forms/{k}")
async def _(q: Request, k: int): f = row(W(q)["forms"], k, "form"); f.update(await B(q)); return f

# --- settings
@hub.get("/senders")
def _(q: Request): return list(W(q)["senders"].values())
@hub.get("/senders/{k}/signature")
def _(k: int): return D["sig"].get(k) or raise_(404, "No such sender")
@hub.put("/senders/{k}/signature")
def _(k: int): return none()
@hub.patch("/senders/{k}")
async def _(q: Request, k: int): s = row(W(q)["senders"], k, "sender"); s.update(await B(q)); return s
@hub.get("/domains")
def _(q: Request): return list(W(q)["domains"].values())
@hub.get("/domains/{k}")
def _(q: Request, k: int): return row(W(q)["domains"], k, "domain")
@hub.post("/domains/{k}/verify")
def _(k: int): return RedirectResponse(f"https://dns.example.net/oauth/authorize?domain={k}", 302)
@hub.post("/domains/{k}/recheck", status_code=202)
def _(q: Request, k: int): row(W(q)["domains"], k, "domain")["records"] = rnd.choice([2, 3, 10, 12]); return {"queued": True}
@hub.get("/webhooks")
def _(q: Request): return list(W(q)["webhooks"].values())
@hub.post("/webhooks", status_code=201)
async def _(q: Request): D["n"] += 1; W(q)["webhooks"][D["n"]] = {"id": D["n"], "url": (await B(q)).get("url", ""), "enabled": True}; D["deliv"][D["n"]] = []; return {"id": D["n"]}
@hub.patch("/webhooks/{k}")
async def _(q: Request, k: int): h = row(W(q)["webhooks"], k, "webhook"); h.update(await B(q)); return h
if RELEASE >= 2:
    @hub.delete("/webhooks/{k}")
    def _(q: Request, k: int): row(W(q)["webhooks"], k, "webhook"); del W(q)["webhooks"][k]; return none()
@hub.get("/webhooks/{k}/deliveries")
def _(k: int): return D["deliv"].get(k, [])[-20:]
@hub.post("/webhooks/{k}/ping")
def _(k: int): return none()
@hub.get("/billing/plan")
def _(q: Request): return {"plan": "studio", "seats": 5} if seat(q) == "owner" else raise_(403, "Owners only")
@hub.get("/billing/invoices")
def _(): raise_(403, "Billing admins only")
@hub.get("/team")
def _(): return [{"id": i, "name": n} for i, n in enumerate(("owner", "marketer", "editor", "analyst"))]
@hub.patch("/team/{k}")
def _(q: Request, k: int): return {"ok": True} if seat(q) == "owner" else raise_(403, "Owners only")
@hub.get("/approvals")
def _(q: Request):
    if day() >= 3: return [{"id": c["id"], "by": "editor"} for c in newest(W(q)["campaigns"]) if c["state"] == "scheduled"][:6]
    return []
@hub.get("/reports/{n}")
def _(q: Request, n: str, weeks: int = 4):
    if n == "deliverability": raise RuntimeError("rate")
    if n == "growth":
        if on("growth") and q.headers.get("x-workspace") == "birch": raise RuntimeError("birch")
        return [{"week": i, "n": len(W(q)["subscribers"]) + i * weeks} for i in range(weeks)]
    raise HTTPException(404, "No such report")
@hub.get("/exports")
def _(q: Request): return W(q)["exports"]
@hub.post("/exports", status_code=202)
def _(q: Request): u = uid(); D["exports"][u] = 0; W(q)["exports"].append({"id": u}); return {"id": u, "state": "queued"}
@hub.get("/exports/{u}")
def _(u: str):
    if u not in D["exports"]: raise_(404, "No such export")
    D["exports"][u] += 1; return {"id": u, "state": "ready" if D["exports"][u] > 2 else "queued"}
@hub.get("/exports/{u}/file")
def _(q: Request, u: str): return PlainTextResponse("email\n" + "\n".join(s["email"] for s in W(q)["subscribers"].values()), media_type="text/csv")
@hub.get("/assets")
def _(q: Request): return list(W(q)["assets"].values())
@hub.get("/assets/{k}/file")
def _(k: int): return RedirectResponse(f"https://cdn.example.net/a/{k}.png", 302)
@hub.post("/assets", status_code=201)
def _(q: Request): D["n"] += 1; W(q)["assets"][D["n"]] = {"id": D["n"], "name": rnd.choice(NAMES).lower() + ".png"}; return {"id": D["n"]}
@hub.get("/autosave/{key}")
def _(key: str): return D["drafts"].get(key) or raise_(404, "Nothing saved")
@hub.put("/autosave/{key}")
async def _(key: str, q: Request): D["drafts"][key] = await B(q); return none()
@hub.delete("/autosave/{key}")
def _(key: str): D["drafts"].pop(key, None); return none()
@hub.get("/v1/{rest:path}")
def _(rest: str): raise_(410, "Please reload")
@hub.get("/dictionaries/{n}")
def _(n: str): return {"languages": ["en", "fr", "de"], "merge-tags": ["first", "last", "city"], "blocked-words": []}.get(n, [])
app.mount("/hub", hub)

# --- readers
@app.get("/o/{t}.gif")
def _(t: str): return Response(b"GIF89a" + b"\0" * 37, media_type="image/gif")
@app.get("/c/{t}")
def _(t: str): return RedirectResponse(f"https://shop.example.net/{t}", 302)
@app.get("/f/thanks")
def _(): return HTMLResponse("<p>Thanks")
@app.get("/f/{k}")
def _(k: int): return HTMLResponse("<!doctype html><title>Subscribe</title><form method=post><input name=email></form>")
@app.post("/f/{k}")
def _(k: int):
    s = D["ws"]["acme"]["subscribers"]; u = uid(); s[u] = {"id": u, "email": f"form{rnd.randint(1, 9999)}@example.com", "status": "active", "tags": []}; return RedirectResponse("/f/thanks", 303)
@app.post("/u/{t}")
def _(t: str): return PlainTextResponse("You are off the list.")

class Page(StaticFiles):
    async def get_response(self, path, scope):
        try: return await super().get_response(path, scope)
        except Missing as e:
            if e.status_code == 404: return await super().get_response("index.html", scope)
            raise
app.mount("/", Page(directory=WORK / "site", html=True))
