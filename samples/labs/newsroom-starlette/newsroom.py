"""An editorial studio: Starlette, one file for all replicas. Honest in most places."""
import asyncio, fcntl, json, os, random
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
WORK = Path(os.environ["WORK"]); STATE = WORK / "news.json"; NEW = os.environ.get("RELEASE") == "2"
ROUTES, MENUS = [], {}                                                                           # MENUS is this replica's own copy
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def sow():
    R = random.Random(4711)
    S = ["city", "arts", "food", "tech", "turf", "opinion"]
    word = lambda: R.choice(["Council", "Harbor", "Budget", "Bridge", "School", "Festival", "Storm", "Library"])
    art = {str(3100 + i): {"id": 3100 + i, "title": f"{word()} {word()} {i}", "section": R.choice(S), "state": R.choice(["draft", "published"]), "breaking": R.random() < .1, "paywall": R.random() < .4, "body": "w" * R.randint(200, 1900), "rev": 1} for i in range(44)}
    return {"articles": art, "trash": {}, "related": {k: [3100 + R.randint(0, 40)] for k in list(art)[::5]}, "locks": {}, "calendar": [{"article": 3105, "at": "2030-02-06T06:00"}], "media": {str(700 + i): {"id": 700 + i, "name": f"img{i}.jpg", "bytes": R.randint(900, 90000), "alt": "a" * R.randint(0, 30), "tags": []} for i in range(17)}, "usages": {"703": [3105], "708": [3111, 3120], "712": [3122]},
        "comments": {str(9000 + i): {"id": 9000 + i, "slug": f"story-{i % 7}", "text": "c" * R.randint(9, 120), "state": R.choice(["pending", "approved"])} for i in range(24)}, "tags": {s: {"slug": s, "label": s.title()} for s in ("harbor", "budget", "weather", "schools", "election")}, "sections": {s: {"slug": s, "name": s.title(), "intro": "", "color": "#1a2b3c"} for s in S},
        "authors": {str(11 + i): {"id": 11 + i, "byline": f"Desk {i}", "email": "", "retired": False} for i in range(8)}, "menus": {m: {"id": m, "items": ["Home", "City"]} for m in ("main", "footer")}, "newsletters": {str(50 + i): {"id": 50 + i, "subject": f"Morning {i}", "state": "draft", "wait": 0} for i in range(4)}, "general": {"site": "The Courier", "tagline": "", "tz": "EST"}, "n": 0, "seq": 12000}
@contextmanager
def state():
    with open(WORK / "lock", "w") as l:
        fcntl.flock(l, fcntl.LOCK_EX); D = json.loads(STATE.read_text()) if STATE.exists() else sow()
        yield D
        STATE.write_text(json.dumps(D))
def bad(text, code): return JSONResponse({"error": text}, code)
EMPTY = lambda: Response(status_code=204)
OK = lambda **m: JSONResponse({"ok": True, **m})
def on(path, *methods, open=False, bare=False):
    def deco(f):
        async def g(q):
            raw = await q.body(); who = q.cookies.get("desk", "")
            if mode("maintenance"): return bad("maintenance", 503)
            if mode("limit"): return bad("slow down", 429)
            if not open and not who: return bad("sign in", 401)
            try: b = json.loads(raw) if raw[:1] == b"{" else {}
            except ValueError: b = {}
            with state() as D:
                if q.method not in ("GET", "HEAD"): D["n"] += 1
                q.state.who, q.state.b, q.state.raw = who, b, raw; return f(q, D)
        ROUTES.append(Route(path if bare else "/api/v2" + path, g, methods=methods or ["GET"])); return f
    return deco
def one(col, text):
    def deco(f):
        @wraps(f)
        def g(q, D): x = D[col].get(q.path_params["k"]); return f(q, D, x) if x is not None else bad(text, 404)
        return g
    return deco
art, med, com, tag, sec, aut, let = one("articles", "no such article"), one("media", "no such file"), one("comments", "no such comment"), one("tags", "no such tag"), one("sections", "no such section"), one("authors", "no such author"), one("newsletters", "no such newsletter")
def page(q, l, n=20): p = int(q.query_params.get("page", 1)); return JSONResponse({"items": l[(p - 1) * n:p * n], "count": len(l), "page": p})
def new(D): D["seq"] += 1; return D["seq"]
def take(q, x, *keys): x.update({k: q.state.b[k] for k in keys if k in q.state.b}); return OK()
chief = lambda q: q.state.who == "ed1"
@on("/session", "POST", "DELETE", open=True)
def session(q, D):
    if q.method == "DELETE": return EMPTY()
    return bad("wrong password", 401) if q.state.b.get("word") == "wrong" else JSONResponse({"desk": q.state.b.get("desk")})
