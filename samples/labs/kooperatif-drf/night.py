import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "kooperatif-drf"
sim = Sim(20310908, "Europe/Istanbul"); R = sim.random
www = WORK / "www"; (www / "statik").mkdir(parents=True); (WORK / "durum").mkdir()
paket = "panel.41a.js"
def kur(ad):
    global paket; paket = ad
    (www / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Ova Birlik</title><script defer src="/statik/{ad}"></script></head><body><div id="kok"></div></body></html>\n'); (www / "statik" / ad).write_text("var ova={};" * 1400)
    for f in [WORK, www, *www.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
kur(paket)
S, HOST, ORIGIN = ("203.0.113.1", 19400), "panel.ovabirlik.example", "https://panel.ovabirlik.example"
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1"}
FMT = '%({x-forwarded-for}i)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"'
app = Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:19401", "-w", "1", "--threads", "4", "--access-logfile", "-", "--access-logformat", FMT, "kooperatif:application"], 19401, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19400, "203.0.113.1", env=env)
gun = 0
def kisi(ad, adres, ajan):
    c = Browser(sim, adres, ajan, S, HOST, ORIGIN, {"Authorization": "Bearer " + ad, "Connection": "keep-alive", "Accept-Language": "tr-TR,tr;q=0.9"}); c.ad, c.k, c.eski, c.acik = ad, 3, False, False; return c
baskan, muhasebe, depo = kisi("baskan", "198.51.100.21", SAFARI), kisi("muhasebe", "198.51.100.22", EDGE), kisi("depo", "203.0.113.140", FIREFOX); depo.accept_gzip = False      # a filter in between takes the header away
A = lambda c: f"/api/kooperatifler/{c.k}"; P = lambda c, p="": f"/panel/{c.k}{p}"
def govde(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in b"{[" else None
def liste(a): x = govde(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def sec(l, n): return R.sample(l, min(n, len(l)))
def yazi(a, b): return "".join(R.choices("abcçdefgğhıikmnoöprsştuü ", k=R.randint(a, b)))
olur = lambda p: R.random() < p
def yukle(c, p=""):
    q = P(c, p); c.get(R.choice(["/", q])); c.get("/statik/" + paket, q); yield .2
    if not c.acik or olur(.15):
        c.get("/api/oturum/ben/", q, headers={"Authorization": ""}); yield 8
        if olur(.2): c.send("POST", "/api/oturum/ac/", {"ad": c.ad, "parola": "yanlis"}, "/panel/giris", headers={"Authorization": ""}); yield 6
        c.send("POST", "/api/oturum/ac/", {"ad": c.ad, "parola": "dogru"}, "/panel/giris", headers={"Authorization": ""}); c.acik = True; yield .2
    c.get("/api/oturum/ben/", q); c.get("/api/kooperatifler/", q)
    for t in ("/surum/", "/bildirimler/sayi/", "/moduller/kantar/", "/moduller/lojistik/", "/hava/", "/ozet/", "/teslimat-ozeti/" if c.eski or gun < 3 else "/teslimatlar/ozet/"):
        if olur(.7): c.get(A(c) + t, q)
    if olur(.12): c.get(A(c) + "/sigorta/", q)
    yield R.uniform(1, 4)
def uyeler(c):
    a, p = A(c) + "/uyeler/", P(c, "/uyeler")
    if olur(.1) and c.get(a[:-1], p).status != 301: return
    l = liste(c.get(a, p)); olur(.6) and c.get("/api/referans/urunler/", p); yield R.uniform(4, 12)
    if olur(.35):
        w = R.choice(["ayşe", "zeynep", "kemal", "hasan k", "xavier"])
        for n in range(2, len(w) + 1): c.get(f"{a}ara/?q={w[:n].encode().hex() if 0 else __import__('urllib.parse').parse.quote(w[:n])}", p); yield .25
    if olur(.3): c.get(a + R.choice(["?sayfa=2", "?sayfa=3", "?sayfa=9", "?koy=Pınarbaşı".encode().decode("ascii", "ignore"), "?arama=kaya", "?arama=zzz"]), p); yield 4
    if olur(.3):
        if olur(.3): c.send("POST", a, {"ad": ""}, p + "/yeni"); yield 5
        c.send("POST", a, {"ad": yazi(6, 20), "koy": "Çamlık", "dekar": R.randint(2, 300)}, p + "/yeni"); yield .3; l = liste(c.get(a, p)) or l; yield 3
    if len(l) > 4 and olur(.15): c.send("POST", a + "toplu-sms-izni/", {"uyeler": [x["id"] for x in sec(l, 4)], "izin": olur(.5)}, p); yield .2; l = liste(c.get(a, p)); yield 4
    for x in sec(l, R.choice([1, 2, 2, 3])):
        u, q = f"{a}{x['id']}/", f"{p}/{x['id']}"; y = govde(c.get(u, q)) or x; c.get(u + "hareketler/", q)
        for t in ("teslimatlar/", "vekil/", "belgeler/"): olur(.75) and c.get(u + t, q)
        yield R.uniform(3, 14)
        if olur(.4): c.get(u + "pay-defteri/", q); yield 3
        if olur(.4): c.send("PATCH", u, {"sms_izni": not y["sms_izni"]}, q); yield .2; c.get(*((u, q) if olur(.6) else (a, p))); yield 4
        if olur(.3): c.send("PUT", u, {"ad": y["ad"], "koy": y["koy"], "dekar": R.choice([y["dekar"], R.randint(5, 200)])}, q + "/duzenle"); yield .2; c.get(u, q); yield 3
        if olur(.45):
            c.get(u + "belgeler/", q); yield 2; c.send("POST", u + "belgeler/", {"ad": yazi(4, 25) + ".pdf", "boyut": R.randint(9000, 900000)}, q); yield .4; c.get(u + "belgeler/", q); yield 4
    if olur(.08): c.get(f"{a}{R.randint(99000, 99999)}/", None); yield 2
def teslimatlar(c):
    a, p = A(c) + "/teslimatlar/", P(c, "/teslimat"); l = liste(c.get(a + R.choice(["", "", "?durum=bekleyen", "?durum=onayli", "?sayfa=2"]), p)); olur(.5) and c.get("/api/referans/urunler/", p); yield R.uniform(4, 10)
    if olur(.5):
        us = liste(c.get(A(c) + "/uyeler/ara/?q=a", p + "/yeni")); yield 9
        if us: c.send("POST", a, {"uye": R.choice(us)["id"], "urun": R.choice(["buğday", "arpa", "mısır"]), "kg": R.randint(300, 22000), "nem": round(R.uniform(9, 16), 1)}, p + "/yeni"); yield .2; l = liste(c.get(a, p)); yield 4
    for x in sec(l, R.choice([1, 2, 3])):
        u, q = f"{a}{x['id']}/", f"{p}/{x['id']}"; y = govde(c.get(u, q)) or x; yield R.uniform(3, 10)
        if olur(.35): c.send("PATCH", u, {"nem": round(R.uniform(8, 16), 1)}, q); yield .2; c.get(u, q); yield 3
        if olur(.5) and not y["onayli"]:
            for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", u + "onayla/", None, q); yield .3
            c.get(u, q); yield 3
        if olur(.4): c.send("POST", u + "fis/", None, q); yield 5
        if olur(.45): c.send("DELETE", u, None, q); yield .3; c.get(a, p); yield 4
def odemeler(c):
    a, p = A(c) + "/odemeler/", P(c, "/odemeler"); x = c.get(a, p); l = liste(x); yield R.uniform(4, 12)
    if x.status == 403: return
    if olur(.3): c.send("POST", a + "onizleme/", {"adet": R.randint(1, 12)}, p); yield 5
    if olur(.3): c.get(a + "disa-aktar/", p); yield 4
    if olur(.3): c.send("POST", a, {"uye": 3001, "tutar": R.randint(90, 99000)}, p + "/yeni"); yield .3; l = liste(c.get(a, p)); yield 4
    for x in sec([y for y in l if y["durum"] == "bekliyor"], R.choice([1, 2])):
        u, q = f"{a}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield 4; c.send("POST", u + "ode/", None, q); yield .3; c.get(u, q); yield R.uniform(60, 200); time.sleep(.12); c.get(u, q); yield 3
def silolar(c):
    a, p = A(c) + "/silolar/", P(c, "/silolar"); l = liste(c.get(a, p)); yield R.uniform(4, 10)
    for x in sec(l, R.choice([1, 1, 2])): c.send("PATCH", f"{a}{x['id']}/", {"havalandirma": not x["havalandirma"]}, p); yield .2; c.get(a, p); yield R.uniform(3, 8)
    for x in sec(l, R.choice([0, 1, 1])):
        u, q = f"{a}{x['id']}/", f"{p}/{x['id']}"; c.get(u + "olcumler/", q); yield 4
        if olur(.6): c.send("POST", u + "olcumler/", {"sicaklik": round(R.uniform(9, 34), 1)}, q); yield .2; c.get(u + "olcumler/", q); yield 3
        if olur(.35): c.send("PUT", u, {"ad": x["ad"], "kapasite": x["kapasite"], "not": yazi(0, 50)}, q); yield .3; c.get(a, p); yield 3
def kantar(c):
    a, p = A(c) + "/kantarlar/", P(c, "/kantarlar"); l = liste(c.get(a, p)); yield R.uniform(3, 9)
    for x in sec(l, 1):
        if olur(.7): c.send("POST", f"{a}{x['id']}/sifirla/", None, p); yield R.uniform(2, 6)
        if olur(.35): c.send("POST", f"{a}{x['id']}/kalibre/", {"agirlik": 20}, p); yield .3; c.get(a, p); yield 3
    if olur(.8):
        u, q = A(c) + "/ayarlar/kantar/", P(c, "/ayarlar/kantar"); o = govde(c.get(u, q)); yield R.uniform(4, 20)
        if o: c.send("PUT", u, {**o, **R.choice([{"fis_metni": yazi(4, 70)}, {"fis_metni": yazi(4, 70)}, {"dara": R.randint(1, 900)}])}, q); yield .3; c.get(u, q); yield 3
def duyurular(c):
    a, p = A(c) + "/duyurular/", P(c, "/duyurular"); l = liste(c.get(a, p)); yield R.uniform(4, 10)
    if olur(.25): c.get(a + "?durum=taslak", p); yield 4
    if olur(.5) or len(l) < 3: c.send("POST", a, {"baslik": yazi(5, 30), "metin": yazi(20, 200)}, p + "/yeni"); yield .3; l = liste(c.get(a, p)); yield 4
    for x in sec(l, 2):
        z = R.random(); u, q = f"{a}{x['id']}/", f"{p}/{x['id']}"
        if z < .45: c.send("POST", u + "sabitle/", None, p); yield .2; c.get(a, p)
        elif z < .65: c.send("PATCH", u, {"yayinda": not x["yayinda"]}, p); yield .2; c.get(a, p)
        elif z < .75: c.send("POST", u + "arsivle/", None, p); yield .2; c.get(a, p)
        elif z < .9: c.get(u, q); yield 5; c.send("POST", u + "onizle/", None, q)
        else:
            c.send("DELETE", u, None, p); yield .2; c.get(a, p); yield 3
            if olur(.6): c.get(u, q)
        yield R.uniform(3, 9)
def raporlar(c):
    a, p = A(c) + "/raporlar/", P(c, "/raporlar")
    for _ in range(R.choice([1, 1, 2])):
        n = R.choice([7, 14, 30, 60])
        for t in ("teslimat", "nem", "verim"): olur(.85) and c.get(f"{a}{t}/?gun={n}", p)
        yield R.uniform(5, 20)
def iletisim(c):
    a, p = A(c), P(c, "/mesajlar"); c.get(a + "/mesajlar/", p); olur(.5) and c.get(a + "/sikayetler/", p); yield R.uniform(4, 20)
    if olur(.75): c.send("POST", a + "/mesajlar/gonder/", {"kime": "hepsi", "metin": yazi(10, 140)}, p); yield .4; c.get(a + "/mesajlar/", p); yield 5
    c.get(a + "/bildirimler/", p); yield 3
    if olur(.5): c.send("POST", a + "/bildirimler/hepsi-okundu/", None, p); yield .2; c.get(a + "/bildirimler/", p); c.get(a + "/bildirimler/sayi/", p); yield 2
def yonetim(c):
    a, p = A(c), P(c, "/yonetim"); c.get(a + "/kullanicilar/", p); c.get(a + "/denetim-kayitlari/", p); c.get(a + "/genel-kurul/", p); yield R.uniform(4, 10)
    if gun >= 4 and c is baskan and olur(.5): c.send("POST", a + "/genel-kurul/", {"tarih": "2031-10-04", "gundem": yazi(10, 80)}, p + "/kurul"); yield .3; c.get(a + "/genel-kurul/", p); yield 3
    u, q = a + "/ayarlar/genel/", P(c, "/ayarlar"); o = govde(c.get(u, q)); yield R.uniform(4, 15)
    if o and olur(.6): c.send("PUT", u, {**o, "not": R.choice([o["not"], yazi(0, 50), yazi(0, 50)])}, q); yield .3; c.get(u, q); yield 3
SAYFA = {"baskan": [uyeler, duyurular, duyurular, raporlar, raporlar, yonetim, yonetim, iletisim, odemeler, teslimatlar, silolar, kantar], "muhasebe": [uyeler, uyeler, odemeler, odemeler, raporlar, teslimatlar, iletisim, yonetim, kantar, duyurular, silolar], "depo": [silolar, silolar, kantar, kantar, teslimatlar, teslimatlar, uyeler, raporlar, duyurular, iletisim, yonetim, odemeler]}
def oturum(c, n):
    c.k = R.choice([3, 3, 8, 8, 14])
    if not c.eski: yield from yukle(c, R.choice(["", "/uyeler", "/teslimat"]))
    else: c.get(A(c) + "/teslimat-ozeti/", P(c)); yield 2
    for f in R.sample(SAYFA[c.ad], n):
        yield R.uniform(15, 200); olur(.5) and c.get(A(c) + "/bildirimler/sayi/", P(c, "/" + f.__name__)); yield from f(c)
def sekme(c, n):
    k = c.k
    for _ in range(n): c.get(f"/api/kooperatifler/{k}/bildirimler/sayi/", f"/panel/{k}"); yield 30 + R.uniform(-.1, .1)
def cihaz(k, son):
    b = Browser(sim, f"10.20.4.{k}", "KantarPC/2.2 (libcurl/7.88.1)", S, HOST, headers={"Authorization": "Bearer cihaz"}, accept_gzip=False)
    while sim.now < son: b.send("POST", f"/api/kooperatifler/{k}/cihaz/tartim/", {"kg": R.randint(300, 24000)}); yield R.uniform(400, 2400); olur(.5) and b.get(f"/api/kooperatifler/{k}/cihaz/is/"); yield 2
def banka(son):
    b = Browser(sim, "192.0.2.31", "TarimBank-Webhook/3", S, HOST, accept_gzip=False, keep=False)
    while sim.now < son: b.send("POST", "/api/kooperatifler/webhook/banka/", {"ref": R.randint(1, 10**9)}); yield R.uniform(2000, 9000)
def kapali(c, surum=None):
    app.stop()
    if surum: env["SURUM"] = surum; kur("panel.42c.js")
    for t in ("/ozet/", "/uyeler/", "/bildirimler/sayi/", "/teslimatlar/"): c.get(A(c) + t, P(c)); yield R.uniform(10, 120)
    app.start(); yield 0
def sirada(ne, c, yollar):
    (WORK / "durum" / ne).touch()
    for y in yollar: c.get(A(c) + y, P(c)); yield R.uniform(1, 5)
    (WORK / "durum" / ne).unlink()
def yap(f): f(); yield 0
def gariplik(c):
    c.request("OPTIONS", A(c) + "/uyeler/", referer=P(c)); yield 2; c.request("HEAD", A(c) + "/silolar/", referer=P(c)); yield 2
    c.request("GET", A(c) + "/uyeler/", referer=P(c, "/uyeler"), abort_after=.002); yield 2; raw_line(sim, "192.0.2.9", S, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"); yield 1
def yenigun(i):
    global gun; gun = i; [setattr(c, "acik", False) for c in (baskan, muhasebe, depo)]; yield 0
for i, d in office_days(sim, "2031-09-08", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}"); sim.spawn(t("00:00:01"), yenigun(i)); pazar, son = i == 6, i == 7; bitis = t("23:30") if not son else t("13:00")
    for c, saatler in ((baskan, (10, 13, 15) if i != 2 else ()), (muhasebe, (9, 11, 14, 16) if i != 5 else ()), (depo, (7, 9, 10, 12, 14, 17))):
        for h in saatler:
            if not (pazar and c is not depo) and not (son and h > 11) and olur(.88): sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), oturum(c, R.randint(3, 6)))
    for k in (3, 8): sim.spawn(t(f"06:1{k}:00"), cihaz(k, t("20:00") if not son else bitis))
    sim.spawn(t("01:00:00"), banka(bitis))
    sim.spawn(t("00:03:00"), monitor(Browser(sim, "203.0.113.250", "Blackbox Exporter/0.25.0", S, HOST, accept_gzip=False, keep=False), sim, "/api/kooperatifler/3/saglik/", bitis, 3600))
    sim.spawn(t("00:00:30"), monitor(Browser(sim, None, "curl/7.88.1", ("127.0.0.1", 19401), "localhost", accept_gzip=False, keep=False), sim, "/saglik/", bitis, 2700))
    if i % 2: sim.spawn(t("03:33:00"), scanner(Browser(sim, f"192.0.2.{120 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, SCANS + [f"/api/kooperatifler/3/{w}/" for w in ("users", "admin", "config", "debug")], n=26))
    if i in (1, 4): sim.spawn(t("13:00:00"), sekme(muhasebe, 80))
    if i == 3: sim.spawn(t("05:30:00"), yap(lambda: setattr(depo, "eski", True))); sim.spawn(t("06:40:00"), kapali(muhasebe, "2"))
    if i == 6: sim.spawn(t("05:00:00"), yap(lambda: setattr(depo, "eski", False)))
    if i == 5: sim.spawn(t("19:10:00"), kapali(depo))
    if i == 2: sim.spawn(t("08:20:00"), sirada("hava", depo, ["/hava/", "/hava/", "/hava/"]))
    if i == 4: sim.spawn(t("18:30:00"), sirada("sinir", muhasebe, ["/uyeler/", "/uyeler/?sayfa=2", "/odemeler/"]))
    if i in (0, 5): sim.spawn(t("11:52:00"), gariplik(depo))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", G, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "kooperatif.py", accept=lambda e: not (e["status"] == 503 and e["size"] > 100))
temiz = lambda l: re.sub(r"pid: \d+", "pid: 9", re.sub(r"\] \[\d+\] \[", "] [1] [", l))
size += write_rotated(night / "gunicorn-docker", "e07a41c9d2b8-json.log", [(t, docker(t, s, temiz(l))) for t, s, l in out], timezone.utc, "docker"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
