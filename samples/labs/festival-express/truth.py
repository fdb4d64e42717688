import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, M = "haproxy-captures", "morgan-docker"
A = "/v3"
def gap(name, kind, rows, why, reads=(), where=(H, M)): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why}
gaps = [
    gap("stars are forgotten", "non-persisting-write", [f"PUT {A}/submissions/{{id}}/star non-persisting-write"], "{\"done\":true}, and the submission read right after is the same; /shortlist beside it changes one byte", [f"{A}/submissions/{{id}}"]),
    gap("comments are forgotten", "non-persisting-write", [f"POST {A}/submissions/{{id}}/comments non-persisting-write", f"GET {A}/submissions/{{id}}/comments empty-list"], "201 with a new id, and the list stays empty for every submission; /flags beside it grows", [f"{A}/submissions/{{id}}/comments"]),
    gap("nights cannot be taken away", "non-persisting-write", [f"DELETE {A}/guests/{{id}}/nights/{{id}} non-persisting-write"], "204, and the guest read right after has as many nights", [f"{A}/guests/{{id}}"]),
    gap("incidents are always empty", "empty-list", [f"GET {A}/screenings/{{id}}/incidents empty-list"], "an empty list is written into the handler; /holds beside it is empty for most and filled for some"),
    gap("the schedule cannot be optimised", "missing-endpoint", [f"POST {A}/schedule/optimise missing-endpoint"], "no such route; /schedule/check works"),
    gap("no catalogue yet", "not-implemented", [f"GET {A}/exports/catalogue.pdf not-implemented"], "always 501; /programme.csv is 503 every third time and then there"),
    gap("seating fails", "failing-endpoint", [f"PUT {A}/venues/{{id}}/seating failing-endpoint"], "always 500; PUT /venues/{id} is 422 for what is no address and works otherwise"),
    gap("badges are not printed by POST", "method-not-allowed", [f"POST {A}/badges/{{id}}/print method-not-allowed"], "405; GET works"),
    gap("the embargo cannot be lifted by anybody", "always-forbidden", [f"POST {A}/press/embargo/lift always-forbidden"], "403 for the director too; /budget is for the director alone, /jury/deliberation is closed until the seventh day"),
    gap("logos of partners get the UI's page", "html-fallback", [f"GET {A}/partners/logos html-fallback"], "no such route: the application answers the UI's page, of the very size of `/` in morgan's log; in HAProxy's it is 24 bytes more, because of X-RateLimit-Remaining", where=(M,)),
]
# logos were first said to be observable in both logs
for g in gaps:
    for m in g["members"]:
        if m["method"] == "DELETE": m["note"] = "the guest itself is what is read again"
text = """
GET @/me | 28 43 | 401, sign in, 200; of nearly one size | constant
POST @/session | 26 28 | constant | nowrite
PUT @/me/preferences | 25 11 | persists; of nearly one size | nowrite
GET @/build | 43 | constant | constant
GET @/live/queue | 2 11 35 | 204 when nothing is new
GET @/inbox | 2 43 | always empty for all but press and director
GET @/editions/{id}/submissions | 4 2 | empty for next year's edition; searches without a hit
GET @/submissions/{id} | 6 | 404 for one that never was
PUT @/submissions/{id}/shortlist | 25 | the same answer as star; persists
GET @/submissions/{id}/flags | 2 | empty for most
POST @/submissions/{id}/flags | 24 | persists
GET @/submissions/{id}/scores | 2 | a juror sees the own ones only
POST @/submissions/{id}/scores | 24 | persists; a second one replaces the first
GET @/submissions/{id}/subtitles/{id} | 6 | 404 for nearly all languages and films
POST @/submissions/{id}/view-token | 26 | a token | nowrite
GET /stream/{id} | 10 | 206
GET @/screenings | 43 | changes by a byte
GET @/screenings/{id} | 6 | works
PUT @/screenings/{id}/lock | 25 | persists; often the same again
GET @/screenings/{id}/holds | 2 23 | empty for most
POST @/screenings/{id}/holds | 23 | 202; shows one read later | nowrite
POST @/schedule/check | 26 34 | an answer by POST | nowrite
GET @/guests | 2 | works
POST @/guests | 24 | persists
GET @/guests/{id} | 6 | works
PUT @/guests/{id} | 25 | persists; often the same again
DELETE @/guests/{id} | 27 | works | nowrite
GET @/venues | 43 | changes a little
PUT @/venues/{id} | 25 | persists; often the same again; 422 for what is no address
GET @/badges | 43 | constant | constant
GET @/badges/{id}/print | 6 | works
GET @/press/accreditations | 28 4 | 403 for hospitality; nothing refused at first
PUT @/press/accreditations/{id} | 25 | persists; the three states are seven letters each | nowrite undecidable
GET @/budget | 28 | 403 for all but the director, who asks on three days
GET @/jury/deliberation | 28 36 | 403 for all until the seventh day, then open to jurors
GET @/awards/winners | 6 36 | 404 until the winners are announced on the last day
GET @/exports/programme.csv | 37 17 | 503 every third time: being built; asked again
GET @/reports/attendance | 2 | works
GET @/public/programme | 40 43 | a site takes it every ninety minutes; a load test | constant
POST /v2/checkins | 31 32 | one old tablet on four days | fails nowrite
POST /hooks/ticketing | 12 26 24 | a machine's | nowrite
GET /ready | 12 | a monitor | constant
OPTIONS @/screenings | 8 | a look | aside
HEAD @/exports/programme.csv | 8 | a look | aside
GET @/{id} | 1 | scanners: 401 | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET / | 9 | the UI | aside
GET /js/{rest} | 9 | bundle | aside
GET /{rest} | 1 39 | scanners: the UI's page answers everything | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("festival-express", {"night": "festival-express", "stack": "Express (unknown GETs get the UI's page; X-RateLimit-Remaining in every answer) with morgan's `combined` in Docker's JSON behind HAProxy's httplog with captured Referer and User-Agent; editions by year, codes with prefixes, 206, roles; Europe/Dublin",
    "logs": {H: [H], M: [M]}, "headers": {H: 330}, "slack": {H: 3}, "ui": ["https://office.example.net"], "api": ["/v3"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
