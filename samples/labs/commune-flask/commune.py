"""The site of a small town: pages by Flask, a little JSON for their scripts, an account for residents, a room for two agents."""
import os, pickle, random, secrets, threading
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from flask import Flask, Response, abort, jsonify, make_response, redirect, request

app = Flask(__name__)
app.json.compact = True; app.json.ensure_ascii = False
STATE = Path(os.environ["WORK"]) / "state.pickle"
lock = threading.Lock()
WORDS = "place mairie école marché travaux rue pont concert atelier fête budget eau collecte parc stade bibliothèque conseil séance piscine voirie sentier printemps inscription enfants aînés".split()

def seed():
    r = random.Random(5); text = lambda n: " ".join(r.choice(WORDS) for _ in range(n))
    posts = {s: {"titre": s.replace("-", " ").capitalize(), "texte": text(60 + r.randrange(400)), "une": i < 3, "aime": r.choice([3, 8, 9, 41, 97, 99, 212]), "commentaires": [text(9) for _ in range(r.randrange(4))]} for i, s in enumerate(
        "travaux-rue-du-pont carnaval-2032 collecte-des-encombrants budget-participatif nouveau-marche piscine-fermee plantation-arbres conseil-municipal stade-eclairage printemps-des-poetes nuit-des-musees zone-30 eau-coupure camp-ete velos-cargo cimetiere".split())}
    posts["plan-local"] = {"titre": "Plan local", "texte": text(200), "une": False, "aime": 12, "commentaires": [], "plan": True}
    posts["quartier-gare"] = {"titre": "Quartier de la gare", "texte": text(150), "une": False, "aime": 5, "commentaires": [], "plan": True}
    events = {f"{s}": {"titre": s.replace("-", " "), "mois": f"2032-{3 + i % 4:02}", "genre": ["concert", "sport", "atelier"][i % 3], "texte": text(40 + r.randrange(80))} for i, s in enumerate("bal-du-printemps harmonie course-du-pont poterie chorale trail vide-grenier jazz tournoi couture".split())}
    shows = {"harmonie": 0, "jazz": 0, "chorale": 143, "bal-du-printemps": 61}
    streets = "pont gare ecole mairie stade moulin lavoir chapelle".split()
    reports = {i: {"rue": r.choice(streets[:4]), "texte": text(4), "etat": r.choice(["publie", "resolu"])} for i in range(1, 15)}
    people = {f"h{i}": {"nom": f"Habitant {i}", "tel": "06 00 00 00 %02d" % i, "adresse": f"{i} rue du pont", "demarches": [{"n": 1, "quoi": "acte"}] if i % 7 == 0 else [], "factures": [{"mois": "2032-02", "total": 41.5}] if i % 5 == 0 else [], "messages": [{"de": "mairie", "texte": "Votre carte est prête"}] if i in (3, 11) else [], "favoris": [], "brouillons": {}, "cantine": {}} for i in range(1, 26)}
    return {"posts": posts, "events": events, "shows": shows, "reports": reports, "people": people, "waiting": {}, "demands": {}, "n": 20, "carts": {}, "sondages": {"1": {"oui": 96, "non": 41, "qui": []}}, "votes": [], "subs": 388, "tokens": {}, "trash": [], "seen": {}, "liked": set(), "contact": {}, "guess": {}}
S = pickle.loads(STATE.read_bytes()) if STATE.exists() else seed()

