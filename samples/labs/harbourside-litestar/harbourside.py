"""Two hotels' operations: Litestar with its own 404, 405 and 400, everything in memory and in one file. What is missing is in truth.py."""
import hashlib, json, os, pickle, random
from pathlib import Path

from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException, NotFoundException
from litestar.handlers import HTTPRouteHandler

WORK = Path(os.environ["WORK"])
FILE = WORK / "state.pickle"
rnd = random.Random(1807)
PROPS = ("harbour-house", "quay-lodge")
FIRST = "Ada Ben Cleo Dan Eve Finn Gwen Hugo Iris Jack Kim Leo Maud Ned Olga Pip".split()
LAST = "Abbot Barrow Carver Dunne Ellery Fisk Garland Hale Innes Joyce Keane Lowther".split()
ROLES = {"mara": "group", "owen": "manager", "dele": "manager", "ida": "desk", "tom": "desk", "priya": "desk"}


def name():
    return f"{rnd.choice(FIRST)} {rnd.choice(LAST)}"


def seed():
    d = {"seq": 48300, "night": {}, "runs": {}, "sessions": 0, "changes": [], "drafts": {}, "held": []}
    for k, p in enumerate(PROPS):
        rooms = {f"{f}{n:02}": {"no": f"{f}{n:02}", "floor": f, "type": rnd.choice(["twin", "king", "suite"]), "state": rnd.choice(["clean", "dirty", "ready"]), "dnd": False} for f in (1, 2, 3) for n in range(1, 9 - k * 2)}
        guests = {str(900 + 100 * k + i): {"id": 900 + 100 * k + i, "name": name(), "email": f"guest{i}@example.org", "country": rnd.choice(["IE", "GB", "DE", "US"]), "remarks": ""} for i in range(40)}
        bookings = {str(48000 + 150 * k + i): {"id": 48000 + 150 * k + i, "guest": int(rnd.choice(list(guests))), "room": rnd.choice(list(rooms)), "nights": rnd.randint(1, 6), "state": rnd.choice(["booked", "booked", "in-house", "left"]), "confirmation_sent": None, "source": rnd.choice(["web", "phone", "channel"]), "vip": False} for i in range(70)}
        d[p] = {
            "rooms": rooms, "guests": guests, "bookings": bookings, "notes": {b: [{"id": 1, "text": "Late arrival"}] for b in list(bookings)[::6]},
            "folio": {b: [{"what": "room", "amount": rnd.choice([120, 145, 189])}] for b in bookings}, "deposit": {b: {"amount": 50, "paid": True} for b in list(bookings)[::2]},
            "blocks": {r: [{"id": 1, "reason": "carpet " * rnd.randint(1, 3)}] for r in list(rooms)[::4]}, "faults": {},
            "switches": {s: rnd.random() < .5 for s in ("mobile-key", "late-checkout", "upsell-mail", "self-check-in", "sms-door-code", "quiet-hours")},
            "channels": {s: {"slug": s, "open": True, "last_push": "2029-05-13"} for s in ("bookery", "hotelhop", "direct-web", "agents")},
            "rates": {s: {"slug": s, "price": pr, "restrictions": {"min_stay": 1, "closed": []}} for s, pr in (("bar", 149), ("advance", 119), ("corporate", 129), ("half-board", 189))},
            "overrides": {s: [{"date": f"2029-05-{17 + i}", "price": pr + 20 * i} for i in range(5)] for s, pr in (("bar", 149), ("advance", 119), ("corporate", 129), ("half-board", 189))},
            "lost": {}, "keycards": {}, "rounds": {}, "messages": [{"id": 100 + i, "room": "101", "at": "08:00", "text": "wake-up"} for i in range(20)],
            "pool": [{"guest": int(g), "hour": 9 + i} for i, g in enumerate(list(guests)[:5])] if k == 0 else [], "waitlist": [{"guest": int(g)} for g in list(guests)[3:9 - k]], "feedback": {str(70 + i): {"id": 70 + i, "text": "Lovely " * rnd.randint(1, 9), "answered": None} for i in range(12)},
            "letters": {s: {"slug": s, "subject": s.title(), "body": "Dear guest, " * rnd.randint(2, 6)} for s in ("welcome", "goodbye", "no-show")}, "pins": {}, "cashups": [], "minibar": 0,
        }
    return d


