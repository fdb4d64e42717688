"""A charging network's backend: FastAPI, all in memory, in one file between two releases. What is missing is in truth.py."""
import os, pickle, random
from pathlib import Path
from uuid import UUID
from fastapi import Body, FastAPI, HTTPException, Request, Response, WebSocket
from fastapi.responses import JSONResponse
from pydantic import BaseModel

WORK = Path(os.environ["WORK"]); RELEASE = int(os.environ.get("RELEASE", "1")); FILE = WORK / "state.pickle"
rnd = random.Random(77)
def uid(): return str(UUID(int=rnd.getrandbits(128), version=4))
SEHIR = "İstanbul Ankara İzmir Bursa Antalya Konya Eskişehir".split()
YER = "Meydan Otogar Liman AVM Otel Park Terminal Hastane Sanayi Kampüs Marina Çarşı".split()
def yeni_istasyon(d, ad=None):
    d["n"] += 1; k = d["n"]
    d["istasyonlar"][k] = {"id": k, "ad": ad or f"{rnd.choice(SEHIR)} {rnd.choice(YER)}", "durum": rnd.choice(["aktif", "aktif", "aktif", "pasif"]), "yayinda": rnd.random() < .7, "bakim_modu": False, "adres": "Cd. No " + str(rnd.randint(1, 140)), "not": ""}
    d["bakimlar"][k] = []
    return k
def soket(d, k):
    s = f"S{k}-{len([x for x in d['soketler'].values() if x['istasyon'] == k]) + 1}"
    d["soketler"][s] = {"kod": s, "istasyon": k, "tip": rnd.choice(["Type2", "CCS", "CHAdeMO"]), "guc_kw": rnd.choice([22, 50, 120]), "kilit": "acik", "ariza": rnd.random() < .2}; d["olculen"][s] = []
def seed():
    d = {"n": 100, "istasyonlar": {}, "soketler": {}, "bakimlar": {}, "sorumlu": {}, "olculen": {}, "tarifeler": {}, "kuponlar": {}, "kampanyalar": {}, "hedefler": {}, "oturumlar": {}, "araclar": {}, "musteriler": {}, "notlar": {}, "engel": set(),
         "faturalar": {}, "kartlar": [], "talepler": {}, "duyurular": {}, "bildirimler": [], "isler": {}, "ihrac": {}, "olay": [], "giris": [], "hata": [], "enerji": 4100, "kullanicilar": [], "ayarlar": {"eposta": "destek@example.com.tr", "dil": "tr", "otomatik_fatura": True, "bosta_dakika": 15}}
    for _ in range(34):
        k = yeni_istasyon(d)
        for _ in range(rnd.randint(1, 4)): soket(d, k)
        if rnd.random() < .25: d["bakimlar"][k].append({"tarih": f"2033-02-{rnd.randint(10, 28)}", "is": "kontrol"})
        if rnd.random() < .7: d["sorumlu"][k] = {"ekip": rnd.choice(["Kuzey", "Güney", "Batı"]), "tel": "0212000" + str(rnd.randint(1000, 9999))}
    for i in range(9): d["n"] += 1; d["tarifeler"][d["n"]] = {"id": d["n"], "ad": rnd.choice(["Standart", "Gece", "Hızlı", "Filo", "Üye"]) + f" {i + 1}", "kwh": round(rnd.uniform(6, 13), 2), "bosta": 1.5, "aciklama": "Her gün geçerli"}
    for i in range(14): c = f"KPN{rnd.randint(1000, 9999)}"; d["kuponlar"][c] = {"kod": c, "oran": rnd.choice([5, 10, 20, 25]), "durum": "acik"}
    for i in range(6): d["n"] += 1; d["kampanyalar"][d["n"]] = {"id": d["n"], "ad": rnd.choice(["Bahar", "Bayram", "Üye", "Gece"]) + " kampanyası", "aktif": rnd.random() < .5}; d["hedefler"][d["n"]] = [] if rnd.random() < .5 else ["uye"]
    for i in range(46):
        d["n"] += 1; k = d["n"]; d["musteriler"][k] = {"id": k, "ad": rnd.choice("Arı Bulut Çınar Deniz Ekin Fidan Güneş Irmak".split()) + f" {k}", "puan": rnd.randint(0, 900)}; d["notlar"][k] = []
        if rnd.random() < .35: v = f"34ABC{rnd.randint(100, 999)}"; d["araclar"][v] = {"plaka": v, "musteri": k, "model": rnd.choice(["T10X", "Zoe", "Kona", "ID3"]), "filo": False}
    for i in range(30): faturala(d)
    d["kartlar"] = [{"no": f"{rnd.getrandbits(32):08X}", "musteri": rnd.choice(list(d["musteriler"]))} for _ in range(11)]
    for i in range(12): d["n"] += 1; d["talepler"][d["n"]] = {"id": d["n"], "konu": rnd.choice(["Kablo takıldı", "Fatura gelmedi", "Uygulama açılmıyor", "Soket arızalı"]), "durum": "acik", "atanan": None, "yanitlar": []}
    d["kullanicilar"] = [{"id": i + 1, "rol": r, "bildirim": i % 2 == 0} for i, r in enumerate("yonetici operasyon operasyon muhasebe destek destek".split())]
    return d
