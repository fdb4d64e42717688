import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "uvicorn-docker"
BOTH, B = (N, U), "/backoffice/api"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace(" /", " " + B + "/", 1) + " " + kind if " /back" not in r else r + " " + kind for r in rows))
    reads = [B + r for r in reads]
    for m in ms:
        if reads: m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace(" /", " " + B + "/", 1) for a in also))} if also else {}), **more}
gaps = [
    gap("letters to donors are never listed", "empty-list", ["GET /donors/{id}/letters"], "[] for every donor on all days, also right after POST of one (201); donations and appointments of the same donors are filled for many", where=(N,), also=["POST /donors/{id}/letters safe-stub"]),
    gap("nobody waited for a session before the release", "empty-list", ["GET /sessions/{id}/waiting"], "[] for every session until the release on the morning of the sixth day, filled since", where=(N,), state="looks-fixed"),
    gap("the forecast of a session is a stub", "safe-stub", ["GET /sessions/{id}/forecast"], "noughts for every session on all days; /capacity of the same sessions varies; the container says beside each that it is a stub", also=["GET /sessions/{id}/forecast not-implemented"]),
    gap("sessions cannot be published", "non-persisting-write", ["PATCH /sessions/{id}/visibility"], "200 with a copy that carries the change, a byte more or less, and the session read right after weighs what it weighed; PATCH /sessions/{id} beside it moves", ["/sessions/{id}"], (N,)),
    gap("notices cannot be activated", "non-persisting-write", ["POST /notices/{id}/activate"], "{\"ok\":true}, and the notices read right after are as before, two bytes too many; the same notice is activated again and again; /archive beside it shortens the list", ["/notices", "/notices/{id}"], (N,), also=["POST /notices/{id}/activate safe-stub"]),   # pins of the same person stir the list
    gap("tags for many donors are lost", "non-persisting-write", ["POST /donors/bulk-tag"], "{\"updated\":3}, and the page of donors read right after is as before; bulk-untag shortens it", ["/donors"], (N,), also=["POST /donors/bulk-tag safe-stub"]),
    gap("transports cannot be deleted", "non-persisting-write", ["DELETE /transports/{id}"], "204 each time, also for the same transport again; the list is as before and the transport is opened afterwards (200)", ["/transports", "/transports/{id}"]),
    gap("integrations are not created", "non-persisting-write", ["POST /integrations"], "201 with an id, the page opens that id: 404 each time, and the list is as before; ids that were always there are 200", ["/integrations"], also=["POST /integrations safe-stub"]),
    gap("there is no count of alerts", "missing-endpoint", ["GET /stock/alerts/count"], "404 of 22 bytes, which unknown routes get, from a badge that asks every minute, for all, on all days"),
    gap("the release lost the volunteers", "missing-endpoint", ["GET /sessions/{id}/volunteers"], "200 until the release on the morning of the sixth day, the 404 of unknown routes since, for sessions that are read in the same moment", state="regressed"),
    gap("minimum stocks cannot be set", "method-not-allowed", ["PUT /stock/levels/{id}/threshold"], "405 always; GET of the same path is 200"),
    gap("exports cannot be planned", "not-implemented", ["POST /exports/{id}/schedule"], "501 always; the container says so"),
    gap("fields of integrations cannot be mapped", "not-implemented", ["GET /integrations/{id}/mapping"], "501 always, without a word"),
    gap("routes of transports fail", "failing-endpoint", ["GET /transports/{id}/route"], "500 always, for all transports, with a traceback; the transport beside it is 200"),
    gap("postcodes are the page", "html-fallback", ["GET /backoffice/lookups/postcodes.json"], "200 with what /backoffice/… weighs, asked by the form while one types; regions.json beside it is a real file; it never reaches the application", where=(N,)),
    gap("nobody may see the audit", "always-forbidden", ["GET /permissions/audit"], "403 for the office too, the head among them, who reads and saves permissions in the same minutes; no one ever succeeds"),
    gap("recalls are lost", "lost-redirect", ["POST /donors/{id}/recall"], "307 to an inner address, never followed by anything; the 307 of POST /exports is followed at once"),
]
gaps[0]["members"].append({"method": "POST", "path": B + "/donors/{id}/letters", "kind": "non-persisting-write", "reads": [B + "/donors/{id}/letters"]})
gaps[4]["members"][0]["stirred"] = True
text = """
POST /login | 26 28 37 | 401 when mistyped; 429 on one morning | nowrite constant
POST /logout | 11 26 | 204 | nowrite
GET /me | 28 43 | 401 before the login, then who one is | constant
PUT /me/preferences | 11 26 | 204; a beacon whenever a column is moved | nowrite
GET /me/tasks | 2 43 | [] but for three days | constant
GET /tasks/count | 43 45 | a badge that asks every minute beside the one that is missing | constant
GET /version | 43 | a constant but for the release | constant
GET /donors | 4 5 37 | words typed, groups without donors, pages past the end; 429 one afternoon
POST /donors | 24 26 | kept; 409 for a known card, 422 without a town | nowrite
GET /donors/{id} | 6 | works; 404 of 28 bytes for numbers off old cards
PUT /donors/{id} | 25 | kept; half of the forms are saved as they were
PATCH /donors/{id} | 25 | kept: a byte, read right after; sometimes switched back at once
POST /donors/bulk-untag | 25 26 | kept; nothing changes for donors without tags; the answer looks like the gap's | nowrite
GET /donors/{id}/donations | 2 | [] for new ones
GET /donors/{id}/appointments | 2 | [] for two thirds
POST /donors/{id}/appointments | 24 27 | kept; 409 when booked already
DELETE /donors/{id}/appointments/{id} | 7 11 | kept; 404 the second time
POST /donors/{id}/labels | 26 | prints; the container speaks of stub labels, which are labels for stubs | nowrite constant
GET /sessions | 4 2 | [] for months to come and for towns without one
GET /sessions/drafts | 2 | [] when no wizard is open
POST /sessions/drafts | 24 26 | a wizard begins | nowrite
GET /sessions/drafts/{id} | 6 7 | 404 once it is finished | constant
PUT /sessions/drafts/{id} | 11 26 | 204; saves itself while one types, three or four times; read when the wizard is taken up again | nowrite
POST /sessions/drafts/{id}/finish | 24 | kept: the draft goes and the session comes | nowrite
GET /sessions/{id} | 6 7 | works; 404 for deleted ones
PATCH /sessions/{id} | 25 | kept: a byte, or a note that is often the same
DELETE /sessions/{id} | 7 11 27 | kept; 409 with appointments; half are undone within seconds | nowrite
POST /sessions/{id}/restore | 25 27 | an undo: the list is again what it was before the DELETE | nowrite
GET /sessions/{id}/bookings | 2 | [] for most
GET /sessions/{id}/capacity | 43 | two figures that never change, but by session
GET /stock/levels | 9 45 | polled by a board; digits change now and then
GET /stock/levels/{id} | 25 | figures of two or three digits | constant
POST /stock/levels/{id}/adjust | 25 | kept, but 47 and 52 weigh the same: half or more of the reads do not move; 409 when too few | nowrite
GET /stock/levels/{id}/threshold | 43 | as the gap leaves it; varies by group in digits | constant
GET /stock/expiring | 2 4 | nothing expires on most days; filled on three days for spans over three days
GET /stock/movements | 4 | varies
POST /stock/recount | 23 26 | 202; the levels move two readings later | nowrite
GET /transports | 4 | by state; shrinks and grows as they are moved on
POST /transports | 24 | kept: the list grows
GET /transports/{id} | 25 | queued, loaded and closed are of one length | constant
PATCH /transports/{id} | 25 27 | kept, though the item weighs the same: it leaves the list of its old state; 409 when closed | nowrite
GET /transports/{id}/temperature | 6 | a JSON 404 of its own for three boxes of four
GET /notices | 25 | shrinks when one is archived, grows when one is written
POST /notices | 24 | kept | nowrite
GET /notices/unread/count | 43 45 | a badge | constant
GET /notices/{id} | 6 | works
PATCH /notices/{id} | 25 | kept, optimistic: the page reads nothing after pinning; texts are read right after | nowrite
POST /notices/{id}/archive | 25 27 | kept: the list is shorter; the same answer as the gap's
POST /notices/preview | 26 | shows, keeps nothing, rightly | nowrite
GET /permissions | 28 | 403 outside the office
PUT /permissions/{id} | 25 28 | kept: rights of other lengths; 403 for all but the head | nowrite
POST /permissions/{id}/reset | 25 27 28 | the second time nothing changes, rightly; 403 for all but the head | nowrite
GET /exports | 30 | 307 to the slash, followed | fails
POST /exports | 30 | 307 to the slash, followed at once | fails nowrite
GET /exports/ | 2 | grows
POST /exports/ | 23 26 | 202; a job | nowrite
GET /exports/{id} | 23 | running, running, done | constant
GET /exports/{id}/file | 6 23 | 409 while it runs, 200 after; 410 for those of other days, which are purged
GET /integrations | 43 | four that change by a byte | constant
GET /integrations/{id} | 6 | 200 for the four; 404 for what was never created, the gap's
PATCH /integrations/{id} | 25 | kept: a byte
POST /integrations/{id}/test | 26 | asks the other side; one does not answer for two days: 504 | nowrite constant
GET /integrations/{id}/log | 2 | [] for two that are quiet, filled for the others
DELETE /integrations/{id}/key | 7 11 27 | kept: a byte; 404 the second time | nowrite
POST /integrations/{id}/key | 24 | a new one | nowrite
GET /health | 12 | a monitor's | constant
GET /v1/stock | 31 12 | retired: 410; a hospital's script asks on | aside fails
POST /devices/{id}/readings | 12 11 | 204, fridges that speak every half an hour | nowrite
POST =/hooks/lab-results | 12 28 27 | 202; 409 for what is known, 401 for a wrong key; the container speaks of a field that the sender has not implemented | nowrite constant
GET =/give/api/sessions | 9 | donors
GET =/give/api/sessions/{id} | 6 7 | donors; 404 from old links
POST =/give/api/bookings | 24 | donors | nowrite
GET =/backoffice/lookups/regions.json | 9 43 | a real file; 304 for who has it | constant
GET =/backoffice/assets/{rest} | 9 | bundle, 304 | aside
OPTIONS /donors | 8 | a look | aside
HEAD /sessions | 8 | a look | aside
GET =/backoffice/{rest} | 9 | the page: what the gap weighs | aside
GET =/give/{rest} | 9 | the page, for donors | aside
GET /{rest} | 1 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
GET =/{rest} | 1 38 39 | scanners | aside fails
POST =/{rest} | 1 | scanners | aside fails nowrite
GET =/ | 1 | scanners | aside fails
"""
text = "\n".join(l.replace(" =/", " /", 1) if " =/" in l.split("|")[0] else l.replace(" /", " " + B + "/", 1) for l in text.strip().splitlines())
write_truth("bloodservice-fastapi", {"night": "bloodservice-fastapi", "stack": "FastAPI under uvicorn in a container (its own access lines with the forwarded address, without sizes, the application's messages and tracebacks between them, Docker's JSON) behind nginx with its default `combined`, gzip off; a regional blood-donation service's back office in English, integers; three administrators of whom two share an office's address, donors, a laboratory's webhook, fridges; a release that mends a gap and loses a route; Europe/Dublin",
    "logs": {N: [N], U: [U]}, "noClients": [U], "minClients": 2, "sharedAddress": ["198.51.100.23"], "ui": ["https://blood.example.org/backoffice"], "api": [B, "/backoffice/lookups"], "gaps": gaps, "neighbours": neighbours(text)})
