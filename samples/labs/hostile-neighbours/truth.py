import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
BOTH = ["nginx-json", "nginx-combined"]
write_truth("hostile-neighbours", {
  "night": "hostile-neighbours", "stack": "FastAPI, two replicas, behind nginx 1.22 (gzip, HTTP/1.1 and HTTP/2, one cached path), JSON log and combined",
  "logs": {"nginx-json": ["nginx-json"], "nginx-combined": ["nginx-combined"]}, "ui": ["https://console.example.com/console"], "api": ["/rest/"], "sharedAddress": ["203.0.113.60"],
  "gaps": [
    {"name": "maintenance log is always empty", "kind": "empty-list", "page": "/console/presses/{id}", "members": [{**m, "modes": 3} for m in members("GET /rest/v2/presses/{id}/maintenance-log empty-list")], "observableIn": BOTH,
     "why": "{\"results\":[]} (14 bytes, below gzip's minimum) or 304 for every press and client on all days; /ink-levels beside it is mostly full"},
    {"name": "operator tabs have no endpoints", "kind": "missing-endpoint", "page": "/console/operators/{id}", "members": members("GET /rest/v2/operators/{id}/certificates missing-endpoint", "GET /rest/v2/operators/{id}/shifts missing-endpoint"), "observableIn": BOTH,
     "why": "404 with the unknown-route answer (22 bytes; 53 or 42 gzipped) for every operator who exists; /badges beside it answers 200 for most, and another 404 for trainees"},
    {"name": "tariffs forget changes", "kind": "non-persisting-write", "page": "/console/tariffs/{id}", "members": members("PUT /rest/v2/tariffs/{id}/surcharge non-persisting-write", "POST /rest/v2/tariffs/{id}/archive non-persisting-write"), "observableIn": BOTH,
     "why": "200 (the PUT echoes, so its sizes differ), but the tariff and the list read next weigh the same or answer 304 all week; /quota and /orders/{id} change"},
  ],
  "neighbours": neighbours("""
GET /rest/v2/presses | 33 37 | works
GET /rest/v2/presses/{id} | 6 13 14 | works; 404 for an old bookmark
POST /rest/v2/presses/{id}/power | 25 17 | constant answer, but persists; switched twice sometimes; a retry to a press that is not there | reads=
GET /rest/v2/presses/{id}/ink-levels | 2 | empty for some
GET /rest/v2/presses/{id}/current-job | 11 | 204 while idle, 200 while running
GET /rest/v2/operators | 4 5 | works; no hits; past the end
GET /rest/v2/operators/{id} | 6 | works
GET /rest/v2/operators/{id}/badges | 6 | 404 (another size) for trainees
GET /rest/v2/tariffs | 43 | readable; never changes because of the gap
GET /rest/v2/tariffs/{id} | 43 | readable; never changes because of the gap
GET /rest/v2/orders | 4 5 33 37 16 17 | works; 502 while both replicas restart, "502, 200" while one does
GET /rest/v2/orders/{id} | 6 23 | works; 404 for old ids
PATCH /rest/v2/orders/{id} | 25 | persists
PATCH /rest/v2/orders/{id}/priority | 23 | 202; the change shows a minute later | nowrite
POST /rest/v2/orders/preview | 26 43 | constant, not meant to persist | nowrite
GET /rest/v2/proofs | 27 | works
GET /rest/v2/proofs/{id} | 7 27 | 404 after DELETE until PUT re-creates it
PUT /rest/v2/proofs/{id} | 27 | re-creates
DELETE /rest/v2/proofs/{id} | 11 | 204, and gone
GET /rest/v2/handovers/mine | 24 | shows what others wrote, not what oneself wrote
POST /rest/v2/handovers | 24 | persists, for the receiver: the sender's own list does not change | nowrite
GET /rest/v2/me/drafts | 2 3 | empty until one writes; a new user on day 5
POST /rest/v2/me/drafts | 3 24 | persists
GET /rest/v2/catalog/themes | 22 | cached: a HIT right after a write is old, two minutes later it is new
POST /rest/v2/catalog/themes | 22 24 | persists; the read right after it comes from the cache | nowrite
GET /rest/v2/templates | 30 | 307, followed | fails
GET /rest/v2/templates/ | 30 | works
POST /rest/v2/labels | 30 | 307, followed at once | fails nowrite
POST /rest/v2/labels/ | 26 30 | makes a label, stores nothing | nowrite
GET /rest/v2/finance/ledger | 29 28 | 404 for those who may not, 200 for finance and root
GET /rest/v2/finance/payouts | 28 | 403 for those who may not
GET /rest/v2/plants/west/energy | 36 | works; one of three plants has a meter | constant
GET /rest/v2/plants/{id}/energy | 36 6 | 404 (a row's, not a route's) for the two plants without a meter | fails
GET /rest/v2/quota | 25 | works
PUT /rest/v2/quota | 25 | constant answer, persists; many write the same again
GET /rest/v2/reports/waste | 33 21 42 | works; 500 on one day, repaired; slow sometimes; one aborted
GET /rest/v2/reports/shift | 2 | works
POST /rest/v2/exports | 23 26 | 202 | nowrite
GET /rest/v2/exports/{id} | 23 | queued, then done
GET /rest/v2/queue/depth | 45 | small; one tab polls it
GET /rest/v2/beta/heatmap | 19 | 404 on one replica for a day
GET /rest/v2/alerts | 2 28 | empty for all but root
GET /rest/v2/me | 28 37 | 401, login, 200
GET /rest/v2/me/permissions | 43 | [] on purpose; small and constant, only an allow list can say so | constant undecidable
POST /rest/v2/token | 26 28 | constant | nowrite
GET /rest/v2/enums/states | 43 | constant on purpose | constant
GET /rest/v2/legal/holds | 41 | [] twice, from one client: not enough to say anything | constant
GET /rest/v2/live | 35 42 | event stream, closed by the client | aside
POST /rest/graphql | 34 | one path for all | nowrite
GET /rest/v1/{id} | 31 32 16 | nginx' own 404 to one old tab on two days | fails
GET /rest/v2/testing/{id} | 40 | a synthetic user | fails aside
POST /rest/v2/testing/{id} | 40 | a synthetic user | fails aside nowrite
HEAD /rest/v2/orders | 8 | 405 to somebody's tool | aside
OPTIONS /rest/v2/orders | 8 | 405 to somebody's tool | aside
GET /files/{id} | 10 | by range | aside
GET /healthz | 12 | kube-probe | aside
GET /rest/v2/{rest} | 1 39 38 | scanners and made-up ids | aside fails
""".replace(" | reads=", "")),
})
