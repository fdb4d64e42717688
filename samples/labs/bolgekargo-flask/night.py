import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "bolgekargo-flask"
sim = Sim(20310901, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="tr">\n<head><meta charset="utf-8"><title>Bolge Kargo</title><link rel="icon" href="data:,"><script src="/assets/{js}" defer></script></head>\n<body><main id="panel"></main></body>\n</html>\n')
    (dist / "assets" / js).write_text("window.k=1;" * 1500)
js = "panel.3f1c.js"; bundle(js)
env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Istanbul", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
servers = Servers()
lines, ear = [], socket.socket(socket.AF_INET, socket.SOCK_DGRAM); ear.bind(("127.0.0.1", 18212)); ear.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
def listen():                                                       # the syslog daemon
    while True: lines.append((time.time(), ear.recv(9000).rstrip(b"\n\0").decode("utf-8", "surrogateescape")))
threading.Thread(target=listen, daemon=True).start()
app = Container(servers, [sys.executable, "-m", "gunicorn", "-c", HERE / "gunicorn.conf.py"], 18211, env=env, cwd=HERE); app.start()
servers.start(["haproxy", "-db", "-f", HERE / "haproxy.cfg"], 18210, "203.0.113.1", env=env)
S, HOST, ORIGIN, A = ("203.0.113.1", 18210), "panel.bolgekargo.example", "https://panel.bolgekargo.example", "/yonetim/api"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(who, address, agent): b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Bearer " + who}, caching=True); b.who, b.role = who, who.split("-")[0]; return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
FIREFOX_WIN = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:136.0) Gecko/20100101 Firefox/136.0"
mudur, s1, s2, o1, o2, acc, care = people = [person("mudur-1", "198.51.100.20", SAFARI), person("sorumlu-1", "198.51.100.61", FIREFOX), person("sorumlu-2", "203.0.113.118", EDGE), person("operator-1", "203.0.113.84", CHROME_WIN), person("operator-2", "192.0.2.150", CHROME), person("muhasebe-1", "198.51.100.175", FIREFOX_WIN), person("hizmet-1", "203.0.113.84", CHROME.replace("134", "131"))]
day = 0
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("veri", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuyz ", k=R.randint(a, b)))
def word(a, b): return t_(a, b).replace(" ", "e")
def G(c, path, page): return c.get(path, "/panel" + page)
def W(c, method, path, body, page):
    a = c.send(method, path, body, "/panel" + page); to = a.headers.get("location", "")
    return c.send(method, to, body, "/panel" + page) if a.status == 307 else a
def lead(c, p): return chance(p if c.role in ("mudur", "sorumlu") else p * .3)
def load(c, page):
    c.request("GET", "/panel" + page); c.request("GET", "/assets/" + js, referer="/panel" + page)
    if chance(.3):
        c.get(A + "/ben", "/panel" + page, headers={"Authorization": ""}); yield .2
        if chance(.6): c.send("POST", A + "/oturum/yenile", {}, "/panel" + page)
        else:
            if chance(.3): yield 5; c.send("POST", A + "/oturum", {"kim": c.who, "parola": "?"}, "/panel/giris")
            yield 6; c.send("POST", A + "/oturum", {"kim": c.who, "parola": "*"}, "/panel/giris")
    for t in ("/ben", "/surum", "/bildirimler/sayac", "/subeler", "/ozet", "/duyurular"):
        if chance(.6): G(c, A + t, page)
    if chance(.5):
        a = G(c, A + "/kargo-turleri", page)
        if a.status == 301: G(c, a.headers["location"], page)
    yield 1
def gonderiler(c):
    p, k = "/gonderiler", A + "/gonderiler"; l = rows(G(c, k + R.choice(["", "", "", "?durum=yolda", "?durum=kayip", "?sube=liman", "?sayfa=2", "?sayfa=20", "?q=musteri-1"]), p)); yield think()
    if chance(.4): c.send("POST", k + "/ara", R.choice([{"alici": "musteri-4"}, {"alici": word(6, 9)}, {"nereye": "Tepecik"}, {"desi": 80}, {"desi": 95}]), "/panel" + p + "/ara"); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['no']}", f"{p}/{x['no']}"; v = data(G(c, u, q)) or x
        for t, f in (("hareketler", .7), ("notlar", .5), ("konum-gecmisi", .6), ("imza", .4)):
            if chance(f): G(c, f"{u}/{t}", q)
        yield think()
        if chance(.2): c.request("GET", u + "/etiket", referer="/panel" + q); yield 5
        if c.role in ("operator", "sorumlu", "mudur"):
            if chance(.25): G(c, u + "/hareketler", q); yield 2; W(c, "POST", u + "/hareketler", {"yer": "" if chance(.1) else R.choice(["Akova", "Kayalik", "Tepecik"]), "ne": t_(5, 20)}, q); yield .3; G(c, u + "/hareketler", q); yield 4
            if chance(.25): W(c, "PATCH", u + "/durum", {"durum": R.choice(["yolda", "dagitimda", "teslim", v["durum"], ""])}, q); yield .3; G(c, u, q); yield 4
            if chance(.2): W(c, "PUT", u, {"alici": "musteri-" + str(R.randint(100, 999))}, q); yield .4; chance(.6) and G(c, u, q); yield 3
        if chance(.2): W(c, "POST", u + "/yonlendir", {"nereye": "Akova"}, q); yield .4; chance(.4) and G(c, u, q); yield 3
        if chance(.15): W(c, "POST", u + "/sms", None, q); yield 3
        if chance(.2):
            G(c, u + "/notlar", q); yield 4; i = (data(W(c, "POST", u + "/notlar", {"metin": t_(5, 60)}, q)) or {}).get("id"); yield .3; G(c, u + "/notlar", q); yield 5
            if i and chance(.4): W(c, "DELETE", f"{u}/notlar/{i}", None, q); yield .3; G(c, u + "/notlar", q); yield 3
    if chance(.15): W(c, "POST", k, R.choice([{"alici": "musteri-" + str(R.randint(100, 9999)), "nereye": "Derebag", "desi": R.randint(1, 50)}] * 3 + [{"alici": ""}]), p + "/yeni"); yield .3; G(c, k, p); yield 3
    if chance(.08): G(c, f"{k}/2031090{R.randint(50000, 99999)}", p); yield 2
