"""A property manager's office for several housing companies: Django REST framework, everything in memory and in one file. Honest in most places."""
import os, pickle, random, uuid
from datetime import datetime, timezone
from pathlib import Path
from django.conf import settings
WORK = Path(os.environ["WORK"]); UUSI = os.environ.get("VERSIO") == "2"
settings.configure(SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, DEBUG=False, USE_I18N=True, LANGUAGE_CODE="fi", TIME_ZONE="Europe/Helsinki", INSTALLED_APPS=["rest_framework"],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "isannointi.Muisti", "django.middleware.common.CommonMiddleware"],
    LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"c": {"class": "logging.StreamHandler"}}, "root": {"handlers": ["c"], "level": "WARNING"}},
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["isannointi.Avain"], "DEFAULT_PERMISSION_CLASSES": ["isannointi.Sisalla"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "UNAUTHENTICATED_USER": None})
from django.core.wsgi import get_wsgi_application
from django.http import StreamingHttpResponse
from django.urls import include, path, register_converter
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import APIException, NotFound, PermissionDenied, Throttled, ValidationError
from rest_framework.permissions import BasePermission

def tila(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def nyt(): return int((WORK / "clock").read_text())
def aika(t=None): return datetime.fromtimestamp(t if t is not None else nyt(), timezone.utc).isoformat().replace("+00:00", "Z")
class Muisti:
    """Keeps what was written over restarts."""
    def __init__(self, next): self.next = next
    def __call__(self, r):
        a = self.next(r)
        if r.method not in ("GET", "HEAD", "OPTIONS"): D["n"] += 1; TALLE.write_bytes(pickle.dumps(D))
        return a
class Kuka:
    is_authenticated = True
    def __init__(self, name): self.name = name
class Avain(BaseAuthentication):
    def authenticate(self, r):
        w = r.META.get("HTTP_AUTHORIZATION", "").split()
        return (Kuka(w[1]), None) if len(w) == 2 else None
    def authenticate_header(self, r): return "Token"
class Sisalla(BasePermission):
    def has_permission(self, r, v): return bool(r.user)
class Kaikille(BasePermission):
    def has_permission(self, r, v): return True
from rest_framework import pagination, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView
class Huolto(APIException): status_code, default_detail = 503, "Huoltokatko."
class Ristiriita(APIException): status_code, default_detail = 409, "Ei käy tässä tilassa."

Z = random.Random(1917); TALLE = WORK / "talle"
def uusi(): return str(uuid.UUID(int=Z.getrandbits(128), version=4))
def joukko(n, f): return {(u := uusi()): {"id": u, **f(i)} for i in range(n)}
SANAT = "vuotaa hana portaikko lamppu ovi narisee pesutupa lämmitys kylmä hissi roskakatos kolisee lukko ikkuna saranat ilmanvaihto piha hiekka kattila".split()
def sano(n): return " ".join(Z.choice(SANAT) for _ in range(n))
def yhtio(nimi, n):
    y = {"nimi": nimi, "rakennettu": 1950 + Z.randrange(60), "hissi": n > 30}
    y["asunnot"] = joukko(n, lambda i: {"numero": f"{'ABC'[i % 3]}{i + 1}", "neliot": 28 + Z.randrange(90), "kerros": 1 + i % 6, "vuokralla": False, "vuokralla_alkaen": None, "muistio": "", "dokumentit": [{"nimi": "pohjakuva.pdf"}] * (Z.random() < .3)}); a = list(y["asunnot"])
    y["asukkaat"] = joukko(n + n // 2, lambda i: {"nimi": Z.choice(["Aino", "Eero", "Helmi", "Oiva", "Venla", "Toivo"]) + f" {chr(65 + i % 26)}.", "asunto": Z.choice(a), "puhelin": f"040{Z.randrange(10**6, 10**7)}", "kieli": Z.choice(["fi", "sv"]), "lisatieto": ""})
    y["pyynnot"] = joukko(n // 2, lambda i: {"aihe": sano(Z.randint(2, 5)), "asunto": Z.choice(a), "tila": Z.choice(["avoin", "avoin", "valmis"]), "kiire": Z.randint(1, 3), "avattu": aika(1918000000 + i * 4000), "kommentit": []})
    y["avaimet"] = joukko(n // 3, lambda i: {"sarja": f"S{100 + i}", "kenella": None, "luovutettu": None, "historia": []})
    y["pysakointi"] = joukko(n // 4, lambda i: {"ruutu": 1 + i, "varattu": Z.random() < .5, "pistoke": i % 3 == 0})
    y["tiedotteet"] = joukko(4 if n else 0, lambda i: {"otsikko": sano(3), "teksti": sano(12), "julkaistu": None, "lahetetty": None, "arkistoitu": None})
    y["saunavuorot"] = joukko(6 if n else 0, lambda i: {"paiva": ["ma", "ti", "ke", "to", "pe", "la"][i], "alkaa": "18:00", "kesto": 60, "nimi": Z.choice(["naiset", "miehet", "yhteinen"])})
    y["varaukset"] = joukko(3 if n else 0, lambda i: {"tila": Z.choice(["kerhohuone", "pesutupa"]), "pvm": f"2030-10-2{i}", "asunto": Z.choice(a)})
    y["laskut"] = joukko(n, lambda i: {"viite": 10000 + Z.randrange(89999), "summa": 120 + Z.randrange(400), "maksettu": Z.random() < .8, "erapaiva": f"2030-10-{1 + i % 28:02}"})
    y["vastikkeet"] = joukko(n, lambda i: {"asunto": a[i], "hoito": 90 + Z.randrange(200), "paaoma": Z.randrange(150)})
    y["kokoukset"] = joukko(3 if n else 0, lambda i: {"laji": ["varsinainen", "ylimääräinen", "hallitus"][i], "pvm": f"2030-{4 + i * 3:02}-12", "paikka": sano(1), "osallistujat": a[:4 + i * 3]})
    y["mittarit"] = joukko(n // 3, lambda i: {"laji": Z.choice(["vesi", "sähkö"]), "sarjanumero": Z.randrange(10**7, 10**8), "asunto": Z.choice(a), "lukema": Z.randrange(9000)})
    y["lukot"] = joukko(3 if n else 0, lambda i: {"ovi": ["A-rappu", "B-rappu", "pihaportti"][i], "tila": "kiinni", "tapahtumat": []})
    y["dokumentit"] = joukko(5 if n else 0, lambda i: {"nimi": sano(1) + ".pdf", "koko": 2000 + Z.randrange(60000)})
    y["viestit"] = joukko(9 if n else 0, lambda i: {"keneltä": Z.choice(["asukas", "huolto", "hallitus"]), "teksti": sano(8), "luettu": None})
    y["sopimukset"] = joukko(4 if n else 0, lambda i: {"kumppani": ["Lumityö Oy", "Siivous Ky", "Hissihuolto Oy", "Jäte Oy"][i], "aktiivinen": True, "muutettu": None})
    y["asetukset"] = {"lukitus": {"yolukko": "22:00", "aamulukko": "06:00", "hälytys": False}, "ilmoitukset": {"sahkoposti": True, "tekstiviesti": False, "varoaika": 7}, "laskutus": {"tili": "FI21 1234 5600 0007 85", "korko": 7, "muistutus": 14}}
    return y
def siemen(): return {"n": 3, "yhtiot": {uusi(): yhtio(*x) for x in (("As Oy Koivukuja", 42), ("As Oy Satamaranta", 27), ("As Oy Mäkitupa", 18), ("As Oy Ahjola", 33))}, "hairio": [], "ilmoitusasetukset": {"sahkoposti": True, "yohiljaisuus": False}, "loki": []}
D = pickle.loads(TALLE.read_bytes()) if TALLE.exists() else siemen()
if D["n"] > 3: Z.seed(D["n"])

class Sivut(pagination.PageNumberPagination): page_size = 20
class Kokoelma(viewsets.ViewSet):
    lookup_value_regex = "[0-9a-f-]{36}"; salassa, uudet, muut, jarjestys = (), None, (), None
    def initial(self, r, *a, **k):
        super().initial(r, *a, **k)
        if tila("huolto"): raise Huolto()
        if self.kwargs["y"] not in D["yhtiot"]: raise NotFound()
        self.y = D["yhtiot"][self.kwargs["y"]]; self.kaikki = self.y.get(self.basename, {})
    def yksi(self, pk):
        if pk not in self.kaikki: raise NotFound()
        return self.kaikki[pk]
    def sivuta(self, l): s = Sivut(); return s.get_paginated_response(s.paginate_queryset(l, self.request, view=self))
    def rivit(self, r):
        l = list(self.kaikki.values()); g = r.GET
        if "tila" in g: l = [x for x in l if x.get("tila") == g["tila"]]
        if "haku" in g: l = [x for x in l if g["haku"].lower() in str(x).lower()]
        if "maksettu" in g: l = [x for x in l if str(x["maksettu"]).lower() == g["maksettu"]]
        return sorted(l, key=self.jarjestys) if self.jarjestys else l[::-1]
class Lista:
    def list(self, r, y): return self.sivuta([{k: v for k, v in x.items() if k not in self.salassa} for x in self.rivit(r)])
class Paljas:
    def list(self, r, y): return Response([{k: v for k, v in x.items() if k not in self.salassa} for x in self.rivit(r)])
class Yksi:
    def retrieve(self, r, y, pk): return Response({k: v for k, v in self.yksi(pk).items() if k not in ("historia", "tapahtumat", "kommentit")})
class Luo:
    def create(self, r, y):
        x = {k: r.data.get(k, v) for k, v in self.uudet}
        if next(iter(x.values())) == "": raise ValidationError({self.uudet[0][0]: ["Tämä kenttä ei voi olla tyhjä."]})
        u = uusi(); self.kaikki[u] = {"id": u, **x}; return Response(self.kaikki[u], 201)
class Paikkaa:
    def partial_update(self, r, y, pk): x = self.yksi(pk); x.update({k: v for k, v in r.data.items() if k in self.muut}); self.leima(x, r.data); return Response({k: v for k, v in x.items() if k not in ("historia", "tapahtumat", "kommentit")})
    def leima(self, x, d): pass
class Poista:
    def destroy(self, r, y, pk): self.yksi(pk); del self.kaikki[pk]; return Response(status=204)

class Asunnot(Lista, Yksi, Paikkaa, Kokoelma):
    muut, salassa, jarjestys = ("vuokralla", "muistio"), ("muistio", "dokumentit"), staticmethod(lambda x: (x["kerros"], x["numero"]))
    def leima(self, x, d):
        if "vuokralla" in d: x["vuokralla_alkaen"] = aika() if x["vuokralla"] else None
    @action(detail=True)
    def asukkaat(self, r, y, pk): self.yksi(pk); return Response([x for x in self.y["asukkaat"].values() if x["asunto"] == pk])
    @action(detail=True)
    def dokumentit(self, r, y, pk): return Response(self.yksi(pk)["dokumentit"])
    @action(detail=True)
    def remontit(self, r, y, pk): self.yksi(pk); return Response([])
class Asukkaat(Lista, Yksi, Luo, Paikkaa, Poista, Kokoelma):
    uudet, muut, jarjestys = (("nimi", ""), ("asunto", None), ("puhelin", ""), ("kieli", "fi"), ("lisatieto", "")), ("nimi", "puhelin", "kieli", "lisatieto"), staticmethod(lambda x: x["nimi"])
class Pyynnot(Lista, Yksi, Luo, Paikkaa, Kokoelma):
    uudet, muut, salassa = (("aihe", ""), ("asunto", None), ("tila", "avoin"), ("kiire", 2), ("avattu", None), ("kommentit", [])), ("tila", "kiire"), ("kommentit",)
    def create(self, r, y): a = super().create(r, y); a.data.update(avattu=aika(), kommentit=[]); return a
    @action(detail=True, methods=["get", "post"])
    def kommentit(self, r, y, pk):
        x = self.yksi(pk)
        if r.method == "POST": x["kommentit"].append({"teksti": r.data["teksti"], "aika": aika()}); return Response(x["kommentit"][-1], 201)
        return Response(x["kommentit"])
class Avaimet(Paljas, Yksi, Kokoelma):
    salassa = ("historia",)
    @action(detail=True, methods=["post"])
    def luovuta(self, r, y, pk):
        x = self.yksi(pk)
        if x["kenella"]: raise Ristiriita()
        x.update(kenella=r.data["kenelle"], luovutettu=aika()); x["historia"].append({"ulos": aika(), "kenelle": x["kenella"]}); return Response({"ok": True})
    @action(detail=True, methods=["post"])
    def palauta(self, r, y, pk): x = self.yksi(pk); x.update(kenella=None, luovutettu=None); x["historia"].append({"sisään": aika()}); return Response({"ok": True})
    if not UUSI:
        @action(detail=True)
        def historia(self, r, y, pk): return Response(self.yksi(pk)["historia"])
class Pysakointi(Paljas, Yksi, Kokoelma):
    def partial_update(self, r, y, pk): return Response({**self.yksi(pk), **r.data})                # TODO save()
class Tiedotteet(Paljas, Yksi, Luo, Paikkaa, Kokoelma):
    uudet, muut, salassa = (("otsikko", ""), ("teksti", ""), ("julkaistu", None), ("lahetetty", None), ("arkistoitu", None)), ("otsikko", "teksti"), ("teksti",)
    def leima(self, x, d):
        if "julkaistu" in d: x["julkaistu"] = aika() if d["julkaistu"] else None
    def destroy(self, r, y, pk): self.yksi(pk)["arkistoitu"] = aika(); return Response(status=204)
    @action(detail=True, methods=["post"])
    def laheta(self, r, y, pk): self.yksi(pk); return Response({"ok": True})                       # TODO the mail queue
class Saunavuorot(Paljas, Yksi, Paikkaa, Kokoelma):
    muut = ("alkaa", "kesto", "nimi")
    if UUSI:
        @action(detail=False)
        def jono(self, r, y): return Response([{"asunto": a["numero"], "sija": i + 1} for i, a in enumerate(list(self.y["asunnot"].values())[:2 + len(self.y["asunnot"]) // 9])])
class Varaukset(Paljas, Luo, Poista, Kokoelma): uudet = (("tila", ""), ("pvm", None), ("asunto", None))
class Laskut(Lista, Yksi, Paikkaa, Kokoelma):
    muut = ("maksettu",)
    @action(detail=False, methods=["post"])
    def esikatselu(self, r, y): return Response({"summa": 100 + len(str(r.data)) * 3, "rivit": [{"hoito": 90}]})
    @action(detail=True, methods=["post"])
    def muistutus(self, r, y, pk): x = self.yksi(pk); return Response({"lähetetty": x["sahkoposti"]})
class Vastikkeet(Lista, Yksi, Kokoelma): pass
class Kokoukset(Paljas, Yksi, Luo, Kokoelma):
    uudet, salassa = (("laji", ""), ("pvm", None), ("paikka", ""), ("osallistujat", [])), ("osallistujat",)
    @action(detail=True)
    def osallistujat(self, r, y, pk): return Response(self.yksi(pk)["osallistujat"])
class Urakat(Kokoelma):
    def list(self, r, y): return self.sivuta([])
    def create(self, r, y): return Response({"id": uusi(), "nimi": r.data.get("nimi"), "tila": "luonnos"}, 201)
    def retrieve(self, r, y, pk): raise NotFound()
class Mittarit(Paljas, Yksi, Luo, Paikkaa, Kokoelma):
    uudet, muut = (("laji", ""), ("sarjanumero", 0), ("asunto", None), ("lukema", 0)), ("lukema",)
    def destroy(self, r, y, pk): return Response(status=204)
class Lukot(Paljas, Yksi, Kokoelma):
    salassa = ("tapahtumat",)
    @action(detail=True, methods=["post"])
    def avaa(self, r, y, pk): self.yksi(pk)["tapahtumat"].append({"aika": aika(nyt() + 20), "mitä": "avattu", "näkyy": nyt() + 25}); return Response({"jonossa": True}, 202)
    @action(detail=True)
    def tapahtumat(self, r, y, pk): return Response([{k: v for k, v in t.items() if k != "näkyy"} for t in self.yksi(pk)["tapahtumat"] if t["näkyy"] <= nyt()][-12:])
class Dokumentit(Paljas, Luo, Poista, Kokoelma):
    uudet = (("nimi", ""), ("koko", 0))
    @action(detail=True)
    def lataa(self, r, y, pk): x = self.yksi(pk); return StreamingHttpResponse((b"%PDF" * 250 for _ in range(x["koko"] // 1000 or 1)), content_type="application/pdf")
class Viestit(Lista, Yksi, Paikkaa, Kokoelma):
    muut = ()
    def leima(self, x, d): x["luettu"] = aika() if d.get("luettu") else None
    @action(detail=False)
    def lukematta(self, r, y): return Response({"määrä": sum(not x["luettu"] for x in self.kaikki.values())})
class Sopimukset(Paljas, Yksi, Paikkaa, Kokoelma):
    muut = ("aktiivinen",)
    def leima(self, x, d): x["muutettu"] = aika()
class Asetukset(Kokoelma):
    lookup_value_regex = "[a-z]+"
    def retrieve(self, r, y, pk): return Response(self.yksi(pk))
    def partial_update(self, r, y, pk):
        x = self.yksi(pk)
        if pk != "ilmoitukset": x.update(r.data)
        return Response(x)
class Alla(APIView):
    """What is below a company and no collection."""
    def initial(self, r, *a, **k):
        super().initial(r, *a, **k)
        if tila("huolto"): raise Huolto()
        if k["y"] not in D["yhtiot"]: raise NotFound()
        self.y = D["yhtiot"][k["y"]]
class Tiedot(Alla):
    def get(self, r, y): return Response({"id": y, **{k: self.y[k] for k in ("nimi", "rakennettu", "hissi")}, "asuntoja": len(self.y["asunnot"]), "avoimia": sum(x["tila"] == "avoin" for x in self.y["pyynnot"].values())})
class Hissit(Alla):
    def get(self, r, y):
        if not self.y["hissi"]: raise NotFound("Yhtiössä ei ole hissiä.")
        return Response([{"rappu": "A", "tarkastettu": "2030-03-02", "huoltaja": "Hissihuolto Oy"}])
class Kulutus(Alla):
    def get(self, r, y, laji):
        s = Sivut(); n = len(self.y["asunnot"]); t = nyt() // 86400
        l = [] if laji == "lampo" else [{"pvm": aika((t - i) * 86400)[:10], "määrä": (n * 37 + (t - i) * (7 if laji == "vesi" else 13)) % 997 + 90} for i in range(30 if n else 0)]
        return s.get_paginated_response(s.paginate_queryset(l, r, view=self))
class Raportti(Alla):
    def get(self, r, y, mika):
        k = r.GET.get("kausi", "2030-3"); q = int(k[-1]) + int(k[3]) * 3; n = len(self.y["asunnot"])
        if mika == "rastit": return Response({"rastit": sum(x["summa"] for x in self.y["lasku"].values())})
        if mika == "energia": return Response({"luokka": "D", "kulutus": [11200, 9800, 4100, 8700], "yksikkö": "kWh"})
        if mika == "korjausvelka": return Response({"kausi": k, "rivit": []} if k >= "2030" else {"kausi": k, "rivit": [{"kohde": s, "euroa": n * 1000 * (i + 2)} for i, s in enumerate(("katto", "putket", "hissi")[:1 + q % 3])]})
        if tila("talous"): raise RuntimeError("näkymä päivittyy")
        return Response({"kausi": k, "tulot": n * 911 * q, "menot": n * 877 * q, "erät": [{"tili": 3000 + i, "euroa": n * q * (i + 7)} for i in range(3 + q % 5)]})

@api_view(["GET"])
def yhtiot(r): return Response([{"id": u, "nimi": y["nimi"], "asuntoja": len(y["asunnot"])} for u, y in D["yhtiot"].items()])
@api_view(["POST"])
def perusta(r): u = uusi(); D["yhtiot"][u] = yhtio(r.data["nimi"], 0); return Response({"id": u}, 201)
@api_view(["POST", "DELETE"])
@permission_classes([Kaikille])
def kirjautuminen(r):
    if r.method == "DELETE": return Response(status=204)
    if tila("jarru"): raise Throttled(30)
    if r.data.get("pin") != "oikea": raise ValidationError({"non_field_errors": ["Kirjautuminen epäonnistui."]})
    return Response({"token": "•" * 40})
@api_view(["GET"])
def mina(r): return Response({"nimi": r.user.name, "rooli": "isännöitsijä", "kieli": "fi"})
@api_view(["GET", "PATCH"])
def ilmoitusasetukset(r):
    if r.method == "PATCH": D["ilmoitusasetukset"].update(r.data)
    return Response(D["ilmoitusasetukset"])
@api_view(["GET"])
def koodit(r): return Response({"kieli": ["fi", "sv"], "kiire": [1, 2, 3]})
@api_view(["GET"])
def hairiot(r): return Response([{"kohde": "kaukolämpö", "alkoi": aika(nyt() - 3600)}] if tila("katko") else [])
@api_view(["GET"])
def tiedotuskanavat(r): return Response([])                                                         # nobody has set one up
@api_view(["GET"])
def laskutus(r): raise PermissionDenied()
@api_view(["GET"])
def loki(r): return Response([{"aika": aika(nyt() - i * 700), "mitä": "muutos"} for i in range(D["n"] % 40)])
@api_view(["GET"])
def haku(r): q = r.GET.get("q", "").lower(); return Response([{"yhtiö": y["nimi"], "nimi": x["nimi"]} for y in D["yhtiot"].values() for x in y["asukkaat"].values() if len(q) > 2 and q in x["nimi"].lower()][:8])
@api_view(["GET"])
@permission_classes([Kaikille])
def terve(r): return Response({"tila": "ok"})
@api_view(["GET", "POST"])
@permission_classes([Kaikille])
def komennot(r): return Response([]) if r.method == "GET" else Response(status=204)
@api_view(["GET", "POST"])
@permission_classes([Kaikille])
def portti(r, koodi, mika):
    if koodi % 7 == 3: raise NotFound()
    return Response({"vastaanotettu": True}, 201) if r.method == "POST" else Response([{"otsikko": s} for s in SANAT[:koodi % 5]])
@api_view(["GET", "POST", "PUT"])
@permission_classes([Kaikille])
def vanha(r, loput): return Response({"detail": "Rajapinta v1 on poistettu."}, 410)
router = SimpleRouter()
for c in (Asunnot, Asukkaat, Pyynnot, Avaimet, Pysakointi, Tiedotteet, Saunavuorot, Varaukset, Laskut, Vastikkeet, Kokoukset, Urakat, Mittarit, Lukot, Dokumentit, Viestit, Sopimukset, Asetukset):
    router.register(r"yhtiot/(?P<y>[0-9a-f-]{36})/" + c.__name__.lower(), c, basename=c.__name__.lower())
Y = "api/yhtiot/<uuid_teksti:y>/"
class UuidTeksti:
    regex = "[0-9a-f-]{36}"
    def to_python(self, v): return v
    def to_url(self, v): return v
register_converter(UuidTeksti, "uuid_teksti")
urlpatterns = [path("terve/", terve), path("api/kirjautuminen/", kirjautuminen), path("api/mina/", mina), path("api/ilmoitusasetukset/", ilmoitusasetukset), path("api/koodit/", koodit), path("api/hairiot/", hairiot), path("api/tiedotuskanavat/", tiedotuskanavat),
    path("api/hallinto/laskutus/", laskutus), path("api/hallinto/loki/", loki), path("api/haku/", haku), path("api/yhtiot/", yhtiot), path("api/yhtiot/uusi/", perusta), path("api/laite/komennot/", komennot), path("api/v1/<path:loput>", vanha), path("api/portti/<int:koodi>/<slug:mika>/", portti),
    path(Y, Tiedot.as_view()), path(Y + "hissit/", Hissit.as_view()), path(Y + "kulutus/<slug:laji>/", Kulutus.as_view()), path(Y + "raportit/<slug:mika>/", Raportti.as_view()), path("api/", include(router.urls))]
application = get_wsgi_application()
