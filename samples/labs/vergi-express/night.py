import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
from urllib.parse import urlencode
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "vergi-express"
sim = Sim(20310512, "Europe/Istanbul")
R = sim.random
html = WORK / "html"
for d in ("ofis/s", "docs/rehber"): (html / d).mkdir(parents=True)
(WORK / "hal").mkdir()
for f, text in {"ofis/s/ofis.css": ".b{color:#246}" * 400, "ofis/s/panel.a19.js": "let ofis=1;" * 1700, "ofis/s/panel.b27.js": "let ofis=2;" * 1760, "robots.txt": "User-agent: *\nAllow: /docs/\n",
                "docs/index.html": "<h1>API</h1>" * 60, "docs/openapi.json": '{"openapi":"3.0.3"}' * 90, "docs/rehber/kanca.html": "<p>Kanca</p>" * 80, "docs/rehber/kimlik.html": "<p>Kimlik</p>" * 50}.items():
    (html / f).write_text(text)
for f in html.rglob("*.*"): os.utime(f, (sim.at("2031-05-09 17:30"),) * 2)
S, HOST, ORIGIN = ("203.0.113.1", 19470), "ofis.example.com.tr", "https://ofis.example.com.tr"
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "TOHUM": "77", "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs"}
def tick():
    (WORK / "now.new").write_text(repr(sim.now)); os.replace(WORK / "now.new", WORK / "now")
sim.now = sim.at("2031-05-12 00:00"); tick()
app = Container(servers, ["node", HERE / "vergi.js"], 19471, env=env)
app.start()
for d in (WORK, html): d.chmod(0o755)
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19470, "203.0.113.1", env=env)
V = "/ofis/veri"; gun = 0
p = lambda w: R.random() < w
bak = lambda a=3, b=11: R.uniform(a, b)
bir = lambda l, n: R.sample(list(l), min(n, len(l)))
def soz(a, b): return " ".join(R.choice("demir tekstil gecikti beyan evrak eksik kasa banka yarin aranacak iade kira fatura imza".split()) for _ in range(R.randint(a, b)))
class Kisi(Browser):
    sayfa = "/ofis"; taze = 0
    def request(self, *a, **m): tick(); return super().request(*a, **m)
    def git(self, yol, nereden=None):
        """Opens a page; the browser asks for what belongs to it."""
        a = self.request("GET", yol, referer=nereden or self.sayfa)
        if a.status == 302: a = self.request("GET", a.headers["location"], referer=nereden or self.sayfa)
        self.sayfa = yol
        if p(.3): self.request("GET", "/ofis/s/panel." + ("b27" if gun >= 3 else "a19") + ".js", referer=yol, headers={"If-Modified-Since": "Fri, 09 May 2031 14:30:00 GMT"})
        return a
    def get(self, yol): return self.request("GET", V + yol if not yol.startswith("/ofis") else yol, referer=self.sayfa)
    def yap(self, art, yol, ne=None): return self.request(art, V + yol, body=ne, referer=self.sayfa)
    def oku(self, yol):
        a = self.get(yol)
        return a.json() if a.status in (200, 304) and a.body[:1] in (b"{", b"[") else None
    def liste(self, yol):
        x = self.oku(yol)
        return x if isinstance(x, list) else (x or {}).get("kayitlar", [])
    def form(self, yol, ne):
        """A form; a redirect within the site is followed, one to somewhere else is not reached."""
        a = self.request("POST", yol, body=urlencode(ne).encode(), referer=self.sayfa, headers={"Content-Type": "application/x-www-form-urlencoded"})
        to = a.headers.get("location", "")
        if to.startswith("/"): self.request("GET", to, referer=self.sayfa); self.sayfa = to
        return a
def kisi(rol, adres, ajan, gz=True):
    k = Kisi(sim, adres, ajan, S, HOST, ORIGIN, {"Accept-Language": "tr", "Cookie": f"oturum={rol}"}, accept_gzip=gz, caching=True)
    k.rol = rol
    return k
