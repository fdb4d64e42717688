"""Several schools' API: Starlette, one process, state in one file. Honest in most places."""
import asyncio, hashlib, json, os, pickle, random, uuid
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
WORK = Path(os.environ["WORK"])
STATE = WORK / "state"

def seed():
    R = random.Random(77)
    ident = lambda: str(uuid.UUID(int=R.getrandbits(128), version=4))
    d = {}
    for t in ("schule-3", "schule-7", "schule-12"):
        new = t == "schule-12"
        s = d[t] = {"schueler": {}, "klassen": {}, "kurse": {}, "raeume": {}, "zeugnisse": {}, "auftraege": {}, "briefe": [], "wartend": [], "termine": [], "krank": 0,
                    "fotos": set(), "jahr": {"beginn": "2026-08-31", "ende": "2027-07-16", "halbjahr": 1}, "nachrichten": [{"text": "Elternabend"}], "ausleihen": [{"buch": i} for i in range(3)], "fachbereiche": {}, "faecher": ["DEU", "MAT", "ENG", "BIO", "GES", "SPO", "MUS"], "sperren": []}
        for _ in range(0 if new else 34):
            i = ident(); s["schueler"][i] = {"id": i, "kennung": f"S{R.randint(100, 99999)}", "stufe": R.randint(5, 12), "foerderung": R.random() < .3, "hinweis": "", "noten": [{"fach": R.choice(["Mathe", "Deutsch", "Sport"]), "note": R.randint(1, 5)} for _ in range(R.randint(0, 5))]}
        for k in range(8): i = ident(); s["klassen"][i] = {"id": i, "name": f"{5 + k}{R.choice('abc')}", "archiviert": False, "stand": 1}
        for k in range(9): i = ident(); s["kurse"][i] = {"id": i, "titel": R.choice(["Robotik", "Chor", "Schach", "Garten"]) + f" {k}", "sichtbar": k % 2 == 0, "frist": "2026-10-01", "plaetze": R.randint(3, 30)}
        for k in range(6): i = ident(); s["raeume"][i] = {"id": i, "name": f"Raum {100 + k}", "plaetze": 20 + k}
        for k in range(7): i = ident(); s["zeugnisse"][i] = {"id": i, "klasse": f"{5 + k}a", "status": R.choice(["entwurf", "geprüft", "unterschrieben"]), "bemerkung": "b" * (k * 3)}
        for k in range(4): i = ident(); s["fachbereiche"][i] = {"id": i, "name": f"Fachbereich {k}", "leitung": "offen"}
        s["fotos"] = set(list(s["schueler"])[:2])
    return d

def load(): return pickle.loads(STATE.read_bytes())
def save(d): STATE.write_bytes(pickle.dumps(d))
if not STATE.exists(): save(seed())
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
class Stop(Exception):
    def __init__(self, status, text): self.status, self.text = status, text
def stop(status, text): raise Stop(status, text)
routes = []

def route(method, path, open_=False):
    def wrap(f):
        async def call(q):
            m = mode()
            if "wartung" in m: return JSONResponse({"fehler": "Wartung"}, 503, {"Retry-After": "600"})
            if "drossel" in m: return JSONResponse({"fehler": "zu viele Anfragen"}, 429)
            who, t = q.headers.get("authorization", "").removeprefix("Bearer "), q.path_params.get("t")
            if t and not open_:
                if not who: return JSONResponse({"fehler": "nicht angemeldet"}, 401)
                if not who.startswith(t + ":"): return JSONResponse({"fehler": "Schule unbekannt"}, 404)
            d = load(); q.state.d, q.state.s, q.state.role = d, d.get(t), who.split(":")[-1].split("-")[0]
            q.state.body = await q.body()
            try: r = f(q)
            except Stop as e: return JSONResponse({"fehler": e.text}, e.status)
            if q.method != "GET": save(d)
            return r
        routes.append(Route(path, call, methods=[method], name=f.__name__ + method))
        return f
    return wrap

def chunked(x):                                                    # lists are streamed: no Content-Length
    data = json.dumps(x, ensure_ascii=False).encode()
    async def parts(): yield data
    return StreamingResponse(parts(), media_type="application/json")
def listed(l, q):
    s = q.query_params.get("suche")
    if s: l = [x for x in l if s in str(x)]
    n, p = 12, int(q.query_params.get("seite", 1))
    return chunked({"eintraege": l[(p - 1) * n:p * n], "gesamt": len(l)})
