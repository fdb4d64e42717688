import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, G, P = "nginx-team", "gunicorn-cri", "/rest"
def full(s): return s.replace("@/", P + "/")
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [only] if only else [N, G], "why": why, **more}
gaps = [
    gap("feature flags are switched in vain", "non-persisting-write", ["PATCH @/flags/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off, and the list (185 bytes, never compressed) read right after weighs what it weighed on all days; notification settings, a byte too, are kept, plug-ins by PATCH too", ["@/flags"]),
    gap("notifications are not all read", "non-persisting-write", ["POST @/notifications/read-all non-persisting-write"], "204, and the tab of the unread asked right after weighs what it weighed; one that is read by itself leaves that tab at once", ["@/notifications?tab=unread"]),
    gap("tracks are dragged in vain", "non-persisting-write", ["PUT @/playlists/{id}/tracks/order non-persisting-write"], "204, and the tracks asked right after are 304 with the tag of before; episodes that are dragged answer 200 anew, and a track that is added or removed too", ["@/playlists/{id}/tracks"]),
    gap("sponsors cannot be deleted", "non-persisting-write", ["DELETE @/sponsors/{id} non-persisting-write"], "204 also for one that was deleted before, and the list read right after weighs what it weighed; presenters and playlists are gone at once", ["@/sponsors"]),
    gap("a sponsor cannot be changed", "method-not-allowed", ["PATCH @/sponsors/{id} method-not-allowed"], "405 always, for sponsors that were read a moment before; shows, episodes, presenters and playlists are changed by PATCH"),
    gap("one's own avatar cannot be saved", "failing-endpoint", ["PUT @/me/avatar failing-endpoint"], "500 for both and always, a traceback beside each in the container's log; presenters' avatars are kept"),
    gap("archived messages are nowhere", "empty-list", ["GET @/messages/archived empty-list"], '{"items":[],"total":0,"page":1} for both on all days, while messages leave the inbox by /archive every day; the inbox and the spam are empty at times and filled at others'),
    gap("figures of the shows are stubs", "safe-stub", ["GET @/shows/{id}/stats safe-stub", "GET @/stats/peak safe-stub"], "one size for every show and for every range on all days; the listeners beside it vary with each"),
    gap("a show has no comments", "missing-endpoint", ["GET @/shows/{id}/comments missing-endpoint", "POST @/shows/{id}/comments missing-endpoint"], "Flask's page for unknown routes (207 bytes) for every show that was read a moment before; rows that are missing are JSON of another size"),
    gap("nobody may read the royalties' report", "always-forbidden", ["GET @/royalties/report always-forbidden"], "403 for both and always, who read /royalties a moment before; there is no 403 anywhere else"),
    gap("a playlist cannot be duplicated", "not-implemented", ["POST @/playlists/{id}/duplicate not-implemented"], "501 always"),
    gap("the studio's state is the page", "html-fallback", ["GET /realtime/v1/studio html-fallback"], "200 with what the page weighs: nginx hands only /rest/ and /feeds/ to the container, whose log never sees it", only=N),
    gap("announcements are sent to http without a slash", "lost-redirect", ["POST @/announcements lost-redirect"], "308 to http://, which a page by https may not follow; nobody does, and the list with its slash stays as it was; the 301 of the tags is followed at once", ["@/announcements/"]),
]
text = """
POST @/login | 26 28 | a wrong password now and then | nowrite constant
POST @/logout | 26 11 | 204 | nowrite
GET @/me | 28 43 | 401, sign-in, 200 | constant
GET @/config | 9 43 | constant, with an entity tag | constant
GET @/build | 43 31 | constant but for the deploy | constant
GET @/onair | 45 | a tab that polls; varies with the track
GET @/notifications/count | 45 43 | a tab that polls; a digit that stays at 9 | constant
GET @/flags | 43 | as the gap leaves it | constant
GET @/plugins | 9 13 | compressed: a switch moves it by no byte now and then; entity tag
PATCH @/plugins/{id} | 13 25 | kept; back again within seconds or as it was now and then | unclearIn=nginx-team
GET @/notifications | 4 5 | tabs
POST @/notifications/{id}/read | 11 25 | kept; the same again now and then
GET @/notification-settings | 43 | four rows: a byte a switch
PUT @/notification-settings/{id} | 25 11 | kept; the same value or back again now and then
GET @/shows | 4 5 13 | tabs, pages past the end
POST @/shows | 24 | kept in the tab of drafts; 409, 422 | nowrite
GET @/shows/{id} | 6 13 | works; 404 for a mistyped slug
PATCH @/shows/{id} | 25 13 | kept; a box is a byte (and none when compressed)
DELETE @/shows/{id} | 7 27 | soft: goes to the tab of the archived, can still be read | nowrite
POST @/shows/{id}/publish | 25 | kept; already live now and then | nowrite
POST @/shows/{id}/unpublish | 25 | kept | nowrite
GET @/shows/{id}/cover | 6 9 | a picture; JSON's 404 (no cover) for more than half
PUT @/shows/{id}/cover | 24 38 | kept; 413 of nginx for one that is too large | nowrite
GET @/shows/{id}/credits | 31 33 | Flask's 404 until the deploy on the sixth day, 200 ever since: looks fixed
GET @/shows/{id}/episodes | 2 9 | [] for new and archived ones; entity tag
POST @/shows/{id}/episodes | 24 | kept
PUT @/shows/{id}/episodes/order | 9 13 25 | kept: as long as before, but 200 with another tag instead of 304 | nowrite
GET @/shows/{id}/episodes/{id} | 6 7 | works; 404 once deleted
PATCH @/shows/{id}/episodes/{id} | 25 | kept; minutes weigh the same mostly
DELETE @/shows/{id}/episodes/{id} | 7 | works | nowrite
GET @/presenters | 4 5 13 | search without hits, pages
POST @/presenters | 24 | kept; 422 without a handle | nowrite
GET @/presenters/{id} | 6 | works; 404 once deleted
PATCH @/presenters/{id} | 25 | kept; a box is a byte
DELETE @/presenters/{id} | 7 27 | works; 404 the second time | nowrite
GET @/presenters/{id}/shows | 2 | [] for a third
GET @/presenters/{id}/avatar | 6 | JSON's 404 (no avatar) for most; a picture for the others
PUT @/presenters/{id}/avatar | 24 | kept: 404 before, a picture after | nowrite
GET @/schedule | 4 13 | a week's slots, compressed
GET @/schedule/conflicts | 2 | [] for most weeks
POST @/schedule/slots | 24 | kept; 422 for an hour that is none
PUT @/schedule/slots/{id} | 25 13 | kept; weighs the same now and then
DELETE @/schedule/slots/{id} | 7 | works; 404 the second time | nowrite
POST @/schedule/publish | 23 | 202; shows after twenty minutes | nowrite constant
GET @/schedule/published | 23 | hardly varies within a day
GET @/playlists | 13 | compressed
POST @/playlists | 24 | kept | nowrite
GET @/playlists/{id} | 6 | works
PATCH @/playlists/{id} | 25 | kept; public or not is a byte
DELETE @/playlists/{id} | 7 | works | nowrite
GET @/playlists/{id}/tracks | 2 9 | [] for new ones; entity tag
POST @/playlists/{id}/tracks | 24 | kept
DELETE @/playlists/{id}/tracks/{id} | 7 | works | nowrite
GET @/sponsors | 13 | grows, as the gap leaves it
POST @/sponsors | 24 | kept; 409 | nowrite
GET @/sponsors/{id} | 6 | works
PUT @/sponsors/{id}/tier | 25 | kept; bronze and silver weigh the same
GET @/royalties | 43 | four rows, of another size only since the plays have six digits
GET @/messages/inbox | 2 24 | empty now and then: what the public site's form brings, less what was archived
GET @/messages/spam | 2 24 | empty for the first four days
GET @/messages/{id} | 6 7 | works; 404 once archived
POST @/messages/{id}/reply | 24 | kept
POST @/messages/{id}/archive | 7 27 | works: leaves the inbox; 404 the second time | nowrite
GET @/approvals | 2 24 | [] but for two days
POST @/approvals/{id}/accept | 27 | works; 409 for who was second | nowrite
GET @/announcements/ | 30 43 | as the gap leaves it: two rows | constant
GET @/tags | 30 | 301 to /tags/all, followed at once | fails
GET @/tags/all | 43 | grows slowly
POST @/tags | 25 27 | kept; one that is there already now and then
POST @/search | 26 4 | a search, often without hits | nowrite
GET @/stats/listeners | 37 | varies; 503 for two hours on the third day
GET @/exports | 2 23 | [] until the first; five rows at most
POST @/exports | 23 26 | 202; done after eight minutes | nowrite constant
GET @/exports/{id}/download | 23 26 | 409 until it is done, then a file
GET @/settings/stream | 9 | works
GET @/settings/branding | 9 | works
GET @/settings/compliance | 9 | works
PUT @/settings/stream | 25 | kept; saved as it was now and then
PUT @/settings/branding | 25 | kept; a colour weighs the same, a tagline does not
PUT @/settings/compliance | 25 | kept
GET @/audit | 4 | grows
POST @/ingest/nowplaying | 12 | the encoder | nowrite constant
POST @/contact | 12 24 | the public site's form | nowrite constant
GET @/legacy/playlist.xml | 12 31 | 410 always: retired, an old player asks on | aside fails
GET @/ready | 12 | the kubelet, from inside | aside constant
GET /healthz | 12 | monitor; nginx answers by itself | aside constant
GET /feeds/{id} | 12 | podcast apps; 404 for a feed that is gone | aside
OPTIONS @/shows | 8 | a look; 200 without a body | aside
HEAD @/exports | 8 | a look | aside
GET /assets/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET @/{rest} | 1 | scanners: 401, or 404 below /rest/login | aside fails
GET /{rest} | 1 9 39 | pages by their addresses; scanners get the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
reads = {"/plugins/{id}": ["/plugins"], "/notification-settings/{id}": ["/notification-settings"], "/notifications/{id}/read": ["/notifications?tab=unread"], "/sponsors/{id}/tier": ["/sponsors", "/sponsors/{id}"], "/tags": ["/tags/all"], "/schedule/slots/{id}": ["/schedule?week=10", "/schedule?week=11", "/schedule?week=12", "/schedule?week=13"], "/messages/{id}/reply": ["/messages/{id}"]}
reads["/schedule/slots"] = reads["/schedule/slots/{id}"]
for n in rows:
    if isinstance(n.get("unclearIn"), str): n["unclearIn"] = [n["unclearIn"]]
    if n["method"] != "GET" and n["path"][len(P):] in reads: n["reads"] = [P + r for r in reads[n["path"][len(P):]]]
write_truth("radio-flask", {"night": "radio-flask", "stack": "Flask under gunicorn in a pod (gunicorn's access lines in a format of the team's own, one address for everybody, the application's messages and tracebacks around them, in CRI) behind nginx with quoted key=value pairs in an order of their own, gzip on for JSON from 256 bytes on; the back office of a community radio station; two administrators; Europe/Dublin",
    "logs": {N: [N], G: [G]}, "ui": ["https://backstage.riverfm.example"], "api": [P, "/realtime"], "minClients": 2, "sharedAddress": ["172.30.0.1"], "gaps": gaps, "neighbours": rows})