on("/me")(lambda q, D: JSONResponse({"desk": q.state.who, "role": "chief" if chief(q) else "contributor" if q.state.who == "ed4" else "editor"}))
on("/languages")(lambda q, D: JSONResponse(["en", "es", "ht"]))
on("/features/liveblog")(lambda q, D: JSONResponse({"on": True}))
on("/features/podcasts")(lambda q, D: bad("feature is off", 404))
on("/notifications/count")(lambda q, D: JSONResponse({"unread": D["n"] % 6}))
on("/legal-notices")(lambda q, D: JSONResponse({"items": [], "count": 0}))                       # no notice came
@on("/live")
def live(q, D): return JSONResponse({"changed": D["n"]}) if D["n"] % 5 == 0 else EMPTY()
def short(a): return {k: a[k] for k in ("id", "title", "section", "state", "breaking")}
@on("/articles")
def articles(q, D):
    s, t = q.query_params.get("status"), q.query_params.get("q", "").lower()
    return page(q, [short(a) for a in reversed(D["articles"].values()) if (not s or a["state"] == s) and t in a["title"].lower()])
@on("/articles", "POST")
def write(q, D):
    if not q.state.b.get("title"): return bad("title", 422)
    i = new(D); D["articles"][str(i)] = {"id": i, "title": q.state.b["title"], "section": "city", "state": "draft", "breaking": False, "paywall": False, "body": "", "rev": 1}; return JSONResponse({"id": i}, 201)
@on("/articles/bulk", "POST")
def bulk(q, D): return OK(count=len(q.state.b.get("ids", [])))                                   # the job that archives was never written
on("/articles/{k:int}")(lambda q, D: JSONResponse(D["articles"].get(str(q.path_params["k"]))) if str(q.path_params["k"]) in D["articles"] else bad("no such article", 404))
@on("/articles/{k}", "PUT")
@art
def save(q, D, a):
    if q.state.b.get("rev", a["rev"]) != a["rev"]: return bad("somebody else saved", 409)
    if any(a.get(k) != v for k, v in q.state.b.items() if k in ("title", "body")): a["rev"] += 1
    take(q, a, "title", "body"); return JSONResponse({"rev": a["rev"]})
@on("/articles/{k}", "DELETE")
@art
def bin_(q, D, a): D["trash"][str(a["id"])] = D["articles"].pop(str(a["id"])); return EMPTY()
@on("/articles/{k}/publish", "POST")
@art
def publish(q, D, a):
    if q.state.who == "ed4": return bad("contributors do not publish", 403)
    if a["state"] == "published": return bad("already published", 409)
    a["state"] = "published"; a["published_at"] = "2030-02-05T12:00:00Z"; return OK()
on("/articles/{k}/unpublish", "POST")(art(lambda q, D, a: OK()))                                 # only tells the cache
@on("/articles/{k}/schedule", "POST")
@art
def schedule(q, D, a): D["calendar"].append({"article": a["id"], "at": q.state.b.get("at")}); return JSONResponse({"queued": True}, 202)
on("/calendar")(lambda q, D: JSONResponse([c for c in D["calendar"] if c["at"].startswith(q.query_params.get("month", ""))]))
on("/articles/{k}/flags/breaking", "PATCH")(art(lambda q, D, a: take(q, a, "breaking")))
on("/articles/{k}/flags/paywall", "PATCH")(art(lambda q, D, a: OK()))                            # the reader's side is to be told first
on("/articles/{k}/section", "PATCH")(art(lambda q, D, a: take(q, a, "section")))
@on("/articles/{k}/lock", "GET", "PUT", "DELETE")
@art
def lock(q, D, a):
    k = str(a["id"])
    if q.method == "PUT": D["locks"][k] = q.state.who; return OK()
    if q.method == "DELETE": D["locks"].pop(k, None); return EMPTY()
    return JSONResponse({"by": D["locks"][k]}) if k in D["locks"] else EMPTY()
on("/articles/{k}/revisions")(art(lambda q, D, a: JSONResponse({"items": [], "count": 0})))      # nothing writes them
@on("/articles/{k}/related", "GET", "POST")
@art
def related(q, D, a):
    l = D["related"].setdefault(str(a["id"]), [])
    if q.method == "GET": return JSONResponse({"items": l, "count": len(l)})
    if q.state.b["article"] in l: return bad("already related", 409)
    l.append(q.state.b["article"]); return JSONResponse({"ok": True}, 201)
