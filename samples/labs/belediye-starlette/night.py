import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "belediye-starlette"
sim = Sim(20270503, "Europe/Istanbul"); R = sim.random
site = WORK / "site"; (site / "v").mkdir(parents=True); (WORK / "tmp").mkdir()
(site / "index.html").write_text('<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Belediye paneli</title><script src="/v/panel.91c.js"></script></head><body><div id="kok"></div></body></html>\n')
(site / "v/panel.91c.js").write_text("let panel=1;" * 700)
for f in [WORK, *WORK.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--port", "20141", "--proxy-headers", "--forwarded-allow-ips", "*", "--no-use-colors", "belediye:app"], 20141, env=env)
app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 20140, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20140), "panel.example.com", "https://panel.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"oturum={login}"}, accept_gzip=True); b.login, b.role = login, login.split("-")[0]; return b
AG = [CHROME_WIN, CHROME, EDGE, FIREFOX, SAFARI]
people = [person("baskan-1", "198.51.100.20", SAFARI)] + [person(f"mudur-{i}", f"203.0.113.{20 + i}", AG[i % 5]) for i in (1, 2, 3)] + [person(f"memur-{i}", f"203.0.113.{30 + i}", AG[i % 5]) for i in range(1, 7)] + \
         [person(f"muhasebe-{i}", f"203.0.113.{40 + i}", AG[i]) for i in (1, 2)] + [person(f"zabita-{i}", f"192.0.2.{50 + i}", PHONE) for i in (1, 2, 3)]
A, day = "/api/v1", 0
def body(a): return a.json() if a.status == 200 and a.body else None
def rows(a): return (body(a) or {}).get("veri", [])
def load(c):
    c.request("GET", "/"); c.request("GET", "/v/panel.91c.js", referer="/")
    if R.random() < .25:
        c.get(A + "/ben", "/", headers={"Cookie": ""}); c.request("GET", "/giris", referer="/"); yield 6; c.send("POST", A + "/oturum", {"kim": c.login}, "/giris"); yield .4
    for t in ("/ben", "/surum", "/hava", "/bildirimler"): c.get(A + t, "/")
    yield 1
