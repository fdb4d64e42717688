import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "schadenstelle-drf"
sim = Sim(20311106, "Europe/Berlin"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(js):
    (dist / "index.html").write_text(f'<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n<title>Schadenstelle</title>\n<link rel="stylesheet" href="/assets/app.css">\n<script defer src="/assets/{js}"></script>\n</head>\n<body><main id="app"></main></body>\n</html>\n')
    (dist / "assets" / js).write_text("window.s=1;" * 1700); (dist / "assets" / "app.css").write_text("a{color:#134}" * 210)
js = "app.7c1e.js"; bundle(js); (dist / "melden.html").write_text('<!DOCTYPE html>\n<html lang="de"><title>Schaden melden</title><form id="f"></form></html>\n' * 3)
(WORK / "apache.conf").write_text((HERE / "apache.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
servers = Servers()
app = Container(servers, ["taskset", "-c", "0", sys.executable, "-m", "gunicorn", "--no-control-socket", "--graceful-timeout", "2", "-b", "127.0.0.1:18201", "--access-logfile", WORK / "gunicorn.log", "schaden:app"], 18201, env=env, cwd=HERE); app.start()
servers.start(["taskset", "-c", "1", "apache2", "-f", WORK / "apache.conf", "-D", "FOREGROUND"], 18200, "203.0.113.1")
S, HOST, ORIGIN, SLUGS = ("203.0.113.1", 18200), "schaden.hanseatische.example", "https://schaden.hanseatische.example", ("nordheide", "elbtal", "harzrand")
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(who, slugs, address, agent, caching):
    b = Tab(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Token {who}"}, caching=caching); b.who, b.role, b.slugs = who, who.split("-")[0], slugs; return b
def outside(address, agent, **headers): return Tab(sim, address, agent, S, HOST, headers=headers, accept_gzip=False)
c1, c2, lead, adm = people = [person("clerk-1", SLUGS[:1], "198.51.100.41", FIREFOX, False), person("clerk-2", SLUGS[1:2], "198.51.100.77", EDGE, True), person("lead-1", SLUGS, "203.0.113.120", CHROME_WIN, False), person("admin-1", SLUGS, "203.0.113.121", SAFARI, True)]
day, version, gone = 0, "1", []
def data(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else (d or {}).get("results", [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=4, b=14): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghiklmnoprstuwz  ", k=R.randint(a, b))).strip() or "x"
def G(c, t, path, page): return c.get(f"/t/{t}/api{path}", f"/t/{t}{page}")
def W(c, t, verb, path, body, page): return c.send(verb, f"/t/{t}/api{path}", body, f"/t/{t}{page}")
def load(c, t, page):
    p = f"/t/{t}{page}"; c.request("GET", p); c.request("GET", "/assets/" + js, referer=p); c.request("GET", "/assets/app.css", referer=p)
    if chance(.22):
        c.get(f"/t/{t}/api/ich/", p, headers={"Authorization": ""}); yield 6
        if chance(.25): c.send("POST", "/api/anmelden/", {"kennung": c.who, "kennwort": "?"}, p); yield 6
        c.send("POST", "/api/anmelden/", {"kennung": c.who, "kennwort": "*"}, p); yield .4
    G(c, t, "/ich/", page); G(c, t, "/stammdaten/", page); chance(.7) and c.get("/api/version/", p); G(c, t, "/zaehler/", page)
    if chance(.7): c.get(f"/t/{t}/wetter/api/warnungen/", p)
    yield 2
def schaeden(c, t):
    p, k = "/schaeden", "/schaeden/"
    if chance(.35): G(c, t, "/merkliste/", "/")
    l = rows(G(c, t, k + R.choice(["", "", "", "?seite=2", "?status=offen", "?status=geprueft", "?sparte=glas", "?suche=xyzzy", "?seite=9"]), p)) or rows(G(c, t, k, p)); yield think()
    if gone and chance(.12): s, i = R.choice(gone); (s in c.slugs) and G(c, s, f"{k}{i}/", f"{p}/{i}"); yield 4
    if chance(.2): W(c, t, "POST", k + "suche/", {"von": R.choice([0, 5000, 20000, 99999]), "bis": R.choice([9000, 30000, 10**7])}, p + "/erweitert"); yield think()
    for s in some(l, R.randint(1, 3)):
        u, q = f"{k}{s['id']}/", f"{p}/{s['id']}"; v = data(G(c, t, u, q)) or s; yield .3
        for tab, f in (("notizen", .7), ("dokumente", .6), ("beteiligte", .6), ("verlauf", .5), ("reserve", .5), ("fotos", .35)):
            if not chance(f): continue
            l2 = data(G(c, t, f"{u}{tab}/", f"{q}/{tab}")); yield think(2, 8)
            if tab == "notizen" and chance(.4):
                n = data(W(c, t, "POST", f"{u}notizen/", {"text": R.choice([t_(6, 120)] * 5 + [""])}, f"{q}/notizen")); yield .3; n and G(c, t, f"{u}notizen/", f"{q}/notizen"); yield 4
                if n and chance(.3): W(c, t, "DELETE", f"{u}notizen/{n['id']}/", None, f"{q}/notizen"); yield .3; G(c, t, f"{u}notizen/", f"{q}/notizen"); chance(.2) and W(c, t, "DELETE", f"{u}notizen/{n['id']}/", None, f"{q}/notizen"); yield 3
            if tab == "dokumente":
                if chance(.3): W(c, t, "POST", f"{u}dokumente/", {"name": t_(4, 14) + ".pdf", "kb": R.randint(20, 900)}, f"{q}/dokumente"); yield .4; l2 = data(G(c, t, f"{u}dokumente/", f"{q}/dokumente")); yield 4
                for d in some((l2 or {}).get("dokumente", []), chance(.4)): c.request("GET", f"/t/{t}/api{u}dokumente/{d['id']}/datei/", referer=f"/t/{t}{q}/dokumente"); yield 9
            if tab == "beteiligte" and chance(.4): W(c, t, "POST", f"{u}beteiligte/", {"rolle": R.choice(["zeuge", "mieter", "nachbar"]), "vermerk": t_(4, 30)}, f"{q}/beteiligte"); yield .3; G(c, t, f"{u}beteiligte/", f"{q}/beteiligte"); yield 5
            if tab == "reserve" and l2 and chance(.45): W(c, t, "PUT", f"{u}reserve/", R.choice([l2, {**l2, "betrag": R.randint(100, 60000)}, {**l2, "grund": t_(3, 50)}, {**l2, "grund": t_(3, 50)}]), f"{q}/reserve"); yield .3; G(c, t, f"{u}reserve/", f"{q}/reserve"); yield 4
        if chance(.3): W(c, t, "PATCH", u, R.choice([{"betrag": R.randint(1000, 9999)}, {"beschreibung": t_(10, 140)}, {"beschreibung": t_(10, 140)}]), q); yield .3; G(c, t, u, q); yield think()
        if chance(.28): G(c, t, "/merkliste/", "/"); yield 1; W(c, t, "POST", u + "merken/", {}, q); yield .3; G(c, t, "/merkliste/", "/"); yield 5
        if chance(.22): W(c, t, "POST", u + "gutachter/", {"termin": "2031-11-20"}, q); yield think(); chance(.25) and W(c, t, "POST", u + "gutachter/", {"termin": "2031-11-20"}, q); yield 2
        if chance(.25): W(c, t, "POST", u + "zuweisen/", {"an": R.choice(["clerk-1", "clerk-2", "lead-1", None, v.get("bearbeiter")])}, q); yield .3; G(c, t, u, q); yield 4
        if chance(.25) and v.get("status"):
            G(c, t, k + "?status=offen", p); yield 3; a = ["schliessen/", "oeffnen/"][:: -1 if v["status"] == "geschlossen" else 1]
            W(c, t, "POST", u + a[0], {}, q); yield .3; G(c, t, u, q); G(c, t, k + "?status=offen", p); yield think(2, 6)
            if chance(.3): W(c, t, "POST", u + a[chance(.7)], {}, q); yield .3; G(c, t, u, q); G(c, t, k + "?status=offen", p); yield 4
        if chance(.15): W(c, t, "POST", u + "zahlungen/", R.choice([{"betrag": R.randint(50, 9000)}] * 4 + [{}]), q + "/zahlen"); yield .4; G(c, t, "/zahlungen/", "/zahlungen"); yield 5
    if chance(.25): W(c, t, "POST", k, R.choice([{"vertrag": 100007, "beschreibung": t_(10, 90), "betrag": R.randint(100, 9999)}] * 4 + [{"beschreibung": "x"}]), p + "/neu"); yield .3; G(c, t, k, p); yield 4
    if l and chance(.2 if c.role != "clerk" else .05):
        G(c, t, k, p); yield 3; i = R.choice(l)["id"]; a = W(c, t, "DELETE", f"{k}{i}/", None, f"{p}/{i}"); yield .3; G(c, t, k, p); a.status == 204 and gone.append((t, i))
        if a.status == 204 and chance(.4): yield 2; W(c, t, "DELETE", f"{k}{i}/", None, f"{p}/{i}")
        yield 3
    if chance(.12): chance(.4) and c.request("HEAD", f"/t/{t}/api{k}export/", referer=f"/t/{t}{p}"); c.request("GET", f"/t/{t}/api{k}export/", referer=f"/t/{t}{p}"); yield 8
    if c.role == "clerk" and chance(.06): G(c, "harzrand", k, "/"); yield 3
def suchen(c, t):
    w = R.choice(["fischmarkt", "heide", "wg-10", "wg-2", "nirgends", "musterweg"])
    for n in range(2, len(w) + 1, 2): G(c, t, f"/suche/?q={w[:n]}", "/"); yield R.uniform(.3, .9)
def vertraege(c, t):
    p, k = "/vertraege", "/vertraege/"; chance(.5) and (yield from suchen(c, t))
    l = rows(G(c, t, k + R.choice(["", "", "?seite=2", "?tarif=premium", "?tarif=gold", "?suche=werft"]), p)) or rows(G(c, t, k, p)); yield think()
    for v in some(l, R.randint(1, 3)):
        u, q = f"{k}{v['id']}/", f"{p}/{v['id']}"; G(c, t, u, q); chance(.7) and G(c, t, u + "deckung/", q); chance(.6) and G(c, t, u + "schaeden/", q); chance(.5) and G(c, t, u + "praemien/", q + "/praemien"); yield think()
        if chance(.28): W(c, t, "PATCH", u, {"tarif": R.choice(["basis", "komfort"])}, q + "/aendern"); yield 2; G(c, t, u, q); yield 4
def handwerker(c, t):
    p, k = "/handwerker", "/handwerker/"; chance(.3) and G(c, t, "/handwerker", p); l = rows(G(c, t, k, p)); yield think()
    if chance(.3): G(c, t, k + "?gewerk=" + R.choice(["dach", "maler", "geruestbau"]), p); yield 3
    for h in some(l, R.randint(1, 2)):
        u, q = f"{k}{h['id']}/", f"{p}/{h['id']}"; G(c, t, u, q); yield think(3, 8)
        if chance(.5):
            for on in R.choice([[not h["gesperrt"]], [not h["gesperrt"]], [not h["gesperrt"], h["gesperrt"]]]): W(c, t, "POST", u + "sperre/", {"gesperrt": on}, q); yield .3; G(c, t, u, q); G(c, t, k, p); yield think(2, 6)
        if chance(.35): W(c, t, "PATCH", u, R.choice([{"telefon": f"040 5550{R.randint(100, 999)}"}, {"firma": "Betrieb " + t_(3, 18)}, {"firma": "Betrieb " + t_(3, 18)}]), q); yield .3; G(c, t, u, q); G(c, t, k, p); yield 4
    if chance(.25): W(c, t, "POST", k, R.choice([{"firma": "Betrieb " + t_(3, 12), "gewerk": R.choice(["dach", "maler"])}] * 4 + [{"firma": ""}]), p + "/neu"); yield .3; l = rows(G(c, t, k, p)); yield 4
    if len(l) > 11 and chance(.4): i = R.choice(l)["id"]; W(c, t, "DELETE", f"{k}{i}/", None, f"{p}/{i}"); yield .3; G(c, t, k, p); yield 3
def termine(c, t):
    p, k = "/termine", "/termine/"; w = R.choice(["?von=2031-11-06&bis=2031-11-09", "?von=2031-11-10&bis=2031-11-16", "?von=2031-11-10&bis=2031-11-16", "?von=2031-11-17&bis=2031-11-23", "?von=2031-12-01&bis=2031-12-07"]); chance(.4) and G(c, t, "/feiertage/", p)
    l = rows(G(c, t, k + w, p)); yield think()
    if not l: w = "?von=2031-11-10&bis=2031-11-16"; l = rows(G(c, t, k + w, p)); yield 3
    for x in some(l, R.randint(1, 2)):
        q, u = f"{p}/{x['id']}", f"{k}{x['id']}/"
        for on in R.choice([[not x["bestaetigt"]], [not x["bestaetigt"], x["bestaetigt"]]]): W(c, t, "PATCH", u, {"bestaetigt": on}, q); yield .3; G(c, t, k + w, p); yield think(2, 6)
        if chance(.5): W(c, t, "PATCH", u, {"bemerkung": t_(2, 40)}, q); yield .3; G(c, t, k + w, p); yield 4
    if chance(.5): W(c, t, "POST", k, R.choice([{"tag": w[5:15], "ort": t_(5, 14)}] * 4 + [{"ort": "x"}]), p + "/neu"); yield .3; l = rows(G(c, t, k + w, p)); yield 4
    if len(l) > 4 and chance(.5): i = R.choice(l)["id"]; W(c, t, "DELETE", f"{k}{i}/", None, f"{p}/{i}"); yield .3; G(c, t, k + w, p); yield 3
def vorlagen(c, t):
    p, k = "/vorlagen", "/vorlagen/"; l = rows(G(c, t, k, p)); yield think()
    for v in some(l, R.randint(1, 3)):
        u, q = f"{k}{v['kuerzel']}/", f"{p}/{v['kuerzel']}"; d = data(G(c, t, u, q)); yield think()
        if d and chance(.55):
            if chance(.4): W(c, t, "POST", u + "vorschau/", {"schaden": R.randint(140000, 140060), "text": t_(20, 200)}, q); yield think()
            W(c, t, "PUT", u, {**d, "text": R.choice([d["text"] + " " + t_(10, 90), t_(80, 400)])}, q); yield .3; G(c, t, u, q); chance(.5) and G(c, t, k, p); yield 5
        elif chance(.3): W(c, t, "POST", u + "vorschau/", {"schaden": R.randint(140000, 140060)}, q); yield 5
def zahlungen(c, t):
    p, k = "/zahlungen", "/zahlungen/"; l = rows(G(c, t, k + R.choice(["", "", "?seite=2", "?status=ausgefuehrt", "?suche=keine"]), p)); yield think()
    w = rows(G(c, t, k + "?status=wartet", p)); yield 3
    for z in some(w, R.choice([1, 1, 2]) if c.role != "clerk" else chance(.12)):
        W(c, t, "POST", f"{k}{z['id']}/freigeben/", {}, p); yield .3; G(c, t, k + "?status=wartet", p); yield 3
        if c.role != "clerk" and chance(.2): W(c, t, "POST", f"{k}{z['id']}/freigeben/", {}, p); yield 3
    if chance(.45): c.get(f"/t/{t}/api{k}sepa/", f"/t/{t}{p}"); yield 4; chance(.4) and c.get(f"/t/{t}/api{k}sepa/", f"/t/{t}{p}"); yield 3
    if chance(.9): r = rows(G(c, t, "/ruecklaeufer/", p + "/ruecklaeufer")); yield 4; len(r) > 1 and chance(.06) and W(c, t, "DELETE", f"/ruecklaeufer/{r[0]['id']}/", None, p + "/ruecklaeufer") and G(c, t, "/ruecklaeufer/", p + "/ruecklaeufer"); yield 2
    if chance(.75): G(c, t, "/regresse/", "/regresse"); yield 3
def wiedervorlagen(c, t):
    p, k = "/wiedervorlagen", "/wiedervorlagen/"; chance(.3) and G(c, t, k + R.choice(["?bis=2031-11-01", "?bis=2031-11-14"]), p); l = rows(G(c, t, k, p)); yield think()
    for w in some(l, R.choice([0, 1, 1])):
        W(c, t, "POST", f"{k}{w['id']}/erledigt/", {}, p); yield .3; G(c, t, k, p); yield 4
        if chance(.15): W(c, t, "POST", f"{k}{w['id']}/erledigt/", {}, p); yield 2
    if chance(.5): W(c, t, "POST", k, {"schaden": 140000, "am": f"2031-11-{R.randint(18, 29)}", "text": t_(5, 50)}, p + "/neu"); yield .5; G(c, t, k, p); yield 4
def berichte(c, t):
    p = "/berichte"
    for _ in range(R.randint(1, 3)): m = f"2031-{R.randint(6, 11):02}"; G(c, t, f"/berichte/schadenlast/?monat={m}", p); chance(.75) and G(c, t, f"/berichte/quoten/?monat={m}", p); yield think(3, 12)
    if chance(.6):
        G(c, t, "/berichte/auftraege/", p + "/auftraege"); yield 4
        if chance(.5):
            i = (data(W(c, t, "POST", "/berichte/auftraege/", {"art": R.choice(["quartal", "sturm", "monat"])}, p + "/auftraege")) or {}).get("id"); yield .3; G(c, t, "/berichte/auftraege/", p + "/auftraege")
            for _ in range(3 if i else 0): G(c, t, f"/berichte/auftraege/{i}/", p + "/auftraege"); yield 22
            G(c, t, "/berichte/auftraege/", p + "/auftraege"); yield 2
def verwaltung(c, t):
    p = "/verwaltung/benutzer"; b = rows(G(c, t, "/benutzer/", p)); yield think()
    for x in some(b, chance(.6)):
        G(c, t, "/benutzer/", p); yield 2; W(c, t, "PATCH", f"/benutzer/{x['id']}/", R.choice([{"aktiv": not x["aktiv"]}, {"rolle": "lesend" if x["rolle"] != "lesend" else "clerk"}, {"aktiv": x["aktiv"]}]), p); yield .3; G(c, t, "/benutzer/", p); yield 4
    if b and chance(.3): W(c, t, "POST", "/benutzer/", R.choice([{"kennung": t_(5, 9), "rolle": "clerk"}] * 3 + [{"kennung": b[0]["kennung"], "rolle": "clerk"}]), p + "/neu"); yield .3; G(c, t, "/benutzer/", p); yield 4
    p = "/verwaltung/einstellungen"; e = data(G(c, t, "/einstellungen/allgemein/", p))
    if c.role != "clerk": chance(.85) and G(c, t, "/einstellungen/limits/", p + "/limits")
    yield think()
    if e and chance(.6 if c.role != "clerk" else .15): W(c, t, "PUT", "/einstellungen/allgemein/", {**e, **R.choice([{}, {"frist": R.choice([7, 14, 21])}, {"fusszeile": t_(10, 60)}, {"fusszeile": t_(10, 60)}])}, p); yield .3; G(c, t, "/einstellungen/allgemein/", p); yield 4
ALL = [schaeden, schaeden, vertraege, handwerker, termine, vorlagen, zahlungen, wiedervorlagen, berichte]
PAGES = {"clerk": ALL + [schaeden, schaeden], "lead": ALL + [verwaltung], "admin": ALL[1:] + [verwaltung, verwaltung, vorlagen]}
def session(c, n):
    t = R.choice(c.slugs); yield from load(c, t, R.choice(["/", "/schaeden", "/termine"]))
    for f in R.sample(PAGES[c.role], n):
        yield R.uniform(20, 240)
        if chance(.4): G(c, t, "/zaehler/", "/schaeden")
        if len(c.slugs) > 1 and chance(.25): t = R.choice(c.slugs); G(c, t, "/ich/", "/"); G(c, t, "/zaehler/", "/"); yield 2
        yield from f(c, t)
    if c.role == "clerk" and chance(.08): yield from verwaltung(c, t)
def tafel(c, t, n):
    for _ in range(n): G(c, t, "/zaehler/", "/schaeden"); yield 300 + R.uniform(-.05, .05)
def versicherte(until):
    while sim.now < until:
        b = outside(f"192.0.2.{R.randint(20, 180)}", R.choice([PHONE, CHROME, SAFARI])); b.request("GET", "/melden"); yield R.uniform(60, 400)
        b.send("POST", "/api/melden/", R.choice([{"bezirk": R.choice(SLUGS), "vertrag": 100007, "beschreibung": t_(10, 90)}] * 6 + [{"bezirk": "elbtal"}, {"bezirk": "rhein", "vertrag": 1, "beschreibung": "x"}]), ORIGIN + "/melden"); b.close(); yield R.uniform(5000, 16000)
def partner(k, until):
    b = outside(f"192.0.2.{10 + k}", "partner-sync/1.9", **({"X-Partner": "alt"} if k == 3 else {}))
    while sim.now < until: b.send("POST", "/api/partner/rueckmeldung/", {"auftrag": R.randint(1, 9999), "stand": t_(3, 9)}); yield R.uniform(4000, 9000)
def down(cs, release=None, minutes=1):
    global js, version
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = version = release; js = "app.b90d.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for u in R.sample(["/zaehler/", "/schaeden/", "/termine/?von=2031-11-10&bis=2031-11-16", "/wiedervorlagen/"], 2): G(c, c.slugs[0], u, "/schaeden"); yield R.uniform(3, 12)
    app.start(); yield 0
def switch(on="", off=""): mode(on, off); yield 0
def schnell(c):
    mode("", "drossel")
    for n, w in enumerate(("f", "fi", "fis", "fisc", "fisch", "fischm", "fischma")): n == 3 and mode("drossel"); G(c, c.slugs[0], f"/suche/?q={w}", "/"); yield .18
    mode("", "drossel"); yield 8; G(c, c.slugs[0], "/suche/?q=fischmarkt", "/"); yield 1
def wartung(cs):
    mode("wartung")
    for c in cs:
        for u in ("/zaehler/", "/schaeden/", "/vertraege/", "/zahlungen/", "/handwerker/"): G(c, c.slugs[0], u, "/"); yield R.uniform(2, 9)
    mode("", "wartung"); yield 0
def oddities(c):
    c.request("OPTIONS", "/t/elbtal/api/schaeden/", referer="/t/elbtal/schaeden"); yield 3
    raw_line(sim, "192.0.2.201", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = SCANS + [p + w for p in ("/api", "/t/admin/api", "/t") for w in ("/.env", "/login.php", "/debug/", "/config", "/users/")]
def new_day(i):
    global day
    day = i; yield 0
for i, d in office_days(sim, "2031-11-06", 12):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(i)); last, weekend = i == 11, i in (2, 3, 9, 10); end = at_("23:40") if not last else at_("10:30")
    for c in people:
        if weekend and not (c is lead and i in (2, 9)) or c is adm and i == 4: continue
        for h in ((10,) if weekend else (7, 8) if last else (7, 9, 11, 13, 15)):
            if chance(.9): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 5)))
    if not weekend and not last: sim.spawn(at_("08:02:11"), tafel(c1, "nordheide", 80)); i % 2 and sim.spawn(at_("09:31:40"), tafel(c2, "elbtal", 50))
    sim.spawn(at_("00:40:00"), versicherte(end))
    for k in (1, 2, 3): sim.spawn(at_(f"00:{10 + k}:30"), partner(k, end))
    sim.spawn(at_("00:01:00"), monitor(outside("203.0.113.240", "Uptime-Kuma/1.23.13"), sim, "/gesund/", end, 1800))
    if i % 3 == 1: sim.spawn(at_("03:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=32))
    if i == 5: sim.spawn(at_("06:35:00"), down([c1], "2", 1.5))
    if i == 6: sim.spawn(at_("11:00:00"), switch("lager")); [sim.spawn(at_(h), berichte(c, c.slugs[0])) for h, c in (("11:20:00", lead), ("12:40:00", c1), ("14:31:00", lead), ("15:50:00", c2), ("17:10:00", lead))]; sim.spawn(at_("16:05:00"), switch("", "lager"))
    if i == 8: sim.spawn(at_("17:50:00"), down([c1, lead], None, 5))
    if i == 1: sim.spawn(at_("18:20:00"), wartung([c2, lead]))
    if i in (4, 7): sim.spawn(at_("12:20:00"), schnell(c1 if i == 4 else lead))
    if i in (0, 7): sim.spawn(at_("06:58:00"), oddities(adm))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
read = lambda f: (WORK / f).read_bytes().decode("utf-8", "surrogateescape").splitlines()
a = write_rotated(night / "apache-combined", "access.log", stamp_combined(read("access.log"), sim, "apache", at_end=False), sim.zone); print("apache", len(read("access.log")))
g = write_rotated(night / "gunicorn-file", "gunicorn-access.log", stamp_combined(read("gunicorn.log"), sim, "gunicorn", zone=timezone.utc), sim.zone); print("gunicorn", len(read("gunicorn.log")))
print("bytes", a + g, "requests", len(sim.entries))
