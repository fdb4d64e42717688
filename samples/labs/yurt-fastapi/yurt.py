"""A students' hostel: FastAPI with its routers, everything in memory and in one file. What is missing is in truth.py."""
import json, logging, os, random, sys, time
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from fastapi import APIRouter, FastAPI, Header, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel

WORK = Path(os.environ["WORK"])
FILE = WORK / "yurt.json"
V2 = os.environ.get("SURUM") == "2"
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="[%(asctime)s] %(levelname)s %(name)s: %(message)s")
log = logging.getLogger("yurt")
rnd = random.Random(1453)
NAMES = "Ayşe Mehmet Zeynep Ali Elif Mustafa Hatice Emre Fatma Burak Merve Yusuf Büşra Ömer Şeyma Çağrı Gül Hüseyin".split()
SURNAMES = "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Koç Kurt Özdemir Güneş".split()


def uid():
    return str(UUID(int=rnd.getrandbits(128), version=4))


def seed():
    students = {}
    rooms = {}
    for block in ("a-blok", "b-blok", "c-blok"):
        for n in range(12):
            k = str(100 * (ord(block[0]) - 96) + 1 + n)
            rooms[k] = {"id": int(k), "blok": block, "kapasite": rnd.choice([2, 3, 4]), "aciklama": rnd.choice(["", "", "Güney cephe", "Balkonlu, iki pencereli"]), "temizlik_gunu": rnd.choice(["pazartesi", "salı", "cuma"])}
    keys = list(rooms)
    for i in range(88):
        u = uid()
        students[u] = {"id": u, "ad": rnd.choice(NAMES) + " " + rnd.choice(SURNAMES), "oda": int(rnd.choice(keys[:-6])), "bolum": rnd.choice(["Tıp", "Hukuk", "Makine Mühendisliği", "İlahiyat", "Psikoloji"]), "giris_yasagi": rnd.random() < .1, "bildirim": rnd.random() < .7}
    su = list(students)
    return {
        "n": 0, "seq": 4000, "ogrenciler": students, "odalar": rooms,
        "ogr_notlari": {u: [{"id": 1, "metin": "Veli arandı."}] for u in su[::7]}, "saglik": {u: {"kan": rnd.choice(["A+", "0-", "AB+"]), "alerji": rnd.choice([None, "fıstık", "polen", "penisilin"])} for u in su[::2]},
        "disiplin": {u: [{"tarih": "2031-04-02", "konu": "Gürültü"}] for u in su[::10]},
        "oda_notlari": {k: [{"id": i, "metin": "Eski sistemden: " + "duvar boyandı " * rnd.randint(1, 3)} for i in range(rnd.randint(1, 2))] for k in keys[::4]}, "demirbas": {k: [{"ad": "dolap"}, {"ad": "çalışma masası"}] for k in keys[::5]},
        "arizalar": {str(300 + i): {"id": 300 + i, "oda": int(rnd.choice(keys)), "konu": rnd.choice(["musluk damlatıyor", "ampul", "priz", "kapı kolu kırık"]), "durum": "acik", "atanan": None} for i in range(9)},
        "izinler": {}, "odemeler": {str(7000 + i): {"id": 7000 + i, "ogrenci": su[i % len(su)], "ay": f"2031-{8 + i % 3:02}", "tutar": rnd.choice([3200, 4150, 12000]), "odendi": rnd.random() < .6} for i in range(160)},
        "depozito": [{"ogrenci": u, "tutar": 5000} for u in su[:22]], "ziyaretciler": {},
        "duyurular": {str(40 + i): {"id": 40 + i, "baslik": t, "metin": "Bilginize. " * rnd.randint(2, 9)} for i, t in enumerate(["Sıcak su kesintisi", "Çarşaf değişimi", "Etüt saatleri", "Bayram dönüşü", "Kütüphane", "Otopark", "Kantin"])},
        "etkinlikler": {str(i + 1): {"id": i + 1, "ad": t, "yer": "Konferans salonu", "saat": "19:00"} for i, t in enumerate(["Satranç turnuvası", "Film gecesi", "Tanışma çayı", "Kan bağışı", "Halı saha"])}, "katilim": {"1": [su[3]], "2": [su[5], su[8]], "3": su[20:26], "4": [], "5": []},
        "kantinler": {str(i + 1): {"id": i + 1, "ad": n, "acik": i != 2} for i, n in enumerate(["A Blok kantini", "B Blok kantini", "Çay ocağı", "Fotokopi"])},
        "ozellikler": {k: v for k, v in (("gece-girisi", False), ("mobil-yoklama", True), ("karekod-giris", False), ("sms-veli", True), ("yemek-oylamasi", False))},
        "yoklama": {}, "personel": {u: {"id": u, "ad": rnd.choice(NAMES), "gorev": g, "vardiya": rnd.choice(["gündüz", "gece"])} for u, g in ((uid(), g) for g in ["güvenlik", "temizlik", "aşçı", "güvenlik", "teknisyen", "belletmen"])},
        "giris_gunlugu": [], "islem_gunlugu": [], "ayarlar": {"son_giris": "23:30", "izin_onayi": True, "imza": "Yurt Müdürlüğü", "sms_baslik": "YURT"},
        "sihirbaz": {}, "isler": {}, "kargolar": {}, "camasir": {str(i): None for i in range(1, 5)}, "bildirimler": {"mudur": [], "memur": [], "bekci": []}, "liste_surumu": 1, "oy": 0,
    }