OFIS = "198.51.100.20"
ela = kisi("ela", OFIS, CHROME_WIN); asistan = kisi("asistan", OFIS, CHROME_WIN); partner = kisi("partner", OFIS, FIREFOX.replace("X11; Ubuntu; Linux x86_64", "Windows NT 10.0; Win64; x64")); ev = kisi("partner", "203.0.113.140", SAFARI)
def kabuk(k, ilk):
    if ilk and p(.6): k.cache.clear()
    if ilk or p(.15):
        k.headers.pop("Cookie", None); k.git("/ofis"); yield bak()
        k.sayfa = "/ofis/giris"
        if p(.2): k.form("/ofis/giris", {"kullanici": k.rol, "parola": "yanlis"}); yield bak()
        k.form("/ofis/giris", {"kullanici": k.rol, "parola": "dogru"}); k.headers["Cookie"] = f"oturum={k.rol}"; k.request("GET", "/ofis", referer="/ofis/giris"); k.sayfa = "/ofis"
    else: k.git("/ofis")
    if ilk:
        k.request("GET", "/ofis/s/ofis.css", referer="/ofis"); k.request("GET", "/favicon.ico", referer="/ofis")
        if k.agent == SAFARI: k.request("GET", "/apple-touch-icon.png")
        if k.agent == CHROME_WIN and p(.2): k.request("GET", "/.well-known/appspecific/com.chrome.devtools.json"); k.request("GET", "/ofis/s/panel.js.map")
    k.get("/ben")
    for t in ("/pano" if gun >= 3 else "/ozet", "/bildirimler/sayac", "/duyurular", "/kur", "/gib/durum", "/moduller/e-arsiv-plus", "/moduller/bordro", "/subeler", "/favoriler"): p(.6) and k.get(t)
    if sim.now - k.taze > 3600: k.taze = sim.now; k.get("/vergi-turleri")
    yield bak()
    if p(.3): k.yap("POST", "/bildirimler/okundu"); yield .3; k.get("/bildirimler/sayac"); yield 2
    if p(.1): k.yap("PUT", "/profil/tema", {"tema": R.choice(["koyu", "acik"])}); yield 2
def mukellefler(k):
    k.git("/ofis/mukellefler"); l = k.liste("/mukellefler"); yield bak()
    if p(.3): l = k.liste("/mukellefler" + R.choice(["?sayfa=2", "?sayfa=3", "?sayfa=9", "?q=demir", "?q=zzz"])) or l; yield bak()
    if p(.25):
        for n in (3, 5, 7): k.yap("POST", "/ara", {"vkn": str(R.randint(10**9, 2 * 10**9 - 1))[:n]}); yield .4
    for x in bir(l, R.choice([1, 2, 2])):
        u = f"/mukellefler/{x['_id']}"; k.git("/ofis" + u); y = k.oku(u)
        for t in ("/tebligatlar", "/borclar", "/belgeler", "/risk"): p(.75) and k.get(u + t)
        yield bak()
        if not y: continue
        if p(.35): k.yap("PUT", u + "/sorumlu", {"sorumlu": R.choice(["partner", "ela", "asistan"])}); yield .3; k.get(u); yield bak()
        if p(.35): k.yap("PUT", u + "/vekalet", {"bitis": f"203{R.randint(2, 5)}-12-31"}); yield .3; k.get(u); yield bak()
        if p(.3): k.yap("PUT", u + "/not", {"not": soz(0, 7)}); yield .3; k.get(u); yield bak()
        if p(.25): f = k.oku("/favoriler") or []; k.yap("PUT", u + "/favori", {"favori": x["_id"] not in f}); yield .3; k.get("/favoriler"); yield 3
        if p(.15): k.form("/ofis" + u, {"unvan": soz(1, 4)}); k.get(u); yield bak()
    if p(.2):
        k.git("/ofis/mukellefler/yeni"); k.get("/taslak/mukellef"); yield bak(8, 20); k.yap("PUT", "/taslak/mukellef", {"unvan": soz(1, 3)}); yield bak()
        if p(.5): k.git("/ofis/mukellefler/yeni"); k.get("/taslak/mukellef"); yield bak()
        if p(.25): k.form("/ofis/mukellefler", {"unvan": "", "vkn": "1"}); yield bak()
        k.form("/ofis/mukellefler", {"unvan": soz(1, 4), "vkn": str(R.randint(10**9, 2 * 10**9))}); k.yap("DELETE", "/taslak/mukellef"); yield bak()
        if p(.5) and len(k.sayfa) == len("/ofis/mukellefler/") + 24: u = k.sayfa.removeprefix("/ofis"); k.get(u); yield 4; k.yap("DELETE", u); yield .3; k.sayfa = "/ofis/mukellefler"; k.get("/mukellefler"); p(.6) and k.get(u); yield 3
