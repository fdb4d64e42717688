import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, Z = "nginx-main", "zap-docker"
BOTH = (N, Z)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace("@", "/v1") + " " + kind for r in rows))
    for m in ms:
        if kind == "html-fallback": m["mixed"] = True              # gzip, framing and the release
        if any("sortie-seul" in r for r in rows): m["stirred"] = True       # once somebody else saved the same pupil in between
        if reads: m["reads"] = [r.replace("@", "/v1") for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", "/v1") for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", "/v1") for r in also))} if also else {}), **more}
gaps = [
    gap("pupils have no history", "empty-list", ["GET @/eleves/{id}/historique"], "null for every pupil on all days, also for those that were saved a moment before; /absences beside it is null until somebody writes, /responsables is filled"),
    gap("drivers have no schedule", "empty-list", ["GET @/conducteurs/{id}/planning"], "{\"creneaux\":null,\"heures\":0} for every driver and every week on all days, though rounds are given to drivers (204) daily", also=["GET @/conducteurs/{id}/planning safe-stub"]),
    gap("timetables are not saved", "non-persisting-write", ["PUT @/lignes/{id}/horaires"], "200 with an echo that varies, and what is read after is 304 or weighs the same; PUT of the line itself is kept", ["@/lignes/{id}/horaires"]),
    gap("leave to go home alone is not saved", "non-persisting-write", ["PATCH @/eleves/{id}/sortie-seul"], "204, and the pupil read after weighs the same; /droit-image beside it moves a byte", ["@/eleves/{id}"]),
    gap("cards are not blocked", "non-persisting-write", ["POST @/cartes/{id}/opposition"], "{\"ok\":true}, and the card and the list read after weigh the same, though true and false differ by a byte", ["@/cartes", "@/cartes/{id}"], also=["POST @/cartes/{id}/opposition safe-stub"]),
    gap("inspections cannot be deleted", "non-persisting-write", ["DELETE @/vehicules/{id}/controles/{id}"], "204, and the list read after weighs the same; POST to the list makes it grow", ["@/vehicules/{id}/controles"]),
    gap("a pupil's stop was not kept before the release", "non-persisting-write", ["PUT @/eleves/{id}/arret"], "204, and the pupil read after weighs the same until the release on the morning of the sixth day; since then it follows the stop's name", ["@/eleves/{id}"], state="looks-fixed"),
    gap("users cannot be invited", "missing-endpoint", ["GET @/utilisateurs/invitations", "POST @/utilisateurs/invitations"], "the router's 19 bytes for unknown routes; /utilisateurs beside it works for the one who may"),
    gap("the boxes in the buses were never connected", "missing-endpoint", ["GET @/telematique/boitiers", "GET @/telematique/alertes"], "the router's 19 bytes for unknown routes, one of them polled"),
    gap("the release lost the notes of a round", "missing-endpoint", ["GET @/lignes/{id}/consignes"], "filled or null until the release on the morning of the sixth day, the router's 19 bytes for unknown routes since", state="regressed"),
    gap("credit notes are not implemented", "not-implemented", ["POST @/factures/{id}/avoir"], "501 always; /encaisser and /relance beside it work"),
    gap("drivers cannot be patched", "method-not-allowed", ["PATCH @/conducteurs/{id}"], "405 always; GET and PUT of the same path work"),
    gap("the budget panics", "failing-endpoint", ["GET @/statistiques/budget"], "500 with nothing, for every span, for both who may; other figures work"),
    gap("the carbon report is a stub", "safe-stub", ["GET @/statistiques/co2"], "one size for 2, 4, 12, 26 weeks, for all, on all days; the other figures vary with the same spans"),
    gap("nobody may read the journal", "always-forbidden", ["GET @/journal"], "403 for both who ask: for the head too, who alone is answered by /utilisateurs in the same moment, and for a clerk, to whom /utilisateurs is 403"),
    gap("second buses end in a redirect", "lost-redirect", ["POST @/tournees/{id}/doubler"], "307 always, and nothing is asked of what it leads to; the rounds read after are as before", ["@/tournees"]),
    gap("the map of stops is the page", "html-fallback", ["GET /cartographie/arrets.geojson"], "200 with what /gestion/… weighs, or the page's 304; nothing of it reaches the application", where=(N,)),
]
arguable = [gap("the school of the passengers' report is ignored", "safe-stub", ["GET @/statistiques/frequentation"], "all schools weigh the same in one moment; the figures are real and no kind fits", where=())]
text = """
POST @/session | 26 28 37 | 201; 401 when mistyped; 429 on one morning | nowrite constant
DELETE @/session | 11 | 204 | nowrite
GET @/moi | 28 43 | 401 before the login; favourites and preferences make it longer once | constant
PUT @/moi/preferences | 11 25 | 204; kept; read with the next load only, mostly what was there | nowrite
GET @/parametres | 43 | a constant by nature | constant
GET @/tarifs | 43 9 | a constant by nature; 304 | constant
GET @/etablissements | 43 9 | nobody came or went; 304 | constant
GET @/notifications | 11 45 | 204 but for one day; polled | constant
GET @/annonces | 2 43 | null on all days: nothing was announced; no log can tell | constant undecidable
GET @/tableau | 31 32 | renamed by the release; one tab that nobody reloads asks on for two days | constant
GET @/accueil | 31 | there since the release | constant
GET @/cantine/menus | 36 28 | 402 always: a module that was not bought | constant fails
GET @/lignes | 43 9 | changes by a byte; 304 | constant
GET @/lignes/{id} | 9 | works; 304
PUT @/lignes/{id} | 25 9 | kept; half of them as it was
PATCH @/lignes/{id}/active | 25 9 | kept: a byte; now and then on and off again
GET @/lignes/{id}/arrets | 9 | works; 304
POST @/lignes/{id}/arrets | 24 | kept; 422 without a name
PUT @/lignes/{id}/arrets/ordre | 25 9 13 | kept: the size stays, the tag does not: 200, never 304 | nowrite
DELETE @/lignes/{id}/arrets/{id} | 7 11 | kept
GET @/lignes/{id}/horaires | 43 9 | as the gap leaves it | constant
PUT @/lignes/{id}/favori | 25 11 | 204; kept once, the same again afterwards; read with the next load | nowrite
POST @/lignes/{id}/consignes | 24 | kept until the release; unasked since: there is no list to write to | nowrite
GET @/eleves | 4 5 37 | names without hits, pages past the end; 429 one afternoon
POST @/eleves | 24 | kept; 422 without a name; the list is of twenty rows | nowrite
GET @/eleves/{id} | 6 7 | works; a JSON 404 for an old bookmark
PUT @/eleves/{id} | 25 | kept; half of them as it was
PATCH @/eleves/{id}/droit-image | 25 | kept: a byte; now and then on and off again
GET @/eleves/{id}/responsables | 43 | works; nobody changes it
GET @/eleves/{id}/documents | 2 43 | null for eight of nine | constant
GET @/eleves/{id}/absences | 2 | null until somebody writes
POST @/eleves/{id}/absences | 24 | kept
GET @/inscriptions | 4 5 | filters; some pages past the end
GET @/inscriptions/{id} | 6 | works
POST @/inscriptions/{id}/valider | 25 27 | kept; 409 the second time | nowrite
POST @/inscriptions/{id}/refuser | 25 27 | kept; 409 the second time | nowrite
POST @/inscriptions/lot | 23 26 | 202; a job; the list read right after is rightly as before, and other when it is done | nowrite
GET @/taches/{id} | 23 | running, running, done | constant
GET @/cartes | 43 | as the gap leaves it; grows when a print has two digits | constant
GET @/cartes/{id} | 43 | as the gap leaves it | constant
POST @/cartes/{id}/reimprimer | 23 25 | 202; kept: a number of one digit that grows: the size stays; without tags no log can tell | nowrite undecidable
GET @/vehicules | 25 43 | kilometres of five digits: one size | constant
GET @/vehicules/{id} | 25 43 | one size a bus | constant
PUT @/vehicules/{id} | 25 13 | kept: kilometres of five digits before and after: no log can tell | nowrite undecidable
GET @/vehicules/{id}/controles | 43 | grows, never shrinks because of the gap
POST @/vehicules/{id}/controles | 24 | kept
GET @/vehicules/{id}/sinistres | 2 43 | null for all buses but one | constant
GET @/conducteurs | 43 | nobody came or went | constant
GET @/conducteurs/{id} | 25 | works
PUT @/conducteurs/{id} | 25 | kept; half of them as it was
GET @/tournees | 2 4 | null at the weekend and for other days
PUT @/tournees/{id}/conducteur | 25 11 | 204; kept: numbers of two digits: the size stays; no log can tell | nowrite undecidable
GET @/geo/positions | 45 2 | polled every twenty seconds; null at the weekend
GET @/geo/alertes | 45 2 | polled; null nearly always
GET @/geo/retards | 45 2 | polled; null but on one morning with snow | constant
GET @/incidents | 2 45 | null until somebody reports one, and again
POST @/incidents | 24 | kept
PATCH @/incidents/{id} | 25 27 | kept; closed ones leave the list
GET @/messages | 43 | the last twenty of one width | constant
POST @/messages | 23 26 | 202; kept: the twentieth falls out, the size stays: no log can tell | nowrite undecidable
GET @/factures | 4 5 | works
GET @/factures/{id} | 6 | works
POST @/factures/{id}/encaisser | 25 27 28 | kept: both words are of one length; 409 the second time, 403 for two roles | nowrite
POST @/factures/{id}/relance | 23 26 28 | 202; a mail; changes nothing, rightly; 403 for two roles | nowrite
GET @/factures/{id}/pdf | 26 | a file
GET @/impayes | 2 28 | 403 for two roles; null when all is paid | constant
GET @/statistiques/ponctualite | 4 | varies
GET @/utilisateurs | 28 43 | 403 for all but the head | constant
GET @/sante | 12 43 | a monitor | constant
GET @/parents/suivi/{id} | 6 43 | parents mistype codes | constant
POST @/parents/absences | 24 12 | kept; the public | nowrite
GET @/embarque/feuille | 12 45 2 | tablets; null at the weekend
POST @/embarque/positions | 12 11 | 204 | nowrite
GET @/echanges/eleves | 12 2 28 | a machine; mostly null; 401 for some hours after the key was changed | constant
GET /v0/eleves.xml | 31 12 | retired; a school's script asks on: the page | aside constant
OPTIONS @/eleves | 8 | 405 | aside fails
GET @/Eleves | 30 | a slip: 404 | aside fails
GET /static/{rest} | 9 | bundle | aside
GET /gestion/{rest} | 9 | the page: what the gap weighs | aside
GET /gestion | 9 | the page | aside
GET /suivi/ | 9 | the page, for parents | aside
GET / | 1 9 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("ramassage-chi", {"night": "ramassage-chi", "stack": "Starlette under uvicorn that answers as Go's net/http with chi does (null for empty lists, 19 bytes of plain text for unknown routes, 405 and panics without a body, 204 for writes, 201 with a Location, 202 jobs, no length above 2,048 bytes) behind nginx with a format main that ends in $request_time $upstream_status, HTTP/1.1 and HTTP/2; school buses in French words; codes, plates and integers; a UI that polls and revalidates late (stale-while-revalidate, reads when the window gets the focus); five people in four roles, three behind one address, tablets, parents; the application's own lines as zap's JSON of French key names inside Docker's, with users; a release that loses a route and mends a gap; Europe/Paris",
    "logs": {N: [N], Z: [Z]}, "sharedAddress": ["198.51.100.60"], "minClients": 1, "ui": ["https://bus.example.fr/gestion"], "api": ["/v1", "/cartographie"], "gaps": gaps, "arguable": arguable, "neighbours": neighbours(text.replace(" @", " /v1"))})
