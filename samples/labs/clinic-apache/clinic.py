"""A clinic's API: Django REST framework on sqlite, one file. Honest in most places."""
import os, sys, time
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"])
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, APPEND_SLASH=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(WORK / "clinic.sqlite")}},
    INSTALLED_APPS=["rest_framework"], MIDDLEWARE=["clinic.chunked", "django.middleware.common.CommonMiddleware"],
    REST_FRAMEWORK={"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "UNAUTHENTICATED_USER": None,
                    "DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination", "PAGE_SIZE": 15})
sys.modules.setdefault("clinic", sys.modules[__name__])
django.setup()
from django.db import connection, models
from django.http import Http404
from django.urls import path, re_path
from rest_framework.exceptions import NotAuthenticated, PermissionDenied, Throttled
from rest_framework.pagination import PageNumberPagination
from rest_framework.response import Response
from rest_framework.views import APIView
from django.core.wsgi import get_wsgi_application

def chunked(get):
    def middleware(request):
        response = get(request)
        if response.status_code == 200 and request.method == "GET" and "Content-Length" in response: del response["Content-Length"]
        return response
    return middleware

class Row(models.Model):
    tenant = models.CharField(max_length=20); kind = models.CharField(max_length=30); owner = models.IntegerField(null=True); data = models.JSONField(default=dict)
    class Meta: app_label = "clinic"

def rows(tenant, kind, **more): return Row.objects.filter(tenant=tenant, kind=kind, **more).order_by("id")
def show(r): return {"id": r.id, **r.data}
def seed():
    with connection.schema_editor() as s: s.create_model(Row)
    import random; R = random.Random(7)
    for t in ("north", "south"):
        for i in range(40): 
            p = Row.objects.create(tenant=t, kind="patients", data={"chart": f"P{i:04}", "born": 1940 + R.randint(0, 80), "allergies": R.sample(["latex", "pollen", "nuts", "penicillin"], R.randint(0, 3))})
            for k in range(R.randint(0, 4)): Row.objects.create(tenant=t, kind="visits", owner=p.id, data={"reason": R.choice(["checkup", "pain", "control"]), "minutes": 15})
        for i in range(25): Row.objects.create(tenant=t, kind="appointments", data={"slot": f"2026-04-{1 + i % 28:02}T{9 + i % 8:02}:00", "state": "booked", "note": ""})
        for i in range(30): Row.objects.create(tenant=t, kind="invoices", data={"number": f"I-{i:05}", "amount": R.randint(20, 900), "paid": R.random() < .6})
        for i in range(8): Row.objects.create(tenant=t, kind="staff", data={"login": f"desk-{i}", "role": "desk"})
    for t in ("north", "south", "harbor"):
        for i in range(4): Row.objects.create(tenant=t, kind="rooms", data={"label": f"room {i}", "floor": i % 2})
        for i in range(3): Row.objects.create(tenant=t, kind="recalls", data={"after_months": 6 * (i + 1), "text": "time for a checkup"})
        Row.objects.create(tenant=t, kind="hours", data={"mon": "08-17", "sat": "closed"})
        Row.objects.create(tenant=t, kind="letterhead", data={"line": "Clinic", "logo": False})

def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []

class View(APIView):
    def initial(self, request, *a, **k):
        super().initial(request, *a, **k)
        self.t = k.get("tenant")
        self.who = request.META.get("HTTP_AUTHORIZATION", "").removeprefix("Token ")
        if "limit" in mode(): raise Throttled(30)
        if not self.who: raise NotAuthenticated()
        if self.t and not self.who.startswith(self.t + ":"): raise Http404
        self.boss = self.who.endswith("owner")
    def page(self, query, show=show):
        s = self.request.GET.get("search")
        if s: query = [r for r in query if s in str(r.data)]
        p = PageNumberPagination(); part = p.paginate_queryset(query, self.request, view=self)
        return p.get_paginated_response([show(r) for r in part])

class Collection(View):
    def get(self, request, tenant, kind, owner=None):
        return self.page(rows(tenant, kind, **({"owner": owner} if owner else {})))
    def post(self, request, tenant, kind, owner=None):
        r = Row.objects.create(tenant=tenant, kind=kind, owner=owner, data=request.data); return Response(show(r), 201)
class Item(View):
    def one(self, tenant, kind, pk):
        r = rows(tenant, kind, id=pk).first()
        if not r: raise Http404
        return r
    def get(self, request, tenant, kind, pk): return Response(show(self.one(tenant, kind, pk)))
    def patch(self, request, tenant, kind, pk):
        r = self.one(tenant, kind, pk); r.data = {**r.data, **request.data}; r.save(); return Response(show(r))
    def delete(self, request, tenant, kind, pk): self.one(tenant, kind, pk).delete(); return Response(status=204)
class Single(View):
    forget = False
    def get(self, request, tenant, kind): return Response(rows(tenant, kind).first().data)
    def put(self, request, tenant, kind):
        r = rows(tenant, kind).first()
        if not self.forget: r.data = request.data; r.save()
        return Response(request.data)
