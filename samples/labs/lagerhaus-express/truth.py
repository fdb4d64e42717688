import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
LOG = "caddy-json"; D = "/dienst/v3"
def gap(name, kind, why, *rows, reads=()):
    ms = members(*[r.replace(" ~", " " + D) for r in rows]); reads = [D + r for r in reads]
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": [LOG], "why": why}
gaps = [
    gap("articles have no movements", "empty-list", "the same 21 bytes and one entity tag for every article on every day, also for those that were received and picked a moment before; /bestaende of the same articles is filled", "GET ~/artikel/{id}/bewegungen empty-list"),
    gap("rules of replenishment do not switch", "non-persisting-write", "200 with an echo, and the rules read right after are 304; /tore and /artikel, switched the same way, come anew", "PATCH ~/regeln/{id} non-persisting-write", reads=["/regeln"]),
    gap("places cannot be blocked", "non-persisting-write", "200, and the places read right after are 304; PUT of the same place brings them anew", "POST ~/lagerplaetze/{id}/sperren non-persisting-write", reads=["/lagerplaetze"]),
    gap("shipping settings cannot be saved", "non-persisting-write", "200 with an echo whose size varies with what was typed, and what is read right after is 304; /einstellungen/allgemein is kept", "PUT ~/einstellungen/versand non-persisting-write", reads=["/einstellungen/versand"]),
    gap("channels of notification are a stub", "non-persisting-write", "201 with a new UUID, and the list read right after is empty as ever", "POST ~/kanaele non-persisting-write", "GET ~/kanaele empty-list", reads=["/kanaele"]),
    gap("carriers have no tariffs", "missing-endpoint", "Express' own page for unknown routes, for carriers that were read a moment before; /vertrag beside it is a JSON 404 for some and 200 for others", "GET ~/spediteure/{id}/tarife missing-endpoint"),
    gap("labels of receipts are missing", "missing-endpoint", "Express' own page for unknown routes, for receipts that were read a moment before; /buchen beside it works", "POST ~/wareneingaenge/{id}/etiketten missing-endpoint"),
    gap("counts cannot be deleted", "method-not-allowed", "405 for all; GET and PATCH of the same path work, DELETE of notes is kept", "DELETE ~/inventuren/{id} method-not-allowed"),
    gap("orders are not printed together", "not-implemented", "501 always; /auftraege/sammelstatus beside it works", "POST ~/auftraege/sammeldruck not-implemented"),
    gap("the report of use fails", "failing-endpoint", "500 always, for every span; /auswertungen/versand, asked with the same spans, works", "GET ~/auswertungen/auslastung failing-endpoint"),
    gap("the report of turnover is a stub", "safe-stub", "one size and one entity tag for every span on every day; /auswertungen/versand, asked with the same spans, varies", "GET ~/auswertungen/umschlag safe-stub"),
    gap("the protocol is forbidden", "always-forbidden", "403 for the one who administers, in sessions whose other requests are answered; /benutzer beside it is answered", "GET ~/protokoll always-forbidden"),
    gap("credits for returns end in a redirect", "lost-redirect", "302 to an inner address (its Location is in the log) that nothing is asked of afterwards; the return read right after is 304; /pruefen beside it changes it", "POST ~/retouren/{id}/gutschrift lost-redirect", reads=["/retouren/{id}"]),
    gap("customs tariffs are the page", "html-fallback", "text/html with what the page weighs, always; nothing below /api reaches the application. Pages opened by their address and scanners' paths weigh the same, rightly", "GET /api/v1/zolltarife html-fallback"),
]
text = """
POST ~/anmeldung | 26 28 | signing in; 401 when mistyped | nowrite
GET ~/ich | 28 43 | 401 before signing in | constant
GET ~/uebersicht | 43 | numbers that change
GET ~/hinweis | 11 | 204 on most days, a banner on two | constant
GET ~/meldungen/zaehler | 45 43 | a page that polls every 25 seconds | constant
GET ~/meldungen | 2 9 | what the machine reported
POST ~/meldungen/gelesen | 25 | often nothing is left to mark | nowrite
GET ~/artikel | 4 5 | filters without hits, pages past the end (empty, 200)
GET ~/artikel/{id} | 6 9 | 404 in JSON for one that was struck off
POST ~/artikel | 24 | kept; 422 without a name; the first page is full | nowrite
PATCH ~/artikel/{id} | 25 | blocked or not: kept | nowrite
DELETE ~/artikel/{id} | 7 | kept | nowrite
GET ~/artikel/{id}/bestaende | 2 9 | empty for new ones
GET ~/artikel/{id}/bild | 6 43 | some have none: 404 in JSON | constant
GET ~/lagerplaetze | 9 43 | changes by PUT | constant
PUT ~/lagerplaetze/{id} | 25 | the whole form, often unchanged | nowrite
GET ~/regeln | 43 9 | never changes because of the gap | constant
GET ~/tore | 9 | four gates
PATCH ~/tore/{id} | 25 | open or not: kept | nowrite
GET ~/wareneingaenge | 4 | by day
GET ~/wareneingaenge/{id} | 6 | one
POST ~/wareneingaenge | 24 | kept | nowrite
POST ~/wareneingaenge/{id}/buchen | 17 25 | once; the second click is 409 | nowrite
GET ~/auftraege | 4 9 | from the machine
GET ~/auftraege/{id} | 6 9 | one
PATCH ~/auftraege/{id} | 25 | state by letters of one length (offen, packt): kept, the size stays, the entity tag does not | nowrite
GET ~/auftraege/{id}/sendungen | 2 | empty until something was sent
POST ~/auftraege/{id}/sendungen | 23 | 202: a queue; it is there a minute later | nowrite
POST ~/auftraege/sammelstatus | 25 26 | for many at once | nowrite
GET ~/auftraege/suche | 4 | as one types; often without hits
GET ~/spediteure | 43 9 | changes its state: aktiv, ruhig; the size stays, the entity tag does not | constant
GET ~/spediteure/{id} | 43 6 | one | constant
PATCH ~/spediteure/{id} | 25 | kept: on and off weigh the same | nowrite
GET ~/spediteure/{id}/vertrag | 6 43 | half of them have one | constant
GET ~/inventuren | 2 | empty until the third day
POST ~/inventuren | 24 | kept | nowrite
GET ~/inventuren/{id} | 6 | one
PATCH ~/inventuren/{id} | 25 | the wizard's steps | nowrite
GET ~/retouren | 9 | from the machine
GET ~/retouren/{id} | 9 | one
POST ~/retouren/{id}/pruefen | 25 | kept | nowrite
GET ~/notizen | 2 | empty until somebody writes one, and again when all are deleted
POST ~/notizen | 24 | kept | nowrite
DELETE ~/notizen/{id} | 7 27 | kept | nowrite
GET ~/auswertungen/versand | 4 9 | by span
GET ~/auswertungen/export.csv | 13 26 | a file
GET ~/einstellungen/allgemein | 25 9 | works
PUT ~/einstellungen/allgemein | 25 | the whole form; often as it was | nowrite
POST ~/einstellungen/versand/vorschau | 26 | a preview of the slip | nowrite
GET ~/einstellungen/versand | 43 9 | never changes because of the gap | constant
GET ~/benutzer | 43 | one who administers and a machine | constant
GET ~/rueckrufe | 2 43 | nothing was recalled: empty always; no log can tell | constant undecidable
GET ~/robotik/status | 36 | 402: not in the plan | constant fails
GET ~/module/{id} | 36 43 | one is there, the other a JSON 404 | constant
GET ~/wetter | 37 43 | from elsewhere: 504 on one morning | constant
GET ~/kurzstatistik | 31 32 | gone since the new version on the fourth day (Express' own page); a window left open asks on for a day | constant
GET ~/uebersicht/kurz | 31 | there since the new version
GET ~/schnittstelle/aenderungen | 12 45 | the machine asks every half hour; mostly nothing new | constant
POST ~/schnittstelle/bestellungen | 12 26 | the machine | nowrite
POST ~/schnittstelle/retouren | 12 26 | the machine | nowrite
GET /dienst/v2/bestand | 31 12 | 410: the machine's old job still asks the old version | constant fails
POST /dienst/haken/paketdienst | 12 26 | a carrier's webhook | nowrite
GET /dienst/bereit | 12 | a monitor | constant
HEAD /dienst/bereit | 8 12 | the balancer | aside
GET ~/oeffnungszeiten | 43 | a partner's page | constant
OPTIONS ~/oeffnungszeiten | 8 | a partner's page | aside
GET /sw.js | 9 | the service worker | aside
GET / | 9 1 | the page | aside
GET /b/{id} | 9 | the bundle | aside
GET /dienst/{rest} | 1 | scanners | aside fails
POST /dienst/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("lagerhaus-express", {"night": "lagerhaus-express", "stack": "Express with weak entity tags behind Caddy with its default JSON log, the page for whatever is no file and not below /dienst; a storehouse's panel in German words, UUIDs, {data, total}, switches by PATCH, hash routing (every referer is the page's root); one person administers, one browser, one address; a machine client, a monitor, a webhook, scanners; Europe/Zurich",
    "logs": {LOG: [LOG]}, "oneAdmin": True, "ui": ["https://lagerhaus.example.ch"], "api": ["/dienst", "/api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" ~", " " + D, 1) for l in text.strip().splitlines()))})