D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["seq"])
H = []


def on(word):
    return (WORK / "mode").exists() and word in (WORK / "mode").read_text().split()


def version():
    return int((WORK / "version").read_text())


def today():
    return (WORK / "today").read_text()


def next_id():
    D["seq"] += rnd.choice([1, 1, 2, 3])
    return D["seq"]


def refuse(status, text):
    raise HTTPException(status_code=status, detail=text)


def have(table, key, text):
    x = table.get(str(key))
    if x is None:
        raise NotFoundException(detail=text)
    return x


OPEN = ("/hq/healthz", "/hq/-/session", "/hq/hooks/", "/hq/public/", "/hq/connect/")


def route(method, path, since=0, until=99):
    """One handler; what it returns is (body, status[, headers]) or a body."""
    def deco(fn):
        async def handler(request: Request) -> Response:
            p, who = request.url.path, request.cookies.get("hqsid", "")
            if p != "/hq/healthz" and on("maintenance"):
                return Response({"status_code": 503, "detail": "Night audit in progress"}, status_code=503, headers={"Retry-After": "600"})
            if not p.startswith(OPEN) and who not in ROLES:
                return Response({"status_code": 401, "detail": "Sign in first"}, status_code=401)
            request.state.who, request.state.role = who, ROLES.get(who, "")
            if not since <= version() <= until:
                raise NotFoundException()
            prop = request.path_params.get("prop")
            if prop is not None and prop not in PROPS:
                raise NotFoundException(detail="Unknown property")
            try: data = json.loads(await request.body() or b"null")
            except ValueError: refuse(400, "Malformed JSON")
            out = fn(request, D.get(prop), data, **{k: v for k, v in request.path_params.items() if k != "prop"})
            body, status, more = (out + ({},))[:3] if isinstance(out, tuple) else (out, 201 if method == "POST" else 200, {})
            if method != "GET" and status < 400: FILE.write_bytes(pickle.dumps(D))
            headers = dict(more)
            if method == "GET" and status == 200 and not isinstance(body, str):
                raw = json.dumps(body, separators=(",", ":"), ensure_ascii=False)
                tag = '"' + hashlib.blake2s((p + request.url.query + raw).encode(), digest_size=9).hexdigest() + '"'
                headers["ETag"] = tag
                headers["Cache-Control"] = "private, no-cache"
                if request.headers.get("if-none-match", "").removeprefix("W/") == tag: return Response(None, status_code=304, headers=headers)
                return Response(raw.encode(), status_code=200, headers=headers, media_type="application/json")
            if status in (204, 302, 303): return Response(None, status_code=status, headers=headers)
            return Response(body, status_code=status, headers=headers, media_type="text/csv" if isinstance(body, str) else "application/json")
        handler.__name__ = f"h{len(H)}"
        H.append(HTTPRouteHandler(path, http_method=method, status_code=201 if method == "POST" else 200)(handler))
        return fn
    return deco


def page(rows, q, size=20):
    n = int(q.query_params.get("page", 1))
    return {"items": rows[(n - 1) * size:n * size], "total": len(rows)}


P = "/hq/{prop:str}"

# --- the house as a whole
@route("GET", "/hq/healthz")
def _(q, d, b): return {"ok": True}
@route("POST", "/hq/-/session")
def _(q, d, b):
    if on("throttle"): refuse(429, "Too many attempts")
    if (b or {}).get("pin") != "right": refuse(401, "Wrong name or PIN")
    return {"name": b["name"], "role": ROLES.get(b["name"])}
