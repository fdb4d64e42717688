"""A lift operator's control room and ticket desks: Flask with pages, forms and JSON. Everything in one file. Honest in most places."""
import html, json, logging, os, random, re
from pathlib import Path
from flask import Flask, Response, abort, g, jsonify, redirect, request
W = Path(os.environ["WORK"]); FILE = W / "stand.json"
app = Flask(__name__); app.json.compact = True; app.logger.setLevel(logging.INFO)
R = random.Random(20320205)
def saat():
    return {"lifte": {k: {"code": k, "name": n, "offen": i != 2, "plaetze": 2 + i, "hinweis": ""} for i, (k, n) in enumerate([("sessel-nord", "Nordsessel"), ("gipfelbahn", "Gipfelbahn"), ("schlepp-1", "Schlepplift Talwiese"), ("gondel", "Gondel"), ("kinderland", "Zauberteppich"), ("suedhang", "Südhangbahn")])},
        "kreuze": {f"DK-{i:02}": {"code": f"DK-{i:02}", "aktiv": i % 3 > 0, "richtung": "ein", "lift": ["gondel", "suedhang"][i % 2]} for i in range(1, 12)},
        "karten": {f"K-{48200 + 7 * i}": {"nummer": f"K-{48200 + 7 * i}", "art": R.choice(["Tag", "Saison", "Halbtag"]), "gesperrt": i in (3, 8, 11, 20, 31), "grund": "Verlust" if i in (3, 8, 11, 20, 31) else None} for i in range(60)},
        "verkaeufe": [{"nr": f"V{9000 + i}", "tag": "2032-02-04", "art": R.choice(["Tag", "Saison", "Halbtag"]), "euro": R.randint(19, 480), "erstattet": False} for i in range(14)],
        "saisons": {s: {k: {"euro": e + d, "hinweis": ""} for k, e in (("erwachsene", 54), ("kinder", 27), ("senioren", 48))} for s, d in (("hauptsaison", 8), ("nebensaison", 0), ("fruehling", -6))},
        "pisten": {f"P{i}": {"code": f"P{i}", "farbe": ["blau", "rot", "schwarz"][i % 3], "zustand": "gut", "text": ""} for i in range(1, 15)}, "stationen": {k: {"telefon": "+43 5550 10", "oeffnung": "08:30"} for k in ("talstation", "mittelstation", "bergstation")},
        "personal": [{"kuerzel": k, "rolle": r} for k, r in (("leitung", "verwaltet"), ("kasse1", "verkauft"), ("kasse2", "verkauft"), ("saison3", "verkauft"))], "dienst": {"2032-02-05": [{"wer": "kasse1", "ab": "08:00"}]},
        "fund": [], "gruppen": [], "gutscheine": {f"GS{700 + 3 * i}": {"code": f"GS{700 + 3 * i}", "rest": 8 + 23 * (i % 6)} for i in range(25)}, "meldungen": [{"text": "Gondel ab 9 Uhr", "ab": "2032-02-01"}], "stuben": {k: {"name": k.title(), "plaetze": 40, "ruhetag": "Montag"} for k in ("adler", "enzian", "murmel")},
        "veranstaltungen": [{"monat": "2032-03", "titel": "Firngleiten"}], "laden": {}, "favoriten": [], "spur": {}, "n": 0}
D = json.loads(FILE.read_text()) if FILE.exists() else saat()
R.seed(D["n"] + 77)
NEU = (W / "release").read_text() == "2"
SEITE = (W / "index.html").read_text()
lage = lambda w: w in (W / "lage").read_text().split()
heute = lambda: (W / "heute").read_text()
class Verbindung(Exception): pass
@app.before_request
def davor():
    m = re.search(r"sitz=(\w+)", request.headers.get("Cookie", "")); g.wer = m and m[1]
    if request.path.startswith(("/api/", "/verwaltung", "/kasse")):
        if lage("wartung"): return jsonify(fehler="wartung"), 503, {"Retry-After": "600"}
        if lage("drossel"): return jsonify(fehler="zu viele Anfragen"), 429
        if not g.wer and not request.path.startswith(("/api/geraete", "/api/oeffentlich", "/api/v1")): return (jsonify(fehler="nicht angemeldet"), 401) if request.path.startswith("/api/") else redirect("/anmelden", 303)
