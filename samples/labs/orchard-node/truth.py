import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, N = "caddy-json", "node-docker"
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=(C, N), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
SLUGS = {"spray-plans/{id}/approve": ("codling-moth", "black-spot", "mites", "thinning"), "crew/{id}/shift": ("ana", "ben", "chris", "dina", "eli", "fay")}
def named(what, method, kind): return members(*[f"{method} {A}/{what.replace('{id}', s)} {kind}" for s in SLUGS[what]])
gaps = [
    gap("frost alarms stay off", "non-persisting-write", [f"PATCH {A}/blocks/{{id}}/frost-alarm non-persisting-write"], "204, and the block read right after is 304, or weighs what it weighed; …/netting beside it, 204 too, changes it", [f"{A}/blocks/{{id}}"]),
    gap("pests are not kept", "non-persisting-write", [f"POST {A}/blocks/{{id}}/pests non-persisting-write", f"GET {A}/blocks/{{id}}/pests empty-list"], "201 with an echo and a new slug, and the list of every block is {\"items\":[],\"next\":null} all fortnight; …/notes and, since the season began, …/harvests beside it are kept"),
    gap("the irrigation schedule stays what it was", "non-persisting-write", [f"PUT {A}/irrigation/schedule non-persisting-write"], "200 with an echo, and the schedule read right after has the entity tag of the first day; PUT /spray/schedule beside it is kept", [f"{A}/irrigation/schedule"]),
    gap("sensors cannot be rebooted", "missing-endpoint", [f"POST {A}/sensors/{{id}}/reboot missing-endpoint"], "no such route: the router's own answer; /battery beside it is another 404 for what is wired"),
    gap("shifts cannot be changed", "method-not-allowed", [f"PUT {A}/crew/{{id}}/shift method-not-allowed"], "405; GET of the same path works, and PATCH of the person", alsoAs=named("crew/{id}/shift", "PUT", "method-not-allowed")),
    gap("spray plans cannot be approved", "not-implemented", [f"POST {A}/spray-plans/{{id}}/approve not-implemented"], "501 for all four", alsoAs=named("spray-plans/{id}/approve", "POST", "not-implemented")),
    gap("labels cannot be printed", "failing-endpoint", [f"POST {A}/labels/print failing-endpoint"], "500 with a stack trace; /labels/preview beside it works"),
    gap("invitations are forbidden for the owner", "always-forbidden", [f"GET {A}/team/invites always-forbidden"], "403 for the only person there is, who has all rights; /team answers in the same second"),
    gap("water statistics are a stub", "safe-stub", [f"GET {A}/stats/water safe-stub"], "zeros for every block and period; /stats/temperature beside it, asked with the same ones, varies"),
    gap("the table of yields falls through to the page", "html-fallback", ["GET /exports/yield.csv html-fallback"], "200 text/html with what / weighs; the proxy has no route for it", where=(C,)),
]
text = """
GET @/session | 28 | 401, sign in, 200 | constant
POST @/session | 26 28 | constant | nowrite
GET @/flags | 43 | constant on purpose | constant
GET @/me/preferences | 25 43 | small; mostly a number as wide | constant
PUT @/me/preferences | 25 | kept; mostly the same again | nowrite
GET @/inbox/count | 45 2 | a tab that polls every half minute; a small number; mostly 304 | constant
GET @/inbox | 9 | works
POST @/inbox/{id}/read | 11 25 | kept; the second time nothing changes | nowrite
GET @/suggest | 4 | suggestions at every letter; mostly none | constant
GET @/events | 35 42 | a stream; some break off
GET @/blocks | 4 5 9 | cursors; filters without hits; a cursor past the end
GET @/blocks/{id} | 9 6 | slugs; 404 for one that was never there
PATCH @/blocks/{id} | 25 | kept; one time in three what it was
PATCH @/blocks/{id}/netting | 11 25 | 204; kept, with who did it; now and then on and off again
GET @/blocks/{id}/notes | 2 5 | empty for some
POST @/blocks/{id}/notes | 24 | kept
GET @/blocks/{id}/notes/{id} | 7 | 404 after a deletion | constant
DELETE @/blocks/{id}/notes/{id} | 7 11 | works, the second time too
GET @/blocks/{id}/harvests | 2 | empty everywhere until the seventh day: it was not the season
POST @/blocks/{id}/harvests | 24 2 | kept; from the seventh day on
GET @/blocks/{id}/photos | 2 | empty for nearly all
POST @/blocks/{id}/photos | 24 | an upload
GET @/blocks/{id}/lease | 6 | 404 for all but two: own land | constant
GET @/blocks/{id}/moisture | 31 32 33 | gone since the new version of the first evening; a telephone that was not reloaded asks on for three days
GET @/blocks/{id}/soil | 31 | there since the new version
GET @/sensors | 5 9 | cursors; never changes | constant
GET @/sensors/{id} | 9 6 | 304 unless calibrated
GET @/sensors/{id}/readings | 4 | empty for a time to come
GET @/sensors/{id}/battery | 6 | 404 for what is wired: two in three | constant
PUT @/sensors/{id}/calibration | 25 11 | kept; often the same again
GET @/valves | 25 | works
POST @/valves/{id}/open | 23 25 | 202; kept; now and then it was open already | nowrite
POST @/valves/{id}/close | 23 25 | 202; kept; now and then it was closed already | nowrite
GET @/irrigation/schedule | 9 43 | never changes because of the gap; mostly 304 | constant
GET @/spray/schedule | 25 9 | works
PUT @/spray/schedule | 25 | kept; often the same again
GET @/tasks | 4 5 | filters without hits at first
POST @/tasks | 24 | kept
GET @/tasks/{id} | 7 6 | 404 after a deletion
PATCH @/tasks/{id} | 25 | kept: one byte
DELETE @/tasks/{id} | 7 11 27 | works
GET @/crew | 9 43 | hardly changes | constant
GET @/crew/{id} | 9 6 | works
PATCH @/crew/{id} | 25 | kept; a telephone number for a telephone number | nowrite
GET @/crew/{id}/shift | 43 9 | never changes because of the gap | constant
GET @/spray-plans | 9 | works
GET @/spray-plans/{id} | 9 | works
PUT @/spray-plans/{id} | 25 | kept; often the same again
GET @/weather/forecast | 9 33 | works; 502 of others on one morning
GET @/weather/alerts | 2 9 | empty but for the day of a storm
GET @/market/quotes | 9 43 | 304 all fortnight: nobody trades out of season | constant
GET @/stats/temperature | 4 | works
POST @/labels/preview | 26 | a preview by POST | nowrite
GET @/team | 43 9 | one person | constant
POST @/reports/season | 23 26 | 202; a job | nowrite
GET @/reports/{id} | 23 6 | running, running, ready | constant
POST @/ingest/readings | 12 17 37 | devices; 429 for a quarter of an hour, and again | nowrite
GET @/devices/{id}/commands | 11 12 | 204 unless a valve was moved
GET @/devices/{id}/firmware | 9 12 | devices: 304 after the first | constant
POST /api/v0/readings | 31 12 | 410 on purpose: one device that was never updated, unplugged on the eighth day | fails nowrite
GET @/test/fixtures | 40 | only a driven browser | fails aside
POST @/test/reset | 40 | only a driven browser | fails aside nowrite
OPTIONS @/blocks | 8 | a preflight | aside
HEAD @/sensors | 8 | a look | aside
GET /healthz | 12 | a monitor | constant
GET /assets/{rest} | 9 | bundle | aside
GET / | 9 | the page | aside
GET @/{id} | 1 | scanners | aside fails
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | scanners: the page for everything | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("orchard-node", {"night": "orchard-node", "stack": "node's own http behind Caddy 2.6 with its JSON log and gzip; slugs, cursors, `items` and `next`, entity tags and a browser that uses them; one person with two devices, and sixteen machines; Pacific/Auckland", "oneAdmin": True,
    "logs": {C: [C], N: [N]}, "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
