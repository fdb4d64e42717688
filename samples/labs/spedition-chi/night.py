import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "spedition-chi"
sim = Sim(20310505, "Europe/Berlin"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
version = 1
def build(v):
    js = f"dispo-{'7c1e' if v == 1 else 'b093'}.js"
    (site / "index.html").write_text(f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Dispo</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head><body><div id="wurzel"></div></body></html>\n')
    (site / "assets" / js).write_text("let d=1;" * (800 if v == 1 else 830))
    for f in site.rglob("*"): os.utime(f, (1935000000 if v == 1 else 1936000000,) * 2)
build(1)
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "ADDR": "10.20.1.11:18451", "RELEASE": "1"}
subprocess.run(["go", "build", "-trimpath", "-o", WORK / "spedition", HERE / "spedition.go"], check=True, env={**env, "GOFLAGS": "-p=1", "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": os.environ.get("GOCACHE", "/tmp/go-build-spedition")})
servers = Servers()
class Pod(Container):
    def start(self):
        self.more = {"env": {**env, "RELEASE": str(version)}}
        self.servers.wait, kept = (lambda port, host="": Servers.wait(servers, port, "10.20.1.11")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, [WORK / "spedition"], 18451); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf", "-e", WORK / "error.log"], 18450, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 18450), "dispo.example.org", "https://dispo.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Client(Browser):
    """Tells the application the simulated moment, so that what is late is late."""
    def request(self, method, target, **more):
        self.headers["X-Lab-Now"] = str(int(self.sim.now))
        return super().request(method, target, **more)
def client(address, agent, **more): return Client(sim, address, agent, S, HOST, ORIGIN, **more)
def person(login, address, agent):
    b = client(address, agent, caching=True); b.login, b.signed, b.stale, b.mark, b.js = login, None, False, 0, None; return b
chief, d1, d2, d3, d4 = people = [person("leitung", "198.51.100.41", SAFARI), person("dispo-1", "198.51.100.40", CHROME_WIN), person("dispo-2", "198.51.100.40", FIREFOX), person("dispo-3", "198.51.100.40", EDGE), person("dispo-4", "203.0.113.77", CHROME)]
A, O, day, date = "/api/v3", "/dispo", 0, "2031-05-05"
WORDS = "rampe zoll hafen palette bahn eilig kran tor lager kuehl gefahr stapel nord sued ost west plane siegel bug heck fracht last gurt netz frist".split()
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a):
    x = body(a); return x if isinstance(x, list) else (x or {}).get("daten", (x or {}).get("eintraege", []))
def some(l, a, b): return R.sample(l, min(len(l), R.randint(a, b)))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice(WORDS) for _ in range(R.randint(a, b)))
def load(c, page):
    p = O + page; c.stale or c.get(p); js = f"/assets/dispo-{'7c1e' if version == 1 or c.stale else 'b093'}.js"
    if c.js != js and not c.stale: c.get(js, p); c.js = js
    if c.signed != date:
        c.headers.pop("Cookie", None); c.get(A + "/sitzung", p); yield think()
        if chance(.12): c.send("POST", A + "/anmeldung", {"benutzer": c.login, "kennwort": "falsch"}, O + "/anmelden"); yield think()
        c.send("POST", A + "/anmeldung", {"benutzer": c.login, "kennwort": "richtig"}, O + "/anmelden"); c.headers["Cookie"] = "sp_sitzung=" + c.login; c.signed = date; yield .3
    for t in ("/sitzung", "/merkmale", "/benachrichtigungen/zaehler"): c.get(A + t, p)
    if chance(.5): c.get(A + "/laender", p); c.get(A + "/incoterms", p)
    yield from news(c, p)
def news(c, p):
    a = body(c.get(f"{A}/ereignisse?ab={c.mark}", p)); c.mark = (a or {}).get("weiter", c.mark); yield .5