@app.after_request
def danach(r):
    if request.method not in ("GET", "HEAD", "OPTIONS"): D["n"] += 1; FILE.write_text(json.dumps(D))
    return r
@app.errorhandler(404)
def fehlt(e):
    if isinstance(e.description, dict): return jsonify(e.description), 404
    if request.method in ("GET", "HEAD") and not request.path.startswith(("/api/", "/kasse", "/verwaltung", "/geraete")): return Response(SEITE, mimetype="text/html")
    return e
def nimm(k, c, was="unbekannt"): return D[k][c] if c in D[k] else abort(404, {"fehler": was})
def leitung():
    if g.wer != "leitung": abort(Response('{"fehler":"nur Leitung"}', 403, mimetype="application/json"))
def liste(l, **m): return jsonify(eintraege=l, anzahl=len(l), **m)
def seite(titel, felder): return Response("<!doctype html><html lang=de><title>%s</title><nav><a href=/verwaltung>Leitstand</a> <a href=/kasse>Kasse</a></nav><form method=post>%s<button>Speichern</button></form>" % (titel, "".join(f"<label>{html.escape(k)}<input name={html.escape(k)} value='{html.escape(str(v))}'></label>" for k, v in felder.items())), mimetype="text/html")
def route(wo, *arten): return app.route(wo, methods=list(arten) or ["GET"])
# --- Anmeldung, Kleinkram
@route("/anmelden", "GET", "POST")
def anmelden():
    if request.method == "GET": return seite("Anmelden", {"wer": "", "wort": ""})
    if lage("andrang"): return seite("Zu viele Versuche", {}), 429
    if request.form.get("wort") != "richtig": return seite("Anmelden: falsch", {"wer": request.form.get("wer", "")}), 401
    r = redirect("/kasse" if request.form["wer"] != "leitung" else "/verwaltung", 303); r.set_cookie("sitz", request.form["wer"], httponly=True); return r
@route("/abmelden", "POST")
def abmelden(): r = redirect("/anmelden", 303); r.delete_cookie("sitz"); return r
@route("/verwaltung")
def start(): leitung(); return seite("Leitstand " + heute(), {"offen": sum(x["offen"] for x in D["lifte"].values())})
@route("/kasse")
def kasse(): return seite("Kasse " + heute(), {"verkauft": len(D["verkaeufe"])})
@route("/gesund")
def gesund(): return "ok"
@route("/api/zaehler")
def zaehler(): return jsonify(gruppen=len(D["gruppen"]), fund=len(D["fund"]))
@route("/api/ich")
def ich(): return jsonify(wer=g.wer)
@route("/api/hinweise")
def hinweise(): return jsonify([{"text": "Sturmwarnung ab 15 Uhr"}] if lage("sturm") else [])
# --- Lifte, Drehkreuze
@route("/api/lifte")
def lifte(): return jsonify(list(D["lifte"].values()))
@route("/api/lifte/<c>")
def lift(c): return jsonify(nimm("lifte", c))
@route("/api/lifte/<c>/betrieb", "PATCH")
def betrieb(c): x = nimm("lifte", c); x["offen"] = bool(request.json["offen"]); app.logger.info("Lift %s: %s", c, "offen" if x["offen"] else "zu"); return jsonify(ok=True)
@route("/api/lifte/<c>/hinweis", "PUT")
def lifthinweis(c): nimm("lifte", c)["hinweis"] = request.json["text"]; return "", 204
@route("/api/lifte/<c>/wartezeit")
def wartezeit(c): nimm("lifte", c); return jsonify(minuten=R.choice([0, 3, 5, 8, 10, 12, 15, 20]))
@route("/api/drehkreuze")
def kreuze(): return jsonify(list(D["kreuze"].values()))
@route("/api/drehkreuze/<c>")
def kreuz(c): return jsonify(nimm("kreuze", c))
@route("/api/drehkreuze/<c>/aktiv", "PATCH")
def aktiv(c): nimm("kreuze", c); return jsonify(ok=True)
@route("/api/drehkreuze/<c>/richtung", "PATCH")
def richtung(c): nimm("kreuze", c)["richtung"] = request.json["richtung"]; return jsonify(ok=True)
@route("/api/drehkreuze/<c>/test", "POST")
def kreuztest(c): nimm("kreuze", c); return jsonify(ok=True), 202
# --- Karten
@route("/api/karten")
def karten(): s = request.args.get("nummer", ""); return liste([{"nummer": x["nummer"], "art": x["art"]} for x in D["karten"].values() if x["nummer"].startswith(s)][:12])
@route("/api/karten/<c>")
def karte(c): return jsonify(nimm("karten", c, "Karte unbekannt"))
@route("/api/karten/<c>/verlauf")
def verlauf(c): nimm("karten", c); return jsonify(D["spur"].get(c, []) + [{"was": "ausgegeben"}])
@route("/api/karten/<c>/fahrten")
def fahrten(c): nimm("karten", c); return jsonify([])
@route("/api/karten/<c>/sperre", "POST")
def sperren(c):
    x = nimm("karten", c)
    if x["gesperrt"]: return jsonify(fehler="schon gesperrt"), 409
    x.update(gesperrt=True, grund=request.json["grund"]); D["spur"].setdefault(c, []).append({"was": "gesperrt"}); app.logger.info("Karte %s gesperrt: %s", c, x["grund"]); return jsonify(x), 201
