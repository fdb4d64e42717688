import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import quote, urlencode
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "hausverwaltung-php"; os.chmod(WORK, 0o777)
sim = Sim(20280110, "Europe/Berlin"); R = sim.random
assets = WORK / "site/verwaltung/assets"; assets.mkdir(parents=True); (WORK / "sess").mkdir()
def put(p, text, when=1775640000): p.write_text(text); os.utime(p, (when, when))
put(assets / "v.css", "main{margin:1em}" * 90); put(assets / "v.js", "var hv=1;" * 700); put(WORK / "site/robots.txt", "User-agent: *\nDisallow: /\n")
shutil.copy(HERE / "index.php", WORK / "index.php")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PHP_FCGI_CHILDREN": "2", "PHP_FCGI_MAX_REQUESTS": "0"}
def php(): return servers.start(["php-cgi8.2", "-d", "expose_php=0", "-d", "display_errors=0", "-d", "session.gc_probability=0", "-b", "127.0.0.1:19511"], 19511, env=env)
fcgi = php()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19510, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19510), "verwaltung.example.com", "https://verwaltung.example.com"
V = "/verwaltung"; X, J = V + "/ajax", V + "/api"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words))); os.chmod(WORK / "mode", 0o644)
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Connection": "keep-alive"}); b.login = login; return b
# two administrators behind the office's one address; the first has a portable at home, too
leitung, vertretung, daheim = person("leitung", "203.0.113.71", FIREFOX), person("vertretung", "203.0.113.71", CHROME_WIN), person("leitung", "198.51.100.30", SAFARI)
people = [leitung, vertretung, daheim]; day = 0
HTML = {"Accept": "text/html,application/xhtml+xml"}; FORM = {**HTML, "Content-Type": "application/x-www-form-urlencoded"}
def cookie(c, a):
    if "set-cookie" in a.headers: c.headers["Cookie"] = a.headers["set-cookie"].split(";")[0]
    return a
def login(c, back="/verwaltung/"):
    p = V + "/anmelden?weiter=" + quote(back, safe=""); cookie(c, c.request("GET", p, headers=HTML))
    for word in R.choice([["richtig"], ["richtig"], ["richtig"], ["falsch", "richtig"]]): cookie(c, c.request("POST", V + "/anmelden", body=urlencode({"wer": c.login, "kennwort": word, "weiter": back}).encode(), referer=p, headers=FORM))
def page(c, path, ref=None):
    a = c.request("GET", path, referer=ref, headers=HTML)
    if a.status == 302 and "anmelden" in a.headers.get("location", ""): cookie(c, a); login(c, path); a = c.request("GET", path, referer=V + "/anmelden", headers=HTML)
    if a.status == 200:
        for f in ("v.css?v=41", "v.js?v=42" if "v2" in words else "v.js?v=41"):
            if ("s", f) in c.cache and R.random() < .8: continue
            r = c.request("GET", f"{V}/assets/{f}", referer=path, headers={"If-None-Match": c.cache["s", f]} if ("s", f) in c.cache else None); c.cache["s", f] = r.headers.get("etag", c.cache.get(("s", f), ""))
    return a
def form(c, path, data, ref):                                       # post, redirect, get
    a = c.request("POST", path, body=urlencode({**data, "_csrf": "x" * 44}).encode(), referer=ref, headers=FORM)
    if a.status in (302, 303): a = page(c, a.headers["location"], ref)
    return a
XHR = {"X-Requested-With": "XMLHttpRequest", "Accept": "application/json"}
def js(c, path, ref, method="GET", body=None, **more):
    a = c.request(method, path, body=body, referer=ref, headers={**XHR, **more})
    if a.status in (302, 303): c.request("GET", a.headers["location"], referer=ref, headers=XHR)    # what a browser does: the script gets a page
    return a
def rows(a):
    try: x = json.loads(a.body)
    except ValueError: return []
    return x if isinstance(x, list) else x.get("daten", []) if isinstance(x, dict) else []
def some(l, n): return R.sample(l, min(len(l), n))
WORDS = "Schlüssel Keller Wasser Termin Flur Rückruf Heizung Dach Nachbar Balkon Kaution Maler Zähler Fenster Montag Garage Vertrag Lärm Aufzug Rechnung Handwerker Frist Treppe Klingel".split()
def text(n): return " ".join(R.choices(WORDS, k=n))
def bell(c, p):
    a = js(c, X + "/benachrichtigungen", p)
    if b'"neu":0' not in a.body and a.status == 200 and R.random() < .5: js(c, X + "/benachrichtigungen/gelesen", p, "POST", {}, **{"X-CSRF": "t"})