def shipments(c):
    p = O + "/sendungen"; l = rows(c.get(A + "/sendungen", p)); yield think()
    if chance(.35): l = rows(c.get(A + f"/sendungen?status={R.choice(['geplant', 'geladen', 'verzollt', 'zugestellt', 'verloren'])}", p)) or l; yield think()
    if chance(.3):
        w = R.choice(WORDS + ["xyz", "muster", "qq"]); 
        for n in (2, 3, len(w)): c.get(f"{A}/sendungen?suche={w[:n]}", p); yield .4
        yield think()
    if chance(.2): c.get(A + f"/sendungen?seite={R.choice([2, 3, 4, 12, 40])}", p); yield think()
    if chance(.2):
        l = rows(c.get(A + "/sendungen", p)); n = some(l, 2, 5); yield think(2, 5)
        c.send("POST", A + "/sendungen/sammelaktion", {"aktion": R.choice(["archivieren", "archivieren", "zustellen"]), "codes": [x["code"] for x in n]}, p); l = rows(c.get(A + "/sendungen", p)); yield think()
    if chance(.3):
        f = p + "/neu"; c.get(A + "/entwuerfe/sendung", f); c.get(A + "/kunden", f); yield think(6, 15)
        for _ in range(R.randint(1, 3)): c.send("PUT", A + "/entwuerfe/sendung", {"ziel": text(1, 2), "stand": "x" * R.randint(1, 40)}, f); yield R.uniform(5, 8)
        if chance(.8):
            if chance(.2): c.send("POST", A + "/sendungen", {"ziel": ""}, f); yield think()
            c.send("POST", A + "/sendungen", {"ziel": text(1, 2), "gewicht": R.randint(10, 24000), "kunde": R.randint(101, 128)}, f); c.send("DELETE", A + "/entwuerfe/sendung", None, f); l = rows(c.get(A + "/sendungen", p)); yield think()
    for x in some(l, 1, 3): yield from shipment(c, x["code"])
    if chance(.08): yield from shipment(c, f"DE-2031-{R.randint(10000, 19999)}")
    if chance(.15) and l:
        x = R.choice(l); u = f"{A}/sendungen/{x['code']}"; c.send("POST", u + "/archivieren", None, p); c.get(A + "/sendungen", p); yield R.uniform(1.5, 4)
        if chance(.4): c.send("POST", u + "/wiederherstellen", None, p); c.get(A + "/sendungen", p); yield think()
def shipment(c, k):
    u, p = f"{A}/sendungen/{k}", f"{O}/sendungen/{k}"; x = body(c.get(u, O + "/sendungen"))
    if not x: yield 3; return
    for t in ("packstuecke", "dokumente"): c.get(f"{u}/{t}", p)
    notes = rows(c.get(u + "/notizen", p)); yield think()
    if chance(.55): c.get(u + "/zollpapiere", p + "?reiter=zoll"); yield think()
    if chance(.14): c.send("POST", u + "/zollpapiere", {"art": R.choice(["T1", "EUR1", "EX-A"])}, p + "?reiter=zoll"); c.get(u + "/zollpapiere", p + "?reiter=zoll"); yield think()
    if chance(.2): c.get(u + "/verlauf-karte", p + "?reiter=karte"); yield think()
    if chance(.2): c.get(u + "/co2-bilanz", p + "?reiter=klima"); yield think()
    if chance(.3): c.get(u + "/abliefernachweis", p); yield think()
    if chance(.22): c.send("POST", u + "/notizen", {"text": text(1, 7)}, p); notes = rows(c.get(u + "/notizen", p)); yield think()
    if notes and chance(.3):
        n = R.choice(notes)["id"]; c.send("DELETE", f"{u}/notizen/{n}", None, p); c.get(u + "/notizen", p); yield think()
        if chance(.3): c.send("DELETE", f"{u}/notizen/{n}", None, p); c.get(u + "/notizen", p); yield think()
    if chance(.15): c.send("POST", u + "/dokumente", {"name": text(1, 2) + ".pdf"}, p); c.get(u + "/dokumente", p); yield think()
    if chance(.15):
        l = rows(c.get(u + "/dokumente", p)); yield 3
        if l:
            n = R.choice(l)["id"]; c.send("DELETE", f"{u}/dokumente/{n}", None, p); c.get(u + "/dokumente", p); yield think()
            if chance(.15): c.send("DELETE", f"{u}/dokumente/{n}", None, p); yield think()
    if chance(.22): c.send("PUT", u, {"ziel": x["ziel"], "gewicht": x.get("gewicht", 1), "bemerkung": R.choice([x["bemerkung"], text(1, 5), text(1, 5)])}, p); c.get(u, p); yield think()
    if chance(.3):
        s = R.choice(["geplant", "geladen", "verzollt", "zugestellt"])
        if s != x["status"]: c.send("PATCH", u + "/status", {"status": s}, p); c.get(u, p); yield think()
    if chance(.1):
        a = body(c.send("POST", u + "/label-druck", {"format": "A6"}, p)); yield 1.2
        if a:
            for _ in range(4): c.get(f"{A}/druckauftraege/{a['auftrag']}", p); yield 1.8
        yield think()
    if chance(.06):
        c.send("DELETE", u, None, p); c.get(A + "/sendungen", O + "/sendungen"); yield think()
        if chance(.4): c.get(u, None); yield think()
