"""District heating, its back office: FastAPI, all in memory, in one file between two releases. What is missing is in truth.py."""
import os, pickle, random
from pathlib import Path
from fastapi import Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel

WORK = Path(os.environ["WORK"]); RELEASE = int(os.environ.get("RELEASE", "1")); FILE = WORK / "state.pickle"
rnd = random.Random(4711)
NETZE = {"altstadt": "Altstadt", "muehlenfeld": "Mühlenfeld", "gewerbepark-west": "Gewerbepark West", "seeufer": "Seeufer"}
NEU, KAELTE = "seeufer", "gewerbepark-west"
LEUTE = {"kern": "leitung", "dahl": "disposition", "voss": "disposition", "brand": "technik", "ruge": "technik", "lenz": "abrechnung", "moor": "revision"}
STRASSEN = "Lindenweg Torgasse Am_Wehr Ziegelstraße Bleiche Marktplatz Hafenring Kirchsteig Gartenweg Brunnenallee".split()
FAMILIE = "Adler Berg Christ Dorn Ebel Fuchs Gruber Hahn Imhof Jung Kolb Lang Mohr Nagel".split()


def code(n=4): return "".join(rnd.choice("23456789abcdefghjkmnpqrstvwxyz") for _ in range(n))
def ort(): return rnd.choice(STRASSEN).replace("_", " ") + f" {rnd.randint(1, 98)}"


def seed():
    d = {"n": 1000, "fehler": 0, "auftraege": {}, "nutzer": {k: {"kuerzel": k, "rolle": r, "gesperrt": False, "netze": 3} for k, r in LEUTE.items()}, "merk": {}, "anmeldungen": [], "anfragen": {}, "befehle": {}}
    for i, z in enumerate(NETZE):
        leer = z == NEU
        st = {}
        for k in range(0 if leer else 34 - 9 * i):
            c = f"UST-{i + 1}{k + 1:03}"
            st[c] = {"code": c, "adresse": ort(), "leistung_kw": rnd.choice([15, 40, 80, 160, 320]), "status": rnd.choice(["aktiv"] * 5 + ["gesperrt"]), "fernzugriff": rnd.random() < .6, "bemerkung": ""}
        vt = {}
        for k in range(0 if leer else 48 - 11 * i): vertrag(vt, f"{i + 1}", k, list(st))
        d[z] = {
            "stationen": st, "wartungen": {c: [{"datum": f"2030-0{rnd.randint(1, 9)}-1{rnd.randint(0, 9)}", "wer": rnd.choice(["Brand", "Ruge", "Fa. Thermo"])} for _ in range(rnd.choice([0, 0, 1, 2]))] for c in st},
            "stoerungen": {}, "kommentare": {}, "abschaltungen": {},
            "tarife": {s: {"slug": s, "name": s.replace("-", " ").title(), "arbeitspreis": ap, "grundpreis": 9.5, "aktiv": a, "sichtbar": True} for s, ap, a in (("waerme-klassik", 11.42, True), ("waerme-plus", 10.97, True), ("gewerbe", 9.8, False), ("waerme-jung", 11.1, False))},
            "preisblaetter": {s: [{"ab": "2030-01-01", "arbeitspreis": 10.9}] for s in ("waerme-klassik", "waerme-plus", "gewerbe", "waerme-jung")},
            "vertraege": vt, "abschlaege": {v: {"monatlich": rnd.choice([65, 80, 95, 120, 240]), "faellig": 15} for v in vt}, "rechnungen": {v: [{"nr": f"R{rnd.randint(10000, 99999)}", "betrag": rnd.randint(300, 2900)} for _ in range(rnd.choice([0, 1, 2, 2]))] for v in vt},
            "zaehler": {}, "ablesungen": {}, "laeufe": {}, "mahnungen": [], "gutschriften": [], "bereitschaft": {}, "schicht": [], "protokoll": [], "plan": [],
            "allgemein": {"absender": "waerme@example.de", "fusszeile": "Wärme vor Ort", "frist_tage": 14}, "benachrichtigungen": {"stoerung_mail": True, "frost_sms": False, "empfaenger": "leitstand@example.de"},
            "vorlagen": {s: {"slug": s, "betreff": s.title(), "text": "Guten Tag, " * rnd.randint(3, 7)} for s in ("begruessung", "abschaltung", "mahnung")},
            "module": {m: rnd.random() < .5 for m in ("kundenportal", "frostschutz", "ablese-app", "sms")},
        }
        n = d[z]
        for k in range(0 if leer else 26 - 6 * i):
            nr = f"Z{i + 1}{k:02}{code(3)}".upper(); n["zaehler"][nr] = {"nr": nr, "station": rnd.choice(list(st)), "eingebaut": f"20{rnd.randint(18, 29)}", "stand": rnd.randint(10000, 99999)}
            n["ablesungen"][nr] = [{"tag": f"2030-1{rnd.randint(0, 1)}-{rnd.randint(10, 28)}", "kwh": rnd.randint(10000, 99999)} for _ in range(rnd.choice([0, 1, 5, 6]))]
        for k in range(0 if leer else 11 - 2 * i): stoerung(d, n, rnd.choice(["Druckabfall", "Pumpe steht", "kein Warmwasser", "Leckage", "Regler ohne Verbindung"]), rnd.choice(list(st)))
        for k in range(0 if leer else 60): n["protokoll"].append(eintrag(rnd.choice(list(LEUTE)), rnd.choice(["Station geändert", "Tarif gelesen", "Vertrag angelegt", "angemeldet"])))
    return d