def start(c):
    if R.random() < .3: page(c, V)                                  # by hand, without the slash: 301
    page(c, V + "/")
    for t in ("/kacheln", "/module/heizung", "/module/strom", "/module/parken", "/unwetter", "/stoerungen"): js(c, X + t, V + "/"); R.random() < .2 and js(c, X + "/vorlagen", V + "/")
    bell(c, V + "/"); yield 2
def objekte(c):
    p = V + "/objekte"; page(c, p, V + "/"); yield R.uniform(4, 15)
    for i in some(range(1, 7), R.randint(1, 2)):
        q, u = f"{p}/{i}", f"{J}/objekte/{i}"; page(c, q, p); e = rows(js(c, f"{X}/objekte/{i}/einheiten", q)); js(c, u + "/grundriss", q); R.random() < .8 and js(c, u + "/energieausweis", q); yield R.uniform(4, 15)
        if R.random() < .4: js(c, u, q); js(c, u + "/hausmeister", q, "PUT", {"hausmeister": R.choice(["keiner", "Fa. Blank", "Fa. Hausdienst Nord", "Familie aus dem Erdgeschoss"])}); yield .5; js(c, u, q); yield 4
        for x in some(e, R.randint(1, 3)):
            w = f"{X}/einheiten/{x['id']}"; js(c, f"{J}/einheiten/{x['id']}", q)
            for t in ("/zaehler", "/maengel", "/historie"): R.random() < .85 and js(c, w + t, q)
            yield R.uniform(3, 12)
            if R.random() < .35: s = f"{J}/einheiten/{x['id']}/status"; js(c, s, q); yield 3; js(c, s, q, "PATCH", {"status": "vermietet" if x["status"] == "leer" else "leer"}, **{"X-CSRF": "t"}); yield 1.5; js(c, s, q); yield 4
def mieter(c):
    p = V + "/mieter"; page(c, p + R.choice(["", "", "?seite=2", "?seite=9", "?q=brandt", "?q=zz"]), V + "/"); yield R.uniform(4, 12)
    if R.random() < .4:
        w = R.choice(["alb", "gerd", "xu", "dier"])
        for k in range(1, len(w) + 1): js(c, f"{X}/suche?q={w[:k]}", p); yield R.uniform(.2, .6)
    for i in some(range(4001, 4048), R.randint(1, 3)):
        q, u = f"{p}/{i}", f"{X}/mieter/{i}"; page(c, q, p)
        for t in ("/notizen", "/mahnungen", "/zahlungen"): js(c, u + t, q)
        yield R.uniform(4, 20)
        if R.random() < .45: js(c, u + "/notizen", q, "POST", {"text": text(R.randint(2, 14))}); yield .4; js(c, u + "/notizen", q); yield 5
        if R.random() < .5:
            f = q + "/bearbeiten"; page(c, f, q); yield 9
            if R.random() < .2: form(c, f, {"name": ""}, f); yield 5
            form(c, f, R.choice([{}, {"bemerkung": text(R.randint(4, 24))}, {"bemerkung": text(R.randint(0, 16)), "telefon": "0441 " + str(R.randint(1000, 99999))}, {}]), f); yield 5
        k = f"{J}/mieter/{i}/kontakt"; b = f"{J}/mieter/{i}/bankverbindung"
        if R.random() < .5: js(c, X + f"/mieter/pruefen?email=m{i}%40example.net", q); js(c, k, q); yield 6
        if R.random() < .1: js(c, k, q, "PUT", {"telefon": "1"}, **{"X-CSRF": "alt"}); yield 2; page(c, q, p); yield 9      # a form left open too long
        if R.random() < .5: js(c, k, q); yield 2; js(c, k, q, "PUT", R.choice([{"telefon": "0441 " + "5" * R.randint(4, 9)}, {"email": f"m{i}@example.net"}, {"email": "m@" + "x" * R.randint(2, 20) + ".example.net"}, {}])); yield .4; js(c, k, q); yield 4
        if R.random() < .55: js(c, b, q); yield R.uniform(8, 25); js(c, b, q, "PUT", {"iban": "DE" + str(R.randint(10, 99)) + "1" * 18, "institut": R.choice(["Sparkasse", "Volksbank", "Landessparkasse zu Oldenburg", "DKB", "Postbank"])}); yield .5; js(c, b, q); yield 5
    if R.random() < .1: page(c, f"{V}/index.php?seite=mieter"); yield 1; page(c, p); yield 3          # a bookmark of the old panel
    if R.random() < .1: js(c, f"{X}/mieter/{R.randint(5000, 5100)}/notizen", p); yield 2
