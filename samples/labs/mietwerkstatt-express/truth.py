import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, M = "caddy-json", "morgan-compose"
A = "/verwaltung/api"
def gap(name, kind, rows, why, reads=(), where=(C, M), **more):
    ms = members(*((r.replace("@", A) + ("" if len(r.split()) > 2 else " " + kind)) for r in rows)); rs = [r.replace("@", A) for r in reads]
    for m in ms:
        if rs: m["reads"] = rs
    return {"name": name, "kind": kind, "members": ms, "reads": rs, "observableIn": list(where), "why": why, **more}
gaps = [
    gap("tariffs do not switch", "non-persisting-write", ["PATCH @/tarife/{id}"], "200 with an echo; the list read right after is a 304 (the tag of before) every time, one body on all days; workshops, machines and courses, switched the same way, answer 200 with another tag", ["@/tarife", "@/tarife/{id}"]),
    gap("prices of machines keep the old value", "non-persisting-write", ["PATCH @/maschinen/{id}/preis"], "200, but the machine read right after is a 304, whatever was sent; the lock of the same machine (PATCH of the machine) moves it", ["@/maschinen/{id}", "@/maschinen"]),
    gap("messages are not deleted", "non-persisting-write", ["DELETE @/nachrichten/{id}"], "204, and the list read right after is a 304; the message opens on later days still, and is deleted again; bookings, deleted the same way, go", ["@/nachrichten", "@/nachrichten/{id}"]),
    gap("the form of notifications is not kept", "non-persisting-write", ["PUT @/einstellungen/benachrichtigungen"], "200 with an echo of changing length, and the form read right after is a 304 every time; opening hours, the till and the rules of the house, saved the same way, move", ["@/einstellungen/benachrichtigungen"]),
    gap("orders of material are forgotten", "non-persisting-write", ["POST @/materialien/bestellungen", "GET @/materialien/bestellungen empty-list"], "201, and the list is [] (2 bytes or 304) before and after, on every day", ["@/materialien/bestellungen"]),
    gap("vouchers were never connected", "missing-endpoint", ["GET @/gutscheine", "POST @/gutscheine"], "Express' own 404 (an HTML page that repeats the path) for both on every day that the tab is opened; rows that are not there are JSON of 20 to 30 bytes"),
    gap("courses have no waiting list", "empty-list", ["GET @/kurse/{id}/warteliste"], "2 bytes or 304 for every course on every day; the participants of the same courses fill"),
    gap("the trail of payments is empty", "empty-list", ["GET @/protokoll/zahlungen"], "2 bytes or 304 on every day; access and doors beside it are full, faults fill on the ninth day"),
    gap("machines' figures are a stub", "safe-stub", ["GET @/maschinen/{id}/kennzahlen"], "one body (42 bytes, one tag) for every machine on every day; the machines themselves and their maintenance differ"),
    gap("the report of load fails", "failing-endpoint", ["GET @/berichte/auslastung"], "500 for every span; the reports of turnover and use, asked in the same moment, work"),
    gap("the tiles are the page", "html-fallback", ["GET /statistik/api/kacheln"], "200 with text/html, of the page's size (or the page's 304): the proxy has no route for /statistik", where=(C,)),
    gap("the export for the accountant is forbidden", "always-forbidden", ["GET @/buchhaltung/datev"], "403 for the only administrator on every day; the accounts beside it are answered"),
    gap("members cannot be locked out", "lost-redirect", ["POST @/mitglieder/{id}/sperre"], "307 to an inner host that no browser reaches; nothing follows, and the member read after is unchanged", ["@/mitglieder/{id}"]),
    gap("a new version lost the payments of members", "missing-endpoint", ["GET @/mitglieder/{id}/zahlungen"], "200 for each member until the new version on the morning of the ninth day, Express' own 404 for every member since", state="regressed"),
    gap("courses cannot be deleted", "method-not-allowed", ["DELETE @/kurse/{id}"], "405 always; GET and PATCH of the same path work"),
]
arguable = [
    gap("the workshop of the report of use is ignored", "safe-stub", ["GET @/berichte/nutzung"], "all workshops weigh the same in one moment; the report itself moves from day to day, and no kind fits", where=()),
]
text = """
POST @/anmelden | 26 28 37 | 200; 401 when mistyped; 429 for a minute on the third day | nowrite
GET @/ich | 28 43 | 401 when the session is over | constant
GET @/hinweise | 2 45 9 | polled; [] unless there is news
POST @/hinweise/gelesen | 11 26 | 204 | nowrite
GET @/uebersicht | 9 | four numbers that move, mostly of the same width | constant
GET @/funktionen/{id} | 36 43 | the door opener is on; cameras and lockers by app are not in the plan: a 404 of its own, always | constant
GET @/konstanten/{id} | 43 | constants | constant
GET @/wetter | 37 43 | 503 on one afternoon, else 200 | constant
GET @/suche | 4 | as one types; [] without a hit
GET @/werkstaetten | 9 | works
GET @/werkstaetten/{id} | 9 | works
PATCH @/werkstaetten/{id} | 25 | kept: a byte; there and back within seconds once in a while | nowrite
DELETE @/werkstaetten/{id} | 27 | 409 each time: they have bookings | fails nowrite
GET @/werkstaetten/{id}/belegung | 2 4 | [] for weeks without bookings
GET @/maschinen | 9 | works
GET @/maschinen/{id} | 9 | works
PATCH @/maschinen/{id} | 11 25 | 204, kept: a byte | nowrite
GET @/maschinen/{id}/wartungen | 2 | [] for most, filled when one is noted
POST @/maschinen/{id}/wartungen | 24 11 | kept | nowrite
GET @/buchungen | 4 9 | by week and by state; [] for weeks far away
POST @/buchungen | 24 26 | kept; 422 without a workshop | nowrite
POST @/buchungen/pruefen | 26 43 | keeps nothing by nature; one answer | nowrite
GET @/buchungen/{id} | 6 7 | a 404 of its own for those deleted
PATCH @/buchungen/{id} | 25 | kept; offen and bestätigt differ, hours are one digit for another: same size, other tag; a third as it was, then 304 rightly | nowrite
DELETE @/buchungen/{id} | 7 | 204, kept: the list is shorter, the booking 404 | nowrite
GET @/buchungen/{id}/schluessel | 11 2 | 204 until a key is given | constant
POST @/buchungen/{id}/schluessel | 24 | kept: a PIN afterwards | nowrite
GET @/mitglieder | 5 4 | pages; past the end once in a while
GET @/mitglieder/{id} | 9 6 | works; one old bookmark is a 404 of its own
PATCH @/mitglieder/{id} | 25 24 | kept; the page trusts itself and reads again on the next visit only | nowrite
GET @/mitglieder/{id}/einweisungen | 2 | [] for three of four, filled when one is noted
POST @/mitglieder/{id}/einweisungen | 24 11 | kept | nowrite
POST @/mitglieder/{id}/mail | 23 26 | 202, a mail; the member is rightly as before | nowrite
GET @/tarife | 43 | as the gap leaves it | constant
GET @/tarife/{id} | 43 | as the gap leaves it | constant
GET @/schliessfaecher | 9 | one size always, as frei and voll have one length; its tag moves | constant
PATCH @/schliessfaecher/{id} | 11 25 | 204, kept: the list weighs the same after it, but is no 304 | nowrite
GET @/materialien | 4 9 | [] when nothing is short of
PATCH @/materialien/{id}/bestand | 11 25 | kept; numbers of one or two digits, a third as they were, then 304 rightly | nowrite
GET @/kurse | 9 | works
POST @/kurse | 24 | 201, kept | nowrite
GET @/kurse/{id} | 9 | works
PATCH @/kurse/{id} | 11 25 | 204, kept: a byte | nowrite
GET @/kurse/{id}/teilnehmer | 2 9 | [] until somebody books: filled by the public
GET @/kurse/{id}/absagen | 2 | [] for most courses, filled for a few who cancelled
POST @/kurse/{id}/erinnern | 23 26 11 | 202, mails; nothing to read | nowrite
GET @/rechnungen | 5 4 | pages, states
GET @/rechnungen/{id} | 9 | works
PATCH @/rechnungen/{id} | 25 | 204, kept | nowrite
POST @/rechnungen/{id}/mahnung | 23 27 | 202: the first read after it is as before, the second shows it; 409 for those not open | nowrite
POST @/rechnungen/vorschau | 26 | an echo | nowrite
GET @/rechnungen/{id}/pdf | 6 | a 404 of its own for drafts
GET @/buchhaltung/konten | 43 9 | moves when an invoice is paid | constant
GET @/nachrichten | 9 | grows by what the public sends; else as the gap leaves it
GET @/nachrichten/ungelesen | 45 9 | a badge that is polled: one or two digits | constant
GET @/nachrichten/{id} | 9 | works
PATCH @/nachrichten/{id} | 11 25 | 204, kept | nowrite
POST @/nachrichten/{id}/antwort | 23 26 | 202, a mail | nowrite
GET @/protokoll/zugang | 9 | works
GET @/protokoll/tueren | 9 | works
GET @/protokoll/fehler | 2 | [] for eight days, filled since a door sticks
GET @/einstellungen/{id} | 43 9 | works | constant
PUT @/einstellungen/oeffnungszeiten | 25 | kept; half as it was, then 304 rightly | nowrite
PUT @/einstellungen/kasse | 25 | kept | nowrite
PUT @/einstellungen/hausordnung | 25 | kept | nowrite
POST @/konto/kennwort | 11 26 | 204; nothing to read | nowrite
GET @/entwuerfe/{id} | 6 2 | 404 of its own unless something was saved
PUT @/entwuerfe/{id} | 11 25 | 204, kept | nowrite
DELETE @/entwuerfe/{id} | 7 11 | 204 | nowrite
GET @/sperrtage | 43 9 | two holidays; a third since the fifth day | constant
POST @/sperrtage | 24 | kept, once | nowrite
GET @/schaeden | 2 9 | [] for five days, filled by customers, emptied by work
PATCH @/schaeden/{id} | 11 7 | 204, kept: it leaves the list | nowrite
GET @/berichte/umsatz | 4 | varies with its month
POST @/exporte | 23 26 | 202, a job | nowrite
GET @/exporte/{id} | 23 43 | running, then ready | constant
GET @/exporte/{id}/datei | 26 | a file
GET /api/angebot/werkstaetten | 9 43 | the public offer; what is switched off leaves it
GET /api/angebot/kurse | 9 | the public offer
GET /api/angebot/tarife | 43 | never moves: what the gap leaves | constant
GET /api/angebot/frei | 4 2 | [] for full days
GET /api/angebot/code/{id} | 6 | codes that customers mistype: a 404 of its own for most, 200 for some | constant
POST /api/anfragen | 24 | 201, a number; kept, seen by the office only | nowrite
POST /api/kurse/{id}/anmeldung | 24 | kept, seen by the office only | nowrite
POST /api/schaden | 24 | kept, seen by the office only | nowrite
GET /ical/{id} | 12 9 | calendars
GET /tuer/v1/{id}/befehle | 31 32 12 | 410: a box with old software asks all day | fails aside
GET /tuer/v2/{id}/befehle | 12 2 45 | a queue of commands, nearly always []: boxes ask all day | constant aside
POST /tuer/v2/{id}/ereignis | 12 11 | 204 | nowrite aside
GET /gesund | 12 43 | a monitor | constant
HEAD /gesund | 8 12 | a monitor | aside
OPTIONS @/buchungen | 8 | 401 | aside fails
GET /assets/{id} | 9 | bundles | aside
GET /verwaltung/{rest} | 9 43 | the page, for deep links and reloads | constant aside
GET /verwaltung | 9 43 | the page | constant aside
GET @/{rest} | 1 | what a scanner guesses | aside fails
GET /api/{rest} | 1 | what a scanner guesses | aside fails
GET /{rest} | 9 1 | the page, whatever the path: scanners get it too | aside constant
POST /{rest} | 1 | scanners: 404 or 405 | aside fails nowrite
"""
near = neighbours(text.replace(" @", " " + A))
reads = {"PATCH @/schliessfaecher/{id}": ["@/schliessfaecher"], "PATCH @/materialien/{id}/bestand": ["@/materialien"], "PATCH @/schaeden/{id}": ["@/schaeden"]}
for n in near:
    r = reads.get(f"{n['method']} {n['path'].replace(A, '@')}")
    if r: n["reads"] = [x.replace("@", A) for x in r]
write_truth("mietwerkstatt-express", {"night": "mietwerkstatt-express", "stack": "Express with weak entity tags in a container behind Caddy with its default JSON log, encode gzip, 304; workshops for rent in German words, UUIDs everywhere, switches by PATCH (some 204, some an echo), history routing by try_files; one administrator with a desk over HTTP/2 and a telephone whose address changes every day; customers who book, boxes at the doors, calendars, a monitor, scanners; morgan's combined as docker compose logs shows it, without the forwarded address: one address for everybody; a holiday, a new version that loses a route; Europe/Berlin",
    "logs": {C: [C], M: [M]}, "ui": ["https://mietwerkstatt.example.de/verwaltung"], "api": [A, "/statistik/api"], "oneAdmin": True, "sharedAddress": [""], "gaps": gaps, "arguable": arguable, "neighbours": near})
