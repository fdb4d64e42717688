"""The backend: a catalogue, readers' accounts and the staff's panel of a town library, in memory."""
import hashlib, os, pickle, random
from pathlib import Path
from flask import Flask, Response, abort, g, jsonify, request
WORK, STATE = Path(os.environ["WORK"]), Path(os.environ["WORK"]) / "state.pickle"
R = random.Random(1848); app = Flask(__name__); app.json.sort_keys = False; app.json.ensure_ascii = False; app.json.compact = True
STAFF = {"brandt": "leitung", "yilmaz": "fach", "petersen": "fach"}
HEADS, TAILS = "Der Die Das Ein Kein Mein Vom Zum Im Am".split(), "Garten Fluss Winter Hafen Turm Wald Brief Fremde Sommer Mond Zug Atlas Rezept Kater Planet Faden Spiegel Nachbar Deich Sturm".split()
NAMES = "Ahrens Becker Cordes Demir Ehlers Franke Grote Hansen Ilic Jansen Kowalski Lorenz Meyer Nowak Otto Petri Quast Reuter Sander Thiel Ulrich Vogt Weiss Yildiz Ziegler".split()
def new():
    d = {"titel": {}, "leser": {}, "ausleihen": {}, "gebuehren": {}, "wuensche": {}, "rezensionen": {}, "erwerbung": {}, "mahnungen": [], "protokoll": [], "dienst": {}, "n": 100,
         "einstellungen": {"leihfrist": 28, "mahngebuehr": "1,50", "absender": "ausleihe@bibliothek.example.de", "fusszeile": ""}, "budget": 18400,
         "veranstaltungen": {f"v{k}": {"name": n, "monat": m, "stand": "offen", "plaetze": p, "teilnehmer": []} for k, (n, m, p) in enumerate([("Vorlesestunde", 9, 20), ("Lesung am Deich", 9, 4), ("Schreibwerkstatt", 10, 12), ("Bilderbuchkino", 10, 25), ("Flohmarkt", 9, 60), ("Gaming-Abend", 10, 16)])}}
    for k in range(160):
        i = f"b{20400 + k * 7}"; kind = R.choice(["Buch", "Buch", "Buch", "Hörbuch", "DVD", "E-Book"])
        d["titel"][i] = {"name": f"{R.choice(HEADS)} {R.choice(TAILS)} {R.choice(['', 'und ' + R.choice(TAILS), 'von ' + R.choice(NAMES)])}".strip(), "wer": R.choice(NAMES), "art": kind, "jahr": R.randint(1961, 2028), "stand": "sichtbar", "text": "", "exemplare": [] if kind == "E-Book" else [f"{i}-{n}" for n in range(R.randint(1, 3))], "rezensionen": [{"text": "gern gelesen"}] if k % 23 == 0 else [], "fernleihe": ["Oldenburg"] if k % 50 == 7 else []}
    for k in range(90): d["leser"][str(4001200 + k * 3)] = {"name": R.choice(NAMES), "gesperrt": "nein", "karte": R.choice(["erwachsen", "erwachsen", "kind"]), "notizen": [], "buergschaften": [{"wer": R.choice(NAMES)}] if k % 18 == 5 else [], "sperren": [], "merk": [], "vor": {}, "nachrichten": [], "wahl": {"erinnern": "ja", "verlauf": "ja" if k % 5 == 4 else "nein", "sprache": "de"}, "verlauf": []}
    for k in range(120):
        t = R.choice([t for t in d["titel"] if d["titel"][t]["exemplare"]]); d["ausleihen"][f"l{5000 + k}"] = {"titel": t, "leser": R.choice(list(d["leser"])), "bis": f"2028-{R.choice(['09', '10'])}-{R.randint(10, 28)}", "verlaengert": R.choice([0, 0, 1, 2])}
    for k in range(14): d["gebuehren"][f"g{300 + k}"] = {"leser": R.choice(list(d["leser"])), "betrag": f"{R.randint(1, 12)},50", "stand": "offen"}
    for k in range(9): d["erwerbung"][f"e{k}"] = {"name": R.choice(TAILS), "anzahl": R.randint(1, 4), "stand": R.choice(["bestellt", "geliefert"])}
    return d