@route("/api/karten/<c>/sperre", "DELETE")
def entsperren(c): nimm("karten", c); return "", 204
@route("/api/gesperrte-karten")
def gesperrte(): return liste([x["nummer"] for x in D["karten"].values() if x["gesperrt"]])
@route("/api/karten/<c>/umtausch", "POST")
def umtausch(c): app.logger.warning("Umtausch %s: noch nicht umgesetzt", c); return jsonify(fehler="noch nicht umgesetzt"), 501
@route("/api/favoriten")
def favoriten(): return jsonify(D["favoriten"])
@route("/api/favoriten/<c>", "PUT", "DELETE")
def favorit(c):
    D["favoriten"] = [x for x in D["favoriten"] if x != c] + ([c] if request.method == "PUT" else []); return "", 204
# --- Verkauf
def verkauf(nr): return next((x for x in D["verkaeufe"] if x["nr"] == nr), None) or abort(404, {"fehler": "Beleg unbekannt"})
@route("/kasse/verkauf", "GET", "POST")
def verkaufen():
    if request.method == "GET": return seite("Verkauf", {"art": "Tag", "euro": ""})
    if not request.form.get("euro"): return seite("Verkauf: Betrag fehlt", {"art": "Tag", "euro": ""}), 422
    x = {"nr": f"V{9000 + len(D['verkaeufe'])}", "tag": heute(), "art": request.form["art"], "euro": int(request.form["euro"]), "erstattet": False}; D["verkaeufe"].append(x); app.logger.info("Verkauf %s an %s: %s Euro", x["nr"], g.wer, x["euro"]); return redirect("/kasse/beleg/" + x["nr"], 303)
@route("/kasse/beleg/<nr>")
def beleg(nr): return seite("Beleg " + nr, verkauf(nr))
@route("/api/verkaeufe")
def verkaeufe(): t = request.args.get("tag"); return liste([x for x in D["verkaeufe"] if not t or x["tag"] == t][-15:])
@route("/api/verkaeufe/<nr>")
def einer(nr): return jsonify(verkauf(nr))
@route("/api/verkaeufe/<nr>/erstattung", "POST")
def erstatten(nr):
    x = verkauf(nr)
    if x["erstattet"]: return jsonify(fehler="schon erstattet"), 409
    x["erstattet"] = True; app.logger.info("Erstattung %s: %s Euro", nr, x["euro"]); return jsonify(nr=nr, euro=x["euro"]), 201
@route("/api/erstattungen")
def erstattungen(): return liste([])
if not NEU:
    @route("/api/verkaeufe/<nr>/spur")
    def spur(nr): x = verkauf(nr); return jsonify([{"was": "verkauft", "euro": x["euro"]}] + ([{"was": "erstattet"}] if x["erstattet"] else []))
