import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode, quote
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "commune-flask"; os.chmod(WORK, 0o777); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
sim = Sim(20320308, "Europe/Paris"); R = sim.random
site = WORK / "site"
def put(p, data):
    (site / p).parent.mkdir(parents=True, exist_ok=True); (site / p).write_bytes(data if isinstance(data, bytes) else data.encode()); os.utime(site / p, (sim.at("2032-02-01 10:00"),) * 2)
put("static/site.css", "".join(f".c{i}{{margin:{i}px}}" for i in range(240))); put("static/site.js", "".join(f"function f{i}(a){{return a+{i}}}" for i in range(300))); put("robots.txt", "User-agent: *\nDisallow: /gestion/\n")
put("static/img/blason.png", R.randbytes(3120)); put("documents/mentions.pdf", R.randbytes(9200)); put("maintenance.html", "<!doctype html><title>Maintenance</title><p>Le site revient dans un instant.</p>"); put("intranet.html", "<!doctype html><title>Espace agents</title><a href=/gestion/>Gestion</a>")
for i in range(5): put(f"documents/conseil-2032-0{i + 1}.pdf", R.randbytes(5000 + 2100 * i))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "PYTHONDONTWRITEBYTECODE": "1", "TZ": "UTC"}
def start(): return servers.start([sys.executable, "-m", "gunicorn", "-k", "gthread", "--threads", "3", "--keep-alive", "60", "--chdir", HERE, "-b", "127.0.0.1:8351", "--access-logfile", WORK / "gunicorn.log", "commune:app"], 8351, env=env)
app = start()
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text())
servers.start(["nginx", "-p", WORK, "-c", WORK / "nginx.conf"], 8350, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 8350), "www.example.com", "https://www.example.com"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"
AGENTS = [CHROME, CHROME_WIN, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE, PHONE, IPHONE, IPHONE]
def maybe(p): return R.random() < p
def look(a=3, b=14): return R.uniform(a, b)
class Visitor(Browser):
    """The same browser, who tells the simulated time to the application; no log shows it."""
    def request(self, method, target, **more):
        return super().request(method, target, headers={**(more.pop("headers", None) or {}), "X-Sim": f"{self.sim.now:.3f}"}, **more)
    def form(self, target, data, page): return self.request("POST", target, body=urlencode(data).encode(), referer=page, headers={"Content-Type": "application/x-www-form-urlencoded"})
    def follow(self, a, page):
        if a.status in (301, 302, 303) and a.headers.get("location", "").startswith("/"): return self.page(a.headers["location"], page)
        return a
    def static(self, path, page):
        k = ("s", path); r = self.request("GET", path, referer=page, headers={"If-None-Match": self.cache[k]} if k in self.cache else None)
        if "etag" in r.headers: self.cache[k] = r.headers["etag"]
    def page(self, path, ref=None):
        r = self.request("GET", path, referer=ref)
        if k_new(self) or maybe(.15): self.static("/static/site.css", path); self.static("/static/site.js", path); self.static("/static/img/blason.png", path)
        maybe(.35) and self.get("/static/img/label-2019.png", path)              # missing on every page
        maybe(.9) and self.get("/api/alertes", path); maybe(.55) and self.get("/api/panier", path); maybe(.45) and self.get("/api/moi", path)
        maybe(.25) and self.send("POST", "/mesure", {"p": path}, path); maybe(.03) and self.send("POST", "/csp-report", {"d": 1}, path)
        maybe(.08) and self.get(R.choice(["/favicon.ico", "/apple-touch-icon.png"]), path)
        return r
def k_new(c):
    new = not getattr(c, "warm", False); c.warm = True; return new
def visitor(address=None, agent=None, session=None):
    v = "%032x" % R.getrandbits(128)
    c = Visitor(sim, address or R.choice(["198.51.100.%d", "192.0.2.%d", "203.0.113.%d"]) % R.randint(10, 170), agent or R.choice(AGENTS), S, HOST, ORIGIN, {"Cookie": f"v={v}" + (f"; session={session}" if session else ""), "Accept-Language": "fr"}, accept_gzip=maybe(.97))
    c.user = session; return c