def vertrag(vt, i, k, st, name=None):
    nr = f"V{i}{k:03}-{code(3).upper()}"; vt[nr] = {"nr": nr, "kunde": name or rnd.choice(FAMILIE), "station": rnd.choice(st) if st else None, "tarif": rnd.choice(["waerme-klassik", "waerme-plus", "gewerbe"]), "notiz": "", "papierlos": rnd.random() < .5, "mahnstopp": False}
    return nr
def stoerung(d, n, was, st):
    k = "st-" + code(); n["stoerungen"][k] = {"id": k, "was": was, "station": st, "status": "offen", "zugewiesen": None, "prio": rnd.choice([1, 2, 3])}; n["kommentare"][k] = []
    for _ in range(rnd.choice([0, 1, 3])): n["kommentare"][k].append({"id": zahl(d), "text": rnd.choice(["Kunde angerufen", "Ersatzteil bestellt", "morgen früh"])})
    return k
def zahl(d): d["n"] += rnd.randint(1, 3); return d["n"]
def eintrag(wer, was): return {"wann": tag() + f" {rnd.randint(7, 17):02}:{rnd.randint(0, 59):02}", "wer": wer, "was": was}
def tag(): return (WORK / "tag").read_text()


D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["n"])
def an(wort): return wort in (WORK / "lage").read_text().split()


app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
@app.on_event("shutdown")
def _(): FILE.write_bytes(pickle.dumps(D))
OFFEN = ("/api/anmeldung", "/api/geraete/", "/api/partner/", "/bereit", "/api/v1/")
@app.middleware("http")
async def tuer(q: Request, weiter):
    p, wer = q.url.path, q.cookies.get("fw_sid", "")
    if an("wartung") and p != "/bereit": return JSONResponse({"detail": "Wartungsarbeiten, bitte später"}, 503, headers={"Retry-After": "900"})
    if not p.startswith(OFFEN) and wer not in LEUTE: return JSONResponse({"detail": "Nicht angemeldet"}, 401)
    q.state.wer, q.state.rolle = wer, LEUTE.get(wer, "")
    if wer == "moor" and q.method not in ("GET", "HEAD", "OPTIONS") and not p.startswith(("/api/abmeldung", "/api/anmeldung", "/api/merkliste")): return JSONResponse({"detail": "Nur lesender Zugriff"}, 403)
    return await weiter(q)
def weg(was): raise HTTPException(404, f"{was} nicht gefunden")
def nur(q, *rollen):
    if q.state.rolle not in rollen: raise HTTPException(403, "Keine Berechtigung")
def im(netz):
    if netz not in NETZE: weg("Netz")
    return D[netz]
