import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, G = "caddy-json", "gunicorn-docker"
BOTH = (C, G)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r + " " + kind for r in rows))
    return {"name": name, "kind": kind, "members": ms, "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("policies never have an endorsement", "empty-list", ["GET /hx/policies/{id}/endorsements"], "204 for every policy on all days, also right after an endorsement was made (201); /documents of the same policies grow", also=["POST /hx/policies/{id}/endorsements non-persisting-write"]),
    gap("insurers have no products", "empty-list", ["GET /data/insurers/{id}/products"], "[] for every insurer on all days; /contacts of the same insurers are filled for most"),
    gap("there is never a commission", "empty-list", ["GET /data/commissions"], "{\"items\":[],\"total\":0} for every month on all days; /data/premiums with the same months is filled and varies", also=["GET /data/commissions safe-stub"]),
    gap("the newsletter's switch does not stick", "non-persisting-write", ["PATCH /hx/clients/{id}/newsletter"], "200 with a fragment that looks switched; the preferences read right after weigh what they weighed; /paperless beside it moves them", ["/hx/clients/{id}/preferences"]),
    gap("tasks cannot be assigned", "non-persisting-write", ["POST /hx/tasks/{id}/assign"], "200, and the tasks read right after are as before, though the names are of other lengths; /done beside it moves them", ["/hx/tasks"]),
    gap("the excess is not saved", "non-persisting-write", ["PUT /hx/policies/{id}/excess"], "200 with an echo, and the cover read right after is as before; /sums, which is shown there too, moves it", ["/hx/policies/{id}/cover"]),
    gap("documents cannot be deleted", "non-persisting-write", ["DELETE /hx/policies/{id}/documents/{id}"], "200 without a body, also for what was deleted before; the list read next is as before; DELETE of clients' notes is kept", ["/hx/policies/{id}/documents"]),
    gap("quotes are converted at an inner address", "lost-redirect", ["POST /office/quotes/{id}/convert"], "302 always and nothing follows, the quote opened anew is as before; every other form's 302 is followed at once", also=["POST /office/quotes/{id}/convert non-persisting-write"]),
    gap("there is no calendar of renewals", "missing-endpoint", ["GET /hx/renewals/calendar"], "Flask's 404 for unknown routes, from the dashboard, for all"),
    gap("reserves of claims do not exist", "missing-endpoint", ["GET /hx/claims/{id}/reserve", "POST /hx/claims/{id}/reserve"], "Flask's 404 for unknown routes, for claims that were read a moment before"),
    gap("the release lost the households", "missing-endpoint", ["GET /hx/clients/{id}/household"], "200 until the release on the morning of the eighth day, Flask's 404 for unknown routes since", state="regressed"),
    gap("claims cannot be patched", "method-not-allowed", ["PATCH /hx/claims/{id}"], "405 always; GET of the same path works"),
    gap("letters in bulk are planned", "not-implemented", ["POST /hx/letters/merge"], "501 always; templates are read beside it"),
    gap("schedules fail", "failing-endpoint", ["GET /hx/policies/{id}/schedule"], "500 always, for every policy, on all days"),
    gap("the estimate is a stub", "safe-stub", ["GET /data/estimate"], "the same noughts for every sum and class; /data/postcode beside it varies"),
    gap("nobody may see the trail", "always-forbidden", ["GET /hx/trail"], "403 for the administrator on both devices, who reads /hx/users in the same minute, and for the assistant"),
    gap("the exposure is the portal's page", "html-fallback", ["GET /api/exposure"], "200 with what the portal weighs, asked by the dashboard; it never reaches the application", where=(C,)),
    gap("notes of claims were not kept before the release", "non-persisting-write", ["POST /hx/claims/{id}/notes"], "201 and the list as before until the release on the morning of the eighth day; it grows since", ["/hx/claims/{id}/notes"], also=["GET /hx/claims/{id}/notes empty-list"], state="looks-fixed"),
]
text = """
GET /login | 28 | the form
POST /login | 26 28 30 | 200 when mistyped, else 302, followed
POST /logout | 26 30 | 302, followed
GET /office | 9 | a page; 302 to the login when a session is over
GET /office/clients | 4 5 9 | a page
GET /office/clients/{id} | 6 7 9 | a page with a token in it, so that its compressed size moves by a byte or two anyway; 404 for old bookmarks
POST /office/clients/{id} | 25 30 | a form: 302, followed; kept, some of them as it was; now and then for an expired session: 302 to the login, which is followed, and the form is sent anew
POST /office/clients | 24 30 | 302, followed; 422 without a name
POST /office/clients/{id}/archive | 24 27 30 | 302, followed; kept
GET /office/policies/{id} | 6 9 | a page
GET /office/quotes | 9 | a page
GET /office/quotes/{id} | 6 9 | a page
POST /office/quotes | 24 30 | 302, followed
POST /office/quotes/{id}/duplicate | 24 30 | 303, followed
POST /office/quotes/{id}/withdraw | 24 27 30 | 302, followed; the list loses a row
GET /office/claims/{id} | 6 9 | a page
GET /office/reports | 30 | 308 to the same with a slash, followed
GET /office/reports/ | 9 | a page
GET /office/settings | 9 28 | a page; 403 for the assistant, who has the link
POST /office/settings | 25 30 | 302, followed; mostly as it was
GET /office/exports/{id} | 26 | a file
GET /hx/search | 4 | typed by letters: 204 without hits
GET /hx/inbox | 2 11 45 | 204 most of the time; polled; a portal's enquiries are in it until they are read
POST /hx/inbox/{id}/read | 24 11 | kept: the row goes away
GET /hx/tasks | 2 4 | of a scope; one scope has none for days
POST /hx/tasks | 24 | kept
POST /hx/tasks/{id}/done | 25 27 | kept; now and then undone within seconds
POST /hx/tasks/{id}/undo | 27 | takes back what was done
GET /hx/clients/{id}/notes | 2 11 | 204 for most
POST /hx/clients/{id}/notes | 24 | answers the row, and nothing is read until the next visit; kept
DELETE /hx/clients/{id}/notes/{id} | 7 11 | 200 without a body, and nothing is read until the next visit; kept; 404 the second time
GET /hx/clients/{id}/preferences | 43 | as the gap leaves it; paperless and the language move it
PATCH /hx/clients/{id}/paperless | 25 | kept: a byte or two
PATCH /hx/clients/{id}/language | 25 | kept: two letters are two letters, the size stays; an entity tag is not there either, but the answer names it | unclearIn=caddy-json,gunicorn-docker undecidable
GET /hx/clients/{id}/policies | 2 | 204 for who is new
GET /hx/clients/{id}/claims | 2 11 | 204 for most
GET /hx/clients/{id}/photo | 6 | 404 of a row for four of five
GET /hx/policies/{id}/cover | 43 | as the gap leaves it; sums move it
PUT /hx/policies/{id}/sums | 25 | kept; numbers of four to seven digits
PATCH /hx/policies/{id}/flag | 25 | kept; optimistic: a star whose list is read on the next visit only
POST /hx/policies/{id}/remind | 11 26 | 204: sends a mail; nothing that anybody reads is changed
POST /hx/policies/{id}/lapse | 24 27 | kept; 409 the second time
POST /hx/policies/{id}/endorsements | 24 | the gap is its list's; see there | undecidable
GET /hx/policies/{id}/documents | 43 | grows, never shrinks because of the gap; 204 for those without any
POST /hx/policies/{id}/documents | 24 | kept
GET /hx/policies | 4 5 | of a page; filters without hits are 204
GET /hx/renewals | 2 4 | due within so many days: 204 for one and seven days at most times, filled for thirty
GET /hx/claims | 2 4 | open ones: 204 on two days when the last was closed
GET /hx/claims/{id} | 6 | works
POST /hx/claims | 24 | kept
POST /hx/claims/{id}/status | 25 | kept: two words of one length; the list of open ones gains and loses a row
GET /hx/claims/{id}/notes | 2 11 | 204 until somebody writes; filled since the release
GET /hx/complaints | 2 | nobody ever complained: 204 on all days; nothing makes one; no log can tell | undecidable
GET /hx/letters/templates | 43 | never changes
POST /hx/letters/preview | 26 | a preview: the same size for the same template
POST /hx/validate/policy-number | 26 43 | a check that answers nothing, rightly; 422 when mistyped
PUT /hx/drafts/{id} | 11 26 | 204; a copy for crashes, read when the note is opened again
GET /hx/drafts/{id} | 2 11 | 204 when there is none; what was typed else
POST /hx/reports/rebuild | 23 26 | 202; a job that takes five minutes
GET /hx/reports/loss-ratio | 23 | as before until the job is ready, moves after it
GET /hx/jobs/{id} | 23 45 | 200, 200, then 286, which ends the polling
POST /hx/exports | 23 24 | 202; the file is there when the job says so
GET /hx/users | 28 | the administrator's, daily; 403 for the assistant
POST /hx/users/{id}/lock | 25 28 | kept; unlocked in the same minute half of the times
GET /hx/bank-feed | 37 | 503 on one afternoon, when the bank was away; works else
GET /data/premiums | 4 | varies with the month and grows
GET /data/insurers | 43 | never changes
GET /data/insurers/{id}/contacts | 2 | [] for two of six
GET /data/classes | 43 | a constant by nature
GET /data/postcode | 4 6 37 | [] for mistyped ones; 429 for ten minutes
GET /data/fx | 43 | two numbers that change from day to day and keep their length
GET /data/v1/policies | 31 12 | retired: 410; only a comparison site's script asks
POST /data/portal/enquiries | 24 12 | the public's: 201; the inbox has it
GET /data/portal/branches | 43 | the public's; a constant
POST /hooks/insurer-feed | 12 28 | a machine's: 202; 401 for a wrong signature
GET /healthz | 12 | a monitor's
HEAD /office/clients | 8 | a look
OPTIONS /data/postcode | 8 | a look
"""
ns = neighbours(text)
ns = [n for n in ns if n["path"] != "/hx/policies/{id}/endorsements"]
for n in ns:
    if isinstance(n.get("unclearIn"), str): n["unclearIn"] = n["unclearIn"].split(",")
