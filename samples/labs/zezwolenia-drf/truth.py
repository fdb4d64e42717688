import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G = "nginx-combined", "gunicorn-file"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(N, G), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("applications have no consultations", "empty-list", [f"GET {A}/wnioski/{{id}}/uzgodnienia/ empty-list"], "an envelope with count 0 for every application on all days; /zalaczniki/ beside it is filled for most, /naleznosci/ for one in three, /odwolania/ for one in nine"),
    gap("parties cannot be edited", "non-persisting-write", [f"PUT {A}/strony/{{id}}/ non-persisting-write"], "200 with the whole form as it should be, of a size that varies with what was sent, but the party read right after is as before; zarzadcy, decyzje and wnioski keep their forms", [f"{A}/strony/{{id}}/"]),
    gap("templates cannot be switched off", "non-persisting-write", [f"PATCH {A}/szablony/{{id}}/ non-persisting-write"], "200 with the template as it was; the list read right after never changes by a byte, while /rodzaje/, switched by the same kind of PATCH, does", [f"{A}/szablony/", f"{A}/szablony/{{id}}/"]),
    gap("hearings cannot be deleted", "non-persisting-write", [f"DELETE {A}/terminy/{{id}}/ non-persisting-write"], "204, but the list read right after is as long as before and the hearing is still read with 200; inspections and attachments that are deleted are gone", [f"{A}/terminy/{{id}}/", f"{A}/terminy/"]),
    gap("notes are not kept", "non-persisting-write", [f"POST {A}/wnioski/{{id}}/notatki/ non-persisting-write"], "201 with a new id, and the list read right after stays as long as before; /zalaczniki/ beside it grows", [f"{A}/wnioski/{{id}}/notatki/"]),
    gap("applications have no timeline", "missing-endpoint", [f"GET {A}/wnioski/{{id}}/os-czasu/ missing-endpoint"], "Django's own page for unknown routes, for applications that were read a moment before; /pelnomocnik/ beside it is the framework's JSON 404 for four in five"),
    gap("fees cannot be marked as paid", "method-not-allowed", [f"PATCH {A}/oplaty/{{id}}/ method-not-allowed"], "405 always; GET of the same fee and /umorz/ beside it work, and so does PATCH elsewhere"),
    gap("decisions are not sent by ePUAP", "not-implemented", [f"POST {A}/decyzje/{{id}}/wyslij-epuap/ not-implemented"], "501 always; /wyslij-email/ beside it is 202"),
    gap("summonses end at a redirect", "lost-redirect", [f"POST {A}/wezwania lost-redirect"], "the page posts without the slash: 301 always, what follows is a GET of /wezwania/ (200), nothing is posted again and the list never grows. GET /ulice is redirected, too, rightly", also=(f"POST {A}/wezwania non-persisting-write", f"POST {A}/wezwania/ non-persisting-write", f"POST {A}/wezwania/ lost-redirect")),
    gap("timeliness is a stub", "safe-stub", [f"GET {A}/statystyki/terminowosc/ safe-stub"], "noughts of one size for every span; /wplywy/ beside it, asked with the same parameters, varies"),
    gap("the journal is forbidden", "always-forbidden", [f"GET {A}/dziennik-zdarzen/ always-forbidden"], "403 for the one who administers, always, in the midst of a session whose other requests are answered; PUT /ustawienia/ is 403 now and then, when a token was old"),
    gap("the export of applications is the page", "html-fallback", ["GET /eksport/wnioski.xlsx html-fallback"], "200 with what the page weighs, always, for any year; /api/eksport/decyzje.csv is a real file. Nothing of it reaches the application", where=(N,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/sesja/ | 26 28 | 200, 400 for a wrong password | nowrite
DELETE @/sesja/ | 11 26 | 204 | nowrite
GET @/ja/ | 28 43 | 401, sign in, 200; changes with the preferences | constant
PATCH @/preferencje/ | 25 24 | kept; read back by /ja/ alone | nowrite
GET @/wersja/ | 43 12 | constant | constant
GET @/slowniki/{id}/ | 43 2 | constants, one of them [] on purpose | constant
GET @/powiadomienia/licznik/ | 45 43 | a tab that polls every minute; one or two digits | constant
POST @/powiadomienia/przeczytane/ | 11 25 | kept; often nought already | nowrite
GET @/alerty/ | 2 | [] for six days, then one | constant
GET @/komunikaty-wojewody/ | 2 43 41 | [] on all days: there were none; no log can tell | constant undecidable
GET @/wnioski/ | 4 5 | filters without hits; 404 past the last page
POST @/wnioski/ | 24 | kept; 400 for half a form; a page has ten | nowrite
GET @/wnioski/{id}/ | 6 7 | 404 after a deletion and for an old bookmark
PUT @/wnioski/{id}/ | 25 | kept; half of the forms are saved as they were
DELETE @/wnioski/{id}/ | 7 11 27 | gone; a page stays full
POST @/wnioski/masowo/ | 26 25 | kept: the rows of the list change; now and then as they were | nowrite
GET @/wnioski/{id}/zalaczniki/ | 2 | empty for some
POST @/wnioski/{id}/zalaczniki/ | 24 26 | an upload; kept
DELETE @/zalaczniki/{id}/ | 11 27 | gone from the list of its application | nowrite
GET @/zalaczniki/{id}/plik/ | 26 | a file
GET @/wnioski/{id}/notatki/ | 2 | filled for some; never grows because of the gap
GET @/wnioski/{id}/odwolania/ | 2 | empty for eight in nine | constant
GET @/wnioski/{id}/naleznosci/ | 2 | empty for two in three
GET @/wnioski/{id}/pelnomocnik/ | 6 | a JSON 404 for four in five
POST @/wnioski/{id}/zamknij/ | 25 27 | kept; 409 the second time | nowrite
POST @/wnioski/{id}/przydziel/ | 24 | kept; the application does not show it, /referenci/obciazenie/ does | nowrite
GET @/referenci/obciazenie/ | 24 | works
GET @/decyzje/ | 5 | works
POST @/decyzje/ | 24 | kept; a page has ten | nowrite
GET @/decyzje/{id}/ | 6 23 | works
PUT @/decyzje/{id}/ | 25 | kept, answered by a constant; one time in three as it was, or as long
POST @/decyzje/{id}/podpisz/ | 23 26 | 202: what is read right after is rightly as before, and changes with the third read | nowrite
POST @/decyzje/{id}/wyslij-email/ | 23 26 | 202 into a queue; what is read after is rightly as before | nowrite
GET @/decyzje/{id}/pdf/ | 26 | a file
GET @/strony/ | 4 5 | searches without hits
POST @/strony/ | 24 | kept; 400 without a name | nowrite
POST @/strony/sprawdz-nip/ | 26 | a check, no write | nowrite
GET @/strony/{id}/ | 6 7 | works; 404 after a deletion
DELETE @/strony/{id}/ | 7 11 | works | nowrite
GET @/zarzadcy/ | 43 25 | works
GET @/zarzadcy/{id}/ | 6 | works
PUT @/zarzadcy/{id}/ | 25 | kept; one time in three as it was
GET @/szablony/ | 43 41 | never changes because of the gap | constant
GET @/szablony/{id}/ | 43 | never changes because of the gap | constant
POST @/szablony/podglad/ | 26 | a preview, no write | nowrite
GET @/rodzaje/ | 43 25 | changes by a byte
GET @/rodzaje/{id}/ | 43 25 | changes by a byte | constant
PATCH @/rodzaje/{id}/ | 25 | kept: one byte; now and then on and off again before it is read
GET @/terminy/ | 2 4 | filled in November, empty in February; never shrinks because of the gap
POST @/terminy/ | 24 | kept | nowrite
GET @/terminy/{id}/ | 6 43 | of few sizes; never gone because of the gap | constant
PATCH @/terminy/{id}/ | 25 | kept; most change a date, which is as long
GET @/kontrole/ | 5 24 | works
POST @/kontrole/ | 24 | kept | nowrite
GET @/kontrole/{id}/ | 6 7 | works; 404 after a deletion
PATCH @/kontrole/{id}/ | 25 | kept; one time in three as it was, or as long
DELETE @/kontrole/{id}/ | 7 11 27 | works | nowrite
GET @/naklejki/ | 43 5 | rows of one size: a full page is a full page | constant
POST @/naklejki/ | 24 43 | kept: the page weighs the same, but the new one is read with 200 | nowrite
GET @/naklejki/{id}/ | 6 7 43 | of one size; 404 after a deletion | constant
DELETE @/naklejki/{id}/ | 7 11 27 | gone: the page weighs the same, the sticker is 404 | nowrite
GET @/wezwania/ | 30 43 | where the redirect of the gap leads; never grows because of it | constant
GET @/oplaty/ | 4 5 | filters
GET @/oplaty/{id}/ | 6 43 | of few sizes | constant
POST @/oplaty/{id}/umorz/ | 25 | kept; the second time as it was | nowrite
GET @/ulice | 30 8 | 301 to the slash, followed at once | constant fails
GET @/ulice/ | 4 30 | suggestions, often none
GET @/statystyki/wplywy/ | 4 | varies with its days
GET @/statystyki/pulpit/ | 31 32 | gone since the new version on the sixth day (Django's page, as for the gap); a notebook that nobody reloads asks on for three days
GET @/pulpit/ | 31 | there since the new version
GET @/rejestr-decyzji/ | 33 37 5 | 503 on one morning
GET @/ustawienia/ | 25 | works
PUT @/ustawienia/ | 25 28 | kept; half of them as it was; 403 when a token was old | nowrite
POST @/sprawozdania/ | 23 26 | 202; a job | nowrite
GET @/sprawozdania/{id}/ | 23 | w toku, w toku, gotowe | constant
GET @/eksport/decyzje.csv | 26 | a file
POST @/publiczne/zgloszenia/ | 24 26 | citizens; kept | nowrite
GET @/publiczne/zgloszenia/{id}/ | 6 | a code that citizens mistype | constant
GET @/publiczne/obwieszczenia/ | 43 24 | citizens | constant
GET @/gis/zajecia/ | 12 2 4 | a machine; empty for all sheets but one
POST @/gis/zmiany/ | 11 12 26 | a machine; 204 | nowrite
GET @/gis/polecenia/ | 12 43 45 | the machine asks what to do: nobody ever commanded it | constant undecidable
GET @/zdrowie/ | 12 | a monitor | constant
OPTIONS @/wnioski/ | 8 | a look | aside
HEAD @/strony/ | 8 | a look | aside
GET @/wewn/{rest} | 1 16 28 | scanners; nginx denies it | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /panel/ | 9 | the page | aside constant
GET /panel/{id} | 9 | pages opened by their address: what the export of the gap weighs | aside constant
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the public page | aside constant
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("zezwolenia-drf", {"night": "zezwolenia-drf", "stack": "Django REST framework under gunicorn (its own access log in a file: one address for everybody) behind nginx's combined format, no compression; a Polish town's permits: pagination envelopes, trailing slashes, integers, whole forms by PUT, switches by PATCH; one who administers, at a desk and with a notebook, citizens, a machine; Europe/Warsaw",
    "logs": {N: [N], G: [G]}, "oneAdmin": True, "sharedAddress": ["10.20.0.2"], "ui": ["https://zezwolenia.example.pl/panel"], "api": [A, "/eksport"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