DB = pickle.loads(STATE.read_bytes()) if STATE.exists() else new()
def keep(): STATE.write_bytes(pickle.dumps(DB))
def modes(): return (WORK / "mode").read_text().split()
def nr(p): DB["n"] += 1; return f"{p}{DB['n']}"
def log(what): DB["protokoll"].append({"wer": g.staff, "was": what})
def no(code, text): r = jsonify(fehler=text); r.status_code = code; abort(r)
def ok(d, code=200): r = jsonify(d); r.status_code = code; return r
def empty(): return Response(status=204)
def page(l, size=20):
    s = request.args.get("seite", 1, int); return ok({"daten": l[(s - 1) * size:s * size], "seite": s, "gesamt": len(l)})
def title(i, *f):
    if i not in DB["titel"]: no(404, "Diesen Titel gibt es nicht")
    return DB["titel"][i]
def row(d, k, *f): return {"id": k, **{a: d[k][a] for a in f}}
@app.before_request
def guard():
    p = request.path
    if "drossel" in modes() and p.startswith("/opac"): no(429, "Zu viele Anfragen")
    if "wartung" in modes() and p.startswith("/konto"): no(503, "Wartung bis 22 Uhr")
    g.leser, g.staff = request.cookies.get("leser"), request.cookies.get("personal")
    if p.startswith("/konto") and p != "/konto/anmelden" and g.leser not in DB["leser"]: no(401, "Bitte melden Sie sich an")
    if p.startswith("/personal/api") and p != "/personal/api/anmelden" and g.staff not in STAFF: no(401, "Bitte melden Sie sich an")
    g.me = DB["leser"].get(g.leser)
def html(title_, n=1): return Response(f"<!doctype html><html lang=de><title>{title_}</title><link rel=stylesheet href=/stil/b.css><script src=/stil/b.js></script>" + "<section></section>" * n, mimetype="text/html")
@app.get("/")
def home(): return html("Stadtbibliothek", 40)
@app.get("/suche")
def search_page(): return html("Suche", 12)
@app.get("/titel/<i>")
def title_page(i): return html(title(i)["name"], 9) if i in DB["titel"] else (html("Nicht gefunden", 3), 404)
@app.get("/mein-konto")
@app.get("/mein-konto/<x>")
def account_page(x=""): return html("Mein Konto", 6)
@app.get("/veranstaltungen")
def events_page(): return html("Veranstaltungen", 14)
@app.get("/personal/")
def panel(): return html("Personal", 0)
@app.get("/sitemap.xml")
def sitemap(): return Response("<urlset>" + "".join(f"<url><loc>https://bibliothek.example.de/titel/{i}</loc></url>" for i in list(DB["titel"])[:60]) + "</urlset>", mimetype="application/xml")
@app.get("/gesund")
def health(): return "gut"
def feed(text, kind):
    tag = hashlib.md5(text.encode()).hexdigest(); r = Response(text, mimetype=kind); r.set_etag(tag); return r.make_conditional(request)
