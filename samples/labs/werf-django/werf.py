"""A shipyard's panel: Django REST framework on sqlite, one file. Honest in most places."""
import hashlib, os, random, sys, time, uuid
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"])
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, APPEND_SLASH=True, DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(WORK / "werf.sqlite"), "CONN_MAX_AGE": 600}},
    INSTALLED_APPS=["rest_framework"], MIDDLEWARE=["werf.streamed", "django.middleware.common.CommonMiddleware"],
    LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"console": {"class": "logging.StreamHandler"}}, "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}}},
    REST_FRAMEWORK={"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser", "rest_framework.parsers.FileUploadParser"],
                    "UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": [], "PAGE_SIZE": 12})
sys.modules.setdefault("werf", sys.modules[__name__])
django.setup()
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import Http404, HttpResponse
from django.urls import path
from rest_framework.exceptions import NotAuthenticated, PermissionDenied, Throttled, ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.response import Response
from rest_framework.views import APIView

def streamed(get):                                                 # an old middleware: what is read has no length
    def middleware(q):
        r = get(q)
        if r.status_code == 200 and q.method == "GET" and "Content-Length" in r: del r["Content-Length"]
        return r
    return middleware
class Row(models.Model):
    n = models.AutoField(primary_key=True); id = models.UUIDField(unique=True, default=uuid.uuid4); yard = models.CharField(max_length=20); kind = models.CharField(max_length=30); owner = models.CharField(max_length=40, default=""); data = models.JSONField(default=dict)
    class Meta: app_label = "werf"
def rows(yard, kind, **more): return Row.objects.filter(yard=yard, kind=kind, **more).order_by("n")
def show(r): return {"id": str(r.id), **r.data}
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
R = random.Random(88)
def put(yard, kind, owner="", **data): return Row.objects.create(id=uuid.UUID(int=R.getrandbits(128), version=4), yard=yard, kind=kind, owner=str(owner), data=data)
def seed():
    with connection.schema_editor() as s: s.create_model(Row)
    for y, n in (("rotterdam", 22), ("vlissingen", 15)):
        ships = [put(y, "schepen", naam=R.choice(["Noordster", "Zeearend", "Maasvogel", "Grietje", "Jan van Gent"]) + f" {i}", imo=9000000 + R.randint(0, 99999), lengte=R.randint(20, 210), dok=R.choice(["dok-1", "dok-2", None])) for i in range(n)]
        for s in ships:
            for k in range(R.randint(0, 4)): put(y, "secties", s.id, code=f"S{k}", gewicht=R.randint(2, 90))
        for s in R.sample(ships, 3): put(y, "tekeningen", s.id, blad=R.randint(1, 90), maat="A0")
        for s in R.sample(ships, 2): put(y, "garantie", s.id, tot="2028-01-01")
        for i in range(n): put(y, "werkorders", titel=R.choice(["romp stralen", "schroef vervangen", "lassen dek", "leidingwerk"]) + f" {i}", status=R.choice(["gepland", "bezig"]), urgent=False, archief=False, door=None, schip=str(R.choice(ships).id))
        for i in range(n): put(y, "materiaal", artikel=R.choice(["plaat 8mm", "elektrode", "verf rood", "bout M20"]), voorraad=R.randint(0, 900), eenheid=R.choice(["stuk", "kg", "liter"]))
        for i in range(9): put(y, "leveranciers", naam=R.choice(["Staal", "Verf", "Las"]) + f"handel {i}", plaats=R.choice(["Delft", "Goes", "Den Helder"]), actief=True)
        for i in range(14): put(y, "personeel", nummer=100 + i, vak=R.choice(["lasser", "schilder", "monteur"]), ploeg=R.choice(["A", "B", None]))
        for i in range(20): put(y, "urenstaten", nummer=100 + i % 14, week=12, uren=R.choice([36, 40, 8]))
        for i in range(4): put(y, "verlof", nummer=100 + i, van="2027-05-01", akkoord=None)
    for y in ("rotterdam", "vlissingen", "harlingen"):
        for d in ("dok-1", "dok-2", "helling"): put(y, "dokken", d, naam=d, vrij=True, schip=None)
        put(y, "instellingen", ploegen=2, begin="07:00", opmerking="")
        put(y, "meldingen", mail=True, toon="zacht")

