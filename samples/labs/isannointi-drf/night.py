import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "isannointi-drf"
sim = Sim(20301014, "Europe/Helsinki"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def build(name):
    (dist / "index.html").write_text(f'<!DOCTYPE html>\n<html lang="fi">\n  <head>\n    <meta charset="UTF-8" />\n    <title>Talo – isännöinti</title>\n    <script type="module" crossorigin src="/assets/{name}"></script>\n    <link rel="stylesheet" href="/assets/talo.css" />\n  </head>\n  <body>\n    <div id="talo"></div>\n    <noscript>Tarvitset JavaScriptin.</noscript>\n  </body>\n</html>\n')
    (dist / "assets" / name).write_text("export const talo=()=>null;" * 700)
(dist / "assets" / "talo.css").write_text(".rivi{display:flex}" * 180)
js = "talo-5e1f.js"; build(js)
(WORK / "mode").write_text(""); (WORK / "clock").write_text(str(int(sim.at("2030-10-14 00:00"))))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSIO": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "HOME": str(WORK)}
FORMAT = '%(h)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"'
app = Container(servers, [Path(sys.executable).parent / "gunicorn", "--bind", "127.0.0.1:21021", "--workers", "1", "--access-logfile", "-", "--access-logformat", FORMAT, "--worker-tmp-dir", WORK, "isannointi:application"], 21021, env=env, cwd=HERE); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 21020, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 21020), "talo.example.com", "https://talo.example.com"
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(modes))
def clocked(kind):
    class Clocked(kind):
        def request(self, method, target, **more):
            (WORK / "clock").write_text(str(int(self.sim.now))); return super().request(method, target, **more)
    return Clocked
One, Two = clocked(Browser), clocked(Browser2)
def seat(address, agent):
    b = Two(sim, address, agent, S, HOST, ORIGIN, {"Authorization": "Token paivi", "Accept-Language": "fi"}, caching=True); b.signed = None; return b
desk, phone = seat("198.51.100.61", FIREFOX), seat("203.0.113.188", PHONE)
day, houses = 0, []
def data(a): return json.loads(a.body) if a.body[:1] in (b"[", b"{") and a.status in (200, 201, 202) else None
def rows(a):
    x = data(a)
    return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): return R.sample(list(l), min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=3, b=14): return R.uniform(a, b)
def sano(k): return " ".join(R.choice("hana portaikko lamppu ovi pesutupa kylmä hissi lukko ikkuna piha soitettu käyty odottaa osia kiireinen naapuri".split()) for _ in range(k))
class At:
    """One house in one browser: its data and its pages."""
    def __init__(self, c, h): self.c, self.h, self.u, self.p = c, h, f"/api/yhtiot/{h['id']}/", f"/yhtio/{h['id']}/"
    def get(self, t, page, **m): return self.c.get(self.u + t, self.p + page, **m)
    def send(self, m, t, body, page): return self.c.send(m, self.u + t, body, self.p + page)

def boot(c, page="/"):
    c.request("GET", page)
    if maybe(.4): c.request("GET", "/assets/" + js, referer=page); c.request("GET", "/assets/talo.css", referer=page)
    if c.signed != day:
        c.get("/api/mina/", page, headers={"Authorization": ""}); yield look(5, 14)
        if maybe(.15): c.send("POST", "/api/kirjautuminen/", {"nimi": "paivi", "pin": "vaara"}, "/kirjaudu", headers={"Authorization": ""}); yield look()
        c.send("POST", "/api/kirjautuminen/", {"nimi": "paivi", "pin": "oikea"}, "/kirjaudu", headers={"Authorization": ""}); c.signed = day; yield .3
    c.get("/api/mina/", page); houses[:] = rows(c.get("/api/yhtiot/", page)) or houses
    for t in ("koodit", "hairiot", "tiedotuskanavat", "ilmoitusasetukset"): maybe(.75) and c.get(f"/api/{t}/", page)
    yield look()
def front(a):
    a.get("", ""); a.get("viestit/lukematta/", ""); a.get("pyynnot/?tila=avoin", ""); a.get("kulutus/vesi/", ""); maybe(.6) and a.get("hissit/", ""); yield look()