@app.get("/feed/neu.rss")
def rss(): return feed("<rss><channel>" + "".join(f"<item><title>{t['name']}</title></item>" for t in visible()[-15:]) + "</channel></rss>", "application/rss+xml")
@app.get("/feed/veranstaltungen.ics")
def ics(): return feed("BEGIN:VCALENDAR\r\n" + "".join(f"BEGIN:VEVENT\r\nSUMMARY:{v['name']}\r\nEND:VEVENT\r\n" for v in DB["veranstaltungen"].values()) + "END:VCALENDAR\r\n", "text/calendar")
def visible(): return [{"id": i, **{a: t[a] for a in ("name", "wer", "art", "jahr")}} for i, t in DB["titel"].items() if t["stand"] == "sichtbar"]
def hits(): q = request.args.get("q", "").lower(); a = request.args.get("art", ""); return [t for t in visible() if q in (t["name"] + " " + t["wer"]).lower() and a in t["art"]]
@app.get("/opac/vorschlag")
def suggest(): return ok({"vorschlaege": sorted({t["name"] for t in hits()})[:8]})
@app.get("/opac/suche")
def search(): l = hits(); s = request.args.get("seite", 1, int); return ok({"treffer": l[(s - 1) * 10:s * 10], "anzahl": len(l)})
@app.get("/opac/facetten")
def facets():
    c = {}
    for t in hits(): c[t["art"]] = c.get(t["art"], 0) + 1
    return ok(c)
@app.get("/opac/neu")
def fresh(): return ok(visible()[-8:])
@app.get("/opac/titel/<i>")
def one(i):
    t = title(i)
    if t["stand"] != "sichtbar": no(404, "Diesen Titel gibt es nicht")
    return ok({"id": i, **{a: t[a] for a in ("name", "wer", "art", "jahr", "text")}})
@app.get("/opac/titel/<i>/exemplare")
def copies(i): out = {x["titel"] for x in DB["ausleihen"].values()}; return ok([{"nr": e, "stand": "entliehen" if i in out and e.endswith("-0") else "da"} for e in title(i)["exemplare"]])
@app.get("/opac/titel/<i>/rezensionen")
def reviews(i): return ok(title(i)["rezensionen"])
@app.post("/opac/titel/<i>/rezensionen")
def review(i): title(i); n = nr("r"); DB["rezensionen"][n] = {"titel": i, "text": request.json["text"]}; return ok({"hinweis": "Wird geprüft"}, 202)
@app.get("/opac/titel/<i>/aehnliche")
def similar(i): w = title(i)["name"].split()[1]; return ok([t for t in visible() if w in t["name"] and t["id"] != i][:3] if int(i[1:]) % 2 else [])
@app.get("/opac/titel/<i>/cover.jpg")
def cover(i):
    title(i)
    if int(i[1:]) % 3: return Response(status=404)
    return Response(b"\xff\xd8" + b"c" * (int(i[1:]) % 977 + 3000), mimetype="image/jpeg")
@app.get("/opac/merkliste")
def marks(): return ok(g.me["merk"] if g.me else [])
@app.put("/opac/merkliste/<i>")
def mark(i):
    if not g.me: no(401, "Bitte melden Sie sich an")
    if i not in g.me["merk"]: g.me["merk"].append(i)
    return empty()
@app.delete("/opac/merkliste/<i>")
def unmark(i):
    if g.me and i in g.me["merk"]: g.me["merk"].remove(i)
    return empty()
@app.get("/opac/lesetipps")
def tips(): return ok([])
def month(): return [{"id": k, "name": v["name"], "stand": v["stand"], "frei": v["plaetze"] - len(v["teilnehmer"])} for k, v in DB["veranstaltungen"].items() if v["monat"] == request.args.get("monat", 9, int)]
@app.get("/opac/veranstaltungen")
def events(): return ok(month())
@app.post("/opac/veranstaltungen/<i>/anmeldung")
def join(i):
    v = DB["veranstaltungen"].get(i) or no(404, "Diese Veranstaltung gibt es nicht"); w = g.leser or request.json.get("mail")
    if w in v["teilnehmer"] or len(v["teilnehmer"]) >= v["plaetze"] or v["stand"] == "voll": no(409, "Nicht möglich")
    v["teilnehmer"].append(w); return ok({"platz": len(v["teilnehmer"])}, 201)
