import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-combined"
C = "/api/clinics/{id}"
GAPS = """
patients have no timeline ! empty-list ! the same size for every patient in both clinics, also for those who have appointments and prescriptions on the same page
GET C/patients/{id}/timeline empty-list

allergies are not kept ! non-persisting-write ! 201 with a new UUID, and the list read right after is as empty as ever, for all patients; /notes of the same patients grows when it is posted to
POST C/patients/{id}/allergies non-persisting-write C/patients/{id}/allergies
GET C/patients/{id}/allergies empty-list

practitioners do not stop accepting ! non-persisting-write ! 200 with an echo, and the list read right after weighs what it weighed; true and false differ by a byte, and the switch of /forms shows it
PATCH C/practitioners/{id} non-persisting-write C/practitioners

settings of reminders cannot be saved ! non-persisting-write ! 200 with an echo whose size varies with what was typed, and what is read right after is what it always was; /opening-hours and /billing beside it are kept
PUT C/settings/reminders non-persisting-write C/settings/reminders

templates do not switch ! non-persisting-write ! 200 {"ok":true}, and the list read right after weighs what it weighed; the same toggle of /forms shows a byte more or less
POST C/templates/{id}/toggle non-persisting-write C/templates

patients have no insurance ! missing-endpoint ! Werkzeug's own page for unknown routes, for patients that were read a moment before; /photo beside it is a small JSON 404 for most and 200 for some
GET C/patients/{id}/insurance missing-endpoint

appointments cannot be moved ! missing-endpoint ! Werkzeug's own page for unknown routes, for appointments that were read a moment before; PATCH and /cancel of the same appointments work
POST C/appointments/{id}/reschedule missing-endpoint

prescriptions cannot be changed ! method-not-allowed ! Werkzeug's own 405 for all; GET and DELETE of the same path work
PUT C/prescriptions/{id} method-not-allowed

reports are not mailed ! not-implemented ! 501 always; /exports beside it works
POST C/reports/email not-implemented

the report of no-shows fails ! failing-endpoint ! 500 always, for every span; /reports/visits, asked with the same spans, works
GET C/reports/no-shows failing-endpoint

the report of waiting is a stub ! safe-stub ! one size for every span and clinic; /reports/visits, asked with the same spans, varies
GET C/reports/wait-times safe-stub

the audit trail is forbidden to everybody ! always-forbidden ! 403 for all four, the owner included, in sessions whose other requests are answered; /staff is 403 for the reception only
GET C/audit always-forbidden

reminders of invoices end in a redirect ! lost-redirect ! 308 that nobody follows (to http, for the framework does not know its proxy; browsers block it); the invoice read right after is what it was, while /void changes it
POST C/invoices/{id}/remind lost-redirect

diagnoses are the page ! html-fallback ! 200 with what the page weighs, always, whatever is looked for. Pages opened by their address weigh the same, rightly
GET /lookup/diagnoses html-fallback
"""
gaps = []
for block in GAPS.strip().split("\n\n"):
    head, *rows = block.splitlines(); name, kind, why = head.split(" ! "); ms, reads = [], []
    for r in rows:
        method, path, k, *rd = r.replace("C/", C + "/").split(); m = {"method": method, "path": path, "kind": k}
        if rd: m["reads"] = rd; reads += rd
        ms.append(m)
    gaps.append({"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": [H, G], "why": why})