def tagged(x, q):
    data = json.dumps(x, ensure_ascii=False).encode(); tag = '"%s"' % hashlib.md5(data).hexdigest()[:10]
    if q.headers.get("if-none-match") == tag: return Response(status_code=304, headers={"ETag": tag})
    return Response(data, 200, {"ETag": tag}, "application/json")
def one(q, kind):
    x = q.state.s[kind].get(q.path_params["id"]); return x if x else stop(404, "Eintrag nicht gefunden")
def body(q): return json.loads(q.state.body or b"{}")
def need(q, *roles): q.state.role in roles or stop(403, "keine Berechtigung")
A = "/t/{t}/api"

@route("GET", "/bereit", True)
def bereit(q): return PlainTextResponse("ok")
@route("POST", A + "/anmeldung", True)
def anmeldung(q): return JSONResponse({"angemeldet": True})
@route("GET", A + "/ich")
def ich(q): return JSONResponse({"rolle": q.state.role, "schule": q.path_params["t"]})
@route("GET", A + "/version", True)
def version(q): return JSONResponse({"version": "4.11.2"})
@route("GET", A + "/ferien")
def ferien(q): return chunked(["Herbst", "Winter", "Ostern", "Sommer"])
@route("GET", A + "/berechtigungen/zusatz")
def zusatz(q): return chunked(["export"] if q.path_params["t"] == "schule-7" and q.state.role == "leitung" else [])
@route("GET", A + "/mitteilungen")
def mitteilungen(q): return chunked({"eintraege": [{"text": "Konferenz"}] * 2 if q.state.role == "leitung" else [], "gesamt": 2 if q.state.role == "leitung" else 0})
def collection(kind):
    route("GET", f"{A}/{kind}")(lambda q: listed(list(q.state.s[kind].values()), q))
    route("GET", f"{A}/{kind}/{{id}}")(lambda q: tagged(one(q, kind), q))
for kind in ("schueler", "klassen", "kurse", "zeugnisse"): collection(kind)
@route("POST", A + "/schueler")
def schueler_neu(q): i = str(uuid.uuid4()); q.state.s["schueler"][i] = {"id": i, "foerderung": False, "hinweis": "", "noten": [], **body(q)}; return JSONResponse(q.state.s["schueler"][i], 201)
@route("POST", A + "/schueler/import")
def einlesen(q): return JSONResponse({"fehler": "Zeile 1: Spalte stufe fehlt"}, 422)
@route("PATCH", A + "/schueler/{id}")
def schueler_aendern(q): one(q, "schueler").update(body(q)); return JSONResponse({"gespeichert": True})
@route("DELETE", A + "/schueler/{id}")
def schueler_weg(q): one(q, "schueler"); del q.state.s["schueler"][q.path_params["id"]]; return Response(status_code=204)
@route("GET", A + "/schueler/{id}/noten")
def noten(q): return chunked({"eintraege": one(q, "schueler")["noten"]})
@route("POST", A + "/schueler/{id}/noten")
def note(q): one(q, "schueler")["noten"].append(body(q)); return JSONResponse({"gespeichert": True}, 201)
@route("GET", A + "/schueler/{id}/fehlzeiten")
def fehlzeiten(q): one(q, "schueler"); return chunked({"eintraege": []})
@route("GET", A + "/schueler/{id}/foto")
def foto(q):
    if one(q, "schueler")["id"] not in q.state.s["fotos"]: stop(404, "kein Foto hinterlegt")
    return Response(random.Random(q.path_params["id"]).randbytes(3000), media_type="image/jpeg")
@route("PUT", A + "/schueler/{id}/foto")
def foto_neu(q): q.state.s["fotos"].add(one(q, "schueler")["id"]); return Response(status_code=204)
@route("GET", A + "/schueler/{id}/masern")
def masern(q): return JSONResponse({"nachweis": int(one(q, "schueler")["id"][:2], 16) % 11 != 0})
@route("GET", A + "/inventar")
def inventar(q): return chunked({"eintraege": [{"geraet": "Beamer", "raum": i} for i in range(5)] if q.path_params["t"] == "schule-7" else []})
@route("GET", A + "/faecher/reihenfolge")
def faecher(q): return tagged({"reihenfolge": q.state.s["faecher"]}, q)
@route("PUT", A + "/faecher/reihenfolge")
def faecher_neu(q): q.state.s["faecher"] = body(q)["reihenfolge"]; return Response(status_code=204)
@route("GET", A + "/csrf")
def csrf(q): return JSONResponse({"token": str(uuid.uuid4())})
@route("GET", A + "/raumsperren")
def sperren(q): return chunked({"eintraege": q.state.s["sperren"][-8:], "gesamt": len(q.state.s["sperren"])})
@route("POST", A + "/raumsperren")
def sperre(q):
    if not q.headers.get("x-csrf"): stop(403, "Formular abgelaufen")
    q.state.s["sperren"].append(body(q)); return JSONResponse({"gespeichert": True}, 201)
