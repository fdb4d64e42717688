"""The admin panel of a regional marketplace: FastAPI with two routers. In memory; kept over a restart."""
import contextlib, logging, os, pickle, random, sys, uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, Field
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(3434), WORK / "store"
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
log, kargo, mail = (logging.getLogger(n) for n in ("pazar", "pazar.kargo", "pazar.eposta"))
def text(a, b): return "".join(R.choices("abcdefghiklmnoprstuyz     ", k=R.randint(a, b)))
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
URUN = "zeytinyagi,bal,peynir,tarhana,nar eksisi,kilim,sabun,recel,findik,kuru incir".split(",")
def order(i): return dict(id=i, satici=700 + R.randint(0, 33), urun=R.choice(URUN), adet=R.randint(1, 12), tutar=R.randint(90, 4800), durum=R.choice(["hazirlaniyor", "hazirlaniyor", "kargoda", "teslim"]), sehir=R.choice(["Izmir", "Aydin", "Mugla", "Denizli", "Manisa"]), notu="")
def sow():
    sellers = {700 + i: dict(id=700 + i, unvan=text(6, 22).strip() + " Ltd", vergi=str(R.randint(10**9, 10**10 - 1)), durum="askida" if i in (4, 19) else "basvuru" if i % 5 == 3 else "aktif", il=R.choice(["Izmir", "Aydin", "Mugla"]), iban_son=R.randint(1000, 9999)) for i in range(34)}
    return dict(n=900, orders={50000 + i: order(50000 + i) for i in range(120)}, moves={}, sellers=sellers, products={s: [dict(ad=R.choice(URUN), fiyat=R.randint(40, 900), stok=R.randint(0, 300)) for _ in range(R.randint(1, 9))] for s in sellers if sellers[s]["durum"] != "basvuru"}, papers={s: ["vergi-levhasi.pdf", "imza.pdf"][:1 + s % 2] for s in sellers if s % 4 == 0}, notes={},
        coupons={k: dict(kod=k, indirim=R.choice([5, 10, 15, 20]), aktif=i % 3 > 0, kullanim=R.randint(3, 240), bitis=f"2031-1{i % 3}-30") for i, k in enumerate("YAZ25 EYLUL10 HOSGELDIN BAYRAM KARGO0 ILK50 OKUL15 SADIK BAL20 ZEYTIN".split())},
        reviews={3000 + i: dict(id=3000 + i, urun=R.choice(URUN), puan=R.randint(1, 5), metin=text(10, 90), durum=R.choice(["bekleyen", "yayinda", "yayinda"]), yanit=None) for i in range(60)}, complaints=[],
        payouts={f"HK-2031-{i:04}": dict(no=f"HK-2031-{i:04}", satici=700 + i % 34, tutar=R.randint(300, 60000), durum=R.choice(["bekliyor", "bekliyor", "odendi"]), donem="2031-08") for i in range(1, 60)}, due=[],
        rates=[dict(id=i, kategori=k, oran=R.choice([8, 10, 12])) for i, k in enumerate(("gida", "el-isi", "kozmetik", "tekstil", "hediye", "diger"), 1)],
        campaigns={}, cprod={}, returns={8000 + i: dict(id=8000 + i, siparis=50000 + i * 2, neden=R.choice(["kusurlu", "gec", "vazgecti"]), durum=R.choice(["bekliyor", "bekliyor", "kabul", "ret"]), tutar=R.randint(90, 900)) for i in range(50)}, photos={},
        flags={k: dict(ad=k, acik=i % 2 == 0, oran=100) for i, k in enumerate(("tek-tikla-ode", "hediye-paketi", "puan-sistemi", "canli-destek", "yeni-sepet"))},
        settings=dict(magaza=dict(slogan=text(8, 40), renk="#aa3311", asgari_sepet=150), kargo=dict(firma="Ege", ucretsiz_esik=400, aciklama=text(8, 50))), ops=[dict(id=i, islem=text(8, 50)) for i in range(40)], mails=[dict(id=i, konu=text(8, 40)) for i in range(55)], jobs={})
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
else:
    for k in range(9):
        i = uid(); D["campaigns"][i] = dict(id=i, ad=text(5, 18).strip(), yuzde=R.choice([10, 15, 20]), durum=R.choice(["taslak", "yayinda"])); D["cprod"][i] = [dict(urun=u) for u in R.sample(URUN, k % 4)]
    D["photos"] = {i: [f"{i}-1.jpg", f"{i}-2.jpg"][:1 + i % 2] for i in D["returns"] if i % 5 == 0}