@app.get("/opac/oeffnungszeiten")
def hours(): return ok({"mo": None, "di": "10-18", "mi": "10-18", "do": "10-19", "fr": "10-18", "sa": "10-14", "so": None})
@app.get("/opac/hinweis")
def note(): return ok({"hinweis": "Der Aufzug ist bis Dienstag außer Betrieb." if "aufzug" in modes() else None})
@app.get("/opac/chat/status")
def chat(): return ok({"chat": False})
@app.post("/konto/anmelden")
def reader_in():
    if request.json.get("pin") != "1234": no(403, "Nummer oder PIN ist falsch")
    r = empty(); r.set_cookie("leser", request.json["nr"], httponly=True); return r
@app.post("/konto/abmelden")
def reader_out(): r = empty(); r.delete_cookie("leser"); return r
@app.get("/konto")
def me(): return ok({"nr": g.leser, "name": g.me["name"], "karte": g.me["karte"]})
def loans(w): return [{"id": k, "titel": DB["titel"][x["titel"]]["name"], "bis": x["bis"], "verlaengert": x["verlaengert"]} for k, x in DB["ausleihen"].items() if x["leser"] == w and x["titel"] in DB["titel"]]
@app.get("/konto/ausleihen")
def my_loans(): return ok([x for x in loans(g.leser) if not request.args.get("bald") or x["bis"] < "2028-10-02"])
@app.post("/konto/ausleihen/<i>/verlaengern")
def renew(i):
    x = DB["ausleihen"].get(i) or no(404, "Nicht ausgeliehen")
    if x["verlaengert"] > 1 or any(x["titel"] in l["vor"].values() for l in DB["leser"].values()): no(409, "Nicht mehr verlängerbar")
    x["verlaengert"] += 1; x["bis"] = f"2028-10-{R.randint(10, 29)}"; return ok({"bis": x["bis"]})
@app.get("/konto/vormerkungen")
def holds(): return ok([{"id": k, "titel": t} for k, t in g.me["vor"].items()])
@app.post("/konto/vormerkungen")
def hold():
    t = request.json["titel"]; title(t)
    if t in g.me["vor"].values(): no(409, "Schon vorgemerkt")
    k = nr("h"); g.me["vor"][k] = t; return ok({"id": k}, 201)
@app.delete("/konto/vormerkungen/<i>")
def unhold(i):
    if g.me["vor"].pop(i, None) is None: no(404, "Keine solche Vormerkung")
    return empty()
@app.get("/konto/gebuehren")
def my_fees(): return ok([row(DB["gebuehren"], k, "betrag") for k, x in DB["gebuehren"].items() if x["leser"] == g.leser and x["stand"] == "offen"])
@app.post("/konto/gebuehren/bezahlen")
def pay(): no(503, "Bezahlen im Netz geht ab Januar 2029")
@app.get("/konto/nachrichten")
def letters(): return ok(g.me["nachrichten"])
@app.route("/konto/einstellungen", methods=["GET", "PUT"])
def choice():
    if request.method == "PUT": g.me["wahl"] = request.json
    return ok(g.me["wahl"])
@app.get("/konto/verlauf")
def history(): return ok(g.me["verlauf"] if g.me["wahl"]["verlauf"] == "ja" else [])
@app.route("/konto/wuensche", methods=["GET", "POST"])
def wishes():
    if request.method == "POST": k = nr("w"); DB["wuensche"][k] = {"leser": g.leser, "name": request.json["name"], "stand": "neu"}; return ok({"id": k}, 201)
    return ok([row(DB["wuensche"], k, "name", "stand") for k, x in DB["wuensche"].items() if x["leser"] == g.leser])
@app.get("/kiosk/titel")
def kiosk(): n = int((WORK / "day").read_text()); return ok(visible()[n * 3:n * 3 + 3])
@app.get("/kiosk/meldung")
def kiosk_note(): return ok({"text": "Lesung am Deich: Beginn 19:30 im Saal"}) if "lesung" in modes() else empty()
@app.post("/kiosk/rueckgabe")
def machine():
    for k in list(DB["ausleihen"])[:1]: give_back(k)
    return ok({"angenommen": True})
