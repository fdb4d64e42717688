import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "brouwerij-go"
sim = Sim(20310303, "Europe/Amsterdam"); R = sim.random
dist = WORK / "dist"
for d in ("kantoor", "static"): (dist / d).mkdir(parents=True)
(dist / "index.html").write_text("<!doctype html><html lang=nl><title>Brouwerij De Drie Ketels</title>" + "<p>Kom proeven!</p>" * 60 + "\n")
def bundle(name):
    (dist / "kantoor/index.html").write_text(f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Kantoor</title><link rel="icon" href="data:,"><script defer src="/static/{name}"></script></head><body><div id="kantoor"></div></body></html>\n')
    (dist / "static" / name).write_text("function ketel(){return 3}" * 700)
js = "kantoor-77c1.js"; bundle(js)
subprocess.run(["go", "build", "-o", WORK / "brouwerij", HERE / "brouwerij.go"], check=True, env={**os.environ, "GOCACHE": str(WORK / "go"), "HOME": str(WORK), "GOFLAGS": "-mod=mod"})
servers, syslog = Servers(), []; env = {"WORK": str(WORK), "TZ": "Europe/Amsterdam", "RELEASE": "1", "PATH": os.environ["PATH"]}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19609))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Machine(Servers):
    def wait(self, port, host="127.0.0.1"): super().wait(port, "10.20.0.5" if port == 19601 else host)
servers = Machine()
app = Container(servers, [WORK / "brouwerij"], 19601, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19600, "203.0.113.1"); time.sleep(.4); syslog.clear()
S, HOST, ORIGIN = ("203.0.113.1", 19600), "brouwerij.example.nl", "https://brouwerij.example.nl"
A, day, today = "/api", 0, "2031-03-03"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "sessie=" + login}); b.login, b.role, b.old = login, login.split("-")[0], False; return b
marieke, jeroen = person("beheer-1", "203.0.113.71", CHROME_WIN), person("brouwer-1", "203.0.113.71", FIREFOX)
sanne, piet = person("verkoop-1", "198.51.100.44", EDGE), person("magazijn-1", "198.51.100.44", CHROME_WIN)
people = [marieke, jeroen, sanne, piet]
K = "/kantoor"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a):
    b = body(a)
    return b.get("items", []) if isinstance(b, dict) else b or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def load(c, p):
    c.request("GET", K + p); c.request("GET", "/static/" + js, referer=K + p)
    if chance(.18):
        c.get(A + "/ik", K + p, headers={"Cookie": ""}); yield 8
        if chance(.4): c.send("POST", A + "/aanmelden", {"naam": c.login, "woord": "goedd"}, K + "/aanmelden"); yield 5
        c.send("POST", A + "/aanmelden", {"naam": c.login, "woord": "goed"}, K + "/aanmelden"); yield .5
    for t in ("/ik", "/versie", "/ik/voorkeuren", "/storingen", "/keuzes/hopsoorten", "/keuzes/accijnstarieven"):
        if chance(.75): c.get(A + t, K + p)
    yield .5
def start(c):
    p = K + "/"; c.get(A + "/overzicht", p); c.get(A + "/storingen", p); c.get(A + "/weegbrug/laatste", p); yield R.uniform(3, 20)
    if c.old: c.get(A + "/v1/bestellingen", p); yield 2
    if chance(.4):
        for w in R.choice([["caf", "café"], ["BST-2031-00", "BST-2031-004"], ["xyz"], ["tripel"], ["slij", "slijterij 2"]]): c.get(f"{A}/zoeken?q={w.replace('é', '%C3%A9')}", p); yield .7
    if chance(.2): c.get(A + "/ik/voorkeuren", K + "/ik"); c.send("PUT", A + "/ik/voorkeuren", {"thema": R.choice(["donker", "licht"]), "rijen": R.choice([10, 20, 100])}, K + "/ik"); yield .3; c.get(A + "/ik/voorkeuren", K + "/ik"); yield 3
