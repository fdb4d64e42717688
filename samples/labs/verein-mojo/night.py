import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
import base64, hashlib
from urllib.parse import quote
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "verein-mojo"; os.chmod(WORK, 0o777)
sim = Sim(20261109, "Europe/Berlin"); R = sim.random
(WORK / "passwd").write_text("verwaltung:{SHA}" + base64.b64encode(hashlib.sha1(b"geheim").digest()).decode() + "\n")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "LANG": "C.UTF-8"}
def mojo(): return servers.start(["perl", HERE / "verein.pl", "daemon", "-m", "production", "-l", "http://127.0.0.1:19331"], 19331, env=env)
app = mojo()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19330, "203.0.113.1", env=env)
S, HOST, ORIGIN, G = ("203.0.113.1", 19330), "www.tsv.example.com", "https://www.tsv.example.com", quote("/geschäftsstelle")
BASIC = "Basic " + base64.b64encode(b"verwaltung:geheim").decode()
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
c = Browser(sim, "203.0.113.77", FIREFOX, S, HOST, ORIGIN, {"Authorization": BASIC, "Connection": "keep-alive"}); J, H = {"Accept": "application/json, text/plain, */*"}, {"Accept": "text/html,application/xhtml+xml"}
PLACES = [quote(x) for x in ("stadion", "turnhalle-süd", "lehrschwimmbecken", "kunstrasen", "kegelbahn")]; SP, BT = G + "/" + quote("sportstätten"), G + "/" + quote("beiträge")
day, numbers, seen = 0, [], 0
def js(path, page, **more): return c.request("GET", path, referer=page, headers=J, **more)
def page(path, back): return c.request("GET", path, referer=back, headers=H)
def form(path, text, back):                                       # post, redirect, get: as browsers do
    a = c.request("POST", path, body=text.encode(), referer=back, headers={**H, "Content-Type": "application/x-www-form-urlencoded"})
    if a.status in (302, 303): c.request("GET", a.headers["location"].replace(ORIGIN, ""), referer=back, headers=H)
    return a
def start():
    if R.random() < .4:                                            # the browser was closed: it asks without the password first
        c.headers.pop("Authorization"); page(G + "/", None); yield 8; c.headers["Authorization"] = BASIC
    page(G + "/", None); c.request("GET", "/v.css", referer=G + "/"); c.request("GET", "/v.js", referer=G + "/")
    if R.random() < .2: c.request("GET", "/favicon.ico", referer=G + "/")
    yield from news()
def news():
    global seen
    a = js(f"{G}/nachrichten/neu.json?ab={seen}", G + "/")
    if a.status == 200: seen += len(a.json()["_embedded"]["nachrichten"])
    yield 3
def members():
    global numbers
    p = G + "/mitglieder"; page(p, G + "/"); a = js(p + ".json" + R.choice(["", "", "?seite=2", "?seite=9", "?suche=nowak", "?suche=zzz"]), p); yield R.uniform(5, 20)
    l = [m["nr"] for m in a.json()["_embedded"]["mitglieder"]] if a.status == 200 else []
    numbers = l or numbers
    for n in R.sample(numbers, min(len(numbers), R.randint(1, 3))):
        u = f"{p}/{n}"; page(u, p)
        for t in (".json", "/familie.json", "/ehrungen.json", "/foto.jpg"): js(u + t, u)
        yield R.uniform(6, 40)
        if R.random() < .55: js(u + "/mahnungen.json", u); yield 4
        if R.random() < .3: c.request("POST", u + "/adresse.json", body={"strasse": R.choice(["Ringstr. 1", "Am alten Sportplatz 112", "Weg 7"])}, referer=u, headers=J); yield .5; js(u + ".json", u); yield 4
        if R.random() < .4: c.request("POST", u + "/bemerkung.json", body={"bemerkung": R.choice(["zahlt bar", "Ehrenamt prüfen, bitte im Januar anrufen", "x"])}, referer=u, headers=J); yield .6; js(u + ".json", u); yield 4
        if R.random() < .4: c.request("DELETE", u + ".json", referer=u, headers=J); yield 3; js(p + ".json", p); yield 3
    if R.random() < .1: js(f"{p}/{R.choice([2, 5000, 9999])}.json", p); yield 3
def places():
    page(SP, G + "/"); yield 5
    for x in R.sample(PLACES, R.randint(1, 2)):
        u = f"{SP}/{x}"; page(u, SP); yield R.uniform(5, 20)
        if R.random() < .6: form(u + "/sperren", "grund=frost", u); yield 6
        if R.random() < .3: form(u + "/hinweis", "hinweis=" + R.choice(["", "nur+mit+Hallenschuhen", "Flutlicht+defekt,+Firma+kommt+am+Dienstag"]), u); yield 5
        if R.random() < .3: form(u + "/belegen", "wer=" + R.choice(["Turnen", "Handball+B-Jugend"]), u); yield 5
    js(G + "/hallenplan/woche.json", SP); yield 4
def dates():
    p = G + "/termine"; page(p, G + "/"); js(p, p); yield 6                                # the same path, once as a page and once as data
    if R.random() < .4: c.request("POST", p + ".json", body={"titel": R.choice(["Spiel", "Versammlung im Vereinsheim"])}, referer=p, headers=J); yield .5; js(p + ".json", p); yield 4
    if R.random() < .6: c.request("DELETE", f"{p}/{R.randint(101, 112)}.json", referer=p, headers=J); yield 1; js(p + ".json", p); yield 3
