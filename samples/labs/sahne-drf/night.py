import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "sahne-drf"; PY = sys.executable
sim = Sim(20320301, "Europe/Istanbul"); R = sim.random
html = WORK / "html"; (html / "varlik").mkdir(parents=True); (html / "yonetim").mkdir()
def page(title, script): return f'<!doctype html>\n<html lang="tr">\n<head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/varlik/stil.css"><script type="module" src="/varlik/{script}"></script></head>\n<body><div id="kok"></div><noscript>Bu sayfa JavaScript ister.</noscript></body>\n</html>\n'
def bundle(panel):
    (html / "yonetim" / "index.html").write_text(page("Yönetim", panel)); (html / "varlik" / panel).write_text("".join(f"export const p{i}=()=>{i * 7919 % 9973};" for i in range(900)))
    for f in [WORK, *html.rglob("*"), html]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
(html / "index.html").write_text(page("Kültür Merkezi – program, bilet, atölye", "site-91c4.js")); (html / "varlik" / "site-91c4.js").write_text("".join(f"export const s{i}={i * 31 % 997};" for i in range(700))); (html / "varlik" / "stil.css").write_text("".join(f".k{i}{{margin:{i % 9}px}}" for i in range(200)))
js = "panel-4d20.js"; bundle(js); (WORK / "mode").write_text(""); (WORK / "clock").write_text(str(int(sim.at("2032-03-01 00:00"))))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "merkez.ayarlar"}
subprocess.run([PY, "-c", "import django; django.setup()\nfrom django.core.management import call_command; call_command('migrate', run_syncdb=True, verbosity=0)\nfrom merkez.views import kur; from django.db import transaction\nwith transaction.atomic(): kur()\nfrom django.db import connection; connection.cursor().execute('pragma journal_mode=wal')"], env=env, check=True)
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:24011", "-w", "1", "--threads", "3", "--access-logfile", "-", "django.core.wsgi:get_wsgi_application()"], 24011, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 24010, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 24010), "sahne.example.com", "https://sahne.example.com"
words, day, codes = set(), 0, []
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Clocked(Browser):
    stamps = None
    def request(self, method, target, **more):
        (WORK / "clock").write_text(str(int(self.sim.now)))
        if self.stamps is not None and target.startswith("/varlik/") and target in self.stamps: more["headers"] = {**(more.get("headers") or {}), **self.stamps[target]}
        a = super().request(method, target, **more)
        if self.stamps is not None and target.startswith("/varlik/") and a.status == 200: self.stamps[target] = {"If-None-Match": a.headers["etag"], "If-Modified-Since": a.headers["last-modified"]}
        return a
def person(address, agent, token=None):
    b = Clocked(sim, address, agent, S, HOST, ORIGIN, {**({"Authorization": f"Token {token}"} if token else {}), "Connection": "keep-alive", "Accept-Language": "tr-TR"}); b.stamps, b.eski, b.signed, b.seen = {}, False, None, {}; return b
masa, defter = person("198.51.100.17", FIREFOX, "yonetici"), person("203.0.113.58", SAFARI, "yonetici")
A = "/api/yonetim"; P = "/yonetim"
def body(a): return json.loads(a.body) if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=3, b=16): return R.uniform(a, b)
SOZ = "akşam salon bilet perde ışık provası program hafta seyirci müzik oyun fuaye sahne dekor afiş yeni ücretsiz indirim öğrenci koltuk kapı gişe çocuk bahar gece söyleşi".split()
def soz(a, b=None): return " ".join(R.choices(SOZ, k=R.randint(a, b or a)))
def boot(c, q):
    c.request("GET", q); c.request("GET", "/varlik/" + js, referer=q); maybe(.6) and c.request("GET", "/varlik/stil.css", referer=q)
    if c.signed != day:
        c.get(A + "/ben/", q, headers={"Authorization": "Token eski"}); yield look(4, 12)
        if maybe(.2): c.send("POST", A + "/giris/", {"ad": "yonetici", "parola": "yanlis"}, P + "/giris", headers={"Authorization": ""}); yield look(3, 8)
        c.send("POST", A + "/giris/", {"ad": "yonetici", "parola": "dogru"}, P + "/giris", headers={"Authorization": ""}); c.signed = day; yield .3
    c.get(A + "/ben/", q); c.get(A + "/ben/tercihler/", q); c.get(A + "/sabitler/", q); c.get(A + "/ozellikler/", q); c.get(A + "/bildirimler/sayi/", q); c.get(A + "/bant/", q)
    if maybe(.3): c.get(A + "/sms/bakiye/", q)
    yield 1
