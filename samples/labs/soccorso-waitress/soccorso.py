"""The panel of a provincial mountain rescue corps with five stations: Flask under waitress. In memory; kept over a restart."""
import base64, json, logging, os, pickle, random, signal, sys, time, traceback
from pathlib import Path
from flask import Flask, Response, g, redirect, request
from werkzeug.exceptions import HTTPException
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(1913), WORK / "store"
def now():
    f = WORK / "now"
    return float(f.read_text()) + max(0.0, time.time() - f.stat().st_mtime)
class Json(logging.Formatter):
    def format(self, r):
        t = now(); d = time.gmtime(t)
        o = {"asctime": time.strftime("%Y-%m-%dT%H:%M:%S", d) + f".{int(t * 1000) % 1000:03}Z", "name": r.name, "levelname": r.levelname, "message": r.getMessage(), **getattr(r, "more", {})}
        if r.exc_info: o["exc_info"] = "".join(traceback.format_exception(*r.exc_info, limit=-2)).rstrip()
        return json.dumps(o, ensure_ascii=False)
h = logging.StreamHandler(sys.stdout); h.setFormatter(Json())
logging.basicConfig(level=logging.INFO, handlers=[h]); logging.getLogger("waitress").setLevel(logging.WARNING)
log, acc, mail = logging.getLogger("soccorso"), logging.getLogger("soccorso.accesso"), logging.getLogger("soccorso.posta")
def text(a, b): return "".join(R.choices("abcdefgilmnoprstuvz    ", k=R.randint(a, b))).strip() or "x"
TIPI = ["ricerca", "valanga", "caduta", "malore", "ferrata", "canyon"]
def sow():
    D = dict(n=9000, soci={}, interventi={}, mezzi={}, radio={}, turni={}, attrezzature={}, esercitazioni={}, avvisi={}, allerte={}, spese={}, imp={}, archivio=[], foto=set(), visite={}, jobs={}, due=[], allarmi=[], coda=[], hits=[], tracce={})
    k = 100
    for n in range(1, 6):
        few = n == 5
        for i in range(4 if few else 12 + 5 * n): k += 1; D["soci"][k] = dict(id=k, st=n, sigla=f"S{n}-{k}", ruolo=R.choice(["tecnico", "medico", "cinofilo", "aspirante"]), operativo=R.random() < .8, nota=text(0, 30), del_=False); R.random() < .2 and D["foto"].add(k)
        for i in range(0 if few else 14 + 4 * n): k += 1; D["interventi"][k] = dict(id=k, st=n, tipo=R.choice(TIPI), luogo=text(6, 22), data=f"2031-0{R.randint(1, 4)}-{R.randint(10, 28)}", esito=text(5, 40)); D["tracce"][k] = R.randint(0, 60)
        for i in range(1 if few else 3 + n % 3): k += 1; D["mezzi"][k] = dict(id=k, st=n, targa=f"ZA{k}SA", tipo=R.choice(["fuoristrada", "furgone", "quad"]), in_servizio=True, nota=text(0, 20))
        for i in range(2 if few else 6 + n): k += 1; D["radio"][k] = dict(id=k, st=n, matricola=f"R-{7000 + k}", ok=R.choice(["si", "si", "no"]))
        for i in range(0 if few else 10 + n): k += 1; D["turni"][k] = dict(id=k, st=n, giorno=f"2031-05-{R.randint(10, 31)}", fascia=R.choice(["mattina", "pomeriggio", "notte"]), squadra=text(4, 12))
        for i in range(0 if few else 9 + n): k += 1; D["attrezzature"][k] = dict(id=k, st=n, nome=text(5, 18), quantita=R.randint(1, 20))
        for i in range(1 if few else 4): k += 1; D["esercitazioni"][k] = dict(id=k, st=n, titolo=text(8, 30), iscritti=R.sample([s for s in D["soci"] if D["soci"][s]["st"] == n], R.randint(0, 3)))
        for i in range(3): k += 1; D["avvisi"][k] = dict(id=k, st=n, testo=text(10, 70))
        if n == 4: D["allerte"][n] = [dict(id=1, zona="alta valle", livello="gialla")]
        for i in range(0 if few else 12): k += 1; D["spese"][k] = dict(id=k, st=n, voce=text(5, 20), euro=R.randint(5, 2200))
        D["imp"][n] = dict(notifiche=dict(mail=f"stazione{n}@soccorso-valfredda.example", sms=True, anticipo=30), turni=dict(minimo=3, nota=text(3, 20)), sede=dict(indirizzo=f"via della Fonte {n}", telefono="0000 555010"))
    D["n"] = k; return D
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
def end(*_): STORE.write_bytes(pickle.dumps(D)); log.info("chiusura"); os._exit(0)
signal.signal(signal.SIGTERM, end)
app = Flask(__name__, static_folder=None); app.json.sort_keys = False; app.json.ensure_ascii = False
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
class Stop(Exception):
    def __init__(self, status, why, **head): self.status, self.why, self.head = status, why, head
