import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "uvicorn-docker"
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=(N,)): return {"name": name, "kind": kind, "members": members(*rows), "reads": list(reads), "observableIn": list(where), "why": why}
gaps = [
    gap("announcements are never published", "non-persisting-write", [f"PATCH {A}/duyurular/{{id}}/yayin non-persisting-write"], "{\"sonuc\":\"tamam\"}, and the announcement read right after is the same; PUT beside it changes it", [f"{A}/duyurular/{{id}}"]),
    gap("bulk assignment assigns nothing", "non-persisting-write", [f"POST {A}/talepler/toplu-ata non-persisting-write"], "the same answer as toplu-kapat, but the list read right after is the same", [f"{A}/talepler"]),
    gap("messages are never sent", "non-persisting-write", [f"POST {A}/sms/gonder non-persisting-write", f"GET {A}/sms/giden empty-list"], "202 with a new number each time; the list of what was sent is empty seconds later and for eleven days", [f"{A}/sms/giden"]),
    gap("bids are always empty", "empty-list", [f"GET {A}/ihaleler/{{id}}/teklifler empty-list"], "an empty list is written into the handler; /sartname beside it is filled for one tender in four, /itirazlar from the seventh day for a few"),
    gap("leave has no endpoint", "missing-endpoint", [f"GET {A}/personel/{{id}}/izinler missing-endpoint"], "the framework's own 404 for everybody; /vekalet beside it is 404 by itself for all but one, /foto for four in five", where=(N, U)),
    gap("weddings cannot be cancelled", "method-not-allowed", [f"DELETE {A}/nikahlar/{{id}} method-not-allowed"], "405; GET and PUT only", where=(N, U)),
    gap("revenue fails", "failing-endpoint", [f"GET {A}/raporlar/gelir failing-endpoint"], "always 500; /talep-ozeti beside it works", where=(N, U)),
    gap("the audit trail is forbidden for all", "always-forbidden", [f"GET {A}/denetim-izi always-forbidden"], "403 for every role, the mayor's too; /maaslar is 403 for all but the accountants", where=(N, U)),
    gap("pharmacies on duty fall through to the UI", "html-fallback", ["GET /servis/nobetci-eczane html-fallback"], "nginx answers the UI's page"),
]
# the archive was first listed as a lost-redirect that both logs show
for g in gaps:
    for m in g["members"]:
        if m["path"] == A + "/sms/gonder": m["reads"] = g["reads"]
