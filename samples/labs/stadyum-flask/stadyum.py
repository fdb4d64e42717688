"""A panel of sports clubs and their tickets: Flask, everything in memory and in one file. Honest in most places."""
import json, os, random
from pathlib import Path
from flask import Flask, Response, abort, jsonify, request
WORK = Path(os.environ["WORK"]); STATE = WORK / "durum.json"; YENI = os.environ.get("SURUM") == "2"
app = Flask(__name__, static_folder=None); app.json.sort_keys = False; R = random.Random(1453)
def ek():
    r = R.choice; t = "2030-10-"
    l = lambda n, f, base: {str(base + i): {"id": base + i, **f(i)} for i in range(n)}
    return {"etkinlikler": l(22, lambda i: {"ad": r(["Derbi", "Kupa maci", "Gala gecesi", "Yari final", "Genc takim"]) + f" {i}", "tarih": f"{t}{i % 20 + 8:02}", "salon": r(["A", "B", "Acik saha"]), "yayin": "acik" if R.random() < .5 else "kapali", "satis": "acik" if R.random() < .6 else "kapali", "not": ""}, 100),
        "uyeler": l(30, lambda i: {"ad": r(["Yilmaz", "Demir", "Kaya", "Celik", "Aydin"]) + f" {i}", "telefon": str(R.randint(5300000000, 5599999999)), "sinif": r(["altin", "gumus", "ogrenci"]), "adres": "sk. " + str(R.randint(1, 900))}, 2000),
        "sporcular": l(18, lambda i: {"ad": r(["Emre", "Deniz", "Cem", "Ece"]) + f" {i}", "forma": i + 1, "mevki": r(["kaleci", "forvet", "orta saha"])}, 700),
        "turnikeler": l(6, lambda i: {"ad": f"Kapi {i + 1}", "durum": "acik" if i % 3 else "kapali"}, 10), "gise-noktalari": l(5, lambda i: {"ad": f"Gise {i + 1}", "durum": "acik" if i % 2 else "kapali"}, 30),
        "kuponlar": l(9, lambda i: {"kod": "K" + str(R.randint(10000, 99999)), "yuzde": R.randint(5, 60)}, 50), "duyurular": l(0, None, 0), "biletler": l(40, lambda i: {"etkinlik": 100 + i % 17, "koltuk": f"{r('ABCDEF')}{R.randint(1, 40)}", "tutar": R.randint(80, 2400), "durum": "gecerli"}, 9000), "kombineler": l(8, lambda i: {"uye": 2000 + i, "sezon": "2030"}, 400),
        "antrenmanlar": l(12, lambda i: {"gun": f"{t}{i + 6:02}", "saat": r(["09:00", "17:30"]), "saha": r(["1", "2"])}, 600), "ayarlar": {"kdv": 20, "mesaj": "", "kapi_saati": "18:00"}}
D = json.loads(STATE.read_text()) if STATE.exists() else {"k": {k: ek() for k in ("anadolu", "karadeniz", "ege")}, "n": 0, "id": 20000, "is": {}}
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def hata(t, c): return jsonify({"error": {"mesaj": t}}), c
def tek(x, c=200): return jsonify({"data": x}), c
def liste(l, n=10):
    p = int(request.args.get("sayfa", 1)); return jsonify({"data": l[(p - 1) * n:p * n], "meta": {"total": len(l)}})
def b(): return request.get_json(silent=True) or {}
def rol(): return request.headers.get("Authorization", " ").split()[-1].split("-")[0] if request.headers.get("Authorization") else ""
@app.before_request
def kapi():
    if request.path == "/api/saglik" or not request.url_rule: return
    if mode("bakim"): return hata("bakim", 503)
    if mode("sinir"): return hata("cok istek", 429)
    if not rol() and request.path != "/api/oturum" and "/vitrin/" not in request.path: return hata("oturum yok", 401)
@app.after_request
def yaz(r):
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: D["n"] += 1; STATE.write_text(json.dumps(D))
    return r
def yol(p, *m):
    def deco(f):
        def g(**a):
            if "kulup" in a:
                if a["kulup"] not in D["k"]: return hata("kulup yok", 404)
                a["kulup"] = D["k"][a["kulup"]]
            return f(*a.values())
        app.add_url_rule("/api" + p, p + str(m), g, methods=m or ["GET"]); return f
    return deco
K = "/kulupler/<kulup>"
def bul(k, t, i): return k[t].get(i) or abort(hata_r(t + ": kayit yok"))
def hata_r(t): r = jsonify({"error": {"mesaj": t}}); r.status_code = 404; return r
def koy(x, *ks): x.update({k: b()[k] for k in ks if k in b()}); return tek(x)
def ekle(k, t, h): D["id"] += 1; x = {"id": D["id"], **h}; k[t][str(D["id"])] = x; return tek({"id": D["id"]}, 201)
def ters(x, alan): x[alan] = "kapali" if x[alan] == "acik" else "acik"; return tek({"tamam": True})
def yonetici(f):
    def g(*a): return f(*a) if rol() == "yonetici" else hata("yetki yok", 403)
    return g
