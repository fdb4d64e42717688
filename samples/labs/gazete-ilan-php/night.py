import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode, quote, urlsplit
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work")
NAME = "gazete-ilan-php"
sim = Sim(20320315, "Europe/Istanbul")
R = sim.random

site = WORK / "site"
for d in ("css", "js", "foto"): (site / d).mkdir(parents=True)
(site / "css/ilan.css").write_text(".satir{margin:2px}" * 260); (site / "js/ilan.js").write_text("function favori(){}" * 330); (site / "js/yonetim.js").write_text("$(function(){});" * 800)
for i in range(12): (site / f"foto/{i}.jpg").write_bytes(R.randbytes(3000 + 170 * i))
for f in ("nginx.conf", "fpm.conf"): (WORK / f).write_text((HERE / f).read_text().replace("@WORK@", str(WORK)).replace("@HERE@", str(HERE)))
(WORK / "mode").write_text("")
servers = Servers()
env = {**os.environ, "WORK": str(WORK)}
def fpm():
    p = servers.start(["php-fpm8.2", "-F", "-R", "-n", "-y", WORK / "fpm.conf", "-d", "expose_php=0", "-d", "display_errors=0"], env=env)
    for _ in range(100):
        if (WORK / "fpm.sock").exists(): break
        time.sleep(.05)
    time.sleep(.2); return p
php = fpm()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19480, "203.0.113.1", env=env)
S, HOST = ("203.0.113.1", 19480), "ilan.gazete.example.com.tr"
ORIGIN = "https://" + HOST
class Nothing(dict):                                                # what a page makes of an error page
    def __missing__(self, k): return []
def tolerant(a): return json.loads(a.body) if a.status in (200, 201, 304) and a.body[:1] in (b"[", b"{") else Nothing()
Answer.json = tolerant
words = set()
def mode(add="", drop=""):
    global words
    words = (words | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(words))
