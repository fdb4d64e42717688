import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "pazaryeri-fastapi"
sim = Sim(20310903, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "varlik").mkdir(parents=True)
def bundle(js, t):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="tr">\n<head><meta charset="utf-8"><title>Carsi Yonetim</title><link rel="icon" href="data:,"><script type="module" src="/varlik/{js}"></script></head>\n<body><div id="kok"></div></body>\n</html>\n')
    (dist / "varlik" / js).write_text("export const p=1;" * 700)
    for f in (dist / "index.html", dist / "varlik" / js): os.utime(f, (t, t))
js = "panel-9f2c.js"; bundle(js, sim.at("2031-08-20 15:00"))
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "uvicorn", "--port", "18131", "--timeout-graceful-shutdown", "1", "panel:app"], 18131, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf"], 18130, "203.0.113.1")
S, HOST, ORIGIN, A, B = ("203.0.113.1", 18130), "panel.carsi.example", "https://panel.carsi.example", "/admin", "/api/admin"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
def remember(): (WORK / "now").write_text(str(sim.now))
class Tab(Browser):
    def request(self, method, target, **more): remember(); return super().request(method, target, **more)
def device(address, agent): return Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Bearer yonetici"}, caching=True)
def outside(address, agent, **headers): return Tab(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
desk, phone = device("198.51.100.57", FIREFOX), device("203.0.113.201", PHONE)
day = 0
def data(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else {}
def rows(a): d = data(a); return d if isinstance(d, list) else d.get("kayitlar", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuyz ", k=R.randint(a, b)))
def G(c, path, p): return c.get(path, "/yonetim" + p)
def W(c, method, path, body, p):
    a = c.send(method, path, body, "/yonetim" + p); to = a.headers.get("location", "")
    return c.send(method, to[len(ORIGIN):], body, "/yonetim" + p) if a.status == 307 and to.startswith(ORIGIN) else a
def load(c):
    p = "/yonetim" + R.choice(["/siparisler", "/ozet", "/saticilar", "/kuponlar"])
    chance(.2) and c.request("GET", "/"); c.request("GET", p); c.request("GET", "/varlik/" + js, referer=p); p = p[8:]
    if chance(.25):
        c.get(B + "/ben", "/yonetim" + p, headers={"Authorization": ""}); yield 4
        if chance(.3): c.send("POST", "/api/oturum", {"parola": "?"}, "/yonetim/giris"); yield 6
        c.send("POST", "/api/oturum", {"parola": "*"}, "/yonetim/giris"); yield .4
    elif chance(.3): c.get(B + "/ben", "/yonetim" + p, headers={"Authorization": ""}); c.send("POST", "/api/oturum/yenile", {}, "/yonetim" + p)
    for t in ("/ben", "/sabitler", "/surum", "/bildirimler/sayac"):
        if chance(.6): G(c, B + t, p)
    G(c, B + "/ozet", p); chance(.6) and G(c, f"/rapor-api/ozet?gun={R.choice([7, 30])}&bitis={datetime.fromtimestamp(sim.now, sim.zone):%Y-%m-%d}", "/ozet"); yield 1
def siparisler(c):
    p, k = "/siparisler", A + "/siparisler"; l = rows(G(c, k + R.choice(["", "", "?durum=hazirlaniyor", "?sayfa=2", "?sayfa=40", "?q=bal", "?q=yok-boyle"]), p)); yield think()
    if chance(.25): W(c, "POST", k + "/ara", R.choice([{"sehir": "Mugla"}, {"urun": "kilim", "durum": "teslim"}, {"id": 1}]), p); yield think()
    for x in some(l, 2):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 1
        for t, f in (("hareketler", .5), ("kargo", .6), ("mesajlar", .45)):
            if chance(f): G(c, f"{u}/{t}", q); yield think(1, 4)
        if chance(.15): W(c, "POST", u + "/mesajlar", {"metin": t_(8, 60)}, q); yield 3
        if chance(.3): W(c, "PATCH", u, {"notu": t_(0, 50)}, q); yield .4; G(c, u, q); yield 3
        if chance(.35): W(c, "POST", u + "/fatura", None, q); yield 4
        if x["durum"] == "hazirlaniyor" and chance(.5): W(c, "POST", u + "/kargola", None, q); yield .4; G(c, u, q); chance(.5) and G(c, u + "/kargo", q); chance(.1) and W(c, "POST", u + "/kargola", None, q); yield 3
        elif chance(.15): G(c, k + "?durum=iptal", p); yield 2; W(c, "POST", u + "/iptal", None, q); yield .4; G(c, k + "?durum=iptal", p); yield 3
    if chance(.06): G(c, f"{k}/{R.randint(90000, 99999)}", p); yield 2
    if chance(.1): G(c, k + "/disa-aktar", p); yield 3
def saticilar(c):
    p, k = "/saticilar", A + "/saticilar"; l = rows(G(c, k + R.choice(["", "", "?durum=aktif", "?q=izmir", "?q=yok"]), p)); yield think()
    for x in some(l, 2):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)) or x; yield 1
        for t, f in (("urunler", .6), ("puan", .6), ("belgeler", .5), ("notlar/", .5)):
            if chance(f): G(c, f"{u}/{t}", q); yield think(1, 4)
        if chance(.3): W(c, "PUT", u, {**v, **R.choice([{}, {"unvan": t_(6, 24)}, {"unvan": t_(6, 24)}, {"iban_son": R.randint(1000, 9999)}])}, q); yield .4; G(c, u, q); yield 3
        if chance(.25): G(c, u + "/notlar/", q); yield 6; W(c, "POST", u + "/notlar", {"metin": t_(5, 60)}, q); yield .4; G(c, u + "/notlar/", q); yield 3
        if v["durum"] == "aktif" and chance(.45): chance(.5) and G(c, k + "?durum=askida", p); yield 2; G(c, u, q); W(c, "POST", u + "/askiya-al", {"neden": t_(5, 20)}, q); yield .4; G(c, u, q); chance(.7) and G(c, k + "?durum=askida", p); yield 4
    if chance(.35):
        f = rows(G(c, k + "?durum=basvuru", p)); yield 5
        for x in some(f, 1): W(c, "POST", f"{k}/{x['id']}/onayla", None, p); yield .4; G(c, k + "?durum=basvuru", p); G(c, f"{k}/{x['id']}", p); yield 3
    if chance(.2): W(c, "POST", k, {"unvan": t_(5, 18), "vergi": R.choice([str(R.randint(10**9, 10**10 - 1))] * 3 + ["12"])}, p + "/yeni"); yield .4; G(c, k, p); yield 3
def kuponlar(c):
    p, k = "/kuponlar", A + "/kuponlar"; l = rows(G(c, k, p)); yield think()
    for x in some(l, 2):
        u = f"{k}/{x['kod']}"; chance(.6) and G(c, u + "/kullanimlar", f"{p}/{x['kod']}"); yield think()
        if chance(.55): G(c, k, p); yield 1; W(c, "PATCH", u, {"aktif": not x["aktif"]}, p); yield .4; G(c, k, p); yield 4
    if chance(.4): W(c, "POST", k, {"kod": R.choice([f"K{R.randint(100, 999)}"] * 5 + ["BAYRAM"]), "indirim": R.choice([5, 10])}, p); yield .4; l = rows(G(c, k, p)); yield 4
    f = [x for x in l if x["kod"][1:].isdigit()]
    if len(f) > 1 and chance(.5): i = R.choice(f)["kod"]; W(c, "DELETE", f"{k}/{i}", None, p); yield .4; G(c, k, p); chance(.2) and W(c, "DELETE", f"{k}/{i}", None, p); yield 3
def yorumlar(c):
    p, k = "/yorumlar", A + "/yorumlar"; w = k + "?durum=bekleyen"; l = rows(G(c, w, p)); yield think()
    for x in some(l, R.randint(1, 4)):
        u = f"{k}/{x['id']}"; G(c, u, p); yield 4; W(c, "POST", u + "/onayla", None, p); yield .4; G(c, w, p); yield 3
        if chance(.35): W(c, "POST", u + "/yanit", {"metin": t_(8, 80)}, p); yield .4; G(c, u, p); yield 3
    if chance(.5):
        l = rows(G(c, k, p)); yield 5
        for x in some(l, 1): W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .4; G(c, k, p); chance(.5) and G(c, f"{k}/{x['id']}", p); chance(.2) and W(c, "DELETE", f"{k}/{x['id']}", None, p); yield 3
    if chance(.5): G(c, k + "/sikayetler", p); yield 3
def hakedisler(c):
    p, k = "/hakedisler", B + "/hakedisler"; l = rows(G(c, k + R.choice(["", "", "?sayfa=2", "?durum=odendi", "?sayfa=9"]), p)); chance(.6) and G(c, k + "/bekleyen", p); yield think()
    for x in some(l, 2):
        u, q = f"{k}/{x['no']}", f"{p}/{x['no']}"; G(c, u, q); yield think()
        if x["durum"] == "bekliyor" and chance(.4): W(c, "POST", u + "/ode", None, q); yield .4; G(c, u, q); yield 3
        if chance(.45): W(c, "POST", u + "/itiraz", {"neden": t_(5, 30)}, q); yield 4
    if chance(.6):
        q = "/komisyonlar"; f = rows(G(c, B + q, q)); yield 4
        for x in some(f, R.choice([0, 1, 1])): W(c, "PUT", f"{B}/komisyonlar/{x['id']}", {**x, "oran": R.randint(7, 14)}, q); yield 4
def kampanyalar(c):
    p, k = "/kampanyalar", B + "/kampanyalar"; l = rows(G(c, k, p)); yield think()
    for x in some(l, 2):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; v = data(G(c, u, q)); chance(.6) and G(c, u + "/istatistik", q); yield think()
        if chance(.3): W(c, "PUT", u, {**v, **R.choice([{"yuzde": R.choice([10, 15, 20, 25])}, {"ad": t_(5, 18)}])}, q); yield .4; G(c, u, q); yield 3
        if chance(.6):
            G(c, u + "/urunler/", q); yield 5
            if chance(.65): W(c, "POST", u + "/urunler", {"urun": "bal"}, q); yield .4; G(c, u + "/urunler/", q); yield 3
        if v.get("durum") == "taslak" and chance(.3): W(c, "POST", u + "/yayinla", None, q); yield .4; G(c, u, q); yield 3
    if chance(.3): W(c, "POST", k, R.choice([{"ad": t_(5, 18), "yuzde": 10}] * 4 + [{}]), p); yield .4; l = rows(G(c, k, p)); yield 4
    if l and chance(.6): x = R.choice(l); G(c, k, p); yield 3; W(c, "DELETE", f"{k}/{x['id']}", None, p); yield .4; G(c, k, p); yield 4
def iadeler(c):
    p, k = "/iadeler", B + "/iadeler"; w = k + "?durum=bekliyor"; l = rows(G(c, R.choice([w, w, k, k + "?sayfa=2", k + "?sayfa=7"]), p)); chance(.4) and G(c, k + "/nedenler", p); yield think()
    for x in some(l, 3):
        u, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.6) and G(c, u + "/fotograflar", q); yield think()
        if chance(.35): G(c, w, p); yield 1; W(c, "POST", u + R.choice(["/kabul", "/kabul", "/reddet"]), None, q); yield .4; G(c, w, p); yield 3
