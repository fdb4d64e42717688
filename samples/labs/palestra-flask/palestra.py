"""A sports club's office: Flask, everything in memory and in one file; honest in most places."""
import json, os, random, sys, time
from pathlib import Path
from flask import Flask, Blueprint, Response, abort, g, jsonify, redirect, request
WORK = Path(os.environ["WORK"]); R = random.Random(71); STATE = WORK / "stato.json"; NUOVA = os.environ.get("VERSIONE") == "2"
def seed():
    nomi = ["Aurora", "Bruno", "Carla", "Dino", "Elena", "Fabio", "Gina", "Ivo"]
    soci = {str(i): {"id": i, "tessera": f"T{i}", "nome": R.choice(nomi) + f" {chr(65 + i % 26)}.", "attivo": R.random() < .8, "newsletter": R.random() < .4, "telefono": R.choice(["", "333" + "0" * 7]), "note": "n" * R.randint(0, 40), "versione": 1} for i in range(301, 371)}
    corsi = {s: {"slug": s, "titolo": s.replace("-", " ").title(), "posti": p, "visibile": R.random() < .5, "evidenza": False, "descrizione": "d" * R.randint(9, 90)} for s, p in (("nuoto-libero", 30), ("acquagym", 18), ("pilates", 12), ("judo-ragazzi", 20), ("yoga-dolce", 14), ("basket-under-14", 24), ("spinning", 16))}
    return {"soci": soci, "corsi": corsi, "iscritti": {s: [{"id": R.randint(301, 370), "dal": "2027-09-01"} for _ in range(R.randint(0, 9))] for s in corsi}, "attesa": {"acquagym": [{"socio": 312}, {"socio": 333}]},
        "abb": {str(i): {"id": i, "socio": R.randint(301, 370), "tipo": R.choice(["annuale", "mensile", "open"]), "sospeso": False} for i in range(8001, 8091)}, "cert": {}, "infortuni": {"318": [{"data": "2027-03-02", "che": "caviglia"}], "355": [{"data": "2027-05-19", "che": "spalla"}]},
        "com": [{"id": 1, "oggetto": "Orari estivi", "testo": "t" * 64}, {"id": 2, "oggetto": "Nuovo spogliatoio", "testo": "t" * 31}], "eventi": {str(i): {"id": i, "titolo": f"Torneo {i}", "bozza": False} for i in (41, 42, 43)},
        "mov": [{"id": i, "euro": R.randint(5, 90), "causale": R.choice(["quota", "bar", "certificato"])} for i in range(1, 15)], "sale": {s: {"slug": s, "stato": "aperta"} for s in ("piscina", "sala-pesi", "dojo", "palestra-grande")}, "chiusa": False, "lavori": {}, "passaggi": 0, "n": 9000, "cal": {"44": [{"corso": "pilates", "g": 1}]}, "orari": {"feriali": "07:00-22:00", "festivi": "09:00-13:00"}}
