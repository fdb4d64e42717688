import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
import base64
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "kargo-fastapi"
sim = Sim(20290108, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "statik").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Kargo paneli</title><script type="module" src="/statik/{name}"></script></head><body><div id="kok"></div></body></html>\n')
    (dist / "statik" / name).write_text("let k=1;" * 950)
js = "k.71b.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "SURUM": "1", "PYTHONDONTWRITEBYTECODE": "1"}
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.5")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, [sys.executable, "-m", "uvicorn", "kargo:app", "--host", "172.30.0.5", "--port", "19891", "--no-use-colors", "--forwarded-allow-ips", "*", "--timeout-graceful-shutdown", "2"], 19891, env=env, cwd=HERE); app.start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19890, "203.0.113.1", env=env)
S, S2, POD, HOST, ORIGIN = ("203.0.113.1", 19890), ("203.0.113.1", 19892), ("172.30.0.5", 19891), "kargo.example.com", "https://kargo.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, two=False):
    b = (Browser2 if two else Browser)(sim, address, agent, S2 if two else S, HOST, ORIGIN, {"Authorization": f"Bearer {login}"}); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
mudur, op1, op2 = person("yonetici-1", "198.51.100.31", SAFARI, True), person("operator-1", "198.51.100.32", CHROME_WIN, True), person("operator-2", "198.51.100.33", FIREFOX)
op3, muhasebe, sube_m = person("operator-3", "203.0.113.62", EDGE, True), person("muhasebe-1", "192.0.2.44", CHROME), person("sube-1", "203.0.113.88", PHONE)
people = [mudur, op1, op2, op3, muhasebe, sube_m]
A, P, day, bugun = "/api", "/panel", 0, "2029-01-08"
SUBELER = ["kadikoy", "bornova", "cankaya", "nilufer", "selcuklu"]
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("kayitlar", [])
def some(l, n): return R.sample(l, min(len(l), n))
def stretch(k): sim.entries[-1]["stretch"] = k                       # what lasts a moment here lasted minutes there
def stream(c, n):
    b = person(c.login, c.source, c.agent, isinstance(c, Browser2))
    for _ in range(n): b.get(A + "/akis", P, headers={"Accept": "text/event-stream"}); stretch(300); yield (sim.entries[-1]["end"] - sim.entries[-1]["real"]) * 300 + 1
def poll(c, n):
    b = person(c.login, c.source, c.agent, isinstance(c, Browser2))
    for _ in range(n): b.get(f"{A}/mesajlar/bekle?son={R.randint(1, 60)}", P + "/mesajlar"); stretch(200); yield (sim.entries[-1]["end"] - sim.entries[-1]["real"]) * 200 + .3
def socket_map(c):
    e = {"method": "GET", "target": "/ws/konum", "sim": sim.now, "real": time.time(), "status": 101, "used": set(), "source": c.source, "referer": None, "stretch": 500}
    sim.entries.append(e); s = socket.socket(); s.bind((c.source, 0)); s.settimeout(3); s.connect(S)
    s.sendall(f"GET /ws/konum HTTP/1.1\r\nHost: {HOST}\r\nUser-Agent: {c.agent}\r\nOrigin: {ORIGIN}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {base64.b64encode(R.randbytes(16)).decode()}\r\nAuthorization: Bearer {c.login}\r\n\r\n".encode())
    try:
        data = b""
        while b"\x88" not in data[-6:]:
            x = s.recv(4096)
            if not x: break
            data += x
        s.sendall(b"\x88\x82\0\0\0\0\x03\xe8"); s.recv(100)
    except OSError: pass
    s.close(); e["end"] = time.time(); yield 0
def load(c, p=P):
    c.request("GET", p); c.request("GET", "/statik/" + js, referer=p)
    if R.random() < .3:
        c.get(A + "/ben", p, headers={"Authorization": ""}); yield 5
        if R.random() < .3: c.send("POST", A + "/oturum", {"kim": c.login, "sifre": "yanlis"}, P + "/giris", headers={"Authorization": ""}); yield 5
        c.send("POST", A + "/oturum", {"kim": c.login, "sifre": "ok"}, P + "/giris", headers={"Authorization": ""}); yield .4
    for t in ("/ben", "/iller", "/surum", "/sabitler/durumlar", "/sabitler/yasakli-maddeler", "/ozellikler", "/uyarilar", "/hava-uyarilari"): R.random() < .6 and c.get(A + t, p)
    c.get(A + ("/raporlar/ozet" if c.stale or day < 5 else "/raporlar/gosterge"), p)
    if R.random() < .5: sim.spawn(sim.now + 1, stream(c, R.randint(1, 4)))
    yield 1