def pano(c):
    q = P + "/"; c.get(A + ("/gosterge/" if day >= 5 and not c.eski else "/ozet/"), q); c.get(A + "/takvim/?ay=2032-0" + R.choice("3334"), q); maybe(.6) and c.get(A + "/siparisler/", q); yield look()
    if maybe(.5): c.get(A + "/takvim/?ay=2032-04", P + "/takvim"); yield look()
def etkinlikler(c):
    p, k = P + "/etkinlikler", A + "/etkinlikler/"; l = rows(c.get(k + R.choice(["", "", "", "?page=2", "?ara=caz", "?ara=zeybek", "?page=4"]), p)) or rows(c.get(k, p)); maybe(.6) and c.get("/api/icerik/temalar/", p); yield look()
    if maybe(.25):
        if maybe(.25): c.send("POST", k, {"slug": "yeni", "ad": ""}, p + "/yeni"); yield 5
        s = f"{R.choice(SOZ).translate(str.maketrans('çğıöşü', 'cgiosu'))}-{R.randint(10, 99)}"; c.send("POST", k, {"slug": s, "ad": soz(2), "tur": "konser", "ozet": soz(4, 9)}, p + "/yeni"); yield .3; l = rows(c.get(k, p)) or l; yield 3
        if maybe(.3): c.get(f"{k}{s}/", f"{p}/{s}"); yield 4; c.send("DELETE", f"{k}{s}/", None, f"{p}/{s}"); yield .3; c.get(k, p); maybe(.5) and c.get(f"{k}{s}/", f"{p}/{s}"); l = [x for x in l if x["slug"] != s]; yield 3
    for x in some(l, 1, 3):
        u, q = f"{k}{x['slug']}/", f"{p}/{x['slug']}"; y = body(c.get(u, q)) or x; c.get(u + "sponsor/", q); c.get(u + "bekleyenler/", q); maybe(.7) and c.get(u + "istatistik/", q + "?sekme=istatistik"); yield look(6, 30)
        if y.get("ozet") is not None and maybe(.45): c.send("PUT", u, {**y, **R.choice([{}, {}, {"ozet": soz(3, 9)}, {"aciklama": soz(8, 60)}, {"yayinda": not y["yayinda"]}])}, q); yield .3; c.get(u, q); maybe(.4) and c.get(k, p); yield look()
    if maybe(.08): c.get(k + "kis-festivali-2031/", None); yield 2
def seanslar(c):
    p, k = P + "/seanslar", A + "/seanslar/"; l = rows(c.get(k + R.choice(["", "", "", "?etkinlik=hamlet", "?etkinlik=masal-saati", "?etkinlik=yok"]), p)) or rows(c.get(k, p)); yield look()
    if maybe(.3): c.send("POST", k, {"etkinlik": R.choice(["hamlet", "tango", "caz-aksami"]), "salon": "studyo", "baslar": f"2032-04-{R.randint(10, 28)}T20:00", "fiyat": R.choice([90, 150])}, p + "/yeni"); yield .3; l = rows(c.get(k, p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)) or x; maybe(.5) and c.get(f"{A}/salonlar/{x['salon']}/plan/", q); yield look()
        if maybe(.4): c.send("PUT", u, {**y, **R.choice([{}, {"fiyat": R.choice([90, 100, 150, 1250])}, {"satista": not y["satista"]}])}, q); yield .3; c.get(u, q); yield look()
        if maybe(.6): c.send("PATCH", u, {"baslar": f"2032-03-2{R.randint(0, 8)}T19:30"}, p + "?gorunum=izgara"); yield .3; c.get(k, p + "?gorunum=izgara"); yield look()
        if maybe(.12): c.send("DELETE", u, None, q); yield .3; c.get(k, p); yield 3