def hol(tab, k, was): return tab[k] if k in tab else weg(was)
def merke(n, q, was): n["protokoll"].insert(0, eintrag(q.state.wer, was)); del n["protokoll"][400:]
def seite(zeilen, q, je=20):
    s = int(q.query_params.get("seite", 1)); return {"eintraege": zeilen[(s - 1) * je:s * je], "gesamt": len(zeilen), "seite": s}
gut = {"ok": True}
nichts = lambda: Response(status_code=204)
N = "/api/n/{netz}"

# --- frame
@app.get("/bereit")
def _(): return PlainTextResponse("ok")
class Anmeldung(BaseModel): kuerzel: str; kennwort: str
@app.post("/api/anmeldung")
def _(b: Anmeldung):
    if an("bremse"): raise HTTPException(429, "Zu viele Versuche")
    if b.kennwort != "richtig": raise HTTPException(401, "Kürzel oder Kennwort falsch")
    D["anmeldungen"].insert(0, {"wann": tag(), "wer": b.kuerzel}); del D["anmeldungen"][80:]
    return {"kuerzel": b.kuerzel, "rolle": LEUTE[b.kuerzel]}
@app.post("/api/abmeldung")
def _(): return nichts()
@app.get("/api/ich")
def _(q: Request): return {"kuerzel": q.state.wer, "rolle": q.state.rolle, "sprache": "de"}
@app.get("/api/netze")
def _(): return [{"slug": s, "name": n} for s, n in NETZE.items() if s != NEU or an("seeufer")]
@app.get("/api/hinweise")
def _(): return [{"text": "Am Donnerstag Übung im Heizwerk ab 14 Uhr"}] if an("hinweis") else []
@app.get("/api/ruecklauf-einheiten")
def _(): return ["kWh", "MWh", "GJ"]
@app.get("/api/merkliste")
def _(q: Request): return sorted(D["merk"].get(q.state.wer, []))
@app.put("/api/merkliste/{c}")
def _(q: Request, c: str): D["merk"].setdefault(q.state.wer, set()).add(c); return nichts()
@app.delete("/api/merkliste/{c}")
def _(q: Request, c: str): D["merk"].setdefault(q.state.wer, set()).discard(c); return nichts()
@app.get("/api/nutzer")
def _(q: Request): nur(q, "leitung", "revision"); return list(D["nutzer"].values())
@app.patch("/api/nutzer/{k}")
def _(q: Request, k: str, b: dict = Body()): nur(q, "leitung"); hol(D["nutzer"], k, "Nutzer").update(b); return D["nutzer"][k]
@app.get("/api/auftraege/{k}")
def _(k: str):
    a = hol(D["auftraege"], k, "Auftrag"); a["schritt"] += 1
    return {"id": k, "status": "fertig" if a["schritt"] > 2 else "läuft"}
def auftrag():
    k = code(8); D["auftraege"][k] = {"schritt": 0}; return JSONResponse({"auftrag": k}, 202)

# --- the overview
@app.get(N + "/lage")
def _(netz: str, q: Request): n = im(netz); return {"vorlauf": rnd.randint(71, 98), "ruecklauf": rnd.randint(41, 59), "stoerungen": sum(s["status"] == "offen" for s in n["stoerungen"].values())}
@app.get(N + "/suche")
def _(netz: str, q: Request):
    n, s = im(netz), q.query_params.get("q", "").lower()
    return [v["nr"] for v in n["vertraege"].values() if s in v["kunde"].lower() or s in v["nr"].lower()][:6]
@app.get(N + "/schichtbuch")
def _(netz: str): return im(netz)["schicht"][-12:]
@app.post(N + "/schichtbuch", status_code=201)
def _(netz: str, q: Request, b: dict = Body()):
    e = {"id": zahl(D), "wer": q.state.wer, "text": b["text"]}; im(netz)["schicht"].append(e); return e

# --- stations
ST = N + "/stationen"
@app.get(ST)
def _(netz: str, q: Request):
    z = list(im(netz)["stationen"].values()); s, t = q.query_params.get("status"), q.query_params.get("q", "").lower()
    return seite([x for x in z if (not s or x["status"] == s) and t in x["adresse"].lower()], q)