def sistem(c):
    p = "/loglar"; G(c, B + "/loglar/islem" + R.choice(["", "?sayfa=2"]), p); yield 3
    for t, f in (("hata", .8), ("giris", .7), ("eposta", .5)):
        if chance(f): G(c, B + "/loglar/" + t + (R.choice(["", "?sayfa=2", "?sayfa=9"]) if t == "eposta" else ""), p); yield 3
    p = "/ozellikler"; l = rows(G(c, B + p, p)); yield 4
    for x in some(l, R.choice([0, 1, 1, 2])):
        for on in R.choice([[not x["acik"]], [not x["acik"]], [not x["acik"]], [not x["acik"], x["acik"]], [x["acik"]]]): W(c, "PATCH", f"{B}/ozellikler/{x['ad']}", {"acik": on}, p); yield R.choice([.4, 2])
        G(c, B + p, p); yield 3
    if chance(.5):
        s = R.choice(["magaza", "kargo"]); p = "/ayarlar/" + s; v = data(G(c, B + p, p)); yield 9
        W(c, "PUT", B + p, {**v, **R.choice({"magaza": [{}, {"slogan": t_(5, 40)}, {"slogan": t_(5, 40)}, {"renk": "#1122" + R.choice(["aa", "bb"])}], "kargo": [{}, {"aciklama": t_(5, 50)}, {"aciklama": t_(5, 50)}, {"ucretsiz_esik": R.choice([300, 400, 500])}]}[s])}, p); yield .4; G(c, B + p, p); yield 3
    if chance(.3):
        p = "/disa-aktarim"; i = data(W(c, "POST", B + p, {"ne": "siparis"}, p)).get("id"); yield 2
        for pause in (20, 50, 1): i and G(c, f"{B}{p}/{i}", p); yield pause