def give_back(k):
    x = DB["ausleihen"].pop(k); l = DB["leser"][x["leser"]]
    if l["wahl"]["verlauf"] == "ja": l["verlauf"].append(x["titel"])
    for o in DB["leser"].values():
        if x["titel"] in o["vor"].values(): o["nachrichten"].append({"text": "Ihre Vormerkung liegt bereit"}); break
A = "/personal/api"
def head():
    if STAFF[g.staff] != "leitung": no(403, "Das darf nur die Leitung")
@app.post(A + "/anmelden")
def staff_in():
    if request.json.get("wort") != "richtig": no(403, "Falsch")
    r = empty(); r.set_cookie("personal", request.json["wer"], httponly=True); return r
@app.get(A + "/ich")
def staff_me(): return ok({"wer": g.staff, "rolle": STAFF[g.staff]})
@app.get(A + "/zahlen")
def counts(): return ok({"ausleihen": len(DB["ausleihen"]), "wuensche": sum(x["stand"] == "neu" for x in DB["wuensche"].values()), "rezensionen": len(DB["rezensionen"]), "gebuehren": sum(x["stand"] == "offen" for x in DB["gebuehren"].values())})
@app.route(A + "/ausleihen", methods=["GET", "POST"])
def lend():
    if request.method == "POST":
        d = request.json
        if d["leser"] not in DB["leser"]: no(404, "Diese Nummer gibt es nicht")
        if any(x["titel"] == d["titel"] for x in DB["ausleihen"].values()): no(409, "Schon entliehen")
        k = nr("l"); DB["ausleihen"][k] = {"titel": d["titel"], "leser": d["leser"], "bis": "2028-10-20", "verlaengert": 0}; return ok({"id": k, "bis": "2028-10-20"}, 201)
    l = [{"id": k, **x} for k, x in DB["ausleihen"].items() if request.args.get("leser", "") in x["leser"] and (not request.args.get("faellig") or x["bis"] < "2028-09-18")]; return page(l[::-1])
@app.post(A + "/rueckgaben")
def back():
    k = request.json["id"]
    if k not in DB["ausleihen"]: no(409, "Nicht entliehen")
    give_back(k); return ok({"gebuehr": None})
@app.get(A + "/mahnungen")
def reminders(): return ok({"daten": DB["mahnungen"]})
@app.post(A + "/mahnungen/lauf")
def remind():
    for k, x in list(DB["ausleihen"].items()):
        if x["bis"] < "2028-09-21" and not any(m["ausleihe"] == k for m in DB["mahnungen"]): DB["mahnungen"].append({"ausleihe": k, "stufe": 1}); DB["leser"][x["leser"]]["nachrichten"].append({"text": "Bitte bringen Sie zurück, was fällig ist"}); DB["gebuehren"][nr("g")] = {"leser": x["leser"], "betrag": "1,50", "stand": "offen"}
    log("Mahnlauf"); return ok({"lauf": "begonnen"}, 202)
@app.get(A + "/gebuehren")
def fees(): return page([row(DB["gebuehren"], k, "leser", "betrag") for k, x in DB["gebuehren"].items() if x["stand"] == "offen" and request.args.get("leser", "") in x["leser"]])
@app.post(A + "/gebuehren/<i>/<what>")
def fee(i, what):
    if what not in ("erlassen", "kassieren"): abort(404)
    x = DB["gebuehren"].get(i) or no(404, "Keine solche Gebühr")
    if x["stand"] != "offen": no(409, "Schon erledigt")
    x["stand"] = what; log("Gebühr " + what); return ok({"stand": what})