@route("DELETE", "/hq/-/session")
def _(q, d, b): return None, 204
@route("GET", "/hq/-/whoami")
def _(q, d, b): return {"name": q.state.who, "role": q.state.role, "properties": list(PROPS)}
@route("GET", "/hq/-/taxes")
def _(q, d, b): return [{"code": "VAT", "rate": 13.5}, {"code": "CITY", "rate": 0}]
@route("GET", "/hq/-/banners")
def _(q, d, b): return [{"text": "Fire drill at eleven"}] if on("banner") else []
@route("GET", "/hq/-/people")
def _(q, d, b):
    if q.state.role == "desk": refuse(403, "Managers only")
    return [{"name": n, "role": r} for n, r in ROLES.items()]
@route("GET", "/hq/-/contracts")
def _(q, d, b): refuse(403, "Missing permission contracts.read")
@route("GET", "/hq/-/owners-statement")
def _(q, d, b):
    if q.state.role != "group": raise NotFoundException()
    return {"month": q.query_params.get("month"), "net": sum(len(D[p]["bookings"]) for p in PROPS) * 91}
@route("GET", "/hq/-/recalls")
def _(q, d, b): return []
@route("GET", "/hq/-/search")
def _(q, d, b):
    s = q.query_params.get("q", "").lower()
    return [g["name"] for p in PROPS for g in D[p]["guests"].values() if s and s in g["name"].lower()][:8]
@route("GET", P + "/badges")
def _(q, d, b): return {"arrivals": sum(x["state"] == "booked" for x in d["bookings"].values()), "faults": sum(map(len, d["faults"].values()))}
@route("GET", P + "/bell")
def _(q, d, b): return ({"ring": D["held"].pop()}) if D["held"] else (None, 204)

# --- bookings
@route("GET", P + "/bookings")
def _(q, d, b):
    rows = list(d["bookings"].values())[::-1]
    s, f = q.query_params.get("state"), q.query_params.get("from")
    if s: rows = [r for r in rows if r["state"] == s]
    if f and f > "2029-07": rows = []
    return page(rows, q)
@route("POST", P + "/bookings")
def _(q, d, b):
    if not (b or {}).get("room"): refuse(400, "Validation failed for POST: room is required")
    k = next_id()
    d["bookings"][str(k)] = {"id": k, "guest": b["guest"], "room": b["room"], "nights": b.get("nights", 1), "state": "booked", "confirmation_sent": None, "source": "phone", "vip": False}
    d["folio"][str(k)] = []
    D["changes"].append(k)
    return d["bookings"][str(k)]
BK = P + "/bookings/{bid:int}"
@route("GET", BK)
def _(q, d, b, bid): return have(d["bookings"], bid, f"Booking {bid} not found")
@route("PUT", BK)
def _(q, d, b, bid):
    x = have(d["bookings"], bid, f"Booking {bid} not found")
    if b.get("version") == "stale": refuse(409, "Somebody else saved this booking")
    x.update(nights=b["nights"], room=b["room"])
    return x
@route("POST", BK + "/check-in")
def _(q, d, b, bid):
    x = have(d["bookings"], bid, f"Booking {bid} not found")
    if x["state"] != "booked": refuse(409, "Not expected")
    x["state"] = "in-house"
    return x
@route("POST", BK + "/check-out")
def _(q, d, b, bid):
    x = have(d["bookings"], bid, f"Booking {bid} not found")
    if x["state"] != "in-house": refuse(409, "Not in house")
    x["state"] = "left"
    return x
@route("GET", BK + "/history")
def _(q, d, b, bid): have(d["bookings"], bid, f"Booking {bid} not found"); return []
@route("GET", BK + "/notes")
def _(q, d, b, bid): return d["notes"].get(str(bid), [])
@route("POST", BK + "/notes")
def _(q, d, b, bid):
    l = d["notes"].setdefault(str(bid), [])
    l.append({"id": len(l) + 1, "text": b["text"]})
    return l[-1]