def asunnot(a):
    p = "asunnot"; l = rows(a.get("asunnot/" + R.choice(["", "", "", "?page=2", "?haku=zz"]), p)) or rows(a.get("asunnot/", p)); yield look()
    for x in some(l, 1, 3):
        t, q = f"asunnot/{x['id']}/", f"{p}/{x['id']}"; v = data(a.get(t, q)); a.get(t + "asukkaat/", q); a.get(t + "dokumentit/", q); yield look(2, 8)
        if maybe(.65): a.get(t + "remontit/", q + "?valilehti=remontit"); yield look(2, 6)
        if v and maybe(.25): a.send("PATCH", t, {"vuokralla": not v["vuokralla"]}, q); yield .3; a.get("asunnot/", p); maybe(.5) and a.get(t, q); yield look()
        elif v and maybe(.4): a.send("PATCH", t, {"muistio": sano(R.randint(1, 9))}, q); yield .3; a.get("asunnot/", p); yield look()
def asukkaat(a):
    p = "asukkaat"; l = rows(a.get("asukkaat/" + R.choice(["", "", "?page=2", "?haku=aino", "?haku=qq"]), p)) or rows(a.get("asukkaat/", p)); yield look()
    if maybe(.35):
        if maybe(.25): a.send("POST", "asukkaat/", {"nimi": ""}, p + "/uusi"); yield look()
        x = data(a.send("POST", "asukkaat/", {"nimi": R.choice(["Ville", "Ulla", "Tauno", "Saara", "Aada"]) + " " + R.choice("ABCDEF") + ".", "puhelin": f"045{R.randint(10**6, 10**7 - 1)}"}, p + "/uusi")); yield .3; a.get("asukkaat/", p); yield look()
        if x and maybe(.5): a.get(f"asukkaat/{x['id']}/", f"{p}/{x['id']}"); yield look()
    for x in some(l, 1, 2):
        t, q = f"asukkaat/{x['id']}/", f"{p}/{x['id']}"; v = data(a.get(t, q)) or x; yield look()
        if maybe(.5): a.send("PATCH", t, {k: v.get(k, "") for k in ("nimi", "puhelin", "kieli", "lisatieto")} | R.choice([{}, {}, {"lisatieto": sano(R.randint(1, 5))}]), q); yield .3; a.get(t, q); a.get("asukkaat/", p); yield look()
        elif maybe(.25): a.send("DELETE", t, None, q); yield .3; a.get("asukkaat/", p); maybe(.3) and a.get(t, q); yield look()
def pyynnot(a):
    p = "huolto"; l = rows(a.get("pyynnot/" + R.choice(["", "?tila=avoin", "?tila=avoin", "?tila=hylätty".replace("ä", "%C3%A4"), "?page=2"]), p)) or rows(a.get("pyynnot/", p)); yield look()
    if maybe(.35): a.send("POST", "pyynnot/", {"aihe": sano(R.randint(2, 5))}, p + "/uusi"); yield .3; l = rows(a.get("pyynnot/", p)) or l; yield look()
    for x in some(l, 1, 3):
        t, q = f"pyynnot/{x['id']}/", f"{p}/{x['id']}"; v = data(a.get(t, q)) or x; a.get(t + "kommentit/", q); yield look(4, 20)
        if maybe(.5): a.send("POST", t + "kommentit/", {"teksti": sano(R.randint(1, 8))}, q); yield .3; a.get(t + "kommentit/", q); yield look()
        if maybe(.5): a.send("PATCH", t, R.choice([{"tila": "valmis" if v["tila"] == "avoin" else "avoin"}, {"kiire": R.randint(1, 3)}]), q); yield .3; a.get(t, q); maybe(.5) and a.get("pyynnot/?tila=avoin", p); yield look()
    if maybe(.1): a.get("pyynnot/5b1e0f6a-0f2c-4c55-9a53-000000000001/", "huolto"); yield 3