def beyannameler(k):
    k.git("/ofis/beyannameler"); l = k.liste("/beyannameler" + R.choice(["", "", "?tur=KDV1", "?tur=OTV", "?donem=2031-05"])) or k.liste("/beyannameler"); yield bak()
    for x in bir(l, R.choice([1, 2, 2])):
        u = f"/beyannameler/{x['_id']}"; k.get(u); p(.75) and k.get(u + "/tahakkuk"); p(.6) and k.get(u + "/pdf"); yield bak()
        if x["durum"] == "taslak" and p(.25) or p(.08):
            for _ in range(R.choice([1, 1, 2])): k.yap("POST", u + "/gonder"); yield .4
            k.get(u); yield bak(100, 130); k.get(u); k.get(u + "/pdf"); yield 3
    p(.3) and k.get("/ceza-ihbar")
def belgeler(k):
    k.git("/ofis/belgeler"); l = k.liste("/belgeler"); yield bak()
    for x in bir(l, R.choice([1, 2])):
        u = f"/belgeler/{x['_id']}"; k.get(u); k.get(u + "/onizleme"); yield bak()
        if p(.7): k.yap("DELETE", u); yield .3; k.get("/belgeler"); yield bak()
    if p(.5):
        a = k.request("POST", "/ofis/belgeler/yukle", body=b"x" * R.choice([900, 4000, 30000]), referer=k.sayfa, headers={"Content-Type": "multipart/form-data; boundary=x"})
        if a.status == 303: k.request("GET", "/ofis/belgeler", referer=k.sayfa); k.get("/belgeler")
        yield bak()
def odemeler(k):
    k.git("/ofis/odemeler"); l = k.liste("/odemeler"); yield bak()
    for x in bir(l, R.choice([1, 2])):
        u = f"/odemeler/{x['_id']}"; k.get(u); yield bak()
        if p(.65): k.form("/ofis" + u + "/onayla", {"x": 1}); yield .4; k.get(u); yield bak()
        if p(.3): k.form("/ofis" + u + "/aciklama", {"aciklama": soz(1, 6)}); k.get("/odemeler"); k.get(u); yield bak()
    if p(.4): k.git("/ofis/odemeler"); k.get("/ofis/arsiv/ara?yil=" + R.choice(["2028", "2029", "2030"])); yield bak()
def gorevler(k):
    k.git("/ofis/gorevler"); k.get("/gorevler"); l = k.liste("/gorevler?durum=bekler"); k.get("/hatirlatmalar"); yield bak()
    if p(.5): k.yap("POST", "/hatirlatmalar", {"ne": soz(1, 5), "zaman": "2031-06-01T09:00"}); yield .3; k.get("/hatirlatmalar"); yield bak()
    if p(.3) or len(l) < 3: k.yap("POST", "/gorevler", {"baslik": soz(1, 6)}); yield .3; l = k.liste("/gorevler?durum=bekler"); yield bak()
    for x in bir(l, R.choice([0, 1, 1])): k.yap("PUT", f"/gorevler/{x['_id']}/durum", {"durum": "yapild"}); yield .3; k.get("/gorevler?durum=bekler"); p(.4) and k.get("/gorevler"); yield bak()
    if p(.15):
        for x in bir(k.liste("/gorevler?durum=yapild"), 2): k.yap("DELETE", f"/gorevler/{x['_id']}"); yield .3; k.get("/gorevler"); yield 2
    if l and p(.2): k.yap("POST", f"/gorevler/{l[0]['_id']}/hatirlat"); yield 2
    if k.rol == "partner" and gun >= 2 and p(.5): k.yap("POST", "/duyurular", {"metin": soz(3, 12)}); yield .3; k.get("/duyurular"); yield 2
def otomasyon(k):
    k.git("/ofis/otomasyon"); l = k.liste("/rules"); m = k.liste("/otomasyonlar"); k.get("/sablonlar"); yield bak()
    for x in bir(l, R.choice([1, 2])): k.yap("PUT", f"/rules/{x['_id']}/enabled", {"enabled": not x["enabled"]}); yield .3; k.get("/rules"); yield bak()
    for x in bir(m, R.choice([1, 1, 2])): k.yap("PUT", f"/otomasyonlar/{x['_id']}/acik", {"acik": not x["acik"]}); yield .3; k.get("/otomasyonlar"); yield bak()
    if gun >= 4 and p(.3): k.yap("POST", "/sablonlar", {"ad": soz(1, 3)}); yield .3; k.get("/sablonlar"); yield bak()
