import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
import tempfile
own_network()
HERE = Path(__file__).resolve().parent; NAME = "musees-php"
WORK = Path(tempfile.mkdtemp(prefix="musees-")); os.chmod(WORK, 0o755); dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
sim = Sim(20310602, "Europe/Paris"); R = sim.random
version = 1
def build(v):
    js = f"admin.{'3fa' if v == 1 else '8d2'}.js"
    (dist / "admin.html").write_text(f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Musées</title><link rel="icon" href="data:,"><script type="module" src="/assets/{js}"></script></head><body><div id="app"></div></body></html>\n')
    (dist / "assets" / js).write_text("let m=1;" * (700 if v == 1 else 760))
    for f in dist.rglob("*"): os.chmod(f, 0o755 if f.is_dir() else 0o644)
build(1)
(WORK / "apache.conf").write_text((HERE / "apache.conf").read_text().replace("@WORK@", str(WORK)).replace("@HERE@", str(WORK / "app")).replace("@DIST@", str(dist)))
(WORK / "app").mkdir(); shutil.copy(HERE / "index.php", WORK / "app" / "index.php"); os.chmod(WORK / "app", 0o755)
servers = Servers(); env = {**os.environ, "TZ": "Europe/Paris"}
def fpm():
    (WORK / "fpm.conf").write_text(f"[global]\nerror_log = {WORK}/fpm.log\ndaemonize = no\n[www]\nuser = root\ngroup = root\nlisten = 127.0.0.1:18471\npm = static\npm.max_children = 1\nclear_env = no\nenv[WORK] = {WORK}\nenv[RELEASE] = {version}\nphp_admin_flag[expose_php] = off\nphp_admin_value[date.timezone] = Europe/Paris\n")
    return servers.start(["php-fpm8.2", "-F", "-R", "-y", WORK / "fpm.conf"], 18471, env=env)
app = fpm()
servers.start(["apache2", "-f", WORK / "apache.conf", "-DFOREGROUND"], 18470, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 18470), "musees.example.org", "https://musees.example.org"
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
def person(login, museums, address, agent):
    b = client(address, agent, caching=True); b.login, b.museums, b.signed, b.js, b.m, b.mark = login, museums, None, None, museums[0], {}; return b
H, M, X, N = "musee-horlogerie", "musee-marine", "musee-textile", "musee-mine"
ho, ma, te, mi, aide = people = [person("admin-horlogerie", [H], "198.51.100.21", FIREFOX), person("admin-marine", [M], "198.51.100.88", CHROME_WIN), person("admin-textile", [X], "203.0.113.61", SAFARI), person("admin-mine", [N], "192.0.2.23", EDGE), person("aide", [H, M, X], "203.0.113.9", CHROME)]
WORDS = "huile toile bronze carte globe montre ancre voile lampe puits soie laine plan coffre cadre buste vase herbier sextant cadran ressort navette galerie".split()
day, date = 0, "2031-06-02"
def A(c): return f"/{c.m}/admin/api"
def P(c, t=""): return f"/{c.m}/admin{t}"
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a):
    x = body(a); return x if isinstance(x, list) else (x or {}).get("oeuvres", (x or {}).get("prets", []))
def some(l, a, b): return R.sample(l, min(len(l), R.randint(a, b)))
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice(WORDS) for _ in range(R.randint(a, b)))
def over(c, verb, path, data, page): return c.request("POST", path, body=data or {}, referer=page, headers={"X-HTTP-Method-Override": verb})
def form(c, path, data, page):
    a = c.send("POST", path, data, page)
    if a.status == 303: c.get(a.headers["location"], path if path.startswith("http") else page)
    return a
def load(c, page):
    p = P(c, page); c.get(p); js = f"/assets/admin.{'3fa' if version == 1 else '8d2'}.js"
    if c.js != js: c.get(js, p); c.js = js
    if c.signed != date:
        c.headers.pop("Cookie", None); c.get(A(c) + "/moi", p); yield .4; q = P(c, "/connexion"); c.get(q, p); yield think()
        if chance(.15): c.send("POST", q, {"code": "faux"}, q); yield think()
        a = c.send("POST", q, {"code": "juste"}, q); c.headers["Cookie"] = "musees_sid=" + c.login; c.signed = date
        if a.status == 303: c.get(a.headers["location"], q)
    for t in ("/moi", "/messages/non-lus", "/taches/suivante"): c.get(A(c) + t, p)
    if chance(.5): c.get(A(c) + "/types", p); c.get(A(c) + "/pays", p)
    if chance(.4): c.get(A(c) + "/alertes-climat", p); c.get(A(c) + "/quotas", p)
    yield from live(c, p)
