import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, H = "apache-timed", "hypercorn-docker"
T = "/t/{id}/api"
gaps = [
    {"name": "absences are always empty", "kind": "empty-list", "page": "/t/{id}/ui/schueler/{id}/fehlzeiten", "members": [{**m, "modes": 2} for m in members(f"GET {T}/schueler/{{id}}/fehlzeiten empty-list")], "observableIn": [A],
     "why": "{\"eintraege\": []} (17 bytes plain; 37, 42 or 48 gzipped) for every pupil of every school on all days; /noten beside it varies. hypercorn logs no size of what it streams"},
    {"name": "course visibility forgets", "kind": "non-persisting-write", "page": "/t/{id}/ui/kurse/{id}", "members": members(f"PATCH {T}/kurse/{{id}}/sichtbarkeit non-persisting-write"), "observableIn": [A, H],
     "why": "204, but the course read half a second later weighs the same every time (a flip would change one byte) or answers 304 to the client that caches; /teilnehmer and /frist of the same course do change it"},
    {"name": "certificates cannot be released", "kind": "not-implemented", "page": "/t/{id}/ui/zeugnisse", "members": members(f"GET {T}/zeugnisse/vorlagen not-implemented", f"POST {T}/zeugnisse/{{id}}/freigeben not-implemented"), "observableIn": [A, H],
     "why": "always 501; /zeugnisse and /zeugnisse/{id} work"},
    {"name": "examination minutes are forbidden for heads too", "kind": "always-forbidden", "page": "/t/{id}/ui/pruefungen/protokoll", "members": members(f"GET {T}/pruefungen/protokoll always-forbidden"), "observableIn": [A, H],
     "why": "403 for every role of every school, heads included, who get 200 from /pruefungen/aufsicht beside it"},
    {"name": "booking a room ends in a redirect", "kind": "lost-redirect", "page": "/t/{id}/ui/raeume/{id}", "members": members(f"POST {T}/raeume/{{id}}/buchung lost-redirect"), "observableIn": [A, H],
     "why": "always 307 to http://…/buchung/, which a page on https may not follow; nothing ever arrives there. POST /termine is redirected too, but by a relative address, and followed"},
    {"name": "canteen API falls through to the SPA", "kind": "html-fallback", "page": "/t/{id}/ui/mensa", "members": members("GET /t/{id}/dienste/mensa/speiseplan html-fallback", "GET /t/{id}/dienste/mensa/guthaben html-fallback"), "observableIn": [A],
     "why": "200 with the size of the UI's own pages (and of a scanner's /.env); the container never sees it; sibling /dienste/bibliothek/ausleihen answers JSON"},
    {"name": "grade statistics break, work for a while, break again", "kind": "failing-endpoint", "state": "regressed", "page": "/t/{id}/ui/statistik", "members": members(f"GET {T}/statistik/noten failing-endpoint"), "observableIn": [A, H],
     "why": "500 for everybody from day 1 to 4, 200 from day 5 to 8, 500 again on days 9 and 10, with a traceback each time; /statistik/anwesenheit beside it only broke one morning"},
]
text = """
GET @/schueler | 2 3 4 5 33 37 29 | works; empty for the new school at first; searches without hits; past the end; 404 for another school's user
POST @/schueler | 3 24 | the new school's first pupils: persists
GET @/schueler/{id} | 6 7 45 | works; 404 for deleted ones, also from a tab that asks on every thirty seconds
PATCH @/schueler/{id} | 25 | one constant answer, but persists; a Boolean flips by one byte
DELETE @/schueler/{id} | 7 11 | 204, and gone
POST @/schueler/import | 26 | always 422: the file of one user lacks a column | fails nowrite
GET @/schueler/{id}/noten | 2 | empty for some
POST @/schueler/{id}/noten | 24 | persists
GET @/schueler/{id}/foto | 6 | 404 for nearly every pupil: most have no photo
PUT @/schueler/{id}/foto | 11 27 | creates it: 204, then GET answers 200 | nowrite
GET @/schueler/{id}/masern | 43 | {"nachweis":true} for nearly all; a few pupils differ by one byte
GET @/klassen | 33 37 | works
GET @/klassen/{id} | 9 | works
PATCH @/klassen/{id}/archiv | 25 11 | persists, but three of four presses come in pairs and cancel out | nowrite
GET @/kurse | 33 37 | works
GET @/kurse/{id} | 9 | works; never changes by the gap beside it, but by two other writes
PATCH @/kurse/{id}/frist | 25 9 11 | persists; most dates have the same length (the caching client gets 200, not 304, afterwards), some have not | nowrite
POST @/kurse/{id}/teilnehmer | 26 27 | 409 where the course is full, else persists
GET @/zeugnisse | 2 | works
GET @/zeugnisse/{id} | 6 | works; no write reaches it
POST @/zeugnisse/export | 26 | a CSV by POST | nowrite
GET @/raeume | 30 | 307, followed at once | fails
GET @/raeume/ | 33 | works; nobody can change it
GET @/termine/ | 24 | works
POST @/termine | 30 | 307, followed at once by POST /termine/ | fails nowrite
POST @/termine/ | 24 | persists
GET @/stundenplan | 4 2 | varies by week; weeks after the year's end are empty
POST @/stundenplan/berechnen | 23 26 | 202, done later | nowrite
GET @/auftraege/{id} | 23 | running, then done
GET @/krankmeldungen/heute | 2 | [] on eight days, full on two
GET @/elternbriefe | 23 33 | works
POST @/elternbriefe | 23 | 201; the list lags behind: unchanged half a second later, changed two minutes later | nowrite
GET @/personal | 28 | 403 for teachers
GET @/finanzen | 29 | 404 for everybody but heads
GET @/fachbereiche | 43 | a list that nobody changes | constant
GET @/inventar | 2 36 | empty for two schools, full for the third
GET @/jahr | 25 | works
PUT @/jahr | 25 | persists; most write the same again
GET @/faecher/reihenfolge | 9 | readable; its length never changes | constant
PUT @/faecher/reihenfolge | 25 9 11 | persists: another order of the same seven, so the size never changes; clients that cache get 304 before and 200 after | nowrite
GET @/raumsperren | 24 | works
POST @/raumsperren | 28 17 | 403 for a form that is too old, then a token, then 201 | nowrite
GET @/csrf | 43 | one length, never the same | constant
GET @/hilfe | 43 | an HTML page of the application's own, on an API path; not the UI's | constant
GET @/kalender | 33 41 | works for nine days; 500 for everybody on the last: broken today is no gap yet
GET @/pruefungen | 2 | works
GET @/pruefungen/aufsicht | 28 2 | 403 for all but heads; sometimes empty
GET @/statistik/anwesenheit | 33 21 | 500 on one morning, repaired
GET @/videokonferenz | 36 | 404 for two schools whose plan lacks it, 200 for the third
POST @/suche | 26 4 | a read by POST | nowrite
GET @/v1/nachrichten | 31 32 | 200 until day 5; then 404, but only two tabs with the old bundle still ask | 
GET @/v2/nachrichten | 31 | its successor
GET @/mitteilungen | 2 28 | empty for all but heads
GET @/berechtigungen/zusatz | 43 36 | [] for all but one head
GET @/ferien | 43 | constant on purpose | constant
GET @/ich | 28 37 | 401, login, 200 | constant
POST @/anmeldung | 26 28 | constant | nowrite
POST @/abmelden | 30 | 303 to the login page, followed | fails nowrite
GET @/vertretung/anzeige | 45 2 | a screen asks every ten seconds; nearly always []
GET @/live | 35 42 | event stream, closed by the client | aside
GET /t/{id}/dienste/bibliothek/ausleihen | 2 | works
GET @/test/daten | 40 | 404, but only a driven browser asks | fails aside
POST @/test/zuruecksetzen | 40 | 404, but only a driven browser asks | fails aside nowrite
HEAD @/klassen | 8 | somebody's tool | aside
OPTIONS @/schueler | 8 | 405 to somebody's preflight | aside
GET /bereit | 12 | a monitor | constant
GET /t/{id}/ui/{rest} | 9 | pages of the UI: all the same | aside
GET /static/{rest} | 9 31 | bundles; another name since day 5 | aside
"""
write_truth("school-apache", {
    "night": "school-apache", "stack": "Starlette under hypercorn (streamed lists, no Content-Length) behind Apache 2.4 with mod_deflate, HTTP/1.1 and HTTP/2; schools in the path, UUIDs, German words; Europe/Berlin",
    "logs": {A: [A], H: [H]}, "plain": ["203.0.113.22", "198.51.100.31", "192.0.2.41"],
    "ui": ["https://schulen.example.org/t/"], "api": [f"/t/schule-{n}/{p}" for n in (3, 7, 12) for p in ("api", "dienste")],
    "sharedAddress": ["127.0.0.1"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace("@", T).removesuffix("| ").rstrip() for l in text.strip().splitlines()))})