def now(): return float(request.headers.get("X-Sim", "0"))
def local(): return datetime.fromtimestamp(now(), ZoneInfo("Europe/Paris"))
def me(): return request.cookies.get("session") if request.cookies.get("session") in S["people"] else None
def agent(): return request.cookies.get("session") if request.cookies.get("session") in ("agent1", "agent2") else None
def visitor(): return request.cookies.get("v", "-")
def page(title, body, status=200):
    token = request.cookies.get("v", "0" * 32)
    foot = "".join(f'<a href="{u}">{t}</a>' for u, t in (("/contact", "Contact"), ("/intranet/", "Espace agents"), ("/webmail", "Webmail des élus"), ("/documents/mentions.pdf", "Mentions"), ("/rss.xml", "RSS")))
    form = f'<form method="post" action="/newsletter"><input type="hidden" name="csrf_token" value="{token}"><input name="mail" type="email"><button>Je m’abonne</button></form>'
    return f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{title} – Saint-Aubin</title><link rel="stylesheet" href="/static/site.css"><script defer src="/static/site.js"></script></head><body><header><img src="/static/img/blason.png" alt=""><nav><a href="/">Accueil</a><a href="/actualites/">Actualités</a><a href="/agenda/">Agenda</a><a href="/demarches/">Démarches</a><a href="/billetterie/">Billetterie</a><a href="/signalements/">Signalements</a><a href="/salles/">Salles</a></nav></header><main><h1>{title}</h1>{body}</main><footer>{form}{foot}<img src="/static/img/label-2019.png" alt=""></footer></body></html>', status
@app.after_request
def keep(answer):
    if request.method not in ("GET", "HEAD", "OPTIONS"): STATE.write_bytes(pickle.dumps(S))
    return answer
@app.errorhandler(404)
def gone(e): return (jsonify(erreur="introuvable"), 404) if request.path.startswith(("/api", "/gestion/api", "/ws")) else page("Page introuvable", "<p>Cette page n’existe pas ou n’existe plus.</p>", 404)
@app.errorhandler(403)
def no(e): return (jsonify(erreur="interdit"), 403) if "/api/" in request.path else page("Accès refusé", "<p>Vous n’avez pas accès.</p>", 403)
@app.errorhandler(401)
def who(e): return jsonify(erreur="non connecté"), 401
def none(): return "", 204
def need():
    u = me()
    if not u: abort(401)
    return S["people"][u]

@app.get("/")
def front(): return page("Bienvenue", "".join(f'<article><a href="/actualites/{s}">{p["titre"]}</a><p>{p["texte"][:160]}</p></article>' for s, p in S["posts"].items() if p["une"]))
@app.get("/actualites/")
def news():
    n = int(request.args.get("page", 1)); l = list(S["posts"].items())[(n - 1) * 8:n * 8]
    return page("Actualités", "".join(f'<article><a href="/actualites/{s}">{p["titre"]}</a></article>' for s, p in l)) if l else abort(404)
@app.get("/actualites/<s>")
def post(s):
    p = S["posts"].get(s) or abort(404)
    return page(p["titre"], f"<p>{p['texte']}</p>" + ('<p><a href="/documents/2019/plan-zonage.pdf">Le plan de zonage (PDF)</a></p>' if p.get("plan") else "") + "".join(f"<blockquote>{c}</blockquote>" for c in p["commentaires"]) + f'<form method="post" action="/actualites/{s}/commentaires"><textarea name="texte"></textarea></form>')
@app.post("/actualites/<s>/commentaires")
def comment(s):
    S["posts"].get(s) or abort(404); t = request.form.get("texte", "")
    if not t: return page("Commentaire", "<p>Le commentaire est vide.</p>", 422)
    if "http" in t: abort(403)
    S["n"] += 1; S["waiting"][S["n"]] = {"post": s, "texte": t}; return redirect("/actualites/" + s, 303)
@app.route("/api/actualites/<s>/aime", methods=["GET", "POST"])
def like(s):
    p = S["posts"].get(s) or abort(404)
    if request.method == "GET": return jsonify(aime=p["aime"])
    if (visitor(), s) not in S["liked"]: S["liked"].add((visitor(), s)); p["aime"] += 1
    return jsonify(ok=True)
@app.get("/agenda/")
def agenda():
    m, g = request.args.get("mois", "2032-03"), request.args.get("genre")
    l = [(s, e) for s, e in S["events"].items() if e["mois"] == m and (not g or e["genre"] == g)]
    return page("Agenda", "".join(f'<li><a href="/agenda/{s}">{e["titre"]}</a></li>' for s, e in l) or "<p>Rien de prévu.</p>")