def kayitlar(t, *alanlar, ozet=None, ara="ad"):
    @yol(f"{K}/{t}")
    def hepsi(k): q = request.args.get("ara", "").lower(); return liste([x if not ozet else {a: x[a] for a in ozet} for x in reversed(k[t].values()) if q in str(x.get(ara, "")).lower()])
    @yol(f"{K}/{t}/<i>")
    def biri(k, i): return tek(bul(k, t, i))
@app.get("/api/saglik")
def saglik(): return "ok"
yol("/oturum", "POST")(lambda: tek({"jeton": b().get("kim", "")}))
yol("/oturum/yenile", "POST")(lambda: ("", 204))
yol("/ben")(lambda: tek({"rol": rol()}))
yol("/iller")(lambda: tek(["Ankara", "Izmir", "Trabzon", "Antalya"]))
yol("/salonlar")(lambda: tek(["A", "B", "Acik saha"]))
yol(f"{K}/bildirimler/sayi")(lambda k: tek({"yeni": 0 if D["n"] % 6 else 2}))
yol(f"{K}/ozellikler/<o>")(lambda k, o: tek({"acik": True}) if o == "kombine" else hata("paket disi", 404))
yol(f"{K}/cezalar")(lambda k: liste([]))                                # the federation fined nobody
for t in ("etkinlikler", "uyeler", "sporcular", "turnikeler", "gise-noktalari", "antrenmanlar"): kayitlar(t, ozet=("id", "ad", "tarih") if t == "etkinlikler" else ("id", "ad", "sinif") if t == "uyeler" else None)
for t in ("kuponlar", "duyurular", "kombineler"): yol(f"{K}/{t}")(lambda k, t=t: liste(list(reversed(k[t].values())), 40))
yol(f"{K}/etkinlikler", "POST")(lambda k: ekle(k, "etkinlikler", {"ad": b()["ad"], "tarih": b()["tarih"], "salon": "A", "yayin": "kapali", "satis": "kapali", "not": ""}) if b().get("ad") else hata("ad gerekli", 422))
yol(f"{K}/etkinlikler/<i>", "PUT")(lambda k, i: koy(bul(k, "etkinlikler", i), "ad", "tarih", "not"))
yol(f"{K}/etkinlikler/<i>/yayin/toggle", "POST")(lambda k, i: ters(bul(k, "etkinlikler", i), "yayin"))
yol(f"{K}/etkinlikler/<i>/satis/toggle", "POST")(lambda k, i: ters(dict(bul(k, "etkinlikler", i)), "satis"))      # a copy is turned
yol(f"{K}/etkinlikler/<i>/bekleme-listesi")(lambda k, i: liste([]) if bul(k, "etkinlikler", i) else 0)             # nobody writes that table
yol(f"{K}/etkinlikler/<i>/biletler")(lambda k, i: liste([x for x in k["biletler"].values() if str(x["etkinlik"]) == i], 20))
yol(f"{K}/etkinlikler/<i>/iadeler")(lambda k, i: liste([{"bilet": int(i), "tutar": 90}] if int(i) % 9 == 0 else []))
yol(f"{K}/etkinlikler/<i>/afis")(lambda k, i: Response(b"PNG" * 600, mimetype="image/png") if int(i) % 3 == 0 else hata("afis yok", 404))
yol(f"{K}/biletler/<i>")(lambda k, i: tek(bul(k, "biletler", i)))
yol(f"{K}/biletler/<i>/iade", "POST")(lambda k, i: 1 // 0)
@yol(f"{K}/biletler/<i>/iptal", "POST")
def iptal(k, i):
    x = bul(k, "biletler", i)
    if x["durum"] != "gecerli": return hata("zaten iptal", 409)
    x["durum"] = "iptal edildi"; return tek({"tamam": True})
yol(f"{K}/biletler/<i>/gonder", "POST")(lambda k, i: tek({"kuyruk": True}, 202))
yol(f"{K}/uyeler", "POST")(lambda k: ekle(k, "uyeler", {"ad": b()["ad"], "telefon": b()["telefon"], "sinif": "ogrenci", "adres": ""}))
yol(f"{K}/uyeler/<i>", "PUT")(lambda k, i: koy(dict(bul(k, "uyeler", i)), "ad", "telefon", "adres"))                # saved in a session that is never committed
@yol(f"{K}/uyeler/<i>", "DELETE")
def uye_sil(k, i): bul(k, "uyeler", i); del k["uyeler"][i]; return "", 204
yol(f"{K}/uyeler/<i>/borc")(lambda k, i: liste([{"tutar": 150}] if int(i) % 8 == 0 else []))
yol(f"{K}/sporcular/<i>", "PUT")(lambda k, i: koy(bul(k, "sporcular", i), "ad", "forma", "mevki"))
yol(f"{K}/sporcular/<i>/lisans")(lambda k, i: tek({"no": "L" * (int(i) % 5 + 3)}) if int(i) % 5 == 0 else hata("lisans yok", 404))
for w in ("ac", "kapat"):
    yol(f"{K}/gise-noktalari/<i>/{w}", "POST")(lambda k, i, w=w: (bul(k, "gise-noktalari", i).update(durum="acik" if w == "ac" else "kapali"), tek({"tamam": True}))[1])
    yol(f"{K}/turnikeler/<i>/{w}", "POST")(lambda k, i: (bul(k, "turnikeler", i), tek({"tamam": True}))[1])         # the gate's controller is simulated
yol(f"{K}/kuponlar", "POST")(lambda k: ekle(k, "kuponlar", {"kod": b()["kod"], "yuzde": b()["yuzde"]}))
yol(f"{K}/kuponlar/<i>", "DELETE")(lambda k, i: (bul(k, "kuponlar", i), ("", 204))[1])
yol(f"{K}/kuponlar/<kod>/dogrula", "POST")(lambda k, kod: tek({"gecerli": len(kod) % 2 == 0}))
yol(f"{K}/duyurular", "POST")(lambda k: ekle(k, "duyurular", {"metin": b()["metin"]}))
@yol(f"{K}/duyurular/<i>", "DELETE")
def duyuru_sil(k, i): bul(k, "duyurular", i); del k["duyurular"][i]; return "", 204
yol(f"{K}/sponsorlar")(lambda k: liste([]))
def sponsor(k): D["id"] += 1; return tek({"id": D["id"], **b()}, 201)
yol(f"{K}/sponsorlar", "POST")(sponsor)
yol(f"{K}/antrenmanlar", "POST")(lambda k: ekle(k, "antrenmanlar", {"gun": b()["gun"], "saat": b()["saat"], "saha": "1"}))
@yol(f"{K}/antrenmanlar/toplu-tasi", "POST")
def tasi(k):
    for x in list(k["antrenmanlar"].values())[-3:]: x["saat"] = b()["saat"]
    return tek({"tasinan": 3})
yol(f"{K}/raporlar/satis")(lambda k: tek([(i * 37 + D["n"] * 11) % 997 for i in range(int(request.args.get("gun", 7)))]))
yol(f"{K}/raporlar/doluluk")(lambda k: tek({"oran": 0, "gunler": []}))
yol(f"{K}/raporlar/" + ("ozet" if YENI else "durum"))(lambda k: tek({"bilet": D["n"], "son": list(k["etkinlikler"])[-(D["n"] % 4 + 1):]}))
yol(f"{K}/kullanicilar")(yonetici(lambda k: tek(["yonetici-1", "yonetici-2", "gise-1", "gise-2", "antrenor-1", "antrenor-2"])))
yol(f"{K}/denetim")(lambda k: hata("denetim.goruntule izni yok", 403))
yol(f"{K}/ayarlar")(lambda k: tek(k["ayarlar"]))
yol(f"{K}/ayarlar", "PUT")(yonetici(lambda k: koy(k["ayarlar"], "kdv", "mesaj", "kapi_saati")))
yol(f"{K}/ayarlar/onizle", "POST")(lambda k: tek({"metin": b().get("mesaj", "")}))
yol(f"{K}/disari/uyeler.csv")(lambda k: Response("".join(f"{u['ad']};{u['telefon']}\n" for u in k["uyeler"].values()), mimetype="text/csv"))
@yol("/isler", "POST")
def is_ac(): D["id"] += 1; D["is"][str(D["id"])] = 0; return tek({"is": D["id"]}, 202)
@yol("/isler/<i>")
def is_bak(i):
    if i not in D["is"]: return hata("is yok", 404)
    D["is"][i] += 1; return tek({"durum": "suruyor"} if D["is"][i] < 3 else {"durum": "bitti", "satir": D["n"]})
yol(f"{K}/vitrin/etkinlikler")(lambda k: liste([{"ad": x["ad"]} for x in k["etkinlikler"].values() if x["yayin"] == "acik"], 30))
def sat(k): e = str(100 + D["n"] % 17); return ekle(k, "biletler", {"etkinlik": int(e), "koltuk": "G" + str(D["n"] % 60), "tutar": 300, "durum": "gecerli"})
yol(f"{K}/vitrin/biletler", "POST")(sat)
yol("/okuyucu/gecis", "POST")(lambda: ("", 204))
yol("/okuyucu/kara-liste")(lambda: liste([]))
