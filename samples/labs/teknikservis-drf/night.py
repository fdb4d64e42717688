import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "teknikservis-drf"
sim = Sim(20310203, "Europe/Istanbul"); R = sim.random
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode(); (WORK / "today").write_text("2031-02-03")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "VERSION": "1", "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 18329))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.9")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Host(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "172.30.0.9:18321", "-w", "1", "--threads", "4", "--access-logfile", "-", "servis:app"], 18321, env=env); app.start(); time.sleep(1)
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 18320, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18320), "servis.example.com.tr", "https://servis.example.com.tr"
time.sleep(.4); syslog.clear()
A, P, day, date, version, js = "/api/admin", "/panel", 0, "2031-02-03", 1, "app.7c21.js"
class Client(Browser):
    token, tekniker = False, None
    def request(self, method, target, **more):
        h = dict(more.pop("headers", None) or {}); h["x-lab-now"] = f"{sim.now:.3f}"
        if self.token: h["x-lab-token"] = "good"
        if self.tekniker is not None: h["x-lab-tekniker"] = str(self.tekniker)
        return super().request(method, target, headers=h, **more)
    def g(self, path, page=""): return self.request("GET", A + path, referer=P + page)
    def do(self, method, path, body, page=""): return self.request(method, A + path, body=body, referer=P + page)
def client(address, agent, **more): c = Client(sim, address, agent, S, HOST, ORIGIN, **more); c.day = None; return c
desk, book = client("198.51.100.70", CHROME_WIN), client("203.0.113.145", SAFARI)
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=2.5, b=10): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("arıza kombi su akıtıyor acil yedek parça bekliyor müşteri aradı ses geliyor yarın kapı garanti".split()) for _ in range(R.randint(a, b)))
def span(d=None): d = d or R.choice([7, 7, 14, 30]); t = datetime.fromisoformat(date); return f"?baslangic={t - timedelta(days=d):%Y-%m-%d}&bitis={t:%Y-%m-%d}"
def load(c):
    p = R.choice(["", "", "/is-emirleri", "/customers"]); c.request("GET", P + p); (maybe(.6) or c.day != date) and c.request("GET", "/panel-static/" + js, referer=P + p)
    if c.day != date:
        c.token = False; c.g("/me/", p); yield look()
        if maybe(.2): c.do("POST", "/auth/token/", {"sifre": "yanlis"}, "/giris"); yield look()
        if c.do("POST", "/auth/token/", {"sifre": "dogru"}, "/giris").status != 200: return
        c.token, c.day = True, date
    elif maybe(.3):
        c.token = False; c.g("/me/", p); c.g("/is-emirleri/", p); c.token = True; c.do("POST", "/auth/refresh/", {}, p); yield .1
    for t in ("/me/", "/duyurular/", "/ozet/"): c.g(t, p)
    if maybe(.6): c.g("/stok-uyarilari/", p)
    yield look()
def orders(c):
    p = "/is-emirleri"; k = R.choice(["", "", "", "?durum=acik", "?durum=beklemede", "?durum=iptal", "?search=kombi", "?search=xyz", "?page=2", "?page=3", "?page=40"])
    l = rows(c.g("/is-emirleri/" + k, p)); c.g("/is-emirleri/options/", p); yield look()
    l = l or rows(c.g("/is-emirleri/", p)); yield look()
    if maybe(.4):
        q = p + "/yeni"; m = rows(c.g("/customers/options/?q=", q)); c.g("/technicians/options/", q); maybe(.5) and c.g("/parcalar/options/", q); c.g("/taslaklar/is-emri/", q); yield look()
        for _ in range(R.randint(0, 2)): c.do("PUT", "/taslaklar/is-emri/", {"t": text(1, 6)}, q); yield 10
        if maybe(.2): c.do("POST", "/is-emirleri/", {"ariza": ""}, q); yield look()
        if maybe(.3): c.do("PUT", "/taslaklar/is-emri/", {"t": text(1, 6)}, q); yield look()
        elif m: c.do("POST", "/is-emirleri/", {"musteri": R.choice(m)["id"], "ariza": text(1, 5)}, q); c.do("DELETE", "/taslaklar/is-emri/", None, q); yield .2; l = rows(c.g("/is-emirleri/", p)); yield look()
    for x in some(l, 1, 3): yield from order(c, x["id"])
    if maybe(.12): yield from order(c, R.randint(20000, 29999))
    if maybe(.3):
        l = rows(c.g("/is-emirleri/", p)); yield look(1, 3); c.do("POST", "/is-emirleri/toplu-kapat/", {"ids": [x["id"] for x in some(l, 1, 3)]}, p); yield .2; c.g("/is-emirleri/", p); yield look()
