import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "haber-fastapi"
sim = Sim(20340206, "Europe/Istanbul"); R = sim.random
(WORK / "panel" / "varlik").mkdir(parents=True); (WORK / "statik").mkdir()
def build(js, when):
    (WORK / "panel" / "index.html").write_text(f'<!doctype html>\n<html lang="tr"><head><meta charset="utf-8"><title>Yayın masası</title><link rel="icon" href="data:,"><script type="module" src="/panel/varlik/{js}"></script></head>\n<body><div id="masa"></div></body></html>\n')
    (WORK / "panel" / "varlik" / js).write_text("export const m=()=>1;" * 1500)
    (WORK / "statik" / "site.css").write_text("".join(f".h{i}{{padding:{i % 7}px}}" for i in range(300))); (WORK / "statik" / "site.js").write_text("".join(f"var s{i}={i % 89};" for i in range(500)))
    for f in [*(WORK / "panel").rglob("*.*"), *(WORK / "statik").rglob("*.*")]: os.utime(f, (sim.at(when),) * 2)
js = "masa.77b0.js"; build(js, "2034-02-01 11:00")
(WORK / "kip").write_text(""); (WORK / "saat").write_text(str(int(sim.at("2034-02-06 00:00"))))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [sys.executable, "-u", "-m", "uvicorn", "haber:app", "--host", "172.30.0.21", "--port", "8221", "--no-use-colors"], 8221, env=env, cwd=HERE); servers.wait = (lambda w: lambda port, host="127.0.0.1": w(port, {8221: "172.30.0.21"}.get(port, host)))(servers.wait); app.start()
conf = WORK / "nginx.conf"; conf.write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers.start(["nginx", "-c", conf], 8220, "203.0.113.1")
S1, S2, HOST, ORIGIN = ("203.0.113.1", 8220), ("203.0.113.1", 8222), "korfez.example.com", "https://korfez.example.com"
A, P, G, day, date, modes = "/api/panel", "/panel", "/api/v1", 0, "2034-02-06", set()
def mode(on="", off=""):
    global modes
    modes = (modes | set(on.split())) - set(off.split()); (WORK / "kip").write_text(" ".join(sorted(modes)))
class Clock:
    static = None
    def request(self, method, target, **more):
        (WORK / "saat").write_text(str(int(sim.now)))
        return super().request(method, target, **more)
    def g(self, path, at): return self.get(A + path, P + at)
    def do(self, method, path, body, at): return self.send(method, A + path, body, P + at, headers={"Origin": ORIGIN})
class C1(Clock, Browser): pass
class C2(Clock, Browser2): pass
def person(role, address, agent, kind=C2):
    c = kind(sim, address, agent, S2 if kind is C2 else S1, HOST, ORIGIN, {"Authorization": "Bearer " + role, "Accept-Language": "tr-TR"}, caching=True); c.role, c.signed, c.old = role, None, False; return c
chef = person("yonetmen", "198.51.100.30", SAFARI); e1, e2 = person("editor", "198.51.100.30", CHROME_WIN), person("editor", "198.51.100.30", CHROME_WIN); e3 = person("editor", "203.0.113.88", FIREFOX, C1)
m1, m2 = person("moderator", "203.0.113.61", EDGE), person("moderator", "198.51.100.30", FIREFOX); ads = person("reklam", "198.51.100.30", EDGE); seo = person("seo", "192.0.2.140", CHROME, C1)
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("kayitlar", [])
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=14): return R.uniform(a, b)
SOZ = "belediye meclis yağmur trafik maç okul deprem fiyat elektrik köprü festival müze seçim liman hastane park otobüs rüzgar ödül takım sahil kamu zam derbi".split()
def soz(a, b=None): return " ".join(R.choices(SOZ, k=R.randint(a, b or a)))
def boot(c, at):
    if not c.old: c.js = js
    c.request("GET", P + at); c.request("GET", f"/panel/varlik/{c.js}", referer=P + at)
    if c.signed != date:
        tok = c.headers["Authorization"]; c.headers["Authorization"] = "Bearer eski"; c.g("/ben", at); c.headers.pop("Authorization"); yield look(4, 12)
        if maybe(.15): c.do("POST", "/oturum", {"ad": c.role, "parola": "yanlis"}, "/giris"); yield look(3, 9)
        c.do("POST", "/oturum", {"ad": c.role, "parola": "dogru"}, "/giris"); c.headers["Authorization"] = tok; c.signed = date; yield .3
    elif maybe(.4): c.do("POST", "/oturum/yenile", {}, at)
    for t in ("/ben", "/ozellikler/anket", "/kategoriler", "/duyuru"): c.g(t, at)
    if maybe(.5): c.g("/ozellikler/podcast", at)
    if maybe(.6): c.g("/yorumlar/sayac", at)
    yield .5
