import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
T, H = "tomcat-valve", "haproxy"
O, K = "/Maint.svc", "/Rest/Stock"
gaps = [
    {"name": "the history of a work order is always empty", "kind": "empty-list", "observableIn": [T, H], "members": members(f"GET {O}/WorkOrders({{id}})/History empty-list"),
     "why": "an empty value for every order, also right after the order was changed and closed; /Lines and /Attachments beside it are empty for some orders only"},
    {"name": "purchase orders are always empty", "kind": "empty-list", "observableIn": [T, H], "members": members(f"GET {K}/Orders empty-list"),
     "why": "{\"Items\":null,\"Count\":0} is written into the handler; /StockTakes has the same envelope and is filled on one day"},
    {"name": "changes of an asset are not stored", "kind": "non-persisting-write", "observableIn": [T, H], "members": members(f"PATCH {O}/Assets({{id}}) non-persisting-write"),
     "why": "204, and the asset read right after weighs what it weighed, whatever stand was written; PATCH of a work order changes it, Default.Withdraw changes the asset"},
    {"name": "calibration is not implemented", "kind": "not-implemented", "observableIn": [T, H], "members": members(f"POST {O}/Assets({{id}})/Default.Calibrate not-implemented"), "why": "always 501"},
    {"name": "documents of an asset have no endpoint", "kind": "missing-endpoint", "observableIn": [T, H], "members": members(f"GET {O}/Assets({{id}})/Documents missing-endpoint"),
     "why": "no such route, for every asset; /Warranty beside it is 404 without a contract, 204 without a value, 200 with one"},
    {"name": "the downtime report fails", "kind": "failing-endpoint", "observableIn": [T, H], "members": members(f"GET {O}/Reports/Default.Downtime() failing-endpoint"), "why": "always Tomcat's 500 page; Default.Backlog() works"},
    {"name": "the roster's service was never mounted", "kind": "html-fallback", "observableIn": [T, H], "members": members("GET /Roster.api/Shifts html-fallback", "GET /Roster.api/Absences html-fallback"),
     "why": "the UI's index page with 200, as for every path that nobody knows"},
    {"name": "certificates are forbidden for everybody", "kind": "always-forbidden", "observableIn": [T, H], "members": members(f"GET {O}/Certificates always-forbidden"),
     "why": "403 whoever asks, the chief too; /Handovers on the same page answers in the same second; /Crews is 403 for technicians only"},
    {"name": "telemetry is a stub", "kind": "safe-stub", "observableIn": [T, H], "members": members(f"GET {O}/Assets({{id}})/Telemetry safe-stub"),
     "why": "one row from January for every asset; /Usage beside it differs from asset to asset"},
]
for g in gaps: g["reads"] = [f"{O}/Assets({{id}})"] if g["kind"] == "non-persisting-write" else []
text = """
GET @/$metadata | 43 | the service's description: constant | constant
GET @/Me | 28 43 | one's own name; 401 when the session ran out | constant
GET @/WorkOrders | 4 5 | works; Overdue has no hits ever: no such state; pages past the end
GET @/WorkOrders/$count | 43 45 | a bare number: two bytes, as [] would be; polled | constant
POST @/WorkOrders | 24 | persists
GET @/WorkOrders({id}) | 6 | works; 404 for numbers of long ago
PATCH @/WorkOrders({id}) | 11 25 | 204, persists; often the same text again
POST @/WorkOrders({id})/Default.Close | 11 25 | 204, persists: Open becomes Closed
GET @/WorkOrders({id})/Lines | 2 | empty for some
POST @/WorkOrders({id})/Lines | 24 | persists
GET @/WorkOrders({id})/Attachments | 2 | empty for most
POST @/WorkOrders({id})/Attachments | 24 | 201 without a body, persists
GET @/Assets | 5 43 | the same list all week | constant
GET @/Assets({id}) | 43 | changes by Default.Withdraw only
POST @/Assets({id})/Default.Withdraw | 25 11 | 204, persists; sometimes twice
GET @/Assets({id})/Usage | 2 | works
GET @/Assets({id})/Warranty | 11 6 | 204 for most, 404 for those without a contract, 200 for three
GET @/Crews | 28 | 403 for technicians and the store, works for planners
GET @/Reports/Default.Backlog() | 43 | works
GET @/Alerts | 2 45 | [] but for two days of thunder; polled every five seconds
GET @/Handovers | 2 | empty for five days: nobody had written one; filled from the sixth on
POST @/Handovers | 24 | persists
POST @/$batch | 34 26 | many operations by one POST | nowrite
GET %/Parts | 4 5 | works; a bin that does not exist
GET %/Parts/{id} | 6 | works
PUT %/Parts/{id}/OnHand | 25 | constant answer, persists; 9 and 14 differ by a byte | nowrite
PUT %/Parts/{id}/MinLevel | 24 43 | constant answer; stored, but the part does not show it: only /Low does, sometimes | undecidable nowrite
GET %/Parts/{id}/Reservations | 2 | {"Items":null,"Count":0} for most parts
POST %/Parts/{id}/Reservations | 24 | persists
GET %/Low | 2 | works
GET %/Vendors | 43 | constant: there are two | constant
GET %/StockTakes | 2 | empty but for one day
GET /Rest/Prefs | 43 | one's own; small
PUT /Rest/Prefs | 25 11 | 204, persists; often the same again | nowrite
POST /Rest/Login | 26 28 | constant | nowrite
GET /Rest/Ping | 12 | the balancer's probes, from the balancer's address, which is everybody's in Tomcat's log | constant
GET @/workorders | 30 | typed by hand in small letters: 404 | aside fails
GET @/Users | 1 | a scanner: 401 | aside fails
GET /Rest/Admin | 1 | a scanner: 401 | aside fails
HEAD @/Assets | 8 | somebody's tool: 405 | aside fails
OPTIONS @/WorkOrders | 8 | somebody's tool: 405 | aside fails
GET / | 9 12 | the UI's page; a monitor | constant
GET /{id} | 1 | scanners: the UI's page answers everything | aside
GET /{rest} | 1 | scanners: the UI's page answers everything | aside
POST /{rest} | 1 8 | scanners: the UI's page answers everything | aside nowrite
"""
write_truth("ramp-tomcat", {
    "night": "ramp-tomcat", "stack": "a servlet in Tomcat 10.1 with its own access log valve (pattern common: the balancer is the only client), behind HAProxy 2.6 (httplog, no captures); OData with keys in parentheses beside PascalCase REST; polled every five seconds; Asia/Singapore",
    "logs": {T: [T], H: [H]}, "gaps": gaps, "neighbours": neighbours("\n".join(l.replace("@", O).replace("%", K) for l in text.strip().splitlines()))})
