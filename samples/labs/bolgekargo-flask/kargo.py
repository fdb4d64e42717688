"""The panel of a regional cargo company: Flask. In memory; kept over a restart."""
import hashlib, json, os, pickle, random
from pathlib import Path
from flask import Blueprint, Flask, Response, abort, g, jsonify, redirect, request, send_from_directory
from werkzeug.exceptions import HTTPException
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("SURUM") == "2"
R, STORE = random.Random(8812), WORK / "store"
BRANCHES = "merkez,liman,sanayi,otogar,universite,ova,yayla,kopru".split(",")
TOWNS = "Akova,Gumuskoy,Derebag,Kayalik,Tepecik,Yesilhat,Cinarli".split(",")
def text(a, b): return "".join(R.choices("abcdefghijklmnoprstuvyz     ", k=R.randint(a, b)))
def sow():
    couriers = {300 + i: dict(id=300 + i, kod=f"KR{300 + i}", sube=R.choice(BRANCHES), arac=R.choice(["motor", "panelvan", "kamyonet"]), telefon=f"+90 555 000 {1000 + i}", not_=text(0, 30), aktif=R.random() < .8) for i in range(34)}
    parcels = {str(20310900100 + i * 7): dict(no=str(20310900100 + i * 7), gonderen=f"musteri-{R.randint(100, 999)}", alici=f"musteri-{R.randint(100, 9999)}", nereden=R.choice(TOWNS), nereye=R.choice(TOWNS), sube=R.choice(BRANCHES), durum=R.choice(["kabul", "yolda", "dagitimda", "teslim"]), desi=R.randint(1, 90), kurye=R.choice([None, *couriers]), aciklama=text(0, 50)) for i in range(240)}
    complaints = {7000 + i: dict(id=7000 + i, gonderi=R.choice(list(parcels)), konu=text(8, 50), durum=R.choice(["acik", "acik", "kapali"])) for i in range(46)}
    return dict(n=9000, couriers=couriers, parcels=parcels, moves={k: [dict(yer=R.choice(TOWNS), ne=text(5, 20)) for _ in range(R.randint(1, 6))] for k in parcels}, remarks={k: [dict(id=int(k[-5:]), metin=text(5, 60))] if int(k) % 5 == 0 else [] for k in parcels},
        branches={s: dict(kod=s, sehir=R.choice(TOWNS), personel=R.randint(3, 14), kapasite=R.choice([400, 900, 1500]), adres=text(15, 40)) for s in BRANCHES}, hours={s: dict(hafta="08:30-18:30", cumartesi="09:00-14:00", pazar=None, aciklama=text(0, 30)) for s in BRANCHES},
        staff={s: [dict(gorev=R.choice(["gise", "depo", "surucu"]), vardiya=R.choice(["sabah", "aksam"])) for _ in range(R.randint(2, 9))] for s in BRANCHES},
        tariffs={40 + i: dict(id=40 + i, ad=text(6, 20), desi_ust=5 * (i + 1), ucret=R.choice([6500, 9000, 14500, 210000]), yayinda=R.random() < .5) for i in range(11)},
        returns={5000 + i: dict(id=5000 + i, gonderi=R.choice(list(parcels)), neden=text(6, 40), durum=R.choice(["bekliyor", "bekliyor", "onayli", "red"])) for i in range(70)},
        complaints=complaints, answers={i: [dict(id=i * 10 + k, metin=text(10, 110)) for k in range(R.choice([0, 0, 1, 2, 3]))] for i in complaints},
        invoices={61000 + i: dict(id=61000 + i, musteri=f"musteri-{R.randint(100, 999)}", tutar=R.choice([18000, 64000, 125000, 9900]), odendi=R.random() < .6, gonderim=None) for i in range(130)}, due=[],
        news={20 + i: dict(id=20 + i, baslik=text(8, 40), sabit=False) for i in range(6)}, links={k: dict(kod=k, acik=i % 3 > 0, adres=f"https://{k}.example/servis") for i, k in enumerate(("muhasebe", "eticaret-a", "eticaret-b", "harita", "sms"))},
        settings=dict(genel=dict(unvan="Bolge Kargo", vergi_no="0000000000", dil="tr"), bildirim=dict(eposta="bilgi@bolgekargo.example", ozet="gunluk", imza=text(10, 40)), yazdirma=dict(etiket="100x150", kopya=1, altbilgi=text(5, 30))),
        zones=[dict(id=i + 1, ad=t) for i, t in enumerate(TOWNS[:6])], vehicles=[dict(plaka=f"00 BK {100 + i}", km=R.randint(20000, 90000), tip=R.choice(["motor", "panelvan"])) for i in range(12)],
        log_in=[dict(kim=R.choice(["mudur", "operator-1", "hizmet"]), ne="giris", no=i) for i in range(80)], log_do=[dict(ne=text(10, 50), no=i) for i in range(80)], log_err=[], gone={})
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
def keep(): STORE.write_bytes(pickle.dumps(D))
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def nid(): D["n"] += 1; return D["n"]
app = Flask(__name__, static_folder=None)
app.json.sort_keys = False; app.json.compact = True
@app.errorhandler(HTTPException)
def _(e): return jsonify(hata=e.description if getattr(e, "ours", False) else {404: "bulunamadi", 405: "yontem desteklenmiyor", 500: "sunucu hatasi"}.get(e.code, e.name), kod=e.code), e.code
@app.errorhandler(Exception)
def _(e): return e if isinstance(e, HTTPException) and e.code < 400 else (jsonify(hata="sunucu hatasi", kod=500), 500)
def no(code, why=None):
    try: abort(code)
    except HTTPException as e:
        if why: e.description, e.ours = why, True
        raise