def avaimet(a):
    p = "avaimet"; l = rows(a.get("avaimet/", p)); yield look()
    for x in some(l, 1, 3):
        t, q = f"avaimet/{x['id']}/", f"{p}/{x['id']}"; a.get(t, q); a.get(t + "historia/", q); yield look()
        if x["kenella"] and maybe(.7): a.send("POST", t + "palauta/", None, q); yield .3; a.get("avaimet/", p); yield look()
        elif maybe(.6):
            a.send("POST", t + "luovuta/", {"kenelle": R.choice(["huolto", "asukas", "putkimies"])}, q); maybe(.1) and a.send("POST", t + "luovuta/", {"kenelle": "huolto"}, q); yield .3; a.get("avaimet/", p); a.get(t + "historia/", q); yield look()
            if maybe(.2): a.send("POST", t + "palauta/", None, q); yield .3; a.get("avaimet/", p); yield look()
def pysakointi(a):
    p = "pysakointi"; l = rows(a.get("pysakointi/", p)); yield look()
    for x in some(l, 1, 2):
        for _ in range(R.choice([1, 1, 2])): a.send("PATCH", f"pysakointi/{x['id']}/", {"varattu": not x["varattu"]}, p); yield .3; a.get("pysakointi/", p); yield look()
def tiedotteet(a):
    p = "tiedotteet"; l = rows(a.get("tiedotteet/", p)); yield look()
    if maybe(.3): a.send("POST", "tiedotteet/", {"otsikko": sano(3), "teksti": sano(12)}, p + "/uusi"); yield .3; l = rows(a.get("tiedotteet/", p)) or l; yield look()
    for x in some(l, 1, 2):
        t, q = f"tiedotteet/{x['id']}/", f"{p}/{x['id']}"; v = data(a.get(t, q)) or x; yield look()
        if maybe(.4): a.send("PATCH", t, {"otsikko": sano(R.randint(2, 4))}, q); yield .3; a.get(t, q); yield look()
        if maybe(.4):
            a.send("PATCH", t, {"julkaistu": not v["julkaistu"]}, q); yield R.uniform(.5, 4)
            if maybe(.3): a.send("PATCH", t, {"julkaistu": bool(v["julkaistu"])}, q); yield .3
            a.get(t, q); a.get("tiedotteet/", p); yield look()
        if maybe(.55): a.send("POST", t + "laheta/", None, q); yield .5; a.get(t, q); a.get("tiedotteet/", p); yield look()
        if len(l) > 5 and maybe(.3): a.send("DELETE", t, None, q); yield .3; a.get("tiedotteet/", p); yield look()
def sauna(a):
    p = "sauna"; l = rows(a.get("saunavuorot/", p)); maybe(.7) and a.get("saunavuorot/jono/", p); yield look()
    for x in some(l, 1, 2):
        t = f"saunavuorot/{x['id']}/"; a.get(t, p); yield look(2, 6)
        if maybe(.7): a.send("PATCH", t, R.choice([{"kesto": R.choice([45, 60, 75, 90])}] * 3 + [{"nimi": R.choice(["naiset", "miehet", "yhteinen"])}, {"alkaa": R.choice(["17:00", "19:30"])}]), p); yield .3; a.get("saunavuorot/", p); yield look()
def varaukset(a):
    p = "varaukset"; l = rows(a.get("varaukset/", p)); yield look()
    for _ in range(R.choice([1, 1, 2])):                            # the form sends it without the slash
        r = a.send("POST", "varaukset", {"tila": R.choice(["kerhohuone", "pesutupa"]), "pvm": f"2030-10-{R.randint(15, 30)}"}, p + "/uusi")
        if r.status == 301: a.get("varaukset/", p + "/uusi")
        yield look()
    if l and maybe(.12): a.send("DELETE", f"varaukset/{l[0]['id']}/", None, p); yield .3; a.get("varaukset/", p); yield look()
