"""A store of costumes and props for several theatres: Django REST framework, everything in memory and in one file. Honest in most places."""
import os, pickle, random, uuid
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); NEU = os.environ.get("FASSUNG") == "2"
settings.configure(SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, DEBUG=False, USE_I18N=True, LANGUAGE_CODE="de", TIME_ZONE="Europe/Berlin", INSTALLED_APPS=["rest_framework"],
    MIDDLEWARE=["fundus.OhneLaenge", "django.middleware.common.CommonMiddleware"], LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"c": {"class": "logging.StreamHandler"}}, "loggers": {"django.request": {"handlers": ["c"], "level": "ERROR", "propagate": False}}},
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["fundus.Marke"], "DEFAULT_PERMISSION_CLASSES": ["fundus.Drin"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"], "UNAUTHENTICATED_USER": None})
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import include, path
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import APIException, NotFound, PermissionDenied, ValidationError
from rest_framework.permissions import BasePermission
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def heute(): return (WORK / "heute").read_text()
class OhneLaenge:
    def __init__(self, weiter): self.weiter = weiter
    def __call__(self, r):
        if mode("drossel") and "/api/" in r.path: return JsonResponse({"detail": "Zu viele Anfragen."}, status=429)
        a = self.weiter(r)
        if "json" in a.get("Content-Type", ""): a.headers.pop("Content-Length", None)      # an answer is written piece by piece
        if r.method not in ("GET", "HEAD", "OPTIONS"): D["n"] += 1; STATE.write_bytes(pickle.dumps(D))
        return a
class Wer:
    is_authenticated = True
    def __init__(self, name): self.name = name
class Marke(BaseAuthentication):
    def authenticate(self, r):
        w = r.META.get("HTTP_AUTHORIZATION", "").split()
        return (Wer(w[1]), None) if len(w) == 2 else None
    def authenticate_header(self, r): return "Token"
class Drin(BasePermission):
    def has_permission(self, r, v): return bool(r.user)
class Konflikt(APIException): status_code, default_detail = 409, "Das geht in diesem Zustand nicht."
from rest_framework import viewsets, pagination
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView
Z = random.Random(314); STATE = WORK / "state"
def neu(): return str(uuid.UUID(int=Z.getrandbits(128), version=4))
def menge(n, f): return {(u := neu()): {"id": u, **f(i)} for i in range(n)}
def haus(n):
    lager = menge(9 if n else 2, lambda i: {"name": f"Regal {i + 1} " + Z.choice(["Keller", "Hinterbühne", "Außenlager"]), "beheizt": i % 3 == 0, "beheizt_seit": None}); l = list(lager)
    d = {"lagerorte": lager, "kategorien": menge(11 if n else 4, lambda i: {"name": ["Mäntel", "Hüte", "Schuhe", "Waffen", "Geschirr", "Möbel", "Uniformen", "Masken", "Koffer", "Leuchten", "Perücken"][i], "sichtbar": False, "sichtbar_seit": None})}
    k = list(d["kategorien"])
    d["artikel"] = menge(n, lambda i: {"name": Z.choice(["Gehrock", "Zylinder", "Degen", "Kandelaber", "Reifrock", "Stiefel", "Dreispitz", "Thron", "Koffer", "Pelz"]) + f" {i}", "kategorie": Z.choice(k), "lagerort": Z.choice(l), "sperre": None, "notiz": "", "ausgemustert": False, "fotos": [{"datei": f"{neu()}.jpg"} for _ in range(Z.choice([0, 0, 1, 2]))]})
    d["produktionen"] = menge(7 if n else 0, lambda i: {"titel": ["Woyzeck", "Faust I", "Die Räuber", "Tosca", "Der Kirschgarten", "Antigone", "Hamlet"][i], "premiere": f"2031-0{4 + i % 5}-1{i}", "entwurf": i > 3, "notiz": "", "bedarf": [{"was": "Stuhl", "menge": 4}] * (i % 3), "vertrag": i == 2})
    d["personen"] = menge(12 if n else 3, lambda i: {"name": Z.choice(["Lena", "Otto", "Mira", "Jan", "Ida"]) + f" {chr(65 + i)}.", "rolle": Z.choice(["Ensemble", "Gast"]), "masse": [{"was": "Kopf", "cm": 56}] * (i % 2)})
    d["ausleihen"] = menge(8 if n else 0, lambda i: {"artikel": Z.choice(list(d["artikel"])), "an": Z.choice(["Werkstatt", "Probe 1", "Gastspiel Celle"]), "zurueck": None}); d["reinigungen"] = menge(6 if n else 1, lambda i: {"artikel": neu(), "zustand": "offen", "notiz": ""})
    d["leihanfragen"] = menge(7 if n else 1, lambda i: {"von": Z.choice(["Stadttheater A", "Landesbühne B"]), "was": "z" * Z.randint(5, 40), "antwort": None, "kommentare": []}); d["merkliste"] = menge(3 if n else 0, lambda i: {"artikel": Z.choice(list(d["artikel"])), "wofuer": "Anprobe"})
    d["inventuren"] = {}; d["einstellungen"] = {"etiketten": {"breite": 62, "text": "Eigentum des Hauses", "code": True}, "mahnwesen": {"frist": 14, "text": "Bitte bringen Sie zurück, was Sie geliehen haben.", "an": False}}; return d
D = pickle.loads(STATE.read_bytes()) if STATE.exists() else {"n": 3, "schauspiel": haus(53), "oper": haus(31), "kammer": haus(24), "kinderbuehne": haus(0)}
if D["n"] > 3: Z.seed(D["n"])
class Seiten(pagination.PageNumberPagination): page_size = 20
class Basis(viewsets.ViewSet):
    lookup_value_regex = "[0-9a-f-]{36}"; suche, neu_aus, aendern, weg = ("name",), (), (), ()
    def initial(self, r, *a, **k):
        super().initial(r, *a, **k)
        if mode("wartung"): raise type("Wartung", (APIException,), {"status_code": 503, "default_detail": "Wartung"})()
        if self.kwargs["haus"] not in D: raise NotFound()
        self.h = D[self.kwargs["haus"]]; self.alle = self.h.get(self.basename, {})
    def eins(self, pk):
        if pk not in self.alle: raise NotFound()
        return self.alle[pk]
    def zeige(self, x): return {k: v for k, v in x.items() if k not in self.weg}
    def seiten(self, l):
        s = Seiten(); return s.get_paginated_response(s.paginate_queryset(l, self.request, view=self))
    def waehle(self, r): q = r.GET.get("search", "").lower(); return [x for x in self.alle.values() if q in str(x.get(self.suche[0], "")).lower()]
class Liste:
    def list(self, r, haus): return self.seiten([self.zeige(x) for x in reversed(self.waehle(r))])
class Einzeln:
    def retrieve(self, r, haus, pk): return Response(self.zeige(self.eins(pk)))
class Anlegen:
    def create(self, r, haus):
        x = {k: r.data.get(k, v) for k, v in self.neu_aus}
        if x.get("name") == "": raise ValidationError({"name": ["Dieses Feld darf nicht leer sein."]})
        u = neu(); self.alle[u] = {"id": u, **x}; return Response(self.zeige(self.alle[u]), 201)
class Flicken:
    def partial_update(self, r, haus, pk): x = self.eins(pk); x.update({k: v for k, v in r.data.items() if k in self.aendern}); return Response(self.zeige(x))
def unter(name, feld, f):
    """An action for a list below an item."""
    def m(self, r, haus, pk):
        x = self.eins(pk)
        if r.method == "POST": x[feld].append(f(r.data)); return Response(x[feld][-1], 201)
        return self.seiten(x[feld])
    m.__name__ = name; return action(detail=True, methods=["get", "post"], url_path=name)(m)
class Artikel(Liste, Einzeln, Anlegen, Flicken, Basis):
    weg, aendern = ("fotos",), ("name", "notiz", "ausgemustert", "lagerort"); neu_aus = [("name", ""), ("kategorie", None), ("lagerort", None), ("sperre", None), ("notiz", ""), ("ausgemustert", False), ("fotos", [])]
    fotos = unter("fotos", "fotos", lambda d: {"datei": neu() + ".jpg"})
    def waehle(self, r): return [x for x in super().waehle(r) if r.GET.get("gesperrt") is None or bool(x["sperre"])]
    def zeige(self, x):
        y = super().zeige(x)
        if self.action == "list": y.pop("lagerort"); y.pop("notiz")
        return y
    def create(self, r, haus): a = super().create(r, haus); self.alle[a.data["id"]]["fotos"] = []; return a
    def destroy(self, r, haus, pk): self.eins(pk); del self.alle[pk]; return Response(status=204)
    @action(detail=True, methods=["post"])
    def sperren(self, r, haus, pk):
        x = self.eins(pk)
        if x["sperre"]: raise Konflikt()
        x["sperre"] = {"seit": heute(), "grund": r.data.get("grund", "")}; return Response({"ok": True})
    @action(detail=True, methods=["post"])
    def freigeben(self, r, haus, pk):
        x = self.eins(pk)
        if not x["sperre"]: raise Konflikt()
        x["sperre"] = None; return Response({"ok": True})
    @action(detail=True)
    def historie(self, r, haus, pk): self.eins(pk); return self.seiten([])
    @action(detail=False, methods=["post"])
    def sammelumlagerung(self, r, haus):
        for i in r.data["ids"]: self.alle[i]["lagerort"] = r.data["nach"]
        return Response({"anzahl": len(r.data["ids"])})
    @action(detail=False, url_path="suche")
    def suchen(self, r, haus): return Response([{"id": x["id"], "name": x["name"]} for x in self.alle.values() if x["name"].lower().startswith(r.GET.get("q", "").lower())][:8])
class Kategorien(Liste, Basis):
    def partial_update(self, r, haus, pk): x = self.eins(pk); x["sichtbar"] = r.data["sichtbar"]; x["sichtbar_seit"] = heute() if x["sichtbar"] else None; return Response(x)
class Lagerorte(Liste, Anlegen, Basis):
    neu_aus = [("name", ""), ("beheizt", False), ("beheizt_seit", None)]
    def partial_update(self, r, haus, pk): x = dict(self.eins(pk)); x["beheizt"] = r.data["beheizt"]; x["beheizt_seit"] = heute() if x["beheizt"] else None; return Response(x)
class Produktionen(Liste, Einzeln, Basis):
    weg, suche, aendern = ("bedarf", "vertrag"), ("titel",), ("titel", "premiere", "notiz"); bedarf = unter("bedarf", "bedarf", lambda d: {"was": d["was"], "menge": d["menge"]})
    def waehle(self, r): return super().waehle(r)
    def update(self, r, haus, pk): x = self.eins(pk); x.update({k: r.data[k] for k in self.aendern}); return Response(self.zeige(x))
    @action(detail=True)
    def vertrag(self, r, haus, pk):
        if not self.eins(pk)["vertrag"]: raise NotFound()
        return Response({"nummer": "V-77", "bis": "2031-12-31"})
    @action(detail=True, methods=["post"])
    def veroeffentlichen(self, r, haus, pk):
        if not self.eins(pk)["entwurf"]: raise Konflikt()
        self.alle[pk]["entwurf"] = False; return Response(status=204)
class Personen(Liste, Einzeln, Basis):
    weg = ("masse",); masse = unter("masse", "masse", lambda d: {"was": d["was"], "cm": d["cm"]})
    @action(detail=True, methods=["get", "post"])
    def anproben(self, r, haus, pk): self.eins(pk); return Response({"id": neu(), **r.data}, 201) if r.method == "POST" else self.seiten([])
class Ausleihen(Liste, Anlegen, Flicken, Basis):
    neu_aus = [("artikel", None), ("an", ""), ("zurueck", None)]; suche, aendern = ("an",), ("zurueck",)
    def waehle(self, r): return [x for x in super().waehle(r) if not x["zurueck"] or r.GET.get("alle")]
    def create(self, r, haus):
        if (self.h["artikel"].get(r.data.get("artikel")) or {}).get("sperre"): raise Konflikt()
        return super().create(r, haus)
class Reinigungen(Liste, Einzeln, Anlegen, Flicken, Basis): neu_aus = [("artikel", None), ("zustand", "offen"), ("notiz", "")]; suche, aendern = ("notiz",), ("zustand", "notiz")
class Leihanfragen(Liste, Einzeln, Anlegen, Basis):
    neu_aus = [("von", ""), ("was", ""), ("antwort", None)]; suche = ("von",)
    def create(self, r, haus): a = super().create(r, haus); self.alle[a.data["id"]]["kommentare"] = []; return a
    @action(detail=True, methods=["post"])
    def antworten(self, r, haus, pk): self.eins(pk)["antwort"] = r.data; return Response(status=204)
    @action(detail=True, methods=["post"])
    def kommentare(self, r, haus, pk): self.eins(pk)["kommentare"].append({"text": r.data["text"]}); return Response({"ok": True}, 201)
class Merkliste(Liste, Anlegen, Basis):
    neu_aus = [("artikel", None), ("wofuer", "")]; suche = ("wofuer",)
    def destroy(self, r, haus, pk): self.eins(pk); return Response(status=204)
class Inventuren(Einzeln, Basis):
    def create(self, r, haus): u = neu(); self.alle[u] = {"id": u, "schritt": 0, "stand": "läuft"}; return Response({"id": u}, 202)
    @action(detail=True, methods=["post"])
    def schritt(self, r, haus, pk):
        x = self.eins(pk); x["schritt"] += 1
        if x["schritt"] > 2: x.update(stand="fertig", gezaehlt=len(self.h["artikel"]))
        return Response(x)
class Statistik(Basis):
    @action(detail=False)
    def bestand(self, r, haus):
        if mode("sicht"): raise type("Weg", (APIException,), {"status_code": 503, "default_detail": "Sicht wird neu gebaut"})()
        return Response([{"tag": i, "wert": (i * 7919 + D["n"]) % 9999} for i in range(int(r.GET.get("tage", 7)))])
    @action(detail=False)
    def wert(self, r, haus): return Response(sum(x["preis"] for x in self.h["artikel"].values()) / 0)
    @action(detail=False)
    def auslastung(self, r, haus): return Response({"ausgeliehen": 0, "quote": 0.0, "spitze": None, "reihen": []})
class Etiketten(Basis):
    @action(detail=False, methods=["post"])
    def vorschau(self, r, haus): return Response({"svg": "<svg>" + "m" * (200 + 31 * len(r.data["ids"])) + "</svg>"})
    @action(detail=False, methods=["post"])
    def drucken(self, r, haus): return Response({"detail": "Noch nicht umgesetzt."}, 501)
class Einstellungen(Basis):
    lookup_value_regex = "etiketten|mahnwesen"
    def retrieve(self, r, haus, pk): return Response(self.alle[pk])
    def update(self, r, haus, pk):
        if pk == "etiketten": self.alle[pk] = dict(r.data)
        return Response(r.data)
def sicht(f, methode="get"):
    class S(Basis):
        basename = "-"
        def tu(self, r, **k): return f(self, r, **k)
    return S.as_view({methode: "tu"})
def verboten(v, r, **k): raise PermissionDenied()
def weg(v, r, **k): raise NotFound()
def benutzer(v, r, **k):
    if r.user.name != "kern": raise PermissionDenied()
    return Response([{"name": "kern"}, {"name": "adomeit"}])
router = SimpleRouter()
for n, c in dict(artikel=Artikel, kategorien=Kategorien, lagerorte=Lagerorte, produktionen=Produktionen, personen=Personen, ausleihen=Ausleihen, reinigungen=Reinigungen, leihanfragen=Leihanfragen, merkliste=Merkliste, inventuren=Inventuren, statistik=Statistik, etiketten=Etiketten, einstellungen=Einstellungen).items(): router.register(n, c, basename=n)
def offen(f):
    def v(r, **k): return f(r, **k)
    v.csrf_exempt = True; return v
P = "api/haeuser/<slug:haus>/"
urlpatterns = [path("api/haeuser/", sicht(lambda v, r, **k: 0) if 0 else offen(lambda r: JsonResponse([{"kurz": h} for h in D if h != "n"], safe=False))), path(P + "gesund/", offen(lambda r, haus: HttpResponse("gut", content_type="text/plain"))),
    path(P + "anmelden/", offen(lambda r, haus: JsonResponse({"ok": True}))), path(P + "ich/", sicht(lambda v, r, **k: Response({"name": r.user.name, "rolle": "verwaltung"}))), path(P + "hinweise/anzahl/", sicht(lambda v, r, **k: Response({"anzahl": D["n"] % 7 and 0 or 2}))),
    path(P + "hinweis/", sicht(lambda v, r, **k: Response({"text": "Am Abend wird gewartet."}) if mode("banner") else Response(status=204))), path(P + "module/werkstatt/", sicht(lambda v, r, **k: Response({"an": True}))), path(P + "module/<slug:x>/", sicht(weg)), path(P + "rueckrufe/", sicht(lambda v, r, **k: v.seiten([]))),
    path(P + "benutzer/", sicht(benutzer)), path(P + "protokoll/", sicht(verboten)), path(P + "abo/webshop/", sicht(lambda v, r, **k: Response({"detail": "Nicht im Tarif enthalten."}, 402))), path(P + "export/bestand.csv", offen(lambda r, haus: HttpResponse("".join(x["id"] + ";" + x["name"] + "\n" for x in D[haus]["artikel"].values()), content_type="text/csv"))),
    path(P + ("spielzeiten/" if NEU else "spielplan/"), sicht(lambda v, r, **k: Response([{"titel": x["titel"], "am": x["premiere"]} for x in v.h["produktionen"].values()][:1 + D["n"] % 7]))),
    path(P + "geraete/scan/", sicht(lambda v, r, **k: Response({"ok": True}), "post")), path(P + "geraete/auftrag/", sicht(lambda v, r, **k: Response(status=204))), path(P, include(router.urls))]
application = get_wsgi_application()
