import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, L, P = "apache-combined-d", "logfmt-syslog", "/{id}/admin/api"
BOTH = (A, L)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace(" ~", " " + P) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [P + r for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [P + r for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(x.replace(" ~", " " + P) for x in also))} if also else {}), **more}
gaps = [
    gap("loans from other museums are never listed", "empty-list", ["GET ~/prets-entrants"], "{\"prets\":[],\"total\":0} in every museum on all days, also right after a POST answered 201; /prets-sortants beside it grows", also=["POST ~/prets-entrants non-persisting-write"]),
    gap("works have no provenance, labels cannot be printed", "missing-endpoint", ["GET ~/oeuvres/{id}/provenance", "POST ~/etiquettes/imprimer"], "the router's 404 for unknown routes, which repeats method and path and so weighs more for longer paths; a missing row weighs 24 bytes; the works were read a moment before"),
    gap("the release lost the attendance of exhibitions", "missing-endpoint", ["GET ~/expositions/{id}/affluence"], "200 until the release on the morning of the sixth day, the router's 404 for unknown routes since, in every museum", state="regressed"),
    gap("since the release events cannot be deleted", "method-not-allowed", ["DELETE ~/evenements/{id}"], "204 until the release on the morning of the sixth day and the event was gone, 405 since", state="regressed"),
    gap("exhibitions cannot be saved", "method-not-allowed", ["POST ~/expositions/{id}"], "405 always: the form sends POST and says PUT in a header; works and categories, the same form, are saved; the application's log names the method it was replaced by", also=["PUT ~/expositions/{id} method-not-allowed"]),
    gap("artists are not saved", "non-persisting-write", ["POST ~/artistes/{id}"], "POST for PUT: 200 with an echo that varies, and the artist read right after is as before; works and categories, the same form, are kept", ["/artistes/{id}"], also=["PUT ~/artistes/{id} non-persisting-write"]),
    gap("switches of notifications are lost", "non-persisting-write", ["PUT ~/notifications/{id}"], "204, and the list read right after weighs what it weighed; the switch of a work (/visible) moves its work by a byte", ["/notifications"]),
    gap("the trash cannot be emptied", "non-persisting-write", ["DELETE ~/corbeille/{id}"], "204, also the second time, and the trash read right after is as before; /restaurer beside it makes it shrink", ["/corbeille"]),
    gap("exhibitions are not duplicated", "non-persisting-write", ["POST ~/expositions/{id}/dupliquer"], "201 with a new number, and the list read right after is as before; /dupliquer of events makes theirs grow", ["/expositions"]),
    gap("the order of rooms is lost", "non-persisting-write", ["PUT ~/salles/ordre"], "204, and the rooms read right after are 304 for who keeps them; the order of cases, the same drag, makes a 200 of one size; POST of a room makes a 200", ["/salles"], blank=True),
    gap("pictures are not kept", "non-persisting-write", ["POST ~/oeuvres/{id}/images"], "201, and the list read right after is as before; /documents, the same upload, grows", ["/oeuvres/{id}/images"]),
    gap("the statistics of visits ignore their dates", "safe-stub", ["GET ~/statistiques/visites"], "one size for every span in every museum on all days; /statistiques/billetterie with the same spans varies"),
    gap("translations are planned", "not-implemented", ["POST ~/oeuvres/{id}/traduire"], "501 always, with a warning beside it in the application's log"),
    gap("reminders to subscribers fail", "failing-endpoint", ["GET ~/abonnements/relances"], "500 always, in every museum, with PHP's fatal error; its siblings work"),
    gap("nobody may read the journal", "always-forbidden", ["GET ~/journal"], "403 for every museum's administrator too, who reads /utilisateurs in the same moment; /utilisateurs is 403 for the helper only"),
    gap("the shop's form leads to an inner address", "lost-redirect", ["POST /{id}/admin/formulaires/boutique"], "302 always, and nothing is read of what it leads to; the list of articles read later is as before; the 303 of /formulaires/presse is followed at once"),
    gap("licences are the page", "html-fallback", ["GET /{id}/admin/donnees/licences"], "200 with what /…/admin/tableau weighs, asked by the page of works; the application never sees it", where=(A,)),
]
for g in gaps:
    if g.pop("blank", False):
        for m in g["members"]: m["blank"] = True
