"""A municipal water-meter and subscriber office: FastAPI with its own 404, 405, 422 and 307; state in SQLite. What is missing is in truth.py."""
import hashlib, json, logging, os, random, secrets, sqlite3, sys, time, uuid
from pathlib import Path
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse

WORK = Path(os.environ["WORK"])
NEW = (WORK / "release").read_text() == "2"
logging.basicConfig(level=logging.INFO, format="%(levelname)s [sayac.%(name)s] %(message)s", stream=sys.stdout)
for quiet in ("uvicorn", "uvicorn.access", "uvicorn.error"): logging.getLogger(quiet).propagate = False
log = logging.getLogger
app, rnd = FastAPI(openapi_url=None, docs_url=None, redoc_url=None), random.Random(3407)
USERS = {"mudur": "yonetici", "memur": "abone-servisi"}
STREETS = "Çınar Ihlamur Değirmen Bahçe İstasyon Kale Pazar Gül Okul Liman Köprü Dere".split()


def uid(): return str(uuid.UUID(int=rnd.getrandbits(128), version=4))
def table(n, f):
    out = {}
    for i in range(n):
        k = uid(); out[k] = {"id": k, **f(i)}
    return out


def seed():
    d = {"no": 51200, "login": {}, "job": {}, "draft": {}, "wait": [], "total": [0, 0.0]}
    d["bolge"] = table(6, lambda i: {"ad": ["Merkez", "Yukarı", "Sahil", "Sanayi", "Bağlar", "Yeni Konutlar"][i], "yeni": i == 5})
    z = list(d["bolge"])
    d["sayac"] = table(96, lambda i: {"seri": f"SN{rnd.randint(100000, 999999)}", "bolge": z[i % 5], "durum": "A", "cap": rnd.choice([15, 20, 25]), "tarihce": [{"ne": "takıldı", "gun": "2030-0%d-11" % (1 + i % 9)}] * (1 + i % 2)})
    m = list(d["sayac"])
    d["abone"] = table(88, lambda i: {"no": 40100 + i * 7, "ad": f"{rnd.choice(STREETS)} Sokak {rnd.randint(1, 180)}", "sayac": m[i], "tur": rnd.choice(["mesken", "mesken", "isyeri", "resmi"]), "sms": rnd.random() < .5, "kagitsiz": rnd.random() < .5, "etiketler": [], "durum": "acik", "telefon": f"0{rnd.randint(3000000000, 3999999999)}", "aciklama": "", "notlar": [], "borc": [rnd.randint(40, 900)] if rnd.random() < .3 else [], "tarihce": ["kayıt"] * rnd.randint(1, 4)})
    d["okuma"] = table(170, lambda i: {"sayac": m[i % 90], "donem": "2031-01" if i < 100 else "2031-02", "endeks": rnd.randint(1000, 9999), "onay": i < 95})
    a = list(d["abone"])
    d["itiraz"] = table(34, lambda i: {"abone": a[i * 2], "konu": rnd.choice(["yüksek fatura", "kaçak", "yanlış okuma", "tahakkuk"]), "metin": "ş" * rnd.randint(8, 60), "durum": "acik", "gerekce": None, "belge": ["foto.jpg"] if i % 3 == 0 else [], "tutanak": i % 5 == 0})
    d["tahsilat"] = table(120, lambda i: {"abone": rnd.choice(a), "tutar": rnd.randint(50, 1900), "kanal": rnd.choice(["vezne", "banka", "banka", "eft"]), "durum": "gecerli"})
    d["duyuru"] = table(9, lambda i: {"baslik": "Duyuru " + "b" * rnd.randint(4, 22), "metin": "m" * rnd.randint(20, 120), "yayinda": i % 2 == 0, "sabit": i == 0})
    d["yetki"] = table(5, lambda i: {"ad": ["yonetici", "abone-servisi", "okuma", "vezne", "denetci"][i], "izin": rnd.sample(["abone", "sayac", "okuma", "itiraz", "tahsilat", "duyuru"], 3)})
    d["kullanici"] = table(11, lambda i: {"sicil": 300 + i, "rol": rnd.choice(["okuma", "vezne", "abone-servisi"]), "etkin": i % 4 > 0, "not": "n" * i})
    d["entegrasyon"] = table(6, lambda i: {"ad": ["banka", "e-devlet", "sms", "cbs", "muhasebe", "lora"][i], "adres": f"https://uc{i}.example.net/giris", "etkin": i != 5, "zaman-asimi": 30})
    d["tarife"] = table(5, lambda i: {"ad": ["mesken", "isyeri", "resmi", "santiye", "bahce"][i], "fiyat": f"{12 + i * 3}.{rnd.randint(10, 99)}"})
    d["is"] = table(12, lambda i: {"ne": rnd.choice(["açma", "kesme", "arıza", "sayaç değişimi"]), "yer": rnd.choice(STREETS), "an": 0})
    d["kesinti"] = {}
    d["ayar"] = {"fatura": {"son-odeme-gun": 15, "dipnot": "Bizi tercih ettiğiniz için teşekkürler", "gecikme": 2}, "bildirim": {"sms-saat": "09:00", "imza": "Su ve Kanal", "eposta": True}}
    return d


