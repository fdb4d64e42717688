"""A town hall's panel: Starlette, everything in memory; honest in most places."""
import os, random, json
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import Response, JSONResponse, RedirectResponse
from starlette.routing import Route
WORK = Path(os.environ["WORK"]); R = random.Random(53); A = "/api/v1"; routes = []
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
class No(Exception): pass
def at(methods, path):
    def wrap(f):
        async def handler(q):
            if q.url.path.startswith("/api/v1/") and path != A + "/oturum":
                if mode("sinir"): return JSONResponse({"hata": "yavas"}, 429)
                q.state.kim = (q.cookies.get("oturum") or "")
                if not q.state.kim: return RedirectResponse("/giris", 302)
            raw = await q.body()
            b = json.loads(raw) if raw[:1] == b"{" else raw
            try: x = f(q, b)
            except No as e: return JSONResponse({"hata": str(e) or "kayit bulunamadi"}, 404)
            if isinstance(x, Response): return x
            if isinstance(x, list): x = {"veri": x, "adet": len(x)}
            return Response(status_code=204) if x is None else JSONResponse(x)
        handler.__name__ = f.__name__
        routes.append(Route(path, handler, methods=methods.split())); return f
    return wrap
OK = {"sonuc": "tamam"}
def made(x): return JSONResponse(x, 201)
def get(d, q, key="id"):
    k = q.path_params[key]
    if k not in d: raise No()
    return d[k]
def page(l, q): n = int(q.query_params.get("sayfa", 1)); return l[(n - 1) * 20:n * 20]
BIRIM = ["Fen Isleri", "Park ve Bahceler", "Zabita", "Su ve Kanal", "Imar"]
talepler = {str(i): {"id": i, "konu": R.choice(["cukur", "cop", "su kesintisi", "gurultu", "aydinlatma", "agac budama"]), "mahalle": R.choice(["Yeni", "Cumhuriyet", "Kale", "Istasyon"]), "durum": R.choice(["acik", "acik", "isleniyor", "kapandi"]), "oncelik": "orta", "birim": None, "okuyan": []} for i in range(4100, 4160)}
ekler, duyurular = {}, {str(i): {"id": i, "baslik": R.choice(["Pazar yeri", "Su kesintisi", "Konser", "Kurs kaydi"]) + f" {i}", "yayinda": False, "govde": "m" * R.randint(10, 90)} for i in range(1, 15)}
araclar = {f"{p}": {"plaka": p, "tur": R.choice(["kamyon", "supurge", "itfaiye"]), "aktif": R.random() > .3, "km": R.randint(900, 99999)} for p in (f"34-BEL-{n}" for n in range(101, 119))}
personel = {str(i): {"sicil": i, "ad": f"personel {i}", "unvan": R.choice(["memur", "sef", "mudur"]), "dahili": R.randint(100, 999)} for i in range(501, 523)}
ihaleler = {str(i): {"id": i, "ad": R.choice(["asfalt", "park", "yazilim", "akaryakit"]) + " alimi", "bedel": R.randint(9000, 999999)} for i in range(31, 43)}
sartname = {k: [{"dosya": "sartname.pdf", "boyut": R.randint(9999, 999999)}] for k in ihaleler if int(k) % 4 == 0}
itiraz, kararlar, taslak, basvuru, kuyruk, nikahlar = {}, [], {}, [], [], {str(i): {"id": i, "salon": R.choice(["buyuk", "kucuk"]), "saat": f"1{i % 8}:30", "cift": "c" * R.randint(8, 25)} for i in range(80, 96)}
ayarlar, yeni, ids = {"santral": "444", "mesai": "08:30", "tema": "mavi"}, {"n": 0, "gordu": {}}, iter(range(9000, 99999))
@at("GET", "/saglik")
def saglik(q, b): return Response("iyi")
@at("POST", A + "/oturum")
def oturum(q, b): r = JSONResponse({"kim": b["kim"]}); r.set_cookie("oturum", b["kim"]); return r
@at("GET", A + "/ben")
def ben(q, b): return {"kim": q.state.kim, "rol": q.state.kim.split("-")[0]}
@at("GET", A + "/surum")
def surum(q, b): return {"surum": "7.4.2"}
@at("GET", A + "/hava")
def hava(q, b): return {"derece": 19, "durum": "parcali"}
@at("POST", A + "/telemetri")
def telemetri(q, b): return None
@at("GET", A + "/bildirimler")
def bildirimler(q, b):
    n, g = yeni["n"], yeni["gordu"].get(q.state.kim, 0); yeni["gordu"][q.state.kim] = n
    return [{"talep": 4100 + k} for k in range(g, min(n, g + 5))] if n > g else None