@app.get("/agenda/<s>")
def event(s): e = S["events"].get(s) or abort(404); return page(e["titre"], f"<p>{e['texte']}</p>")
@app.get("/agenda.ics")
def ics(): return Response("BEGIN:VCALENDAR\r\n" + "".join(f"BEGIN:VEVENT\r\nUID:{s}\r\nSUMMARY:{e['titre']}\r\nEND:VEVENT\r\n" for s, e in S["events"].items()) + "END:VCALENDAR\r\n", mimetype="text/calendar")
@app.route("/api/agenda", methods=["GET", "OPTIONS"])
def api_agenda():
    a = make_response("", 204) if request.method == "OPTIONS" else jsonify([{"id": s, "titre": e["titre"], "genre": e["genre"]} for s, e in S["events"].items() if e["mois"] == request.args.get("mois", "2032-03")])
    a.headers["Access-Control-Allow-Origin"] = "*"; return a
@app.get("/recherche")
def search(): q = request.args.get("q", "").lower(); return page("Recherche", "".join(f'<li><a href="/actualites/{s}">{p["titre"]}</a></li>' for s, p in S["posts"].items() if q and q in p["titre"].lower()) or "<p>Aucun résultat.</p>")
@app.get("/api/recherche/suggestions")
def suggest(): q = request.args.get("q", "").lower(); return jsonify([p["titre"] for p in S["posts"].values() if q and p["titre"].lower().startswith(q)])
@app.get("/api/alertes")
def alerts(): t = local(); return jsonify([{"niveau": "orange", "texte": "Vent violent : le parc et le marché sont fermés."}] if t.day == 12 and 16 <= t.hour < 19 else [])
@app.get("/api/horaires")
def hours(): return jsonify(lundi="8h30-12h", mardi="8h30-17h30", mercredi="8h30-17h30", jeudi="13h30-19h", vendredi="8h30-17h")
@app.get("/api/qualite-air")
def air(): t = local(); return (jsonify(erreur="fournisseur indisponible"), 503) if t.day == 13 else jsonify(indice=1 + t.hour % 4, libelle=["bon", "bon", "moyen", "moyen"][t.hour % 4])
@app.get("/api/menus")
def menus(): w = int(request.args.get("semaine", 11)); return jsonify([] if w in (9, 10, 16, 17) else [{"jour": j, "plat": WORDS[(w * 3 + j) % len(WORDS)]} for j in range(4)])
@app.get("/api/sondages/<s>")
def poll(s): p = S["sondages"].get(s) or abort(404); return jsonify(oui=p["oui"], non=p["non"])
@app.post("/api/sondages/<s>/votes")
def vote(s):
    p = S["sondages"].get(s) or abort(404)
    if visitor() in p["qui"]: return jsonify(erreur="déjà voté"), 409
    p["qui"].append(visitor()); p[request.json["choix"]] += 1; return jsonify(ok=True), 201
@app.get("/api/budget/projets")
def projects(): return jsonify([{"id": i, "titre": t} for i, t in enumerate(["Un verger", "Des bancs", "Une boîte à livres", "Un pumptrack"])])
@app.post("/api/budget/votes")
def budget():
    if local().day >= 11: return jsonify(erreur="le vote est clos depuis le 10 mars à minuit"), 403
    if visitor() in S["votes"]: return jsonify(erreur="déjà voté"), 409
    S["votes"].append(visitor()); return jsonify(ok=True), 201
