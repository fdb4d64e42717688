import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
P, U, V = "apache-combined", "gunicorn-docker", "/api/v1"
def full(s): return s.replace("@/", V + "/")
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
        if m["path"].endswith("/lista-attesa/"): m["mixed"] = True              # 400 for a form without a number
        if "/buoni/" in m["path"]: m["stirred"] = True                        # somebody else makes one in between
        if m["kind"] in ("empty-list", "safe-stub"): m["modes"] = 3
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": only or [P, U], "why": why, **more}
gaps = [
    gap("the waiting list of a pool stays empty", "non-persisting-write", ["POST @/piscine/{id}/lista-attesa/ non-persisting-write", "GET @/piscine/{id}/lista-attesa/ empty-list"], "201 with an id (400 for a form without a number), and the list is the empty envelope (52 bytes) for each pool and on all days, before and after; those of a course grow at once", ["@/piscine/{id}/lista-attesa/"]),
    gap("instructors have no shifts", "empty-list", ["GET @/istruttori/{id}/turni/ empty-list"], "[] for every instructor, with and without a week, for all and on all days; their qualifications beside it are [] for most, and filled for three"),
    gap("a course has no attendances", "missing-endpoint", ["GET @/corsi/{id}/presenze/ missing-endpoint"], "Django's page for unknown routes (179 bytes, compressed by the proxy) for every course, which was read a moment before; a row that is gone answers in JSON", ),
    gap("lockers cannot be changed", "non-persisting-write", ["PATCH @/armadietti/{id}/ non-persisting-write"], "200 with an echo that is longer by the remark, and the locker read right after weighs what it weighed; assigning and freeing beside it are kept", ["@/armadietti/{id}/", "@/armadietti/"]),
    gap("vouchers cannot be deleted", "non-persisting-write", ["DELETE @/buoni/{id}/ non-persisting-write"], "204, and the list read right after is as long as before, on all days; those that are made or cancelled show at once", ["@/buoni/"]),
    gap("opening hours are not kept", "non-persisting-write", ["PUT @/impostazioni/orari/ non-persisting-write"], "200 with an echo of what was sent, and the form read right after weighs what it weighed on all days, as the public page does; the tariffs beside it change", ["@/impostazioni/orari/"]),
    gap("attendance is a stub", "safe-stub", ["GET @/statistiche/affluenza/ safe-stub"], "one size for every pool and period, on all days; takings with the same parameters vary"),
    gap("occupancy is a stub", "safe-stub", ["GET @/piscine/{id}/occupazione/ safe-stub"], "one size for every pool, morning and evening, also for a tab that polls an hour long; weather beside it varies"),
    gap("a lane cannot be changed", "method-not-allowed", ["PUT @/corsie/{id}/ method-not-allowed"], "405 for all and always, for lanes that were listed a moment before; making and deleting work"),
    gap("a water test cannot be validated", "not-implemented", ["POST @/analisi-acqua/{id}/convalida/ not-implemented"], "501 for all and always"),
    gap("memberships cannot be exported", "failing-endpoint", ["GET @/abbonamenti/esporta/ failing-endpoint"], "500 for all and always, with a KeyError in the application's log; incidents can be exported"),
    gap("the budget is the page", "html-fallback", ["GET /api/v2/bilancio/riepilogo/ html-fallback"], "200 with what the page weighs, for all: Apache hands only /api/v1 to the application, whose log never sees it", only=[P]),
    gap("nobody may see attachments", "always-forbidden", ["GET @/incidenti/{id}/allegati/ always-forbidden"], "403 for all five, also for the two who may do everything; the incident and its notes are 200 for them"),
    gap("text messages are sent elsewhere", "lost-redirect", ["POST @/avvisi/{id}/sms/ lost-redirect"], "302 to an inner host over http; no browser follows, and the list of what was sent never grows", ["@/avvisi/sms-inviati/"]),
]
text = """
POST @/accesso/ | 26 28 | a wrong password now and then; one cookie | nowrite constant
GET @/io/ | 28 43 | 401, login, 200; one of two sizes | constant
GET @/elenchi/ | 43 | enum options: constant | constant
GET @/versione/ | 43 | constant, of one length before and after the deploy | constant
GET @/notifiche/ | 45 43 | one digit or two; also polled
GET @/piscine/ | 43 | six pools; a remark or the word true changes it, else its size hardly varies
GET @/piscine/{id}/ | 43 | works
PATCH @/piscine/{id}/ | 25 9 | kept
GET @/piscine/{id}/meteo/ | 43 | live; one of few sizes | constant
GET @/piscine/{id}/manutenzioni/ | 2 | the empty envelope, as the gap, for all pools until works are recorded for two of them, on the fifth and the seventh day
POST @/piscine/{id}/manutenzioni/ | 24 | four times; kept | nowrite
GET @/corsi/ | 4 5 | filters and searches without hits, pages past the end (404)
POST @/corsi/ | 24 | kept; 400 without a title; a full page changes little | nowrite
GET @/corsi/{id}/ | 6 7 | works; 404 in JSON for one that was deleted
PATCH @/corsi/{id}/ | 25 9 | kept; the same level again now and then
DELETE @/corsi/{id}/ | 7 27 | works | nowrite
GET @/corsi/{id}/iscritti/ | 2 3 | the empty envelope, as the gap, for a quarter of the courses
POST @/corsi/{id}/iscritti/ | 24 | kept; 409 when full
DELETE @/corsi/{id}/iscritti/{id}/ | 25 27 | works; undone within seconds now and then | nowrite
GET @/corsi/{id}/certificati/ | 31 33 | 404 of 179 bytes until the deploy on the fifth day, 200 ever since: looks fixed; empty for some
GET @/corsie/ | 43 | by pool; as the gap leaves it | constant
POST @/corsie/ | 24 | kept | nowrite
DELETE @/corsie/{id}/ | 7 | works | nowrite
GET @/istruttori | 30 | 301 to the slash, followed at once | aside fails
GET @/istruttori/ | 43 | one page that hardly varies
GET @/istruttori/{id}/ | 43 | works
PATCH @/istruttori/{id}/ | 25 9 15 | kept; a switch weighs one byte, less than the proxy's header does, and is flipped back or sent as it was
GET @/istruttori/{id}/abilitazioni/ | 2 | [] for eight of eleven, as the gap; filled for three
GET @/abbonamenti/ | 4 5 | filters, pages, searches without hits
POST @/abbonamenti/ | 24 | kept; 400 without a type; a full page changes little | nowrite
GET @/abbonamenti/{id}/ | 6 7 | works; 404 for what was deleted
PATCH @/abbonamenti/{id}/ | 25 9 | kept; a telephone number weighs the same, a remark does not
DELETE @/abbonamenti/{id}/ | 7 28 | works for two, 403 for the clerks | nowrite
POST @/abbonamenti/ricerca/ | 26 4 | a search by POST, often without hits | nowrite
GET @/abbonamenti/{id}/ingressi/ | 2 3 | the empty envelope for a third
POST @/abbonamenti/{id}/sospendi/ | 25 | kept: longer by a date; ?stato=sospeso grows
POST @/abbonamenti/{id}/riattiva/ | 25 | kept
POST @/abbonamenti/{id}/promemoria/ | 26 23 | 202; mail; nothing shows | nowrite constant
GET @/armadietti/ | 4 | by pool
GET @/armadietti/{id}/ | 43 | works
POST @/armadietti/{id}/assegna/ | 27 | kept; 409 if taken
POST @/armadietti/{id}/libera/ | 25 27 | kept
GET @/analisi-acqua/ | 4 5 | works
POST @/analisi-acqua/ | 24 | kept; 400 without values | nowrite
GET @/analisi-acqua/{id}/ | 6 | works
GET @/analisi-acqua/anomalie/ | 2 | [] until the sixth day, honestly
POST @/analisi-acqua/{id}/laboratorio/ | 23 37 | 202; the result shows forty minutes later; 503 for two hours on the sixth day | nowrite constant
GET @/incidenti/ | 4 | a filter that never has a hit
POST @/incidenti/ | 24 | kept; 400 without a pool | nowrite
GET @/incidenti/{id}/ | 6 | works
PATCH @/incidenti/{id}/ | 25 15 | kept; a switch weighs one byte
DELETE @/incidenti/{id}/ | 28 7 | works for two, 403 for the clerks | nowrite
GET @/incidenti/{id}/note/ | 2 | [] for a third
POST @/incidenti/{id}/note/ | 24 | kept
GET @/incidenti/esporta/ | 26 | a CSV file
GET @/buoni/ | 43 | grows, as the gap leaves it
POST @/buoni/ | 24 | kept; 400 without a value
GET @/buoni/{id}/ | 6 | works
POST @/buoni/{id}/annulla/ | 27 | kept: the list is longer by the words; 409 the second time | nowrite
GET @/avvisi/ | 9 | 304 for who has it
POST @/avvisi/ | 24 | kept | nowrite
GET @/avvisi/{id}/ | 6 | works
PATCH @/avvisi/{id}/ | 25 9 | kept | nowrite
DELETE @/avvisi/{id}/ | 7 | works | nowrite
GET @/avvisi/sms-inviati/ | 43 | one row, as the gap leaves it | constant
GET @/impostazioni/orari/ | 43 | as the gap leaves it | constant
GET @/impostazioni/tariffe/ | 43 | works
PUT @/impostazioni/tariffe/ | 25 28 | kept; saved as it was now and then; 403 for the clerks
GET @/utenti/ | 28 43 | 403 for the clerks; one byte a switch
PATCH @/utenti/{id}/ | 25 15 | kept; flipped back within seconds; one byte, which the proxy's header hides | nowrite
GET @/registro/ | 28 4 | 403 for the clerks
GET @/statistiche/incassi/ | 43 | varies
POST @/tornelli/passaggi/ | 12 28 | turnstiles; 403 for one that was never enabled | nowrite constant
GET @/pubblico/ | 12 | citizens
GET /salute/ | 12 | a monitor | constant aside
OPTIONS @/abbonamenti/ | 8 | a look | aside
HEAD @/piscine/ | 8 | a look | aside
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /piscine | 9 | a page opened by its address | aside
GET /piscine/{id} | 9 | a page opened by its address | aside
GET /abbonamenti | 9 | a page opened by its address | aside
GET /api/v1/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; the page's own 200, which Apache gives to a POST too | aside nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if n["path"].endswith(("/sospendi/", "/riattiva/", "/assegna/", "/libera/")): n["reads"] = [n["path"].rsplit("/", 2)[0] + "/"]
    if n["path"] == V + "/incidenti/{id}/" and n["method"] == "PATCH": n["reads"] = [V + "/incidenti/{id}/"]
write_truth("piscine-drf", {"night": "piscine-drf", "stack": "Django REST framework under gunicorn in Docker (json-file: gunicorn's access log in its combined form, Django's warnings, tracebacks) behind Apache 2.4 as Debian configures it (`combined` with %O, Keep-Alive, Debian's deflate.conf: pages compressed, JSON not); a network of municipal swimming pools; five people in two roles; Europe/Rome",
    "logs": {P: [P], U: [U]}, "ui": ["https://gestione.acquecomuni.example"], "api": ["/api"], "sharedAddress": ["172.18.0.1", "198.51.100.77"], "slack": {P: 4}, "gaps": gaps, "neighbours": rows})