@at("GET", A + "/talepler")
def talep_liste(q, b):
    l = [{k: v for k, v in t.items() if k != "okuyan"} for t in reversed(talepler.values())]
    if d := q.query_params.get("durum"): l = [t for t in l if t["durum"] == d]
    if s := q.query_params.get("mahalle"): l = [t for t in l if t["mahalle"] == s]
    return page(l, q)
@at("POST", A + "/talepler")
def talep_ac(q, b): i = next(ids); talepler[str(i)] = {"id": i, "konu": b["konu"], "mahalle": b["mahalle"], "durum": "acik", "oncelik": "orta", "birim": None, "okuyan": []}; yeni["n"] += 1; return made({"id": i})
@at("POST", A + "/talepler/ara")
def talep_ara(q, b): return [t["id"] for t in talepler.values() if b["metin"] in t["konu"]]
@at("POST", A + "/talepler/toplu-kapat")
def toplu_kapat(q, b):
    for i in b["idler"]: talepler[str(i)]["durum"] = "kapandi"
    return OK
@at("POST", A + "/talepler/toplu-ata")
def toplu_ata(q, b): return OK                                    # nothing is assigned
@at("GET", A + "/talepler/{id}")
def talep(q, b): return get(talepler, q)
@at("PUT", A + "/talepler/{id}/oncelik")
def oncelik(q, b): get(talepler, q)["oncelik"] = b["oncelik"]; return OK
@at("POST", A + "/talepler/{id}/okundu")
def okundu(q, b):
    t = get(talepler, q)
    if q.state.kim not in t["okuyan"]: t["okuyan"].append(q.state.kim)
    return OK
@at("POST", A + "/talepler/{id}/sms-bilgi")
def sms_bilgi(q, b): get(talepler, q); return OK                   # nobody is told
@at("GET", A + "/talepler/{id}/ekler")
def ek_liste(q, b): get(talepler, q); return ekler.get(q.path_params["id"], [])
@at("POST", A + "/talepler/{id}/ekler")
def ek_ekle(q, b): ekler.setdefault(q.path_params["id"], []).append({"no": next(ids), "boyut": len(b)}); return made(OK)
@at("GET", A + "/duyurular")
def duyuru_liste(q, b): return list(duyurular.values())
@at("GET", A + "/duyurular/{id}")
def duyuru(q, b): return get(duyurular, q)
@at("PUT", A + "/duyurular/{id}")
def duyuru_yaz(q, b): get(duyurular, q).update(baslik=b["baslik"]); return OK
@at("PATCH", A + "/duyurular/{id}/yayin")
def duyuru_yayin(q, b): get(duyurular, q); return OK                # stays unpublished
@at("GET", A + "/araclar")
def arac_liste(q, b): return list(araclar.values())
@at("GET", A + "/araclar/{id}")
def arac(q, b): return get(araclar, q)
@at("PATCH", A + "/araclar/{id}/aktif")
def arac_aktif(q, b): get(araclar, q)["aktif"] = b["aktif"]; return OK
@at("GET", A + "/personel")
def personel_liste(q, b): return list(personel.values())
@at("GET", A + "/personel/{id}")
def kisi(q, b): return get(personel, q)
@at("GET", A + "/personel/{id}/foto")
def foto(q, b):
    if int(q.path_params["id"]) % 5: raise No("foto yok")
    return Response(b"\xff\xd8" + b"f" * (int(q.path_params["id"]) * 9), media_type="image/jpeg")
@at("GET", A + "/personel/{id}/vekalet")
def vekalet(q, b):
    if q.path_params["id"] != "507": raise No("vekalet tanimli degil")
    return {"vekil": 511, "bitis": "2027-06-01"}