def talepler(c):
    u0 = A + "/talepler" + R.choice(["", "", "?durum=acik", "?mahalle=Kale", "?mahalle=Liman", "?sayfa=2", "?sayfa=9"]); l = rows(c.get(u0, "/talepler")); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/talepler/ara", {"metin": R.choice(["cop", "su", "sivrisinek", "kar"])}, "/talepler"); yield 4
    if R.random() < .4: c.send("POST", A + "/talepler", {"konu": R.choice(["cukur", "kopek", "aydinlatma direkleri"]), "mahalle": R.choice(["Yeni", "Kale"])}, "/talepler/yeni"); yield .4; l = rows(c.get(A + "/talepler", "/talepler")) or l; yield 3
    for t in R.sample(l, min(len(l), R.randint(1, 3))):
        u, p = f"{A}/talepler/{t['id']}", f"/talepler/{t['id']}"
        c.get(u, p); c.get(u + "/ekler", p); yield R.uniform(3, 15)
        if R.random() < .6: c.send("POST", u + "/okundu", None, p); yield .3
        if R.random() < .35: c.send("PUT", u + "/oncelik", {"oncelik": R.choice(["dusuk", "orta", "yuksek"])}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .2: c.send("POST", u + "/ekler", b"\x89PNG" + b"e" * R.randint(400, 20000), p); yield .5; c.get(u + "/ekler", p); yield 3
        if R.random() < .25: c.send("POST", u + "/sms-bilgi", None, p); yield 3
    if c.role in ("mudur", "memur") and R.random() < .6:              # ticks a few rows and chooses what to do with them
        l = rows(c.get(A + "/talepler", "/talepler")); yield R.uniform(4, 10); ids = [t["id"] for t in R.sample(l, min(len(l), 4))]
        if R.random() < .6: c.send("POST", A + "/talepler/toplu-ata", {"idler": ids, "birim": R.choice(["Fen Isleri", "Zabita", "Imar"])}, "/talepler"); yield .4; c.get(A + "/talepler", "/talepler"); yield 4
        else: c.send("POST", A + "/talepler/toplu-kapat", {"idler": ids}, "/talepler"); yield .4; c.get(A + "/talepler", "/talepler"); yield 4
def duyurular(c):
    l = rows(c.get(A + "/duyurular", "/duyurular")); yield R.uniform(3, 8)
    for d in R.sample(l, min(2, len(l))):
        u, p = f"{A}/duyurular/{d['id']}", f"/duyurular/{d['id']}"; c.get(u, p); yield R.uniform(4, 15)
        if R.random() < .5: c.send("PUT", u, {"baslik": "Duyuru " + "x" * R.randint(1, 40)}, p); yield .3; c.get(u, p); yield 4
        if R.random() < .7:
            for on in R.choice([(True,), (True,), (True, True), (True, False)]): c.send("PATCH", u + "/yayin", {"yayinda": on}, p); yield .3; c.get(u, p); yield 4
def araclar(c):
    l = rows(c.get(A + "/araclar", "/araclar")); yield R.uniform(3, 8)
    for x in R.sample(l, min(2, len(l))):
        u, p = f"{A}/araclar/{x['plaka']}", f"/araclar/{x['plaka']}"; c.get(u, p); yield R.uniform(3, 9)
        if R.random() < .6:
            for on in R.choice([(not x["aktif"],), (x["aktif"],), (not x["aktif"], x["aktif"])]): c.send("PATCH", u + "/aktif", {"aktif": on}, p); yield .3; c.get(u, p); yield 3
def personel(c):
    l = rows(c.get(A + "/personel", "/personel")); yield R.uniform(3, 8)
    for x in R.sample(l, min(3, len(l))):
        u, p = f"{A}/personel/{x['sicil']}", f"/personel/{x['sicil']}"
        for t in ("", "/foto", "/izinler", "/vekalet"): c.get(u + t, p)
        yield R.uniform(4, 15)
    c.get(A + "/maaslar", "/personel"); yield 2
def ihaleler(c):
    l = rows(c.get(A + "/ihaleler", "/ihaleler")); yield R.uniform(3, 8)
    for x in R.sample(l, min(3, len(l))):
        u, p = f"{A}/ihaleler/{x['id']}", f"/ihaleler/{x['id']}"
        for t in ("", "/teklifler", "/sartname", "/itirazlar"): c.get(u + t, p)
        yield R.uniform(5, 20)
        if day >= 6 and R.random() < .2: c.send("POST", u + "/itirazlar", {"metin": "i" * R.randint(5, 50)}, p); yield .4; c.get(u + "/itirazlar", p); yield 3
def encumen(c):
    c.get(A + "/encumen/kararlar", "/encumen"); yield 4
    if day >= 7 and c.role == "baskan" and R.random() < .7: c.send("POST", A + "/encumen/kararlar", {"ozet": "o" * R.randint(9, 60)}, "/encumen"); yield .4; c.get(A + "/encumen/kararlar", "/encumen"); yield 3
    c.get(A + "/denetim-izi", "/denetim"); yield 3
def nobet(c):
    for m in R.sample(["2027-05", "2027-06", "2027-07", "2027-08", "2027-09"], 3): c.get(f"{A}/nobet/takvim?ay={m}", "/nobet"); yield R.uniform(1, 4)
    c.get("/servis/nobetci-eczane", "/nobet"); yield 2
def nikah(c):
    l = rows(c.get(A + "/nikahlar", "/nikahlar")); yield R.uniform(3, 8)
    if R.random() < .5: c.send("POST", A + "/nikahlar", {"salon": "buyuk", "saat": "14:00", "cift": "c" * R.randint(8, 25)}, "/nikahlar"); yield .4; c.get(A + "/nikahlar", "/nikahlar"); yield 4
    for x in R.sample(l, min(2, len(l))):
        u, p = f"{A}/nikahlar/{x['id']}", f"/nikahlar/{x['id']}"; c.get(u, p); yield R.uniform(3, 9)
        if R.random() < .4: c.send("PUT", u, {"saat": R.choice(["10:00", "11:30 (ertelendi)"])}, p); yield .3; c.get(u, p); yield 3
        if R.random() < .4: c.send("DELETE", u, None, p); yield .4; c.get(A + "/nikahlar", "/nikahlar"); yield 3
def sms(c):
    c.get(A + "/sms/giden", "/sms"); yield R.uniform(5, 20)
    if R.random() < .7: c.send("POST", A + "/sms/gonder", {"metin": "t" * R.randint(9, 140)}, "/sms"); yield .5; c.get(A + "/sms/giden", "/sms"); yield 10; R.random() < .5 and c.get(A + "/sms/giden", "/sms"); yield 2
def evrak(c):
    l = rows(c.get(A + "/evrak", "/evrak")); yield 4
    for x in R.sample(l, min(2, len(l))):
        u = f"{A}/evrak/{x['no']}/indir"; r = c.get(u, "/evrak")
        if r.status == 302: c.request("GET", r.headers["location"], referer="/evrak")
        yield 6
    r = c.get(A + "/evrak/arsiv", "/evrak")
    if r.status == 302: c.request("GET", "/giris", referer="/evrak")
    yield 3
def raporlar(c):
    c.get(A + "/raporlar/talep-ozeti", "/raporlar"); c.get(A + "/raporlar/gelir", "/raporlar"); yield 4
def ruhsat(c):
    c.get(A + "/ruhsat/basvurular", "/ruhsat"); yield 4
    if R.random() < .3: c.get(A + "/kimlik/sorgu", "/ruhsat/yeni"); yield 3
    if R.random() < .7:
        r = body_of(c.send("POST", A + "/ruhsat/taslak", {"tur": R.choice(["bakkal", "lokanta", "kuafor"])}, "/ruhsat/yeni"))
        if r:
            u, p = f"{A}/ruhsat/taslak/{r['id']}", "/ruhsat/yeni"; c.get(u, p); yield 5
            for s in ("adim-1", "adim-2", "adim-3"): c.send("PUT", f"{u}/{s}", {"m2": R.randint(9, 900), "not": "n" * R.randint(0, 30)}, p); yield .3; c.get(u, p); yield R.uniform(5, 30)
            if R.random() < .7: c.send("POST", u + "/gonder", None, p); yield .5; c.get(A + "/ruhsat/basvurular", "/ruhsat"); yield 20; c.get(A + "/ruhsat/basvurular", "/ruhsat"); yield 2
            elif R.random() < .6: c.send("DELETE", u, None, p); yield .5; c.get(u, p); yield 2
def body_of(a): return a.json() if a.status in (200, 201) and a.body else None
def ayarlar(c):
    c.get(A + "/ayarlar", "/ayarlar"); yield 5
    if R.random() < .7: c.send("PUT", A + "/ayarlar", {"mesai": R.choice(["08:30", "08:00"]), "tema": R.choice(["mavi", "gece"])}, "/ayarlar"); yield .3; c.get(A + "/ayarlar", "/ayarlar"); yield 3
PAGES = {"baskan": [talepler, duyurular, encumen, encumen, raporlar, raporlar, ihaleler, personel, sms, evrak], "mudur": [talepler, talepler, duyurular, araclar, personel, ihaleler, encumen, nobet, nikah, sms, evrak, raporlar, ruhsat, ayarlar],
         "memur": [talepler, talepler, duyurular, duyurular, araclar, nikah, nikah, sms, evrak, ruhsat, ruhsat, nobet, personel], "muhasebe": [personel, personel, ihaleler, raporlar, evrak, encumen, ayarlar], "zabita": [talepler, araclar, nobet, ruhsat, evrak]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))):
        yield R.uniform(15, 240); c.get(A + "/bildirimler", "/" + f.__name__)
        if R.random() < .3: c.send("POST", A + "/telemetri", {"s": f.__name__}, "/" + f.__name__)
        yield from f(c)