def live(c, p):
    k = c.mark.get(c.m); a = body(c.get(A(c) + "/frequentation/direct" + (f"?depuis={k}" if k else ""), p)); c.mark[c.m] = (a or {}).get("curseur", k); yield .5
def works(c):
    p = P(c, "/oeuvres"); u = A(c) + "/oeuvres"; l = rows(c.get(u, p)); yield think()
    if chance(.3):
        w = R.choice(WORDS + ["zzz", "xylo"]); l = rows(c.get(f"{u}?q={w}", p)) or l; yield think()
    if chance(.2): c.get(f"{u}?page={R.choice([2, 3, 9])}", p); yield think()
    if chance(.25): c.send("POST", u + "/recherche", {"texte": R.choice(WORDS + ["INV-0", "qqq"])}, p); yield think()
    if chance(.35 if c.m != N else .7):
        f = p + "/nouvelle"; c.get(A(c) + "/brouillons/1", f); yield think(5, 12)
        for _ in range(R.randint(1, 3)): c.send("PUT", A(c) + "/brouillons/1", {"titre": text(1, 3)}, f); yield R.uniform(5, 8)
        if chance(.8):
            if chance(.2): c.send("POST", u, {"titre": ""}, f); yield think()
            c.send("POST", u, {"titre": text(1, 3), "annee": R.randint(1610, 1980), "cote": f"INV-{R.randint(1, 9999):04}", "visible": False, "notice": text(0, 5)}, f); c.send("DELETE", A(c) + "/brouillons/1", None, f); l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 3): yield from work(c, x["id"])
def work(c, k):
    u, p, q = f"{A(c)}/oeuvres/{k}", P(c, f"/oeuvres/{k}"), P(c, "/oeuvres"); x = body(c.get(u, q))
    if not x: yield 3; return
    docs, pics = rows(c.get(u + "/documents", p)), rows(c.get(u + "/images", p)); yield think()
    if chance(.4): c.get(u + "/pret", p); yield 2
    if chance(.3): c.get(u + "/provenance", p + "#provenance"); yield think()
    if chance(.3): c.cache.pop(P(c, "/donnees/licences"), None); c.get(P(c, "/donnees/licences"), p); yield think()
    if chance(.35): over(c, "PUT", u, {"titre": x["titre"], "notice": R.choice([x["notice"], text(0, 6), text(0, 6)])}, p); c.get(u, p); yield think()
    if chance(.4):
        for v in R.choice([[not x["visible"]], [not x["visible"]], [not x["visible"], x["visible"]]]): c.send("PUT", u + "/visible", {"visible": v}, p); c.get(u, p); yield think()
    if chance(.22): c.request("POST", u + "/documents", body=b"%PDF" + b"x" * R.randint(900, 20000), referer=p); docs = rows(c.get(u + "/documents", p)); yield think()
    if docs and chance(.2):
        n = R.choice(docs)["id"]; c.send("DELETE", f"{u}/documents/{n}", None, p); c.get(u + "/documents", p); yield think()
        if chance(.2): c.send("DELETE", f"{u}/documents/{n}", None, p); yield think()
    if chance(.25): c.request("POST", u + "/images", body=b"\xff\xd8" + b"x" * R.randint(900, 30000), referer=p); c.get(u + "/images", p); yield think()
    if chance(.14): c.send("POST", u + "/traduire", {"langue": R.choice(["en", "de", "it"])}, p); yield think()
    if chance(.14): c.send("POST", A(c) + "/etiquettes/imprimer", {"oeuvres": [k]}, p); yield think()
    if chance(.2):
        over(c, "DELETE", u, None, p); c.get(A(c) + "/oeuvres", q); yield R.uniform(2, 5)
        if chance(.35): c.send("POST", f"{A(c)}/corbeille/{k}/restaurer", None, q); c.get(A(c) + "/oeuvres", q); yield think()
        elif chance(.25): c.get(u, None); yield think()