text = """
POST /login | 26 28 | a form; 303 when right, 401 when not | nowrite
GET /logout | 28 | 302 to the page | fails aside
GET /api/me | 28 43 | 401, sign in, 200 | constant
GET /api/clinics | 43 | asked at every load | constant
GET C/summary | 31 32 | gone with the new version on the fourth day (Werkzeug's page); one browser at home is not reloaded for two days | constant
GET C/overview | 31 43 | there since the new version
GET C/unread | 45 43 | a page that polls every 40 seconds | constant
GET C/messages | 2 | from patients
POST C/messages/{id}/read | 25 | kept; the second time nothing changes | nowrite
POST C/messages/{id}/reply | 24 | kept | nowrite
GET C/patients | 4 5 3 | by name, by page (past the end: empty); empty in the clinic that is new
POST C/patients | 24 | kept; 422 without a name; the page is full | nowrite
GET C/patients/{id} | 6 7 | 404 in JSON from a bookmark
PUT C/patients/{id} | 25 | the whole form, often unchanged | nowrite
GET C/patients/{id}/notes | 2 | empty until somebody writes
POST C/patients/{id}/notes | 24 | kept | nowrite
GET C/patients/{id}/note-draft | 43 11 | 204 where there is none | constant
PUT C/patients/{id}/note-draft | 25 | saved as one types; read when somebody was called away and comes back, else nothing is read after it | nowrite
GET C/patients/{id}/photo | 6 43 | most have none: 404 in JSON | constant
POST C/patients/merge | 26 | two that are one; 409 when both have appointments | nowrite
GET C/appointments | 4 | by day, by state
POST C/appointments | 24 | kept; 409 when the slot is taken | nowrite
GET C/appointments/{id} | 6 | one
PATCH C/appointments/{id} | 25 | codes of one length (BKD, ARR, DNA); only the first arrival adds a time | nowrite
POST C/appointments/{id}/cancel | 25 17 | once; the second click is 409 | nowrite
GET C/practitioners | 43 | never changes because of the gap | constant
GET C/practitioners/{id} | 43 | one, by its slug | constant
GET C/practitioners/{id}/slots | 2 | full or not
GET C/rooms | 43 | status open or busy: of one length; notes change it
PUT C/rooms/{id} | 25 | the whole form, kept | nowrite
GET C/waitlist | 2 | empty on some days
POST C/waitlist | 24 | kept | nowrite
DELETE C/waitlist/{id} | 7 | kept | nowrite
GET C/referrals | 2 | empty until the third day
POST C/referrals | 24 | kept | nowrite
GET C/prescriptions | 4 | by patient
POST C/prescriptions | 24 | kept | nowrite
GET C/prescriptions/{id} | 6 7 | 404 in JSON after it was deleted
DELETE C/prescriptions/{id} | 7 27 | kept | nowrite
GET C/invoices | 4 28 | by state
GET C/invoices/{id} | 43 | one
POST C/invoices/{id}/void | 25 17 | kept; the second time is 409 | nowrite
GET C/templates | 43 | never changes because of the gap | constant
POST C/templates/{id}/preview | 26 | a preview | nowrite
GET C/forms | 43 | the switches beside
POST C/forms/{id}/toggle | 25 | kept: a byte | nowrite
GET C/reports/visits | 4 | by span
POST C/exports | 23 26 | 202 | nowrite
GET C/exports/{id} | 23 45 | asked until it is done
GET C/documents/{id}/file | 30 | 302 to a store elsewhere, rightly: browsers follow it to another host | constant fails
GET C/settings/opening-hours | 25 | works
PUT C/settings/opening-hours | 25 | the whole form; often as it was, or with hours of one length | nowrite
GET C/settings/billing | 25 | works
PUT C/settings/billing | 25 | the whole form | nowrite
GET C/settings/reminders | 43 | never changes because of the gap | constant
GET C/staff | 28 43 | 403 for the reception | constant
GET C/telehealth/sessions | 36 | 402: not in the plan | constant fails
GET C/features/{id} | 36 43 | one is there, the other a JSON 404 | constant
GET C/recalls | 2 43 | nobody was recalled: empty always; no log can tell | constant undecidable
GET C/fridge-alarms | 2 | empty until the sixth day
POST C/devices/fridge | 12 26 | a thermometer | nowrite
POST C/devices/kiosk | 12 26 | a kiosk at the door | nowrite
GET C/devices/kiosk/queue | 2 12 45 | a kiosk at the door | constant
GET /book/{id}/slots | 2 | patients at home, many addresses
POST /book/{id} | 24 | patients at home; 409 when the slot is taken | nowrite
POST /hooks/lab | 12 26 | a laboratory's webhook | nowrite
GET /healthz | 12 | a monitor | constant
HEAD /healthz | 8 12 | a monitor | aside
OPTIONS C/patients | 8 | a look | aside
HEAD C/rooms | 8 | a look | aside
GET / | 9 1 | the page | aside
GET /static/{id} | 9 | the bundle | aside
GET /c/{rest} | 9 | pages opened by their address | aside
GET C/{rest} | 1 | scanners | aside fails
POST C/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("clinic-flask-hap", {"night": "clinic-flask-hap", "stack": "Flask under gunicorn behind HAProxy with option httplog and no captures (sizes with headers, neither referer nor agent); gunicorn's own access log (combined) as a plain file, UTC, with one address for everybody; clinics in English words: slugs and UUIDs in the path, bare lists, whole forms by PUT, .../toggle, Werkzeug's pages for unknown routes and JSON for unknown rows, the page for unknown paths outside /api; four people behind three addresses; Europe/Dublin",
    "logs": {H: [H], G: [G]}, "sharedAddress": ["172.30.0.1"], "headers": {H: 190}, "ui": ["https://clinics.example.ie"], "api": ["/api", "/lookup"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" C/", " " + C + "/", 1) for l in text.strip().splitlines()))})
