"""The administration of a group of hospitals: Quart, its data in memory and in a file after each write."""
import os, pickle, random, uuid
from pathlib import Path
from quart import Quart, Response, abort, g, jsonify, redirect, request

WORK = Path(os.environ["WORK"]); FILE = WORK / "state.pickle"; RELEASE = (WORK / "release").read_text()
app = Quart(__name__); app.json.sort_keys = False; app.json.compact = True; app.json.ensure_ascii = False
R = random.Random(531)
WORDS = "kapı kat gece erken kontrol ağrı telefon hafta ilaç randevu eksik geldi yarın sabah rapor gözlem iki üç kayıt dolap".split()
def text(a, b): return " ".join(R.choice(WORDS) for _ in range(R.randint(a, b)))
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
SUBE = {"kadikoy": 46, "nilufer": 38, "yenimahalle": 24, "umraniye": 0}
def new():
    d = {"jobs": {}, "kvkk": [], "sira": 40, "sessions": {}}
    for s, n in SUBE.items():
        x = d[s] = {t: {} for t in "hastalar doktorlar randevular faturalar stok duyurular anketler poliklinikler yataklar nobet mesajlar".split()}
        x["ayarlar"] = {"ad": s, "sms": True, "eposta": False, "kiosk": n > 0, "altbilgi": "Geçmiş olsun"}
        if not n: continue
        for k in range(9 if n > 30 else 6): put(x["doktorlar"], ad=f"Doktor {k + 11}", brans=R.choice(["kardiyoloji", "göz", "ortopedi", "dahiliye", "nöroloji"]), aktif=R.random() < .7, online=R.random() < .5, kapasite=R.randint(8, 30), oda=R.choice(["101", "B-12", "poliklinik 3"]), aciklama=text(2, 9))
        D = list(x["doktorlar"])
        for k in range(n): hasta(x, f"Hasta {R.randint(100, 99999)}", k)
        H = list(x["hastalar"])
        for k in range(n): put(x["randevular"], hasta=R.choice(H), doktor=R.choice(D), gun=f"2031-05-{R.randint(8, 24):02}", saat=f"{R.randint(8, 17):02}:{R.choice(['00', '20', '40'])}", durum=R.choice(["bekliyor", "onaylandı", "geldi"]), oncelik=False)
        for k in range(n): put(x["faturalar"], no=f"F-{R.randint(20000, 29999)}", hasta=R.choice(H), tutar=R.randint(80, 42000), durum=R.choice(["bekliyor", "ödendi", "bekliyor"]), eski="", an=0)
        for k in range(11): put(x["stok"], ad=text(1, 2), miktar=R.randint(0, 400), birim="kutu", tedarikci=text(1, 3), aciklama=text(1, 7))
        for k in range(3): put(x["duyurular"], baslik=text(2, 4), metin=text(4, 20), sabit=False)
        for k in range(2): put(x["anketler"], baslik=text(2, 5), acik=False)
        for k in "kardiyoloji goz ortopedi dahiliye noroloji".split()[:5 if n > 30 else 3]: x["poliklinikler"][k] = {"kod": k, "acik": True, "kat": R.randint(1, 6), "sorumlu": text(1, 2)}
        for k in range(12): x["yataklar"][f"{'ABC'[k // 4]}-{k % 4 + 101}"] = {"kod": f"{'ABC'[k // 4]}-{k % 4 + 101}", "dolu": R.random() < .5, "servis": R.choice(["dahiliye", "cerrahi"])}
        for k in range(1, 32): x["nobet"][f"2031-05-{k:02}"] = R.choice(D) if R.random() < .45 else None
        for k in range(5): put(x["mesajlar"], metin=text(2, 6), durum="iletildi")
    return d