DB = sqlite3.connect(WORK / "sayac.db", check_same_thread=False)
DB.execute("create table if not exists durum (k integer primary key, v text)")
row = DB.execute("select v from durum where k = 1").fetchone()
D = json.loads(row[0]) if row else seed()
rnd.seed(D["no"])


def keep(): DB.execute("insert or replace into durum values (1, ?)", (json.dumps(D),)); DB.commit()
def mode(w): return w in (WORK / "mode").read_text().split()
def today(): return (WORK / "today").read_text()
def day(): return int((WORK / "day").read_text())
def clock(): return float((WORK / "clock").read_text())
def no(code, text): raise HTTPException(code, text)
def one(t, k, name):
    x = D[t].get(k)
    return x if x is not None else no(404, name + " bulunamadı")
def listing(l, q, size=20):
    p = max(1, int(q.get("sayfa", 1) or 1)); l = list(reversed(l))
    return {"kayitlar": l[(p - 1) * size: p * size], "toplam": len(l), "sayfa": p}
def tagged(request, what):
    text = json.dumps(what, ensure_ascii=False, separators=(",", ":")); tag = '"' + hashlib.md5(text.encode()).hexdigest()[:12] + '"'
    if request.headers.get("if-none-match", "").removeprefix("W/") == tag: return Response(status_code=304, headers={"etag": tag})
    return Response(text, media_type="application/json", headers={"etag": tag})
async def inside(request: Request):
    request.state.user = D["login"].get(request.cookies.get("oturum", ""))
    if not request.state.user: no(401, "Oturum gerekli")
    if mode("bakim"): no(503, "Bakım çalışması")
    if mode("kilit") and request.method != "GET":
        log("vt").error("database is locked"); no(500, "Kayıt yapılamadı")


@app.middleware("http")
async def door(request: Request, follow):
    if mode("kisit") and "q" in request.query_params: return JSONResponse({"detail": "Çok fazla istek"}, 429)
    r = await follow(request)
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 400: keep()
    return r

free, api = APIRouter(prefix="/api/v1/yonetim"), APIRouter(prefix="/api/v1/yonetim", dependencies=[Depends(inside)])
g, po, pu, pa, de = api.get, api.post, api.put, api.patch, api.delete


@free.post("/oturum")
async def login(b: dict = Body()):
    if mode("deneme"): no(429, "Çok fazla deneme")
    if b.get("parola") != "dogru": log("oturum").warning("hatalı parola"); no(401, "Kullanıcı adı ya da parola yanlış")
    s = secrets.token_hex(8); D["login"][s] = b["kim"]
    r = JSONResponse({"kim": b["kim"], "rol": USERS[b["kim"]]}); r.set_cookie("oturum", s); return r