D = json.loads(STATE.read_text()) if STATE.exists() else seed()
def new(): D["n"] += 1; return D["n"]
def mode(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()
app = Flask(__name__); app.json.compact = True
b = Blueprint("g", __name__, url_prefix="/gestione/api")
@app.before_request
def gate():
    g.chi = request.cookies.get("sessione", ""); g.ruolo = g.chi.split("-")[0]
    if request.path.startswith("/gestione/api/"):
        if mode("manutenzione"): return {"errore": "manutenzione in corso"}, 503, {"Retry-After": "900"}
        if mode("limite"): return {"errore": "troppe richieste"}, 429
        if not g.chi and not request.path.endswith("/accesso"): return {"errore": "accesso richiesto"}, 401
@app.after_request
def keep(r):
    if request.method != "GET" and r.status_code < 300: STATE.write_text(json.dumps(D))
    return r
def one(d, k, text="non trovato"):
    if str(k) not in d: abort(Response(json.dumps({"errore": text}) + "\n", 404, mimetype="application/json"))
    return d[str(k)]
def ok(): return {"esito": "ok"}
PAGE = '<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Gestione palestra</title><link rel="stylesheet" href="/gestione/assets/g.css"><script type="module" src="/gestione/assets/app-%s.js"></script></head><body><div id="app"></div></body></html>\n' % ("91ce" if NUOVA else "07ab")
@app.get("/salute")
def salute(): return "ok"
@app.get("/gestione/assets/<f>")
def assets(f): return Response("let palestra=1;" * 700 if f.endswith("js") else "body{margin:0}" * 60, mimetype="text/javascript" if f.endswith("js") else "text/css", headers={"Cache-Control": "max-age=600"})
@app.get("/gestione/esporta/soci.csv")
def csv(): return Response("".join(f"{s['id']};{s['nome']};{s['attivo']}\n" for s in D["soci"].values()), mimetype="text/csv")
@app.get("/gestione/")
@app.get("/gestione/<path:p>")
def page(p=""):
    if p.startswith("api/"): abort(404)
    return Response(PAGE, mimetype="text/html")
@app.post("/dispositivi/tornello")
def tornello(): D["passaggi"] += 1; return "", 204
@app.get("/dispositivi/tornello/regole")
def regole(): return jsonify([])                                    # nobody is locked out
@b.post("/accesso")
def accesso(): r = jsonify(utente=request.json["utente"]); r.set_cookie("sessione", request.json["utente"]); return r
@b.get("/profilo")
def profilo(): return {"utente": g.chi, "ruolo": g.ruolo}
@b.get("/menu")
def menu(): return jsonify(["soci", "corsi", "istruttori", "cassa", "calendario", "comunicazioni"])
@b.get("/avvisi/contatore")
def contatore(): return {"n": D["passaggi"] % 3}
@b.get("/moduli/<m>")
def moduli(m): return one({"nuoto": {"attivo": True, "scadenza": "2028-06-30"}, "tornelli": {"attivo": True, "scadenza": "2027-12-31", "dispositivi": 2}}, m, "modulo non acquistato")
@b.get("/soci")
def soci():
    q, p, s = request.args.get("q", ""), int(request.args.get("pagina", 1)), request.args.get("stato", "")
    l = [x for x in reversed(D["soci"].values()) if q.lower() in x["nome"].lower() and (not s or x["attivo"] == (s == "attivi"))]
    return jsonify(l[(p - 1) * 12:p * 12])
@b.post("/soci")
def socio_nuovo(): i = new(); D["soci"][str(i)] = {"id": i, "tessera": f"T{i}", "nome": request.json["nome"], "attivo": True, "newsletter": False, "telefono": "", "note": "", "versione": 1}; return {"id": i}, 201
@b.get("/soci/suggerimenti")
def sugg(): q = request.args.get("q", "").lower(); return jsonify([x["nome"] for x in D["soci"].values() if q and x["nome"].lower().startswith(q)][:5])
@b.get("/soci/verifica-cf")
def cf(): return {"libero": True}
@b.get("/soci/importa/modello.csv")
def modello(): return Response("tessera;nome;telefono\n", mimetype="text/csv")
@b.post("/soci/importa/anteprima")
def anteprima(): return {"righe": len(request.json["righe"]), "errori": []}
@b.get("/soci/<int:i>")
def socio(i): return one(D["soci"], i)
@b.put("/soci/<int:i>")
def socio_put(i):
    s = one(D["soci"], i)
    if request.json.pop("versione", s["versione"]) != s["versione"]: return {"errore": "modificato da altri"}, 409
    new_ = {**s, **request.json}
    if new_ != s: s.update(request.json); s["versione"] += 1
    return ok()
@b.delete("/soci/<int:i>")
def socio_del(i):
    one(D["soci"], i)
    if any(a["socio"] == i for a in D["abb"].values()): return {"errore": "ha abbonamenti"}, 409
    del D["soci"][str(i)]; return "", 204
@b.patch("/soci/<int:i>/attivo")
def attivo(i): one(D["soci"], i)["attivo"] = request.json["attivo"]; return ok()
@b.patch("/soci/<int:i>/newsletter")
def newsletter(i): one(D["soci"], i)["newsletter"] = request.json["newsletter"]; return ok()
@b.get("/soci/<int:i>/certificati")
def cert(i): one(D["soci"], i); return jsonify(D["cert"].get(str(i), []))
@b.post("/soci/<int:i>/certificati")
def cert_nuovo(i): one(D["soci"], i); D["cert"].setdefault(str(i), []).append({"id": new(), "scade": request.json["scade"]}); return {"id": D["n"]}, 201
@b.get("/soci/<int:i>/abbonamenti")
def socio_abb(i): one(D["soci"], i); return jsonify([a for a in D["abb"].values() if a["socio"] == i])
@b.post("/soci/<int:i>/abbonamenti")
def abb_nuovo(i): n = new(); D["abb"][str(n)] = {"id": n, "socio": i, "tipo": request.json["tipo"], "sospeso": False}; return {"id": n}, 201
@b.get("/soci/<int:i>/infortuni")
def infortuni(i): one(D["soci"], i); return jsonify(D["infortuni"].get(str(i), []))
@b.get("/soci/<int:i>/foto")
def foto(i):
    if i % 5: one({}, i, "nessuna foto")
    return Response(b"\xff\xd8" + random.Random(i).randbytes(400 + i % 89 * 31), mimetype="image/jpeg")
@b.get("/soci/<int:i>/scheda")
def scheda(i):
    if g.ruolo not in ("istruttore", "direttore"): one({}, i)       # others are not told that there is one
    return {"socio": i, "serie": ["squat"] * (i % 7)}
@b.patch("/abbonamenti/<int:i>/sospeso")
def sospeso(i): one(D["abb"], i)["sospeso"] = request.json["sospeso"]; return ok()
@b.get("/abbonamenti/<int:i>")
def abbonamento(i): return one(D["abb"], i)
@b.get("/corsi")
def corsi(): return jsonify(list(D["corsi"].values()))
@b.get("/corsi/<s>")
def corso(s): return one(D["corsi"], s)
@b.put("/corsi/<s>")
def corso_put(s): one(D["corsi"], s).update({k: v for k, v in request.json.items() if k in ("titolo", "posti", "descrizione")}); return ok()
@b.patch("/corsi/<s>/visibile")
def visibile(s): one(D["corsi"], s); return ok()                    # the column came later
@b.patch("/corsi/<s>/evidenza")
def evidenza(s): one(D["corsi"], s)["evidenza"] = request.json["evidenza"]; return ok()
@b.get("/corsi/<s>/iscritti")
def iscritti(s): one(D["corsi"], s); return jsonify(D["iscritti"].get(s, []))
@b.post("/corsi/<s>/iscritti")
def iscrivi(s):
    l = D["iscritti"].setdefault(s, [])
    if len(l) >= one(D["corsi"], s)["posti"]: return {"errore": "corso pieno"}, 409
    l.append({"id": request.json["socio"], "dal": "2027-10-25"}); return ok(), 201
@b.delete("/corsi/<s>/iscritti/<int:i>")
def disiscrivi(s, i): D["iscritti"][s] = [x for x in D["iscritti"].get(s, []) if x["id"] != i]; return "", 204
@b.get("/corsi/<s>/lista-attesa")
def attesa(s): one(D["corsi"], s); return jsonify(D["attesa"].get(s, []))
ISTR = {s: {"slug": s, "discipline": ["nuoto"] * (i % 3 + 1), "interno": 20 + i} for i, s in enumerate(("m-galli", "l-serra", "p-conti", "r-villa", "s-moro"))}
@b.get("/istruttori")
def istruttori(): return jsonify(list(ISTR.values()))
@b.get("/istruttori/<s>")
def istruttore(s): return one(ISTR, s)
@b.get("/istruttori/<s>/assenze")
def assenze(s): return one({"r-villa": {"dal": "2027-10-27", "al": "2027-10-29"}}, s, "nessuna assenza registrata")
@b.get("/sale")
def sale(): return jsonify(list(D["sale"].values()))
@b.patch("/sale/<s>/stato")
def stato(s): one(D["sale"], s)["stato"] = request.json["stato"]; return ok()
@b.get("/calendario")
def calendario(): return jsonify(D["cal"].get(request.args.get("settimana", ""), []))
@b.post("/calendario")
def cal_nuovo(): D["cal"].setdefault(request.json["settimana"], []).append({"corso": request.json["corso"], "g": request.json["g"]}); return ok(), 201
@b.get("/calendario/adesso")
def adesso(): return {"corso": "pilates", "minuti": D["passaggi"] % 50} if D["passaggi"] % 4 == 0 else ("", 204)
@b.post("/presenze/")
def presenze(): return {"registrate": len(request.json["soci"])}, 201
@b.get("/bacheca/")
def bacheca(): return jsonify([{"foglio": i} for i in range(D["passaggi"] % 5 + 1)])
@b.get("/comunicazioni")
def com(): return jsonify(D["com"])
@b.post("/comunicazioni")
def com_nuova(): return {"id": new(), "stato": "inviata"}, 201      # the old mailer is gone, and nobody wrote the new one's table
@b.get("/eventi")
def eventi(): return jsonify([e for e in D["eventi"].values() if not e["bozza"]])
@b.post("/eventi")
def evento_nuovo(): i = new(); D["eventi"][str(i)] = {"id": i, "titolo": request.json["titolo"], "bozza": True}; return {"id": i}, 201
@b.get("/eventi/<int:i>")
def evento(i): return one(D["eventi"], i)
@b.patch("/eventi/<int:i>/pubblica")
def pubblica(i): one(D["eventi"], i)["bozza"] = False; return ok()
@b.delete("/eventi/<int:i>")
def evento_del(i): one(D["eventi"], i); del D["eventi"][str(i)]; return "", 204
@b.get("/cassa/movimenti")
def mov(): return jsonify(D["mov"][-12:] if "causale" not in request.args else [m for m in D["mov"] if m["causale"] == request.args["causale"]][-12:])
@b.post("/cassa/movimenti")
def mov_nuovo(): D["mov"].append({"id": new(), "euro": request.json["euro"], "causale": request.json["causale"]}); return {"id": D["n"]}, 201
@b.get("/cassa/" + ("riepilogo" if NUOVA else "saldo"))
def saldo(): return {"euro": sum(m["euro"] for m in D["mov"]), "movimenti": len(D["mov"])}
@b.get("/cassa/chiusura")
def chiusura():
    if not D["chiusa"]: one({}, 1, "cassa aperta")
    return {"ora": "21:40", "euro": sum(m["euro"] for m in D["mov"])}
@b.post("/cassa/chiusura")
def chiudi(): D["chiusa"] = request.json["chiusa"]; return ok()
@b.get("/ingressi/oggi")
def ingressi(): return {"passaggi": D["passaggi"], "dentro": D["passaggi"] % 37}
@b.get("/ingressi/storico")
def storico(): return jsonify([])                                   # the archive was never wired
@b.get("/statistiche/incassi")
def incassi():
    if mode("vista"): raise RuntimeError("vista incassi in aggiornamento")
    return {"mesi": [m["euro"] for m in D["mov"]][-int(request.args.get("mesi", 6)):]}
@b.get("/statistiche/frequenze")
def frequenze(): return {"media": D["passaggi"] / len(D["cal"].get("0", []))}
@b.get("/registro-attivita")
def registro(): return {"errore": "permesso registro.leggi mancante"}, 403
@b.get("/compensi")
def compensi(): return jsonify([{"chi": s, "euro": 900 + 7 * i} for i, s in enumerate(ISTR)]) if g.ruolo == "direttore" else ({"errore": "riservato alla direzione"}, 403)
@b.get("/magazzino/sotto-scorta")
def scorta(): return jsonify([{"cosa": "cloro", "kg": 4}, {"cosa": "tovaglioli", "pz": 20}] if mode("scorta") else [])
@b.get("/compleanni")
def compleanni(): return jsonify([{"tessera": "T311", "anni": 40}] if mode("festa") else [])
@b.post("/quote/ricalcola")
def ricalcola(): i = new(); D["lavori"][str(i)] = 0; return {"lavoro": i}, 202
@b.get("/lavori/<int:i>")
def lavoro(i): one(D["lavori"], i); D["lavori"][str(i)] += 1; return {"stato": "in corso"} if D["lavori"][str(i)] < 3 else {"stato": "finito", "quote": i % 90}
@b.get("/impostazioni/orari")
def orari(): return D["orari"]
@b.put("/impostazioni/orari")
def orari_put(): D["orari"] = request.json; return D["orari"]
@b.get("/documenti")
def documenti(): return jsonify([{"id": i, "nome": f"modulo-{i}.pdf"} for i in (11, 12, 13)])
@b.get("/documenti/<int:i>/scarica")
def scarica(i): return redirect(f"https://archivio.example.com/club/{i}.pdf?firma={i:08x}", 302)    # to the storage, on another host
app.register_blueprint(b)