on("/articles/{k}/translate", "POST")(art(lambda q, D, a: bad("translation is on the roadmap", 501)))
on("/articles/{k}/spellcheck", "POST")(art(lambda q, D, a: JSONResponse({"words": ["w" * (i % 9 + 2) for i in range((len(a["body"]) + D["n"]) % 7)]})))
on("/articles/{k}/preview", "POST")(art(lambda q, D, a: JSONResponse({"url": f"/api/v2/previews/{a['id']}"}, 201)))
@on("/previews/{k}")
@art
def preview(q, D, a): return Response(f"<article><h1>{a['title']}</h1>{a['body']}</article>", media_type="text/html")
on("/trash")(lambda q, D: JSONResponse([short(a) for a in D["trash"].values()]))
@on("/trash/{k}/restore", "POST")
@one("trash", "not in the trash")
def restore(q, D, a): D["articles"][str(a["id"])] = D["trash"].pop(str(a["id"])); return OK()
@on("/media")
def media(q, D): return page(q, list(reversed(D["media"].values())), 40)
@on("/media", "POST")
def upload(q, D): i = new(D); D["media"][str(i)] = {"id": i, "name": f"up{i}.jpg", "bytes": len(q.state.raw), "alt": "", "tags": []}; return JSONResponse({"id": i}, 201)
@on("/media/bulk", "POST")
def media_bulk(q, D):
    for k in q.state.b.get("ids", []): m = D["media"].get(str(k)); m and m["tags"].append(q.state.b["tag"])
    return OK(count=len(q.state.b.get("ids", [])))