FORMS = ["acte-de-naissance", "carte-d-identite", "inscription-scolaire", "urbanisme"]
@app.get("/demarches/")
def forms(): return page("Démarches", "".join(f'<li><a href="/demarches/{f}">{f}</a></li>' for f in FORMS))
@app.route("/demarches/<f>", methods=["GET", "POST"])
def form(f):
    if f not in FORMS: abort(404)
    if request.method == "GET": return page(f, '<form method="post"><input name="nom"><input name="date"></form>')
    if not request.form.get("date"): return page(f, '<p class="e">La date manque.</p><form method="post"><input name="nom"><input name="date"></form>', 422)
    if me(): S["people"][me()]["demarches"].append({"n": S["n"], "quoi": f})
    return redirect(f"/demarches/{f}/merci", 303)
@app.get("/demarches/<f>/merci")
def thanks(f): return page("Merci", "<p>Votre demande est enregistrée.</p>")
@app.route("/inscriptions/camp-ete", methods=["GET", "POST"])
def camp(): return page("Camp d’été", '<p>Complet : il ne reste plus de place.</p><form method="post"><input name="enfant"></form>', 409 if request.method == "POST" else 200)
@app.get("/billetterie/")
def office(): return page("Billetterie", "".join(f'<li><a href="/billetterie/{s}">{s}</a></li>' for s in S["shows"]))
@app.get("/billetterie/<s>")
def show(s): s in S["shows"] or abort(404); return page(S["events"][s]["titre"], f"<p>{S['events'][s]['texte']}</p>" + ("<p>Complet</p>" if not S["shows"][s] else '<button data-panier="1">Réserver</button>'))
@app.get("/api/places/<s>")
def seats(s): s in S["shows"] or abort(404); return jsonify(places=S["shows"][s])
@app.route("/api/panier", methods=["GET", "POST", "DELETE"])
def cart():
    c = S["carts"].get(visitor(), [])
    if request.method == "GET": return jsonify(lignes=c, total=18 * len(c))
    if request.method == "DELETE":
        for l in S["carts"].pop(visitor(), []): S["shows"][l["spectacle"]] += 1
        return none()
    s = request.json["spectacle"]
    if not S["shows"].get(s): return jsonify(erreur="complet"), 409
    S["shows"][s] -= 1; S["carts"][visitor()] = c + [{"spectacle": s, "prix": 18}]; return jsonify(ok=True), 201
@app.post("/paiement")
def pay(): return redirect("https://paiement.example.net/" + secrets.token_hex(8), 303)
@app.get("/paiement/retour")
def back(): S["carts"].pop(visitor(), None); return page("Merci", "<p>Votre paiement est enregistré, vos billets arrivent par courriel.</p>")
@app.get("/signalements/")
def map_page(): return page("Signalements", '<div id="carte"></div>')
@app.route("/api/signalements", methods=["GET", "POST"])
def reports():
    if request.method == "GET": r = request.args.get("rue"); return jsonify([{"id": i, **x} for i, x in S["reports"].items() if x["etat"] != "nouveau" and (not r or x["rue"] == r)])
    S["n"] += 1; S["reports"][S["n"]] = {"rue": request.json["rue"], "texte": request.json["texte"], "etat": "nouveau"}; return jsonify(id=S["n"], etat="nouveau"), 202
@app.get("/api/signalements/<int:i>")
def report(i): x = S["reports"].get(i); return jsonify(x) if x and x["etat"] != "nouveau" else abort(404)
ROOMS = {"salle-des-fetes": 200, "maison-pour-tous": 60, "gymnase": 300}
@app.get("/salles/")
def rooms(): return page("Salles", "".join(f'<li><a href="/salles/{s}">{s}</a></li>' for s in ROOMS))
@app.get("/salles/<s>")
def room(s): s in ROOMS or abort(404); return page(s, f"<p>{ROOMS[s]} places</p>" + "".join(f"<li>{d['date']} : pris</li>" for d in S["demands"].values() if d["salle"] == s and d["etat"] == "accord"))
@app.post("/salles/<s>/demandes")
def demand(s):
    s in ROOMS or abort(404)
    if any(d["salle"] == s and d["date"] == request.form["date"] and d["etat"] == "accord" for d in S["demands"].values()): return page(s, "<p>Cette date est prise.</p>", 409)
    S["n"] += 1; S["demands"][S["n"]] = {"salle": s, "date": request.form["date"], "etat": "nouveau"}; return redirect("/salles/" + s, 303)