def tickets(c):
    p = V + "/tickets"; a = page(c, p + R.choice(["", "", "?status=offen", "?status=storniert"]), V + "/"); yield R.uniform(4, 12)
    ids = [int(i) for i in re.findall(rb'/tickets/(\d+)"', a.body)]
    if R.random() < .3: page(c, p + "/neu", p); yield 20; form(c, p + "/neu", {"titel": R.choice(["Dach undicht", "Klingel", "Treppenhaus ungeputzt seit zwei Wochen"])}, p + "/neu"); yield 5
    for i in some(ids[:9], R.randint(1, 2)):
        q = f"{p}/{i}"; page(c, q, p); yield R.uniform(5, 25)
        if R.random() < .5: form(c, q + "/kommentar", {"text": text(R.randint(3, 25))}, q); yield 6
        if R.random() < .4: t = f"{X}/tickets/{i}"; js(c, t, q); yield 3; js(c, t + "/prioritaet", q, "POST", {"prio": R.choice(["hoch", "mittel", "niedrig"])}); yield .4; js(c, t, q); yield 4
        if R.random() < .4: page(c, p + "?status=offen", q); yield 3; form(c, q + "/erledigt", {}, p + "?status=offen"); yield 5
def wartung(c):
    p = V + "/wartung"; page(c, p, V + "/"); yield R.uniform(5, 20)
    if R.random() < .85: page(c, p + "/neu", p); yield R.uniform(15, 50); form(c, p + "/neu", {"was": R.choice(["Rauchmelder", "Aufzug", "Trinkwasserprobe", "Blitzschutz Hinterhaus"]), "am": f"2028-0{R.randint(2, 9)}-1{R.randint(0, 9)}"}, p + "/neu"); yield 8; R.random() < .3 and page(c, p, p); yield 3
def termine(c):
    p = V + "/termine"; page(c, p, V + "/"); l = rows(js(c, J + "/termine?monat=2028-01", p)); yield R.uniform(3, 9)
    if R.random() < .4: js(c, f"{J}/termine?monat=2028-0{R.randint(2, 9)}", p); yield 4
    if R.random() < .6:
        if R.random() < .2: js(c, J + "/termine", p, "POST", {"monat": "2028-01"}); yield 3
        js(c, J + "/termine", p, "POST", {"monat": "2028-01", "was": R.choice(["Übergabe", "Ablesung", "Begehung mit dem Hausmeister"])}); yield .4; l = rows(js(c, J + "/termine?monat=2028-01", p)) or l; yield 4
    if len(l) > 3 and R.random() < .55:
        i = R.choice(l)["id"]; js(c, f"{J}/termine/{i}", p); yield 4
        for _ in range(R.choice([1, 1, 2])): js(c, f"{J}/termine/{i}", p, "DELETE"); yield .5
        js(c, J + "/termine?monat=2028-01", p); yield 3; R.random() < .3 and js(c, f"{J}/termine/{i}", p); yield 2
def buchungen(c):
    p = V + "/buchungen"; page(c, p, V + "/"); js(c, J + "/buchungen" + R.choice(["", "?seite=1", "?seite=30", "?art=Kaution", "?art=Spende", "?monat=2027-12"]), p); yield R.uniform(4, 12)
    for _ in range(R.randint(0, 2)): js(c, J + "/buchungen", p); yield 4; js(c, J + "/buchungen", p, "POST", {"art": R.choice(["Miete", "Reparatur", "Kaution"]), "euro": R.randint(5, 2400)}); yield .4; js(c, J + "/buchungen", p); yield 6
    if R.random() < .3: js(c, X + "/sortierung", p, "POST", {"spalte": "euro"}); yield 2
def abrechnungen(c):
    p = V + "/abrechnungen"; page(c, p, V + "/"); js(c, J + "/abrechnungen", p); yield 6
    for i in some(range(1, 7), R.randint(1, 2)):
        u = f"{J}/abrechnungen/{i}"; js(c, u, p); yield 3
        if R.random() < .6:
            js(c, u + "/berechnen", p, "POST", {}); yield .5
            for _ in range(R.randint(2, 4)): js(c, u, p); yield 4
        if R.random() < .75: js(c, u + "/versenden", p, "POST", {"an": "alle"}); yield R.uniform(3, 9); R.random() < .3 and js(c, u + "/versenden", p, "POST", {"an": "alle"}); yield 2
