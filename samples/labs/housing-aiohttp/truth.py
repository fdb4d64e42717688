import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C = "caddy-json"
A = "/Api"
def gap(name, kind, rows, why, reads=(), where=(C,)): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why}
gaps = [
    gap("orders are never approved", "non-persisting-write", [f"POST {A}/RepairOrders/{{id}}/Approve non-persisting-write"], "{\"Ok\":true}, and the order read right after is the same, with the same entity tag; Close beside it changes it", [f"{A}/RepairOrders/{{id}}"]),
    gap("meters are forgotten", "non-persisting-write", [f"PUT {A}/Units/{{id}}/Meters non-persisting-write"], "the meters read right after are null, as in every home; Keys beside it is kept, though often the same again", [f"{A}/Units/{{id}}/Meters"]),
    gap("notices cannot be taken down", "non-persisting-write", [f"DELETE {A}/Notices/{{id}} non-persisting-write"], "204, and the list read right after is as long as before; POST makes it longer", [f"{A}/Notices"]),
    gap("payments are always empty", "empty-list", [f"GET {A}/My/Payments empty-list"], "an empty list is written into the handler; Documents beside it is filled for two of twenty-two tenants, Messages for those who wrote"),
    gap("no insurance", "missing-endpoint", [f"GET {A}/Units/{{id}}/Insurance missing-endpoint"], "no such route; Lease beside it is 404 for every third home, which is vacant"),
    gap("arrears fail since the new version", "failing-endpoint", [f"GET {A}/Reports/Arrears failing-endpoint"], "200 on four days, 500 for everybody since the deployment on the evening of the fourth; Occupancy works"),
    gap("the vault is forbidden for all", "always-forbidden", [f"GET {A}/Vault/Documents always-forbidden"], "403 for every role, the manager's too; the heat map beside it is 402 because nobody bought it"),
    gap("statements move to where nothing is", "missing-endpoint", [f"GET {A}/Archive/Statements/{{id}} missing-endpoint"], "301 to the archive, which is 404; photos are 302 to a file that is there"),
]
# the archive was first listed as a lost-redirect of /Statements/{id}
gaps[5]["state"] = "regressed"
text = """
GET @/Me | 28 43 9 | 401, sign in, 200 | constant
POST @/Session | 26 28 | constant | nowrite
GET @/Flags | 43 9 | constant | constant
GET @/Feed | 2 35 | empty mostly
GET @/Units | 4 9 | searches without a hit
GET @/Units/{id} | 6 9 | 404 for one that never was
PUT @/Units/{id}/Keys | 25 | persists; often the same again, or another digit
GET @/Units/{id}/Lease | 6 | 404 where nobody lives | constant
GET @/Units/{id}/Meters | 43 | null because of the gap | constant
POST @/Search | 26 34 | a search by POST | nowrite
GET @/Statements/{id} | 30 | 301 to the archive, where the gap is | fails
GET @/Photos/{id} | 30 | 302 to a file | fails
GET /media/{id} | 30 | files
GET @/RepairOrders | 2 9 | works
POST @/RepairOrders | 24 | persists; the list has the last twenty | nowrite
GET @/RepairOrders/{id} | 6 9 | works
POST @/RepairOrders/{id}/Close | 25 | the same answer as Approve; persists: one byte
GET @/Notices | 2 9 | grows
POST @/Notices | 24 | persists
GET @/Viewings | 2 9 | works
POST @/Viewings | 24 | persists
GET @/Viewings/{id} | 6 9 | works
PUT @/Viewings/{id}/Confirm | 25 | persists; the second time changes nothing
DELETE @/Viewings/{id} | 27 | works
GET @/Calendar/{id} | 2 4 | empty for the months to come
GET @/Invoices | 4 23 9 | nothing disputed; the last fifteen
POST @/Invoices/Run | 23 26 | 202; shows one read later | nowrite
GET @/Contractors | 2 9 | empty until the sixth day: nobody had entered one
POST @/Contractors | 24 | persists | nowrite
GET @/Reports/Occupancy | 9 | works
GET @/Analytics/Heatmap | 36 | 402 for all: a module that was not bought | fails
GET @/My/Messages | 2 9 | empty for those who never wrote
POST @/My/Messages | 24 | persists
GET @/My/Documents | 2 9 | filled for two of twenty-two
GET @/My/Deposit | 6 36 | 404 for all but three of twenty-two | constant
GET /alive | 12 | a monitor | constant
OPTIONS @/Units | 8 | a look | aside
HEAD @/Invoices | 8 | a look | aside
GET @/{id} | 1 | scanners: 401 | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET / | 9 | the UI | aside
GET /homes.4e.js | 9 | bundle | aside
GET /{rest} | 1 39 | scanners: the UI's page answers everything | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("housing-aiohttp", {"night": "housing-aiohttp", "stack": "aiohttp behind Caddy with zstd and gzip; paths in PascalCase, GUIDs in capitals, an envelope with a total and a date, entity tags with which half of the browsers ask again, tenants beside staff, 402; Europe/London",
    "logs": {C: [C]}, "ui": ["https://homes.example.net"], "api": ["/Api"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines())),
    "arguable": [{"name": "nobody is subscribed", "kind": "safe-stub", "observableIn": [], "reads": [], "members": members(f"POST {A}/My/Notifications/Subscribe safe-stub"), "why": "one constant that stores nothing; nothing is read afterwards, and honest actions answer the same"}]})
