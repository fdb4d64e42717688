import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, H = "nginx-main", "hypercorn-docker"
BOTH = (N, H)
P = "/api/sube/{id}"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace(" /", " " + P + "/", 1) + " " + kind if not r.endswith("!") else r[:-1] + " " + kind for r in rows))
    reads = [P + r for r in reads]
    for m in ms:
        if reads: m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace(" /", " " + P + "/", 1) for a in also))} if also else {}), **more}
gaps = [
    gap("patients have no tests", "empty-list", ["GET /hastalar/{id}/tahliller"], "[] for every patient of every branch, always, for all; the tabs beside it are filled for some"),
    gap("consents were empty before the release", "empty-list", ["GET /hastalar/{id}/izinler"], "[] for every patient until the release on the morning of the sixth day, filled for all since", state="looks-fixed"),
    gap("duties cannot be swapped", "missing-endpoint", ["GET /nobet-takas", "POST /nobet-takas"], "Werkzeug's 404 for unknown routes, from the page of duties, for all who may read them"),
    gap("surveys cannot be closed", "missing-endpoint", ["POST /anketler/{id}/kapat"], "Werkzeug's 404 for unknown routes, for surveys of the list just read; /ac beside it is kept"),
    gap("the release lost the insurance of patients", "missing-endpoint", ["GET /hastalar/{id}/sigorta"], "200 until the release on the morning of the sixth day, Werkzeug's 404 for unknown routes since", state="regressed"),
    gap("online appointments cannot be switched", "non-persisting-write", ["PATCH /doktorlar/{id}/online"], "an echo, and the doctor read right after weighs what it weighed; POST …/ac and …/kapat beside it move a byte", ["/doktorlar/{id}"], also=["PATCH /doktorlar/{id}/online safe-stub"]),
    gap("announcements cannot be deleted", "non-persisting-write", ["DELETE /duyurular/{id}"], "204, also the second time, and the list read right after is as before; POST makes it grow, PATCH moves a byte", ["/duyurular"]),
    gap("items of the stock are not saved", "non-persisting-write", ["PUT /stok/{id}"], "200 with an echo that varies, and the item read right after is as before; PUT of doctors and patients is kept, PATCH of the amount too", ["/stok/{id}"]),
    gap("clinics are neither opened nor closed", "non-persisting-write", ["POST /poliklinikler/{id}/ac", "POST /poliklinikler/{id}/kapat"], "one constant, and the list of clinics read right after is as before; PUT of the same clinics is kept", ["/poliklinikler"], also=["POST /poliklinikler/{id}/ac safe-stub", "POST /poliklinikler/{id}/kapat safe-stub"]),
    gap("the report of occupied beds is a stub", "safe-stub", ["GET /raporlar/doluluk"], "noughts for every month and branch on all days, though beds are taken and left; the reports beside it vary with the month", also=["GET /raporlar/doluluk empty-list"]),
    gap("working hours cannot be saved", "method-not-allowed", ["PUT /ayarlar/calisma-saatleri"], "405 always; GET of the same path works"),
    gap("the health ministry's queue is not written yet", "not-implemented", ["GET /medula/kuyruk", "POST /medula/gonder"], "501 always; the container says so"),
    gap("the summary of invoices fails", "failing-endpoint", ["GET /faturalar/ozet"], "500 always, for all, in every branch, with a traceback in the container"),
    gap("the pharmacy is the page", "html-fallback", ["GET /servis/{id}/ilaclar!"], "200 with what the page weighs; asked by the page of the pharmacy; nginx does not hand /servis on, so the application never hears of it", where=(N,)),
    gap("nobody may see the roles", "always-forbidden", ["GET /kullanicilar/roller"], "403 for the administrator and the head physician too, who read /kullanicilar in the same moment"),
    gap("messages are lost on their way", "lost-redirect", ["POST /mesajlar"], "307 always, nobody follows, and the list read right after is as before; new appointments make it grow", ["/mesajlar"]),
]
text = """
GET /api/saglik | 12 | a monitor's | constant
GET /api/oturum | 28 43 | 401 before the login, then who one is | constant
POST /api/oturum | 26 28 | 401 when mistyped | nowrite
DELETE /api/oturum | 11 26 | 204 | nowrite
GET /api/menu | 9 43 | a constant by nature, with entity tags | constant
GET /api/subeler | 9 43 | four branches, with entity tags | constant
GET /api/rozet | 43 45 | a badge that asks every minute | constant
GET /api/v1/hastalar | 31 12 | retired; one old machine asks every hour: 410 | fails
POST /entegrasyon/lab/sonuc | 12 28 | a device's results: 202, 401 for a wrong signature; nobody reads them here | nowrite constant
POST /portal/kvkk | 24 | requests of patients, read by /kvkk | nowrite constant
GET /api/kiosk/{id}/ekran | 12 45 | screens in two waiting rooms; a number of two or three digits | constant
POST /api/kiosk/{id}/sira | 12 | a kiosk's | nowrite constant
GET /dosya/{id} | 30 | what the 303 leads to
GET +/ozet | 3 | noughts for the new branch; moves with the day's work
GET +/acil | 2 | [] but for one afternoon in one branch | constant
GET +/karantina | 2 | empty but for one day | constant
GET +/kvkk | 2 3 | empty until the fifth day, then filled in one branch
GET +/hastalar | 3 4 5 | none in the new branch; searches without hits, pages past the end
POST +/hastalar | 24 | kept; 422 without a name
POST +/hastalar/dogrula | 26 | checks a number: one constant, rightly | nowrite constant
GET +/hastalar/{id} | 6 7 | a JSON 404 for bookmarks of another branch; 200 after a soft delete
PUT +/hastalar/{id} | 25 | kept; half of them as it was
PATCH +/hastalar/{id} | 25 | kept; A+ and B+ weigh the same, AB+ does not; now and then on and off again
DELETE +/hastalar/{id} | 7 11 | a soft delete: gone from the list, the item answers on, a little longer
POST +/hastalar/{id}/geri-al | 25 | undo of a soft delete
GET +/hastalar/{id}/receteler | 2 | [] for half
GET +/hastalar/{id}/alerjiler | 2 | [] for eight of nine
GET +/hastalar/{id}/notlar | 2 | [] for most
POST +/hastalar/{id}/notlar | 24 | kept
DELETE +/hastalar/{id}/notlar/{id} | 7 11 | kept
GET +/hastalar/{id}/psikiyatri | 28 29 | a JSON 404 for all but the head physician
PUT +/taslaklar/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET +/randevular | 4 5 | Sundays and days to come are empty
POST +/randevular | 24 | kept; 422 without a day
GET +/randevular/{id} | 6 | works
PATCH +/randevular/{id} | 25 | kept
PATCH +/randevular/{id}/oncelik | 25 | kept: a byte; now and then on and off again
POST +/randevular/{id}/iptal | 25 27 | kept; 409 the second time | nowrite
GET +/doktorlar | 43 | changes with a switch
GET +/doktorlar/{id} | 43 | works
PUT +/doktorlar/{id} | 25 | kept; half of them as it was
POST +/doktorlar/{id}/ac | 25 | kept: a byte; sometimes open already
POST +/doktorlar/{id}/kapat | 25 | kept: a byte; sometimes closed already
GET +/nobet | 28 4 | 403 for the cash desk; {} for months to come
PUT +/nobet/{id} | 25 28 | kept; one doctor for another weighs the same, a free day does not
GET +/yataklar | 3 | none in the new branch
POST +/yataklar/{id}/doldur | 11 27 | kept: a byte; 409 for a bed that is taken
POST +/yataklar/{id}/bosalt | 11 25 | kept: a byte; sometimes empty already
GET +/poliklinikler | 43 | as the gap leaves it; PUT changes it
PUT +/poliklinikler/{id} | 25 | kept; half of them as it was
GET +/faturalar | 4 23 | a read model ninety seconds late; filters
GET +/faturalar/{id} | 6 | works
POST +/faturalar/{id}/odeme | 23 25 27 | kept, the item at once, the list later; 409 the second time
POST +/faturalar/{id}/iade | 23 25 28 | kept, the item at once, the list later; 403 for the secretary
GET +/faturalar/{id}/pdf | 30 | 303, followed | constant fails
GET +/stok | 43 | changes with PATCH
GET +/stok/{id} | 43 | as the gap leaves it; PATCH changes it
PATCH +/stok/{id} | 25 | kept; two digits stay two digits half of the times
GET +/duyurular | 43 | grows, never shrinks because of the gap
POST +/duyurular | 24 | kept
PATCH +/duyurular/{id} | 11 25 | kept: a byte
GET +/anketler | 3 | none in the new branch at first
POST +/anketler | 24 | kept
POST +/anketler/{id}/ac | 25 | kept: a byte; sometimes open already
GET +/mesajlar | 24 | grows with appointments
GET +/raporlar/gelir | 4 | varies with the month
GET +/raporlar/yogunluk | 4 | varies with the month
POST +/disa-aktar | 23 26 | 202; a job | nowrite
GET +/disa-aktar/{id} | 23 | running, running, ready | constant
GET +/disa-aktar/{id}/dosya | 26 | a file
GET +/ayarlar | 25 | changes with a switch
PATCH +/ayarlar | 25 28 | kept: a byte; 403 for others
GET +/ayarlar/calisma-saatleri | 43 | as the gap leaves it: a constant | constant
GET +/entegrasyonlar | 43 | two rows that nobody changes | constant
POST +/entegrasyonlar/{id}/sina | 26 | a test of the wire: one constant, rightly | nowrite constant
GET +/kullanicilar | 28 | 403 for the cash desk and the secretary
OPTIONS /api/sube/{id}/hastalar | 8 | a look | aside
HEAD /api/sube/{id}/hastalar | 8 | a look | aside
GET /assets/{id} | 9 | bundle, 304 | aside
GET /panel/{rest} | 9 | the page: what the gap weighs | aside
GET / | 1 9 | the page | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
""".replace(" +/", f" {P}/")
write_truth("hastane-quart", {"night": "hastane-quart", "stack": "Quart under hypercorn (its combined access log, one address for everybody, in the container's output as Docker's JSON, with tracebacks) behind nginx with the format main and gzip for JSON; a private hospital group's administration in Turkish words, branches as slugs in the path of which one is new, UUIDs, envelopes and bare lists, toggles by PATCH and pairs of POSTs, tabs below the patient, soft deletes, a read model that is late; four people in four roles of whom two share an address; a release that mends a gap and loses a route, a holiday; Europe/Istanbul",
    "logs": {N: [N], H: [H]}, "noClients": [H], "minClients": 2, "sharedAddress": ["198.51.100.20"], "ui": ["https://yonetim.example.com/panel"], "api": ["/api", "/servis"], "gaps": gaps, "neighbours": neighbours(text)})
