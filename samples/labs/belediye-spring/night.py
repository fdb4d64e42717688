import signal, sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "belediye-spring"
sim = Sim(20300904, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "operasyon" / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "operasyon" / "index.html").write_text(f'<!doctype html>\n<html lang="tr">\n<head>\n<meta charset="utf-8">\n<title>Operasyon Masası</title>\n<link rel="icon" href="data:,">\n<script defer src="/operasyon/assets/{js}"></script>\n</head>\n<body><app-root></app-root></body>\n</html>\n')
    (dist / "operasyon" / "assets" / js).write_text("var b=2;" * 1700)
js = "main.4f1c.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers()
start = lambda: servers.start(["node", HERE / "spring.js"], 19641, env={**os.environ, "WORK": str(WORK), "TZ": "UTC"})
app = start(); servers.start(["nginx", "-c", WORK / "nginx.conf"], 19640, "10.20.0.2")
S, HOST, ORIGIN, P, A = ("10.20.0.2", 19640), "ops.belediye.example.com", "https://ops.belediye.example.com", "/operasyon/panel", "/operasyon/rest"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
def person(login, address, agent):
    b = Browser(sim, R.choice(["10.20.0.4", "10.20.0.5"]), agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}", "X-Forwarded-For": address, "Accept": "application/json, text/plain, */*"}, caching=True); b.login, b.old = login, []; return b
def outside(address, agent, **headers): return Browser(sim, R.choice(["10.20.0.4", "10.20.0.5"]), agent, S, HOST, headers={"X-Forwarded-For": address, **headers}, accept_gzip=False)
one, two = person("yonetici-1", "203.0.113.61", EDGE), person("yonetici-2", "203.0.113.62, 172.30.4.1", CHROME_WIN)
tablet = person("yonetici-1", "198.51.100.140", SAFARI)
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("content", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdeghiklmnoprstuvyz ", k=R.randint(a, b)))
def G(c, path, page): return c.get(A + path, P + page)
def W(c, method, path, body, page): return c.send(method, A + path, body, P + page)
PG = "?page=0&size=20&sort=ad,asc"
def load(c, page):
    c.request("GET", P + page); c.request("GET", "/operasyon/assets/" + js, referer=P + page)
    if chance(.35): c.get(A + "/ben", P + page, headers={"Authorization": ""}); W(c, "POST", "/oturum/yenile", {}, page); yield .2
    elif chance(.25):
        c.get(A + "/ben", P + page, headers={"Authorization": ""}); yield 7
        if chance(.3): W(c, "POST", "/oturum/giris", {"kullanici": c.login, "parola": "?"}, "/giris"); yield 6
        W(c, "POST", "/oturum/giris", {"kullanici": c.login, "parola": "*"}, "/giris"); yield .3
    for t in ("/ben", "/yetkiler", "/bildirimler/okunmamis", "/duyurular?page=0&size=5", "/sozluk/iller", "/actuator/info", "/kill-switch"):
        if chance(.8): G(c, t, page)
    if chance(.3): G(c, "/asistan/oneri", page)
    if chance(.3): G(c, "/sozluk/engelli-tanimlar", page)
def gosterge(c):
    p = "/gosterge"; G(c, "/gosterge", p); G(c, "/actuator/health", p); G(c, "/sistem/dugumler", p); G(c, "/onay-bekleyenler", p)
    for _ in range(R.randint(0, 4)): G(c, "/olaylar/bekle?son=" + str(R.randint(1, 9)), p); yield 25 + R.uniform(0, 1)
    if chance(.5): W(c, "POST", "/bildirimler/okundu", {}, p); yield .3; G(c, "/bildirimler/okunmamis", p)
    yield think()
def belediyeler(c):
    p = "/belediyeler"; l = rows(G(c, "/belediyeler" + R.choice([PG, PG, PG, "?page=1&size=20&sort=ad,asc", "?page=0&size=20&q=zzz", "?page=0&size=20&q=kon"]), p)) or []; yield think()
    for x in some(l, R.randint(1, 3)):
        u = f"/belediyeler/{x['id']}"; v = data(G(c, u, u)); G(c, u + "/logo", u); G(c, u + "/alanlar", u)
        if chance(.6): G(c, u + "/faturalar", u + "/mali"); chance(.6) and G(c, u + "/sms-paketi", u + "/mali"); yield think()
        if chance(.6): G(c, u + "/sozlesme", u + "/mali"); yield 2
        if chance(.7): c.get("/operasyon/olcum/belediye/" + str(x["id"]), P + u + "/olcum"); yield 4
        if v and chance(.45): W(c, "PUT", u, {**v, **R.choice([{}, {"telefon": f"0555 0{R.randint(10, 99)} 00"}, {"aciklama": t_(0, 60)}])}, u); yield .3; G(c, u, u); yield think()
        if chance(.4):
            m = R.choice(rows(G(c, u + "/moduller", u)) or [{"anahtar": "imar", "acik": True}]); yield 2; W(c, "PATCH", f"{u}/moduller/{m['anahtar']}", {"acik": m["acik"] if chance(.25) else not m["acik"]}, u); yield .3; G(c, u + "/moduller", u); yield 3
        if chance(.15): h = t_(3, 9).strip().replace(" ", "-") + ".example.com"; W(c, "POST", u + "/alanlar", {"alan": h}, u); yield .3; G(c, u + "/alanlar", u); chance(.3) and W(c, "POST", u + "/alanlar", {"alan": h}, u); yield 3
    if chance(.4) and l:
        f = rows(G(c, "/belediyeler?page=0&size=20&durum=DURDU", p)); yield 4; x = R.choice(f) if f and chance(.55) else R.choice(l)
        G(c, f"/belediyeler/{x['id']}", p); yield 2; W(c, "POST", f"/belediyeler/{x['id']}/{'baslat' if x['durum'] == 'DURDU' else 'durdur'}", {"neden": t_(2, 20)}, p); yield .3; G(c, f"/belediyeler/{x['id']}", p); G(c, "/belediyeler?page=0&size=20&durum=DURDU", p); yield think()
    if chance(.1): G(c, f"/belediyeler/{R.randint(200, 260)}", p); yield 2
def gunlukler(c):
    ks = some(["olaylar", "guvenlik", "eposta", "dagitim", "hatalar", "cron", "kuyruk", "veritabani", "onbellek", "arsiv"], R.randint(4, 7))
    for k in ks:
        n = R.choice([50, 50, 50, 100]); G(c, f"/gunlukler/{k}?page=0&size={n}&sort=zaman,desc" + R.choice(["", "", "&seviye=WARN"]), "/sistem/gunlukler/" + k); yield think(2, 9)
        if chance(.15): G(c, f"/gunlukler/{k}?page=1&size={n}&sort=zaman,desc", "/sistem/gunlukler/" + k); yield 3
        if chance(.15): G(c, f"/gunlukler/{k}?page=9&size={n}&sort=zaman,desc", "/sistem/gunlukler/" + k); yield 3
FLAGS = ["e-imza", "yeni-odeme", "harita-3d", "kep-zorunlu", "randevu"]
def bayraklar(c):
    p = "/sistem/bayraklar"; G(c, "/bayraklar", p); yield think()
    for _ in range(R.choice([0, 1, 1, 2])): W(c, "POST", f"/bayraklar/{R.choice(FLAGS)}/ac-kapat", None, p); yield .3; G(c, "/bayraklar", p); yield think(1, 6)
    if chance(.35): W(c, "POST", "/bayraklar", {"anahtar": t_(3, 14).strip().replace(" ", "-")}, p); yield .3; G(c, "/bayraklar", p); yield 3
    if chance(.3):
        k = data(G(c, "/kill-switch", "/operasyon/kill-switch")) or {}; yield 5
        for a in (True, False): W(c, "POST", "/kill-switch", {"aktif": a, "neden": t_(4, 30) if a else None}, "/operasyon/kill-switch"); yield .3; G(c, "/kill-switch", "/operasyon/kill-switch"); yield R.uniform(20, 200)
def kullanicilar(c):
    p = "/sistem/yonetici-kullanicilar"; l = rows(G(c, "/yonetim/kullanicilar" + R.choice(["?page=0&size=20", "?page=0&size=20", "?page=1&size=20", "?page=0&size=20&q=personel1", "?page=0&size=20&q=yok"]), p)); yield think()
    for t in ("roller", "takimlar", "oturumlar", "davetler"):
        if chance(.45): G(c, "/yonetim/" + t, p + "/" + t); yield think(1, 5)
    if chance(.6):
        q = data(G(c, "/yonetim/guvenlik-politikasi", p + "/guvenlik")); yield think()
        if q and chance(.4): W(c, "PUT", "/yonetim/guvenlik-politikasi", {"ikinciAdim": R.choice(["ZORUNLU", "ISTEGE_BAGLI", "YOK"])}, p + "/guvenlik"); yield .3; G(c, "/yonetim/guvenlik-politikasi", p + "/guvenlik"); yield 2
    for x in some(l, R.randint(1, 2)):
        u = f"/yonetim/kullanicilar/{x['id']}"; q = p + f"/{x['id']}"; v = data(G(c, u, q)); yield think()
        if chance(.35): W(c, "POST", u + "/parola-sifirla", None, q); yield 4
        if chance(.35): W(c, "POST", u + ("/kilit-ac" if x["kilitli"] else "/kilitle"), None, q); yield .3; G(c, u, q); yield 3
        if v and chance(.3): W(c, "PUT", u, {**v, "telefon": R.choice([v["telefon"], f"0555 0{R.randint(10, 99)} 11", None])}, q); yield .3; G(c, u, q); yield 3
        if chance(.1): W(c, "DELETE", u, None, q); yield .3; G(c, "/yonetim/kullanicilar?page=0&size=20", p); one.old.append((u, q)); chance(.3) and W(c, "DELETE", u, None, q); yield 3
    if chance(.2):
        b = {"kullaniciAdi": R.choice([t_(4, 9).strip().replace(" ", "."), "personel3", ""])}; W(c, "POST", "/yonetim/kullanicilar", b, p + "/yeni"); yield .3; G(c, "/yonetim/kullanicilar?page=0&size=20", p); yield 3
def uyarilar(c):
    p = "/operasyon/uyarilar"; l = rows(G(c, "/uyari-kurallari", p)); yield think()
    for x in some(l, R.choice([1, 1, 2])): W(c, "PATCH", f"/uyari-kurallari/{x['id']}", {"aktif": not x["aktif"]}, p); yield .3; G(c, "/uyari-kurallari", p); yield think(2, 6)
    if chance(.25): W(c, "POST", "/uyari-kurallari", {"ad": t_(3, 12), "esik": R.choice([0, 5, 250])}, p); yield .3; l = rows(G(c, "/uyari-kurallari", p)); yield 3
    if chance(.12) and l: W(c, "DELETE", f"/uyari-kurallari/{R.choice(l)['id']}", None, p); yield .3; G(c, "/uyari-kurallari", p); yield 3
def webhooklar(c):
    p = "/entegrasyon/webhooklar"; l = rows(G(c, "/webhooklar", p)); yield think()
    if chance(.2): W(c, "POST", "/webhooklar", {"url": "https://kanca.example.net/" + t_(3, 14).strip()}, p); yield .3; l = rows(G(c, "/webhooklar", p)); yield 4
    for x in some(l, 2):
        u = f"/webhooklar/{x['id']}"; G(c, u + "/teslimler", p + f"/{x['id']}"); yield 3
        if chance(.3): W(c, "POST", u + "/dene", None, p + f"/{x['id']}"); yield .5; G(c, u + "/teslimler", p + f"/{x['id']}"); yield 3
        if chance(.35): W(c, "DELETE", u, None, p); yield .3; G(c, "/webhooklar", p); yield think(2, 5)
    if chance(.5):
        k = rows(G(c, "/api-anahtarlari", "/entegrasyon/anahtarlar")); yield 4
        if chance(.35): W(c, "POST", "/api-anahtarlari", {"ad": t_(3, 20)}, "/entegrasyon/anahtarlar"); yield .3; k = rows(G(c, "/api-anahtarlari", "/entegrasyon/anahtarlar")); yield 4
        live = [x for x in k if not x["iptal"]]
        if live and chance(.35): W(c, "POST", f"/api-anahtarlari/{R.choice(live)['id']}/iptal", None, "/entegrasyon/anahtarlar"); yield .3; G(c, "/api-anahtarlari", "/entegrasyon/anahtarlar"); yield 2
def kotalar(c):
    p = "/operasyon/kotalar"; l = rows(G(c, "/kotalar", p)); yield think()
    for x in some(l, R.choice([1, 2])):
        W(c, "PUT", f"/kotalar/{x['belediyeId']}", {R.choice(["sms", "depolamaMb"]): R.choice([500, 900, 1500, 12000, 100000])}, p); yield .3; G(c, "/kotalar", p); yield think(2, 6)
def isler(c):
    p = "/sistem/isler"; l = []
    for _ in range(R.randint(2, 6)): l = rows(G(c, "/isler?page=0&size=20&sort=id,desc", p)); G(c, "/sistem/kuyruk-derinligi", p); chance(.6) and G(c, "/sistem/yuk", p); yield 15 + R.uniform(-.02, .02)
    if chance(.5): G(c, "/isler?page=0&size=20&durum=HATALI", p); yield 3
    for x in some(l, R.randint(1, 2)):
        u = f"/isler/{x['id']}"; G(c, u, p + f"/{x['id']}"); yield 3
        if x["durum"] == "HATALI" or chance(.15): W(c, "POST", u + "/yeniden", None, p); yield .3; G(c, "/isler?page=0&size=20&sort=id,desc", p); yield 3
        elif chance(.55): W(c, "DELETE", u, None, p); yield .3; G(c, "/isler?page=0&size=20&sort=id,desc", p); yield 3
    if chance(.1): G(c, f"/isler/{R.randint(100, 200)}", p); yield 2
def yedekler(c):
    p = "/sistem/yedekler"; l = rows(G(c, "/yedekler", p)); yield think()
    if chance(.2): W(c, "POST", "/yedekler", None, p); yield .3; l = rows(G(c, "/yedekler", p)); yield 3
    if chance(.75) and l: W(c, "POST", f"/yedekler/{R.choice(l)['id']}/dogrula", None, p); yield .3; G(c, "/yedekler", p); yield 3
    if chance(.8):
        q = "/operasyon/bakim"; G(c, "/bakim-pencereleri", q); yield 15
        if chance(.7): W(c, "POST", "/bakim-pencereleri", {"baslik": t_(3, 20), "sure": R.choice([10, 30, 120])}, q); yield .3; G(c, "/bakim-pencereleri", q); yield 3
def entegrasyonlar(c):
    p = "/entegrasyon"; l = rows(G(c, "/entegrasyonlar", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/entegrasyonlar/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; yield think()
        if chance(.5): W(c, "PUT", u, {**v, "gizli": t_(8, 20), **R.choice([{}, {"not": t_(0, 40)}])}, q); yield .3; G(c, u, q); yield 2
        if chance(.8): W(c, "POST", u + "/dene", None, q); yield 4
def denetim(c):
    p = "/sistem/denetim"; G(c, "/denetim?page=0&size=50" + R.choice(["", "", "&kullanici=kimse", "&kullanici=yonetici-1"]), p); yield think()
    if chance(.7): G(c, "/denetim/disa-aktar?bicim=" + R.choice(["csv", "xlsx"]), p); yield 3
def raporlar(c):
    p = "/raporlar"; G(c, f"/raporlar/sla?ay=2030-0{R.randint(4, 8)}", p); yield think()
    if chance(.8): G(c, f"/raporlar/kota?ay=2030-0{R.randint(4, 8)}", p + "/kota"); yield 5
    if chance(.3): W(c, "POST", "/raporlar/sla/planla", {"gun": 1}, p); yield 3
    if chance(.5):
        G(c, "/aktarimlar?page=0&size=20", "/operasyon/aktarim"); yield 5
        if chance(.6): W(c, "POST", "/aktarimlar", {"dosya": t_(4, 20)}, "/operasyon/aktarim"); yield .3; G(c, "/aktarimlar?page=0&size=20", "/operasyon/aktarim"); yield R.uniform(5, 30)
def ayarlar(c):
    for k in some(["genel", "bildirim"], 2):
        p = "/ayarlar/" + k; v = data(G(c, p, p)); yield think(4, 15)
        if v and chance(.75): W(c, "PUT", p, {**v, **({R.choice(["altbilgi", "baslik"]): t_(4, 50)} if k == "genel" and chance(.8) else {"imza": t_(4, 40), "gunlukOzet": chance(.5)} if k == "bildirim" else {})}, p); yield .3; G(c, p, p); yield 3
    if chance(.3): W(c, "POST", "/dogrulama/vergi-no", {"no": str(R.randint(10 ** 9, 10 ** 10))}, "/ayarlar/genel"); yield 2
PAGES = [gosterge, gosterge, belediyeler, belediyeler, belediyeler, gunlukler, gunlukler, bayraklar, bayraklar, kullanicilar, kullanicilar, uyarilar, webhooklar, kotalar, isler, isler, yedekler, entegrasyonlar, entegrasyonlar, denetim, denetim, raporlar, raporlar, ayarlar, ayarlar, uyarilar]
PATHS = {gunlukler: "/sistem/gunlukler/olaylar", belediyeler: "/belediyeler", isler: "/sistem/isler"}
def session(c, n):
    fs = R.sample(PAGES, n); yield from load(c, PATHS.get(fs[0], "/gosterge"))
    for f in fs:
        yield R.uniform(8, 150); chance(.5) and G(c, "/bildirimler/okunmamis", "/gosterge"); yield from f(c)
    if chance(.2): W(c, "POST", "/oturum/cikis", {}, "/gosterge")
def tab(c, n):
    for _ in range(n): G(c, "/bildirimler/okunmamis", "/gosterge"); yield 30 + R.uniform(-.03, .03)
def announce(c):
    p = "/duyurular"; G(c, p + "?page=0&size=5", p); yield 20
    for k in range(9): W(c, "PUT", "/duyurular/taslak", {"metin": t_(5 + 9 * k, 9 + 9 * k)}, p + "/yeni"); yield 10
    W(c, "POST", p + "/onizleme", {"metin": t_(40, 80)}, p + "/yeni"); yield 8; W(c, "POST", p, {"metin": t_(40, 90)}, p + "/yeni"); yield .3; G(c, p + "?page=0&size=5", p)
inside = outside("10.20.7.31", "ops-cron/1.4", Authorization="Bearer boru")
def ic(path, body): inside.send("POST", A + path, body); yield .1
def nightly(i):
    inside.send("POST", A + "/ic/is", {"durum": "TAMAM", "yedek": 1}); yield 4
    if i % 2 == 0: inside.send("POST", A + "/ic/bakim", {"baslik": t_(4, 18), "sure": 20}); yield 2
def worker(end):
    while sim.now < end:
        inside.send("POST", A + "/ic/is", {"durum": R.choice(["CALISIYOR", "CALISIYOR", "TAMAM"])}); yield .2
        for k in some(["olaylar", "guvenlik", "eposta"], 2): inside.send("POST", A + "/ic/gunluk", {"kategori": k, "mesaj": t_(12, 80), "seviye": R.choice(["INFO", "INFO", "WARN"])})
        yield R.uniform(1100, 3000)
def gateway(end):
    b = outside("192.0.2.88", "Apache-HttpClient/4.5.14 (Java/11.0.22)")
    while sim.now < end:
        if chance(.08): b.send("POST", A + "/geri-cagri/sms", {"imza": "kotu"}); yield 4
        b.send("POST", A + "/geri-cagri/sms", {"id": R.randint(1, 10 ** 6)}); yield R.uniform(1200, 5000)
def field(k, end, old):
    b = outside(f"198.51.100.{20 + k}", f"SahaApp/{'2.9' if old else '3.4'} okhttp/4.12.0")
    while sim.now < end:
        b.get(A + ("/saha/v2/gorevler" if old else "/saha/v3/gorevler")); yield 2
        if not old: b.send("POST", A + "/saha/v3/konum", {"e": R.random()})
        yield R.uniform(900, 2400)
def script(end):
    b = outside("192.0.2.140", "python-requests/2.31.0", Authorization="Bearer betik")
    while sim.now < end: b.get(A + "/belediyeler?page=0&size=20"); b.get(A + "/belediyeler/istatistik"); yield 7200
def release():
    global js
    app.send_signal(signal.SIGUSR2); time.sleep(.3); yield 1
    for t in ("/bildirimler/okunmamis", "/isler?page=0&size=20&sort=id,desc", "/gosterge"): G(two, t, "/gosterge"); yield 9
    js = "main.77ab.js"; bundle(js); mode("surum2"); app.send_signal(signal.SIGUSR2); servers.wait(19641); yield 20
    inside.send("POST", A + "/ic/gunluk", {"kategori": "dagitim", "mesaj": "surum 2"})
def failure():
    mode("ariza")
    for c in (one, two):
        for t in ("/isler?page=0&size=20&sort=id,desc", "/belediyeler" + PG, "/belediyeler/107"): G(c, t, "/gosterge"); yield 12
    mode("", "ariza"); yield 5
    for k in range(6): inside.send("POST", A + "/ic/gunluk", {"kategori": "hatalar", "mesaj": t_(20, 80), "seviye": "ERROR"}); yield 3
def window(minutes):
    (WORK / "bakim").write_text(""); end = sim.now + minutes * 60
    while sim.now < end:
        for t in ("/bildirimler/okunmamis", "/yonetim/kullanicilar?page=0&size=20", "/webhooklar", "/kotalar"): G(one, t, "/gosterge"); yield R.uniform(30, 90)
    (WORK / "bakim").unlink()
def approvals(on): mode("onay") if on else mode("", "onay"); yield 0
def oddities(c):
    for u, q in one.old[-2:]: G(c, u, q); yield 2
    c.request("HEAD", A + "/belediyeler", referer=P + "/belediyeler"); yield 2
    c.request("OPTIONS", A + "/kotalar", referer=P + "/operasyon/kotalar"); yield 2
    raw_line(sim, "10.20.0.4", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/actuator/env /actuator/heapdump /v3/api-docs /swagger-ui/index.html /users /admin".split()] + SCANS
for i, d in office_days(sim, "2030-09-02", 9):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last = i == 8; end = at_("23:40") if not last else at_("16:20"); weekend = i in (5, 6)
    sim.spawn(at_("02:30:00"), nightly(i)); sim.spawn(at_("00:20:00"), worker(end)); sim.spawn(at_("00:31:00"), gateway(end)); sim.spawn(at_("01:00:00"), script(end))
    for k in range(6): sim.spawn(at_(f"08:{10 + k}:00"), field(k, at_("17:00") if not last else end, k in (2, 5)))
    sim.spawn(at_("00:00:10"), monitor(Browser(sim, "10.20.0.4", "ELB-HealthChecker/2.0", S, HOST, keep=False), sim, A + "/actuator/health", end, 900))
    sim.spawn(at_("00:00:40"), monitor(Browser(sim, "10.20.7.9", "Prometheus/2.53.1", S, HOST, keep=False), sim, A + "/actuator/prometheus", end, 1800))
    if not weekend:
        for h in (8, 10, 11, 13, 15):
            if chance(.85): sim.spawn(at_(f"{h}:{R.randint(0, 55):02}:{R.randint(0, 59):02}".zfill(8)) if not (last and h == 15) else at_("15:01:00"), session(one, R.randint(7, 11)))
        if i != 3:
            for h in (9, 11, 14):
                if chance(.85): sim.spawn(at_(f"{h}:{R.randint(0, 55):02}:{R.randint(0, 59):02}".zfill(8)), session(two, R.randint(7, 11)))
    if i in (1, 3, 5, 6, 7): sim.spawn(at_(f"20:{R.randint(10, 50)}:00"), session(tablet, R.randint(4, 7)))
    if i in (2, 7): sim.spawn(at_("12:10:00"), tab(one, 90))
    if i == 2: sim.spawn(at_("17:20:00"), failure())
    if i == 4: sim.spawn(at_("06:40:00"), release())
    if i == 3: sim.spawn(at_("17:30:00"), window(18))
    if i == 7: sim.spawn(at_("09:00:00"), approvals(True)); sim.spawn(at_("16:40:00"), approvals(False)); sim.spawn(at_("12:58:00"), announce(two))
    if i in (1, 7): sim.spawn(at_("12:57:00"), oddities(one))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside("192.0.2.20" + str(i), R.choice(["Mozilla/5.0 zgrab/0.x", CHROME])), sim, GUESS, n=30))
sim.run(); time.sleep(.4); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(text, sim, "nginx"); print("nginx", len(out)); size = write_rotated(night / "nginx-main", "access.log", out, sim.zone)
# nginx' own answers (its 503, the page, what it denies) never came here
proxied = Sim(0); proxied.zone = sim.zone; proxied.entries = [e for e in sim.entries if (e["target"] or "").startswith(A)]
out = stamp_combined((WORK / "localhost_access_log.log").read_text().splitlines(), proxied, "tomcat"); print("tomcat", len(out))
size += write_rotated(night / "tomcat-common", "localhost_access_log", out, sim.zone, "dateext"); print("bytes", size)
