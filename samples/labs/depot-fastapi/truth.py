import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
J, U = "nginx-json", "uvicorn-cri"
T = "/t/{id}/api"
gaps = [
    {"name": "unread messages are always empty", "kind": "empty-list", "members": members(f"GET {T}/messages/unread empty-list"), "reads": [], "observableIn": [J],
     "why": "a literal [] in the code, asked every half minute by every board in six depots; /alerts beside it is empty too, but in two depots on four days"},
    {"name": "vehicles are not changed", "kind": "non-persisting-write", "members": members(f"PATCH {T}/vehicles/{{id}} non-persisting-write"), "reads": [f"{T}/vehicles", f"{T}/vehicles/{{id}}"], "observableIn": [J],
     "why": "{\"ok\":true}, and neither the vehicle nor the list changes by the one byte that true and false differ in; PATCH /drivers/{id} has the same shapes and changes"},
    {"name": "no forecast", "kind": "missing-endpoint", "members": members(f"GET {T}/forecast missing-endpoint"), "reads": [], "observableIn": [J, U],
     "why": "no such route; the reports beside it in the same second work"},
    {"name": "zones cannot be deleted", "kind": "method-not-allowed", "members": members(f"DELETE {T}/zones/{{id}} method-not-allowed"), "reads": [], "observableIn": [J, U], "why": "only PUT exists there"},
    {"name": "punctuality divides by zero", "kind": "failing-endpoint", "members": members(f"GET {T}/reports/punctuality failing-endpoint"), "reads": [], "observableIn": [J, U], "why": "no job ever is late: 500 with a traceback in every depot"},
    {"name": "notes are lost in a redirect", "kind": "lost-redirect", "members": members(f"POST {T}/jobs/{{id}}/notes lost-redirect"), "reads": [], "observableIn": [J, U], "why": "307 to the path with a slash over http, which the browser blocks: no POST with the slash ever comes"},
    {"name": "fuel is a stub", "kind": "safe-stub", "members": members(f"GET {T}/reports/fuel safe-stub"), "reads": [], "observableIn": [J], "why": "one constant of zeros for every span, vehicle and depot; /reports/mileage beside it varies with its parameters"},
    {"name": "no messenger", "kind": "not-implemented", "members": members(f"GET {T}/integrations/messenger not-implemented"), "reads": [], "observableIn": [J, U], "why": "501 for everybody, a line in the log says it too"},
]
text = """
GET @/alerts | 2 45 | polled every 15 seconds; [] but in one depot on three days and in another on one
GET @/board | 45 | polled every 15 seconds, and by a wall all day
GET @/events | 11 45 | 204 when nothing is new
PUT @/presence | 11 45 | a beacon; nobody reads it here | nowrite
GET @/me | 28 12 | constant per person; a monitor without a session gets 401 all week | constant
POST @/session | 11 28 | sign in | nowrite
GET @/features | 43 | constant per depot | constant
GET @/jobs | 4 5 | no hits, past the end
POST @/jobs | 24 | 201; the list's page stays as long as before, its total grows | nowrite
GET @/jobs/{id} | 6 7 | 404 for cancelled ones
PATCH @/jobs/{id} | 25 | persists; one digit for another
DELETE @/jobs/{id} | 27 11 | works, also twice | nowrite
POST @/jobs/{id}/assign | 25 | persists; the second time changes nothing
GET @/jobs/{id}/proof | 6 | 404 until somebody delivers: five in six
PUT @/jobs/{id}/proof | 11 | an upload, read back half the time | nowrite
PUT @/jobs/{id}/star | 25 11 | idempotent | nowrite
GET @/starred | 2 24 | one's own
GET @/drivers | 2 | works
PATCH @/drivers/{id} | 25 | persists: one byte; often on and off again
GET @/vehicles | 2 | readable; never changes because of the gap | constant
GET @/vehicles/{id} | 6 | the same | constant
GET @/zones | 30 | 307 to the slash, followed | fails
GET @/zones/ | 2 | empty in three depots of six
PUT @/zones/{id} | 25 | persists
GET @/surcharges | 36 6 | "not enabled" 404 in five depots, 200 in the sixth; its 404 weighs more than that of a route
GET @/returns | 2 3 | [] everywhere until the fifth day, then filled in two depots; a load test asks for one of the empty ones
POST @/returns | 2 | persists; only two depots, from the fifth day on | nowrite
GET @/prices | 23 | works
PUT @/prices | 23 | 202; a worker applies it a moment later: the read right after still shows the old ones, the one 25 seconds later the new | nowrite
GET @/rota | 25 | works
PUT @/rota | 25 | persists; often of the same size | nowrite
GET @/audit | 28 | 403 for all but leads
POST @/exports | 23 26 | 202, running, done | nowrite
GET @/exports/{id} | 23 | running, running, done
GET @/reports/mileage | 43 | varies with its parameters
GET @/integrations/printer | 43 | works
POST @/chat | 26 | stored; no page of this UI reads it; one constant | nowrite
POST /hooks/carrier | 26 12 | a carrier's machine; 202 | nowrite
GET @/inbox | 31 32 | one old tab on two days | fails
GET /healthz | 12 | probes | constant
OPTIONS @/jobs | 8 | a partner's preflight | aside
HEAD @/board | 8 | a tool | aside
GET /t/{id}/ | 9 | the page | aside
GET /assets/{rest} | 9 | bundle | aside
GET @/{id} | 1 | scanners guess | aside fails
GET /{rest} | 1 39 | scanners; the page for everything | aside
POST /{rest} | 1 39 | scanners | aside nowrite
"""
write_truth("depot-fastapi", {"night": "depot-fastapi", "stack": "FastAPI under uvicorn behind nginx with a JSON log_format and gzip; six depots as /t/{depot}/api, integers, boards that poll every 15 seconds; Europe/Dublin",
    "logs": {J: [J], U: [U]}, "sharedAddress": ["203.0.113.21"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + T, 1) for l in text.strip().splitlines()))})
