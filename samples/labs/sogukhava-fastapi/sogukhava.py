"""Cold stores under watch: FastAPI, tenants in the path, everything in memory and in one file. Honest in most places."""
import json, os, random, uuid
from contextlib import asynccontextmanager
from pathlib import Path
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
WORK = Path(os.environ["WORK"]); STATE = WORK / "durum.json"; YENI = os.environ.get("SURUM") == "2"
R = random.Random(8080)
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def tablo(l): return {x["id"]: x for x in l}
def ek(n): return " ".join(R.choice("kapi fan vana kolon raf rampa tavan kuzey guney evaporator kompresor yedek".split()) for _ in range(n))
def kiraci(ad, n):
    b = tablo([{"id": uid(), "ad": a, "hedef": h, "tolerans": 2, "aciklama": ek(R.randint(0, 4))} for a, h in (("Oda 1", -18), ("Oda 2", 4), ("Sok tuneli", -35), ("Yukleme", 8))[:4 if n else 0]])
    c = tablo([{"id": uid(), "ad": f"{R.choice(['Sensor', 'Prob', 'Kayitci'])} {i}", "konum": ek(2), "durum": R.choice(["acik", "acik", "kopuk"]), "etkin": True, "sessiz": False, "etiketler": [], "aciklama": ek(R.randint(0, 5))} for i in range(n)])
    ids = list(c)
    return {"ad": ad, "adres": ek(3), "bolgeler": b, "cihazlar": c, "esikler": tablo([{"id": uid(), "olcu": o, "alt": a, "ust": u, "gecikme_dk": 10, "mesaj": ek(2)} for o, a, u in (("sicaklik", -22, -15), ("nem", 40, 75), ("kapi", 0, 5))]),
        "kurallar": tablo([{"id": uid(), "ad": "Kural " + ek(2), "etkin": True} for _ in range(3 if n else 0)]), "abonelikler": tablo([{"id": uid(), "kanal": R.choice(["sms", "eposta"]), "hedef": ek(1) + "@example.org"} for _ in range(5)]),
        "aglar": tablo([{"id": uid(), "ad": f"LoRa-{i}", "kanal": R.randint(1, 13), "rssi": -R.randint(60, 99)} for i in range(2)]), "uyarilar": tablo([{"id": uid(), "cihaz": R.choice(ids), "durum": "acik", "mesaj": ek(3)} for _ in range(n // 3)]) if n else {},
        "olaylar": {i: [{"tur": "enerji kesildi", "sure": R.randint(2, 99)} for _ in range(R.randint(1, 3))] for i in ids[1::6]}, "notlar": {}, "sertifika": {i: {"no": R.randint(1000, 99999), "gecerli": "2027-02-01", "kurum": ek(R.randint(1, 4))} for i in ids[::5]}, "hatirlatici": [{"ne": "filtre"}] if ad.startswith("A") else [], "tatil": ["2026-05-19"] if ad.startswith("Et") else [],
        "davet": [{"eposta": ek(1) + "@example.org"} for _ in range(R.randint(1, 3))] if n else [], "panolar": {"ana": {"duzen": [1, 2, 3], "baslik": "Ana"}}, "isler": {}, "bekleyen": {}, "n": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else {"et-toptan": kiraci("Et toptancilari", 16), "sut-birligi": kiraci("Sut birligi", 11), "asi-deposu": kiraci("Asi deposu", 9), "cicek-hali": kiraci("Cicek hali", 7), "balik-pazari": kiraci("Balik pazari", 0)}
R.seed(sum(k["n"] for k in D.values()) * 17 + 3)
@asynccontextmanager
async def omur(app):
    yield
    STATE.write_text(json.dumps(D))
app = FastAPI(lifespan=omur, docs_url=None, redoc_url=None, openapi_url=None)
@app.middleware("http")
async def kapi(q: Request, ileri):
    p = q.url.path
    if p == "/api/saglik": return PlainTextResponse("tamam")
    if mode("bakim"): return JSONResponse({"detail": "bakim calismasi"}, 503, headers={"Retry-After": "600"})
    if mode("sinir") and "/gecit/" not in p: return JSONResponse({"detail": "cok fazla istek"}, 429)
    q.state.kim = q.headers.get("authorization", "")[7:]; q.state.rol = q.state.kim.split("-")[0]
    if not q.state.kim and p != "/api/v1/oturum": return JSONResponse({"detail": "oturum yok"}, 401)
    return await ileri(q)
v = APIRouter(prefix="/api/v1")
def yok(ne="kayit", s=404): raise HTTPException(s, f"{ne} bulunamadi" if s == 404 else ne)
def zarf(l, sayfa=1, n=10): l = list(l); return {"items": l[(sayfa - 1) * n:sayfa * n], "total": len(l)}
def K(q: Request, k: str):
    if k not in D: yok("kiraci")
    if q.method != "GET": D[k]["n"] += 1
    return D[k]
def bul(t, i, ne):
    if i not in t: yok(ne)
    return t[i]
def koy(x, b, *a):
    for i in a:
        if i in b: x[i] = b[i]
    return x
def yonetici(q: Request):
    if q.state.rol not in ("yonetici",): yok("yalnizca yonetici", 403)
@v.post("/oturum")
def oturum(b: dict = Body()): return {"jeton": b["kim"], "sure": 3600}
@v.post("/oturum/yenile")
def yenile(q: Request): return {"jeton": q.state.kim, "sure": 3600}
@v.get("/ben")
def ben(q: Request): return {"kim": q.state.kim, "rol": q.state.rol}
@v.get("/birimler")
def birimler(): return ["C", "F", "rh", "lux", "dk"]
@v.get("/surum")
def surum(): return {"surum": "4.2" if YENI else "4.1"}
@v.get("/bildirimler/sayac")
def sayac(): return {"acik": sum(1 for k in D.values() for u in k["uyarilar"].values() if u["durum"] == "acik") // 4}
@v.get("/kiracilar")
def kiracilar(): return zarf({"slug": s, "ad": k["ad"], "cihaz": len(k["cihazlar"])} for s, k in D.items())
@v.get("/kiracilar/{k}")
def kiraci_oku(d=Depends(K)): return {"ad": d["ad"], "adres": d["adres"]}
@v.patch("/kiracilar/{k}")
def kiraci_yaz(d=Depends(K), b: dict = Body()): koy(d, b, "adres"); return {"ok": True}
t = APIRouter(prefix="/kiracilar/{k}")
@t.get("/moduller/{m}")
def modul(k: str, m: str):
    if (k, m) == ("asi-deposu", "rota") or m == "alarm": return {"acik": True}
    yok("modul satin alinmamis", 404)
@t.get("/cihazlar")
def cihazlar(d=Depends(K), sayfa: int = 1, ara: str = "", durum: str = ""): return zarf([{a: x[a] for a in ("id", "ad", "konum", "durum")} for x in reversed(d["cihazlar"].values()) if ara.lower() in x["ad"].lower() and (not durum or x["durum"] == durum)], sayfa)
@t.post("/cihazlar", status_code=201)
def cihaz_ekle(d=Depends(K), b: dict = Body()):
    if not b.get("ad"): yok("ad gerekli", 422)
    i = uid(); d["cihazlar"][i] = {"id": i, "ad": b["ad"], "konum": b.get("konum", ""), "durum": "acik", "etkin": True, "sessiz": False, "etiketler": [], "aciklama": ""}; return {"id": i}
@t.get("/cihazlar/{i}")
def cihaz(i: str, d=Depends(K)):
    x = bul(d["cihazlar"], i, "cihaz"); w = d["bekleyen"].get(i, 0)
    if w:
        d["bekleyen"][i] = w - 1
        if w == 1: x["kalibre"] = f"2026-05-{11 + d['n'] % 9:02}"
    return x
@t.patch("/cihazlar/{i}")
def cihaz_yaz(i: str, d=Depends(K), b: dict = Body()): return koy(bul(d["cihazlar"], i, "cihaz"), b, "ad", "konum", "aciklama")
@t.delete("/cihazlar/{i}", status_code=204)
def cihaz_sil(i: str, d=Depends(K)): bul(d["cihazlar"], i, "cihaz"); del d["cihazlar"][i]
@t.patch("/cihazlar/{i}/etkin")
def etkin(i: str, d=Depends(K), b: dict = Body()): bul(d["cihazlar"], i, "cihaz")["etkin"] = b["etkin"]; return {"etkin": b["etkin"]}
@t.patch("/cihazlar/{i}/sessiz")
def sessiz(i: str, d=Depends(K), b: dict = Body()): x = dict(bul(d["cihazlar"], i, "cihaz")); x["sessiz"] = b["sessiz"]; return {"sessiz": x["sessiz"]}   # a copy is silenced
@t.put("/cihazlar/{i}/etiketler")
def etiketler(i: str, d=Depends(K), b: dict = Body()): bul(d["cihazlar"], i, "cihaz")["etiketler"] = b["etiketler"]; return {"ok": True}
@t.get("/cihazlar/{i}/olcumler")
def olcumler(i: str, d=Depends(K), saat: int = 6):
    x = bul(d["cihazlar"], i, "cihaz"); return zarf([] if x["durum"] == "kopuk" else [-18 + (int(i[:4], 16) * j + d["n"]) % 70 / 10 for j in range(saat)], 1, 99)
@t.get("/cihazlar/{i}/bakimlar")
def bakimlar(i: str, d=Depends(K)): bul(d["cihazlar"], i, "cihaz"); return zarf([])                  # the firm that maintains them reports by telephone
@t.get("/cihazlar/{i}/olaylar")
def olaylar(i: str, d=Depends(K)): bul(d["cihazlar"], i, "cihaz"); return zarf(d["olaylar"].get(i, []))
@t.get("/cihazlar/{i}/notlar")
def notlar(i: str, d=Depends(K)): return zarf(d["notlar"].get(i, []), 1, 50)
@t.post("/cihazlar/{i}/notlar", status_code=201)
def not_ekle(i: str, d=Depends(K), b: dict = Body()): d["notlar"].setdefault(i, []).append({"metin": b["metin"]}); return {"ok": True}
@t.post("/cihazlar/{i}/ping")
def ping(i: str, d=Depends(K)): return {"yanit_ms": int(i[:3], 16) % 90 + d["n"] % 9}
@t.post("/cihazlar/{i}/kalibrasyon", status_code=202)
def kalibrasyon(i: str, d=Depends(K)): bul(d["cihazlar"], i, "cihaz"); d["bekleyen"][i] = 3; return {"kuyrukta": True}
@t.post("/cihazlar/{i}/yazilim")
def yazilim(i: str): yok("henuz yok", 501)
@t.get("/cihazlar/{i}/sertifika")
def sertifika(i: str, d=Depends(K)): bul(d["cihazlar"], i, "cihaz"); return d["sertifika"][i] if i in d["sertifika"] else yok("sertifika")
@t.get("/cihazlar/{i}/foto")
def foto(i: str, d=Depends(K)):
    if int(i[0], 16) > 4: yok("foto")
    return Response(random.Random(i).randbytes(500 + int(i[:3], 16) % 900), media_type="image/jpeg")
@t.get("/bolgeler")
def bolgeler(d=Depends(K)): return zarf(d["bolgeler"].values(), 1, 40)
@t.post("/bolgeler", status_code=201)
def bolge_ekle(d=Depends(K), b: dict = Body()): i = uid(); d["bolgeler"][i] = {"id": i, "ad": b["ad"], "hedef": b["hedef"], "tolerans": 2, "aciklama": ""}; return {"id": i}
@t.get("/bolgeler/{i}")
def bolge(i: str, d=Depends(K)): return bul(d["bolgeler"], i, "bolge")
@t.put("/bolgeler/{i}")
def bolge_yaz(i: str, d=Depends(K), b: dict = Body()): return koy(bul(d["bolgeler"], i, "bolge"), b, "ad", "hedef", "tolerans", "aciklama")
@t.delete("/bolgeler/{i}", status_code=204)
def bolge_sil(i: str, d=Depends(K)): bul(d["bolgeler"], i, "bolge"); del d["bolgeler"][i]
@t.get("/esikler")
def esikler(d=Depends(K)): return zarf(d["esikler"].values())
@t.get("/esikler/{i}")
def esik(i: str, d=Depends(K)): return bul(d["esikler"], i, "esik")
@t.put("/esikler/{i}")
def esik_yaz(i: str, d=Depends(K), b: dict = Body()): return {**bul(d["esikler"], i, "esik"), **b}     # merged, answered, forgotten
@t.get("/kurallar")
def kurallar(d=Depends(K)): return zarf(d["kurallar"].values(), 1, 40)
@t.post("/kurallar", status_code=201)
def kural_ekle(d=Depends(K), b: dict = Body()): i = uid(); d["kurallar"][i] = {"id": i, "ad": b["ad"], "etkin": True}; return {"id": i}
@t.get("/kurallar/{i}")
def kural(i: str, d=Depends(K)): return bul(d["kurallar"], i, "kural")
@t.delete("/kurallar/{i}", status_code=204)
def kural_sil(i: str, d=Depends(K)): bul(d["kurallar"], i, "kural"); del d["kurallar"][i]
@t.post("/kurallar/{i}/cevir")
def cevir(i: str, d=Depends(K)): x = bul(d["kurallar"], i, "kural"); x["etkin"] = not x["etkin"]; return {"ok": True}
@t.post("/kurallar/{i}/dene")
def dene(i: str, d=Depends(K)): return {"tetiklenir": d["n"] % 3 == 0, "neden": ek(d["n"] % 4)}
@t.get("/vardiyalar")
def vardiyalar(d=Depends(K)): return zarf([])
@t.post("/vardiyalar", status_code=201)
def vardiya_ekle(d=Depends(K), b: dict = Body()): return {"id": uid(), "gun": b["gun"]}               # no table behind it
@t.get("/abonelikler")
def abonelikler(d=Depends(K)): return zarf(d["abonelikler"].values(), 1, 60)
@t.post("/abonelikler", status_code=201)
def abone_ekle(d=Depends(K), b: dict = Body()): i = uid(); d["abonelikler"][i] = {"id": i, "kanal": b["kanal"], "hedef": b["hedef"]}; return {"id": i}
@t.get("/abonelikler/{i}")
def abone(i: str, d=Depends(K)): return bul(d["abonelikler"], i, "abonelik")
@t.delete("/abonelikler/{i}", status_code=204)
def abone_sil(i: str, d=Depends(K)): bul(d["abonelikler"], i, "abonelik")                              # found, and left where it is
@t.get("/uyarılar")
def uyarilar(d=Depends(K), durum: str = "acik", sayfa: int = 1): return zarf([u for u in d["uyarilar"].values() if u["durum"] == durum or durum == "tumu"], sayfa, 20)
@t.post("/uyarılar/toplu-onay")
def toplu(d=Depends(K), b: dict = Body()): n = [d["uyarilar"][i].update(durum="onayli") for i in b["idler"] if i in d["uyarilar"]]; return {"onaylanan": len(n)}
@t.post("/uyarılar/{i}/onayla")
def onayla(i: str, d=Depends(K)):
    u = bul(d["uyarilar"], i, "uyari")
    if u["durum"] == "onayli": yok("zaten onayli", 409)
    u["durum"] = "onayli"; return {"ok": True}
@t.get("/aglar")
def aglar(d=Depends(K)): return zarf(d["aglar"].values())
@t.get("/aglar/{i}")
def ag(i: str, d=Depends(K)): return bul(d["aglar"], i, "ag")
@t.put("/aglar/{i}/kanal")
def kanal(i: str, d=Depends(K), b: dict = Body()): bul(d["aglar"], i, "ag")["kanal"] = b["kanal"]; return {"ok": True}
@t.get("/etiketler/")
def etiket_listesi(d=Depends(K)): return zarf(sorted({e for x in d["cihazlar"].values() for e in x["etiketler"]}))
@t.get("/davetler/")
def davetler(d=Depends(K)): return zarf(d["davet"])
@t.post("/davetler/", status_code=201)
def davet_et(d=Depends(K), b: dict = Body()): d["davet"].append({"eposta": b["eposta"]}); return {"ok": True}
@t.get("/hatirlaticilar")
def hatirlaticilar(d=Depends(K)): return zarf(d["hatirlatici"])
@t.get("/tatiller")
def tatiller(d=Depends(K)): return zarf(d["tatil"])
@t.get("/geri-cagirmalar")
def geri(d=Depends(K)): return zarf([])                                                               # no probe was recalled in these days
@t.get("/panolar/{p}")
def pano(p: str, d=Depends(K)): return bul(d["panolar"], p, "pano")
@t.put("/panolar/{p}/duzen", status_code=204)
def duzen(p: str, d=Depends(K), b: dict = Body()): bul(d["panolar"], p, "pano")["duzen"] = b["duzen"]
@t.get("/raporlar/sicaklik")
def sicaklik(d=Depends(K), gun: int = 7): return {"gun": gun, "ortalama": [(j * 37 + d["n"]) % 900 / 10 for j in range(gun)] if d["cihazlar"] else []}
@t.post("/raporlar/sicaklik/sorgu")
def sorgu(d=Depends(K), b: dict = Body()): return zarf([x["ad"] for x in d["cihazlar"].values() if b["metin"] in x["konum"]])
@t.get("/raporlar/enerji")
def enerji(d=Depends(K)): return {"kwh": 0, "tutar": 0, "gunler": []}
@t.get("/raporlar/uyum")
def uyum(d=Depends(K)):
    if mode("gorunum"): yok("gorunum yenileniyor", 503)
    return {"oran": d["n"] % 97, "ihlal": [x["ad"] for x in list(d["cihazlar"].values())[:d["n"] % 4]]}
@t.get("/raporlar/ozet" if YENI else "/raporlar/gunluk-ozet")
def ozet(d=Depends(K)): return {"cihaz": len(d["cihazlar"]), "acik": [u["mesaj"] for u in list(d["uyarilar"].values())[:d["n"] % 3]]}
@t.get("/raporlar/olcumler.csv")
def csv(d=Depends(K)): return PlainTextResponse("".join(f"{x['ad']};{x['konum']};{x['durum']}\n" for x in d["cihazlar"].values()), media_type="text/csv")
@t.get("/denetim-izi")
def iz(): yok("denetim.oku izni gerekli", 403)
@t.get("/faturalar", dependencies=[Depends(yonetici)])
def faturalar(d=Depends(K)): return zarf([{"ay": f"2026-{m:02}", "tl": len(d["ad"]) * 410 + m} for m in range(1, 5)])
@t.post("/disa-aktar", status_code=202)
def aktar(d=Depends(K)): i = uid(); d["isler"][i] = 0; return {"id": i}
@t.get("/disa-aktar/{i}")
def is_(i: str, d=Depends(K)): bul(d["isler"], i, "is"); d["isler"][i] += 1; return {"durum": "suruyor"} if d["isler"][i] < 3 else {"durum": "hazir"}
@t.get("/disa-aktar/{i}/dosya")
def dosya(i: str, d=Depends(K)): bul(d["isler"], i, "is"); return Response(random.Random(i).randbytes(900 + int(i[:3], 16)), media_type="application/zip")
g = APIRouter(prefix="/gecit")
@g.post("/{k}/olcum", status_code=202)
def olcum(k: str):
    d = D[k]
    if d["cihazlar"] and R.random() < .12: i = uid(); d["uyarilar"][i] = {"id": i, "cihaz": R.choice(list(d["cihazlar"])), "durum": "acik", "mesaj": ek(3)}
    return {"alindi": True}
@g.get("/{k}/komutlar")
def komutlar(k: str): return zarf([])
v.include_router(t); v.include_router(g); app.include_router(v)