POSTS = "travaux-rue-du-pont carnaval-2032 collecte-des-encombrants budget-participatif nouveau-marche piscine-fermee plantation-arbres conseil-municipal stade-eclairage nuit-des-musees zone-30 velos-cargo plan-local plan-local quartier-gare".split()
TOKENS, REPORTED = [], []

def news(c, ref):
    if maybe(.6): c.page("/actualites/" + R.choice(["", "", "?page=2", "?page=9"]), ref); yield look(); ref = "/actualites/"
    s = R.choice(POSTS); p = "/actualites/" + s; c.page(p, ref); maybe(.8) and c.get(f"/api/actualites/{s}/aime", p); yield look(10, 120)
    if s in ("plan-local", "quartier-gare") and maybe(.6): c.get("/documents/2019/plan-zonage.pdf", p); yield look()
    if maybe(.3): c.send("POST", f"/api/actualites/{s}/aime", {}, p); yield .3; c.get(f"/api/actualites/{s}/aime", p); yield look(); maybe(.2) and c.send("POST", f"/api/actualites/{s}/aime", {}, p)
    if maybe(.3): c.follow(c.form(p + "/commentaires", {"texte": R.choice(["Merci", "Enfin !", "Et le parking ?", "", "Bonne idée pour les enfants"])}, p), p); yield look()
def poll(c, ref):
    p = "/"; c.get("/api/sondages/1", p); yield look()
    for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", "/api/sondages/1/votes", {"choix": R.choice(["oui", "oui", "non"])}, p); yield .3; c.get("/api/sondages/1", p); yield look()
def budget(c, ref):
    p = "/actualites/budget-participatif"; c.page(p, ref); c.get("/api/budget/projets", p); yield look(15, 60)
    if maybe(.75): c.send("POST", "/api/budget/votes", {"projet": R.randint(0, 3)}, p); yield .3; c.get("/api/budget/projets", p); yield look()
def agenda(c, ref):
    c.page("/agenda/", ref); yield look()
    for _ in range(R.randint(0, 3)): q = f"?mois=2032-{R.randint(3, 12):02}" + R.choice(["", "", "&genre=sport", "&genre=atelier"]); c.request("GET", "/agenda/" + q, referer="/agenda/"); c.get("/api/agenda" + q.split("&")[0], "/agenda/"); yield look()
    if maybe(.6): c.page("/agenda/" + R.choice(["bal-du-printemps", "harmonie", "trail", "jazz", "couture", "poterie"]), "/agenda/"); yield look()
    if maybe(.4): c.get("/api/menus?semaine=%d" % R.choice([11, 11, 12, 16, 17]), "/agenda/"); yield look()
def search(c, ref):
    q = R.choice(["travaux", "cimetière", "déchetterie", "plu", "permis", "zone", "crèche", "carnaval", "coiffeur"]); low = q[:4]
    for k in (2, 3, 4): c.get("/api/recherche/suggestions?q=" + quote(low[:k]), ref); yield .35
    c.page("/recherche?q=" + quote(q), ref); yield look()
def service(c, ref):
    f = R.choice(["acte-de-naissance", "carte-d-identite", "inscription-scolaire", "urbanisme"]); p = "/demarches/" + f; c.page("/demarches/", ref); yield look(); c.page(p, "/demarches/"); maybe(.5) and c.get("/api/horaires", p)
    if c.user: c.get("/api/moi/brouillons/" + f, p)
    yield look(20, 90)
    if c.user:
        for _ in range(R.randint(0, 3)): c.send("PUT", "/api/moi/brouillons/" + f, {"nom": "x" * R.randint(1, 30)}, p); yield look()
    if maybe(.3): c.form(p, {"nom": "x"}, p); yield look()
    if maybe(.6): c.follow(c.form(p, {"nom": "x", "date": "1"}, p), p); c.user and maybe(.7) and c.request("DELETE", "/api/moi/brouillons/" + f, referer=p); yield look()
def camp(c, ref):
    p = "/inscriptions/camp-ete"; c.page("/actualites/camp-ete", ref); yield look(); c.page(p, "/actualites/camp-ete"); yield look(20, 60); c.form(p, {"enfant": "x"}, p); yield look(); maybe(.2) and c.form(p, {"enfant": "x"}, p); yield look()
