import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
from urllib.parse import quote
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "atelier-express"
sim = Sim(20311020, "Europe/Paris"); R = sim.random
html = WORK / "html"; (html / "statique").mkdir(parents=True); (html / "données").mkdir()
def bundle(name):
    (html / "index.html").write_text(f'<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>L’Atelier</title><script type="module" src="/statique/{name}"></script><link rel="stylesheet" href="/statique/atelier.css"></head><body><div id="racine"></div></body></html>\n')
    (html / "statique" / name).write_text("const atelier=1;" * 700); (html / "statique" / "atelier.css").write_text(".a{color:#333}" * 90); (html / "données" / "saisons.json").write_text(json.dumps([{"saison": s, "an": n} for s in ("été", "hiver") for n in (2030, 2031, 2032)], ensure_ascii=False))
js = "atelier.41c0.js"; bundle(js); (WORK / "jour").write_text("2031-10-20")
servers, syslog = Servers(), []; env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "VERSION": "1", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); box.bind(("127.0.0.1", 19039))
def listen():
    while True: syslog.append((time.time(), box.recv(65536).decode("utf-8", "surrogateescape").rstrip("\n")))
threading.Thread(target=listen, daemon=True).start()
class Pod(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.9")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Pod(servers, ["node", HERE / "atelier.js"], 19031, env=env); app.start()
servers.start(["haproxy", "-f", HERE / "haproxy.cfg", "-db"], 19030, "203.0.113.1"); time.sleep(.4); syslog.clear()
S, HOST, ORIGIN = ("203.0.113.1", 19030), "atelier.example.fr", "https://atelier.example.fr"
words = set(); day, jour = 0, "2031-10-20"
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Fr(Browser):
    def request(self, method, target, **more):
        target = quote(target, "/?&=%:"); kept = self.cache.get(target); a = super().request(method, target, **more)
        if method not in ("GET", "HEAD", "OPTIONS"):                    # browsers keep no answers to writes, and forget what they had of the same path
            self.cache.pop(target, None)
            if kept and (a.status or 500) >= 400: self.cache[target] = kept
        return a
def person(qui, address, agent, caching=True):
    b = Fr(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"jeton={qui}"}, caching=caching); b.qui, b.vieux = qui, False; return b
# two addresses: the shop's and the workshop's; one browser keeps nothing, one forgets at night
helene, agnes = person("helene", "198.51.100.80", SAFARI), person("agnes", "198.51.100.80", FIREFOX, False)
paul, lucie = person("paul", "203.0.113.46", CHROME), person("lucie", "203.0.113.46", EDGE)
people = [helene, agnes, paul, lucie]; A = "/api"
def body(x): return x.json() if x.status in (200, 201, 202, 304) and x.body[:1] in (b"{", b"[") else None
def rows(x): y = body(x); return y if isinstance(y, list) else (y or {}).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def text(a, b): return "".join(R.choices("abcdefghijlmnoprstuv ", k=R.randint(a, b)))
def load(c, p="/"):
    c.request("GET", R.choice(["/", "/atelier/commandes", "/atelier/" + p])); c.request("GET", "/statique/" + js); R.random() < .5 and c.request("GET", "/statique/atelier.css")
    if R.random() < .25: c.get(A + "/moi", headers={"Cookie": ""}); c.request("GET", "/connexion"); yield 6; c.send("POST", A + "/connexion", {"qui": c.qui}); yield .3
    c.get(A + "/moi")
    for t in ("/réglages", "/alertes/nombre", "/fermetures", "/modules/caisse", "/modules/location", "/rapports/tableau" if c.vieux or day < 2 else "/rapports/accueil"):
        if R.random() < .75: c.get(A + t)
    if R.random() < .2: c.get(A + "/boutique-en-ligne")
    yield 1