def faturala(d):
    d["n"] += 1; k = f"F2033{d['n']:05}"; d["faturalar"][k] = {"no": k, "tutar": round(rnd.uniform(40, 900), 2), "musteri": rnd.choice(list(d["musteriler"])), "durum": rnd.choice(["odendi", "odendi", "bekliyor"])}
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["n"])
def gun(): return int((WORK / "gun").read_text())
def tarih(): return f"2033-03-{4 + gun():02}"

app = FastAPI(docs_url=None, redoc_url=None)
@app.on_event("shutdown")
def _(): FILE.write_bytes(pickle.dumps(D))
app.openapi_url = None
@app.middleware("http")
async def kapi(q: Request, call_next):
    p, rol = q.url.path, q.cookies.get("oturum")
    if p.startswith("/api/v1") and p not in ("/api/v1/giris", "/api/v1/saglik") and not rol and not q.headers.get("x-api-key"):
        known = any(r.path_regex.match(p) for r in app.routes if hasattr(r, "path_regex"))
        if known: return JSONResponse({"detail": "Oturum gerekli"}, 401)
    return await call_next(q)
def yok(ne): raise HTTPException(404, f"{ne} bulunamadı")
def rol(q): return q.cookies.get("oturum", "")
def yalniz(q, *roller):
    if rol(q) not in roller: raise HTTPException(403, "Bu işlem için yetkiniz yok")
def kes(rows, q, n=20):
    s = int(q.query_params.get("sayfa", 1)); return {"veri": rows[(s - 1) * n:s * n], "toplam": len(rows), "sayfa": s}
def olay(m): D["olay"].append({"zaman": tarih(), "mesaj": m}); del D["olay"][:-60]
ok = {"ok": True}
bos = lambda: Response(status_code=204)
V = "/api/v1"

# --- frame
class Giris(BaseModel): kod: str; parola: str
@app.post(V + "/giris")
def _(b: Giris):
    if b.parola != "dogru": raise HTTPException(401, "Kullanıcı adı veya parola hatalı")
    D["giris"].append({"zaman": tarih(), "kim": b.kod}); del D["giris"][:-50]; return {"rol": b.kod, "ad": b.kod.title()}
@app.post(V + "/cikis")
def _(): return bos()
@app.get(V + "/ben")
def _(q: Request): return {"rol": rol(q), "dil": "tr"}
@app.get(V + "/menu")
def _(q: Request): return ["panolar", "istasyonlar", "oturumlar", "musteriler", "destek"] + (["faturalar", "raporlar"] if rol(q) in ("yonetici", "muhasebe") else []) + (["sistem", "admin"] if rol(q) in ("yonetici", "operasyon") else [])
@app.get(V + "/sabitler")
def _(): return {"soket_tipleri": ["Type2", "CCS", "CHAdeMO"], "durumlar": ["aktif", "pasif"], "para": "TRY"}
@app.get(V + "/surum")
def _(): return {"surum": f"3.{RELEASE}.0"}
@app.get(V + "/plan")
def _(): return {"plan": "Standart", "istasyon_siniri": 60}
@app.get(V + "/saglik")
def _(): return {"durum": "iyi"}
@app.get(V + "/bildirimler")
def _(): return D["bildirimler"][-4:]
@app.post(V + "/bildirimler/okundu")
def _(): D["bildirimler"].clear(); return bos()
@app.get(V + "/duyurular")
def _(): return list(D["duyurular"].values())
class Duyuru(BaseModel): metin: str
@app.post(V + "/duyurular", status_code=201)
def _(b: Duyuru): D["n"] += 1; D["duyurular"][D["n"]] = {"id": D["n"], "metin": b.metin}; return D["duyurular"][D["n"]]
@app.delete(V + "/duyurular/{k}")
def _(k: int): D["duyurular"].pop(k, None) or yok("Duyuru"); return bos()
@app.get(V + "/panolar/ozet")
def _():
    i = D["istasyonlar"].values(); return {"aktif": sum(x["durum"] == "aktif" for x in i), "pasif": sum(x["durum"] == "pasif" for x in i), "suren": sum(o["durum"] == "suruyor" for o in D["oturumlar"].values()), "kwh": D["enerji"], "bekleyen_talep": sum(t["durum"] == "acik" for t in D["talepler"].values())}