a = Blueprint("api", "api", url_prefix="/yonetim/api")
@a.before_request
def _():
    if mode("veritabani"): no(503, "veritabanina ulasilamiyor")
    if request.path.startswith("/yonetim/api/oturum"): return
    if mode("sinir"): no(429, "cok fazla istek")
    g.who = request.headers.get("Authorization", "")[7:]; g.role = g.who.split("-")[0]
    if not g.who: no(401, "oturum sona erdi")
    if request.method not in ("GET", "HEAD", "OPTIONS"): D["log_do"].insert(0, dict(ne=request.method + " " + text(6, 40), no=nid()))
def only(*roles): g.role in roles or no(403, "yetkiniz yok")
def one(kind, k): return D[kind].get(k) or no(404)
def page(rows, n=25):
    p, s = request.args.get("sayfa", 1, int), request.args.get("q", "").lower()
    rows = [r for r in rows if not s or s in str(r).lower()]
    return jsonify(veri=rows[(p - 1) * n:p * n], toplam=len(rows), sayfa=p)
def pick(rows, *keys): return [r for r in rows if all(request.args.get(k) in (None, str(r.get(k))) for k in keys)]
def body(*keys): b = request.get_json(silent=True) or {}; return b if all(b.get(k) not in (None, "") for k in keys) else no(422, "eksik alan")
def ok(code=200, **more): return jsonify(tamam=True, **more), code

@a.post("/oturum")
def login(): return jsonify(jeton="j" * 140) if body().get("parola") != "?" else no(401, "hatali parola")
@a.post("/oturum/yenile")
def again(): return jsonify(jeton="j" * 140)
@a.get("/ben")
def me(): D["log_in"].insert(0, dict(kim=g.who, ne="giris", no=nid())); return jsonify(kim=g.who, rol=g.role)
@a.get("/surum")
def version(): return jsonify(surum="4.3.0" if NEW else "4.2.7")
@a.get("/gonderi-turleri")
def types(): return jsonify(["zarf", "koli", "palet", "soguk"])
@a.get("/kargo-turleri")
def old_types(): return redirect("/yonetim/api/gonderi-turleri", 301)
@a.get("/bildirimler/sayac")
def bell(): return jsonify(adet=sum(c["durum"] == "acik" for c in D["complaints"].values()) % 12)
@a.get("/ozet")
def summary(): return jsonify(gonderi=len(D["parcels"]), acik_sikayet=sum(c["durum"] == "acik" for c in D["complaints"].values()), ciro=R.randint(90000, 1200000))

# gonderiler
@a.get("/gonderiler")
def parcels(): return page(pick(reversed(D["parcels"].values()), "durum", "sube"))
@a.post("/gonderiler")
def new_parcel():
    b = body("alici", "nereye"); k = str(20310920000 + nid() % 10000 * 11)
    D["parcels"][k] = dict(no=k, gonderen="musteri-100", alici=b["alici"], nereden="Akova", nereye=b["nereye"], sube="merkez", durum="kabul", desi=b.get("desi", 1), kurye=None, aciklama=b.get("aciklama", "")); D["moves"][k] = []; D["remarks"][k] = []
    return ok(201, no=k)