def no(status, why): raise Stop(status, why)
def nid(): D["n"] += 1; return D["n"]
def body(*need):
    b = request.get_json(silent=True) or {}
    if any(not b.get(k) and b.get(k) is not False for k in need): no(422, "campi mancanti: " + ", ".join(k for k in need if not b.get(k)))
    return b
@app.errorhandler(Stop)
def _(e): return {"errore": e.why}, e.status, e.head
@app.errorhandler(HTTPException)
def _(e):
    if e.code in (301, 307, 308): return e
    if e.code == 405 and request.path.startswith("/api/"):              # nothing but the page would take it
        try: page_only = app.url_map.bind("").match(request.path, "GET")[0] == "page_"
        except HTTPException: page_only = False
        if page_only: return {"errore": "non trovato"}, 404
    return {"errore": "non trovato" if e.code == 404 else "metodo non ammesso" if e.code == 405 else e.name}, e.code, ({"Allow": ", ".join(sorted(e.valid_methods))} if e.code == 405 and getattr(e, "valid_methods", None) else {})
@app.errorhandler(Exception)
def _(e): log.error("errore non gestito in %s", request.endpoint, exc_info=e); return {"errore": "errore interno"}, 500
@app.before_request
def guard():
    g.t0, g.user = time.time(), "-"
    p = request.path
    if p in ("/api/salute", "/api/versione") or not p.startswith(("/api/", "/gis/")) or request.method == "OPTIONS": return
    t = request.headers.get("Authorization", "")[7:]
    if p in ("/api/sessione", "/api/allarmi/ingresso"): g.user = t or "-"; return
    if p == "/gis/sentieri": return
    if not t or t == "scaduta": no(401, "sessione scaduta")
    g.user = t
    if t == "notturno":
        D["hits"] = [x for x in D["hits"] if x > now() - 60] + [now()]
        if len(D["hits"]) > 24: raise Stop(429, "troppe richieste", **{"Retry-After": "60"})
    n = (request.view_args or {}).get("n")
    if n is not None and n not in D["imp"]: no(404, "non trovato")
    if n in (1,) and t == "capo": no(403, "stazione non assegnata")
    if mode("db") and "/interventi" in p: log.error("OperationalError: could not connect to server, pool of 5 exhausted"); no(503, "base dati non raggiungibile")
@app.after_request
def after(r):
    acc.info("%s %s %s", request.method, request.path, r.status_code, extra={"more": {"method": request.method, "path": request.path, "query_string": request.query_string.decode(), "status": r.status_code, "duration_ms": round((time.time() - g.t0) * 1000, 2), "user": g.user, "remote_addr": request.headers.get("X-Forwarded-For", request.remote_addr)}})
    x = D["n"] + len(D["hits"])
    if R.random() < .012: mail.info("consegnato, 250 2.0.0 Ok: queued as %06X", R.getrandbits(24))
    if R.random() < .006: mail.warning("451 4.7.1 greylisting, riprovo fra 300 s")
    if R.random() < .004: log.warning("bollettino valanghe: formato CAAML 6 not implemented by parser, uso il 5")
    return r