# --- stations
ist = lambda k: D["istasyonlar"].get(k) or yok("İstasyon")
@app.get(V + "/istasyonlar")
def _(q: Request, durum: str = "", ara: str = ""): return kes([x for x in list(D["istasyonlar"].values())[::-1] if (not durum or x["durum"] == durum) and ara.lower() in x["ad"].lower()], q)
class Yeni(BaseModel): ad: str; adres: str = ""
@app.post(V + "/istasyonlar", status_code=201)
def _(b: Yeni): k = yeni_istasyon(D, b.ad); olay(f"istasyon {k} eklendi"); return D["istasyonlar"][k]
@app.get(V + "/istasyonlar/{k}")
def _(k: int): return ist(k)
@app.patch(V + "/istasyonlar/{k}")
def _(k: int, b: dict = Body(...)): ist(k).update(b); olay(f"istasyon {k} değişti"); return ist(k)
@app.delete(V + "/istasyonlar/{k}")
def _(k: int):
    ist(k)
    if any(o["durum"] == "suruyor" and o["istasyon"] == k for o in D["oturumlar"].values()): raise HTTPException(409, "Süren oturum var")
    del D["istasyonlar"][k]; olay(f"istasyon {k} silindi"); return bos()
@app.get(V + "/istasyonlar/{k}/soketler")
def _(k: int): ist(k); return [s for s in D["soketler"].values() if s["istasyon"] == k]
@app.get(V + "/istasyonlar/{k}/bakimlar")
def _(k: int): ist(k); return D["bakimlar"][k]
@app.post(V + "/istasyonlar/{k}/bakimlar", status_code=201)
def _(k: int, b: dict = Body(...)): ist(k); D["bakimlar"][k].append(b); return b
@app.get(V + "/istasyonlar/{k}/sorumlu")
def _(k: int): ist(k); return D["sorumlu"].get(k) or yok("Sorumlu")
@app.put(V + "/istasyonlar/{k}/sorumlu")
def _(k: int, b: dict = Body(...)): ist(k); D["sorumlu"][k] = b; return b
@app.post(V + "/istasyonlar/{k}/yayin")
def _(k: int, b: dict = Body(...)): ist(k)["yayinda"] = b["acik"]; return ok
@app.post(V + "/istasyonlar/{k}/bakim-modu")
def _(k: int, b: dict = Body(...)): ist(k); return ok                                   # TODO: hat sürücüsüne bağlanacak
@app.post(V + "/istasyonlar/{k}/yeniden-baslat")
def _(k: int): ist(k); raise HTTPException(501, "Henüz desteklenmiyor")
@app.post(V + "/istasyonlar/{k}/ping")
def _(k: int): ist(k); return ok
if RELEASE == 1:
    @app.get(V + "/istasyonlar/{k}/anlik-guc")
    def _(k: int): ist(k); return {"kw": round(rnd.uniform(0, 120), 1), "dolu": rnd.randint(0, 4)}
