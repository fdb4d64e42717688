import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, T = "nginx-json", "tomcat-common"
A = "/backoffice/rest"
def gap(name, kind, rows, why, reads=(), where=(N, T), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
C = f"{A}/claims/{{id}}"
gaps = [
    gap("claims have no recoveries", "empty-list", [f"GET {C}/recoveries empty-list"], "count 0 for every claim, for all and on all days; /payments beside it is filled for many, /witnesses for one in eleven"),
    gap("claims cannot be watched", "non-persisting-write", [f"PATCH {C}/watch non-persisting-write"], "200 with an echo, as /priority beside it, but the claim read right after weighs what it weighed, whichever way it was switched", [C]),
    gap("reserves cannot be changed", "non-persisting-write", [f"PUT {C}/reserve non-persisting-write"], "200 with the reserve as it should be, of a size that varies with what was sent, but the reserve read right after is as before; PUT /contact (204) beside it keeps", [f"{C}/reserve"]),
    gap("notes cannot be deleted", "non-persisting-write", [f"DELETE {C}/notes/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; documents that are deleted are gone, notes that are added show", [f"{C}/notes"]),
    gap("appointments are not kept", "non-persisting-write", [f"POST {C}/appointments non-persisting-write", f"GET {C}/appointments empty-list"], "201 with a new id, and the list read right after is empty as it is for all claims and on all days", [f"{C}/appointments"]),
    gap("vendors cannot be preferred", "non-persisting-write", [f"POST {A}/vendors/{{id}}/toggle-preferred non-persisting-write"], "204 as /toggle-active beside it, but the vendor read right after weighs what he weighed", [f"{A}/vendors/{{id}}"]),
    gap("the loss ratio is a stub", "safe-stub", [f"GET {A}/reports/loss-ratio safe-stub"], "noughts of one size for all spans, for all and on all days; /volume beside it, asked with the same parameters, varies"),
    gap("policies have no endorsements", "missing-endpoint", [f"GET {A}/policies/{{id}}/endorsements missing-endpoint"], "Tomcat's own page, for policies that were read a moment before; /reinsurance beside it is a small JSON 404 for four in five"),
    gap("diary entries cannot be moved", "not-implemented", [f"PATCH {A}/diary/{{id}} not-implemented"], "501 for all: HttpServlet knows no PATCH; POST and DELETE beside it work"),
    gap("vendors cannot be deleted", "method-not-allowed", [f"DELETE {A}/vendors/{{id}} method-not-allowed"], "405 for all; PUT of the same path works"),
    gap("the report on ageing fails", "failing-endpoint", [f"GET {A}/reports/ageing failing-endpoint"], "500 for all and always; /volume beside it fails on one morning"),
    gap("letters end at a login", "lost-redirect", [f"POST {C}/letters lost-redirect"], "302 to an old login page for everybody and always, in the midst of sessions whose other requests are answered, and nothing follows; POST /payments is answered by a 303 that is followed, POST /letters/preview by 200", also=(f"POST {C}/letters always-forbidden", f"POST {C}/letters non-persisting-write")),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session | 26 28 | constant per person | nowrite
DELETE @/session | 11 26 | 204 | nowrite
POST @/session/keepalive | 11 26 | 204 | nowrite
GET @/whoami | 28 43 | 401, sign in, 200 | constant
GET @/codes/{id} | 43 | constant on purpose; one of three is [] | constant
GET @/licence | 43 36 | constant | constant
GET @/inbox/count | 45 43 | a tab that polls every half minute; one digit | constant
GET @/inbox | 2 24 | empty for all but one adjuster on one day; the tab works | constant
GET @/outages | 2 43 | empty but for eight hours of the fourth day | constant
GET @/sanctions/hits | 2 43 | [] for all on all days: nobody on a list filed a claim; no log can tell | constant undecidable
GET @/claims | 4 5 29 | filters without hits, pages past the end
GET @/my/claims | 3 | empty for the adjuster who is new, until somebody hands him some
POST @/claims | 24 | kept; 422 for an unknown policy; a page has ten | nowrite
POST @/claims/search | 26 4 | a search by POST | nowrite
POST @/claims/bulk/reassign | 24 25 | kept; some handlers' names are equally long | nowrite
GET @/claims/{id} | 6 29 | one claim is 404 for adjusters and 200 for the manager; 404 for a mistyped number
PATCH @/claims/{id} | 25 | kept; often as it was; 409 for a stale form
PATCH @/claims/{id}/priority | 25 | kept: one byte; there and back now and then
POST @/claims/{id}/lock | 11 25 | 204; kept
DELETE @/claims/{id}/lock | 11 27 | 204; kept
POST @/claims/{id}/close | 25 27 | kept; 409 the second time; the claim's status may be as long as before | nowrite
POST @/claims/{id}/reopen | 25 27 | kept | nowrite
GET @/claims/{id}/reserve | 6 | never changes because of the gap
GET @/claims/{id}/contact | 6 | works
PUT @/claims/{id}/contact | 11 25 | 204; kept; half of them as it was
GET @/claims/{id}/notes | 2 | empty for some; never shrinks because of the gap
POST @/claims/{id}/notes | 24 | kept
GET @/claims/{id}/documents | 2 | empty for some
POST @/claims/{id}/documents | 24 26 | an upload; kept
DELETE @/claims/{id}/documents/{id} | 7 11 27 | works
GET @/claims/{id}/documents/{id}/content | 6 7 26 | a file; 404 after it was deleted
POST @/claims/{id}/documents/{id}/confidential/toggle | 25 11 | 204; kept: one byte; twice now and then
GET @/claims/{id}/witnesses | 2 | empty for ten in eleven
GET @/claims/{id}/payments | 2 | empty for some
POST @/claims/{id}/payments | 30 24 | 303 to what it made, followed; kept | nowrite fails
GET @/claims/{id}/payments/{id} | 30 | where that leads; of nearly one size | constant
POST @/claims/{id}/payments/{id}/approve | 28 25 | 403 for adjusters; requested becomes approved, which is one letter shorter
POST @/claims/{id}/letters/preview | 26 | a preview | nowrite
POST @/claims/{id}/assess | 23 26 | 202 | nowrite
GET @/claims/{id}/assessment | 6 23 | a JSON 404 until it was asked for, then running, then done | constant
GET @/policies | 4 5 | searches without hits
GET @/policies/{id} | 43 | nobody changes a policy here | constant
GET @/policies/{id}/reinsurance | 6 | a JSON 404 for four in five
GET @/vendors | 24 | works; never shrinks because of the gap
POST @/vendors | 24 | kept
GET @/vendors/{id} | 6 | works
PUT @/vendors/{id} | 25 | kept; a rating has one digit
POST @/vendors/{id}/toggle-active | 25 11 | 204; kept: one byte; twice now and then
GET @/vendors/{id}/invoices | 2 | empty for nine in ten
GET @/diary | 24 | works
POST @/diary | 24 | kept
GET @/diary/{id} | 6 7 | works; 404 after a deletion
DELETE @/diary/{id} | 7 11 | works
GET @/reports/volume | 4 33 | varies with its days; 500 on one morning
POST @/reports/runs | 23 26 | 202; a run | nowrite
GET @/reports/runs/{id} | 23 | running, running, done | constant
GET @/stats/today | 31 32 | gone since the new version on the fifth day (Tomcat's page, as for the gap); one tab that nobody reloads asks on for some days
GET @/dashboard | 31 | there since the new version
GET @/export/claims.csv | 13 26 | a file
GET @/users | 28 | 403 for adjusters | constant
PUT @/users/{id}/limit | 25 28 11 | kept; mostly as it was | nowrite
GET @/settings | 25 | of few sizes | constant
PUT @/settings | 25 28 | kept; mostly as it was; 403 for adjusters | nowrite
POST @/partner/estimates | 12 26 | garages' programs; 202 | nowrite
GET @/partner/assignments | 11 12 | garages' programs: 204, nobody assigned anything | constant undecidable
GET @/seed | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/ping | 12 | a monitor | constant
OPTIONS @/claims | 8 | a look | aside
HEAD @/claims | 8 | a look | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /backoffice/ui/{rest} | 9 10 | the page and its bundle | aside
GET / | 1 30 | scanners | aside fails
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("claims-tomcat", {"night": "claims-tomcat", "stack": "servlets in Tomcat 10 (its own access log, pattern common, the forwarded address, body bytes) behind nginx with a JSON log of its own key names (path and query apart; gzip for long answers); an insurer's claims back office: codes and integers, toggles by PATCH and POST, forms by PUT; four adjusters, one of them new, and a manager, two garages' programs; Europe/Dublin",
    "logs": {N: [N], T: [T]}, "ui": ["https://desk.mutual.example.com"], "api": [A], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
