import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, J = "haproxy-rfc5424", "flask-json-compose"
S = "/api/stazioni/{id}/"
def full(s): return s.replace("@/", S)
def gap(name, kind, rows, why, reads=(), both=False, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [H, J] if both else [H], "why": why, **more}
gaps = [
    gap("nobody is ever on call", "non-persisting-write", ["POST @/reperibilita non-persisting-write", "GET @/reperibilita empty-list"], '201 with a new id each time, and the list read right after is {"data":[],"next":null} for all stations on all days; shifts that are added beside it show at once', ["@/reperibilita"]),
    gap("the archive of operations stays empty", "empty-list", ["GET @/interventi/archivio empty-list"], "one size, that of an empty list, for all stations and years on all days, though operations are archived (and leave the open list) before it is read"),
    gap("a member has no certificates", "missing-endpoint", ["GET @/soci/{id}/certificati missing-endpoint", "POST @/soci/{id}/certificati missing-endpoint"], "404 for each member of each station, who was read a moment before; the photo is 404 of the same size for most, and a picture for the others", both=True),
    gap("vehicles are taken out of service in vain", "non-persisting-write", ["PATCH @/mezzi/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off; the list and the vehicle read right after weigh what they weighed; the note of a vehicle beside it changes them", ["@/mezzi", "@/mezzi/{id}"]),
    gap("whom to notify is not kept", "non-persisting-write", ["PUT @/impostazioni/notifiche non-persisting-write"], '200 {"ok":true}, and the form read right after weighs what it weighed at each station on all days; the forms of shifts and seat beside it change', ["@/impostazioni/notifiche"]),
    gap("shifts cannot be deleted", "non-persisting-write", ["DELETE @/turni/{id} non-persisting-write"], "204, and the list read right after is as long as before; it grows when a shift is added and, later, when shifts were generated, and never shrinks", ["@/turni"]),
    gap("how long operations take is a stub", "safe-stub", ["GET @/statistiche/tempi safe-stub"], "one size for each station, month and day, while the departures beside it vary"),
    gap("equipment cannot be saved whole", "method-not-allowed", ["PUT @/attrezzature/{id} method-not-allowed"], "405 for all and always, for equipment that was read a moment before; PATCH of the same path works", both=True),
    gap("an exercise cannot be duplicated", "not-implemented", ["POST @/esercitazioni/{id}/duplica not-implemented"], "501 for all and always", both=True),
    gap("the minutes of an operation cannot be printed", "failing-endpoint", ["GET @/interventi/{id}/verbale.pdf failing-endpoint"], "500 for all and always, a KeyError in the application's log beside each; the sheet (scheda.pdf) works", both=True),
    gap("the paths are the page", "html-fallback", ["GET /gis/sentieri html-fallback"], "200 with what the page weighs, for all stations, before and after the deploy (which changes the page by nothing); /gis/tracce and /gis/rifugi are data"),
    gap("nobody may see the refunds", "always-forbidden", ["GET @/contabilita/rimborsi always-forbidden"], "403 for all three, at all stations; the expenses beside it are 200 for two of them", both=True),
    gap("notices are sent to the container", "lost-redirect", ["POST @/avvisi lost-redirect"], "308 to http://api:8080; nobody follows, and the list (with its slash) does not grow; the 308 of the radios is followed at once", ["@/avvisi/"], both=True),
    gap("saved reports are gone", "non-persisting-write", ["POST /api/reports/saved non-persisting-write", "POST /api/reports/saved/list empty-list"], "201 with an id, and the list, which is read by POST, is of one size, that of a search without hits, for all on all days, also right after", ["/api/reports/saved/list"]),
]
text = """
GET @/soci | 4 5 | works; filters and searches without hits; cursors
POST @/soci | 24 | kept; 422 without a role
GET @/soci/{id} | 6 27 28 | works; also for those who were deleted, softly; 403 for one person at one station
PATCH @/soci/{id} | 25 9 | kept; often switched back within seconds
DELETE @/soci/{id} | 7 27 28 | soft: the list changes, the member can still be read; 404 the second time; 403 for the head of stations | nowrite
GET @/soci/export.csv | 26 | a file
GET @/soci/{id}/foto | 6 | 404 for most, as for an unknown route; a picture for the others
GET @/soci/{id}/visite | 31 33 | 404 until the deploy on the sixth day, 200 ever since; empty for a quarter: looks fixed
GET @/interventi | 4 5 | filters without hits, cursors; 503 for two hours on the fifth day
POST @/interventi | 24 | kept; 422 without a place
GET @/interventi/{id} | 6 7 | works; 404 for what was archived
PATCH @/interventi/{id} | 25 9 | kept; saved as it was now and then
POST @/interventi/{id}/archivia | 27 | works: the list of open operations changes; 404 the second time
GET @/interventi/{id}/scheda.pdf | 26 | a file
GET @/mezzi | 43 | few rows, as the gap leaves them; notes change it
GET @/mezzi/{id} | 43 | as the gap leaves it; notes change it
PUT @/mezzi/{id}/nota | 11 25 | 204; kept; the same again now and then
GET @/radio | 30 | 308 to the slash, followed at once
GET @/radio/ | 30 4 | works; its size stands still when si becomes no, the filter ?ok=no tells
POST @/radio | 30 | 308 to the slash, followed at once | nowrite
POST @/radio/ | 30 24 | kept
PATCH @/radio/{id} | 25 9 | kept: si and no weigh the same in the list, ?ok=no grows and shrinks
GET @/attrezzature | 43 | works
GET @/attrezzature/{id} | 6 | works
PATCH @/attrezzature/{id} | 25 9 | kept; quantities of one length mostly
GET @/turni | 23 | works, grows
POST @/turni | 24 | kept; 422 without a slot
POST @/turni/genera | 23 26 | 202; three shifts a quarter of an hour later | nowrite constant
GET @/turni/{id} | 6 | works
GET @/esercitazioni | 43 | works
POST @/esercitazioni | 24 | kept
GET @/esercitazioni/{id}/iscritti | 2 | empty for many
PUT @/esercitazioni/{id}/iscritti/{id} | 25 24 | 204; kept; again for who is there already
DELETE @/esercitazioni/{id}/iscritti/{id} | 25 7 | 204; works; often undone within seconds
GET @/avvisi/ | 30 43 | as the gap leaves it; deletions shorten it
DELETE @/avvisi/{id} | 7 | works | nowrite
GET @/allerte | 2 3 | empty for four stations, of the gap's size; one row for the fourth | constant
GET @/allarmi | 2 45 | a tab that polls; empty but for the alarms on three days
POST /api/allarmi/ingresso | 12 28 | the emergency number's machine; 401 for a bad signature, sent again | nowrite constant
GET @/contabilita/spese | 28 | 403 for the head of stations, 200 for the others
POST @/contabilita/spese | 24 28 | kept
GET @/impostazioni/notifiche | 43 | as the gap leaves it | constant
GET @/impostazioni/turni | 9 | works
GET @/impostazioni/sede | 9 | works
PUT @/impostazioni/turni | 25 | kept; saved as it was now and then
PUT @/impostazioni/sede | 25 9 | kept; a telephone number of the same length mostly, an address of another length now and then
GET @/statistiche/uscite | 2 33 | varies
GET @/statistiche/organico | 43 | two numbers: hardly ever another size, but for the new station | constant
POST /api/reports/search | 26 4 | a search by POST; often without hits | nowrite
POST /api/reports/export | 23 26 | 202; a file minutes later | nowrite constant
POST /api/reports/jobs | 23 26 | a poll by POST: running, then ready | nowrite constant
GET /api/reports/files/{id}.csv | 26 | a file; 409 for who is early
POST /api/reports/validate | 26 43 | {"ok":true} or 422 | nowrite constant
POST /api/sessione | 26 28 | a wrong password now and then | nowrite constant
GET /api/io | 28 43 | 401, log in, 200 | constant
GET /api/stazioni | 43 | five rows | constant
GET /api/tipi | 43 9 | constant, entity tags | constant
GET /api/comuni | 43 9 | constant, entity tags | constant
GET /api/funzioni | 43 | constant | constant
GET /api/versione | 43 31 | constant but for the deploy | constant
GET /gis/tracce/{id} | 6 2 | works; a few without points
GET /gis/rifugi | 43 | constant | constant
GET /api/sync/coda | 12 2 | the night's job; empty but for one night | 
POST /api/sync/turni | 12 26 43 | the night's job; nothing of it is read | nowrite constant
GET /api/v1/soci | 12 31 | 410 always: retired, an old board asks on | aside fails
GET /api/salute | 12 | a monitor | constant
OPTIONS @/soci | 8 | a look | aside
HEAD @/turni | 8 | a look | aside
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /pannello/{rest} | 9 | pages opened by their address | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if n["path"] == S + "radio/{id}": n["reads"] = [S + "radio/?ok=no"]
    if n["path"] == S + "interventi/{id}/archivia": n["reads"] = [S + "interventi"]
    if n["path"].endswith("/nota"): n["reads"] = [S + "mezzi", S + "mezzi/{id}"]
    if n["path"].endswith("/iscritti/{id}"): n["reads"] = [S + "esercitazioni/{id}/iscritti"]
write_truth("soccorso-waitress", {"night": "soccorso-waitress", "stack": "Flask under waitress in a container behind HAProxy's httplog with the referer and then the agent captured, sizes with headers, in syslog lines of RFC 5424 as rsyslog writes them; the panel of a mountain rescue corps with five stations; three people of whom two share an address, a job of the night; Italian words; Europe/Rome",
    "logs": {H: [H], J: [J]}, "ui": ["https://pannello.soccorso-valfredda.example"], "api": ["/api", "/gis"], "gaps": gaps, "neighbours": rows})
