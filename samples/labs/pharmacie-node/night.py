import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path("/tmp/lab-pharmacie-node")); NAME = "pharmacie-node"; WORK.chmod(0o755)
sim = Sim(20310310, "Europe/Paris"); R = sim.random
dist = WORK / "dist"; (dist / "gestion" / "assets").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Pharmacie</title><script type="module" src="/gestion/assets/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "gestion" / "assets" / name).write_text("let pharmacie=1;" * 700)
js = "app-31a.js"; bundle(js)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Paris", "VERSION": "1"}
app = Container(servers, ["node", HERE / "pharmacie.js"], 19711, env=env); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19710, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19710), "pharmacie.hopital.example.com", "https://pharmacie.hopital.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"psid={login}"}); b.login, b.role, b.stale = login, login.split("-")[0], False; return b
p1, p2, t1, t2 = person("pharm-1", "198.51.100.12", FIREFOX), person("pharm-2", "198.51.100.47", CHROME_WIN), person("prep-1", "203.0.113.88", EDGE), person("prep-2", "203.0.113.90", CHROME_WIN)
people = [p1, p2, t1, t2]; A, day, P = "/gestion/api", 0, "/gestion"
def rows(a): return (a.json() or []) if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else []
def some(l, n): return R.sample(list(l), min(len(l), n))
def load(c, p):
    c.request("GET", P + p); c.request("GET", P + "/assets/" + js, referer=P + p)
    if R.random() < .25: c.get(A + "/moi", P + p, headers={"Cookie": ""}); yield 7; c.send("POST", A + "/connexion", {"compte": c.login}, P + "/connexion"); yield .5
    for t in ("/moi", "/config", "/unites", "/voies", "/droits", "/alertes/compteur", "/favoris", "/ruptures", "/rappels"):
        if R.random() < .6: c.get(A + t, P + p)
    c.get(A + ("/statistiques/resume" if c.stale or day < 4 else "/statistiques/tableau"), P + p); yield 1
