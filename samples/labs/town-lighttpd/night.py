import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "town-lighttpd"; os.chmod(WORK, 0o777)
sim = Sim(20260504, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "varlik").mkdir(parents=True)
(dist / "yonetim.html").write_text('<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Yönetim</title><script src="/varlik/y.41c.js"></script></head><body></body></html>\n')
(dist / "index.html").write_text("<!doctype html><html lang=tr><title>Belediye</title>" + "<p>Hoş geldiniz</p>" * 60 + "</html>\n")
(dist / "varlik/y.41c.js").write_text("let yonetim=1;" * 1100); (dist / "varlik/site.css").write_text("p{margin:0}" * 80); (dist / "varlik/logo.svg").write_text("<svg/>" * 30)
for f in dist.rglob("*"): os.utime(f, (1775640000, 1775640000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:19701", "--threads", "2", "--access-logfile", "-", "belediye:app"], 19701, env=env, cwd=HERE)
app.start()
servers.start(["lighttpd", "-D", "-f", HERE / "lighttpd.conf"], 19700, "203.0.113.1", env=env)
S, HOST, ORIGIN, A, P = ("203.0.113.1", 19700), "www.belediye.example.com", "https://www.belediye.example.com", "/yonetim/api", "/yonetim"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
from belediye_words import USERS, NEWS, EVENTS, AREAS
c = Browser(sim, "203.0.113.88", CHROME_WIN, S, HOST, ORIGIN, {"Cookie": "belediye=" + "b" * 32, "Accept": "application/json"}, caching=True)
day, gone = 0, []
def body(a): return a.json() if a.status == 200 else None
def load():
    p = P + "/panel"; c.request("GET", p, headers={"Accept": "text/html"}); c.get("/varlik/y.41c.js", p)
    if R.random() < .35:
        c.get(A + "/ben/", p, headers={"Cookie": "x=1"}); yield 6
        if R.random() < .4: c.send("POST", A + "/oturum/", {"parola": "yanlis"}, P + "/giris"); yield 5
        c.send("POST", A + "/oturum/", {"parola": "dogru"}, P + "/giris"); yield .3
    for t in ("/ben/", "/moduller/", "/bildirimler/", "/dilekceler/bekleyen/"): c.get(A + t, p)
    yield 2
def kullanicilar():
    p = P + "/kullanicilar"
    if R.random() < .15: c.get(A + "/kullanicilar", p)
    c.get(A + "/kullanicilar/" + R.choice(["", "", "", "?ara=su", "?ara=zzz", "?sayfa=2"]), p); yield R.uniform(4, 12)
    for x in R.sample(USERS, R.randint(1, 3)):
        u, d = f"{A}/kullanicilar/{x}/", f"{p}/{x}"
        for t in ("", "yetkiler/", "fotograf/"): c.get(u + t, d)
        yield R.uniform(4, 15)
        for t in R.sample(["oturumlar/", "cihazlar/"], R.randint(1, 2)): c.get(u + t, f"{d}/{t[:-1]}"); yield R.uniform(3, 9)
        if R.random() < .45: c.send("POST", u + "kilitle/", {"kilitli": R.random() < .5}, d); yield .6; c.get(u, d); yield 2; c.get(A + "/kullanicilar/", p); yield 4
        if R.random() < .3:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "aktiflik/", {}, d); yield .8
            c.get(u, d); yield 4
        if R.random() < .25: c.send("PATCH", u, {"notlar": "n" * R.randint(0, 40)}, d); yield .5; c.get(u, d); yield 4
        if day == 3 and R.random() < .4: c.send("POST", u + "parola-sifirla/", {}, d); yield .5; c.get(u, d); yield 4
    if gone and R.random() < .5: x = gone.pop(0); c.get(f"{A}/kullanicilar/{x}/", f"{p}/{x}"); yield 3; c.send("PUT", f"{A}/kullanicilar/{x}/", {"notlar": "geri"}, p); yield .5; c.get(f"{A}/kullanicilar/{x}/", f"{p}/{x}"); yield 4
    elif day in (2, 5, 8) and R.random() < .5 and not gone:
        x = "su-isleri"; c.send("DELETE", f"{A}/kullanicilar/{x}/", None, p); yield .5; c.get(A + "/kullanicilar/", p); yield 1; c.get(f"{A}/kullanicilar/{x}/", f"{p}/{x}"); gone.append(x); yield 4
def duyurular():
    p = P + "/duyurular"; c.get(A + "/duyurular/" + R.choice(["", "", "?ara=zzz", "?ara=park"]), p); c.get(A + "/duyurular/arsiv/", p + "/arsiv"); yield R.uniform(4, 12)
    for x in R.sample(NEWS, R.randint(1, 2)):
        u, d = f"{A}/duyurular/{x}/", f"{p}/{x}"; c.get(u, d); yield R.uniform(8, 60)
        if R.random() < .5: c.send("PUT", u, {"metin": "m" * R.randint(20, 300)}, d); yield 5
        if R.random() < .4: c.send("POST", u + "onizle/", {}, d); yield 3
        if R.random() < .35: c.send("POST", u + "eposta-gonder/", {}, d); yield .5; c.get(u, d); yield 2; c.get(A + "/gonderimler/", P + "/gonderimler"); yield 4
        if R.random() < .3: c.send("POST", u + "yayin/", {}, d); yield .5; c.get(u, d); yield 4
    if R.random() < .3: c.send("POST", A + "/duyurular/", {"yol": f"{R.choice(NEWS)}-{day}", "metin": "y" * R.randint(9, 99)}, p + "/yeni"); yield .6; c.get(A + "/duyurular/", p); yield 4
    if R.random() < .1: c.get(f"{A}/duyurular/eski-duyuru-{R.randint(1, 9)}/", p); yield 3
def etkinlikler():
    p = P + "/etkinlikler"; c.get(A + "/etkinlikler/", p); yield 5
    x = R.choice(EVENTS); u, d = f"{A}/etkinlikler/{x}/", f"{p}/{x}"; c.get(u, d); yield 4
    if R.random() < .4: c.send("PATCH", u, {"kontenjan": R.choice([5, 50, 500, 1500])}, d); yield .5; c.get(u, d); yield 1; c.get(A + "/etkinlikler/", p); yield 4
    if R.random() < .65: c.send("DELETE", u, None, d); yield .6; c.get(A + "/etkinlikler/", p); yield 6; c.get(u, d); yield 3
def mahalleler():
    p = P + "/mahalleler"; c.get(A + "/mahalleler/", p); yield 3
    for x in R.sample(AREAS, R.randint(2, 4)): c.get(f"{A}/mahalleler/{x}/sokaklar/", f"{p}/{x}"); c.get(f"{A}/mahalleler/{x}/istatistik/", f"{p}/{x}"); yield R.uniform(3, 15)
def harita():
    p = P + "/harita-goster"; c.get("/yonetim/harita/katmanlar/", p); c.get("/yonetim/harita/sinirlar/", p); yield 5
def dilekceler():
    p = P + "/dilekceler"; c.get(A + "/dilekceler/" + R.choice(["", "", "", "?ara=yok", "?sayfa=9"]), p); yield 6
    w = body(c.get(A + "/dilekceler/bekleyen/", p + "/bekleyen")) or []; yield 4
    for x in w[:4]:
        u, d = f"{A}/dilekceler/{x['no']}/", f"{p}/{x['no']}"; c.get(u, d); yield R.uniform(20, 90)
        c.send("POST", u + "yanitla/", {"metin": "z" * R.randint(10, 120)}, d); yield .5; c.get(u, d); yield 2
    if w: c.get(A + "/dilekceler/bekleyen/", p + "/bekleyen"); yield 2
    c.get(A + "/dilekceler/?durum=gecikmis", p + "/gecikmis"); yield 3                                # nothing is ever late here
    if R.random() < .25: c.get(A + "/dilekceler/disa-aktar/", p); yield 3
def ihaleler():
    p = P + "/ihaleler"; c.get(A + "/ihaleler/", p); yield 5
    if day >= 8 and R.random() < .8: c.send("POST", A + "/ihaleler/", {"konu": "asfalt " * R.randint(1, 4)}, p); yield .5; c.get(A + "/ihaleler/", p); yield 3
    for d in R.sample(["2026-05-08", "2026-05-09", "2026-05-15", "2026-05-16"], 2): c.get(f"{A}/nikah-randevulari/?tarih={d}", P + "/nikah"); yield 3
def ayarlar():
    p = P + "/ayarlar"; now = body(c.get(A + "/ayarlar/", p)); yield 6
    if now and R.random() < .7: c.send("PUT", A + "/ayarlar/", now if R.random() < .6 else {**now, "telefon": R.choice(["444 0 000", "0 216 000 00 00"])}, p); yield .5; c.get(A + "/ayarlar/", p); yield 5
    if now and R.random() < .3:                                    # maintenance on, looked at, off again
        c.send("PUT", A + "/ayarlar/", {**now, "bakim": True}, p); yield 1; c.get(A + "/ayarlar/", p); yield 20; c.send("PUT", A + "/ayarlar/", now, p); yield .5; c.get(A + "/ayarlar/", p); yield 4
    c.get(A + "/gunluk/", P + "/gunluk"); yield 3
    if day == 4: c.get(A + "/yedekler/", P + "/yedekler"); yield 2
    c.get(A + "/surum/", P + "/hakkinda"); yield 2
def raporlar():
    p = P + "/raporlar"; c.get(A + "/raporlar/gelir/", p); yield 5
    c.send("POST", A + "/raporlar/faaliyet/", {"yil": 2025}, p); yield 6
PAGES = [kullanicilar, kullanicilar, duyurular, duyurular, etkinlikler, mahalleler, harita, dilekceler, dilekceler, ihaleler, ayarlar, raporlar, raporlar]
def session(n):
    yield from load()
    for f in R.sample(PAGES, n): yield R.uniform(15, 240); yield from f()
    if R.random() < .5: c.request("DELETE", A + "/oturum/", referer=P + "/panel"); yield 1

def up():                                                          # lighttpd asks a dead server again only after seconds; simulated ones are shorter
    app.start()
    hand = Browser(sim, None, "lab", S, HOST, keep=False)
    for _ in range(60):
        good = hand.request("GET", "/saglik/").status == 200; sim.entries.pop()
        if good: break
        time.sleep(.1)
def new_day(i):
    global day
    day = i
    if i == 5: c.agent = CHROME_WIN.replace("133.0", "134.0")       # the browser has updated itself
    if i == 6:                                                     # a new version: the report exists
        app.stop(); yield 4
        for t in ("/ben/", "/bildirimler/", "/kullanicilar/"): c.get(A + t, P + "/panel"); yield 6
        mode("yeni"); up()
    yield 0
def tab(n):                                                        # a tab left open
    for _ in range(n): c.get(A + "/bildirimler/", P + "/panel"); yield 15 + R.uniform(-.1, .1)
def broken():
    mode("bozuk")
    for _ in range(6): c.get(A + "/raporlar/gelir/", P + "/raporlar"); yield R.uniform(20, 300)
    mode("", "bozuk")
def limited():
    mode("limit")
    for t in ("/kullanicilar/", "/duyurular/", "/ben/", "/ayarlar/"): c.get(A + t, P + "/panel"); yield 3
    mode("", "limit")
def restart():
    app.stop(); yield 3
    for t in ("/kullanicilar/", "/duyurular/", "/dilekceler/", "/etkinlikler/", "/ayarlar/"): c.get(A + t, P + "/panel"); yield R.uniform(3, 20)
    up(); yield 0
def old_tab():
    for _ in range(6): c.get(A + "/mesajlar/", P + "/panel"); yield R.uniform(400, 900)
def oddities():
    c.request("HEAD", A + "/kullanicilar/"); yield 2
    c.request("OPTIONS", A + "/duyurular/"); yield 2
    c.request("GET", A + "/dilekceler/disa-aktar/", referer=P + "/dilekceler", abort_after=0.0); yield 2
def public(n):
    for _ in range(n):
        v = Browser(sim, R.choice(["198.51.100.%d", "192.0.2.%d"]) % R.randint(10, 120), R.choice([PHONE, CHROME, SAFARI, FIREFOX, EDGE]), S, HOST, ORIGIN)
        v.request("GET", "/"); v.get("/varlik/site.css", "/"); v.get("/varlik/logo.svg", "/"); v.get("/favicon.ico", "/"); v.get("/api/duyurular/", "/"); v.get("/api/nobetci-eczane/", "/"); yield R.uniform(5, 40)
        if R.random() < .1 and day not in (4, 8): v.send("POST", "/api/dilekce/", {"konu": R.choice(["yol", "su kesintisi", "park aydinlatmasi", "copler"])}, "/dilekce"); yield 4
        if R.random() < .2: v.get("/etkinlik/2019-senligi", "/"); yield 3
        v.close(); yield R.uniform(200, 2400)
GUESSES = [A + t for t in ("/kullanicilar/", "/login/", "/users/", "/upload/", "/config/", "/kullanicilar/admin/", "/debug/", "/v1/users/", "/backup/", "/ayarlar/")] + SCANS
for i, d in office_days(sim, "2026-05-04", 10):
    at, end = (lambda t, d=d: sim.at(f"{d} {t}")), sim.at(f"{d} 23:50")
    sim.spawn(at("06:30:00"), new_day(i))
    for hour in ((8, 10, 13, 15) if i not in (5, 6) else (11,) if i == 5 else ()):
        sim.spawn(at(f"{hour:02}:{R.randint(5, 50):02}:{R.randint(0, 59):02}"), session(R.randint(6, 8)))
    sim.spawn(at("07:00:00"), public(16))
    sim.spawn(at("00:03:00"), monitor(Browser(sim, "198.51.100.250", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/saglik/", end, 3600, method="GET"))
    sim.spawn(at("00:05:00"), monitor(Browser(sim, "198.51.100.251", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/", end, 7200, method="HEAD"))
    if i in (0, 2, 3, 6, 9): sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, GUESSES, n=32))
    if i in (1, 7): sim.spawn(at("17:20:00"), tab(80))
    if i in (0, 1): sim.spawn(at("11:50:00"), old_tab())
    if i == 2: sim.spawn(at("12:20:00"), broken())
    if i == 4: sim.spawn(at("16:50:00"), limited())
    if i in (3, 8): sim.spawn(at("12:40:00"), restart())
    if i in (3, 7): sim.spawn(at("12:05:00"), oddities())
    if i == 6: sim.spawn(at("04:04:04"), (lambda: (yield raw_line(sim, "192.0.2.186", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(1.2); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "lighttpd", early=5)                 # its clock stands still while it is busy
size = write_rotated(night / "lighttpd-combined", "access.log", out, sim.zone, "dateext"); print("lighttpd", len(out))
GUNICORN = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
out = stamp_container(app.lines, sim, "gunicorn", GUNICORN, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "belediye.py", accept=lambda e: "/api/" in e["target"] or "/saglik" in e["target"])
def journal(t, line): return (t, f"{datetime.fromtimestamp(t, sim.zone):%Y-%m-%dT%H:%M:%S%z} sunucu1 belediye[{812 if t < sim.at('2026-05-10 06:30') else 20977}]: {line}")
size += write_rotated(night / "gunicorn-journal", "belediye.log", [journal(t, l) for t, _, l in out], sim.zone, "logrotate"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
