import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
BOTH = ["apache-combined", "apache-custom"]
T = "/t/{id}/api"
gaps = [
    {"name": "overdue invoices are always empty", "kind": "empty-list", "page": "/t/{id}/ui/invoices/overdue", "members": members(f"GET {T}/invoices/overdue/ empty-list"), "observableIn": BOTH,
     "why": "few sizes (52 plain; 63, 68, 74 gzipped: mod_deflate with or without chunk framing) for every tenant and user on all days; /invoices/paid/ and /invoices/open/ beside it are full"},
    {"name": "room tabs have no endpoints", "kind": "missing-endpoint", "page": "/t/{id}/ui/rooms", "members": members(f"GET {T}/rooms/equipment/ missing-endpoint", f"GET {T}/rooms/cleaning/ missing-endpoint", f"POST {T}/rooms/cleaning/ missing-endpoint"), "observableIn": BOTH,
     "why": "always Django's own 404 page for every tenant; /rooms/ and /rooms/{id}/ work"},
    {"name": "opening hours are not saved", "kind": "non-persisting-write", "page": "/t/{id}/ui/practice", "members": members(f"PUT {T}/practice/opening-hours/ non-persisting-write"), "observableIn": BOTH,
     "why": "PUT echoes what it was sent (sizes differ), yet the GET before and after weighs the same all week (clearest with the clients that take no gzip; the others jump between three framings of the same body); /practice/letterhead/ changes"},
    {"name": "recalls are not saved or deleted", "kind": "non-persisting-write", "page": "/t/{id}/ui/recalls", "members": members(f"POST {T}/recalls/ non-persisting-write", f"DELETE {T}/recalls/{{id}}/ non-persisting-write"), "observableIn": BOTH,
     "why": "201 and 204, but the list read a second later keeps its size all week"},
    {"name": "consent cannot be changed", "kind": "method-not-allowed", "page": "/t/{id}/ui/patients/{id}", "members": members(f"PATCH {T}/patients/{{id}}/consent/ method-not-allowed"), "observableIn": BOTH,
     "why": "always 405, while GET of the same path works"},
    {"name": "audit is forbidden for owners too", "kind": "always-forbidden", "page": "/t/{id}/ui/staff/audit", "members": members(f"GET {T}/audit/ always-forbidden", f"GET {T}/audit/exports/ always-forbidden"), "observableIn": BOTH,
     "why": "403 for every user of every tenant, owners included, who succeed on /staff/ and (owners) /staff/salaries/"},
]
write_truth("clinic-apache", {
  "night": "clinic-apache", "stack": "Django REST framework on sqlite under gunicorn (chunked answers), behind Apache 2.4 with mod_deflate; tenants in the path; Europe/Berlin over the change to summer time",
  "logs": {"apache-combined": ["apache-combined"], "apache-custom": ["apache-custom"]}, "slack": {"apache-combined": 4}, "plain": ["203.0.113.33", "198.51.100.42", "192.0.2.52"],
  "ui": ["https://clinic.example.org/t/"], "api": ["/t/north/api", "/t/south/api", "/t/harbor/api"],
  "gaps": [{**g, "members": [{**m, "modes": 2} if m["kind"] == "empty-list" else m for m in g["members"]]} for g in gaps],
  "neighbours": neighbours("\n".join(l.replace("@", T) for l in """
GET @/patients/ | 2 3 4 5 37 33 29 | works; empty for the new tenant at first; searches without hits; 404 past the last page; 404 for another tenant's user
GET @/patients | 30 | a slash forgotten: 301, followed | fails
POST @/patients/ | 3 | the new tenant's first patients: persists
GET @/patients/{id}/ | 6 7 29 | works; 404 for ids of an old page and of another tenant
PATCH @/patients/{id}/ | 25 | persists
GET @/patients/{id}/visits/ | 2 | empty for some
POST @/patients/{id}/visits/ | 24 | persists
GET @/patients/{id}/consent/ | 43 | two sizes; cannot change because of the gap
GET @/appointments/ | 3 5 33 | works; empty for the new tenant until day 6
POST @/appointments/ | 5 24 | persists; the first page of a long list keeps its length, only its count grows | nowrite
GET @/appointments/{id}/ | 7 | works; 404 after DELETE
PATCH @/appointments/{id}/ | 25 | persists
DELETE @/appointments/{id}/ | 7 11 | 204, and gone
POST @/appointments/check-conflicts/ | 26 43 | constant, not meant to persist | nowrite
GET @/invoices/ | 3 29 | works; empty for the new tenant, 404 for another tenant's user
GET @/invoices/paid/ | 3 37 | works; empty for the new tenant
GET @/invoices/open/ | 3 | works; empty for the new tenant
GET @/rooms/ | 33 37 | works
GET @/rooms/{id}/ | 6 | works
PATCH @/rooms/{id}/ | 25 | persists
GET @/practice/opening-hours/ | 43 | readable; never changes because of the gap | constant
GET @/practice/letterhead/ | 25 | works
PUT @/practice/letterhead/ | 25 | persists; half of them write the same again
GET @/recalls/ | 2 | readable; never changes because of the gap | constant
GET @/staff/ | 3 | works, rarely changes; empty for the new tenant
GET @/staff/salaries/ | 28 | 403 for desks, 200 for owners
GET @/reports/monthly/ | 33 21 42 | works; 500 on one morning only, then repaired; a few are slow, one aborted
GET @/waiting-room/ | 2 45 | a lobby screen polls it; empty most of the time
GET @/telemedicine/sessions/ | 36 | 404 for two tenants whose plan lacks it, 200 for the third
POST @/labs/ | 23 26 | 202, done later | nowrite
GET @/labs/{id}/ | 23 | running, then ready
GET @/meta/choices/ | 43 | constant on purpose | constant
GET @/features/ | 43 36 | [] on purpose: no features bought; small and constant, only an allow list can say so | constant undecidable
GET @/messages/unread/ | 2 | empty for all but one user
GET @/me/ | 28 37 | small; 403 (no session) then login then 200 | constant
POST @/auth/login/ | 26 28 | constant by user | nowrite
OPTIONS @/patients/ | 8 | somebody's tool | aside
HEAD @/patients/ | 8 | somebody's tool | aside
GET /healthz/ | 12 | a monitor without keep-alive | constant
""".strip().splitlines())),
})
