"""The admin panel of an online-learning platform: FastAPI with Pydantic models. In memory; kept over a restart."""
import contextlib, hashlib, json, logging, os, pickle, random, sys, uuid
from pathlib import Path
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel, Field

WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(1414), WORK / "store"
logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s [%(name)s] %(message)s")
log, mail, video = (logging.getLogger("academy" + n) for n in ("", ".mail", ".transcode"))
WORDS = "algebra,brushwork,cells,data,ethics,forms,grammar,harmony,idioms,joinery,kinetics,lighting,markets,notation,optics,poetry,queries,rhetoric,sketching,tides,units,verbs,weaving,yeast".split(",")

def text(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def sow():
    instructors = {300 + i: dict(id=300 + i, handle=f"instructor-{i}", subject=R.choice(WORDS), verified=False, bio=text(2, 14)) for i in range(14)}
    courses = {1200 + i: dict(id=1200 + i, title=text(2, 5), state="archived" if i < 3 else R.choice(["published", "published", "draft"]), language=R.choice(["en", "tr", "de"]), instructor=300 + i % 14, price=R.choice([0, 19, 49, 129]), summary=text(3, 12)) for i in range(44)}
    lessons = {5000 + i: dict(id=5000 + i, course=1200 + i % 40, title=text(2, 4), minutes=R.randint(4, 58), free=R.random() < .2) for i in range(210)}
    learners = {}
    for i in range(95):
        k = uid(); learners[k] = dict(id=k, number=f"L{70000 + i * 13}", country=R.choice(["TR", "DE", "GB", "NL"]), status="active", tags=R.sample(["corporate", "trial", "alumni"], R.randint(0, 2)), note=text(0, 8))
    ids = list(learners)
    cohorts = {}
    for i, (term, subject) in enumerate((t, s) for t in ("autumn", "winter") for s in ("algebra", "data", "grammar", "optics", "poetry", "weaving")):
        k = f"{subject}-{term}-31"; cohorts[k] = dict(slug=k, course=1200 + i * 3, seats=R.choice([12, 20, 35]), starts=f"2031-1{i % 3}-0{1 + i % 8}")
    media = {}
    for i in range(26):
        k = uid(); media[k] = dict(id=k, name=text(1, 3).replace(" ", "-") + R.choice([".mp4", ".pdf", ".png"]), bytes=R.randint(9000, 90000000))
    return dict(n=9100, instructors=instructors, courses=courses, lessons=lessons, learners=learners, gone={}, cohorts=cohorts, media=media,
        members={k: R.sample(ids, R.randint(3, 11)) for k in cohorts}, waitlist={k: R.sample(ids, R.randint(1, 4)) for k in list(cohorts)[2:5]},
        enrolments={k: [dict(id=20000 + 40 * i + j, course=R.choice(list(courses))) for j in range(R.choice([0, 0, 1, 2, 4]))] for i, k in enumerate(ids)},
        warnings={k: [dict(kind="plagiarism", at="2031-09-1%d" % (i % 9))] for i, k in enumerate(ids) if i % 9 == 4},
        pinned={c: dict(topic=R.randint(1, 900), title=text(2, 6)) for c in courses if c % 8 == 1},
        reviews={8000 + i: dict(id=8000 + i, course=1200 + i % 30, stars=R.randint(1, 5), hidden=False, text=text(1, 20)) for i in range(80)},
        quizzes={60 + i: dict(id=60 + i, course=1200 + i, title=text(1, 4), questions=R.randint(3, 40)) for i in range(18)},
        certificates={f"C-{41000 + i * 7}": dict(code=f"C-{41000 + i * 7}", course=R.choice(list(courses)), learner=R.choice(ids), revoked=False) for i in range(40)},
        coupons={c: dict(code=c, percent=R.choice([5, 10, 25, 50]), used=R.randint(0, 400)) for c in ("WELCOME10", "AUTUMN31", "ALUMNI", "TEACHERS", "BACKAGAIN", "STAFF")},
        settings=dict(branding=dict(colour="#225577", tagline=text(3, 8)), checkout=dict(currency="EUR", vat=True, terms_days=14, footer=text(2, 9)), mailing=dict(sender="hello@oakcampus.example", footer=text(2, 9))),
        experiments={k: dict(key=k, enabled=i % 2 == 0) for i, k in enumerate(("short-checkout", "streaks", "dark-player", "peer-review", "auto-captions"))},
        categories=[dict(id=i, name=w) for i, w in enumerate(WORDS[:9])], jobs=[], due=[],
        notes=[dict(id=600 + i, baslik=text(2, 6), okundu=R.random() < .4) for i in range(34)], ayarlar=dict(eposta=True, sms=False, anlik=True, sessiz_saat="22-07", imza=text(2, 6)),
        sablonlar={k: dict(ad=k, konu=text(2, 6), govde=text(8, 30)) for k in ("hosgeldin", "kayit-onayi", "odev-hatirlatma", "sertifika")}, taslaklar=[],
        payouts={700 + i: dict(id=700 + i, instructor=300 + i % 14, month=f"2031-0{7 + i % 3}", cents=R.randint(4000, 900000), state="pending" if i > 20 else "paid") for i in range(48)},
        vouchers=[dict(id=1, code="LIB-2031", seats=40), dict(id=2, code="MUNICIPAL", seats=150), dict(id=3, code="PRESS", seats=5)], invoices={30500 + i: dict(id=30500 + i, learner=R.choice(ids), cents=R.choice([1900, 4900, 12900]), paid=R.random() < .8) for i in range(120)},
        users={10 + i: dict(id=10 + i, login=f"{R.choice(['editor', 'support', 'tutor'])}-{i}", role=R.choice(["editor", "support"])) for i in range(8)}, audit=[dict(id=i, what=text(2, 6)) for i in range(70)], beats=0)
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])