def orders(c):
    p = O + "/auftraege"; q = R.choice(["", "?offen=1"]); l = rows(c.get(A + "/auftraege" + q, p)); yield think()
    if chance(.3):
        if chance(.2): c.send("POST", A + "/auftraege", {"text": ""}, p); yield think()
        c.send("POST", A + "/auftraege", {"kunde": R.randint(101, 128), "text": text(1, 4), "offen": True}, p); l = rows(c.get(A + "/auftraege" + q, p)); yield think()
    if chance(.25): c.send("POST", A + "/auftraege/import", {"zeilen": [{"kunde": 101, "text": text(1, 3)} for _ in range(R.randint(2, 9))]}, p + "/import"); yield .4; c.get(A + "/auftraege" + q, p); yield think()
    if chance(.25):
        n = [x["id"] for x in some([x for x in l if x["offen"]] or l, 1, 3)]; c.send("POST", A + "/auftraege/sammelaktion", {"aktion": "schliessen", "ids": n}, p); l = rows(c.get(A + "/auftraege" + q, p)); yield think()
    for x in some(l, 1, 2):
        u, f = f"{A}/auftraege/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(u, p)); ps = rows(c.get(u + "/positionen", f)); yield think()
        if not y: continue
        if chance(.35): c.send("PUT", u, {**y, "text": R.choice([y["text"], text(1, 4)])}, f); c.get(u, f); yield think()
        if chance(.22): c.send("PATCH", u, {"offen": not y["offen"]}, f); c.get(u, f); yield think()
        if chance(.3): c.send("POST", u + "/positionen", {"was": text(1, 2), "menge": R.randint(1, 40)}, f); ps = rows(c.get(u + "/positionen", f)); yield think()
        if ps and chance(.25): c.send("DELETE", f"{u}/positionen/{R.choice(ps)['id']}", None, f); c.get(u + "/positionen", f); yield think()
        if chance(.12): c.send("DELETE", u, None, f); c.get(A + "/auftraege" + q, p); yield think()
def tours(c):
    p = O + "/touren"; l = rows(c.get(A + "/touren", p)); yield think()
    if chance(.25): c.send("POST", A + "/touren", {"name": text(1, 2), "tag": date}, p); l = rows(c.get(A + "/touren", p)); yield think()
    for x in some(l, 1, 2):
        u, f = f"{A}/touren/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(u, p)); st = rows(c.get(u + "/stopps", f)); yield think(5, 14)
        if chance(.5) and len(st) > 1:
            for _ in range(R.randint(1, 3)): n = [s["id"] for s in st]; R.shuffle(n); c.send("PUT", u + "/reihenfolge", {"ids": n}, f); yield .3; c.get(u + "/stopps", f); yield think(4, 9)
        if chance(.25): c.send("POST", u + "/stopps", {"ort": text(1, 1), "fenster": "10:00"}, f); c.get(u + "/stopps", f); yield think()
        if chance(.2): c.send("POST", u + "/optimieren", {"ziel": "zeit"}, f); yield think()
        if chance(.25): c.send("POST", u + "/duplizieren", {"tag": date}, p); c.get(A + "/touren", p); yield think()
        if chance(.2):
            c.send("POST", u + "/abschliessen", None, f); c.get(u, f); yield think()
            if chance(.3): c.send("POST", u + "/abschliessen", None, f); yield think()
    if chance(.4):
        t = O + "/vorlagen"; l = rows(c.get(A + "/vorlagen", t)); yield think()
        if l and chance(.6): n = [x["id"] for x in l]; R.shuffle(n); c.send("PUT", A + "/vorlagen/reihenfolge", {"ids": n}, t); yield .3; c.get(A + "/vorlagen", t); yield think()
