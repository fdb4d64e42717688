"""A public library's panel: FastAPI, everything in memory, written down when it stops; honest in most places."""
import json, os, random
from contextlib import asynccontextmanager
from pathlib import Path
from fastapi import APIRouter, Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
WORK = Path(os.environ["WORK"]); R = random.Random(34); STATE = WORK / "state.json"
def seed():
    ad = ["Kuyucakli", "Deniz Feneri", "Bozkirda Bir Gun", "Ince", "Saatler ve Tramvaylar", "Sokak", "Yaban Arilari", "Uzun Hikayenin Sonu"]
    k = {str(i): {"id": i, "ad": R.choice(ad) + f" {R.randint(1, 99)}", "yil": R.randint(1950, 2026), "raf": R.choice(["A1", "B12", "Cocuk", "Depo"]), "odunc_verilir": R.random() < .8, "aciklama": "a" * R.randint(0, 60)} for i in range(10001, 10071)}
    u = {str(i): {"id": i, "kart": f"K{i}", "mahalle": R.choice(["Yeni", "Kale", "Cumhuriyet"]), "sms_izni": R.random() < .5, "engelli": False, "neden": None, "telefon": R.choice([None, "05" + "0" * 9])} for i in range(2001, 2051)}
    return {"kitaplar": k, "uyeler": u, "oduncler": {str(i): {"id": i, "kitap": R.randint(10001, 10070), "uye": R.randint(2001, 2050), "uzatma": R.randint(0, 2), "gecikti": R.random() < .2} for i in range(70001, 70031)},
        "nushalar": {i: [{"no": n, "raf": R.choice(["A1", "Depo"])} for n in range(R.randint(1, 4))] for i in k}, "ceza": {"2007": [{"tl": 15, "neden": "gecikme"}], "2031": [{"tl": 120, "neden": "kayip kitap"}]},
        "rez": [], "etkinlik": {str(i): {"id": i, "ad": R.choice(["Masal saati", "Yazar bulusmasi", "Satranc"]) + f" {i}", "yayinda": R.random() < .5, "degistiren": None} for i in range(1, 10)}, "katilim": {}, "katilanlar": 0,
        "duyuru": [{"id": i, "baslik": f"Duyuru {i}", "metin": "m" * R.randint(20, 90)} for i in (1, 2, 3)], "bagis": [], "hatalar": [], "giris": [], "kural": {"sure": 15, "adet": 3, "not": ""}, "isler": {},
        "kiosk": {s: {"ad": s, "acik": True, "dil": "tr"} for s in ("giris", "cocuk", "sesli-kitap")}, "salon": {"2027-04": [{"gun": g, "salon": "A"} for g in range(3, 28, 4)]}, "taslak": {}, "raf": ["A1", "B12", "Cocuk", "Depo"], "n": 90000, "olay": 0, "gunluk": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else seed()
def new(): D["n"] += 1; return D["n"]
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
@asynccontextmanager
async def life(app):
    yield
    STATE.write_text(json.dumps(D))
app = FastAPI(openapi_url=None, lifespan=life)
A = "/api/yonetim"
@app.middleware("http")
async def gate(q: Request, go):
    if q.url.path.startswith(A):
        if mode("bakim"): return JSONResponse({"detail": "bakim"}, 503, {"Retry-After": "600"})
        if mode("sinir"): return JSONResponse({"detail": "cok fazla istek"}, 429)
        if not q.cookies.get("oturum") and not q.url.path.endswith("/oturum"): return JSONResponse({"detail": "oturum yok"}, 401)
    q.state.kim = q.cookies.get("oturum", "")
    return await go(q)
r = APIRouter(prefix=A)
def one(d, k, text="kayit yok"):
    if str(k) not in d: raise HTTPException(404, text)
    return d[str(k)]
def boss(q): return q.state.kim.startswith("mudur")
OK = {"durum": "tamam"}
@app.get("/saglik")
async def saglik(): return "iyi"
@app.post("/api/kapi/olay", status_code=204)
async def kapi(q: Request): D["olay"] += 1
@app.get("/api/kiosk/uye/{kart}")
async def kiosk_uye(kart: str):
    return one({u["kart"]: {"ad": "u" * (u["id"] % 9), "odunc": u["id"] % 3} for u in D["uyeler"].values()}, kart, "kart taninmadi")
@r.post("/oturum")
async def oturum(b: dict, resp: Response): resp.set_cookie("oturum", b["kim"]); D["giris"].append(b["kim"]); return {"kim": b["kim"]}
@r.post("/oturum/yenile", status_code=204)
async def yenile(): pass
@r.get("/ben")
async def ben(q: Request): return {"kim": q.state.kim}
@r.get("/menu")
async def menu(): return [{"yol": p} for p in ("kitaplar", "uyeler", "oduncler", "etkinlikler", "ayarlar")]
@r.get("/bildirimler/okunmamis")
async def okunmamis(): return {"adet": len(D["rez"]) + D["olay"] // 40}
@r.get("/oneri")
async def oneri(q: str = ""): return [k["ad"] for k in D["kitaplar"].values() if k["ad"].lower().startswith(q.lower())][:6]
@r.get("/kitaplar")
async def kitaplar(q: str = "", raf: str = "", sayfa: int = 1):
    l = [k for k in reversed(D["kitaplar"].values()) if q.lower() in k["ad"].lower() and raf in ("", k["raf"])]
    return l[(sayfa - 1) * 15:sayfa * 15]
@r.post("/kitaplar", status_code=201)
async def kitap_ekle(b: dict):
    i = new(); D["kitaplar"][str(i)] = {"id": i, "ad": b["ad"], "yil": 2026, "raf": "A1", "odunc_verilir": True, "aciklama": ""}; D["nushalar"][str(i)] = []; return {"id": i}
@r.get("/kitaplar/{id}")
async def kitap(id: int): return one(D["kitaplar"], id)
@r.put("/kitaplar/{id}")
async def kitap_yaz(id: int, b: dict): one(D["kitaplar"], id).update(b); return OK
@r.delete("/kitaplar/{id}", status_code=204)
async def kitap_sil(id: int): one(D["kitaplar"], id); del D["kitaplar"][str(id)]
@r.post("/kitaplar/{id}/toggle")
async def kitap_cevir(id: int): k = one(D["kitaplar"], id); k["odunc_verilir"] = not k["odunc_verilir"]; return OK
@r.get("/kitaplar/{id}/kapak")
async def kapak(id: int):
    if id % 6: raise HTTPException(404, "kapak yok")
    return Response(b"\xff\xd8" + random.Random(id).randbytes(id % 97 * 40 + 300), media_type="image/jpeg")
@r.get("/kitaplar/{id}/nushalar")
async def nushalar(id: int): one(D["kitaplar"], id); return D["nushalar"][str(id)]
@r.post("/kitaplar/{id}/nushalar", status_code=201)
async def nusha(id: int, b: dict): one(D["kitaplar"], id); D["nushalar"][str(id)].append({"no": new(), "raf": b["raf"]}); return OK
@r.get("/kitaplar/{id}/rezervasyonlar")
async def kitap_rez(id: int): one(D["kitaplar"], id); return [x for x in D["rez"] if x["kitap"] == id]
@r.post("/kitaplar/{id}/rezervasyonlar", status_code=201)
async def rez(id: int, b: dict): one(D["kitaplar"], id); D["rez"].append({"id": new(), "kitap": id, "uye": b["uye"]}); return {"id": D["n"]}
@r.delete("/rezervasyonlar/{id}", status_code=204)
async def rez_sil(id: int): D["rez"] = [x for x in D["rez"] if x["id"] != id]
@r.get("/isbn/{isbn}")
async def isbn(isbn: str):
    if mode("isbn"): raise HTTPException(502, "dis katalog yanit vermiyor")
    if int(isbn) % 3: raise HTTPException(404, "dis katalogda yok")
    return {"ad": "k" * (int(isbn) % 31 + 3), "yil": 2020}
@r.get("/uyeler")
async def uyeler(q: str = "", sayfa: int = 1):
    l = [u for u in reversed(D["uyeler"].values()) if q.lower() in json.dumps(u).lower()]
    return l[(sayfa - 1) * 15:sayfa * 15]
@r.post("/uyeler", status_code=201)
async def uye_ekle(b: dict): i = new(); D["uyeler"][str(i)] = {"id": i, "kart": f"K{i}", "mahalle": b["mahalle"], "sms_izni": False, "engelli": False, "neden": None, "telefon": None}; return {"id": i}
@r.get("/uyeler/kontrol")
async def kontrol(kart: str): return {"var": any(u["kart"] == kart for u in D["uyeler"].values())}
@r.post("/uyeler/dogrula")
async def dogrula(b: dict): return {"gecerli": True}
@r.get("/uyeler/{id}")
async def uye(id: int): return one(D["uyeler"], id)
@r.post("/uyeler/{id}/engel/toggle")
async def engel(id: int, b: dict | None = Body(None)): u = one(D["uyeler"], id); u["engelli"] = not u["engelli"]; u["neden"] = (b or {}).get("neden") if u["engelli"] else None; return OK
@r.post("/uyeler/{id}/sms/toggle")
async def sms_izni(id: int): u = one(D["uyeler"], id); u["sms_izni"] = not u["sms_izni"]; return OK
@r.get("/uyeler/{id}/oduncler")
async def uye_odunc(id: int): one(D["uyeler"], id); return [o for o in D["oduncler"].values() if o["uye"] == id]
@r.get("/uyeler/{id}/cezalar")
async def cezalar(id: int): one(D["uyeler"], id); return D["ceza"].get(str(id), [])
@r.get("/uyeler/{id}/kart")
async def kart(id: int): u = one(D["uyeler"], id); return Response(KALIP.format(**u), media_type="application/pdf")     # the template went away with the old printer
@r.get("/uyeler/{id}/gizli-not")
async def gizli(id: int, q: Request):
    u = one(D["uyeler"], id)
    if not boss(q): raise HTTPException(404, "kayit yok")
    return {"not": "n" * (u["id"] % 40)}
@r.get("/oduncler")
async def oduncler(durum: str = ""): return [o for o in reversed(D["oduncler"].values()) if durum != "geciken" or o["gecikti"]][:25]
@r.post("/oduncler", status_code=201)
async def odunc(b: dict): i = new(); D["oduncler"][str(i)] = {"id": i, "kitap": b["kitap"], "uye": b["uye"], "uzatma": 0, "gecikti": False}; return {"id": i}
@r.get("/oduncler/" + ("ozet" if os.environ.get("SURUM") == "1" else "istatistik"))
async def istatistik(): return {"acik": len(D["oduncler"]), "geciken": [o["id"] for o in D["oduncler"].values() if o["gecikti"]]}
@r.post("/oduncler/{id}/iade")
async def iade(id: int): one(D["oduncler"], id); del D["oduncler"][str(id)]; return OK
@r.post("/oduncler/{id}/uzat")
async def uzat(id: int):
    o = one(D["oduncler"], id)
    if o["uzatma"] >= 3: raise HTTPException(409, "uzatma hakki bitti")
    o["uzatma"] += 1; return OK
@r.post("/oduncler/{id}/hatirlat", status_code=202)
async def hatirlat(id: int): one(D["oduncler"], id); return {"sirada": True}                        # into the mail's queue
@r.get("/etkinlikler")
async def etkinlikler(): return list(D["etkinlik"].values())
@r.post("/etkinlikler", status_code=201)
async def etkinlik_ekle(b: dict): i = new(); D["etkinlik"][str(i)] = {"id": i, "ad": b["ad"], "yayinda": False, "degistiren": None}; return {"id": i}
@r.get("/etkinlikler/{id}")
async def etkinlik(id: int): return one(D["etkinlik"], id)
@r.put("/etkinlikler/{id}")
async def etkinlik_yaz(id: int, b: dict): one(D["etkinlik"], id)["ad"] = b["ad"]; return OK
@r.post("/etkinlikler/{id}/toggle")
async def yayin(id: int, q: Request): e = one(D["etkinlik"], id); e["yayinda"] = not e["yayinda"]; e["degistiren"] = q.state.kim; return OK
@r.get("/etkinlikler/{id}/katilimcilar")
async def katilim(id: int): one(D["etkinlik"], id); return D["katilim"].get(str(id), [])
@r.post("/etkinlikler/{id}/katilimcilar", status_code=201)
async def katil(id: int, b: dict): one(D["etkinlik"], id); D["katilim"].setdefault(str(id), []).append(b["uye"]); return OK
@r.get("/duyurular")
async def duyurular(): return D["duyuru"]
@r.post("/duyurular", status_code=201)
async def duyur(b: dict): return {"id": new(), **b}                                                # the board's own system will take it one day
@r.get("/bagislar")
async def bagislar(): return D["bagis"]
@r.post("/bagislar", status_code=201)
async def bagis(b: dict): D["bagis"].append({"id": new(), **b}); return {"id": D["n"]}
@r.get("/salon/takvim")
async def takvim(ay: str = ""): return D["salon"].get(ay, [])
@r.post("/salon/takvim", status_code=201)
async def salon(b: dict): D["salon"].setdefault(b["ay"], []).append({"gun": b["gun"], "salon": b["salon"]}); return OK
@r.get("/ayarlar/kurallar")
async def kurallar(): return D["kural"]
@r.put("/ayarlar/kurallar")
async def kural_yaz(b: dict): D["kural"] = b; return b
@r.get("/ayarlar/ozellikler")
async def ozellikler(): return [{"kod": s, "acik": False} for s in ("e-kitap", "mobil-kart", "otomatik-uzatma", "yorumlar")]
@r.post("/ayarlar/ozellikler/{kod}/toggle")
async def ozellik(kod: str): return OK                                                              # always off
@r.get("/kiosklar")
async def kiosklar(): return list(D["kiosk"].values())
@r.post("/kiosklar/{ad}/toggle")
async def kiosk(ad: str): k = one(D["kiosk"], ad); k["acik"] = not k["acik"]; return OK
@r.post("/kiosklar/{ad}/dil/toggle")
async def dil(ad: str): k = one(D["kiosk"], ad); k["dil"] = "en" if k["dil"] == "tr" else "tr"; return OK
@r.get("/raporlar/odunc")
async def rapor(q: Request):
    if mode("rapor"): raise RuntimeError("rapor tablosu kilitli")
    return {"aralik": dict(q.query_params), "gun": [o["kitap"] for o in D["oduncler"].values()][:12]}
@r.get("/raporlar/gunluk-ozet")
async def ozet():
    D["gunluk"] += 1
    return Response(status_code=204) if D["gunluk"] % 4 else {"yeni_uye": D["n"] % 9, "olay": D["olay"], "son": [o["id"] for o in D["oduncler"].values()][-(D["olay"] % 9):]}
@r.post("/raporlar/{tur}/disa-aktar", status_code=202)
async def aktar(tur: str): i = new(); D["isler"][str(i)] = 0; return {"is": i}
@r.get("/isler/{id}")
async def isi(id: int): one(D["isler"], id); D["isler"][str(id)] += 1; n = D["isler"][str(id)]; return {"durum": "hazir", "satir": id % 500} if n > 2 else {"durum": "sirada"}
@r.get("/isler/{id}/dosya")
async def dosya(id: int):
    if one(D["isler"], id) < 3: raise HTTPException(404, "henuz hazir degil")
    return Response("a;b\n" * (id % 90), media_type="text/csv")
@r.get("/kayitlar/giris")
async def k_giris(): return [{"kim": k} for k in D["giris"][-20:]]
@r.get("/kayitlar/hata")
async def k_hata(): return ["rapor tablosu kilitli"] if mode("rapor") else []
@r.get("/kayitlar/eposta")
async def k_eposta(): return []
@r.get("/kayitlar/gorev")
async def k_gorev(): return []
@r.get("/personel")
async def personel(): return [{"sicil": i, "unvan": ["mudur", "sef", "memur"][min(i - 11, 2)]} for i in range(11, 19)]
@r.get("/personel/maas")
async def maas(q: Request):
    if not boss(q): raise HTTPException(403, "yetki yok")
    return [{"sicil": i, "net": i * 2100} for i in range(11, 19)]
@r.get("/personel/{s}")
async def kisi(s: int): return one({str(i): {"sicil": i, "dahili": "1" * (i % 4 + 1)} for i in range(11, 19)}, s)
@r.get("/personel/{s}/izin")
async def izin(s: int): return one({"14": {"baslangic": "2027-04-12", "bitis": "2027-04-16"}}, s, "izin kaydi yok")
@r.get("/denetim")
async def denetim(): raise HTTPException(403, "yetki yok")                                          # asks for a role that was never created
@r.get("/taslaklar/{ad}")
async def taslak(ad: str, q: Request): return one(D["taslak"], q.state.kim + ad, "taslak yok")
@r.put("/taslaklar/{ad}", status_code=204)
async def taslak_yaz(ad: str, b: dict, q: Request): D["taslak"][q.state.kim + ad] = b
@r.delete("/taslaklar/{ad}", status_code=204)
async def taslak_sil(ad: str, q: Request): D["taslak"].pop(q.state.kim + ad, None)
@r.get("/raflar/")
async def raflar(): return [{"kod": x, "kitap": sum(k["raf"] == x for k in D["kitaplar"].values())} for x in D["raf"]]
@r.post("/mesajlar/")
async def mesaj(b: dict): return {"gonderildi": 1}                                                  # nobody gets as far as the slash
app.include_router(r)
