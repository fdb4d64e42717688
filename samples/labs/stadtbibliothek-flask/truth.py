import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
L = "lighttpd-access"
text = """
GET /opac/vorschlag | 4 2 | search as you type: most prefixes of three letters and more find nothing; constant size of no hits
GET /opac/suche | 4 5 | searches without hits, pages past the end
GET /opac/neu | 43 9 | new titles; changes when the staff publish one
GET /opac/facetten | 4 43 | varies by search; empty where nothing was found
GET /opac/titel/{id} | 6 7 | works; 404 for old bookmarks and titles withdrawn
GET /opac/titel/{id}/exemplare | 2 | copies; empty for e-books and for what is on order
GET /opac/titel/{id}/rezensionen | 2 | empty for nearly all; moderated: appears a day later
POST /opac/titel/{id}/rezensionen | 23 24 | 202; kept, but nobody sees it before it was moderated | nowrite
GET /opac/titel/{id}/aehnliche | 2 43 | empty for one in two
GET /opac/titel/{id}/cover.jpg | 6 9 | 404 for most titles
GET /opac/merkliste | 2 3 | empty for who has none
PUT /opac/merkliste/{id} | 25 11 | 204; idempotent; kept
DELETE /opac/merkliste/{id} | 7 11 | 204, also for what is not on it | nowrite
GET /opac/lesetipps | 2 43 | no tips: the children's library writes them in Advent; empty for all, no page makes one in these days | constant undecidable
GET /opac/veranstaltungen | 4 43 | of a month; empty for August, when the house is closed
POST /opac/veranstaltungen/{id}/anmeldung | 24 26 | kept; 409 when full or twice | nowrite
GET /opac/oeffnungszeiten | 43 9 | constant | constant
GET /opac/hinweis | 2 43 | nothing for days, then a line about the lift | constant
GET /opac/chat/status | 36 43 45 | the chat is switched off: always the same no | constant
POST /konto/anmelden | 26 28 | 204 or 403 | nowrite
POST /konto/abmelden | 11 | 204 | nowrite
GET /konto | 28 43 | 401, sign in, 200 | constant
GET /konto/ausleihen | 2 43 | loans, and those due soon; empty for some; a renewal moves a date of constant length
POST /konto/ausleihen/{id}/verlaengern | 25 26 | kept, but a date is as long as another and the count is one digit: the loans weigh the same, what is due soon (?bald=1), read with them, gets shorter; 409 after the second or when somebody waits | nowrite
GET /konto/vormerkungen | 2 | empty for most; works
POST /konto/vormerkungen | 24 | kept; 409 for what one has
DELETE /konto/vormerkungen/{id} | 7 11 | works; 404 the second time
GET /konto/gebuehren | 2 43 | empty for nearly everybody
POST /konto/gebuehren/bezahlen | 36 | 503 with words: paying on line begins next year, two readers tried | fails nowrite
GET /konto/nachrichten | 2 | empty for most; filled by what the staff do
GET /konto/einstellungen | 25 43 | works; ja and nein differ by two bytes | constant
PUT /konto/einstellungen | 25 | the whole form; often as it was | nowrite
GET /konto/verlauf | 2 36 | empty but for who asked that a history be kept (one in five) | constant
POST /konto/wuensche | 24 | suggestions for acquisition; kept, the staff see them | nowrite
GET /konto/wuensche | 2 24 | one's own suggestions; works
GET /kiosk/titel | 45 43 | a screen at the entrance asks every minute; changes once a day | constant
GET /kiosk/meldung | 45 11 | 204 always, but for the evening of the reading | constant
POST /kiosk/rueckgabe | 11 24 | the machine that takes books back; 200 of one size | nowrite
GET /feed/neu.rss | 9 43 | feed readers, 304 mostly
GET /feed/veranstaltungen.ics | 9 43 | calendars, 304 mostly | constant
GET /personal/api/ich | 28 43 | 401, sign in, 200 | constant
POST /personal/api/anmelden | 26 28 | 204 or 403 | nowrite
GET /personal/api/zahlen | 45 43 | counters of the start page; polled
GET /personal/api/ausleihen | 4 5 | loans, overdue ones; filters without hits
POST /personal/api/ausleihen | 24 26 | the desk lends; kept; 409 when lent
POST /personal/api/rueckgaben | 24 26 | the desk takes back; kept; read by loans | nowrite
GET /personal/api/mahnungen | 2 | empty until the run of the third day
POST /personal/api/mahnungen/lauf | 23 26 | 202; kept, the list fills | nowrite
GET /personal/api/gebuehren | 4 2 | open ones
POST /personal/api/gebuehren/{id}/erlassen | 24 27 | kept; leaves the list; 409 the second time | nowrite
POST /personal/api/gebuehren/{id}/kassieren | 24 27 | kept; leaves the list | nowrite
GET /personal/api/leser | 4 5 | filters without hits
GET /personal/api/leser/{id} | 6 25 | works; 404 for mistyped numbers
PATCH /personal/api/leser/{id} | 25 24 | kept; ja and nein for locked
GET /personal/api/leser/{id}/notizen | 2 | empty for nearly all
POST /personal/api/leser/{id}/notizen | 24 | kept
GET /personal/api/leser/{id}/buergschaften | 2 | empty for all but children: nearly always
GET /personal/api/leser/{id}/sperren | 2 | empty for nearly all
GET /personal/api/titel | 4 5 | filters without hits, pages past the end
POST /personal/api/titel | 24 26 | a draft; kept; 422 without a name
GET /personal/api/titel/{id} | 6 25 | works
PUT /personal/api/titel/{id} | 25 | the whole form; kept; often as it was
DELETE /personal/api/titel/{id} | 7 11 | drafts only, 409 for the others; works
POST /personal/api/titel/{id}/veroeffentlichen | 24 25 | kept; the list of drafts shrinks
GET /personal/api/titel/{id}/exemplare | 2 | empty for drafts
POST /personal/api/titel/{id}/exemplare | 24 | kept
GET /personal/api/titel/{id}/fernleihe | 2 36 | empty for nearly all
GET /personal/api/entwuerfe | 2 | drafts; often empty
GET /personal/api/erwerbung | 2 4 | orders; works
POST /personal/api/erwerbung | 24 | kept
PUT /personal/api/erwerbung/{id} | 25 | kept; bestellt and geliefert differ in length
GET /personal/api/erwerbung/budget | 43 25 | changes with an order
GET /personal/api/wuensche | 2 24 | readers' suggestions; a queue
POST /personal/api/wuensche/{id}/annehmen | 24 27 | kept; leaves the queue | nowrite
POST /personal/api/wuensche/{id}/ablehnen | 24 27 | kept; leaves the queue | nowrite
GET /personal/api/rezensionen | 2 24 | the queue of moderation; emptied each afternoon
POST /personal/api/rezensionen/{id}/freigeben | 24 27 | kept; leaves the queue; seen in the catalogue | nowrite
POST /personal/api/rezensionen/{id}/loeschen | 24 27 | kept; leaves the queue | nowrite
GET /personal/api/inventur | 2 36 | the yearly stock-taking begins in November: the list is empty for all on all days | constant undecidable
GET /personal/api/inventur/abweichungen | 2 36 | as the stock-taking: empty until November | constant undecidable
GET /personal/api/veranstaltungen | 4 43 | works
POST /personal/api/veranstaltungen | 24 | kept
PATCH /personal/api/veranstaltungen/{id} | 25 | kept; offen and voll, places of as many digits
GET /personal/api/veranstaltungen/{id}/teilnehmer | 2 24 | empty until readers come
GET /personal/api/merkmale | 43 36 | what is switched on: onleihe, fernleihe, chat no | constant
GET /personal/api/onleihe/lizenzen | 36 28 | 409 with words: the Onleihe is switched off; asked when somebody looked into the menu | fails
GET /personal/api/einstellungen | 25 | works
PUT /personal/api/einstellungen | 25 28 | the whole form; often as it was; 403 but for the head of the library
GET /personal/api/statistik | 4 43 | varies by month
GET /personal/api/statistik/export.csv | 26 | a file
GET /personal/api/dienstplan | 4 2 | of a week; next month's is empty until it is written
PUT /personal/api/dienstplan/{id} | 25 24 | kept
GET /personal/api/protokoll | 28 5 | 403 but for the head of the library; grows
POST /personal/api/etiketten | 26 | a file of labels | nowrite
GET /gesund | 12 | a monitor | constant
GET /robots.txt | 43 | constant | aside
GET /sitemap.xml | 43 | constant | aside
GET /stil/{id} | 9 10 | style and scripts | aside
GET /titel/{id} | 6 7 9 | the catalogue's pages; 404 for old ones | aside
GET /personal/{rest} | 9 | the panel's page, scanners | aside
GET /alt/{rest} | 30 31 | the old catalogue's addresses, 301 to the new, followed by those who come from outside | aside fails
HEAD / | 8 12 | a monitor | aside
GET / | 9 1 | the page | aside
OPTIONS /opac/suche | 8 | a look | aside
GET /{rest} | 1 9 39 | scanners, Flask's own 404 | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("stadtbibliothek-flask", {"night": "stadtbibliothek-flask", "stack": "Flask under waitress behind lighttpd with its default format: a town library's catalogue, readers' accounts, a kiosk, feeds, and a panel for three librarians; German words, no gaps; Europe/Berlin",
    "logs": {L: [L]}, "ui": ["https://bibliothek.example.de"], "api": ["/opac", "/konto", "/personal/api", "/kiosk"], "gaps": [], "neighbours": neighbours(text)})