@contextlib.asynccontextmanager
async def life(_):
    log.info("panel %s basliyor, kargo=ege eposta=smtp", "31.9.2" if NEW else "31.9.1")
    yield
    STORE.write_bytes(pickle.dumps(D))
app = FastAPI(title="pazar", openapi_url=None, docs_url=None, redoc_url=None, lifespan=life)
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def nid(): D["n"] += 1; return D["n"]
def no(status, why=None): raise HTTPException(status, why)
seen = 0
def who(q: Request):
    global seen
    seen += 1
    if seen % 71 == 0: kargo.warning("firma %s: sigorta uzantisi not implemented, atlandi", R.choice(["ege", "yildiz"]))
    elif seen % 113 == 0: mail.error("smtp 451, kuyruga geri alindi")
    if mode("limit"): no(429, "Cok fazla istek")
    if not q.headers.get("authorization"): no(401, "Oturum suresi doldu")
    if q.method not in ("GET", "HEAD"): D["ops"].insert(0, dict(id=nid(), islem=q.method + " " + text(5, 40)))
def get(kind, i, name): return D[kind].get(i) or no(404, name + " bulunamadi")
def page(q, rows, n=20):
    p, s = int(q.query_params.get("sayfa", 1)), q.query_params.get("q", "").lower()
    rows = [r for r in rows if not s or s in str(r).lower()]
    return {"kayitlar": rows[(p - 1) * n:p * n], "toplam": len(rows)}
def st(q, rows, key="durum"): s = q.query_params.get(key); return [r for r in rows if s in (None, r[key])]
W = [Depends(who)]
a, b, x = APIRouter(prefix="/admin", dependencies=W), APIRouter(prefix="/api/admin", dependencies=W), APIRouter(prefix="/api")

# --- siparisler
brief = lambda r: {k: v for k, v in r.items() if k != "notu"}
@a.get("/siparisler")
def _(q: Request): return page(q, [brief(r) for r in st(q, reversed(D["orders"].values()))])
@a.post("/siparisler/ara")
def _(q: Request, c: dict = Body()): return page(q, [brief(r) for r in D["orders"].values() if all(r.get(k) == v for k, v in c.items())], 10)
@a.get("/siparisler/disa-aktar")
def _(): return PlainTextResponse("\n".join(f"{r['id']};{r['urun']};{r['tutar']}" for r in D["orders"].values()))
@a.get("/siparisler/{i}")
def _(i: int): return get("orders", i, "Siparis")
@a.patch("/siparisler/{i}")
def _(i: int, c: dict = Body()): get("orders", i, "Siparis")["notu"] = c["notu"]; return {"tamam": True}
def move(i, to, bad):
    r = get("orders", i, "Siparis")
    if r["durum"] in bad: no(409, "Durum uygun degil")
    r["durum"] = to; D["moves"].setdefault(i, []).append(dict(durum=to, an=int(now()))); return {"tamam": True}