@contextlib.asynccontextmanager
async def life(_):
    log.info("academy %s starting, queue=redis mailer=smtp", "31.10.2" if NEW else "31.10.1")
    yield
    STORE.write_bytes(pickle.dumps(D))
app = FastAPI(title="academy", openapi_url=None, docs_url=None, redoc_url=None, lifespan=life)
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def nid(): D["n"] += 1; return D["n"]
def no(status, why=None): raise HTTPException(status, why)
def get(kind, i, name): return D[kind].get(i) or no(404, name + " not found")
def role(t): return t.split("-")[0]
def only(t, *roles):
    if role(t) not in roles: no(403, "Insufficient role")
def page(q, rows, n=12):
    p, s = int(q.query_params.get("page", 1)), q.query_params.get("q", "").lower()
    rows = [r for r in rows if not s or s in str(r).lower()]
    return {"items": rows[(p - 1) * n:p * n], "total": len(rows), "page": p}
def settle():
    for when, act, row in [d for d in D["due"] if d[0] <= now()]:
        D["due"].remove((when, act, row))
        if act == "job": next(j for j in D["jobs"] if j["id"] == row)["state"] = "finished"
        if act == "paid": D["payouts"][row]["state"] = "paid"
        if act == "note": D["notes"].insert(0, row)
seen = 0
def who(q: Request):
    global seen
    seen += 1
    if seen % 83 == 0: mail.warning("bounce category %d not implemented by provider, kept as unknown", R.randint(1, 9))
    elif seen % 59 == 0: video.info("rendition %dp ready", R.choice([360, 720, 1080]))
    elif seen % 131 == 0: log.error("redis: connection reset, reconnected after 1 try")
    if mode("limit"): no(429, "Too many requests")
    t = q.headers.get("authorization", "")[7:]
    if not t: no(401, "Not authenticated")
    if q.method not in ("GET", "HEAD"): D["audit"].insert(0, dict(id=nid(), what=q.method.lower() + " " + text(1, 5)))
    settle()
    return t
W = Depends(who)
V, A, X = APIRouter(prefix="/api/v1/admin"), APIRouter(prefix="/admin"), APIRouter(prefix="/api")
class Ok(BaseModel): ok: bool = True