@free.get("/saglik")
async def health(): return {"durum": "iyi"}
@de("/oturum", status_code=204)
async def logout(request: Request): D["login"].pop(request.cookies.get("oturum"), None)
@g("/ben")
async def me(request: Request): return {"kim": request.state.user, "rol": USERS[request.state.user]}
@g("/surum")
async def version(): return {"surum": "4.3.0" if NEW else "4.2.7"}
@g("/ozellikler")
async def features(request: Request): return tagged(request, {"lora": False, "kaçak-izleme": NEW, "toplu-islem": True})
@g("/bildirimler/sayi")
async def badge(): return {"sayi": sum(1 for x in D["itiraz"].values() if x["durum"] == "acik") % 10}
@g("/kampanyalar/etkin")
async def campaign(): return {"ad": "Erken ödeme", "oran": 3} if day() >= 6 else Response(status_code=204)
@g("/kesintiler")
async def outages(): return [x for x in D["kesinti"].values() if x["gun"] == today()]
@po("/kesintiler", status_code=201)
async def outage(b: dict = Body()):
    k = uid(); D["kesinti"][k] = {"id": k, "gun": today(), "yer": b["yer"], "neden": b["neden"]}; log("sebeke").warning("kesinti açıldı: %s", b["yer"]); return D["kesinti"][k]

# --- subscribers
def slim(x): return {k: v for k, v in x.items() if k not in ("notlar", "borc", "tarihce", "aciklama")}
@g("/aboneler")
async def subscribers(request: Request):
    q = request.query_params; l = [slim(x) for x in D["abone"].values() if x["durum"] == q.get("durum", "acik")]
    if "q" in q: l = [x for x in l if q["q"].lower() in (x["ad"] + str(x["no"])).lower()]
    if "tur" in q: l = [x for x in l if x["tur"] == q["tur"]]
    return listing(l, q)
@po("/aboneler", status_code=201)
async def subscribe(b: dict = Body()):
    if not b.get("ad"): no(422, "ad boş olamaz")
    D["no"] += 7; k = uid(); D["abone"][k] = {"id": k, "no": D["no"], "ad": b["ad"], "sayac": rnd.choice(list(D["sayac"])), "tur": "mesken", "sms": False, "kagitsiz": False, "etiketler": [], "durum": "acik", "telefon": "", "aciklama": "", "notlar": [], "borc": [], "tarihce": ["kayıt"]}
    log("abone").info("yeni abone no=%s", D["no"]); return slim(D["abone"][k])
@po("/aboneler/toplu-etiket")
async def label(b: dict = Body()):
    n = 0
    for k in b["secili"]:
        x = D["abone"].get(k)
        if x and b["etiket"] not in x["etiketler"]: x["etiketler"].append(b["etiket"]); n += 1
    return {"etkilenen": n}
@g("/aboneler/{k}")
async def subscriber(k: str): return one("abone", k, "Abone")
@pu("/aboneler/{k}")
async def save_subscriber(k: str, b: dict = Body()): x = one("abone", k, "Abone"); x.update({f: b[f] for f in ("ad", "telefon", "aciklama")}); return slim(x)
@pa("/aboneler/{k}")
async def patch_subscriber(k: str, b: dict = Body()):
    x = one("abone", k, "Abone"); f, v = next(iter(b.items())); x[f] = v; x["tarihce"].append(f"{f} → {str(v).lower()}"); return {"id": k, f: v}
@de("/aboneler/{k}")
async def close_subscriber(k: str):
    x = one("abone", k, "Abone")
    if x["durum"] != "acik": no(409, "Abonelik zaten kapalı")
    x["durum"] = "kapali"; log("abone").info("abonelik kapatıldı no=%s", x["no"]); return {"durum": "kapali"}
@po("/aboneler/{k}/geri-al")
async def reopen(k: str):
    x = one("abone", k, "Abone")
    if x["durum"] == "acik": no(409, "Abonelik açık")
    x["durum"] = "acik"; return {"durum": "acik"}