def pano(c):
    at = "/"; c.g("/pano", at); c.g("/istatistik/canli", at); c.g("/istatistik/okunma?gun=7", at); maybe(.5) and c.g("/sosyal/kuyruk", at)
    if c.role == "editor" and maybe(.15): c.g("/reklamlar", at)
    yield look()
    for _ in range(R.choice([0, 0, 2, 4])): yield 20; c.g("/istatistik/canli", at)
KEYS = []
def haberler(c):
    at = "/haberler"; l = rows(c.g("/haberler" + R.choice(["", "", "", "?durum=taslak", "?sayfa=2", "?kategori=2", "?ara=derbi", "?ara=qq", "?sayfa=9"]), at)) or rows(c.g("/haberler", at)); yield look()
    if c.role != "moderator" and maybe(.45):
        q = at + "/yeni"; c.g("/etiketler/", q); k = R.choice(KEYS) if KEYS and maybe(.25) else f"yeni-{R.randint(1000, 9999)}"; (k in KEYS or maybe(.3)) and c.g("/taslaklar/" + k, q)
        for _ in range(R.randint(0, 4)): yield 15 + R.uniform(-.1, .1); c.do("PUT", "/taslaklar/" + k, {"b": soz(5, 60)}, q); KEYS.append(k)
        if maybe(.15): c.do("POST", "/haberler", {"baslik": ""}, q); yield 4
        if maybe(.3): c.do("POST", "/haberler/onizleme", {"b": soz(9)}, q); yield look()
        x = data(c.do("POST", "/haberler", {"baslik": soz(3, 7), "spot": soz(8, 14), "govde": soz(50, 150), "kategori": R.randint(1, 6), "yazar": R.randint(1, 7)}, q)); yield .3; l = rows(c.g("/haberler", at)) or l; yield look()
        if x and maybe(.8): u = f"/haberler/{x['id']}"; c.g(u, f"{at}/{x['id']}"); c.do("POST", u + "/yayinla", {}, f"{at}/{x['id']}"); yield .3; c.g(u, f"{at}/{x['id']}"); yield look()
        if x and c.role in ("editor", "yonetmen") and maybe(.35): c.do("POST", "/bildirimler/gonder", {"haber": x["id"]}, "/bildirimler/yeni"); yield .8; c.g("/bildirimler/gecmis", "/bildirimler"); maybe(.6) and c.g("/bildirimler/aboneler", "/bildirimler"); yield look()
    for x in some(l, 1, 3):
        u, q = f"/haberler/{x['id']}", f"{at}/{x['id']}"
        if maybe(.08): yield from boot(c, q)
        y = data(c.g(u, q)) or x; c.g(u + "/yorumlar", q); maybe(.6) and c.g(u + "/istatistik", q); maybe(.4) and c.g(u + "/surumler", q + "/surumler"); maybe(.5) and c.g(u + "/notlar", q); yield look(5, 25)
        if c.role != "moderator":
            z = R.random()
            if z < .3 and "govde" in y: c.do("PUT", u, {**y, **R.choice([{}, {"baslik": soz(3, 7)}, {"govde": soz(50, 150)}])}, q); maybe(.8) and c.g(u, q); yield look()
            elif z < .5: c.do("POST", u + "/manset", {}, at); c.g("/haberler", at); yield look()
            elif z < .75: c.do("POST", u + "/son-dakika", {}, q); yield .3; c.g(u, q); maybe(.5) and c.g("/haberler", at); yield look()
            elif z < .8: c.do("POST", u + "/geri-cek", {}, q); yield .3; c.g(u, q); yield look(); c.do("POST", u + "/yayinla", {}, q); yield .3; c.g(u, q); yield 3
            elif z < .83: c.do("DELETE", u, None, q); yield .3; c.g("/haberler", at); maybe(.6) and c.g(u, q); yield look()
        if maybe(.06): c.do("POST", u + "/notlar", {"not": soz(2, 8)}, q); yield .3; c.g(u + "/notlar", q); yield 4