# --- what every page asks
@V.get("/me")
def _(t=W): return {"login": t, "role": role(t), "locale": "tr" if t == "admin-2" else "en"}
@V.get("/meta/enums")
def _(t=W): return {"states": ["draft", "published", "archived"], "languages": ["en", "tr", "de"], "roles": ["owner", "admin", "editor", "support"], "media": ["mp4", "pdf", "png"]}
@V.get("/meta/locales")
def _(t=W): return ["en", "tr", "de"]
@V.get("/version")
def _(t=W): return {"version": "31.10.2" if NEW else "31.10.1"}
@V.get("/dashboard")
def _(t=W): return {"learners": len(D["learners"]), "published": sum(c["state"] == "published" for c in D["courses"].values()), "heartbeats": D["beats"], "audit": len(D["audit"])}
@V.get("/catalogue/tree")
def _(q: Request, t=W):
    body = json.dumps([{**c, "courses": [k["id"] for k in D["courses"].values() if k["id"] % len(D["categories"]) == c["id"] and k["state"] == "published"]} for c in D["categories"]]).encode()
    tag = f'W/"{hashlib.sha1(body).hexdigest()[:16]}"'
    if q.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"ETag": tag})
    return Response(body, media_type="application/json", headers={"ETag": tag})
@V.get("/search")
def _(q: Request, t=W):
    if mode("index"): log.error("search index: connect timeout to 10.20.4.8:7700"); no(503, "Search is unavailable")
    s = q.query_params.get("q", ""); return {"hits": [dict(id=c["id"], title=c["title"]) for c in D["courses"].values() if s in c["title"]][:8]}

# --- courses
class Course(BaseModel):
    id: int; title: str; state: str; language: str; instructor: int; price: int; summary: str
class NewCourse(BaseModel): title: str = Field(min_length=3); language: str = "en"; instructor: int
class CoursePatch(BaseModel): title: str | None = None; price: int | None = None; summary: str | None = None
@V.get("/courses")
def _(q: Request, t=W): s, l = q.query_params.get("state"), q.query_params.get("language"); return page(q, [c for c in reversed(D["courses"].values()) if s in (None, c["state"]) and l in (None, c["language"])])
@V.post("/courses", status_code=201)
def _(c: NewCourse, t=W): i = nid(); D["courses"][i] = dict(id=i, title=c.title, state="draft", language=c.language, instructor=c.instructor, price=0, summary=""); return {"id": i}
@V.get("/courses/{i}", response_model=Course)
def _(i: int, t=W): return get("courses", i, "Course")
@V.patch("/courses/{i}", response_model=Course)
def _(i: int, c: CoursePatch, t=W): k = get("courses", i, "Course"); k.update(c.model_dump(exclude_none=True)); return k
def shift(i, state):
    c = get("courses", i, "Course")
    if c["state"] == state: no(409, "Already " + state)
    c["state"] = state; return Ok()
@V.post("/courses/{i}/publish")
def _(i: int, t=W): return shift(i, "published")
@V.post("/courses/{i}/unpublish")
def _(i: int, t=W): return shift(i, "draft")
@V.post("/courses/{i}/archive")
def _(i: int, t=W): c = dict(get("courses", i, "Course")); c["state"] = "archived"; return Ok()
@V.post("/courses/{i}/unarchive")
def _(i: int, t=W): c = dict(get("courses", i, "Course")); c["state"] = "draft"; return Ok()
@V.get("/courses/{i}/lessons")
def _(i: int, t=W): get("courses", i, "Course"); return [l for l in D["lessons"].values() if l["course"] == i]
class Lesson(BaseModel): title: str; minutes: int; free: bool = False
@V.post("/courses/{i}/lessons", status_code=201)
def _(i: int, l: Lesson, t=W): get("courses", i, "Course"); k = nid(); D["lessons"][k] = dict(id=k, course=i, **l.model_dump()); return {"id": k}
@V.put("/lessons/{i}")
def _(i: int, l: Lesson, t=W): get("lessons", i, "Lesson").update(l.model_dump()); return Ok()
@V.delete("/lessons/{i}", status_code=204)
def _(i: int, t=W): get("lessons", i, "Lesson"); del D["lessons"][i]; return Response(status_code=204)
@V.post("/lessons/{i}/preview")
def _(i: int, t=W): l = get("lessons", i, "Lesson"); return {"html": "<article>" + l["title"] * (1 + i % 5) + "</article>"}
@V.get("/courses/{i}/pinned")
def _(i: int, t=W): get("courses", i, "Course"); return D["pinned"].get(i)
@V.get("/courses/{i}/reviews")
def _(i: int, t=W): get("courses", i, "Course"); return [r for r in D["reviews"].values() if r["course"] == i]
@V.post("/courses/{i}/subtitles", status_code=202)
def _(i: int, t=W): get("courses", i, "Course"); j = nid(); D["jobs"].insert(0, dict(id=j, course=i, kind="subtitles", state="queued")); D["due"].append((now() + 1500, "job", j)); return {"job": j}
@V.get("/jobs")
def _(q: Request, t=W): s = q.query_params.get("state"); return {"items": [j for j in D["jobs"] if s in (None, j["state"])][:10]}

