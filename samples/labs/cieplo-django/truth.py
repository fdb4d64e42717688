import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G = "nginx-main", "gunicorn-file"; BOTH = (N, G); P = "/panel"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), flags=(), **more):
    ms = members(*(r.replace(" ~", " " + P) + ("" if len(r.split()) > 2 else " " + kind) for r in rows))
    for m in ms:
        m.update({f: True for f in flags})
        if reads: m["reads"] = [r.replace("~", P) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace(" ~", " " + P) for a in also))} if also else {}), **more}
gaps = [
    gap("customers have no complaints", "empty-list", ["GET ~/klienci/{id}/reklamacje.json"], "[] for every customer on every day for all three; the notes of the same customers are filled for some and grow"),
    gap("planned outages do not reach the dashboard", "empty-list", ["GET ~/widgets/outages-planned.json"], "{\"items\": [], \"total\": 0} always, although outages are entered on most days (302, and the page of outages grows); /widgets/leaks.json, of the same form, is filled while a main is burst", also=["GET ~/widgets/outages-planned.json safe-stub"], flags=("mixed",)),
    gap("stations had no alarms before the release", "empty-list", ["GET ~/stacje/{id}/alarmy.json"], "[] for every station until the release on the morning of the seventh day, filled since", state="looks-fixed"),
    gap("the customer's form saves nothing", "non-persisting-write", ["POST ~/klienci/{id}/edit/"], "302 and the message that all is saved; without the message the page weighs at the next look what it weighed before; contracts, the same form, change", ["~/klienci/{id}/"], flags=("blank", "mixed")),
    gap("alarms of a station cannot be switched off", "non-persisting-write", ["POST ~/stacje/{id}/alarm-toggle/"], "{\"ok\": true}, and the status read right after weighs what it weighed; eco-toggle and serwis move a byte", ["~/stacje/{id}/status.json"], also=["POST ~/stacje/{id}/alarm-toggle/ safe-stub"]),
    gap("tariffs cannot be deleted", "non-persisting-write", ["POST ~/taryfy/{id}/usun/"], "302 and a message, also the second and the fifth time for one tariff; the list without the message weighs what it weighed, and the tariff's page is 200 afterwards; an announcement that is deleted is 404", ["~/taryfy/", "~/taryfy/{id}/"], flags=("blank", "mixed")),
    gap("there is no forecast of debts", "missing-endpoint", ["GET ~/widgets/debt-forecast.json"], "404 from the dashboard for all, always; the widgets beside it answer"),
    gap("no text messages to customers", "missing-endpoint", ["POST ~/klienci/{id}/sms/"], "404 for customers whose page was 200 a moment before; /email/ beside it answers 202"),
    gap("the release lost the history of stations", "missing-endpoint", ["GET ~/stacje/{id}/history.json"], "200 until the release on the morning of the seventh day, 404 for every station since; status.json of the same stations is 200", state="regressed"),
    gap("settings are sent with PUT where only POST is known", "method-not-allowed", ["PUT ~/ustawienia/powiadomienia/"], "405 always; GET and POST of the path work"),
    gap("corrections of invoices are of a later stage", "not-implemented", ["POST ~/faktury/{id}/korekta/"], "500 always; NotImplementedError in gunicorn's file before each line, a 500 only for nginx", also=["POST ~/faktury/{id}/korekta/ failing-endpoint"], flags=("mixed",)),
    gap("the report of consumption fails", "failing-endpoint", ["GET ~/raporty/zuzycie.csv"], "500 always with a KeyError; odczyty.csv beside it works"),
    gap("losses of heat are a stub", "safe-stub", ["GET ~/widgets/heat-loss.json"], "noughts for every station on every day; /widgets/flow.json beside it, with the same stations, varies"),
    gap("nobody may see the permissions", "always-forbidden", ["GET ~/users/permissions.json"], "403 for both administrators, who read users and activity.json in the same moment"),
    gap("the map's regions are the start page", "html-fallback", ["GET /widgets/regiony.json"], "200 with what the public start page weighs, asked by the page of stations; the path has lost its /panel; never reaches gunicorn", where=(N,)),
    gap("exchanges of meters lead to an inner address", "lost-redirect", ["POST ~/liczniki/{id}/wymiana/"], "302 always, and it is asked of nothing afterwards, while each other form's 302 is followed in the same second", also=["POST ~/liczniki/{id}/wymiana/ non-persisting-write"]),
]
text = """
GET ~/ | 43 | the dashboard: a date | constant
GET ~/login/ | 28 | where a session that ended leads | constant
POST ~/login/ | 26 28 37 | 302; 200 with the form again when mistyped; 429 on one morning | nowrite constant
GET ~/logout/ | 30 | 302, followed | fails constant
POST /i18n/setlang/ | 30 26 | 302 back to the page, which is as it was, rightly | nowrite
GET ~/me.json | 43 | who one is | constant
GET ~/me/permissions.json | 43 | [] for both administrators, to whom all is allowed; filled for the clerk | constant
GET ~/widgets/badge.json | 43 45 | a number of one or two digits; a tab asks it every minute | constant
GET ~/widgets/leaks.json | 2 | nothing leaks but on one afternoon | constant
GET ~/widgets/flow.json | 4 | varies by station and day
GET ~/widgets/weather.json | 33 37 | 503 for an afternoon when the provider was away | constant
GET ~/widgets/tariff-table.json | 9 43 | 304 for who has it; prices do not change | constant
GET ~/windykacja/dzisiaj.json | 2 | nothing is due but on two days | constant
GET ~/s%C5%82owniki/{id} | 43 2 | constant by nature | constant
GET ~/s%C5%82owniki/wykluczenia.json | 43 2 | nothing is excluded, by nature; beside its sisters it looks like a list that lacks, and no log can tell | constant undecidable
GET ~/klienci/ | 4 5 | searches without hits, 404 past the last page
GET ~/klienci/podpowiedz.json | 4 | as one types; [] for nonsense
GET ~/klienci/{id}/ | 6 7 | works; Django's 404 for mistyped numbers weighs what an unknown route weighs
GET ~/klienci/{id}/edit/ | 13 43 | the form; its token makes the compressed size tremble
GET ~/klienci/{id}/notatki.json | 2 | [] for most
POST ~/klienci/{id}/notatki/ | 24 | kept
POST ~/klienci/{id}/email/ | 23 26 | 202; a letter, changes nothing, rightly | nowrite
GET ~/klienci/{id}/umowa-archiwalna.json | 6 36 | a JSON 404 for six of seven customers | constant
GET ~/umowy/ | 4 5 | works
GET ~/umowy/{id}/ | 6 | works
GET ~/umowy/{id}/edit/ | 13 43 | the form
POST ~/umowy/{id}/edit/ | 25 30 | kept; a third of them saved as it was | nowrite
PUT ~/umowy/{id}/szkic/ | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET ~/faktury/ | 4 5 | works; filters
GET ~/faktury/{id}/ | 6 | works
GET ~/faktury/{id}/pdf/ | 30 | 302, followed to /media | fails constant
GET /media/faktury/{id} | 30 | what it leads to
POST ~/faktury/{id}/umorz/ | 25 27 28 | kept; 409 the second time; 403 for the clerk | nowrite
GET ~/platnosci.json | 23 22 | a view that is up to 70 seconds old
POST ~/platnosci/ksieguj/ | 23 24 | kept; the list shows it at the next visit | nowrite
GET ~/zgloszenia/ | 4 5 | works
GET ~/zgloszenia/nowe/ | 43 | the form | constant
POST ~/zgloszenia/nowe/ | 24 26 | kept; 200 with the form again without a text | nowrite
GET ~/zgloszenia/{id}/ | 6 | works
GET ~/zgloszenia/{id} | 6 | works (…json)
POST ~/zgloszenia/{id}/zamknij/ | 25 | kept; undone now and then in the next seconds: then all is as before
POST ~/zgloszenia/{id}/otworz/ | 25 | the undo
POST ~/zgloszenia/bulk/ | 24 26 | kept | nowrite
POST ~/zgloszenia/{id}/przypomnij/ | 23 26 | 202 with a constant; a letter | nowrite
GET ~/zgloszenia/{id}/zalaczniki.json | 2 | [] until somebody adds one
POST ~/zgloszenia/{id}/zalaczniki/ | 24 | kept
DELETE ~/zgloszenia/{id}/zalaczniki/{id}/ | 7 11 | kept; 404 the second time
GET ~/odczyty/oczekujace.json | 2 | shrinks and grows
GET ~/odczyty/{id} | 25 | the words of a state are of one length: the item weighs the same before and after | constant
POST ~/odczyty/{id}/zatwierdz/ | 25 27 | kept: the list of those that wait shrinks; 409 the second time | nowrite
POST ~/odczyty/{id}/odrzuc/ | 25 27 | the same | nowrite
GET ~/liczniki/ | 4 | searches without hits
GET ~/liczniki/{id}/ | 6 | numbers typed by hand: 404 for a half, of the weight of an unknown route
GET ~/liczniki/{id}/wymiana/ | 43 | the form before the gap | constant
GET ~/stacje/ | 43 | works
GET ~/stacje/{id}/status.json | 25 | works
POST ~/stacje/{id}/eco-toggle/ | 25 | kept: a byte; now and then on and off again
POST ~/stacje/{id}/serwis/ | 25 | kept: a byte, unless it is set to what it was
GET ~/rejony/{id}/wezly.json | 3 2 | [] for the new district until the fourth day
POST ~/rejony/{id}/wezly/ | 24 28 | kept; few | nowrite
GET ~/priorytety.json | 9 25 | 304 without a change; 200 of one size after a new order | constant
POST ~/priorytety/kolejnosc/ | 25 9 | kept: the entity tag changes, the size never does; {"ok": true} | nowrite
GET ~/wylaczenia/ | 30 | grows
POST ~/wylaczenia/nowe/ | 24 30 | kept | nowrite
GET ~/taryfy/ | 43 | changes with a description
GET ~/taryfy/{id}/ | 43 | works; never 404, because of the gap
GET ~/taryfy/{id}/edit/ | 28 13 | 403 for the clerk
POST ~/taryfy/{id}/edit/ | 25 28 | kept | nowrite
GET ~/komunikaty/ | 25 | works
POST ~/komunikaty/ | 24 30 | kept | nowrite
GET ~/komunikaty/{id}/ | 7 | 404 after the deletion
POST ~/komunikaty/{id}/archiwizuj/ | 25 30 | kept, the row stays: a byte less in one cell; a soft deletion | nowrite
POST ~/komunikaty/{id}/usun/ | 7 30 | kept | nowrite
POST ~/pisma/podglad/ | 26 | a preview, changes nothing, rightly | nowrite
GET ~/users/ | 28 43 | 403 for the clerk | constant
GET ~/users/activity.json | 28 43 | 403 for the clerk | constant
GET ~/ustawienia/powiadomienia/ | 43 25 | works
POST ~/ustawienia/powiadomienia/ | 25 28 | kept; 403 for the clerk; 403 once for a token of yesterday | nowrite
GET ~/raporty/sprzedaz.json | 4 | varies
GET ~/raporty/rentownosc.json | 28 | 403 for the clerk, varies for the others
GET ~/raporty/odczyty.csv | 26 | a file
POST ~/raporty/generuj/ | 23 26 | 202; a job | nowrite
GET ~/raporty/{id} | 23 | w toku, w toku, gotowy | constant
GET ~/raporty/{id}/plik/ | 26 | a file
GET ~/grafik/{id} | 2 4 | [] for weeks to come
POST ~/grafik/{id}/ | 24 | kept | nowrite
GET ~/klienci | 30 | 301 to the slash, followed | aside fails
GET /integracja/v1/odczyty/ | 31 12 | retired; a partner's script asks on: 410 | aside fails
GET /integracja/v2/odczyty/ | 12 | a partner's | aside
POST /hooks/platnosci/ | 12 28 | 401 for a wrong signature | nowrite constant
POST /ingest/telegram/ | 12 11 | a gateway: 204 | nowrite
GET /ingest/komendy.json | 12 2 45 | a gateway asks every hour and a half for orders; nobody gives any: [] | aside constant
GET /healthz/ | 12 | a monitor's | constant
HEAD / | 8 12 | a monitor's | aside
HEAD ~/klienci/ | 8 | a look | aside
OPTIONS ~/klienci/ | 8 | a look: 405 | aside fails
GET /static/{rest} | 9 | style and script, 304; 404 for the map of a script | aside
GET / | 1 9 | the public start page: what the gap weighs | aside
GET ~/{rest} | 1 | scanners | aside fails
POST ~/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | visitors, bots and scanners: the start page for everything | aside
POST /{rest} | 1 | scanners: 405 | aside fails nowrite
""".replace(" ~", " " + P).replace("\n~", "\n" + P)
write_truth("cieplo-django", {"night": "cieplo-django", "stack": "plain Django under gunicorn behind nginx with the usual format `main` and the request's time at its end, gzip for pages only; a district heating company's customer centre in Polish and English words, pages with forms (302 after a POST, tokens, messages) beside widgets that fetch JSON, integers, slugs, serial numbers and weeks; two administrators and a clerk with fewer rights, two of them behind one address; a gateway, a payment provider, a partner; gunicorn's default lines with the proxy as the only client, Python's logging and tracebacks in one file; a release that loses a route and fills a list, a burst main; Europe/Warsaw",
    "logs": {N: [N], G: [G]}, "noClients": [G], "minClients": 2, "sharedAddress": ["127.0.0.1", "198.51.100.20"], "ui": ["https://bok.example.pl/panel"], "api": ["/panel", "/widgets"], "gaps": gaps, "neighbours": neighbours(text)})
