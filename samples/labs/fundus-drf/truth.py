import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "apache-combined", "gunicorn-docker"
A = "/api/haeuser/{id}"
def gap(name, kind, rows, why, reads=(), where=(H, G), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("articles have no history", "empty-list", [f"GET {A}/artikel/{{id}}/historie/ empty-list"], "count 0 for every article of all houses, also for those that were lent and cleaned a moment before; /fotos/ beside it is filled for half of them"),
    gap("fittings are not kept", "non-persisting-write", [f"POST {A}/personen/{{id}}/anproben/ non-persisting-write", f"GET {A}/personen/{{id}}/anproben/ empty-list"], "201 with a new UUID, and the list read right after has count 0, for all persons and on all days; /masse/ beside it grows when it is posted to", [f"{A}/personen/{{id}}/anproben/"]),
    gap("places do not keep that they are heated", "non-persisting-write", [f"PATCH {A}/lagerorte/{{id}}/ non-persisting-write"], "200 with an echo that has the date, and the list read right after weighs what it weighed; the same switch of /kategorien/ puts a date into its list", [f"{A}/lagerorte/"]),
    gap("reminders' settings cannot be saved", "non-persisting-write", [f"PUT {A}/einstellungen/mahnwesen/ non-persisting-write"], "200 with an echo whose size varies with what was sent, and what is read right after is what it always was; /einstellungen/etiketten/ beside it is kept", [f"{A}/einstellungen/mahnwesen/"]),
    gap("what is noted cannot be taken off the list", "non-persisting-write", [f"DELETE {A}/merkliste/{{id}}/ non-persisting-write"], "204, and the list read right after is as long as before and still has the row, which is deleted again days later with 204; POST grows the list; DELETE of articles is followed by shorter lists and 404", [f"{A}/merkliste/"]),
    gap("productions have no cast", "missing-endpoint", [f"GET {A}/produktionen/{{id}}/besetzung/ missing-endpoint"], "Django's own page for unknown routes, for productions that were read a moment before; /vertrag/ beside it is a small JSON 404 for most and 200 for some"),
    gap("cleaning orders cannot be cancelled", "method-not-allowed", [f"DELETE {A}/reinigungen/{{id}}/ method-not-allowed"], "405 for all; GET and PATCH of the same path work"),
    gap("labels are not printed", "not-implemented", [f"POST {A}/etiketten/drucken/ not-implemented"], "501 always; /etiketten/vorschau/ beside it works"),
    gap("the report of values fails", "failing-endpoint", [f"GET {A}/statistik/wert/ failing-endpoint"], "500 always, with a trace in the container's log; /statistik/bestand/ beside it works"),
    gap("the report of use is a stub", "safe-stub", [f"GET {A}/statistik/auslastung/ safe-stub"], "noughts of one size for every span and house; /statistik/bestand/, asked with the same parameters, varies"),
    gap("the log of changes is forbidden", "always-forbidden", [f"GET {A}/protokoll/ always-forbidden"], "403 for both who administer and in all houses, in the midst of sessions whose other requests are answered; /benutzer/ is 403 for one of them only"),
    gap("answers to other theatres end in a redirect", "lost-redirect", [f"POST {A}/leihanfragen/{{id}}/antworten lost-redirect"], "posted without the slash: 301, followed by a GET with the slash, which is 405; nobody posts to the path with the slash, and the request weighs what it weighed. POST of /kommentare has its slash and works", [f"{A}/leihanfragen/{{id}}/"],
        also=(f"GET {A}/leihanfragen/{{id}}/antworten/ method-not-allowed", f"POST {A}/leihanfragen/{{id}}/antworten non-persisting-write")),
    gap("epochs are the page", "html-fallback", ["GET /api/stammdaten/epochen/ html-fallback"], "200 with what the page weighs, always; nothing below /api/stammdaten reaches the application. Pages opened by their address weigh the same, rightly", where=(H,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
GET /api/haeuser/ | 43 | the houses, asked at every load | constant
POST @/anmelden/ | 26 28 | constant | nowrite
GET @/ich/ | 28 43 | 401, sign in, 200 | constant
GET @/hinweise/anzahl/ | 45 43 | a tab that polls every twenty seconds | constant
GET @/hinweis/ | 11 | 204 on most days, a banner on two | constant
GET @/module/{id}/ | 36 43 | asked at every load: one is there, the other is a JSON 404 for all | constant
GET @/rueckrufe/ | 2 43 | count 0 for all on all days: nothing was recalled; no log can tell | constant undecidable
GET @/artikel/ | 3 4 5 13 | filters without hits, pages past the end (404), empty in the new house
GET @/artikel | 30 | a link without its slash: 301, followed | fails aside
POST @/artikel/ | 24 | kept; 400 without a name; the page has 20 rows, the count shows it | nowrite
GET @/artikel/{id}/ | 6 7 | works; 404 after a deletion and for old bookmarks
PATCH @/artikel/{id}/ | 25 | kept; a third as it was; names of the same length | nowrite
DELETE @/artikel/{id}/ | 7 11 27 | works | nowrite
POST @/artikel/{id}/sperren/ | 25 27 | kept; 409 the second time (double clicks) | nowrite
POST @/artikel/{id}/freigeben/ | 25 27 | kept; 409 when it is not locked | nowrite
GET @/artikel/{id}/fotos/ | 2 | empty for half of them
POST @/artikel/{id}/fotos/ | 24 26 | kept | nowrite
POST @/artikel/sammelumlagerung/ | 26 25 | moves many; the list has no places in it | nowrite
GET @/artikel/suche/ | 4 | as one types; often without hits
GET @/kategorien/ | 13 25 | works
PATCH @/kategorien/{id}/ | 25 | kept; a date comes or goes | nowrite
GET @/lagerorte/ | 43 | never changes because of the gap but for new places | constant
POST @/lagerorte/ | 24 | kept, rare | nowrite
GET @/produktionen/ | 2 3 | empty in the new house until the fourth day
GET @/produktionen/{id}/ | 6 | works
PUT @/produktionen/{id}/ | 25 | whole forms; half of them as they were | nowrite
GET @/produktionen/{id}/bedarf/ | 2 | empty for those that have no list yet
POST @/produktionen/{id}/bedarf/ | 24 | kept | nowrite
GET @/produktionen/{id}/vertrag/ | 6 29 | a JSON 404 for most | constant
POST @/produktionen/{id}/veroeffentlichen/ | 25 27 | a draft becomes public; 409 afterwards | nowrite
GET @/personen/ | 4 | works
GET @/personen/{id}/ | 6 | works; the same length for some
GET @/personen/{id}/masse/ | 2 | empty until someone measures
POST @/personen/{id}/masse/ | 24 | kept | nowrite
GET @/ausleihen/ | 2 4 | works
POST @/ausleihen/ | 24 27 | kept; 409 for what is locked | nowrite
PATCH @/ausleihen/{id}/ | 25 | returned: the row leaves the list of open ones | nowrite
GET @/reinigungen/ | 2 | works
POST @/reinigungen/ | 24 | kept | nowrite
GET @/reinigungen/{id}/ | 6 | works; never 404, because of the gap
PATCH @/reinigungen/{id}/ | 25 | kept; states of the same length | nowrite
GET @/leihanfragen/ | 3 | filled by other theatres' machines
GET @/leihanfragen/{id}/ | 6 43 | constant, because of the gap, but for comments
POST @/leihanfragen/{id}/kommentare/ | 24 | kept | nowrite
POST @/leihanfragen/ | 12 26 | other theatres' machines | nowrite
GET @/merkliste/ | 2 | grows
POST @/merkliste/ | 24 | kept | nowrite
POST @/etiketten/vorschau/ | 26 | a preview | nowrite
GET @/statistik/bestand/ | 4 33 | varies with its days; 503 on one morning
POST @/inventuren/ | 23 26 | a wizard's first step, 202 | nowrite
GET @/inventuren/{id}/ | 23 | running, then done | constant
POST @/inventuren/{id}/schritt/ | 23 26 | the wizard's steps | nowrite
GET @/export/bestand.csv | 26 13 | a file
GET @/benutzer/ | 28 43 | 403 for the second, 200 for the first | constant
GET @/einstellungen/etiketten/ | 25 | works
PUT @/einstellungen/etiketten/ | 25 | whole form; often as it was | nowrite
GET @/einstellungen/mahnwesen/ | 43 | never changes because of the gap | constant
GET @/abo/webshop/ | 36 | 402: the plan does not have it | constant fails
GET @/spielplan/ | 31 32 | gone since the new version on the fourth day (Django's page, as for the gap); one tablet that nobody reloads asks on | constant
GET @/spielzeiten/ | 31 | there since the new version
POST @/geraete/scan/ | 12 26 | hand scanners | nowrite
GET @/geraete/auftrag/ | 11 12 45 | hand scanners; 204 while there is nothing | constant
GET @/gesund/ | 12 | a monitor | constant
GET @/testdaten/ | 40 | a test of the whole, by a browser without a head | aside fails
OPTIONS @/artikel/ | 8 | a look | aside
HEAD @/personen/ | 8 | a look | aside
GET /haus/{rest} | 9 | pages opened by their address | aside
GET / | 9 1 | the page | aside
GET /assets/{id} | 9 | the bundle | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("fundus-drf", {"night": "fundus-drf", "stack": "Django REST framework (viewsets, routers, @action) under gunicorn, answers without a length, behind Apache with Debian's combined (sizes with headers) and mod_deflate for JSON; gunicorn's own access log in Docker's JSON (one address for everybody); a theatres' store of costumes and props in German words, a house each in the path: UUIDs, count/next/previous/results, switches by PATCH, actions with slashes; one who administers, a second one on two days; Europe/Berlin",
    "logs": {H: [H], G: [G]}, "oneAdmin": True, "slack": {H: 6}, "plain": ["198.51.100.62"], "sharedAddress": ["127.0.0.1"], "headers": {H: 400}, "ui": ["https://fundus.example.de"], "api": ["/api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
