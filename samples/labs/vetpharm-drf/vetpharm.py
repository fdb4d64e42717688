"""A chain of veterinary pharmacies: Django REST framework, rows in SQLite. What is missing is in truth.py."""
import os, random
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); NEW = os.environ.get("RELEASE") == "2"
settings.configure(SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, DEBUG=False, USE_TZ=True, TIME_ZONE="UTC", APPEND_SLASH=True, INSTALLED_APPS=["rest_framework"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(WORK / "vet.db")}}, MIDDLEWARE=["vetpharm.Piecewise", "django.middleware.common.CommonMiddleware"],
    LOGGING={"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "{levelname} {name} {message}", "style": "{"}}, "handlers": {"c": {"class": "logging.StreamHandler", "formatter": "f"}}, "loggers": {"django.request": {"handlers": ["c"], "level": "WARNING", "propagate": False}, "pharmacy": {"handlers": ["c"], "level": "INFO"}}},
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["vetpharm.Session"], "DEFAULT_PERMISSION_CLASSES": ["vetpharm.Inside"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"], "UNAUTHENTICATED_USER": None})
import logging
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.urls import include, path
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import APIException, NotFound, PermissionDenied, ValidationError
from rest_framework.permissions import BasePermission
log = logging.getLogger("pharmacy")
def mode(w): return w in (WORK / "mode").read_text().split()
def today(): return (WORK / "today").read_text()
def day(): return int((WORK / "day").read_text())
def clock(): return float((WORK / "clock").read_text())


class Piecewise:
    def __init__(self, follow): self.follow = follow
    def __call__(self, r):
        if mode("throttle") and "search" in r.GET: return JsonResponse({"detail": "Request was throttled. Expected available in 8 seconds."}, status=429)
        if mode("maintenance") and "/health/" not in r.path: return JsonResponse({"detail": "Back at eight."}, status=503)
        a = self.follow(r)
        if "json" in a.get("Content-Type", ""): a.headers.pop("Content-Length", None)      # answers are written piece by piece
        return a
class Who:
    is_authenticated = True
    def __init__(self, name): self.name, self.head = name, name == "head-office"
class Session(BaseAuthentication):
    def authenticate(self, r):
        s = Row.objects.filter(kind="session", text=r.COOKIES.get("sid", "-")).first()
        return (Who(s.data["who"]), None) if s else None
    def authenticate_header(self, r): return "Session"
class Inside(BasePermission):
    def has_permission(self, r, v):
        if not r.user: return False
        return r.user.head or v.kwargs.get("branch") in (r.user.name, None)
class Conflict(APIException): status_code, default_detail = 409, "Not possible in this state."
class Planned(APIException): status_code, default_detail = 501, "Not implemented."
from rest_framework import mixins, pagination, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView
application = get_wsgi_application()


class Row(models.Model):
    branch, kind, text, data = models.CharField(max_length=20), models.CharField(max_length=30), models.CharField(max_length=60, default=""), models.JSONField(default=dict)
    class Meta: app_label = "vet"


def seed():
    with connection.schema_editor() as e: e.create_model(Row)
    z, out = random.Random(77), []
    def add(b, kind, **d): out.append(Row(branch=b, kind=kind, data=d))
    drugs = "Meloxicam Amoxicillin Doxycycline Fipronil Ivermectin Praziquantel Tramadol Maropitant Cefalexin Insulin Enrofloxacin Milbemycin".split()
    for b, n in (("north", 60), ("harbour", 45), ("mill", 30), ("station", 0), ("hq", 0)):
        for i in range(n):
            add(b, "owners", code=f"C{i:04}", town=z.choice("Ashby Colton Marsh Upton Wick".split()), street="s" * z.randint(6, 30), balance=z.choice([0, 0, 0, z.randint(5, 200)]))
            add(b, "animals", chip=str(z.randint(10 ** 8, 10 ** 9)), species=z.choice(["dog", "dog", "cat", "rabbit", "horse"]), owner=i, weight=z.randint(2, 60), insured=z.random() < .4, remark="", vaccinations=[{"what": z.choice(["rabies", "parvo", "flu"]), "on": "2032-0%d-1%d" % (z.randint(1, 9), i % 9)}] * z.randint(0, 3), documents=[], history=["registered"] * z.randint(1, 4))
        for i in range(n or 4): add(b, "products", sku=f"P{z.randint(1000, 9999)}", name=f"{z.choice(drugs)} {z.choice([5, 10, 50, 250])} mg", price=f"{z.randint(4, 90)}.{z.randint(10, 99)}", stock=z.randint(0, 80), active=i % 3 > 0, archived=False)
        for i in range(n // 2): add(b, "prescriptions", animal=z.randint(1, 90), drug=z.choice(drugs), dose=f"{z.randint(1, 3)}x{z.randint(1, 3)}", state=z.choice(["open", "open", "dispensed"]), interactions=[{"with": z.choice(drugs), "level": "minor"}] * (i % 3 == 0), note="")
        for i in range(n // 6): add(b, "suppliers", name=f"Supplier {z.choice('ABCDEFGH')}{i}", phone=f"0{z.randint(10 ** 8, 10 ** 9)}", days=z.randint(1, 9))
        for i in range(n // 3): add(b, "purchase-orders", supplier=i % 5, lines=[{"sku": f"P{z.randint(1000, 9999)}", "qty": z.randint(1, 40)}] * z.randint(1, 5), state=z.choice(["draft", "sent", "received"]))
        for i in range(n // 10): add(b, "shelves", name="Shelf " + "a" * (i + 1), position=i); add(b, "stock-takes", on=f"2032-1{i % 2}-0{1 + i}", counted=z.randint(40, 400)); add(b, "categories", name="Cat " + "c" * (2 + i), visible=i % 2 == 0)
        for i in range(n // 8): add(b, "invoices", owner=i, total=z.randint(8, 400))
        for i in range(3 if n else 1): add(b, "reminders", text="r" * z.randint(8, 40), due=today(), done=False)
        if b != "hq":
            for k, d in (("opening-hours", {"mon": "09-18", "sat": "09-13", "text": "Closed on holidays"}), ("label", {"width": 62, "footer": "Keep out of reach of children", "logo": True})): add(b, "settings", key=k, **d)
    for b in ("north", "harbour", "mill", "station"):
        for i in range(5): add(b, "price-lists", name=f"List {2028 + i}", state="proposed" if i % 2 else "approved", percent=i * 2, locked=False)
    for i in range(8): add("hq", "staff", login=f"user{i}", role=z.choice(["branch", "till"]), enabled=i % 3 > 0, remark="q" * i)
    Row.objects.bulk_create(out)
if "vet_row" not in connection.introspection.table_names(): seed()


class Pages(pagination.PageNumberPagination): page_size = 20
class Base(viewsets.GenericViewSet):
    pagination_class, lookup_value_regex, fresh, keys, search, hide = Pages, r"\d+", {}, (), (), ()
    def rows(self): return Row.objects.filter(branch=self.kwargs["branch"], kind=self.basename).order_by("-id")
    def one(self, pk):
        x = self.rows().filter(pk=pk).first()
        if not x: raise NotFound(f"No {self.basename.rstrip('s').title()} matches the given query.")
        return x
    def show(self, x): return {"id": x.id, **{k: v for k, v in x.data.items() if k not in self.hide}}
    def pick(self, l): return l
    def pages(self, l): return self.get_paginated_response(self.paginate_queryset(l))
class Lists:
    def list(self, r, branch):
        l = self.pick([self.show(x) for x in self.rows()]); q = r.GET.get("search", "").lower()
        for k in ("species", "state", "town", "archived"):
            if k in r.GET: l = [x for x in l if str(x.get(k)).lower() == r.GET[k]]
        return self.pages([x for x in l if q in " ".join(str(x.get(s)) for s in self.search).lower()])
class Gets:
    def retrieve(self, r, branch, pk): return Response(self.show(self.one(pk)))
class Makes:
    def create(self, r, branch):
        if any(r.data.get(k) == "" for k in self.keys): raise ValidationError({self.keys[0]: ["This field may not be blank."]})
        x = Row.objects.create(branch=branch, kind=self.basename, data={**self.fresh, **{k: r.data[k] for k in self.keys if k in r.data}}); log.info("%s %s created", self.basename, x.id); return Response(self.show(x), 201)
class Updates:
    def update(self, r, branch, pk): x = self.one(pk); x.data.update({k: r.data[k] for k in self.keys if k in r.data}); x.save(); return Response(self.show(x))
class Patches:
    def partial_update(self, r, branch, pk): x = self.one(pk); x.data.update({k: v for k, v in r.data.items() if k in x.data}); "history" in x.data and x.data["history"].append("changed"); x.save(); return Response(self.show(x))
class Drops:
    def destroy(self, r, branch, pk): self.one(pk).delete(); return Response(status=204)
def below(name, f=None):
    def m(self, r, branch, pk):
        x = self.one(pk)
        if r.method == "POST": x.data[name].append(f(r.data)); x.save(); return Response(x.data[name][-1], 201)
        return Response(x.data[name])
    m.__name__ = name; return action(detail=True, methods=["get", "post"] if f else ["get"], url_path=name)(m)
post = lambda **k: action(detail=True, methods=["post"], **k)

class Owners(Lists, Gets, Makes, Base):
    search, keys, fresh = ("code", "town"), ("code", "town", "street"), {"balance": 0}
    @action(detail=True)
    def invoices(self, r, branch, pk): self.one(pk); return Response([{"id": x.id, "total": x.data["total"]} for x in Row.objects.filter(branch=branch, kind="invoices")][:int(pk) % 5 + 1] if NEW else [])
    @action(detail=True)
    def messages(self, r, branch, pk): self.one(pk); return Response([{"sent": "2032-12-01", "text": "Your order is ready"}] if int(pk) % 5 == 0 else [])
class Animals(Lists, Gets, Makes, Patches, Base):
    search, keys, hide, fresh = ("chip", "species"), ("chip", "species"), ("vaccinations", "documents", "history"), {"weight": 4, "insured": False, "remark": "", "vaccinations": [], "documents": [], "history": ["registered"]}
    vaccinations, documents = below("vaccinations", lambda d: {"what": d["what"], "on": today()}), below("documents", lambda d: {"name": d["name"]})
    if not NEW: history = below("history")
    @action(detail=True, methods=["get", "post"])
    def allergies(self, r, branch, pk): self.one(pk); return Response({"substance": r.data["substance"]}, 201) if r.method == "POST" else Response([])
class Products(Lists, Gets, Makes, Updates, Base):
    search, keys, fresh = ("sku", "name"), ("name", "price"), {"sku": "P0000", "stock": 0, "active": False, "archived": False}
    def pick(self, l): return l if "archived" in self.request.GET else [x for x in l if not x["archived"]]
    @post()
    def activate(self, r, branch, pk): self.one(pk); return Response({"status": "ok"})
    @post()
    def archive(self, r, branch, pk):
        x = self.one(pk)
        if x.data["archived"]: raise Conflict()
        x.data["archived"] = True; x.save(); return Response({"status": "ok"})
    @post()
    def restore(self, r, branch, pk): x = self.one(pk); x.data["archived"] = False; x.save(); return Response({"status": "ok"})
    @post()
    def adjust(self, r, branch, pk): x = self.one(pk); x.data["stock"] = max(0, x.data["stock"] + r.data["by"]); x.save(); return Response({"status": "ok"})
    @action(detail=False, methods=["post"])
    def bulk_price(self, r, branch):
        for x in self.rows().filter(pk__in=r.data["ids"]): x.data["price"] = f"{float(x.data['price']) * r.data['factor']:.2f}"; x.save()
        return Response({"changed": len(r.data["ids"])})
class Prescriptions(Lists, Gets, Makes, Base):
    search, keys, hide, fresh = ("drug",), ("drug", "dose", "animal"), ("interactions",), {"state": "open", "interactions": [], "note": ""}
    interactions = below("interactions")
    @post()
    def dispense(self, r, branch, pk):
        x = self.one(pk)
        if x.data["state"] != "open": raise Conflict()
        x.data["state"] = "dispensed"; x.save(); log.info("prescription %s dispensed", pk); return Response(self.show(x))
    @post()
    def undo(self, r, branch, pk): x = self.one(pk); x.data["state"] = "open"; x.save(); return Response(self.show(x))
    @post()
    def renew(self, r, branch, pk): self.one(pk); raise Planned()
class Suppliers(Lists, Gets, Makes, Updates, Base):
    keys, fresh = ("name", "phone"), {"days": 2}
    def destroy(self, r, branch, pk): self.one(pk); return Response(status=204)
class Orders(Lists, Gets, Makes, Drops, Base):
    keys, fresh = ("supplier", "lines"), {"state": "draft"}
    @post()
    def submit(self, r, branch, pk):
        x = self.one(pk)
        if x.data["state"] != "draft": raise Conflict()
        x.data["state"] = "sent"; x.save(); return Response({"state": "queued"}, 202)
    @post()
    def remind(self, r, branch, pk): self.one(pk); log.info("reminder for order %s sent", pk); return Response({"status": "ok"})
class StockTakes(Lists, Gets, Makes, Base): keys, fresh = ("counted",), {"on": ""}
class Shelves(Lists, Makes, Drops, Base):
    keys, fresh = ("name",), {"position": 9}
    def rows(self): return sorted(super().rows(), key=lambda x: x.data["position"])
    def one(self, pk):
        for x in self.rows():
            if x.pk == int(pk): return x
        raise NotFound("No Shelf matches the given query.")
    @action(detail=False, methods=["post"])
    def reorder(self, r, branch):
        for x in self.rows(): x.data["position"] = r.data["ids"].index(x.id) if x.id in r.data["ids"] else 9; x.save()
        return Response({"status": "ok"})
class Categories(Makes, Patches, Base):
    keys, fresh, shown = ("name",), {"visible": False}, {}
    def list(self, r, branch):
        t, l = self.shown.get(branch, (0, []))
        if clock() - t > 300: t, l = self.shown[branch] = clock(), [self.show(x) for x in self.rows()]
        return self.pages(l)
    def retrieve(self, r, branch, pk): return Response(self.show(self.one(pk)))
class Reminders(Lists, Makes, Patches, Base): keys, fresh = ("text",), {"due": "2032-12-24", "done": False}
class Recalls(Base):
    def list(self, r, branch): return self.pages([])
    def create(self, r, branch): return Response({"id": 4000 + random.randint(1, 900), "batch": r.data["batch"]}, 201)
class Transfers(Lists, Makes, Base): keys, fresh = ("to", "sku"), {"state": "asked"}
class PriceLists(Lists, Gets, Patches, Base):
    @post()
    def approve(self, r, branch, pk): self.one(pk); raise PermissionDenied()
    @post()
    def publish(self, r, branch, pk):
        x = self.one(pk)
        if x.data["state"] == "published": raise Conflict()
        x.data["state"] = "published"; x.save(); return Response({"status": "ok"})
class Staff(Lists, Patches, Base): pass
class Settings(Base):
    lookup_value_regex = "[a-z-]+"
    def one(self, pk): return next((x for x in self.rows() if x.data["key"] == pk), None) or self.missing()
    def missing(self): raise NotFound()
    def retrieve(self, r, branch, pk): return Response({k: v for k, v in self.one(pk).data.items() if k != "key"})
    def update(self, r, branch, pk):
        x = self.one(pk)
        if pk == "label": x.data.update(r.data); x.save()
        return Response({**{k: v for k, v in x.data.items() if k != "key"}, **r.data})
class Reports(Base):
    def go(self, f): return Response(f)
    @action(detail=False)
    def sales(self, r, branch): z = random.Random(branch + r.GET.get("from", "")); return Response({"rows": [{"d": i, "sum": z.randint(10, 9999)} for i in range(int(r.GET.get("days", 7)))], "today": Row.objects.filter(branch=branch).count()})
    @action(detail=False, url_path="demand-forecast")
    def forecast(self, r, branch): return Response({"weeks": [], "confidence": 0, "model": "none"})
    @action(detail=False)
    def expiry(self, r, branch): return Response({"rows": [x.data["expires"] for x in Row.objects.filter(kind="products")]})
    @action(detail=False)
    def margin(self, r, branch): raise NotImplementedError("margin needs purchase prices")
    @action(detail=False)
    def waste(self, r, branch): return Response({"rows": [], "total": "0.00"})
    @action(detail=False)
    def slow(self, r, branch):
        if mode("slow"): raise type("Late", (APIException,), {"status_code": 504, "default_detail": "Upstream timed out."})()
        return Response([self_["name"] for self_ in (x.data for x in Row.objects.filter(branch=branch, kind="products")) if self_["stock"] < 9])
router = SimpleRouter()
for n, c in {"owners": Owners, "animals": Animals, "products": Products, "prescriptions": Prescriptions, "suppliers": Suppliers, "purchase-orders": Orders, "stock-takes": StockTakes, "shelves": Shelves, "categories": Categories, "reminders": Reminders, "recalls": Recalls, "transfers": Transfers, "price-lists": PriceLists, "staff": Staff, "settings": Settings, "reports": Reports}.items(): router.register(n, c, basename=n)
class Insurers(Lists, Makes, Base): keys = ("name",)
forgotten = SimpleRouter(); forgotten.register("insurers", Insurers, basename="insurers")      # included below without its prefix


def view(f, method="get", free=False):
    class V(APIView):
        if free: permission_classes, authentication_classes = [], []
    setattr(V, method, lambda self, r, **k: f(r, **k)); return V.as_view()
def login(r, branch):
    if mode("lock"): return Response({"detail": "Too many attempts."}, 429)
    if r.data.get("password") != "right": return Response({"detail": "Unable to log in with provided credentials."}, 400)
    s = f"{random.getrandbits(64):016x}"; Row.objects.create(branch="-", kind="session", text=s, data={"who": r.data["user"]})
    a = Response({"user": r.data["user"]}); a.set_cookie("sid", s); return a
def logout(r, **k): Row.objects.filter(kind="session", text=r.COOKIES.get("sid")).delete(); return Response(status=204)
def till_sale(r, branch):
    if r.data["sum"] < 0: return Response({"sum": ["Ensure this value is greater than or equal to 0."]}, 400)
    Row.objects.create(branch=branch, kind="invoices", data={"owner": 1, "total": r.data["sum"]}); return Response({"status": "ok"}, 201)
def export(r, branch): x = Row.objects.create(branch=branch, kind="export", data={"n": 0}); return Response({"id": x.id, "state": "queued"}, 202)
def export_state(r, branch, k):
    x = Row.objects.filter(kind="export", pk=k).first()
    if not x: raise NotFound()
    x.data["n"] += 1; x.save(); return Response({"id": k, "state": "done" if x.data["n"] > 2 else "queued"})
def banner(r, **k): return Response({"text": "The wholesaler closes early today."}) if day() == 6 else Response(status=204)
P = "t/<slug:branch>/api/"
urlpatterns = [path(P + "health/", lambda r, branch: HttpResponse("ok", content_type="text/plain")), path(P + "auth/login/", view(login, "post", True)), path(P + "auth/logout/", view(logout, "post")), path(P + "me/", view(lambda r, **k: Response({"user": r.user.name, "head": r.user.head}))),
    path(P + "menu/", view(lambda r, **k: Response({"items": ["animals", "products", "orders", "reports"]}))), path(P + "banner/", view(banner)), path(P + "alerts/count/", view(lambda r, branch: Response({"count": Row.objects.filter(branch=branch, kind="reminders").count() % 10}))),
    path(P + "today/", view(lambda r, branch: Response({"date": today(), "invoices": Row.objects.filter(branch=branch, kind="invoices").count(), "appointments": []}))), path(P + "deliveries/today/", view(lambda r, branch: Response([{"from": "wholesaler", "boxes": 3}] if day() in (1, 5) and branch == "north" else []))),
    path(P + "drafts/<int:k>/", view(lambda r, **k: Response(status=204), "put")), path(P + "exports/", view(export, "post")), path(P + "exports/<int:k>/", view(export_state)), path(P + "exports/<int:k>/file/", view(lambda r, **k: HttpResponse("id;name\n" * random.randint(40, 300), content_type="text/csv"))),
    path(P + "till/sales/", view(till_sale, "post", True)), path(P + "till/ping/", view(lambda r, **k: Response(status=204), "post", True)), path(P + "till/prices/", view(lambda r, branch: Response([x.data["price"] for x in Row.objects.filter(branch=branch, kind="products")]), free=True)), path(P + "v0/stock/", view(lambda r, **k: Response({"detail": "Gone."}, 410), free=True)),
    path("t/hq/api/branches/", view(lambda r, **k: Response([{"slug": b, "rows": Row.objects.filter(branch=b).count()} for b in ("north", "harbour", "mill", "station")])), {"branch": "hq"}),
    path("t/<slug:branch>/", include(forgotten.urls)), path(P, include(router.urls))]
