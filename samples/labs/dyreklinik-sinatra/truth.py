import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
P, L = "apache-combined", "lograge-json"; A = "/api"
def gap(name, kind, rows, why, reads=(), where=(P, L)):
    g = {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why}
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
    return g
gaps = [
    gap("owners cannot be edited", "non-persisting-write", [f"PUT {A}/ejere/{{id}} non-persisting-write"], "200 with the owner as it should be, of sizes that vary with what was sent; the owner read right after weighs what it did before. PUT of animals, goods and appointments shows", [f"{A}/ejere/{{id}}"], [P]),
    gap("the recall of an animal does not switch", "non-persisting-write", [f"POST {A}/dyr/{{id}}/indkaldelse non-persisting-write"], "200 and the animal read after is byte for byte as long; /aktiv beside it adds or takes a byte each time", [f"{A}/dyr/{{id}}"], [P]),
    gap("duties cannot be deleted", "non-persisting-write", [f"DELETE {A}/vagter/{{id}} non-persisting-write"], "204 and the rota is as long as before; appointments and goods that are deleted are gone", [f"{A}/vagter"], [P]),
    gap("orders of goods are not kept", "non-persisting-write", [f"POST {A}/lager/bestillinger non-persisting-write", f"GET {A}/lager/bestillinger empty-list"], "201 with an id, and the list is [] for all on all days; goods that are created show", [f"{A}/lager/bestillinger"], [P]),
    gap("animals have no vaccinations", "empty-list", [f"GET {A}/dyr/{{id}}/vacciner empty-list"], "[] for every animal; /journal filled for many, /allergier for one in nine", (), [P]),
    gap("animals have no X-rays", "missing-endpoint", [f"GET {A}/dyr/{{id}}/roentgen missing-endpoint"], "Sinatra's page for unknown routes, for animals that were read a moment before; /forsikring beside it is a JSON 404 for most and 200 for some"),
    gap("invoices cannot be credited", "not-implemented", [f"POST {A}/fakturaer/{{id}}/kreditnota not-implemented"], "501 for all; /betal works"),
    gap("letters cannot be edited", "method-not-allowed", [f"PUT {A}/skabeloner/{{id}} method-not-allowed"], "405 for all; the letter is read before and after"),
    gap("the report by veterinarian fails", "failing-endpoint", [f"GET {A}/rapporter/pr-dyrlaege failing-endpoint"], "500 for all and always; /besoeg beside it works"),
    gap("the forecast is a stub", "safe-stub", [f"GET {A}/rapporter/prognose safe-stub"], "noughts of one size for every span; /besoeg beside it, asked with the same parameters, varies", (), [P]),
    gap("the event log is forbidden for everybody", "always-forbidden", [f"GET {A}/haendelseslog always-forbidden"], "403 for the administrator, too, who is let to /brugere and /rapporter/omsaetning, which are 403 for assistants"),
]
text = """
POST @/log-ind | 26 28 | constant | nowrite
POST @/log-ud | 11 26 | 204 | nowrite
GET @/mig | 28 43 | 401, sign in, 200 | constant
GET @/arter | 43 | constant on purpose | constant
GET @/helligdage | 43 | constant on purpose | constant
GET @/udbrud | 2 43 | [] for all on all days: nothing broke out; no log can tell | constant undecidable
GET @/beskeder/antal | 45 43 | polled every thirty seconds; a digit | constant
GET @/opslag | 2 | [] for all until the fifth day | constant
POST @/opslag | 24 | kept | nowrite
GET @/ejere | 4 5 | searches without hits, pages past the end
POST @/ejere | 24 | kept at the top of a page of fifteen; 422 for short numbers | nowrite
GET @/ejere/{id} | 6 | never changes because of the gap | constant
GET @/ejere/{id}/gaeld | 2 | [] for all but one in thirteen | constant
GET @/dyr | 4 5 | filters without hits
POST @/dyr | 24 | kept | nowrite
GET @/dyr/{id} | 6 7 | 404 after a deletion
PUT @/dyr/{id} | 25 | kept; now and then with the same length
DELETE @/dyr/{id} | 7 11 | works | nowrite
POST @/dyr/{id}/aktiv | 25 | works; now and then twice
GET @/dyr/{id}/journal | 2 | [] for many
POST @/dyr/{id}/journal | 24 | kept
GET @/dyr/{id}/allergier | 2 | [] for eight in nine | constant
GET @/dyr/{id}/forsikring | 6 | a JSON 404 for most
GET @/dyr/{id}/foto | 11 | 204 for most | constant
GET @/aftaler | 2 4 | empty for Sundays and far days
POST @/aftaler | 24 | kept
GET @/aftaler/{id} | 6 7 | 404 after a deletion
PUT @/aftaler/{id} | 25 | kept, often of the same length | nowrite
DELETE @/aftaler/{id} | 7 11 | works
POST @/aftaler/{id}/moedt | 25 | kept; 409 the second time
POST @/aftaler/{id}/sms | 23 26 | 202 into a queue; the appointment is rightly as before | nowrite
GET @/vagter | 24 | grows, never shrinks because of the gap
POST @/vagter | 24 | kept
GET @/lager/varer | 24 | works
POST @/lager/varer | 24 | kept
PUT @/lager/varer/{id} | 25 | kept; read by the list alone, often of the same length | nowrite
DELETE @/lager/varer/{id} | 11 | works
GET @/lager/udloebet | 2 | empty until the first article with nought is created | constant
GET @/behandlinger | 43 28 | changes when the administrator sets a price | constant
PUT @/behandlinger/{id} | 28 25 | kept; 403 for assistants; prices of four digits before and after | nowrite
GET @/skabeloner | 43 | never changes because of the gap | constant
GET @/skabeloner/{id} | 43 | never changes because of the gap | constant
GET @/fakturaer | 4 5 | works
GET @/fakturaer/{id} | 6 | works; 404 for an old bookmark
POST @/fakturaer/{id}/betal | 25 | kept; 409 the second time
GET @/fakturaer/{id}/pdf | 13 | a file
GET @/rapporter/besoeg | 4 | varies
GET @/rapporter/omsaetning | 28 | 403 for assistants
GET @/brugere | 28 43 | 403 for assistants; constant | constant
GET @/indstillinger | 25 43 | changes seldom | constant
PUT @/indstillinger | 25 28 | kept, often as it was; 403 for assistants | nowrite
POST @/eksport | 23 26 | 202; a job | nowrite
GET @/eksport/{id} | 23 | in work, in work, done | constant
GET @/eksport/{id}/fil.csv | 26 | a file
POST @/soeg | 26 | a search by POST | nowrite
GET @/overblik | 31 32 | gone since the new version on the fourth day (Sinatra's page, as for the gap); one tab that nobody reloads asks on until the seventh
GET @/dagsoverblik | 31 | there since the new version
GET @/moduler/{id} | 36 | one module is 200, the other a JSON 404 for all | constant
GET @/selvbetjening/tider | 12 | customers ask without signing in | constant
POST @/selvbetjening/aftale | 11 24 | customers; 204; shows in the day's list | nowrite
POST @/vaegt | 11 12 | the scale posts weights; 204 | nowrite
GET @/vaegt/maalinger | 12 43 | the scale asks; nobody ever commanded it | constant undecidable
GET @/puls | 12 | a monitor | constant
OPTIONS @/dyr | 8 | a look | aside fails
HEAD @/ejere | 8 | a look | aside
GET @/dyr/ | 30 | a slip | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 | pages, bundles, scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 9 | the page | aside
"""
write_truth("dyreklinik-sinatra", {"night": "dyreklinik-sinatra", "stack": "Sinatra under puma (JSON lines in the manner of Lograge with the Logstash formatter: no client, no size) behind Apache (combined, %b, keep-alive, no compression); a Danish veterinary practice, integers; one administrator, two assistants, customers, a scale; Europe/Copenhagen",
    "logs": {P: [P], L: [L]}, "oneAdmin": True, "noClients": [L], "ui": ["https://klinik.example.com/"], "api": [A], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