def order(c, k):
    u, p = f"/is-emirleri/{k}/", f"/is-emirleri/{k}"; x = body(c.g(u, p))
    if not x: yield 3; return
    c.g(u + "notlar/", p); maybe(.6) and c.g("/technicians/options/", p); yield look()
    if maybe(.5): c.g(u + "history/", p + "?sekme=gecmis"); yield look(1, 5)
    if maybe(.3): c.do("POST", u + "notlar/", {"metin": text(1, 9)}, p); yield .2; c.g(u + "notlar/", p); yield look()
    if maybe(.3): c.do("POST", u + "ata/", {"tekniker": R.randint(11, 16)}, p); yield .2; x = body(c.g(u, p)) or x; yield look()
    if maybe(.3): c.do("PATCH", u, {"ariza": x["ariza"] if maybe(.33) else text(1, 5)} if maybe(.6) else {"oncelik": "acil" if x["oncelik"] == "normal" else "normal"}, p); yield .2; x = body(c.g(u, p)) or x; yield look()
    if maybe(.3):
        for _ in range(2 if maybe(.12) else 1): c.do("POST", u + ("ac/" if x["durum"] == "kapali" else "kapat/"), None, p); yield 1
        c.g(u, p); yield look()
    if maybe(.18): c.do("POST", u + "fatura-kes/", {}, p); maybe(.2) and c.do("POST", u + "fatura-kes/", {}, p); yield look()
    if maybe(.18): c.do("POST", u + "kopyala/", {}, p); yield look()
def customers(c):
    p = "/customers"; maybe(.1) and (lambda: c.g("/customers", p))(); l = rows(c.g("/customers/" + R.choice(["", "", "", "?page=2", "?search=klima", "?search=zz", "?page=11"]), p)); yield look()
    l = l or rows(c.g("/customers/", p)); yield look(1, 4)
    if maybe(.3):
        c.request("GET", "/panel/veri/iller.json", referer=P + p + "/yeni"); c.g("/iller/", p + "/yeni"); yield look()
        if maybe(.25): c.do("POST", "/customers/", {"unvan": ""}, p + "/yeni"); yield look()
        c.do("POST", "/customers/", {"unvan": text(1, 3), "telefon": "0555"}, p + "/yeni"); yield .2; l = rows(c.g("/customers/", p)); yield look()
    if maybe(.25):
        for n in ("k", "ko", "kom", "xq")[R.randint(0, 2):]: c.g("/customers/options/?q=" + n, p); yield .4
        yield look()
    for y in some(l, 1, 2):
        u, q = f"/customers/{y['id']}/", f"{p}/{y['id']}"; x = body(c.g(u, q)); c.g(u + "cihazlar/", q); maybe(.6) and c.g(u + "history/", q); yield look()
        if not x: continue
        if maybe(.45):
            c.request("GET", "/panel/veri/iller.json", referer=P + q + "/duzenle"); yield look()
            c.do("PUT", u, {"unvan": x["unvan"], "telefon": x["telefon"], "adres": x["adres"] if maybe(.5) else text(2, 6)}, q + "/duzenle"); yield .2; c.g(u, q); yield look()
        if maybe(.2): c.do("POST", u + "cihazlar/", {"model": text(1, 2)}, q); yield .2; c.g(u + "cihazlar/", q); yield look()
        if maybe(.15):
            c.g("/customers/", p); yield 3; c.do("DELETE", u, None, q); yield .2; c.g("/customers/", p); yield 3
            if maybe(.5): c.do("POST", u + "geri-al/", None, p); yield .2; c.g("/customers/", p)
            elif maybe(.5): c.g(u, q)
            yield look()
    if maybe(.3):
        l = rows(c.g("/customers/?silinenler=1", p + "/silinenler")); yield look()
        if l and maybe(.4): c.do("POST", f"/customers/{R.choice(l)['id']}/geri-al/", None, p + "/silinenler"); yield .2; c.g("/customers/?silinenler=1", p + "/silinenler"); yield look()