def brouwsels(c):
    p = K + "/brouwsels"; l = rows(c.get(A + "/brouwsels" + R.choice(["", "", "", "?pagina=2", "?pagina=3", "?pagina=8", "?fase=gisting", "?fase=mislukt"]), p)); yield R.uniform(4, 12)
    if c.role in ("brouwer", "beheer") and chance(.25):
        c.get(A + "/recepten", p + "/nieuw"); c.get(A + "/tanks", p + "/nieuw"); yield 20
        if chance(.3): c.send("POST", A + "/brouwsels", {"tank": 3}, p + "/nieuw"); yield 6
        c.send("POST", A + "/brouwsels", {"recept": R.randint(1, 11), "tank": R.randint(1, 12), "liter": R.randint(300, 2000)}, p + "/nieuw"); yield .4; c.get(A + "/brouwsels", p); yield 3
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/brouwsels/{x['nummer']}", f"{p}/{x['nummer']}"; x = body(c.get(u, q)) or x
        for t, f in (("/metingen", .9), ("/afwijkingen", .7), ("/proefnotities", .85)):
            if chance(f): c.get(u + t, q)
        yield R.uniform(5, 25)
        if chance(.45): c.get(u + "/metingen", q); yield 2; c.send("POST", u + "/metingen", {"sg": R.randint(1001, 1090), "ph": R.randint(3, 5), "op": today}, q); yield .3; c.get(u + "/metingen", q); yield 4
        if chance(.4): c.get(u + "/proefnotities", q); yield 9; c.send("POST", u + "/proefnotities", {"score": R.randint(1, 9), "tekst": "t" * R.randint(5, 120)}, q); yield .3; c.get(u + "/proefnotities", q); yield 5
        if chance(.35): c.get(u, q); yield 12; c.send("PUT", u, {**x, **R.choice([{}, {"opmerking": "o" * R.randint(0, 60)}, {"fase": R.choice(["gisting", "lagering", "afgevuld"])}, {"liter": R.randint(90, 2100)}])}, q); yield .3; c.get(u, q); yield 3
        if x["vrijgave"] is None and chance(.3): c.get(u, q); yield 3; c.send("PUT", u + "/vrijgave", {}, q); yield .3; c.get(u, q); yield 3
        if c is jeroen and day in (1, 4, 7) and chance(.35): c.get(u + "/afwijkingen", q); c.send("POST", u + "/afwijkingen", {"soort": "temperatuur", "ernst": 1}, q); yield .3; c.get(u + "/afwijkingen", q); yield 3
    if chance(.06): c.get(f"{A}/brouwsels/{R.choice(['BRW-0402', 'BRW-0924', 'BRW-042'])}", p); yield 3
def tanks(c):
    p = K + "/tanks"; l = rows(c.get(A + "/tanks", p)); yield R.uniform(3, 9)
    if chance(.3):
        for _ in range(R.randint(2, 8)): c.get(A + "/tanks", p); yield 20 + R.uniform(-.05, .05)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/tanks/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; chance(.7) and c.get(u + "/onderhoud", q); c.get(u + "/temperatuur", q); yield R.uniform(3, 9)
        for _ in range(R.choice([0, 0, 1, 3])): c.get(u + "/temperatuur", q); yield 10 + R.uniform(-.05, .05)
        if chance(.45):
            for v in R.choice([[not x["reiniging"]], [not x["reiniging"]], [True, False]]): c.send("PUT" if v else "DELETE", u + "/reiniging", None, q); yield .3; c.get(u, q); yield R.uniform(3, 30)
        if chance(.45):
            for v in R.choice([["DELETE"], ["DELETE"], ["DELETE", "DELETE"], ["DELETE", "PUT"], ["DELETE", "PUT"], ["PUT"], ["PUT"]]): c.get(u, q); yield 1; c.send(v, u + "/alarm", None, q); yield .3; c.get(u, q); yield R.uniform(3, 15)
