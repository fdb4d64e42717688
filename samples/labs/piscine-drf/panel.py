"""The panel of a network of municipal swimming pools: Django REST framework, state in memory, kept over a restart."""
import atexit, logging, os, pickle, random, uuid
from pathlib import Path
from django.conf import settings
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
settings.configure(DEBUG=False, SECRET_KEY="only-a-lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF="panel", LANGUAGE_CODE="it", USE_TZ=True, APPEND_SLASH=True, DEFAULT_CHARSET="utf-8", INSTALLED_APPS=["rest_framework"],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"],
    REST_FRAMEWORK={"UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PERMISSION_CLASSES": [], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"]},
    LOGGING={"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "%(levelname)s %(name)s: %(message)s"}}, "handlers": {"c": {"class": "logging.StreamHandler", "formatter": "f"}}, "root": {"handlers": ["c"], "level": "INFO"}, "loggers": {"django": {"handlers": ["c"], "level": "WARNING", "propagate": False}}})
import django; django.setup()
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import include, path
from rest_framework import exceptions, routers, viewsets
from rest_framework.authentication import BaseAuthentication
from rest_framework.decorators import action, api_view, authentication_classes, permission_classes
from rest_framework.permissions import BasePermission
from rest_framework.response import Response
from rest_framework.views import APIView
R, STORE, log = random.Random(1912), WORK / "store", logging.getLogger("vasca")
NOMI = "Centro,Lido Nord,Parco Sud,Stadio,Borgo Vecchio,Scuole".split(",")
def text(a, b): return "".join(R.choices("abcdefghilmnoprstuvz     ", k=R.randint(a, b)))
def sow():
    piscine = {i + 1: dict(id=i + 1, nome=n, vasche=R.randint(1, 4), coperta=i % 2 == 0, aperta=True, avviso="") for i, n in enumerate(NOMI)}
    corsi = {100 + i: dict(id=100 + i, piscina=1 + i % 6, titolo=text(6, 30), livello=R.choice(["base", "medio", "avanzato"]), posti=R.randint(6, 14), istruttore=30 + i % 11, note=text(0, 40)) for i in range(46)}
    abb = {5000 + i: dict(id=5000 + i, tessera=f"T{70000 + i * 13}", tipo=R.choice(["mensile", "annuale", "dieci ingressi", "famiglia"]), stato="attivo", sospeso_dal=None, scadenza=f"2031-{R.randint(6, 9):02}-30", telefono=f"055 0100{100 + i}", note=text(0, 50)) for i in range(120)}
    return dict(n=9000, due=[], piscine=piscine, corsie={200 + i: dict(id=200 + i, piscina=1 + i % 6, numero=1 + i // 6, uso=R.choice(["libera", "corsi", "agonistica"])) for i in range(34)}, corsi=corsi,
        iscritti={i: [R.choice(list(abb)) for _ in range(R.randint(0, 7) if i % 4 else 0)] for i in corsi}, istruttori={30 + i: dict(id=30 + i, sigla=f"IS-{30 + i}", attivo=True, recapito=text(6, 20), note=text(0, 30)) for i in range(11)},
        abilitazioni={i: [text(6, 20)] for i in (32, 35, 39)}, abbonamenti=abb, ingressi={i: [f"2031-05-{R.randint(1, 11):02}T{R.randint(7, 20)}:10" for _ in range(R.randint(1, 9))] for i in abb if i % 3},
        armadietti={400 + i: dict(id=400 + i, piscina=1 + i % 6, numero=1 + i // 6, stato="libero", abbonamento=None, nota="") for i in range(60)},
        analisi={700 + i: dict(id=700 + i, piscina=1 + i % 6, cloro=round(R.uniform(.6, 1.6), 2), ph=round(R.uniform(6.9, 7.7), 1), esito=R.choice(["conforme", "conforme", "conforme con riserva"])) for i in range(26)}, anomalie=[],
        incidenti={800 + i: dict(id=800 + i, piscina=1 + i % 6, gravita=R.choice(["lieve", "media"]), descrizione=text(10, 70), chiuso=i % 3 == 0) for i in range(18)}, note={800 + i: [text(6, 50)] * (i % 3) for i in range(18)},
        buoni={f"BN-{1000 + i}": dict(codice=f"BN-{1000 + i}", valore=R.choice([10, 20, 50]), stato="valido", causale=text(4, 24)) for i in range(24)}, avvisi={900 + i: dict(id=900 + i, titolo=text(8, 40), testo=text(20, 120), pubblicato=i % 2 == 0) for i in range(7)},
        sms=[dict(id=1, avviso=900, numeri=212)], orari=dict(feriali="07:00-22:00", sabato="08:00-20:00", festivi="09:00-13:00", nota=""), tariffe=dict(intero=7.5, ridotto=5.0, under14=3.5, nota=text(4, 30)),
        utenti={i: dict(id=i, accesso=f"{'resp' if i < 3 else 'segr'}-{i}", attivo=True) for i in range(1, 8)}, registro=[dict(id=i, cosa=text(10, 60)) for i in range(50)], turnstile=0, manutenzioni=[])
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
atexit.register(lambda: STORE.write_bytes(pickle.dumps(D)))
log.info("pannello %s avviato", "5.4.0" if NEW else "5.3.2")
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def nid(): D["n"] += 1; return D["n"]
class Err(exceptions.APIException):
    def __init__(self, status, detail): self.status_code = status; super().__init__(detail)
class Persona:
    is_authenticated = True
    def __init__(self, login): self.login, self.resp = login, login.startswith("resp")
class Token(BaseAuthentication):
    def authenticate(self, q):
        t = q.META.get("HTTP_AUTHORIZATION", "")[6:]
        return (Persona(t), t) if t else None
    def authenticate_header(self, q): return "Token"
class Dentro(BasePermission):
    def has_permission(self, q, view):
        while D["due"] and D["due"][0][0] <= now(): D["analisi"][D["due"].pop(0)[1]]["esito"] = "conforme, validato dal laboratorio regionale"
        if not q.user: return False
        if mode("limite"): raise exceptions.Throttled(wait=30)
        if q.method not in ("GET", "HEAD", "OPTIONS"): D["registro"].insert(0, dict(id=nid(), cosa=q.method + " " + text(6, 40)))
        return True
APIView.authentication_classes, APIView.permission_classes = [Token], [Dentro]
def resp(q):
    if not q.user.resp: raise exceptions.PermissionDenied()
def pagine(q, rows, n=20):
    rows = list(rows)
    try: p = int(q.query_params.get("pagina", 1))
    except ValueError: p = 0
    if p < 1 or p > 1 and (p - 1) * n >= len(rows): raise exceptions.NotFound("Pagina non valida.")
    u = lambda k: f"https://gestione.acquecomuni.example{q.path}?pagina={k}"
    return Response({"count": len(rows), "next": u(p + 1) if p * n < len(rows) else None, "previous": u(p - 1) if p > 1 else None, "results": rows[(p - 1) * n:p * n]})
MODELLI = dict(piscine='Piscina', corsie='Corsia', corsi='Corso', istruttori='Istruttore', abbonamenti='Abbonamento', armadietti='Armadietto', analisi='Analisi', incidenti='Incidente', buoni='Buono', avvisi='Avviso', utenti='Utente')
class Base(viewsets.ViewSet):
    kind, needs, may, lookup_value_regex, n, filters = "", (), (), "[^/]+", 20, ()
    def row(self, pk):
        k = int(pk) if pk.isdigit() else pk
        if k not in D[self.kind]: raise exceptions.NotFound(f"No {MODELLI[self.kind]} matches the given query.")
        return D[self.kind][k]
    def body(self, q): return q.data if isinstance(q.data, dict) else {}
class Lista:
    def list(self, q):
        rows, p = list(D[self.kind].values())[::-1 if self.n == 20 else 1], q.query_params
        for f in self.filters:
            if p.get(f): rows = [r for r in rows if str(r[f]).lower() == p[f]]
        if p.get("cerca"): rows = [r for r in rows if p["cerca"].lower() in str(r).lower()]
        return pagine(q, rows, self.n)
class Uno:
    def retrieve(self, q, pk): return Response(self.row(pk))
class Nuovo:
    def create(self, q):
        b = self.body(q); bad = {f: ["Questo campo è obbligatorio."] for f in self.needs if not b.get(f)}
        if bad: raise exceptions.ValidationError(bad)
        i = nid(); r = dict(id=i, **{**self.fresh, **{k: b[k] for k in b if k in self.may}}); D[self.kind][i] = r
        return Response(r, 201)
class Cambia:
    def partial_update(self, q, pk):
        r = self.row(pk); r.update({k: v for k, v in self.body(q).items() if k in self.may}); return Response(r)
class Togli:
    def destroy(self, q, pk): r = self.row(pk); D[self.kind].pop(r.get("id", r.get("codice"))); return Response(status=204)
class Piscine(Uno, Cambia, Base):
    kind, may = "piscine", ("aperta", "avviso")
    def list(self, q): return Response(list(D["piscine"].values()))
    @action(detail=True, url_path="occupazione")
    def occupazione(self, q, pk): self.row(pk); return Response({"presenti": 0, "capienza": 0, "aggiornato": None})
    @action(detail=True, url_path="meteo")
    def meteo(self, q, pk): return Response({"acqua": 27.5 if self.row(pk)["coperta"] else 24.0 + R.randint(0, 3) / 2, "aria": R.randint(8, 31)})
    @action(detail=True, methods=["get", "post"], url_path="lista-attesa")
    def attesa(self, q, pk):
        self.row(pk)
        if q.method == "GET": return pagine(q, [])
        if not self.body(q).get("tessera"): raise exceptions.ValidationError({"tessera": ["Questo campo è obbligatorio."]})
        return Response({"id": nid(), "piscina": int(pk), "tessera": self.body(q)["tessera"], "posizione": 1}, 201)
    @action(detail=True, methods=["get", "post"], url_path="manutenzioni")
    def manutenzioni(self, q, pk):
        i = self.row(pk)["id"]
        if q.method == "POST": resp(q); D["manutenzioni"].append(dict(id=nid(), piscina=i, lavoro=self.body(q).get("lavoro"))); return Response(D["manutenzioni"][-1], 201)
        return pagine(q, [m for m in D["manutenzioni"] if m["piscina"] == i])
class Corsie(Lista, Nuovo, Togli, Base): kind, needs, may, fresh, filters, n = "corsie", ("piscina", "numero"), ("piscina", "numero", "uso"), dict(uso="libera"), ("piscina",), 60
class Corsi(Lista, Uno, Nuovo, Cambia, Togli, Base):
    kind, needs, may, fresh, filters = "corsi", ("titolo", "piscina"), ("titolo", "piscina", "livello", "posti", "note"), dict(livello="base", posti=8, istruttore=30, note=""), ("piscina", "livello")
    def create(self, q): a = super().create(q); D["iscritti"][a.data["id"]] = []; return a
    @action(detail=True, methods=["get", "post"], url_path="iscritti")
    def iscritti(self, q, pk):
        r = self.row(pk); l = D["iscritti"].setdefault(r["id"], [])
        if q.method == "GET": return pagine(q, [dict(abbonamento=a, tessera=D["abbonamenti"][a]["tessera"]) for a in l if a in D["abbonamenti"]])
        if len(l) >= r["posti"]: raise Err(409, "Corso al completo.")
        a = self.body(q).get("abbonamento")
        if a not in D["abbonamenti"]: raise exceptions.ValidationError({"abbonamento": ["Non valido."]})
        l.append(a); return Response({"corso": r["id"], "abbonamento": a}, 201)
    @action(detail=True, methods=["delete"], url_path=r"iscritti/(?P<a>\d+)")
    def via(self, q, pk, a):
        l = D["iscritti"].get(self.row(pk)["id"], [])
        if int(a) not in l: raise exceptions.NotFound()
        l.remove(int(a)); return Response(status=204)
    if NEW:
        @action(detail=True, url_path="certificati")
        def certificati(self, q, pk): r = self.row(pk); return pagine(q, [dict(abbonamento=a, valido_fino=f"2031-1{a % 3}-01") for a in D["iscritti"].get(r["id"], []) if a % 2])
class Istruttori(Lista, Uno, Cambia, Base):
    kind, may = "istruttori", ("attivo", "recapito", "note")
    @action(detail=True, url_path="turni")
    def turni(self, q, pk): self.row(pk); return Response([])
    @action(detail=True, url_path="abilitazioni")
    def abilitazioni(self, q, pk): return Response(D["abilitazioni"].get(self.row(pk)["id"], []))
class Abbonamenti(Lista, Uno, Nuovo, Cambia, Togli, Base):
    kind, needs, may, fresh, filters = "abbonamenti", ("tipo",), ("tipo", "telefono", "note"), dict(tessera="T99999", stato="attivo", sospeso_dal=None, scadenza="2031-11-30", telefono="", note=""), ("stato", "tipo")
    def destroy(self, q, pk): resp(q); return super().destroy(q, pk)
    @action(detail=False, url_path="esporta")
    def esporta(self, q): return HttpResponse("\n".join(f"{a['tessera']};{a['intestatario']}" for a in D["abbonamenti"].values()), content_type="text/csv")
    @action(detail=False, methods=["post"], url_path="ricerca")
    def ricerca(self, q): t = str(self.body(q).get("testo", "")).lower(); return pagine(q, [a for a in D["abbonamenti"].values() if t in str(a).lower()])
    @action(detail=True, url_path="ingressi")
    def ingressi(self, q, pk): return pagine(q, [dict(quando=t) for t in D["ingressi"].get(self.row(pk)["id"], [])])
    def _stato(self, pk, was, **new):
        r = self.row(pk)
        if r["stato"] != was: raise Err(409, "Stato non compatibile.")
        r.update(new); return Response(r)
    @action(detail=True, methods=["post"], url_path="sospendi")
    def sospendi(self, q, pk): return self._stato(pk, "attivo", stato="sospeso", sospeso_dal="2031-05-14T09:00:00+02:00")
    @action(detail=True, methods=["post"], url_path="riattiva")
    def riattiva(self, q, pk): return self._stato(pk, "sospeso", stato="attivo", sospeso_dal=None)
    @action(detail=True, methods=["post"], url_path="promemoria")
    def promemoria(self, q, pk): self.row(pk); return Response({"accodato": True}, 202)
class Armadietti(Lista, Uno, Base):
    kind, filters, n = "armadietti", ("piscina", "stato"), 30
    def partial_update(self, q, pk): return Response({**self.row(pk), **self.body(q)})
    @action(detail=True, methods=["post"], url_path="assegna")
    def assegna(self, q, pk):
        r = self.row(pk)
        if r["abbonamento"]: raise Err(409, "Armadietto occupato.")
        r.update(stato="assegnato", abbonamento=self.body(q).get("abbonamento")); return Response(r)
    @action(detail=True, methods=["post"], url_path="libera")
    def libera(self, q, pk): r = self.row(pk); r.update(stato="libero", abbonamento=None); return Response(r)
class Analisi(Lista, Uno, Nuovo, Base):
    kind, needs, may, fresh, filters = "analisi", ("piscina", "cloro", "ph"), ("piscina", "cloro", "ph"), dict(esito="in attesa"), ("piscina",)
    def create(self, q):
        a = super().create(q)
        if a.data["cloro"] > 1.8 or a.data["cloro"] < .5: D["anomalie"].insert(0, dict(analisi=a.data["id"], cloro=a.data["cloro"]))
        return a
    @action(detail=False, url_path="anomalie")
    def anomalie(self, q): return Response(D["anomalie"])
    @action(detail=True, methods=["post"], url_path="laboratorio")
    def laboratorio(self, q, pk):
        r = self.row(pk)
        if mode("laboratorio"): raise Err(503, "Laboratorio non raggiungibile.")
        D["due"].append((now() + 2400, r["id"])); D["due"].sort(); return Response({"richiesta": nid(), "stato": "inviata"}, 202)
    @action(detail=True, methods=["post"], url_path="convalida")
    def convalida(self, q, pk): self.row(pk); raise Err(501, "Funzione non ancora disponibile.")
class Incidenti(Lista, Uno, Nuovo, Cambia, Togli, Base):
    kind, needs, may, fresh, filters = "incidenti", ("piscina", "descrizione"), ("piscina", "gravita", "descrizione", "chiuso"), dict(gravita="lieve", chiuso=False), ("piscina", "gravita")
    def destroy(self, q, pk): resp(q); return super().destroy(q, pk)
    @action(detail=False, url_path="esporta")
    def esporta(self, q): return HttpResponse("".join(f"{i['id']};{i['piscina']};{i['gravita']};{i['descrizione']}\n" for i in D["incidenti"].values()), content_type="text/csv")
    @action(detail=True, url_path="allegati")
    def allegati(self, q, pk): raise exceptions.PermissionDenied()
    @action(detail=True, methods=["get", "post"], url_path="note")
    def note(self, q, pk):
        l = D["note"].setdefault(self.row(pk)["id"], [])
        if q.method == "POST": l.append(self.body(q).get("testo")); return Response({"testo": l[-1]}, 201)
        return Response(l)
class Buoni(Lista, Uno, Base):
    kind, filters, n = "buoni", ("stato",), 200
    def create(self, q):
        if not self.body(q).get("valore"): raise exceptions.ValidationError({"valore": ["Questo campo è obbligatorio."]})
        c = f"BN-{nid()}"; D["buoni"][c] = dict(codice=c, valore=self.body(q)["valore"], stato="valido", causale=self.body(q).get("causale", "")); return Response(D["buoni"][c], 201)
    def destroy(self, q, pk): self.row(pk); return Response(status=204)
    @action(detail=True, methods=["post"], url_path="annulla")
    def annulla(self, q, pk):
        r = self.row(pk)
        if r["stato"] != "valido": raise Err(409, "Buono non valido.")
        r["stato"] = "annullato in segreteria"; return Response(r)
class Avvisi(Uno, Nuovo, Cambia, Togli, Base):
    kind, needs, may, fresh = "avvisi", ("titolo",), ("titolo", "testo", "pubblicato"), dict(testo="", pubblicato=False)
    def list(self, q):
        import hashlib; rows = list(D["avvisi"].values()); tag = f'"{hashlib.md5(str(rows).encode()).hexdigest()[:12]}"'
        if q.META.get("HTTP_IF_NONE_MATCH") == tag: return Response(status=304, headers={"ETag": tag})
        a = pagine(q, rows, 40); a["ETag"] = tag; return a
    @action(detail=True, methods=["post"], url_path="sms")
    def sms(self, q, pk): self.row(pk); return HttpResponseRedirect("http://sms-gw.interno.example:8090/invio?avviso=" + pk)
    @action(detail=False, url_path="sms-inviati")
    def inviati(self, q): return Response(D["sms"])
class Utenti(Lista, Cambia, Base):
    kind, may = "utenti", ("attivo",)
    def list(self, q): resp(q); return super().list(q)
    def partial_update(self, q, pk): resp(q); return super().partial_update(q, pk)
@api_view(["GET", "PUT"])
def orari(q):
    if q.method == "PUT":
        if not q.data.get("feriali"): raise exceptions.ValidationError({"feriali": ["Questo campo è obbligatorio."]})
        return Response({**D["orari"], **q.data})
    return Response(D["orari"])
@api_view(["GET", "PUT"])
def tariffe(q):
    if q.method == "PUT": resp(q); D["tariffe"].update({k: v for k, v in q.data.items() if k in D["tariffe"]})
    return Response(D["tariffe"])
@api_view(["GET"])
def affluenza(q): return Response({"serie": [], "totale": 0, "media": 0})
@api_view(["GET"])
def incassi(q):
    n = {"giorno": 1, "settimana": 7, "mese": 30}.get(q.query_params.get("periodo"), 7); r = random.Random(f"{q.query_params.get('piscina')}{n}{int(now() // 86400)}")
    return Response({"serie": [r.randint(200, 4000) for _ in range(n)]})
@api_view(["GET"])
def io(q): return Response({"accesso": q.user.login, "ruolo": "responsabile" if q.user.resp else "segreteria"})
@api_view(["GET"])
def elenchi(q): return Response({"livelli": ["base", "medio", "avanzato"], "gravita": ["lieve", "media", "grave"], "usi": ["libera", "corsi", "agonistica"]})
@api_view(["GET"])
def versione(q): return Response({"versione": "5.4.0" if NEW else "5.3.2"})
@api_view(["GET"])
def notifiche(q): return Response({"nuove": D["n"] % 14})
@api_view(["GET"])
def registro(q): resp(q); return pagine(q, D["registro"], 15)
@api_view(["POST"])
@authentication_classes([])
@permission_classes([])
def accesso(q):
    if q.data.get("password") == "?": raise Err(401, "Credenziali non valide.")
    a = Response({"token": uuid.UUID(int=R.getrandbits(128)).hex + "00000000", "scade": 28800}); a.set_cookie("sessione", uuid.UUID(int=R.getrandbits(128)).hex, max_age=28800, httponly=True); return a
@api_view(["POST"])
@authentication_classes([])
@permission_classes([])
def tornello(q):
    if q.META.get("HTTP_X_TORNELLO") == "t-9": raise Err(403, "Tornello non abilitato.")
    D["turnstile"] += 1; D["ingressi"].setdefault(5000 + D["turnstile"] * 3, []).append("2031-05-14T10:10")
    return Response({"varco": "aperto"})
@api_view(["GET"])
@authentication_classes([])
@permission_classes([])
def pubblico(q): return Response({"piscine": [dict(nome=p["nome"], aperta=p["aperta"], avviso=p["avviso"]) for p in D["piscine"].values()], "orari": D["orari"]})
def salute(q): return HttpResponse("ok", content_type="text/plain")
r = routers.SimpleRouter()
for name, v in dict(piscine=Piscine, corsie=Corsie, corsi=Corsi, istruttori=Istruttori, abbonamenti=Abbonamenti, armadietti=Armadietti, incidenti=Incidenti, buoni=Buoni, avvisi=Avvisi, utenti=Utenti).items(): r.register(name, v, basename=name)
r.register("analisi-acqua", Analisi, basename="analisi")
urlpatterns = [path("salute/", salute), path("api/v1/", include([*(path(p, f) for p, f in {"impostazioni/orari/": orari, "impostazioni/tariffe/": tariffe, "statistiche/affluenza/": affluenza, "statistiche/incassi/": incassi, "io/": io, "elenchi/": elenchi, "versione/": versione, "notifiche/": notifiche, "registro/": registro, "accesso/": accesso, "tornelli/passaggi/": tornello, "pubblico/": pubblico}.items()), path("", include(r.urls))]))]
application = get_wsgi_application()