@route("GET", A + "/hilfe")
def hilfe(q): return Response("<!doctype html><html lang=de><title>Hilfe</title><h1>Hilfe</h1><p>Fragen Sie das Sekretariat.</p></html>\n", media_type="text/html")
@route("GET", A + "/kalender")
def kalender(q):
    if "kalender" in mode(): raise TimeoutError("Kalenderserver antwortet nicht")
    return chunked({"eintraege": q.state.s["termine"][-3:], "monat": 9})
@route("PATCH", A + "/klassen/{id}/archiv")
def archiv(q): k = one(q, "klassen"); k["archiviert"] = not k["archiviert"]; return Response(status_code=204)
@route("PATCH", A + "/kurse/{id}/sichtbarkeit")
def sichtbarkeit(q): one(q, "kurse"); return Response(status_code=204)
@route("PATCH", A + "/kurse/{id}/frist")
def frist(q): one(q, "kurse")["frist"] = body(q)["frist"]; return Response(status_code=204)
@route("POST", A + "/kurse/{id}/teilnehmer")
def teilnehmer(q):
    k = one(q, "kurse")
    if k["plaetze"] < 12: stop(409, "Kurs ist voll")
    k["plaetze"] -= 1; k.setdefault("angemeldet", []).append(len(q.state.s["schueler"])); return JSONResponse({"gespeichert": True}, 201)
@route("GET", A + "/zeugnisse/vorlagen")
def vorlagen(q): stop(501, "noch nicht umgesetzt")
@route("POST", A + "/zeugnisse/{id}/freigeben")
def freigeben(q): stop(501, "noch nicht umgesetzt")
@route("POST", A + "/zeugnisse/export")
def export(q): return Response("klasse;note\n" * random.randint(30, 200), 200, {}, "text/csv")
@route("GET", A + "/jahr")
def jahr(q): return JSONResponse(q.state.s["jahr"])
@route("PUT", A + "/jahr")
def jahr_neu(q): q.state.s["jahr"] = body(q); return JSONResponse({"gespeichert": True})
@route("GET", A + "/stundenplan")
def stundenplan(q): w = int(q.query_params.get("woche", 38)); return chunked({"woche": w, "stunden": [{"tag": i, "fach": "Mathe"} for i in range(w % 7 + 3)] if w < 52 else []})
@route("POST", A + "/stundenplan/berechnen")
def berechnen(q): i = str(uuid.uuid4()); q.state.s["auftraege"][i] = 0; return JSONResponse({"auftrag": i}, 202)
@route("GET", A + "/auftraege/{id}")
def auftrag(q):
    s = q.state.s; n = s["auftraege"].get(q.path_params["id"])
    if n is None: stop(404, "Auftrag nicht gefunden")
    s["auftraege"][q.path_params["id"]] += 1; save(q.state.d)
    return JSONResponse({"status": "laeuft"} if n < 2 else {"status": "fertig", "stunden": 31 + n, "konflikte": []})
@route("GET", A + "/krankmeldungen/heute")
def krank(q): return chunked([{"kennung": x["kennung"]} for x in list(q.state.s["schueler"].values())[:3]] + [{"kennung": "K4"}] if "grippe" in mode() else [])
@route("GET", A + "/vertretung/anzeige")
def vertretung(q): return chunked([{"klasse": "7b", "stunde": 3}] if "vertretung" in mode() else [])
@route("POST", A + "/suche")
def suche(q): return JSONResponse({"treffer": [x["kennung"] for x in q.state.s["schueler"].values() if body(q)["text"] in x["kennung"]]})
@route("GET", A + "/elternbriefe")
def briefe(q):
    s = q.state.s; s["briefe"] += [b for b, n in s["wartend"] if n <= 0]; s["wartend"] = [(b, n - 1) for b, n in s["wartend"] if n > 0]; save(q.state.d)
    return chunked({"eintraege": s["briefe"][-9:], "gesamt": len(s["briefe"])})
