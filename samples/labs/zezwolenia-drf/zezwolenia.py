"""A town's permits: Django REST framework, everything in memory and in one file. Honest in most places."""
import json, os, random, sys
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); STATE = WORK / "stan.json"; NOWA = os.environ.get("WERSJA") == "2"
settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, APPEND_SLASH=True, INSTALLED_APPS=["rest_framework"],
    MIDDLEWARE=["django.middleware.common.CommonMiddleware", "zezwolenia.brama"],
    REST_FRAMEWORK={"UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": ["zezwolenia.Sesja"], "DEFAULT_PERMISSION_CLASSES": ["zezwolenia.Zalogowany"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]},
    LOGGING={"version": 1, "disable_existing_loggers": False, "loggers": {"django.request": {"handlers": [], "level": "CRITICAL", "propagate": False}}})
sys.modules.setdefault("zezwolenia", sys.modules[__name__])
from rest_framework.authentication import BaseAuthentication
from rest_framework.permissions import BasePermission
class Kto:
    is_authenticated = True
class Sesja(BaseAuthentication):
    def authenticate(self, q): return (Kto(), None) if q.COOKIES.get("sesja") or q.headers.get("X-Klucz") else None
    def authenticate_header(self, q): return "Session"
class Zalogowany(BasePermission):
    def has_permission(self, q, view): return bool(q.user)