def parts(c):
    p = "/parcalar"; k = R.choice(["", "", "?page=2", "?page=3"]); l = rows(c.g("/parcalar/" + k, p)); yield look()
    if maybe(.15): c.do("POST", "/parcalar/", {"ad": text(1, 2)}, p); yield .2; c.g("/parcalar/", p); c.g("/parcalar/options/", p); yield look()
    for y in some(l, 1, 3) + [z for z in l if not z["aktif"]][:1]:
        u, q = f"/parcalar/{y['id']}/", f"{p}/{y['id']}"; x = body(c.g(u, q)); c.g(u + "uyumlu-cihazlar/", q); yield look()
        if not x: continue
        if maybe(.6): c.g(u + "fiyat-gecmisi/", q + "?sekme=fiyat"); yield look(1, 4)
        if maybe(.3): c.do("PUT", u, {**x, "fiyat": x["fiyat"] + 5}, q); yield look()
        if maybe(.35): c.do("POST", u + "stok-girisi/", {"adet": R.randint(1, 12)}, q); yield .2; c.g(u, q); maybe(.5) and c.g("/stok-hareketleri/", "/stok-hareketleri"); yield look()
        if maybe(.15 if x["aktif"] else .7): c.do("DELETE" if x["aktif"] else "POST", u if x["aktif"] else u + "etkinlestir/", None, q); yield .2; c.g("/parcalar/" + k, p); yield look()
    if maybe(.6): c.g("/stok-hareketleri/" + R.choice(["", "", "?tip=giris", "?tip=cikis"]), "/stok-hareketleri"); yield look()
    if maybe(.3): c.g("/tedarikciler/", "/tedarikciler"); yield look()
def people(c):
    p = "/technicians"; l = rows(c.g("/technicians/", p)); yield look()
    for y in some(l, 1, 2):
        u, q = f"/technicians/{y['id']}/", f"{p}/{y['id']}"; x = body(c.g(u, q)); c.g(u + "performans/", q); yield look()
        if x and maybe(.5):
            for n in range(R.choice([1, 1, 2])): c.do("PATCH", u, {"izinde": x["izinde"] == bool(n)}, q); yield 1.2
            c.g(u, q); yield look()
    c.g("/izinler/", "/izinler"); yield look()
    if maybe(.6): c.g("/technicians/options/", "/izinler/yeni"); c.do("POST", "/izinler/", {"tekniker": R.randint(11, 16), "gun": f"2031-02-{R.randint(10, 28)}"}, "/izinler/yeni"); yield .2; c.g("/izinler/", "/izinler"); yield look()
    if maybe(.6): c.g("/kullanicilar/", "/kullanicilar"); c.g("/roller/", "/kullanicilar"); yield look()
