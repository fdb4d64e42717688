"""A sweets shop's orders: Django Ninja with its own 404, 405, 422 and 401, everything in memory and in one file. What is missing is in truth.py."""
import json, os, pickle, random, time
from pathlib import Path
from uuid import UUID

import django
from django.conf import settings

WORK = Path(os.environ["WORK"])
settings.configure(DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="lab", USE_TZ=True, DATABASES={}, INSTALLED_APPS=[], LOGGING_CONFIG=None,
                   MIDDLEWARE=["siparis.gate", "django.middleware.common.CommonMiddleware"])
django.setup()
from django.http import HttpResponse, HttpResponseForbidden, HttpResponseRedirect, JsonResponse
from django.urls import path
from ninja import NinjaAPI
from ninja.errors import HttpError

FILE = WORK / "state.pickle"
rnd = random.Random(1777)
AD = "Ayşe Mehmet Elif Can Derya Kerem Nur Selin Ozan Ece Murat Gül".split()
SOYAD = "Aksoy Bulut Candan Doğan Erdem Fidan Güler Işık Kılıç".split()


def uid():
    return str(UUID(int=rnd.getrandbits(128), version=4))


def seed():
    m = {u: {"id": u, "ad": rnd.choice(AD) + " " + rnd.choice(SOYAD), "telefon": f"0555{rnd.randint(1000000, 9999999)}", "vip": False} for u in (uid() for _ in range(40))}
    u = {k: {"id": k, "ad": a, "fiyat": f, "aktif": rnd.random() < .8, "stok": rnd.randint(3, 300), "gorsel": None} for k, a, f in ((uid(), a, f) for a, f in [("Güllü lokum", 120), ("Fıstıklı lokum", 340), ("Çifte kavrulmuş", 280), ("Badem ezmesi", 450), ("Akide", 90), ("Cevizli sucuk", 210), ("Pişmaniye", 130), ("Helva", 175), ("Nar ekşisi", 160), ("Kahve", 240), ("Hediye kutusu", 690), ("Tahin", 185)])}
    d = {"seq": 10400, "musteriler": m, "urunler": u, "siparisler": {}, "notlar": {}, "odemeler": {}, "kargo": {},
         "kategoriler": [{"id": uid(), "ad": a, "gizli": False} for a in ("Lokum", "Şekerleme", "Kahve", "Hediyelik", "Bayram")],
         "kampanyalar": {k: {"id": k, "ad": a, "aktif": rnd.random() < .5, "oran": o} for k, a, o in ((uid(), a, o) for a, o in [("Kandil", 10), ("Sevgililer günü", 15), ("İlk sipariş", 5), ("Toptan", 20)])},
         "kuponlar": {k: {"id": k, "kod": c, "kalan": n} for k, c, n in ((uid(), c, n) for c, n in [("HOSGELDIN", 40), ("BAYRAM25", 12), ("LOKUM10", 88), ("DOST", 3), ("KIS", 7), ("ESKI1", 1), ("ESKI2", 1)])},
         "ayarlar": {"magaza": {"ad": "Lokum Dükkânı", "telefon": "02120000000", "calisma": "09-19"}, "bildirim": {"eposta": True, "sms": False, "imza": "Afiyet olsun"}}, "etiketler": {},
         "iadeler": {}, "sikayetler": [], "bekleyen": [{"siparis": 10380 + i, "tutar": 100 + i} for i in range(6)], "kuyruk": [], "bildirimler": [], "gorevler": {}, "isler": {}, "loglar": {"siparis": [], "odeme": []}, "taslak": {}, "sayimlar": [{"id": uid(), "ad": "Ocak sayımı", "fark": 2}],
         "degisen": [], "adresler": {}, "hediye": {}, "sepetler": [], "silinen": None}
    for i in range(46):
        o = order(d, "web"); o["durum"] = rnd.choice(["yeni", "kargoda", "teslim"])
        if o["durum"] != "yeni": send(d, o["id"])
    for k in list(m)[::5]: d["iadeler"][k] = [{"tutar": 90}]
    d["acik_iade"] = {k: {"id": k, "neden": rnd.choice(["ezik", "geç geldi", "yanlış ürün"]), "durum": "bekliyor"} for k in (uid() for _ in range(9))}
    return d