day = 0
def chance(p): return R.random() < p
def nap(a=3, b=14): return R.uniform(a, b)
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def text(a, b): return " ".join(R.choice("temiz masrafsız pazarlık olur yarın bakabilir miyim adres uygun fiyat son kaç teşekkürler ilan hala geçerli".split()) for _ in range(R.randint(a, b)))
AGENTS = [PHONE, PHONE, CHROME_WIN, SAFARI, FIREFOX, EDGE, CHROME, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1", "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Mobile Safari/537.36"]
def browser(address=None, agent=None, cookie="", **m):
    return Browser(sim, address or f"{R.choice(['198.51.100', '203.0.113'])}.{R.randint(20, 219)}", agent or R.choice(AGENTS), S, HOST, ORIGIN, {"Cookie": cookie} if cookie else {}, **m)
def form(c, path, fields, page):
    a = c.request("POST", path, body=urlencode(fields).encode(), referer=page, headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": ORIGIN})
    if a.status in (301, 302, 303): return c.get(a.headers["location"], page)
    return a
def follow(c, path, page=None):
    a = c.request("GET", path, referer=page)
    while a.status in (301, 302, 303) and a.headers["location"].startswith("/"): a = c.request("GET", a.headers["location"], referer=page)
    return a
def slugs():
    import subprocess
    out = subprocess.run(["php", "-n", "-r", '''$d = unserialize(file_get_contents(getenv("WORK") . "/ilan.db")); foreach ($d["ilan"] as $a) echo $a["id"], " ", $a["durum"], " ", $a["sahip"], " ", $a["baslik"], "\n";'''], env=env, capture_output=True, text=True).stdout
    return [l.split(" ", 3) for l in out.splitlines()]
first = browser("203.0.113.99"); first.request("POST", "/uye/kayit", body=b"tel=1"); form(first, "/bulten", {"e": "x"}, "/bulten")
def slug(title, id):
    for a, b in zip("ıİşŞçÇöÖüÜğĞ", "iissccoouugg"): title = title.replace(a, b)
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") + f"-{id}"
ADS = [(int(i), slug(t, i), s, o) for i, s, o, t in slugs()]
sim.entries.clear()
LIVE = [a for a in ADS if a[2] == "yayinda"]
OWN = {}
for a in LIVE: OWN.setdefault(a[3], []).append(a)
KATS = ["emlak", "vasita", quote("ev-eşyası"), "is", "hayvanlar"]
SUB = {"emlak": ["kiralik", "satilik"], "vasita": ["otomobil", "motosiklet"], KATS[2]: ["mobilya"], "is": ["eleman"], "hayvanlar": ["kedi"]}
A = "/api/v3"

def assets(c, p):
    if chance(.5): c.request("GET", "/css/ilan.css", referer=p); c.request("GET", "/js/ilan.js", referer=p)
    if chance(.25): c.request("GET", "/favicon.ico", referer=p)
def widgets(c, p, member):
    if chance(.6): c.get("/ajax/doviz", p)
    if chance(.5): c.get("/ajax/reklam", p)
    if member: c.get("/ajax/favori-sayisi", p); c.get("/ajax/bildirim", p)
def ad(c, p, member=False):
    i, s, *_ = R.choice(LIVE if chance(.9) else ADS); q = "/ilan/" + (s if chance(.93) else f"eski-baslik-{i}")
    follow(c, q, p); q = "/ilan/" + s
    for k in some(range(12), 0, 3): c.request("GET", f"/foto/{k}.jpg", referer=q)
    if chance(.2): c.request("GET", "/foto/yok.jpg", referer=q)
    widgets(c, q, member); yield nap(5, 50)
    if chance(.2): c.request("POST", q + "/telefon", referer=q); yield nap()
    if member and chance(.3):
        for _ in range(R.choice([1, 1, 1, 2])): c.request("POST", "/ajax/favori", body=f"ilan={i}".encode(), referer=q, headers={"Content-Type": "application/x-www-form-urlencoded"}); yield 1.2
        c.get("/ajax/favori-sayisi", q); yield nap()
        if chance(.5): c.request("GET", "/hesabim/favoriler", referer=q); yield nap()
    if member and chance(.2): form(c, q + "/mesaj", {"metin": text(2, 12)}, q); yield nap()
    if day >= 4 and chance(.05): form(c, q + "/sikayet", {"neden": R.choice(["sahte", "satılmış"])}, q); yield nap()
    if chance(.03): c.request("GET", f"/git/{R.randint(1, 9)}", referer=q); yield 1
def visit(member=None):
    c = browser(cookie=f"uye={member}" if member else "oturum=%08x" % R.getrandbits(32)); p = "/"
    start = R.random()
    if start < .45: c.request("GET", "/", referer=R.choice([None, "https://www.google.com/", "https://www.gazete.example.com.tr/"]))
    elif start < .55: follow(c, f"/eski/ilan.php?id={R.randint(3990, 4070)}", "https://www.google.com/")
    elif start < .62: c.request("GET", f"/bulten/piksel/{R.randint(1, 9)}.gif", referer="https://posta.example.net/"); c.request("GET", f"/bulten/{R.choice(['onay', 'cik'])}?t={R.randint(1, 9)}")
    else: p = f"/kategori/{R.choice(KATS)}"; c.request("GET", p, referer="https://www.google.com/")
    assets(c, p); widgets(c, p, member); yield nap()
    for _ in range(R.randint(1, 4)):
        k = R.random()
        if k < .4:
            g = R.choice(KATS); p = f"/kategori/{g}" + (f"/{R.choice(SUB[g])}" if chance(.5) else ""); c.request("GET", p + R.choice(["", "", "?sayfa=2", "?sayfa=9", "?enaz=500000", "?enaz=999999999"]), referer="/"); yield nap()
        elif k < .65:
            q = R.choice(["kadikoy daire", "daire", "otomobil", "traktör", "zeytinlik", "masa", "usta", "bornova"])
            for n in range(2, min(len(q), R.randint(3, 7)) + 1): c.get("/ara/oneri?q=" + quote(q[:n]), p); yield .4
            p = "/ara?" + urlencode({"q": R.choice([q, q.split()[0]])}); c.request("GET", p, referer="/"); yield nap()
            if chance(.2): c.get(f"/ajax/ilceler?il={R.choice(['34', '35', '06', '63'])}", p); yield 2
        yield from ad(c, p, member)
    if chance(.06): c.request("GET", "/bulten", referer=p); yield nap(); form(c, "/bulten", {"e": "a@example.org"}, "/bulten"); yield 1
    if not member and chance(.15):
        follow(c, "/hesabim", p); yield nap()
        if chance(.4): form(c, "/uye/giris", {"parola": "yanlis"}, "/uye/giris"); yield nap()
    if chance(.05): c.request("GET", "/uye/kayit", referer=p); yield nap(20, 60); form(c, "/uye/kayit", {"tel": R.choice(["0532", "05321234567"])}, "/uye/kayit"); yield 1
def member(u):
    if chance(.4): c = browser(); follow(c, "/hesabim/mesajlar"); yield nap(); c.headers["Cookie"] = f"uye={u}"; form(c, "/uye/giris", {"parola": "dogru", "don": "/hesabim"}, "/uye/giris"); yield 1
    yield from visit(u)
    c = browser(cookie=f"uye={u}"); H = "/hesabim"
    c.request("GET", H, referer="/"); widgets(c, H, True); yield nap()
    for t in some(["ilanlarim", "taslaklar", "favoriler", "mesajlar", "ayarlar"], 1, 4):
        p = f"{H}/{t}"; c.request("GET", p, referer=H); yield nap()
        if t == "mesajlar" and chance(.6):
            k = R.choice(OWN.get(u, LIVE))[0]; c.request("GET", f"{p}/{k}", referer=p); yield nap(8, 40); form(c, f"{p}/{k}", {"metin": text(1, 15)}, f"{p}/{k}"); yield nap()
        if t == "ayarlar" and chance(.6): form(c, p, {"ad": R.choice(["Ayhan K.", "Ayhan K.", "Belgin Öz", text(1, 2)])}, p); yield nap()
        if t == "ilanlarim" and OWN.get(u) and chance(.4):
            w = R.choice(["yenile", "yenile", "yayindan-kaldir", "sil"]); k = R.choice(OWN[u])[0]; form(c, f"{p}/{k}/{w}", {"o": 1}, p); yield nap()
            if w == "sil" and chance(.5): form(c, f"{p}/{k}/{w}", {"o": 1}, p); yield 1
            elif w == "yayindan-kaldir" and chance(.7): form(c, f"{p}/{k}/yenile", {"o": 1}, p); yield 1
    if chance(.4):
        w = "/ilan-ver/adim-"
        if chance(.15): follow(c, w + "3", H); yield nap()
        follow(c, w + "1", H); yield nap()
        for n in range(1, 5):
            if n == 2 and chance(.3): form(c, f"{w}2", {"baslik": "x"}, f"{w}2"); yield nap()
            if n == 3:
                for _ in range(R.randint(1, 4)): yield 9; c.request("POST", "/ilan-ver/otomatik-kaydet", body=urlencode({"metin": text(3, 30)}).encode(), referer=w + "3", headers={"Content-Type": "application/x-www-form-urlencoded"})
            form(c, f"{w}{n}", {1: {"kat": "emlak"}, 2: {"baslik": "Kiralık " + text(1, 3), "fiyat": R.randint(9, 90) * 1000}, 3: {"metin": text(5, 40)}, 4: {"onay": 1}}[n], f"{w}{n}"); yield nap(5, 30)
            if n < 4 and chance(.12): c.request("GET", "/hesabim/taslaklar", referer=f"{w}{n}"); return
            if chance(.1): c.request("GET", f"{w}{n}", referer=H); yield 3        # the back button
    if chance(.2): follow(c, "/uye/cikis", H)
def app(u):
    c = browser(agent=R.choice(["Gazeteilan/3.4.2 (Android 15; tr)", "Gazeteilan/3.4.1 CFNetwork/1568 Darwin/24.4.0", "Gazeteilan/3.3.0 (Android 13; tr)"]), caching=True); c.headers["Authorization"] = f"Bearer {u}"
    c.get(A + "/surum"); c.cache = {k: v for k, v in c.cache.items()}
    if chance(.25): chance(.3) and c.send("POST", A + "/oturum", {"uye": u, "parola": "yanlis"}); yield 3; c.send("POST", A + "/oturum", {"uye": u, "parola": "dogru"})
    for t in ("/vitrin", "/bildirimler", "/kampanyalar", "/favoriler", "/aramalar"):
        if chance(.65): c.get(A + t)
    if chance(.25): c.send("PUT", A + "/cihaz", {"jeton": "d" * 60})
    if chance(.5): c.get(A + "/surum")
    yield nap()
    c.get(A + "/ilanlar" + R.choice(["", "", "?sayfa=2", "?sayfa=30", "?kategori=vasita", "?kategori=hayvanlar", "?q=daire", "?q=helikopter"])); yield nap()
    for i, s, st, o in some(LIVE if chance(.9) else ADS, 1, 3):
        d = f"{A}/ilanlar/{i}"; a = c.get(d)
        if a.status != 200: yield 3; continue
        c.get(d + "/sorular"); c.get(d + "/benzer"); chance(.5) and c.get(d + "/fiyat-gecmisi"); chance(.5) and c.get(d + "/ekspertiz"); yield nap(5, 40)
        if chance(.3):
            c.get(A + "/favoriler"); yield 1; c.send("PUT", f"{A}/favoriler/{i}", None); yield .4; c.get(A + "/favoriler"); yield nap()
            if chance(.4): c.send("DELETE", f"{A}/favoriler/{i}", None); yield .4; c.get(A + "/favoriler"); yield nap()
        if chance(.2): c.get(d + "/sorular"); c.send("POST", d + "/sorular", {"metin": text(2, 9)}); yield .4; c.get(d + "/sorular"); yield nap()
        if chance(.25):
            c.get(f"{A}/mesajlar/{i}"); yield nap()
            c.send("POST", f"{A}/mesajlar/{i}", {"metin": text(2, 14)}); yield .4; c.get(f"{A}/mesajlar/{i}"); yield nap()
            for _ in range(R.randint(0, 4)): c.get(f"{A}/mesajlar/{i}"); yield 15
    if u in OWN:
        i = R.choice(OWN[u])[0]; d = f"{A}/ilanlar/{i}"; v = c.get(d); chance(.7) and c.get(d + "/istatistik"); yield nap()
        if v.status == 200 and chance(.35): x = v.json(); c.send("PUT", d, {**{k: x[k] for k in ("baslik", "fiyat", "metin")}, **R.choice([{}, {"fiyat": R.randint(5, 9000) * 100}, {"metin": text(4, 40)}])}); yield .4; c.get(d); yield nap()
    elif chance(.12): c.get(f"{A}/ilanlar/{R.choice(LIVE)[0]}/istatistik"); yield 2
    if chance(.3):
        c.get(A + "/taslaklar"); yield 1
        if chance(.2): c.send("POST", A + "/ilanlar", {"baslik": "x", "fiyat": 1}); yield 4
        a = c.send("POST", A + "/ilanlar", {"baslik": "Koltuk " + text(1, 3), "fiyat": R.randint(1, 90) * 100, "metin": text(3, 20)}); yield .4; c.get(A + "/taslaklar"); yield nap()
        if a.status == 201:
            d = f"{A}/ilanlar/{a.json()['id']}"
            for _ in range(R.randint(0, 3)): c.request("POST", d + "/fotograflar", body=R.randbytes(R.choice([900, 3000, 70000])), headers={"Content-Type": "image/jpeg"}); yield 4
            if chance(.65): c.send("POST", d + "/yayinla", None); yield .4; c.get(d); yield nap()
            elif chance(.5): c.send("DELETE", d, None); yield .4; c.get(A + "/taslaklar"); chance(.4) and c.send("DELETE", d, None); yield 2
    if chance(.3):
        l = c.get(A + "/aramalar").json() or []; yield nap(); q = R.choice(["daire bornova", "motor", "masa", "usta"])
        if l and chance(.4):
            k = f"{A}/aramalar/{l[0]['id']}"; c.send("DELETE", k, None); yield .4; c.get(A + "/aramalar"); chance(.25) and c.send("DELETE", k, None); yield 2
        else: c.send("POST", A + "/aramalar", {"q": q}); yield .4; c.get(A + "/aramalar"); chance(.15) and c.send("POST", A + "/aramalar", {"q": q}); yield 2
    if chance(.5): c.get(A + "/mesajlar"); yield 3
    if chance(.4):
        n = (c.get(A + "/bildirimler").json() or []); yield 3
        if n: c.send("POST", A + "/bildirimler/okundu", None); yield .4; c.get(A + "/bildirimler"); yield 2
    if chance(.3):
        v = c.get(A + "/ayarlar").json(); c.get(A + "/engellenenler"); yield nap()
        if v and chance(.6): c.send("PATCH", A + "/ayarlar", {"anlik": not v["anlik"]}); yield .4; c.get(A + "/ayarlar"); yield 3
        if chance(.25):
            k = f"{A}/engellenenler/u{R.randint(1, 64)}"; c.send("PUT", k, None); yield .4; c.get(A + "/engellenenler"); yield 20
            if chance(.5): c.send("DELETE", k, None); yield .4; c.get(A + "/engellenenler"); yield 2
    for _ in range(R.randint(0, 5)): c.get(A + "/bildirimler?son=%d" % R.randint(1, 99)); yield 30
def old_app():
    c = browser(agent="Gazeteilan/2.1.7 (Android 8.1; tr)")
    for t in some(["vitrin", "ilanlar?sayfa=1", "favoriler", "bildirimler", "ayarlar"], 2, 4): c.get("/api/v2/" + t); yield 1
    if chance(.3): c.send("POST", "/api/v2/oturum", {"u": 1})

# --- the back office
def desk(name, address, agent): c = browser(address, agent, f"masa={name}"); c.name = name; return c
sevgi, kaan, patron = desk("sevgi", "198.51.100.14", FIREFOX), desk("kaan", "198.51.100.15", EDGE), desk("patron", "203.0.113.12", SAFARI)
Y = "/yonetim/"
def J(c, t): return c.get(f"{Y}ajax/{t}{'&' if '?' in t else '?'}_={int(sim.now * 1000)}", Y, headers={"X-Requested-With": "XMLHttpRequest"})
def P(c, t, **f): return c.request("POST", f"{Y}ajax/{t}.php", body=urlencode(f).encode(), referer=Y, headers={"Content-Type": "application/x-www-form-urlencoded", "X-Requested-With": "XMLHttpRequest"})
def queue(c):
    n = 1; l = J(c, "liste.php?draw=1&durum=bekliyor").json()["data"]; yield nap()
    if chance(.2): J(c, f"liste.php?draw=2&durum={R.choice(['red', 'taslak', 'kalkti'])}&start={R.choice([0, 0, 90])}"); yield nap()
    if len(l) > 2 and chance(.45): P(c, "toplu", idler=",".join(str(r[0]) for r in l[:4])); yield .5; J(c, "liste.php?draw=3&durum=bekliyor"); yield nap(); return
    for r in l[:R.randint(1, 4)]:
        J(c, f"ilan.php?id={r[0]}"); yield nap(8, 40)
        if chance(.25): P(c, "kaydet", id=r[0], metin=text(3, 30)); yield .4; J(c, f"ilan.php?id={r[0]}"); yield nap()
        w = "onayla" if chance(.8) else "reddet"; n += 1; P(c, w, id=r[0]); chance(.08) and P(c, w, id=r[0]); yield .4; J(c, f"liste.php?draw={n}&durum=bekliyor"); yield nap()
def questions(c):
    for s in J(c, "sorular.php").json()["data"][:R.randint(1, 5)]: yield nap(); P(c, "soru-onayla", id=s[0]); yield .4; J(c, "sorular.php")
    yield nap(); l = J(c, "sikayetler.php").json()["data"]; yield nap()
    for s in l[:1]:
        J(c, f"ilan.php?id={s['ilan']}"); yield nap()
        if chance(.7): P(c, "sikayet-kapat", id=s["id"]); yield .4; J(c, "sikayetler.php"); yield nap()
    if chance(.1): J(c, "ilan.php?id=%d" % R.randint(100, 999)); yield 2
def people_(c):
    q = R.choice(["", "", "?q=cem", "?q=zeki", "?start=20", "?start=400"]); l = J(c, "uyeler.php" + q).json()["data"]; yield nap()
    for r in some(l, 0, 2):
        for _ in range(R.choice([1, 1, 2])): P(c, "uye-engelle", uye=r[0]); yield R.uniform(.5, 3)
        J(c, "uyeler.php" + q); yield nap()
def window(c):
    a = J(c, "vitrin.php"); yield nap(); s = a.json()["sira"]
    if s and chance(.7):
        R.shuffle(s)
        if chance(.2): s[0] = R.choice(LIVE)[0]
        P(c, "vitrin-sirala", sira=",".join(map(str, s))); yield .4; J(c, "vitrin.php"); yield nap()
    if chance(.5):
        v = J(c, "ayarlar.php").json(); yield nap(); v and P(c, "ayarlar-kaydet", **{**v, **R.choice([{}, {"not": text(0, 20)}, {"sure": R.choice([30, 45, 60])}])}); yield .4; J(c, "ayarlar.php"); yield nap()
def numbers(c):
    J(c, f"istatistik.php?gun={R.choice([7, 7, 30, 90])}"); chance(.6) and J(c, "bulten.php"); chance(.7) and J(c, "gunluk.php"); yield nap()
    if chance(.3): P(c, "bulten-gonder", konu=text(1, 4)); yield .4; J(c, "bulten.php"); yield nap()
def shift(c, n):
    if chance(.4): follow(browser(c.source, c.agent), Y); yield 3; chance(.3) and form(browser(c.source, c.agent), Y + "giris.php", {"kul": c.name, "sifre": "maas"}, Y + "giris.php"); yield 4; form(c, Y + "giris.php", {"kul": c.name, "sifre": "masa"}, Y + "giris.php")
    c.request("GET", Y); chance(.6) and c.request("GET", "/js/yonetim.js", referer=Y); J(c, "nabiz.php"); yield 1
    for f in some([queue, queue, questions, questions, people_, window, numbers], n): yield from f(c); yield nap(10, 120); chance(.6) and J(c, "nabiz.php")

# --- machines
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 40), ("Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", 28), ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", 18), ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", 30), ("facebookexternalhit/1.1", 4)]
def crawl(agent, n, address):
    c = browser(address, agent); c.request("GET", "/robots.txt"); yield 2; chance(.6) and c.request("GET", "/site-haritasi.xml"); yield 5
    for _ in range(n):
        k = R.random(); i, s, *_ = R.choice(ADS)
        c.request("GET", f"/ilan/{s}" if k < .55 else f"/kategori/{R.choice(KATS)}?sayfa={R.randint(1, 5)}" if k < .75 else f"/eski/ilan.php?id={R.randint(3900, 4066)}" if k < .85 else f"/ilan/{R.choice(['satilik-ev', 'otomobil', 'x'])}-{R.randint(2000, 3999)}" if k < .95 else R.choice(["/ads.txt", "/apple-touch-icon.png", "/hesabim", "/sitemap.xml", "/.well-known/assetlinks.json"])); yield R.uniform(4, 90)
