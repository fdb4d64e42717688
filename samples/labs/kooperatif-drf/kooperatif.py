"""Panel of agricultural cooperatives: Django REST framework over a dictionary that is written to a file. Honest in most places."""
import json, os, random, threading, time
from datetime import datetime
from pathlib import Path
import django
from django.conf import settings
WORK = Path(os.environ["WORK"]); SURUM = os.environ.get("SURUM", "1")
settings.configure(SECRET_KEY="x", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=False, LANGUAGE_CODE="tr", INSTALLED_APPS=["rest_framework"], MIDDLEWARE=["kooperatif.parca", "django.middleware.common.CommonMiddleware"],
    LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"err": {"class": "logging.StreamHandler"}}, "loggers": {"django.request": {"handlers": ["err"], "level": "ERROR", "propagate": False}}},
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["kooperatif.Jeton"], "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PAGINATION_CLASS": None, "UNAUTHENTICATED_USER": None})
from rest_framework.authentication import BaseAuthentication
from django.http import HttpResponse, JsonResponse
from django.urls import include, path
from django.core.wsgi import get_wsgi_application
class Kisi:
    is_authenticated = True
    def __init__(s, ad): s.ad = ad
class Jeton(BaseAuthentication):
    def authenticate(s, r):
        h = r.META.get("HTTP_AUTHORIZATION", ""); return (Kisi(h[7:]), None) if h.startswith("Bearer ") else None
    def authenticate_header(s, r): return "Bearer"
from rest_framework import exceptions as X, routers, status, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response
durum = lambda k: (WORK / "durum" / k).exists()
def parca(sonraki):
    def f(r):
        if durum("sinir") and "/api/" in r.path: return JsonResponse({"detail": "İstek sınırı aşıldı."}, status=429)
        a = sonraki(r)
        if "json" in a.get("Content-Type", "") and a.has_header("Content-Length"): del a["Content-Length"]
        if r.method in ("POST", "PUT", "PATCH", "DELETE") and a.status_code < 300: DOSYA.write_text(json.dumps(V))
        return a
    return f