@a.post("/gonderiler/ara")
def look(): b = body(); return page([p for p in D["parcels"].values() if b.get("alici", "") in p["alici"] and b.get("nereye") in (None, p["nereye"]) and p["desi"] >= b.get("desi", 0)])
@a.get("/gonderiler/<k>")
def parcel(k): return jsonify(one("parcels", k))
@a.post("/gonderiler/<k>/hareketler")
def move(k): one("parcels", k); b = body("yer"); D["moves"][k].append(dict(yer=b["yer"], ne=b.get("ne", ""))); return ok(201)
@a.get("/gonderiler/<k>/hareketler")
def moves(k): one("parcels", k); return jsonify(D["moves"][k])
@a.get("/gonderiler/<k>/notlar")
def remarks(k): one("parcels", k); return jsonify(D["remarks"][k])
@a.post("/gonderiler/<k>/notlar")
def remark(k): one("parcels", k); D["remarks"][k].append(dict(id=nid(), metin=body("metin")["metin"])); return ok(201, id=D["n"])
@a.delete("/gonderiler/<k>/notlar/<int:i>")
def unremark(k, i): l = D["remarks"][k]; r = next((r for r in l if r["id"] == i), None) or no(404); l.remove(r); return "", 204
@a.get("/gonderiler/<k>/imza")
def signature(k): one("parcels", k)["durum"] == "teslim" or no(404); return jsonify(imza="x" * (200 + int(k) % 97))
@a.get("/gonderiler/<k>/etiket")
def label(k): one("parcels", k); return Response(b"%PDF-1.6\n" + bytes(2200 + int(k) % 331), mimetype="application/pdf")
@a.patch("/gonderiler/<k>/durum")
def state(k): one("parcels", k)["durum"] = body("durum")["durum"]; return ok()
@a.post("/gonderiler/<k>/sms")
def sms(k): one("parcels", k); return ok(202)
@a.post("/gonderiler/<k>/yonlendir")
def divert(k): one("parcels", k); no(501, "henuz desteklenmiyor")

# subeler
@a.get("/subeler")
def branches():
    text = json.dumps(list(D["branches"].values()), separators=(",", ":")); r = Response(text, mimetype="application/json"); r.set_etag(hashlib.md5(text.encode()).hexdigest()[:12]); return r.make_conditional(request)
@a.get("/subeler/<s>")
def branch(s): return jsonify(one("branches", s))
@a.put("/subeler/<s>")
def put_branch(s): only("mudur", "sorumlu"); one("branches", s).update({k: v for k, v in body("adres").items() if k in ("adres", "kapasite", "personel")}); return ok()
@a.get("/subeler/<s>/personel")
def staff(s): one("branches", s); return jsonify(D["staff"][s])
@a.get("/subeler/<s>/calisma-saatleri")
def hours(s): one("branches", s); return jsonify(D["hours"][s])
@a.put("/subeler/<s>/calisma-saatleri")
def put_hours(s): one("branches", s); return jsonify({**D["hours"][s], **body()})
@a.get("/subeler/<s>/doluluk")
def filling(s): b = one("branches", s); return jsonify(oran=round(R.random(), R.randint(1, 3)), kapasite=b["kapasite"]) if NEW else b["doluluk_orani"]

# kuryeler
@a.get("/kuryeler")
def couriers(): return page(pick(D["couriers"].values(), "sube", "arac"), 50)
@a.post("/kuryeler")
def new_courier(): only("mudur", "sorumlu"); b = body("sube", "telefon"); i = nid(); D["couriers"][i] = dict(id=i, kod=f"KR{i}", sube=b["sube"], arac="motor", telefon=b["telefon"], not_="", aktif=True); return ok(201, id=i)
@a.get("/kuryeler/<int:i>")
def courier(i): return jsonify(D["couriers"].get(i) or one("gone", i))
@a.put("/kuryeler/<int:i>")
def put_courier(i): one("couriers", i).update({k: v for k, v in body("telefon").items() if k in ("telefon", "not_", "arac")}); return ok()
@a.delete("/kuryeler/<int:i>")
def del_courier(i): only("mudur", "sorumlu"); one("couriers", i); D["gone"][i] = D["couriers"].pop(i); return "", 204
@a.post("/kuryeler/<int:i>/aktif")
def on(i): one("couriers", i)["aktif"] = True; return ok()
@a.post("/kuryeler/<int:i>/pasif")
def off(i): one("couriers", i)["aktif"] = False; return ok()
@a.get("/kuryeler/<int:i>/zimmet")
def held(i): return jsonify([p["no"] for p in D["parcels"].values() if p["kurye"] == i and p["durum"] == "dagitimda"])
@a.get("/kuryeler/<int:i>/performans")
def performance(i): return jsonify(teslim=0, iade=0, ortalama_dk=0.0)

