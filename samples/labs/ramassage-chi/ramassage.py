"""School buses: Starlette that answers as Go's net/http with chi does (null for nil slices, a newline after JSON, plain text 404, empty 405,
no length above 2,048 bytes), everything in memory and in one file. What is missing is in truth.py."""
import hashlib, json, os, pickle, random, re, sys, time
from pathlib import Path
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

WORK = Path(os.environ["WORK"])
FILE = WORK / "etat.pickle"
V2 = (WORK / "version").read_text() == "2"
rnd = random.Random(4417)
ROLES = {"resp": "responsable", "gest1": "gestion", "gest2": "gestion", "regul": "regulation", "compta": "compta"}
NOMS = "Aubry Blanc Caron Dumont Evrard Fabre Girard Huet Imbert Joly Klein Leroy Morel Noël Ollier Petit Renaud Simon Tessier Vidal".split()
PRENOMS = "Alix Basile Chloé Dina Eliott Fanny Gaspard Hélène Inès Jules Kenza Léo Manon Nils Ophélie".split()
LIEUX = "Mairie|Église|Gare|Les Tilleuls|Place du Marché|Cimetière|Stade|Le Moulin|Croix Rouge|Collège|La Fontaine|Pont Neuf|Zone artisanale".split("|")


def semer():
    lignes = {f"L{i:02}": {"code": f"L{i:02}", "nom": f"{rnd.choice(LIEUX)} – {rnd.choice(LIEUX)}", "active": rnd.random() < .8, "places": rnd.choice([22, 33, 53, 59]), "remarque": ""} for i in range(1, 13)}
    eleves = {str(7000 + 3 * i): {"id": 7000 + 3 * i, "nom": rnd.choice(NOMS), "prenom": rnd.choice(PRENOMS), "ligne": f"L{rnd.randint(1, 12):02}", "arret": rnd.choice(LIEUX), "classe": rnd.choice(["6e", "5e", "4e", "3e", "2nde"]), "droit_image": rnd.random() < .5, "sortie_seul": rnd.random() < .5, "remarque": ""} for i in range(130)}
    return {"suite": 9100, "lignes": lignes, "eleves": eleves, "etab": [{"uai": f"080{i}4{c}", "nom": f"Collège {n}"} for i, (c, n) in enumerate((("A", "Jean-Moulin"), ("K", "des Bruyères"), ("T", "Colette"), ("R", "du Parc")))],
            "arrets": {c: [{"id": 10 * k + j, "nom": n, "heure": f"07:{10 + 4 * j:02}"} for j, n in enumerate(rnd.sample(LIEUX, rnd.randint(3, 6)), 1)] for k, c in enumerate(lignes, 1)},
            "horaires": {c: {"matin": "07:05", "soir": "16:45", "mercredi": "12:20"} for c in lignes},
            "responsables": {e: [{"nom": rnd.choice(NOMS), "tel": f"06000000{rnd.randint(10, 99)}"}] * rnd.randint(1, 2) for e in eleves}, "absences": {}, "documents": {e: [{"type": "assurance"}] for e in list(eleves)[::9]},
            "inscriptions": {str(300 + i): {"id": 300 + i, "eleve": rnd.choice(PRENOMS) + " " + rnd.choice(NOMS), "etat": rnd.choice(["reçue", "reçue", "complète"]), "ligne": f"L{rnd.randint(1, 12):02}"} for i in range(44)},
            "cartes": {f"C{50210 + i}": {"numero": f"C{50210 + i}", "eleve": 7000 + 3 * i, "opposition": i % 9 == 0, "tirage": 1} for i in range(24)},
            "vehicules": {f"{a}-{n}-{b}": {"immat": f"{a}-{n}-{b}", "places": rnd.choice([22, 53, 59]), "km": rnd.randint(20000, 99999)} for a, n, b in (("EX", 201, "AM"), ("FB", 377, "KL"), ("FR", 118, "ZD"), ("GC", 640, "QT"), ("GH", 552, "BB"))},
            "controles": {}, "conducteurs": {str(i): {"id": i, "nom": rnd.choice(NOMS), "permis": "D", "tel": f"07000000{i}", "formation": "2029-10-02"} for i in range(41, 50)},
            "incidents": {}, "messages": [{"id": 600 + i, "objet": "Retard de 10 minutes", "cible": f"L{rnd.randint(1, 12):02}"} for i in range(20)],
            "factures": {f"F2031-{i:04}": {"numero": f"F2031-{i:04}", "montant": rnd.choice([110, 145, 180]), "etat": rnd.choice(["émise", "payée"]), "famille": rnd.choice(NOMS)} for i in range(1, 61)},
            "taches": {}, "prefs": {}, "favoris": {}, "tournees": {}, "alertes": [], "retards": [], "lots": [], "consignes": {}, "tick": 0}


