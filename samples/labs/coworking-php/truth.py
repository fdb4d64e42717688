import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
X = "apache-combined"
T = "/t/{id}/api"
def gap(name, kind, rows, why, reads=(), where=(X,), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("rooms cannot be edited", "non-persisting-write", [f"PUT {T}/rooms/{{id}} non-persisting-write"], "200 with the whole room as it should be, of a size that varies with what was sent, but the room read right after is as before; plans and members keep their forms, /bookable beside it changes the room", [f"{T}/rooms/{{id}}"]),
    gap("door access does not change", "non-persisting-write", [f"PATCH {T}/members/{{id}}/door-access non-persisting-write"], "200 with an echo, as /newsletter beside it, but the member read right after is the same", [f"{T}/members/{{id}}"]),
    gap("announcements are not kept", "non-persisting-write", [f"POST {T}/announcements non-persisting-write"], "201 with a new id, and the list read right after stays as it was in each house; events beside it grow", [f"{T}/announcements"]),
    gap("badges cannot be deleted", "non-persisting-write", [f"DELETE {T}/badges/{{id}} non-persisting-write"], "204, but the list read right after is the same; badges that are added show, bookings and events that are deleted are gone", [f"{T}/badges"]),
    gap("branding is not kept", "non-persisting-write", [f"PUT {T}/settings/branding non-persisting-write"], "204, but what is read right after never changes in any house; /settings/opening-hours beside it does", [f"{T}/settings/branding"]),
    gap("members have no invoices", "empty-list", [f"GET {T}/members/{{id}}/invoices empty-list"], "an envelope with total 0 for every member of every house; /bookings beside it is filled for most, /documents for one in six, and the house's own list of invoices is long"),
    gap("churn is a stub", "safe-stub", [f"GET {T}/reports/churn safe-stub"], "noughts of one size for every house and span; /occupancy beside it, asked with the same parameters, varies"),
    gap("rooms have no sensors", "missing-endpoint", [f"GET {T}/rooms/{{id}}/sensors missing-endpoint"], "Laravel's 404 for routes, whose length follows the path, for rooms that were read a moment before; /maintenance beside it is a model's 404 for most and 200 for some"),
    gap("invoices cannot be marked as paid", "method-not-allowed", [f"PATCH {T}/invoices/{{id}} method-not-allowed"], "405 always; GET of the same invoice, /void and /send beside it work, and PATCH of bookings"),
    gap("reminders fail", "failing-endpoint", [f"POST {T}/invoices/{{id}}/remind failing-endpoint"], "500 for all, always; /send beside it is 202"),
    gap("the audit log is forbidden for everybody", "always-forbidden", [f"GET {T}/audit-log always-forbidden"], "403 for owners, managers, hosts and support in all houses; /team beside it is 403 for hosts only, /analytics for the house with the small plan only"),
    gap("photos end at a login", "lost-redirect", [f"POST {T}/members/{{id}}/photo lost-redirect"], "302 to /login always, for people whose other requests are answered in the same moment; what follows is a GET of the page, and nothing is posted again. /documents beside it is uploaded, POST /imports redirects, too, to what it made", also=(f"POST {T}/members/{{id}}/photo always-forbidden", f"POST {T}/members/{{id}}/photo non-persisting-write")),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
GET /sanctum/csrf-cookie | 11 28 | 204 | constant
POST /api/login | 26 28 | 200, 422 for a wrong password | nowrite
POST /api/logout | 11 26 | 204 | nowrite
GET /api/me | 28 43 | 401, sign in, 200 | constant
GET /api/tenants | 43 28 | one row for most people, four for support | constant
GET /api/countries | 43 9 | constant, with an entity tag | constant
GET /api/currencies | 43 | constant | constant
GET @/features | 43 36 | constant per house | constant
GET @/notifications/unread | 45 43 | a tab that polls every thirty seconds; a digit | constant
POST @/presence | 45 11 26 | heartbeats; 204 | nowrite
GET @/search | 4 | often without hits
GET @/members | 3 4 5 | searches without hits, pages past the end, empty in the new house
POST @/members | 24 26 | kept; 422 for half a form, 409 for a slug that is there; a page has fifteen | nowrite
GET @/members/{id} | 6 7 | 404 after a deletion and for an old bookmark
PUT @/members/{id} | 25 | kept; half of the forms are saved as they were
DELETE @/members/{id} | 7 11 27 | gone; a page stays full | nowrite
PATCH @/members/{id}/newsletter | 25 | kept, with an echo; now and then on and off again before it is read
PATCH @/members/{id}/status | 25 | kept; one in four as it was
GET @/members/{id}/bookings | 2 | empty for some
GET @/members/{id}/documents | 2 | empty for most
POST @/members/{id}/documents | 24 26 | an upload; kept
GET @/members/{id}/guarantor | 6 | a model's 404 for five in six
GET @/members/{id}/credits | 43 | one number | constant
POST @/members/{id}/welcome-mail | 23 26 | 202 into a queue; the member read after is rightly as before | nowrite
GET @/rooms | 3 | empty in the new house at first
POST @/rooms | 24 3 | kept | nowrite
GET @/rooms/{id} | 6 | works
PATCH @/rooms/{id}/bookable | 25 | kept
GET @/rooms/{id}/maintenance | 6 | a model's 404 for three in four | constant
GET @/rooms/{id}/photos | 2 | empty for all but one or two a house
GET @/plans | 43 3 | works
GET @/plans/{id} | 6 43 | works | constant
PUT @/plans/{id} | 25 | kept; half of them as they were or as long
DELETE @/plans/{id} | 27 | 409 while somebody has it, else 204 | nowrite fails
POST @/plans | 24 | kept | nowrite
GET @/bookings | 2 4 3 | filled for these days, empty in August and in the new house
POST @/bookings | 24 | kept; 422 where it is taken | nowrite
GET @/bookings/{id} | 6 7 | works
PATCH @/bookings/{id} | 25 | kept; most move an hour, which is as long
DELETE @/bookings/{id} | 7 11 27 | works | nowrite
POST @/bookings/{id}/check-in | 23 25 | kept; 409 the second time | nowrite
POST @/bookings/bulk-cancel | 26 27 | kept: the rows change; now and then none | nowrite
GET @/events | 2 3 24 | works; empty in two houses at first
POST @/events | 24 | kept
DELETE @/events/{id} | 11 27 | works | nowrite
GET @/announcements | 43 2 | never grows because of the gap; of one size a house | constant
POST @/announcements/preview | 26 | a preview, no write | nowrite
GET @/badges | 43 3 | grows, never shrinks because of the gap
POST @/badges | 24 | kept
GET @/invoices | 4 5 3 | filters
GET @/invoices/{id} | 6 43 | of few sizes | constant
GET @/invoices/{id}/pdf | 26 | a file
POST @/invoices/{id}/send | 23 26 | 202 into a queue | nowrite
POST @/invoices/{id}/void | 25 27 | kept; 409 the second time | nowrite
GET @/waitlist | 2 3 | empty in three houses; filled in one from the fifth day on | constant
GET @/incidents | 2 43 | empty in all houses on all days: nothing happened; no log can tell | constant undecidable
GET @/reports/occupancy | 4 3 | varies with its parameters
GET @/reports/revenue | 33 37 | 503 on one morning
GET @/reports/summary | 31 32 | gone since the new version on the fifth day (Laravel's 404, as for the gap); one tab that nobody reloads asks on for two days
GET @/reports/digest | 31 | there since the new version
GET @/analytics | 36 28 | 403 for the house with the small plan | constant
GET @/settings/opening-hours | 25 | of few sizes | constant
PUT @/settings/opening-hours | 25 | kept; most are as long as before
GET @/settings/branding | 43 | never changes because of the gap | constant
GET @/settings/notifications | 25 43 | of few sizes | constant
PATCH @/settings/notifications | 25 | kept; often on and off
GET @/team | 28 43 | 403 for hosts | constant
PATCH @/team/{id} | 25 28 | kept; often the role it had | nowrite
GET @/integrations/{id} | 36 43 | asked at every load: one is there for two houses, the other is a model's 404 for all | constant
GET @/webhooks | 2 3 | empty in most houses at first
POST @/webhooks | 24 | kept; 422 for what is no address | nowrite
DELETE @/webhooks/{id} | 11 27 | works | nowrite
GET @/webhooks/{id}/deliveries | 2 | empty for most | constant
POST @/imports | 30 24 | 303 to what it made, followed | nowrite fails
GET @/imports/{id} | 30 43 | where that leads | constant
POST @/exports | 23 26 | 202; a job | nowrite
GET @/jobs/{id} | 23 | queued, running, finished | constant
GET @/members.csv | 26 3 | a file; a header alone in the new house
GET @/public/availability | 4 43 | visitors | constant
POST @/public/tours | 24 26 | visitors; kept | nowrite
POST @/doors/events | 11 12 26 | machines; 204 | nowrite
GET @/doors/commands | 12 43 45 | machines ask what to do: nobody ever commanded one | constant undecidable
GET /up | 12 | a monitor | constant
GET /login | 30 28 | where the redirect of the gap leads; the page | aside constant
GET /t/{id} | 9 | the page | aside constant
GET /t/{id}/members | 9 | pages opened by their address | aside constant
GET /t/{id}/{rest} | 9 | pages opened by their address | aside constant
GET /build/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside constant
OPTIONS @/members | 8 | a look | aside
HEAD @/rooms | 8 | a look | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("coworking-php", {"night": "coworking-php", "stack": "PHP 8.2 (php-cgi) in the manner of Laravel behind Apache's combined format with mod_deflate for JSON; co-working houses in the path, slugs and integers, envelopes with meta, CSRF tokens, 422 and 419; an owner, a manager, a host, the owner of a new house and support; visitors, door controllers; America/Toronto",
    "logs": {X: [X]}, "ui": ["https://desk.example.com/t/"], "api": ["/t/", "/api", "/sanctum"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + T, 1) for l in text.strip().splitlines()))})