@app.post(ST, status_code=201)
def _(netz: str, q: Request, b: dict = Body()):
    n = im(netz); nur(q, "leitung", "disposition"); c = f"UST-{list(NETZE).index(netz) + 1}{len(n['stationen']) + 1:03}"
    n["stationen"][c] = {"code": c, "adresse": b["adresse"], "leistung_kw": 40, "status": "aktiv", "fernzugriff": False, "bemerkung": ""}; n["wartungen"][c] = []; merke(n, q, f"Station {c} angelegt"); return n["stationen"][c]
@app.get(ST + "/{c}")
def _(netz: str, c: str): return hol(im(netz)["stationen"], c, "Station")
@app.patch(ST + "/{c}")
def _(netz: str, c: str, q: Request, b: dict = Body()):
    n = im(netz); x = hol(n["stationen"], c, "Station"); nur(q, "leitung", "disposition", "technik")
    x.update({k: v for k, v in b.items() if k in ("fernzugriff", "bemerkung")}); merke(n, q, f"Station {c} geändert"); return x
@app.post(ST + "/{c}/sperren")
def _(netz: str, c: str, q: Request):
    n = im(netz); x = hol(n["stationen"], c, "Station"); nur(q, "leitung", "disposition")
    if x["status"] == "gesperrt": raise HTTPException(409, "Station ist schon gesperrt")
    x["status"] = "gesperrt"; merke(n, q, f"Station {c} gesperrt"); return gut
@app.post(ST + "/{c}/entsperren")
def _(netz: str, c: str, q: Request): n = im(netz); hol(n["stationen"], c, "Station")["status"] = "aktiv"; merke(n, q, f"Station {c} entsperrt"); return gut
@app.get(ST + "/{c}/messwerte")
def _(netz: str, c: str, q: Request): hol(im(netz)["stationen"], c, "Station"); return {"station": c, "werte": [round(rnd.uniform(40, 99), rnd.randint(1, 2)) for _ in range(7 if q.query_params.get("tage") == "7" else 24)]}
@app.get(ST + "/{c}/alarme")
def _(netz: str, c: str): hol(im(netz)["stationen"], c, "Station"); return []
@app.get(ST + "/{c}/wartungen")
def _(netz: str, c: str): return im(netz)["wartungen"].get(c, [])
@app.post(ST + "/{c}/wartungen", status_code=201)
def _(netz: str, c: str, q: Request, b: dict = Body()): n = im(netz); e = {"datum": tag(), "wer": b["wer"]}; n["wartungen"].setdefault(c, []).append(e); merke(n, q, f"Wartung {c}"); return e
@app.get(ST + "/{c}/foto")
def _(netz: str, c: str):
    if int(c[-2:]) % 5: weg("Foto")
    return {"url": f"/bilder/{c}.jpg", "breite": 1600}
@app.get(ST + "/{c}/absperrungen")
def _(netz: str, c: str): return [{"armatur": "DN50", "lage": "Keller"}] if int(c[-2:]) % 7 == 3 else []
@app.post(ST + "/{c}/neustart")
def _(netz: str, c: str): hol(im(netz)["stationen"], c, "Station"); raise HTTPException(501, "Neustart ist noch nicht umgesetzt")
@app.post(ST + "/{c}/fernablesung")
def _(netz: str, c: str):
    if not hol(im(netz)["stationen"], c, "Station")["fernzugriff"]: raise HTTPException(409, "Kein Fernzugriff")
    return auftrag()
@app.get(ST + "/{c}/schaltbild")
def _(netz: str, c: str): return RedirectResponse(f"https://ablage.example.net/{c}.pdf?sig=1f", 302)

# --- incidents
SO = N + "/stoerungen"
@app.get(SO)
def _(netz: str, q: Request):
    s = q.query_params.get("status"); return seite([x for x in reversed(im(netz)["stoerungen"].values()) if not s or x["status"] == s], q, 15)
