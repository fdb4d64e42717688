import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "federasyon-nest"
sim = Sim(20320209, "Europe/Istanbul"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
def build(js):
    (site / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Federasyon Paneli</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head><body><div id="root"></div></body></html>\n')
    (site / "assets" / js).write_text("export const panel=()=>null;" * (900 if "7c1" in js else 930))
    for f in site.rglob("*"): os.utime(f, (1960000000, 1960000000 if "7c1" in js else 1960500000))
js = "panel-7c1e.js"; build(js); (WORK / "mode").write_text(""); os.system(f"chmod -R a+rX {WORK}")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "federasyon.js"], 21011, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf", "-g", "user root;"], 21010, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 21010), "panel.federasyon.example", "https://panel.federasyon.example"
A, P, date, day, version, words = "/api/v1", "/panel", "2032-02-09", 0, 1, set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Tab(Browser):
    """Says the lab's time; keeps what it read, and forgets an item that it wrote."""
    def request(self, method, target, **more):
        more["headers"] = {"X-Now": f"{sim.now:.3f}", **(more.get("headers") or {})}
        return super().request(method, target, **more)
def person(ad, address, agent, caching, zip=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {ad}"}, caching=caching, accept_gzip=zip); b.ad, b.role, b.signed, b.js = ad, ad.rstrip("0123456789"), None, None; return b
adm, s1, s2, s3, k1, k2 = people = [person("yonetici", "203.0.113.20", SAFARI, True), person("sekreter1", "198.51.100.40", CHROME_WIN, True), person("sekreter2", "198.51.100.40", FIREFOX, False), person("sekreter3", "198.51.100.77", CHROME_WIN, True, False), person("kurul1", "192.0.2.14", EDGE, True), person("kurul2", "192.0.2.93", PHONE, False)]
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("data", [])
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def chance(p): return R.random() < p
def think(a=3, b=12): return R.uniform(a, b)
def say(a, b): return " ".join(R.choice("salon saha kadro sezon kura itiraz belge lisans tescil devir ilçe şube genç küçük hafta".split()) for _ in range(R.randint(a, b)))
def get(c, t, p): return c.get(A + t, P + p)
def send(c, m, t, x, p): return c.send(m, A + t, x, P + p)
def load(c, p="/pano"):
    if c.js != js or chance(.5): c.request("GET", P + p); c.request("GET", "/assets/" + js, referer=P + p); c.js = js
    if c.signed != date:
        if chance(.3): c.request("GET", A + "/ben", referer=P + p, headers={"Authorization": ""})
        yield think()
        if chance(.25): c.request("POST", A + "/giris", body={"ad": c.ad, "parola": "yanlis"}, referer=P + "/giris", headers={"Authorization": ""}); yield think()
        c.request("POST", A + "/giris", body={"ad": c.ad, "parola": "dogru"}, referer=P + "/giris", headers={"Authorization": ""}); c.signed = date; yield .3
    elif chance(.5): c.request("GET", A + "/ben", referer=P + p, headers={"Authorization": "Bearer eski"}); yield .05; c.send("POST", A + "/jeton/yenile", {"t": 1}, P + p); yield .05
    for t in ("/ben", "/bildirimler", "/sezonlar"): get(c, t, p)
    yield .2
def pano(c):
    for t in ("/pano", "/pano/uyarilar"): get(c, t, "/pano")
    c.get("/api/istatistik/ozet", P + "/pano"); yield think()
    if chance(.15): c.get(A + "/akis", P + "/pano", abort_after=.06); yield think()
    if chance(.2): send(c, "POST", "/bildirimler/okundu", None, "/pano"); get(c, "/bildirimler", "/pano"); yield think()
    if chance(.5):
        for q in some(["a", "sal", "salo", "mer", "zeynx", "lis", "x1", "bra"], 1, 3): get(c, f"/arama?q={q}", "/pano"); yield think(.3, 1)
def kulupler(c):
    p = "/kulupler"; l = rows(get(c, "/kulupler", p)); yield think()
    if chance(.4): get(c, R.choice(["/kulupler?il=34", "/kulupler?il=81", "/kulupler?q=zzz", "/kulupler?sayfa=2", "/kulupler?q=Spor"]), p); yield think()
    for k in some(l, 0, 2):
        if chance(.75): send(c, "PATCH", f"/kulupler/{k['id']}/aktif", {"aktif": not k["aktif"]}, p); yield .2; get(c, "/kulupler", p); yield think()
    for k in some(l, 1, 2):
        u, q = f"/kulupler/{k['id']}", f"/kulupler/{k['id']}"; x = body(get(c, u, q)); get(c, u + "/antrenorler", q); bs = rows(get(c, u + "/borclar", q)); yield think()
        if chance(.4): get(c, f"/ilceler?il={x['il']}", q)
        if chance(.5): yield think(); send(c, "PUT", u, {"telefon": R.choice([x["telefon"], f"0{R.randint(212, 555)} {R.randint(100, 999)}"]), "adres": R.choice([x["adres"], say(2, 7), say(2, 7)])}, q); yield .2; get(c, u, q); yield think()
        if day >= 3 and chance(.4): send(c, "POST", u + "/borclar", {"tutar": R.randint(100, 3000), "konu": say(1, 1)}, q); yield .2; bs = rows(get(c, u + "/borclar", q)); yield think()
        for b in some(bs, 0, 1): send(c, "POST", f"{u}/borclar/{b['id']}/ode", None, q); chance(.2) and send(c, "POST", f"{u}/borclar/{b['id']}/ode", None, q); yield .2; get(c, u + "/borclar", q); yield think()
gone = []
def sporcular(c):
    p = "/sporcular"; l = rows(get(c, R.choice(["/sporcular", "/sporcular", "/sporcular?sayfa=2", "/sporcular?sayfa=3"]), p)); yield think()
    if chance(.4): get(c, R.choice(["/sporcular?q=zz", "/sporcular?sayfa=9", "/sporcular?kulup=105", "/sporcular?kulup=199"]), p); yield think()
    if chance(.25): chance(.4) and send(c, "POST", "/sporcular", {"ad": ""}, p + "/yeni"); x = body(send(c, "POST", "/sporcular", {"ad": "Sporcu " + say(1, 2), "kulup": R.randint(101, 118)}, p + "/yeni")); yield .2; get(c, "/sporcular", p); x and get(c, f"/sporcular/{x['id']}", p); x and get(c, f"/sporcular/{x['id']}/lisanslar", p); yield think()
    for x in some(l, 1, 3):
        u = q = f"/sporcular/{x['id']}"; y = body(get(c, u, q))
        if not y: continue
        for t in ("/foto", "/notlar", "/lisanslar", "/saglik-raporlari", "/istatistik"):
            if chance(.75): get(c, u + t, q)
        yield think()
        if chance(.3): get(c, u + "/istatistik?sezon=" + R.choice(["2030-31", "2029-30"]), q); yield think()
        if chance(.35): send(c, "PATCH", u, R.choice([{"mevki": R.choice(["pasör", "libero", "orta", "köşe"])}, {"boy": R.randint(160, 204)}, {"forma": R.randint(1, 19)}]), q); yield .2; get(c, u, q); yield think()
        if chance(.3): send(c, "POST", u + "/notlar", {"metin": say(1, 9)}, q); yield .2; get(c, u + "/notlar", q); yield think()
        if chance(.32): send(c, "POST", u + "/saglik-raporlari", {"tarih": date, "kurum": say(1, 3)}, q); yield .3; get(c, u + "/saglik-raporlari", q); yield think()
    if l and chance(.2):
        x = R.choice(l); send(c, "DELETE", f"/sporcular/{x['id']}", None, p); chance(.2) and send(c, "DELETE", f"/sporcular/{x['id']}", None, p); gone.append(x["id"]); yield .2; get(c, "/sporcular", p); yield think()
    if gone and chance(.25): get(c, f"/sporcular/{R.choice(gone)}", "/sporcular/eski"); yield think()
    if chance(.5):
        t = rows(get(c, "/cop-kutusu", "/cop")); yield think()
        if t and chance(.4): send(c, "POST", "/cop-kutusu/bosalt", None, "/cop"); yield .2; get(c, "/cop-kutusu", "/cop"); yield think()
def antrenorler(c):
    p = "/antrenorler"; l = rows(get(c, "/antrenorler", p)); yield think()
    for a in some(l, 1, 3):
        u = f"/antrenorler/{a['id']}"
        if chance(.45):
            send(c, "PATCH", u + "/aktif", {"aktif": not a["aktif"]}, p); yield think(1, 5)
            if chance(.2): send(c, "PATCH", u + "/aktif", {"aktif": a["aktif"]}, p); yield 1
            if chance(.25): get(c, "/antrenorler", p); yield think()
        if chance(.45): x = body(get(c, u, u)); yield think(); send(c, "POST", u + "/durum", {"durum": "pasif" if x["durum"] == "aktif" else "aktif"}, u); yield .2; get(c, u, u); yield think()
def hakemler(c):
    p = "/hakemler"; l = rows(get(c, "/hakemler", p)); yield think()
    for h in some(l, 1, 3):
        u = f"/hakemler/{h['id']}"; x = body(get(c, u, u)); get(c, u + "/gorevler", u); yield think()
        if chance(.55): send(c, "POST", u + "/durum", {"durum": R.choice(["izinli", "sakat", "yurtdisinda"])}, u); yield .2; get(c, u, u); yield think()
        if chance(.3): send(c, "POST", u + "/klasman", {"klasman": R.choice([k for k in ("A", "B", "aday") if k != x["klasman"]])}, u); yield .2; get(c, u, u); yield think()
def tesisler(c):
    p = "/tesisler"; l = rows(get(c, "/tesisler", p)); yield think()
    for t in some(l, 1, 2):
        u = f"/tesisler/{t['id']}"; x = body(get(c, u, u)); get(c, u + "/doluluk", u); yield think()
        if chance(.65): send(c, "PUT", u, {"zemin": x["zemin"], "kapasite": x["kapasite"] + R.randint(1, 5) * 10, "aciklama": say(2, 8)}, u); yield .2; get(c, u, u); yield think()
def lisanslar(c):
    p = "/lisanslar"; l = rows(get(c, "/lisanslar?durum=bekliyor", p)); yield think()
    if chance(.5): get(c, "/lisanslar?durum=" + R.choice(["iptal", "onayli", "askida"]), p); yield think()
    for x in some(l, 1, 2):
        u = f"/lisanslar/{x['id']}"; get(c, u, u); yield think()
        if chance(.35): send(c, "POST", u + "/yenile", {"sezon": "2032-33"}, u); yield think()
        if chance(.5): send(c, "POST", "/lisanslar/kontrol", {"no": x["id"]}, u); yield think(1, 3)
        w = "/onay" if chance(.45) else "/iptal" if chance(.35) else ""
        if w: send(c, "POST", u + w, None, u); chance(.2) and send(c, "POST", u + w, None, u); yield .2; get(c, u, u); get(c, "/lisanslar?durum=bekliyor", p); yield think()
    if chance(.3): get(c, "/sponsorlar", "/sponsorlar"); yield think()
def sponsorlar(c):
    get(c, "/sponsorlar", "/sponsorlar"); yield think()
    if chance(.35): send(c, "POST", "/sponsorlar", {"ad": say(1, 3)}, "/sponsorlar"); yield think()
def ligler(c):
    l = rows(get(c, "/ligler", "/ligler")); yield think()
    for g in some(l, 1, 3):
        u = f"/ligler/{g['id']}"; get(c, u + "/puan-durumu", u); ms = rows(get(c, u + "/fikstur", u)); yield think()
        for m in some([m for m in ms if m["gun"] <= date], 0, 2):
            v = f"/musabakalar/{m['id']}"; x = body(get(c, v, v)); hs = rows(get(c, v + "/hakemler", v)); chance(.5) and get(c, v + "/esame", v); yield think()
            if chance(.6): send(c, "PATCH", v + "/skor", {"skor": R.choice(["3-0", "3-1", "3-2", "0-3", "1-3"])}, v); yield .2; get(c, v, v); yield think()
            if chance(.4): send(c, "PUT", v + "/hakemler", {"hakemler": R.sample(range(501, 517), R.choice([2, 2, 3]))}, v); yield .2; get(c, v + "/hakemler", v); yield R.uniform(100, 200); get(c, v + "/hakemler", v); yield think()
        if chance(.5): get(c, u + "/puan-durumu", u); yield think()
    for k in some(range(-4, 18), 1, 2): get(c, f"/musabakalar?gun={datetime.fromisoformat(date) + timedelta(days=k):%Y-%m-%d}", "/takvim"); yield think(1, 3)
def disiplin(c):
    l = rows(get(c, "/cezalar", "/disiplin")); yield think()
    if c.role == "sekreter": return
    get(c, "/itirazlar", "/disiplin"); yield think()
    if chance(.4): send(c, "POST", "/cezalar", {"sporcu": R.randint(2001, 2060), "mac": R.randint(1, 6), "gerekce": say(2, 5)}, "/disiplin"); yield .2; get(c, "/cezalar", "/disiplin"); yield think()
    if chance(.5):
        for d in some([7, 30], 1, 2): get(c, f"/raporlar/disiplin?gun={d}", "/raporlar"); yield think()
    if chance(.5): get(c, "/denetim-kayitlari", "/denetim"); yield think()
def transferler(c):
    p = "/transferler"; l = rows(get(c, "/transferler", p)); yield think()
    if day >= 6 and chance(.85) or chance(.1): send(c, "POST", "/transferler", {"sporcu": R.randint(2001, 2060), "kulup": R.randint(101, 118)}, p); yield .2; l = rows(get(c, "/transferler", p)); yield think()
    if l and chance(.75): send(c, "POST", f"/transferler/{R.choice(l)['id']}/onay", None, p); yield .2; get(c, "/transferler", p); yield think()
    if chance(.55): send(c, "POST", "/transferler/toplu-onay", {"ids": [x["id"] for x in l]}, p); yield think()
def duyurular(c):
    p = "/duyurular"; l = rows(get(c, "/duyurular", p)); yield think()
    if chance(.4):
        send(c, "POST", "/duyurular", {"baslik": say(2, 4)}, p + "/yeni"); yield .2; get(c, "/duyurular", p); yield think(1, 4); t = rows(get(c, "/duyurular?durum=taslak", p + "?sekme=taslak")); yield think()
        for d in some(t, 1, 1):
            u = f"/duyurular/{d['id']}"; get(c, u, u)
            for _ in range(R.randint(1, 4)): yield R.uniform(9, 11); send(c, "PUT", u + "/taslak", {"metin": say(5, 30)}, u)
            yield think(); get(c, u, u)
            if chance(.5): send(c, "POST", u + "/yayinla", None, u); chance(.2) and send(c, "POST", u + "/yayinla", None, u); yield .2; get(c, "/duyurular", p); yield think()
    for d in some(l, 1, 2):
        u = f"/duyurular/{d['id']}"; get(c, u, u); e = rows(get(c, u + "/ekler", u)); yield think()
        if chance(.3): send(c, "POST", u + "/ekler", {"ad": say(1, 1) + ".pdf", "boyut": R.randint(999, 99999)}, u); yield .2; e = rows(get(c, u + "/ekler", u)); yield think()
        if e and chance(.6):
            k = R.choice(e)["id"]; send(c, "DELETE", f"{u}/ekler/{k}", None, u); yield .2; get(c, u + "/ekler", u); yield think()
            if chance(.3): send(c, "DELETE", f"{u}/ekler/{k}", None, u); yield .2; get(c, u + "/ekler", u); yield think()
def turnuvalar(c):
    l = rows(get(c, "/turnuvalar", "/turnuvalar")); yield think()
    for t in some(l, 1, 2):
        u = f"/turnuvalar/{t['id']}"; get(c, u, u); get(c, u + "/basvurular", u); yield think()
        if chance(.5): send(c, "POST", u + "/kura", {"tohum": R.randint(1, 99)}, u); yield .4; get(c, u, u); yield think()
def raporlar(c):
    p = "/raporlar"
    if chance(.5):
        a = c.send("POST", A + "/disa-aktar", {"ne": "sporcular"}, P + p)
        if a.status == 303: c.get(a.headers["location"], P + p)
        yield think()
    if chance(.5):
        a = body(send(c, "POST", "/raporlar", {"tur": "lisans"}, p)); yield 2
        for _ in range(3): a and get(c, f"/raporlar/{a['id']}", p); yield 2
        if a: get(c, f"/dosyalar/{a['id']}", p); yield think()
def yonetim(c):
    p = "/kullanicilar"; l = rows(get(c, "/kullanicilar", p)); yield think()
    if c is not adm: return
    for u in some(l, 1, 2):
        get(c, f"/kullanicilar/{u['id']}/roller", p); yield think()
        if chance(.55): send(c, "PUT", f"/kullanicilar/{u['id']}/roller", {"roller": ["kurul"]}, p); yield .2; get(c, f"/kullanicilar/{u['id']}/roller", p); yield think()
        if u["id"] > 1 and chance(.4):
            send(c, "POST", f"/kullanicilar/{u['id']}/durum", {"durum": "kilitli" if u["durum"] == "aktif" else "aktif"}, p); yield .2; get(c, "/kullanicilar", p); yield think()
            if chance(.5): send(c, "POST", f"/kullanicilar/{u['id']}/durum", {"durum": u["durum"]}, p); yield .2; get(c, "/kullanicilar", p); yield think()
    get(c, "/denetim-kayitlari", "/denetim"); yield think()
def ayarlar(c):
    x = body(get(c, "/ayarlar", "/ayarlar")); yield think()
    if c is adm and x and chance(.8): send(c, "PUT", "/ayarlar", {**x, "altbilgi": R.choice([x["altbilgi"], say(2, 5)])}, "/ayarlar"); yield .2; get(c, "/ayarlar", "/ayarlar"); yield think()
PAGES = {"yonetici": [pano, kulupler, sponsorlar, yonetim, yonetim, ayarlar, ayarlar, transferler, lisanslar, hakemler, tesisler, ligler, disiplin, turnuvalar, sporcular, antrenorler],
         "sekreter": [pano, kulupler, kulupler, sporcular, sporcular, antrenorler, hakemler, tesisler, lisanslar, lisanslar, ligler, transferler, transferler, duyurular, duyurular, turnuvalar, raporlar, sponsorlar, disiplin, yonetim],
         "kurul": [pano, hakemler, hakemler, ligler, ligler, disiplin, disiplin, sporcular, antrenorler, transferler, raporlar, turnuvalar, tesisler]}
def session(c, n):
    yield from load(c, R.choice(["/pano", "/sporcular", "/kulupler"])); yield from pano(c)
    for f in ([yonetim] if c is adm and chance(.55) else []) + R.sample(PAGES[c.role], n):
        if f is yonetim and c is not adm and chance(.7): continue
        yield R.uniform(15, 150)
        if chance(.4): get(c, "/bildirimler", "/pano")
        yield from f(c)
def tab(c, n):
    for _ in range(n):
        if c.signed == date: get(c, "/bildirimler", "/pano")
        yield 60 + R.uniform(-.05, .05)
def board(k, until):
    b = Tab(sim, f"192.0.2.{50 + k}", "SkorBord/2.2 (ESP32)", S, HOST, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/cihaz/nabiz", {"no": k}); b.get(f"{A}/skorbord/{k}/canli")
        if k == 42 and chance(.25): b.get("/api/v0/fikstur?salon=42")
        yield 1200 + R.uniform(-2, 2)
def bank(until):
    b = Tab(sim, "198.51.100.200", "BankHook/1.0", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/odeme/bildirim", {"id": R.randint(1, 9999)}, headers={"X-Imza": "iyi" if chance(.93) else "kotu"}); yield R.uniform(2500, 9000)
def calendar(k, until):
    b = Tab(sim, f"198.51.100.{210 + k}", R.choice(["iOS/17.4 dataaccessd/1.0", "Google-Calendar-Importer"]), S, HOST, caching=k == 1)
    while sim.now < until: b.get(A + "/fikstur.ics"); yield 14400 + R.uniform(-5, 5)
def down(cs, v=None):
    global js, version
    app.stop()
    if v: env["RELEASE"] = str(v); version = v; js = "panel-e90b.js"; build(js)
    for c in cs:
        for t in ("/bildirimler", "/sporcular", "/kulupler", "/lisanslar?durum=bekliyor"): get(c, t, "/pano"); yield R.uniform(2, 9)
    yield 20; app.start()
def during(word, cs, paths, wait=(1, 5)):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: get(c, t, "/pano"); yield R.uniform(*wait)
    mode("", word)
def oddities(c):
    c.request("HEAD", A + "/kulupler", referer=P + "/kulupler"); yield 2; c.request("OPTIONS", A + "/sporcular"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /login.php /debug /backup /sponsor /uyeler /.env /swagger".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; mode("uyari" if i in (2, 3) else "", "uyari" if i not in (2, 3) else ""); yield 0
N = 10
for i, d in office_days(sim, "2032-02-09", N):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekend, last = i in (5, 6), i == N - 1; end = t("23:50") if not last else t("14:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c not in (s3, k2): continue
        if c is k1 and i in (1, 4) or c is s2 and i == 7: continue
        for h in ((9, 11, 13, 15, 17) if not last else (9, 11)):
            if chance(.78): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    for k in (41, 42): sim.spawn(t("10:00:00"), board(k, min(end, t("20:00"))))
    sim.spawn(t("00:20:00"), bank(end))
    for k in range(2): sim.spawn(t(f"0{k}:40:00"), calendar(k, end))
    sim.spawn(t("00:01:00"), monitor(Tab(sim, "203.0.113.240", "UptimeRobot/2.0", S, HOST, accept_gzip=False, keep=False), sim, A + "/saglik", end, 1800))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Tab(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 3, 8): sim.spawn(t("13:10:00"), tab(s1, 60))
    if i == 5: sim.spawn(t("06:30:00"), down([], 2))
    if i == 3: sim.spawn(t("16:40:00"), down([s1, s3]))
    if i == 8: sim.spawn(t("12:40:00"), during("bakim", [s1, s2, adm], ["/sporcular", "/kulupler", "/ligler", "/antrenorler"]))
    if i == 2: sim.spawn(t("15:20:00"), during("yogun", [s1, s2], ["/arama?q=sa", "/arama?q=sal", "/arama?q=salo", "/sporcular"], (.5, 2)))
    if i == 7: sim.spawn(t("11:20:00"), during("rapor", [k1, k2, adm], ["/raporlar/disiplin?gun=7", "/raporlar/disiplin?gun=30", "/raporlar/disiplin?gun=7"], (20, 90)))
    if not weekend and not last: sim.spawn(t("18:00:00"), (mode("mac") for _ in [0])); sim.spawn(t("19:40:00"), (mode("", "mac") for _ in [0]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(s1))
def safe(generator):
    for x in generator: yield x or 0
sim.heap = [(w, k, safe(g)) for w, k, g in sim.heap]; heapq.heapify(sim.heap)
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
stamp, out, held = Stamp(sim, "pino"), [], []
def put(t, s, line): out.append((t, docker(t + .0004, s, re.sub(r'"time":\d+', f'"time":{int(t * 1000)}', line, count=1))))
for real, s, line in app.lines:
    if not line.startswith("{"): put(stamp.moment(real), s, line); continue
    r = json.loads(line)
    if "res" not in r: held.append((real, s, line)); continue
    aborted = r["res"]["statusCode"] is None
    e = stamp.entry(r["req"]["method"], r["req"]["url"], r["res"]["statusCode"], real, strict=not aborted, accept=lambda e: e["status"] != 502)
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    for r2, s2, l2 in held: put(t - .001 if real - r2 < .08 else stamp.moment(r2), s2, l2)
    held = []; put(t, s, line)
for r2, s2, l2 in held: put(stamp.moment(r2), s2, l2)
out.sort(key=lambda p: p[0]); print("pino", len(out), "missed", stamp.missed)
folder = fresh(night / "pino-docker"); (folder / "b41c7de0a92f-json.log").write_text("".join(l + "\n" for _, l in out)); size += (folder / "b41c7de0a92f-json.log").stat().st_size
print("bytes", size, "requests", len(sim.entries))