def gonderiler(c):
    p, u = P + "/gonderiler", A + "/gonderiler"; l = rows(c.get(u + R.choice(["", "", "", "?sayfa_no=2", "?sayfa_no=70", "?ara=market", "?ara=zzz", "?durum=yolda", "?durum=kayip"]), p)) or rows(c.get(u, p)); yield R.uniform(3, 9)
    if R.random() < .35:
        if R.random() < .3: c.send("POST", u, {"il": "Bursa"}, p + "/yeni"); yield 5
        x = body(c.send("POST", u, {"alici": R.choice(["Market", "Okul", "Huzurevi Müdürlüğü"]), "il": R.choice(["Bursa", "Van", "Zonguldak"]), "desi": R.randint(1, 90), "aciklama": "a" * R.randint(0, 60)}, p + "/yeni")); yield .4; l = rows(c.get(u, p)) or l; yield 3
        if x and R.random() < .3: v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; c.get(v, q); yield 4; c.send("DELETE", v, None, q); yield .3; l = rows(c.get(u, p)); yield 3; R.random() < .6 and c.get(v, q); yield 2
    if R.random() < .15:
        k = f"k{R.randint(1, 16)}"; c.get(f"{A}/kuryeler/{k}/zimmet", p); yield 6; c.send("POST", u + "/toplu-ata", {"kurye": k, "idler": [x["id"] for x in some(l, R.randint(1, 4))]}, p); yield .3; c.get(u, p); c.get(f"{A}/kuryeler/{k}/zimmet", p); yield 4
    for x in some(l, R.randint(1, 3)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(v, q)) or x
        for t in ("/hareketler", "/notlar", "/evraklar", "/hasar", "/maliyet"): R.random() < .8 and c.get(v + t, q)
        yield R.uniform(4, 15)
        if R.random() < .35: b = {k: y.get(k, "") for k in ("alici", "il", "aciklama")} | {"desi": y["desi"]}; c.send("PUT", v, {**b, **R.choice([{}, {"aciklama": "a" * R.randint(0, 90)}])}, q); yield .3; c.get(v, q); yield 3
        if R.random() < .35: c.send("PATCH", v + "/durum", {"durum": R.choice([y["durum"], "yolda", "dagitimda", "teslim"])}, q); yield .3; c.get(v, q); yield 3
        if R.random() < .35: c.get(v + "/notlar", q); yield 5; c.send("POST", v + "/notlar", {"metin": R.choice(["arandı", "alıcı yarın evde", "kapıcıya bırakıldı"])}, q); yield .3; c.get(v + "/notlar", q); yield 3
        if R.random() < .12: c.request("POST", v + "/evraklar", body=b"%PDF" + b"z" * R.randint(500, 9000), referer=q, headers={"Content-Type": "application/pdf"}); yield .4; c.get(v + "/evraklar", q); yield 3
        if R.random() < .2: c.get(v + "/etiket", q); yield 4
        if R.random() < .1: c.send("POST", A + "/etiketler/onizleme", {"metin": "e" * R.randint(5, 90)}, q); yield 2
    if R.random() < .2: c.send("POST", A + "/barkod/ara", {"kod": R.choice(["017", "999x", "0042", "51"])}, p); yield 3
    if R.random() < .08: c.get(u + "/KG-10017", None); yield 2
    if R.random() < .1: c.get(A + "/indir/gonderiler.csv", p); yield 2
def kuryeler(c):
    p, u = P + "/kuryeler", A + "/kuryeler"; l = rows(c.get(u, p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 3)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(v, q))
        if not y: continue
        for t in ("/zimmet", "/konum"): R.random() < .8 and c.get(v + t, q)
        yield R.uniform(4, 12)
        if R.random() < .6:
            b = y["bildirim"]
            for w in R.choice([[not b], [not b], [not b], [not b, b]]): c.send("PATCH", v + "/bildirim", {"bildirim": w}, q); yield R.uniform(.3, 1)
            c.get(v, q); yield 4
        if R.random() < .5:
            b = y["aktif"]
            for w in R.choice([[not b], [not b], [not b], [b], [not b, b]]): c.send("PATCH", v + "/aktif", {"aktif": w}, q); yield R.uniform(.3, 1)
            c.get(v, q); yield 4
    if R.random() < .5: sim.spawn(sim.now, socket_map(c))