def subeler(c):
    p, k = "/subeler", A + "/subeler"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['kod']}", f"{p}/{x['kod']}"; v = data(G(c, u, q)) or x
        for t, f in (("personel", .6), ("kasa", .6), ("doluluk", .6)):
            if chance(f): G(c, f"{u}/{t}", q)
        yield think()
        if lead(c, .5): W(c, "PUT", u, {"adres": R.choice([v["adres"], t_(15, 40), t_(15, 40)]), "personel": R.randint(3, 14)}, q); yield .3; G(c, u, q); G(c, k, p); yield 4
        if chance(.55):
            h = data(G(c, u + "/calisma-saatleri", q + "/saatler")); yield 6
            if h and chance(.6): W(c, "PUT", u + "/calisma-saatleri", {**h, **R.choice([{"aciklama": t_(0, 60)}, {"hafta": "08:00-18:00"}, {"pazar": "10:00-13:00"}])}, q + "/saatler"); yield .3; G(c, u + "/calisma-saatleri", q + "/saatler"); yield 4
def kuryeler(c):
    p, k = "/kuryeler", A + "/kuryeler"; G(c, k + R.choice(["?sube=liman", "?arac=motor", "?arac=tir", "?q=zz"]), p) if chance(.4) else None; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.7) and G(c, u + "/zimmet", q); chance(.7) and G(c, u + "/performans" + R.choice(["?donem=hafta", "?donem=ay", ""]), q); yield think()
        if chance(.2): W(c, "PUT", u, R.choice([{"telefon": f"+90 555 000 {R.randint(1000, 1999)}"}, {"telefon": x["telefon"], "not_": t_(0, 40)}]), q); yield .3; G(c, u, q); yield 4
    if c.role in ("mudur", "sorumlu", "operator"):
        for x in some(l, R.choice([0, 1])):
            G(c, k, p); yield 1
            for s in R.choice([["pasif", "aktif"], ["pasif" if x["aktif"] else "aktif"], ["pasif" if x["aktif"] else "aktif"], ["aktif"]]): W(c, "POST", f"{k}/{x['id']}/{s}", None, p); yield .3; G(c, k, p); yield think(2, 6)
    if lead(c, .25): W(c, "POST", k, R.choice([{"sube": "ova", "telefon": "+90 555 000 1999"}] * 3 + [{"sube": "ova"}]), p); yield .3; l = rows(G(c, k, p)); yield 4
    if len(l) > 32 and lead(c, .3):
        x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.5) and G(c, f"{k}/{x['id']}", f"{p}/{x['id']}"); chance(.4) and W(c, "DELETE", f"{k}/{x['id']}", None, p); yield 3
    chance(.4) and G(c, A + "/araclar", "/araclar"); yield 2
