import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
A, G = "apache-combined", "gunicorn-file"
text = """
GET / | 9 | the front page
GET /animals/ | 4 5 9 | by kind; no rabbit until the sixth day, nothing past the last page: 404
GET /animals/{id}/ | 6 7 9 | animals; those that found a home: 404, still linked elsewhere
GET /news/ | 9 | posts
GET /news/{id}/ | 6 7 9 | posts; some of the old site's are still linked: 404
GET /events/ | 43 | events | constant
GET /events/{id}/ | 6 9 | an event, full or not
POST /events/{id}/ | 30 26 | 303 to the thanks; 409 for the camp, which is full since April | nowrite
GET /events/thanks/ | 43 | thanks | constant
GET /lost-found/ | 9 23 | notices, when somebody has looked at them
GET /donate/ | 43 | a form | constant
POST /donate/ | 30 26 | 302 to the bank's host, where the log cannot follow; the form again without an amount | nowrite
GET /donate/thanks/ | 43 | those who come back | constant
GET /contact/ | 43 | a form | constant
POST /contact/ | 30 26 37 | 302 to the thanks; 429 for those who send too often | nowrite
GET /contact/sent/ | 43 | thanks | constant
POST /newsletter/ | 26 30 43 | 302 to the same page for everybody | nowrite
GET /newsletter/ | 8 | 405 for crawlers: the form is at the foot of every page | aside fails
GET /newsletter/check-your-mail/ | 43 | a constant page | constant
GET /newsletter/confirm/{id}/ | 6 7 | 200 once, 404 the second time
GET /search/ | 4 | mostly without a hit
GET /open/{id}/ | 43 | links of the app, one page for all of them | constant
GET /shop/ | 30 | 302 to another host, which the browser follows there | aside fails
GET /app/ | 30 | 302 to the store | aside fails
GET /feed.xml | 9 12 | feed readers
GET /sitemap.xml | 12 43 | crawlers | aside
GET /robots.txt | 12 43 | crawlers | constant aside
GET /favicon.ico | 31 | 404 for every browser that asks | aside fails
GET /healthz | 12 43 | a monitor: ok | constant
HEAD / | 8 12 | a monitor | aside
HEAD /healthz | 8 12 | a monitor | aside
GET /assets/{id} | 9 31 32 | files; a chunk of before the deploy is asked by tabs left open: 404
GET /media/{id}/{id} | 9 6 | pictures; those of 2027 are lost and an old post shows one on every view: 404 with the site's own referer | fails
GET /index.php | 31 | the site of before 2024: 410 | aside fails
GET /api/v1/{rest} | 31 32 12 | 410, /push 404: telephones with the application of 2029 | aside fails
GET /api/v1/{id} | 31 32 12 | 410: telephones with the application of 2029 | aside fails
GET /api/v1/{id}/{id} | 31 32 12 | 410: telephones with the application of 2029 | aside fails
POST /api/v1/push | 31 32 12 | 404: the same telephones, every day | aside fails nowrite
GET /api/v2/config | 43 | changes with a flag | constant
GET /api/v2/species | 43 | constant | constant
GET /api/v2/hours | 43 25 | changes on the third day
GET /api/v2/alerts | 2 43 | [] for everybody but for one afternoon of heat
GET /api/v2/animals | 4 2 5 | by kind; empty for rabbits until the sixth day and past the last page
GET /api/v2/animals/{id} | 6 7 12 | an animal, those with a home too; 404 for ids never given, and for the one of the old site that a telephone's widget asks every two hours
GET /api/v2/animals/{id}/similar | 2 | [] for most: same kind, sex and year
GET /api/v2/suggest | 4 2 | [] for most of what is typed
POST /api/v2/track | 11 26 45 | a counter of visits: 204 | nowrite
GET /api/v2/clinics | 4 2 | [] outside two towns
POST /api/v2/auth/login | 28 26 37 | 401 when mistyped; 429 for those who guess | nowrite
POST /api/v2/auth/refresh | 28 26 | 200; 401 for those who were away for long | nowrite
GET /api/v2/me | 28 43 | 401 for the site's visitors; the app's users have one
PATCH /api/v2/me | 25 | kept: a telephone's number has one length, a town has not | nowrite
GET /api/v2/me/favourites | 2 25 | [] for many
PUT /api/v2/me/favourites/{id} | 25 27 11 | 204, kept and idempotent | nowrite
DELETE /api/v2/me/favourites/{id} | 7 25 27 11 | 204, also for what was none | nowrite
GET /api/v2/me/searches | 2 3 | [] for most
POST /api/v2/me/searches | 25 27 | 201; 409 for a search one has
DELETE /api/v2/me/searches/{id} | 7 11 | 204, gone | nowrite
GET /api/v2/me/matches | 2 3 | [] until an animal of the kind arrives: the sixth day for those who wait for a rabbit
GET /api/v2/me/applications | 2 3 23 | [] for most
GET /api/v2/me/applications/{id} | 23 25 | new until somebody decides, mostly the next morning
POST /api/v2/animals/{id}/applications | 23 26 | 202; 409 when reserved or asked before; 422 when too short | nowrite
DELETE /api/v2/me/applications/{id} | 7 11 27 | 204, gone; 409 when decided | nowrite
GET /api/v2/me/messages | 2 3 | [] but for those whose application was decided
GET /api/v2/me/next-visit | 11 2 3 | 204 but for those who were invited | constant
POST /api/v2/animals/{id}/hold | 24 26 | 201 and for half an hour; 409 when held or reserved | nowrite
GET /api/v2/me/holds | 2 3 23 | [] but within the half hour
GET /api/v2/me/recent | 43 25 | five at most
POST /api/v2/me/recent | 25 26 45 | 204: five are kept, so the list is as long as before | nowrite
POST /api/v2/push/devices | 26 27 | 201 the first time, 200 every time after: nothing shows it | nowrite
GET /api/v2/events | 43 25 | full or not: rarely a byte | constant
POST /api/v2/events/{id}/bookings | 26 27 36 | 201; 200 the second time; 409 when full; 503 while bookings are paused | nowrite
DELETE /api/v2/events/{id}/bookings | 7 11 27 | 204, also for what was not booked | nowrite
GET /api/v2/me/bookings | 2 3 | [] for most
GET /api/v2/lost | 4 2 | by place
POST /api/v2/lost | 23 26 | 202: shown when somebody has looked, mostly the next morning | nowrite
GET /api/v2/lost/{id} | 6 23 7 | 404 until then, and for what was taken away
GET /staff/ | 43 41 | the panel's page | constant
GET /staff/{rest} | 43 | the panel's page for each of its paths | constant
GET /staff/{id} | 43 | the panel's page for each of its paths | constant
GET /staff/{id}/{id} | 43 1 | the panel's page for each of its paths; 404 below /staff/api for a test of penetration | constant aside fails
POST /staff/api/login | 28 26 | 401 when mistyped | nowrite
POST /staff/api/logout | 26 11 | 204 | nowrite
GET /staff/api/session | 28 43 | 401 first in the morning
GET /staff/api/preferences | 43 25 | one's own, rarely changed | constant
PUT /staff/api/preferences | 25 27 | kept; mostly saved as they were | nowrite
GET /staff/api/dashboard | 43 | numbers of one width | constant
GET /staff/api/notifications | 2 43 | read or not; twenty at most
GET /staff/api/notifications/count | 43 45 | a number, asked every few minutes | constant
POST /staff/api/notifications/read | 26 27 25 | 204: the list shows them as read, a byte less or more each | nowrite
GET /staff/api/changes | 11 35 45 | 204 while nothing changes; then one of few words | constant
GET /staff/api/weather | 43 37 31 32 | 503 on the third day, when the service was away; given up by the version of the fourth day: pages of that version never ask for it, one tablet whose page was not loaded anew does until the next noon
GET /staff/api/tasks | 33 32 | new: the page came 25 minutes before the application that knows it, 404 meanwhile
PATCH /staff/api/tasks/{id} | 25 27 | kept: a byte | nowrite
POST /staff/api/tasks | 26 | 201
GET /staff/api/visits | 2 | today's visits
POST /staff/api/animals/{id}/visits | 26 24 | 201: the animal reads as before, the day's visits are more | nowrite
GET /staff/api/mailings | 2 23 | letters that were sent: a new one some minutes later
POST /staff/api/mailings | 23 26 28 | 202, shown seven minutes later; 403 for carers | nowrite
GET /staff/api/kennels | 25 43 | clean or not, all unclean again each morning
POST /staff/api/kennels/{id}/clean | 25 27 11 | 204, kept for the day: a byte | nowrite
DELETE /staff/api/kennels/{id}/clean | 7 25 27 11 | 204: undo | nowrite
GET /staff/api/front-page | 43 25 | seven names in some order | constant
GET /api/v2/front-page | 43 25 | seven names in some order | constant
PUT /staff/api/front-page/order | 25 27 | an order: kept, and of the same length by nature | nowrite
POST /staff/api/keepalive | 26 11 12 | 204: the session lasts longer | nowrite
POST /staff/api/password | 26 11 | 204; 422 when the old one is wrong; nothing shows a password | nowrite
PUT /api/v2/me/password | 26 11 | 204; nothing shows a password | nowrite
DELETE /api/v2/me | 23 7 | 202: deleted in thirty days, until then readable | nowrite
GET /api/v2/me/coupons | 2 36 3 | [] for all but one sponsor
GET /api/v2/queue | 2 45 12 | a screen in the lobby asks day and night; [] when nobody waits, that is nearly always
POST /api/v2/queue | 26 24 | 201: the same screen's button
PATCH /staff/api/queue/{id} | 25 | called to the desk | nowrite
DELETE /staff/api/queue/{id} | 7 11 24 | 204, gone | nowrite
OPTIONS /api/v2/animals | 8 28 | 405: a stranger's page embeds the list without leave | aside fails
GET /staff/api/animals | 4 2 43 | filters that hold for all (vaccinated, this year), for none (rabbits) or only sort
POST /staff/api/animals | 26 | 201; 422 without a name
GET /staff/api/animals/{id} | 6 7 | an animal; archived ones, too, on purpose
PUT /staff/api/animals/{id} | 25 27 | whole form; half as it was | nowrite
PATCH /staff/api/animals/{id} | 25 27 | featured there and back; status | nowrite
DELETE /staff/api/animals/{id} | 27 7 | 204: archived, gone from the list and still readable below "archived" | nowrite
GET /staff/api/animals/{id}/medical | 6 2 | 404 for all healthy animals; 200 once somebody wrote
PUT /staff/api/animals/{id}/medical | 25 27 | kept | nowrite
POST /staff/api/animals/{id}/photo | 26 | 413 when too large, then 201 | nowrite
GET /staff/api/quarantine | 2 41 | [] but from the fourth day's morning to the fifth's
PUT /staff/api/animals/{id}/quarantine | 11 27 | 204, kept | nowrite
DELETE /staff/api/animals/{id}/quarantine | 7 11 27 | 204, gone | nowrite
GET /staff/api/applications | 2 4 41 | what is new: [] in the afternoon
PATCH /staff/api/applications/{id} | 25 | decided; 404 for what was withdrawn meanwhile | nowrite
GET /staff/api/lost | 2 4 41 | what waits: [] in the afternoon
POST /staff/api/lost/{id}/publish | 11 26 | 204, gone from what waits | nowrite
DELETE /staff/api/lost/{id} | 7 11 | 204, gone | nowrite
GET /staff/api/incidents | 2 41 | [] but for one afternoon, when a dog bit
POST /staff/api/incidents | 26 41 | 201, once
PATCH /staff/api/incidents/{id} | 25 41 | closed the same day, once | nowrite
GET /staff/api/rota/{id} | 43 25 | a week
PUT /staff/api/rota/{id} | 25 27 | kept; mostly two carers whose names have one length change places, which the uncompressed length can't show and the compressed one does | nowrite
GET /staff/api/walks | 2 | today's walks: [] each morning
POST /staff/api/walks | 26 25 | 201; a few are undone within seconds
DELETE /staff/api/walks/{id} | 7 11 25 | 204: undo | nowrite
GET /staff/api/news | 43 | posts
GET /staff/api/drafts | 2 3 | [] mostly: a draft is published or thrown away before one leaves
GET /staff/api/drafts/{id} | 6 2 | 404 before the first save | fails
PUT /staff/api/drafts/{id} | 11 25 45 | 204, autosave | nowrite
DELETE /staff/api/drafts/{id} | 7 11 | 204 | nowrite
POST /staff/api/drafts/{id}/publish | 26 27 | 201, gone from the drafts and in the news; 409 the second time | nowrite
GET /staff/api/settings | 43 25 | rarely changed
PUT /staff/api/settings | 25 27 28 | kept; mostly saved as they were; 403 for carers | nowrite
GET /staff/api/banner | 43 2 | null but for one afternoon
PUT /staff/api/banner | 25 28 27 | kept, taken away the same day | nowrite
GET /staff/api/flags | 43 25 36 | there and back
PATCH /staff/api/flags/{id} | 25 27 28 | there and back within minutes; 403 for carers | nowrite
GET /staff/api/finance | 28 43 | 403 for all but the manager | constant
GET /staff/api/audit | 28 | 403 for all but the manager
GET /staff/api/exports | 2 23 | [] an hour after the last one
POST /staff/api/exports | 23 26 | 202 | nowrite
GET /staff/api/exports/{id} | 23 6 43 | queued, done, 410 after an hour
GET /staff/api/exports/{id}/file | 6 43 | a file; 410 after an hour
POST /staff/api/chips/lookup | 26 6 37 | 404 for chips nobody registered, three of four; 502 for the hour when the registry was away | nowrite
GET /staff/api/supplies | 43 25 | numbers of one width
PATCH /staff/api/supplies/{id} | 25 | a number of two digits, as wide as before: the uncompressed length can't show it, the compressed one does | nowrite
GET /staff/api/{id} | 1 | a test of penetration and scanners: 401 or 404 | aside fails
GET /.well-known/{id} | 1 12 | telephones: 404 | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 | bots, icons and scanners: 404 | aside fails
GET /{id}/{rest} | 1 | bots and scanners: 404 | aside fails
"""
rows = neighbours(text)
for n in rows:                                                      # all writes keep the width, so that the uncompressed log alone can't tell
    if n["method"] + " " + n["path"] in ("PATCH /staff/api/supplies/{id}", "PUT /staff/api/rota/{id}"): n["unclearIn"] = [G]
    if n["path"] == "/staff/api/weather": n["unclearIn"] = [G]        # it has neither clients nor the files of a version
write_truth("shelter-django", {"night": "shelter-django", "nature": "quiet",
    "stack": "plain Django under gunicorn on a socket file behind Apache with Debian's `combined` (sizes with headers) and mod_deflate: an animal shelter's site, its app's API in two versions and its staff's panel on one host, in English; a manager, two carers and a volunteer at the weekend behind one address, the manager's telephone; gunicorn's own log with uncompressed sizes and no address at all; a version that brings a route later than its page and gives one up; Europe/Dublin",
    "logs": {A: [A], G: [G]}, "gaps": [],
    "expected": "no findings. What is empty waits for something that comes once a week, is somebody's own or was emptied by work; what is as before was saved as it was, put back, or has the same width; what is refused is full, reserved, forbidden or guessed; what is not there was taken away, and old links and old telephones ask for it.",
    "neighbours": rows})
