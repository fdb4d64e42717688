import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "sogukhava-fastapi"
sim = Sim(20260511, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "varlik").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Soguk hava</title><script type="module" src="/varlik/{name}"></script></head><body><div id="kok"></div></body></html>\n')
    (dist / "varlik" / name).write_text("let izle=1;" * 700)
    for f in dist.rglob("*"): os.utime(f, (1778000000, 1778000000 if name == "i.3c1.js" else 1778820000))
js = "i.3c1.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
app = Container(servers, [sys.executable, "-m", "uvicorn", "sogukhava:app", "--app-dir", HERE, "--host", "127.0.0.1", "--port", "19641", "--no-use-colors"], 19641, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19640, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19640), "izle.sogukhava.example.com", "https://izle.sogukhava.example.com"
V, W, day, words = "/api/v1", "/uyar%C4%B1lar", 0, set()
TENANTS = ["et-toptan", "sut-birligi", "asi-deposu", "cicek-hali", "balik-pazari"]
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(kim, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {kim}"}); b.kim, b.rol, b.eski = kim, kim.split("-")[0], False; return b
yon, tek, tel = person("yonetici-1", "203.0.113.18", CHROME_WIN), person("teknisyen-2", "198.51.100.62", FIREFOX), person("teknisyen-2", "192.0.2.119", PHONE)
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): b = body(a); return (b.get("items", []) if isinstance(b, dict) else b) or []
def some(l, n): return R.sample(l, min(len(l), n))
def ek(n): return " ".join(R.choice("kapi fan vana kolon raf rampa tavan kuzey guney evaporator kompresor yedek".split()) for _ in range(n))
def follow(c, target, page):
    a = c.get(target, page)
    if a.status == 307: a = c.get(re.sub(r"^https?://[^/]+", "", a.headers["location"]), page)
    return a
def load(c, p="/panel/"):
    c.request("GET", p); c.request("GET", "/varlik/" + js, referer=p)
    if R.random() < .3: c.get(V + "/ben", p, headers={"Authorization": ""}); yield 6; c.send("POST", V + "/oturum", {"kim": c.kim}, p + "giris"); yield .4
    for t in ("/ben", "/birimler", "/surum", "/bildirimler/sayac", "/kiracilar"):
        if R.random() < .8: c.get(V + t, p)
    yield 1
def open_tenant(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}"
    c.get(A, p)
    for t in ("/moduller/alarm", "/moduller/rota", "/panolar/ana", W, "/hatirlaticilar", "/tatiller", "/geri-cagirmalar"):
        if R.random() < .7: c.get(A + t, p)
    c.get(A + ("/raporlar/gunluk-ozet" if c.eski or day < 4 else "/raporlar/ozet"), p); yield R.uniform(4, 20)
    if R.random() < .3: c.send("PUT", A + "/panolar/ana/duzen", {"duzen": R.choice([[3, 2, 1], [1, 3, 2], [1, 2, 3, 4], [2]])}, p); yield 5