def talous(a):
    p = "laskut"; l = rows(a.get("laskut/" + R.choice(["", "?maksettu=false", "?page=2"]), p)); yield look()
    for x in some(l, 1, 2):
        t, q = f"laskut/{x['id']}/", f"{p}/{x['id']}"; a.get(t, q); yield look()
        if maybe(.45): a.send("POST", t + "muistutus/", None, q); yield look(2, 6)
        if maybe(.4): a.send("PATCH", t, {"maksettu": not x["maksettu"]}, q); yield R.uniform(.4, 3); maybe(.3) and a.send("PATCH", t, {"maksettu": x["maksettu"]}, q); a.get(t, q); maybe(.5) and a.get("laskut/", p); yield look()
    if maybe(.3): a.send("POST", "laskut/esikatselu/", {"kk": R.randint(1, 12)}, p + "/uusi"); yield look()
    if maybe(.6):
        l = rows(a.get("vastikkeet/" + R.choice(["", "?page=2"]), "vastikkeet")); yield look()
        for x in some(l, 1): t = f"vastikkeet/{x['id']}/"; a.get(t, "vastikkeet"); yield look(); maybe(.75) and a.send("PATCH", t, {"hoito": x["hoito"] + 5}, "vastikkeet"); yield look(2, 5)
def kokoukset(a):
    p = "kokoukset"; l = rows(a.get("kokoukset/", p)); yield look()
    if maybe(.2): a.send("POST", "kokoukset/", {"laji": "hallitus", "pvm": f"2030-11-{R.randint(10, 28)}", "paikka": sano(1)}, p + "/uusi"); yield .3; l = rows(a.get("kokoukset/", p)) or l; yield look()
    for x in some(l, 1, 2):
        t, q = f"kokoukset/{x['id']}/", f"{p}/{x['id']}"; a.get(t + "osallistujat/", q); maybe(.8) and a.get(t + "poytakirja/", q); yield look()
        if maybe(.5): a.send("POST", t + "kutsu/", {"kaikille": True}, q); yield look(2, 6)
def urakat(a):
    p = "urakat"; a.get("urakat/", p); yield look()
    if maybe(.6):
        x = data(a.send("POST", "urakat/", {"nimi": sano(2)}, p + "/uusi")); yield .3; a.get("urakat/", p); yield look()
        if x and maybe(.5): a.get(f"urakat/{x['id']}/", f"{p}/{x['id']}"); yield look()
    l = rows(a.get("sopimukset/", "sopimukset")); yield look()
    for x in some(l, 0, 2):
        t = f"sopimukset/{x['id']}/"; a.get(t, "sopimukset"); yield look(1, 4); a.send("PATCH", t, {"aktiivinen": not x["aktiivinen"]}, "sopimukset"); yield R.uniform(.4, 3)
        if maybe(.35): a.send("PATCH", t, {"aktiivinen": x["aktiivinen"]}, "sopimukset"); yield .3
        a.get("sopimukset/", "sopimukset"); yield look()
def mittarit(a):
    p = "mittarit"; l = rows(a.get("mittarit/", p)); yield look()
    if maybe(.25): a.send("POST", "mittarit/", {"laji": "vesi", "sarjanumero": R.randint(10**7, 10**8 - 1)}, p + "/uusi"); yield .3; l = rows(a.get("mittarit/", p)) or l; yield look()
    for x in some(l, 1, 2):
        t, q = f"mittarit/{x['id']}/", f"{p}/{x['id']}"; a.get(t, q); yield look()
        if maybe(.4): a.send("PATCH", t, {"lukema": x["lukema"] + R.randint(3, 90)}, q); yield .3; a.get(t, q); yield look()
        elif maybe(.6):
            for _ in range(R.choice([1, 1, 2])): a.send("DELETE", t, None, q); yield .3; a.get("mittarit/", p); yield look()
def kulutus(a):
    p = "kulutus"
    for t in R.sample(("vesi", "sahko", "lampo"), 3): a.get(f"kulutus/{t}/", p + "?laji=" + t); yield look(2, 8)
    if maybe(.75): a.c.get(f"/palvelut/yhtiot/{a.h['id']}/vuosikello/", a.p + "vuosikello"); yield look()