ns += neighbours("""
GET / | 1 30 | 302 to the office, followed | aside
GET /assets/{rest} | 9 | a portal's bundle | aside
GET /portal | 9 | the portal's page: what the gap weighs | aside
GET /portal/{rest} | 9 | the portal's page | aside
GET /api/{rest} | 1 | scanners: the portal's page for everything | aside
GET /{rest} | 1 38 | scanners: the portal's page for everything | aside
POST /{rest} | 1 38 | scanners: the portal's page for them too | aside
GET /office/{rest} | 1 | scanners | aside
""")
write_truth("broker-flask", {"night": "broker-flask", "stack": "Flask under gunicorn (its default access log and tracebacks in Docker's json-file, one address for everybody) behind Caddy with its JSON access log and encode gzip; an insurance broker's back office in English: server-rendered pages with forms (post-redirect-get) and small fetches in the manner of htmx (fragments, 204 for nothing, 286 to end a polling), UUIDs; an administrator with a desk and a telephone whose address changes, and a part-time assistant; a public portal, a feed's webhook, a retired version, a monitor, scanners; a release that mends a gap and loses a route; Europe/London",
    "logs": {C: [C], G: [G]}, "ui": ["https://office.broker.example.co.uk/office"], "api": ["/hx", "/data", "/api"], "gaps": gaps, "neighbours": ns})
