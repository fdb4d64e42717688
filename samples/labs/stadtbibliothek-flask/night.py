import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "stadtbibliothek-flask"; os.chmod(WORK, 0o777)
sim = Sim(20280918, "Europe/Berlin"); R = sim.random
www = WORK / "www"; (www / "stil").mkdir(parents=True); (WORK / "mode").write_text(""); (WORK / "day").write_text("0")
(www / "stil/b.css").write_text("p{margin:0}" * 300); (www / "stil/b.js").write_text("let b=1;" * 900); (www / "stil/p.js").write_text("let p=1;" * 2100); (www / "robots.txt").write_text("User-agent: *\nDisallow: /konto\nDisallow: /personal\n")
for f in www.rglob("*"): os.utime(f, (1852000000, 1852000000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
def program(): return servers.start([sys.executable, "serve.py"], 19701, env=env, cwd=HERE)
app = program(); servers.start(["lighttpd", "-D", "-f", HERE / "lighttpd.conf"], 19700, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19700), "bibliothek.example.de", "https://bibliothek.example.de"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
day = 0
def body(a): return a.json() if a.status in (200, 201) and a.body[:1] in b"{[" else None
def rows(a): d = body(a); return d if isinstance(d, list) else (d or {}).get("daten", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
TERMS = ["garten", "fluss", "winter", "hafen", "mond", "kater", "atlas", "deich", "sturm", "becker", "zauberberg", "kehlmann", "python", "steuer", "yoga", "fallada", "nachbar", "spiegel", "meyer", "rezept"]
CARDS = [str(4001200 + k * 3) for k in range(90)]; TITLES = [f"b{20400 + k * 7}" for k in range(160)]
def public(source=None, agent=None, caching=False):
    return Browser(sim, source or R.choice(["198.51.100.%d", "203.0.113.%d", "192.0.2.%d"]) % R.randint(10, 150), agent or R.choice([PHONE, PHONE, CHROME, CHROME_WIN, SAFARI, FIREFOX, EDGE]), S, HOST, ORIGIN, caching=caching)
def home(b):
    b.request("GET", "/", referer=R.choice([None, "https://www.google.com/", "https://www.stadt.example.de/kultur"])); b.get("/stil/b.css", "/"); b.get("/stil/b.js", "/")
    for t in ("/opac/oeffnungszeiten", "/opac/hinweis", "/opac/neu", "/opac/chat/status", "/opac/veranstaltungen?monat=9"): b.get(t, "/")
    if chance(.6): b.get("/opac/lesetipps", "/")
    yield think()
def typing(b, page):
    w = R.choice(TERMS)
    for n in range(2, len(w) + 1):
        if n in (2, 3) or chance(.5): b.get(f"/opac/vorschlag?q={w[:n]}", page); yield R.uniform(.15, .8)
    p = f"/suche?q={w}"; b.request("GET", p, referer=page); a = body(b.get(f"/opac/suche?q={w}", p)) or {}; b.get(f"/opac/facetten?q={w}", p); yield think()
    if chance(.3): b.get(f"/opac/suche?q={w}&art=" + R.choice(["DVD", "Buch", "Karte"]), p); yield think()
    if chance(.25): b.get(f"/opac/suche?q={w}&seite=" + R.choice("2 2 3 9".split()), p); yield think()
    return p, [t["id"] for t in a.get("treffer", [])]
def look(b, i, page):
    q = f"/titel/{i}"; b.request("GET", q, referer=page); b.get(f"/opac/titel/{i}", q); b.get(f"/opac/titel/{i}/exemplare", q); b.get(f"/opac/titel/{i}/rezensionen", q); b.get(f"/opac/titel/{i}/aehnliche", q); b.get(f"/opac/titel/{i}/cover.jpg", q); yield think(4, 20)
def sign_in(b, card, page="/mein-konto"):
    b.request("GET", page); b.get("/konto", page); yield 9
    if chance(.2): b.send("POST", "/konto/anmelden", {"nr": card, "pin": "0000"}, page); yield 6
    b.send("POST", "/konto/anmelden", {"nr": card, "pin": "1234"}, page); b.headers["Cookie"] = f"leser={card}"; yield .3; b.get("/konto", page)
def visitor(terminal=None):
    b = public(terminal, CHROME if terminal else None); page = "/"
    if chance(.7): yield from home(b)
    for _ in range(R.randint(1, 3)):
        page, l = yield from typing(b, page)
        for i in some(l, R.choice([0, 1, 1, 2])): yield from look(b, i, page)
    if chance(.2): p = "/veranstaltungen"; b.request("GET", p, referer="/"); v = rows(b.get("/opac/veranstaltungen?monat=" + R.choice("9 9 10 10 8".split()), p)); yield think(); v and chance(.4) and b.send("POST", f"/opac/veranstaltungen/{R.choice(v)['id']}/anmeldung", {"mail": f"m{R.randint(1, 99)}@mail.example"}, p)
    if chance(.1): b.get("/opac/titel/b19" + str(R.randint(100, 999)), f"/titel/b19"); yield 2
    if chance(.1): i = R.choice(TITLES); b.request("GET", f"/alt/titel.php?nr={i[1:]}", referer="https://de.wikipedia.org/"); yield .1; yield from look(b, i, "https://de.wikipedia.org/")
def member(card):
    b = public(); yield from sign_in(b, card); p = "/mein-konto"
    l = rows(b.get("/konto/ausleihen", p)); b.get("/konto/ausleihen?bald=1", p); b.get("/konto/gebuehren", p); b.get("/konto/nachrichten", p); h = rows(b.get("/konto/vormerkungen", p)); yield think()
    for x in some(l, R.choice([0, 1, 1, 2])):
        for _ in range(R.choice([1, 1, 1, 2])): b.send("POST", f"/konto/ausleihen/{x['id']}/verlaengern", None, p + "/ausleihen"); yield 1
        b.get("/konto/ausleihen", p + "/ausleihen"); b.get("/konto/ausleihen?bald=1", p + "/ausleihen"); yield think()
    if h and chance(.5):
        k = h[0]["id"]; b.send("DELETE", f"/konto/vormerkungen/{k}", None, p); yield .4; b.get("/konto/vormerkungen", p); yield 3
        if chance(.3): b.send("DELETE", f"/konto/vormerkungen/{k}", None, p); yield 2
    if chance(.5):
        s, l = yield from typing(b, p)
        for i in some(l, 1):
            yield from look(b, i, s); q = f"/titel/{i}"
            if chance(.6):
                b.get("/konto/vormerkungen", q); yield think(); b.send("POST", "/konto/vormerkungen", {"titel": i}, q); yield .4; b.get("/konto/vormerkungen", q); yield 3
                if chance(.25): b.send("POST", "/konto/vormerkungen", {"titel": i}, q); yield 2
            if chance(.5):
                m = body(b.get("/opac/merkliste", q)) or []; yield think(); b.send("DELETE" if i in m else "PUT", f"/opac/merkliste/{i}", None, q); yield .3; b.get("/opac/merkliste", q); yield 3
                if chance(.3): b.send("DELETE", f"/opac/merkliste/{i}", None, q); yield .3; b.get("/opac/merkliste", q); yield 2
            if chance(.4): b.send("POST", f"/opac/titel/{i}/rezensionen", {"text": "r" * R.randint(20, 300)}, q); yield .4; b.get(f"/opac/titel/{i}/rezensionen", q); yield 4
    if chance(.35): w = p + "/wuensche"; b.get("/konto/wuensche", w); yield 15; b.send("POST", "/konto/wuensche", {"name": "w" * R.randint(5, 40)}, w); yield .3; b.get("/konto/wuensche", w); yield 3
    if chance(.35):
        w = p + "/einstellungen"; d = body(b.get("/konto/einstellungen", w)); b.get("/konto/verlauf", p + "/verlauf"); yield think()
        if d: b.send("PUT", "/konto/einstellungen", {**d, **R.choice([{}, {}, {"erinnern": R.choice(["ja", "nein"])}])}, w); yield .3; b.get("/konto/einstellungen", w); yield 3
    if chance(.5): b.send("POST", "/konto/abmelden", None, p); b.headers.pop("Cookie")
def payer(): b = public(); yield from sign_in(b, "4001200"); b.get("/konto/gebuehren", "/mein-konto"); yield 6; b.send("POST", "/konto/gebuehren/bezahlen", {"art": "karte"}, "/mein-konto"); yield 5; b.send("POST", "/konto/gebuehren/bezahlen", {"art": "karte"}, "/mein-konto")
def staff(who, address, agent): b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"personal={who}"}); b.who = who; return b
brandt, yilmaz, petersen = STAFF = [staff("brandt", "10.20.4.11", FIREFOX), staff("yilmaz", "10.20.4.12", EDGE), staff("petersen", "10.20.4.13", CHROME_WIN)]
A, P = "/personal/api", "/personal/"
def load(c):
    c.request("GET", P); c.get("/stil/p.js", P)
    if chance(.25): c.get(A + "/ich", P, headers={"Cookie": ""}); yield 8; chance(.2) and c.send("POST", A + "/anmelden", {"wer": c.who, "wort": "falsch"}, P); yield 4; c.send("POST", A + "/anmelden", {"wer": c.who, "wort": "richtig"}, P); yield .3
    for t in ("/ich", "/merkmale", "/zahlen", "/dienstplan?woche=38"): c.get(A + t, P)
    if chance(.5): c.get(A + "/inventur", P)
    yield 2
def theke(c):
    c.get(A + "/ausleihen" + R.choice(["", "", "?faellig=1", "?seite=2", "?seite=40"]), P); yield think()
    for _ in range(R.randint(1, 4)):
        k = R.choice(CARDS); c.get(f"{A}/leser?q={k}", P); c.get(f"{A}/leser/{k}", P); l = rows(c.get(f"{A}/ausleihen?leser={k}", P)); c.get(f"{A}/leser/{k}/sperren", P); chance(.5) and c.get(f"{A}/leser/{k}/buergschaften", P); yield think()
        for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/ausleihen", {"titel": R.choice(TITLES), "leser": k}, P); yield 2
        l = rows(c.get(f"{A}/ausleihen?leser={k}", P)) or l; c.get(A + "/ausleihen", P); yield think(5, 30)
        if l and chance(.7): c.send("POST", A + "/rueckgaben", {"id": R.choice(l)["id"]}, P); yield .5; c.get(f"{A}/ausleihen?leser={k}", P); yield think()
def leser(c):
    l = rows(c.get(A + "/leser" + R.choice(["", "", "?q=meyer", "?q=xy", "?seite=3", "?seite=9"]), P)); yield think()
    for x in some(l, R.randint(1, 3)):
        u = f"{A}/leser/{x['id']}"; d = body(c.get(u, P)); c.get(u + "/notizen", P); c.get(u + "/sperren", P); chance(.7) and c.get(u + "/buergschaften", P); c.get(f"{A}/gebuehren?leser={x['id']}", P); yield think(4, 20)
        if d and chance(.3): c.send("PATCH", u, {"gesperrt": "nein" if d["gesperrt"] == "ja" else "ja"}, P); yield .4; c.get(u, P); c.get(u + "/sperren", P); yield think()
        if chance(.25): c.send("POST", u + "/notizen", {"text": "n" * R.randint(5, 80)}, P); yield .3; c.get(u + "/notizen", P); yield think()
    if chance(.2): c.get(f"{A}/leser/40{R.randint(10000, 11999)}", P); yield 3
def gebuehren(c):
    l = rows(c.get(A + "/gebuehren", P)); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", f"{A}/gebuehren/{x['id']}/{R.choice(['erlassen', 'kassieren'])}", None, P); yield .6
        c.get(A + "/gebuehren", P); c.get(A + "/zahlen", P); yield think()
    c.get(A + "/mahnungen", P); yield 3
def katalog(c):
    l = rows(c.get(A + "/titel" + R.choice(["", "", "?q=hafen", "?q=qqq", "?seite=2", "?seite=30"]), P)); d = rows(c.get(A + "/entwuerfe", P)); yield think()
    for x in some(l, R.randint(1, 2)) + ([{"id": TITLES[R.choice([7, 57, 107])]}] if chance(.3) else []):
        u = f"{A}/titel/{x['id']}"; t = body(c.get(u, P)); c.get(u + "/exemplare", P); chance(.7) and c.get(u + "/fernleihe", P); yield think(4, 25)
        if t and chance(.45): c.send("PUT", u, {**t, **R.choice([{}, {"text": "t" * R.randint(0, 200)}, {"jahr": R.randint(1990, 2028)}, {"text": "u" * R.randint(10, 400)}])}, P); yield .3; c.get(u, P); yield think()
        if chance(.2): c.send("POST", u + "/exemplare", None, P); yield .3; c.get(u + "/exemplare", P); yield 3
        if chance(.08): c.send("DELETE", u, None, P); yield 3
    if chance(.5):
        if chance(.2): c.send("POST", A + "/titel", {"name": ""}, P); yield 4
        i = (body(c.send("POST", A + "/titel", {"name": "Neu " + "e" * R.randint(2, 20), "wer": R.choice(["Otto", "Ilic"])}, P)) or {}).get("id"); yield .3; d = rows(c.get(A + "/entwuerfe", P)); c.get(A + "/titel", P); yield think()
        if i: c.get(f"{A}/titel/{i}", P); c.get(f"{A}/titel/{i}/exemplare", P); yield think()
        if i and chance(.25): c.send("DELETE", f"{A}/titel/{i}", None, P); yield .3; c.get(A + "/entwuerfe", P); c.get(A + "/titel", P); yield 2; chance(.5) and c.get(f"{A}/titel/{i}", P); d = []
    if d and chance(.7): i = d[-1]["id"]; c.get(f"{A}/titel/{i}", P); yield 4; c.send("POST", f"{A}/titel/{i}/veroeffentlichen", None, P); yield .4; c.get(f"{A}/titel/{i}", P); c.get(A + "/entwuerfe", P); yield think()
    if chance(.25): c.send("POST", A + "/etiketten", {"ids": TITLES[:R.randint(1, 9)]}, P); yield 4
def erwerbung(c):
    l = rows(c.get(A + "/erwerbung" + R.choice(["", "", "?stand=bestellt", "?stand=storniert"]), P)); c.get(A + "/erwerbung/budget", P); w = rows(c.get(A + "/wuensche", P)); yield think()
    for x in some(w, R.randint(1, 3)): c.send("POST", f"{A}/wuensche/{x['id']}/{R.choice(['annehmen', 'ablehnen'])}", None, P); yield .5; c.get(A + "/wuensche", P); yield think()
    if chance(.5): c.get(A + "/erwerbung", P); yield 9; c.send("POST", A + "/erwerbung", {"name": "b" * R.randint(4, 25), "anzahl": R.randint(1, 5)}, P); yield .3; c.get(A + "/erwerbung", P); c.get(A + "/erwerbung/budget", P); yield think()
    if l and chance(.6): x = R.choice(l); c.get(A + "/erwerbung", P); yield 5; c.send("PUT", f"{A}/erwerbung/{x['id']}", {"anzahl": x["anzahl"], "stand": "geliefert" if x["stand"] == "bestellt" else "bestellt"}, P); yield .3; c.get(A + "/erwerbung", P); yield think()
def pruefung(c):
    l = rows(c.get(A + "/rezensionen", P)); yield think()
    for x in l[:4]:
        for _ in range(R.choice([1, 1, 1, 2])): c.send("POST", f"{A}/rezensionen/{x['id']}/{R.choice(['freigeben', 'freigeben', 'loeschen'])}", None, P); yield .6
        c.get(A + "/rezensionen", P); yield think()
    c.get(A + "/zahlen", P); yield 2
def inventur(c):
    c.get(A + "/inventur", P); c.get(A + "/inventur/abweichungen", P); yield think()
    if c is not yilmaz and day in (1, 3) and chance(.7): c.get(A + "/onleihe/lizenzen", P); yield 3
def termine(c):
    m = R.choice([9, 9, 10, 8]); l = rows(c.get(f"{A}/veranstaltungen?monat={m}", P)); yield think()
    for x in some(l, 2):
        u = f"{A}/veranstaltungen/{x['id']}"; c.get(u + "/teilnehmer", P); yield think()
        if chance(.35): c.send("PATCH", u, {"stand": "voll" if x["stand"] == "offen" else "offen"}, P); yield .3; c.get(f"{A}/veranstaltungen?monat={m}", P); yield 3
    if chance(.3): c.get(A + "/veranstaltungen?monat=10", P); yield 20; c.send("POST", A + "/veranstaltungen", {"name": "T" * R.randint(5, 20), "monat": 10, "plaetze": 20}, P); yield .3; c.get(A + "/veranstaltungen?monat=10", P); yield 3
    w = R.choice("38 39 40 41".split()); c.get(f"{A}/dienstplan?woche={w}", P); yield 4
    if chance(.4): c.send("PUT", f"{A}/dienstplan/{w}", {d: R.choice(["brandt", "yilmaz", "petersen"]) for d in R.sample(["di", "mi", "do", "fr", "sa"], R.randint(2, 5))}, P); yield .3; c.get(f"{A}/dienstplan?woche={w}", P); yield 3
def zahlen(c):
    c.get(A + "/statistik?monat=" + R.choice("6 7 8 9".split()), P); yield think()
    if chance(.3): c.get(A + "/statistik/export.csv", P); yield 4
    if chance(.5): c.get(A + "/protokoll", P); yield 3
    d = body(c.get(A + "/einstellungen", P)); yield think()
    if d and chance(.6): c.send("PUT", A + "/einstellungen", {**d, **R.choice([{}, {}, {"fusszeile": "f" * R.randint(0, 60)}])}, P); yield .3; c.get(A + "/einstellungen", P); yield 3
PAGES = [theke, theke, theke, leser, leser, gebuehren, gebuehren, katalog, katalog, erwerbung, erwerbung, pruefung, inventur, inventur, termine, termine, zahlen, zahlen]
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES, n):
        yield R.uniform(15, 240)
        if chance(.5): c.get(A + "/zahlen", P)
        yield from f(c)
