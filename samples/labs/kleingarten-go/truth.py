import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
L, Z = "lighttpd-access", "zap-json"
BOTH, V = (L, Z), "/verwaltung"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), stirred=False, mixed=False, **more):
    ms = members(*(r.replace("~", V) + " " + kind for r in rows))
    for m in ms:
        if mixed: m["mixed"] = True
        if stirred: m["stirred"] = True
        if reads: m["reads"] = [r.replace("~", V) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("~", V) for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace("~", V) for a in also))} if also else {}), **more}
gaps = [
    gap("tenants have no invoices", "empty-list", ["GET ~/paechter/{id}/rechnungen"], "null and a line end for every tenant on all days, though invoices are made (201) and their own list is filled and grows; /schluessel beside it is filled for half of them", also=["GET ~/paechter/{id}/rechnungen safe-stub"]),
    gap("breaches of the rules are not kept", "non-persisting-write", ["POST ~/parzellen/{id}/verstoesse"], "201 with an echo, and the list read right after is [] as ever, for all plots; /zaehler beside it grows", ["~/parzellen/{id}/verstoesse"], also=["GET ~/parzellen/{id}/verstoesse empty-list", "GET ~/parzellen/{id}/verstoesse safe-stub"]),
    gap("tenants are not saved", "non-persisting-write", ["POST ~/paechter/{id}/bearbeiten"], "303 to the tenant's page, which is followed, and the page weighs what it weighed; the same form of plots changes theirs", ["~/paechter/{id}"]),
    gap("keys cannot be blocked", "non-persisting-write", ["POST ~/schluessel/{id}/sperren", "POST ~/schluessel/{id}/freigeben"], "{\"ok\":true}, and the list read right after is as before; tools that are lent move a byte", ["~/schluessel/liste"], also=["POST ~/schluessel/{id}/sperren safe-stub", "POST ~/schluessel/{id}/freigeben safe-stub"]),
    gap("dates cannot be deleted", "non-persisting-write", ["DELETE ~/termine/{id}"], "204, also for the same again, and the list read right after is as before; POST makes it grow", ["~/termine/liste"]),
    gap("the statistics of water are a stub", "safe-stub", ["GET ~/auswertung/wasser"], "noughts for all years and days; /auswertung/strom beside it differs by year", also=["GET ~/auswertung/wasser empty-list"]),
    gap("plots have no pictures", "missing-endpoint", ["GET ~/parzellen/{id}/fotos"], "net/http's 404 of nineteen bytes for every plot; a row that is missing is JSON or a page"),
    gap("applicants cannot be invited", "missing-endpoint", ["POST ~/warteliste/{id}/einladen"], "net/http's 404 of nineteen bytes for rows that are in the list"),
    gap("documents cannot be renamed", "method-not-allowed", ["PATCH ~/dokumente/{id}"], "405 always; GET and DELETE of the same path work"),
    gap("reminders have no preview", "not-implemented", ["GET ~/mahnungen/vorschau"], "501 always; the list beside it works"),
    gap("the run of fees does nothing", "not-implemented", ["POST ~/beitragslauf/starten"], "202 with a constant; the application writes that it is not implemented, each time; without its words it is a job that may take its time", where=(Z,), mixed=True, also=["POST ~/beitragslauf/starten non-persisting-write", "POST ~/beitragslauf/starten safe-stub"]),
    gap("the year's closing fails", "failing-endpoint", ["GET ~/kasse/abschluss"], "500 always: a panic; the other paths of the cash desk work"),
    gap("the release broke the history of applicants", "failing-endpoint", ["GET ~/bewerber/{id}/verlauf"], "200 until the release on the evening of the sixth day, 500 always since", state="regressed"),
    gap("the weather is the start page", "html-fallback", ["GET ~/wetter/heute"], "200 with what the start page weighs, asked by the page of plots beside JSON"),
    gap("nobody may see attachments", "always-forbidden", ["GET ~/protokolle/{id}/anlagen"], "403 for the chair, the treasurer and the secretary, who read /daten of the same minutes in the same moment"),
    gap("circulars cannot be sent", "lost-redirect", ["POST ~/rundschreiben/{id}/versenden"], "302 to an inner address always, and nothing follows; the 303 of forms are followed at once"),
]
text = """
GET ~/ | 9 | the start page: what the gap weighs; 303 to the form without a session | aside
GET ~/anmelden | 9 28 | a form | aside
POST ~/anmelden | 26 28 37 | 303; 200 with the form again when mistyped, 429 on one morning | nowrite constant fails
GET ~/abmelden | 30 | 303, followed | aside
GET ~/ich | 28 43 | who one is; 401 in a tab left open overnight | constant
GET ~/ich/einstellungen | 2 43 | null until one saves something | constant
PUT ~/ich/einstellungen | 11 25 | 204, kept | nowrite
GET ~/hinweise | 11 45 | polled; 204 but on two days | constant
GET ~/aufgaben/heute | 2 | [] on most days: nothing to do | constant
GET ~/suche | 4 | [] without hits; more letters, fewer hits
GET ~/warteliste | 2 9 | page and data under one path; [] for the first three days
POST ~/warteliste | 24 | kept
DELETE ~/warteliste/{id} | 11 | kept
GET ~/stunden | 24 | a page of thirty rows that the server fills | aside
POST ~/stunden | 24 30 | 303, followed; kept | nowrite
POST ~/stunden/{id}/bestaetigen | 33 | 404 until the release on the sixth day, 204 and kept since: repaired | nowrite fails
GET ~/parzellen/liste | 4 | filled; [] with frei=1: no plot is free
GET ~/parzellen/{id} | 6 9 | a page the server fills; 404 for a slip | aside
POST ~/parzellen/{id}/bearbeiten | 25 30 | 303, followed; kept; half of them as it was | nowrite
GET ~/parzellen/{id}/zaehler | 6 | works
POST ~/parzellen/{id}/zaehler | 24 | kept
PUT ~/parzellen/{id}/zaehler/{id} | 11 25 | 204, kept: four digits by four, so that only the first correction moves a byte | nowrite
GET ~/parzellen/{id}/verstoesse | 43 | as the gap leaves it | constant
GET ~/paechter/liste | 43 | as the gap leaves it | constant
GET ~/paechter/{id} | 9 | a page, as the gap leaves it | aside
GET ~/paechter/{id}/schluessel | 2 | [] for half of them, one key for others | constant
POST ~/paechter/iban-pruefen | 26 43 | a check that says true | nowrite constant
GET ~/rechnungen/liste | 4 | works; filters
POST ~/rechnungen | 24 | kept
POST ~/rechnungen/{id}/bezahlt | 25 27 | kept: a byte; 409 the second time
GET ~/kasse/buchungen | 28 | 403 for the secretary; twelve rows
POST ~/kasse/buchungen | 24 28 | kept; the list is of twelve rows; 403 for the secretary | nowrite
GET ~/kasse/konten | 43 | a constant by nature | constant
GET ~/mahnungen/liste | 43 | eight rows at most, of one length | constant
GET ~/beitragslauf/stand | 23 43 | two figures | constant
GET ~/geraete/liste | 25 | works
POST ~/geraete | 24 | kept
GET ~/geraete/{id}/daten | 6 7 | works; a JSON 404 from a bookmark of what was deleted
DELETE ~/geraete/{id} | 7 11 | kept; 404 the second time
POST ~/geraete/{id}/verleihen | 25 27 | kept: a byte; some are lent already
POST ~/geraete/{id}/zuruecknehmen | 25 27 | kept: a byte; some are back already
GET ~/schluessel/liste | 43 | as the gap leaves it | constant
GET ~/termine/liste | 43 | grows, never shrinks because of the gap
POST ~/termine | 24 | kept
GET ~/auswertung/strom | 4 | differs by year
GET ~/auswertung/leerstand | 2 4 | {"jahr":"2029","parzellen":[]}: no plot is free, as the list with frei=1 says; no log can tell it from a stub | constant undecidable
GET ~/dokumente/liste | 9 | 304 for who has it
GET ~/dokumente/{id} | 6 | works
POST ~/dokumente | 24 | kept
DELETE ~/dokumente/{id} | 11 | kept
GET ~/protokolle/liste | 43 | grows now and then | constant
GET ~/protokolle/{id}/daten | 25 | the state's words are of one length
POST ~/protokolle | 24 | kept
POST ~/protokolle/{id}/vorlegen | 25 27 | 204, kept: both words are of one length, so nothing moves; 409 the second time | nowrite
GET ~/protokolle/{id}/pdf | 30 | 303, followed | constant fails
GET /dateien/{id} | 30 | what the 303 leads to | constant
GET ~/bewerber/liste | 24 | the public applies
GET ~/bewerber/{id}/daten | 6 7 | works; a JSON 404 for who was deleted
DELETE ~/bewerber/{id} | 11 | kept
GET ~/rundschreiben/liste | 43 | works
GET ~/rundschreiben/{id}/daten | 25 | works
POST ~/rundschreiben | 24 | kept
PUT ~/rundschreiben/{id} | 25 | kept; a third of them as it was
POST ~/rundschreiben/vorschau | 26 | a page; keeps nothing, rightly | nowrite
PUT ~/rundschreiben/entwurf/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET ~/vereinshaus/belegung | 2 4 | [] for months to come
GET ~/vereinshaus/anfragen | 2 | [] when all are granted
POST ~/vereinshaus/belegung | 23 24 | kept, but not in this list until the chair grants it: it is among the requests at once | nowrite
POST ~/vereinshaus/anfragen/{id}/genehmigen | 11 28 | kept; 403 for the secretary | nowrite
GET ~/journal/eintraege | 43 | fifteen rows; grows with each write
POST ~/export | 23 26 | 202; a job | nowrite
GET ~/export/{id} | 23 | running, running, done | constant
GET ~/parzellen | 9 | page | aside
GET ~/{id} | 9 | pages | aside
GET /intern/{rest} | 30 | an old bookmark: 301, followed | aside
GET / | 1 9 | the public | aside
GET /aktuelles | 9 | the public | aside
GET /verein | 9 | the public | aside
GET /danke | 9 | the public, after a form | aside
GET /bewerbung | 9 | the public | aside
POST /bewerbung | 24 30 | the public: 303, followed | nowrite constant fails
GET /parzellen/frei | 2 | [] always: no plot is free; the public asks, and nothing ever writes it; no log can tell | constant undecidable
GET /termine.ics | 12 45 | calendars | aside
GET /bereit | 12 | a monitor's | constant
POST /funk/zaehler | 11 12 | a gateway's, 204 | nowrite
GET /funk/auftraege | 2 12 45 | a gateway asks for orders; [] but on one day | constant
GET /api/v1/{rest} | 31 12 | retired: 410; an old app asks on | aside fails
HEAD ~/dokumente/liste | 8 | a look | aside fails
OPTIONS ~/parzellen/liste | 8 | a look: 404 | aside fails
GET /statisch/{rest} | 9 | 304 | aside
GET /{rest} | 1 38 39 | scanners and bots: 404 | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
""".replace("~", V)
write_truth("kleingarten-go", {"night": "kleingarten-go", "stack": "Go's net/http (one JSON object a line in the manner of zap, times as numbers, lengths before compression) behind lighttpd's default access log with mod_deflate; an allotment association's administration in German words, pages and data in one tree, slugs and integers, null for nil slices, post-redirect-get; a chair and a secretary behind one address, a treasurer who takes no compressed answers; a gateway, calendars, the public, bots, scanners; a release that breaks a route and mends another; the end of summer time; Europe/Berlin",
    "logs": {L: [L], Z: [Z]}, "noClients": [Z], "sharedAddress": ["198.51.100.61"], "headers": {}, "ui": ["https://kleingarten.example.de/verwaltung"], "api": ["/verwaltung"], "gaps": gaps, "neighbours": neighbours(text)})
