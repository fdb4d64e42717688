import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "siparis-ninja"
sim = Sim(20300204, "Europe/Istanbul")
R = sim.random

dist = WORK / "dist"
(dist / "panel" / "varlik").mkdir(parents=True); (dist / "panel" / "veri").mkdir()
def build(name):
    (dist / "panel" / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Lokum Dükkânı – Panel</title><script type="module" src="/panel/varlik/{name}"></script><link rel="stylesheet" href="/panel/varlik/panel.css"></head><body><div id="kok"></div></body></html>\n')
    (dist / "panel" / "varlik" / name).write_text("const lokum=1;" * 900)
(dist / "panel" / "varlik" / "panel.css").write_text(".p{margin:0}" * 300)
(dist / "panel" / "veri" / "iller.json").write_text(json.dumps(["Adana", "Ankara", "Bursa", "İstanbul", "İzmir"]))
(dist / "index.html").write_text("<!doctype html><title>Lokum Dükkânı</title>" + "<p>Taze lokum</p>" * 60)
(dist / "tesekkurler.html").write_text("<!doctype html><title>Teşekkürler</title><p>Siparişiniz alındı.</p>")
bundle = "panel.e1c7.js"
build(bundle)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
(WORK / "today").write_text("2030-02-04"); (WORK / "version").write_text("1")

servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
GUNICORN = [shutil.which("gunicorn"), "-b", "172.30.0.31:19521", "--no-control-socket", "--access-logfile", WORK / "gunicorn.log", "siparis:app"]
def start(): return servers.start(GUNICORN, 19521, "172.30.0.31", env=env, cwd=HERE)
app = start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19520, "203.0.113.1", env=env)
S, HOST = ("203.0.113.1", 19520), "lokum.example.com.tr"
ORIGIN = "https://" + HOST
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split())
    (WORK / "mode").write_text(" ".join(modes))
mode()
desk = Browser(sim, "198.51.100.80", FIREFOX, S, HOST, ORIGIN, {"Cookie": "oturum=y1"}, caching=True)
phone = Browser(sim, "203.0.113.88", PHONE, S, HOST, ORIGIN, {"Cookie": "oturum=y1"}, caching=True)
desk.signed = phone.signed = None
desk.old = phone.old = False
A, P = "/servis", "/panel"
day, date = 0, "2030-02-04"
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=9): return R.uniform(a, b)
def data(a): return json.loads(a.body) if a.body[:1] in (b"[", b"{") and a.status in (200, 201, 202) else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("items", [])
def words(a, b): return " ".join(R.choice("paket kapı hediye not fiş acele komşu güllü kutu ince adres bayram telefon".split()) for _ in range(R.randint(a, b)))

def shell(c):
    p = P + "/"
    c.request("GET", p)
    if maybe(.7): c.request("GET", P + "/varlik/" + bundle, referer=p); c.request("GET", P + "/varlik/panel.css", referer=p)
    if c.signed != date:
        c.get(A + "/ben", p, headers={"Cookie": "a=b"}); yield look(4, 12)
        if maybe(.2): c.send("POST", A + "/oturum", {"parola": "yanlis"}, P + "/giris", headers={"Cookie": "a=b"}); yield look()
        c.send("POST", A + "/oturum", {"parola": "dogru"}, P + "/giris", headers={"Cookie": "a=b"}); c.signed = date; yield .3
    c.get(A + "/ben", p); c.get(A + "/sayaclar", p)
    for t in ("/sabitler/iller", "/sabitler/kargo-firmalari", "/sabitler/engelli-kartlar", "/ozellik/hediye-notu", "/ozellik/abonelik", "/ozellik/bayilik", "/duyuru", "/panel/en-cok-satan?donem=" + R.choice(["gun", "hafta", "ay"])):
        if maybe(.5): c.get(A + t, p)
    if maybe(.6): c.get(A + "/panel/ozet?donem=" + R.choice(["gun", "hafta", "ay"]), p)
    if maybe(.4):
        if maybe(.6): c.cache.pop(P + "/veri/kurlar.json", None)
        c.get(P + "/veri/kurlar.json", p); maybe(.7) and c.get(P + "/veri/iller.json", p)
    yield look()
    if maybe(.4):
        c.get(A + "/bildirimler", p); yield look()
        if maybe(.6): c.send("POST", A + "/bildirimler/hepsini-oku", None, p); yield .3; c.get(A + "/sayaclar", p); maybe(.5) and c.get(A + "/bildirimler", p); yield look()

