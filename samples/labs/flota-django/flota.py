"""Three hauliers' fleets, a sub-domain each: plain Django, everything in memory and in one file. Honest in most places."""
import json, os, random, sys, uuid
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); STATE = WORK / "stare.json"; NOU = os.environ.get("VERSIUNE") == "2"
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, APPEND_SLASH=False, INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"], LOGIN_URL="/accounts/login/",
    MIDDLEWARE=["django.middleware.http.ConditionalGetMiddleware", "flota.poarta"], SECURE_CONTENT_TYPE_NOSNIFF=False,
    LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"console": {"class": "logging.StreamHandler"}}, "loggers": {"django.request": {"handlers": ["console"], "level": "WARNING", "propagate": False}}})
sys.modules.setdefault("flota", sys.modules[__name__])
django.setup()
from django.core.wsgi import get_wsgi_application
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import path
R = random.Random(77)
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def dict_of(l, key="id"): return {x[key]: x for x in l}
def semanat(t, jud, n):
    v = dict_of([{"nr": f"{jud}-{R.randint(10, 99)}-{''.join(R.choices('ABCDEFGHJKLMNP', k=3))}", "marca": R.choice(["Dacia", "MAN", "Volvo", "Ford", "Iveco"]), "stare": R.choice(["activ", "service", "activ"]), "km": R.randint(9000, 400000), "observatii": "o" * R.randint(0, 50), "sters": False} for _ in range(n)], "nr")
    nr = list(v)
    s = dict_of([{"id": uid(), "nume": R.choice(["Ionescu", "Popa", "Radu", "Stan", "Munteanu", "Dobre"]) + f" {i}.", "activ": R.random() < .8, "notificari": R.random() < .5, "telefon": "07" + str(R.randint(10**7, 10**8 - 1))} for i in range(n // 2)])
    return {"vehicule": v, "soferi": s, "alimentari": {x: [{"litri": R.randint(20, 400), "lei": R.randint(150, 3000)} for _ in range(R.randint(0, 6))] for x in nr}, "amenzi": {nr[2]: [{"lei": 580}], nr[-1]: [{"lei": 1305}, {"lei": 290}]} if nr else {}, "leasing": {x: {"pana": "2029-01-31", "rata": R.randint(300, 900), "societate": R.choice(["Leasing SRL", "Banca Transilvania Leasing", "Auto Rent International Finance IFN"])} for x in nr[::4]},
        "documente": {}, "curse": dict_of([{"id": uid(), "data": f"2028-03-{20 + i % 12}", "nr": R.choice(nr), "status": R.choice(["planificata", "in_curs"]), "de_la": R.choice(["Cluj", "Arad", "Deva"]), "la": R.choice(["Iasi", "Constanta", "Satu Mare"]), "opriri": []} for i in range(n * 3)]) if n else {},
        "geozone": dict_of([{"id": uid(), "nume": f"Zona {x}", "raza": R.randint(50, 900)} for x in ("depou", "vama", "client")]) if n else {}, "planificari": [{"nr": x, "ce": "revizie"} for x in nr[:4]], "istoric": [{"nr": R.choice(nr), "ce": R.choice(["ulei", "frane", "anvelope"]), "lei": R.randint(90, 4000)} for _ in range(n)], "alerte": {}, "utilizatori": {"dispecer": "dispecer", "admin": "admin", "contabil": "cititor"}, "setari": {"unitate": "km", "limita_kmh": 90, "mesaj": ""}, "joburi": {}, "n": 0, "necitite": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else {"cluj": semanat("cluj", "CJ", 24), "iasi": semanat("iasi", "IS", 15), "brasov": semanat("brasov", "BV", 0)}
R.seed(sum(t["n"] for t in D.values()) + len(D["cluj"]["vehicule"]) * 7919 + 5)
def poarta(get):
    def m(q):
        q.d = D.get(q.get_host().split(".")[0]); q.user = AnonymousUser(); tok = q.headers.get("Authorization", "")[7:]; q.rol = tok.split("-")[0]; q.tok = tok
        p = q.path
        if p == "/api/sanatate": return HttpResponse("ok")
        if q.d is None: return JsonResponse({"eroare": "client necunoscut"}, status=404)
        if mode("mentenanta"): return JsonResponse({"eroare": "mentenanta programata"}, status=503, headers={"Retry-After": "600"})
        if mode("limita") and q.rol not in ("tracker", "mobil"): return JsonResponse({"eroare": "prea multe cereri"}, status=429)
        if not tok and p != "/api/auth/login": return JsonResponse({"eroare": "neautentificat"}, status=401)
        q.b = {}
        if q.content_type == "application/json" and q.body: q.b = json.loads(q.body)
        r = get(q)
        if q.method not in ("GET", "HEAD") and r.status_code < 300: q.d["n"] += 1; STATE.write_text(json.dumps(D))
        return r
    return m
def j(x, status=200): return JsonResponse(x, status=status, safe=False, json_dumps_params={"separators": (",", ":")})
def nu(text="inexistent", status=404): return j({"eroare": text}, status)
urlpatterns = []
def ruta(p, **methods):
    def v(q, **k):
        f = methods.get("GET" if q.method == "HEAD" else q.method)
        return f(q, **k) if f else HttpResponseNotAllowed(list(methods))
    v.csrf_exempt = True; urlpatterns.append(path("api/" + p, v))
OK, NIMIC = {"ok": True}, lambda *a, **k: HttpResponse(status=204)
def pagina(q, l, n=10): p = int(q.GET.get("pagina", 1)); return j({"total": len(l), "rezultate": l[(p - 1) * n:p * n]})
def cu(ce, cheie, text="inexistent"):                               # a row by its id, or 404
    def deco(f):
        def g(q, **k):
            x = q.d[ce].get(k[cheie])
            if x is None: return nu(text)
            if x.get("sters"): return nu("radiat", 410)
            return f(q, x, **{a: b for a, b in k.items() if a != cheie})
        return g
    return deco
veh, sof, cur, geo = cu("vehicule", "nr", "vehicul inexistent"), cu("soferi", "id", "sofer inexistent"), cu("curse", "id", "cursa inexistenta"), cu("geozone", "id", "zona inexistenta")
def pune(x, b, *keys):
    for k in keys:
        if k in b: x[k] = b[k]
ruta("auth/login", POST=lambda q: j({"token": q.b["cine"], "expira": 900}))
ruta("auth/refresh", POST=lambda q: j({"token": q.tok, "expira": 900}))
ruta("eu", GET=lambda q: j({"cine": q.tok, "rol": q.rol}))
ruta("functii", GET=lambda q: j(["harta", "curse", "geozone"] + (["predictii"] if "cluj" in q.get_host() else [])))
ruta("abonament", GET=lambda q: j({"plan": "pro" if "cluj" in q.get_host() else "standard", "pana": "2029-01-01"}))
ruta("notificari/necitite", GET=lambda q: j({"n": q.d["necitite"]}))
ruta("integrari/<str:ce>", GET=lambda q, ce: j({"activ": True, "carduri": 12}) if (ce, q.d["n"] >= 0) == ("carduri", True) and "iasi" not in q.get_host() else nu("integrare neconfigurata"))
ruta("predictii", GET=lambda q: j({"risc": [q.d["n"] % 9, 3, 1]}) if "cluj" in q.get_host() else nu("indisponibil in planul standard", 403))
def vehicule(q):
    c, s = q.GET.get("cauta", "").lower(), q.GET.get("stare")
    return pagina(q, [x for x in reversed(q.d["vehicule"].values()) if not x["sters"] and (c in x["nr"].lower() or c in x["marca"].lower()) and (not s or x["stare"] == s)])
def vehicul_nou(q):
    nr = q.b.get("nr", "")
    if len(nr) < 8: return nu("numar invalid", 422)
    if nr in q.d["vehicule"]: return nu("exista deja", 409)
    q.d["vehicule"][nr] = {"nr": nr, "marca": q.b["marca"], "stare": "activ", "km": 0, "observatii": "", "sters": False}; q.d["alimentari"][nr] = []
    return j({"nr": nr}, 201)
def vehicul_patch(q, x):
    if q.headers.get("If-Match") == '"vechi"': return nu("modificat intre timp", 412)
    pune(x, q.b, "stare", "km", "observatii", "marca"); return j({"nr": x["nr"], "ok": True})
def radiaza(q, x): x["sters"] = True; return HttpResponse(status=204)
def restaureaza(q, nr):
    if nr not in q.d["vehicule"]: return nu()
    q.d["vehicule"][nr]["sters"] = False; return j(OK)
ruta("vehicule", GET=vehicule, POST=vehicul_nou)
ruta("vehicule/<str:nr>", GET=veh(lambda q, x: j(x)), PATCH=veh(vehicul_patch), DELETE=veh(radiaza))
ruta("vehicule/<str:nr>/restaurare", POST=restaureaza)
ruta("vehicule/<str:nr>/alimentari", GET=veh(lambda q, x: j({"rezultate": q.d["alimentari"].get(x["nr"], [])})), POST=veh(lambda q, x: (q.d["alimentari"].setdefault(x["nr"], []).append({"litri": q.b["litri"], "lei": q.b["lei"]}), j(OK, 201))[1]))
ruta("vehicule/<str:nr>/avarii", GET=veh(lambda q, x: j({"rezultate": []})))                   # workshops report them in a system that nobody connected
ruta("vehicule/<str:nr>/amenzi", GET=veh(lambda q, x: j({"rezultate": q.d["amenzi"].get(x["nr"], [])})))
ruta("vehicule/<str:nr>/leasing", GET=veh(lambda q, x: j(q.d["leasing"][x["nr"]]) if x["nr"] in q.d["leasing"] else nu("fara leasing")))
ruta("vehicule/<str:nr>/pozitie", GET=veh(lambda q, x: j({"lat": 46.5 + q.d["n"] % 90 / 100, "lon": 23.1, "kmh": q.d["n"] % 91}) if (hash(x["nr"]) + q.d["n"] // 9) % 3 else HttpResponse(status=204)))
def incarca(q, x): i = uid(); q.d["documente"][i] = {"id": i, "nr": x["nr"], "octeti": len(q.body)}; return j({"id": i}, 201)
ruta("vehicule/<str:nr>/documente", GET=veh(lambda q, x: j({"rezultate": [d for d in q.d["documente"].values() if d["nr"] == x["nr"]]})), POST=veh(incarca))
ruta("documente/<str:id>/fisier", GET=lambda q, id: HttpResponse(b"%PDF" + random.Random(id).randbytes(q.d["documente"][id]["octeti"] % 3000 + 500), content_type="application/pdf") if id in q.d["documente"] else nu())
ruta("harta/vehicule", GET=lambda q: j([{"nr": x["nr"], "x": (q.d["n"] * 7 + i) % 100, "y": i} for i, x in enumerate(q.d["vehicule"].values()) if x["stare"] == "activ" and (i + q.d["n"]) % int(q.GET.get("zoom", 2)) == 0]))
def sofer_nou(q): i = uid(); q.d["soferi"][i] = {"id": i, "nume": q.b["nume"], "activ": True, "notificari": False, "telefon": ""}; return j({"id": i}, 201)
ruta("soferi", GET=lambda q: pagina(q, [s for s in reversed(q.d["soferi"].values()) if q.GET.get("cauta", "").lower() in s["nume"].lower()]), POST=sofer_nou)
ruta("soferi/<str:id>", GET=sof(lambda q, x: j(x)))
ruta("soferi/<str:id>/activ", PATCH=sof(lambda q, x: (pune(x, q.b, "activ"), j({"activ": q.b["activ"]}))[1]))
ruta("soferi/<str:id>/notificari", PATCH=sof(lambda q, x: j({"notificari": q.b["notificari"]})))    # what came in goes out, and nowhere else
ruta("soferi/<str:id>/ore", GET=sof(lambda q, x: j({"saptamana": int(q.GET.get("saptamana", 12)), "ore": [(int(x["id"][:4], 16) * k) % 11 for k in range(6)] if int(q.GET.get("saptamana", 12)) < 14 else []})))
ruta("soferi/<str:id>/poza", GET=sof(lambda q, x: HttpResponse(random.Random(x["id"]).randbytes(900 + int(x["id"][:3], 16)), content_type="image/jpeg") if int(x["id"][0], 16) < 4 else nu("fara poza")))
ruta("soferi/<str:id>/invitatie", POST=sof(lambda q, x: j({"trimis": "in coada"}, 202)))
def cursa_noua(q): i = uid(); q.d["curse"][i] = {"id": i, "data": q.b["data"], "nr": q.b["nr"], "status": "planificata", "de_la": "Cluj", "la": q.b["la"], "opriri": []}; return j({"id": i}, 201)
def anuleaza(q, x):
    if x["status"] == "anulata": return nu("deja anulata", 409)
    x["status"] = "anulata"; return j(OK)
ruta("curse", GET=lambda q: j([{k: v for k, v in c.items() if k != "opriri"} for c in q.d["curse"].values() if c["data"] == q.GET.get("data", "2028-03-20") and (not q.GET.get("status") or c["status"] == q.GET["status"])]), POST=cursa_noua)
ruta("curse/<str:id>", GET=cur(lambda q, x: j(x)), PATCH=cur(lambda q, x: (pune(x, q.b, "status", "la"), j({"id": x["id"], "ok": True}))[1]))
ruta("curse/<str:id>/opriri", GET=cur(lambda q, x: j(x["opriri"])), POST=cur(lambda q, x: (x["opriri"].append({"loc": q.b["loc"]}), j(OK, 201))[1]))
ruta("curse/<str:id>/anulare", POST=cur(anuleaza))
def optimizare(q): i = uid(); q.d["joburi"][i] = 0; return j({"job": i}, 202)
def job(q, id):
    if id not in q.d["joburi"]: return nu("job inexistent")
    q.d["joburi"][id] += 1
    if q.d["joburi"][id] < 3: return j({"stare": "in lucru"})
    r = HttpResponse(status=303); r["Location"] = f"/api/joburi/{id}/rezultat"; return r
ruta("joburi", POST=optimizare)
ruta("joburi/<str:id>", GET=job)
ruta("joburi/<str:id>/rezultat", GET=lambda q, id: j({"ordine": [q.d["n"] % 7, 2, 5], "km": q.d["n"] * 13 % 900}) if id in q.d["joburi"] else nu("job inexistent"))
def zona_noua(q): i = uid(); q.d["geozone"][i] = {"id": i, "nume": q.b["nume"], "raza": q.b["raza"]}; return j({"id": i}, 201)
ruta("geozone", GET=lambda q: j(list(q.d["geozone"].values())), POST=zona_noua)
ruta("geozone/<str:id>", GET=geo(lambda q, x: j(x)), PUT=geo(lambda q, x: j({**x, **q.b})), DELETE=geo(lambda q, x: (q.d["geozone"].pop(x["id"]), HttpResponse(status=204))[1]))    # PUT answers with what it would have kept
ruta("mentenanta/planificari", GET=lambda q: j({"rezultate": q.d["planificari"]}), POST=lambda q: j({"id": uid(), "nr": q.b["nr"]}, 201))
ruta("mentenanta/istoric", GET=lambda q: pagina(q, q.d["istoric"][::-1], 12), POST=lambda q: (q.d["istoric"].append({"nr": q.b["nr"], "ce": q.b["ce"], "lei": q.b["lei"]}), j(OK, 201))[1])
ruta("alerte", GET=lambda q: j(list(q.d["alerte"].values())))
ruta("alerte/<str:id>/citit", PATCH=lambda q, id: (q.d["alerte"][id].update(citit=True), q.d.update(necitite=max(0, q.d["necitite"] - 1)), j(OK))[2] if id in q.d["alerte"] else nu())
ruta("combustibil/pret", GET=lambda q: j({"motorina": "7.41", "benzina": "7.02"}))
ruta("avertizari-meteo", GET=lambda q: j([]))                                                   # it was a fine spring
def consum(q):
    n, z = len(q.GET.get("nr", "")), int(q.GET.get("zile", 7)); return j({"zile": z, "litri": [(n * 31 + k * q.d["n"]) % 80 for k in range(z)]})
ruta("rapoarte/consum", GET=consum)
ruta("rapoarte/emisii", GET=lambda q: j({"co2_kg": 0, "nox_g": 0, "zile": []}))
ruta("rapoarte/costuri", GET=lambda q: j({"pe_km": sum(x["lei"] for x in q.d["istoric"]) / len(q.d["amenzi"].get("total", []))}))
@login_required
def programate(q): return j([{"raport": "saptamanal"}])
ruta("rapoarte/programate", GET=programate)
def kilometri(q):
    if mode("vedere"): return nu("vederea se reface", 503)
    return j({"luna": q.GET.get("luna", "03"), "km": [x["km"] % 977 for x in q.d["vehicule"].values()]})
ruta("rapoarte/kilometri", GET=kilometri)
ruta("rapoarte/sinteza" if NOU else "rapoarte/sumar", GET=lambda q: j({"vehicule": len(q.d["vehicule"]), "curse": len(q.d["curse"]), "recente": [c["nr"] for c in list(q.d["curse"].values())[-(q.d["n"] % 6):]]}))
admin = lambda f: lambda q, **k: f(q, **k) if q.rol in ("admin", "suport") else nu("doar administratorii", 403)
ruta("utilizatori", GET=admin(lambda q: j(q.d["utilizatori"])))
ruta("utilizatori/<str:u>/rol", PATCH=admin(lambda q, u: (q.d["utilizatori"].update({u: q.b["rol"]}), j(OK))[1]))
ruta("tarife", GET=admin(lambda q: j([{"lei_km": 4}, {"lei_km": 6, "frig": True}])))
ruta("audit", GET=lambda q: nu("lipseste permisiunea audit.view", 403))
ruta("setari", GET=lambda q: j(q.d["setari"]), PATCH=admin(lambda q: (pune(q.d["setari"], q.b, "unitate", "limita_kmh", "mesaj"), j(q.d["setari"]))[1]))
ruta("export/vehicule.csv", GET=lambda q: HttpResponse("".join(f"{x['nr']};{x['marca']};{x['km']}\n" for x in q.d["vehicule"].values()), content_type="text/csv"))
def telemetrie(q):
    if mode("alerta") and "iasi" in q.get_host() and R.random() < .12: i = uid(); q.d["alerte"][i] = {"id": i, "ce": "viteza", "citit": False}; q.d["necitite"] += 1
    return HttpResponse(status=202)
ruta("telemetrie", POST=telemetrie)
ruta("telemetrie/comenzi", GET=lambda q: j([]))                                                 # nobody commands a tracker
ruta("mobil/azi", GET=lambda q: j({"cursa": "CJ-IS", "opriri": q.d["n"] % 5}) if q.d["n"] % 3 == 0 else HttpResponse(status=204))
ruta("mobil/pozitie", POST=NIMIC)
application = get_wsgi_application()