class Recalls(Collection):
    def post(self, request, tenant, kind): return Response({"id": 900 + len(str(request.data)), **request.data}, 201)
class Recall(Item):
    def delete(self, request, tenant, kind, pk): return Response(status=204)
class Invoices(View):
    def get(self, request, tenant, which):
        if which == "overdue": return self.page(Row.objects.none().order_by("id"))
        return self.page([r for r in rows(tenant, "invoices") if r.data.get("paid") == (which == "paid")])
class Consent(View):
    def get(self, request, tenant, pk):
        r = rows(tenant, "patients", id=pk).first()
        if not r: raise Http404
        return Response({"patient": pk, "consents": ["treatment"] + (["research"] if pk % 3 else [])})
class Forbidden(View):
    def get(self, request, **k): raise PermissionDenied()
class Salaries(View):
    def get(self, request, tenant):
        if not self.boss: raise PermissionDenied()
        return self.page(rows(tenant, "staff"), lambda r: {"login": r.data["login"], "grade": r.id % 7})
class Telemedicine(View):
    def get(self, request, tenant):
        if tenant != "north": raise Http404
        return self.page(rows(tenant, "appointments")[:6])
class Messages(View):
    def get(self, request, tenant): return self.page(rows(tenant, "invoices")[:2] if self.who == "north:owner" else Row.objects.none().order_by("id"))
class Waiting(View):
    def get(self, request, tenant): n = int(time.time() * 7) % 9; return Response([{"chart": f"P{i:04}"} for i in range(max(0, n - 6))])
class Conflicts(View):
    def post(self, request, tenant): return Response({"conflicts": []})
class Monthly(View):
    def get(self, request, tenant):
        if "broken" in mode(): raise RuntimeError("division by zero in monthly report")
        if "slow" in request.GET: time.sleep(0.6)
        return Response({"visits": rows(tenant, "visits").count(), "invoices": [r.data["amount"] for r in rows(tenant, "invoices")[:12]]})
class Labs(View):
    def post(self, request, tenant): r = Row.objects.create(tenant=tenant, kind="labs", data={"polls": 0}); return Response({"id": r.id, "state": "queued"}, 202)
    def get(self, request, tenant, pk):
        r = rows(tenant, "labs", id=pk).first(); r.data["polls"] += 1; r.save()
        return Response({"state": "running"} if r.data["polls"] < 3 else {"state": "ready", "values": {"hb": 13.1, "wbc": 6.2}})
class Choices(View):
    def get(self, request, **k): return Response({"states": ["booked", "arrived", "done"]})
class Features(View):
    def get(self, request, **k): return Response([])
class Me(View):
    def get(self, request, tenant): return Response({"login": self.who.split(":")[1], "tenant": tenant})
class Login(APIView):
    def post(self, request, tenant): return Response({"token": f"{tenant}:{request.data['login']}"})
class Health(APIView):
    def get(self, request): return Response({"status": "ok"})

K = "<slug:tenant>/api/"
def col(name, view=Collection, item=Item):
    return [path(f"t/{K}{name}/", view.as_view(), {"kind": name}), path(f"t/{K}{name}/<int:pk>/", item.as_view(), {"kind": name})]
urlpatterns = [
    path("healthz/", Health.as_view()), path(f"t/{K}auth/login/", Login.as_view()), path(f"t/{K}me/", Me.as_view()),
    *col("patients"), *col("appointments"), *col("invoices"), *col("rooms"), *col("staff"), *col("recalls", Recalls, Recall),
    path(f"t/{K}patients/<int:owner>/visits/", Collection.as_view(), {"kind": "visits"}), path(f"t/{K}patients/<int:pk>/consent/", Consent.as_view()),
    path(f"t/{K}invoices/paid/", Invoices.as_view(), {"which": "paid"}), path(f"t/{K}invoices/open/", Invoices.as_view(), {"which": "open"}), path(f"t/{K}invoices/overdue/", Invoices.as_view(), {"which": "overdue"}),
    path(f"t/{K}practice/opening-hours/", Single.as_view(forget=True), {"kind": "hours"}), path(f"t/{K}practice/letterhead/", Single.as_view(), {"kind": "letterhead"}),
    path(f"t/{K}audit/", Forbidden.as_view()), path(f"t/{K}audit/exports/", Forbidden.as_view()), path(f"t/{K}staff/salaries/", Salaries.as_view()),
    path(f"t/{K}telemedicine/sessions/", Telemedicine.as_view()), path(f"t/{K}messages/unread/", Messages.as_view()), path(f"t/{K}waiting-room/", Waiting.as_view()),
    path(f"t/{K}appointments/check-conflicts/", Conflicts.as_view()), path(f"t/{K}reports/monthly/", Monthly.as_view()),
    path(f"t/{K}labs/", Labs.as_view()), path(f"t/{K}labs/<int:pk>/", Labs.as_view()), path(f"t/{K}meta/choices/", Choices.as_view()), path(f"t/{K}features/", Features.as_view()),
]
if __name__ == "__main__": seed()
else: application = get_wsgi_application()
