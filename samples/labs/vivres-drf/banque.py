"""The panel of a regional food bank: Django REST framework over SQLite."""
import json, logging, os, random, sys
from pathlib import Path
import django
from django.conf import settings
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF="banque", USE_TZ=False, LANGUAGE_CODE="fr", USE_I18N=True, INSTALLED_APPS=["rest_framework"], LOGGING_CONFIG=None,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": WORK / "db.sqlite3", "OPTIONS": {"init_command": "PRAGMA synchronous=OFF;PRAGMA journal_mode=MEMORY;"}}},
    MIDDLEWARE=["banque.Unsized", "django.middleware.common.CommonMiddleware"],
    REST_FRAMEWORK=dict(DEFAULT_AUTHENTICATION_CLASSES=["banque.Jeton"], DEFAULT_PERMISSION_CLASSES=["rest_framework.permissions.IsAuthenticated"], DEFAULT_RENDERER_CLASSES=["rest_framework.renderers.JSONRenderer"], DEFAULT_PARSER_CLASSES=["rest_framework.parsers.JSONParser"], UNAUTHENTICATED_USER=None,
        DEFAULT_PAGINATION_CLASS="rest_framework.pagination.PageNumberPagination", PAGE_SIZE=20, DEFAULT_FILTER_BACKENDS=["rest_framework.filters.SearchFilter"]))
logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
logging.getLogger("django.db").setLevel(logging.ERROR)
django.setup()
from rest_framework import authentication, exceptions
class Personne:
    is_authenticated = True
    def __init__(self, login): self.login, self.role = login, login.split("-")[0]
class Jeton(authentication.BaseAuthentication):
    def authenticate(self, q):
        t = q.headers.get("Authorization", "")[6:]
        if not t: return None
        if Fin.objects.filter(jeton=t).exists(): raise exceptions.AuthenticationFailed("Session terminée.")
        return Personne(t), t
    def authenticate_header(self, q): return "Token"
from django.db import connection, models
from django.http import HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import include, path
from rest_framework import permissions, routers, serializers, status, throttling, viewsets
from rest_framework.decorators import action, api_view, authentication_classes, permission_classes, throttle_classes
from rest_framework.response import Response
R = random.Random(1717)
log, sms, balance = (logging.getLogger("banque" + n) for n in ("", ".sms", ".balances"))
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
WORDS = "carottes pommes lait riz lentilles conserves farine huile yaourts pain choux poireaux semoule thon biscuits".split()
TOWNS = "Vienne Givors Roanne Tarare Annonay Bourgoin Oullins".split()
def text(a, b): return "".join(R.choices("abcdefghilmnoprstuv      ", k=R.randint(a, b))).strip() or "a"
def table(name, **fields):
    return type(name, (models.Model,), {"__module__": __name__, "Meta": type("Meta", (), {"app_label": "banque", "ordering": ["-id"]}), **fields})
