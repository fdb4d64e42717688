import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-json", "uvicorn-docker"
BOTH, ONE = (N, U), (N,)
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=BOTH, **more):
    ms = members(*(r.replace("@", A) if len(r.split()) == 3 else r.replace("@", A) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **more}
gaps = [
    gap("log tabs are empty", "empty-list", ["GET @/sistem/loglar/" + t for t in ("cron", "dagitim", "kuyruk", "onbellek")],
        "[] (2 bytes) always, for everybody who opens the page, also on the day of the deployment; olaylar and giris beside them are filled, hata is filled from the fifth day on", where=ONE),
    gap("tabs of the admin users were never connected", "missing-endpoint", ["GET @/admin/roller", "GET @/admin/takimlar", "GET @/admin/davetler", "GET @/admin/oturumlar", "POST @/admin/davetler"],
        "the framework's 404 (22 bytes) always; /admin/kullanicilar on the same page works"),
    gap("feature flags are a stub", "non-persisting-write", ["GET @/ozellik-bayraklari/ empty-list", "POST @/ozellik-bayraklari/", "POST @/ozellik-bayraklari/{id}/toggle"],
        "flags are made and toggled (200, 11 bytes) and the list read right after is [] (2 bytes), always", ["@/ozellik-bayraklari/"], ONE),
    gap("tariffs keep their old values", "non-persisting-write", ["PUT @/tarifeler/{id}"],
        "200 with an echo of what was sent, of many lengths; the tariff read right after and the list weigh what they weighed before, always", ["@/tarifeler/{id}", "@/tarifeler"], ONE),
    gap("coupons are not deleted", "non-persisting-write", ["DELETE @/kuponlar/{id}"],
        "204, and the list read right after weighs what it weighed before; the same coupon is deleted again days later and can still be opened", ["@/kuponlar", "@/kuponlar/{id}"], ONE),
    gap("sockets have no fault history", "empty-list", ["GET @/soketler/{id}/ariza-gecmisi"],
        "[] (2 bytes) for every socket on every day, those with open faults too; /olculen beside it is filled", where=ONE),
    gap("stations cannot be restarted", "not-implemented", ["POST @/istasyonlar/{id}/yeniden-baslat"], "501 always; /yayin and /ping beside it answer 200"),
    gap("the report of occupancy fails", "failing-endpoint", ["GET @/raporlar/doluluk"], "500 for every month and region; the other reports, asked in the same moment, work"),
    gap("the report of carbon is a stub", "safe-stub", ["GET @/raporlar/karbon"], "one size for all months and regions on all days; /raporlar/enerji, asked with the same filters in the same moment, has many", where=ONE),
    gap("templates of messages are the page", "html-fallback", ["GET /api/v2/bildirim-sablonlari"], "200 with what / weighs and no upstream, always: nothing of /api/v2 is proxied", where=ONE),
    gap("vehicles cannot be saved whole", "method-not-allowed", ["PUT @/araclar/{id}"], "405 (31 bytes) always; GET, PATCH and DELETE of the same path work"),
    gap("invoices cannot be refunded", "always-forbidden", ["POST @/faturalar/{id}/iade"], "403 for all who ask, the administrator and the accountant too, whose /gonder of the same invoices is accepted"),
    gap("cards cannot be added", "lost-redirect", ["POST @/rfid-kartlar"], "307 with 0 bytes to the slash, by the wrong scheme, and nobody follows: no POST to the slash at all; GET with the slash works and is never longer for it", ["@/rfid-kartlar/"]),
    gap("the release lost the live power", "missing-endpoint", ["GET @/istasyonlar/{id}/anlik-guc"], "200 until the release on the morning of the sixth day, the framework's 404 (22 bytes) for every station since", state="regressed"),
    gap("figures of support failed until the release", "failing-endpoint", ["GET @/destek/istatistik"], "500 until the release on the morning of the sixth day, 200 since", state="looks-fixed"),
    gap("maintenance mode is forgotten", "non-persisting-write", ["POST @/istasyonlar/{id}/bakim-modu"],
        "200 with one constant (11 bytes); the station read right after is unchanged to the byte, always; /yayin, sent the same way, moves it by a byte", ["@/istasyonlar/{id}"], ONE),
]
text = """
POST @/giris | 26 28 | 200; 401 when mistyped | nowrite
POST @/cikis | 11 26 | 204 | nowrite
GET @/ben | 28 43 | 401 when the session is old | constant
GET @/menu | 43 | a constant a role | constant
GET @/sabitler | 43 | enumerations | constant
GET @/surum | 43 | the release | constant
GET @/plan | 43 | a constant by nature | constant
GET @/saglik | 12 8 | a monitor; HEAD is 405 | constant
GET @/bildirimler | 2 45 | polled; [] mostly
POST @/bildirimler/okundu | 11 25 | 204; often nothing was unread | nowrite
GET @/duyurular | 2 | [] for three days, then filled
POST @/duyurular | 24 | kept | nowrite
DELETE @/duyurular/{id} | 7 27 | kept | nowrite
GET @/panolar/ozet | 45 | polled; figures that move
GET @/istasyonlar | 4 5 | filters, search without a hit, past the end
POST @/istasyonlar | 24 26 | kept; 422 without a name | nowrite
GET @/istasyonlar/{id} | 6 7 | 404 with a text of its own for stations removed
PATCH @/istasyonlar/{id} | 25 | kept; aktif and pasif are words of one length: the station weighs the same, the filtered lists do not; once in a while what was there | nowrite
DELETE @/istasyonlar/{id} | 7 27 | kept; 409 where something is charging | nowrite
GET @/istasyonlar/{id}/soketler | 3 | works; [] for a station that is new
GET @/istasyonlar/{id}/bakimlar | 2 | [] for most stations, filled for some and after a plan
POST @/istasyonlar/{id}/bakimlar | 24 | kept | nowrite
GET @/istasyonlar/{id}/sorumlu | 6 43 | rarely changes; a 404 of its own where nobody is responsible
PUT @/istasyonlar/{id}/sorumlu | 25 | kept; mostly who was there already | nowrite
POST @/istasyonlar/{id}/yayin | 25 | kept: true and false | nowrite
POST @/istasyonlar/{id}/ping | 26 | an action: {"ok":true}; changes nothing rightly | nowrite
GET @/soketler/{id} | 9 | works
PATCH @/soketler/{id} | 25 | kept: acik and kapali | nowrite
GET @/soketler/{id}/olculen | 2 | works
POST @/soketler/{id}/kilit-ac | 23 25 | 202, a job; the socket is as before when it was open | nowrite
GET @/isler/{id} | 23 43 | bekliyor, then bitti | constant
GET @/tarifeler | 43 | rarely changes, by new ones only
GET @/tarifeler/{id} | 43 | never changes, as writes are forgotten | constant aside
POST @/tarifeler | 24 | kept | nowrite
POST @/tarifeler/hesapla | 26 | a calculation | nowrite
GET @/kuponlar | 4 | works; ?durum=bitmis is rightly []
GET @/kuponlar/{id} | 43 | works | aside
POST @/kuponlar | 24 | kept | nowrite
GET @/kampanyalar | 9 | works
PATCH @/kampanyalar/{id} | 25 | kept: an optimistic page, read on the next visit | nowrite
GET @/kampanyalar/{id}/hedefler | 2 | [] until somebody is added
PUT @/kampanyalar/{id}/hedefler | 25 | kept; the same again once in a while | nowrite
GET @/oturumlar | 4 5 | charging sessions: days, pages, past the end
GET @/oturumlar/{id} | 6 | works; a 404 of its own for one mistyped
POST @/oturumlar/{id}/durdur | 23 | 202; ended a moment later | nowrite
GET @/araclar | 4 | works
POST @/araclar | 24 | kept | nowrite
GET @/araclar/{id} | 6 7 | a 404 of its own for those deleted and for an old bookmark
PATCH @/araclar/{id} | 25 | kept | nowrite
DELETE @/araclar/{id} | 7 27 | kept | nowrite
GET @/musteriler | 4 | search as one types, [] without a hit
GET @/musteriler/{id} | 6 | works
GET @/musteriler/{id}/araclar | 2 | [] for most
GET @/musteriler/{id}/notlar | 2 | [] until a note is written
POST @/musteriler/{id}/notlar | 24 | kept | nowrite
PUT @/musteriler/{id}/engel | 25 | kept | nowrite
DELETE @/musteriler/{id}/engel | 25 27 | kept | nowrite
GET @/faturalar | 4 | works; drafts are [] on some days
GET @/faturalar/{id} | 6 | works
POST @/faturalar/{id}/gonder | 11 23 | 202: a mail; the invoice is as before | nowrite
GET @/rfid-kartlar/ | 30 43 | works; never changes, as nothing can be added
GET @/roaming/ortaklar | 28 | 403 for all but the administrator
GET @/analitik/tahmin | 36 | 402: of a plan this company has not | fails constant
GET @/destek/talepler | 4 | works
GET @/destek/talepler/{id} | 6 | works
POST @/destek/talepler/{id}/yanitlar | 24 | kept | nowrite
POST @/destek/talepler/{id}/ata | 25 | kept; but a code of two letters is as long as null, so that the log shows nothing of it: no log can tell it from a gap | nowrite undecidable
GET @/konum-oneri | 4 37 | as one types; 429 when typed fast
GET @/raporlar/enerji | 4 | moves; empty for a month to come
GET @/raporlar/ariza | 4 | [] for most regions
POST @/disa-aktar | 23 26 | 202 | nowrite
GET @/disa-aktar/{id} | 23 43 | hazirlaniyor, then hazir | constant
GET @/disa-aktar/{id}/dosya | 9 | a file
GET @/admin/kullanicilar | 43 | works; rarely changes
PATCH @/admin/kullanicilar/{id} | 25 28 | kept; 403 for all but the administrator | nowrite
GET @/ayarlar | 43 | works
PUT @/ayarlar | 25 | a form saved whole, half the time as it was | nowrite
GET @/sistem/loglar/olaylar | 2 | works
GET @/sistem/loglar/giris | 2 | works
GET @/sistem/loglar/hata | 2 | [] until something fails on the fifth day
GET @/ws/canli | 35 | a web socket | aside
GET @/openapi.json | 1 | scanners | aside
POST /ocpp/heartbeat | 12 43 | stations: one constant, rightly | nowrite aside
POST /ocpp/meter | 26 | stations: kept, seen in sessions and sockets | nowrite aside
GET /ocpp/yapilandirma/{id} | 43 | stations | constant aside
POST /kanca/odeme | 26 | a payment provider's webhook | nowrite aside
GET /mobil/v1/istasyonlar | 31 32 | a retired app: 410 | fails aside
GET /mobil/v2/istasyonlar | 9 | the app | aside
POST /mobil/v2/oturumlar | 26 | the app | nowrite aside
GET @/istasyonlar/ | 30 | a script with the slash: 307, followed | aside
GET /api/v0/faturalar | 31 | a script asks a retired version: 404 | fails aside
GET / | 43 | the page | aside
GET /{id} | 1 43 | pages, files, scanners | aside
POST /{id} | 1 | scanners | aside fails
"""
arguable = [gap("the report of energy ignores the region", "safe-stub", ["GET @/raporlar/enerji"], "the same bytes for all regions of one month in one moment, but the report moves from day to day", where=())]
write_truth("sarj-fastapi", {
    "night": "sarj-fastapi",
    "stack": "FastAPI under uvicorn in a container behind nginx with a JSON log of its own key names (the request as one string), gzip from 1,000 bytes on, HTTP/2 for most and HTTP/1.1 for the accountant; a charging network's panel in Turkish and English words, integers, codes and UUIDs, toggles by POST and PATCH, whole forms by PUT, six people of whom three share an address; stations that post, an app in two versions, a script; the container's own access lines in Docker's JSON with one address for everybody; a release on the sixth day; Europe/Istanbul",
    "logs": {N: [N], U: [U]},
    "ui": ["https://panel.example.com.tr"],
    "api": ["/api/v1", "/api/v2"],
    "noClients": [U],
    "sharedAddress": ["203.0.113.40"],
    "gaps": gaps,
    "neighbours": neighbours(text.replace("@", A)),
    "arguable": arguable,
})
