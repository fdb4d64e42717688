"""A small town's office: Flask, one file of state. Honest in most places."""
import hashlib, os, pickle, random
from pathlib import Path
from flask import Flask, Response, jsonify, request
from belediye_words import AREAS, EVENTS, NEWS, USERS
WORK = Path(os.environ["WORK"]); STATE = WORK / "state"
app = Flask(__name__, static_folder=None)
A = "/yonetim/api"

def seed():
    R = random.Random(16)
    return {"kullanicilar": {u: {"ad": u, "aktif": True, "kilitli": False, "notlar": "", "yetkiler": R.sample(["duyuru", "dilekce", "ihale", "rapor"], R.randint(0, 3))} for u in USERS},
            "duyurular": {n: {"baslik": n.replace("-", " "), "metin": "x" * R.randint(20, 400), "yayinda": True} for n in NEWS},
            "etkinlikler": {e: {"ad": e, "kontenjan": R.randint(9, 300)} for e in EVENTS},
            "mahalleler": {m: {"ad": m, "sokaklar": [f"{R.randint(1, 999)}. sokak" for _ in range(R.randint(1, 8))]} for m in AREAS},
            "dilekceler": [], "ihaleler": [], "gonderimler": [], "gunluk": ["kurulum"], "bildirim": [], "ayarlar": {"telefon": "444 0 000", "mesai": "08-17", "bakim": False}, "fotograf": {"bilgi-islem"}, "randevu": {"2026-05-09": ["11:00", "11:30"]}}
def load(): return pickle.loads(STATE.read_bytes())
def save(d): STATE.write_bytes(pickle.dumps(d))
if not STATE.exists(): save(seed())
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
def tagged(x):
    r = jsonify(x); r.set_etag(hashlib.md5(r.get_data()).hexdigest()[:10]); return r.make_conditional(request)
def missing(what): return jsonify(hata=f"{what} bulunamadi"), 404
def listed(l):
    s = request.args.get("ara", "")
    if s: l = [x for x in l if s in str(x)]
    n = int(request.args.get("sayfa", 1)); return jsonify(kayitlar=l[(n - 1) * 10:n * 10], toplam=len(l))

@app.before_request
def door():
    if not request.path.startswith(A) or request.path == A + "/oturum/": return None
    if "limit" in mode(): return jsonify(hata="cok fazla istek"), 429
    if "belediye=" not in request.headers.get("Cookie", ""): return jsonify(hata="oturum acilmamis"), 401
@app.errorhandler(NotImplementedError)
def later(e): app.logger.error("faaliyet raporu", exc_info=e); return jsonify(hata="henuz yapilmadi"), 501

@app.get("/saglik/")
def saglik(): return "ok"
@app.get("/api/duyurular/")
def acik_duyurular(): return tagged([{"baslik": d["baslik"]} for d in load()["duyurular"].values() if d["yayinda"]])
@app.get("/api/nobetci-eczane/")
def eczane(): return jsonify(eczane=f"{AREAS[len(load()['gunluk']) % 10]} eczanesi")
@app.post("/api/dilekce/")
def dilekce(): d = load(); d["dilekceler"].append({"no": len(d["dilekceler"]) + 1, "konu": request.json["konu"], "durum": "bekliyor", "yanit": ""}); d["bildirim"].append("dilekce"); save(d); return jsonify(no=len(d["dilekceler"])), 201

@app.post(A + "/oturum/")
def giris():
    if request.json.get("parola") != "dogru": return jsonify(hata="parola yanlis"), 401
    r = jsonify(tamam=True); r.set_cookie("belediye", "b" * 32); return r
@app.delete(A + "/oturum/")
def cikis(): return "", 204
@app.get(A + "/ben/")
def ben(): return jsonify(ad="yonetici", yetkiler=["*"])
@app.get(A + "/moduller/")
def moduller(): return jsonify(["kullanicilar", "duyurular", "dilekceler", "etkinlikler"])
@app.get(A + "/surum/")
def surum(): return jsonify(surum="2.4.1")
@app.get(A + "/bildirimler/")
def bildirimler(): d = load(); b, d["bildirim"] = d["bildirim"], []; save(d); return jsonify(b)
@app.get(A + "/kullanicilar/")
def kullanicilar(): return listed(list(load()["kullanicilar"].values()))
@app.route(A + "/kullanicilar/<ad>/", methods=["GET", "PATCH", "DELETE", "PUT"])
def kullanici(ad):
    d = load(); k = d["kullanicilar"]
    if request.method == "PUT": k[ad] = {"ad": ad, "aktif": True, "kilitli": False, "yetkiler": [], **request.json}; save(d); return jsonify(k[ad])
    if ad not in k: return missing("kullanici")
    if request.method == "PATCH": k[ad].update(request.json); d["gunluk"].append(ad); save(d); return jsonify(tamam=True)
    if request.method == "DELETE": del k[ad]; save(d); return "", 204
    return jsonify(k[ad])