# --- reviews, quizzes
@V.get("/reviews")
def _(q: Request, t=W): s = q.query_params.get("stars"); return page(q, [r for r in D["reviews"].values() if s in (None, str(r["stars"]))], 15)
class ReviewPatch(BaseModel): hidden: bool
@V.patch("/reviews/{i}")
def _(i: int, c: ReviewPatch, t=W): r = get("reviews", i, "Review"); r["hidden"] = c.hidden; return r
class Flag(BaseModel): reason: str
@V.post("/reviews/{i}/flag", status_code=201)
def _(i: int, c: Flag, t=W): get("reviews", i, "Review"); return {"review": i, "reason": c.reason}
@V.get("/moderation/reports")
def _(t=W): return []
@V.get("/quizzes")
def _(q: Request, t=W): return page(q, list(D["quizzes"].values()), 10)
@V.get("/quizzes/{i}")
def _(i: int, t=W): return get("quizzes", i, "Quiz")
@V.get("/quizzes/{i}/statistics")
def _(i: int, t=W): get("quizzes", i, "Quiz"); return {"attempts": 0, "average": 0.0, "hardest": None}
@V.post("/quizzes/{i}/validate")
def _(i: int, t=W): get("quizzes", i, "Quiz"); return {"valid": True, "problems": []}

# --- learners
class LearnerPatch(BaseModel): country: str | None = None; note: str | None = None
class Tags(BaseModel): tags: list[str]
class Query(BaseModel): country: list[str] = []; status: str = "active"; enrolled: bool | None = None
class Progress(BaseModel): learner: str; percent: float; lessons: list[int]
def learner(u): return get("learners", str(u), "Learner")
@V.get("/learners")
def _(q: Request, t=W): s = q.query_params.get("status"); return page(q, [l for l in D["learners"].values() if s in (None, l["status"]) and l["id"] not in D["gone"]])
@V.get("/learners/export")
def _(t=W): return PlainTextResponse("\n".join(f"{l['number']};{l['country']};{l['status']}" for l in D["learners"].values()))
@V.post("/learners/query")
def _(c: Query, t=W):
    if mode("index"): no(503, "Search is unavailable")
    return {"items": [l["number"] for l in D["learners"].values() if (not c.country or l["country"] in c.country) and l["status"] == c.status and c.enrolled in (None, bool(D["enrolments"].get(l["id"])))]}
