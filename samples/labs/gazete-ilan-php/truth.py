import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
N = "nginx-combined"
text = """
GET / | 9 | the front page
GET /kategori/{id} | 5 2 | pages; past the end 404; one category has no advertisements for most of the week
GET /kategori/{id}/{id} | 5 2 4 | filters without hits
GET /ilan/{id} | 6 7 30 | advertisements: 410 for what was taken down, 404 for what never was, 301 to a new slug that is followed
POST /ilan/{id}/mesaj | 24 30 | 303 followed by the page, which does not show it; the seller reads it | nowrite
POST /ilan/{id}/sikayet | 30 24 | 303 followed by the page, which does not show it; the moderators read it | nowrite
POST /ilan/{id}/telefon | 26 | shows a number: no write | nowrite
GET /ara | 4 2 37 | searches with and without hits; 429 for who is too fast
GET /ara/oneri | 4 2 | suggestions at every letter; mostly none
GET /ajax/ilceler | 43 4 | districts by province
GET /ajax/doviz | 43 | rates; three numbers as long as each other | constant
GET /ajax/reklam | 2 43 | [] for most visitors; one own advertisement for others | constant
GET /ajax/favori-sayisi | 45 43 25 | one digit | constant
POST /ajax/favori | 25 24 | kept; the number read next is as long as before, the list of favourites is not | nowrite
GET /ajax/bildirim | 11 45 | 204 unless somebody wrote | constant
GET /uye/giris | 43 28 | a form | constant
POST /uye/giris | 28 26 30 | 303, or the form again with 200 | nowrite
GET /uye/cikis | 30 | 302 to the front page, followed | fails
GET /uye/kayit | 43 | a form | constant
POST /uye/kayit | 26 30 | 303; the form again with 422 | nowrite
GET /hesabim | 28 30 | 302 to the form for strangers, followed; a page for members
GET /hesabim/ilanlarim | 2 3 | works; empty for most members
GET /hesabim/taslaklar | 2 3 | empty for most members
GET /hesabim/favoriler | 2 3 | empty for those who have none
GET /hesabim/mesajlar | 2 3 | empty for most
GET /hesabim/mesajlar/{id} | 6 | works
POST /hesabim/mesajlar/{id} | 24 30 | 303 to the page, which shows it
GET /hesabim/ayarlar | 25 | works
POST /hesabim/ayarlar | 25 30 | kept; often as it was
POST /hesabim/ilanlarim/{id}/{id} | 25 30 7 | taken down, renewed, deleted: 303 to the list; 404 the second time | nowrite
GET /ilan-ver/{id} | 26 30 | a wizard's steps; 302 to the first for who jumps ahead, followed
POST /ilan-ver/{id} | 26 30 | a wizard: 303 to the next step, or 422 | nowrite
POST /ilan-ver/otomatik-kaydet | 11 25 | 204 every few seconds; seldom read | nowrite
GET /bulten | 43 | a form | constant
POST /bulten | 26 30 | 303 to the thanks | nowrite
GET /bulten/tesekkur | 43 | a page | constant
GET /bulten/onay | 6 | 410 for old links in mails
GET /bulten/cik | 6 | 410 for old links in mails
GET /bulten/piksel/{id} | 43 | a picture of one pixel in mails | constant
GET /rss/{id} | 9 12 | feed readers, mostly 304
GET /site-haritasi.xml | 9 | bots | aside
GET /robots.txt | 9 | bots | aside
GET /git/{id} | 30 | links to advertisers are counted: 302 to another host, whose log is not here | fails
GET /eski/ilan.php | 30 6 31 | links of the old site: 301, followed by people and not by bots; 410 | fails
POST $/oturum | 28 26 | the app: 200, 401 for a wrong password | nowrite
GET $/vitrin | 9 43 | works; another order on some days
GET $/ilanlar | 4 5 | filters without hits, pages past the end
GET $/ilanlar/{id} | 6 7 | works; 410 for what was taken down
POST $/ilanlar | 24 26 | a draft: kept; 422 without a title | nowrite
PUT $/ilanlar/{id} | 25 | kept; often as it was
DELETE $/ilanlar/{id} | 7 11 27 | works; 410 the second time | nowrite
POST $/ilanlar/{id}/yayinla | 23 24 | 202: waits for a moderator, some are let pass hours later | nowrite
POST $/ilanlar/{id}/fotograflar | 24 26 | kept; 413 for what is too large | nowrite
GET $/ilanlar/{id}/sorular | 2 | [] for most; grows when a moderator lets a question pass
POST $/ilanlar/{id}/sorular | 23 24 | 202: waits for a moderator; what is read next is rightly as before | nowrite
GET $/ilanlar/{id}/benzer | 2 | [] for what is like nothing else
GET $/ilanlar/{id}/fiyat-gecmisi | 2 43 | [] for what never changed its price
GET $/ilanlar/{id}/istatistik | 28 | 403 for all but the seller
GET $/ilanlar/{id}/ekspertiz | 6 36 | a JSON 404 for all but two cars: nobody had them examined
GET $/taslaklar | 2 3 | [] for most
GET $/favoriler | 2 3 | [] for who has none
PUT $/favoriler/{id} | 11 24 27 | 204; kept; twice is once | nowrite
DELETE $/favoriler/{id} | 11 7 | 204; works, also where there is none | nowrite
GET $/aramalar | 2 3 | saved searches: [] for most
POST $/aramalar | 24 27 | kept; 409 for what is saved already
DELETE $/aramalar/{id} | 7 11 | works; 404 the second time
GET $/mesajlar | 2 3 | [] for most
GET $/mesajlar/{id} | 6 45 | works; polled while it is open
POST $/mesajlar/{id} | 24 17 | kept; retries | nowrite
GET $/bildirimler | 45 2 | polled: [] most of the time
POST $/bildirimler/okundu | 11 25 | 204; kept: the list is empty again | nowrite
GET $/ayarlar | 25 43 | two switches: of few sizes | constant
PATCH $/ayarlar | 25 13 | kept: a byte or two | nowrite
GET $/engellenenler | 2 3 | [] for all but those who block somebody
PUT $/engellenenler/{id} | 24 11 | 204; kept | nowrite
DELETE $/engellenenler/{id} | 11 7 | 204; works | nowrite
GET $/kampanyalar | 2 36 | [] but on the weekend
PUT $/cihaz | 11 26 | 204; nothing to be read | nowrite
GET $/surum | 9 43 12 | 304 mostly | constant
GET /api/v2/{rest} | 31 32 | 426: old apps that nobody renews | fails
POST /api/v2/{rest} | 31 32 | 426: old apps that nobody renews | fails nowrite
POST /api/kanca/odeme | 12 26 | payments; 401 for a wrong signature now and then | nowrite
GET /saglik.php | 12 | monitors | constant
GET /yonetim/giris.php | 28 1 | a form; a botnet asks, too | constant
POST /yonetim/giris.php | 28 1 26 | the staff; a botnet guesses with browsers' agents: 200 with the form | nowrite
GET /yonetim/ | 28 30 | 302 to the form for strangers, a page for the staff | constant
GET #/liste.php | 4 2 | a queue of what waits, empty at night; cache busters in the query
GET #/ilan.php | 6 7 | by the query's id; 404 for what was deleted
POST #/onayla.php | 24 27 | id in the body; kept: leaves the queue; 409 when the other was faster | nowrite
POST #/reddet.php | 24 27 | id in the body; kept | nowrite
POST #/toplu.php | 24 26 | bulk; kept | nowrite
POST #/kaydet.php | 25 | kept; often as it was | nowrite
GET #/sikayetler.php | 2 | [] until the first complaint on the fifth day
POST #/sikayet-kapat.php | 24 25 | kept: leaves the list | nowrite
GET #/sorular.php | 2 4 | what waits; mostly few
POST #/soru-onayla.php | 24 | kept: leaves the list, and is seen in the app | nowrite
GET #/uyeler.php | 4 5 | searches without hits
POST #/uye-engelle.php | 25 28 13 | kept, one byte; on and off again; 403 for the younger moderator | nowrite
GET #/vitrin.php | 43 25 | an order of six ids | constant
POST #/vitrin-sirala.php | 25 13 | kept, but another order weighs nearly the same | nowrite
GET #/ayarlar.php | 25 | works
POST #/ayarlar-kaydet.php | 25 | kept; often as it was | nowrite
GET #/istatistik.php | 4 33 | varies; 500 on one morning
GET #/bulten.php | 43 9 | works; grows with those who sign up
POST #/bulten-gonder.php | 23 26 | 202 into a mail's queue | nowrite
GET #/gunluk.php | 28 | 403 for both moderators, the owner sees it
GET #/nabiz.php | 11 45 | a heartbeat: always 204 | constant
GET /css/{id} | 9 | static | aside
GET /js/{id} | 9 | static | aside
GET /foto/{id} | 9 10 28 | static; one picture is missing on many pages, hotlinks are forbidden | aside
GET /wp-content/{rest} | 1 | probes for WordPress | aside
GET /{id} | 1 9 | icons and ads.txt that were never there; scanners | aside
GET /{rest} | 1 39 | scanners, bots | aside
POST /{rest} | 1 | scanners | aside
HEAD /{rest} | 8 12 | link checkers | aside
HEAD / | 8 12 | monitors | aside
OPTIONS $/ilanlar | 8 | a web view's preflight: 204 | aside
"""
for a, b in ((" $", " /api/v3"), (" #", " /yonetim/ajax")): text = text.replace(a, b)
write_truth("gazete-ilan-php", {"night": "gazete-ilan-php", "stack": "a Turkish newspaper's classified advertisements in PHP 8.2 under php-fpm behind nginx 1.22 `combined` with gzip (answers without a length, so framed in chunks): pages, members, a wizard with drafts, favourites, a newsletter, an API for the app, and a small back office whose calls are files with ids in bodies; two moderators and an owner; crawlers, feed readers, a botnet, probes for WordPress; Europe/Istanbul",
    "logs": {N: [N]}, "ui": ["https://ilan.gazete.example.com.tr"], "api": ["/"], "gaps": [],
    "expected": "no findings. What is empty is honestly empty or waits for a moderator, what was taken down is gone on purpose, what is refused is refused to those who may not; the back office works.",
    "neighbours": neighbours(text)})
