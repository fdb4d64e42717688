"""A repair service's panel, its technicians' app and its customers' portal: Django REST framework, the state in one JSON file."""
import json, logging, os, random, sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from django.conf import settings
WORK, VERSION = Path(os.environ["WORK"]), int(os.environ["VERSION"])
settings.configure(SECRET_KEY="lab", DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, INSTALLED_APPS=["rest_framework"], USE_TZ=True, TIME_ZONE="UTC", LANGUAGE_CODE="en",
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"],
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PERMISSION_CLASSES": [], "UNAUTHENTICATED_USER": None, "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"]},
    SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
    LOGGING={"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "[%(asctime)s] %(levelname)s %(name)s: %(message)s"}}, "handlers": {"c": {"class": "logging.StreamHandler", "formatter": "f"}}, "loggers": {"django": {"handlers": ["c"], "level": "WARNING", "propagate": False}, "servis": {"handlers": ["c"], "level": "INFO"}}})
import django; django.setup()
from django.core.wsgi import get_wsgi_application
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import path, re_path
from rest_framework.authentication import BaseAuthentication
from rest_framework.decorators import api_view
from rest_framework.exceptions import APIException, AuthenticationFailed, NotFound, PermissionDenied, ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.response import Response
from rest_framework.views import APIView
log = logging.getLogger("servis")
R, STATE = random.Random(11), WORK / "state.json"
WORDS = "kombi klima buzdolabı fırın çamaşır kurutma ocak termosifon bulaşık derin dondurucu davlumbaz süpürge ütü filtre conta pompa kart motor fan".split()
def phrase(n): return " ".join(R.choice(WORDS) for _ in range(n))
def seedstate():
    s = {"is": [], "musteri": [], "parca": [], "tekniker": [], "randevu": [], "kampanya": [], "kural": [], "garanti": [], "cihaz": {}, "not": {}, "gecmis": {}, "tedarikci": [], "taslak": {}, "gorev": {}, "sablon": [], "talep": [],
         "genel": {"unvan": "Teknik Servis", "telefon": "0212 555 01 01", "altbilgi": "", "kdv": 20}, "sms": {"baslik": "SERVIS", "saglayici": "a", "gece": False, "imza": ""}, "saat": {"acilis": "09:00", "kapanis": "18:00", "cumartesi": True, "aciklama": ""}, "bakim": {"aktif": False, "mesaj": ""}, "n": 1000,
         "bayrak": [{"key": k, "enabled": e, "rollout": 100} for k, e in (("online-randevu", True), ("canli-konum", False), ("dijital-imza", False), ("yeni-fatura", True), ("sadakat", False))]}
    for i in range(14): s["musteri"].append({"id": 101 + i, "unvan": phrase(2), "telefon": f"0532 555 {1000 + 17 * i}", "adres": phrase(3), "silindi": False})
    for i in range(34): s["is"].append({"id": 2001 + i, "musteri": 101 + i % 14, "ariza": phrase(1 + i % 4), "durum": R.choice(["acik", "acik", "beklemede", "kapali"]), "tekniker": None, "oncelik": R.choice(["normal", "acil"])})
    for i in range(23): s["parca"].append({"id": 301 + i, "kod": f"PR-{4000 + 31 * i}", "ad": phrase(2), "stok": R.choice([0, 3, 8, 9, 12, 95, 98]), "fiyat": 40 + 13 * i, "aktif": True})
    for i in range(6): s["tekniker"].append({"id": 11 + i, "sicil": f"T{100 + i}", "bolge": R.choice(["Kadıköy", "Şişli", "Bornova"]), "izinde": False})
    for i in range(5): s["kampanya"].append({"id": 51 + i, "ad": phrase(2), "oran": 5 + i, "bitis": "2031-06-30"})
    for i in range(5): s["kural"].append({"id": 71 + i, "olay": phrase(1), "aktif": i % 2 == 0})
    for i in range(9): s["garanti"].append({"id": 81 + i, "is_emri": 2001 + i, "durum": R.choice(["onaylandi", "reddedildi"])})
    for i in range(4): s["tedarikci"].append({"id": 91 + i, "unvan": phrase(2)})
    for i in range(16): s["randevu"].append({"id": 401 + i, "is_emri": 2001 + i, "tarih": f"2031-02-{3 + i % 12:02}", "onayli": False})
    s["cihaz"] = {str(101 + i): [{"model": phrase(1), "seri": f"SN{i}77"}] for i in range(0, 14, 2)}; s["gecmis"] = {str(101 + i): [{"ne": "kayıt"}] for i in range(14)}
    return s
S = json.loads(STATE.read_text()) if STATE.exists() else seedstate()
def save(): STATE.write_text(json.dumps(S))
def new(): S["n"] += 1; return S["n"]
def mode(w): return w in (WORK / "mode").read_text().split()
def today(): return (WORK / "today").read_text()
class Token(BaseAuthentication):
    def authenticate_header(self, request): return "Bearer"
    def authenticate(self, request):
        if request.path.startswith("/api/admin/") and not request.path.startswith("/api/admin/auth/"):
            if request.headers.get("x-lab-token") != "good": raise AuthenticationFailed("Token süresi doldu.")
        if mode("kilit") and request.path.startswith(("/api/admin/is-emirleri", "/api/admin/customers", "/api/admin/parcalar")): import sqlite3; raise sqlite3.OperationalError("database is locked")
        if S["bakim"]["aktif"] and request.path.startswith("/api/portal/"): raise Maintenance()
        return None
APIView.authentication_classes = [Token]
class Maintenance(APIException): status_code, default_detail = 503, "Bakım modu."
class Conflict(APIException): status_code, default_detail = 409, "Bu işlem zaten yapılmış."
class Absent(APIException): status_code, default_detail = 501, "Henüz desteklenmiyor."
class Page(PageNumberPagination): page_size = 10
def paged(q, rows): p = Page(); return p.get_paginated_response(p.paginate_queryset(rows, q))
def one(kind, k, name):
    for x in S[kind]:
        if str(x["id"]) == k and not x.get("silindi"): return x
    raise Http404(f"No {name} matches the given query.")
U = []
def route(p, *methods):
    def take(f): U.append(path("api/admin/" + p, api_view(list(methods))(f))); return f
    return take
@route("auth/token/", "POST")
def _(q):
    if q.data.get("sifre") != "dogru": raise AuthenticationFailed("Kullanıcı adı veya şifre hatalı.")
    return Response({"access": f"{R.getrandbits(512):0128x}", "sure": 3600})
@route("auth/refresh/", "POST")
def _(q): return Response({"access": f"{R.getrandbits(512):0128x}", "sure": 3600})
@route("me/", "GET")
def _(q): return Response({"kullanici": "yonetici", "rol": "admin"})
@route("duyurular/", "GET")
def _(q): return Response([{"id": 1, "metin": "Pazar günü bakım"}] if mode("duyuru") else [])
@route("ozet/", "GET")
def _(q): return Response({"acik": sum(x["durum"] == "acik" for x in S["is"]), "bekleyen": sum(x["durum"] == "beklemede" for x in S["is"]), "talep": len(S["talep"]), "son": [x["ariza"] for x in S["is"][-3:]]})
@route("stok-uyarilari/", "GET")
def _(q): return Response([{"kod": x["kod"], "stok": x["stok"]} for x in S["parca"] if x["stok"] == 0 and x["aktif"]][:2] if mode("uyari") else [])
@route("iller/", "GET")
def _(q): return Response(["Ankara", "İstanbul", "İzmir"])
# is emirleri
@route("is-emirleri/", "GET", "POST")
def _(q):
    if q.method == "POST":
        if not q.data.get("ariza"): raise ValidationError({"ariza": ["Bu alan zorunlu."]})
        x = {"id": new(), "musteri": q.data["musteri"], "ariza": q.data["ariza"], "durum": "acik", "tekniker": None, "oncelik": "normal"}; S["is"].append(x); save(); return Response(x, 201)
    l = S["is"][::-1]
    if q.GET.get("durum"): l = [x for x in l if x["durum"] == q.GET["durum"]]
    if q.GET.get("search"): l = [x for x in l if q.GET["search"] in x["ariza"]]
    return paged(q, l)
@route("is-emirleri/options/", "GET")
def _(q): return Response({"durum": ["acik", "beklemede", "kapali"], "oncelik": ["normal", "acil"]})
@route("is-emirleri/toplu-kapat/", "POST")
def _(q):
    n = 0
    for x in S["is"]:
        if x["id"] in q.data["ids"] and x["durum"] != "kapali": x["durum"] = "kapali"; n += 1
    save(); return Response({"kapatilan": n})
@route("is-emirleri/<k>/", "GET", "PATCH")
def _(q, k):
    x = one("is", k, "IsEmri")
    if q.method == "PATCH": x.update({f: q.data[f] for f in ("ariza", "oncelik") if f in q.data}); save()
    return Response(x)
@route("is-emirleri/<k>/notlar/", "GET", "POST")
def _(q, k):
    one("is", k, "IsEmri")
    if q.method == "POST": S["not"].setdefault(k, []).append({"id": new(), "metin": q.data["metin"]}); save(); return Response(S["not"][k][-1], 201)
    return paged(q, S["not"].get(k, []))
@route("is-emirleri/<k>/history/", "GET")
def _(q, k): one("is", k, "IsEmri"); return paged(q, [])
@route("is-emirleri/<k>/ata/", "POST")
def _(q, k): one("is", k, "IsEmri"); return Response({"durum": "ok"})
@route("is-emirleri/<k>/kapat/", "POST")
def _(q, k):
    x = one("is", k, "IsEmri")
    if x["durum"] == "kapali": raise Conflict()
    x["durum"] = "kapali"; save(); return Response({"durum": "ok"})
@route("is-emirleri/<k>/ac/", "POST")
def _(q, k):
    x = one("is", k, "IsEmri"); x["durum"] = "acik"; save(); return Response({"durum": "ok"})
@route("is-emirleri/<k>/fatura-kes/", "POST")
def _(q, k): return Response({"no": one("is", k, "IsEmri")["fatura_adresi"]})
# customers
@route("customers/", "GET", "POST")
def _(q):
    if q.method == "POST":
        if not q.data.get("unvan"): raise ValidationError({"unvan": ["Bu alan zorunlu."]})
        x = {"id": new(), "unvan": q.data["unvan"], "telefon": q.data.get("telefon", ""), "adres": "", "silindi": False}; S["musteri"].append(x); S["gecmis"][str(x["id"])] = [{"ne": "kayıt"}]; save(); return Response(x, 201)
    l = [x for x in S["musteri"] if x["silindi"] == (q.GET.get("silinenler") == "1")][::-1]
    if q.GET.get("search"): l = [x for x in l if q.GET["search"] in x["unvan"]]
    return paged(q, l)
@route("customers/options/", "GET")
def _(q): return Response([{"id": x["id"], "label": x["unvan"]} for x in S["musteri"] if not x["silindi"] and q.GET.get("q", "") in x["unvan"]][:8])
@route("customers/<k>/", "GET", "PUT", "DELETE")
def _(q, k):
    x = one("musteri", k, "Customer")
    if q.method == "DELETE": x["silindi"] = True; save(); return Response(status=204)
    if q.method == "PUT":
        if any(x[f] != q.data[f] for f in ("unvan", "telefon", "adres")): S["gecmis"].setdefault(k, []).append({"ne": "güncelleme"})
        x.update({f: q.data[f] for f in ("unvan", "telefon", "adres")}); save()
    return Response(x)
@route("customers/<k>/geri-al/", "POST")
def _(q, k):
    for x in S["musteri"]:
        if str(x["id"]) == k and x["silindi"]: x["silindi"] = False; save(); return Response({"durum": "ok"})
    raise Conflict()
@route("customers/<k>/cihazlar/", "GET", "POST")
def _(q, k):
    one("musteri", k, "Customer")
    if q.method == "POST": S["cihaz"].setdefault(k, []).append({"model": q.data["model"], "seri": f"SN{new()}"}); save(); return Response(S["cihaz"][k][-1], 201)
    return Response(S["cihaz"].get(k, []))
@route("customers/<k>/history/", "GET")
def _(q, k): one("musteri", k, "Customer"); return paged(q, S["gecmis"].get(k, []))
# parcalar
@route("parcalar/", "GET", "POST")
def _(q):
    if q.method == "POST": x = {"id": new(), "kod": f"PR-{S['n']}", "ad": q.data["ad"], "stok": 0, "fiyat": 100, "aktif": True}; S["parca"].append(x); save(); return Response(x, 201)
    l = S["parca"]
    if q.GET.get("search"): l = [x for x in l if q.GET["search"] in x["ad"]]
    return paged(q, l)
@route("parcalar/options/", "GET")
def _(q): return Response([{"id": x["id"], "label": x["kod"]} for x in S["parca"] if x["aktif"]])
@route("parcalar/<k>/", "GET", "DELETE")
def _(q, k):
    x = one("parca", k, "Parca")
    if q.method == "DELETE": x["aktif"] = False; save(); return Response(status=204)
    return Response(x)
@route("parcalar/<k>/etkinlestir/", "POST")
def _(q, k): x = one("parca", k, "Parca"); x["aktif"] = True; save(); return Response({"durum": "ok"})
@route("parcalar/<k>/stok-girisi/", "POST")
def _(q, k): x = one("parca", k, "Parca"); x["stok"] += int(q.data["adet"]); save(); return Response({"durum": "ok"})
@route("parcalar/<k>/fiyat-gecmisi/", "GET")
def _(q, k): one("parca", k, "Parca"); return Response([{"tarih": "2030-01-01", "fiyat": 100}, {"tarih": "2030-07-01", "fiyat": 120}])
@route("parcalar/<k>/uyumlu-cihazlar/", "GET")
def _(q, k): one("parca", k, "Parca"); r = random.Random(int(k)); return Response([r.choice(WORDS) for _ in range(r.randint(0, 3))])
@route("stok-hareketleri/", "GET")
def _(q): return paged(q, [])
# technicians
@route("technicians/", "GET")
def _(q): return paged(q, S["tekniker"])
@route("technicians/options/", "GET")
def _(q): return Response([])
@route("technicians/<k>/", "GET", "PATCH")
def _(q, k):
    x = one("tekniker", k, "Technician")
    if q.method == "PATCH": x.update({f: q.data[f] for f in ("bolge", "izinde") if f in q.data}); save()
    return Response(x)
if VERSION < 2:
    @route("technicians/<k>/performans/", "GET")
    def _(q, k): one("tekniker", k, "Technician"); return Response({"kapatilan": int(k) * 7 % 23, "puan": 4.2})
@route("izinler/", "GET", "POST")
def _(q):
    if q.method == "POST": return Response({"id": 900 + R.randint(1, 99), "tekniker": q.data["tekniker"], "gun": q.data["gun"]}, 201)
    return paged(q, [{"id": 901, "tekniker": 12, "gun": "2031-01-13"}, {"id": 902, "tekniker": 14, "gun": "2031-01-20"}])
# the rest
@route("randevular/", "GET", "POST")
def _(q):
    if q.method == "POST": x = {"id": new(), "is_emri": q.data["is_emri"], "tarih": q.data["tarih"], "onayli": False}; S["randevu"].append(x); save(); return Response(x, 201)
    return paged(q, [x for x in S["randevu"] if not q.GET.get("tarih") or x["tarih"] == q.GET["tarih"]])
@route("randevular/<k>/onayla/", "POST")
def _(q, k): one("randevu", k, "Randevu"); r = HttpResponseRedirect(f"http://randevu-servisi:8080/onayla/{k}"); r.status_code = 307; return r
@route("randevular/<k>/", "PATCH", "DELETE")
def _(q, k):
    x = one("randevu", k, "Randevu")
    if q.method == "DELETE": S["randevu"].remove(x); save(); return Response(status=204)
    x["tarih"] = q.data["tarih"]; save(); return Response(x)
@route("kampanyalar/", "GET", "POST")
def _(q):
    if q.method == "POST": x = {"id": new(), "ad": q.data["ad"], "oran": q.data["oran"], "bitis": "2031-12-31"}; S["kampanya"].append(x); save(); return Response(x, 201)
    return paged(q, S["kampanya"])
@route("kampanyalar/<k>/", "DELETE")
def _(q, k): one("kampanya", k, "Kampanya"); return Response(status=204)
@route("kampanyalar/<k>/kullanimlar/", "GET")
def _(q, k): one("kampanya", k, "Kampanya"); return paged(q, [{"is_emri": 2001 + i} for i in range(int(k) % 3 + 1)] if today() > "2031-02-10" else [])
@route("bildirim-kurallari/", "GET")
def _(q): return Response(S["kural"])
@route("bildirim-kurallari/<k>/", "PATCH")
def _(q, k): x = one("kural", k, "Kural"); x["aktif"] = bool(q.data["aktif"]); save(); return Response(x)
@route("feature-flags/", "GET")
def _(q): return Response(S["bayrak"])
@route("feature-flags/<k>/", "PATCH")
def _(q, k):
    for x in S["bayrak"]:
        if x["key"] == k: return Response({**x, "enabled": bool(q.data["enabled"])})
    raise NotFound("Bayrak yok.")
@route("garanti-basvurulari/", "GET")
def _(q): return paged(q, [x for x in S["garanti"] if not q.GET.get("durum") or x["durum"] == q.GET["durum"]])
@route("tedarikciler/", "GET")
def _(q): return paged(q, S["tedarikci"])
@route("kullanicilar/", "GET")
def _(q): raise PermissionDenied("Bu işlem için yetkiniz yok.")
@route("roller/", "GET")
def _(q): return Response(["admin", "tekniker"])
@route("entegrasyonlar/", "GET")
def _(q): return Response([{"id": 1, "ad": "e-fatura", "bagli": True}, {"id": 2, "ad": "kargo", "bagli": False}])
@route("entegrasyonlar/<k>/senkronize/", "POST")
def _(q, k): raise Absent()
def form(name, keep=lambda: True):
    def view(q):
        if q.method == "PUT":
            if not keep(): return Response({**S[name], **q.data})
            S[name].update(q.data); save()
        return Response(S[name])
    return view
route("settings/genel/", "GET", "PUT")(form("genel"))
route("settings/sms/", "GET", "PUT")(form("sms", lambda: False))
route("settings/calisma-saatleri/", "GET", "PUT")(form("saat", lambda: VERSION > 1))
route("bakim-modu/", "GET", "PUT")(form("bakim"))
@route("sablonlar/", "GET", "POST")
def _(q):
    if q.method == "POST": S["sablon"].append({"id": new(), "metin": q.data["metin"]}); save(); return Response(S["sablon"][-1], 201)
    return Response(S["sablon"])
@route("sablonlar/<k>/", "DELETE")
def _(q, k): x = one("sablon", k, "Sablon"); S["sablon"].remove(x); save(); return Response(status=204)
@route("taslaklar/<k>/", "GET", "PUT", "DELETE")
def _(q, k):
    if q.method == "PUT": S["taslak"][k] = q.data; return Response(status=204)
    if q.method == "DELETE": S["taslak"].pop(k, None); return Response(status=204)
    if k not in S["taslak"]: raise NotFound("Taslak yok.")
    return Response(S["taslak"][k])
@route("onbellek/temizle/", "POST")
def _(q): return Response({"durum": "ok"})
@route("sms/test/", "POST")
def _(q): log.info("sms kuyruga eklendi"); return Response({"kuyrukta": True}, 202)
@route("raporlar/ariza/", "GET")
def _(q): d = (datetime.fromisoformat(q.GET["bitis"]) - datetime.fromisoformat(q.GET["baslangic"])).days; return Response({"toplam": len(S["is"]) * d // 7, "satirlar": [{"ariza": x["ariza"], "adet": d} for x in S["is"][-d:]]})
@route("raporlar/iade/", "GET")
def _(q): d = (datetime.fromisoformat(q.GET["bitis"]) - datetime.fromisoformat(q.GET["baslangic"])).days; return Response({"toplam": 0, "satirlar": []} if d < 30 else {"toplam": 2, "satirlar": [{"parca": 301}, {"parca": 305}]})
@route("raporlar/memnuniyet/", "GET")
def _(q): return Response({"ortalama": 4.6, "oy": 128, "dagilim": [1, 3, 8, 40, 76]})
@route("raporlar/gunluk-ozet/", "GET")
def _(q): r = random.Random(today()); return Response({"gun": today(), "kapanan": r.randint(0, 130), "notlar": [r.choice(WORDS) for _ in range(r.randint(1, 6))]})
@route("raporlar/karlilik/", "GET")
def _(q): raise NotImplementedError("karlilik raporu")
@route("raporlar/disa-aktar/", "POST")
def _(q): k = str(new()); S["gorev"][k] = float(q.headers["x-lab-now"]); save(); return Response({"gorev": int(k)}, 202)
@route("gorevler/<k>/", "GET")
def _(q, k):
    if k not in S["gorev"]: raise NotFound("Görev yok.")
    return Response({"durum": "bitti" if float(q.headers["x-lab-now"]) - S["gorev"][k] > 5 else "suruyor"})
@route("gorevler/<k>/dosya/", "GET")
def _(q, k): return HttpResponse("\n".join(f"{x['id']};{x['ariza']}" for x in S["is"]), content_type="text/csv")
# the portal, the app, machines
def other(p, *methods):
    def take(f): U.append(path(p, api_view(list(methods))(f))); return f
    return take
@other("api/portal/sorgula/", "GET")
def _(q):
    for x in S["is"]:
        if str(x["id"]) == q.GET.get("kod"): return Response({"durum": x["durum"]})
    raise NotFound("Kayıt bulunamadı.")
@other("api/portal/talep/", "POST")
def _(q): S["talep"].append(q.data); save(); return Response({"alindi": True}, 201)
@other("api/portal/durum/", "GET")
def _(q): return Response({"acik": True})
@other("api/mobil/v2/gorevlerim/", "GET")
def _(q): t = int(q.headers["x-lab-tekniker"]); return Response([{"is": x["id"]} for x in S["is"] if x["durum"] == "acik" and x["id"] % 19 == t])
@other("api/mobil/v2/konum/", "POST")
def _(q): return Response(status=204)
U.append(re_path(r"^api/mobil/v1/", api_view(["GET", "POST"])(lambda q: Response({"detail": "Uygulamayı güncelleyin."}, 410))))
@other("webhooks/sms/", "POST")
def _(q):
    if q.headers.get("x-imza") != "iyi": raise PermissionDenied("imza")
    return Response({"ok": True})
@other("saglik/", "GET")
def _(q): return Response({"status": "ok"})
INDEX = '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Teknik Servis</title><link rel="icon" href="data:,"><script type="module" src="/panel-static/%s"></script></head><body><div id="root"></div></body></html>\n'
BUNDLE = "app.7c21.js" if VERSION < 2 else "app.e0a4.js"
def static(q): return HttpResponse("".join(f"export const p{i}={i * 31 % 97};" for i in range(900 + 10 * VERSION)), content_type="text/javascript")
urlpatterns = U + [re_path(r"^panel-static/", static), re_path(r"^(?:panel(?:/.*)?)?$", lambda q: HttpResponse(INDEX % BUNDLE))]
app = get_wsgi_application()