def siparisler(c):
    p, k = P + "/siparisler", A + "/siparisler/"; l = rows(c.get(k + R.choice(["", "", "?durum=iptal", "?ara=XQ", "?page=2", "?page=3"]), p)) or rows(c.get(k, p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield look()
        if maybe(.25):
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "iptal/", None, q); yield .4
            c.get(u, q); yield look()
        elif maybe(.3): c.send("POST", u + "tekrar-gonder/", None, q); yield 2
    k, p = A + "/iadeler/", P + "/iadeler"; l = rows(c.get(k + R.choice(["?durum=bekliyor", "", "?durum=reddedildi"]), p)) or rows(c.get(k, p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield look()
        if maybe(.7): c.send("POST", u + "onayla/", None, q); yield look(2, 6); maybe(.3) and c.get(u, q)
        elif maybe(.5): c.send("POST", u + "reddet/", None, q); yield .3; c.get(u, q); yield look()
def uyeler(c):
    p, k = P + "/uyeler", A + "/uyeler/"; l = rows(c.get(k + R.choice(["", "", "?ara=elif", "?ara=zz", "?page=2", "?page=3"]), p)) or rows(c.get(k, p)); yield look()
    if maybe(.2):
        if maybe(.3): c.send("POST", k, {"ad": ""}, p + "/yeni"); yield 4
        x = body(c.send("POST", k, {"ad": soz(2), "eposta": "y@example.com"}, p + "/yeni")); yield .3; c.get(k, p); yield 4
        if x and maybe(.4): u = f"{k}{x['id']}/"; c.get(u, p); c.send("DELETE", u, None, p); yield .3; c.get(k, p); maybe(.6) and c.get(u, p); yield 2
    for x in some(l, 1, 3):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)) or x; c.get(u + "biletler/", q); c.get(u + "kayitlar/", q); yield look(4, 20)
        if maybe(.35): c.send("PATCH", u, R.choice([{"ad": y["ad"]}, {"ad": y["ad"][:-2] + R.choice("ABCDE") + "."}, {"notu": soz(1, 8)}, {"telefon": f"05{R.randint(10**8, 10**9 - 1)}"}]), q); yield .3; c.get(u, q); yield look()
        if maybe(.2): c.get(f"{A}/siparisler/?uye={x['id']}", q); yield 4
    if maybe(.3): c.get(A + "/kara-liste/", P + "/uyeler/kara-liste"); yield 4
def atolyeler(c):
    p, k = P + "/atolyeler", A + "/atolyeler/"; l = rows(c.get(k, p)); yield look()
    if l and maybe(.5):
        x = R.choice(l); n = not x["kayit_acik"]; c.send("PATCH", f"{k}{x['slug']}/", {"kayit_acik": n}, p); yield R.uniform(.3, 4)
        if maybe(.2): c.send("PATCH", f"{k}{x['slug']}/", {"kayit_acik": not n}, p); yield .3
        l = rows(c.get(k, p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['slug']}/", f"{p}/{x['slug']}"; c.get(u, q); z = rows(c.get(u + "katilimcilar/", q)); c.get(u + "yoklama/", q + "/yoklama"); yield look(5, 25)
        if maybe(.4): c.send("POST", u + "katilimcilar/", {"uye": z[0]["uye"] if z and maybe(.15) else R.randint(1, 64)}, q); yield .3; z = rows(c.get(u + "katilimcilar/", q)) or z; yield look()
        if maybe(.6): c.send("POST", u + "yoklama/", {"tarih": f"2032-03-0{day + 1}", "gelenler": [v["uye"] for v in some(z, 0, 4)]}, q + "/yoklama"); yield .3; c.get(u + "yoklama/", q + "/yoklama"); yield look()
def duyurular(c):
    p, k = P + "/duyurular", A + "/duyurular/"; l = rows(c.get(k, p)); yield look()
    if maybe(.3): c.send("POST", k, {"baslik": soz(2, 4), "govde": soz(6, 30)}, p + "/yeni"); yield .3; l = rows(c.get(k, p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; y = body(c.get(u, q)) or x; yield look()
        if maybe(.35): c.send("PUT", u, {**y, **R.choice([{}, {"baslik": soz(2, 5)}, {"govde": soz(5, 40)}])}, q); yield .3; c.get(u, q); c.get(k, p); yield look()
        if maybe(.45): c.send("POST", u + "yayin/", None, p); yield .3; c.get(k, p); yield look()
        elif len(l) > 6 and maybe(.25): c.send("DELETE", u, None, q); yield .3; c.get(k, p); maybe(.4) and c.get(u, q); yield look()
def kuponlar(c):
    p, k = P + "/kuponlar", A + "/kuponlar/"; l = rows(c.get(k, p)); c.get(A + "/kampanyalar/", P + "/kampanyalar") if maybe(.6) else None; yield look()
    if maybe(.2): c.send("POST", k, {"kod": R.choice(["OGRENCI", "YAZ", "GALA", "KIS", "OKUL", "DOST"]) + R.choice(["", str(R.randint(1, 99))]), "oran": R.choice([5, 10, 25]), "aktif": True}, p + "/yeni"); yield .3; l = rows(c.get(k, p)) or l; yield look()
    for x in some(l, 1, 2):
        c.send("POST", f"{k}{x['kod']}/durum/", None, p); yield .3; c.get(k, p); yield look()
        if maybe(.25): c.send("POST", f"{k}{x['kod']}/durum/", None, p); yield .3; c.get(k, p); yield look()
    if len(l) > 7 and maybe(.3): c.send("DELETE", f"{k}{l[-1]['kod']}/", None, p); yield .3; c.get(k, p); yield 4
def mesajlar(c):
    p, k = P + "/mesajlar", A + "/mesajlar/"; l = rows(c.get(k + R.choice(["", "", "", "?ara=iade", "?ara=bilet"]), p)) or rows(c.get(k, p)); yield look()
    for x in some(l[:8], 1, 3):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield .5; c.send("POST", u + "okundu/", None, q); maybe(.7) and c.get(A + "/bildirimler/sayi/", q); yield look(8, 50)
        if maybe(.6):
            r = c.send("POST", u + "yanit", {"metin": soz(5, 40)}, q)
            if r.status == 301: c.get(r.headers["location"], q)
            yield look()
def medya(c):
    p, k = P + "/medya", A + "/medya/"; l = rows(c.get(k, p)); yield look()
    if maybe(.45): c.send("POST", k, {"dosya": f"{R.choice(['afis', 'foto', 'plan'])}-{R.randint(100, 999)}.jpg", "boyut": R.randint(9000, 990000), "etiket": R.choice(["", "afiş"])}, p); yield .6; l = rows(c.get(k, p)) or l; yield look()
    for x in some(l, 1, 2):
        for _ in range(R.choice([1, 1, 2])): c.send("DELETE", f"{k}{x['id']}/", None, p); yield .3; c.get(k, p); yield look(3, 9)
def sayfalar(c):
    p, k = P + "/sayfalar", A + "/sayfalar/"; l = rows(c.get(k, p)); maybe(.5) and c.get("/api/icerik/temalar/", p); yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['slug']}/", f"{p}/{x['slug']}"; y = body(c.get(u, q)) or x; yield look(10, 30)
        for _ in range(R.randint(0, 3)): c.send("PUT", u + "taslak/", {"govde": soz(9, 60)}, q); yield R.uniform(14, 16)
        if maybe(.4): c.send("POST", k + "onizleme/", {"govde": soz(9, 60)}, q); yield 6
        if maybe(.5): c.send("PUT", u, {**y, **R.choice([{}, {"govde": soz(15, 90)}])}, q); yield .3; c.get(u, q); yield look()
def salonlar(c):
    p, k = P + "/salonlar", A + "/salonlar/"; l = rows(c.get(k, p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"{k}{x['slug']}/", f"{p}/{x['slug']}"; c.get(u, q); maybe(.6) and c.get(u + "plan/", q); yield look()
        if maybe(.8): c.send("PATCH", u, {"bakimda": not x["bakimda"] or maybe(.2)}, q); yield .3; c.get(k, p); maybe(.5) and c.get(u, q); yield look()
def bulten(c):
    p, k = P + "/bulten", A + "/bultenler/"; l = rows(c.get(k, p)); yield look()
    if maybe(.4): c.send("POST", k, {"konu": soz(2, 5), "govde": soz(20, 60)}, p + "/yeni"); yield .3; l = rows(c.get(k, p)) or l; yield look()
    for x in [x for x in l if x["durum"] == "taslak"][:1]:
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield look(); c.send("PUT", u, {"konu": x["konu"], "govde": soz(20, 80)}, q); yield .3; c.get(u, q); yield look()
        if maybe(.7):
            c.send("POST", u + "gonder/", None, q); maybe(.15) and c.send("POST", u + "gonder/", None, q); yield .5; c.get(u, q)
            for _ in range(R.randint(1, 4)): yield 30; c.get(u, q)
    if l and maybe(.5): c.get(f"{k}{R.choice(l)['id']}/", p); yield 4
def raporlar(c):
    p, a = P + "/raporlar", A + "/raporlar/"; n = R.choice([7, 7, 30, 90]); c.get(f"{a}satis/?gun={n}", p); c.get(f"{a}ziyaret/?gun={n}", p); maybe(.85) and c.get(f"{a}doluluk/?gun={n}", p); yield look(6, 30)
    if maybe(.6): n = R.choice([7, 30, 90]); c.get(f"{a}satis/?gun={n}", p); c.get(f"{a}ziyaret/?gun={n}", p); yield look()
    if maybe(.35):
        x = body(c.send("POST", a + "disa-aktar/", {"tur": "satis"}, p))
        for _ in range(5 if x else 0):
            yield 4
            if (body(c.get(f"{A}/isler/{x['is']}/", p)) or {}).get("durum") == "bitti": break
def gunluk(c):
    p = P + "/sistem/gunluk"
    for t in ["giris", *some(["islem", "hata", "eposta", "odeme"], 2, 4)]: c.get(f"{A}/gunluk/{t}/", f"{p}?sekme={t}"); yield look(2, 9)
    if maybe(.7): c.get(A + "/yedekler/", P + "/sistem/yedekler"); yield look()
    if maybe(.3): c.send("POST", A + "/onbellek/temizle/", None, P + "/sistem"); yield 3
def ayarlar(c):
    p = P + "/ayarlar"
    for t in some(["bilet", "bilet", "iletisim", "site"], 2):
        u, q = f"{A}/ayarlar/{t}/", f"{p}/{t}"; o = body(c.get(u, q)); yield look(5, 20)
        if o and maybe(.8):
            n = {"bilet": [{"not": soz(2, 10)}, {"not": soz(2, 10)}, {"en_fazla": 10, "not": soz(1, 6)}, {}], "iletisim": [{}, {"saatler": soz(1, 3)}, {"adres": soz(2, 6)}], "site": [{}, {"koyu": not o.get("koyu")}, {"slogan": soz(2, 7)}]}[t]
            c.send("PUT", u, {**o, **R.choice(n)}, q); yield .3; c.get(u, q); yield look()
            if t == "bilet" and maybe(.4): c.request("GET", q); c.request("GET", "/varlik/" + js, referer=q); c.get(A + "/ben/", q); c.get(u, q); yield look()
    if maybe(.3): c.send("PUT", A + "/ben/tercihler/", {"kolonlar": some(["ad", "tur", "tarih", "fiyat"], 1, 4), "koyu": maybe(.5)}, p); yield 2
SAYFALAR = [etkinlikler, etkinlikler, seanslar, seanslar, siparisler, siparisler, uyeler, uyeler, atolyeler, atolyeler, duyurular, kuponlar, kuponlar, mesajlar, mesajlar, medya, sayfalar, salonlar, bulten, raporlar, gunluk, gunluk, ayarlar, ayarlar]
def session(c, n):
    l = R.sample(SAYFALAR, n)
    if not c.eski: yield from boot(c, R.choice([P + "/", P + "/", P + "/" + l[0].__name__]))
    if maybe(.8): yield from pano(c)
    for f in l:
        yield R.uniform(15, 240)
        if maybe(.25): c.get(A + "/bildirimler/sayi/", P + "/" + f.__name__)
        yield from f(c)
def tab(c, n, every=60):
    for _ in range(n): c.get(A + "/bildirimler/sayi/", P + "/"); (maybe(.2) or c.eski) and c.get(A + ("/gosterge/" if day >= 5 and not c.eski else "/ozet/"), P + "/"); yield every + R.uniform(-.05, .05)
G = "/api/genel"
AJAN = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE, PHONE, PHONE, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"]
def ziyaretci(until):
    b = person(f"{R.choice(['192.0.2', '198.51.100', '203.0.113'])}.{R.randint(70, 190)}", R.choice(AJAN)); ref = R.choice([None, None, "https://www.google.com/", "https://l.instagram.com/"]); slugs = []
    p = R.choice(["/", "/", "/", "/etkinlik/hamlet", "/etkinlik/tango", "/sayfa/ulasim", "/atolyeler"]); b.request("GET", p, referer=ref); b.request("GET", "/varlik/site-91c4.js", referer=p); maybe(.8) and b.request("GET", "/varlik/stil.css", referer=p)
    uye = maybe(.15)
    b.get(G + "/hesabim/", p); l = rows(b.get(G + "/etkinlikler/", p)); b.get(G + "/duyurular/", p); yield look(4, 25)
    if uye:
        if maybe(.2): b.send("POST", G + "/giris/", {"parola": "x"}, "/hesabim"); yield 6
        b.send("POST", G + "/giris/", {"parola": "dogru"}, "/hesabim"); b.headers["Authorization"] = f"Token uye-{R.randint(1, 30)}"; b.get(G + "/hesabim/", "/hesabim"); b.get(G + "/hesabim/siparislerim/", "/hesabim"); b.get(G + "/hesabim/favoriler/", "/hesabim"); yield look()
    if p.startswith("/sayfa"): b.get(G + p + "/" if 0 else G + "/sayfalar/ulasim/", p)
    if maybe(.25): b.get(G + "/atolyeler/", "/atolyeler"); yield look()
    for x in some(l, 0, 3):
        q = f"/etkinlik/{x['slug']}"; u = f"{G}/etkinlikler/{x['slug']}/"; y = body(b.get(u, q)); b.get(u + "yorumlar/", q); yield look(5, 40)
        if y and y["seanslar"] and maybe(.45):
            s = R.choice(y["seanslar"]); b.get(f"{G}/seanslar/{s['id']}/koltuklar/", q); yield look(10, 40)
            if maybe(.5):
                z = b.send("POST", G + "/siparisler/", {"seans": s["id"], "koltuk": R.choice("ABCDEF") + str(R.randint(1, 14))}, q); yield .5
                if z.status == 409: b.get(f"{G}/seanslar/{s['id']}/koltuklar/", q); yield 3
                elif z.status == 201: k = body(z)["kod"]; codes.append(k); b.get(f"{G}/siparisler/{k}/", f"/bilet/{k}"); yield 5
    if maybe(.08) and codes:
        k = R.choice(codes) if maybe(.6) else "".join(R.choices("ABCDEFGH2345", k=8)); b.get(f"{G}/siparisler/{k}/", "/bilet"); yield look(); maybe(.5) and b.send("POST", f"{G}/siparisler/{k}/iade/", {"sebep": soz(1, 4)}, "/bilet"); yield 2
    if maybe(.06): b.send("POST", G + "/iletisim/", {"kimden": "a@example.com", "konu": soz(1, 4), "govde": soz(6, 40)}, "/sayfa/iletisim"); yield 2
    if maybe(.04): b.send("POST", G + "/bulten/", {"eposta": "b@example.com"}, "/"); yield 1
    if day >= 6 and maybe(.05): b.get(G + "/etkinlikler/fado-gecesi/", "/etkinlik/fado-gecesi"); yield 8; b.send("POST", G + "/etkinlikler/fado-gecesi/bekle/", {"eposta": "c@example.com"}, "/etkinlik/fado-gecesi"); yield 1
    if maybe(.03): b.get(G + "/etkinlikler/kis-festivali-2031/", "/etkinlik/kis-festivali-2031"); yield 1
def turnike(k, start, until):
    b = Clocked(sim, f"10.20.3.{k}", "Turnike/3.2 (ESP32)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        b.get("/api/kapi/seans/"); yield 600 + R.uniform(-1, 1)
        h = datetime.fromtimestamp(sim.now, sim.zone).hour
        if 19 <= h < 21 and codes:
            for _ in range(R.randint(1, 6)): b.send("POST", "/api/kapi/okut/", {"kod": R.choice(codes) if maybe(.9) else "HATALI00"}); yield R.uniform(4, 30)
def bot(n):
    b = Clocked(sim, "192.0.2.9", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", S, HOST, ORIGIN)
    for _ in range(n): p = R.choice(["/", "/etkinlik/hamlet", "/etkinlik/tango", "/program.php?id=4", "/sayfa/sss", "/robots.txt", "/etkinlik/kis-festivali-2031"]); b.request("GET", p); maybe(.4) and b.get(G + "/etkinlikler/", p); yield R.uniform(40, 600)
def ortak(until):
    b = Clocked(sim, "192.0.2.31", "sehir-rehberi/0.8 python-requests/2.28.1", S, HOST, keep=False)
    while sim.now < until: b.get("/api/v1/etkinlikler/"); yield 10800
def e2e():
    b = Clocked(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Authorization": "Token yonetici"}); b.request("GET", "/yonetim/")
    for t in ("/testler/", "/ben/", "/etkinlikler/", "/uyeler/"): b.get(A + t, "/yonetim/"); yield .4
def down(c, surum=None):
    global js
    app.stop()
    if surum: env["SURUM"] = surum; js = "panel-b7e3.js"; bundle(js)
    v = person("192.0.2.77", PHONE); v.get(G + "/etkinlikler/", "/"); v.get(G + "/duyurular/", "/"); yield 3
    for t in ("/bildirimler/sayi/", "/etkinlikler/", "/siparisler/", "/uyeler/"): c.get(A + t, P + "/"); yield R.uniform(3, 40)
    app.start(); yield 0
def during(word, c, todo, wait=(2, 30)):
    mode(word)
    for m, t, b, p in todo: c.request(m, t, body=b, referer=p); yield R.uniform(*wait)
    mode("", word)
def set_mode(on="", off=""): mode(on, off); yield 0
def eski(c, on): c.eski = on; yield 0
def kampanya(c):
    p, k = P + "/kampanyalar", A + "/kampanyalar/"; c.get(k, p); yield 40; c.send("POST", k, {"ad": soz(2), "oran": 20, "biter": "2032-04-01"}, p + "/yeni"); yield .3; c.get(k, p); yield 5
def hata():
    subprocess.run([PY, "-c", "import django; django.setup()\nfrom merkez.views import yaz; yaz('hata', 'SMTP 421 – yeniden denenecek'); yaz('hata', 'disk %91')"], env=env, check=True); yield 0
def tuhaf(c):
    c.request("OPTIONS", A + "/etkinlikler/", referer=P + "/"); yield 2
    c.request("HEAD", A + "/uyeler/", referer=P + "/"); yield 2
    c.request("GET", A + "/siparisler/", referer=P + "/siparisler", abort_after=.002); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def yeni_gun(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2032-03-01", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), yeni_gun(i)); last, sunday = i == 8, i == 6; end = t("23:30") if not last else t("16:30")
    for h in (() if sunday else (11, 15) if i == 5 else (9, 10, 11, 13, 14, 15, 16, 17) if not last else (9, 10, 11, 13, 14, 15)):
        if maybe(.88): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(masa, R.randint(4, 8)))
    if i in (1, 3, 5, 6): sim.spawn(t(f"20:{R.randint(10, 50)}:10"), session(defter, R.randint(2, 4)))
    for _ in range((60 if i in (4, 5, 6) else 44) if not last else 28):
        h = R.choices(range(24), [1, 1, 0, 0, 0, 1, 2, 3, 5, 6, 7, 7, 9, 8, 7, 7, 7, 8, 9, 10, 11, 11, 8, 3])[0]; x = t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
        if x < end - 900: sim.spawn(x, ziyaretci(end))
    for k in (1, 2): sim.spawn(t(f"10:0{k}:00"), turnike(k, t("10:00"), t("22:30") if not last else end))
    sim.spawn(t("00:31:00"), ortak(end)); sim.spawn(t("03:10:00"), e2e()); sim.spawn(t("05:00:00"), bot(R.randint(8, 20)))
    sim.spawn(t("00:01:00"), monitor(Clocked(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, "/api/saglik/", end, 900))
    if i % 2: sim.spawn(t("04:20:00"), scanner(Clocked(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME.replace("134", "109"), "python-requests/2.31.0"]), S, HOST), sim, [f"{A}/{x}/" for x in "users admin login config kullanicilar".split()] + SCANS, n=30))
    if i in (0, 2, 4, 7): sim.spawn(t("12:10:00"), tab(masa, 45))
    if i == 1: sim.spawn(t("08:40:00"), during("hizsiniri", masa, [("POST", A + "/giris/", {"parola": "yanlis"}, P + "/giris"), ("POST", A + "/giris/", {"parola": "dogru"}, P + "/giris"), ("POST", G + "/iletisim/", {"kimden": "q", "konu": "q", "govde": "q"}, "/sayfa/iletisim")]))
    if i == 2: sim.spawn(t("18:40:00"), during("bakim", masa, [("GET", A + x, None, P + "/") for x in ("/etkinlikler/", "/raporlar/satis/?gun=7", "/raporlar/satis/?gun=30", "/siparisler/", "/bildirimler/sayi/")]))
    if i == 3: sim.spawn(t("13:30:00"), hata()); sim.spawn(t("08:00:00"), set_mode("bant"))
    if i == 4: sim.spawn(t("08:00:00"), set_mode("", "bant")); sim.spawn(t("23:00:00"), eski(defter, True))
    if i == 5: sim.spawn(t("07:10:00"), down(masa, "2")); sim.spawn(t("08:00:00"), tab(defter, 40, 300))
    if i == 6: sim.spawn(t("10:00:00"), tab(defter, 20, 300)); sim.spawn(t("14:20:00"), kampanya(defter)); sim.spawn(t("18:00:00"), eski(defter, False))
    if i == 7: sim.spawn(t("21:30:00"), down(masa)); sim.spawn(t("16:50:00"), kampanya(masa))
    if i in (0, 4): sim.spawn(t("11:11:00"), tuhaf(masa))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
L = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", L, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "merkez/views.py", accept=lambda e: (e["target"] or "").startswith("/api/") and not (e["status"] == 503 and e["size"] > 200))
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", re.sub(r"\(\d+\)$", "(1)", l)))
size += write_rotated(night / "gunicorn-docker", "9a6d03be41f2-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
