import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, M = "nginx-json", "morgan-docker"
A = "/m/{id}/api"
def gap(name, kind, rows, why, reads=(), where=(N, M), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("goods have no history", "empty-list", [f"GET {A}/towary/{{id}}/historia empty-list"], "the envelope without anything for every one of the goods in three warehouses, although goods are edited all day; /lokalizacje/{id}/historia beside it is full, /zamienniki is empty for nearly all and filled for some"),
    gap("minima are not kept", "non-persisting-write", [f"PUT {A}/towary/{{id}}/minimum non-persisting-write"], "{\"ok\":true} as for /polka and /aktywny beside it, but what is read right after is the same: 304 for browsers that ask with an entity tag, the same size for the others", [f"{A}/towary/{{id}}"]),
    gap("lines of a delivery cannot be deleted", "non-persisting-write", [f"DELETE {A}/dostawy/{{id}}/pozycje/{{id}} non-persisting-write"], "204, and the lines read right after are all there; lines that are added show", [f"{A}/dostawy/{{id}}/pozycje", f"{A}/dostawy/{{id}}"]),
    gap("the forecast is a constant", "safe-stub", [f"GET {A}/raporty/prognoza safe-stub"], "zeros of one size for all goods and spans; /raporty/rotacja beside it, asked with the same parameters, varies"),
    gap("carriers have no prices", "missing-endpoint", [f"GET {A}/przewoznicy/{{id}}/cennik missing-endpoint"], "the framework's own 404, whose size is the path's and a constant, for every carrier; /strefy beside it is a JSON 404 for two and 200 for one"),
    gap("counts cannot be signed", "not-implemented", [f"POST {A}/inwentaryzacje/{{id}}/podpisz not-implemented"], "501 for all"),
    gap("an order's priority cannot be changed", "method-not-allowed", [f"PATCH {A}/zamowienia/{{id}}/priorytet method-not-allowed"], "405 for all; GET of the same path works, PATCH of /status and /uwagi beside it, too"),
    gap("old stock takes for ever", "failing-endpoint", [f"GET {A}/raporty/zaleganie failing-endpoint"], "the proxy waits and answers 504, always; morgan has no status for what was never answered. /raporty/zapas fails on one morning", where=(N,)),
    gap("the tax export is forbidden for everybody", "always-forbidden", [f"GET {A}/eksport/jpk always-forbidden"], "the proxy itself forbids the folder, to the administrators, too; nothing of it reaches the application", where=(N,), owner="ops"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/logowanie | 26 28 | constant per person | nowrite
GET @/ja | 28 43 9 | 401, sign in, 200; 304 | constant
GET @/slowniki/{id} | 43 9 | enumerations; mostly 304 | constant
GET @/kokpit | 31 32 | gone since the new version on the fifth day; one tab that nobody reloads asks on for two days
GET @/pulpit | 31 | there since the new version
GET @/alerty | 2 45 9 | a tab that polls every thirty seconds; [] but for two days | constant
GET @/integracje/{id} | 36 | asked at every load; 404 by design but for one warehouse | constant
GET @/towary | 4 5 13 | cursors, the page past the end, searches without a hit; gzip
POST @/towary | 24 | kept; 422 for what is no EAN
GET @/towary/{id} | 6 7 9 | 410 after a deletion, 304
PUT @/towary/{id} | 25 9 | kept; half of the forms are saved as they were; 409 for who was too late
PUT @/towary/{id}/polka | 25 9 | kept; most shelves have seven letters: the same size, but 200 and not 304 for browsers that ask with an entity tag; one shelf has four | nowrite
PATCH @/towary/{id}/aktywny | 25 9 | kept: one byte; now and then on and off again
DELETE @/towary/{id} | 7 11 27 | works | nowrite
POST @/towary/{id}/przywroc | 27 | works: 200 again after 410 | nowrite
GET @/towary/{id}/stany | 2 43 | empty for some goods
GET @/towary/{id}/zamienniki | 2 | empty for all but two of the goods of a warehouse
GET @/towary/{id}/zdjecie | 6 | 404 for four in five
GET @/lokalizacje | 25 43 | works
GET @/lokalizacje/{id} | 6 9 | works
PUT @/lokalizacje/{id}/blokada | 25 9 | kept; often the value it had: then 304, rightly
GET @/lokalizacje/{id}/historia | 24 | full
GET @/dostawy | 4 5 | works; filters
POST @/dostawy | 24 | kept; a page has ten
GET @/dostawy/{id} | 6 23 | works; changes a few reads after 202
GET @/dostawy/{id}/pozycje | 13 9 | works
POST @/dostawy/{id}/pozycje | 24 | kept
POST @/dostawy/{id}/przyjmij | 23 | 202; the state changes on the third read or later; 409 the second time | nowrite
GET @/dostawy/{id}/rozbieznosci | 2 3 | empty for nearly all
POST @/dostawy/{id}/rozbieznosci | 24 | kept
GET @/zamowienia | 4 5 | works; filters
POST @/zamowienia/zbiorczo | 25 34 | many at once; kept, the list's size may stay | nowrite
GET @/zamowienia/{id} | 6 9 | works
PATCH @/zamowienia/{id}/status | 25 9 | kept; now and then the status it had
PATCH @/zamowienia/{id}/uwagi | 25 | kept
GET @/zamowienia/{id}/priorytet | 43 | zero for all, since nobody can change it | constant
GET @/zamowienia/{id}/przesylka | 11 2 | 204 until it is sent
POST @/zamowienia/{id}/etykieta | 23 26 | 202; a job | nowrite
GET @/zadania/{id} | 23 | w toku, w toku, gotowe
GET @/zadania/{id}/plik | 23 6 | 409 while the job waits
GET @/drukarka/kolejka | 45 2 12 | a printer that polls: [] nearly always
GET @/fale | 36 29 | 404 in one warehouse, whose module is off
POST @/fale | 36 24 | 404 in one warehouse; kept in the others | nowrite
GET @/przesuniecia | 5 24 | works
POST @/przesuniecia | 24 | kept; a page has ten | nowrite
GET @/zwroty | 2 | empty for five days: nothing had come back
POST @/zwroty | 24 | kept | nowrite
GET @/inwentaryzacje | 43 24 | two of them; counts grow | constant
GET @/inwentaryzacje/{id} | 24 | works
POST @/inwentaryzacje/{id}/pozycje | 24 | kept; 422 for what is no number | nowrite
GET @/przewoznicy | 43 9 | three of them | constant
GET @/przewoznicy/{id} | 43 | of nearly one size | constant
GET @/przewoznicy/{id}/strefy | 6 | a JSON 404 for all but one | constant
GET @/raporty/rotacja | 4 | varies with its parameters
GET @/raporty/zapas | 33 | 500 on one morning
GET @/raporty/marze | 28 | asked by the workers' start page, 403 for all of them; administrators' start page has no such tile, so nobody allowed ever asks | fails undecidable
GET @/uzytkownicy | 28 | 403 for all but the administrators | constant
PUT @/uzytkownicy/{id}/rola | 25 28 | kept; often the role it had | nowrite
GET @/ustawienia | 25 9 | of few sizes | constant
PUT @/ustawienia | 25 | kept; mostly as it was | nowrite
GET @/szkice/{id} | 6 7 | 404 unless a draft was kept
PUT @/szkice/{id} | 11 24 | a draft saved every few seconds, seldom read | nowrite
DELETE @/szkice/{id} | 7 11 | works, also where there is none | nowrite
GET @/zdarzenia | 35 42 | a stream that ends when the tab is closed | aside
POST @/skan | 6 12 26 | scanners look goods up by POST: 404 for a third, unknown codes | nowrite
GET @/skaner/polecenia | 11 12 | 204 but for one hour: something was commanded
POST @/skaner/bicie | 11 12 26 | a device's heartbeat; 204 | nowrite
GET @/skaner/kody | 9 13 | once a shift
HEAD @/towary | 8 | a look | aside
OPTIONS @/towary | 8 | a look | aside
GET /zdrowie | 12 | a monitor | constant
GET /js/{id} | 9 | bundle | aside
GET / | 9 | the page | aside
GET @/{id} | 1 | scanners | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | scanners: the page for everything; the tax export's tab is a page of the panel | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("magazyn-express", {"night": "magazyn-express", "stack": "Express (entity tags) with morgan's `combined` in Docker's JSON behind nginx with a JSON log_format of its own key names and gzip from 512 bytes; three Polish warehouses in the path, UUIDs, cursors, envelopes; two administrators, six workers, five scanners; Europe/Warsaw",
    "logs": {N: [N], M: [M]}, "ui": ["https://magazyn.example.com/m/"], "api": ["/m/gdansk/api", "/m/lodz/api", "/m/wroclaw/api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