def manset(c):
    at = "/manset"; l = [x["id"] for x in rows(c.g("/manset", at))]; yield look()
    if maybe(.7) and l:
        n = list(l)
        if maybe(.5): R.shuffle(n)
        elif maybe(.5): n[-1] = max(4190, R.randint(4170, 4200))
        c.do("PUT", "/manset", {"sira": n}, at); yield .3; c.g("/manset", at); yield look()
def yorumlar(c):
    at = "/yorumlar"; l = rows(c.g("/yorumlar/kuyruk/bekleyen", at)); c.g("/yorumlar/sayac", at); yield look(6, 25)
    for x in some(l, 1, 5):
        ne = R.choices(["onayla", "reddet", "spam", "duzelt"], [6, 2 if day > 0 else 0, 2, 1])[0]
        if ne == "duzelt": c.do("PUT", f"/yorumlar/{x['id']}", {"metin": soz(3, 12)}, at)
        else: c.do("POST", f"/yorumlar/{x['id']}/{ne}", {}, at)
        maybe(.5) and c.g("/yorumlar/kuyruk/bekleyen", at); yield look(2, 12)
    if len(l) > 6 and maybe(.5): c.do("POST", "/yorumlar/toplu", {"idler": [x["id"] for x in l[:R.randint(3, 8)]], "durum": "onayli"}, at); yield look()
    for t in some(["onayli", "spam", "sikayet", "red"], 1, 3): c.g("/yorumlar/kuyruk/" + t, f"{at}?sekme={t}"); yield look()
    if maybe(.2): c.g("/yasakli-kelimeler", at + "/ayar"); yield 4
    if maybe(.35):
        c.g("/engelliler", at + "/engelli"); yield 4
        if day >= 5 and maybe(.4): c.do("POST", "/engelliler", {"ad": f"okur{R.randint(1, 99)}"}, at + "/engelli"); yield .3; c.g("/engelliler", at + "/engelli"); yield 3
def reklamlar(c):
    at = "/reklamlar"; l = rows(c.g("/reklamlar" + R.choice(["", "", "?alan=yan-kule", "?alan=popup"]), at)) or rows(c.g("/reklamlar", at)); maybe(.4) and c.g("/reklam-alanlari", at); yield look()
    for x in some(l, 1, 3):
        u, q = f"/reklamlar/{x['id']}", f"{at}/{x['id']}"
        y = data(c.g(u, q)) or x; c.g(u + "/gorseller", q); maybe(.6) and c.g(u + "/performans", q); yield look()
        if maybe(.5): c.do("PATCH", u, {"aktif": not x["aktif"]}, at); yield .3; c.g("/reklamlar", at); maybe(.4) and c.g(u, q); yield look()
        elif maybe(.5): c.do("PUT", u, {**y, **R.choice([{}, {"musteri": "Müşteri " + soz(1, 2)}, {"bitis": "2034-05-30"}])}, q); yield .3; c.g(u, q); maybe(.5) and c.g("/reklamlar", at); yield look()
    if maybe(.15): c.do("POST", "/reklamlar", {"musteri": soz(1), "alan": "ust-banner"}, at + "/yeni"); yield .3; c.g("/reklamlar", at); yield look()
