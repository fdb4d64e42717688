import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, S = "ingress-nginx", "slog-docker"
BOTH, A = (N, S), "/api/v3"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = list(reads)
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("customs papers are never listed", "empty-list", ["GET /api/v3/sendungen/{id}/zollpapiere"], "[] for every shipment on all days, also right after a POST answered 201; /dokumente and /notizen beside it are filled and grow", also=["POST /api/v3/sendungen/{id}/zollpapiere non-persisting-write"]),
    gap("the ramps' calendar is empty", "empty-list", ["GET /api/v3/rampen-belegung"], "{\"eintraege\":[],\"gesamt\":0} with and without a day, though bookings are made (201) and listed by /rampen-buchungen for the same days", also=["GET /api/v3/rampen-belegung safe-stub"]),
    gap("vehicles had no services before the release", "empty-list", ["GET /api/v3/fahrzeuge/{id}/wartungen"], "[] for every vehicle until the release on the morning of the sixth day, filled for all since", state="looks-fixed"),
    gap("there is no carbon balance", "missing-endpoint", ["GET /api/v3/sendungen/{id}/co2-bilanz"], "chi's 404 for unknown routes, for shipments that were read a moment before; a missing row is JSON of another size"),
    gap("tours cannot be optimised", "missing-endpoint", ["POST /api/v3/touren/{id}/optimieren"], "chi's 404 for unknown routes, for tours that were read a moment before; /abschliessen beside it works"),
    gap("the release lost the drivers' hours", "missing-endpoint", ["GET /api/v3/fahrer/{id}/lenkzeiten"], "200 until the release on the morning of the sixth day, chi's 404 for unknown routes since, for all", state="regressed"),
    gap("rules for notices are not switched", "non-persisting-write", ["PATCH /api/v3/benachrichtigungs-regeln/{id}"], "200 with the new value as an echo, and the list read right after weighs what it weighed; /sperre of vehicles, the same switch, moves it by a byte", ["/api/v3/benachrichtigungs-regeln"]),
    gap("customers are not saved", "non-persisting-write", ["PUT /api/v3/kunden/{id}"], "200 with an echo that varies, and the customer read right after is as before; PUT of drivers, the same form, is kept", ["/api/v3/kunden/{id}"]),
    gap("notes cannot be deleted", "non-persisting-write", ["DELETE /api/v3/sendungen/{id}/notizen/{id}"], "204, and the list read right after is as before; DELETE of documents and of positions makes theirs shrink", ["/api/v3/sendungen/{id}/notizen"]),
    gap("the selection of shipments does nothing", "non-persisting-write", ["POST /api/v3/sendungen/sammelaktion"], "{\"geaendert\":n}, and the first page read right after is as before; the same selection of orders is kept", ["/api/v3/sendungen"]),
    gap("the order of stops is lost", "non-persisting-write", ["PUT /api/v3/touren/{id}/reihenfolge"], "{\"ok\":true}, and the stops read right after are 304 for who keeps them; the order of templates, the same drag, makes a 200 of one size; POST of a stop makes a 200", ["/api/v3/touren/{id}/stopps"], blank=True),
    gap("tours are not duplicated", "non-persisting-write", ["POST /api/v3/touren/{id}/duplizieren"], "201 of one size, and the list read right after is as before; POST /touren makes it grow", ["/api/v3/touren"], also=["POST /api/v3/touren/{id}/duplizieren safe-stub"]),
    gap("the report of use ignores its dates", "safe-stub", ["GET /api/v3/berichte/auslastung"], "one size for every span on all days; /berichte/umsatz with the same spans varies"),
    gap("orders cannot be patched, bins not deleted", "method-not-allowed", ["PATCH /api/v3/auftraege/{id}", "DELETE /api/v3/lagerplaetze/{id}"], "405 always; GET of the same paths works"),
    gap("cancelling invoices and the forecast are planned", "not-implemented", ["POST /api/v3/rechnungen/{id}/storno", "GET /api/v3/berichte/prognose"], "501 always, with a warning beside it in the application's log"),
    gap("the map of a shipment's way panics", "failing-endpoint", ["GET /api/v3/sendungen/{id}/verlauf-karte"], "500 always, for every shipment, for all, with a panic; its siblings work"),
    gap("nobody may see the margins", "always-forbidden", ["GET /api/v3/tarife/margen"], "403 for the head too, who reads and adds /tarife in the same moment and reads /benutzer, which is 403 for dispatchers only"),
    gap("the import of orders leads to an inner address", "lost-redirect", ["POST /api/v3/auftraege/import"], "308 always, and nothing is sent after it; the list read right after is as before; the POST of /kunden/suche/ with its slash beside it is followed"),
    gap("the rates of exchange are the page", "html-fallback", ["GET /dienste/wechselkurse"], "200 with what /dispo/… weighs, answered by the web's pods; asked by the page of invoices", where=(N,)),
]
for g in gaps:
    if g.pop("blank", False):
        for m in g["members"]: m["blank"] = True