def tarifeler(c):
    p, k = "/tarifeler", A + "/tarifeler"; l = rows(G(c, k, p)); yield think()
    if chance(.4): W(c, "POST", k + "/hesapla", {"desi": R.randint(1, 40)}, p + "/hesapla"); yield 4
    for x in some(l, R.choice([1, 1, 2])):
        if chance(.6 if c.role in ("mudur", "sorumlu") else .15):
            for s in R.choice([["yayinla"], ["geri-cek"], ["geri-cek"], ["yayinla", "yayinla"], ["yayinla", "geri-cek"]]): W(c, "POST", f"{k}/{x['id']}/{s}", None, p); yield .3; G(c, k, p); yield think(2, 7)
        if lead(c, .3): W(c, "PUT", f"{k}/{x['id']}", {"ad": R.choice([x["ad"], t_(6, 20)]), "ucret": R.choice([6500, 9900, 14500])}, p); yield .3; G(c, k, p); yield 4
    if lead(c, .5): W(c, "POST", k, R.choice([{"ad": t_(6, 20), "ucret": 9000}] * 3 + [{"ad": ""}]), p); yield .3; l = rows(G(c, k, p)); yield 4
    if len(l) > 9 and lead(c, .5): x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.4) and W(c, "DELETE", f"{k}/{x['id']}", None, p); yield 3
    if chance(.4):
        p = "/bolgeler"; G(c, A + "/bolgeler/", p); yield 12
        if chance(.75): W(c, "POST", A + "/bolgeler", {"ad": word(5, 10)}, p); yield .4; G(c, A + "/bolgeler/", p); yield 4