def anketler(c):
    at = "/anketler"; l = rows(c.g("/anketler", at)); yield look()
    if maybe(.25): c.do("POST", "/anketler", {"soru": soz(4, 8) + "?", "secenekler": ["evet", "hayır"]}, at + "/yeni"); yield .3; l = rows(c.g("/anketler", at)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"/anketler/{x['id']}", f"{at}/{x['id']}"; c.g(u, q); c.g(u + "/oylar", q); yield look()
        if maybe(.45):
            c.do("PATCH", u, {"acik": not x["acik"]}, at)
            if maybe(.2): yield 3; c.do("PATCH", u, {"acik": x["acik"]}, at)
            yield .3; c.g("/anketler", at); yield look()
        if maybe(.4): c.do("POST", u + "/disa-aktar", {}, q); yield look()
        if len(l) > 8 and maybe(.12): c.do("DELETE", u, None, q); yield .3; c.g("/anketler", at); maybe(.5) and c.g(u, q); yield 3
def bildirimler(c):
    at = "/bildirimler"; c.g("/bildirimler/gecmis", at); c.g("/bildirimler/aboneler", at); yield look()
    l = rows(c.g("/bulten", "/bulten")); yield look()
    if maybe(.3): c.do("POST", "/bulten", {"konu": soz(3, 6)}, "/bulten"); yield .3; l = rows(c.g("/bulten", "/bulten")) or l; yield look()
    for x in [x for x in l if x["durum"] == "taslak"][:1]:
        maybe(.5) and c.do("POST", f"/bulten/{x['id']}/test", {}, "/bulten"); yield look()
        if maybe(.6):
            j = data(c.do("POST", f"/bulten/{x['id']}/gonder", {}, "/bulten")) or {}; maybe(.2) and c.do("POST", f"/bulten/{x['id']}/gonder", {}, "/bulten")
            for _ in range(3 if "is" in j else 0): yield 3; c.g(f"/isler/{j['is']}", "/bulten")
            c.g("/bulten", "/bulten"); yield look()
def seo_(c):
    at = "/seo"; l = rows(c.g("/seo/yonlendirmeler", at)); yield look()
    if maybe(.4): c.do("POST", "/seo/yonlendirmeler", {"eski": "/haber/" + soz(1), "yeni": f"/haber/{R.randint(4100, 4200)}"}, at); yield .3; l = rows(c.g("/seo/yonlendirmeler", at)) or l; yield look()
    if c.role == "seo":
        for x in some(l, 1, 2):
            for _ in range(R.choice([1, 1, 2])): c.do("DELETE", f"/seo/yonlendirmeler/{x['id']}", None, at); yield .3; c.g("/seo/yonlendirmeler", at); yield look(2, 6)
        for t in some(["ozet", "sorgular", "hatalar"], 1, 3): c.g("/seo/arama-konsolu/" + t, f"{at}/arama-konsolu?sekme={t}"); yield look(2, 6)
        s = R.choice("gundem spor ekonomi kultur yasam teknoloji".split()); u, q = "/seo/meta/" + s, f"{at}/meta/{s}"; o = data(c.g(u, q)); yield look()
        if o and maybe(.7): c.do("PUT", u, R.choice([o, {**o, "aciklama": soz(5, 9)}]), q); yield .3; c.g(u, q); yield look()
        if maybe(.3): c.g("/seo/robots", at); yield 4
        if maybe(.3): c.do("POST", "/seo/site-haritasi/yenile", {}, at); yield 3
    if maybe(.6):
        at = "/etiketler"; c.g("/etiketler/", at); yield look()
        if maybe(.8): c.do("POST", "/etiketler", {"ad": soz(1)}, at); maybe(.5) and c.g("/etiketler/", at); yield look()
def galeri(c):
    at = "/galeri"; l = rows(c.g("/galeri", at)); maybe(.6) and c.request("GET", "/panel/api/medya/kullanim", referer=P + at); yield look()
    if maybe(.5): c.do("POST", "/galeri", {"ad": f"foto-{R.randint(100, 9999)}.jpg"}, at); yield .6; l = rows(c.g("/galeri", at)) or l; yield look()
    for x in some(l, 1, 2):
        if maybe(.5): c.do("PATCH", f"/galeri/{x['id']}", {"alt": x["alt"] if maybe(.33) else soz(1, 4)}, at); yield .3; c.g("/galeri", at); yield look()
        elif maybe(.25): c.do("DELETE", f"/galeri/{x['id']}", None, at); yield .3; c.g("/galeri", at); yield look()
def yazarlar(c):
    at = "/yazarlar"; l = rows(c.g("/yazarlar", at)); yield look()
    for x in some(l, 1): maybe(.6) and c.do("PATCH", f"/yazarlar/{x['id']}", R.choice([{"kose": x["kose"]}, {"ozgecmis": soz(2, 8)}, {"kose": not x["kose"]}]), at); yield .3; c.g("/yazarlar", at); yield look()
    at = "/kategoriler"; l = rows(c.g("/kategoriler", at)); yield look()
    for x in some(l, 1, 2): c.g(f"/kategoriler/{x['id']}", f"{at}/{x['id']}"); yield look(); maybe(.7) and c.do("PUT", f"/kategoriler/{x['id']}", {**x, "renk": "#0a0"}, f"{at}/{x['id']}"); yield look()
def ayarlar(c):
    for t in some(["yorum", "yorum", "genel", "sosyal"], 2):
        u, q = f"/ayarlar/{t}", f"/ayarlar/{t}"; o = data(c.g(u, q)); yield look(5, 20)
        if o and maybe(.8):
            n = {"yorum": [{"acik": not o.get("acik")}, {"en_cok": R.choice([300, 1000])}, {"uyari": soz(2, 6)}, {}], "genel": [{}, {"slogan": soz(2, 6)}, {"bakim": not o.get("bakim")}], "sosyal": [{}, {"imza": soz(1, 5)}, {"otomatik": not o.get("otomatik")}]}[t]
            c.do("PUT", u, {**o, **R.choice(n)}, q); yield .3; c.g(u, q); yield look()
    if maybe(.4): c.g("/kullanicilar", "/kullanicilar"); yield look(); maybe(.4) and c.do("PATCH", f"/kullanicilar/{R.randint(2, 8)}", {"etkin": maybe(.7)}, "/kullanicilar"); yield .3; c.g("/kullanicilar", "/kullanicilar"); yield 4
    if maybe(.3): c.do("POST", "/onbellek/temizle", {}, "/sistem"); yield 3
def gunluk(c):
    at = "/sistem/gunluk"
    for t in ["giris", *some(["yayin", "hata", "rapor"], 1, 2)]: c.g("/gunluk/" + t, f"{at}?sekme={t}"); yield look(2, 9)
    if maybe(.6): c.g("/yedekler", "/sistem/yedek"); yield look()
def istatistik(c):
    at = "/istatistik"; n = R.choice([7, 7, 30, 90]); c.g(f"/istatistik/okunma?gun={n}", at); c.g("/istatistik/canli", at); maybe(.7) and c.g("/istatistik/yazarlar", at); yield look(5, 20)
    if maybe(.5): c.g(f"/istatistik/okunma?gun={R.choice([1, 14, 30])}", at); yield look()
PAGES = {"yonetmen": [pano, haberler, istatistik, ayarlar, ayarlar, gunluk, gunluk, yazarlar, anketler, reklamlar, manset, bildirimler], "editor": [pano, haberler, haberler, haberler, manset, galeri, anketler, yazarlar, bildirimler, istatistik, yorumlar], "moderator": [yorumlar, yorumlar, yorumlar, yorumlar, haberler, pano],
    "reklam": [reklamlar, reklamlar, reklamlar, pano, istatistik, bildirimler], "seo": [seo_, seo_, seo_, istatistik]}
def session(c, n):
    l = some(PAGES[c.role], n); at = R.choice(["/", "/", "/" + l[0].__name__.strip("_")]); yield from boot(c, at)
    for f in l:
        yield R.uniform(8, 150); maybe(.3) and c.g("/yorumlar/sayac", "/" + f.__name__.strip("_")); yield from f(c)
def watch(c, n, path="/yorumlar/sayac", every=30):
    for _ in range(n): c.g(path, "/yorumlar"); yield every + R.uniform(-.1, .1)
AJAN = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE, PHONE, PHONE, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"]
def okur():
    k = R.choice([C1, C2, C2]); b = k(sim, f"{R.choice(['192.0.2', '203.0.113', '198.51.100'])}.{R.randint(150, 250)}", R.choice(AJAN), S2 if k is C2 else S1, HOST, ORIGIN, {"Accept-Language": "tr-TR"}, caching=True)
    n = R.randint(4150, 4189 + day * 14); p = R.choice(["/", "/", f"/haber/{n}", f"/haber/{n}", "/kategori/spor", "/kategori/ekonomi", "/haber/3120"]); b.request("GET", p, referer=R.choice([None, "https://www.google.com/", "https://t.co/x"])); b.request("GET", "/statik/site.css", referer=p); maybe(.7) and b.request("GET", "/statik/site.js", referer=p)
    b.get(G + "/son-dakika", p); maybe(.5) and b.get(G + "/hava", p); maybe(.5) and b.get(G + "/doviz", p); yield look()
    if maybe(.3):
        a = data(b.get(G + "/anket", p)); yield look()
        if a and maybe(.5): b.send("POST", f"{G}/anketler/{a['id']}/oy", {"s": R.randint(0, 2)}, p); yield 2
        elif maybe(.1): b.send("POST", f"{G}/anketler/8/oy", {"s": 1}, p); yield 2
    for _ in range(R.randint(0, 2)):
        n = R.randint(4150, 4189 + day * 14); q = f"/haber/{n}"; b.request("GET", q, referer=p); b.get(f"{G}/haberler/{n}/yorumlar", q); yield look(8, 60)
        if maybe(.25): b.send("POST", f"{G}/haberler/{n}/yorumlar", {"metin": soz(3, 20) if maybe(.9) else "ok"}, q); yield 2
        if maybe(.05): b.send("POST", f"{G}/yorumlar/{R.randint(1, 90)}/sikayet", {}, q); yield 2
    if maybe(.06): b.request("GET", "/ara?q=" + R.choice(["derbi", "okul", "yok", "ma%C3%A7"]), referer=p); yield 3
class Feed(Clock, Browser): pass
def machine(address, agent, gz=True, caching=False): return Feed(sim, address, agent, S1, HOST, "", accept_gzip=gz, caching=caching, keep=False)
def feed(b, path, every, until):
    while sim.now < until: b.request("GET", path); yield every + R.uniform(-20, 20)
def crawler(b, n):
    b.request("GET", "/robots.txt"); b.request("GET", "/sitemap.xml"); yield 4
    for _ in range(n): b.request("GET", R.choice([f"/haber/{R.randint(3300, 4230)}", f"/haber/{R.randint(4100, 4230)}", "/", "/kategori/spor", "/amp/haber/2201", "/yazar/4"])); yield R.uniform(5, 300)
def oldapp():
    b = machine(f"203.0.113.{R.randint(150, 250)}", "KorfezApp/1.9 okhttp/3.12.1")
    for _ in range(R.randint(1, 3)): b.request("GET", "/api/v0/manset"); yield R.uniform(5, 40)
def restart(c, surum=None):
    global js
    app.stop()
    if surum: env["SURUM"] = surum; js = "masa.e13c.js"; build(js, date + " 06:00")
    for t in ("/yorumlar/sayac", "/haberler", "/pano", "/yorumlar/kuyruk/bekleyen"): c.g(t, "/"); yield look(5, 25)
    app.start(); yield 0
def during(word, c, todo):
    mode(word)
    for t in todo: c.g(t, "/"); yield R.uniform(1, 4)
    mode("", word)
def hata():
    import urllib.request
    urllib.request.urlopen(urllib.request.Request("http://172.30.0.21:8221/lab", b"{}", {"Content-Type": "application/json"})).read(); yield 0
def odd(c):
    for m in ("OPTIONS", "HEAD"): c.request(m, A + "/haberler", referer=P + "/"); yield 2
    c.request("GET", A + "/haberler", referer=P + "/haberler", abort_after=.001); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i, d):
    global day, date
    day, date = i, d; yield 0
