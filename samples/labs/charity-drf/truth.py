import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "apache-combined", "gunicorn-cri"
BOTH = (H, G)
def gap(name, kind, rows, why, where=BOTH, also=(), mixed=False, **more):
    return {"name": name, "kind": kind, "members": [{**m, **({"mixed": True} if mixed else {})} for m in members(*(r + " " + kind for r in rows))], "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
A = "/api/admin/"
gaps = [
    gap("no donor has any communications", "empty-list", [f"GET {A}donors/{{id}}/communications/"], "count 0 for every donor, every day, for all; the tabs beside it (gifts, notes, receipts, pledges) are filled for some of the same donors"),
    gap("nobody has lapsed", "empty-list", [f"GET {A}reports/lapsed/"], "{\"rows\":[],\"total\":0} for every span on every day, for all; /reports/complaints/ is the same for most years and filled for 2030, /reports/retention/ varies", also=[f"GET {A}reports/lapsed/ safe-stub"]),
    gap("the report of income is blind to its span", "safe-stub", [f"GET {A}reports/income/"], "one answer for every from and to, on all days, though gifts come in; /reports/retention/ with the same buttons varies"),
    gap("campaigns are not saved", "non-persisting-write", [f"PATCH {A}campaigns/{{id}}/"], "200 with an echo that varies, the campaign read right after, and on later days, is as before; PATCH of appeals, the same form, is kept"),
    gap("the footer of receipts is not saved", "non-persisting-write", [f"PUT {A}settings/receipts/"], "200 with an echo that varies, and what is read after it is as ever; PUT of /settings/portal/ is kept"),
    gap("sign-ups cannot be removed", "non-persisting-write", [f"DELETE {A}shifts/{{id}}/signups/{{id}}/"], "204, also the second time for the same row, and the list read right after is as before; POST makes it grow; DELETE of notes and tags is kept"),
    gap("references are not kept", "non-persisting-write", [f"POST {A}volunteers/{{id}}/references/"], "201 with a body that varies, and the list, filled for most, is as before"),
    gap("thanking a donor does nothing", "safe-stub", [f"POST {A}donors/{{id}}/thank/"], "{\"status\":\"ok\"} and the donor read right after is as before; /flag/ and /unflag/ beside it answer the same and are kept", also=[f"POST {A}donors/{{id}}/thank/ non-persisting-write"]),
    gap("availability has a typing error in its route", "missing-endpoint", [f"GET {A}volunteers/{{id}}/availability/"], "Django's 404 for unknown routes, for volunteers that were read a moment before; /background-check/ beside it has a JSON 404 for rows and is 200 for a third"),
    gap("there is no matched giving", "missing-endpoint", [f"GET {A}matched-giving/", f"GET {A}matched-giving/employers/", f"POST {A}matched-giving/employers/"], "Django's 404 for unknown routes, from the menu, for all"),
    gap("the release lost the rooms of venues", "missing-endpoint", [f"GET {A}venues/{{id}}/rooms/"], "200 until the release on the fifth day, Django's 404 for unknown routes since", state="regressed"),
    gap("trainings were empty before the release", "empty-list", [f"GET {A}volunteers/{{id}}/trainings/"], "count 0 for every volunteer until the release on the fifth day, filled since", state="looks-fixed"),
    gap("funds are read-only", "method-not-allowed", [f"PATCH {A}funds/{{id}}/", f"POST {A}funds/"], "405 always; GET of the same paths works"),
    gap("claims are for a role that nobody has", "always-forbidden", [f"GET {A}gift-aid/claims/"], "403 for all three, on all days, who read /gift-aid/declarations/ in the same moment; /staff/ is 403 for two and 200 for the director"),
    gap("exports cannot be fetched", "not-implemented", [f"GET {A}exports/{{id}}/download/"], "500 always after a job that says it is ready; the application's log has NotImplementedError beside it, Apache's has the 500 only", also=[f"GET {A}exports/{{id}}/download/ failing-endpoint"], mixed=True),
    gap("coverage of shifts fails", "failing-endpoint", [f"GET {A}shifts/coverage/"], "500 always, for every week, for all; the list of shifts works"),
    gap("new teams are lost in a redirect", "lost-redirect", [f"POST {A}teams"], "301 to the slash, which the browser follows with a GET of the list; the list is the same on all days; POST of /tags/ has its slash and is kept", also=[f"POST {A}teams/ non-persisting-write", f"POST {A}teams non-persisting-write"]),
    gap("countries are the page", "html-fallback", ["GET /backoffice/api/lookups/countries/"], "200 with what /backoffice/… weighs, asked for by the form of a donor; a relative address; never reaches the application", where=(H,)),
]
text = f"""
POST {A}auth/login/ | 26 28 | 400 when mistyped; then 200
POST {A}auth/logout/ | 11 26 | 204
GET {A}auth/me/ | 28 43 | 401 before the login, then a constant | constant
GET {A}features/ | 43 | a constant by nature | constant
GET {A}lookups/titles/ | 43 | a constant by nature | constant
GET {A}notices/ | 2 43 | [] but for one day | constant
GET {A}dashboard/ | 43 45 | a tab that polls on some days; moves | constant
GET {A}audit/ | 5 | cursors; the end of it is empty
GET {A}donors/ | 4 5 | searches without hits, pages past the end (404 "Invalid page."), 429 one afternoon
GET {A}donors | 30 | 301 to the slash, followed | constant fails
POST {A}donors/ | 24 | kept; the first page of twenty by number changes by its count only; 400 without body; the new one is read by its id after it | nowrite
GET {A}donors/{{id}}/ | 6 7 29 | a JSON 404 for the merged and for old bookmarks | constant
PATCH {A}donors/{{id}}/ | 25 | kept; a third as it was
POST {A}donors/{{id}}/flag/ | 25 26 | kept; answers a constant
POST {A}donors/{{id}}/unflag/ | 25 | kept; often right after /flag/: an undo
POST {A}donors/{{id}}/merge/ | 27 | kept: the donor is a JSON 404 after it
POST {A}donors/{{id}}/receipt/ | 23 26 | 202; the list of receipts grows
GET {A}donors/{{id}}/receipts/ | 2 | empty until one is sent
GET {A}donors/{{id}}/gifts/ | 2 | empty for some
GET {A}donors/{{id}}/notes/ | 2 | empty for most
POST {A}donors/{{id}}/notes/ | 24 | kept
DELETE {A}donors/{{id}}/notes/{{id}}/ | 7 11 27 | kept; 404 the second time from another's tab
GET {A}donors/{{id}}/pledges/ | 2 | empty for ten of eleven
PUT {A}donors/{{id}}/preferences/ | 25 | kept: a byte; compressed it may weigh the same | nowrite
GET {A}donors/{{id}}/preferences/ | 43 | booleans | constant
GET {A}donations/ | 4 | status=disputed is always empty: a filter
POST {A}donations/bulk-acknowledge/ | 24 26 | answers a number; kept
GET {A}pledges/ | 43 | rarely changes | constant
POST {A}pledges/{{id}}/remind/ | 25 26 | a constant; kept once, of the same length afterwards: reminded again on the same day it changes nothing | nowrite
GET {A}campaigns/ | 43 | never changes because of the gap | constant
GET {A}campaigns/{{id}}/ | 43 | as the gap leaves it
PATCH {A}appeals/{{id}}/ | 25 | kept
DELETE {A}appeals/{{id}}/ | 7 27 | kept: a JSON 404 for who asks still
POST {A}appeals/ | 24 | kept
GET {A}appeals/ | 43 | works
GET {A}appeals/{{id}}/ | 7 | works; a JSON 404 for the deleted | constant
PUT {A}drafts/{{id}}/ | 11 26 | 204; a copy for crashes that nobody reads
GET {A}volunteers/{{id}}/ | 6 | works | constant
GET {A}volunteers/ | 5 | pages
PATCH {A}volunteers/{{id}}/ | 25 | kept: active and paused are of one length, skills are not
POST {A}volunteers/{{id}}/approve/ | 25 26 | a constant; kept; 409 the second time
GET {A}volunteers/{{id}}/references/ | 2 | filled for two thirds, never grows because of the gap
GET {A}volunteers/{{id}}/background-check/ | 6 | a JSON 404 for two thirds | constant
GET {A}shifts/ | 2 4 | weeks to come are empty until one is planned
GET {A}shifts/{{id}}/ | 43 | works | constant
POST {A}shifts/ | 24 | kept
POST {A}shifts/{{id}}/publish/ | 25 26 | a constant; kept
POST {A}shifts/{{id}}/unpublish/ | 25 26 | a constant; kept
GET {A}shifts/{{id}}/signups/ | 2 | empty for some
POST {A}shifts/{{id}}/signups/ | 24 | kept
GET {A}events/ | 27 | shrinks when one is archived
GET {A}events/{{id}}/ | 6 7 | a JSON 404 for the archived, from a list of last year's | constant
POST {A}events/{{id}}/archive/ | 27 | kept: the list shrinks, the event is a JSON 404
POST {A}events/{{id}}/restore/ | 25 27 | kept; an undo
PATCH {A}events/{{id}}/ | 25 | kept
GET {A}events/{{id}}/waiting-list/ | 2 | empty for thirteen of fifteen
GET {A}venues/ | 43 | works | constant
GET {A}venues/{{id}}/ | 43 | works | constant
PATCH {A}venues/{{id}}/ | 25 | kept
GET {A}funds/ | 43 | never changes because of the gap | constant
GET {A}funds/{{id}}/ | 43 | works
GET {A}tags/ | 22 23 | cached for five minutes: late, then right
POST {A}tags/ | 22 23 24 | kept; the list is late by up to five minutes | nowrite
DELETE {A}tags/{{id}}/ | 22 23 27 | kept; the list is late; 404 the second time | nowrite
GET {A}teams/ | 43 | never changes because of the gap | constant
GET {A}staff/ | 28 | 403 for two, 200 for the director | constant
GET {A}gift-aid/declarations/ | 2 4 | one year is empty, others are not | constant
GET {A}settings/receipts/ | 43 | never changes because of the gap | constant
GET {A}settings/portal/ | 43 | changes when it is saved
PUT {A}settings/portal/ | 25 | kept; often as it was
GET {A}reports/retention/ | 4 | varies by months
GET {A}reports/complaints/ | 2 4 | empty for all years but one
POST {A}imports/ | 23 26 | 202; a job
GET {A}imports/{{id}}/ | 23 | running, running, done | constant
POST {A}exports/ | 23 26 | 202; a job
GET {A}exports/{{id}}/ | 23 43 | ready | constant
GET /api/public/campaigns/ | 43 12 | the widget of the public site; as the gap leaves it | constant
POST /api/public/donate/ | 24 12 | the public; kept, a constant
POST /api/hooks/payments/ | 12 28 | a provider's webhook, a constant; 401 for a wrong signature
GET /api/v0/donations/ | 31 12 | retired; a partner's script asks on: 410 | fails
GET /api/healthz/ | 12 | a monitor's | constant
OPTIONS {A}donors/ | 8 | a look
HEAD {A}donors/ | 8 | a look
GET {A}Donors/ | 30 | a slip: 404 | aside
GET /backoffice/{{rest}} | 9 | the page | aside
GET /assets/{{rest}} | 9 | the bundle
GET / | 1 9 | the page
GET /{{rest}} | 1 38 39 | scanners: the page for everything | aside
POST /{{rest}} | 1 | scanners | aside
GET /api/{{rest}} | 1 | scanners | aside
POST /api/{{rest}} | 1 | scanners | aside
GET {A}{{rest}} | 1 | scanners that guess | aside
"""
write_truth("charity-drf", {"night": "charity-drf", "stack": "Django REST framework (routers, viewsets, @action, PageNumberPagination) over SQLite under gunicorn in a container behind Apache with combined (%b), mod_deflate for JSON and HTML, so that every answer is in chunks; a charity's donors and volunteers in English, trailing slashes, UUIDs; three administrators of whom two share an address, a widget, a provider's webhook, a partner, a monitor, scanners; a release on the fifth day, an outage of an hour on the seventh; Europe/London; gunicorn's default access lines, Django's messages and tracebacks in CRI with one address for everybody",
    "logs": {H: [H], G: [G]}, "sharedAddress": ["198.51.100.20", "127.0.0.1"], "minClients": 2, "slack": {H: 26}, "ui": ["https://office.charity.example.org/backoffice"], "api": ["/api"], "gaps": gaps, "neighbours": neighbours(text)})
