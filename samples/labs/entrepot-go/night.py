import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "entrepot-go"
sim = Sim(20291001, "Europe/Paris"); R = sim.random
dist = WORK / "dist"; (dist / "lot").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Quai</title><link rel="modulepreload" href="/lot/{name}"><script type="module" src="/lot/{name}"></script></head><body><div id="quai"></div><noscript>JavaScript</noscript></body></html>\n')
    (dist / "lot" / name).write_text("let quai=3;" * 860)
    for f in dist.rglob("*"): os.utime(f, (1885000000, 1885000000 if name == "q.9a1.js" else 1885900000))
js = "q.9a1.js"; bundle(js)
env = {**os.environ, "WORK": str(WORK), "VERSION": "1", "TZ": "UTC", "HOME": str(WORK), "XDG_DATA_HOME": str(WORK), "XDG_CONFIG_HOME": str(WORK)}
subprocess.run(["go", "build", "-trimpath", "-o", WORK / "entrepot", HERE / "entrepot.go"], check=True, env={**env, "GOFLAGS": "-p=1", "GO111MODULE": "off", "GOCACHE": os.environ.get("GOCACHE", "/tmp/go-build-entrepot")})
servers = Servers()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "10.20.0.9")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, [WORK / "entrepot"], 19721, env=env); app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19720, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19720), "quai.example.fr", "https://quai.example.fr"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(who, e, address, agent, kind=Browser2, caching=True):
    b = kind(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "poste=" + who}, caching=caching); b.who, b.e, b.stale = who, e, False; return b
regie = person("regie", "", "198.51.100.10", FIREFOX)
lil1 = person("lil1", "LIL", "198.51.100.60", EDGE); lil2 = person("lil2", "LIL", "198.51.100.60", CHROME)
nte1 = person("nte1", "NTE", "198.51.100.70", CHROME_WIN); nte2 = person("nte2", "NTE", "198.51.100.70", SAFARI, Browser, False)
mrs1 = person("mrs1", "MRS", "198.51.100.85", CHROME_WIN); people = [regie, lil1, lil2, nte1, nte2, mrs1]
A, P, day, jour, js = "/api", "/poste", 0, "2029-10-01", "q.9a1.js"
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("donnees", []) or []
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def house(c): return c.e or R.choice(["LIL", "NTE"] if day < 5 else ["LIL", "NTE", "MRS"])
def load(c):
    p = P + R.choice(["", "", f"/{c.e or 'LIL'}/expeditions"])
    c.request("GET", p); c.request("GET", "/lot/" + js, referer=p)
    if chance(.2):
        c.get(A + "/moi", p, headers={"Cookie": ""}); yield 6
        if chance(.3): c.send("POST", A + "/session", {"poste": c.who, "mot": "faux"}, P); yield 5
        c.send("POST", A + "/session", {"poste": c.who, "mot": "x"}, P); yield .4
    for t in ("/moi", "/entrepots", "/unites", "/jours-feries", "/options/douane", "/options/froid", "/rappels", "/alertes"): c.get(A + t, p)
    c.get(A + ("/rapports/resume" if c.stale or day < 4 else "/rapports/journee"), p); yield think()
    if chance(.15): c.get(A + "/flux", p, abort_after=R.uniform(.1, .9)); yield think()