@app.get(A + "/leser")
def readers(): q = request.args.get("q", "").lower(); return page([row(DB["leser"], k, "name", "gesperrt", "karte") for k, x in DB["leser"].items() if q in x["name"].lower() or q in k])
def reader(i): return DB["leser"].get(i) or no(404, "Diese Nummer gibt es nicht")
@app.route(A + "/leser/<i>", methods=["GET", "PATCH"])
def one_reader(i):
    x = reader(i)
    if request.method == "PATCH": x.update({k: v for k, v in request.json.items() if k in ("gesperrt", "karte")}); log("Leser")
    return ok({"id": i, **{a: x[a] for a in ("name", "gesperrt", "karte")}})
@app.route(A + "/leser/<i>/notizen", methods=["GET", "POST"])
def notes(i):
    x = reader(i)
    if request.method == "POST": x["notizen"].append({"text": request.json["text"], "von": g.staff}); return ok(x["notizen"][-1], 201)
    return ok(x["notizen"])
@app.get(A + "/leser/<i>/buergschaften")
def sureties(i): return ok(reader(i)["buergschaften"])
@app.get(A + "/leser/<i>/sperren")
def locks(i): return ok([{"grund": "Gebühren"}] if reader(i)["gesperrt"] == "ja" else [])
@app.route(A + "/titel", methods=["GET", "POST"])
def titles():
    if request.method == "POST":
        if not request.json.get("name"): no(422, "Ein Name fehlt")
        i = f"b{30000 + DB['n']}"; nr(""); DB["titel"][i] = {"wer": "", "art": "Buch", "jahr": 2028, "text": "", **request.json, "stand": "entwurf", "exemplare": [], "rezensionen": [], "fernleihe": []}; return ok({"id": i}, 201)
    q = request.args.get("q", "").lower(); return page([row(DB["titel"], k, "name", "art", "stand") for k, t in reversed(DB["titel"].items()) if q in t["name"].lower()])
@app.route(A + "/titel/<i>", methods=["GET", "PUT", "DELETE"])
def staff_title(i):
    t = title(i)
    if request.method == "DELETE":
        if t["stand"] != "entwurf": no(409, "Nur Entwürfe")
        del DB["titel"][i]; return empty()
    if request.method == "PUT": t.update({k: request.json[k] for k in ("name", "wer", "art", "jahr", "text")})
    return ok({"id": i, **{a: t[a] for a in ("name", "wer", "art", "jahr", "text", "stand")}})
@app.post(A + "/titel/<i>/veroeffentlichen")
def publish(i): title(i)["stand"] = "sichtbar"; log("Titel"); return ok({"stand": "sichtbar"})
@app.route(A + "/titel/<i>/exemplare", methods=["GET", "POST"])
def staff_copies(i):
    t = title(i)
    if request.method == "POST": t["exemplare"].append(f"{i}-{len(t['exemplare'])}"); return ok({"nr": t["exemplare"][-1]}, 201)
    return ok([{"nr": e} for e in t["exemplare"]])
@app.get(A + "/titel/<i>/fernleihe")
def interlibrary(i): return ok(title(i)["fernleihe"])
@app.get(A + "/entwuerfe")
def drafts(): return ok([row(DB["titel"], k, "name") for k, t in DB["titel"].items() if t["stand"] == "entwurf"])
@app.route(A + "/erwerbung", methods=["GET", "POST"])
def orders():
    if request.method == "POST": k = nr("e"); DB["erwerbung"][k] = {**request.json, "stand": "bestellt"}; DB["budget"] -= 23 * request.json["anzahl"]; log("Bestellung"); return ok({"id": k}, 201)
    return page([{"id": k, **x} for k, x in DB["erwerbung"].items() if request.args.get("stand", "") in x["stand"]])
