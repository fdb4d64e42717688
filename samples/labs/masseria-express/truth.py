import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, M = "haproxy-captures", "morgan-compose"
A = "/gestione/api"
def gap(name, kind, rows, why, reads=(), where=(H, M), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("rooms have no minibar", "html-fallback", [f"GET {A}/camere/{{id}}/minibar html-fallback"], "200 with what the page weighs (304 for browsers that keep entity tags), for every room and on all days: Express has no such route and answers with the single page; /dotazioni and /guasti beside it are small JSON. Pages that are opened by their address weigh the same, rightly, and so do wrong addresses"),
    gap("rooms stay as visible as they were", "non-persisting-write", [f"PATCH {A}/camere/{{id}}/visibile non-persisting-write"], "200 with an echo, as /fuori-servizio beside it, but the room read right after is the same: 304 for the two browsers that keep entity tags, the same size for the third", [f"{A}/camere/{{id}}"]),
    gap("guests cannot be edited", "non-persisting-write", [f"PUT {A}/ospiti/{{id}} non-persisting-write"], "the same constant answer as PUT /fornitori beside it, but the guest read right after is as before, whatever was sent", [f"{A}/ospiti/{{id}}"]),
    gap("cleaning shifts are not kept", "non-persisting-write", [f"POST {A}/pulizie/turni non-persisting-write"], "201 with a new id and an echo, but the list (four old rows) is the same for all and on all days; extras, seasons and bookings that are added show", [f"{A}/pulizie/turni"]),
    gap("seasons cannot be deleted", "non-persisting-write", [f"DELETE {A}/listini/{{id}}/stagioni/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; extras that are deleted are gone, seasons that are added or changed show", [f"{A}/listini/{{id}}/stagioni"]),
    gap("there are no reviews", "empty-list", [f"GET {A}/recensioni empty-list"], "total 0 for all, for every filter and on all days; /richieste beside it is mostly empty, but fills", also=(f"GET {A}/recensioni safe-stub",)),
    gap("the occupancy is a stub", "safe-stub", [f"GET {A}/statistiche/occupazione safe-stub"], "noughts of one size for every span, for all and on all days; /ricavi beside it, asked with the same parameters, varies"),
    gap("confirmations cannot be sent", "missing-endpoint", [f"POST {A}/prenotazioni/{{id}}/invia-conferma missing-endpoint"], "Express's own page for unknown routes, for bookings that were read a moment before; /sollecito beside it is 202"),
    gap("the tourist tax cannot be saved", "method-not-allowed", [f"PUT {A}/impostazioni/tassa method-not-allowed"], "405 for all; GET of the same path and PUT /orari beside it work"),
    gap("the register is forbidden for everybody", "always-forbidden", [f"GET {A}/registro-attivita always-forbidden"], "403 for all three, in the midst of sessions whose other requests are answered; /cassa/chiusure is 403 for one of them and 200 for the others"),
    gap("the report on origins fails", "failing-endpoint", [f"GET {A}/statistiche/provenienza failing-endpoint"], "500 for all and always, with a stack trace in the container's log; /ricavi beside it fails on one morning"),
    gap("photos cannot be ordered", "lost-redirect", [f"PUT {A}/camere/{{id}}/ordine-foto lost-redirect"], "308 for all and always (to an inner address, which the log does not tell), and nobody follows; POST /preventivi is answered by a 303 that is followed", also=(f"PUT {A}/camere/{{id}}/ordine-foto non-persisting-write",)),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/sessione | 26 28 | constant per person | nowrite
DELETE @/sessione | 11 26 | 204 | nowrite
POST @/sessione/rinnova | 11 26 | 204, one time in three with a cookie | nowrite
GET @/io | 28 43 9 | 401, sign in, 200 | constant
GET @/configurazione | 43 9 | constant | constant
GET @/elenchi/{id} | 43 9 | constant on purpose | constant
GET @/moduli/{id} | 36 43 | asked at every load: one module is there, the other is a JSON 404 for all | constant
GET @/avvisi/non-letti | 45 43 9 | a tab that polls every twenty seconds; one digit | constant
GET @/allerte-meteo | 2 43 | empty for all on all days: the weather was fine; no log can tell | constant undecidable
GET @/preferiti | 2 25 9 | empty until somebody marks a room
GET @/camere | 9 24 | works
GET @/camere/{id} | 6 9 | works
PATCH @/camere/{id} | 25 9 | kept; often as it was; a digit for a digit
PATCH @/camere/{id}/fuori-servizio | 25 9 | kept: one byte; now and then the value it had, or there and back
GET @/camere/{id}/dotazioni | 43 9 | of four sizes | constant
GET @/camere/{id}/guasti | 2 | empty for ten rooms in twelve | constant
GET @/camere/{id}/foto/{id} | 6 9 | pictures; the third is 404 for every room, rightly
PUT @/camere/{id}/stella | 11 25 | 204; kept, in another list | nowrite
DELETE @/camere/{id}/stella | 11 25 27 | 204, whether it was there or not | nowrite
GET @/ospiti | 4 5 9 | filters without hits, pages past the end
POST @/ospiti | 24 | kept; 422 without a name; a page has twelve | nowrite
GET @/ospiti/{id} | 6 9 | never changes because of the gap
GET @/ospiti/{id}/documento | 6 | 404 for three in four
GET @/ospiti/{id}/soggiorni | 2 | empty for some
GET @/prenotazioni | 4 5 9 | filters without hits, pages past the end
POST @/prenotazioni | 24 | kept; 422 without a day; a page has twelve | nowrite
GET @/prenotazioni/{id} | 6 9 23 | works
PUT @/prenotazioni/{id} | 25 9 | kept; often as it was; 412 for a stale form
PATCH @/prenotazioni/{id}/stato | 25 9 | kept; one in five as it was, some words are equally long
DELETE @/prenotazioni/{id} | 11 27 7 | cancelled, not gone: 200 afterwards, of another size; 409 the second time | nowrite
POST @/prenotazioni/{id}/appunti | 24 11 | 204; the booking is rightly as before, its chronicle grows | nowrite
GET @/prenotazioni/{id}/cronologia | 2 | empty for most
GET @/prenotazioni/{id}/extra | 2 | empty for most
POST @/prenotazioni/{id}/extra | 24 | kept
DELETE @/prenotazioni/{id}/extra/{id} | 7 11 27 | works
GET @/prenotazioni/{id}/fattura | 6 | a JSON 404 until the guest has left
POST @/prenotazioni/{id}/sollecito | 23 26 | 202 into a queue; the booking read after is rightly as before | nowrite
POST @/prenotazioni/{id}/checkin-online | 23 26 | 202: the booking read right after is rightly as before, and changes with the third read | nowrite
GET @/listini | 43 9 | nobody adds one | constant
GET @/listini/{id} | 43 9 | of three sizes | constant
GET @/listini/{id}/stagioni | 24 9 | works; never shrinks because of the gap
POST @/listini/{id}/stagioni | 24 | kept
PUT @/listini/{id}/stagioni/{id} | 25 | kept; one in three as it was, many prices have three digits
GET @/promozioni | 25 9 | works
GET @/promozioni/{id} | 25 9 | works
POST @/promozioni/{id}/attiva | 25 | a constant answer; kept; now and then it was so already | nowrite
POST @/promozioni/{id}/disattiva | 25 | a constant answer; kept; now and then it was so already | nowrite
POST @/prezzi/simula | 26 | a calculation | nowrite
GET @/fornitori | 25 9 | works
GET @/fornitori/{id} | 9 | works
PUT @/fornitori/{id} | 25 9 | a constant answer; kept; one in three as it was
PATCH @/fornitori/{id}/attivo | 25 9 | kept: one byte; now and then the value it had, or there and back
GET @/pulizie/turni | 9 24 | four rows; never changes because of the gap | constant
GET @/pulizie/oggi | 4 2 | empty for days without arrivals
GET @/richieste | 2 9 | mostly empty; filled by visitors, emptied by accepting
POST @/richieste/{id}/accetta | 24 27 | the request is gone, a booking is there
DELETE @/richieste/{id} | 7 11 27 | works
GET @/oggetti-smarriti | 2 9 | empty for a week, then the first
POST @/oggetti-smarriti | 24 | kept | nowrite
GET @/modelli | 43 9 | names only | constant
GET @/modelli/{id} | 9 | works
PUT @/modelli/{id} | 11 25 | 204; kept; the list read right after shows no text and is rightly as before | nowrite
POST @/modelli/{id}/anteprima | 26 | a preview | nowrite
GET @/preventivi | 24 9 | works; empty until the first
POST @/preventivi | 30 24 | 303 to what it made, followed; kept | nowrite fails
GET @/preventivi/{id} | 30 | where that leads
GET @/trasferimenti | 23 9 | shows what was ordered with the third read | constant
POST @/trasferimenti | 23 24 | 202: the list read right after is rightly as before | nowrite
GET @/calendario | 4 2 | empty for November
GET @/statistiche/ricavi | 4 33 | varies with its days; 500 on one morning
GET @/riepilogo | 31 32 | gone since the new version on the sixth day: the single page, as for the gap; one tab that nobody reloads asks on for some days
GET @/cruscotto | 31 | there since the new version
POST @/esportazioni | 23 26 | 202; a job | nowrite
GET @/esportazioni/{id} | 23 | running, running, done | constant
GET @/esportazioni/{id}/file.csv | 26 | a file
GET @/stampa/arrivi.pdf | 26 43 | a file; of one size on days without arrivals
GET @/cassa/chiusure | 28 2 | 403 for one of three; empty until the first
POST @/cassa/chiudi-giornata | 25 28 | kept; 409 the second time on a day; 403 for one of three | nowrite
GET @/utenti | 43 25 9 | of two sizes | constant
PUT @/utenti/{id}/ruolo | 11 25 28 | 204; kept; mostly as it was; 403 for one of three | nowrite
GET @/impostazioni/orari | 25 9 | works
PUT @/impostazioni/orari | 25 9 | a constant answer; kept; often as it was, hours are equally long | nowrite
GET @/impostazioni/tassa | 43 9 | constant because of the gap | constant
GET @/eventi | 35 | server-sent events | constant
POST @/canali/aggiorna | 12 26 | a channel manager; 202 | nowrite
GET @/canali/comandi | 12 43 45 | the channel manager asks what to do: nobody ever commanded it | constant undecidable
GET @/seme-di-prova | 40 | only a test of the whole, by a browser without a head: the single page | aside constant
GET /prenota/api/disponibilita | 4 2 | visitors; empty for July | constant
POST /prenota/api/richieste | 24 26 | visitors; kept, where only the office sees it | nowrite
GET /vivo | 12 | a monitor | constant
OPTIONS @/camere | 8 | a look | aside
HEAD @/ospiti | 8 | a look | aside
GET @/Camere/ | 30 | a slip: Express does not mind | aside
GET /file/{id} | 9 | bundle | aside
GET @/{rest} | 1 | scanners: 401 | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /gestione/{rest} | 9 | pages opened by their address | aside constant
GET / | 9 1 | the public page | aside constant
GET /{rest} | 1 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("masseria-express", {"night": "masseria-express", "stack": "Express with morgan's combined format (under Compose's prefix: the forwarded address, body bytes) behind HAProxy's httplog with captured Referer, User-Agent and Host (sizes with headers, keep-alive); a country inn's office: Italian words, UUIDs, toggles by PATCH and by pairs of POSTs, forms by PUT, entity tags, unknown GETs answered by the single page; three who administer on addresses of their own, visitors, a channel manager; Europe/Rome over the change to summer time",
    "logs": {H: [H], M: [M]}, "headers": {H: 330}, "ui": ["https://ufficio.masseria.example.it"], "api": [A], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
