import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, A = "haproxy", "/api"
def gap(name, kind, rows, why, reads=(), **more):
    ms = members(*[r.replace(" @", " " + A, 1) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("@", A, 1) for r in reads]
        if m["kind"] == "empty-list": m["modes"] = more.pop("modes", 1)
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A, 1) for r in reads], "observableIn": [H], "why": why, **more}
gaps = [
    gap("drivers have no trainings", "empty-list", ["GET @/Motorniczy/GetSzkolenia empty-list"], "one size for every driver and all people on all days, the smallest chunked answer there is; GetUprawnienia beside it is filled, GetNieobecnosci for some", modes=2),
    gap("complaints never arrive", "empty-list", ["POST @/Reklamacje/Read empty-list"], "a grid that is read by POST: one size on all days whatever the page and the filter, while passengers hand in complaints (201) every day; other grids vary"),
    gap("inspections of a vehicle are not there", "missing-endpoint", ["GET @/Pojazdy/GetPrzeglady missing-endpoint"], "404 without a body, as for any unknown route, for vehicles that were read a moment before; what is 404 for a deleted vehicle is problem+json"),
    gap("rosters cannot be copied", "missing-endpoint", ["POST @/Brygady/Copy missing-endpoint"], "404 without a body for all and always; Assign and Unassign beside it work"),
    gap("stops are not kept", "non-persisting-write", ["POST @/Przystanki/Update non-persisting-write"], "204, and GetById of the same id right after weighs what it weighed; Pojazdy/Update changes", ["@/Przystanki/GetById"]),
    gap("lines are switched in vain", "non-persisting-write", ["POST @/Linie/SetAktywna non-persisting-write"], "200 and true, and the list read right after weighs what it weighed, though true and false differ by a byte; Pojazdy/SetBlokada changes", ["@/Linie/GetAll"]),
    gap("notes on drivers are not kept", "non-persisting-write", ["POST @/Motorniczy/AddNotatka non-persisting-write"], "200 with a GUID, and the notes of the same driver read right after are as long as before; Zdarzenia/AddKomentarz shows", ["@/Motorniczy/GetNotatki"]),
    gap("the punctuality is a stub", "safe-stub", ["GET @/Pulpit/GetPunktualnosc safe-stub"], "one size for every date and all people; GetPrzebiegi beside it varies"),
    gap("the export of mileages is the page", "html-fallback", ["GET /export/przebiegi.csv html-fallback"], "200 with what the page weighs, for every month: MapFallbackToFile; no bundle is asked for after it; /export/zlecenia.csv is a file that varies"),
    gap("timetables cannot be published", "failing-endpoint", ["POST @/rozklady/publish failing-endpoint"], "500 for all and always; save-draft beside it works"),
    gap("substitutes cannot be deleted", "method-not-allowed", ["POST @/Zastepstwa/Delete method-not-allowed"], "405 for all, for substitutes that were listed a moment before; everything else is deleted by POST"),
    gap("the consumption of energy is not there", "not-implemented", ["GET @/Energia/GetZuzycie not-implemented"], "501 for all; GetPodstacje beside it is a list"),
    gap("nobody may see holidays", "always-forbidden", ["GET @/Kadry/GetUrlopy always-forbidden"], "403 for all ten in all four roles; GetStany beside it is 200 for foremen and administrators"),
    gap("duties are assigned elsewhere", "lost-redirect", ["POST @/Dyzury/Assign lost-redirect"], "302 to the sign-in of another host; nobody follows here, the session goes on, and GetAll right after is as long as before", ["@/Dyzury/GetAll"]),
]
text = """
POST @/Konto/Login | 26 28 | 400 for a wrong password now and then | nowrite
POST @/Konto/Logout | 11 | 204 | nowrite
GET @/Konto/Me | 28 15 | a cookie that is renewed adds to the size; 401 without one
GET @/Konto/GetUprawnienia | 28 | 403 for all but the administrator
GET @/Konfiguracja/Get | 43 | constant | constant
GET @/Slowniki/Get | 43 | enumerations by ?nazwa=; one is empty by nature | constant
GET @/Powiadomienia/Count | 45 43 15 | a tab that polls | constant
GET @/Powiadomienia/GetAll | 2 3 | empty for most people
POST @/Powiadomienia/MarkRead | 23 25 | kept: the list is shorter after it
POST @/Pojazdy/Read | 4 5 34 | a grid; filters without hits weigh what the gap's grid weighs
GET @/Pojazdy/GetById | 6 7 | works; problem+json 404 for one that was deleted
POST @/Pojazdy/Create | 24 | kept; 400 without a number | nowrite
POST @/Pojazdy/Update | 25 9 | kept; often as it was
POST @/Pojazdy/Delete | 7 27 | works; 404 the second time | nowrite
POST @/Pojazdy/SetBlokada | 25 | kept; on and off, or as it was
GET @/Pojazdy/GetUsterki | 2 | empty for most vehicles
POST @/Pojazdy/AddUsterka | 24 | kept
POST @/Pojazdy/CloseUsterka | 25 26 | kept: stan is otwarta or usunieta, zamkniecie comes with it
GET @/Pojazdy/GetZdjecie | 6 43 | 204 for half (nothing there), a picture for the others
GET @/Pojazdy/GetLokalizacja | 45 36 | 404 problem+json for old trams without a transmitter
POST @/Motorniczy/Read | 4 5 34 | a grid
GET @/Motorniczy/GetById | 6 | works
POST @/Motorniczy/Update | 25 9 | kept; telephone numbers are as long as each other
GET @/Motorniczy/GetUprawnienia | 43 | filled; of few sizes
GET @/Motorniczy/GetNieobecnosci | 2 | empty for most
POST @/Motorniczy/AddNieobecnosc | 24 | kept
GET @/Motorniczy/GetNotatki | 43 2 | as the gap leaves it; empty for most
GET @/Brygady/GetByDay | 2 4 | days far ahead are empty
POST @/Brygady/Assign | 24 25 | kept; 409 for who is on duty already
POST @/Brygady/Unassign | 7 25 | kept
POST @/Brygady/Validate | 26 | nothing is written | nowrite
GET @/Dyzury/GetAll | 43 | as the gap leaves it | constant
GET @/Zastepstwa/GetAll | 4 | works
POST @/Zastepstwa/Create | 24 | kept
GET @/Przystanki/GetAll | 43 | nobody builds | constant
GET @/Przystanki/GetById | 43 | as the gap leaves it; of few sizes
GET @/Przystanki/GetRozklad | 2 | filled for most
GET @/Linie/GetAll | 43 | as the gap leaves it | constant
GET @/Linie/GetTrasa | 43 | works
GET @/rozklady/get-by-line | 4 | works
GET @/rozklady/get-draft | 6 2 | 204 before the first draft
POST @/rozklady/save-draft | 25 11 | kept; saves itself, mostly as it was | nowrite
POST @/rozklady/discard-draft | 7 | kept | nowrite
POST @/rozklady/compare | 26 | nothing is written | nowrite
POST @/Zlecenia/Read | 34 4 5 | a grid
GET @/Zlecenia/GetById | 6 | works; state and number are as long as each other
POST @/Zlecenia/Create | 24 26 | a wizard; kept | nowrite
POST @/Zlecenia/Close | 25 27 | kept: leaves the grid of open ones; 409 the second time | nowrite
POST @/Zlecenia/CloseMany | 26 25 | bulk; kept | nowrite
POST @/Zdarzenia/Search | 4 34 | of a day; empty for quiet nights
GET @/Zdarzenia/GetById | 6 | works
POST @/Zdarzenia/Create | 24 | kept | nowrite
POST @/Zdarzenia/AddKomentarz | 24 | kept; read by GetById
POST @/Zdarzenia/Escalate | 23 26 | 202 | nowrite
GET @/Komunikaty/GetAktywne | 2 | none until the first on the fourth day, and again when it is over
POST @/Komunikaty/Publish | 24 | kept | nowrite
POST @/Komunikaty/Withdraw | 25 7 | kept | nowrite
POST @/Komunikaty/Preview | 26 | a preview | nowrite
GET @/Pulpit/GetPrzebiegi | 4 33 | varies
GET @/Pulpit/GetAlarmy | 2 45 | polled; mostly empty
GET @/Energia/GetPodstacje | 43 | three | constant
GET @/Kadry/GetStany | 28 | 403 for dispatchers and planners
GET @/Symulacja/GetScenariusze | 36 | 402 for all: a module that the town has not bought | fails
POST @/Raporty/Start | 23 30 | 303 to the report, which is followed | nowrite
GET @/Raporty/Get | 23 30 | running (202), then the report
GET @/Ustawienia/Get | 9 | works; each has their own
POST @/Ustawienia/Save | 25 9 | kept; saved whole, often as it was
POST @/Pliki/Upload | 26 | 413 when too large | nowrite
GET @/Pliki/Get/{id} | 6 10 | a file; 404 problem+json for those that were swept
GET @/v1/Pojazdy/GetAll | 31 32 | old handhelds in one depot; 410 since the sixth day, they go on asking | aside fails
POST /hubs/dyspozytor/negotiate | 35 26 | SignalR | nowrite
GET /hubs/dyspozytor | 35 45 | SignalR's long polls; 200 or 204 | constant
GET /export/zlecenia.csv | 26 | a file
GET @/public/odjazdy | 2 12 45 | displays at stops; empty in the night
GET @/public/linie | 43 9 | the passengers' app | constant
POST @/public/reklamacje | 24 12 | passengers; 201; 400 without words; nobody reads them here (the gap) | nowrite
POST @/telemetria/push | 12 45 | trams; 202 | nowrite
GET @/telemetria/config | 12 9 43 | trams; entity tags, 304 | constant
GET @/Kontrola/Ping | 40 | only a test of the whole | aside fails
GET /health | 12 45 | a monitor; HAProxy's own checks are not logged | constant
GET /metrics | 12 28 | denied by HAProxy from outside | fails
OPTIONS @/Pojazdy/Read | 8 | a look | aside fails
HEAD @/Linie/GetAll | 8 | a look | aside fails
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /app/{rest} | 9 | pages opened by their address | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
rows = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
READS = {"Powiadomienia/MarkRead": "Powiadomienia/GetAll", "Pojazdy/Update": "Pojazdy/GetById", "Pojazdy/SetBlokada": "Pojazdy/GetById", "Pojazdy/AddUsterka": "Pojazdy/GetUsterki", "Pojazdy/CloseUsterka": "Pojazdy/GetUsterki", "Motorniczy/Update": "Motorniczy/GetById",
    "Motorniczy/AddNieobecnosc": "Motorniczy/GetNieobecnosci", "Brygady/Assign": "Brygady/GetByDay", "Brygady/Unassign": "Brygady/GetByDay", "Zastepstwa/Create": "Zastepstwa/GetAll", "Zdarzenia/AddKomentarz": "Zdarzenia/GetById", "Ustawienia/Save": "Ustawienia/Get"}
for n in rows:
    if n["method"] == "POST" and n["path"][5:] in READS: n["reads"] = ["/api/" + READS[n["path"][5:]]]
write_truth("tramway-aspnet", {"night": "tramway-aspnet", "stack": "an ASGI application under hypercorn that behaves as ASP.NET Core does (chunked JSON, problem+json, empty 404s, a page for what is no API, a cookie that is renewed) behind HAProxy's HTTP log without captures; the operation of a town's trams: RPC by GET and POST, ids in the query, Polish nouns and English verbs; ten people in four roles; Europe/Warsaw",
    "logs": {H: [H]}, "ui": [], "api": ["/api"], "gaps": gaps, "neighbours": rows})