text = """
GET ~/moi | 28 43 | 401 when the session ran out, then who one is | constant
GET ~/types | 43 | a constant by nature | constant
GET ~/pays | 43 | a constant by nature | constant
GET ~/quotas | 43 | a constant by contract | constant
GET ~/messages/non-lus | 9 43 45 | a badge every minute, mostly 304; one digit | constant
GET ~/taches/suivante | 11 | 204 for nothing, three of four times | mixed
GET ~/oeuvres | 3 4 5 | searches without hits, pages past the end, one museum that is new
POST ~/oeuvres | 24 | kept: the total and the first page change; 422 without a title
GET ~/oeuvres/{id} | 6 7 | a JSON 404 for what lies in the trash
POST ~/oeuvres/{id} | 25 27 | POST for PUT (200) and for DELETE (204) under one path; kept; the echo and the work read after it are often of one length
PUT ~/oeuvres/{id}/visible | 11 25 | 204; kept: a byte; on and off again now and then | nowrite
POST ~/oeuvres/recherche | 26 4 | a read; [] without a hit | nowrite
GET ~/oeuvres/{id}/documents | 2 | [] for a third
POST ~/oeuvres/{id}/documents | 24 | an upload; kept
DELETE ~/oeuvres/{id}/documents/{id} | 7 11 | kept; a JSON 404 the second time
GET ~/oeuvres/{id}/images | 2 | [] for a third, as the gap leaves it
GET ~/oeuvres/{id}/pret | 6 | a JSON 404 for what is not lent: six of seven | constant
GET ~/corbeille | 2 25 | shrinks and grows; empty in the new museum
POST ~/corbeille/{id}/restaurer | 11 25 27 | 204; kept; a JSON 404 the second time
GET ~/artistes | 43 | grows by POST alone
GET ~/artistes/{id} | 43 | as the gap leaves it | constant
POST ~/artistes | 24 | kept
GET ~/prets-sortants | 2 | works
POST ~/prets-sortants | 24 | kept
GET ~/expositions | 43 | grows by POST alone
GET ~/expositions/{id} | 43 | as the gap leaves it | constant
POST ~/expositions | 24 | kept
GET ~/evenements | 25 | works
GET ~/evenements/{id} | 9 | works
POST ~/evenements | 24 | kept
POST ~/evenements/{id}/publier | 25 27 | 204; words of one length: a 200 with another entity tag; 409 the second time | nowrite
POST ~/evenements/{id}/depublier | 25 27 | 204; words of one length: a 200 with another entity tag; 409 the second time | nowrite
POST ~/evenements/{id}/dupliquer | 24 | kept
GET ~/salles | 9 43 | 304 as the gap leaves it; 200 after a POST
POST ~/salles | 24 9 | kept | nowrite
GET ~/vitrines | 9 43 | one size in any order: a 200 after a drag | constant
PUT ~/vitrines/ordre | 9 11 25 | 204; kept: a 200 of one size with another entity tag | nowrite
GET ~/adhesions | 22 23 | kept for five minutes: late after a POST
POST ~/adhesions | 22 23 | kept; not at once in the list, but at the next visit | nowrite
GET ~/mecenes | 43 2 | never changes; [] in the new museum | constant
GET ~/mecenes/{id}/recus | 11 6 | 204 for most, a list for some | mixed constant
GET ~/reservations | 2 4 | [] for Mondays and for days to come
POST ~/reservations | 24 | kept | nowrite
DELETE ~/reservations/{id} | 7 11 | kept: the day's list shrinks | nowrite
GET ~/categories | 25 | works
POST ~/categories | 24 | kept
POST ~/categories/{id} | 25 27 | POST for PUT (200) and for DELETE (204); kept | nowrite
GET ~/boutique/articles | 29 36 28 | 403 in one museum that has not subscribed, 200 in the others; never changes | constant
GET ~/utilisateurs | 28 | 403 for the helper, 200 for administrators
POST ~/utilisateurs | 24 28 | kept; nobody but administrators
GET ~/notifications | 43 | as the gap leaves it | constant
GET ~/horaires | 9 43 25 | hours of one length: 200 with another entity tag after a save | constant
PUT ~/horaires | 9 11 25 | 204; kept; now and then saved as it was (304) | nowrite
GET ~/parametres | 25 | works | constant
PUT ~/parametres | 11 25 28 | 204; kept; often as it was; 403 for the helper | nowrite
GET ~/alertes-climat | 2 43 | [] but for one day in one museum | constant
GET ~/lettres | 25 | works
GET ~/lettres/{id} | 25 23 | works
POST ~/lettres/{id}/test | 23 26 | 202; a mail to oneself, changes nothing, rightly | nowrite constant
POST ~/lettres/{id}/envoyer | 23 27 | 202; being sent, then sent; 409 the second time | nowrite
POST ~/exports | 23 26 | 202; a job | nowrite constant
GET ~/exports/{id} | 23 45 | running, running, ready | constant
GET ~/exports/{id}/fichier | 26 | a file
GET ~/brouillons/{id} | 6 | a JSON 404 when there is no draft | mixed fails
PUT ~/brouillons/{id} | 11 26 | 204; a copy for crashes, read when the form is opened | nowrite
DELETE ~/brouillons/{id} | 11 | 204 when the form is saved | nowrite
GET ~/statistiques/billetterie | 4 | varies with the span
GET ~/frequentation/direct | 2 45 | a cursor: mostly nothing since the last time | constant
POST /{id}/admin/connexion | 26 28 | 303 that is followed; 200 with the form when mistyped | nowrite constant
POST /{id}/admin/deconnexion | 30 | 303, followed | nowrite constant
GET /{id}/admin/connexion | 43 | the form | constant
POST /{id}/admin/formulaires/presse | 30 28 | 303 that is followed; 200 with the form when the title is missing; 403 once when the token was old | nowrite
GET /{id}/admin/presse | 2 25 | a page that grows
GET /{id}/admin/presse/{id} | 25 | what the 303 leads to
POST /{id}/borne/ping | 12 11 | 204 | nowrite
GET /{id}/borne/contenu | 12 45 9 | a machine, mostly 304 | constant
POST /{id}/crochets/paiement | 12 28 | 204; 401 for a wrong signature | nowrite constant
GET /{id}/api/v1/oeuvres | 31 | retired; a harvester asks on: 410 | aside fails
GET /{id}/oai | 12 | a harvester | aside
GET /{id}/visiter | 9 | the public's page | aside
POST /{id}/lettre | 30 | 303, followed; the public | nowrite constant
GET /{id}/merci | 30 43 | what the 303 leads to | constant
GET /etat | 12 40 | a monitor's, and a load test's for ten minutes | constant
OPTIONS ~/oeuvres | 8 | 405 to a look | aside fails
HEAD ~/oeuvres | 8 | 405 to a look | aside fails
GET ~/Oeuvres | 30 | a slip: 404 | aside fails
GET /assets/{rest} | 9 | bundle, 304 | aside
GET /{id}/admin/{rest} | 9 | the page: what the gap weighs | aside
GET /robots.txt | 1 | the page, for bots | aside
GET / | 1 9 | the page | aside
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
""".replace(" ~", " " + P)
write_truth("musees-php", {"night": "musees-php", "stack": "PHP under php-fpm with a small router and SQLite behind Apache with `combined` and %D at the end, bodies only, uncompressed; the back office of an association of museums in French words, a museum as the first segment of which one is new and one has not subscribed to everything, integers, PUT and DELETE by POST with a header beside real ones, forms with 303, entity tags for some; one administrator per museum and a helper for all; the application's own logfmt lines with the replaced method under RFC 3164's prefix; kiosks, a harvester, payments, the public, a monitor, a load test, scanners; a release with a new router; Europe/Paris",
    "logs": {A: [A], L: [L]}, "ui": ["https://musees.example.org/musee"], "api": ["/musee-horlogerie/admin", "/musee-marine/admin", "/musee-textile/admin", "/musee-mine/admin"], "gaps": gaps, "neighbours": neighbours(text)})