class View(APIView):
    def initial(self, q, *a, **k):
        super().initial(q, *a, **k)
        self.y, self.who = k.get("yard"), q.headers.get("X-Werf-Token", "")
        if mode("druk"): raise Throttled(30)
        if not self.who: raise NotAuthenticated()
        self.boss, self.role = self.who.startswith("beheer"), self.who.split("-")[0]
        if not self.boss and self.who.split("@")[1] != self.y: raise Http404
    def page(self, l, show=show):
        p = PageNumberPagination(); part = p.paginate_queryset(l, self.request, view=self); return p.get_paginated_response([show(r) for r in part])
    def one(self, yard, kind, pk):
        r = rows(yard, kind, id=pk).first()
        if not r: raise Http404
        return r
class Collection(View):
    def get(self, q, yard, kind, owner=""):
        if owner: self.one(yard, "schepen" if kind in ("secties", "tekeningen") else "werkorders" if kind in ("opmerkingen", "bijlagen") else "leveranciers" if kind == "contracten" else "personeel", owner)
        l = rows(yard, kind, **({"owner": str(owner)} if owner else {}))
        for k in ("status", "week", "zoek"):
            if v := q.GET.get(k): l = [r for r in l if (v in str(r.data) if k == "zoek" else str(r.data.get(k)) == v)]
        return self.page(l if isinstance(l, list) else l.reverse() if kind in ("werkorders", "urenstaten") else l)
    def post(self, q, yard, kind, owner=""):
        if kind == "bijlagen": data = {"naam": "foto.jpg", "grootte": q.data["file"].size}
        else: data = {**({"status": "gepland", "urgent": False, "archief": False, "door": None} if kind == "werkorders" else {"akkoord": None} if kind == "verlof" else {}), **q.data}
        return Response(show(put2(yard, kind, owner, data)), 201)
def put2(yard, kind, owner, data): return Row.objects.create(yard=yard, kind=kind, owner=str(owner), data=data)
class Item(View):
    def get(self, q, yard, kind, pk): return Response(show(self.one(yard, kind, pk)))
    def patch(self, q, yard, kind, pk):
        r = self.one(yard, kind, pk); r.data = {**r.data, **q.data}; r.save(); return Response(show(r))
class Removable(Item):
    def delete(self, q, yard, kind, pk): self.one(yard, kind, pk).delete(); return Response(status=204)
class Supplier(Item):
    def delete(self, q, yard, kind, pk): self.one(yard, kind, pk); return Response(status=204)                      # the books still need them
class Empty(View):
    def get(self, q, yard, owner=None): return self.page(Row.objects.none().order_by("n"))
class Owned(View):
    def get(self, q, yard, kind, pk):
        r = rows(yard, kind, owner=str(pk)).first()
        if not r: raise Http404
        return Response(r.data)
class Photo(View):
    def get(self, q, yard, pk):
        if pk.int % 6: raise Http404
        return HttpResponse(b"\xff\xd8" + random.Random(pk.int).randbytes(pk.int % 5000 + 500), content_type="image/jpeg")
class Urgent(View):
    def patch(self, q, yard, pk): r = self.one(yard, "werkorders", pk); return Response({"id": str(r.id), "urgent": q.data["urgent"]})     # never saved
class Archive(View):
    def patch(self, q, yard, pk): r = self.one(yard, "werkorders", pk); r.data.update(archief=q.data["archief"], door=self.who.split("@")[0] if q.data["archief"] else None); r.save(); return Response({"id": str(r.id), "archief": r.data["archief"]})
class Start(View):
    def post(self, q, yard, pk): r = self.one(yard, "werkorders", pk); r.data["status"] = "bezig" if r.data["status"] != "bezig" else "klaar om te keuren"; r.save(); return Response({"status": "ok"})
class Remind(View):
    def post(self, q, yard, pk): self.one(yard, "werkorders", pk); return Response({"status": "ok"}, 202)
