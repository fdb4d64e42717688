import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, G = "apache-vhost-combined", "gunicorn-compose"
def full(s): return s.replace("@/", "/api/")
def gap(name, kind, rows, why, reads=(), only=None, flags=(), **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
        m.update(dict(flags))
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": only or [A, G], "why": why, **more}
gaps = [
    gap("a beneficiary's visits stay empty", "empty-list", ["GET @/beneficiaires/{id}/visites/ empty-list", "POST @/beneficiaires/{id}/visites/ non-persisting-write"], "count 0 (52 bytes for gunicorn) for every beneficiary on all days, before and after each POST that says 201; the parcels beside it are empty for few", ["@/beneficiaires/{id}/visites/"]),
    gap("a recall has no lots", "empty-list", ["GET @/rappels/{id}/lots/ empty-list"], "count 0 for every recall on all days, for all seven people, although warehouses hold lots of each recalled product"),
    gap("a volunteer has no timetable", "missing-endpoint", ["GET @/benevoles/{id}/planning/ missing-endpoint"], "Django's answer for unknown routes (179 bytes, no JSON) for every volunteer, who was read a moment before; rows that are missing are DRF's JSON"),
    gap("the statistics of donations were lost by a deploy", "missing-endpoint", ["GET @/dons/statistiques/ missing-endpoint"], "200 until the deploy on the fifth day, 404 ever since for everybody (the word is taken for an id), with the new bundle too", state="regressed"),
    gap("volunteers cannot be changed", "non-persisting-write", ["PATCH @/benevoles/{id}/ non-persisting-write"], "200 with the volunteer as it was, and the volunteer read right after weighs what it weighed, also when the new skills are much longer; beneficiaries, by PATCH too, change", ["@/benevoles/{id}/"], only=[G]),
    gap("stops of a route are not deleted", "non-persisting-write", ["DELETE @/tournees/{id}/arrets/{id}/ non-persisting-write"], "204, and the list read right after is as long as before; stops that are added show at once", ["@/tournees/{id}/arrets/"]),
    gap("donations are not assigned", "non-persisting-write", ["POST @/dons/{id}/affecter/ non-persisting-write"], '200 {"statut":"ok"}, and the donation read right after weighs what it weighed ("entrepot":null); recevoir beside it, with the same answer, changes it', ["@/dons/{id}/"], only=[G]),
    gap("the temperature of a warehouse is a stub", "safe-stub", ["GET @/entrepots/{id}/temperature/ safe-stub"], "one size for every warehouse, every reader and all days; occupation beside it varies"),
    gap("a recall cannot be replaced", "method-not-allowed", ["PUT @/rappels/{id}/ method-not-allowed"], "405 for all and always, for recalls that were read a moment before; PATCH works"),
    gap("routes cannot be optimised", "not-implemented", ["POST @/tournees/{id}/optimiser/ not-implemented"], "501 for all and always"),
    gap("recalls cannot be sent out", "failing-endpoint", ["POST @/rappels/{id}/diffuser/ failing-endpoint"], "500 for all and always; the container's log has a traceback with NotImplementedError beside each", alsoAs=members("POST /api/rappels/{id}/diffuser/ not-implemented")),
    gap("the addresses are the page", "html-fallback", ["GET /geo/adresses/ html-fallback"], "200 with what the page weighs, for all, before and after the deploy: Apache hands only /api/ to the application, whose log never sees it", only=[A]),
    gap("nobody may close a recall", "always-forbidden", ["POST @/rappels/{id}/cloturer/ always-forbidden"], "403 for all seven, both coordinators among them, who may make recalls and change them"),
    gap("hours are sent to an inner address", "lost-redirect", ["POST @/benevoles/{id}/heures/ lost-redirect"], "307 to the container's address; nobody follows, and the list read right after is as long as before", ["@/benevoles/{id}/heures/"]),
]
text = """
POST @/session/ | 26 28 | a wrong password now and then | nowrite constant
DELETE @/session/ | 26 11 | 204 | nowrite
GET @/moi/ | 28 43 | 401 after the session ended, then POST @/session/, then 200 | constant
GET @/config/ | 43 31 | constant | constant
GET @/choix/unites/ | 43 | an enumeration | constant
GET @/notifications/compteur/ | 45 43 | tabs that poll; one digit or two | constant
GET @/tableau/ | 22 | kept for two minutes
GET @/recherche/ | 4 37 | often without hits; 429 for who types on
GET @/utilisateurs/ | 28 43 | 403 for agents; constant for coordinators | constant
GET @/dons | 30 | an old bookmark without the slash: 301, followed at once | fails constant
GET @/dons/ | 4 5 | filters, searches without hits; 404 past the last page
POST @/dons/ | 24 | kept; 400 for a bad form
GET @/dons/{id}/ | 6 7 | 404 after it was deleted
PATCH @/dons/{id}/ | 25 9 | kept; weights of as many digits, notes of others
DELETE @/dons/{id}/ | 7 28 | works for coordinators; 403 for agents | nowrite
POST @/dons/{id}/recevoir/ | 25 | kept: the same constant answer as the gap beside it
GET @/dons/{id}/bon.pdf/ | 26 | a file
POST @/dons/recherche/ | 26 | a search by POST | nowrite
GET @/entrepots/ | 43 3 | six rows, hardly varies | constant
GET @/entrepots/{id}/ | 6 | works
PUT @/entrepots/{id}/ | 25 9 28 | whole forms; saved as they were now and then; 403 for agents
GET @/entrepots/{id}/occupation/ | 33 | varies
GET @/entrepots/{id}/lots/ | 2 | varies
POST @/entrepots/{id}/lots/ | 24 | kept
DELETE @/lots/{id}/ | 7 27 | works: the warehouse's list is shorter; 404 for one that a colleague took | nowrite
GET @/benevoles/ | 4 5 | filters; as the gap leaves it
POST @/benevoles/ | 24 | kept; 400 without a code | nowrite
GET @/benevoles/{id}/ | 6 7 | works; as the gap leaves it
DELETE @/benevoles/{id}/ | 7 28 | works for coordinators; 403 for agents | nowrite
GET @/benevoles/{id}/heures/ | 2 | empty for nearly half; grows when routes end
GET @/tournees/ | 4 5 | filters; a day without routes
POST @/tournees/ | 24 | kept | nowrite
GET @/tournees/{id}/ | 6 7 | works
PATCH @/tournees/{id}/ | 25 9 | kept; frigo 1 and frigo 2 weigh the same
DELETE @/tournees/{id}/ | 7 28 | works for coordinators; 403 for agents | nowrite
GET @/tournees/{id}/arrets/ | 2 | as the gap leaves it
POST @/tournees/{id}/arrets/ | 24 | kept
PATCH @/tournees/{id}/arrets/{id}/ | 25 | kept: one byte; now and then set back within seconds or set as it was; compressed sizes hardly tell | unclearIn=apache-vhost-combined
GET @/tournees/{id}/incidents/ | 2 | empty for more than half, of the size of the gaps
POST @/tournees/{id}/incidents/ | 24 | kept
POST @/tournees/{id}/partir/ | 25 27 | kept; 409 the second time
POST @/tournees/{id}/terminer/ | 25 27 | kept; 409 before it left
GET @/tournees/{id}/carte/ | 31 33 | 404 until the deploy on the fifth day, 200 ever since: looks fixed
GET @/beneficiaires/ | 4 5 | filters, searches without hits
POST @/beneficiaires/ | 24 | kept; 400 without a name
GET @/beneficiaires/{id}/ | 6 | also those in the archive
PATCH @/beneficiaires/{id}/ | 25 9 | kept; parts of as many digits, notes of others
DELETE @/beneficiaires/{id}/ | 7 27 28 | an archive: gone from the list, still read; 403 for agents | nowrite
POST @/beneficiaires/{id}/suspendre/ | 25 | kept; taken back within seconds now and then
POST @/beneficiaires/{id}/reactiver/ | 25 | kept
GET @/beneficiaires/{id}/colis/ | 2 | empty for few
GET @/rappels/ | 4 | ?gravite=haute is empty now and then
POST @/rappels/ | 24 28 | kept; 403 for agents | nowrite
GET @/rappels/{id}/ | 6 | works
PATCH @/rappels/{id}/ | 25 | kept
GET @/produits/ | 9 43 | entity tags: 304 mostly | constant
POST @/produits/ | 24 28 | kept; 403 for agents | nowrite
GET @/messages/ | 2 | grows
POST @/messages/ | 23 26 | 202; the list is longer at once
GET @/inventaires/ | 23 43 | grows by what was asked for half an hour ago
POST @/inventaires/ | 23 | 202; shows after half an hour | nowrite constant
GET @/stocks/ | 37 16 43 | 503 for three hours on the third day; totals by product, whose size hardly varies
GET @/stocks/export.csv | 26 10 | a download
POST @/pesees/ | 12 28 | balances; 403 for one that is not known, for three days | nowrite constant
GET @/v1/collectes/ | 12 31 | 410 always: retired; a partner's machine asks on | aside fails
GET @/sante/ | 12 | monitor | constant
OPTIONS @/dons/ | 8 | a look: DRF's description | aside
HEAD @/beneficiaires/ | 8 | a look | aside
PUT @/entrepots/ | 8 | a look; 405 | aside fails
GET /assets/{id} | 9 | bundle | aside
GET / | 1 | the page | aside
GET /panneau/{rest} | 9 | pages opened by their address | aside
GET /serveur-etat | 12 28 | the page, from inside; Apache's 403 from outside | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners | aside nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if isinstance(n.get("unclearIn"), str): n["unclearIn"] = [n["unclearIn"]]
    if n["path"] == "/api/tournees/{id}/arrets/{id}/": n["reads"] = ["/api/tournees/{id}/arrets/"]
    if n["method"] == "POST" and n["path"].rsplit("/", 2)[1] in ("recevoir", "partir", "terminer", "suspendre", "reactiver"): n["reads"] = [n["path"].rsplit("/", 2)[0] + "/"]
write_truth("vivres-drf", {"night": "vivres-drf", "stack": "Django REST framework (routers, viewsets, actions, numbered pages) over SQLite under gunicorn in a container behind Apache with Debian's `vhost_combined` (%O: sizes with headers), mod_deflate for JSON, answers without a length; a regional food bank in French words; seven people in two roles; Europe/Paris",
    "logs": {A: [A], G: [G]}, "ui": ["https://panneau.vivres-region.example"], "api": ["/api", "/geo"], "sharedAddress": ["172.30.0.1"], "plain": ["198.51.100.140"], "slack": {A: 3}, "headers": {A: 240}, "gaps": gaps, "neighbours": rows})