class Cakisma(X.APIException): status_code, default_detail = 409, "Kayıt bu durumda değiştirilemez."
Z = random.Random(88); DOSYA = WORK / "veri.json"
simdi = lambda: datetime.now().isoformat()
def kur(k, n):
    ad = lambda: Z.choice("Ayşe Fatma Mehmet Hasan Zeynep Ali Emine Osman Hatice Veli".split()) + " " + Z.choice("Kaya Demir Şahin Çelik Yıldız Aydın Öztürk Arslan Doğan Koç".split())
    v = {"uyeler": [{"id": k * 1000 + i, "ad": ad(), "koy": Z.choice(["Aşağıköy", "Yukarıköy", "Pınarbaşı", "Çamlık"]), "dekar": Z.randint(4, 190), "sms_izni": Z.random() < .5, "guncellendi": simdi()} for i in range(n)]}
    u = [x["id"] for x in v["uyeler"]]
    v["teslimatlar"] = [{"id": k * 5000 + i, "uye": Z.choice(u), "urun": Z.choice(["buğday", "arpa", "mısır", "ayçiçeği"]), "kg": Z.randint(400, 24000), "nem": round(Z.uniform(9, 16), 1), "onayli": Z.random() < .6} for i in range(n * 2)]
    v["odemeler"] = [{"id": k * 700 + i, "uye": Z.choice(u), "tutar": Z.randint(900, 90000), "durum": "bekliyor", "son": 0} for i in range(n // 2)]
    v["silolar"] = [{"id": k * 10 + i, "ad": f"Silo {chr(65 + i)}", "kapasite": Z.randint(300, 2000), "havalandirma": i % 2 == 0, "sicaklik": 21.5, "not": ""} for i in range(3 + k % 3)]; v["olcumler"] = {}
    v["duyurular"] = [{"id": k * 300 + i, "baslik": Z.choice(["Gübre dağıtımı", "Alım fiyatları", "Elektrik kesintisi", "Kantar bakımı"]) + f" {i}", "metin": "a" * Z.randint(20, 160), "yayinda": i % 3 > 0, "sabit": False, "arsiv": False, "guncellendi": simdi()} for i in range(7)]
    v["kantarlar"] = [{"id": k * 2 + i, "ad": f"Kantar {i + 1}", "kalibre_edildi": simdi()} for i in range(2)]
    v["genel"] = {"unvan": "S.S. Tarım Kooperatifi", "telefon": "0312 000 00 00", "adres": "İstasyon Cad.", "not": ""}; v["kantar"] = {"dara": 0, "birim": "kg", "fis_metni": "Ürününüz için teşekkür ederiz.", "otomatik": False}
    v["bildirimler"] = []; v["kurul"] = []; v["mesajlar"] = [{"id": k * 90 + i, "kime": "tüm üyeler", "metin": "b" * (30 + 9 * i)} for i in range(4)]; return v
V = json.loads(DOSYA.read_text()) if DOSYA.exists() else {"no": 90000, "3": kur(3, 46), "8": kur(8, 33), "14": kur(14, 9)}
def no(): V["no"] += 1; return V["no"]
def sayfa(r, l, boy=20):
    try: n = int(r.query_params.get("sayfa", 1))
    except ValueError: raise X.NotFound("Geçersiz sayfa.")
    if n < 1 or (n - 1) * boy >= max(len(l), 1): raise X.NotFound("Geçersiz sayfa.")
    u = r.build_absolute_uri(r.path)
    return Response({"count": len(l), "next": f"{u}?sayfa={n + 1}" if n * boy < len(l) else None, "previous": f"{u}?sayfa={n - 1}" if n > 1 else None, "results": l[(n - 1) * boy:n * boy]})
class Temel(viewsets.ViewSet):
    lookup_value_regex = "[0-9]+"; tur = ""; zorunlu = ""
    def initial(s, r, *a, **k):
        super().initial(r, *a, **k)
        if k["koop"] not in V: raise X.NotFound("Kooperatif bulunamadı.")
        s.v = V[k["koop"]]; s.l = s.v.get(s.tur)
    def biri(s, pk):
        for x in s.l:
            if x["id"] == int(pk): return x
        raise X.NotFound("Kayıt bulunamadı.")
    def ekle(s, x, ilk=True): x = {"id": no(), **x}; s.l.insert(0, x) if ilk else s.l.append(x); return Response(x, 201)
    def degis(s, r, pk, izin):
        x = s.biri(pk); x.update({a: b for a, b in r.data.items() if a in izin})
        if "guncellendi" in x: x["guncellendi"] = simdi()
        return Response(x)
class Oku:
    def retrieve(s, r, koop, pk): return Response(s.biri(pk))
class Uyeler(Oku, Temel):
    tur = "uyeler"
    def list(s, r, koop):
        q, k = r.query_params.get("arama", ""), r.query_params.get("koy"); return sayfa(r, [x for x in s.l if q.lower() in x["ad"].lower() and (not k or x["koy"] == k)])
    def create(s, r, koop):
        if not r.data.get("ad"): raise X.ValidationError({"ad": ["Bu alan boş olamaz."]})
        s.v["bildirimler"].append({"id": no(), "ne": "yeni üye: " + r.data["ad"], "okundu": False}); return s.ekle({"ad": r.data["ad"], "koy": r.data.get("koy", ""), "dekar": r.data.get("dekar", 1), "sms_izni": False, "guncellendi": simdi()})
    def update(s, r, koop, pk): return s.degis(r, pk, ("ad", "koy", "dekar"))
    def partial_update(s, r, koop, pk): return s.degis(r, pk, ("sms_izni",))
    @action(detail=False)
    def ara(s, r, koop): q = r.query_params.get("q", "").lower(); return Response([{"id": x["id"], "ad": x["ad"]} for x in s.l if q in x["ad"].lower()][:8])
    @action(detail=False, methods=["post"], url_path="toplu-sms-izni")
    def toplu(s, r, koop):
        for x in s.l:
            if x["id"] in r.data["uyeler"]: x["sms_izni"] = r.data["izin"]; x["guncellendi"] = simdi()
        return Response({"degisen": len(r.data["uyeler"])})
    @action(detail=True)
    def teslimatlar(s, r, koop, pk): return sayfa(r, [x for x in s.v["teslimatlar"] if x["uye"] == int(pk)], 10)
    @action(detail=True)
    def hareketler(s, r, koop, pk): s.biri(pk); return sayfa(r, [])
    @action(detail=True)
    def vekil(s, r, koop, pk):
        if int(pk) % 7: raise X.NotFound("Vekil tanımlı değil.")
        return Response({"ad": "Vekil " + "c" * (int(pk) % 9), "belge": f"VK-{pk}"})
    @action(detail=True, methods=["get", "post"])
    def belgeler(s, r, koop, pk):
        s.biri(pk)
        if r.method == "POST": return Response({"id": no(), "ad": r.data.get("ad"), "boyut": r.data.get("boyut")}, 201)
        return sayfa(r, [])
class Teslimatlar(Oku, Temel):
    tur = "teslimatlar"
    def list(s, r, koop): d = r.query_params.get("durum"); return sayfa(r, [x for x in s.l if not d or x["onayli"] == (d == "onayli")])
    def create(s, r, koop): return s.ekle({"uye": r.data["uye"], "urun": r.data["urun"], "kg": r.data["kg"], "nem": r.data["nem"], "onayli": False})
    def partial_update(s, r, koop, pk): return s.degis(r, pk, ("nem", "kg"))
    @action(detail=True, methods=["post"])
    def onayla(s, r, koop, pk):
        x = s.biri(pk)
        if x["onayli"]: raise Cakisma()
        x["onayli"] = True; s.v["odemeler"].insert(0, {"id": no(), "uye": x["uye"], "tutar": x["kg"] * 9, "durum": "bekliyor", "son": 0}); return Response(x)
class Teslimatlar2(Teslimatlar):
    @action(detail=False)
    def ozet(s, r, koop): return Response({"adet": len(s.l), "kg": sum(x["kg"] for x in s.l)})
class Odemeler(Temel):
    tur = "odemeler"
    def initial(s, r, *a, **k):
        super().initial(r, *a, **k)
        if r.user.ad == "depo": raise X.PermissionDenied()
        for x in s.l:
            if x["durum"] == "kuyrukta" and time.time() > x["son"]: x["durum"] = "ödendi"
    def list(s, r, koop): return sayfa(r, s.l)
    def retrieve(s, r, koop, pk): return Response(s.biri(pk))
    def create(s, r, koop): return s.ekle({"uye": r.data["uye"], "tutar": r.data["tutar"], "durum": "bekliyor", "son": 0})
    @action(detail=True, methods=["post"])
    def ode(s, r, koop, pk):
        x = s.biri(pk)
        if x["durum"] != "bekliyor": raise Cakisma()
        x["durum"], x["son"] = "kuyrukta", time.time() + .1; return Response(x, 202)
    @action(detail=False, methods=["post"])
    def onizleme(s, r, koop): return Response({"toplam": sum(x["tutar"] for x in s.l[:r.data.get("adet", 3)]), "kesinti": 2})
    @action(detail=False, url_path="disa-aktar")
    def disa(s, r, koop): return HttpResponse("id;uye;tutar\n" + "".join(f"{x['id']};{x['uye']};{x['tutar']}\n" for x in s.l), content_type="text/csv")
class Silolar(Oku, Temel):
    tur = "silolar"
    def list(s, r, koop): return sayfa(r, s.l)
    def update(s, r, koop, pk): return s.degis(r, pk, ("ad", "kapasite", "not"))
    def partial_update(s, r, koop, pk): return Response({**s.biri(pk), "havalandirma": r.data.get("havalandirma")})
    @action(detail=True, methods=["get", "post"])
    def olcumler(s, r, koop, pk):
        l = s.v["olcumler"].setdefault(pk, [])
        if r.method == "POST": x = {"id": no(), "sicaklik": r.data["sicaklik"], "yazan": r.user.ad, "an": simdi()}; l.insert(0, x); s.biri(pk)["sicaklik"] = r.data["sicaklik"]; return Response(x, 201)
        return sayfa(r, l, 10)
class Duyurular(Oku, Temel):
    tur = "duyurular"
    def list(s, r, koop): d = r.query_params.get("durum"); return sayfa(r, [x for x in s.l if not x["arsiv"] and (d != "taslak" or not x["yayinda"])])
    def create(s, r, koop): return s.ekle({"baslik": r.data["baslik"], "metin": r.data["metin"], "yayinda": False, "sabit": False, "arsiv": False, "guncellendi": simdi()})
    def partial_update(s, r, koop, pk): return s.degis(r, pk, ("yayinda", "metin"))
    def destroy(s, r, koop, pk): s.l.remove(s.biri(pk)); return Response(status=204)
    @action(detail=True, methods=["post"])
    def sabitle(s, r, koop, pk): s.biri(pk); return Response({"durum": "tamam"})
    @action(detail=True, methods=["post"])
    def arsivle(s, r, koop, pk): s.biri(pk)["arsiv"] = True; return Response({"durum": "tamam"})
    @action(detail=True, methods=["post"])
    def onizle(s, r, koop, pk): return Response({"html": "<p>" + s.biri(pk)["metin"] + "</p>"})
class Kantarlar(Temel):
    tur = "kantarlar"
    def list(s, r, koop): return sayfa(r, s.l)
    @action(detail=True, methods=["post"])
    def kalibre(s, r, koop, pk): s.biri(pk)["kalibre_edildi"] = datetime.now().replace(microsecond=123456).isoformat(); return Response({"durum": "tamam"})
    @action(detail=True, methods=["post"])
    def sifirla(s, r, koop, pk): s.biri(pk); return Response({"detail": "Bu işlem henüz desteklenmiyor."}, 501)
class Raporlar(Temel):
    @action(detail=False)
    def teslimat(s, r, koop): g = int(r.query_params.get("gun", 7)); l = s.v["teslimatlar"][:g * 2]; return Response({"gun": g, "satirlar": [{"urun": x["urun"], "kg": x["kg"]} for x in l]})
    @action(detail=False)
    def nem(s, r, koop): return Response({"ortalama": 0, "en_az": 0, "en_cok": 0, "satirlar": []})
    @action(detail=False)
    def verim(s, r, koop): g = int(r.query_params.get("gun", 7)); return Response({"verim": sum(x["kg"] for x in s.v["teslimatlar"]) / (g - g)})
class Ayarlar(Temel):
    @action(detail=False, methods=["get", "put"])
    def genel(s, r, koop):
        if r.method == "PUT": s.v["genel"].update({k: w for k, w in r.data.items() if k in s.v["genel"]})
        return Response(s.v["genel"])
    @action(detail=False, methods=["get", "put"])
    def kantar(s, r, koop): return Response({**s.v["kantar"], **r.data} if r.method == "PUT" else s.v["kantar"])
class Mesajlar(Temel):
    tur = "mesajlar"
    def list(s, r, koop): return sayfa(r, s.l)
    @action(detail=False, methods=["post"])
    def gonder(s, r, koop): return Response(status=307, headers={"Location": f"http://sms-gecidi.ic:8080/gonder?koop={koop}"})
class Kurul(Temel):
    tur = "kurul"
    def list(s, r, koop): return sayfa(r, s.l)
    def create(s, r, koop): return s.ekle({"tarih": r.data["tarih"], "gundem": r.data["gundem"]})
class Diger(Temel):
    @action(detail=False)
    def ozet(s, r, koop): return Response({"uye": len(s.v["uyeler"]), "teslimat": len(s.v["teslimatlar"]), "kg": sum(x["kg"] for x in s.v["teslimatlar"]), "bekleyen": sum(not x["onayli"] for x in s.v["teslimatlar"])})
    @action(detail=False)
    def surum(s, r, koop): return Response({"surum": "4.1" + SURUM})
    @action(detail=False, url_path="bildirimler/sayi")
    def sayi(s, r, koop): return Response({"okunmamis": sum(not x["okundu"] for x in s.v["bildirimler"])})
    @action(detail=False)
    def bildirimler(s, r, koop): return sayfa(r, s.v["bildirimler"][::-1], 10)
    @action(detail=False, methods=["post"], url_path="bildirimler/hepsi-okundu")
    def hepsi(s, r, koop): [x.update(okundu=True) for x in s.v["bildirimler"]]; return Response({"durum": "tamam"})
    @action(detail=False)
    def kullanicilar(s, r, koop):
        if r.user.ad == "depo": raise X.PermissionDenied()
        return sayfa(r, [{"id": 1, "ad": "baskan"}, {"id": 2, "ad": "muhasebe"}, {"id": 3, "ad": "depo"}])
    @action(detail=False, url_path="denetim-kayitlari")
    def denetim(s, r, koop): raise X.PermissionDenied()
    @action(detail=False)
    def sikayetler(s, r, koop): return sayfa(r, [])
    @action(detail=False, url_path="moduller/(?P<m>[a-z]+)")
    def moduller(s, r, koop, m):
        if m != "kantar": raise X.NotFound("Modül etkin değil.")
        return Response({"modul": m, "etkin": True})
    @action(detail=False)
    def sigorta(s, r, koop): return Response({"detail": "Bu özellik paketinizde yok."}, 402)
    @action(detail=False)
    def hava(s, r, koop): return Response({"detail": "Hava servisi yanıt vermiyor."}, 503) if durum("hava") else Response({"sicaklik": Z.randint(18, 33), "yagis": False})
    @action(detail=False, methods=["post"], url_path="cihaz/tartim")
    def tartim(s, r, koop): x = {"id": no(), "uye": Z.choice(s.v["uyeler"])["id"], "urun": "buğday", "kg": r.data["kg"], "nem": 12.0, "onayli": False}; s.v["teslimatlar"].insert(0, x); del s.v["teslimatlar"][140:]; return Response({"fis": x["id"]}, 201)
    @action(detail=False, url_path="cihaz/is")
    def isler(s, r, koop): return Response(status=204)
    @action(detail=False, permission_classes=[])
    def saglik(s, r, koop): return Response({"durum": "iyi"})
class Eski(Temel):
    def list(s, r, koop): return Response({"adet": len(s.v["teslimatlar"])})
y = routers.SimpleRouter()
for t, c in {"uyeler": Uyeler, "teslimatlar": Teslimatlar if SURUM == "1" else Teslimatlar2, "odemeler": Odemeler, "silolar": Silolar, "duyurular": Duyurular, "kantarlar": Kantarlar, "raporlar": Raporlar, "ayarlar": Ayarlar, "mesajlar": Mesajlar, "genel-kurul": Kurul}.items(): y.register(t, c, t)
if SURUM == "1": y.register("teslimat-ozeti", Eski, "eski")
d = routers.SimpleRouter(); d.register("", Diger, "diger")
@api_view()
def kooperatifler(r): return Response([{"id": 3, "ad": "Akova"}, {"id": 8, "ad": "Yenice"}, {"id": 14, "ad": "Çayeli"}])
@api_view(["POST"])
@permission_classes([])
def ac(r): return Response({"jeton": "j" * 40}) if r.data.get("parola") == "dogru" else Response({"detail": "Parola yanlış."}, 400)
@api_view()
def ben(r): return Response({"ad": r.user.ad})
@api_view(["POST"])
@permission_classes([])
def banka(r): return Response({"alindi": True})
urlpatterns = [path("saglik/", lambda r: HttpResponse("ok")), path("api/oturum/ac/", ac), path("api/oturum/ben/", ben), path("api/kooperatifler/", kooperatifler), path("api/kooperatifler/webhook/banka/", banka),
    path("api/kooperatifler/<koop>/", include(y.urls)), path("api/kooperatifler/<koop>/", include(d.urls))]
application = get_wsgi_application()