def trash(c):
    p, u = P(c, "/corbeille"), A(c) + "/corbeille"; l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        if chance(.6):
            c.send("DELETE", f"{u}/{x['id']}", None, p); c.get(u, p); yield think()
            if chance(.3): c.send("DELETE", f"{u}/{x['id']}", None, p); c.get(u, p); yield think()
        elif chance(.6):
            c.send("POST", f"{u}/{x['id']}/restaurer", None, p); c.get(u, p); yield think()
            if chance(.15): c.send("POST", f"{u}/{x['id']}/restaurer", None, p); yield think()
    if chance(.2): c.get(P(c, "/aide"), p); yield 2
def artists(c):
    p, u = P(c, "/artistes"), A(c) + "/artistes"; l = rows(c.get(u, p)); yield think()
    if chance(.2 if c.m != N else .6): c.send("POST", u, {"nom": text(1, 2), "bio": text(1, 5), "ne": R.randint(1560, 1900)}, p); l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        f = f"{p}/{x['id']}"; y = body(c.get(f"{u}/{x['id']}", p)); yield think()
        if y and chance(.85): over(c, "PUT", f"{u}/{x['id']}", {"nom": y["nom"], "bio": text(1, 8)}, f); c.get(f"{u}/{x['id']}", f); yield think()
def loans(c):
    p = P(c, "/prets"); c.get(A(c) + "/prets-entrants", p); c.get(A(c) + "/prets-sortants", p); yield think()
    if chance(.35): c.send("POST", A(c) + "/prets-entrants", {"de": text(1, 2), "objet": text(1, 3)}, p); c.get(A(c) + "/prets-entrants", p); yield think()
    if chance(.35): c.send("POST", A(c) + "/prets-sortants", {"vers": text(1, 2), "oeuvre": R.randint(2001, 2300)}, p); c.get(A(c) + "/prets-sortants", p); yield think()
def shows(c):
    p, u = P(c, "/expositions"), A(c) + "/expositions"; l = rows(c.get(u, p)); yield think()
    if chance(.15 if c.m != N else .5): c.send("POST", u, {"titre": text(1, 3), "debut": "2031-09-01", "ouverte": False}, p); l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        v, f = f"{u}/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(v, p)); c.get(v + "/affluence", f); yield think()
        if y and chance(.3): over(c, "PUT", v, {**y, "titre": text(1, 3)}, f); yield think()
        if chance(.3): c.send("POST", v + "/dupliquer", None, p); c.get(u, p); yield think()
def events(c):
    p, u = P(c, "/evenements"), A(c) + "/evenements"; l = rows(c.get(u, p)); yield think()
    if chance(.5 if version == 1 else .3): c.send("POST", u, {"titre": text(1, 3), "jour": f"2031-06-{R.randint(10, 30)}", "etat": "retire"}, p); l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 2):
        v, f = f"{u}/{x['id']}", f"{p}/{x['id']}"; y = body(c.get(v, p)); yield think()
        if not y: continue
        if chance(.55):
            w = "depublier" if y["etat"] == "publie" else "publier"; c.send("POST", f"{v}/{w}", None, f); c.get(v, f); yield think()
            if chance(.15): c.send("POST", f"{v}/{w}", None, f); yield think()
        if chance(.2): c.send("POST", v + "/dupliquer", None, p); c.get(u, p); yield think()
        if chance(.33): c.send("DELETE", v, None, p); c.get(u, p); yield think()
def rooms(c):
    for k, prob in (("salles", .7), ("vitrines", .6)):
        p, u = P(c, "/" + k), f"{A(c)}/{k}"; l = rows(c.get(u, p)); yield think()
        if k == "salles" and chance(.15 if c.m != N else .6): c.send("POST", u, {"nom": text(1, 2), "etage": R.randint(0, 3)}, p); l = rows(c.get(u, p)); yield think()
        if len(l) > 1 and chance(prob):
            for _ in range(R.randint(1, 2)):
                n = [x["id"] for x in l]
                while n == [x["id"] for x in l]: R.shuffle(n)
                c.send("PUT", u + "/ordre", {"ordre": n}, p); yield .2; l = rows(c.get(u, p)); yield think()