def defterler(k):
    k.git("/ofis/defterler"); l = k.liste("/defterler" + R.choice(["", "", "?ay=2031-02", "?ay=2031-05"])) or k.liste("/defterler"); yield bak()
    for x in bir(l, R.choice([1, 2])):
        u = f"/defterler/{x['_id']}"; k.get(u); yield bak()
        if p(.7): k.yap("POST", u + "/berat"); yield .5; k.get(u); yield bak()
        if p(.15):
            for _ in range(R.choice([1, 1, 2])): k.yap("POST", u + "/kapat"); yield .4
            k.get(u); yield 3
def raporlar(k):
    k.git("/ofis/raporlar"); n = R.choice([1, 2, 3, 6])
    for t in ("kdv", "gelir"): k.get(f"/reports/{t}?ay={n}")
    yield bak()
    if p(.6): k.yap("POST", "/bordro/hesapla", {"ay": 5}); yield bak()
    if p(.4): k.yap("POST", "/bordro/puantaj", {"gun": R.randint(1, 30)}); yield bak()
    if p(.4): k.yap("POST", "/hesap/kdv", {"tutar": R.randint(10, 99999)}); yield bak()
    if p(.3): k.yap("POST", "/fatura/dogrula", {"tutar": R.randint(10, 9999)}); yield bak()
    k.get("/ucretler"); p(.9) and k.get("/audit-log"); yield bak()
    if p(.3):
        x = (k.yap("POST", "/isler/yedek").json() or {}).get("_id"); yield 5
        for _ in range(14 if x else 0):
            if (k.oku("/isler/" + x) or {}).get("durum") != "suruyor": break
            yield 5
def takvim(k):
    k.git("/ofis/takvim"); k.get("/ofis/takvim/olaylar?ay=2031-05"); k.get("/ofis/takvim/tatiller"); yield bak()
    if p(.6): k.get("/ofis/takvim/olaylar?ay=2031-06"); yield bak()
    if p(.3): k.request("GET", "/ofis/takvim/2031-05-20"); k.sayfa = "/ofis/takvim/2031-05-20"; k.get("/ofis/takvim/olaylar?ay=2031-05"); yield 3
def ayarlar(k):
    for ad, alan in R.sample([("firma", ("adres", "telefon", "altbilgi")), ("fatura", ("altyazi", "altyazi", "seri"))], 2):
        k.git("/ofis/ayarlar/" + ad); yield bak(8, 25)
        if p(.75): k.form("/ofis/ayarlar/" + ad, {R.choice(alan): soz(0, 8)}); yield bak()
SAYFALAR = [mukellefler, mukellefler, mukellefler, beyannameler, beyannameler, belgeler, odemeler, odemeler, gorevler, gorevler, otomasyon, otomasyon, defterler, raporlar, takvim, ayarlar]
def oturum(k, n, ilk):
    yield from kabuk(k, ilk)
    for f in bir(SAYFALAR, n):
        yield R.uniform(8, 120)
        p(.3) and k.get("/bildirimler/sayac")
        if p(.03): k.headers.pop("Cookie", None); k.form("/ofis/ayarlar/firma", {"adres": "x"}); k.headers["Cookie"] = f"oturum={k.rol}"; yield 5    # the session had ended
        yield from f(k)
    if p(.3): k.request("GET", "/ofis/cikis", referer=k.sayfa); k.request("GET", "/ofis/giris", referer=k.sayfa)
def sekme(k, n, yol, ara, sayfa="/ofis"):
    for _ in range(n): k.request("GET", V + yol, referer=sayfa); yield ara + R.uniform(-.3, .3)
class Makine(Browser):
    def request(self, *a, **m): tick(); return super().request(*a, **m)
def banka(son):
    b = Makine(sim, "192.0.2.44", "BankHook/2.1", S, HOST, accept_gzip=False, keep=False)
    while sim.now < son:
        h = {} if p(.03) else {"X-Imza": "a" * 64}
        for _ in range(3):
            if b.request("POST", "/kanca/banka", body={"tutar": R.randint(10, 9999)}, headers=h).status != 503: break
            yield 30
        if p(.1): b.request("POST", "/kanca/banka/iade", body={"n": 1})
        yield R.uniform(600, 3000)
