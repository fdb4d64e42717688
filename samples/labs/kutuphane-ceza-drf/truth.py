import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, G = "apache-combined", "gunicorn-file"
A = "/api/yonetim"
def gap(name, kind, rows, why, reads=(), where=(C, G), **more):
    ms = members(*((r.replace("@", A) + ("" if len(r.split()) > 2 else " " + kind)) for r in rows)); rs = [r.replace("@", A) for r in reads]
    for m in ms:
        if rs: m["reads"] = rs
    return {"name": name, "kind": kind, "members": ms, "reads": rs, "observableIn": list(where), "why": why, **more}
gaps = [
    gap("fines are not waived", "non-persisting-write", ["POST @/cezalar/{id}/affet/"], "200, and the fine read right after is a 304 every time, still open days later; /tahsil/ of other fines answers the same way and moves them", ["@/cezalar/{id}/", "@/cezalar/"]),
    gap("instalments are forgotten", "non-persisting-write", ["POST @/uyeler/{id}/taksitler/", "GET @/uyeler/{id}/taksitler/ empty-list"], "201, and the list is [] (or 304) before and after, for every reader; notes of the same readers fill", ["@/uyeler/{id}/taksitler/"]),
    gap("tariffs do not switch", "non-persisting-write", ["PATCH @/tarifeler/{id}/etkin/"], "200 with an echo; the list read right after is a 304 every time; the whole form of a tariff (PUT) moves it, and branches switch", ["@/tarifeler/", "@/tarifeler/{id}/"]),
    gap("settings of notices keep the old value", "non-persisting-write", ["PATCH @/ayarlar/bildirim/"], "200 with the old body; the settings read right after are a 304 every time; general settings and those of payment, saved by PUT, move", ["@/ayarlar/bildirim/"]),
    gap("notes are not deleted", "non-persisting-write", ["DELETE @/uyeler/{id}/notlar/{id}/"], "204, and the notes read right after are a 304 every time; a note that is added is there at once", ["@/uyeler/{id}/notlar/"]),
    gap("campaigns were never connected", "missing-endpoint", ["GET @/kampanyalar/", "POST @/kampanyalar/"], "404 of a route that does not exist (36 bytes, without Allow) for both administrators on every day; rows that are not there weigh less in gunicorn's log and more in Apache's"),
    gap("no text message was ever sent", "empty-list", ["GET @/sms/gonderimler/"], "the empty envelope (52 bytes) or 304 on every day; the mails beside it are many"),
    gap("figures of branches are a stub", "safe-stub", ["GET @/subeler/{id}/istatistik/"], "one body (45 bytes) for all six branches on all days, 304 whenever it is asked again; their days (/gunluk/) and the branches themselves differ"),
    gap("payments are not given back", "not-implemented", ["POST @/odemeler/{id}/iade/"], "501 always, for both"),
    gap("texts cannot be deleted", "method-not-allowed", ["DELETE @/sms/sablonlar/{id}/"], "the framework's 405 always; GET and PUT of the same path work; announcements are deleted"),
    gap("the report of delays fails", "failing-endpoint", ["GET @/raporlar/gecikme/"], "500 for every month; /raporlar/tahsilat/, asked in the same moment, works"),
    gap("the report of readers failed until the fifth day", "failing-endpoint", ["GET @/raporlar/uye/"], "500 on the first four days, 200 since the new version on the morning of the fifth", state="looks-fixed"),
    gap("the last receipts are the page", "html-fallback", ["GET /makbuz/api/son/"], "200 and what the page weighs (or the page's 304), from Apache itself: there is no such service behind it; nothing of it in gunicorn's log", where=(C,)),
    gap("a new version lost the loans of readers", "missing-endpoint", ["GET @/uyeler/{id}/oduncler/"], "200 until the new version on the morning of the ninth day, the 404 of a route that does not exist for every reader since", state="regressed"),
    gap("users are forbidden for everybody", "always-forbidden", ["GET @/kullanicilar/"], "403 for both administrators on every day; the trail of sign-ins is 403 for one and 200 for the other"),
    gap("announcements are lost on the way to the slash", "lost-redirect", ["POST @/duyurular"], "301 to the path with a slash, which the browser then GETs: 304, the list as it was; no POST with the slash ever comes; PATCH and DELETE of announcements with their slash work", ["@/duyurular/"]),
]
arguable = [
    gap("the branch of the report is ignored", "safe-stub", ["GET @/raporlar/sube/"], "all branches weigh the same in one moment; the report itself moves, and no kind fits", where=()),
]
text = """
POST @/oturum/ | 26 28 37 | 200; 400 when mistyped; 429 for a minute on the sixth day | nowrite
GET @/ben/ | 28 43 | 401 when the token is old | constant
GET @/tercihler/ | 43 | a preference of each | constant
PATCH @/tercihler/ | 25 | kept; acik and koyu have one length, the next read is no 304 | nowrite
GET @/ozet/ | 9 | four numbers that move, often of one width | constant
GET @/itirazlar/sayac/ | 45 | a badge, polled | constant
GET @/sabitler/{id}/ | 43 | constants | constant
GET @/ozellikler/{id}/ | 36 43 | the kiosk is on; text messages by plan: a 404 of its own, always | constant
GET @/uyeler/ | 4 5 | pages; searched
GET @/uyeler/{id}/ | 6 | works; one old bookmark is a 404 of its own
PATCH @/uyeler/{id}/ | 25 | kept; a byte; some there and back | nowrite
GET @/uyeler/{id}/cezalar/ | 2 | [] for readers who owe nothing
GET @/uyeler/{id}/notlar/ | 2 | [] for two of three
POST @/uyeler/{id}/notlar/ | 24 | 201, kept | nowrite
GET @/cezalar/ | 4 5 | pages, states; a page past the end is a 404 of its own
POST @/cezalar/ | 24 26 | 201, kept; 400 without an amount | nowrite
POST @/cezalar/hesapla/ | 26 | a calculation | nowrite
GET @/cezalar/{id}/ | 6 7 | a 404 of its own for those deleted
PATCH @/cezalar/{id}/ | 25 | kept; amounts of one or two digits, a third as they were: then 304 rightly | nowrite
DELETE @/cezalar/{id}/ | 7 | 204, kept | nowrite
POST @/cezalar/{id}/tahsil/ | 27 | kept; 409 for those paid by card meanwhile | nowrite
GET @/itirazlar/ | 2 3 4 | the empty envelope for three days, until a reader objects; filled and emptied since; other states
POST @/itirazlar/{id}/kabul/ | 27 | kept: it leaves the list | nowrite
POST @/itirazlar/{id}/ret/ | 27 | kept: it leaves the list | nowrite
GET @/tarifeler/ | 43 9 | moves by PUT only | constant
GET @/tarifeler/{id}/ | 43 | moves by PUT only | constant
PUT @/tarifeler/{id}/ | 25 | kept; half as it was: then 304 rightly | nowrite
GET @/gecikmeler/ | 9 | works
POST @/gecikmeler/{id}/hatirlat/ | 23 26 | 202: a counter of one digit moves, the size stays | nowrite
DELETE @/gecikmeler/{id}/ | 7 | 204, kept: not in the list any more | nowrite
GET @/odemeler/ | 5 9 | grows
GET @/odemeler/{id}/dekont/ | 6 | a 404 of its own for cash
GET @/subeler/ | 9 | works
GET @/subeler/{id}/ | 9 | works | constant
PATCH @/subeler/{id}/ | 25 | kept: a byte | nowrite
GET @/subeler/{id}/gunluk/ | 43 9 | six lists that rarely change: 304 nearly always | constant
GET @/sms/sablonlar/ | 9 | works
GET @/sms/sablonlar/{id}/ | 9 | works
PUT @/sms/sablonlar/{id}/ | 25 | kept; a third as it was | nowrite
GET @/eposta/gonderimler/ | 9 | grows by reminders
GET @/duyurular/ | 43 9 | moves when one is changed or deleted | constant
PATCH @/duyurular/{id}/ | 25 | kept | nowrite
DELETE @/duyurular/{id}/ | 7 | 204, kept, twice in all | nowrite
GET @/kayitlar/giris/ | 28 29 | 403 for one administrator, 200 for the other
GET @/kayitlar/islem/ | 9 | works
GET @/kayitlar/hata/ | 2 | [] for a week, filled since the terminal of the bank fails
GET @/ayarlar/{id}/ | 43 9 | works | constant
PUT @/ayarlar/genel/ | 25 | kept; a third as it was | nowrite
PUT @/ayarlar/odeme/ | 28 25 | kept; 403 for one administrator | nowrite
GET @/taslaklar/{id}/ | 6 2 | 404 of its own unless something was saved
PUT @/taslaklar/{id}/ | 11 25 | 204, kept | nowrite
DELETE @/taslaklar/{id}/ | 7 11 | 204 | nowrite
GET @/raporlar/tahsilat/ | 4 | varies with its month
POST @/aktarimlar/ | 23 26 | 202, a job | nowrite
GET @/isler/{id}/ | 23 43 | running, then ready | constant
GET /api/katalog/kitaplar/ | 4 5 2 | the public searches; the empty envelope without a hit
GET /api/katalog/kitaplar/{id}/ | 6 1 | 404 of its own for books that crawlers remember
GET /api/katalog/kitaplar/{id}/yorumlar/ | 2 | [] for five of six
GET /api/katalog/duyurular/ | 43 | as the announcements are | constant
GET /api/uye/borclar/ | 2 28 | [] for readers who owe nothing; 401 when the token is old
GET /api/uye/rezervasyonlar/ | 2 | [] for six of seven
POST /api/uye/itirazlar/ | 24 | 201, kept, seen by the office | nowrite
POST /api/odeme/geri-donus/ | 12 24 | the bank | nowrite aside
GET /api/kiosk/{id}/komutlar/ | 12 2 45 | boxes ask all day: nothing to do | constant aside
GET /api/saglik/ | 12 43 | a monitor | constant
HEAD /api/saglik/ | 8 12 | a monitor | aside
GET /api/v1/katalog/ | 31 12 | 410: an old app and a library system of a school | aside fails
OPTIONS @/uyeler/ | 8 | 401 or 200 | aside
GET /varlik/{id} | 9 | bundles | aside
GET /yonetim/{rest} | 9 43 | the page, for deep links and reloads | constant aside
GET /kitap/{id} | 12 43 | the page: crawlers and people | constant aside
GET @/{rest} | 1 | what a scanner guesses | aside fails
GET /api/{rest} | 1 | what a scanner guesses | aside fails
POST /api/{rest} | 1 | what a scanner guesses | aside fails nowrite
GET /{rest} | 9 1 | the page, whatever the path: scanners get it too | aside constant
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours(text.replace(" @", " " + A))
reads = {"POST @/itirazlar/{id}/kabul/": ["@/itirazlar/"], "POST @/itirazlar/{id}/ret/": ["@/itirazlar/"], "POST @/cezalar/{id}/tahsil/": ["@/cezalar/{id}/"], "POST @/gecikmeler/{id}/hatirlat/": ["@/gecikmeler/"], "PATCH @/duyurular/{id}/": ["@/duyurular/"]}
for n in near:
    r = reads.get(f"{n['method']} {n['path'].replace(A, '@')}")
    if r: n["reads"] = [x.replace("@", A) for x in r]
write_truth("kutuphane-ceza-drf", {"night": "kutuphane-ceza-drf", "stack": "Django REST framework under gunicorn (no lengths: chunks; entity tags with 304) behind Apache with Debian's combined (%O, headers included), mod_deflate for pages and JSON, tags left alone; a town libraries' panel of fines in Turkish words, integers, trailing slashes, switches by PATCH, actions by POST; two administrators behind one address with two browsers, one of them from home in the evening; a busy public catalogue, readers, a bank, kiosks, crawlers, scanners; gunicorn's own log with one address for everybody, uncompressed sizes; two new versions, of which one mends a gap and one loses a route; Europe/Istanbul",
    "logs": {C: [C], G: [G]}, "ui": ["https://kutuphane.example.bel.tr/yonetim"], "api": [A, "/makbuz/api"], "minClients": 1, "noClients": [G], "slack": {C: 40}, "headers": {C: 420}, "sharedAddress": ["198.51.100.30", "127.0.0.1"], "gaps": gaps, "arguable": arguable, "neighbours": near})