WP = "/wp-login.php /wp-admin/ /xmlrpc.php /wp-content/plugins/revslider/readme.txt /wp-content/uploads/2031/ /wp-json/wp/v2/users /wp-includes/wlwmanifest.xml /blog/wp-login.php /wordpress/ /wp-content/themes/twentyten/style.css /wp-cron.php /wp-config.php.bak /administrator/index.php /user/login /index.php?s=/Index/think/app".split()
def botnet(k):
    c = browser(f"192.0.2.{20 + k}", R.choice(AGENTS))
    for _ in range(R.randint(2, 4)): c.get(Y + "giris.php", Y + "giris.php"); yield .5; c.request("POST", Y + "giris.php", body=b"kul=admin&sifre=%d" % R.randint(1, 9999), referer=Y + "giris.php", headers={"Content-Type": "application/x-www-form-urlencoded"}); yield R.uniform(.5, 5)
def wp(): yield from scanner(browser(f"192.0.2.{R.randint(60, 120)}", R.choice(AGENTS + ["Go-http-client/1.1"])), sim, WP, n=R.randint(5, 12), pace=(.2, 1.2))
def hotlink():
    for _ in range(R.randint(1, 4)): browser().request("GET", f"/foto/{R.randint(0, 11)}.jpg", referer="https://forum.example.com/konu/7"); yield R.uniform(30, 3000)
