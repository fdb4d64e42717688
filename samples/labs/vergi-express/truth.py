import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, M = "apache-combined", "morgan-docker"; V = "/ofis/veri"
def gap(name, kind, why, *rows, reads=(), seen=(A, M), **more):
    put = lambda r: r.replace("~", V, 1)
    ms = members(*map(put, rows)); reads = [put(r) for r in reads]
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(seen), "why": why, **more}
gaps = [
    gap("taxpayers have no notices", "empty-list", "2 bytes for every taxpayer on every day or unchanged (304); /borclar and /belgeler of the same taxpayers are filled for some", "GET ~/mukellefler/{id}/tebligatlar empty-list"),
    gap("reminders are a stub", "non-persisting-write", "201 with a new id, and the list read right after is unchanged (304), and as empty as ever on every day; tasks, added on the same page, are listed", "POST ~/hatirlatmalar non-persisting-write", "GET ~/hatirlatmalar empty-list", reads=["~/hatirlatmalar"]),
    gap("rules are not switched", "non-persisting-write", "200 with an echo, and the rules read right after weigh what they weighed, to the byte; /otomasyonlar, switched the same way on the same page, move by one byte. Apache's sizes (compressed, with headers) cannot tell one byte", "PUT ~/rules/{id}/enabled non-persisting-write", reads=["~/rules"], seen=(M,)),
    gap("settings of invoices are forgotten", "non-persisting-write", "303 to the form, which weighs what it weighed for all that was typed; /ofis/ayarlar/firma, saved the same way, moves by tens of bytes", "POST /ofis/ayarlar/fatura non-persisting-write", reads=["/ofis/ayarlar/fatura"]),
    gap("nobody is put in charge of a taxpayer", "non-persisting-write", "200, and the taxpayer read right after weighs what it weighed, to the byte, though names have three or seven letters; /not of the same taxpayer moves it. Apache's sizes cannot tell four letters", "PUT ~/mukellefler/{id}/sorumlu non-persisting-write", reads=["~/mukellefler/{id}"], seen=(M,)),
    gap("powers of attorney fail, and then are forgotten", "non-persisting-write", "500 until the new version of the fourth day, 200 since, but the taxpayer read right after weighs what it weighed, though a date of ten letters is added to most for the first time", "PUT ~/mukellefler/{id}/vekalet non-persisting-write", reads=["~/mukellefler/{id}"], state="open"),
    gap("declarations have no assessment", "missing-endpoint", "Express' own page for unknown routes, for declarations that were read a moment before; /pdf beside it is JSON 404 for drafts and a file for others", "GET ~/beyannameler/{id}/tahakkuk missing-endpoint"),
    gap("ledgers are not certified", "missing-endpoint", "Express' own page for unknown routes, for ledgers that were read a moment before; /kapat beside it works", "POST ~/defterler/{id}/berat missing-endpoint"),
    gap("documents cannot be deleted", "method-not-allowed", "405 for all; GET of the same path works", "DELETE ~/belgeler/{id} method-not-allowed"),
    gap("payrolls are not calculated", "not-implemented", "501 always; /bordro/puantaj beside it works", "POST ~/bordro/hesapla not-implemented"),
    gap("the report of VAT fails", "failing-endpoint", "500 for every span; /reports/gelir, asked in the same moment, works", "GET ~/reports/kdv failing-endpoint"),
    gap("the archive is not there", "failing-endpoint", "Apache's own 503 always: nothing listens where it sends the archive's paths; only Apache sees it", "GET /ofis/arsiv/ara failing-endpoint", seen=(A,)),
    gap("the risk of taxpayers is a stub", "safe-stub", "one and the same small answer for every taxpayer on every day; the taxpayer itself varies", "GET ~/mukellefler/{id}/risk safe-stub"),
    gap("the log of changes is forbidden", "always-forbidden", "403 for everybody, the partner too, who is answered /ucretler beside it", "GET ~/audit-log always-forbidden"),
    gap("the calendar's events are the page", "html-fallback", "200 with what the calendar's page weighs, for every month; /takvim/tatiller beside it is 53 bytes; days opened by their address weigh the same, rightly", "GET /ofis/takvim/olaylar html-fallback"),
    gap("payments cannot be approved", "lost-redirect", "302 that nothing follows (it leads to an inner address), and the payment read right after weighs what it weighed; every 303 and every other 302 of the site is followed at once", "POST /ofis/odemeler/{id}/onayla lost-redirect", reads=["~/odemeler/{id}"]),
]
below = [gap("messages to many are not sent", "not-implemented", "501, asked twice by one person in one minute", "POST ~/toplu-sms not-implemented", seen=())]
text = """
GET /ofis/giris | 28 30 | signing in; asked after a 302 | constant
POST /ofis/giris | 28 30 | 303 to the first page; 401 and the form when mistyped | nowrite
GET /ofis/cikis | 30 | 302 to the form, followed | fails
GET /ofis | 28 30 | 302 to the form without a session, followed; else a page without data | constant
GET ~/ben | 43 28 | who one is | constant
PUT ~/profil/tema | 11 25 | kept, but seen only with the next page, and koyu weighs what acik weighs | nowrite undecidable
GET ~/ozet | 31 32 | gone since the new version of the fourth day; a tab left open asks on for hours | constant
GET ~/pano | 31 | there since the new version
GET ~/bildirimler/sayac | 45 43 | polled | constant
POST ~/bildirimler/okundu | 11 25 | often nothing is left to mark | nowrite
GET ~/duyurular | 2 3 | empty until the third day
POST ~/duyurular | 24 | kept | nowrite
GET ~/kur | 37 43 | from elsewhere: 502 on two mornings | constant
GET ~/gib/durum | 37 43 | from elsewhere: 503 on some evenings | constant
GET ~/vergi-turleri | 43 9 | kept by browsers for an hour | constant
GET ~/subeler | 43 | one office: one size, rightly | constant
GET ~/moduller/{id} | 36 43 | one is there, the other a JSON 404 for everybody | constant
GET ~/mukellefler | 4 5 37 | searches without hits, pages past the end; 429 once
POST ~/ara | 4 26 | a read by POST; two bytes for most numbers | nowrite
GET ~/mukellefler/{id} | 6 7 | one; JSON 404 for those that were struck off
DELETE ~/mukellefler/{id} | 7 | kept | nowrite
PUT ~/mukellefler/{id}/not | 25 | kept | nowrite
PUT ~/mukellefler/{id}/favori | 25 11 | kept in a list of its own | nowrite
GET ~/favoriler | 2 | empty at first
GET ~/mukellefler/{id}/borclar | 2 | empty for five of six
GET ~/mukellefler/{id}/belgeler | 2 | empty for a third and for new ones
GET ~/beyannameler | 4 | kinds and months without any
GET ~/beyannameler/{id} | 9 | one
POST ~/beyannameler/{id}/gonder | 17 23 | 202: a queue; the second click is 409; approved two minutes later | nowrite
GET ~/beyannameler/{id}/pdf | 6 | JSON 404 until it is approved
GET ~/belgeler | 24 | grows by uploads
GET ~/belgeler/{id} | 43 | one | constant
GET ~/belgeler/{id}/onizleme | 6 | JSON 404 for what is no picture
GET ~/gorevler | 4 2 | all, or by state: what waits shrinks, though the words have one length
POST ~/gorevler | 24 | kept | nowrite
PUT ~/gorevler/{id}/durum | 11 25 | kept: gone from what waits | nowrite
DELETE ~/gorevler/{id} | 7 | kept | nowrite
POST ~/gorevler/{id}/hatirlat | 23 26 | 202: a message; nothing is read of it | nowrite
GET ~/rules | 43 | never changes because of the gap | constant
GET ~/otomasyonlar | 9 | five | constant
PUT ~/otomasyonlar/{id}/acik | 25 13 15 | kept: one byte | nowrite
GET ~/sablonlar | 2 | empty until the fifth day
POST ~/sablonlar | 24 | kept | nowrite
GET ~/odemeler | 45 9 | the bank adds some
GET ~/odemeler/{id} | 9 | one
GET ~/ucretler | 28 | 403 for all but the partner | constant
POST ~/bordro/puantaj | 26 | a calculation | nowrite
GET ~/reports/gelir | 4 | by span
GET ~/defterler | 4 | months without any
GET ~/defterler/{id} | 9 | one; heavier once it is closed | constant
POST ~/defterler/{id}/kapat | 17 25 | once; the second click is 409 | nowrite
POST ~/fatura/dogrula | 26 | checks, keeps nothing | nowrite
POST ~/hesap/kdv | 26 | an echo | nowrite
GET ~/taslak/{id} | 11 6 | 204 where nothing was begun
PUT ~/taslak/{id} | 11 | kept | nowrite
DELETE ~/taslak/{id} | 7 | kept | nowrite
GET ~/ceza-ihbar | 2 43 | nobody was fined: empty always; no log can tell | constant undecidable
POST ~/isler/yedek | 23 | 202: a job | nowrite
GET ~/isler/{id} | 45 23 | as long as it lasts
GET /ofis/mukellefler | 43 | a page without data | constant
GET /ofis/mukellefler/yeni | 43 | a form | constant
GET /ofis/mukellefler/{id} | 9 | a page; JSON 404 for those struck off
POST /ofis/mukellefler | 24 30 | 303 to the new one's page, followed; 422 and the form without a name | nowrite
POST /ofis/mukellefler/{id} | 25 30 | 303, followed; kept | nowrite
GET /ofis/beyannameler | 43 | a page without data | constant
GET /ofis/belgeler | 43 30 | a page without data | constant
POST /ofis/belgeler/yukle | 30 24 | 303, followed; 413 for what is too big | nowrite
GET /ofis/odemeler | 43 30 | a page without data | constant
POST /ofis/odemeler/{id}/aciklama | 30 25 | 303, followed; kept | nowrite
GET /ofis/gorevler | 43 | a page without data | constant
GET /ofis/raporlar | 43 | a page without data | constant
GET /ofis/otomasyon | 43 | a page without data | constant
GET /ofis/defterler | 43 | a page without data | constant
GET /ofis/ayarlar/firma | 9 | a form with what is kept
POST /ofis/ayarlar/firma | 25 30 28 | 303, followed; kept; 302 to the form for signing in when the session had ended, followed | nowrite
GET /ofis/ayarlar/fatura | 43 | a form; never changes because of the gap | constant
GET /ofis/takvim/tatiller | 43 | holidays | constant
GET /ofis/takvim | 43 | the calendar's page | constant
GET /ofis/takvim/{id} | 43 | days opened by their address: the calendar's page, rightly | constant
GET /ofis/s/{id} | 9 | Apache's files | aside
GET /favicon.ico | 1 9 | browsers ask once a day; nobody made one: Express' own 404 for everybody, with a referer of the panel | aside fails
GET /apple-touch-icon.png | 1 | Safari asks; 404 | aside fails
GET /.well-known/appspecific/com.chrome.devtools.json | 1 | Chrome's tools ask; 404 | aside fails
POST /kanca/banka | 12 26 17 | the bank's webhook: OK; 401 without its mark; again after 503 | nowrite
POST /kanca/banka/iade | 12 26 | the bank's webhook | nowrite
GET /kanca/banka | 1 12 | the crawler: Express' own 404 | aside fails
GET /entegrasyon/gib/kuyruk | 12 45 | a bridge; mostly nothing waits | constant
POST /entegrasyon/gib/tebligat | 12 26 | a bridge brings notices: 201, and what the panel lists stays empty: that is the gap of the list | nowrite
GET /saglik | 12 | a monitor | constant
GET /robots.txt | 1 | a crawler | aside
GET /docs/{rest} | 1 | a crawler; some pages are gone | aside
GET /v1/{rest} | 1 | a crawler tries the documents' examples: 404 | aside fails
GET /ofis/{rest} | 1 | scanners: 302 to the form, which they do not ask | aside fails
POST /ofis/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
ns = neighbours("\n".join(l.replace(" ~", " " + V, 1) for l in text.strip().splitlines()))
for n in ns:
    if n["path"] == V + "/otomasyonlar/{id}/acik": n["unclearIn"] = [A]        # one byte, compressed, beside a header that shrinks
write_truth("vergi-express", {"night": "vergi-express", "stack": "Express with weak entity tags behind Apache with Debian's combined (sizes with headers) and mod_deflate for pages and JSON (which leaves small answers plain, with 304 for them, and changes the entity tags of what it compresses, so that those are never 304), an accountants' practice in Turkish and English words, ids of 24 hexadecimal digits, switches by PUT, forms by POST with 303; three people behind one address, two with the same browser, one of them also at home; a bank's webhook, a bridge, a crawler of the documents; morgan's combined in Docker's JSON with one address for everybody; Europe/Istanbul",
    "logs": {A: [A], M: [M]}, "sharedAddress": ["198.51.100.20"], "noClients": [A, M], "slack": {A: 6}, "headers": {A: 420}, "ui": ["https://ofis.example.com.tr"], "api": ["/ofis"], "gaps": gaps, "belowFloor": below, "neighbours": ns})
