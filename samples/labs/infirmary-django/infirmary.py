"""An infirmary's administration: plain Django under its own runserver, everything in memory and in one file. Honest in most places."""
import json, os, random, sys, threading
from pathlib import Path
from django.conf import settings
WORK = Path(os.environ["WORK"]); STATE = WORK / "state.json"; NEW = os.environ.get("RELEASE") == "2"
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, TIME_ZONE="UTC", INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"], LOGIN_URL="/accounts/login/",
    MIDDLEWARE=["django.middleware.common.CommonMiddleware", __name__ + ".door"], LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "WARNING", "propagate": False}}})
sys.modules.setdefault("infirmary", sys.modules[__name__])
import django
django.setup()
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse, StreamingHttpResponse
from django.urls import path
R, LOCK = random.Random(1859), threading.RLock()
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def say(n): return " ".join(R.choice("stable review fluids mobile bloods chart family transfer scan dressing physio diet plan night".split()) for _ in range(n))
def sow():
    wards = {c: {"code": c, "title": t, "beds": 8, "lead": "sister-" + c.lower(), "phone": str(R.randint(2000, 9999)), "note": say(R.randint(0, 5))} for c, t in (("W1A", "Acute medical"), ("W2A", "Surgical"), ("W3B", "Orthopaedic"), ("W4C", "Stroke"), ("W5D", "Day cases"))}
    beds = {f"{w}-{n:02}": {"code": f"{w}-{n:02}", "ward": w, "state": R.choice(["taken", "free", "taken"]), "cleaning": False, "blocked": False} for w in wards for n in range(1, 9)}
    pats = {f"RI-{20400 + i * 7}-{R.choice('KLMNPRT')}": {"ward": R.choice(list(wards)), "bay": R.choice("ABCD"), "born": f"19{R.randint(31, 99)}", "status": "in", "diet": R.choice(["normal", "soft", "none"]), "remarks": say(R.randint(0, 9))} for i in range(46)}
    for c, p in pats.items(): p["code"] = c
    codes = list(pats)
    return {"wards": wards, "beds": beds, "patients": pats, "visiting": {w: {"from": "14:00", "to": "19:30", "per_bed": 2, "note": say(2)} for w in wards}, "meals": {w: {"breakfast": "08:00", "lunch": "12:15", "tea": "17:30", "note": say(2)} for w in wards},
        "departments": {d: {"slug": d, "title": d.title(), "extension": str(R.randint(100, 999)), "about": say(R.randint(1, 8))} for d in ("cardiology", "orthopaedics", "radiology", "physiotherapy", "pathology")},
        "consultants": {f"{d}-{n}": {"slug": f"{d}-{n}", "room": f"C{R.randint(10, 99)}", "clinics": ["mon", "thu"][:n], "bleep": str(R.randint(100, 999)), "about": say(R.randint(1, 8))} for d in ("cardiology", "orthopaedics", "radiology") for n in (1, 2)},
        "alerts": {c: [{"what": say(2)} for _ in range(R.randint(1, 2))] for c in codes[::6]}, "kin": {c: {"relation": R.choice(["spouse", "child"]), "phone": "07" + str(R.randint(10**8, 10**9 - 1))} for c in codes[1::5]}, "obs": {c: [{"bp": f"{R.randint(95, 170)}/{R.randint(50, 99)}"} for _ in range(R.randint(0, 4))] for c in codes}, "scripts": {},
        "rotas": {f"2026-W{n}": [{"id": n * 100 + i, "who": f"nurse-{R.randint(1, 40)}", "ward": R.choice(list(wards)), "shift": R.choice(["early", "late", "night"])} for i in range(R.randint(8, 14))] for n in (40, 41, 42)},
        "waiting": {f"WL{R.randint(1000, 9999)}": {"for": R.choice(["hip", "knee", "hernia", "cataract"]), "priority": R.choice(["P2", "P3", "P4"]), "note": say(R.randint(0, 4))} for _ in range(14)},
        "theatres": {t: {"slug": t, "laminar": t != "minor", "phone": str(R.randint(2000, 9999))} for t in ("main-1", "main-2", "minor")}, "bookings": {t: [{"id": 700 + i, "what": R.choice(["hip", "knee", "hernia"]), "at": f"{R.randint(8, 16)}:00"} for i in range(R.randint(2, 5))] for t in ("main-1", "main-2", "minor")},
        "formulary": {c: {"code": c, "title": say(2), "form": R.choice(["tablet", "vial", "syrup"]), "stock": R.randint(0, 900)} for c in "PARA500 IBUP200 AMOX250 MORP10 OMEP20 WARF3 INSU100 SALB100 DIAZ5 FURO40 METF500 RAMI5".split()}, "substitutes": {"PARA500": ["PARA1000"], "AMOX250": ["AMOX500", "COAM375"], "OMEP20": ["LANS15"]},
        "handovers": {w: [{"text": say(R.randint(6, 14))} for _ in range(R.randint(1, 3))] for w in wards}, "supplies": [], "queue": [], "tannoy": [], "isolation": {"W3B": [{"bay": "C", "why": "MRSA"}]}, "staff": {"ward-2": "clerk", "ward-3": "clerk", "ward-4": "clerk", "records-7": "records"}, "prefs": {}, "n": 0, "next": 5000}