def cihazlar(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/cihazlar"; new = k == "balik-pazari"
    l = rows(c.get(A + "/cihazlar" + R.choice(["", "", "", "?sayfa=2", "?sayfa=7", "?ara=prob", "?ara=zeytin", "?durum=kopuk"]), p)) or rows(c.get(A + "/cihazlar", p)); yield R.uniform(3, 9)
    if R.random() < .35 and (not new or day >= 3):
        if R.random() < .3: c.send("POST", A + "/cihazlar", {"ad": ""}, p + "/yeni"); yield 5
        x = body(c.send("POST", A + "/cihazlar", {"ad": "Sensor " + ek(R.randint(1, 3)), "konum": ek(2)}, p + "/yeni")); yield .4; l = rows(c.get(A + "/cihazlar", p)) or l; yield 3
        if x and not new and R.random() < .5: u, q = f"{A}/cihazlar/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 3; c.send("DELETE", u, None, q); yield .4; c.get(A + "/cihazlar", p); yield 2; R.random() < .6 and c.get(u, q); yield 2; l = [y for y in l if y["id"] != x["id"]]
    for d in some(l, R.randint(2, 3)):
        u, q = f"{A}/cihazlar/{d['id']}", f"{p}/{d['id']}"; x = body(c.get(u, q))
        if not x: continue
        for t in (f"/olcumler?saat={R.choice([6, 12, 24])}", "/olaylar", "/foto", "/sertifika", "/notlar"): c.get(u + t, q)
        if R.random() < .8: c.get(u + "/bakimlar", q)
        if R.random() < .55: yield 2; c.get(u + "/gunluk" + R.choice(["", "?satir=100"]), q)
        yield R.uniform(4, 15)
        if R.random() < .55:
            s = x["sessiz"]
            for s in R.choice([[not s], [not s], [not s, s], [not s, not s]]): c.send("PATCH", u + "/sessiz", {"sessiz": s}, q); yield .4; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .4:
            s = x["etkin"]
            for s in R.choice([[not s], [not s], [s], [not s, s]]): c.send("PATCH", u + "/etkin", {"etkin": s}, q); yield .4; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .4: c.send("PATCH", u, R.choice([{"ad": x["ad"]}, {"aciklama": ek(R.randint(0, 7))}, {"aciklama": ek(R.randint(0, 7))}, {"konum": ek(2)}]), q); yield .4; c.get(u, q); yield 3
        if R.random() < .3: c.send("PUT", u + "/etiketler", {"etiketler": R.choice([x["etiketler"], ["kritik"], ["yedek", "kritik"]])}, q); yield .4; c.get(u, q); yield 2; R.random() < .5 and follow(c, A + "/etiketler", q); yield 2
        if R.random() < .3: c.send("POST", u + "/notlar", {"metin": ek(R.randint(2, 12))}, q); yield .4; c.get(u + "/notlar", q); yield 3
        if R.random() < .3: c.send("POST", u + "/ping", None, q); yield .6; c.get(u, q); yield 3
        if R.random() < .2:
            c.send("POST", u + "/kalibrasyon", None, q); yield .5; c.get(u, q); yield 8
            c.get(u, q); yield 9; c.get(u, q); yield 3; R.random() < .5 and c.get(u, q); yield 3
        if R.random() < .25: c.send("POST", u + "/yazilim", {"surum": "2.8.1"}, q); yield 7; R.random() < .3 and c.send("POST", u + "/yazilim", {"surum": "2.8.1"}, q); yield 3
    if R.random() < .06: c.get(f"{A}/cihazlar/0f0f0f0f-0000-4000-b000-0000000000{R.randint(10, 99)}", None); yield 2
def bolgeler(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/bolgeler"; l = rows(c.get(A + "/bolgeler", p)); yield R.uniform(3, 9)
    if R.random() < .3 and (k != "balik-pazari" or day >= 3): c.send("POST", A + "/bolgeler", {"ad": "Oda " + ek(1), "hedef": R.choice([-18, 4])}, p); yield .4; l = rows(c.get(A + "/bolgeler", p)); yield 4
    for b in some(l, R.randint(1, 2)):
        u, q = f"{A}/bolgeler/{b['id']}", f"{p}/{b['id']}"; x = body(c.get(u, q)) or b; yield R.uniform(5, 15)
        if R.random() < .6: c.send("PUT", u, R.choice([x, {**x, "hedef": R.choice([-18, -20, -25])}, {**x, "aciklama": ek(R.randint(0, 6))}, {**x, "aciklama": ek(R.randint(0, 6)), "hedef": 5}]), q); yield .4; c.get(u, q); R.random() < .4 and c.get(A + "/bolgeler", p); yield 3
        if len(l) > 4 and R.random() < .3: c.get(A + "/bolgeler", p); c.send("DELETE", u, None, q); yield .4; c.get(A + "/bolgeler", p); yield 2; R.random() < .5 and c.get(u, q); yield 2; break
    p = f"/panel/{k}/esikler"; l = rows(c.get(A + "/esikler", p)); yield 4
    for e in some(l, R.randint(1, 2)):
        u, q = f"{A}/esikler/{e['id']}", f"{p}/{e['id']}"; x = body(c.get(u, q)) or e; yield R.uniform(5, 15)
        if R.random() < .8: c.send("PUT", u, R.choice([{**x, "ust": R.choice([-9, 100, 12]), "mesaj": ek(R.randint(3, 7))}, {**x, "gecikme_dk": R.choice([5, 120]), "mesaj": ek(R.randint(3, 7))}, {**x, "mesaj": ek(R.randint(3, 9))}]), q); yield .4; c.get(u, q); R.random() < .4 and c.get(A + "/esikler", p); yield R.uniform(3, 8)
def kurallar(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/kurallar"; l = rows(c.get(A + "/kurallar", p)); yield R.uniform(3, 9)
    if R.random() < .45 and (k != "balik-pazari" or day >= 3): c.send("POST", A + "/kurallar", {"ad": "Kural " + ek(R.randint(1, 4))}, p); yield .4; l = rows(c.get(A + "/kurallar", p)); yield 4
    for r in some(l, 1):
        u, q = f"{A}/kurallar/{r['id']}", f"{p}/{r['id']}"; c.get(u, q); yield 5
        if R.random() < .6:
            for _ in range(R.choice([1, 1, 2, 2])): c.send("POST", u + "/cevir", None, q); yield .4; c.get(u, q); yield R.uniform(2, 7)
        if R.random() < .5: c.send("POST", u + "/dene", None, q); yield .5; c.get(u, q); yield 4
        if len(l) > 2 and R.random() < .4:
            c.get(A + "/kurallar", p)
            for _ in range(R.choice([1, 1, 1, 2])): c.send("DELETE", u, None, q); yield .5
            c.get(A + "/kurallar", p); yield 2; R.random() < .5 and c.get(u, q); yield 2
    p = f"/panel/{k}/vardiyalar"; c.get(A + "/vardiyalar", p); yield R.uniform(5, 20)
    for _ in range(R.choice([0, 1, 1, 2])): c.send("POST", A + "/vardiyalar", {"gun": R.choice(["pzt", "sal", "per"]), "kim": ek(1)}, p); yield .4; c.get(A + "/vardiyalar", p); yield R.uniform(5, 15)
def abonelikler(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/abonelikler"; l = rows(c.get(A + "/abonelikler", p)); yield R.uniform(3, 9)
    if R.random() < .35: c.send("POST", A + "/abonelikler", {"kanal": R.choice(["sms", "eposta"]), "hedef": ek(R.randint(1, 2))}, p); yield .4; l = rows(c.get(A + "/abonelikler", p)) or l; yield 4
    for s in some(l, 1):
        u, q = f"{A}/abonelikler/{s['id']}", f"{p}/{s['id']}"; c.get(u, q); yield 5
        if R.random() < .8:
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u, None, q); yield .5; c.get(A + "/abonelikler", p); yield R.uniform(3, 9)
            if R.random() < .5: c.get(u, q); yield 3
    if R.random() < .6: c.get(A + "/davetler/", p); yield 8; c.send("POST", A + "/davetler", {"eposta": ek(1)}, p + "/davet"); yield R.uniform(9, 20); R.random() < .5 and c.get(A + "/davetler/", p); yield 4
def uyarilar(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/uyarilar"; l = rows(c.get(A + W + R.choice(["", "", "?durum=tumu", "?durum=ertelenmis", "?sayfa=6"]), p)); l = [x for x in l if x["durum"] == "acik"] or rows(c.get(A + W, p)); yield R.uniform(3, 9)
    for u in some(l, R.randint(1, 2)):
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", f"{A}{W}/{u['id']}/onayla", None, p); yield .5
        c.get(A + W, p); c.get(V + "/bildirimler/sayac", p); yield 3
    if l and R.random() < .25: c.send("POST", f"{A}{W}/toplu-onay", {"idler": [x["id"] for x in l]}, p); yield .5; c.get(A + W, p); yield 3
def aglar(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/aglar"; l = rows(c.get(A + "/aglar", p)); yield 4
    for a in some(l, 1):
        u, q = f"{A}/aglar/{a['id']}", f"{p}/{a['id']}"; x = body(c.get(u, q)) or a; yield R.uniform(4, 12)
        if R.random() < .6: c.send("PUT", u, {**x, "ad": "LoRa " + ek(1)}, q); yield 6; R.random() < .3 and c.send("PUT", u, x, q); yield 3
        if R.random() < .6: c.send("PUT", u + "/kanal", {"kanal": R.randint(1, 13)}, q); yield .4; c.get(u, q); yield 3
    if R.random() < .8: c.get(A + "/denetim-izi" + R.choice(["", "?sayfa=1"]), f"/panel/{k}/denetim"); yield 5
    if R.random() < .7: c.get(A + "/faturalar", f"/panel/{k}/faturalar"); yield 4
    if R.random() < .5: x = body(c.get(V + "/kiracilar/" + k, f"/panel/{k}")); c.send("PATCH", V + "/kiracilar/" + k, R.choice([{"adres": x["adres"]}, {"adres": ek(R.randint(2, 6))}]), f"/panel/{k}"); yield .4; c.get(V + "/kiracilar/" + k, f"/panel/{k}"); yield 3
def raporlar(c, k):
    A, p = f"{V}/kiracilar/{k}", f"/panel/{k}/raporlar"; z = R.choice([7, 14, 30])
    for t in ("/sicaklik", "/enerji"): c.get(f"{A}/raporlar{t}?gun={z}", p)
    c.get(A + "/raporlar/uyum", p); yield R.uniform(4, 12); R.random() < .5 and c.get(f"{A}/raporlar/enerji?gun={R.choice([1, 3, 90])}", p); yield 3
    if R.random() < .4: c.send("POST", A + "/raporlar/sicaklik/sorgu", {"metin": R.choice(["kapi", "asansor"])}, p); yield 4
    if R.random() < .8: c.request("GET", f"/indir/{k}/olcumler.csv" + R.choice(["", "?ay=2026-04"]), referer=p); yield 6; R.random() < .3 and c.request("GET", f"/indir/{k}/olcumler.csv", referer=p); yield 2
    if R.random() < .6: c.get(A + "/raporlar/olcumler.csv", p); yield 3
    if R.random() < .35:
        x = body(c.send("POST", A + "/disa-aktar", None, p)); yield 2
        for _ in range(3 if x else 0): c.get(f"{A}/disa-aktar/{x['id']}", p); yield 3
        if x: c.get(f"{A}/disa-aktar/{x['id']}/dosya", p); yield 2
PAGES = [cihazlar, cihazlar, bolgeler, bolgeler, kurallar, kurallar, abonelikler, abonelikler, uyarilar, aglar, raporlar, raporlar]
def session(c, n, tenants=None):
    ks = tenants or R.sample(TENANTS[:4], R.choice([1, 2])) + (["balik-pazari"] if R.random() < .3 else [])
    if not c.eski and R.random() < .85: yield from load(c, R.choice(["/panel/", "/panel/", f"/panel/{ks[0]}/cihazlar"]))
    for k in ks:
        yield from open_tenant(c, k)
        for f in R.sample(PAGES, n):
            yield R.uniform(15, 180)
            if R.random() < .2: c.send("POST", V + "/oturum/yenile", None, f"/panel/{k}")
            if R.random() < .4: c.get(V + "/bildirimler/sayac", f"/panel/{k}")
            yield from f(c, k)
def wall(until):                                                    # a screen in the hall that polls every two minutes
    b = Browser(sim, "203.0.113.18", "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36", S, HOST, ORIGIN, {"Authorization": "Bearer duvar-9"})
    b.request("GET", "/panel/duvar")
    while sim.now < until: b.get(V + "/bildirimler/sayac", "/panel/duvar"); yield 300 + R.uniform(-.1, .1)
def gateway(k, n, until):
    b = Browser(sim, f"10.20.{40 + n}.4", "sogukhava-gecit/1.9", S, HOST, headers={"Authorization": "Bearer gecit-1"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", f"{V}/gecit/{k}/olcum", {"o": [R.randint(-30, 9)] * R.randint(1, 20)}); yield R.uniform(1200, 3000)
        if R.random() < .3: b.get(f"{V}/gecit/{k}/komutlar"); yield 2
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Authorization": "Bearer yonetici-9"}); b.request("GET", "/panel/")
    for t in ("/duman-testi", "/ben", "/kiracilar"): b.get(V + t, "/panel/"); yield .4
def down(cs, surum=None):
    global js
    app.stop()
    if surum: app.more["env"] = {**env, "SURUM": surum}; js = "i.80e.js"; bundle(js)
    for c in cs:
        for t in ("/bildirimler/sayac", "/kiracilar/et-toptan/cihazlar", "/kiracilar/et-toptan/kurallar"): c.get(V + t, "/panel/et-toptan"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: k = R.choice(TENANTS[:4]); c.get(f"{V}/kiracilar/{k}{t}", f"/panel/{k}"); yield R.uniform(*wait)
    mode("", word)
def old(c, on): c.eski = on; yield 0
def oddities(c):
    c.request("OPTIONS", V + "/kiracilar/et-toptan/cihazlar", referer="/panel/et-toptan"); yield 2
    c.request("HEAD", V + "/kiracilar/et-toptan/cihazlar", referer="/panel/et-toptan"); yield 2
    c.get("/varlik/" + js, "/panel/", headers={"Range": "bytes=0-99"}); yield 2
GUESS = [V + t for t in "/admin /login /debug /users /kullanicilar /yedek".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2026-05-11", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:00") if i < 9 else at("11:00")
    for c, hours in ((yon, (8, 10, 14, 16)), (tek, (7, 12)), (tel, (10, 15, 18))):
        if weekend and c is not tel or i == 8 and c is yon: continue             # the administrator keeps the holiday
        for h in hours if i < 9 else hours[:1]:
            if c is not yon and R.random() < .25: continue
            sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4)))
    if i == 3: sim.spawn(at("11:40:00"), session(yon, 4, ["balik-pazari"]))
    sim.spawn(at("07:00:00"), wall(at("18:00") if i < 9 else end)); sim.spawn(at("02:30:00"), e2e())
    for n, k in enumerate(TENANTS): (n < 4 or i >= 3) and sim.spawn(at(f"00:0{n}:10"), gateway(k, n, end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Site24x7", S, HOST, accept_gzip=False, keep=False), sim, "/api/saglik", end, 3600))
    if i % 3 == 1: sim.spawn(at("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i == 4: sim.spawn(at("06:20:00"), old(tel, True)); sim.spawn(at("06:30:00"), down([yon, tek], "2"))
    if i == 6: sim.spawn(at("06:00:00"), old(tel, False))
    if i == 8: sim.spawn(at("19:50:00"), down([tek]))
    if i == 2: sim.spawn(at("09:40:00"), during("gorunum", [yon, tek], ["/raporlar/uyum"] * 4, (20, 90)))
    if i == 1: sim.spawn(at("21:10:00"), during("bakim", [yon, tek], ["/cihazlar", "/bolgeler", "/kurallar", "/aglar"]))
    if i == 7: sim.spawn(at("12:30:00"), during("sinir", [tek], ["/cihazlar", "/kurallar", "/esikler"] * 2))
    if i in (1, 7): sim.spawn(at("11:11:00"), oddities(tek))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
G = re.compile(r'^(?P<a>INFO: +\S+ - )"(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*$')
out = stamp_container(app.lines, sim, "uvicorn", G, lambda m, t: m[0], "sogukhava.py", accept=lambda e: (e["target"] or "").startswith("/api/") and e["status"] != 502)
clean = lambda l: re.sub(r"\[(\d+)\]", "[1]", l) if "process [" in l else l
size += write_rotated(night / "uvicorn-docker", "5d71be90-json.log", [(t, docker(t, s, clean(l))) for t, s, l in out], timezone.utc, "docker"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