def gib(son):
    b = Makine(sim, "192.0.2.45", "gib-koprusu/1.0 (Java/11.0.22)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < son:
        b.request("GET", "/entegrasyon/gib/kuyruk")
        if p(.12): b.request("POST", "/entegrasyon/gib/tebligat", body={"vkn": "1"})
        yield 1800 + R.uniform(-9, 9)
BOT = "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)"
def bot(gece):
    b = Makine(sim, f"192.0.2.{90 + gece}", BOT, S, HOST)
    b.request("GET", "/robots.txt"); yield 2
    for y in ["/docs/", "/docs/openapi.json"] + bir(["/docs/rehber/kanca.html", "/docs/rehber/kimlik.html", "/docs/rehber/eski.html", "/v1/mukellefler", "/v1/mukellefler/%7Bid%7D", "/v1/mukellefler/:id/beyannameler", "/v1/beyannameler", "/ofis/veri/mukellefler", "/ofis/veri/mukellefler/%7Bid%7D/tebligatlar", "/kanca/banka"], 8): b.request("GET", y); yield R.uniform(4, 20)
def hal(ad, acik):
    f = WORK / "hal" / ad
    f.touch() if acik else f.unlink(missing_ok=True)
    yield 0
def dur(k, surum=None):
    app.stop()
    if surum: env["SURUM"] = surum
    k.sayfa = "/ofis"
    for t in ("/bildirimler/sayac", "/gorevler", "/bildirimler/sayac"): k.get(t); yield R.uniform(5, 40)
    env["TOHUM"] = str(int(env["TOHUM"]) + 1); app.start(); yield 0
def yeni_gun(i):
    global gun
    gun = i; yield 0
def sms(k):
    k.sayfa = "/ofis/gorevler"
    for _ in range(2): k.yap("POST", "/toplu-sms", {"metin": "x"}); yield 4
for i, d in office_days(sim, "2031-05-12", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    tatil, sonuncu = i in (5, 6), i == 9
    son = t("23:30") if not sonuncu else t("13:00")
    sim.spawn(t("00:00:01"), yeni_gun(i))
    for k, saat in ((ela, (9, 10, 13, 15)), (asistan, (9, 11, 14, 16)), (partner, (10, 14, 16)), (ev, (20,) if i % 2 else ())):
        for j, h in enumerate((11,) if tatil and k is ev else () if tatil else saat):
            if sonuncu and h > 11: continue
            if p(.93): sim.spawn(t(f"{h:02}:{R.randint(0, 45):02}:{R.randint(0, 59):02}"), oturum(k, R.randint(4, 6), j == 0))
    sim.spawn(t("00:04:00"), banka(son)); sim.spawn(t("00:06:00"), gib(son)); sim.spawn(t(f"0{R.randint(1, 5)}:10:00"), bot(i))
    sim.spawn(t("00:01:00"), monitor(Makine(sim, "192.0.2.9", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/saglik", son, 1200))
    if i % 3 != 2: sim.spawn(t(f"0{R.randint(1, 5)}:40:00"), scanner(Makine(sim, f"203.0.113.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME.replace("134", "101")]), S, HOST), sim, SCANS + ["/ofis/admin", "/ofis/veri/users", "/ofis/.env", "/v1/users"], n=22))
    if i in (0, 2, 7): sim.spawn(t("12:05:00"), sekme(ela, 60, "/bildirimler/sayac", 45))
    if i == 1: sim.spawn(t("17:50:00"), hal("bakim", True)); sim.spawn(t("17:51:00"), oturum(partner, 2, False)); sim.spawn(t("18:05:00"), hal("bakim", False))
    if i in (2, 8): sim.spawn(t("08:40:00"), hal("kur", True)); sim.spawn(t("10:40:00"), hal("kur", False))
    if i in (1, 4, 7): sim.spawn(t("19:00:00"), hal("gib", True)); sim.spawn(t("23:59:00"), hal("gib", False))
    if i == 3: sim.spawn(t("06:30:00"), dur(ev, "2")); sim.spawn(t("07:20:00"), sekme(asistan, 25, "/ozet", 900))
    if i == 6: sim.spawn(t("13:30:00"), dur(ev))
    if i == 4: sim.spawn(t("12:20:00"), sms(partner)); sim.spawn(t("12:40:00"), hal("sinir", True)); sim.spawn(t("12:40:10"), sekme(partner, 4, "/mukellefler?q=g", 1, "/ofis/mukellefler")); sim.spawn(t("12:41:00"), hal("sinir", False))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
ulasir = lambda e: not re.match(r"/(ofis/s/|docs|robots|ofis/arsiv)", e["target"] or "") and not (e["status"] == 503 and 280 < e["size"] < 330 and "arsiv" not in e["target"])
out = stamp_container(app.lines, sim, "morgan", COMBINED, lambda m, t: m["head"] + clf(t, timezone.utc) + m["mid"], "vergi.js", accept=ulasir)
clean = lambda l: re.sub(r"/\S*?/vergi\.js", "/app/vergi.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-docker", "9a61c0f2d7be-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