def subeler(c):
    p, u = P + "/subeler", A + "/subeler"; l = rows(c.get(u, p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(v, q))
        if not y: continue
        yield R.uniform(4, 12)
        if R.random() < .75:
            b = y["gece_vardiyasi"]
            for w in R.choice([[not b], [not b], [not b], [not b, b]]): c.send("POST", v + "/gece-vardiyasi", {"acik": w}, q); yield R.uniform(.3, 1)
            c.get(v, q); yield 4
        if R.random() < .6:
            b = (body(c.get(v, q)) or y)["acik"]; yield 2
            for w in R.choice([[not b], [not b], [not b], [not b, b]]): c.send("POST", v + "/durum-degistir", {"acik": w}, q); yield R.uniform(.3, 1)
            c.get(v, q); yield 4
    if R.random() < (.6 if c.role in ("yonetici", "sube") else .2):
        p = P + "/ozellikler"; o = body(c.get(A + "/ozellikler", p)) or {}; yield 5; k = R.choice(list(o) or ["sms-onay"]); b = o.get(k, False)
        for w in R.choice([[not b], [not b], [not b, b]]): c.send("POST", f"{A}/ozellikler/{k}/degistir", {"acik": w}, p); yield .6
        c.get(A + "/ozellikler", p); yield 3
def musteriler(c):
    p, u = P + "/musteriler", A + "/musteriler"; l = rows(c.get(u + R.choice(["", "", "?sayfa_no=2", "?sayfa_no=3", "?ara=terzi", "?ara=qq"]), p)) or rows(c.get(u, p)); yield R.uniform(3, 9)
    if R.random() < .2:
        n = str(R.randint(10**9, 10**10 - 1))
        for _ in range(R.choice([1, 1, 2])): c.send("POST", u, {"unvan": R.choice(["Kardeşler", "Ege Zeytin", "Uç"]) + f" {R.randint(2, 99)}", "vergi_no": n}, p + "/yeni"); yield .5
        l = rows(c.get(u, p)) or l; yield 3
    for x in some(l, R.randint(1, 3)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(v, q))
        if not y: continue
        R.random() < .7 and c.get(v + "/fiyat-listesi", q); yield R.uniform(6, 20)
        if R.random() < .5: c.send("PUT", v + "/adres", {"satir": R.choice(["Cumhuriyet Cad. No 4", "Organize Sanayi Bölgesi 12. Sokak No 118/B", "Liman yolu"]), "il": R.choice(["İzmir", "Ankara", "Kahramanmaraş"])}, q); yield .3; c.get(v, q); yield 4
        if R.random() < .4: c.send("PUT", v, {"unvan": y["unvan"], "telefon": R.choice([y["telefon"], y["telefon"], "0" + "5" * R.randint(6, 14), "+90 " + "5" * R.randint(6, 12)])}, q); yield .3; c.get(v, q); yield 3
        if R.random() < .25: c.send("DELETE", v, None, q); yield .4; R.random() < .6 and c.get(u, p); yield 3
def iadeler(c):
    p, u = P + "/iadeler", A + "/iadeler"; l = rows(c.get(u + R.choice(["", "", "", "?sayfa_no=2", "?durum=kapandi"]), p)) or rows(c.get(u, p)); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", u, {"gonderi": f"KG-{R.randint(48000, 48160)}", "neden": R.choice(["adres yok", "hasarlı"])}, p + "/yeni"); yield .3; l = rows(c.get(u, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; c.get(v, q); c.get(v + "/notlar", q); yield R.uniform(5, 20)
        if R.random() < .6: c.send("POST", v + "/notlar", {"metin": R.choice(["fotoğraf istendi", "depoda", "göndericiye bildirildi, cevap bekleniyor"])}, q); yield .3; c.get(v + "/notlar", q); yield 4
        if R.random() < .3:
            c.send("POST", v + "/onayla", None, q); yield .3; c.get(v, q); yield 6
            if R.random() < .8: c.get(v, q); yield 8; c.get(v, q); yield 3
def rotalar(c):
    p, u = P + "/rotalar", A + "/rotalar"; g = R.choice([bugun, bugun, "2029-01-15", "2029-03-02"]); l = rows(c.get(f"{u}?gun={g}", p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; c.get(v, q); d = rows(c.get(v + "/duraklar", q)); yield R.uniform(4, 12)
        if R.random() < .4: c.send("POST", v + "/duraklar", {"gonderi": f"KG-{R.randint(48000, 48160)}"}, q); yield .3; d = rows(c.get(v + "/duraklar", q)); yield 4
        if d and R.random() < .6: c.send("DELETE", f"{v}/duraklar/{R.choice(d)['id']}", None, q); yield .3; c.get(v + "/duraklar", q); yield 4
        if R.random() < .2:
            j = body(c.send("POST", v + "/iyilestir", None, q)); yield 2
            for _ in range(R.randint(2, 4) if j else 0): c.get(f"{A}/isler/{j['is']}", q); yield 3
def filo(c):
    p, u = P + "/araclar", A + "/araclar"; l = rows(c.get(u, p)); yield R.uniform(3, 9)
    if R.random() < .5: c.send("POST", u, {"plaka": R.choice(["35", f"06{R.choice('ABC')}{R.choice('DEF')}{R.randint(100, 999)}", f"34{R.choice('XYZ')}{R.randint(1000, 9999)}"])}, p + "/yeni"); yield .3; l = rows(c.get(u, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        v, q = f"{u}/{x['plaka']}", f"{p}/{x['plaka']}"; c.get(v, q); yield R.uniform(3, 9)
        if R.random() < .5: c.send("PATCH", v, {"km": R.choice([x["km"], x["km"] + R.randint(1, 900), x["km"] + R.randint(9000, 200000)])}, q); yield .3; c.get(v, q); yield 3
        elif R.random() < .5 and len(l) > 6: c.get(u, p); yield 2; c.send("DELETE", v, None, p); yield .3; c.get(u, p); yield 2; R.random() < .4 and c.get(v, q); yield 2
    if R.random() < .8:
        p = P + "/vardiyalar"; h = R.choice(["2", "3", "9"]); c.get(f"{A}/vardiyalar?hafta={h}", p); yield 9
        if h != "9" and R.random() < .6: c.send("PUT", f"{A}/vardiyalar?hafta={h}", R.choice([{"pzt": R.choice(["08-16", "16-24"])}, {"sal": R.choice(["08-16", "16-24"])}, {"not": "v" * R.randint(0, 40)}]), p); yield .3; c.get(f"{A}/vardiyalar?hafta={h}", p); yield 3
def gumruk(c):
    tabs = ["beyannameler", "vergiler", "muafiyetler", "belgeler", "tarife-cetveli", "ozet", "musavirler"]; p = P + "/gumruk"; z = R.choice(["", "", "?sube=" + R.choice(SUBELER)])
    for t in ["ozet"] + R.sample(tabs, R.randint(2, 6)): c.get(f"{A}/gumruk/{t}{z}", f"{p}/{t}"); yield R.uniform(2, 12)
    if R.random() < .75:
        p = P + "/sigorta"; z = R.choice(["", "?sube=" + R.choice(SUBELER), "?sube=" + R.choice(SUBELER)])
        for t in ["ozet"] + R.sample(["policeler", "hasarlar", "muafiyetler", "teminatlar"], R.randint(2, 4)): c.get(f"{A}/sigorta/{t}{z}", f"{p}/{t}"); yield R.uniform(2, 12)
def mesajlar(c):
    p = P + "/mesajlar"; c.get(A + "/mesajlar", p); sim.spawn(sim.now + 1, poll(c, R.randint(3, 9))); yield R.uniform(9, 30)
    if R.random() < .6: c.send("POST", A + "/mesajlar", {"metin": "m" * R.randint(3, 80)}, p); yield .3; c.get(A + "/mesajlar", p); yield 5
    p, u = P + "/duyurular", A + "/duyurular"; l = rows(c.get(u, p)); yield 6
    if R.random() < .4: c.send("POST", u, {"baslik": R.choice(["Toplantı", "Yeni tarife", "Bayram düzeni"])}, p); yield .3; l = rows(c.get(u, p)) or l; yield 4
    if l and R.random() < .4: c.send("POST", f"{u}/{R.choice(l)['id']}/okundu", None, p); yield .3; c.get(u, p); yield 3
    if len(l) > 4 and R.random() < .35: c.send("DELETE", f"{u}/{R.choice(l)['id']}", None, p); yield .3; c.get(u, p); yield 3
def faturalar(c):
    p, u = P + "/faturalar", A + "/faturalar"; a = c.get(u + R.choice(["", "", "?sayfa_no=2", "?durum=acik", "?durum=iade"]), p); l = rows(a); yield R.uniform(3, 9)
    if a.status == 403: l = [{"id": R.randint(2000, 2089)}] if R.random() < .6 else []          # from a customer's page
    for x in some(l, R.randint(1, 3)):
        v, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; c.get(v, q); yield R.uniform(4, 12)
        if R.random() < .55: c.send("POST", v + "/e-arsiv", None, q); yield 2; R.random() < .3 and c.send("POST", v + "/e-arsiv", None, q); yield 3
        if R.random() < .4: c.send("POST", v + "/eposta", None, q); yield .4; c.get(v, q); yield 3
        if R.random() < .15:
            for _ in range(R.choice([1, 2])): c.send("POST", v + "/iptal", None, q); yield .6
            c.get(v, q); yield 3
        if R.random() < .3: c.get(v + "/pdf", q); yield 4
def raporlar(c):
    p = P + "/raporlar"
    for _ in range(R.choice([1, 2])):
        z = f"?gun={R.choice([7, 14, 30, R.randint(2, 90)])}" + R.choice(["", "&sube=" + R.choice(SUBELER)])
        for t in ("teslimat", "karbon", "ciro", "kar-zarar"): R.random() < .8 and c.get(f"{A}/raporlar/{t}{z}", p)
        yield R.uniform(5, 20)
    if R.random() < .6: c.request("GET", f"/indir/manifesto.xlsx?gun={bugun}", referer=p); yield 5
    if R.random() < .3: c.get(A + "/indir/gonderiler.csv", p); yield 3
    if R.random() < .4: q = P + "/kullanicilar"; c.get(A + "/kullanicilar", q); yield 4; R.random() < .5 and c.send("PATCH", f"{A}/kullanicilar/u{R.randint(1, 4)}/rol", {"rol": R.choice(["operator", "operator", "sube"])}, q); yield .3; c.get(A + "/kullanicilar", q); yield 3
    if R.random() < .3: q = P + "/ayarlar"; c.send("PUT", A + "/tercihler", {"tema": R.choice(["acik", "koyu", "sistem"])}, q); yield .3; c.get(A + "/ben", q); yield 3
    if R.random() < .1: c.send("DELETE", A + "/oturum", None, p); yield 2
PAGES = [gonderiler, gonderiler, gonderiler, kuryeler, kuryeler, subeler, subeler, musteriler, musteriler, iadeler, iadeler, rotalar, rotalar, filo, filo, gumruk, gumruk, mesajlar, faturalar, faturalar, raporlar, raporlar]
def session(c, n, fresh_page=True):
    fs = R.sample(PAGES, n)
    if fresh_page and not c.stale: yield from load(c, R.choice([P, P, f"{P}/{fs[0].__name__}"]))
    elif c.stale: c.get(A + "/raporlar/ozet", P)
    for f in fs: yield R.uniform(10, 200); yield from f(c)
def receiver():
    b = Browser(sim, f"203.0.113.{R.randint(100, 190)}", R.choice([PHONE, CHROME_WIN, SAFARI, EDGE]), S, HOST, ORIGIN); b.request("GET", "/"); yield 4
    for _ in range(R.choice([1, 1, 2])): b.get(f"{A}/takip/{R.choice(['KG-', 'kg-', 'KG'])}{R.randint(47990, 48250)}", "/"); yield R.uniform(5, 30)
def terminal(k, until):
    b = Browser(sim, f"10.20.7.{k}", "ElTerminali/4.1 (Zebra TC21)", S, HOST, headers={"X-Terminal": "1"}, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", A + "/terminal/okutma", {"adet": R.randint(1, 60)}); yield 1
        b.get(A + "/terminal/gorevler"); yield R.uniform(1500, 2800)
def down(cs, release=None):
    global js
    app.stop()
    if release: env["SURUM"] = release; js = "k.e02.js"; bundle(js)
    for c in cs:
        for t in ("/gonderiler", "/kuryeler", "/duyurular", "/uyarilar"): c.get(A + t, P + "/gonderiler"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def probe(until):
    b = Browser(sim, "172.30.0.1", "Wget", POD, "172.30.0.5:19891", accept_gzip=False, keep=False)
    while sim.now < until: b.get(A + "/saglik"); yield 1800 + R.uniform(-.02, .02)
def oddities(c):
    c.request("OPTIONS", A + "/gonderiler", referer=P + "/gonderiler"); yield 2
    c.request("HEAD", A + "/kuryeler", referer=P + "/kuryeler"); yield 2
    a = c.get(A + "/kuryeler/", P + "/kuryeler"); a.status == 307 and c.get(A + "/kuryeler", P + "/kuryeler"); yield 2
    c.get(A + "/gonderiler", P + "/gonderiler", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /login /config.json /debug /env /docs /openapi.json /v1/gonderiler".split()] + SCANS
def new_day(i, d):
    global day, bugun
    day, bugun = i, d; mode("uyari" if i >= 5 else ""); yield 0
for i, d in office_days(sim, "2029-01-08", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday = i == 9, i == 6; end = t("23:00") if not last else t("15:20")
    for c in people:
        if sunday and c not in (op1, op3) or i == 5 and c in (mudur, muhasebe) or c is sube_m and i == 2: continue
        for h in (8, 10, 13, 15) if not last else (8, 11):
            if R.random() < (.72 if not sunday else .4): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .8))
    for k in (1, 2): sim.spawn(t(f"06:1{k}:00"), terminal(k, min(end, t("21:00"))))
    for _ in range(R.randint(6, 11)): sim.spawn(t(f"{R.randint(8, 14):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), receiver())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, A + "/saglik", end, 1800))
    sim.spawn(t("00:07:00"), probe(end))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i == 5: sim.spawn(t("06:20:00"), stale(op2, True)); sim.spawn(t("06:30:00"), down([op1, op3], "2"))
    if i in (5, 7): [sim.spawn(t(f"{h}:31:00"), session(op2, 2)) for h in (11, 14)]
    if i == 8: sim.spawn(t("06:00:00"), stale(op2, False)); sim.spawn(t("18:50:00"), down([op2, mudur]))
    if i == 2: sim.spawn(t("09:40:00"), during("rapor", [mudur, muhasebe, op1], ["/raporlar/ciro?gun=7", "/raporlar/ciro?gun=30"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("bakim", [op1, mudur, op3], ["/gonderiler", "/kuryeler", "/subeler", "/iadeler", "/gumruk/vergiler"]))
    if i == 7: sim.spawn(t("16:55:00"), during("sinir", [op3], ["/gonderiler", "/gonderiler?ara=a", "/musteriler"], (.3, .6)))
    if i in (1, 8): sim.spawn(t("11:58:00"), oddities(op2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
TIMED = re.compile(r'^(?P<head>\S+ - \S+ \[)(?P<time>[^\]]+)(?P<mid>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*) (?P<took>[\d.]+)$')
for line in (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    m = TIMED.match(line)
    if not m:
        m = re.match(r"^(.*?\[)([^\]]+)(\].*)$", line); e = next(e for e in sim.entries if e["method"] is None and "nginx" not in e["used"]); e["used"].add("nginx"); out.append((e["sim"], m[1] + clf(e["sim"], sim.zone) + m[3])); continue
    e = stamp.entry(m["method"], m["target"], int(m["status"]), from_clf(m["time"]), accept=lambda e: e.get("port") != POD[1])
    k = e.get("stretch", 1) if e else 1; took = float(m["took"]) * k
    t = e["sim"] + max(took, (e["end"] - e["real"]) * k) if e else stamp.moment(from_clf(m["time"]))
    out.append((t, f"{m['head']}{clf(t, sim.zone)}{m['mid']} {took:.3f}"))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-timed", "access.log", out, sim.zone)
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
WS = re.compile(r'^INFO:\s+\S+ - "WebSocket (?P<target>\S+)" \[accepted\]')
stamp, out, last, seen = Stamp(sim, "uvicorn"), [], 0, 0
lines = [(r, s, re.sub(r'File "[^"]*?/(site-packages/[^"]+|kargo\.py)"', r'File "/srv/app/\1"', re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/lib/python3/', re.sub(r"process \[\d+\]", "process [1]", l)))) for r, s, l in app.lines]
for r, s, l in sorted(lines, key=lambda x: (x[0])):
    m = UV.match(l) or WS.match(l)
    if m:
        method, status = (m["method"], int(m["status"])) if "method" in m.groupdict() else ("GET", 101)
        e = stamp.entry(method, m["target"], status, r, accept=lambda e: e["status"] != 502)
        if e: t = e["sim"] + (0 if "akis" in m["target"] or status == 101 else (e["end"] - e["real"]) * e.get("stretch", 1))
        else: t = stamp.moment(r)
        last, seen = t, r
    else: t = last + .0004 if r - seen < .06 else stamp.moment(r)
    out.append((t, s, l))
out.sort(key=lambda p: p[0]); print("uvicorn", len(out), "missed", stamp.missed)
size += write_rotated(night / "uvicorn-docker", "3f81ac0d-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if P in (e["referer"] or "")))