D = json.loads(FILE.read_text()) if FILE.exists() else seed()
rnd.seed(D["n"] + 11)
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
admin = APIRouter(prefix="/api/v1/admin")
pupil = APIRouter(prefix="/api/v1/ogrenci")


def on(word):
    return (WORK / "mode").exists() and word in (WORK / "mode").read_text().split()


def today():
    return (WORK / "today").read_text()


def next_id():
    D["seq"] += rnd.choice([1, 1, 2])
    return D["seq"]


def find(table, key, text):
    x = D[table].get(str(key))
    if x is None:
        raise HTTPException(404, text)
    return x


def page(rows, no, size=15):
    return {"sonuclar": rows[(no - 1) * size:no * size], "toplam": len(rows), "sayfa": no}


def audit(who, what):
    D["islem_gunlugu"] = (D["islem_gunlugu"] + [{"kim": who, "ne": what}])[-60:]


OK = {"tamam": True}


@app.middleware("http")
async def gate(q: Request, call_next):
    p, card = q.url.path, q.headers.get("authorization", "")
    if p == "/saglik":
        return await call_next(q)
    if on("bakim"):
        return JSONResponse({"detail": "Bakım çalışması"}, 503, {"Retry-After": "900"})
    open_ = p in ("/api/v1/giris",) or p.startswith(("/api/v1/turnike/", "/api/v1/kanca/", "/medya/"))
    if p.startswith(("/api/v1/admin/", "/api/v1/ogrenci/", "/api/v2/")) and not open_:
        who = card[7:]
        if not who:
            return JSONResponse({"detail": "Not authenticated"}, 401, {"WWW-Authenticate": "Bearer"})
        if p.startswith("/api/v1/admin/") and who.startswith("ogr"):
            return JSONResponse({"detail": "Yetkiniz yok"}, 403)
        if on("yavas") and who.startswith("ogr"):
            return JSONResponse({"detail": "Çok sık denediniz"}, 429, {"Retry-After": "5"})
        q.state.who = who
    r = await call_next(q)
    if q.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300:
        D["n"] += 1
        FILE.write_text(json.dumps(D))
    return r


def who(q):
    return q.state.who


def only(q, *roles):
    if who(q) not in roles:
        raise HTTPException(403, "Bu işlem için yetkiniz yok")


class Giris(BaseModel):
    kullanici: str
    parola: str


class Metin(BaseModel):
    metin: str


class Ogrenci(BaseModel):
    ad: str
    oda: int
    bolum: str = ""


class Ziyaretci(BaseModel):
    ad: str
    ogrenci: UUID


@app.post("/api/v1/giris")
def sign_in(b: Giris):
    if on("kilit"):
        raise HTTPException(429, "Çok fazla deneme")
    if b.parola != "dogru":
        log.warning("hatali parola: %s", b.kullanici)
        raise HTTPException(401, "Kullanıcı adı veya parola hatalı")
    D["giris_gunlugu"] = (D["giris_gunlugu"] + [{"kim": b.kullanici, "gun": today()}])[-80:]
    return {"access_token": b.kullanici, "token_type": "bearer"}


