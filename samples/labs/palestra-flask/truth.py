import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-captures", "gunicorn-compose"
A = "/gestione/api"
def gap(name, kind, rows, why, reads=(), where=(H, G), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("the history of entries is always empty", "empty-list", [f"GET {A}/ingressi/storico empty-list"], "[] for all on all days and for every span, while the turnstile posts all day and /ingressi/oggi beside it counts"),
    gap("courses stay as visible as they were", "non-persisting-write", [f"PATCH {A}/corsi/{{id}}/visibile non-persisting-write"], "the same {\"esito\":\"ok\"} as /evidenza beside it, but the course and the list read right after weigh what they weighed", [f"{A}/corsi/{{id}}", f"{A}/corsi"]),
    gap("messages to the members are not kept", "non-persisting-write", [f"POST {A}/comunicazioni non-persisting-write"], "201 with a new id, and the list stays at the two old ones for everybody; events, which are drafts at first, can be read by their ids and show once they are published", [f"{A}/comunicazioni"]),
    gap("subscriptions cannot be deleted", "method-not-allowed", [f"DELETE {A}/abbonamenti/{{id}} method-not-allowed"], "405 for all; GET of the same path works, PATCH …/sospeso works, and DELETE of members and events works"),
    gap("trainers have no hours", "missing-endpoint", [f"GET {A}/istruttori/{{id}}/disponibilita missing-endpoint"], "the framework's own 404 for everybody and every trainer; /assenze beside it is another 404, smaller, and 200 for one trainer"),
    gap("frequencies fail", "failing-endpoint", [f"GET {A}/statistiche/frequenze failing-endpoint"], "500 always, with a traceback; /statistiche/incassi beside it fails on one morning"),
    gap("the activity log is forbidden for everybody", "always-forbidden", [f"GET {A}/registro-attivita always-forbidden"], "403, for the director too, whom /compensi answers"),
    gap("attendance gets lost in a redirect", "lost-redirect", [f"POST {A}/presenze lost-redirect"], "308 to the path with a slash, over http, which browsers block: nobody follows; /bacheca is redirected the same way and followed, since the proxy mends that one"),
    gap("the export of fees is the page", "html-fallback", ["GET /gestione/esporta/quote.csv html-fallback"], "200 with what /gestione/ weighs, always; /esporta/soci.csv beside it is a real file. Pages that are opened by their address weigh the same, rightly"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/accesso | 26 28 | constant per person | nowrite
GET @/profilo | 28 43 | 401, sign in, 200 | constant
GET @/menu | 43 | constant on purpose | constant
GET @/avvisi/contatore | 45 43 | a tab that polls every forty-five seconds; one digit | constant
GET @/moduli/{id} | 36 43 | asked at every load: 200 for two modules, a small JSON 404 for the two that were not bought
GET @/soci | 4 5 | filters without hits, pages past the end
POST @/soci | 24 | kept
GET @/soci/{id} | 6 7 | 404 after a deletion, and for old bookmarks
PUT @/soci/{id} | 25 | kept; half of the forms are saved as they were; 409 where somebody was faster
DELETE @/soci/{id} | 27 11 | 409 for members who have subscriptions, 204 for the others | nowrite
PATCH @/soci/{id}/attivo | 25 | kept: one byte; now and then on and off again, or the value it had
PATCH @/soci/{id}/newsletter | 25 | kept: one byte
GET @/soci/{id}/certificati | 2 3 | empty until somebody brings one
POST @/soci/{id}/certificati | 24 | kept
GET @/soci/{id}/abbonamenti | 2 | empty for some
POST @/soci/{id}/abbonamenti | 24 | kept
GET @/soci/{id}/infortuni | 2 | empty for all but two members
GET @/soci/{id}/foto | 6 | 404 for four in five
GET @/soci/{id}/scheda | 29 | 404 for the front desk, 200 for trainer and director
GET @/soci/suggerimenti | 4 | suggestions at every letter; mostly none
GET @/soci/verifica-cf | 43 | is never taken | constant
GET @/soci/importa/modello.csv | 43 | a file with a heading: constant | constant
POST @/soci/importa/anteprima | 26 | a preview | nowrite
PATCH @/abbonamenti/{id}/sospeso | 25 | kept
GET @/abbonamenti/{id} | 6 25 | works
GET @/corsi | 25 43 | works; changes with what is edited
GET @/corsi/{id} | 6 | works; 404 for a course of last year
PUT @/corsi/{id} | 25 | kept; often as it was
PATCH @/corsi/{id}/evidenza | 25 | kept: one byte
GET @/corsi/{id}/iscritti | 2 | works
POST @/corsi/{id}/iscritti | 24 | kept; 409 when full
DELETE @/corsi/{id}/iscritti/{id} | 11 27 | works; 204 the second time too | nowrite
GET @/corsi/{id}/lista-attesa | 2 | empty for all courses but one
GET @/istruttori | 43 | nobody came or went | constant
GET @/istruttori/{id} | 43 | of nearly one size | constant
GET @/istruttori/{id}/assenze | 6 | a JSON 404 for all but one | constant
GET @/sale | 25 43 | aperta and chiusa are six letters each: the list always weighs the same | constant
PATCH @/sale/{id}/stato | 25 | kept, but aperta and chiusa are six letters each, and no entity tag shows it | nowrite undecidable
GET @/calendario | 2 4 | filled for this week, empty for the weeks to come
POST @/calendario | 24 | kept | nowrite
GET @/calendario/adesso | 11 | 204 between lessons
GET @/bacheca | 30 | 308 to the slash, followed | fails
GET @/bacheca/ | 30 | works
GET @/comunicazioni | 43 | never changes because of the gap | constant
GET @/eventi | 24 43 | published ones only
POST @/eventi | 24 23 | a draft: the list is the same until it is published, the id is there at once | nowrite
GET @/eventi/{id} | 6 7 | works; 404 after a deletion
PATCH @/eventi/{id}/pubblica | 25 | kept: one byte more, and one more in the list
DELETE @/eventi/{id} | 7 27 | works; 404 the second time | nowrite
GET @/cassa/movimenti | 4 | works; filters without hits
POST @/cassa/movimenti | 24 | kept; the list has twelve rows
GET @/cassa/saldo | 31 32 | gone since the new version on the fifth day; one tab that nobody reloads asks on for two days
GET @/cassa/riepilogo | 31 | there since the new version | constant
GET @/cassa/chiusura | 6 | 404 while the till is open, 200 in the evening | constant
POST @/cassa/chiusura | 25 26 | kept: the till is closed in the evening and opened in the morning | nowrite
GET @/ingressi/oggi | 43 | a count of nearly one size | constant
GET @/statistiche/incassi | 33 | 500 on one morning
GET @/compensi | 28 | 403 for all but the director | constant
GET @/magazzino/sotto-scorta | 2 | [] until the seventh day
GET @/compleanni | 2 | [] on all days but two
POST @/quote/ricalcola | 23 26 | 202; a job | nowrite
GET @/lavori/{id} | 23 | in corso, in corso, finito
GET @/impostazioni/orari | 25 43 | two sizes
PUT @/impostazioni/orari | 25 | kept; mostly as it was, or as wide | nowrite
GET @/documenti | 43 | three forms, the same ones | constant
GET @/documenti/{id}/scarica | 30 | 302 to a storage on another host, whose log is not here: nobody can see whether it is followed | fails undecidable
GET @/test-flags | 40 | only a test of the whole, by a browser without a head | aside fails
GET /gestione/esporta/soci.csv | 26 | works
GET /gestione/assets/{id} | 9 | bundle | aside
GET /gestione/ | 9 | the page | aside
GET /gestione/{id} | 9 | pages opened by their address, with what the page weighs; scanners | aside constant
GET /gestione/{id}/{id} | 9 39 | pages opened by their address, with what the page weighs | aside constant
POST /dispositivi/tornello | 11 12 26 | the turnstile; 204 | nowrite
GET /dispositivi/tornello/regole | 43 12 45 | the turnstile asks who is locked out: nobody ever was. A device's poll | constant undecidable
GET /salute | 12 | a monitor | constant
HEAD @/soci | 8 | a look | aside
OPTIONS @/soci | 8 | a look | aside
GET @/interno/{rest} | 1 16 28 | scanners; the proxy denies it | aside fails
GET @/{id} | 1 | scanners | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 1 | scanners, bots | aside fails
"""
write_truth("palestra-flask", {"night": "palestra-flask", "stack": "Flask under gunicorn (its own access log under Compose's prefix: one address for everybody, body bytes) behind HAProxy's httplog (sizes with headers) with captured Referer and User-Agent; an Italian sports club: integers and slugs, toggles by PATCH, four people at work and a director, two of them at desks alike, a turnstile; Europe/Rome over the change to winter time",
    "logs": {H: [H], G: [G]}, "sharedAddress": ["127.0.0.1"], "headers": {H: 330}, "ui": ["https://gestione.club.example.org"], "api": [A, "/gestione/esporta"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