@route("POST", A + "/elternbriefe")
def brief(q): q.state.s["wartend"].append((body(q), 1)); return JSONResponse({"gespeichert": True}, 201)
@route("GET", A + "/finanzen")
def finanzen(q):
    if q.state.role != "leitung": stop(404, "Seite nicht gefunden")
    return chunked({"eintraege": [{"posten": "Kopierer", "betrag": 100 + len(q.state.s["briefe"])}] * (len(q.state.s["briefe"]) % 7 + 1)})
@route("GET", A + "/personal")
def personal(q): need(q, "leitung", "sekretariat"); return chunked([{"kuerzel": f"K{i}"} for i in range(9)] + [{"n": len(q.state.s["termine"])}])
@route("GET", A + "/pruefungen")
def pruefungen(q): return chunked({"eintraege": [{"fach": "Bio", "n": i} for i in range(len(q.state.s["briefe"]) % 5 + 1)]})
@route("GET", A + "/pruefungen/aufsicht")
def aufsicht(q): need(q, "leitung"); return chunked({"eintraege": [{"kuerzel": "K1"}] * (len(q.state.s["termine"]) % 4)})
@route("GET", A + "/pruefungen/protokoll")
def protokoll(q): stop(403, "keine Berechtigung")
@route("GET", A + "/raeume/")
def raeume(q): return listed(list(q.state.s["raeume"].values()), q)
@route("POST", A + "/raeume/{id}/buchung/")
def buchung(q): q.state.s["termine"].append(body(q)); return JSONResponse({"gespeichert": True}, 201)
@route("GET", A + "/termine/")
def termine(q): return chunked({"eintraege": q.state.s["termine"][-6:], "gesamt": len(q.state.s["termine"])})
@route("POST", A + "/termine/")
def termin(q): q.state.s["termine"].append(body(q)); return JSONResponse({"gespeichert": True}, 201)
@route("POST", A + "/abmelden", True)
def abmelden(q): return RedirectResponse(f"/t/{q.path_params['t']}/ui/anmelden", 303)
@route("GET", A + "/statistik/noten")
def st_noten(q):
    if "noten" in mode(): raise ZeroDivisionError("Notenschnitt ohne Noten")
    return chunked({"schnitt": [len(x["noten"]) for x in q.state.s["schueler"].values()]})
@route("GET", A + "/statistik/anwesenheit")
def st_anw(q):
    if "anwesenheit" in mode(): raise KeyError("woche")
    return chunked({"tage": [len(q.state.s["briefe"]), len(q.state.s["termine"])]})
@route("GET", A + "/videokonferenz")
def video(q):
    if q.path_params["t"] != "schule-7": stop(404, "im Tarif nicht enthalten")
    return chunked({"eintraege": [{"raum": "online", "dauer": 45}] * (len(q.state.s["termine"]) % 5 + 1)})
@route("GET", A + "/v1/nachrichten")
def v1(q):
    if "v2" in mode(): stop(404, "Not Found")
    return chunked(q.state.s["nachrichten"] * (len(q.state.s["termine"]) % 6 + 1))
@route("GET", A + "/v2/nachrichten")
def v2(q):
    if "v2" not in mode(): stop(404, "Not Found")
    return chunked({"eintraege": q.state.s["nachrichten"] * (len(q.state.s["termine"]) % 6 + 1), "ungelesen": len(q.state.s["briefe"]) % 4})
@route("GET", A + "/fachbereiche")
def fachbereiche(q): return listed(list(q.state.s["fachbereiche"].values()), q)
@route("GET", A + "/live")
def live(q):
    async def ticks():
        for i in range(40): yield f"data: {i}\n\n"; await asyncio.sleep(.05)
    return StreamingResponse(ticks(), media_type="text/event-stream")
@route("GET", "/t/{t}/dienste/bibliothek/ausleihen")
def ausleihen(q): return chunked({"eintraege": q.state.s["ausleihen"] + [{"n": len(q.state.s["termine"])}]})
@route("GET", A + "/raeume")
def raeume_ohne(q): return RedirectResponse(f"/t/{q.path_params['t']}/api/raeume/", 307)
@route("POST", A + "/termine")
def termine_ohne(q): return RedirectResponse(f"/t/{q.path_params['t']}/api/termine/", 307)
routes.sort(key=lambda r: r.path.endswith("/{id}"))
app = Starlette(routes=routes)