text = """
POST /api/v3/anmeldung | 26 28 | 401 when mistyped | nowrite constant
POST /api/v3/abmeldung | 11 26 | 204 | nowrite
GET /api/v3/sitzung | 28 43 | 401 before one signs in and when the session ran out, then who one is | constant
GET /api/v3/merkmale | 43 | a constant by nature | constant
GET /api/v3/laender | 43 | a constant by nature | constant
GET /api/v3/incoterms | 43 | a constant by nature | constant
GET /api/v3/benachrichtigungen/zaehler | 43 45 | a badge that asks every minute; one number of one or two digits | constant
GET /api/v3/ereignisse | 2 45 | a cursor: mostly nothing since the last time | constant
GET /api/v3/sendungen | 4 5 37 | searches without hits, pages past the end, 429 while typing on one morning
POST /api/v3/sendungen | 24 | kept: the total and the first page change; 422 without a destination
GET /api/v3/sendungen/{id} | 6 7 9 | a JSON 404 for mistyped codes and what was deleted; 304
PUT /api/v3/sendungen/{id} | 25 | kept; often of one length, then a 200 with another entity tag | nowrite
DELETE /api/v3/sendungen/{id} | 7 11 27 | planned ones only, 409 for others | nowrite
PATCH /api/v3/sendungen/{id}/status | 25 | words of one length: a 200 with another entity tag, never 304 | nowrite
POST /api/v3/sendungen/{id}/archivieren | 25 11 | kept: it leaves the list; undone at once every third time | nowrite
POST /api/v3/sendungen/{id}/wiederherstellen | 25 11 | kept: undo | nowrite
GET /api/v3/sendungen/{id}/packstuecke | 2 | never empty for old ones, [] for new ones
GET /api/v3/sendungen/{id}/notizen | 2 | [] for a third
POST /api/v3/sendungen/{id}/notizen | 24 | kept
GET /api/v3/sendungen/{id}/dokumente | 2 | [] for a third
POST /api/v3/sendungen/{id}/dokumente | 11 24 | 201 without a body; kept
DELETE /api/v3/sendungen/{id}/dokumente/{id} | 7 11 | kept; a JSON 404 the second time
GET /api/v3/sendungen/{id}/abliefernachweis | 6 36 | a JSON 404 until it is delivered, and for most customers afterwards; a PDF for a few
POST /api/v3/sendungen/{id}/label-druck | 23 26 | 202; a job | nowrite constant
GET /api/v3/druckauftraege/{id} | 23 45 | waits, waits, done | constant
GET /api/v3/zolltarifnummern/{id} | 6 | a JSON 404 for two of three numbers people try
GET /api/v3/auftraege | 4 | varies
POST /api/v3/auftraege | 24 | kept; 422 without a text
POST /api/v3/auftraege/sammelaktion | 25 | kept; nothing moves when all were closed before | nowrite
GET /api/v3/auftraege/{id} | 6 7 | works
PUT /api/v3/auftraege/{id} | 25 | kept; half of them as it was
DELETE /api/v3/auftraege/{id} | 28 29 | 403 for dispatchers, 204 for the head, and it is gone | nowrite
GET /api/v3/auftraege/{id}/positionen | 2 | [] for a quarter
POST /api/v3/auftraege/{id}/positionen | 24 | kept
DELETE /api/v3/auftraege/{id}/positionen/{id} | 7 11 | kept
GET /api/v3/touren | 43 | grows by POST alone
POST /api/v3/touren | 24 | kept
GET /api/v3/touren/{id} | 25 | works
GET /api/v3/touren/{id}/stopps | 9 | 304 as the gap leaves it; 200 after a POST
POST /api/v3/touren/{id}/stopps | 24 9 | kept
POST /api/v3/touren/{id}/abschliessen | 25 27 | kept: a byte; 409 the second time | nowrite
GET /api/v3/vorlagen | 9 43 | one size in any order; 200 after a drag, else 304 | constant
PUT /api/v3/vorlagen/reihenfolge | 25 9 | kept: the list is a 200 of one size with another entity tag | nowrite
GET /api/v3/fahrzeuge | 25 43 | moves by a byte
PATCH /api/v3/fahrzeuge/{id}/sperre | 25 | kept: a byte; on and off again now and then | nowrite
GET /api/v3/fahrer | 25 | works
GET /api/v3/fahrer/{id} | 25 | works
PUT /api/v3/fahrer/{id} | 25 | kept; half of them as it was
GET /api/v3/lager-uebersicht | 31 32 | an old path: the release moved it, one tab that was not loaded anew asks on for three days: 404 for that one person, who then asks the new one | fails
GET /api/v3/lager/uebersicht | 31 | the new path, 200 since the release
GET /api/v3/kunden | 43 | never changes | constant
GET /api/v3/kunden/{id} | 43 | as the gap leaves it | constant
POST /api/v3/kunden/suche | 26 4 | a read; [] without a hit | nowrite
POST /api/v3/kunden/suche/ | 30 | 307 to the path without its slash, followed at once | nowrite aside
GET /api/v3/kunden/{id}/kreditlimit | 6 | a JSON 404 for three of four customers | constant
GET /api/v3/benachrichtigungs-regeln | 43 | as the gap leaves it | constant
GET /api/v3/rechnungen | 23 | grows a minute late
POST /api/v3/rechnungen | 23 | 202; in the list a minute later, not at once | nowrite
GET /api/v3/tarife | 28 | grows now and then
POST /api/v3/tarife | 28 | kept; 403 for dispatchers | nowrite
POST /api/v3/tarifrechner/berechnen | 26 | answers a price; saves nothing, rightly | nowrite
GET /api/v3/lagerplaetze | 25 | moves by a byte
GET /api/v3/lagerplaetze/{id} | 25 43 | works | constant
PATCH /api/v3/lagerplaetze/{id} | 25 | kept: a byte | nowrite
GET /api/v3/rampen-buchungen | 4 | empty for days without bookings
POST /api/v3/rampen-buchungen | 24 | kept | nowrite
GET /api/v3/reklamationen | 4 2 | status=offen is [] on some days
POST /api/v3/reklamationen | 24 | kept
DELETE /api/v3/reklamationen/{id} | 7 11 | kept: leaves the open ones, stays among all (erledigt for offen) | nowrite
GET /api/v3/gefahrgut-meldungen | 2 3 | [] until the fifth day, when the first is reported | constant
POST /api/v3/gefahrgut-meldungen | 24 | kept; nobody sends one before the fifth day
GET /api/v3/benutzer | 28 43 | 403 for dispatchers, one list for the head | constant
GET /api/v3/schichtplan | 2 4 | [] for the weeks to come
POST /api/v3/schichtplan | 11 28 | 204; kept; 403 for dispatchers
GET /api/v3/einstellungen | 25 43 | moves when the footer is of another length | constant
PUT /api/v3/einstellungen | 25 28 11 | 204; kept; often saved as it was; 403 for dispatchers | nowrite
GET /api/v3/entwuerfe/{id} | 6 | a JSON 404 when there is no draft | fails
PUT /api/v3/entwuerfe/{id} | 11 26 | 204; a copy for crashes, saved every few seconds, read when the form is opened | nowrite
DELETE /api/v3/entwuerfe/{id} | 11 | 204 when the form is saved | nowrite
GET /api/v3/frachtboerse/angebote | 33 16 | 502 from a partner for one afternoon, else offers, [] in some hours
GET /api/v3/berichte/umsatz | 4 | varies with the span
GET /api/v3/aufgaben | 25 24 | moves by a byte
PATCH /api/v3/aufgaben/{id} | 11 25 | optimistic: 204 and no read until the next visit, then it moved; a double click now and then | nowrite
GET /api/v3/handgeraet/auftrag | 12 45 | a device asks for work every ten minutes: [] always, for no person | constant aside undecidable
POST /api/v3/scan | 12 11 | devices; 204 | nowrite
GET /api/v3/verfolgung/{id} | 6 9 | the public; a JSON 404 for mistyped codes
GET /api/v2/sendungen | 31 | retired; a partner's script asks on: 410 | aside fails
POST /hooks/telematik | 12 28 | 204; 401 for a wrong signature | nowrite constant
GET /healthz | 12 | kubelet's and a monitor's | constant aside
GET /api/healthz | 12 1 | a monitor with a wrong path: 404 once an hour, for no person | aside fails
GET /readyz | 12 | kubelet's | constant aside
OPTIONS /api/v3/sendungen | 8 | 405 to a look | aside fails
HEAD /api/v3/sendungen | 8 | 405 to a look | aside fails
GET /api/v3/Sendungen | 30 | a slip: 404 | aside fails
GET /assets/{rest} | 9 | bundle, 304 | aside
GET /dispo/{rest} | 9 | the page: what the gap weighs | aside
GET /dispo | 9 | the page | aside
GET /verfolgung | 9 | the page, for the public | aside
GET / | 1 9 | the page | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("spedition-chi", {"night": "spedition-chi", "stack": "Go's net/http with chi and log/slog's JSON in a container behind the Kubernetes ingress with its default format (upstreaminfo); a freight forwarder's desk in German words, /api/v3, integers and codes like DE-2031-00417, entity tags for shipments, stops and templates; four dispatchers, three of them behind one address, and a head; handhelds, a partner, telematics, the public, probes, scanners; a release that mends a gap, moves one path and loses another; Europe/Berlin",
    "logs": {N: [N], S: [S]}, "noClients": [N], "sharedAddress": ["198.51.100.40"], "ui": ["https://dispo.example.org/dispo"], "api": ["/api", "/dienste"], "gaps": gaps, "neighbours": neighbours(text)})
