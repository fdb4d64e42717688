import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "ramassage-chi"
sim = Sim(20310106, "Europe/Paris"); R = sim.random
dist = WORK / "dist"; (dist / "static").mkdir(parents=True)
def build(v):
    (WORK / "version").write_text(str(v)); name = f"app-{'b1d7' if v == 1 else 'e530'}.js"
    (dist / "index.html").write_text(f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Ramassage</title><link rel="stylesheet" href="/static/app.css"><script type="module" src="/static/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "static" / name).write_text("export const app=()=>null;" * 500); return name
bundle = build(1); (dist / "static" / "app.css").write_text(".c{margin:0}" * 200); (WORK / "jour").write_text("2031-01-06"); (WORK / "mode").write_text("")
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
class Box(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.21")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
box = Box(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--host", "172.30.0.21", "--port", "18322", "--no-access-log", "--no-server-header", "--log-level", "error", "ramassage:app"], 18322, env=env); box.start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 18320, "203.0.113.1", env=env)
S1, S2, HOST, ORIGIN = ("203.0.113.1", 18320), ("203.0.113.1", 18321), "bus.example.fr", "https://bus.example.fr"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, two=False):
    b = (Browser2 if two else Browser)(sim, address, agent, S2 if two else S1, HOST, ORIGIN, {"Cookie": "jeton=" + login}, caching=True); b.login, b.signed, b.asked, b.stale, b.since = login, None, {}, False, 0; return b
resp, gest1, gest2, regul, compta = people = [person("resp", "198.51.100.60", SAFARI, True), person("gest1", "198.51.100.60", FIREFOX), person("gest2", "198.51.100.60", EDGE, True), person("regul", "198.51.100.83", CHROME_WIN), person("compta", "198.51.100.91", CHROME, True)]
A, P, day, date, version, SNOW = "/v1", "/gestion", 0, "2031-01-06", 1, 8
def data(a): return json.loads(a.body) if a and a.body[:1] in (b"[", b"{") and a.status in (200, 201, 202, 304) else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("elements") or []
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=3, b=10): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("retard pluie porte appel famille carte arrêt merci demande lundi matin soir neige relais".split()) for _ in range(R.randint(a, b)))
def get(c, t, page):
    """useSWR: what was asked within two seconds is not asked again; what is known is shown and asked anew."""
    if sim.now - c.asked.get(t, (0, None))[0] < 2: return c.asked[t][1]
    a = c.get(A + t, page); c.asked[t] = (sim.now, a); return a
def mutate(c, keys, page):
    """Most pages read at once, some when the window gets the focus, a few not before the next visit."""
    how = R.random(); yield .15
    if how < .68:
        for k in keys: c.get(A + k, page)
    elif how < .9:
        yield R.uniform(15, 120)
        for k in keys: c.get(A + k, page)
    yield look()
def load(c):
    p = P + R.choice(["/accueil", "/accueil", "/lignes", "/eleves"])
    if not c.stale:
        c.request("GET", p); c.since = version
        if maybe(.6): c.request("GET", "/static/" + bundle, referer=p); c.request("GET", "/static/app.css", referer=p)
    if c.signed != date:
        c.get(A + "/moi", p, headers={"Cookie": "x=1"}); yield look(4, 15)
        if maybe(.2): c.send("POST", A + "/session", {"nom": c.login, "mdp": "faux"}, P + "/connexion", headers={"Cookie": "x=1"}); yield look()
        c.send("POST", A + "/session", {"nom": c.login, "mdp": "bon"}, P + "/connexion", headers={"Cookie": "x=1"}); c.signed = date; yield .2
    for t in ("/moi", "/parametres", "/etablissements", "/notifications", "/tableau" if c.since == 1 else "/accueil"): get(c, t, p)
    if maybe(.6): get(c, "/annonces", p)
    if maybe(.15): get(c, "/cantine/menus", p)
    if maybe(.25): c.send("PUT", A + "/moi/preferences", {"densite": R.choice(["large", "large", "large", "serrée"])}, p)
    yield look()
