import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path("/tmp/stadyum-work")); NAME = "stadyum-flask"; PY = sys.executable
sim = Sim(20301008, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); WORK.chmod(0o755)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Stadyum</title><script type="module" src="/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "assets" / name).write_text("let s=1;" * 1100)
js = "s.77b.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1"}
app = Container(servers, [PY, "-m", "gunicorn", "-b", "127.0.0.1:20193", "-w", "1", "--threads", "4", "--keep-alive", "20", "--access-logfile", "-", "stadyum:app"], 20193, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", HERE / "nginx.conf", "-p", WORK], 20192, "203.0.113.1", env=env)
S, H = ("203.0.113.1", 20192), "panel.stadyum.example.com"
def person(login, clubs, address, agent): b = Browser(sim, address, agent, S, H, "https://" + H, {"Authorization": f"Bearer {login}"}); b.login, b.role, b.clubs, b.stale = login, login.split("-")[0], clubs, False; return b
ALL = ["anadolu", "karadeniz", "ege"]
y1, y2 = person("yonetici-1", ALL, "198.51.100.31", FIREFOX), person("yonetici-2", ["ege", "karadeniz"], "198.51.100.32", SAFARI)
g1, g2 = person("gise-1", ["anadolu"], "203.0.113.71", CHROME_WIN), person("gise-2", ["karadeniz", "ege"], "203.0.113.72", EDGE)
t1, t2 = person("antrenor-1", ["anadolu"], "192.0.2.81", PHONE), person("antrenor-2", ["ege"], "192.0.2.82", CHROME)
people = [y1, y2, g1, g2, t1, t2]; day = 0
class Club:
    """One person's view of one club: paths below the tenant, pages of the single page."""
    def __init__(self, c): self.c, self.k = c, R.choice(c.clubs); self.a = f"/api/kulupler/{self.k}"
    def page(self, p): return f"/k/{self.k}{p}"
    def get(self, t, p): return self.c.get(self.a + t, self.page(p))
    def send(self, m, t, body, p): return self.c.send(m, self.a + t, body, self.page(p))
def rows(a): return (a.json() or {}).get("data", []) if a.status == 200 and a.body[:1] == b"{" else []
def some(l, n): return R.sample(l, min(len(l), n)) if isinstance(l, list) else []
def write(v, p, reads, method, target, body=None, times=1, pre=True):
    if pre:
        for r in reads: v.get(r, p)
        yield R.uniform(4, 12)
    for _ in range(times): v.send(method, target, body, p); yield .3
    for r in reads: v.get(r, p)
    yield R.uniform(3, 7)
def load(v):
    c = v.c; p = v.page("/"); c.request("GET", p); c.request("GET", "/assets/" + js, referer=p); yield .3
    if R.random() < .2: c.get("/api/ben", p, headers={"Authorization": ""}); yield 5; c.send("POST", "/api/oturum", {"kim": c.login}, "/giris"); yield .4
    for t in ("/api/ben", "/api/iller", "/api/salonlar"): R.random() < .7 and c.get(t, p)
    for t in ("/bildirimler/sayi", "/ozellikler/kombine", "/ozellikler/akilli-fiyat", "/cezalar", "/duyurular"): R.random() < .7 and v.get(t, "/")
    ozet(v); yield 2
def ozet(v): v.get("/raporlar/" + ("durum" if v.c.stale or day < 4 else "ozet"), "/")
def etkinlikler(v):
    p = "/etkinlikler"; l = rows(v.get(p + R.choice(["", "", "", "?sayfa=2", "?sayfa=9", "?ara=derbi", "?ara=xq"]), p)); yield R.uniform(3, 9)
    if R.random() < .3:
        if R.random() < .2: v.send("POST", p, {"ad": ""}, p + "/yeni"); yield 4
        v.send("POST", p, {"ad": R.choice(["Hazirlik maci", "Konser", "Bayram turnuvasi"]), "tarih": f"2030-11-{R.randint(10, 29)}"}, p + "/yeni"); yield .4; l = rows(v.get(p, p)) or l; yield 3
    for e in some(l, R.randint(1, 2)):
        u = f"{p}/{e['id']}"; v.get(u, u)
        for t in ("/biletler", "/iadeler"): v.get(u + t, u)
        if R.random() < .55: yield 2; v.get(u + "/bekleme-listesi", u)
        if R.random() < .5: v.get(u + "/afis", u)
        yield R.uniform(4, 15)
        if R.random() < .45: yield from write(v, u, [u], "POST", u + "/satis/toggle", None, 2 if R.random() < .12 else 1, False)
        if R.random() < .35: yield from write(v, u, [u], "POST", u + "/yayin/toggle", None, 2 if R.random() < .2 else 1, False)
        if R.random() < .3: yield from write(v, u, [u], "PUT", u, R.choice([{"ad": e["ad"]}, {"not": "n" * R.randint(1, 60) + "xyz"[:R.randint(0, 3)]}, {"ad": R.choice(["Super kupa", "Dostluk maci"])}]), 1, False)
def biletler(v):
    p = f"/etkinlikler/{100 + R.randint(0, 16)}"; l = rows(v.get(p + "/biletler", p)); yield 5
    for x in some(l, 2):
        u = f"/biletler/{x['id']}"; v.get(u, u); yield R.uniform(3, 9); z = R.random()
        if z < .35: yield from write(v, u, [u], "POST", u + "/iptal", None, R.choice([1, 1, 2]), False)
        elif z < .7: yield from write(v, u, [u], "POST", u + "/iade", {"neden": "istek"}, 1, False)
        elif z < .9: yield from write(v, u, [u], "POST", u + "/gonder", None, 1, False)
def uyeler(v):
    p = "/uyeler"; l = rows(v.get(p + R.choice(["", "", "?sayfa=2", "?sayfa=8", "?ara=kaya", "?ara=qq"]), p)); yield R.uniform(3, 9)
    if R.random() < .3: v.get(p, p); yield 5; v.send("POST", p, {"ad": R.choice(["Arslan", "Dogan", "Ozturk"]) + f" {R.choice('ABC')}.", "telefon": str(R.randint(5300000000, 5599999999))}, p + "/yeni"); yield .4; l = rows(v.get(p, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        u = f"{p}/{x['id']}"; v.get(u, u); v.get(u + "/borc", u); yield R.uniform(4, 12)
        if R.random() < .6: yield from write(v, u, [u], "PUT", u, {"ad": R.choice([x["ad"], "Karahanoglu"]), "telefon": str(R.randint(5300000000, 5599999999)), "adres": "cad. " * R.randint(0, 4)}, 1, False)
        elif R.random() < .25: v.get(p, p); yield 3; v.send("DELETE", u, None, p); yield .3; v.get(p, p); yield 2; R.random() < .6 and v.get(u, u); yield 1
    if R.random() < .25: v.get("/disari/uyeler.csv", p); yield 3
    if R.random() < .35: v.c.request("GET", f"/disari/{v.k}/biletler.csv", referer=v.page(p)); yield 3
def sporcular(v):
    p = "/sporcular"; l = rows(v.get(p + R.choice(["", "", "?sayfa=2", "?ara=cem"]), p)); yield R.uniform(3, 9)
    for x in some(l, 2):
        u = f"{p}/{x['id']}"; v.get(u, u); R.random() < .6 and v.get(u + "/lisans", u); yield 3; R.random() < .6 and v.get(u + "/saglik", u); yield R.uniform(4, 12)
        if R.random() < .4: yield from write(v, u, [u], "PUT", u, {"ad": R.choice([x["ad"], "Kerem", "Muhammed Ali"]), "mevki": R.choice(["kaleci", "forvet", "sol bek"]), "forma": R.randint(1, 99)}, 1, False)
def kapilar(v):
    p = "/kapilar"; l = rows(v.get("/turnikeler", p)); g = rows(v.get("/gise-noktalari", p)); yield R.uniform(4, 12)
    for x in some(l, R.choice([1, 1, 2])): yield from write(v, p, ["/turnikeler"], "POST", f"/turnikeler/{x['id']}/{'kapat' if x['durum'] == 'acik' else 'ac'}", None, 1, False)
    for x in some(g, R.choice([0, 1, 1])):
        w = ("kapat" if x["durum"] == "acik" else "ac") if R.random() < .85 else ("ac" if x["durum"] == "acik" else "kapat")
        yield from write(v, p, ["/gise-noktalari"], "POST", f"/gise-noktalari/{x['id']}/{w}", None, 1, False)
def pazarlama(v):
    p = "/kuponlar"; l = rows(v.get(p, p)); yield R.uniform(3, 9)
    if R.random() < .35: yield from write(v, p, [p], "POST", p, {"kod": "Y" + str(R.randint(10000, 99999)), "yuzde": R.randint(5, 60)}, 1, False)
    for x in some(l, 1):
        if R.random() < .65: yield from write(v, p, [p], "DELETE", f"{p}/{x['id']}", None, 1, R.random() < .4)
        if R.random() < .3: v.send("POST", f"{p}/{x['kod']}/dogrula", None, p); yield 2
    if R.random() < .8:
        q = "/sponsorlar"; v.get(q, q); yield 7
        if R.random() < .6: yield from write(v, q, [q], "POST", q, {"ad": R.choice(["Firin", "Otobus firmasi", "Insaat"]), "tutar": R.randint(1000, 90000)}, 1, False)
    if R.random() < .35: v.get("/kombineler", "/kombineler"); yield 3
def duyurular(v):
    p = "/duyurular"; l = rows(v.get(p, p)); yield 5
    if v.k != "karadeniz" and day > 1 and R.random() < .6: yield from write(v, p, [p], "POST", p, {"metin": R.choice(["Mac ertelendi ", "Kapilar erken acilacak "]) + "!" * R.randint(0, 5) + str(R.randint(1, 9999))}, 1, False)
    elif l and R.random() < .5: yield from write(v, p, [p], "DELETE", f"{p}/{R.choice(l)['id']}", None, 1, False)
def antrenmanlar(v):
    p = "/antrenmanlar"; v.get(p + R.choice(["", "", "?sayfa=2"]), p); yield 5
    if R.random() < .4: yield from write(v, p, [p], "POST", p, {"gun": f"2030-10-{R.randint(20, 31)}", "saat": R.choice(["07:45", "19:15"])})
    if R.random() < .3: yield from write(v, p, [p + "?sayfa=2"], "POST", p + "/toplu-tasi", {"saat": R.choice(["08:00", "18:30", "20:00"])})
def raporlar(v):
    p, s = "/raporlar", f"?gun={R.choice([7, 14, 30])}"; v.get(p + "/satis" + s, p); v.get(p + "/doluluk" + s, p); yield 6
    if R.random() < .3: v.get(p + f"/doluluk?gun={R.randint(2, 60)}", p); yield 3
    if R.random() < .25:
        a = v.c.send("POST", "/api/isler", {"ne": "mutabakat"}, v.page(p))
        if a.status == 202:
            for _ in range(3): yield 3; v.c.get(f"/api/isler/{a.json()['data']['is']}", v.page(p))
    if R.random() < .8: v.get("/denetim", "/denetim"); yield 4
def ayarlar(v):
    p = "/ayarlar"; v.get(p, p); v.get("/kullanicilar", p); yield 5
    if R.random() < .55:
        body = {"mesaj": R.choice(["", "Hos geldiniz", "Iyi seyirler dileriz"]), "kapi_saati": R.choice(["18:00", "17:30"])}
        R.random() < .4 and v.send("POST", p + "/onizle", body, p); yield from write(v, p, [p], "PUT", p, body, 1, False)
PAGES = {"yonetici": [etkinlikler, etkinlikler, uyeler, uyeler, kapilar, pazarlama, pazarlama, duyurular, raporlar, raporlar, ayarlar, ayarlar, sporcular, biletler],
         "gise": [etkinlikler, biletler, biletler, biletler, kapilar, kapilar, uyeler, uyeler, pazarlama, raporlar, ayarlar, duyurular], "antrenor": [sporcular, sporcular, sporcular, antrenmanlar, antrenmanlar, uyeler, etkinlikler, duyurular, raporlar, kapilar]}
def session(c, n):
    v = Club(c)
    if not c.stale: yield from load(v)
    else: ozet(v)
    for f in R.sample(PAGES[c.role], n): yield R.uniform(15, 200); R.random() < .4 and v.get("/bildirimler/sayi", "/" + f.__name__); R.random() < .15 and c.send("POST", "/api/oturum/yenile", None, v.page("/")); yield from f(v)
def tab(c, n):
    v = Club(c)
    for _ in range(n): v.get("/bildirimler/sayi", "/"); yield 20 + R.uniform(-.05, .05)
def visitors(until):
    while sim.now < until:
        b = Browser(sim, f"192.0.2.{R.randint(100, 160)}", R.choice([PHONE.replace("Pixel 8", "SM-A54"), CHROME.replace("134", "131")]), S, H); k = R.choice(ALL); w = f"https://{k}.example.org/biletler"
        b.get(f"/api/kulupler/{k}/vitrin/etkinlikler", w); yield 20
        if R.random() < .4: b.send("POST", f"/api/kulupler/{k}/vitrin/biletler", {"adet": 1}, w); yield 1
        yield R.uniform(900, 4000)
def reader(until, k):
    b = Browser(sim, f"10.20.40.{k}", "KartOkuyucu/2.2", S, H, headers={"Authorization": "Bearer okuyucu-1"}, accept_gzip=False)
    while sim.now < until: b.send("POST", "/api/okuyucu/gecis", {"kart": R.randint(1, 9999)}); yield R.uniform(900, 3500); R.random() < .5 and b.get("/api/okuyucu/kara-liste")
def stale(c, on): c.stale = on; yield 0
def down(cs, version=None):
    global js
    app.stop()
    if version: env["SURUM"] = version; js = "s.c05.js"; bundle(js)
    for c in cs:
        v = Club(c)
        for t in ("/etkinlikler", "/uyeler", "/sporcular", "/bildirimler/sayi"): v.get(t, "/etkinlikler"); yield R.uniform(2, 8)
    app.start(); yield 0
def during(word, cs, paths):
    (WORK / "mode").write_text(word)
    for c in cs:
        v = Club(c)
        for t in paths: v.get(t, t.split("?")[0]); yield R.uniform(1, 5)
    (WORK / "mode").write_text("")
def odd(c):
    a = f"/api/kulupler/{c.clubs[0]}"; c.request("OPTIONS", a + "/etkinlikler", referer="/k/ege/etkinlikler"); yield 1; c.request("HEAD", a + "/uyeler", referer="/k/ege/uyeler"); yield 1; c.get(a + "/etkinlikler/", "/k/ege/etkinlikler"); yield 1
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 1
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2030-10-08", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}"); sim.spawn(at("00:00:02"), new_day(i)); last = i == 8; end = at("23:00") if not last else at("13:30")
    for c in people:
        if c is y1 and i == 5 or c is t2 and i in (2, 6): continue
        for h in (8, 10, 12, 15, 18):
            if R.random() < .66 and not (last and h > 11): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(at("07:20:00"), visitors(end)); sim.spawn(at("08:01:00"), reader(end, 1)); sim.spawn(at("09:02:00"), reader(end, 2))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", S, H, accept_gzip=False, keep=False), sim, "/api/saglik", end, 3000))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0"]), S, H), sim, ["/api" + t for t in "/users /admin /env /debug /v1 /config".split()] + SCANS, n=26))
    if i in (1, 6): sim.spawn(at("13:20:00"), tab(g1, 90))
    if i == 4: sim.spawn(at("05:00:00"), stale(g2, True)); sim.spawn(at("06:30:00"), down([g1, y1], "2"))
    if i == 6: sim.spawn(at("05:00:00"), stale(g2, False)); sim.spawn(at("21:50:00"), during("bakim", [g1, y2, t1], ["/uyeler", "/turnikeler", "/kuponlar"]))
    if i == 3: sim.spawn(at("21:50:00"), during("sinir", [y2, g2], ["/etkinlikler", "/uyeler?ara=ka", "/raporlar/satis?gun=7"]))
    if i in (1, 7): sim.spawn(at("11:11:00"), odd(y1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate")
GL = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container([x for x in app.lines if x[1] == "stdout"], sim, "gunicorn", GL, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "stadyum.py", accept=lambda e: (e["target"] or "").startswith("/api/") and e["status"] != 502)
size += write_rotated(night / "gunicorn-file", "gunicorn-access.log", [(t, l) for t, s, l in out], timezone.utc, "dateext"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
