"""The admin panel's backend of a tutoring marketplace: FastAPI with Pydantic. In memory; kept over a restart."""
import contextlib, hashlib, json, logging, os, pickle, random, sys, uuid
from pathlib import Path
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, Field
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(6021), WORK / "store"
logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", datefmt="(clock)")
log, pay = logging.getLogger("market"), logging.getLogger("market.payments")
B32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
def text(a, b): return "".join(R.choices("abcdefghijklmnoprstuvw     ", k=R.randint(a, b)))
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def ulid(): return "01JV" + "".join(R.choices(B32, k=22))
SUBJECTS = "Algebra,Geometry,Calculus,Physics,Organic chemistry,Biology,Spanish,Latin,Essay writing,World history,Economics,Piano,Programming,Statistics".split(",")
LEVELS = ["primary", "secondary", "sixth-form", "university"]
def sow():
    tutors = {i: dict(id=i, alias=f"tutor-{400 + k}", headline=text(10, 70), subject=R.choice(SUBJECTS), rate=R.choice([1800, 2500, 3200, 4000, 11000]), status=R.choice(["active", "active", "paused"]), verified=R.random() < .6, listed=R.random() < .8, lessons=R.randint(0, 900)) for k, i in enumerate(uid() for _ in range(64))}
    students = {i: dict(id=i, alias=f"student-{2000 + k}", level=R.choice(LEVELS), balance=R.randint(0, 30000), remark=text(0, 40)) for k, i in enumerate(ulid() for _ in range(90))}
    lessons = {i: dict(id=i, tutor_id=R.choice(list(tutors)), student_id=R.choice(list(students)), at=f"2031-05-{R.randint(1, 28):02}T{R.randint(9, 20):02}:00:00Z", minutes=R.choice([45, 60, 90]), status=R.choice(["booked", "booked", "done", "cancelled"]), price=R.choice([1800, 2500, 4000, 11000])) for i in (ulid() for _ in range(230))}
    disputes = {i: dict(id=i, lesson_id=R.choice(list(lessons)), status=R.choice(["open", "open", "resolved"]), summary=text(10, 60)) for i in (ulid() for _ in range(34))}
    return dict(n=0, tutors=tutors, students=students, lessons=lessons, disputes=disputes,
        messages={i: [dict(id=ulid(), text=text(10, 110)) for _ in range(R.randint(0, 3))] for i in disputes}, bin={},
        files={i: [dict(id=ulid(), name=text(5, 16) + ".pdf") for _ in range(R.randint(1, 2))] if R.random() < .5 else [] for i in disputes},
        documents={i: [dict(id=ulid(), kind=R.choice(["passport", "degree"]), checked=True)] for k, i in enumerate(tutors) if k % 6 == 0}, plans={i for k, i in enumerate(students) if k % 4 == 1},
        credits={i: [dict(id=ulid(), amount=R.choice([500, 1000, 2500])) for _ in range(R.choice([0, 0, 1, 3]))] for i in students},
        subjects={i: dict(id=i, title=s, active=R.random() < .8, used=True) for i, s in ((uid(), s) for s in SUBJECTS)},
        reviews={i: dict(id=i, tutor_id=R.choice(list(tutors)[:30]), stars=R.randint(1, 5), text=text(8, 120), hidden=R.random() < .2) for i in (ulid() for _ in range(36))},
        payouts={i: dict(id=i, tutor_id=R.choice(list(tutors)), amount=R.choice([4200, 18000, 125000]), status=R.choice(["due", "due", "paid"])) for i in (ulid() for _ in range(120))}, due=[],
        coupons={i: dict(id=i, code="".join(R.choices(B32[10:], k=8)), percent=R.choice([5, 10, 15]), active=R.random() < .5) for i in (uid() for _ in range(9))},
        flags={k: dict(key=k, on=i % 2 == 0, audience="all") for i, k in enumerate(("group-lessons", "instant-booking", "whiteboard-2", "gift-cards", "trial-lesson"))},
        settings={"payout-schedule": dict(every="week", weekday="friday", minimum=2500, memo=text(5, 20)), "booking-rules": dict(notice_hours=12, cancel_hours=24, buffer_minutes=15), "branding": dict(colour="#225577", strapline=text(10, 40))},
        templates={i: dict(id=i, slug=s, subject=text(10, 40), body=text(80, 400)) for i, s in ((uid(), s) for s in ("welcome", "reminder", "receipt", "dispute-opened", "payout-sent"))},
        notes=[dict(id=ulid(), text=text(10, 90)) for _ in range(4)], news=[dict(id=ulid(), title="Spring calendar"), dict(id=ulid(), title="New cancellation terms")],
        incidents=[], refunds=[], audit=[dict(id=ulid(), what=text(10, 60)) for _ in range(70)], spare=[])
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
@contextlib.asynccontextmanager
async def life(_):
    log.info("market %s, 4 payment methods, mailer=ses", "1.19.0" if NEW else "1.18.2")
    yield
    STORE.write_bytes(pickle.dumps(D))
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def no(status, why=None): raise HTTPException(status, why)
def noise(q: Request):
    D["n"] += 1
    if D["n"] % 89 == 0: pay.warning("settlement file %d not implemented for currency SEK, skipped", R.randint(100, 999))
    elif D["n"] % 57 == 0: log.info("search index: %d documents, %d ms", R.randint(300, 400), R.randint(3, 90))
    elif D["n"] % 151 == 0: log.error("ses: throttled, message %d queued again", R.randint(1000, 9999))
    if mode("database") and q.url.path.startswith("/v1/admin"): no(503, "Database is not available")