D = json.loads(STATE.read_text()) if STATE.exists() else sow(); R.seed(D["n"] * 13 + 5)
def door(get):
    def m(q):
        q.user = AnonymousUser(); q.who = q.COOKIES.get("hms", ""); q.role = q.who.split("-")[0]; p = q.path
        if p == "/alive": return HttpResponse("alive")
        if mode("closed"): return j({"error": "planned maintenance"}, 503)
        if mode("busy") and "/interface/" not in p: return j({"error": "slow down"}, 429)
        if p.startswith("/hms/") and not q.who and not p.startswith(("/hms/session/", "/hms/kiosk/", "/hms/interface/")): return j({"error": "no session"}, 401)
        q.b = json.loads(q.body) if q.content_type == "application/json" and q.body else {}
        with LOCK:
            r = get(q)
            if q.method not in ("GET", "HEAD") and r.status_code < 400: D["n"] += 1; STATE.write_text(json.dumps(D))
        return r
    return m
def j(x, status=200): return JsonResponse(x, status=status, safe=False)
def no(what="no such record", status=404): return j({"error": what}, status)
def stream(l, start=b"[", end=b"]"):                                # rows as they are found: chunked
    def parts():
        yield start
        for i, x in enumerate(l): yield (b"," if i else b"") + json.dumps(x).encode()
        yield end
    return StreamingHttpResponse(parts(), content_type="application/json")
urlpatterns = []
def route(p, **methods):
    def v(q, **k):
        f = methods.get("GET" if q.method == "HEAD" else q.method)
        return f(q, **k) if f else HttpResponseNotAllowed(list(methods))
    v.csrf_exempt = True; urlpatterns.append(path("hms/" + p, v))
def of(table, key="c"):
    def deco(f):
        def g(q, **k):
            x = D[table].get(k[key])
            return no() if x is None else f(q, x, **{a: b for a, b in k.items() if a != key})
        return g
    return deco
def put(x, b, *keys):
    for k in keys:
        if k in b: x[k] = b[k]
    return j(x)
