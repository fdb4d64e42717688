import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "sayac-fastapi"
sim = Sim(20310203, "Europe/Istanbul"); R = sim.random
(WORK / "html/assets").mkdir(parents=True)
JS = {1: "panel-7d20.js", 2: "panel-b81f.js"}
def build(v):
    (WORK / "release").write_text(str(v))
    (WORK / "html/index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Su İşleri</title><script type="module" src="/assets/{JS[v]}"></script></head><body><div id="kok"></div></body></html>\n')
    (WORK / "html/assets" / JS[v]).write_text("export default()=>0;" * (1100 + 40 * v))
build(1)
def state(i, d): (WORK / "today").write_text(d); (WORK / "day").write_text(str(i))
state(0, "2031-02-03"); (WORK / "mode").write_text(""); (WORK / "clock").write_text("0")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.31")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Host(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "172.30.0.31", "--port", "18311", "--proxy-headers", "--forwarded-allow-ips", "*", "--no-use-colors", "sayac:app"], 18311, env=env); app.start()
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18310, "203.0.113.1"); time.sleep(.3); (WORK / "access.log").write_text("")
S, HOST, ORIGIN = ("203.0.113.1", 18310), "su.example.bel.tr", "https://su.example.bel.tr"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Person(Browser):
    def request(self, method, target, **more):
        (WORK / "clock").write_text(str(sim.now))
        if self.sid: self.headers["Cookie"] = "oturum=" + self.sid
        else: self.headers.pop("Cookie", None)
        a = super().request(method, target, **more)
        if a.status == 303: return super().request("GET", a.headers["location"], referer=more.get("referer"))
        return a
def person(login, agent, address): b = Person(sim, address, agent, S, HOST, ORIGIN, caching=True); b.login, b.sid, b.signed = login, None, None; return b
mudur, memur = person("mudur", EDGE, "198.51.100.23"), person("memur", FIREFOX, "198.51.100.24")
A, P, day, date, version, burst = "/api/v1/yonetim", "/panel", 0, "2031-02-03", 1, False
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("kayitlar", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("vana hat kuyu depo sokak bina kapı zil geç erken not fatura ekip araç basınç boru kat saat arandı yok".split()) for _ in range(R.randint(a, b)))
known = {"abone": [], "sayac": []}
def load(c, page="/"):
    c.request("GET", P + page); c.request("GET", f"/assets/{JS[version]}")
    if c.signed != date:
        c.sid = None if c.sid is None or chance(.5) else "bitmis"; c.get(A + "/ben"); yield think(4, 15)
        if chance(.25): c.send("POST", A + "/oturum", {"kim": c.login, "parola": "dogrı"}); yield think()
        a = c.send("POST", A + "/oturum", {"kim": c.login, "parola": "dogru"}); yield .2
        if a.status != 200: return
        c.sid, c.signed = re.search(r"oturum=(\w+)", a.headers["set-cookie"])[1], date
    for t in ("/ben", "/surum", "/ozellikler", "/bildirimler/sayi", "/kampanyalar/etkin", "/kesintiler"): c.get(A + t)
    if page == "/": c.get(A + "/is-emirleri/bugun"); c.get(A + "/raporlar/gunluk")
    if chance(.5): c.get("/api/yonetim/mahalleler")
    yield think()
def subscribers(c):
    t = R.choice(["", "", "", "?tur=resmi", "?durum=kapali", "?tur=santiye", "?sayfa=2", "?sayfa=3", "?sayfa=14"]); l = rows(c.get(A + "/aboneler" + t)); yield think()
    if chance(.35):
        w = R.choice(["kale", "bahçe", "zeytin", "402"])
        for n in range(2, len(w) + 1): c.get(A + "/aboneler?q=" + __import__("urllib.parse").parse.quote(w[:n])); yield .35
        yield think()
    if t or not l: l = rows(c.get(A + "/aboneler")); yield think()
    if chance(.45): c.send("POST", A + "/aboneler/toplu-etiket", {"secili": [x["id"] for x in some(l, 2, 5)], "etiket": R.choice(["icra", "taksit", "arandı", "yeni"])}); yield .2; l = rows(c.get(A + "/aboneler")) or l; yield think()
    if chance(.3):
        if chance(.2): c.send("POST", A + "/aboneler", {"ad": ""}); yield think()
        k = secrets_hex(); c.send("PUT", f"{A}/taslaklar/{k}", {"ad": text(1, 2)}); yield 10
        a = body(c.send("POST", A + "/aboneler", {"ad": text(1, 3)})); yield .2; c.get(A + "/aboneler"); yield think()
        if a: yield from one_subscriber(c, a["id"])
    for x in some(l, 1, 3): known["abone"].append(x["id"]); yield from one_subscriber(c, x["id"])
    if chance(.12): c.get(f"{A}/aboneler/{secrets_hex()}"); yield think()