def expeditions(c):
    e = house(c); b, p = f"{A}/entrepots/{e}/expeditions", f"{P}/{e}/expeditions"
    l = rows(c.get(b + R.choice(["", "", "", "?page=2", "?page=12", "?etat=prete", "?etat=litige"]), p)); yield think()
    if (e != "MRS" or day >= 3) and chance(.45):
        c.send("POST", b, {"lieu": R.choice(["", "Nice", "Rennes", "Saint-Étienne", "Tours", "Pau"])}, p + "/nouvelle"); yield .3; l = rows(c.get(b, p)) or l; yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{b}/{x['id']}", f"{p}/{x['id']}"; o = body(c.get(u, q))
        if not o: continue
        cs = rows(c.get(u + "/colis", q)); c.get(u + "/documents", q); c.get(u + "/suivi", q); yield think()
        if chance(.35):
            v = o["bloquee"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u + "/bloquee", {"bloquee": v}, q); yield .3; c.get(u, q); yield think()
        if chance(.35):
            v = o["urgente"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PATCH", u + "/urgente", {"urgente": v}, q); yield .3; c.get(u, q); yield think()
        if chance(.3): c.send("PATCH", u + "/transporteur", {"transporteur": f"TR-0{R.randint(1, 5)}"}, q); yield .3; c.get(u, q); yield think()
        if chance(.35): c.send("PUT", u, R.choice([{"lieu": o["lieu"], "instructions": o["instructions"]}, {"lieu": R.choice(["Lyon", "Brest", "Clermont-Ferrand"]), "instructions": "i" * R.randint(0, 80)}]), q); yield .3; c.get(u, q); yield think()
        if chance(.35): c.send("POST", u + "/colis", {"kilos": R.randint(1, 900)}, q); yield .3; cs = rows(c.get(u + "/colis", q)); yield think()
        if cs and chance(.25): c.send("DELETE", f"{u}/colis/{R.choice(cs)['n']}", None, q); yield .3; c.get(u + "/colis", q); yield think()
        if chance(.15): c.request("POST", u + "/documents", body=b"%PDF" + b"x" * R.randint(300, 9000), referer=q, headers={"Content-Type": R.choice(["application/pdf", "application/pdf", "image/png"])}); yield .4; c.get(u + "/documents", q); yield think()
        if chance(.3): c.get(u + "/etiquette", q); yield think()
        if chance(.3): c.get(u + "/preuve", q); yield think()
        if chance(.22): c.send("POST", u + "/annonce", {}, q); yield think()
        if chance(.2): c.send("POST", u + "/avis", {"a": "client"}, q); yield .3; c.get(u, q); yield think()
        if chance(.25): c.send("POST", u + "/simulation", {"kilos": R.randint(5, 500)}, q); yield 2; c.get(u, q); yield think()
        if chance(.2):
            c.send("POST", u + "/controle-poids", {}, q); yield .4; c.get(u, q); yield 6
            for _ in range(R.randint(1, 3)): c.get(u, q); yield think(5, 15)
        if chance(.2):
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/depart", {}, q); yield .6
            c.get(u, q); yield think()
        if chance(.08): c.get(b, p); yield 4; c.send("DELETE", u, None, q); yield .3; c.get(b, p); yield 3; chance(.6) and c.get(u, q); yield 2
    if len(l) > 3 and chance(.4): c.get(b, p); yield think(6, 14); c.send("POST", b + "/lot", {"ids": [x["id"] for x in some(l, R.randint(2, 6))], "action": "affecter", "transporteur": f"TR-0{R.randint(1, 5)}"}, p); yield .4; c.get(b, p); yield think()
    if chance(.06): c.get(f"{b}/EXP-2028-0007", None); yield 2
    if chance(.05) and c.e: c.get(f"{A}/entrepots/{R.choice([x for x in ('LIL', 'NTE', 'MRS') if x != c.e])}", p); yield 2
def receptions(c):
    e = house(c); b, p = f"{A}/entrepots/{e}/receptions", f"{P}/{e}/receptions"
    l = rows(c.get(b + R.choice(["", "", "?page=2", "?etat=attendue", "?etat=perdue"]), p)); yield think()
    if (e != "MRS" or day >= 3) and chance(.35): c.send("POST", b, {"fournisseur": R.choice(["Métal du Nord", "Chimie Rhône", "Bois & Cie"])}, p); yield .3; l = rows(c.get(b, p)) or l; yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{b}/{x['id']}", f"{p}/{x['id']}"; o = body(c.get(u, q)); c.get(u + "/lignes", q); yield think(5, 14)
        if not o: continue
        if chance(.6): c.send("PUT", u, {"fournisseur": o["fournisseur"], "plaque": R.choice(["AB-123-CD", "GH-77-K", ""]), "remarque": "r" * R.randint(0, 70)}, q); yield .3; c.get(u, q); yield think()
        if chance(.35): c.send("PATCH", u + "/etat", {"etat": R.choice([o["etat"], "arrivee", "attendue", "rangee"])}, q); yield .3; c.get(u, q); yield think()
        if chance(.3): c.send("POST", u + "/lignes", {"article": f"ART-{e}-121", "quantite": R.randint(1, 400)}, q); yield .3; c.get(u + "/lignes", q); yield think()
    if len(l) > 2 and chance(.3): c.get(b, p); yield think(); c.send("POST", b + "/lot", {"ids": [x["id"] for x in some(l, R.randint(1, 4))], "etat": R.choice(["arrivee", "rangee", "attendue"])}, p); yield .4; c.get(b, p); yield think()
def stock(c):
    e = house(c); b, p = f"{A}/entrepots/{e}/articles", f"{P}/{e}/stock"; l = rows(c.get(b, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{b}/{x['id']}", f"{p}/{x['id']}"; o = body(c.get(u, q)); c.get(u + "/mouvements", q); c.get(u + "/inventaires", q); yield think()
        if not o: continue
        if chance(.35): c.send("POST", u + "/inventaires", {"compte": R.randint(0, 900)}, q); yield .3; c.get(u + "/inventaires", q); yield think()
        if chance(.3): c.send("POST", u + "/mouvements", {"quantite": R.randint(-40, 400)}, q); yield .3; c.get(u + "/mouvements", q); yield think()
        if chance(.3): c.send("PATCH", u + "/seuil", {"seuil": R.choice([o["seuil"], R.randint(10, 99), R.randint(0, 400)])}, q); yield .3; c.get(u, q); yield think()
        if chance(.25): c.send("PUT", u, {"libelle": o["libelle"], "note": R.choice([o["note"], "n" * R.randint(1, 50)]), "rev": o["rev"] if chance(.85) else 99}, q, headers={"If-Match": '"x"'}); yield .3; c.get(u, q); yield think()
    if chance(.25): c.get(A + "/exports/stock.csv", p); yield think()
    if chance(.6):
        b, p = f"{A}/entrepots/{e}/emplacements", f"{P}/{e}/plan"; l = rows(c.get(b, p)); yield think()
        if chance(.35): c.send("POST", b, {"id": R.choice("DEFG") + f"{R.randint(1, 40):02}"}, p); yield .3; l = rows(c.get(b, p)) or l; yield think()
        for x in some(l, R.randint(1, 2)):
            c.get(f"{b}/{x['id']}", p); yield think()
            if chance(.6): c.get(b, p); yield 2; c.send("DELETE", f"{b}/{x['id']}", None, p); yield .3; c.get(b, p); yield think()
def quais(c):
    e = house(c); p = f"{P}/{e}/quais"; l = rows(c.get(f"{A}/entrepots/{e}/quais", p)); w = body(c.get(f"{A}/entrepots/{e}", p)) or {}; c.get(f"{A}/entrepots/{e}/incidents", p); yield think()
    for x in some(l, R.randint(1, 2)):
        for v in R.choice([[not x["ouvert"]], [not x["ouvert"]], [x["ouvert"]], [not x["ouvert"], x["ouvert"]]]): c.send("PUT", f"{A}/entrepots/{e}/quais/{x['id']}/ouvert", {"ouvert": v}, p); yield .3; c.get(f"{A}/entrepots/{e}/quais", p); yield think()
    if w and chance(.25):
        for v in R.choice([[not w["ouvert"]], [not w["ouvert"], w["ouvert"]]]): c.send("PATCH", f"{A}/entrepots/{e}/ouverture", {"ouvert": v}, p); yield .3; c.get(f"{A}/entrepots/{e}", p); yield think()
    if day >= 5 and chance(.15): c.send("POST", f"{A}/entrepots/{e}/incidents", {"quoi": R.choice(["chariot en panne", "fuite"])}, p); yield .3; c.get(f"{A}/entrepots/{e}/incidents", p); yield think()
def tournees(c):
    p = P + "/tournees"; z = R.choice([jour, jour, jour, "2029-10-07", f"2029-11-{R.randint(10, 28)}"]); t = f"{A}/tournees?jour={z}"; l = rows(c.get(t, p)); yield think()
    if z == jour and chance(.25): c.send("POST", A + "/tournees", {"jour": z}, p); yield .3; l = rows(c.get(t, p)) or l; yield think()
    for x in some(l, R.randint(1, 2)):
        u = f"{A}/tournees/{x['id']}"; o = body(c.get(u, f"{p}/{x['id']}")) or x; yield think(); chance(.4) and c.get(u, f"{p}/{x['id']}"); yield think()
        if chance(.5): s = R.sample(o["arrets"], len(o["arrets"])); c.send("PUT", u + "/ordre", {"arrets": s}, f"{p}/{x['id']}"); yield .3; c.get(u, f"{p}/{x['id']}"); yield think()
def transport(c):
    p = P + "/transporteurs"; l = rows(c.get(A + "/transporteurs", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/transporteurs/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); chance(.5) and c.get(u + "/contrat", q); yield think()
        if chance(.6): c.get(u + "/tarifs", q); yield think()
        if chance(.4 if c is regie else .15): c.send("PATCH", u, {"telephone": "0" + "2" * R.randint(3, 9)}, q); yield .3; c.get(u, q); yield think()
    if chance(.5):
        p = P + "/palettes"; a = c.get(A + "/palettes", p); a.status == 301 and c.get(a.headers["location"], p); yield think()
        if chance(.6):
            d = {"type": R.choice(["EUR", "demi"])}; a = c.send("POST", A + "/palettes", d, p)
            if a.status == 307: c.send("POST", a.headers["location"], d, p)
            yield .3; c.get(A + "/palettes/", p); yield think()
    if chance(.7):
        p = P + "/retours"; c.get(A + "/retours", p); yield think()
        for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/retours", {"motif": R.choice(["casse", "refus", "erreur"])}, p); yield 1
        c.get(A + "/retours", p); yield think()
def divers(c):
    p = P + "/alertes"; l = rows(c.get(A + "/alertes", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        c.get(f"{A}/alertes/{x['id']}", p); yield 2
        if chance(.6): c.send("PATCH", f"{A}/alertes/{x['id']}", {"reporter": R.choice([1, 24])}, p); yield 1; c.get(A + "/alertes", p); yield think()
        if chance(.5):
            for _ in range(R.choice([1, 1, 2])): c.send("POST", f"{A}/alertes/{x['id']}/lue", {}, p); yield .4
            c.get(A + "/alertes", p); yield think()
    for _ in range(R.randint(0, 2)): c.send("POST", A + "/recherche", {"texte": R.choice(["lyon", "brest", "zz", "p"])}, P); yield think()
    if chance(.4): c.send("PUT", A + "/preferences", {"vue": R.choice(["liste", "cartes"]), "colonnes": R.sample(["lieu", "etat", "kilos", "date"], R.randint(1, 4))}, P + "/profil"); yield think()
    if chance(.4): c.get(A + "/utilisateurs", P + "/utilisateurs"); yield think()
    if chance(.2): c.send("DELETE", A + "/session", None, P); yield 2
def rapports(c):
    e, z = house(c), R.choice([7, 14, 30]); p = P + "/rapports"; k = f"?entrepot={e}&jours={z}"
    for t in ("debit", "occupation", "retards"): c.get(f"{A}/rapports/{t}{k}", p)
    yield think()
    if chance(.6): k = f"?entrepot={e}&jours={R.randint(3, 60)}"; c.get(A + "/rapports/debit" + k, p); c.get(A + "/rapports/occupation" + k, p); yield think()
    if chance(.3):
        x = body(c.send("POST", A + "/exports", {"quoi": "debit"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/exports/{x['id']}", p); yield 3
PAGES = [expeditions] * 4 + [receptions] * 2 + [stock] * 3 + [quais, tournees, transport, transport, divers, rapports]
def session(c, n, anew=True):
    if c.stale: c.get(A + "/rapports/resume", P); yield 2
    elif anew: yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(20, 260); yield from f(c)
def wall(until):
    b = person("mur", "LIL", "198.51.100.60", "Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.31 TV Safari/537.36")
    while sim.now < until: b.get(A + "/entrepots/LIL/quais", P + "/mur"); b.get(A + "/entrepots/LIL/expeditions?etat=prete", P + "/mur"); yield 480 + R.uniform(-.1, .1)
def reader(e, k, until):
    b = Browser(sim, f"198.51.100.{90 + k}", "ScanApp/4.1 (Zebra TC52; Android 11)", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        for _ in range(R.randint(1, 4)): b.send("POST", f"{A}/lecteurs/{e}/scan", {"code": R.choice(["a", "b", "c", "?"])}); yield R.uniform(3, 40)
        b.get(f"{A}/lecteurs/{e}/consignes"); yield R.uniform(1300, 4200)
        if chance(.04): b.send("POST", f"{A}/lecteurs/{e}/retours", {"motif": "casse"}); yield 3
def down(cs, release=None):
    global js
    app.stop()
    if release: env["VERSION"] = release; js = "q.b07.js"; bundle(js)
    for c in cs:
        e = c.e or "LIL"
        for t in (f"/entrepots/{e}/expeditions", f"/entrepots/{e}/quais", "/alertes", "/transporteurs"): c.get(A + t, P); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t.replace("*", c.e or "NTE"), P + "/rapports"); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", f"{A}/entrepots/{c.e}/expeditions", referer=P); yield 2; c.request("HEAD", f"{A}/entrepots/{c.e}/articles", referer=P); yield 2
    c.get("/lot/" + js, P, headers={"Range": "bytes=0-99"}); yield 2
GUESS = [A + t for t in "/admin /login /debug/pprof /env /orders /v1/shipments /commandes".split()] + SCANS
def new_day(i, d):
    global day, jour
    day, jour = i, d; yield 0
for i, d in office_days(sim, "2029-10-01", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday, saturday = i == 9, i == 6, i == 5; end = t("21:00") if not last else t("11:40")
    for c in people:
        if sunday or saturday and c in (regie, nte2) or c is lil2 and i in (3, 8): continue
        for h in ((6, 9, 13, 16) if not (last or saturday) else (8,)):
            if chance(.78): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 4), chance(.75)))
    if not sunday:
        sim.spawn(t("06:00:00"), wall(min(end, t("19:00"))))
        for k, e in enumerate(("LIL", "LIL", "NTE", "MRS")): (e != "MRS" or i >= 3) and sim.spawn(t(f"06:1{k}:00"), reader(e, k, min(end, t("18:30"))))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "HetrixTools Uptime Monitoring Bot", S, HOST, accept_gzip=False, keep=False), sim, "/api/sante", end, 3600))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i == 4: sim.spawn(t("05:20:00"), stale(lil2, True)); sim.spawn(t("05:30:00"), down([lil1, nte1], "2"))
    if i in (4, 5): sim.spawn(t("10:31:00"), session(lil2, 2, False)); sim.spawn(t("11:40:00"), session(lil2, 2, False))
    if i == 6: sim.spawn(t("05:00:00"), stale(lil2, False))
    if i == 8: sim.spawn(t("14:50:00"), down([nte2, regie]))
    if i == 2: sim.spawn(t("09:40:00"), during("vue", [regie, lil1, nte1], ["/rapports/debit?entrepot=*&jours=7", "/rapports/debit?entrepot=*&jours=30"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("maintenance", [nte1, lil1], ["/entrepots/*/expeditions", "/entrepots/*/receptions", "/alertes", "/entrepots/*/articles"]))
    if i == 7: sim.spawn(t("15:20:00"), during("limite", [nte2, lil1], ["/entrepots/*/expeditions", "/alertes", "/entrepots/*/quais"]))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(nte1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    s = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"]); g = datetime.fromtimestamp(s, timezone.utc)
    line = re.sub(r'"Date":\["[^"]*"\]', f'"Date":["{g:%a, %d %b %Y %H:%M:%S} GMT"]', line)
    out.append((s, re.sub(r'"ts":[\d.]+', f'"ts":{s:.7f}', line, count=1)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
KIT = re.compile(r'^ts=\S+ level=info msg="request served" method=(?P<method>[A-Z]+) path=(?P<target>\S+) (?:query="[^"]*" )?status=(?P<status>\d+) .*$')
when = lambda t: f"ts={datetime.fromtimestamp(t, timezone.utc):%Y-%m-%dT%H:%M:%S}.{int(t % 1 * 1000):03}Z"
out = stamp_container(app.lines, sim, "logfmt", KIT, lambda m, t: m.string, "entrepot.go", accept=lambda e: (e["target"] or "").startswith("/api/") and e["status"] != 502, queries=False)
size += write_rotated(night / "entrepot-logfmt", "entrepot.log", [(t, re.sub(r"^ts=\S+", when(t), l)) for t, s, l in out], sim.zone, "dateext"); print("logfmt", len(out))
print("bytes", size, "requests", len(sim.entries))