@a.post("/siparisler/{i}/iptal")
def _(i: int): return move(i, "iptal", ("iptal", "teslim"))
@a.post("/siparisler/{i}/kargola")
def _(i: int): return move(i, "kargoda", ("kargoda", "iptal", "teslim"))
@a.post("/siparisler/{i}/fatura", status_code=501)
def _(i: int): get("orders", i, "Siparis"); no(501, "Bu islem henuz desteklenmiyor")
@a.get("/siparisler/{i}/hareketler")
def _(i: int): get("orders", i, "Siparis"); return [dict(durum="alindi", an=1946000000), *D["moves"].get(i, [])]
@a.get("/siparisler/{i}/kargo")
def _(i: int): r = get("orders", i, "Siparis"); return dict(takip=f"EGE{i * 7919}", desi=r["adet"], sube=r["sehir"], asama=["yolda", "dagitimda", "teslim edildi"][i % 3]) if r["durum"] in ("kargoda", "teslim") else no(404)
# --- saticilar
@a.get("/saticilar")
def _(q: Request): return page(q, st(q, D["sellers"].values()), 40)
class Seller(BaseModel): unvan: str; vergi: str = Field(pattern=r"^\d{10}$"); il: str = "Izmir"
@a.post("/saticilar", status_code=201)
def _(c: Seller): i = nid(); D["sellers"][i] = dict(id=i, **c.model_dump(), durum="basvuru", iban_son=1234); return {"id": i}
@a.get("/saticilar/{i}")
def _(i: int): return get("sellers", i, "Satici")
@a.put("/saticilar/{i}")
def _(i: int, c: dict = Body()): get("sellers", i, "Satici").update({k: c[k] for k in ("unvan", "il", "iban_son") if k in c}); return {"tamam": True}
@a.post("/saticilar/{i}/onayla")
def _(i: int): get("sellers", i, "Satici")["durum"] = "aktif"; return {"id": i, "durum": "aktif"}
@a.post("/saticilar/{i}/askiya-al")
def _(i: int): r = dict(get("sellers", i, "Satici"), durum="askida"); return {"id": r["id"], "durum": r["durum"]}
@a.get("/saticilar/{i}/urunler")
def _(i: int): get("sellers", i, "Satici"); return D["products"].get(i, [])
@a.get("/saticilar/{i}/puan")
def _(i: int): get("sellers", i, "Satici"); return {"puan": 0.0, "oy": 0, "sira": None}
if NEW:
    @a.get("/saticilar/{i}/belgeler")
    def _(i: int): get("sellers", i, "Satici"); return D["papers"].get(i, [])
@a.get("/saticilar/{i}/notlar/")
def _(i: int): get("sellers", i, "Satici"); return D["notes"].get(i, [])
@a.post("/saticilar/{i}/notlar/", status_code=201)
def _(i: int, c: dict = Body()): D["notes"].setdefault(i, []).append(dict(id=nid(), metin=c["metin"])); return {"id": D["n"]}
# --- kuponlar
@a.get("/kuponlar")
def _(q: Request): return page(q, D["coupons"].values(), 60) if not q.query_params.get("q") else page(q, D["coupons"].values())
class Coupon(BaseModel): kod: str; indirim: int = 10
@a.post("/kuponlar", status_code=201)
def _(c: Coupon):
    if c.kod in D["coupons"]: no(409, "Kod kullaniliyor")
    D["coupons"][c.kod] = dict(kod=c.kod, indirim=c.indirim, aktif=True, kullanim=0, bitis="2031-12-31"); return {"kod": c.kod}
@a.patch("/kuponlar/{k}")
def _(k: str, c: dict = Body()): return {**get("coupons", k, "Kupon"), **c}
@a.delete("/kuponlar/{k}", status_code=204)
def _(k: str): get("coupons", k, "Kupon"); del D["coupons"][k]; return Response(status_code=204)
@a.get("/kuponlar/{k}/kullanimlar")
def _(k: str): get("coupons", k, "Kupon"); return []      # TODO siparislerden say
# --- yorumlar
@a.get("/yorumlar")
def _(q: Request): return page(q, [r for r in st(q, D["reviews"].values()) if r["durum"] != "silindi"])
@a.get("/yorumlar/sikayetler")
def _(): return D["complaints"]
@a.get("/yorumlar/{i}")
def _(i: int): return get("reviews", i, "Yorum")
@a.post("/yorumlar/{i}/onayla")
def _(i: int):
    if get("reviews", i, "Yorum")["durum"] == "yayinda": no(409, "Zaten yayinda")
    D["reviews"][i]["durum"] = "yayinda"; return {"tamam": True}
