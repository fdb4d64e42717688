import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-journal"
BOTH = (H, G)
A = "/backoffice/v1"; C = A + "/c/{id}"
def gap(name, kind, rows, why, where=BOTH, also=(), reads=(), **more):
    return {"name": name, "kind": kind, "members": [{**m, **({"reads": list(reads)} if reads else {})} for m in members(*(r if len(r.split()) == 3 else r + " " + kind for r in rows))], "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("no carrier has complaints", "empty-list", [f"GET {C}/complaints"], "[] for every carrier on all days; /returns beside it is filled, /holds for one carrier, /disputes from the seventh day on"),
    gap("faults that are reported are never listed", "empty-list", [f"GET {A}/lockers/{{id}}/faults"], "{\"items\":[],\"total\":0} for every locker, also right after POST of a fault (201 with a number that grows)", also=[f"POST {A}/lockers/{{id}}/faults non-persisting-write"]),
    gap("lockers cannot be hidden", "non-persisting-write", [f"PATCH {A}/lockers/{{id}}"], "{\"ok\":true}, and the locker read right after weighs what it weighed; PATCH of a site, the same switch, moves a byte", also=[f"PATCH {A}/lockers/{{id}} safe-stub"]),
    gap("a blocked locker stays blocked", "non-persisting-write", [f"POST {A}/lockers/{{id}}/unblock"], "{\"ok\":true}, and the locker read right after is as before, for all; /block answers the same and makes it heavier", also=[f"POST {A}/lockers/{{id}}/unblock safe-stub"]),
    gap("notes for access are not saved", "non-persisting-write", [f"PUT {A}/sites/{{id}}/access-notes"], "200 with an echo that varies, and what is read right after is as before; PUT of opening hours and of tariffs is kept"),
    gap("couriers cannot be deleted", "non-persisting-write", [f"DELETE {C}/couriers/{{id}}"], "200 also the second time, and the list read right after is as before; POST makes it grow; DELETE of webhooks is kept", also=[f"DELETE {C}/couriers/{{id}} safe-stub"]),
    gap("alerts cannot be acknowledged", "safe-stub", [f"POST {A}/alerts/{{id}}/acknowledge"], "{\"ok\":true}, and the list read right after is as before; alerts come and go by themselves otherwise", also=[f"POST {A}/alerts/{{id}}/acknowledge non-persisting-write"]),
    gap("firmware is the page", "html-fallback", [f"GET {A}/firmware/releases", f"GET {A}/firmware/rollouts"], "200 with what the page weighs, from the menu; the application answers its page for whatever GET it does not know"),
    gap("campaigns were never connected", "html-fallback", [f"GET {A}/campaigns html-fallback", f"POST {A}/campaigns method-not-allowed"], "GET is the page; POST is 405, for the page's route takes GET only", also=[f"POST {A}/campaigns missing-endpoint"]),
    gap("there are no service levels", "missing-endpoint", [f"GET {C}/sla"], "the 404 for unknown routes, for every carrier; a tab beside /quotas, which works"),
    gap("parcels cannot be rerouted", "missing-endpoint", [f"POST {C}/parcels/{{id}}/reroute"], "the 404 for unknown routes, for parcels that were read a moment before; /extend beside it works"),
    gap("quotas are read-only", "method-not-allowed", [f"PATCH {C}/quotas"], "405 always; GET of the same path works"),
    gap("the report of utilisation fails", "failing-endpoint", [f"GET {A}/reports/utilisation"], "500 always, for every site, with a ZeroDivisionError; /reports/volume works"),
    gap("credit notes are not implemented", "not-implemented", [f"POST {C}/invoices/{{id}}/credit"], "501 always; GET of the invoice works"),
    gap("the report of dwell times is a stub", "safe-stub", [f"GET {A}/reports/dwell"], "one answer for every number of days, on all days; /reports/volume with the same buttons varies"),
    gap("nobody may read contracts", "always-forbidden", [f"GET {C}/contracts"], "403 for the only administrator, for all carriers, on all days, who reads /invoices and /quotas in the same moment"),
    gap("windows for maintenance are lost in a redirect", "lost-redirect", [f"POST {A}/maintenance-windows"], "308 to http, which no browser follows from https; the list, which is asked for with its slash, is the same on all days", also=[f"POST {A}/maintenance-windows/ non-persisting-write"]),
    gap("temperatures failed before the release", "failing-endpoint", [f"GET {A}/lockers/{{id}}/temperature"], "500 until the release on the sixth day, 200 since", state="looks-fixed"),
    gap("the release lost the shifts of couriers", "missing-endpoint", [f"GET {C}/couriers/{{id}}/shifts"], "200 until the release on the sixth day, the 404 for unknown routes since", state="regressed"),
]
text = f"""
POST {A}/login | 26 28 | 401 when mistyped; then 200 with a cookie
POST {A}/logout | 11 26 | 204
GET {A}/me | 28 43 | 401 in the morning, then a constant | constant
GET {A}/features | 43 | a constant by nature | constant
GET {A}/carriers | 43 36 | three, then four | constant
GET {A}/notices | 2 43 | [] but for one day | constant
GET {A}/counters | 43 45 | a badge that polls on some days | constant
GET {A}/alerts | 2 4 45 | comes and goes; state=muted is always empty
GET {A}/lockers | 4 5 28 | filters without hits, pages past the end; 403 for couriers' devices, for they may not
GET {A}/lockers/{{id}} | 6 | a JSON 404 for codes that are mistyped
POST {A}/lockers/{{id}}/block | 25 26 | kept; answers a constant
POST {A}/lockers/{{id}}/open | 23 26 | 202, a constant; the locker weighs the same, its events grow | nowrite
GET {A}/lockers/{{id}}/events | 2 | grows with each opening; [] for some before
GET {A}/lockers/{{id}}/opening-hours | 25 | hours of one width
PUT {A}/lockers/{{id}}/opening-hours | 25 | kept: hours of one width, "closed" is shorter
GET {A}/lockers/{{id}}/camera | 6 | a JSON 404 for most, which have none | constant
GET {A}/lockers/{{id}}/commands | 11 12 45 | machines ask: 204 nearly always
POST {A}/lockers/{{id}}/heartbeat | 11 12 | machines: 204
GET {A}/sites | 43 | works
GET {A}/sites/{{id}} | 25 | works
PATCH {A}/sites/{{id}} | 25 | kept: a byte; now and then on and off again
GET {A}/sites/{{id}}/access-notes | 43 | never changes because of the gap
GET {A}/tariffs | 43 | grows by a date when one is deleted softly
PUT {A}/tariffs/{{id}} | 25 | kept; half of them as it was
DELETE {A}/tariffs/{{id}} | 27 | kept: the row stays with a date; 409 the second time
GET {A}/maintenance-windows/ | 43 30 | one old row, on all days | constant
GET {A}/settings | 25 43 | a byte | constant
PATCH {A}/settings | 25 | kept; nothing is read after it but on the next visit | nowrite
GET {A}/audit | 5 | cursors; the end of it is empty
PUT {A}/drafts/{{id}} | 11 26 | 204; a copy for crashes that nobody reads
GET {A}/reports/volume | 4 | varies by days
GET {A}/reports/losses | 2 4 | empty for seven days, filled for ninety
POST {A}/exports | 23 26 | 202; a job
GET {A}/exports/{{id}} | 23 | running, running, done | constant
GET {A}/exports/{{id}}/file | 26 | a file
GET {C}/parcels | 4 5 36 | searches as one types, pages past the end; [] for the new carrier
GET {C}/parcels/{{id}} | 6 7 | a JSON 404 for numbers that are mistyped or purged
POST {C}/parcels/{{id}}/extend | 25 | kept: dates are of one width, its history grows
POST {C}/parcels/bulk-return | 24 26 | answers a number; kept
GET {C}/returns | 2 36 | [] for the new carrier
GET {C}/holds | 2 36 | [] for all but one carrier
GET {C}/disputes | 2 23 | [] until the seventh day
GET {C}/couriers | 43 | grows, never shrinks because of the gap
POST {C}/couriers | 24 | kept; 422 without a name
PATCH {C}/couriers/{{id}} | 25 | kept: a byte
GET {C}/invoices | 2 36 | [] for the new carrier
GET {C}/invoices/{{id}} | 43 | works
GET {C}/quotas | 43 | a constant for each carrier | constant
GET {C}/webhooks | 2 7 | [] when all are deleted
POST {C}/webhooks | 24 | kept
DELETE {C}/webhooks/{{id}} | 7 11 27 | kept; 404 the second time
POST {C}/webhooks/{{id}}/test | 23 26 | 202; sends one, changes nothing, rightly
POST {C}/imports | 23 26 | 202; a job
GET {C}/imports/{{id}} | 23 | running, running, done | constant
GET {C}/parcels/{{id}}/label | 30 | 302, followed | fails
GET /files/{{id}} | 30 | what the 302 leads to
GET {C}/tour | 2 12 | couriers' devices: [] when all is delivered
POST {C}/parcels/{{id}}/deposit | 12 24 | couriers' devices; kept; 409 the second time; 429 for one that goes mad for an hour
POST {C}/parcels/{{id}}/collect | 12 24 | couriers' devices; kept
GET /backoffice/v0/tour | 31 12 | retired; an old device asks on: 410 | fails
POST /webhooks/{{id}}/events | 12 24 28 | carriers' own; brings a parcel; 401 for a wrong signature
GET /status.json | 12 43 45 | the public's page of the status, and monitors | constant
GET /status | 9 | the public's page of the status | constant
GET /healthz | 12 | a monitor's | constant
OPTIONS {A}/lockers | 8 | a look
HEAD {A}/lockers | 8 | a look
GET {A}/Lockers | 30 | a slip: the page | aside
GET /office/{{rest}} | 9 | the page
GET /assets/{{rest}} | 9 | the bundle
GET /{{rest}} | 1 38 39 | scanners: the page for everything | aside
POST /{{rest}} | 1 | scanners: 405 | aside
GET {A}/{{rest}} | 1 | scanners that guess: the page | aside
"""
write_truth("lockers-flask", {"night": "lockers-flask", "stack": "Flask over SQLite under gunicorn as a unit of systemd behind HAProxy's httplog without captures, sizes with headers; a parcel-locker operator's back office in English below /backoffice/v1, carriers in the path of which one is new, integers and codes like BER-0412, the page for whatever GET is unknown; ONE administrator with a desk and a telephone on ten days, couriers' devices and lockers on the same API; a release on the sixth day, a locked database, a device that goes mad; Europe/Berlin; gunicorn's default lines with one address for everybody, Flask's messages and tracebacks as journalctl prints them",
    "logs": {H: [H], G: [G]}, "sharedAddress": ["172.30.0.1"], "oneAdmin": True, "headers": {H: 150}, "ui": ["https://lockers.example.org/office"], "api": ["/backoffice/v1"], "gaps": gaps, "neighbours": neighbours(text)})
