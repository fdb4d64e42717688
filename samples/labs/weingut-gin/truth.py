import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G, A = "nginx-combined", "gin", "/dienst"
def gap(name, kind, rows, why, reads=(), where=(N,), **more):
    ms = members(*[r.replace(" @", " " + A) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [A + x for x in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [A + x for x in reads], "observableIn": list(where), "why": why, **more}
BOTH = (N, G)
gaps = [
    gap("vouchers stay as active as they were", "non-persisting-write", ["PUT @/gutscheine/{id}/aktiv non-persisting-write", "DELETE @/gutscheine/{id}/aktiv non-persisting-write"], "200 and 204 as for members, wines and tiers, and the list of vouchers read right after weighs what it weighed; new vouchers show in it", ["/gutscheine"]),
    gap("notes on members are not kept", "non-persisting-write", ["POST @/mitglieder/{id}/notizen non-persisting-write", "GET @/mitglieder/{id}/notizen empty-list"], "201 with an id, and the list is empty right after, for all members and on all days; notes on orders show", ["/mitglieder/{id}/notizen"]),
    gap("settings of the till are not kept", "non-persisting-write", ["PUT @/einstellungen/kasse non-persisting-write"], "200 with an echo of the form, whatever was typed, and the form read right after weighs what it weighed; /versand and /club beside it change", ["/einstellungen/kasse"]),
    gap("guests of a tasting cannot be struck off", "non-persisting-write", ["DELETE @/verkostungen/{id}/gaeste/{id} non-persisting-write"], "204, also for the same guest again, and the list read right after is as long; guests who are added show", ["/verkostungen/{id}/gaeste"]),
    gap("wines have no analyses", "empty-list", ["GET @/weine/{id}/analysen empty-list"], "an envelope without data for every wine, for all and on all days; /bewertungen beside it is filled for half of them"),
    gap("three of four tabs of the journal are empty", "empty-list", ["GET @/protokoll/versand empty-list", "GET @/protokoll/zahlung empty-list", "GET @/protokoll/anmeldung empty-list"], "empty for all on all days, although orders were sent, paid and people signed in; /protokoll/ereignisse, the first tab, grows"),
    gap("the weight of a parcel is a stub", "safe-stub", ["GET @/pakete/{id}/gewicht safe-stub"], "noughts of one size for every parcel and everybody, although parcels have two to eleven items"),
    gap("members have no recommendations", "missing-endpoint", ["GET @/mitglieder/{id}/empfehlungen missing-endpoint"], "Gin's own 404 in text, 18 bytes, for members who were read a moment before; /guthaben beside it is a JSON 404 for some and an amount for others", where=BOTH),
    gap("circulars cannot be saved", "missing-endpoint", ["PUT @/rundbriefe/{id} missing-endpoint"], "the router knows GET there but no PUT, which in Gin is its own 404 with 18 bytes; the same circular is read before and after; POST of new ones works", where=BOTH),
    gap("the report of who left fails", "failing-endpoint", ["GET @/auswertung/abgaenge failing-endpoint"], "500 without a body for all and always, a panic beside each in the application's log; /umsatz beside it works", where=BOTH),
    gap("nobody may see the sessions of users", "always-forbidden", ["GET @/benutzer/sitzungen always-forbidden"], "403 for all three, the manager too, who sees /benutzer beside it", where=BOTH),
    gap("labels of parcels are asked for where nobody can follow", "lost-redirect", ["POST @/pakete/{id}/etikett lost-redirect"], "302 to a carrier's inner address, for all; nothing follows; the 307 of a slash too many is followed at once", where=BOTH),
    gap("orders cannot be credited", "not-implemented", ["POST @/bestellungen/{id}/gutschrift not-implemented"], "501 for all and always; /storno beside it works", where=BOTH),
    gap("the export of members is the page", "html-fallback", ["GET /ausfuhr/mitglieder.csv html-fallback"], "200 with what the page weighs, always: nginx hands only /dienst, /laden and /haken to the application. Nothing of it reaches Gin; /dienst/ausfuhr/bestellungen.csv is a real file"),
]
text = """
POST @/anmeldung | 26 28 | sign in; 401 for a slip | nowrite
DELETE @/anmeldung | 11 | sign out, 204 | nowrite
GET @/ich | 28 9 43 | 401, sign in, 200 | constant
GET @/stammdaten/{id} | 43 | countries and grapes: enumerations | constant
GET @/stammdaten/sperrgebiete | 2 43 | an enumeration that is empty by nature: the parcel service goes everywhere; no log can tell | constant undecidable
GET @/kennzahlen | 45 43 | the first page's numbers
GET @/hinweise/anzahl | 45 43 | a tab that polls; one digit, seldom two | constant
GET @/stoerungen | 2 43 | empty for all on all days: nothing broke; no log can tell | constant undecidable
GET @/aushang | 2 | empty until the manager writes one on the fourth day
POST @/aushang | 24 28 | kept; 403 for the office | nowrite
GET @/suche | 4 | hits are rare
GET @/mitglieder | 4 5 | searches without hits, pages past the end
POST @/mitglieder | 24 | kept; 422 without a postcode; sorted by name, so that it may be on another page | nowrite
GET @/mitglieder/{id} | 6 7 | works; 404 in JSON for whoever was deleted and for old bookmarks
PUT @/mitglieder/{id} | 25 | kept; the whole form, often as it was
DELETE @/mitglieder/{id} | 28 7 | the manager alone; 403 for the office | nowrite
PUT @/mitglieder/{id}/aktiv | 25 | kept: the item shows it; sometimes it was so before; sometimes a double click
DELETE @/mitglieder/{id}/aktiv | 25 | kept; 204
GET @/mitglieder/{id}/guthaben | 6 43 | a JSON 404 for who has no account
POST @/mitglieder/{id}/guthaben | 24 28 | kept; 403 for the office
GET @/mitglieder/{id}/adressen | 2 43 | one address for most: a list of one
GET @/mitglieder/{id}/lieferungen | 2 | empty for who is new
GET @/stufen | 43 | works
PUT @/stufen/{id}/aktiv | 25 | kept
DELETE @/stufen/{id}/aktiv | 25 | kept
PUT @/stufen/{id}/reihenfolge | 25 43 | kept: the order of a list, of which the length does not change, but for what the compression makes of it | nowrite
GET @/weine | 4 5 | works
GET @/weine/{id} | 6 | works
PUT @/weine/{id} | 25 | kept; often as it was
PUT @/weine/{id}/aktiv | 25 | kept
DELETE @/weine/{id}/aktiv | 25 | kept
PUT @/weine/{id}/bestand | 25 | kept; often of as many digits
GET @/weine/{id}/bewertungen | 2 | empty for half
PUT @/weine/{id}/bewertungen/{id}/sichtbar | 25 | moderation; kept, the public list shows one more and the panel's list a word | nowrite
GET @/bestellungen | 4 5 3 | filters without hits, pages past the end
GET @/bestellungen/{id} | 6 7 | works
PUT @/bestellungen/{id}/versendet | 25 27 | kept: a date instead of null; 409 for what was cancelled
DELETE @/bestellungen/{id}/versendet | 25 | kept
POST @/bestellungen/{id}/storno | 25 27 | kept; 409 the second time | nowrite
GET @/bestellungen/{id}/notizen | 2 | empty for most
POST @/bestellungen/{id}/notizen | 24 | kept
GET @/bestellungen/{id}/verlauf | 43 | varies
GET @/bestellungen/{id}/rechnung.pdf | 6 | a file; 404 in JSON for what is not paid
POST @/bestellungen/sammelversand | 24 26 | a bulk action: 202, the orders change a few seconds later | nowrite
GET @/pakete | 4 | works
GET @/pakete/{id} | 6 | works
GET @/pakete/{id}/positionen | 43 | varies
PUT @/pakete/{id}/freigabe | 25 27 | kept; 409 when it is released already
DELETE @/pakete/{id}/freigabe | 25 28 | the manager alone; 403 for the office | nowrite
POST @/pakete/{id}/etikett/ | 30 | 307 and then the same without a slash, which is the gap's 302 | aside fails nowrite
GET @/verkostungen | 5 | works
POST @/verkostungen | 24 | kept: drafts; the list shows them to who asks for drafts, so the plain list is rightly as before | nowrite
GET @/verkostungen/{id} | 6 | works
POST @/verkostungen/{id}/veroeffentlichung | 25 27 | a draft goes to the list; 409 the second time | nowrite
GET @/verkostungen/{id}/gaeste | 2 | empty for new ones
POST @/verkostungen/{id}/gaeste | 24 | kept; 409 when it is full
GET @/gutscheine | 4 | works; grows
POST @/gutscheine | 24 | kept
POST @/gutscheine/pruefung | 26 43 | a check, mostly valid | nowrite
GET @/rundbriefe | 2 43 | works
POST @/rundbriefe | 24 | kept
GET @/rundbriefe/{id} | 6 | works
POST @/rundbriefe/{id}/vorschau | 26 | a preview: nothing is kept | nowrite
POST @/rundbriefe/{id}/probeversand | 26 23 | 202: a letter goes out; nothing is to be seen | nowrite
GET @/rundbriefe/{id}/empfaenger | 2 | empty until it was sent
GET @/protokoll/ereignisse | 43 5 | the first tab: grows
GET @/auswertung/umsatz | 43 4 | works; a month without sales is noughts
GET @/auswertung/bestseller | 43 | works
GET @/einstellungen/kasse | 43 9 | one form, which the gap never changes | constant
GET @/einstellungen/versand | 43 | works
PUT @/einstellungen/versand | 25 28 | kept; often as it was; 403 for one of the office
GET @/einstellungen/club | 43 | works
PUT @/einstellungen/club | 25 28 | kept; colours have seven letters; 403 for one of the office
GET @/benutzer | 28 43 | the manager alone; 403 for the office | constant
GET @/vorlieben | 3 | {} for who never chose | small=120
PUT @/vorlieben | 25 | 204, kept
POST @/ausfuhr | 26 23 | 202, then polled | nowrite
GET @/ausfuhr/{id} | 23 45 | works
GET @/ausfuhr/bestellungen.csv | 26 | a file
GET @/marktplatz/angebote | 36 | 402: the plan has no market place, whoever asks | fails constant
GET @/alt/mitglieder | 31 32 | the old bundle's address: works until the release of the fifth day, 410 afterwards, from one tab that is not reloaded until the sixth
POST @/kasse/bons | 14 24 | the till in the farm shop | nowrite
GET @/kasse/auftraege | 11 45 | 204: nothing to do | constant aside
GET /laden/weine | 43 | the public shop
GET /laden/weine/{id} | 6 7 | works; 404 for vintages that are sold out
POST /laden/bestellung | 24 | guests order; 422 | nowrite
POST /laden/newsletter | 26 43 | always 202 | nowrite
POST /haken/zahlung | 26 43 | a payment provider's calls, always ok | nowrite
GET /dienst/puls | 12 | a monitor | constant
OPTIONS @/mitglieder | 8 | a look: Gin knows no OPTIONS | aside fails
HEAD @/weine | 8 | a look: 404, as Gin knows no HEAD where there is a GET | aside fails
GET @/mitglieder/ | 30 | a slip: 301, followed | aside fails
GET /assets/{id} | 9 10 | bundle | aside
GET /favicon.ico | 1 | none | aside fails
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners: 405 by nginx | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
more = {"PUT /mitglieder/{id}/aktiv": ["/mitglieder/{id}"], "DELETE /mitglieder/{id}/aktiv": ["/mitglieder/{id}"], "PUT /stufen/{id}/aktiv": ["/stufen"], "DELETE /stufen/{id}/aktiv": ["/stufen"],
        "PUT /weine/{id}/aktiv": ["/weine/{id}"], "DELETE /weine/{id}/aktiv": ["/weine/{id}"], "PUT /weine/{id}/bestand": ["/weine/{id}"], "PUT /bestellungen/{id}/versendet": ["/bestellungen/{id}"],
        "DELETE /bestellungen/{id}/versendet": ["/bestellungen/{id}"], "PUT /pakete/{id}/freigabe": ["/pakete/{id}"]}
for n in near:
    r = more.get(f"{n['method']} {n['path'].removeprefix(A)}")
    if r: n["reads"] = [A + x for x in r]
write_truth("weingut-gin", {"night": "weingut-gin", "stack": "Gin on Go's net/http behind nginx with the format combined, HTTP/2 for browsers, gzip for JSON; a winery's panel for its club and its orders in German words: ids of 24 hexadecimal digits, envelopes with data and meta, pages, switches by PUT and DELETE of …/aktiv, whole forms by PUT; Gin's own access log with its panics in a plain file, without sizes, agents and referers; three people in two roles, two of them behind one address, a till, a public shop, a payment provider, a monitor; Europe/Berlin",
    "logs": {N: [N], G: [G]}, "ui": ["https://club.weingut.example.de"], "api": [A, "/ausfuhr"], "sharedAddress": ["198.51.100.40"], "noClients": [G], "gaps": gaps, "neighbours": near})
