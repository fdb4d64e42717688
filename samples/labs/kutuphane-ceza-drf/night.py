import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "kutuphane-ceza-drf"; PY = sys.executable
sim = Sim(20360303, "Europe/Istanbul"); R = sim.random
html = WORK / "html"; (html / "varlik").mkdir(parents=True)
def bundle(n):
    (html / "index.html").write_text(f'<!doctype html>\n<html lang="tr">\n<head><meta charset="utf-8"><title>İl Halk Kütüphanesi</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/varlik/bicim.css"><script type="module" src="/varlik/{n}"></script></head>\n<body><div id="kok"></div><noscript>Bu sayfa için JavaScript gerekir.</noscript></body>\n</html>\n')
    (html / "varlik" / n).write_text("".join(f"export const k{i}=()=>{i * 7919 % 9973};" for i in range(1100))); (html / "varlik" / "bicim.css").write_text("".join(f".s{i}{{margin:{i % 9}px}}" for i in range(220)))
    for f in [WORK, html, *html.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "pano-3d1c.js"; bundle(js); (WORK / "hal").write_text(""); (WORK / "gun").write_text("2036-03-03")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Istanbul", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:18221", "-w", "1", "--threads", "4", "--access-logfile", WORK / "gunicorn.log", "ceza:application"], 18221, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 18220, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18220), "kutuphane.example.bel.tr", "https://kutuphane.example.bel.tr"
A, P, date, haller = "/api/yonetim", "/yonetim", "2036-03-03", set()
def hal(on="", off=""):
    global haller
    haller = (haller | set(on.split())) - set(off.split()); (WORK / "hal").write_text(" ".join(sorted(haller)))
class Masa(Browser):
    rol, giris = "", None
    def g(self, path, at): return self.get(A + path, P + at if at is not None else None)
    def do(self, method, path, body, at): return self.send(method, A + path, body, P + at, headers={"Origin": ORIGIN})