app = FastAPI(title="market", openapi_url=None, docs_url=None, redoc_url=None, lifespan=life, dependencies=[Depends(noise)])
def who(q: Request):
    if mode("limit"): no(429, "Rate limit exceeded")
    t = q.headers.get("authorization", "")[7:]
    if not t: no(401, "Session has ended")
    if q.method not in ("GET", "HEAD") and not q.url.path.endswith("/search"):
        if t == "support": no(403, "Read-only account")
        D["audit"].insert(0, dict(id=ulid(), what=q.method + " " + text(6, 40)))
    return t
def one(kind, i, name): return D[kind].get(i) or no(404, name + " not found")
def page(q, rows, n=50):
    p, s = int(q.query_params.get("page", 1)), q.query_params.get("q", "").lower()
    rows = [r for r in rows if not s or s in str(r).lower()]
    return {"items": rows[(p - 1) * n:p * n], "total": len(rows), "page": p, "size": n, "pages": -(-len(rows) // n)}
def pick(q, rows, *keys): return [r for r in rows if all(q.query_params.get(k) in (None, str(r.get(k))) for k in keys)]
W = Depends(who)
a = APIRouter(prefix="/v1/admin")

@a.get("/me")
def _(t=W): return {"account": t, "scopes": ["read", "write"] if t == "admin" else ["read"]}
@a.get("/enums")
def _(t=W): return {"levels": LEVELS, "statuses": ["booked", "done", "cancelled"], "currencies": ["EUR", "GBP"]}
@a.get("/version")
def _(t=W): return {"version": "1.19.0" if NEW else "1.18.2"}
@a.get("/notifications/unread")
def _(t=W): return {"count": sum(d["status"] == "open" for d in D["disputes"].values()) % 11}

# --- tutors
@a.get("/tutors")
def _(q: Request, t=W): return page(q, pick(q, D["tutors"].values(), "subject", "status"))
@a.get("/tutors/{i}")
def _(i: uuid.UUID, t=W): return one("tutors", str(i), "Tutor")
class TutorChange(BaseModel):
    headline: str | None = Field(None, min_length=3); verified: bool | None = None; listed: bool | None = None
@a.patch("/tutors/{i}")
def _(i: uuid.UUID, c: TutorChange, t=W): r = one("tutors", str(i), "Tutor"); r.update(c.model_dump(exclude_none=True)); return r
@a.get("/tutors/{i}/availability")
def _(i: uuid.UUID, t=W): one("tutors", str(i), "Tutor"); return []        # TODO the calendar service
@a.get("/tutors/{i}/documents")
def _(i: uuid.UUID, t=W): one("tutors", str(i), "Tutor"); return D["documents"].get(str(i), [])
@a.get("/tutors/{i}/ratings")
def _(i: uuid.UUID, t=W):
    one("tutors", str(i), "Tutor"); s = [r["stars"] for r in D["reviews"].values() if r["tutor_id"] == str(i)]
    return {"average": round(sum(s) / len(s), 2) if s else None, "count": len(s)}
@a.post("/tutors/{i}/background-check", status_code=202)
def _(i: uuid.UUID, t=W): one("tutors", str(i), "Tutor"); no(501, "Provider is not connected")
@a.post("/tutors/{i}/impersonate")
def _(i: uuid.UUID, t=W): one("tutors", str(i), "Tutor"); return {"token": "i" * 120}

# --- students
@a.get("/students")
def _(q: Request, t=W): return page(q, pick(q, D["students"].values(), "level"))
@a.get("/students/{i}")
def _(i: str, t=W): return one("students", i, "Student")
@a.get("/students/{i}/credits")
def _(i: str, q: Request, t=W): one("students", i, "Student"); return page(q, D["credits"][i])
class Credit(BaseModel): amount: int = Field(gt=0); reason: str = ""
@a.post("/students/{i}/credits", status_code=201)
def _(i: str, c: Credit, t=W): s = one("students", i, "Student"); k = ulid(); D["credits"][i].append(dict(id=k, amount=c.amount)); s["balance"] += c.amount; return {"id": k}
@a.get("/students/{i}/learning-plan")
def _(i: str, t=W): s = one("students", i, "Student"); return {"goal": s["remark"] or None, "weeks": 4 + len(s["remark"])} if i in D["plans"] else no(404)

# --- lessons
@a.get("/lessons")
def _(q: Request, t=W): return page(q, pick(q, reversed(D["lessons"].values()), "status", "tutor_id"))
@a.get("/lessons/calendar")
def _(q: Request, t=W): return {"week": q.query_params["week"], "days": group_by_day(D["lessons"].values())}
def group_by_day(rows): return {r["starts_at"][:10]: r for r in rows}
@a.get("/lessons/live")
def _(t=W):
    h = int(now() // 60) // 60 % 24
    l = [{"lesson_id": ulid(), "minutes": R.randint(1, 59)} for _ in range(R.choice([0, 1, 1, 2, 3]))] if 13 <= h < 19 else []
    return {"items": l, "total": len(l), "page": 1, "size": 50, "pages": 1 if l else 0}
class Search(BaseModel): status: list[str] = []; minutes: int | None = None; text: str = ""
@a.post("/lessons/search")
def _(c: Search, q: Request, t=W): return page(q, [r for r in D["lessons"].values() if (not c.status or r["status"] in c.status) and c.minutes in (None, r["minutes"]) and c.text in str(r)])
@a.get("/lessons/{i}")
def _(i: str, t=W): return one("lessons", i, "Lesson")
class LessonChange(BaseModel): status: str = Field(pattern="^(booked|done|cancelled)$")
@a.patch("/lessons/{i}")
def _(i: str, c: LessonChange, t=W): r = one("lessons", i, "Lesson"); r["status"] = c.status; return r
@a.post("/lessons/{i}/remind", status_code=202)
def _(i: str, t=W): one("lessons", i, "Lesson"); return {"queued": True}

# --- catalogue
@a.get("/subjects")
def _(q: Request, t=W):
    body = json.dumps(list(D["subjects"].values())).encode(); tag = '"' + hashlib.md5(body).hexdigest()[:16] + '"'
    if q.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"ETag": tag})
    return Response(body, media_type="application/json", headers={"ETag": tag, "Cache-Control": "private, no-cache"})
class Subject(BaseModel): title: str = Field(min_length=3)
@a.post("/subjects", status_code=201)
def _(c: Subject, t=W):
    if any(s["title"] == c.title for s in D["subjects"].values()): no(409, "Title is taken")
    i = uid(); D["subjects"][i] = dict(id=i, title=c.title, active=False, used=False); return D["subjects"][i]
class Active(BaseModel): active: bool
@a.patch("/subjects/{i}")
def _(i: uuid.UUID, c: Active, t=W): r = one("subjects", str(i), "Subject"); r["active"] = c.active; return r
@a.delete("/subjects/{i}", status_code=204)
def _(i: uuid.UUID, t=W):
    if one("subjects", str(i), "Subject")["used"]: no(409, "Subject is in use")
    del D["subjects"][str(i)]; return Response(status_code=204)
@a.get("/reviews")
def _(q: Request, t=W): return page(q, pick(q, D["reviews"].values(), "stars", "hidden"))
class Hidden(BaseModel): hidden: bool
@a.patch("/reviews/{i}")
def _(i: str, c: Hidden, t=W): r = one("reviews", i, "Review"); r["hidden"] = c.hidden; return r
@a.delete("/reviews/{i}", status_code=204)
def _(i: str, t=W): one("reviews", i, "Review"); return Response(status_code=204)
@a.get("/coupons")
def _(q: Request, t=W): return page(q, list(D["coupons"].values()))
class Coupon(BaseModel): code: str = Field(min_length=4, max_length=12); percent: int = Field(gt=0, le=50)
@a.post("/coupons", status_code=201)
def _(c: Coupon, t=W): i = uid(); D["coupons"][i] = dict(id=i, code=c.code, percent=c.percent, active=True); return D["coupons"][i]
@a.patch("/coupons/{i}")
def _(i: uuid.UUID, c: Active, t=W): return {**one("coupons", str(i), "Coupon"), "active": c.active}
@a.delete("/coupons/{i}", status_code=204)
def _(i: uuid.UUID, t=W): one("coupons", str(i), "Coupon"); del D["coupons"][str(i)]; return Response(status_code=204)

# --- disputes
@a.get("/disputes")
def _(q: Request, t=W): return page(q, pick(q, reversed(D["disputes"].values()), "status"))
@a.get("/disputes/{i}")
def _(i: str, t=W): return one("disputes", i, "Dispute")
class Status(BaseModel): status: str
@a.patch("/disputes/{i}")
def _(i: str, c: Status, t=W):
    r = one("disputes", i, "Dispute")
    if r["status"] == c.status: no(409, "Dispute is " + c.status)
    r["status"] = c.status; return r
@a.get("/disputes/{i}/messages")
def _(i: str, t=W): one("disputes", i, "Dispute"); return D["messages"][i]
class Message(BaseModel): text: str = Field(min_length=2)
@a.post("/disputes/{i}/messages", status_code=201)
def _(i: str, c: Message, t=W): one("disputes", i, "Dispute"); k = ulid(); D["messages"][i].append(dict(id=k, text=c.text)); return {"id": k}
@a.delete("/disputes/{i}/messages/{k}", status_code=204)
def _(i: str, k: str, t=W):
    l = D["messages"][i]; m = next((m for m in l if m["id"] == k), None) or no(404, "Message not found")
    l.remove(m); D["bin"][k] = m; return Response(status_code=204)
@a.post("/disputes/{i}/messages/{k}/restore")
def _(i: str, k: str, t=W): D["messages"][i].append(D["bin"].pop(k, None) or no(410, "Too late")); return {"ok": True}
if NEW:
    @a.get("/disputes/{i}/attachments")
    def _(i: str, t=W): one("disputes", i, "Dispute"); return D["files"][i]

# --- money
def settle():
    for d in [d for d in D["due"] if d[0] <= now()]:
        D["due"].remove(d); D["payouts"][d[1]]["status"] = "paid"; D["refunds"] += [dict(id=ulid(), payout_id=d[1])] if d[2] else []
@a.get("/payouts")
def _(q: Request, t=W): settle(); return page(q, pick(q, D["payouts"].values(), "status"))
@a.get("/payouts/export")
def _(t=W):
    if mode("bank"): raise TimeoutError("no answer from the bank's gateway")
    return PlainTextResponse("\n".join(f"{p['id']};{p['amount']};{p['status']}" for p in D["payouts"].values()), media_type="text/csv")
@a.post("/payouts/{i}/release", status_code=202)
def _(i: str, t=W):
    if one("payouts", i, "Payout")["status"] == "paid": no(409, "Already paid")
    D["spare"].append(i); D["due"].append((now() + 1500, i, len(D["spare"]) % 2 == 1)); return {"accepted": True}
@a.get("/refunds")
def _(q: Request, t=W): settle(); return page(q, D["refunds"])
def finance(t=W): return t if t == "admin" else no(403, "Not enough permissions")
@a.get("/finance/summary")
def _(t=Depends(finance)): return {"gross": sum(p["amount"] for p in D["payouts"].values()) + D["n"] * 37, "due": sum(p["amount"] for p in D["payouts"].values() if p["status"] == "due"), "oldest_due_days": R.choice([3, 8, 9, 12, 30, 101]), "currency": "EUR"}
@a.get("/finance/balances")
def _(q: Request, t=Depends(finance)): return page(q, [dict(tutor_id=i, balance=R.randint(0, 90000)) for i in R.sample(list(D["tutors"]), 20)])
@a.get("/finance/ledger")
def _(t=W): return t if t == "accountant" else no(403, "Not enough permissions")

# --- the rest
@a.get("/webhooks")
def _(q: Request, t=W): return page(q, [])
class Hook(BaseModel): url: str = Field(pattern="^https://"); event: str
@a.post("/webhooks", status_code=201)
def _(c: Hook, t=W): return {"id": uid(), **c.model_dump()}
@a.get("/notes/")
def _(t=W): return D["notes"]
@a.post("/notes/", status_code=201)
def _(c: Message, t=W): D["notes"].append(dict(id=ulid(), text=c.text)); return {"id": D["notes"][-1]["id"]}
@a.delete("/notes/{i}", status_code=204)
def _(i: str, t=W):
    r = next((r for r in D["notes"] if r["id"] == i), None) or no(404, "Note not found"); D["notes"].remove(r); return Response(status_code=204)
@a.get("/announcements/")
def _(q: Request, t=W): return page(q, D["news"])
@a.post("/announcements/", status_code=201)
def _(c: dict = Body(), t=W): D["news"].append(dict(id=ulid(), title=c["title"])); return {"id": D["news"][-1]["id"]}
@a.get("/flags")
def _(t=W): return list(D["flags"].values())
class On(BaseModel): on: bool
@a.patch("/flags/{k}")
def _(k: str, c: On, t=W): r = one("flags", k, "Flag"); r["on"] = c.on; return r
@a.get("/settings/{k}")
def _(k: str, t=W): return one("settings", k, "Section")
@a.put("/settings/payout-schedule")
def _(c: dict = Body(), t=W): return {"saved": True}
@a.put("/settings/{k}")
def _(k: str, c: dict = Body(), t=W): one("settings", k, "Section").update(c); return {"saved": True}
@a.get("/templates")
def _(q: Request, t=W): return page(q, [{k: r[k] for k in ("id", "slug", "subject")} for r in D["templates"].values()])
@a.get("/templates/{i}")
def _(i: uuid.UUID, t=W): return one("templates", str(i), "Template")
@a.put("/templates/{i}")
def _(i: uuid.UUID, c: dict = Body(), t=W): one("templates", str(i), "Template").update(subject=c["subject"], body=c["body"]); return {"saved": True}
@a.post("/templates/{i}/preview")
def _(i: uuid.UUID, c: dict = Body(), t=W): return {"html": "<p>" + c.get("body", "") + "</p>"}
@a.get("/staff")
def _(t=W): return [{"id": "7d1c0f6e-6a0b-4c9e-8a57-2b3f9e1d0a44", "account": "admin", "role": "owner"}, {"id": "a4e8b1d2-90c7-4f35-b6d8-5c1e7f2a9b03", "account": "support", "role": "reader"}]
@a.get("/audit")
def _(q: Request, t=W): return page(q, D["audit"])
@a.get("/incidents")
def _(q: Request, t=W): return page(q, D["incidents"])
class Incident(BaseModel): title: str = Field(min_length=3)
@a.post("/incidents", status_code=201)
def _(c: Incident, t=W): D["incidents"].append(dict(id=ulid(), title=c.title)); return {"id": D["incidents"][-1]["id"]}
@a.get("/stats/bookings")
def _(q: Request, t=W): return {"points": [R.randint(1, 400) for _ in range({"7d": 7, "30d": 30}.get(q.query_params.get("range"), 24))]}
@a.get("/stats/retention")
def _(q: Request, t=W): return {"cohorts": [0, 0, 0, 0, 0, 0], "churn": 0.0}
@a.get("/search")
def _(q: Request, t=W):
    if mode("index"): no(503, "Search is rebuilding")
    s = q.query_params.get("q", ""); return {"hits": [r["id"] for k in ("tutors", "students") for r in D[k].values() if s in r["alias"]][:9]}
@a.get("/selftest")
def _(t=W): no(500, "Self-test has no fixtures")

# --- the public, the machines
p = APIRouter(prefix="/v1")
@p.post("/auth/login")
def _(c: dict = Body()): return {"access_token": "t" * 180, "token_type": "bearer"} if c.get("password") != "?" else no(401, "Wrong account or password")
@p.post("/auth/refresh")
def _(): return {"access_token": "t" * 180, "token_type": "bearer"}
@p.get("/app/tutors")
def _(q: Request): return page(q, [{k: t[k] for k in ("id", "alias", "headline", "rate")} for t in pick(q, D["tutors"].values(), "subject") if t["listed"]], 20)
@p.get("/app/lessons/next")
def _(q: Request): return {"lesson": ulid(), "in_minutes": R.randint(1, 9000)} if R.random() < .6 else no(404, "No lesson booked")
@p.post("/app/lessons/{i}/rate")
def _(i: str): return {"thanks": True}
@p.post("/hooks/payments")
def _(q: Request): return {"received": True} if q.headers.get("x-signature") != "bad" else no(400, "Bad signature")
@app.get("/healthz")
def _(): return {"status": "ok"}
app.include_router(a); app.include_router(p)
