import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
L, U = "lighttpd-access", "tornado-docker"
A = "/_/gestion"
gaps = [
    {"name": "faults of a bicycle are always empty", "kind": "empty-list", "page": "/app/velos/{id}", "observableIn": [L], "members": members(f"GET {A}/velos/{{id}}/pannes empty-list"),
     "why": "an empty list for every bicycle in every town; /trajets beside it is empty for some; the container logs no sizes"},
    {"name": "the capacity of a station is not stored", "kind": "non-persisting-write", "page": "/app/stations/{id}", "observableIn": [L], "members": members(f"PUT {A}/stations/{{id}}/capacite non-persisting-write"), "reads": [f"{A}/stations/{{id}}"],
     "why": "204, but the station read right after, places included, is the same (304 for browsers that keep it); /ouverture beside it changes it"},
    {"name": "subscribers cannot be deleted", "kind": "non-persisting-write", "page": "/app/abonnes/{id}", "observableIn": [L], "members": members(f"DELETE {A}/abonnes/{{id}} non-persisting-write"), "reads": [f"{A}/abonnes/{{id}}", f"{A}/abonnes"],
     "why": "204, but the subscriber seconds later is the same byte for byte and still in the list; a deleted tariff answers 404; without sizes it could as well have been archived"},
    {"name": "invoices and reminders have no endpoints", "kind": "missing-endpoint", "page": "/app/abonnes/{id}", "observableIn": [L, U],
     "members": members(f"GET {A}/abonnes/{{id}}/factures missing-endpoint", f"POST {A}/abonnes/{{id}}/relance missing-endpoint"),
     "why": "Tornado's own 404 page for every subscriber; /abonnes/entreprises is another 404 where the module is off, and 200 in the town that has it"},
    {"name": "the density of the map is a stub", "kind": "safe-stub", "page": "/app/carte", "observableIn": [L], "members": members(f"GET {A}/carte/densite safe-stub"),
     "why": "one constant whatever the zoom and the town; /carte/stations beside it, asked with the same zoom, varies"},
    {"name": "the carbon report fails", "kind": "failing-endpoint", "page": "/app/rapports", "observableIn": [L, U], "members": members(f"GET {A}/rapports/co2 failing-endpoint"),
     "why": "KeyError in every town, always; /rapports/recettes fails in one town only"},
    {"name": "a tariff cannot be changed", "kind": "method-not-allowed", "page": "/app/tarifs/{id}", "observableIn": [L, U], "members": members(f"PATCH {A}/tarifs/{{id}} method-not-allowed"), "why": "always 405; GET and DELETE of the same path work"},
    {"name": "the journal is forbidden for everybody", "kind": "always-forbidden", "page": "/app/securite", "observableIn": [L, U], "members": members(f"GET {A}/securite/journal always-forbidden"),
     "why": "403 for every responsible person and for the support; /securite/comptes beside it answers them"},
    {"name": "campaigns are redirected to an inner address", "kind": "lost-redirect", "page": "/app/campagnes", "observableIn": [L, U], "members": members(f"POST {A}/campagnes lost-redirect"), "reads": [f"{A}/campagnes/"],
     "why": "the slash is missing and the framework answers 307 to its own host name, which no browser reaches: nothing follows; the list stays empty"},
    {"name": "the weather was not there until the new version", "kind": "not-implemented", "state": "looks-fixed", "page": "/app/accueil", "observableIn": [L, U], "members": members(f"GET {A}/meteo not-implemented"),
     "why": "501 until the deployment on day 6, 200 with answers that vary since"},
]
for g in gaps: g.setdefault("reads", [])
text = """
GET @/moi | 28 43 | 401 when the session ran out | constant
GET @/modules | 43 | constant: what the town has | constant
GET @/alertes | 2 | often empty: switched on and off again
PUT @/alertes/{id} | 25 11 | 204, idempotent, often twice | nowrite
DELETE @/alertes/{id} | 25 11 27 | 204, idempotent, often twice | nowrite
GET @/velos | 4 5 9 | works; pages past the end; no stolen ones ever
GET @/velos/en-direct | 45 2 | polled every three seconds; empty now and then
GET @/velos/{id} | 9 | works
PATCH @/velos/{id} | 25 11 | 204, persists; often the same note again | nowrite
POST @/velos/{id}/deplacer | 23 | 202; the bicycle is elsewhere four minutes later, and nobody may look then | nowrite
GET @/taches/{id} | 23 | running, then done
GET @/velos/{id}/trajets | 2 | empty for some
GET @/stations | 43 | hardly varies | constant
GET @/stations/{id} | 6 9 | works; a partner asks every day for one that is gone
PUT @/stations/{id}/ouverture | 25 11 | 204, persists; often the same value again; true and false differ by a byte | nowrite
GET @/stations/{id}/travaux | 2 3 | empty but for two stations of one town
GET @/abonnes | 4 37 | works
GET @/abonnes/entreprises | 36 3 | 404 in three towns: the module is off; works in the fourth
GET @/abonnes/{id} | 9 | works
POST @/abonnes/{id}/points | 25 | constant answer, persists; often as many digits as before | nowrite
GET @/tarifs | 2 | works
POST @/tarifs | 24 | 201, persists
GET @/tarifs/{id} | 7 | works; 404 after DELETE
DELETE @/tarifs/{id} | 7 11 | 204, and gone
GET @/carte/stations | 4 | works
GET @/rapports/recettes | 19 36 | 500 in one town on all days: its data; works in the three others
GET @/securite/comptes | 28 | works for those who may
GET @/campagnes | 30 | a read without the slash: 301, followed | fails
GET @/vols | 2 3 | empty for six days and in three towns for good: nothing was stolen
POST @/vols | 24 | persists
GET @/reglages | 43 9 | works
PUT @/reglages | 25 11 | 204, persists; most write the same again | nowrite
GET @/export/trajets.csv | 26 | a CSV | 
POST @/journal-client | 26 24 | a beacon: 204, read by nobody | nowrite
POST @/session | 26 28 | constant | nowrite
DELETE @/session | 26 11 | 204 | nowrite
GET @/etat | 12 | a monitor | constant
GET @/inventaire | 40 1 | 404, but only a load test asks | aside fails
GET @/gbfs.json | 32 1 | 404: a partner's program asks every day for a feed that never was | fails
GET @/{id} | 1 | scanners' guesses: 401 and 404 | aside fails
GET @/securite/{id} | 1 | scanners' guesses | aside fails
GET /app/{rest} | 9 | pages of the UI | aside
GET /app/{id} | 9 | pages of the UI | aside
GET /js/{rest} | 9 | bundle | aside
PRI * | 38 | lighttpd writes a line for the preface of HTTP/2 | aside fails
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 8 39 | scanners | aside fails nowrite
"""
write_truth("velos-tornado", {
    "night": "velos-tornado", "stack": "Tornado 6 (its pretty log in Docker: no sizes) behind lighttpd 1.4.69 with its own default format (the host where others have the identity); a tenant by host name, prefix /_/gestion, French words, UUIDs, JSON:API, entity tags and 304, HTTP/1.1 and HTTP/2; Europe/Paris",
    "logs": {L: [L], U: [U]}, "ui": [f"https://{c}.velos.example.net/app" for c in ("lille", "nantes", "lyon", "brest")], "api": [A], "sharedAddress": ["203.0.113.31"],
    "gaps": gaps, "neighbours": neighbours("\n".join(l.replace("@", A).rstrip(" |") for l in text.strip().splitlines())),
    "arguable": [{"name": "the list of campaigns is empty because none can be made", "kind": "empty-list", "members": members(f"GET {A}/campagnes/ empty-list"), "reads": [f"{A}/campagnes/"], "observableIn": [L],
                  "why": "the list reads a store that works; only the redirect keeps everything out of it"}]})
