import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "vivres-drf"
sim = Sim(20330504, "Europe/Paris"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True); os.chmod(WORK, 0o755)
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Panneau</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head><body><div id="panneau"></div></body></html>\n'); (dist / "assets" / js).write_text("export const p=1;" * 800)
js = "panneau-2c9d.js"; bundle(js)
(WORK / "apache.conf").write_text((HERE / "apache.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7", "PYTHONUNBUFFERED": "1"}
servers = Servers()
app = Container(servers, [sys.executable, "-m", "gunicorn", "-b", "0.0.0.0:18211", "-k", "gthread", "--threads", "4", "--access-logfile", "-", "--no-control-socket", "--graceful-timeout", "2", "banque"], 18211, env=env, cwd=HERE)
app.start(); time.sleep(1.2)
servers.start(["apache2", "-DFOREGROUND", "-f", WORK / "apache.conf"], 18210, "203.0.113.20", env={**env, "TZ": "Europe/Paris"})
S, HOST, ORIGIN = ("203.0.113.20", 18210), "panneau.vivres-region.example", "https://panneau.vivres-region.example"
OLDFOX = "Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Again(Browser):
    """On a used connection Apache drops the client when the container does, and logs a 502; the browser asks again."""
    def _send(self, method, target, *a):
        real, now = time.time(), self.sim.now
        try: return super()._send(method, target, *a)
        except Exception:
            sim.entries.append({"method": method, "target": target, "sim": now, "real": real, "end": time.time(), "status": 502, "used": {"gunicorn"}, "source": self.source, "referer": None}); raise
class Tab(Again):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent, gzip=True):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {login}"}, caching=True, accept_gzip=gzip); b.login, b.boss = login, login.startswith("coord"); return b
def outside(address, agent, **headers): return Again(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
c1, c2, a1, a2, a3, a4, a5 = people = [person("coordination-1", "198.51.100.20", SAFARI), person("coordination-2", "203.0.113.88", FIREFOX), person("agent-1", "203.0.113.130", CHROME), person("agent-2", "203.0.113.130", EDGE), person("agent-3", "192.0.2.60", CHROME_WIN), person("agent-4", "198.51.100.99", PHONE), person("agent-5", "198.51.100.140", OLDFOX, False)]
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("results", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghilmnoprstuv ", k=R.randint(a, b))).strip() or "a"
PRODUCTS = "carottes pommes lait riz lentilles conserves farine huile yaourts pain".split()
def load(c):
    p = R.choice(["/panneau/dons", "/panneau/tournees", "/panneau/tableau"])
    c.get(R.choice(["/", p])); c.get("/assets/" + js, p)
    if c.get("/api/moi/", p).status == 401:
        if chance(.3): c.send("POST", "/api/session/", {"compte": c.login, "passe": "?"}, "/panneau/connexion"); yield 6
        c.send("POST", "/api/session/", {"compte": c.login, "passe": "*"}, "/panneau/connexion"); yield .3; c.get("/api/moi/", p)
    for x in ("config/", "choix/unites/", "notifications/compteur/", "tableau/", "produits/"):
        if chance(.7): c.get("/api/" + x, p)
    yield think()
def search(c, p):
    for q in R.choice([["ri", "riz"], ["f", "fo", "foy", "foye", "foyer", "foyer 2"], ["xy"], ["zzz"]]): c.get(f"/api/recherche/?q={q.replace(' ', '+')}", p); yield R.uniform(.4, 1.3)
def dons(c):
    k, p = "/api/dons/", "/panneau/dons"
    if c is a3 and chance(.8):
        a = c.get("/api/dons", p)
        if a.status == 301: c.get(a.headers["location"], p)
    l = rows(c.get(k + R.choice(["", "", "", "?statut=annonce", "?search=zzz", "?search=riz", "?page=2", "?page=14"]), p)); yield think()
    if chance(.4): c.get(k + "statistiques/", p + "/statistiques"); yield 5
    if chance(.3): yield from search(c, p)
    if chance(.4):
        c.get(k, p); yield 6; f = {"donateur": "grossiste " + str(R.randint(1, 99)), "produit": R.choice(PRODUCTS), "kg": R.randint(5, 900), "note": t_(0, 40)}
        a = c.send("POST", k, f if chance(.85) else {"kg": "beaucoup"}, p + "/nouveau"); yield .4
        if a.status == 400: yield 9; c.send("POST", k, f, p + "/nouveau"); yield .4
        c.get(k, p); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); yield think()
        if chance(.4): c.send("POST", u + "affecter/", {"entrepot": R.randint(1, 6)}, q); yield .4; c.get(u, q); yield think()
        if x["statut"] == "annonce" and chance(.5): c.send("POST", u + "recevoir/", None, q); yield .4; c.get(u, q); yield think()
        if chance(.3): c.send("PATCH", u, R.choice([{"kg": R.randint(100, 900)}, {"note": t_(0, 60)}, {"note": t_(0, 60)}, {"kg": x["kg"]}]), q); yield .4; c.get(u, q); yield think()
        if chance(.25): c.get(u + "bon.pdf/", q); yield 6
        if chance(.25 if c.boss else .05):
            c.get(k, p); yield 2; a = c.send("DELETE", u, None, q); yield .4; c.get(k, p); yield 2
            if a.status == 204 and chance(.6): c.get(u, q); yield 2
    if chance(.25): c.send("POST", k + "recherche/", {"kg_min": R.choice([0, 300, 1400, 9000]), "produits": R.sample(PRODUCTS, 3)}, p + "/recherche"); yield 5
def entrepots(c):
    k, p = "/api/entrepots/", "/panneau/entrepots"; l = rows(c.get(k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(c.get(u, q)) or x; c.get(u + "occupation/", q); chance(.75) and c.get(u + "temperature/", q); lots = rows(c.get(u + "lots/", q)); yield think()
        if chance(.4): c.send("POST", u + "lots/", {"produit": R.choice(PRODUCTS), "kg": R.randint(5, 700), "peremption": "2033-06-10"}, q); yield .4; lots = rows(c.get(u + "lots/", q)); c.get(u + "occupation/", q); yield think()
        if lots and chance(.35): i = R.choice(lots)["id"]; c.send("DELETE", f"/api/lots/{i}/", None, q); yield .4; c.get(u + "lots/", q); yield 3; chance(.2) and c.send("DELETE", f"/api/lots/{i}/", None, q); yield 2
        if chance(.45 if c.boss else .07): c.send("PUT", u, {**v, **R.choice([{}, {"consignes": t_(5, 60)}, {"consignes": t_(5, 60)}, {"telephone": f"04 99 00 {R.randint(10, 99)} {R.randint(10, 99)}"}])}, q); yield .4; c.get(u, q); yield think()
    if chance(.6): c.get("/api/stocks/", "/panneau/stocks"); yield 4
    if chance(.15): c.get("/api/stocks/export.csv", "/panneau/stocks"); yield 6
    if chance(.45): c.get("/api/inventaires/", "/panneau/inventaires"); yield 4; chance(.6) and c.send("POST", "/api/inventaires/", {"entrepot": R.randint(1, 6)}, "/panneau/inventaires"); yield 2; c.get("/api/inventaires/", "/panneau/inventaires"); yield 3
def benevoles(c):
    k, p = "/api/benevoles/", "/panneau/benevoles"; l = rows(c.get(k + R.choice(["", "", "?disponible=true", "?search=cariste", "?search=plombier", "?page=2"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; c.get(u, q); chance(.7) and c.get(u + "planning/", q); c.get(u + "heures/", q); yield think()
        if chance(.5): c.send("PATCH", u, R.choice([{"disponible": not x["disponible"]}, {"competences": t_(5, 80)}, {"competences": t_(5, 80)}]), q); yield .4; c.get(u, q); yield think()
        if chance(.45): c.get(u + "heures/", q); yield 3; c.send("POST", u + "heures/", {"jour": "2033-05-06", "minutes": R.choice([60, 90, 120])}, q); yield .4; c.get(u + "heures/", q); yield think()
        if chance(.12 if c.boss else .04): c.get(k, p); yield 2; c.send("DELETE", u, None, q); yield .4; c.get(k, p); yield 3
    if chance(.2): c.get(k, p); yield 5; c.send("POST", k, {"code": f"B{R.randint(3000, 9000)}", "competences": "tri"} if chance(.8) else {}, p + "/nouveau"); yield .4; c.get(k, p); yield 3
    if chance(.3): c.get("/api/messages/", "/panneau/messages"); yield 6; c.send("POST", "/api/messages/", {"texte": t_(10, 80), "destinataires": R.randint(1, 40)}, "/panneau/messages"); yield .4; c.get("/api/messages/", "/panneau/messages"); yield 3
def tournees(c):
    k, p = "/api/tournees/", "/panneau/tournees"; day = datetime.fromtimestamp(sim.now, sim.zone).strftime("%Y-%m-%d"); l = rows(c.get(k + R.choice(["", f"?jour={day}", f"?jour={day}", "?jour=2033-05-29", "?statut=partie", "?page=2"]), p)) or rows(c.get(k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(c.get(u, q)) or x; st = rows(c.get(u + "arrets/", q)); c.get(u + "incidents/", q); chance(.5) and c.get(u + "carte/", q + "/carte"); yield think()
        if chance(.35): f = {"beneficiaire": R.randint(1, 50), "ordre": len(st) + 1}; chance(.7) and c.get(f"/geo/adresses/?q={t_(3, 9).replace(' ', '+')}", q); yield 3; c.send("POST", u + "arrets/", f, q); yield .4; st = rows(c.get(u + "arrets/", q)); yield think()
        if st and chance(.4): c.send("DELETE", f"{u}arrets/{R.choice(st)['id']}/", None, q); yield .4; c.get(u + "arrets/", q); yield think()
        if st and chance(.4):
            s = R.choice(st)
            for on in R.choice([[not s["livre"]], [not s["livre"]], [not s["livre"], s["livre"]], [s["livre"]]]): c.get(u + "arrets/", q); yield 2; c.send("PATCH", f"{u}arrets/{s['id']}/", {"livre": on}, q); yield .4; c.get(u + "arrets/", q); yield 3
        if chance(.3): c.send("POST", u + "optimiser/", None, q); yield 4
        if chance(.15): c.send("POST", u + "incidents/", {"texte": t_(8, 70)}, q); yield .4; c.get(u + "incidents/", q); yield 4
        if chance(.35): w = {"preparee": "partir", "partie": "terminer"}.get(v.get("statut"), "partir"); c.send("POST", u + w + "/", None, q); yield .4; c.get(u, q); yield 3; chance(.15) and c.send("POST", u + w + "/", None, q); yield 2
        if chance(.3): c.send("PATCH", u, R.choice([{"vehicule": R.choice(["frigo 1", "frigo 2", "camion 7"])}, {"note": t_(0, 60)}, {"note": t_(0, 60)}]), q); yield .4; c.get(u, q); yield think()
    if chance(.2): c.get(k, p); yield 4; c.send("POST", k, {"code": f"T33-{R.randint(200, 999)}", "jour": day, "statut": "preparee", "vehicule": "fourgon", "benevole": R.randint(1, 40)}, p + "/nouvelle"); yield .4; c.get(k, p); yield 3
    if l and chance(.06): c.get(k, p); yield 2; c.send("DELETE", f"{k}{l[-1]['id']}/", None, p); yield .4; c.get(k, p); yield 3
    if chance(.35): c.get(f"/geo/adresses/?q={t_(3, 9).replace(' ', '+')}", p); yield 3
def beneficiaires(c):
    k, p = "/api/beneficiaires/", "/panneau/beneficiaires"; l = rows(c.get(k + R.choice(["", "", "?actif=false", "?search=foyer", "?search=gare", "?page=2", "?page=3"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(c.get(u, q)) or x; c.get(u + "colis/", q); c.get(u + "visites/", q); yield think()
        if chance(.35): c.send("POST", u + "visites/", {"jour": "2033-05-06", "texte": t_(5, 90)}, q); yield .4; c.get(u + "visites/", q); yield think()
        if chance(.35): c.send("PATCH", u, R.choice([{"parts": R.randint(100, 320)}, {"note": t_(0, 70)}, {"note": t_(0, 70)}]), q); yield .4; c.get(u, q); yield think()
        if chance(.3):
            on = v.get("actif", True)
            for w in R.choice([[not on], [not on], [not on, on]]): c.send("POST", u + ("reactiver/" if w else "suspendre/"), None, q); yield .4; c.get(u, q); yield R.uniform(2, 5)
        if chance(.25 if c.boss else .05): c.get(k, p); yield 2; c.send("DELETE", u, None, q); yield .4; c.get(k, p); yield 2; chance(.5) and c.get(u, q); yield 2
    if chance(.25): c.get(k, p); yield 6; c.send("POST", k, {"nom": f"foyer {R.randint(1, 99)}", "ville": "Givors", "parts": R.randint(8, 90)} if chance(.8) else {"ville": "Givors"}, p + "/nouveau"); yield .4; c.get(k, p); yield 3
def rappels(c):
    k, p = "/api/rappels/", "/panneau/rappels"; l = rows(c.get(k + R.choice(["", "", "?gravite=haute", "?gravite=extreme", "?search=lait"]), p)) or rows(c.get(k, p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{k}{x['id']}/", f"{p}/{x['id']}"; v = data(c.get(u, q)) or x; c.get(u + "lots/", q); yield think()
        if chance(.4): c.send("PUT", u, {**v, "motif": t_(8, 50)}, q); yield .4; c.get(u, q); yield 4
        if chance(.35): c.send("PATCH", u, {"note": t_(1, 70)}, q); yield .4; c.get(u, q); yield 4
        if chance(.4): c.send("POST", u + "diffuser/", None, q); yield 5
        if chance(.35): c.send("POST", u + "cloturer/", None, q); yield 4
    if chance(.25 if c.boss else .06): c.get(k, p); yield 6; c.send("POST", k, {"produit": R.choice(PRODUCTS), "motif": t_(8, 50), "gravite": R.choice(["faible", "haute"])}, p + "/nouveau"); yield .4; c.get(k, p); yield 3
def reglages(c):
    c.get("/api/utilisateurs/", "/panneau/reglages"); yield 5; c.get("/api/produits/", "/panneau/reglages/produits"); yield 5
    if chance(.4): c.send("POST", "/api/produits/", {"nom": t_(4, 12)}, "/panneau/reglages/produits"); yield .4; c.get("/api/produits/", "/panneau/reglages/produits"); yield 4
WORKS = [dons, dons, entrepots, benevoles, tournees, tournees, beneficiaires, rappels]
def session(c, n):
    yield from load(c)
    for f in R.sample(WORKS + ([reglages, rappels, benevoles] if c.boss else [reglages] if chance(.2) else []), n):
        yield R.uniform(15, 220)
        if chance(.4): c.get("/api/notifications/compteur/", "/panneau/tableau")
        yield from f(c)
    if chance(.25): c.send("DELETE", "/api/session/", None, "/panneau/tableau"); yield 1; chance(.4) and c.get("/api/notifications/compteur/", "/panneau/tableau")
def poll(c, until, every):
    while sim.now < until: c.get("/api/tableau/", "/panneau/tableau"); c.get("/api/notifications/compteur/", "/panneau/tableau"); yield every + R.uniform(-.1, .1)
def scales(k, until, key="demo"):
    b = outside(f"192.0.2.{120 + k}", "balance-fw/3.0", **{"X-Balance": key})
    while sim.now < until: b.send("POST", "/api/pesees/", {"kg": R.randint(5, 900)}); yield R.uniform(3000, 6000)
def partner(until):
    b = outside("198.51.100.230", "python-requests/2.32.3")
    while sim.now < until: b.get("/api/v1/collectes/?depuis=hier"); yield 21600
class Docker(threading.Thread):
    """What listens while the container is replaced: connections are taken and dropped."""
    def __init__(self): super().__init__(daemon=True); self.s = socket.socket(); self.s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); self.s.bind(("172.30.0.5", 18211)); self.s.listen(16); self.on = True; self.start()
    def run(self):
        while self.on:
            try: c, _ = self.s.accept(); c.recv(4096); c.close()
            except OSError: return
    def stop(self): self.on = False; self.s.shutdown(socket.SHUT_RDWR); self.s.close()
def mark(): sim.entries.append({"method": None, "target": None, "sim": sim.now, "real": time.time(), "end": time.time(), "status": 0, "used": {"apache", "gunicorn"}, "source": None, "referer": None})
def down(cs, release=None, minutes=2):
    global js
    mark(); app.stop(); front = Docker(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "panneau-81be.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for x in R.sample(["notifications/compteur/", "dons/", "tournees/", "beneficiaires/", "rappels/", "tableau/"], 3): c.get("/api/" + x, "/panneau/tableau"); yield R.uniform(2, 14)
    front.stop(); mark(); app.start(); time.sleep(1.2); yield 0
def switch(on="", off=""): mode(on, off); yield 0
def watch_stocks(c):
    yield from load(c)
    for _ in range(7): c.get("/api/stocks/", "/panneau/stocks"); yield 30; c.get("/api/entrepots/", "/panneau/entrepots"); yield R.uniform(600, 1700)
def oddities(c):
    c.request("OPTIONS", "/api/dons/", referer="/panneau/dons"); yield 2; c.request("HEAD", "/api/beneficiaires/", referer="/panneau/beneficiaires"); yield 2; c.send("PUT", "/api/entrepots/", {}, "/panneau/entrepots"); yield 2
    raw_line(sim, "192.0.2.211", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/" + x for x in "users/ admin/ .env swagger.json v2/ debug/ graphql login".split()] + SCANS
for i, d in office_days(sim, "2033-05-04", 9):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == 8, i in (3, 4); end = at_("23:40") if not last else at_("10:40")
    for c in people:
        if weekend and c not in (c2, a4) or c is a3 and i == 2: continue
        for h in ((8,) if last else (8, 11, 14) if not weekend else (10,)):
            if chance(.85): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 5) if c is a5 or c.boss else R.randint(3, 5)))
    for k in (1, 2, 3): sim.spawn(at_(f"05:{10 + k}:30"), scales(k, min(end, at_("20:00")), "neuve" if k == 3 and i in (5, 6, 7) else "demo"))
    sim.spawn(at_("01:00:00"), partner(end))
    if not weekend: sim.spawn(at_("08:05:00"), poll(a2, min(end, at_("16:30")), 1200))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "UptimeRobot/2.0; bot"), sim, "/api/sante/", end, 3600))
    sim.spawn(at_("00:00:30"), monitor(Browser(sim, "10.20.7.9", "munin/2.0", S, HOST, keep=False), sim, "/serveur-etat", end, 10800))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32)); sim.spawn(at_("04:50:00"), monitor(outside("192.0.2.203", "curl/8.5.0"), sim, "/serveur-etat", at_("04:50:40"), 20))
    if i == 2: sim.spawn(at_("09:30:00"), switch("balances")); sim.spawn(at_("12:30:00"), switch("", "balances")); sim.spawn(at_("09:40:00"), watch_stocks(c1)); sim.spawn(at_("10:05:00"), watch_stocks(a4))
    if i == 5: sim.spawn(at_("07:10:00"), down([c2, a1], "2", 3))
    if i == 7: sim.spawn(at_("17:45:00"), down([a2], None, 2))
    if i in (1, 6): sim.spawn(at_("12:58:00"), oddities(c2))
sim.run(); time.sleep(.6); app.stop(); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(text, sim, "apache", at_end=False); size = write_rotated(night / "apache-vhost-combined", "other_vhosts_access.log", out, sim.zone, "dateext"); print("apache", len(text))
GU = re.compile(r'^(?P<h>\S+ - - )\[[^\]]+\](?P<rest> "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*)$')
lines = stamp_container(sorted(app.lines, key=lambda x: x[0]), sim, "gunicorn", GU, lambda m, t: f"{m['h']}[{clf(t, timezone.utc)}]{m['rest']}", "banque.py", accept=lambda e: e["status"] is not None)
clean = lambda l: re.sub(r" \[\d+\] \[(INFO|ERROR|WARNING)\]", lambda m: f" [{7 if 'orker with' in l else 1}] [{m[1]}]", re.sub(r"pid: \d+", "pid: 7", re.sub(r"\(\d+\)$", "(1)", l))).replace(":18211", ":8000") if "INFO] " in l else l
dated = [(t, f"api-1  | {rfc3339(t)} {clean(l)}") for t, s, l in lines]
size += write_rotated(night / "gunicorn-compose", "compose.log", dated, sim.zone, "dateext"); print("gunicorn", len(dated))
print("bytes", size, "requests", len(sim.entries))