def fleet(c):
    p = O + "/fuhrpark"; l = rows(c.get(A + "/fahrzeuge", p)); yield think()
    for x in some(l, 1, 3):
        c.get(f"{A}/fahrzeuge/{x['id']}/wartungen", f"{p}/{x['id']}"); yield think()
        if chance(.4):
            for v in R.choice([[not x["gesperrt"]], [not x["gesperrt"]], [not x["gesperrt"], x["gesperrt"]]]): c.send("PATCH", f"{A}/fahrzeuge/{x['id']}/sperre", {"gesperrt": v}, p); c.get(A + "/fahrzeuge", p); yield think()
    p = O + "/fahrer"; l = rows(c.get(A + "/fahrer", p)); yield think()
    for x in some(l, 1, 2):
        u, f = f"{A}/fahrer/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(u, p)); c.get(u + "/lenkzeiten", f); yield think()
        if y and chance(.5): c.send("PUT", u, {"telefon": y["telefon"], "vermerk": R.choice([y["vermerk"], text(0, 5)])}, f); c.get(u, f); yield think()
def store(c):
    p = O + "/lager"; l = rows(c.get(A + "/lagerplaetze", p)); yield .2
    if version == 1: c.get(A + "/lager-uebersicht", p)
    elif c.stale:
        c.get(A + "/lager-uebersicht", p); yield think()
    else: c.get(A + "/lager/uebersicht", p)
    yield think()
    for x in some(l, 1, 2):
        u, f = f"{A}/lagerplaetze/{x['id']}", f"{p}/{x['id']}"
        if chance(.5): c.get(u, f); yield think()
        if chance(.4): c.send("PATCH", u, {"belegt": not x["belegt"]}, p); c.get(A + "/lagerplaetze", p); yield think()
        if chance(.25): c.send("DELETE", u, None, f); c.get(A + "/lagerplaetze", p); yield think()
    p = O + "/rampen"; c.get(A + "/rampen-belegung" + R.choice(["", f"?tag={date}", f"?tag={date}"]), p); c.get(f"{A}/rampen-buchungen?tag={date}", p); yield think()
    if chance(.6): c.send("POST", A + "/rampen-buchungen", {"tag": date, "tor": R.randint(1, 6), "um": f"{R.randint(7, 17):02}:00", "wer": text(1, 1)}, p); c.get(f"{A}/rampen-buchungen?tag={date}", p); c.get(f"{A}/rampen-belegung?tag={date}", p); yield think()
def customers(c):
    p = O + "/kunden"; c.get(A + "/kunden", p); yield think()
    if chance(.5):
        w = "/kunden/suche" + R.choice(["", "", "/"]); b = {"text": R.choice(WORDS + ["zz", "muster"])}; a = c.send("POST", A + w, b, p)
        if a.status == 307: c.send("POST", A + "/kunden/suche", b, p)
        yield think()
    for n in some(list(range(101, 129)), 1, 2):
        u, f = f"{A}/kunden/{n}", f"{p}/{n}"; x = body(c.get(u, p)); c.get(u + "/kreditlimit", f); yield think()
        if x and chance(.6): c.send("PUT", u, {**x, "vermerk": text(1, 7), "zahlungsziel": R.choice([7, 14, 30, 120])}, f); yield .2; c.get(u, f); yield think()
    if chance(.5):
        p = O + "/tarife"; c.get(A + "/tarife", p); c.get(A + "/tarife/margen", p); yield think()
        if c is chief and chance(.6): c.send("POST", A + "/tarife", {"zone": R.randint(1, 12), "satz": R.randint(10, 99)}, p); c.get(A + "/tarife", p); yield think()
        if c is not chief and chance(.08): c.send("POST", A + "/tarife", {"zone": 1, "satz": 1}, p); yield think()
        for _ in range(R.randint(0, 2)): c.send("POST", A + "/tarifrechner/berechnen", {"kg": R.randint(1, 24000), "zone": R.randint(1, 12)}, p); yield think()
    if chance(.3):
        for _ in range(R.randint(1, 3)): c.get(f"{A}/zolltarifnummern/{R.randint(84000000, 85999999)}", O + "/zoll"); yield think()
