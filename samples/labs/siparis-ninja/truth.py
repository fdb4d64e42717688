import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-json", "gunicorn"
BOTH = (N, U)
A = "/servis"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace("@", A) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [r.replace("@", A) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", A) for r in also))} if also else {}), **more}
gaps = [
    gap("customers have no orders", "empty-list", ["GET @/musteriler/{id}/siparisler"], "{\"items\": [], \"count\": 0} for every customer on every day, also for those who were opened from one of their orders (the referer says so, and the customer is read from there); /iadeler of the same customers is filled for some, /adresler for all"),
    gap("two of four logs are empty", "empty-list", ["GET @/loglar/kargo", "GET @/loglar/stok"], "[] for every span on every day, though the courier posts its events and the stock script its numbers all day; /loglar/siparis beside them is filled, /loglar/odeme since a payment was confirmed"),
    gap("campaigns do not switch", "non-persisting-write", ["PATCH @/kampanyalar/{id}"], "200 with an echo of the new state (a byte more or less); the list read right after weighs what it weighed, always; goods and categories, switched the same way, weigh a byte more or less", ["@/kampanyalar"]),
    gap("settings of notices are not kept", "non-persisting-write", ["PUT @/ayarlar/bildirim"], "200 with an echo of several sizes, and what is read right after, and at the next visit, has the one size of old; /ayarlar/magaza is kept", ["@/ayarlar/bildirim"]),
    gap("labels of orders are not kept", "non-persisting-write", ["POST @/siparisler/{id}/etiketler"], "201 with an id, and the list read right after weighs what it weighed; notes of the same orders grow", ["@/siparisler/{id}/etiketler"]),
    gap("coupons cannot be deleted", "non-persisting-write", ["DELETE @/kuponlar/{id}"], "204, for some twice, and the list read right after weighs what it weighed; it grows when one is added; addresses that are deleted are gone", ["@/kuponlar"]),
    gap("orders have no invoices", "missing-endpoint", ["GET @/siparisler/{id}/fatura"], "Django's own 404 (179 bytes) for orders that were read a moment before; /kargo beside it is a 404 in JSON for those not sent yet"),
    gap("a new version lost the payments of orders", "missing-endpoint", ["GET @/siparisler/{id}/odemeler"], "200 until the new version on the morning of the seventh day, Django's own 404 (179 bytes) for every order since, also from its own pages; /kargo-takip, lost too, is asked by an old telephone only and has moved to /gonderiler", state="regressed"),
    gap("customers cannot be patched", "method-not-allowed", ["PATCH @/musteriler/{id}"], "405 always; GET and PUT of the same path work"),
    gap("labels are not printed together", "not-implemented", ["POST @/siparisler/toplu-etiket"], "501 always; /siparisler/toplu-durum beside it works"),
    gap("the report of profit fails", "failing-endpoint", ["GET @/raporlar/kar"], "500 always, for every span; /raporlar/satis, asked with the same spans, fails on one afternoon only"),
    gap("the summary is a stub", "safe-stub", ["GET @/panel/ozet"], "one size for every span on all days, though orders come in all day; /panel/en-cok-satan, asked with the same spans on the same page, varies"),
    gap("rates of exchange are the page", "html-fallback", ["GET /panel/veri/kurlar.json"], "200 with what /panel/ weighs (before and after the new version), or the page's 304, and no upstream; /panel/veri/iller.json beside it is a file of its own", where=(N,)),
    gap("movements of the account are forbidden", "always-forbidden", ["GET @/odeme/hesap-hareketleri"], "403 always, for the only one who administers, in sessions whose other requests are answered; /entegrasyon-anahtarlari is 403 until one confirms, then 200"),
    gap("counts of the stock end in a redirect", "lost-redirect", ["POST @/stok/sayimlar"], "301 to the slash always, which the browser follows with a GET; nobody ever asks POST with the slash, and the list has one size always; GET /stok/azalanlar is redirected now and then, too, and loses nothing", ["@/stok/sayimlar/"]),
]
text = """
POST @/oturum | 26 28 | 200; 401 when mistyped | nowrite
DELETE @/oturum | 11 | 204 | nowrite
POST @/oturum/onay | 26 28 | confirms for an hour; 401 when mistyped | nowrite
GET @/entegrasyon-anahtarlari | 28 43 | 403 until one confirms; sometimes one does not | constant
GET @/ben | 28 43 | 401 once a day | constant
GET @/sayaclar | 43 45 | two numbers | constant
GET @/canli | 11 45 43 | polled; 204 mostly, else one row | constant
GET @/bildirimler | 2 | [] when all is read
POST @/bildirimler/hepsini-oku | 25 | kept | nowrite
GET @/sabitler/{id} | 43 2 | constants, one of them [] on purpose | constant
GET @/ozellik/{id} | 36 43 | one is there, two are not in the plan: a 404 of its own | constant
GET @/duyuru | 11 | 204 but for one day | constant
GET @/panel/en-cok-satan | 4 43 | varies with the span | constant
GET @/siparisler | 4 5 9 | pages past the end, days to come
POST @/siparisler | 24 26 | kept; 422 without a customer; the first page is full | nowrite
POST @/siparisler/toplu-durum | 26 25 | kept; often what it was | nowrite
GET @/siparisler/{id} | 6 7 | works; JSON 404 and 422 for old bookmarks
PATCH @/siparisler/{id} | 25 27 | kept; 409 for closed ones | nowrite
GET @/siparisler/{id}/notlar | 2 | [] for most
POST @/siparisler/{id}/notlar | 24 | kept | nowrite
DELETE @/siparisler/{id}/notlar/{id} | 7 25 | kept; half are taken back within seconds, what is read after is then rightly as before | nowrite
POST @/siparisler/{id}/notlar/geri-al | 25 | takes the deletion back | nowrite
GET @/siparisler/{id}/etiketler | 2 43 | a fifth has one from the old system, as the gap leaves it | constant
GET @/siparisler/{id}/kargo | 6 | JSON 404 until it is sent
GET @/siparisler/{id}/risk | 37 43 | 503 on one noon | constant
GET @/kargo-takip/{id} | 31 32 6 | JSON 404 until it is sent; gone since the seventh day: Django's 404 for a telephone whose page is old, for two days
GET @/gonderiler/{id} | 31 6 | there since the seventh day
POST @/siparisler/{id}/hatirlat | 23 26 | 202 into a queue; the order is rightly as before | nowrite
POST @/siparisler/{id}/eposta-onizle | 26 | a preview | nowrite
PUT @/siparisler/{id}/kilit | 11 25 | 204; a lock while the page is open, shown nowhere; its DELETE follows | nowrite
DELETE @/siparisler/{id}/kilit | 11 25 | 204; gives it back | nowrite
PUT @/taslaklar/{id} | 11 25 | 204; a copy for crashes, never read | nowrite
GET @/musteriler | 4 5 | as one types; pages past the end
GET @/musteriler/{id} | 43 6 | works
PUT @/musteriler/{id} | 25 | kept; half of the times as it was | nowrite
GET @/musteriler/{id}/iadeler | 2 43 | none for four of five: then the bytes of the gap | constant
GET @/musteriler/{id}/adresler | 9 | filled
POST @/musteriler/{id}/adresler | 24 | kept | nowrite
DELETE @/musteriler/{id}/adresler/{id} | 7 27 11 | kept; JSON 404 the second time | nowrite
GET @/urunler | 4 9 | works
GET @/urunler/{id} | 9 | works
PATCH @/urunler/{id} | 25 | kept: a byte; prices often as they were; 403 once when the token was stale | nowrite
GET @/urunler/{id}/stok-gecmisi | 6 2 | 500 for three of twelve goods, [] or filled for the others
POST @/urunler/{id}/gorseller | 23 16 | 202, a job; 413 by the proxy when too large | nowrite
GET @/gorevler/{id} | 23 43 | runs, then is done | constant
POST @/urunler/toplu-fiyat | 26 25 | kept | nowrite
GET @/kategoriler | 43 25 | a byte more or less | constant
PATCH @/kategoriler/{id} | 25 | kept; often there and back within seconds | nowrite
POST @/kategoriler/sirala | 25 26 | kept: another order of the same rows, so the size stays; no log can tell | nowrite undecidable
GET @/kampanyalar | 43 | four of them, as the gap leaves them | constant
GET @/kuponlar | 43 9 | grows, never shrinks because of the gap | constant
POST @/kuponlar | 24 27 | kept; 409 for a code that is there | nowrite
GET @/stok/sayimlar/ | 30 43 | one, as the gap leaves it | constant
GET @/stok/azalanlar/ | 2 4 | by threshold; [] for a low one
GET @/stok/azalanlar | 30 | 301 to the slash, followed; nothing is lost | fails
GET @/iadeler | 2 4 | by state
GET @/iadeler/{id} | 6 25 | works
POST @/iadeler/{id}/kabul | 25 17 | kept; 409 for the second click | nowrite
GET @/sikayetler | 2 | [] until the ninth day, filled since
GET @/bekleyen-odemeler | 9 | grows, and is shorter when one is confirmed
POST @/bekleyen-odemeler/{id}/onayla | 25 27 | kept; leaves the list | nowrite
GET @/yazdirma-kuyrugu | 2 23 24 | the printer's box empties it within a second, mostly before it is read
POST @/yazdirma-kuyrugu | 2 23 24 | kept until the printer's box takes it: what is read after is mostly [] again, sometimes not | nowrite
GET @/terk-edilen-sepetler | 2 43 | [] always: nobody leaves one; no log can tell | constant undecidable
GET @/teslimatlar | 2 4 | by day; [] for days to come
GET @/ayarlar/magaza | 9 25 43 | works | constant
PUT @/ayarlar/magaza | 25 | kept; mostly as it was; 403 once when the token was stale | nowrite
GET @/ayarlar/bildirim | 43 | as the gap leaves it | constant
GET @/loglar/siparis | 9 43 | filled, of few sizes for a span | constant
GET @/loglar/odeme | 2 43 | [] until a payment was confirmed | constant
GET @/raporlar/satis | 4 37 | varies; 500 on one afternoon
GET @/raporlar/yillik | 37 35 | 504 by the proxy on three evenings, when it is slow | constant
GET @/raporlar/siparisler.csv | 26 | a file
POST @/ice-aktar | 26 23 | a rehearsal, or 202 | nowrite
GET @/entegrasyon/degisen | 12 2 45 | mostly [] | constant
PUT @/entegrasyon/stok/{id} | 12 11 | 204; a script's | nowrite
POST @/entegrasyon/siparisler | 12 26 28 | kept; 401 now and then without a key | nowrite
POST @/entegrasyon/kargo/olay | 12 26 | {"alindi": true} | nowrite
POST @/entegrasyon/yazici/al | 12 2 26 | the printer's box takes what is there, mostly nothing | nowrite
GET @/entegrasyon/fiyat-listesi | 12 31 1 | a forgotten cron job with curl asks what never was: Django's 404, no referer | aside fails
GET @/entegrasyon/v0/siparisler | 31 12 | 410: closed; an old script | aside fails
POST @/odeme/donus | 30 26 | a shopper comes back from the bank: 302, followed by the page of thanks | aside fails nowrite
GET @/takip/{id} | 6 | shoppers mistype codes | constant
GET @/nabiz | 12 | a monitor | constant
HEAD @/nabiz | 8 12 | the monitor on some days: 405 | aside fails
HEAD @/ben | 8 | 405 | aside fails
OPTIONS @/ben | 8 | 405 | aside fails
GET @/{rest} | 1 | scanners | aside fails
GET /panel/veri/iller.json | 43 9 | a file | constant
GET /panel/varlik/{id} | 9 | bundle | aside
GET /panel/{rest} | 9 1 | the page: what the gap weighs | aside
GET /tesekkurler | 30 43 | after the bank | aside
GET / | 9 1 | the shop | aside
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("siparis-ninja", {"night": "siparis-ninja", "stack": "Django Ninja under gunicorn behind nginx with a JSON log_format of the usual key names, all values as strings, uncompressed, no entity tags but nginx's own; a sweets shop's orders in Turkish words, UUIDs, switches by PATCH, Django's own 404 and its redirect to the slash, Ninja's 404, 405, 422 and 401; one administrator with a desk and a telephone, a printer's box behind the same address, scripts with keys, a courier, a market place, shoppers; gunicorn's own log (combined) with one address for everybody; a new version on the seventh day; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "noClients": [U], "oneAdmin": True, "ui": ["https://lokum.example.com.tr/panel"], "api": ["/servis", "/panel/veri"], "gaps": gaps, "neighbours": neighbours(text.replace(" @", " " + A))})