def tickets(c, ref):
    c.page("/billetterie/", ref); yield look()
    for s in R.sample(["harmonie", "jazz", "chorale", "bal-du-printemps"], R.randint(1, 3)):
        p = "/billetterie/" + s; c.page(p, "/billetterie/"); c.get("/api/places/" + s, p); yield look()
        if maybe(.5):
            a = c.send("POST", "/api/panier", {"spectacle": s}, p); yield .3; c.get("/api/panier", p); c.get("/api/places/" + s, p); yield look()
            if a.status == 201 and maybe(.7): c.form("/paiement", {"ok": 1}, p); yield look(60, 200); maybe(.5) and c.page("/paiement/retour?ref=%08x" % R.getrandbits(32), "https://paiement.example.net/"); yield look()
            elif maybe(.6): c.request("DELETE", "/api/panier", referer=p); yield .3; c.get("/api/panier", p); yield look()
def reports(c, ref):
    p = "/signalements/"; c.page(p, ref); c.get("/api/signalements", p); yield look()
    for _ in range(R.randint(0, 2)): c.get("/api/signalements?rue=" + R.choice("pont gare ecole stade moulin lavoir chapelle".split()), p); yield look()
    if maybe(.4):
        r = R.choice("pont gare ecole stade moulin".split()); a = c.send("POST", "/api/signalements", {"rue": r, "texte": R.choice(["nid de poule", "lampe éteinte", "banc cassé"])}, p); yield .3; c.get("/api/signalements", p); yield look()
        if a.status == 202: REPORTED.append((sim.now, a.json()["id"]))
        if a.status == 202 and maybe(.6): c.get(f"/api/signalements/{a.json()['id']}", p); yield look()
def rooms(c, ref):
    s = R.choice(["salle-des-fetes", "maison-pour-tous", "gymnase"]); p = "/salles/" + s; c.page("/salles/", ref); yield look(); c.page(p, "/salles/"); yield look()
    if maybe(.5): c.follow(c.form(p + "/demandes", {"date": "2032-0%d-%02d" % (R.randint(4, 6), R.randint(1, 9))}, p), p); yield look()
def contact(c, ref):
    c.page("/contact", ref); yield look(20, 80)
    if maybe(.3): c.form("/contact", {"texte": ""}, "/contact"); yield look()
    for _ in range(R.choice([1, 1, 1, 5])): a = c.form("/contact", {"texte": "Bonjour"}, "/contact"); a.status == 303 and c.page("/contact/merci", "/contact"); yield look(1, 5)
def letter(c, ref):
    a = c.form("/newsletter", {"mail": "x"}, ref); t = a.headers.get("x-lab"); t and TOKENS.append(t); yield look()
def foot(c, ref):
    c.get(R.choice(["/intranet/", "/intranet/", "/webmail", "/documents/mentions.pdf", f"/documents/conseil-2032-0{R.randint(1, 5)}.pdf"]), ref); yield look()
def air(c, ref): c.get("/api/qualite-air", ref); c.get("/api/horaires", ref); yield look()
PARTS = [news, news, news, agenda, agenda, search, service, camp, tickets, tickets, reports, reports, rooms, contact, letter, foot, air, air, poll, budget]
def visit(c):
    where = R.choice(["https://www.search.example/", None, None, "https://social.example.org/", "android-app://com.example.social/"])
    if maybe(.55): c.page("/", where); maybe(.6) and c.get("/api/qualite-air", "/"); yield look()
    else: c.page("/actualites/" + R.choice(POSTS + ["fete-2027", "foire-aux-vins"]), where); yield look()
    for f in R.sample(PARTS, R.randint(1, 3)): yield from f(c, "/")
    c.close()
def sign_in(c):
    c.page("/connexion", "/"); yield look()
    if maybe(.25): c.form("/connexion", {"nom": c.user, "mdp": "faux"}, "/connexion"); yield look()
    a = c.form("/connexion", {"nom": c.user, "mdp": "juste"}, "/connexion"); c.headers["Cookie"] += f"; session={c.user}"; c.follow(a, "/connexion"); yield look(1, 3)
