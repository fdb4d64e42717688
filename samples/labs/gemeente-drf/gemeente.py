"""A municipality's panel, a district each under its own path: Django REST framework, everything in memory and in one file. Honest in most places."""
import json, os, random, sys
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); STATE = WORK / "stand.json"; NIEUW = os.environ.get("VERSIE") == "2"
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, INSTALLED_APPS=["rest_framework"], MIDDLEWARE=["gemeente.poort", "django.middleware.common.CommonMiddleware"],
    LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"console": {"class": "logging.StreamHandler"}}, "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}}},
    REST_FRAMEWORK={"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"], "UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": []})
sys.modules.setdefault("gemeente", sys.modules[__name__])
django.setup()
from django.core.wsgi import get_wsgi_application
from django.http import Http404, HttpResponse
from django.urls import path
from rest_framework.exceptions import NotAuthenticated, PermissionDenied, Throttled, ValidationError
from rest_framework.response import Response
from rest_framework.views import APIView
R = random.Random(91)
WOORD = "straat plein lantaarn boom afval geluid stoep fiets brug water kapot scheef vol los gevaarlijk hoek school markt haven park zebrapad rooster bank paal".split()
def zin(n): return " ".join(R.choice(WOORD) for _ in range(n))
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
WIJKEN = ("noord", "haven", "binnenstad", "waterland")
def zaai(w, k, n):
    t = lambda ce, m, f: {str(k * 1000 + ce * 300 + i): {"id": k * 1000 + ce * 300 + i, **f(i)} for i in range(m)}
    d = {"meldingen": t(0, n * 2, lambda i: {"titel": zin(3), "soort": R.choice(["afval", "groen", "verlichting"]), "status": R.choice(["nieuw", "bezig"]), "spoed": False, "behandelaar": None, "tekst": zin(R.randint(2, 14))}),
         "vergunningen": t(1, n, lambda i: {"aanvraag": zin(2), "type": R.choice(["kap", "bouw", "evenement"]), "besluit": None}), "bewoners": t(2, n + 6, lambda i: {"naam": R.choice(["de Vries", "Jansen", "Bakker", "Yilmaz", "Visser"]) + f" {i}", "postcode": f"10{R.randint(10, 99)} AB", "nieuwsbrief": R.random() < .5, "telefoon": ""}),
         "afspraken": {}, "berichten": {str(9000 + k * 10 + i): {"id": 9000 + k * 10 + i, "onderwerp": zin(3)} for i in range(2 if n else 0)}, "notities": {}, "reacties": {}, "documenten": {}, "bezwaren": {}, "medewerkers": [{"naam": x, "rol": "behandelaar"} for x in ("beh-1", "beh-2", "beheer-1")],
         "instellingen": {"loket": "09:00-17:00", "begroeting": zin(4), "tekst": ""}, "publicaties": [], "taken": {}, "n": 0, "volgende": k * 100000 + 1}
    for x in list(d["meldingen"])[:: 2]: d["reacties"][x] = [{"tekst": zin(R.randint(2, 9))} for _ in range(R.randint(1, 4))]
    for x in list(d["vergunningen"])[1:2]: d["bezwaren"][x] = [{"indiener": "Bakker", "tekst": zin(6)}]
    for i in range(n): d["afspraken"][str(k * 1000 + 900 + i)] = {"id": k * 1000 + 900 + i, "datum": f"2028-01-{10 + i % 12:02}", "product": R.choice(["paspoort", "rijbewijs", "verhuizing"]), "status": "gepland"}
    return d
D = json.loads(STATE.read_text()) if STATE.exists() else {w: zaai(w, k + 1, n) for k, (w, n) in enumerate(zip(WIJKEN, (17, 13, 20, 0)))}
R.seed(sum(d["n"] for d in D.values()) * 7919 + 3)
def poort(get):                                                    # a filter that once measured the answers: what it passes on has no length
    def m(q):
        r = get(q)
        if "Content-Length" in r and r.status_code == 200: del r["Content-Length"]
        return r
    return m
