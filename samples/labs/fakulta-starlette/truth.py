import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, A = "caddy-json", "/api/studium"
def gap(name, kind, rows, why, reads=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": [C], "why": why, **more}
gaps = [
    gap("courses have no literature", "empty-list", [f"GET {A}/predmety/{{id}}/literatura empty-list"], "data is [] for every course, for all and on all days; /terminy beside it is filled, /prerekvizity for some"),
    gap("a syllabus is not kept", "non-persisting-write", [f"PUT {A}/predmety/{{id}}/sylabus non-persisting-write"], "200 with an echo of the form, and the syllabus read right after weighs what it weighed; the course itself, by PUT too, changes", [f"{A}/predmety/{{id}}/sylabus"]),
    gap("the load of teachers is not kept", "non-persisting-write", [f"PUT {A}/ucitele/{{id}}/uvazek non-persisting-write"], "204 whatever is sent, and the load read right after is as before, for all on all days; /kontakt beside it changes", [f"{A}/ucitele/{{id}}/uvazek"]),
    gap("nobody is added to a scholarship", "non-persisting-write", [f"POST {A}/stipendia/{{id}}/prijemci non-persisting-write"], "201 with an id, and the list read right after is as long as before; enrolments for exams show at once", [f"{A}/stipendia/{{id}}/prijemci"]),
    gap("reservations cannot be deleted", "non-persisting-write", [f"DELETE {A}/mistnosti/{{id}}/rezervace/{{id}} non-persisting-write"], "204, and the list of the room read right after is as long as before; those that are made show, enrolments that are deleted are gone", [f"{A}/mistnosti/{{id}}/rezervace"]),
    gap("students are not archived", "non-persisting-write", [f"PATCH {A}/studenti/{{id}}/archivace non-persisting-write"], "200 with an echo as /pristup beside it, and the student read right after is the same: 304 for browsers that keep entity tags", [f"{A}/studenti/{{id}}"]),
    gap("the pass rate is a stub", "safe-stub", [f"GET {A}/prehledy/uspesnost safe-stub"], "noughts of one size for every term and all people; /prehledy/zapisy beside it varies"),
    gap("students have no certificates", "missing-endpoint", [f"GET {A}/studenti/{{id}}/potvrzeni missing-endpoint"], "Starlette's own 404 (text) for students who were read a moment before; /fotografie beside it is a JSON:API error for some and a picture for others"),
    gap("the export of the dormitories is the page", "html-fallback", ["GET /exporty/ubytovani.csv html-fallback"], "200 and text/html with what the page weighs, always: Caddy hands only /api to the application, where /api/studium/exporty/studenti.csv is a real file"),
    gap("reports cannot be sent", "failing-endpoint", [f"POST {A}/prehledy/{{id}}/odeslat failing-endpoint"], "500 for all and always; /prepocet beside it is 202"),
    gap("fees cannot be deleted", "method-not-allowed", [f"DELETE {A}/poplatky/{{id}} method-not-allowed"], "405 for all, for fees that were read a moment before"),
    gap("the occupancy of the dormitories is not there", "not-implemented", [f"GET {A}/koleje/obsazenost not-implemented"], "501 for all; /koleje beside it is a list"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/prihlaseni | 26 28 | constant per person | nowrite
POST @/odhlaseni | 11 | 204 | nowrite
GET @/ja | 28 9 43 | 401, sign in, 200 | constant
GET @/semestry | 43 9 | constant | constant
GET @/ciselniky/{id} | 43 9 | enumerations: one is empty by nature | constant
GET @/moduly/{id} | 36 43 | one is there, menza is a JSON:API 404 for all | constant
GET @/upozorneni/pocet | 45 43 9 | a tab that polls; one digit | constant
GET @/oznameni | 2 9 | empty for all until the dean's office wrote the first on the fifth day
POST @/oznameni | 24 | kept | nowrite
GET @/predmety | 4 5 9 30 | filters without hits, pages past the end, page[number] in the query
POST @/predmety | 24 | kept; 422 without credits; a page has twelve | nowrite
GET @/predmety/{id} | 6 9 | works
PUT @/predmety/{id} | 25 9 | kept; often as it was; 412 for who was too late
DELETE @/predmety/{id} | 7 27 | works; 404 the second time | nowrite
GET @/predmety/{id}/terminy | 43 9 | filled
GET @/predmety/{id}/prerekvizity | 2 9 | empty for most
GET @/predmety/{id}/sylabus | 43 9 | as the gap leaves it; of few sizes
GET @/studenti | 4 5 9 | filters without hits, pages past the end
GET @/studenti/{id} | 6 7 9 | works; 404 for old bookmarks
PATCH @/studenti/{id}/pristup | 25 9 | kept; now and then the value it had, or on and off
GET @/studenti/{id}/preruseni | 2 9 | empty for five in six
GET @/studenti/{id}/fotografie | 6 9 | 404 for half
GET @/studenti/{id}/poznamky | 2 9 | empty for most
POST @/studenti/{id}/poznamky | 24 | kept
DELETE @/studenti/{id}/poznamky/{id} | 7 11 | works; 404 the second time
GET @/studenti/{id}/disciplinarni | 28 29 | 403 for all but the dean's office; empty for most there
GET @/ucitele | 5 9 43 | nobody came or went; a page past the end
GET @/ucitele/{id}/kontakt | 25 9 | works
PUT @/ucitele/{id}/kontakt | 25 9 | kept; telephone numbers are as long as each other
GET @/ucitele/{id}/uvazek | 43 9 | as the gap leaves it; of few sizes | constant
GET @/zkousky | 4 9 | of a month; empty in August
GET @/zkousky/{id} | 9 25 | works
PUT @/zkousky/{id} | 25 9 | kept; dates are as long as each other, places are not always
POST @/zkousky/{id}/zruseni | 23 25 | kept; soft: the exam stays and says so | nowrite
GET @/zkousky/{id}/prihlasky | 2 9 | works
POST @/zkousky/{id}/prihlasky | 24 | kept; 409 for who is enrolled
DELETE @/zkousky/{id}/prihlasky/{id} | 7 11 | works
GET @/mistnosti | 43 9 | nobody builds | constant
GET @/mistnosti/{id}/rezervace | 2 9 | works; empty for some rooms
POST @/mistnosti/{id}/rezervace | 24 | kept
GET @/stipendia | 43 9 | four of them | constant
GET @/stipendia/{id}/prijemci | 43 2 | filled for three of four, as the gap leaves them | constant
GET @/poplatky | 4 | paid ones leave the list of those unpaid
GET @/poplatky/{id} | 43 | works; of nearly one size | constant
POST @/poplatky/{id}/uhrada | 24 25 | kept; read by the list | nowrite
GET @/zadosti | 2 4 | a queue: emptied by the evening, filled by students
GET @/zadosti/{id} | 6 | works
POST @/zadosti/{id}/nahled | 26 | a preview | nowrite
POST @/zadosti/{id}/rozhodnuti | 24 27 | kept; leaves the queue; 409 the second time | nowrite
POST @/zadosti/hromadne | 26 24 | bulk; kept | nowrite
GET @/koncepty/{id} | 9 25 | works; 404 before the first save
PUT @/koncepty/{id} | 25 11 | saved by itself, mostly as it was | nowrite
GET @/nastaveni | 9 25 | works
PUT @/nastaveni | 25 9 | kept; often as it was
GET @/rozvrh | 4 2 9 | of a week; empty for weeks of holidays
GET @/prehledy | 43 9 | three | constant
GET @/prehledy/zapisy | 4 33 | varies; 500 on one morning
POST @/prehledy/{id}/prepocet | 23 26 | 202; a job | nowrite
GET @/ulohy/{id} | 23 30 | running, then 303 to the file, which is followed | constant
GET @/soubory/{id} | 26 | a file
GET @/exporty/studenti.csv | 26 | a file
POST @/importy | 26 | multipart; 202; 413 when too large | nowrite
GET @/koleje | 43 9 | three | constant
GET @/souhrn | 31 32 | gone since the new version on the fourth day (Starlette's text, as for the gap); one tab that nobody reloads asks on for two days
GET @/prehled-dne | 31 | there since the new version
GET @/zive | 35 42 | server-sent events | constant
POST /graphql | 34 26 | queries and mutations of all sizes; the calendar and the flags are read and written here | nowrite
POST @/ctecky/pruchod | 12 11 | card readers; 204 | nowrite
GET @/ctecky/povely | 11 12 45 | card readers ask what to do; 204 | constant
GET @/rozvrh/muj | 24 3 | the students' app; empty for those who have no courses
POST @/zadosti | 24 | the students' app; kept, the staff see them | nowrite
POST @/ankety | 24 | the students' app; nobody reads them here | nowrite
GET @/kontrola | 40 | only a test of the whole, by a browser without a head | aside fails
GET /healthz | 12 | a monitor | constant
GET /metrics | 12 28 | 403 from outside, by the proxy | fails
OPTIONS @/predmety | 8 | a look | aside fails
HEAD @/studenti | 8 | a look | aside
GET @/predmety/ | 30 | Starlette redirects the slash, the browser follows | aside fails
GET /assets/{id} | 9 10 | bundle | aside
GET /sprava/{rest} | 9 | the page | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /graphql | 1 | scanners; 405 | aside fails
GET /{rest} | 1 9 39 | pages opened by their address, and scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("fakulta-starlette", {"night": "fakulta-starlette", "stack": "Starlette under uvicorn behind Caddy (JSON log, HTTP/2, zstd and gzip); a faculty's administration of studies: Czech words, integers, JSON:API, forms by PUT with entity tags and If-Match, GraphQL beside it; four members of staff, card readers, the students' app; Europe/Prague",
    "logs": {C: [C]}, "ui": ["https://is.fakulta.example.cz"], "api": ["/api", "/graphql", "/exporty"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
