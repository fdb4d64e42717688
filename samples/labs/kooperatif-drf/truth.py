import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
APACHE, KAP = "apache-combined", "gunicorn-docker"
K = "/api/kooperatifler/{id}"
gaps = []
def gap(name, kind, rows, why, reads=(), where=(APACHE, KAP), **more):
    ms = members(*[r.replace(" @", " " + K) for r in rows]); reads = [r.replace("@", K) for r in reads]
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = reads
    gaps.append({"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **more})
gap("a member's documents are not kept", "non-persisting-write", ["POST @/uyeler/{id}/belgeler/ non-persisting-write", "GET @/uyeler/{id}/belgeler/ empty-list"],
    "201 with a number, and the list read right after has count 0, for all members, cooperatives and days; /teslimatlar/ of the same members is filled for most", ["@/uyeler/{id}/belgeler/"])
gap("a member's account has no movements", "empty-list", ["GET @/uyeler/{id}/hareketler/ empty-list"],
    "count 0 for every member, also for those whose deliveries and payments stand on the same page")
gap("aeration of silos is forgotten", "non-persisting-write", ["PATCH @/silolar/{id}/ non-persisting-write"],
    "200 with an echo, and the list of silos read right after weighs what it weighed; PUT of the same silo changes it, PATCH of members and announcements changes theirs", ["@/silolar/"])
gap("announcements cannot be pinned", "non-persisting-write", ["POST @/duyurular/{id}/sabitle/ non-persisting-write"],
    "200, and the list read right after is what it was; /arsivle/ beside it changes the same list", ["@/duyurular/"])
gap("settings of the scales cannot be saved", "non-persisting-write", ["PUT @/ayarlar/kantar/ non-persisting-write"],
    "200 with an echo whose size varies with what was typed, and what is read right after is what it always was; /ayarlar/genel/ is kept", ["@/ayarlar/kantar/"])
gap("members have no register of shares", "missing-endpoint", ["GET @/uyeler/{id}/pay-defteri/ missing-endpoint"],
    "Django's own page for unknown routes, for members that were read a moment before; /vekil/ beside it is a small JSON 404 for most and 200 for some")
gap("weighing tickets cannot be printed", "missing-endpoint", ["POST @/teslimatlar/{id}/fis/ missing-endpoint"],
    "Django's own page for unknown routes, for deliveries that were read a moment before; /onayla/ beside it works")
gap("deliveries cannot be cancelled", "method-not-allowed", ["DELETE @/teslimatlar/{id}/ method-not-allowed"], "405 for all; GET and PATCH of the same path work")
gap("the report of yields fails", "failing-endpoint", ["GET @/raporlar/verim/ failing-endpoint"], "500 always, with a trace in the container's log; /raporlar/teslimat/ beside it works, with the same parameters")
gap("the report of moisture is a stub", "safe-stub", ["GET @/raporlar/nem/ safe-stub"], "noughts of one size for every span and cooperative; /raporlar/teslimat/, asked with the same parameters, varies")
gap("scales cannot be zeroed", "not-implemented", ["POST @/kantarlar/{id}/sifirla/ not-implemented"], "501 always; /kalibre/ beside it works")
gap("the audit trail is forbidden to everybody", "always-forbidden", ["GET @/denetim-kayitlari/ always-forbidden"], "403 for all three, the head included, in sessions whose other requests are answered; /kullanicilar/ is 403 for the warden only")
gap("messages are sent to an inner address", "lost-redirect", ["POST @/mesajlar/gonder/ lost-redirect"], "307 to an address inside the firm that no browser reaches; nothing is asked after it, and the list of messages that is read is what it was")
gap("products are the page", "html-fallback", ["GET /api/referans/urunler/ html-fallback"], "200 with what the page weighs, always; nothing below /api/referans reaches the application. Pages opened by their address weigh the same, rightly", where=(APACHE,))
text = """
GET /api/kooperatifler/ | 43 | the three cooperatives, asked at every load | constant
POST /api/oturum/ac/ | 26 28 | signing in; 400 when the password is mistyped | nowrite
GET /api/oturum/ben/ | 28 43 | 401, sign in, 200 | constant
POST /api/kooperatifler/webhook/banka/ | 12 26 | the bank's machine tells of transfers | nowrite
GET @/ozet/ | 43 | numbers that change
GET @/surum/ | 43 | one version, then another | constant
GET @/bildirimler/sayi/ | 45 43 | a page that polls every half minute; mostly nought | constant
GET @/bildirimler/ | 2 | what happened; empty in the youngest cooperative at first
POST @/bildirimler/hepsi-okundu/ | 25 | marks what is read; often nothing is left to mark | nowrite
GET @/uyeler/ | 4 5 13 | filters without hits, pages past the end (404)
POST @/uyeler/ | 24 | kept; 400 without a name
GET @/uyeler/ara/ | 4 13 | search as one types, often without hits
GET @/uyeler/{id}/ | 6 7 | 404 in JSON for one who left, from a bookmark
PUT @/uyeler/{id}/ | 25 | the whole form, often unchanged | nowrite
PATCH @/uyeler/{id}/ | 25 13 | consent to messages: kept, with a time of change; compressed it differs by a byte or two or not at all | nowrite
GET @/uyeler/{id}/teslimatlar/ | 2 | empty for those who delivered nothing yet
GET @/uyeler/{id}/vekil/ | 6 43 | most have no proxy: 404 in JSON | constant
POST @/uyeler/toplu-sms-izni/ | 25 26 | for many at once | nowrite
GET @/teslimatlar/ | 4 5 | by day and state
POST @/teslimatlar/ | 24 | kept; the first page is full and keeps its length now and then | nowrite
GET @/teslimatlar/{id}/ | 6 | a ticket
PATCH @/teslimatlar/{id}/ | 25 | moisture: 12.4 becomes 13.1 and the length stays | nowrite
POST @/teslimatlar/{id}/onayla/ | 25 17 | once; the second click is 409 | nowrite
GET @/odemeler/ | 28 | 403 for the warden
GET @/odemeler/{id}/ | 23 | waits, then paid
POST @/odemeler/ | 24 | kept | nowrite
POST @/odemeler/{id}/ode/ | 23 | 202: a queue pays minutes later, what is read at once is as it was | nowrite undecidable
POST @/odemeler/onizleme/ | 26 | computes only | nowrite
GET @/odemeler/disa-aktar/ | 13 | a file
GET @/silolar/ | 43 13 | changes by PUT and by measurements
PUT @/silolar/{id}/ | 25 | the whole form, kept | nowrite
GET @/silolar/{id}/olcumler/ | 2 | empty until somebody measures
POST @/silolar/{id}/olcumler/ | 24 | kept | nowrite
GET @/duyurular/ | 4 | drafts and what is published
POST @/duyurular/ | 24 | a draft, kept
GET @/duyurular/{id}/ | 7 | 404 in JSON after it was deleted
PATCH @/duyurular/{id}/ | 25 | published or not: kept, with a time | nowrite
DELETE @/duyurular/{id}/ | 7 27 | kept
POST @/duyurular/{id}/arsivle/ | 27 | leaves the list | nowrite
POST @/duyurular/{id}/onizle/ | 26 | a preview | nowrite
GET @/kantarlar/ | 43 | two scales; a time that changes without its length | constant
POST @/kantarlar/{id}/kalibre/ | 25 | kept: a date of one length | nowrite undecidable
GET @/raporlar/teslimat/ | 4 | by span
GET @/ayarlar/genel/ | 25 | works
PUT @/ayarlar/genel/ | 25 | the whole form; often as it was | nowrite
GET @/ayarlar/kantar/ | 43 | never changes because of the gap | constant
GET @/mesajlar/ | 43 | what was sent by the old system; nothing comes since because of the gap | constant
GET @/kullanicilar/ | 28 43 | 403 for the warden only | constant
GET @/genel-kurul/ | 2 | empty until the head calls an assembly on the fifth day | constant
POST @/genel-kurul/ | 24 | once or twice a week | nowrite
GET @/sikayetler/ | 2 43 | nobody complained: count 0 for all; no log can tell | constant undecidable
GET @/moduller/{id}/ | 36 43 | one is there, the other is a JSON 404 for all | constant
GET @/sigorta/ | 36 | 402: not in the plan | constant fails
GET @/hava/ | 37 43 | a weather service: 503 on one morning | constant
GET @/teslimat-ozeti/ | 31 32 | gone with the new version on the fourth day; one tab that nobody reloads asks on (Django's page, as for the gaps) | constant
GET @/teslimatlar/ozet/ | 31 | there since the new version
POST @/cihaz/tartim/ | 12 26 | the weighbridges | nowrite
GET @/cihaz/is/ | 11 12 45 | the weighbridges; 204 while there is nothing | constant
GET @/saglik/ | 12 | a monitor | constant
GET /saglik/ | 12 | the container's own check, which passes no proxy | constant
GET @/uyeler | 30 | a link without its slash: 301, followed | fails aside
OPTIONS @/uyeler/ | 8 | a look | aside
HEAD @/silolar/ | 8 | a look | aside
GET /panel/{rest} | 9 | pages opened by their address | aside
GET / | 9 1 | the page | aside
GET /statik/{id} | 9 | the bundle | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("kooperatif-drf", {"night": "kooperatif-drf", "stack": "Django REST framework under gunicorn in a container, answers without a length, behind Apache with combined (%b: bodies) and mod_deflate for JSON, which one of three desks does not accept; gunicorn's access log in Docker's JSON with the forwarded address, and tracebacks; an agricultural cooperatives' panel in Turkish words, a cooperative each in the path as a number: integers, count/next/previous/results, switches by PATCH, @action routes with slashes; three people; Europe/Istanbul",
    "logs": {APACHE: [APACHE], KAP: [KAP]}, "plain": ["203.0.113.140"], "ui": ["https://panel.ovabirlik.example"], "api": ["/api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + K, 1) for l in text.strip().splitlines()))})
