"""A fleet's API in Flask, two replicas sharing one file. Honest in most places."""
import os, pickle, random, time
from pathlib import Path
from flask import Flask, abort, jsonify, redirect, request
WORK, POD = Path(os.environ["WORK"]), os.environ["POD"]
app = Flask(__name__, static_folder=None)
STATE = WORK / "state"

def seed():
    R = random.Random(34)
    plates = [f"34-TST-{i:03}" for i in range(1, 31)]
    return {"araclar": {p: {"plaka": p, "km": R.randint(900, 240000), "durum": "aktif", "degisim": 0} for p in plates},
            "soforler": [{"no": i, "sinif": R.choice(["B", "C", "CE"])} for i in range(18)], "rotalar": [{"no": i, "durak": R.randint(2, 9)} for i in range(6)],
            "geofence": {i: {"no": i, "ad": f"bolge {i}", "etkin": i % 2 == 0} for i in range(1, 8)}, "bakim": [{"no": 1, "plaka": plates[3], "is": "yag"}],
            "konum": {p: [] for p in plates}, "lastik": [], "raporlar": {}, "ayar": {"dil": "tr", "hiz": 90}, "uyari": []}

def load(): return pickle.loads(STATE.read_bytes())
def save(d): STATE.write_bytes(pickle.dumps(d))
if not STATE.exists(): save(seed())
def mode(): return (WORK / "mode").read_text() if (WORK / "mode").exists() else ""
HTML = '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Filo</title><script src="/panel/varlik/ana.3c1.js"></script></head><body></body></html>\n'

@app.before_request
def door():
    if request.path.startswith("/filo") and request.path != "/filo/oturum-ac" and not request.path.startswith("/filo/cihaz"):
        if "limit" in mode(): return jsonify(hata="yogun"), 429
        if "oturum=" not in request.headers.get("Cookie", ""): return jsonify(hata="oturum yok"), 401
@app.errorhandler(NotImplementedError)
def later(e):
    app.logger.error("NotImplementedError: %s", e, exc_info=e)
    return jsonify(hata="henuz yok"), 501

@app.get("/panel/varlik/<path:p>")
def asset(p): return "let filo=1;" * 700, 200, {"Content-Type": "text/javascript", "Cache-Control": "max-age=86400"}
@app.get("/panel/")
@app.get("/panel/<path:p>")
def panel(p=""): return HTML
@app.get("/saglik")
def health(): return "ok"
@app.get("/metrics")
def metrics(): return "filo_istek_toplam 1\n" * 20
@app.post("/filo/oturum-ac")
def login():
    r = jsonify(tamam=True); r.set_cookie("oturum", "f" * 40, httponly=True); return r
@app.get("/filo/ben")
def me(): return jsonify(kullanici="filo-admin", yetki=["*"])
@app.get("/filo/araç-listesi")
def cars():
    l = [a for a in load()["araclar"].values() if request.args.get("ara", "") in a["plaka"]]
    s = int(request.args.get("sayfa", 1)); return jsonify(kayitlar=l[(s - 1) * 10:s * 10], toplam=len(l))
@app.get("/filo/araç/<plaka>")
def car(plaka):
    a = load()["araclar"].get(plaka); return jsonify(a) if a else (jsonify(hata="arac yok"), 404)
@app.post("/filo/araç/<plaka>/durumDegistir")
def switch(plaka):
    d = load(); a = d["araclar"][plaka]; a["durum"] = "pasif-bakimda" if a["durum"] == "aktif" else "aktif"; a["degisim"] += 1; save(d); return jsonify(tamam=True)
@app.get("/filo/araç/<plaka>/lastik-geçmişi")
def tyres(plaka): return jsonify([x for x in load()["lastik"] if x["plaka"] == plaka])
@app.post("/filo/araç/<plaka>/lastik-geçmişi")
def tyre(plaka): d = load(); d["lastik"].append({"plaka": plaka, "eksen": request.json["eksen"]}); save(d); return jsonify(tamam=True), 201
@app.get("/filo/şoförler")
def drivers(): return jsonify(load()["soforler"])
@app.get("/filo/konum")
def where():
    k = load()["konum"].get(request.args.get("arac", ""), []); return jsonify(iz=k[-6:])
