import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "api-compose"
A = "/api/admin"
def path(p): return p if p.startswith("!") else A + p
def row(r): m, p, *k = r.split(); return " ".join([m, path(p).lstrip("!"), *k])
def gap(name, kind, rows, why, reads=(), where=(H, G), also=(), **more):
    ms = members(*(row(r) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [path(x) for x in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [path(x) for x in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*map(row, also))} if also else {}), **more}
gaps = [
    gap("work orders have no history", "empty-list", ["GET /is-emirleri/{id}/history/"], "the empty page for every order on all days, also for those that were edited, closed and opened again; /customers/{id}/history/ is filled"),
    gap("stock moves are not shown", "empty-list", ["GET /stok-hareketleri/"], "the empty page for every kind and page on all days, though goods come in (…/stok-girisi/) on most of them"),
    gap("the dropdown of technicians is empty", "empty-list", ["GET /technicians/options/"], "[] always, though /technicians/ has six rows; the dropdowns of parts and customers are filled"),
    gap("SMS settings are not saved", "non-persisting-write", ["PUT /settings/sms/"], "200 with what was sent, and what is read right after is as before; the other forms, saved in the same way, are kept", ["/settings/sms/"]),
    gap("flags cannot be switched", "non-persisting-write", ["PATCH /feature-flags/{id}/"], "200 with the flag as one wants it, and the list read right after is as before; rules of notifications beside it move a byte", ["/feature-flags/"]),
    gap("campaigns cannot be deleted", "non-persisting-write", ["DELETE /kampanyalar/{id}/"], "204, also for the same one again, and the list read right after is as before; POST makes it another", ["/kampanyalar/"]),
    gap("leaves are not entered", "non-persisting-write", ["POST /izinler/"], "201 with an id, and the list read right after is as before, the same two rows on all days", ["/izinler/"], also=["POST /izinler/ safe-stub"]),
    gap("orders cannot be assigned", "non-persisting-write", ["POST /is-emirleri/{id}/ata/"], "{\"durum\":\"ok\"} always, and the order read right after is as before; …/kapat/ and …/ac/ answer the same and change it", ["/is-emirleri/{id}/"], also=["POST /is-emirleri/{id}/ata/ safe-stub"]),
    gap("hours of work were not saved before the new version", "non-persisting-write", ["PUT /settings/calisma-saatleri/"], "200 and as before until the new version on the ninth day, kept since", ["/settings/calisma-saatleri/"], state="looks-fixed"),
    gap("prices of parts are a stub", "safe-stub", ["GET /parcalar/{id}/fiyat-gecmisi/"], "the same two prices for every part; …/uyumlu-cihazlar/ beside it varies"),
    gap("the report of satisfaction is a stub", "safe-stub", ["GET /raporlar/memnuniyet/"], "the same figures for every span on all days; /raporlar/ariza/ with the same spans varies"),
    gap("there are no contracts", "missing-endpoint", ["GET /servis-sozlesmeleri/", "GET /servis-sozlesmeleri/options/"], "Django's own 404 (179 bytes of HTML), from the menu"),
    gap("orders cannot be copied", "missing-endpoint", ["POST /is-emirleri/{id}/kopyala/"], "Django's own 404 for orders that were read a moment before; rows that are missing are JSON here"),
    gap("the new version lost the technicians' figures", "missing-endpoint", ["GET /technicians/{id}/performans/"], "200 until the new version on the ninth day, Django's own 404 since, for technicians that exist", state="regressed"),
    gap("parts cannot be saved", "method-not-allowed", ["PUT /parcalar/{id}/"], "405 always; GET and DELETE of the same path work"),
    gap("integrations cannot be synchronised", "not-implemented", ["POST /entegrasyonlar/{id}/senkronize/"], "501 always"),
    gap("the report of profit is not written yet", "failing-endpoint", ["GET /raporlar/karlilik/"], "500 always; the container says NotImplementedError, the balancer sees a 500 only", also=["GET /raporlar/karlilik/ not-implemented"]),
    gap("invoices fail", "failing-endpoint", ["POST /is-emirleri/{id}/fatura-kes/"], "500 always, a KeyError in the container"),
    gap("provinces are the page", "html-fallback", ["GET !/panel/veri/iller.json"], "200 with what every page weighs, asked by the form of customers; the path has lost its /api"),
    gap("the administrator may not see users", "always-forbidden", ["GET /kullanicilar/"], "403 for the only administrator on all days, who reads /roller/ in the same moment"),
    gap("appointments are confirmed at an inner host", "lost-redirect", ["POST /randevular/{id}/onayla/"], "307 always and nobody follows; the list read right after is as before, while moving one changes nothing in length and deleting one does", ["/randevular/"]),
]
text = """
POST /api/admin/auth/token/ | 26 28 | 401 when mistyped | nowrite constant
POST /api/admin/auth/refresh/ | 26 28 | a new token after a 401 on something that works | nowrite constant
GET /api/admin/me/ | 28 43 | 401 when the token ran out, else a constant | constant
GET /api/admin/duyurular/ | 2 43 | [] but for one day | constant
GET /api/admin/ozet/ | 43 | moves with each order
GET /api/admin/stok-uyarilari/ | 2 43 | [] on all but three days | constant
GET /api/admin/iller/ | 43 | a constant by nature | constant
GET /api/admin/is-emirleri/ | 4 5 6 33 | a filter for what nobody searches is the empty page, pages past the end are 404 in JSON, 500 while the database was locked
POST /api/admin/is-emirleri/ | 24 26 | kept; 400 without a fault | nowrite
GET /api/admin/is-emirleri/options/ | 43 | a constant by nature | constant
POST /api/admin/is-emirleri/toplu-kapat/ | 24 25 | kept; {"kapatilan":0} when all are closed already | nowrite
GET /api/admin/is-emirleri/{id}/ | 6 | works; a JSON 404 for mistyped numbers
PATCH /api/admin/is-emirleri/{id}/ | 25 | kept; a third of them saves what was there
GET /api/admin/is-emirleri/{id}/notlar/ | 2 | the empty page until there is one
POST /api/admin/is-emirleri/{id}/notlar/ | 24 | kept
POST /api/admin/is-emirleri/{id}/kapat/ | 25 27 | kept; 409 the second time | nowrite
POST /api/admin/is-emirleri/{id}/ac/ | 25 | kept; nothing for what is open already | nowrite
GET /api/admin/customers/ | 4 5 | searches without hits, deleted ones apart, pages past the end
POST /api/admin/customers/ | 24 26 | kept: another page of ten; 400 without a name | nowrite
GET /api/admin/customers/options/ | 4 | [] for letters that nobody begins with
GET /api/admin/customers/{id}/ | 6 7 | works; JSON 404 for what was deleted
PUT /api/admin/customers/{id}/ | 25 | the whole form; kept; half of them as it was | nowrite
DELETE /api/admin/customers/{id}/ | 7 11 | a soft deletion: the list is shorter, that of the deleted longer | nowrite
POST /api/admin/customers/{id}/geri-al/ | 25 27 | the undo, at times within seconds: the list is as it was before both | nowrite
GET /api/admin/customers/{id}/cihazlar/ | 2 | [] for half of them
POST /api/admin/customers/{id}/cihazlar/ | 24 | kept
GET /api/admin/customers/{id}/history/ | 2 | filled, grows with each change
GET /api/admin/parcalar/ | 4 5 | works
POST /api/admin/parcalar/ | 24 | kept, on the last page: the first is as before, the count has as many digits | nowrite
GET /api/admin/parcalar/options/ | 43 | changes with deletions
GET /api/admin/parcalar/{id}/ | 6 | works, also for what was deleted softly
DELETE /api/admin/parcalar/{id}/ | 11 25 | a soft deletion: the row stays, "aktif" becomes false, one byte more; nothing the second time | nowrite
POST /api/admin/parcalar/{id}/etkinlestir/ | 25 | kept: one byte less | nowrite
POST /api/admin/parcalar/{id}/stok-girisi/ | 25 | kept; the stock often has as many digits as before | nowrite
GET /api/admin/parcalar/{id}/uyumlu-cihazlar/ | 2 | [] for some parts, always the same for each
GET /api/admin/technicians/ | 43 | six rows | constant
GET /api/admin/technicians/{id}/ | 25 | works
PATCH /api/admin/technicians/{id}/ | 25 | kept: a byte; on and off again now and then
GET /api/admin/izinler/ | 43 | as the gap leaves it | constant
GET /api/admin/randevular/ | 2 4 | nothing on some days
POST /api/admin/randevular/ | 24 | kept, on the last page: the first page of ten is as before, the day's list is not | nowrite
PATCH /api/admin/randevular/{id}/ | 25 | kept: a date as long as before; the lists of both days show it | nowrite
DELETE /api/admin/randevular/{id}/ | 11 | kept; the first page is filled up from the next
GET /api/admin/kampanyalar/ | 43 | grows, never shrinks because of the gap | constant
POST /api/admin/kampanyalar/ | 24 | kept
GET /api/admin/kampanyalar/{id}/kullanimlar/ | 2 3 | the empty page for seven days: nobody used one yet; filled since
GET /api/admin/bildirim-kurallari/ | 43 | works | constant
PATCH /api/admin/bildirim-kurallari/{id}/ | 25 | kept: a byte
GET /api/admin/feature-flags/ | 43 | as the gap leaves it | constant
GET /api/admin/garanti-basvurulari/ | 2 4 | none is waiting (a filter, always the empty page); the whole list is filled and nobody changes it | constant
GET /api/admin/tedarikciler/ | 43 | never changes | constant
GET /api/admin/roller/ | 43 | a constant by nature | constant
GET /api/admin/entegrasyonlar/ | 43 | a constant by nature | constant
GET /api/admin/settings/genel/ | 25 43 | changes with the foot line
PUT /api/admin/settings/genel/ | 25 | the whole form; kept; half of them as it was | nowrite
GET /api/admin/settings/sms/ | 43 | as the gap leaves it | constant
GET /api/admin/settings/calisma-saatleri/ | 43 25 | constant until the new version | constant
GET /api/admin/bakim-modu/ | 43 | a byte
PUT /api/admin/bakim-modu/ | 25 37 | kept; the portal answers 503 until it is switched off again
GET /api/admin/sablonlar/ | 2 | [] for the first days
POST /api/admin/sablonlar/ | 24 | kept
DELETE /api/admin/sablonlar/{id}/ | 11 | kept
GET /api/admin/taslaklar/{id}/ | 6 | a JSON 404 when there is none, 200 when a form was left
PUT /api/admin/taslaklar/{id}/ | 11 26 | 204; a draft | nowrite
DELETE /api/admin/taslaklar/{id}/ | 11 | 204 | nowrite
POST /api/admin/onbellek/temizle/ | 26 43 | "empty the cache": {"durum":"ok"} and nothing to read; no log can tell | nowrite constant undecidable
POST /api/admin/sms/test/ | 23 26 | 202; sends a message, changes nothing, rightly | nowrite constant
GET /api/admin/raporlar/ariza/ | 4 | varies with the span
GET /api/admin/raporlar/iade/ | 2 4 | nothing for a week or two, something for a month
GET /api/admin/raporlar/gunluk-ozet/ | 22 43 | made at night: the same all day long, another each day
POST /api/admin/raporlar/disa-aktar/ | 23 26 | 202, a job | nowrite
GET /api/admin/gorevler/{id}/ | 23 | running, then done | constant
GET /api/admin/gorevler/{id}/dosya/ | 26 | a file
GET /api/admin/customers | 30 | without the slash: 301, followed at once | aside fails
GET /api/portal/sorgula/ | 6 | the public: a JSON 404 for mistyped codes, 503 during maintenance
POST /api/portal/talep/ | 24 37 | the public: {"alindi":true}; 503 during maintenance | nowrite constant
GET /api/portal/durum/ | 40 45 | a constant; a load test one evening | constant
GET /api/mobil/v2/gorevlerim/ | 2 3 | [] for most technicians, at most times
POST /api/mobil/v2/konum/ | 11 12 | 204, every few minutes | nowrite constant
GET /api/mobil/v1/{rest} | 31 12 | retired: 410; only two old telephones ask | aside fails
POST /webhooks/sms/ | 12 28 | 403 for a wrong signature | nowrite constant
GET /saglik/ | 12 | a monitor | constant
OPTIONS /api/admin/customers/ | 8 | a look | aside
HEAD /api/admin/customers/ | 8 | a look: 405 | aside fails
GET /panel-static/{id} | 9 | bundle | aside
GET /panel | 9 | the page: what the gap weighs | aside
GET /panel/{rest} | 9 | the page | aside
GET /api/admin/{rest} | 1 | scanners: 401 or Django's 404 | aside fails
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("teknikservis-drf", {"night": "teknikservis-drf", "stack": "Django REST framework under gunicorn behind HAProxy's httplog with agent and referer captured, sizes with headers, compressed by the balancer (which it does not log); a repair service's panel in Turkish and English words, integers, trailing slashes, numbered pages, forms saved whole by PUT, soft deletions, dropdowns below …/options/; one administrator with a desk and a notebook, technicians' telephones, a customers' portal; gunicorn's default access lines with Django's messages and tracebacks as `docker compose logs -t`, one address for everybody; a new version that mends a gap and loses a route; Europe/Istanbul",
    "logs": {H: [H], G: [G]}, "noClients": [G], "oneAdmin": True, "headers": {H: 330}, "ui": ["https://servis.example.com.tr/panel"], "api": ["/api/admin", "/panel/veri"], "gaps": gaps, "neighbours": neighbours(text)})
