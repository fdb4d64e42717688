import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-cri"
BOTH = (H, G)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = list(reads)
        if more.get("stirred"): m["stirred"] = True
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("the list of refunds is empty", "empty-list", ["GET /api/erstattungen"], "{\"eintraege\":[],\"anzahl\":0} also right after a sale was refunded (201), on all days"),
    gap("cards have no rides", "empty-list", ["GET /api/karten/{id}/fahrten"], "[] for dozens of cards on all days; their /verlauf is never empty and grows"),
    gap("slopes had no grooming before the release", "empty-list", ["GET /api/pisten/{id}/praeparierung"], "[] for all slopes until the release on the morning of the sixth day, filled since", state="looks-fixed"),
    gap("turnstiles cannot be switched", "non-persisting-write", ["PATCH /api/drehkreuze/{id}/aktiv"], "{\"ok\":true}, and turnstile and list read right after weigh what they weighed; the lifts' /betrieb, the same answer, moves a byte", ["/api/drehkreuze/{id}", "/api/drehkreuze"], also=["PATCH /api/drehkreuze/{id}/aktiv safe-stub"], stirred=True),
    gap("cards stay blocked", "non-persisting-write", ["DELETE /api/karten/{id}/sperre"], "204, also the second time, and card and list of blocked cards weigh what they weighed; POST of the same path changes both", ["/api/karten/{id}", "/api/gesperrte-karten"]),
    gap("stations are not saved", "non-persisting-write", ["POST /verwaltung/stationen/{id}"], "303 to the form, which weighs what it weighed; the slopes' form, made the same way, is kept", ["/verwaltung/stationen/{id}"]),
    gap("occupancy of car parks does not exist", "missing-endpoint", ["GET /api/parkplaetze/belegung"], "Werkzeug's 404 for unknown routes, from the menu, for all"),
    gap("maintenance of lifts cannot be booked", "missing-endpoint", ["POST /api/lifte/{id}/wartung"], "Werkzeug's 404 for unknown routes, for lifts read a moment before"),
    gap("the release lost the trace of sales", "missing-endpoint", ["GET /api/verkaeufe/{id}/spur"], "200 until the release on the morning of the sixth day, Werkzeug's 404 for unknown routes since", state="regressed"),
    gap("depot, school and exchange are planned", "not-implemented", ["GET /api/skidepot/faecher", "GET /api/skischule/kurse", "POST /api/karten/{id}/umtausch"], "501 always; a NotImplementedError with its traceback, or a warning, stands before the line"),
    gap("rosters cannot be replaced", "method-not-allowed", ["PUT /api/dienstplan/{id}"], "Werkzeug's 405 for every day; GET and POST of the same path work"),
    gap("the report of occupancy fails", "failing-endpoint", ["GET /api/berichte/auslastung/{id}"], "500 with a KeyError for every day on all days; the report of sales failed for one afternoon"),
    gap("the comparison is a stub", "safe-stub", ["GET /api/berichte/vergleich"], "fourteen noughts for all spans on all days, while sales are made; the daily report varies"),
    gap("nobody may see the roles", "always-forbidden", ["GET /api/personal/rollen"], "403 for the administrator too, who reads /api/personal in the same moment"),
    gap("notices are lost", "lost-redirect", ["POST /verwaltung/aushang"], "302, and nothing is asked of what it leads to, while every other form's 303 is followed at once; the form read later weighs what it weighed"),
    gap("the depth of snow is the start page", "html-fallback", ["GET /daten/schneelage"], "200 with exactly what / and the public map weigh; /daten/wetter beside it is small and varies"),
]
text = """
GET /anmelden | 28 30 | a form | constant
POST /anmelden | 26 28 | 401 when mistyped, 429 on one morning, 303 that is followed | nowrite constant
POST /abmelden | 30 | 303, followed | nowrite constant
GET /verwaltung | 43 | the first page; 403 never, cashiers do not go there | constant
GET /kasse | 43 | the first page of the desks | constant
GET /gesund | 12 | HAProxy's neighbour, a monitor | constant
GET /api/ich | 28 43 | who one is | constant
GET /api/zaehler | 43 45 | a badge that asks every half minute | constant
GET /api/hinweise | 2 43 | [] but for one stormy day | constant
GET /api/lifte | 43 | changes by a byte
GET /api/lifte/{id} | 43 | changes by a byte or a text
PATCH /api/lifte/{id}/betrieb | 25 | {"ok":true}, kept; on and off again now and then
PUT /api/lifte/{id}/hinweis | 11 25 | 204, kept; every third time as it was
GET /api/lifte/{id}/wartezeit | 43 | a digit or two | constant
GET /api/drehkreuze | 43 | changes with the directions only
GET /api/drehkreuze/{id} | 43 | changes with the direction only
PATCH /api/drehkreuze/{id}/richtung | 25 | {"ok":true}, kept: ein and aus are of one length, beide is not | nowrite
POST /api/drehkreuze/{id}/test | 23 26 | 202 {"ok":true}; turns once and changes nothing, rightly | nowrite constant
GET /api/karten | 4 | search while typing, without hits now and then
GET /api/karten/{id} | 6 | works; a JSON 404 for mistyped numbers
GET /api/karten/{id}/verlauf | 43 | grows when a card is blocked; else one row | constant
POST /api/karten/{id}/sperre | 24 27 | kept; 409 the second time
GET /api/gesperrte-karten | 43 | grows, never shrinks because of the gap
GET /api/favoriten | 2 | [] until somebody stars a card
PUT /api/favoriten/{id} | 11 25 | kept
DELETE /api/favoriten/{id} | 7 11 | kept
GET /kasse/verkauf | 43 | a form | constant
POST /kasse/verkauf | 26 30 | 303 to the slip, followed; 422 without a sum | nowrite
GET /kasse/beleg/{id} | 43 | a page a sale
GET /api/verkaeufe | 2 4 | the day's, [] in the morning; at most fifteen
GET /api/verkaeufe/{id} | 6 | works; a JSON 404 for mistyped numbers
POST /api/verkaeufe/{id}/erstattung | 24 27 | kept: a byte; 409 the second time
GET /api/gutscheine/{id} | 6 | typed: a JSON 404 for a third
POST /api/gutscheine/{id}/einloesen | 25 27 | kept: the figures are mostly as many as before; 409 when too little is left | nowrite
POST /kasse/lade | 11 26 | 204; opens the drawer | nowrite constant
POST /kasse/abschluss/{id} | 25 30 | 303, followed; the page names one more
GET /kasse/abschluss/{id} | 43 | a page a day
GET /api/saisons | 43 | a constant by nature | constant
GET /api/saisons/{id}/preise | 25 | works
PUT /api/saisons/{id}/preise/{id} | 25 28 | kept: two figures stay two figures, the remark is of any length; 403 for the desks | nowrite
GET /verwaltung/pisten/{id} | 28 | a form a slope
POST /verwaltung/pisten/{id} | 25 30 | 303, followed, kept; every third time as it was
GET /verwaltung/stationen/{id} | 43 | as the gap leaves it
GET /verwaltung/aushang | 43 | as the gap leaves it | constant
GET /api/pisten | 43 | changes with the states
GET /api/lawinenlage/{id} | 2 6 | 404 in JSON for tomorrow, 200 for today
GET /api/personal | 28 43 | 403 for the desks | constant
GET /api/dienstplan/{id} | 2 | [] for days to come
POST /api/dienstplan/{id} | 24 28 | kept; 403 for the desks
GET /api/gruppen | 2 4 | empty whenever all have come
POST /api/gruppen | 24 26 | kept; 422 without a name
DELETE /api/gruppen/{id} | 7 11 17 | kept; a JSON 404 when the other desk was faster
GET /api/fundsachen | 2 | [] for three days and when all is fetched
POST /api/fundsachen | 24 | kept
POST /api/fundsachen/{id}/abgeholt | 11 27 | kept | nowrite
GET /api/g%C3%A4stekarten | 4 43 | a filter; numbers of one or two digits | constant
GET /api/gaststuben | 25 43 | works; its name is no message
PUT /api/gaststuben/{id} | 25 | kept; two figures stay two figures, days are of any length; every third time as it was | nowrite
GET /api/veranstaltungen | 2 4 | [] for this month, one for the next | constant
GET /api/webcams | 43 | a constant by nature | constant
POST /api/webcams/{id}/neustart | 23 26 | 202; starts it anew, changes nothing | nowrite constant
GET /daten/wetter | 43 | three small numbers | constant
GET /api/berichte/tag/{id} | 4 | varies
GET /api/berichte/umsatz/{id} | 33 37 | 500 with tracebacks for one afternoon when the database was away, else it varies
POST /api/ausfuhren | 23 26 | 202; a job | nowrite constant
GET /api/ausfuhren/{id} | 23 | in work, done | constant
POST /api/geraete/{id}/puls | 11 12 45 | machines: 204 | nowrite constant
GET /api/geraete/{id}/sperrliste | 12 45 | machines; grows
GET /api/oeffentlich/lage | 9 12 | the public's and a sign's | constant
GET /api/v1/schneehoehe | 12 31 | retired; a newspaper's script asks on: 410 | aside fails
GET / | 1 9 | the start page: what the gap weighs | aside
GET /karte | 9 | the public's map: the start page | aside
HEAD /api/lifte | 8 | a look | aside
OPTIONS /api/lifte | 8 | a look | aside
GET /api/Lifte | 30 | typed by hand: 404 | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the start page for everything | aside
POST /{rest} | 1 | scanners: 404 | aside fails nowrite
"""
write_truth("bergbahn-flask", {"night": "bergbahn-flask", "stack": "Flask under gunicorn behind HAProxy's httplog without captures, sizes with headers; a lift operator's control room and ticket desks in German words, one of them in percents, codes, slugs and dates as ids; forms with 303 beside JSON, prices by season, turnstiles, blocked cards, refunds, reports by day; one administrator and two desks with fewer rights, turnstiles' machines, the public; gunicorn's access lines with forwarded clients, Flask's messages and tracebacks in CRI cut to parts of 240 bytes; an outage; a release that mends a gap and loses a route; Europe/Vienna",
    "logs": {H: [H], G: [G]}, "oneAdmin": True, "headers": {H: 330}, "ui": ["https://leitstand.bergbahn.example.at"], "api": ["/api", "/daten", "/verwaltung", "/kasse"], "gaps": gaps, "neighbours": neighbours(text)})