def calendar(c):
    p = "/randevular"; k = "?tarih=" + (datetime.fromisoformat(date) + timedelta(days=R.randint(-1, 6))).strftime("%Y-%m-%d"); l = rows(c.g("/randevular/" + R.choice(["", k, k]), p)) or rows(c.g("/randevular/", p)); yield look()
    for y in some(l, 1, 2):
        if maybe(.55): c.g("/randevular/", p); yield 2; c.do("POST", f"/randevular/{y['id']}/onayla/", None, p); yield .2; c.g("/randevular/", p); yield look()
        elif maybe(.5): t = f"2031-02-{R.randint(10, 22)}"; c.g("/randevular/?tarih=" + y["tarih"], p); yield 2; c.do("PATCH", f"/randevular/{y['id']}/", {"tarih": t}, p); yield .2; c.g("/randevular/?tarih=" + y["tarih"], p); c.g("/randevular/?tarih=" + t, p); yield look()
        elif maybe(.6): c.g("/randevular/?tarih=" + y["tarih"], p); yield 2; c.do("DELETE", f"/randevular/{y['id']}/", None, p); yield .2; c.g("/randevular/?tarih=" + y["tarih"], p); yield look()
    if maybe(.5):
        o = rows(c.g("/is-emirleri/?durum=acik", p + "/yeni")); yield look(); t = f"2031-02-{R.randint(int(date[8:]), 22):02}"
        if o: c.do("POST", "/randevular/", {"is_emri": R.choice(o)["id"], "tarih": t}, p + "/yeni"); yield .2; c.g("/randevular/?tarih=" + t, p); yield look()
    if maybe(.5): c.g("/garanti-basvurulari/" + R.choice(["", "?durum=bekleyen", "?durum=bekleyen"]), "/garanti"); yield look()
    if maybe(.5):
        for t in some(["/servis-sozlesmeleri/", "/servis-sozlesmeleri/options/"], 1, 2): c.g(t, "/sozlesmeler"); yield look(1, 3)
def marketing(c):
    p = "/kampanyalar"; l = rows(c.g("/kampanyalar/", p)); yield look()
    if len(l) < 9 and maybe(.15): c.do("POST", "/kampanyalar/", {"ad": text(1, 2), "oran": 9}, p); yield .2; l = rows(c.g("/kampanyalar/", p)); yield look()
    for y in some(l, 1, 2):
        c.g(f"/kampanyalar/{y['id']}/kullanimlar/", f"{p}/{y['id']}"); yield look(1, 4)
        if maybe(.5):
            for _ in range(2 if maybe(.25) else 1): c.do("DELETE", f"/kampanyalar/{y['id']}/", None, p); yield .2; c.g("/kampanyalar/", p); yield look()
    l = rows(c.g("/bildirim-kurallari/", "/bildirimler")); yield look()
    for y in some(l, 1, 2): c.do("PATCH", f"/bildirim-kurallari/{y['id']}/", {"aktif": not y["aktif"]}, "/bildirimler"); yield .2; c.g("/bildirim-kurallari/", "/bildirimler"); yield look()
    l = rows(c.g("/sablonlar/", "/sablonlar")); yield look(1, 4)
    if day > 2 and maybe(.5): c.do("POST", "/sablonlar/", {"metin": text(2, 7)}, "/sablonlar"); yield .2; l = rows(c.g("/sablonlar/", "/sablonlar")); yield look()
    if l and maybe(.25): c.do("DELETE", f"/sablonlar/{R.choice(l)['id']}/", None, "/sablonlar"); yield .2; c.g("/sablonlar/", "/sablonlar"); yield look()
def settings(c):
    for k, f in (("genel", lambda x: {**x, "altbilgi": x["altbilgi"] if maybe(.5) else text(1, 6)}), ("sms", lambda x: {**x, "imza": text(1, 5), "gece": maybe(.5)}), ("calisma-saatleri", lambda x: {**x, "aciklama": text(1, 6), "cumartesi": not x["cumartesi"]})):
        if not maybe(.7): continue
        p = "/ayarlar/" + k; x = body(c.g(f"/settings/{k}/", p)); yield look()
        if x and maybe(.7): c.do("PUT", f"/settings/{k}/", f(x), p); yield .2; c.g(f"/settings/{k}/", p); yield look()
    if maybe(.2): c.do("POST", "/sms/test/", {"telefon": "0555"}, "/ayarlar/sms"); yield look()
    if maybe(.7):
        p = "/ayarlar/ozellikler"; l = rows(c.g("/feature-flags/", p)); yield look()
        for y in some(l, 0, 2): c.do("PATCH", f"/feature-flags/{y['key']}/", {"enabled": not y["enabled"]}, p); yield .2; c.g("/feature-flags/", p); yield look()
    if maybe(.5):
        p = "/ayarlar/entegrasyonlar"; l = rows(c.g("/entegrasyonlar/", p)); yield look()
        if maybe(.9): c.do("POST", f"/entegrasyonlar/{R.choice([1, 2])}/senkronize/", None, p); yield look()
    if maybe(.3): c.do("POST", "/onbellek/temizle/", None, "/ayarlar/sistem"); yield look()
    x = body(c.g("/bakim-modu/", "/ayarlar/sistem")); yield look()