@V.get("/learners/{u}")
def _(u: uuid.UUID, t=W): return learner(u)
@V.patch("/learners/{u}")
def _(u: uuid.UUID, c: LearnerPatch, t=W): l = learner(u); l.update(c.model_dump(exclude_none=True)); return l
@V.delete("/learners/{u}", status_code=204)
def _(u: uuid.UUID, t=W): only(t, "owner", "admin"); learner(u); D["gone"][str(u)] = now(); return Response(status_code=204)
@V.post("/learners/{u}/suspend")
def _(u: uuid.UUID, t=W): learner(u)["status"] = "suspended"; return Ok()
@V.post("/learners/{u}/reinstate")
def _(u: uuid.UUID, t=W): learner(u)["status"] = "active"; return Ok()
@V.put("/learners/{u}/tags")
def _(u: uuid.UUID, c: Tags, t=W): learner(u); return c
@V.get("/learners/{u}/progress", response_model=Progress)
def _(u: uuid.UUID, t=W): return {"learner": learner(u)["id"], "percent": None, "lessons": []}
@V.get("/learners/{u}/enrolments")
def _(u: uuid.UUID, t=W): learner(u); return {"items": D["enrolments"].setdefault(str(u), []), "total": len(D["enrolments"][str(u)])}
class Enrol(BaseModel): course: int
@V.post("/learners/{u}/enrolments", status_code=201)
def _(u: uuid.UUID, c: Enrol, t=W): learner(u); e = dict(id=nid(), course=c.course); D["enrolments"].setdefault(str(u), []).append(e); return e
@V.delete("/learners/{u}/enrolments/{i}", status_code=204)
def _(u: uuid.UUID, i: int, t=W):
    l = D["enrolments"].get(str(u), []); l.remove(next((e for e in l if e["id"] == i), None) or no(404, "Enrolment not found")); return Response(status_code=204)
@V.get("/learners/{u}/warnings")
def _(u: uuid.UUID, t=W): learner(u); return D["warnings"].get(str(u), [])
@V.get("/certificates")
def _(q: Request, t=W): s = q.query_params.get("course"); return page(q, [c for c in D["certificates"].values() if s in (None, str(c["course"]))])
@V.get("/certificates/{c}")
def _(c: str, t=W): return get("certificates", c, "Certificate")
@V.post("/certificates/{c}/revoke")
def _(c: str, t=W): get("certificates", c, "Certificate")["revoked"] = True; return Ok()