S = "/api/stazioni/<int:n>"
def at(rule, *methods): return app.route(S + rule, methods=methods or ("GET",), endpoint=f"{(methods or ('GET',))[0].lower()}{rule}")
def clean(x): return {k: v for k, v in x.items() if k not in ("st", "del_")}
def of(kind, n): return [x for x in D[kind].values() if x["st"] == n and not x.get("del_")]
def get(kind, n, i):
    x = D[kind].get(i)
    return x if x and x["st"] == n else no(404, "non trovato")
def page(rows, limit=20):
    q, c = request.args.get("q", "").lower(), request.args.get("cursor")
    rows = [clean(x) for x in rows if not q or q in str(x).lower()]
    after_ = int(base64.b64decode(c)) if c else None
    if after_ is not None: rows = [x for x in rows if x["id"] < after_] if rows and rows[0]["id"] > rows[-1]["id"] else [x for x in rows if x["id"] > after_]
    more = len(rows) > limit
    return {"data": rows[:limit], "next": base64.b64encode(str(rows[limit - 1]["id"]).encode()).decode() if more else None}
def crew(): g.user == "capo" and no(403, "riservato alla segreteria")

# --- members
@at("/soci")
def _(n): v = request.args.get("operativo"); return page([x for x in reversed(of("soci", n)) if v is None or str(x["operativo"]).lower() == v])
@at("/soci", "POST")
def _(n): b = body("sigla", "ruolo"); i = nid(); D["soci"][i] = dict(id=i, st=n, sigla=b["sigla"], ruolo=b["ruolo"], operativo=False, nota="", del_=False); return {"id": i}, 201
@at("/soci/export.csv")
def _(n): return Response("".join(f"{x['id']};{x['sigla']};{x['ruolo']}\n" for x in of("soci", n)), mimetype="text/csv")
@at("/soci/<int:i>")
def _(n, i): return clean(get("soci", n, i))
@at("/soci/<int:i>", "PATCH")
def _(n, i): b = body(); x = get("soci", n, i); x.update({k: b[k] for k in ("operativo", "nota", "ruolo") if k in b}); return {"ok": True}
@at("/soci/<int:i>", "DELETE")
def _(n, i):
    crew(); x = get("soci", n, i)
    if x["del_"]: no(404, "non trovato")
    x["del_"] = True; return "", 204
@at("/soci/<int:i>/foto")
def _(n, i): get("soci", n, i); return Response(bytes(900 + i * 3), mimetype="image/jpeg") if i in D["foto"] else no(404, "non trovato")
if NEW:
    @at("/soci/<int:i>/visite")
    def _(n, i): get("soci", n, i); return {"data": [dict(data=f"2030-0{1 + k}-12", esito="idoneo") for k in range(i % 4)], "next": None}