@app.post(A + "/kullanicilar/<ad>/kilitle/")
def kilitle(ad): return jsonify(tamam=True)
@app.post(A + "/kullanicilar/<ad>/aktiflik/")
def aktiflik(ad): d = load(); k = d["kullanicilar"][ad]; k["aktif"] = not k["aktif"]; k["notlar"] += "*"; save(d); return jsonify(tamam=True)
@app.post(A + "/kullanicilar/<ad>/parola-sifirla/")
def sifirla(ad): return jsonify(tamam=True)
@app.get(A + "/kullanicilar/<ad>/yetkiler/")
def yetkiler(ad): return jsonify(load()["kullanicilar"].get(ad, {}).get("yetkiler", []))
@app.get(A + "/kullanicilar/<ad>/fotograf/")
def fotograf(ad):
    if ad not in load()["fotograf"]: return missing("fotograf")
    return Response(random.Random(ad).randbytes(2200), mimetype="image/jpeg")
@app.get(A + "/duyurular/")
def duyurular(): return listed([{"yol": k, **v} for k, v in load()["duyurular"].items()])
@app.post(A + "/duyurular/")
def duyuru_ekle(): d = load(); d["duyurular"][request.json["yol"]] = {"baslik": request.json["yol"], "metin": request.json["metin"], "yayinda": False}; save(d); return jsonify(tamam=True), 201
@app.get(A + "/duyurular/arsiv/")
def arsiv(): return jsonify(kayitlar=[], toplam=0)
@app.get(A + "/duyurular/<yol>/")
def duyuru(yol): x = load()["duyurular"].get(yol); return jsonify(x) if x else missing("duyuru")
@app.post(A + "/duyurular/<yol>/yayin/")
def yayin(yol): d = load(); x = d["duyurular"][yol]; x["yayinda"] = not x["yayinda"]; save(d); return jsonify(tamam=True)
@app.post(A + "/duyurular/<yol>/onizle/")
def onizle(yol): return jsonify(tamam=True)
@app.post(A + "/duyurular/<yol>/eposta-gonder/")
def gonder(yol): d = load(); d["gonderimler"].append({"yol": yol, "adet": 100 + len(d["gonderimler"])}); save(d); return jsonify(kuyrukta=True), 202
@app.get(A + "/gonderimler/")
def gonderimler(): return listed(load()["gonderimler"][::-1])
@app.get(A + "/etkinlikler/")
def etkinlikler(): return jsonify(list(load()["etkinlikler"].values()))
@app.route(A + "/etkinlikler/<yol>/", methods=["GET", "PATCH", "DELETE"])
def etkinlik(yol):
    d = load(); e = d["etkinlikler"].get(yol)
    if not e: return missing("etkinlik")
    if request.method == "DELETE": return "", 204
    if request.method == "PATCH": e.update(request.json); save(d); return "", 204
    return jsonify(e)
@app.get(A + "/mahalleler/")
def mahalleler(): return tagged(list(load()["mahalleler"]))
@app.get(A + "/mahalleler/<ad>/sokaklar/")
def sokaklar(ad): return jsonify(load()["mahalleler"][ad]["sokaklar"])
@app.get(A + "/mahalleler/<ad>/istatistik/")
def istatistik(ad): return jsonify(nufus=0, hane=0, isyeri=0)
@app.get(A + "/dilekceler/")
def dilekceler(): l = load()["dilekceler"][::-1]; return listed([] if request.args.get("durum") == "gecikmis" else l)
@app.get(A + "/dilekceler/bekleyen/")
def bekleyen(): return jsonify([x for x in load()["dilekceler"] if x["durum"] == "bekliyor"])
@app.get(A + "/dilekceler/disa-aktar/")
def disa(): return Response("no;konu\n" + "".join(f"{x['no']};{x['konu']}\n" for x in load()["dilekceler"]), mimetype="text/csv")
@app.get(A + "/dilekceler/<int:no>/")
def bir_dilekce(no): l = load()["dilekceler"]; return jsonify(l[no - 1]) if 0 < no <= len(l) else missing("dilekce")
@app.post(A + "/dilekceler/<int:no>/yanitla/")
def yanitla(no): d = load(); x = d["dilekceler"][no - 1]; x.update(durum="yanitlandi", yanit=request.json["metin"]); save(d); return jsonify(tamam=True)
@app.get(A + "/ihaleler/")
def ihaleler(): return jsonify(load()["ihaleler"])
@app.post(A + "/ihaleler/")
def ihale(): d = load(); d["ihaleler"].append(request.json); save(d); return jsonify(tamam=True), 201
@app.get(A + "/nikah-randevulari/")
def nikah(): return jsonify(load()["randevu"].get(request.args.get("tarih", ""), []))
@app.get(A + "/ayarlar/")
def ayarlar(): return jsonify(load()["ayarlar"])
@app.put(A + "/ayarlar/")
def ayarla(): d = load(); d["ayarlar"] = request.json; save(d); return jsonify(tamam=True)
@app.get(A + "/gunluk/")
def gunluk(): return jsonify(load()["gunluk"][-25:])
@app.get(A + "/yedekler/")
def yedekler(): return jsonify([])
@app.get(A + "/raporlar/gelir/")
def gelir():
    if "bozuk" in mode(): raise RuntimeError("gelir tablosu kilitli")
    return jsonify(aylar=[len(load()["gunluk"]) * 31 % 997 * (i + 1) for i in range(5)])
@app.post(A + "/raporlar/faaliyet/")
def faaliyet():
    if "yeni" not in mode(): raise NotImplementedError("faaliyet raporu")
    return jsonify(rapor=[{"bolum": i, "satir": random.randint(1, 9 ** 5)} for i in range(4)]), 201