def stay(c, on): c.old = on; yield 0
GUESS = [A + x for x in ("/users", "/admin", "/login", "/config", "/kullanici", "/openapi.json")] + ["/panel/.env", "/wp-content/plugins/x.php"] + SCANS
for i, d in office_days(sim, "2034-02-06", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); weekend, last = i in (5, 6), i == 7; end = t("23:30") if not last else t("18:00")
    for c, hours, k in ((e1, (8, 10, 11, 14, 16), (2, 4)), (e2, (9, 12, 15, 17), (2, 4)), (e3, (13, 18, 20, 21), (2, 4)), (chef, (9, 11, 15), (3, 5)), (m1, (17, 19, 21), (2, 3)), (m2, (9, 11, 14, 16), (2, 3)), (ads, (10, 14, 16), (2, 4)), (seo, (11, 15), (2, 4))):
        for h in hours:
            if weekend and c in (chef, ads, seo, e2) or weekend and c is m2 and h > 12 or last and h > 16 or c is seo and i in (2, 4) or c is e1 and i == 3 or maybe(.1): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 55):02}:{R.randint(0, 59):02}"), session(c, R.randint(*k)))
    for _ in range(R.randint(60, 85) if not last else 50):
        h = R.choices(range(24), [2, 1, 1, 0, 0, 1, 3, 6, 8, 8, 8, 8, 9, 9, 8, 7, 7, 8, 10, 11, 12, 11, 9, 5])[0]; x = t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
        if x < end - 900: sim.spawn(x, okur())
    if i in (0, 1, 3, 4, 7): sim.spawn(t("12:35:00"), watch(m2, 70))
    if i in (2, 6): sim.spawn(t("20:30:00"), watch(m1, 60))
    if i in (1, 4): sim.spawn(t("16:30:00"), watch(chef, 60, "/istatistik/canli", 20))
    sim.spawn(t("00:04:00"), feed(machine("192.0.2.21", "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 41 subscribers)", caching=True), "/rss.xml", 3600, end)); sim.spawn(t("00:14:00"), feed(machine("192.0.2.22", "Tiny Tiny RSS/22.04", gz=False, caching=True), "/rss.xml", 5400, end)); sim.spawn(t("06:10:00"), feed(machine("192.0.2.23", "AdsTxtCrawler/1.0", gz=False), "/ads.txt", 43200, end))
    sim.spawn(t("02:00:00"), crawler(machine("192.0.2.9", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"), R.randint(20, 40))); sim.spawn(t("13:20:00"), crawler(machine("192.0.2.10", "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)"), R.randint(10, 25)))
    for _ in range(R.randint(4, 9)): sim.spawn(t(f"{R.randint(7, 16):02}:{R.randint(0, 59):02}:07"), oldapp())
    sim.spawn(t("00:01:00"), monitor(machine("203.0.113.240", "Uptime-Kuma/1.23.16", gz=False), sim, "/saglik", end, 900)); sim.spawn(t("00:02:30"), monitor(machine("192.0.2.6", "StatusCake"), sim, "/saglik", end, 3600, "HEAD"))
    if i in (0, 2, 3, 6): sim.spawn(t("03:12:00"), scanner(machine(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME.replace("134", "109")])), sim, GUESS, n=32))
    if i in (1, 5): sim.spawn(t("04:40:00"), feed(machine("192.0.2.55", "LinkChecker/10.2"), "/sitemap.xml", 9000, t("09:00")))
    if i == 2: sim.spawn(t("18:31:00"), during("yavas", e3, ["/haberler", "/haberler?sayfa=2", "/yorumlar/sayac", "/galeri", "/anketler", "/pano"]))
    if i == 3: sim.spawn(t("13:02:00"), hata())
    if i == 4: sim.spawn(t("06:05:00"), restart(m1, "2"))
    if i == 6: sim.spawn(t("22:50:00"), restart(m1))
    if i in (0, 5): sim.spawn(t("11:11:00"), odd(e1))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate")
L = re.compile(r'^(?P<a>INFO:     172\.30\.0\.1:\d+ - )"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.[01]" (?P<status>\d+).*$')
lines = [x for x in app.lines if '"POST /lab ' not in x[2] and "deprecat" not in x[2].lower()]
out = stamp_container(lines, sim, "uvicorn", L, lambda m, t: m[0], "haber.py", accept=lambda e: e["status"] != 502)
clean = lambda l: re.sub(r"process \[\d+\]", "process [1]", l)
size += write_rotated(night / "uvicorn-compose", "compose.log", [(t, f"api-1  | {rfc3339(t)} {clean(l)}") for t, s, l in out], timezone.utc, "logrotate"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