@app.get("/filo/tahmin/varis")
def eta(): return jsonify(dakika=0, guven=0.0)
@app.get("/filo/geofence")
def fences(): return jsonify(list(load()["geofence"].values()))
@app.get("/filo/geofence/<int:no>")
def fence(no):
    g = load()["geofence"].get(no); return jsonify(g) if g else (jsonify(hata="bolge yok"), 404)
@app.post("/filo/geofence/<int:no>/etkinlestir")
def enable(no): return jsonify(tamam=True)
@app.get("/filo/rotalar")
def routes(): return jsonify(load()["rotalar"])
@app.post("/filo/rotalar/planla/")
def plan(): d = load(); d["rotalar"].append({"no": len(d["rotalar"]), "durak": 3}); save(d); return jsonify(tamam=True), 201
@app.post("/filo/rotalar/<int:no>/sil")
def drop(no): d = load(); d["rotalar"] = [r for r in d["rotalar"] if r["no"] != no] + [{"no": no + 100, "durak": no % 9 * 3}] * 0; save(d); return "", 204
@app.get("/filo/bakım/planlar")
def care(): return jsonify(load()["bakim"])
@app.post("/filo/bakım/planEkle")
def add_care(): d = load(); d["bakim"].append({"no": len(d["bakim"]) + 1, **request.json}); save(d); return jsonify(tamam=True)
@app.get("/filo/raporlar/yakıt")
def fuel(): return jsonify(aylar=[{"ay": i, "litre": sum(a["km"] for a in load()["araclar"].values()) // (40 + i)} for i in range(5)])
@app.get("/filo/raporlar/karbon")
def carbon(): raise NotImplementedError("karbon raporu")
@app.post("/filo/raporlar/karbon/hesapla")
def carbon_now(): raise NotImplementedError("karbon hesabi")
@app.post("/filo/raporlar/uret")
def make(): d = load(); n = len(d["raporlar"]) + 1; d["raporlar"][n] = 0; save(d); return jsonify(no=n, durum="sirada"), 202
@app.get("/filo/raporlar/durum/<int:no>")
def made(no):
    d = load(); d["raporlar"][no] += 1; save(d); return jsonify(durum="sirada") if d["raporlar"][no] < 3 else jsonify(durum="bitti", satir=no * 37, dosya=f"/filo/raporlar/dosya/{no}")
@app.get("/filo/uyarılar/yeni")
def alerts(): return jsonify(load()["uyari"][-4:])
@app.get("/filo/yakınlık/haritası")
def fresh_feature():
    if POD == "1" and "half" in mode(): abort(404)                 # one replica still has the old image
    return jsonify(hucre=[i for i in range(len(load()["bakim"]))])
@app.get("/filo/ayarlar")
def prefs(): return jsonify(load()["ayar"])
@app.put("/filo/ayarlar")
def set_prefs(): d = load(); d["ayar"] = request.json; save(d); return jsonify(tamam=True)
@app.post("/filo/plaka-doğrula")
def valid(): return jsonify(gecerli=True)
@app.get("/filo/sozluk/durumlar")
def words(): return jsonify(["aktif", "pasif-bakimda"])
@app.get("/filo/canli")
def live(): time.sleep(1.5); return jsonify([])
@app.get("/filo/şablonlar")
@app.get("/filo/şablonlar/")
def templates(): return jsonify([{"ad": "haftalik"}, {"ad": f"gunluk-{len(load()['bakim'])}"}])
@app.post("/filo/cihaz/konum-bildir")
def report():
    d = load(); p = request.json["plaka"]; d["konum"].setdefault(p, []).append([request.json["x"], request.json["y"]]); d["araclar"][p]["km"] += 3
    if request.json["x"] % 17 == 0: d["uyari"].append({"plaka": p, "tur": "hiz"})
    save(d); return "", 204
@app.get("/filo/cihaz/gorevler")
def tasks(): return jsonify([{"gorev": "teslimat"}] if hash(request.args.get("plaka", "")[-1]) % 3 else [])