def put(table, **row): row = {"id": uid(), **row}; table[row["id"]] = row; return row
def hasta(x, ad, k=1):
    h = put(x["hastalar"], ad=ad, dogum=R.randint(1938, 2025), kan=R.choice(["A+", "0+", "B+", "AB+", "AB-", "0-"]), telefon=f"0500 {R.randint(100, 999)} {R.randint(10, 99)}", adres=text(1, 6), vip=False, silindi=None)
    h["_"] = {"notlar": {}, "receteler": [{"ilac": text(1, 2), "adet": R.randint(1, 3)} for _ in range(R.choice([0, 0, 1, 2]))], "alerjiler": [text(1, 1)] if k % 9 == 4 else [], "sigorta": [{"kurum": R.choice(["SGK", "özel"]), "police": R.randint(1000, 9999999)}], "izinler": [{"tur": t, "var": True} for t in ["sms", "arama", "veri"][:R.randint(1, 3)]], "psikiyatri": {"kayitlar": [text(2, 7) for _ in range(R.choice([0, 1, 1, 2]))]}}
    if R.random() < .3: put(h["_"]["notlar"], metin=text(2, 9))
    return h
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else new()
def on(w): return w in (WORK / "mode").read_text().split()
def no(code, message): abort(Response('{"hata":"%s"}\n' % message, code, mimetype="application/json"))
def S(s): return D[s] if s in SUBE else no(404, "şube yok")
def row(s, t, k): x = S(s)[t]; return x[k] if k in x else no(404, "kayıt bulunamadı")
def plain(r): return {k: v for k, v in r.items() if k not in ("_", "eski", "an")}
def page(l, n=15): p = request.args.get("sayfa", 1, int); return jsonify({"kayitlar": l[(p - 1) * n:p * n], "toplam": len(l)})
def empty(): return Response(status=204)
def role(*r): return g.who in r or no(403, "yetkiniz yok")
async def B(): return await request.get_json(force=True, silent=True) or {}
@app.before_request
async def frame():
    g.now = float(request.headers.get("X-Sim", 0)); g.who = D["sessions"].get(request.cookies.get("hy", ""))
    if on("bakim") and request.path.startswith("/api/") and "/saglik" not in request.path: no(503, "bakım var")
    if on("sinir") and request.args.get("q"): no(429, "çok istek")
    if request.path.startswith(("/api/sube/", "/api/rozet", "/api/menu")) and not g.who: no(401, "oturum yok")
@app.after_request
async def tail(r):
    if request.method != "GET" and r.status_code < 400: FILE.write_bytes(pickle.dumps(D))
    if request.path in ("/api/menu", "/api/subeler") and r.status_code == 200: await r.add_etag(); r = await r.make_conditional(request)
    return r
def route(m, p): return app.route(p if p[:1] == "/" and p.startswith(("/api", "/entegrasyon/", "/portal", "/dosya")) else "/api/sube/<s>" + p, methods=[m], endpoint=m + p)

@route("GET", "/api/saglik")
async def a1(): return jsonify(ok=True)
@route("GET", "/api/oturum")
async def a2(): return jsonify(rol=g.who) if g.who else no(401, "oturum yok")
@route("POST", "/api/oturum")
async def a3():
    b = await B()
    if b.get("parola") != "dogru": no(401, "parola yanlış")
    k = uid(); D["sessions"][k] = b["ad"]; r = jsonify(rol=b["ad"]); r.set_cookie("hy", k); return r
@route("DELETE", "/api/oturum")
async def a4(): D["sessions"].pop(request.cookies.get("hy", ""), None); return empty()
@route("GET", "/api/menu")
async def a5(): return jsonify(["özet", "hastalar", "randevular", "doktorlar", "nöbet", "yataklar", "faturalar", "stok", "ayarlar"])
@route("GET", "/api/subeler")
async def a6(): return jsonify([{"kod": s, "ad": s.title()} for s in SUBE])
@route("GET", "/api/rozet")
async def a7(): return jsonify(bekleyen=sum(r["durum"] == "bekliyor" for s in SUBE for r in D[s]["randevular"].values()), acil=int(on("acil")))
@route("GET", "/api/v1/<path:rest>")
async def a8(rest): no(410, "bu sürüm kapatıldı")
@route("POST", "/entegrasyon/lab/sonuc")
async def a9(): return (jsonify(alindi=True), 202) if request.headers.get("X-Imza") == "iyi" else no(401, "imza")
@route("POST", "/portal/kvkk")
async def a10(): D["kvkk"].append({"tur": (await B())["tur"]}); return jsonify(alindi=True), 201
@route("GET", "/api/kiosk/<s>/ekran")
async def k1(s): S(s); return jsonify(sira=D["sira"], salon=s)
@route("POST", "/api/kiosk/<s>/sira")
async def k2(s): S(s); D["sira"] += 1; return jsonify(sira=D["sira"]), 201
@route("GET", "/dosya/<k>")
async def f1(k): return Response("%PDF-1.4\n" + k * 40, mimetype="application/pdf")
# --- dashboard
@route("GET", "/ozet")
async def o1(s): x = S(s); return jsonify(hasta=len(x["hastalar"]), randevu=len(x["randevular"]), dolu=sum(y["dolu"] for y in x["yataklar"].values()), borc=sum(f["tutar"] for f in x["faturalar"].values() if f["durum"] == "bekliyor"))
@route("GET", "/acil")
async def o2(s): S(s); return jsonify([{"oda": "A-103", "an": int(g.now)}] if on("acil") and s == "kadikoy" else [])
@route("GET", "/karantina")
async def o3(s): S(s); return jsonify({"kayitlar": [{"servis": "dahiliye", "gun": 3}] if on("karantina") and s != "umraniye" else [], "neden": None})
@route("GET", "/kvkk")
async def o4(s): S(s); return page(D["kvkk"] if s == "kadikoy" else [])
# --- patients
@route("GET", "/hastalar")
async def h1(s):
    q = request.args.get("q", ""); l = [plain(h) for h in S(s)["hastalar"].values() if not h["silindi"] and q in h["ad"] + h["adres"]]; return page(l[::-1])