text = """
GET @/ben | 28 43 | 302 to the login when the session ran out, then 200 | constant
POST @/oturum | 26 28 | constant | nowrite
GET @/surum | 43 | constant | constant
GET @/hava | 43 | cached: the same all fortnight | constant
POST @/telemetri | 26 24 | nobody reads it | nowrite
GET @/bildirimler | 2 11 | 204 mostly
GET @/talepler | 4 5 | a quarter without a hit; pages past the end
POST @/talepler | 24 | persists; a page has 20 rows
POST @/talepler/ara | 26 34 | a search by POST | nowrite
POST @/talepler/toplu-kapat | 25 26 | persists; the same answer as toplu-ata
GET @/talepler/{id} | 6 | 404 for one that never was
PUT @/talepler/{id}/oncelik | 25 | persists; often the same again
POST @/talepler/{id}/okundu | 25 24 | a constant answer; the second time changes nothing; hardly ever read again | nowrite
GET @/talepler/{id}/ekler | 2 | empty for most
POST @/talepler/{id}/ekler | 24 | an upload
GET @/duyurular | 2 | works
GET @/duyurular/{id} | 6 | works
PUT @/duyurular/{id} | 25 | a constant answer; persists
GET @/araclar | 43 | sizes change by a byte
GET @/araclar/{id} | 6 | number plates
PATCH @/araclar/{id}/aktif | 25 | a constant answer; persists; one time in three the same again
GET @/personel | 43 | nobody came or went | constant
GET @/personel/{id} | 6 43 | of nearly one size | constant
GET @/personel/{id}/foto | 6 | 404 for four in five
GET @/personel/{id}/vekalet | 6 36 | 404 for all but one person: there is no such row | constant
GET @/maaslar | 28 | 403 for all but two accountants
GET @/ihaleler | 43 | constant | constant
GET @/ihaleler/{id} | 6 43 | of nearly one size | constant
GET @/ihaleler/{id}/sartname | 2 | filled for three of twelve
GET @/ihaleler/{id}/itirazlar | 2 | empty for all until the seventh day, then filled for a few
POST @/ihaleler/{id}/itirazlar | 24 | persists | nowrite
GET @/encumen/kararlar | 2 | empty until the eighth day: nobody had entered one
POST @/encumen/kararlar | 24 | persists
GET @/nobet/takvim | 2 4 | filled for one month, empty for the four to come
GET @/nikahlar | 2 | works
POST @/nikahlar | 24 | persists
GET @/nikahlar/{id} | 6 | works
PUT @/nikahlar/{id} | 25 11 | 204; persists; often the same again
GET @/evrak | 43 | constant | constant
GET @/evrak/{id}/indir | 30 | 302 to a file, followed in the same second | fails
GET /dosya/{id} | 30 | files
GET @/raporlar/talep-ozeti | 2 | works
GET @/kimlik/sorgu | 33 | a service of others is down six times in ten | constant
GET @/ruhsat/basvurular | 23 | empty at first; shows what was sent one read later
POST @/ruhsat/taslak | 24 | persists
GET @/ruhsat/taslak/{id} | 6 7 | 404 after it was thrown away
PUT @/ruhsat/taslak/{id}/{id} | 25 11 | steps of a wizard; persist
POST @/ruhsat/taslak/{id}/gonder | 23 26 | 202; shows one read later | nowrite
DELETE @/ruhsat/taslak/{id} | 27 | works; the next read is 404
GET @/ayarlar | 43 25 | nearly always of one size | constant
PUT @/ayarlar | 25 11 | persists; of one size whatever is chosen | nowrite undecidable
GET /api/v0/olaylar/yakin | 31 32 | one old telephone on four days | fails
OPTIONS @/talepler | 8 | a look | aside
HEAD @/evrak | 8 | a look | aside
GET /saglik | 12 | a monitor | constant
GET @/{id} | 1 | scanners | aside fails
POST @/{rest} | 1 | scanners | aside fails nowrite
GET /api/{rest} | 1 | scanners | aside fails
GET / | 9 | the UI | aside
GET /giris | 9 | the UI's login | aside
GET /v/{rest} | 9 | bundle | aside
GET /{rest} | 1 39 | scanners: the UI's page answers everything | aside
POST /{rest} | 1 39 | scanners | aside fails nowrite
"""
write_truth("belediye-starlette", {"night": "belediye-starlette", "stack": "Starlette under uvicorn (its own line, no sizes) behind nginx `combined` with gzip from 200 bytes; a Turkish town hall: bulk actions, wizards, plates as ids, redirects to files; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "ui": ["https://panel.example.com"], "api": ["/api/v1", "/servis"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines())),
    "arguable": [{"name": "the archive sends everybody to the login", "kind": "lost-redirect", "observableIn": [], "reads": [], "members": members(f"GET {A}/evrak/arsiv lost-redirect"), "why": "a gap in the code: 302 to the login although signed in, for all; first listed as a gap, but a lost redirect is a write that a redirect loses, and no kind fits a read; /evrak/{id}/indir is 302 to a file that is there"},
        {"name": "nobody is told by SMS", "kind": "safe-stub", "observableIn": [], "reads": [], "members": members(f"POST {A}/talepler/{{id}}/sms-bilgi safe-stub"), "why": "one constant that stores nothing; but honest actions beside it answer the same constant, and nothing is read afterwards"}]})