@app.post(SO, status_code=201)
def _(netz: str, q: Request, b: dict = Body()):
    n = im(netz)
    if not b.get("station"): raise HTTPException(422, "Station fehlt")
    k = stoerung(D, n, b["was"], b["station"]); merke(n, q, f"Störung {k} gemeldet"); return n["stoerungen"][k]
@app.get(SO + "/{k}")
def _(netz: str, k: str): return hol(im(netz)["stoerungen"], k, "Störung")
@app.post(SO + "/{k}/zuweisen")
def _(netz: str, k: str, q: Request, b: dict = Body()): n = im(netz); x = hol(n["stoerungen"], k, "Störung"); x["zugewiesen"] = b["wer"]; merke(n, q, f"{k} an {b['wer']}"); return x
@app.post(SO + "/{k}/abschliessen")
def _(netz: str, k: str, q: Request):
    n = im(netz); x = hol(n["stoerungen"], k, "Störung")
    if x["status"] == "erledigt": raise HTTPException(409, "Bereits erledigt")
    x["status"] = "erledigt"; merke(n, q, f"{k} erledigt"); return x
if RELEASE == 1:
    @app.post(SO + "/{k}/eskalieren")
    def _(netz: str, k: str, q: Request): n = im(netz); x = hol(n["stoerungen"], k, "Störung"); x["prio"] = 10 + x["prio"] % 10; merke(n, q, f"{k} eskaliert"); return x
@app.get(SO + "/{k}/kommentare")
def _(netz: str, k: str): return im(netz)["kommentare"].get(k, [])
@app.post(SO + "/{k}/kommentare", status_code=201)
def _(netz: str, k: str, b: dict = Body()): e = {"id": zahl(D), "text": b["text"]}; im(netz)["kommentare"].setdefault(k, []).append(e); return e
@app.delete(SO + "/{k}/kommentare/{i}")
def _(netz: str, k: str, i: int): return nichts()

# --- planned cuts
AB = N + "/abschaltungen"
@app.get(AB)
def _(netz: str): return list(im(netz)["abschaltungen"].values())
@app.post(AB, status_code=201)
def _(netz: str, q: Request, b: dict = Body()):
    n = im(netz); k = "ab-" + code(3); n["abschaltungen"][k] = {"id": k, "grund": b["grund"], "von": b["von"], "angekuendigt": False}; merke(n, q, f"Abschaltung {k}"); return n["abschaltungen"][k]
@app.get(AB + "/{k}")
def _(netz: str, k: str): return hol(im(netz)["abschaltungen"], k, "Abschaltung")
@app.put(AB + "/{k}")
def _(netz: str, k: str, b: dict = Body()): x = hol(im(netz)["abschaltungen"], k, "Abschaltung"); x.update(grund=b["grund"], von=b["von"]); return x
@app.delete(AB + "/{k}")
def _(netz: str, k: str): n = im(netz); hol(n["abschaltungen"], k, "Abschaltung"); del n["abschaltungen"][k]; return nichts()

# --- tariffs
TA = N + "/tarife"
@app.get(TA)
def _(netz: str): return list(im(netz)["tarife"].values())
@app.get(TA + "/{s}")
def _(netz: str, s: str): return hol(im(netz)["tarife"], s, "Tarif")
@app.put(TA + "/{s}")
def _(netz: str, s: str, q: Request, b: dict = Body()): nur(q, "leitung", "abrechnung"); n = im(netz); x = hol(n["tarife"], s, "Tarif"); x.update(arbeitspreis=b["arbeitspreis"], name=b["name"]); merke(n, q, f"Tarif {s}"); return x
@app.patch(TA + "/{s}")
def _(netz: str, s: str, q: Request, b: dict = Body()): nur(q, "leitung", "abrechnung"); x = hol(im(netz)["tarife"], s, "Tarif"); x["sichtbar"] = b["sichtbar"]; return gut
@app.post(TA + "/{s}/aktivieren")
def _(netz: str, s: str, q: Request): nur(q, "leitung", "abrechnung"); hol(im(netz)["tarife"], s, "Tarif"); return gut
@app.post(TA + "/{s}/deaktivieren")
def _(netz: str, s: str, q: Request): nur(q, "leitung", "abrechnung"); hol(im(netz)["tarife"], s, "Tarif"); return gut
@app.get(TA + "/{s}/preisblaetter")
def _(netz: str, s: str): return im(netz)["preisblaetter"].get(s, [])
@app.post(TA + "/{s}/preisblaetter", status_code=201)
def _(netz: str, s: str, q: Request, b: dict = Body()): nur(q, "leitung", "abrechnung"); n = im(netz); e = {"ab": b["ab"], "arbeitspreis": b["arbeitspreis"]}; n["preisblaetter"][s].append(e); return e