def lignes(c):
    p = P + "/lignes"; l = rows(get(c, "/lignes", p)); maybe(.3) and get(c, "/tarifs", p); yield look()
    for x in some(l, 1, 2):
        u, q = f"/lignes/{x['code']}", f"{p}/{x['code']}"; v = data(get(c, u, q)) or {}; s = rows(get(c, u + "/arrets", q)); h = get(c, u + "/horaires", q)
        if maybe(.55): c.request("GET", "/cartographie/arrets.geojson", referer=q)
        yield look()
        if maybe(.45): get(c, u + "/consignes", q); yield look(2, 5)
        if version == 1 and maybe(.25): c.send("POST", A + u + "/consignes", {"texte": text(1, 5)}, q); yield from mutate(c, [u + "/consignes"], q)
        if v and maybe(.25): c.send("PUT", A + u, {"nom": v["nom"], "remarque": R.choice([v["remarque"], text(1, 6)])}, q); yield from mutate(c, [u], q)
        if v and maybe(.22):
            c.send("PATCH", A + u + "/active", {"active": not v["active"]}, q); yield from mutate(c, [u, "/lignes"], q)
            if maybe(.3): c.send("PATCH", A + u + "/active", {"active": v["active"]}, q); yield from mutate(c, [u, "/lignes"], q)
        if maybe(.3): c.send("PUT", A + u + "/horaires", {R.choice(["matin", "soir", "mercredi"]): R.choice(["07:15", "7h20 (travaux)", "16:50", "supprimé"])}, q); yield from mutate(c, [u + "/horaires"], q)
        if maybe(.2): c.send("POST", A + u + "/arrets", {"nom": R.choice(["", "Les Aulnes", "Rond-point", "Château", "Salle des fêtes"])}, q); yield from mutate(c, [u + "/arrets"], q)
        s = rows(get(c, u + "/arrets", q)) if maybe(.3) else s; yield look(2, 6)
        if len(s) > 3 and maybe(.3): i = [a["id"] for a in s]; R.shuffle(i); c.send("PUT", A + u + "/arrets/ordre", {"ordre": i}, q); yield from mutate(c, [u + "/arrets"], q)
        if len(s) > 4 and maybe(.2): c.send("DELETE", f"{A}{u}/arrets/{s[-1]['id']}", None, q); yield from mutate(c, [u + "/arrets"], q)
        if maybe(.15): c.send("PUT", A + u + "/favori", None, q); yield 2
def eleves(c):
    p = P + "/eleves"
    if maybe(.4):
        for n in range(2, 5): c.get(A + "/eleves?q=" + R.choice(["leroy", "klein", "zidane"])[:n], p); yield .3
    l = rows(get(c, "/eleves" + R.choice(["", "", "", "?page=2", "?page=4", "?page=40", f"?ligne=L{R.randint(1, 12):02}"]), p)) or rows(get(c, "/eleves", p)); yield look()
    if maybe(.12): c.send("POST", A + "/eleves", {"nom": R.choice(["", "Leroux", "Marchand", "Da Silva"]), "prenom": "Léa"}, p + "/nouveau"); yield from mutate(c, ["/eleves"], p)
    for x in some(l, 1, 3):
        u, q = f"/eleves/{x['id']}", f"{p}/{x['id']}"; v = data(get(c, u, q)); get(c, u + "/responsables", q); get(c, u + "/absences", q); maybe(.5) and get(c, u + "/documents", q); yield look()
        if not v: continue
        if maybe(.42): get(c, u + "/historique", q + "/historique"); yield look(2, 6)
        if maybe(.25): c.send("PUT", A + u, {"classe": v["classe"], "remarque": R.choice([v["remarque"], text(1, 7)])}, q); yield from mutate(c, [u], q); maybe(.4) and get(c, u + "/historique", q + "/historique")
        if maybe(.22): c.send("PATCH", A + u + "/sortie-seul", {"valeur": not v["sortie_seul"]}, q); yield from mutate(c, [u], q)
        if maybe(.22):
            c.send("PATCH", A + u + "/droit-image", {"valeur": not v["droit_image"]}, q); yield from mutate(c, [u], q)
            if maybe(.25): c.send("PATCH", A + u + "/droit-image", {"valeur": v["droit_image"]}, q); yield from mutate(c, [u], q)
        if maybe(.24): c.send("PUT", A + u + "/arret", {"arret": R.choice([s for s in ("Gare", "Stade", "Le Moulin", "Place du Marché", "Zone artisanale", "Collège") if s != v["arret"]])}, q); yield from mutate(c, [u], q)
        if maybe(.2): c.send("POST", A + u + "/absences", {"jour": date, "motif": text(0, 4)}, q); yield from mutate(c, [u + "/absences"], q)
    if maybe(.06): c.get(A + f"/eleves/{R.randint(5000, 6999)}", None); yield 3
