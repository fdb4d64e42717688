import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
X, G = "apache-vhosts", "gunicorn-cri"
T = "/t/{id}/api"
def gap(name, kind, rows, why, reads=(), where=(X, G), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("surveys of a ship are always empty", "empty-list", [f"GET {T}/schepen/{{id}}/keuringen/ empty-list"], "count 0 for every ship of every yard; …/secties/ beside it is filled for most, …/tekeningen/ for a few"),
    gap("work orders never become urgent", "non-persisting-write", [f"PATCH {T}/werkorders/{{id}}/urgent/ non-persisting-write"], "200 with an echo, and the work order read right after is as it was; …/archief/ beside it, with the same echo, changes it; it would be one byte, which the headers in the proxy's sizes hide", [f"{T}/werkorders/{{id}}/"], (G,)),
    gap("suppliers cannot be deleted", "non-persisting-write", [f"DELETE {T}/leveranciers/{{id}}/ non-persisting-write"], "204, and the list read right after is as long as before, and the supplier still answers; timesheets and orders beside it go away", [f"{T}/leveranciers/"]),
    gap("work orders cannot be copied", "missing-endpoint", [f"POST {T}/werkorders/{{id}}/kopieer/ missing-endpoint"], "Django's own page for unknown routes, for work orders that were read a moment before"),
    gap("rosters cannot be changed", "method-not-allowed", [f"PUT {T}/personeel/{{id}}/rooster/ method-not-allowed"], "405 for all; GET of the same path works"),
    gap("docks cannot be planned", "not-implemented", [f"POST {T}/dokken/{{id}}/planning/ not-implemented"], "501 for all; GET of the same path works"),
    gap("the report on costs fails", "failing-endpoint", [f"GET {T}/rapporten/kosten/ failing-endpoint"], "500 in every yard, with a traceback"),
    gap("the log book is forbidden for everybody", "always-forbidden", [f"GET {T}/logboek/ always-forbidden"], "403 for all roles of all yards and for both administrators, whom /tarieven/ answers in the same minute"),
    gap("occupation is a stub", "safe-stub", [f"GET {T}/statistiek/bezetting/ safe-stub"], "one constant of zeros for every yard and week; /statistiek/uren/ beside it, asked with the same weeks, varies"),
]
YARDS, DOCKS = ("rotterdam", "vlissingen", "harlingen"), ("dok-1", "dok-2", "helling")
for g in gaps:
    m = g["members"][0]; one = [m["path"]] + [m["path"].replace("{id}", y, 1) for y in YARDS]
    if "/dokken/" in m["path"]: one += [p.replace("dokken/{id}", f"dokken/{d}") for p in one for d in DOCKS]
    g["alsoAs"] = members(*[f"{m['method']} {p} {m['kind']}" for p in one[1:]])
    for m in g["members"]:
        if m["kind"] == "empty-list": m["modes"] = 4
        if m["kind"] == "safe-stub": m["modes"] = 3