def order(c, k, back):
    u, p = f"{A}/siparisler/{k}", f"{P}/siparisler/{k}"
    v = data(c.get(u, back))
    if not v: yield 1; return
    lock = maybe(.6)
    if lock: c.send("PUT", u + "/kilit", None, p)
    c.get(u + "/notlar", p); c.get(u + "/etiketler", p); maybe(.5) and c.get(u + "/kargo", p); maybe(.4) and c.get(u + "/risk", p); yield look()
    if maybe(.35): c.get(u + "/odemeler", p + "?sekme=odemeler"); yield look()
    if maybe(.3): c.get(u + "/fatura", p + "?sekme=fatura"); yield look(2, 5)
    if maybe(.3): c.get((A + "/kargo-takip/" if day < 6 or c.old else A + "/gonderiler/") + k, p); yield look(2, 5)
    if maybe(.3):
        c.send("POST", u + "/notlar", {"metin": words(1, 7)}, p); yield .3; n = rows(c.get(u + "/notlar", p)); yield look()
        if n and maybe(.5):
            c.send("DELETE", f"{u}/notlar/{n[-1]['id']}", None, p)
            if maybe(.5): yield R.uniform(1, 4); c.send("POST", u + "/notlar/geri-al", None, p)
            yield .3; c.get(u + "/notlar", p); yield look()
    if maybe(.3):
        c.send("POST", u + "/etiketler", {"ad": words(1, 1)}, p); yield .3; c.get(u + "/etiketler", p); yield look()
    if maybe(.12): c.send("POST", u + "/eposta-onizle", {"metin": words(3, 20)}, p); yield look()
    if maybe(.12): c.send("POST", u + "/hatirlat", None, p); yield .3; c.get(u, p); yield look()
    if maybe(.2):
        for _ in range(R.randint(1, 3)): c.send("PUT", f"{A}/taslaklar/{k}", {"metin": words(2, 9)}, p); yield 10
    if maybe(.2): c.send("PATCH", u, {"hediye": not v["hediye"]}, p); yield .3; v = data(c.get(u, p)) or v; yield look()
    if maybe(.45):
        nxt = {"yeni": "hazirlaniyor", "hazirlaniyor": "kargoda", "kargoda": "teslim"}.get(v["durum"], "teslim")
        c.send("PATCH", u, {"durum": nxt}, p); yield .3; c.get(u, p); yield look()
        if maybe(.4):
            q = P + "/yazdir"; c.get(A + "/yazdirma-kuyrugu", q); yield look(1, 3); c.send("POST", A + "/yazdirma-kuyrugu", {"siparis": k}, q)
            sim.spawn(sim.now + (.08 if maybe(.72) else 4), printer()); yield .3; c.get(A + "/yazdirma-kuyrugu", q); yield look()
    if lock: c.send("DELETE", u + "/kilit", None, p); yield .2
    if maybe(.4): yield from customer(c, v["musteri"], p)

