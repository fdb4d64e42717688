import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "kutuphane-fastapi"
sim = Sim(20270406, "Europe/Istanbul"); R = sim.random
site = WORK / "site"; (site / "bundle").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    (site / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Kütüphane paneli</title><link rel="stylesheet" href="/bundle/panel.css"><script type="module" src="/bundle/{name}"></script></head><body><div id="kok"></div></body></html>\n')
    (site / "bundle" / name).write_text("let panel=1;" * 900); (site / "bundle/panel.css").write_text("body{margin:0}" * 70)
    for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "panel.4fa1.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1"}
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--port", "20151", "--proxy-headers", "--forwarded-allow-ips", "*", "--no-use-colors", "kutuphane:app"], 20151, env=env)
app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 20150, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20150), "panel.kutuphane.example.org", "https://panel.kutuphane.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, zipped=True):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"oturum={login}"}, accept_gzip=zipped); b.login, b.role, b.stale = login, login.split("-")[0], False
    return b
# the second assistant's desk stands behind a filter that takes compression away
people = [person("mudur-1", "198.51.100.61", SAFARI), person("sef-1", "203.0.113.62", FIREFOX), person("memur-1", "203.0.113.63", CHROME_WIN), person("memur-2", "203.0.113.64", EDGE, False), person("memur-3", "203.0.113.65", CHROME)]
A, day = "/api/yonetim", 0
def body(a): return a.json() if a.status in (200, 201, 202) and a.body else None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def load(c):
    c.request("GET", "/"); c.request("GET", "/bundle/panel.css", referer="/"); c.request("GET", f"/bundle/{js}", referer="/")
    if R.random() < .3: c.get(A + "/ben", "/", headers={"Cookie": ""}); yield 6; c.send("POST", A + "/oturum", {"kim": c.login}, "/giris"); yield .4
    for t in ("/ben", "/menu", "/bildirimler/okunmamis", "/raporlar/gunluk-ozet"): c.get(A + t, "/")
    if R.random() < .7: c.get("/istatistik/ziyaret", "/")
    yield 1
def kitaplar(c):
    p = "/kitaplar"; l = rows(c.get(A + "/kitaplar" + R.choice(["", "", "?sayfa=2", "?sayfa=19", "?q=deniz", "?q=zzz", "?raf=Cocuk", "?raf=Nadir"]), p)); yield R.uniform(3, 9)
    if R.random() < .4:
        w = R.choice(["den", "boz", "xyl", "kar", "sokak"])
        for k in range(1, len(w) + 1): c.get(f"{A}/oneri?q={w[:k]}", p); yield R.uniform(.2, .6)
    if R.random() < .35:
        for _ in range(R.randint(1, 3)): c.get(f"{A}/isbn/978{R.randint(10**9, 10**10 - 1)}", "/kitaplar/yeni"); yield R.uniform(3, 9)
        c.get(A + "/taslaklar/kitap", "/kitaplar/yeni"); yield 2
        for _ in range(R.randint(1, 3)): c.send("PUT", A + "/taslaklar/kitap", {"ad": "y" * R.randint(2, 30)}, "/kitaplar/yeni"); yield 8
        if R.random() < .7:
            x = body(c.send("POST", A + "/kitaplar", {"ad": "Yeni " + "k" * R.randint(2, 40)}, "/kitaplar/yeni")); yield .3; c.send("DELETE", A + "/taslaklar/kitap", None, "/kitaplar/yeni"); l = rows(c.get(A + "/kitaplar", p)) or l; yield 4
            if x and R.random() < .4:                                # twice by mistake
                u = f"{A}/kitaplar/{x['id']}"; c.get(u, f"/kitaplar/{x['id']}"); yield 4; c.send("DELETE", u, None, f"/kitaplar/{x['id']}"); yield .3; c.get(A + "/kitaplar", p); yield 3; R.random() < .6 and c.get(u, f"/kitaplar/{x['id']}"); yield 3
    for k in R.sample(l, min(len(l), R.randint(1, 3))):
        u, p = f"{A}/kitaplar/{k['id']}", f"/kitaplar/{k['id']}"; x = body(c.get(u, p)) or k
        for t in ("/kapak", "/nushalar", "/rezervasyonlar"): c.get(u + t, p)
        yield R.uniform(4, 15)
        if R.random() < .35: c.send("PUT", u, R.choice([{"yil": x.get("yil", 2000)}, {"aciklama": "a" * R.randint(0, 90)}]), p); yield .3; c.get(u, p); yield 3
        if R.random() < .3:
            for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", u + "/toggle", None, p); yield .3; c.get(u, p); yield 3
        if R.random() < .25: c.send("POST", u + "/nushalar", {"raf": R.choice(["A1", "Depo"])}, p); yield .3; c.get(u + "/nushalar", p); yield 3
        if R.random() < .12:
            z = body(c.send("POST", u + "/rezervasyonlar", {"uye": R.randint(2001, 2050)}, p)); yield .3; c.get(u + "/rezervasyonlar", p); yield 5
            if z and R.random() < .7:
                for _ in range(R.choice([1, 2])): c.send("DELETE", f"{A}/rezervasyonlar/{z['id']}", None, p); yield .4
                c.get(u + "/rezervasyonlar", p); yield 2
    if R.random() < .1: c.get(f"{A}/kitaplar/{R.randint(3000, 9000)}", None); yield 2          # a bookmark of the old catalogue
