"""A museum's collection: Falcon, one file of state. Honest in most places."""
import asyncio, os, pickle, random
from pathlib import Path
import falcon, falcon.asgi
WORK = Path(os.environ["WORK"]); STATE = WORK / "state"
B32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
def ulid(R=random): return "01K" + "".join(R.choice(B32) for _ in range(23))
def seed():
    R = random.Random(1923)
    return {"artworks": {i: {"id": i, "title": R.choice(["Bowl", "Tile", "Carpet", "Icon", "Coin"]) + f" {k}", "year": R.randint(1, 1900), "condition": "good", "remark": "", "images": [f"{k}-{n}.jpg" for n in range(R.randint(0, 4))], "on_loan": k % 4 == 0} for k in range(36) for i in [ulid(R)]},
            "exhibitions": {i: {"id": i, "name": f"Hall {k}", "open": k % 2 == 0, "visitors": R.randint(0, 9000)} for k in range(6) for i in [ulid(R)]},
            "tours": {i: {"id": i, "name": n} for n in ("Highlights", "Coins and medals", "Carpets", "The long way round") for i in [ulid(R)]}, "loans": [{"id": ulid(R), "to": "gallery"}], "favourites": {}, "imports": {},
            "settings": {"opening": "09:00", "closing": "17:00", "closed": ["mon"]}, "tickets": 0}
def load(): return pickle.loads(STATE.read_bytes())
def save(d): STATE.write_bytes(pickle.dumps(d))
if not STATE.exists(): save(seed())
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
def missing(what): raise falcon.HTTPNotFound(title=f"{what} not found")
def one(d, kind, i): return d[kind].get(i) or missing(kind[:-1])

class Page(Exception):
    pass
class Door:
    async def process_request(self, req, resp):
        m = mode()
        if "limit" in m and req.path not in ("/healthz", "/metrics"): raise falcon.HTTPTooManyRequests(retry_after=30)
        req.context.who = (req.get_header("Authorization") or "").removeprefix("Bearer ")
        if "/api/" in req.path and not req.context.who and not req.path.endswith(("/session", "/sso")): raise falcon.HTTPUnauthorized(title="sign in")
app = falcon.asgi.App(middleware=[Door()])
async def as_page(req, resp, ex, params): resp.content_type, resp.text = "text/html", str(ex)
app.add_error_handler(Page, as_page)
table = {}
def on(method, path):
    def wrap(f):
        async def responder(self, req, resp, **p):
            d = load(); body = await req.get_media(default_when_empty={}) if method in ("POST", "PUT", "PATCH") else {}
            r = f(d, req, body, p)
            if method != "GET" or "imports" in req.path: save(d)
            status, data = r if isinstance(r, tuple) else (200, r)
            resp.status = status
            if data is not None: resp.media = data
            elif status == 200: resp.status = 204
        table.setdefault(path, {})[f"on_{method.lower()}"] = responder
        return f
    return wrap
A = "/{lang}/api"
def listing(l, req):
    q, after = req.get_param("q"), req.get_param("after")
    if q: l = [x for x in l if q in str(x)]
    if after: l = [x for x in l if x["id"] > after]
    return {"items": l[:req.get_param_as_int("limit") or 12]}

