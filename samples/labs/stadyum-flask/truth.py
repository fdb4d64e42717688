import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G = "nginx-combined", "gunicorn-file"; A = "/api/kulupler/{id}"
def gap(name, kind, rows, why, reads=(), where=(N, G)):
    g = {"name": name, "kind": kind, "members": members(*[r.replace("@", A) for r in rows]), "reads": [r.replace("@", A) for r in reads], "observableIn": list(where), "why": why}
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
    return g
gaps = [
    gap("the sale of an event does not switch", "non-persisting-write", ["POST @/etkinlikler/{id}/satis/toggle non-persisting-write"], "200 as /yayin/toggle beside it, and the event read right after weighs what it did before", ["@/etkinlikler/{id}"]),
    gap("turnstiles stay as they were", "non-persisting-write", ["POST @/turnikeler/{id}/ac non-persisting-write", "POST @/turnikeler/{id}/kapat non-persisting-write"], "200 for both of the pair, and the list of turnstiles read right after is the same on all days; the same pair for the ticket windows works", ["@/turnikeler"]),
    gap("members cannot be edited", "non-persisting-write", ["PUT @/uyeler/{id} non-persisting-write"], "200 with the member as it should be, of sizes that vary; the member read right after weighs what it did before. PUT of athletes and events shows", ["@/uyeler/{id}"]),
    gap("sponsors are not kept", "non-persisting-write", ["POST @/sponsorlar non-persisting-write", "GET @/sponsorlar empty-list"], "201 with an id, and the list is empty for all clubs on all days; announcements and coupons that are created show", ["@/sponsorlar"]),
    gap("coupons cannot be deleted", "non-persisting-write", ["DELETE @/kuponlar/{id} non-persisting-write"], "204 and the list is as long as before; announcements and members that are deleted are gone", ["@/kuponlar"]),
    gap("events have no waiting list", "empty-list", ["GET @/etkinlikler/{id}/bekleme-listesi empty-list"], "empty for every event of every club; /biletler beside it is filled for most, /iadeler for one in nine"),
    gap("the occupancy report is a stub", "safe-stub", ["GET @/raporlar/doluluk safe-stub"], "noughts of one size for every club and span; /satis, asked with the same parameters, varies"),
    gap("athletes have no health page", "missing-endpoint", ["GET @/sporcular/{id}/saglik missing-endpoint"], "Flask's own page for unknown routes, for athletes that were read a moment before; /lisans beside it is a small JSON 404 for most and 200 for some"),
    gap("tickets cannot be refunded", "failing-endpoint", ["POST @/biletler/{id}/iade failing-endpoint"], "500 for all and always; /iptal beside it works"),
    gap("the export of tickets is the page", "html-fallback", ["GET /disari/{id}/biletler.csv html-fallback"], "200 with what the page weighs, always: nginx hands only /api to the application, where /disari/uyeler.csv is a file that grows", where=(N,)),
    gap("the audit is forbidden for everybody", "always-forbidden", ["GET @/denetim always-forbidden"], "403 for the administrators, too, who are let to /kullanicilar"),
]
text = """
POST /api/oturum | 26 28 | constant per person | nowrite
POST /api/oturum/yenile | 11 26 | 204 | nowrite
GET /api/ben | 28 43 | 401, sign in, 200 | constant
GET /api/iller | 43 | constant on purpose | constant
GET /api/salonlar | 43 | constant on purpose | constant
GET @/bildirimler/sayi | 45 43 | polled every twenty seconds; a digit | constant
GET @/ozellikler/{id} | 36 43 | one feature is there, the other is a JSON 404 for all | constant
GET @/cezalar | 2 43 | empty for all on all days: nobody was fined; no log can tell | constant undecidable
GET @/etkinlikler | 4 5 | searches without hits, pages past the end
POST @/etkinlikler | 24 | kept; 422 without a name
GET @/etkinlikler/{id} | 6 | works
PUT @/etkinlikler/{id} | 25 | kept; now and then as it was
POST @/etkinlikler/{id}/yayin/toggle | 25 | kept; now and then twice
GET @/etkinlikler/{id}/biletler | 2 | empty for some
GET @/etkinlikler/{id}/iadeler | 2 | empty for all but one in nine | constant
GET @/etkinlikler/{id}/afis | 6 | 404 for two in three | constant
GET @/biletler/{id} | 6 | works
POST @/biletler/{id}/iptal | 25 | kept; 409 the second time
POST @/biletler/{id}/gonder | 23 26 | 202 into a queue; the ticket is rightly as before | nowrite
GET @/uyeler | 4 5 | searches without hits
POST @/uyeler | 24 | kept
GET @/uyeler/{id} | 6 7 | 404 after a deletion
DELETE @/uyeler/{id} | 7 11 | works
GET @/uyeler/{id}/borc | 2 | empty for all but one in eight | constant
GET @/sporcular | 4 | works
GET @/sporcular/{id} | 6 | works
PUT @/sporcular/{id} | 25 | kept; now and then of the same length
GET @/sporcular/{id}/lisans | 6 | a JSON 404 for most | constant
GET @/gise-noktalari | 25 | works: acik, kapali
POST @/gise-noktalari/{id}/ac | 25 | kept; now and then open already
POST @/gise-noktalari/{id}/kapat | 25 | kept; now and then closed already
GET @/turnikeler | 43 | never changes because of the gap | constant
GET @/kuponlar | 24 | grows, never shrinks because of the gap
POST @/kuponlar | 24 | kept
POST @/kuponlar/{id}/dogrula | 26 | a check, not a write | nowrite
GET @/duyurular | 2 3 | empty until the first was written, in one club the whole time | constant
POST @/duyurular | 24 | kept
DELETE @/duyurular/{id} | 11 | works
GET @/kombineler | 43 | never changes: no season begins | constant
GET @/antrenmanlar | 24 | works
POST @/antrenmanlar | 24 | kept; a page has ten
POST @/antrenmanlar/toplu-tasi | 26 | a bulk action; five letters before and after, the list weighs nearly the same | nowrite
GET @/raporlar/satis | 4 33 | varies
GET @/raporlar/durum | 31 32 | gone since the new version on the fifth day; one tab that nobody reloads asks on for two days
GET @/raporlar/ozet | 31 | there since the new version
GET @/kullanicilar | 28 43 | 403 for the ticket desk and the trainers | constant
GET @/ayarlar | 25 43 | changes seldom | constant
PUT @/ayarlar | 25 28 | kept, often as it was; 403 for the others | nowrite
POST @/ayarlar/onizle | 26 | a preview | nowrite
GET @/disari/uyeler.csv | 26 | a file
POST /api/isler | 23 26 | 202; a job | nowrite
GET /api/isler/{id} | 23 | running, running, done | constant
GET @/vitrin/etkinlikler | 12 | visitors without a session
POST @/vitrin/biletler | 24 12 | visitors buy; seen in the event's tickets | nowrite
POST /api/okuyucu/gecis | 12 11 | card readers; 204 | nowrite
GET /api/okuyucu/kara-liste | 12 43 | card readers ask; nobody was ever blocked | constant undecidable
GET /api/saglik | 12 | a monitor | constant
OPTIONS @/etkinlikler | 8 | a look | aside
HEAD @/uyeler | 8 | a look | aside
GET @/etkinlikler/ | 30 | a slip: 404 | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 | pages, bundles, scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 9 | the page | aside
"""
write_truth("stadyum-flask", {"night": "stadyum-flask", "stack": "Flask under gunicorn (its own access log: one address for everybody, agents, uncompressed body bytes) behind nginx (combined, gzip for JSON); three Turkish sports clubs in the path, integers, envelopes with a total; two administrators, two at the ticket desk, two trainers, visitors, card readers; Europe/Istanbul",
    "logs": {N: [N], G: [G]}, "noClients": [G], "sharedAddress": ["127.0.0.1"], "ui": ["https://panel.stadyum.example.com/"], "api": ["/api", "/disari"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