def dossiers(c):
    p = P + "/inscriptions"; l = rows(get(c, "/inscriptions" + R.choice(["", "?etat=reçue".replace("ç", "%C3%A7"), "?page=2", "?page=9"]), p)) or rows(get(c, "/inscriptions", p)); yield look()
    for x in some(l, 0, 2):
        u = f"/inscriptions/{x['id']}"; q = p + f"/{x['id']}"; get(c, u, q); yield look()
        if x["etat"] not in ("validée", "refusée") and maybe(.35) or maybe(.08):
            c.send("POST", A + u + R.choice(["/valider", "/valider", "/refuser"]), None, q); yield from mutate(c, [u, "/inscriptions"], q)
    if day in (2, 4, 8) and l and maybe(.5):
        get(c, "/inscriptions", p); yield look(); a = data(c.send("POST", A + "/inscriptions/lot", {"ids": [x["id"] for x in l[:3]]}, p)); c.get(A + "/inscriptions", p); yield 2
        for _ in range(3 if a else 0): c.get(f"{A}/taches/{a['tache']}", p); yield 2
        c.get(A + "/inscriptions", p); yield look()
    if maybe(.75):
        q = P + "/cartes"; l = rows(get(c, "/cartes", q)); yield look()
        for x in some(l, 1, 2):
            u = f"/cartes/{x['numero']}"; get(c, u, f"{q}/{x['numero']}"); yield look()
            if not x["opposition"] and maybe(.55): c.send("POST", A + u + "/opposition", {"motif": text(1, 2)}, f"{q}/{x['numero']}"); yield from mutate(c, [u, "/cartes"], f"{q}/{x['numero']}")
            elif maybe(.4): c.send("POST", A + u + "/reimprimer", None, f"{q}/{x['numero']}"); yield from mutate(c, [u], f"{q}/{x['numero']}")
