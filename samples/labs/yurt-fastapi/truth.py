import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "uvicorn-docker"
A, O, OGR, ODE = "/api/v1/admin", "/api/v1/ogrenci", "%C3%B6%C4%9Frenciler", "%C3%B6demeler"
BOTH = (N, U)
def gap(name, kind, rows, why, reads=(), where=(N,), also=(), **more):
    ms = members(*(r.replace("@", A).replace("OGR", OGR).replace("ODE", ODE) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", A).replace("OGR", OGR).replace("ODE", ODE) for r in reads]
        m.update(more.pop("flags", {}))
    return {"name": name, "kind": kind, "members": ms, "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", A).replace("OGR", OGR).replace("ODE", ODE) for r in also))} if also else {}), **more}
gaps = [
    gap("three tabs of the system's log are empty", "empty-list", ["GET @/sistem/gunluk/turnike", "GET @/sistem/gunluk/eposta", "GET @/sistem/gunluk/zamanlanmis"], "[] for all three people, on all days and for every span, though the turnstile writes all day and mails are sent; the tabs /giris and /islem of the same page are filled and grow"),
    gap("features cannot be switched", "non-persisting-write", ["POST @/ozellikler/{id}/toggle"], "200 with the new state, as the canteens' toggle answers; the list read right after weighs what it weighed, also at the next visit and for the others", ["@/ozellikler"]),
    gap("a student's notifications do not change", "non-persisting-write", ["PATCH @/OGR/{id}/bildirim"], "the same {\"tamam\":true} as /giris-yasagi beside it, but the student read right after is the same for all", ["@/OGR/{id}"]),
    gap("notes on rooms are not kept", "non-persisting-write", ["POST @/odalar/{id}/notlar"], "201 with an id, and the list read right after is as long as before; students' notes grow", ["@/odalar/{id}/notlar"]),
    gap("announcements cannot be deleted", "non-persisting-write", ["DELETE @/duyurular/{id}"], "204, and the list read right after is as long as before, the same id can be deleted again and its item is still 200; visitors that are deleted are gone and 404 the second time", ["@/duyurular"]),
    gap("students have no parents", "missing-endpoint", ["GET @/OGR/{id}/veliler"], "the framework's 404 for unknown routes, for every student who was read a moment before; /saglik beside it is a 404 of another size for some students and a record for others", where=BOTH),
    gap("half of the deposits is missing", "missing-endpoint", ["GET @/depozito/ozet", "GET @/depozito/iadeler"], "the framework's 404 in two of three tabs; /depozito/hareketler beside them is filled", where=BOTH),
    gap("payments cannot be deleted", "method-not-allowed", ["DELETE @/ODE/{id}"], "405 always, for payments that were read a moment before", where=BOTH),
    gap("the ministry is not asked", "not-implemented", ["POST @/OGR/{id}/kyk-sorgu"], "501 always", where=BOTH),
    gap("receipts are not made", "failing-endpoint", ["POST @/ODE/{id}/makbuz"], "500 always; the container's log shows the NotImplementedError", where=BOTH, also=["POST @/ODE/{id}/makbuz not-implemented"]),
    gap("the consumption of energy is a stub", "safe-stub", ["GET @/enerji/tuketim"], "noughts of one size (one compressed, one for the browser that takes no compression) for every block and span, for all; /raporlar/doluluk, asked with the same parameters, varies", flags={"modes": 2}),
    gap("the sheet of payments is the page", "html-fallback", ["GET /disa-aktar/odeme-listesi.xlsx"], "200 with what /yonetim/ weighs, for every month; nothing of it reaches the application. /ödemeler/disa-aktar.csv is a real file"),
    gap("nobody may see the audit", "always-forbidden", ["GET @/denetim"], "403 for all three, the director too, on all days; /personel is 403 for the night guard only", where=BOTH),
    gap("events cannot be added", "lost-redirect", ["POST @/etkinlikler"], "307 to the slash always, and nobody ever asks POST with the slash after it; the list, asked with the slash, is as before. Reads of rooms with a slash are redirected too, and followed", where=BOTH),
]
text = """
POST /api/v1/giris | 26 28 | 200, 401 for a wrong password, 429 when too often | nowrite
POST /api/v1/cikis | 11 | 204 | nowrite
GET @/ben | 28 43 | 401, sign in, 200; constant per person | constant
GET @/sabitler/{id} | 43 2 | constants, one of them [] on purpose | constant
GET @/bildirimler/sayac | 45 43 | a tab that polls: one digit or two | constant
GET @/bildirimler | 2 3 | empty for who has read everything
POST @/bildirimler/{id}/okundu | 11 25 | 204; kept, the list is shorter | nowrite
GET @/arama | 4 2 26 | search as you type, mostly without hits
GET @/OGR | 4 5 9 | filters without hits, pages past the end
POST @/OGR | 24 26 | kept; 422 for half a form; a page has fifteen | nowrite
GET @/OGR/{id} | 6 7 | works; 404 for an old bookmark, 422 for what is no UUID
PATCH @/OGR/{id}/giris-yasagi | 25 13 | kept; compressed, the student sometimes weighs the same; now and then on and off again
POST @/OGR/{id}/oda-degistir | 24 25 | kept; 409 when the room is full; shown by the student and by the rooms | nowrite
GET @/OGR/{id}/notlar | 2 | empty for most
POST @/OGR/{id}/notlar | 24 | kept
GET @/OGR/{id}/saglik | 6 29 | 404 of its own for half of the students
GET @/OGR/{id}/disiplin | 2 | [] for nine in ten
GET @/OGR/{id}/yoklama | 43 9 | works; of few sizes
GET @/bloklar | 43 | nobody builds | constant
GET @/odalar | 4 | by block
GET @/odalar/ | 30 | a slip of an old link: 307, followed | aside fails
GET @/odalar/{id} | 6 | works; 422 for what is no number
PUT @/odalar/{id} | 25 13 | kept; often saved as it was
GET @/odalar/{id}/sakinler | 2 | [] for empty rooms
GET @/odalar/{id}/demirbas | 2 43 | [] for most rooms
GET @/odalar/{id}/notlar | 2 43 | as the gap leaves it; some rooms have notes from the old system
GET @/arizalar | 2 4 | a queue, by state
GET @/arizalar/{id} | 6 7 | works; 404 for what a student withdrew
POST @/arizalar/{id}/ata | 25 24 | kept; the same person twice, now and then
POST @/arizalar/{id}/tamamla | 25 27 | kept; 409 the second time | nowrite
GET @/izinler | 2 4 | a queue that is emptied every day and filled by students
POST @/izinler/{id}/onayla | 24 27 17 | kept; leaves the queue; 409 for a double click and for who was too late | nowrite
POST @/izinler/{id}/reddet | 24 27 | kept; leaves the queue | nowrite
POST @/izinler/toplu-onay | 26 24 | bulk; kept | nowrite
GET @/ODE | 4 5 | by month; none for months to come
GET @/ODE/{id} | 6 43 | works; of few sizes
POST @/ODE/{id}/tahsil | 24 27 | kept; 409 when it is paid | nowrite
POST @/ODE/{id}/hatirlat | 23 26 | 202 into a queue; what is read after is rightly as before | nowrite
GET @/ODE/disa-aktar.csv | 26 | a file
GET @/depozito/hareketler | 9 43 | filled; grows when a student comes
GET @/ziyaretciler | 2 4 | by day; [] in the morning
POST @/ziyaretciler | 24 | kept; 422 without a name
PATCH @/ziyaretciler/{id}/cikis | 25 | kept: a time instead of null
DELETE @/ziyaretciler/{id} | 7 11 27 | works; 404 the second time
GET @/duyurular | 9 43 | grows, never shrinks because of the gap
POST @/duyurular | 24 | kept
GET @/duyurular/{id} | 6 43 | works
PUT @/duyurular/{id} | 25 13 | kept; half of the times as it was
GET @/etkinlikler/ | 30 43 | five of them, as the gap leaves them; changes when one is edited
GET @/etkinlikler/{id}/katilimcilar | 2 | [] for two of five until students join
PUT @/etkinlikler/{id} | 25 | kept; often as it was
GET @/kantinler | 43 25 | changes by a byte
POST @/kantinler/{id}/toggle | 25 13 | kept: a byte, compressed sometimes none; on and off again now and then
GET @/ozellikler | 43 | filled, as the gap leaves it | constant
GET @/yoklama/{id} | 4 2 31 | by day; gone since the fifth day (the framework's 404, as for gaps): the new version asks /api/v2, one tab that nobody reloads asks on for a day
GET /api/v2/admin/yoklama/{id} | 31 4 | there since the fifth day
POST @/yoklama/{id}/kaydet | 24 23 | kept: most are as long as before; gone with the fifth day | nowrite
POST /api/v2/admin/yoklama/{id}/kaydet | 24 | kept; most are as long as before | nowrite
GET @/raporlar/doluluk | 4 | varies with its parameters
GET @/raporlar/gelir | 33 37 | 500 with a traceback on one morning
GET @/personel | 28 | 403 for the night guard
GET @/personel/{id}/maas | 28 29 | 403 for all but the director
PATCH @/personel/{id}/vardiya | 25 28 | kept; often what it was; 403 for the night guard
GET @/sistem/gunluk/giris | 9 | filled, grows
GET @/sistem/gunluk/islem | 9 | filled, grows
GET @/afet/alarmlar | 2 43 | [] for everybody on all days: nothing shook; no log can tell | constant undecidable
GET @/moduller/{id} | 36 43 | the laundry is there; the car park is not in the contract: a 404 of its own for all | constant
GET @/ayarlar | 25 13 | works
PUT @/ayarlar | 25 13 | kept whole; often as it was
POST @/kayit-sihirbazi | 26 24 | a wizard: a new id | nowrite
PUT @/kayit-sihirbazi/{id}/adim/{id} | 26 11 25 | a wizard's steps; back and forth; read by its summary only | nowrite
GET @/kayit-sihirbazi/{id} | 6 26 | the wizard's summary
POST @/kayit-sihirbazi/{id}/tamamla | 26 24 | kept: the student is in the list; many stop before | nowrite
POST @/ice-aktar/onizleme | 26 | a preview, no write | nowrite
POST @/ice-aktar | 23 26 | 202; a job; 413 for what is too large | nowrite
GET @/isler/{id} | 23 | suruyor, then bitti | constant
GET /medya/ogrenci/{id} | 6 9 | photographs: 404 for half of the students | constant
GET $/ben | 28 43 | 401, sign in, 200 | constant
GET $/oda | 43 3 | works; 404 for who has no room yet | constant
GET $/izinler | 2 3 | [] for most
POST $/izinler | 24 | kept; 422 for a day that is over
GET $/borclar | 2 43 | [] for who has paid | constant
GET $/duyurular | 9 43 | works
GET $/yemek | 4 2 | by day; [] for the weekend
GET $/kargolar | 2 3 | [] unless the guard has taken a parcel
POST @/kargolar | 24 | the guard takes parcels in; students see them | nowrite
GET @/kargolar | 2 24 | works
POST @/kargolar/{id}/teslim | 25 27 | kept; leaves the list | nowrite
GET $/camasirhane | 45 43 25 | polled; few sizes | constant
POST $/camasirhane/sira | 24 25 17 | kept; 409 for a double click | nowrite
DELETE $/camasirhane/sira | 7 11 | works; 404 when the turn has passed | nowrite
POST $/arizalar | 24 | kept; the staff see them | nowrite
DELETE $/arizalar/{id} | 7 11 | withdrawn | nowrite
POST $/etkinlikler/{id}/katil | 24 27 | kept; 409 the second time | nowrite
GET $/oylama | 36 6 | 404 unless there is a vote: on two days of eight
POST $/push | 26 11 | 204; nothing to read | nowrite
POST /api/v1/turnike/gecis | 11 12 | turnstiles; 204, 403 for who is banned | nowrite
GET /api/v1/turnike/liste | 9 12 45 | turnstiles fetch the list of cards: 304 mostly | constant
POST /api/v1/kanca/banka | 12 26 | a bank's webhook; 401 for a wrong signature, once a day | nowrite
GET /saglik | 12 | a monitor, and a probe that only the container's log knows | constant
OPTIONS @/OGR | 8 | a look: 405 | aside fails
HEAD @/bloklar | 8 | a look: 405 | aside fails
GET @/oz-sinama | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/{rest} | 1 | scanners | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /ogrenci/sw.js | 9 | a service worker that looks for itself | aside
GET /varlik/{id} | 9 | bundle | aside
GET /yonetim/{rest} | 9 1 | the page for everything: what the sheet of the gap weighs | aside
GET /ogrenci/{rest} | 9 | the students' page | aside
GET / | 9 1 | the page | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
for a, b in ((" @", " " + A), (" $", " " + O), ("/OGR", "/" + OGR), ("/ODE", "/" + ODE)): text = text.replace(a, b)
write_truth("yurt-fastapi", {"night": "yurt-fastapi", "stack": "FastAPI under uvicorn in a container (its output as Docker's json-file: access lines with the proxy's address only, logging's lines, tracebacks) behind nginx's combined format with gzip; a Turkish students' hostel: ASCII words and two in percents, integers and UUIDs, toggles by POST and PATCH, the framework's own 404, 405, 422 and 307; a director, a clerk and a night guard, students' own pages, turnstiles; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "noClients": [U], "ui": ["https://yurt.example.com.tr/yonetim", "https://yurt.example.com.tr/ogrenci"], "api": ["/api", "/disa-aktar", "/medya"], "gaps": gaps, "neighbours": neighbours(text)})