# --- operations
@at("/interventi")
def _(n): t = request.args.get("tipo"); return page([x for x in reversed(of("interventi", n)) if t in (None, x["tipo"])], 15)
@at("/interventi", "POST")
def _(n): b = body("tipo", "luogo"); i = nid(); D["interventi"][i] = dict(id=i, st=n, tipo=b["tipo"], luogo=b["luogo"], data=time.strftime("%Y-%m-%d", time.gmtime(now())), esito=""); D["tracce"][i] = R.randint(0, 60); return {"id": i}, 201
@at("/interventi/archivio")
def _(n): return page([x for x in D["archivio"] if x["st"] == str(n)])       # st is a number there
@at("/interventi/<int:i>")
def _(n, i): return clean(get("interventi", n, i))
@at("/interventi/<int:i>", "PATCH")
def _(n, i): b = body(); get("interventi", n, i)["esito"] = b.get("esito", ""); return {"ok": True}
@at("/interventi/<int:i>/archivia", "POST")
def _(n, i): x = get("interventi", n, i); D["archivio"].append(D["interventi"].pop(i)); return {"ok": True}
@at("/interventi/<int:i>/verbale.pdf")
def _(n, i): x = get("interventi", n, i); return Response(b"%PDF-1.7 " + x["firma"].encode(), mimetype="application/pdf")
@at("/interventi/<int:i>/scheda.pdf")
def _(n, i): x = get("interventi", n, i); return Response(b"%PDF-1.7 " + bytes(2000 + i * 3), mimetype="application/pdf")
# --- material
@at("/mezzi")
def _(n): return page(of("mezzi", n))
@at("/mezzi/<int:i>")
def _(n, i): return clean(get("mezzi", n, i))
@at("/mezzi/<int:i>", "PATCH")
def _(n, i): b = body("in_servizio"); return {**clean(get("mezzi", n, i)), "in_servizio": b["in_servizio"]}
@at("/mezzi/<int:i>/nota", "PUT")
def _(n, i): get("mezzi", n, i)["nota"] = body().get("nota", ""); return "", 204
@at("/radio/")
def _(n): s = request.args.get("ok"); return page([x for x in of("radio", n) if s in (None, x["ok"])], 50)
@at("/radio/", "POST")
def _(n): b = body("matricola"); i = nid(); D["radio"][i] = dict(id=i, st=n, matricola=b["matricola"], ok="si"); return {"id": i}, 201
@at("/radio/<int:i>", "PATCH")
def _(n, i): get("radio", n, i)["ok"] = body("ok")["ok"]; return {"ok": True}
@at("/attrezzature")
def _(n): return page(of("attrezzature", n), 40)
@at("/attrezzature/<int:i>", "PATCH")
def _(n, i): b = body(); get("attrezzature", n, i).update({k: b[k] for k in ("nome", "quantita") if k in b}); return {"ok": True}
@at("/attrezzature/<int:i>")
def _(n, i): return clean(get("attrezzature", n, i))
# --- shifts
@at("/turni")
def _(n):
    for d in [d for d in D["due"] if d[0] <= now()]:
        D["due"].remove(d)
        for _ in range(3): i = nid(); D["turni"][i] = dict(id=i, st=d[1], giorno=f"2031-06-{R.randint(10, 29)}", fascia="notte", squadra=text(4, 12))
    return page(of("turni", n), 200)