PAGES = [siparisler, siparisler, saticilar, saticilar, kuponlar, kuponlar, yorumlar, hakedisler, kampanyalar, kampanyalar, iadeler, sistem]
def session(c, n, first=()):
    yield from load(c)
    for f in [*first, *(R.sample(PAGES, n))]: yield from f(c); yield think(5, 90)
def tab(c, n):
    for _ in range(n): G(c, B + "/bildirimler/sayac", "/siparisler"); chance(.2) and G(c, A + "/siparisler?durum=hazirlaniyor", "/siparisler"); yield 90 + R.uniform(-.4, .4)
def customer(k, until):
    b = outside(f"203.0.113.{90 + k}", R.choice([CHROME, PHONE, SAFARI]))
    while sim.now < until:
        b.get("/api/magaza/urunler" + R.choice(["", "?k=bal", "?k=nar", "?k=yok"])); yield R.uniform(20, 90)
        if chance(.5): b.send("POST", "/api/magaza/siparisler", {"urun": R.choice(["bal", "kilim", "sabun"]), "adet": R.choice([1, 2, 3, 3, 0])})
        yield R.uniform(3000, 9000)
def seller(k, until):
    b = outside(f"192.0.2.{30 + k}", "stok-aktar/1.3", **({"X-Anahtar": f"s{k}"} if k else {}))
    while sim.now < until: b.send("POST", "/api/satici/stok", {"n": R.randint(1, 90)}); yield R.uniform(2400, 5400)
