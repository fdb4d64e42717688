import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, E = "haproxy-captures", "echo-json"
A = "/api"
def gap(name, kind, rows, why, reads=(), where=(H, E), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("the alarm of a tank cannot be switched", "non-persisting-write", [f"PUT {A}/tanks/{{id}}/alarm non-persisting-write", f"DELETE {A}/tanks/{{id}}/alarm non-persisting-write"], "200 with eleven bytes and a newline whatever is asked, and the tank read right after weighs the same; /reiniging beside it is switched in the same way and changes the tank by one byte", [f"{A}/tanks/{{id}}"]),
    gap("notes of a tasting panel are not kept", "non-persisting-write", [f"POST {A}/brouwsels/{{id}}/proefnotities non-persisting-write", f"GET {A}/brouwsels/{{id}}/proefnotities empty-list"], "200 and {\"ok\":true}, and the list is empty right after, for all brews and all people; /metingen beside it grows", [f"{A}/brouwsels/{{id}}/proefnotities"]),
    gap("the minimum of an ingredient is not kept", "non-persisting-write", [f"PUT {A}/grondstoffen/{{id}}/minimum non-persisting-write"], "200 and {\"ok\":true}, and the ingredient is as before with numbers of one to five digits; /mutaties changes it", [f"{A}/grondstoffen/{{id}}"]),
    gap("settings of messages are not kept", "non-persisting-write", [f"PUT {A}/instellingen/meldingen non-persisting-write"], "200 and {\"ok\":true}, and the form read right after is as before on every day; /bedrijf and /etiketten change", [f"{A}/instellingen/meldingen"]),
    gap("the cost of a recipe is a stub", "safe-stub", [f"GET {A}/recepten/{{id}}/kostprijs safe-stub"], "one small size for every recipe, before and after its ingredients changed; /ingredienten and the recipe itself vary"),
    gap("orders have no consignment note", "missing-endpoint", [f"GET {A}/bestellingen/{{id}}/vrachtbrief missing-endpoint"], "echo's own 404 for orders that were read a moment before, for all people and days; /factuur beside it answers the same 404 for orders not yet billed only"),
    gap("reminders were never written", "not-implemented", [f"POST {A}/bestellingen/{{id}}/herinnering not-implemented"], "501 for all orders; /mail beside it works"),
    gap("a return of excise cannot be handed in", "method-not-allowed", [f"PUT {A}/accijns/{{id}}/indiening method-not-allowed"], "405 for all returns, whose GET of the same path works: the route exists without the verb"),
    gap("the report of yields falls over", "failing-endpoint", [f"GET {A}/rapporten/rendement failing-endpoint"], "500 for every period, person and day; /rapporten/omzet with the same query works, but for one noon"),
    gap("nobody may see who signed in", "always-forbidden", [f"GET {A}/logboek/aanmeldingen always-forbidden"], "403 for all four, the manager too, who alone sees /logboek/wijzigingen on the same page"),
    gap("planning a round is sent where nobody can follow", "lost-redirect", [f"POST {A}/leveringen/{{id}}/planning lost-redirect"], "302 to an inner address, for all; nothing follows and the delivery is as before; the 303 of /leveringen/import is followed"),
    gap("the excise list is the page", "html-fallback", ["GET /kantoor/downloads/accijnslijst.csv html-fallback"], "200 and exactly what any address below /kantoor/ weighs; /api/export/{id}/bestand is a real file"),
    gap("tastings have no waiting list", "empty-list", [f"GET {A}/proeverijen/{{id}}/wachtlijst empty-list"], "{\"items\":[],\"total\":0} for every tasting, full ones too, on all days; /gasten beside it fills"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/aanmelden | 26 28 | sign in; 401 for a wrong word first | nowrite
POST @/levend | 26 45 | a heartbeat; {"ok":true} and rightly so | nowrite constant
GET @/ik | 28 9 43 | 401, sign in, 200 | constant
GET @/versie | 43 9 45 | a version that is asked on each page; changes with the deployment | constant
GET @/keuzes/hopsoorten | 43 9 | constant on purpose | constant
GET @/keuzes/accijnstarieven | 43 9 | constant on purpose: three rates a year | constant
GET @/ik/voorkeuren | 3 | {} until somebody chose | small=20
PUT @/ik/voorkeuren | 25 | kept; often as it was
GET @/storingen | 2 3 | empty until a cooler fails on the fourth day
GET @/zoeken | 4 | mostly without hits
GET @/overzicht | 43 | varies
GET @/brouwsels | 4 5 | filters without hits, pages past the end
GET @/brouwsels/{id} | 6 7 | works; 404 for mistyped numbers
POST @/brouwsels | 24 | kept: one more
PUT @/brouwsels/{id} | 25 | a whole form; often with nothing changed
PUT @/brouwsels/{id}/vrijgave | 25 28 | 403 for sales; kept: the date was null, and then it is a date | nowrite
GET @/brouwsels/{id}/metingen | 2 | empty until the brewer has measured
POST @/brouwsels/{id}/metingen | 24 | kept: the list grows
GET @/brouwsels/{id}/afwijkingen | 2 3 | empty for nearly all: deviations are rare | modes=9
POST @/brouwsels/{id}/afwijkingen | 24 | kept; three times in the week | nowrite
GET @/tanks | 43 45 | a board; cleaning shows in it
GET @/tanks/{id} | 6 | works
PUT @/tanks/{id}/reiniging | 25 | kept: false becomes true, one byte
DELETE @/tanks/{id}/reiniging | 25 | kept: true becomes false
GET @/tanks/{id}/onderhoud | 2 | empty for ten tanks of twelve
GET @/tanks/{id}/temperatuur | 45 43 | polled; the last reading has mostly one length | constant
GET @/recepten | 43 | works
GET @/recepten/{id} | 6 | works
GET @/recepten/{id}/ingredienten | 2 | a draft has none
PUT @/recepten/{id}/ingredienten | 25 | kept
PUT @/recepten/{id}/publicatie | 25 | kept: a switch
DELETE @/recepten/{id}/publicatie | 25 | kept: a switch
GET @/recepten/{id}/versies | 2 | grows when ingredients are changed
GET @/bestellingen | 4 5 | filters without hits
GET @/bestellingen/{id} | 6 7 | works; 404 for one that was deleted
PUT @/bestellingen/{id}/status | 25 23 | kept: words of nearly one length; 409 when already sent | nowrite
DELETE @/bestellingen/{id} | 7 28 | kept; 403 for the store room | nowrite
GET @/bestellingen/{id}/factuur | 6 36 | 404 with echo's own words until the order is billed
POST @/bestellingen/{id}/factuur | 24 | 201; the invoice is there right after | nowrite
POST @/bestellingen/{id}/mail | 26 24 | {"ok":true}; the letter shows in /berichten
GET @/bestellingen/{id}/berichten | 2 | empty until a letter was sent
POST @/bestellingen/bulk/status | 24 26 | kept: the list shows it; sometimes words of one length | nowrite
GET @/klanten | 4 5 | works
GET @/klanten/{id} | 6 7 | works; 404 after a deletion
PUT @/klanten/{id} | 25 | a whole form, often as it was
DELETE @/klanten/{id} | 7 28 | 409 for those with orders, 403 for all but the manager | nowrite
PUT @/klanten/{id}/blokkade | 25 | kept: "aan" and "uit" weigh the same, /historie grows by a line
DELETE @/klanten/{id}/blokkade | 25 | kept: "aan" and "uit" weigh the same, /historie grows by a line
GET @/klanten/{id}/historie | 2 | empty until something happened
PUT @/klanten/{id}/krediet | 28 | 403 for all but the manager; kept | nowrite
GET @/grondstoffen | 43 | works
GET @/grondstoffen/{id} | 6 | works
POST @/grondstoffen/{id}/mutaties | 24 | kept; often a number of as many digits | nowrite
GET @/grondstoffen/{id}/mutaties | 2 | grows
POST @/grondstoffen/bestelvoorstel | 26 | a calculation; nothing is kept and nothing should be | nowrite
GET @/tellingen/concept | 25 3 | 204 while there is no draft, else the draft
PUT @/tellingen/concept | 25 23 | 204; saved while somebody types
POST @/tellingen | 24 | the draft becomes a count | nowrite
GET @/tellingen | 2 | empty until the first count on the second day
GET @/accijns | 43 | one a month
GET @/accijns/{id} | 6 | works
GET @/accijns/{id}/indiening | 2 43 | null for the last three, a date for those that went by letter
PUT @/accijns/{id} | 25 | kept
GET @/leveringen | 4 | by day
GET @/leveringen/{id} | 6 | works
PUT @/leveringen/{id}/afgeleverd | 25 | kept: a switch
DELETE @/leveringen/{id}/afgeleverd | 25 | kept: a switch
POST @/leveringen/import | 30 26 | 303, followed | nowrite fails
GET @/leveringen/import/{id} | 23 | works
GET @/proeverijen | 3 4 | works
GET @/proeverijen/{id} | 6 | works
GET @/proeverijen/{id}/gasten | 2 | empty until somebody books
POST @/proeverijen | 24 | kept
PUT @/proeverijen/{id} | 25 | kept; often as it was
GET @/retouren | 2 3 | empty until the first one on the fifth day
POST @/retouren | 24 | kept | nowrite
GET @/etiketten | 43 | works
PUT @/etiketten/{id} | 25 | kept: a colour of seven letters, and the version number grows
POST @/etiketten/voorbeeld | 26 | a picture, nothing is kept | nowrite
GET @/instellingen/bedrijf | 43 | works
PUT @/instellingen/bedrijf | 25 28 | kept; 403 for two of four
GET @/instellingen/etiketten | 43 | works
PUT @/instellingen/etiketten | 25 | kept; often as it was
GET @/instellingen/meldingen | 43 9 | a form that the gap never changes | constant
GET @/medewerkers | 28 | the manager's alone | constant
GET @/logboek/wijzigingen | 28 | the manager's alone
GET @/rapporten/omzet | 33 | 500 on one noon
GET @/rapporten/bezoek | 36 | 402 for all: a package that the brewery does not have | fails
POST @/export | 23 26 | 202, then polled | nowrite
GET @/export/{id} | 23 45 | works
GET @/export/{id}/bestand | 26 | a file
GET @/live | 35 42 | a stream | aside
PUT @/sensoren/{id} | 14 45 | sensors; {"ok":true} each time and rightly so | nowrite
POST @/weegbrug | 14 | the weighbridge; {"ok":true} each time | nowrite
GET @/weegbrug/laatste | 43 45 | the last weight; varies a little | constant
POST @/haken/betaling | 26 43 | the payment provider; {"ok":true} each time | nowrite
GET @/publiek/beschikbaar | 2 14 | the public site; varies
POST @/publiek/boeken | 14 24 | guests book; 409 when full | nowrite
GET @/v1/bestellingen | 31 32 | one old tab; 410 from the fourth day on, until it is reloaded on the fifth
GET /healthz | 12 | a monitor | constant
GET /metrics | 12 28 | refused by the balancer | fails
OPTIONS @/tanks | 8 | a look | aside
HEAD @/bestellingen | 8 | a look | aside fails
GET @/tanks/ | 30 | a slip: 404, echo minds slashes | aside fails
GET @/e2e/herstel | 40 | only a test of the whole, by a browser without a head | aside fails
GET /static/{id} | 9 10 | bundle | aside
GET /kantoor/{rest} | 9 | the page | aside
GET /bieren/{id} | 9 | the public site | aside
GET / | 9 1 | the public page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
more = {"PUT /tanks/{id}/reiniging": ["/tanks/{id}"], "DELETE /tanks/{id}/reiniging": ["/tanks/{id}"], "PUT /recepten/{id}/ingredienten": ["/recepten/{id}/ingredienten"],
    "PUT /recepten/{id}/publicatie": ["/recepten/{id}"], "DELETE /recepten/{id}/publicatie": ["/recepten/{id}"], "POST /bestellingen/{id}/mail": ["/bestellingen/{id}/berichten"],
    "PUT /klanten/{id}/blokkade": ["/klanten/{id}/historie"], "DELETE /klanten/{id}/blokkade": ["/klanten/{id}/historie"], "PUT /leveringen/{id}/afgeleverd": ["/leveringen/{id}"], "DELETE /leveringen/{id}/afgeleverd": ["/leveringen/{id}"]}
for n in near:
    r = more.get(f"{n['method']} {n['path'].removeprefix(A)}")
    if r: n["reads"] = [A + x for x in r]
write_truth("brouwerij-go", {"night": "brouwerij-go", "stack": "Go's net/http in the manner of echo ({\"message\":\"Not Found\"} and a newline, its JSON logger) behind HAProxy (httplog in RFC 3164's form, referer and agent captured and cut, keep-alive); a brewery's back office in Dutch words: ids like BRW-0042 and integers, switches by PUT and DELETE of one path, bare lists and {\"items\":[],\"total\":0}, writes that answer {\"ok\":true}; four people behind two addresses, sensors, a weighbridge, guests who book; Europe/Amsterdam",
    "logs": {H: [H], E: [E]}, "sharedAddress": ["203.0.113.71", "198.51.100.44"], "ui": ["https://brouwerij.example.nl/kantoor"], "api": [A, "/kantoor/downloads"], "gaps": gaps, "neighbours": near})