def raportit(a):
    p = "raportit"
    for k in some(["2030-3", "2030-2", "2030-1", "2029-4", "2029-3", "2029-2"], 1, 3): a.get("raportit/talous/?kausi=" + k, p); a.get("raportit/energia/?kausi=" + k, p); maybe(.5) and a.get("raportit/korjausvelka/?kausi=" + k, p); yield look(3, 15)
    if maybe(.75): a.get("raportit/rastit/", p); yield look(); maybe(.25) and a.get("raportit/rastit/", p); yield 1
    if maybe(.3): a.c.get("/api/hallinto/laskutus/", "/hallinto"); a.c.get("/api/hallinto/loki/", "/hallinto"); yield look()
def lukot(a):
    p = "lukot"; l = rows(a.get("lukot/", p)); yield look()
    for x in some(l, 1, 2):
        t = f"lukot/{x['id']}/"; a.get(t + "tapahtumat/", p); yield look()
        if maybe(.6):
            a.send("POST", t + "avaa/", None, p); yield .5; a.get(t + "tapahtumat/", p); yield look()
            if maybe(.7): yield R.uniform(25, 60); a.get(t + "tapahtumat/", p); yield look()
def dokumentit(a):
    p = "dokumentit"; l = rows(a.get("dokumentit/", p)); yield look()
    if maybe(.4): a.send("POST", "dokumentit/", {"nimi": sano(1) + ".pdf", "koko": R.randint(2000, 60000)}, p); yield .3; l = rows(a.get("dokumentit/", p)) or l; yield look()
    for x in some(l, 0, 2): a.get(f"dokumentit/{x['id']}/lataa/", p); yield look()
    if len(l) > 6 and maybe(.4): a.send("DELETE", f"dokumentit/{l[-1]['id']}/", None, p); yield .3; a.get("dokumentit/", p); yield look()
def viestit(a):
    p = "viestit"; l = rows(a.get("viestit/", p)); yield look()
    for x in some(l, 0, 3):                                         # optimistic: nothing is read after
        if maybe(.5): a.get(f"viestit/{x['id']}/", f"{p}/{x['id']}"); yield look()
        a.send("PATCH", f"viestit/{x['id']}/", {"luettu": not x["luettu"]}, p); yield look(1, 6)
    a.get("viestit/lukematta/", p); yield 2
def asetukset(a):
    p = "asetukset"; v = {k: data(a.get(f"asetukset/{k}/", p)) or {} for k in ("lukitus", "ilmoitukset", "laskutus")}; yield look()
    if maybe(.5): a.send("PATCH", "asetukset/lukitus/", R.choice([{"yolukko": R.choice(["21:00", "22:30"])}, {"hälytys": not v["lukitus"].get("hälytys")}]), p); yield .3; a.get("asetukset/lukitus/", p); yield look()
    if maybe(.8):
        for _ in range(R.choice([1, 1, 2])): a.send("PATCH", "asetukset/ilmoitukset/", R.choice([{"varoaika": R.choice([14, 21, 10])}, {"tekstiviesti": True}, {"sahkoposti": False}]), p); yield .3; a.get("asetukset/ilmoitukset/", p); yield look()
    if maybe(.25): a.c.send("PATCH", "/api/ilmoitusasetukset/", R.choice([{"sahkoposti": True}, {"yohiljaisuus": R.choice([True, False])}]), "/oma"); yield .3; a.c.get("/api/ilmoitusasetukset/", "/oma"); yield look()
PAGES = [asunnot, asunnot, asukkaat, pyynnot, pyynnot, avaimet, avaimet, pysakointi, pysakointi, tiedotteet, tiedotteet, sauna, varaukset, talous, talous, kokoukset, kokoukset, urakat, urakat, mittarit, mittarit, kulutus, kulutus, raportit, lukot, dokumentit, viestit, asetukset, asetukset]
def session(c, n, pages=PAGES, fresh_page=True):
    if fresh_page or c.signed != day or not houses: yield from boot(c, R.choice(["/", "/", "/tyopoyta"]))
    for h in some([h for h in houses if h['asuntoja'] or maybe(.3)], 1, 2):
        a = At(c, h); yield from front(a)
        for f in R.sample(pages, n): yield R.uniform(8, 140); yield from f(a)
        if maybe(.2):
            for k in (3, 4, 5): c.get("/api/haku/?q=" + R.choice(["ainon", "oivaa", "xylof"])[:k], a.p); yield .4
        if maybe(.12): c.get(a.u.rstrip("/"), a.p); a.get("", ""); yield 1             # a link without its slash
    if maybe(.15): c.send("DELETE", "/api/kirjautuminen/", None, "/"); c.signed = None; yield 1
