import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "palestra-flask"
sim = Sim(20271025, "Europe/Rome"); R = sim.random
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSIONE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 20169))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
app = Container(servers, [sys.executable, "-m", "gunicorn", "--chdir", HERE, "-b", "127.0.0.1:20161", "-w", "1", "--threads", "4", "--access-logfile", "-", "palestra:app"], 20161, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 20160, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 20160), "gestione.club.example.org", "https://gestione.club.example.org"
time.sleep(.4); syslog.clear(); app.lines.clear()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"sessione={login}"}); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
# two desks are alike; the director has a telephone, too
dir1, dir2 = person("direttore-1", "198.51.100.41", SAFARI), person("direttore-1", "192.0.2.141", SAFARI.replace("Macintosh; Intel Mac OS X 10_15_7", "iPhone; CPU iPhone OS 18_3 like Mac OS X"))
seg1, seg2, seg3 = person("segreteria-1", "203.0.113.51", CHROME_WIN), person("segreteria-2", "203.0.113.52", CHROME_WIN), person("segreteria-3", "203.0.113.53", EDGE)
ist = person("istruttore-1", "198.51.100.60", PHONE)
people = [dir1, seg1, seg2, seg3, ist]
A, G, day, js = "/gestione/api", "/gestione", 0, "07ab"
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def load(c, p="/"):
    c.request("GET", G + p, referer=None); c.request("GET", G + "/assets/g.css", referer=G + p); c.request("GET", f"{G}/assets/app-{js}.js", referer=G + p)
    if R.random() < .3: c.get(A + "/profilo", G + p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/accesso", {"utente": c.login}, G + "/accedi"); yield .4
    for t in ("/profilo", "/menu", "/avvisi/contatore", "/moduli/nuoto", "/moduli/sauna", "/moduli/tornelli", "/moduli/padel"): c.get(A + t, G + p)
    for t in ("/ingressi/oggi", "/compleanni", "/calendario/adesso"):
        if R.random() < .7: c.get(A + t, G + p)
    yield 1
def soci(c):
    p = G + "/soci"; l = rows(c.get(A + "/soci" + R.choice(["", "", "?pagina=2", "?pagina=14", "?q=elena", "?q=zz", "?stato=attivi", "?stato=sospesi"]), p)); yield R.uniform(3, 9)
    if R.random() < .3:
        w = R.choice(["ele", "bru", "xim", "kat", "din"])
        for k in range(1, len(w) + 1): c.get(f"{A}/soci/suggerimenti?q={w[:k]}", p); yield R.uniform(.2, .6)
    if R.random() < .3:
        n = G + "/soci/nuovo"; c.get(f"{A}/soci/verifica-cf?cf={''.join(R.choices('ABCDEFGH0123456789', k=16))}", n); yield 6
        x = body(c.send("POST", A + "/soci", {"nome": "Nuovo " + "o" * R.randint(1, 15)}, n)); yield .3; l = rows(c.get(A + "/soci", p)) or l; yield 4
        if x and R.random() < .4:                                   # twice by mistake
            u, q = f"{A}/soci/{x['id']}", f"{G}/soci/{x['id']}"; c.get(u, q); yield 4; c.send("DELETE", u, None, q); yield .3; c.get(A + "/soci", p); yield 3
            if R.random() < .6: c.get(u, q); yield 3
    for s in R.sample(l, min(len(l), R.randint(1, 3))) + ([{"id": R.choice([318, 355])}] if R.random() < .12 else []):
        u, q = f"{A}/soci/{s['id']}", f"{G}/soci/{s['id']}"; x = body(c.get(u, q)) or s
        for t in ("/foto", "/certificati", "/abbonamenti", "/infortuni", "/scheda"): a = c.get(u + t, q); abb = rows(a) if t == "/abbonamenti" else []; x["abb"] = abb or x.get("abb", [])
        yield R.uniform(4, 15)
        if R.random() < .35:
            c.send("PUT", u, R.choice([{"nome": x.get("nome", "Uno"), "versione": x.get("versione", 1)}, {"note": "n" * R.randint(0, 70), "versione": x.get("versione", 1)}, {"telefono": "06" + "1" * R.randint(5, 8), "versione": R.choice([x.get("versione", 1), 0])}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .3:
            v = x.get("attivo", True)
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/attivo", {"attivo": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .25: c.send("PATCH", u + "/newsletter", {"newsletter": not x.get("newsletter")}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .25: c.send("POST", u + "/certificati", {"scade": "2028-10-31"}, q); yield .3; c.get(u + "/certificati", q); yield 3
        if R.random() < .25: c.send("POST", u + "/abbonamenti", {"tipo": R.choice(["annuale", "mensile", "open"])}, q); yield .3; x["abb"] = rows(c.get(u + "/abbonamenti", q)); yield 3
        for a in x["abb"][:1]:
            if R.random() < .45: c.get(f"{A}/abbonamenti/{a['id']}", q); c.send("PATCH", f"{A}/abbonamenti/{a['id']}/sospeso", {"sospeso": not a["sospeso"]}, q); yield .3; c.get(f"{A}/abbonamenti/{a['id']}", q); yield 3
            if R.random() < .35: c.send("DELETE", f"{A}/abbonamenti/{a['id']}", None, q); yield .3; c.get(u + "/abbonamenti", q); yield 4
        if R.random() < .06: c.send("DELETE", u, None, q); yield 3
    if R.random() < .08: c.get(f"{A}/soci/{R.randint(11, 99)}", None); yield 2             # a bookmark of the old archive
def corsi(c):
    p = G + "/corsi"; l = rows(c.get(A + "/corsi", p)); yield R.uniform(3, 9)
    for k in R.sample(l, min(len(l), R.randint(1, 2))):
        u, q = f"{A}/corsi/{k['slug']}", f"{G}/corsi/{k['slug']}"; x = body(c.get(u, q)) or k; i = rows(c.get(u + "/iscritti", q)); c.get(u + "/lista-attesa", q); yield R.uniform(4, 14)
        if R.random() < .45:
            v, l2 = x["visibile"], R.random() < .4
            if l2: c.get(A + "/corsi", p); yield 2
            for v in R.choice([[not v], [not v], [not v, v], [not v, not v]]): c.send("PATCH", u + "/visibile", {"visibile": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 9)
            if l2: c.get(A + "/corsi", p); yield 3
        if R.random() < .35: c.send("PATCH", u + "/evidenza", {"evidenza": not x["evidenza"]}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("PUT", u, R.choice([x, {**x, "posti": x["posti"] + R.choice([0, 1, -1])}, {**x, "descrizione": "d" * R.randint(9, 99)}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .4: c.send("POST", u + "/iscritti", {"socio": R.randint(301, 370)}, q); yield .3; i = rows(c.get(u + "/iscritti", q)); yield 3
        if i and R.random() < .25:
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", f"{u}/iscritti/{i[0]['id']}", None, q); yield .4
            c.get(u + "/iscritti", q); yield 2
    if R.random() < .08: c.get(A + "/corsi/zumba-2026", None); yield 2
def istruttori(c):
    p = G + "/istruttori"; l = rows(c.get(A + "/istruttori", p)); yield R.uniform(2, 6)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        for t in ("", "/assenze", "/disponibilita"): c.get(f"{A}/istruttori/{x['slug']}{t}", f"{p}/{x['slug']}")
        yield R.uniform(4, 12)
    if R.random() < (.9 if c is dir1 else .6): c.get(A + "/compensi", p); yield 3
def cassa(c):
    p = G + "/cassa"; c.get(A + "/cassa/movimenti" + R.choice(["", "", "?causale=bar", "?causale=omaggio"]), p); c.get(A + ("/cassa/saldo" if c.stale or day < 4 else "/cassa/riepilogo"), p); c.get(A + "/cassa/chiusura", p); yield 5
    for _ in range(R.randint(0, 2)): c.get(A + "/cassa/movimenti", p); yield 2; c.send("POST", A + "/cassa/movimenti", {"euro": R.randint(1, 120), "causale": R.choice(["quota", "bar", "certificato", "noleggio"])}, p); yield .3; c.get(A + "/cassa/movimenti", p); yield R.uniform(4, 20)
    if R.random() < .35:
        x = body(c.send("POST", A + "/quote/ricalcola", {"mese": 11}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/lavori/{x['lavoro']}", p); yield 4
    if R.random() < .7: c.request("GET", G + "/esporta/soci.csv", referer=p); yield 4
    if R.random() < .75: c.request("GET", G + "/esporta/quote.csv", referer=p); yield 6; R.random() < .3 and c.request("GET", G + "/esporta/quote.csv", referer=p); yield 3
def calendario(c):
    p = G + "/calendario"
    for w in R.sample(["44", "44", "45", "46", "47", "51"], 2): c.get(f"{A}/calendario?settimana={w}", p); yield R.uniform(1, 6)
    if R.random() < .3: c.send("POST", A + "/calendario", {"settimana": R.choice(["44", "45"]), "corso": R.choice(["pilates", "spinning"]), "g": R.randint(1, 7)}, p); yield .3; c.get(A + "/calendario?settimana=44", p); yield 3
    r = c.get(A + "/bacheca", p)
    if r.status == 308: yield .02; c.get(A + "/bacheca/", p)
    yield 3; l = rows(c.get(A + "/sale", p)); yield 3
    if l and R.random() < .6: s = R.choice(l); c.send("PATCH", f"{A}/sale/{s['slug']}/stato", {"stato": "chiusa" if s["stato"] == "aperta" else "aperta"}, p); yield .3; c.get(A + "/sale", p); yield 4
    if R.random() < .7: c.send("POST", A + "/presenze", {"soci": [R.randint(301, 370) for _ in range(R.randint(1, 9))]}, G + "/presenze"); yield 5
def comunicazioni(c):
    p = G + "/comunicazioni"; c.get(A + "/comunicazioni", p); yield R.uniform(5, 25)
    if R.random() < .75: c.send("POST", A + "/comunicazioni", {"oggetto": "Avviso " + "a" * R.randint(2, 20), "testo": "t" * R.randint(20, 200)}, p + "/nuova"); yield .4; c.get(A + "/comunicazioni", p); yield 6; R.random() < .4 and c.get(A + "/comunicazioni", p); yield 2
def eventi(c):
    p = G + "/eventi"; l = rows(c.get(A + "/eventi", p)); yield R.uniform(3, 9)
    if R.random() < .55:
        x = body(c.send("POST", A + "/eventi", {"titolo": "Gara " + "g" * R.randint(1, 30)}, p + "/nuovo")); yield .4; c.get(A + "/eventi", p); yield 2
        if x:
            u, q = f"{A}/eventi/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield R.uniform(10, 50)
            if R.random() < .6: c.get(A + "/eventi", p); yield 2; c.send("PATCH", u + "/pubblica", None, q); yield .3; c.get(u, q); c.get(A + "/eventi", p); yield 3
    if l and R.random() < .25:
        u, q = f"{A}/eventi/{l[-1]['id']}", f"{p}/{l[-1]['id']}"; c.get(u, q); yield 3
        for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u, None, q); yield .5
        c.get(A + "/eventi", p); yield 2; R.random() < .5 and c.get(u, q); yield 2
def ingressi(c):
    p = G + "/ingressi"; c.get(A + "/ingressi/oggi", p); c.get(A + "/ingressi/storico" + R.choice(["", "?dal=2027-10-01", "?dal=2027-09-01&al=2027-09-30"]), p); yield R.uniform(4, 12)
    if R.random() < .5: c.get(A + "/ingressi/storico", p); yield 4
    if R.random() < .7: c.get(A + "/magazzino/sotto-scorta", G + "/magazzino"); yield 3
def statistiche(c):
    p = G + "/statistiche"; c.get(f"{A}/statistiche/incassi?mesi={R.randint(2, 12)}", p); c.get(A + "/statistiche/frequenze" + R.choice(["", "?corso=pilates", "?corso=judo-ragazzi"]), p); yield 5
    if R.random() < .4: c.get(A + "/statistiche/frequenze", p); yield 4
    if R.random() < .8: c.get(A + "/registro-attivita" + R.choice(["", "?pagina=1"]), G + "/registro"); yield 5
    if c is dir1 and R.random() < .2: c.get(A + "/compensi", G + "/istruttori"); yield 3
def impostazioni(c):
    p = G + "/impostazioni"; o = body(c.get(A + "/impostazioni/orari", p)); l = rows(c.get(A + "/documenti", p)); yield 4
    if o and R.random() < .6: c.send("PUT", A + "/impostazioni/orari", R.choice([o, o, {**o, "feriali": R.choice(["07:00-22:00", "08:00-21:30"])}, {**o, "festivi": R.choice(["chiuso", "09:00-13:00"])}]), p); yield .3; c.get(A + "/impostazioni/orari", p); yield 3
    for x in R.sample(l, min(1, len(l))): c.get(f"{A}/documenti/{x['id']}/scarica", p); yield 5
    if R.random() < .5:
        c.request("GET", A + "/soci/importa/modello.csv", referer=G + "/soci/importa"); yield 20
        if R.random() < .7: c.send("POST", A + "/soci/importa/anteprima", {"righe": [1] * R.randint(1, 120)}, G + "/soci/importa"); yield 5
PAGES = {"direttore": [statistiche, statistiche, statistiche, ingressi, ingressi, comunicazioni, comunicazioni, istruttori, corsi, corsi, eventi, cassa, soci, impostazioni], "segreteria": [soci, soci, soci, cassa, cassa, corsi, corsi, calendario, calendario, comunicazioni, eventi, ingressi, ingressi, statistiche, istruttori, impostazioni],
         "istruttore": [corsi, corsi, corsi, soci, soci, calendario, calendario, istruttori, eventi, ingressi, statistiche, comunicazioni]}
def session(c, n, fresh_page=True):
    fs = R.sample(PAGES[c.role], min(n, len(PAGES[c.role])))
    if c is ist: c.source = f"198.51.100.{R.randint(60, 66)}"; c.close()           # a telephone's address moves
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__, "/soci/310"]))
    for f in fs:
        yield R.uniform(15, 240); R.random() < .5 and c.get(A + "/avvisi/contatore", G + "/" + f.__name__); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/avvisi/contatore", G + "/"); yield 45 + R.uniform(-.1, .1)
def till(c, on): c.send("POST", A + "/cassa/chiusura", {"chiusa": on}, G + "/cassa"); yield .4; c.get(A + "/cassa/chiusura", G + "/cassa"); c.get(A + "/cassa/movimenti", G + "/cassa"); yield 1
def turnstile(until):
    b = Browser(sim, "10.20.4.9", None, S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", "/dispositivi/tornello", {"t": R.randint(300, 370)}); yield R.uniform(60, 900)
        if R.random() < .3: b.get("/dispositivi/tornello/regole"); yield 1
def e2e():                                                          # a nightly test of the whole
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sessione=prova-1"})
    b.request("GET", G + "/"); b.request("GET", f"{G}/assets/app-{js}.js", referer=G + "/")
    for t in ("/test-flags", "/profilo", "/soci", "/corsi", "/compensi"): b.get(A + t, G + "/"); yield .5
def down(cs, version=None):
    global js
    app.stop()
    if version: env["VERSIONE"] = version; js = "91ce"
    for c in cs:
        for t in ("/avvisi/contatore", "/soci", "/corsi", "/comunicazioni"): c.get(A + t, G + "/"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, G + "/" + t.split("/")[1]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/soci", referer=G + "/soci"); yield 2
    c.request("HEAD", A + "/soci", referer=G + "/soci"); yield 2
    c.get(A + "/soci", G + "/soci", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/utenti /admin /login /config /debug /backup /interno/utenti /interno/env /soci/export/all".split()] + ["/gestione/config", "/gestione/old/backup", "/"] + SCANS
def new_day(i):
    global day
    day = i; mode(("scorta " if i >= 6 else "") + ("festa" if i in (2, 8) else ""), "" if i in (2, 8) else "festa"); yield 0
for i, d in office_days(sim, "2027-10-25", 11):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); last = i == 10; end = at("22:00") if not last else at("13:00"); sunday, holiday = i == 6, i == 7
    for c in people:
        if holiday or sunday and c not in (seg3, ist) or c is dir1 and i == 5: continue
        for h in ((8, 12, 16, 18) if not (last or sunday) else (9,)):
            if R.random() < .72: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), R.random() < .8))
    if not holiday: sim.spawn(at("07:40:00"), till(seg1, False)); not last and sim.spawn(at("20:40:00"), till(seg2, True))
    if i in (1, 4, 8): sim.spawn(at("20:55:00"), session(dir2, 3))
    sim.spawn(at("07:00:00"), turnstile(end)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, "/salute", end, 2400))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4, 9): sim.spawn(at("14:00:00"), tab(seg1, 120))
    if i == 4: sim.spawn(at("07:20:00"), stale(seg2, True)); sim.spawn(at("07:30:00"), down([seg1, seg3], "2"))
    if i in (4, 5): sim.spawn(at("10:31:00"), cassa(seg2)); sim.spawn(at("12:40:00"), cassa(seg2)); sim.spawn(at("16:10:00"), cassa(seg2))
    if i == 6: sim.spawn(at("06:30:00"), stale(seg2, False))
    if i == 9: sim.spawn(at("12:20:00"), down([seg3, dir1]))
    if i == 3: sim.spawn(at("09:40:00"), during("vista", [dir1, seg1, seg3], ["/statistiche/incassi?mesi=3", "/statistiche/incassi?mesi=12"], (20, 90)))
    if i == 2: sim.spawn(at("21:50:00"), during("manutenzione", [dir1, seg2, seg3], ["/soci", "/comunicazioni", "/corsi", "/eventi"]))
    if i == 8: sim.spawn(at("15:30:00"), during("limite", [seg1, ist], ["/soci", "/soci/suggerimenti?q=e", "/cassa/movimenti"]))
    if i in (2, 8): sim.spawn(at("11:11:00"), oddities(seg3))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, f"{syslog_time(t)} lb1 " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, f"{syslog_time(end)} lb1 {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}"))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-captures", "haproxy.log", out, sim.zone, "logrotate")
P = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
reached = lambda e: e["status"] != 503 or e["size"] < 60
out = stamp_container(app.lines, sim, "gunicorn", P, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "palestra.py", accept=reached)
clean = lambda l: re.sub(r"pid: \d+", "pid: 7", re.sub(r"\] \[\d+\] \[", "] [7] [", l)).replace("/root/.gunicorn/", "/run/gunicorn/")
size += write_rotated(night / "gunicorn-compose", "compose.log", [(t, "web-1  | " + clean(l)) for t, s, l in out], timezone.utc, "logrotate"); print("gunicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