def money(c):
    p = O + "/rechnungen"; c.get(A + "/rechnungen", p); chance(.7) and c.cache.pop("/dienste/wechselkurse", None); c.get("/dienste/wechselkurse", p); yield think()
    if chance(.5): c.send("POST", A + "/rechnungen", {"kunde": R.randint(101, 128), "betrag": R.randint(50, 9000)}, p); c.get(A + "/rechnungen", p); yield R.uniform(65, 110); c.get(A + "/rechnungen", p); yield think()
    if chance(.35): c.send("POST", f"{A}/rechnungen/{R.randint(90100, 90121)}/storno", {"grund": text(1, 2)}, p); yield think()
    p = O + "/berichte"; k = R.choice([3, 7, 7, 14, 28]); e = datetime.fromisoformat(date) - timedelta(days=R.randint(0, 5)); q = f"?von={e - timedelta(days=k):%Y-%m-%d}&bis={e:%Y-%m-%d}"
    for t in some(["umsatz", "auslastung", "auslastung", "prognose"], 1, 3): c.get(f"{A}/berichte/{t}{q}", p); yield think()
    if chance(.4): c.get(A + "/frachtboerse/angebote", O + "/frachtboerse"); yield think()
def desk(c):
    p = O + "/heute"; l = rows(c.get(A + "/aufgaben", p)); yield think()
    for x in some(l, 0, 3):
        for v in R.choice([[True], [True], [True, False]]): c.send("PATCH", f"{A}/aufgaben/{x['id']}", {"erledigt": v if chance(.6) else not x["erledigt"]}, p); yield R.uniform(.6, 3)
    p = O + "/reklamationen"; q = R.choice(["", "?status=offen"]); l = rows(c.get(A + "/reklamationen" + q, p)); yield think()
    if chance(.25): c.send("POST", A + "/reklamationen", {"grund": text(1, 3)}, p); l = rows(c.get(A + "/reklamationen" + q, p)); yield think()
    for x in [x for x in l if x["status"] == "offen"]:
        if chance(.6): c.send("DELETE", f"{A}/reklamationen/{x['id']}", None, p); c.get(A + "/reklamationen" + q, p); yield think()
    if chance(.5):
        c.get(A + "/gefahrgut-meldungen", O + "/gefahrgut"); yield think()
        if day >= 4 and chance(.5): c.send("POST", A + "/gefahrgut-meldungen", {"un": R.randint(1000, 3500), "text": text(1, 3)}, O + "/gefahrgut"); c.get(A + "/gefahrgut-meldungen", O + "/gefahrgut"); yield think()
    w = 19 + day // 7; c.get(f"{A}/schichtplan?kw={w}", O + "/schichten"); yield think()
    if chance(.4): c.get(f"{A}/schichtplan?kw={w + R.randint(1, 3)}", O + "/schichten"); yield think()