def friends(c):
    p = P(c, "/adhesions"); c.get(A(c) + "/adhesions", p); c.get(A(c) + "/abonnements/relances", p); yield think()
    if chance(.4): c.send("POST", A(c) + "/adhesions", {"nom": text(1, 2), "annee": 2031}, p); c.get(A(c) + "/adhesions", p); yield R.uniform(320, 500); c.get(A(c) + "/adhesions", p); yield think()
    p = P(c, "/mecenes"); l = rows(c.get(A(c) + "/mecenes", p)); yield think()
    for x in some(l, 1, 3): c.get(f"{A(c)}/mecenes/{x['id']}/recus", f"{p}/{x['id']}"); yield think()
def counter(c):
    p, u = P(c, "/reservations"), A(c) + "/reservations"; d = datetime.fromisoformat(date) + timedelta(days=R.choice([0, 0, 0, 1, 2, 5])); j = f"{d:%Y-%m-%d}"; l = rows(c.get(f"{u}?jour={j}", p)); yield think()
    if d.weekday() and chance(.55): c.send("POST", u, {"jour": j, "personnes": R.randint(1, 40), "nom": text(1, 2)}, p); l = rows(c.get(f"{u}?jour={j}", p)); yield think()
    if l and chance(.35): c.send("DELETE", f"{u}/{R.choice(l)['id']}", None, p); c.get(f"{u}?jour={j}", p); yield think()
    p = P(c, "/boutique"); c.get(A(c) + "/boutique/articles", p); yield think()
    if c.m != X and chance(.65): c.send("POST", P(c, "/formulaires/boutique"), {"nom": text(1, 2), "prix": R.randint(2, 80)}, p); yield think(); c.get(A(c) + "/boutique/articles", p); yield think()
def press(c):
    p = P(c, "/presse"); c.get(p, P(c, "/tableau")); yield think()
    if chance(.5):
        if chance(.2): c.send("POST", P(c, "/formulaires/presse"), {"titre": ""}, p); yield think()
        form(c, P(c, "/formulaires/presse"), {"titre": text(2, 5)}, p); yield think(); c.get(p, p); yield think()
    p, u = P(c, "/lettres"), A(c) + "/lettres"; l = rows(c.get(u, p)); yield think()
    for x in some(l, 0, 2):
        c.get(f"{u}/{x['id']}", p); yield think()
        if chance(.5): c.send("POST", f"{u}/{x['id']}/test", None, p); yield 1; c.get(f"{u}/{x['id']}", p); yield think()
        if chance(.3): c.send("POST", f"{u}/{x['id']}/envoyer", None, p); yield 1; c.get(f"{u}/{x['id']}", p); yield 50; c.get(f"{u}/{x['id']}", p); yield think()
def figures(c):
    p = P(c, "/statistiques"); k = R.choice([3, 6, 6, 13, 27]); e = datetime.fromisoformat(date) - timedelta(days=R.randint(0, 6)); q = f"?du={e - timedelta(days=k):%Y-%m-%d}&au={e:%Y-%m-%d}"
    for t in some(["visites", "billetterie", "visites"], 1, 3): c.get(f"{A(c)}/statistiques/{t}{q}", p); yield think()
    if chance(.3):
        a = body(c.send("POST", A(c) + "/exports", {"quoi": "oeuvres"}, p)); yield 2
        if a:
            u = f"{A(c)}/exports/{a['export']}"
            for _ in range(4): c.get(u, p); yield 2.5
            c.get(u + "/fichier", p); yield think()
def house(c):
    p = P(c, "/reglages"); l = rows(c.get(A(c) + "/notifications", p)); yield think()
    for x in some(l, 1, 2):
        if chance(.75): c.send("PUT", f"{A(c)}/notifications/{x['id']}", {"actif": not x["actif"]}, p); c.get(A(c) + "/notifications", p); yield think()
    h = body(c.get(A(c) + "/horaires", p)); yield think()
    if h and chance(.5): c.send("PUT", A(c) + "/horaires", {**{k: v for k, v in h.items() if k != "id"}, **R.choice([{}, {"samedi": [R.choice(["09:00", "10:00", "11:00"]), R.choice(["17:00", "18:00", "19:00"])]}, {"dimanche": [R.choice(["13:00", "14:00"]), "18:30"]}])}, p); c.get(A(c) + "/horaires", p); yield think()
    s = body(c.get(A(c) + "/parametres", p)); yield think()
    if s and (c is not aide and chance(.5) or chance(.1)): c.send("PUT", A(c) + "/parametres", {"devise": "EUR", "accroche": R.choice([s["accroche"], text(1, 3)]), "fermeture": "lundi"}, p); c.get(A(c) + "/parametres", p); yield think()
    p = P(c, "/comptes"); c.get(A(c) + "/utilisateurs", p); yield 2; c.get(A(c) + "/journal", p); yield think()
    if c is not aide and chance(.25): c.send("POST", A(c) + "/utilisateurs", {"nom": f"compte-{R.randint(40, 99)}", "role": "lecture"}, p); c.get(A(c) + "/utilisateurs", p); yield think()
    p, u = P(c, "/categories"), A(c) + "/categories"; l = rows(c.get(u, p)); yield think()
    if chance(.4): c.send("POST", u, {"nom": text(1, 1)}, p); l = rows(c.get(u, p)); yield think()
    for x in some(l, 0, 1):
        if chance(.6): over(c, "PUT", f"{u}/{x['id']}", {"nom": text(1, 2)}, p)
        else: over(c, "DELETE", f"{u}/{x['id']}", None, p)
        c.get(u, p); yield think()