@on("GET", "/healthz")
def healthz(d, req, b, p): return {"ok": True}
@on("GET", "/metrics")
def metrics(d, req, b, p): return {"tickets_total": d["tickets"], "padding": "x" * 400}
@on("GET", "/api/artworks")
def bare(d, req, b, p): raise falcon.HTTPFound("/en/api/artworks")
@on("POST", A + "/session")
def session(d, req, b, p): return {"ok": True}
@on("GET", A + "/me")
def me(d, req, b, p): return {"login": req.context.who, "lang": p["lang"]}
@on("GET", A + "/notices")
def notices(d, req, b, p): return {"items": [{"text": "the lift is out of order", "since": d["tickets"]}] if "notice" in mode() else []}
@on("GET", A + "/meta/materials")
def materials(d, req, b, p): return ["clay", "wood", "wool", "bronze"]
@on("GET", A + "/artworks")
def artworks(d, req, b, p): return listing([{k: v for k, v in x.items() if k != "images"} for x in sorted(d["artworks"].values(), key=lambda x: x["id"])], req)
@on("GET", A + "/artworks/{id}")
def artwork(d, req, b, p): return one(d, "artworks", p["id"])
@on("PATCH", A + "/artworks/{id}")
def change(d, req, b, p): one(d, "artworks", p["id"]).update(b); return {"ok": True}
@on("GET", A + "/artworks/{id}/images")
def images(d, req, b, p): return {"items": one(d, "artworks", p["id"])["images"]}
@on("GET", A + "/artworks/{id}/location")
def location(d, req, b, p): x = one(d, "artworks", p["id"]); return None if x["on_loan"] else {"hall": x["year"] % 6, "case": x["year"] % 90}
@on("GET", A + "/artworks/{id}/condition-reports")
def reports(d, req, b, p): one(d, "artworks", p["id"]); return None
@on("POST", A + "/artworks/{id}/favourite")
def like(d, req, b, p): d["favourites"].setdefault(req.context.who, set()).add(one(d, "artworks", p["id"])["id"]); return (200, {"ok": True})
@on("DELETE", A + "/artworks/{id}/favourite")
def unlike(d, req, b, p): d["favourites"].setdefault(req.context.who, set()).discard(p["id"]); return None
@on("GET", A + "/favourites")
def favourites(d, req, b, p): return {"items": sorted(d["favourites"].get(req.context.who, []))}
@on("GET", A + "/exhibitions")
def exhibitions(d, req, b, p): return {"items": list(d["exhibitions"].values())}
@on("GET", A + "/exhibitions/{id}")
def exhibition(d, req, b, p): return one(d, "exhibitions", p["id"])
@on("POST", A + "/exhibitions/{id}/toggle")
def toggle(d, req, b, p): x = one(d, "exhibitions", p["id"]); x["open"] = not x["open"]; x["visitors"] += 997; return {"ok": True}
@on("GET", A + "/exhibitions/{id}/schedule")
def schedule(d, req, b, p): one(d, "exhibitions", p["id"]); return {"slots": []}
@on("PUT", A + "/exhibitions/{id}/schedule")
def set_schedule(d, req, b, p): one(d, "exhibitions", p["id"]); return {"ok": True}
@on("GET", A + "/exhibitions/{id}/staffing")
def staffing(d, req, b, p): x = one(d, "exhibitions", p["id"]); return {"slots": [f"guard {i}" for i in range(x["visitors"] % 5)]}
@on("PUT", A + "/exhibitions/{id}/staffing")
def set_staffing(d, req, b, p): one(d, "exhibitions", p["id"])["visitors"] = b["n"]; return {"ok": True}
@on("GET", A + "/tours")
def tours(d, req, b, p): return {"items": list(d["tours"].values())}
@on("POST", A + "/tours")
def new_tour(d, req, b, p): return 201, {"id": ulid(), **b}
@on("GET", A + "/tours/{id}")
def tour(d, req, b, p): return one(d, "tours", p["id"])
@on("DELETE", A + "/tours/{id}")
def no_tour(d, req, b, p): return None
@on("GET", A + "/loans")
def loans(d, req, b, p): return {"items": [x for x in d["loans"] if not x.get("archived")]}
@on("GET", A + "/loans/{id}")
def one_loan(d, req, b, p): return next((x for x in d["loans"] if x["id"] == p["id"]), None) or missing("loan")
@on("DELETE", A + "/loans/{id}")
def end_loan(d, req, b, p):
    for x in d["loans"]:
        if x["id"] == p["id"]: x["archived"] = "2026-07"
    return None
@on("POST", A + "/session/sso")
def sso(d, req, b, p): raise falcon.HTTPFound("https://login.example.net/authorize?client=museum")
@on("GET", A + "/help")
def help_page(d, req, b, p): raise Page("<!doctype html><html><title>Help</title><p>Ask the registrar.</p></html>")
@on("POST", A + "/loans")
def loan(d, req, b, p): x = {"id": ulid(), **b}; d["loans"].append(x); return 201, x
@on("GET", A + "/loans/calendar")
def calendar(d, req, b, p): raise falcon.HTTPGone(title="calendar was removed")
@on("GET", A + "/guides")
def guides(d, req, b, p): return {"items": [{"guide": f"Rundgang {i}"} for i in range(4)] if p["lang"] == "de" else []}
@on("GET", A + "/finance")
def finance(d, req, b, p):
    if not req.context.who.startswith("director"): raise falcon.HTTPForbidden(title="directors only")
    return {"items": [{"sum": d["tickets"] * 31}] * (d["tickets"] % 4 + 1)}
@on("GET", A + "/vault")
def vault(d, req, b, p):
    if not req.context.who.startswith("director"): raise falcon.HTTPNotFound()
    return {"items": [{"safe": i} for i in range(len(d["loans"]))]}
@on("GET", A + "/archive/files")
def archive(d, req, b, p): raise falcon.HTTPUnauthorized(title="archive token missing")
@on("GET", A + "/archive/index")
def index(d, req, b, p): return {"items": [f"box {i}" for i in range(len(d["loans"]) + 2)]}
@on("GET", A + "/settings")
def settings(d, req, b, p): return d["settings"]
@on("PUT", A + "/settings")
def set_settings(d, req, b, p): d["settings"] = b; return {"ok": True}
@on("POST", A + "/imports")
def imports(d, req, b, p): i = ulid(); d["imports"][i] = 0; return 202, {"id": i}
@on("GET", A + "/imports/{id}")
def imported(d, req, b, p): d["imports"][p["id"]] += 1; return {"state": "running"} if d["imports"][p["id"]] < 3 else {"state": "done", "rows": len(d["loans"]) * 13, "skipped": []}
@on("POST", A + "/labels/render")
def render(d, req, b, p): return {"pdf": "x" * (400 + len(str(b)) * 7)}
@on("GET", A + "/stats/visitors")
def visitors(d, req, b, p):
    if "broken" in mode(): raise RuntimeError("visitor counter offline")
    return {"halls": [x["visitors"] for x in d["exhibitions"].values()], "tickets": d["tickets"]}
@on("GET", "/{lang}/svc/tickets/today")
def today(d, req, b, p): d["tickets"] += 3; save(d); return {"sold": d["tickets"], "queue": list(range(d["tickets"] % 5))}
for path, responders in table.items(): app.add_route(path, type("R", (), responders)())