@at("/turni", "POST")
def _(n): b = body("giorno", "fascia"); i = nid(); D["turni"][i] = dict(id=i, st=n, giorno=b["giorno"], fascia=b["fascia"], squadra=b.get("squadra", "")); return {"id": i}, 201
@at("/turni/genera", "POST")
def _(n): D["due"].append((now() + 900, n)); return {"stato": "in coda"}, 202
@at("/turni/<int:i>", "DELETE")
def _(n, i): get("turni", n, i); return "", 204
@at("/turni/<int:i>")
def _(n, i): return clean(get("turni", n, i))
@at("/reperibilita")
def _(n): return {"data": [], "next": None}
@at("/reperibilita", "POST")
def _(n): body("socio", "dal"); return {"id": nid()}, 201
# --- exercises
@at("/esercitazioni")
def _(n): return page(of("esercitazioni", n))
@at("/esercitazioni", "POST")
def _(n): b = body("titolo"); i = nid(); D["esercitazioni"][i] = dict(id=i, st=n, titolo=b["titolo"], iscritti=[]); return {"id": i}, 201
@at("/esercitazioni/<int:i>/iscritti")
def _(n, i): return {"data": get("esercitazioni", n, i)["iscritti"], "next": None}
@at("/esercitazioni/<int:i>/iscritti/<int:s>", "PUT")
def _(n, i, s): l = get("esercitazioni", n, i)["iscritti"]; s in l or l.append(s); return "", 204
@at("/esercitazioni/<int:i>/iscritti/<int:s>", "DELETE")
def _(n, i, s): l = get("esercitazioni", n, i)["iscritti"]; l.remove(s) if s in l else no(404, "non trovato"); return "", 204
@at("/esercitazioni/<int:i>/duplica", "POST")
def _(n, i): get("esercitazioni", n, i); return {"errore": "non ancora disponibile"}, 501
# --- notices, warnings
@at("/avvisi/")
def _(n): return page(of("avvisi", n))
@app.post(S + "/avvisi")
def avvisi_senza(n): return redirect(f"http://api:8080/api/stazioni/{n}/avvisi/", 308)
@at("/avvisi/", "POST")
def _(n): b = body("testo"); i = nid(); D["avvisi"][i] = dict(id=i, st=n, testo=b["testo"]); return {"id": i}, 201
@at("/avvisi/<int:i>", "DELETE")
def _(n, i): get("avvisi", n, i); del D["avvisi"][i]; return "", 204
@at("/allerte")
def _(n): return {"data": D["allerte"].get(n, []), "next": None}
@at("/allarmi")
def _(n): return {"data": [a for a in D["allarmi"] if a["st"] == n and a["fino"] > now()], "next": None}
@app.post("/api/allarmi/ingresso")
def ingresso():
    if g.user != "nue112": no(401, "firma errata")
    b = body("stazione"); D["allarmi"].append(dict(id=nid(), st=b["stazione"], fino=int(now() + 3000), testo=text(10, 30))); return {"ok": True}, 202
# --- money, settings, figures
@at("/contabilita/spese")
def _(n): crew(); return page(of("spese", n), 50)
@at("/contabilita/spese", "POST")
def _(n): crew(); b = body("voce", "euro"); i = nid(); D["spese"][i] = dict(id=i, st=n, voce=b["voce"], euro=b["euro"]); return {"id": i}, 201
@at("/contabilita/rimborsi")
def _(n): no(403, "permesso mancante: contabilita.rimborsi.vedi")
@at("/impostazioni/<k>")
def _(n, k): return D["imp"][n].get(k) or no(404, "non trovato")
@at("/impostazioni/<k>", "PUT")
def _(n, k):
    x = D["imp"][n].get(k) or no(404, "non trovato"); b = body()
    if k != "notifiche": x.update({j: b[j] for j in x if j in b})
    return {"ok": True}
@at("/statistiche/uscite")
def _(n): m = request.args.get("mese", "2031-05"); l = [x for x in of("interventi", n) + [a for a in D["archivio"] if a["st"] == n] if x["data"].startswith(m)]; return {"uscite": len(l), "ore": round(sum(D["tracce"].get(x["id"], 0) for x in l) / 7, 2), "per_tipo": {t: c for t in TIPI if (c := sum(x["tipo"] == t for x in l))}}
@at("/statistiche/tempi")
def _(n): return {"allertamento_min": 0, "arrivo_min": 0, "durata_min": 0, "campione": 0}
@at("/statistiche/organico")
def _(n): l = of("soci", n); return {"operativi": sum(x["operativo"] for x in l), "altri": sum(not x["operativo"] for x in l)}
# --- reports: POST only
SAVED = []
@app.post("/api/reports/search")
def search():
    b = body(); l = [clean(x) for x in D["interventi"].values() if b.get("testo", "") in x["luogo"] + x["esito"] and b.get("tipo") in (None, x["tipo"])]; return {"data": l[:25], "next": None}
