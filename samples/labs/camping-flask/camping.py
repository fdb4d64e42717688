"""A camping site's office: Flask with forms (303 after POST) and a JSON tree for the pages' scripts, all in memory and in one file. What is missing is in truth.py."""
import os, pickle, random, time
from pathlib import Path
from flask import Flask, Response, abort, jsonify, redirect, request

WORK = Path(os.environ["WORK"])
FILE = WORK / "state.pickle"
rnd = random.Random(77)
app = Flask(__name__, static_folder=None)
app.json.ensure_ascii = False
G = "/gegevens"
NAMES = "Jansen Bakker Visser Smit Meijer Mulder Peeters Müller Dupont Hendriks Vermeulen Van_den_Berg De_Wit Kok Schmidt Willems".split()


def seed():
    d = {"seq": 1400, "flash": {}, "taken": {}, "sanitair": {}, "concept": {}, "exports": {}, "kolommen": {}, "log": []}
    d["plaatsen"] = {n: {"id": n, "nummer": f"{'ABCD'[n % 4]}{n}", "soort": rnd.choice(["tent", "caravan", "camper"]), "ampere": rnd.choice([4, 6, 10, 16]), "geblokkeerd": False, "notitie": rnd.choice(["", "", "schaduw", "bij het water"])} for n in range(1, 49)}
    d["huisjes"] = {n: {"id": n, "naam": a, "schoon": rnd.random() < .5} for n, a in enumerate("Merel Specht Uil Koekoek Reiger Zwaluw".split(), 61)}
    d["gasten"] = {n: {"id": n, "naam": rnd.choice(NAMES).replace("_", " "), "telefoon": f"06{rnd.randint(10**7, 10**8 - 1)}"} for n in range(300, 360)}
    d["voertuigen"] = {n: [{"kenteken": f"{rnd.randint(10, 99)}-XX-{rnd.randint(1, 9)}"}] for n in d["gasten"] if rnd.random() < .6}
    d["notities"] = {n: [{"id": 9000 + n * 3 + k, "tekst": rnd.choice(["hond mee", "komt laat", "belt nog", "graag bij vrienden"])} for k in range(rnd.randint(0, 2))] for n in d["gasten"]}
    d["res"], d["extras"], d["betaald"] = {}, {}, {}
    for _ in range(70): book(d, "kantoor")
    for k in list(d["res"])[::3]: d["betaald"][k] = [{"bedrag": rnd.randint(40, 900), "via": rnd.choice(["pin", "ideal", "contant"])}]
    d["arr"] = {n: {"id": n, "naam": a, "prijs": p} for n, a, p in ((21, "Paasweekend", 99), (22, "Hemelvaart", 140), (23, "Midweek rust", 75), (24, "Wandelweek", 210), (25, "Pinksteren", 120))}
    d["periodes"] = {n: {"id": n, "naam": a, "factor": f} for n, a, f in ((1, "laag", 80), (2, "midden", 100), (3, "hoog", 140))}
    d["instellingen"] = {"camping": {"naam": "De Wilgen", "telefoon": "0570000000", "regels": "Stil na 23 uur"}, "tarieven": {"tent": 18, "caravan": 24, "camper": 26, "toelichting": "incl. douche"}, "mail": {"afzender": "De Wilgen", "groet": "Tot ziens"}}
    d["taken"] = {n: {"id": n, "wat": w, "klaar": False, "wie": "terrein"} for n, w in enumerate(["gras maaien", "haag knippen", "kraan B12", "lampen laan", "vuilnis", "speeltuin"], 501)}
    d["sanitair"] = {n: {"id": n, "naam": f"{rnd.choice(['douche', 'toilet', 'wasbak'])} {n}", "status": "goed"} for n in range(801, 815)}
    d["wacht"], d["gevonden"], d["storing"], d["meld"] = {}, {n: {"id": n, "wat": w} for n, w in ((41, "rode jas"), (42, "sleutels"), (43, "zwemband"))}, {}, []
    d["bonnen"], d["kaarten"], d["fotos"], d["koppel"] = [], {n: {"id": n, "actief": False, "plaats": n - 2000} for n in range(2001, 2013)}, {}, []
    d["beurt"] = {}
    return d