# --- contracts
VT = N + "/vertraege"
@app.get(VT)
def _(netz: str, q: Request):
    t = q.query_params.get("q", "").lower(); return seite([v for v in reversed(im(netz)["vertraege"].values()) if t in v["kunde"].lower()], q)
@app.post(VT, status_code=201)
def _(netz: str, q: Request, b: dict = Body()):
    n = im(netz)
    if not b.get("kunde"): raise HTTPException(422, "Kunde fehlt")
    nr = vertrag(n["vertraege"], str(list(NETZE).index(netz) + 1), len(n["vertraege"]), list(n["stationen"]), b["kunde"]); n["rechnungen"][nr] = []; n["abschlaege"][nr] = {"monatlich": 80, "faellig": 15}; merke(n, q, f"Vertrag {nr} angelegt"); return n["vertraege"][nr]
@app.get(VT + "/{v}")
def _(netz: str, v: str): return hol(im(netz)["vertraege"], v, "Vertrag")
@app.patch(VT + "/{v}")
def _(netz: str, v: str, q: Request, b: dict = Body()): n = im(netz); x = hol(n["vertraege"], v, "Vertrag"); x.update({k: w for k, w in b.items() if k in ("notiz", "papierlos")}); merke(n, q, f"Vertrag {v} geändert"); return x
@app.put(VT + "/{v}/mahnstopp")
def _(netz: str, v: str): hol(im(netz)["vertraege"], v, "Vertrag")["mahnstopp"] = True; return nichts()
@app.delete(VT + "/{v}/mahnstopp")
def _(netz: str, v: str): hol(im(netz)["vertraege"], v, "Vertrag")["mahnstopp"] = False; return nichts()
@app.get(VT + "/{v}/abschlaege")
def _(netz: str, v: str): return hol(im(netz)["abschlaege"], v, "Abschlag")
@app.put(VT + "/{v}/abschlaege")
def _(netz: str, v: str, b: dict = Body()): x = hol(im(netz)["abschlaege"], v, "Abschlag"); x.update(monatlich=b["monatlich"]); return x
@app.get(VT + "/{v}/rechnungen")
def _(netz: str, v: str): return im(netz)["rechnungen"].get(v, [])
@app.put(VT + "/{v}/entwurf")
def _(netz: str, v: str): return nichts()

# --- meters
ZA = N + "/zaehler"
@app.get(ZA)
def _(netz: str, q: Request): return seite(list(im(netz)["zaehler"].values()), q, 12)
@app.post(ZA, status_code=201)
def _(netz: str, q: Request, b: dict = Body()):
    n = im(netz); nr = f"Z9{len(n['zaehler'])}{code(3)}".upper(); n["zaehler"] = {nr: {"nr": nr, "station": b["station"], "eingebaut": "2031", "stand": 0}, **n["zaehler"]}; n["ablesungen"][nr] = []; merke(n, q, f"Zähler {nr} eingebaut"); return n["zaehler"][nr]
@app.get(ZA + "/{z}")
def _(netz: str, z: str): return hol(im(netz)["zaehler"], z, "Zähler")
@app.get(ZA + "/{z}/ablesungen")
def _(netz: str, z: str): return im(netz)["ablesungen"].get(z, [])[-6:]
@app.post(ZA + "/{z}/ablesungen", status_code=201)
def _(netz: str, z: str, b: dict = Body()):
    n = im(netz); hol(n["zaehler"], z, "Zähler")["stand"] = b["kwh"]; e = {"tag": tag(), "kwh": b["kwh"]}; n["ablesungen"].setdefault(z, []).append(e); return e

