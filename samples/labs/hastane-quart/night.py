import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path("/tmp/hastane-work")); NAME = "hastane-quart"; os.chmod(WORK, 0o777)
sim = Sim(20310512, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); (WORK / "mode").write_text("")
def build(v):
    (WORK / "release").write_text(str(v)); js = f"yonetim.{'5c1e' if v == 1 else 'b740'}.js"
    (dist / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Yönetim</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head><body><div id="kok"></div></body></html>\n')
    (dist / "assets" / js).write_text("export default()=>0;" * (900 if v == 1 else 960)); return js
js = build(1)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
app = Container(servers, ["sh", "-c", 'exec "$@" 2>&1', "-", sys.executable, "-m", "hypercorn", "hastane:app", "-b", "127.0.0.1:22001", "-w", "0", "--access-logfile", "-", "--error-logfile", "-"], 22001, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", HERE / "nginx.conf"], 22000, "203.0.113.1")
S, HOST, ORIGIN, A = ("203.0.113.1", 22000), "yonetim.example.com", "https://yonetim.example.com", "/api/sube/"
words = set()
def mode(add="", drop=""):
    global words
    words = (words | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Person(Browser):
    def request(self, method, target, **more):
        self.headers["X-Sim"] = f"{self.sim.now:.1f}"
        if self.token: self.headers["Cookie"] = "hy=" + self.token
        else: self.headers.pop("Cookie", None)
        return super().request(method, target, **more)
def person(role, address, agent):
    b = Person(sim, address, agent, S, HOST, ORIGIN); b.role, b.token, b.signed, b.bundle, b.etags = role, None, None, None, {}; return b
yon, kasa, bas, sek = people = [person("yonetici", "198.51.100.20", CHROME_WIN), person("kasa", "198.51.100.20", EDGE), person("bashekim", "198.51.100.61", SAFARI), person("sekreter", "198.51.100.74", FIREFOX)]
day, date, version = 0, "2031-05-12", 1
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("kayitlar", [])
def text(a, b): return " ".join(R.choice("kapı kat gece erken kontrol ağrı telefon hafta ilaç randevu eksik geldi yarın rapor".split()) for _ in range(R.randint(a, b)))
def etagged(c, t, p):
    a = c.request("GET", t, referer=p, headers={"If-None-Match": c.etags[t]} if t in c.etags else None)
    if a.status == 200: c.etags[t] = a.headers.get("etag", "")
def load(c, s, page="ozet"):
    p = f"/panel/{s}/{page}"; chance(.12) and c.request("GET", "/"); c.request("GET", p)
    if c.bundle != js or chance(.15): c.request("GET", "/assets/" + js, referer=p); c.bundle = js
    if c.signed != date:
        c.token = None; c.get("/api/oturum", p); yield think(5, 20)
        if chance(.2): c.send("POST", "/api/oturum", {"ad": c.role, "parola": "yanlis"}, "/panel/giris"); yield think()
        a = c.send("POST", "/api/oturum", {"ad": c.role, "parola": "dogru"}, "/panel/giris"); yield .2
        if a.status != 200: return
        c.token, c.signed = re.search(r"hy=([\w-]+)", a.headers["set-cookie"])[1], date
    c.get("/api/oturum", p); etagged(c, "/api/menu", p); etagged(c, "/api/subeler", p); c.get("/api/rozet", p)
    if page == "ozet": c.get(A + s + "/ozet", p); c.get(A + s + "/acil", p); chance(.5) and c.get(A + s + "/karantina", p)
    yield think()
def hastalar(c, s):
    u, p = A + s + "/hastalar", f"/panel/{s}/hastalar"; l = rows(c.get(u + R.choice(["?sayfa=1"] * 4 + ["?sayfa=2", "?sayfa=3", "?sayfa=9"]), p)); yield think()
    if chance(.4):
        for n in range(2, R.randint(4, 6)): l = rows(c.get(u + "?q=" + R.choice(["Hasta", "kontrol", "zeynel", "gece"])[:n].replace(" ", "+"), p)) or l; yield R.uniform(.3, .7)
        yield think()
    if chance(.3 if s != "umraniye" else .0) and c in (sek, kasa):
        if chance(.25): c.send("POST", u, {"ad": ""}, p + "/yeni"); yield think()
        chance(.6) and c.send("POST", u + "/dogrula", {"no": R.randint(10**10, 9 * 10**10)}, p + "/yeni"); yield think()
        a = body(c.send("POST", u, {"ad": f"Hasta {R.randint(100, 99999)}"}, p + "/yeni")); yield .2; c.get(u + "?sayfa=1", p); yield think()
        if a: yield from hasta(c, s, a["id"])
    for h in some(l, 1, 3): yield from hasta(c, s, h["id"])
    if chance(.06): c.get(f"{u}/{R.choice(old)}", p); yield 4
old = ["3d0b1c9e-8a51-4f0e-9d7c-6a2f5be1c0%02x" % k for k in range(9)]
def hasta(c, s, k):
    u, p = f"{A}{s}/hastalar/{k}", f"/panel/{s}/hastalar/{k}"; h = body(c.get(u, f"/panel/{s}/hastalar"))
    if not h: yield 2; return
    c.get(u + "/notlar", p); yield think()
    for t, w in (("tahliller", .5), ("receteler", .45), ("alerjiler", .5), ("sigorta", .4), ("izinler", .4), ("psikiyatri", .3 if c is not bas else .6)):
        if chance(w): c.get(f"{u}/{t}", f"{p}?sekme={t}"); yield think(2, 6)
    if chance(.3): c.send("POST", u + "/notlar", {"metin": text(2, 9)}, p); yield .2; l = rows(c.get(u + "/notlar", p)); yield think(); \
        chance(.3) and l and (c.send("DELETE", f"{u}/notlar/{l[-1]['id']}", None, p), c.get(u + "/notlar", p)); yield 2
    if chance(.28):
        for _ in range(R.randint(0, 2)): c.send("PUT", f"{A}{s}/taslaklar/hasta-{k}", {"adres": text(1, 6)}, p + "/duzenle"); yield 15
        c.send("PUT", u, {"telefon": h["telefon"], "adres": R.choice([h["adres"], text(1, 7)])}, p + "/duzenle"); yield .2; c.get(u, p); yield think()
    if chance(.2): c.send("PATCH", u, {"kan": R.choice(["A+", "B+", "0+", "AB+", "AB-"])}, p); yield .2; c.get(u, p); yield think()
    if chance(.18):
        c.send("PATCH", u, {"vip": not h["vip"]}, p); yield .2
        if chance(.3): c.send("PATCH", u, {"vip": h["vip"]}, p); yield .2
        c.get(u, p); yield think()
    if chance(.2) and c in (yon, sek):
        q = f"/panel/{s}/hastalar"; c.get(A + s + "/hastalar?sayfa=1", q); yield think(); c.send("DELETE", u, None, q); yield .2; c.get(A + s + "/hastalar?sayfa=1", q); yield think()
        if chance(.7): c.get(u, p); yield 3
        if chance(.6): c.send("POST", u + "/geri-al", None, q); yield .2; c.get(A + s + "/hastalar?sayfa=1", q); c.get(u, p); yield think()
def randevular(c, s):
    u, p = A + s + "/randevular", f"/panel/{s}/randevular"; l = rows(c.get(u + R.choice(["", "", f"?gun={date}", f"?gun=2031-05-{R.randint(12, 31):02}", "?gun=2031-06-09", "?gun=2031-05-18"]), p)) or rows(c.get(u, p)); yield think()
    if c in (sek, bas) and s != "umraniye" and chance(.75):
        H, Dr = rows(c.get(A + s + "/hastalar?q=Hasta", p + "/yeni")), rows(c.get(A + s + "/doktorlar", p + "/yeni")); yield think()
        if chance(.2): c.send("POST", u, {"saat": "09:00"}, p + "/yeni"); yield think()
        if H and Dr: c.send("POST", u, {"hasta": R.choice(H)["id"], "doktor": R.choice(Dr)["id"], "gun": f"2031-05-{R.randint(13, 24):02}", "saat": f"{R.randint(8, 17):02}:20"}, p + "/yeni"); yield .2; l = rows(c.get(u, p)); yield think()
    for r in some(l, 1, 3):
        k, q = f"{u}/{r['id']}", f"{p}/{r['id']}"; x = body(c.get(k, p)); yield think()
        if not x: continue
        if chance(.4): c.send("PATCH", k, {"durum": R.choice(["bekliyor", "onaylandı", "geldi", "gelmedi"])}, q); yield .2; c.get(k, q); yield think()
        if chance(.35):
            c.send("PATCH", k + "/oncelik", {"oncelik": not x["oncelik"]}, q); yield .2; c.get(k, q); yield think()
            if chance(.2): c.send("PATCH", k + "/oncelik", {"oncelik": x["oncelik"]}, q); yield .2; c.get(k, q); yield think()
        if chance(.18):
            c.send("POST", k + "/iptal", None, q); chance(.25) and c.send("POST", k + "/iptal", None, q); yield .2; c.get(k, q); yield think()
def doktorlar(c, s):
    u, p = A + s + "/doktorlar", f"/panel/{s}/doktorlar"; l = rows(c.get(u, p)); yield think()
    for r in some(l, 1, 3):
        k, q = f"{u}/{r['id']}", f"{p}/{r['id']}"; d = body(c.get(k, p)); yield think()
        if not d: continue
        if chance(.4): c.send("PATCH", k + "/online", {"online": not d["online"]}, q); yield .2; c.get(k, q); yield think(); \
            chance(.3) and (c.send("PATCH", k + "/online", {"online": not d["online"]}, q), c.get(k, q)); yield 2
        if chance(.35): c.send("POST", k + ("/kapat" if d["aktif"] != chance(.15) else "/ac"), None, q); yield .2; c.get(k, q); yield think(); chance(.6) and c.get(u, p); yield 2
        if chance(.3): c.send("PUT", k, {"kapasite": R.choice([d["kapasite"], R.randint(5, 120)]), "oda": d["oda"], "aciklama": R.choice([d["aciklama"], text(2, 9)])}, q + "/duzenle"); yield .2; c.get(k, q); yield think()
def nobet(c, s):
    u, p = A + s + "/nobet", f"/panel/{s}/nobet"; l = body(c.get(u + R.choice(["?ay=2031-05"] * 3 + ["?ay=2031-06"]), p)); yield think()
    if c is not kasa and chance(.75): c.get(A + s + "/nobet-takas", p + "?sekme=takas"); yield think(); \
        chance(.5) and c.send("POST", A + s + "/nobet-takas", {"gun": date}, p + "?sekme=takas"); yield 3
    if c in (yon, bas) and chance(.7):
        d = rows(c.get(A + s + "/doktorlar", p)); l = body(c.get(u + "?ay=2031-05", p)) or {}; yield think()
        for _ in range(R.randint(1, 2)):
            if d: c.send("PUT", f"{u}/2031-05-{R.randint(12, 31):02}", {"doktor": R.choice([None, R.choice(d)["id"], R.choice(d)["id"]])}, p); yield .2; c.get(u + "?ay=2031-05", p); yield think()
def yataklar(c, s):
    u, p = A + s + "/yataklar", f"/panel/{s}/yataklar"; l = rows(c.get(u, p)); yield think()
    for y in some(l, 1, 3): c.send("POST", f"{u}/{y['kod']}/{'bosalt' if y['dolu'] != chance(.12) else 'doldur'}", None, p); yield .2; c.get(u, p); yield think()
def poliklinikler(c, s):
    u, p = A + s + "/poliklinikler", f"/panel/{s}/poliklinikler"; l = rows(c.get(u, p)); yield think()
    for y in some(l, 1, 2):
        if chance(.6): c.send("POST", f"{u}/{y['kod']}/{R.choice(['kapat', 'kapat', 'ac', 'ac'])}", None, p); yield .2; c.get(u, p); yield think()
        if chance(.45): c.send("PUT", f"{u}/{y['kod']}", {"kat": R.randint(1, 9), "sorumlu": R.choice([y["sorumlu"], text(1, 4)])}, p + "/" + y["kod"]); yield .2; c.get(u, p); yield think()
def faturalar(c, s):
    u, p = A + s + "/faturalar", f"/panel/{s}/faturalar"; c.get(u + "/ozet?ay=2031-0" + R.choice("45"), p); l = rows(c.get(u + R.choice(["", "", "?durum=bekliyor", "?sayfa=2", "?durum=kayip"]), p)) or rows(c.get(u, p)); yield think()
    for f in some(l, 1, 3):
        k, q = f"{u}/{f['id']}", f"{p}/{f['id']}"; x = body(c.get(k, p)); yield think()
        if not x: continue
        if chance(.3):
            a = c.get(k + "/pdf", q)
            if a.status == 303: c.get(a.headers["location"], q)
            yield think()
        if x["durum"] == "bekliyor" and chance(.6) or chance(.06): c.send("POST", k + "/odeme", {"tur": "nakit"}, q); yield .2; c.get(k, q); c.get(u, p); yield think(); chance(.4) and (yield R.uniform(95, 150)) is None and c.get(u, p)
        elif x["durum"] == "ödendi" and chance(.35): c.send("POST", k + "/iade", {"neden": text(1, 3)}, q); yield .2; c.get(k, q); c.get(u, p); yield think()
def stok(c, s):
    u, p = A + s + "/stok", f"/panel/{s}/stok"; l = rows(c.get(u, p)); yield think()
    for r in some(l, 1, 3):
        k, q = f"{u}/{r['id']}", f"{p}/{r['id']}"; x = body(c.get(k, p)); yield think()
        if not x: continue
        if chance(.5): c.send("PUT", k, {"ad": x["ad"], "birim": "kutu", "tedarikci": R.choice([x["tedarikci"], text(1, 4)]), "aciklama": text(1, 9)}, q + "/duzenle"); yield .2; c.get(k, q); yield think()
        if chance(.4): c.send("PATCH", k, {"miktar": R.choice([R.randint(0, 9), R.randint(10, 99), R.randint(100, 900)])}, q); yield .2; c.get(k, q); yield think()
def eczane(c, s):
    p = f"/panel/{s}/eczane"; c.get(f"/servis/{s}/ilaclar", p); yield think()
    if chance(.5): c.get(f"/servis/{s}/ilaclar?ara=" + R.choice(["para", "asp", "ins"]), p); yield think()
    c.get(A + s + "/medula/kuyruk", p); yield think(); chance(.5) and c.send("POST", A + s + "/medula/gonder", {}, p); yield 3
def duyurular(c, s):
    u, p = A + s + "/duyurular", f"/panel/{s}/duyurular"; l = rows(c.get(u, p)); yield think()
    if s != "umraniye" and chance(.4): c.send("POST", u, {"baslik": text(2, 4), "metin": text(4, 20)}, p + "/yeni"); yield .2; l = rows(c.get(u, p)); yield think()
    for y in some(l, 1, 2):
        if chance(.5):
            c.send("DELETE", f"{u}/{y['id']}", None, p); yield .2; c.get(u, p); yield think(); chance(.25) and (c.send("DELETE", f"{u}/{y['id']}", None, p), c.get(u, p)); yield 2
        elif chance(.7): c.send("PATCH", f"{u}/{y['id']}", {"sabit": not y["sabit"]}, p); yield .2; c.get(u, p); yield think()
def anketler(c, s):
    u, p = A + s + "/anketler", f"/panel/{s}/anketler"; l = rows(c.get(u, p)); yield think()
    if s != "umraniye" and chance(.45): c.send("POST", u, {"baslik": text(2, 6)}, p + "/yeni"); yield .2; l = rows(c.get(u, p)); yield think()
    for y in some(l, 1, 2): c.send("POST", f"{u}/{y['id']}/" + ("kapat" if y["acik"] and chance(.8) else "ac"), None, p); yield .3; c.get(u, p); yield think()
def mesajlar(c, s):
    u, p = A + s + "/mesajlar", f"/panel/{s}/mesajlar"; c.get(u + "?sayfa=1", p); yield think()
    if s != "umraniye" and chance(.65): c.send("POST", u, {"metin": text(3, 12)}, p + "/yeni"); yield .4; c.get(u + "?sayfa=1", p); yield think()
def raporlar(c, s):
    p = f"/panel/{s}/raporlar"
    for t in some(["doluluk", "doluluk", "gelir", "yogunluk"], 2, 4):
        for _ in range(R.randint(1, 2)): c.get(f"{A}{s}/raporlar/{t}?ay=2031-0{R.randint(1, 5)}", f"{p}/{t}"); yield think(2, 6)
    if chance(.3):
        a = body(c.send("POST", A + s + "/disa-aktar", {"ne": "hastalar"}, p)); yield 1.5
        if a:
            for _ in range(3): c.get(f"{A}{s}/disa-aktar/{a['is']}", p); yield 2
            c.get(f"{A}{s}/disa-aktar/{a['is']}/dosya", p); yield think()
def ayarlar(c, s):
    u, p = A + s + "/ayarlar", f"/panel/{s}/ayarlar"; x = body(c.get(u, p)); c.get(u + "/calisma-saatleri", p); yield think()
    if x and (c is yon and chance(.6) or chance(.1)): f = R.choice(["sms", "eposta", "kiosk"]); c.send("PATCH", u, {f: not x[f]}, p); yield .2; c.get(u, p); yield think()
    if chance(.4): c.send("PUT", u + "/calisma-saatleri", {"haftaici": "08:00-19:00"}, p + "?sekme=saatler"); yield .2; chance(.6) and c.get(u + "/calisma-saatleri", p + "?sekme=saatler"); yield think()
    if chance(.5): l = rows(c.get(A + s + "/entegrasyonlar", p + "?sekme=baglantilar")); yield think(); l and c.send("POST", f"{A}{s}/entegrasyonlar/{R.choice(l)['kod']}/sina", None, p + "?sekme=baglantilar"); yield 3
    if chance(.5): c.get(A + s + "/kvkk", f"/panel/{s}/kvkk"); yield think()
    if c in (yon, bas) and chance(.7) or chance(.2): q = f"/panel/{s}/kullanicilar"; c.get(A + s + "/kullanicilar", q); yield 1; (c in (yon, bas)) and c.get(A + s + "/kullanicilar/roller", q); yield think()
PAGES = {"yonetici": [hastalar, doktorlar, doktorlar, stok, duyurular, anketler, poliklinikler, raporlar, raporlar, ayarlar, ayarlar, nobet, faturalar, mesajlar], "kasa": [faturalar, faturalar, hastalar, stok, raporlar, eczane, nobet, mesajlar], "bashekim": [doktorlar, nobet, nobet, poliklinikler, hastalar, hastalar, yataklar, raporlar, eczane, ayarlar], "sekreter": [randevular, randevular, hastalar, hastalar, yataklar, duyurular, anketler, mesajlar, stok, poliklinikler, doktorlar, eczane]}
def session(c, n, anew=True):
    s = R.choice(["kadikoy"] * 4 + ["nilufer"] * 3 + ["yenimahalle"] * 2 + ["umraniye"])
    if anew or c.signed != date: yield from load(c, s, R.choice(["ozet", "ozet", "hastalar", "randevular"]))
    if c.signed != date: return
    l = PAGES[c.role]
    for f in R.sample(l, min(n, len(l))):
        yield R.uniform(15, 200)
        if chance(.15): s = R.choice(["kadikoy", "nilufer", "yenimahalle", "umraniye"]); c.get(A + s + "/ozet", f"/panel/{s}/ozet"); c.get(A + s + "/acil", f"/panel/{s}/ozet"); yield 3
        if chance(.4): c.get("/api/rozet", f"/panel/{s}/ozet")
        yield from f(c, s)
    if chance(.12): c.send("DELETE", "/api/oturum", None, f"/panel/{s}/ozet"); c.signed = c.token = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get("/api/rozet", "/panel/kadikoy/ozet")
        yield 60 + R.uniform(-.05, .05)
def gadget(address, agent): return Browser(sim, address, agent, S, HOST, accept_gzip=False)
def screen(s, address, until):
    b = gadget(address, "SiraEkrani/2.1 (Android 9; WebView)")
    while sim.now < until:
        b.get(f"/api/kiosk/{s}/ekran"); yield 600 + R.uniform(-1, 1)
        if chance(.5): b.send("POST", f"/api/kiosk/{s}/sira", None); yield .4
def device(until):
    b = gadget("192.0.2.51", "LabLink/4.4")
    while sim.now < until: b.request("POST", "/entegrasyon/lab/sonuc", body={"n": R.randint(1, 999)}, headers={"X-Imza": "iyi" if chance(.94) else "kotu"}); yield R.uniform(900, 2600)
def machine(until):
    b = gadget("192.0.2.99", "his-sync/2.3 (Java/1.8)")
    while sim.now < until: b.get("/api/v1/hastalar?since=" + date); yield 3600 + R.uniform(-2, 2)
def citizen(): b = Browser(sim, f"192.0.2.{R.randint(100, 160)}", PHONE, S, HOST, "https://portal.example.com"); b.send("POST", "/portal/kvkk", {"tur": R.choice(["silme", "bilgi"])}, "/kvkk"); yield 1
def down(cs, v=None):
    global js, version
    app.stop()
    if v: version = v; js = build(v)
    for c in cs:
        for t in ("/hastalar?sayfa=1", "/yataklar", "/faturalar", "/ozet"): c.get(A + "kadikoy" + t, "/panel/kadikoy/hastalar"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(A + "kadikoy" + t, "/panel/kadikoy/hastalar"); yield R.uniform(1, 4)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def look(c):
    for _ in range(3): c.get(A + "kadikoy/acil", "/panel/kadikoy/ozet"); c.get("/api/rozet", "/panel/kadikoy/ozet"); yield 400
def oddities(c):
    if c.signed != date: yield from load(c, "kadikoy")
    c.request("OPTIONS", A + "kadikoy/hastalar", referer="/panel/kadikoy/hastalar"); yield 2; c.request("HEAD", A + "kadikoy/hastalar", referer="/panel/kadikoy/hastalar"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/" + t for t in "admin users login.php debug backup hastalar v2/hastalar v1/customers sube swagger .env".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
for i, d in office_days(sim, "2031-05-12", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, holiday, saturday, sunday = i == 11, i == 7, i == 5, i == 6; end = t("21:00") if not last else t("13:30")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if sunday and c is not sek or holiday and c is not sek or saturday and c in (yon, kasa) or c is bas and i == 2: continue
        for h in ((8, 9, 11, 13, 14, 16) if not (last or saturday or sunday or holiday) else (9, 11)):
            if chance(.93): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), chance(.6)))
    if not (sunday or holiday):
        for s, a in (("kadikoy", "198.51.100.90"), ("nilufer", "198.51.100.130")): sim.spawn(t("08:00:00"), screen(s, a, min(end, t("17:30"))))
    sim.spawn(t("00:10:00"), device(end)); sim.spawn(t("00:20:00"), machine(end)); sim.spawn(t("00:01:00"), monitor(gadget("203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)"), sim, "/api/saglik", end, 3600))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=32))
    if i in (1, 3): sim.spawn(t("12:10:00"), tab(sek, 70))
    if i >= 4:
        for _ in range(R.randint(1, 3)): sim.spawn(t(f"{R.randint(8, 12):02}:{R.randint(10, 59)}:00"), citizen())
    if i == 3: sim.spawn(t("14:00:00"), switch("acil")); sim.spawn(t("14:20:00"), look(sek)); sim.spawn(t("17:00:00"), switch("", "acil")); sim.spawn(t("15:10:00"), session(sek, 2)); sim.spawn(t("15:40:00"), session(bas, 2))
    if i == 4: sim.spawn(t("00:00:10"), switch("karantina")); sim.spawn(t("23:59:00"), switch("", "karantina"))
    if i == 5: sim.spawn(t("06:20:00"), down([], 2))
    if i == 2: sim.spawn(t("16:40:00"), down([yon, sek]))
    if i == 4: sim.spawn(t("18:10:00"), during("bakim", [yon, sek], ["/hastalar?sayfa=1", "/randevular", "/doktorlar", "/stok"]))
    if i == 1: sim.spawn(t("15:20:00"), during("sinir", [sek, kasa], ["/hastalar?q=ha", "/hastalar?q=has", "/hastalar?q=hast"]))
    if i in (1, 4): sim.spawn(t("11:11:00"), oddities(yon))
time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear(); sim.entries.clear()
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").replace("\0", "").splitlines(), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-main", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>(?:\[[^\]]+\] \[\d+\] \[INFO\] )?\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) [\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "hypercorn", G, lambda m, t: re.sub(r"^\[[^\]]+\]", lambda _: f"[{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%d %H:%M:%S +0000}]", m["a"]) + clf(t, timezone.utc) + m["b"], "hastane.py", accept=lambda e: e["status"] not in (502, None), queries=False)
fix = lambda l: re.sub(r"\[\d+\] \[INFO\]", "[7] [INFO]", l.replace(str(HERE), "/srv/app"))
size += write_rotated(night / "hypercorn-docker", "hastane-json.log", [(t, docker(t, s, fix(l))) for t, s, l in out], timezone.utc, "logrotate"); print("hypercorn", len(out))
print("bytes", size, "requests", len(sim.entries))