def commandes(c):
    k = A + "/commandes"; l = rows(c.get(k)); yield R.uniform(4, 12)
    if R.random() < .5: l = rows(c.get(k + R.choice(["?page=2", "?page=3", "?page=40", "?objet=robe", "?objet=chapeau", "?etape=finie", "?etape=reçue"]))) or l; yield 4
    if R.random() < .3:
        if R.random() < .25: c.send("POST", k, {"objet": "robe"}); yield 4
        R.random() < .5 and c.send("POST", A + "/simulateur/prix", {"heures": R.randint(1, 40)}); yield 6; c.get(k); c.send("POST", k, {"cliente": "CLI-2031-00003", "objet": text(4, 25)}); yield .2; l = rows(c.get(k)) or l; yield 3
    for x in some(l, R.randint(1, 3)):
        u = f"{k}/{x['id']}"; y = body(c.get(u)) or x; c.get(u + "/pièces"); R.random() < .75 and c.get(u + "/essayages"); yield R.uniform(4, 15)
        if R.random() < .45 and "prix" in y: c.send("PUT", u, {"objet": y["objet"], "note": R.choice([y["note"], text(3, 60), text(3, 60)]), "prix": R.choice([y["prix"], R.randint(100, 2500)])}); yield .2; c.get(u); yield 4
        if R.random() < .3: c.send("POST", u + "/priorité", {"priorité": R.choice(["urgent", "normal", "faible", "à voir avec la cliente"])}); yield .2; c.get(u); yield 3
        if R.random() < .25:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/étape", None); yield .5
            c.get(u); c.get(k); yield 3
        if R.random() < .4: c.send("POST", u + "/affecter", {"qui": R.choice(["lucie", "agnes", "paul"])}); yield .2; c.get(u); yield 4
        if R.random() < .3: c.get(u + "/facture.pdf"); yield 3; R.random() < .3 and c.get(u + "/facture.pdf"); yield 2
        if R.random() < .3: c.get(u + "/bon.pdf"); yield 3
        if R.random() < .3: c.get(u + "/devis.pdf"); yield 3
        if R.random() < .22: c.send("POST", u + "/expédier", {"transporteur": "colis"}); yield .4; c.get(u); yield 4
    if len(l) > 3 and R.random() < .15: c.send("POST", k + "/lot/étape", {"ids": [x["id"] for x in some(l, 3)]}); yield .3; c.get(k); yield 3
    if R.random() < .1: c.get(f"{k}/CMD-2030-{R.randint(1, 99999):05}"); yield 2
def clientes(c):
    k = A + "/clientes"; l = rows(c.get(k)); yield R.uniform(4, 10)
    if R.random() < .4:
        w = R.choice(["mart", "garn", "zola", "quen"])
        for n in range(1, len(w) + 1): c.get(f"{A}/recherche?q={w[:n]}"); yield .3
    if R.random() < .3: c.get(k + R.choice(["?q=roux", "?q=xx"])); yield 3
    if R.random() < .3: n = R.choice(["Petit " + text(3, 12), "Petit " + text(3, 12), l[0]["nom"] if l else "x"]); c.send("POST", k, {"nom": n}); yield .2; l = rows(c.get(k)) or l; yield 3
    for x in some(l, R.choice([1, 2])):
        u = f"{k}/{x['id']}"; y = body(c.get(u)) or {}; c.get(u + "/mesures"); yield R.uniform(5, 14)
        if y and R.random() < .4: c.send("PUT", u, {**y, **R.choice([{}, {"note": text(3, 50)}, {"note": text(3, 50)}, {"téléphone": "06" + str(R.randint(10000000, 99999999))}])}); yield .2; c.get(u); yield 3
        if R.random() < .4: c.send("POST", u + "/mesures", {"quoi": R.choice(["taille", "épaule", "dos"]), "cm": R.randint(30, 120)}); yield .2; c.get(u + "/mesures"); yield 3
        if R.random() < (.45 if c is helene else .1): c.send("DELETE", u, None); yield .3; c.get(k); yield 3; R.random() < .6 and c.get(u)
    if len(l) > 2 and R.random() < .4: c.send("POST", k + "/fusionner", {"de": l[0]["id"], "vers": l[1]["id"]}); yield .4; c.get(k); yield 3
