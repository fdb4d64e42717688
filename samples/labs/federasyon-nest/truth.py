import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, P = "nginx-combined", "pino-docker"
BOTH = (N, P)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace(" /", " /api/v1/", 1) + " " + kind if not r.endswith("!") else r[:-1] + " " + kind for r in rows))
    return {"name": name, "kind": kind, "members": ms, "reads": ["/api/v1" + r for r in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace(" /", " /api/v1/", 1) for a in also))} if also else {}), **more}
gaps = [
    gap("athletes never have a health certificate", "empty-list", ["GET /sporcular/{id}/saglik-raporlari"], "[] for every athlete, for all, also right after a certificate was filed (201); /notlar of the same athletes grow", also=["POST /sporcular/{id}/saglik-raporlari non-persisting-write"]),
    gap("leagues have no standings", "empty-list", ["GET /ligler/{id}/puan-durumu"], "{\"data\":[],\"meta\":…} for every league on all days, though results are entered daily; /fikstur of the same leagues is filled", also=["GET /ligler/{id}/puan-durumu safe-stub"]),
    gap("clubs cannot be switched off", "non-persisting-write", ["PATCH /kulupler/{id}/aktif"], "{\"ok\":true}, and the list read right after is 304 or weighs what it weighed; /antrenorler/{id}/aktif beside it is kept", ["/kulupler"]),
    gap("a referee's state is not kept", "non-persisting-write", ["POST /hakemler/{id}/durum"], "201 with an echo, and the referee read right after is 304 or as before; the same action for coaches is kept", ["/hakemler/{id}"]),
    gap("venues are not saved", "non-persisting-write", ["PUT /tesisler/{id}"], "200 with an echo that varies, and the venue read right after is 304 or as before; PUT of clubs, the same form, is kept", ["/tesisler/{id}"]),
    gap("attachments cannot be deleted", "non-persisting-write", ["DELETE /duyurular/{id}/ekler/{id}"], "200, also for what was deleted before, and the list read right after is as before; the POST makes it grow", ["/duyurular/{id}/ekler"]),
    gap("there are no sponsors", "missing-endpoint", ["GET /sponsorlar", "POST /sponsorlar"], "Nest's 404 for unknown routes, from the menu, for all"),
    gap("licences cannot be renewed", "missing-endpoint", ["POST /lisanslar/{id}/yenile"], "Nest's 404 for unknown routes, for licences read a moment before; /iptal and /onay beside it work"),
    gap("the release lost the referees' appointments", "missing-endpoint", ["GET /hakemler/{id}/gorevler"], "200 until the release on the morning of the sixth day, Nest's 404 for unknown routes since", state="regressed"),
    gap("the occupancy of venues came with the release", "missing-endpoint", ["GET /tesisler/{id}/doluluk"], "Nest's 404 until the release, 200 since", state="looks-fixed"),
    gap("roles cannot be put", "method-not-allowed", ["PUT /kullanicilar/{id}/roller"], "405 always; GET of the same path works"),
    gap("transfers in bulk are planned", "not-implemented", ["POST /transferler/toplu-onay"], "501 always; single transfers are approved"),
    gap("the sheet of a match fails", "failing-endpoint", ["GET /musabakalar/{id}/esame"], "500 always, for every match, for all"),
    gap("athletes' figures are a stub", "safe-stub", ["GET /sporcular/{id}/istatistik"], "the same noughts for every athlete and every season; what else is read of athletes differs from one to the next"),
    gap("nobody may see the audit", "always-forbidden", ["GET /denetim-kayitlari"], "403 for the administrator too, who succeeds with all its siblings in the same minute"),
    gap("the draw is redirected to an inner address", "lost-redirect", ["POST /turnuvalar/{id}/kura"], "302 always, nobody asks what it leads to, and the tournament read right after is as before; the 303 of /disa-aktar is followed", also=["POST /turnuvalar/{id}/kura non-persisting-write"]),
    gap("the summary is the page", "html-fallback", ["GET /api/istatistik/ozet!"], "200 with what /panel/… weighs, asked by the dashboard: the path has lost its version; it never reaches the application", where=(N,)),
]
text = """
POST /giris | 26 28 | 401 when mistyped, 201 else
POST /jeton/yenile | 28 | 201 after a 401 that every fifteen minutes brings
GET /ben | 28 43 | 401 for a token that expired, and the same again right after
GET /bildirimler | 2 43 45 | [] for days, filled after a penalty or a transfer until it is read; a badge that is polled, mostly 304
POST /bildirimler/okundu | 11 26 | 204
GET /sezonlar | 43 | a constant by nature
GET /ilceler | 43 | a constant for each province; 304
GET /pano | 43 | moves with each result and each licence
GET /pano/uyarilar | 2 | [] but for two days
GET /arama | 4 | mostly without hits
GET /kulupler | 4 5 | filters without hits; as the gap leaves it, but PUT changes names
GET /kulupler/{id} | 6 | works
PUT /kulupler/{id} | 25 | kept; a third of them as it was
GET /kulupler/{id}/antrenorler | 2 | [] for half of them
GET /kulupler/{id}/borclar | 2 | [] for most; grows on the fourth day, is paid
POST /kulupler/{id}/borclar | 24 | kept
POST /kulupler/{id}/borclar/{id}/ode | 24 27 | kept: the row goes away; 409 the second time
GET /sporcular | 4 5 | filters without hits, pages past the end
POST /sporcular | 24 26 | kept, but on the last page; 422 for a number that is known
GET /sporcular/{id} | 6 7 | works; Nest's 404 of a row for what was deleted and for old bookmarks
PATCH /sporcular/{id} | 25 | kept; often words of one length
DELETE /sporcular/{id} | 7 11 | kept; 404 the second time
GET /sporcular/{id}/foto | 6 | Nest's 404 of a row for four of five; a picture for the others
GET /sporcular/{id}/notlar | 2 | [] for most
POST /sporcular/{id}/notlar | 24 | kept
GET /cop-kutusu | 2 7 | [] until somebody deletes, and after it was emptied
POST /cop-kutusu/bosalt | 27 | kept
GET /antrenorler | 4 | works
GET /antrenorler/{id} | 6 | works
PATCH /antrenorler/{id}/aktif | 25 | kept; optimistic: mostly the list is read on the next visit only; now and then on and off
POST /antrenorler/{id}/durum | 25 | kept: two words of one length, so that only the entity tag tells; half of the readers have none
GET /hakemler | 43 | as the gap leaves it
GET /hakemler/{id} | 43 | as the gap leaves it, but a licence's class moves it
POST /hakemler/{id}/klasman | 25 | kept
GET /tesisler | 43 | never changes
GET /tesisler/{id} | 43 | as the gap leaves it
GET /lisanslar | 4 2 | by state; one state is nearly always empty
GET /lisanslar/{id} | 6 | works
POST /lisanslar/{id}/onay | 24 27 | kept; 409 the second time
POST /lisanslar/{id}/iptal | 24 27 | kept; 409 the second time
POST /lisanslar/kontrol | 26 | a check that answers the same, rightly
GET /ligler | 43 | never changes
GET /ligler/{id}/fikstur | 43 | filled; moves with results
GET /musabakalar | 2 4 | of a day: [] on days without matches
GET /musabakalar/{id} | 6 | works
PATCH /musabakalar/{id}/skor | 25 | kept; two digits stay two digits, a correction is often of one size
PUT /musabakalar/{id}/hakemler | 23 | kept, but the read model is ninety seconds late: the read right after is as before, the next one is not
GET /musabakalar/{id}/hakemler | 23 | late, see the write
GET /cezalar | 28 29 | 403 for secretaries, who have the button; works for the board and the administrator
POST /cezalar | 24 28 | the board's; kept
GET /itirazlar | 2 | nobody ever appealed: [] for the board; no log can tell | undecidable
GET /transferler | 2 4 | pending: [] until the window opens on the seventh day
POST /transferler | 24 | kept; 400 before the window opens
POST /transferler/{id}/onay | 24 27 | kept
GET /duyurular | 4 | published only by default
POST /duyurular | 24 26 | a draft: the default list is as before, the list of drafts grows
PUT /duyurular/{id}/taslak | 26 | autosave, 204; what the editor reads when it is opened again has it
GET /duyurular/{id} | 6 | works
POST /duyurular/{id}/yayinla | 24 25 | kept; 409 the second time
GET /duyurular/{id}/ekler | 43 | grows, never shrinks because of the gap
POST /duyurular/{id}/ekler | 24 | kept
GET /turnuvalar | 43 | never changes
GET /turnuvalar/{id} | 43 | as the gap leaves it
GET /turnuvalar/{id}/basvurular | 2 3 | [] for the new tournament, filled for the old ones
POST /disa-aktar | 30 | 303, followed
GET /dosyalar/{id} | 30 | what the 303 leads to
POST /raporlar | 23 26 | 202; a job
GET /raporlar/{id} | 23 | waiting, waiting, ready
GET /raporlar/disiplin | 37 | 500 on one afternoon, works else
GET /kullanicilar | 28 | 403 for all but the administrator, who reads it daily
GET /kullanicilar/{id}/roller | 28 43 | the administrator's
POST /kullanicilar/{id}/durum | 25 28 | kept; undone in the same minute half of the times
GET /ayarlar | 43 | changes seldom
PUT /ayarlar | 25 | kept; mostly saved as it was
GET /akis | 35 42 | a stream that the browser leaves
GET /saglik | 12 | a monitor's
POST /cihaz/nabiz | 11 12 | a score board's: 204
GET /skorbord/{id}/canli | 12 45 | a score board's: polls; null while nothing is played
POST /odeme/bildirim | 12 28 | a bank's webhook: OK; 401 for a wrong signature
GET /fikstur.ics | 12 | calendars; not changed for days
HEAD /kulupler | 8 | a look
OPTIONS /sporcular | 8 | a look
GET /sporcular/{id}/lisanslar | 2 6 | one licence or [] for who is new
"""
ns = neighbours(text)
for n in ns: n["path"] = "/api/v1" + n["path"]
ns += neighbours("""
GET /api/v0/fikstur | 31 12 | retired: the page for everything outside /api/v1; only an old score board asks, and it is a machine | unclearIn=nginx-combined
GET /api/{rest} | 1 | scanners | aside
POST /api/{rest} | 1 | scanners | aside
GET /panel | 9 | the page | aside
GET /panel/{rest} | 9 | the page: what the gap weighs | aside
GET /assets/{rest} | 9 | bundle, 304 | aside
GET / | 1 9 | the page | aside
GET /{rest} | 1 38 | scanners: the page for everything | aside
POST /{rest} | 1 38 | scanners: 405 of nginx | aside
""")
for n in ns:
    if isinstance(n.get("unclearIn"), str): n["unclearIn"] = [n["unclearIn"]]
write_truth("federasyon-nest", {"night": "federasyon-nest", "stack": "Express in the manner of NestJS (a 404 that repeats method and path, 201 for POST, weak entity tags) with pino-http's lines in Docker's json-file behind nginx with its default combined log and gzip for JSON; a Turkish sports federation's panel: integers, /api/v1, bare lists and envelopes mixed, toggles by PATCH and by POST …/durum; an administrator, three secretaries of whom two share an address, and two of the disciplinary board; score boards, a bank's webhook, calendars, monitors, scanners; a release that mends a gap and loses a route; Europe/Istanbul",
    "logs": {N: [N], P: [P]}, "ui": ["https://panel.federasyon.example/panel"], "api": ["/api/v1", "/api"], "gaps": gaps, "neighbours": ns})
