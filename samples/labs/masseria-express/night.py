import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "masseria-express"
sim = Sim(20290318, "Europe/Rome"); R = sim.random
dist = WORK / "dist"; (dist / "file").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Masseria</title><link rel="stylesheet" href="/file/{name}.css"><script type="module" src="/file/{name}"></script></head><body><div id="masseria"></div></body></html>\n')
    (dist / "file" / name).write_text("masseria(1);" * 850); (dist / "file" / (name + ".css")).write_text("main{margin:0}" * 120)
    for f in dist.rglob("*"): os.utime(f, (1805640000, 1805640000 if name == "m.3d0.js" else 1806640000))
js = "m.3d0.js"; bundle(js)
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "NODE_ENV": "production", "NODE_PATH": "/usr/share/nodejs"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19729))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.5")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, ["node", HERE / "masseria.js"], 19721, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19720, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19720), "ufficio.masseria.example.it", "https://ufficio.masseria.example.it"
time.sleep(.4); syslog.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, caching):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "posto=" + login}, caching=caching); b.login, b.stale = login, False; return b
tit, seg, rec = person("titolare", "198.51.100.141", SAFARI, True), person("segreteria", "203.0.113.28", EDGE, True), person("reception", "192.0.2.33", CHROME_WIN, False)
people = [tit, seg, rec]
A, U, day, oggi = "/gestione/api", "/gestione", 0, "2029-03-18"
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): return (body(a) or {}).get("righe", [])
def some(l, n): return R.sample(l, min(len(l), n))
def poll(c, p): c.get(A + "/avvisi/non-letti", U + p)
def riepilogo(c, p): c.get(A + ("/riepilogo" if c.stale or day < 5 else "/cruscotto") + "?giorno=" + oggi, U + p)
def load(c, p="/"):
    c.request("GET", U + p); c.request("GET", "/file/" + js, referer=U + p); c.request("GET", f"/file/{js}.css", referer=U + p)
    if R.random() < .3: c.get(A + "/io", U + p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/sessione", {"chi": c.login}, U + "/entra"); yield .4
    for t in ("/io", "/configurazione", "/elenchi/lingue", "/elenchi/stati", "/moduli/trasferimenti", "/moduli/ristorante", "/avvisi/non-letti", "/allerte-meteo", "/preferiti"):
        if R.random() < .7: c.get(A + t, U + p)
    riepilogo(c, p); yield 1
    if R.random() < .3: c.get(A + "/eventi", U + p); yield 2
def camere(c):
    p = U + "/camere"; l = rows(c.get(A + "/camere", p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/camere/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x
        for t in ("/dotazioni", "/guasti", "/foto/1.jpg", "/foto/2.jpg", "/foto/3.jpg"):
            if R.random() < .6: c.get(u + t, q)
        if R.random() < .65: c.get(u + "/minibar", q)
        yield R.uniform(4, 15)
        if R.random() < .6:
            v = x["visibile"]
            for v in R.choice([[not v], [not v], [not v], [not v, v], [v]]): c.send("PATCH", u + "/visibile", {"visibile": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .45:
            v = x["fuoriServizio"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/fuori-servizio", {"fuoriServizio": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .3: c.send("PATCH", u, R.choice([{"nota": x["nota"]}, {"nota": "n" * R.randint(0, 50)}, {"nota": "n" * R.randint(0, 50)}, {"posti": R.randint(1, 6)}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("PUT", u + "/ordine-foto", {"ordine": [2, 1]}, q); yield 2; c.get(u + "/foto/1.jpg", q); yield 3
        if R.random() < .3: m = R.choice(["PUT", "PUT", "DELETE"]); c.get(A + "/preferiti", q); c.send(m, u + "/stella", None, q); yield .3; c.get(A + "/preferiti", q); yield 2
def ospiti(c):
    p = U + "/ospiti"; l = rows(c.get(A + "/ospiti" + R.choice(["", "", "", "?pagina=2", "?pagina=8", "?cerca=coppia", "?cerca=zz", "?lingua=de"]), p)) or rows(c.get(A + "/ospiti", p)); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/ospiti", R.choice([{"nome": R.choice(["Famiglia", "Associazione"]) + f" {R.randint(200, 999)}"}, {"nome": "Coppia 7"}, {}]), p + "/nuovo"); yield .3; l = rows(c.get(A + "/ospiti", p)) or l; yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/ospiti/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; c.get(u + "/documento", q); c.get(u + "/soggiorni", q); yield R.uniform(6, 25)
        if R.random() < .5: c.send("PUT", u, {**x, **R.choice([{"telefono": "+39 " + "3" * R.randint(6, 12)}, {"allergie": R.choice(["noci", "lattosio e glutine"])}, {"email": "nuovo.indirizzo@example.net"}, {"lingua": "en"}])}, q); yield .4; c.get(u, q); yield R.uniform(2, 8)
        if R.random() < .15: c.get(A + "/ospiti", p); yield 3
def prenotazioni(c):
    p = U + "/prenotazioni"; l = rows(c.get(A + "/prenotazioni" + R.choice(["", "", "", "?pagina=2", "?pagina=30", "?stato=annullata", "?stato=opzione", "?cerca=MS22", "?cerca=XX"]), p)) or rows(c.get(A + "/prenotazioni", p)); yield R.uniform(3, 9)
    if R.random() < .35:
        for _ in range(R.randint(0, 2)): c.send("POST", A + "/prezzi/simula", {"notti": R.randint(1, 9)}, p + "/nuova"); yield 4
        c.send("POST", A + "/prenotazioni", {"arrivo": R.choice([oggi, "2029-03-29", "2029-04-02", "2029-04-20", ""]), "notti": R.randint(1, 12)}, p + "/nuova"); yield .3; l = rows(c.get(A + "/prenotazioni", p)) or l; yield 3
    for x in some(l, R.randint(1, 3)): yield from una(c, x)
def una(c, x):
    u, q = f"{A}/prenotazioni/{x['id']}", f"{U}/prenotazioni/{x['id']}"; x = body(c.get(u, q)) or x; ex = rows(c.get(u + "/extra", q)); c.get(u + "/fattura", q); cr = R.random() < .5; cr and c.get(u + "/cronologia", q); yield R.uniform(4, 20)
    if R.random() < .35: c.send("PUT", u, R.choice([{"notti": x["notti"], "nota": x["nota"]}, {"notti": R.randint(1, 14)}, {"nota": "n" * R.randint(0, 60)}]), q, headers={"If-Match": 'W/"vecchia"'} if R.random() < .12 else None); yield .3; c.get(u, q); yield 4
    if R.random() < .4: c.send("PATCH", u + "/stato", {"stato": R.choice([x["stato"], "confermata", "arrivata", "partita", "opzione"])}, q); yield .3; c.get(u, q); yield 3
    if cr and R.random() < .55: c.get(u + "/cronologia", q); yield 12; c.send("POST", u + "/appunti", {"testo": "a" * R.randint(3, 70)}, q); yield .3; c.get(u, q); c.get(u + "/cronologia", q); yield 3
    if R.random() < .35: c.get(u + "/extra", q); yield 6; c.send("POST", u + "/extra", {"cosa": R.choice(["bici", "cesto", "lettino", "massaggio"]), "euro": R.randint(5, 250)}, q); yield .3; ex = rows(c.get(u + "/extra", q)); yield 3
    if ex and R.random() < .5: c.get(u + "/extra", q); yield 4; c.send("DELETE", f"{u}/extra/{R.choice(ex)['id']}", None, q); yield .3; c.get(u + "/extra", q); yield 3
    if R.random() < .4: c.send("POST", u + "/invia-conferma", {"lingua": "it"}, q); yield .4; R.random() < .5 and c.get(u, q); yield 5
    if R.random() < .2: c.send("POST", u + "/sollecito", None, q); yield .4; c.get(u, q); yield 4
    if R.random() < .2:
        c.send("POST", u + "/checkin-online", None, q); yield .4; c.get(u, q); yield 9
        for _ in range(R.randint(0, 3)): c.get(u, q); yield 9
    if R.random() < .1:
        for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u, None, q); yield .5
        c.get(u, q); yield 3
def listini(c):
    p = U + "/listini"; l = rows(c.get(A + "/listini", p)); yield R.uniform(2, 6)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/listini/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); ss = rows(c.get(u + "/stagioni", q)); yield R.uniform(5, 15)
        if R.random() < .3: c.send("POST", u + "/stagioni", {"nome": R.choice(["ponte", "vendemmia", "Pasqua e Pasquetta"]), "euro": R.randint(50, 300)}, q); yield .3; ss = rows(c.get(u + "/stagioni", q)) or ss; yield 3
        if ss and R.random() < .45: s = R.choice(ss); c.send("PUT", f"{u}/stagioni/{s['id']}", R.choice([{"nome": s["nome"], "euro": s["euro"]}, {"euro": R.randint(45, 320)}, {"nome": R.choice(["alta", "bassissima"])}]), q); yield .3; ss = rows(c.get(u + "/stagioni", q)) or ss; yield 4
        if ss and R.random() < .6: c.get(u + "/stagioni", q); yield 3; c.send("DELETE", f"{u}/stagioni/{R.choice(ss)['id']}", None, q); yield .4; c.get(u + "/stagioni", q); yield R.uniform(3, 9); R.random() < .3 and c.get(u + "/stagioni", q); yield 2
    if R.random() < .5:
        p = U + "/promozioni"; l = rows(c.get(A + "/promozioni", p)); yield 3
        for x in some(l, 2):
            u, q = f"{A}/promozioni/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; yield 3
            on = ["disattiva", "attiva"]
            for v in R.choice([[not x["attiva"]], [not x["attiva"]], [x["attiva"]], [not x["attiva"], x["attiva"]]]): c.send("POST", f"{u}/{on[v]}", None, q); yield .3; c.get(u, q); yield 3
def fornitori(c):
    p = U + "/fornitori"; l = rows(c.get(A + "/fornitori", p)); yield R.uniform(3, 8)
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/fornitori/{x['id']}", f"{p}/{x['id']}"; x = body(c.get(u, q)) or x; yield R.uniform(5, 15)
        if R.random() < .5: c.send("PUT", u, {**x, **R.choice([{}, {"telefono": "0" * R.randint(5, 12)}, {"iban": "IT" + "0" * R.choice([0, 25])}])}, q); yield .4; c.get(u, q); yield 3
        if R.random() < .4:
            v = x["attivo"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/attivo", {"attivo": v}, q); yield .3; c.get(u, q); yield 3
def pulizie(c):
    p = U + "/pulizie"; c.get(A + "/pulizie/turni", p); c.get(f"{A}/pulizie/oggi?giorno={R.choice([oggi, oggi, '2029-06-01'])}", p); yield R.uniform(6, 20)
    if R.random() < .75: c.get(A + "/pulizie/turni", p); c.send("POST", A + "/pulizie/turni", {"giorno": "2029-04-0" + str(R.randint(1, 9)), "chi": R.choice(["mattina", "sera", "pomeriggio"]), "camere": R.randint(2, 12)}, p); yield .4; c.get(A + "/pulizie/turni", p); yield R.uniform(3, 20); R.random() < .3 and c.get(A + "/pulizie/turni", p); yield 2
    if R.random() < .3: c.get(A + "/oggetti-smarriti", p); yield 3
    if day >= 6 and R.random() < .2: c.get(A + "/oggetti-smarriti", p); yield 9; c.send("POST", A + "/oggetti-smarriti", {"cosa": R.choice(["ombrello", "caricatore"])}, p); yield .3; c.get(A + "/oggetti-smarriti", p); yield 2
def richieste(c):
    p = U + "/richieste"; l = rows(c.get(A + "/richieste", p)); yield R.uniform(3, 9)
    for x in some(l, 2):
        if R.random() < .6: c.send("POST", f"{A}/richieste/{x['id']}/accetta", None, p)
        else: c.send("DELETE", f"{A}/richieste/{x['id']}", None, p)
        yield .4; c.get(A + "/richieste", p); yield 4
    if R.random() < .7: c.get(A + "/recensioni" + R.choice(["", "", "", "?stelle=5", "?pagina=1"]), U + "/recensioni"); yield 5
    if R.random() < .35: q = U + "/preventivi"; c.get(A + "/preventivi", q); yield 15; a = c.send("POST", A + "/preventivi", {"per": "p" * R.randint(4, 20), "euro": R.randint(90, 4000)}, q); a.status == 303 and c.get(a.headers["location"], q); yield .5; c.get(A + "/preventivi", q); yield 3
    if R.random() < .35:
        q = U + "/trasferimenti"; c.get(A + "/trasferimenti", q); yield 9; c.send("POST", A + "/trasferimenti", {"da": R.choice(["aeroporto", "stazione"]), "ora": "10:40"}, q); yield .4; c.get(A + "/trasferimenti", q); yield 12
        for _ in range(R.randint(1, 4)): c.get(A + "/trasferimenti", q); yield 15
def statistiche(c):
    p, z = U + "/statistiche", R.choice([7, 14, 30]); c.get(f"{A}/statistiche/ricavi?giorni={z}", p); c.get(f"{A}/statistiche/occupazione?giorni={z}", p); yield R.uniform(4, 12)
    if R.random() < .8: c.get(A + "/statistiche/provenienza" + R.choice(["", f"?giorni={z}"]), p); yield 4
    if R.random() < .5: z = R.randint(3, 60); c.get(f"{A}/statistiche/occupazione?giorni={z}", p); c.get(f"{A}/statistiche/ricavi?giorni={z}", p); yield 3
    if R.random() < .3:
        x = body(c.send("POST", A + "/esportazioni", {"cosa": "prenotazioni"}, p)); yield 2
        for _ in range(3 if x else 0): c.get(f"{A}/esportazioni/{x['lavoro']}", p); yield 3
        if x: c.get(f"{A}/esportazioni/{x['lavoro']}/file.csv", p); yield 3
    if R.random() < .5: c.get(f"{A}/stampa/arrivi.pdf?giorno={R.choice([oggi, '2029-05-02'])}", p); yield 4
    if R.random() < .5: c.get(f"{A}/calendario?mese={R.choice(['2029-03', '2029-03', '2029-04', '2029-11'])}", U + "/calendario"); yield 5
def impostazioni(c):
    p = U + "/impostazioni"; o = body(c.get(A + "/impostazioni/orari", p)) or {}; t = body(c.get(A + "/impostazioni/tassa", p)) or {}; yield 8
    if R.random() < .6: c.send("PUT", A + "/impostazioni/orari", R.choice([o, {**o, "avviso": "v" * R.randint(0, 60)}, {**o, "avviso": "v" * R.randint(0, 60)}, {**o, "checkin": R.choice(["14:00", "16:00"])}]), p); yield .4; c.get(A + "/impostazioni/orari", p); yield 3
    if R.random() < .75: c.send("PUT", A + "/impostazioni/tassa", {**t, "euro": R.choice([2, 3, 2.5])}, p); yield .4; R.random() < .5 and c.get(A + "/impostazioni/tassa", p); yield 4
    if R.random() < .7: c.get(A + "/registro-attivita" + R.choice(["", "?pagina=1"]), U + "/registro"); yield 4
    if R.random() < .5: c.get(A + "/utenti", p); yield 5; c.send("PUT", A + "/utenti/custode/ruolo", {"ruolo": R.choice(["accoglie", "accoglie", "amministra"])}, p); yield .3; c.get(A + "/utenti", p); yield 2
    if R.random() < .5: c.get(A + "/cassa/chiusure", U + "/cassa"); yield 6; c.send("POST", A + "/cassa/chiudi-giornata", {"giorno": oggi}, U + "/cassa"); yield .4; c.get(A + "/cassa/chiusure", U + "/cassa"); yield 2
    if R.random() < .6:
        q = U + "/modelli"; l = rows(c.get(A + "/modelli", q)); yield 3
        for x in some(l, 1):
            u = f"{A}/modelli/{x['id']}"; y = body(c.get(u, q)) or {}; c.send("POST", u + "/anteprima", None, q); yield 9
            if y and R.random() < .7: c.send("PUT", u, R.choice([y, {"testo": "t" * R.randint(10, 250)}, {"testo": "t" * R.randint(10, 250)}]), q); yield .3; c.get(A + "/modelli", q); R.random() < .8 and c.get(u, q); yield 3
    if R.random() < .25: c.send("DELETE", A + "/sessione", None, p); yield 2
PAGES = [camere, camere, camere, ospiti, ospiti, ospiti, prenotazioni, prenotazioni, prenotazioni, listini, listini, fornitori, fornitori, fornitori, pulizie, pulizie, richieste, richieste, statistiche, statistiche, impostazioni, impostazioni]
def session(c, n, fresh_page=True):
    fs = R.sample(PAGES, n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    elif c.stale: riepilogo(c, "/")
    for f in fs:
        yield R.uniform(15, 240)
        if R.random() < .4: poll(c, "/" + f.__name__)
        if R.random() < .2: c.send("POST", A + "/sessione/rinnova", None, U + "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): poll(c, "/"); yield 20 + R.uniform(-.05, .05)
def visitor():
    b = Browser(sim, f"203.0.113.{R.randint(100, 190)}", R.choice([PHONE, FIREFOX, CHROME, EDGE]), S, "www.masseria.example.it", "https://www.masseria.example.it"); b.request("GET", "/"); b.request("GET", "/file/" + js, referer="/"); yield 9
    z = R.choice(["2029-04-02", "2029-04-07", "2029-05-01", "2029-07-10"]); b.get(f"/prenota/api/disponibilita?dal={z}&al=x", "/prenota"); yield R.uniform(10, 60)
    if R.random() < .25 and day >= 2: b.send("POST", "/prenota/api/richieste", {"dal": z, "persone": R.randint(1, 6), "nome": "web"}, "/prenota"); yield 2
def channel(until):
    b = Browser(sim, "10.20.8.8", "ChannelBridge/3.1", S, HOST, headers={"X-Canale": "c1"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/canali/aggiorna", {"camere": [1] * R.randint(1, 12)}); yield R.uniform(900, 4000)
        if R.random() < .5: b.get(A + "/canali/comandi"); yield 2
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "posto=prova"}); b.request("GET", U + "/")
    for t in ("/seme-di-prova", "/io", "/camere", "/ospiti", "/cassa/chiusure"): b.get(A + t, U + "/"); yield .5
def down(cs, release=None):
    global js
    app.stop()
    if release: env["RELEASE"] = release; js = "m.8e5.js"; bundle(js)
    for c in cs:
        for t in ("/avvisi/non-letti", "/camere", "/prenotazioni", "/richieste", "/ospiti"): c.get(A + t, U + "/camere"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, U + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/camere", referer=U + "/camere"); yield 2
    c.request("HEAD", A + "/ospiti", referer=U + "/ospiti"); yield 2
    c.get(A + "/Camere/", U + "/camere"); yield 2
    c.get(A + "/prenotazioni", U + "/prenotazioni", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /env /login /config /backup".split()] + SCANS
def new_day(i, d): global day, oggi; day, oggi = i, d; yield 0
for i, d in office_days(sim, "2029-03-18", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last = i == 11; end = t("23:00") if not last else t("11:50")
    for c in people:
        if c is seg and i in (0, 7) or c is tit and i == 4: continue
        for h in ((8, 11, 14, 17) if not last else (8,)):
            if R.random() < .7: sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), R.random() < .75))
    for _ in range(R.randint(5, 12) if not last else 2): sim.spawn(t(f"{R.randint(9, 22) if not last else 9:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), visitor())
    sim.spawn(t("05:10:00"), channel(end)); sim.spawn(t("02:40:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/vivo", end, 3000))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=28))
    if i in (2, 8): sim.spawn(t("13:10:00"), tab(rec, 130))
    if i == 5: sim.spawn(t("06:20:00"), stale(seg, True)); sim.spawn(t("06:30:00"), down([tit, rec], "2"))
    if i in (5, 6, 8): sim.spawn(t("10:41:00"), session(seg, 2)); sim.spawn(t("16:11:00"), session(seg, 2))
    if i == 9: sim.spawn(t("05:30:00"), stale(seg, False))
    if i == 9: sim.spawn(t("12:50:00"), down([rec, seg]))
    if i == 3: sim.spawn(t("09:40:00"), during("vista", people, ["/statistiche/ricavi?giorni=7", "/statistiche/ricavi?giorni=30"], (20, 90)))
    if i == 1: sim.spawn(t("21:10:00"), during("manutenzione", people, ["/camere", "/ospiti", "/richieste", "/fornitori"]))
    if i == 10: sim.spawn(t("15:30:00"), during("limite", [rec, tit], ["/camere", "/ospiti?cerca=a", "/prenotazioni"]))
    if i in (1, 8): sim.spawn(t("11:50:00"), oddities(rec))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[611]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} edge " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{syslog_time(end)} edge {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-captures", "haproxy.log", out, sim.zone, "dateext")
P = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
out = stamp_container(app.lines, sim, "morgan", P, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "masseria.js", accept=lambda e: e["status"] != 503 or e["size"] < 60)
clean = lambda l: re.sub(r"/\S*?/masseria\.js", "/app/masseria.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-compose", "compose.log", [(t, "gestione-api-1  | " + clean(l)) for t, s, l in out], timezone.utc, "dateext"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