def dun():
    for k in range(2): petersen.get(A + "/mahnungen", P); yield 8; petersen.send("POST", A + "/mahnungen/lauf", None, P); yield 3; petersen.get(A + "/mahnungen", P); yield 30
def tab(c, n):
    for _ in range(n): c.get(A + "/zahlen", P); yield 60 + R.uniform(-.05, .05)
def kiosk(until):
    b = public("10.20.4.50", "Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/120.0.0.0 Safari/537.36 Kiosk")
    while sim.now < until: b.get("/kiosk/titel"); b.get("/kiosk/meldung"); yield 600 + R.uniform(-.1, .1)
def machine(until):
    b = Browser(sim, "10.20.4.60", "ReturnBox/2.1", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/kiosk/rueckgabe", {"marke": R.randint(1, 99999)}); yield R.uniform(2000, 6000)
def reader_of_feeds(k, until):
    b = public(f"198.51.100.{200 + k}", ["Feedly/1.0", "FreshRSS/1.24", "Google-Calendar-Importer"][k], True); t = "/feed/veranstaltungen.ics" if k == 2 else "/feed/neu.rss"
    while sim.now < until: b.get(t); yield R.uniform(7000, 7400)
def crawler(k):
    b = public(f"192.0.2.{160 + k}", ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)"][k]); b.get("/robots.txt"); b.get("/sitemap.xml"); yield 2
    for i in some(TITLES, 14): b.get(f"/titel/{i}"); chance(.5) and b.get(f"/opac/titel/{i}/rezensionen"); chance(.4) and b.get(f"/opac/titel/{i}"); yield R.uniform(20, 300)
    for _ in range(4): b.get(f"/titel/b1{R.randint(1000, 9999)}"); b.get(f"/alt/liste.php?s={R.randint(1, 99)}"); yield 30
def down(cs):
    global app
    servers.stop(app)
    for c in cs:
        for t in ("/zahlen", "/ausleihen", "/titel", "/leser"): c.get(A + t, P); yield R.uniform(20, 90)
    app = program(); hand = Browser(sim, None, "lab", S, HOST, keep=False)       # lighttpd asks a dead server again only after a while
    for _ in range(60):
        good = hand.request("GET", "/gesund").status == 200; sim.entries.pop()
        if good: break
        time.sleep(.1)
    yield 0
def during(word, f):
    mode(word); yield from f(); mode("", word)
def many(c, paths, page, wait=(1, 6)):
    def go():
        for t in paths: c.get(t, page); yield R.uniform(*wait)
    return go
def oddities():
    b = public(); b.request("OPTIONS", "/opac/suche", referer="/suche"); yield 2
    b.request("GET", "/opac/suche?q=a", referer="/suche", abort_after=0.0); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i):
    global day
    day = i; (WORK / "day").write_text(str(i))
    if i == 4: mode("aufzug")
    yield 0