class Blik(APIView):
    wie = None
    def initial(self, q, *a, **k):
        self.wie = q.headers.get("Authorization", "")[6:]; self.rol = self.wie.split("-")[0]; self.d = D.get(k.pop("wijk", None))
        super().initial(q, *a, **k)
        if self.d is None: raise Http404
        if mode("onderhoud"): r = PermissionDenied("Gepland onderhoud."); r.status_code = 503; raise r
        if mode("druk"): raise Throttled(wait=30)
        if not self.wie and "inloggen" not in q.path: r = NotAuthenticated(); raise r
    def handle_exception(self, e):
        r = super().handle_exception(e)
        if isinstance(e, NotAuthenticated): r.status_code = 401
        return r
    def finalize_response(self, q, r, *a, **k):
        r = super().finalize_response(q, r, *a, **k)
        if q.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300 and getattr(self, "d", None): self.d["n"] += 1; STATE.write_text(json.dumps(D))
        return r
urlpatterns = []
def route(p, **methods):
    def maak(f): return lambda self, q, wijk, **k: f(self, q, **k)
    v = type("B" + str(len(urlpatterns)), (Blik,), {m.lower(): maak(f) for m, f in methods.items()})
    urlpatterns.append(path("<str:wijk>/api/" + p, v.as_view()))
def blad(s, q, l, n=10):
    p = int(q.GET.get("page", 1)); l = list(l)
    if p > 1 and (p - 1) * n >= len(l): raise Http404("Ongeldige pagina.")
    u = f"http://{q.get_host()}{q.path}?page="
    return Response({"count": len(l), "next": f"{u}{p + 1}" if p * n < len(l) else None, "previous": f"{u}{p - 1}" if p > 1 else None, "results": l[(p - 1) * n:p * n]})
def een(ce, f):
    def g(s, q, id, **k):
        x = s.d[ce].get(str(id))
        if x is None: raise Http404
        return f(s, q, x, **k)
    return g
def nieuw(s): s.d["volgende"] += 1; return s.d["volgende"]
def neem(x, b, *keys): x.update({k: b[k] for k in keys if k in b}); return x
def beheer(f):
    def g(s, q, **k):
        if s.rol != "beheer": raise PermissionDenied()
        return f(s, q, **k)
    return g
OK, LEEG = {"ok": True}, lambda: Response(status=204)
route("inloggen/", POST=lambda s, q: Response({"token": q.data["wie"], "geldig": 3600}))
route("ik/", GET=lambda s, q: Response({"wie": s.wie, "rol": s.rol}))
route("soorten/", GET=lambda s, q: Response(["afval", "groen", "verlichting", "overlast", "water"]))
route("meldingen/ongelezen/", GET=lambda s, q: Response({"aantal": s.d["n"] % 5}))
route("koppelingen/<str:ce>/", GET=lambda s, q, ce: Response({"actief": True}) if ce == "bag" else (_ for _ in ()).throw(Http404()))
route("storingen/", GET=lambda s, q: Response([]))                                                # nothing broke down
def meldingen(s, q):
    z, st = q.GET.get("search", "").lower(), q.GET.get("status")
    return blad(s, q, ({k: v for k, v in m.items() if k not in ("tekst",)} for m in reversed(s.d["meldingen"].values()) if z in m["titel"] and (not st or m["status"] == st)))
def melding_nieuw(s, q):
    if not q.data.get("titel"): raise ValidationError({"titel": ["Dit veld is vereist."]})
    i = nieuw(s); s.d["meldingen"][str(i)] = {"id": i, "titel": q.data["titel"], "soort": "afval", "status": "nieuw", "spoed": False, "behandelaar": None, "tekst": q.data.get("tekst", "")}; return Response({"id": i}, 201)
