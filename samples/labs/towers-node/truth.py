import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
I, P = "ingress-cri", "pino-cri"
A = "/gw/v3"
Z = f"{A}/buildings/{{id}}/zones/{{id}}"
def gap(name, kind, rows, why, reads=(), where=(I, P), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("buildings have no leases", "empty-list", [f"GET {A}/buildings/{{id}}/leases empty-list"], "an empty array for every building, for all and on all days; /floors beside it is filled for every building, /incidents for one"),
    gap("an override of a zone is not kept", "non-persisting-write", [f"PATCH {Z}/override non-persisting-write"], "200 with an echo of the patch, and the zone read right after weighs what it weighed; a PATCH of the zone itself shows at once", [Z]),
    gap("schedules of zones are not kept", "non-persisting-write", [f"PUT {Z}/schedule non-persisting-write"], "204, whatever is sent (request lengths differ), and the schedule read right after is as long as before, on all days for everybody; /setpoints beside it changes", [f"{Z}/schedule"]),
    gap("alarm rules cannot be deleted", "non-persisting-write", [f"DELETE {A}/alarm-rules/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; recipients that are deleted are gone", [f"{A}/alarm-rules"]),
    gap("badges are not issued", "non-persisting-write", [f"POST {A}/badges non-persisting-write"], "201 with an id, and the list read right after is as long as before, on all days; visitors who are announced show", [f"{A}/badges"]),
    gap("the forecast is a stub", "safe-stub", [f"GET {A}/energy/forecast safe-stub"], "noughts of one size for every building and span; /energy/summary beside it varies"),
    gap("devices have no calibration", "missing-endpoint", [f"GET {A}/devices/{{id}}/calibration missing-endpoint"], "the router's own 404 for devices that were read a moment before; /firmware beside it is a JSON 404 for most and 200 for some"),
    gap("alarms cannot be escalated", "not-implemented", [f"POST {A}/alarms/{{id}}/escalate not-implemented"], "501 for all; /ack beside it works"),
    gap("the peak load fails", "failing-endpoint", [f"GET {A}/energy/peak failing-endpoint"], "500 for all and always; /energy/summary fails on one morning"),
    gap("maintenance plans cannot be saved", "method-not-allowed", [f"PUT {A}/maintenance-plans/{{id}} method-not-allowed"], "405 for all, while the plan can be read"),
    gap("exports of the audit are nobody's", "always-forbidden", [f"GET {A}/audit/exports always-forbidden"], "403 for the administrators too, who read /audit a moment before"),
    gap("tariffs are redirected to an inner address", "lost-redirect", [f"PUT {A}/tariffs/{{id}} lost-redirect"], "308 to an address inside the cluster, which no browser follows; the tariff read after is as before"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session | 26 28 | signs in | nowrite
GET @/session | 28 43 9 | 401, then 200; shows the profile | constant
DELETE @/session | 11 28 | signs out, 204 | nowrite
PATCH @/profile | 24 25 | kept; read by /session at the next load | nowrite
GET @/feature-set | 43 | constant | constant
GET @/units | 43 | an enumeration | constant
GET @/weather | 43 22 | from a cache: constant in these days | constant
GET @/licences/{id} | 36 43 | knx and bacnet are 200, matter is a JSON 404 for all | constant
GET @/alarms/unseen | 45 43 | a tab that polls; a digit | constant
GET @/buildings | 43 | seven buildings
GET @/buildings/{id} | 6 | works; 404 for an old bookmark
PATCH @/buildings/{id} | 25 | kept; JSON Patch, often the value it had
GET @/buildings/{id}/floors | 43 | filled
GET @/buildings/{id}/incidents | 2 | empty for all but one building
GET @/buildings/{id}/floorplan | 6 43 | 404 for three of seven
GET @/buildings/{id}/zones | 43 | filled
GET @/buildings/{id}/zones/{id} | 25 | works
PATCH @/buildings/{id}/zones/{id} | 25 | kept; JSON Patch, toggled twice now and then
GET @/buildings/{id}/zones/{id}/setpoints | 25 | works
PUT @/buildings/{id}/zones/{id}/setpoints | 25 | kept; as long as before in half of the cases
GET @/buildings/{id}/zones/{id}/schedule | 25 43 | filled, of few sizes; what the gap leaves as it is | constant
GET @/devices | 4 5 | filters without hits, pages past the end
POST @/devices | 24 | kept; 422 without a kind; a page has fifteen | nowrite
GET @/devices/{id} | 6 7 | works; 404 after a deletion and for old bookmarks
PATCH @/devices/{id} | 25 | kept; JSON Patch; 412 for who was too late
PATCH @/devices/{id}/enabled | 25 | kept: one byte; now and then the value it had, or on and off
DELETE @/devices/{id} | 7 11 27 | works; 404 the second time | nowrite
GET @/devices/{id}/firmware | 6 | 404 for three in four
GET @/devices/{id}/telemetry | 2 4 | empty for devices that are offline
POST @/devices/{id}/reboot | 23 26 | 202; the list of commands has it with the second read | nowrite
POST @/devices/{id}/identify | 26 11 | 204; a lamp blinks, nothing is to be kept | nowrite
GET @/devices/{id}/commands | 2 23 | empty until something was ordered
POST @/imports | 26 30 | 303 to the job, which the browser follows | nowrite
POST @/reports/jobs | 23 26 | 202; a job | nowrite
GET @/jobs/{id} | 23 43 | queued, running, done | constant
POST @/reports/preview | 26 | a preview; nothing to be kept | nowrite
GET @/alarms | 2 4 | open ones by default; filters without hits
GET @/alarms/{id} | 6 | works
POST @/alarms/{id}/ack | 25 27 | kept: open and done are as long as each other in the list, the alarm itself names who; 409 the second time | nowrite
POST @/alarms/bulk-ack | 26 | kept; 200 with how many | nowrite
GET @/alarm-rules | 25 | grows with each that is added
POST @/alarm-rules | 24 | kept
GET @/recipients | 25 | works
POST @/recipients | 24 | kept
PATCH @/recipients/{id} | 25 | kept; telephone numbers are mostly as long as each other
DELETE @/recipients/{id} | 7 11 | works; 404 the second time
GET @/badges | 43 | filled and as it was, since nothing is added | constant
GET @/visitors | 2 4 | of a day; empty for most days to come
POST @/visitors | 24 | kept; half of them for another day than the one on the screen
GET @/holidays | 2 4 | empty for the next year until the seventh day
POST @/holidays | 24 | kept | nowrite
GET @/maintenance-plans | 43 | nobody came or went | constant
GET @/maintenance-plans/{id} | 43 | works | constant
PATCH @/maintenance-plans/{id}/paused | 25 | kept | nowrite
GET @/tariffs | 43 | three tariffs | constant
GET @/tariffs/{id} | 43 | of nearly one size | constant
GET @/energy/summary | 4 33 | varies with its span; 500 on one morning
GET @/energy/meters | 43 | of nearly one size | constant
GET @/energy/export.csv | 26 | a file
GET @/energy/overview | 31 32 | gone since the new version on the sixth day (the router's 404); one tab that nobody reloads asks on for two days
GET @/energy/landing | 31 | there since the new version; for some minutes one replica does not know it
GET @/dashboards/{id}/layout | 25 43 | works
PUT @/dashboards/{id}/layout | 25 11 | saved by itself, mostly as it was; shows when something was moved
GET @/users | 28 43 | 403 for technicians and the viewer
PATCH @/users/{id} | 25 28 | kept; the role, now and then as it was | nowrite
GET @/audit | 28 | 403 for technicians and the viewer, 200 for the administrators
GET @/live | 35 42 | server-sent events | constant
POST @/ingest/telemetry | 12 24 11 | gateways; 204 | nowrite
GET @/ingest/commands | 11 12 45 | gateways ask what to do; mostly 204 | constant
GET @/ingest/wait | 35 12 | a long poll; 204 or one command | constant
GET @/panels/{id}/state | 12 45 43 | panels on the wall | constant
GET /gw/v2/rooms/{id}/state | 31 | one panel with its first software; 410 by design | fails
GET @/smoke | 40 | only a test of the whole, by a browser without a head | aside fails
GET /gw/healthz | 12 | a monitor | constant
OPTIONS @/devices | 8 | a look | aside
HEAD @/energy/export.csv | 8 | a look | aside
GET @/devices/ | 30 | a slip | aside fails
GET /assets/{id} | 9 10 | bundle | aside
GET /console/{rest} | 9 | the page | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("towers-node", {"night": "towers-node", "stack": "plain node, two replicas, with pino's JSON in CRI format, behind the Kubernetes ingress of nginx with its default format upstreaminfo in CRI format; the buildings of a campus: slugs below slugs, UUIDs, JSON Patch, forms by PUT; two administrators, two technicians, a viewer, gateways and wall panels; America/Toronto",
    "logs": {I: [I], P: [P]}, "ui": ["https://towers.campus.example.org"], "api": ["/gw"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