def modeles(c):
    k = A + "/modèles"; l = rows(c.get(k)); c.request("GET", "/données/saisons.json"); R.random() < .8 and c.request("GET", "/données/tendances.json"); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 2])):
        u = f"{k}/{x['id']}"
        if R.random() < .5: c.get(u); c.get(u + "/aperçu"); yield 5
        if R.random() < .75: c.get(k); c.send("POST", u + ("/desactiver" if x["actif"] else "/activer"), None); yield .2; c.get(k); yield R.uniform(3, 9)
def achats(c):
    k = A + "/tissus"; l = rows(c.get(k + R.choice(["", "", "?q=lin", "?q=cuir"]))) or rows(c.get(k)); yield R.uniform(4, 10)
    for x in some(l, R.choice([1, 2])):
        u = f"{k}/{x['id']}"; c.get(u); c.get(u + "/mouvements"); c.get(u + "/réassorts"); yield R.uniform(5, 14)
        if R.random() < .4: c.send("POST", u + "/mouvements", {"mètres": R.choice([-5, -2, 10, 120]), "motif": text(4, 25)}); yield .2; c.get(u); c.get(u + "/mouvements"); yield 4
        if R.random() < .5: c.send("POST", u + "/réassorts", {"mètres": R.randint(5, 80)}); yield .3; c.get(u + "/réassorts"); yield 5
    k = A + "/fournisseurs"; l = rows(c.get(k)); yield 5
    for x in some(l, R.choice([1, 2])):
        u = f"{k}/{x['id']}"
        if R.random() < .55: c.send("POST", u + R.choice(["/desactiver", "/activer", "/desactiver" if x["actif"] else "/activer"]), None); yield .2; l = rows(c.get(k)); yield 4
        if R.random() < .35: c.send("PUT", u, {"nom": R.choice([x["nom"], "Maison " + text(3, 12)]), "téléphone": "01" + str(R.randint(10000000, 99999999))}); yield .2; c.get(k); yield 3
        if R.random() < .45: c.send("DELETE", u, None); yield .3; c.get(k); yield 4
def agenda(c):
    k = A + "/rendez-vous"; w = R.choice([43, 43, 44, 45, 51]); t = f"{k}?semaine={w}"; l = rows(c.get(t)); yield R.uniform(4, 10)
    if R.random() < .5: c.send("POST", k, {"semaine": w, "cliente": "CLI-2031-00007", "heure": R.choice(["9:30", "14:00", "16:15 à domicile"])}); yield .2; l = rows(c.get(t)); yield 4
    if l and R.random() < .4:
        u = f"{k}/{R.choice(l)['id']}"
        for _ in range(R.choice([1, 1, 2])): c.send("DELETE", u, None); yield .3
        c.get(t); yield 3
    k = A + "/retouches"; l = rows(c.get(k)); yield 3
    if day >= 3 and R.random() < .6: c.send("POST", k, {"quoi": text(5, 30)}); yield .2; l = rows(c.get(k)); yield 3
    for x in some(l, R.choice([0, 1, 1])): c.send("POST", f"{k}/{x['id']}" + ("/desactiver" if x["active"] else "/activer"), None); yield .2; c.get(k); yield 3
def messages(c):
    k = A + "/messages"; c.get(k); yield R.uniform(5, 20)
    if R.random() < .8:
        a = c.send("POST", k, {"à": "Maison Roux", "texte": text(5, 90)})
        if a.status == 302: c.request("GET", a.headers["location"])
        yield R.uniform(3, 9); c.get(k); yield 3
