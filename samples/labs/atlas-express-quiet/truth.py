import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
text = """
GET #/me | 28 43 | 401 before signing in | constant
POST #/session | 26 28 | signs in; a bot tries many passwords on three nights | nowrite
DELETE #/session | 11 | signs out | nowrite
POST #/sso/start | 26 30 | always 302, to the identity provider; nine seconds later the same person comes back by /sso/callback | fails nowrite
GET #/sso/callback | 30 | 302 to the portal, which is read at once | constant
GET #/experiments | 43 2 | [] for everybody: no experiment runs | undecidable constant
GET #/announcement | 43 2 | null until the eighth day, a text since | constant
GET #/orders | 2 4 | [] for the customer who never bought; filters
GET #/orders/{id} | 6 7 | works; prefetched by hovering; a bot counts ids through on three nights: 404
GET #/orders/{id}/documents | 2 | [] for three quarters
GET #/orders/{id}/tracking | 6 | 404 until shipped
GET #/orders/{id}/survey | 6 | 404 for all but one in fourteen; one size | constant
GET #/orders/{id}/photo | 6 29 | 404 for four fifths, a picture for the others
GET #/features/chat | 36 29 | a probe: 204 for the plan gold, else 404
GET #/features/sso | 36 29 | a probe: 204 for one customer, else 404
GET #/features/print | 11 | a probe: 204 | constant
GET #/analytics/summary | 36 29 | 200 for the plan gold, else 404
GET #/analytics/fleet | 36 | 200 for the plan gold, else 402
GET #/chat/history | 36 28 | 200 for the plan gold, else 403
GET #/tickets | 2 3 | [] for those who never wrote one
POST #/tickets | 24 | kept; 422 | nowrite
GET #/claims | 2 | [] for all customers but two, who claim on the ninth and tenth days | constant
POST #/claims | 24 | kept; two in all | nowrite
GET #/watchlist | 2 25 | [] until something is put there, and again when it is taken off
PUT #/watchlist/{id} | 25 11 | 204; kept, often there already | nowrite
DELETE #/watchlist/{id} | 27 11 | 204; often not there | nowrite
GET #/saved-searches | 2 36 | [] until the first
POST #/saved-searches | 24 36 | kept; 402 for the second one, 409 for gold | nowrite
GET #/preferences | 9 43 | works; 304
PUT #/preferences | 25 9 | kept: an echo that says ok; half the time saved as it was (304), weekly and yearly and hourly are as long as each other but for a letter
GET #/address | 9 | works
PUT #/address | 25 9 | kept; often as it was, or another code of the same length (200 and not 304); 422 | nowrite
GET #/notifications/count | 45 43 | polled; mostly one digit | constant
GET #/notifications | 2 | [] for who got none
POST #/notifications/read | 25 11 | kept; often nothing was unread | nowrite
GET #/invoices | 2 4 | [] for the customer who never bought
GET #/invoices/{id}/pdf | 10 | a file
GET #/parts | 4 | search as one types; often []
POST #/quotes/check | 26 43 | always says yes | nowrite
POST #/quotes | 23 26 | 202; a person calls back | nowrite
POST #/cards/verify | 26 | 200; 502 while the provider was down on the fourth day | nowrite
GET #/help/{id} | 43 | pieces of HTML, on purpose; one topic mostly | constant
POST #/telemetry | 11 26 | 204 | nowrite
GET #/v0/stock | 31 32 | 410 for a partner's old version; /v1 beside it works for the new one | fails
GET #/v1/stock | 12 | works
GET #/catalogue | 1 40 | the load test's own mistake on one evening: 404 | aside fails
GET @/me | 28 43 | 401 before signing in | constant
POST @/session | 26 28 | signs in | nowrite
GET @/badges | 45 | counts
GET @/approvals | 2 45 | polled; [] but for the hours when a claim waits, on the ninth and tenth days | constant
POST @/approvals/{id} | 24 | kept: it is gone; two in all | nowrite
GET @/layout | 2 43 | {} until somebody arranges columns; the same letters in another order
PUT @/layout | 25 11 | 204; kept, read on the next visit only | nowrite
GET @/regions | 43 | constant | constant
GET @/leads | 4 | filled; ?seen=false
PATCH @/leads/{id} | 25 9 | kept: false becomes true, now and then again; the list is read half the time
GET @/applications | 2 4 | nobody applies as night porter while that is not published
GET @/applications/{id} | 6 | works
GET @/applications/{id}/cv | 6 | 404 for those who sent none
GET @/applications/{id}/notes | 2 | [] for most
POST @/applications/{id}/notes | 24 | kept
PATCH @/applications/{id} | 25 9 | kept: fresh, asked and hired are nearly as long as each other; a third is saved as it was
POST @/applications/{id}/reply | 23 26 | 202; mailed | nowrite
GET @/search | 4 | search as one types
GET @/jobs | 25 | works
PATCH @/jobs/{id} | 25 9 | kept: published is a byte; open and shut are as long (200 and not 304); a third is saved as it was (304)
PUT @/jobs/order | 25 | kept: the same rows in another order weigh the same; 200 and not 304 | nowrite
GET @/customers | 4 | filters without hits
GET @/customers/{id} | 6 | works
GET @/customers/{id}/claims | 2 | [] for all but two
GET @/tickets | 2 4 | empty filters
PATCH @/tickets/{id} | 25 | kept: open and shut are as long; now and then what it was: the list read after is 200 and not 304 | nowrite
GET @/moderation | 2 | [] for days; reviews on the sixth and the ninth day, gone when published | constant
POST @/moderation/{id}/publish | 24 11 | kept | nowrite
GET @/redirects | 2 | three until the third day, when they are deleted; [] since | constant
DELETE @/redirects/{id} | 7 27 | kept; three in all | nowrite
GET @/banners | 25 | works
POST @/banners | 24 | kept
DELETE @/banners/{id} | 27 25 | 204; marks as archived: the list is a byte shorter, not a row
POST @/banners/{id}/restore | 25 11 | 204; a byte longer
GET @/holidays | 2 4 | [] until the tenth day; ?year=2031 stays empty | constant
POST @/holidays | 24 | kept; once | nowrite
GET @/campaigns | 23 2 | [] until the first one is ready
POST @/campaigns | 23 26 | 202; there half an hour later | nowrite
PUT @/campaigns/draft | 26 11 | a draft that saves itself | nowrite
POST @/campaigns/preview | 26 | a preview | nowrite
GET @/queues | 43 | noughts but for the half hour after a campaign | constant
GET @/exports | 23 2 | swept each night; what was asked for is ready half an hour later
POST @/exports | 23 26 | 202 | nowrite
GET @/templates | 43 | revisions of one digit: weighs the same, 200 after a change
GET @/templates/{id} | 9 | works
PUT @/templates/{id} | 25 9 | kept; half the time saved as it was (304)
GET @/settings | 9 | works
PUT @/settings | 25 9 | kept; often as it was or a number of the same length; 403 for support | nowrite
GET @/audit | 28 | 403 for all but the owner
GET @/users | 28 43 | 403 for all but the owner; constant | constant
GET @/invites | 28 2 | 403 for all but the owner; [] until the tenth day | constant
POST @/invites | 24 | kept; once | nowrite
GET @/reports/monthly | 33 | 500 for an hour and a half on the fifth day
GET @/reports/hiring | 43 | numbers of as many digits, 304 while they stay | constant
POST @/cache/purge | 26 43 | says ok | nowrite
GET @/live | 35 42 | server-sent events | aside constant
GET @/v1/weekly | 7 32 | the owner's bookmark of long ago: no referer, opened each morning as a page; 404 | fails
GET /consent-kit/v3/geo.json | 1 | a broken script of a third party, one page view in thirty to fifty, from public pages, outside the API | fails
POST /consent-kit/v3/beacon | 1 26 | the same script | fails nowrite
GET /jobs.json | 4 2 | [] for departments without openings
POST /contact | 26 | 303 to thanks; 422 | nowrite
POST /careers/{id}/apply | 26 6 | 303; 404 where nothing is open, 422 | nowrite
POST /reviews | 26 | 303; waits for moderation | nowrite
GET /careers/{id} | 6 | pages; 404 while not published
GET /apple-touch-icon.png | 1 | browsers look by themselves | aside fails
GET /apple-touch-icon-precomposed.png | 1 | browsers look by themselves | aside fails
GET /.well-known/{rest} | 1 | browsers and tools look by themselves | aside fails
GET /assets/{rest} | 9 1 | bundles; a map that tools look for | aside
POST /internal/tick | 12 | a cron job | aside nowrite
GET /healthz | 12 | a monitor | constant
HEAD / | 12 8 | a monitor | constant
OPTIONS @/applications/ | 8 1 | an office program | aside fails
PROPFIND @/applications/ | 8 1 | an office program | aside fails
GET /portal/{rest} | 9 | the portal's page | aside
GET /desk/{rest} | 9 | the desk's page | aside
GET /robots.txt | 1 | bots | aside
GET /sitemap.xml | 1 | bots | aside
GET /feed.xml | 1 | bots | aside
GET /ads.txt | 1 | bots | aside fails
GET / | 9 | a page | constant
GET /about | 9 | a page | constant
GET /products | 9 | a page | constant
GET /products/{id} | 9 | pages | constant
GET /contact | 9 | a page | constant
GET /contact/thanks | 9 | a page | constant
GET /careers | 9 | a page | constant
GET /news | 9 | a page | constant
GET @/{rest} | 1 40 | a test of penetration from the office, with the recruiter's browser, on one afternoon: 404, 403 | aside fails
GET #/{rest} | 1 40 | the same test; a bot that signed in | aside fails
POST @/{rest} | 1 40 | the same test | aside fails nowrite
PUT @/{rest} | 1 40 | the same test | aside fails nowrite
PATCH @/{rest} | 1 40 | the same test | aside fails nowrite
DELETE @/{rest} | 1 40 | the same test | aside fails nowrite
POST #/{rest} | 1 40 | the same test | aside fails nowrite
PUT #/{rest} | 1 40 | the same test | aside fails nowrite
PATCH #/{rest} | 1 40 | the same test | aside fails nowrite
DELETE #/{rest} | 1 40 | the same test | aside fails nowrite
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
rows = neighbours("\n".join(l.replace(" @", " /svc/desk", 1).replace(" #", " /svc/portal", 1) for l in text.strip().splitlines()))
write_truth("atlas-express-quiet", {"night": "atlas-express-quiet", "stack": "Express with weak entity tags behind nginx with a JSON log of the usual key names and gzip; a lift maker's site with contact form and job board, a customers' portal and a desk for three people behind one address, of whom two have the same browser; one 404 for unknown routes and rows alike, switches by PATCH, echoes that say ok; bots that sign in, a load test, a test of penetration, a broken script of a third party; no gaps; Europe/Berlin",
    "logs": {"nginx-json": ["nginx-json"]}, "ui": ["https://www.atlas.example.com/portal", "https://www.atlas.example.com/desk"], "api": ["/svc"], "gaps": [], "neighbours": rows})