def send(d, k):
    d["kargo"][k] = {"firma": rnd.choice(["aras", "ptt", "yurtici"]), "takip": str(rnd.randint(10**9, 10**10 - 1)), "asama": "alındı"}


def order(d, kaynak):
    k = uid(); d["seq"] += 1
    s = {"id": k, "no": d["seq"], "musteri": rnd.choice(list(d["musteriler"])), "durum": "yeni", "odendi": rnd.random() < .6, "hediye": False, "kaynak": kaynak, "kalemler": [{"urun": x, "adet": rnd.randint(1, 4)} for x in rnd.sample(list(d["urunler"]), rnd.randint(1, 3))]}
    d["siparisler"][k] = s
    d["odemeler"][k] = [{"tutar": rnd.randint(90, 1500), "yol": rnd.choice(["kart", "havale"])}]
    d["loglar"]["siparis"] = (d["loglar"]["siparis"] + [{"no": s["no"], "olay": "oluştu", "kaynak": kaynak}])[-60:]
    return s


D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["seq"])


def on(word): return (WORK / "mode").exists() and word in (WORK / "mode").read_text().split()
def version(): return int((WORK / "version").read_text())
def today(): return (WORK / "today").read_text()
def body(request): return json.loads(request.body or b"null") or {}
def J(x, status=200): return JsonResponse(x, safe=False, status=status)
def none(): return HttpResponse(status=204)
def have(t, k, text="Bulunamadı"):
    if str(k) not in t: raise HttpError(404, text)
    return t[str(k)]


def gate(get_response):
    def middleware(request):
        p = request.path
        if on("bakim") and p != "/servis/nabiz": return JsonResponse({"detail": "Bakım var"}, status=503, headers={"Retry-After": "900"})
        if on("csrf") and request.method not in ("GET", "HEAD") and p.startswith("/servis/") and "/entegrasyon" not in p: return HttpResponseForbidden("<!doctype html><html lang=en><title>403 Forbidden</title><h1>Forbidden</h1><p>CSRF verification failed. Request aborted.</p></html>")
        r = get_response(request)
        if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: FILE.write_bytes(pickle.dumps(D))
        return r
    return middleware


def admin(request): return request.COOKIES.get("oturum") or None
def script(request): return request.headers.get("X-Anahtar") or None
api = NinjaAPI(auth=admin, docs_url=None, openapi_url=None, urls_namespace="servis")
X = {"auth": script}

# --- signing in, the frame
@api.post("/oturum", auth=None)
def _1(request):
    if body(request).get("parola") != "dogru": raise HttpError(401, "Parola yanlış")
    return J({"ad": "yönetici"})
@api.delete("/oturum")
def _2(request): return none()
@api.post("/oturum/onay")
def _3(request):
    if body(request).get("kod") != "dogru": raise HttpError(401, "Kod yanlış")
    D["onay"] = today() + request.headers.get("X-Saat", ""); return J({"tamam": True})
@api.get("/ben")
def _4(request): return J({"ad": "yönetici", "rol": "sahip"})
@api.get("/nabiz", auth=None)
def _5(request): return J({"durum": "iyi"})
@api.get("/sayaclar")
def _6(request): return J({"yeni": sum(s["durum"] == "yeni" for s in D["siparisler"].values()), "bildirim": len(D["bildirimler"])})
@api.get("/canli")
def _7(request): return J(D["bildirimler"][-1:]) if D["bildirimler"] and rnd.random() < .2 else none()
@api.get("/bildirimler")
def _8(request): return J(D["bildirimler"])
@api.post("/bildirimler/hepsini-oku")
def _9(request): D["bildirimler"] = []; return J({"tamam": True})
@api.get("/sabitler/{ad}")
def _10(request, ad: str): return J({"iller": ["İstanbul", "Bursa", "İzmir"], "kargo-firmalari": ["aras", "yurtici", "ptt"], "engelli-kartlar": []}.get(ad, []))
@api.get("/ozellik/{ad}")
def _11(request, ad: str): return J({"ad": ad, "acik": True}) if ad in ("hediye-notu", "taksit") else J({"detail": "Bu pakette yok"}, 404)
@api.get("/duyuru")
def _12(request): return J({"metin": "Yarın kargo yok"}) if on("duyuru") else none()
@api.get("/panel/ozet")
def _13(request): return J({"ciro": 0, "adet": 0, "ortalama": 0.0, "seri": []})
@api.get("/panel/en-cok-satan")
def _14(request): n = {"gun": 3, "hafta": 5, "ay": 9}.get(request.GET.get("donem"), 3); return J([{"urun": u["ad"], "adet": (u["stok"] + len(D["siparisler"])) % 50} for u in list(D["urunler"].values())[:n]])

