"""The culture centre's backend: what the panel, the site and the doors ask."""
import os, random, time
from datetime import datetime
from zoneinfo import ZoneInfo
from django.http import HttpResponse, JsonResponse
from django.urls import include, path
from django.shortcuts import get_object_or_404
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import APIException, AuthenticationFailed, NotFound, PermissionDenied, Throttled
from rest_framework.mixins import *
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView
from . import models as M
from .ayarlar import WORK
from .kim import *
IKI = os.environ.get("SURUM") == "2"; Z = random.Random(time.time())
def saat(): return int((WORK / "clock").read_text())
def simdi(): return datetime.fromtimestamp(saat(), ZoneInfo("Europe/Istanbul")).isoformat()
def kip(w): return w in (WORK / "mode").read_text().split()
def yaz(kategori, metin): M.Gunluk.objects.create(kategori=kategori, zaman=simdi(), metin=metin)
class Kipler:
    def __init__(self, next): self.next = next
    def __call__(self, r):
        if kip("bakim") and r.path.startswith("/api/") and "saglik" not in r.path: return JsonResponse({"detail": "Bakımdayız, birazdan döneriz."}, status=503, json_dumps_params={"ensure_ascii": False})
        return self.next(r)
class Catisma(APIException): status_code, default_detail = 409, "Bu durumda yapılamaz."
class PlandaYok(APIException): status_code, default_detail = 402, "Planınız bunu içermiyor."
def ceviri(model, *alanlar, salt=()):
    return type(model.__name__ + "Serializer", (serializers.ModelSerializer,), {"Meta": type("Meta", (), {"model": model, "fields": alanlar or "__all__", "read_only_fields": salt})})
class Basis(viewsets.GenericViewSet):
    ara, lookup_value_regex = "ad", "[^/.]+"
    def get_queryset(self):
        q, g = self.model.objects.order_by("-pk"), self.request.GET
        if g.get("ara"): q = q.filter(**{self.ara + "__icontains": g["ara"]})
        for k in ("durum", "uye", "seans", "etkinlik", "salon", "yayinda"):
            if g.get(k) and k in {f.name for f in self.model._meta.fields}: q = q.filter(**{k: g[k]})
        return q
    def get_serializer_class(self): return self.kisa if self.action == "list" and hasattr(self, "kisa") else self.tam
    def sayfa(self, q, s): return self.get_paginated_response(s(self.paginate_queryset(q), many=True).data)
def vs(model, *karma, ara="ad", salt=(), kisa=None):
    d = {"model": model, "ara": ara, "tam": ceviri(model, salt=salt)}
    if kisa: d["kisa"] = ceviri(model, *kisa)
    return type(model.__name__ + "Temel", (*karma, Basis), d)
