import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "yurt-fastapi"
sim = Sim(20311006, "Europe/Istanbul")
R = sim.random

# --- what nginx serves itself
dist = WORK / "dist"
for d in ("varlik", "ogrenci"): (dist / d).mkdir(parents=True)
def build(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Yurt Yönetimi</title><link rel="stylesheet" href="/varlik/yonetim.css"><script defer src="/varlik/{name}"></script></head><body class="yonetim"><noscript>JavaScript gerekli.</noscript><main id="app"></main></body></html>\n')
    (dist / "varlik" / name).write_text("const yurt=()=>{};" * 700)
(dist / "varlik" / "yonetim.css").write_text(".a{color:#123}" * 300)
(dist / "varlik" / "ogrenci.js").write_text("let o=0;" * 400)
(dist / "ogrenci" / "index.html").write_text('<!doctype html><html lang="tr"><title>Yurdum</title><script src="/varlik/ogrenci.js"></script><div id="o"></div></html>\n')
(dist / "ogrenci" / "sw.js").write_text("self.addEventListener('push',()=>{});\n")
bundle = "yonetim.4f0a.js"
build(bundle)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
(WORK / "today").write_text("2031-10-06")

servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3"}
class Box(Container):
    def start(self):
        plain = self.servers.wait
        self.servers.wait = lambda port, host="": Servers.wait(self.servers, port, "172.30.0.12")
        try: super().start()
        finally: self.servers.wait = plain
box = Box(servers, [sys.executable, "-m", "uvicorn", "yurt:app", "--host", "172.30.0.12", "--port", "19401", "--no-use-colors", "--timeout-graceful-shutdown", "2"], 19401, env=env, cwd=HERE)
box.start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19400, "203.0.113.1", env=env)
S, BOX, HOST = ("203.0.113.1", 19400), ("172.30.0.12", 19401), "yurt.example.com.tr"
ORIGIN = "https://" + HOST
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split())
    (WORK / "mode").write_text(" ".join(modes))
mode()

# --- people
def person(login, address, agent, gz=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}, accept_gzip=gz)
    b.login, b.old = login, False
    return b
mudur = person("mudur", "198.51.100.12", SAFARI)
memur = person("memur", "198.51.100.40", EDGE)
bekci = person("bekci", "203.0.113.77", "Mozilla/5.0 (Windows NT 6.1; rv:52.0) Gecko/20100101 Firefox/52.0", gz=False)
A, V2, O, OGR, ODE = "/api/v1/admin", "/api/v2/admin", "/api/v1/ogrenci", "/%C3%B6%C4%9Frenciler", "/%C3%B6demeler"
Y = "/yonetim"
day, date = 0, "2031-10-06"
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def data(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"[", b"{") else None
def rows(a):
    x = data(a)
    return x if isinstance(x, list) else (x or {}).get("sonuclar", [])
def words(a, b): return " ".join(R.choice("lamba kapı öğrenci gece ders su kapalı kontrol edildi yarın aile arandı gürültü temizlik".split()) for _ in range(R.randint(a, b)))

def shell(c, where=Y + "/"):
    c.request("GET", where)
    if maybe(.8): c.request("GET", "/varlik/" + bundle, referer=where); c.request("GET", "/varlik/yonetim.css", referer=where)
    if maybe(.3):
        c.get(A + "/ben", where, headers={"Authorization": ""}); yield look(4, 12)
        if maybe(.3): c.send("POST", "/api/v1/giris", {"kullanici": c.login, "parola": "yanlis"}, Y + "/giris", headers={"Authorization": ""}); yield look()
        c.send("POST", "/api/v1/giris", {"kullanici": c.login, "parola": "dogru"}, Y + "/giris", headers={"Authorization": ""}); yield .3
    c.get(A + "/ben", where); c.get(A + "/bildirimler/sayac", where)
    for t in ("/sabitler/ariza-turleri", "/sabitler/izin-turleri", "/sabitler/yasakli-esyalar", "/moduller/camasirhane", "/moduller/otopark", "/afet/alarmlar", "/bloklar"):
        if maybe(.55): c.get(A + t, where)
    yield .5
    if maybe(.4):
        l = rows(c.get(A + "/bildirimler", where)); yield look()
        for x in l[:R.randint(0, 4)]: c.send("POST", f"{A}/bildirimler/{x['id']}/okundu", None, where); yield .6
        if l and maybe(.7): c.get(A + "/bildirimler", where); yield 1