text = """
GET @/ik/ | 28 | 403 without a token, sign in, 200 | constant
POST @/sessie/ | 26 28 | constant | nowrite
GET @/menu/ | 43 | constant on purpose | constant
GET @/modules/ | 43 36 | [] but for the yard that bought one | constant
GET @/berichten/ongelezen/ | 2 45 | small; mostly something | constant
GET @/storingen/ | 2 43 | [] for ten days: cranes report there, and none broke | constant undecidable
GET @/zoek/ | 4 | suggestions at every letter; mostly none | constant
GET @/schepen/ | 3 4 5 29 | searches without hits; 404 past the end; empty in the new yard; 404 for people of other yards
GET @/schepen | 30 | a slash forgotten: 301, followed | fails
POST @/schepen/ | 3 24 | kept: the new yard's first ships | nowrite
GET @/schepen/{id}/ | 6 7 29 | works; 404 for ships of another yard
PATCH @/schepen/{id}/ | 25 | kept; every third time what it was
GET @/schepen/{id}/secties/ | 2 | empty for some
POST @/schepen/{id}/secties/ | 24 | kept
GET @/schepen/{id}/tekeningen/ | 2 | empty for nearly all | constant
GET @/schepen/{id}/garantie/ | 6 | 404 for all but two ships a yard | constant
GET @/werkorders/ | 3 4 5 | filters without hits; empty in the new yard
POST @/werkorders/ | 24 | kept; a page has twelve rows | nowrite
POST @/werkorders/controle/ | 26 43 | a check by POST: never a fault | nowrite
GET @/werkorders/{id}/ | 6 | works
PATCH @/werkorders/{id}/ | 25 | kept; often the same again
PATCH @/werkorders/{id}/archief/ | 25 | kept, with who did it
POST @/werkorders/{id}/start/ | 25 26 | kept: another word; the third time nothing changes in length
POST @/werkorders/{id}/herinner/ | 23 26 | 202 into the mail's queue; the work order read after is rightly as it was | nowrite
GET @/werkorders/{id}/opmerkingen/ | 2 | empty for most
POST @/werkorders/{id}/opmerkingen/ | 24 | kept
GET @/werkorders/{id}/bijlagen/ | 2 | empty for nearly all
POST @/werkorders/{id}/bijlagen/ | 24 | an upload; kept
GET @/materiaal/ | 3 5 | works; empty in the new yard
GET @/materiaal/{id}/ | 6 | works; differs by a digit or a word | constant
PATCH @/materiaal/{id}/ | 25 | kept; a number as wide one time in two, else a digit more or less, which the headers in the proxy's sizes hide | nowrite
GET @/leveranciers/ | 3 | grows; empty in the new yard
POST @/leveranciers/ | 24 | kept
GET @/leveranciers/{id}/ | 6 | works
GET @/leveranciers/{id}/contracten/ | 2 | empty but for those that got one
POST @/leveranciers/{id}/contracten/ | 24 | kept
GET @/inkooporders/ | 2 23 | empty on the first day
POST @/inkooporders/ | 23 26 | 202; not in the list right after, but in the next one | nowrite
GET @/inkooporders/{id}/ | 7 6 | 404 after a deletion
DELETE @/inkooporders/{id}/ | 7 11 | works
GET @/personeel/ | 43 3 | nobody came or went; empty in the new yard | constant
GET @/personeel/{id}/ | 6 43 | of nearly one size | constant
GET @/personeel/{id}/certificaten/ | 2 | empty for everybody until the fourth day
POST @/personeel/{id}/certificaten/ | 24 | kept; from the fourth day on
GET @/personeel/{id}/pasfoto/ | 6 | 404 for five in six
GET @/personeel/{id}/rooster/ | 43 | three sizes; never changes because of the gap | constant
GET @/urenstaten/ | 4 5 | empty for the weeks to come
POST @/urenstaten/ | 24 | kept; a page has twelve rows | nowrite
GET @/urenstaten/{id}/ | 7 6 | 404 after a deletion
DELETE @/urenstaten/{id}/ | 7 11 | works; a page has twelve rows | nowrite
GET @/verlof/ | 2 3 | works; empty in the new yard
POST @/verlof/ | 24 | kept | nowrite
POST @/verlof/{id}/goedkeuren/ | 28 25 | kept; 403 for all but two roles | nowrite
GET @/dokken/ | 25 | works
GET @/dokken/{id}/ | 25 | works
PATCH @/dokken/{id}/ | 25 | a constant answer; kept; often what it was, or on and off again
GET @/dokken/{id}/getij/ | 33 | 503 one time in four: a service of others | constant
GET @/dokken/{id}/planning/ | 3 43 | never changes because of the gap; empty in the new yard at first | constant
GET @/planbord/ | 9 45 | a screen in the hall that asks every twenty seconds: 304 | constant
GET @/tarieven/ | 28 43 | 403 for all but administrators | constant
GET @/instellingen/ | 25 | works
PUT @/instellingen/ | 25 | kept; mostly the same again | nowrite
GET @/instellingen/meldingen/ | 25 43 | one or two bytes | constant
PUT @/instellingen/meldingen/ | 25 | kept; a word for a word of the same length, mostly | nowrite
GET @/statistiek/uren/ | 4 42 | varies by week; one was aborted
POST @/rapporten/export/ | 23 26 | 202; a job | nowrite
GET @/taken/{id}/ | 23 | busy, busy, ready | constant
GET @/duikers/ | 36 | 404 for the yards that did not buy it, filled for the one that did
GET @/lasrobot/ | 11 12 | a machine: 204 while there is nothing to weld | constant
POST @/lasrobot/ | 12 24 | a machine's; kept, read by nobody here | nowrite
GET @/v1/planbord/ | 31 32 | a tablet that was never updated asks for what was retired on purpose; four days | fails
OPTIONS @/schepen/ | 8 | somebody's tool | aside
HEAD @/schepen/ | 8 | somebody's tool | aside
GET /gezond/ | 12 | a monitor | constant
GET /t/{id}/ui/{rest} | 9 | the page | aside
GET /assets/{rest} | 9 | bundle | aside
GET /t/{id}/api/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 39 | scanners: the page for everything | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("werf-django", {"night": "werf-django", "stack": "Django REST framework under gunicorn (its own access log: one address for everybody, body bytes) behind Apache 2.4 `vhost_combined` (%O: sizes with headers) with mod_deflate, reads without a length; yards in the path, UUIDs, slashes; Europe/Amsterdam over the change to summer time",
    "logs": {X: [X], G: [G]}, "sharedAddress": ["127.0.0.1"], "slack": {X: 6}, "headers": {X: 330}, "plain": ["203.0.113.12", "198.51.100.23", "198.51.100.24", "192.0.2.31"], "ui": ["https://werf.example.com/t/"], "api": [f"/t/{y}/api" for y in ("rotterdam", "vlissingen", "harlingen")],
    "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + T, 1) for l in text.strip().splitlines()))})