def secrets_hex(): import uuid; return str(uuid.UUID(int=R.getrandbits(128), version=4))
def one_subscriber(c, k):
    u = f"{A}/aboneler/{k}"; x = body(c.get(u))
    if not x: yield 2; return
    c.get(u + "/borclar"); c.get(u + "/notlar"); yield think()
    if chance(.5): c.get(u + "/tarihce"); yield think(1, 5)
    if chance(.25): c.send("POST", u + "/notlar", {"metin": text(1, 8)}); yield .2; c.get(u + "/notlar"); yield think()
    if chance(.3): c.send("PUT", u, {f: x.get(f, "") if chance(.3) else text(1, 6) for f in ("ad", "aciklama")} | {"telefon": x["telefon"]}); yield .2; c.get(u); yield think()
    if chance(.4):
        f = R.choice(["sms", "kagitsiz"]); v = x[f]
        for _ in range(R.choice([1, 1, 1, 2])): v = not v; c.send("PATCH", u, {f: v}); yield .6
        if chance(.7): c.get(u); yield think()
    if chance(.1): c.send("POST", u + "/ekstre", None); yield .3; c.get(u); yield think()
    if chance(.12):
        c.send("DELETE", u, None); yield .2; c.get(A + "/aboneler"); yield think()
        if chance(.3): c.send("DELETE", u, None); yield think()
        if chance(.6): c.send("POST", u + "/geri-al", None); yield .2; c.get(A + "/aboneler"); yield think()
def meters(c):
    t = R.choice(["", "", "?durum=P", "?durum=H", "?sayfa=3", "?q=SN4", "?q=XX"]); l = rows(c.get(A + "/sayaclar" + t)) or rows(c.get(A + "/sayaclar")); yield think()
    for x in some(l, 1, 3):
        u = f"{A}/sayaclar/{x['id']}"; y = body(c.get(u)); c.get(u + "/okumalar"); c.get(u + "/kalibrasyonlar"); c.get(u + "/tarihce"); yield think()
        if y and chance(.45): c.send("PATCH", u, {"durum": "P" if y["durum"] == "A" else "A"}); yield .2; c.get(u); c.get(u + "/tarihce"); yield think()
        if chance(.25): c.send("POST", u + "/kalibrasyonlar", {"sapma": R.randint(-30, 30) / 10}); yield .2; c.get(u + "/kalibrasyonlar"); yield think()
    if chance(.5):
        z = rows(c.get(A + "/bolgeler")); yield think(1, 5)
        for x in some(z, 1, 3): c.get(f"{A}/bolgeler/{x['id']}/sayaclar"); yield think(1, 5)
def readings(c):
    w = A + "/okumalar?donem=2031-02&onay=bekleyen"; c.get(A + f"/okumalar?donem={R.choice(['2031-01', '2031-02', '2030-12'])}"); l = rows(c.get(w)); yield think()
    if l and chance(.5):
        for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/okumalar/toplu-onay", {"secili": [x["id"] for x in some(l, 3, 9)]}); yield .2; c.get(w); yield think()
    for x in some(l, 0, 2): c.send("POST", f"{A}/okumalar/{x['id']}/onay", None); yield .2; l = rows(c.get(w)); yield think()
    if l and chance(.1): k = R.choice(l)["id"]; c.send("POST", f"{A}/okumalar/{k}/onay", None); yield .5; c.send("POST", f"{A}/okumalar/{k}/onay", None); yield think()
    for x in some(l, 0, 2):
        u = f"{A}/okumalar/{x['id']}"; y = body(c.get(u)); yield think()
        if y and chance(.6): c.send("PUT", u, {"endeks": R.randint(1000, 9999)}); yield .2; c.get(u); yield think()
    if l and chance(.35):
        u = f"{A}/okumalar/{R.choice(l)['id']}"; c.get(w); c.send("DELETE", u, None); yield .2; c.get(w); yield think()
        if chance(.6): c.get(u); yield 2
        if chance(.25): c.send("DELETE", u, None); yield 2
    if chance(.3):
        m = rows(c.get(A + "/sayaclar")); c.get(w); yield think()
        if chance(.3): c.send("POST", A + "/okumalar", {"sayac": m[0]["id"], "endeks": 12}); yield think()
        if m: c.send("POST", A + "/okumalar", {"sayac": R.choice(m)["id"], "endeks": R.randint(1000, 9999)}); yield .2; c.get(w); yield think()
