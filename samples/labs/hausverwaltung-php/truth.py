import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A = "apache-combined"
V = "/verwaltung"; X, J = V + "/ajax", V + "/api"
def gap(name, kind, rows, why, reads=(), where=(A,), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("flats have no history", "empty-list", [f"GET {X}/einheiten/{{id}}/historie empty-list"], "{\"daten\":[]} for every flat on all days; /zaehler beside it is filled for all, /maengel empty for all but three"),
    gap("bank details are not kept", "non-persisting-write", [f"PUT {J}/mieter/{{id}}/bankverbindung non-persisting-write"], "{\"gespeichert\":true} as for /kontakt beside it, but what is read right after weighs what it weighed, whatever the bank's name; /kontakt changes", [f"{J}/mieter/{{id}}/bankverbindung"]),
    gap("the maintenance plan forgets", "non-persisting-write", [f"POST {V}/wartung/neu non-persisting-write"], "303 to the plan like every form of the site, and the plan's page never grows, but for the few bytes by which a token in it compresses; new tickets and remarks, posted the same way, make their pages longer", [f"{V}/wartung"]),
    gap("documents cannot be deleted", "non-persisting-write", [f"DELETE {J}/dokumente/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; documents that are added show, appointments that are deleted go away", [f"{J}/dokumente"]),
    gap("houses have no energy certificate", "missing-endpoint", [f"GET {J}/objekte/{{id}}/energieausweis missing-endpoint"], "the front controller's page for what it does not know, compressed as a page, for every house; /grundriss beside it is a JSON 404 for all but one"),
    gap("a flat's state cannot be changed", "method-not-allowed", [f"PATCH {J}/einheiten/{{id}}/status method-not-allowed"], "405 for both; GET of the same path works"),
    gap("statements cannot be sent", "not-implemented", [f"POST {J}/abrechnungen/{{id}}/versenden not-implemented"], "501 for both; /berechnen beside it is 202"),
    gap("the report on vacancies fails", "failing-endpoint", [f"GET {X}/berichte/leerstand failing-endpoint"], "500 always; /mieteinnahmen beside it fails on one morning"),
    gap("consumption is the overview's page", "html-fallback", [f"GET {X}/heizung/verbrauch html-fallback"], "200 with what the overview's page weighs, whatever the house; /kosten beside it, asked in the same moment with the same houses, is data of several sizes"),
    gap("the journal is forbidden for everybody", "always-forbidden", [f"GET {J}/protokoll always-forbidden"], "403 for both administrators; /benutzer beside it is 403 for one of them and 200 for the other"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
GET @ | 30 | 301 to the slash, followed | fails
GET @/ | 9 28 | the overview: a page of nearly one size, a token in it; 302 to the login without a session | constant
GET @/anmelden | 28 43 | the login's page | constant
POST @/anmelden | 28 26 | 302 into the panel; 200 with the page again for a wrong password | nowrite
POST @/abmelden | 28 26 | 302 to the login | nowrite
GET @/index.php | 31 30 | bookmarks of the old panel: 301 to the new page | fails
GET @/objekte | 43 28 | a page; six houses | constant
GET @/objekte/{id} | 43 | a page; changes by a janitor | constant
GET @/mieter | 4 5 9 | a page; searches without hits, pages past the end
GET @/mieter/{id} | 9 | a page
GET @/mieter/{id}/bearbeiten | 9 | a form
POST @/mieter/{id}/bearbeiten | 25 30 | 303, followed; kept; half of the forms are saved as they were; 422 without a name | nowrite
GET @/tickets | 4 24 | a page; grows by what tenants report, too; a filter that finds nothing
GET @/tickets/neu | 9 43 | a form | constant
POST @/tickets/neu | 24 30 | 303 to the new ticket, followed | nowrite
GET @/tickets/{id} | 24 | a page; grows by remarks
POST @/tickets/{id}/kommentar | 24 30 | 303, followed; kept | nowrite
POST @/tickets/{id}/erledigt | 25 30 | 303 to the open ones, followed: one fewer; now and then it was done before | nowrite
GET @/wartung | 43 28 | a page that never changes because of the gap | constant
GET @/wartung/neu | 9 43 | a form | constant
GET @/termine | 9 43 | a page without data | constant
GET @/buchungen | 9 43 | a page without data | constant
GET @/abrechnungen | 9 43 | a page without data | constant
GET @/dokumente | 9 43 | a page without data | constant
GET @/berichte | 9 43 | a page without data | constant
GET @/protokoll | 9 43 | a page without data, for all; its data is the gap | constant
GET @/einstellungen | 25 | a page of few sizes | constant
POST @/einstellungen | 25 30 | 303, followed; mostly as it was | nowrite
GET %/kacheln | 43 | counts and a few titles
GET %/benachrichtigungen | 45 43 | a tab that polls every minute; a digit | constant
POST %/benachrichtigungen/gelesen | 11 25 | kept: a digit becomes nought | nowrite
GET %/module/{id} | 36 43 | asked at every start: 200 for one module, a JSON 404 for the two that were not bought | constant
GET %/stoerungen | 2 | [] for nine days
GET %/unwetter | 43 2 | null all fortnight, since no storm came: no log can tell | constant undecidable
GET %/suche | 4 | suggestions at every letter; often none | constant
GET %/vorlagen | 43 | an enumeration | constant
GET %/objekte/{id}/einheiten | 43 | of nearly one size; never changes because of the gap | constant
GET %/einheiten/{id}/zaehler | 43 24 | one to four meters
GET %/einheiten/{id}/maengel | 2 | empty for all but three flats | constant
GET %/mieter/pruefen | 43 26 | is never taken | constant
GET %/mieter/{id}/notizen | 2 6 | empty for most
POST %/mieter/{id}/notizen | 24 | kept
GET %/mieter/{id}/mahnungen | 2 | empty for all but two tenants | constant
GET %/mieter/{id}/zahlungen | 43 | two to nine
GET %/tickets/{id} | 25 | works
POST %/tickets/{id}/prioritaet | 25 | kept: two or three bytes, or the value it had | nowrite
POST %/sortierung | 11 26 | somebody's taste; 204, read by nobody | nowrite
GET %/entwurf/{id} | 11 6 | 204 unless a draft was kept
POST %/entwurf/{id} | 11 24 | a draft saved every ten seconds, seldom read | nowrite
DELETE %/entwurf/{id} | 11 7 | works, also where there is none | nowrite
POST %/dokumente/hochladen | 24 | an upload; kept; 413 for what is too large | nowrite
GET %/berichte/mieteinnahmen | 33 4 | 500 on one morning
GET %/heizung/kosten | 4 | varies by house
GET $/objekte/{id}/grundriss | 6 | a JSON 404 for all but one house | constant
GET $/objekte/{id} | 25 | works
PUT $/objekte/{id}/hausmeister | 25 | kept; often the one it had
GET $/einheiten/{id} | 43 24 | works
GET $/einheiten/{id}/status | 43 | two words; never changes because of the gap | constant
GET $/mieter/{id}/bankverbindung | 43 | of nearly one size; never changes because of the gap | constant
GET $/mieter/{id}/kontakt | 25 | works
PUT $/mieter/{id}/kontakt | 25 28 | kept; one time in four as it was; 419 where the form was open for too long
GET $/dokumente | 4 24 | works; a filter that finds nothing
GET @/dokumente/{id}/herunterladen | 10 | a file; ranges
GET $/termine | 4 2 | filled for two months
POST $/termine | 24 | kept; 422 without a name
GET $/termine/{id} | 7 6 | 404 after a deletion
DELETE $/termine/{id} | 7 11 27 | works; 404 the second time
GET $/buchungen | 4 5 | twelve rows a page; filters without hits
POST $/buchungen | 24 | kept; a page has twelve rows | nowrite
GET $/schluessel | 43 25 | nine keys; the two places are six letters each: the list always weighs the same | constant
PUT $/schluessel/{id} | 25 | kept, but the two places are six letters each | nowrite undecidable
GET $/abrechnungen | 43 23 | six of them | constant
GET $/abrechnungen/{id} | 23 | changes on the third read after 202
POST $/abrechnungen/{id}/berechnen | 23 26 | 202; a job | nowrite
GET $/benutzer | 28 41 | 403 for the deputy, 200 for the head | constant
POST $/zaehlerstand | 12 11 26 | a device; 204 | nowrite
GET $/zaehler/auftraege | 12 43 45 | a device asks what it should do: nobody ever asked it for anything | constant undecidable
GET /melden | 9 43 | tenants, in public | constant
POST /melden | 24 30 | tenants; 303, followed; 422 for nothing | nowrite
GET /melden/danke | 9 43 | tenants | constant
GET /kalender/{id} | 9 12 45 | a telephone's calendar: mostly 304
GET @/assets/{id} | 9 | scripts | aside
HEAD @/anmelden | 8 12 | a monitor | aside
HEAD @/mieter | 8 | a look | aside
OPTIONS $/buchungen | 8 | a look | aside fails
GET @/Mieter | 30 | another case: 404, a slip | aside fails
GET @/install/{rest} | 1 28 16 | scanners; Apache forbids it | aside fails
GET @/{id} | 1 | scanners: 302 to the login | aside fails
GET @/{rest} | 1 | scanners: 302 to the login | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 30 | 302 to the panel | aside fails
"""
for a, b in ((" @", V), (" %", X), (" $", J)): text = "\n".join(l.replace(a, " " + b, 1) for l in text.strip().splitlines())
write_truth("hausverwaltung-php", {"night": "hausverwaltung-php", "stack": "PHP (a front controller under FastCGI) behind Apache 2.4 `combined` (%O: sizes with headers) with mod_deflate for pages but not for JSON; a German property management: pages and forms (post, redirect, get; a token of another value in each page) and data for them in the same tree, sessions that run out; two administrators behind one address, one of them with a portable at home; tenants, a device, a calendar; Europe/Berlin",
    "logs": {A: [A]}, "oneAdmin": True, "sharedAddress": ["203.0.113.71"], "slack": {A: 16}, "headers": {A: 480}, "ui": ["https://verwaltung.example.com/verwaltung"], "api": [V], "gaps": gaps, "neighbours": neighbours(text)})