def orders(c):
    p = P + "/siparisler"
    t = R.choice(["", "", "", "?durum=yeni", "?durum=kargoda", "?durum=kargoda", "?sayfa=2", "?sayfa=60", "?tarih=2030-05-01"])
    l = rows(c.get(A + "/siparisler" + t, p + t)) or rows(c.get(A + "/siparisler", p)); yield look()
    if maybe(.2):
        m = rows(c.get(A + "/musteriler?ara=" + R.choice(["ay", "zz", "el"]), p + "/yeni")); yield look(1, 3)
        if maybe(.25): c.send("POST", A + "/siparisler", {"not": ""}, p + "/yeni"); yield look()
        a = data(c.send("POST", A + "/siparisler", {"musteri": m[0]["id"] if m else l[0]["musteri"]}, p + "/yeni")); yield .3; c.get(A + "/siparisler", p); yield look()
        if a: yield from order(c, a["id"], p)
    if l and maybe(.2): c.send("POST", A + "/siparisler/toplu-etiket", {"idler": [x["id"] for x in l[:4]]}, p); yield look()
    elif l and maybe(.2): c.send("POST", A + "/siparisler/toplu-durum", {"idler": [x["id"] for x in l[:3]], "durum": R.choice(["hazirlaniyor", "kargoda"])}, p); yield .3; c.get(A + "/siparisler", p); yield look()
    for x in some(l, 1, 3): yield from order(c, x["id"], p)
    if maybe(.07): yield from order(c, R.choice(["7b6f2a1e-0000-4000-8000-1f2e3d4c5b6a", "undefined"]), None)

def customer(c, k, back):
    u, p = f"{A}/musteriler/{k}", f"{P}/musteriler/{k}"; v = data(c.get(u, back)); c.get(u + "/siparisler", p); c.get(u + "/iadeler", p); a = rows(c.get(u + "/adresler", p)); yield look()
    if not v: return
    if maybe(.3): c.send("PUT", u, {"ad": v["ad"], "telefon": R.choice([v["telefon"], v["telefon"] + "0"])}, p); yield .3; c.get(u, p); yield look()
    if maybe(.3): c.send("PATCH", u, {"vip": True}, p); yield .3; c.get(u, p); yield look()
    if maybe(.25): c.send("POST", u + "/adresler", {"acik": words(2, 6)}, p); yield .3; a = rows(c.get(u + "/adresler", p)); yield look()
    if len(a) > 1 and maybe(.5):
        c.send("DELETE", f"{u}/adresler/{a[-1]['id']}", None, p); yield .3; c.get(u + "/adresler", p); yield look()
        if maybe(.2): c.send("DELETE", f"{u}/adresler/{a[-1]['id']}", None, p); yield 1

def customers(c):
    p = P + "/musteriler"; l = rows(c.get(A + "/musteriler" + R.choice(["", "", "?sayfa=2", "?sayfa=9", "?ara=can"]), p)) or rows(c.get(A + "/musteriler", p)); yield look()
    if maybe(.3):
        for n in range(1, 4): c.get(A + "/musteriler?ara=" + R.choice(["selin", "xavi", "bulut"])[:n + 1], p); yield .4
    for x in some(l, 1, 2): yield from customer(c, x["id"], p)

def goods(c):
    p = P + "/urunler"; l = rows(c.get(A + "/urunler", p)); yield look()
    for x in some(l, 1, 3):
        u, q = f"{A}/urunler/{x['id']}", f"{p}/{x['id']}"; v = data(c.get(u, q)); yield look()
        if maybe(.5): c.get(u + "/stok-gecmisi", q); yield look()
        if v and maybe(.4): c.send("PATCH", u, {"aktif": not v["aktif"]}, q); yield .3; v = data(c.get(u, q)) or v; yield look()
        if v and maybe(.3): c.send("PATCH", u, {"fiyat": R.choice([v["fiyat"], v["fiyat"], 90, 1250])}, q); yield .3; c.get(u, q); yield look()
        if maybe(.25):
            a = data(c.send("POST", u + "/gorseller", "x" * R.choice([2000, 9000, 90000]), q))
            for _ in range(3 if a else 0): yield 2; c.get(f"{A}/gorevler/{a['gorev']}", q)
            if a: c.get(u, q)
            yield look()
    if maybe(.08): c.send("POST", A + "/urunler/toplu-fiyat", {"oran": 10}, p); yield .4; c.get(A + "/urunler", p); yield look()
    if maybe(.5):
        q = P + "/kategoriler"; l = rows(c.get(A + "/kategoriler", q)); yield look()
        if maybe(.5): c.send("POST", A + "/kategoriler/sirala", {"sira": [x["id"] for x in l]}, q); yield .3; l = rows(c.get(A + "/kategoriler", q)) or l; yield look()
        if maybe(.6):
            x = R.choice(l); c.send("PATCH", f"{A}/kategoriler/{x['id']}", {"gizli": not x["gizli"]}, q)
            if maybe(.4): yield 2; c.send("PATCH", f"{A}/kategoriler/{x['id']}", {"gizli": x["gizli"]}, q)
            yield .3; c.get(A + "/kategoriler", q); yield look()