# --- orders
@api.get("/siparisler")
def _20(request):
    r = list(D["siparisler"].values())[::-1]
    if request.GET.get("durum"): r = [s for s in r if s["durum"] == request.GET["durum"]]
    if request.GET.get("tarih", "0") > "2030-03": r = []
    n = int(request.GET.get("sayfa", 1)); return J({"items": r[(n - 1) * 25:n * 25], "count": len(r)})
@api.post("/siparisler")
def _21(request):
    b = body(request)
    if not b.get("musteri"): return J({"detail": [{"type": "missing", "loc": ["body", "musteri"], "msg": "Field required"}]}, 422)
    s = order(D, "telefon"); s["musteri"] = b["musteri"]; return J(s, 201)
@api.post("/siparisler/toplu-etiket")
def _22(request): raise HttpError(501, "Henüz yapılmadı")
@api.post("/siparisler/toplu-durum")
def _23(request):
    for k in body(request)["idler"]:
        D["siparisler"][k]["durum"] = body(request)["durum"]
        if body(request)["durum"] == "kargoda": send(D, k)
    return J({"guncellenen": len(body(request)["idler"])})
@api.get("/siparisler/{sid}")
def _24(request, sid: UUID): return J(have(D["siparisler"], sid, "Sipariş yok"))
@api.patch("/siparisler/{sid}")
def _25(request, sid: UUID):
    s, b = have(D["siparisler"], sid, "Sipariş yok"), body(request)
    if s["durum"] in ("teslim", "iptal") and "durum" in b: raise HttpError(409, "Kapanmış sipariş")
    s.update({k: b[k] for k in ("durum", "hediye", "odendi") if k in b})
    if b.get("durum") == "kargoda": send(D, str(sid))
    return J({"tamam": True})
@api.get("/siparisler/{sid}/notlar")
def _26(request, sid: UUID): return J(D["notlar"].get(str(sid), []))
@api.post("/siparisler/{sid}/notlar")
def _27(request, sid: UUID): n = {"id": uid(), "metin": body(request)["metin"]}; D["notlar"].setdefault(str(sid), []).append(n); return J(n, 201)
@api.post("/siparisler/{sid}/notlar/geri-al")
def _29(request, sid: UUID):
    if D["silinen"]: D["notlar"].setdefault(str(sid), []).insert(*D["silinen"]); D["silinen"] = None
    return J({"tamam": True})
@api.delete("/siparisler/{sid}/notlar/{nid}")
def _28(request, sid: UUID, nid: UUID):
    l = D["notlar"].get(str(sid), []); x = [n for n in l if n["id"] == str(nid)]
    if not x: raise HttpError(404, "Not yok")
    D["silinen"] = (l.index(x[0]), x[0]); l.remove(x[0]); return none()
@api.get("/siparisler/{sid}/etiketler")
def _30(request, sid: UUID): return J([{"ad": "toptan"}] if int(str(sid)[:2], 16) % 5 == 0 else [])
@api.post("/siparisler/{sid}/etiketler")
def _31(request, sid: UUID): return J({"id": uid(), "ad": body(request)["ad"]}, 201)
@api.get("/siparisler/{sid}/kargo")
def _32(request, sid: UUID): return J(have(D["kargo"], sid, "Henüz kargolanmadı"))
@api.get("/siparisler/{sid}/risk")
def _33(request, sid: UUID):
    if on("risk"): return J({"detail": "Risk servisi yanıt vermiyor"}, 503)
    return J({"puan": int(str(sid)[:2], 16) % 9})