C, I, B, J = (lambda **k: models.CharField(max_length=200, blank=True, default=k.pop("default", ""), **k)), (lambda d=0: models.IntegerField(default=d)), (lambda d=False: models.BooleanField(default=d)), (lambda: models.JSONField(default=list))
Don = table("Don", donateur=models.CharField(max_length=60), produit=models.CharField(max_length=40), kg=models.IntegerField(), entrepot=models.IntegerField(null=True, default=None), statut=C(default="annonce"), note=C())
Entrepot = table("Entrepot", nom=C(), ville=C(), capacite=I(1000), telephone=C(), consignes=C())
Lot = table("Lot", entrepot=I(), produit=C(), kg=I(), peremption=C())
Benevole = table("Benevole", code=models.CharField(max_length=20), competences=C(), disponible=B(True), mobile=C())
Heure = table("Heure", benevole=I(), jour=C(), minutes=I())
Tournee = table("Tournee", code=C(), jour=C(), statut=C(default="preparee"), vehicule=C(), note=C(), benevole=I())
Arret = table("Arret", tournee=I(), beneficiaire=I(), ordre=I(), livre=B())
Incident = table("Incident", tournee=I(), texte=C())
Beneficiaire = table("Beneficiaire", nom=models.CharField(max_length=60), ville=C(), parts=I(), actif=B(True), archive=B(), note=C())
Colis = table("Colis", beneficiaire=I(), kg=I(), jour=C())
Rappel = table("Rappel", produit=models.CharField(max_length=40), motif=C(), gravite=C(default="moyenne"), note=C())
Produit = table("Produit", nom=C(), unite=C(default="kg"))
Message = table("Message", texte=C(), destinataires=I())
Inventaire = table("Inventaire", entrepot=I(), demande=models.FloatField(default=0), ecart=I())
Pesee = table("Pesee", kg=I())
Fin = table("Fin", jeton=C())
TABLES = [Don, Entrepot, Lot, Benevole, Heure, Tournee, Arret, Incident, Beneficiaire, Colis, Rappel, Produit, Message, Inventaire, Pesee, Fin]
def sow():
    with connection.schema_editor() as e:
        for t in TABLES: e.create_model(t)
    make = lambda t, rows: t.objects.bulk_create([t(**r) for r in rows])
    make(Entrepot, [dict(nom=f"Entrepôt {v}", ville=v, capacite=R.randint(4, 40) * 1000, telephone=f"04 99 00 {R.randint(10, 99)} {R.randint(10, 99)}", consignes=text(5, 60)) for v in TOWNS[:6]])
    make(Lot, [dict(entrepot=R.randint(1, 6), produit=R.choice(WORDS), kg=R.randint(5, 900), peremption=f"2033-0{R.randint(5, 9)}-{R.randint(10, 28)}") for _ in range(120)])
    make(Don, [dict(donateur=R.choice(["grossiste", "supermarché", "maraîcher", "boulangerie", "collecte"]) + f" {R.randint(1, 60)}", produit=R.choice(WORDS), kg=R.randint(3, 1500), statut=R.choice(["annonce", "recu"]), note=text(0, 70)) for _ in range(95)])
    make(Benevole, [dict(code=f"B{1000 + i * 7}", competences=", ".join(R.sample(["permis C", "froid", "accueil", "tri", "caisse", "cariste"], R.randint(1, 4))), disponible=R.random() < .7, mobile=f"06 39 98 {R.randint(10, 99)} {R.randint(10, 99)}") for i in range(44)])
    make(Heure, [dict(benevole=R.randint(1, 38), jour=f"2033-04-{R.randint(10, 29)}", minutes=R.choice([90, 120, 180, 240])) for _ in range(130)])
    make(Beneficiaire, [dict(nom=R.choice(["épicerie solidaire", "centre social", "resto du cœur", "foyer", "maison de quartier"]) + f" {R.randint(1, 90)}", ville=R.choice(TOWNS), parts=R.randint(8, 320), actif=R.random() < .85, note=text(0, 60)) for _ in range(52)])
    make(Colis, [dict(beneficiaire=R.randint(1, 46), kg=R.randint(5, 400), jour=f"2033-04-{R.randint(10, 29)}") for _ in range(150)])
    make(Tournee, [dict(code=f"T33-{100 + i}", jour=f"2033-05-{4 + i % 9:02}", vehicule=R.choice(["frigo 1", "frigo 2", "camion 7", "fourgon"]), note=text(0, 40), benevole=R.randint(1, 44)) for i in range(40)])
    make(Arret, [dict(tournee=t, beneficiaire=R.randint(1, 52), ordre=k) for t in range(1, 41) for k in range(1, R.randint(4, 9))])
    make(Incident, [dict(tournee=t, texte=text(8, 70)) for t in range(1, 41) if t % 6 == 0])
    make(Rappel, [dict(produit=p, motif=text(8, 50), gravite=R.choice(["faible", "moyenne", "haute"])) for p in R.sample(WORDS, 7)])
    make(Produit, [dict(nom=w) for w in WORDS]); make(Message, [dict(texte=text(10, 80), destinataires=R.randint(1, 40)) for _ in range(6)]); make(Inventaire, [dict(entrepot=i, ecart=R.randint(-40, 9)) for i in (2, 5)])
if not (WORK / "db.sqlite3").exists() or "banque_don" not in connection.introspection.table_names(): sow()
R.seed(Don.objects.count() * 31 + Arret.objects.count())
seen = 0
class Unsized:
    """Answers leave without a length, as they do behind the firm's own middleware."""
    def __init__(self, go): self.go = go
    def __call__(self, q):
        global seen
        seen += 1
        if seen % 83 == 0: balance.warning("trame %04X non prise en charge, ignoree", R.getrandbits(16))
        elif seen % 127 == 0: sms.info("lot %d remis a l'operateur", R.randint(100, 999))
        elif seen % 211 == 0: sms.error("operateur: 421 service indisponible, nouvel essai")
        a = self.go(q)
        if a.status_code != 204 and a.status_code != 304 and "Content-Length" in a: del a["Content-Length"]
        return a