@route("POST", "/hastalar")
async def h2(s):
    b = await B()
    if not b.get("ad"): return jsonify(hata="ad gerekli"), 422
    return jsonify(plain(hasta(S(s), b["ad"]))), 201
@route("POST", "/hastalar/dogrula")
async def h3(s): S(s); return jsonify(gecerli=True)
@route("GET", "/hastalar/<k>")
async def h4(s, k): return jsonify(plain(row(s, "hastalar", k)))
@route("PUT", "/hastalar/<k>")
async def h5(s, k): h = row(s, "hastalar", k); b = await B(); h.update({f: b[f] for f in ("telefon", "adres", "dogum") if f in b}); return jsonify(plain(h))
@route("PATCH", "/hastalar/<k>")
async def h6(s, k): h = row(s, "hastalar", k); b = await B(); h.update({f: b[f] for f in ("kan", "vip") if f in b}); return jsonify(ok=True)
@route("DELETE", "/hastalar/<k>")
async def h7(s, k): row(s, "hastalar", k)["silindi"] = int(g.now); return empty()
@route("POST", "/hastalar/<k>/geri-al")
async def h8(s, k): row(s, "hastalar", k)["silindi"] = None; return empty()
@route("GET", "/hastalar/<k>/tahliller")
async def h9(s, k): row(s, "hastalar", k); return jsonify([])
for t in ("receteler", "alerjiler"):
    def tab(t):
        async def f(s, k): return jsonify(row(s, "hastalar", k)["_"][t])
        route("GET", f"/hastalar/<k>/{t}")(f)
    tab(t)
@route("GET", "/hastalar/<k>/izinler")
async def h10(s, k): h = row(s, "hastalar", k); return jsonify(h["_"]["izinler"] if RELEASE == "2" else [])
if RELEASE == "1":
    @route("GET", "/hastalar/<k>/sigorta")
    async def h11(s, k): return jsonify(row(s, "hastalar", k)["_"]["sigorta"])
@route("GET", "/hastalar/<k>/psikiyatri")
async def h12(s, k): h = row(s, "hastalar", k); return jsonify(h["_"]["psikiyatri"]) if g.who == "bashekim" else no(404, "kayıt bulunamadı")
@route("GET", "/hastalar/<k>/notlar")
async def h13(s, k): return jsonify(list(row(s, "hastalar", k)["_"]["notlar"].values()))
@route("POST", "/hastalar/<k>/notlar")
async def h14(s, k): return jsonify(put(row(s, "hastalar", k)["_"]["notlar"], metin=(await B())["metin"])), 201
@route("DELETE", "/hastalar/<k>/notlar/<n>")
async def h15(s, k, n): return empty() if row(s, "hastalar", k)["_"]["notlar"].pop(n, None) else no(404, "kayıt bulunamadı")
@route("PUT", "/taslaklar/<k>")
async def h16(s, k): S(s); return empty()
# --- appointments
@route("GET", "/randevular")
async def r1(s): d = request.args.get("gun"); return page([r for r in S(s)["randevular"].values() if not d or r["gun"] == d][::-1])
@route("POST", "/randevular")
async def r2(s):
    b = await B()
    if not b.get("gun"): return jsonify(hata="gün gerekli"), 422
    put(S(s)["mesajlar"], metin=f"Randevunuz {b['gun']} {b['saat']}", durum="iletildi"); return jsonify(put(S(s)["randevular"], hasta=b["hasta"], doktor=b["doktor"], gun=b["gun"], saat=b["saat"], durum="bekliyor", oncelik=False)), 201
@route("GET", "/randevular/<k>")
async def r3(s, k): return jsonify(row(s, "randevular", k))
@route("PATCH", "/randevular/<k>")
async def r4(s, k): r = row(s, "randevular", k); r["durum"] = (await B())["durum"]; return jsonify(ok=True)
@route("PATCH", "/randevular/<k>/oncelik")
async def r5(s, k): r = row(s, "randevular", k); r["oncelik"] = (await B())["oncelik"]; return jsonify(ok=True)
@route("POST", "/randevular/<k>/iptal")
async def r6(s, k):
    r = row(s, "randevular", k)
    if r["durum"] == "iptal": no(409, "zaten iptal")
    r["durum"] = "iptal"; return jsonify(ok=True)
