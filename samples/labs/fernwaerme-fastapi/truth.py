import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-json", "uvicorn-docker"
BOTH = (N, U)
P = "/api/n/{id}"
def at(t): return t.replace("@", P)
def gap(name, kind, rows, why, reads=(), where=(N,), **more):
    ms = members(*(at(r) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [at(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [at(r) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("stations have no alarms", "empty-list", ["GET @/stationen/{id}/alarme"], "[] for every station of every network on all days and for all people, also for those with incidents; /wartungen and /messwerte of the same stations are filled"),
    gap("exports are not in the log", "empty-list", ["GET @/protokoll/exporte"], "an empty envelope always, though /abrechnung/export.csv is fetched daily; the tabs /anmeldungen and /aenderungen beside it are filled"),
    gap("tariffs cannot be activated", "non-persisting-write", ["POST @/tarife/{id}/aktivieren", "POST @/tarife/{id}/deaktivieren"], "200 {\"ok\":true} and the list read right after has the same size, at every visit; PATCH of the same tariffs' visibility changes it by a byte", ["@/tarife"]),
    gap("comments cannot be deleted", "non-persisting-write", ["DELETE @/stoerungen/{id}/kommentare/{id}"], "204, also twice for the same, and the list read right after is as before; POST to the same list makes it grow", ["@/stoerungen/{id}/kommentare"]),
    gap("notifications are not saved", "non-persisting-write", ["PUT @/einstellungen/benachrichtigungen"], "200 with an echo of varying size, and what is read right after has the one size of each network, on all days; /einstellungen/allgemein beside it is kept", ["@/einstellungen/benachrichtigungen"]),
    gap("contracts have no objections", "missing-endpoint", ["GET @/vertraege/{id}/widersprueche"], "the framework's 404 for unknown routes (22 bytes) for contracts that were read a moment before; a missing contract weighs more", where=BOTH),
    gap("the forecast was never connected", "missing-endpoint", ["GET @/prognose/einspeisung", "GET @/prognose/wetter"], "the framework's 404 for unknown routes for all networks, people and days, from a page of the panel", where=BOTH),
    gap("a new version lost the escalation", "missing-endpoint", ["POST @/stoerungen/{id}/eskalieren"], "200 until the new version on the morning of the fifth day, the framework's 404 since, for incidents that were read a moment before", where=BOTH, state="regressed"),
    gap("meters cannot be removed", "method-not-allowed", ["DELETE @/zaehler/{id}"], "405 always; GET of the same path works", where=BOTH),
    gap("stations cannot be restarted", "not-implemented", ["POST @/stationen/{id}/neustart"], "501 always", where=BOTH),
    gap("bills cannot be released", "failing-endpoint", ["POST @/abrechnung/laeufe/{id}/freigeben"], "500 always, for runs that are read with 200; a traceback each time in the container's output", where=BOTH),
    gap("the losses are a stub", "safe-stub", ["GET @/berichte/verluste"], "noughts of one size for all networks, spans and days; /berichte/verbrauch, asked with the same spans, varies"),
    gap("trends are the page", "html-fallback", ["GET /leitwarte/{id}/trend"], "200 with what /app/… weighs on the same protocol, without an upstream; asked from /app/…/stationen beside data of the API"),
    gap("nobody may see the interfaces", "always-forbidden", ["GET @/einstellungen/schnittstellen"], "403 for all, for the head too, who alone gets /erloese and may save the other tabs", where=BOTH),
    gap("invitations end in a redirect", "lost-redirect", ["POST @/einladungen"], "307 to the slash and to http, which the browser blocks: nothing follows, ever; GET with the slash works", ["@/einladungen/"], where=BOTH),
    gap("the plan of services was empty before the fifth day", "empty-list", ["GET @/wartungsplan"], "[] for all networks until the new version on the morning of the fifth day, filled since in the three that have stations", state="looks-fixed"),
]
arguable = [{"name": "the span of peak loads is ignored", "kind": "safe-stub", "observableIn": [], "reads": [], "members": members(at("GET @/berichte/spitzenlast safe-stub")), "why": "its filter by days is ignored: all spans weigh the same; the figures are real and no kind fits"}]
text = """
POST /api/anmeldung | 26 28 37 | 200; 401 when mistyped; 429 on one morning | nowrite
POST /api/abmeldung | 11 | 204 | nowrite
GET /api/ich | 28 43 | 401 once a day, then 200 | constant
GET /api/netze | 43 3 | three networks, four since the third day | constant
GET /api/hinweise | 2 43 | [] but for one day | constant
GET /api/ruecklauf-einheiten | 43 | units that never change | constant
GET /api/merkliste | 2 | favourites of each person; often [] | constant
PUT /api/merkliste/{id} | 25 11 | 204; kept; idempotent | nowrite
DELETE /api/merkliste/{id} | 25 11 | 204; kept; idempotent | nowrite
GET /api/nutzer | 28 | 403 for all but the head and the auditor | constant
PATCH /api/nutzer/{id} | 25 28 | kept; a byte | nowrite
GET /api/auftraege/{id} | 23 45 | a job, polled: running, running, done | constant
GET @/lage | 43 45 | three numbers of two digits; polled every 30 seconds on the overview | constant
GET @/suche | 4 | as one types; often without hits
GET @/schichtbuch | 2 43 | [] until somebody writes
POST @/schichtbuch | 24 25 | kept; from the twelfth entry on the oldest falls out | nowrite
GET @/stationen | 4 5 13 3 | filters without hits, pages past the end; empty in the new network
POST @/stationen | 24 3 28 | kept | nowrite
GET @/stationen/{id} | 6 | works; a 404 of its own for mistyped codes
PATCH @/stationen/{id} | 25 24 | kept; remarks often as they were; often nothing is read after | nowrite
POST @/stationen/{id}/sperren | 25 28 | kept; 409 for the second click | nowrite
POST @/stationen/{id}/entsperren | 25 | kept; sometimes of one that is open | nowrite
GET @/stationen/{id}/messwerte | 4 | varies
GET @/stationen/{id}/wartungen | 2 | [] for half of them
POST @/stationen/{id}/wartungen | 24 | kept | nowrite
GET @/stationen/{id}/foto | 6 | a 404 of its own for four of five | constant
GET @/stationen/{id}/absperrungen | 2 43 | [] for most; never changes | constant
POST @/stationen/{id}/fernablesung | 23 26 | 202, a job; 409 without remote access | nowrite
GET @/stationen/{id}/schaltbild | 30 | 302 to a signed address elsewhere, as it should be; without the Location no log can tell | constant fails undecidable
GET @/stoerungen | 4 2 13 | "erledigt" is empty at first
POST @/stoerungen | 24 26 | kept; 422 without a station | nowrite
GET @/stoerungen/{id} | 6 | works
POST @/stoerungen/{id}/zuweisen | 25 | kept; sometimes to the same person | nowrite
POST @/stoerungen/{id}/abschliessen | 25 17 | kept; 409 for the second click | nowrite
GET @/stoerungen/{id}/kommentare | 2 | [] for some
POST @/stoerungen/{id}/kommentare | 24 | kept | nowrite
GET @/abschaltungen | 2 | [] in all networks until one is planned, and again
POST @/abschaltungen | 24 | kept | nowrite
GET @/abschaltungen/{id} | 6 7 | a 404 of its own after it was deleted
PUT @/abschaltungen/{id} | 25 | kept; dates of one width: often the same size | nowrite
DELETE @/abschaltungen/{id} | 7 27 11 | kept | nowrite
GET @/tarife | 43 | as the gap leaves it, but for visibility and prices | constant
GET @/tarife/{id} | 43 | a few sizes | constant
PUT @/tarife/{id} | 25 28 | kept; prices of one width, half of the times as it was | nowrite
PATCH @/tarife/{id} | 25 | kept: a byte | nowrite
GET @/tarife/{id}/preisblaetter | 43 | filled | constant
POST @/tarife/{id}/preisblaetter | 24 28 | kept | nowrite
GET @/vertraege | 4 5 13 3 | filters without hits; the first page is full
POST @/vertraege | 24 26 | kept; the first page stays full; 422 without a name | nowrite
GET @/vertraege/{id} | 6 7 | works; a 404 of its own for old bookmarks
PATCH @/vertraege/{id} | 25 | kept; often as it was | nowrite
PUT @/vertraege/{id}/mahnstopp | 25 11 | kept; often taken back within seconds | nowrite
DELETE @/vertraege/{id}/mahnstopp | 25 11 | kept | nowrite
GET @/vertraege/{id}/abschlaege | 43 | two widths | constant
PUT @/vertraege/{id}/abschlaege | 25 24 | kept; amounts of two widths: mostly the same size | nowrite
GET @/vertraege/{id}/rechnungen | 2 | [] for new ones | constant
PUT @/vertraege/{id}/entwurf | 11 26 | 204; a copy for crashes, never read | nowrite
GET @/zaehler | 5 13 3 | full pages
POST @/zaehler | 24 | kept; the first page stays full | nowrite
GET @/zaehler/{id} | 6 43 | works; one width | constant
GET @/zaehler/{id}/ablesungen | 2 43 | the last six, of one width: grows until six, then one size
POST @/zaehler/{id}/ablesungen | 24 25 | kept; with six the size stays | nowrite
GET @/abrechnung/laeufe | 28 2 | 403 for five of seven; [] until the first run
POST @/abrechnung/laeufe | 23 26 | 202; a job | nowrite
GET @/abrechnung/laeufe/{id} | 43 | works | constant
GET @/abrechnung/mahnungen | 2 28 | [] until the first run
GET @/abrechnung/gutschriften | 2 28 | [] for a week, filled on the last days
POST @/abrechnung/gutschriften | 24 | kept; on the last days only | nowrite
GET @/abrechnung/export.csv | 26 13 | a file
GET @/erloese | 29 28 | the framework's own 404 for all but the head
GET @/berichte/verbrauch | 4 37 | varies; 500 on one morning
GET @/berichte/spitzenlast | 4 43 | real figures of one width, the span is ignored: arguable | constant undecidable
GET @/berichte/co2 | 43 4 | a factor of two digits for each network and year: always one size, for twelve requests for six pairs of network and year; no log can tell it from a constant | constant undecidable
POST @/berichte/anfragen | 26 30 | 303, followed | nowrite fails
GET @/berichte/anfragen/{id} | 6 | what a POST led to | constant
GET @/bereitschaft | 2 4 | {} for weeks to come
PUT @/bereitschaft/{id} | 25 | kept; often the same person again | nowrite
GET @/bereitschaft/vertretung | 11 2 | 204 until four weeks are planned | constant
GET @/protokoll | 5 13 43 | full pages that move
GET @/protokoll/anmeldungen | 5 13 | grows to a full page
GET @/protokoll/aenderungen | 5 13 | full pages that move
GET @/einstellungen/allgemein | 43 | changes rarely
PUT @/einstellungen/allgemein | 25 28 | kept; half of the times as it was; 403 for all but the head | nowrite
GET @/einstellungen/benachrichtigungen | 43 | as the gap leaves it | constant
GET @/einstellungen/vorlagen/{id} | 43 | works
PUT @/einstellungen/vorlagen/{id} | 25 | kept; half of the times as it was | nowrite
POST @/einstellungen/vorlagen/{id}/vorschau | 26 | a preview | nowrite
GET @/module | 43 | changes by a byte | constant
PUT @/module/{id} | 25 28 | kept: a byte; now and then on and off again; 403 for all but the head | nowrite
GET @/einladungen/ | 43 30 | two open invitations, as the gap leaves them | constant
GET @/kaelte | 36 6 | data in one network; a 404 of its own in the others, which have not booked it | constant
POST /api/geraete/{id}/telegramm | 12 11 | heat meters report | nowrite
GET /api/geraete/{id}/befehle | 12 2 45 | [] mostly: nothing to do | constant
GET /api/partner/wetter | 12 28 2 | a weather service's hook: [] always, 401 for some hours after the key was changed | constant undecidable
GET /api/v1/ablesung/liste | 31 32 | 410: an old reading app that nobody renewed | aside fails
GET /bereit | 12 | a monitor | constant
HEAD @/stationen | 8 | 405 | aside fails
OPTIONS @/stationen | 8 | 405 | aside fails
GET /api/n/{id} | 7 1 | mistyped by hand | aside fails
GET /api/n/{id}/{rest} | 7 | mistyped by hand | aside fails
GET /api/{rest} | 1 | scanners | aside fails
GET /assets/{id} | 9 | bundle | aside
GET /app/{rest} | 9 1 | the page: what the gap weighs | aside
GET / | 9 1 | the page | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("fernwaerme-fastapi", {"night": "fernwaerme-fastapi", "stack": "FastAPI under uvicorn in a container (its output as Docker's json-file: forwarded clients, no sizes, tracebacks) behind nginx with a JSON log of its own key names, every value as text, gzip from 700 bytes on; a district heating company's back office in German words, four networks as slugs in the path, codes and short ids, toggles by PATCH and PUT, actions by POST; seven people in five roles of whom three share an address; heat meters, an old app, monitors, scanners; a new version on the fifth day; Europe/Berlin",
    "logs": {N: [N], U: [U]}, "noClients": [U], "minClients": 1, "sharedAddress": ["198.51.100.14"], "ui": ["https://intern.waerme.example.de/app"], "api": ["/api", "/leitwarte"], "gaps": gaps, "arguable": arguable,
    "neighbours": neighbours("\n".join(at(l.replace(" @", " " + P, 1)) for l in text.strip().splitlines()))})