def parc(c):
    p = P + "/vehicules"; l = rows(get(c, "/vehicules", p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/vehicules/{x['immat']}", f"{p}/{x['immat']}"; get(c, u, q); s = rows(get(c, u + "/controles", q)); get(c, u + "/sinistres", q); yield look()
        if maybe(.25): c.send("PUT", A + u, {"km": min(99999, x["km"] + R.randint(5, 300))}, q); yield from mutate(c, [u], q)
        if maybe(.2): c.send("POST", A + u + "/controles", {"date": date}, q); yield from mutate(c, [u + "/controles"], q)
        if s and maybe(.4): c.send("DELETE", f"{A}{u}/controles/{R.choice(s)['id']}", None, q); yield from mutate(c, [u + "/controles"], q)
    if maybe(.5):
        get(c, "/telematique/boitiers", p + "?onglet=boitiers"); yield look()
        for _ in range(R.choice([0, 3, 8])): c.get(A + "/telematique/alertes", p + "?onglet=boitiers"); yield 15 + R.uniform(-.05, .05)
    p = P + "/conducteurs"; l = rows(get(c, "/conducteurs", p)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/conducteurs/{x['id']}", f"{p}/{x['id']}"; v = data(get(c, u, q)); yield look()
        if maybe(.6):
            for w in some((2, 3, 4), 1, 2): get(c, f"{u}/planning?semaine={w}", q); yield look(2, 5)
        if v and maybe(.3): c.send("PUT", A + u, {"tel": v["tel"], "formation": R.choice([v["formation"], text(1, 3), text(1, 3)])}, q); yield from mutate(c, [u], q)
        elif maybe(.45): c.send("PATCH", A + u, {"permis": "DE"}, q); yield from mutate(c, [u], q)
def regulation(c):
    p = P + "/regulation"; l = rows(get(c, "/tournees", p)); get(c, "/geo/positions", p); get(c, "/geo/retards", p); get(c, "/incidents", p); yield look()
    if maybe(.3): get(c, f"/tournees?jour={R.choice(['2031-01-25', '2030-12-24'])}", p); yield look(2, 5)
    for x in some(l, 0, 2):
        if maybe(.45): c.send("PUT", f"{A}/tournees/{x['id']}/conducteur", {"conducteur": R.randint(41, 49)}, p); yield from mutate(c, ["/tournees"], p)
        elif maybe(.8): c.send("POST", f"{A}/tournees/{x['id']}/doubler", None, p); yield .3; c.get(A + "/tournees", p); yield look()
    i = rows(get(c, "/incidents", p)); yield look()
    if maybe(.35): c.send("POST", A + "/incidents", {"ligne": f"L{R.randint(1, 12):02}", "texte": text(2, 8)}, p); yield from mutate(c, ["/incidents"], p); i = rows(get(c, "/incidents", p))
    if i and maybe(.5): k = R.choice(i); c.send("PATCH", f"{A}/incidents/{k['id']}", {"etat": R.choice(["clos", "clos", "en cours"])}, p); yield from mutate(c, ["/incidents"], p)
    if maybe(.4): get(c, "/messages", p + "/messages"); yield look(); c.send("POST", A + "/messages", {"cible": f"L{R.randint(1, 12):02}"}, p + "/messages"); yield from mutate(c, ["/messages"], p + "/messages")
def board(c, minutes):
    """The map on the wall: everything is asked again and again."""
    p, until, k = P + "/regulation/carte", sim.now + minutes * 60, 0
    while sim.now < until:
        c.get(A + "/geo/positions", p)
        if k % 3 == 0: c.get(A + "/geo/alertes", p); c.get(A + "/geo/retards", p)
        if k % 6 == 0: c.get(A + "/incidents", p); c.get(A + "/notifications", p)
        k += 1; yield 20 + R.uniform(-.04, .04)
def factures(c):
    p = P + "/factures"; l = rows(get(c, "/factures" + R.choice(["", "", "?page=2", "?page=3", "?page=12"]), p)) or rows(get(c, "/factures", p)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/factures/{x['numero']}", f"{p}/{x['numero']}"; get(c, u, q); yield look()
        if maybe(.25): c.get(A + u + "/pdf", q); yield look()
        if maybe(.3): c.send("POST", A + u + "/encaisser", None, q); yield from mutate(c, [u], q)
        if maybe(.25): c.send("POST", A + u + "/relance", None, q); yield from mutate(c, [u], q)
        if maybe(.35) and c in (resp, compta): c.send("POST", A + u + "/avoir", {"motif": text(1, 3)}, q); yield look()
    if c in (resp, compta): get(c, "/impayes", p); yield look()
def stats(c):
    p = P + "/statistiques"
    for t in some(["ponctualite", "frequentation", "co2", "co2"] + (["budget"] * 2 if c in (resp, compta) else []), 2, 4):
        n = R.choice([2, 4, 4, 12, 26])
        if t == "frequentation":
            for e in some(["", "&etablissement=08004A", "&etablissement=08034R"], 1, 2): get(c, f"/statistiques/frequentation?semaines={n}{e}", p + "/" + t); yield look(2, 5)
        else: get(c, f"/statistiques/{t}?semaines={n}", p + "/" + t); yield look()
def admin(c):
    p = P + "/utilisateurs"
    if c is resp or maybe(.3): get(c, "/utilisateurs", p); yield look(1, 3)
    get(c, "/journal", P + "/journal"); yield look(1, 4)
    if c is resp:
        get(c, "/utilisateurs/invitations", p + "/invitations"); yield look()
        if maybe(.6): c.send("POST", A + "/utilisateurs/invitations", {"courriel": "a@example.fr"}, p + "/invitations"); yield look()
PAGES = {resp: [admin, admin, stats, factures, lignes, eleves, dossiers, parc], gest1: [eleves, eleves, dossiers, dossiers, lignes, parc, stats, admin], gest2: [eleves, eleves, dossiers, lignes, lignes, parc, factures, stats], regul: [regulation, regulation, regulation, regulation, parc, lignes, eleves, stats], compta: [factures, factures, stats, stats, dossiers, eleves]}
def session(c, n, anew=True):
    if anew or c.signed != date: yield from load(c)
    l = PAGES[c]
    for f in R.sample(l, min(n, len(l))):
        yield R.uniform(15, 200)
        if maybe(.35):                                              # the window gets the focus again
            for t in some([k for k, (w, _) in c.asked.items() if sim.now - w < 400 and "?" not in k], 0, 4): c.get(A + t, P + "/" + f.__name__)
        if maybe(.4): c.get(A + "/notifications", P + "/" + f.__name__)
        yield from f(c)
    if maybe(.12): c.send("DELETE", A + "/session", None, P + "/accueil"); c.signed = None; yield 1
# --- machines, parents
def tablet(k, until):
    b = Browser(sim, f"203.0.113.{180 + k}", "EmbarqueBus/4.2 (Android 13)", S1, HOST, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/embarque/positions", {"lat": 49.2, "lon": 2.3})
        if maybe(.25): b.get(A + "/embarque/feuille")
        yield 60 + R.uniform(-2, 2)
def academy(until):
    b = Browser(sim, "192.0.2.33", "Go-http-client/1.1", S1, HOST)
    while sim.now < until: b.get(A + "/echanges/eleves?depuis=hier", headers={"X-Cle": "bonne" if not (day == 7 and sim.now < sim.at(f"{date} 10:00")) else "ancienne"}); yield 1800 + R.uniform(-4, 4)
def old_script(until):
    b = Browser(sim, "192.0.2.78", "Wget/1.21.3", S1, HOST)
    while sim.now < until: b.request("GET", "/v0/eleves.xml"); yield 21600 + R.uniform(-9, 9)
def parent(k):
    b = Browser(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, FIREFOX]), S1, HOST, ORIGIN); b.request("GET", "/suivi/")
    for _ in range(R.choice([1, 1, 4])): b.get(f"{A}/parents/suivi/{R.choice(['SC', 'SC', 'SC', '5C'])}{R.randint(1000, 9999)}", "/suivi/"); yield 30
    if maybe(.3): b.send("POST", A + "/parents/absences", {"code": "x"}, "/suivi/"); yield 1
def restart(cs, v=None):
    global version, bundle
    box.stop()
    if v: version = v; bundle = build(v)
    for c in cs:
        for t in ("/geo/positions", "/notifications", "/eleves", "/lignes"): c.get(A + t, P + "/accueil"); yield R.uniform(2, 9)
    box.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/accueil"); yield R.uniform(*wait)
    mode("", word)
def blocked(c):
    mode("blocage")
    for _ in range(2): c.send("POST", A + "/session", {"nom": c.login, "mdp": "bon"}, P + "/connexion", headers={"Cookie": "x=1"}); yield 4
    mode("", "blocage")
def snow(on): mode("neige" if on else "", "" if on else "neige"); yield 0
def old_tab(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/eleves", referer=P + "/eleves"); yield 2; c.get(A + "/Eleves", None); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /login /debug /openapi.json /metrics /telematique /students".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "jour").write_text(d); yield 0
for i, d in office_days(sim, "2031-01-06", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 10, i in (5, 6); end = t("21:00") if not last else t("12:40")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and not (c is regul and i == 5) or c is gest2 and i in (2, 9) or c is compta and i == 3: continue
        for h in ((8, 10, 13, 15) if not last else (8, 10)):
            if maybe(.74): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4), maybe(.6)))
    if not weekend:
        sim.spawn(t("06:40:00"), session(regul, 1)); sim.spawn(t("06:55:00"), board(regul, 45))
        if not last: sim.spawn(t("16:20:00"), board(regul, 30))
        sim.spawn(t("06:50:00"), tablet(1, t("08:20"))); sim.spawn(t("06:52:00"), tablet(2, t("08:10")))
    sim.spawn(t("00:10:00"), academy(end)); sim.spawn(t("00:40:00"), old_script(end))
    for k in range(R.randint(4, 9)): sim.spawn(t(f"{R.randint(7, 19) if not last else R.randint(7, 11):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), parent(R.randint(0, 90)))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Zabbix 6.4", S1, HOST, accept_gzip=False, keep=False), sim, A + "/sante", end, 1200))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S1, HOST), sim, GUESS, n=32))
    if i == 5: sim.spawn(t("05:00:00"), restart([], 2)); sim.spawn(t("04:50:00"), old_tab(gest1, True))
    if i == 9: sim.spawn(t("05:00:00"), old_tab(gest1, False))
    if i == 2: sim.spawn(t("15:40:00"), restart([regul, gest1]))
    if i == SNOW: sim.spawn(t("06:30:00"), snow(True)); sim.spawn(t("07:30:00"), snow(False))
    if i == 4: sim.spawn(t("17:45:00"), during("maintenance", [gest1, regul], ["/lignes", "/eleves", "/vehicules", "/factures"]))
    if i == 3: sim.spawn(t("14:20:00"), during("debit", [gest1, gest2], ["/eleves?q=kl", "/eleves?q=kle", "/eleves?q=le"]))
    if i == 7: sim.spawn(t("07:40:00"), blocked(gest2))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(gest1))
sim.entries.clear(); time.sleep(.2); (WORK / "access.log").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
raw = (WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(raw, sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-main", "bus.access.log", out, sim.zone)
ZAP = re.compile(r'^\{"level":"info","ts":(?P<ts>[\d.]+),(?P<a>.*?"methode":"(?P<method>[A-Z]+)","uri":"(?P<target>[^"]*)","statut":(?P<status>\d+),.*)$')
begin = sim.entries[0]["real"]
out = stamp_container([x for x in box.lines if x[0] >= begin - .2], sim, "zap", ZAP, lambda m, t: f'{{"level":"info","ts":{t:.6f},{m["a"]}', "ramassage.py", accept=lambda e: e["status"] not in (502,))
print("zap", len(out))
size += write_rotated(night / "zap-docker", "6e41c0a2-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
