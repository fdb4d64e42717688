import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, A, B = "nginx-combined", "uvicorn-cri", "/admin", "/api/admin"
full = lambda s: s.replace("@b/", B + "/").replace("@a/", A + "/")
def gap(name, kind, rows, why, reads=(), both=False, **more):
    ms, reads = members(*[full(r) for r in rows]), [full(r) for r in reads]
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": [N, U] if both else [N], "why": why, **more}
gaps = [
    gap("coupons are never used", "empty-list", ["GET @a/kuponlar/{id}/kullanimlar empty-list"], "[] for every coupon on all days, old ones and new ones; products of a seller, photographs of a return and the rest beside it are empty for some only"),
    gap("the log of errors stays empty", "empty-list", ["GET @b/loglar/hata empty-list"], "[] on all days although the application answers 500 on all of them; the log of operations beside it is filled and grows"),
    gap("an order has no messages", "missing-endpoint", ["GET @a/siparisler/{id}/mesajlar missing-endpoint", "POST @a/siparisler/{id}/mesajlar missing-endpoint"], "FastAPI's answer for unknown routes (22 bytes) for every order, which was read a moment before; the parcel is 404 with the same 22 bytes for orders that are not shipped, and 200 for the others", both=True),
    gap("sellers are suspended in vain", "non-persisting-write", ["POST @a/saticilar/{id}/askiya-al non-persisting-write"], "200 with the new state, and the seller read right after weighs what it weighed, and so does the list of the suspended; approving beside it changes both", ["@a/saticilar/{id}", "@a/saticilar?durum=askida"]),
    gap("coupons are switched in vain", "non-persisting-write", ["PATCH @a/kuponlar/{id} non-persisting-write"], "200 with an echo that differs by a byte for on and off, and the list read right after weighs what it weighed; coupons that are made or deleted change it, flags by PATCH change theirs", ["@a/kuponlar"]),
    gap("campaigns are not deleted", "non-persisting-write", ["DELETE @b/kampanyalar/{id} non-persisting-write"], "204, and the list read right after is as long as before, also on later days; coupons that are deleted are gone, campaigns that are made show at once", ["@b/kampanyalar"]),
    gap("the score of a seller is a stub", "safe-stub", ["GET @a/saticilar/{id}/puan safe-stub"], "one size for every seller and all days; the seller and the products have many"),
    gap("commissions cannot be changed", "method-not-allowed", ["PUT @b/komisyonlar/{id} method-not-allowed"], "405 always, for rows of a list that was read a moment before", both=True),
    gap("an order has no invoice", "not-implemented", ["POST @a/siparisler/{id}/fatura not-implemented"], "501 always; cancelling and shipping beside it are 200", both=True),
    gap("payouts cannot be disputed", "failing-endpoint", ["POST @b/hakedisler/{id}/itiraz failing-endpoint"], "500 always, a KeyError beside each in the application's log; paying beside it is 202", both=True),
    gap("a campaign has no statistics", "failing-endpoint", ["GET @b/kampanyalar/{id}/istatistik failing-endpoint"], "500 always, a NotImplementedError beside each in the application's log", both=True, alsoAs=members("GET /api/admin/kampanyalar/{id}/istatistik not-implemented")),
    gap("the reports are the page", "html-fallback", ["GET /rapor-api/ozet html-fallback"], "200 with what the page weighs, before and after the deploy: nginx hands only /api and /admin to the application, whose log never sees it"),
    gap("the log of logins is forbidden", "always-forbidden", ["GET @b/loglar/giris always-forbidden"], "403 for the only administrator on all days, who reads the other logs", both=True),
    gap("products of a campaign are sent to an inner address", "lost-redirect", ["POST @b/kampanyalar/{id}/urunler lost-redirect"], "307 to the address of the upstream; nobody follows, and the list (with its slash) does not grow; the 307 of a seller's notes is followed at once", ["@b/kampanyalar/{id}/urunler/"], both=True),
]
text = """
POST /api/oturum | 26 28 | a wrong password now and then | nowrite constant
POST /api/oturum/yenile | 26 28 | one size | nowrite constant
GET @b/ben | 28 43 | 401, a new token, 200; one administrator | constant
GET @b/sabitler | 43 | constant | constant
GET @b/surum | 43 31 | constant but for the deploy | constant
GET @b/bildirimler/sayac | 45 43 | a tab that polls; two digits | constant
GET @b/ozet | 9 | varies
GET @a/siparisler | 4 5 37 | filters without hits, pages past the end; 429 for a burst of typing
POST @a/siparisler/ara | 26 4 | a POST that is a search | nowrite
GET @a/siparisler/disa-aktar | 26 | a file, grows
GET @a/siparisler/{id} | 6 | works; 404 for a number that was mistyped
PATCH @a/siparisler/{id} | 25 9 | kept; the remark is in the order and not in the list
POST @a/siparisler/{id}/iptal | 27 | kept; ?durum=iptal grows; 409 the second time | nowrite
POST @a/siparisler/{id}/kargola | 27 | kept: hazirlaniyor becomes kargoda; 409 the second time | nowrite
GET @a/siparisler/{id}/hareketler | 2 | one row for most, more for some
GET @a/siparisler/{id}/kargo | 6 43 | 404 of 22 bytes, as for an unknown route, for those not shipped; 200 for the others
GET @a/saticilar | 4 5 | filters; the list of the suspended is one and the same, as the gap leaves it
POST @a/saticilar | 24 | kept; 422 for a bad tax number | nowrite
GET @a/saticilar/{id} | 6 | works
PUT @a/saticilar/{id} | 25 9 | kept; saved as it was now and then
POST @a/saticilar/{id}/onayla | 25 | kept: the applicants become fewer | nowrite
GET @a/saticilar/{id}/urunler | 2 3 | empty for new sellers
GET @a/saticilar/{id}/belgeler | 2 31 33 | 404 until the deploy on the seventh day; since then empty for most and filled for some: looks fixed
GET @a/saticilar/{id}/notlar/ | 2 30 | empty until somebody writes one
POST @a/saticilar/{id}/notlar | 30 | 307 to the slash, followed at once | nowrite
POST @a/saticilar/{id}/notlar/ | 30 24 | kept
GET @a/kuponlar | 4 | grows and shrinks, as the gap leaves it
POST @a/kuponlar | 24 27 | kept; 409 for a code that is taken
DELETE @a/kuponlar/{id} | 7 27 | works; 404 the second time
GET @a/yorumlar | 4 2 | ?durum=bekleyen is empty when all are done
GET @a/yorumlar/{id} | 6 7 | works, deleted ones too
POST @a/yorumlar/{id}/onayla | 25 27 | kept: those that wait become fewer | nowrite
POST @a/yorumlar/{id}/yanit | 24 9 | kept
DELETE @a/yorumlar/{id} | 7 27 | soft: gone from the list, can still be read | nowrite
GET @a/yorumlar/sikayetler | 2 | [] until the first complaint on the eighth day
GET @b/hakedisler | 4 37 | 503 for an afternoon: the bank is down
GET @b/hakedisler/{id} | 6 | works
GET @b/hakedisler/bekleyen | 2 | [] on most days, filled on Mondays and Thursdays
POST @b/hakedisler/{id}/ode | 23 26 | 202; paid half an hour later | nowrite constant
GET @b/komisyonlar | 43 | six rows, never changed, as the gap leaves it | constant
GET @b/kampanyalar | 4 | grows, as the gap leaves it
POST @b/kampanyalar | 24 | kept; 422 without a name | nowrite
GET @b/kampanyalar/{id} | 6 | works
PUT @b/kampanyalar/{id} | 25 9 | kept; a percentage of two digits weighs the same, a name does not
POST @b/kampanyalar/{id}/yayinla | 23 26 | 202; published an hour later | nowrite constant
GET @b/kampanyalar/{id}/urunler/ | 2 30 | empty for some campaigns, filled for others, as the gap leaves it
GET @b/iadeler | 4 5 | filters
GET @b/iadeler/nedenler | 43 | constant | constant
GET @b/iadeler/{id} | 6 | works
POST @b/iadeler/{id}/kabul | 27 | kept; 409 for what is decided | nowrite
POST @b/iadeler/{id}/reddet | 27 | kept; 409 for what is decided | nowrite
GET @b/iadeler/{id}/fotograflar | 2 | [] for most, filled for every fifth
GET @b/loglar/islem | 28 4 | filled; grows
GET @b/loglar/eposta | 4 5 | filled; pages past the end
GET @b/ozellikler | 43 | the size changes by a byte
PATCH @b/ozellikler/{id} | 25 9 | kept; now and then switched back within seconds, or as it was
GET @b/ayarlar/{id} | 9 | two forms
PUT @b/ayarlar/{id} | 25 9 | kept; saved as it was now and then, a colour weighs the same | nowrite
POST @b/disa-aktarim | 23 26 | 202 | nowrite constant
GET @b/disa-aktarim/{id} | 23 | running, then done
GET /api/magaza/urunler | 12 4 | customers
POST /api/magaza/siparisler | 12 24 | customers; 422 for an empty basket | nowrite constant
POST /api/satici/stok | 12 28 | sellers' machines; 401 for one whose key expired; 429 for one that is too loud | nowrite constant
POST /api/kanca/kargo | 12 11 | the carrier; 204 | nowrite constant
GET /api/v1/siparisler | 12 31 | 410 always: retired, an accountant's machine asks on | aside fails
GET /api/saglik | 12 | a monitor | constant
HEAD @a/siparisler | 8 | a look; 405 of FastAPI | aside fails
OPTIONS @a/kuponlar | 8 | a look; 405 of FastAPI | aside fails
GET /varlik/{id} | 9 | bundle | aside
GET / | 9 1 | the page | aside
GET /yonetim/{rest} | 9 | pages opened by their address | aside
GET /api/{rest} | 1 | scanners | aside fails
GET /admin/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; 405 of nginx | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
reads = {A + "/siparisler/{id}/iptal": [A + "/siparisler?durum=iptal"], A + "/siparisler/{id}/kargola": [A + "/siparisler/{id}"], A + "/saticilar/{id}/onayla": [A + "/saticilar?durum=basvuru", A + "/saticilar/{id}"],
         A + "/yorumlar/{id}/onayla": [A + "/yorumlar?durum=bekleyen"], A + "/yorumlar/{id}": [A + "/yorumlar"], A + "/yorumlar/{id}/yanit": [A + "/yorumlar/{id}"], B + "/ozellikler/{id}": [B + "/ozellikler"],
         B + "/iadeler/{id}/kabul": [B + "/iadeler?durum=bekliyor"], B + "/iadeler/{id}/reddet": [B + "/iadeler?durum=bekliyor"]}
for n in rows:
    if n["method"] != "GET" and n["path"] in reads: n["reads"] = reads[n["path"]]
write_truth("pazaryeri-fastapi", {"night": "pazaryeri-fastapi", "stack": "FastAPI under uvicorn in containerd (CRI: uvicorn's own access lines with forwarded clients, Python's logging, tracebacks) behind nginx with `combined`, no compression; a regional marketplace's admin panel in transliterated Turkish; ONE administrator with a desk and, at the weekends, a telephone; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "ui": ["https://panel.carsi.example"], "api": ["/api", "/admin"], "oneAdmin": True, "gaps": gaps, "neighbours": rows})
