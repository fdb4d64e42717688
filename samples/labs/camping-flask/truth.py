import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "gunicorn"
BOTH = (N, U)
A = "/gegevens"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("guests have no stays", "empty-list", ["GET @/gasten/{id}/verblijven"], "3 bytes ([] and a line feed) for every guest on every day, also for those opened from one of their bookings (the referer is the booking); /voertuigen and /notities of the same guests are filled for many"),
    gap("tariffs are not kept", "non-persisting-write", ["POST /beheer/instellingen/tarieven"], "303 to the form, which weighs what it weighed plus the one notice (49 bytes) whatever was typed, and at the next visit what it weighed at first; /camping and /mail, saved the same way, move by what was typed", ["/beheer/instellingen/tarieven"]),
    gap("pitches are not blocked", "non-persisting-write", ["PATCH @/plaatsen/{id}"], "200 with an echo of true (a byte less than the pitch weighs), and the pitch read right after weighs what it weighed; cabins and tasks, switched the same way, move by a byte, and the note of the same pitch is kept by its form", ["@/plaatsen/{id}"]),
    gap("notes of guests cannot be deleted", "non-persisting-write", ["DELETE @/gasten/{id}/notities/{id}"], "204, for the same note again and again, and the notes read right after weigh what they weighed; they grow by the form; extras of bookings that are deleted are gone (404 the second time)", ["@/gasten/{id}/notities"]),
    gap("bookings have no invoice", "missing-endpoint", ["GET @/reserveringen/{id}/factuur"], "Werkzeug's own 404 (207 bytes) for bookings that were read a moment before; /voucher beside it is a 404 of 28 bytes until it is paid"),
    gap("reminders have a form and no route", "missing-endpoint", ["POST /beheer/reserveringen/{id}/herinnering"], "Werkzeug's own 404 (207 bytes) for bookings whose page was read a moment before; /inchecken, /opmerking and the others answer 303"),
    gap("packages cannot be deleted", "method-not-allowed", ["DELETE @/arrangementen/{id}"], "405 always; GET and PUT of the same path work; DELETE of periods works or is 409 for those in use"),
    gap("bookings of groups are not made", "not-implemented", ["POST @/reserveringen/groep"], "501 always; /prijs, asked on the same page, works"),
    gap("the report of occupancy fails", "failing-endpoint", ["GET @/rapporten/bezetting"], "500 for every year, for the owner; /omzet fails for one year only"),
    gap("the consumption of pitches failed until the sixth day", "failing-endpoint", ["GET @/plaatsen/{id}/stroom"], "500 for every pitch on five days, 200 of several sizes since", state="looks-fixed"),
    gap("the till's overview is a stub", "safe-stub", ["GET @/overzicht/kassa"], "one size for every day that is asked, though receipts are written all day; /overzicht/aankomsten, asked with the same days on the same page, varies"),
    gap("a layer of the map is the page", "html-fallback", ["GET /beheer/kaart/laag/stroom.json"], "200 with what /beheer/kaart weighs; /laag/water.json beside it has a weight of its own; /beheer/kaart/plaats/{id}, opened as pages, weigh the same rightly"),
    gap("the log of changes is forbidden", "always-forbidden", ["GET @/logboek"], "403 for all three, the owner too, who is answered /gebruikers and /rapporten beside it, which are 403 for the others"),
    gap("key cards end in a redirect", "lost-redirect", ["POST @/sleutelkaarten/{id}/activeer"], "301 to plain http with a slash, which the browser does not follow (nothing comes after), and the cards read a moment later weigh what they weighed; every 303, and the 301 of the pages' slashes, is followed at once", ["@/sleutelkaarten"]),
]
below = [{"name": "no text messages", "kind": "missing-endpoint", "members": members("POST @/reserveringen/{id}/sms missing-endpoint".replace("@", A)), "reads": [], "observableIn": [], "why": "Werkzeug's own 404, twice by one person within a minute"}]
text = """
GET /beheer/login | 28 43 | the form | constant
POST /beheer/login | 26 28 | 303; 200 with the form again when mistyped | nowrite
POST /beheer/afmelden | 26 | 303 | nowrite
GET /beheer/ | 9 28 | 302 to the login once a day
GET /beheer/reserveringen | 9 | the newest 25
GET /beheer/reserveringen/ | 30 | 301, followed | fails
GET /beheer/plaatsen/ | 30 | 301, followed | fails
GET /beheer/reserveringen/nieuw | 43 | a form | constant
POST /beheer/reserveringen/nieuw | 26 | 303 to the new booking; 200 with the form again without nights | nowrite
GET /beheer/reserveringen/{id} | 6 7 | a page of its own for those cancelled (404)
POST /beheer/reserveringen/{id}/inchecken | 25 17 | kept; a second click says so in another notice | nowrite
POST /beheer/reserveringen/{id}/uitchecken | 25 | kept | nowrite
POST /beheer/reserveringen/{id}/opmerking | 25 | kept; a third as it was: only the notice is more, as after the gap | nowrite
POST /beheer/reserveringen/{id}/annuleren | 7 27 | kept; 303 to the list, which has 25 rows before and after | nowrite
GET /beheer/plaatsen | 9 | all
GET /beheer/plaatsen/{id} | 9 | works
POST /beheer/plaatsen/{id} | 25 | kept; half as it was | nowrite
POST /beheer/plaatsen/wisselen | 25 | two pitches change their kinds: the page weighs the same but for the notice, rightly; no log can tell | nowrite undecidable
GET /beheer/gasten/{id} | 9 | works
POST /beheer/gasten/{id}/notitie | 24 | kept | nowrite
GET /beheer/instellingen/{id} | 43 25 | three forms; one is the gap's | constant
POST /beheer/instellingen/camping | 25 | kept; half as it was | nowrite
POST /beheer/instellingen/mail | 25 | kept | nowrite
GET /beheer/kassa | 9 | the last 15 receipts
GET /beheer/rooster | 43 25 | names of few sizes | constant
POST /beheer/rooster | 25 | kept; often the same name, or one of the same length | nowrite
GET /beheer/kaart | 43 9 | a page with nothing in it; what the gap weighs | constant
GET /beheer/kaart/plaats/{id} | 9 43 | deep links into the map: what the gap weighs, rightly | constant
GET /beheer/kaart/laag/water.json | 43 | a constant | constant
GET /beheer/{id} | 43 | pages with nothing in them | constant
GET @/ik | 43 28 | 401 now and then | constant
GET @/meldingen | 2 45 | polled; mostly []
POST @/meldingen/gelezen | 25 11 | 204 | nowrite
GET @/reserveringen | 4 5 9 | by state, by day, pages past the end
GET @/reserveringen/{id} | 6 7 | JSON 404 for those cancelled
PATCH @/reserveringen/{id} | 25 28 | kept, nights often of as many digits; 403 for the grounds | nowrite
GET @/reserveringen/{id}/extras | 2 | [] for a third
POST @/reserveringen/{id}/extras | 24 | kept | nowrite
DELETE @/reserveringen/{id}/extras/{id} | 7 27 | kept; JSON 404 the second time | nowrite
GET @/reserveringen/{id}/betalingen | 2 | [] until it is paid
POST @/reserveringen/{id}/betalingen | 24 | kept | nowrite
GET @/reserveringen/{id}/voucher | 6 | JSON 404 until it is paid, then of one size | constant
POST @/prijs | 26 | an echo, nothing is kept | nowrite
GET @/plaatsen | 4 | all, or of a kind
GET @/plaatsen/{id} | 43 | as the gap leaves it
GET @/plaatsen/{id}/vrij | 2 | [] for some
GET @/plaatsen/{id}/fotos | 2 | [] for most
POST @/plaatsen/{id}/fotos | 16 24 | kept; 413 by nginx when too large | nowrite
GET @/huisjes | 43 25 | six cabins: a byte more or less | constant
PATCH @/huisjes/{id} | 25 24 | kept: a byte; sometimes two within seconds, there and back | nowrite
GET @/gasten | 4 | as one types; [] without a hit
GET @/gasten/{id} | 43 6 | works
PUT @/gasten/{id} | 25 | kept, telephones of one length: the guest weighs the same, rightly; names move it | nowrite undecidable
GET @/gasten/{id}/voertuigen | 2 | [] for two fifths: the bytes of the gap
GET @/gasten/{id}/notities | 2 | [] for a third
GET @/arrangementen | 43 25 | works | constant
GET @/arrangementen/{id} | 43 25 | works
PUT @/arrangementen/{id} | 25 | kept: prices, often of as many digits | nowrite
GET @/periodes | 43 9 | grows and shrinks | constant
POST @/periodes | 24 | kept | nowrite
DELETE @/periodes/{id} | 7 27 | kept; 409 for those in use | nowrite
GET @/taken | 4 9 | all or the open ones
POST @/taken | 24 26 | kept | nowrite
PATCH @/taken/{id} | 25 24 | kept; answers ok | nowrite
GET @/sanitair | 4 2 43 | all: one size always (two words of four letters); ?status=stuk [] or filled | constant
PUT @/sanitair/{id}/status | 25 | kept, words of one length: the whole list weighs the same, the list of the broken ones, read right after, does not | nowrite
GET @/wachtlijst | 2 3 | [] until the fourth day, filled since, and empty again when all were called
POST @/wachtlijst/{id}/bel | 25 11 | kept; leaves the list | nowrite
GET @/gevonden-voorwerpen | 2 | three, until all were fetched on the first day; [] since
POST @/gevonden-voorwerpen/{id}/afgehaald | 25 | kept | nowrite
GET @/storingen | 2 23 | filled until the electrician's system has fetched them, [] else
POST @/storingen | 24 2 | kept until fetched within the hour | nowrite
GET @/sleutelkaarten | 43 | as the gap leaves them | constant
POST @/sleutelkaarten/{id}/piep | 11 26 | 204: a card beeps, nothing is kept | nowrite
GET @/overzicht/aankomsten | 4 2 | varies with the day; [] for some
GET @/overzicht/capaciteit | 43 | how many pitches there are; asked without anything | constant
GET @/rapporten/omzet | 28 37 | 403 but for the owner; 500 for 2028 only
GET @/rapporten/herkomst | 28 | 403 but for the owner; two sizes | constant
GET @/gebruikers | 28 43 | 403 but for the owner | constant
GET @/bonnen | 9 | the last 40 receipts
POST @/bonnen | 24 | kept; from the balie, which reads nothing after | nowrite
PUT @/concepten/{id} | 11 25 | 204: a copy for crashes, never read | nowrite
GET @/kolommen/{id} | 43 25 | columns, of one size | constant
PUT @/kolommen/{id} | 25 26 | kept, 0 and 1: an echo of one size, and what is read at the next visit has it too; no log can tell | nowrite undecidable
POST @/exports | 23 26 | 202, a job | nowrite
GET @/exports/{id} | 23 43 | busy, then done | constant
GET @/exports/{id}/bestand | 26 | a file
GET @/keuzes/{id} | 43 2 | constants, one of them [] on purpose | constant
GET @/oud/taken | 31 32 | 410: a telephone that kept an old page, for two days | fails
POST @/mail/voorbeeld | 26 | a preview | nowrite
GET @/weer | 37 | 502 in JSON on one afternoon | constant
GET @/jaarverslag | 37 35 | 504 by nginx on two evenings; the application answers nobody | constant
GET / | 9 43 | the site | constant
GET /boeken | 43 | a form | constant
POST /boeken | 26 | 303, kept | nowrite
GET /boeken/bedankt | 43 | thanks | constant
GET /kalender/{id} | 12 | calendars fetch it
GET /ping | 12 43 | a monitor | constant
HEAD /ping | 8 12 | the same | aside
POST /koppeling/boekingen | 12 28 | kept; 401 now and then | nowrite
GET /koppeling/wijzigingen | 12 2 45 | a portal asks all day: [] | constant aside
POST /koppeling/storingen/haal | 12 2 26 | fetches what is there | nowrite
GET /static/{id} | 9 | files | aside
GET /favicon.ico | 11 | 204 by nginx | aside
GET /{rest} | 1 38 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("camping-flask", {"night": "camping-flask", "stack": "Flask under gunicorn behind nginx with combined, uncompressed, no entity tags; a camping site's office in Dutch and English words, integers, pages with forms (303 after POST, a notice once) and data for their scripts under /gegevens on the same host, bare lists with a line feed, Werkzeug's own 404, 405 and 500; the owner and the reception behind one address, the grounds on a telephone whose address changes daily, guests who book, a portal, an electrician's system, calendars, scanners; gunicorn's own log with one address for everybody; Europe/Amsterdam",
    "logs": {N: [N], U: [U]}, "noClients": [U], "sharedAddress": ["198.51.100.10"], "ui": ["https://camping.example.nl/beheer"], "api": ["/gegevens", "/beheer/kaart/laag"], "gaps": gaps, "belowFloor": below, "neighbours": neighbours(text.replace(" @", " " + A))})