ward, bed, pat, dep, con, drug, wait, th = (of(t) for t in ("wards", "beds", "patients", "departments", "consultants", "formulary", "waiting", "theatres"))
boss = lambda f: lambda q, **k: f(q, **k) if q.role == "matron" else no("matron's office only", 403)
NOTHING = lambda *a, **k: HttpResponse(status=204)
def page(q, l, n=10): p = int(q.GET.get("page", 1)); return j({"count": len(l), "results": l[(p - 1) * n:p * n]})
def num(): D["next"] += 1; return D["next"]
def sign(q): r = j({"who": q.b["who"]}); r.set_cookie("hms", q.b["who"]); return r
route("session/", POST=sign)
route("session/ping/", GET=NOTHING)
route("me/", GET=lambda q: j({"who": q.who, "role": q.role}))
route("menus/", GET=lambda q: j({"menus": ["wards", "patients", "theatres", "pharmacy"], "release": 12}))
route("addons/<str:a>/", GET=lambda q, a: j({"on": True}) if a == "kiosk" else no("not licensed"))
route("preferences/", GET=lambda q: j(D["prefs"].get(q.who, {"rows": 20, "theme": "light"})), PUT=lambda q: (D["prefs"].update({q.who: q.b}), HttpResponse(status=204))[1])
route("bleeps/", GET=lambda q: HttpResponse(status=204) if D["n"] % 7 else j([{"from": "switch"}]), POST=lambda q: j({"sent": True}, 202))
route("tannoy/", GET=lambda q: j(D["tannoy"]), POST=boss(lambda q: (D["tannoy"].append({"text": q.b["text"]}), j({"ok": True}, 201))[1]))
route("isolation/", GET=lambda q: j(D["isolation"].get(q.GET.get("ward", ""), [])))
route("recalls/", GET=lambda q: j({"count": 0, "results": []}))                                   # no batch was recalled in these days
route("codes/icd/", GET=lambda q: j([c for c in ("I10 hypertension", "J18 pneumonia", "S72 femur", "M16 coxarthrosis", "I63 infarction") if q.GET.get("q", "").lower() in c.lower()]))
route("wards/", GET=lambda q: j(list(D["wards"].values())))
route("wards/<str:c>/", GET=ward(lambda q, x: j(x)), PUT=ward(lambda q, x: put(x, q.b, "title", "lead", "phone", "note")))
route("wards/<str:c>/visiting-hours/", GET=of("visiting")(lambda q, x: j(x)), PUT=of("visiting")(lambda q, x: j({**x, **q.b})))   # validated, and the validated copy is dropped
route("wards/<str:c>/meal-times/", GET=of("meals")(lambda q, x: j(x)), PUT=of("meals")(lambda q, x: put(x, q.b, *x)))
route("departments/", GET=lambda q: j(list(D["departments"].values())))
route("departments/<slug:c>/", GET=dep(lambda q, x: j(x)), PUT=dep(lambda q, x: put(x, q.b, "title", "extension", "about")))
route("consultants/", GET=lambda q: j([{"slug": x["slug"], "room": x["room"]} for x in D["consultants"].values()]))
route("consultants/<slug:c>/", GET=con(lambda q, x: j(x)), PUT=con(lambda q, x: HttpResponse(status=204)))    # the form's save() has commit=False
route("beds/", GET=lambda q: stream([b for b in D["beds"].values() if q.GET.get("ward", b["ward"]) == b["ward"]]))
def block(q, x):
    x["blocked"] = q.b["blocked"]
    if x["blocked"]: x["why"] = q.b.get("why", "")
    else: x.pop("why", None)
    return j({"code": x["code"], "ok": True})
route("beds/<str:c>/", GET=bed(lambda q, x: j(x)))
route("beds/<str:c>/blocked/", PATCH=bed(block))
route("beds/<str:c>/cleaning/", PATCH=bed(lambda q, x: j({"code": x["code"], "ok": True})))           # the cleaners' list was to be told, and is not
route("beds/<str:c>/state/", PATCH=bed(lambda q, x: (x.update(state=q.b["state"]), j({"ok": True}))[1]))
def patients(q): f = q.GET.get("q", "").upper(); l = [{k: p[k] for k in ("code", "ward", "bay", "status")} for p in reversed(D["patients"].values()) if f in p["code"] and q.GET.get("ward", p["ward"]) == p["ward"]]; n = int(q.GET.get("page", 1)); return stream(l[(n - 1) * 15:n * 15])
def admit(q):
    if q.b.get("ward") not in D["wards"]: return no("unknown ward", 422)
    c = f"RI-{num()}-{R.choice('KLMNPRT')}"; D["patients"][c] = {"ward": q.b["ward"], "bay": "A", "born": q.b["born"], "status": "in", "diet": "normal", "remarks": "", "code": c}; return j({"code": c}, 201)