def student(c, k, back):
    u, p = f"{A}{OGR}/{k}", f"{Y}/ogrenciler/{k}"
    v = data(c.get(u, back)); c.get(u + "/notlar", p); c.get(u + "/disiplin", p); c.get(u + "/yoklama", p)
    if maybe(.6): c.get(f"/medya/ogrenci/{k[:8]}.jpg", p)
    yield look()
    if not v: return
    if maybe(.4): c.get(u + "/saglik", p); yield look(2, 5)
    if maybe(.4): c.get(u + "/veliler", p + "?sekme=veliler"); yield look(1, 4)
    if maybe(.4):
        for _ in range(1 if maybe(.8) else 2):
            v["giris_yasagi"] = not v["giris_yasagi"]; c.send("PATCH", u + "/giris-yasagi", {"deger": v["giris_yasagi"]}, p); yield look(.8, 2)
        c.get(u, p); yield look()
    if maybe(.42):
        c.send("PATCH", u + "/bildirim", {"deger": not v["bildirim"]}, p); yield .3; c.get(u, p); yield look()
        if maybe(.25): c.send("PATCH", u + "/bildirim", {"deger": not v["bildirim"]}, p); yield .3; c.get(u, p); yield look()
    if maybe(.35): c.send("POST", u + "/notlar", {"metin": words(1, 8)}, p); yield .25; c.get(u + "/notlar", p); yield look()
    if maybe(.25): c.send("POST", u + "/kyk-sorgu", None, p); yield look(3, 8)
    if c is not bekci and maybe(.22):
        c.send("POST", u + "/oda-degistir", {"oda": R.choice([104, 211, 307, 308, 309, 310, 311, 312])}, p); yield .3; c.get(u, p); yield look()

def ogrenciler(c):
    p = Y + "/ogrenciler"
    l = rows(c.get(A + OGR + R.choice(["", "", "", "?sayfa=2", "?sayfa=3", "?sayfa=14", "?blok=b-blok", "?q=ay%C5%9Fe", "?q=zzt"]), p)) or rows(c.get(A + OGR, p)); yield look()
    if maybe(.3):
        for n in range(1, 4): c.get(A + "/arama?q=" + R.choice(["el", "mus", "xa", "bu", "%C3%A7"])[:n + 2], p); yield .5
    if c is memur and maybe(.4):
        if maybe(.4): c.send("POST", A + OGR, {"ad": "Yeni"}, p + "/yeni"); yield look()
        a = data(c.send("POST", A + OGR, {"ad": "Deniz " + R.choice(["Ak", "Karadağ", "Uçar"]), "oda": R.choice([307, 308, 309]), "bolum": words(1, 2)}, p + "/yeni")); yield .2
        l = rows(c.get(A + OGR, p)) or l; yield look()
        if a: yield from student(c, a["id"], p)
    for x in some(l, 1, 3): yield from student(c, x["id"], p)
    if maybe(.08): c.get(f"{A}{OGR}/{R.choice(['7b6f2a1e-0000-4000-8000-1f2e3d4c5b6a', 'undefined'])}", None); yield look()

def odalar(c):
    p = Y + "/odalar"
    if maybe(.12): a = c.get(A + "/odalar/", p); a.status == 307 and c.get(A + "/odalar", p)
    l = rows(c.get(A + "/odalar" + R.choice(["", "?blok=a-blok", "?blok=c-blok"]), p)); yield look()
    for x in some(l, 1, 3):
        u, q = f"{A}/odalar/{x['id']}", f"{p}/{x['id']}"
        v = data(c.get(u, q)); c.get(u + "/sakinler", q); c.get(u + "/demirbas", q); c.get(u + "/notlar", q); yield look()
        if v and c is not bekci and maybe(.4): c.send("PUT", u, {**v, **R.choice([{}, {"aciklama": words(0, 6)}, {"temizlik_gunu": R.choice(["salı", "çarşamba", "cuma"])}])}, q); yield .3; c.get(u, q); yield look()
        if maybe(.6):
            c.send("POST", u + "/notlar", {"metin": words(2, 9)}, q); yield .3; c.get(u + "/notlar", q); yield look()
            if maybe(.3): c.send("POST", u + "/notlar", {"metin": words(2, 9)}, q); yield .3; c.get(u + "/notlar", q); yield look()
    if maybe(.05): c.get(A + "/odalar/NaN", p); yield 2