D = pickle.loads(FILE.read_bytes()) if FILE.exists() else semer()
rnd.seed(D["suite"])
D["controles"] = D["controles"] or {v: [{"id": 80 + k * 5 + j, "date": f"2030-{9 + j}-0{k + 1}", "resultat": "favorable"} for j in range(2)] for k, v in enumerate(D["vehicules"])}
H = []


def mode(m): return (WORK / "mode").exists() and m in (WORK / "mode").read_text().split()
def jour(): return (WORK / "jour").read_text()
def suite():
    D["suite"] += rnd.choice([1, 2, 2, 5])
    return D["suite"]


def go(x, statut=200, tete=None, etag=False, req=None):
    """What json.NewEncoder writes; above the buffer of net/http the length is not known."""
    data = (json.dumps(x, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    h = {"Content-Type": "application/json", **(tete or {})}
    if etag:
        t = '"' + hashlib.sha1(data).hexdigest()[:16] + '"'
        h["ETag"], h["Cache-Control"] = t, "private, max-age=0, stale-while-revalidate=60"
        if req and req.headers.get("if-none-match") == t: return Response(b"", 304, {"ETag": t})
    if len(data) <= 2048: return Response(data, statut, h)
    async def morceaux():
        for i in range(0, len(data), 2048): yield data[i:i + 2048]
    return StreamingResponse(morceaux(), statut, h)


def erreur(texte, statut): return go({"erreur": texte}, statut)
def nul(l): return l or None                                         # a nil slice
VIDE = lambda: Response(b"", 204)


def qui(req):
    m = re.search(r"jeton=(\w+)", req.headers.get("cookie", ""))
    return m[1] if m and m[1] in ROLES else None


OUVERT = ("/v1/session", "/v1/sante", "/v1/parents/", "/v1/embarque/", "/v1/echanges/")


def route(methode, chemin, roles=None):
    def deco(f):
        async def g(req: Request):
            if mode("maintenance") and "sante" not in req.url.path: return erreur("maintenance en cours", 503)
            if mode("debit") and "q" in req.query_params: return erreur("trop de requêtes", 429)
            if not req.url.path.startswith(OUVERT):
                if not qui(req): return erreur("jeton absent", 401)
                if roles is not None and ROLES[qui(req)] not in roles: return erreur("accès refusé", 403)
            body = await req.body()
            try: req.state.b = json.loads(body) if body else {}
            except ValueError: return erreur("JSON illisible", 400)
            req.state.qui = qui(req)
            r = f(req, **req.path_params)
            if methode != "GET": FILE.write_bytes(pickle.dumps(D))
            return r
        H.append(Route("/v1" + chemin, g, methods=[methode], name=methode + chemin))
        return f
    return deco


def table(nom, absent):
    def deco(f):
        def g(req, k, **m):
            x = D[nom].get(k)
            return f(req, x, **m) if x else erreur(absent, 404)
        return g
    return deco


ligne, eleve, inscription = table("lignes", "ligne inconnue"), table("eleves", "élève introuvable"), table("inscriptions", "dossier introuvable")
carte, vehicule, conducteur, facture = table("cartes", "carte inconnue"), table("vehicules", "véhicule inconnu"), table("conducteurs", "conducteur inconnu"), table("factures", "facture inconnue")


def page(req, l, n=20):
    p = int(req.query_params.get("page", 1))
    return go({"elements": nul(l[(p - 1) * n:p * n]), "total": len(l), "page": p})


# --- session
@route("POST", "/session")
def session(req):
    if mode("blocage"): return erreur("trop d'essais", 429)
    if req.state.b.get("mdp") != "bon": return erreur("identifiants refusés", 401)
    return go({"jeton": req.state.b["nom"]}, 201)
route("DELETE", "/session")(lambda req: VIDE())
route("GET", "/moi")(lambda req: go({"nom": req.state.qui, "role": ROLES[req.state.qui], "favoris": nul(D["favoris"].get(req.state.qui)), "preferences": D["prefs"].get(req.state.qui, {"densite": "large"})}))
@route("PUT", "/moi/preferences")
def prefs(req):
    D["prefs"][req.state.qui] = req.state.b
    return VIDE()
route("GET", "/parametres")(lambda req: go({"annee": "2030-2031", "zone": "B", "devise": "EUR", "modules": ["lignes", "cartes", "factures"]}))
route("GET", "/tarifs")(lambda req: go([{"tranche": i, "montant": 35 * i} for i in range(1, 6)], etag=True, req=req))
route("GET", "/etablissements")(lambda req: go(D["etab"], etag=True, req=req))
route("GET", "/notifications")(lambda req: go([{"texte": "Réunion mardi"}]) if jour().endswith("-09") else VIDE())
route("GET", "/annonces")(lambda req: go(None))                      # nothing was announced
route("GET", "/accueil" if V2 else "/tableau")(lambda req: go({"eleves": len(D["eleves"]), "dossiers": sum(i["etat"] == "reçue" for i in D["inscriptions"].values()), "incidents": len(D["incidents"])}))
route("GET", "/cantine/{x}")(lambda req, x: erreur("module non souscrit", 402))

# --- lignes
route("GET", "/lignes")(lambda req: go([{k: l[k] for k in ("code", "nom", "active")} for l in D["lignes"].values()], etag=True, req=req))
route("GET", "/lignes/{k}")(ligne(lambda req, l: go(l, etag=True, req=req)))
@route("PUT", "/lignes/{k}")
@ligne
def put_ligne(req, l):
    l.update({k: v for k, v in req.state.b.items() if k in ("nom", "places", "remarque")})
    return VIDE()
@route("PATCH", "/lignes/{k}/active")
@ligne
def active(req, l):
    l["active"] = req.state.b["active"]
    return VIDE()
route("GET", "/lignes/{k}/arrets")(ligne(lambda req, l: go(nul(D["arrets"][l["code"]]), etag=True, req=req)))
@route("POST", "/lignes/{k}/arrets")
@ligne
def arret(req, l):
    if not req.state.b.get("nom"): return erreur("nom obligatoire", 422)
    i = suite(); D["arrets"][l["code"]].append({"id": i, "nom": req.state.b["nom"], "heure": "07:50"})
    return go({"id": i}, 201, {"Location": f"/v1/lignes/{l['code']}/arrets/{i}"})
@route("PUT", "/lignes/{k}/arrets/ordre")
@ligne
def ordre(req, l):
    D["arrets"][l["code"]].sort(key=lambda a: req.state.b["ordre"].index(a["id"]) if a["id"] in req.state.b["ordre"] else 99)
    return VIDE()
@route("DELETE", "/lignes/{k}/arrets/{a}")
@ligne
def sans_arret(req, l, a):
    D["arrets"][l["code"]] = [x for x in D["arrets"][l["code"]] if str(x["id"]) != a]
    return VIDE()
route("GET", "/lignes/{k}/horaires")(ligne(lambda req, l: go(D["horaires"][l["code"]], etag=True, req=req)))
route("PUT", "/lignes/{k}/horaires")(ligne(lambda req, l: go({**D["horaires"][l["code"]], **req.state.b})))                # merged, never stored
@route("PUT", "/lignes/{k}/favori")
@ligne
def favori(req, l):
    f = D["favoris"].setdefault(req.state.qui, [])
    if l["code"] not in f: f.append(l["code"])
    return VIDE()
if not V2:                                                           # the mount got lost when the router was tidied
    route("GET", "/lignes/{k}/consignes")(ligne(lambda req, l: go(nul(D["consignes"].get(l["code"])))))
    @route("POST", "/lignes/{k}/consignes")
    @ligne
    def consigne(req, l):
        D["consignes"].setdefault(l["code"], []).append({"texte": req.state.b["texte"]})
        return go({"id": suite()}, 201)

# --- eleves
@route("GET", "/eleves")
def eleves(req):
    q, l = req.query_params.get("q", "").lower(), req.query_params.get("ligne")
    return page(req, [{k: e[k] for k in ("id", "nom", "prenom", "classe", "ligne")} for e in reversed(D["eleves"].values()) if q in (e["nom"] + " " + e["prenom"]).lower() and (not l or e["ligne"] == l)])
@route("POST", "/eleves")
def nouveau(req):
    if not req.state.b.get("nom"): return erreur("nom obligatoire", 422)
    i = suite(); D["eleves"][str(i)] = {"id": i, "nom": req.state.b["nom"], "prenom": req.state.b.get("prenom", ""), "ligne": "L01", "arret": "Mairie", "classe": "6e", "droit_image": False, "sortie_seul": False, "remarque": ""}
    return go({"id": i}, 201, {"Location": f"/v1/eleves/{i}"})
route("GET", "/eleves/{k}")(eleve(lambda req, e: go(e)))
@route("PUT", "/eleves/{k}")
@eleve
def put_eleve(req, e):
    e.update({k: v for k, v in req.state.b.items() if k in ("classe", "remarque", "nom")})
    return VIDE()
@route("PATCH", "/eleves/{k}/droit-image")
@eleve
def image(req, e):
    e["droit_image"] = req.state.b["valeur"]
    return VIDE()
route("PATCH", "/eleves/{k}/sortie-seul")(eleve(lambda req, e: VIDE()))                                                   # the form's name is another
@route("PUT", "/eleves/{k}/arret")
@eleve
def change_arret(req, e):
    if V2: e["arret"] = req.state.b["arret"]
    return VIDE()
for nom in ("responsables", "documents", "absences"): route("GET", "/eleves/{k}/" + nom)(eleve(lambda req, e, nom=nom: go(nul(D[nom].get(str(e["id"]))))))
@route("POST", "/eleves/{k}/absences")
@eleve
def absence(req, e):
    D["absences"].setdefault(str(e["id"]), []).append({"jour": req.state.b["jour"], "motif": req.state.b.get("motif", "")})
    return go({"id": suite()}, 201)
route("GET", "/eleves/{k}/historique")(eleve(lambda req, e: go(None)))                                                    # a repository that returns nil, nil

# --- inscriptions, cartes
@route("GET", "/inscriptions")
def inscriptions(req):
    e = req.query_params.get("etat")
    return page(req, [i for i in D["inscriptions"].values() if not e or i["etat"] == e], 15)
route("GET", "/inscriptions/{k}")(inscription(lambda req, i: go(i)))
for verbe, etat in (("valider", "validée"), ("refuser", "refusée")):
    @route("POST", f"/inscriptions/{{k}}/{verbe}")
    @inscription
    def decider(req, i, etat=etat):
        if i["etat"] in ("validée", "refusée"): return erreur("déjà traité", 409)
        i["etat"] = etat
        return VIDE()
@route("POST", "/inscriptions/lot")
def lot(req):
    k = str(suite()); D["taches"][k] = [0, [str(x) for x in req.state.b["ids"]]]
    return go({"tache": k}, 202, {"Location": f"/v1/taches/{k}"})
@route("GET", "/taches/{k}")
def tache(req, k):
    t = D["taches"].get(k)
    if not t: return erreur("tâche inconnue", 404)
    t[0] += 1
    if t[0] == 3:
        for i in t[1]:
            if i in D["inscriptions"]: D["inscriptions"][i]["etat"] = "validée"
    return go({"tache": k, "etat": "terminée" if t[0] > 2 else "en cours"})
route("GET", "/cartes")(lambda req: go([c for c in D["cartes"].values()]))
route("GET", "/cartes/{k}")(carte(lambda req, c: go(c)))
route("POST", "/cartes/{k}/opposition")(carte(lambda req, c: go({"ok": True})))                                           # the card maker's service is a mock
@route("POST", "/cartes/{k}/reimprimer")
@carte
def reimprimer(req, c):
    c["tirage"] += 1
    return go({"ok": True}, 202)

# --- vehicules, conducteurs, tournees
route("GET", "/vehicules")(lambda req: go(list(D["vehicules"].values())))
route("GET", "/vehicules/{k}")(vehicule(lambda req, v: go(v)))
@route("PUT", "/vehicules/{k}")
@vehicule
def put_vehicule(req, v):
    v.update({k: req.state.b[k] for k in ("km", "places") if k in req.state.b})
    return VIDE()
route("GET", "/vehicules/{k}/controles")(vehicule(lambda req, v: go(nul(D["controles"][v["immat"]]))))
@route("POST", "/vehicules/{k}/controles")
@vehicule
def controle(req, v):
    i = suite(); D["controles"][v["immat"]].append({"id": i, "date": req.state.b["date"], "resultat": "favorable"})
    return go({"id": i}, 201, {"Location": f"/v1/vehicules/{v['immat']}/controles/{i}"})
route("DELETE", "/vehicules/{k}/controles/{c}")(vehicule(lambda req, v, c: VIDE()))
route("GET", "/vehicules/{k}/sinistres")(vehicule(lambda req, v: go([{"date": "2029-11-30"}] if v["immat"].startswith("GC") else None)))
route("GET", "/conducteurs")(lambda req: go([{"id": c["id"], "nom": c["nom"]} for c in D["conducteurs"].values()]))
route("GET", "/conducteurs/{k}")(conducteur(lambda req, c: go(c)))
@route("PUT", "/conducteurs/{k}")
@conducteur
def put_conducteur(req, c):
    c.update({k: req.state.b[k] for k in ("tel", "formation") if k in req.state.b})
    return VIDE()
route("GET", "/conducteurs/{k}/planning")(conducteur(lambda req, c: go({"creneaux": None, "heures": 0})))
def ouvre(): return time.strptime(jour(), "%Y-%m-%d").tm_wday < 5
@route("GET", "/tournees")
def tournees(req):
    d = req.query_params.get("jour", jour())
    if d != jour() or not ouvre(): return go(None)
    return go([{"id": 100 + i, "ligne": f"L{i:02}", "vehicule": list(D["vehicules"])[i % 5], "conducteur": D["tournees"].get((d, 100 + i), 41 + i % 9)} for i in range(1, 9)])
@route("PUT", "/tournees/{k}/conducteur")
def affecter(req, k):
    D["tournees"][(jour(), int(k))] = req.state.b["conducteur"]
    return VIDE()
route("POST", "/tournees/{k}/doubler")(lambda req, k: Response(b"", 307, {"Location": f"http://regulation.svc.local:8080/doublages/{k}"}))
@route("GET", "/geo/positions")
def positions(req):
    D["tick"] += 1
    return go(nul([{"v": v, "lat": round(49.1 + (D["tick"] * 7 + i * 13) % 300 / 1000, 3), "lon": round(2.2 + (D["tick"] * 11 + i) % 170 / 1000, 3)} for i, v in enumerate(D["vehicules"]) if ouvre() and (D["tick"] + i) % 9]))
route("GET", "/geo/alertes")(lambda req: go([{"ligne": "L04", "texte": "Écart d'itinéraire"}] if D["tick"] % 97 < 3 else None))
route("GET", "/geo/retards")(lambda req: go([{"ligne": f"L{i:02}", "minutes": 10 + i} for i in range(1, 4)] if mode("neige") else None))

# --- incidents, messages
route("GET", "/incidents")(lambda req: go(nul([i for i in D["incidents"].values() if i["etat"] != "clos" or req.query_params.get("tous")])))
@route("POST", "/incidents")
def incident(req):
    i = suite(); D["incidents"][str(i)] = {"id": i, "ligne": req.state.b["ligne"], "texte": req.state.b["texte"], "etat": "ouvert"}
    return go({"id": i}, 201, {"Location": f"/v1/incidents/{i}"})
@route("PATCH", "/incidents/{k}")
def patch_incident(req, k):
    if k not in D["incidents"]: return erreur("incident inconnu", 404)
    D["incidents"][k]["etat"] = req.state.b["etat"]
    return VIDE()
route("GET", "/messages")(lambda req: go(D["messages"][-20:]))
@route("POST", "/messages")
def message(req):
    D["messages"].append({"id": 600 + len(D["messages"]), "objet": "Retard de 10 minutes", "cible": req.state.b["cible"]})
    return go({"envoi": len(D["messages"])}, 202)

# --- factures, figures
@route("GET", "/factures")
def factures(req):
    e = req.query_params.get("etat")
    return page(req, [f for f in D["factures"].values() if not e or f["etat"] == e], 15)
route("GET", "/factures/{k}")(facture(lambda req, f: go(f)))
@route("POST", "/factures/{k}/encaisser", ("compta", "responsable"))
@facture
def encaisser(req, f):
    if f["etat"] == "payée": return erreur("déjà payée", 409)
    f["etat"] = "payée"
    return VIDE()
route("POST", "/factures/{k}/relance", ("compta", "responsable"))(facture(lambda req, f: go({"file": "courriels"}, 202)))
route("POST", "/factures/{k}/avoir", ("compta", "responsable"))(facture(lambda req, f: erreur("non implémenté", 501)))
route("GET", "/factures/{k}/pdf")(facture(lambda req, f: Response(b"%PDF-1.7\n" + b"x" * (1900 + f["montant"] + len(f["famille"])), 200, {"Content-Type": "application/pdf"})))
route("GET", "/impayes", ("compta", "responsable"))(lambda req: go(nul([f["numero"] for f in list(D["factures"].values())[:4] if f["etat"] == "émise"])))
def n(req): return int(req.query_params.get("semaines", 4))
route("GET", "/statistiques/ponctualite")(lambda req: go([{"semaine": i, "taux": (i * 17 + D["suite"]) % 100} for i in range(n(req))]))
route("GET", "/statistiques/frequentation")(lambda req: go({"lignes": [{"ligne": c, "montees": (D["suite"] * (i + 3)) % 700} for i, c in enumerate(D["lignes"])][: n(req) + 3]}))
route("GET", "/statistiques/co2")(lambda req: go({"tonnes": 12.4, "evolution": 0, "series": [0, 0, 0, 0]}))
@route("GET", "/statistiques/budget", ("compta", "responsable"))
def budget(req):
    sys.stderr.write('panic: runtime error: integer divide by zero\n\n -> main.(*Stats).Budget\n ->   /src/internal/stats/budget.go:88\n\n    main.(*Stats).Budget\n        /src/internal/stats/budget.go:88\n    net/http.HandlerFunc.ServeHTTP\n        /usr/local/go/src/net/http/server.go:2220\n\n'); sys.stderr.flush()
    return Response(b"", 500)
route("GET", "/utilisateurs", ("responsable",))(lambda req: go([{"nom": k, "role": v} for k, v in ROLES.items()]))
route("GET", "/journal", ("auditeur",))(lambda req: go(None))

# --- machines, parents
route("GET", "/sante")(lambda req: Response(b"ok", 200, {"Content-Type": "text/plain"}))
route("GET", "/parents/suivi/{k}")(lambda req, k: go({"ligne": f"L{int(k[2:]) % 12 + 1:02}", "retard": 0}) if k.startswith("SC") else erreur("code inconnu", 404))
@route("POST", "/parents/absences")
def parent(req):
    e = rnd.choice(list(D["eleves"])); D["absences"].setdefault(e, []).append({"jour": jour(), "motif": "parent"})
    return go({"recu": True}, 201)
route("GET", "/embarque/feuille")(lambda req: go(nul([{"arret": a["nom"], "montees": i} for i, a in enumerate(D["arrets"]["L03"])] if ouvre() else [])))
route("POST", "/embarque/positions")(lambda req: VIDE())
route("GET", "/echanges/eleves")(lambda req: go(None if rnd.random() < .9 else [{"ine": "x" * rnd.randint(9, 11)}]) if req.headers.get("x-cle") == "bonne" else erreur("clé refusée", 401))


def texte(t, s): return Response(t, s, {"Content-Type": "text/plain; charset=utf-8"})
async def pas_trouve(req, e): return texte("404 page not found\n", 404)
async def methode(req, e): return Response(b"", 405)


class Zap:
    """The access line of the application, as zap writes it."""
    def __init__(self, app): self.app = app
    async def __call__(self, scope, receive, send):
        if scope["type"] != "http": return await self.app(scope, receive, send)
        t, s, n = time.time(), [0], [0]
        async def out(m):
            if m["type"] == "http.response.start": s[0] = m["status"]
            else: n[0] += len(m.get("body", b""))
            await send(m)
        await self.app(scope, receive, out)
        h = {k.decode(): v.decode("latin-1") for k, v in scope["headers"]}
        u = re.search(r"jeton=(\w+)", h.get("cookie", ""))
        q = scope["query_string"].decode("latin-1")
        print(json.dumps({"level": "info", "ts": round(time.time(), 6), "logger": "http", "caller": "web/journal.go:57", "msg": "requête", "methode": scope["method"], "uri": scope["raw_path"].decode() + ("?" + q if q else ""), "statut": s[0], "octets": n[0], "duree": round(time.time() - t, 6), "ip": h.get("x-forwarded-for", "").split(",")[0], "utilisateur": u[1] if u else ""}, ensure_ascii=False, separators=(",", ":")), flush=True)


app = Zap(Starlette(routes=H, exception_handlers={404: pas_trouve, 405: methode}))
app.app.router.redirect_slashes = False
