import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, L = "caddy-json", "entrepot-logfmt"
A = "/api"; E = A + "/entrepots/{id}"
def gap(name, kind, rows, why, reads=(), where=(C, L), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("shipments are not held back", "non-persisting-write", [f"PATCH {E}/expeditions/{{id}}/bloquee non-persisting-write"], "200 with an echo of what was sent, as /urgente beside it, but the shipment read right after weighs what it weighed; true and false differ by a byte", [f"{E}/expeditions/{{id}}"]),
    gap("the form for receptions keeps nothing", "non-persisting-write", [f"PUT {E}/receptions/{{id}} non-persisting-write"], "200 and the reception as it was sent; read right after it is as before. PUT of shipments, the same form, is kept", [f"{E}/receptions/{{id}}"]),
    gap("counts of articles are not kept", "non-persisting-write", [f"POST {E}/articles/{{id}}/inventaires non-persisting-write"], "201 with a new id; the list read right after is as before, for all; POST of /mouvements beside it shows at once", [f"{E}/articles/{{id}}/inventaires"]),
    gap("places cannot be deleted", "non-persisting-write", [f"DELETE {E}/emplacements/{{id}} non-persisting-write"], "204, and the list read right after is 304 for browsers that keep entity tags and as long as before for the one that does not; places that are added show, boxes that are deleted are gone", [f"{E}/emplacements"]),
    gap("assigning many shipments changes none", "non-persisting-write", [f"POST {E}/expeditions/lot non-persisting-write"], "200 and how many were treated; the list read right after is as before. POST /receptions/lot, the same dialogue, changes what is listed", [f"{E}/expeditions"]),
    gap("shipments have no tracking", "empty-list", [f"GET {E}/expeditions/{{id}}/suivi empty-list"], "no event for any shipment, departed ones among them, for all on all days; /documents beside it is empty for most and filled for some, /colis filled"),
    gap("shipments are not announced to carriers", "not-implemented", [f"POST {E}/expeditions/{{id}}/annonce not-implemented"], "501 for all; /avis beside it is a 202"),
    gap("carriers have no tariffs", "missing-endpoint", [f"GET {A}/transporteurs/{{id}}/tarifs missing-endpoint"], "net/http's own '404 page not found' for carriers that were read a moment before; /contrat beside it is a JSON 404 for most"),
    gap("the report on occupancy is a stub", "safe-stub", [f"GET {A}/rapports/occupation safe-stub"], "one size for every warehouse and span, for all; /debit, asked with the same parameters, varies"),
    gap("the report on delays fails", "failing-endpoint", [f"GET {A}/rapports/retards failing-endpoint"], "500 for all and always; /debit beside it fails on one morning"),
    gap("returns end at an inner address", "lost-redirect", [f"POST {A}/retours lost-redirect"], "307 always, to http and an inner address (Caddy's log keeps the Location), which no browser follows from a page under https: nothing is posted again, and the list read right after is as before. POST /api/palettes is a 307, too, but to its own slash, and is posted again at once", also=(f"POST {A}/retours non-persisting-write",)),
    gap("alerts cannot be postponed", "method-not-allowed", [f"PATCH {A}/alertes/{{id}} method-not-allowed"], "405 for all; POST /lue beside it works"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session | 26 28 | of few sizes; 401 for a mistyped word | nowrite constant
DELETE @/session | 11 26 | 204 | nowrite
GET @/moi | 28 9 | 401, sign in, 200; grows with what /preferences keeps
PUT @/preferences | 24 23 | kept, but seen in /moi only, which is read with the next load | nowrite
GET @/jours-feries | 43 9 | constant on purpose | constant
GET @/unites | 43 | constant on purpose | constant
GET @/rappels | 2 43 | nobody recalled anything on any day; no log can tell | constant undecidable
GET @/options/{id} | 36 43 | asked at every load: one option is there, the other is a JSON 404 for all | constant
GET @/alertes | 2 45 | shrinks and grows
GET @/alertes/{id} | 43 | of nearly one size | constant
POST @/alertes/{id}/lue | 25 27 | kept; 409 the second time
GET ^ | 29 | a warehouse's people see theirs, 404 for the others', which the head office sees
GET @/entrepots | 43 28 | three for the head office, one for the others | constant
PATCH ^/ouverture | 25 | kept; a byte; often on and off
GET ^/quais | 45 3 | a wallboard asks; the new warehouse's are all shut
PUT ^/quais/{id}/ouvert | 25 24 | kept, seen in the list only; one in three as it was
GET ^/expeditions | 3 4 5 | filters without hits, pages past the end; empty in the new warehouse at first
POST ^/expeditions | 24 | kept; 422 without a place; a page has fourteen | nowrite
GET ^/expeditions/{id} | 6 7 23 | 410 after it was cancelled, 404 for an old bookmark
PUT ^/expeditions/{id} | 25 | kept; half of them as it was
DELETE ^/expeditions/{id} | 7 11 27 | cancelled: gone from the list | nowrite
PATCH ^/expeditions/{id}/urgente | 25 | kept: one byte; now and then the value it had, or on and off
PATCH ^/expeditions/{id}/transporteur | 25 | kept; all carriers' ids are of one length, only shipments that had none shrink by a byte
GET ^/expeditions/{id}/colis | 2 | filled for most
POST ^/expeditions/{id}/colis | 24 | kept
DELETE ^/expeditions/{id}/colis/{id} | 11 27 | works
GET ^/expeditions/{id}/documents | 2 | empty for most
POST ^/expeditions/{id}/documents | 24 26 | an upload; kept; 415 for what is no PDF
GET ^/expeditions/{id}/etiquette | 26 10 | a file
GET ^/expeditions/{id}/preuve | 6 | a JSON 404 until it departed | constant
POST ^/expeditions/{id}/depart | 25 27 | kept; 409 the second time
POST ^/expeditions/{id}/avis | 23 26 | 202: mail; what is read after is rightly as before | nowrite
POST ^/expeditions/{id}/simulation | 26 | a price; changes nothing, rightly | nowrite
POST ^/expeditions/{id}/controle-poids | 23 26 | 202: the scales answer with the third read | nowrite
GET ^/receptions | 3 4 | empty in the new warehouse at first
POST ^/receptions | 24 | kept; a page has fourteen | nowrite
GET ^/receptions/{id} | 6 | works
GET ^/receptions/{id}/lignes | 2 | empty for some
POST ^/receptions/{id}/lignes | 24 | kept
POST ^/receptions/lot | 24 26 | many at once; kept
PATCH ^/receptions/{id}/etat | 25 | kept; one in three as it was, two of the states of one length
GET ^/articles | 4 9 | works, with entity tags
GET ^/articles/{id} | 9 | works, with entity tags
PUT ^/articles/{id} | 25 9 | kept; 412 for who was too late; half of them as it was
PATCH ^/articles/{id}/seuil | 25 9 | kept; half of them as it was or as many digits
GET ^/articles/{id}/mouvements | 2 | empty for many
POST ^/articles/{id}/mouvements | 24 | kept
GET ^/articles/{id}/inventaires | 2 24 | empty for two in three, one old count for the others; never more because of the gap
GET ^/emplacements | 9 | works, with entity tags; never shrinks because of the gap
POST ^/emplacements | 24 9 | kept; 409 for a code that is taken
GET ^/emplacements/{id} | 6 9 | of nearly one size; never gone because of the gap | constant
GET ^/incidents | 2 3 | empty for all until somebody wrote the first on the sixth day or later
POST ^/incidents | 24 41 | kept
GET @/transporteurs | 9 43 | nobody came or went | constant
GET @/transporteurs/{id} | 9 43 | works
PATCH @/transporteurs/{id} | 25 9 28 | kept; 403 for all but the head office | nowrite
GET @/transporteurs/{id}/contrat | 6 | a JSON 404 for all but two | constant
GET @/tournees | 2 4 9 | filled for these days, empty for Sundays and later weeks
POST @/tournees | 24 | kept
GET @/tournees/{id} | 9 | with entity tags
PUT @/tournees/{id}/ordre | 25 9 | kept: the order of the same stops, so the size never changes, but the entity tag: 200, not 304 | nowrite
GET @/palettes/ | 30 24 | works
GET @/palettes | 30 | 301 to its slash, followed | fails
POST @/palettes | 30 24 | 307 to its slash, posted again at once | nowrite fails
POST @/palettes/ | 30 24 | kept
GET @/retours | 24 43 | four old ones; grows when a handheld reader brings one
POST @/recherche | 26 4 | a search by POST; without hits one in three | nowrite
GET @/rapports/debit | 4 33 | varies with its days; 500 on one morning
GET @/rapports/resume | 31 32 | gone since the new version on the fifth day (net/http's 404, as for the gap); one tab that nobody reloads asks on for two days
GET @/rapports/journee | 31 | there since the new version
POST @/exports | 23 26 | 202; a job | nowrite
GET @/exports/{id} | 23 | running, running, done | constant
GET @/exports/stock.csv | 26 | a file
GET @/utilisateurs | 28 | 403 for all but the head office | constant
GET @/flux | 35 42 | server-sent events | constant
POST @/lecteurs/{id}/scan | 12 24 26 | handheld readers; 404 for codes nobody knows | nowrite
GET @/lecteurs/{id}/consignes | 12 45 2 | readers ask what to fetch: mostly nothing
POST @/lecteurs/{id}/retours | 12 24 | readers; kept | nowrite
GET @/sante | 12 | a monitor | constant
OPTIONS ^/expeditions | 8 | a look: 405 | aside fails
HEAD ^/articles | 8 | a look | aside
GET /poste/{rest} | 9 | pages opened by their address | aside constant
GET /poste | 9 | the page | aside constant
GET /lot/{id} | 9 10 | bundle | aside
GET / | 1 9 | the page | aside constant
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("entrepot-go", {"night": "entrepot-go", "stack": "Go's net/http behind Caddy (its default JSON log, HTTP/2, gzip) with logfmt from the application; a French forwarder's three warehouses: nested paths, ids like EXP-2029-0001, entity tags for some resources, toggles by PATCH and PUT; the head office and five people, one warehouse that is new, a wallboard, handheld readers; Europe/Paris",
    "logs": {C: [C], L: [L]}, "sharedAddress": ["198.51.100.60", "198.51.100.70"], "ui": ["https://quai.example.fr"], "api": [A], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1).replace(" ^", " " + E, 1) for l in text.strip().splitlines()))})