def maintenance(c):
    if c.day != date: yield from load(c)
    p = "/ayarlar/sistem"; c.g("/bakim-modu/", p); yield look(); c.do("PUT", "/bakim-modu/", {"aktif": True, "mesaj": ""}, p); yield .2; c.g("/bakim-modu/", p)
    for _ in range(5): sim.spawn(sim.now + R.uniform(10, 400), portal(R.randint(0, 60)))
    yield 420; c.do("PUT", "/bakim-modu/", {"aktif": False, "mesaj": ""}, p); yield .2; c.g("/bakim-modu/", p); yield 1
def reports(c):
    p = "/raporlar"
    for t in some(["ariza", "iade", "memnuniyet", "memnuniyet", "karlilik", "gunluk-ozet", "ariza", "iade"], 3, 5): c.g(f"/raporlar/{t}/" + ("" if t == "gunluk-ozet" else span()), f"{p}/{t}"); yield look(1, 6)
    if maybe(.3):
        a = body(c.do("POST", "/raporlar/disa-aktar/", {"tur": "is"}, p)); yield 2
        if a:
            for _ in range(4):
                s = body(c.g(f"/gorevler/{a['gorev']}/", p)); yield 2
                if s and s["durum"] == "bitti": break
            c.g(f"/gorevler/{a['gorev']}/dosya/", p); yield look()
JOBS = [orders, orders, orders, customers, customers, parts, parts, parts, people, people, calendar, calendar, calendar, marketing, marketing, settings, settings, reports, reports]
def session(c, n):
    yield from load(c)
    if c.day != date: return
    for f in R.sample(JOBS, n):
        yield R.uniform(15, 150)
        if maybe(.4): c.g("/ozet/")
        yield from f(c)
# --- machines, the public
def telephone(k, until):
    b = client(f"192.0.2.{20 + k}", "ServisMobil/2.4 (Android 14) okhttp/4.12.0"); b.tekniker = k * 3
    while sim.now < until:
        b.request("POST", "/api/mobil/v2/konum/", body={"x": 1}); maybe(.6) and b.request("GET", "/api/mobil/v2/gorevlerim/"); yield R.uniform(1500, 3200)
def old(k, until):
    b = client(f"192.0.2.{40 + k}", "ServisMobil/1.9 (Android 9) okhttp/3.14.9")
    while sim.now < until: b.request("GET", "/api/mobil/v1/gorevlerim/"); yield R.uniform(3000, 5000)
def portal(k):
    b = client(f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME])); b.request("GET", "/api/portal/durum/", referer="https://www.example.com.tr/servis"); yield 2
    b.request("GET", f"/api/portal/sorgula/?kod={R.choice([R.randint(2001, 2034), R.randint(2001, 2034), R.randint(100, 999)])}", referer="https://www.example.com.tr/servis"); yield 5
    if maybe(.3): b.request("POST", "/api/portal/talep/", body={"ariza": text(1, 4)}, referer="https://www.example.com.tr/servis")
    yield 1
def loadtest():
    bs = [client(f"192.0.2.{190 + k}", "hey/0.0.1", keep=True) for k in range(3)]
    for n in range(220): bs[n % 3].request("GET", "/api/portal/durum/"); yield .4
def probe(until):
    b = client("203.0.113.250", "Better Stack Better Uptime Bot", accept_gzip=False, keep=False)
    while sim.now < until: b.request("GET", "/saglik/"); yield 1800 + R.uniform(-1, 1)
def hook(until):
    b = client("192.0.2.60", "sms-gateway/3", accept_gzip=False)
    while sim.now < until: b.request("POST", "/webhooks/sms/", body={"id": 1}, headers={"x-imza": "iyi" if maybe(.95) else "kotu"}); yield R.uniform(1800, 7000)