# tarifeler
@a.get("/tarifeler")
def tariffs(): return jsonify(list(D["tariffs"].values()))
@a.post("/tarifeler")
def new_tariff(): only("mudur", "sorumlu"); b = body("ad", "ucret"); i = nid(); D["tariffs"][i] = dict(id=i, ad=b["ad"], desi_ust=b.get("desi_ust", 5), ucret=b["ucret"], yayinda=False); return ok(201, id=i)
@a.post("/tarifeler/hesapla")
def price(): b = body("desi"); return jsonify(ucret=b["desi"] * 1750 + (900 if b.get("hizli") else 0), kdv=20)
@a.put("/tarifeler/<int:i>")
def put_tariff(i): only("mudur", "sorumlu"); one("tariffs", i).update({k: v for k, v in body("ad").items() if k in ("ad", "ucret", "desi_ust")}); return ok()
@a.delete("/tarifeler/<int:i>")
def del_tariff(i): only("mudur", "sorumlu"); one("tariffs", i); del D["tariffs"][i]; return "", 204
@a.post("/tarifeler/<int:i>/yayinla")
def publish(i): one("tariffs", i); return ok()
@a.post("/tarifeler/<int:i>/geri-cek")
def withdraw(i): one("tariffs", i); return ok()

# iadeler, sikayetler
@a.get("/iadeler")
def returns(): return page(pick(D["returns"].values(), "durum"), 30)
@a.get("/iadeler/<int:i>")
def a_return(i): return jsonify(one("returns", i))
def decide(i, s):
    r = one("returns", i)
    if r["durum"] != "bekliyor": no(409, "zaten sonuclandi")
    r["durum"] = s; return ok()
@a.post("/iadeler/<int:i>/onayla")
def accept(i): return decide(i, "onayli")
@a.post("/iadeler/<int:i>/reddet")
def refuse(i): return decide(i, "red")
@a.get("/sikayetler")
def complaints(): return page(pick(reversed(D["complaints"].values()), "durum"), 50)
@a.post("/sikayetler")
def complain(): b = body("konu"); i = nid(); D["complaints"][i] = dict(id=i, gonderi=b.get("gonderi"), konu=b["konu"], durum="acik"); D["answers"][i] = []; return ok(201, id=i)
@a.post("/sikayetler/yeni")
def old_complain(): return redirect("/yonetim/api/sikayetler", 307)
@a.get("/sikayetler/<int:i>")
def complaint(i): return jsonify(one("complaints", i))
@a.get("/sikayetler/<int:i>/yanitlar")
def answers(i): one("complaints", i); return jsonify(veri=D["answers"][i])
@a.post("/sikayetler/<int:i>/yanitlar")
def answer(i): one("complaints", i); D["answers"][i].append(dict(id=nid(), metin=body("metin")["metin"])); return ok(201, id=D["n"])
@a.get("/sikayetler/<int:i>/ekler")
def files(i): one("complaints", i); return jsonify(veri=[])
@a.post("/sikayetler/<int:i>/ekler")
def add_file(i): one("complaints", i); return ok(201, ad=body("ad")["ad"])
@a.post("/sikayetler/<int:i>/kapat")
def close(i):
    if one("complaints", i)["durum"] == "kapali": no(409, "zaten kapali")
    D["complaints"][i]["durum"] = "kapali"; return ok()

# faturalar
@a.get("/faturalar")
def invoices():
    only("mudur", "muhasebe", "sorumlu")
    for d in [d for d in D["due"] if d[0] <= now()]: D["due"].remove(d); i = nid() + 60000; D["invoices"][i] = dict(id=i, musteri=d[1], tutar=R.choice([18000, 64000, 9900]), odendi=False, gonderim=None)
    return page(pick(reversed(D["invoices"].values()), "odendi"))
@a.get("/faturalar/disa-aktar")
def export(): only("mudur", "muhasebe", "sorumlu"); return Response("\n".join(f"{r['id']};{r['musteri']};{r['tutar']}" for r in D["invoices"].values()), mimetype="text/csv")
@a.post("/faturalar/toplu")
def run(): only("mudur", "muhasebe", "sorumlu"); D["due"].append((now() + 1800, f"musteri-{R.randint(100, 9999)}")); return ok(202)
@a.get("/faturalar/<int:i>")
def invoice(i): only("mudur", "muhasebe", "sorumlu"); return jsonify(one("invoices", i))
@a.get("/faturalar/<int:i>/pdf")
def pdf(i): only("mudur", "muhasebe", "sorumlu"); one("invoices", i); return Response(b"%PDF-1.6\n" + bytes(1800 + i % 600), mimetype="application/pdf")
@a.post("/faturalar/<int:i>/gonder")
def mail(i): only("mudur", "muhasebe", "sorumlu"); one("invoices", i)["gonderim"] = "kuyrukta"; return ok(202)
@a.post("/faturalar/<int:i>/odendi")
def paid(i): only("mudur", "muhasebe"); one("invoices", i)["odendi"] = True; return ok()