@route("GET", BK + "/folio")
def _(q, d, b, bid): return d["folio"].get(str(bid), [])
@route("POST", BK + "/payments")
def _(q, d, b, bid):
    if b["card"] == "bad": refuse(402, "Card declined")
    if b["key"] in d["pins"].setdefault("keys", set()): return {"ok": True, "replayed": True}, 200
    d["pins"]["keys"].add(b["key"])
    d["folio"].setdefault(str(bid), []).append({"what": "payment", "amount": -b["amount"]})
    return {"ok": True}
@route("GET", BK + "/deposit")
def _(q, d, b, bid): return have(d["deposit"], bid, "No deposit was taken")
@route("POST", BK + "/split")
def _(q, d, b, bid): have(d["bookings"], bid, f"Booking {bid} not found"); refuse(501, "Splitting is not implemented")
@route("POST", BK + "/confirmation")
def _(q, d, b, bid): have(d["bookings"], bid, f"Booking {bid} not found"); return None, 302, {"Location": f"http://mailer.svc.local:8025/send?booking={bid}"}
@route("PUT", BK + "/vip")
def _(q, d, b, bid): have(d["bookings"], bid, "x")["vip"] = True; return None, 204
@route("DELETE", BK + "/vip")
def _(q, d, b, bid): have(d["bookings"], bid, "x")["vip"] = False; return None, 204
@route("GET", BK + "/cot")
def _(q, d, b, bid): return ({"cot": "by the window"}) if bid % 9 == 0 else (None, 204)
@route("GET", BK + "/documents")
def _(q, d, b, bid): return [{"id": bid * 10}] if bid % 3 else []
@route("GET", P + "/documents/{did:int}/file")
def _(q, d, b, did): return None, 302, {"Location": f"https://files.example.net/{did}?sig=abc"}

# --- guests
@route("GET", P + "/guests")
def _(q, d, b):
    s = q.query_params.get("q", "").lower()
    return page([g for g in d["guests"].values() if s in g["name"].lower()], q)
@route("GET", P + "/guests/{gid:int}")
def _(q, d, b, gid): return have(d["guests"], gid, f"Guest {gid} not found")
@route("PUT", P + "/guests/{gid:int}")
def _(q, d, b, gid): x = have(d["guests"], gid, "x"); x.update(remarks=b["remarks"], country=b["country"]); return x
@route("GET", P + "/guests/{gid:int}/portrait")
def _(q, d, b, gid): refuse(404, "No portrait") if gid % 5 else None; return {"url": f"/hq/media/{gid}.jpg"}
@route("GET", P + "/guests/{gid:int}/preferences")
def _(q, d, b, gid): return [{"pillow": "soft"}] if gid % 4 == 0 else []

# --- rooms and housekeeping
@route("GET", P + "/rooms")
def _(q, d, b): return list(d["rooms"].values())
RM = P + "/rooms/{no:str}"
@route("GET", RM)
def _(q, d, b, no): return have(d["rooms"], no, "No such room")
@route("PATCH", RM)
def _(q, d, b, no): have(d["rooms"], no, "No such room").update(state=b["state"]); return {"ok": True}, 200
@route("PUT", RM + "/dnd")
def _(q, d, b, no): have(d["rooms"], no, "x")["dnd"] = True; return {"ok": True}, 200
@route("DELETE", RM + "/dnd")
def _(q, d, b, no): have(d["rooms"], no, "x")["dnd"] = False; return None, 204
@route("GET", RM + "/blocks")
def _(q, d, b, no): return d["blocks"].get(no, [])
@route("POST", RM + "/blocks")
def _(q, d, b, no): return {"id": next_id(), "reason": b["reason"]}
@route("GET", RM + "/faults")
def _(q, d, b, no): return d["faults"].get(no, [])
@route("POST", RM + "/faults")
def _(q, d, b, no): d["faults"].setdefault(no, []).append({"id": next_id(), "what": b["what"]}); return d["faults"][no][-1]
@route("DELETE", RM + "/faults/{fid:int}")
def _(q, d, b, no, fid):
    l = d["faults"].get(no, [])
    if fid not in [f["id"] for f in l]: raise NotFoundException(detail="Fault is gone")
    d["faults"][no] = [f for f in l if f["id"] != fid]
    return None, 204
