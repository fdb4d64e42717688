import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
P, L = "apache-combined", "app-cri"
A = "/api/v3"
def gap(name, kind, rows, why, reads=(), where=(P, L), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("vaccinations are always empty", "empty-list", [f"GET {A}/dieren/{{id}}/vaccinaties empty-list"], "{\"items\":[]} for every animal all week; …/recepten beside it is empty for most and filled for those with a prescription; streamed and compressed, so three sizes a few bytes apart", where=(P,)),
    gap("weights are not kept", "non-persisting-write", [f"PUT {A}/dieren/{{id}}/gewicht non-persisting-write"], "204, and the animal read right after is as it was, where the texts written differ in length; PATCH of the animal beside it changes it", [f"{A}/dieren/{{id}}"], (P,)),
    gap("articles cannot be deleted", "non-persisting-write", [f"DELETE {A}/voorraad/{{id}} non-persisting-write"], "200 \"verwijderd\", and the list read right after is as long as before; POST …/tel beside it changes it", [f"{A}/voorraad"], (P,)),
    gap("balances are a stub", "safe-stub", [f"GET {A}/eigenaren/{{id}}/saldo safe-stub"], "one constant of zeros for every owner; /facturen beside it differs by owner", where=(P,)),
    gap("prescriptions cannot be repeated", "missing-endpoint", [f"POST {A}/recepten/{{id}}/herhaal missing-endpoint"], "no such route, for prescriptions that were read a moment before"),
    gap("laboratory results never come", "failing-endpoint", [f"GET {A}/lab/uitslagen failing-endpoint"], "503 from the application for everybody all week; /lab/monsters beside it works but for one morning"),
    gap("opiates are forbidden for everybody", "always-forbidden", [f"GET {A}/medicatie/opiaten always-forbidden"], "no role has the right; /medicatie/antibiotica in the same second is forbidden for the desk alone"),
    gap("no text messages", "not-implemented", [f"POST {A}/berichten/sms not-implemented"], "501"),
    gap("the roster falls through to the page", "html-fallback", [f"GET {A}/rooster/week html-fallback"], "200 with what / weighs: the proxy has no such resource", where=(P,)),
    gap("reminders were not implemented for five days", "not-implemented", [f"GET {A}/herinneringen not-implemented"], "501 until the fifth day, 200 since the sixth", state="looks-fixed"),
]
text = """
GET @/ik | 28 | 401, sign in, 200 | constant
POST @/sessie | 26 28 | constant | nowrite
GET @/instellingen/thema | 43 | constant on purpose | constant
GET @/instellingen/openingstijden | 25 | works
PUT @/instellingen/openingstijden | 25 11 | 204; kept | nowrite
GET @/wachtkamer | 2 | empty now and then
GET @/dieren | 4 5 | no hits; past the end
GET @/dieren/{id} | 6 1 | short tokens; 404 for made-up ones
PATCH @/dieren/{id} | 25 | kept; often the same again
GET @/dieren/{id}/recepten | 2 | empty for most
GET @/dieren/{id}/opname | 6 | 404 for most: not in the ward
PUT @/dieren/{id}/opname | 25 11 | kept: 404 before, 200 after | nowrite
DELETE @/dieren/{id}/opname | 7 27 | 204, or 404 where there is none: mostly | nowrite
GET @/foto/{id} | 6 | 404 for most
PUT @/foto/{id} | 11 | an upload | nowrite
POST @/recepten | 24 | kept | nowrite
GET @/recepten/{id} | 6 | works
GET @/eigenaren | 43 | twelve, never changed by this UI | constant
GET @/eigenaren/{id} | 43 6 | never changed by this UI | constant
GET @/eigenaren/{id}/facturen | 2 | empty for one in five
POST @/eigenaren/{id}/herinner | 23 26 | 202 into a mail queue; the owner is read after and rightly is as before | nowrite
GET @/afspraken | 25 | the last twenty
POST @/afspraken | 25 | kept; the list stays as long as it was | nowrite
GET @/afspraken/{id} | 6 | works
PATCH @/afspraken/{id} | 25 | kept; a time for a time weighs the same
GET @/voorraad | 2 | works
POST @/voorraad/{id}/tel | 25 | kept; often the same number | nowrite
GET @/logboek | 25 | the last ten, all of one width
POST @/logboek | 25 | kept; the list stays as long as it was, the entry itself is found | nowrite
GET @/logboek/{id} | 6 | works
GET @/tarieven | 22 23 | cached by the application
PUT @/tarieven | 22 23 | kept; the cache shows the old ones right after, the new ones forty seconds later | nowrite
GET @/medicatie/antibiotica | 28 | 403 for the desk
GET @/lab/monsters | 33 | 503 on one morning
GET @/berichten | 2 | the last eight
POST @/berichten/mail | 24 26 | 202; kept | nowrite
POST @/zoek | 26 4 | a search by POST | nowrite
POST @/nota/voorbeeld | 26 | a preview by POST | nowrite
GET /api/v2/{rest} | 30 31 | 308 to v3, followed | fails
OPTIONS @/dieren | 8 | a preflight | aside
HEAD @/dieren | 8 | a look | aside
GET /gezond | 12 | a monitor | constant
GET / | 9 | the page | aside
GET /assets/{rest} | 9 | bundle | aside
GET /{rest} | 1 39 | crawlers and scanners: the page for everything | aside
POST /{rest} | 1 39 | scanners | aside nowrite
"""
write_truth("kliniek-falcon", {"night": "kliniek-falcon", "stack": "Falcon under gunicorn behind Apache with mod_deflate, lists streamed; tokens of eight letters, Dutch words, a JSON line a request from the application; Europe/Amsterdam",
    "logs": {P: [P], L: [L]}, "sharedAddress": ["192.0.2.86"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