# --- cohorts
class NewCohort(BaseModel): slug: str; course: int; seats: int = 20; starts: str
@V.get("/cohorts")
def _(t=W): return list(D["cohorts"].values())
@V.post("/cohorts", status_code=201)
def _(c: NewCohort, t=W): D["cohorts"][c.slug] = c.model_dump(); D["members"][c.slug] = []; return {"slug": c.slug}
@V.get("/cohorts/{s}")
def _(s: str, t=W): return get("cohorts", s, "Cohort")
@V.get("/cohorts/{s}/members")
def _(s: str, t=W): get("cohorts", s, "Cohort"); return {"items": [D["learners"][k]["number"] for k in D["members"][s]], "total": len(D["members"][s])}
class Member(BaseModel): learner: uuid.UUID
@V.post("/cohorts/{s}/members", status_code=201)
def _(s: str, c: Member, t=W): get("cohorts", s, "Cohort"); learner(c.learner); D["members"][s].append(str(c.learner)); return Ok()
@V.get("/cohorts/{s}/attendance")
def _(s: str, t=W): get("cohorts", s, "Cohort"); return {"items": [], "total": 0, "page": 1}
@V.get("/cohorts/{s}/waitlist")
def _(s: str, t=W): get("cohorts", s, "Cohort"); l = [D["learners"][k]["number"] for k in D["waitlist"].get(s, [])]; return {"items": l, "total": len(l), "page": 1}
if NEW:
    @V.get("/cohorts/{s}/schedule")
    def _(s: str, t=W): c = get("cohorts", s, "Cohort"); return [dict(week=k, at=f"{c['starts']}T1{k % 9}:00") for k in range(1, 3 + c["seats"] // 5)]
@V.post("/cohorts/{s}/duplicate")
def _(s: str, t=W): get("cohorts", s, "Cohort"); no(501, "Not implemented")

# --- instructors, media, coupons
@V.get("/instructors")
def _(q: Request, t=W): return page(q, list(D["instructors"].values()), 8)
@V.get("/instructors/{i}")
def _(i: int, t=W): return get("instructors", i, "Instructor")
@V.post("/instructors/{i}/verify")
def _(i: int, t=W): only(t, "superuser"); get("instructors", i, "Instructor")["verified"] = True; return Ok()
@V.post("/instructors/{i}/message", status_code=202)
def _(i: int, t=W): get("instructors", i, "Instructor"); mail.info("queued 1"); return {"queued": 1}
class Upload(BaseModel): name: str; bytes: int
class Rename(BaseModel): name: str
@V.get("/media")
def _(q: Request, t=W): s = q.query_params.get("kind"); return page(q, [m for m in reversed(D["media"].values()) if s is None or m["name"].endswith(s)], 40)
@V.post("/media", status_code=201)
def _(c: Upload, t=W): k = uid(); D["media"][k] = dict(id=k, **c.model_dump()); return {"id": k}
@V.get("/media/{u}")
def _(u: uuid.UUID, t=W): return get("media", str(u), "Medium")
@V.put("/media/{u}")
def _(u: uuid.UUID, c: Rename, t=W): get("media", str(u), "Medium")["name"] = c.name; return Ok()
@V.delete("/media/{u}", status_code=204)
def _(u: uuid.UUID, t=W): get("media", str(u), "Medium"); return Response(status_code=204)
class Coupon(BaseModel): code: str; percent: int = Field(ge=1, le=90)
@V.get("/coupons")
def _(t=W): return {"items": list(D["coupons"].values()), "total": len(D["coupons"])}
@V.post("/coupons", status_code=201)
def _(c: Coupon, t=W):
    if c.code in D["coupons"]: no(409, "Code exists")
    D["coupons"][c.code] = dict(code=c.code, percent=c.percent, used=0); return c
@V.get("/coupons/{c}")
def _(c: str, t=W): return get("coupons", c, "Coupon")
@V.delete("/coupons/{c}", status_code=204)
def _(c: str, t=W): get("coupons", c, "Coupon"); del D["coupons"][c]; return Response(status_code=204)

# --- reports, settings, experiments, categories
@V.get("/reports/revenue")
def _(q: Request, t=W):
    if mode("ledger"): raise ZeroDivisionError("no exchange rate for 2031-10-06")
    return {"points": [R.randint(100, 99999) for _ in range({"7d": 7, "30d": 30}.get(q.query_params.get("range"), 12))]}
@V.get("/reports/enrolments")
def _(q: Request, t=W): return {"points": [R.randint(0, 400) for _ in range({"7d": 7, "30d": 30}.get(q.query_params.get("range"), 12))]}
@V.get("/reports/completion")
def _(q: Request, t=W): return {"started": 0, "completed": 0, "rate": 0.0}
@V.get("/settings/{k}")
def _(k: str, t=W): return get("settings", k, "Section")
@V.put("/settings/{k}")
def _(k: str, c: dict = Body(), t=W): only(t, "owner", "admin"); get("settings", k, "Section").update(c); return Ok()
@V.get("/experiments")
def _(t=W): return list(D["experiments"].values())
class Switch(BaseModel): enabled: bool
@V.patch("/experiments/{k}")
def _(k: str, c: Switch, t=W): e = get("experiments", k, "Experiment"); e["enabled"] = c.enabled; return e
@V.get("/categories/")
def _(t=W): return D["categories"]
class Category(BaseModel): name: str
@V.post("/categories/", status_code=201)
def _(c: Category, t=W): k = dict(id=len(D["categories"]), name=c.name); D["categories"].append(k); return k

# --- bildirimler
class Ayar(BaseModel): eposta: bool | None = None; sms: bool | None = None; anlik: bool | None = None; sessiz_saat: str | None = None; imza: str | None = None
class Sablon(BaseModel): konu: str; govde: str
class Taslak(BaseModel): baslik: str
class Okundu(BaseModel): okundu: bool
@V.get("/bildirimler")
def _(q: Request, t=W): s = q.query_params.get("durum"); return {"bildirimler": [n for n in D["notes"] if s is None or n["okundu"] == (s == "okundu")][:20], "toplam": len(D["notes"])}
@V.get("/bildirimler/okunmamis")
def _(t=W): return {"sayi": sum(not n["okundu"] for n in D["notes"])}
@V.get("/bildirimler/ayarlar")
def _(t=W): return D["ayarlar"]
@V.patch("/bildirimler/ayarlar")
def _(c: Ayar, t=W): return {"durum": "ok"}
@V.get("/bildirimler/şablonlar")
def _(t=W): return list(D["sablonlar"].values())
@V.put("/bildirimler/şablonlar/{k}")
def _(k: str, c: Sablon, t=W): get("sablonlar", k, "Şablon").update(c.model_dump()); return {"durum": "ok"}
@V.get("/bildirimler/taslaklar")
def _(t=W): return D["taslaklar"]
@V.post("/bildirimler/taslaklar", status_code=201)
def _(c: Taslak, t=W): D["taslaklar"].append(dict(id=nid(), baslik=c.baslik)); return {"id": D["n"]}
@V.post("/bildirimler/deneme")
def _(t=W): mail.info("queued 1"); return {"durum": "ok"}
@V.post("/bildirimler/toplu-gonder", status_code=202)
def _(c: Taslak, t=W): D["due"].append((now() + 540, "note", dict(id=nid(), baslik=c.baslik, okundu=False))); return {"durum": "kuyrukta"}
@V.patch("/bildirimler/{i}")
def _(i: int, c: Okundu, t=W): n = next((n for n in D["notes"] if n["id"] == i), None) or no(404, "Bildirim bulunamadı"); n["okundu"] = c.okundu; return {"durum": "ok"}

# --- office: /admin
@A.get("/payouts")
def _(q: Request, t=W): only(t, "owner", "admin"); s = q.query_params.get("month"); return page(q, [p for p in D["payouts"].values() if s in (None, p["month"])])
@A.get("/payouts/{i}")
def _(i: int, t=W): only(t, "owner", "admin"); return get("payouts", i, "Payout")
@A.post("/payouts/{i}/approve", status_code=202)
def _(i: int, t=W):
    only(t, "owner", "admin")
    if get("payouts", i, "Payout")["state"] == "paid": no(409, "Already paid")
    D["due"].append((now() + 2400, "paid", i)); return {"accepted": True}
@A.get("/audit")
def _(q: Request, t=W): only(t, "owner", "admin"); return page(q, D["audit"], 20)
class NewUser(BaseModel): login: str; role: str
@A.get("/users")
def _(t=W): return list(D["users"].values())
@A.post("/users", status_code=201)
def _(c: NewUser, t=W):
    only(t, "owner", "admin")
    if any(u["login"] == c.login for u in D["users"].values()): no(409, "Login taken")
    i = nid(); D["users"][i] = dict(id=i, **c.model_dump()); return {"id": i}
@A.delete("/users/{i}", status_code=204)
def _(i: int, t=W): only(t, "owner", "admin"); get("users", i, "User"); del D["users"][i]; return Response(status_code=204)
@A.get("/vouchers/")
def _(t=W): return D["vouchers"]
class Voucher(BaseModel): code: str; seats: int
@A.post("/vouchers/", status_code=201)
def _(c: Voucher, t=W): D["vouchers"].append(dict(id=nid(), **c.model_dump())); return {"id": D["n"]}
@A.get("/invoices")
def _(q: Request, t=W): return page(q, list(D["invoices"].values()))
@A.get("/invoices/{i}")
def _(i: int, t=W): return get("invoices", i, "Invoice")
@A.get("/invoices/{i}/pdf")
def _(i: int, t=W): get("invoices", i, "Invoice"); return Response(b"%PDF-1.7\n" + bytes(1700 + i % 600), media_type="application/pdf")

# --- machines, learners
@X.post("/v1/auth/login")
def _(c: dict = Body()): return {"access_token": "t" * 140} if c.get("password") != "?" else no(401, "Wrong login or password")
@X.post("/v1/learn/heartbeat", status_code=204)
def _(): D["beats"] += 1; return Response(status_code=204)
@X.get("/v1/catalog")
def _(q: Request): return page(q, [c for c in D["courses"].values() if c["state"] == "published"])
@X.post("/hooks/payments")
def _(q: Request): return {"received": True} if q.headers.get("x-signature") != "bad" else no(401, "Bad signature")
@X.get("/v0/courses")
def _(): no(410, "v0 was retired on 2031-06-30")
@X.get("/health")
def _(): return {"status": "ok"}
@app.get("/metrics")
def _(): return PlainTextResponse(f"heartbeats_total {D['beats']}\n")
for r in (V, A, X): app.include_router(r)
