import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
N, J = "nginx-combined", "app-json"
text = """
GET @/ich | 43 24 | nearly one size; changes with settings at the next load | constant
PATCH @/profil/einstellungen | 11 23 24 | 204; read by GET /ich at the next load | nowrite
GET @/meldungen/anzahl | 45 43 | a tab that polls; nothing new | constant
GET @/kategorien | 43 | constant | constant
GET @/bausteine/{id} | 36 43 | one is there, the other is not activated: a JSON 404 of its own | constant
GET @/seiten | 4 5 | filters without hits, pages past the end
POST @/seiten | 24 | kept; 422 without a title | nowrite
POST @/seiten/stapel | 24 26 | many at once; shows in what is read later, often as it was | nowrite
GET @/seiten/{id} | 6 7 | 404 after it went to the bin
PUT @/seiten/{id} | 25 23 | kept; one in three as it was; 423 while another has the lock | nowrite
PATCH @/seiten/{id}/navigation | 25 | kept; now and then twice | nowrite
DELETE @/seiten/{id} | 7 11 27 | goes to the bin | nowrite
GET @/seiten/{id}/entwurf | 6 | a JSON 404 until something was typed, and again after it was saved | constant
PUT @/seiten/{id}/entwurf | 11 23 45 | autosave: 204 every few seconds, read when the page is next opened or before it is discarded | nowrite
DELETE @/seiten/{id}/entwurf | 11 | discarded | nowrite
POST @/seiten/{id}/veroeffentlichen | 25 | kept; nothing changes for what is live; shows on the public page | nowrite
POST @/seiten/{id}/zurueckziehen | 25 | kept; the public page is 404 then | nowrite
POST @/seiten/{id}/sperre | 26 | a lock; 409 when another has it | nowrite constant
DELETE @/seiten/{id}/sperre | 11 | unlocked | nowrite
GET @/seiten/{id}/revisionen | 2 | grows with what is saved
POST @/seiten/{id}/revisionen/{id}/wiederherstellen | 24 | shows in the list of revisions | nowrite
POST @/seiten/{id}/vorschau | 26 | a token | nowrite constant
GET @/seiten/{id}/kommentare | 2 | empty for six in seven | constant
GET @/papierkorb | 2 | empty at first
POST @/papierkorb/{id}/wiederherstellen | 27 24 | kept | nowrite
DELETE @/papierkorb/{id} | 28 11 | 403 but for one | nowrite fails
GET @/medien | 4 5 | searches without hits
POST @/medien | 24 26 | uploads | nowrite
GET @/medien/{id} | 6 7 | works
PATCH @/medien/{id} | 25 | kept; often as long | nowrite
DELETE @/medien/{id} | 6 11 27 | 409 for what is used | nowrite
GET @/medien/{id}/verwendung | 2 | empty for most | constant
GET @/umleitungen | 2 | works
POST @/umleitungen/pruefen | 26 | validates; one size | nowrite constant
POST @/umleitungen | 24 | kept | nowrite
PUT @/umleitungen/{id} | 25 | kept; often as it was | nowrite
POST @/umleitungen/{id}/umschalten | 25 | kept; one in three twice | nowrite
DELETE @/umleitungen/{id} | 11 | kept | nowrite
GET @/termine | 4 | works
POST @/termine | 24 | kept | nowrite
PATCH @/termine/{id} | 25 | called off, and on again | nowrite
DELETE @/termine/{id} | 11 | kept | nowrite
GET @/rundbriefe | 43 | one size: texts are not in the list | constant
GET @/rundbriefe/{id} | 6 | works
PUT @/rundbriefe/{id} | 25 24 | kept, read by the letter and not by the list; 409 for what was sent | nowrite
POST @/rundbriefe/{id}/testversand | 23 26 | 202, a mail | nowrite constant
GET @/rundbriefe/{id}/abmeldungen | 2 | empty for most | constant
POST @/barrierefreiheit/pruefungen | 23 26 | 202, a job | nowrite constant
GET @/barrierefreiheit/pruefungen/{id} | 23 45 | running, running, done | constant
GET @/barrierefreiheit/befunde | 2 4 | empty for five pages in six | constant
GET @/rechte | 28 | 403 but for one | constant
PUT @/rechte/{id} | 28 25 | kept; one in two as it was | nowrite
GET @/kampagne | 43 | rarely changes | constant
PUT @/kampagne | 25 | kept; now and then as it was, or as long | nowrite
POST @/suche/neu-aufbauen | 23 26 28 | 202; 403 but for one | nowrite constant
POST @/seitensuche | 4 26 | reads by POST | nowrite constant
GET @/statistik/aufrufe | 4 | varies
GET @/export/seiten.csv | 26 | a file
GET @/uebersicht | 31 32 | gone since the new version on the fifth day; two tabs that nobody reloads ask on for two days
GET @/start | 31 | there since the new version
POST @/abmelden | 11 26 | 204 | nowrite
POST /redaktion/anmelden | 28 30 | 303, followed, back to the form for a wrong word | nowrite constant fails
GET /redaktion/anmelden | 28 | the form | aside constant
GET /redaktion/ | 9 | the office's page | aside constant
GET /redaktion/{rest} | 9 | the office's pages opened by their address | aside constant
GET /static/{id} | 9 | bundles; 304 | aside
GET /robots.txt | 1 | a file | aside constant
GET / | 30 | 302 by language, followed | constant fails
GET /{id} | 1 30 | /de is redirected; scanners | aside fails
GET /de/ | 9 | the home | constant
GET /it/ | 9 | the home | constant
GET /en/ | 9 | the home | constant
GET /{id}/{id} | 6 7 1 | public pages; 404 for what was withdrawn, moved or mistyped
HEAD /{rest} | 8 | link checkers, monitors | aside
OPTIONS /{rest} | 8 | 405 | aside fails
GET /daten/veranstaltungen | 2 4 5 | filled for most weeks in German, rarely in English; a crawler walks to 2040, where nothing is
GET /daten/eilmeldungen | 2 43 | [] but for one afternoon | constant
GET /daten/mensa | 2 4 | [] on weekends
GET /daten/stellen | 2 36 | [] in English, one or two otherwise | constant
GET /daten/oeffnungszeiten | 43 | constant | constant
GET /daten/suche | 4 | no hits, often
GET /daten/suche/vorschlaege | 4 | empty for most of what is typed | constant
POST /daten/rundbrief/anmeldung | 23 26 37 | 202, a mail; 429 for a while | nowrite constant
GET /rundbrief/bestaetigen/{id} | 7 | 410 the second time | constant
POST /daten/barriere-melden | 11 26 | 204, a mail | nowrite constant
POST /{id}/kontakt | 30 26 | 303, followed | nowrite constant fails
GET /{id}/kontakt/danke | 30 | where that leads | constant
GET /{id}/feed.xml | 9 45 | feed readers, mostly 304 | constant
GET /kalender.ics | 9 45 | calendars, mostly 304 | constant
GET /sitemap.xml | 1 | crawlers
GET /vorschau/{id} | 7 26 | previews; 410 for a stale token
GET /bilder/{id} | 10 7 | images, ranges; 404 for what was deleted
GET /alt/{id} | 30 7 | redirects of the manager; 404 for those that are off | fails constant
GET /status | 12 | a monitor | constant
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("hochschule-starlette", {"night": "hochschule-starlette",
    "stack": "Starlette under uvicorn behind nginx `combined` with gzip for everything, and the application's own JSON lines (uncompressed lengths, UTC): a university's site in three languages, its events, search and newsletter, and its editors' back office with drafts, revisions, a bin, locks, media, redirects; four editors; crawlers, scanners, monitors, feed readers, a checker of accessibility; Europe/Rome",
    "logs": {N: [N], J: [J]}, "ui": ["https://www.hochschule.example.org/redaktion", "https://www.hochschule.example.org"], "api": ["/redaktion/api", "/daten"], "gaps": [], "neighbours": neighbours(text.replace("@", "/redaktion/api"))})