def dokumente(c):
    p = V + "/dokumente"; page(c, p, V + "/"); o = R.randint(1, 6); k = J + "/dokumente" + R.choice(["", f"?objekt={o}", "?objekt=77"]); l = rows(js(c, k, p)); yield R.uniform(4, 12)
    if R.random() < .35: c.request("POST", f"{X}/dokumente/hochladen?objekt={o}", body=b"%PDF" + b"d" * R.choice([900, 7000, 22000, 41000]), referer=p, headers={**XHR, "Content-Type": "multipart/form-data; boundary=d"}); yield .5; l = rows(js(c, J + "/dokumente", p)) or l; yield 4
    for x in some(l, 1):
        f = f"{V}/dokumente/{x['id']}/herunterladen"; c.request("GET", f, referer=p, headers=HTML); yield 3
        if R.random() < .2: c.request("GET", f, referer=p, headers={**HTML, "Range": "bytes=800-"}); yield 2
    if l and R.random() < .75: x = R.choice(l); js(c, J + "/dokumente", p); yield 3; js(c, f"{J}/dokumente/{x['id']}", p, "DELETE", None, **{"X-CSRF": "t"}); yield .5; js(c, J + "/dokumente", p); yield 4
    if R.random() < .4:
        q = p + "/serienbrief"; k = X + "/entwurf/brief"; js(c, k, p)
        for _ in range(R.randint(1, 4)): js(c, k, p, "POST", {"text": text(R.randint(1, 30))}); yield 10
        if R.random() < .4: js(c, k, p); yield 2
        if R.random() < .5: js(c, k, p, "DELETE"); yield 2
def berichte(c):
    p = V + "/berichte"; page(c, p, V + "/"); js(c, f"{X}/berichte/mieteinnahmen?jahr={R.randint(2024, 2028)}", p); js(c, X + "/berichte/leerstand" + R.choice(["", "?jahr=2027", "?objekt=2"]), p); yield R.uniform(4, 15)
    for o in some(range(1, 7), R.randint(1, 3)): js(c, f"{X}/heizung/kosten?objekt={o}", p); js(c, f"{X}/heizung/verbrauch?objekt={o}", p); yield R.uniform(4, 12)
    if R.random() < .7: page(c, V + "/protokoll", V + "/"); js(c, J + "/protokoll" + R.choice(["", "?seite=1"]), V + "/protokoll"); yield 4
def einstellungen(c):
    p = V + "/einstellungen"; page(c, p, V + "/"); js(c, J + "/benutzer", p); yield 6
    if R.random() < .6: form(c, p, R.choice([{}, {"frist": R.choice([10, 14, 21])}, {"fuss": text(R.randint(0, 16))}, {"firma": "Hausverwaltung"}]), p); yield 4
    l = rows(js(c, J + "/schluessel", p)); yield 5
    if l and R.random() < .7: x = R.choice(l); js(c, f"{J}/schluessel/{x['id']}", p, "PUT", {"lage": "Mieter" if x["lage"] == "Tresor" else "Tresor"}); yield .4; js(c, J + "/schluessel", p); yield 4
PAGES = [objekte, objekte, objekte, mieter, mieter, mieter, tickets, tickets, wartung, wartung, wartung, termine, termine, buchungen, buchungen, abrechnungen, abrechnungen, dokumente, dokumente, dokumente, berichte, berichte, berichte, einstellungen]
def session(c, n):
    if R.random() < .5: c.headers.pop("Cookie", None)
    yield from start(c)
    for f in R.sample(PAGES, n):
        if R.random() < .06: c.headers["Cookie"] = "HVSESS=" + "0" * 26                              # the session ran out while the page was open: data is redirected, too
        yield R.uniform(20, 300)
        if R.random() < .6: bell(c, V + "/" + f.__name__)
        yield from f(c)
    if R.random() < .35: c.request("POST", V + "/abmelden", body=b"_csrf=x", referer=V + "/", headers=FORM); c.headers.pop("Cookie", None); page(c, V + "/anmelden", V + "/"); yield 1
def tab(c, n):
    for _ in range(n): js(c, X + "/benachrichtigungen", V + "/"); yield 60 + R.uniform(-.05, .05)