@route("/api/gutscheine/<c>")
def gutschein(c): return jsonify(nimm("gutscheine", c, "Gutschein unbekannt"))
@route("/api/gutscheine/<c>/einloesen", "POST")
def einloesen(c):
    x = nimm("gutscheine", c)
    if x["rest"] < request.json["euro"]: return jsonify(fehler="Rest zu klein"), 409
    x["rest"] -= request.json["euro"]; return jsonify(x)
@route("/kasse/lade", "POST")
def lade(): app.logger.info("Lade geöffnet von %s", g.wer); return "", 204
@route("/kasse/abschluss/<tag>", "POST")
def abschluss(tag):
    v = [x for x in D["verkaeufe"] if x["tag"] == tag]; D["laden"].setdefault(tag, []).append(g.wer)
    app.logger.info("Tagesabschluss %s von %s: %s", tag, g.wer, json.dumps(v, ensure_ascii=False)); return redirect(f"/kasse/abschluss/{tag}", 303)
@route("/kasse/abschluss/<tag>")
def abgeschlossen(tag): return seite("Abschluss " + tag, {"summe": sum(x["euro"] for x in D["verkaeufe"] if x["tag"] == tag), "von": ", ".join(D["laden"].get(tag, ["noch offen"]))})
# --- Preise, Pisten, Stationen
@route("/api/saisons")
def saisons(): return jsonify(list(D["saisons"]))
@route("/api/saisons/<s>/preise")
def preise(s): return jsonify(nimm("saisons", s))
@route("/api/saisons/<s>/preise/<k>", "PUT")
def preis(s, k): leitung(); nimm("saisons", s)[k] = {"euro": request.json["euro"], "hinweis": request.json["hinweis"]}; return jsonify(D["saisons"][s][k])
@route("/verwaltung/pisten/<c>", "GET", "POST")
def piste(c):
    leitung(); x = nimm("pisten", c)
    if request.method == "GET": return seite("Piste " + c, x)
    x.update(zustand=request.form["zustand"], text=request.form["text"]); return redirect(request.path, 303)
@route("/verwaltung/stationen/<c>", "GET", "POST")
def station(c):
    leitung(); x = nimm("stationen", c)
    return seite("Station " + c, x) if request.method == "GET" else redirect(request.path, 303)
@route("/verwaltung/aushang", "GET", "POST")
def aushang():
    leitung()
    return seite("Aushang", {"text": "", "stand": D["meldungen"][-1]["text"]}) if request.method == "GET" else redirect("http://bergbahn-app.intern:8000/verwaltung/aushang/neu", 302)
@route("/api/pisten")
def pisten(): return jsonify([{"code": x["code"], "farbe": x["farbe"], "zustand": x["zustand"]} for x in D["pisten"].values()])
@route("/api/pisten/<c>/praeparierung")
def praeparierung(c): nimm("pisten", c); return jsonify([{"am": heute(), "fahrzeug": int(c[1:]) % 4}] * (1 + int(c[1:]) % 3) if NEU else [])
@route("/api/lawinenlage/<tag>")
def lawinen(tag): return jsonify(stufe=2, tag=tag, text="Triebschnee " * (int(tag[-2:]) % 4)) if tag <= heute() else abort(404, {"fehler": "noch nicht ausgegeben"})
# --- Personal, Dienst, Gruppen
@route("/api/personal")
def personal(): leitung(); return jsonify(D["personal"])
@route("/api/personal/rollen")
def rollen(): return jsonify(fehler="kein Zugriff"), 403
@route("/api/dienstplan/<tag>")
def dienst(tag): return jsonify(D["dienst"].get(tag, []))
@route("/api/dienstplan/<tag>", "POST")
def eintragen(tag): leitung(); D["dienst"].setdefault(tag, []).append(request.json); return jsonify(ok=True), 201
@route("/api/gruppen")
def gruppen(): return liste(D["gruppen"])
@route("/api/gruppen", "POST")
def gruppe():
    if not request.json.get("name"): return jsonify(fehler="Name fehlt"), 422
    x = {"id": f"GR-{D['n']}", "name": request.json["name"], "personen": request.json["personen"]}; D["gruppen"].append(x); return jsonify(x), 201
@route("/api/gruppen/<c>", "DELETE")
def gruppe_weg(c):
    if not any(x["id"] == c for x in D["gruppen"]): abort(404, {"fehler": "Gruppe unbekannt"})
    D["gruppen"] = [x for x in D["gruppen"] if x["id"] != c]; return "", 204
