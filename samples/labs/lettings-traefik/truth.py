import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
J, U = "traefik-json", "uvicorn-docker"
BOTH, ONE = (J, U), (J,)
A = "/t/{id}/api"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    reads = [r.replace("@", A) for r in reads]
    full = lambda l: members(*(r.replace("@", A) if len(r.split()) == 3 else r.replace("@", A) + " " + kind for r in l))
    ms = full(rows)
    for m in ms:
        if reads and m["method"] != "GET": m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": full(also)} if also else {}), **more}
gaps = [
    gap("the waiting list keeps nobody", "non-persisting-write", ["POST @/waitlist", "GET @/waitlist empty-list"], "201 with a new id, and the list read right after is [] (2 bytes) for all landlords and people on all days; parcels and notices, made the same way, show", ["@/waitlist"], ONE),
    gap("amenities do not open or close", "non-persisting-write", ["PATCH @/amenities/{id}"], "200 with an echo of what was asked, and the list read right after weighs what it did (one size for each landlord in ten days); keys, switched the same way, are a byte more or less", ["@/amenities"], ONE),
    gap("leases do not renew by themselves", "non-persisting-write", ["PATCH @/leases/{id}"], "200 with the lease as it was, and the lease read right after is of the same size (the flag is a byte); residents' newsletter, switched the same way, is a byte more or less", ["@/leases/{id}"], ONE),
    gap("vendors are not deleted", "non-persisting-write", ["DELETE @/vendors/{id}"], "204, the list read right after weighs the same, and the vendor, opened afterwards, is 200, and is deleted again with 204; tickets that are deleted are a 404 of their own", ["@/vendors", "@/vendors/{id}"]),
    gap("buildings have no certificates", "empty-list", ["GET @/buildings/{id}/certificates"], "[] (2 bytes) for every building of every landlord; /documents beside it is filled for most, /lifts for one a landlord", where=ONE),
    gap("units have no history", "missing-endpoint", ["GET @/units/{id}/history"], "the framework's 404 (22 bytes) for units that were read a moment before; /tenancy beside it is a 404 of 27 bytes for vacant units and 200 for the others"),
    gap("a new version lost the assignment of tickets", "missing-endpoint", ["POST @/tickets/{id}/assign"], "200 until the new version on the morning of the seventh day, the framework's 404 (22 bytes) since, for tickets that were read a moment before", state="regressed"),
    gap("notices cannot be deleted", "method-not-allowed", ["DELETE @/notices/{id}"], "405 (31 bytes) always; PUT of the same path works, tickets and parcels are deleted"),
    gap("payments cannot be refunded", "not-implemented", ["POST @/payments/{id}/refund"], "501 always; /reconcile beside it works or is 409"),
    gap("leases could not be renewed until the fourth day", "not-implemented", ["POST @/leases/{id}/renew"], "501 for three days, 200 since the new version on the morning of the fourth, and the lease changes then", state="looks-fixed"),
    gap("arrears fail", "failing-endpoint", ["GET @/reports/arrears"], "500 for all landlords and people on all days; /reports/tickets fails on one afternoon only"),
    gap("occupancy is the page", "html-fallback", ["GET /t/{id}/stats/occupancy"], "200 by the server of static files with what the page weighs, for all landlords and spans, asked from the reports' page: /api is missing in it", where=ONE),
    gap("the audit log is forbidden", "always-forbidden", ["GET @/audit"], "403 for all, managers too, who may do everything else; the auditor as well"),
    gap("energy is a stub", "safe-stub", ["GET @/buildings/{id}/energy"], "one size (46 bytes) for every building of every landlord on all days, noughts", where=ONE),
    gap("inspections are not planned from the panel", "lost-redirect", ["POST @/inspections/"], "307 to the path without the slash and with http, which a page under https must not ask: no POST without the slash ever comes from people, and the list is as before; the inspectors' app, which asks without the slash, is answered 201", ["@/inspections"]),
]
arguable = [gap("the building of the rent roll is ignored", "safe-stub", ["GET @/reports/rent-roll"], "its filter is ignored: all buildings of a landlord weigh the same on one day; the figures are real and no kind fits", where=())]
text = """
POST /auth/login | 26 28 | 200; 401 when mistyped | nowrite
POST /auth/logout | 26 11 | 204 | nowrite
GET @/me | 28 43 | 401 when the cookie is old | constant
GET @/features/{id} | 36 43 | one is on, one in one plan, one is a 404 of its own for all | constant
GET @/lists/{id} | 43 2 | constants, one of them [] on purpose | constant
GET @/alerts | 2 45 | [] but on one day for one landlord; asked every 45 seconds | constant
GET @/dashboard | 9 | figures, often of one length | constant
PUT @/dashboard/seen | 11 26 | 204, shown nowhere | nowrite
GET @/buildings | 3 | [] for the landlord that is new
POST @/buildings | 24 | kept | nowrite
GET @/buildings/{id} | 9 | works
GET @/buildings/{id}/units | 9 | works
GET @/buildings/{id}/documents | 2 | [] for some
GET @/buildings/{id}/lifts | 2 | [] for most buildings: they have none
GET @/units/{id} | 9 25 | works
PATCH @/units/{id} | 25 9 | optimistic: nothing is read until the page is opened again; some there and back; a rent is often as it was or of the same length | nowrite
GET @/units/{id}/tenancy | 6 | a 404 of its own for vacant units | constant
GET @/units/{id}/readings | 2 | [] until somebody reads the meter
POST @/units/{id}/readings | 11 24 | 204, kept | nowrite
GET @/leases | 4 5 3 | pages past the end; empty for the landlord that is new
GET @/leases/{id} | 9 | as the gap leaves it, but for notes
PUT @/leases/{id}/notes | 25 11 | 204, kept; a third as they were | nowrite
GET @/residents | 4 5 | searches, pages
GET @/residents/{id} | 25 | a byte more or less
PATCH @/residents/{id} | 25 | kept: a byte | nowrite
POST @/residents/{id}/invite | 23 26 | 202, shown nowhere; 409 the second time | nowrite
GET @/tickets | 4 5 3 | filters, searches without a hit, pages past the end
POST @/tickets | 24 | kept, often outside what is read; 422 without a title | nowrite
GET @/tickets/{id} | 6 7 | a 404 of its own for those deleted
PATCH @/tickets/{id} | 25 | kept: open and done have one length, so the ticket read after weighs the same, but the list of open ones does not; urgent is a byte | nowrite
DELETE @/tickets/{id} | 7 28 | kept; 403 but for managers | nowrite
GET @/tickets/{id}/photos | 2 | [] for most
POST @/tickets/{id}/comments | 24 | kept in the ticket; there is no list of its own | nowrite
POST @/tickets/{id}/remind | 23 26 | 202: a mail, the ticket is rightly as before | nowrite
GET @/vendors | 9 | as the gap leaves it, grows
POST @/vendors | 24 | kept | nowrite
GET @/vendors/{id} | 9 | works
PATCH @/vendors/{id} | 25 | kept: a byte | nowrite
GET @/payments | 4 5 3 | filters, pages past the end
POST @/payments/{id}/reconcile | 25 | kept; 409 the second time | nowrite
POST @/payments/export | 23 26 | 202, a job | nowrite
GET @/jobs/{id} | 23 43 | running, then finished | constant
GET @/keys | 25 | a byte more or less
PATCH @/keys/{id} | 25 | kept; some there and back within seconds | nowrite
GET @/amenities | 43 | as the gap leaves it | constant
GET @/inspections | 9 | grows by the inspectors' app only
POST @/inspections | 12 24 | the inspectors' app: kept | nowrite
PATCH @/inspections/{id} | 25 | kept; planned once more is as it was | nowrite
GET @/notices | 9 | works
POST @/notices | 24 | kept | nowrite
PUT @/notices/{id} | 25 | kept; some as they were | nowrite
POST @/notices/preview | 26 | an echo | nowrite
GET @/parcels | 2 3 | [] for all until the fourth day, for two landlords always: they do not use it
POST @/parcels | 24 | kept | nowrite
DELETE @/parcels/{id} | 7 27 | kept; 204 the second time too | nowrite
GET @/settings/notifications | 43 25 | works
PATCH @/settings/notifications | 25 28 | kept, mostly what was there; 403 but for managers | nowrite
GET @/team | 43 | three | constant
PATCH @/team/{id} | 25 | kept: admin and agent have one length, and nothing else shows it | nowrite undecidable
GET @/loyalty | 36 28 | 403 but for one landlord's plan | constant
GET @/reports/tickets | 4 37 | varies; 504 on one afternoon for one landlord
GET @/v0/units | 31 12 | 410: a script only | fails aside
OPTIONS @/tickets | 8 | 405 | fails aside
HEAD @/buildings | 8 | 405 | fails aside
GET /healthz | 12 43 | monitors | constant
HEAD /healthz | 8 12 | 405 | fails aside
GET /assets/{id} | 9 | bundles | aside
GET /t/{id}/assets/{id} | 32 | the page in place of a bundle, once or twice: a mistyped address | aside
GET /t/{id} | 9 43 | the page: what the gap weighs | constant aside
GET /t/{id}/{rest} | 9 43 | the page, by a deep link | constant aside
GET /{rest} | 1 9 | scanners get the page for everything | aside
GET / | 1 | the page | aside
POST /{rest} | 1 | scanners: 405 by the static files | fails aside nowrite
"""
write_truth("lettings-traefik", {"night": "lettings-traefik", "stack": "FastAPI under uvicorn in a container behind Traefik with its JSON access log (Referer and User-Agent kept, `compress`, what is not /t/<landlord>/api goes to nginx with the single page); a letting agency's panel in English, landlords as words in the path, integers, UUIDs and codes, many small PATCH switches, some optimistic; seven people in four roles, five over HTTP/2, two behind one address; an inspectors' app, a script on an old path, monitors, scanners; new versions on the fourth and the seventh day; the container's output in Docker's JSON with forwarded clients (port 0) and tracebacks; Europe/London",
    "logs": {J: [J], U: [U]}, "ui": ["https://let.example.com"], "api": ["/t/{id}/api", "/auth"], "gaps": gaps, "arguable": arguable, "neighbours": neighbours(text.replace(" @", " " + A))})