def book(d, bron, naam=None):
    d["seq"] += 1; k = d["seq"]
    d["res"][k] = {"id": k, "gast": rnd.choice(list(d["gasten"])), "plaats": rnd.randint(1, 48), "van": f"2031-0{rnd.randint(5, 6)}-{rnd.randint(10, 28)}", "nachten": rnd.randint(1, 14), "status": "geboekt", "bron": bron, "opmerking": rnd.choice(["", "", "met hond", "late aankomst"])}
    d["extras"][k] = [{"id": k * 10 + i, "wat": rnd.choice(["fiets", "linnen", "brood", "bootje"])} for i in range(rnd.randint(0, 2))]
    return d["res"][k]


D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["seq"])
def on(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def day(): return int((WORK / "day").read_text())
def who(): return request.cookies.get("wie", "")
def B(): return request.get_json(silent=True) or {}
def F(k): return request.form.get(k, "")
def none(): return Response(status=204)
def fout(text, status): return jsonify(fout=text), status
def get(t, k): return D[t].get(k)


@app.before_request
def gate():
    p = request.path
    if on("onderhoud") and p not in ("/ping",) and not p.startswith("/kalender"):
        return Response("<!doctype html><title>Onderhoud</title><h1>Even geduld</h1><p>We zijn over een kwartier terug.</p>", 503, {"Retry-After": "900"})
    if p.startswith("/beheer") and p != "/beheer/login" and not who(): return redirect("/beheer/login?naar=" + p, 302)
    if p.startswith(G) and not who(): return fout("niet aangemeld", 401)


@app.after_request
def keep(r):
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 400: FILE.write_bytes(pickle.dumps(D))
    if request.path.startswith("/beheer"): r.headers["Cache-Control"] = "no-store"
    return r


def page(title, inner, status=200):
    f = D["flash"].pop(who(), "")
    return Response(f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>{title} – Beheer</title><link rel="stylesheet" href="/static/beheer.css"><script defer src="/static/beheer.4b1.js"></script></head>\n<body><nav><a href="/beheer/">Start</a> <a href="/beheer/reserveringen">Reserveringen</a> <a href="/beheer/plaatsen">Plaatsen</a> <a href="/beheer/gasten">Gasten</a></nav>\n'
                    + (f'<p class="melding" role="status">{f}</p>\n' if f else "") + f"<main>{inner}</main></body></html>\n", status)
def flash(t): D["flash"][who()] = t
def to(path): return redirect(path, 303)
def table(rows): return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "</table>"

# --- pages
@app.get("/beheer/login")
def p1(): return page("Aanmelden", '<form method="post"><input name="naam"><input name="wachtwoord" type="password"><button>Aanmelden</button></form>')
@app.post("/beheer/login")
def p2(): return to(request.args.get("naar", "/beheer/")) if F("wachtwoord") == "goed" else page("Aanmelden", '<form method="post"><p class="fout">Onbekende naam of verkeerd wachtwoord.</p><input name="naam"><input name="wachtwoord" type="password"><button>Aanmelden</button></form>')
@app.post("/beheer/afmelden")
def p3(): return to("/beheer/login")
@app.get("/beheer/")
def p4(): return page("Start", f"<h1>Vandaag</h1>{table([(r['id'], r['van'], r['status']) for r in list(D['res'].values())[-8:]])}")
@app.get("/beheer/reserveringen")
def p5(): return page("Reserveringen", table([(r["id"], D["gasten"][r["gast"]]["naam"], r["van"], r["nachten"], r["status"]) for r in list(D["res"].values())[-25:]]))
@app.get("/beheer/reserveringen/nieuw")
def p6(): return page("Nieuw", '<form method="post"><input name="gast"><input name="nachten"><button>Boeken</button></form>')
@app.post("/beheer/reserveringen/nieuw")
def p7():
    if not F("nachten").isdigit(): return page("Nieuw", '<form method="post"><p class="fout">Vul het aantal nachten in.</p><input name="gast"><input name="nachten"><button>Boeken</button></form>')
    r = book(D, "kantoor"); r["nachten"] = int(F("nachten")); flash("Geboekt."); return to(f"/beheer/reserveringen/{r['id']}")
def R_(k): return D["res"].get(k) or abort(Response("<!doctype html><title>Weg</title><h1>Deze reservering is er niet (meer)</h1>", 404))
@app.get("/beheer/reserveringen/<int:k>")
def p8(k): r = R_(k); return page(f"Reservering {k}", f'<h1>{D["gasten"][r["gast"]]["naam"]}</h1><p>{r["van"]}, {r["nachten"]} nachten, {r["status"]}</p><p>{r["opmerking"]}</p>')
@app.post("/beheer/reserveringen/<int:k>/inchecken")
def p9(k):
    r = R_(k)
    flash("Is er al." if r["status"] == "aanwezig" else "Ingecheckt."); r["status"] = "aanwezig"; return to(f"/beheer/reserveringen/{k}")
@app.post("/beheer/reserveringen/<int:k>/uitchecken")
def p10(k): R_(k)["status"] = "weg"; flash("Uitgecheckt."); return to(f"/beheer/reserveringen/{k}")
@app.post("/beheer/reserveringen/<int:k>/opmerking")
def p11(k): R_(k)["opmerking"] = F("tekst"); flash("Opgeslagen."); return to(f"/beheer/reserveringen/{k}")
@app.post("/beheer/reserveringen/<int:k>/annuleren")
def p12(k): R_(k); del D["res"][k]; flash("Geannuleerd."); return to("/beheer/reserveringen")
@app.get("/beheer/plaatsen")
def p13(): return page("Plaatsen", table([(p["nummer"], p["soort"], p["notitie"]) for p in D["plaatsen"].values()]))
@app.get("/beheer/plaatsen/<int:k>")
def p14(k): p = get("plaatsen", k) or abort(404); return page("Plaats " + p["nummer"], f"<h1>{p['nummer']}</h1><p>{p['soort']}, {p['ampere']} A</p><form method=post><textarea name=notitie>{p['notitie']}</textarea><button>Bewaren</button></form>")
@app.post("/beheer/plaatsen/<int:k>")
def p15(k): D["plaatsen"][k]["notitie"] = F("notitie"); flash("Opgeslagen."); return to(f"/beheer/plaatsen/{k}")
@app.post("/beheer/plaatsen/wisselen")
def p16():
    a, b = D["plaatsen"][int(F("a"))], D["plaatsen"][int(F("b"))]; a["soort"], b["soort"] = b["soort"], a["soort"]; flash("Gewisseld."); return to("/beheer/plaatsen")
@app.get("/beheer/gasten")
def p17(): return page("Gasten", table([(g["id"], g["naam"]) for g in D["gasten"].values()]))
@app.get("/beheer/gasten/<int:k>")
def p18(k): g = get("gasten", k) or abort(404); return page(g["naam"], f"<h1>{g['naam']}</h1><p>{g['telefoon']}</p><ul>" + "".join(f"<li>{n['tekst']}</li>" for n in D["notities"].get(k, [])) + "</ul>")
@app.post("/beheer/gasten/<int:k>/notitie")
def p19(k):
    D["seq"] += 1; D["notities"].setdefault(k, []).append({"id": 20000 + D["seq"], "tekst": F("tekst")}); flash("Toegevoegd."); return to(f"/beheer/gasten/{k}")
@app.get("/beheer/instellingen/<naam>")
def p20(naam): s = D["instellingen"].get(naam) or abort(404); return page("Instellingen", "<form method=post>" + "".join(f'<label>{a}<input name="{a}" value="{b}"></label>' for a, b in s.items()) + "<button>Opslaan</button></form>")
@app.post("/beheer/instellingen/<naam>")
def p21(naam):
    s = D["instellingen"].get(naam) or abort(404)
    if naam != "tarieven": s.update({k: v for k, v in request.form.items() if k in s})
    flash("Opgeslagen."); return to("/beheer/instellingen/" + naam)
@app.get("/beheer/kassa")
def p22(): return page("Kassa", table([(b["nr"], b["bedrag"]) for b in D["bonnen"][-15:]]))
@app.get("/beheer/rooster")
def p23(): return page("Rooster", table([(d, D["beurt"].get(d, "–")) for d in "ma di wo do vr za zo".split()]))
@app.post("/beheer/rooster")
def p24(): D["beurt"][F("dag")] = F("naam"); flash("Bewaard."); return to("/beheer/rooster")
SHELL = '<h1>Plattegrond</h1><div id="kaart" data-zoom="3"></div><noscript>De plattegrond heeft JavaScript nodig.</noscript>' + "<i></i>" * 60
@app.get("/beheer/kaart")
@app.get("/beheer/kaart/<path:rest>")
def p25(rest=""):
    if rest == "laag/water.json": return jsonify([{"x": i * 7, "y": i * 3, "kraan": i} for i in range(11)])
    f = D["flash"].pop(who(), ""); return page("Plattegrond", SHELL)
@app.get("/beheer/<naam>")
def p26(naam): return page(naam.title(), f'<div id="{naam}"></div>' + "<p>Laden…</p>") if naam in ("taken", "sanitair", "wachtlijst", "rapporten", "balie", "extra", "team", "arrangementen") else abort(404)
@app.get("/beheer/reserveringen/")
@app.get("/beheer/plaatsen/")
def p27(): return redirect("http://camping.example.nl" + request.path[:-1], 301)

# --- data
@app.get(G + "/ik")
def d1(): return jsonify(naam=who(), rol=who())
@app.get(G + "/meldingen")
def d2(): return jsonify(D["meld"][-2:] if D["meld"] and rnd.random() < .12 else [])
@app.post(G + "/meldingen/gelezen")
def d3(): D["meld"] = []; return none()
@app.get(G + "/reserveringen")
def d4():
    l = list(D["res"].values()); s = request.args.get("status"); n = int(request.args.get("blad", 1))
    if s: l = [r for r in l if r["status"] == s]
    if request.args.get("dag"): l = [r for r in l if r["van"] == request.args["dag"]]
    l = l[::-1][(n - 1) * 20:n * 20]; return jsonify(l)
@app.get(G + "/reserveringen/<int:k>")
def d5(k): return jsonify(D["res"][k]) if k in D["res"] else fout("reservering niet gevonden", 404)
@app.patch(G + "/reserveringen/<int:k>")
def d6(k):
    if k not in D["res"]: return fout("reservering niet gevonden", 404)
    if who() == "terrein": return fout("mag niet", 403)
    D["res"][k].update(B()); return jsonify(D["res"][k])
@app.get(G + "/reserveringen/<int:k>/extras")
def d7(k): return jsonify(D["extras"].get(k, []))
@app.post(G + "/reserveringen/<int:k>/extras")
def d8(k): D["seq"] += 1; x = {"id": 50000 + D["seq"], "wat": B()["wat"]}; D["extras"].setdefault(k, []).append(x); return jsonify(x), 201
@app.delete(G + "/reserveringen/<int:k>/extras/<int:x>")
def d9(k, x):
    l = D["extras"].get(k, []); m = [e for e in l if e["id"] != x]
    if len(m) == len(l): return fout("extra niet gevonden", 404)
    D["extras"][k] = m; return none()
@app.get(G + "/reserveringen/<int:k>/betalingen")
def d10(k): return jsonify(D["betaald"].get(k, []))
@app.post(G + "/reserveringen/<int:k>/betalingen")
def d11(k): D["betaald"].setdefault(k, []).append({"bedrag": B().get("bedrag", 10), "via": "pin"}); return jsonify(ok=True), 201
@app.get(G + "/reserveringen/<int:k>/voucher")
def d12(k): return jsonify(code=f"V{k * 7919 % 10**8:08}", geldig=True, taal="nl") if D["betaald"].get(k) else fout("nog niet betaald", 404)
@app.post(G + "/reserveringen/groep")
def d13(): return fout("nog niet gemaakt", 501)
@app.post(G + "/prijs")
def d14(): n = int(B().get("nachten", 1)); return jsonify(totaal=n * 24.5, toeristenbelasting=round(n * 1.85, 2))
@app.get(G + "/plaatsen")
def d15(): return jsonify([p for p in D["plaatsen"].values() if request.args.get("soort", p["soort"]) == p["soort"]])
@app.get(G + "/plaatsen/<int:k>")
def d16(k): return jsonify(D["plaatsen"][k]) if k in D["plaatsen"] else fout("plaats niet gevonden", 404)
@app.patch(G + "/plaatsen/<int:k>")
def d17(k): return jsonify({**D["plaatsen"][k], **B()})
@app.get(G + "/plaatsen/<int:k>/vrij")
def d18(k): return jsonify([r["van"] for r in D["res"].values() if r["plaats"] == k])
@app.get(G + "/plaatsen/<int:k>/stroom")
def d19(k):
    if day() < 5: raise KeyError("kwh")
    return jsonify(kwh=k * 3.7 + day(), sinds="2031-04-01")
@app.get(G + "/huisjes")
def d20(): return jsonify(list(D["huisjes"].values()))
@app.patch(G + "/huisjes/<int:k>")
def d21(k): D["huisjes"][k].update(B()); return jsonify(D["huisjes"][k])
@app.get(G + "/gasten")
def d22(): q = request.args.get("q", "").lower(); return jsonify([g for g in D["gasten"].values() if q and q in g["naam"].lower()])
@app.get(G + "/gasten/<int:k>")
def d23(k): return jsonify(D["gasten"][k]) if k in D["gasten"] else fout("gast niet gevonden", 404)
@app.put(G + "/gasten/<int:k>")
def d24(k): D["gasten"][k].update(B()); return jsonify(D["gasten"][k])
@app.get(G + "/gasten/<int:k>/verblijven")
def d25(k): return jsonify([])
@app.get(G + "/gasten/<int:k>/voertuigen")
def d26(k): return jsonify(D["voertuigen"].get(k, []))
@app.get(G + "/gasten/<int:k>/notities")
def d27(k): return jsonify(D["notities"].get(k, []))
@app.delete(G + "/gasten/<int:k>/notities/<int:n>")
def d28(k, n): return none()
@app.get(G + "/arrangementen")
def d29(): return jsonify(list(D["arr"].values()))
@app.get(G + "/arrangementen/<int:k>")
def d30(k): return jsonify(D["arr"][k])
@app.put(G + "/arrangementen/<int:k>")
def d31(k): D["arr"][k].update(B()); return jsonify(D["arr"][k])
@app.get(G + "/periodes")
def d32(): return jsonify(list(D["periodes"].values()))
@app.post(G + "/periodes")
def d33(): D["seq"] += 1; x = {"id": D["seq"], "naam": B().get("naam", ""), "factor": 100}; D["periodes"][x["id"]] = x; return jsonify(x), 201
@app.delete(G + "/periodes/<int:k>")
def d34(k):
    if k < 4: return fout("in gebruik", 409)
    return none() if D["periodes"].pop(k, None) else fout("periode niet gevonden", 404)
@app.get(G + "/taken")
def d35(): return jsonify([t for t in D["taken"].values() if not (request.args.get("open") and t["klaar"])])
@app.post(G + "/taken")
def d36(): D["seq"] += 1; D["taken"][D["seq"]] = {"id": D["seq"], "wat": B()["wat"], "klaar": False, "wie": "terrein"}; return jsonify(id=D["seq"]), 201
@app.patch(G + "/taken/<int:k>")
def d37(k): D["taken"][k].update(B()); return jsonify(ok=True)
@app.get(G + "/sanitair")
def d38(): s = request.args.get("status"); return jsonify([x for x in D["sanitair"].values() if not s or x["status"] == s])
@app.put(G + "/sanitair/<int:k>/status")
def d39(k): D["sanitair"][k]["status"] = B()["status"]; return jsonify(ok=True)
@app.get(G + "/wachtlijst")
def d40(): return jsonify(list(D["wacht"].values()))
@app.post(G + "/wachtlijst/<int:k>/bel")
def d41(k): D["wacht"].pop(k, None); return none()
@app.get(G + "/gevonden-voorwerpen")
def d42(): return jsonify(list(D["gevonden"].values()))
@app.post(G + "/gevonden-voorwerpen/<int:k>/afgehaald")
def d43(k): D["gevonden"].pop(k, None); return none()
@app.get(G + "/storingen")
def d44(): return jsonify(list(D["storing"].values()))
@app.post(G + "/storingen")
def d45(): D["seq"] += 1; D["storing"][D["seq"]] = {"id": D["seq"], "wat": B()["wat"]}; return jsonify(id=D["seq"]), 201
@app.get(G + "/sleutelkaarten")
def d46(): return jsonify(list(D["kaarten"].values()))
@app.post(G + "/sleutelkaarten/<int:k>/activeer")
def d47(k): return redirect(f"http://camping.example.nl{G}/sleutelkaarten/{k}/activeer/", 301)
@app.post(G + "/sleutelkaarten/<int:k>/piep")
def d48(k): return none()
@app.get(G + "/overzicht/kassa")
def d49(): return jsonify(omzet=0, bonnen=0, pin=0, contant=0)
@app.get(G + "/overzicht/aankomsten")
def d50(): return jsonify([{"id": r["id"], "nachten": r["nachten"]} for r in D["res"].values() if r["van"].endswith(request.args.get("dag", "10")[-2:])])
@app.get(G + "/overzicht/capaciteit")
def d51(): return jsonify(plaatsen=48, huisjes=6, trekkershutten=0, groepsveld=1)
@app.get(G + "/rapporten/<naam>")
def d52(naam):
    if who() != "baas": return fout("alleen voor de eigenaar", 403)
    if naam == "bezetting": raise ZeroDivisionError("nachten")
    if naam == "omzet":
        if request.args.get("jaar") == "2028": raise KeyError("2028")
        j = int(request.args.get("jaar", 2031)); return jsonify([{"maand": m, "omzet": (j * m * 37) % 9000 + len(D["bonnen"])} for m in range(1, 13 if j < 2031 else 6)])
    if naam == "herkomst": return jsonify({b: sum(r["bron"] == b for r in D["res"].values()) for b in ("kantoor", "site", "portaal")})
    abort(404)
@app.get(G + "/gebruikers")
def d53(): return jsonify([{"naam": n} for n in ("baas", "receptie", "terrein")]) if who() == "baas" else fout("alleen voor de eigenaar", 403)
@app.get(G + "/logboek")
def d54(): return fout("alleen voor de beheerder", 403)
@app.get(G + "/bonnen")
def d55(): return jsonify(D["bonnen"][-40:])
@app.post(G + "/bonnen")
def d56(): D["bonnen"].append({"nr": len(D["bonnen"]) + 1, "bedrag": B().get("bedrag", 1)}); return jsonify(nr=len(D["bonnen"])), 201
@app.put(G + "/concepten/<naam>")
def d57(naam): D["concept"][naam] = B(); return none()
@app.put(G + "/kolommen/<naam>")
def d58(naam): D["kolommen"][naam] = B(); return jsonify(B())
@app.get(G + "/kolommen/<naam>")
def d59(naam): return jsonify(D["kolommen"].get(naam, {"a": 1, "b": 0, "c": 1}))
@app.post(G + "/exports")
def d60(): D["seq"] += 1; D["exports"][D["seq"]] = 0; return jsonify(id=D["seq"], stand="wacht"), 202
@app.get(G + "/exports/<int:k>")
def d61(k): D["exports"][k] += 1; return jsonify(id=k, stand="klaar" if D["exports"][k] > 2 else "bezig")
@app.get(G + "/exports/<int:k>/bestand")
def d62(k): return Response("id;van\n" + "".join(f"{r['id']};{r['van']}\n" for r in D["res"].values()), mimetype="text/csv")
@app.post(G + "/plaatsen/<int:k>/fotos")
def d63(k): D["fotos"].setdefault(k, []).append(len(request.data)); return jsonify(n=len(D["fotos"][k])), 201
@app.get(G + "/plaatsen/<int:k>/fotos")
def d64(k): return jsonify(D["fotos"].get(k, []))
@app.get(G + "/keuzes/<naam>")
def d65(naam): return jsonify({"landen": ["NL", "BE", "DE", "FR"], "soorten": ["tent", "caravan", "camper"], "toeslagen": []}.get(naam, []))
@app.get(G + "/oud/taken")
def d66(): return fout("haal de nieuwe versie", 410)
@app.post(G + "/mail/voorbeeld")
def d67(): return jsonify(html="<p>" + B().get("tekst", "") + "</p>")
@app.get(G + "/weer")
def d68():
    if on("weerweg"): return fout("weerdienst antwoordt niet", 502)
    return jsonify(graden=rnd.randint(7, 24), wind=rnd.randint(0, 12))
@app.get(G + "/jaarverslag")
def d69():
    if on("traag"): time.sleep(2.4)
    return jsonify([rnd.randint(1, 99) for _ in range(30)])

# --- the others
@app.get("/")
def s1(): return "<!doctype html><html lang=nl><title>Camping De Wilgen</title><h1>Welkom</h1>" + "<p>Aan de rivier.</p>" * 20
@app.get("/boeken")
def s2(): return "<!doctype html><html lang=nl><title>Boeken</title><form method=post></form>"
@app.post("/boeken")
def s3():
    r = book(D, "site"); D["meld"].append({"id": r["id"], "wat": "nieuwe boeking"}); 
    if rnd.random() < .3 and day() >= 3: D["wacht"][r["id"]] = {"id": r["id"], "naam": rnd.choice(NAMES)}
    return to("/boeken/bedankt")
@app.get("/boeken/bedankt")
def s4(): return "<!doctype html><html lang=nl><title>Bedankt</title><p>Tot gauw."
@app.get("/kalender/<naam>.ics")
def s5(naam): return Response("BEGIN:VCALENDAR\n" + "".join(f"UID:{k}\n" for k in list(D["res"])[-10:]) + "END:VCALENDAR\n", mimetype="text/calendar")
@app.get("/ping")
def s6(): return "ok"
@app.post("/koppeling/boekingen")
def s7():
    if not request.headers.get("X-Sleutel"): return fout("sleutel", 401)
    book(D, "portaal"); return jsonify(ontvangen=True)
@app.get("/koppeling/wijzigingen")
def s8(): return jsonify([])
@app.post("/koppeling/storingen/haal")
def s9(): l = list(D["storing"].values()); D["storing"] = {}; return jsonify(l)