def objections(c):
    l = rows(c.get(A + "/itirazlar" + R.choice(["", "", "?durum=kabul", "?durum=ret", "?durum=bekletilen"]))) or rows(c.get(A + "/itirazlar")); yield think()
    if chance(.45) and known["abone"]: c.send("POST", A + "/itirazlar/", {"abone": R.choice(known["abone"]), "konu": text(1, 2)}); yield .5; l = rows(c.get(A + "/itirazlar")) or l; yield think()
    for x in some(l, 1, 3):
        u = f"{A}/itirazlar/{x['id']}"; y = body(c.get(u)); c.get(u + "/belgeler"); c.get(u + "/yorumlar"); yield think()
        if not y: continue
        if chance(.25): c.get(u + "/tutanak"); yield think()
        if chance(.35): c.send("POST", u + "/yorumlar", {"metin": text(2, 7)}); yield think()
        if chance(.2): c.send("POST", u + R.choice(["/kabul", "/ret"]), {"gerekce": text(2, 9)}); yield .2; c.get(u); yield think()
def vezne(c):
    t = R.choice(["", "", "?kanal=eft", "?kanal=pos", "?sayfa=2", "?sayfa=40"]); l = rows(c.get(A + "/tahsilatlar" + t)); c.get(A + "/tahsilatlar/ozet"); yield think()
    if t or not l: l = rows(c.get(A + "/tahsilatlar")); yield think()
    if known["abone"]:
        for _ in range(R.randint(0, 2)): c.send("POST", A + "/tahsilatlar", {"abone": R.choice(known["abone"]), "tutar": R.choice([45, 120, 980, 1250, 310])}); yield .2; l = rows(c.get(A + "/tahsilatlar")) or l; c.get(A + "/tahsilatlar/ozet"); yield think()
    for x in some(l, 1, 2):
        u = f"{A}/tahsilatlar/{x['id']}"; y = body(c.get(u)); yield think()
        if chance(.4): c.get(u + "/makbuz"); yield think(1, 4)
        if chance(.3): c.send("POST", u + "/iade", {"neden": text(1, 3)}); yield think()
        if chance(.25):
            c.send("POST", u + "/iptal", None); yield .2; c.get(u); yield think()
            if chance(.3): c.send("POST", u + "/iptal", None); yield think()
def works(c):
    c.get(A + "/is-emirleri"); yield think()
    if chance(.7): c.send("POST", A + "/is-emirleri", {"ne": R.choice(["açma", "kesme"]), "yer": text(1, 2)}); yield .3; c.get(A + "/is-emirleri"); yield R.uniform(95, 140); c.get(A + "/is-emirleri"); yield think()
    if burst and day == 3: c.send("POST", A + "/kesintiler", {"yer": text(1, 2), "neden": "boru patlağı"}); yield .2; c.get(A + "/kesintiler"); yield think()
def notices(c):
    l = rows(c.get(A + "/duyurular")); yield think()
    if chance(.2): c.get(A + "/duyurular?durum=arsiv"); yield think()
    for x in some(l, 1, 2):
        u = f"{A}/duyurular/{x['id']}"; y = body(c.get(u)); c.get(A + "/duyurular"); yield think()
        if y and chance(.7): c.send("PATCH", u, {"yayinda": not y["yayinda"]}); yield .2; c.get(u); c.get(A + "/duyurular"); yield think()
        if chance(.4):
            c.send("DELETE", u, None); yield .2; c.get(A + "/duyurular"); yield think()
            if chance(.6): c.get(u); yield think()
            if chance(.5): c.send("DELETE", u, None); yield .2; c.get(A + "/duyurular"); yield think()
        if chance(.35): c.send("POST", u + "/sabitle", {"sabit": R.choice([True, True, not x["sabit"]])}); yield .2; c.get(A + "/duyurular"); yield think()
    if chance(.25): c.get(A + "/duyurular/onizleme"); c.send("POST", A + "/duyurular/onizleme", {"baslik": text(1, 3), "metin": text(4, 14)}); yield think()