def found():
    yield from boot(desk)
    desk.send("POST", "/api/yhtiot/uusi/", {"nimi": "As Oy Uudistalo"}, "/uusi"); yield .4; houses[:] = rows(desk.get("/api/yhtiot/", "/")); a = At(desk, houses[-1]); yield from front(a)
    for f in (asunnot, asukkaat, pyynnot, kulutus, dokumentit, tiedotteet): yield R.uniform(5, 40); yield from f(a)
def box(until):
    b = One(sim, "192.0.2.17", "ovivahti/3.1", S, HOST, accept_gzip=False)
    while sim.now < until: b.get("/api/laite/komennot/"); maybe(.1) and b.send("POST", "/api/laite/komennot/", {"tila": "ok"}); yield 1200 + R.uniform(-3, 3)
def accountant(until):
    b = One(sim, "192.0.2.44", "tilitin/2.8 (Java/11.0.2)", S, HOST, accept_gzip=False)
    while sim.now < until: b.request(R.choice(["GET", "GET", "POST"]), "/api/v1/" + R.choice(["laskut/", "tilit/", "laskut/2030/"])); yield R.uniform(3000, 9000)
def resident():
    k = R.randint(1, 40); b = Two(sim, f"198.51.100.{100 + k}", R.choice([PHONE, SAFARI, CHROME_WIN]), S, HOST, ORIGIN, caching=True); p = f"/portti/{k}"
    b.request("GET", p); b.request("GET", "/assets/" + js, referer=p)
    for t in ("tiedotteet", "vikailmoitukset"): b.get(f"/api/portti/{k}/{t}/", p)
    yield look(5, 60)
    if maybe(.3): b.send("POST", f"/api/portti/{k}/vikailmoitukset/", {"aihe": sano(3)}, p); yield .4; b.get(f"/api/portti/{k}/vikailmoitukset/", p); yield 2
def release(to, n):
    global js
    app.stop()
    if to: app.more["env"] = {**env, "VERSIO": to}; js = "talo-a90c.js"; build(js)
    for t in ("viestit/lukematta/", "pyynnot/?tila=avoin", "avaimet/")[:n]: At(desk, houses[0]).get(t, ""); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, paths, page):
    mode(word)
    for t in paths: At(desk, R.choice(houses[:4])).get(t, page); yield R.uniform(3, 30)
    mode("", word)
def throttled():
    mode("jarru")
    for _ in range(3): desk.send("POST", "/api/kirjautuminen/", {"nimi": "paivi", "pin": "oikea"}, "/kirjaudu", headers={"Authorization": ""}); yield 3
    mode("", "jarru")