@route("POST", RM + "/minibar")
def _(q, d, b, no):
    d["minibar"] += 1
    for x in d["bookings"].values():
        if x["room"] == no and x["state"] == "in-house": d["folio"].setdefault(str(x["id"]), []).append({"what": "minibar: " + b["what"], "amount": 6}); break
    return {"ok": True}
@route("GET", P + "/floors/{f:int}/linen")
def _(q, d, b, f): return [{"room": r["no"], "sets": 2} for r in d["rooms"].values() if r["floor"] == f and r["state"] == "dirty"]
@route("GET", P + "/floors/{f:int}/minibar")
def _(q, d, b, f): return {"rows": [], "of": f}
@route("GET", P + "/floors/{f:int}/sleepers")
def _(q, d, b, f): return {"rows": [r["no"] for r in d["rooms"].values() if r["floor"] == f and r["dnd"]], "of": f}
@route("GET", P + "/rounds")
def _(q, d, b): return [r for r in d["rounds"].values() if r["day"] == q.query_params.get("day", today())]
@route("POST", P + "/rounds")
def _(q, d, b): k = next_id(); d["rounds"][str(k)] = {"id": k, "day": today(), "floor": b["floor"], "maid": b["maid"], "state": "open"}; return d["rounds"][str(k)]
@route("POST", P + "/rounds/{rid:int}/close")
def _(q, d, b, rid):
    x = have(d["rounds"], rid, "No such round")
    if x["state"] == "done": refuse(409, "Closed already")
    x["state"] = "done"
    return x
@route("GET", P + "/lost-property")
def _(q, d, b): return list(d["lost"].values())
@route("POST", P + "/lost-property")
def _(q, d, b): k = next_id(); d["lost"][str(k)] = {"id": k, "what": b["what"]}; return d["lost"][str(k)]
@route("GET", P + "/lost-property/{lid:int}")
def _(q, d, b, lid): return have(d["lost"], lid, "Handed out already")
@route("DELETE", P + "/lost-property/{lid:int}")
def _(q, d, b, lid): have(d["lost"], lid, "Handed out already"); del d["lost"][str(lid)]; return None, 204
@route("GET", P + "/keycards")
def _(q, d, b): return [k for k in d["keycards"].values()][-15:]
@route("POST", P + "/keycards")
def _(q, d, b): k = next_id(); d["keycards"][str(k)] = {"id": k, "room": b["room"], "at": today()}; return d["keycards"][str(k)]
@route("DELETE", P + "/keycards/{kid:int}")
def _(q, d, b, kid): have(d["keycards"], kid, "Void already"); del d["keycards"][str(kid)]; return None, 204
@route("GET", P + "/messages")
def _(q, d, b): return d["messages"][-20:]
@route("POST", P + "/messages")
def _(q, d, b): d["messages"].append({"id": d["messages"][-1]["id"] + 1, "room": b["room"], "at": b["at"], "text": "wake-up"}); return d["messages"][-1]

# --- selling
@route("GET", P + "/switches")
def _(q, d, b): return [{"slug": s, "on": v} for s, v in d["switches"].items()]
@route("PUT", P + "/switches/{slug:str}")
def _(q, d, b, slug): have({s: 1 for s in d["switches"]}, slug, "No such switch"); return {"slug": slug, "on": b["on"]}
@route("GET", P + "/channels")
def _(q, d, b):
    for c in d["channels"].values():
        if c.get("queue"): c["queue"] -= 1; c["pushes"] = c.get("pushes", 0) + (c["queue"] == 0)
    return [{k: v for k, v in c.items() if k != "queue"} for c in d["channels"].values()]
