import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
N = "nginx-combined"
text = """
GET / | 9 | the front page
GET /2027/09/{id} | 6 33 | articles; one that own pages still link to was taken away (410), one never was (404)
GET /2027/09/{id}/ | 30 | 301 to the path without a slash, followed or not | fails
POST /2027/09/{id}/comments | 30 26 24 | 303 followed by the page; a comment waits for the editors, so what is read next is the same; what has links goes to the spam, likewise; 422 for too short ones | nowrite
GET /section/{id}/ | 5 | three pages, 404 past them
GET /tag/{id}/ | 2 4 | tags without articles
GET /search | 4 37 | searches with and without hits; 429 for a bot that is too fast
GET /article.php | 30 6 31 | links of the old site: 301, or 410 | fails
GET /feed.xml | 9 12 | feed readers, mostly 304
GET /comments/feed.xml | 9 12 | a feed
GET /sitemap.xml | 9 | bots | aside
GET /robots.txt | 9 | bots | aside
GET /newsletter | 43 | a form | constant
POST /newsletter | 26 30 | 303 followed by the page of thanks | nowrite
GET /newsletter/thanks | 43 | a page | constant
GET /newsletter/confirm | 6 | 410 for old links in mails
GET /newsletter/open/{id} | 43 | a picture of one pixel in mails | constant
GET /out/{id} | 30 | links to advertisers are counted: 302 to another host, whose log is not here | fails
GET /account/login | 43 28 | a form | constant
POST /account/login | 28 26 | 200 with the form again, or 303 | nowrite
GET /account/saved | 28 30 | 302 to the form for those who are not signed in, followed
GET /api/v1/articles/{id}/comments | 2 | [] for most articles; grows when editors let comments pass
GET /api/v1/articles/{id}/related | 2 | [] for three articles
GET /api/v1/articles/{id}/corrections | 2 | [] for all articles but one
GET /api/v1/articles/{id}/translations | 2 43 | [] for all articles, since nobody has translated any: from the log alone this could be a stub | constant undecidable
GET /api/v1/articles/{id}/audio | 6 36 | 404 for all articles but one: no recording
GET /api/v1/articles/{id}/reactions | 25 43 | a number that rarely gets longer | constant
POST /api/v1/articles/{id}/reactions | 25 26 | kept, but the number read next is mostly as long | nowrite
GET /api/v1/me | 28 | 401 for everybody but the few subscribers, on every page | constant
GET /api/v1/meter | 43 | one digit | constant
GET /api/v1/weather | 43 | the same all week | constant
GET /api/v1/poll/current | 36 6 | 404 but on two days
POST /api/v1/poll/{id}/votes | 26 | 201, 409 the second time | nowrite
GET /api/v1/live | 11 45 35 | 204 but on one evening | constant
GET /api/v1/ads/slots | 2 43 | [] for most visitors: only house advertisements are sold
GET /api/v1/suggest | 4 | suggestions at every letter; mostly none
GET /api/v1/crossword/today | 36 6 | 404 on Sunday
POST /api/v1/beacon | 11 26 | always 204 | nowrite
GET /api/v1/push/key | 43 | a key | constant
POST /api/v1/push/subscriptions | 26 43 | one constant answer, nothing to read | nowrite
POST /api/v1/tips | 11 26 | 204; the editors read them from the sixth day on | nowrite
GET /redaction/login | 28 1 | a form; a botnet asks, too | constant
POST /redaction/login | 28 1 26 30 | the editors; a botnet guesses passwords with browsers' agents: 200 with the form | nowrite
GET /redaction/ | 28 30 | 302 to the form for strangers, a page for editors | constant
GET /redaction/api/me | 28 43 | per person | constant
GET /redaction/api/articles | 4 | filters
POST /redaction/api/articles | 24 | kept; a page has fifteen
GET /redaction/api/articles/{id} | 6 7 | works; 404 after a deletion
PUT /redaction/api/articles/{id} | 25 | kept; often as it was; 409 for who was too late
DELETE /redaction/api/articles/{id} | 27 7 11 | 409 while it is published, 204 for drafts | nowrite
POST /redaction/api/articles/{id}/publish | 25 26 | kept
POST /redaction/api/articles/{id}/unpublish | 25 26 | kept | nowrite
GET /redaction/api/articles/{id}/revisions | 2 3 | [] for what nobody edited
POST /redaction/api/articles/{id}/preview | 26 | a preview | nowrite
POST /redaction/api/articles/{id}/lock | 11 45 26 | a heartbeat every thirty seconds; 204 | nowrite
DELETE /redaction/api/articles/{id}/lock | 11 | 204 | nowrite
GET /redaction/api/articles/{id}/autosave | 6 | 404 unless something was left
PUT /redaction/api/articles/{id}/autosave | 11 | saved every few seconds, seldom read; 204 | nowrite
DELETE /redaction/api/articles/{id}/autosave | 11 7 | 204, also where there is none | nowrite
GET /redaction/api/comments | 2 4 | pending ones: mostly few
PATCH /redaction/api/comments/{id} | 25 24 | kept
DELETE /redaction/api/comments/{id} | 27 11 | works; 404 the second time | nowrite
GET /redaction/api/media | 24 | works
POST /redaction/api/media | 24 | kept
DELETE /redaction/api/media/{id} | 11 27 | works | nowrite
GET /redaction/api/frontpage | 9 25 | of nearly one size: an order of numbers; 304 where nobody changed it | constant
PUT /redaction/api/frontpage | 25 9 | kept, but another order weighs the same: only that the next read is 200 and not 304 shows it | nowrite
GET /redaction/api/issues | 24 | works
POST /redaction/api/issues | 24 | kept
GET /redaction/api/issues/{id} | 23 | one byte less some reads after it was sent
POST /redaction/api/issues/{id}/test | 23 26 | 202 into a mail's queue | nowrite
POST /redaction/api/issues/{id}/send | 23 | 202; shows some reads later | nowrite
GET /redaction/api/subscribers | 28 | 403 for all but the chief
GET /redaction/api/tips | 2 | [] for five days: nobody had written
POST /redaction/api/spell | 26 2 | [] unless there is a mistake | nowrite
GET /redaction/api/stats | 43 | works
GET /redaction/api/locks | 2 45 | {} unless somebody edits
GET /redaction/api/errors | 2 | [] but on one day
GET /css/{id} | 9 | static | aside
GET /js/{id} | 9 | static | aside
GET /img/{id} | 9 10 28 | static; one picture is missing on every page (404), hotlinks are forbidden (403) | aside
GET /{id} | 1 9 | icons and ads.txt that were never there; scanners | aside
GET /{rest} | 1 39 | scanners, bots | aside
POST /{rest} | 1 | scanners | aside
HEAD /{rest} | 8 12 | link checkers, monitors | aside
HEAD / | 8 12 | monitors | aside
"""
write_truth("gazette-php", {"night": "gazette-php", "stack": "a small town's newspaper in PHP 8.2 by FastCGI behind nginx 1.22 `combined` with gzip: articles, comments that wait for the editors, a newsletter, a JSON API for its own pages, five editors' rooms that work; feed readers, bots, a botnet, hotlinks; Europe/London",
    "logs": {N: [N]}, "ui": ["https://www.gazette.example.org"], "api": ["/"], "gaps": [],
    "expected": "no findings. What is empty is honestly empty, what is optional is not there, what is refused is refused to those who may not; the editors' rooms work.",
    "neighbours": neighbours(text)})