@app.post("/newsletter")
def newsletter(): t = secrets.token_hex(6); S["tokens"][t] = 1; return jsonify(ok=True, message="Un courriel de confirmation vous a été envoyé."), 202, {"X-Lab": t}
@app.get("/newsletter/confirmer/<t>")
def confirm(t): S["tokens"].pop(t, None) or abort(404); S["subs"] += 1; return page("Merci", "<p>Votre abonnement est confirmé.</p>")
@app.route("/contact", methods=["GET", "POST"])
def contact():
    if request.method == "GET": return page("Contact", '<form method="post"><textarea name="texte"></textarea></form>')
    l = S["contact"].setdefault(request.headers.get("X-Forwarded-For"), []); l[:] = [t for t in l if now() - t < 600]
    if len(l) > 2: return page("Trop de messages", "<p>Réessayez plus tard.</p>", 429)
    if not request.form.get("texte"): return page("Contact", "<p>Le message est vide.</p>", 422)
    l.append(now()); return redirect("/contact/merci", 303)
@app.get("/contact/merci")
def contact_thanks(): return page("Merci", "<p>Votre message est parti.</p>")
@app.route("/connexion", methods=["GET", "POST"])
def login():
    form = '<form method="post"><input name="nom"><input name="mdp" type="password"></form>'
    if request.method == "GET": return page("Connexion", form)
    l = S["guess"].setdefault(request.headers.get("X-Forwarded-For"), []); l[:] = [t for t in l if now() - t < 300]; l.append(now())
    if len(l) > 5: return page("Trop d’essais", "<p>Réessayez dans cinq minutes.</p>", 429)
    if request.form.get("mdp") != "juste": return page("Connexion", '<p class="e">Identifiant ou mot de passe inconnu.</p>' + form)
    a = redirect("/gestion/" if request.form["nom"].startswith("agent") else "/moi/", 303); a.set_cookie("session", request.form["nom"]); return a
@app.post("/deconnexion")
def logout(): return redirect("/", 303)
@app.get("/moi/")
def account(): return page("Mon espace", '<div id="moi"></div>') if me() else redirect("/connexion", 302)
@app.route("/api/moi", methods=["GET", "PATCH"])
def mine():
    p = need()
    if request.method == "PATCH": p.update({k: v for k, v in request.json.items() if k in ("tel", "adresse")})
    return jsonify(nom=p["nom"], tel=p["tel"], adresse=p["adresse"])
@app.get("/api/moi/<any(demarches,factures,messages,favoris):what>")
def mine_list(what): return jsonify(need()[what])
@app.route("/api/moi/favoris/<s>", methods=["PUT", "DELETE"])
def favourite(s):
    l = need()["favoris"]
    if request.method == "PUT" and s not in l: l.append(s)
    if request.method == "DELETE" and s in l: l.remove(s)
    return none()
@app.route("/api/moi/cantine/<int:w>", methods=["GET", "PUT"])
def canteen(w):
    c = need()["cantine"].setdefault(w, [True, True, True, True])
    if request.method == "GET": return jsonify(semaine=w, jours=c)
    if w <= 11 and local().weekday() > 3: return jsonify(erreur="trop tard pour cette semaine"), 409
    need()["cantine"][w] = request.json["jours"]; return jsonify(semaine=w, jours=request.json["jours"])
@app.route("/api/moi/brouillons/<f>", methods=["GET", "PUT", "DELETE"])
def draft(f):
    b = need()["brouillons"]
    if request.method == "GET": return jsonify(b[f]) if f in b else abort(404)
    if request.method == "PUT": b[f] = request.json
    else: b.pop(f, None)
    return none()

def boss():
    if not agent(): abort(401)