def house(c):
    p = O + "/einstellungen"; s = body(c.get(A + "/einstellungen", p)); l = rows(c.get(A + "/benachrichtigungs-regeln", p)); yield think()
    for x in some(l, 1, 2):
        if chance(.7): c.send("PATCH", f"{A}/benachrichtigungs-regeln/{x['id']}", {"aktiv": not x["aktiv"]}, p); yield .2; c.get(A + "/benachrichtigungs-regeln", p); yield think()
    if c is chief or chance(.2): c.get(A + "/benutzer", p); yield think()
    if s and (c is chief and chance(.7) or chance(.08)): c.send("PUT", A + "/einstellungen", {**s, "fusszeile": R.choice([s["fusszeile"], text(2, 4)])}, p); c.get(A + "/einstellungen", p); yield think()
    if c is chief or chance(.06): w = 19 + day // 7; c.send("POST", A + "/schichtplan", {"kw": w, "tag": R.randint(1, 6), "wer": R.choice(["dispo-1", "dispo-2"])}, O + "/schichten"); c.get(f"{A}/schichtplan?kw={w}", O + "/schichten"); yield think()
PAGES = [shipments, shipments, shipments, orders, orders, tours, tours, fleet, fleet, store, customers, customers, money, money, desk, house]
def session(c, n, anew=True):
    if anew or c.signed != date or version == 2 and not c.stale and c.js != "/assets/dispo-b093.js": yield from load(c, R.choice(["/heute", "/sendungen", "/touren"]))
    for f in R.sample(PAGES, n):
        yield R.uniform(20, 200)
        if chance(.5): yield from news(c, O + "/heute")
        yield from f(c)
    if chance(.15): c.send("POST", A + "/abmeldung", None, O + "/heute"); c.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get(A + "/benachrichtigungen/zaehler", O + "/heute")
        yield 60 + R.uniform(-.05, .05)
# --- machines, the public
def handheld(k, until):
    b = client(f"198.51.100.{60 + k}", "LagerScan/5.2 (Android 13; TC52)", headers={"Cookie": f"sp_sitzung=geraet-{k}"})
    while sim.now < until:
        b.get(A + "/handgeraet/auftrag")
        for _ in range(R.randint(0, 2)): yield R.uniform(5, 60); b.send("POST", A + "/scan", {"code": f"DE-2031-{R.randint(401, 550):05}", "tor": R.randint(1, 6)})
        yield 1100 + R.uniform(-2, 2)
def telematics(until):
    b = client("192.0.2.51", "Telematik-Push/2.0", accept_gzip=False)
    while sim.now < until: b.send("POST", "/hooks/telematik", {"fzg": R.randint(1, 12), "lat": 53.1}, headers={"X-Signatur": "gut" if chance(.95) else "falsch"}); yield R.uniform(900, 2400)
def partner(until):
    b = client("192.0.2.99", "python-requests/2.28.1")
    while sim.now < until: b.get("/api/v2/sendungen?seit=heute"); yield 3600 + R.uniform(-2, 2)
def public(k):
    b = client(f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), caching=True); b.get("/verfolgung"); b.get(f"/assets/dispo-{'7c1e' if version == 1 else 'b093'}.js", "/verfolgung"); yield think()
    for _ in range(R.randint(1, 2)): b.get(f"{A}/verfolgung/DE-2031-{R.choice([R.randint(401, 550), R.randint(401, 550), R.randint(60000, 69999)]):05}", "/verfolgung"); yield think()
def kubelet(until):
    b = Client(sim, "10.20.1.1", "kube-probe/1.31", ("10.20.1.11", 18451), "10.20.1.11:18451", keep=False, accept_gzip=False)
    while sim.now < until:
        if app.process: b.get("/readyz")
        yield 1800
def probe(until):
    b = client("203.0.113.240", "Uptime-Kuma/1.23", accept_gzip=False, keep=False)
    while sim.now < until: b.get("/api/healthz"); b.get("/dispo"); yield 3600 + R.uniform(-1, 1)