def uyeler(c):
    l = rows(c.get(A + "/uyeler" + R.choice(["", "", "?sayfa=2", "?q=kale", "?q=qqq"]), "/uyeler")); yield R.uniform(3, 8)
    if R.random() < .3:
        k = f"K{R.choice([2005, 9, 77, 31, 4])}"; c.get(f"{A}/uyeler/kontrol?kart={k}", "/uyeler/yeni"); yield 3; c.send("POST", A + "/uyeler/dogrula", {"telefon": "0500"}, "/uyeler/yeni"); yield 3
        if R.random() < .6: c.send("POST", A + "/uyeler", {"mahalle": R.choice(["Yeni", "Istasyon"])}, "/uyeler/yeni"); yield .3; l = rows(c.get(A + "/uyeler", "/uyeler")) or l; yield 3
    for x in R.sample(l, min(len(l), R.randint(1, 3))) + ([{"id": R.choice([2007, 2031])}] if R.random() < .15 else []):
        u, p = f"{A}/uyeler/{x['id']}", f"/uyeler/{x['id']}"
        for t in ("", "/oduncler", "/cezalar", "/gizli-not"): c.get(u + t, p)
        yield R.uniform(4, 15)
        if R.random() < .3:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/engel/toggle", {"neden": "n" * R.randint(4, 40)}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .3: c.send("POST", u + "/sms/toggle", None, p); yield .3; c.get(u, p); yield 3
        if R.random() < .3:
            for _ in range(R.choice([1, 1, 2])): c.get(u + "/kart", p); yield R.uniform(3, 20)
    if R.random() < .35: c.send("POST", A + "/mesajlar", {"kime": [x["id"] for x in l[:4]], "metin": "m" * R.randint(9, 140)}, "/uyeler/mesaj"); yield 4
def oduncler(c):
    l = rows(c.get(A + "/oduncler" + R.choice(["", "?durum=geciken"]), "/oduncler")); c.get(A + ("/oduncler/ozet" if c.stale or day < 5 else "/oduncler/istatistik"), "/oduncler"); yield R.uniform(3, 8)
    if R.random() < .6: c.send("POST", A + "/oduncler", {"kitap": R.randint(10001, 10070), "uye": R.randint(2001, 2050)}, "/oduncler"); yield .3; l = rows(c.get(A + "/oduncler", "/oduncler")) or l; yield 3
    for o in R.sample(l, min(len(l), 3)):
        what = R.choice(["iade", "iade", "uzat", "uzat", "hatirlat"]); c.send("POST", f"{A}/oduncler/{o['id']}/{what}", None, "/oduncler"); yield .3; c.get(A + "/oduncler", "/oduncler"); yield R.uniform(3, 9)