route("patients/", GET=patients, POST=admit)
route("patients/<str:c>/", GET=pat(lambda q, x: j(x)), PUT=pat(lambda q, x: put(x, q.b, "ward", "bay", "diet", "remarks")), DELETE=pat(lambda q, x: (D["patients"].pop(x["code"]), HttpResponse(status=204))[1]))
route("patients/<str:c>/alerts/", GET=pat(lambda q, x: j({"results": D["alerts"].get(x["code"], [])})))
route("patients/<str:c>/allergies/", GET=pat(lambda q, x: j({"results": []})))                        # the old system still has them
route("patients/<str:c>/next-of-kin/", GET=pat(lambda q, x: j(D["kin"][x["code"]]) if x["code"] in D["kin"] else no("none on file")))
def observe(q, x): D["obs"].setdefault(x["code"], []).append({"bp": q.b["bp"]}); return j({"ok": True}, 201)
route("patients/<str:c>/observations/", GET=pat(lambda q, x: page(q, D["obs"].get(x["code"], [])[::-1], 8)), POST=pat(observe))
def discharge(q, x):
    if x["status"] == "out": return no("already discharged", 409)
    x["status"] = "out"; return j({"ok": True})
route("patients/<str:c>/discharge/", POST=pat(discharge))
def transfer(q, x): x["ward"] = q.b["ward"]; r = HttpResponse(status=303); r["Location"] = f"/hms/patients/{x['code']}/"; return r
route("patients/<str:c>/transfer/", POST=pat(transfer))
route("patients/<str:c>/prescriptions/", GET=pat(lambda q, x: j({"results": D["scripts"].get(x["code"], [])})), POST=pat(lambda q, x: (D["scripts"].setdefault(x["code"], []).append({"drug": q.b["drug"], "dose": q.b["dose"]}), j({"id": num()}, 201))[1]))
route("prescriptions/check/", POST=lambda q: j({"safe": D["n"] % 4 > 0, "hints": [say(3)] * (D["n"] % 3)}))
route("labels/<str:c>.pdf", GET=pat(lambda q, x: HttpResponse(b"%PDF" + random.Random(x["code"]).randbytes(600 + sum(x["code"].encode())), content_type="application/pdf")))
def slot(q, x): x.append({"id": num(), "who": q.b["who"], "ward": q.b["ward"], "shift": q.b["shift"]}); return j({"id": x[-1]["id"]}, 201)
rota = of("rotas")
route("rotas/<str:c>/", GET=rota(lambda q, x: j({"slots": x})))
route("rotas/<str:c>/slots/", POST=rota(slot))
route("rotas/<str:c>/slots/<int:i>/", DELETE=rota(lambda q, x, i: HttpResponse(status=204) if any(s["id"] == i for s in x) else no()))   # filter().delete() without delete()
def sheet(q):                                                       # an upload; half of them hold what was known already
    new = q.b["lines"] % 2 * R.randint(1, 3)
    for _ in range(new): D["rotas"][q.b["week"]].append({"id": num(), "who": f"nurse-{R.randint(1, 40)}", "ward": R.choice(list(D["wards"])), "shift": "early"})
    return j({"read": q.b["lines"], "new": new})