def role(*names):
    class Role(permissions.BasePermission):
        def has_permission(self, q, v): return bool(q.user) and q.user.role in names
    return Role
CO = role("coordination")
class Frein(throttling.BaseThrottle):
    past = {}
    def allow_request(self, q, v):
        h = [t for t in self.past.get(q.user.login, []) if t > now() - 10]
        if len(h) >= 4: return False
        self.past[q.user.login] = h + [now()]; return True
def shape(t, *, ro=()): return type(t.__name__ + "S", (serializers.ModelSerializer,), {"Meta": type("Meta", (), {"model": t, "fields": "__all__", "read_only_fields": ro})})
router = routers.DefaultRouter(); router.include_root_view = False
def at(prefix, t, search=(), by=(), **more):
    def deco(c):
        def get_queryset(self):
            q = t.objects.all()
            for k in by:
                if k in self.request.query_params: q = q.filter(**{k: {"true": True, "false": False}.get(self.request.query_params[k], self.request.query_params[k])})
            return q
        for k, v in dict(queryset=t.objects.all(), search_fields=search, serializer_class=shape(t)).items():
            if k not in vars(c): setattr(c, k, v)
        if "get_queryset" not in vars(c): c.get_queryset = get_queryset
        router.register(prefix, c, basename=prefix); return c
    return deco
class All(viewsets.ModelViewSet):
    boss = ("destroy",)
    def get_permissions(self): return super().get_permissions() + ([CO()] if self.action in self.boss else [])
    def sub(self, t, rows):
        p = self.paginate_queryset(rows); return self.get_paginated_response(shape(t)(p, many=True).data)
    def add(self, t, data, **more):
        s = shape(t)(data={**data, **more}); s.is_valid(raise_exception=True); s.save(); return Response(s.data, 201)
    def set(self, **k):
        o = self.get_object(); type(o).objects.filter(pk=o.pk).update(**k); return Response({"statut": "ok"})
@at("dons", Don, ["donateur", "produit"], ["statut"])
class Dons(All):
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    @action(["post"], True)
    def affecter(self, q, pk): self.get_object(); return Response({"statut": "ok"})
    @action(["post"], True)
    def recevoir(self, q, pk): return self.set(statut="recu", note=text(5, 40))
    @action(["get"], True, url_path="bon.pdf")
    def bon(self, q, pk): o = self.get_object(); return HttpResponse(b"%PDF-1.7\n" + bytes(6000 + o.kg), content_type="application/pdf")
    @action(["post"], False)
    def recherche(self, q): return self.sub(Don, Don.objects.filter(kg__gte=q.data.get("kg_min", 0), produit__in=q.data.get("produits", WORDS)))
    if not NEW:
        @action(["get"], False)
        def statistiques(self, q): return Response({w: sum(d.kg for d in Don.objects.filter(produit=w)) for w in WORDS if Don.objects.filter(produit=w).exists()})
@at("entrepots", Entrepot)
class Entrepots(All):
    http_method_names = ["get", "put", "post", "head", "options"]
    boss = ("update", "create")
    @action(["get"], True)
    def temperature(self, q, pk): self.get_object(); return Response({"celsius": 4.0, "alarme": False, "capteur": "defaut"})
    @action(["get"], True)
    def occupation(self, q, pk): o = self.get_object(); kg = sum(x.kg for x in Lot.objects.filter(entrepot=pk)); return Response({"kg": kg, "capacite": o.capacite, "taux": round(kg / o.capacite, 4)})
    @action(["get", "post"], True)
    def lots(self, q, pk): self.get_object(); return self.add(Lot, q.data, entrepot=pk) if q.method == "POST" else self.sub(Lot, Lot.objects.filter(entrepot=pk))
@at("lots", Lot, ["produit"])
class Lots(All):
    http_method_names = ["get", "delete", "head", "options"]; boss = ()