def arizalar(c):
    p = Y + "/arizalar"
    l = rows(c.get(A + "/arizalar" + ("?durum=kapali" if maybe(.25) else ""), p)); yield look()
    for x in some(l, 0, 2):
        u, q = f"{A}/arizalar/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield look()
        if maybe(.5): c.send("POST", u + "/ata", {"kim": R.choice(["Hasan usta", "Ali", "tesisat"])}, q); yield .3; c.get(u, q); yield look()
        if maybe(.55):
            c.send("POST", u + "/tamamla", None, q); yield .3; c.get(A + "/arizalar", p); yield look()
            if maybe(.15): c.send("POST", u + "/tamamla", None, q); yield 1
    if l and maybe(.1): c.get(f"{A}/arizalar/{R.randint(4000, 4010)}", p); yield 2

def izinler(c):
    p = Y + "/izinler"
    l = rows(c.get(A + "/izinler", p)); yield look()
    if maybe(.25): c.get(A + "/izinler?durum=onayli", p); yield look()
    if len(l) > 3 and maybe(.5): c.send("POST", A + "/izinler/toplu-onay", {"idler": [x["id"] for x in l[:5]]}, p); yield .3; c.get(A + "/izinler", p); yield look(); return
    for x in l[:R.randint(1, 3)]:
        w = "onayla" if maybe(.75) else "reddet"; c.send("POST", f"{A}/izinler/{x['id']}/{w}", None, p)
        if maybe(.12): yield .4; c.send("POST", f"{A}/izinler/{x['id']}/{w}", None, p)
        yield .3; c.get(A + "/izinler", p); c.get(A + "/bildirimler/sayac", p); yield look()

def odemeler(c):
    p = Y + "/%C3%B6demeler"
    l = rows(c.get(A + ODE + R.choice(["?ay=2031-10", "?ay=2031-10", "?ay=2031-09", "?ay=2031-10&odendi=false", "?ay=2031-12", "?sayfa=40"]), p)) or rows(c.get(A + ODE + "?ay=2031-10", p)); yield look()
    for x in some(l, 1, 3):
        u, q = f"{A}{ODE}/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield look()
        k = R.random()
        if k < .25: c.send("POST", u + "/tahsil", None, q); yield .3; c.get(u, q); yield look()
        elif k < .4: c.send("POST", u + "/hatirlat", None, q); yield .3; c.get(u, q); yield look()
        elif k < .72:
            c.send("POST", u + "/makbuz", None, q); yield look()
            if maybe(.4): c.send("POST", u + "/makbuz", None, q); yield look()
        else: c.send("DELETE", u, None, q); yield .4; maybe(.6) and c.get(u, q); yield look()
    if maybe(.2): c.get(A + ODE + "/disa-aktar.csv", p); yield look()
    if maybe(.4): c.request("GET", f"/disa-aktar/odeme-listesi.xlsx?ay=2031-{R.choice(['08', '09', '10'])}", referer=p); yield look(4, 15)
    if maybe(.6):
        q = Y + "/depozito"; c.get(A + "/depozito/ozet", q); c.get(A + "/depozito/hareketler", q); yield look(2, 5)
        if maybe(.7): c.get(A + "/depozito/iadeler", q); yield look(2, 5)