@a.post("/yorumlar/{i}/yanit")
def _(i: int, c: dict = Body()): get("reviews", i, "Yorum")["yanit"] = c["metin"]; return {"tamam": True}
@a.delete("/yorumlar/{i}", status_code=204)
def _(i: int):
    if get("reviews", i, "Yorum")["durum"] == "silindi": no(404, "Yorum bulunamadi")
    D["reviews"][i]["durum"] = "silindi"; return Response(status_code=204)

# --- /api/admin
@b.get("/ben")
def _(): return {"ad": "yonetici", "rol": "tam"}
@b.get("/sabitler")
def _(): return {"durumlar": ["hazirlaniyor", "kargoda", "teslim", "iptal"], "iller": ["Izmir", "Aydin", "Mugla", "Denizli", "Manisa"]}
@b.get("/surum")
def _(): return {"surum": "31.9.2" if NEW else "31.9.1"}
@b.get("/bildirimler/sayac")
def _(): return {"okunmamis": 10 + sum(r["durum"] == "bekliyor" for r in D["returns"].values())}
@b.get("/ozet")
def _(): return {"siparis": len(D["orders"]), "ciro": sum(r["tutar"] for r in D["orders"].values()), "bekleyen": sum(r["durum"] == "hazirlaniyor" for r in D["orders"].values()), "saticilar": len(D["sellers"])}
def settle():
    for d in [d for d in D["due"] if d[0] <= now()]: D["due"].remove(d); D[d[1]][d[2]]["durum"] = d[3]
def bank():
    if mode("banka"): no(503, "Banka servisi yanit vermiyor")
    settle()
@b.get("/hakedisler")
def _(q: Request): bank(); return page(q, st(q, D["payouts"].values()))
@b.get("/hakedisler/bekleyen")
def _():
    if (datetime.fromtimestamp(now(), timezone.utc) + timedelta(hours=3)).weekday() not in (0, 3): return []
    return [r for r in D["payouts"].values() if r["durum"] == "bekliyor"][:15]
@b.get("/hakedisler/{k}")
def _(k: str): settle(); return get("payouts", k, "Hakedis")
@b.post("/hakedisler/{k}/ode", status_code=202)
def _(k: str): get("payouts", k, "Hakedis"); D["due"].append((now() + 1800, "payouts", k, "odendi")); return {"sirada": True}
@b.post("/hakedisler/{k}/itiraz")
def _(k: str, c: dict = Body()): return {"itiraz": D["disputes"][k]}
@b.get("/komisyonlar")
def _(): return D["rates"]
@b.get("/kampanyalar")
def _(q: Request): settle(); return page(q, D["campaigns"].values(), 50)
class Campaign(BaseModel): ad: str; yuzde: int = 10
@b.post("/kampanyalar", status_code=201)
def _(c: Campaign): i = uid(); D["campaigns"][i] = dict(id=i, **c.model_dump(), durum="taslak"); D["cprod"][i] = []; return {"id": i}
@b.get("/kampanyalar/{i}")
def _(i: str): settle(); return get("campaigns", i, "Kampanya")
@b.put("/kampanyalar/{i}")
def _(i: str, c: dict = Body()): get("campaigns", i, "Kampanya").update({k: c[k] for k in ("ad", "yuzde") if k in c}); return {"tamam": True}
@b.delete("/kampanyalar/{i}", status_code=204)
def _(i: str): get("campaigns", i, "Kampanya"); return Response(status_code=204)
@b.post("/kampanyalar/{i}/yayinla", status_code=202)
def _(i: str): get("campaigns", i, "Kampanya"); D["due"].append((now() + 3600, "campaigns", i, "yayinda")); return {"sirada": True}
def statistics(i): raise NotImplementedError("kampanya istatistigi")
@b.get("/kampanyalar/{i}/istatistik")
def _(i: str): get("campaigns", i, "Kampanya"); return statistics(i)
@b.get("/kampanyalar/{i}/urunler/")
def _(i: str): get("campaigns", i, "Kampanya"); return D["cprod"][i]
@b.post("/kampanyalar/{i}/urunler/", status_code=201)
def _(i: str, c: dict = Body()): D["cprod"][i].append(dict(urun=c["urun"])); return {"tamam": True}
@b.get("/iadeler")
def _(q: Request): return page(q, st(q, D["returns"].values()), 25)
@b.get("/iadeler/nedenler")
def _(): return ["kusurlu", "gec", "vazgecti"]
@b.get("/iadeler/{i}")
def _(i: int): return get("returns", i, "Iade")
def decide(i, to):
    r = get("returns", i, "Iade")
    if r["durum"] != "bekliyor": no(409, "Karar verilmis")
    r["durum"] = to; return {"tamam": True}