def etkinlikler(c):
    l = rows(c.get(A + "/etkinlikler", "/etkinlikler")); yield R.uniform(3, 8)
    if R.random() < .2: c.send("POST", A + "/etkinlikler", {"ad": "Etkinlik " + "e" * R.randint(1, 20)}, "/etkinlikler"); yield .3; c.get(A + "/etkinlikler", "/etkinlikler"); yield 3
    for e in R.sample(l, min(len(l), 2)):
        u, p = f"{A}/etkinlikler/{e['id']}", f"/etkinlikler/{e['id']}"; c.get(u, p); c.get(u + "/katilimcilar", p); yield R.uniform(4, 12)
        if R.random() < .3: c.send("PUT", u, {"ad": R.choice([e["ad"], "Masal saati " + "e" * R.randint(1, 20)])}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .35: c.send("POST", u + "/toggle", None, p); yield .3; c.get(u, p); yield 3
        if day >= 5 and R.random() < .4: c.send("POST", u + "/katilimcilar", {"uye": R.randint(2001, 2050)}, p); yield .3; c.get(u + "/katilimcilar", p); yield 3
        if R.random() < .35: c.send("DELETE", u, None, p); yield .3; c.get(A + "/etkinlikler", "/etkinlikler"); yield 3
def duyurular(c):
    c.get(A + "/duyurular", "/duyurular"); yield R.uniform(5, 20)
    if R.random() < .75: c.send("POST", A + "/duyurular", {"baslik": "Duyuru " + "d" * R.randint(2, 20), "metin": "m" * R.randint(20, 200)}, "/duyurular/yeni"); yield .4; c.get(A + "/duyurular", "/duyurular"); yield 6; R.random() < .4 and c.get(A + "/duyurular", "/duyurular"); yield 2
def ayarlar(c):
    k = body(c.get(A + "/ayarlar/kurallar", "/ayarlar")); l = rows(c.get(A + "/ayarlar/ozellikler", "/ayarlar/ozellikler")); yield R.uniform(3, 8)
    if k and R.random() < .5: c.send("PUT", A + "/ayarlar/kurallar", R.choice([k, {**k, "sure": R.choice([15, 21, 30])}, {**k, "not": R.choice(["", "bayramda uzar"])}]), "/ayarlar"); yield .3; c.get(A + "/ayarlar/kurallar", "/ayarlar"); yield 3
    if l and R.random() < .8:
        x = R.choice(l)
        for _ in range(R.choice([1, 1, 2, 3])): c.send("POST", f"{A}/ayarlar/ozellikler/{x['kod']}/toggle", None, "/ayarlar/ozellikler"); yield .3; c.get(A + "/ayarlar/ozellikler", "/ayarlar/ozellikler"); yield R.uniform(2, 9)
    l = rows(c.get(A + "/kiosklar", "/ayarlar/kiosklar")); yield 3
    if l and R.random() < .6: c.send("POST", f"{A}/kiosklar/{R.choice(l)['ad']}/{R.choice(['toggle', 'dil/toggle'])}", None, "/ayarlar/kiosklar"); yield .3; c.get(A + "/kiosklar", "/ayarlar/kiosklar"); yield 3
def raporlar(c):
    c.get(f"{A}/raporlar/odunc?bas=2027-0{R.randint(1, 4)}-01" + R.choice(["", "&son=2027-04-30"]), "/raporlar"); c.get(A + "/raporlar/gunluk-ozet", "/raporlar"); yield 4
    if R.random() < .5:
        x = body(c.send("POST", f"{A}/raporlar/{R.choice(['odunc', 'uye'])}/disa-aktar", None, "/raporlar")); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/isler/{x['is']}", "/raporlar"); R.random() < .3 and c.get(f"{A}/isler/{x['is']}/dosya", "/raporlar"); yield 5
        if x: c.get(f"{A}/isler/{x['is']}/dosya", "/raporlar"); yield 2
def kayitlar(c):
    for t in ("giris", "hata", "eposta", "gorev"):
        if R.random() < .85: c.get(f"{A}/kayitlar/{t}", f"/kayitlar/{t}"); yield R.uniform(2, 12)
    if R.random() < .8: c.get(A + "/denetim", "/kayitlar/denetim"); yield 4
def personel(c):
    l = rows(c.get(A + "/personel", "/personel")); c.get(A + "/personel/maas", "/personel"); yield 4
    for x in R.sample(l, min(len(l), 3)):
        u, p = f"{A}/personel/{x['sicil']}", f"/personel/{x['sicil']}"
        for t in ("", "/izin", "/yetkiler"): c.get(u + t, p)
        yield R.uniform(4, 15)
def salon(c):
    for m in R.sample(["2027-04", "2027-05", "2027-06", "2027-07"], 2): c.get(f"{A}/salon/takvim?ay={m}", "/salon"); yield R.uniform(1, 5)
    if R.random() < .2: c.send("POST", A + "/salon/takvim", {"ay": "2027-04", "gun": R.randint(1, 30), "salon": "B"}, "/salon"); yield .3; c.get(A + "/salon/takvim?ay=2027-04", "/salon"); yield 3
    c.get(A + "/bagislar", "/bagislar"); yield 3
    if day >= 8 and R.random() < .5: c.send("POST", A + "/bagislar", {"kimden": "b" * R.randint(4, 20), "adet": R.randint(1, 60)}, "/bagislar"); yield .3; c.get(A + "/bagislar", "/bagislar"); yield 3
    r = c.get(A + "/raflar", "/raflar")
    if r.status == 307: yield .02; c.get(A + "/raflar/", "/raflar")
    yield 3
PAGES = {"mudur": [raporlar, raporlar, kayitlar, personel, personel, ayarlar, ayarlar, duyurular, uyeler, kitaplar, etkinlikler, salon], "sef": [kitaplar, kitaplar, uyeler, uyeler, oduncler, etkinlikler, duyurular, ayarlar, ayarlar, raporlar, kayitlar, personel, salon],
         "memur": [kitaplar, kitaplar, kitaplar, uyeler, uyeler, uyeler, oduncler, oduncler, etkinlikler, etkinlikler, duyurular, ayarlar, salon, kayitlar, personel]}
def session(c, n, fresh_page=True):
    if fresh_page and not c.stale: yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(15, 240); R.random() < .6 and c.get(A + "/bildirimler/okunmamis", "/" + f.__name__); yield from f(c)
    if R.random() < .3: c.send("POST", A + "/oturum/yenile", None, "/"); yield 2
def tab(c, n):
    for _ in range(n): c.get(A + "/bildirimler/okunmamis", "/"); yield 60 + R.uniform(-.1, .1)
def cards(until):
    b = Browser(sim, "203.0.113.80", "KutuphaneKiosk/3.2", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get(f"/api/kiosk/uye/K{R.choice([R.randint(2001, 2050), R.randint(2001, 2050), R.randint(5000, 9999)])}"); yield R.uniform(200, 1500)
def gate(until):
    b = Browser(sim, "203.0.113.81", "RFIDGate/1.0", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", "/api/kapi/olay", {"yon": "giris"}); yield R.uniform(120, 1400)
def down(cs, version=None):
    global js
    app.stop()
    if version: env["SURUM"] = version; js = "panel.52c0.js"; bundle(js)
    for c in cs:
        for t in ("/bildirimler/okunmamis", "/kitaplar", "/uyeler", "/oduncler"): c.get(A + t, "/"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, "/" + t.split("/")[1]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/kitaplar", referer="/kitaplar"); yield 2
    c.request("HEAD", A + "/kitaplar", referer="/kitaplar"); yield 2
GUESS = [A + t for t in "/users /admin /login /config /debug /yedek /kullanicilar".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-04-06", 13, skip=(6,)):           # closed on Mondays
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("20:00") if i < 12 else at("12:00"); weekend = d[-2:] in ("10", "11", "17", "18")
    for c in people:
        if weekend and c.role in ("mudur", "sef") or c.login == "memur-3" and i % 2: continue
        for h in ((9, 13, 16) if i < 12 else (9,)):
            if R.random() < .85: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), R.random() < .8))
    sim.spawn(at("09:00:00"), cards(end)); sim.spawn(at("08:58:00"), gate(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "UptimeRobot/2.0", S, HOST, accept_gzip=False, keep=False), sim, "/saglik", end, 1800))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=26))
    if i in (1, 4, 9): sim.spawn(at("14:00:00"), tab(people[0], 110))
    if i == 5: sim.spawn(at("08:10:00"), stale(people[4], True)); sim.spawn(at("08:20:00"), down([people[2], people[3]], "2"))
    if i in (5, 7): sim.spawn(at("10:31:00"), session(people[4], 5)); sim.spawn(at("12:40:00"), oduncler(people[4])); sim.spawn(at("15:10:00"), oduncler(people[4]))
    if i == 8: sim.spawn(at("08:30:00"), stale(people[4], False))
    if i == 10: sim.spawn(at("12:30:00"), down([people[1], people[3]]))
    if i == 3: sim.spawn(at("09:40:00"), during("rapor", [people[0], people[1], people[3]], ["/raporlar/odunc?bas=2027-04-01", "/kayitlar/hata", "/kayitlar/giris"], (20, 90)))
    if i == 2: sim.spawn(at("13:20:00"), during("isbn", [people[2], people[3]], [f"/isbn/978000000{k}" for k in (3, 6, 9)]))
    if i == 7: sim.spawn(at("17:50:00"), during("bakim", [people[1], people[2], people[3]], ["/kitaplar", "/duyurular", "/bagislar", "/ayarlar/ozellikler"]))
    if i == 11: sim.spawn(at("15:30:00"), during("sinir", [people[2], people[3]], ["/uyeler", "/oduncler", "/oneri?q=k"]))
    if i in (2, 8): sim.spawn(at("11:11:00"), oddities(people[1]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
G = re.compile(r'^(?P<a>INFO: +\S+ - )"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*$')
down_at_proxy = lambda e: e["target"].startswith(("/api", "/saglik")) and (e["status"] != 502 or "/isbn/" in e["target"])
out = stamp_container(app.lines, sim, "uvicorn", G, lambda m, t: m[0], "kutuphane.py", accept=down_at_proxy)
clean = lambda l: re.sub(r"\[(\d+)\]", "[1]", l) if "process [" in l else l
size += write_rotated(night / "uvicorn-docker", "9b02ce47-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
