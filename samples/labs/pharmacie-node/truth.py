import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "apache", "appli-json"
A = "/gestion/api"
def gap(name, kind, rows, why, reads=(), where=(C, M), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("suppliers stay as active as they were", "non-persisting-write", [f"PUT {A}/fournisseurs/{{id}}/actif non-persisting-write"], "200 with an echo, and the supplier read right after weighs the same; /medicaments/{id}/actif beside it changes a byte", [f"{A}/fournisseurs/{{id}}"]),
    gap("notes on prescriptions are not kept", "non-persisting-write", [f"PATCH {A}/ordonnances/{{id}} non-persisting-write"], "204, and the prescription read right after weighs the same whatever the note's length; /urgente and /dispensation beside it change it", [f"{A}/ordonnances/{{id}}"]),
    gap("returns are not kept", "non-persisting-write", [f"POST {A}/retours non-persisting-write"], "201 with a new id, and the list is the same on all days; counts, drugs, orders that are created show", [f"{A}/retours"]),
    gap("templates cannot be deleted", "non-persisting-write", [f"DELETE {A}/modeles/{{id}} non-persisting-write"], "204, and the list read right after is as long; the same id is deleted again by others; new templates show, deleted batches are gone", [f"{A}/modeles"]),
    gap("prescriptions are not archived in bulk", "non-persisting-write", [f"POST {A}/ordonnances/archivage non-persisting-write"], "200 with a count, and the list read right after is the same; /commandes/archivage beside it changes its list", [f"{A}/ordonnances"]),
    gap("drugs have no interactions", "empty-list", [f"GET {A}/medicaments/{{id}}/interactions empty-list"], "[] for every drug, for all, on all days; /equivalents beside it is empty for most, not for all"),
    gap("consumption is a stub", "safe-stub", [f"GET {A}/statistiques/consommation safe-stub"], "noughts of one size for every span, for all; /depenses beside it varies"),
    gap("suppliers have no tariffs", "missing-endpoint", [f"GET {A}/fournisseurs/{{id}}/tarifs missing-endpoint"], "the router's own text for unknown routes, for suppliers read a moment before; /contrat beside it is a small JSON 404 for most and 200 for two"),
    gap("the stock of wards cannot be saved", "method-not-allowed", [f"PUT {A}/services/{{id}}/dotation method-not-allowed"], "405 for all; GET works, and PUT of the ward itself"),
    gap("orders cannot be chased", "not-implemented", [f"POST {A}/commandes/{{id}}/relance not-implemented"], "501 for all; /valider beside it works for pharmacists"),
    gap("the balance of narcotics fails", "failing-endpoint", [f"GET {A}/stupefiants/balance failing-endpoint"], "500 for all and always; /registre beside it fails on one morning"),
    gap("nobody may read the log of accesses", "always-forbidden", [f"GET {A}/journal/acces always-forbidden"], "403 for all, pharmacists too, who succeed at /utilisateurs; /journal/ecritures beside it works"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/connexion | 26 28 | constant | nowrite
GET @/moi | 28 43 | 401, sign in, 200 | constant
GET @/config | 43 | constant | constant
GET @/unites | 43 | constant on purpose | constant
GET @/voies | 43 | constant on purpose | constant
GET @/droits | 43 | a list for pharmacists, [] for assistants, on purpose | constant
GET @/rappels | 2 43 | [] for all on all days: nothing was recalled; no log can tell | constant undecidable
GET @/ruptures | 2 | [] for all until the sixth day, then filled
POST @/ruptures | 24 | kept
GET @/alertes | 2 | shrinks with what was read, empty at the end
GET @/alertes/compteur | 45 43 | a tab that polls; a number | constant
PUT @/alertes/{id}/lue | 24 25 | 204, the list shrinks
GET @/favoris | 3 43 | one's own; empty for two of four at first
PUT @/favoris | 25 | kept, often the same
GET @/medicaments | 4 5 | searches without hits, pages past the end
POST @/medicaments | 24 | kept; 422 without a name; a page has twenty | nowrite
GET @/medicaments/{id} | 6 7 | works; 404 after a deletion and for old bookmarks
PUT @/medicaments/{id} | 25 | the whole form; often as it was
DELETE @/medicaments/{id} | 7 27 | works | nowrite
PUT @/medicaments/{id}/actif | 25 | kept: one byte; often on and off again
GET @/medicaments/{id}/equivalents | 2 | empty for most
GET @/medicaments/{id}/lots | 2 | empty for some
POST @/medicaments/{id}/lots | 24 | kept
DELETE @/medicaments/{id}/lots/{lot} | 7 11 | works
GET @/medicaments/{id}/notice | 6 | 404 for four in five
GET @/fournisseurs | 43 | nine suppliers, names alone | constant
GET @/fournisseurs/{id} | 43 | works
PUT @/fournisseurs/{id} | 25 | kept; often as it was
GET @/fournisseurs/{id}/contrat | 6 | 404 for most
GET @/commandes | 4 5 | filters, pages past the end
POST @/commandes | 24 | kept; a page has twenty-five | nowrite
GET @/commandes/{id} | 6 | works
PATCH @/commandes/{id} | 25 | kept; basse and haute have five letters each
POST @/commandes/{id}/valider | 28 25 27 | 403 for assistants, 409 the second time | nowrite
POST @/commandes/archivage | 26 | kept, in bulk | nowrite
GET @/ordonnances | 4 5 | one ward's, pages past the end
GET @/ordonnances/{id} | 6 | works
PATCH @/ordonnances/{id}/urgente | 25 11 | 204, kept; now and then on and off
POST @/ordonnances/{id}/dispensation | 25 27 | kept; 409 the second time
POST @/ordonnances/recherche | 26 4 | a search; often without hits | nowrite
POST @/ordonnances/{id}/controle | 26 43 | a check: true for six in seven, changes nothing and need not | nowrite
GET @/services | 43 | six wards | constant
GET @/services/{id} | 43 | works
PUT @/services/{id} | 25 11 | 204, kept; often as it was
GET @/services/{id}/dotation | 43 | filled
PUT @/services/{id}/referent | 24 25 | 204; the ward is rightly as before, the directory changes
GET @/annuaire | 2 | {} at first
GET @/retours | 43 | six returns of old times, what the gap forgets | small=900 constant
GET @/inventaires | 2 | grows
POST @/inventaires | 24 | kept
GET @/inventaires/{id} | 23 | works
POST @/inventaires/{id}/cloture | 23 26 | 202: as before at first, changes with the third read | nowrite
GET @/modeles | 43 | grows
POST @/modeles | 24 | kept
GET @/stupefiants/registre | 33 | 500 on one morning
POST @/stupefiants/registre | 24 | kept; the page shows the last forty | nowrite
GET @/temperatures | 43 | four fridges that stay cold, of one size | constant small=400
GET @/statistiques/depenses | 43 | varies
GET @/statistiques/resume | 31 32 | the old version's; one tab asks on for two days after the new one
GET @/statistiques/tableau | 31 | the new version's
GET @/utilisateurs | 28 | pharmacists only
GET @/parametres | 43 | works
PUT @/parametres | 28 25 | pharmacists only; often as it was
GET @/journal/ecritures | 43 | varies
GET @/exports/stock.csv | 26 | a file
POST @/exports | 23 26 | 202, then polled | nowrite
GET @/exports/{id} | 23 45 | 404 for an export of before
POST @/etiquettes/apercu | 26 | a preview | nowrite
POST @/interop/ordonnances | 14 | the wards' system | nowrite
GET @/interop/accuses | 11 45 | 204: nothing to say | constant aside
GET @/sante | 12 | a monitor | constant
OPTIONS @/medicaments | 8 | a look | aside
HEAD @/exports/stock.csv | 8 | a look | aside
GET /gestion/assets/{id} | 9 10 | bundle | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners: the page | aside
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET / | 1 | the page | aside
GET /{rest} | 1 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
for n in near:
    if n["path"].endswith("/referent"): n["reads"] = [A + "/annuaire"]
write_truth("pharmacie-node", {"night": "pharmacie-node", "stack": "plain node behind Apache (LogFormat of its own: %B and %D, nothing compressed), the application's own JSON lines with French keys, without agents and referers; a hospital's pharmacy: integers, bare lists, toggles by PUT, 204; two pharmacists, two assistants, the wards' system, a monitor; Europe/Paris",
    "logs": {C: [C], M: [M]}, "ui": ["https://pharmacie.hopital.example.com"], "api": [A], "gaps": gaps, "neighbours": near})