@g("/aboneler/{k}/borclar")
async def debts(k: str): return [{"tutar": t, "vade": "2031-01-25"} for t in one("abone", k, "Abone")["borc"]]
@g("/aboneler/{k}/notlar")
async def notes(k: str): return one("abone", k, "Abone")["notlar"]
@po("/aboneler/{k}/notlar", status_code=201)
async def note(k: str, b: dict = Body()): one("abone", k, "Abone")["notlar"].append({"metin": b["metin"], "gun": today()}); return {"metin": b["metin"]}
@po("/aboneler/{k}/ekstre", status_code=202)
async def statement(k: str): one("abone", k, "Abone"); log("posta").info("ekstre kuyruğa alındı"); return {"durum": "kuyrukta"}
if not NEW:
    @g("/aboneler/{k}/tarihce")
    async def history(k: str): return [{"ne": t} for t in one("abone", k, "Abone")["tarihce"]]

# --- meters and readings
@g("/sayaclar")
async def meters(request: Request):
    q = request.query_params; l = [{k: v for k, v in x.items() if k != "tarihce"} for x in D["sayac"].values()]
    if "durum" in q: l = [x for x in l if x["durum"] == q["durum"]]
    if "q" in q: l = [x for x in l if q["q"].lower() in x["seri"].lower()]
    return listing(l, q)
@g("/sayaclar/{k}")
async def meter(k: str): return {f: v for f, v in one("sayac", k, "Sayaç").items() if f != "tarihce"}
@pa("/sayaclar/{k}")
async def patch_meter(k: str, b: dict = Body()): x = one("sayac", k, "Sayaç"); x["durum"] = b["durum"]; x["tarihce"].append({"ne": "durum " + b["durum"], "gun": today()}); return {"id": k, "durum": b["durum"]}
@g("/sayaclar/{k}/tarihce")
async def meter_history(k: str): return one("sayac", k, "Sayaç")["tarihce"]
@g("/sayaclar/{k}/okumalar")
async def meter_readings(k: str): one("sayac", k, "Sayaç"); return [{"donem": x["donem"], "endeks": x["endeks"]} for x in D["okuma"].values() if x["sayac"] == k]
@g("/sayaclar/{k}/kalibrasyonlar")
async def calibrations(k: str): one("sayac", k, "Sayaç"); return []
@po("/sayaclar/{k}/kalibrasyonlar", status_code=201)
async def calibrate(k: str, b: dict = Body()): one("sayac", k, "Sayaç"); return {"id": uid(), "sapma": b["sapma"], "gun": today()}
@g("/bolgeler")
async def zones(request: Request): return tagged(request, list(D["bolge"].values()))
@g("/bolgeler/{k}/sayaclar")
async def zone(k: str): one("bolge", k, "Bölge"); return [{"id": x["id"], "seri": x["seri"]} for x in D["sayac"].values() if x["bolge"] == k]
@g("/okumalar")
async def readings(request: Request):
    q = request.query_params; l = [x for x in D["okuma"].values() if x["donem"] == q.get("donem", "2031-02")]
    if q.get("onay") == "bekleyen": l = [x for x in l if not x["onay"]]
    return listing(l, q, 25)
@po("/okumalar", status_code=201)
async def read(b: dict = Body()):
    if b["endeks"] < 1000: no(422, "endeks son okumadan küçük")
    k = uid(); D["okuma"][k] = {"id": k, "sayac": b["sayac"], "donem": "2031-02", "endeks": b["endeks"], "onay": False}; return D["okuma"][k]
@po("/okumalar/toplu-onay")
async def confirm_many(b: dict = Body()): return {"onaylanan": len(b["secili"])}
@g("/okumalar/{k}")
async def reading(k: str): return one("okuma", k, "Okuma")
@pu("/okumalar/{k}")
async def correct(k: str, b: dict = Body()): x = one("okuma", k, "Okuma"); x["endeks"] = b["endeks"]; return x
@de("/okumalar/{k}", status_code=204)
async def drop(k: str): one("okuma", k, "Okuma"); del D["okuma"][k]
@po("/okumalar/{k}/onay")
async def confirm(k: str):
    x = one("okuma", k, "Okuma")
    if x["onay"]: no(409, "Okuma onaylı")
    x["onay"] = True; return {"onaylanan": 1}