def medicaments(c):
    p = P + "/medicaments"; l = rows(c.get(A + "/medicaments" + R.choice(["", "", "", "?page=2", "?page=8", "?recherche=hep", "?recherche=zopi", "?recherche=morph"]), p)); yield R.uniform(3, 9)
    if R.random() < .25:
        if R.random() < .4: c.send("POST", A + "/medicaments", {"dci": ""}, p + "/nouveau"); yield 5
        x = rows(c.send("POST", A + "/medicaments", {"dci": R.choice(["Sotalol", "Kétamine", "Vancomycine"]) + " " + "x" * R.randint(1, 8), "seuil": R.randint(1, 500)}, p + "/nouveau")); yield .3; l = rows(c.get(A + "/medicaments", p)) or l; yield 3
        if x and R.random() < .6:
            u, q = f"{A}/medicaments/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 4; c.send("DELETE", u, None, q); yield .3; c.get(A + "/medicaments", p); yield 3; R.random() < .7 and c.get(u, q); l = [y for y in l if y["id"] != x["id"]]
    for m in some(l, R.randint(1, 3)):
        u, q = f"{A}/medicaments/{m['id']}", f"{p}/{m['id']}"; x = rows(c.get(u, q)) or m
        if "seuil" not in x: continue
        for t in ("/interactions", "/equivalents"): c.get(u + t, q)
        if R.random() < .5: c.get(u + "/notice", q)
        ls = rows(c.get(u + "/lots", q)); yield R.uniform(4, 14)
        if R.random() < .3: c.send("POST", u + "/lots", {"numero": f"L{R.randint(10000, 99999)}", "peremption": "2032-05", "quantite": R.randint(1, 300)}, q); yield .3; ls = rows(c.get(u + "/lots", q)); yield 4
        if ls and R.random() < .3: c.send("DELETE", f"{u}/lots/{R.choice(ls)['id']}", None, q); yield .3; c.get(u + "/lots", q); yield 3
        if R.random() < .4: c.send("PUT", u, {**x, **R.choice([{}, {"seuil": R.randint(10, 99)}, {"seuil": R.randint(1, 1500)}, {"emplacement": "C" * R.randint(1, 9)}])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .45:
            v = x["actif"]
            for v in R.choice([[not v], [not v], [not v, v], [v]]): c.send("PUT", u + "/actif", {"actif": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 7)
        if R.random() < .2: c.send("PUT", A + "/favoris", sorted({m["id"] for m in some(l, R.randint(1, 4))}), q); yield .3; c.get(A + "/favoris", q); yield 2
    if R.random() < .08: c.get(f"{A}/medicaments/{R.randint(2000, 9000)}", None); yield 2
def fournisseurs(c):
    p = P + "/fournisseurs"; l = rows(c.get(A + "/fournisseurs", p)); yield R.uniform(3, 8)
    for f in some(l, R.randint(1, 3)):
        u, q = f"{A}/fournisseurs/{f['id']}", f"{p}/{f['id']}"; x = rows(c.get(u, q)) or f; c.get(u + "/contrat", q); yield 1
        if R.random() < .6: c.get(u + "/tarifs", q)
        yield R.uniform(3, 12)
        if R.random() < .3: c.send("PUT", u, R.choice([x, {**x, "ville": R.choice(["Lille", "Saint-Étienne", "Pau", "Le Creusot"])}]), q); yield .3; x = rows(c.get(u, q)) or x; yield 4
        if R.random() < .6 and "actif" in x:
            v = x["actif"]
            for v in R.choice([[not v], [not v], [not v, not v], [not v, v]]): c.send("PUT", u + "/actif", {"actif": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
def commandes(c):
    p = P + "/commandes"; l = rows(c.get(A + "/commandes" + R.choice(["", "", "", "?etat=brouillon", "?etat=annulee", "?page=2", "?page=6"]), p)); yield R.uniform(3, 9)
    if R.random() < .45: c.send("POST", A + "/commandes", {"fournisseur": 31 + 3 * R.randint(0, 8)}, p + "/nouvelle"); yield .3; l = rows(c.get(A + "/commandes", p)) or l; yield 3
    for o in some(l, R.randint(1, 2)):
        u, q = f"{A}/commandes/{o['id']}", f"{p}/{o['id']}"; c.get(u, q); yield R.uniform(4, 12)
        if R.random() < .5: c.send("PATCH", u, R.choice([{"priorite": "haute"}, {"priorite": "basse"}, {"priorite": "normale"}, {"commentaire": "c" * R.randint(0, 70)}]), q); yield .3; c.get(u, q); yield 4
        if R.random() < (.5 if c.role == "pharm" else .12): c.send("POST", u + "/valider", None, q); yield .4; c.get(u, q); yield 3
        if R.random() < .4: c.send("POST", u + "/relance", None, q); yield .6; c.get(u, q); yield 3
    if l and R.random() < .4: c.get(A + "/commandes", p); c.send("POST", A + "/commandes/archivage", {"ids": [o["id"] for o in some(l, R.randint(1, 3))]}, p); yield .3; c.get(A + "/commandes", p); yield 3
    p = P + "/modeles"
    if R.random() < .6:
        l = rows(c.get(A + "/modeles", p)); yield 5
        if R.random() < .2: c.send("POST", A + "/modeles", {"nom": "Réassort " + "m" * R.randint(1, 9)}, p); yield .3; l = rows(c.get(A + "/modeles", p)) or l; yield 4
        if l and R.random() < .65: c.send("DELETE", f"{A}/modeles/{R.choice(l)['id']}", None, p); yield .3; c.get(A + "/modeles", p); yield 4
def ordonnances(c):
    p = P + "/ordonnances"; s = R.choice(["", "", "", "?service=3", "?service=6", "?service=99", "?page=2", "?page=9"]); l = rows(c.get(A + "/ordonnances" + s, p)); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/ordonnances/recherche", {"texte": str(R.randint(1, 99999))[:R.randint(1, 4)]}, p); yield 5
    for o in some(l, R.randint(1, 3)):
        u, q = f"{A}/ordonnances/{o['id']}", f"{p}/{o['id']}"; x = rows(c.get(u, q)) or o; yield R.uniform(4, 12)
        if "urgente" not in x: continue
        if R.random() < .4: c.send("POST", u + "/controle", None, q); yield 3
        if R.random() < .45: c.send("PATCH", u, {"note": "n" * R.randint(3, 90)}, q); yield .3; c.get(u, q); yield R.uniform(3, 9)
        if R.random() < .35:
            v = x["urgente"]
            for v in R.choice([[not v], [not v], [not v, v]]): c.send("PATCH", u + "/urgente", {"urgente": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("POST", u + "/dispensation", None, q); yield .4; c.get(u, q); yield 3
        if R.random() < .2: c.send("POST", A + "/etiquettes/apercu", {"texte": "e" * R.randint(4, 40)}, q); yield 3
    if R.random() < .4:
        l = rows(c.get(A + "/ordonnances", p)); yield 4; c.send("POST", A + "/ordonnances/archivage", {"ids": [o["id"] for o in some(l, R.randint(1, 5))]}, p); yield .3; c.get(A + "/ordonnances", p); yield 3
def services(c):
    p = P + "/services"; l = rows(c.get(A + "/services", p)); yield 4
    for s in some(l, R.randint(1, 2)):
        u, q = f"{A}/services/{s['id']}", f"{p}/{s['id']}"; x = rows(c.get(u, q)) or s; d = rows(c.get(u + "/dotation", q)); yield R.uniform(4, 12)
        if R.random() < .5: c.send("PUT", u + "/dotation", d, q); yield .4; c.get(u + "/dotation", q); yield 4
        if R.random() < .4: c.send("PUT", u, R.choice([x, {**x, "horaires": R.choice(["8h-18h", "24h/24", "7h30-20h15", "sur appel"])}, {**x, "telephone": "4" * R.randint(2, 8)}]), q); yield .3; c.get(u, q); yield 4
        if R.random() < .4: c.get(A + "/annuaire", q); c.send("PUT", u + "/referent", {"nom": "r" * R.randint(4, 22)}, q); yield .3; c.get(u, q); c.get(A + "/annuaire", q); yield 4
def mouvements(c):
    p = P + "/retours"; c.get(A + "/retours", p); yield 6
    for _ in range(R.choice([0, 1, 1, 2])): c.send("POST", A + "/retours", {"service": 3, "medicament": 1102, "quantite": R.randint(1, 40), "motif": "arrêt"}, p); yield .4; c.get(A + "/retours", p); yield R.uniform(4, 15)
    p = P + "/inventaires"; l = rows(c.get(A + "/inventaires", p)); yield 5
    if R.random() < .4: c.send("POST", A + "/inventaires", {"zone": "Z" + "0" * R.randint(1, 5)}, p); yield .4; l = rows(c.get(A + "/inventaires", p)) or l; yield 4
    for i in some(l, 1):
        u, q = f"{A}/inventaires/{i['id']}", f"{p}/{i['id']}"; c.get(u, q); yield 5
        if R.random() < .6:
            c.send("POST", u + "/cloture", None, q); yield .4; c.get(u, q); yield 6
            if R.random() < .7: c.get(u, q); yield 9; c.get(u, q); yield 4
    p = P + "/temperatures"; c.get(A + "/temperatures", p); yield 3
def alertes(c):
    p = P + "/alertes"; l = rows(c.get(A + "/alertes", p)); yield R.uniform(3, 8)
    for a in some(l, 1): c.send("PUT", f"{A}/alertes/{a['id']}/lue", {"lue": True}, p); yield .3; c.get(A + "/alertes", p); c.get(A + "/alertes/compteur", p); yield 4
def stupefiants(c):
    p = P + "/stupefiants"; c.get(A + "/stupefiants/registre", p); c.get(A + "/stupefiants/balance", p); yield R.uniform(4, 12)
    if R.random() < .5: c.send("POST", A + "/stupefiants/registre", {"mouvement": R.choice(["sortie", "entree"]), "quantite": R.randint(1, 120)}, p); yield .3; c.get(A + "/stupefiants/registre", p); yield 4
    if R.random() < .2: c.get(A + "/stupefiants/balance", p); yield 2
def pilotage(c):
    p = P + "/pilotage"; c.get(f"{A}/statistiques/depenses?mois={R.choice([3, 6, 12])}", p); c.get(A + "/statistiques/consommation" + R.choice(["", f"?mois={R.choice([3, 6, 12])}"]), p); yield R.uniform(4, 12)
    if R.random() < .5: c.get(f"{A}/statistiques/consommation?mois={R.choice([1, 3, 6, 12])}", p); yield 5
    if R.random() < .4: c.get(A + "/exports/stock.csv", p); yield 3
    if R.random() < .3:
        x = rows(c.send("POST", A + "/exports", {"quoi": "conso"}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/exports/{x['id']}", p); yield 3
    if R.random() < .1: c.get(f"{A}/exports/{R.randint(100, 900)}", None); yield 2
def administration(c):
    p = P + "/administration"; o = rows(c.get(A + "/parametres", p)); c.get(A + "/journal/ecritures", p); c.get(A + "/journal/acces", p); yield 5
    if c.role == "pharm" or R.random() < .3: c.get(A + "/utilisateurs", p + "/comptes"); yield 3
    if o and R.random() < (.6 if c.role == "pharm" else .1): c.send("PUT", A + "/parametres", R.choice([o, {**o, "entete": "h" * R.randint(0, 50)}, {**o, "copies": R.choice([1, 2, 12])}]), p); yield .3; c.get(A + "/parametres", p); yield 3
    if c.role == "pharm" and day >= 5 and R.random() < .8: c.get(A + "/ruptures", P + "/"); c.send("POST", A + "/ruptures", {"medicament": 1102, "depuis": "2031-03-1" + str(R.randint(0, 9))}, P + "/"); yield .3; c.get(A + "/ruptures", P + "/"); yield 2
PAGES = [medicaments, medicaments, fournisseurs, fournisseurs, commandes, commandes, ordonnances, ordonnances, services, services, mouvements, mouvements, alertes, stupefiants, pilotage, administration]
def session(c, n):
    fs = R.sample(PAGES, n)
    if c.stale: c.get(A + "/statistiques/resume", P + "/")
    elif R.random() < .8: yield from load(c, R.choice(["/", "/", "/" + fs[0].__name__]))
    for f in fs:
        yield R.uniform(15, 240)
        if R.random() < .5: c.get(A + "/alertes/compteur", P + "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/alertes/compteur", P + "/"); yield 30 + R.uniform(-.05, .05)
def wards(until):
    b = Browser(sim, "198.51.100.200", "Passerelle-DPI/4.1", S, HOST, headers={"X-Cle": "dpi"}, accept_gzip=False)
    for _ in range(R.randint(2, 5)): b.send("POST", A + "/interop/ordonnances", {"service": 3 + 3 * R.randint(0, 5), "patient": f"IPP{R.randint(800000, 899999)}"}); yield R.uniform(30, 300)
    while sim.now < until: b.get(A + "/interop/accuses"); yield 1200
def down(cs, release=None):
    global js
    app.stop()
    if release: env["VERSION"] = release; app.more["env"] = dict(env); js = "app-77c.js"; bundle(js)
    for c in cs:
        for t in ("/alertes/compteur", "/ordonnances", "/commandes", "/services"): c.get(A + t, P + "/ordonnances"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/" + t.split("/")[1]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/medicaments", referer=P + "/medicaments"); yield 2
    c.request("HEAD", A + "/exports/stock.csv", referer=P + "/pilotage"); yield 2
    c.get(P + "/assets/" + js, P + "/", headers={"Range": "bytes=0-99"}); yield 2
GUESS = [A + t for t in "/admin /login /debug /env /patients /users /export/all /ordonnances.bak".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-03-10", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 10, i in (5, 6); end = t("23:00") if not last else t("10:30")
    for k, c in enumerate(people):
        if weekend and c not in ((p1, t1) if i == 5 else (p2, t2)) or c is t1 and i == 3: continue
        for h in ((8, 10, 14, 16) if not weekend else (9, 15)) if not last else (7,):
            if R.random() < .88: sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(t("05:30:00"), wards(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "check_http/v2.3.3 (monitoring-plugins 2.3.3)", S, HOST, accept_gzip=False, keep=False), sim, A + "/sante", end, 2400))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (2, 8): sim.spawn(t("13:10:00"), tab(p2, 70))
    if i == 4: sim.spawn(t("06:20:00"), stale(t2, True)); sim.spawn(t("06:30:00"), down([p1, t1], "2"))
    if i == 6: sim.spawn(t("06:00:00"), stale(t2, False))
    if i == 8: sim.spawn(t("12:50:00"), down([t2, p1]))
    if i == 2: sim.spawn(t("12:40:00"), during("registre", [p1, p2, t1], ["/stupefiants/registre", "/stupefiants/registre"], (20, 90)))
    if i == 1: sim.spawn(t("20:10:00"), during("maintenance", people, ["/medicaments", "/commandes", "/services", "/alertes"]))
    if i in (1, 8): sim.spawn(t("12:11:00"), oddities(t2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text().splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache", "pharmacie_access.log", out, sim.zone)
LINE = re.compile(r'^\{"instant":"[^"]*",(?P<rest>"gravite":"trafic","verbe":"(?P<method>[A-Z]+)","ressource":"(?P<target>[^"]*)","issue":(?P<status>\d+),.*)$')
def now(t): return f"{rfc3339(t, 3)}"
lines = [(r, s, l) for r, s, l in app.lines]
dated = stamp_container(lines, sim, "appli", LINE, lambda m, t: '{"instant":"%s",%s' % (now(t), m["rest"]), "pharmacie.js", accept=lambda e: (e["target"] or "").startswith(A) and e["status"] != 503 or "maintenance")
out = [(t, re.sub(r'^\{"instant":"[^"]*"', '{"instant":"%s"' % now(t), l)) for t, s, l in dated]; print("appli", len(out))
size += write_rotated(night / "appli-json", "appli.jsonl", out, sim.zone)
print("bytes", size, "requests", len(sim.entries))
