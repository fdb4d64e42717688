"""A news site's backend: its pages, its readers' API and what its newsroom's panel asks."""
import os, pickle, random
from datetime import datetime
from hashlib import md5
from pathlib import Path
from zoneinfo import ZoneInfo
from fastapi import APIRouter, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
WORK = Path(os.environ["WORK"]); YENI = os.environ.get("SURUM") == "2"
rnd = random.Random(20340206)
app, panel, acik = FastAPI(docs_url=None, redoc_url=None, openapi_url=None), APIRouter(prefix="/api/panel"), APIRouter(prefix="/api/v1")
def saat(): return datetime.fromtimestamp(int((WORK / "saat").read_text()), ZoneInfo("Europe/Istanbul"))
def simdi(): return saat().isoformat()
def kip(w): return w in (WORK / "kip").read_text().split()
def yok(ne="Bulunamadı", kod=404): raise HTTPException(kod, ne)
SOZ = "belediye meclis yağmur trafik maç okul deprem fiyat elektrik köprü festival müze seçim liman hastane park otobüs rüzgar ödül takım".split()
def soz(n): return " ".join(rnd.choices(SOZ, k=n)).capitalize()
KAT = {i: {"id": i, "ad": k, "slug": k, "renk": "#c00"} for i, k in enumerate("gundem spor ekonomi kultur yasam teknoloji".split(), 1)}
def haber(i): return {"id": i, "baslik": soz(rnd.randint(3, 7)), "kategori": rnd.randint(1, 6), "yazar": rnd.randint(1, 7), "durum": "yayinda" if i % 7 else "taslak", "son_dakika": False, "manset": i % 9 == 0, "tarih": "2034-02-05", "spot": soz(9), "govde": soz(rnd.randint(40, 160))}
D = {"haberler": {i: haber(i) for i in range(4100, 4190)}, "kategoriler": KAT,
 "yazarlar": {i: {"id": i, "ad": f"Yazar {i}", "kose": i % 2 == 0, "ozgecmis": soz(4)} for i in range(1, 8)},
 "yorumlar": {i: {"id": i, "haber": rnd.randint(4150, 4189), "ad": f"okur{i}", "metin": soz(rnd.randint(3, 20)), "durum": "bekleyen" if i > 60 else "onayli"} for i in range(1, 84)},
 "reklamlar": {i: {"id": i, "musteri": f"Müşteri {soz(1)}", "alan": ["ust-banner", "yan-kule", "haber-ici"][i % 3], "aktif": i % 3 != 0, "bitis": "2034-0%d-20" % (3 + i % 4)} for i in range(31, 45)},
 "anketler": {i: {"id": i, "soru": soz(5) + "?", "acik": i > 10, "secenekler": [soz(1), soz(1), soz(2)]} for i in range(7, 15)}, "oylar": {i: [rnd.randint(3, 300) for _ in range(3)] for i in range(7, 12)},
 "yonlendirmeler": {i: {"id": i, "eski": f"/haber/{soz(1).lower()}-{i}", "yeni": f"/haber/{i + 4100}"} for i in range(1, 12)},
 "kullanicilar": {i: {"id": i, "ad": f"kullanici{i}", "rol": r, "etkin": True} for i, r in enumerate("yonetmen editor editor editor moderator moderator reklam seo".split(), 1)},
 "etiketler": [{"ad": w} for w in SOZ[:12]], "ayarlar": {"genel": {"ad": "Körfez Postası", "slogan": "Kıyıdan haber", "bakim": False}, "sosyal": {"x": "@korfez", "imza": "Körfez Postası", "otomatik": True}, "yorum": {"acik": True, "onay": "once", "en_cok": 500, "uyari": "Saygılı olalım."}},
 "meta": {k["slug"]: {"baslik": k["ad"], "aciklama": soz(6)} for k in KAT.values()}, "taslak": {}, "isler": {}, "sosyal": [], "gunluk": {"giris": [], "yayin": [], "hata": [], "rapor": []}, "surum": {}, "bulten": {1: {"id": 1, "konu": "Haftanın özeti", "durum": "gonderildi"}}, "galeri": {i: {"id": i, "ad": f"foto-{rnd.randint(100, 999)}.jpg", "alt": soz(2)} for i in range(1, 17)}, "n": 4189, "y": 83, "k": 500, "push": 0, "siralama": [4185, 4180, 4176, 4171, 4167], "not": {}}
