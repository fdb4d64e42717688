"""A charity's back office: Django REST framework over SQLite, routers, viewsets and actions. Honest in most places; what is missing is in truth.py."""
import os, random, sqlite3, uuid
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); NEW = os.environ.get("RELEASE") == "2"
settings.configure(SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, DEBUG=False, USE_TZ=False, INSTALLED_APPS=["rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(WORK / "data" / "charity.sqlite3"), "OPTIONS": {"init_command": "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"}}}, DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    MIDDLEWARE=["charity.Front", "django.middleware.common.CommonMiddleware"],
    LOGGING={"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "[%(asctime)s] %(levelname)s %(name)s: %(message)s"}}, "handlers": {"c": {"class": "logging.StreamHandler", "formatter": "f"}}, "loggers": {"django.request": {"handlers": ["c"], "level": "WARNING", "propagate": False}, "charity": {"handlers": ["c"], "level": "INFO"}}},
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["charity.Token"], "DEFAULT_PERMISSION_CLASSES": ["charity.Signed"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"], "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination", "PAGE_SIZE": 20, "UNAUTHENTICATED_USER": None})
import logging
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.urls import include, path, re_path
django.setup()
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import APIException, NotFound, PermissionDenied
from rest_framework.permissions import BasePermission
log = logging.getLogger("charity")
Z = random.Random(4127 + int(os.environ.get("START", "0")))
def new(): return uuid.UUID(int=Z.getrandbits(128), version=4)
def today(): return (WORK / "today").read_text()
def mode(w): return w in (WORK / "mode").read_text().split()
class Front:
    def __init__(self, nxt): self.nxt = nxt
    def __call__(self, r):
        if mode("throttle") and "search" in r.GET: return JsonResponse({"detail": "Request was throttled. Expected available in 41 seconds."}, status=429)
        return self.nxt(r)
class Who:
    is_authenticated = True
    def __init__(self, name): self.name = name
class Token(BaseAuthentication):
    def authenticate(self, r):
        connection.ensure_connection()
        w = r.META.get("HTTP_AUTHORIZATION", "").split()
        return (Who(w[1]), None) if len(w) == 2 and w[1] in ("director", "funds", "people") else None
    def authenticate_header(self, r): return "Token"
class Signed(BasePermission):
    def has_permission(self, r, v): return bool(r.user)
class Auditor(BasePermission):
    message = "You do not have permission to perform this action."
    def has_permission(self, r, v): return bool(r.user) and getattr(r.user, "role", "") == "gift_aid_officer"
class Director(BasePermission):
    def has_permission(self, r, v): return bool(r.user) and r.user.name == "director"
class Conflict(APIException): status_code, default_detail = 409, "Not possible in this state."
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

class Row(models.Model):
    id = models.UUIDField(primary_key=True, default=new, editable=False)
    class Meta: abstract = True; app_label = "charity"
S = lambda n=80, **k: models.CharField(max_length=n, blank=True, default="", **k)
D = lambda: models.CharField(max_length=10, null=True, default=None)
I = lambda d=0: models.IntegerField(default=d)
def model(name, **f): return type(name, (Row,), {"__module__": __name__, "Meta": type("Meta", (), {"app_label": "charity", "ordering": ["n"] if "n" in f else ["rowid_"] if 0 else ["id"]}), **f})
Donor = model("Donor", n=I(), label=S(), email=S(), phone=S(), flagged_at=D(), thanked_at=D(), merged=models.BooleanField(default=False), preferences=models.JSONField(default=dict))
Gift = model("Gift", n=I(), donor=models.ForeignKey(Donor, models.CASCADE), amount=I(), acknowledged_at=D())
Note = model("Note", n=I(), donor=models.ForeignKey(Donor, models.CASCADE), text=S(400))
Receipt = model("Receipt", n=I(), donor=models.ForeignKey(Donor, models.CASCADE), sent=D())
Pledge = model("Pledge", n=I(), donor=models.ForeignKey(Donor, models.CASCADE), amount=I(), reminded_at=D())
Campaign = model("Campaign", n=I(), title=S(), goal=I(), story=S(900), owner=S())
Appeal = model("Appeal", n=I(), title=S(), body=S(900), segment=S())
Volunteer = model("Volunteer", n=I(), label=S(), status=S(), approved_at=D(), skills=S(300))
Training = model("Training", n=I(), volunteer=models.ForeignKey(Volunteer, models.CASCADE), course=S())
Reference = model("Reference", n=I(), volunteer=models.ForeignKey(Volunteer, models.CASCADE), text=S(300))
Shift = model("Shift", n=I(), title=S(), week=I(), published_at=D())
Signup = model("Signup", n=I(), shift=models.ForeignKey(Shift, models.CASCADE), volunteer=models.ForeignKey(Volunteer, models.CASCADE))
Event = model("Event", n=I(), title=S(), archived=models.BooleanField(default=False), details=S(400))
Waiting = model("Waiting", n=I(), event=models.ForeignKey(Event, models.CASCADE), label=S())
Venue = model("Venue", n=I(), label=S(), address=S())
Room = model("Room", n=I(), venue=models.ForeignKey(Venue, models.CASCADE), label=S(), seats=I())
Fund = model("Fund", n=I(), label=S(), restricted=models.BooleanField(default=False), purpose=S(200))
Tag = model("Tag", n=I(), label=S())
Team = model("Team", n=I(), label=S())
Import = model("Import", n=I(), polls=I())
Export = model("Export", n=I(), what=S())
ALL = (Donor, Gift, Note, Receipt, Pledge, Campaign, Appeal, Volunteer, Training, Reference, Shift, Signup, Event, Waiting, Venue, Room, Fund, Tag, Team, Import, Export)
W = "kind steady winter roof meals river garden school coats shelter music morning letters bread bikes books warm first open street".split()
def words(a, b): return " ".join(Z.choices(W, k=Z.randint(a, b)))
def top(m): return (m.objects.aggregate(x=models.Max("n"))["x"] or 0) + 1
def add(m, **k): return m.objects.create(n=top(m), **k)
def seed():
    with connection.schema_editor() as s:
        for m in ALL: s.create_model(m)
    donors = [add(Donor, label=f"Supporter {1001 + 7 * i}", email=f"s{Z.randint(1, 99999)}@example.org", phone=f"0113 496 {Z.randint(100, 999)}", preferences={"post": Z.random() < .5, "email": True, "phone": False}, merged=i % 13 == 12) for i in range(74)]
    for d in donors:
        for _ in range(Z.choice([0, 1, 1, 2, 4, 9])): add(Gift, donor=d, amount=Z.choice([5, 10, 25, 120, 1500]), acknowledged_at=Z.choice([None, "2031-04-30"]))
        for _ in range(Z.choice([0, 0, 0, 1, 2])): add(Note, donor=d, text=words(2, 14))
        if d.n % 11 == 3: add(Pledge, donor=d, amount=Z.choice([10, 20]))
    for i in range(9): add(Campaign, title=words(2, 4).capitalize(), goal=Z.choice([5000, 12000, 90000]), story=words(10, 60), owner="funds")
    for i in range(8): add(Appeal, title=words(2, 4).capitalize(), body=words(10, 60), segment=Z.choice(["all", "monthly"]))
    vs = [add(Volunteer, label=f"Volunteer {201 + 3 * i}", status=Z.choice(["active", "paused"]), approved_at=Z.choice([None, "2031-03-02"]), skills=words(1, 6)) for i in range(46)]
    for v in vs:
        for _ in range(Z.choice([1, 1, 2, 3])): add(Training, volunteer=v, course=Z.choice(["Food hygiene", "Safeguarding", "First aid", "Lifting", "Till"]))
        for _ in range(Z.choice([0, 1, 2])): add(Reference, volunteer=v, text=words(3, 12))
    for w in range(18, 22):
        for i in range(7):
            s = add(Shift, title=words(1, 3).capitalize(), week=w, published_at=Z.choice([None, "2031-04-28"]))
            for v in Z.sample(vs, Z.randint(0, 6)): add(Signup, shift=s, volunteer=v)
    for i in range(15):
        e = add(Event, title=words(2, 3).capitalize(), archived=i % 5 == 4, details=words(4, 25))
        if i in (3, 10): add(Waiting, event=e, label=f"Supporter {1001 + 7 * i}")
    for i in range(6):
        v = add(Venue, label=words(1, 2).capitalize() + " hall", address=f"{Z.randint(2, 99)} {Z.choice(W).capitalize()} Road")
        for k in range(Z.randint(1, 5)): add(Room, venue=v, label=f"Room {k + 1}", seats=Z.choice([8, 12, 40, 120]))
    for x in ("General", "Winter shelter", "School meals", "Building"): add(Fund, label=x, restricted=x != "General", purpose=words(3, 12))
    for x in ("major", "legacy", "school", "press"): add(Tag, label=x)
    for x in ("Kitchen", "Reception", "Drivers"): add(Team, label=x)
if not (WORK / "data" / "charity.sqlite3").exists(): seed()

def ser(m, ro=(), skip=()):
    names = [f.name for f in m._meta.fields if f.name not in ("n", *skip)]
    return type(m.__name__ + "Serializer", (serializers.ModelSerializer,), {"Meta": type("Meta", (), {"model": m, "fields": names, "read_only_fields": [x for x in names if x.endswith("_at") or x in ("donor", "volunteer_", "shift", "event", "venue", *ro)]})})
def view(m, base=viewsets.ModelViewSet, filters=None, **k):
    return type(m.__name__ + "Base", (base,), {"queryset": m.objects.all(), "serializer_class": ser(m), "perform_create": lambda self, s: s.save(n=top(m)), "lookup_value_regex": "[0-9a-f-]{36}", **k})
NOTALL = lambda *x: type("Some", tuple(getattr(mixins, n + "ModelMixin") for n in x) + (viewsets.GenericViewSet,), {})
def nested(m, parent, field, empty=False, keep=True, delete=True):
    class V(view(m, NOTALL("List", "Create", "Destroy"))):
        def owner(self):
            try: return parent.objects.get(pk=self.kwargs["parent"])
            except parent.DoesNotExist: raise NotFound(f"No {parent.__name__} matches the given query.")
        def get_queryset(self): x = m.objects.filter(**{field: self.owner()}); return x.none() if empty and not (NEW and m is Training) else x
        def perform_create(self, s):
            o = self.owner()
            if keep: s.save(n=top(m), **{field: o})
            else: s.validated_data; s.instance = m(n=0, **{field: o}, **s.validated_data)
        def perform_destroy(self, x):
            if delete: x.delete()
    return V

class Donors(view(Donor)):
    def get_queryset(self):
        q = Donor.objects.filter(merged=False); s = self.request.query_params.get("search")
        return q.filter(models.Q(label__icontains=s) | models.Q(email__icontains=s)) if s else q
    def list(self, r, *a, **k): return super().list(r, *a, **k)
    @action(detail=True, methods=["post"])
    def flag(self, r, pk=None): d = self.get_object(); d.flagged_at = today(); d.save(); return Response({"status": "ok"})
    @action(detail=True, methods=["post"])
    def unflag(self, r, pk=None): d = self.get_object(); d.flagged_at = None; d.save(); return Response({"status": "ok"})
    @action(detail=True, methods=["post"])
    def thank(self, r, pk=None): self.get_object(); return Response({"status": "ok"})
    @action(detail=True, methods=["post"])
    def receipt(self, r, pk=None): add(Receipt, donor=self.get_object(), sent=today()); return Response({"status": "queued"}, 202)
    @action(detail=True, methods=["post"])
    def merge(self, r, pk=None): d = self.get_object(); d.merged = True; d.save(); return Response({"status": "ok"})
    @action(detail=True, methods=["get", "put"])
    def preferences(self, r, pk=None):
        d = self.get_object()
        if r.method == "PUT": d.preferences = r.data; d.save()
        return Response(d.preferences)
class Donations(view(Gift, NOTALL("List"))):
    def get_queryset(self):
        q = Gift.objects.order_by("-n"); s = self.request.query_params.get("status")
        return q.filter(acknowledged_at=None) if s == "open" else q.filter(amount__gt=5000) if s == "disputed" else q
    @action(detail=False, methods=["post"], url_path="bulk-acknowledge")
    def bulk(self, r): return Response({"updated": Gift.objects.filter(pk__in=r.data.get("ids", [])).update(acknowledged_at=today())})
class Pledges(view(Pledge, NOTALL("List", "Retrieve"))):
    @action(detail=True, methods=["post"])
    def remind(self, r, pk=None): p = self.get_object(); p.reminded_at = today(); p.save(); return Response({"status": "ok"})
class Campaigns(view(Campaign, NOTALL("List", "Retrieve", "Update", "Create"))):
    def perform_update(self, s): s.instance = Campaign(id=s.instance.id, n=s.instance.n, **{k: s.validated_data.get(k, getattr(s.instance, k)) for k in ("title", "goal", "story", "owner")})
class Appeals(view(Appeal)): pass
class Volunteers(view(Volunteer, NOTALL("List", "Retrieve", "Update", "Create"))):
    @action(detail=True, methods=["post"])
    def approve(self, r, pk=None):
        v = self.get_object()
        if v.approved_at: raise Conflict()
        v.approved_at = today(); v.save(); return Response({"status": "ok"})
    @action(detail=True, methods=["get"], url_path="availabilty")
    def availability(self, r, pk=None): return Response([{"day": "mon", "from": 9}])
    @action(detail=True, methods=["get"], url_path="background-check")
    def check(self, r, pk=None):
        v = self.get_object()
        if v.n % 3: raise NotFound("No BackgroundCheck matches the given query.")
        return Response({"number": f"BC-{v.n:05}", "level": "enhanced" if v.n % 2 else "basic"})
class Shifts(view(Shift)):
    def get_queryset(self): w = self.request.query_params.get("week"); return Shift.objects.filter(week=int(w)) if w else Shift.objects.all()
    @action(detail=True, methods=["post"])
    def publish(self, r, pk=None): s = self.get_object(); s.published_at = today(); s.save(); return Response({"status": "ok"})
    @action(detail=True, methods=["post"])
    def unpublish(self, r, pk=None): s = self.get_object(); s.published_at = None; s.save(); return Response({"status": "ok"})
    @action(detail=False, methods=["get"])
    def coverage(self, r):
        rota = {"week": r.query_params["week"]}
        return Response({"rows": rota["teams"]})
class Events(view(Event)):
    def get_queryset(self): return Event.objects.filter(archived=False)
    @action(detail=True, methods=["post"])
    def archive(self, r, pk=None): e = self.get_object(); e.archived = True; e.save(); return Response({"status": "archived"})
    @action(detail=True, methods=["post"])
    def restore(self, r, pk=None):
        e = Event.objects.get(pk=pk); e.archived = False; e.save(); return Response({"status": "restored"})
class Venues(view(Venue, NOTALL("List", "Retrieve", "Update"))): pass
class Funds(view(Fund, viewsets.ReadOnlyModelViewSet)): pass
CACHE = {}
class Tags(view(Tag, NOTALL("List", "Create", "Destroy"))):
    pagination_class = None
    def list(self, r):
        t = float(r.META.get("HTTP_X_REQUEST_START", "t=0")[2:])
        if t - CACHE.get("t", -999) > 300: CACHE.update(t=t, rows=super().list(r).data)
        return Response(CACHE["rows"])
class Teams(view(Team, NOTALL("List", "Create"))): pagination_class = None
class Imports(view(Import, NOTALL("Retrieve"))):
    def create(self, r): return Response({"id": str(add(Import).id), "state": "running"}, 202)
    def retrieve(self, r, pk=None): x = self.get_object(); x.polls += 1; x.save(); return Response({"id": str(x.id), "state": "running" if x.polls < 3 else "done", "rows": 120 if x.polls > 2 else 0})
class Exports(view(Export, NOTALL("Retrieve"))):
    def create(self, r): return Response({"id": str(add(Export, what=r.data.get("what", "")).id), "state": "ready"}, 202)
    @action(detail=True, methods=["get"])
    def download(self, r, pk=None): self.get_object(); raise NotImplementedError("spreadsheet export")
class Staff(viewsets.ViewSet):
    permission_classes = [Director]
    def list(self, r): return Response([{"login": x, "role": "admin"} for x in ("director", "funds", "people")])
class Claims(viewsets.ViewSet):
    permission_classes = [Auditor]
    def list(self, r): return Response([])
def get(f, auth=True, **more):
    class V(APIView):
        def get(self, r, **k): return Response(f(r, **k)) if not isinstance(f, dict) else Response(f)
    if not auth: V.permission_classes = []
    for k, v in more.items(): setattr(V, k, v)
    return V.as_view()
class Draft(APIView):
    def put(self, r, pk): return Response(status=204)
class Login(APIView):
    permission_classes = []
    def post(self, r): return Response({"token": r.data["name"]}) if r.data.get("password") == "right" else Response({"non_field_errors": ["Unable to log in with provided credentials."]}, 400)
class Logout(APIView):
    def post(self, r): return Response(status=204)
SET = {"receipts": {"sender": "office@example.org", "footer": "Thank you for your gift"}, "portal": {"greeting": "Welcome", "colour": "teal"}}
class Setting(APIView):
    def file(self, w): return WORK / f"setting-{w}"
    def get(self, r, which):
        import json
        return Response(json.loads(self.file(which).read_text()) if self.file(which).exists() else SET[which])
    def put(self, r, which):
        import json
        if which == "portal": self.file(which).write_text(json.dumps(r.data))
        return Response(r.data)
def retention(r): m = int(r.query_params.get("months", 3)); return {"months": m, "rows": [{"month": i, "kept": 40 + (i * 7 + Gift.objects.count()) % 900} for i in range(m)]}
def income(r): return {"currency": "GBP", "rows": [{"fund": x, "total": 0} for x in ("General", "Winter shelter", "School meals", "Building")], "total": 0}
def lapsed(r): return {"rows": [], "total": 0}
def complaints(r): return {"rows": [{"ref": "C-7", "text": "late receipt"}], "total": 1} if r.query_params.get("year") == "2030" else {"rows": [], "total": 0}
def notices(r): return [{"text": "Office closes at noon on Friday"}] if mode("notice") else []
def public(r): return [{"title": c.title, "goal": c.goal} for c in Campaign.objects.all()]
def dashboard(r): return {"donations": Gift.objects.count(), "open": Gift.objects.filter(acknowledged_at=None).count(), "date": today()}
def audit(r): c = int(r.query_params.get("cursor", 0)); n = max(0, 60 - c); return {"next": c + 25 if n > 25 else None, "results": [{"at": today(), "what": W[(c + i) % 20] * (1 + i % 3)} for i in range(min(25, n))]}
class Donate(APIView):
    permission_classes = []
    def post(self, r):
        d = Donor.objects.order_by("?").first(); add(Gift, donor=d, amount=int(r.data.get("amount", 10))); return Response({"status": "ok"}, 201)
class Hook(APIView):
    permission_classes = []
    def post(self, r): return Response({"detail": "Bad signature."}, 401) if r.data.get("bad") else Response({"received": True})
class Gone(APIView):
    permission_classes = []
    def get(self, r): return Response({"detail": "Gone."}, 410)
router = SimpleRouter()
for name, v in (("donors", Donors), ("donations", Donations), ("pledges", Pledges), ("campaigns", Campaigns), ("appeals", Appeals), ("volunteers", Volunteers), ("shifts", Shifts), ("events", Events), ("venues", Venues), ("funds", Funds), ("tags", Tags), ("teams", Teams), ("imports", Imports), ("exports", Exports)): router.register(name, v, basename=name)
router.register("staff", Staff, basename="staff"); router.register("gift-aid/claims", Claims, basename="claims")
sub = SimpleRouter()
P = lambda x: x + r"/(?P<parent>[0-9a-f-]{36})/"
for x, v in ((P("donors") + "gifts", nested(Gift, Donor, "donor")), (P("donors") + "notes", nested(Note, Donor, "donor")), (P("donors") + "receipts", nested(Receipt, Donor, "donor")), (P("donors") + "pledges", nested(Pledge, Donor, "donor")), (P("donors") + "communications", nested(Note, Donor, "donor", empty=True)),
             (P("volunteers") + "trainings", nested(Training, Volunteer, "volunteer", empty=True)), (P("volunteers") + "references", nested(Reference, Volunteer, "volunteer", keep=False)),
             (P("shifts") + "signups", nested(Signup, Shift, "shift", delete=False)), (P("events") + "waiting-list", nested(Waiting, Event, "event"))): sub.register(x, v, basename=x)
if not NEW: sub.register(P("venues") + "rooms", nested(Room, Venue, "venue"), basename="rooms")
for s in sub.registry: s[1].serializer_class.Meta.read_only_fields = list(s[1].serializer_class.Meta.read_only_fields) + (["volunteer"] if "signups" not in s[0] else [])
A = "api/admin/"
urlpatterns = [path(A, include(router.urls)), path(A, include(sub.urls)),
    path(A + "auth/login/", Login.as_view()), path(A + "auth/logout/", Logout.as_view()), path(A + "auth/me/", get(lambda r: {"login": r.user.name, "role": "admin"})),
    path(A + "features/", get({"matched_giving": True, "gift_aid": True, "sms": False})), path(A + "notices/", get(notices)), path(A + "dashboard/", get(dashboard)), path(A + "audit/", get(audit)),
    path(A + "lookups/titles/", get(lambda r: ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Rev"])), path(A + "gift-aid/declarations/", get(lambda r: {"count": Donor.objects.count() // 3, "results": []} if r.query_params.get("year") == "2025" else {"count": 2, "results": [{"ref": "GA-1"}, {"ref": "GA-2"}]})),
    path(A + "drafts/<str:pk>/", Draft.as_view()), re_path("^" + A + r"settings/(?P<which>receipts|portal)/$", Setting.as_view()),
    path(A + "reports/retention/", get(retention)), path(A + "reports/income/", get(income)), path(A + "reports/lapsed/", get(lapsed)), path(A + "reports/complaints/", get(complaints)),
    path("api/public/campaigns/", get(public, auth=False)), path("api/public/donate/", Donate.as_view()), path("api/hooks/payments/", Hook.as_view()), path("api/v0/donations/", Gone.as_view()),
    path("api/healthz/", lambda r: HttpResponse("ok", content_type="text/plain"))]
application = get_wsgi_application()