# --- billing
AR = N + "/abrechnung"
@app.get(AR + "/laeufe")
def _(netz: str, q: Request): nur(q, "leitung", "abrechnung", "revision"); return list(im(netz)["laeufe"].values())
@app.post(AR + "/laeufe")
def _(netz: str, q: Request, b: dict = Body()):
    nur(q, "leitung", "abrechnung"); n = im(netz); k = f"L31-{len(n['laeufe']) + 1:02}"; n["laeufe"][k] = {"id": k, "monat": b["monat"], "stand": "entwurf", "betrag": rnd.randint(9000, 199999)}
    n["mahnungen"].extend({"vertrag": v, "stufe": 1} for v in rnd.sample(list(n["vertraege"]), min(2, len(n["vertraege"])))); return auftrag()
@app.get(AR + "/laeufe/{k}")
def _(netz: str, k: str): return hol(im(netz)["laeufe"], k, "Lauf")
@app.post(AR + "/laeufe/{k}/freigeben")
def _(netz: str, k: str, q: Request): nur(q, "leitung", "abrechnung"); x = hol(im(netz)["laeufe"], k, "Lauf"); x["buchung"] = x["konto"]["soll"]; return x
@app.get(AR + "/mahnungen")
def _(netz: str, q: Request): nur(q, "leitung", "abrechnung", "revision"); return im(netz)["mahnungen"]
@app.get(AR + "/gutschriften")
def _(netz: str, q: Request): nur(q, "leitung", "abrechnung", "revision"); return im(netz)["gutschriften"]
@app.post(AR + "/gutschriften", status_code=201)
def _(netz: str, q: Request, b: dict = Body()): nur(q, "leitung", "abrechnung"); e = {"id": zahl(D), "vertrag": b["vertrag"], "betrag": b["betrag"]}; im(netz)["gutschriften"].append(e); return e
@app.get(AR + "/export.csv")
def _(netz: str, q: Request): n = im(netz); return PlainTextResponse("nr;kunde;tarif\n" + "".join(f"{v['nr']};{v['kunde']};{v['tarif']}\n" for v in n["vertraege"].values()), media_type="text/csv")
@app.get(N + "/erloese")
def _(netz: str, q: Request):
    if q.state.rolle != "leitung": raise HTTPException(404)
    return {"monat": q.query_params.get("monat"), "euro": rnd.randint(90000, 2500000)}

# --- reports
BE = N + "/berichte"
@app.get(BE + "/verbrauch")
def _(netz: str, q: Request):
    if an("sicht"): raise HTTPException(500, "Auswertung nicht erreichbar")
    t = int(q.query_params.get("tage", 7)); return {"netz": netz, "mwh": [round(rnd.uniform(3, 180), 1) for _ in range(min(t, 31))] if im(netz)["stationen"] else []}
@app.get(BE + "/verluste")
def _(netz: str): im(netz); return {"verluste": [], "summe": 0.0, "anteil": 0.0}
@app.get(BE + "/spitzenlast")
def _(netz: str): n = im(netz); return {"spitzen": [{"tag": tag(), "mw": (len(n["protokoll"]) + ord(tag()[-1])) % 9 + k} for k in range(5)]}
@app.get(BE + "/co2")
def _(netz: str, q: Request): return {"jahr": q.query_params.get("jahr", "2030"), "gramm_kwh": 61 + len(netz), "faktor": 0.3}
@app.post(BE + "/anfragen")
def _(netz: str, q: Request, b: dict = Body()): k = code(5); D["anfragen"][k] = b["was"]; return RedirectResponse(f"/api/n/{netz}/berichte/anfragen/{k}", 303)
@app.get(BE + "/anfragen/{k}")
def _(netz: str, k: str): return {"id": k, "was": hol(D["anfragen"], k, "Anfrage"), "zeilen": len(im(netz)["vertraege"]) * rnd.randint(1, 30)}

