import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, U, A = "caddy-json", "uvicorn-kubectl", "/v1/admin"
def full(s): return s.replace("@/", A + "/")
def gap(name, kind, rows, why, reads=(), both=False, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [C, U] if both else [C], "why": why, **more}
gaps = [
    gap("webhooks are not kept", "non-persisting-write", ["GET @/webhooks empty-list", "POST @/webhooks non-persisting-write"], "an empty page of 51 bytes for both on all days, before and after each POST that says 201 with an id; coupons, subjects and notes, created likewise, show at once", ["@/webhooks"]),
    gap("no tutor is ever available", "empty-list", ["GET @/tutors/{id}/availability empty-list"], "[] for every tutor, every week and on all days, also for those who teach; documents beside it are [] for most and filled for every sixth, ratings vary"),
    gap("a student has no guardians", "missing-endpoint", ["GET @/students/{id}/guardians missing-endpoint"], "FastAPI's answer for unknown routes (22 bytes) for every student, who was read a moment before; the learning plan is 404 with the same 22 bytes for most, and 200 for every fourth", both=True),
    gap("a lesson cannot be moved", "missing-endpoint", ["POST @/lessons/{id}/reschedule missing-endpoint"], "404 of 22 bytes for every lesson, which was read a moment before; remind beside it is 202", both=True),
    gap("coupons are switched in vain", "non-persisting-write", ["PATCH @/coupons/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off, and the list read right after weighs what it weighed; coupons that are made and deleted show at once, subjects that are switched by PATCH too", ["@/coupons"]),
    gap("the payout schedule is not kept", "non-persisting-write", ["PUT @/settings/payout-schedule non-persisting-write"], "200 {\"saved\":true} for forms of several lengths, and the form read right after weighs what it weighed on all days; branding beside it changes", ["@/settings/payout-schedule"]),
    gap("reviews cannot be deleted", "non-persisting-write", ["DELETE @/reviews/{id} non-persisting-write"], "204, and the list (all on one page) read right after is as long as before, also on later days; one that is hidden changes it by a byte", ["@/reviews"]),
    gap("retention is a stub", "safe-stub", ["GET @/stats/retention safe-stub"], "one size for every cohort and level and on all days, while bookings beside it has many sizes"),
    gap("a student cannot be changed", "method-not-allowed", ["PATCH @/students/{id} method-not-allowed"], "405 always, for students who were read a moment before; tutors and lessons are changed by PATCH", both=True),
    gap("a tutor's background cannot be checked", "not-implemented", ["POST @/tutors/{id}/background-check not-implemented"], "501 always; impersonate beside it is 200", both=True),
    gap("the calendar fails", "failing-endpoint", ["GET @/lessons/calendar failing-endpoint"], "500 for both, every week and always, a KeyError in the application's log beside each; the lessons themselves work", both=True),
    gap("the funnel is the page", "html-fallback", ["GET /insights/v1/funnel html-fallback"], "200 (or 304) with what the page weighs, text/html, for both and before and after the deploy: Caddy hands only /v1 to the application, whose log never sees it"),
    gap("nobody may read the ledger", "always-forbidden", ["GET @/finance/ledger always-forbidden"], "403 for both, the administrator among them, who has 200 for the summary and the balances beside it", both=True),
    gap("announcements are sent to an inner host", "lost-redirect", ["POST @/announcements lost-redirect"], "307 to the service's name in the cluster; nobody follows, and the list (with its slash) stays as it was; the 307 of the notes is followed at once", ["@/announcements/"], both=True),
]
text = """
POST /v1/auth/login | 26 28 | 401 for a wrong password now and then | nowrite constant
POST /v1/auth/refresh | 26 28 | tokens, each of one size | nowrite constant
GET @/me | 28 43 | 401, then login or refresh, then 200 | constant
GET @/enums | 43 | constant | constant
GET @/version | 43 | constant, two releases of one length | constant
GET @/notifications/unread | 45 43 | tabs that poll; a digit or two | constant
GET @/search | 4 37 | often without hits; 503 for three hours on the third day | constant
GET @/announcements/ | 30 43 | as the gap leaves it: two rows | constant
GET @/tutors | 4 5 | filters and searches without hits, pages past the end
GET @/tutors/{id} | 6 25 | works
PATCH @/tutors/{id} | 9 25 28 | kept; listed or verified, often back within seconds; 403 for the reader
GET @/tutors/{id}/documents | 2 | [] for most, the same as the gap; filled for every sixth
GET @/tutors/{id}/ratings | 43 | null and 0 for the half of the tutors without reviews | constant
POST @/tutors/{id}/impersonate | 26 28 | a token of one size | nowrite constant
GET @/students | 4 5 | filters, pages
GET @/students/{id} | 6 7 | works; 404 for one from an old bookmark
GET @/students/{id}/credits | 2 | the empty page of 51 bytes for half of them
POST @/students/{id}/credits | 24 28 | kept: the list is longer at once; 422 for a negative amount; 403 for the reader
GET @/students/{id}/learning-plan | 6 43 | 404 of 22 bytes, as for an unknown route, for those without a plan; 200 for every fourth
GET @/lessons | 4 5 | filters, pages, one tutor's
GET @/lessons/{id} | 6 | works
PATCH @/lessons/{id} | 25 9 28 | kept; booked and cancelled differ, saved as it was now and then; 422; 403 for the reader
POST @/lessons/{id}/remind | 26 23 28 | 202, a constant, mail | nowrite constant
GET @/lessons/live | 2 45 | a board that polls; the empty page outside the afternoon, filled within it
POST @/lessons/search | 26 4 | a POST that searches, often without hits (51 bytes); the reader may | nowrite
GET @/subjects | 9 43 | 304 mostly: entity tags; 200 after each change
POST @/subjects | 24 28 | kept; 409, 422; 403 for the reader
PATCH @/subjects/{id} | 25 | kept; often back within seconds
DELETE @/subjects/{id} | 7 28 | works; 409 for those in use | nowrite
GET @/reviews | 4 2 | as the gap leaves it: hidden or not differs by a byte; ?stars= and ?hidden= vary
PATCH @/reviews/{id} | 25 | kept; now and then the value it had
GET @/coupons | 4 | grows and shrinks by those that are made and deleted
POST @/coupons | 24 | kept; 422
DELETE @/coupons/{id} | 7 27 | works; 404 the second time | nowrite
GET @/disputes | 4 5 | ?status=open shrinks as they are resolved
GET @/disputes/{id} | 6 | works
PATCH @/disputes/{id} | 25 27 | kept; 409 the second time
GET @/disputes/{id}/messages | 2 | [] for some
POST @/disputes/{id}/messages | 24 28 | kept; 422; 403 for the reader
DELETE @/disputes/{id}/messages/{id} | 25 27 | works; often undone within seconds | nowrite
POST @/disputes/{id}/messages/{id}/restore | 25 27 | undo | nowrite
GET @/disputes/{id}/attachments | 31 33 2 | 404 of 22 bytes until the deploy on the fifth day, 200 ever since, [] for half of them: looks fixed
GET @/payouts | 4 5 23 | changes as payments arrive; filters, pages
GET @/payouts/export | 26 37 | a file; 500 during one afternoon (a bank that does not answer)
POST @/payouts/{id}/release | 23 | 202, a constant; shows after 25 minutes | nowrite constant
GET @/refunds | 2 23 | the empty page of 51 bytes until the first refund
GET @/finance/summary | 28 43 | 403 for the reader; a digit more or less
GET @/finance/balances | 28 | 403 for the reader
GET @/notes | 30 | 307 to the slash, followed at once
POST @/notes | 30 28 | 307 to the slash, followed at once | nowrite
GET @/notes/ | 30 | works
POST @/notes/ | 30 24 | kept; 403 for the reader
DELETE @/notes/{id} | 7 | works | nowrite
GET @/flags | 43 | five rows, a byte more or less
PATCH @/flags/{id} | 25 9 28 | kept; back within seconds, or the value it had; 403 for the reader
GET @/settings/payout-schedule | 43 | as the gap leaves it | constant
GET @/settings/booking-rules | 9 43 | three numbers | constant
GET @/settings/branding | 9 | works
PUT @/settings/booking-rules | 25 9 | kept; mostly saved as it was or by another number of as many digits | nowrite
PUT @/settings/branding | 25 9 | kept; a colour weighs the same, a strapline does not
GET @/templates | 43 | five rows that vary with their subjects
GET @/templates/{id} | 6 | works
PUT @/templates/{id} | 9 25 | kept
POST @/templates/{id}/preview | 26 | a POST that shows | nowrite
GET @/staff | 43 | two accounts: constant | constant
GET @/audit | 4 5 | grows with each write
GET @/incidents | 2 3 | the empty page of 51 bytes for both until the first one on the seventh day
POST @/incidents | 24 | kept | nowrite
GET @/stats/bookings | 43 | varies
GET @/selftest | 40 | only a test of the whole, by a browser without a head | aside fails
GET /v1/app/tutors | 12 4 | the students' app
GET /v1/app/lessons/next | 6 12 | 404 for who has no lesson
POST /v1/app/lessons/{id}/rate | 12 26 | a constant | nowrite constant
POST /v1/hooks/payments | 12 28 | the payment provider; 400 for a bad signature, sent again | nowrite constant
GET /healthz | 12 | a monitor and the kubelet | constant
OPTIONS @/tutors | 8 | a look; 405 of FastAPI | aside fails
HEAD @/lessons | 8 | a look; 405 of FastAPI | aside fails
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /console/{rest} | 9 | pages opened by their address | aside
GET /v1/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; the page's own 200 | aside nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if n["method"] == "PATCH" and n["path"].rsplit("/", 1)[1] == "{id}" and n["path"].split("/")[3] in ("reviews", "subjects", "flags"): n["reads"] = [n["path"][:-5]]
    if n["path"] == A + "/disputes/{id}" and n["method"] == "PATCH": n["reads"] = [A + "/disputes?status=open"]
    if n["path"] == A + "/students/{id}/credits" and n["method"] == "POST": n["reads"] = [A + "/students/{id}/credits"]
write_truth("tutoring-fastapi", {"night": "tutoring-fastapi", "stack": "FastAPI under uvicorn in a pod (its access lines, Python's logging and tracebacks as `kubectl logs --prefix --timestamps` prints them) behind Caddy 2 with its default JSON log, uncompressed; the admin panel of a tutoring marketplace; one administrator with a desk and a telephone, one reader; Europe/Dublin",
    "logs": {C: [C], U: [U]}, "ui": ["https://console.tutorwharf.example"], "api": ["/v1", "/insights"], "oneAdmin": True, "gaps": gaps, "neighbours": rows})