def resident(n, c):
    c.user = n; yield from sign_in(c); p = "/moi/"
    c.get("/api/moi", p)
    for t in ("demarches", "factures", "messages", "favoris"): c.get("/api/moi/" + t, p)
    yield look()
    for f in R.sample(["fav", "cantine", "tel", "service", "again"], R.randint(1, 3)):
        if f == "fav":
            s = R.choice(["jazz", "trail", "couture"]); m = R.choice(["PUT", "PUT", "DELETE"])
            for _ in range(R.choice([1, 1, 2])): c.request(m, "/api/moi/favoris/" + s, body=None, referer="/agenda/"); yield .3
            c.get("/api/moi/favoris", "/agenda/"); yield look()
        if f == "cantine":
            w = R.choice([11, 12, 13]); a = c.get(f"/api/moi/cantine/{w}", p); j = a.json().get("jours") if a.status == 200 else None; yield look()
            if j:
                if maybe(.5): i = R.randint(0, 3); j[i] = not j[i]
                c.send("PUT", f"/api/moi/cantine/{w}", {"jours": j}, p); yield .3; c.get(f"/api/moi/cantine/{w}", p); yield look()
        if f == "tel": c.send("PATCH", "/api/moi", {"tel": "06 00 00 00 %02d" % R.randint(0, 99)} if maybe(.65) else {"adresse": f"{R.randint(1, 140)} {R.choice(['rue du pont', 'place de la mairie', 'chemin du lavoir', 'quai'])}"}, p); yield .3; c.get("/api/moi", p); yield look()
        if f == "service": yield from service(c, p); c.page("/moi/", p); c.get("/api/moi/demarches", p); yield look()
        if f == "again": c.page("/moi/"); c.get("/api/moi/messages", p); c.get("/api/moi/factures", p); yield look()
    if maybe(.5): c.follow(c.form("/deconnexion", {}, p), p); yield 1
    c.close()
