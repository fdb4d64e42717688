import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, A = "nginx-main", "tomcat-common", "/operasyon/rest"
def gap(name, kind, rows, why, reads=(), logs=(N, U), **more):
    ms = members(*[r.replace(" @", " " + A, 1) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("@", A, 1) for r in reads]
        if "/gunlukler/" in m["path"]: m["modes"] = 6
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A, 1) for r in reads], "observableIn": list(logs), "why": why, **more}
gaps = [
    gap("five of the log tabs stay empty", "empty-list", [f"GET @/gunlukler/{k} empty-list" for k in ("cron", "kuyruk", "veritabani", "onbellek", "arsiv")], "the empty page for everybody on all days; it weighs a byte more or less with what ?size= and ?page= repeat in it (50 or 100), nothing else; olaylar, guvenlik and eposta are filled, dagitim since the release, hatalar since the failure of the third day"),
    gap("roles, teams, sessions and invites are not there", "missing-endpoint", [f"GET @/yonetim/{k} missing-endpoint" for k in ("roller", "takimlar", "oturumlar", "davetler")], "404 for both administrators on all days; /kullanicilar on the same page is a list"),
    gap("feature flags are a stub", "non-persisting-write", ["GET @/bayraklar empty-list", "POST @/bayraklar non-persisting-write", "POST @/bayraklar/{id}/ac-kapat non-persisting-write"], "[] before and after each POST that says 201 or OK; the kill switch beside it is kept", ["@/bayraklar"]),
    gap("municipalities have no invoices", "empty-list", ["GET @/belediyeler/{id}/faturalar empty-list"], "[] for all sixteen on all days; /alanlar beside it is empty for most but filled for some"),
    gap("alert rules do not switch", "non-persisting-write", ["PATCH @/uyari-kurallari/{id} non-persisting-write"], "200 with an echo, and the list read right after weighs what it weighed, though on and off differ by a byte; POST and DELETE of rules show at once; modules, by PATCH too, change", ["@/uyari-kurallari"]),
    gap("notification settings are not kept", "non-persisting-write", ["PUT @/ayarlar/bildirim non-persisting-write"], "200 with an echo that weighs what was typed, and what is read right after is 304; /ayarlar/genel comes anew", ["@/ayarlar/bildirim"]),
    gap("webhooks cannot be deleted", "non-persisting-write", ["DELETE @/webhooklar/{id} non-persisting-write"], "204, and the list is as long as before; new ones show at once, alert rules and users that are deleted are gone", ["@/webhooklar"]),
    gap("jobs cannot be deleted", "method-not-allowed", ["DELETE @/isler/{id} method-not-allowed"], "405 for all, for jobs that were read a moment before; GET and /yeniden work"),
    gap("a backup cannot be verified", "not-implemented", ["POST @/yedekler/{id}/dogrula not-implemented"], "501 for all and always; the list and POST /yedekler work"),
    gap("the report of quotas fails", "failing-endpoint", ["GET @/raporlar/kota failing-endpoint"], "500 always, for every month; /raporlar/sla, asked with the same months, works"),
    gap("nobody may export the audit", "always-forbidden", ["GET @/denetim/disa-aktar always-forbidden"], "403 for both administrators always; /denetim itself is 200 for both"),
    gap("measurements of a municipality are the page", "html-fallback", ["GET /operasyon/olcum/belediye/{id} html-fallback"], "200 with what the page weighs, for every municipality: nginx hands only /operasyon/rest to the backend, whose log never sees it", logs=(N,)),
    gap("maintenance windows are sent elsewhere", "lost-redirect", ["POST @/bakim-pencereleri lost-redirect"], "302 (to http and the backend's inner name); nobody follows, and the list read right after weighs what it weighed; it grows only by night, when the cron writes from inside by another path", ["@/bakim-pencereleri"]),
    gap("the depth of the queues is a stub", "safe-stub", ["GET @/sistem/kuyruk-derinligi safe-stub"], "one size for all on all days, polled beside jobs that come and go; /sistem/yuk in the same poll varies"),
    gap("passwords cannot be reset", "missing-endpoint", ["POST @/yonetim/kullanicilar/{id}/parola-sifirla missing-endpoint"], "404 for every user, who was read a moment before; /kilitle and /kilit-ac work"),
    gap("the security policy came with the release", "missing-endpoint", ["GET @/yonetim/guvenlik-politikasi missing-endpoint"], "404 for everybody until the release on the morning of the fifth day, 200 for everybody since", state="looks-fixed"),
]
rows = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in """
POST @/oturum/giris | 26 28 | a wrong password now and then | nowrite
POST @/oturum/yenile | 26 28 | tokens of one size | nowrite
POST @/oturum/cikis | 11 | 204 | nowrite
GET @/ben | 28 43 | 401, a new token, 200 | constant
GET @/yetkiler | 43 | constant | constant
GET @/bildirimler/okunmamis | 45 43 | polled; one digit or two; nought right after all were read | constant
POST @/bildirimler/okundu | 25 45 | 204; kept, but the count is nought already now and then | nowrite
GET @/olaylar/bekle | 35 11 | a long poll: mostly 204, at times an event
GET @/belediyeler | 4 5 | the first page is page=0; filters without hits, pages past the end
GET @/belediyeler/{id} | 6 7 | works; 404 for some that never were
PUT @/belediyeler/{id} | 25 9 | kept; often saved as it was, or a number of one length
POST @/belediyeler/{id}/durdur | 25 26 | kept: ?durum=DURDU grows; the municipality itself weighs the same (AKTIF, DURDU)
POST @/belediyeler/{id}/baslat | 25 26 | kept: ?durum=DURDU shrinks
GET @/belediyeler/{id}/moduller | 43 | filled
PATCH @/belediyeler/{id}/moduller/{id} | 25 9 | kept; now and then what it was
GET @/belediyeler/{id}/alanlar | 2 3 | empty for most
POST @/belediyeler/{id}/alanlar | 24 | kept; 409
GET @/belediyeler/{id}/logo | 6 29 | 404 for three quarters, with the same JSON as an unknown route; an image for the others
GET @/belediyeler/{id}/sozlesme | 6 36 | 404 for all but two, with the same JSON as an unknown route
GET @/belediyeler/{id}/sms-paketi | 36 | 402 for those without the package | constant
GET @/gunlukler/olaylar | 4 | filled
GET @/gunlukler/guvenlik | 4 | filled
GET @/gunlukler/eposta | 4 | filled
GET @/gunlukler/dagitim | 2 33 | empty until the release on the fifth day
GET @/gunlukler/hatalar | 2 4 | empty until the failure on the third evening; ?seviye=WARN stays empty
GET @/kill-switch | 25 | works
POST @/kill-switch | 25 | kept; on and off within minutes | 
GET @/yonetim/kullanicilar | 4 5 | filters without hits
GET @/yonetim/kullanicilar/{id} | 6 7 | works; 404 for who was deleted
POST @/yonetim/kullanicilar | 24 | kept; 409, 400
PUT @/yonetim/kullanicilar/{id} | 25 9 | kept; often as it was
DELETE @/yonetim/kullanicilar/{id} | 7 27 | works; 404 the second time | nowrite
POST @/yonetim/kullanicilar/{id}/kilitle | 25 11 | kept
POST @/yonetim/kullanicilar/{id}/kilit-ac | 25 11 | kept
PUT @/yonetim/guvenlik-politikasi | 25 | since the release; kept, one word in three the same | nowrite
GET @/uyari-kurallari | 43 | as the gap leaves it
POST @/uyari-kurallari | 24 | kept; 400 without a threshold
DELETE @/uyari-kurallari/{id} | 7 | works | nowrite
GET @/webhooklar | 4 | grows
POST @/webhooklar | 24 | kept | nowrite
GET @/webhooklar/{id}/teslimler | 2 | empty for those that never fired
POST @/webhooklar/{id}/dene | 26 | shows in the deliveries | nowrite
GET @/api-anahtarlari | 4 | works
POST @/api-anahtarlari | 24 43 | kept | nowrite
POST @/api-anahtarlari/{id}/iptal | 25 | kept: true is shorter than false, and the time comes with it | nowrite
GET @/kotalar | 43 | works
PUT @/kotalar/{id} | 25 9 | kept; often the same number or one as wide
GET @/isler | 4 45 | polled; ?durum=HATALI is empty at good times
GET @/isler/{id} | 6 23 | works; 404 for swept ones
POST @/isler/{id}/yeniden | 23 | 202 | nowrite
GET @/yedekler | 23 | grows each night
POST @/yedekler | 23 26 | 202; shows as running | nowrite
GET @/entegrasyonlar | 43 | five of them
GET @/entegrasyonlar/{id} | 43 9 | works
PUT @/entegrasyonlar/{id} | 25 43 | kept: the secret is masked, so what is read mostly weighs the same; notes show
POST @/entegrasyonlar/{id}/dene | 26 | 200, or 424 where the other side is down; always 424 for one | nowrite
GET @/denetim | 4 | grows; a filter without hits
GET @/raporlar/sla | 4 | varies
POST @/raporlar/sla/planla | 23 26 | 202; mailed | nowrite
GET @/bakim-pencereleri | 43 | filled by the nightly cron
GET @/sistem/yuk | 45 | varies
GET @/sistem/dugumler | 43 | two nodes that are up | constant
GET @/duyurular | 2 | the empty page for all until the first one on the eighth day | constant
POST @/duyurular | 24 | kept, once | nowrite
PUT @/duyurular/taslak | 26 11 | a draft that saves itself, 204; the list rightly leaves it out | nowrite
POST @/duyurular/onizleme | 26 | a preview | nowrite
GET @/aktarimlar | 23 2 | empty before the first import; shows what is ready
POST @/aktarimlar | 23 26 | 202; the list read right after is as it was, later it is there | nowrite
POST @/dogrulama/vergi-no | 26 43 | says yes | nowrite
GET @/onay-bekleyenler | 2 | [] until the eighth day, when two wait for seven hours | constant
GET @/sozluk/iller | 9 43 | a dictionary; 304 | constant
GET @/sozluk/engelli-tanimlar | 43 2 | a dictionary that is [] for ever; 304 | undecidable constant
GET @/ayarlar/genel | 9 | works
GET @/ayarlar/bildirim | 9 43 | as the gap leaves it | constant
PUT @/ayarlar/genel | 25 9 | kept; now and then saved as it was
GET @/asistan/oneri | 28 36 | 403 for the second administrator, 200 for the first
GET @/gosterge | 43 | varies
GET @/actuator/health | 12 45 | the balancer and the panel's badge | constant
GET @/actuator/info | 43 | {} as Spring has it without configuration | constant
GET @/actuator/prometheus | 12 28 | from inside
GET @/saha/v3/gorevler | 2 45 | the field app; [] when nothing is to be done
POST @/saha/v3/konum | 11 45 | 204 | nowrite
GET @/saha/v2/gorevler | 31 32 | 410 for two telephones whose app is old | fails
POST @/geri-cagri/sms | 12 | OK; 401 for a wrong signature | nowrite
GET @/belediyeler/istatistik | 31 | a script asks for what never was: 404 | aside fails
POST @/ic/gunluk | 12 | from inside | aside nowrite
POST @/ic/bakim | 12 | the nightly cron, from inside | aside nowrite
POST @/ic/is | 12 | from inside | aside nowrite
HEAD @/belediyeler | 8 | a look | aside
OPTIONS @/kotalar | 8 | a look; 405 | aside fails
GET /operasyon/assets/{id} | 9 | bundle | aside
GET /operasyon/panel/{rest} | 9 | pages | aside
GET / | 9 | sent to /operasyon/ | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
""".strip().splitlines()))
reads = {A + "/belediyeler/{id}/durdur": "/belediyeler?page=0&size=20&durum=DURDU", A + "/belediyeler/{id}/baslat": "/belediyeler?page=0&size=20&durum=DURDU", A + "/yonetim/kullanicilar/{id}/kilitle": "/yonetim/kullanicilar/{id}", A + "/yonetim/kullanicilar/{id}/kilit-ac": "/yonetim/kullanicilar/{id}", A + "/belediyeler/{id}/moduller/{id}": "/belediyeler/{id}/moduller", A + "/api-anahtarlari/{id}/iptal": "/api-anahtarlari", A + "/yonetim/kullanicilar": None}
for n in rows:
    if reads.get(n["path"]): n["reads"] = [A + reads[n["path"]]]
write_truth("belediye-spring", {"night": "belediye-spring", "stack": "plain node that behaves as Spring Boot does (chunked Jackson, Page envelopes whose first page is page=0, one JSON for all that fails, actuator, shallow entity tags) behind nginx with the format `main`, whose peer is a balancer: people are in $http_x_forwarded_for; Tomcat's own access log in its common pattern with the forwarded address; a municipality's operations desk, Turkish words, two administrators of whom one has a tablet too, field workers' app; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "oneAdmin": True, "sharedAddress": ["10.20.0.4", "10.20.0.5"], "ui": ["https://ops.belediye.example.com/operasyon/panel"], "api": [A], "gaps": gaps, "neighbours": rows})