def rapports(c):
    n = R.choice([7, 14, 30]); c.get(f"{A}/rapports/ventes?jours={n}"); c.get(f"{A}/rapports/prévisions?jours={n}"); R.random() < .7 and c.get(A + "/rapports/marges"); yield R.uniform(5, 14)
    if R.random() < .5: n = R.randint(3, 60); c.get(f"{A}/rapports/ventes?jours={n}"); c.get(f"{A}/rapports/prévisions?jours={n}"); yield 4
    if R.random() < .35:
        x = body(c.send("POST", A + "/exports", {"quoi": "ventes"})); yield 2
        for _ in range(3 if x else 0): c.get(f"{A}/exports/{x['id']}"); yield 3
def parametres(c):
    c.get(A + "/équipe") if c is helene or R.random() < .3 else None; c.get(A + "/journal"); yield R.uniform(4, 9)
    for t in some(["atelier", "facturation", "facturation"], 2):
        u = f"{A}/paramètres/{t}"; o = body(c.get(u)); yield R.uniform(5, 14)
        if o and R.random() < .75: c.send("PUT", u, {**o, **R.choice([{}, {"note": text(2, 60)}, {"note": text(2, 60)}] if t == "atelier" else [{}, {"mentions": text(4, 60)}, {"mentions": text(4, 60)}, {"délai": R.choice([45, 60])}])}); yield .2; c.get(u); yield 4
    if R.random() < .2: c.send("POST", A + "/déconnexion", None); yield 2
PAGES = {"helene": [commandes, clientes, modeles, achats, agenda, messages, rapports, rapports, parametres, parametres], "agnes": [commandes, commandes, modeles, achats, achats, agenda, messages, rapports, parametres],
         "paul": [commandes, commandes, clientes, agenda, agenda, messages, rapports, modeles, parametres], "lucie": [commandes, clientes, clientes, modeles, achats, agenda, messages, rapports]}
def session(c, n):
    if not c.vieux and R.random() < .85: yield from load(c, R.choice(["clientes", "modeles"]))
    elif c.vieux: c.get(A + "/rapports/tableau")
    for f in R.sample(PAGES[c.qui], n): yield R.uniform(20, 240); R.random() < .4 and c.get(A + "/alertes/nombre"); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/alertes/nombre"); yield 30 + R.uniform(-.05, .05)
def caisse(k, until):
    b = Fr(sim, f"10.20.7.{k}", "CaisseTactile/5 okhttp/4.9", S, HOST, headers={"X-Cle": f"c{k}"}, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/caisse/ventes", {"total": R.randint(20, 900)}); yield R.uniform(600, 3600); R.random() < .5 and b.get(A + "/caisse/ordres"); yield 2
def paiement(until):
    b = Fr(sim, "192.0.2.150", "Paygate-Hook/2", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", A + "/crochets/paiement", {"id": R.randint(1, 9999)}); yield R.uniform(4000, 12000)
def e2e():
    b = Fr(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "jeton=helene"}); b.request("GET", "/")
    for t in ("/jeux-essai", "/moi", "/commandes", "/équipe"): b.get(A + t); yield .4
def down(cs, version=None):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "atelier.9be7.js"; bundle(js)
    for c in cs:
        for t in ("/alertes/nombre", "/commandes", "/tissus", "/commandes"): c.get(A + t); yield R.uniform(2, 70)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t); yield R.uniform(*wait)
    mode("", word)
def vieux(c, on): c.vieux = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/commandes"); yield 2
    c.request("HEAD", A + "/tissus"); yield 2
    c.get("/statique/" + js, headers={"Range": "bytes=0-99"}); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /login /debug /config /utilisateurs /paiements /export/tout".split()] + SCANS
def new_day(i, d):
    global day, jour
    day, jour = i, d; (WORK / "jour").write_text(d); lucie.cache.clear(); yield 0
