import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A = "apache-vhosts"
G = "/gesch%C3%A4ftsstelle"; M, SP, BT = G + "/mitglieder", G + "/sportst%C3%A4tten", G + "/beitr%C3%A4ge"
gaps = [
    {"name": "honours of a member are always empty", "kind": "empty-list", "members": members(f"GET {M}/{{id}}/ehrungen.json empty-list"),
     "why": "an empty list for every member; the answer holds its own path, so it weighs a byte more for a longer number; /familie.json beside it is empty for most and filled for some"},
    {"name": "dunning letters of a member have no endpoint", "kind": "missing-endpoint", "members": members(f"GET {M}/{{id}}/mahnungen.json missing-endpoint"),
     "why": "the framework's page for unknown routes for every member on all days; /foto.jpg beside it is another, smaller 404 and there for two members"},
    {"name": "a remark about a member is not stored", "kind": "non-persisting-write", "members": members(f"POST {M}/{{id}}/bemerkung.json non-persisting-write"),
     "why": "{\"gespeichert\":true}, but the member read right after, remark included, weighs what it weighed; /adresse.json beside it changes it"},
    {"name": "closing a sports ground forgets", "kind": "non-persisting-write", "members": members(f"POST {SP}/{{id}}/sperren non-persisting-write"),
     "why": "303 to the ground's page like every form of the site, and the page says free as before; /hinweis and /belegen beside it change the page"},
    {"name": "nothing can be deleted", "kind": "method-not-allowed", "members": members(f"DELETE {M}/{{id}}.json method-not-allowed", f"DELETE {G}/termine/{{id}}.json method-not-allowed"),
     "why": "Apache allows GET, POST and HEAD only: always 405, the application never sees it"},
    {"name": "the hall plan's service is not there", "kind": "failing-endpoint", "owner": "Ops", "members": members(f"GET {G}/hallenplan/woche.json failing-endpoint"), "why": "Apache's own 503 on all days while everything else works"},
    {"name": "the age structure is a stub", "kind": "safe-stub", "members": members(f"GET {G}/statistik/altersstruktur.json safe-stub"),
     "why": "one constant for every year asked; /mitgliederzahl.json beside it, asked with the same years, varies"},
]
for g in gaps: g["observableIn"] = [A]; g["reads"] = {f"POST {M}": [f"{M}/{{id}}.json"], f"POST {SP}": [f"{SP}/{{id}}"]}.get(" ".join((g["members"][0]["method"], g["members"][0]["path"].split("/{")[0])), [])
text = """
GET @/ | 28 | 401 without the password, then the page
GET %.json | 4 5 | works; no hits; a page past the end
GET %/{id} | 9 | a page | constant
GET %/{id}.json | 6 | works; 404 for wrong numbers
POST %/{id}/adresse.json | 25 | constant answer, persists; often the same again | nowrite
GET %/{id}/familie.json | 2 | empty for most; holds its own path
GET %/{id}/foto.jpg | 6 | 404 for all but two members
GET & | 9 | a page
GET &/{id} | 9 | a page; changes
POST &/{id}/hinweis | 30 25 | 303, followed; persists; often the same again | fails nowrite
POST &/{id}/belegen | 30 | 303, followed; persists | fails
GET @/termine | 9 | once a page and once data, by Accept | constant
GET @/termine.json | 2 | works
POST @/termine.json | 24 | 201, persists
GET @/nachrichten/neu.json | 11 | 204 while there is nothing new
GET @/nachrichten.json | 24 | visitors write, the office reads
GET @/rundbriefe.json | 2 | empty for nine days: nobody had written one; filled later
POST @/rundbriefe.json | 24 | persists
GET @/statistik/mitgliederzahl.json | 4 | works
GET $/offen.json | 2 | empty but for one day | constant
GET $/s%C3%A4tze.json | 43 | constant on purpose | constant
GET $ | 9 | a page | constant
GET @/mitglieder | 9 | a page | constant
GET @/rundbriefe | 9 | a page | constant
GET @/statistik | 9 | a page | constant
GET @/nachrichten | 9 | a page | constant
GET / | 9 | the public page | constant
GET /v.css | 9 | static | constant
GET /v.js | 9 | static | constant
GET /favicon.ico | 9 | static | constant
GET /apple-touch-icon.png | 1 | 404: a browser asks by itself | fails
GET /apple-touch-icon-precomposed.png | 1 | 404: a browser asks by itself | fails
GET /termine | 9 43 | once a page and once data, by Accept; the same for everybody | constant
GET /live.json | 2 | [] but on the days of a match
GET /tabelle/{id} | 43 | the table of the league | constant
GET /mannschaften/{id} | 43 | a page | constant
GET /kontakt | 9 | a page | constant
POST /kontakt | 30 24 | 303, followed; the office reads it, not the visitor; 403 for spam | fails nowrite
GET /kontakt/danke | 9 | a page | constant
GET /robots.txt | 1 | 404 for a crawler | aside fails
GET /verein/{id} | 7 | 404: an old link that a crawler keeps | aside fails
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 8 39 | scanners | aside fails nowrite
"""
for a, b in (("@", G), ("%/", M + "/"), ("%.", M + "."), ("&", SP), ("$", BT)): text = text.replace(a, b)
write_truth("verein-mojo", {
    "night": "verein-mojo", "stack": "Mojolicious behind Apache 2.4 (vhost_combined: sizes with headers; basic auth); one administrator with a few dozen requests a day, German paths with umlauts, pages and .json under the same paths, forms by post-redirect-get, HAL that holds its own path; Europe/Berlin", "oneAdmin": True,
    "logs": {A: [A]}, "slack": {A: 4}, "gaps": gaps, "neighbours": neighbours(text),
    "belowFloor": [{"name": "direct debit is not implemented", "kind": "not-implemented", "members": members(f"POST {G}/sepa/einzug.json not-implemented"), "reads": [], "observableIn": [], "why": "501, but asked on two days only"}]})
