import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, D = "apache-combined", "runserver-docker"
A = "/hms"
def gap(name, kind, rows, why, reads=(), where=(C, D), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("consultants cannot be edited", "non-persisting-write", [f"PUT {A}/consultants/{{id}}/ non-persisting-write"], "204 for the whole form, and the consultant read right after is as before, whatever was sent; departments and wards, saved with the same form, change", [f"{A}/consultants/{{id}}/"]),
    gap("visiting hours cannot be edited", "non-persisting-write", [f"PUT {A}/wards/{{id}}/visiting-hours/ non-persisting-write"], "200 with the hours as they should be, of sizes that vary with what was sent, and the hours read right after are as before; /meal-times/ beside it changes", [f"{A}/wards/{{id}}/visiting-hours/"]),
    gap("beds are never being cleaned", "non-persisting-write", [f"PATCH {A}/beds/{{id}}/cleaning/ non-persisting-write"], "200 with the same words as /blocked/ beside it, but the bed read right after is the same; a blocked bed shows why", [f"{A}/beds/{{id}}/"]),
    gap("shifts cannot be deleted", "non-persisting-write", [f"DELETE {A}/rotas/{{id}}/slots/{{id}}/ non-persisting-write"], "204, also the second time, and the week read right after is as long as before; shifts that are added show, bookings and people on the waiting list that are deleted are gone", [f"{A}/rotas/{{id}}/"]),
    gap("checklists are not kept", "non-persisting-write", [f"POST {A}/theatres/{{id}}/checklists/ non-persisting-write", f"GET {A}/theatres/{{id}}/checklists/ empty-list"], "201 with a new number, and the list read right after is empty as it is for every theatre on all days; bookings beside it show at once", [f"{A}/theatres/{{id}}/checklists/"]),
    gap("patients have no allergies", "empty-list", [f"GET {A}/patients/{{id}}/allergies/ empty-list"], "no results for any patient, for all and on all days; /alerts/ beside it has some for one in six"),
    gap("the forecast is a stub", "safe-stub", [f"GET {A}/dashboards/forecast/ safe-stub"], "null, nought and nothing of one size for all, for every span; /occupancy/ beside it, asked with the same parameters, varies"),
    gap("handovers end at a login", "lost-redirect", [f"POST {A}/handovers/ lost-redirect"], "302 to Django's /accounts/login/ for everybody, whose other requests with the same cookie are answered in the same moment; nobody follows. The transfer of a patient is a redirect too, and is followed", [f"{A}/handovers/"]),
    gap("drugs have no interactions", "missing-endpoint", [f"GET {A}/formulary/{{id}}/interactions/ missing-endpoint"], "Django's own page for unknown routes, for drugs that were read a moment before; /substitutes/ beside it is a JSON 404 for most and 200 for three"),
    gap("the report on readmissions fails", "failing-endpoint", [f"GET {A}/reports/readmissions/ failing-endpoint"], "500 for all and always, with a traceback; /length-of-stay/ beside it fails on one morning"),
    gap("beds cannot be taken away", "method-not-allowed", [f"DELETE {A}/beds/{{id}}/ method-not-allowed"], "405 for all, for beds that were read a moment before"),
    gap("the letters are the page", "html-fallback", [f"GET {A}/letters/templates/ html-fallback"], "200 and what the page weighs, always: Apache hands only the names it knows to the application. Nothing of it reaches the application", where=(C,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session/ | 26 28 | signing in | nowrite
GET @/session/ping/ | 11 45 | a tab that polls every minute; 204 | constant
GET @/me/ | 28 43 | 401, sign in, 200 | constant
GET @/menus/ | 43 | constant on purpose | constant
GET @/addons/{id}/ | 36 43 | asked at every load: one is there, the other is not licensed and is a JSON 404 for all | constant
GET @/preferences/ | 43 | of few sizes | constant
PUT @/preferences/ | 11 25 | 204; kept; often as they were | nowrite
GET @/bleeps/ | 11 45 | 204 while nobody calls | constant
POST @/bleeps/ | 23 26 | 202; rings somewhere else | nowrite
GET @/tannoy/ | 2 | empty for all until the matron wrote the first on the fifth day | constant
POST @/tannoy/ | 24 28 | kept | nowrite
GET @/isolation/ | 2 | empty for all wards but one | constant
GET @/recalls/ | 2 43 | empty for all on all days: no batch was recalled, nobody writes here; no log can tell | constant undecidable
GET @/codes/icd/ | 4 2 | searches, often without hits
GET @/wards/ | 43 | five wards
GET @/wards/{id}/ | 25 | works
PUT @/wards/{id}/ | 25 | kept; often as it was, a telephone has as many digits as before
GET @/wards/{id}/visiting-hours/ | 43 | never changes because of the gap; of few sizes | constant
GET @/wards/{id}/meal-times/ | 25 | works
PUT @/wards/{id}/meal-times/ | 25 | kept; times have five letters, one in three as it was
GET @/departments/ | 43 | five departments
GET @/departments/{id}/ | 25 | works
PUT @/departments/{id}/ | 25 | kept; one in three as it was
GET @/consultants/ | 43 | constant | constant
GET @/consultants/{id}/ | 43 | never changes because of the gap | constant
GET @/beds/ | 13 | streamed; forty beds, or eight of a ward
GET @/beds/{id}/ | 25 | works
PATCH @/beds/{id}/blocked/ | 25 | kept: why; now and then on and off, or the value it had
PATCH @/beds/{id}/state/ | 25 | kept; taken and dirty have five letters | nowrite
GET @/patients/ | 4 5 13 | streamed; filters without hits, pages past the end
POST @/patients/ | 24 | kept; 422 for unknown wards; a page has fifteen | nowrite
GET @/patients/{id}/ | 6 7 | works; 404 after a deletion and for old bookmarks
PUT @/patients/{id}/ | 25 | kept; a bay is a letter, often as it was
DELETE @/patients/{id}/ | 7 11 | works | nowrite
GET @/patients/{id}/alerts/ | 2 | empty for five in six | constant
GET @/patients/{id}/next-of-kin/ | 6 | a JSON 404 for four in five | constant
GET @/patients/{id}/observations/ | 2 5 | empty for some
POST @/patients/{id}/observations/ | 24 | kept; eight a page, all of much the same length | nowrite
POST @/patients/{id}/discharge/ | 25 27 | works; 409 the second time | nowrite
POST @/patients/{id}/transfer/ | 30 24 | 303 to the patient, followed; often to the ward he was in | nowrite fails
GET @/patients/{id}/prescriptions/ | 2 | empty for most
POST @/patients/{id}/prescriptions/ | 24 | kept
POST @/prescriptions/check/ | 26 | a check; changes nothing | nowrite
GET @/labels/{id} | 26 | a file | constant
GET @/rotas/{id}/ | 24 | grows by what is added; never shrinks because of the gap
POST @/rotas/{id}/slots/ | 24 | kept | nowrite
POST @/imports/rota/ | 26 | an upload; the week grows by what is new in it, half of them hold nothing new | nowrite
GET @/waiting-list/ | 4 2 | works; empty for what nobody waits for
POST @/waiting-list/ | 24 | kept
POST @/waiting-list/bulk/ | 26 25 | kept; a priority has two letters, whatever it is, notes vary | nowrite
GET @/waiting-list/{id}/ | 6 7 | works; 404 after a deletion
PATCH @/waiting-list/{id}/ | 25 | kept; a priority has two letters, whatever it is; notes vary
DELETE @/waiting-list/{id}/ | 7 11 27 | works; 404 the second time | nowrite
GET @/theatres/ | 43 | constant | constant
GET @/theatres/{id}/ | 43 | constant | constant
GET @/theatres/{id}/bookings/ | 24 | works
POST @/theatres/{id}/bookings/ | 24 | kept
DELETE @/theatres/{id}/bookings/{id}/ | 7 11 | works | nowrite
GET @/formulary/ | 4 | searches, often without hits
GET @/formulary/{id}/ | 25 | works
PATCH @/formulary/{id}/stock/ | 11 25 | 204; kept; often as many digits as before
GET @/formulary/{id}/substitutes/ | 6 | a JSON 404 for nine in twelve | constant
GET @/handovers/ | 43 | a few a ward; never grows because of the gap
GET @/supplies/ | 2 5 23 | what was ordered comes later
POST @/supplies/ | 23 24 | 202; the list read right after is as before, and grows with a later read | nowrite
GET @/dashboards/occupancy/ | 4 | varies with its span
GET @/reports/length-of-stay/ | 4 33 | varies; 500 on one morning
GET @/whiteboard/ | 31 32 | gone since the new version on the fourth day (Django's page, as for the gap); one tab that nobody reloads asks on for two days
GET @/board/ | 31 | there since the new version
GET @/exports/census.csv | 13 26 | streamed
GET @/staff/ | 28 43 25 | 403 for all but the matron's office | constant
PATCH @/staff/{id}/role/ | 25 28 | kept; often the role it had | nowrite
GET @/staff/grades/ | 28 43 | 403 for all but the matron's office | constant
POST @/kiosk/arrivals/ | 12 26 | a kiosk at the door; a number of three digits | nowrite
POST @/interface/adt/ | 12 26 43 | the engine that speaks HL7; one answer to everything | nowrite
GET @/smoke/ | 40 | only a test of the whole, by a browser without a head | aside fails
GET /alive | 12 | a monitor | constant
GET /accounts/login/ | 1 | scanners | aside fails
OPTIONS @/beds/ | 8 | a look: 405 | aside fails
HEAD @/wards/ | 8 | a look | aside
GET @/wards/{id} | 30 | a slash that was forgotten: 301, followed | aside fails
GET /static/{id} | 9 10 | bundle | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("infirmary-django", {"night": "infirmary-django", "stack": "plain Django under its own runserver (its lines in Docker's JSON: no clients, no referers, sizes without compression, Django's warnings between) behind Apache (log format combined, mod_deflate, which leaves a small answer as it is when it came in one piece and compresses it when it did not, so that what is equal has one of two sizes for those who take compressed answers; lists that are streamed); an infirmary: slugs and codes, PUT of whole forms, no entity tags; seven desks, three of them behind a filter that takes no compressed answers, a kiosk, an HL7 engine, a monitor; Europe/London",
    "noClients": [D], "plain": ["203.0.113.53", "198.51.100.25", "192.0.2.47"], "logs": {C: [C], D: [D]}, "ui": ["https://hms.infirmary.example.org"], "api": [A], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
