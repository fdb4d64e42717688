import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C = "caddy-json"
A = "/panel/api"
def gap(name, kind, rows, why, reads=()): return {"name": name, "kind": kind, "members": members(*rows), "reads": [A + r for r in reads], "observableIn": [C], "why": why}
N = "non-persisting-write"
gaps = [
    gap("switches of features forget", N, [f"POST {A}/flags/{{id}}/toggle {N}"], "200, and the list read right after weighs the same each time, also on the next day; the pin of a notice, switched by the same words, moves its list", ["/flags"]),
    gap("settings of the mailing are not kept", N, [f"PUT {A}/settings/mailing {N}"], "200, and the form read right after weighs the same each time whatever was sent, also on the next day; /settings/parish and /settings/theme change", ["/settings/mailing"]),
    gap("events have no volunteers", "empty-list", [f"GET {A}/events/{{id}}/volunteers empty-list"], "two bytes for each of several events on most days; /songs beside it is filled for most of them"),
    gap("the sum of donations is a stub", "safe-stub", [f"GET {A}/donations/summary safe-stub"], "one size on all days although gifts come in by the webhook each day, the list of them grows and /reports/giving moves"),
    gap("attendees do not exist", "missing-endpoint", [f"GET {A}/events/{{id}}/attendees missing-endpoint"], "404 for each event, read with 200 a moment before, on most days; the 404 of Pyramid holds the path, so its size follows the slug"),
    gap("the report of attendance falls over", "failing-endpoint", [f"GET {A}/reports/attendance failing-endpoint"], "500 in waitress's own words on each day; /reports/giving beside it answers"),
    gap("the administrator may not see the journal", "always-forbidden", [f"GET {A}/audit always-forbidden"], "403 on each day for the only person there is, who may see everything else"),
    gap("newsletters cannot be tried", "not-implemented", [f"POST {A}/newsletters/{{id}}/send-test not-implemented"], "501 for all, on each day; /send beside it works once"),
    gap("pages cannot be put in order", "method-not-allowed", [f"PUT {A}/pages/{{id}}/order method-not-allowed"], "405 for all pages, on each day; PUT of the page itself works"),
    gap("bookings are confirmed where nobody can follow", "lost-redirect", [f"POST {A}/hall/bookings/{{id}}/confirm lost-redirect"], "302 to the loop-back address, nothing follows and the list stays; the 303 of /notices/{slug}/publish is followed"),
    gap("the printed directory is the page", "html-fallback", ["GET /panel/export/directory.pdf html-fallback"], "200 and text/html with what /panel/ weighs: Caddy hands only /panel/api to the application; /exports/{slug}/file is a real file"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == N: m["reads"] = g["reads"]
text = """
POST @/login | 26 28 | sign in | nowrite
POST @/logout | 26 11 | 204 | nowrite
GET @/me | 28 43 9 | 401, sign in, 200 | constant
GET @/dashboard | 43 41 | a few numbers of one to three digits
GET @/messages | 2 3 41 | empty until a visitor writes on the fourth day
POST @/messages/{id}/archive | 25 | kept: one less
GET @/hall/bookings | 2 4 41 | ?status=pending is empty until somebody books on the third day
POST @/hall/bookings/{id}/decline | 25 | kept: one less is pending | nowrite
GET @/notices | 43 | works
GET @/notices/{id} | 6 | works; the 303 leads here
GET @/notices/drafts | 2 3 | empty until the first draft on the third day
POST @/notices | 24 | kept
PUT @/notices/{id} | 25 | kept; often a letter
DELETE @/notices/{id} | 7 11 | kept
POST @/notices/preview | 26 | nothing is kept | nowrite
POST @/notices/{id}/publish | 30 | 303, followed | nowrite fails
POST @/notices/{id}/pin/toggle | 25 | kept: a byte
GET @/flags | 9 43 | a list that the gap never changes | constant
GET @/settings/mailing | 9 43 | a form that the gap never changes | constant
GET @/settings/parish | 43 | works
PUT @/settings/parish | 25 | kept; once as it was
GET @/settings/theme | 43 | works
PUT @/settings/theme | 25 | kept
GET @/settings/service-times | 43 | hours of always the same length, and a revision | constant
PUT @/settings/service-times | 25 | kept: the form weighs the same until the revision has two digits | nowrite
GET @/events | 43 | works
GET @/events/{id} | 6 7 | works; 404 for one that was deleted
POST @/events | 24 | kept
PUT @/events/{id} | 25 | kept; a date for a date weighs the same | nowrite
DELETE @/events/{id} | 7 | kept
GET @/events/{id}/songs | 2 | filled for most
PUT @/events/{id}/songs | 25 | kept
POST @/events/{id}/cancel | 25 | kept; taken back once | nowrite
POST @/events/{id}/uncancel | 25 | kept | nowrite
GET @/donations | 43 | grows each day
GET @/reports/giving | 43 | works
GET @/rotas | 43 | works
PUT @/rotas/{id} | 25 | kept
GET @/pages | 43 | works
GET @/pages/{id} | 6 | works
PUT @/pages/{id} | 25 | kept
GET @/directory | 3 4 | a search, sometimes without hits
GET @/directory/{id} | 6 | works; 404 for a mistyped slug
PUT @/directory/{id} | 25 | kept; once as it was
GET @/directory/{id}/notes | 2 41 | empty: nobody wrote any; asked five times, which is too little to tell | constant undecidable
GET @/newsletters | 43 | works
GET @/newsletters/{id} | 6 | works
PUT @/newsletters/{id} | 25 | kept
POST @/newsletters/{id}/send | 23 26 | 202; the state changes with the second read | nowrite
GET @/uploads | 2 | empty until the first picture on the second day
POST @/uploads | 26 | kept; 413 once | nowrite
GET @/help/topics | 43 9 | constant on purpose; opened twice | constant
GET @/sms/credit | 36 41 | 402: a package that was not bought; asked four times | fails
GET @/livestream/status | 41 11 | 204: no stream; asked three times on Sunday | constant
POST @/exports | 26 | 201 | nowrite
GET @/exports/{id}/file | 26 | a file
GET @/bulletins | 31 32 | the telephone's old page; 404 from the fourth day on, until it is loaded anew on the sixth | fails
GET @/profile | 43 41 | asked twice | constant
PUT @/profile | 25 | kept; once | nowrite
GET /healthz | 12 | a monitor | constant
GET /calendar.ics | 9 45 | telephones; 304 where nothing changed
GET /feed.xml | 1 9 | readers of feeds
POST /contact | 30 26 | 303, followed | nowrite fails
GET /contact/thanks | 43 | constant | constant
POST /hall/book | 30 26 | 303, followed | nowrite fails
GET /hall/thanks | 43 | constant | constant
GET /news/{id} | 6 | the public site
POST /webhooks/giving | 14 26 43 | gifts; always ok | nowrite
HEAD /feed.xml | 8 | a look | aside
OPTIONS @/notices | 8 | a look | aside fails
GET /robots.txt | 1 | bots; 404 | aside fails
GET /favicon.ico | 1 | 404 | aside fails
GET /panel/assets/{id} | 9 10 | bundle | aside
GET /panel/{rest} | 9 | the page | aside
GET /panel/ | 9 | the page | aside
GET / | 9 1 | the public site | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
more = {"POST /notices/{id}/pin/toggle": ["/notices"], "POST /messages/{id}/archive": ["/messages"]}
for n in near:
    r = more.get(f"{n['method']} {n['path'].removeprefix(A)}")
    if r: n["reads"] = [A + x for x in r]
write_truth("parish-pyramid", {"night": "parish-pyramid", "oneAdmin": True, "stack": "Pyramid under waitress behind Caddy with its default JSON log (zstd and gzip above 512 bytes); a small parish's panel and its public site: slugs, /flags/<slug>/toggle, settings saved whole, Pyramid's own 404 that holds the path, waitress's own 500; one administrator with a desk and a telephone, thirty-five to fifty requests to the panel's API a day; a monitor, telephones that read a calendar, feeds, gifts, scanners; Europe/Dublin",
    "logs": {C: [C]}, "ui": ["https://parish.example.ie/panel"], "api": [A, "/panel/export"], "gaps": gaps, "neighbours": near})