PAGES = [works, works, works, trash, artists, artists, loans, shows, shows, events, events, rooms, friends, counter, press, figures, house]
def session(c, n, anew=True):
    if len(c.museums) > 1: c.m = R.choice(c.museums); anew = True
    if anew or c.signed != date: yield from load(c, R.choice(["/tableau", "/oeuvres", "/evenements"]))
    for f in R.sample(PAGES, n):
        yield R.uniform(20, 200)
        if chance(.4): yield from live(c, P(c, "/tableau"))
        yield from f(c)
    if chance(.15): form(c, P(c, "/deconnexion"), {}, P(c, "/tableau")); c.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get(A(c) + "/messages/non-lus", P(c, "/tableau"))
        yield 60 + R.uniform(-.05, .05)
# --- machines, the public
def kiosk(m, k, until):
    b = client(f"198.51.100.{120 + k}", "BorneMusee/2.1 Chrome/120.0", caching=True)
    while sim.now < until:
        b.send("POST", f"/{m}/borne/ping", None)
        if chance(.4): b.get(f"/{m}/borne/contenu")
        yield 900 + R.uniform(-2, 2)
def payments(until):
    b = client("192.0.2.51", "PayeNet/1.0", accept_gzip=False)
    while sim.now < until: b.send("POST", f"/{R.choice([H, M, X])}/crochets/paiement", {"id": R.randint(1, 9999)}, headers={"X-Signature": "bonne" if chance(.95) else "fausse"}); yield R.uniform(1500, 4000)
def harvester(until):
    b, v = client("192.0.2.71", "EuropeHarvester/4.2 (+https://harvest.example.net)"), client("192.0.2.72", "python-requests/2.28.1")
    while sim.now < until:
        for m in (H, M, X): b.get(f"/{m}/oai?verb=ListRecords"); v.get(f"/{m}/api/v1/oeuvres"); yield 4
        yield 7200 + R.uniform(-5, 5)
def public(k):
    b = client(f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX])); m = R.choice([H, M, X, N]); b.get(f"/{m}/visiter"); yield think()
    if chance(.25): form(b, f"/{m}/lettre", {"courriel": "x@example.com"}, f"/{m}/visiter")