def payments(request, sid: UUID): return J(D["odemeler"].get(str(sid), []))
if version() == 1: api.get("/siparisler/{sid}/odemeler")(payments)
def track(request, sid: UUID): return J(have(D["kargo"], sid, "Henüz kargolanmadı"))
api.get("/kargo-takip/{sid}" if version() == 1 else "/gonderiler/{sid}")(track)
@api.post("/siparisler/{sid}/hatirlat")
def _34(request, sid: UUID): return J({"kuyrukta": True}, 202)
@api.put("/siparisler/{sid}/kilit")
def _35(request, sid: UUID): return none()
@api.delete("/siparisler/{sid}/kilit")
def _36(request, sid: UUID): return none()

# --- customers
@api.get("/musteriler")
def _40(request): s = request.GET.get("ara", "").lower(); r = [m for m in D["musteriler"].values() if s in m["ad"].lower()]; n = int(request.GET.get("sayfa", 1)); return J({"items": r[(n - 1) * 20:n * 20], "count": len(r)})
@api.get("/musteriler/{mid}")
def _41(request, mid: UUID): return J(have(D["musteriler"], mid, "Müşteri yok"))
@api.put("/musteriler/{mid}")
def _42(request, mid: UUID): m = have(D["musteriler"], mid); m.update(telefon=body(request)["telefon"], ad=body(request)["ad"]); return J(m)
@api.get("/musteriler/{mid}/siparisler")
def _43(request, mid: UUID): return J({"items": [], "count": 0})
@api.get("/musteriler/{mid}/iadeler")
def _44(request, mid: UUID): r = D["iadeler"].get(str(mid), []); return J({"items": r, "count": len(r)})
@api.get("/musteriler/{mid}/adresler")
def _45(request, mid: UUID): return J(D["adresler"].setdefault(str(mid), [{"id": uid(), "il": "Bursa", "acik": "Lale sokak " * (int(str(mid)[:1], 16) % 3 + 1)}]))
@api.post("/musteriler/{mid}/adresler")
def _46(request, mid: UUID): a = {"id": uid(), "il": "İzmir", "acik": body(request)["acik"]}; D["adresler"].setdefault(str(mid), []).append(a); return J(a, 201)
@api.delete("/musteriler/{mid}/adresler/{aid}")
def _47(request, mid: UUID, aid: UUID):
    l = D["adresler"].get(str(mid), [])
    if str(aid) not in [a["id"] for a in l]: raise HttpError(404, "Adres yok")
    D["adresler"][str(mid)] = [a for a in l if a["id"] != str(aid)]; return none()

# --- goods
@api.get("/urunler")
def _50(request): s = request.GET.get("ara", "").lower(); return J([u for u in D["urunler"].values() if s in u["ad"].lower()])
@api.post("/urunler/toplu-fiyat")
def _51(request):
    for u in D["urunler"].values(): u["fiyat"] = round(u["fiyat"] * (1 + body(request)["oran"] / 100))
    return J({"guncellenen": len(D["urunler"])})
@api.get("/urunler/{uid_}")
def _52(request, uid_: UUID): return J(have(D["urunler"], uid_, "Ürün yok"))
@api.patch("/urunler/{uid_}")
def _53(request, uid_: UUID): u, b = have(D["urunler"], uid_), body(request); u.update({k: b[k] for k in ("aktif", "fiyat") if k in b}); return J({"tamam": True})
@api.get("/urunler/{uid_}/stok-gecmisi")
def _54(request, uid_: UUID):
    u = have(D["urunler"], uid_)
    if list(D["urunler"]).index(str(uid_)) % 4 == 1: return HttpResponse("<!doctype html><html lang=en><title>Server Error (500)</title><h1>Server Error (500)</h1><p></p></html>", status=500)
    return J([{"gun": i, "stok": u["stok"]} for i in range(u["stok"] % 6)])