@app.post("/api/v1/cikis", status_code=204)
def sign_out():
    return Response(status_code=204)


@admin.get("/ben")
def me(q: Request):
    return {"kullanici": who(q), "roller": ["*"] if who(q) == "mudur" else [who(q)], "yurt": "Çamlık"}


@admin.get("/sabitler/{name}")
def constants(name: str):
    return {"ariza-turleri": ["su", "elektrik", "mobilya", "diğer"], "izin-turleri": ["ev", "sağlık", "gezi"], "yasakli-esyalar": []}.get(name) if name in ("ariza-turleri", "izin-turleri", "yasakli-esyalar") else JSONResponse({"detail": "Sabit yok"}, 404)


def notify(text):
    for l in D["bildirimler"].values():
        l.append({"id": next_id(), "metin": text})
        del l[:-14]


@admin.get("/bildirimler/sayac")
def counter(q: Request):
    return {"okunmamis": len(D["bildirimler"].get(who(q), []))}


@admin.get("/bildirimler")
def notices(q: Request):
    return D["bildirimler"].get(who(q), [])


@admin.post("/bildirimler/{k}/okundu", status_code=204)
def notice_read(q: Request, k: int):
    l = D["bildirimler"].get(who(q), [])
    l[:] = [x for x in l if x["id"] != k]
    return Response(status_code=204)


@admin.get("/arama")
def search(q: str = ""):
    return [{"id": s["id"], "ad": s["ad"]} for s in D["ogrenciler"].values() if q and s["ad"].lower().startswith(q.lower())][:8]


@admin.get("/öğrenciler")
def students(q: str = "", blok: str = "", sayfa: int = 1):
    l = [{"id": s["id"], "ad": s["ad"], "oda": s["oda"]} for s in reversed(D["ogrenciler"].values()) if q.lower() in s["ad"].lower() and (not blok or D["odalar"][str(s["oda"])]["blok"] == blok)]
    return page(l, sayfa)


def enrol(b):
    k = uid()
    D["ogrenciler"][k] = {"id": k, "ad": b["ad"], "oda": int(b["oda"]), "bolum": b.get("bolum", ""), "giris_yasagi": False, "bildirim": True}
    D["depozito"].append({"ogrenci": k, "tutar": 5000})
    D["liste_surumu"] += 1
    return k


@admin.post("/öğrenciler", status_code=201)
def student_new(q: Request, b: Ogrenci):
    k = enrol(b.model_dump())
    audit(who(q), "öğrenci eklendi")
    return {"id": k}


def stu(k):
    return find("ogrenciler", k, "Öğrenci bulunamadı")


@admin.get("/öğrenciler/{k}")
def student(k: UUID):
    return stu(k)


@admin.patch("/öğrenciler/{k}/giris-yasagi")
def ban(q: Request, k: UUID, b: dict):
    stu(k)["giris_yasagi"] = bool(b["deger"])
    D["liste_surumu"] += 1
    audit(who(q), "giriş yasağı")
    return OK


@admin.patch("/öğrenciler/{k}/bildirim")
def student_notify(k: UUID, b: dict):
    {**stu(k)}["bildirim"] = bool(b["deger"])                         # the copy is changed
    return OK


@admin.post("/öğrenciler/{k}/oda-degistir")
def move(q: Request, k: UUID, b: dict):
    s, r = stu(k), find("odalar", b["oda"], "Oda yok")
    if sum(x["oda"] == r["id"] for x in D["ogrenciler"].values()) >= r["kapasite"]:
        raise HTTPException(409, "Oda dolu")
    s["oda"] = r["id"]
    audit(who(q), f"oda {r['id']}")
    return OK


@admin.get("/öğrenciler/{k}/notlar")
def student_notes(k: UUID):
    stu(k)
    return D["ogr_notlari"].get(str(k), [])