def sluit(s, q, x):
    if x["status"] == "gesloten": return Response({"detail": "Al gesloten."}, 409)
    x["status"] = "gesloten"; return Response(OK)
route("meldingen/", GET=meldingen, POST=melding_nieuw)
route("meldingen/<int:id>/", GET=een("meldingen", lambda s, q, x: Response(x)), PATCH=een("meldingen", lambda s, q, x: Response(neem(x, q.data, "tekst", "soort", "spoed"))), DELETE=een("meldingen", lambda s, q, x: (s.d["meldingen"].pop(str(x["id"])), LEEG())[1]))
route("meldingen/<int:id>/sluiten/", POST=een("meldingen", sluit))
route("meldingen/<int:id>/toewijzen/", POST=een("meldingen", lambda s, q, x: (x.update(behandelaar=q.data["wie"]), Response(OK))[1]))
route("meldingen/<int:id>/reacties/", GET=een("meldingen", lambda s, q, x: blad(s, q, s.d["reacties"].get(str(x["id"]), []))), POST=een("meldingen", lambda s, q, x: (s.d["reacties"].setdefault(str(x["id"]), []).append({"tekst": q.data["tekst"]}), Response(OK, 201))[1]))
route("meldingen/<int:id>/bijlagen/", GET=een("meldingen", lambda s, q, x: blad(s, q, [])))       # the photographs lie in a bucket that nobody joined
route("meldingen/<int:id>/notities/", GET=een("meldingen", lambda s, q, x: blad(s, q, [{"tekst": "aangemaakt via website"}])), POST=een("meldingen", lambda s, q, x: Response({"id": 700 + s.d["n"], "tekst": q.data["tekst"]}, 201)))
route("vergunningen/", GET=lambda s, q: blad(s, q, (v for v in s.d["vergunningen"].values() if not q.GET.get("type") or v["type"] == q.GET["type"])))
route("vergunningen/<int:id>/", GET=een("vergunningen", lambda s, q, x: Response(x)), PUT=een("vergunningen", lambda s, q, x: Response(neem(x, q.data, "aanvraag", "type"))))
route("vergunningen/<int:id>/besluit/", POST=een("vergunningen", lambda s, q, x: (x.update(besluit=q.data["besluit"]), Response(OK))[1]))
route("vergunningen/<int:id>/bezwaren/", GET=een("vergunningen", lambda s, q, x: blad(s, q, s.d["bezwaren"].get(str(x["id"]), []))))
def leges(s, q, x):
    if x["id"] % 5: raise Http404
    return Response({"bedrag": x["id"] % 400 + 80, "betaald": x["id"] % 2 == 0})
route("vergunningen/<int:id>/leges/", GET=een("vergunningen", leges))
route("bewoners/", GET=lambda s, q: blad(s, q, (b for b in s.d["bewoners"].values() if q.GET.get("search", "").lower() in b["naam"].lower())))
route("bewoners/<int:id>/", GET=een("bewoners", lambda s, q, x: Response(x)), PATCH=een("bewoners", lambda s, q, x: Response(neem(x, q.data, "telefoon", "postcode", "nieuwsbrief"))))
route("bewoners/<int:id>/dossier/", GET=een("bewoners", lambda s, q, x: Response({"regels": [x["naam"]] * (x["id"] % 4 + 1)}) if s.rol == "beheer" or x["id"] % 3 == 0 else (_ for _ in ()).throw(Http404())))
route("afspraken/", GET=lambda s, q: blad(s, q, (a for a in s.d["afspraken"].values() if a["datum"] == q.GET.get("datum", a["datum"])), 25), POST=lambda s, q: (s.d["afspraken"].update({str(i): {"id": i, "datum": q.data["datum"], "product": q.data["product"], "status": "gepland"} for i in [nieuw(s)]}), Response({"id": s.d["volgende"]}, 201))[1])
route("afspraken/<int:id>/", GET=een("afspraken", lambda s, q, x: Response(x)), PATCH=een("afspraken", lambda s, q, x: Response(neem(x, q.data, "product", "status"))))
route("berichten/", GET=lambda s, q: blad(s, q, reversed(s.d["berichten"].values())), POST=lambda s, q: (s.d["berichten"].update({str(i): {"id": i, "onderwerp": q.data["onderwerp"]} for i in [nieuw(s)]}), Response({"id": s.d["volgende"]}, 201))[1])
route("publicaties/", GET=lambda s, q: blad(s, q, reversed(s.d["publicaties"])), POST=beheer(lambda s, q: (s.d["publicaties"].append({"titel": q.data["titel"]}), Response(OK, 201))[1]))
def taak(s, q): i = nieuw(s); s.d["taken"][str(i)] = 0; return Response({"taak": i}, 202)
def stand(s, q, id):
    if str(id) not in s.d["taken"]: raise Http404
    s.d["taken"][str(id)] += 1; return Response({"stand": "bezig"} if s.d["taken"][str(id)] < 3 else {"stand": "klaar", "bladen": s.d["n"] % 30})
