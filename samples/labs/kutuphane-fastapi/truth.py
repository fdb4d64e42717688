import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "uvicorn-docker"
A = "/api/yonetim"
def gap(name, kind, rows, why, reads=(), where=(N, U), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("two kinds of records are always empty", "empty-list", [f"GET {A}/kayitlar/eposta empty-list", f"GET {A}/kayitlar/gorev empty-list"], "a literal [] in the code, for all on all days; /kayitlar/giris beside them is full, and /kayitlar/hata is [] but for the one morning when there was an error", where=(N,), alsoAs=members(f"GET {A}/kayitlar/{{id}} empty-list")),
    gap("features stay off", "non-persisting-write", [f"POST {A}/ayarlar/ozellikler/{{id}}/toggle non-persisting-write"], "the same {\"durum\":\"tamam\"} as every toggle, but the list read right after weighs what it weighed, for thirteen days; books, blocks, events and kiosks keep theirs", [f"{A}/ayarlar/ozellikler"], (N,), alsoAs=members(*[f"POST {A}/ayarlar/ozellikler/{k}/toggle non-persisting-write" for k in ("e-kitap", "mobil-kart", "otomatik-uzatma", "yorumlar")])),
    gap("announcements are not kept", "non-persisting-write", [f"POST {A}/duyurular non-persisting-write"], "201 with an echo and a new id, and the list stays at the three old ones; gifts, events and books beside it are kept", [f"{A}/duyurular"], (N,)),
    gap("events cannot be deleted", "method-not-allowed", [f"DELETE {A}/etkinlikler/{{id}} method-not-allowed"], "405 for all; GET and PUT of the same paths work, and DELETE of books works"),
    gap("staff have no rights tab", "missing-endpoint", [f"GET {A}/personel/{{id}}/yetkiler missing-endpoint"], "the framework's own 404 for everybody; /izin beside it is another 404, larger, and 200 for one person"),
    gap("member cards cannot be printed", "failing-endpoint", [f"GET {A}/uyeler/{{id}}/kart failing-endpoint"], "500 for every member, with a traceback"),
    gap("the audit trail is forbidden for everybody", "always-forbidden", [f"GET {A}/denetim always-forbidden"], "403, for the director too, whom /personel/maas answers"),
    gap("messages to members get lost in a redirect", "lost-redirect", [f"POST {A}/mesajlar lost-redirect"], "307 to the path with a slash, over http, which the browsers block: nobody follows; /raflar is redirected the same way and followed, since the proxy mends that one"),
    gap("visitor counts fall through to the page", "html-fallback", ["GET /istatistik/ziyaret html-fallback"], "200 with what / weighs: the proxy has no route for it", where=(N,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
GET @/ben | 28 | 401, sign in, 200 | constant
POST @/oturum | 26 28 | constant per person | nowrite
POST @/oturum/yenile | 11 26 | 204; nothing to read | nowrite
GET @/menu | 43 | constant on purpose | constant
GET @/bildirimler/okunmamis | 45 2 | a tab that polls every minute; a small number | constant
GET @/oneri | 4 | suggestions at every letter; mostly none
GET @/kitaplar | 4 5 | filters without hits, pages past the end
POST @/kitaplar | 24 | kept; a page has fifteen rows
GET @/kitaplar/{id} | 6 7 | 404 after a deletion, and for old bookmarks
PUT @/kitaplar/{id} | 25 | kept; every second form is saved as it was
DELETE @/kitaplar/{id} | 7 11 27 | works; asked for afterwards | nowrite
POST @/kitaplar/{id}/toggle | 25 13 | kept: one byte; now and then on and off again
GET @/kitaplar/{id}/kapak | 6 | 404 for five in six
GET @/kitaplar/{id}/nushalar | 2 | empty for new books
POST @/kitaplar/{id}/nushalar | 24 | kept
GET @/kitaplar/{id}/rezervasyonlar | 2 | empty for nearly all
POST @/kitaplar/{id}/rezervasyonlar | 24 | kept | nowrite
DELETE @/rezervasyonlar/{id} | 11 27 | works; the second time too | nowrite
GET @/isbn/{id} | 6 33 | 404 for two in three: the catalogue outside does not know them; 502 on one afternoon
GET @/uyeler | 4 5 | filters without hits
POST @/uyeler | 24 | kept | nowrite
GET @/uyeler/kontrol | 43 4 | hardly ever there | constant
POST @/uyeler/dogrula | 26 43 | a check by POST: always valid | nowrite
GET @/uyeler/{id} | 6 | works
POST @/uyeler/{id}/engel/toggle | 25 | kept; now and then on and off again
POST @/uyeler/{id}/sms/toggle | 25 13 | kept: one byte, which gzip may hide
GET @/uyeler/{id}/oduncler | 2 | empty for half
GET @/uyeler/{id}/cezalar | 2 | empty for all but two members
GET @/uyeler/{id}/gizli-not | 29 28 | 404 for everybody but the director
GET @/oduncler | 4 | works
POST @/oduncler | 24 | kept; the list has twenty-five rows | nowrite
POST @/oduncler/{id}/iade | 25 | kept; the list has twenty-five rows | nowrite
POST @/oduncler/{id}/uzat | 25 | kept: a digit for a digit, so only gzip shows it; 409 the fourth time | nowrite
POST @/oduncler/{id}/hatirlat | 23 26 | 202 into a mail queue; what is read after is rightly as before | nowrite
GET @/oduncler/ozet | 31 32 33 | gone since the new version on the sixth day; one tab that nobody reloads asks on for two days | constant
GET @/oduncler/istatistik | 31 | there since the new version
GET @/etkinlikler | 2 | works
POST @/etkinlikler | 24 | kept
GET @/etkinlikler/{id} | 6 | works
PUT @/etkinlikler/{id} | 25 | kept; often the same again
POST @/etkinlikler/{id}/toggle | 25 | kept, with who did it
GET @/etkinlikler/{id}/katilimcilar | 2 3 | empty for everything until the sixth day
POST @/etkinlikler/{id}/katilimcilar | 24 | kept; from the sixth day on
GET @/duyurular | 43 | never changes because of the gap | constant
GET @/bagislar | 2 | empty for eight days: nobody had given anything
POST @/bagislar | 24 | kept; from the ninth day on | nowrite
GET @/salon/takvim | 2 4 | filled for this month, empty for the months to come
POST @/salon/takvim | 24 | kept | nowrite
GET @/ayarlar/kurallar | 25 | two sizes
PUT @/ayarlar/kurallar | 25 | kept; mostly the same again, or a number as wide | nowrite
GET @/ayarlar/ozellikler | 43 | never changes because of the gap | constant
GET @/kiosklar | 25 | works
POST @/kiosklar/{id}/toggle | 25 | kept: one byte | nowrite
POST @/kiosklar/{id}/dil/toggle | 25 | kept, but tr and en are two letters each: the list weighs what it weighed, and only gzip shows a byte | nowrite
GET @/raporlar/odunc | 33 | 500 on one morning
GET @/raporlar/gunluk-ozet | 11 | 204 three times in four: nothing new
POST @/raporlar/{id}/disa-aktar | 23 26 | 202; a job | nowrite
GET @/isler/{id} | 23 | waits, waits, ready
GET @/isler/{id}/dosya | 23 6 | 404 while the job waits
GET @/kayitlar/giris | 2 | works
GET @/kayitlar/hata | 2 | [] on all days but one
GET @/personel | 43 | nobody came or went | constant
GET @/personel/{id} | 6 43 | of nearly one size | constant
GET @/personel/{id}/izin | 6 | 404 for all but one person | constant
GET @/personel/maas | 28 | 403 for all but the director
GET @/taslaklar/{id} | 6 7 | 404 unless a draft was kept
PUT @/taslaklar/{id} | 11 24 | a draft saved every few seconds, seldom read | nowrite
DELETE @/taslaklar/{id} | 7 11 | works, also where there is none | nowrite
GET @/raflar | 30 | 307 to the slash, followed | fails
GET @/raflar/ | 30 | works
OPTIONS @/kitaplar | 8 | 405 for a look | aside fails
HEAD @/kitaplar | 8 | 405 for a look | aside fails
GET /api/kiosk/uye/{id} | 6 12 | a machine that reads cards: 404 for strangers' cards
POST /api/kapi/olay | 11 12 26 | a gate that counts; 204 | nowrite
GET /saglik | 12 | a monitor | constant
GET /bundle/{rest} | 9 | bundle | aside
GET / | 9 | the page | aside
GET @/{id} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | scanners: the page for everything | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("kutuphane-fastapi", {"night": "kutuphane-fastapi", "stack": "FastAPI under uvicorn (its own line, no sizes) behind nginx `combined`, gzip for everything from 20 bytes; a Turkish public library: toggles by POST, five people, a card reader and a gate; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "plain": ["203.0.113.64"], "ui": ["https://panel.kutuphane.example.org"], "api": [A, "/istatistik"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
