import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, A = "apache-timed", "gunicorn-journal", "/sprava/api"
def full(s): return s.replace("@/", A + "/")
def gap(name, kind, rows, why, reads=(), both=True, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] in ("non-persisting-write", "lost-redirect") and reads: m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [N, U] if both else [N], "why": why, **more}
gaps = [
    gap("what is attached to a member is forgotten", "non-persisting-write", ["POST @/clenove/{id}/prilohy/ non-persisting-write", "GET @/clenove/{id}/prilohy/ empty-list"], "201 with an id, and the list is [] before and after, for every member on all days; notes beside it are filled by their POST", ["@/clenove/{id}/prilohy/"]),
    gap("an apiary has no neighbours", "empty-list", ["GET @/stanoviste/{id}/sousede/ empty-list"], '{"count":0,…,"results":[]} for every apiary, though dozens lie in one district; colonies beside it are filled, inspections for some'),
    gap("a member's courses have no route", "missing-endpoint", ["GET @/clenove/{id}/kurzy/ missing-endpoint"], "Django's own page for unknown routes (HTML, 179 bytes) for every member, who was read a moment before"),
    gap("the scales of a colony were lost by a deploy", "missing-endpoint", ["GET @/vcelstva/{id}/vaha/ missing-endpoint"], "200 until the deploy on the fifth day, Django's page for unknown routes ever since, for everybody and every colony", state="regressed"),
    gap("rules of warnings are switched in vain", "non-persisting-write", ["PATCH @/pravidla/{id}/ non-persisting-write"], "200 with an echo, and the list read right after weighs what it weighed on all days; courses, published by PATCH too, change", ["@/pravidla/"]),
    gap("participants cannot be taken off a course", "non-persisting-write", ["DELETE @/kurzy/{id}/ucastnici/{id}/ non-persisting-write"], "204, and the list read right after is as long as before; those who are added show at once, notes and samples that are deleted are gone; the same participant is deleted again with 204", ["@/kurzy/{id}/ucastnici/"]),
    gap("the settings of printing are not kept", "non-persisting-write", ["PUT @/nastaveni/tisk/ non-persisting-write"], '200 {"stav":"ulozeno"}, and the form read right after weighs what it weighed on all days; those of the association change', ["@/nastaveni/tisk/"]),
    gap("weather and yields are stubs", "safe-stub", ["GET @/stanoviste/{id}/pocasi/ safe-stub", "GET @/statistiky/vynosy/ safe-stub"], "one size for every apiary, every year and district, all days; the apiary itself and the statistics of members have many"),
    gap("an invoice cannot be changed", "method-not-allowed", ["PATCH @/faktury/{id}/ method-not-allowed"], "405 always, for invoices that were read a moment before"),
    gap("the protocol of a sample is not there yet", "not-implemented", ["POST @/vzorky/{id}/protokol/ not-implemented"], "501 always; receiving the same sample works"),
    gap("a subsidy cannot be computed", "failing-endpoint", ["GET @/dotace/{id}/vypocet/ failing-endpoint"], "500 always with a traceback (KeyError) in the application's log; the subsidy itself is read"),
    gap("the layers of the map are the page", "html-fallback", ["GET /sprava/geo/vrstvy/ html-fallback"], "200 with what /sprava/ weighs, before and after the deploy: Apache hands only /sprava/api/ on, the application's log never sees it", both=False),
    gap("nobody may export the records", "always-forbidden", ["GET @/zaznamy/export/ always-forbidden"], "403 for all who ask, the administrator among them; the records themselves are 200 for the administrator and the secretaries"),
    gap("orders of medicines are confirmed elsewhere", "lost-redirect", ["POST @/leciva/objednavky/{id}/potvrdit/ lost-redirect"], "302 to another host's sign-in always, nobody follows; the list stays as it was, while an order that is cancelled changes it", ["@/leciva/objednavky/"]),
]
text = """
POST @/prihlaseni/ | 26 28 | a session that ended; 403 for a wrong password now and then | nowrite constant
POST @/obnova/ | 26 28 | tokens | nowrite constant
GET @/ja/ | 28 43 | 401, a new token, 200 | constant
GET @/verze/ | 43 31 | constant but for the deploy | constant
GET @/ciselniky/ | 43 | enum options | constant
GET @/zdravi/ | 12 | monitors | constant
GET @/upozorneni/pocet/ | 45 43 | a tab that polls; one digit or two | constant
GET @/okresy/ | 43 9 | nine districts: constant; 304 for browsers that keep it | constant
GET @/okresy/{id}/souhrn/ | 3 | the ninth district is new: zeros there
GET @/clenove/ | 4 5 | searches without hits, pages past the end (404 of the framework's paginator), the ninth district empty
POST @/clenove/ | 24 | kept; 400 for a bad form | nowrite
POST @/clenove/hledat/ | 26 4 | a search: changes nothing, often without hits | nowrite
GET @/clenove/export/ | 26 | a file
GET @/clenove/{id}/ | 6 7 | works; 404 for one who was struck off
PATCH @/clenove/{id}/ | 25 9 | kept; a telephone number of the same length often, a remark of another length
DELETE @/clenove/{id}/ | 7 27 28 | works: 404 afterwards; 403 for districts | nowrite
GET @/clenove/{id}/pokuty/ | 2 | [] for nearly all, as the gap; filled for every eleventh member
GET @/clenove/{id}/platby/ | 2 | filled for most
GET @/clenove/{id}/poznamky/ | 2 | [] for many until the first note
POST @/clenove/{id}/poznamky/ | 24 | kept: the list is longer at once
DELETE @/clenove/{id}/poznamky/{id}/ | 7 25 | works: made and taken back within seconds
GET @/stanoviste/ | 4 5 | filters; the ninth district has none
GET @/stanoviste/{id}/ | 6 | works
PATCH @/stanoviste/{id}/ | 25 9 | kept; saved as it was now and then
GET @/stanoviste/{id}/vcelstva/ | 2 | works
POST @/stanoviste/{id}/vcelstva/ | 24 | kept
GET @/stanoviste/{id}/prohlidky/ | 2 | the same envelope as the gap, empty for more than half
POST @/stanoviste/{id}/prohlidky/ | 24 | kept
GET @/vcelstva/{id}/ | 6 | works
GET @/vcelstva/{id}/matka/ | 6 43 | 404 (no such row) for two thirds of the colonies, 200 for the others
PATCH @/vcelstva/{id}/ | 25 9 | kept; one digit for another often, a remark of another length
GET @/vzorky/ | 4 | filters
POST @/vzorky/ | 24 | kept
GET @/vzorky/{id}/ | 6 7 | works; 404 for what was thrown away
DELETE @/vzorky/{id}/ | 7 27 | works; 404 the second time
POST @/vzorky/{id}/prijem/ | 27 | works: 409 the second time
PUT @/vzorky/{id}/vysledek/ | 25 9 | kept; the same values twice now and then
GET @/kurzy/ | 43 | hardly varies
POST @/kurzy/ | 24 | kept | nowrite
PATCH @/kurzy/{id}/ | 25 | kept; published and withdrawn within seconds
GET @/kurzy/{id}/ucastnici/ | 2 | grows, as the gap leaves it; new courses have none
POST @/kurzy/{id}/ucastnici/ | 24 | kept; 409 for whom is there already
GET @/kurzy/{id}/osvedceni/ | 31 33 | 500 until the deploy on the fifth day, 200 ever since: looks fixed
GET @/pravidla/ | 43 | as the gap leaves it | constant
GET @/oznameni/ | 2 36 | [] until the first one on the fifth day
POST @/oznameni/ | 24 | kept | nowrite
DELETE @/oznameni/{id}/ | 7 | works | nowrite
GET @/nastaveni/tisk/ | 43 | as the gap leaves it | constant
GET @/nastaveni/organizace/ | 9 | works
PUT @/nastaveni/organizace/ | 25 28 | kept; saved as it was now and then; 403 for districts
GET @/statistiky/clenove/ | 33 | varies with the year and the district
GET @/dotace/ | 4 | filters; 2028 has none
GET @/dotace/{id}/ | 6 | works
POST @/dotace/{id}/vyplatit/ | 23 28 | 202 with one constant answer; shows in the subsidy and the list half an hour later; 403 for districts | nowrite constant
GET @/faktury/ | 4 5 | works
GET @/faktury/{id}/ | 6 | works
GET @/faktury/{id}/pdf/ | 26 | a file
POST @/faktury/{id}/upominka/ | 26 25 | one constant answer for all, but the invoice counts it and dates it
GET @/leciva/ | 43 | a catalogue: constant | constant
GET @/leciva/objednavky/ | 43 | works
POST @/leciva/objednavky/ | 24 28 | kept
POST @/leciva/objednavky/{id}/zrusit/ | 25 27 | works: shows in the list; 409 the second time
GET @/uzivatele/ | 28 | 403 for districts, each time they open the page
PATCH @/uzivatele/{id}/ | 25 28 | kept; 403 for districts
GET @/zaznamy/ | 28 4 | 403 for districts; grows
GET @/registr/matky/ | 37 2 | the breeders' register: 503 for three hours on the sixth day; one query without hits
POST @/vahy/mereni/ | 12 37 | scales under hives; 429 for one that is too loud | nowrite constant
POST @/laborator/hlaseni/ | 12 28 | a laboratory's machine; 403 for a bad signature, sent again | nowrite constant
GET @/app/v1/stanoviste/ | 12 31 | 410 always: retired, an old application on telephones asks on; no person of the panel does | aside fails
GET @/app/v2/stanoviste/ | 12 | the application | aside
OPTIONS @/clenove/ | 8 | a look: 200 of the framework | aside constant
HEAD @/faktury/ | 8 | a look: 405 of the framework | aside fails
GET /sprava/assets/{id} | 9 | bundle | aside constant
GET /sprava/ | 9 1 | the page | aside
GET /sprava/{rest} | 9 1 | pages opened by their address; scanners get the same 200 | aside
GET /robots.txt | 12 | a crawler | aside
GET / | 9 1 | the association's site | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 39 | the association's site; scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
reads = {"/clenove/{id}/": ["/clenove/{id}/"], "/stanoviste/{id}/": ["/stanoviste/{id}/"], "/vcelstva/{id}/": ["/vcelstva/{id}/"], "/vzorky/{id}/prijem/": ["/vzorky/{id}/"], "/vzorky/{id}/vysledek/": ["/vzorky/{id}/"], "/kurzy/{id}/": ["/kurzy/"],
    "/faktury/{id}/upominka/": ["/faktury/{id}/"], "/leciva/objednavky/{id}/zrusit/": ["/leciva/objednavky/"], "/uzivatele/{id}/": ["/uzivatele/"], "/clenove/{id}/poznamky/{id}/": ["/clenove/{id}/poznamky/"]}
for n in rows:
    if n["method"] not in ("GET", "DELETE") and n["path"][len(A):] in reads or n["path"].endswith("/poznamky/{id}/"): n["reads"] = [A + r for r in reads[n["path"][len(A):]]]
write_truth("vcelari-drf", {"night": "vcelari-drf", "stack": "Django REST framework under gunicorn (a unit of systemd: gunicorn's default access lines and Django's logging as `journalctl -o json` has them) behind Apache 2.4 with bodies' sizes and %D, mod_deflate for JSON, answers without a length; the panel of a regional beekeepers' union; six people of three roles; Europe/Prague",
    "logs": {N: [N], U: [U]}, "ui": ["https://vcely.example"], "api": ["/sprava/api", "/sprava/geo"], "plain": ["198.51.100.24"], "sharedAddress": ["127.0.0.1"], "gaps": gaps, "neighbours": rows})