# --- sockets
sok = lambda s: D["soketler"].get(s) or yok("Soket")
@app.get(V + "/soketler/{s}")
def _(s: str): return sok(s)
@app.patch(V + "/soketler/{s}")
def _(s: str, b: dict = Body(...)): sok(s).update(b); return sok(s)
@app.get(V + "/soketler/{s}/olculen")
def _(s: str): sok(s); return D["olculen"][s][-12:]
@app.get(V + "/soketler/{s}/ariza-gecmisi")
def _(s: str): sok(s); return []
@app.post(V + "/soketler/{s}/kilit-ac", status_code=202)
def _(s: str): sok(s)["kilit"] = "acik"; k = uid()[:8]; D["isler"][k] = 0; return {"is": k}
@app.get(V + "/isler/{k}")
def _(k: str):
    if k not in D["isler"]: yok("İş")
    D["isler"][k] += 1; return {"is": k, "durum": "bekliyor" if D["isler"][k] < 3 else "bitti"}
# --- tariffs, coupons, campaigns
@app.get(V + "/tarifeler")
def _(): return list(D["tarifeler"].values())
@app.post(V + "/tarifeler/hesapla")
def _(b: dict = Body(...)): return {"tutar": round(float(b["kwh"]) * 9.4, 2), "kdv": .2}
@app.post(V + "/tarifeler", status_code=201)
def _(b: dict = Body(...)): D["n"] += 1; D["tarifeler"][D["n"]] = {"id": D["n"], **b}; return D["tarifeler"][D["n"]]
@app.get(V + "/tarifeler/{k}")
def _(k: int): return D["tarifeler"].get(k) or yok("Tarife")
@app.put(V + "/tarifeler/{k}")
def _(k: int, b: dict = Body(...)): return {**(D["tarifeler"].get(k) or yok("Tarife")), **b}   # a copy is changed, nothing else
@app.get(V + "/kuponlar")
def _(durum: str = ""): return [x for x in list(D["kuponlar"].values())[::-1] if not durum or x["durum"] == durum]
@app.post(V + "/kuponlar", status_code=201)
def _(b: dict = Body(...)): D["kuponlar"][b["kod"]] = {"kod": b["kod"], "oran": b["oran"], "durum": "acik"}; return D["kuponlar"][b["kod"]]
@app.get(V + "/kuponlar/{c}")
def _(c: str): return D["kuponlar"].get(c) or yok("Kupon")
@app.delete(V + "/kuponlar/{c}")
def _(c: str): D["kuponlar"].get(c) or yok("Kupon"); return bos()
@app.get(V + "/kampanyalar")
def _(): return list(D["kampanyalar"].values())
@app.patch(V + "/kampanyalar/{k}")
def _(k: int, b: dict = Body(...)): x = D["kampanyalar"].get(k) or yok("Kampanya"); x.update(b); return x
@app.get(V + "/kampanyalar/{k}/hedefler")
def _(k: int): return D["hedefler"].get(k, [])
@app.put(V + "/kampanyalar/{k}/hedefler")
def _(k: int, b: list = Body(...)): D["hedefler"][k] = b; return b
# --- charging sessions, vehicles, customers
@app.get(V + "/oturumlar")
def _(q: Request, gun: str = "", durum: str = ""): return kes([o for o in list(D["oturumlar"].values())[::-1] if (not gun or o["gun"] == gun) and (not durum or o["durum"] == durum)], q)
@app.get(V + "/oturumlar/{k}")
def _(k: str): return D["oturumlar"].get(k) or yok("Oturum")
@app.post(V + "/oturumlar/{k}/durdur", status_code=202)
def _(k: str): (D["oturumlar"].get(k) or yok("Oturum"))["durum"] = "durduruldu"; return ok
ar = lambda v: D["araclar"].get(v) or yok("Araç")
@app.get(V + "/araclar")
def _(q: Request, filo: str = ""): return kes([a for a in list(D["araclar"].values())[::-1] if not filo or a["filo"]], q)
@app.post(V + "/araclar", status_code=201)
def _(b: dict = Body(...)): D["araclar"][b["plaka"]] = {"plaka": b["plaka"], "musteri": b["musteri"], "model": b["model"], "filo": False}; return D["araclar"][b["plaka"]]
@app.get(V + "/araclar/{v}")
def _(v: str): return ar(v)
@app.patch(V + "/araclar/{v}")
def _(v: str, b: dict = Body(...)): ar(v).update(b); return ar(v)
@app.delete(V + "/araclar/{v}")
def _(v: str): ar(v); del D["araclar"][v]; return bos()
mu = lambda k: D["musteriler"].get(k) or yok("Müşteri")
@app.get(V + "/musteriler")
def _(q: Request, ara: str = ""): return kes([m for m in list(D["musteriler"].values())[::-1] if ara.lower() in m["ad"].lower()], q)
@app.get(V + "/musteriler/{k}")
def _(k: int): return {**mu(k), "engelli": k in D["engel"]}
@app.get(V + "/musteriler/{k}/araclar")
def _(k: int): mu(k); return [a for a in D["araclar"].values() if a["musteri"] == k]
@app.get(V + "/musteriler/{k}/notlar")
def _(k: int): mu(k); return D["notlar"][k]
@app.post(V + "/musteriler/{k}/notlar", status_code=201)
def _(k: int, b: dict = Body(...)): mu(k); D["notlar"][k].append(b); return b
@app.put(V + "/musteriler/{k}/engel")
def _(k: int): mu(k); D["engel"].add(k); return bos()
@app.delete(V + "/musteriler/{k}/engel")
def _(k: int): mu(k); D["engel"].discard(k); return bos()
# --- invoices, cards, roaming, support, reports
@app.get(V + "/faturalar")
def _(q: Request, durum: str = ""): return kes([f for f in list(D["faturalar"].values())[::-1] if not durum or f["durum"] == durum], q)
fa = lambda k: D["faturalar"].get(k) or yok("Fatura")
@app.get(V + "/faturalar/{k}")
def _(k: str): return fa(k)
@app.post(V + "/faturalar/{k}/gonder", status_code=202)
def _(k: str): fa(k); return ok
@app.post(V + "/faturalar/{k}/iade")
def _(k: str, q: Request): fa(k); yalniz(q, "finans")                                   # nobody has this role
@app.get(V + "/rfid-kartlar/")
def _(): return D["kartlar"]
@app.post(V + "/rfid-kartlar/", status_code=201)
def _(b: dict = Body(...)): D["kartlar"].append(b); return b
@app.get(V + "/roaming/ortaklar")
def _(q: Request): yalniz(q, "yonetici"); return [{"ad": "Avrupa Şarj", "aktif": True}, {"ad": "Balkan EV", "aktif": False}]
@app.get(V + "/analitik/tahmin")
def _(): raise HTTPException(402, "Kurumsal pakete özeldir")
@app.get(V + "/destek/istatistik")
def _(): return {"acik": sum(t["durum"] == "acik" for t in D["talepler"].values()), "ort_dakika": 0 / (RELEASE - 1) + len(D["talepler"])}
@app.get(V + "/destek/talepler")
def _(durum: str = ""): return [{k: v for k, v in t.items() if k != "yanitlar"} for t in list(D["talepler"].values())[::-1][:25] if not durum or t["durum"] == durum]
ta = lambda k: D["talepler"].get(k) or yok("Talep")
@app.get(V + "/destek/talepler/{k}")
def _(k: int): return ta(k)
@app.post(V + "/destek/talepler/{k}/yanitlar", status_code=201)
def _(k: int, b: dict = Body(...)): t = ta(k); t["yanitlar"].append(b); t["durum"] = "yanitlandi"; return b
@app.post(V + "/destek/talepler/{k}/ata")
def _(k: int, b: dict = Body(...)): ta(k)["atanan"] = b["kim"]; return ok
@app.get(V + "/konum-oneri")
def _(q: Request, m: str = ""):
    if (WORK / "hizli").exists(): raise HTTPException(429, "Çok fazla istek", {"Retry-After": "20"})
    return [{"ad": x["ad"], "id": x["id"]} for x in D["istasyonlar"].values() if m and x["ad"].lower().startswith(m.lower())][:5]