GUESS = SCANS + ["/personal/login.php", "/personal/admin", "/personal/api/users", "/opac/admin", "/konto/.env", "/opac/index.php"]
for i, d in office_days(sim, "2028-09-18", 8):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    last = i == 7; closed = i in (0, 6, 7); end = at("12:40" if last else "22:30"); sim.spawn(at("00:00:02"), new_day(i))
    def when(lo, hi): return at(f"{R.randint(lo, min(hi, 11) if last else hi):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    for c in STAFF:
        for h in ((8, 9, 11, 13, 15) if i in (1, 2, 3, 4) else (9, 12) if i in (0, 5) else (9,) if i == 7 else ()):
            if chance(.88): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(5, 8)))
    for _ in range(15 if not last else 8): sim.spawn(when(7, 21), visitor())
    for _ in range(5 if not closed else 0): sim.spawn(when(10, 17), visitor(R.choice(["10.20.4.31", "10.20.4.32"])))
    for k in some(CARDS, 14 if not last else 6): sim.spawn(when(7, 21), member(k))
    for k in some(CARDS[:6], 2): sim.spawn(when(8, 20), member(k))
    if not closed: sim.spawn(at("09:50:00"), kiosk(at("18:10"))); sim.spawn(at("07:00:00"), machine(at("21:00")))
    for k in range(3): sim.spawn(at(f"00:1{k}:00"), reader_of_feeds(k, end))
    sim.spawn(at(f"0{R.randint(1, 5)}:20:00"), crawler(i % 3))
    sim.spawn(at("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, "/gesund", end, 1800))
    sim.spawn(at("00:03:00"), monitor(Browser(sim, "203.0.113.241", "check_http/2.4.0 (monitoring-plugins)", S, HOST, accept_gzip=False, keep=False), sim, "/", end, 7200, method="HEAD"))
    if i in (0, 2, 5): sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{180 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", "python-requests/2.31.0", CHROME]), S, HOST), sim, GUESS, n=30))
    if i == 2: sim.spawn(at("17:30:00"), dun())
    if i in (2, 4): sim.spawn(at("12:10:00"), tab(yilmaz, 45))
    if i in (1, 4): sim.spawn(at("20:15:00"), payer())
    if i == 3: sim.spawn(at("07:30:00"), down([yilmaz, petersen]))
    if i == 1: sim.spawn(at("11:40:00"), during("statistik", many(brandt, [A + "/statistik?monat=9", A + "/statistik?monat=8", A + "/statistik?monat=9"], P, (10, 60))))
    if i == 4: sim.spawn(at("19:00:00"), during("lesung", many(public("10.20.4.50", "Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/120.0.0.0 Safari/537.36 Kiosk"), ["/kiosk/titel", "/kiosk/meldung"] * 3, None, (500, 600))))
    if i == 2: sim.spawn(at("21:10:00"), during("wartung", many(public(), ["/konto", "/konto/ausleihen", "/konto/vormerkungen"], "/mein-konto")))
    if i == 5: sim.spawn(at("16:20:00"), during("drossel", many(public(), ["/opac/vorschlag?q=ga", "/opac/vorschlag?q=gar", "/opac/suche?q=garten", "/opac/facetten?q=garten"], "/suche", (.2, 1))))
    if i in (1, 5): sim.spawn(at("14:14:00"), oddities())
sim.run(); time.sleep(1.2); servers.stop_all(); time.sleep(.2)
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "lighttpd", early=5)
size = write_rotated(NIGHTS / NAME / "lighttpd-access", "access.log", out, sim.zone, "dateext"); print("lighttpd", len(out), "bytes", size, "requests", len(sim.entries))