AGENT = {n: Visitor(sim, "10.20.0.5", a, S, HOST, ORIGIN, {"Cookie": "v=" + n, "Accept-Language": "fr"}) for n, a in (("agent1", FIREFOX), ("agent2", CHROME_WIN))}
def agent(n, day):
    c = AGENT[n]; c.user = n; c.close(); c.headers["Cookie"] = "v=" + n; c.page("/intranet/"); yield look(); yield from sign_in(c); p = "/gestion/"
    l = c.get("/gestion/api/commentaires", p).json(); r = c.get("/gestion/api/signalements", p).json(); d = c.get("/gestion/api/salles/demandes", p).json(); c.get("/gestion/api/abonnes", p); c.get("/gestion/api/corbeille", p); c.get("/gestion/api/journal", p); yield look()
    p = "/gestion/moderation"; c.page(p, "/gestion/")
    for x in l:
        if maybe(.15): continue                                     # left for later
        if maybe(.85): c.request("POST", f"/gestion/api/commentaires/{x['id']}/approuver", body=None, referer=p)
        else: c.request("DELETE", f"/gestion/api/commentaires/{x['id']}", referer=p)
        maybe(.4) and c.get("/gestion/api/commentaires", p); yield look(2, 8)
    c.get("/gestion/api/commentaires", p); yield look()
    for x in r:
        if maybe(.8): c.send("PATCH", f"/gestion/api/signalements/{x['id']}", {"etat": R.choice(["publie", "publie", "resolu"])}, "/gestion/"); maybe(.5) and c.get("/gestion/api/signalements", "/gestion/"); yield look(2, 8)
    for x in d:
        if maybe(.6): c.send("PATCH", f"/gestion/api/salles/demandes/{x['id']}", {"etat": R.choice(["accord", "refus"])}, "/gestion/"); c.get("/gestion/api/salles/demandes", "/gestion/"); yield look(2, 8)
    if maybe(.6):
        l = c.get("/gestion/api/actualites", "/gestion/").json(); yield look()
        for x in R.sample(l, R.randint(1, 2)):
            if maybe(.5): c.send("PUT", "/gestion/api/actualites/" + x["id"], {"texte": "" if maybe(.5) else " ".join(["mot"] * R.randint(80, 300))}, "/gestion/"); yield .3; c.get("/gestion/api/actualites", "/gestion/"); c.page("/actualites/" + x["id"], "/gestion/"); yield look()
            else: c.send("PATCH", "/gestion/api/actualites/" + x["id"], {"une": not x["une"]}, "/gestion/"); yield .3; c.get("/gestion/api/actualites", "/gestion/"); yield look()
    if day == 3 and n == "agent1": c.request("DELETE", "/gestion/api/actualites/cimetiere", referer="/gestion/"); c.get("/gestion/api/actualites", "/gestion/"); c.get("/gestion/api/corbeille", "/gestion/"); yield look()
    c.follow(c.form("/deconnexion", {}, "/gestion/"), "/gestion/"); yield 1
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", ["/robots.txt", "/", "/sitemap.xml", "/actualites/", "/actualites/zone-30", "/actualites/fete-2027", "/spip.php?article7", "/documents/2019/plan-zonage.pdf", "/newsletter", "/recherche?q=", "/gestion/"]), ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", ["/robots.txt", "/spip.php?article12", "/spip.php?rubrique3", "/agenda/?mois=2031-01", "/agenda/?mois=2030-12", "/actualites/?page=44", "/newsletter"]),
    ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", ["/robots.txt", "/billetterie/", "/billetterie/theatre-2031", "/documents/2019/plan-zonage.pdf", "/documents/2018/plu.pdf", "/spip.php?article44"]), ("GPTBot/1.2 (+https://openai.com/gptbot)", ["/robots.txt", "/", "/salles/", "/salles/gymnase", "/connexion", "/contact", "/newsletter"]), ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", ["/actualites/carnaval-2032", "/actualites/fete-2027"])]
def crawl(agent, paths, address):
    c = visitor(address, agent)
    for p in paths: c.request("GET", p); yield R.uniform(2, 40)
def botnet(k):
    c = visitor(f"192.0.2.{200 + k}", R.choice(AGENTS))
    for _ in range(R.choice([2, 3, 7])): c.get("/connexion", "/connexion"); yield .4; c.form("/connexion", {"nom": "admin", "mdp": f"x{R.randint(1, 999)}"}, "/connexion"); yield R.uniform(.5, 4)
    s = R.choice(POSTS); c.form(f"/actualites/{s}/commentaires", {"texte": "http://buy.example"}, "/actualites/" + s); yield 1
    if maybe(.5): c.form("/wp-login.php", {"log": "admin"}, "/wp-login.php"); c.form("/xmlrpc.php", {"x": 1}, "/"); yield 1
def phone():
    c = Visitor(sim, f"192.0.2.{R.randint(172, 194)}", R.choice(["SaintAubin/1.4.2 (Android 12; okhttp/4.9)", "SaintAubin/14 CFNetwork/1404 Darwin/22.3.0"]), S, HOST)
    for p in ("/ws/config.json", "/api/v1/actualites", "/api/v1/agenda/2032"): c.request("GET", p); yield R.uniform(.2, 1.4)
    c.send("POST", "/ws/push/register", {"token": "x"}); yield 1
def old_link():
    c = visitor(); c.page("/spip.php?article" + R.choice(["12", "15", "7", "44"]), R.choice(["https://forum.example.org/t/9", None])); yield look()
    if maybe(.4): c.get("/documents/2019/plan-zonage.pdf", "https://blog.example.org/plan"); yield 1
    if maybe(.3): c.get(R.choice(["/.well-known/apple-app-site-association", "/.well-known/autoconfig", "/ads.txt"])); yield 1
def confirms():
    if TOKENS: c = visitor(); t = TOKENS.pop(); c.page("/newsletter/confirmer/" + t); yield look(); maybe(.3) and c.page("/newsletter/confirmer/" + t)
    yield 1
def returns():
    """Who reported something comes back by the link in a mail."""
    for w, i in [x for x in REPORTED if sim.now - x[0] > 70000][:2]:
        c = visitor(); REPORTED.remove((w, i)); c.page("/signalements/?id=%d" % i); c.get(f"/api/signalements/{i}", "/signalements/?id=%d" % i); c.get("/api/signalements", "/signalements/?id=%d" % i); yield look(30, 900)
    yield 1
def partner(end):
    c = visitor("192.0.2.130", FIREFOX); c.origin = "https://www.pays.example.net"
    while sim.now < end: c.request("OPTIONS", "/api/agenda", referer="/", headers={"Origin": c.origin}); c.request("GET", f"/api/agenda?mois=2032-{R.choice([3, 3, 4, 9]):02}", referer="/", headers={"Origin": c.origin}); yield R.uniform(4000, 9000)
def deploy():
    global app
    servers.stop(app); a, b = visitor(), visitor()
    for _ in range(4): a.get("/", None); b.get("/actualites/zone-30", "/"); b.get("/api/alertes", "/actualites/zone-30"); yield R.uniform(4, 9)
    app = start(); a.page("/", None); yield 1
def maintenance(begin):
    (WORK / "maintenance").touch() if begin else (WORK / "maintenance").unlink(); yield 0
def reader(address, agent, until, every): c = Visitor(sim, address, agent, S, HOST, caching=True); yield from monitor(c, sim, "/rss.xml", until, every, jitter=20)
def machine(address, agent): return Visitor(sim, address, agent, S, HOST, accept_gzip=False)
for i, d in office_days(sim, "2032-03-08", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last = i == 7; end = t("23:40" if not last else "13:00"); top = 22 if not last else 12
    at = lambda a=6: t(f"{R.randint(a, top):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    for _ in range(R.randint(30, 42) if not last else 17): sim.spawn(at(), visit(visitor()))
    for n in R.sample(range(1, 26), 6 if not last else 3): sim.spawn(at(7), resident(f"h{n}", visitor(f"203.0.113.{n + 10}", AGENTS[n % 10])))
    if i not in (5, 6):
        for n, h in (("agent1", 8), ("agent2", 9), ("agent1", 14)):
            if not (last and h > 12): sim.spawn(t(f"{h:02}:{R.randint(5, 40):02}:10"), agent(n, i))
    for k, (a, l) in enumerate(BOTS): sim.spawn(at(0), crawl(a, l, f"192.0.2.{240 + k}"))
    for _ in range(4): sim.spawn(at(0), botnet(R.randint(0, 35)))
    for _ in range(R.randint(6, 11)): sim.spawn(at(), phone())
    for _ in range(R.randint(2, 5)): sim.spawn(at(), old_link())
    for _ in range(3): sim.spawn(at(), confirms())
    for _ in range(2): sim.spawn(at(10), returns())
    sim.spawn(t("00:20:00"), reader("198.51.100.230", "FreshRSS/1.23.1 (Linux; https://freshrss.org)", end, 3600)); sim.spawn(t("00:31:00"), reader("198.51.100.231", "Feedly/1.0 (+http://www.feedly.com/fetcher.html)", end, 5400))
    sim.spawn(t("00:40:00"), monitor(machine("198.51.100.240", "iOS/18.3 (22D63) dataaccessd/1.0"), sim, "/agenda.ics", end, 7200, jitter=60)); sim.spawn(t("00:02:00"), partner(end))
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Uptime-Kuma/1.23.16"), sim, "/etat", end, 900)); sim.spawn(t("00:03:00"), monitor(machine("192.0.2.6", "StatusCake"), sim, "/etat", end, 7200, "HEAD"))
    if i % 3 == 0: sim.spawn(t("04:00:00"), scanner(machine(f"192.0.2.{195 + i // 3}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME])), sim, n=26))
    if i == 1:
        sim.spawn(t("21:00:00"), maintenance(True)); sim.spawn(t("21:25:00"), maintenance(False))
        for _ in range(4): sim.spawn(t(f"21:{R.randint(1, 20):02}:{R.randint(0, 59):02}"), visit(visitor()))
    if i == 3: sim.spawn(t("12:30:00"), deploy())
    if i == 4:
        for _ in range(6): sim.spawn(t(f"{R.randint(16, 18)}:{R.randint(0, 59):02}:20"), visit(visitor()))
    sim.spawn(t("11:00:00"), (lambda: (yield raw_line(sim, "192.0.2.231", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(.6); servers.stop_all()
night, size = NIGHTS / NAME, 0
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx", early=5); print("nginx", len(out))
size += write_rotated(night / "nginx-combined", "access.log", out, sim.zone)
inner = Sim(0, "UTC"); inner.entries = [e for e in sim.entries if e["status"] not in (502, 503) or "qualite" in (e["target"] or "")]
out = stamp_combined((WORK / "gunicorn.log").read_text(errors="surrogateescape").splitlines(), inner, "gunicorn", early=5); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn-file", "access.log", out, inner.zone); print("bytes", size)