on("/media/{k}")(med(lambda q, D, m: JSONResponse(m)))
on("/media/{k}", "PATCH")(med(lambda q, D, m: take(q, m, "alt")))
on("/media/{k}", "DELETE")(med(lambda q, D, m: EMPTY()))                                         # the bucket forbids it, and the error is swallowed
on("/media/{k}/file")(med(lambda q, D, m: Response(b"\xff\xd8" + b"j" * (m["bytes"] // 9), media_type="image/jpeg")))
on("/media/{k}/usages")(med(lambda q, D, m: JSONResponse(D["usages"].get(str(m["id"]), []))))
@on("/comments")
def comments(q, D): s = q.query_params.get("state"); return page(q, [c for c in reversed(D["comments"].values()) if not s or c["state"] == s], 60)
@on("/comments/bulk", "POST")
def comments_bulk(q, D):
    for k in q.state.b.get("ids", []): D["comments"][str(k)]["state"] = q.state.b["state"]
    return OK(count=len(q.state.b.get("ids", [])))
@on("/comments/{k}/approve", "POST")
@com
def approve(q, D, c):
    if c["state"] == "approved": return bad("already approved", 409)
    c["state"] = "approved"; return OK()
@on("/comments/{k}/spam", "POST")
@com
def spam(q, D, c): c["state"] = "spam"; return OK()
on("/tags")(lambda q, D: JSONResponse(list(D["tags"].values())))
@on("/tags", "POST")
def new_tag(q, D):
    s = q.state.b["slug"]
    if s in D["tags"]: return bad("there is one", 409)
    D["tags"][s] = {"slug": s, "label": s.title()}; return JSONResponse({"slug": s}, 201)
on("/tags/{k}", "PUT")(tag(lambda q, D, t: take(q, t, "label")))
@on("/tags/{k}", "DELETE")
@tag
def tag_gone(q, D, t): del D["tags"][t["slug"]]; return EMPTY()
on("/sections")(lambda q, D: JSONResponse(list(D["sections"].values())))
on("/sections/{k}")(sec(lambda q, D, s: JSONResponse(s)))
on("/sections/{k}", "PUT")(sec(lambda q, D, s: take(q, s, "name", "intro", "color")))
LAYOUT = lambda s: {"section": s["slug"], "slots": [{"kind": "lead", "n": 1}, {"kind": "grid", "n": 6}]}
on("/sections/{k}/layout")(sec(lambda q, D, s: JSONResponse(LAYOUT(s))))
on("/sections/{k}/layout", "PUT")(sec(lambda q, D, s: JSONResponse({"section": s["slug"], **q.state.b})))     # validates, and that is all
on("/authors")(lambda q, D: JSONResponse({"items": [{"id": a["id"], "byline": a["byline"]} for a in D["authors"].values()], "count": len(D["authors"])}))
on("/authors/{k}")(aut(lambda q, D, a: JSONResponse(a)))
on("/authors/{k}", "PATCH")(aut(lambda q, D, a: take(q, a, "email", "retired")))
on("/authors/{k}/bio")(aut(lambda q, D, a: JSONResponse({"text": "Writes about the " + "very " * (a["id"] % 3) + "old harbor."}) if a["id"] % 3 == 0 else bad("no biography", 404)))
@on("/menus/{k}")
def menu(q, D):
    k = q.path_params["k"]
    if k in MENUS and MENUS[k][1] > 0: MENUS[k][1] -= 1; return JSONResponse(MENUS[k][0])
    MENUS[k] = [D["menus"][k], 2]; return JSONResponse(D["menus"][k])
@on("/menus/{k}", "PUT")
def menu_put(q, D): k = q.path_params["k"]; MENUS.pop(k, None); return take(q, D["menus"][k], "items")
@on("/newsletters")
def newsletters(q, D):
    for x in D["newsletters"].values():
        if x["wait"] > 0:
            x["wait"] -= 1
            if x["wait"] == 0: x["state"] = "sent"
    return JSONResponse([{k: v for k, v in x.items() if k != "wait"} for x in D["newsletters"].values()])
@on("/newsletters", "POST")
def new_letter(q, D): i = new(D); D["newsletters"][str(i)] = {"id": i, "subject": q.state.b["subject"], "state": "draft", "wait": 0}; return JSONResponse({"id": i}, 201)
@on("/newsletters/{k}/send", "POST")
@let
def send(q, D, x): x["wait"] = 3; return JSONResponse({"queued": True}, 202)
on("/newsletters/{k}/test", "POST")(let(lambda q, D, x: JSONResponse({"mailed_to": q.state.who, "size": 40 * D["n"] % 7000}, 202)))
# what is never kept
on("/redirects")(lambda q, D: JSONResponse({"items": [], "count": 0}))
on("/redirects", "POST")(lambda q, D: JSONResponse({"id": new(D), "from": q.state.b.get("from")}, 201))
on("/settings/general")(lambda q, D: JSONResponse(D["general"]))
on("/settings/general", "PUT")(lambda q, D: take(q, D["general"], "site", "tagline") if chief(q) else bad("chief editor only", 403))
on("/settings/branding")(lambda q, D: JSONResponse({"logo": "/logo.svg", "accent": "#aa0000"}))
on("/settings/branding", "PUT")(lambda q, D: bad("needs the scope branding:write", 403))
on("/users")(lambda q, D: JSONResponse(["ed1", "ed2", "ed3", "ed4"]) if chief(q) else bad("chief editor only", 403))
@on("/analytics/top")
def top(q, D):
    if mode("view"): return bad("figures are being rebuilt", 503)
    return JSONResponse({"items": [{"id": 3100 + i, "hits": (i * 337 + D["n"] * 19) % 9000} for i in range(int(q.query_params.get("hours", 6)) % 15 + 1)]})
on("/analytics/realtime")(lambda q, D: JSONResponse({"visitors": 0, "pages": [], "sources": []}))
def stats(D): return {"drafts": sum(a["state"] == "draft" for a in D["articles"].values()), "pending": sum(c["state"] == "pending" for c in D["comments"].values()), "latest": [a["id"] for a in list(D["articles"].values())[-(D["n"] % 5 + 1):]]}
if NEW:
    on("/stats")(lambda q, D: JSONResponse(stats(D)))
    for p in ("/api/v1/stats", "/api/v1/articles"): on(p, open=True, bare=True)(lambda q, D: bad("v1 is retired, see /api/v2", 410))
else:
    on("/api/v1/stats", bare=True)(lambda q, D: JSONResponse(stats(D)))
    on("/api/v1/articles", open=True, bare=True)(lambda q, D: JSONResponse([short(a) for a in list(D["articles"].values())[-12:] if a["state"] == "published"]))
on("/exports/articles.csv")(lambda q, D: Response("".join(f"{a['id']};{a['title']};{a['state']}\n" for a in D["articles"].values()), media_type="text/csv"))
@on("/api/public/articles/{k}/comments", "GET", "POST", open=True, bare=True)
def public(q, D):
    s = q.path_params["k"]
    if q.method == "GET": return JSONResponse([c["text"] for c in D["comments"].values() if c["slug"] == s and c["state"] == "approved"])
    i = new(D); D["comments"][str(i)] = {"id": i, "slug": s, "text": q.state.b.get("text", ""), "state": "pending"}; return JSONResponse({"thanks": True}, 201)
on("/api/public/hits", "POST", open=True, bare=True)(lambda q, D: EMPTY())
async def ping(q): return PlainTextResponse("pong")
app = Starlette(routes=ROUTES + [Route("/ping", ping)])
