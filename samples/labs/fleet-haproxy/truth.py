import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from urllib.parse import quote
from common import members, neighbours, write_truth
BOTH = ["haproxy", "gunicorn-cri"]
q = lambda text: quote(text, safe="/{}")
gaps = [
    {"name": "planning a route ends in a redirect", "kind": "lost-redirect", "page": "/panel/rotalar", "members": members("POST /filo/rotalar/planla lost-redirect"), "observableIn": BOTH,
     "why": "always 308 to http://…/planla/, which a page on https may not follow; no request ever arrives there and the list keeps its size"},
    {"name": "carbon report is not written yet", "kind": "not-implemented", "page": "/panel/raporlar", "members": members("GET /filo/raporlar/karbon not-implemented", "POST /filo/raporlar/karbon/hesapla not-implemented"), "observableIn": BOTH,
     "why": "always 501; NotImplementedError in the containers' output"},
    {"name": "driver scores have no endpoints", "kind": "missing-endpoint", "page": q("/panel/sürücü-puanları"), "members": [{"method": "GET", "path": q("/filo/sürücü-puanları/" + t), "kind": "missing-endpoint"} for t in ("haftalık", "aylık")], "observableIn": BOTH,
     "why": "always Flask's own 404 page on both replicas; the page's other call works"},
    {"name": "geofence switch forgets", "kind": "non-persisting-write", "page": q("/panel/bölgeler"), "members": members("POST /filo/geofence/{id}/etkinlestir non-persisting-write"), "observableIn": BOTH,
     "why": "200 with one size; the zone and the list read a second later keep their sizes all week; durumDegistir of a vehicle changes it"},
    {"name": "arrival forecast is blind to the vehicle", "kind": "safe-stub", "page": q("/panel/araçlar/{id}"), "members": members("GET /filo/tahmin/varis safe-stub"), "observableIn": BOTH,
     "why": "one size for every ?arac=, while /filo/konum?arac= varies"},
]
text = """
GET /filo/araç-listesi | 4 5 33 37 41 | works; searches without hits, pages past the end
GET /filo/araç/{id} | 6 | works; 404 for plates of an old page
POST /filo/araç/{id}/durumDegistir | 25 | one constant answer, but persists
GET /filo/araç/{id}/lastik-geçmişi | 2 | empty for most vehicles
POST /filo/araç/{id}/lastik-geçmişi | 24 | persists
GET /filo/şoförler | 33 43 | works; a list that nobody changes | constant
GET /filo/konum | 2 45 | works; the map asks every ten seconds
GET /filo/geofence | 43 33 | readable; never changes because of the gap | constant
GET /filo/geofence/{id} | 43 | readable; true and false differ by a byte
GET /filo/rotalar | 33 37 | works; shrinks when a route is deleted
POST /filo/rotalar/{id}/sil | 11 | 204, and gone
GET /filo/bakım/planlar | 33 | works
POST /filo/bakım/planEkle | 24 | persists
GET /filo/raporlar/yakıt | 2 | works | constant
POST /filo/raporlar/uret | 23 26 | 202, done later | nowrite
GET /filo/raporlar/durum/{id} | 23 | queued, then done
GET /filo/uyarılar/yeni | 2 37 | empty until the first vehicle is too fast
GET /filo/yakınlık/haritası | 19 | 404 on one replica for a day, 200 on the other
GET /filo/ayarlar | 25 33 | works
PUT /filo/ayarlar | 25 | persists; many write the same again
POST /filo/plaka-doğrula | 26 | constant, not meant to persist | nowrite
GET /filo/sozluk/durumlar | 43 | constant on purpose | constant
GET /filo/şablonlar | 30 | Flask answers with and without the slash here
GET /filo/şablonlar/ | 30 | the same
GET /filo/ben | 28 37 43 | small; 401 then login then 200 | constant
POST /filo/oturum-ac | 26 28 | constant | nowrite
GET /filo/canli | 35 42 | long poll, closed by the client | aside
HEAD /filo/araç-listesi | 8 | somebody's tool | aside
OPTIONS /filo/geofence | 8 | somebody's tool | aside
POST /filo/cihaz/konum-bildir | 11 24 | boxes in the vehicles, always 204, no page asks | nowrite
GET /filo/cihaz/gorevler | 2 | boxes; empty for some | constant
GET /saglik | 12 | kube-probe straight to the pods | constant
GET /metrics | 12 | Prometheus | constant
"""
write_truth("fleet-haproxy", {
  "night": "fleet-haproxy", "stack": "Flask under gunicorn, two replicas with CRI logs (their clock 2.4 s ahead, UTC), behind HAProxy 2.6 (httplog through rsyslog, Referer and User-Agent captured, local time); one administrator; over New Year",
  "logs": {"haproxy": ["haproxy"], "gunicorn-cri": ["gunicorn-cri"]}, "headers": {"haproxy": 140}, "oneAdmin": True,
  "ui": ["https://filo.example.com.tr/panel"], "api": ["/filo/"], "gaps": gaps,
  "neighbours": neighbours("\n".join(q(l.split(" | ")[0].split(" ", 1)[1]).join((l.split(" ", 1)[0] + " ", " | " + l.split(" | ", 1)[1])) for l in text.strip().splitlines())),
})
