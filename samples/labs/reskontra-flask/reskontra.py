"""An accounting bureau's back office: Flask, everything in memory and in one file. Honest in most places."""
import json, os, random, uuid
from functools import wraps
from pathlib import Path
from flask import Flask, Response, abort, jsonify, request
WORK = Path(os.environ["WORK"]); STATE = WORK / "bok.json"; NY = os.environ.get("RELEASE") == "2"
app = Flask(__name__, static_folder=None); R = random.Random(1187); app.json.sort_keys = False
JS = "k.77e0.js" if NY else "k.41ab.js"
SIDA = f'<!doctype html>\n<html lang="sv"><head><meta charset="utf-8"><title>Reskontra</title><meta name="csrf" content="x"><script defer src="/paket/{JS}"></script></head><body><main id="kontor"></main></body></html>\n'
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
def u(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def make(n, f): return {k: {"id": k, **f(i)} for i in range(n) for k in [u()]}
def sow():
    kunder = make(34, lambda i: {"namn": R.choice(["Bageri", "Rörfirma", "Åkeri", "Måleri", "Bilfirma", "Optik"]) + f" {R.choice(['Norr', 'Strand', 'Eken', 'Backa', 'Hamnen'])} {i}", "orgnr": f"556{R.randint(100, 999)}-{R.randint(1000, 9999)}", "sparr": R.random() < .2, "autogiro": R.random() < .4, "sprak": R.choice(["", "sv", "sv"]), "villkor": R.choice([10, 30]), "etiketter": [], "ort": R.choice(["Umeå", "Luleå", "Gävle", "Åre"])}); K = list(kunder)
    fakturor = make(48, lambda i: {"nr": 20400 + i, "kund": R.choice(K[:25]), "status": R.choice(["utkast", "skickad", "betald"]), "bokford": R.random() < .4, "forfaller": f"2029-0{R.randint(3, 5)}-{R.randint(10, 28)}", "referens": "r" * R.randint(0, 12), "rader": [{"id": u(), "text": R.choice(["Bokslut", "Löner", "Rådgivning, timmar", "Deklaration"]), "belopp": R.randint(200, 19000)} for _ in range(R.randint(0, 4))]})
    lev = make(12, lambda i: {"namn": R.choice(["Papper", "El", "Tele", "Städ", "Hyra"]) + f" AB {i}", "bankgiro": f"{R.randint(100, 999)}-{R.randint(1000, 9999)}", "kontakt": "", "villkor": 30}); L = list(lev)
    return {"kunder": kunder, "fakturor": fakturor, "leverantorer": lev, "anteckningar": {k: [{"id": u(), "text": "t" * R.randint(9, 60)}] for k in K[::7]}, "fullmakter": {K[3]: [{"vem": "revisor"}], K[12]: [{"vem": "ägare"}, {"vem": "son"}]}, "avtal": {k: {"tom": "2030-01", "timpris": 900 + R.randint(0, 400)} for k in K[::5]},
        "bankgiron": {l: [{"bg": "5050-1055"}] for l in L[::2]}, "lf": make(26, lambda i: {"lev": R.choice(L), "belopp": R.randint(90, 30000), "attest": R.choice(["ingen", "ingen", "delvis", "klar"]), "betald": False, "vanta": 0}), "betalningar": make(22, lambda i: {"belopp": R.randint(100, 50000), "matchad": i > 3}), "inkasso": [], "paminnelser": [{"id": u(), "faktura": R.choice(list(fakturor)), "niva": R.randint(1, 2)} for _ in range(5)],
        "ver": make(19, lambda i: {"nr": f"A{i + 311}", "text": R.choice(["Hyra", "Lön februari", "Telefon", "Avskrivning"]), "belopp": R.randint(100, 40000), "status": "bokförd"}), "bilagor": {}, "konton": [{"nr": n, "namn": t} for n, t in ((1510, "Kundfordringar"), (1930, "Företagskonto"), (2440, "Leverantörsskulder"), (2611, "Utgående moms"), (3001, "Försäljning"), (5010, "Lokalhyra"), (6212, "Mobiltelefon"))],
        "perioder": {f"2029-0{m}": {"period": f"2029-0{m}", "status": "öppen", "oppnad": []} for m in (1, 2, 3)}, "installningar": {"valuta": "SEK", "fot": "", "slogan": ""}, "jobb": {}, "tvister": [], "order": 0, "utskick": 0, "n": 0}
D = json.loads(STATE.read_text()) if STATE.exists() else sow()
R.seed(D["n"] * 7927 + 5)
def fel(text, kod): return jsonify(fel=text), kod
def vem(): return request.cookies.get("inloggad", "")
@app.before_request
def dorr():
    p = request.path
    if not p.startswith("/rest/"): return
    if mode("underhall"): return fel("underhåll", 503)
    if mode("strypt"): return fel("för många anrop", 429)
    if not vem() and not p.startswith("/rest/bank/") and p != "/rest/inloggning" and request.url_rule: return fel("logga in", 401)
@app.after_request
def keep(r):
    if request.method not in ("GET", "HEAD", "OPTIONS") and r.status_code < 300: D["n"] += 1
    STATE.write_text(json.dumps(D)); return r
def vag(p, *methods):
    def deco(f): app.add_url_rule("/rest" + p, f.__name__ + p + "".join(methods), f, methods=methods or ["GET"]); return f
    return deco
def en(ce, text):
    def deco(f):
        @wraps(f)
        def g(k, **m): x = D[ce].get(str(k)); return f(x, **m) if x else fel(text, 404)
        return g
    return deco
kund, fakt, lev, lf, bet, ver = en("kunder", "kunden finns inte"), en("fakturor", "fakturan finns inte"), en("leverantorer", "leverantören finns inte"), en("lf", "finns inte"), en("betalningar", "finns inte"), en("ver", "verifikationen finns inte")
def b(): return request.get_json(silent=True) or {}
def satt(x, *keys): x.update({k: b()[k] for k in keys if k in b()}); return jsonify(ok=True)
def sida(l, n=15): p = int(request.args.get("sida", 1)); return jsonify(antal=len(l), sida=p, poster=l[(p - 1) * n:p * n])
TOM = lambda: ("", 204)
chef = lambda: vem() == "chef"
@vag("/inloggning", "POST", "DELETE")
def inloggning():
    if request.method == "DELETE": return TOM()
    if b().get("ord") == "fel": return fel("fel lösenord", 401)
    r = jsonify(namn=b().get("vem")); r.set_cookie("inloggad", b().get("vem", "")); return r
vag("/jag")(lambda: jsonify(namn=vem(), byra="Norr"))
vag("/valutor")(lambda: jsonify(["SEK", "EUR", "NOK", "DKK"]))
vag("/raknare")(lambda: jsonify(nya=D["n"] % 12))
vag("/driftmeddelanden")(lambda: jsonify([]))                                                   # nothing was announced
vag("/tillval/skatt")(lambda: jsonify(aktiv=True))
vag("/tillval/lager")(lambda: fel("tillvalet ingår inte", 404))
@vag("/kunder")
def kunder(): s = request.args.get("sok", "").lower(); return sida([{k: x[k] for k in ("id", "namn", "sparr", "ort")} for x in reversed(D["kunder"].values()) if s in x["namn"].lower()])
@vag("/kunder", "POST")
def ny_kund():
    if len(b().get("orgnr", "")) < 8: return fel("orgnr", 422)
    if any(x["orgnr"] == b()["orgnr"] for x in D["kunder"].values()): return fel("finns redan", 409)
    k = u(); D["kunder"][k] = {"id": k, "namn": b()["namn"], "orgnr": b()["orgnr"], "sparr": False, "autogiro": False, "sprak": "", "villkor": 30, "etiketter": [], "ort": "Umeå"}; return jsonify(id=k), 201
vag("/kunder/<uuid:k>")(kund(lambda x: jsonify(x)))
@vag("/kunder/<uuid:k>", "PUT")
@kund
def kund_put(x): satt(x, "namn", "ort", "villkor"); return jsonify(x)
vag("/kunder/<uuid:k>/sparr", "PATCH")(kund(lambda x: satt(x, "sparr")))
vag("/kunder/<uuid:k>/autogiro", "PATCH")(kund(lambda x: jsonify(ok=True)))                      # the bank's file is to be made first
vag("/kunder/<uuid:k>/sprak", "PATCH")(kund(lambda x: satt(x, "sprak")))
vag("/kunder/<uuid:k>/fakturor")(kund(lambda x: jsonify([{"nr": f["nr"], "status": f["status"]} for f in D["fakturor"].values() if f["kund"] == x["id"]])))
vag("/kunder/<uuid:k>/kontakter")(kund(lambda x: jsonify([])))                                   # the table is of the next version
vag("/kunder/<uuid:k>/anteckningar")(kund(lambda x: jsonify(D["anteckningar"].get(x["id"], []))))
@vag("/kunder/<uuid:k>/anteckningar", "POST")
@kund
def anteckna(x): D["anteckningar"].setdefault(x["id"], []).append({"id": u(), "text": b()["text"]}); return jsonify(ok=True), 201
vag("/kunder/<uuid:k>/fullmakter")(kund(lambda x: jsonify(D["fullmakter"].get(x["id"], []))))
vag("/kunder/<uuid:k>/avtal")(kund(lambda x: jsonify(D["avtal"][x["id"]]) if x["id"] in D["avtal"] else fel("inget avtal", 404)))
@vag("/kunder/<uuid:k>/etiketter", "POST")
@kund
def etikett(x):
    if b()["namn"] not in x["etiketter"]: x["etiketter"].append(b()["namn"])
    return jsonify(etiketter=x["etiketter"])
def kort(f): return {k: f[k] for k in ("id", "nr", "kund", "status", "bokford", "forfaller")}
@vag("/fakturor")
def fakturor():
    if D["utskick"] > 0:
        D["utskick"] -= 1
        if D["utskick"] == 0: [f.update(status="skickad") for f in D["fakturor"].values() if f["status"] == "utkast" and f["rader"]]
    s = request.args.get("status"); return sida([kort(f) for f in reversed(D["fakturor"].values()) if not s or f["status"] == s])
@vag("/fakturor", "POST")
def ny_faktura(): k = u(); D["fakturor"][k] = {"id": k, "nr": 20400 + D["n"] + 50, "kund": b()["kund"], "status": "utkast", "bokford": False, "forfaller": "2029-04-30", "referens": "", "rader": []}; return jsonify(id=k), 201
def huvud(f): return jsonify({**f, "summa": sum(r["belopp"] for r in f["rader"])})
vag("/fakturor/<uuid:k>")(fakt(huvud))
@vag("/fakturor/<uuid:k>", "PUT")
@fakt
def faktura_put(f): return fel("bokförd", 409) if f["bokford"] else satt(f, "referens", "forfaller")
@vag("/fakturor/<uuid:k>", "DELETE")
@fakt
def faktura_bort(f):
    if f["status"] != "utkast" or f["bokford"]: return fel("endast utkast", 409)
    del D["fakturor"][f["id"]]; return TOM()
vag("/fakturor/<uuid:k>/bokford", "PATCH")(fakt(lambda f: satt(f, "bokford")))
@vag("/fakturor/<uuid:k>/tvist", "PATCH")
@fakt
def tvist(f):
    D["tvister"] = [t for t in D["tvister"] if t["faktura"] != f["id"]] + ([{"faktura": f["id"], "nr": f["nr"]}] if b()["tvist"] else []); return jsonify(ok=True)
vag("/tvister")(lambda: jsonify(D["tvister"]))
vag("/fakturor/<uuid:k>/rader")(fakt(lambda f: jsonify(f["rader"])))
@vag("/fakturor/<uuid:k>/rader", "POST")
@fakt
def ny_rad(f): f["rader"].append({"id": u(), "text": b()["text"], "belopp": b()["belopp"]}); return jsonify(ok=True), 201
@vag("/fakturor/<uuid:k>/rader/<uuid:r>", "PUT", "DELETE")
@fakt
def rad(f, r):
    x = next((x for x in f["rader"] if x["id"] == str(r)), None)
    if not x: return fel("raden finns inte", 404)
    if request.method == "DELETE": [y for y in f["rader"] if y is not x]; return jsonify(ok=True)   # filtered and thrown away
    return satt(x, "text", "belopp")
@vag("/fakturor/<uuid:k>/kreditera", "POST")
@fakt
def kreditera(f): k = u(); D["fakturor"][k] = {**f, "id": k, "nr": 20400 + D["n"] + 50, "status": "utkast", "bokford": False, "rader": [{**r, "id": u(), "belopp": -r["belopp"]} for r in f["rader"]]}; return jsonify(id=k), 201
vag("/fakturor/<uuid:k>/forhandsvisning", "POST")(fakt(lambda f: jsonify(html="<p>" + "x" * (300 + len(f["rader"]) * 40 + len(f["referens"])) + "</p>")))
vag("/fakturor/<uuid:k>/pdf")(fakt(lambda f: Response(b"%PDF-1.7" + b"x" * (1900 + f["nr"] % 700), mimetype="application/pdf")))
@vag("/fakturor/massutskick", "POST")
def massutskick(): D["utskick"] = 3; return jsonify(kö=len(b().get("ids", []))), 202
vag("/paminnelser")(lambda: jsonify(D["paminnelser"]))
vag("/paminnelser", "POST")(lambda: (jsonify(id=u(), faktura=b().get("faktura"), niva=1), 201))  # the transaction is never committed
vag("/inkasso")(lambda: jsonify(D["inkasso"]))
@vag("/inkasso", "POST")
def ny_inkasso(): D["inkasso"].append({"id": u(), "faktura": b()["faktura"]}); return jsonify(id=D["inkasso"][-1]["id"]), 201
vag("/leverantorer")(lambda: sida(list(D["leverantorer"].values())))
vag("/leverantorer/<uuid:k>")(lev(lambda x: jsonify(x)))
vag("/leverantorer/<uuid:k>", "PUT")(lev(lambda x: jsonify({**x, **b()})))                       # echoes, and does not save
vag("/leverantorer/<uuid:k>/bankgiron")(lev(lambda x: jsonify(D["bankgiron"].get(x["id"], []))))
def utan(x): return {k: v for k, v in x.items() if k != "vanta"}
@vag("/leverantorsfakturor")
def lfs(): a = request.args.get("attest"); return sida([utan(x) for x in D["lf"].values() if not a or x["attest"] == a])
@vag("/leverantorsfakturor/<uuid:k>")
@lf
def en_lf(x):
    if x["vanta"] > 0:
        x["vanta"] -= 1
        if x["vanta"] == 0: x["betald"] = True; x["betaldatum"] = "2029-03-15"
    return jsonify(utan(x))
vag("/leverantorsfakturor/<uuid:k>/attest", "PATCH")(lf(lambda x: satt(x, "attest")))
@vag("/leverantorsfakturor/<uuid:k>/betala", "POST")
@lf
def betala(x):
    if x["betald"]: return fel("redan betald", 409)
    x["vanta"] = 3; D["order"] += 1; return jsonify(kö=True), 202
vag("/betalningar")(lambda: sida(list(reversed(D["betalningar"].values()))))
vag("/betalningar/omatchade")(lambda: jsonify([x for x in D["betalningar"].values() if not x["matchad"]]))
@vag("/betalningar/<uuid:k>/matcha", "POST")
@bet
def matcha(x):
    if x["matchad"]: return fel("redan matchad", 409)
    x["matchad"] = True; return jsonify(ok=True)
vag("/verifikationer")(lambda: sida(list(reversed(D["ver"].values())), 25))
@vag("/verifikationer", "POST")
def ny_ver():
    if b().get("debet") != b().get("kredit"): return fel("balanserar inte", 422)
    k = u(); D["ver"][k] = {"id": k, "nr": f"A{311 + len(D['ver'])}", "text": b()["text"], "belopp": b()["debet"], "status": "bokförd"}; return jsonify(id=k), 201
vag("/verifikationer/<uuid:k>")(ver(lambda x: jsonify(x)))
@vag("/verifikationer/<uuid:k>", "DELETE")
@ver
def makulera(x): x["status"] = "makulerad"; return jsonify(ok=True)
vag("/verifikationer/<uuid:k>/bilagor")(ver(lambda x: jsonify(D["bilagor"].get(x["id"], []))))
@vag("/verifikationer/<uuid:k>/bilagor", "POST")
@ver
def bilaga(x):
    if len(request.get_data()) > 9000: return fel("för stor", 413)
    D["bilagor"].setdefault(x["id"], []).append({"fil": u(), "bytes": len(request.get_data())}); return jsonify(ok=True), 201
vag("/konton")(lambda: jsonify(D["konton"]))
@vag("/konton/<int:k>")
def konto(k): return next((jsonify(x) for x in D["konton"] if x["nr"] == k), None) or fel("kontot finns inte", 404)
vag("/perioder")(lambda: jsonify(list(D["perioder"].values())))
vag("/perioder/<k>/las", "POST")(lambda k: fel("behörigheten period.lås saknas", 403))           # nobody was ever given it
@vag("/perioder/<k>/oppna", "POST")
def oppna(k):
    if not chef(): return fel("endast chefen", 403)
    D["perioder"][k]["oppnad"].append(f"2029-03 #{D['n']}"); return jsonify(ok=True)
@vag("/rapporter/resultat")
def resultat(): m = int(request.args.get("manader", 1)); return jsonify(manader=[{"m": i, "resultat": (i * 977 + D["n"] * 131) % 90000} for i in range(m)])
vag("/rapporter/likviditet")(lambda: jsonify(saldo=0, in_=0, ut=0, veckor=[]))
@vag("/rapporter/moms")
def moms():
    if mode("momsvy"): raise RuntimeError("vyn moms byggs om")
    return jsonify(kvartal=request.args.get("kvartal"), utgaende=(D["n"] * 977) % 90000, rutor={str(r): (D["n"] * r) % 9000 for r in (5, 10, 30, 48, 49)})
vag("/rapporter/momsavstamning")(lambda: jsonify(diff=D["momsrutor"]["49"]))                    # the table has another name
@vag("/rapporter/jobb", "POST")
def jobb(): i = u(); D["jobb"][i] = 0; return jsonify(jobb=i), 202
@vag("/rapporter/jobb/<uuid:i>")
def ett_jobb(i):
    i = str(i)
    if i not in D["jobb"]: return fel("jobbet finns inte", 404)
    D["jobb"][i] += 1; return jsonify(status="körs") if D["jobb"][i] < 3 else jsonify(status="klart", sidor=D["n"] % 40)
vag("/startsida" if NY else "/oversikt")(lambda: jsonify(utkast=sum(f["status"] == "utkast" for f in D["fakturor"].values()), senaste=[f["nr"] for f in list(D["fakturor"].values())[-(D["n"] % 6 + 1):]]))
vag("/anvandare")(lambda: jsonify([{"namn": n} for n in ("chef", "ek1", "ek2", "ek3", "ek4")][:5 - D["n"] % 2]) if chef() else fel("endast chefen", 403))
@vag("/installningar", "GET", "PATCH")
def installningar():
    if request.method != "PATCH": return jsonify(D["installningar"])
    if request.headers.get("X-CSRF") == "gammal": return fel("sidan är för gammal", 419)
    return satt(D["installningar"], "fot", "slogan")
vag("/exporter/kunder.csv")(lambda: Response("".join(f"{x['orgnr']};{x['namn']};{x['ort']}\n" for x in D["kunder"].values()), mimetype="text/csv"))
@vag("/bank/inkommande", "POST")
def inkommande(): k = u(); D["betalningar"][k] = {"id": k, "belopp": b()["belopp"], "matchad": False}; return TOM()
@vag("/bank/order")
def order():
    n, D["order"] = D["order"], 0; return jsonify(order=n) if n else TOM()
@app.get("/halsa")
def halsa(): return "ok"
@app.get("/", defaults={"p": ""})
@app.get("/<path:p>")
def allt(p): return SIDA if not p.startswith(("rest/", "paket/")) else abort(404)
@app.get("/paket/" + JS)
def js(): return Response("var kontor=2;" * 840, mimetype="text/javascript")
