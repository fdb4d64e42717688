import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
P, G, T = "apache-combined", "gunicorn-file", "/t/{id}/api"
def full(s): return s.replace("@/", T + "/")
def gap(name, kind, rows, why, reads=(), proxy_only=False, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] in ("empty-list", "safe-stub"): m["modes"] = 2     # small answers that come in two pieces are compressed, once in fifty: 2 and 27
        if m["kind"] == "non-persisting-write": m["stirred"] = True
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [P] if proxy_only else [P, G], "why": why, **more}
gaps = [
    gap("a claim has no parties", "empty-list", ["GET @/schaeden/{id}/beteiligte/ empty-list", "POST @/schaeden/{id}/beteiligte/ non-persisting-write"], "an empty page for every claim in every office on all days, before and after each POST that says 201; notes and documents beside it are empty for many claims and full for others, and grow at once", ["@/schaeden/{id}/beteiligte/"]),
    gap("recourse is a stub", "empty-list", ["GET @/regresse/ empty-list"], "[] in all three offices for all on all days; returned payments beside it are [] in two offices and filled in one"),
    gap("the history of a claim is missing", "missing-endpoint", ["GET @/schaeden/{id}/verlauf/ missing-endpoint"], "Django's page for unknown routes for every claim, which was read a moment before; a claim that was deleted gives the framework's JSON with another size"),
    gap("claims cannot be marked", "non-persisting-write", ["POST @/schaeden/{id}/merken/ non-persisting-write"], "200 {\"gemerkt\":true}, and the marked claims read right after weigh what they weighed, on all days; other actions on claims show", ["@/merkliste/"]),
    gap("craftsmen cannot be blocked", "non-persisting-write", ["POST @/handwerker/{id}/sperre/ non-persisting-write"], "200 with an echo, and neither the craftsman nor the list read right after differ, also when it is done once and never flipped back; PATCH of the same craftsman is kept", ["@/handwerker/", "@/handwerker/{id}/"]),
    gap("letter templates are not saved", "non-persisting-write", ["PUT @/vorlagen/{id}/ non-persisting-write"], "200 with an echo of the new text, of many sizes, and the template read right after weighs what it weighed (or is 304 for browsers that keep entity tags)", ["@/vorlagen/{id}/"]),
    gap("the cover of a policy is a stub", "safe-stub", ["GET @/vertraege/{id}/deckung/ safe-stub"], "one size for every policy in every office; the policy itself and its premiums differ"),
    gap("the loss ratio is a stub", "safe-stub", ["GET @/berichte/quoten/ safe-stub"], "one size for every month, office and day; the burden beside it has many"),
    gap("a policy cannot be changed", "method-not-allowed", ["PATCH @/vertraege/{id}/ method-not-allowed"], "405 for all and always, for policies that were read a moment before"),
    gap("no surveyor can be sent", "not-implemented", ["POST @/schaeden/{id}/gutachter/ not-implemented"], "501 for all and always; the other actions on claims are 200"),
    gap("the SEPA file fails", "failing-endpoint", ["GET @/zahlungen/sepa/ failing-endpoint"], "500 for all and always; the list of payments is 200"),
    gap("weather warnings are the page", "html-fallback", ["GET /t/{id}/wetter/api/warnungen/ html-fallback"], "200 with what the page weighs, for all, before and after the deploy: Apache hands only /t/…/api/ to the application, whose log never sees it", proxy_only=True),
    gap("nobody may read the limits", "always-forbidden", ["GET @/einstellungen/limits/ always-forbidden"], "403 for the lead and the administrator alike, in all offices; the general settings beside it are 200 for both, users are 200 for both"),
    gap("a reminder cannot be made", "lost-redirect", ["POST @/wiedervorlagen/ lost-redirect"], "302 to the host name of the container; nobody follows, and the list read after it is as long as before; those that are done leave it at once", ["@/wiedervorlagen/"]),
]
text = """
POST /api/anmelden/ | 28 | 400 for a wrong password now and then; a token of one size | nowrite constant
GET @/ich/ | 28 43 | 401, log in, 200 | constant
GET @/stammdaten/ | 9 43 | constant, 304 for browsers that keep entity tags | constant
GET @/feiertage/ | 43 | three holidays, constant | constant
GET /api/version/ | 43 | constant but for the deploy | constant
GET @/zaehler/ | 45 43 | a tab that polls; two figures | constant
GET @/suche/ | 4 37 | often without hits; 429 when somebody types too fast
GET @/schaeden/ | 4 5 29 | filters without hits, pages past the end (404); 403 for a clerk in another office
POST @/schaeden/ | 24 28 | kept; 400 for a form without a policy
POST @/schaeden/suche/ | 26 | a search by POST: nothing is to be kept | nowrite
GET @/schaeden/export/ | 26 | a file
HEAD @/schaeden/export/ | 8 | before the file, now and then: 200 without a body | aside
OPTIONS @/schaeden/ | 8 | a look; the framework's description | aside
GET @/schaeden/{id}/ | 6 7 | works; 404 for the deleted, also from an old bookmark
PATCH @/schaeden/{id}/ | 25 | kept; an amount of the same length weighs nearly the same
DELETE @/schaeden/{id}/ | 7 28 | kept; 403 for clerks, 404 the second time
POST @/schaeden/{id}/schliessen/ | 25 27 | kept; 409 the second time; undone within seconds now and then
POST @/schaeden/{id}/oeffnen/ | 25 27 | kept
POST @/schaeden/{id}/zuweisen/ | 25 | kept; the same name again now and then, and names of one length
GET @/merkliste/ | 43 | as the gap leaves it: four claims | constant
GET @/schaeden/{id}/notizen/ | 2 | [] for half of the claims
POST @/schaeden/{id}/notizen/ | 24 | kept; 400 for an empty text
DELETE @/schaeden/{id}/notizen/{id}/ | 7 27 | kept; 404 the second time
GET @/schaeden/{id}/dokumente/ | 2 | empty for many claims
POST @/schaeden/{id}/dokumente/ | 24 | kept
GET @/schaeden/{id}/dokumente/{id}/datei/ | 26 | a file
GET @/schaeden/{id}/reserve/ | 43 | a small form
PUT @/schaeden/{id}/reserve/ | 25 | kept; saved as it was now and then
POST @/schaeden/{id}/zahlungen/ | 23 | 202; in the list of payments after 45 minutes | nowrite
GET @/schaeden/{id}/fotos/ | 31 33 | Django's 404 for unknown routes until the deploy on the sixth day, 200 ever since (empty for half of them): mended
GET @/vertraege/ | 4 5 | filters, pages
GET @/vertraege/{id}/ | 6 | works
GET @/vertraege/{id}/schaeden/ | 2 | [] for many policies
GET @/vertraege/{id}/praemien/ | 2 | [] for every sixth policy
GET @/handwerker | 30 | 301 to the slash, followed at once: an old link | aside
GET @/handwerker/ | 4 43 | its length hardly varies; a trade without craftsmen
POST @/handwerker/ | 24 | kept
GET @/handwerker/{id}/ | 6 | works
PATCH @/handwerker/{id}/ | 25 | kept; a telephone number of the same length
DELETE @/handwerker/{id}/ | 7 28 | kept; 403 for clerks
GET @/termine/ | 4 9 2 | weeks without appointments; 304
POST @/termine/ | 24 | kept
PATCH @/termine/{id}/ | 25 9 | kept; confirmed, and unconfirmed within seconds now and then
DELETE @/termine/{id}/ | 7 | kept
GET @/vorlagen/ | 43 9 | five templates, as the gap leaves them | constant
GET @/vorlagen/{id}/ | 43 9 | works, as the gap leaves it: five sizes an office
POST @/vorlagen/{id}/vorschau/ | 26 | a preview: nothing is to be kept | nowrite
GET @/zahlungen/ | 4 23 | grows when the bank has booked
POST @/zahlungen/{id}/freigeben/ | 25 28 | kept (?status=wartet shrinks); 403 for clerks, 409 the second time
GET @/ruecklaeufer/ | 2 3 36 | [] in two offices always, filled in one
DELETE @/ruecklaeufer/{id}/ | 7 | kept; seldom | nowrite aside
GET @/wiedervorlagen/ | 4 2 | works; ?bis= of an early day is []
POST @/wiedervorlagen/{id}/erledigt/ | 7 | kept: the list is shorter by one; 404 the second time
GET @/berichte/schadenlast/ | 33 37 | 500 for five hours on the seventh day; varies
GET @/berichte/auftraege/ | 2 23 | [] until the first job
POST @/berichte/auftraege/ | 23 | 202; a job that is done after a minute
GET @/berichte/auftraege/{id}/ | 23 43 | polled until it is done: two sizes | constant
GET @/benutzer/ | 28 43 | 403 for clerks; its length hardly varies
POST @/benutzer/ | 24 28 | kept; 400 for a name that is taken, 403 for the lead
PATCH @/benutzer/{id}/ | 25 28 | kept: active or not; set as it was now and then
GET @/einstellungen/allgemein/ | 43 | works
PUT @/einstellungen/allgemein/ | 25 28 | kept; saved as it was now and then; 403 for clerks
POST /api/melden/ | 12 | the insured, from their own page; 400 without a policy, 404 for another district | nowrite aside
POST /api/partner/rueckmeldung/ | 12 28 43 | craftsmen's machines: 202 of one size; 401 for one whose key has expired, on all days | nowrite constant
GET /gesund/ | 12 | monitors | constant
GET / | 9 | the page | aside
GET /melden | 9 | the page of the insured | aside
GET /assets/{id} | 9 | bundle | aside
GET /t/{id}/{rest} | 9 | pages opened by their address; scanners below an office | aside
GET /api/{rest} | 1 | scanners; Django's 404 | aside fails
POST /api/{rest} | 1 | scanners; Django's 404 | aside fails nowrite
GET /{rest} | 1 | scanners; Apache's 404 | aside fails
POST /{rest} | 1 | scanners; Apache's 404 | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
more = {"PATCH /schaeden/{id}/": "@/schaeden/", "PATCH /handwerker/{id}/": "@/handwerker/", "PATCH /termine/{id}/": "@/termine/", "PATCH /benutzer/{id}/": "@/benutzer/", "POST /schaeden/{id}/schliessen/": "@/schaeden/?status=offen @/schaeden/{id}/", "POST /schaeden/{id}/oeffnen/": "@/schaeden/?status=offen @/schaeden/{id}/",
    "POST /schaeden/{id}/zuweisen/": "@/schaeden/{id}/", "POST /zahlungen/{id}/freigeben/": "@/zahlungen/?status=wartet", "POST /wiedervorlagen/{id}/erledigt/": "@/wiedervorlagen/", "DELETE /schaeden/{id}/notizen/{id}/": "@/schaeden/{id}/notizen/"}
for n in rows:
    r = more.get(n["method"] + " " + n["path"][len(T):])
    if r: n["reads"] = [full(x) for x in r.split()]
write_truth("schadenstelle-drf", {"night": "schadenstelle-drf", "stack": "Django REST framework under gunicorn (its own access log in its default format, as a file) behind Apache with the format `combined` (%b) and %D, mod_deflate for JSON; the claims office of a property insurer, three regional offices in the path; four people; Europe/Berlin",
    "logs": {P: [P], G: [G]}, "sharedAddress": ["127.0.0.1"], "minClients": 2, "ui": ["https://schaden.hanseatische.example"], "api": ["/api", "/t/"], "gaps": gaps, "neighbours": rows})