for i, d in office_days(sim, "2031-10-20", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday = i == 7, i == 6; end = t("23:00") if not last else t("14:00")
    for c in people:
        if sunday or (i == 5 and c in (helene, agnes)) or (i == 1 and c is paul): continue
        for h in (9, 11, 14, 16) if not last else (9, 11):
            if R.random() < .8: sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    if not sunday:
        for k in (1, 2): sim.spawn(t(f"10:0{k}:00"), caisse(k, t("19:00") if not last else end))
    sim.spawn(t("06:40:00"), paiement(end)); sim.spawn(t("01:30:00"), e2e())
    sim.spawn(t("00:01:00"), monitor(Fr(sim, "203.0.113.240", "StatusCake", S, HOST, accept_gzip=False, keep=False), sim, "/sante", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Fr(sim, f"192.0.2.{200 + i}", "Mozilla/5.0 zgrab/0.x", S, HOST), sim, GUESS, n=28))
    if i in (1, 4): sim.spawn(t("12:40:00"), tab(paul, 80))
    if i == 2: sim.spawn(t("06:00:00"), vieux(lucie, True)); sim.spawn(t("07:30:00"), down([agnes, helene], "2"))
    if i == 5: sim.spawn(t("20:00:00"), vieux(lucie, False)); sim.spawn(t("20:10:00"), down([paul]))
    if i == 3: sim.spawn(t("08:30:00"), during("vue", [helene, agnes], ["/rapports/ventes?jours=7", "/rapports/ventes?jours=30"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("entretien", [helene, lucie], ["/commandes", "/tissus", "/clientes"]))
    if i == 4: sim.spawn(t("18:30:00"), during("limite", [lucie], ["/recherche?q=a", "/recherche?q=ab", "/clientes"]))
    if i in (0, 4): sim.spawn(t("13:11:00"), oddities(agnes))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "haproxy"), []
pattern = re.compile(r'^<\d+>(\w{3} [ \d]\d [\d:]{8}) (?:\S+ )?(?P<tag>haproxy\[\d+\]: )(?P<a>.*? \[)(?P<t>\d\d/\w{3}/\d{4}:[\d:.]{12})(?P<b>\] .*? (?P<status>-?\d+) \d+ - - .*?"(?:(?P<method>[A-Z]+) (?P<target>\S+)|<BADREQ>).*)$')
def syslog_time(t): x = datetime.fromtimestamp(t, sim.zone); return f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S}"
tag = lambda l: re.sub(r"haproxy\[\d+\]", "haproxy[2290]", l)
for real, line in syslog:
    m = pattern.match(line)
    if not m:
        t = stamp.moment(real); out.append((t, tag(f"{syslog_time(t)} edge " + re.sub(r"^<\d+>\w{3} [ \d]\d [\d:]{8} (localhost )?", "", line)))); continue
    started = datetime.strptime(m["t"], "%d/%b/%Y:%H:%M:%S.%f").replace(tzinfo=timezone.utc).timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), started, strict=False) if m["method"] else None; t = e["sim"] if e else stamp.moment(started)
    end = t + (e["end"] - e["real"]) if e else t + max(0, real - started); x = datetime.fromtimestamp(t, sim.zone)
    out.append((end, tag(f"{syslog_time(end)} edge {m['tag']}{m['a']}{x.day:02}/{MONTHS[x.month - 1]}/{x.year}:{x:%H:%M:%S}.{x.microsecond // 1000:03}{m['b']}")))
out.sort(key=lambda p: p[0]); print("haproxy", len(out), "missed", stamp.missed)
size = write_rotated(night / "haproxy-httplog", "haproxy.log", out, sim.zone, "logrotate")
P = re.compile(r'^\S+ \S+ (?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+ (?P<status>\d+|-) ')
out = stamp_container(app.lines, sim, "morgan", P, lambda m, t: m.string, "atelier.js", accept=lambda e: e["status"] != 503 or e["size"] < 60)
clean = lambda l: re.sub(r"\(?(?:file://)?" + re.escape(str(HERE)) + "/", lambda m: ("(" if m[0][0] == "(" else "") + "/srv/app/", l).replace("/usr/share/nodejs/", "/srv/app/node_modules/")
size += write_rotated(night / "morgan-cri" / "atelier", "0.log", [(t, f"{rfc3339(t)} {s} F {clean(l)}") for t, s, l in out], timezone.utc, "kubelet"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