def iadeler(c):
    p, k = "/iadeler", A + "/iadeler"; o = k + "?durum=bekliyor"; l = rows(G(c, R.choice([o, o, k, k + "?sayfa=2"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield think()
        if chance(.4 if x["durum"] == "bekliyor" else .06): G(c, o, p); yield 3; s = R.choice(["onayla", "reddet"]); W(c, "POST", f"{u}/{s}", None, p); yield .3; G(c, o, p); chance(.2) and W(c, "POST", f"{u}/{s}", None, p); yield 3
def sikayetler(c):
    p, k = "/sikayetler", A + "/sikayetler"; o = k + "?durum=acik"; l = rows(G(c, R.choice([o, o, k, k + "?q=zz", k + "?sayfa=4"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); G(c, u + "/yanitlar", q); chance(.7) and G(c, u + "/ekler", q); yield think()
        if chance(.3): W(c, "POST", u + "/yanitlar", {"metin": "" if chance(.2) else t_(10, 110)}, q); yield .3; G(c, u + "/yanitlar", q); yield 4
        if chance(.25): G(c, u + "/ekler", q); yield 3; W(c, "POST", u + "/ekler", {"ad": word(4, 12) + ".jpg"}, q); yield .3; G(c, u + "/ekler", q); yield 4
        if chance(.15): G(c, o, p); yield 3; W(c, "POST", u + "/kapat", None, q); yield .3; G(c, o, p); chance(.25) and W(c, "POST", u + "/kapat", None, q); yield 3
    if chance(.3): G(c, k, p); yield 9; W(c, "POST", k + "/yeni", {"konu": t_(8, 50)}, p + "/yeni"); yield .3; G(c, k, p); yield 3
def faturalar(c):
    p, k = "/faturalar", A + "/faturalar"; a = G(c, k + R.choice(["", "", "", "?odendi=False", "?sayfa=2", "?sayfa=12"]), p); l = rows(a); yield think()
    if a.status == 403: return
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.4) and c.request("GET", u + "/pdf", referer="/panel" + q); yield think()
        if chance(.3): W(c, "POST", u + "/gonder", None, q); yield .3; chance(.5) and G(c, u, q); yield 3
        if chance(.3): W(c, "POST", u + "/odendi", None, q); yield .3; G(c, u, q); yield 3
    if chance(.4): W(c, "POST", k + "/toplu", {"ay": "2031-08"}, p); yield .4; G(c, k, p); yield 5
    if chance(.3): c.request("GET", k + "/disa-aktar", referer="/panel" + p); yield 6
def duyurular(c):
    p, k = "/duyurular", A + "/duyurular"; l = rows(G(c, k, p)); yield think()
    for x in some(l, R.choice([0, 1])):
        for _ in R.choice([[0], [0], [0, 0]]): W(c, "POST", f"{k}/{x['id']}/sabitle", None, p); yield .3; G(c, k, p); yield think(2, 6)
    if lead(c, .3): W(c, "POST", k, {"baslik": t_(8, 40)}, p); yield .3; l = rows(G(c, k, p)); yield 4
    if l and c.role in ("mudur", "sorumlu") and chance(.5): x = R.choice(l); W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .3; G(c, k, p); chance(.2) and W(c, "DELETE", f"{k}/{x['id']}", None, p); yield 4
def loglar(c):
    if c.role not in ("mudur", "sorumlu"):
        for t in some(["giris", "islem", "hata"], 1): G(c, f"{A}/loglar/{t}", "/loglar/" + t); yield 3
        return
    for t in some(["giris", "islem", "hata", "sms", "entegrasyon", "guvenlik"], R.randint(3, 5)): G(c, f"{A}/loglar/{t}" + R.choice(["", "", "?sayfa=1"]), "/loglar/" + t); yield think(2, 7)
def ayarlar(c):
    for s in some(["genel", "bildirim", "yazdirma"], R.randint(1, 3)):
        p, k = "/ayarlar/" + s, A + "/ayarlar/" + s; v = data(G(c, k, p)) or {}; yield think(4, 12)
        if v and (c.role in ("mudur", "sorumlu", "muhasebe") and chance(.6) or s != "genel" and chance(.3)): W(c, "PUT", k, {**v, **{"genel": {} if chance(.75) else {"unvan": "Bolge Kargo " + word(2, 8)}, "bildirim": R.choice([{"imza": t_(10, 40)}, {"ozet": R.choice(["gunluk", "haftalik"])}]), "yazdirma": R.choice([{"kopya": R.randint(1, 3)}, {"altbilgi": t_(5, 30)}])}[s]}, p); yield .3; G(c, k, p); yield 3
    p, k = "/entegrasyonlar", A + "/entegrasyonlar"; l = rows(G(c, k, p)); yield 4
    for x in some(l, 1):
        if lead(c, .6):
            for s in R.choice([["kapat", "ac"], ["kapat" if x["acik"] else "ac"], ["kapat" if x["acik"] else "ac"], ["ac"]]): W(c, "POST", f"{k}/{x['kod']}/{s}", None, p); yield .3; G(c, k, p); yield think(2, 6)
def raporlar(c):
    p = "/raporlar"
    for _ in range(R.randint(1, 3)): G(c, A + "/raporlar/gunluk?aralik=" + R.choice(["hafta", "ay"]), p); yield think()
    if chance(.6): G(c, f"{A}/raporlar/gecikmeler?ay=2031-0{R.randint(5, 8)}", p + "/gecikmeler"); yield 5
    if chance(.6): G(c, "/yonetim/rapor-api/harita?sube=" + R.choice(["liman", "ova", "merkez"]), p + "/harita"); yield 4
ROLES = {"mudur": [subeler, kuryeler, tarifeler, duyurular, loglar, ayarlar, raporlar, faturalar, gonderiler, iadeler, sikayetler], "sorumlu": [gonderiler, subeler, kuryeler, tarifeler, iadeler, sikayetler, duyurular, loglar, ayarlar, raporlar, faturalar],
    "operator": [gonderiler, gonderiler, kuryeler, kuryeler, subeler, iadeler, iadeler, raporlar, tarifeler, tarifeler, duyurular, loglar, ayarlar], "muhasebe": [faturalar, faturalar, faturalar, raporlar, tarifeler, ayarlar, iadeler, duyurular, subeler], "hizmet": [sikayetler, sikayetler, gonderiler, gonderiler, iadeler, subeler, tarifeler, faturalar, duyurular]}
def session(c, n):
    yield from load(c, R.choice(["/", "/gonderiler", "/sikayetler", "/raporlar"]))
    for f in R.sample(ROLES[c.role], min(n, len(ROLES[c.role]))):
        yield R.uniform(15, 220)
        if chance(.4): G(c, A + "/bildirimler/sayac", "/gonderiler")
        yield from f(c)
def board(c, n):
    for _ in range(n): G(c, A + "/bildirimler/sayac", "/gonderiler"); chance(.3) and G(c, A + "/ozet", "/gonderiler"); yield 60 + R.uniform(-.05, .05)
def handheld(i, until):
    b = outside(f"192.0.2.{20 + i}", "KuryeEl/3.1 (Android 14)", **{"X-Cihaz": f"el-{i}"})
    while sim.now < until:
        l = data(b.get("/kurye/api/is-listesi")); yield 20
        if l: b.send("POST", "/kurye/api/okut", {"no": "x"})
        yield R.uniform(2400, 5200)
def customers(until):
    while sim.now < until:
        b = outside(f"198.51.100.{R.randint(210, 249)}", R.choice([PHONE, CHROME, SAFARI])); b.get(f"/takip/{20310900100 + R.randint(0, 239) * 7 + (R.randint(1, 5) if chance(.2) else 0)}"); yield R.uniform(900, 3600)
def shop(until):
    b, c = outside("203.0.113.201", "eticaret-a/2.0"), outside("203.0.113.205", "Java/1.8.0_202")
    while sim.now < until:
        if chance(.12): b.send("POST", "/entegrasyon/v1/siparis", {"id": 1}, headers={"X-Imza": "bozuk"}); yield 5
        b.send("POST", "/entegrasyon/v1/siparis", {"id": R.randint(1, 9999)}); chance(.3) and c.get("/entegrasyon/v0/siparis?son=1"); yield R.uniform(3000, 9000)
def e2e():
    b = person("mudur-9", "203.0.113.9", HEADLESS); b.caching = False; b.request("GET", "/")
    for t in ("/denetim", "/ben", "/tarifeler", "/subeler"): b.get(A + t, "/"); yield .4
def down(cs, new=False, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if new: env["SURUM"] = "2"; js = "panel.9be2.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/bildirimler/sayac", "/gonderiler", "/kuryeler", "/sikayetler?durum=acik", "/duyurular", "/tarifeler"], 3): G(c, A + t, "/gonderiler"); yield R.uniform(2, 12)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls:
            if t.startswith("ara:"): c.send("POST", A + "/gonderiler/ara", {"alici": t[4:]}, "/panel/gonderiler/ara")
            else: G(c, A + t, "/gonderiler")
            yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c): c.request("OPTIONS", A + "/gonderiler", referer="/panel/gonderiler"); yield 2; c.request("HEAD", A + "/iadeler", referer="/panel/iadeler"); yield 2
def new_day(i):
    global day
    day = i; yield 0
GUESS = [p + t for p in ("/yonetim", "/yonetim/api", "/panel") for t in "/login.php /.env /debug /config /yedek /swagger.json /users".split()] + SCANS
for i, d in office_days(sim, "2031-09-01", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, sat, sun = i == 9, i == 5, i == 6; end = at_("23:20") if not last else at_("10:20")
    for c in people:
        hours = (8, 11, 14, 16) if not (sat or sun) else (9, 12) if sat and c not in (acc, mudur) else (11,) if c is o1 else ()
        if c in (s2, o2) and i == 2: continue
        for h in hours:
            if chance(.8) and not (last and h > 8): sim.spawn(at_(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    for k in range(1, 7): not sun and sim.spawn(at_("07:10") + R.uniform(0, 1500), handheld(k, min(end, at_("18:30"))))
    sim.spawn(at_("00:20:00"), customers(end)); sim.spawn(at_("00:40:00"), shop(end)); sim.spawn(at_("03:00:00"), e2e())
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "UptimeRobot/2.0"), sim, "/saglik", end, 2400))
    sim.spawn(at_("00:00:30"), monitor(Browser(sim, "10.20.7.9", "Prometheus/2.51.0", S, HOST, keep=False), sim, "/metrics", end, 4800))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34)); sim.spawn(at_("04:50:00"), monitor(outside("192.0.2.203", "curl/8.5.0"), sim, "/metrics", at_("04:50:40"), 20))
    if i in (1, 4, 8): sim.spawn(at_("12:30:00"), board(o2, 60))
    if i == 2: sim.spawn(at_("05:00:00"), switch("eski"))
    if i == 4: sim.spawn(at_("23:30:00"), switch("", "eski"))
    if i == 3: sim.spawn(at_("12:40:00"), switch("rapor")); sim.spawn(at_("13:30:00"), during("rapor", [mudur, s1, o1], ["/raporlar/gunluk?aralik=ay", "/raporlar/gunluk?aralik=hafta", "/loglar/hata"], (20, 90))); sim.spawn(at_("17:30:00"), switch("", "rapor"))
    if i == 5: sim.spawn(at_("06:40:00"), down([o1], True, 1))
    if i == 8: sim.spawn(at_("18:10:00"), down([o1, s1], False, 5))
    if i == 7: sim.spawn(at_("18:40:00"), during("veritabani", [o1, mudur, care], ["/gonderiler", "/sikayetler?durum=acik", "/kuryeler", "/tarifeler", "/duyurular"]))
    if i == 1: sim.spawn(at_("15:55:00"), during("sinir", [care], ["ara:m", "ara:mu", "ara:mus"], (.3, .7)))
    if i in (2, 8): sim.spawn(at_("12:58:00"), oddities(s1))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
LINE = re.compile(r'^<\d+>\w{3} [ \d]\d [\d:]{8} lb1 haproxy\[\d+\]: (?P<client>[\d.]+):(?P<port>\d+) \[(?P<at>[^\]]+)\] (?P<mid>\S+ \S+ \S+ (?P<status>-?\d+) .*? "(?:(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+|[^"]*)")$')
stamp, out = Stamp(sim, "haproxy"), []
for real, l in lines:
    m = LINE.match(l)
    if not m or m["client"] == S[0]: continue                                              # its own start and end
    took = real - datetime.strptime(m["at"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=sim.zone).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real - max(0, took), accept=lambda e: e["source"] == m["client"]); t = e["sim"] if e else stamp.moment(real)
    end = t + max(.001, took); at, done = (datetime.fromtimestamp(x, sim.zone) for x in (t, end))
    out.append((end, f"{MONTHS[done.month - 1]} {done.day:2} {done:%H:%M:%S} lb1 haproxy[914]: {m['client']}:{m['port']} [{at.day:02}/{MONTHS[at.month - 1]}/{at.year}:{at:%H:%M:%S}.{at.microsecond // 1000:03}] {m['mid']}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed, write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone))
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
print("gunicorn", len(text), write_rotated(night / "gunicorn-dateext", "access.log", stamp_combined(text, sim, "gunicorn"), sim.zone, "dateext"))
print("requests", len(sim.entries), "bytes", sum(p.stat().st_size for p in night.rglob("*") if p.is_file()))