def ziyaretciler(c):
    p = Y + "/ziyaretciler"; l = rows(c.get(A + "/ziyaretciler" + R.choice(["", "", f"?gun={date}", "?gun=2031-10-07"]), p)); yield look()
    if c is bekci or maybe(.3):
        if maybe(.2): c.send("POST", A + "/ziyaretciler", {"ogrenci": ""}, p); yield look()
        s = rows(c.get(A + OGR + "?q=" + R.choice(["e", "a", "me"]), p)); yield look(1, 3)
        for x in some(s, 1, 2): c.send("POST", A + "/ziyaretciler", {"ad": R.choice(["Nuri", "Sevim", "Kadir Bey", "Gülizar"]) + " " + R.choice(["Ak", "Toprak", "Yılmazer"]), "ogrenci": x["id"]}, p); yield .3; l = rows(c.get(A + "/ziyaretciler", p)); yield look()
    for x in some(l, 0, 2):
        u = f"{A}/ziyaretciler/{x['id']}"
        if not x["cikis"] and maybe(.6): c.send("PATCH", u + "/cikis", {"saat": f"{R.randint(14, 22)}:{R.randint(10, 59)}"}, p); yield .3; c.get(A + "/ziyaretciler", p); yield look()
        elif maybe(.4):
            c.send("DELETE", u, None, p); yield .3; c.get(A + "/ziyaretciler", p); yield look()
            if maybe(.3): c.send("DELETE", u, None, p); yield 1
    q = Y + "/kargolar"; l = rows(c.get(A + "/kargolar", q)); yield look()
    if c is bekci and maybe(.6): k = R.randrange(86); c.send("POST", A + "/kargolar", {"ogrenci": known[k], "firma": R.choice(["Yurtiçi", "PTT", "Aras"])}, q); sim.spawn(sim.now + R.uniform(600, 9000), pupil(k)); yield .3; l = rows(c.get(A + "/kargolar", q)); yield look()
    if l and maybe(.3): c.send("POST", f"{A}/kargolar/{l[0]['id']}/teslim", None, q); yield .3; c.get(A + "/kargolar", q); yield look()
known = []