@b.post("/iadeler/{i}/kabul")
def _(i: int): return decide(i, "kabul")
@b.post("/iadeler/{i}/reddet")
def _(i: int): return decide(i, "ret")
@b.get("/iadeler/{i}/fotograflar")
def _(i: int): get("returns", i, "Iade"); return D["photos"].get(i, [])
@b.get("/loglar/islem")
def _(q: Request): return page(q, D["ops"])
@b.get("/loglar/eposta")
def _(q: Request): return page(q, D["mails"])
@b.get("/loglar/hata")
def _(): return []
@b.get("/loglar/giris")
def _(): no(403, "Yetkiniz yok")
@b.get("/ozellikler")
def _(): return list(D["flags"].values())
@b.patch("/ozellikler/{k}")
def _(k: str, c: dict = Body()): get("flags", k, "Ozellik")["acik"] = c["acik"]; return {"tamam": True}
@b.get("/ayarlar/{k}")
def _(k: str): return get("settings", k, "Bolum")
@b.put("/ayarlar/{k}")
def _(k: str, c: dict = Body()): get("settings", k, "Bolum").update(c); return {"tamam": True}
@b.get("/komisyonlar/{i}")
def _(i: int): return D["rates"][i - 1]
@b.post("/disa-aktarim", status_code=202)
def _(): i = nid(); D["jobs"][i] = now() + 60; return {"id": i}
@b.get("/disa-aktarim/{i}")
def _(i: int): return {"durum": "hazir", "dosya": f"/dosya/{i}.xlsx"} if get("jobs", i, "Is") <= now() else {"durum": "suruyor"}

# --- the others on the same host
@x.post("/oturum")
def _(c: dict = Body()): return {"belirtec": "x" * 48, "sure": 7200} if c.get("parola") == "*" else no(401, "Parola yanlis")
@x.post("/oturum/yenile")
def _(): return {"belirtec": "x" * 48, "sure": 7200}
@x.get("/magaza/urunler")
def _(q: Request): k = q.query_params.get("k"); return [dict(ad=u, fiyat=40 + 7 * i) for i, u in enumerate(URUN) if not k or k in u]
class Basket(BaseModel): urun: str; adet: int = Field(gt=0)
@x.post("/magaza/siparisler", status_code=201)
def _(c: Basket):
    i = max(D["orders"]) + 1; D["orders"][i] = dict(order(i), durum="hazirlaniyor", urun=c.urun, adet=c.adet)
    if R.random() < .35: k = nid() + 3000; D["reviews"][k] = dict(id=k, urun=c.urun, puan=R.randint(1, 5), metin=text(10, 90), durum="bekleyen", yanit=None)
    if R.random() < .3: k = max(D["returns"]) + 1; D["returns"][k] = dict(id=k, siparis=i, neden=R.choice(["kusurlu", "gec", "vazgecti"]), durum="bekliyor", tutar=R.randint(90, 900))
    if mode("sikayet") and not D["complaints"]: D["complaints"].append(dict(yorum=3007, neden="hakaret"))
    log.info("yeni siparis %d", i); return {"siparis": i}
@x.post("/satici/stok", status_code=202)
def _(q: Request):
    if mode("gurultu"): no(429, "Cok fazla istek")
    return {"alindi": True} if q.headers.get("x-anahtar") else no(401, "Anahtar gecersiz")
@x.post("/kanca/kargo", status_code=204)
def _(): return Response(status_code=204)
@x.get("/v1/siparisler")
def _(): no(410, "Kaldirildi")
@x.get("/saglik")
def _(): return {"durum": "iyi"}
for r in (a, b, x): app.include_router(r)