def carrier(until):
    b = outside("198.51.100.180", "EgeKargo-Hook/2")
    while sim.now < until: b.send("POST", "/api/kanca/kargo", {"n": R.randint(1, 90)}); yield R.uniform(2400, 6000)
def accountant(until):
    b = outside("198.51.100.190", "PHP/7.4 curl")
    while sim.now < until: b.get("/api/v1/siparisler?gun=dun"); yield 21600
def deploy(c, release=True):
    global js
    app.stop()
    for t in (A + "/siparisler?durum=hazirlaniyor", B + "/bildirimler/sayac", A + "/kuponlar", B + "/kampanyalar"): G(c, t, "/siparisler"); yield R.uniform(4, 15)
    if release: env["RELEASE"] = "2"; js = "panel-b71e.js"; bundle(js, sim.now)
    remember(); app.start(); yield 0
def typing(c):
    G(c, A + "/siparisler?q=z", "/siparisler"); yield .4; mode("limit")
    for q in ("ze", "zey", "zeyt"): G(c, A + "/siparisler?q=" + q, "/siparisler"); yield .4
    mode("", "limit"); yield 4; G(c, A + "/siparisler?q=zeytin", "/siparisler"); yield 1
def switch(on="", off=""): mode(on, off); yield 0
def bank(c):
    for _ in range(3): G(c, B + "/hakedisler", "/hakedisler"); yield R.uniform(600, 2000)