@route("/api/fundsachen")
def fund(): return jsonify(D["fund"])
@route("/api/fundsachen", "POST")
def gefunden(): x = {"id": f"F{D['n']}", "was": request.json["was"]}; D["fund"].append(x); return jsonify(x), 201
@route("/api/fundsachen/<c>/abgeholt", "POST")
def abgeholt(c): D["fund"] = [x for x in D["fund"] if x["id"] != c]; return jsonify(ok=True)
@route("/api/g\u00e4stekarten")
def gaeste(): o = request.args.get("ort"); return liste([{"ort": k, "n": D["n"] % 90 + i} for i, k in enumerate(("Tal", "Berg", "Au")) if not o or k == o])
@route("/api/gaststuben")
def stuben(): return jsonify(D["stuben"])
@route("/api/gaststuben/<c>", "PUT")
def stube(c): x = nimm("stuben", c); x.update(plaetze=request.json["plaetze"], ruhetag=request.json["ruhetag"]); app.logger.info("Gaststube %s gespeichert", c); return jsonify(ok=True)
@route("/api/veranstaltungen")
def veranstaltungen(): return jsonify([x for x in D["veranstaltungen"] if x["monat"] == request.args.get("monat", "2032-03")])
@route("/api/webcams")
def webcams(): return jsonify([{"name": "gipfel", "bild": "/bilder/gipfel.jpg"}, {"name": "tal", "bild": "/bilder/tal.jpg"}])
@route("/api/webcams/<c>/neustart", "POST")
def neustart(c): return jsonify(auftrag="angenommen"), 202
@route("/daten/wetter")
def wetter(): return jsonify(grad=-R.randint(1, 18), wind=R.randint(0, 90), um=heute())
# --- Berichte
@route("/api/berichte/tag/<tag>")
def tagesbericht(tag): v = [x for x in D["verkaeufe"] if x["tag"] == tag]; return jsonify(tag=tag, verkauft=len(v), euro=sum(x["euro"] for x in v), erstattet=sum(x["erstattet"] for x in v))
@route("/api/berichte/umsatz/<tag>")
def umsatz(tag):
    if lage("datenbank"): raise Verbindung("Verbindung zur Datenbank verloren")
    s = {}
    for x in D["verkaeufe"]:
        if x["tag"] <= tag: s[x["tag"]] = s.get(x["tag"], 0) + x["euro"]
    return jsonify(s)
@route("/api/berichte/auslastung/<tag>")
def auslastung(tag): return jsonify(je_lift={k: len(D["fahrten"][k]) for k in D["lifte"]})
@route("/api/berichte/vergleich")
def vergleich(): return jsonify(vorjahr=[0, 0, 0, 0, 0, 0, 0], heuer=[0, 0, 0, 0, 0, 0, 0])
@route("/api/skidepot/faecher")
def depot(): raise NotImplementedError("Skidepot")
@route("/api/skischule/kurse")
def kurse(): app.logger.warning("Skischule: noch nicht umgesetzt"); return jsonify(fehler="noch nicht umgesetzt"), 501
@app.errorhandler(NotImplementedError)
def offen(e): app.logger.error("nicht umgesetzt", exc_info=e); return jsonify(fehler="nicht umgesetzt"), 501
@route("/api/ausfuhren", "POST")
def ausfuhr(): return jsonify(auftrag=f"A{D['n']}"), 202
@route("/api/ausfuhren/<c>")
def ausfuhrstand(c): return jsonify(stand="fertig" if R.random() < .5 else "in Arbeit")
# --- Geräte, Öffentlichkeit
@route("/api/geraete/<c>/puls", "POST")
def puls(c): return "", 204
@route("/api/geraete/<c>/sperrliste")
def sperrliste(c): return jsonify([x["nummer"] for x in D["karten"].values() if x["gesperrt"]])
@route("/api/oeffentlich/lage")
def oeffentlich(): return jsonify(lifte={k: x["offen"] for k, x in D["lifte"].items()})
@route("/api/v1/schneehoehe")
def alt(): return jsonify(fehler="abgeschaltet"), 410