@app.get(V + "/raporlar/enerji")
def _(ay: str = "", bolge: str = ""): return [] if ay > "2033-03" else {"ay": ay, "kwh": D["enerji"] + (0 if ay == "2033-03" else 90000), "oturum": len(D["oturumlar"]), "gunler": [gun() * 3] * (4 + gun() if ay == "2033-03" else 28)}
@app.get(V + "/raporlar/ariza")
def _(ay: str = "", bolge: str = ""): return [s["kod"] for s in D["soketler"].values() if s["ariza"] and (D["istasyonlar"].get(s["istasyon"]) or {"ad": ""})["ad"].startswith(bolge)]
@app.get(V + "/raporlar/doluluk")
def _(ay: str = "", bolge: str = ""): return {"oran": D["doluluk"][ay]}                # a key that was never there
@app.get(V + "/raporlar/karbon")
def _(ay: str = "", bolge: str = ""): return {"co2_kg": 0, "agac": 0, "metodoloji": "taslak"}
@app.post(V + "/disa-aktar", status_code=202)
def _(): k = uid(); D["ihrac"][k] = 0; return {"id": k}
@app.get(V + "/disa-aktar/{k}")
def _(k: str):
    if k not in D["ihrac"]: yok("Dışa aktarım")
    D["ihrac"][k] += 1; return {"id": k, "durum": "hazirlaniyor" if D["ihrac"][k] < 2 else "hazir"}