django.setup()
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import path
from rest_framework.exceptions import APIException, NotFound, PermissionDenied, ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.parsers import FileUploadParser, JSONParser
from rest_framework.response import Response
from rest_framework.views import APIView
R = random.Random(41)
def tryb(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
IMIONA = "Piekarnia Apteka Kwiaciarnia Drukarnia Stolarnia Księgarnia Cukiernia Pasmanteria Serwis Warsztat".split()
ULICE = "Długa Szeroka Ogrodowa Polna Krótka Kościelna Nadrzeczna Mickiewicza Słowackiego Targowa".split()
RODZAJE = ["zajęcie pasa drogowego", "wycinka drzew", "sprzedaż alkoholu", "ogródek gastronomiczny", "impreza masowa", "przewóz osób"]
def wg(l): return {str(x["id"]): x for x in l}
def posiew():
    w = wg([{"id": 1200 + i, "numer": f"WNS/2027/{1200 + i}", "rodzaj": R.choice(RODZAJE), "wnioskodawca": R.choice(IMIONA), "adres": f"{R.choice(ULICE)} {R.randint(1, 180)}", "status": R.choice(["nowy", "w toku", "do uzupełnienia", "zamknięty"]), "uwagi": "u" * R.choice([0, 0, R.randint(3, 60)])} for i in range(140)])
    k = list(w)
    return {"n": 0, "seq": 5000, "wnioski": w,
        "zalaczniki": wg([{"id": 300 + i, "wniosek": R.choice(k), "plik": R.choice(["mapa", "szkic-sytuacyjny", "zgoda-wspólnoty"]) + ".pdf", "bajty": R.randint(900, 90000)} for i in range(220)]),
        "notatki": {x: [{"id": R.randint(10, 99), "tekst": "n" * R.randint(8, 70)} for _ in range(R.choice([0, 0, 1, 2, 3]))] for x in k},
        "odwolania": {x: [{"organ": "SKO", "data": "2027-10-0%d" % R.randint(1, 9)}] for x in k[::9]}, "naleznosci": {x: [{"kwota": R.randint(17, 900)} for _ in range(R.randint(1, 2))] for x in k if R.random() < .3},
        "pelnomocnik": {x: {"nazwisko": R.choice(IMIONA), "od": "2027-09-01"} for x in k[::5]}, "przydzial": {x: R.choice(["ref-1", "ref-1", "ref-1", "ref-1", "ref-2", "ref-3"]) for x in k},
        "decyzje": wg([{"id": 700 + i, "numer": f"DEC/{700 + i}", "wniosek": R.choice(k), "tresc": "t" * R.randint(40, 300), "stan": R.choice(["projekt", "podpisana"]), "czeka": 0} for i in range(60)]),
        "strony": wg([{"id": 50 + i, "nazwa": R.choice(IMIONA) + R.choice(["", " i Wspólnicy", " sp. z o.o."]), "nip": str(R.randint(10**9, 10**10 - 1)), "adres": f"{R.choice(ULICE)} {R.randint(1, 99)}", "email": "", "telefon": "6" + str(R.randint(10**7, 10**8 - 1))} for i in range(70)]),
        "zarzadcy": wg([{"id": 1 + i, "nazwa": f"Zarząd {x}", "adres": f"{R.choice(ULICE)} {R.randint(1, 99)}", "telefon": ""} for i, x in enumerate(["Dróg Miejskich", "Dróg Powiatowych", "Zieleni", "Cmentarzy", "Targowisk", "Lasów Komunalnych", "Kanalizacji"])]),
        "szablony": wg([{"id": 20 + i, "nazwa": f"szablon {x}", "aktywny": R.random() < .6} for i, x in enumerate(["odmowy", "zgody", "wezwania", "umorzenia", "postanowienia", "zawieszenia", "upomnienia"])]),
        "rodzaje": wg([{"id": 1 + i, "nazwa": x, "aktywny": R.random() < .7} for i, x in enumerate(RODZAJE)]),
        "terminy": wg([{"id": 400 + i, "data": f"2027-11-{R.randint(2, 28):02}", "sala": R.randint(1, 9), "opis": R.choice(["rozprawa", "oględziny", "wgląd w akta"])} for i in range(24)]),
        "kontrole": wg([{"id": 900 + i, "adres": f"{R.choice(ULICE)} {R.randint(1, 99)}", "data": f"2027-11-{R.randint(2, 28):02}", "wynik": R.choice(["", "bez uwag", "stwierdzono naruszenie"])} for i in range(18)]),
        "naklejki": wg([{"id": 10000 + i, "kod": f"NK{10000 + i}", "rok": 2027} for i in range(430)]), "wezwania": wg([{"id": 60 + i, "wniosek": R.choice(k), "termin": 7} for i in range(6)]),
        "oplaty": wg([{"id": 2000 + i, "kwota": R.randint(17, 4000), "stan": R.choice(["zaległa", "opłacona"])} for i in range(45)]),
        "zgloszenia": {}, "zajecia": {}, "alerty": [], "licznik": 3, "ustawienia": {"termin_dni": 30, "stopka": "", "kolejka": "wspólna"}, "ja": {"login": "administrator", "widok": "lista", "jezyk": "pl"}, "zadania": {}}
D = json.loads(STATE.read_text()) if STATE.exists() else posiew()
R.seed(D["n"] + 5)
def nowy_id(): D["seq"] += 1; return D["seq"]
def brama(get):
    def m(q):
        if q.path.startswith("/api/") and tryb("przerwa"): return JsonResponse({"detail": "Przerwa techniczna."}, status=503, headers={"Retry-After": "600"}, json_dumps_params={"ensure_ascii": False})
        r = get(q)
        if q.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: D["n"] += 1; STATE.write_text(json.dumps(D))
        return r
    return m
urlpatterns = []
def trasa(p, publiczna=False, pliki=False, **metody):
    def zrob(f):
        def g(self, q, **k):
            x = f(q, **k)
            return x if isinstance(x, HttpResponse) else Response(x)
        return g
    w = type("Widok", (APIView,), {**{m.lower(): zrob(f) for m, f in metody.items()}, **({"permission_classes": [], "authentication_classes": []} if publiczna else {}), **({"parser_classes": [FileUploadParser]} if pliki else {"parser_classes": [JSONParser]})})
    urlpatterns.append(path("api/" + p, w.as_view()))
class Stronicowanie(PageNumberPagination): page_size, page_query_param = 10, "strona"
def strona(q, l):
    p = Stronicowanie(); return p.get_paginated_response(p.paginate_queryset(l, q))
def pusta(): return Response(status=204)
def z(ce):
    def deco(f):
        def g(q, id):
            x = D[ce].get(str(id))
            if x is None: raise NotFound()
            return f(q, x)
        return g
    return deco
def ustaw(x, b, *pola):
    for p in pola:
        if p in b: x[p] = b[p]
    return x
def usun(ce): return z(ce)(lambda q, x: (D[ce].pop(str(x["id"])), pusta())[1])
def dodaj(ce, x): D[ce][str(x["id"])] = x; return Response(x, status=201)
def wymaga(q, *pola):
    brak = {p: ["To pole jest wymagane."] for p in pola if not q.data.get(p)}
    if brak: raise ValidationError(brak)
class W501(APIException): status_code, default_detail = 501, "Integracja z ePUAP nie jest jeszcze zaimplementowana."
class W503(APIException): status_code, default_detail = 503, "Rejestr jest odświeżany."
class W409(APIException): status_code, default_detail = 409, "Wniosek jest już zamknięty."
def sesja(q):
    if q.data.get("haslo") != "ok": raise ValidationError({"non_field_errors": ["Nieprawidłowy login lub hasło."]})
    r = Response({"zalogowano": True}); r.set_cookie("sesja", "a"); return r
trasa("sesja/", publiczna=True, POST=sesja, DELETE=lambda q: pusta())
trasa("ja/", GET=lambda q: D["ja"])
trasa("preferencje/", PATCH=lambda q: (ustaw(D["ja"], q.data, "widok", "jezyk"), {"zapisano": True})[1])       # read back by ja/ alone
trasa("wersja/", publiczna=True, GET=lambda q: {"wersja": "3.1.0" if NOWA else "3.0.4"})
SLOWNIKI = {"statusy": ["nowy", "w toku", "do uzupełnienia", "zamknięty"], "rodzaje-stron": ["osoba", "spółka"], "jezyki": ["pl"], "dni-wolne": []}
trasa("slowniki/<str:n>/", GET=lambda q, n: SLOWNIKI[n] if n in SLOWNIKI else Response({"detail": "Not found."}, status=404))
trasa("powiadomienia/licznik/", GET=lambda q: {"n": D["licznik"]})
trasa("powiadomienia/przeczytane/", POST=lambda q: (D.update(licznik=0), pusta())[1])
trasa("alerty/", GET=lambda q: [{"tresc": "Kończy się certyfikat podpisu."}] if tryb("alert") else [])
trasa("komunikaty-wojewody/", GET=lambda q: [])                                                 # there were none this fortnight
def wnioski(q):
    s, t = q.GET.get("szukaj", "").lower(), q.GET.get("status")
    return strona(q, [x for x in reversed(D["wnioski"].values()) if (s in x["wnioskodawca"].lower() or s in x["numer"].lower()) and (not t or x["status"] == t)])
def wniosek_nowy(q):
    wymaga(q, "rodzaj", "wnioskodawca"); i = nowy_id(); k = str(i)
    D["przydzial"][k] = "ref-1"; D["notatki"][k] = []
    return dodaj("wnioski", {"id": i, "numer": f"WNS/2027/{i}", "rodzaj": q.data["rodzaj"], "wnioskodawca": q.data["wnioskodawca"], "adres": q.data.get("adres", ""), "status": "nowy", "uwagi": ""})
def zamknij(q, x):
    if x["status"] == "zamknięty": raise W409()
    x["status"] = "zamknięty"; return {"status": x["status"]}
trasa("wnioski/", GET=wnioski, POST=wniosek_nowy)
def masowo(q):
    n = 0
    for i in q.data["ids"]:
        if str(i) in D["wnioski"]: D["wnioski"][str(i)]["status"] = q.data["status"]; n += 1
    return {"zmienione": n}
trasa("wnioski/masowo/", POST=masowo)
trasa("wnioski/<int:id>/", GET=z("wnioski")(lambda q, x: x), PUT=z("wnioski")(lambda q, x: ustaw(x, q.data, "rodzaj", "wnioskodawca", "adres", "status", "uwagi")), DELETE=usun("wnioski"))
trasa("wnioski/<int:id>/zalaczniki/", pliki=True, GET=z("wnioski")(lambda q, x: strona(q, [a for a in D["zalaczniki"].values() if a["wniosek"] == str(x["id"])])),
    POST=z("wnioski")(lambda q, x: dodaj("zalaczniki", {"id": nowy_id(), "wniosek": str(x["id"]), "plik": q.data["file"].name, "bajty": q.data["file"].size})))
trasa("zalaczniki/<int:id>/", DELETE=usun("zalaczniki"))
trasa("zalaczniki/<int:id>/plik/", GET=z("zalaczniki")(lambda q, x: HttpResponse(b"%PDF" + random.Random(x["id"]).randbytes(x["bajty"] % 4000 + 300), content_type="application/pdf")))
trasa("wnioski/<int:id>/notatki/", GET=z("wnioski")(lambda q, x: strona(q, D["notatki"][str(x["id"])])), POST=z("wnioski")(lambda q, x: Response({"id": nowy_id(), "tekst": q.data["tekst"]}, status=201)))   # validated, never saved
trasa("wnioski/<int:id>/uzgodnienia/", GET=z("wnioski")(lambda q, x: strona(q, [])))                # filtered by a column that nobody fills
trasa("wnioski/<int:id>/odwolania/", GET=z("wnioski")(lambda q, x: strona(q, D["odwolania"].get(str(x["id"]), []))))
trasa("wnioski/<int:id>/naleznosci/", GET=z("wnioski")(lambda q, x: strona(q, D["naleznosci"].get(str(x["id"]), []))))
def pelnomocnik(q, x):
    if str(x["id"]) not in D["pelnomocnik"]: raise NotFound()
    return D["pelnomocnik"][str(x["id"])]
trasa("wnioski/<int:id>/pelnomocnik/", GET=z("wnioski")(pelnomocnik))
trasa("wnioski/<int:id>/zamknij/", POST=z("wnioski")(zamknij))
trasa("wnioski/<int:id>/przydziel/", POST=z("wnioski")(lambda q, x: (D["przydzial"].__setitem__(str(x["id"]), q.data["referent"]), {"ok": True})[1]))
trasa("referenci/obciazenie/", GET=lambda q: [{"referent": r, "wnioski": [int(k) for k, v in D["przydzial"].items() if v == r and k in D["wnioski"]]} for r in ("ref-2", "ref-3")])
def decyzja(x):
    if x["czeka"] > 0:
        x["czeka"] -= 1
        if x["czeka"] == 0: x["stan"] = "podpisana"
    return {k: v for k, v in x.items() if k != "czeka"}
def podpisz(q, x): x["stan"] = "projekt"; x["czeka"] = 3; return Response({"kolejka": "podpis"}, status=202)
trasa("decyzje/", GET=lambda q: strona(q, [{"id": x["id"], "numer": x["numer"], "stan": x["stan"]} for x in reversed(D["decyzje"].values())]), POST=lambda q: (wymaga(q, "wniosek"), dodaj("decyzje", {"id": (i := nowy_id()), "numer": f"DEC/{i}", "wniosek": q.data["wniosek"], "tresc": q.data.get("tresc", ""), "stan": "projekt", "czeka": 0}))[1])
trasa("decyzje/<int:id>/", GET=z("decyzje")(lambda q, x: decyzja(x)), PUT=z("decyzje")(lambda q, x: ustaw(x, q.data, "tresc", "wniosek") and {"id": x["id"], "zapisano": True}))
trasa("decyzje/<int:id>/podpisz/", POST=z("decyzje")(podpisz))
trasa("decyzje/<int:id>/wyslij-email/", POST=z("decyzje")(lambda q, x: Response({"kolejka": "poczta"}, status=202)))
def epuap(q, x): raise W501()
trasa("decyzje/<int:id>/wyslij-epuap/", POST=z("decyzje")(epuap))
trasa("decyzje/<int:id>/pdf/", GET=z("decyzje")(lambda q, x: HttpResponse(b"%PDF" + b"x" * (900 + len(x["tresc"]) * 3), content_type="application/pdf")))
def strony(q): s = q.GET.get("szukaj", "").lower(); return strona(q, [{"id": x["id"], "nazwa": x["nazwa"], "nip": x["nip"]} for x in sorted(D["strony"].values(), key=lambda x: -x["id"]) if s in x["nazwa"].lower()])
trasa("strony/", GET=strony, POST=lambda q: (wymaga(q, "nazwa"), dodaj("strony", {"id": nowy_id(), "nazwa": q.data["nazwa"], "nip": q.data.get("nip", ""), "adres": "", "email": "", "telefon": ""}))[1])
trasa("strony/sprawdz-nip/", POST=lambda q: {"poprawny": len(q.data.get("nip", "")) == 10})
trasa("strony/<int:id>/", GET=z("strony")(lambda q, x: x), PUT=z("strony")(lambda q, x: {**x, **{k: q.data[k] for k in ("nazwa", "adres", "email", "telefon") if k in q.data}}), DELETE=usun("strony"))     # the PUT answers with what it would have saved
trasa("zarzadcy/", GET=lambda q: strona(q, list(D["zarzadcy"].values())))
trasa("zarzadcy/<int:id>/", GET=z("zarzadcy")(lambda q, x: x), PUT=z("zarzadcy")(lambda q, x: ustaw(x, q.data, "nazwa", "adres", "telefon")))
trasa("szablony/", GET=lambda q: strona(q, list(D["szablony"].values())))
trasa("szablony/podglad/", POST=lambda q: {"html": "<p>" + "p" * (len(q.data.get("tekst", "")) * 3) + "</p>"})
trasa("szablony/<int:id>/", GET=z("szablony")(lambda q, x: x), PATCH=z("szablony")(lambda q, x: x))     # "aktywny" is a read-only field there
trasa("rodzaje/", GET=lambda q: strona(q, list(D["rodzaje"].values())))
trasa("rodzaje/<int:id>/", GET=z("rodzaje")(lambda q, x: x), PATCH=z("rodzaje")(lambda q, x: ustaw(x, q.data, "aktywny")))
trasa("terminy/", GET=lambda q: strona(q, [x for x in D["terminy"].values() if x["data"].startswith(q.GET.get("miesiac", "2027-11"))][::-1]), POST=lambda q: (wymaga(q, "data"), dodaj("terminy", {"id": nowy_id(), "data": q.data["data"], "sala": q.data.get("sala", 1), "opis": q.data.get("opis", "rozprawa")}))[1])
trasa("terminy/<int:id>/", GET=z("terminy")(lambda q, x: x), PATCH=z("terminy")(lambda q, x: ustaw(x, q.data, "data", "sala", "opis")), DELETE=z("terminy")(lambda q, x: pusta()))      # marked in a table that no list asks
trasa("kontrole/", GET=lambda q: strona(q, list(D["kontrole"].values())[::-1]), POST=lambda q: (wymaga(q, "adres"), dodaj("kontrole", {"id": nowy_id(), "adres": q.data["adres"], "data": q.data["data"], "wynik": ""}))[1])
trasa("kontrole/<int:id>/", GET=z("kontrole")(lambda q, x: x), PATCH=z("kontrole")(lambda q, x: ustaw(x, q.data, "wynik", "data")), DELETE=usun("kontrole"))
trasa("naklejki/", GET=lambda q: strona(q, sorted(D["naklejki"].values(), key=lambda x: -x["id"])), POST=lambda q: dodaj("naklejki", {"id": (i := max(map(int, D["naklejki"])) + 1), "kod": f"NK{i}", "rok": 2027}))
trasa("naklejki/<int:id>/", GET=z("naklejki")(lambda q, x: x), DELETE=usun("naklejki"))
trasa("wezwania/", GET=lambda q: strona(q, list(D["wezwania"].values())[::-1]), POST=lambda q: dodaj("wezwania", {"id": nowy_id(), "wniosek": q.data["wniosek"], "termin": q.data["termin"]}))
trasa("oplaty/", GET=lambda q: strona(q, [x for x in D["oplaty"].values() if not q.GET.get("stan") or x["stan"] == q.GET["stan"]]))
trasa("oplaty/<int:id>/", GET=z("oplaty")(lambda q, x: x))
trasa("oplaty/<int:id>/umorz/", POST=z("oplaty")(lambda q, x: ustaw(x, {"stan": "umorzona w całości"}, "stan")))
trasa("ulice/", GET=lambda q: [u for u in ULICE if q.GET.get("szukaj", "").lower() in u.lower()])
def wplywy(q):
    d = int(q.GET.get("dni", 7)); return {"dni": d, "kwoty": [(k * 131 + D["n"] * 17) % 3000 for k in range(d)]}
trasa("statystyki/wplywy/", GET=wplywy)
trasa("statystyki/terminowosc/", GET=lambda q: {"w_terminie": 0, "po_terminie": 0, "srednia_dni": None, "szereg": []})
trasa("pulpit/" if NOWA else "statystyki/pulpit/", GET=lambda q: {"otwarte": sum(x["status"] != "zamknięty" for x in D["wnioski"].values()), "ostatnie": [x["id"] for x in list(D["wnioski"].values())[-(D["n"] % 5 + 1):]]})
def rejestr(q):
    if tryb("rejestr"): raise W503()
    return strona(q, [{"numer": x["numer"], "dlugosc": len(x["tresc"])} for x in D["decyzje"].values() if x["stan"] == "podpisana"])
trasa("rejestr-decyzji/", GET=rejestr)
def dziennik(q): raise PermissionDenied()
trasa("dziennik-zdarzen/", GET=dziennik)
def ustawienia(q):
    if q.headers.get("X-CSRFToken") == "stary": raise PermissionDenied("CSRF Failed: CSRF token incorrect.")
    return ustaw(D["ustawienia"], q.data, "termin_dni", "stopka", "kolejka")
trasa("ustawienia/", GET=lambda q: D["ustawienia"], PUT=ustawienia)
def zadanie(q): i = nowy_id(); D["zadania"][str(i)] = 0; return Response({"zadanie": i}, status=202)
def stan_zadania(q, id):
    if str(id) not in D["zadania"]: raise NotFound()
    D["zadania"][str(id)] += 1; return {"stan": "w toku"} if D["zadania"][str(id)] < 3 else {"stan": "gotowe", "wierszy": len(D["wnioski"])}
trasa("sprawozdania/", POST=zadanie)
trasa("sprawozdania/<int:id>/", GET=stan_zadania)
trasa("eksport/decyzje.csv", GET=lambda q: HttpResponse("".join(f"{x['numer']};{x['stan']}\n" for x in D["decyzje"].values()), content_type="text/csv"))
def zgloszenie(q):
    wymaga(q, "tresc"); i = f"{R.randrange(36**6):06x}"[:6]; D["zgloszenia"][i] = "przyjęte"; D["licznik"] += 1; return Response({"kod": i}, status=201)
def stan_zgloszenia(q, k):
    if k not in D["zgloszenia"]: raise NotFound()
    return {"stan": D["zgloszenia"][k]}
trasa("publiczne/zgloszenia/", publiczna=True, POST=zgloszenie)
trasa("publiczne/zgloszenia/<str:k>/", publiczna=True, GET=stan_zgloszenia)
trasa("publiczne/obwieszczenia/", publiczna=True, GET=lambda q: [{"tytul": f"Obwieszczenie {x['numer']}"} for x in list(D["decyzje"].values())[-(1 + D["n"] % 4):]])
trasa("gis/zajecia/", GET=lambda q: {"type": "FeatureCollection", "features": [{"id": int(i)} for i in list(D["wnioski"])[:3]] if q.GET.get("arkusz") == "7" else []})
trasa("gis/zmiany/", POST=lambda q: pusta())
trasa("gis/polecenia/", GET=lambda q: [])                                                        # nobody ever sent the machine an order
trasa("zdrowie/", publiczna=True, GET=lambda q: {"ok": True})
application = get_wsgi_application()
