import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, A, V = "nginx-main", "compose-uvicorn", "/admin", "/api/v1/admin"
SABLON = "/bildirimler/%C5%9Fablonlar"
def full(s): return s.replace("@v/", V + "/").replace("@a/", A + "/")
def gap(name, kind, rows, why, reads=(), both=False, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [N, U] if both else [N], "why": why, **more}
gaps = [
    gap("nobody attends a cohort", "empty-list", ["GET @v/cohorts/{id}/attendance empty-list"], '{"items":[],"total":0,"page":1} for every cohort on all days; the waiting list beside it, of the same shape, is empty for most and full for three, the members are filled'),
    gap("reviews are flagged in vain", "empty-list", ["GET @v/moderation/reports empty-list", "POST @v/reviews/{id}/flag non-persisting-write"], "[] for all on all days, before and after each POST that says 201", ["@v/moderation/reports"]),
    gap("a course has no prerequisites", "missing-endpoint", ["GET @v/courses/{id}/prerequisites missing-endpoint", "PUT @v/courses/{id}/prerequisites missing-endpoint"], "FastAPI's answer for unknown routes (22 bytes) for every course, that was read a moment before, by both methods, before and after the deploy", both=True),
    gap("courses are archived in vain", "non-persisting-write", ["POST @v/courses/{id}/archive non-persisting-write", "POST @v/courses/{id}/unarchive non-persisting-write"], "200 {\"ok\":true} each time, and the course and ?state=archived read right after weigh what they weighed; publish and unpublish beside them change both and answer 409 the second time", ["@v/courses/{id}", "@v/courses?state=archived"]),
    gap("the tags of a learner are not kept", "non-persisting-write", ["PUT @v/learners/{id}/tags non-persisting-write"], "200 with an echo that varies, and the learner read right after weighs what it weighed; the note of the same learner, by PATCH, is kept", ["@v/learners/{id}"]),
    gap("media cannot be deleted", "non-persisting-write", ["DELETE @v/media/{id} non-persisting-write"], "204, and the list read right after is as long as before, the medium is still read with 200; those that are uploaded show at once, lessons and coupons that are deleted are gone", ["@v/media"]),
    gap("the settings of notifications are not kept", "non-persisting-write", ["PATCH @v/bildirimler/ayarlar non-persisting-write"], '200 {"durum":"ok"}, and the form read right after weighs what it weighed, on all days; the templates beside it, by PUT, are kept', ["@v/bildirimler/ayarlar"]),
    gap("completion is a stub", "safe-stub", ["GET @v/reports/completion safe-stub", "GET @v/quizzes/{id}/statistics safe-stub"], "one size for every range, every course, every quiz and all days, while revenue and enrolments beside it and the quizzes themselves vary"),
    gap("an instructor cannot be changed", "method-not-allowed", ["PATCH @v/instructors/{id} method-not-allowed"], "405 for all and always, for instructors that were read a moment before", both=True),
    gap("a cohort cannot be duplicated", "not-implemented", ["POST @v/cohorts/{id}/duplicate not-implemented"], "501 for all and always; making a cohort beside it is 201", both=True),
    gap("the progress of a learner fails", "failing-endpoint", ["GET @v/learners/{id}/progress failing-endpoint"], "500 for all, for every learner, always; the application's log has a ResponseValidationError beside each; the learner's other tabs work", both=True),
    gap("the live rooms are the page", "html-fallback", ["GET /v1/admin/live-rooms html-fallback"], "200 with what the page weighs, for all, before and after the deploy: nginx hands only /api and /admin to the application, whose log never sees it"),
    gap("nobody may verify an instructor", "always-forbidden", ["POST @v/instructors/{id}/verify always-forbidden"], "403 for everybody, the owner among them; messages to the same instructors are 202", both=True),
    gap("vouchers are sent to an insecure address", "lost-redirect", ["POST @a/vouchers lost-redirect"], "307 to http:// (the proxy does not tell /admin that it is https), which a browser blocks; nobody follows and the list (with its slash) does not grow; the 307 of the categories below /api is followed at once", ["@a/vouchers/"], both=True),
]
text = f"""
POST /api/v1/auth/login | 26 28 | a wrong password now and then | nowrite constant
GET @v/me | 28 43 | 401 after a session ended, then a login | constant
GET @v/meta/enums | 43 | constant | constant
GET @v/meta/locales | 43 | constant | constant
GET @v/version | 43 31 | constant but for the deploy, of one length | constant
GET @v/dashboard | 43 | numbers of nearly one length | constant
GET @v/catalogue/tree | 9 | entity tag: mostly 304, 200 after courses were published
GET @v/search | 4 26 37 | often without hits; 503 for two hours on the seventh day
GET @v/courses | 4 5 | filters without hits, pages past the end; ?state=archived as the gap leaves it
POST @v/courses | 24 | kept; 422 without an instructor | nowrite
GET @v/courses/{{id}} | 6 | works
PATCH @v/courses/{{id}} | 25 9 | kept; a price of the same length, or the same title again, now and then
POST @v/courses/{{id}}/publish | 25 27 | kept; 409 the second time
POST @v/courses/{{id}}/unpublish | 25 | kept: mostly undone within seconds
GET @v/courses/{{id}}/lessons | 2 | empty for new courses
POST @v/courses/{{id}}/lessons | 24 | kept
PUT @v/lessons/{{id}} | 25 9 11 | kept; minutes of the same length or a form saved as it was for half of them | unclearIn=compose-uvicorn
DELETE @v/lessons/{{id}} | 7 27 | works
POST @v/lessons/{{id}}/preview | 26 | no write | nowrite
GET @v/courses/{{id}}/pinned | 2 43 | null for most, a topic for every eighth course
GET @v/courses/{{id}}/reviews | 2 | [] for most: new and archived courses have none
POST @v/courses/{{id}}/subtitles | 23 26 | 202; the list of jobs has it at once, its state 25 minutes later | nowrite constant
GET @v/jobs | 2 23 | empty until the first | 
GET @v/reviews | 4 5 | by stars
PATCH @v/reviews/{{id}} | 25 | kept: a byte; flipped back within seconds for half | 
GET @v/quizzes | 43 5 | rows that nobody changes; two pages | constant
GET @v/quizzes/{{id}} | 6 | works
POST @v/quizzes/{{id}}/validate | 26 43 | a check, always fine | nowrite constant
GET @v/learners | 4 5 37 | filters, pages; 429 while somebody types
GET @v/learners/export | 26 | a file
POST @v/learners/query | 26 4 | a search by POST; 503 for two hours on the seventh day | nowrite
GET @v/learners/{{id}} | 6 7 | works; a deleted one is still read
PATCH @v/learners/{{id}} | 25 9 11 | kept; a country weighs the same, a note does not
DELETE @v/learners/{{id}} | 7 27 28 | soft: the list's total is smaller by one, the learner can still be read; 403 for editors and support | nowrite unclearIn=compose-uvicorn
POST @v/learners/{{id}}/suspend | 25 | kept
POST @v/learners/{{id}}/reinstate | 25 | kept
GET @v/learners/{{id}}/enrolments | 2 3 | empty for nearly half
POST @v/learners/{{id}}/enrolments | 24 | kept
DELETE @v/learners/{{id}}/enrolments/{{id}} | 25 27 | works, often undone; 404 the second time | nowrite
GET @v/learners/{{id}}/warnings | 2 | [] for eight of nine
GET @v/certificates | 4 5 | by course without hits, pages
GET @v/certificates/{{id}} | 6 43 | of nearly one length
POST @v/certificates/{{id}}/revoke | 25 | kept: false to true; the second time changes nothing
GET @v/cohorts | 2 | grows
POST @v/cohorts | 24 | kept; 422 without a start | nowrite
GET @v/cohorts/{{id}} | 6 43 | of nearly one length; slugs
GET @v/cohorts/{{id}}/members | 3 | empty for new ones
POST @v/cohorts/{{id}}/members | 24 | kept; 404 for a learner that is not there
GET @v/cohorts/{{id}}/waitlist | 2 | the same 31 bytes as the gap for most, filled for three
GET @v/cohorts/{{id}}/schedule | 31 33 | 404 (22 bytes) until the deploy on the fifth day, 200 ever since: looks fixed
GET @v/instructors | 43 5 | two pages; nobody can change them | constant
GET @v/instructors/{{id}} | 6 | works; as the gaps leave them
POST @v/instructors/{{id}}/message | 26 | 202; mail | nowrite constant
GET @v/media | 4 43 | as the gap leaves it, but for uploads and new names
POST @v/media | 24 | kept
GET @v/media/{{id}} | 6 | works
PUT @v/media/{{id}} | 25 9 | kept; a name of another length mostly
GET @v/coupons | 43 | works
POST @v/coupons | 24 28 | kept; 409, 422
GET @v/coupons/{{id}} | 6 7 | 404 for those that were deleted
DELETE @v/coupons/{{id}} | 7 27 | works; 404 the second time | nowrite
GET @v/reports/revenue | 33 37 | varies; 500 on the fourth day only
GET @v/reports/enrolments | 43 | varies
GET @v/settings/branding | 9 | works
GET @v/settings/checkout | 9 | works
GET @v/settings/mailing | 9 | works
PUT @v/settings/branding | 25 9 28 | kept; a colour weighs the same; 403 for support and editors
PUT @v/settings/checkout | 25 9 28 | kept; saved as it was for half; 403 for support and editors
PUT @v/settings/mailing | 25 9 28 | kept; 403 for support and editors
GET @v/experiments | 43 | two sizes or three
PATCH @v/experiments/{{id}} | 25 | kept; half of them flipped back within seconds
GET @v/categories | 30 | 307 to the slash, followed at once | 
POST @v/categories | 30 | 307 to the slash, followed at once | nowrite
GET @v/categories/ | 30 43 | grows seldom
POST @v/categories/ | 30 24 | kept
GET @v/bildirimler | 4 | by state
GET @v/bildirimler/okunmamis | 45 43 | a tab that polls; one digit or two | constant
GET @v/bildirimler/ayarlar | 43 | as the gap leaves it | constant
GET @v{SABLON} | 9 | as the templates leave it; percent-encoded
PUT @v{SABLON}/{{id}} | 25 9 | kept; saved as it was now and then
GET @v/bildirimler/taslaklar | 2 | [] for all until the first draft on the fifth day
POST @v/bildirimler/taslaklar | 24 | kept | nowrite
POST @v/bildirimler/deneme | 26 | a mail to oneself | nowrite constant
POST @v/bildirimler/toplu-gonder | 23 | 202; shows in the list nine minutes later | nowrite constant
PATCH @v/bildirimler/{{id}} | 25 11 | kept: a byte; marked twice now and then; 404 for one that is not there
GET @a/payouts | 28 4 | 403 for editors and support
GET @a/payouts/{{id}} | 28 23 | works
POST @a/payouts/{{id}}/approve | 23 | 202; paid after forty minutes; 409 for one that is | nowrite constant
GET @a/audit | 28 | 403 for editors and support; grows
GET @a/users | 43 | works
POST @a/users | 24 28 | kept; 409, 422, 403 for editors and support
DELETE @a/users/{{id}} | 7 27 | works; 404 the second time | nowrite
GET @a/vouchers/ | 30 43 | as the gap leaves it: three rows | constant
GET @a/invoices | 4 5 | works; nobody changes it
GET @a/invoices/{{id}} | 6 43 | of nearly one length; 404 for a number that was mistyped
GET @a/invoices/{{id}}/pdf | 26 | a file
POST /api/v1/learn/heartbeat | 12 43 | learners' players; 204 always | aside nowrite constant
GET /api/v1/catalog | 12 | the public | aside
POST /api/hooks/payments | 12 28 | the bank; 401 for a bad signature, sent again | nowrite constant
GET /api/v0/courses | 12 31 | 410 always: retired, a partner's machine asks on | aside fails
GET /api/health | 12 | a monitor | constant
GET /metrics | 12 28 | prometheus, from inside; 403 of nginx from outside | aside
OPTIONS @v/courses | 8 | a look; 405 of FastAPI | aside fails
HEAD @v/learners | 8 | a look; 405 of FastAPI | aside fails
GET /assets/{{id}} | 9 | bundle; 304 | aside
GET / | 9 1 | the page | aside
GET /studio/{{rest}} | 9 | pages opened by their address | aside
GET /api/{{rest}} | 1 | scanners | aside fails
GET /admin/{{rest}} | 1 | scanners | aside fails
POST /api/{{rest}} | 1 | scanners | aside fails nowrite
GET /{{rest}} | 1 9 39 | scanners; the page's own 200 | aside
POST /{{rest}} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l.replace("@v/", "@v/").replace(f"@v{SABLON}", V + SABLON)) for l in text.strip().splitlines()))
READS = {"/publish": [V + "/courses/{id}", V + "/courses?state=draft"], "/unpublish": [V + "/courses/{id}", V + "/courses?state=draft"], "/suspend": [V + "/learners/{id}"], "/reinstate": [V + "/learners/{id}"], "/revoke": [V + "/certificates/{id}"]}
LISTS = {V + "/reviews/{id}": [V + "/reviews"], V + "/experiments/{id}": [V + "/experiments"], V + SABLON + "/{id}": [V + SABLON], V + "/bildirimler/{id}": [V + "/bildirimler", V + "/bildirimler/okunmamis"], V + "/media/{id}": [V + "/media", V + "/media/{id}"]}
for n in rows:
    if isinstance(n.get("unclearIn"), str): n["unclearIn"] = [n["unclearIn"]]
    for end, reads in READS.items():
        if n["method"] == "POST" and n["path"].endswith(end): n["reads"] = reads
    if n["method"] in ("PATCH", "PUT") and n["path"] in LISTS: n["reads"] = LISTS[n["path"]]
write_truth("elearning-fastapi", {"night": "elearning-fastapi", "stack": "FastAPI with Pydantic models under uvicorn (docker compose logs -t, without colours: uvicorn's lines, Python's logging, tracebacks) behind nginx with the format `main` and $request_time, gzip for JSON from 256 bytes; the panel of an online-learning platform; six administrators; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "ui": ["https://studio.oakcampus.example"], "api": ["/api", "/admin", "/v1"], "gaps": gaps, "neighbours": rows})