if (WORK / "veri").exists(): D = pickle.loads((WORK / "veri").read_bytes())
@app.middleware("http")
async def sakla(r: Request, ilerle):
    if kip("yavas") and r.url.path.startswith("/api/panel"): return JSONResponse({"detail": "Çok fazla istek"}, 429)
    a = await ilerle(r)
    if r.method != "GET" and r.method != "HEAD": (WORK / "veri").write_bytes(pickle.dumps(D))
    return a
def kim(r): return (r.headers.get("authorization") or "").removeprefix("Bearer ")
def ben(r, *roller):
    k = kim(r)
    if not k or k == "eski": raise HTTPException(401, "Oturum kapalı")
    if roller and k not in roller and k != "yonetmen": raise HTTPException(403, "Yetkiniz yok")
    return k
def satir(tablo, k):
    x = D[tablo].get(k)
    return x if x is not None else yok()
def zarf(l, r, n=20):
    s = int(r.query_params.get("sayfa", 1)); return {"kayitlar": l[(s - 1) * n:s * n], "toplam": len(l)}
def yeni(l): return sorted(l.values(), key=lambda x: -x["id"])
def yaz(tab, ne): D["gunluk"][tab].append({"zaman": simdi(), "ne": ne})
async def B(r):
    try: return await r.json()
    except Exception: return {}

@panel.post("/oturum")
async def _(r: Request):
    if (await B(r)).get("parola") != "dogru": raise HTTPException(401, "Kullanıcı adı ya da parola yanlış")
    yaz("giris", "girdi"); return {"anahtar": "x" * 60}
@panel.post("/oturum/yenile")
def _(r: Request): ben(r); return {"anahtar": "y" * 60}
@panel.get("/ben")
def _(r: Request): return {"rol": ben(r), "dil": "tr"}
@panel.get("/ozellikler/{n}")
def _(n: str, r: Request): ben(r); return {"ad": n, "acik": True} if n == "anket" else yok("Paketinizde yok")
@panel.get("/pano")
def _(r: Request): ben(r); return {"yayinda": sum(h["durum"] == "yayinda" for h in D["haberler"].values()), "bekleyen": sum(y["durum"] == "bekleyen" for y in D["yorumlar"].values()), "gun": simdi()[:10]}
@panel.get("/duyuru")
def _(r: Request): ben(r); return Response(status_code=204)
@panel.get("/haberler")
def _(r: Request, durum: str = "", ara: str = "", kategori: int = 0):
    ben(r); return zarf([{k: h[k] for k in ("id", "baslik", "kategori", "durum", "son_dakika", "manset")} for h in yeni(D["haberler"]) if (not durum or h["durum"] == durum) and ara.lower() in h["baslik"].lower() and (not kategori or h["kategori"] == kategori)], r)
@panel.post("/haberler", status_code=201)
async def _(r: Request):
    ben(r); b = await B(r)
    if not b.get("baslik"): raise HTTPException(422, "Başlık gerekli")
    D["n"] += 1; D["haberler"][D["n"]] = h = {**haber(D["n"]), "durum": "taslak", "manset": False, **b, "tarih": simdi()[:16]}; return h
@panel.post("/haberler/onizleme")
def _(r: Request): ben(r); return {"html": "<article>" + "p" * 40 + "</article>"}
@panel.get("/haberler/{k}")
def _(k: int, r: Request): ben(r); return satir("haberler", k)
@panel.put("/haberler/{k}")
async def _(k: int, r: Request):
    ben(r); h = satir("haberler", k); D["surum"].setdefault(k, []).append({"n": len(D["surum"].get(k, [])) + 1, "zaman": simdi()[:16]}); h.update(await B(r)); h["id"] = k; return h
