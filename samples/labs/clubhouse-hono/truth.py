import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
C, A = "caddy-json", "/api"
text = """
POST @/session | 26 28 | signs in; 401 for a slip | nowrite
DELETE @/session | 11 | signs out, 204 | nowrite
POST @/session/keepAlive | 11 45 43 | 204 every ten minutes | nowrite
POST @/session/elevate | 26 28 | a second password, 204 | nowrite
GET @/me | 28 43 | 401, sign in, 200; one size a person | constant
GET @/me/permissions | 43 28 | [] for the helpers, who have none of their own; a list for the administrator | constant
GET @/me/preferences | 6 3 | a JSON 404 until a person has saved some, an object from the next visit on
PUT @/me/preferences | 25 11 | kept: the next visit reads it; words are often as long as each other | nowrite
GET @/plan | 43 | constant | constant
GET @/changelog | 43 | constant until the release of the sixth day | constant
GET @/notifications | 45 2 43 | [] for days, polled every minute in a tab; two items on two afternoons
GET @/lostProperty | 2 43 | [] for all on all days: nobody lost a thing; no log can tell | constant undecidable
GET @/modules/{id} | 36 6 | two are bought and objects, the restaurant is a JSON 404 for all on all days: it was never bought; the siblings work, a log cannot tell more | undecidable constant
GET @/analytics | 36 | 402: the plan has none, whoever asks and whenever | fails constant
GET @/sponsors | 36 | 402 until the plan is changed on the sixth day, a list of one size from then on | constant
GET @/search | 4 | [] mostly
GET @/members | 4 5 | a cursor; a page after the last one is [] when the number is even; filters without hits
POST @/members | 24 | kept: sorted by name, so that it may be on another page; 422 without a birthday | nowrite
GET @/members/{id} | 6 7 | works; 404 for who left and for old bookmarks
PATCH @/members/{id} | 25 11 | 204, kept; nothing is read after it, the next visit shows it; on and off again in one visit is as it was | nowrite
DELETE @/members/{id} | 7 11 28 | 204, then 404; 403 for the helpers | nowrite
GET @/members/{id}/notes | 2 24 | [] for most; what was written shows on the next visit
POST @/members/{id}/notes | 24 | 201, kept; not read after it | nowrite
GET @/members/{id}/guardian | 6 | a JSON 404 for adults, who are four in five
GET @/members/{id}/photo | 6 | a JSON 404 for most; a picture for the others
GET @/members/{id}/incidents | 2 | [] for most: one in nine was once noted
POST @/members/checkDuplicates | 26 | a check by POST: [] mostly, a hit now and then | nowrite
POST @/members/bulkUpdate | 23 26 | 202: kept a while later; the list shows no group, the members do | nowrite
GET @/waitingList | 2 | [] in the mornings; people join by the app and are let in
POST @/waitingList/{id}/admit | 27 | 204 and gone; 404 the second time, when both helpers press it | nowrite
GET @/bookings | 4 2 | of a day: [] on Monday, when the club is closed
GET @/bookings/{id} | 6 7 | works; 404 for what a member took back
POST @/bookings/{id}/noShow | 11 24 | 204, kept; the day is over when the page is opened again, so that the list is another | nowrite
DELETE @/bookings/{id} | 7 11 | 204, kept | nowrite
GET @/courtClosures | 2 24 | [] for all until the administrator adds one on the fifth day
POST @/courtClosures | 24 | 201; the next visit shows it | nowrite
PUT @/courts/{id}/status | 25 | kept; open and shut have four letters each: the same size for ever, another Last-Modified | nowrite
GET @/courts | 43 9 | one size: see above; its Last-Modified moves | constant
GET @/teams | 43 | works
GET @/teams/{id}/lineUp | 43 | ids in an order; the size moves only when somebody is added | 
PUT @/teams/{id}/lineUp | 25 | kept: mostly another order of the same ids, so the same size on the next visit; /auditTrail grows by one | nowrite
GET @/fixtures | 4 5 | works; a cursor
PATCH @/fixtures/{id}/score | 25 | kept; 6:4 and 4:6 are as long as each other; null before | nowrite
GET @/tournaments | 43 | works
GET @/tournaments/{id}/bracket | 2 24 | [] until the draw on the sixth day, for all and everywhere
POST @/tournaments/{id}/draw | 27 | 409 until there are enough players; 201 on the sixth day | nowrite
GET @/polls | 43 | works
GET @/polls/{id}/results | 43 2 | noughts of one size until members vote on the third day
GET @/posts | 24 5 | what is published; drafts are not in it
POST @/posts | 24 26 | 201: a draft, so the list is rightly as before on the next visit | nowrite
GET @/posts/drafts | 2 | [] when all are published
POST @/posts/{id}/publish | 25 27 | 204; the list has it on the next visit | nowrite
GET @/posts/{id}/preview | 26 | a page
GET @/comments/pending | 2 | [] mostly: moderation
POST @/comments/{id}/approve | 25 7 | 204 and gone from the list; 404 the second time | nowrite
GET @/mailings | 43 | works
POST @/mailings/{id}/send | 23 26 | 202: sent by the next visit; 409 the second time | nowrite
POST @/mailings/{id}/preview | 26 | a preview; nothing is kept | nowrite
GET @/messages/sent | 2 24 | [] for a helper who never wrote
POST @/messages | 24 | 201; kept; the next visit shows it | nowrite
GET @/lockers | 43 | works
PUT @/lockers/{id}/assignment | 24 | 200, kept: the next visit shows it | nowrite
DELETE @/lockers/{id}/assignment | 7 11 | 204, kept; 404 the second time | nowrite
GET @/guestPasses | 2 5 | works
POST @/guestPasses | 24 | 201, kept | nowrite
DELETE @/guestPasses/{id} | 7 11 | 204, kept | nowrite
GET @/keyFobs | 43 | works
PATCH @/keyFobs/{id} | 25 | 204, kept: blocked or not is one byte; now and then as it was | nowrite
GET @/invoices | 28 5 | 403 for the helpers at the weekend, works for the administrator
PATCH @/invoices/{id} | 25 | 204, kept | nowrite
GET @/finance/ledger | 28 | 403 for everybody, until the administrator gives the second password, which she does on two days
GET @/documents | 43 | works
GET @/documents/{id}/versions | 43 | a list of one for most
GET @/settings/openingHours | 43 | one form; times are as long as each other
PUT @/settings/openingHours | 25 | saved whole and kept; mostly of the same size; /settings/history grows by one each time | nowrite
GET @/settings/booking | 43 | works
PUT @/settings/booking | 25 | saved whole and kept, often as it was | nowrite
GET @/settings/history | 43 24 | grows with each form saved
GET @/auditTrail | 43 5 | grows with each write; a cursor
GET @/seasonRollover | 43 26 | a wizard's state: none for who cancelled | constant
PUT @/seasonRollover/steps/{id} | 26 | a wizard's steps: 200 | nowrite
POST @/seasonRollover/cancel | 26 | given up each time but one: nothing is kept, as it should be | nowrite
POST @/seasonRollover/commit | 26 | once, on the eighth day: 200 | nowrite
GET @/stats/occupancy | 43 4 | noughts on Monday
GET @/weather | 33 43 | 500 for an hour on one noon, when the weather's service was down; one size for a day
GET @/calendarFeeds | 2 43 | works | constant
POST @/exports | 26 37 23 | 202, or 503 with Retry-After when another runs, then again | nowrite
GET @/exports/{id} | 23 45 | works
GET @/exports/{id}/file | 26 | a file
POST @/imports | 30 26 | 303, followed | nowrite fails
GET @/imports/{id} | 23 | works
POST @/telemetry | 26 43 | beacons: 202 always | nowrite
GET @/live | 35 42 | a stream | aside
GET @/v1/members | 31 32 | an old tab: works on two days, 410 from the release of the sixth day on, until it is closed | 
GET @/app/me | 43 | the members' app
GET @/app/bookings | 2 | [] for most members
POST @/app/bookings | 24 | 201; 409 when the court is taken | nowrite
DELETE @/app/bookings/{id} | 7 | 204; 404 the second time | nowrite
POST @/app/waitingList | 24 | 201 | nowrite
POST @/app/polls/{id}/votes | 24 | 204; 409 for who has voted | nowrite
POST @/app/comments | 24 26 | 202: waits for moderation | nowrite
OPTIONS @/app/bookings | 8 | preflights of the app's other origin: 204
GET @/gates/{id}/allowList | 9 14 43 | the gates read it each hour; of one size until a fob is blocked
POST @/gates/{id}/events | 14 11 | 204 | nowrite
POST @/webhooks/payments | 26 43 | a payment provider's calls, always the same words | nowrite
GET /calendar/{id} | 9 14 | calendars of members: 200, then 304; one address is 404 for ever, from a calendar nobody cleans
GET /healthz | 12 | a monitor | constant
HEAD @/members | 8 | a look: 404, as nobody made a HEAD | aside fails
GET @/members/ | 30 | a slip: 404 in text | aside fails
PUT @/me/avatar | 26 | 413 for a large picture, then 204 | nowrite
PROPFIND /files/{rest} | 8 1 | an office program opens a file from the site: 200 and the file, as Caddy minds no method | aside fails nowrite
GET /files/{rest} | 9 | files
GET /assets/{id} | 9 10 32 | bundle; the old one's name is answered by the page after the release, from an old tab
GET /sw.js | 9 43 | a service worker that looks for itself | constant
GET /manifest.webmanifest | 9 43 | constant | constant
GET /robots.txt | 1 | the page | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners: the page, as Caddy minds no method | aside nowrite
"""
write_truth("clubhouse-hono", {"night": "clubhouse-hono", "stack": "plain node in the manner of Hono behind Caddy (its default JSON log, HTTP/2, nothing compressed); a tennis club's back office in English: bare arrays, camelCase paths, ids of twelve letters, cursors in a header, an optimistic UI that hardly ever reads anything after a write but the whole page on the next visit; one administrator on most days, two helpers at the weekend, members by an app, gates, calendars, a payment provider, a monitor; no gaps; Europe/Dublin",
    "logs": {C: [C]}, "ui": ["https://clubhouse.example.net"], "api": [A], "oneAdmin": True, "gaps": [], "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