# --- doctors, duties, beds, clinics
@route("GET", "/doktorlar")
async def d1(s): return jsonify([{f: x[f] for f in ("id", "ad", "brans", "aktif")} for x in S(s)["doktorlar"].values()])
@route("GET", "/doktorlar/<k>")
async def d2(s, k): return jsonify(row(s, "doktorlar", k))
@route("PUT", "/doktorlar/<k>")
async def d3(s, k): d = row(s, "doktorlar", k); b = await B(); d.update({f: b[f] for f in ("kapasite", "oda", "aciklama") if f in b}); return jsonify(d)
@route("POST", "/doktorlar/<k>/ac")
async def d4(s, k): row(s, "doktorlar", k)["aktif"] = True; return jsonify(ok=True)
@route("POST", "/doktorlar/<k>/kapat")
async def d5(s, k): row(s, "doktorlar", k)["aktif"] = False; return jsonify(ok=True)
@route("PATCH", "/doktorlar/<k>/online")
async def d6(s, k): row(s, "doktorlar", k); return jsonify(online=(await B())["online"])
@route("GET", "/nobet")
async def n1(s): role("yonetici", "bashekim", "sekreter"); m = request.args.get("ay", "2031-05"); return jsonify({g_: d for g_, d in S(s)["nobet"].items() if g_.startswith(m)})
@route("PUT", "/nobet/<gun>")
async def n2(s, gun): role("yonetici", "bashekim"); S(s)["nobet"][gun] = (await B())["doktor"]; return jsonify(ok=True)
@route("GET", "/yataklar")
async def y1(s): return jsonify(list(S(s)["yataklar"].values()))
@route("POST", "/yataklar/<k>/doldur")
async def y2(s, k):
    y = row(s, "yataklar", k)
    if y["dolu"]: no(409, "yatak dolu")
    y["dolu"] = True; return empty()
@route("POST", "/yataklar/<k>/bosalt")
async def y3(s, k): row(s, "yataklar", k)["dolu"] = False; return empty()
@route("GET", "/poliklinikler")
async def p1(s): return jsonify(list(S(s)["poliklinikler"].values()))
@route("PUT", "/poliklinikler/<k>")
async def p2(s, k): p = row(s, "poliklinikler", k); b = await B(); p.update({f: b[f] for f in ("kat", "sorumlu") if f in b}); return jsonify(p)
@route("POST", "/poliklinikler/<k>/ac")
async def p3(s, k): row(s, "poliklinikler", k); return jsonify(tamam=True)
@route("POST", "/poliklinikler/<k>/kapat")
async def p4(s, k): row(s, "poliklinikler", k); return jsonify(tamam=True)
# --- invoices: the list is a read model that is ninety seconds late
@route("GET", "/faturalar")
async def i1(s):
    d = request.args.get("durum"); l = []
    for f in S(s)["faturalar"].values():
        x = plain(f)
        if f["an"] and g.now - f["an"] < 90: x["durum"] = f["eski"]
        if not d or x["durum"] == d: l.append(x)
    return page(l, 20)
@route("GET", "/faturalar/ozet")
async def i2(s): x = S(s); return jsonify(ortalama=sum(f["tutar"] for f in x["faturalar"].values()) / len(x["kasalar"]))
@route("GET", "/faturalar/<k>")
async def i3(s, k): return jsonify(plain(row(s, "faturalar", k)))
@route("POST", "/faturalar/<k>/odeme")
async def i4(s, k):
    f = row(s, "faturalar", k)
    if f["durum"] == "ödendi": no(409, "zaten ödendi")
    f.update(eski=f["durum"], durum="ödendi", an=g.now); return jsonify(ok=True)