def campaigns(c):
    p = P + "/kampanyalar"; l = rows(c.get(A + "/kampanyalar", p)); yield look()
    for x in some(l, 1, 2): c.send("PATCH", f"{A}/kampanyalar/{x['id']}", {"aktif": not x["aktif"]}, p); yield .3; c.get(A + "/kampanyalar", p); yield look()
    q = P + "/kuponlar"; l = rows(c.get(A + "/kuponlar", q)); yield look()
    if maybe(.35): c.send("POST", A + "/kuponlar", {"kod": R.choice(["BAHAR", "DOST", "YAZ30", "KISMET", "SEVGI14"]) + R.choice(["", "", "X"])}, q); yield .3; l = rows(c.get(A + "/kuponlar", q)) or l; yield look()
    if l and maybe(.6): c.send("DELETE", f"{A}/kuponlar/{R.choice(l)['id']}", None, q); yield .3; c.get(A + "/kuponlar", q); yield look()

def stock(c):
    p = P + "/stok"; c.get(A + "/stok/sayimlar/", p); maybe(.5) and c.get(A + "/stok/azalanlar/?esik=" + R.choice(["2", "20", "50"]), p); yield look()
    if maybe(.15):
        a = c.get(A + "/stok/azalanlar?esik=20", p)
        if a.status == 301: c.get(A + "/stok/azalanlar/?esik=20", p)
        yield look()
    if maybe(.75):
        a = c.send("POST", A + "/stok/sayimlar", {"ad": words(1, 3)}, p)
        if a.status == 301: c.get(A + "/stok/sayimlar/", p)
        yield look()

def returns(c):
    p = P + "/iadeler"; l = rows(c.get(A + "/iadeler" + R.choice(["", "?durum=bekliyor", "?durum=yolda"]), p)) or rows(c.get(A + "/iadeler", p)); yield look()
    for x in some(l, 0, 2):
        u = f"{A}/iadeler/{x['id']}"; c.get(u, f"{p}/{x['id']}"); yield look()
        if maybe(.5): c.send("POST", u + "/kabul", None, p); maybe(.15) and c.send("POST", u + "/kabul", None, p); yield .3; c.get(u, f"{p}/{x['id']}"); yield look()
    if maybe(.5): c.get(A + "/sikayetler", P + "/sikayetler"); yield look()
    if maybe(.5):
        q = P + "/odemeler"; l = rows(c.get(A + "/bekleyen-odemeler", q)); yield look()
        for x in l[:2]:
            if maybe(.7): c.send("POST", f"{A}/bekleyen-odemeler/{x['siparis']}/onayla", None, q); yield .3; c.get(A + "/bekleyen-odemeler", q); yield look()
    if maybe(.35): c.get(A + "/terk-edilen-sepetler", P + "/sepetler"); yield look()
    if maybe(.4): c.get(A + "/teslimatlar?tarih=" + R.choice([date, date, "2030-02-20", "2030-02-03"]), P + "/teslimatlar"); yield look()