def down(cs, v=None):
    global version
    app.stop()
    if v: version = v; build(v)
    for c in cs:
        for t in ("/sendungen", "/touren", "/benachrichtigungen/zaehler", "/auftraege"):
            if c.signed == date: c.get(A + t, O + "/heute"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(A + t, O + "/heute"); yield R.uniform(*wait)
    mode("", word)
def expired(c):
    if c.signed == date:
        mode("abgelaufen")
        for t in ("/touren", "/sitzung"): c.get(A + t, O + "/touren"); yield .2
        mode("", "abgelaufen"); yield 6
        c.send("POST", A + "/anmeldung", {"benutzer": c.login, "kennwort": "richtig"}, O + "/anmelden"); yield .3; c.get(A + "/touren", O + "/touren")
    yield 0
def stale(c, v): c.stale = v; yield 0
def oddities(c):
    if c.signed != date: yield from load(c, "/heute")
    c.request("OPTIONS", A + "/sendungen", referer=O + "/sendungen"); yield 2; c.request("HEAD", A + "/sendungen", referer=O + "/sendungen"); yield 2; c.get(A + "/Sendungen", None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /login.php /debug /backup /kunden.json /.env /co2-bilanz /optimieren".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
mode()
for i, d in office_days(sim, "2031-05-05", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 9, i in (5, 6); end = t("22:00") if not last else t("12:40")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c is not d2 or c is d3 and i in (2, 8) or c is chief and i == 4: continue
        for h in ((6, 8, 10, 13, 15) if not weekend else (8, 10)) if not last else (6, 9):
            if chance(.65): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), chance(.6)))
    if not weekend:
        for k in (1, 2): sim.spawn(t(f"06:0{k}:00"), handheld(k, min(end, t("18:00"))))
    sim.spawn(t("00:10:00"), telematics(end)); sim.spawn(t("00:20:00"), partner(end)); sim.spawn(t("00:01:00"), probe(end)); sim.spawn(t("00:03:00"), kubelet(end))
    for k in range(R.randint(5, 14)): sim.spawn(t(f"{R.randint(8, 20) if not last else R.randint(8, 11):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), public(R.randint(0, 90)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(client(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i in (1, 4, 8): sim.spawn(t("12:10:00"), tab(d2, 70))
    if i == 5: sim.spawn(t("05:10:00"), stale(d2, True)); sim.spawn(t("05:20:00"), down([], 2))
    if i == 8: sim.spawn(t("05:30:00"), stale(d2, False))
    if i == 5: [sim.spawn(t(f"{h:02}:31:00"), walk) for h, walk in ((9, store(d2)), (11, store(d2)), (12, store(d2)))]
    if i in (6, 7, 8): sim.spawn(t("10:31:00"), store(d2)); sim.spawn(t("11:41:00"), store(d4))
    if i == 3: sim.spawn(t("11:40:00"), down([d1, d4]))
    if i == 2: sim.spawn(t("13:00:00"), during("boerse", [d1, d2, d4, chief], ["/frachtboerse/angebote"] * 3, (300, 900)))
    if i == 8: sim.spawn(t("17:50:00"), during("wartung", [d1, d4, chief], ["/sendungen", "/touren", "/auftraege", "/fahrzeuge"]))
    if i == 2: sim.spawn(t("09:20:00"), during("bremse", [d1, d4], ["/sendungen?suche=ra", "/sendungen?suche=ram", "/sendungen?suche=ramp"]))
    if i in (1, 3, 7): sim.spawn(t("14:45:00"), expired(R.choice([d1, d2, d4])))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(d1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "ingress-nginx", "access.log", out, sim.zone, "logrotate"); print("nginx", len(out))
stamp, lines, pending = Stamp(sim, "slog"), [], []
for real, stream, line in sorted(app.lines, key=lambda x: x[0]):
    j = json.loads(line)
    if j["msg"] != "request":
        pending.append((real, stream, line)); continue
    e = stamp.entry(j["method"], j["path"] + ("?" + j["query"] if j["query"] else ""), j["status"], real)
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    for k, (r, s, l) in enumerate(pending + [(real, stream, line)]):
        when = t - .0004 * (len(pending) - k) if real - r < .08 else stamp.moment(r)
        lines.append((when, docker(when, s, re.sub(r'"time":"[^"]+"', f'"time":"{rfc3339(when - .0001)}"', l, count=1))))
    pending = []
lines.sort(key=lambda p: p[0]); print("slog", len(lines), "missed", stamp.missed)
size += write_rotated(night / "slog-docker", "4f0c9a71d2be-json.log", lines, timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