# --- objections
@g("/itirazlar")
async def objections(request: Request): q = request.query_params; return listing([{k: x[k] for k in ("id", "konu", "durum", "metin")} for x in D["itiraz"].values() if x["durum"] == q.get("durum", "acik")], q, 15)
@po("/itirazlar", status_code=201)
async def object_(b: dict = Body()): k = uid(); D["itiraz"][k] = {"id": k, "abone": b["abone"], "konu": b["konu"], "metin": "", "durum": "acik", "gerekce": None, "belge": [], "tutanak": False}; return {"id": k}
@g("/itirazlar/{k}")
async def objection(k: str): return one("itiraz", k, "İtiraz")
def decide(k, how, why):
    x = one("itiraz", k, "İtiraz")
    if x["durum"] != "acik": no(409, "İtiraz sonuçlandı")
    x["durum"], x["gerekce"] = how, why; log("itiraz").info("itiraz %s", how); return {"durum": how}
@po("/itirazlar/{k}/kabul")
async def accept(k: str, b: dict = Body()): return decide(k, "kabul", b["gerekce"])
@po("/itirazlar/{k}/ret")
async def refuse(k: str, b: dict = Body()): return decide(k, "ret", b["gerekce"])
@g("/itirazlar/{k}/belgeler")
async def papers(k: str): return one("itiraz", k, "İtiraz")["belge"]
@g("/itirazlar/{k}/tutanak")
async def minutes(k: str): return {"tutanak": "x" * 120} if one("itiraz", k, "İtiraz")["tutanak"] else no(404, "Bu itiraz için tutanak düzenlenmemiş")

# --- collections
def paid(): return [x for x in D["tahsilat"].values() if x["durum"] == "gecerli"]
@g("/tahsilatlar")
async def collections(request: Request): q = request.query_params; return listing([x for x in D["tahsilat"].values() if q.get("kanal", x["kanal"]) == x["kanal"]], q)
@po("/tahsilatlar", status_code=201)
async def collect(b: dict = Body()): k = uid(); D["tahsilat"][k] = {"id": k, "abone": b["abone"], "tutar": b["tutar"], "kanal": "vezne", "durum": "gecerli"}; log("vezne").info("tahsilat %s TL", b["tutar"]); return D["tahsilat"][k]
@g("/tahsilatlar/ozet")
async def summary():
    if clock() - D["total"][1] > 1200: D["total"] = [sum(x["tutar"] for x in paid()), clock()]
    return {"toplam": D["total"][0], "hesaplandi": int(D["total"][1])}
@g("/tahsilatlar/{k}")
async def collection(k: str): return one("tahsilat", k, "Tahsilat")
@po("/tahsilatlar/{k}/iptal")
async def cancel(k: str):
    x = one("tahsilat", k, "Tahsilat")
    if x["durum"] != "gecerli": no(409, "Tahsilat iptal edilmiş")
    x["durum"] = "iptalli"; return x
@g("/tahsilatlar/{k}/makbuz")
async def receipt(k: str): one("tahsilat", k, "Tahsilat"); return PlainTextResponse("MAKBUZ\n" + "-" * 300, headers={"content-disposition": "attachment"})
@g("/is-emirleri")
async def orders(): return [{k: x[k] for k in ("id", "ne", "yer")} for x in list(D["is"].values())[-30:] if clock() - x["an"] > 90]
@po("/is-emirleri", status_code=202)
async def order(b: dict = Body()): k = uid(); D["is"][k] = {"id": k, "ne": b["ne"], "yer": b["yer"], "an": clock()}; return {"durum": "alindi"}
@g("/is-emirleri/bugun")
async def orders_today(): return [{"ne": "arıza", "yer": "Kale"}] if day() in (3, 6) else []

