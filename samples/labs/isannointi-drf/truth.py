import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, G = "caddy-json", "gunicorn-docker"
BOTH, P = (C, G), "/api/yhtiot/{id}"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace("@", P) + ("" if len(r.split()) > 2 else " " + kind) for r in rows))
    for m in ms:
        if reads and m["method"] != "GET": m["reads"] = [r.replace("@", P) for r in reads]
        m.update(more.get("flags", {}))
    more.pop("flags", None)
    return {"name": name, "kind": kind, "members": ms, "reads": [r.replace("@", P) for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", P) for r in also))} if also else {}), **more}
gaps = [
    gap("there is no heat in the consumption", "empty-list", ["GET @/kulutus/lampo/"], "an envelope without rows for every company on all days; /kulutus/vesi/ and /kulutus/sahko/, asked the same way, are filled but for the company that is new"),
    gap("tenders were never connected", "non-persisting-write", ["POST @/urakat/", "GET @/urakat/ empty-list"], "201 with an id, and the list read right after has no rows as on all days for every company; the id that was given is 404; contracts and requests beside it are kept", ["@/urakat/"]),
    gap("apartments have no renovations", "empty-list", ["GET @/asunnot/{id}/remontit/"], "[] for every apartment of every company on all days; /asukkaat/ of the same apartments is mostly filled, /dokumentit/ for a third"),
    gap("parking places do not switch", "non-persisting-write", ["PATCH @/pysakointi/{id}/"], "200 with an echo of what was sent, and the list read right after is as before, of the same size, also when tried twice; contracts, switched the same way, change", ["@/pysakointi/"]),
    gap("settings for notices keep the old value", "non-persisting-write", ["PATCH @/asetukset/ilmoitukset/"], "200 with the old value, though what was sent is of another length, and what is read after is as before; /asetukset/lukitus/ changes", ["@/asetukset/ilmoitukset/"]),
    gap("meters cannot be deleted", "non-persisting-write", ["DELETE @/mittarit/{id}/"], "204, also the second time, and the list read right after is as before; POST makes it grow", ["@/mittarit/"], flags={"stirred": True}),
    gap("minutes of meetings and calls to them are missing", "missing-endpoint", ["GET @/kokoukset/{id}/poytakirja/", "POST @/kokoukset/{id}/kutsu/"], "Django's own 404 page of 179 bytes for meetings of the list read before; /osallistujat/ beside it works; what is no row is JSON of 24 bytes"),
    gap("a new version lost the history of keys", "missing-endpoint", ["GET @/avaimet/{id}/historia/"], "200 for every key until the new version on the evening of the sixth day, Django's own 404 page since; keys are handed out and given back as before", flags={"mixed": True}),
    gap("the queue for the sauna was missing before the new version", "missing-endpoint", ["GET @/saunavuorot/jono/"], "404 until the new version on the evening of the sixth day, 200 since", flags={"mixed": True}, state="looks-fixed"),
    gap("fees cannot be changed", "method-not-allowed", ["PATCH @/vastikkeet/{id}/"], "405 always; GET of the same path works"),
    gap("reminders fail", "failing-endpoint", ["POST @/laskut/{id}/muistutus/"], "500 always, for bills that were read a moment before; /laskut/esikatselu/ works"),
    gap("the report of arrears fails", "failing-endpoint", ["GET @/raportit/rastit/"], "500 always, for every company; /raportit/talous/ failed on one morning only"),
    gap("the report of energy is a stub", "safe-stub", ["GET @/raportit/energia/"], "one size for every company and every season on all days; /raportit/talous/, asked for the same seasons, varies"),
    gap("bookings are redirected and lost", "lost-redirect", ["POST @/varaukset"], "301 to the slash always, followed by a GET of the list, which is as before; DELETE of a booking makes it shrink", ["@/varaukset/"], also=["POST @/varaukset non-persisting-write"]),
    gap("residents' reports are not kept", "non-persisting-write", ["POST /api/portti/{id}/vikailmoitukset/"], "201 for every code that is none of the wrong ones, and the list of the same path read right after is as before, for all", ["/api/portti/{id}/vikailmoitukset/"], also=["POST /api/portti/{id}/vikailmoitukset/ safe-stub"], flags={"mixed": True}),
    gap("the year's calendar is the page", "html-fallback", ["GET /palvelut/yhtiot/{id}/vuosikello/"], "200 text/html of the page's size; nothing of it reaches the application", where=(C,), flags={"mixed": True}),
]
arguable = [
    gap("notices are not sent", "non-persisting-write", ["POST @/tiedotteet/{id}/laheta/"], "200 {\"ok\":true}, and nothing is sent; the list and the notice read after are as before, also on later days; PATCH of the same notices changes them. But a notice need not look otherwise for having been sent: no log can tell", ["@/tiedotteet/{id}/", "@/tiedotteet/"], also=["POST @/tiedotteet/{id}/laheta/ safe-stub"], flags={"stirred": True}),
]
text = """
POST /api/kirjautuminen/ | 26 28 37 | 200; 400 when mistyped; 429 on one morning | nowrite
DELETE /api/kirjautuminen/ | 11 | 204 | nowrite
GET /api/mina/ | 28 43 | 401 when a night has passed, then 200 | constant
GET /api/koodit/ | 43 | a table | constant
GET /api/hairiot/ | 2 43 | [] but for an hour of the eighth day | constant
GET /api/tiedotuskanavat/ | 2 43 | [] always: nobody has set one up; no log can tell | constant undecidable
GET /api/ilmoitusasetukset/ | 9 | works | constant
PATCH /api/ilmoitusasetukset/ | 25 | kept; half of the times as it was | nowrite
GET /api/hallinto/laskutus/ | 28 | 403 for the only administrator, who is no owner; no log can tell | constant fails undecidable
GET /api/hallinto/loki/ | 2 | varies
GET /api/haku/ | 4 | as one types; mostly without hits
GET /api/yhtiot/ | 43 | four companies, later five | constant
POST /api/yhtiot/uusi/ | 3 24 | once | nowrite
GET @/ | 9 | works | constant
GET @/hissit/ | 36 6 | a 404 of its own for companies without a lift | constant
GET @/asunnot/ | 4 5 | pages, searches without hits
GET @/asunnot/{id}/ | 6 | works
PATCH @/asunnot/{id}/ | 25 24 | kept; the memo is in no list, so the list read after is rightly as before | nowrite
GET @/asunnot/{id}/asukkaat/ | 2 | [] for a fifth
GET @/asunnot/{id}/dokumentit/ | 2 | [] for two thirds; never changes | constant
GET @/asukkaat/ | 4 5 | sorted by name: what is new is mostly on a later page
POST @/asukkaat/ | 24 | kept; the first page is as before but for its count; 400 without a name | nowrite
GET @/asukkaat/{id}/ | 6 7 | 404 when deleted
PATCH @/asukkaat/{id}/ | 25 | whole forms; half of the times as it was | nowrite
DELETE @/asukkaat/{id}/ | 7 11 | kept | nowrite
GET @/pyynnot/ | 4 5 | works
POST @/pyynnot/ | 24 | kept | nowrite
GET @/pyynnot/{id}/ | 6 | works; 404 for an old bookmark
PATCH @/pyynnot/{id}/ | 25 | kept; a digit for a digit, or a word for a longer one | nowrite
GET @/pyynnot/{id}/kommentit/ | 2 | [] until somebody comments
POST @/pyynnot/{id}/kommentit/ | 24 | kept | nowrite
GET @/avaimet/ | 9 | changes
GET @/avaimet/{id}/ | 9 | works
POST @/avaimet/{id}/luovuta/ | 25 | kept; 409 when it is out | nowrite
POST @/avaimet/{id}/palauta/ | 25 | kept; sometimes at once | nowrite
GET @/pysakointi/ | 43 9 | never changes, for its PATCH is not kept | constant
GET @/tiedotteet/ | 9 | works
GET @/tiedotteet/{id}/ | 9 | works
POST @/tiedotteet/ | 24 | kept | nowrite
PATCH @/tiedotteet/{id}/ | 25 | kept; published and taken back | nowrite
DELETE @/tiedotteet/{id}/ | 7 27 | only archived: the list is longer after than before | nowrite
GET @/saunavuorot/ | 9 | works
GET @/saunavuorot/{id}/ | 9 | works
PATCH @/saunavuorot/{id}/ | 25 13 | kept; mostly a number of two digits for another, so the size stays, of the item and of the uncompressed list, every time; compressed, the list changes 13 of 17 times | nowrite
GET @/varaukset/ | 9 2 | shrinks only, for its POST is lost | constant
DELETE @/varaukset/{id}/ | 11 | kept | nowrite
GET @/laskut/ | 4 5 | by page and whether paid
GET @/laskut/{id}/ | 6 | works
PATCH @/laskut/{id}/ | 25 | kept; taken back at times | nowrite
POST @/laskut/esikatselu/ | 26 | keeps nothing by nature | nowrite
GET @/vastikkeet/ | 5 43 | never changes, for it cannot be changed
GET @/vastikkeet/{id}/ | 6 43 | never changes | constant
GET @/kokoukset/ | 9 | grows
POST @/kokoukset/ | 24 | kept | nowrite
GET @/kokoukset/{id}/osallistujat/ | 2 | [] for new ones | constant
GET @/urakat/{id}/ | 6 | the 404 of a tender that was never kept: part of that gap | fails undecidable
GET @/mittarit/ | 9 | grows
POST @/mittarit/ | 24 | kept | nowrite
GET @/mittarit/{id}/ | 9 | works
PATCH @/mittarit/{id}/ | 25 13 | kept; readings of as many digits mostly | nowrite
GET @/lukot/ | 43 | never changes: doors are shut | constant
POST @/lukot/{id}/avaa/ | 23 26 | 202; shows in the events half a minute later | nowrite
GET @/lukot/{id}/tapahtumat/ | 23 2 | [] until the first opening; its last twelve
GET @/dokumentit/ | 9 | works
POST @/dokumentit/ | 24 | kept | nowrite
DELETE @/dokumentit/{id}/ | 11 | kept | nowrite
GET @/dokumentit/{id}/lataa/ | 14 | written piece by piece
GET @/viestit/ | 9 | works
GET @/viestit/{id}/ | 9 | works
PATCH @/viestit/{id}/ | 25 | kept; the list is not read again before the next visit | nowrite
GET @/viestit/lukematta/ | 43 45 | a number, polled | constant
GET @/sopimukset/ | 9 | works
GET @/sopimukset/{id}/ | 9 | works
PATCH @/sopimukset/{id}/ | 25 | kept; taken back within seconds at times | nowrite
GET @/asetukset/lukitus/ | 9 | works | constant
PATCH @/asetukset/lukitus/ | 25 | kept | nowrite
GET @/asetukset/ilmoitukset/ | 43 | never changes, for its PATCH is not kept | constant
GET @/asetukset/laskutus/ | 43 | nobody changes it | constant
GET @/kulutus/vesi/ | 3 9 | changes every day; empty for the new company
GET @/kulutus/sahko/ | 3 9 | changes every day; empty for the new company
GET @/raportit/talous/ | 4 | failed on one morning
GET @/raportit/korjausvelka/ | 4 2 | no rows for this year's seasons, rows for earlier ones
GET /api/laite/komennot/ | 2 45 | a door's box asks for commands: [] always, by nature; no person asks it | constant aside
POST /api/laite/komennot/ | 11 26 | the box's reports: 204 | nowrite
GET /api/portti/{id}/{id}/ | 6 2 | residents; codes that are wrong are 404
* /api/v1/{rest} | 31 | a retired version that an accountant's script still calls: 410 | aside
GET /terve/ | 12 | a monitor | constant
GET /assets/{rest} | 10 | files | aside
* /{rest} | 1 | pages, scanners and what nobody serves; GETs without their slash, which are redirected and followed | aside
""".replace("@", P)
write_truth("isannointi-drf", {
    "night": "isannointi-drf",
    "stack": "Django REST framework under gunicorn in a container (its access log and its own messages as Docker's json-file, the proxy's address only, uncompressed sizes) behind Caddy 2 with its default JSON log and encode gzip, HTTP/2; a property manager's office in Finnish words, housing companies as UUIDs in the path, trailing slashes, switches by PATCH, pages and bare lists mixed, streamed documents; one administrator with a desk and a telephone, eleven days; a new version that loses a route and brings another; Europe/Helsinki",
    "logs": {C: [C], G: [G]}, "noClients": [G], "oneAdmin": True,
    "ui": ["https://talo.example.com/"], "api": ["/api", "/palvelut"],
    "gaps": gaps, "arguable": arguable, "neighbours": [{**n, "unclearIn": [G]} if (n["method"], n["path"]) == ("PATCH", P + "/saunavuorot/{id}/") else n for n in neighbours(text)]})