def meters(until):
    b = Browser(sim, "10.20.9.4", "GasGateway/1.9", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until:
        b.send("POST", J + "/zaehlerstand", {"einheit": R.choice([101, 203, 305, 404, 502]), "plus": R.randint(1, 900)}); yield R.uniform(900, 4200)
        if R.random() < .5: b.get(J + "/zaehler/auftraege"); yield 2
def tenants(n):
    for _ in range(n):
        v = Browser(sim, R.choice(["198.51.100.%d", "192.0.2.%d"]) % R.randint(100, 180), R.choice([PHONE, CHROME, SAFARI, EDGE]), S, HOST, ORIGIN)
        v.request("GET", "/melden", headers=HTML); yield 40
        if R.random() < .5:
            a = v.request("POST", "/melden", body=urlencode({"text": R.choice(["", "Wasser im Keller", "Die Haustür schließt nicht mehr richtig"])}).encode(), referer="/melden", headers=FORM)
            if a.status == 303: v.request("GET", "/melden/danke", referer="/melden", headers=HTML)
        if R.random() < .3: v.request("GET", "/favicon.ico", referer="/melden")
        v.close(); yield R.uniform(900, 6000)
def calendar(until):
    b = Browser(sim, "198.51.100.31", "iOS/18.3 (22D60) dataaccessd/1.0", S, HOST, caching=True, keep=False)
    while sim.now < until: b.request("GET", "/kalender/k7d0.ics"); yield 5400 + R.uniform(-60, 60)
def down(cs, version=None):
    global fcgi
    servers.stop(fcgi); subprocess.run(["sh", "-c", ":"])
    if version: mode(version)
    for c in cs:
        for t in ("/", "/mieter", "/tickets"): c.request("GET", V + t, headers=HTML); yield R.uniform(3, 20)
        js(c, X + "/benachrichtigungen", V + "/"); yield 3
    if version: put(assets / "v.js", "var hv=2;" * 730, 1783640000)
    fcgi = php(); yield 0
def during(word, c, calls, wait=(2, 20)):
    mode(word)
    for t in calls: c.request("GET", V + t, referer=V + "/", headers=XHR); yield R.uniform(*wait)
    mode("", word)
def oddities(c):
    c.request("HEAD", V + "/mieter", headers=HTML); yield 2
    c.request("OPTIONS", J + "/buchungen", referer=V + "/buchungen"); yield 2
    c.request("GET", V + "/mieter", referer=V + "/", headers=HTML, abort_after=.0004); yield 2
    c.request("GET", V + "/Mieter", headers=HTML); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [V + t for t in "/install/ /install/setup.php /admin/ /config.php /phpinfo.php /index.php~ /backup.sql /ajax/users /api/users /api/debug".split()] + SCANS
def new_day(i):
    global day
    day = i; mode("stoerung" if i >= 9 else ""); yield 0
for i, d in office_days(sim, "2028-01-10", 13):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); last = i == 12; end = at("23:30") if not last else at("12:30"); weekend = i in (5, 6, 12)
    if not weekend:
        for h in (8, 11, 14, 16):
            for c in (leitung, vertretung):
                if c is vertretung and i in (3, 10): continue
                if R.random() < .8: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 7)))
        if R.random() < .5: sim.spawn(at(f"20:{R.randint(10, 50)}:00"), session(daheim, 3))
    else: sim.spawn(at("10:12:00"), session(daheim, 4))
    sim.spawn(at("00:10:00"), meters(end)); sim.spawn(at("07:00:00"), tenants(4 if not last else 2)); sim.spawn(at("00:20:00"), calendar(end))
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, V + "/anmelden", end, 3600, "HEAD"))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(at("12:05:00"), tab(vertretung, 55))
    if i == 4: sim.spawn(at("07:30:00"), down([leitung], "v2"))
    if i == 9: sim.spawn(at("18:20:00"), down([vertretung, leitung]))
    if i == 3: sim.spawn(at("09:40:00"), during("bericht", leitung, ["/ajax/berichte/mieteinnahmen?jahr=2027"] * 3, (20, 90)))
    if i == 8: sim.spawn(at("19:50:00"), during("wartungsarbeiten", leitung, ["/mieter", "/wartung", "/ajax/benachrichtigungen", "/api/dokumente", "/api/termine?monat=2028-01"]))
    if i in (2, 9): sim.spawn(at("11:11:00"), oddities(vertretung))
mode(""); sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
print("apache", len(out), "bytes", write_rotated(NIGHTS / NAME / "apache-combined", "access.log", out, sim.zone, "logrotate"), "of the panel", sum(1 for e in sim.entries if e["source"] in {c.source for c in people}))