def rights(c):
    l = rows(c.get(A + "/yetkiler")); c.get(A + "/yetkiler/matris"); c.get(A + "/denetim" + R.choice(["", "", "?kaynak=yetki", "?sayfa=2"])); yield think()
    for x in some(l, 1, 2):
        u = f"{A}/yetkiler/{x['id']}"; c.get(u); yield think()
        if chance(.6): c.send("PUT", u, {"izin": ["abone"]}); yield think()
    if c is mudur or chance(.4):
        k = rows(c.get(A + "/kullanicilar")); yield think()
        for x in some(k, 0, 2): c.send("PATCH", f"{A}/kullanicilar/{x['id']}", {"etkin": not x["etkin"]}); yield .2; c.get(A + "/kullanicilar"); yield think()
        if not k and chance(.5): c.send("PATCH", f"{A}/kullanicilar/{secrets_hex()}", {"etkin": True}); yield think()
def integrations(c):
    l = rows(c.get(A + "/entegrasyonlar")); yield think()
    for x in some(l, 1, 2):
        u = f"{A}/entegrasyonlar/{x['id']}"
        if chance(.55): c.get(u + "/kayitlar"); yield think()
        if chance(.5): c.send("POST", u + "/sinama", None); yield think()
        if chance(.5):
            v = x["etkin"]
            for _ in range(R.choice([1, 1, 2])): v = not v; c.send("PATCH", u, {"etkin": v}); yield .8
            c.get(A + "/entegrasyonlar"); yield think()
        elif chance(.4): c.send("PATCH", u, {"zaman-asimi": R.choice([5, 30, 120])}); yield .3; c.get(A + "/entegrasyonlar"); yield think()
        if chance(.15): c.send("POST", u + "/anahtar", None); yield .2; c.get(A + "/entegrasyonlar"); yield think()
def settings(c):
    u = A + "/ayarlar/bildirim"; x = body(c.get(u)); yield think()
    if x and chance(.75): c.send("PUT", u, {"sms-saat": R.choice(["08:30", "10:00"]), "imza": text(1, 5), "eposta": chance(.5)}); yield .2; c.get(u); yield think()
    u = A + "/ayarlar/fatura"; x = body(c.get(u)); yield think()
    if x and chance(.7): c.send("PUT", u, x if chance(.4) else {"son-odeme-gun": R.choice([10, 15, 20]), "dipnot": text(2, 9), "gecikme": R.randint(1, 4)}); yield .2; c.get(u); yield think()
    l = rows(c.get(A + "/tarifeler")); yield think()
    if l and chance(.35): c.send("PUT", f"{A}/tarifeler/{R.choice(l)['id']}", {"fiyat": f"{R.randint(10, 40)}.{R.randint(10, 99)}"}); yield .2; c.get(A + "/tarifeler"); yield think()
def reports(c):
    for t in some(["gunluk", "tahsilat", "tahsilat", "tahsilat-orani", "tahsilat-orani", "su-kalitesi", "donem-kapanis", "kacak"], 4, 6):
        a = R.choice(["2031-01-01", "2031-01-15", "2031-02-01", "2030-12-01"]); b = R.choice(["2031-02-03", "2031-02-28", date])
        q = {"gunluk": "", "kacak": f"?ay={R.randint(1, 12)}", "donem-kapanis": f"?donem={R.choice(['2030-12', '2031-01', '2030-11'])}"}.get(t, f"?baslangic={a}&bitis={b}"); c.get(f"{A}/raporlar/{t}{q}"); yield think(2, 7)
    if chance(.6): c.get(A + "/denetim" + R.choice(["", "", "", "?kaynak=duyuru"])); yield think()
    if chance(.35):
        a = c.send("POST", A + "/disa-aktarimlar", {"ne": "tahsilat"}); x = sim.entries[-1]["target"]; yield 1.5
        if a.status == 200:
            for _ in range(2): c.get(x); yield 2
            c.get(x + "/dosya"); yield think()
PAGES = {"mudur": [subscribers, meters, readings, objections, vezne, works, notices, notices, rights, rights, integrations, integrations, settings, settings, reports, reports], "memur": [subscribers, subscribers, subscribers, meters, meters, readings, readings, objections, objections, vezne, vezne, works, notices, integrations, rights, settings, reports, reports]}
def visit(c, n):
    if chance(.75) or c.signed != date: yield from load(c, R.choice(["/", "/", "/aboneler", "/raporlar"]))
    if c.signed != date: return
    for f in some(PAGES[c.login], n):
        yield R.uniform(15, 200)
        if chance(.5): c.get(A + "/bildirimler/sayi")
        if chance(.25): c.get("/api/yonetim/mahalleler")
        yield from f(c)
    if chance(.1): c.send("DELETE", A + "/oturum", None); c.sid = c.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get(A + "/bildirimler/sayi")
        yield 60 + R.uniform(-.05, .05)
