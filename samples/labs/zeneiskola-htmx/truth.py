import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "apache-combined-d", "gunicorn-app"
BOTH = (H, G)
A = "/admin"
def full(r): m, p, *k = r.split(); return " ".join([m, p if p.startswith(("/admin", "/api", "/belepes", "/jelentk", "/kosz", "/pub", "/m/", "/hook", "/eg")) else A + p, *k])
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(full(r) if len(r.split()) == 3 else full(r) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [A + x for x in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [A + x for x in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*map(full, also))} if also else {}), **more}
gaps = [
    gap("nobody was ever absent", "empty-list", ["GET /novendekek/{id}/hianyzasok"], "one small fragment for every pupil on all days, though absences are noted at lessons and kept there; the tabs beside it vary", also=["GET /novendekek/{id}/hianyzasok safe-stub"]),
    gap("documents of pupils are not kept", "non-persisting-write", ["POST /novendekek/{id}/dokumentumok", "GET /novendekek/{id}/dokumentumok empty-list"], "204 to each, and the tab that is read right after is 204 too, as it is for every pupil on every day; /jegyzetek beside it grows"),
    gap("rooms have no calendar", "missing-endpoint", ["GET /termek/{id}/naptar"], "Werkzeug's 404 for unknown routes always; a row that is missing weighs less"),
    gap("messages cannot be deleted", "method-not-allowed", ["DELETE /uzenetek/{id}"], "405 always; GET of the same path works"),
    gap("telephones of pupils are not kept", "non-persisting-write", ["PUT /novendekek/{id}/telefon"], "200 with the fragment that was sent, and the pupil's page read right after weighs what it weighed; /cim beside it, the same form, is kept", ["/novendekek/{id}"]),
    gap("instruments cannot be scrapped", "non-persisting-write", ["POST /hangszerek/{id}/selejt"], "204 with a trigger, and the fragment of the list that it triggers is as before; /javitas beside it moves a byte", ["/hangszerek/lista"]),
    gap("loans cannot be deleted", "non-persisting-write", ["DELETE /kolcsonzesek/{id}"], "200 without a body, the second time too, and the page read on the next visit still has the row; DELETE of news is kept and 404 the second time", ["/kolcsonzesek"], also=["DELETE /kolcsonzesek/{id} safe-stub"]),
    gap("new rooms are not kept", "non-persisting-write", ["POST /termek/uj"], "303 that is followed, and the list it leads to is as before; the same form for news makes the list grow", ["/termek"]),
    gap("enrolments cannot be accepted", "lost-redirect", ["POST /beiratkozasok/{id}/elfogad"], "302 always and nothing is asked of what it leads to; the enrolment read later is as before; the 303 of /elutasit is followed at once", ["/beiratkozasok/{id}"]),
    gap("nobody may see the sum of the fees", "always-forbidden", ["GET /tandijak/osszesito"], "403 for both administrators, who read and write the fees in the same moment"),
    gap("minutes of examinations fail", "failing-endpoint", ["GET /vizsgak/{id}/jegyzokonyv"], "500 always, with a KeyError in the application's output"),
    gap("the timetable is not made", "not-implemented", ["POST /orarend/generalas"], "500 always; the application says NotImplementedError beside each", also=["POST /orarend/generalas failing-endpoint"]),
    gap("the number of pupils is a stub", "safe-stub", ["GET /statisztika/letszam"], "one fragment for every year and instrument; /statisztika/orak with the same parameters varies"),
    gap("postcodes are the page", "html-fallback", ["GET /api/iranyitoszam"], "200 with what / weighs, asked by the form of pupils; the path has lost its /admin", where=(H,)),
    gap("the release lost the timetables of teachers", "missing-endpoint", ["GET /tanarok/{id}/orarend"], "200 until the release on the fifth morning, Werkzeug's 404 since", state="regressed"),
    gap("previews of news failed before the release", "failing-endpoint", ["GET /hirek/{id}/elonezet"], "500 until the release on the fifth morning, 200 since", state="looks-fixed"),
]
text = """
GET /belepes | 43 | a form | constant
POST /belepes | 26 28 30 | 302 that is followed; 200 with a message when mistyped | nowrite constant fails
POST /kilepes | 11 26 | 204 with HX-Redirect | nowrite
GET / | 43 | a frame for fragments | constant
GET /harang | 2 11 45 | polls; 204 when there is nothing new | constant
GET /mai-orak | 43 | today's lessons
GET /hazirend | 9 43 | never changes; 304 | constant
GET /novendekek | 5 43 | pages; one past the end
GET /novendekek/kereses | 4 37 | search as you type; often no hit; 429 on one afternoon
GET /novendekek/{id} | 6 7 | works; 404 for old bookmarks
GET /novendekek/{id}/szerkeszt | 43 | a form with what is there | constant
PUT /novendekek/{id}/cim | 25 | kept; now and then as it was
DELETE /novendekek/{id} | 7 27 | archives: the row stays with another word; 409 the second time
GET /novendekek/{id}/orak | 2 | an empty table for a quarter
GET /novendekek/{id}/kolcsonzesek | 2 | nothing for most
GET /novendekek/{id}/figyelmeztetes | 2 11 | 204 for eight of nine | constant
GET /novendekek/{id}/jegyzetek | 2 | nothing for most
POST /novendekek/{id}/jegyzetek | 24 | kept
GET /export/novendekek.csv | 26 | a file
GET /export/kolcsonzesek.csv | 26 | a file
POST /novendekek/import | 23 26 | 202; a job | nowrite
GET /importok/{id} | 23 35 | polls; 286 stops it | constant
GET /tanarok | 43 | never changes | constant
GET /tanarok/{id} | 43 | never changes
GET /orak | 4 | a day without lessons is an empty table
GET /orak/{id} | 25 | works
PUT /orak/{id}/idopont | 25 | kept: a letter more or less for half of them
POST /orak/{id}/hianyzok | 24 | kept
POST /orak/{id}/elmarad | 11 25 | kept
GET /termek | 43 | as the gap leaves it | constant
GET /termek/uj | 43 | a form | constant
GET /telephelyek/{id}/termek | 3 2 | nothing for the new branch until the seventh day; filled for the others
POST /telephelyek/{id}/termek | 3 24 | kept
GET /hangszerek | 43 | a byte moves
GET /hangszerek/lista | 43 45 | a byte moves
POST /hangszerek/{id}/javitas | 11 25 | kept: a byte; now and then undone
GET /kolcsonzesek | 43 | grows, never shrinks because of the gap
GET /kolcsonzesek/lejart | 2 | nothing until the first date is past
POST /kolcsonzesek | 24 30 | kept; 303, followed | fails
GET /tandijak | 4 | filters
POST /tandijak/{id}/befizet | 25 27 | kept; False and True are a byte apart; 409 the second time | nowrite
POST /tandijak/{id}/felszolitas | 11 26 | 204; sends a letter, changes nothing, rightly | nowrite
GET /hirek | 43 | grows and shrinks
GET /hirek/uj | 43 | a form | constant
POST /hirek/uj | 24 30 | kept; 422 without a title; 303, followed | fails
GET /hirek/{id}/szerkeszt | 7 | a form
GET /hirek/{id}/sor | 7 | the row when editing is given up
PUT /hirek/{id} | 24 25 | kept; answers the row, read again on the next visit
DELETE /hirek/{id} | 7 11 | kept; 404 the second time | nowrite
PUT /piszkozatok/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET /vizsgak | 30 | 308 to the slash, followed | constant fails
GET /vizsgak/ | 43 | grows
POST /vizsgak | 30 | 308 to the slash, followed with the same method | nowrite fails constant
POST /vizsgak/ | 24 30 | kept; 303, followed | fails
GET /vizsgak/{id} | 43 | works
GET /beiratkozasok | 43 | grows
GET /beiratkozasok/{id} | 6 | works
POST /beiratkozasok/{id}/elutasit | 30 25 | kept; 303, followed | fails
GET /uzenetek | 43 | a mark is added
GET /uzenetek/{id} | 6 | a fragment
POST /uzenetek/{id}/olvasott | 25 27 | kept; as it was the second time
GET /szulok | 43 | a byte moves
GET /szulok/{id}/sor | 43 | a byte moves
POST /szulok/{id}/hirlevel | 25 | kept: a byte
GET /statisztika | 43 | a frame for fragments | constant
GET /statisztika/orak | 4 | varies
GET /statisztika/kimaradas | 2 4 | nothing for the year that has begun, figures for those before
OPTIONS /orak | 8 | somebody's tool | constant aside
HEAD /orak | 8 | somebody's tool | constant aside
GET /jelentkezes | 43 | a form | constant
POST /jelentkezes | 24 30 | the public's; 303, followed; 422 | nowrite fails
GET /koszonjuk | 43 | a page | constant
GET /pub/hirek | 43 | the public's
GET /pub/koncertek/kovetkezo | 2 11 | 204 until a date is known | constant
* /m/{rest} | 31 32 | retired: 410 for an old app | constant fails aside
POST /hook/simplepay | 12 28 | a bank's webhook; 401 for a wrong signature | nowrite
GET /egeszseg | 12 | a monitor's | constant
"""
def put(n):
    n["path"] = full("X " + n["path"]).split()[1].replace("/pub/", "/")
    if n.pop("unclear", None): n["unclearIn"] = [G]
    return n