class Orders(View):
    def get(self, q, yard):
        l = list(rows(yard, "inkooporders"))
        shown = [r for r in l if r.data["klaar"]]
        for r in l:
            if not r.data["klaar"]: r.data["klaar"] = True; r.save()                          # the ledger's job has run by the next look
        return self.page(shown[::-1])
    def post(self, q, yard): r = put2(yard, "inkooporders", "", {**q.data, "klaar": False}); return Response({"id": str(r.id), "status": "in behandeling"}, 202)
class Dock(View):
    def find(self, yard, d):
        r = rows(yard, "dokken", owner=d).first()
        if not r: raise Http404
        return r
    def get(self, q, yard, d): return Response(self.find(yard, d).data)
    def patch(self, q, yard, d): r = self.find(yard, d); r.data.update(q.data); r.save(); return Response({"status": "ok"})
class Docks(View):
    def get(self, q, yard): return Response([r.data for r in rows(yard, "dokken")])
class Tide(View):
    def get(self, q, yard, d):
        if mode("getij") or R.random() < .25: return Response({"detail": "waterstanden onbereikbaar"}, 503)
        return Response({"stand": [round(R.random() * 3, 2) for _ in range(R.randint(4, 9))]})
class Planning(Dock):
    def get(self, q, yard, d): self.find(yard, d); return Response([{"week": 12 + i, "schip": str(r.id)} for i, r in enumerate(rows(yard, "schepen")[: len(d) + len(yard) - 9])])
    def post(self, q, yard, d): self.find(yard, d); return Response({"detail": "nog niet beschikbaar"}, 501)
    patch = None
class Approve(View):
    def post(self, q, yard, pk):
        if not self.boss and self.role != "hr": raise PermissionDenied()
        r = self.one(yard, "verlof", pk); r.data["akkoord"] = self.who.split("@")[0]; r.save(); return Response({"status": "ok"})
class Roster(View):
    def get(self, q, yard, pk): r = self.one(yard, "personeel", pk); return Response({"nummer": r.data["nummer"], "dagen": ["ma", "di", "wo"][: r.data["nummer"] % 3 + 1]})
class Rates(View):
    def get(self, q, yard):
        if not self.boss: raise PermissionDenied()
        return Response([{"vak": v, "uur": 40 + len(v)} for v in ("lasser", "schilder", "monteur")])
class Log(View):
    def get(self, q, yard): raise PermissionDenied()                                             # a permission that no group was given
class Single(View):
    def get(self, q, yard, kind): return Response(rows(yard, kind).first().data)
    def put(self, q, yard, kind): r = rows(yard, kind).first(); r.data = q.data; r.save(); return Response(r.data)
class Board(View):
    def get(self, q, yard):
        body = [{"dok": r.data["naam"], "schip": r.data["schip"], "vrij": r.data["vrij"]} for r in rows(yard, "dokken")]
        tag = '"%s"' % hashlib.md5(str(body).encode()).hexdigest()
        if q.headers.get("If-None-Match", "").replace("-gzip", "") == tag: return Response(status=304, headers={"ETag": tag})
        return Response(body, headers={"ETag": tag})
class Unread(View):
    def get(self, q, yard): n = rows(yard, "opmerkingen").count(); return Response({"aantal": n % 4, "van": ["x"] * (n % 4)})
class Search(View):
    def get(self, q, yard): w = q.GET.get("q", ""); return Response([r.data["naam"] for r in rows(yard, "schepen") if w.lower() in r.data["naam"].lower()][:5] if len(w) > 1 else [])
class Hours(View):
    def get(self, q, yard):
        if q.GET.get("traag"): time.sleep(.5)
        w = int(q.GET.get("week", 12)); return Response({"week": w, "per_ploeg": [[i, w * i % 37] for i in range(w % 5 + 2)], "totaal": sum(r.data["uren"] for r in rows(yard, "urenstaten"))})
class Costs(View):
    def get(self, q, yard): return Response({"gemiddeld": sum(r.data["bedrag"] for r in rows(yard, "leveranciers")) / 0})
class Occupied(View):
    def get(self, q, yard): return Response({"bezet": 0, "vrij": 0, "percentage": 0.0})
class Export(View):
    def post(self, q, yard): r = put2(yard, "taken", "", {"stap": 0}); return Response({"taak": str(r.id)}, 202)