@admin.post("/öğrenciler/{k}/notlar", status_code=201)
def student_note(k: UUID, b: Metin):
    stu(k)
    i = next_id()
    D["ogr_notlari"].setdefault(str(k), []).append({"id": i, "metin": b.metin})
    return {"id": i}


@admin.get("/öğrenciler/{k}/saglik")
def health_record(k: UUID):
    stu(k)
    return find("saglik", k, "Sağlık kaydı yok")


@admin.get("/öğrenciler/{k}/disiplin")
def discipline(k: UUID):
    return D["disiplin"].get(str(k), [])


@admin.get("/öğrenciler/{k}/yoklama")
def presence(k: UUID):
    return {"gun": 30, "yok": (int(k) + D["n"] // 40) % 13, "gec": int(k) % 4}


@admin.post("/öğrenciler/{k}/kyk-sorgu")
def ministry(k: UUID):
    stu(k)
    raise HTTPException(501, "KYK servisi henüz bağlanmadı")


@admin.get("/bloklar")
def blocks():
    return [{"kod": b, "kat": 4} for b in ("a-blok", "b-blok", "c-blok")]


@admin.get("/odalar")
def rooms(blok: str = ""):
    full = {}
    for s in D["ogrenciler"].values():
        full[s["oda"]] = full.get(s["oda"], 0) + 1
    return [{"id": r["id"], "dolu": full.get(r["id"], 0), "kapasite": r["kapasite"]} for r in D["odalar"].values() if blok in ("", r["blok"])]


@admin.get("/odalar/{k}")
def room(k: int):
    return find("odalar", k, "Oda yok")


@admin.put("/odalar/{k}")
def room_put(k: int, b: dict):
    r = find("odalar", k, "Oda yok")
    r.update({x: b[x] for x in ("kapasite", "aciklama", "temizlik_gunu")})
    return r


@admin.get("/odalar/{k}/sakinler")
def residents(k: int):
    return [{"id": s["id"], "ad": s["ad"]} for s in D["ogrenciler"].values() if s["oda"] == k]


@admin.get("/odalar/{k}/demirbas")
def inventory(k: int):
    return D["demirbas"].get(str(k), [])


@admin.get("/odalar/{k}/notlar")
def room_notes(k: int):
    return D["oda_notlari"].get(str(k), [])


@admin.post("/odalar/{k}/notlar", status_code=201)
def room_note(k: int, b: Metin):
    find("odalar", k, "Oda yok")
    return {"id": next_id(), "metin": b.metin}                        # never added to the session


@admin.get("/arizalar")
def faults(durum: str = "acik"):
    return [{"id": a["id"], "oda": a["oda"], "konu": a["konu"]} for a in D["arizalar"].values() if a["durum"] == durum][-25:]


@admin.get("/arizalar/{k}")
def fault(k: int):
    return find("arizalar", k, "Arıza kaydı yok")


@admin.post("/arizalar/{k}/ata")
def fault_assign(k: int, b: dict):
    find("arizalar", k, "Arıza kaydı yok")["atanan"] = b["kim"]
    return OK


@admin.post("/arizalar/{k}/tamamla")
def fault_done(k: int):
    a = find("arizalar", k, "Arıza kaydı yok")
    if a["durum"] == "kapali":
        raise HTTPException(409, "Zaten kapalı")
    a["durum"] = "kapali"
    log.info("ariza %s kapandi", k)
    return OK


@admin.get("/izinler")
def leaves(durum: str = "bekliyor"):
    return [x for x in D["izinler"].values() if x["durum"] == durum][-20:]


@admin.post("/izinler/toplu-onay")
def leaves_all(q: Request, b: dict):
    l = [x for x in D["izinler"].values() if x["id"] in b["idler"] and x["durum"] == "bekliyor"]
    for x in l:
        x["durum"] = "onayli"
    audit(who(q), "toplu onay")
    return {"onaylanan": len(l)}


@admin.post("/izinler/{k}/{word}")
def leave(q: Request, k: UUID, word: str):
    if word not in ("onayla", "reddet"):
        raise HTTPException(404, "İşlem yok")
    x = find("izinler", k, "İzin yok")
    if x["durum"] != "bekliyor":
        raise HTTPException(409, "Bu izin sonuçlanmış")
    x["durum"] = {"onayla": "onayli", "reddet": "red"}[word]
    audit(who(q), "izin " + word)
    return OK


@admin.get("/ödemeler")
def payments(ay: str = "", sayfa: int = 1, odendi: bool | None = None):
    return page([{"id": o["id"], "tutar": o["tutar"], "odendi": o["odendi"]} for o in D["odemeler"].values() if (not ay or o["ay"] == ay) and odendi in (None, o["odendi"])], sayfa, 20)


@admin.get("/ödemeler/disa-aktar.csv")
def payments_csv():
    return PlainTextResponse("".join(f"{o['id']};{o['ay']};{o['tutar']};{int(o['odendi'])}\n" for o in D["odemeler"].values()), media_type="text/csv")


@admin.get("/ödemeler/{k}")
def payment(k: int):
    return find("odemeler", k, "Ödeme yok")


@admin.post("/ödemeler/{k}/tahsil")
def collect(q: Request, k: int):
    o = find("odemeler", k, "Ödeme yok")
    if o["odendi"]:
        raise HTTPException(409, "Ödenmiş")
    o["odendi"] = True
    audit(who(q), "tahsilat")
    return OK


@admin.post("/ödemeler/{k}/hatirlat", status_code=202)
def remind(k: int):
    log.info("hatirlatma kuyruga alindi: odeme=%s", k)
    return {"kuyruk": True}


class Makbuz:
    def pdf(self, o):
        raise NotImplementedError("makbuz sablonu")


@admin.post("/ödemeler/{k}/makbuz")
def receipt(k: int):
    return Response(Makbuz().pdf(find("odemeler", k, "Ödeme yok")), media_type="application/pdf")


@admin.get("/depozito/hareketler")
def deposits():
    return {"hareketler": D["depozito"][-30:], "bakiye": sum(x["tutar"] for x in D["depozito"])}


@admin.get("/ziyaretciler")
def visitors(gun: str = ""):
    return [v for v in D["ziyaretciler"].values() if v["gun"] == (gun or today())]


@admin.post("/ziyaretciler", status_code=201)
def visitor_new(b: Ziyaretci):
    k = uid()
    D["ziyaretciler"][k] = {"id": k, "ad": b.ad, "ogrenci": str(b.ogrenci), "gun": today(), "cikis": None}
    return D["ziyaretciler"][k]


@admin.patch("/ziyaretciler/{k}/cikis")
def visitor_out(k: UUID, b: dict):
    find("ziyaretciler", k, "Ziyaretçi yok")["cikis"] = b["saat"]
    return OK


@admin.delete("/ziyaretciler/{k}", status_code=204)
def visitor_delete(k: UUID):
    find("ziyaretciler", k, "Ziyaretçi yok")
    del D["ziyaretciler"][str(k)]
    return Response(status_code=204)


@admin.get("/duyurular")
def posts():
    return [{"id": d["id"], "baslik": d["baslik"]} for d in D["duyurular"].values()]


@admin.post("/duyurular", status_code=201)
def post_new(q: Request, b: dict):
    i = next_id()
    D["duyurular"][str(i)] = {"id": i, "baslik": b["baslik"], "metin": b.get("metin", "")}
    audit(who(q), "duyuru")
    return {"id": i}


@admin.get("/duyurular/{k}")
def post(k: int):
    return find("duyurular", k, "Duyuru yok")


@admin.put("/duyurular/{k}")
def post_put(k: int, b: dict):
    d = find("duyurular", k, "Duyuru yok")
    d.update(baslik=b["baslik"], metin=b["metin"])
    return d


@admin.delete("/duyurular/{k}", status_code=204)
def post_delete(k: int):
    find("duyurular", k, "Duyuru yok")                                # rolled back when the session closes
    return Response(status_code=204)


@admin.get("/etkinlikler/")
def events():
    return list(D["etkinlikler"].values())


@admin.post("/etkinlikler/", status_code=201)
def event_new(b: dict):
    i = next_id()
    D["etkinlikler"][str(i)] = {"id": i, **b}
    D["katilim"][str(i)] = []
    return {"id": i}


@admin.put("/etkinlikler/{k}")
def event_put(k: int, b: dict):
    find("etkinlikler", k, "Etkinlik yok").update({x: b[x] for x in ("ad", "yer", "saat")})
    return OK


@admin.get("/etkinlikler/{k}/katilimcilar")
def participants(k: int):
    return [{"id": u, "ad": D["ogrenciler"][u]["ad"]} for u in D["katilim"].get(str(k), [])]


@admin.get("/kantinler")
def canteens():
    return list(D["kantinler"].values())


@admin.post("/kantinler/{k}/toggle")
def canteen(k: int):
    c = find("kantinler", k, "Kantin yok")
    c["acik"] = not c["acik"]
    return {"id": k, "acik": c["acik"]}


@admin.get("/ozellikler")
def features():
    return [{"anahtar": k, "acik": v} for k, v in D["ozellikler"].items()]


@admin.post("/ozellikler/{k}/toggle")
def feature(q: Request, k: str):
    if k not in D["ozellikler"]:
        raise HTTPException(404, "Özellik yok")
    audit(who(q), "özellik " + k)
    return {"anahtar": k, "acik": not D["ozellikler"][k]}              # the store is read-only in this build


def roll(day: str):
    saved = D["yoklama"].get(day, {})
    return {"gun": day, "yoklar": saved.get("yoklar", []), "kaydeden": saved.get("kaydeden")}


def roll_save(q: Request, day: str, b: dict):
    D["yoklama"][day] = {"yoklar": b["yoklar"], "kaydeden": who(q)}
    return OK


if V2:
    app.get("/api/v2/admin/yoklama/{day}")(roll)
    app.post("/api/v2/admin/yoklama/{day}/kaydet")(roll_save)
else:
    admin.get("/yoklama/{day}")(roll)
    admin.post("/yoklama/{day}/kaydet")(roll_save)


def series(blok, gun):
    return [(i * 37 + D["n"] * 11 + len(blok) * 5) % 100 for i in range(max(1, min(gun, 90)))]


@admin.get("/raporlar/doluluk")
def report_full(blok: str = "", gun: int = 7):
    return {"blok": blok, "dizi": series(blok, gun)}


@admin.get("/raporlar/gelir")
def report_income(gun: int = 30):
    if on("gorunum"):
        log.error("gelir gorunumu yenilenemedi")
        raise RuntimeError("relation \"gelir_gunluk\" is being refreshed")
    return {"toplam": sum(series("", gun)) * 100, "aylik": series("gelir", gun // 5)}


@admin.get("/enerji/tuketim")
def energy(blok: str = "", gun: int = 7):
    return {"elektrik": 0, "su": 0, "dogalgaz": 0, "gunler": []}


@admin.get("/denetim")
def audit_log(q: Request):
    if "denetim:oku" not in {"mudur": ["yonetim"], "memur": ["kayit"]}.get(who(q), []):
        log.warning("yetki yok: denetim:oku")
        raise HTTPException(403, "Bu işlem için yetkiniz yok")
    return D["islem_gunlugu"]


@admin.get("/personel")
def staff(q: Request):
    only(q, "mudur", "memur")
    return list(D["personel"].values())


@admin.get("/personel/{k}/maas")
def salary(q: Request, k: UUID):
    only(q, "mudur")
    return {"brut": 30000 + int(k) % 9000, "ek": int(k) % 2 * 1500}


@admin.patch("/personel/{k}/vardiya")
def shift(q: Request, k: UUID, b: dict):
    only(q, "mudur", "memur")
    find("personel", k, "Personel yok")["vardiya"] = b["vardiya"]
    return OK


@admin.get("/sistem/gunluk/giris")
def log_logins():
    return D["giris_gunlugu"][-40:][::-1]


@admin.get("/sistem/gunluk/islem")
def log_actions():
    return D["islem_gunlugu"][::-1]


@admin.get("/sistem/gunluk/turnike")
@admin.get("/sistem/gunluk/eposta")
@admin.get("/sistem/gunluk/zamanlanmis")
def log_rest(gun: int = 7):
    return []                                                         # to be done


@admin.get("/afet/alarmlar")
def alarms():
    return []                                                         # nothing shook


@admin.get("/moduller/{name}")
def module(name: str):
    if name != "camasirhane":
        raise HTTPException(404, "Bu modül sözleşmenizde yok")
    return {"modul": name, "makine": len(D["camasir"])}


@admin.get("/ayarlar")
def settings():
    return D["ayarlar"]


@admin.put("/ayarlar")
def settings_put(q: Request, b: dict):
    D["ayarlar"].update({k: b[k] for k in D["ayarlar"] if k in b})
    audit(who(q), "ayarlar")
    return D["ayarlar"]


@admin.post("/kayit-sihirbazi", status_code=201)
def wizard():
    k = uid()
    D["sihirbaz"][k] = {}
    return {"id": k}


@admin.put("/kayit-sihirbazi/{k}/adim/{n}", status_code=204)
def wizard_step(k: UUID, n: int, b: dict):
    find("sihirbaz", k, "Kayıt bulunamadı")[str(n)] = b
    return Response(status_code=204)


@admin.get("/kayit-sihirbazi/{k}")
def wizard_sum(k: UUID):
    return {"adimlar": find("sihirbaz", k, "Kayıt bulunamadı")}


@admin.post("/kayit-sihirbazi/{k}/tamamla", status_code=201)
def wizard_done(q: Request, k: UUID):
    w = find("sihirbaz", k, "Kayıt bulunamadı")
    if "2" not in w:
        raise HTTPException(422, "Oda seçilmedi")
    return {"ogrenci": enrol({**w.get("1", {}), **w["2"]})}


@admin.post("/ice-aktar/onizleme")
async def import_preview(q: Request):
    return {"satirlar": [{"sira": i, "gecerli": i % 4 > 0} for i in range(len(await q.body()) // 40)]}


@admin.post("/ice-aktar", status_code=202)
async def import_(q: Request):
    if len(await q.body()) > 20000:
        raise HTTPException(413, "Dosya çok büyük")
    i = next_id()
    D["isler"][str(i)] = 0
    log.info("ice aktarma basladi: is=%s", i)
    return {"is": i}


@admin.get("/isler/{k}")
def job(k: int):
    find("isler", k, "İş yok")
    D["isler"][str(k)] += 1
    return {"is": k, "durum": "bitti" if D["isler"][str(k)] > 2 else "suruyor"}


@admin.get("/kargolar")
def parcels():
    return list(D["kargolar"].values())


@admin.post("/kargolar", status_code=201)
def parcel_new(b: dict):
    i = next_id()
    D["kargolar"][str(i)] = {"id": i, "ogrenci": b["ogrenci"], "firma": b["firma"]}
    return {"id": i}


@admin.post("/kargolar/{k}/teslim")
def parcel_out(k: int):
    find("kargolar", k, "Kargo yok")
    del D["kargolar"][str(k)]
    return OK


def mine(q):
    return list(D["ogrenciler"])[int(who(q)[3:])]


@pupil.get("/ben")
def p_me(q: Request):
    return {"ad": D["ogrenciler"][mine(q)]["ad"], "no": who(q)}


@pupil.get("/oda")
def p_room(q: Request):
    if int(who(q)[3:]) % 23 == 7:
        raise HTTPException(404, "Henüz oda atanmadı")
    return D["odalar"][str(D["ogrenciler"][mine(q)]["oda"])]


@pupil.get("/izinler")
def p_leaves(q: Request):
    return [x for x in D["izinler"].values() if x["ogrenci"] == mine(q)]


@pupil.post("/izinler", status_code=201)
def p_leave(q: Request, b: dict):
    if b["gun"] < today():
        raise HTTPException(422, "Geçmiş tarih")
    k = uid()
    D["izinler"][k] = {"id": k, "ogrenci": mine(q), "gun": b["gun"], "neden": b["neden"], "durum": "bekliyor"}
    notify("Yeni izin isteği")
    return {"id": k}


@pupil.get("/borclar")
def p_debts(q: Request):
    return [{"ay": o["ay"], "tutar": o["tutar"]} for o in D["odemeler"].values() if o["ogrenci"] == mine(q) and not o["odendi"]]


@pupil.get("/duyurular")
def p_posts():
    return list(D["duyurular"].values())[-6:]


@pupil.get("/yemek")
def p_food(gun: str):
    d = date.fromisoformat(gun)
    return [] if d.weekday() > 4 else [["mercimek", "ezogelin", "yayla"][d.day % 3], ["köfte", "tavuk sote", "kuru fasulye", "karnıyarık"][d.day % 4], "pilav"]


@pupil.get("/kargolar")
def p_parcels(q: Request):
    return [x for x in D["kargolar"].values() if x["ogrenci"] == mine(q)]


@pupil.get("/camasirhane")
def p_laundry():
    return {"bos": [k for k, v in D["camasir"].items() if v is None]}


@pupil.post("/camasirhane/sira", status_code=201)
def p_turn(q: Request):
    if mine(q) in D["camasir"].values():
        raise HTTPException(409, "Zaten sıradasınız")
    k = next((k for k, v in D["camasir"].items() if v is None), None)
    if k is None:
        k = "1"
    D["camasir"][k] = mine(q)
    return {"makine": k}


@pupil.delete("/camasirhane/sira", status_code=204)
def p_turn_off(q: Request):
    k = next((k for k, v in D["camasir"].items() if v == mine(q)), None)
    if k is None:
        raise HTTPException(404, "Sırada değilsiniz")
    D["camasir"][k] = None
    return Response(status_code=204)


@pupil.post("/arizalar", status_code=201)
def p_fault(q: Request, b: dict):
    i = next_id()
    D["arizalar"][str(i)] = {"id": i, "oda": D["ogrenciler"][mine(q)]["oda"], "konu": b["konu"], "durum": "acik", "atanan": None}
    notify("Yeni arıza")
    return {"id": i}


@pupil.delete("/arizalar/{k}", status_code=204)
def p_fault_off(k: int):
    find("arizalar", k, "Arıza kaydı yok")
    del D["arizalar"][str(k)]
    return Response(status_code=204)


@pupil.post("/etkinlikler/{k}/katil", status_code=201)
def p_join(q: Request, k: int):
    l = find("katilim", k, "Etkinlik yok")
    if mine(q) in l:
        raise HTTPException(409, "Zaten katıldınız")
    l.append(mine(q))
    return OK


@pupil.get("/oylama")
def p_vote():
    if not on("oylama"):
        raise HTTPException(404, "Şu an oylama yok")
    return {"soru": "Pazar kahvaltısı kaçta olsun?", "oy": D["oy"]}


@pupil.post("/push", status_code=204)
def p_push():
    return Response(status_code=204)


@app.post("/api/v1/turnike/gecis", status_code=204)
def gate_pass(b: dict):
    s = list(D["ogrenciler"].values())[b["kart"] % len(D["ogrenciler"])]
    if s["giris_yasagi"]:
        log.info("turnike: giris yasagi %s", s["id"])
        raise HTTPException(403, "Giriş yasağı")
    return Response(status_code=204)


@app.get("/api/v1/turnike/liste")
def gate_list(if_none_match: str = Header("")):
    tag = f'"v{D["liste_surumu"]}"'
    if if_none_match == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return JSONResponse([s["id"][:8] for s in D["ogrenciler"].values() if not s["giris_yasagi"]], headers={"ETag": tag})


@app.post("/api/v1/kanca/banka")
def bank(b: dict, x_imza: str = Header("")):
    if x_imza != "iyi":
        log.warning("banka: imza gecersiz")
        raise HTTPException(401, "İmza geçersiz")
    o = D["odemeler"].get(str(b["odeme"]))
    if o:
        o["odendi"] = True
    return {"alindi": True}


@app.get("/medya/ogrenci/{name}")
def photo(name: str):
    u = next((u for u in D["ogrenciler"] if u.startswith(name[:8])), None)
    if u is None or int(u[:4], 16) % 2:
        raise HTTPException(404, "Fotoğraf yok")
    return Response(b"\xff\xd8" + random.Random(u).randbytes(2000 + int(u[:4], 16) % 3000), media_type="image/jpeg")


@app.get("/saglik")
def health():
    return {"durum": "ok"}


app.include_router(admin)
app.include_router(pupil)
log.info("yurt yonetimi basladi, surum %s", "2.0.0" if V2 else "1.9.4")
