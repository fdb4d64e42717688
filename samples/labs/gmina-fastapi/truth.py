import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
I, U = "ingress-cri", "uvicorn-cri"
BOTH, ONE = (I, U), (I,)
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("cases have no history", "empty-list", ["GET @/sprawy/{id}/historia"], "[] (2 bytes) for every case on every day, also right after its state was changed; /notatki and /zalaczniki of the same cases are [] for many and filled for others", where=ONE),
    gap("terms of cases are a stub", "safe-stub", ["GET @/sprawy/{id}/terminy"], "one body (48 bytes) for every case, of whatever topic and state, on all days", where=ONE),
    gap("notifications do not switch", "non-persisting-write", ["PUT @/ustawienia/powiadomienia/{id}"], "200 with 11 bytes, and the list read right after weighs what it weighed, always, on all days and for all who ask; modules, switched the same way, move a byte", ["@/ustawienia/powiadomienia"], ONE),
    gap("news are not deleted", "non-persisting-write", ["DELETE @/aktualnosci/{id}"], "204, the list read right after is as long as before, the item opened again is 200, and a second DELETE is 204 again; bookings, deleted the same way, are gone", ["@/aktualnosci", "@/aktualnosci/{id}"]),
    gap("roles and invitations do not exist", "missing-endpoint", ["GET @/role", "GET @/zaproszenia"], "the framework's 404 (22 bytes) for the administrator and the head, asked beside /uzytkownicy, which answers 200"),
    gap("templates cannot be deleted", "method-not-allowed", ["DELETE @/szablony/{id}"], "405 (31 bytes) always; GET and PUT of the same path work"),
    gap("the budget's report fails", "failing-endpoint", ["GET @/raporty/budzet"], "500 (21 bytes) for every year and everybody, whenever asked; /raporty/sprawy, asked in the same moment, is 503 on one afternoon only"),
    gap("own reports are the page", "html-fallback", ["GET /raporty-api/zestawienia"], "200 from the web pod, with what / weighs, for every query; the ingress does not know the prefix", where=ONE),
    gap("letters cannot be registered", "lost-redirect", ["POST @/korespondencja"], "307 (0 bytes) to the path with a slash, on http, which a page on https may not follow: no POST with the slash ever comes, and the list with the slash, read next, is as it was", ["@/korespondencja/"]),
    gap("the log of sign-ins is forbidden", "always-forbidden", ["GET @/dziennik/logowania"], "403 for all, also for the administrator and the head, who are answered /dziennik beside it"),
]
text = """
POST @/sesja | 26 28 | 200; 401 when mistyped | nowrite
GET @/sesja/ja | 28 43 | 401 when the cookie is old | constant
DELETE @/sesja | 11 | 204 | nowrite
POST @/telemetria | 26 | figures of the page: always ok, shown nowhere | nowrite
GET @/pulpit/liczniki | 45 43 | counters of one or two digits; polled | constant
GET @/pulpit/komunikat | 11 43 | 204 until somebody writes one on the third day | constant
GET @/pulpit/zastepstwa | 2 28 | [] for all but one | constant
GET @/pulpit/pilne | 2 3 | [] for days, filled when a case is marked urgent
GET @/sprawy | 4 5 9 | states, past the end
POST @/sprawy | 24 26 | kept; the first page stays full; 422 without a topic | nowrite
GET @/sprawy/{id} | 6 7 | 404 of its own for mistyped ones
PATCH @/sprawy/{id} | 25 | kept; a state of the same length, or what it was, happens | nowrite
GET @/sprawy/{id}/notatki | 2 | [] for most
POST @/sprawy/{id}/notatki | 24 | kept | nowrite
GET @/sprawy/{id}/zalaczniki | 2 | [] for half
GET @/sprawy/{id}/szkic | 6 | a 404 of its own for nearly all
PUT @/sprawy/{id}/szkic | 11 25 | 204; kept | nowrite
DELETE @/sprawy/{id}/szkic | 7 11 | 204 | nowrite
POST @/sprawy/{id}/eksport | 23 26 | 202, a job | nowrite
GET @/zadania/{id} | 23 43 | running, then ready | constant
GET @/zgloszenia | 2 4 | a queue: [] when all are taken
POST @/zgloszenia/{id}/przyjmij | 24 25 | kept; leaves the queue | nowrite
POST @/zgloszenia/{id}/zamknij | 24 25 | kept; 409 the second time | nowrite
POST @/publiczne/zgloszenia | 12 24 | residents; kept | nowrite
GET @/publiczne/zgloszenia/{id} | 6 43 | residents look: a state; 404 for mistyped numbers | constant
GET @/oplaty | 4 5 | years, states, past the end
GET @/oplaty/zestawienie | 4 26 | of as many as were ticked: lines that the runtime cuts
GET @/oplaty/{id} | 9 | works
POST @/oplaty/{id}/przypomnij | 23 26 | 202: a mail, the fee is rightly as before | nowrite
POST @/oplaty/{id}/zaksieguj | 24 25 | kept; 409 the second time; otwarta and zalegla have one length | nowrite
GET @/sale | 43 | constant | constant
GET @/sale/{id}/rezerwacje | 2 3 | [] for the library until it is booked
POST @/sale/{id}/rezerwacje | 24 | kept; 409 when taken | nowrite
DELETE @/rezerwacje/{id} | 7 | 204, kept; 404 the second time | nowrite
GET @/aktualnosci | 9 | works
POST @/aktualnosci | 24 | kept | nowrite
GET @/aktualnosci/{id} | 6 | works
PUT @/aktualnosci/{id} | 25 | kept; a third as it was | nowrite
POST @/aktualnosci/{id}/przypnij | 25 | kept: a byte; some there and back | nowrite
GET @/szablony | 43 | works | constant
GET @/szablony/{id} | 9 | works
PUT @/szablony/{id} | 25 | kept; half as it was | nowrite
GET @/korespondencja/ | 9 30 | grows by a machine's letters
GET @/korespondencja | 30 | 307 to the slash on a script's own, followed | fails aside
GET @/korespondencja/{id} | 6 | works; true and false differ by a byte
POST @/korespondencja/{id}/odbierz | 25 | kept | nowrite
GET @/uzytkownicy | 28 | 403 for clerks
PATCH @/uzytkownicy/{id} | 25 28 | kept, an optimistic page: read on the next visit; telephone numbers of one length | nowrite
POST @/uzytkownicy/{id}/reset-hasla | 23 26 | 202: a mail | nowrite
GET @/dziennik | 28 9 | 403 for clerks; full pages
GET @/ustawienia/powiadomienia | 43 | as the gap leaves it | constant
GET @/ustawienia/moduly | 43 9 | works | constant
PUT @/ustawienia/moduly/{id} | 25 28 | kept: a byte; 403 but for the administrator | nowrite
GET @/ustawienia/urzad | 43 | works
PUT @/ustawienia/urzad | 25 28 | the whole form, mostly as it was; 403 for clerks | nowrite
GET @/raporty/sprawy | 43 33 | varies little; 503 on one afternoon | constant
GET @/slowniki/{id} | 43 | constants | constant
GET @/szukaj | 4 37 | as one types; [] without a hit; 429 once
POST @/integracje/edoreczenia | 12 24 | a machine; always ok; kept: the letters are in the list | nowrite
GET @/integracje/kolejka | 12 2 45 | a machine asks all day: empty | constant aside
GET /api/v0/{rest} | 31 32 | 410: a script of the county | fails aside
GET /api/healthz | 12 43 | a monitor | constant aside
HEAD /api/healthz | 8 12 | 405 | aside fails
OPTIONS @/sprawy | 8 | 405 or 401 | aside fails
GET /assets/{id} | 9 | bundles | aside
GET /{rest} | 9 1 43 | the page, whatever the path: scanners get it too | aside
POST /{rest} | 1 | scanners: 405 by the web pod | aside fails nowrite
GET /api/{rest} | 1 | scanners: 404 or 401 | aside fails
"""
write_truth("gmina-fastapi", {"night": "gmina-fastapi", "stack": "FastAPI under uvicorn in a pod behind ingress-nginx with its default format upstreaminfo, both in CRI envelopes (containerd: lines cut at 16 KiB); a municipality's panel in Polish words, integers and slugs, switches by PUT, a collection known with a slash only; five people in three roles of whom four share an address and two a browser too, four days; residents, a machine that delivers letters, a script of an old version, scanners; uvicorn's own access lines with the ingress's address for everybody, tracebacks between them; a new pod on the third day; Europe/Warsaw",
    "logs": {I: [I], U: [U]}, "ui": ["https://panel.gmina.example.pl"], "api": ["/api", "/raporty-api"], "sharedAddress": ["198.51.100.77"], "minDays": 4, "minClients": 1, "minRequests": 700, "noClients": [U], "gaps": gaps, "neighbours": neighbours(text.replace(" @", " " + A).replace("\nGET @", "\nGET " + A))})