def duyurular(c):
    p = Y + "/duyurular"; l = rows(c.get(A + "/duyurular", p)); yield look()
    if maybe(.25): c.send("POST", A + "/duyurular", {"baslik": words(1, 4), "metin": words(5, 20)}, p + "/yeni"); yield .3; l = rows(c.get(A + "/duyurular", p)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"{A}/duyurular/{x['id']}", f"{p}/{x['id']}"; v = data(c.get(u, q)); yield look()
        if v and maybe(.35): c.send("PUT", u, {"baslik": v["baslik"], "metin": R.choice([v["metin"], words(4, 24)])}, q); yield .3; c.get(u, q); yield look()
        if maybe(.55):
            c.get(A + "/duyurular", p); yield 1.2; c.send("DELETE", u, None, p); yield .3; c.get(A + "/duyurular", p); yield look()
            if maybe(.3): c.send("DELETE", u, None, p); yield .3; c.get(A + "/duyurular", p); yield look()

def etkinlikler(c):
    p = Y + "/etkinlikler"; l = rows(c.get(A + "/etkinlikler/", p)); yield look()
    for x in some(l, 1, 2):
        u = f"{A}/etkinlikler/{x['id']}"; c.get(u + "/katilimcilar", f"{p}/{x['id']}"); yield look()
        if maybe(.3): c.send("PUT", u, {**x, **R.choice([{}, {"yer": words(1, 4)}, {"saat": R.choice(["20:00", "18:30"])}])}, p); yield .3; c.get(A + "/etkinlikler/", p); yield look()
    if maybe(.8):
        c.send("POST", A + "/etkinlikler", {"ad": words(1, 3), "yer": "bahçe", "saat": "20:30"}, p + "/yeni"); yield .3; c.get(A + "/etkinlikler/", p); yield look()
        if maybe(.35): c.send("POST", A + "/etkinlikler", {"ad": words(1, 3), "yer": "bahçe", "saat": "20:30"}, p + "/yeni"); yield .3; c.get(A + "/etkinlikler/", p); yield look()
    q = Y + "/kantinler"; l = rows(c.get(A + "/kantinler", q)); yield look()
    for x in some(l, 0, 2):
        for _ in range(1 if maybe(.85) else 2): c.send("POST", f"{A}/kantinler/{x['id']}/toggle", None, q); yield R.uniform(.3, 1.5)
        c.get(A + "/kantinler", q); yield look()

def yoklama(c):
    new = day >= 4 and not c.old
    p, u = Y + "/yoklama", (V2 if new else A) + "/yoklama"
    g = R.choice([date, date, "2031-10-05", "2031-10-04"])
    a = c.get(f"{u}/{g}", p); yield look(5, 20)
    if a.status == 200 and maybe(.6 if c is bekci else .2): c.send("POST", f"{u}/{g}/kaydet", {"yoklar": R.sample(range(100, 190), R.choice([3, 3, 4]))}, p); yield .3; c.get(f"{u}/{g}", p); yield look()
    elif a.status == 404: c.get(f"{u}/{g}", p); yield look()

def raporlar(c):
    p = Y + "/raporlar"; q = R.choice(["", "?gun=30", "?blok=a-blok", "?blok=b-blok&gun=90"])
    c.get(A + "/raporlar/doluluk" + q, p)
    if maybe(.5): c.get(A + "/raporlar/gelir" + R.choice(["", "?gun=90"]), p)
    c.get(A + "/enerji/tuketim" + q, p); yield look(5, 20)
    if maybe(.4): q = R.choice(["?gun=90", "?blok=c-blok"]); c.get(A + "/raporlar/doluluk" + q, p); c.get(A + "/enerji/tuketim" + q, p); yield look()

def sistem(c):
    p = Y + "/sistem"
    c.get(A + "/sistem/gunluk/giris?gun=7", p + "/gunluk"); yield look(2, 5)
    for t in R.sample(["turnike", "eposta", "zamanlanmis", "islem"], R.randint(2, 4)):
        c.get(f"{A}/sistem/gunluk/{t}?gun={R.choice([1, 7, 7, 30])}", p + "/gunluk"); yield look(1.5, 5)
    if maybe(.7): c.get(A + "/denetim", p + "/denetim"); yield look(2, 5)
    if maybe(.7):
        q = p + "/ozellikler"; l = rows(c.get(A + "/ozellikler", q)); yield look()
        for x in some(l, 1, 2): c.send("POST", f"{A}/ozellikler/{x['anahtar']}/toggle", None, q); yield .3; c.get(A + "/ozellikler", q); yield look()
    if maybe(.5):
        q = p + "/ayarlar"; v = data(c.get(A + "/ayarlar", q)); yield look(5, 20)
        if v and c is not bekci and maybe(.7): c.send("PUT", A + "/ayarlar", {**v, **R.choice([{}, {"son_giris": R.choice(["23:00", "23:30", "00:15"])}, {"imza": words(2, 4)}])}, q); yield .3; c.get(A + "/ayarlar", q); yield look()
    if maybe(.5):
        q = Y + "/personel"; l = rows(c.get(A + "/personel", q)); yield look()
        for x in some(l, 1, 2):
            if maybe(.5): c.get(f"{A}/personel/{x['id']}/maas", q); yield look(1, 3)
            if maybe(.4): c.send("PATCH", f"{A}/personel/{x['id']}/vardiya", {"vardiya": R.choice(["gece", "gündüz", "hafta sonu"])}, q); yield .3; c.get(A + "/personel", q); yield look()

def kayit(c):
    p = Y + "/kayit"; a = data(c.send("POST", A + "/kayit-sihirbazi", None, p)); yield look()
    if not a: return
    u = f"{A}/kayit-sihirbazi/{a['id']}"
    for n in (1, 2, 1, 2, 3) if maybe(.4) else (1, 2, 3):
        yield look(6, 25); c.send("PUT", f"{u}/adim/{n}", {1: {"ad": "Ece " + R.choice(["Tan", "Ulusoy"])}, 2: {"oda": R.choice([307, 309]), "bolum": "Hukuk"}, 3: {"sozlesme": True}}[n], p)
        if maybe(.15): return
    c.get(u, p); yield look(); c.send("POST", u + "/tamamla", None, p); yield .3; c.get(A + OGR, Y + "/ogrenciler"); yield look()

def aktarim(c):
    p = Y + "/ice-aktar"; b = b"ad;oda\n" + "Ad Soyad;101\n".encode() * R.randint(5, 300); c.request("POST", A + "/ice-aktar/onizleme", body=b, referer=p, headers={"Content-Type": "text/csv"}); yield look()
    a = data(c.request("POST", A + "/ice-aktar", body=b * (12 if maybe(.2) else 1), referer=p, headers={"Content-Type": "text/csv"}))
    for _ in range(4 if a else 0): yield 2; c.get(f"{A}/isler/{a['is']}", p)

PAGES = {mudur: [ogrenciler, ogrenciler, odalar, odemeler, odemeler, duyurular, etkinlikler, raporlar, sistem, sistem, izinler, arizalar, yoklama],
         memur: [ogrenciler, ogrenciler, odalar, odalar, odemeler, odemeler, duyurular, etkinlikler, sistem, izinler, arizalar, ziyaretciler, kayit, aktarim, raporlar, yoklama],
         bekci: [ogrenciler, odalar, ziyaretciler, ziyaretciler, ziyaretciler, yoklama, yoklama, arizalar, etkinlikler, duyurular, odemeler, sistem, raporlar]}
def session(c, n, anew=True):
    todo = R.sample(PAGES[c], min(n, len(PAGES[c])))
    if anew and not c.old: yield from shell(c, R.choice([Y + "/", Y + "/", f"{Y}/{todo[0].__name__}"]))
    for f in todo:
        yield R.uniform(10, 180)
        if maybe(.35): c.get(A + "/bildirimler/sayac", f"{Y}/{f.__name__}")
        yield from f(c)
    if maybe(.12): c.send("POST", "/api/v1/cikis", None, Y + "/"); yield 1
def forgotten(c, n):
    for _ in range(n): c.get(A + "/bildirimler/sayac", Y + "/"); yield 30 + R.uniform(-.06, .06)

# --- students: most are behind the hostel's one address
PHONES = [PHONE, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1", FIREFOX, CHROME_WIN, "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Mobile Safari/537.36"]
def pupil(k):
    c = person(f"ogr{k}", "203.0.113.200" if maybe(.7) else f"198.51.100.{100 + k % 60}", PHONES[k % 5]); p = "/ogrenci/"
    c.request("GET", p); maybe(.5) and c.request("GET", "/varlik/ogrenci.js", referer=p); maybe(.3) and c.request("GET", p + "sw.js", referer=p + "sw.js")
    if maybe(.2): c.get(O + "/ben", p, headers={"Authorization": ""}); yield 6; c.send("POST", "/api/v1/giris", {"kullanici": c.login, "parola": R.choice(["dogru", "dogru", "dogru", "1234"])}, p + "giris", headers={"Authorization": ""}); yield .4
    for t in ("/ben", "/oda", "/duyurular", f"/yemek?gun={date}", "/kargolar", "/oylama", "/borclar"):
        if maybe(.6): c.get(O + t, p)
    yield look()
    if maybe(.35):
        c.get(O + "/izinler", p + "izinler"); yield look(8, 30)
        if maybe(.7): c.send("POST", O + "/izinler", {"gun": R.choice(["2031-10-18", "2031-10-24", "2031-10-01"]), "neden": words(1, 6)}, p + "izinler"); yield .3; c.get(O + "/izinler", p + "izinler"); yield look()
    if maybe(.3):
        for _ in range(R.randint(2, 6)): c.get(O + "/camasirhane", p + "camasirhane"); yield 20 + R.uniform(-.05, .05)
        if maybe(.6):
            c.send("POST", O + "/camasirhane/sira", None, p + "camasirhane"); maybe(.2) and c.send("POST", O + "/camasirhane/sira", None, p + "camasirhane"); yield .3; c.get(O + "/camasirhane", p + "camasirhane"); yield look(60, 2400)
            c.send("DELETE", O + "/camasirhane/sira", None, p + "camasirhane"); yield .3; c.get(O + "/camasirhane", p + "camasirhane"); yield 2
    elif maybe(.05): c.send("DELETE", O + "/camasirhane/sira", None, p + "camasirhane"); yield 2
    if maybe(.14):
        a = data(c.send("POST", O + "/arizalar", {"konu": words(1, 4)}, p + "ariza")); yield look(20, 60)
        if a and maybe(.2): c.send("DELETE", f"{O}/arizalar/{a['id']}", None, p + "ariza"); yield 1
    if maybe(.12): c.send("POST", f"{O}/etkinlikler/{R.randint(1, 5)}/katil", None, p + "etkinlik"); yield 2
    if maybe(.15): c.send("POST", O + "/push", {"uc": "https://push.example.net/" + "p" * 40}, p); yield 1
    if maybe(.2): c.get(f"{O}/yemek?gun=2031-10-{R.randint(6, 14):02}", p + "yemek"); yield 2

# --- machines
def turnstile(k, until):
    b = Browser(sim, f"10.20.7.{k}", "Turnike/3.2 (arm)", S, HOST, accept_gzip=False, caching=True)
    while sim.now < until:
        b.send("POST", "/api/v1/turnike/gecis", {"kart": R.randint(1, 9999)}); yield R.expovariate(1 / 1300)
        if maybe(.25): b.get("/api/v1/turnike/liste"); yield 1
def bank(until):
    b = Browser(sim, "192.0.2.18", "BankaHook/1.4", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/api/v1/kanca/banka", {"odeme": R.randint(7000, 7159)}, headers={"X-Imza": "kotu" if maybe(.1) else "iyi"}); yield R.uniform(6000, 16000)
def probe(until):
    b = Browser(sim, "172.30.0.12", "curl/7.88.1", BOX, "localhost:8000", keep=False, accept_gzip=False)
    while sim.now < until: b.get("/saglik"); yield 1500 + R.uniform(-.02, .02)
def e2e():
    b = person("mudur", "203.0.113.99", HEADLESS); b.request("GET", Y + "/")
    for t in ("/oz-sinama", "/ben", OGR, "/odalar"): b.get(A + t, Y + "/"); yield .4
def restart(cs, minutes=1, version=None):
    global bundle
    box.stop()
    if version: env["SURUM"] = version; bundle = "yonetim.9c31.js"; build(bundle)
    end = sim.now + minutes * 60
    while sim.now < end:
        for c in cs: c.get(A + R.choice(["/izinler", OGR, "/arizalar", "/ziyaretciler", "/odalar"]), Y + "/"); yield look(4, 25)
    box.start(); yield 0
def during(word, cs, paths, page, wait=(2, 6), base=A):
    mode(word)
    for c in cs:
        for t in paths: c.get(base + t, page); yield R.uniform(*wait)
    mode("", word)
def locked(c):
    mode("kilit"); c.send("POST", "/api/v1/giris", {"kullanici": "memur", "parola": "x"}, Y + "/giris", headers={"Authorization": ""}); yield 2; c.send("POST", "/api/v1/giris", {"kullanici": "memur", "parola": "x"}, Y + "/giris", headers={"Authorization": ""}); mode("", "kilit")
def old(c, w): c.old = w; yield 0
def oddities(c):
    c.request("OPTIONS", A + OGR, referer=Y + "/ogrenciler"); yield 2; c.request("HEAD", A + "/bloklar", referer=Y + "/odalar"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\xe1\r\n\r\n"); yield 2
GUESS = [A + "/" + t for t in "users roles .env config login debug".split()] + ["/docs", "/redoc", "/api/v1/openapi.json"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); mode("oylama" if i in (2, 3) else "", "" if i in (2, 3) else "oylama"); yield 0

for i, d in office_days(sim, "2031-10-06", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 7, i in (5, 6)
    end = t("23:30") if not last else t("17:40")
    sim.spawn(t("00:00:01"), morning(i, d))
    hours = {mudur: (9, 13, 16), memur: (8, 10, 11, 13, 15), bekci: (6, 17, 20, 22)}
    for c, hs in hours.items():
        if weekend and (c is memur or c is mudur and i == 6): continue
        for h in hs:
            if last and h > 15: continue
            if maybe(.8 if not weekend else .6): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), maybe(.75)))
    for k in some(range(86), 19, 27): sim.spawn(t(f"{R.choice([7, 8, 12, 13, 17, 18, 19, 20, 21, 22] if not last else [7, 8, 12, 13, 16]):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), pupil(k))
    for k in (1, 2): sim.spawn(t(f"06:0{k}:00"), turnstile(k, end))
    sim.spawn(t("00:40:00"), bank(end)); sim.spawn(t("00:03:00"), probe(end)); sim.spawn(t("03:15:00"), e2e())
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/saglik", end, 1800))
    if i in (1, 3, 6): sim.spawn(t("04:40:00"), scanner(Browser(sim, f"192.0.2.{150 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), S, HOST), sim, GUESS, n=32))
    if i in (2, 4): sim.spawn(t("12:05:00"), forgotten(memur, 70))
    if i == 4: sim.spawn(t("05:50:00"), old(memur, True)); sim.spawn(t("06:00:00"), restart([bekci], 2, "2")); [sim.spawn(t(f"{h:02}:20:00"), session(memur, 3, False)) for h in (9, 14)]; sim.spawn(t("10:31:00"), yoklama(memur)); sim.spawn(t("15:31:00"), yoklama(memur))
    if i == 5: sim.spawn(t("05:00:00"), old(memur, False))
    if i == 1: sim.spawn(t("16:10:00"), restart([memur, mudur], 10))
    if i == 2: sim.spawn(t("09:30:00"), during("gorunum", [mudur, memur], ["/raporlar/gelir", "/raporlar/gelir?gun=90"], Y + "/raporlar", (20, 60)))
    if i == 3: sim.spawn(t("23:10:00"), during("bakim", [bekci], ["/ziyaretciler", OGR, "/kargolar", "/arizalar", "/etkinlikler/"], Y + "/"))
    if i == 3: sim.spawn(t("20:00:00"), during("yavas", [person("ogr9", "198.51.100.109", PHONES[4])], ["/camasirhane"] * 5, "/ogrenci/camasirhane", (.2, .6), O))
    if i == 2: sim.spawn(t("07:50:00"), locked(memur))
    if i in (0, 4): sim.spawn(t("14:44:00"), oddities(memur))
for n in range(1, 7): known += [v["id"] for v in rows(person("mudur", "203.0.113.99", HEADLESS).get(f"{A}{OGR}?sayfa={n}"))]
known.reverse()                                                     # the list has the newest first
sim.entries.clear(); time.sleep(.2); (WORK / "access.log").write_text(""); box.lines[:] = [l for l in box.lines if "HTTP/" not in l[2]]
begin = time.time()
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

# --- what was written, with its times moved
night = NIGHTS / NAME
raw = (WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines()
sim_entries = [e for e in sim.entries if e.get("port") != BOX[1]]
every, sim.entries = sim.entries, sim_entries
out = stamp_combined(raw, sim, "nginx")
sim.entries = every
size = write_rotated(night / "nginx-combined", "yurt.access.log", out, sim.zone)
print("nginx", len(out))
ACCESS = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out, held, last, seen = Stamp(sim, "uvicorn"), [], [], 0, 0
first = sim.at("2031-10-05 23:58:20")
def put(t, stream, l):
    l = re.sub(r"^\[\d{4}-\d\d-\d\d [\d:]{8},\d{3}\]", lambda _: f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S},{int(t % 1 * 1000):03}]", l)
    l = re.sub(r"process \[\d+\]", "process [1]", l)
    l = re.sub(r'File "[^"]*?/(site-packages/[^"]+)"', r'File "/usr/local/lib/python3.11/\1"', l)
    l = re.sub(r'File "[^"]*?/(yurt\.py)"', r'File "/app/\1"', l)
    l = re.sub(r'File "/usr/lib/python3', 'File "/usr/local/lib/python3', l)
    l = l.replace("172.30.0.12:19401", "0.0.0.0:8000")
    out.append((t, stream, l))
for r, s, l in sorted(box.lines, key=lambda x: x[0]):
    m = ACCESS.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r)
        for k, (s2, l2) in enumerate(held): put(t - .003 + k / 1e4, s2, l2)
        held.clear(); put(t, s, l); last, seen = t, r
    elif r < begin: put(first + (r - box.lines[0][0]), s, l)
    elif s == "stdout" and l.startswith("[") and "basladi, surum" not in l: held.append((s, l))
    elif r - seen < .06 and s == "stderr" and not l.startswith("INFO:"): last += .0001; put(last, s, l)
    else: put(stamp.moment(r), s, l)
out.sort(key=lambda p: p[0])
print("uvicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "uvicorn-docker", "b41f0c77-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