@app.get(V + "/disa-aktar/{k}/dosya")
def _(k: str): return Response("no;tutar\n" + "\n".join(f"{f['no']};{f['tutar']}" for f in D["faturalar"].values()), media_type="text/csv")
# --- admin, system
@app.get(V + "/admin/kullanicilar")
def _(): return D["kullanicilar"]
@app.patch(V + "/admin/kullanicilar/{k}")
def _(k: int, q: Request, b: dict = Body(...)): yalniz(q, "yonetici"); D["kullanicilar"][k - 1].update(b); return D["kullanicilar"][k - 1]
@app.get(V + "/ayarlar")
def _(): return D["ayarlar"]
@app.put(V + "/ayarlar")
def _(b: dict = Body(...)): D["ayarlar"] = b; return ok
@app.get(V + "/sistem/loglar/olaylar")
def _(): return D["olay"][-30:]
@app.get(V + "/sistem/loglar/giris")
def _(): return D["giris"][-30:]
@app.get(V + "/sistem/loglar/hata")
def _(): return D["hata"]
@app.get(V + "/sistem/loglar/{tur}")
def _(tur: str):
    if tur not in ("cron", "dagitim", "kuyruk", "onbellek"): yok("Kategori")
    return []
@app.get(V + "/ozellik-bayraklari/")
def _(): return []
@app.post(V + "/ozellik-bayraklari/")
def _(): return ok
@app.post(V + "/ozellik-bayraklari/{ad}/toggle")
def _(ad: str): return ok
@app.websocket(V + "/ws/canli")
async def _(w: WebSocket): await w.accept(); await w.send_json({"merhaba": 1}); await w.close()
# --- stations, payments, apps
@app.post("/ocpp/heartbeat")
def _(): return {"durum": "kabul"}
@app.post("/ocpp/meter")
def _(b: dict = Body(...)):
    s = rnd.choice(list(D["soketler"])); D["enerji"] += 7; D["olculen"][s].append({"t": tarih(), "kw": round(rnd.uniform(3, 110), 1)})
    if b.get("son"):
        acik = [o for o in D["oturumlar"].values() if o["durum"] == "suruyor"]
        if len(acik) > 3: acik[0]["durum"] = "bitti"; acik[0]["kwh"] = rnd.randint(6, 70); faturala(D)
        k = uid(); D["oturumlar"][k] = {"id": k, "istasyon": D["soketler"][s]["istasyon"], "soket": s, "gun": tarih(), "durum": "suruyor"}
    if rnd.random() < .04: D["bildirimler"].append({"m": f"{s} meşgul"})
    if gun() >= 4 and rnd.random() < .05: D["hata"].append({"zaman": tarih(), "mesaj": f"{s}: zaman aşımı"})
    return {"durum": "kabul"}
@app.get("/ocpp/yapilandirma/{k}")
def _(k: int): return {"aralik": 1800, "dil": "tr"}
@app.post("/kanca/odeme")
def _(): return ok
@app.get("/mobil/v1/istasyonlar")
def _(): return JSONResponse({"detail": "Uygulamayı güncelleyin"}, 410)
@app.get("/mobil/v2/istasyonlar")
def _(): return [{"id": x["id"], "ad": x["ad"]} for x in D["istasyonlar"].values() if x["yayinda"]]
@app.post("/mobil/v2/oturumlar", status_code=201)
def _():
    D["n"] += 1
    if rnd.random() < .12: D["talepler"][D["n"]] = {"id": D["n"], "konu": rnd.choice(["Kablo takıldı", "Fatura gelmedi"]), "durum": "acik", "atanan": None, "yanitlar": []}
    return {"id": uid()}