def feed(k, agent, address, until, every): c = browser(address, agent, caching=True); yield from monitor(c, sim, f"/rss/{k}.xml", until, every, jitter=25)
def pay(until):
    c = browser("192.0.2.14", "OdemeBildirim/2")
    while sim.now < until: c.send("POST", "/api/kanca/odeme", {"n": R.randint(1, 999)}, headers={"X-Imza": "eski" if chance(.1) else "gecerli"}); yield R.uniform(5000, 15000)
def heads(): c = browser("192.0.2.15", "LinkKontrol/1.0"); [(c.request("HEAD", "/ilan/" + R.choice(ADS)[1])) for _ in range(5)]; yield 1
def down(minutes):
    global php
    servers.stop(php); (WORK / "fpm.sock").unlink(missing_ok=True); end = sim.now + minutes * 60; cs = [browser() for _ in range(4)]
    while sim.now < end:
        c = R.choice(cs); c.request("GET", R.choice(["/", f"/kategori/{R.choice(KATS)}", f"/ilan/{R.choice(LIVE)[1]}", "/ajax/doviz"]), referer="/"); yield nap(4, 20)
        if chance(.3): J(kaan, "nabiz.php")
    php = fpm(); yield 0
def during(word, calls):
    mode(word)
    for c, t in calls: c.get(t, "/"); yield R.uniform(1, 9)
    mode("", word)
