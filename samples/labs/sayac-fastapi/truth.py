import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-json", "uvicorn-compose"
BOTH, B = (N, U), "/api/v1/yonetim"
full = lambda r: r if " /api" in r or " /hooks" in r else r.replace(" /", " " + B + "/", 1)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(full(r) + " " + kind for r in rows)); reads = [B + r for r in reads]
    for m in ms:
        if name.startswith("the log of"): m["mixed"] = True
        if name.startswith("readings"): m["stirred"] = True
        if reads: m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*map(full, also))} if also else {}), **more}
gaps = [
    gap("calibrations of a meter are never listed", "empty-list", ["GET /sayaclar/{id}/kalibrasyonlar"], "[] for every meter on all days, also right after POST of one (201); /okumalar of the same meters is filled", where=(N,), also=["GET /sayaclar/{id}/kalibrasyonlar safe-stub", "POST /sayaclar/{id}/kalibrasyonlar non-persisting-write", "POST /sayaclar/{id}/kalibrasyonlar safe-stub"]),
    gap("the audit log is empty", "empty-list", ["GET /denetim"], "{\"kayitlar\":[],\"toplam\":0} with and without filters on all days, though both write all day", where=(N,), also=["GET /denetim safe-stub"]),
    gap("announcements cannot be published", "non-persisting-write", ["PATCH /duyurular/{id}"], "200 with an echo that carries the change, and the announcement read right after weighs what it weighed; PATCH of integrations and subscribers moves", ["/duyurular/{id}", "/duyurular"], (N,)),
    gap("announcements cannot be deleted", "non-persisting-write", ["DELETE /duyurular/{id}"], "200, and the list read right after is as before, the announcement opens again with 200, and it is deleted again with 200; DELETE of readings is followed by 404", ["/duyurular"]),
    gap("the notifications' settings are not saved", "non-persisting-write", ["PUT /ayarlar/bildirim"], "200 with an echo that varies, and what is read right after is as before; PUT /ayarlar/fatura beside it is kept", ["/ayarlar/bildirim"], (N,)),
    gap("readings are not confirmed in bulk", "non-persisting-write", ["POST /okumalar/toplu-onay"], "200 with how many, and the list of waiting readings read right after is as before; /okumalar/{id}/onay shortens it", ["/okumalar?donem=2031-02&onay=bekleyen"], (N,), also=["POST /okumalar/toplu-onay safe-stub"]),
    gap("objections cannot be commented on", "missing-endpoint", ["GET /itirazlar/{id}/yorumlar", "POST /itirazlar/{id}/yorumlar"], "the framework's 404 of 22 bytes for objections that were read a moment before"),
    gap("collections cannot be paid back", "missing-endpoint", ["POST /tahsilatlar/{id}/iade"], "404 of 22 bytes for collections that were read a moment before; /iptal beside it works"),
    gap("the release lost the history of subscribers", "missing-endpoint", ["GET /aboneler/{id}/tarihce"], "200 until the release on the morning of the sixth day, the framework's 404 since", state="regressed"),
    gap("the report of losses failed before the release", "failing-endpoint", ["GET /raporlar/kacak"], "500 until the release on the morning of the sixth day, 200 since", state="looks-fixed"),
    gap("rights cannot be changed", "method-not-allowed", ["PUT /yetkiler/{id}"], "405 always; GET of the same path works"),
    gap("integrations cannot be tested", "not-implemented", ["POST /entegrasyonlar/{id}/sinama"], "501 always"),
    gap("the log of an integration is not there yet", "not-implemented", ["GET /entegrasyonlar/{id}/kayitlar"], "500 always, with NotImplementedError in the container's log", also=["GET /entegrasyonlar/{id}/kayitlar failing-endpoint"]),
    gap("the closing of a period fails", "failing-endpoint", ["GET /raporlar/donem-kapanis"], "500 always, for every period and both; other reports work"),
    gap("the ratio of collections is a stub", "safe-stub", ["GET /raporlar/tahsilat-orani"], "noughts of one size for every span on all days; /raporlar/tahsilat with the same spans varies", where=(N,)),
    gap("nobody may see the matrix of roles", "always-forbidden", ["GET /yetkiler/matris"], "403 for both, also for the head who reads /yetkiler and /kullanicilar in the same moment"),
    gap("objections taken at the counter are lost", "lost-redirect", ["POST /itirazlar/"], "307 to an http address that a page under https may not follow; nothing is asked after it, and the list read later is as before", also=["POST /itirazlar lost-redirect"]),
    gap("quarters of the town are the page", "html-fallback", ["GET /api/yonetim/mahalleler"], "200 with what /panel/… weighs; the path has lost its v1; it never reaches the container", where=(N,)),
]
text = """
POST /oturum | 26 28 37 | 401 when mistyped; 429 on one morning | nowrite constant
DELETE /oturum | 11 26 | 204: the end of a session | nowrite
GET /ben | 28 43 | 401 before the login and when the session ran out, then who one is | constant
GET /surum | 43 | a constant by nature | constant
GET /ozellikler | 43 9 | switches of the release; an entity tag | constant
GET /bildirimler/sayi | 43 45 | a badge asked every minute | constant
GET /kampanyalar/etkin | 11 2 | 204 until there is one on the seventh day | constant
GET /kesintiler | 2 | [] but for the day of the burst main
POST /kesintiler | 24 | kept; on that day only | nowrite
GET /saglik | 12 | a monitor's | constant
GET /aboneler | 4 5 2 | filters and searches without hits, pages past the end; 429 one afternoon
POST /aboneler | 24 26 | kept; 422 without a name; the list is of twenty rows
GET /aboneler/{id} | 6 7 | works; a JSON 404 of another size for stale bookmarks
PUT /aboneler/{id} | 25 | kept; now and then saved as it was | nowrite
PATCH /aboneler/{id} | 25 | kept: one field; now and then on and off again; often nothing is read after it (an optimistic page)
DELETE /aboneler/{id} | 7 27 | closed, not removed: the list is shorter; 409 the second time | nowrite
POST /aboneler/{id}/geri-al | 27 25 | opens it again; 409 when it is open | nowrite
POST /aboneler/toplu-etiket | 24 25 | kept; a selection that has the label already changes nothing, rightly
GET /aboneler/{id}/borclar | 2 | [] for most
GET /aboneler/{id}/notlar | 2 | [] for most
POST /aboneler/{id}/notlar | 24 | kept
POST /aboneler/{id}/ekstre | 23 26 | 202: a letter by mail; changes nothing that is read, rightly | nowrite constant
GET /sayaclar | 4 5 | filters, pages
GET /sayaclar/{id} | 6 | works
PATCH /sayaclar/{id} | 25 | kept: one letter for another, of one length; the meter's history read after it grows | nowrite
GET /sayaclar/{id}/tarihce | 2 | grows
GET /sayaclar/{id}/okumalar | 2 | filled but for new ones
GET /bolgeler | 43 9 | never changes; 304 for who has it | constant
GET /bolgeler/{id}/sayaclar | 3 2 | [] for the new district only
GET /okumalar | 4 2 23 | a period each; handhelds add to it
POST /okumalar | 24 | kept; 422 for a figure below the last
PUT /okumalar/{id} | 25 | a figure of as many digits; half of the sizes stay | nowrite
DELETE /okumalar/{id} | 7 11 | kept; 404 afterwards
POST /okumalar/{id}/onay | 25 27 | kept: one waits less; 409 the second time
GET /okumalar/{id} | 6 7 | works; a JSON 404 for what was deleted
GET /itirazlar | 2 4 | filters
GET /itirazlar/{id} | 6 | works
POST /itirazlar/{id}/kabul | 25 27 | kept; 409 when decided
POST /itirazlar/{id}/ret | 25 27 | kept; 409 when decided
GET /itirazlar/{id}/belgeler | 2 | [] for two of three
GET /itirazlar/{id}/tutanak | 6 43 | a JSON 404 for those that have none: four of five | constant
GET /tahsilatlar | 4 5 | filters, pages
POST /tahsilatlar | 24 | kept; the list is of twenty rows
GET /tahsilatlar/{id} | 6 | works
POST /tahsilatlar/{id}/iptal | 25 27 | kept; 409 the second time; of one length | nowrite
GET /tahsilatlar/{id}/makbuz | 26 43 | a receipt | constant
GET /tahsilatlar/ozet | 22 23 | recomputed every twenty minutes
GET /is-emirleri | 23 | a list that lags by ninety seconds
POST /is-emirleri | 23 24 | 202; shown ninety seconds later | nowrite
GET /is-emirleri/bugun | 2 43 | [] on most days
GET /duyurular | 43 4 | stays as the gaps leave it; ?durum=arsiv is empty as nobody files any | constant
GET /duyurular/{id} | 43 | as the gaps leave it | constant
POST /duyurular/{id}/sabitle | 25 27 | kept; now and then the pin is set again | nowrite
GET /duyurular/onizleme | 26 | renders | constant
POST /duyurular/onizleme | 26 | renders what was written, keeps nothing, rightly | nowrite
GET /yetkiler | 43 | never changes, as the gap leaves it | constant
GET /yetkiler/{id} | 43 | never changes | constant
GET /kullanicilar | 28 43 | 403 for the clerk, 200 for the head | constant
PATCH /kullanicilar/{id} | 28 25 | 403 for the clerk; kept for the head
GET /entegrasyonlar | 43 25 | changes with a switch
PATCH /entegrasyonlar/{id} | 25 | kept: one field; often on and off within seconds
POST /entegrasyonlar/{id}/anahtar | 26 24 | a new key, shown once; nothing that is read changes, rightly | nowrite constant undecidable
GET /ayarlar/fatura | 25 43 | changes with what is saved
PUT /ayarlar/fatura | 25 | kept; half of them as it was
GET /ayarlar/bildirim | 43 | as the gap leaves it | constant
GET /tarifeler | 9 43 | changes with a price; an entity tag, 304 for who has it
PUT /tarifeler/{id} | 25 22 | kept; prices of as many digits | nowrite
PUT /taslaklar/{id} | 11 26 | 204: a copy for crashes that nobody reads | nowrite
GET /raporlar/gunluk | 4 33 | moves; 504 on one day
GET /raporlar/tahsilat | 4 | varies with the span
GET /raporlar/su-kalitesi | 2 4 | no sample was taken, rightly: one empty report for all spans; no log can tell | constant undecidable
POST /disa-aktarimlar | 23 30 26 | 303, followed | nowrite
GET /disa-aktarimlar/{id} | 23 | running, running, done | constant
GET /disa-aktarimlar/{id}/dosya | 26 | a file
POST /hooks/banka | 12 28 | a bank's; 401 for a wrong signature | nowrite constant
GET /api/v1/saha/gorevler | 12 45 | handhelds
POST /api/v1/saha/okumalar | 12 24 | handhelds; kept | nowrite constant
POST /api/v1/saha/konum | 12 11 | 204; handhelds | nowrite
GET /api/v0/saha/liste | 31 12 | 410; one old handheld | aside fails
GET /api/v1/portal/abone/{id} | 6 | the public types numbers: most are none
GET /api/v1/portal/abone/{id}/faturalar | 2 | the public
POST /api/v1/portal/ariza | 24 26 | the public; 422 now and then | nowrite constant
OPTIONS /aboneler | 8 | a look | aside fails nowrite
HEAD /sayaclar | 8 | a look | aside fails
GET /panel/{rest} | 9 | the page: what the gap weighs | aside
GET /assets/{rest} | 9 32 | bundle, 304 | aside
GET /abone | 9 | the public's page | aside
GET / | 1 9 | the page | aside
GET /robots.txt | 1 | a bot | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners and bots: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
lines = "\n".join(l if any(s in l for s in (" /api", " /hooks", " /panel", " /assets", " /abone |", " / |", " /robots", " /{rest}")) else full(l) for l in text.strip().splitlines())
write_truth("sayac-fastapi", {"night": "sayac-fastapi", "stack": "FastAPI under uvicorn with SQLite behind nginx with a JSON log of its own key names (no referers) and gzip for JSON; a municipal water-meter and subscriber office in Turkish words below /api/v1/yonetim, UUIDs, PATCH of one field, bulk selections, reports by span; two administrators, handhelds, a bank, the public; uvicorn's access lines and Python's logging with tracebacks as docker compose logs -t prints them; a release that loses a route and mends a report, a burst main; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "minClients": 2, "ui": [], "api": ["/api"], "gaps": gaps, "neighbours": neighbours(lines)})
