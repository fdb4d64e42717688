import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "weingut-gin"
sim = Sim(20330901, "Europe/Berlin"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    (site / "index.html").write_text(f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Weinclub</title><script type="module" src="/assets/{name}"></script></head><body><div id="club"></div></body></html>\n')
    (site / "assets" / name).write_text("let wein=1;" * 800)
    for f in [WORK, WORK / "tmp", site, *site.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "club-a81f.js"; bundle(js)
env = {**os.environ, "WORK": str(WORK), "AUSGABE": "1", "TZ": "Europe/Berlin"}
subprocess.run(["go", "build", "-trimpath", "-o", WORK / "weingut", HERE / "weingut.go"], check=True, env={**env, "GOFLAGS": "-p=1", "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": os.environ.get("GOCACHE", "/tmp/go-build-weingut")})
servers = Servers(); app = Container(servers, [WORK / "weingut"], 19003, env=env, cwd=WORK); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19000, "203.0.113.1")
S2, S1, HOST, ORIGIN = ("203.0.113.1", 19000), ("203.0.113.1", 19001), "club.weingut.example.de", "https://club.weingut.example.de"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "modus").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser2(sim, address, agent, S2, HOST, ORIGIN, {"Cookie": f"wg={login}"}); b.login, b.role, b.old = login, login.split("-")[0], False; return b
boss, desk, home = person("leitung-1", "198.51.100.40", SAFARI), person("buero-1", "198.51.100.40", FIREFOX), person("buero-2", "192.0.2.77", EDGE)
people = [boss, desk, home]
A, day = "/dienst", 0
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] == b"{" else {}
def rows(a): return body(a).get("data") or []
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
WORDS = "Lieferung Keller bitte anrufen Karton Rechnung trocken Familie Urlaub Nachbar Montag Flasche zwei Kork Süden gerne Hinweis Lese Herbst Anhang".split()
def satz(a, b): n = R.randint(a, b); return " ".join(R.choice(WORDS) for _ in range(n // 6 + 1))[:n]
def nap(a=3, b=10): return R.uniform(a, b)
def load(c, p):
    c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.2): c.request("GET", "/favicon.ico", referer=p)
    if chance(.25):
        c.get(A + "/ich", p, headers={"Cookie": ""}); yield 7
        if chance(.3): c.send("POST", A + "/anmeldung", {"kennwort": ""}, "/anmelden"); yield 5
        c.send("POST", A + "/anmeldung", {"kennwort": "geheim"}, "/anmelden"); yield .4
    for t in ("/ich", "/kennzahlen", "/stammdaten/laender", "/stammdaten/rebsorten", "/stammdaten/sperrgebiete", "/vorlieben", "/aushang", "/stoerungen", "/hinweise/anzahl"):
        if chance(.65): c.get(A + t, p)
    yield 1
def switch(c, url, was, page, reread, honest=True):
    """A switch: now and then on and off again, twice by mistake, or as it was already."""
    for v in R.choice([[not was], [not was], [not was], [not was, was], [not was, not was], [was]]):
        c.request("PUT" if v else "DELETE", url, referer=page); yield R.uniform(.15, .5)
        c.get(reread, page); yield nap(2, 6)
def mitglieder(c):
    p, k = "/mitglieder", A + "/mitglieder"; u = k + R.choice(["", "", "", "?seite=2", "?seite=3", "?seite=7", "?q=bauer", "?q=z%C3%B6rner"]); l = rows(c.get(u, p)); yield nap()
    if c.old: c.get(A + "/alt/mitglieder", p); yield 2
    if chance(.25): c.get(f"{A}/suche?q={R.choice(['Frey', 'Riesling', '33012', 'Meyer', 'xx'])}", p); yield 3
    for x in some(l, R.randint(1, 3)):
        m, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; z = body(c.get(m, q)).get("data") or x
        for t, f in (("/notizen", .8), ("/guthaben", .7), ("/adressen", .8), ("/lieferungen", .6), ("/empfehlungen", .5)):
            if chance(f): c.get(m + t, q)
        yield nap(4, 14)
        if chance(.4): c.get(m + "/notizen", q); yield nap(2, 7); c.send("POST", m + "/notizen", {"text": satz(4, 120)}, q); yield .3; c.get(m + "/notizen", q); yield 4
        if chance(.35): c.get(m, q); yield nap(2, 7); yield from switch(c, m + "/aktiv", z.get("aktiv", True), q, m)
        if chance(.35):
            b = {"name": z["name"], "plz": z["plz"], "stufe": z["stufe"], "bemerkung": z.get("bemerkung", "")}; b.update(R.choice([{}, {"plz": str(R.randint(10000, 99999))}, {"bemerkung": satz(0, 60)}, {"bemerkung": "mag keinen Silvaner"}]))
            c.get(m, q); yield nap(4, 15); c.send("PUT", m, b, q); yield .3; c.get(m, q); yield 4
        if chance(.15): c.get(m + "/guthaben", q); yield nap(2, 7); c.send("POST", m + "/guthaben", {"cent": R.randint(100, 90000)}, q); yield .3; c.get(m + "/guthaben", q); yield 3
        if chance(.3 if c.role == "leitung" else .07): c.send("DELETE", m, None, q); yield .3; c.get(u, p); yield 2; chance(.6) and c.get(m, q)
    if chance(.3):
        b = {"name": R.choice(["Zimmer", "Brandt", "Aumann", "Koch"]) + ", N.", "plz": str(R.randint(10000, 99999)), "stufe": (l[0] if l else {}).get("stufe")}
        if chance(.3): c.send("POST", k, {**b, "plz": ""}, p + "/neu"); yield 4
        a = body(c.send("POST", k, b, p + "/neu")).get("data"); yield .3
        if a: c.get(f"{k}/{a['id']}", f"{p}/{a['id']}"); c.get(f"{k}/{a['id']}/lieferungen", f"{p}/{a['id']}"); yield 3; c.get(k, p); yield 2
    if chance(.45): c.request("GET", "/ausfuhr/mitglieder.csv" + R.choice(["", "?stufe=gold"]), referer=p); yield 5
    if chance(.05): c.get(f"{k}/{R.choice(['77761b2ca41c07e25b3b1f9f', '6a01ffeea41c07e25b3b0001'])}", None); yield 2
def weine(c):
    p, k = "/weine", A + "/weine"; u = k + R.choice(["", "", "?q=riesling", "?jahrgang=2031", "?jahrgang=1999", "?seite=2", "?seite=4"]); l = rows(c.get(u, p)); yield nap()
    for x in some(l, R.randint(1, 3)):
        w, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; z = body(c.get(w, q)).get("data") or x; b = rows(c.get(w + "/bewertungen", q)); chance(.6) and c.get(w + "/analysen", q); yield nap(4, 12)
        if chance(.4): c.get(w, q); yield nap(2, 6); yield from switch(c, w + "/aktiv", z["aktiv"], q, w)
        if chance(.4): c.get(w, q); yield nap(2, 7); c.send("PUT", w + "/bestand", {"bestand": R.choice([R.randint(0, 999), z["bestand"], z["bestand"] - 12, 1200])}, q); yield .3; c.get(w, q); yield 4
        if chance(.25): c.get(w, q); yield nap(2, 7); c.send("PUT", w, R.choice([{"preis": z["preis"]}, {"preis": z["preis"] + 100}, {"text": satz(3, 90)}, {"text": "Duftet nach Pfirsich."}]), q); yield .3; c.get(w, q); yield 3
        for r in some(b, R.choice([0, 1])): c.send("PUT", f"{w}/bewertungen/{r['id']}/sichtbar", {"sichtbar": chance(.6)}, q); yield .3; c.get(w + "/bewertungen", q); yield 3
def bestellungen(c):
    p, k = "/bestellungen", A + "/bestellungen"; u = k + R.choice(["", "", "?zustand=offen", "?zustand=bezahlt", "?zustand=storniert", "?q=nobis", "?seite=2", "?seite=3", "?seite=9"]); l = rows(c.get(u, p)); yield nap()
    for x in some(l, R.randint(1, 3)):
        o, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; z = body(c.get(o, q)).get("data") or x; c.get(o + "/verlauf", q); c.get(o + "/notizen", q); yield nap(4, 12)
        if chance(.35): c.get(o + "/rechnung.pdf", q); yield 2
        if chance(.4):
            c.get(o, q); yield nap(2, 6); v = bool(z.get("versendet"))
            for v in R.choice([[not v], [not v], [not v, v], [True]]): c.request("PUT" if v else "DELETE", o + "/versendet", referer=q); yield .3; c.get(o, q); yield 4
        if chance(.3): c.send("POST", o + "/gutschrift", {"cent": R.randint(100, 3000)}, q); yield .4; c.get(o, q); yield 3
        if chance(.15): c.request("POST", o + "/storno", referer=q); yield .3; c.get(o, q); yield 3
        if chance(.3): c.send("POST", o + "/notizen", {"text": satz(4, 80)}, q); yield .3; c.get(o + "/notizen", q); yield 3
        if chance(.25): c.get(u, p); yield 2                        # back
    if l and chance(.25):
        t = some(l, R.randint(2, 6)); c.send("POST", k + "/sammelversand", {"ids": [x["id"] for x in t]}, p); yield .4; c.get(u, p); yield 8
        for x in t[:2]: c.get(f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 5; c.get(f"{k}/{x['id']}", f"{p}/{x['id']}"); yield 4
def pakete(c):
    p, k = "/pakete", A + "/pakete"; u = k + R.choice(["", "", "?monat=2033-09", "?monat=2033-10"]); l = rows(c.get(u, p)); yield nap()
    for x in some(l, R.randint(1, 3)):
        o, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; c.get(o, q); c.get(o + "/positionen", q); chance(.7) and c.get(o + "/gewicht", q); yield nap(3, 10)
        if chance(.45): c.request("PUT", o + "/freigabe", referer=q); yield .3; c.get(o, q); yield 3
        if chance(.2): c.request("DELETE", o + "/freigabe", referer=q); yield .3; c.get(o, q); yield 3
        if chance(.4):
            if chance(.35): c.request("POST", o + "/etikett/", referer=q)
            c.request("POST", o + "/etikett", referer=q); yield 1; c.get(o, q); yield 4
def verkostungen(c):
    p, k = "/verkostungen", A + "/verkostungen"; l = rows(c.get(k, p)); e = rows(c.get(k + "?entwuerfe=1", p)) if chance(.4) else l; yield nap()
    if chance(.3):
        v = body(c.send("POST", k, {"titel": "Probe " + satz(1, 20), "tag": f"2033-11-{R.randint(1, 28):02}"}, p + "/neu")).get("data"); yield .3; c.get(k, p); yield 3
        if v: c.get(f"{k}/{v['id']}", f"{p}/{v['id']}"); c.get(f"{k}/{v['id']}/gaeste", f"{p}/{v['id']}"); yield 5
    for x in [v for v in e if v.get("entwurf")][:1]:
        if chance(.5): c.request("POST", f"{k}/{x['id']}/veroeffentlichung", referer=p); yield .3; c.get(k, p); yield 3
    for x in some(l, R.randint(1, 2)):
        o, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; c.get(o, q); s = rows(c.get(o + "/gaeste", q)); yield nap(4, 10)
        if chance(.5): c.send("POST", o + "/gaeste", {"name": R.choice(["Kurz", "Lang", "Breitenbach"]) + ", " + R.choice("ABC") + "."}, q); yield .3; s = rows(c.get(o + "/gaeste", q)) or s; yield 3
        if s and chance(.6):
            g = R.choice(s)
            for _ in range(R.choice([1, 1, 2])): c.send("DELETE", f"{o}/gaeste/{g['id']}", None, q); yield .3; c.get(o + "/gaeste", q); yield nap(2, 7)
def gutscheine(c):
    p, k = "/gutscheine", A + "/gutscheine"; l = rows(c.get(k, p)); yield nap()
    if chance(.3):
        code = f"WG-{R.randint(1000, 9999)}"; chance(.5) and c.send("POST", k + "/pruefung", {"code": code}, p); yield 1
        c.send("POST", k, {"code": code, "wert": R.randint(500, 9000)}, p); yield .3; l = rows(c.get(k, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)): yield from switch(c, f"{k}/{x['id']}/aktiv", x["aktiv"], p, k)
def stufen(c):
    p, k = "/club/stufen", A + "/stufen"; l = rows(c.get(k, p)); yield nap()
    for x in some(l, 1): yield from switch(c, f"{k}/{x['id']}/aktiv", x["aktiv"], p, k)
    if l and chance(.35): c.send("PUT", f"{k}/{R.choice(l)['id']}/reihenfolge", {"position": R.randint(0, 4)}, p); yield .3; c.get(k, p); yield 3
def rundbriefe(c):
    p, k = "/rundbriefe", A + "/rundbriefe"; l = rows(c.get(k, p)); yield nap()
    if chance(.25): c.send("POST", k, {"betreff": "Einladung " + satz(0, 20), "text": "Liebe Freunde. " * R.randint(1, 9)}, p); yield .3; l = rows(c.get(k, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        o, q = f"{k}/{x['id']}", f"{p}/{x['id']}"; c.get(o, q); c.get(o + "/empfaenger", q); yield nap(4, 12)
        if chance(.6): c.send("PUT", o, {"betreff": "Neu", "text": satz(20, 400)}, q); yield .4; c.get(o, q); yield 4
        if chance(.4): c.request("POST", o + "/vorschau", referer=q); yield 3
        if chance(.25): c.request("POST", o + "/probeversand", referer=q); yield .4; c.get(o, q); yield 3
def protokoll(c):
    p = "/protokoll"; c.get(A + "/protokoll/ereignisse", p); yield nap()
    for t in some(["versand", "zahlung", "anmeldung"], R.randint(1, 3)): c.get(f"{A}/protokoll/{t}", f"{p}/{t}"); yield nap(2, 5)
def auswertung(c):
    p = "/auswertung"; c.get(A + "/auswertung/umsatz" + R.choice(["", "?jahr=2033", "?jahr=2030"]), p); c.get(A + "/auswertung/bestseller", p); c.get(A + "/auswertung/abgaenge", p); yield nap()
    if chance(.3): c.get(A + "/auswertung/abgaenge", p); yield 3    # pressed again
    if chance(.4):
        x = body(c.send("POST", A + "/ausfuhr", {"was": "bestellungen"}, p)).get("data"); yield 2
        if x:
            for _ in range(3): c.get(f"{A}/ausfuhr/{x['id']}", p); yield 2
    if chance(.35): c.get(A + "/ausfuhr/bestellungen.csv", p); yield 2
    if chance(.3): c.get(A + "/marktplatz/angebote", "/marktplatz"); yield 2
def einstellungen(c):
    for t in ["kasse", *some(["versand", "club"], R.randint(0, 2))]:
        p, k = "/einstellungen/" + t, A + "/einstellungen/" + t; o = body(c.get(k, p)).get("data"); yield nap(5, 12)
        if not o or not chance(.75): continue
        n = {"kasse": R.choice([{"bonText": satz(3, 40)}, {"steuer": 7}, {"trinkgeld": True}]), "versand": R.choice([{}, {"freiAb": R.choice([4900, 12000])}, {"hinweis": satz(0, 50)}]), "club": R.choice([{"farbe": "#%06x" % R.randint(0x111111, 0xffffff)}, {"gruss": satz(1, 30)}, {"sperrfrist": R.choice([7, 14, 90])}])}[t]
        c.send("PUT", k, {**o, **n}, p); yield .3; c.get(k, p); yield 4
    p = "/einstellungen/benutzer"
    if chance(.7): (c.role == "leitung" or chance(.3)) and c.get(A + "/benutzer", p); c.get(A + "/benutzer/sitzungen", p); yield 3
    if chance(.3): c.get(A + "/vorlieben", "/profil"); yield nap(2, 7); c.send("PUT", A + "/vorlieben", {"dicht": chance(.5), "schrift": R.choice(["klein", "normal", "riesig"])}, "/profil"); yield .3; c.get(A + "/vorlieben", "/profil"); yield 2
    if c.role == "leitung" and day >= 3 and chance(.5): c.send("POST", A + "/aushang", {"text": satz(9, 70)}, "/"); yield .3; c.get(A + "/aushang", "/"); yield 2
    elif day >= 3 and chance(.1): c.send("POST", A + "/aushang", {"text": "Urlaub"}, "/"); yield 2
PAGES = {"leitung": [mitglieder, weine, bestellungen, pakete, pakete, verkostungen, gutscheine, stufen, rundbriefe, protokoll, auswertung, auswertung, einstellungen],
         "buero": [mitglieder, mitglieder, weine, bestellungen, bestellungen, pakete, pakete, verkostungen, gutscheine, gutscheine, stufen, rundbriefe, protokoll, auswertung, einstellungen]}
def session(c, n):
    fs = R.sample(PAGES[c.role], n)
    if not c.old and chance(.85): yield from load(c, R.choice(["/", "/", "/bestellungen"]))
    for f in fs:
        yield R.uniform(15, 260)
        if chance(.35): c.get(A + "/hinweise/anzahl", "/" + f.__name__)
        yield from f(c)
    if chance(.15): c.send("DELETE", A + "/anmeldung", None, "/"); yield 1
def tab(c, n):
    for _ in range(n): c.get(A + "/hinweise/anzahl", "/bestellungen"); yield 60 + R.uniform(-.05, .05)
def till(until):
    b = Browser(sim, "198.51.100.40", "Kassensystem/4.1 (Hofladen)", S1, HOST, headers={"X-Kasse": "1"}, accept_gzip=False)
    while sim.now < until:
        b.send("POST", A + "/kasse/bons", {"summe": R.randint(700, 16000)}); yield R.uniform(900, 4000)
        if chance(.5): b.get(A + "/kasse/auftraege"); yield 2
def guests(until, n):
    for k in range(n):
        b = Browser2(sim, f"203.0.113.{70 + R.randint(0, 120)}", R.choice([PHONE, SAFARI, CHROME_WIN, FIREFOX]), S2, HOST, "https://www.weingut.example.de")
        l = rows(b.get("/laden/weine" + R.choice(["", "?seite=2"]), "/")); yield nap(5, 40)
        for x in some(l, R.randint(0, 2)): b.get(f"/laden/weine/{x['id']}", "/wein"); yield nap(5, 30)
        if chance(.2): b.get(f"/laden/weine/77761b{R.randint(10, 99)}a41c07e25b3b1f{R.randint(10, 99)}", "https://weintest.example.org/liste"); yield 3
        if chance(.35):
            if chance(.3): b.send("POST", "/laden/bestellung", {"name": ""}, "/korb"); yield 6
            b.send("POST", "/laden/bestellung", {"name": "Gast " + satz(1, 12)}, "/korb"); yield 3
        if chance(.15): b.send("POST", "/laden/newsletter", {"mail": "g@example.org"}, "/"); yield 2
        yield R.uniform(200, 3600)
        if sim.now > until: return
def payments(until):
    b = Browser(sim, "203.0.113.222", "Zahlbar-Webhook/2.0", S1, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/haken/zahlung", {"art": "eingang"}); yield R.uniform(2500, 8000)
def down(cs, release=None):
    global js
    app.stop()
    if release: env["AUSGABE"] = release; app.more["env"] = dict(env); js = "club-b902.js"; bundle(js)
    for c in cs:
        for t in ("/hinweise/anzahl", "/bestellungen", "/mitglieder", "/gutscheine"): c.get(A + t, "/bestellungen"); yield R.uniform(2, 60)
    app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in calls: c.get(A + t, t.split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def old(c, on): c.old = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/mitglieder", referer="/mitglieder"); yield 2
    c.request("HEAD", A + "/weine", referer="/weine"); yield 2
    a = c.get(A + "/mitglieder/", "/mitglieder"); a.status == 301 and c.get(a.headers["location"], "/mitglieder"); yield 2
    c.get("/assets/" + js, "/", headers={"Range": "bytes=0-99"}); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /login /debug /env /users /config /backup /mitglieder/export /swagger".split()] + SCANS
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2033-09-01", 8):                      # a Thursday and seven days more
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last = i == 7; weekend = i in (2, 3); end = t("22:30") if not last else t("13:20")
    for c in people:
        if i == 3 and c is not boss or i == 2 and c is home or i == 4 and c is boss: continue
        for h in ((7, 9, 11, 14, 16) if not (last or weekend) else (9, 11)):
            if chance(.75): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6) + (c is boss)))
    if i != 3: sim.spawn(t("09:00:00"), till(min(end, t("18:00"))))
    sim.spawn(t("07:10:00"), guests(end, 22)); sim.spawn(t("05:40:00"), payments(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "192.0.2.240", "Better Uptime Bot Mozilla/5.0", S1, HOST, accept_gzip=False, keep=False), sim, "/dienst/puls", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S1, HOST), sim, GUESS, n=30))
    if i in (1, 5): sim.spawn(t("13:30:00"), tab(home, 90))
    if i == 1: sim.spawn(t("06:00:00"), old(desk, True))
    if i == 4: sim.spawn(t("06:30:00"), down([desk, home], "2"))
    if i == 5: sim.spawn(t("13:00:00"), old(desk, False))
    if i == 6: sim.spawn(t("13:20:00"), down([desk, boss, home]))
    if i == 1: sim.spawn(t("20:10:00"), during("wartung", [desk, boss], ["/bestellungen", "/weine", "/gutscheine", "/stufen"]))
    if i == 5: sim.spawn(t("18:30:00"), during("bremse", [home, desk], ["/mitglieder", "/mitglieder?q=b", "/weine"]))
    if i in (1, 6): sim.spawn(t("12:41:00"), oddities(home))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone, "logrotate", turn=0); print("nginx", len(out))
GIN = re.compile(r'^\[GIN\] \S+ - \S+ \| (?P<status>\d{3}) \| .*\| (?P<method>[A-Z]+) +"(?P<target>[^"]*)"$')
reached = lambda e: (e["target"] or "").startswith(("/dienst/", "/laden/", "/haken/")) and e["status"] not in (502, None)
out = stamp_container(app.lines, sim, "gin", GIN, lambda m, t: m.string, "weingut.go", accept=reached)
def clean(t, l):
    g = datetime.fromtimestamp(t, sim.zone)
    l = re.sub(r"\d{4}/\d\d/\d\d - \d\d:\d\d:\d\d", f"{g:%Y/%m/%d - %H:%M:%S}", l); l = re.sub(r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d", f"{g:%Y/%m/%d %H:%M:%S}", l)
    return re.sub(r"\S*command-line-arguments/", "weingut/", l)
size += write_rotated(night / "gin", "weingut.log", [(t, clean(t, l)) for t, s, l in out], sim.zone, "dateext"); print("gin", len(out))
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if (e["referer"] or "").startswith(ORIGIN)))