def bot(until):
    b = client("192.0.2.180", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")
    while sim.now < until:
        b.get("/robots.txt"); yield 9
        for m in (H, M, X): b.get(f"/{m}/visiter"); yield R.uniform(20, 90)
        yield 14000
def probe(until):
    b = client("203.0.113.240", "Uptime-Kuma/1.23", accept_gzip=False, keep=False)
    while sim.now < until: b.get("/etat"); yield 1800 + R.uniform(-1, 1)
def load_test():
    b = client("203.0.113.201", "hey/0.0.1")
    for _ in range(300): b.get("/etat"); yield 2
def down(cs, v=None):
    global version, app
    servers.stop(app)
    if v: version = v; build(v)
    for c in cs:
        for t in ("/oeuvres", "/evenements", "/messages/non-lus", "/corbeille"):
            if c.signed == date: c.get(A(c) + t, P(c, "/tableau")); yield R.uniform(2, 9)
    app = fpm(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(A(c) + t, P(c, "/tableau")); yield R.uniform(*wait)
    mode("", word)
def token(c):
    if c.signed != date: yield from load(c, "/presse")
    mode("jeton"); c.send("POST", P(c, "/formulaires/presse"), {"titre": text(2, 4)}, P(c, "/presse")); mode("", "jeton"); yield 6; c.get(P(c, "/presse")); yield 9; form(c, P(c, "/formulaires/presse"), {"titre": text(2, 4)}, P(c, "/presse")); yield 2
def expired(c):
    if c.signed == date:
        mode("expire")
        for t in ("/oeuvres", "/moi"): c.get(A(c) + t, P(c, "/oeuvres")); yield .2
        mode("", "expire"); yield 6; form(c, P(c, "/connexion"), {"code": "juste"}, P(c, "/connexion")); yield .3; c.get(A(c) + "/oeuvres", P(c, "/oeuvres"))
    yield 0
def oddities(c):
    if c.signed != date: yield from load(c, "/tableau")
    c.request("OPTIONS", A(c) + "/oeuvres", referer=P(c, "/oeuvres")); yield 2; c.request("HEAD", A(c) + "/oeuvres", referer=P(c, "/oeuvres")); yield 2; c.get(A(c) + "/Oeuvres", None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
GUESS = f"/{H}/admin/login.php /{M}/admin/config.php /musee/.env /{X}/api/v2/users /admin /administrator/index.php".split() + SCANS
mode()
for i, d in office_days(sim, "2031-06-02", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last = i == 9; end = t("22:00") if not last else t("12:40"); wd = i % 7
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if c is mi and i < 4 or c is te and i in (2, 6) or c is ho and wd == 6 or c is ma and wd in (0, 5) and i > 0 or c is aide and wd == 6: continue
        for h in (8, 10, 11, 14, 16) if not last else (8, 10):
            if chance(.68 if c is not mi else .5): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5), chance(.6)))
    for k, m in enumerate((H, M)): sim.spawn(t(f"09:3{k}:00"), kiosk(m, k, min(end, t("18:30"))))
    sim.spawn(t("00:10:00"), payments(end)); sim.spawn(t("00:20:00"), harvester(end)); sim.spawn(t("00:01:00"), probe(end)); sim.spawn(t("02:01:00"), bot(end))
    for k in range(R.randint(8, 18)): sim.spawn(t(f"{R.randint(8, 21) if not last else R.randint(8, 11):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), public(R.randint(0, 70)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(client(f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i in (1, 4, 8): sim.spawn(t("12:30:00"), tab(ho, 80))
    if i == 5: sim.spawn(t("05:20:00"), down([], 2))
    if i == 3: sim.spawn(t("11:40:00"), down([ho, aide]))
    if i == 7: sim.spawn(t("18:40:00"), during("maintenance", [ho, te, aide], ["/oeuvres", "/corbeille", "/expositions", "/lettres"]))
    if i == 6: sim.spawn(t("21:00:00"), load_test())
    if i in (2, 8): sim.spawn(t("09:05:00"), token(te if i == 8 else ho))
    if i in (1, 3, 7): sim.spawn(t("15:45:00"), expired(R.choice([ho, aide])))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(ho))
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined-d", "access.log", out, sim.zone, "logrotate")
stamp, lines, pending = Stamp(sim, "logfmt"), [], []
LINE = re.compile(r'level=\w+ msg=requete methode=(\w+) (?:remplacee=\w+ )?chemin=(\S+) (?:params="([^"]*)" )?statut=(\d+) ')
def syslog(when, l):
    x = datetime.fromtimestamp(when, sim.zone); return when, f"{MONTHS[x.month - 1]} {x.day:2} {x:%H:%M:%S} musees-web1 musees[{'618' if when < sim.at('2031-06-07 05:20') else '2204'}]: {l}"
for raw in (WORK / "app.log").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    real, l = raw.split(" ", 1); real = float(real); m = LINE.match(l)
    if not m: pending.append(l); continue
    e = stamp.entry(m[1], m[2] + ("?" + m[3] if m[3] else ""), int(m[4]), real)
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    for k, x in enumerate(pending): lines.append(syslog(t - .0002 * (len(pending) - k), x))
    pending = []; lines.append(syslog(t, l))
lines.sort(key=lambda p: p[0]); print("logfmt", len(lines), "missed", stamp.missed)
size += write_rotated(night / "logfmt-syslog", "musees.log", lines, sim.zone, "logrotate")
print("bytes", size, "requests", len(sim.entries)); shutil.rmtree(WORK)
