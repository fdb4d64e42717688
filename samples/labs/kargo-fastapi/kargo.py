"""A parcel service: FastAPI, everything in memory and in one file. Honest in most places."""
import asyncio, json, os, random
from pathlib import Path
from fastapi import Depends, FastAPI, HTTPException, Request, Response, WebSocket
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel
WORK = Path(os.environ["WORK"]); STATE = WORK / "durum.json"; YENI = os.environ.get("SURUM") == "2"
R = random.Random(59)
def kip(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
ILLER = "Adana Ankara Antalya Bursa Denizli Edirne Erzurum İstanbul İzmir Kayseri Konya Samsun Trabzon Van".split()
ADLAR = "Eczane Fırın Kırtasiye Terzi Matbaa Market Çiçekçi Tamirci Kitabevi Manav".split()
SUBELER = ["kadikoy", "bornova", "cankaya", "nilufer", "selcuklu"]
def sozluk(l): return {str(x["id"]): x for x in l}
def ekim():
    g = {f"KG-{48000 + i}": {"id": f"KG-{48000 + i}", "alici": R.choice(ADLAR), "il": R.choice(ILLER), "durum": R.choice(["hazirlaniyor", "yolda", "dagitimda", "teslim"]), "desi": R.randint(1, 90), "aciklama": "a" * R.choice([0, 0, R.randint(3, 70)]), "iptal": False} for i in range(170)}
    k = list(g); ku = [f"k{i}" for i in range(1, 17)]
    return {"n": 0, "seq": 900, "gonderiler": g, "hareketler": {x: [{"yer": R.choice(ILLER), "ne": "okutuldu"} for _ in range(R.randint(1, 6))] for x in k}, "notlar": {x: [{"metin": "n" * R.randint(5, 50)}] for x in k[::4]}, "evraklar": {x: [{"id": 1, "ad": "irsaliye.pdf"}] for x in k[::6]}, "hasar": {x: {"ne": "ezik", "tutar": R.randint(50, 900)} for x in k[::3]},
        "kuryeler": {x: {"id": x, "ad": R.choice(ADLAR), "aktif": R.random() < .7, "bildirim": R.random() < .5, "arac": R.choice(["motosiklet", "kamyonet", "bisiklet"])} for x in ku}, "zimmet": {x: R.sample(k, R.choice([0, 0, 1, 3, 5])) for x in ku},
        "subeler": {x: {"id": x, "il": R.choice(ILLER), "acik": R.random() < .7, "gece_vardiyasi": R.random() < .4, "kapasite": R.randint(200, 5000)} for x in SUBELER}, "ozellikler": {x: R.random() < .5 for x in ("otomatik-rota", "sms-onay", "kapida-kart", "esnek-teslimat", "imza-zorunlu")},
        "musteriler": {str(70 + i): {"id": 70 + i, "unvan": R.choice(ADLAR) + R.choice([" Tekstil", " Gıda A.Ş.", " Ticaret"]), "vergi_no": str(R.randint(10**9, 10**10 - 1)), "telefon": "0" + str(R.randint(2 * 10**9, 5 * 10**9)), "adres": {"satir": "s" * R.randint(10, 50), "il": R.choice(ILLER)}} for i in range(52)}, "fiyat": {str(70 + i): [{"desi": 5, "ucret": 90}] for i in range(0, 52, 5)},
        "iadeler": sozluk([{"id": 300 + i, "gonderi": R.choice(k), "neden": R.choice(["adres yok", "alıcı reddetti", "hasarlı"]), "durum": "bekliyor", "bekle": 0} for i in range(34)]), "iade_notlari": {str(300 + i): [{"metin": "i" * R.randint(5, 60)} for _ in range(R.choice([0, 0, 1, 2]))] for i in range(34)},
        "rotalar": sozluk([{"id": 500 + i, "gun": f"2029-01-{8 + i % 12:02}", "kurye": R.choice(ku), "km": R.randint(9, 240)} for i in range(60)]), "duraklar": {str(500 + i): [{"id": 10 * i + j, "gonderi": R.choice(k)} for j in range(R.randint(1, 5))] for i in range(60)},
        "araclar": {f"34{R.choice('ABCDE')}{R.choice('KLMN')}{100 + i}": {} for i in range(14)}, "vardiyalar": {"2": {"pzt": "08-16", "sal": "08-16", "car": "16-24", "not": ""}, "3": {"pzt": "16-24", "sal": "16-24", "car": "08-16", "not": ""}},
        "duyurular": sozluk([{"id": 40 + i, "baslik": R.choice(["Yeni araçlar", "Kış lastiği", "Mesai saatleri"])} for i in range(5)]), "okunan": {}, "faturalar": sozluk([{"id": 2000 + i, "musteri": 70 + i % 50, "tutar": R.randint(40, 90000), "durum": R.choice(["acik", "odendi"])} for i in range(90)]),
        "policeler": [{"no": f"P{R.randint(1000, 99999)}", "sube": R.choice(SUBELER), "tutar": R.randint(1000, 90000)} for _ in range(23)], "mesajlar": [{"metin": "m" * R.randint(4, 60)} for _ in range(9)], "isler": {}, "kullanicilar": {f"u{i}": r for i, r in enumerate(["yonetici", "operator", "operator", "operator", "muhasebe", "sube"])}, "tercih": {"tema": "acik", "dil": "tr"}, "taranan": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else ekim()
for p, a in D["araclar"].items():
    if not a: a.update(plaka=p, km=R.randint(900, 99999))
R.seed(D["n"] + 5)
def yeni_id(): D["seq"] += 1; return D["seq"]
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
def hata(kod, metin): raise HTTPException(kod, metin)
@app.middleware("http")
async def kapi(q: Request, sonraki):
    p = q.url.path
    if kip("bakim") and p != "/api/saglik": return JSONResponse({"detail": "Planlı bakım"}, 503, {"Retry-After": "600"})
    acik = p in ("/api/oturum", "/api/saglik", "/api/surum") or p.startswith("/api/takip/") or q.headers.get("x-terminal")
    if p.startswith("/api/") and not acik and not q.headers.get("authorization"): return JSONResponse({"detail": "Oturum gerekli"}, 401)
    if kip("sinir") and not acik: return JSONResponse({"detail": "Çok fazla istek"}, 429)
    r = await sonraki(q)
    if q.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: D["n"] += 1; STATE.write_text(json.dumps(D))
    return r
def rol(q): return q.headers.get("authorization", "")[7:].split("-")[0]
def izin(q, *roller):
    if rol(q) not in roller: hata(403, "Yetkiniz yok")
def bul(ce, k, metin):
    x = D[ce].get(str(k))
    if x is None: hata(404, metin)
    return x
def sayfa(l, no=1, n=12): return {"toplam": len(l), "kayitlar": l[(no - 1) * n:no * n]}
def bos(): return Response(status_code=204)
TAMAM = {"tamam": True}
class Oturum(BaseModel): kim: str; sifre: str
class Gonderi(BaseModel): alici: str; il: str; desi: int = 1; aciklama: str = ""
class Acik(BaseModel): acik: bool
class Metin(BaseModel): metin: str
class Adres(BaseModel): satir: str; il: str
@app.post("/api/oturum")
def oturum(b: Oturum): return {"belirtec": b.kim} if b.sifre == "ok" else hata(401, "Şifre yanlış")
@app.delete("/api/oturum")
def cikis(): return bos()
@app.get("/api/ben")
def ben(q: Request): return {"rol": rol(q), **D["tercih"]}
@app.put("/api/tercihler")
def tercihler(b: dict): D["tercih"].update(b); return bos()
@app.get("/api/iller")
def iller(): return ILLER
@app.get("/api/sabitler/{ad}")
def sabitler(ad: str): return {"durumlar": ["hazirlaniyor", "yolda", "dagitimda", "teslim"], "para-birimleri": ["TRY"], "yasakli-maddeler": []}.get(ad) if ad in ("durumlar", "para-birimleri", "yasakli-maddeler") else hata(404, "Sabit yok")
@app.get("/api/ozellikler")
def ozellikler(): return D["ozellikler"]
@app.post("/api/ozellikler/{ad}/degistir")
def ozellik(q: Request, ad: str, b: Acik): izin(q, "yonetici", "sube"); bul("ozellikler", ad, "Özellik yok"); D["ozellikler"][ad] = b.acik; return {"ad": ad, "acik": b.acik}
@app.get("/api/uyarilar")
def uyarilar(): return [{"metin": "Bolu geçidi kapalı"}] if kip("uyari") else []
@app.get("/api/hava-uyarilari")
def hava(): return []                                                # it was fine weather
@app.get("/api/akis")
async def akis():
    async def olaylar():
        for i in range(2 + D["n"] % 5): yield f"event: durum\ndata: {{\"n\":{D['n']}}}\n\n"; await asyncio.sleep(.1)
    return StreamingResponse(olaylar(), media_type="text/event-stream")
@app.get("/api/mesajlar/bekle")
async def bekle(son: int = 0):
    await asyncio.sleep(.12 if D["n"] % 4 else .05)
    return bos() if D["n"] % 4 else {"yeni": len(D["mesajlar"])}
@app.get("/api/mesajlar")
def mesajlar(): return D["mesajlar"][-12:]
@app.post("/api/mesajlar", status_code=201)
def mesaj(b: Metin): D["mesajlar"].append({"metin": b.metin}); return TAMAM
@app.websocket("/ws/konum")
async def konum_ws(w: WebSocket):
    await w.accept()
    for i in range(2 + D["n"] % 4): await w.send_text(json.dumps({"x": i, "y": D["n"] % 100})); await asyncio.sleep(.08)
    await w.close()
def gon(k):
    x = bul("gonderiler", k, "Gönderi bulunamadı")
    if x["iptal"]: hata(410, "Gönderi iptal edildi")
    return x
@app.get("/api/gonderiler")
def gonderiler(ara: str = "", durum: str = "", sayfa_no: int = 1): return sayfa([{c: d for c, d in x.items() if c not in ("aciklama", "iptal")} for x in reversed(D["gonderiler"].values()) if not x["iptal"] and ara.lower() in (x["id"] + x["alici"]).lower() and (not durum or x["durum"] == durum)], sayfa_no)
@app.post("/api/gonderiler", status_code=201)
def gonderi_yeni(b: Gonderi): i = f"KG-{48000 + len(D['gonderiler'])}"; D["gonderiler"][i] = {"id": i, **b.model_dump(), "durum": "hazirlaniyor", "iptal": False}; return {"id": i}
@app.post("/api/gonderiler/toplu-ata")
def toplu(b: dict): D["zimmet"].setdefault(b["kurye"], []).extend(b["idler"]); return {"atanan": len(b["idler"])}
@app.get("/api/gonderiler/{k}")
def gonderi(k: str): return {c: d for c, d in gon(k).items() if c != "iptal"}
@app.put("/api/gonderiler/{k}")
def gonderi_put(k: str, b: Gonderi): x = gon(k); x.update(b.model_dump()); return {"id": k, "kaydedildi": True}
@app.patch("/api/gonderiler/{k}/durum")
def gonderi_durum(k: str, b: dict): x = gon(k); x["durum"] = b["durum"]; D["hareketler"].setdefault(k, []).append({"yer": x["il"], "ne": b["durum"]}); return TAMAM
@app.delete("/api/gonderiler/{k}")
def gonderi_sil(k: str): gon(k)["iptal"] = True; return bos()
@app.get("/api/gonderiler/{k}/hareketler")
def hareketler(k: str): gon(k); return sayfa(D["hareketler"].get(k, [])[::-1])
@app.get("/api/gonderiler/{k}/notlar")
def notlar(k: str): gon(k); return sayfa(D["notlar"].get(k, []))
@app.post("/api/gonderiler/{k}/notlar", status_code=201)
def not_yeni(k: str, b: Metin): gon(k); D["notlar"].setdefault(k, []).append({"metin": b.metin}); return {"id": yeni_id()}
@app.get("/api/gonderiler/{k}/evraklar")
def evraklar(k: str): gon(k); return sayfa(D["evraklar"].get(k, []))
@app.post("/api/gonderiler/{k}/evraklar", status_code=201)
async def evrak_yeni(q: Request, k: str): gon(k); i = yeni_id(); D["evraklar"].setdefault(k, []).append({"id": i, "ad": f"evrak-{i}.pdf", "bayt": len(await q.body())}); return {"id": i}
@app.get("/api/gonderiler/{k}/hasar")
def hasar(k: str): gon(k); return bul("hasar", k, "Hasar kaydı yok")
@app.get("/api/gonderiler/{k}/maliyet")
def maliyet(k: str): x = gon(k); return {"navlun": x["desi"] * 7, "yakit": x["desi"] // 3}
@app.get("/api/gonderiler/{k}/etiket")
def etiket(k: str): gon(k); return Response(b"%PDF" + random.Random(k).randbytes(600 + len(k) * 37 + int(k[3:]) % 700), media_type="application/pdf")
@app.post("/api/etiketler/onizleme")
def onizleme(b: Metin): return {"svg": "<svg>" + "e" * len(b.metin) * 4 + "</svg>"}
@app.post("/api/barkod/ara")
def barkod(b: dict): return [{"id": k} for k in D["gonderiler"] if k.endswith(b["kod"])][:9]
@app.get("/api/kuryeler")
def kuryeler(): return [{"id": x["id"], "ad": x["ad"], "aktif": x["aktif"]} for x in D["kuryeler"].values()]
@app.get("/api/kuryeler/{k}")
def kurye(k: str): return bul("kuryeler", k, "Kurye yok")
@app.patch("/api/kuryeler/{k}/aktif")
def kurye_aktif(k: str, b: dict): bul("kuryeler", k, "Kurye yok")["aktif"] = b["aktif"]; return TAMAM
@app.patch("/api/kuryeler/{k}/bildirim")
def kurye_bildirim(k: str, b: dict): dict(bul("kuryeler", k, "Kurye yok"))["bildirim"] = b["bildirim"]; return TAMAM      # a copy is changed
@app.get("/api/kuryeler/{k}/zimmet")
def zimmet(k: str): bul("kuryeler", k, "Kurye yok"); return sayfa(D["zimmet"].get(k, [])[::-1], 1, 40)
@app.get("/api/kuryeler/{k}/konum")
def kurye_konum(k: str): bul("kuryeler", k, "Kurye yok"); return {"x": D["n"] % 90, "y": 41} if (int(k[1:]) + D["n"] // 7) % 3 == 0 else bos()
@app.get("/api/subeler")
def subeler(): return list(D["subeler"].values())
@app.get("/api/subeler/{k}")
def sube(k: str): return bul("subeler", k, "Şube yok")
@app.post("/api/subeler/{k}/durum-degistir")
def sube_durum(k: str, b: Acik): bul("subeler", k, "Şube yok")["acik"] = b.acik; return {"sube": k, "acik": b.acik}
@app.post("/api/subeler/{k}/gece-vardiyasi")
def sube_gece(k: str, b: Acik): bul("subeler", k, "Şube yok"); return {"sube": k, "acik": b.acik}                        # the column came with a migration that never ran
@app.get("/api/musteriler")
def musteriler(ara: str = "", sayfa_no: int = 1): return sayfa([{"id": x["id"], "unvan": x["unvan"]} for x in reversed(D["musteriler"].values()) if ara.lower() in x["unvan"].lower()], sayfa_no)
@app.post("/api/musteriler", status_code=201)
def musteri_yeni(b: dict):
    if not b.get("vergi_no"): hata(422, "Vergi numarası gerekli")
    if any(x["vergi_no"] == b["vergi_no"] for x in D["musteriler"].values()): hata(409, "Bu vergi numarası kayıtlı")
    i = yeni_id(); D["musteriler"][str(i)] = {"id": i, "unvan": b["unvan"], "vergi_no": b["vergi_no"], "telefon": "", "adres": {"satir": "", "il": ""}}; return {"id": i}
@app.get("/api/musteriler/{k}")
def musteri(k: int): return bul("musteriler", k, "Müşteri yok")
@app.put("/api/musteriler/{k}")
def musteri_put(k: int, b: dict): x = bul("musteriler", k, "Müşteri yok"); x.update({c: b[c] for c in ("unvan", "telefon") if c in b}); return x
@app.put("/api/musteriler/{k}/adres")
def musteri_adres(k: int, b: Adres): bul("musteriler", k, "Müşteri yok"); return b.model_dump()
@app.get("/api/musteriler/{k}/fiyat-listesi")
def fiyat(k: int): return sayfa(D["fiyat"].get(str(k), []))
@app.get("/api/iadeler")
def iadeler(sayfa_no: int = 1, durum: str = ""): return sayfa([{"id": x["id"], "gonderi": x["gonderi"], "durum": x["durum"]} for x in reversed(D["iadeler"].values()) if not durum or x["durum"] == durum], sayfa_no, 20)
@app.post("/api/iadeler", status_code=201)
def iade_yeni(b: dict): i = yeni_id(); D["iadeler"][str(i)] = {"id": i, "gonderi": b["gonderi"], "neden": b["neden"], "durum": "bekliyor", "bekle": 0}; D["iade_notlari"][str(i)] = []; return {"id": i}
@app.get("/api/iadeler/{k}")
def iade(k: int):
    x = bul("iadeler", k, "İade yok")
    if x["bekle"] > 0:
        x["bekle"] -= 1
        if x["bekle"] == 0: x["durum"] = "onaylandı"
    return {c: d for c, d in x.items() if c != "bekle"}
@app.post("/api/iadeler/{k}/onayla", status_code=202)
def iade_onay(k: int): x = bul("iadeler", k, "İade yok"); x["bekle"], x["durum"] = 3, "bekliyor"; return {"kuyruk": True}
@app.get("/api/iadeler/{k}/notlar")
def iade_notlari(k: int): bul("iadeler", k, "İade yok"); return sayfa(D["iade_notlari"][str(k)])
@app.post("/api/iadeler/{k}/notlar", status_code=201)
def iade_notu(k: int, b: Metin): bul("iadeler", k, "İade yok"); return {"id": yeni_id(), "metin": b.metin}                  # the session is never committed
@app.get("/api/rotalar")
def rotalar(gun: str = "2029-01-08"): return sayfa([x for x in D["rotalar"].values() if x["gun"] == gun])
@app.get("/api/rotalar/{k}")
def rota(k: int): return bul("rotalar", k, "Rota yok")
@app.get("/api/rotalar/{k}/duraklar")
def duraklar(k: int): bul("rotalar", k, "Rota yok"); return D["duraklar"][str(k)]
@app.post("/api/rotalar/{k}/duraklar", status_code=201)
def durak_yeni(k: int, b: dict): i = yeni_id(); D["duraklar"][str(k)].append({"id": i, "gonderi": b["gonderi"]}); return {"id": i}
@app.delete("/api/rotalar/{k}/duraklar/{d}")
def durak_sil(k: int, d: int): bul("rotalar", k, "Rota yok"); return bos()                                                   # deletes from the draft of the route, which nobody reads
@app.post("/api/rotalar/{k}/iyilestir", status_code=202)
def iyilestir(k: int): i = yeni_id(); D["isler"][str(i)] = 0; return {"is": i}
@app.get("/api/isler/{k}")
def isler(k: int): bul("isler", k, "İş yok"); D["isler"][str(k)] += 1; return {"durum": "suruyor"} if D["isler"][str(k)] < 3 else {"durum": "bitti", "km": D["n"] * 7 % 300}
@app.get("/api/araclar")
def araclar(): return list(D["araclar"].values())
@app.post("/api/araclar", status_code=201)
def arac_yeni(b: dict):
    if len(b["plaka"]) < 6: hata(422, "Plaka geçersiz")
    D["araclar"][b["plaka"]] = {"plaka": b["plaka"], "km": 0}; return {"plaka": b["plaka"]}
@app.get("/api/araclar/{k}")
def arac(k: str): return bul("araclar", k, "Araç yok")
@app.patch("/api/araclar/{k}")
def arac_patch(k: str, b: dict): bul("araclar", k, "Araç yok")["km"] = b["km"]; return TAMAM
@app.delete("/api/araclar/{k}")
def arac_sil(k: str): bul("araclar", k, "Araç yok"); del D["araclar"][k]; return bos()
@app.get("/api/vardiyalar")
def vardiyalar(hafta: str = "2"): return D["vardiyalar"].get(hafta, {})
@app.put("/api/vardiyalar")
def vardiya_put(b: dict, hafta: str = "2"): D["vardiyalar"].setdefault(hafta, {}).update(b); return TAMAM
@app.get("/api/duyurular")
def duyurular(): return list(D["duyurular"].values())
@app.post("/api/duyurular", status_code=201)
def duyuru(b: dict): i = yeni_id(); D["duyurular"][str(i)] = {"id": i, "baslik": b["baslik"]}; return {"id": i}
@app.delete("/api/duyurular/{k}")
def duyuru_sil(k: int): bul("duyurular", k, "Duyuru yok"); del D["duyurular"][str(k)]; return bos()
@app.post("/api/duyurular/{k}/okundu")
def okundu(k: int): D["okunan"][str(k)] = True; return bos()
@app.get("/api/faturalar")
def faturalar(q: Request, durum: str = "", sayfa_no: int = 1): izin(q, "yonetici", "muhasebe", "sube"); return sayfa([x for x in reversed(D["faturalar"].values()) if not durum or x["durum"] == durum], sayfa_no)
@app.get("/api/faturalar/{k}")
def fatura(k: int): return bul("faturalar", k, "Fatura yok")
@app.get("/api/faturalar/{k}/pdf")
def fatura_pdf(k: int): return Response(b"%PDF" + b"x" * (700 + bul("faturalar", k, "Fatura yok")["tutar"] % 3000), media_type="application/pdf")
@app.post("/api/faturalar/{k}/e-arsiv")
def e_arsiv(k: int): bul("faturalar", k, "Fatura yok"); hata(501, "e-Arşiv entegrasyonu henüz yok")
@app.post("/api/faturalar/{k}/eposta", status_code=202)
def eposta(k: int): return {"kuyruk": True}
@app.post("/api/faturalar/{k}/iptal")
def fatura_iptal(k: int):
    x = bul("faturalar", k, "Fatura yok")
    if x["durum"] == "iptal edildi": hata(409, "Zaten iptal")
    x["durum"] = "iptal edildi"; return TAMAM
for ad in ("beyannameler", "vergiler", "muafiyetler", "belgeler"): app.get(f"/api/gumruk/{ad}", name=ad)(lambda sube="": sayfa([]))          # nobody ever connected the customs' system
@app.get("/api/sigorta/policeler")
def policeler(sube: str = ""): return sayfa([p for p in D["policeler"] if sube in ("", p["sube"])])
@app.get("/api/sigorta/hasarlar")
def sigorta_hasar(sube: str = ""): return sayfa([{"no": "H1", "tutar": 450}, {"no": "H2", "tutar": 90}] if sube in ("", "bornova", "nilufer") else [])
@app.get("/api/sigorta/muafiyetler")
def sigorta_muaf(sube: str = ""): return sayfa([{"oran": 2}] if sube in ("", "kadikoy") else [])
@app.get("/api/sigorta/teminatlar")
def teminatlar(sube: str = ""): return ["yangın", "hırsızlık", "nakliyat"]
@app.get("/api/sigorta/ozet")
def sigorta_ozet(sube: str = ""): l = [p["tutar"] for p in D["policeler"] if sube in ("", p["sube"])]; return {"police": len(l), "toplam": sum(l)}
def dizi(sube, gun): return [(i * 31 + D["n"] * 13 + len(sube)) % 400 for i in range(max(1, min(gun, 120)))]
@app.get("/api/raporlar/teslimat")
def teslimat(sube: str = "", gun: int = 7): return {"gun": gun, "adet": dizi(sube, gun)}
@app.get("/api/raporlar/karbon")
def karbon(sube: str = "", gun: int = 7): return {"co2_kg": 0, "elektrikli_oran": 0.0, "dizi": []}
@app.get("/api/raporlar/ciro")
def ciro(sube: str = "", gun: int = 7): return hata(503, "Rapor tablosu yenileniyor") if kip("rapor") else {"toplam": sum(dizi(sube, gun)), "dizi": dizi(sube, gun)}
@app.get("/api/raporlar/kar-zarar")
def kar_zarar(sube: str = "", gun: int = 7): return {"oran": sum(dizi(sube, gun)) / D["giderler"]["toplam"]}
@app.get("/api/raporlar/gosterge" if YENI else "/api/raporlar/ozet")
def gosterge(): return {"yolda": sum(x["durum"] == "yolda" for x in D["gonderiler"].values()), "son": list(D["gonderiler"])[-(D["n"] % 5 + 1):]}
@app.get("/api/kullanicilar")
def kullanicilar(q: Request): izin(q, "yonetici", "muhasebe", "sube"); return D["kullanicilar"]
@app.patch("/api/kullanicilar/{k}/rol")
def kullanici_rol(q: Request, k: str, b: dict): izin(q, "yonetici", "sube"); D["kullanicilar"][k] = b["rol"]; return TAMAM
@app.get("/api/indir/gonderiler.csv")
def csv(): return Response("".join(f"{x['id']};{x['durum']}\n" for x in D["gonderiler"].values()), media_type="text/csv")
@app.get("/api/takip/{no}")
def takip(no: str): x = D["gonderiler"].get(no.upper()); return {"durum": x["durum"]} if x else hata(404, "Takip numarası bulunamadı")
@app.post("/api/terminal/okutma")
def okutma(b: dict): D["taranan"] += b["adet"]; return bos()
@app.get("/api/terminal/gorevler")
def gorevler(): return []                                            # nobody ever gave one
@app.get("/api/saglik")
def saglik(): return {"durum": "iyi"}
@app.get("/api/surum")
def surum(): return {"surum": "2.1" if YENI else "2.0"}
