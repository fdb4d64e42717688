"""Hire bicycles of several towns, a tenant by host name: Tornado, all state in memory. Honest in most places."""
import json, os, random, uuid
from pathlib import Path
import tornado.ioloop, tornado.log, tornado.web
tornado.log.enable_pretty_logging()
WORK = Path(os.environ["WORK"]); A = "/_/gestion"; routes = {}
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
def new(R): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def town(name):
    R = random.Random(name)
    ids = lambda n: [new(R) for _ in range(n)]
    stations = "gare mairie port universite hopital stade halles parc".split()
    return {"velos": {i: {"id": i, "numero": R.randint(100, 9999), "station": R.choice(stations), "etat": "libre", "note": ""} for i in ids(30)},
            "abonnes": {i: {"id": i, "nom": R.choice(["Lefèvre", "Moreau", "Le Gall", "Nguyen", "Bah"]), "points": R.randint(0, 900), "actif": True} for i in ids(40)},
            "stations": {s: {"id": s, "places": R.randint(8, 40), "ouverte": True, "travaux": ["quai nord"] if name == "lyon" and s in ("gare", "port") else []} for s in stations},
            "tarifs": {i: {"id": i, "nom": n, "prix": p} for n, p in (("jour", 3), ("mois", 20), ("an", 150)) for i in ids(1)},
            "taches": {}, "campagnes": [], "trajets": R.randint(4, 40), "alertes": {}, "reglages": {"langue": "fr", "message": ""}, "vols": []}
T = {n: town(n) for n in ("lille", "nantes", "lyon", "brest")}

class Stop(Exception):
    def __init__(self, status, code): self.status, self.code = status, code
class Base(tornado.web.RequestHandler):
    def handle(self, f, *p):
        h = self.request
        self.d, self.who = T.get(h.host.split(".")[0], T["lille"]), h.headers.get("X-Login", "")
        self.city, self.role, self.now = h.host.split(".")[0], self.who.split("-")[0], float(h.headers.get("X-Horloge", 0))
        try:
            if "entretien" in mode(): raise Stop(503, "entretien")
            if "debit" in mode(): raise Stop(429, "trop_vite")
            if not self.who and not h.path.endswith(("/session", "/etat")): raise Stop(401, "session")
            self.body = json.loads(h.body) if h.body and h.headers.get("Content-Type", "").startswith("application/json") else {}
            r = f(self, *p)
        except Stop as s: self.set_status(s.status); r = {"errors": [{"status": s.status, "code": s.code}]}
        if r is None:
            if self.get_status() == 200: self.set_status(204)
        elif isinstance(r, str): self.set_header("Content-Type", "text/csv"); self.finish(r)
        elif not self._finished: self.set_header("Content-Type", "application/vnd.api+json"); self.finish(json.dumps(r, ensure_ascii=False, separators=(",", ":")))
def on(method, path):
    def wrap(f):
        routes.setdefault(A + path, {})[method.lower()] = lambda self, *p: self.handle(f, *p)
        return f
    return wrap
def listing(l, **meta): return {"data": list(l), "meta": {"count": len(l), **meta}}
def one(d, i, what): return d[i] if i in d else (_ for _ in ()).throw(Stop(404, what + "_inconnu"))
U = "([0-9a-f-]{36})"
@on("GET", "/etat")
def etat(h): return {"etat": "ok"}
@on("POST", "/session")
def session(h): return {"ok": True}
@on("DELETE", "/session")
def leave(h): return None
@on("GET", "/moi")
def me(h): return {"data": {"login": h.who, "ville": h.city}}
@on("GET", "/modules")
def modules(h): return {"data": ["velos", "stations", "abonnes"] + (["entreprises"] if h.city == "lyon" else [])}
@on("GET", "/velos")
def velos(h):
    l = [v for v in h.d["velos"].values() if h.get_argument("etat", v["etat"]) == v["etat"]]; p = int(h.get_argument("page[number]", 1))
    return listing(l[(p - 1) * 12:p * 12], total=len(l))
@on("GET", "/velos/en-direct")
def live(h): R = random.Random(int(h.now / 7)); return listing([[round(R.random(), 4), round(R.random(), 4)] for _ in range(R.randint(0, 6) if 6 <= int(h.now / 3600 + 2) % 24 <= 21 else 0)])
@on("GET", "/velos/" + U)
def velo(h, i):
    v = one(h.d["velos"], i, "velo")
    for t in h.d["taches"].values():
        if t["velo"] == i and t["fin"] < h.now and not t.get("vu"): v["station"], t["vu"] = t["vers"], True
    return {"data": v}