def kisi(address, agent, rol): b = Masa(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Token " + rol, "Accept-Language": "tr-TR"}, caching=True); b.rol = rol; return b
mudur, gorevli, ev = kisi("198.51.100.30", CHROME_WIN, "mudur"), kisi("198.51.100.30", FIREFOX, "gorevli"), kisi("203.0.113.177", SAFARI, "mudur")
def body(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=13): return R.uniform(a, b)
def soz(a, b): return " ".join(R.choices("kitap iade geç ödeme kart kayıp salon çocuk hafta sonu bilgi rica memur kasa şube okul sınav uzatma yeni".split(), k=R.randint(a, b)))
def ac(c):
    at = R.choice(["/", "/", "/cezalar", "/uyeler"]); c.request("GET", P + at); maybe(.6) and c.request("GET", "/varlik/" + js, referer=P + at)
    if c.giris != date:
        tok = c.headers["Authorization"]; c.headers["Authorization"] = "Token eski"; c.g("/ben/", at); c.headers.pop("Authorization"); yield look(4, 12)
        if maybe(.2): c.do("POST", "/oturum/", {"kim": c.rol, "parola": "yanlis"}, "/giris"); yield look()
        c.do("POST", "/oturum/", {"kim": c.rol, "parola": "dogru"}, "/giris"); c.headers["Authorization"] = tok; c.giris = date; yield .4
    if maybe(.12): c.cache.clear()
    for t in ("/ben/", "/tercihler/", "/itirazlar/sayac/", "/ozellikler/kiosk/", "/sabitler/roller/"): c.g(t, at)
    maybe(.5) and c.g("/ozellikler/sms-paketi/", at); yield look()
def pano(c):
    at = "/"; c.g("/ozet/", at); c.get("/makbuz/api/son/", P + at); maybe(.5) and c.g("/sabitler/resmi-tatil/", at); c.g("/subeler/", at); yield look()
    if maybe(.12): c.do("PATCH", "/tercihler/", {"tema": R.choice(["acik", "koyu"])}, at); yield .3; c.g("/tercihler/", at); yield look()
def uyeler(c):
    at = "/uyeler"; l = rows(c.g("/uyeler/" + R.choice(["", "", "?sayfa=2", "?sayfa=3", "?q=K10", "?q=elif", "?q=zzz", "?sayfa=9"]), at)) or rows(c.g("/uyeler/", at)); yield look()
    if maybe(.25):
        for n in (2, 3, 5): c.g("/uyeler/?q=" + R.choice(["nehir", "k1022", "çınar", "hasan"])[:n].replace("ç", "%C3%A7").replace("ı", "%C4%B1"), at); yield .5
    for x in some(l, 1, 3):
        u, q = f"/uyeler/{x['id']}/", f"/uyeler/{x['id']}"; maybe(.12) and c.request("GET", P + q); y = body(c.g(u, q)) or x; c.g(u + "cezalar/", q); c.g(u + "notlar/", q); c.g(u + "taksitler/", q); maybe(.85) and c.g(u + "oduncler/", q); yield look()
        if maybe(.3):
            v = y["askida"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.do("PATCH", u, {"askida": v}, q); yield look(1, 3)
            c.g(u, q); yield look()
        if maybe(.3): c.do("POST", u + "notlar/", {"metin": soz(2, 7)}, q); yield .3; c.g(u + "notlar/", q); yield look()
        n = rows(c.g(u + "notlar/", q)) if maybe(.5) else []
        if n and maybe(.75): c.do("DELETE", f"{u}notlar/{R.choice(n)['id']}/", None, q); yield .3; c.g(u + "notlar/", q); yield look()
        if maybe(.28): c.do("POST", u + "taksitler/", {"adet": R.choice([2, 3, 6])}, q); yield .3; c.g(u + "taksitler/", q); yield look()
    if maybe(.05): c.g("/uyeler/4711/", None); yield 2
def cezalar(c):
    at = "/cezalar"; k = "/cezalar/" + R.choice(["", "?durum=borclu", "?durum=borclu", "?durum=odendi", "?sayfa=2", "?sayfa=30"]); l = rows(c.g(k, at)) or rows(c.g("/cezalar/", at)); yield look()
    if maybe(.3):
        c.g("/taslaklar/ceza/", at + "/yeni"); yield look()
        if maybe(.4): c.do("PUT", "/taslaklar/ceza/", {"a": soz(1, 5)}, at + "/yeni"); yield look()
        for _ in range(R.randint(0, 2)): c.do("POST", "/cezalar/hesapla/", {"gun": R.randint(1, 40)}, at + "/yeni"); yield 1
        if maybe(.15): c.do("POST", "/cezalar/", {"uye": 3}, at + "/yeni"); yield look()
        c.do("POST", "/cezalar/", {"uye": R.randint(1, 90), "tutar": R.randint(4, 60)}, at + "/yeni"); maybe(.5) and c.do("DELETE", "/taslaklar/ceza/", None, at + "/yeni"); yield .3; l = rows(c.g("/cezalar/", at)) or l; yield look()
    for x in some(l, 1, 3):
        u, q = f"/cezalar/{x['id']}/", f"/cezalar/{x['id']}"; maybe(.1) and c.request("GET", P + q); y = body(c.g(u, q)); c.g(f"/uyeler/{x['uye']}/", q); yield look()
        if not y: continue
        if y["durum"] == "borclu" and maybe(.5): c.do("POST", u + "affet/", None, q); yield .25; c.g(u, q); maybe(.4) and c.g("/cezalar/", at); yield look()
        elif maybe(.35): c.do("POST", u + "tahsil/", {"yontem": R.choice(["nakit", "kart"])}, q); yield .25; c.g(u, q); yield look()
        if maybe(.35): c.do("PATCH", u, R.choice([{"tutar": R.choice([4, 9, 25, 60])}, {"itirazli": not y["itirazli"]}, {"tutar": y["tutar"]}, {"aciklama": soz(1, 6)}]), q); yield .25; c.g(u, q); yield look()
        if maybe(.08): c.do("DELETE", u, None, q); yield .25; c.g("/cezalar/", at); maybe(.6) and c.g(u, q); yield look()
def itirazlar(c):
    at = "/itirazlar"; l = rows(c.g("/itirazlar/", at)); maybe(.3) and c.g("/itirazlar/?durum=" + R.choice(["kabul", "ret"]), at); yield look()
    for x in some(l, 0, 2): c.g(f"/cezalar/{x['ceza']}/", f"{at}/{x['id']}"); yield look(); c.do("POST", f"/itirazlar/{x['id']}/{R.choice(['kabul', 'ret'])}/", None, at); yield .25; c.g("/itirazlar/", at); c.g("/itirazlar/sayac/", at); yield look()
def tarifeler(c):
    at = "/tarifeler"; l = rows(c.g("/tarifeler/", at)); yield look()
    for x in some(l, 1, 2):
        if maybe(.75): c.do("PATCH", f"/tarifeler/{x['id']}/etkin/", {"etkin": not x["etkin"]}, at); yield .25; c.g("/tarifeler/", at); yield look()
        if maybe(.3): u, q = f"/tarifeler/{x['id']}/", f"{at}/{x['id']}"; y = body(c.g(u, q)) or x; yield look(); c.do("PUT", u, {**y, **({} if maybe(.5) else {"ust_sinir": R.choice([30, 90, 120, 200])})}, q); yield .25; c.g(u, q); yield look()
    if maybe(.75):
        c.g("/kampanyalar/", "/kampanyalar"); yield look()
        if maybe(.4): c.do("POST", "/kampanyalar/", {"ad": "Af haftası"}, "/kampanyalar"); yield look()
def gecikmeler(c):
    at = "/gecikmeler"; l = rows(c.g("/gecikmeler/" + R.choice(["", "", "?sayfa=2"]), at)); yield look()
    for x in some(l, 1, 2):
        if maybe(.5): c.do("POST", f"/gecikmeler/{x['id']}/hatirlat/", None, at); yield .4; c.g("/gecikmeler/", at); yield look()
        if maybe(.12): c.do("DELETE", f"/gecikmeler/{x['id']}/", None, at); yield .3; c.g("/gecikmeler/", at); yield look()
def odemeler(c):
    at = "/odemeler"; l = rows(c.g("/odemeler/", at)); yield look()
    for x in some(l, 1, 3):
        q = f"{at}/{x['id']}"; maybe(.6) and c.g(f"/odemeler/{x['id']}/dekont/", q); yield look()
        if maybe(.4): c.do("POST", f"/odemeler/{x['id']}/iade/", {"neden": soz(1, 4)}, q); yield look()
def subeler(c):
    at = "/subeler"; l = rows(c.g("/subeler/", at)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/subeler/{x['id']}/", f"{at}/{x['id']}"; y = body(c.g(u, q)) or x; c.g(u + "istatistik/", q); c.g(u + "gunluk/", q); yield look()
        if maybe(.35): c.do("PATCH", u, {"acik": not y["acik"]}, q); yield .25; c.g(u, q); maybe(.4) and c.g("/subeler/", at); yield look()
def iletisim(c):
    at = "/iletisim/sablonlar"; l = rows(c.g("/sms/sablonlar/", at)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/sms/sablonlar/{x['id']}/", f"{at}/{x['id']}"; y = body(c.g(u, q)) or x; yield look()
        if maybe(.4): c.do("PUT", u, {**y, **({} if maybe(.33) else {"metin": "Sayın üyemiz, " + soz(3, 14)})}, q); yield .25; c.g(u, q); yield look()
        if maybe(.4): c.do("DELETE", u, None, q); yield look(1, 4); maybe(.5) and c.g("/sms/sablonlar/", at); yield look()
    c.g("/sms/gonderimler/", "/iletisim/sms"); maybe(.7) and c.g("/eposta/gonderimler/" + R.choice(["", "", "?sayfa=2"]), "/iletisim/eposta"); yield look()
    at = "/iletisim/duyurular"; l = rows(c.g("/duyurular/", at)); yield look()
    if maybe(.55): c.do("POST", "/duyurular", {"baslik": soz(1, 4)}, at).status == 301 and c.g("/duyurular/", at); yield look()
    if l and maybe(.25): c.do("PATCH", f"/duyurular/{R.choice(l)['id']}/", {"baslik": soz(1, 5)}, at); yield .25; c.g("/duyurular/", at); yield look()
def sistem(c):
    for t in R.sample(["giris", "islem", "hata"], 2): c.g(f"/kayitlar/{t}/", "/sistem/kayitlar"); yield look(1, 6)
    if maybe(.75): c.g("/kullanicilar/", "/sistem/kullanicilar"); yield look()
    for ne in R.sample(["genel", "bildirim", "bildirim", "odeme"], 2):
        u, q = f"/ayarlar/{ne}/", f"/sistem/ayarlar/{ne}"; y = body(c.g(u, q)); yield look()
        if not y or not maybe(.75): continue
        if ne == "bildirim": c.do("PATCH", u, R.choice([{"sms": not y["sms"]}, {"gun": R.choice([1, 5, 7, 10])}, {"imza": soz(1, 3)}]), q)
        elif ne == "genel": c.do("PUT", u, {**y, **({} if maybe(.33) else {"saat": R.choice(["09-19", "10-18", "kapalı", "08.30-20"])})}, q)
        else: c.do("PUT", u, {**y, "not": soz(1, 6)}, q)
        yield .25; c.g(u, q); yield look()
def raporlar(c):
    at = "/raporlar"; ay = R.choice(["2036-01", "2036-02", "2036-03"]); c.g("/raporlar/tahsilat/?ay=" + ay, at); maybe(.8) and c.g("/raporlar/gecikme/?ay=" + ay, at); maybe(.8) and c.g("/raporlar/uye/", at); yield look()
    for n in some(range(1, 7), 0, 3): c.g(f"/raporlar/sube/?sube={n}", at); yield look(1, 4)
    if maybe(.3):
        j = (body(c.do("POST", "/aktarimlar/", {"ne": "cezalar"}, at)) or {}).get("is")
        for _ in range(3 if j else 0): yield 2; c.g(f"/isler/{j}/", at)
        yield look()
HEPSI = [uyeler, uyeler, cezalar, cezalar, itirazlar, tarifeler, gecikmeler, odemeler, subeler, iletisim, sistem, raporlar]
def oturum(c, n):
    yield from ac(c)
    if maybe(.8): yield from pano(c)
    for f in R.sample(HEPSI, min(n, len(HEPSI))):
        yield R.uniform(8, 140); maybe(.3) and c.g("/itirazlar/sayac/", "/"); yield from f(c)
def sekme(c, n):
    for _ in range(n): c.g("/itirazlar/sayac/", "/"); yield 30 + R.uniform(-.2, .2)
def okur():
    b = Browser(sim, f"192.0.2.{R.randint(10, 190)}", R.choice([PHONE, PHONE, CHROME, CHROME_WIN, SAFARI, EDGE]), S, HOST, ORIGIN, caching=True); at = R.choice(["/", "/katalog", f"/kitap/{R.randint(1, 300)}"])
    b.request("GET", at); b.request("GET", "/varlik/" + js, referer=at); maybe(.7) and b.request("GET", "/varlik/bicim.css", referer=at); maybe(.6) and b.get("/api/katalog/duyurular/", at); yield look()
    for _ in range(R.randint(1, 4)):
        w = R.choice(["deniz", "gece", "bahçe", "roman", "yol", "kuş", "tarih"]).replace("ç", "%C3%A7").replace("ş", "%C5%9F"); l = rows(b.get("/api/katalog/kitaplar/?q=" + w, "/katalog")); yield look(2, 9)
        for x in some(l, 0, 2): b.get(f"/api/katalog/kitaplar/{x['id']}/", f"/kitap/{x['id']}"); b.get(f"/api/katalog/kitaplar/{x['id']}/yorumlar/", f"/kitap/{x['id']}"); yield look(2, 9)
    if maybe(.3):
        n = R.randint(1, 90); maybe(.2) and b.get("/api/uye/borclar/", "/hesabim", headers={"Authorization": "Token eski"}); b.headers["Authorization"] = f"Token uye{n}"; l = rows(b.get("/api/uye/borclar/", "/hesabim")); b.get("/api/uye/rezervasyonlar/", "/hesabim"); yield look()
        if l and date >= "2036-03-06" and maybe(.4): b.send("POST", "/api/uye/itirazlar/", {"ceza": l[0]["id"], "neden": soz(2, 9)}, "/hesabim"); yield look()
def makine(address, agent, **k): return Browser(sim, address, agent, S, HOST, accept_gzip=False, **k)
def banka(): makine("203.0.113.90", "PosBank-Callback/3.1", keep=False).send("POST", "/api/odeme/geri-donus/", {"tutar": R.randint(5, 40)}); yield 1
def kiosk(n, end):
    b = makine(f"198.51.100.{200 + n}", "KutuphaneKiosk/1.8 (Linux)")
    while sim.now < end: b.request("GET", f"/api/kiosk/{n}/komutlar/"); yield 1200 + R.uniform(-4, 4)
def eski(end):
    a, b = makine("203.0.113.41", "KutuphaneApp/1.2 (iOS)"), makine("192.0.2.222", "python-requests/2.28")
    while sim.now < end: (a if maybe(.5) else b).request("GET", "/api/v1/katalog/"); yield 5400 + R.uniform(-900, 900)
def bot(n):
    b = Browser(sim, "192.0.2.240", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", S, HOST)
    for _ in range(n): k = R.randint(1, 340); b.request("GET", f"/kitap/{k}"); b.request("GET", f"/api/katalog/kitaplar/{k}/", referer=f"/kitap/{k}"); yield R.uniform(20, 200)
def kapat(surum=None, dakika=0, kimler=()):
    global js
    app.stop()
    if surum: env["SURUM"] = surum; js = f"pano-{'77e0' if surum == '2' else 'b29a'}.js"; bundle(js)
    son = sim.now + dakika * 60
    while sim.now < son: kimler[0].g(R.choice(["/itirazlar/sayac/", "/cezalar/", "/uyeler/"]), "/cezalar"); yield look(8, 20)
    app.start(); yield 0
def sirasinda(w, c, ne):
    hal(w)
    for m, p, b in ne: c.do(m, p, b, "/") if m != "GET" else c.g(p, "/"); yield R.uniform(2, 8)
    hal("", w)
def tu(f): f(); yield 0
def tuhaf(c): c.request("OPTIONS", A + "/uyeler/", referer=P + "/uyeler"); yield 2; c.request("GET", A + "/cezalar/", referer=P + "/cezalar", abort_after=.002); yield 2; raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def duyuru_sil(c):
    l = rows(c.g("/duyurular/", "/iletisim/duyurular")); yield 4
    if len(l) > 2: c.do("DELETE", f"/duyurular/{l[-1]['id']}/", None, "/iletisim/duyurular"); yield .3; c.g("/duyurular/", "/iletisim/duyurular"); yield 2
def sabah(d):
    global date
    date = d; (WORK / "gun").write_text(d); yield 0
GUESS = [f"{A}/{x}/" for x in "users admin login config kullanici".split()] + SCANS
for i, d in office_days(sim, "2036-03-03", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:01"), sabah(d)); last, pazar, cmt = i == 11, i == 6, i == 5; end = t("23:40") if not last else t("17:40")
    for c, saatler, k in ((mudur, (9, 11, 14, 16), (4, 6)), (gorevli, (9, 10, 13, 15, 17), (4, 6)), (ev, (21,), (2, 3))):
        for h in saatler:
            if pazar or cmt and (c is mudur or h > 13) or c is ev and (last or not maybe(.5)) or c is gorevli and i == 3 or c is mudur and i in (8,) and h < 12 or last and h > 16 or maybe(.07): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), oturum(c, R.randint(*k)))
    if i in (0, 3, 7, 10): sim.spawn(t("12:15:00"), sekme(mudur, 40))
    for _ in range(30 if not last else 20):
        h = R.choices(range(24), [1, 0, 0, 0, 0, 1, 2, 4, 6, 7, 8, 8, 9, 9, 8, 8, 8, 9, 9, 10, 10, 9, 6, 2])[0]; x = t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
        if x < end - 900: sim.spawn(x, okur())
    for _ in range(R.randint(1, 4)): sim.spawn(t(f"{R.randint(10, 16):02}:{R.randint(0, 59):02}:17"), banka())
    for n in (1, 2): sim.spawn(t(f"00:0{n}:40"), kiosk(n, end))
    sim.spawn(t("00:30:00"), eski(end)); sim.spawn(t("04:00:00"), bot(R.randint(10, 25)))
    sim.spawn(t("00:02:00"), monitor(makine("203.0.113.240", "Uptime-Kuma/1.23.16", keep=False), sim, "/api/saglik/", end, 1200)); sim.spawn(t("00:03:00"), monitor(makine("203.0.113.241", "StatusCake", keep=False), sim, "/api/saglik/", end, 10800, "HEAD"))
    if i % 2: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME.replace("134", "109"), "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i == 4: sim.spawn(t("07:05:00"), kapat("2"))
    if i == 8: sim.spawn(t("07:05:00"), kapat("3")); sim.spawn(t("07:10:00"), tu(lambda: hal("pos")))
    if i == 9: sim.spawn(t("12:48:00"), kapat(None, 2, [gorevli]))
    if i == 5: sim.spawn(t("08:30:00"), sirasinda("sinir", gorevli, [("POST", "/oturum/", {"kim": "gorevli", "parola": "x"}), ("POST", "/oturum/", {"kim": "gorevli", "parola": "dogru"})]))
    if i == 2: sim.spawn(t("18:40:00"), sirasinda("bakim", mudur, [("GET", x, None) for x in ("/cezalar/", "/uyeler/", "/itirazlar/sayac/", "/raporlar/tahsilat/", "/subeler/")]))
    if i in (1, 9): sim.spawn(t("15:40:00"), duyuru_sil(gorevli)); sim.spawn(t("18:20:00"), tuhaf(mudur))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone)
out = stamp_combined((WORK / "gunicorn.log").read_text(errors="surrogateescape").splitlines(), sim, "gunicorn"); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn-file", "erisim.log", out, sim.zone, "dateext")
print("bytes", size, "requests", len(sim.entries))
