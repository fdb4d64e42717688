import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
C, U = "caddy-json", "uvicorn-docker"
V = "/api/v1"; A = V + "/kiracilar/{id}"; W = "/uyar%C4%B1lar"
def gap(name, kind, rows, why, reads=(), where=(C,), **more): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why, **more}
gaps = [
    gap("devices cannot be silenced", "non-persisting-write", [f"PATCH {A}/cihazlar/{{id}}/sessiz non-persisting-write"], "200 with an echo, as /etkin beside it, but the device read right after weighs what it weighed, though true and false do not; /etkin moves it by a byte", [f"{A}/cihazlar/{{id}}"]),
    gap("thresholds cannot be edited", "non-persisting-write", [f"PUT {A}/esikler/{{id}} non-persisting-write"], "200 with the threshold as it should be, of a size that varies with what was sent, but the threshold read right after is as before; zones, saved with the same form, change", [f"{A}/esikler/{{id}}", f"{A}/esikler"]),
    gap("shifts are not kept", "non-persisting-write", [f"POST {A}/vardiyalar non-persisting-write", f"GET {A}/vardiyalar empty-list"], "201 with a new id, and the list read right after is empty as it is for every tenant on all days; rules, zones and notes beside it show at once", [f"{A}/vardiyalar"]),
    gap("subscriptions cannot be deleted", "non-persisting-write", [f"DELETE {A}/abonelikler/{{id}} non-persisting-write"], "204, also the second time, and the list read right after is as long as before, the subscription itself is still read; rules and zones that are deleted are gone", [f"{A}/abonelikler", f"{A}/abonelikler/{{id}}"]),
    gap("devices have no maintenance", "empty-list", [f"GET {A}/cihazlar/{{id}}/bakimlar empty-list"], "no items for any device of any tenant on all days; /olaylar beside it has some for one in six"),
    gap("the report on energy is a stub", "safe-stub", [f"GET {A}/raporlar/enerji safe-stub"], "noughts of one size for all tenants and spans; /sicaklik beside it, asked with the same parameters, varies"),
    gap("devices have no log", "missing-endpoint", [f"GET {A}/cihazlar/{{id}}/gunluk missing-endpoint"], "FastAPI's own 404 for unknown routes, for devices that were read a moment before; /sertifika beside it is a 404 of another size for most and 200 for one in five", where=(C, U)),
    gap("firmware cannot be updated", "not-implemented", [f"POST {A}/cihazlar/{{id}}/yazilim not-implemented"], "501 always; /ping and /kalibrasyon beside it work", where=(C, U)),
    gap("networks cannot be edited", "method-not-allowed", [f"PUT {A}/aglar/{{id}} method-not-allowed"], "405 always, for networks that were read a moment before; /kanal below them can be put", where=(C, U)),
    gap("the trail is forbidden for everybody", "always-forbidden", [f"GET {A}/denetim-izi always-forbidden"], "403 for both, whoever asks, for every tenant; /faturalar beside it is 403 for the technician and 200 for the administrator", where=(C, U)),
    gap("invitations end at a redirect", "lost-redirect", [f"POST {A}/davetler lost-redirect"], "307 to the same path with a slash at the end and with http, which a page under https must not ask: nobody follows, and the list, asked with its slash, never grows; /etiketler beside it is redirected and followed", [f"{A}/davetler/"], where=(C, U)),
    gap("the download of readings is the page", "html-fallback", ["GET /indir/{id}/olcumler.csv html-fallback"], "200 and text/html with what the page weighs, always: Caddy hands only /api to the application, where /raporlar/olcumler.csv is a real file. Nothing of it reaches the application"),
]
for g in gaps:
    for m in g["members"]:
        if m["kind"] == "non-persisting-write": m["reads"] = g["reads"]
