import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G, A = "haproxy-httplog", "gunicorn-dateext", "/yonetim/api"
def full(s): return s.replace("@/", A + "/")
def gap(name, kind, rows, why, reads=(), **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [H, G], "why": why, **more}
gaps = [
    gap("two kinds of logs stay empty", "empty-list", ["GET @/loglar/sms empty-list", "GET @/loglar/entegrasyon empty-list"], "an empty page for the three who may read logs, on all days, although SMS are sent and partners' orders arrive; giris and islem are full, hata is empty only until the reports failed"),
    gap("files of complaints are not kept", "non-persisting-write", ["GET @/sikayetler/{id}/ekler empty-list", "POST @/sikayetler/{id}/ekler non-persisting-write"], '{"veri":[]} for every complaint on all days, before and after each POST that says 201; the answers beside it are empty for many, and longer after their POST', ["@/sikayetler/{id}/ekler"]),
    gap("a parcel has no positions", "missing-endpoint", ["GET @/gonderiler/{id}/konum-gecmisi missing-endpoint"], "404 for every parcel, which was read a moment before; one body for unknown routes and rows. The signature is 404 for most parcels too, and 200 for those delivered"),
    gap("a branch has no till", "missing-endpoint", ["GET @/subeler/{id}/kasa missing-endpoint"], "404 for every branch and on all days; the branch, its people and its hours are 200"),
    gap("tariffs are published in vain", "non-persisting-write", ["POST @/tarifeler/{id}/yayinla non-persisting-write", "POST @/tarifeler/{id}/geri-cek non-persisting-write"], '200 {"tamam":true}, and the list read right after weighs what it weighed, where true and false differ by a byte; couriers, integrations and announcements that are switched likewise change by one', ["@/tarifeler"]),
    gap("opening hours are not kept", "non-persisting-write", ["PUT @/subeler/{id}/calisma-saatleri non-persisting-write"], "200 with an echo of several lengths, and the form read right after weighs what it weighed, for every branch and on all days; the branch itself changes with its PUT", ["@/subeler/{id}/calisma-saatleri"]),
    gap("announcements cannot be deleted", "non-persisting-write", ["DELETE @/duyurular/{id} non-persisting-write"], "204, also for one that was deleted before, and the list read right after is as long as before; those that are made show at once, tariffs that are deleted are gone", ["@/duyurular"]),
    gap("the performance of couriers is a stub", "safe-stub", ["GET @/kuryeler/{id}/performans safe-stub"], "one size for every courier and every period on all days; what a courier holds and the courier himself have several"),
    gap("a parcel cannot be changed", "method-not-allowed", ["PUT @/gonderiler/{id} method-not-allowed"], "405 for all and always, for parcels that were read a moment before; its state is changed by PATCH"),
    gap("a parcel cannot be diverted", "not-implemented", ["POST @/gonderiler/{id}/yonlendir not-implemented"], "501 for all and always"),
    gap("the report of delays fails", "failing-endpoint", ["GET @/raporlar/gecikmeler failing-endpoint"], "500 for all, every month and always; gunluk beside it fails for one afternoon"),
    gap("the map is the page", "html-fallback", ["GET /yonetim/rapor-api/harita html-fallback"], "200 with what the page weighs, for all, before and after the deploy: the application answers unknown GETs outside /yonetim/api with it"),
    gap("nobody may read the security log", "always-forbidden", ["GET @/loglar/guvenlik always-forbidden"], "403 for the three who have 200 for the other logs, the manager among them; gunicorn's log tells people by their browsers only"),
    gap("zones are sent elsewhere", "lost-redirect", ["POST @/bolgeler lost-redirect"], "308 to http:// and the slash, which a browser on https:// refuses; nobody follows, and the list (with its slash) stays as it was; the 307 of the complaints' form and the 301 of the kinds are followed at once", ["@/bolgeler/"]),
]
text = """
POST @/oturum | 26 28 | 401 for a wrong password now and then | nowrite constant
POST @/oturum/yenile | 26 28 | tokens of one size | nowrite constant
GET @/ben | 28 43 | 401, then a new token, then 200 | constant
GET @/surum | 43 | constant, two releases of one length | constant
GET @/gonderi-turleri | 43 30 | constant | constant
GET @/kargo-turleri | 30 | 301, followed at once | constant
GET @/bildirimler/sayac | 45 43 | a tab that polls; a digit or two | constant
GET @/ozet | 43 | varies by digits | constant
GET @/gonderiler | 4 5 | filters without hits, pages past the end
POST @/gonderiler | 24 | kept; 422 | nowrite
POST @/gonderiler/ara | 26 4 | a POST that searches, often without hits; 429 for one afternoon's fast fingers | nowrite
GET @/gonderiler/{id} | 6 | works; 404 for a mistyped number
GET @/gonderiler/{id}/hareketler | 2 | [] for new parcels
POST @/gonderiler/{id}/hareketler | 24 | kept; 422
GET @/gonderiler/{id}/notlar | 2 | [] for most, filled for every fifth and after a POST
POST @/gonderiler/{id}/notlar | 24 | kept
DELETE @/gonderiler/{id}/notlar/{id} | 25 27 | works, often within seconds of its POST | nowrite
GET @/gonderiler/{id}/imza | 6 | 404 with the body of an unknown route for most, 200 for delivered ones
GET @/gonderiler/{id}/etiket | 26 | a file
PATCH @/gonderiler/{id}/durum | 25 9 | kept; now and then the state it had; 422
POST @/gonderiler/{id}/sms | 26 23 | 202, a constant, a message | nowrite constant
GET @/subeler | 9 43 | 304 mostly: entity tags; 200 after each change | constant
GET @/subeler/{id} | 6 | works
PUT @/subeler/{id} | 9 25 28 | kept; 403 for four of the seven; often as it was
GET @/subeler/{id}/personel | 43 | eight lists that never change
GET @/subeler/{id}/calisma-saatleri | 43 | as the gap leaves it: eight forms
GET @/subeler/{id}/doluluk | 31 33 | 500 until the deploy on the sixth day, 200 ever since: looks fixed
GET @/kuryeler | 4 | filters
POST @/kuryeler | 24 28 | kept; 422; 403
GET @/kuryeler/{id} | 6 7 | works; a deleted one can still be read
PUT @/kuryeler/{id} | 9 25 | kept; a telephone of the same length mostly, a remark of another now and then
DELETE @/kuryeler/{id} | 7 27 28 | soft: the list is shorter, the courier can still be read; 404 the second time; 403 | nowrite
POST @/kuryeler/{id}/aktif | 25 | kept; for one who is active already too
POST @/kuryeler/{id}/pasif | 25 | kept; often back within seconds
GET @/kuryeler/{id}/zimmet | 2 | [] for some, a few numbers for the others
GET @/tarifeler | 43 | grows and shrinks by those that are made and deleted
POST @/tarifeler | 24 28 | kept; 422; 403
POST @/tarifeler/hesapla | 26 | a POST that computes | nowrite constant
PUT @/tarifeler/{id} | 9 25 28 | kept; often a price of as many digits; 403
DELETE @/tarifeler/{id} | 7 27 28 | works; 404 the second time; 403 | nowrite
GET @/iadeler | 2 4 | ?durum=bekliyor shrinks
GET @/iadeler/{id} | 6 | works
POST @/iadeler/{id}/onayla | 27 25 | kept; 409 for what is decided
POST @/iadeler/{id}/reddet | 27 25 | kept; 409 for what is decided
GET @/sikayetler | 4 5 | filters
POST @/sikayetler | 24 30 | kept; by way of the old form's redirect | nowrite
POST @/sikayetler/yeni | 30 | 307, followed at once | nowrite
GET @/sikayetler/{id} | 6 | works
GET @/sikayetler/{id}/yanitlar | 2 | empty for nearly half, with the body of the gap
POST @/sikayetler/{id}/yanitlar | 24 | kept; 422
POST @/sikayetler/{id}/kapat | 27 | kept; 409 the second time
GET @/faturalar | 4 28 23 | 403 for three of the seven; grows by what a run makes
GET @/faturalar/disa-aktar | 26 28 | a file
POST @/faturalar/toplu | 23 28 | 202, a constant; shows in the list after half an hour | nowrite constant
GET @/faturalar/{id} | 6 | works
GET @/faturalar/{id}/pdf | 26 | a file
POST @/faturalar/{id}/gonder | 26 23 | 202, a constant; the invoice shows that it waits, again for one that waits already
POST @/faturalar/{id}/odendi | 25 28 | kept; again for one that is paid now and then; 403 for the branches' leads | nowrite
GET @/duyurular | 43 | grows only, as the gap leaves it
POST @/duyurular | 24 28 | kept; 403
POST @/duyurular/{id}/sabitle | 25 | kept: a toggle, often twice within seconds
GET @/loglar/giris | 28 4 | 403 for four of the seven; grows
GET @/loglar/islem | 28 4 | 403 for four of the seven; grows
GET @/loglar/hata | 2 28 | 403 for four of the seven; the empty page until the reports failed on the fourth day
GET @/entegrasyonlar | 43 | five rows, a byte more or less
POST @/entegrasyonlar/{id}/ac | 25 28 | kept; for one that is open already too; 403
POST @/entegrasyonlar/{id}/kapat | 25 28 | kept; often back within seconds; 403
GET @/ayarlar/genel | 43 | three words, seldom another firm's name
GET @/ayarlar/bildirim | 9 | works
GET @/ayarlar/yazdirma | 9 | works
PUT @/ayarlar/genel | 25 | saved as it was mostly
PUT @/ayarlar/bildirim | 25 9 28 | kept; 403 for three
PUT @/ayarlar/yazdirma | 25 9 28 | kept; 403 for three
GET @/bolgeler/ | 30 43 | as the gap leaves it: six rows | constant
GET @/araclar | 43 | kilometres of as many digits: hardly varies | constant
GET @/raporlar/gunluk | 43 37 | varies; 500 for an afternoon
GET @/denetim | 40 | only a test of the whole, by a browser without a head | aside fails
GET /kurye/api/is-listesi | 12 2 28 | handhelds; none to do now and then; 401 for one that was replaced, for three days
POST /kurye/api/okut | 12 26 | a constant | nowrite constant
GET /takip/{id} | 6 12 | customers; 404 for mistyped numbers
POST /entegrasyon/v1/siparis | 12 28 | a shop's machine; 400 for a bad signature, sent again | nowrite constant
GET /entegrasyon/v0/siparis | 12 31 | 410 always: retired, a machine asks on | aside fails
GET /saglik | 12 | a monitor | constant
GET /metrics | 12 28 | prometheus, from inside; 403 of HAProxy from outside | aside
OPTIONS @/gonderiler | 8 | a look; 200 of Flask | aside
HEAD @/iadeler | 8 | a look; 200 without a body | aside
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /panel/{rest} | 9 | pages opened by their address | aside
GET @/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of Flask | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
reads = {"/kuryeler/{id}/aktif": ["@/kuryeler"], "/kuryeler/{id}/pasif": ["@/kuryeler"], "/iadeler/{id}/onayla": ["@/iadeler?durum=bekliyor"], "/iadeler/{id}/reddet": ["@/iadeler?durum=bekliyor"], "/sikayetler/{id}/kapat": ["@/sikayetler?durum=acik"], "/gonderiler/{id}/durum": ["@/gonderiler/{id}"],
    "/duyurular/{id}/sabitle": ["@/duyurular"], "/entegrasyonlar/{id}/ac": ["@/entegrasyonlar"], "/entegrasyonlar/{id}/kapat": ["@/entegrasyonlar"], "/tarifeler/{id}": ["@/tarifeler"]}
for n in rows:
    r = reads.get(n["path"].removeprefix(A))
    if r and n["method"] not in ("GET", "DELETE"): n["reads"] = [full(x) for x in r]
write_truth("bolgekargo-flask", {"night": "bolgekargo-flask", "stack": "Flask under gunicorn (its default access log in a file that logrotate renames with dateext; HAProxy's address for everybody, referers and agents) behind HAProxy with httplog under a syslog prefix, sizes with headers, nothing captured; the panel of a regional cargo company; seven people of five roles, two of them behind one address; Europe/Istanbul",
    "logs": {H: [H], G: [G]}, "ui": ["https://panel.bolgekargo.example"], "api": ["/yonetim"], "headers": {H: 170}, "noClients": [G], "gaps": gaps, "neighbours": rows})
