import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
N, G = "nginx-combined", "gunicorn-file"
text = """
GET / | 9 | the front page
GET /actualites/ | 9 5 | pages; past the last one a 404
GET /actualites/{id} | 6 7 9 | posts; a few were withdrawn: 404, still linked elsewhere
POST /actualites/{id}/commentaires | 30 23 26 | 303 to the post, which is as before: a comment waits for an agent, who approves most the next morning; 422 when empty; 403 for spam | nowrite
GET /api/actualites/{id}/aime | 25 43 | a number: one more rarely makes it longer | constant
POST /api/actualites/{id}/aime | 25 26 27 | counts once a visitor; {"ok":true} the second time, too | nowrite
GET /agenda/ | 4 2 9 | months and kinds; many without an event
GET /agenda/{id} | 6 9 | events
GET /agenda.ics | 12 43 9 | calendars ask all day | constant aside
GET /api/agenda | 4 2 12 | [] for months far away; a partner's page asks, too
GET /recherche | 4 | mostly without a hit
GET /api/recherche/suggestions | 4 2 | [] for most of what is typed
GET /api/alertes | 2 43 | [] for everybody but for three hours of the fifth day, when a storm came
GET /api/horaires | 43 | constant | constant
GET /api/qualite-air | 37 43 | one of few sizes; 503 on the whole Saturday, when the provider was away
GET /api/menus | 4 2 | [] in the weeks of the holidays
GET /api/sondages/{id} | 25 43 | numbers: one more rarely makes them longer | constant
POST /api/sondages/{id}/votes | 25 27 26 | kept; once a visitor, 409 the second time | nowrite
GET /api/budget/projets | 43 9 | votes are not shown | constant
POST /api/budget/votes | 36 28 | 201 until the deadline, midnight after the third day, 403 for all since: the vote is closed. A deadline cannot be read in a log | nowrite undecidable
GET /demarches/ | 9 | a list of pages
GET /demarches/{id} | 9 6 | forms
POST /demarches/{id} | 26 30 | 303 to the thanks; 422 when refused | nowrite
GET /demarches/{id}/merci | 43 9 | thanks | constant
POST /inscriptions/camp-ete | 36 26 | 409 for everybody: full since February | fails nowrite
GET /inscriptions/camp-ete | 43 9 | the form of what is full | constant
GET /billetterie/ | 9 | what is on
GET /billetterie/{id} | 9 | a concert, sold out or not
GET /api/places/{id} | 2 43 9 | {"places":0} for what is sold out, numbers for the rest
POST /api/panier | 24 26 27 | kept: 201; 409 when sold out
GET /api/panier | 2 3 43 | empty for nearly every visitor: the cart is one's own
DELETE /api/panier | 7 11 25 | 204, mostly it was empty already | nowrite
POST /paiement | 30 26 | 303 to the bank's host, where the log cannot follow; half come back | nowrite
GET /paiement/retour | 9 | those who come back
GET /signalements/ | 9 | the map's page
GET /api/signalements | 4 9 2 | by street; [] for many streets
POST /api/signalements | 23 26 | 202: shown when an agent has looked, mostly the next morning | nowrite
GET /api/signalements/{id} | 6 23 | 404 until then
GET /salles/ | 9 | rooms
GET /salles/{id} | 9 43 | a room and when it is free | constant
POST /salles/{id}/demandes | 30 23 26 | 303 to the room, which is as before until an agent agrees; 409 when taken | nowrite
POST /newsletter | 26 43 | 202, whoever one is: a mail asks for more | nowrite
GET /newsletter/confirmer/{id} | 6 7 | 200 once, 404 the second time
GET /newsletter | 9 43 | 405 for crawlers: the form is in the foot of every page | aside fails
POST /contact | 30 26 | 303 to the thanks; 429 for those who send too often; 422 without a text | nowrite
GET /contact | 43 9 | the form | constant
GET /contact/merci | 43 9 | the thanks | constant
GET /connexion | 43 9 28 | the form | constant
POST /connexion | 28 26 30 | 303; 200 with the form again when mistyped; 429 for those who guess | nowrite
POST /deconnexion | 26 30 | 303 | nowrite
GET /api/moi | 28 43 | 401 for visitors, that is for nearly everybody | constant
GET /api/moi/demarches | 2 3 | [] for most residents
GET /api/moi/factures | 2 3 | [] for all but those with children in the canteen
GET /api/moi/messages | 2 3 | [] for all but two
GET /api/moi/favoris | 2 25 | [] for most
PUT /api/moi/favoris/{id} | 25 27 11 | 204, kept and idempotent | nowrite
DELETE /api/moi/favoris/{id} | 7 25 27 11 | 204, also for what was none | nowrite
GET /api/moi/cantine/{id} | 43 25 | five days, each true or false
PUT /api/moi/cantine/{id} | 25 27 | kept; half as it was; 409 after Thursday | nowrite
GET /api/moi/brouillons/{id} | 6 2 | 404 but for those who began | fails
PUT /api/moi/brouillons/{id} | 11 25 | 204, kept | nowrite
DELETE /api/moi/brouillons/{id} | 7 11 | 204 | nowrite
GET /moi/ | 28 9 | 302 to the form for visitors
PATCH /api/moi | 25 | kept: a telephone's number has one length; read by /api/moi | nowrite
GET /gestion/ | 28 9 41 | two agents, most days; 302 to the form for others
GET /gestion/moderation | 2 41 | what waits; empty in the afternoon
GET /gestion/api/commentaires | 2 41 | what waits; [] when all is approved
POST /gestion/api/commentaires/{id}/approuver | 25 41 | 204, gone from what waits | nowrite
DELETE /gestion/api/commentaires/{id} | 7 41 | 204, gone from what waits | nowrite
GET /gestion/api/signalements | 2 41 | what waits
PATCH /gestion/api/signalements/{id} | 25 41 | nouveau, publie, resolu | nowrite
GET /gestion/api/salles/demandes | 2 41 | what waits
PATCH /gestion/api/salles/demandes/{id} | 25 41 | agreed or not | nowrite
GET /gestion/api/actualites | 43 9 41 | all posts
PUT /gestion/api/actualites/{id} | 25 41 | kept; some as they were | nowrite
PATCH /gestion/api/actualites/{id} | 25 41 | on the front page or not: a byte | nowrite
GET /gestion/api/corbeille | 2 41 | [] until an agent withdraws a post, the fourth day
GET /gestion/api/abonnes | 9 41 | grows by those who confirm
GET /gestion/api/journal | 28 41 | 403 for one agent, 200 for the other
GET /intranet/ | 28 | 403 outside the town hall's network, that is for all who follow the link at the foot; 200 inside
GET /webmail | 30 | 302 to another host, which the browser follows there | aside fails
GET /documents/{rest} | 9 6 31 | files; plans of 2019 were taken away and old posts still link them: 404 with the site's own referer | fails
GET /documents/{id}/{id} | 9 6 31 | files; plans of 2019 were taken away and old posts still link them: 404 with the site's own referer | fails
GET /spip.php | 31 30 | the site of before 2021: 301 for some articles, 410 for others | aside fails
GET /rss.xml | 9 12 | readers of feeds, 304 mostly
GET /sitemap.xml | 12 43 | crawlers | constant aside
GET /robots.txt | 12 43 | crawlers | constant aside
GET /etat | 12 43 | a monitor | constant
HEAD /etat | 8 12 | a monitor | aside
GET /api/v1/{rest} | 31 32 12 | 410: telephones with the application of 2022 | aside fails
GET /api/v1/{id}/{id} | 31 32 12 | 410: telephones with the application of 2022 | aside fails
POST /ws/push/register | 31 32 12 | 404: the same telephones, every day | aside fails nowrite
GET /ws/config.json | 31 32 12 | 404: the same telephones, every day | aside fails
OPTIONS /api/agenda | 8 | the partner's page asks beforehand | aside
POST /csp-report | 11 26 | 204 | nowrite
POST /mesure | 11 26 45 | a counter of visits: 204 | nowrite
GET /static/{id} | 9 | files
GET /static/img/{id} | 9 6 | pictures; one is missing on every page
GET /.well-known/{id} | 1 12 | telephones and mail: 404 | aside fails
GET /xmlrpc.php | 1 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 | bots, icons and scanners: 404 | aside fails
GET /{id}/{rest} | 1 | bots and scanners: 404 | aside fails
"""
write_truth("commune-flask", {"night": "commune-flask", "nature": "quiet",
    "stack": "Flask under gunicorn behind nginx with `combined`, gzip for pages and JSON, limits of requests, a page for maintenance: the site of a small town in French words, posts with comments, a calendar, a box office, a map of what is broken, rooms, votes, an account for residents, two agents behind the town hall's address; gunicorn's own log with one address for everybody; Europe/Paris",
    "logs": {N: [N], G: [G]}, "gaps": [],
    "expected": "no findings. What is empty is somebody's own, waits for an agent or has a day when it is full; what is refused is full, closed, forbidden or guessed; what is not there was taken away, and only old links and old telephones ask for it.",
    "neighbours": neighbours(text)})