def letters():
    p = G + "/rundbriefe"; page(p, G + "/"); js(p + ".json", p); yield 8
    if day >= 9 and R.random() < .6: c.request("POST", p + ".json", body={"text": "Liebe Mitglieder " * R.randint(2, 9)}, referer=p, headers=J); yield .6; js(p + ".json", p); yield 3
def stats():
    p = G + "/statistik"; page(p, G + "/")
    for y in R.sample(range(2019, 2027), R.randint(1, 3)): js(f"{p}/mitgliederzahl.json?jahr={y}", p); js(f"{p}/altersstruktur.json?jahr={y}", p); yield R.uniform(4, 15)
def fees():
    page(BT, G + "/"); js(BT + "/offen.json", BT); js(BT + "/" + quote("sätze") + ".json", BT); yield 8
    if day in (7, 9): c.request("POST", G + "/sepa/einzug.json", body={"monat": 11}, referer=BT, headers=J); yield 5
def inbox(): p = G + "/nachrichten"; page(p, G + "/"); js(p + ".json", p); yield 10
PAGES = [members, members, members, places, places, dates, dates, letters, stats, fees, inbox]
def session(n):
    yield from start()
    for f in R.sample(PAGES, n): yield R.uniform(20, 300); yield from f(); yield from news()
def visitors(n):
    for _ in range(n):
        v = Browser(sim, R.choice(["198.51.100.%d", "192.0.2.%d"]) % R.randint(10, 150), R.choice([PHONE, PHONE, CHROME, SAFARI, EDGE, FIREFOX]), S, HOST, ORIGIN, {**H, "Connection": "keep-alive"})
        v.get("/"); v.get("/v.css", "/"); v.get("/v.js", "/")
        if v.agent == SAFARI: v.get("/apple-touch-icon.png"); v.get("/apple-touch-icon-precomposed.png")
        yield R.uniform(4, 30)
        if R.random() < .5: v.get("/termine", "/"); v.request("GET", "/termine", referer="/termine", headers=J); yield 8
        if R.random() < .4: v.get("/live.json", "/"); yield 5
        if R.random() < .4: t = R.choice(["handball-1", "turnen", "schwimmen"]); v.get("/mannschaften/" + t, "/"); v.get(f"/tabelle/{t}.json", "/mannschaften/" + t); yield 9
        if R.random() < .12 and day not in (1, 5):
            v.get("/kontakt", "/"); yield 40; a = v.request("POST", "/kontakt", body=b"text=" + R.choice([b"Probetraining", b"Wann+ist+die+Halle+frei?+Danke"]), referer="/kontakt", headers={"Content-Type": "application/x-www-form-urlencoded"})
            if a.status == 303: v.get("/kontakt/danke", "/kontakt")
        v.close(); yield R.uniform(300, 4000)
def spam():
    b = Browser(sim, f"192.0.2.{R.randint(160, 199)}", CHROME_WIN, S, HOST, ORIGIN)
    for _ in range(3): b.request("POST", "/kontakt", body=b"text=viagra", referer="/kontakt", headers={"Content-Type": "application/x-www-form-urlencoded"}); yield 2
def crawl():
    b = Browser(sim, "192.0.2.240", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", S, HOST)
    for p in ("/robots.txt", "/", "/termine", "/mannschaften/handball-1", "/tabelle/handball-1.json", "/verein/chronik-1998"): b.request("GET", p); yield R.uniform(5, 60)
def down():
    global app
    servers.stop(app)
    for p in ("/mitglieder.json", "/nachrichten/neu.json?ab=0", "/termine.json"): js(G + p, G + "/"); yield R.uniform(5, 30)
    app = mojo(); yield 0
def maintenance():
    mode("wartung")
    for p in ("/mitglieder.json", "/rundbriefe.json"): js(G + p, G + "/"); yield 9
    mode("", "wartung")
def new_day(i):
    global day
    day = i; mode("spieltag" if i in (5, 12) else "", "" if i in (5, 12) else "spieltag"); mode("mahnlauf" if i in (8, 10) else "", "" if i in (8, 10) else "mahnlauf"); yield 0
for i, d in office_days(sim, "2026-11-09", 14):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i))
    if i not in (5, 6, 12, 13):
        for h in (9, 14, 17)[:3 if i % 3 else 2]: sim.spawn(at(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(R.randint(4, 6)))
    sim.spawn(at("07:00:00"), visitors(9))
    sim.spawn(at(f"0{R.randint(1, 5)}:40:00"), spam()); sim.spawn(at("02:20:00"), crawl())
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0"]), S, HOST), sim, n=24))
    if i in (7, 8, 9, 10): sim.spawn(at("11:30:00"), fees())
    if i == 3: sim.spawn(at("12:10:00"), down())
    if i == 10: sim.spawn(at("12:10:00"), maintenance())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
print("apache", len(out), "bytes", write_rotated(NIGHTS / NAME / "apache-vhosts", "other_vhosts_access.log", out, sim.zone, "logrotate"), "of the office", sum(e["source"] == c.source for e in sim.entries))
