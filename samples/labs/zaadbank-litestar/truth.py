import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, P = "nginx-ploeg", "hypercorn-podman"
B = "/api/beheer/"
def full(s): return s.replace("@/", B)
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [only] if only else [N, P], "why": why, **more}
gaps = [
    gap("an accession has no relatives", "non-persisting-write", ["POST @/accessies/{id}/verwantschap non-persisting-write", "GET @/accessies/{id}/verwantschap empty-list"], "201 with a new id each time, and the list is [] for every accession on all days, also right after; the germination tests beside it are [] for many, and longer after their POST", ["@/accessies/{id}/verwantschap"]),
    gap("nothing ever came back", "empty-list", ["GET @/zendingen/retouren empty-list"], "one size, that of an empty list, for both people on all days, also right after shipments were marked as returned (which shows in the list of shipments)"),
    gap("an accession has no origin", "missing-endpoint", ["GET @/accessies/{id}/herkomst missing-endpoint"], "404 for every accession, which was read a moment before; the photo is 404 of the same size for most, and a picture for the others"),
    gap("a deploy lost the label", "missing-endpoint", ["GET @/accessies/{id}/etiket missing-endpoint"], "200 until the deploy on the sixth day, 404 ever since for every accession", state="regressed"),
    gap("flags are set in vain", "non-persisting-write", ["PUT @/vlaggen/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off, and the list read right after weighs what it weighed on all days; modules, by PUT too, change by a byte", ["@/vlaggen"]),
    gap("requests cannot be deleted", "non-persisting-write", ["DELETE @/aanvragen/{id} non-persisting-write"], "204, and the list read right after is as long as before, the request itself is still 200; accessions that are deleted are 404", ["@/aanvragen", "@/aanvragen/{id}"]),
    gap("requests cannot be turned down", "non-persisting-write", ["POST @/aanvragen/{id}/afwijzen non-persisting-write"], '200 {"ok":true}, and neither ?status=nieuw nor the request itself changes by a byte; approving, with the same answer, changes both', ["@/aanvragen?status=nieuw", "@/aanvragen/{id}"]),
    gap("the figures of germination are a stub", "safe-stub", ["GET @/statistiek/kieming safe-stub"], "one size for every genus, year and day, while the stock beside it has several", only=N),
    gap("a sensor cannot be removed", "method-not-allowed", ["DELETE @/kluizen/{id}/sensoren/{id} method-not-allowed"], "405 for all and always; GET of the same path works"),
    gap("an accession cannot be split", "not-implemented", ["POST @/accessies/{id}/splitsen not-implemented"], "501 for all and always"),
    gap("nothing can be exported to GBIF", "failing-endpoint", ["GET @/export/gbif failing-endpoint"], "500 for both people on all days, a KeyError in the application's messages beside each; accessies.csv works"),
    gap("the taxonomy is the page", "html-fallback", ["GET /taxonomie/soorten html-fallback"], "200 with what the page weighs (304 when the browser has it), whatever is asked, before and after the deploy: nginx hands only /api to the application, whose log never sees it", only=N),
    gap("nobody may export the audit", "always-forbidden", ["GET @/audit/export always-forbidden"], "403 for both, the administrator among them; /audit itself is 200 for both"),
    gap("the alarm is sent to the container", "lost-redirect", ["PUT @/kluizen/{id}/alarm lost-redirect"], "307 to http://zaadbank-app:8000; nobody follows, and the alarm read after it weighs what it weighed; the 303 of the import is followed at once", ["@/kluizen/{id}/alarm"]),
]
text = """
GET @/accessies | 4 5 | works; filters and searches without hits, pages
POST @/accessies | 24 | kept; 422 without a species | nowrite
GET @/accessies/{id} | 6 7 | works; 404 for what was deleted
PATCH @/accessies/{id} | 25 9 | kept; grams of one length mostly, a remark of another length now and then
DELETE @/accessies/{id} | 7 27 | works; 404 the second time | nowrite
GET @/accessies/{id}/kiemproeven | 2 3 | [] for two in five, as the gap
POST @/accessies/{id}/kiemproeven | 24 | kept: longer at once
GET @/accessies/{id}/foto | 6 | 404 for most, as for an unknown route; a picture for the others
GET @/accessies/{id}/labels | 2 | [] until one is set
PUT @/accessies/{id}/labels/{id} | 25 | 204; kept; the same again now and then
DELETE @/accessies/{id}/labels/{id} | 25 7 | works; undone within seconds now and then
GET @/verlopend | 31 33 | 404 until the deploy on the sixth day, 200 ever since: looks fixed
GET @/aanvragen | 4 | grows with what visitors ask for
GET @/aanvragen/{id} | 6 | works, as the gaps leave it
POST @/aanvragen/{id}/goedkeuren | 25 | kept: ?status=nieuw is shorter; 409 the second time
GET @/zendingen | 4 23 | works
GET @/zendingen/{id} | 6 23 | works
POST @/zendingen/{id}/verzend | 23 26 | 202; shows 25 minutes later | nowrite constant
POST @/zendingen/{id}/retour | 25 | kept
POST @/etiketten/afdrukken | 26 43 | {"ok":true}: a printer | nowrite constant
GET @/donateurs | 4 | works; ?actief=false
POST @/donateurs | 24 | kept; 422 without a name
GET @/donateurs/{id} | 6 27 | works; also for those who were removed, softly
PATCH @/donateurs/{id} | 25 9 | kept: a byte; often switched back within seconds
DELETE @/donateurs/{id} | 7 27 | soft: the list is shorter by one, the depositor can still be read; 404 the second time | nowrite
GET @/kluizen | 43 | five rows; notes change it
GET @/kluizen/{id} | 43 | works
PUT @/kluizen/{id} | 25 9 | kept; saved as it was now and then, a temperature of the same length mostly
GET @/kluizen/{id}/deur | 43 | true or false | constant
GET @/kluizen/{id}/metingen | 33 | varies
GET @/kluizen/{id}/alarm | 43 | as the gap leaves it | constant
GET @/kluizen/{id}/sensoren | 43 | two or three rows, as the gap leaves it
GET @/kluizen/{id}/sensoren/{id} | 6 | works
GET @/vlaggen | 43 | as the gap leaves it | constant
GET @/modules | 43 | works
PUT @/modules/{id} | 25 9 | kept: a byte; the same value again now and then
GET @/instellingen/{id} | 9 | works
PUT @/instellingen/{id} | 25 | kept; saved as it was now and then
GET @/leden | 28 | 403 for the bookkeeper
POST @/leden/importeren | 30 26 | 303 to the list, followed at once | nowrite
GET @/audit | 43 | pages
GET @/statistiek/voorraad | 33 | varies
GET @/statistiek/leden | 43 33 | two numbers; a digit more once the members are a hundred | constant
GET @/export/accessies.csv | 26 | a file
POST @/rapporten | 23 26 | 202; done minutes later | nowrite constant
GET @/rapporten/{id} | 23 | false, then true
POST @/zoeken | 26 4 | a search by POST; often without hits | nowrite
GET @/ik | 28 43 | 401, log in, 200 | constant
GET @/meldingen/aantal | 45 43 | a tab that polls; one digit or two | constant
GET @/storingen | 2 45 | [] but for one noon
GET @/weer | 33 37 | 503 for four hours on the second day
GET @/lijsten/soorten | 43 9 | constant, entity tags | constant
GET @/versie | 43 31 | constant | constant
POST /api/sessie | 26 28 | a wrong key now and then | nowrite constant
GET /api/gezond | 12 | a monitor | constant
GET /api/publiek/catalogus | 4 5 | visitors; searches without hits
GET /api/publiek/agenda | 2 36 | visitors; [] until the sixth day
POST /api/publiek/aanvragen | 26 24 | visitors; kept: the panel's list grows; 422 without a name | nowrite constant
POST /api/metingen | 12 28 | sensors; 204; 401 for one that is not known | nowrite constant
OPTIONS @/kluizen | 8 | a look | aside
HEAD @/kluizen | 8 | a look; 405 of Litestar | aside fails
GET /assets/{id} | 9 | bundle | aside
GET / | 9 30 | 302 to the panel | aside
GET /panel/ | 9 | the page; 304 | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if n["path"].endswith("/goedkeuren"): n["reads"] = [B + "aanvragen?status=nieuw", B + "aanvragen/{id}"]
    if n["path"].endswith("/retour"): n["reads"] = [B + "zendingen", B + "zendingen/{id}"]
    if "/labels/" in n["path"]: n["reads"] = [B + "accessies/{id}/labels"]
    if n["path"].endswith("/modules/{id}"): n["reads"] = [B + "modules"]
    if n["path"].endswith("/kluizen/{id}") and n["method"] == "PUT": n["reads"] = [B + "kluizen"]
write_truth("zaadbank-litestar", {"night": "zaadbank-litestar", "stack": "Litestar under Hypercorn in a container (podman, k8s-file: Hypercorn's access lines with the balancer's address and without queries, the application's messages and tracebacks) behind nginx with a format of its own (status first, size near the end, no agent), gzip off; the panel of a seed bank with hash routing, so that every referer is one page; one administrator with two addresses, a bookkeeper who reads; Dutch words; Europe/Amsterdam",
    "logs": {N: [N], P: [P]}, "ui": ["https://beheer.zaadbank-noord.example"], "api": ["/api", "/taxonomie"], "oneAdmin": True, "noClients": [P], "gaps": gaps, "neighbours": rows})