def odd():
    a = At(desk, houses[0]); desk.request("OPTIONS", a.u + "asukkaat/", referer=a.p + "asukkaat"); yield 2; desk.request("HEAD", a.u + "asunnot/", referer=a.p); yield 2
    a.get("asukkaat/undefined/", "asukkaat"); yield 2; desk.get("/api/yhtiot/undefined/asunnot/", "/"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/" + t for t in "users/ admin/ .env schema/ docs/ token/".split()] + ["/admin/login/", "/static/admin/js/core.js"] + SCANS
def morning(i):
    global day
    day = i; yield 0
def do(f): f(); yield 0
for i, d in office_days(sim, "2030-10-14", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    weekday, last = (datetime.fromisoformat(d).weekday()), i == 10; end = t("23:50") if not last else t("16:20")
    sim.spawn(t("00:00:01"), morning(i)); sim.spawn(t("00:04:00"), box(end)); sim.spawn(t("00:20:00"), accountant(end))
    if weekday < 5:
        for h in (8, 9, 10, 11, 13, 14, 15) if not last else (8, 10, 12, 14):
            if maybe(.9): sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), session(desk, R.randint(6, 9), fresh_page=maybe(.75)))
        if maybe(.6) and not last: sim.spawn(t(f"19:{R.randint(10, 59)}:20"), session(phone, 2, [pyynnot, avaimet, lukot, viestit, asunnot, kulutus]))
    elif weekday == 5: sim.spawn(t("11:20:00"), session(phone, 2, [pyynnot, avaimet, lukot, viestit]))
    for _ in range(R.randint(3, 8)): sim.spawn(t(f"{R.randint(8, 15 if last else 21):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), resident())
    sim.spawn(t("00:01:00"), monitor(One(sim, "203.0.113.240", "Uptime-Kuma/1.23.13", S, HOST, accept_gzip=False, keep=False), sim, "/terve/", end, 1800))
    if i in (0, 3, 7, 9): sim.spawn(t("03:33:00"), scanner(One(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i == 2: sim.spawn(t("10:31:00"), during("talous", ["raportit/talous/?kausi=2030-3", "raportit/talous/?kausi=2030-2", "raportit/talous/?kausi=2030-3"], "raportit"))
    if i == 3: sim.spawn(t("15:40:00"), found())
    if i == 4: sim.spawn(t("12:30:00"), release(None, 3))
    if i == 5: sim.spawn(t("20:00:00"), release("2", 0))
    if i == 7: sim.spawn(t("08:20:00"), do(lambda: mode("katko"))); sim.spawn(t("11:30:00"), do(lambda: mode("", "katko"))); sim.spawn(t("16:10:00"), during("huolto", ["pyynnot/", "avaimet/", "viestit/lukematta/"], ""))
    if i == 8: sim.spawn(t("07:40:00"), throttled())
    if i in (1, 8): sim.spawn(t("15:20:00"), odd())
sim.entries.clear(); time.sleep(.3); (WORK / "access.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

# --- what was written, with its times moved
night, stamp, out = NIGHTS / NAME, Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().replace("\0", "").splitlines():
    r = json.loads(line); q = r["request"]
    e = stamp.entry(q["method"], q["uri"], r["status"], r["ts"])
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(r["ts"])
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{datetime.fromtimestamp(w, timezone.utc):%a, %d %b %Y %H:%M:%S} GMT"]', line)
    line = re.sub(r'"Last-Modified":\["[^"]*"\]', f'"Last-Modified":["{"Sat, 19 Oct 2030 16:52:11" if w > sim.at("2030-10-19 20:00") else "Wed, 02 Oct 2030 09:14:40"} GMT"]', line)
    out.append((w, re.sub(r'"ts":[\d.]+', f'"ts":{w:.7f}', line, count=1)))
out.sort(key=lambda x: x[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy"); print(size)
ACCESS = re.compile(r'^(?P<client>\S+) - - \[(?P<when>[^\]]+)\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) (?P<rest>.*)$')
begin, first = sim.entries[0]["real"], sim.at("2030-10-13 21:02:00")
early = [(first + k, s, re.sub(r"\[\d{4}-[^\]]*\+0000\]", f"[{datetime.fromtimestamp(first + k, timezone.utc):%Y-%m-%d %H:%M:%S +0000}]", l)) for k, (r, s, l) in enumerate(app.lines) if r < begin]
lines = stamp_container([x for x in app.lines if x[0] >= begin], sim, "gunicorn", ACCESS,
    lambda m, t: re.sub(r"^\S+", "172.20.0.3", f'{m["client"]} - - [{datetime.fromtimestamp(t, timezone.utc):%d/%b/%Y:%H:%M:%S +0000}] "{m["method"]} {m["target"]} HTTP/1.1" {m["status"]} {m["rest"]}'), "isannointi.py", accept=lambda e: e["status"] != 502)
lines = [(t, s, re.sub(r"\+0000\] \[\d+\]", "+0000] [7]", l).replace("127.0.0.1:21021", "0.0.0.0:8000").replace(str(WORK), "/home/app")) for t, s, l in early + lines]
print("gunicorn", len(lines))
size += write_rotated(night / "gunicorn-docker", "c2d90e7715ab-json.log", [(t, docker(t, s, l)) for t, s, l in lines], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