@at("benevoles", Benevole, ["code", "competences"], ["disponible"])
class Benevoles(All):
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    def perform_update(self, s): pass                               # the directory is the master, one day
    @action(["get", "post"], True)
    def heures(self, q, pk):
        self.get_object()
        if q.method == "POST":
            a = HttpResponseRedirect(q.build_absolute_uri(f"/api/heures/?benevole={pk}")); a.status_code = 307; return a
        return self.sub(Heure, Heure.objects.filter(benevole=pk))
@at("tournees", Tournee, ["code", "vehicule"], ["jour", "statut"])
class Tournees(All):
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    @action(["get", "post"], True)
    def arrets(self, q, pk): self.get_object(); return self.add(Arret, q.data, tournee=pk) if q.method == "POST" else self.sub(Arret, Arret.objects.filter(tournee=pk).order_by("ordre", "id"))
    @action(["patch", "delete"], True, url_path=r"arrets/(?P<k>\d+)")
    def arret(self, q, pk, k):
        if not Arret.objects.filter(tournee=pk, pk=k).exists(): raise exceptions.NotFound("Arrêt inconnu.")
        if q.method == "PATCH": Arret.objects.filter(pk=k).update(livre=q.data["livre"]); return Response({"statut": "ok"})
        return Response(status=204)
    @action(["get", "post"], True)
    def incidents(self, q, pk): self.get_object(); return self.add(Incident, q.data, tournee=pk) if q.method == "POST" else self.sub(Incident, Incident.objects.filter(tournee=pk))
    @action(["post"], True)
    def partir(self, q, pk):
        if self.get_object().statut != "preparee": return Response({"detail": "Déjà partie."}, 409)
        return self.set(statut="partie")
    @action(["post"], True)
    def terminer(self, q, pk):
        o = self.get_object()
        if o.statut != "partie": return Response({"detail": "Pas en route."}, 409)
        Heure.objects.create(benevole=o.benevole, jour=o.jour, minutes=R.randint(60, 300)); return self.set(statut="terminee")
    @action(["post"], True)
    def optimiser(self, q, pk): self.get_object(); return Response({"detail": "Pas encore réalisé."}, 501)
    if NEW:
        @action(["get"], True)
        def carte(self, q, pk): return Response({"points": [[45 + a.beneficiaire / 100, 4 + a.ordre / 9] for a in Arret.objects.filter(tournee=self.get_object().pk)]})
@at("beneficiaires", Beneficiaire, ["nom", "ville"], ["actif"])
class Beneficiaires(All):
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    def get_queryset(self):
        q, a = Beneficiaire.objects.all(), self.request.query_params.get("actif")
        if a: q = q.filter(actif=a == "true")
        return q.filter(archive=False) if self.action == "list" else q
    def perform_destroy(self, o): o.archive = True; o.save()
    @action(["post"], True)
    def suspendre(self, q, pk): return self.set(actif=False)
    @action(["post"], True)
    def reactiver(self, q, pk): return self.set(actif=True)
    @action(["get", "post"], True)
    def visites(self, q, pk):
        self.get_object()
        if q.method == "POST": return Response({"id": R.randint(100, 999), "jour": q.data.get("jour"), "texte": q.data.get("texte")}, 201)
        return self.sub(Colis, Colis.objects.none())
    @action(["get"], True)
    def colis(self, q, pk): self.get_object(); return self.sub(Colis, Colis.objects.filter(beneficiaire=pk))
@at("rappels", Rappel, ["produit", "motif"], ["gravite"])
class Rappels(All):
    http_method_names = ["get", "post", "patch", "head", "options"]
    boss = ("create",)
    @action(["get"], True)
    def lots(self, q, pk): self.get_object(); return self.sub(Lot, Lot.objects.filter(produit=""))
    @action(["post"], True)
    def diffuser(self, q, pk): self.get_object(); raise NotImplementedError("diffusion aux magasins")
    @action(["post"], True)
    def cloturer(self, q, pk): self.get_object(); return self.set(note="clos")
    def get_permissions(self): return super().get_permissions() + ([role("siege")()] if self.action == "cloturer" else [])
@at("produits", Produit)
class Produits(All):
    http_method_names = ["get", "post", "head", "options"]
    boss, pagination_class = ("create",), None
    def list(self, q):
        a = super().list(q); tag = f'"p{len(a.data)}"'
        if q.headers.get("If-None-Match") == tag: a = Response(status=304)
        a["ETag"] = tag; return a