@route("PUT", P + "/channels/{slug:str}")
def _(q, d, b, slug): have(d["channels"], slug, "No such channel")["open"] = b["open"]; return {"slug": slug, "open": b["open"]}
@route("POST", P + "/channels/{slug:str}/push")
def _(q, d, b, slug): have(d["channels"], slug, "No such channel")["queue"] = 2; return {"queued": True}, 202
RT = P + "/rates/{slug:str}"
CACHE = {}
@route("GET", P + "/rates")
def _(q, d, b):
    p, stamp = q.path_params["prop"], int((WORK / "clock").read_text())
    if p not in CACHE or stamp - CACHE[p][0] > 240: CACHE[p] = (stamp, json.dumps([{"slug": r["slug"], "price": r["price"]} for r in d["rates"].values()]))
    return json.loads(CACHE[p][1])
@route("PUT", RT)
def _(q, d, b, slug): have(d["rates"], slug, "No such rate")["price"] = b["price"]; return {"slug": slug, "price": b["price"]}
@route("GET", RT + "/restrictions")
def _(q, d, b, slug): return have(d["rates"], slug, "No such rate")["restrictions"]
@route("PUT", RT + "/restrictions")
def _(q, d, b, slug):
    if version() >= 2: have(d["rates"], slug, "x")["restrictions"] = b
    return b
@route("GET", RT + "/overrides")
def _(q, d, b, slug): return d["overrides"].get(slug, [])
@route("POST", RT + "/overrides")
def _(q, d, b, slug):
    l = d["overrides"][slug]
    if b["date"] in [o["date"] for o in l]: refuse(409, "There is one for that day")
    l.append(b)
    return b
@route("DELETE", RT + "/overrides/{day:str}")
def _(q, d, b, slug, day): return None, 204
@route("GET", P + "/waitlist", since=2)
def _(q, d, b): return d["waitlist"]
@route("GET", P + "/feedback")
def _(q, d, b): return [f for f in d["feedback"].values() if not f["answered"]]
@route("POST", P + "/feedback/{fid:int}/answer")
def _(q, d, b, fid): have(d["feedback"], fid, "x")["answered"] = b["text"]; return {"ok": True}
@route("GET", P + "/letters/{slug:str}")
def _(q, d, b, slug): return have(d["letters"], slug, "No such letter")
@route("PUT", P + "/letters/{slug:str}")
def _(q, d, b, slug): x = have(d["letters"], slug, "No such letter"); x.update(subject=b["subject"], body=b["body"]); return x
@route("POST", P + "/letters/{slug:str}/preview")
def _(q, d, b, slug): return {"html": "<p>" + b["body"] * 2 + "</p>"}, 200
@route("PUT", P + "/letters/{slug:str}/draft")
def _(q, d, b, slug): D["drafts"][slug] = b; return None, 204
@route("GET", P + "/pool")
def _(q, d, b): return d["pool"]
@route("POST", P + "/pool")
def _(q, d, b): d["pool"].append({"guest": b["guest"], "hour": b["hour"]}); return d["pool"][-1]
@route("GET", P + "/spa/slots")
def _(q, d, b):
    if q.path_params["prop"] == "quay-lodge": raise NotFoundException(detail="No spa in this property")
    return [{"hour": h, "free": (h * 7 + len(D["changes"])) % 4} for h in range(9, 19)]

# --- figures
def span(q): return int(q.query_params.get("days", 7))
@route("GET", P + "/figures/occupancy")
def _(q, d, b):
    if on("view"): refuse(500, "Internal Server Error")
    n = sum(x["state"] == "in-house" for x in d["bookings"].values())
    return [{"day": i, "rooms": (n * (i + 3)) % len(d["rooms"])} for i in range(span(q))]