@app.post("/api/reports/saved")
def saved(): body("nome"); return {"id": nid(), "salvato": True}, 201
@app.post("/api/reports/saved/list")
def saved_list(): return {"data": SAVED, "next": None}
@app.post("/api/reports/export")
def export(): i = nid(); D["jobs"][i] = now() + 240; return {"job": i}, 202
@app.post("/api/reports/jobs")
def jobs(): i = body("job")["job"]; t = D["jobs"].get(i) or no(404, "non trovato"); return {"job": i, "stato": "pronto", "file": f"/api/reports/files/{i}.csv"} if t <= now() else {"job": i, "stato": "in corso", "file": None}
@app.get("/api/reports/files/<int:i>.csv")
def files(i): t = D["jobs"].get(i) or no(404, "non trovato"); return Response("a;b;c\n" * (200 + i % 90), mimetype="text/csv") if t <= now() else no(409, "non pronto")
@app.post("/api/reports/validate")
def validate(): return {"ok": True} if len(body().get("testo", "")) < 18 else no(422, "testo troppo lungo")
# --- all stations
@app.post("/api/sessione")
def login(): return ({"token": "x" * 64}, 200) if (request.get_json(silent=True) or {}).get("chiave") == "*" else no(401, "credenziali errate")
@app.get("/api/io")
def io(): return {"utente": g.user, "stazioni": [2, 3, 4, 5] if g.user == "capo" else [1, 2, 3, 4, 5]}
@app.get("/api/stazioni")
def stazioni(): return {"data": [dict(id=n, nome=f"Stazione {n}") for n in range(1, 6)], "next": None}
def tagged(x):
    r = app.make_response(x); r.add_etag(); return r.make_conditional(request)
@app.get("/api/tipi")
def tipi(): return tagged({"data": TIPI})
@app.get("/api/comuni")
def comuni(): return tagged({"data": [f"Comune {i:03}" for i in range(140)], "next": None})
@app.get("/api/salute")
def salute(): return {"ok": True}
@app.get("/api/versione")
def versione(): return {"versione": "4.8.0" if NEW else "4.7.2"}
@app.get("/api/funzioni")
def funzioni(): return {"mappe": True, "turni": True, "reports": True}
@app.get("/api/sync/coda")
def coda():
    l = [c for c in D["coda"] if c["fino"] > now()] if not mode("coda") else [dict(id=i, tipo="socio") for i in range(6)]
    return {"data": l, "next": None}
@app.post("/api/sync/turni")
def sync(): return {"ok": True}
@app.get("/api/v1/soci")
def v1(): no(410, "versione ritirata")
# --- maps
@app.get("/gis/tracce/<int:i>")
def traccia(i): k = D["tracce"].get(i, -1); return {"id": i, "punti": [[round(46 + j / 997, 5), round(11 + j / 883, 5)] for j in range(k)]} if k >= 0 else no(404, "non trovato")
@app.get("/gis/rifugi")
def rifugi(): return {"data": [dict(id=i, nome=f"Rifugio {i}", quota=1400 + i * 71) for i in range(1, 24)], "next": None}
# --- the page
@app.get("/assets/<f>")
def asset(f): return Response("export const p=1;" * (820 + 30 * NEW), mimetype="text/javascript") if f == ("index-9fa2.js" if NEW else "index-41bc.js") else no(404, "non trovato")
@app.get("/", defaults={"p": ""})
@app.get("/<path:p>")
def page_(p):
    if p.startswith("api/"): no(404, "non trovato")
    return Response(f'<!doctype html>\n<html lang="it"><head><meta charset="utf-8"><title>Soccorso Valfredda</title><script type="module" src="/assets/{"index-9fa2.js" if NEW else "index-41bc.js"}"></script></head><body><div id="radice"></div></body></html>\n', mimetype="text/html")
if __name__ == "__main__":
    from waitress import serve
    log.info("soccorso %s avviato, waitress 3 su 8080, 4 thread", "4.8.0" if NEW else "4.7.2")
    serve(app, host="127.0.0.1", port=18151, threads=4)