L, T, Y, G, S = ListModelMixin, RetrieveModelMixin, CreateModelMixin, UpdateModelMixin, DestroyModelMixin
class Salonlar(vs(M.Salon, L, T, G)):
    http_method_names = ["get", "patch", "options"]
    def perform_update(self, s):
        n = s.validated_data.get("bakimda", s.instance.bakimda); s.instance.bakimda = n; s.instance.bakim_baslangici = simdi() if n else None
    @action(detail=True)
    def plan(self, r, pk): x = self.get_object(); return Response([{"sira": chr(65 + i), "koltuk": list(range(1, 21))} for i in range(x.kapasite // 20)])
class Etkinlikler(vs(M.Etkinlik, L, T, Y, G, S, kisa=("slug", "ad", "tur", "yayinda"))):
    http_method_names = ["get", "post", "put", "delete", "options"]
    @action(detail=True)
    def sponsor(self, r, pk):
        x = self.get_object()
        if not x.sponsor: raise NotFound("Bu etkinliğin sponsoru yok.")
        return Response({"ad": x.sponsor})
    @action(detail=True)
    def bekleyenler(self, r, pk): return self.sayfa(M.Bekleyen.objects.filter(etkinlik=pk).order_by("pk"), ceviri(M.Bekleyen))
class Seanslar(vs(M.Seans, L, T, Y, S, ara="baslar")):
    def update(self, r, pk): s = self.get_serializer(self.get_object(), data=r.data); s.is_valid(raise_exception=True); s.save(); return Response(s.data)
    def perform_destroy(self, x):
        if x.siparis_set.exists(): raise Catisma("Bilet satılmış seans silinemez.")
        x.delete()
class Siparisler(vs(M.Siparis, L, T, ara="kod")):
    @action(detail=True, methods=["post"])
    def iptal(self, r, pk):
        x = self.get_object()
        if x.durum == "iptal": raise Catisma()
        x.durum = "iptal"; x.save(); yaz("islem", f"sipariş {x.kod} iptal"); return Response(self.get_serializer(x).data)
    @action(detail=True, methods=["post"], url_path="tekrar-gonder")
    def tekrar(self, r, pk): self.get_object(); return Response({"durum": "kuyrukta"}, 202)
class Iadeler(vs(M.Iade, L, T, ara="sebep")):
    @action(detail=True, methods=["post"])
    def onayla(self, r, pk): self.get_object(); return Response({"detail": "Sanal POS iadesi henüz bağlanmadı."}, 501)
    @action(detail=True, methods=["post"])
    def reddet(self, r, pk):
        x = self.get_object()
        if x.durum != "bekliyor": raise Catisma()
        x.durum = "reddedildi"; x.save(); return Response(self.get_serializer(x).data)
class Uyeler(vs(M.Uye, L, T, Y, G, S, kisa=("id", "ad", "eposta"))):
    http_method_names = ["get", "post", "patch", "delete", "options"]
    @action(detail=True)
    def biletler(self, r, pk): self.get_object(); return self.sayfa(M.Siparis.objects.filter(uye=pk, durum="basıldı").order_by("-pk"), ceviri(M.Siparis))
    @action(detail=True)
    def kayitlar(self, r, pk): self.get_object(); return self.sayfa(M.Kayit.objects.filter(uye=pk).order_by("-pk"), ceviri(M.Kayit))
class Atolyeler(vs(M.Atolye, L, T, G)):
    http_method_names = ["get", "post", "patch", "options"]
    def perform_update(self, s):
        x = s.save()
        if "kayit_acik" in s.validated_data: x.acilis = simdi() if x.kayit_acik else None; x.save()
    @action(detail=True, methods=["get", "post"])
    def katilimcilar(self, r, pk):
        self.get_object()
        if r.method == "POST":
            if M.Kayit.objects.filter(atolye=pk, uye=r.data["uye"]).exists(): raise Catisma("Zaten kayıtlı.")
            k = M.Kayit.objects.create(atolye_id=pk, uye_id=r.data["uye"], zaman=simdi()); return Response(ceviri(M.Kayit)(k).data, 201)
        return self.sayfa(M.Kayit.objects.filter(atolye=pk).order_by("pk"), ceviri(M.Kayit))
    @action(detail=True, methods=["get", "post"])
    def yoklama(self, r, pk):
        self.get_object()
        if r.method == "POST": return Response({"id": Z.randint(100, 999), "atolye": pk, "tarih": r.data.get("tarih"), "gelenler": r.data.get("gelenler", [])}, 201)
        return self.get_paginated_response(self.paginate_queryset([]))
class Duyurular(vs(M.Duyuru, L, T, Y, G, S, ara="baslik", salt=("yayin_zamani",))):
    http_method_names = ["get", "post", "put", "delete", "options"]
    @action(detail=True, methods=["post"])
    def yayin(self, r, pk): x = self.get_object(); x.yayin_zamani = None if x.yayin_zamani else simdi(); x.save(); return Response({"yayinda": bool(x.yayin_zamani)})
class Kuponlar(vs(M.Kupon, L, Y, S, ara="kod", salt=("degisti",))):
    @action(detail=True, methods=["post"])
    def durum(self, r, pk): x = self.get_object(); x.aktif = not x.aktif; x.degisti = simdi(); return Response(self.get_serializer(x).data)
class Mesajlar(vs(M.Mesaj, L, T, ara="konu")):
    @action(detail=True, methods=["post"])
    def okundu(self, r, pk):
        x = self.get_object(); x.okundu = x.okundu or simdi(); x.save(); return Response(status=204)
    @action(detail=True, methods=["get", "post"])
    def yanit(self, r, pk): self.get_object(); return Response([]) if r.method == "GET" else Response(r.data, 201)
class MedyaKitapligi(vs(M.Medya, L, Y, S, ara="dosya")):
    def perform_destroy(self, x): yaz("islem", f"medya {x.pk} silme kuyruğunda")
class Sayfalar(vs(M.Sayfa, L, T, G, ara="baslik", kisa=("slug", "baslik"))):
    http_method_names = ["get", "put", "post", "options"]
    @action(detail=True, methods=["put"])
    def taslak(self, r, pk): self.get_object(); return Response(status=204)
    @action(detail=False, methods=["post"])
    def onizleme(self, r): return Response({"html": "<article>" + r.data.get("govde", "") + "</article>"})
class Kampanyalar(vs(M.Kampanya, L, Y, S)): pass
class Bultenler(vs(M.Bulten, L, T, Y, G, ara="konu", salt=("durum", "basladi", "alici"))):
    http_method_names = ["get", "post", "put", "options"]
    def get_queryset(self):
        for b in M.Bulten.objects.filter(durum="kuyrukta"):
            if saat() - b.basladi > 90: b.durum, b.alici = "gönderildi", 400 + b.pk * 13; b.save()
        return super().get_queryset()
    @action(detail=True, methods=["post"])
    def gonder(self, r, pk):
        x = self.get_object()
        if x.durum != "taslak": raise Catisma()
        x.basladi, x.durum = saat(), "kuyrukta"; x.save(); return Response({"durum": "kuyrukta"}, 202)
class Ayarlar(viewsets.ViewSet):
    lookup_value_regex = "[a-z]+"
    def retrieve(self, r, pk): return Response(get_object_or_404(M.Ayar, pk=pk).deger)
    def update(self, r, pk):
        a = get_object_or_404(M.Ayar, pk=pk)
        if pk != "bilet": a.deger = r.data; a.save()
        return Response(r.data)
class Raporlar(viewsets.ViewSet):
    @action(detail=False)
    def satis(self, r):
        n = {"7": 7, "30": 30, "90": 90}.get(r.GET.get("gun"), 7); t = M.Siparis.objects.count()
        return Response([{"gun": i, "adet": (i * 37 + t) % 91, "tutar": (i * 7919 + t * 130) % 99999} for i in range(n)])
    @action(detail=False)
    def doluluk(self, r): q = M.Seans.objects.filter(baslar__lt="2000"); return Response({"oran": M.Siparis.objects.count() / q.count()})
    @action(detail=False)
    def ziyaret(self, r): return Response({"toplam": 0, "tekil": 0, "kaynaklar": [], "gunler": []})
    @action(detail=False, methods=["post"], url_path="disa-aktar")
    def disa(self, r): x = M.Is.objects.create(tur=r.data.get("tur", "satis"), basladi=saat(), satir=M.Siparis.objects.count()); return Response({"is": x.pk}, 202)
class Isler(viewsets.ViewSet):
    lookup_value_regex = "[0-9]+"
    def retrieve(self, r, pk):
        x = get_object_or_404(M.Is, pk=pk)
        return Response({"durum": "bitti", "satir": x.satir, "dosya": f"/indir/{x.pk}.csv"} if saat() - x.basladi > 12 else {"durum": "sürüyor"})
def islev(f, izin=Yonetici, yontem=("get",)):
    class V(APIView):
        permission_classes = [izin]
    for y in yontem: setattr(V, y, lambda self, r, **k: f(r, **k))
    return V.as_view()
def gunluk(r, kategori):
    if kategori not in "giris islem hata eposta odeme".split(): raise NotFound()
    return Response(list(M.Gunluk.objects.filter(kategori=kategori).order_by("-pk").values("zaman", "metin")[:40]))
def bakiye(r): raise PlandaYok()
def giris(r):
    if kip("hizsiniri"): raise Throttled(wait=47)
    if r.data.get("parola") != "dogru": yaz("giris", "hatalı parola"); raise AuthenticationFailed("Kullanıcı adı ya da parola hatalı.")
    yaz("giris", f"{r.data.get('ad')} girdi"); return Response({"jeton": "y" * 40})
def tercihler(r):
    a, _ = M.Ayar.objects.get_or_create(pk="tercihler", defaults={"deger": {"kolonlar": ["ad"], "koyu": False}})
    if r.method == "PUT": a.deger = r.data; a.save(); return Response(status=204)
    return Response(a.deger)
def duyuru_bandi(r): return Response({"metin": "Pazartesi 07.00–07.30 arası güncelleme yapılacaktır."}) if kip("bant") else Response(status=204)
def pano(r): return Response({"siparis": M.Siparis.objects.count(), "uye": M.Uye.objects.count(), "mesaj": M.Mesaj.objects.filter(okundu=None).count()})
def takvim(r): return Response([{"id": s.pk, "baslar": s.baslar, "etkinlik": s.etkinlik_id} for s in M.Seans.objects.filter(baslar__startswith=r.GET.get("ay", "2032-03"))])
y = SimpleRouter()
for n, c in {"salonlar": Salonlar, "etkinlikler": Etkinlikler, "seanslar": Seanslar, "siparisler": Siparisler, "iadeler": Iadeler, "uyeler": Uyeler, "atolyeler": Atolyeler, "duyurular": Duyurular, "kuponlar": Kuponlar, "mesajlar": Mesajlar,
             "medya": MedyaKitapligi, "sayfalar": Sayfalar, "kampanyalar": Kampanyalar, "bultenler": Bultenler, "ayarlar": Ayarlar, "raporlar": Raporlar, "isler": Isler}.items(): y.register(n, c, basename=n)
yonetim = y.urls + [path("giris/", islev(giris, Herkes, ("post",))), path("ben/", islev(lambda r: Response({"ad": "yonetici", "rol": "tam yetki"}))), path("ben/tercihler/", islev(tercihler, yontem=("get", "put"))),
    path("gunluk/<slug:kategori>/", islev(gunluk)), path("bildirimler/sayi/", islev(lambda r: Response({"sayi": M.Mesaj.objects.filter(okundu=None).count()}))), path("bant/", islev(duyuru_bandi)),
    path("sabitler/", islev(lambda r: Response({"turler": ["tiyatro", "konser", "sergi", "söyleşi"], "para": "TRY", "kdv": 10}))), path("ozellikler/", islev(lambda r: Response({"sms": False, "yeni_plan": IKI}))), path("kara-liste/", islev(lambda r: Response([]))),
    path("sms/bakiye/", islev(bakiye)), path("yedekler/", islev(lambda r: Response([]), SuperKullanici)), path("onbellek/temizle/", islev(lambda r: Response({"ok": True}), yontem=("post",)))] + \
    ([path("gosterge/", islev(pano))] if IKI else [path("ozet/", islev(pano)), path("takvim/", islev(takvim))])
ONBELLEK = {}
def onbellekli(ad, f, sure=300):
    if ad not in ONBELLEK or saat() - ONBELLEK[ad][0] > sure: ONBELLEK[ad] = saat(), f()
    return Response(ONBELLEK[ad][1])
def g_etkinlikler(r): return onbellekli("e", lambda: list(M.Etkinlik.objects.filter(yayinda=True).order_by("slug").values("slug", "ad", "tur", "ozet")))
def g_etkinlik(r, slug):
    x = get_object_or_404(M.Etkinlik, pk=slug); return Response({"slug": slug, "ad": x.ad, "aciklama": x.aciklama, "seanslar": list(x.seans_set.values("id", "baslar", "fiyat", "satista"))})
def g_koltuklar(r, id): s = get_object_or_404(M.Seans, pk=id); return Response({"dolu": list(s.siparis_set.exclude(durum="iptal").values_list("koltuk", flat=True))})
def g_siparis(r):
    s = get_object_or_404(M.Seans, pk=r.data["seans"]); k = r.data["koltuk"]
    if s.siparis_set.exclude(durum="iptal").filter(koltuk=k).exists(): raise Catisma("Koltuk az önce satıldı.")
    u = int(r.user.ad[4:]) if r.user and r.user.ad.startswith("uye-") else None
    x = M.Siparis.objects.create(kod="".join(Z.choices("ABCDEFGHJKLMNPRSTUVYZ23456789", k=8)), seans=s, koltuk=k, tutar=s.fiyat, uye_id=u, zaman=simdi()); yaz("islem", f"sipariş {x.kod}"); return Response({"kod": x.kod, "tutar": x.tutar}, 201)
def g_iletisim(r):
    if kip("hizsiniri"): raise Throttled(wait=30)
    M.Mesaj.objects.create(kimden=r.data["kimden"], konu=r.data["konu"], govde=r.data["govde"]); return Response({"tesekkurler": True}, 201)
def g_siparislerim(r): return Response(list(M.Siparis.objects.filter(uye=int(r.user.ad[4:])).values("kod", "koltuk", "durum")))
def g_bilet(r, kod): x = get_object_or_404(M.Siparis, kod=kod); return Response({"kod": kod, "koltuk": x.koltuk, "durum": x.durum, "seans": x.seans_id})
def g_iade(r, kod):
    x = get_object_or_404(M.Siparis, kod=kod)
    if x.durum != "ödendi" or x.iade_set.exists(): raise Catisma()
    M.Iade.objects.create(siparis=x, sebep=r.data.get("sebep", "")); return Response({"tesekkurler": True}, 201)
def g_bekle(r, slug): M.Bekleyen.objects.create(etkinlik_id=slug, eposta=r.data["eposta"], zaman=simdi()); return Response({"tesekkurler": True}, 201)
def kapi_okut(r):
    x = get_object_or_404(M.Siparis, kod=r.data["kod"])
    if x.durum != "ödendi": raise Catisma("Geçersiz bilet.")
    x.durum = "girdi"; x.save(); return Response({"gec": True, "koltuk": x.koltuk})
genel = [path("etkinlikler/", islev(g_etkinlikler, Herkes)), path("etkinlikler/<slug:slug>/", islev(g_etkinlik, Herkes)), path("etkinlikler/<slug:slug>/yorumlar/", islev(lambda r, slug: Response(list(M.Yorum.objects.filter(etkinlik=slug).values("kimden", "yorum"))), Herkes)),
    path("etkinlikler/<slug:slug>/bekle/", islev(g_bekle, Herkes, ("post",))), path("seanslar/<int:id>/koltuklar/", islev(g_koltuklar, Herkes)), path("siparisler/", islev(g_siparis, Herkes, ("post",))), path("siparisler/<slug:kod>/", islev(g_bilet, Herkes)), path("siparisler/<slug:kod>/iade/", islev(g_iade, Herkes, ("post",))),
    path("duyurular/", islev(lambda r: Response(list(M.Duyuru.objects.exclude(yayin_zamani=None).order_by("-yayin_zamani").values("baslik", "govde")[:5])), Herkes)), path("sayfalar/<slug:slug>/", islev(lambda r, slug: Response({"baslik": (x := get_object_or_404(M.Sayfa, pk=slug)).baslik, "govde": x.govde}), Herkes)),
    path("atolyeler/", islev(lambda r: Response(list(M.Atolye.objects.filter(kayit_acik=True).values("slug", "ad", "egitmen"))), Herkes)), path("iletisim/", islev(g_iletisim, Herkes, ("post",))), path("bulten/", islev(lambda r: Response({"tesekkurler": True}), Herkes, ("post",))),
    path("giris/", islev(lambda r: Response({"jeton": "u" * 40}) if r.data.get("parola") == "dogru" else Response({"detail": "Hatalı."}, 400), Herkes, ("post",))), path("hesabim/", islev(lambda r: Response({"ad": M.Uye.objects.get(pk=int(r.user.ad[4:])).ad}), Uyeler_)), path("hesabim/siparislerim/", islev(g_siparislerim, Uyeler_)),
    path("hesabim/favoriler/", islev(lambda r: Response(list(M.Etkinlik.objects.values_list("slug", flat=True)[:int(r.user.ad[4:]) % 3])), Uyeler_))]
urlpatterns = [path("api/yonetim/", include(yonetim)), path("api/genel/", include(genel)), path("api/kapi/okut/", islev(kapi_okut, Herkes, ("post",))), path("api/kapi/seans/", islev(lambda r: Response(status=204) if not 18 <= datetime.fromtimestamp(saat(), ZoneInfo("Europe/Istanbul")).hour < 22 else Response({"seans": saat() // 86400 % 20 + 1}), Herkes)),
    path("api/saglik/", lambda r: HttpResponse("tamam", content_type="text/plain"))]
def kur():
    """What the centre has had before the first day."""
    Q = random.Random(32); C = M
    for s, a, k in (("buyuk-salon", "Büyük Salon", 420), ("studyo", "Stüdyo", 80), ("fuaye", "Fuaye", 60), ("avlu", "Avlu", 200), ("kucuk-sahne", "Küçük Sahne", 120)): C.Salon.objects.create(slug=s, ad=a, kapasite=k)
    sa = list(C.Salon.objects.all())
    for i, a in enumerate("Hamlet|Kurbağalar|Lüküs Hayat|Oda Müziği|Caz Akşamı|Gölge Oyunu|Fado Gecesi|Bir Şehir Fotoğrafı|Yazar Buluşması|Çocuk Korosu|Kantolar|Yeraltı|Martı|Seramik Sergisi|Vanya Dayı|Tango|Ney ve Tambur|Kukla Festivali|Bale Gecesi|Açık Mikrofon|Kısa Filmler|Masal Saati|Rebetiko".split("|")):
        slug = a.lower().translate(str.maketrans("çğıöşü ", "cgiosu-")); e = C.Etkinlik.objects.create(slug=slug, ad=a, tur=Q.choice(["tiyatro", "konser", "sergi", "söyleşi"]), ozet="m" * Q.randint(20, 90), aciklama="açıklama " * Q.randint(5, 50), sponsor="Kent Vakfı" if i in (2, 9, 15) else None)
        for j in range(Q.randint(1, 3)): C.Seans.objects.create(etkinlik=e, salon=Q.choice(sa), baslar=f"2032-0{Q.choice([3, 3, 4])}-{Q.randint(10, 28)}T20:{Q.choice(['00', '30'])}", fiyat=Q.choice([150, 220, 90]))
        for j in range(Q.choice([0, 0, 0, 1, 3])): C.Yorum.objects.create(etkinlik=e, kimden=Q.choice("ABCDE") + ".", yorum="çok " * Q.randint(2, 9))
    for i in range(64): C.Uye.objects.create(ad=Q.choice(["Elif", "Can", "Deniz", "Murat", "Seda", "Ufuk"]) + f" {Q.choice('ABCDEFGHK')}.", eposta=f"u{i}@example.com", telefon=f"05{Q.randint(10**8, 10**9 - 1)}", notu="")
    se = list(C.Seans.objects.all())
    for i in range(90): C.Siparis.objects.create(kod="".join(Q.choices("ABCDEFGHJKLMNPRSTUVYZ23456789", k=8)), uye_id=Q.choice([None, Q.randint(1, 64)]), seans=Q.choice(se), koltuk=f"{Q.choice('ABCDE')}{i}", tutar=150, zaman="2032-02-20T12:00:00+03:00")
    for s, a in (("seramik", "Seramik"), ("yaratici-yazarlik", "Yaratıcı Yazarlık"), ("suluboya", "Suluboya"), ("diksiyon", "Diksiyon"), ("cocuk-tiyatrosu", "Çocuk Tiyatrosu"), ("gitar", "Gitar")): C.Atolye.objects.create(slug=s, ad=a, egitmen=Q.choice("KLMN") + ". Hoca", kontenjan=Q.randint(8, 20))
    for a in C.Atolye.objects.all():
        for u in Q.sample(range(1, 65), Q.randint(0, 5)): C.Kayit.objects.create(atolye=a, uye_id=u, zaman="2032-02-11T10:00:00+03:00")
    for i in range(9): C.Duyuru.objects.create(baslik="Duyuru " + "x" * Q.randint(3, 30), govde="metin " * Q.randint(3, 40), yayin_zamani="2032-02-01T09:00:00+03:00" if i % 2 else None)
    for k in ("OGRENCI", "BAHAR20", "EMEKLI", "AILE4", "ERKEN", "BASIN"): C.Kupon.objects.create(kod=k, oran=Q.choice([10, 20, 50]), aktif=k != "BASIN")
    for i in range(12): C.Mesaj.objects.create(kimden=f"z{i}@example.com", konu="k" * Q.randint(5, 30), govde="soru " * Q.randint(4, 40), okundu="2032-02-28T11:00:00+03:00" if i < 9 else None)
    for i in range(17): C.Medya.objects.create(dosya=f"afis-{i}.jpg", boyut=Q.randint(20000, 900000), etiket=Q.choice(["", "afiş"]))
    for s, a in (("hakkimizda", "Hakkımızda"), ("ulasim", "Ulaşım"), ("kurallar", "Kurallar"), ("sss", "Sık Sorulanlar")): C.Sayfa.objects.create(slug=s, baslik=a, govde="paragraf " * Q.randint(20, 90))
    for x in list(C.Siparis.objects.all())[:3]: C.Iade.objects.create(siparis=x, sebep="gelemiyorum")
    for i in range(3): C.Bulten.objects.create(konu=f"Şubat {i}", govde="g" * 80, durum="gönderildi", alici=410)
    for a, d in (("bilet", {"en_fazla": 6, "iade_gunu": 3, "hizmet_bedeli": 0, "not": "Biletiniz e-posta ile gelir."}), ("iletisim", {"adres": "Çınar Sok. 4", "telefon": "0212 555 00 00", "saatler": "10-22"}), ("site", {"baslik": "Kültür Merkezi", "slogan": "Herkes için sahne", "koyu": False})): C.Ayar.objects.create(ad=a, deger=d)
    for i in range(6): yaz("giris", "yonetici girdi"); yaz("islem", f"sipariş {i}")