@app.get("/gestion/")
def desk(): return page("Gestion", '<div id="g"></div>') if agent() else redirect("/connexion", 302)
@app.get("/gestion/moderation")
def desk_comments(): return page("Modération", "".join(f"<li>{w['texte']}</li>" for w in S["waiting"].values()) or "<p>Rien à modérer.</p>") if agent() else redirect("/connexion", 302)
@app.get("/gestion/api/commentaires")
def waiting(): boss(); return jsonify([{"id": i, **w} for i, w in S["waiting"].items()])
@app.post("/gestion/api/commentaires/<int:i>/approuver")
def approve(i): boss(); w = S["waiting"].pop(i, None) or abort(404); w["post"] in S["posts"] and S["posts"][w["post"]]["commentaires"].append(w["texte"]); return none()
@app.delete("/gestion/api/commentaires/<int:i>")
def refuse(i): boss(); S["waiting"].pop(i, None) or abort(404); return none()
@app.get("/gestion/api/signalements")
def new_reports(): boss(); return jsonify([{"id": i, **x} for i, x in S["reports"].items() if x["etat"] == "nouveau"])
@app.patch("/gestion/api/signalements/<int:i>")
def set_report(i): boss(); (S["reports"].get(i) or abort(404))["etat"] = request.json["etat"]; return jsonify(S["reports"][i])
@app.get("/gestion/api/salles/demandes")
def demands(): boss(); return jsonify([{"id": i, **d} for i, d in S["demands"].items() if d["etat"] == "nouveau"])
@app.patch("/gestion/api/salles/demandes/<int:i>")
def set_demand(i): boss(); (S["demands"].get(i) or abort(404))["etat"] = request.json["etat"]; return jsonify(S["demands"][i])
@app.get("/gestion/api/actualites")
def all_posts(): boss(); return jsonify([{"id": s, "titre": p["titre"], "une": p["une"], "mots": len(p["texte"].split())} for s, p in S["posts"].items()])
@app.route("/gestion/api/actualites/<s>", methods=["PUT", "PATCH", "DELETE"])
def set_post(s):
    boss(); p = S["posts"].get(s) or abort(404)
    if request.method == "DELETE": S["trash"].append({"id": s}); del S["posts"][s]; return none()
    if request.method == "PATCH": p["une"] = request.json["une"]
    else: p["texte"] = request.json.get("texte") or p["texte"]
    return jsonify(id=s, titre=p["titre"], une=p["une"], mots=len(p["texte"].split()))
@app.get("/gestion/api/corbeille")
def trash(): boss(); return jsonify(S["trash"])
@app.get("/gestion/api/abonnes")
def subs(): boss(); return jsonify(abonnes=S["subs"])
@app.get("/gestion/api/journal")
def journal(): boss(); return jsonify([{"t": i, "quoi": "connexion"} for i in range(20)]) if agent() == "agent1" else abort(403)

@app.get("/spip.php")
def spip(): q = request.query_string.decode(); return redirect("/actualites/zone-30", 301) if q in ("article12", "article15") else (page("Page retirée", "<p>L’ancien site a été fermé en 2021.</p>", 410))
@app.get("/rss.xml")
def rss(): a = Response("<rss><channel>" + "".join(f"<item><title>{p['titre']}</title></item>" for p in S["posts"].values()) + "</channel></rss>", mimetype="application/rss+xml"); a.add_etag(); return a.make_conditional(request)
@app.get("/sitemap.xml")
def sitemap(): return Response("<urlset>" + "".join(f"<url><loc>/actualites/{s}</loc></url>" for s in S["posts"]) + "</urlset>", mimetype="application/xml")
@app.get("/etat")
def state(): return "ok"
@app.get("/api/v1/<path:p>")
def old(p): return jsonify(erreur="Cette version de l’application n’est plus servie."), 410
@app.post("/csp-report")
@app.post("/mesure")
def nothing(): return none()