# --- announcements, rights, integrations, settings
@g("/duyurular")
async def notices(request: Request): return [{k: x[k] for k in ("id", "baslik", "yayinda", "sabit")} for x in D["duyuru"].values() if request.query_params.get("durum") != "arsiv"]
@g("/duyurular/onizleme")
async def preview(): return {"html": "<p>" + "ö" * 90 + "</p>"}
@po("/duyurular/onizleme")
async def render(b: dict = Body()): return {"html": f"<h1>{b['baslik']}</h1><p>{b['metin']}</p>"}
@g("/duyurular/{k}")
async def notice(k: str): return {f: v for f, v in one("duyuru", k, "Duyuru").items() if f != "sabit"}
@pa("/duyurular/{k}")
async def publish(k: str, b: dict = Body()): return {**one("duyuru", k, "Duyuru"), **b}
@de("/duyurular/{k}")
async def unannounce(k: str): one("duyuru", k, "Duyuru"); return {"silindi": True}
@po("/duyurular/{k}/sabitle")
async def pin(k: str, b: dict = Body()): one("duyuru", k, "Duyuru")["sabit"] = b["sabit"]; return {"sabit": b["sabit"]}
@g("/yetkiler")
async def roles(): return list(D["yetki"].values())
@g("/yetkiler/matris")
async def matrix(): log("yetki").warning("izin yok: yetki.matris.oku"); no(403, "Bu işlem için yetkiniz yok")
@g("/yetkiler/{k}")
async def role(k: str): return one("yetki", k, "Yetki")
def head(request):
    if USERS[request.state.user] != "yonetici": no(403, "Bu işlem için yetkiniz yok")
@g("/kullanicilar")
async def users(request: Request): head(request); return list(D["kullanici"].values())
@pa("/kullanicilar/{k}")
async def user(k: str, request: Request, b: dict = Body()): head(request); x = one("kullanici", k, "Kullanıcı"); x.update(b); return {"id": k, **b}
@g("/entegrasyonlar")
async def integrations(): return list(D["entegrasyon"].values())
@pa("/entegrasyonlar/{k}")
async def integration(k: str, b: dict = Body()): x = one("entegrasyon", k, "Entegrasyon"); x.update(b); log("entegrasyon").info("%s güncellendi", x["ad"]); return {"id": k, **b}
@po("/entegrasyonlar/{k}/anahtar", status_code=201)
async def key(k: str): one("entegrasyon", k, "Entegrasyon"); return {"anahtar": secrets.token_hex(16)}
@po("/entegrasyonlar/{k}/sinama")
async def probe(k: str): one("entegrasyon", k, "Entegrasyon"); no(501, "Henüz yapılmadı")
@g("/entegrasyonlar/{k}/kayitlar")
async def trail(k: str): one("entegrasyon", k, "Entegrasyon"); raise NotImplementedError("entegrasyon kayıtları")
@g("/ayarlar/{k}")
async def settings(k: str): return one("ayar", k, "Ayar")
@pu("/ayarlar/{k}")
async def set_(k: str, b: dict = Body()):
    x = one("ayar", k, "Ayar")
    if k == "bildirim": return {**x, **b}
    x.update(b); return x
@g("/tarifeler")
async def tariffs(request: Request): return tagged(request, list(D["tarife"].values()))
@pu("/tarifeler/{k}")
async def tariff(k: str, b: dict = Body()): x = one("tarife", k, "Tarife"); x["fiyat"] = b["fiyat"]; return x
@pu("/taslaklar/{k}", status_code=204)
async def draft(k: str, b: dict = Body()): D["draft"][k] = b

# --- reports, jobs
@g("/denetim")
async def audit(): return {"kayitlar": [], "toplam": 0}
@g("/raporlar/gunluk")
async def daily():
    if mode("rapor"): no(504, "Zaman aşımı")
    return {"gun": today(), "tahsilat": sum(x["tutar"] for x in paid()), "okuma": len(D["okuma"]), "itiraz": sum(x["durum"] == "acik" for x in D["itiraz"].values())}
