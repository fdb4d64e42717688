import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path(os.environ.get("LAB_WORK", HERE / ".work"))); NAME = "piscine-drf"
WORK.chmod(0o755)
sim = Sim(20310510, "Europe/Rome"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="it">\n<head><meta charset="utf-8"><title>Acque Comuni - gestione</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head>\n<body><div id="app"></div></body>\n</html>\n')
    (dist / "assets" / js).write_text("export const v=2;" * 1200)
js = "app-b71f.js"; bundle(js)
(WORK / "apache.conf").write_text((HERE / "apache.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "4", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:18101", "--access-logfile", "-", "--graceful-timeout", "2", "--no-control-socket", "panel"], 18101, env=env, cwd=HERE)
if "--no-control-socket" not in subprocess.run([sys.executable, "-m", "gunicorn", "--help"], capture_output=True, text=True).stdout: app.command.remove("--no-control-socket")
app.command[-1] = "panel:application"; app.start()
servers.start(["apache2", "-f", WORK / "apache.conf", "-DFOREGROUND"], 18100, "203.0.113.1")
S, HOST, ORIGIN, V = ("203.0.113.1", 18100), "gestione.acquecomuni.example", "https://gestione.acquecomuni.example", "/api/v1"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent, keep=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {login}", "Connection": "keep-alive" if keep else "close"}, caching=True, keep=keep); b.login, b.resp = login, login.startswith("resp"); return b
def outside(address, agent, **headers): return Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
re1, re2, se1, se2, se3 = people = [person("resp-1", "198.51.100.14", FIREFOX), person("resp-2", "203.0.113.60", SAFARI), person("segr-1", "198.51.100.77", CHROME_WIN), person("segr-2", "198.51.100.77", EDGE), person("segr-3", "203.0.113.118", CHROME, keep=False)]
day, new = 0, False
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("results", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghilmnoprstuvz ", k=R.randint(a, b)))
def G(c, path, page): return c.get(V + path, page)
def W(c, method, path, body, page): return c.send(method, V + path, body, page)
def load(c, page):
    c.request("GET", page); c.request("GET", "/assets/" + js, referer=page)
    if chance(.25):
        c.get(V + "/io/", page, headers={"Authorization": ""}); yield 6
        if chance(.3): W(c, "POST", "/accesso/", {"accesso": c.login, "password": "?"}, "/accesso"); yield 6
        W(c, "POST", "/accesso/", {"accesso": c.login, "password": "*"}, "/accesso"); yield .3
    for t in ("/io/", "/elenchi/", "/versione/", "/notifiche/", "/avvisi/"):
        if chance(.65): G(c, t, page)
    yield 1
def piscine(c):
    p = "/piscine"; l = rows(G(c, p + "/", p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"/piscine/{x['id']}/", f"/piscine/{x['id']}"; G(c, u, q); G(c, u + "occupazione/", q); chance(.6) and G(c, u + "meteo/", q); yield think()
        if chance(.6): G(c, u + "lista-attesa/", q + "/attesa"); yield think()
        if chance(.3): G(c, u + "lista-attesa/", q + "/attesa"); yield 9; W(c, "POST", u + "lista-attesa/", {"tessera": f"T{R.randint(70000, 71500)}"} if chance(.9) else {}, q + "/attesa"); yield 1.3; G(c, u + "lista-attesa/", q + "/attesa"); yield think()
        if chance(.35): G(c, u + "manutenzioni/", q); yield 2
        if chance(.25): W(c, "PATCH", u, {"avviso": t_(0, 60)} if chance(.7) else {"aperta": not x["aperta"]}, q); yield 1.2; G(c, u, q); yield think()
def corsi(c):
    p = "/corsi"; l = rows(G(c, "/corsi/" + R.choice(["", "", "", "?pagina=2", "?piscina=3", "?livello=agonistico", "?cerca=zzz", "?pagina=9"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"/corsi/{x['id']}/", f"/corsi/{x['id']}"; G(c, u, q); i = rows(G(c, u + "iscritti/", q)); chance(.65) and G(c, u + "presenze/", q + "/presenze"); chance(.35) and G(c, u + "certificati/", q + "/certificati"); yield think()
        if chance(.3):
            a = R.randint(5000, 5119); k = W(c, "POST", u + "iscritti/", {"abbonamento": a}, q); yield 1.2; i = rows(G(c, u + "iscritti/", q)); yield think()
            if k.status == 201 and chance(.4): W(c, "DELETE", f"{u}iscritti/{a}/", None, q); yield 1.1; G(c, u + "iscritti/", q); yield 2; chance(.5) and (W(c, "POST", u + "iscritti/", {"abbonamento": a}, q), G(c, u + "iscritti/", q)); yield 2
        if chance(.25): W(c, "PATCH", u, R.choice([{"note": t_(0, 50)}, {"note": t_(0, 50)}, {"livello": x["livello"]}]), q); yield 1.2; G(c, u, q); yield 3
    if chance(.2): W(c, "POST", "/corsi/", R.choice([{"titolo": t_(6, 30), "piscina": R.randint(1, 6)}] * 4 + [{"titolo": ""}]), p + "/nuovo"); yield 1.2; l = rows(G(c, "/corsi/", p)); yield 3
    if l and chance(.15): x = R.choice(l); G(c, "/corsi/", p); yield 4; W(c, "DELETE", f"/corsi/{x['id']}/", None, p); yield 1.2; G(c, "/corsi/", p); chance(.5) and G(c, f"/corsi/{x['id']}/", f"/corsi/{x['id']}"); yield 2
def corsie(c):
    p, f = "/corsie", f"/corsie/?piscina={R.randint(1, 6)}"; l = rows(G(c, f, p)); yield think()
    for x in some(l, R.choice([0, 1, 2])): W(c, "PUT", f"/corsie/{x['id']}/", {**x, "uso": R.choice(["libera", "corsi", "agonistica"])}, p); yield 1.2; chance(.6) and G(c, f, p); yield think()
    if chance(.25): W(c, "POST", "/corsie/", {"piscina": 1 + R.randint(0, 5), "numero": R.randint(7, 9)} if chance(.85) else {"numero": 3}, p); yield 1.2; G(c, "/corsie/", p); yield 3
    if chance(.12): l = rows(G(c, "/corsie/", p)); yield 4; W(c, "DELETE", f"/corsie/{R.choice(l)['id']}/", None, p) if len(l) > 20 else None; yield 1.2; G(c, "/corsie/", p); yield 2
def istruttori(c):
    p = "/istruttori"; l = rows(G(c, "/istruttori/", p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"/istruttori/{x['id']}/", f"/istruttori/{x['id']}"; G(c, u, q); chance(.75) and G(c, u + "turni/" + R.choice(["", "", "?settimana=21"]), q + "/turni"); chance(.6) and G(c, u + "abilitazioni/", q); yield think()
        if chance(.35):
            if chance(.4):
                for on in R.choice([[not x["attivo"]], [not x["attivo"], x["attivo"]], [x["attivo"]]]): W(c, "PATCH", u, {"attivo": on}, q); yield 1.2; G(c, u, q); yield think(2, 5)
            else: W(c, "PATCH", u, {"note": t_(0, 60)}, q); yield 1.2; G(c, u, q); yield 3
def abbonamenti(c):
    p = "/abbonamenti"; l = rows(G(c, "/abbonamenti/" + R.choice(["", "", "", "?pagina=2", "?pagina=3", "?tipo=annuale", "?cerca=nessuno", "?pagina=30"]), p)); yield think()
    if chance(.4): l = rows(W(c, "POST", "/abbonamenti/ricerca/", {"testo": R.choice(["T70", "mensile", "zzz", "T711"])}, p)) or l; yield 4
    for x in some(l, R.randint(1, 3)):
        u, q = f"/abbonamenti/{x['id']}/", f"/abbonamenti/{x['id']}"; v = data(G(c, u, q)) or x; chance(.6) and G(c, u + "ingressi/", q + "/ingressi"); yield think()
        if chance(.3): W(c, "PATCH", u, R.choice([{"telefono": f"055 0100{R.randint(100, 219)}"}, {"note": t_(0, 60)}, {"note": t_(0, 60)}]), q); yield 1.2; G(c, u, q); yield 3
        if chance(.3):
            G(c, "/abbonamenti/?stato=sospeso", p); yield 5; G(c, u, q); yield 4; W(c, "POST", u + ("riattiva/" if v.get("stato") == "sospeso" else "sospendi/"), None, q); yield 1.2; G(c, u, q); G(c, "/abbonamenti/?stato=sospeso", p); yield think()
        if chance(.25): W(c, "POST", u + "promemoria/", None, q); yield 3
    if chance(.2):
        for x in some(rows(G(c, "/abbonamenti/?stato=sospeso", p)), 1): W(c, "POST", f"/abbonamenti/{x['id']}/riattiva/", None, p); yield 1.2; G(c, "/abbonamenti/?stato=sospeso", p); yield 2
    if chance(.2): W(c, "POST", "/abbonamenti/", R.choice([{"tipo": "mensile", "note": t_(0, 40)}] * 4 + [{"tipo": ""}]), p + "/nuovo"); yield 1.2; l = rows(G(c, "/abbonamenti/", p)) or l; yield 3
    if l and chance(.35 if c.resp else .12): x = R.choice(l); W(c, "DELETE", f"/abbonamenti/{x['id']}/", None, p); yield 1.2; G(c, "/abbonamenti/", p); chance(.6) and G(c, f"/abbonamenti/{x['id']}/", f"/abbonamenti/{x['id']}"); yield 3
    if chance(.3): c.get(V + "/abbonamenti/esporta/", p); yield 5; chance(.3) and c.get(V + "/abbonamenti/esporta/", p); yield 2
def armadietti(c):
    p, f = "/armadietti", f"/armadietti/?piscina={R.randint(1, 6)}"; l = rows(G(c, f, p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/armadietti/{x['id']}/", f"/armadietti/{x['id']}"; G(c, u, q); yield think()
        if chance(.6): W(c, "PATCH", u, {"stato": "fuori servizio", "nota": t_(12, 50)} if chance(.8) else {"nota": t_(10, 40)}, q); yield 1.3; G(c, u, q); chance(.6) and G(c, f, p); yield think()
        if chance(.45):
            W(c, "POST", u + ("libera/" if x["abbonamento"] else "assegna/"), None if x["abbonamento"] else {"abbonamento": R.randint(5000, 5119)}, q); yield 1.2; G(c, u, q); G(c, f, p); yield 3
def analisi(c):
    p = "/analisi-acqua"; l = rows(G(c, "/analisi-acqua/" + R.choice(["", "", "?piscina=2", "?pagina=2"]), p)); chance(.7) and G(c, "/analisi-acqua/anomalie/", p + "/anomalie"); yield think()
    if chance(.4): W(c, "POST", "/analisi-acqua/", {"piscina": R.randint(1, 6), "cloro": round(R.uniform(.6, 1.7), 2), "ph": round(R.uniform(6.9, 7.7), 1)} if chance(.85) else {"piscina": 1}, p); yield 1.2; l = rows(G(c, "/analisi-acqua/", p)); yield 4
    for x in some(l, R.randint(1, 2)):
        u, q = f"/analisi-acqua/{x['id']}/", f"/analisi-acqua/{x['id']}"; G(c, u, q); yield 3
        if chance(.5): W(c, "POST", u + "convalida/", None, q); yield 2; chance(.4) and G(c, u, q); yield 2
        if chance(.35): W(c, "POST", u + "laboratorio/", None, q); yield 2; G(c, u, q); yield 2
def incidenti(c):
    p = "/incidenti"; l = rows(G(c, "/incidenti/" + R.choice(["", "", "?piscina=4", "?gravita=gravissima"]), p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/incidenti/{x['id']}/", f"/incidenti/{x['id']}"; G(c, u, q); G(c, u + "note/", q); chance(.75) and G(c, u + "allegati/", q); yield think()
        if chance(.25): W(c, "POST", u + "note/", {"testo": t_(6, 60)}, q); yield 1.2; G(c, u + "note/", q); yield 3
        if chance(.25): W(c, "PATCH", u, {"descrizione": t_(10, 70)} if chance(.6) else {"chiuso": not x["chiuso"]}, q); yield 1.2; G(c, u, q); yield 2
    if chance(.2): W(c, "POST", "/incidenti/", {"piscina": R.randint(1, 6), "descrizione": t_(10, 70)} if chance(.8) else {"descrizione": "x"}, p); yield 1.2; l = rows(G(c, "/incidenti/", p)); yield 3
    if len(l) > 12 and chance(.2): W(c, "DELETE", f"/incidenti/{R.choice(l)['id']}/", None, p); yield 1.2; G(c, "/incidenti/", p); yield 2
    if chance(.25): c.get(V + "/incidenti/esporta/", p); yield 4
def buoni(c):
    p = "/buoni"; l = rows(G(c, "/buoni/", p)); yield think()
    for x in some(l, 1): G(c, f"/buoni/{x['codice']}/", f"/buoni/{x['codice']}"); yield 3
    if chance(.3): W(c, "POST", "/buoni/", {"valore": R.choice([10, 20, 50]), "causale": t_(4, 24)} if chance(.85) else {}, p); yield 1.2; l = rows(G(c, "/buoni/", p)); yield 4
    if l and chance(.65): W(c, "DELETE", f"/buoni/{R.choice(l)['codice']}/", None, p); yield 1.3; G(c, "/buoni/", p); yield think()
    v = [x for x in l if x["stato"] == "valido"]
    if v and chance(.35): G(c, "/buoni/", p); yield 5; W(c, "POST", f"/buoni/{R.choice(v)['codice']}/annulla/", None, p); yield 1.2; G(c, "/buoni/", p); yield 3
def avvisi(c):
    p = "/avvisi"; l = rows(G(c, "/avvisi/", p)); yield think()
    if chance(.3): W(c, "POST", "/avvisi/", {"titolo": t_(8, 40), "testo": t_(20, 120)} if chance(.9) else {}, p); yield 1.2; l = rows(G(c, "/avvisi/", p)); yield 4
    for x in some(l, R.choice([0, 1, 1])):
        G(c, f"/avvisi/{x['id']}/", f"/avvisi/{x['id']}"); yield 3
        if chance(.5): W(c, "PATCH", f"/avvisi/{x['id']}/", R.choice([{"pubblicato": not x["pubblicato"]}, {"testo": t_(20, 120)}]), p); yield 1.2; G(c, "/avvisi/", p); yield 3
        if chance(.7): G(c, "/avvisi/sms-inviati/", p + "/sms"); yield 8; W(c, "POST", f"/avvisi/{x['id']}/sms/", None, p + "/sms"); yield 1.4; G(c, "/avvisi/sms-inviati/", p + "/sms"); yield 3
    if len(l) > 5 and chance(.2): W(c, "DELETE", f"/avvisi/{R.choice(l)['id']}/", None, p); yield 1.2; G(c, "/avvisi/", p); yield 2
def impostazioni(c):
    p, k = "/impostazioni/orari", "/impostazioni/orari/"; v = data(G(c, k, p)) or {}; yield think(5, 14)
    if chance(.7): W(c, "PUT", k, {**v, **R.choice([{"nota": t_(10, 60)}, {"nota": t_(10, 60)}, {"sabato": "chiuso per manutenzione straordinaria"}])}, p); yield 1.3; G(c, k, p); yield think()
    p, k = "/impostazioni/tariffe", "/impostazioni/tariffe/"; v = data(G(c, k, p)) or {}; yield think()
    if chance(.5 if c.resp else .15): W(c, "PUT", k, {**v, **R.choice([{}, {"nota": t_(4, 50)}, {"nota": t_(4, 50)}, {"intero": R.choice([7.5, 8.5])}])}, p); yield 1.2; G(c, k, p); yield 3
    if chance(.5 if c.resp else .15):
        l = rows(G(c, "/utenti/", "/utenti")); yield 4
        for x in some(l, R.choice([0, 1])):
            for on in R.choice([[not x["attivo"]], [not x["attivo"], x["attivo"]]]): W(c, "PATCH", f"/utenti/{x['id']}/", {"attivo": on}, "/utenti"); yield 1.2; G(c, "/utenti/", "/utenti"); yield 2
    if chance(.5 if c.resp else .15): G(c, "/registro/" + R.choice(["", "", "?pagina=2"]), "/registro"); yield 3
def statistiche(c):
    p = "/statistiche"; chance(.7) and c.get("/api/v2/bilancio/riepilogo/", p)
    for _ in range(R.randint(1, 3)):
        f = f"?piscina={R.randint(1, 6)}&periodo={R.choice(['giorno', 'settimana', 'mese'])}"; G(c, "/statistiche/incassi/" + f, p); chance(.85) and G(c, "/statistiche/affluenza/" + f, p); yield think(4, 15)
SEGR, RESP = [piscine, corsi, corsi, corsie, istruttori, abbonamenti, abbonamenti, armadietti, armadietti, incidenti, buoni, statistiche, avvisi, impostazioni, analisi], [piscine, corsi, corsie, istruttori, abbonamenti, armadietti, analisi, analisi, incidenti, buoni, buoni, avvisi, avvisi, impostazioni, impostazioni, statistiche]
def session(c, n):
    fs = R.sample(RESP if c.resp else SEGR, n); yield from load(c, R.choice(["/", "/piscine", "/abbonamenti"]))
    for f in fs:
        yield R.uniform(15, 180)
        if chance(.4): G(c, "/notifiche/", "/piscine")
        yield from f(c)
def board(c, n):
    c.request("GET", "/piscine/3")
    for _ in range(n): G(c, "/piscine/3/occupazione/", "/piscine/3"); G(c, "/notifiche/", "/piscine/3"); yield 60 + R.uniform(-.05, .05)
def strip(c, cloro):
    p = "/analisi-acqua"; G(c, "/analisi-acqua/anomalie/", p + "/anomalie"); yield 8; W(c, "POST", "/analisi-acqua/", {"piscina": 3, "cloro": cloro, "ph": 7.2}, p); yield 1.2; G(c, "/analisi-acqua/", p); G(c, "/analisi-acqua/anomalie/", p + "/anomalie"); yield 2
def lavori(c, k):
    q, u = f"/piscine/{k}", f"/piscine/{k}/manutenzioni/"
    for _ in range(2): G(c, u, q); yield 30; W(c, "POST", u, {"lavoro": t_(6, 30)}, q); yield 1.2; G(c, u, q); yield 200
def gate(k, until):
    b = outside(f"10.20.4.{10 + k}", "varco-fw/3.1", **{"X-Tornello": f"t-{k}"})
    while sim.now < until: b.send("POST", V + "/tornelli/passaggi/", {"tessera": f"T{R.randint(70000, 71500)}"}); yield R.uniform(700, 3200)
def citizens(until):
    while sim.now < until:
        b = outside(f"192.0.2.{R.randint(10, 90)}", R.choice([PHONE, PHONE, CHROME, SAFARI])); b.headers["Connection"] = "keep-alive"; b.get(V + "/pubblico/", "https://www.acquecomuni.example/"); yield R.uniform(900, 3600)
def down(cs, release=None, minutes=1):
    global js, new
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; new = True; js = "app-c208.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/notifiche/", "/abbonamenti/", "/corsi/", "/buoni/", "/piscine/"], 3): G(c, t, "/piscine"); yield R.uniform(2, 12)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for m, t in calls: G(c, t, "/corsi") if m == "GET" else W(c, m, t, {} if m == "PUT" else None, "/analisi-acqua"); yield R.uniform(*wait)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", V + "/abbonamenti/", referer="/abbonamenti"); yield 2; c.request("HEAD", V + "/piscine/", referer="/piscine"); yield 2
    a = c.get(V + "/istruttori", "/istruttori"); a.status == 301 and c.get(V + "/istruttori/", "/istruttori"); yield 2
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [p + t for p in ("/api/v1", "/api", "") for t in "/login.php /.env /debug /config /backup /swagger.json /console".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-05-10", 10):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, weekend = i == 9, i in (0, 1, 7, 8); end = at_("23:30") if not last else at_("13:20")
    for c in people:
        if weekend and c not in ((se1, re2) if i in (0, 7) else (se3, re1)) or c is re1 and i == 4: continue
        for h in ((7, 10, 12, 15) if not weekend else (9, 14)):
            if chance(.92) and not (last and h >= 12): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 6)))
    for k in (1, 2, 3, 9): sim.spawn(at_(f"07:0{k}:30"), gate(k, at_("20:30") if not last else end))
    sim.spawn(at_("06:40:00"), citizens(end))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Uptime-Kuma/1.23.11"), sim, "/salute/", end, 2400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34))
    if i in (3, 6): sim.spawn(at_("12:30:00"), board(se3, 60))
    if i == 5: sim.spawn(at_("10:02:00"), strip(re1, 2.15))
    if i in (6, 8): sim.spawn(at_("13:02:00"), strip(re1, .31))
    if i in (4, 6): sim.spawn(at_("16:30:00"), lavori(re2, i - 2))
    if i == 5: sim.spawn(at_("13:10:00"), during("laboratorio", [re1, re2, se2], [("POST", "/analisi-acqua/705/laboratorio/"), ("GET", "/analisi-acqua/"), ("POST", "/analisi-acqua/709/laboratorio/")], (200, 900)))
    if i == 4: sim.spawn(at_("06:20:00"), down([se1], "2", 2))
    if i == 3: sim.spawn(at_("17:40:00"), down([re1, se2], None, 5))
    if i == 6: sim.spawn(at_("18:05:00"), during("limite", [se2], [("GET", "/corsi/?cerca=a"), ("GET", "/corsi/?cerca=ab"), ("GET", "/corsi/?cerca=abc")], (.3, .7)))
    if i in (2, 5): sim.spawn(at_("12:58:00"), oddities(se2))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(night / "apache-combined", "access.log", stamp_combined(text, sim, "apache", at_end=False), sim.zone); print("apache", len(text))
GU = re.compile(r'^127\.0\.0\.1 - - \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})(?P<rest>.*)$')
def rewrite(m, t): return f'172.18.0.1 - - [{clf(t, timezone.utc)}] "{m["method"]} {m["target"]} HTTP/1.1" {m["status"]}{m["rest"]}'
out = [(t, docker(t, s, re.sub(r"127\.0\.0\.1:18101 \(\d+\)", "0.0.0.0:8000 (7)", re.sub(r"(\] \[)\d+(\])|(with pid: |worker \(pid:|Worker exiting \(pid: )\d+", lambda m: m[0] if not m[1] else m[1] + "7" + m[2], l)))) for t, s, l in stamp_container(sorted(app.lines, key=lambda x: x[0]), sim, "gunicorn", GU, rewrite, "panel.py", accept=lambda e: e["status"] not in (502, 503) or "laboratorio" in e["target"])]
size += write_rotated(night / "gunicorn-docker", "b2c7f04e91ad-json.log", out, timezone.utc, style="docker"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