route("imports/rota/", POST=sheet)
def listed(q): c = f"WL{num()}"; D["waiting"][c] = {"for": q.b["for"], "priority": "P3", "note": ""}; return j({"code": c}, 201)
route("waiting-list/", GET=lambda q: j([{"code": c, **w} for c, w in D["waiting"].items() if q.GET.get("for", w["for"]) == w["for"]]), POST=listed)
route("waiting-list/bulk/", POST=lambda q: j({"updated": len([D["waiting"][c].update({k: q.b[k] for k in ("priority", "note") if k in q.b}) for c in q.b["codes"] if c in D["waiting"]])}))
route("waiting-list/<str:c>/", GET=wait(lambda q, x: j(x)), PATCH=wait(lambda q, x: put(x, q.b, "priority", "note")), DELETE=lambda q, c: HttpResponse(status=204) if D["waiting"].pop(c, None) else no())
def book(q, c): D["bookings"][c].append({"id": num(), "what": q.b["what"], "at": q.b["at"]}); return j({"id": D["next"]}, 201)
def unbook(q, c, i): l = D["bookings"][c]; n = len(l); D["bookings"][c] = [b for b in l if b["id"] != i]; return HttpResponse(status=204) if len(D["bookings"][c]) < n else no()
route("theatres/", GET=lambda q: j(list(D["theatres"].values())))
route("theatres/<slug:c>/", GET=th(lambda q, x: j(x)))
route("theatres/<slug:c>/bookings/", GET=lambda q, c: j({"results": D["bookings"][c]}), POST=book)
route("theatres/<slug:c>/bookings/<int:i>/", DELETE=unbook)
route("theatres/<slug:c>/checklists/", GET=th(lambda q, x: j({"results": []})), POST=th(lambda q, x: j({"id": num(), "signed": q.b["signed"]}, 201)))
route("formulary/", GET=lambda q: j([x for x in D["formulary"].values() if q.GET.get("q", "").upper() in x["code"]]))
route("formulary/<str:c>/", GET=drug(lambda q, x: j(x)))
route("formulary/<str:c>/stock/", PATCH=drug(lambda q, x: (x.update(stock=q.b["stock"]), HttpResponse(status=204))[1]))
route("formulary/<str:c>/substitutes/", GET=drug(lambda q, x: j(D["substitutes"][x["code"]]) if x["code"] in D["substitutes"] else no("no substitutes")))
@login_required
def hand_over(q): return j({"ok": True}, 201)
route("handovers/", GET=lambda q: j(D["handovers"].get(q.GET.get("ward", "W1A"), [])), POST=hand_over)
def order(q): D["queue"].append({"what": q.b["what"], "n": q.b["n"], "wait": 2}); return j({"queued": True}, 202)
def orders(q):
    for o in D["queue"][:]:
        o["wait"] -= 1
        if o["wait"] <= 0: D["queue"].remove(o); D["supplies"].insert(0, {"what": o["what"], "n": o["n"]})
    return page(q, D["supplies"], 12)
route("supplies/", GET=orders, POST=order)
route("dashboards/occupancy/", GET=lambda q: j({"span": q.GET.get("span", "day"), "taken": [(i * 37 + D["n"]) % 140 for i in range({"day": 8, "week": 7, "month": 30}[q.GET.get("span", "day")])]}))
route("dashboards/forecast/", GET=lambda q: j({"model": None, "expected": [], "confidence": 0}))
route("reports/readmissions/", GET=lambda q: j({"rate": len(D["patients"]) / len(D["handovers"].get("readmitted", []))}))
def stay(q):
    if mode("view"): return no("being rebuilt", 500)
    return j({"ward": q.GET.get("ward", ""), "days": [(i * D["n"]) % 19 for i in range(5)]})
route("reports/length-of-stay/", GET=stay)
route("board/" if NEW else "whiteboard/", GET=lambda q: j({"in": sum(p["status"] == "in" for p in D["patients"].values()), "latest": list(D["patients"])[-(D["n"] % 6):]}))
route("exports/census.csv", GET=lambda q: StreamingHttpResponse((f"{p['code']};{p['ward']};{p['status']}\n".encode() for p in D["patients"].values()), content_type="text/csv"))
route("staff/", GET=boss(lambda q: j(D["staff"])))
route("staff/<str:c>/role/", PATCH=boss(lambda q, c: (D["staff"].update({c: q.b["role"]}), j({"ok": True}))[1]))
route("staff/grades/", GET=boss(lambda q: j([{"band": 5}, {"band": 6}, {"band": 7}])))
route("kiosk/arrivals/", POST=lambda q: j({"ticket": f"{D['n'] % 900:03}"}, 201))
route("interface/adt/", POST=lambda q: HttpResponse("MSA|AA", content_type="text/plain"))
if __name__ == "__main__":
    from django.core.management import execute_from_command_line
    execute_from_command_line(["infirmary", "runserver", "--noreload", "127.0.0.1:19651"])