@app.put(A + "/erwerbung/<i>")
def order(i): x = DB["erwerbung"].get(i) or no(404, "Keine solche Bestellung"); x.update(request.json); return ok({"id": i, **x})
@app.get(A + "/erwerbung/budget")
def budget(): return ok({"jahr": 2028, "rest": DB["budget"], "bestellt": len(DB["erwerbung"])})
@app.get(A + "/wuensche")
def queue(): return ok([row(DB["wuensche"], k, "leser", "name") for k, x in DB["wuensche"].items() if x["stand"] == "neu"])
@app.post(A + "/wuensche/<i>/<what>")
def decide(i, what):
    x = DB["wuensche"].get(i) or no(404, "Kein solcher Wunsch")
    if x["stand"] != "neu": no(409, "Schon entschieden")
    x["stand"] = what; DB["leser"][x["leser"]]["nachrichten"].append({"text": f"Ihr Wunsch: {what}"}); return ok({"stand": what})
@app.get(A + "/rezensionen")
def moderation(): return ok([{"id": k, **x} for k, x in DB["rezensionen"].items()])
@app.post(A + "/rezensionen/<i>/<what>")
def moderate(i, what):
    x = DB["rezensionen"].pop(i, None) or no(409, "Schon geprüft")
    if what == "freigeben" and x["titel"] in DB["titel"]: DB["titel"][x["titel"]]["rezensionen"].append({"text": x["text"]})
    return ok({"geprueft": True})
@app.get(A + "/inventur")
def stock(): return ok({"daten": []})
@app.get(A + "/inventur/abweichungen")
def deviations(): return ok({"daten": []})
@app.route(A + "/veranstaltungen", methods=["GET", "POST"])
def staff_events():
    if request.method == "POST": k = nr("v"); DB["veranstaltungen"][k] = {**request.json, "stand": "offen", "teilnehmer": []}; return ok({"id": k}, 201)
    return ok(month())
@app.patch(A + "/veranstaltungen/<i>")
def event(i): v = DB["veranstaltungen"].get(i) or no(404, "Keine solche"); v.update(request.json); return ok({"id": i, "stand": v["stand"]})
@app.get(A + "/veranstaltungen/<i>/teilnehmer")
def people(i): return ok((DB["veranstaltungen"].get(i) or no(404, "Keine solche"))["teilnehmer"])
@app.get(A + "/merkmale")
def features(): return ok({"onleihe": False, "fernleihe": True, "chat": False, "inventur": "2028-11-06"})
@app.get(A + "/onleihe/lizenzen")
def licences(): no(409, "Die Onleihe ist nicht eingeschaltet")
@app.route(A + "/einstellungen", methods=["GET", "PUT"])
def settings():
    if request.method == "PUT": head(); DB["einstellungen"] = request.json; log("Einstellungen")
    return ok(DB["einstellungen"])
@app.get(A + "/statistik")
def statistics():
    if "statistik" in modes(): no(500, "Abfrage abgebrochen")
    r = random.Random(request.args.get("monat", "9")); return ok([{"tag": d, "ausleihen": r.randint(0, 240), "besuche": r.randint(0, 900)} for d in range(1, r.randint(12, 31))])
@app.get(A + "/statistik/export.csv")
def export(): return Response("nr;name\n" + "".join(f"{k};{t['name']}\n" for k, t in DB["titel"].items()), mimetype="text/csv")
@app.get(A + "/dienstplan")
def rota(): w = request.args.get("woche", "38"); return ok([{"tag": d, "wer": x} for d, x in DB["dienst"].get(w, {"di": "brandt", "mi": "yilmaz", "do": "petersen"} if int(w) < 40 else {}).items()])
@app.put(A + "/dienstplan/<w>")
def set_rota(w): DB["dienst"][w] = request.json; return empty()
@app.get(A + "/protokoll")
def audit(): head(); return page(DB["protokoll"][::-1])
@app.post(A + "/etiketten")
def labels(): return Response(b"%PDF-1.7" + b"e" * R.randint(4000, 9000), mimetype="application/pdf")
