import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "haproxy-httplog", "gunicorn-cri"
A = "/rest"
def gap(name, kind, rows, why, reads=(), where=(H, G), also=(), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **({"alsoAs": members(*also)} if also else {}), **more}
gaps = [
    gap("customers have no contacts", "empty-list", [f"GET {A}/kunder/{{id}}/kontakter empty-list"], "[] for every customer, for all clerks, on all days; /anteckningar beside it is [] for most until somebody writes, /fullmakter for all but two, /fakturor filled for many"),
    gap("direct debit stays as it was", "non-persisting-write", [f"PATCH {A}/kunder/{{id}}/autogiro non-persisting-write"], "the same {\"ok\":true} as /sparr beside it, but the customer read right after weighs what he weighed, though true and false differ by a byte", [f"{A}/kunder/{{id}}"]),
    gap("the form for suppliers keeps nothing", "non-persisting-write", [f"PUT {A}/leverantorer/{{id}} non-persisting-write"], "200 and an echo of what was sent, which varies; the supplier read right after is as before. PUT of customers, the same form, is kept", [f"{A}/leverantorer/{{id}}"]),
    gap("reminders are not kept", "non-persisting-write", [f"POST {A}/paminnelser non-persisting-write"], "201 with a new id, and the list read right after, some old reminders long, is as before on all days; POST /inkasso beside it shows at once", [f"{A}/paminnelser"]),
    gap("lines of an invoice cannot be removed", "non-persisting-write", [f"DELETE {A}/fakturor/{{id}}/rader/{{id}} non-persisting-write"], "200, and the lines and the invoice read right after are as before; lines that are added or changed show, drafts that are deleted are gone", [f"{A}/fakturor/{{id}}/rader", f"{A}/fakturor/{{id}}"]),
    gap("there is no credit report", "missing-endpoint", [f"GET {A}/kunder/{{id}}/kreditupplysning missing-endpoint"], "Flask's page for unknown routes, for customers that were read a moment before; /avtal beside it is a small JSON 404 for most and 200 for some"),
    gap("accounts cannot be renamed", "method-not-allowed", [f"PATCH {A}/konton/{{id}} method-not-allowed"], "405 always, from all; GET of the same account works"),
    gap("the liquidity forecast is a stub", "safe-stub", [f"GET {A}/rapporter/likviditet safe-stub"], "one size for 4, 8, 12, 26 weeks, for all, on all days; /resultat beside it varies with its months"),
    gap("the reconciliation of VAT fails", "failing-endpoint", [f"GET {A}/rapporter/momsavstamning failing-endpoint"], "500 always, for all; /moms beside it fails on one morning only"),
    gap("periods cannot be locked", "always-forbidden", [f"POST {A}/perioder/{{id}}/las always-forbidden"], "403 for all clerks, the chief clerk among them, for whom /anvandare and POST /perioder/{id}/oppna are answered; those two are 403 for the others"),
    gap("the SIE file is the page", "html-fallback", ["GET /exporter/bokforing.se html-fallback"], "200 with what the page weighs, for every year, always; /rest/exporter/kunder.csv is a real file"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST @/inloggning | 26 28 | 401 for a mistyped word, then one of few sizes | nowrite constant
DELETE @/inloggning | 11 26 | 204 | nowrite
GET @/jag | 28 43 | 401, sign in, 200 | constant
GET @/valutor | 43 | constant on purpose | constant
GET @/raknare | 45 43 | a badge that asks every ninety seconds; one or two digits | constant
GET @/driftmeddelanden | 2 43 | [] on all days: nothing was announced; no log can tell | constant undecidable
GET @/tillval/{id} | 36 43 | asked at every load: one add-on is there, the other a JSON 404 for all | constant
GET @/kunder | 4 5 | searches without hits, pages past the end
POST @/kunder | 24 | kept; 422 for a wrong number, 409 for a known one; a page has fifteen | nowrite
GET @/kunder/{id} | 6 7 | works; 404 for an old bookmark
PUT @/kunder/{id} | 25 | kept; half of them as it was
PATCH @/kunder/{id}/sparr | 25 | kept: one byte; now and then the value it had, or on and off
PATCH @/kunder/{id}/sprak | 25 | kept; sv, fi and en are of one length, only those who had none grow
GET @/kunder/{id}/fakturor | 2 | empty for some
GET @/kunder/{id}/anteckningar | 2 | empty for most
POST @/kunder/{id}/anteckningar | 24 | kept
GET @/kunder/{id}/fullmakter | 2 | [] for all but two | constant
GET @/kunder/{id}/avtal | 6 | a JSON 404 for four in five | constant
POST @/kunder/{id}/etiketter | 25 26 | kept; as often the tag is there already and nothing grows
GET @/fakturor | 4 5 | works; filters without hits, pages past the end
POST @/fakturor | 24 | a draft; a page has fifteen | nowrite
GET @/fakturor/{id} | 6 7 | works; 404 after a deletion
PUT @/fakturor/{id} | 25 | kept; one in three as it was; 409 once it is booked
DELETE @/fakturor/{id} | 7 11 27 | drafts are gone, 409 for booked ones | nowrite
PATCH @/fakturor/{id}/bokford | 25 | kept; a byte and more
PATCH @/fakturor/{id}/tvist | 24 25 | kept, but seen only in /tvister, which is opened later: the invoice read right after is rightly as before | nowrite
GET @/tvister | 2 24 | grows and shrinks; empty on the first day
GET @/fakturor/{id}/rader | 2 | empty for new drafts
POST @/fakturor/{id}/rader | 24 | kept
PUT @/fakturor/{id}/rader/{id} | 25 | kept; half of them as many digits
POST @/fakturor/{id}/kreditera | 24 26 | makes another invoice; this one stays as it is | nowrite
POST @/fakturor/{id}/forhandsvisning | 26 | a preview; changes nothing, rightly | nowrite
GET @/fakturor/{id}/pdf | 26 | a file
POST @/fakturor/massutskick | 26 23 | 202; a bulk sending whose drafts are sent with the next look but one | nowrite
GET @/paminnelser | 43 24 | five old ones, never more because of the gap | constant
GET @/inkasso | 24 | empty until the first
POST @/inkasso | 24 | kept
GET @/leverantorer | 43 41 | nobody came or went | constant
GET @/leverantorer/{id} | 43 | never changes because of the gap
GET @/leverantorer/{id}/bankgiron | 2 | empty for half of them | constant
GET @/leverantorsfakturor | 4 | works
GET @/leverantorsfakturor/{id} | 6 23 | works
PATCH @/leverantorsfakturor/{id}/attest | 25 | kept; one in three as it was
POST @/leverantorsfakturor/{id}/betala | 23 26 | 202: read right after it is rightly as before, and changes with the third read | nowrite
GET @/betalningar | 4 5 | the bank adds some
GET @/betalningar/omatchade | 2 43 | few, and none on some days
POST @/betalningar/{id}/matcha | 27 25 | kept; 409 the second time | nowrite
GET @/verifikationer | 5 | works
POST @/verifikationer | 24 | kept; 422 when it does not balance | nowrite
GET @/verifikationer/{id} | 27 | works; stays after a deletion as cancelled
DELETE @/verifikationer/{id} | 27 7 | law forbids to delete: 200, it stays in the list and is read as cancelled, two letters longer
GET @/verifikationer/{id}/bilagor | 2 | empty for four in five
POST @/verifikationer/{id}/bilagor | 24 26 | an upload; kept; 413 for a large one
GET @/konton | 43 | constant: nobody can rename one | constant
GET @/konton/{id} | 43 | of nearly one size | constant
GET @/perioder | 43 25 | grows when the chief clerk opened one again; constant for days
POST @/perioder/{id}/oppna | 28 25 | the chief clerk only; 403 for the others | nowrite
GET @/rapporter/resultat | 4 | varies with its months
GET @/rapporter/moms | 4 33 | varies; 500 on one morning
POST @/rapporter/jobb | 23 26 | 202; a job | nowrite
GET @/rapporter/jobb/{id} | 23 | running, running, done | constant
GET @/oversikt | 31 32 | gone since the new version on the fifth day (Flask's page, as for the gap); one tab that nobody reloads asks on for two days
GET @/startsida | 31 | there since the new version
GET @/anvandare | 28 29 | 403 for four clerks, 200 for the chief clerk
GET @/installningar | 25 | works
PATCH @/installningar | 25 28 | kept; often as it was; 419 once for an old token
GET @/exporter/kunder.csv | 26 | a file
POST @/bank/inkommande | 12 24 26 | a machine; 204 | nowrite
GET @/bank/order | 11 12 45 | the bank asks what to pay: 204, and how many after somebody paid | constant
GET /halsa | 12 | the kubelet | constant
GET /logga-in | 12 9 | the page; a monitor asks it | aside constant
GET /kontor/{rest} | 9 | pages opened by their address | aside constant
GET /kontor | 9 | the page | aside constant
GET /paket/{id} | 9 | bundle | aside
OPTIONS @/kunder | 8 | a look | aside
HEAD @/fakturor | 8 | a look | aside
GET @/Kunder | 30 | a slip: 404 | aside fails
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET / | 1 9 | the page | aside constant
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("reskontra-flask", {"night": "reskontra-flask", "stack": "Flask under gunicorn (its access log with the forwarded address and seconds, in CRI format) behind HAProxy's httplog without captures (no agent, no referer, sizes with headers); a Swedish accounting bureau: UUIDs, toggles by PATCH, five clerks behind two addresses, one of them the chief; a bank that posts and asks; Europe/Stockholm",
    "logs": {H: [H], G: [G]}, "noClients": [H, G], "sharedAddress": ["198.51.100.40", "198.51.100.91"], "headers": {H: 330}, "ui": ["https://kontor.example.se"], "api": [A, "/exporter"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
