import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
D, L, A = "apache-combined-d", "lograge", "/admin/api"
def gap(name, kind, rows, why, reads=(), where=(D,), **more):
    ms = members(*[r.replace(" @", " " + A) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [A + x for x in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [A + x for x in reads], "observableIn": list(where), "why": why, **more}
BOTH = (D, L)
gaps = [
    gap("offers stay as published as they were", "non-persisting-write", ["PATCH @/offers/{id}/publish.json non-persisting-write", "PATCH @/offers/{id}/unpublish.json non-persisting-write"], "204 as for vehicles, and the list of offers read right after is the same: 304 for who keeps entity tags, the same size for the others; new offers and other prices show in it", ["/offers.json"]),
    gap("changes to customers are not kept", "non-persisting-write", ["PATCH @/customers/{id}.json non-persisting-write"], "204 whatever was typed, and the customer read right after is the same (304, or the same size); vehicles and leads, by PATCH too, change", ["/customers/{id}.json"]),
    gap("notes on vehicles are not kept", "non-persisting-write", ["POST @/vehicles/{id}/notes.json non-persisting-write", "GET @/vehicles/{id}/notes.json empty-list"], "201 with a Location, and the list is empty right after, for all vehicles, dealers and days; damages, written in the same way, show", ["/vehicles/{id}/notes.json"]),
    gap("test drives cannot be deleted", "non-persisting-write", ["DELETE @/test_drives/{id}.json non-persisting-write"], "204, also a second time, and the list of the day read right after is as before; new ones show, offers that are deleted are gone", ["/test_drives.json"]),
    gap("opening hours are not kept", "non-persisting-write", ["PATCH @/settings/opening_hours.json non-persisting-write"], "204 whatever was typed, and the form read right after is the same; branding and lead rules beside it change", ["/settings/opening_hours.json"]),
    gap("vehicles have no recalls", "empty-list", ["GET @/vehicles/{id}/recalls.json empty-list"], "a root key with [] for every vehicle of every dealer on all days; /damages and /photos beside it are filled for some"),
    gap("the valuation is a stub", "safe-stub", ["GET @/vehicles/{id}/valuation.json safe-stub"], "noughts of one size for every vehicle, before and after its price changes; /price_history beside it grows"),
    gap("leads have no timeline", "missing-endpoint", ["GET @/leads/{id}/timeline.json missing-endpoint"], "404 for leads that were read a moment before, for all of them; the catch-all answers with the same words as for a row that is not there, so only the siblings tell; in the application's log it is ErrorsController", where=BOTH),
    gap("photos cannot be deleted", "method-not-allowed", ["DELETE /uploads/vehicles/{id}/{id} method-not-allowed"], "405 by Apache, which serves /uploads from the disk, for all and always; the list of photos read right after is as before. Nothing of it reaches Rails"),
    gap("invoices cannot be submitted", "not-implemented", ["POST @/invoices/{id}/submit.json not-implemented"], "501 without a body for all and always; /mark_paid beside it works", where=BOTH),
    gap("the report of margins fails", "failing-endpoint", ["GET @/reports/margins.json failing-endpoint"], "500 for all and always; /stock_age and /traffic beside it work", where=BOTH),
    gap("nobody may read the audits", "always-forbidden", ["GET @/audits.json always-forbidden"], "403 for all six, managers too, who see /staff beside it", where=BOTH),
    gap("requests for finance go where nobody can follow", "lost-redirect", ["POST @/finance_requests.json lost-redirect"], "302 to a broker's inner address, for all; no GET follows and the list read right after has not grown through it; the 303 of /imports is followed", where=BOTH),
    gap("the export of vehicles is the page", "html-fallback", ["GET /admin/exports/vehicles.csv html-fallback"], "200 with what the page weighs, always: below /admin Apache hands only /admin/api to Rails; /admin/api/exports/{id}.csv is a real file. Nothing of it reaches Rails"),
]
text = """
POST @/session.json | 26 28 | 201; 401 for a slip | nowrite
DELETE @/session.json | 11 | 204 | nowrite
GET @/me.json | 28 9 43 | 401, sign in, 200 | constant
GET @/dealers.json | 43 28 | one for most, three for the group's manager | constant
GET @/feature_flags.json | 43 9 | constant on purpose | constant
GET @/makes.json | 43 9 | constant | constant
GET @/notifications.json | 45 43 9 | a tab that polls; nought, seldom two digits, mostly 304 | constant
GET @/outages.json | 2 43 9 | empty for all on all days: nothing broke; no log can tell | constant undecidable
GET @/announcements.json | 2 9 | empty until a manager writes one on the fourth day
POST @/announcements.json | 24 28 | kept; 403 for sales | nowrite
GET @/saved_views.json | 2 3 9 | [] for who never saved one
POST @/saved_views.json | 24 | kept: the list shows one more
GET @/search.json | 4 9 | hits are rare
GET @/vehicles.json | 4 5 9 | filters without hits, pages past the end; the same address lists another stock for another dealer
POST @/vehicles.json | 24 | 201, a Location, no body; kept; 422 without a VIN; newest first
GET @/vehicles/{id}.json | 6 7 9 | works; 404 for what was sold and for another dealer's
PATCH @/vehicles/{id}.json | 25 9 | kept; now and then as it was: 304
DELETE @/vehicles/{id}.json | 28 7 | 403 for sales; 204, then 404
PATCH @/vehicles/{id}/publish.json | 25 9 | kept; a time instead of null; now and then as it was
PATCH @/vehicles/{id}/unpublish.json | 25 9 | kept
PATCH @/vehicles/{id}/feature.json | 25 9 | kept: one byte; now and then on and off
PATCH @/vehicles/{id}/unfeature.json | 25 9 | kept
PATCH @/vehicles/{id}/reserve.json | 25 27 | kept: in_stock and reserved are as long as each other, so 200 with another tag instead of 304; 409 when it is reserved already | nowrite
PATCH @/vehicles/{id}/release.json | 25 27 | kept: as long as each other; 409 when it is free | nowrite
POST @/vehicles/bulk_tag.json | 26 24 | kept: the list shows no tags and is rightly as before, the vehicle shows them | nowrite
GET @/vehicles/{id}/photos.json | 2 9 | filled for most, which the gap never changes
POST @/vehicles/{id}/photos.json | 24 | kept: one more
GET @/vehicles/{id}/damages.json | 2 9 | empty for most
POST @/vehicles/{id}/damages.json | 24 | kept
GET @/vehicles/{id}/price_history.json | 9 43 | grows with each price
GET @/vehicles/{id}/sticker.json | 11 | 204 until somebody has it drawn
POST @/vehicles/{id}/sticker.json | 23 26 | 202: drawn with the third look | nowrite
GET /uploads/vehicles/{id}/{id} | 9 10 43 | pictures from the disk: 200, then 304 | constant
GET @/leads.json | 4 5 9 | filters without hits
GET @/leads/{id}.json | 6 9 | works; 404 for another dealer's
PATCH @/leads/{id}.json | 25 9 | kept; often as it was
PATCH @/leads/{id}/assign.json | 25 9 | kept; names are often as long as each other: 200 with another tag | nowrite
PATCH @/leads/{id}/close.json | 25 9 | kept: the list of open ones loses it
PATCH @/leads/{id}/reopen.json | 25 9 | kept
GET @/leads/{id}/messages.json | 2 9 | works
POST @/leads/{id}/messages.json | 24 | kept
GET @/customers.json | 4 5 9 | works
POST @/customers.json | 24 | 201 and a Location that is read; kept; sorted by name, so that it may be on another page; 422 | nowrite
GET @/customers/{id}.json | 6 7 9 | works; 404 after a deletion
DELETE @/customers/{id}.json | 28 7 | 403 for sales | nowrite
GET @/customers/{id}/consents.json | 2 9 | empty for most
POST @/customers/{id}/anonymize.json | 23 26 | 202: in the night; nothing is to be seen on that day | nowrite
GET @/test_drives.json | 4 2 9 | of a day; empty on Sundays
POST @/test_drives.json | 24 | kept; 422 without a vehicle
PATCH @/test_drives/{id}.json | 25 9 | kept; hours are as long as each other: 200 with another tag
GET @/offers.json | 9 | works
POST @/offers.json | 24 | kept
PATCH @/offers/{id}.json | 25 9 | kept; prices are often of as many digits: 200 with another tag
DELETE @/offers/{id}.json | 7 11 | works; 404 the second time
GET @/trade_ins.json | 2 9 | those that are complete; a wizard's steps do not show
POST @/trade_ins.json | 26 24 | a wizard begins: 201 | nowrite
PATCH @/trade_ins/{id}/step.json | 25 26 | a wizard's step: 204; the list is rightly as before | nowrite
POST @/trade_ins/{id}/complete.json | 26 24 | 201: the list has one more; one in three is left half way | nowrite
GET @/invoices.json | 4 5 9 | works
GET @/invoices/{id}.json | 6 9 | works
PATCH @/invoices/{id}/mark_paid.json | 25 27 | kept; 409 the second time
GET @/invoices/{id}.pdf | 26 | a file
GET @/finance_requests.json | 2 43 9 | what the broker sends: grows now and then
POST @/imports.json | 30 26 | 303, followed | nowrite fails
GET @/imports/{id}.json | 23 9 | works
GET @/settings/opening_hours.json | 43 9 | one form a dealer, which the gap never changes | constant
GET @/settings/branding.json | 43 9 | works
PATCH @/settings/branding.json | 25 28 9 | kept; colours have seven letters; 403 for sales
GET @/settings/leads.json | 43 9 | works
PATCH @/settings/leads.json | 25 28 9 | kept; often as it was; 403 for sales
GET @/staff.json | 28 9 | managers only | constant
GET @/reports/stock_age.json | 43 9 | varies
GET @/reports/traffic.json | 43 45 | varies
GET @/auctions.json | 36 9 | 402 for two dealers of three, whose plan has none
GET @/warranties.json | 36 2 9 | empty for two dealers of three, who sell none | constant
POST @/exports.json | 26 23 | 202, then polled | nowrite
GET @/exports/{id}.json | 23 45 | works
GET @/exports/{id}.csv | 26 | a file
GET @/enquiries.json | 31 32 | an old bundle's name for leads: works until the release of the fifth day, 404 afterwards from one tab that is not reloaded until the sixth
POST @/leads/deduplicate.json | 26 | a check that mostly finds nothing: 200 and the same words | nowrite
GET /api/v1/stock.json | 14 9 | the dealers' own sites; 304 mostly
GET /feeds/{id} | 14 9 | portals fetch the stock at night
POST /hooks/leads.json | 14 24 | portals send leads: 201 | nowrite
POST /hooks/broker.json | 26 43 | the broker's calls, 204 | nowrite
GET /up | 12 | a monitor | constant
OPTIONS @/vehicles.json | 8 | a look: 404 by the catch-all | aside fails
HEAD @/vehicles.json | 8 | a look | aside
GET @/vehicles/{id} | 30 6 | a slip without the suffix: Rails does not mind | aside
GET /admin/assets/{id} | 9 10 | bundle | aside
GET /favicon.ico | 1 | none | aside fails
GET /admin/ | 9 1 | the page | aside
GET @/{rest} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /admin/{rest} | 9 1 | pages opened by their address: the page | aside
GET / | 1 | Apache's own 403 or 404 | aside fails
GET /{rest} | 1 39 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
near = neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))
item = {**{f"PATCH /vehicles/{{id}}/{w}.json": ["/vehicles/{id}.json"] for w in "publish unpublish feature unfeature reserve release".split()},
        "PATCH /leads/{id}/close.json": ["/leads.json", "/leads/{id}.json"], "PATCH /leads/{id}/reopen.json": ["/leads/{id}.json"], "PATCH /test_drives/{id}.json": ["/test_drives.json"], "PATCH /offers/{id}.json": ["/offers.json"], "DELETE /offers/{id}.json": ["/offers.json"],
        "PATCH /invoices/{id}/mark_paid.json": ["/invoices/{id}.json"], "POST /vehicles/bulk_tag.json": ["/vehicles/{id}.json"]}
for n in near:
    r = item.get(f"{n['method']} {n['path'].removeprefix(A)}")
    if r: n["reads"] = [A + x for x in r]
write_truth("dealer-rails", {"night": "dealer-rails", "stack": "Rails' own ActionPack and Railties (no ActiveRecord) under puma behind Apache with combined and %D at the end, HTTP/2 for most browsers, nothing compressed; the back office of three car dealers in English, who share all addresses and are told apart by a header that no log shows: suffixes .json, integers, member routes by PATCH, pairs of /publish and /unpublish, 204 for updates, 201 with a Location, entity tags by Rack; Lograge's key=value lines in Rails' own log, without clients, queries and sizes; six people in three roles, portals, a broker, a monitor; America/Chicago",
    "logs": {D: [D], L: [L]}, "ui": ["https://office.dealers.example.com"], "api": [A, "/admin/exports", "/uploads"], "sharedAddress": ["192.0.2.31"], "noClients": [L], "gaps": gaps, "neighbours": near})
