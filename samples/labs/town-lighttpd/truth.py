import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
L, G = "lighttpd-combined", "gunicorn-journal"
A = "/yonetim/api"
gaps = [
    {"name": "the archive of announcements is always empty", "kind": "empty-list", "page": "/yonetim/duyurular/arsiv", "members": members(f"GET {A}/duyurular/arsiv/ empty-list"), "observableIn": [L, G],
     "why": "{\"kayitlar\":[],\"toplam\":0} on ten days, while /duyurular/ beside it is full and shows announcements being taken down"},
    {"name": "locking a user forgets", "kind": "non-persisting-write", "page": "/yonetim/kullanicilar/{id}", "members": members(f"POST {A}/kullanicilar/{{id}}/kilitle/ non-persisting-write"), "observableIn": [L, G],
     "why": "200 with one size; the user and the list read right after weigh the same on every day; /aktiflik/ and PATCH on the same users change them"},
    {"name": "events cannot be deleted", "kind": "non-persisting-write", "page": "/yonetim/etkinlikler/{id}", "members": members(f"DELETE {A}/etkinlikler/{{id}}/ non-persisting-write"), "observableIn": [L, G],
     "why": "204, but the list keeps its size and the event still answers 200 seconds later; PATCH of the same event changes it, DELETE of a user removes it"},
    {"name": "user tabs have no endpoints", "kind": "missing-endpoint", "page": "/yonetim/kullanicilar/{id}", "members": members(f"GET {A}/kullanicilar/{{id}}/oturumlar/ missing-endpoint", f"GET {A}/kullanicilar/{{id}}/cihazlar/ missing-endpoint"), "observableIn": [L, G],
     "why": "Flask's own 404 page for every user on all days; /yetkiler/ beside them answers 200, and /fotograf/ another, smaller 404"},
    {"name": "the statistics of a quarter are a stub", "kind": "safe-stub", "page": "/yonetim/mahalleler/{id}", "members": members(f"GET {A}/mahalleler/{{id}}/istatistik/ safe-stub"), "observableIn": [L, G],
     "why": "one size for ten quarters, while /sokaklar/ beside it differs from quarter to quarter"},
    {"name": "announcements cannot be edited", "kind": "method-not-allowed", "page": "/yonetim/duyurular/{id}", "members": members(f"PUT {A}/duyurular/{{id}}/ method-not-allowed"), "observableIn": [L, G],
     "why": "always 405; GET of the same path works"},
    {"name": "the map's server is not there", "kind": "failing-endpoint", "owner": "Ops", "page": "/yonetim/harita-goster", "members": members("GET /yonetim/harita/katmanlar/ failing-endpoint", "GET /yonetim/harita/sinirlar/ failing-endpoint"), "observableIn": [L],
     "why": "lighttpd's own 503 on all days; the application never sees it and everything else works"},
    {"name": "the activity report was not written until the new version", "kind": "not-implemented", "state": "looks-fixed", "page": "/yonetim/raporlar", "members": members(f"POST {A}/raporlar/faaliyet/ not-implemented"), "observableIn": [L, G],
     "why": "501 with a NotImplementedError until day 6, 201 with answers of different sizes after the restart on day 7"},
]
text = """
GET @/kullanicilar | 30 | a slash forgotten: 308, followed | fails
GET @/kullanicilar/ | 4 5 37 33 | works
GET @/kullanicilar/{id}/ | 7 27 | works; 404 between DELETE and PUT
PATCH @/kullanicilar/{id}/ | 25 | persists
PUT @/kullanicilar/{id}/ | 27 | re-creates
DELETE @/kullanicilar/{id}/ | 7 11 | 204, and gone
GET @/kullanicilar/{id}/yetkiler/ | 2 43 | [] for some users
GET @/kullanicilar/{id}/fotograf/ | 6 | 404 for all users but one
POST @/kullanicilar/{id}/aktiflik/ | 25 | constant answer, but persists; sometimes twice
POST @/kullanicilar/{id}/parola-sifirla/ | 26 41 | sends a mail, shows nowhere; on one day only, which says nothing | nowrite
GET @/duyurular/ | 4 37 33 | works
POST @/duyurular/ | 24 | persists
GET @/duyurular/{id}/ | 6 | works; 404 for old names
POST @/duyurular/{id}/onizle/ | 26 43 | a preview: constant, not meant to persist | nowrite
POST @/duyurular/{id}/eposta-gonder/ | 23 26 | 202; the announcement does not change, the list of mailings does | nowrite
POST @/duyurular/{id}/yayin/ | 25 | constant answer; true and false differ by one byte
GET @/gonderimler/ | 23 | works
GET @/etkinlikler/ | 33 | works; never loses an entry because of the gap
GET @/etkinlikler/{id}/ | 6 | works
PATCH @/etkinlikler/{id}/ | 25 11 | 204, persists | 
GET @/mahalleler/ | 9 43 | nearly always 304 | constant
GET @/mahalleler/{id}/sokaklar/ | 2 | works
GET @/dilekceler/ | 4 5 33 | works; ?durum=gecikmis is a tab of its own and empty on all days: nothing is late
GET @/dilekceler/{id}/ | 6 | works
POST @/dilekceler/{id}/yanitla/ | 24 25 | constant answer, persists
GET @/dilekceler/bekleyen/ | 2 | [] most of the time: the administrator answers what comes in
GET @/dilekceler/disa-aktar/ | 26 42 | a CSV; one aborted
GET @/ihaleler/ | 2 41 | [] for eight days: there was no tender; two from day 9
POST @/ihaleler/ | 24 | persists
GET @/nikah-randevulari/ | 4 2 | [] for most dates
GET @/ayarlar/ | 25 33 37 | works
PUT @/ayarlar/ | 25 | persists; most write the same again, some switch on and off | nowrite
GET @/gunluk/ | 2 | works
GET @/yedekler/ | 41 2 | [] on one day: says nothing | constant
GET @/surum/ | 43 | constant on purpose | constant
GET @/moduller/ | 43 | constant on purpose | constant
GET @/ben/ | 28 37 33 | 401, login, 200 | constant
GET @/bildirimler/ | 2 45 | a tab left open asks every quarter minute; mostly []
POST @/oturum/ | 26 28 | 401 for a wrong password, then 200 | nowrite
DELETE @/oturum/ | 11 28 | logs out, 204 | nowrite
GET @/raporlar/gelir/ | 33 21 | works; 500 on one day, repaired
GET @/mesajlar/ | 31 32 | 404 from one old tab on two days | fails
HEAD @/kullanicilar/ | 8 | somebody's tool | aside
OPTIONS @/duyurular/ | 8 | somebody's tool | aside
GET @/{id}/ | 1 | a scanner's guesses: 401 | aside fails
GET @/v1/users/ | 1 | a scanner's guesses: 401 | aside fails
GET /api/duyurular/ | 2 | the public pages | 
GET /api/nobetci-eczane/ | 43 | the public pages; small | constant
POST /api/dilekce/ | 24 | the public writes, the administrator reads | nowrite
GET /etkinlik/{id} | 6 | a dead link of the public site | aside
GET /saglik/ | 12 | a monitor | constant
HEAD / | 12 8 | a monitor | aside
GET / | 9 | public page | aside
GET /favicon.ico | 1 | not there | aside
GET /varlik/{rest} | 9 | static | aside
GET /yonetim/panel | 9 | the UI | aside
"""
write_truth("town-lighttpd", {
    "night": "town-lighttpd", "stack": "Flask under gunicorn, a systemd service, behind lighttpd 1.4.69 with mod_deflate; one administrator, Turkish words, slugs, slashes; Europe/Istanbul", "oneAdmin": True,
    "logs": {L: [L], G: [G]}, "ui": ["https://www.belediye.example.com/yonetim"], "api": ["/yonetim/api", "/yonetim/harita"], "sharedAddress": ["127.0.0.1"],
    "gaps": gaps, "neighbours": neighbours("\n".join(l.replace("@", A).rstrip(" |") for l in text.strip().splitlines()))})