# --- on call, plan, log
@app.get(N + "/bereitschaft")
def _(netz: str, q: Request): return im(netz)["bereitschaft"].get(q.query_params.get("woche"), {})
@app.put(N + "/bereitschaft/{w}")
def _(netz: str, w: str, b: dict = Body()): im(netz)["bereitschaft"][w] = {"wer": b["wer"], "tel": b["tel"]}; return gut
@app.get(N + "/bereitschaft/vertretung")
def _(netz: str): b = im(netz)["bereitschaft"]; return {"wer": "Fa. Thermo"} if len(b) > 3 else nichts()
@app.get(N + "/wartungsplan")
def _(netz: str): n = im(netz); return [] if RELEASE == 1 else [{"station": c, "faellig": f"2031-0{1 + k % 5}"} for k, c in enumerate(list(n["stationen"])[:9])]
@app.get(N + "/protokoll")
def _(netz: str, q: Request): return seite(im(netz)["protokoll"], q, 25)
@app.get(N + "/protokoll/anmeldungen")
def _(netz: str, q: Request): return seite(D["anmeldungen"], q, 25)
@app.get(N + "/protokoll/aenderungen")
def _(netz: str, q: Request): return seite([e for e in im(netz)["protokoll"] if "geändert" in e["was"]], q, 25)
@app.get(N + "/protokoll/exporte")
def _(netz: str, q: Request): return seite([], q, 25)

# --- settings
EI = N + "/einstellungen"
@app.get(EI + "/allgemein")
def _(netz: str): return im(netz)["allgemein"]
@app.put(EI + "/allgemein")
def _(netz: str, q: Request, b: dict = Body()): nur(q, "leitung"); n = im(netz); n["allgemein"].update(b); return n["allgemein"]
@app.get(EI + "/benachrichtigungen")
def _(netz: str): return im(netz)["benachrichtigungen"]
@app.put(EI + "/benachrichtigungen")
def _(netz: str, q: Request, b: dict = Body()): nur(q, "leitung", "disposition"); return {**im(netz)["benachrichtigungen"], **b}
@app.get(EI + "/schnittstellen")
def _(netz: str): raise HTTPException(403, "Recht schnittstellen:lesen fehlt")
@app.get(EI + "/vorlagen/{s}")
def _(netz: str, s: str): return hol(im(netz)["vorlagen"], s, "Vorlage")
@app.put(EI + "/vorlagen/{s}")
def _(netz: str, s: str, b: dict = Body()): x = hol(im(netz)["vorlagen"], s, "Vorlage"); x.update(b); return x
@app.post(EI + "/vorlagen/{s}/vorschau")
def _(netz: str, s: str, b: dict = Body()): return {"html": "<p>" + b["text"] + "</p>"}
@app.get(N + "/module")
def _(netz: str): return [{"slug": k, "an": v} for k, v in im(netz)["module"].items()]
@app.put(N + "/module/{m}")
def _(netz: str, m: str, q: Request, b: dict = Body()): nur(q, "leitung"); t = im(netz)["module"]; hol(t, m, "Modul"); t[m] = b["an"]; return {"slug": m, "an": b["an"]}
@app.get(N + "/einladungen/")
def _(netz: str): return [{"mail": f"{k}@example.de", "seit": "2030-11-02"} for k in ("planung", "buero")]
@app.post(N + "/einladungen/", status_code=201)
def _(netz: str, b: dict = Body()): return b
@app.get(N + "/kaelte")
def _(netz: str):
    if netz != KAELTE: raise HTTPException(404, "Kälte ist in diesem Netz nicht gebucht")
    return {"kw": rnd.randint(90, 999), "kreis": 2}

# --- machines
@app.post("/api/geraete/{g}/telegramm")
def _(g: str): return nichts()
@app.get("/api/geraete/{g}/befehle")
def _(g: str): return [{"befehl": "uhr"}] if rnd.random() < .02 else []
@app.get("/api/partner/wetter")
def _(q: Request):
    if q.headers.get("x-schluessel") != ("w2" if an("schluessel") else "w1"): raise HTTPException(401, "Schlüssel ungültig")
    return []
@app.get("/api/v1/ablesung/liste")
def _(): raise HTTPException(410, "Bitte die App aktualisieren")
