import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-timed", "uvicorn-docker"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(N,), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("the customs module's lists are empty", "empty-list", [f"GET {A}/gumruk/{x} empty-list" for x in ("beyannameler", "vergiler", "muafiyetler", "belgeler")], "an envelope with toplam 0 in each of the four tabs, for everybody, all branches and all days; the insurance module beside it is built alike and has rows (/sigorta/hasarlar for two branches of five, /sigorta/muafiyetler for one)"),
    gap("the customs module's other tabs are missing", "missing-endpoint", [f"GET {A}/gumruk/{x} missing-endpoint" for x in ("tarife-cetveli", "ozet", "musavirler")], "the framework's 404 for unknown routes in each of the three tabs, for everybody", where=(N, U)),
    gap("the night shift of branches does not change", "non-persisting-write", [f"POST {A}/subeler/{{id}}/gece-vardiyasi non-persisting-write"], "200 with an echo, as /durum-degistir beside it, but the branch read right after is the same", [f"{A}/subeler/{{id}}", f"{A}/subeler"]),
    gap("couriers' notifications do not change", "non-persisting-write", [f"PATCH {A}/kuryeler/{{id}}/bildirim non-persisting-write"], "the same {\"tamam\":true} as /aktif beside it, but the courier read right after is the same", [f"{A}/kuryeler/{{id}}"]),
    gap("customers' addresses are not kept", "non-persisting-write", [f"PUT {A}/musteriler/{{id}}/adres non-persisting-write"], "200 with the address as it should be, but the customer read right after is as before; PUT of the customer itself is kept", [f"{A}/musteriler/{{id}}"]),
    gap("notes of returns are not kept", "non-persisting-write", [f"POST {A}/iadeler/{{id}}/notlar non-persisting-write"], "201 with a new id, and the list read right after stays as it was; notes of shipments grow", [f"{A}/iadeler/{{id}}/notlar"]),
    gap("stops cannot be deleted", "non-persisting-write", [f"DELETE {A}/rotalar/{{id}}/duraklar/{{id}} non-persisting-write"], "204, but the list read right after is the same; stops that are added show, vehicles and announcements that are deleted are gone", [f"{A}/rotalar/{{id}}/duraklar"]),
    gap("the carbon report is a stub", "safe-stub", [f"GET {A}/raporlar/karbon safe-stub"], "noughts of one size for every branch and span; /teslimat beside it, asked with the same parameters, varies"),
    gap("invoices are not sent to e-arsiv", "not-implemented", [f"POST {A}/faturalar/{{id}}/e-arsiv not-implemented"], "501 always; /eposta beside it is 202", where=(N, U)),
    gap("profit and loss fails", "failing-endpoint", [f"GET {A}/raporlar/kar-zarar failing-endpoint"], "500 for all, with a traceback; /ciro beside it is 503 on one morning", where=(N, U)),
    gap("customers cannot be deleted", "method-not-allowed", [f"DELETE {A}/musteriler/{{id}} method-not-allowed"], "405 always; GET and PUT of the same customer work, and DELETE of vehicles", where=(N, U)),
    gap("the manifest is the page", "html-fallback", ["GET /indir/manifesto.xlsx html-fallback"], "200 with what the page weighs, always, for any day; /api/indir/gonderiler.csv is a real file. Nothing of it reaches the application"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/oturum | 26 28 | 200, 401 for a wrong password | nowrite
DELETE @/oturum | 11 26 | 204 | nowrite
GET @/ben | 28 43 | 401, sign in, 200; changes with the preferences | constant
PUT @/tercihler | 11 24 | kept; read back by /ben alone | nowrite
GET @/iller | 43 | constant | constant
GET @/sabitler/{id} | 43 2 | constants, one of them [] on purpose | constant
GET @/ozellikler | 43 25 | changes by a byte | constant
POST @/ozellikler/{id}/degistir | 25 28 | kept: one byte; now and then on and off again before it is read; 403 for who may not
GET @/uyarilar | 2 | [] for everybody until the sixth day | constant
GET @/hava-uyarilari | 2 43 | [] for everybody on all days: it was fine weather; no log can tell | constant undecidable
GET @/akis | 35 43 | a stream of events, two minutes long
GET @/mesajlar/bekle | 35 11 45 | a long poll: 204 after a while, 200 now and then | constant
GET @/mesajlar | 24 | works
POST @/mesajlar | 24 | kept; the list has the last twelve
GET /ws/konum | 35 | a web socket: 101 | constant fails
GET @/gonderiler | 4 5 | filters without hits, pages past the end
POST @/gonderiler | 24 | kept; 422 for half a form; a page has twelve | nowrite
GET @/gonderiler/{id} | 6 7 | works; 404 for an old bookmark, 410 after a cancellation
PUT @/gonderiler/{id} | 25 | kept; half of the forms are saved as they were
PATCH @/gonderiler/{id}/durum | 25 | kept; one in three as it was
DELETE @/gonderiler/{id} | 7 11 27 | cancelled: 410 from then on | nowrite
GET @/gonderiler/{id}/hareketler | 2 | empty for new ones
GET @/gonderiler/{id}/notlar | 2 | empty for most
POST @/gonderiler/{id}/notlar | 24 | kept
GET @/gonderiler/{id}/evraklar | 2 | empty for five in six
POST @/gonderiler/{id}/evraklar | 24 26 | an upload; kept
GET @/gonderiler/{id}/hasar | 6 | a JSON 404 for most | constant
GET @/gonderiler/{id}/maliyet | 43 | of few sizes | constant
GET @/gonderiler/{id}/etiket | 26 | a file
POST @/gonderiler/toplu-ata | 24 26 | a bulk action; the list does not show it, a courier's /zimmet does | nowrite
POST @/etiketler/onizleme | 26 | a preview, no write | nowrite
POST @/barkod/ara | 26 4 | a search by POST, often without hits | nowrite
GET @/kuryeler | 2 | works
GET @/kuryeler/{id} | 6 | works
PATCH @/kuryeler/{id}/aktif | 25 | kept: one byte; now and then the value it had, or on and off
GET @/kuryeler/{id}/zimmet | 2 | empty for some
GET @/kuryeler/{id}/konum | 11 35 | 204 while the courier is silent | constant
GET @/subeler | 43 25 | works
GET @/subeler/{id} | 6 43 | of few sizes | constant
POST @/subeler/{id}/durum-degistir | 25 | kept: one byte; now and then on and off again
GET @/musteriler | 4 5 | searches without hits
POST @/musteriler | 24 | kept; 409 for a tax number that is there | nowrite
GET @/musteriler/{id} | 6 | works
PUT @/musteriler/{id} | 25 | kept; half of them as they were
GET @/musteriler/{id}/fiyat-listesi | 2 | empty for four in five | constant
GET @/iadeler | 2 4 | works
POST @/iadeler | 24 | kept
GET @/iadeler/{id} | 6 | of few sizes
POST @/iadeler/{id}/onayla | 23 26 | 202: what is read right after is rightly as before, and changes with the third read | nowrite
GET @/iadeler/{id}/notlar | 2 | filled for some; never grows because of the gap
GET @/rotalar | 4 2 | filled for these days, empty in March
GET @/rotalar/{id} | 6 | works
GET @/rotalar/{id}/duraklar | 2 | grows, never shrinks because of the gap
POST @/rotalar/{id}/duraklar | 24 | kept
POST @/rotalar/{id}/iyilestir | 23 26 | 202; a job | nowrite
GET @/isler/{id} | 23 | suruyor, suruyor, bitti | constant
GET @/araclar | 24 | works
POST @/araclar | 24 | kept; 422 for what is no plate | nowrite
GET @/araclar/{id} | 6 7 | works; 404 after a deletion | constant
PATCH @/araclar/{id} | 25 | kept; one in three as it was, or as many digits
DELETE @/araclar/{id} | 7 11 27 | works | nowrite
GET @/vardiyalar | 2 4 | of few sizes; empty for weeks to come | constant
PUT @/vardiyalar | 25 | kept; most are as long as before | nowrite
GET @/duyurular | 24 | works
POST @/duyurular | 24 | kept
DELETE @/duyurular/{id} | 11 27 | works | nowrite
POST @/duyurular/{id}/okundu | 11 25 | kept by person; the list does not show it | nowrite
GET @/faturalar | 4 5 | filters; 403 for who may not
GET @/faturalar/{id} | 6 43 | of few sizes | constant
GET @/faturalar/{id}/pdf | 26 | a file
POST @/faturalar/{id}/eposta | 23 26 | 202 into a queue; what is read after is rightly as before | nowrite
POST @/faturalar/{id}/iptal | 25 27 | kept; 409 the second time | nowrite
GET @/sigorta/policeler | 2 | works
GET @/sigorta/hasarlar | 2 | empty for three branches of five | constant
GET @/sigorta/muafiyetler | 2 | empty for four branches of five | constant
GET @/sigorta/teminatlar | 43 | constant | constant
GET @/sigorta/ozet | 43 | works | constant
GET @/raporlar/teslimat | 4 | varies with its parameters
GET @/raporlar/ciro | 33 37 | 503 on one morning
GET @/raporlar/ozet | 31 32 | gone since the new version on the sixth day (the framework's 404, as for the gap); one tab that nobody reloads asks on for two days
GET @/raporlar/gosterge | 31 | there since the new version
GET @/kullanicilar | 28 43 | 403 for operators | constant
PATCH @/kullanicilar/{id}/rol | 25 28 | kept; often the role it had; 403 for operators | nowrite
GET @/indir/gonderiler.csv | 26 | a file
GET @/takip/{id} | 6 | receivers: numbers that they mistype | constant
POST @/terminal/okutma | 11 12 26 | handheld readers; 204 | nowrite
GET @/terminal/gorevler | 12 43 45 | handheld readers ask for tasks: nobody ever gave one | constant undecidable
GET @/saglik | 12 | a monitor, and a probe that only the container's log knows | constant
GET @/surum | 43 12 | constant per version | constant
OPTIONS @/gonderiler | 8 | a look: 405 | aside fails
HEAD @/kuryeler | 8 | a look: 405 | aside fails
GET @/kuryeler/ | 30 | a slip: 307, followed | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /panel | 9 | the page | aside constant
GET /panel/{id} | 9 | pages opened by their address: what the manifest of the gap weighs | aside constant
GET /statik/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside constant
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("kargo-fastapi", {"night": "kargo-fastapi", "stack": "FastAPI under uvicorn (its own access log as Docker's json-file, forwarded addresses, no sizes) behind nginx's combined format with $request_time, HTTP/1.1 and HTTP/2 mixed, no compression; a Turkish parcel service: toggles by POST and PATCH, a module without a backend, a stream, a long poll, a web socket; a manager, three operators, accounting and a branch's head, receivers, handheld readers; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "ui": ["https://kargo.example.com/panel"], "api": [A, "/indir", "/ws"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