# duyurular, loglar
@a.get("/duyurular")
def news(): return jsonify(veri=list(D["news"].values()))
@a.post("/duyurular")
def add_news(): only("mudur", "sorumlu"); i = nid(); D["news"][i] = dict(id=i, baslik=body("baslik")["baslik"], sabit=False); return ok(201, id=i)
@a.delete("/duyurular/<int:i>")
def del_news(i): only("mudur", "sorumlu"); one("news", i); return "", 204
@a.post("/duyurular/<int:i>/sabitle")
def pin(i): n = one("news", i); n["sabit"] = not n["sabit"]; return ok()
@a.get("/loglar/<kind>")
def logs(kind):
    only("mudur", "sorumlu")
    if kind == "guvenlik" and g.role != "denetci": no(403, "yetkiniz yok")
    rows = {"giris": D["log_in"], "islem": D["log_do"], "hata": D["log_err"], "sms": [], "entegrasyon": []}.get(kind)
    return page(rows if rows is not None else no(404), 40)

# gerisi
@a.get("/entegrasyonlar")
def links(): return jsonify(list(D["links"].values()))
@a.post("/entegrasyonlar/<k>/ac")
def link_on(k): only("mudur", "sorumlu"); one("links", k)["acik"] = True; return ok()
@a.post("/entegrasyonlar/<k>/kapat")
def link_off(k): only("mudur", "sorumlu"); one("links", k)["acik"] = False; return ok()
@a.get("/ayarlar/<k>")
def setting(k): return jsonify(one("settings", k))
@a.put("/ayarlar/<k>")
def put_setting(k): only("mudur", "sorumlu", "muhasebe"); one("settings", k).update(body()); return ok()
@a.get("/bolgeler/")
def zones(): return jsonify(D["zones"])
@a.post("/bolgeler/")
def new_zone(): D["zones"].append(dict(id=nid(), ad=body("ad")["ad"])); return ok(201)
@a.get("/araclar")
def vehicles():
    for v in D["vehicles"]: v["km"] += R.randint(0, 30)
    return jsonify(D["vehicles"])
@a.get("/raporlar/gunluk")
def daily():
    if mode("rapor"): D["log_err"].insert(0, dict(ne="rapor: " + text(5, 30), no=nid())); no(500)
    return jsonify(gunler=[R.randint(1, 900) for _ in range(7 if request.args.get("aralik") == "hafta" else 30)])
@a.get("/raporlar/gecikmeler")
def delays(): return jsonify([p["teslim_tarihi"] for p in D["parcels"].values()])
@a.get("/denetim")
def selftest(): no(500)
app.register_blueprint(a)

# gorevliler, musteriler, makineler
@app.get("/kurye/api/is-listesi")
def jobs():
    if request.headers.get("X-Cihaz") == "el-4" and mode("eski"): no(401, "cihaz kayitli degil")
    return jsonify(isler=[p["no"] for p in R.sample(list(D["parcels"].values()), R.randint(0, 5))])
@app.post("/kurye/api/okut")
def scan(): return jsonify(alindi=True)
@app.get("/takip/<k>")
def track(k): p = D["parcels"].get(k) or no(404); return jsonify(no=k, durum=p["durum"], hareket=D["moves"][k])
@app.post("/entegrasyon/v1/siparis")
def order(): return (jsonify(kabul=True), 202) if request.headers.get("X-Imza") != "bozuk" else no(400, "imza gecersiz")
@app.get("/entegrasyon/v0/siparis")
def old_order(): no(410, "v0 kapatildi")
@app.get("/saglik")
def health(): return jsonify(durum="iyi")
@app.get("/metrics")
def metrics(): return Response(f"gonderi {len(D['parcels'])}\n", mimetype="text/plain")
@app.get("/assets/<path:f>")
def asset(f): return send_from_directory(WORK / "dist/assets", f)
@app.get("/", defaults={"p": ""})
@app.get("/<path:p>")
def spa(p): no(404) if p.startswith("yonetim/api/") else None; return Response((WORK / "dist/index.html").read_text(), mimetype="text/html")