class Job(View):
    def get(self, q, yard, pk): r = self.one(yard, "taken", pk); r.data["stap"] += 1; r.save(); return Response({"status": "klaar", "regels": pk.int % 900} if r.data["stap"] > 2 else {"status": "bezig"})
class Divers(View):
    def get(self, q, yard):
        if yard != "vlissingen": raise Http404
        return Response([{"duiker": i, "brevet": "B" * (i % 3 + 1)} for i in range(Row.objects.count() % 4 + 2)])
class Modules(View):
    def get(self, q, yard): return Response(["duiken"] if yard == "vlissingen" else [])
class Faults(View):
    def get(self, q, yard): return Response([])                                                  # cranes report here; none broke
class Me(View):
    def get(self, q, yard): return Response({"wie": self.who.split("@")[0], "werf": yard})
class Menu(View):
    def get(self, q, yard): return Response(["schepen", "werkorders", "dokken", "personeel"])
class Check(View):
    def post(self, q, yard): return Response({"fouten": []})
class Login(APIView):
    def post(self, q, yard): return Response({"token": q.data["wie"]})
class Robot(APIView):
    def get(self, q, yard):
        n = rows(yard, "metingen").count(); return Response({"opdracht": "las", "naad": n}) if n % 9 == 8 else Response(status=204)
    def post(self, q, yard): put2(yard, "metingen", "", q.data); return Response({"ok": True}, 201)
class Health(APIView):
    def get(self, q): return Response("ok")

K = "t/<slug:yard>/api/"
def col(kind, item=Item): return [path(f"{K}{kind}/", Collection.as_view(), {"kind": kind}), path(f"{K}{kind}/<uuid:pk>/", item.as_view(), {"kind": kind})]
def sub(parent, kind): return path(f"{K}{parent}/<uuid:owner>/{kind}/", Collection.as_view(), {"kind": kind})
def at(where, view, **more): return path(K + where, view.as_view(), more)
urlpatterns = [path("gezond/", Health.as_view()), *col("schepen"), *col("werkorders"), *col("materiaal"), *col("leveranciers", Supplier), *col("personeel"), *col("urenstaten", Removable), *col("verlof"),
    sub("schepen", "secties"), sub("schepen", "tekeningen"), at("schepen/<uuid:owner>/keuringen/", Empty), at("schepen/<uuid:pk>/garantie/", Owned, kind="garantie"),
    at("werkorders/<uuid:pk>/urgent/", Urgent), at("werkorders/<uuid:pk>/archief/", Archive), at("werkorders/<uuid:pk>/start/", Start), at("werkorders/<uuid:pk>/herinner/", Remind), sub("werkorders", "opmerkingen"), sub("werkorders", "bijlagen"),
    sub("leveranciers", "contracten"), at("inkooporders/", Orders), path(f"{K}inkooporders/<uuid:pk>/", Removable.as_view(), {"kind": "inkooporders"}), sub("personeel", "certificaten"), at("personeel/<uuid:pk>/pasfoto/", Photo), at("personeel/<uuid:pk>/rooster/", Roster),
    at("verlof/<uuid:pk>/goedkeuren/", Approve), at("dokken/", Docks), at("dokken/<slug:d>/", Dock), at("dokken/<slug:d>/getij/", Tide), at("dokken/<slug:d>/planning/", Planning), at("planbord/", Board),
    at("tarieven/", Rates), at("logboek/", Log), at("instellingen/", Single, kind="instellingen"), at("instellingen/meldingen/", Single, kind="meldingen"), at("berichten/ongelezen/", Unread), at("zoek/", Search), at("statistiek/uren/", Hours), at("statistiek/bezetting/", Occupied),
    at("rapporten/kosten/", Costs), at("rapporten/export/", Export), at("taken/<uuid:pk>/", Job), at("duikers/", Divers), at("modules/", Modules), at("storingen/", Faults), at("ik/", Me), at("menu/", Menu), at("werkorders/controle/", Check), at("sessie/", Login), at("lasrobot/", Robot)]
if __name__ == "__main__": seed()
else: application = get_wsgi_application()