@at("GET", A + "/maaslar")
def maaslar(q, b): return [{"sicil": p["sicil"], "net": 100 * p["dahili"]} for p in personel.values()] if q.state.kim.startswith("muhasebe") else JSONResponse({"hata": "yetki yok"}, 403)
@at("GET", A + "/denetim-izi")
def denetim(q, b): return JSONResponse({"hata": "yetki yok"}, 403)  # the role it asks for does not exist
@at("GET", A + "/ihaleler")
def ihale_liste(q, b): return list(ihaleler.values())
@at("GET", A + "/ihaleler/{id}")
def ihale(q, b): return get(ihaleler, q)
@at("GET", A + "/ihaleler/{id}/teklifler")
def teklifler(q, b): get(ihaleler, q); return []                     # never implemented
@at("GET", A + "/ihaleler/{id}/sartname")
def sartnameler(q, b): get(ihaleler, q); return sartname.get(q.path_params["id"], [])
@at("GET", A + "/ihaleler/{id}/itirazlar")
def itirazlar(q, b): get(ihaleler, q); return itiraz.get(q.path_params["id"], [])
@at("POST", A + "/ihaleler/{id}/itirazlar")
def itiraz_et(q, b): get(ihaleler, q); itiraz.setdefault(q.path_params["id"], []).append({"no": next(ids), "metin": b["metin"]}); return made(OK)
@at("GET", A + "/encumen/kararlar")
def karar_liste(q, b): return kararlar
@at("POST", A + "/encumen/kararlar")
def karar_yaz(q, b): kararlar.append({"no": next(ids), "ozet": b["ozet"]}); return made({"no": kararlar[-1]["no"]})
@at("GET", A + "/nobet/takvim")
def takvim(q, b): return [{"gun": g, "sicil": 501 + g % 22} for g in range(1, 31)] if q.query_params.get("ay") == "2027-05" else []
@at("GET", A + "/nikahlar")
def nikah_liste(q, b): return list(nikahlar.values())
@at("POST", A + "/nikahlar")
def nikah_yaz(q, b): i = next(ids); nikahlar[str(i)] = {"id": i, **b}; return made({"id": i})
@at("GET PUT", A + "/nikahlar/{id}")
def nikah(q, b):
    n = get(nikahlar, q)
    if q.method == "PUT": n.update(b); return None
    return n
@at("GET", A + "/sms/giden")
def sms_giden(q, b): return []
@at("POST", A + "/sms/gonder")
def sms_gonder(q, b): return JSONResponse({"is": next(ids)}, 202)    # no worker takes it
@at("GET", A + "/evrak")
def evrak_liste(q, b): return [{"no": n, "konu": "k" * (n % 17)} for n in range(700, 718)]
@at("GET", A + "/evrak/arsiv")
def evrak_arsiv(q, b): return RedirectResponse("/giris", 302)        # the old middleware sends everybody to the login
@at("GET", A + "/evrak/{id}/indir")
def evrak_indir(q, b): return RedirectResponse(f"/dosya/{q.path_params['id']}.pdf?imza=x", 302)
@at("GET", "/dosya/{ad}")
def dosya(q, b): return Response(b"%PDF" + b"d" * (int(q.path_params["ad"][:3]) * 3), media_type="application/pdf")
@at("GET", A + "/raporlar/talep-ozeti")
def ozet(q, b): return {d: sum(t["durum"] == d for t in talepler.values()) for d in ("acik", "isleniyor", "kapandi")} | {"gun": [len(t["konu"]) for t in talepler.values()][: 5 + yeni["n"] % 20]}
@at("GET", A + "/raporlar/gelir")
def gelir(q, b): return JSONResponse({"hata": "beklenmeyen hata"}, 500) if {}.get("kasa") is None else OK
@at("GET", A + "/kimlik/sorgu")
def kimlik(q, b): return JSONResponse({"hata": "dis servis"}, 502) if R.random() < .6 else {"dogru": True}
@at("GET", A + "/ruhsat/basvurular")
def basvurular(q, b):
    l = list(basvuru)
    while kuyruk: basvuru.append(kuyruk.pop(0))                       # the index is refreshed after the next read
    return l[-15:]
@at("POST", A + "/ruhsat/taslak")
def taslak_ac(q, b): i = str(next(ids)); taslak[i] = {"id": int(i), "tur": b["tur"]}; return made({"id": int(i)})
@at("GET DELETE", A + "/ruhsat/taslak/{id}")
def taslak_bak(q, b):
    t = get(taslak, q)
    if q.method == "DELETE": del taslak[q.path_params["id"]]; return None
    return t
@at("PUT", A + "/ruhsat/taslak/{id}/{adim}")
def taslak_adim(q, b): get(taslak, q)[q.path_params["adim"]] = b; return None
@at("POST", A + "/ruhsat/taslak/{id}/gonder")
def taslak_gonder(q, b): t = get(taslak, q); kuyruk.append({"no": t["id"], "tur": t["tur"]}); del taslak[q.path_params["id"]]; return JSONResponse({"no": t["id"]}, 202)
@at("GET PUT", A + "/ayarlar")
def ayar(q, b):
    if q.method == "PUT": ayarlar.update(b); return None
    return ayarlar
app = Starlette(routes=routes)