@api.post("/urunler/{uid_}/gorseller")
def _55(request, uid_: UUID): k = uid(); D["gorevler"][k] = [str(uid_), 0]; return J({"gorev": k}, 202)
@api.get("/gorevler/{gid}")
def _56(request, gid: UUID):
    g = have(D["gorevler"], gid, "Görev yok"); g[1] += 1
    if g[1] == 3: D["urunler"][g[0]]["gorsel"] = f"/medya/{str(gid)[:8]}.webp"
    return J({"durum": "bitti" if g[1] >= 3 else "suruyor"})
@api.get("/kategoriler")
def _57(request): return J(D["kategoriler"])
@api.post("/kategoriler/sirala")
def _58(request): D["kategoriler"] = D["kategoriler"][1:] + D["kategoriler"][:1]; return J({"tamam": True})
@api.patch("/kategoriler/{kid}")
def _59(request, kid: UUID): c = next(c for c in D["kategoriler"] if c["id"] == str(kid)); c["gizli"] = body(request)["gizli"]; return J(c)
@api.get("/kampanyalar")
def _60(request): return J(list(D["kampanyalar"].values()))
@api.patch("/kampanyalar/{kid}")
def _61(request, kid: UUID): c = dict(have(D["kampanyalar"], kid)); c.update(body(request)); return J(c)
@api.get("/kuponlar")
def _62(request): return J(list(D["kuponlar"].values()))
@api.post("/kuponlar")
def _63(request):
    b = body(request)
    if b["kod"] in [c["kod"] for c in D["kuponlar"].values()]: raise HttpError(409, "Bu kod var")
    k = uid(); D["kuponlar"][k] = {"id": k, "kod": b["kod"], "kalan": 10}; return J(D["kuponlar"][k], 201)
@api.delete("/kuponlar/{kid}")
def _64(request, kid: UUID): return none()
@api.get("/stok/sayimlar/")
def _65(request): return J(D["sayimlar"])
@api.post("/stok/sayimlar/")
def _66(request): D["sayimlar"].append({"id": uid(), "ad": body(request)["ad"], "fark": 0}); return J(D["sayimlar"][-1], 201)
@api.get("/stok/azalanlar/")
def _67(request): return J([u["ad"] for u in D["urunler"].values() if u["stok"] < int(request.GET.get("esik", 20))])

# --- returns, complaints, queues
@api.get("/iadeler")
def _70(request): d = request.GET.get("durum"); return J([i for i in D["acik_iade"].values() if not d or i["durum"] == d])
@api.get("/iadeler/{iid}")
def _71(request, iid: UUID): return J(have(D["acik_iade"], iid))
@api.post("/iadeler/{iid}/kabul")
def _72(request, iid: UUID):
    i = have(D["acik_iade"], iid)
    if i["durum"] != "bekliyor": raise HttpError(409, "Kapanmış")
    i["durum"] = "kabul edildi"; return J({"tamam": True})
@api.get("/sikayetler")
def _73(request): return J(D["sikayetler"])
@api.get("/bekleyen-odemeler")
def _74(request): return J(D["bekleyen"])
@api.post("/bekleyen-odemeler/{no}/onayla")
def _75(request, no: int): D["bekleyen"] = [b for b in D["bekleyen"] if b["siparis"] != no]; D["loglar"]["odeme"].append({"no": no, "olay": "onaylandı"}); return J({"tamam": True})
@api.get("/yazdirma-kuyrugu")
def _76(request): return J(D["kuyruk"])
@api.post("/yazdirma-kuyrugu")
def _77(request): D["kuyruk"].append({"siparis": body(request)["siparis"]}); return J({"sira": len(D["kuyruk"])}, 201)
@api.get("/terk-edilen-sepetler")
def _78(request): return J([])
@api.get("/teslimatlar")
def _79(request): t = request.GET.get("tarih", ""); return J([{"siparis": k} for k in list(D["kargo"])[-8:]] if t <= today() else [])

# --- settings, logs, reports
@api.get("/ayarlar/{ad}")
def _80(request, ad: str): return J(have(D["ayarlar"], ad))
@api.put("/ayarlar/{ad}")
def _81(request, ad: str):
    b = body(request)
    if ad == "magaza": D["ayarlar"][ad] = b
    return J(b)