@route("POST", "/faturalar/<k>/iade")
async def i5(s, k): role("kasa", "yonetici"); f = row(s, "faturalar", k); f.update(eski=f["durum"], durum="iade edildi", an=g.now); return jsonify(ok=True)
@route("GET", "/faturalar/<k>/pdf")
async def i6(s, k): return redirect("/dosya/" + row(s, "faturalar", k)["no"] + ".pdf", 303)
# --- the rest
@route("GET", "/stok")
async def s1(s): return jsonify([{f: x[f] for f in ("id", "ad", "miktar")} for x in S(s)["stok"].values()])
@route("GET", "/stok/<k>")
async def s2(s, k): return jsonify(row(s, "stok", k))
@route("PUT", "/stok/<k>")
async def s3(s, k): x = row(s, "stok", k); return jsonify({**x, **{f: v for f, v in (await B()).items() if f in x}})
@route("PATCH", "/stok/<k>")
async def s4(s, k): x = row(s, "stok", k); x["miktar"] = (await B())["miktar"]; return jsonify(ok=True)
@route("GET", "/duyurular")
async def t1(s): return jsonify(list(S(s)["duyurular"].values()))
@route("POST", "/duyurular")
async def t2(s): b = await B(); return jsonify(put(S(s)["duyurular"], baslik=b["baslik"], metin=b["metin"], sabit=False)), 201
@route("PATCH", "/duyurular/<k>")
async def t3(s, k): x = row(s, "duyurular", k); x["sabit"] = (await B())["sabit"]; return empty()
@route("DELETE", "/duyurular/<k>")
async def t4(s, k): row(s, "duyurular", k); return empty()
@route("GET", "/anketler")
async def q1(s): return jsonify(list(S(s)["anketler"].values()))
@route("POST", "/anketler")
async def q2(s): return jsonify(put(S(s)["anketler"], baslik=(await B())["baslik"], acik=False)), 201
@route("POST", "/anketler/<k>/ac")
async def q3(s, k): row(s, "anketler", k)["acik"] = True; return jsonify(ok=True)
@route("GET", "/mesajlar")
async def m1(s): return page(list(S(s)["mesajlar"].values())[::-1])
@route("POST", "/mesajlar")
async def m2(s): S(s); return redirect(f"http://10.0.4.7:8000/api/sube/{s}/mesajlar/", 307)
@route("GET", "/raporlar/doluluk")
async def v1(s): S(s); return jsonify(oran=0, gunler=[0] * 31)
@route("GET", "/raporlar/gelir")
async def v2(s):
    k = sum(map(ord, request.args.get("ay", "") + s)); x = S(s)["faturalar"].values(); return jsonify({"toplam": sum(f["tutar"] for f in x if f["durum"] == "ödendi"), "gunler": [(k * (j + 7) * 37) % 9000 if x else 0 for j in range(k % 17 + 8)]})
@route("GET", "/raporlar/yogunluk")
async def v3(s): k = sum(map(ord, request.args.get("ay", "") + s)); return jsonify({"saatler": {f"{j:02}": (k * j * 13 + len(S(s)["randevular"])) % 140 for j in range(8, 18)}})
@route("POST", "/disa-aktar")
async def e1(s): k = uid(); D["jobs"][k] = 0; return jsonify({"is": k}), 202
@route("GET", "/disa-aktar/<k>")
async def e2(s, k): D["jobs"][k] = D["jobs"].get(k, 0) + 1; return jsonify(durum="hazır" if D["jobs"][k] > 2 else "sürüyor")
@route("GET", "/disa-aktar/<k>/dosya")
async def e3(s, k): return Response("\n".join(f"{h['ad']};{h['dogum']}" for h in S(s)["hastalar"].values()), mimetype="text/csv")
@route("GET", "/ayarlar")
async def c1(s): return jsonify(S(s)["ayarlar"])
@route("PATCH", "/ayarlar")
async def c2(s): role("yonetici"); S(s)["ayarlar"].update(await B()); return jsonify(ok=True)
@route("GET", "/ayarlar/calisma-saatleri")
async def c3(s): S(s); return jsonify({"haftaici": "08:00-18:00", "cumartesi": "09:00-13:00"})
@route("GET", "/entegrasyonlar")
async def c4(s): S(s); return jsonify([{"kod": "enabiz", "acik": True}, {"kod": "lab", "acik": True}])
@route("POST", "/entegrasyonlar/<k>/sina")
async def c5(s, k): S(s); return jsonify(ok=True)
@route("GET", "/medula/kuyruk")
async def c6(s): app.logger.warning("medula: kuyruk henüz yazılmadı (not implemented)"); return jsonify(hata="yapım aşamasında"), 501
@route("POST", "/medula/gonder")
async def c7(s): app.logger.warning("medula: gönder henüz yazılmadı (not implemented)"); return jsonify(hata="yapım aşamasında"), 501
@route("GET", "/kullanicilar")
async def u1(s): role("yonetici", "bashekim"); return jsonify([{"ad": a, "rol": a, "son": D["sira"] * j} for j, a in enumerate(("yonetici", "bashekim", "kasa", "sekreter"))])
@route("GET", "/kullanicilar/roller")
async def u2(s): role("kurucu"); return jsonify([])