def settings(c):
    p = P + "/ayarlar"
    if maybe(.75):
        v = data(c.get(A + "/ayarlar/bildirim", p + "/bildirim")); yield look(4, 12)
        if v and maybe(.8): c.send("PUT", A + "/ayarlar/bildirim", {**v, "sms": True, "imza": R.choice(["Afiyet olsun!", "Lokum Dükkânı ekibi", "Sevgiler"])}, p + "/bildirim"); yield .3; c.get(A + "/ayarlar/bildirim", p + "/bildirim"); yield look()
    if maybe(.6):
        v = data(c.get(A + "/ayarlar/magaza", p + "/magaza")); yield look(4, 12)
        if v and maybe(.8): c.send("PUT", A + "/ayarlar/magaza", {**v, **R.choice([{}, {}, {"calisma": R.choice(["09-19", "09-19.30", "10-20"])}, {"ad": R.choice(["Lokum Dükkânı", "Lokum Dükkânı 1777"])}])}, p + "/magaza"); yield .3; c.get(A + "/ayarlar/magaza", p + "/magaza"); yield look()
    q = p + "/loglar"
    for t in some(("siparis", "odeme", "kargo", "stok", "kargo", "stok"), 2, 3): c.get(f"{A}/loglar/{t}?gun={R.choice([1, 7, 30])}", q + "/" + t); yield look(2, 5)
    if maybe(.7): c.get(A + "/odeme/hesap-hareketleri", P + "/hesap"); yield look(2, 5)
    if maybe(.5):
        h = {"X-Saat": str(int(sim.now // 3600))}; a = c.get(A + "/entegrasyon-anahtarlari", p + "/anahtarlar", headers=h); yield look(3, 8)
        if a.status == 403 and maybe(.75):
            if maybe(.2): c.send("POST", A + "/oturum/onay", {"kod": "yanlis"}, p + "/anahtarlar", headers=h); yield look()
            c.send("POST", A + "/oturum/onay", {"kod": "dogru"}, p + "/anahtarlar", headers=h); yield .3; c.get(A + "/entegrasyon-anahtarlari", p + "/anahtarlar", headers=h); yield look()

def reports(c):
    p = P + "/raporlar"
    for t in some(("kar?aralik=ay", "satis?aralik=hafta", "satis?aralik=ay", "kar?aralik=hafta", "satis?aralik=gun"), 2, 3): c.get(f"{A}/raporlar/{t}", p); yield look(3, 10)
    if maybe(.4): c.get(A + "/raporlar/siparisler.csv", p); yield look()
    if maybe(.4): c.get(f"{A}/raporlar/yillik?yil={R.choice([2028, 2029])}", p); yield look()
    if maybe(.3):
        b = b"no;ad\n" * R.randint(5, 40); c.request("POST", A + "/ice-aktar?deneme=1", body=b, referer=P + "/ice-aktar"); yield look()
        if maybe(.5): c.request("POST", A + "/ice-aktar", body=b, referer=P + "/ice-aktar"); yield .3; c.get(A + "/siparisler", P + "/siparisler"); yield look()

PAGES = [orders, orders, orders, customers, goods, goods, campaigns, campaigns, stock, stock, returns, settings, settings, reports]
def session(c, n, anew=True):
    todo = R.sample(PAGES, n)
    if anew or c.signed != date: yield from shell(c)
    for f in todo:
        yield R.uniform(15, 200)
        if maybe(.35): c.get(A + "/sayaclar", f"{P}/{f.__name__}")
        yield from f(c)
    if maybe(.1): c.send("DELETE", A + "/oturum", None, P + "/"); c.signed = None; yield 1
def watching(c, n):
    for _ in range(n): c.get(A + "/canli?son=1", P + "/siparisler"); yield 30 + R.uniform(-.05, .05)

# --- scripts
def machine(address, agent, key="k"): return Browser(sim, address, agent, S, HOST, "", {"X-Anahtar": key} if key else {}, accept_gzip=False)
box = machine("198.51.100.80", "YaziciKutusu/1.1")
def printer(): box.send("POST", A + "/entegrasyon/yazici/al", None); yield 0
def printing(until):
    while sim.now < until: box.send("POST", A + "/entegrasyon/yazici/al", None); yield 1800 + R.uniform(-1, 1)
def stockbot(until):
    b = machine("192.0.2.41", "python-requests/2.31.0")
    while sim.now < until:
        b.get(A + "/entegrasyon/degisen?son=1")
        for _ in range(R.randint(0, 2)): b.send("PUT", f"{A}/entegrasyon/stok/LK-{R.randint(0, 11)}", {"stok": R.randint(1, 300)}); yield .4
        yield 1200 + R.uniform(-2, 2)
def market(until):
    b = machine("192.0.2.60", "PazarYeriHook/3.4")
    while sim.now < until: b.send("POST", A + "/entegrasyon/siparisler", {"x": 1}, headers={} if maybe(.96) else {"X-Anahtar": ""}); yield R.expovariate(1 / 2600)
def courier(until):
    b = machine("192.0.2.71", "KargoServis/1.0 (Java/17)")
    while sim.now < until: b.send("POST", A + "/entegrasyon/kargo/olay", {"x": 1}); yield R.expovariate(1 / 2400)
def stale(until):
    b = machine("192.0.2.90", "curl/7.68.0")
    while sim.now < until: b.get(A + "/entegrasyon/fiyat-listesi"); yield 3 * 3600 + R.uniform(-2, 2)
def ancient(until):
    b = machine("192.0.2.91", "LokumSync/0.3")
    while sim.now < until: b.get(A + "/entegrasyon/v0/siparisler"); yield 3600 + R.uniform(-2, 2)
def nightly():
    b = machine("192.0.2.90", "curl/7.68.0"); b.headers["Cookie"] = "oturum=y1"
    b.get(A + "/raporlar/siparisler.csv"); yield 2; b.get(A + "/urunler"); yield 1
def shopper(k):
    b = Browser(sim, f"198.51.100.{100 + k}", R.choice([PHONE, SAFARI, CHROME_WIN]), S, HOST, ORIGIN); b.request("GET", "/"); yield look()
    if maybe(.5):
        a = b.request("POST", A + "/odeme/donus", body=b"md=1", headers={"Content-Type": "application/x-www-form-urlencoded", "Referer": "https://3d.example.net/"})
        if a.status == 302: b.request("GET", a.headers["location"])
    else: b.get(A + "/takip/" + R.choice(["LD", "LD", "1D"]) + str(R.randint(1000, 9999)), "/")
    yield 1
def restart(cs, minutes=1, version=None):
    global app, bundle
    servers.stop(app)
    if version: (WORK / "version").write_text(version); bundle = "panel.30fd.js"; build(bundle)
    end = sim.now + minutes * 60
    while sim.now < end:
        for c in cs: c.get(A + R.choice(["/siparisler", "/urunler", "/sayaclar", "/kuponlar"]), P + "/siparisler"); yield look(4, 20)
    app = start(); yield 0
def during(word, c, paths, page, wait=(3, 9)):
    mode(word)
    for t in paths: c.get(A + t, P + page); yield R.uniform(*wait)
    mode("", word)
def stale_token(c):
    l = rows(c.get(A + "/urunler", P + "/urunler")); x = l[0]; mode("csrf")
    c.send("PATCH", f"{A}/urunler/{x['id']}", {"aktif": not x["aktif"]}, P + "/urunler"); yield 3; c.send("PUT", A + "/ayarlar/magaza", {}, P + "/ayarlar"); yield 4; c.send("POST", A + "/bildirimler/hepsini-oku", None, P + "/"); yield 2
    mode("", "csrf"); c.get(A + "/ben", P + "/"); yield .3; c.send("PATCH", f"{A}/urunler/{x['id']}", {"aktif": not x["aktif"]}, P + "/urunler"); yield .3; c.get(A + "/urunler", P + "/urunler"); yield 1
def oddities(c):
    c.request("OPTIONS", A + "/ben", referer=P + "/"); yield 2; c.request("HEAD", A + "/ben", referer=P + "/"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + "/" + t for t in "admin users docs openapi.json .env login kullanicilar".split()] + ["/admin/login/", "/panel/.env", "/panel/config.json"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); mode("duyuru" if i == 4 else "", "" if i == 4 else "duyuru"); yield 0
def old(c, w): c.old = w; yield 0

for i, d in office_days(sim, "2030-02-04", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 11, i in (5, 6)
    end = t("23:30") if not last else t("17:10")
    sim.spawn(t("00:00:01"), morning(i, d))
    for h in (8, 9, 10, 11, 13, 14, 15, 16, 18, 21):
        if last and h > 15 or weekend and h not in (10, 14, 21): continue
        if maybe(.85): sim.spawn(t(f"{h:02}:{R.randint(0, 20):02}:{R.randint(0, 59):02}"), session(phone if h >= 18 or weekend or maybe(.1) else desk, R.randint(3, 5), maybe(.6)))
    sim.spawn(t("00:04:00"), printing(end)); sim.spawn(t("00:07:00"), stockbot(end)); sim.spawn(t("00:15:00"), market(end)); sim.spawn(t("07:15:00"), courier(t("19:00") if not last else end)); sim.spawn(t("01:00:00"), stale(end)); sim.spawn(t("00:33:00"), ancient(end)); sim.spawn(t("02:30:00"), nightly())
    for k in range(R.randint(6, 12)): sim.spawn(t(f"{R.randint(9, 16):02}:{R.randint(10, 59)}:21"), shopper(R.randint(0, 90)))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.240", "UptimeRobot/2.0", S, HOST, accept_gzip=False, keep=False), sim, A + "/nabiz", end, 1800, method=R.choice(["GET", "GET", "HEAD"])))
    if i in (1, 3, 6, 9): sim.spawn(t("03:40:00"), scanner(Browser(sim, f"192.0.2.{150 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), S, HOST), sim, GUESS, n=34))
    if i in (0, 2, 7): sim.spawn(t("12:10:00"), watching(desk, 80))
    if i == 5: sim.spawn(t("23:40:00"), old(phone, True))
    if i == 6: sim.spawn(t("05:00:00"), restart([], 0, "2"))
    if i == 8: sim.spawn(t("05:00:00"), old(phone, False))
    if i == 2: sim.spawn(t("12:55:00"), restart([desk], 4))
    if i == 3: sim.spawn(t("17:20:00"), during("gorunum", desk, ["/raporlar/satis?aralik=hafta", "/raporlar/satis?aralik=ay", "/raporlar/satis?aralik=hafta"], "/raporlar"))
    if i in (1, 4, 8): sim.spawn(t("17:30:00"), during("yavas", desk, ["/raporlar/yillik?yil=2029"] * 2, "/raporlar"))
    if i == 8: sim.spawn(t("22:40:00"), during("bakim", phone, ["/siparisler", "/sayaclar", "/kuponlar", "/urunler"], "/siparisler"))
    if i == 9: sim.spawn(t("12:30:00"), during("risk", desk, [f"/siparisler/00000000-0000-4000-8000-00000000000{n}/risk" for n in range(3)], "/siparisler"))
    if i in (0, 7): sim.spawn(t("07:50:00"), stale_token(desk)); sim.spawn(t("12:02:00"), oddities(desk))
sim.entries.clear(); time.sleep(.2); (WORK / "access.log").write_text(""); (WORK / "gunicorn.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

# --- what was written, with its times moved
night = NIGHTS / NAME
stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text("utf-8", "surrogateescape").splitlines():
    r = json.loads(line)
    real = datetime.fromisoformat(r["time_iso8601"]).timestamp()
    e = stamp.entry(r["request_method"], r["request_uri"], int(r["status"]), real) if r["request_method"] else None
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((t, line.replace(r["time_iso8601"], datetime.fromtimestamp(int(t), sim.zone).isoformat(), 1)))
out.sort(key=lambda p: p[0])
print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "panel.json.log", out, sim.zone)
for e in sim.entries:
    if e["status"] == 504: e["status"] = None                       # the application answered, to nobody
raw = (WORK / "gunicorn.log").read_text("utf-8", "surrogateescape").replace("\0", "").splitlines()
out = stamp_combined(raw, sim, "gunicorn", zone=timezone.utc)
print("gunicorn", len(out))
size += write_rotated(night / "gunicorn", "gunicorn-access.log", out, timezone.utc)
print("bytes", size, "requests", len(sim.entries))
