import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-combined", "uvicorn-compose"
A = "/api/panel"
def gap(name, kind, rows, why, reads=(), where=(N,), also=(), **more):
    m = members(*(r.replace("@", A) for r in rows)); reads = [r.replace("@", A) for r in reads]
    for x in m:
        if x["kind"] == "non-persisting-write": x["reads"] = reads
        if x["kind"] in ("empty-list", "safe-stub"): x["modes"] = 2            # HTTP/2 and the chunks of HTTP/1.1
        if x["path"].endswith("son-dakika") or x["method"] == "PATCH": x["stirred"] = True
    return {"name": name, "kind": kind, "members": m, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", A) for r in also))} if also else {}), **more}
gaps = [
    gap("sent notifications are not listed", "empty-list", ["GET @/bildirimler/gecmis empty-list"], "an empty envelope on every day for everybody, also right after POST /bildirimler/gonder was answered 202; the newsletters beside it are listed"),
    gap("two tabs of the moderation are empty", "empty-list", ["GET @/yorumlar/kuyruk/spam empty-list", "GET @/yorumlar/kuyruk/sikayet empty-list"], "an empty envelope on every day, while comments are marked as spam (and leave the tab of those that wait) and readers complain with 202; bekleyen, onayli and red are filled"),
    gap("breaking news cannot be switched", "non-persisting-write", ["POST @/haberler/{id}/son-dakika non-persisting-write"], "{\"ok\":true} always; the article and the list read after weigh what they weighed; /manset, /yayinla and /geri-cek answer the same and change them", ["@/haberler", "@/haberler/{id}"]),
    gap("advertisements cannot be switched", "non-persisting-write", ["PATCH @/reklamlar/{id} non-persisting-write"], "200 with the advertisement as it was; list and item read after never change; PUT changes both; PATCH of polls and authors changes theirs", ["@/reklamlar", "@/reklamlar/{id}"]),
    gap("redirects are not deleted", "non-persisting-write", ["DELETE @/seo/yonlendirmeler/{id} non-persisting-write"], "200 with a constant, and the list read right after is as long as before; the same ids are deleted again; POST makes it longer; DELETE of polls and photographs shortens theirs", ["@/seo/yonlendirmeler"]),
    gap("the settings of comments cannot be saved", "non-persisting-write", ["PUT @/ayarlar/yorum non-persisting-write"], "{\"ok\":true}, and what is read after is what it always was; /ayarlar/genel and /sosyal answer the same and are kept", ["@/ayarlar/yorum"]),
    gap("the search console was never connected", "missing-endpoint", ["GET @/seo/arama-konsolu/ozet missing-endpoint", "GET @/seo/arama-konsolu/sorgular missing-endpoint", "GET @/seo/arama-konsolu/hatalar missing-endpoint"], "404 as for nonsense paths, always; the other tabs of SEO work", where=(N, U)),
    gap("advertisements have no performance", "missing-endpoint", ["GET @/reklamlar/{id}/performans missing-endpoint"], "404 as for nonsense paths, for advertisements that were read a moment before; /gorseller beside it is 200", where=(N, U)),
    gap("versions of articles were lost", "missing-endpoint", ["GET @/haberler/{id}/surumler missing-endpoint"], "200 until the new version on the morning of the fifth day, since then 404 as for nonsense paths", where=(N, U), state="regressed"),
    gap("categories cannot be changed", "method-not-allowed", ["PUT @/kategoriler/{id} method-not-allowed"], "405 always; GET of the same path works", where=(N, U)),
    gap("polls cannot be exported", "not-implemented", ["POST @/anketler/{id}/disa-aktar not-implemented"], "501 always", where=(N, U)),
    gap("the report of authors fails", "failing-endpoint", ["GET @/istatistik/yazarlar failing-endpoint"], "500 always, with a traceback in the container's log; /okunma beside it works", where=(N, U)),
    gap("readers online is a stub", "safe-stub", ["GET @/istatistik/canli safe-stub"], "noughts of one size on every day and at every hour, polled by several people, while hundreds of readers are on the site", also=("GET @/istatistik/canli empty-list",)),
    gap("backups are forbidden", "always-forbidden", ["GET @/yedekler always-forbidden"], "403 always, for the chief editor too, who is allowed everything else", where=(N, U)),
    gap("tags cannot be added", "lost-redirect", ["POST @/etiketler lost-redirect"], "307 to the path with a slash at an inner http address, which the browser blocks: nobody posts there; GET of the path with the slash works", ["@/etiketler/"], where=(N, U)),
    gap("the use of media is the page", "html-fallback", ["GET /panel/api/medya/kullanim html-fallback"], "200 with what /panel/ weighs, always; asked from the gallery: the base of the address is wrong; never reaches the application"),
]
arguable = [{"name": "notifications are sent and not kept", "kind": "non-persisting-write", "observableIn": [], "reads": [A + "/bildirimler/gecmis"], "members": members(f"POST {A}/bildirimler/gonder non-persisting-write"), "why": "202: they are sent; what is missing is their list"}]
text = """
POST @/oturum | 26 28 | 401 when mistyped | nowrite
POST @/oturum/yenile | 26 28 43 | a new token, always as long | nowrite
GET @/ben | 28 43 | 401, sign in, 200; a constant | constant
GET @/ozellikler/anket | 36 43 | the plan has it | constant
GET @/ozellikler/podcast | 36 6 | 404 with words of its own: the plan does not have it | constant fails undecidable
GET @/pano | 33 43 | two numbers and a day | constant
GET @/duyuru | 11 2 | 204 on all days: nobody announced anything | constant undecidable
GET @/haberler | 4 5 13 | searches without hits, pages past the end; the list grows by what others write
POST @/haberler | 24 | kept; 422 without a headline | nowrite
POST @/haberler/onizleme | 26 43 | a preview of one size | nowrite
GET @/haberler/{id} | 6 7 | works; 404 after a deletion
PUT @/haberler/{id} | 25 | whole forms; a third as they were | nowrite
DELETE @/haberler/{id} | 7 27 | works; rare; 403 for moderators | nowrite
POST @/haberler/{id}/yayinla | 25 | kept; the second time as it was | nowrite
POST @/haberler/{id}/geri-cek | 25 | kept | nowrite
POST @/haberler/{id}/manset | 25 | kept; one byte | nowrite
GET @/haberler/{id}/yorumlar | 2 | empty for most
GET @/haberler/{id}/istatistik | 43 33 | varies a little | constant
GET @/haberler/{id}/notlar | 2 | [] for nearly all articles
POST @/haberler/{id}/notlar | 24 | kept; few | nowrite
PUT @/taslaklar/{id} | 11 26 45 | 204 every fifteen seconds; read only when a crashed page is opened again | nowrite
GET @/taslaklar/{id} | 6 | 404 for most, 200 after a crash | constant
GET @/manset | 43 | five rows; changes
PUT @/manset | 25 | an order: the same bytes in another order; half the times as it was | nowrite
GET @/yorumlar/sayac | 45 43 | polled; two digits | constant
GET @/yorumlar/kuyruk/bekleyen | 2 | changes all the time
GET @/yorumlar/kuyruk/onayli | 5 | the first page is full
GET @/yorumlar/kuyruk/red | 2 | empty until the first is rejected on the second day | constant
POST @/yorumlar/toplu | 26 24 | kept; the optimistic page reads nothing for a while | nowrite
POST @/yorumlar/{id}/onayla | 24 | kept | nowrite
POST @/yorumlar/{id}/reddet | 24 | kept | nowrite
POST @/yorumlar/{id}/spam | 24 | kept: leaves the tab of those that wait | nowrite
PUT @/yorumlar/{id} | 25 | kept | nowrite
GET @/yasakli-kelimeler | 2 43 | [] always: nobody made such a list; no log can tell | constant undecidable
GET @/engelliler | 2 | [] until the sixth day, then filled | constant
POST @/engelliler | 24 | kept; few | nowrite
GET @/reklamlar | 28 4 | 403 for editors; filters | constant
POST @/reklamlar | 24 | kept | nowrite
GET @/reklamlar/{id} | 6 43 | works; all of one width | constant
PUT @/reklamlar/{id} | 25 | kept; half as they were | nowrite
GET @/reklamlar/{id}/gorseller | 2 | [] for a quarter
GET @/reklam-alanlari | 43 | a constant by nature | constant
GET @/anketler | 43 | changes
POST @/anketler | 24 | kept | nowrite
GET @/anketler/{id} | 6 | works
PATCH @/anketler/{id} | 25 | kept; now and then back within seconds; one byte | nowrite
DELETE @/anketler/{id} | 7 27 | works; rare | nowrite
GET @/anketler/{id}/oylar | 2 3 | [] for polls nobody voted in | constant
GET @/bildirimler/aboneler | 43 | two numbers of one width | constant
GET @/bulten | 2 | works
POST @/bulten | 24 | kept | nowrite
POST @/bulten/{id}/test | 23 26 | 202, changes nothing | nowrite
POST @/bulten/{id}/gonder | 23 27 | 202 into a queue; 409 the second time | nowrite
GET @/isler/{id} | 23 43 | running, then done | constant
GET @/seo/yonlendirmeler | 43 | grows, never shrinks because of the gap
POST @/seo/yonlendirmeler | 24 | kept | nowrite
GET @/seo/meta/{id} | 6 | works
PUT @/seo/meta/{id} | 25 | kept; half as they were | nowrite
GET @/seo/robots | 43 | a constant by nature | constant
POST @/seo/site-haritasi/yenile | 23 26 | 202: makes the map anew | nowrite
GET @/kategoriler | 43 | six; never change | constant
GET @/kategoriler/{id} | 43 6 | never change | constant
GET @/yazarlar | 43 | changes rarely | constant
PATCH @/yazarlar/{id} | 25 | kept; half as they were | nowrite
GET @/etiketler/ | 43 | twelve; never changes because of the gap | constant
GET @/galeri | 2 | works
POST @/galeri | 24 | kept | nowrite
PATCH @/galeri/{id} | 25 | kept; a third as it was | nowrite
DELETE @/galeri/{id} | 7 27 | works | nowrite
GET @/sosyal/kuyruk | 2 | [] until the fourth day, filled since: honest | constant
GET @/kullanicilar | 28 43 | the chief editor only | constant
PATCH @/kullanicilar/{id} | 25 | kept; few | nowrite
GET @/gunluk/giris | 2 | grows
GET @/gunluk/yayin | 2 | grows
GET @/gunluk/hata | 2 43 | [] until the fourth day, filled since, but nobody opened it then: five looks of one person, no log can tell | constant undecidable
GET @/gunluk/rapor | 2 43 | [] always, a tab that is opened now and then: no log can tell whether there is anything to tell | constant undecidable
GET @/ayarlar/genel | 25 43 | works | constant
PUT @/ayarlar/genel | 25 | kept; often as it was | nowrite
GET @/ayarlar/sosyal | 25 43 | works | constant
PUT @/ayarlar/sosyal | 25 | kept; often as it was | nowrite
GET @/ayarlar/yorum | 43 | never changes because of the gap | constant
GET @/istatistik/okunma | 4 | varies with its days
POST @/onbellek/temizle | 26 | {"ok":true}: clears a cache | nowrite
OPTIONS @/haberler | 8 | a look: 405 by the framework | aside fails
HEAD @/haberler | 8 | a look: 405 by the framework | aside fails
GET /api/v1/anket | 11 43 | 204 while no poll is open | constant
POST /api/v1/anketler/{id}/oy | 26 27 | {"ok":true}, 409 for closed ones | nowrite
GET /api/v1/haberler/{id}/yorumlar | 2 | [] for most articles
POST /api/v1/haberler/{id}/yorumlar | 23 26 37 | 202: waits for a moderator; 422 when short | nowrite
POST /api/v1/yorumlar/{id}/sikayet | 23 26 | 202, a constant thank-you | nowrite
GET /api/v1/son-dakika | 2 43 | [] always, because of the gap; readers alone ask it, and there may be no breaking news | constant undecidable
GET /api/v1/hava | 43 | small, of one width | constant
GET /api/v1/doviz | 43 | small, of one width | constant
GET /api/v0/manset | 31 | an old app on telephones asks a version retired long ago: 404, no referer | aside fails
GET /saglik | 12 43 | a monitor | constant
HEAD /saglik | 12 8 | another monitor, whose HEAD is 405 | aside fails
HEAD / | 12 8 | a link checker, whose HEAD is 405 | aside fails
GET /rss.xml | 9 12 | feed readers; 304 | aside
GET /sitemap.xml | 9 12 | crawlers | aside
GET /robots.txt | 43 | crawlers | aside
GET /ads.txt | 43 | crawlers | aside
GET /haber/{id} | 6 7 9 | pages; 410 and 404 for what was taken away | aside
GET /kategori/{id} | 6 9 | pages | aside
GET /ara | 4 | pages | aside
GET / | 9 | the site's page | aside
GET /statik/{id} | 9 | files; 304 | aside
GET /panel/{rest} | 9 | the panel's page: what the gap weighs | aside
GET /panel/ | 9 | the panel's page | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | scanners and crawlers: 404 | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("haber-fastapi", {"night": "haber-fastapi", "stack": "FastAPI under uvicorn in a container behind nginx with `combined`, gzip for JSON (404 and 403 too), HTTP/2 and HTTP/1.1; the container's own output as `docker compose logs -t` shows it, uvicorn's access lines with the proxy's address only, without sizes, agents and referers, with tracebacks; a Turkish news site: public pages, feeds and comments on the same host as the newsroom's panel (moderation, advertisements, polls, notifications, SEO), integers, {kayitlar, toplam} and bare lists, toggles by POST and PATCH, {\"ok\":true} for most writes, autosave, polling; eight people in five roles of whom five share an address; crawlers, feed readers, an old app, two monitors, scanners; a new version on the fifth day that loses a route; Europe/Istanbul",
    "logs": {N: [N], U: [U]}, "noClients": [U], "minClients": 1, "sharedAddress": ["198.51.100.30", "172.30.0.1"], "ui": ["https://korfez.example.com/panel"], "api": ["/api/panel"], "gaps": gaps, "arguable": arguable, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
