import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, P = "nginx-combined", "pino-json"
A = "/rest"
def gap(name, kind, rows, why, reads=(), where=(C, P), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("tickets cannot be starred", "non-persisting-write", [f"POST {A}/tickets/{{id}}/star/toggle non-persisting-write"], "200 as for /watch/toggle beside it, but the ticket read right after is the same (304, or the same size) however often it is pressed; a watcher shows at once", [f"{A}/tickets/{{id}}"]),
    gap("contacts cannot be edited", "non-persisting-write", [f"PATCH {A}/contacts/{{id}} non-persisting-write"], "200 with an answer that varies with what was sent, and the contact read right after is as before; companies, edited in the same way, change", [f"{A}/contacts/{{id}}"]),
    gap("macros cannot be deleted", "non-persisting-write", [f"DELETE {A}/macros/{{id}} non-persisting-write"], "204, and the list read right after is as long as before, the macro itself is still read with 200 and deleted again with 204; tags and views that are deleted are gone", [f"{A}/macros", f"{A}/macros/{{id}}"]),
    gap("minutes worked are not kept", "non-persisting-write", [f"POST {A}/tickets/{{id}}/timers non-persisting-write", f"GET {A}/tickets/{{id}}/timers empty-list"], "201 with a new id, and the list read right after is empty as it is for every ticket on all days; notes beside it show at once", [f"{A}/tickets/{{id}}/timers"]),
    gap("policies cannot be edited", "non-persisting-write", [f"PUT {A}/sla/policies/{{id}} non-persisting-write"], "200 with an echo of the form, and the policy read right after is as before; hours beside it, saved with the same form, change", [f"{A}/sla/policies/{{id}}", f"{A}/sla/policies"]),
    gap("contacts have no surveys", "empty-list", [f"GET {A}/contacts/{{id}}/surveys empty-list"], "no rows for any contact, for all and on all days; /calls beside it has rows for three contacts"),
    gap("the ageing of the backlog is a stub", "safe-stub", [f"GET {A}/insights/ageing safe-stub"], "noughts of one size for all, all days and all spans; /volume beside it varies"),
    gap("tickets cannot be merged", "not-implemented", [f"POST {A}/tickets/{{id}}/merge not-implemented"], "501 for all; /split beside it works"),
    gap("companies have no devices", "missing-endpoint", [f"GET {A}/companies/{{id}}/devices missing-endpoint"], "Express's own page for unknown routes, for companies that were read a moment before; /contract beside it is a small JSON 404 for most and 200 for three"),
    gap("the report on first responses fails", "failing-endpoint", [f"GET {A}/insights/first-response failing-endpoint"], "500 for all and always, with a stack in the application's log; /volume beside it fails on one morning"),
    gap("the export of tickets is the page", "html-fallback", ["GET /exports/tickets.csv html-fallback"], "200 with what the page weighs, always: nginx hands only /rest/ to the application, where /rest/contacts.csv is a real file. Nothing of it reaches the application", where=(C,)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/session | 26 28 | signing in | nowrite
GET @/whoami | 28 43 9 | 401, sign in, 200 | constant
GET @/features | 43 9 | constant | constant
GET @/enums/{id} | 43 9 | constant on purpose | constant
GET @/addons/{id} | 36 43 | asked at every load: one add-on is there, the other was not bought and is a JSON 404 for all | constant
GET @/incidents | 2 43 | empty for all on all days: nothing was broken; nobody writes here, no log can tell | constant undecidable
GET @/badge | 45 43 9 | polled; one or two digits | constant
POST @/badge/clear | 11 25 | works; nought stays nought when it was nought | nowrite
GET @/tickets | 4 5 9 | filters without hits, pages past the end
POST @/tickets | 24 | kept; 422 without a subject | nowrite
POST @/tickets/bulk | 26 | works; the list shows who has them, often who had them before | nowrite
POST @/tickets/query | 26 4 | a read by POST | nowrite
GET @/tickets/{id} | 6 7 9 | works; 404 after a deletion and for old bookmarks
PATCH @/tickets/{id} | 25 9 | kept; open and held have four letters each, often as it was
DELETE @/tickets/{id} | 7 11 | works | nowrite
POST @/tickets/{id}/watch/toggle | 25 9 | kept; often twice in a row, which is as before
GET @/tickets/{id}/thread | 9 24 | works
POST @/tickets/{id}/reply | 24 23 | kept, but the ticket itself stays as it is: the thread has it | nowrite
POST @/tickets/{id}/reply/preview | 26 | a preview; changes nothing | nowrite
GET @/tickets/{id}/notes | 2 | empty for most
POST @/tickets/{id}/notes | 24 | kept
GET @/tickets/{id}/files | 2 | empty for most
POST @/tickets/{id}/files | 24 | an upload; kept
GET @/files/{id}/raw | 9 | a file | constant
GET @/tickets/{id}/rating | 11 | 204 for six in seven | constant
POST @/tickets/{id}/typing | 11 45 26 | presence, every few seconds while somebody types | nowrite
GET @/tickets/{id}/viewers | 2 45 | [] for most | constant
PUT @/tickets/{id}/tags | 25 9 | kept; often as they were | nowrite
POST @/tickets/{id}/split | 26 24 | works: the new ticket is another one, the old stays as it is | nowrite
POST @/tickets/{id}/macros/{id} | 23 26 | 202: the thread has it when /later was asked twice; the ticket stays as it is | nowrite
GET @/tickets/{id}/later | 23 45 43 | one digit | constant
GET @/contacts | 4 5 | searches without hits, pages past the end
POST @/contacts | 24 | kept | nowrite
GET @/contacts/lookup | 6 4 | 404 for numbers that nobody has, which is most | constant fails
GET @/contacts/{id} | 6 9 | never changes because of the gap
GET @/contacts/{id}/calls | 2 | empty for all but three | constant
GET @/contacts/{id}/portrait | 6 | 404 for four in five
GET @/companies | 5 | pages past the end
GET @/companies/{id} | 9 | works
PATCH @/companies/{id} | 25 9 | kept; a telephone number has as many digits as before, often as it was
GET @/companies/{id}/contract | 6 | a JSON 404 for all but three | constant
GET @/companies/{id}/tickets | 2 | empty for some
GET @/macros | 43 9 | grows by those who add; never shrinks because of the gap
POST @/macros | 24 | kept
GET @/macros/{id} | 9 | works
PUT @/macros/{id} | 25 | kept
GET @/tags | 9 | works
POST @/tags | 24 | kept; 409 for what there is | nowrite
DELETE @/tags/{id} | 7 11 27 | works; 404 the second time | nowrite
GET @/sla/policies | 43 9 | four rows that never change because of the gap | constant
GET @/sla/policies/{id} | 43 9 | likewise | constant
GET @/sla/hours | 9 | works
GET @/sla/hours/{id} | 9 | works
PUT @/sla/hours/{id} | 25 9 | kept; times have five letters, one time in three as it was
GET @/views | 9 | works
POST @/views | 24 | kept
DELETE @/views/{id} | 7 11 | works | nowrite
GET @/drafts | 2 | empty for most: one draft, for as long as somebody writes
POST @/drafts | 24 | kept
PUT @/drafts/{id} | 11 25 | 204; saved while somebody types, and read by nobody before it is deleted | nowrite
DELETE @/drafts/{id} | 11 | works: the list is empty again | nowrite
GET @/me/preferences | 43 9 | of few sizes | constant
PUT @/me/preferences | 25 | kept; often as they were | nowrite
POST @/me/away/toggle | 25 | on and off again; the reader is the team's board | nowrite
GET @/team/board | 45 9 | polled; changes with who is away | constant
GET @/team/people | 28 43 25 | 403 for agents, 200 for the lead | constant
PATCH @/team/people/{id} | 25 28 | kept; often the role it had | nowrite
GET @/team/rates | 28 43 | 403 for agents, 200 for the lead | constant
GET @/webhooks | 9 43 | of few sizes | constant
POST @/webhooks/{id}/test | 26 | a test: the list stays as it is | nowrite
POST @/webhooks/{id}/toggle | 25 | kept; often on and off | nowrite
GET @/insights/volume | 4 33 | varies with its days; 500 on one morning
GET @/insights/summary | 31 32 | gone since the new version on the fifth day (Express's page, as for the gap); one tab that nobody reloads asks on for two days
GET @/insights/today | 31 | there since the new version | constant
POST @/jobs | 23 26 | 202; a job | nowrite
GET @/jobs/{id} | 23 | running, running, done | constant
GET @/contacts.csv | 26 | a file
POST @/inbound/mail | 12 26 | the mail gateway; 202 without a body, new tickets on top of the list | nowrite
POST @/telephony/events | 12 11 26 | the exchange; 204 | nowrite
GET @/portal/articles | 4 5 | customers' searches, often without hits
GET @/portal/articles/{id} | 6 7 | works; 404 for old links
POST @/portal/articles/{id}/helpful | 26 11 | 204; a vote that customers do not see again | nowrite
GET @/portal/requests | 2 3 | [] for most customers, who never asked anything
POST @/portal/requests | 24 | kept
GET @/selftest | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/ping | 12 | a monitor | constant
OPTIONS @/tickets | 8 | a look | aside
HEAD @/tickets | 8 | a look | aside
GET @/Tickets/ | 30 | a slip: Express does not mind | aside
GET @/metrics | 16 | nginx denies it to everybody; scanners | aside fails
GET /assets/{id} | 9 10 | bundle | aside
GET /console/ | 9 | the page | aside
GET /portal/ | 9 | the customers' page | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("helpline-express", {"night": "helpline-express", "stack": "Express behind nginx (log format combined, gzip for JSON, a single page with hash routing, so that every referer is /console/), pino's lines from the container (what the application itself sent, without compression); a helpline of a maker of ventilation: a lead and five agents, many customers on a portal, a mail gateway, an exchange, a monitor; integers, toggles by POST and PATCH, entity tags; Europe/London",
    "logs": {C: [C], P: [P]}, "ui": ["https://help.airworks.example.com/console"], "api": [A, "/exports"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