@g("/raporlar/tahsilat")
async def income(baslangic: str, bitis: str):
    r = random.Random(baslangic + bitis); n = max(1, (hash_days(bitis) - hash_days(baslangic)))
    return {"gunler": [{"gun": i, "tutar": r.randint(900, 99999)} for i in range(min(n, 40))], "genel": sum(x["tutar"] for x in paid())}
def hash_days(t): y, m, d = map(int, t.split("-")); return y * 372 + m * 31 + d
@g("/raporlar/tahsilat-orani")
async def ratio(baslangic: str, bitis: str): return {"oran": 0, "tahakkuk": 0, "tahsil": 0, "bolgeler": []}
@g("/raporlar/su-kalitesi")
async def quality(baslangic: str, bitis: str): return {"numuneler": [], "toplam": 0}
@g("/raporlar/donem-kapanis")
async def closing(donem: str): return {"donem": donem, "devir": D["ayar"]["devir"]["2030-12"]}
@g("/raporlar/kacak")
async def losses(ay: int = 1):
    if not NEW: return {"oran": ay / D["total"][2]}
    return {"bolgeler": [{"ad": z["ad"], "kacak": rnd.randint(3, 1400)} for z in D["bolge"].values()], "ay": ay}
@po("/disa-aktarimlar")
async def export(b: dict = Body()): k = uid(); D["job"][k] = 0; return RedirectResponse(f"/api/v1/yonetim/disa-aktarimlar/{k}", 303)
@g("/disa-aktarimlar/{k}")
async def job(k: str): one("job", k, "İş"); D["job"][k] += 1; return {"durum": "hazir" if D["job"][k] > 2 else "suruyor"}
@g("/disa-aktarimlar/{k}/dosya")
async def file(k: str): one("job", k, "İş"); return PlainTextResponse("no;ad;tutar\n" + "".join(f"{i};{rnd.randint(1, 10 ** 6)}\n" for i in range(rnd.randint(30, 200))), media_type="text/csv")

# --- machines, the public
@app.post("/hooks/banka")
async def bank(request: Request, b: dict = Body()):
    if request.headers.get("x-imza") != "iyi": no(401, "İmza geçersiz")
    if b["tutar"] % 5 == 0: k = uid(); D["tahsilat"][k] = {"id": k, "abone": rnd.choice(list(D["abone"])), "tutar": b["tutar"], "kanal": "banka", "durum": "gecerli"}
    return {"ok": True}
@app.get("/api/v1/saha/gorevler")
async def tasks(): return [{"sayac": k} for k in list(D["sayac"])[day() * 7: day() * 7 + rnd.randint(0, 9)]]
@app.post("/api/v1/saha/okumalar", status_code=201)
async def field(b: dict = Body()): k = uid(); D["okuma"][k] = {"id": k, "sayac": b["sayac"], "donem": "2031-02", "endeks": b["endeks"], "onay": False}; return {"alindi": 1}
@app.post("/api/v1/saha/konum", status_code=204)
async def place(): pass
@app.get("/api/v0/saha/liste")
async def old(): return JSONResponse({"detail": "v0 kapatıldı"}, 410)
def number(no_): return next((x for x in D["abone"].values() if x["no"] == no_), None) or no(404, "Böyle bir abone numarası yok")
@app.get("/api/v1/portal/abone/{n}")
async def mine(n: int): x = number(n); return {"no": n, "tur": x["tur"], "borc": sum(x["borc"])}
@app.get("/api/v1/portal/abone/{n}/faturalar")
async def bills(n: int): return [{"tutar": t} for t in number(n)["borc"]]
@app.post("/api/v1/portal/ariza", status_code=201)
async def fault(b: dict = Body()):
    if not b.get("yer"): no(422, "yer gerekli")
    k = uid(); D["is"][k] = {"id": k, "ne": "arıza", "yer": b["yer"], "an": clock()}; return {"alindi": True}
app.include_router(free); app.include_router(api)
log("eklenti").info("lora sürücüsü: not implemented on this platform, skipped")