text = """
POST !/oturum | 26 28 | signing in | nowrite
POST !/oturum/yenile | 26 43 | a new token now and then | nowrite
GET !/ben | 28 43 | 401, sign in, 200 | constant
GET !/birimler | 43 | constant on purpose | constant
GET !/surum | 43 | constant | constant
GET !/bildirimler/sayac | 45 43 | polled; a digit | constant
GET !/kiracilar | 43 | five tenants
GET !/kiracilar/{id} | 43 | works | constant
PATCH !/kiracilar/{id} | 25 | kept; often as it was
GET @/moduller/{id} | 36 43 | asked for every tenant: one module is there, the other is 200 for one tenant and 404 for four | constant
GET @/cihazlar | 3 4 5 | filters without hits, pages past the end; empty for the new tenant at first
POST @/cihazlar | 24 | kept; 422 without a name | nowrite
GET @/cihazlar/{id} | 6 7 | works; 404 after a deletion and for old bookmarks
PATCH @/cihazlar/{id} | 25 | kept; often as it was
DELETE @/cihazlar/{id} | 7 11 | works | nowrite
PATCH @/cihazlar/{id}/etkin | 25 | kept: one byte; now and then on and off, or the value it had
PUT @/cihazlar/{id}/etiketler | 25 | kept; often as they were | nowrite
GET @/cihazlar/{id}/olcumler | 2 4 | empty for devices that are off
GET @/cihazlar/{id}/olaylar | 2 | empty for five in six
GET @/cihazlar/{id}/notlar | 2 | empty for most
POST @/cihazlar/{id}/notlar | 24 | kept
POST @/cihazlar/{id}/ping | 26 | a question; the device stays as it is | nowrite
POST @/cihazlar/{id}/kalibrasyon | 23 | 202; the device changes with the third read, and the second time not at all, if on the same day | nowrite
GET @/cihazlar/{id}/sertifika | 6 | 404 for four in five
GET @/cihazlar/{id}/foto | 6 | 404 for two in three
GET @/bolgeler | 3 | works; empty for the new tenant at first
POST @/bolgeler | 24 | kept
GET @/bolgeler/{id} | 6 7 | works; 404 after a deletion
PUT @/bolgeler/{id} | 25 | kept; one time in three as it was, or with as many digits
DELETE @/bolgeler/{id} | 7 11 | works | nowrite
GET @/esikler | 43 | three items that never change because of the gap | constant
GET @/esikler/{id} | 43 | likewise | constant
GET @/kurallar | 3 | works; empty for the new tenant at first
POST @/kurallar | 24 | kept
GET @/kurallar/{id} | 6 7 | works; 404 after a deletion
DELETE @/kurallar/{id} | 7 11 | works; 404 the second time | nowrite
POST @/kurallar/{id}/cevir | 25 | kept: one byte; often twice | nowrite
POST @/kurallar/{id}/dene | 26 | a trial; the rule stays as it is | nowrite
GET @/abonelikler | 43 | grows by what is added; never shrinks because of the gap
POST @/abonelikler | 24 | kept
GET @/abonelikler/{id} | 6 | works, also after it was deleted, because of the gap | constant
GET @#  | 2 3 4 | open ones; empty for some tenants and times
POST @#/toplu-onay | 26 | works; the list is empty after | nowrite
POST @#/{id}/onayla | 25 27 | works: gone from the list of open ones; 409 the second time | nowrite
GET @/aglar | 43 | two a tenant
GET @/aglar/{id} | 43 | of few sizes; never changes because of the gap but by its channel | constant
PUT @/aglar/{id}/kanal | 25 | kept; often as many digits as before | nowrite
GET @/etiketler | 30 | 307 to the slash, followed | fails
GET @/etiketler/ | 2 | empty for tenants that use no labels
GET @/davetler/ | 43 | constant per tenant because of the gap | constant
GET @/hatirlaticilar | 2 | empty for all but one tenant | constant
GET @/tatiller | 2 43 | empty for all but one tenant | constant
GET @/geri-cagirmalar | 2 43 | empty for all on all days: no probe was recalled, nobody writes here; no log can tell | constant undecidable
GET @/panolar/{id} | 43 23 | one board a tenant
PUT @/panolar/{id}/duzen | 11 23 25 | 204; kept, but read only when the page is opened again; often as long as before | nowrite
GET @/raporlar/sicaklik | 4 | varies with its span
POST @/raporlar/sicaklik/sorgu | 26 4 | a read by POST | nowrite
GET @/raporlar/uyum | 33 37 | 503 on one morning
GET @/raporlar/gunluk-ozet | 31 32 | gone since the new version on the fifth day (404 as for the gap); the technician's telephone asks on for two days
GET @/raporlar/ozet | 31 | there since the new version
GET @/raporlar/olcumler.csv | 26 | a file
GET @/faturalar | 28 43 | 403 for the technician, 200 for the administrator | constant
POST @/disa-aktar | 23 26 | 202; a job | nowrite
GET @/disa-aktar/{id} | 23 | suruyor, suruyor, hazir | constant
GET @/disa-aktar/{id}/dosya | 23 | a file
POST !/gecit/{id}/olcum | 12 26 | gateways; 202 | nowrite
GET !/gecit/{id}/komutlar | 12 43 45 | gateways ask what to do: nobody ever commanded one | constant undecidable
GET !/duman-testi | 40 | only a test of the whole, by a browser without a head | aside fails
GET /api/saglik | 12 | a monitor | constant
OPTIONS @/cihazlar | 8 | a look: 405 | aside fails
HEAD @/cihazlar | 8 | a look: 405 | aside fails
GET /varlik/{id} | 9 10 | bundle | aside
GET /panel/ | 9 | the page | aside
GET !/{rest} | 1 | scanners | aside fails
POST !/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | pages opened by their address, and scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
GET / | 1 | scanners | aside
"""
def place(l): return l.replace(" @#", " " + A + W, 1).replace(" @", " " + A, 1).replace(" !", " " + V, 1)
write_truth("sogukhava-fastapi", {"night": "sogukhava-fastapi", "stack": "FastAPI under uvicorn (its access log in Docker's JSON: clients from the forwarded header, no sizes, no referers) behind Caddy (JSON, gzip); cold stores under watch: five tenants in the path, one of them new, Turkish words, one of them in percents, UUIDs, items and total; an administrator and a technician, gateways, a wall that polls, a monitor; Europe/Istanbul",
    "oneAdmin": True, "logs": {C: [C], U: [U]}, "ui": ["https://izle.sogukhava.example.com"], "api": ["/api/v1", "/indir"], "gaps": gaps, "neighbours": neighbours("\n".join(place(l) for l in text.strip().splitlines()))})