@route("GET", P + "/figures/pickup")
def _(q, d, b): return [x["created"] for x in d["bookings"].values()]
@route("GET", P + "/figures/forecast")
def _(q, d, b): return {"rooms": 0, "revenue": 0, "adr": 0, "series": []}
@route("GET", P + "/figures/no-shows")
def _(q, d, b): return {"count": 0, "rows": []} if span(q) < 30 else {"count": 2, "rows": list(d["bookings"].values())[:2]}
@route("GET", P + "/cash-ups")
def _(q, d, b):
    if q.state.role == "desk": refuse(403, "Managers only")
    return d["cashups"]
@route("POST", P + "/cash-ups")
def _(q, d, b): d["cashups"].append({"by": q.state.who, "amount": b["amount"]}); return {"ok": True}
@route("POST", P + "/night-audit")
def _(q, d, b): k = next_id(); D["night"][str(k)] = 0; return {"job": k}, 202
@route("GET", P + "/night-audit/{job:int}")
def _(q, d, b, job): D["night"][str(job)] = D["night"].get(str(job), 0) + 1; return {"job": job, "state": "running" if D["night"][str(job)] < 3 else "done"}
@route("POST", P + "/reports")
def _(q, d, b): k = next_id(); D["runs"][str(k)] = b; return None, 303, {"Location": f"/hq/{q.path_params['prop']}/reports/{k}"}
@route("GET", P + "/reports/{k:int}")
def _(q, d, b, k): return {"id": k, "rows": list(d["bookings"].values())[: k % 17]}
@route("GET", P + "/exports/arrivals.csv")
def _(q, d, b): return "id,room\n" + "".join(f"{x['id']},{x['room']}\n" for x in d["bookings"].values() if x["state"] == "booked"), 200

# --- tablets, integrations, guests
@route("GET", P + "/tablet/v2/tasks")
def _(q, d, b): return [{"room": r["no"]} for r in d["rooms"].values() if r["state"] == "dirty"]
@route("POST", P + "/tablet/v2/tasks/{no:str}/done")
def _(q, d, b, no): have(d["rooms"], no, "x")["state"] = "clean"; return None, 204
CN = "/hq/connect/v2"
def key(q):
    if q.headers.get("x-api-key") != ("k2" if version() >= 2 else "k1"): refuse(401, "Unknown key")
@route("GET", CN + "/changes")
def _(q, d, b): key(q); l, D["changes"] = D["changes"], []; return {"changes": l}
@route("POST", CN + "/reservations")
def _(q, d, b):
    key(q)
    k, h = next_id(), D[b["property"]]
    h["bookings"][str(k)] = {"id": k, "guest": int(rnd.choice(list(h["guests"]))), "room": rnd.choice(list(h["rooms"])), "nights": rnd.randint(1, 4), "state": "booked", "confirmation_sent": None, "source": "channel", "vip": False}
    h["folio"][str(k)] = []
    if rnd.random() < .2: D["held"].append("reservation")
    return {"id": k}
@route("PUT", CN + "/availability/{slug:str}")
def _(q, d, b, slug): key(q); return {"accepted": True}
@route("POST", "/hq/connect/v1/reservations")
def _(q, d, b): refuse(410, "v1 was retired on 1 March 2029; use v2")
@route("POST", "/hq/hooks/payments")
def _(q, d, b): refuse(401, "Bad signature") if q.headers.get("x-signature") != "good" else None; return {"received": True}, 200
@route("GET", "/hq/public/stay/{code:str}")
def _(q, d, b, code): return {"code": code, "arrival": "2029-05-20"} if code.startswith("HS") else refuse(404, "We do not know this code")
@route("POST", "/hq/public/stay/{code:str}/wishes")
def _(q, d, b, code): return {"thanks": True}

app = Litestar(route_handlers=H, openapi_config=None, debug=False)
