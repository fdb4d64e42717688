import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "velos-tornado"; os.chmod(WORK, 0o777)
sim = Sim(20270405, "Europe/Paris"); R = sim.random
(WORK / "dist/js").mkdir(parents=True)
(WORK / "dist/index.html").write_text('<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Vélos</title><script src="/js/a.90c.js"></script></head><body></body></html>\n')
(WORK / "dist/js/a.90c.js").write_text("let velos=1;" * 900)
for f in (WORK / "dist").rglob("*"): os.utime(f, (1775640000, 1775640000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC"}
app = Container(servers, [sys.executable, HERE / "velos.py"], 19341, env=env); app.start()
servers.start(["lighttpd", "-D", "-f", HERE / "lighttpd.conf"], 19340, "203.0.113.1", env=env)
S, A = ("203.0.113.1", 19340), "/_/gestion"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
def clocked(kind):
    class Clock(kind):
        def request(self, method, target, **more): return super().request(method, target, **{**more, "headers": {"X-Horloge": f"{self.sim.now:.1f}", **(more.get("headers") or {})}})
    return Clock
One, Two = clocked(Browser), clocked(Browser2)
def person(city, login, address, agent, two, caching):
    h = f"{city}.velos.example.net"
    b = (Two if two else One)(sim, address, agent, S, h, "https://" + h, {"X-Login": login, "Accept": "application/vnd.api+json"}, caching, accept_gzip=True)
    b.city, b.login, b.role = city, login, login.split("-")[0]
    return b
people = [person("lille", "responsable-1", "203.0.113.31", CHROME, True, True), person("lille", "agent-1", "203.0.113.31", FIREFOX, False, False), person("nantes", "responsable-2", "198.51.100.32", EDGE, True, False),
    person("nantes", "agent-2", "198.51.100.33", CHROME_WIN, False, True), person("lyon", "responsable-3", "192.0.2.34", SAFARI, True, True), person("lyon", "agent-3", "192.0.2.35", CHROME, False, False), person("lyon", "agent-4", "192.0.2.36", PHONE, True, False),
    person("brest", "responsable-4", "203.0.113.37", FIREFOX, False, True), person("brest", "agent-5", "203.0.113.38", EDGE, True, False)]
support = [person(c, "support-1", "203.0.113.90", CHROME_WIN, True, False) for c in ("lille", "nantes", "lyon", "brest")]
day = 0
def data(a): return ((a.json() or {}).get("data") or []) if a.status in (200, 304) else []
def load(c):
    p = "/app/accueil"; c.request("GET", p, headers={"Accept": "text/html"})
    k = c.cache.get("js"); r = c.request("GET", "/js/a.90c.js", referer=p, headers={"If-None-Match": k} if k else None)
    if "etag" in r.headers: c.cache["js"] = r.headers["etag"]
    if R.random() < .1:
        c.headers.pop("X-Login"); c.get(A + "/moi", p); c.get(A + "/alertes", p); yield 6; c.send("POST", A + "/session", {"code": 1}, "/app/entrer"); c.headers["X-Login"] = c.login; yield .3
    for t in ("/moi", "/modules", "/meteo", "/alertes"): c.get(A + t, p)
    yield 1
    if R.random() < .5: c.request("POST", A + "/journal-client", body=b"perf=1", referer=p, headers={"Content-Type": "text/plain"}); yield 1
def carte(c):
    p = "/app/carte"
    for z in R.sample(range(10, 17), R.randint(1, 3)): c.get(f"{A}/carte/stations?zoom={z}", p); c.get(f"{A}/carte/densite?zoom={z}", p); yield R.uniform(2, 8)
    for _ in range(R.randint(4, 22)): c.get(A + "/velos/en-direct", p); yield 3 + R.uniform(-.05, .05)
def velos(c):
    p = "/app/velos"; l = data(c.get(A + "/velos" + R.choice(["", "", "?etat=libre", "?etat=volé", "?page[number]=2", "?page[number]=7"]).replace("é", "%C3%A9").replace("[", "%5B").replace("]", "%5D"), p)); yield R.uniform(3, 9)
    for v in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{A}/velos/{v['id']}", f"{p}/{v['id']}"
        for t in ("", "/pannes", "/trajets"): c.get(u + t, d)
        yield R.uniform(4, 20)
        if R.random() < .3: c.send("PATCH", u, {"note": R.choice(["", "frein à revoir", "panier cassé, pneu arrière à plat"])}, d); yield .5; c.get(u, d); yield 4
        if R.random() < .25:
            a = c.send("POST", u + "/deplacer", {"vers": R.choice(["gare", "universite", "halles"])}, d); t = A + "/taches/" + a.json()["data"]["tache"] if a.status == 202 else None
            if t:
                yield .5; c.get(u, d); yield 10; c.get(t, d); yield 20; c.get(t, d); c.get(u, d); yield 5
                if R.random() < .6: yield 260; c.get(t, d); c.get(u, d); yield 3
def stations(c):
    p = "/app/stations"; c.get(A + "/stations", p); yield 4
    for s in R.sample("gare mairie port universite hopital stade halles parc".split(), R.randint(1, 3)):
        u, d = f"{A}/stations/{s}", f"{p}/{s}"; c.get(u, d); c.get(u + "/travaux", d); yield R.uniform(4, 15)
        if R.random() < .4: c.send("PUT", u + "/capacite", {"places": R.choice([6, 9, 24, 48, 120])}, d); yield .6; c.get(u, d); yield 4
        if R.random() < .25: c.send("PUT", u + "/ouverture", {"ouverte": R.random() < .5}, d); yield .6; c.get(u, d); yield 4
def abonnes(c):
    p = "/app/abonnes"; l = data(c.get(A + "/abonnes" + R.choice(["", "", "?q=ba", "?q=zz"]), p)); c.get(A + "/abonnes/entreprises", p); yield R.uniform(3, 10)
    for x in R.sample(l, min(len(l), R.randint(1, 2))):
        u, d = f"{A}/abonnes/{x['id']}", f"{p}/{x['id']}"; c.get(u, d); yield R.uniform(4, 12)
        if R.random() < .6: c.get(u + "/factures", d + "/factures"); yield 3
        if R.random() < .25: c.send("POST", u + "/relance", {}, d); yield 3
        if R.random() < .3: c.send("POST", u + "/points", {"plus": R.choice([1, 5, 500, 4000])}, d); yield .5; c.get(u, d); yield 3
        if c.role != "agent" and R.random() < .3: c.request("DELETE", u, referer=d); yield .7; c.get(A + "/abonnes", p); yield 2; c.get(u, d); yield 4
def tarifs(c):
    p = "/app/tarifs"; l = data(c.get(A + "/tarifs", p)); yield 5
    if l: x = R.choice(l)["id"]; c.get(f"{A}/tarifs/{x}", f"{p}/{x}"); yield 3
    if R.random() < .4 and l: c.send("PATCH", f"{A}/tarifs/{x}", {"prix": R.randint(2, 90)}, f"{p}/{x}"); yield 4
    if R.random() < .4: c.send("POST", A + "/tarifs", {"nom": R.choice(["nuit", "étudiant"]), "prix": R.randint(1, 99)}, p); yield .5; l = data(c.get(A + "/tarifs", p)); yield 4
    if len(l) > 3 and R.random() < .6: x = l[-1]["id"]; c.request("DELETE", f"{A}/tarifs/{x}", referer=p); yield .5; c.get(A + "/tarifs", p); c.get(f"{A}/tarifs/{x}", f"{p}/{x}"); yield 3
def rapports(c):
    p = "/app/rapports"; c.get(A + "/rapports/recettes", p); yield R.uniform(3, 15); c.get(A + "/rapports/co2", p); yield 5
    if R.random() < .3: c.get(A + "/export/trajets.csv", p); yield 3
def securite(c):
    p = "/app/securite"; c.get(A + "/securite/comptes", p); c.get(A + "/securite/journal", p); yield 6
def campagnes(c):
    p = "/app/campagnes"; c.get(A + "/campagnes/", p); yield 6
    if R.random() < .7: c.send("POST", A + "/campagnes", {"objet": "Printemps " * R.randint(1, 3)}, p); yield 1; c.get(A + "/campagnes/", p); yield 6
    if R.random() < .2: c.get(A + "/campagnes", p); yield .1; c.get(A + "/campagnes/", p); yield 3                 # a read without the slash is redirected well
def alertes(c):
    p = "/app/alertes"; c.get(A + "/alertes", p); yield 3; n = R.choice(["pluie", "vol", "station-pleine"])
    for _ in range(R.choice([1, 1, 2])): c.request("PUT", f"{A}/alertes/{n}", referer=p); yield .5
    c.get(A + "/alertes", p); yield 3
    if R.random() < .6:
        for _ in range(R.choice([1, 2])): c.request("DELETE", f"{A}/alertes/{n}", referer=p); yield .5
        c.get(A + "/alertes", p); yield 2
def vols(c):
    p = "/app/vols"; c.get(A + "/vols", p); yield 4
    if day >= 6 and c.city == "nantes": c.send("POST", A + "/vols", {"velo": R.randint(100, 9999), "lieu": "quai " * R.randint(1, 5)}, p); yield .5; c.get(A + "/vols", p); yield 3
def reglages(c):
    p = "/app/reglages"; c.get(A + "/reglages", p); yield 6
    if R.random() < .6: c.send("PUT", A + "/reglages", {"langue": "fr", "message": R.choice(["", "fermé lundi de Pâques", "nouveaux tarifs en mai"])}, p); yield .5; c.get(A + "/reglages", p); yield 3
PAGES = {"agent": [carte, velos, velos, velos, stations, stations, abonnes, vols, alertes, tarifs], "responsable": [abonnes, abonnes, tarifs, rapports, rapports, securite, campagnes, reglages, stations, velos, carte, vols], "support": [securite, abonnes, rapports, velos, carte, tarifs, campagnes]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.role], min(n, len(PAGES[c.role]))): yield R.uniform(10, 160); yield from f(c)
    if R.random() < .3: c.request("DELETE", A + "/session", referer="/app/accueil"); yield 1
def up():
    app.start()
    hand = Browser(sim, None, "lab", S, "lille.velos.example.net", keep=False)
    for _ in range(60):
        good = hand.request("GET", A + "/etat").status == 200; sim.entries.pop()
        if good: break
        time.sleep(.1)
def deploy(cs, word=""):
    app.stop(); mode(word)
    for c in cs:
        for t in ("/velos", "/stations", "/abonnes", "/moi"): c.get(A + t, "/app/accueil"); yield R.uniform(2, 9)
    up(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, "/app/accueil"); yield R.uniform(2, 7)
    mode("", word)
def load_test():
    b = Browser(sim, "203.0.113.200", "k6/0.49.0 (https://k6.io/)", S, "lille.velos.example.net", headers={"X-Login": "agent-charge"})
    for _ in range(120): b.get(A + R.choice(["/velos", "/stations", "/abonnes", "/inventaire", "/carte/densite?zoom=12"])); yield .15
def partner():
    b = Browser(sim, "198.51.100.222", "transit-agregateur/3.1", S, "lyon.velos.example.net", headers={"X-Login": "partenaire-1"}, accept_gzip=False, keep=False)
    for t in ("/stations", "/stations/gare", "/stations/fermee", "/gbfs.json"): b.get(A + t); yield 1                  # asks daily for a station that is gone and a feed that never was
GUESSES = [A + t for t in "/users /login /admin /config /velos /securite/journal /debug /backup /abonnes".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2027-04-05", 10):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:50")
    for c in people:
        for h in ((8, 14) if not weekend else (10,) if c.role == "agent" and c.city in ("lyon", "lille") else ()):
            if R.random() < .7: sim.spawn(at(f"{h + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 6)))
    if not weekend: sim.spawn(at(f"11:{R.randint(10, 50)}:00"), session(R.choice(support), 4))
    sim.spawn(at("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, "lille.velos.example.net", accept_gzip=False, keep=False), sim, A + "/etat", end, 1800))
    sim.spawn(at("05:05:00"), partner())
    if i % 2 == 0: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, "203.0.113.1"), sim, GUESSES, n=28))
    if i >= 6: sim.spawn(at("16:45:00"), vols(people[2])); sim.spawn(at("17:15:00"), vols(people[3]))
    if i == 2: sim.spawn(at("12:40:00"), deploy([people[0], people[5]]))
    if i == 5: sim.spawn(at("07:30:00"), deploy([people[1]], "v2"))
    if i == 3: sim.spawn(at("13:10:00"), during("debit", [people[2], people[6]], ["/velos", "/stations", "/tarifs"]))
    if i == 7: sim.spawn(at("12:20:00"), during("entretien", [people[4], people[8]], ["/velos", "/abonnes", "/moi"]))
    if i in (1, 4): sim.spawn(at("02:10:00"), load_test())
sim.run(); time.sleep(1.2); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
# lighttpd by itself writes the host where others write the identity
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "lighttpd", early=5)
size = write_rotated(night / "lighttpd-access", "access.log", out, sim.zone, "logrotate"); print("lighttpd", len(out))
TORNADO = re.compile(r"^\[\w (?P<t>\d{6} \d\d:\d\d:\d\d) web:\d+\] (?P<status>\d{3}) (?P<method>[A-Z]+) (?P<target>\S+) \(\S+\) [\d.]+ms$")
out = stamp_container(app.lines, sim, "tornado", TORNADO, lambda m, t: m.string, "velos.py", accept=lambda e: e["target"].startswith("/_/") and e["status"] != 503 or e["status"] == 503)
def clean(t, l): return re.sub(r"^\[(\w) \d{6} \d\d:\d\d:\d\d ", lambda m: f"[{m[1]} {datetime.fromtimestamp(t, timezone.utc):%y%m%d %H:%M:%S} ", l)
size += write_rotated(night / "tornado-docker", "velos-json.log", [(t, docker(t, s, clean(t, l))) for t, s, l in out], timezone.utc, "docker"); print("tornado", len(out))
print("bytes", size, "requests", len(sim.entries))
