import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
from urllib.parse import quote
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); (WORK / "tmp").mkdir()
NAME = "sarj-fastapi"
sim = Sim(20330304, "Europe/Istanbul")
R = sim.random
site = WORK / "site"; (site / "varlik").mkdir(parents=True)
def build(js, when):
    (site / "index.html").write_text(f'<!doctype html>\n<html lang="tr"><head><meta charset="utf-8"><title>Şarj Paneli</title><link rel="icon" href="/favicon.svg"><script type="module" src="/varlik/{js}"></script><link rel="stylesheet" href="/varlik/panel.css"></head>\n<body><div id="kok"></div></body></html>\n')
    (site / "varlik" / js).write_text("export const p=()=>0;" * 2300); (site / "varlik" / "panel.css").write_text(".k{margin:0}" * 300); (site / "favicon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    for f in site.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "panel-c1d0.js"; build(bundle, "2033-03-01 17:00")
(WORK / "gun").write_text("0")
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "PYTHONWARNINGS": "ignore"}
app = Container(servers, [sys.executable, "-u", "-m", "uvicorn", "sarj:app", "--host", "172.30.0.7", "--port", "22002", "--no-use-colors"], 22002, env=env, cwd=HERE)
def ready(port, host="172.30.0.7", wait=servers.wait): wait(port, host)
servers.wait = ready; app.start()
servers.start(["/usr/sbin/nginx", "-p", WORK, "-c", HERE / "nginx.conf"]); ready(22000, "203.0.113.1")
S1, S2, HOST, ORIGIN = ("203.0.113.1", 22000), ("203.0.113.1", 22001), "panel.example.com.tr", "https://panel.example.com.tr"
A, date = "/api/v1", "2033-03-04"
maybe = lambda p: R.random() < p
look = lambda a=2.5, b=10: R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("kablo soket ekran arıza kontrol edildi müşteri arandı yarın tekrar bakılacak tamam hafta sonu geçerli üyelere özel".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("veri", [])

class Desk:
    def g(self, path, at): return self.request("GET", A + path, referer=at)
    def do(self, method, path, body, at): return self.request(method, A + path, body=body, referer=at, headers={"Origin": ORIGIN})
class Desk1(Desk, Browser): pass
class Desk2(Desk, Browser2): pass
def person(role, address, agent, kind=Desk2):
    c = kind(sim, address, agent, S2 if kind is Desk2 else S1, HOST, ORIGIN, {"Accept-Language": "tr-TR,tr;q=0.9"}, caching=True); c.role, c.signed = role, None; return c
EDGE2 = EDGE.replace("134", "133")
mudur = person("yonetici", "198.51.100.11", SAFARI); op1 = person("operasyon", "203.0.113.40", CHROME_WIN); op2 = person("operasyon", "203.0.113.40", FIREFOX)
muhasebe = person("muhasebe", "198.51.100.77", EDGE, Desk1); destek1 = person("destek", "203.0.113.40", EDGE2); destek2 = person("destek", "198.51.100.130", CHROME)

def shell(c, at="/"):
    c.request("GET", at)
    if maybe(.7): c.request("GET", "/varlik/" + bundle, referer=at); c.request("GET", "/varlik/panel.css", referer=at); c.request("GET", "/favicon.svg", referer=at)
    if c.signed != date:
        c.headers.pop("Cookie", None); c.g("/ben", at); yield look(4, 9)
        for wrong in (True, False):
            if wrong and not maybe(.2): continue
            c.do("POST", "/giris", {"kod": c.role, "parola": "yanlis" if wrong else "dogru"}, "/giris"); yield look(1, 4)
        c.headers["Cookie"] = "oturum=" + c.role; c.signed = date
    c.g("/ben", at); c.g("/menu", at); c.g("/bildirimler", at); c.g("/duyurular", at)
    for t in ("/sabitler", "/surum", "/plan"): maybe(.5) and c.g(t, at)
    if at == "/": c.g("/panolar/ozet", at); c.g("/destek/istatistik", at) if c.role in ("yonetici", "destek") else None
    yield look()
    if maybe(.25): c.do("POST", "/bildirimler/okundu", None, at); yield .2; c.g("/bildirimler", at); yield look()

def istasyonlar(c):
    at = "/istasyonlar"; f = R.choice(["", "", "?durum=aktif", "?durum=pasif", "?sayfa=2", "?ara=" + quote(R.choice(["Kadıköy", "Liman", "zz", "İzmir"])), "?sayfa=7"])
    l = rows(c.g("/istasyonlar" + f, at)) or rows(c.g("/istasyonlar", at)); c.g("/panolar/ozet", at); yield look()
    if maybe(.08) and c.role != "destek":
        if maybe(.3): c.do("POST", "/istasyonlar", {}, at); yield look()
        x = data(c.do("POST", "/istasyonlar", {"ad": R.choice(["Bursa", "Konya"]) + " " + words(1, 2), "adres": ""}, at)); yield .3; c.g("/istasyonlar", at)
        if x: c.g(f"/istasyonlar/{x['id']}", f"{at}/{x['id']}"); c.g(f"/istasyonlar/{x['id']}/soketler", f"{at}/{x['id']}"); c.g(f"/istasyonlar/{x['id']}/bakimlar", f"{at}/{x['id']}")
        yield look()
    for x in some(l, 1, 3):
        u, at = f"/istasyonlar/{x['id']}", f"/istasyonlar/{x['id']}"
        if maybe(.12): yield from shell(c, at)
        y = data(c.g(u, at)); ss = rows(c.g(u + "/soketler", at)); c.g(u + "/anlik-guc", at); yield look()
        if not y: continue
        if maybe(.4): c.g(u + "/bakimlar", at); c.g(u + "/sorumlu", at); yield look()
        if c.role != "destek":
            if maybe(.3): c.do("POST", u + "/bakim-modu", {"acik": not y["bakim_modu"]}, at); yield .25; y = data(c.g(u, at)) or y; yield look()
            if maybe(.3): c.do("POST", u + "/yayin", {"acik": not y["yayinda"]}, at); yield .25; y = data(c.g(u, at)) or y; yield look()
            if maybe(.25):
                c.do("PATCH", u, {"durum": "pasif" if y["durum"] == "aktif" else "aktif"} if maybe(.5) else {"not": y["not"] if maybe(.2) else words(1, 6)}, at); yield .25; c.g(u, at)
                if maybe(.6): yield look(); c.g("/istasyonlar?durum=pasif", "/istasyonlar"); c.g("/panolar/ozet", "/istasyonlar")
                yield look()
            if maybe(.15): c.do("POST", u + "/bakimlar", {"tarih": "2033-03-20", "is": words(1, 3)}, at); yield .3; c.g(u + "/bakimlar", at); yield look()
            if maybe(.14):
                s = data(c.g(u + "/sorumlu", at)); yield look()
                c.do("PUT", u + "/sorumlu", s if s and maybe(.6) else {"ekip": R.choice(["Kuzey", "Güney", "Batı"]), "tel": "0212000" + str(R.randint(1000, 9999))}, at); yield .3; c.g(u + "/sorumlu", at); yield look()
            if maybe(.05): c.do("DELETE", u, None, at); yield .3; c.g("/istasyonlar", "/istasyonlar"); maybe(.5) and c.g(u, at); yield look(); continue
        if maybe(.22): c.do("POST", u + "/yeniden-baslat", None, at); yield look(2, 6); maybe(.3) and c.do("POST", u + "/yeniden-baslat", None, at); c.g(u, at); yield look()
        if maybe(.25): c.do("POST", u + "/ping", None, at); yield .6; c.g(u, at); yield look()
        for s in some(ss, 0, 2):
            v, q = "/soketler/" + s["kod"], f"{at}/soketler/{s['kod']}"
            z = data(c.g(v, q)) or s; c.g(v + "/olculen", q); c.g(v + "/ariza-gecmisi", q); yield look()
            if maybe(.3): c.do("PATCH", v, {"kilit": "kapali" if z["kilit"] == "acik" else "acik"}, q); yield .3; c.g(v, q); yield look()
            if maybe(.2):
                j = data(c.do("POST", v + "/kilit-ac", None, q)) or {}
                for _ in range(3 if j else 0): yield 1.5; c.g("/isler/" + j["is"], q)
                c.g(v, q); yield look()

def fiyat(c):
    at = "/tarifeler"; l = rows(c.g("/tarifeler", at)); yield look()
    for x in some(l, 1, 2):
        u = f"/tarifeler/{x['id']}"; y = data(c.g(u, at + f"/{x['id']}")) or x; yield look(6, 15)
        if maybe(.5): c.do("POST", "/tarifeler/hesapla", {"kwh": R.randint(5, 60)}, at); yield look()
        if maybe(.65):
            c.do("PUT", u, {**y, "kwh": round(R.uniform(6, 14), 1), "aciklama": words(1, 6)}, at + f"/{x['id']}"); yield .3
            if maybe(.7): c.g(u, at + f"/{x['id']}"); yield look(); 
            c.g("/tarifeler", at); yield look()
    if maybe(.06): c.do("POST", "/tarifeler", {"ad": words(1, 2), "kwh": 9.9, "bosta": 1, "aciklama": words(1, 3)}, at); yield .3; c.g("/tarifeler", at); yield look()
    at = "/kuponlar"; l = rows(c.g("/kuponlar", at)); maybe(.3) and c.g("/kuponlar?durum=bitmis", at); yield look()
    if maybe(.3): c.do("POST", "/kuponlar", {"kod": f"KPN{R.randint(1000, 99999)}", "oran": R.choice([5, 10])}, at); yield .3; l = rows(c.g("/kuponlar", at)) or l; yield look()
    for x in some(l, 1):
        if maybe(.6):
            c.do("DELETE", "/kuponlar/" + x["kod"], None, at); yield .3; c.g("/kuponlar", at); yield look()
            if maybe(.35): c.g("/kuponlar/" + x["kod"], at + "/" + x["kod"]); yield look()
    if maybe(.6):
        at = "/kampanyalar"; l = rows(c.g("/kampanyalar", at)); yield look()
        for x in some(l, 1, 2):
            if maybe(.6): c.do("PATCH", f"/kampanyalar/{x['id']}", {"aktif": not x["aktif"]}, at); yield look()       # the page believes itself
            h = rows(c.g(f"/kampanyalar/{x['id']}/hedefler", at)); yield look()
            if maybe(.4): c.do("PUT", f"/kampanyalar/{x['id']}/hedefler", h if maybe(.4) else some(["uye", "filo", "yeni", "sadik"], 0, 3), at); yield .3; c.g(f"/kampanyalar/{x['id']}/hedefler", at); yield look()

def oturumlar(c):
    at = "/oturumlar"; l = rows(c.g("/oturumlar" + R.choice(["", "", "?durum=suruyor", f"?gun={date}", "?sayfa=2", "?sayfa=50", "?gun=2033-04-01"]), at)); yield look()
    for x in some(l, 1, 2):
        c.g("/oturumlar/" + x["id"], at + "/" + x["id"]); yield look()
        if x["durum"] == "suruyor" and maybe(.5): c.do("POST", f"/oturumlar/{x['id']}/durdur", None, at + "/" + x["id"]); yield 1.2; c.g("/oturumlar/" + x["id"], at + "/" + x["id"]); yield look()
    if maybe(.08): c.g("/oturumlar/3f0c", at); yield look()
    if maybe(.4):
        m = R.choice(["Konya", "Bursa", "Qw"])
        for n in range(2, len(m) + 1): c.g("/konum-oneri?m=" + m[:n], "/harita"); yield .25
        yield look()

def araclar(c):
    at = "/araclar"; l = rows(c.g("/araclar" + R.choice(["", "", "?filo=1"]), at)) or rows(c.g("/araclar", at)); yield look()
    if maybe(.3): c.do("POST", "/araclar", {"plaka": f"06{R.choice(['AB', 'KLM'])}{R.randint(100, 999)}", "musteri": R.randint(150, 170), "model": R.choice(["T10X", "Kona"])}, at); yield .3; l = rows(c.g("/araclar", at)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = "/araclar/" + x["plaka"], f"{at}/{x['plaka']}"; y = data(c.g(u, q)); yield look()
        if not y: continue
        if maybe(.45): c.do("PUT", u, {**y, "model": R.choice(["Zoe", "ID3", "Togg T10F"])}, q); yield look(1, 4); c.g(u, q); yield look()
        if maybe(.4): c.do("PATCH", u, {"filo": not y["filo"]}, q); yield .3; c.g(u, q); yield look()
        if maybe(.15): c.do("DELETE", u, None, q); yield .3; c.g("/araclar", at); maybe(.4) and c.g(u, q); yield look()
    if maybe(.1): c.g("/araclar/34OLD001", "/araclar/34OLD001"); yield look()

def musteriler(c):
    at = "/musteriler"
    if maybe(.5):
        m = R.choice(["Deniz", "Fidan", "Yok"])
        for n in range(2, len(m) + 1): c.g("/musteriler?ara=" + m[:n], at); yield .3
    l = rows(c.g("/musteriler" + R.choice(["", "?sayfa=2", ""]), at)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/musteriler/{x['id']}", f"{at}/{x['id']}"; y = data(c.g(u, q)); c.g(u + "/araclar", q); c.g(u + "/notlar", q); yield look()
        if maybe(.35): c.do("POST", u + "/notlar", {"m": words(2, 7)}, q); yield .3; c.g(u + "/notlar", q); yield look()
        if maybe(.2): c.do("DELETE" if y and y["engelli"] else "PUT", u + "/engel", None, q); yield .3; c.g(u, q); yield look()

def destek(c):
    at = "/destek"; l = rows(c.g("/destek/talepler" + R.choice(["", "", "?durum=acik", "?durum=kapali"]), at)) or rows(c.g("/destek/talepler", at)); c.g("/destek/istatistik", at); yield look()
    for x in some(l, 1, 3):
        u, q = f"/destek/talepler/{x['id']}", f"{at}/{x['id']}"; c.g(u, q); yield look(5, 20)
        if maybe(.4): c.do("POST", u + "/ata", {"kim": R.choice(["d1", "d2", "op"])}, q); yield .3; c.g(u, q); yield look()
        if maybe(.5): c.do("POST", u + "/yanitlar", {"m": words(3, 12)}, q); yield .3; c.g(u, q); yield look()

def faturalar(c):
    at = "/faturalar"; l = rows(c.g("/faturalar" + R.choice(["", "", "?durum=bekliyor", "?durum=taslak", "?sayfa=2"]), at)) or rows(c.g("/faturalar", at)); yield look()
    for x in some(l, 1, 3):
        u, q = "/faturalar/" + x["no"], f"{at}/{x['no']}"; c.g(u, q); yield look()
        if maybe(.35): c.do("POST", u + "/gonder", None, q); yield .5; c.g(u, q); yield look()
        if maybe(.45): c.do("POST", u + "/iade", {"tutar": x["tutar"]}, q); yield look(1, 5); c.g(u, q); yield look()
    if maybe(.3):
        j = data(c.do("POST", "/disa-aktar", {"ne": "faturalar"}, at)) or {}
        for _ in range(3 if j else 0): yield 2; c.g("/disa-aktar/" + j["id"], at)
        if j: c.g(f"/disa-aktar/{j['id']}/dosya", at)
        yield look()

def raporlar(c):
    for _ in range(R.randint(1, 3)):
        at, f = "/raporlar", f"?ay={R.choice(['2033-01', '2033-02', '2033-03', '2033-03', '2033-04'])}&bolge={quote(R.choice(['', 'İzmir', 'Ankara', 'Konya', 'Van']))}"
        for t in ("enerji", "doluluk", "karbon", "ariza"): maybe(.9) and c.g("/raporlar/" + t + f, at)
        yield look(5, 20)
    if maybe(.3): c.g("/analitik/tahmin", "/raporlar/tahmin"); yield look()

def sistem(c):
    at = "/sistem/loglar"; c.g("/sistem/loglar/olaylar", at); yield look()
    for t in some("giris hata cron dagitim kuyruk onbellek".split(), 3, 6): c.g("/sistem/loglar/" + t, at); yield look(1, 5)
    if maybe(.5):
        at = "/sistem/ozellikler"; c.g("/ozellik-bayraklari/", at); yield look()
        if maybe(.4): c.do("POST", "/ozellik-bayraklari/", {"ad": R.choice(["hizli-odeme", "koyu-tema", "roaming-v2"]), "acik": False}, at); yield .3; c.g("/ozellik-bayraklari/", at); yield look()
        if maybe(.5): c.do("POST", f"/ozellik-bayraklari/{R.choice(['hizli-odeme', 'koyu-tema', 'roaming-v2'])}/toggle", None, at); yield .3; c.g("/ozellik-bayraklari/", at); yield look()
    if maybe(.5):
        at = "/sistem/sablonlar"; c.request("GET", "/api/v2/bildirim-sablonlari" + R.choice(["", "?kanal=sms"]), referer=at); yield look()
    if maybe(.4):
        at = "/sistem/ayarlar"; y = data(c.g("/ayarlar", at)) or {}; yield look(5, 20)
        if maybe(.6): c.do("PUT", "/ayarlar", {**y, "bosta_dakika": y.get("bosta_dakika") if maybe(.5) else R.choice([5, 10, 15, 120])}, at); yield .3; c.g("/ayarlar", at); yield look()
    if maybe(.35): c.g("/roaming/ortaklar", "/roaming"); yield look()
    if maybe(.3): yield from duyuru(c)

def yonetim(c):
    at = "/sistem/kullanicilar"; l = rows(c.g("/admin/kullanicilar", at)); yield look()
    for t in some("roller takimlar davetler oturumlar".split(), 2, 4): c.g("/admin/" + t, at); yield look(1, 4)
    if maybe(.3): c.do("POST", "/admin/davetler", {"eposta": "yeni@example.com.tr"}, at); yield look(1, 3); c.g("/admin/davetler", at); yield look()
    if l and maybe(.4): x = R.choice(l); c.do("PATCH", f"/admin/kullanicilar/{x['id']}", {"bildirim": not x["bildirim"]}, at); yield .3; c.g("/admin/kullanicilar", at); yield look()

def kartlar(c):
    at = "/kartlar"; c.g("/rfid-kartlar/", at); yield look()
    if maybe(.5):
        c.do("POST", "/rfid-kartlar", {"no": f"{R.getrandbits(32):08X}", "musteri": 120}, at); yield look(2, 8); maybe(.5) and c.g("/rfid-kartlar/", at); yield look()

def duyuru(c):
    at = "/duyurular"; l = rows(c.g("/duyurular", at)); yield look()
    if date < "2033-03-07" or c.role != "yonetici": return
    if len(l) < 4: c.do("POST", "/duyurular", {"metin": words(3, 12)}, at); yield .3; c.g("/duyurular", at); yield look()
    if l and maybe(.4): c.do("DELETE", f"/duyurular/{l[0]['id']}", None, at); yield .3; c.g("/duyurular", at); yield look()

PAGES = {"yonetici": [istasyonlar, fiyat, sistem, sistem, yonetim, raporlar, faturalar, kartlar, duyuru], "operasyon": [istasyonlar, istasyonlar, istasyonlar, oturumlar, fiyat, fiyat, sistem, sistem, yonetim, araclar, kartlar, kartlar],
         "muhasebe": [faturalar, faturalar, faturalar, raporlar, raporlar, fiyat, musteriler], "destek": [destek, destek, musteriler, musteriler, araclar, araclar, istasyonlar, oturumlar, faturalar, kartlar]}
def session(c, n):
    yield from shell(c, R.choice(["/", "/", "/istasyonlar", "/destek", "/faturalar?durum=bekliyor"]))
    if maybe(.6) and isinstance(c, Desk1):
        c.close(); c.request("GET", A + "/ws/canli", headers={"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}); c.close()
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(8, 140); maybe(.4) and c.g("/bildirimler", "/"); yield from f(c)
    if maybe(.15): c.do("POST", "/cikis", None, "/"); c.signed = None
def watch(c, n):
    if not c.headers.get("Cookie"): return
    for _ in range(n): c.g("/bildirimler", "/"); _ % 2 or c.g("/panolar/ozet", "/"); yield 30 + R.uniform(-.3, .3)
def machine(address, agent, **h): return Browser(sim, address, agent, S1, HOST, "", h, accept_gzip=False)
def station(n, end):
    b = machine(f"192.0.2.{20 + n}", "EVSE-FW/2.11"); b.request("GET", f"/ocpp/yapilandirma/{101 + n}"); yield 3
    while sim.now < end:
        b.request("POST", "/ocpp/heartbeat"); yield 2
        if maybe(.5): b.request("POST", "/ocpp/meter", body={"son": maybe(.4)})
        yield 1500 + R.uniform(0, 300)
def driver():
    b = Browser(sim, f"192.0.2.{R.randint(60, 180)}", R.choice(["SarjApp/4.2 (Android 15)", "SarjApp/4.2 CFNetwork/1490 Darwin/23", "SarjApp/3.9 (Android 12)"]), S1, HOST); b.request("GET", "/mobil/v1/istasyonlar" if "3.9" in b.agent else "/mobil/v2/istasyonlar"); yield look()
    if maybe(.5) and "3.9" not in b.agent: b.request("POST", "/mobil/v2/oturumlar", body={"s": 1}); yield 1
def erp():
    b = machine("192.0.2.9", "python-requests/2.32.3", **{"X-API-Key": "k"})
    b.request("GET", "/api/v0/faturalar?gun=" + date); yield 2
    b.request("GET", A + "/istasyonlar/"); b.request("GET", A + "/istasyonlar"); yield 2; b.request("GET", A + "/faturalar?sayfa=1"); yield 1
def pay(): machine("192.0.2.12", "OdemeKanca/1.0").request("POST", "/kanca/odeme", body={"x": 1}); yield 1
def restart(c, minutes, release):
    global bundle
    app.stop(); end = sim.now + minutes * 60
    while sim.now < end: c.g(R.choice(["/bildirimler", "/istasyonlar", "/panolar/ozet"]), "/"); yield look(5, 20)
    env["RELEASE"] = release; bundle = "panel-d2e4.js"; build(bundle, date + " 08:20"); app.start(); yield 0
def throttled(c):
    (WORK / "hizli").write_text("1")
    for n in "KONYA": c.g("/konum-oneri?m=" + n, "/harita"); yield .2
    (WORK / "hizli").unlink()
def odd(c): c.request("OPTIONS", A + "/istasyonlar"); yield 2; c.request("GET", A + "/faturalar", referer="/faturalar", abort_after=.001); yield 2
def morning(i, d):
    global date
    date = d; (WORK / "gun").write_text(str(i)); yield 0
GUESS = [A + "/openapi.json", A + "/users", A + "/admin", A + "/.env", A + "/docs"] + SCANS
for i, d in office_days(sim, "2033-03-04", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekend, last = i in (1, 2), i == 7; end = t("23:50") if not last else t("15:30")
    sim.spawn(t("00:00:01"), morning(i, d))
    for c, hours in ((mudur, (9, 13, 16)), (op1, (8, 11, 14, 17)), (op2, (9, 12, 15)), (muhasebe, (9, 14)), (destek1, (8, 10, 13, 16)), (destek2, (11, 15, 19))):
        for h in hours:
            if weekend and not (c in (destek1, destek2, op1) and h in (11, 13)) or last and h > 14 or maybe(.07) or (c is op2 and i == 4): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 45):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    if i in (0, 3, 6): sim.spawn(t("12:10:00"), watch(op1, 90))
    for n in range(7): sim.spawn(t(f"00:0{n}:1{n}"), station(n, end))
    for _ in range(R.randint(25, 60)): sim.spawn(t(f"{R.randint(0, 14 if last else 23):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), driver())
    for _ in range(R.randint(4, 9)): sim.spawn(t(f"{R.randint(8, 14):02}:{R.randint(10, 59)}:21"), pay())
    sim.spawn(t("03:30:00"), erp())
    sim.spawn(t("00:01:30"), monitor(machine("192.0.2.5", "UptimeRobot/2.0"), sim, A + "/saglik", end, 900)); sim.spawn(t("00:05:30"), monitor(machine("192.0.2.6", "StatusCake"), sim, A + "/saglik", end, 7200, "HEAD"))
    if i in (0, 3, 4, 6): sim.spawn(t("04:12:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S1, HOST), sim, GUESS, n=26))
    if i == 5: sim.spawn(t("08:22:00"), restart(mudur, 3, "2"))
    if i == 4: sim.spawn(t("18:40:00"), throttled(destek2))
    if i in (1, 6): sim.spawn(t("19:50:00"), odd(muhasebe))
sim.entries.clear(); time.sleep(.3); (WORK / "panel.json").write_text(""); app.lines.clear()
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)

night, stamp, out = NIGHTS / NAME, Stamp(sim, "nginx"), []
for line in (WORK / "panel.json").read_bytes().decode("utf-8", "surrogateescape").replace("\0", "").splitlines():
    r = json.loads(line); parts = r["req"].split(" "); real = datetime.fromisoformat(r["ts"]).timestamp()
    e = stamp.entry(parts[0], parts[1] if len(parts) > 1 else "", r["st"], real, strict=False)
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((w, line.replace(r["ts"], rfc3339(w, 0, sim.zone), 1)))
out.sort(key=lambda x: x[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "panel.json.log", out, sim.zone, "docker")
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
kept = [(r, s, l) for r, s, l in app.lines if not (s == "stderr" and l.startswith("INFO:     connection"))]
out = stamp_container(kept, sim, "uvicorn", UV, lambda m, t: m.string, "sarj.py", accept=lambda e: e["status"] != 502)
size += write_rotated(night / "uvicorn-docker", "9be2041cf7d3-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