def old_phone():                                                  # one officer's telephone keeps an application of two years ago
    b = Browser(sim, "192.0.2.60", "ZabitaMobil/2.1 (Android 8.1)", S, HOST, headers={"Cookie": "oturum=zabita-3"}, accept_gzip=False)
    for _ in range(5): b.get("/api/v0/olaylar/yakin"); b.get(A + "/ben"); yield R.uniform(200, 2000)
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/ben", "/talepler", "/araclar", "/evrak"): c.get(A + t, "/"); yield R.uniform(2, 9)
    app.start(); yield 0
def limited(cs):
    mode("sinir")
    for c in cs:
        for t in ("/talepler", "/encumen/kararlar", "/nikahlar"): c.get(A + t, "/"); yield R.uniform(1, 3)
    mode("", "sinir")
def oddities(c):
    c.request("OPTIONS", A + "/talepler", referer="/talepler"); yield 2
    c.request("HEAD", A + "/evrak", referer="/evrak"); yield 2
    c.get(A + "/talepler/999999", "/talepler"); yield 2
GUESS = [A + t for t in "/users /admin /login /config /debug /yedek".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-05-03", 11, skip=(6,)):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); end = at("23:00") if i < 10 else at("11:00")
    weekend = i == 5
    for c in people:
        for h in ((9, 13, 16) if i < 10 else (9,)):
            if R.random() < (.1 if weekend else .55): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4)))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Zabbix", S, HOST, accept_gzip=False, keep=False), sim, "/saglik", end, 3000))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"198.51.100.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=26))
    if i in (2, 3, 4, 8): sim.spawn(at("10:30:00"), old_phone())
    if i == 4: sim.spawn(at("12:40:00"), down(people[1:5]))
    if i == 8: sim.spawn(at("12:20:00"), limited(people[4:7]))
    if i in (1, 7): sim.spawn(at("15:45:00"), oddities(people[2]))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
G = re.compile(r'^(?P<a>INFO: +\S+ - )"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*$')
out = stamp_container(app.lines, sim, "uvicorn", G, lambda m, t: m[0], "belediye.py", accept=lambda e: e["target"].startswith(("/api", "/saglik", "/dosya")) and e["status"] != 502)
size += write_rotated(night / "uvicorn-docker", "5c1e77d0-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