@at("messages", Message)
class Messages(All):
    http_method_names = ["get", "post", "head", "options"]
    def create(self, q): super().create(q); return Response({"statut": "en file"}, 202)
@at("inventaires", Inventaire)
class Inventaires(All):
    http_method_names = ["get", "post", "head", "options"]
    def get_queryset(self): return Inventaire.objects.filter(demande__lt=now() - 1800)
    def create(self, q): Inventaire.objects.create(entrepot=q.data.get("entrepot", 1), demande=now(), ecart=R.randint(-60, 30)); return Response({"statut": "en file"}, 202)
def view(*methods, anyone=False, who=None, slow=False):
    def deco(f):
        f = api_view(methods or ["GET"])(throttle_classes([Frein] if slow else [])(permission_classes([] if anyone else [permissions.IsAuthenticated] + ([who] if who else []))(f))) if not anyone else api_view(methods or ["GET"])(authentication_classes([])(permission_classes([])(f)))
        return f
    return deco
@view("POST", "DELETE", anyone=True)
def session(q):
    t = q.headers.get("Authorization", "")[6:]
    if q.method == "DELETE": Fin.objects.create(jeton=t); return Response(status=204)
    if q.data.get("passe") != "*": return Response({"detail": "Identifiants incorrects."}, 401)
    Fin.objects.filter(jeton=q.data["compte"]).delete(); return Response({"jeton": q.data["compte"]})
@view()
def moi(q): return Response({"compte": q.user.login, "role": q.user.role})
@view()
def compteur(q): return Response({"non_lus": int(now() / 3600 * 5) % 14})
@view(anyone=True)
def sante(q): return Response({"etat": "ok"})
@view()
def config(q): return Response({"langue": "fr", "region": "rhone", "carte": "osm", "version": "7.3.0" if NEW else "7.2.4"})
@view()
def unites(q): return Response(["kg", "l", "piece", "palette"])
board = {}
@view()
def tableau(q):
    if now() - board.get("at", -1e9) > 120: board.update(at=now(), data={"dons": Don.objects.count(), "kg": sum(x.kg for x in Lot.objects.all()), "tournees": [dict(code=t.code, statut=t.statut) for t in Tournee.objects.exclude(statut="terminee")[:R.randint(3, 9)]]})
    return Response(board["data"])
@view()
def stocks(q):
    if mode("balances"): balance.error("le service des balances ne repond pas"); return Response({"detail": "Service des balances indisponible."}, 503)
    t = {}
    for x in Lot.objects.all(): t[x.produit] = t.get(x.produit, 0) + x.kg
    return Response([dict(produit=k, kg=v) for k, v in t.items()])
@view()
def export(q): return StreamingHttpResponse((f"{x.id};{x.entrepot};{x.produit};{x.kg}\n" for x in Lot.objects.all()), content_type="text/csv")
@view(who=CO)
def utilisateurs(q): return Response([dict(compte=f"agent-{i}", role="agent") for i in range(1, 6)] + [dict(compte=f"coordination-{i}", role="coordination") for i in (1, 2)])
@view(slow=True)
def recherche(q): s = q.query_params.get("q", ""); return Response({"resultats": [dict(type="don", id=d.id, titre=d.donateur) for d in Don.objects.filter(produit__contains=s)[:6]] + [dict(type="beneficiaire", id=b.id, titre=b.nom) for b in Beneficiaire.objects.filter(nom__contains=s)[:6]] if len(s) > 1 else []})
@view("POST", anyone=True)
def pesees(q):
    if q.headers.get("X-Balance") != "demo": return Response({"detail": "Balance inconnue."}, 403)
    Lot.objects.filter(pk=R.choice(Lot.objects.values_list("pk", flat=True))).update(kg=q.data["kg"]); return Response(status=204)
@view(anyone=True)
def retiree(q): return Response({"detail": "Version retirée."}, 410)
urlpatterns = [path("api/", include([path(*p) for p in (("session/", session), ("moi/", moi), ("notifications/compteur/", compteur), ("sante/", sante), ("config/", config), ("choix/unites/", unites), ("tableau/", tableau), ("stocks/", stocks), ("stocks/export.csv", export), ("utilisateurs/", utilisateurs), ("recherche/", recherche), ("pesees/", pesees), ("v1/collectes/", retiree))] + router.urls))]
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
log.info("banque %s prete", "7.3.0" if NEW else "7.2.4")