@panel.delete("/haberler/{k}", status_code=204)
def _(k: int, r: Request): ben(r, "editor"); satir("haberler", k); del D["haberler"][k]; return Response(status_code=204)
@panel.post("/haberler/{k}/yayinla")
def _(k: int, r: Request): ben(r); h = satir("haberler", k); h["durum"] = "yayinda"; yaz("yayin", h["baslik"]); D["sosyal"] += [{"haber": k}] if saat().day >= 9 else []; return {"ok": True}
@panel.post("/haberler/{k}/geri-cek")
def _(k: int, r: Request): ben(r); satir("haberler", k)["durum"] = "taslak"; return {"ok": True}
@panel.post("/haberler/{k}/manset")
def _(k: int, r: Request): ben(r); h = satir("haberler", k); h["manset"] = not h["manset"]; return {"ok": True}
@panel.post("/haberler/{k}/son-dakika")
def _(k: int, r: Request): ben(r); satir("haberler", k); return {"ok": True}
if not YENI:
    @panel.get("/haberler/{k}/surumler")
    def _(k: int, r: Request): ben(r); return D["surum"].get(k, [])
@panel.get("/haberler/{k}/yorumlar")
def _(k: int, r: Request): ben(r); return [y for y in D["yorumlar"].values() if y["haber"] == k and y["durum"] == "onayli"]
@panel.get("/haberler/{k}/istatistik")
def _(k: int, r: Request): ben(r); g = (saat().toordinal() * 31 + k * 7) % 9000; return {"okunma": g, "paylasim": g // 40}
@panel.get("/haberler/{k}/notlar")
def _(k: int, r: Request): ben(r); return D["not"].get(k, [])
@panel.post("/haberler/{k}/notlar", status_code=201)
async def _(k: int, r: Request): D["not"].setdefault(k, []).append({"kim": ben(r), "not": (await B(r)).get("not", "")}); return {"ok": True}
@panel.put("/taslaklar/{k}", status_code=204)
async def _(k: str, r: Request): ben(r); D["taslak"][k] = await B(r); return Response(status_code=204)
@panel.get("/taslaklar/{k}")
def _(k: str, r: Request): ben(r); return D["taslak"].get(k) or yok("Taslak yok")
@panel.get("/manset")
def _(r: Request): ben(r); return [{"sira": i, "id": k, "baslik": D["haberler"].get(k, {}).get("baslik")} for i, k in enumerate(D["siralama"])]
@panel.put("/manset")
async def _(r: Request): ben(r, "editor"); D["siralama"] = (await B(r)).get("sira", D["siralama"]); return {"ok": True}
# --- yorumlar
@panel.get("/yorumlar/sayac")
def _(r: Request): ben(r); return {"bekleyen": sum(y["durum"] == "bekleyen" for y in D["yorumlar"].values())}
@panel.get("/yorumlar/kuyruk/{t}")
def _(t: str, r: Request): ben(r); return zarf([] if t in ("spam", "sikayet") else [y for y in yeni(D["yorumlar"]) if y["durum"] == t], r)
@panel.post("/yorumlar/toplu")
async def _(r: Request):
    ben(r); b = await B(r); n = 0
    for k in b.get("idler", []):
        if k in D["yorumlar"]: D["yorumlar"][k]["durum"] = b.get("durum", "onayli"); n += 1
    return {"islenen": n}
@panel.post("/yorumlar/{k}/{ne}")
def _(k: int, ne: str, r: Request):
    ben(r)
    if ne not in ("onayla", "reddet", "spam"): yok("Not Found")
    y = satir("yorumlar", k); y["durum"] = {"onayla": "onayli", "reddet": "red", "spam": "spam"}[ne]; return {"ok": True}
@panel.put("/yorumlar/{k}")
async def _(k: int, r: Request): ben(r); y = satir("yorumlar", k); y["metin"] = (await B(r)).get("metin", y["metin"]); return y
@panel.get("/yasakli-kelimeler")
def _(r: Request): ben(r); return []
@panel.get("/engelliler")
def _(r: Request): ben(r); return D.setdefault("engel", [])
@panel.post("/engelliler", status_code=201)
async def _(r: Request): ben(r); D.setdefault("engel", []).append({"ad": (await B(r)).get("ad", "")}); return {"ok": True}
# --- reklam
@panel.get("/reklamlar")
def _(r: Request, alan: str = ""): ben(r, "reklam"); return [x for x in D["reklamlar"].values() if not alan or x["alan"] == alan]
@panel.post("/reklamlar", status_code=201)
async def _(r: Request): ben(r, "reklam"); k = max(D["reklamlar"]) + 1; D["reklamlar"][k] = x = {"id": k, "musteri": "", "alan": "yan-kule", "aktif": False, "bitis": "2034-03-20", **(await B(r))}; return x
@panel.get("/reklamlar/{k}")
def _(k: int, r: Request): ben(r, "reklam"); return satir("reklamlar", k)
@panel.put("/reklamlar/{k}")
async def _(k: int, r: Request): ben(r, "reklam"); x = satir("reklamlar", k); b = await B(r); x.update(musteri=b.get("musteri", x["musteri"]), bitis=b.get("bitis", x["bitis"])); return x
@panel.patch("/reklamlar/{k}")
def _(k: int, r: Request): ben(r, "reklam"); return satir("reklamlar", k)
@panel.get("/reklamlar/{k}/gorseller")
def _(k: int, r: Request): ben(r, "reklam"); return [{"dosya": f"r{k}-{i}.webp"} for i in range(k % 4)]
@panel.get("/reklam-alanlari")
def _(r: Request): ben(r); return [{"ad": a, "en": 300} for a in ("ust-banner", "yan-kule", "haber-ici")]
# --- anket
@panel.get("/anketler")
def _(r: Request): ben(r); return [{k: a[k] for k in ("id", "soru", "acik")} for a in yeni(D["anketler"])]
@panel.post("/anketler", status_code=201)
async def _(r: Request): ben(r); k = max(D["anketler"]) + 1; D["anketler"][k] = a = {"id": k, "soru": "", "acik": False, "secenekler": [], **(await B(r))}; return a
@panel.get("/anketler/{k}")
def _(k: int, r: Request): ben(r); return satir("anketler", k)
@panel.patch("/anketler/{k}")
async def _(k: int, r: Request): ben(r); a = satir("anketler", k); a.update(await B(r)); return a
@panel.delete("/anketler/{k}", status_code=204)
def _(k: int, r: Request): ben(r); satir("anketler", k); del D["anketler"][k]; return Response(status_code=204)
@panel.get("/anketler/{k}/oylar")
def _(k: int, r: Request): ben(r); return D["oylar"].get(k, [])
@panel.post("/anketler/{k}/disa-aktar")
def _(k: int, r: Request): ben(r); yok("Henüz hazır değil", 501)
# --- bildirim, bülten
@panel.post("/bildirimler/gonder", status_code=202)
def _(r: Request): ben(r); D["push"] += 1; return {"kuyruk": True}
@panel.get("/bildirimler/gecmis")
def _(r: Request): ben(r); return zarf([], r)
@panel.get("/bildirimler/aboneler")
def _(r: Request): ben(r); return {"android": 8120 + D["y"] * 3, "ios": 3011 + D["n"] % 97}
@panel.get("/bulten")
def _(r: Request): ben(r); return yeni(D["bulten"])
@panel.post("/bulten", status_code=201)
async def _(r: Request): ben(r); k = max(D["bulten"]) + 1; D["bulten"][k] = b = {"id": k, "konu": (await B(r)).get("konu", ""), "durum": "taslak"}; return b
@panel.post("/bulten/{k}/test", status_code=202)
def _(k: int, r: Request): ben(r); satir("bulten", k); return {"kuyruk": True}
@panel.post("/bulten/{k}/gonder", status_code=202)
def _(k: int, r: Request):
    ben(r); b = satir("bulten", k)
    if b["durum"] != "taslak": yok("Gönderildi", 409)
    b["durum"] = "gonderildi"; D["k"] += 1; D["isler"][D["k"]] = 0; return {"is": D["k"]}
@panel.get("/isler/{k}")
def _(k: int, r: Request): ben(r); k in D["isler"] or yok("İş yok"); D["isler"][k] += 1; return {"is": k, "durum": "bitti" if D["isler"][k] > 2 else "suruyor"}
# --- seo
@panel.get("/seo/yonlendirmeler")
def _(r: Request): ben(r, "seo", "editor"); return list(D["yonlendirmeler"].values())
@panel.post("/seo/yonlendirmeler", status_code=201)
async def _(r: Request): ben(r, "seo"); k = max(D["yonlendirmeler"]) + 1; D["yonlendirmeler"][k] = {**(await B(r)), "id": k}; return {"id": k}
@panel.delete("/seo/yonlendirmeler/{k}")
def _(k: int, r: Request): ben(r, "seo"); return {"silindi": True}
@panel.get("/seo/meta/{s}")
def _(s: str, r: Request): ben(r, "seo"); return satir("meta", s)
@panel.put("/seo/meta/{s}")
async def _(s: str, r: Request): ben(r, "seo"); D["meta"][s] = await B(r); return {"ok": True}
@panel.get("/seo/robots")
def _(r: Request): ben(r, "seo"); return {"icerik": "User-agent: *\nDisallow: /panel/"}
@panel.post("/seo/site-haritasi/yenile", status_code=202)
def _(r: Request): ben(r, "seo"); return {"kuyruk": True}
# --- diğer
@panel.get("/kategoriler")
def _(r: Request): ben(r); return list(D["kategoriler"].values())
@panel.get("/kategoriler/{k}")
def _(k: int, r: Request): ben(r); return satir("kategoriler", k)
@panel.get("/yazarlar")
def _(r: Request): ben(r); return list(D["yazarlar"].values())
@panel.patch("/yazarlar/{k}")
async def _(k: int, r: Request): ben(r); y = satir("yazarlar", k); y.update(await B(r)); return y
@panel.get("/etiketler/")
def _(r: Request): ben(r); return D["etiketler"]
@panel.post("/etiketler/", status_code=201)
async def _(r: Request): ben(r); D["etiketler"].append({"ad": (await B(r)).get("ad", "")}); return {"ok": True}
@panel.get("/galeri")
def _(r: Request): ben(r); return zarf(yeni(D["galeri"]), r, 30)
@panel.post("/galeri", status_code=201)
async def _(r: Request): ben(r); k = max(D["galeri"]) + 1; D["galeri"][k] = g = {"id": k, "ad": (await B(r)).get("ad", ""), "alt": ""}; return g
@panel.patch("/galeri/{k}")
async def _(k: int, r: Request): ben(r); g = satir("galeri", k); g["alt"] = (await B(r)).get("alt", ""); return g
@panel.delete("/galeri/{k}", status_code=204)
def _(k: int, r: Request): ben(r); satir("galeri", k); del D["galeri"][k]; return Response(status_code=204)
@panel.get("/sosyal/kuyruk")
def _(r: Request): ben(r); return D["sosyal"][-15:]
@panel.get("/kullanicilar")
def _(r: Request): ben(r, "yonetmen"); return list(D["kullanicilar"].values())
@panel.patch("/kullanicilar/{k}")
async def _(k: int, r: Request): ben(r, "yonetmen"); u = satir("kullanicilar", k); u.update(await B(r)); return u
@panel.get("/gunluk/{t}")
def _(t: str, r: Request): ben(r); return D["gunluk"].get(t, [])[-30:] if t in D["gunluk"] else yok()
@panel.get("/ayarlar/{t}")
def _(t: str, r: Request): ben(r); return satir("ayarlar", t)
@panel.put("/ayarlar/{t}")
async def _(t: str, r: Request):
    ben(r, "yonetmen"); satir("ayarlar", t)
    if t != "yorum": D["ayarlar"][t] = await B(r)
    return {"ok": True}
@panel.get("/yedekler")
def _(r: Request): ben(r); raise HTTPException(403, "Depolama anahtarı reddedildi")
@panel.get("/istatistik/canli")
def _(r: Request): ben(r); return {"aktif": 0, "sayfalar": []}
@panel.get("/istatistik/okunma")
def _(r: Request, gun: int = 7): ben(r); return [{"gun": i, "okunma": (saat().toordinal() + i) * 7919 % 40000} for i in range(gun)]
@panel.get("/istatistik/yazarlar")
def _(r: Request): ben(r); return {y["ad"]: 100 // (y["kose"] and 1) for y in D["yazarlar"].values()}
@panel.post("/onbellek/temizle")
def _(r: Request): ben(r); return {"ok": True}
app.include_router(panel)
# --- okurlar
@acik.get("/anket")
def _(): a = yeni({k: a for k, a in D["anketler"].items() if a["acik"]}); return a[0] if a else Response(status_code=204)
@acik.post("/anketler/{k}/oy")
async def _(k: int, r: Request):
    if k not in D["anketler"] or not D["anketler"][k]["acik"]: yok("Anket kapalı", 409)
    o = D["oylar"].setdefault(k, [0, 0, 0]); o[(await B(r)).get("s", 0) % 3] += 1; return {"ok": True}
@acik.get("/haberler/{k}/yorumlar")
def _(k: int): return [{"ad": y["ad"], "metin": y["metin"]} for y in D["yorumlar"].values() if y["haber"] == k and y["durum"] == "onayli"]
@acik.post("/haberler/{k}/yorumlar", status_code=202)
async def _(k: int, r: Request):
    b = await B(r)
    if len(b.get("metin", "")) < 4: raise HTTPException(422, "Çok kısa")
    D["y"] += 1; D["yorumlar"][D["y"]] = {"id": D["y"], "haber": k, "ad": "okur", "metin": b["metin"], "durum": "bekleyen"}; return {"durum": "onay bekliyor"}
@acik.post("/yorumlar/{k}/sikayet", status_code=202)
def _(k: int): return {"tesekkurler": True}
@acik.get("/son-dakika")
def _(): return []
@acik.get("/hava")
def _(): return {"il": "İzmir", "derece": 9 + saat().day % 5, "durum": "parçalı"}
@acik.get("/doviz")
def _(): return {"usd": 71 + saat().hour / 100, "eur": 77.5}
app.include_router(acik)
@app.get("/saglik")
def _(): return {"durum": "iyi"}
def govde(b, i): return f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>{b} – Körfez Postası</title><link rel="stylesheet" href="/statik/site.css"><script src="/statik/site.js" defer></script></head><body><header><a href="/">Körfez Postası</a></header><main>{i}</main></body></html>'
def sayfa(r, b, i, tur="text/html; charset=utf-8"):
    t = govde(b, i).encode() if "html" in tur else i.encode(); e = '"' + md5(t).hexdigest()[:12] + '"'
    return Response(status_code=304, headers={"etag": e}) if r.headers.get("if-none-match") == e else Response(t, media_type=tur, headers={"etag": e})
def canli(): return [h for h in yeni(D["haberler"]) if h["durum"] == "yayinda"]
@app.get("/")
def _(r: Request): return sayfa(r, "Ana sayfa", "".join(f'<article><h2><a href="/haber/{h["id"]}">{h["baslik"]}</a></h2><p>{h["spot"]}</p></article>' for h in canli()[:25]))
@app.get("/haber/{k}")
def _(k: int, r: Request):
    h = D["haberler"].get(k)
    if not h or h["durum"] != "yayinda": return HTMLResponse(govde("Bulunamadı", "<h1>Bu haber artık yok.</h1>"), 404 if k > 3500 else 410)
    return sayfa(r, h["baslik"], f'<h1>{h["baslik"]}</h1><p>{h["spot"]}</p><div>{h["govde"]}</div>')
@app.get("/kategori/{s}")
def _(s: str, r: Request):
    n = {k["slug"]: k["id"] for k in D["kategoriler"].values()}.get(s)
    return sayfa(r, s, "".join(f'<h2>{h["baslik"]}</h2>' for h in canli() if h["kategori"] == n)) if n else HTMLResponse(govde("Bulunamadı", ""), 404)
@app.get("/ara")
def _(r: Request, q: str = ""): return HTMLResponse(govde("Ara", "".join(f'<h2>{h["baslik"]}</h2>' for h in canli() if q and q.lower() in h["baslik"].lower()) or "<p>Sonuç yok.</p>"))
@app.get("/rss.xml")
def _(r: Request): return sayfa(r, "", '<?xml version="1.0"?><rss version="2.0"><channel><title>Körfez Postası</title>' + "".join(f'<item><title>{h["baslik"]}</title><link>https://korfez.example.com/haber/{h["id"]}</link></item>' for h in canli()[:20]) + "</channel></rss>", "application/rss+xml")
@app.get("/sitemap.xml")
def _(r: Request): return sayfa(r, "", "<urlset>" + "".join(f'<url><loc>https://korfez.example.com/haber/{h["id"]}</loc></url>' for h in canli()) + "</urlset>", "application/xml")
@app.get("/robots.txt")
def _(): return PlainTextResponse("User-agent: *\nDisallow: /panel/\n")
@app.get("/ads.txt")
def _(): return PlainTextResponse("reklam.example.net, 4411, DIRECT\n")
@app.post("/lab")
async def _(r: Request): D["gunluk"]["hata"] += [{"zaman": simdi(), "ne": "RSS içe aktarma zaman aşımı"}]; return {}