def machine(address, agent, **m): return Browser(sim, address, agent, S, HOST, ORIGIN, **m)
def handheld(k, until):
    b, old = machine(f"203.0.113.{50 + k}", "SahaOkuma/5.2 (Android 13)", accept_gzip=False), machine("203.0.113.59", "ElTerminali/1.0", accept_gzip=False); l = []
    while sim.now < until:
        l = [x["sayac"] for x in rows(b.get("/api/v1/saha/gorevler"))]; yield 30
        for s in l[:4]: b.send("POST", "/api/v1/saha/okumalar", {"sayac": s, "endeks": R.randint(1000, 9999)}); yield R.uniform(60, 200)
        b.send("POST", "/api/v1/saha/konum", {"x": 1}); yield R.uniform(1200, 2400)
        if k == 1: old.get("/api/v0/saha/liste"); yield 5
def bank(until):
    b = machine("192.0.2.51", "BankaBildirim/2.0", accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/banka", {"tutar": R.randint(20, 900)}, headers={"X-Imza": "iyi" if chance(.94) else "bozuk"}); yield R.uniform(900, 4000)
def citizen(many=False):
    b = machine(f"192.0.2.{R.randint(100, 199)}", R.choice([PHONE, SAFARI, CHROME]), caching=True); b.request("GET", "/abone"); b.request("GET", f"/assets/{JS[version]}"); yield think()
    for _ in range(R.randint(1, 3)):
        n = 40100 + 7 * R.randint(0, 87) + R.choice([0, 0, 1, 3, 2]); a = b.get(f"/api/v1/portal/abone/{n}"); yield think()
        if a.status == 200: b.get(f"/api/v1/portal/abone/{n}/faturalar"); yield think(); break
    if many or chance(.15):
        if chance(.3): b.send("POST", "/api/v1/portal/ariza", {"yer": ""}); yield 5
        b.send("POST", "/api/v1/portal/ariza", {"yer": text(1, 2)}); yield 1
def bot():
    b = machine("192.0.2.77", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")
    for p in ("/robots.txt", "/", "/abone", "/duyurular", "/kesintiler", "/sitemap.xml"): b.request("GET", p); yield R.uniform(2, 40)
def restart(cs, v=None):
    global version
    app.stop()
    if v: version = v; build(v)
    for c in cs:
        for t in ("/bildirimler/sayi", "/aboneler", "/duyurular", "/raporlar/kacak?ay=2", "/aboneler"): c.get(A + t); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, c, asks, wait=(1, 5)):
    mode(word)
    for m, t, b in asks:
        if c.signed == date: c.send(m, A + t, b) if m != "GET" else c.get(A + t)
        yield R.uniform(*wait)
    mode("", word)
def locked_out(c):
    mode("deneme"); c.sid = c.signed = None
    for _ in range(3): c.send("POST", A + "/oturum", {"kim": c.login, "parola": "dogru"}); yield 5
    mode("", "deneme")
def sick(on): mode("rapor" if on else "", "" if on else "rapor"); yield 0
def odd(c):
    c.request("OPTIONS", A + "/aboneler"); yield 2; c.request("HEAD", A + "/sayaclar"); yield 2; c.request("GET", A + "/aboneler", abort_after=.001); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def morning(i, d):
    global day, date, burst
    day, date, burst = i, d, i == 3; state(i, d); yield 0
GUESS = [A + t for t in "/admin /users /login.php /debug /backup /kullanici /abone.json /.env /openapi.json".split()] + SCANS
GET = lambda *ts: [("GET", t, None) for t in ts]
for i, d in office_days(sim, "2031-02-03", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), morning(i, d)); last, weekend = i == 8, i in (5, 6); end = t("23:30") if not last else t("17:40")
    for c, hours in ((mudur, (9, 10, 11, 13, 14, 16)), (memur, (8, 9, 10, 11, 13, 14, 15, 16))):
        for h in hours:
            if i == 6 or weekend and (c is mudur or h > 12) or last and h > 16 or c is memur and i == 4 and h < 13 or chance(.08): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visit(c, R.randint(3, 5)))
    sim.spawn(t("00:10:00"), bank(end)); sim.spawn(t("00:01:00"), monitor(machine("203.0.113.240", "Uptime-Kuma/1.23", keep=False), sim, A + "/saglik", end, 1800))
    if i != 6:
        for k in (1, 2, 3): sim.spawn(t(f"08:1{k}:30"), handheld(k, min(end, t("16:30"))))
    for n in range(R.randint(9, 14) + 25 * (i == 3)): sim.spawn(t(f"{R.randint(7, 22) if not last else R.randint(7, 16):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), citizen(i == 3 and n > 9))
    if i in (0, 4, 7): sim.spawn(t("03:20:00"), scanner(machine(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i in (1, 4, 6): sim.spawn(t("05:10:00"), bot())
    if i in (0, 2, 7): sim.spawn(t("12:10:00"), tab(memur, 50))
    if i == 5: sim.spawn(t("06:40:00"), restart([], 2))
    if i == 3: sim.spawn(t("16:50:00"), restart([mudur, memur]))
    if i == 4: sim.spawn(t("17:03:00"), during("kilit", memur, [("GET", "/aboneler", None), ("POST", "/aboneler", {"ad": "x"}), ("POST", "/tahsilatlar", {"abone": "x", "tutar": 1}), ("PUT", "/ayarlar/fatura", {"gecikme": 2}), ("GET", "/tahsilatlar", None)]))
    if i == 2: sim.spawn(t("15:20:00"), during("kisit", memur, GET("/aboneler?q=ka", "/aboneler?q=kal", "/aboneler?q=kale"), (.3, .6)))
    if i == 7: sim.spawn(t("18:20:00"), during("bakim", mudur, GET("/aboneler", "/duyurular", "/raporlar/gunluk", "/entegrasyonlar", "/aboneler"), (20, 60))); sim.spawn(t("07:40:00"), locked_out(mudur))
    if i == 2: sim.spawn(t("00:05:00"), sick(True)); sim.spawn(t("23:50:00"), sick(False))
    if i in (1, 8): sim.spawn(t("11:11:00"), odd(memur))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text(errors="surrogateescape").splitlines():
    m = re.match(r'\{"at_time":"([^"]+)","visitor":"([^"]*)","req_verb":"([A-Z]*)","req_uri":"([^"]*)","resp_code":(\d+)', line); real = datetime.fromisoformat(m[1]).timestamp()
    e = stamp.entry(m[3], m[4], int(m[5]), real, accept=lambda e: e["source"] == m[2]) if m[3] else None; t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((t, line.replace(m[1], rfc3339(t, 0, sim.zone), 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
write_rotated(night / "nginx-json", "access.log", out, sim.zone, "logrotate")
L = re.compile(r'^INFO:     (?P<who>[\d.]+):\d+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.[01]" (?P<status>\d+).*$')
stamp, out, pending, fails, blocks = Stamp(sim, "uvicorn"), [], [], [], []
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+)"', r'File "/usr/local/lib/python3.11/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', re.sub(r'File "[^"]*/sayac.py"', 'File "/app/sayac.py"', re.sub(r"process \[\d+\]", "process [1]", l))))
for real, stream, l in app.lines:
    if stream == "stderr":
        if re.match(r"(INFO|ERROR|WARNING): ", l) or not blocks: blocks.append((real, []))
        blocks[-1][1].append(l); continue
    m = L.match(l)
    if not m: pending.append((real, l)); continue
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real, accept=lambda e: e["status"] != 502 and e["source"] == m["who"])
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out += [(t - .003 + n / 1e4 if real - r < .3 else stamp.moment(r), x) for n, (r, x) in enumerate(pending)] + [(t, l)]; pending = []
    if m["status"] == "500": fails.append((real, t))
for real, ls in blocks:                                             # a traceback stands behind the request it is of
    near = min((f for f in fails), key=lambda f: abs(f[0] - real), default=None) if ls[0].startswith("ERROR: ") else None
    t = near[1] if near and abs(near[0] - real) < .3 else stamp.moment(real)
    out += [(t + .001 + n / 1e6, x) for n, x in enumerate(ls)]
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
write_rotated(night / "uvicorn-compose", "compose.log", [(t, f"api-1  | {rfc3339(t)} {clean(l)}") for t, l in out], sim.zone, "logrotate")
print("requests", len(sim.entries))