@on("PATCH", "/velos/" + U)
def set_velo(h, i): one(h.d["velos"], i, "velo").update({k: h.body[k] for k in ("note", "etat") if k in h.body}); return None
@on("POST", "/velos/" + U + "/deplacer")
def move(h, i): one(h.d["velos"], i, "velo"); t = new(random); h.d["taches"][t] = {"velo": i, "vers": h.body["vers"], "fin": h.now + 240}; h.set_status(202); return {"data": {"tache": t}}
@on("GET", "/taches/" + U)
def task(h, i): t = one(h.d["taches"], i, "tache"); return {"data": {"etat": "faite" if t["fin"] < h.now else "en cours"}}
@on("GET", "/velos/" + U + "/pannes")
def faults(h, i): one(h.d["velos"], i, "velo"); return listing([])
@on("GET", "/velos/" + U + "/trajets")
def trips(h, i): v = one(h.d["velos"], i, "velo"); return listing([{"trajet": k, "minutes": k * 7} for k in range((v["numero"] + h.d["trajets"]) % 5)])
@on("GET", "/stations")
def stations(h): return listing([{k: s[k] for k in ("id", "places", "ouverte")} for s in h.d["stations"].values()])
@on("GET", "/stations/([a-z]+)")
def station(h, s): return {"data": one(h.d["stations"], s, "station")}
@on("PUT", "/stations/([a-z]+)/capacite")
def capacity(h, s): one(h.d["stations"], s, "station"); return None
@on("PUT", "/stations/([a-z]+)/ouverture")
def opening(h, s): one(h.d["stations"], s, "station")["ouverte"] = h.body["ouverte"]; return None
@on("GET", "/stations/([a-z]+)/travaux")
def works(h, s): return listing(one(h.d["stations"], s, "station")["travaux"])
@on("GET", "/abonnes")
def members(h): q = h.get_argument("q", ""); l = [a for a in h.d["abonnes"].values() if q.lower() in a["nom"].lower()]; return listing(l[:15], total=len(l))
@on("GET", "/abonnes/entreprises")
def firms(h):
    if h.city != "lyon": raise Stop(404, "module_absent")
    return listing([{"societe": f"Société {k}", "postes": k * 3} for k in range(1 + h.d["trajets"] % 4)])
@on("GET", "/abonnes/" + U)
def member(h, i): return {"data": one(h.d["abonnes"], i, "abonne")}
@on("DELETE", "/abonnes/" + U)
def no_member(h, i): one(h.d["abonnes"], i, "abonne"); return None
@on("POST", "/abonnes/" + U + "/points")
def points(h, i): one(h.d["abonnes"], i, "abonne")["points"] += h.body["plus"]; return {"data": {"ok": True}}
@on("GET", "/tarifs")
def prices(h): return listing(list(h.d["tarifs"].values()))
@on("POST", "/tarifs")
def new_price(h): i = new(random); h.d["tarifs"][i] = {"id": i, **h.body}; h.set_status(201); return {"data": {"id": i}}
@on("GET", "/tarifs/" + U)
def price(h, i): return {"data": one(h.d["tarifs"], i, "tarif")}
@on("DELETE", "/tarifs/" + U)
def no_price(h, i): one(h.d["tarifs"], i, "tarif"); del h.d["tarifs"][i]; return None
@on("GET", "/carte/densite")
def density(h): return {"data": [[48.85, 2.35, 1]], "meta": {"grille": 10}}
@on("GET", "/carte/stations")
def map_stations(h): z = int(h.get_argument("zoom", 12)); return listing([{"s": s, "lat": len(s)} for s in list(h.d["stations"])[:z - 9]])
@on("GET", "/rapports/recettes")
def income(h):
    if h.city == "brest": raise ZeroDivisionError("aucun jour ouvrable")
    return {"data": {"total": h.d["trajets"] * 17 + len(h.d["tarifs"]), "mois": [h.d["trajets"] * k for k in range(1, 7)]}}
@on("GET", "/rapports/co2")
def carbon(h): return {"data": {"kg": h.d["facteur"] * h.d["trajets"]}}
@on("GET", "/meteo")
def weather(h):
    if "v2" not in mode(): raise Stop(501, "a_venir")
    return {"data": {"temps": ["pluie", "soleil", "vent fort d'ouest"][int(h.now / 9000) % 3], "degres": int(h.now / 600) % 21}}
@on("GET", "/securite/journal")
def log(h): raise Stop(403, "interdit")
@on("GET", "/securite/comptes")
def accounts(h):
    if h.role != "responsable" and h.role != "support": raise Stop(403, "responsables")
    return listing([{"compte": f"{h.city}-{k}", "vu": h.d["trajets"] + k} for k in range(3)])
@on("GET", "/campagnes/")
def campaigns(h): return listing(h.d["campagnes"])
@on("GET", "/alertes")
def alerts(h): return listing(list(h.d["alertes"].values()))
@on("PUT", "/alertes/([a-z-]+)")
def alert(h, n): h.d["alertes"][n] = {"nom": n}; return None
@on("DELETE", "/alertes/([a-z-]+)")
def no_alert(h, n): h.d["alertes"].pop(n, None); return None
@on("GET", "/vols")
def thefts(h): return listing(h.d["vols"])
@on("POST", "/vols")
def theft(h): h.d["vols"].append(h.body); h.set_status(201); return {"data": {"n": len(h.d["vols"])}}
@on("GET", "/reglages")
def settings(h): return {"data": h.d["reglages"]}
@on("PUT", "/reglages")
def set_settings(h): h.d["reglages"].update(h.body); return None
@on("GET", "/export/trajets.csv")
def export(h): return "id;minutes\n" + "\n".join(f"{k};{k * 7}" for k in range(h.d["trajets"] * 12))
@on("POST", "/journal-client")
def beacon(h): return None
class Redirect(Base):                                              # the framework's idea of its own address
    def post(self): self.redirect("http://velos-app:8888" + A + "/campagnes/", status=307)
    def get(self): self.redirect(A + "/campagnes/", permanent=True)
def tick():
    for d in T.values(): d["trajets"] += random.randint(0, 2)
if __name__ == "__main__":
    table = [(A + "/campagnes", Redirect)] + [(p + "$", type("H", (Base,), m)) for p, m in routes.items()]
    tornado.web.Application(table).listen(19341, "127.0.0.1", xheaders=True)
    tornado.ioloop.PeriodicCallback(tick, 300).start()
    tornado.ioloop.IOLoop.current().start()