truth = {"night": "zeneiskola-htmx", "stack": "Flask under gunicorn with SQLite, pages and fragments in the manner of htmx, behind Apache with combined and %D, sizes without headers, mod_deflate for HTML; a music school's office in Hungarian words: tabs and polls by hx-get, inline edits by PUT that answer the fragment, hx-delete, 204 with triggers, 303 that is followed, a 308 to the slash, a 302 to an inner address; two administrators of whom one takes no compressed answers, while the other's weigh now and then 5 or 25 bytes more, the public, an old app, a bank's webhook; gunicorn's default access lines with one address for everybody and Python's logging with tracebacks in one file; a release that loses a route and mends a gap; Europe/Budapest",
    "logs": {H: [H], G: [G]}, "noClients": [H, G], "oneAdmin": True, "plain": ["198.51.100.30"], "ui": ["https://zeneiskola.example.hu/admin"], "api": ["/admin", "/api"], "gaps": gaps, "neighbours": list(map(put, neighbours(text)))}
for g in gaps:
    for m in g["members"]:
        if m["path"].endswith(("/telefon", "/termek/uj", "/hianyzasok", "/letszam")): m["mixed"] = True
        if m["path"].endswith("/dokumentumok"): m["blank"] = True
next(g for g in gaps if g["kind"] == "not-implemented")["members"][0]["mixed"] = True
if __name__ == "__main__":
    write_truth("zeneiskola-htmx", truth); print(len(gaps), "gaps", len(truth["neighbours"]), "neighbours")