def looks(c):
    c.request("HEAD", A + "/siparisler", referer="/yonetim/siparisler"); yield 2; c.request("OPTIONS", A + "/kuponlar", referer="/yonetim/kuponlar"); yield 2
    raw_line(sim, "192.0.2.210", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [p + t for p in ("/api", "/admin", "/api/admin") for t in "/login.php /.env /debug /config /console".split()] + SCANS
for i, d in office_days(sim, "2031-09-03", 12):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == 11, i in (3, 4, 10, 11); end = at_("23:30") if not last else at_("14:00")
    for h in ((9, 11, 13, 15, 17) if not weekend else (11, 18) if not last else (11,)):
        if chance(.93) or last: sim.spawn(at_(f"{h:02}:{R.randint(0, 35):02}:{R.randint(0, 59):02}"), session(phone if weekend else desk, R.randint(6, 8) if not weekend else R.randint(3, 4), [siparisler, kuponlar] if weekend else []))
    for k in range(3): sim.spawn(at_(f"07:{10 + 11 * k}:00"), customer(k + 3 * (i % 4), end))
    for k in range(3): sim.spawn(at_(f"00:{20 + k}:10"), seller(k, end))
    sim.spawn(at_("00:40:00"), carrier(end)); sim.spawn(at_("01:00:00"), accountant(end))
    sim.spawn(at_("00:03:00"), monitor(outside("203.0.113.250", "Uptime-Kuma/1.23"), sim, "/api/saglik", end, 5400))
    if i % 4 == 1: sim.spawn(at_("03:40:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34))
    if i in (1, 8): sim.spawn(at_("12:20:00"), tab(desk, 50))
    if i == 2: sim.spawn(at_("13:30:00"), switch("banka")); sim.spawn(at_("13:40:00"), bank(desk)); sim.spawn(at_("17:45:00"), switch("", "banka"))
    if i == 5: sim.spawn(at_("19:10:00"), switch("gurultu")); sim.spawn(at_("21:00:00"), switch("", "gurultu"))
    if i == 6: sim.spawn(at_("08:10:00"), deploy(desk))
    if i == 9: sim.spawn(at_("17:50:00"), deploy(desk, False))
    if i == 7: sim.spawn(at_("01:00:00"), switch("sikayet"))
    if i == 8: sim.spawn(at_("17:40:00"), typing(desk))
    if i in (0, 7): sim.spawn(at_("13:05:00"), looks(desk))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
lines = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "nginx-combined", "access.log", stamp_combined(lines, sim, "nginx"), sim.zone); print("nginx", len(lines))
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
stamp, out, failed, tracing = Stamp(sim, "uvicorn"), [], 0, False
clean = lambda l: re.sub(r'File "[^"]*?/(site-packages/[^"]+|panel\.py)"', r'File "/srv/app/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/local/lib/python3.11/', re.sub(r"process \[\d+\]", "process [1]", l)))
for r, s, l in sorted(app.lines, key=lambda x: x[0]):
    m = UV.match(l)
    if m:
        e = stamp.entry(m["method"], m["target"], int(m["status"]), r, accept=lambda e: e["status"] != 502)
        t = (e["sim"] + e["end"] - e["real"]) if e else stamp.moment(r)
        failed = t if m["status"] == "500" else failed
    elif s == "stderr" and (tracing or l.startswith("ERROR:    Exception in ASGI")) and not l.startswith("INFO:"): failed += 1.3e-6; t = failed + .0004    # written when the answer is on its way
    else: t = stamp.moment(r)
    if s == "stderr": tracing = l.startswith("ERROR:    Exception in ASGI") or tracing and not l.startswith("INFO:")
    out.append((t, s, clean(l)))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "uvicorn-cri", "0.log", [(t, f"{rfc3339(t)} {s} F {l}") for t, s, l in out], timezone.utc, "kubelet")
print("bytes", size, "requests", len(sim.entries))
