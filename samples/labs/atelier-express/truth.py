import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from urllib.parse import quote
from common import members, neighbours, write_truth
H, M = "haproxy-httplog", "morgan-cri"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(H, M), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("orders have no fittings", "empty-list", [f"GET {A}/commandes/{{id}}/essayages empty-list"], "[] for every order of all people on all days; /pièces beside it is filled"),
    gap("fabrics are not ordered anew", "non-persisting-write", [f"POST {A}/tissus/{{id}}/réassorts non-persisting-write", f"GET {A}/tissus/{{id}}/réassorts empty-list"], "201 with a new id, and the list read right after is {\"items\":[],\"total\":0}, whole or not modified; /mouvements beside it grows", [f"{A}/tissus/{{id}}/réassorts"]),
    gap("models cannot be switched", "non-persisting-write", [f"POST {A}/modèles/{{id}}/activer non-persisting-write", f"POST {A}/modèles/{{id}}/desactiver non-persisting-write"], "200 and {\"ok\":true}, and the list read right after is not modified or weighs what it weighed; the same switches of suppliers change a date in their list", [f"{A}/modèles"]),
    gap("billing's settings cannot be saved", "non-persisting-write", [f"PUT {A}/paramètres/facturation non-persisting-write"], "200 with an echo whose size varies, and what is read right after, whole as browsers forget what they had, weighs what it always weighed, or is not modified later; /paramètres/atelier beside it is kept", [f"{A}/paramètres/facturation"]),
    gap("orders are assigned to nobody", "non-persisting-write", [f"POST {A}/commandes/{{id}}/affecter non-persisting-write"], "204, and the order read right after is what it was; /priorité and /étape beside it change it", [f"{A}/commandes/{{id}}"]),
    gap("orders have no invoice", "missing-endpoint", [f"GET {A}/commandes/{{id}}/facture.pdf missing-endpoint"], "the small JSON for unknown routes, for orders that were read a moment before; /bon.pdf beside it is a file, /devis.pdf a JSON 404 of another size for those without one"),
    gap("customers cannot be merged", "missing-endpoint", [f"POST {A}/clientes/fusionner missing-endpoint"], "the same small JSON for unknown routes, always"),
    gap("suppliers cannot be deleted", "method-not-allowed", [f"DELETE {A}/fournisseurs/{{id}} method-not-allowed"], "405 for all; PUT of the same path works, DELETE of appointments works"),
    gap("orders are not shipped", "not-implemented", [f"POST {A}/commandes/{{id}}/expédier not-implemented"], "501 always"),
    gap("the report of margins fails", "failing-endpoint", [f"GET {A}/rapports/marges failing-endpoint"], "500 always, with a trace in the pod's log; /rapports/ventes beside it is 503 on one morning"),
    gap("the journal is forbidden", "always-forbidden", [f"GET {A}/journal always-forbidden"], "403 for all four, also for the director; /équipe is 403 for three of them"),
    gap("messages end at a login", "lost-redirect", [f"POST {A}/messages lost-redirect"], "302 to /connexion always, in the midst of sessions whose other requests are answered; what follows is a GET of the page, and the list of messages never changes", [f"{A}/messages"], also=(f"POST {A}/messages non-persisting-write",)),
    gap("the forecast is a stub", "safe-stub", [f"GET {A}/rapports/prévisions safe-stub"], "noughts of one size for every span, or not modified; /ventes, asked with the same parameters, varies"),
    gap("trends are the page", "html-fallback", ["GET /données/tendances.json html-fallback"], "200 with what the page weighs, always; pages opened by their address weigh the same, rightly, and /données/saisons.json is a real file"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/connexion | 26 28 | constant | nowrite
POST @/déconnexion | 11 26 | 204 | nowrite
GET @/moi | 28 43 | 401, sign in, 200 | constant
GET @/réglages | 43 | constant | constant
GET @/alertes/nombre | 45 43 9 | a tab that polls every half minute; mostly not modified | constant
GET @/fermetures | 2 43 | [] for all on all days: nothing was closed; no log can tell | constant undecidable
GET @/modules/{id} | 36 43 | asked at every load: one is there, the other is a JSON 404 for all | constant
GET @/commandes | 4 5 9 | filters without hits, pages past the end ([] in the envelope)
POST @/commandes | 24 | kept; 422 without a customer | nowrite
GET @/commandes/{id} | 6 9 | works; 404 for old bookmarks
PUT @/commandes/{id} | 25 9 | whole form; a third as it was | nowrite
POST @/commandes/{id}/priorité | 25 | kept; words of the same length: entity tags tell | nowrite
POST @/commandes/{id}/étape | 25 27 | kept; 409 after the last one | nowrite
GET @/commandes/{id}/pièces | 9 | filled | constant
GET @/commandes/{id}/bon.pdf | 6 26 | a file
GET @/commandes/{id}/devis.pdf | 6 29 | a JSON 404 for two in three | constant
POST @/commandes/lot/étape | 26 25 | many at once | nowrite
GET @/clientes | 4 9 | a bare list; searches without hits
POST @/clientes | 24 27 | kept; 409 for a name that is there | nowrite
GET @/clientes/{id} | 6 9 | works
PUT @/clientes/{id} | 25 | kept; often as it was | nowrite
DELETE @/clientes/{id} | 7 11 27 | works, the director only; 403 for others | nowrite
GET @/clientes/{id}/mesures | 2 | empty until someone measures
POST @/clientes/{id}/mesures | 24 | kept | nowrite
GET @/modèles | 9 43 | never changes because of the gap | constant
GET @/modèles/{id} | 6 9 | works; never changes, because of the gap | constant
GET @/modèles/{id}/aperçu | 26 13 | a picture | constant
GET @/tissus | 4 9 | works
GET @/tissus/{id} | 6 9 | works
GET @/tissus/{id}/mouvements | 2 | grows; empty for some at first
POST @/tissus/{id}/mouvements | 24 | kept | nowrite
GET @/fournisseurs | 9 | works
PUT @/fournisseurs/{id} | 25 | kept; phones of the same length | nowrite
POST @/fournisseurs/{id}/activer | 25 27 9 | kept; not modified when it was active | nowrite
POST @/fournisseurs/{id}/desactiver | 25 27 9 | kept | nowrite
GET @/rendez-vous | 2 4 | empty for some weeks
POST @/rendez-vous | 24 | kept | nowrite
DELETE @/rendez-vous/{id} | 7 11 | works; 404 the second time | nowrite
GET @/retouches | 2 | empty until the fourth day, then filled | constant
POST @/retouches | 24 | kept | nowrite
POST @/retouches/{id}/activer | 25 | the words of the models' switch, kept | nowrite
POST @/retouches/{id}/desactiver | 25 | the words of the models' switch, kept | nowrite
GET @/messages | 43 9 | never changes because of the gap | constant
GET @/rapports/ventes | 4 33 37 | varies; 503 on one morning
GET @/rapports/tableau | 31 32 | gone since the third day (the JSON of unknown routes, as for the gap); one tab that nobody reloads asks on | constant
GET @/rapports/accueil | 31 | there since the new version
POST @/exports | 23 26 | 202; a job | nowrite
GET @/exports/{id} | 23 | running, running, done | constant
GET @/équipe | 28 43 | 403 for three of four | constant
GET @/paramètres/atelier | 25 9 | works
PUT @/paramètres/atelier | 25 28 | whole form; half of them as it was | nowrite
GET @/paramètres/facturation | 43 9 | never changes because of the gap | constant
GET @/boutique-en-ligne | 36 | 402: the plan does not have it | constant fails
GET @/recherche | 4 | as one types; often []
POST @/simulateur/prix | 26 | a calculation | nowrite
POST @/caisse/ventes | 12 26 | two tills | nowrite
GET @/caisse/ordres | 11 12 45 | tills; 204 while there is nothing | constant
POST @/crochets/paiement | 12 26 | a webhook | nowrite
GET /sante | 12 | a monitor | constant
GET /données/saisons.json | 9 43 | a file | constant
GET /connexion | 9 | the page for signing in, also after the gap's redirect | constant
GET @/jeux-essai | 40 | a test of the whole | aside fails
OPTIONS @/commandes | 8 | a look | aside
HEAD @/tissus | 8 | a look | aside
GET / | 9 1 | the page | aside
GET /atelier/{rest} | 9 | pages opened by their address | aside
GET /statique/{id} | 9 | the bundle | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
for g in gaps:                                                      # as they stand in the logs
    for m in g["members"] + g.get("alsoAs", []):
        m["path"] = quote(m["path"], "/{}"); m.update({"reads": [quote(r, "/{}") for r in m["reads"]]} if "reads" in m else {})
    g["reads"] = [quote(r, "/{}") for r in g["reads"]]
others = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
for n in others: n["path"] = quote(n["path"], "/{}")
write_truth("atelier-express", {"night": "atelier-express", "stack": "Express with weak entity tags behind HAProxy's httplog without captures (no agent, no referer, sizes with headers); morgan's short in CRI format with the forwarded address; a fashion atelier's panel in French words, some with accents in percents: ids like CMD-2031-00042, bare lists and {items,total}, switches by POST of …/activer and …/desactiver, forms by PUT; four people behind two addresses; Europe/Paris, summer time ends on the seventh day",
    "logs": {H: [H], M: [M]}, "noClients": [H, M], "headers": {H: 330}, "ui": ["https://atelier.example.fr"], "api": [A], "gaps": gaps, "neighbours": others})