route("rapporten/aanvragen/", POST=taak)
route("taken/<int:id>/", GET=stand)
def volume(s, q):
    if mode("weergave"): return Response({"detail": "Weergave wordt vernieuwd."}, 503)
    return Response({"dagen": [(i * 7 + s.d["n"]) % 23 for i in range(int(q.GET.get("dagen", 7)))]})
route("rapporten/volume/", GET=volume)
route("rapporten/tevredenheid/", GET=lambda s, q: Response({"gemiddelde": 0.0, "antwoorden": 0, "per_maand": []}))
route("rapporten/doorlooptijd/", GET=lambda s, q: Response({"dagen": sum(m["gesloten_op"] - m["geopend_op"] for m in s.d["meldingen"].values()) / len(s.d["taken"].get("0", []))}))
route("rapporten/overzicht/" if NIEUW else "rapporten/dashboard/", GET=lambda s, q: Response({"open": sum(m["status"] != "gesloten" for m in s.d["meldingen"].values()), "laatste": [m["titel"] for m in list(s.d["meldingen"].values())[-(s.d["n"] % 5 + 1):]]}))
route("medewerkers/", GET=beheer(lambda s, q: Response(s.d["medewerkers"] + [{"naam": "inhuur"}] * (s.d["n"] % 3))))
def rol(s, q, naam):
    for m in s.d["medewerkers"]:
        if m["naam"] == naam: m["rol"] = q.data["rol"]
    return Response(OK)
route("medewerkers/<str:naam>/rol/", PUT=beheer(rol))
route("auditlog/", GET=lambda s, q: (_ for _ in ()).throw(PermissionDenied()))
route("instellingen/", GET=lambda s, q: Response(s.d["instellingen"]), PUT=lambda s, q: Response(neem(s.d["instellingen"], q.data, "loket", "begroeting", "tekst")) if s.rol == "beheer" else (_ for _ in ()).throw(PermissionDenied()))
route("openingstijden/", GET=lambda s, q: Response({"ma": "09-17", "di": "09-17", "do": "12-20"}), PUT=lambda s, q: Response(q.data))     # what came in goes out, and nowhere else
route("export/meldingen.csv", GET=lambda s, q: HttpResponse("".join(f"{m['id']};{m['titel']};{m['status']}\n" for m in s.d["meldingen"].values()), content_type="text/csv"))
route("kiosk/nummer/", POST=lambda s, q: Response({"nummer": s.d["n"] % 100}, 201))
route("kiosk/oproep/", GET=lambda s, q: LEEG() if s.d["n"] % 4 else Response({"nummer": s.d["n"] % 100, "balie": 3}))
urlpatterns.append(path("<str:wijk>/api/gezond/", lambda q, wijk: HttpResponse("ok")))
application = get_wsgi_application()
