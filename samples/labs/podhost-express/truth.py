import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
N, M = "nginx-combined", "morgan-docker"
text = """
POST /v1/sign-in | 26 28 | signs in | nowrite
GET /v1/me | 28 43 9 | 401, then 200; of few sizes | constant
PATCH /v1/me | 25 24 | kept; read by /me | nowrite
PATCH /v1/prefs | 25 24 | kept; flipped twice as often as once; read by /me | nowrite
GET /v1/onboarding | 43 9 | constant | constant
POST /v1/onboarding/dismiss | 24 11 | kept; read by /me | nowrite
GET /v1/features | 43 23 9 | changes when a flag does, minutes later | constant
GET /v1/banner | 2 24 9 | no text but for the days on which the support wrote one | constant
GET /v1/categories | 43 9 | an enumeration | constant
GET /v1/shows | 43 9 | everybody has one | constant
GET /v1/shows/{id} | 25 9 | the plays go up by themselves
GET /v1/shows/{id}/settings | 25 9 | works
PUT /v1/shows/{id}/settings | 25 | kept; idempotent, mostly as it was
GET /v1/shows/{id}/episodes | 2 3 4 5 | filters without hits, pages past the end, empty for those who just began
POST /v1/shows/{id}/episodes | 23 24 | kept; the list has it half a minute to two minutes later; 422 without a title | nowrite
GET /v1/shows/{id}/sponsors | 2 36 | empty for all but one
GET /v1/shows/{id}/collaborators | 2 | empty for nine in ten
GET /v1/shows/{id}/invitations | 2 | empty until somebody was invited
POST /v1/shows/{id}/invitations | 23 24 | 202; the invitations have it, the collaborators when it is accepted, the next day or never | nowrite
GET /v1/shows/{id}/analytics | 4 9 | counters
GET /v1/shows/{id}/analytics/live | 35 11 | a long poll, mostly 204 | constant
GET /v1/shows/{id}/ads | 36 28 | 403 but for two accounts with the plan | constant
GET /v1/shows/{id}/transcripts | 36 29 | 404 feature_off but for two accounts with the plan
GET /v1/episodes/{id} | 6 7 23 9 | works; 404 after a deletion; behind what was set by two minutes
PUT /v1/episodes/{id} | 25 | kept; saved without a change three times in four | nowrite
DELETE /v1/episodes/{id} | 7 11 | works; 404 the second time | nowrite
GET /v1/episodes/{id}/draft | 6 9 | 404 while there is none
PUT /v1/episodes/{id}/draft | 25 24 | saves itself, mostly as it was; read at the next opening | nowrite
PUT /v1/episodes/{id}/pin | 25 27 | kept and idempotent; read by the show, not by the episode | nowrite
DELETE /v1/episodes/{id}/pin | 25 27 | 204 also when it was not pinned; read by the show | nowrite
PATCH /v1/episodes/{id}/explicit | 23 25 | kept; the episode shows it half a minute to two minutes later | nowrite
GET /v1/episodes/{id}/comments | 2 9 | empty for most
DELETE /v1/episodes/{id}/cover | 7 | 404: it had none | fails nowrite
POST /v1/episodes/{id}/transcribe | 36 26 | 402 but for two accounts with the plan | fails nowrite
GET /v1/notifications | 2 9 | empty for most
POST /v1/notifications/read-all | 25 11 | kept; mostly there was nothing | nowrite
GET /v1/search | 4 | mostly without hits
POST /v1/preview | 26 | a preview | nowrite
GET /v1/tokens | 2 9 | empty for most
POST /v1/tokens | 24 26 | kept
DELETE /v1/tokens/{id} | 7 27 | works; 204 also for what is gone | nowrite
POST /v1/uploads | 26 | 201; the upload is read by its id | nowrite
PUT /v1/uploads/{id}/parts/{id} | 11 25 | 204 | nowrite
POST /v1/uploads/{id}/complete | 23 26 | 202 | nowrite
GET /v1/uploads/{id} | 23 | encoding for long, then ready | constant
GET /v1/export/episodes.csv | 26 | a file
GET /v1/dashboard | 31 32 | gone since the second version on the third day; tabs that nobody reloads ask on for a day | constant
GET /v1/home | 31 | there since the second version | constant
POST /backstage/api/sign-in | 26 28 | signs in | nowrite
GET /backstage/api/session | 28 43 9 | 401, then 200 | constant
GET /backstage/api/accounts | 4 5 9 | filters without hits, pages past the end; the state of an account is late
GET /backstage/api/accounts/{id} | 6 23 9 | works; 404 for a mistyped one
PATCH /backstage/api/accounts/{id}/suspended | 23 25 28 | kept; shown half a minute to two minutes later; 403 for the moderator | nowrite
PUT /backstage/api/accounts/{id}/limits | 25 | kept; idempotent, mostly as long as before | nowrite
POST /backstage/api/accounts/{id}/impersonate | 26 28 | an address; 403 for the moderator | nowrite
POST /backstage/api/accounts/{id}/password-reset | 26 23 | 202; a letter is sent | nowrite
POST /backstage/api/accounts/{id}/merge | 26 28 | 409 while payouts are open, and 403 for the moderator | fails nowrite
GET /backstage/api/accounts/{id}/refunds | 2 23 | empty for nearly all
POST /backstage/api/accounts/{id}/refunds | 23 26 | 202; the list has it when the bank has answered, an hour or three later | nowrite
GET /backstage/api/accounts/{id}/notes | 2 | empty for most
POST /backstage/api/accounts/{id}/notes | 24 | kept
GET /backstage/api/accounts/{id}/sessions | 2 | one, or none after it was ended
DELETE /backstage/api/sessions/{id} | 7 11 | works; 404 the second time | nowrite
GET /backstage/api/moderation | 2 4 9 | a queue that is often empty
GET /backstage/api/moderation/{id} | 6 9 | works
POST /backstage/api/moderation/{id}/decision | 27 28 | kept; leaves the queue; 409 the second time; 403 for the support | nowrite
GET /backstage/api/flags | 23 43 9 | of few sizes; late | constant
GET /backstage/api/flags/{id} | 23 43 9 | of few sizes; late | constant
PATCH /backstage/api/flags/{id} | 23 28 | kept; shown half a minute to two minutes later; 403 for all but the owner | nowrite
GET /backstage/api/payouts | 28 23 | 403 for all but the owner
POST /backstage/api/payouts/run | 23 26 | 202; the list has it later | nowrite
GET /backstage/api/jobs/{id} | 23 | running, then done | constant
GET /backstage/api/episodes | 4 5 9 | what was deleted stays listed, and live is as long as gone
GET /backstage/api/episodes/{id} | 6 9 | says who deleted it
DELETE /backstage/api/episodes/{id} | 7 27 28 | kept; soft: still listed, still read, with who did it; 403 for the support
POST /backstage/api/episodes/{id}/restore | 27 28 | kept; read by the episode | nowrite
PUT /backstage/api/banner | 24 11 | kept; read by the studio | nowrite
POST /backstage/api/bulk/suspend | 26 | a dry run: nothing is to change | nowrite
POST /backstage/api/cache/purge | 26 11 | nothing to be read | nowrite
GET /backstage/api/incidents | 2 | empty until the outage of the fifth day
POST /backstage/api/incidents | 24 | kept | nowrite
GET /backstage/api/abuse | 2 | empty until a listener reported something on the fourth day
GET /backstage/api/audit | 28 | 403 for all but the owner
GET /backstage/api/search | 4 | mostly without hits
GET /backstage/api/metrics/now | 45 43 9 | a tab that polls; of few sizes | constant
GET /backstage/api/plans | 43 9 | an enumeration | constant
GET /backstage/api/exports/accounts.csv | 26 | a file
GET /app/v3/home | 43 | of nearly one size
GET /app/v3/queue | 2 3 | empty for new listeners
GET /app/v3/downloads | 2 | empty for six in seven
GET /app/v3/likes | 2 | empty for most
PUT /app/v3/progress/{id} | 25 11 | kept; mostly what the queue already had | nowrite
PUT /app/v3/likes/{id} | 25 11 | kept; idempotent | nowrite
DELETE /app/v3/likes/{id} | 7 | works; 404 for what was not liked | nowrite
POST /app/v3/reports | 24 23 | 202; read by the moderator | nowrite
POST /app/v3/events | 24 26 | 202; counted | nowrite
GET /app/v2/home | 31 | an old app; 410 by design | fails
GET /app/v2/{id} | 31 | an old app; 404 by design | fails
POST /app/v2/{id} | 31 | an old app; 404 by design | fails nowrite
GET /partner/v2/catalog | 4 2 5 | what is new since then: mostly nothing
GET /partner/v2/quota | 43 | constant | constant
GET /partner/v2/stats | 28 | 403 for the one partner, 200 for the other | constant
POST /partner/v2/claims | 27 26 | 201, or 409 for what was claimed | nowrite
POST /hooks/payments | 12 26 | constant; 400 with a bad signature | nowrite
POST /hooks/encoder | 11 12 | 204 | nowrite
GET /feed/{id} | 9 6 12 | readers of feeds; 304 mostly, 404 for who moved
GET /up | 12 | a monitor | constant
GET /backstage/api/self-test | 40 | only a test of the whole, by a browser without a head | aside fails
OPTIONS /v1/search | 8 | a look | aside
HEAD /v1/export/episodes.csv | 8 | a look | aside
GET /assets/{id} | 9 10 | bundle | aside
GET /studio/{rest} | 9 | the page | aside
GET /studio | 9 | the page | aside
GET /backstage | 9 | the page | aside
GET / | 9 1 | the page | aside
GET /v1/{rest} | 1 | scanners | aside fails
GET /backstage/{rest} | 9 | the page | aside
GET /{rest} | 1 9 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("podhost-express", {"night": "podhost-express", "stack": "Express with morgan's combined format (in Docker's JSON, forwarded addresses, lengths before compression) behind nginx (combined, gzip); a host of podcasts: some thirty creators in the studio, listeners' app in two versions, partners with keys, webhooks, a small panel for three people of different roles; a read model that is late; no gap; Europe/Dublin",
    "logs": {N: [N], M: [M]}, "ui": ["https://podhost.example.net"], "api": ["/v1", "/backstage/api"], "gaps": [], "neighbours": neighbours(text)})
