import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "apache-combined", "gunicorn-file"
A, WIJKEN = "/{id}/api", ("noord", "haven", "binnenstad", "waterland")
def gap(name, kind, rows, why, reads=(), where=(H, G), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, "also": list(also), **more}
gaps = [
    gap("reports have no attachments", "empty-list", [f"GET {A}/meldingen/{{id}}/bijlagen/ empty-list"], "count 0 for every report of all districts, for all and on all days; /reacties/ beside it is filled for half of them"),
    gap("notes are not kept", "non-persisting-write", [f"POST {A}/meldingen/{{id}}/notities/ non-persisting-write"], "201 with a new id and an echo, and the list of every report has the one old row right after and for eleven days; /reacties/ beside it, posted the same way, grows", [f"{A}/meldingen/{{id}}/notities/"]),
    gap("opening hours cannot be changed", "non-persisting-write", [f"PUT {A}/openingstijden/ non-persisting-write"], "200 with an echo whose size varies with what was sent, and what is read right after is what it always was, in every district; /instellingen/ beside it is kept", [f"{A}/openingstijden/"]),
    gap("messages get lost in a redirect", "lost-redirect", [f"POST {A}/berichten lost-redirect"], "the UI posts without the slash: 301, which browsers follow with a GET of the list, whose length never changes; nobody ever posts to the path with the slash. GET of /meldingen without its slash is redirected and followed the same way, and loses nothing", [f"{A}/berichten/"], also=(f"POST {A}/berichten non-persisting-write",)),
    gap("permits have no history", "missing-endpoint", [f"GET {A}/vergunningen/{{id}}/historie/ missing-endpoint"], "Django's own page for unknown routes, for permits that were read a moment before; /leges/ beside it is a small JSON 404 for most and 200 for some"),
    gap("appointments cannot be deleted", "method-not-allowed", [f"DELETE {A}/afspraken/{{id}}/ method-not-allowed"], "405 for all; GET and PATCH of the same path work, and DELETE of reports works"),
    gap("satisfaction is a stub", "safe-stub", [f"GET {A}/rapporten/tevredenheid/ safe-stub"], "noughts of one size for every district and span, for all and on all days; /volume/ beside it, asked with the same parameters, varies"),
    gap("the report on lead times fails", "failing-endpoint", [f"GET {A}/rapporten/doorlooptijd/ failing-endpoint"], "500 for all and always; /volume/ beside it is 503 on one morning"),
    gap("the audit log is forbidden for everybody", "always-forbidden", [f"GET {A}/auditlog/ always-forbidden"], "403 for officials and administrators of all districts; /medewerkers/ beside it is 403 for officials and 200 for administrators"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = [r.replace("/{id}/", f"/{w}/", 1) for r in g["reads"] for w in WIJKEN if r.count("{id}") == 1] or g["reads"]
    also = g.pop("also")
    rows = [f"{m['method']} {m['path']} {m['kind']}" for m in g["members"]] + also
    g["alsoAs"] = members(*[r.replace("/{id}/", f"/{w}/", 1) for r in rows for w in WIJKEN], *also)
text = """
POST @/inloggen/ | 26 28 | constant per person | nowrite
GET @/ik/ | 28 43 | 401, sign in, 200 | constant
GET @/soorten/ | 43 | constant on purpose | constant
GET @/meldingen/ongelezen/ | 45 43 | a tab that polls every thirty seconds; one digit | constant
GET @/koppelingen/{id}/ | 36 43 | asked at every load: one is there, the other is a JSON 404 for all | constant
GET @/storingen/ | 2 43 | [] for all on all days: nothing broke down; no log can tell | constant undecidable
GET @/meldingen/ | 3 4 5 13 | filters without hits, pages past the end (404); empty in the new district
GET @/meldingen | 30 | a link without its slash: 301, followed | fails
POST @/meldingen/ | 24 | kept; 400 without a title; a page has ten rows, but the count shows it
GET @/meldingen/{id}/ | 6 7 13 | works; 404 after a deletion and for old bookmarks
PATCH @/meldingen/{id}/ | 25 | kept; often as it was
DELETE @/meldingen/{id}/ | 7 11 27 | works | nowrite
POST @/meldingen/{id}/sluiten/ | 25 27 | kept; 409 the second time | nowrite
POST @/meldingen/{id}/toewijzen/ | 25 | kept; often whom it had | nowrite
GET @/meldingen/{id}/reacties/ | 2 | empty for half of them
POST @/meldingen/{id}/reacties/ | 24 | kept
GET @/meldingen/{id}/notities/ | 43 | one row for each, because of the gap | constant
GET @/vergunningen/ | 3 4 5 | filters without hits; empty in the new district
GET @/vergunningen/{id}/ | 6 | works
PUT @/vergunningen/{id}/ | 25 | kept; half of them as it was
POST @/vergunningen/{id}/besluit/ | 25 | kept; often as it was | nowrite
GET @/vergunningen/{id}/bezwaren/ | 2 | empty for all but one permit a district | constant
GET @/vergunningen/{id}/leges/ | 6 | a JSON 404 for four in five | constant
GET @/bewoners/ | 3 4 5 | searches without hits
GET @/bewoners/{id}/ | 6 13 | works
PATCH @/bewoners/{id}/ | 25 13 | kept; a third as it was, a third one letter, which compression hides
GET @/bewoners/{id}/dossier/ | 29 | 404 for officials of two in three; administrators see all | constant
GET @/afspraken/ | 2 3 4 | filled for these days, empty in February and in the new district
POST @/afspraken/ | 24 | kept | nowrite
GET @/afspraken/{id}/ | 6 | works
PATCH @/afspraken/{id}/ | 25 | kept; half of them as it was | nowrite
GET @/berichten/ | 43 3 30 | never changes because of the gap; empty in the new district | constant
GET @/publicaties/ | 2 43 | empty for all until the seventh day, and in some districts to the end | constant
POST @/publicaties/ | 24 | kept | nowrite
POST @/rapporten/aanvragen/ | 23 26 | 202; a job | nowrite
GET @/taken/{id}/ | 23 | running, running, done | constant
GET @/rapporten/volume/ | 4 33 37 | varies with its days; 503 on one morning
GET @/rapporten/dashboard/ | 31 32 | gone since the new version on the fifth day (Django's page, as for the gap); one tab that nobody reloads asks on for some days
GET @/rapporten/overzicht/ | 31 | there since the new version
GET @/medewerkers/ | 28 43 | 403 for officials | constant
PUT @/medewerkers/{id}/rol/ | 25 28 | kept; often the role he had | nowrite
GET @/instellingen/ | 25 | works
PUT @/instellingen/ | 25 28 | kept; often as it was; 403 for officials | nowrite
GET @/openingstijden/ | 43 | never changes because of the gap | constant
GET @/export/meldingen.csv | 26 13 | a file
POST @/kiosk/nummer/ | 12 26 | terminals that hand out numbers | nowrite
GET @/kiosk/oproep/ | 11 12 45 | terminals; 204 while nobody is called | constant
GET @/proefdata/ | 40 | only a test of the whole, by a browser without a head | aside fails
GET @/gezond/ | 12 | a monitor | constant
OPTIONS @/meldingen/ | 8 | a look | aside
HEAD @/bewoners/ | 8 | a look | aside
GET /{id}/app/ | 9 | the page | aside
GET /{id}/app/{id} | 9 | pages opened by their address | aside
GET /static/{id} | 9 | bundle | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET / | 1 | scanners | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("gemeente-drf", {"night": "gemeente-drf", "stack": "Django REST framework under gunicorn (its default access log as a file: one address for everybody, plain sizes) behind Apache with Debian's combined (sizes with headers, answers without a length, compressed); a Dutch municipality, a district each under its own path: integers, count/next/previous/results, the framework's own 404, 405 and 403; two administrators, four officials, one of them in a district that is new; Europe/Amsterdam",
    "logs": {H: [H], G: [G]}, "slack": {H: 6}, "plain": ["192.0.2.33"], "sharedAddress": ["127.0.0.1"], "headers": {H: 400}, "ui": ["https://mijn.gemeente.example.com"], "api": [f"/{w}/api" for w in WIJKEN], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