def down(c, v=None):
    global version, js
    app.stop()
    if v: version, js = v, "app.e0a4.js"; env["VERSION"] = str(v)
    if c and c.day == date:
        for t in ("/ozet/", "/is-emirleri/", "/customers/", "/parcalar/"): c.g(t); yield R.uniform(2, 6)
    app.start(); time.sleep(.8); yield 0
def locked(c):
    mode("kilit")
    for t in ("/is-emirleri/", "/customers/", "/parcalar/", "/is-emirleri/", "/customers/"):
        if c.day == date: c.g(t, "/is-emirleri"); yield R.uniform(4, 30)
    mode("", "kilit")
def oddities(c):
    c.request("OPTIONS", A + "/customers/", referer=P + "/customers"); yield 2; c.request("HEAD", A + "/customers/", referer=P + "/customers"); yield 2; a = c.g("/customers", "/customers"); yield .1
    c.g("/customers/", "/customers"); yield 2; raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + "/" + t for t in "users/ login/ yedek/ .env servis-sozlesmeleri/ config/".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "today").write_text(d); mode("duyuru" if i == 4 else "", "" if i == 4 else "duyuru"); mode("uyari" if i in (2, 7, 9) else "", "" if i in (2, 7, 9) else "uyari"); yield 0
_slashless = Client.g
def g(self, path, page=""):
    a = _slashless(self, path, page)
    if a.status == 301: self.request("GET", A + path + "/", referer=P + page)
    return a
Client.g = g
for i, d in office_days(sim, "2031-02-03", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, sunday = i == 11, i == 6; end = t("21:00") if not last else t("16:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for h in ([8, 9, 10, 11, 13, 14, 15, 16, 17] if not (last or sunday or i == 5) else [10] if sunday else [9, 11, 13]):
        if maybe(.9): sim.spawn(t(f"{h:02}:{R.randint(0, 35):02}:{R.randint(0, 59):02}"), session(desk, R.randint(3, 5)))
    if i in (1, 5, 8, 9): sim.spawn(t(f"19:{R.randint(10, 50)}:00"), session(book, 3))
    for k in range(4): sim.spawn(t(f"08:{10 + k}:00"), telephone(k, min(end, t("18:00"))))
    for k in range(2): sim.spawn(t(f"08:3{k}:00"), old(k, min(end, t("17:00"))))
    sim.spawn(t("00:01:00"), probe(end)); sim.spawn(t("00:17:00"), hook(end))
    for k in range(R.randint(5, 12)): sim.spawn(t(f"{R.randint(8, 20) if not last else R.randint(8, 14):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), portal(R.randint(0, 80)))
    if i % 4 == 1: sim.spawn(t("04:10:00"), scanner(client(f"192.0.2.{220 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "Go-http-client/1.1"])), sim, GUESS, n=30))
    if i == 8: sim.spawn(t("06:30:00"), down(None, 2))
    if i == 3: sim.spawn(t("15:50:00"), down(desk))
    if i == 4: sim.spawn(t("12:20:00"), locked(desk))
    if i in (2, 7): sim.spawn(t("18:40:00"), maintenance(desk))
    if i == 9: sim.spawn(t("20:10:00"), loadtest())
    if i in (1, 8): sim.spawn(t("12:05:00"), oddities(desk))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] \S+ \S+ \S+ (?P<status>-?\d+) .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def prefix(t): d = datetime.fromtimestamp(t, sim.zone); return f"{d:%b} {d.day:2} {d:%H:%M:%S} dengeleyici "
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[611]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(prefix(t) + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{prefix(end)}{m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "servis.py", accept=lambda e: e["status"] != 503 or e["size"] < 60)
def tidy(l): return re.sub(r'(\+0000\] \[)\d+(\] \[\w+\] )(?!Booting|Worker)', r'\g<1>1\2', re.sub(r'listening at /\S+', 'listening at /run/gunicorn.ctl', re.sub(r'(Listening at: http://\S+) \(\d+\)', r'\1 (1)', l)))
out = [(t, f"api-1  | {rfc3339(t)} {tidy(l)}") for t, s, l in out]
size += write_rotated(night / "api-compose", "api.log", out, timezone.utc, "logrotate"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