def recepten(c):
    p = K + "/recepten"; l = rows(c.get(A + "/recepten", p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/recepten/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; i = rows(c.get(u + "/ingredienten", q)); c.get(u + "/kostprijs", q); chance(.6) and c.get(u + "/versies", q); yield R.uniform(5, 25)
        if c.role in ("brouwer", "beheer") and chance(.5):
            c.get(u + "/ingredienten", q); yield 3; n = R.choice([i + [{"grondstof": R.randint(1, 14), "gram": R.randint(50, 9000)}], i[:-1], i]); c.send("PUT", u + "/ingredienten", {"lijst": n}, q); yield .3
            for t in ("/ingredienten", "/kostprijs", "/versies"): c.get(u + t, q)
            yield 4
        if c.role in ("brouwer", "beheer") and chance(.4): c.get(u, q); yield 1; c.send("DELETE" if x["gepubliceerd"] else "PUT", u + "/publicatie", None, q); yield .3; c.get(u, q); yield 4
def bestellingen(c):
    p = K + "/bestellingen"; k = A + "/bestellingen" + R.choice(["", "", "", "?pagina=2", "?pagina=7", "?status=nieuw", "?status=verzonden", "?status=geweigerd", "?q=0012", "?q=99999"]); l = rows(c.get(k, p)); yield R.uniform(3, 12)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/bestellingen/{x['nummer']}", f"{p}/{x['nummer']}"; x = body(c.get(u, q))
        if not x: continue
        has = c.get(u + "/factuur", q) if chance(.7) else None; chance(.8) and c.get(u + "/berichten", q); chance(.45) and c.get(u + "/vrachtbrief", q); yield R.uniform(4, 20)
        if has and has.status == 404 and c.role in ("verkoop", "beheer") and chance(.4): c.send("POST", u + "/factuur", None, q); yield .4; c.get(u + "/factuur", q); yield 3
        if chance(.25): c.send("POST", u + "/herinnering", {"dagen": R.choice([3, 7])}, q); yield .4; chance(.5) and c.get(u + "/berichten", q); yield 3
        if chance(.3): c.get(u + "/berichten", q); yield 6; c.send("POST", u + "/mail", {"sjabloon": R.choice(["bevestiging", "vertraging"])}, q); yield .5; c.get(u + "/berichten", q); yield 4
        if chance(.4):
            c.get(u, q); yield 2
            for _ in range(R.choice([1, 1, 1, 2])): c.send("PUT", u + "/status", {"status": R.choice(["bevestigd", "ingepakt", "verzonden"])}, q); yield .2
            c.get(u, q); yield 3
        if chance(.06): c.send("DELETE", u, None, q); yield .3; c.get(k, p); yield 2; c.get(u, None); yield 2
    if len(l) > 4 and chance(.3): c.get(k, p); yield 4; c.send("POST", A + "/bestellingen/bulk/status", {"nummers": [x["nummer"] for x in some(l, 3)], "status": R.choice(["ingepakt", "bevestigd"])}, p); yield .4; c.get(k, p); yield 3
    if chance(.3): c.request("GET", K + "/downloads/accijnslijst.csv?maand=" + R.choice(["01", "02"]), referer=p); yield 4
def klanten(c):
    p = K + "/klanten"; k = A + "/klanten" + R.choice(["", "", "?q=caf%C3%A9", "?q=goes", "?q=parijs", "?pagina=2", "?pagina=9"]); l = rows(c.get(k, p)); yield R.uniform(3, 10)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/klanten/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; c.get(u + "/historie", q); yield R.uniform(4, 16)
        if c.role in ("verkoop", "beheer") and chance(.45):
            c.get(u, q); c.get(u + "/historie", q); yield 1; c.send("PUT" if x["blokkade"] == "uit" else "DELETE", u + "/blokkade", None, q); yield .3; c.get(u, q); c.get(u + "/historie", q); yield 4
        if chance(.4): c.get(u, q); yield 9; c.send("PUT", u, {**x, **R.choice([{}, {}, {"telefoon": "030" + "1" * R.randint(4, 8)}, {"naam": x["naam"] + "!"}])}, q); yield .3; c.get(u, q); yield 3
        if chance(.2): c.send("PUT", u + "/krediet", {"krediet": R.choice([0, 250, 5000, 12500])}, q); yield .3; c.get(u, q); yield 2
        if chance(.3 if c is marieke else .08): c.send("DELETE", u, None, q); yield .3; c.get(k, p); yield 2; chance(.5) and c.get(u, q)
def voorraad(c):
    p = K + "/voorraad"; l = rows(c.get(A + "/grondstoffen", p)); yield R.uniform(3, 10)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/grondstoffen/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/mutaties", q); yield R.uniform(3, 10)
        if chance(.45): c.get(u, q); c.get(u + "/mutaties", q); yield 3; c.send("POST", u + "/mutaties", {"aantal": R.choice([-40, -5, 12, 250, 5000]), "reden": R.choice(["brouwsel", "levering", "bederf"])}, q); yield .3; c.get(u, q); c.get(u + "/mutaties", q); yield 4
        if chance(.42): c.get(u, q); yield 4; c.send("PUT", u + "/minimum", {"minimum": R.choice([0, 5, 75, 200, 1500, 10000])}, q); yield .3; c.get(u, q); yield 4
    if chance(.3): c.send("POST", A + "/grondstoffen/bestelvoorstel", {"weken": R.randint(1, 4)}, p); yield 5
    if chance(.3) and day >= 1:
        z = p + "/tellen"; c.get(A + "/tellingen/concept", z); yield 6
        for k in range(R.randint(1, 3)): c.send("PUT", A + "/tellingen/concept", {"regels": "r" * R.randint(10, 90)}, z); yield R.uniform(5, 15)
        if chance(.6): c.send("POST", A + "/tellingen", {"regels": R.randint(4, 30)}, z); yield .4; c.get(A + "/tellingen", p); c.get(A + "/tellingen/concept", z); yield 2
        else: c.get(A + "/tellingen/concept", z); yield 2
    if chance(.5): c.get(A + "/tellingen", p); yield 2
def accijns(c):
    p = K + "/accijns"; l = rows(c.get(A + "/accijns", p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/accijns/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; c.get(u + "/indiening", q); yield R.uniform(5, 20)
        if chance(.45): c.get(u, q); yield 12; c.send("PUT", u, {**x, **R.choice([{}, {"liter": R.choice([90, 1200, 20500])}, {"toelichting": "t" * R.randint(0, 40)}])}, q); yield .3; c.get(u, q); yield 3
        if chance(.55): c.send("PUT", u + "/indiening", {"akkoord": True}, q); yield .5; c.get(u + "/indiening", q); yield 4
    if chance(.5): c.request("GET", K + "/downloads/accijnslijst.csv?maand=" + R.choice(["01", "02", "03"]), referer=p); yield 5
def leveringen(c):
    p = K + "/leveringen"; l = rows(c.get(A + "/leveringen" + R.choice(["", "?dag=" + today, "?dag=2031-03-05", "?dag=2031-04-01"]), p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/leveringen/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; yield R.uniform(3, 9)
        if chance(.5): c.get(u, q); yield 1; c.send("DELETE" if x["afgeleverd"] else "PUT", u + "/afgeleverd", None, q); yield .3; c.get(u, q); yield 3
        if chance(.5): c.get(u, q); yield 2; c.send("POST", u + "/planning", {"voertuig": R.randint(1, 4)}, q); yield .5; c.get(u, q); yield 4
    if chance(.2):
        a = c.send("POST", A + "/leveringen/import", {"bestand": "csv"}, p)
        if a.headers.get("location"): c.get(a.headers["location"], p); yield 3; c.get(A + "/leveringen", p); yield 2
    if day >= 4 and chance(.5):
        c.get(A + "/retouren", p + "/retouren"); yield 4
        if chance(.5): c.send("POST", A + "/retouren", {"bestelling": f"BST-2031-{R.randint(1, 60):04}", "fusten": R.randint(1, 12)}, p + "/retouren"); yield .3; c.get(A + "/retouren", p + "/retouren"); yield 2
    elif chance(.5): c.get(A + "/retouren", p + "/retouren"); yield 3
def proeverijen(c):
    p = K + "/proeverijen"; k = A + "/proeverijen" + R.choice(["", "", "?vanaf=2031-03-15", "?vanaf=2031-09-01"]); l = rows(c.get(k, p)); yield R.uniform(3, 9)
    if c.role in ("verkoop", "beheer") and chance(.2): c.send("POST", A + "/proeverijen", {"op": "2031-04-" + str(R.randint(10, 28)), "titel": R.choice(["Proeverij", "Rondleiding met proeverij"])}, p); yield .3; c.get(A + "/proeverijen", p); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/proeverijen/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); c.get(u + "/gasten", q); c.get(u + "/wachtlijst", q); yield R.uniform(4, 15)
        if chance(.35): c.get(u, q); yield 8; c.send("PUT", u, R.choice([{"titel": x["titel"]}, {"titel": "Proeverij " + "b" * R.randint(0, 30)}, {"prijs": R.choice([25, 30, 125])}]), q); yield .3; c.get(u, q); yield 3
def etiketten(c):
    p = K + "/etiketten"; l = rows(c.get(A + "/etiketten", p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        chance(.5) and c.send("POST", A + "/etiketten/voorbeeld", {"id": x["id"], "kleur": "#000"}, p); yield 4
        if chance(.6): c.get(A + "/etiketten", p); yield 1; c.send("PUT", f"{A}/etiketten/{x['id']}", {"kleur": f"#{R.randint(0, 0xffffff):06x}"}, p); yield .3; c.get(A + "/etiketten", p); yield 3
def rapporten(c):
    p = K + "/rapporten"; z = R.choice([7, 14, 30]); c.get(f"{A}/rapporten/omzet?dagen={z}", p); c.get(f"{A}/rapporten/rendement?dagen={z}", p); chance(.6) and c.get(A + "/rapporten/bezoek", p); yield R.uniform(5, 20)
    if chance(.5): z = R.randint(2, 60); c.get(f"{A}/rapporten/omzet?dagen={z}", p); c.get(f"{A}/rapporten/rendement?dagen={z}", p); yield 5
    if chance(.35):
        x = body(c.send("POST", A + "/export", {"wat": "bestellingen"}, p)); yield 1
        if x:
            for _ in range(3): c.get(f"{A}/export/{x['id']}", p); yield 2
            c.get(f"{A}/export/{x['id']}/bestand", p); yield 3
def instellingen(c):
    for t in some(["bedrijf", "etiketten", "meldingen", "meldingen"], 3):
        p, u = f"{K}/instellingen/{t}", f"{A}/instellingen/{t}"; o = body(c.get(u, p)); yield R.uniform(5, 20)
        if not o or not chance(.7): continue
        n = {"bedrijf": R.choice([{}, {"banner": "b" * R.randint(0, 50)}]), "etiketten": R.choice([{}, {"breedte": R.choice([80, 90, 100, 110])}, {"voettekst": "v" * R.randint(5, 40)}]),
            "meldingen": R.choice([{"dagrapport": False}, {"adres": "kelder@brouwerij.example.nl"}, {"drempel": R.choice([10, 100])}, {"dempen": "weekend"}])}[t]
        c.get(u, p); yield 2; c.send("PUT", u, {**o, **n}, p); yield .3; c.get(u, p); yield 4
    p = K + "/instellingen/logboek"
    if chance(.7): c.get(A + "/logboek/aanmeldingen", p); c.get(A + "/logboek/wijzigingen", p); yield 3
    if c is marieke or chance(.2): c.get(A + "/medewerkers", K + "/instellingen/medewerkers"); yield 2
def live(c): c.request("GET", A + "/live", referer=K + "/tanks", headers={"Accept": "text/event-stream"}, abort_after=.15); yield 4
PAGES = {"beheer": [start, start, klanten, klanten, etiketten, brouwsels, tanks, tanks, recepten, bestellingen, klanten, voorraad, accijns, accijns, leveringen, proeverijen, rapporten, rapporten, instellingen, instellingen],
    "brouwer": [start, brouwsels, brouwsels, brouwsels, tanks, tanks, recepten, recepten, voorraad, etiketten, etiketten, rapporten, instellingen, live, bestellingen, bestellingen, accijns, leveringen, proeverijen],
    "verkoop": [start, start, bestellingen, bestellingen, bestellingen, klanten, klanten, proeverijen, proeverijen, leveringen, rapporten, accijns, instellingen, recepten, etiketten, etiketten, tanks, tanks],
    "magazijn": [start, bestellingen, bestellingen, voorraad, voorraad, voorraad, leveringen, leveringen, leveringen, tanks, brouwsels, instellingen, accijns, proeverijen, proeverijen, rapporten]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n)
    if not c.old and chance(.85): yield from load(c, "/" + R.choice(["", fs[0].__name__]))
    elif c.old: c.get(A + "/versie", K + "/"); yield 1
    for f in fs:
        yield R.uniform(12, 200); chance(.35) and c.send("POST", A + "/levend", None, f"{K}/{f.__name__}"); chance(.3) and c.get(A + "/storingen", f"{K}/{f.__name__}")
        yield from f(c)
        if chance(.1): yield R.uniform(3, 6); yield from f(c)           # the back button
def tab(c, n):
    for _ in range(n): c.get(A + "/versie", K + "/"); yield 45 + R.uniform(-.05, .05)
def sensor(k, until):
    b = Browser(sim, "192.0.2.31", "TankProbe/1.4 esp-idf", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.send("PUT", f"{A}/sensoren/tank-{k}", {"c": round(R.uniform(2, 21), 1)}); yield 3600 + R.uniform(-2, 2)
def scale(until):
    b = Browser(sim, "192.0.2.40", "Weegbrug/2 (curl 7)", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/weegbrug", {"kg": R.randint(900, 18000), "kenteken": R.choice(["VB-12-X", "V-123-BB"])}); yield R.uniform(1800, 7000)
def guests(until):
    while sim.now < until:
        b = Browser(sim, f"198.51.100.{R.randint(100, 230)}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), S, HOST, ORIGIN); b.request("GET", "/"); yield 9
        chance(.5) and b.request("GET", "/bieren/" + R.choice(["tripel", "stout", "wit"]), referer="/"); yield 14; l = rows(b.get(A + "/publiek/beschikbaar", "/")); yield 30
        if chance(.4): b.send("POST", A + "/publiek/boeken", {"id": R.choice(l)["id"] if l and chance(.85) else 51, "naam": "Gast " + "n" * R.randint(1, 9)}, "/"); yield .6; b.get(A + "/publiek/beschikbaar", "/")
        yield R.uniform(1500, 6000)
def payments(until):
    b = Browser(sim, "192.0.2.180", "Mollie HTTP client/1.0", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/haken/betaling", {"id": f"tr_{R.randint(1000, 9999)}"}); yield R.uniform(2500, 9000)
def e2e():
    b = Browser(sim, "192.0.2.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sessie=beheer-9"}); b.request("GET", K + "/")
    for t in ("/e2e/herstel", "/ik", "/brouwsels", "/tanks"): b.get(A + t, K + "/"); yield .4
def down(cs, release=None):
    global js
    app.stop()
    if release: app.more["env"] = env | {"RELEASE": release}; js = "kantoor-9e04.js"; bundle(js)
    for c in cs:
        for t in R.sample(["/overzicht", "/bestellingen", "/tanks", "/brouwsels", "/storingen"], 4): c.get(A + t, K + "/"); yield R.uniform(2, 40)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls: c.get(A + t, K + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def old(c, v): c.old = v; yield 0
def words_at(on, off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", A + "/tanks", referer=K + "/tanks"); yield 2
    c.request("HEAD", A + "/bestellingen", referer=K + "/bestellingen"); yield 2
    c.get(A + "/tanks/", K + "/tanks"); yield 2
    c.get(A + "/bestellingen", K + "/bestellingen", abort_after=.0003); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def metrics():
    Browser(sim, "192.0.2.17", "Prometheus/2.51.0", S, HOST).request("GET", "/metrics"); yield 1
GUESS = [A + t for t in "/admin /login /debug/pprof /users /config /backup /orders /export/all /medewerkers/export /v2/bestellingen".split()] + SCANS
def new_day(i, d):
    global day, today
    day, today = i, d; yield 0
for i, d in office_days(sim, "2031-03-03", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, saturday, sunday = i == 7, i == 5, i == 6; end = t("23:00") if not last else t("13:20")
    for c in people:
        if sunday and c is not jeroen or saturday and c in (marieke, piet) or c is sanne and i == 2 or c is piet and i in (0, 3): continue
        for h in ((8, 9, 10, 13, 14, 15, 16) if not (last or saturday or sunday) else (9, 10, 11)):
            if chance(.72): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 6)))
    for k in (1, 4, 7): sim.spawn(t(f"00:0{k}:00"), sensor(k, end))
    sim.spawn(t("07:10:00"), scale(min(end, t("17:00")))); sim.spawn(t("09:05:00"), guests(min(end, t("22:30")))); sim.spawn(t("06:40:00"), payments(end)); sim.spawn(t("02:40:00"), e2e()); sim.spawn(t("03:03:00"), metrics())
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "192.0.2.240", "Site24x7", S, HOST, accept_gzip=False, keep=False), sim, "/healthz", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4): sim.spawn(t("12:10:00"), tab(sanne, 70))
    if i == 2: sim.spawn(t("06:00:00"), old(piet, True)); sim.spawn(t("08:40:00"), start(piet)); sim.spawn(t("11:10:00"), start(piet)); sim.spawn(t("15:55:00"), start(piet))
    if i == 3: sim.spawn(t("06:30:00"), down([jeroen, marieke], "2")); sim.spawn(t("07:00:00"), words_at("storing")); sim.spawn(t("14:00:00"), words_at("", "storing"))
    if i == 3: sim.spawn(t("09:11:00"), session(piet, 3)); sim.spawn(t("13:41:00"), start(piet))
    if i == 4: sim.spawn(t("12:00:00"), old(piet, False))
    if i == 5: sim.spawn(t("13:20:00"), down([jeroen, sanne]))
    if i == 2: sim.spawn(t("12:20:00"), during("rapport", [marieke, jeroen], ["/rapporten/omzet?dagen=7", "/rapporten/omzet?dagen=30"], (20, 90)))
    if i == 1: sim.spawn(t("20:40:00"), during("onderhoud", [marieke, sanne], ["/bestellingen", "/klanten", "/tanks", "/overzicht"]))
    if i == 4: sim.spawn(t("17:30:00"), during("druk", [sanne], ["/zoeken?q=a", "/zoeken?q=ab", "/klanten"]))
    if i in (1, 4): sim.spawn(t("12:51:00"), oddities(jeroen))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[1184]", l)
here = time.localtime().tm_gmtoff
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} ketel-lb " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp() - here
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else next((e for e in sim.entries if e["method"] is None and "haproxy" not in e["used"]), None)
    if e: e["used"].add("haproxy")
    t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{syslog_time(end)} ketel-lb {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-captures", "haproxy.log", out, sim.zone, "dateext")
P = re.compile(r'^\{"time":"\S+","id":"".*?"method":"(?P<method>[A-Z]+)","uri":"(?P<target>[^"]*)".*?"status":(?P<status>\d+),')
out = stamp_container(app.lines, sim, "echo", P, lambda m, t: m.string, "brouwerij.go", accept=lambda e: e["status"] != 503 or e["size"] < 60)
when = lambda t: (lambda x: f"{x:%Y-%m-%dT%H:%M:%S}.{int(t % 1 * 1e9):09}{x:%z}"[:-2] + ":00")(datetime.fromtimestamp(t, sim.zone))
lines = [(t, re.sub(r'^\{"time":"[^"]+"', lambda m: '{"time":"' + when(t) + '"', l)) for t, s, l in out]
size += write_rotated(night / "echo-json", "brouwerij.log", lines, sim.zone, "logrotate"); print("echo", len(lines))
print("bytes", size, "requests", len(sim.entries))
