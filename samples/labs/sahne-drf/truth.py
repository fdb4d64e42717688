import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, C = "apache-combined", "gunicorn-docker"
A = "/api/yonetim"
def gap(name, kind, rows, why, reads=(), where=(H, C), also=(), **more):
    m = members(*(r.replace("@", A) for r in rows)); reads = [r.replace("@", A) for r in reads]
    for x in m:
        if x["kind"] == "non-persisting-write": x["reads"] = reads
    return {"name": name, "kind": kind, "members": m, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", A) for r in also))} if also else {}), **more}
gaps = [
    gap("members have no tickets", "empty-list", ["GET @/uyeler/{id}/biletler/ empty-list"], "count 0 for every member on every day; /kayitlar/, asked with it, is filled for some of the same members, and members buy tickets on the site"),
    gap("two tabs of the log are empty", "empty-list", ["GET @/gunluk/eposta/ empty-list", "GET @/gunluk/odeme/ empty-list"], "[] on every day; /giris/ and /islem/ grow, /hata/ is empty until the fourth day and filled since; people pay and mails are sent every day"),
    gap("attendance is not kept", "non-persisting-write", ["POST @/atolyeler/{id}/yoklama/ non-persisting-write", "GET @/atolyeler/{id}/yoklama/ empty-list"], "201 with an id, and the list read right after has count 0, for all workshops; /katilimcilar/ beside it grows when it is posted to", ["@/atolyeler/{id}/yoklama/"]),
    gap("coupons cannot be switched", "non-persisting-write", ["POST @/kuponlar/{id}/durum/ non-persisting-write"], "200 with an echo that has a date, and the list read right after weighs what it weighed; POST and DELETE of coupons change it; /duyurular/{id}/yayin/ puts a date into its list", ["@/kuponlar/"]),
    gap("halls do not keep that they are closed", "non-persisting-write", ["PATCH @/salonlar/{id}/ non-persisting-write"], "200 with an echo that has a date when closed, and the list and the hall read right after never change in nine days; PATCH of workshops does the same and puts a date into its list", ["@/salonlar/", "@/salonlar/{id}/"]),
    gap("the settings of tickets cannot be saved", "non-persisting-write", ["PUT @/ayarlar/bilet/ non-persisting-write"], "200 with an echo whose size varies with what was sent, and what is read after is what it always was; /ayarlar/iletisim/ and /ayarlar/site/ are kept", ["@/ayarlar/bilet/"]),
    gap("media are not deleted", "non-persisting-write", ["DELETE @/medya/{id}/ non-persisting-write"], "204, and the list read right after is as long as before; the same id is deleted again with 204; POST makes the list longer; DELETE of notices, coupons and members shortens theirs", ["@/medya/"]),
    gap("events have no statistics", "missing-endpoint", ["GET @/etkinlikler/{id}/istatistik/ missing-endpoint"], "Django's own page for unknown routes, for events that were read a moment before; /sponsor/ beside it is a small JSON 404 for most and 200 for three"),
    gap("the calendar was lost", "missing-endpoint", ["GET @/takvim/ missing-endpoint"], "200 until the new version on the morning of the sixth day, since then Django's own page for unknown routes, also for the new bundle", state="regressed"),
    gap("performances cannot be patched", "method-not-allowed", ["PATCH @/seanslar/{id}/ method-not-allowed"], "405 always; GET, PUT and DELETE of the same path work"),
    gap("refunds cannot be approved", "not-implemented", ["POST @/iadeler/{id}/onayla/ not-implemented"], "501 always; /reddet/ beside it works"),
    gap("the report of occupancy fails", "failing-endpoint", ["GET @/raporlar/doluluk/ failing-endpoint"], "500 always, with a traceback in the container's log; /raporlar/satis/ beside it works"),
    gap("the report of visits is a stub", "safe-stub", ["GET @/raporlar/ziyaret/ safe-stub"], "noughts of one size for 7, 30 and 90 days on all days; /raporlar/satis/, asked with the same spans, varies"),
    gap("themes are the page", "html-fallback", ["GET /api/icerik/temalar/ html-fallback"], "200 with what / weighs, always; nothing below /api/icerik reaches the application; asked from /yonetim", where=(H,)),
    gap("backups are forbidden", "always-forbidden", ["GET @/yedekler/ always-forbidden"], "403 on every day, in the midst of sessions of the only administrator whose other requests are answered"),
    gap("answers to messages end in a redirect", "lost-redirect", ["POST @/mesajlar/{id}/yanit lost-redirect"], "posted without the slash: 301, followed by a GET of the path with the slash, which is [] always; nobody posts to the path with the slash. POST of /okundu/ has its slash and works", ["@/mesajlar/{id}/yanit/"],
        also=("GET @/mesajlar/{id}/yanit/ empty-list", "POST @/mesajlar/{id}/yanit non-persisting-write")),
]
text = """
POST @/giris/ | 26 28 37 | 401 when mistyped; 429 on one morning | nowrite
GET @/ben/ | 28 43 | 401, sign in, 200; a constant | constant
GET @/ben/tercihler/ | 43 | read at a load only | constant
PUT @/ben/tercihler/ | 11 25 | 204, kept; read at the next load only | nowrite
GET @/bildirimler/sayi/ | 43 45 | a tab that polls; few sizes | constant
GET @/bant/ | 11 2 | 204 but for one day | constant
GET @/sabitler/ | 43 | a table that never changes | constant
GET @/ozellikler/ | 43 36 | changes with the new version only | constant
GET @/kara-liste/ | 2 43 | [] always: nobody is barred; no log can tell | constant undecidable
GET @/sms/bakiye/ | 36 | 402 always: the plan does not have it | constant fails
GET @/ozet/ | 31 32 | gone with the new version, whose bundle asks /gosterge/; a notebook's tab that was not reloaded asks on for a day and a half | constant
GET @/gosterge/ | 31 | there since the new version | constant
GET @/gunluk/giris/ | 2 | grows
GET @/gunluk/islem/ | 2 | the last forty of one width | constant
GET @/gunluk/hata/ | 2 | [] until the fourth day, filled since: honest
GET @/etkinlikler/ | 4 5 13 | filters without hits, pages past the end (404)
POST @/etkinlikler/ | 24 | kept; 400 without a name | nowrite
GET @/etkinlikler/{id}/ | 6 7 | works; 404 after a deletion and for old bookmarks
PUT @/etkinlikler/{id}/ | 25 | whole forms; half of them as they were | nowrite
DELETE @/etkinlikler/{id}/ | 7 27 | works; rare | nowrite
GET @/etkinlikler/{id}/sponsor/ | 6 | a JSON 404 for all but three events | constant
GET @/etkinlikler/{id}/bekleyenler/ | 2 | empty for all until the seventh day, when one event is sold out | constant
GET @/seanslar/ | 4 | filters by event without hits
POST @/seanslar/ | 24 | kept | nowrite
GET @/seanslar/{id}/ | 6 | works
PUT @/seanslar/{id}/ | 25 | kept; half of the times as it was | nowrite
DELETE @/seanslar/{id}/ | 27 7 | 409 when tickets were sold, else 204 | nowrite
GET @/siparisler/ | 4 5 | filters without hits; the first page is full
GET @/siparisler/{id}/ | 6 | works
POST @/siparisler/{id}/iptal/ | 25 27 | kept; 409 the second time | nowrite
POST @/siparisler/{id}/tekrar-gonder/ | 26 23 | 202: mails the ticket once more, changes nothing | nowrite
GET @/iadeler/ | 2 4 | one status is empty on most days
GET @/iadeler/{id}/ | 6 | works
POST @/iadeler/{id}/reddet/ | 25 27 | kept; 409 the second time | nowrite
GET @/uyeler/ | 4 5 | filters without hits
POST @/uyeler/ | 24 | kept; 400 without a name | nowrite
GET @/uyeler/{id}/ | 6 7 | works; 404 after a deletion
PATCH @/uyeler/{id}/ | 25 | kept; a third as it was; names of the same length; notes that no list shows | nowrite
DELETE @/uyeler/{id}/ | 7 27 | works; rare | nowrite
GET @/uyeler/{id}/kayitlar/ | 2 | empty for most
GET @/atolyeler/ | 43 | changes when a workshop is opened
GET @/atolyeler/{id}/ | 6 | works
PATCH @/atolyeler/{id}/ | 25 | kept; now and then on and off again within seconds | nowrite
GET @/atolyeler/{id}/katilimcilar/ | 2 | empty for one or two
POST @/atolyeler/{id}/katilimcilar/ | 24 27 | kept; 409 for who is there already | nowrite
GET @/duyurular/ | 2 | works
POST @/duyurular/ | 24 | kept | nowrite
GET @/duyurular/{id}/ | 6 7 | 404 after a deletion
PUT @/duyurular/{id}/ | 25 | whole forms; a third as they were | nowrite
DELETE @/duyurular/{id}/ | 7 27 | works | nowrite
POST @/duyurular/{id}/yayin/ | 25 | kept; a date comes or goes | nowrite
GET @/kuponlar/ | 43 | changes with new and deleted ones only, because of the gap | constant
POST @/kuponlar/ | 24 27 | kept; 400 for a code that exists | nowrite
DELETE @/kuponlar/{id}/ | 7 | works; rare | nowrite
GET @/mesajlar/ | 2 4 | grows by what the site's visitors write
GET @/mesajlar/{id}/ | 6 | works
POST @/mesajlar/{id}/okundu/ | 11 25 | 204, kept; the second time as it was; the optimistic UI reads the list at the next visit | nowrite
GET @/medya/ | 43 | grows, never shrinks because of the gap; the first page is full since the second day | constant
POST @/medya/ | 24 | kept | nowrite
GET @/sayfalar/ | 43 | four pages; only titles: rarely changes | constant
GET @/sayfalar/{id}/ | 6 | works
PUT @/sayfalar/{id}/ | 25 | kept; half of the times as it was | nowrite
PUT @/sayfalar/{id}/taslak/ | 11 26 | 204; a copy for crashes, never read while the page is open | nowrite
POST @/sayfalar/onizleme/ | 26 | a preview | nowrite
GET @/kampanyalar/ | 2 43 | count 0 until the seventh day, when the first one is made | constant
POST @/kampanyalar/ | 24 | kept; twice in all | nowrite
GET @/bultenler/ | 2 23 | works
GET @/bultenler/{id}/ | 6 23 | queued, then sent
POST @/bultenler/ | 24 | kept | nowrite
PUT @/bultenler/{id}/ | 25 | kept | nowrite
POST @/bultenler/{id}/gonder/ | 23 26 27 | 202 into a queue; 409 the second time | nowrite
GET @/salonlar/ | 43 | never changes because of the gap | constant
GET @/salonlar/{id}/ | 43 | never changes because of the gap | constant
GET @/salonlar/{id}/plan/ | 43 | seats: a constant by nature | constant
GET @/ayarlar/bilet/ | 43 | never changes because of the gap | constant
GET @/ayarlar/iletisim/ | 25 43 | works | constant
PUT @/ayarlar/iletisim/ | 25 | kept; often as it was | nowrite
GET @/ayarlar/site/ | 25 43 | works | constant
PUT @/ayarlar/site/ | 25 | kept; often as it was | nowrite
POST @/onbellek/temizle/ | 26 | {"ok":true}: clears a cache | nowrite
GET @/raporlar/satis/ | 4 33 | varies with its span and the day
POST @/raporlar/disa-aktar/ | 23 26 | 202; a job | nowrite
GET @/isler/{id}/ | 23 43 | running, then done | constant
OPTIONS @/etkinlikler/ | 8 | a look | aside
HEAD @/uyeler/ | 8 | a look: HEAD works where GET does | aside
GET @/testler/ | 40 | a test of the whole, by a browser without a head | aside fails
GET /api/genel/etkinlikler/ | 22 43 | the application keeps a copy for five minutes | constant
GET /api/genel/etkinlikler/{id}/ | 6 7 | works; 404 for links to old events
GET /api/genel/etkinlikler/{id}/yorumlar/ | 2 43 | [] for most events, filled for the others; nobody can write one | constant
POST /api/genel/etkinlikler/{id}/bekle/ | 24 26 | a thank-you | nowrite
GET /api/genel/seanslar/{id}/koltuklar/ | 2 | empty where nothing was sold
POST /api/genel/siparisler/ | 24 27 | 201, 409 for a seat just sold | nowrite
GET /api/genel/siparisler/{id}/ | 6 | 404 for mistyped codes
POST /api/genel/siparisler/{id}/iade/ | 24 27 | 201, 409 the second time | nowrite
GET /api/genel/duyurular/ | 2 43 | five notices | constant
GET /api/genel/sayfalar/{id}/ | 43 | changes when the administrator writes | constant
GET /api/genel/atolyeler/ | 2 43 | [] while no workshop is open | constant
POST /api/genel/iletisim/ | 26 37 | a thank-you; 429 on one morning | nowrite
POST /api/genel/bulten/ | 26 | a constant thank-you | nowrite
POST /api/genel/giris/ | 26 28 | 400 when mistyped | nowrite
GET /api/genel/hesabim/ | 28 43 | 401 for visitors, 200 for members who signed in | constant
GET /api/genel/hesabim/siparislerim/ | 2 28 | [] for some members
GET /api/genel/hesabim/favoriler/ | 2 43 | [] for a third of the members | constant
POST /api/kapi/okut/ | 12 26 27 | turnstiles; 404 and 409 for wrong tickets | nowrite
GET /api/kapi/seans/ | 11 12 45 | turnstiles poll; 204 but in the evening | constant
GET /api/saglik/ | 12 | a monitor | constant
GET /api/v1/etkinlikler/ | 31 12 | a partner's script on a version retired long ago: Django's page always, no referer | aside fails
GET /yonetim/{rest} | 9 | the panel's page | aside
GET /yonetim/ | 9 | the panel's page | aside
GET /etkinlik/{id} | 9 | the site's page: what the gap weighs | aside
GET /sayfa/{id} | 9 | the site's page | aside
GET /hesabim | 9 | the site's page | aside
GET /varlik/{id} | 9 | bundles; 304 | aside
GET / | 9 1 | the site's page | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners and crawlers: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("sahne-drf", {"night": "sahne-drf", "stack": "Django REST framework (ModelViewSets over SQLite, routers, @action) under gunicorn in a container behind Apache with Debian's combined (sizes with headers) and mod_deflate for JSON and pages; gunicorn's own log in its default combined shape together with Django's messages as Docker's json-file (the proxy's address only); a culture centre's panel and its public site on one host in Turkish words: slugs and integers, count/next/previous/results and bare lists, whole forms by PUT, switches by PATCH and POST; one administrator with a desk and a notebook, visitors, members, turnstiles; a new version on the sixth day that loses a route; Europe/Istanbul",
    "logs": {H: [H], C: [C]}, "oneAdmin": True, "slack": {H: 110}, "sharedAddress": ["127.0.0.1"], "headers": {H: 500}, "ui": ["https://sahne.example.com"], "api": ["/api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