@api.put("/taslaklar/{sid}")
def _82(request, sid: UUID): D["taslak"][str(sid)] = body(request); return none()
@api.get("/loglar/{ad}")
def _83(request, ad: str): n = int(request.GET.get("gun", 7)); return J(D["loglar"].get(ad, [])[-n * 6:])
@api.get("/raporlar/kar")
def _84(request): return HttpResponse("<!doctype html><html lang=en><title>Server Error (500)</title><h1>Server Error (500)</h1><p></p></html>", status=500)
@api.get("/raporlar/satis")
def _85(request):
    if on("gorunum"): raise HttpError(500, "Görünüm kilitli")
    return J([{"gun": i, "adet": (len(D["siparisler"]) * (i + 2)) % 130} for i in range({"hafta": 7, "ay": 30}.get(request.GET.get("aralik"), 1))])
@api.get("/raporlar/yillik")
def _86(request):
    if on("yavas"): time.sleep(1.4)
    return J({"yil": request.GET.get("yil"), "toplam": len(D["siparisler"]) * 211})
@api.get("/raporlar/siparisler.csv")
def _87(request): return HttpResponse("no;durum\n" + "".join(f"{s['no']};{s['durum']}\n" for s in D["siparisler"].values()), content_type="text/csv")
@api.get("/odeme/hesap-hareketleri")
def _88(request): raise HttpError(403, "Yetkiniz yok")
@api.get("/entegrasyon-anahtarlari")
def _89(request):
    if D.get("onay") != today() + request.headers.get("X-Saat", ""): raise HttpError(403, "Kimliğinizi yeniden doğrulayın")
    return J([{"ad": "stok", "son": "2030-02-01"}, {"ad": "kargo", "son": "2030-01-20"}])
@api.post("/ice-aktar")
def _90(request):
    n = request.body.count(b"\n")
    if request.GET.get("deneme"): return J({"satir": n, "hata": n % 3})
    for _ in range(2): order(D, "dosya")
    return J({"is": uid()}, 202)
@api.post("/siparisler/{sid}/eposta-onizle")
def _91(request, sid: UUID): return J({"html": "<p>" + body(request).get("metin", "") + "</p>"})

# --- scripts, the courier, the bank, customers
@api.get("/entegrasyon/degisen", **X)
def _100(request): l, D["degisen"] = D["degisen"], []; return J(l)
@api.put("/entegrasyon/stok/{sku}", **X)
def _101(request, sku: str): u = list(D["urunler"].values())[int(sku[3:]) % 12]; u["stok"] = body(request)["stok"]; return none()
@api.post("/entegrasyon/siparisler", **X)
def _102(request):
    s = order(D, "pazaryeri"); D["bildirimler"].append({"no": s["no"]}); D["degisen"].append(s["no"])
    if s["no"] % 9 == 0: D["bekleyen"] += [] if today() > "2030-02-09" else [{"siparis": s["no"], "tutar": 150}]
    if today() >= "2030-02-12" and s["no"] % 7 == 0: D["sikayetler"].append({"no": s["no"], "metin": "geç geldi"})
    if s["no"] % 6 == 0: k = uid(); D["acik_iade"][k] = {"id": k, "neden": "ezik", "durum": "bekliyor"}
    return J({"no": s["no"]}, 201)
@api.post("/entegrasyon/kargo/olay", **X)
def _103(request):
    for k in list(D["kargo"])[-6:]: D["kargo"][k]["asama"] = rnd.choice(["yolda", "dağıtımda", "şubede"])
    return J({"alindi": True})
@api.post("/entegrasyon/yazici/al", **X)
def _104(request): l, D["kuyruk"] = D["kuyruk"], []; return J(l)
@api.get("/entegrasyon/v0/siparisler", **X)
def _105(request): return J({"detail": "v0 kapandı"}, 410)
@api.post("/odeme/donus", auth=None)
def _106(request): return HttpResponseRedirect("/tesekkurler?no=" + str(D["seq"]))
@api.get("/takip/{kod}", auth=None)
def _107(request, kod: str): return J({"kod": kod, "asama": "yolda"}) if kod.startswith("LD") else J({"detail": "Bu kodu tanımıyoruz"}, 404)

urlpatterns = [path("servis/", api.urls)]
from django.core.handlers.wsgi import WSGIHandler
app = WSGIHandler()