def hurry():
    c = browser("198.51.100.222", "Mozilla/5.0 (X11; Linux x86_64) fiyat-takip"); mode("hizli")
    for q in range(14): c.request("GET", f"/ara?q=daire&s={q}"); yield .3
    mode("", "hizli")
def nightly():
    c = browser("203.0.113.99", HEADLESS)
    for t in ("/", "/kategori/emlak", "/ara?q=daire", A + "/vitrin", "/uye/giris"): c.request("GET", t); yield .5
def new_day(i):
    global day
    day = i; mode("haftasonu" if i in (5, 6) else "", "" if i in (5, 6) else "haftasonu"); yield 0
def complaint(): c = browser(cookie="uye=u5"); q = "/ilan/" + LIVE[7][1]; c.request("GET", q); yield 20; form(c, q + "/sikayet", {"neden": "sahte ilan"}, q)

MEMBERS = [f"u{i}" for i in R.sample(range(1, 65), 34)] + list(OWN)[:10]
for i, d in office_days(sim, "2032-03-15", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    end, weekend = t("23:50"), i in (5, 6)
    def at(lo, hi): return t(f"{R.randint(lo, hi):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    sim.spawn(t("00:00:01"), new_day(i))
    for _ in range(21): sim.spawn(at(7, 23), visit())
    for u in some(MEMBERS, 7, 10): sim.spawn(at(8, 22), member(u))
    for u in some(MEMBERS, 12, 16): sim.spawn(at(7, 23), app(u))
    for _ in range(3): sim.spawn(at(8, 22), old_app())
    for c, hs in ((sevgi, (8, 11, 14, 16)), (kaan, (9, 13, 17, 20)), (patron, (10, 18))):
        for h in hs:
            if weekend and c is not kaan: continue
            if chance(.8): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), shift(c, R.randint(3, 5)))
    for k, (a, n) in enumerate(BOTS): sim.spawn(at(0, 20), crawl(a, n, f"192.0.2.{230 + k}"))
    for _ in range(3): sim.spawn(at(0, 22), botnet(R.randint(0, 35)))
    for _ in range(2): sim.spawn(at(0, 22), wp())
    sim.spawn(at(9, 12), hotlink()); sim.spawn(t("00:31:00"), pay(end)); sim.spawn(t("02:20:00"), nightly()); sim.spawn(t("03:40:00"), heads())
    sim.spawn(t("00:05:00"), feed("emlak", "Tiny Tiny RSS/23.12 (https://tt-rss.org/)", "198.51.100.240", end, 5400)); sim.spawn(t("00:17:00"), feed("vasita", "Feedly/1.0 (+http://www.feedly.com/fetcher.html)", "198.51.100.241", end, 7200))
    sim.spawn(t("00:02:00"), monitor(browser("203.0.113.240", "UptimeRobot/2.0", accept_gzip=False, keep=False), sim, "/saglik.php", end, 2400)); sim.spawn(t("00:03:00"), monitor(browser("203.0.113.241", "Pingdom.com_bot_version_1.4", accept_gzip=False, keep=False), sim, "/", end, 5400, "HEAD"))
    if i in (1, 4, 6): sim.spawn(t("04:15:00"), scanner(browser(f"192.0.2.{150 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), accept_gzip=False), sim, n=30))
    if i == 4: sim.spawn(t("09:00:00"), complaint())
    if i == 3: sim.spawn(t("12:30:00"), down(10))
    if i == 1: sim.spawn(t("05:10:00"), during("bakim", [(browser(), "/"), (browser(), "/kategori/emlak"), (browser(), A + "/vitrin"), (browser(), "/ajax/doviz"), (browser(), "/ilan/" + LIVE[2][1])]))
    if i == 2: sim.spawn(t("09:40:00"), during("tablo", [(kaan, Y + "ajax/istatistik.php?gun=7"), (sevgi, Y + "ajax/istatistik.php?gun=30"), (kaan, Y + "ajax/istatistik.php?gun=7")]))
    if i in (2, 6): sim.spawn(t("03:05:00"), hurry())
    if i == 5: sim.spawn(t("15:00:00"), (lambda c: (yield c.request("OPTIONS", A + "/ilanlar", headers={"Origin": "https://m.gazete.example.com.tr"}) and 1))(browser()))
(WORK / "access.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
raw = (WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(raw, sim, "nginx")
size = write_rotated(NIGHTS / NAME / "nginx-combined", "ilan.access.log", out, sim.zone)
print("nginx", len(out), "bytes", size, "requests", len(sim.entries))
