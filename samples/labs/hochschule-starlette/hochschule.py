"""A university's web presence in three languages and its editors' back office; everything works."""
import hashlib, json, os, pickle, random, time
from contextlib import asynccontextmanager
from datetime import datetime, timezone
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
WORK, V = Path(os.environ["WORK"]), os.environ.get("VERSION", "1")
KEPT = WORK / "state.pickle"
WORDS = "Studium Forschung Bewerbung Fristen Gebühren Bibliothek Mensa Wohnheim Prüfung Institut Vorlesung Austausch Stipendium Labor Dekanat Sprachkurs".split()
def made():
    r = random.Random(41); s = {"r": r, "n": 5000, "seiten": {}, "papierkorb": {}, "medien": {}, "umleitungen": {}, "termine": {}, "ausgaben": {}, "pruefungen": {}, "entwurf": {}, "rev": {}, "sperre": {}, "tokens": {}, "abos": 0,
        "rechte": {u: {"konto": u, "darf": ["seiten", "medien"]} for u in ("leitung1", "redaktion2", "redaktion3", "redaktion4")}, "profil": {}, "stellen": [], "kampagne": {"aktiv": False, "text": "Tag der offenen Tür"}}
    for w in WORDS:
        for l in ("de", "it", "en"):
            if l != "de" and r.random() < .3: continue
            s["n"] += r.randint(1, 9); k = str(s["n"])
            s["seiten"][k] = {"id": int(k), "sprache": l, "slug": w.lower().replace("ü", "ue"), "titel": f"{w} {l}", "status": "live" if r.random() < .85 else "entwurf", "text": " ".join(r.choices(WORDS, k=r.randint(20, 400))), "navi": r.random() < .5, "pruefsumme": f"{r.getrandbits(32):08x}"}
            s["rev"][k] = [{"n": 1, "titel": w}]
    for i in range(30): s["n"] += 1; s["medien"][str(s["n"])] = {"id": s["n"], "datei": f"{r.choice(WORDS).lower().replace(chr(252), 'ue')}-{i}.jpg", "alt": "", "groesse": r.randint(2000, 20000), "benutzt": i % 6 == 0, "pruefsumme": f"{r.getrandbits(32):08x}"}
    for i in range(8): s["n"] += 1; s["umleitungen"][str(s["n"])] = {"id": s["n"], "von": f"/alt/{r.choice(WORDS).lower().replace(chr(252), 'ue')}{i}", "nach": "/de/studium", "aktiv": i != 3}
    for i in range(24): s["n"] += 1; s["termine"][str(s["n"])] = {"id": s["n"], "tag": f"2031-05-{r.randint(5, 31):02}", "titel": " ".join(r.choices(WORDS, k=r.randint(1, 5))), "sprache": r.choice(["de", "de", "de", "it", "en"]), "abgesagt": False}
    for i in range(5): s["n"] += 1; s["ausgaben"][str(s["n"])] = {"id": s["n"], "betreff": f"Rundbrief {i}", "text": " ".join(r.choices(WORDS, k=40)), "versandt": i < 3}
    return s
S = pickle.loads(KEPT.read_bytes()) if KEPT.exists() else made()
def new(): S["n"] += S["r"].randint(1, 3); return str(S["n"])
def touch(x): x["pruefsumme"] = f"{S['r'].getrandbits(32):08x}"
class No(Exception): pass
routes, B = [], "/redaktion/api"
def words():
    try: return (WORK / "mode").read_text().split()
    except OSError: return []
def on(method, path, office=True):
    def keep(f):
        async def run(q):
            who = q.cookies.get("konto", "")
            if office and "wartung" in words(): return JSONResponse({"fehler": "Wartung"}, 503)
            if office and path.startswith(B) and not who: return JSONResponse({"fehler": "nicht angemeldet"}, 401)
            data = await q.body(); q.state.who = who
            try: q.state.b = json.loads(data) if data[:1] in (b"{", b"[") else {}
            except ValueError: q.state.b = {}
            q.state.raw = data
            try: a = f(q, **q.path_params)
            except No as e: return JSONResponse({"fehler": str(e.args[1])}, e.args[0])
            return a if isinstance(a, Response) else Response(status_code=204) if a is None else JSONResponse(a)
        run.__name__ = f"r{len(routes)}"; routes.append(Route(path, run, methods=[method])); return f
    return keep
def find(c, k):
    if k not in S[c]: raise No(404, "nicht gefunden")
    return S[c][k]
def boss(q):
    if q.state.who != "leitung1": raise No(403, "nur Leitung")
def made_id(x): return JSONResponse(x, 201)
def brief(x): return {k: v for k, v in x.items() if k != "text"}
# --- the back office
@on("GET", B + "/ich")
def me(q): return {"konto": q.state.who, "einstellungen": S["profil"].get(q.state.who, {})}
@on("PATCH", B + "/profil/einstellungen")
def prefs(q): S["profil"].setdefault(q.state.who, {}).update(q.state.b)
@on("GET", B + "/meldungen/anzahl")
def bell(q): return {"neu": 0}
@on("GET", B + "/kategorien")
def cats(q): return ["Studium", "Forschung", "Verwaltung"]
@on("GET", B + "/bausteine/{was}")
def block(q, was):
    if was != "galerie": raise No(404, "Baustein nicht aktiviert")
    return {"baustein": was}
@on("GET", B + "/seiten")
def pages(q):
    p = q.query_params; l = [brief(x) for x in reversed(S["seiten"].values()) if p.get("sprache", x["sprache"]) == x["sprache"] and p.get("status", x["status"]) == x["status"] and p.get("suche", "").lower() in x["titel"].lower()]
    n = int(p.get("blatt", 1)); return {"eintraege": l[(n - 1) * 15:n * 15], "gesamt": len(l)}
@on("POST", B + "/seiten/stapel")
def many(q):
    for k in q.state.b["ids"]:
        x = S["seiten"].get(str(k))
        if x: x["navi"] = q.state.b["navi"]
    return {"bearbeitet": len(q.state.b["ids"])}
@on("POST", B + "/seiten")
def page_new(q):
    b = q.state.b
    if not b.get("titel"): raise No(422, "Titel fehlt")
    k = new(); S["seiten"][k] = {"id": int(k), "sprache": b["sprache"], "slug": f"seite-{k}", "titel": b["titel"], "status": "entwurf", "text": "", "navi": False, "pruefsumme": ""}; touch(S["seiten"][k]); S["rev"][k] = []; return made_id({"id": int(k)})
@on("GET", B + "/seiten/{k}")
def page(q, k): return find("seiten", k)
@on("PUT", B + "/seiten/{k}")
def page_put(q, k):
    x = find("seiten", k)
    if S["sperre"].get(k, q.state.who) != q.state.who: raise No(423, "gesperrt von " + S["sperre"][k])
    if any(x[f] != q.state.b[f] for f in ("titel", "text") if f in q.state.b): S["rev"][k].append({"n": len(S["rev"][k]) + 1, "titel": x["titel"]}); touch(x)
    x.update({f: q.state.b[f] for f in ("titel", "text") if f in q.state.b}); S["entwurf"].pop(k, None); return {"gespeichert": True}
@on("PATCH", B + "/seiten/{k}/navigation")
def page_navi(q, k): x = find("seiten", k); x["navi"] = bool(q.state.b["navi"]); touch(x); return {"gespeichert": True}
@on("DELETE", B + "/seiten/{k}")
def page_del(q, k): x = find("seiten", k); S["papierkorb"][k] = S["seiten"].pop(k)
@on("PUT", B + "/seiten/{k}/entwurf")
def draft_put(q, k): find("seiten", k); S["entwurf"][k] = q.state.b
@on("GET", B + "/seiten/{k}/entwurf")
def draft(q, k):
    if k not in S["entwurf"]: raise No(404, "kein Entwurf")
    return S["entwurf"][k]
@on("DELETE", B + "/seiten/{k}/entwurf")
def draft_del(q, k): S["entwurf"].pop(k, None)
@on("POST", B + "/seiten/{k}/veroeffentlichen")
def publish(q, k):
    x = find("seiten", k)
    if x["status"] != "live": x["status"] = "live"; touch(x)
    return {"ok": True}
@on("POST", B + "/seiten/{k}/zurueckziehen")
def retract(q, k): x = find("seiten", k); x["status"] = "entwurf"; touch(x); return {"ok": True}
@on("POST", B + "/seiten/{k}/sperre")
def lock(q, k):
    if S["sperre"].setdefault(k, q.state.who) != q.state.who: raise No(409, "gesperrt")
    return {"gesperrt": True}
@on("DELETE", B + "/seiten/{k}/sperre")
def unlock(q, k): S["sperre"].pop(k, None)
@on("GET", B + "/seiten/{k}/revisionen")
def revs(q, k): return S["rev"].get(k, [])
@on("POST", B + "/seiten/{k}/revisionen/{n}/wiederherstellen")
def rev_back(q, k, n): x = find("seiten", k); S["rev"][k].append({"n": len(S["rev"][k]) + 1, "titel": x["titel"], "aus": n}); touch(x); return {"ok": True}
@on("POST", B + "/seiten/{k}/vorschau")
def preview(q, k): t = hashlib.md5(f"{k}{S['r'].random()}".encode()).hexdigest(); S["tokens"][t] = find("seiten", k)["text"]; return {"url": "/vorschau/" + t}
@on("GET", B + "/seiten/{k}/kommentare")
def remarks(q, k): return [{"von": "redaktion3", "text": "Bitte Frist prüfen"}] if int(k) % 7 == 0 else []
@on("GET", B + "/papierkorb")
def bin_(q): return [brief(x) for x in S["papierkorb"].values()]
@on("POST", B + "/papierkorb/{k}/wiederherstellen")
def bin_back(q, k): find("papierkorb", k); S["seiten"][k] = S["papierkorb"].pop(k); return {"ok": True}
@on("DELETE", B + "/papierkorb/{k}")
def bin_del(q, k): boss(q); find("papierkorb", k); del S["papierkorb"][k]
@on("GET", B + "/medien")
def media(q): n = int(q.query_params.get("blatt", 1)); s = q.query_params.get("suche", ""); l = [x for x in reversed(S["medien"].values()) if s in x["datei"]]; return {"eintraege": l[(n - 1) * 12:n * 12], "gesamt": len(l)}
@on("POST", B + "/medien")
def media_new(q): k = new(); S["medien"][k] = {"id": int(k), "datei": f"bild-{k}.jpg", "alt": "", "groesse": len(q.state.raw), "benutzt": False, "pruefsumme": ""}; touch(S["medien"][k]); return made_id({"id": int(k)})
@on("GET", B + "/medien/{k}")
def medium(q, k): return find("medien", k)
@on("PATCH", B + "/medien/{k}")
def media_alt(q, k): x = find("medien", k); x["alt"] = q.state.b["alt"]; touch(x); return {"gespeichert": True}
@on("DELETE", B + "/medien/{k}")
def media_del(q, k):
    if find("medien", k)["benutzt"]: raise No(409, "wird verwendet")
    del S["medien"][k]
@on("GET", B + "/medien/{k}/verwendung")
def media_use(q, k): return [{"seite": 5010, "titel": "Studium de"}] if find("medien", k)["benutzt"] else []
@on("GET", B + "/umleitungen")
def redirs(q): return list(S["umleitungen"].values())
@on("POST", B + "/umleitungen/pruefen")
def redir_try(q): return {"gueltig": True}
@on("POST", B + "/umleitungen")
def redir_new(q): k = new(); S["umleitungen"][k] = {"id": int(k), "aktiv": True, **q.state.b}; return made_id({"id": int(k)})
@on("PUT", B + "/umleitungen/{k}")
def redir_put(q, k): find("umleitungen", k).update(nach=q.state.b["nach"]); return {"gespeichert": True}
@on("POST", B + "/umleitungen/{k}/umschalten")
def redir_flip(q, k): x = find("umleitungen", k); x["aktiv"] = not x["aktiv"]; return {"ok": True}
@on("DELETE", B + "/umleitungen/{k}")
def redir_del(q, k): find("umleitungen", k); del S["umleitungen"][k]
@on("GET", B + "/termine")
def dates(q): s = q.query_params.get("sprache"); return [x for x in S["termine"].values() if s in (None, x["sprache"])]
@on("POST", B + "/termine")
def date_new(q): k = new(); S["termine"][k] = {"id": int(k), "abgesagt": False, **q.state.b}; return made_id({"id": int(k)})
@on("PATCH", B + "/termine/{k}")
def date_patch(q, k): find("termine", k).update(q.state.b); return {"gespeichert": True}
@on("DELETE", B + "/termine/{k}")
def date_del(q, k): find("termine", k); del S["termine"][k]
@on("GET", B + "/rundbriefe")
def letters(q): return [brief(x) for x in S["ausgaben"].values()]
@on("GET", B + "/rundbriefe/{k}")
def letter(q, k): return find("ausgaben", k)
@on("PUT", B + "/rundbriefe/{k}")
def letter_put(q, k):
    if find("ausgaben", k)["versandt"]: raise No(409, "schon versandt")
    S["ausgaben"][k]["text"] = q.state.b["text"]; return {"gespeichert": True}
@on("POST", B + "/rundbriefe/{k}/testversand")
def letter_try(q, k): return JSONResponse({"eingereiht": True}, 202)
@on("GET", B + "/rundbriefe/{k}/abmeldungen")
def gone(q, k): return [{"grund": "zu oft"}] if int(k) % 3 == 0 else []
@on("POST", B + "/barrierefreiheit/pruefungen")
def check(q): k = new(); S["pruefungen"][k] = 0; return JSONResponse({"id": int(k)}, 202)
@on("GET", B + "/barrierefreiheit/pruefungen/{k}")
def check_is(q, k): S["pruefungen"][k] += 1; return {"stand": "läuft"} if S["pruefungen"][k] < 3 else {"stand": "fertig", "befunde": int(k) % 12}
@on("GET", B + "/barrierefreiheit/befunde")
def found(q): return [{"regel": "alt-text"}] * (2 if int(q.query_params.get("seite", 1)) % 6 == 0 else 0)
@on("GET", B + "/rechte")
def rights(q): boss(q); return list(S["rechte"].values())
@on("PUT", B + "/rechte/{k}")
def right(q, k): boss(q); find("rechte", k)["darf"] = q.state.b["darf"]; return {"gespeichert": True}
@on("GET", B + "/kampagne")
def camp(q): return S["kampagne"]
@on("PUT", B + "/kampagne")
def camp_put(q): S["kampagne"].update(q.state.b); return {"gespeichert": True}
@on("POST", B + "/suche/neu-aufbauen")
def reindex(q): boss(q); return JSONResponse({"eingereiht": True}, 202)
@on("POST", B + "/seitensuche")
def find_in(q): return [x["id"] for x in S["seiten"].values() if q.state.b["text"] in x["text"]]
@on("GET", B + "/statistik/aufrufe")
def stats(q): return [S["r"].randint(0, 9000) for _ in range(int(q.query_params.get("tage", 7)))]
@on("GET", B + "/export/seiten.csv")
def export(q): return PlainTextResponse("".join(f"{x['id']};{x['titel']}\n" for x in S["seiten"].values()), media_type="text/csv")
if V == "1":
    @on("GET", B + "/uebersicht")
    def over(q): return {"seiten": len(S["seiten"]), "entwuerfe": len(S["entwurf"]), "zugriffe": S["r"].randint(0, 9999)}
else:
    @on("GET", B + "/start")
    def start(q): return {"seiten": len(S["seiten"]), "entwuerfe": len(S["entwurf"]), "abos": S["abos"], "zuletzt": [x["titel"] for x in list(S["seiten"].values())[-3:]], "zugriffe": S["r"].randint(0, 9999)}
@on("POST", "/redaktion/anmelden")
def login(q): return RedirectResponse("/redaktion/" if q.state.raw != b"kennwort=falsch" else "/redaktion/anmelden?fehler=1", 303)
@on("GET", "/redaktion/anmelden", False)
def login_page(q): return HTMLResponse("<form method=post>" + "<!-- -->" * 40)
@on("POST", B + "/abmelden")
def logout(q): return None
# --- the public
def html(title, text, lang): return HTMLResponse(f"<!doctype html><html lang={lang}><title>{title}</title><nav>{' '.join(WORDS)}</nav><main>{text}</main><script src=/static/seite.js></script>")
def tagged(q, text, kind):
    t = '"' + hashlib.md5(text.encode()).hexdigest()[:12] + '"'
    return Response(status_code=304, headers={"ETag": t}) if q.headers.get("if-none-match", "").removeprefix("W/") == t else Response(text, media_type=kind, headers={"ETag": t})
@on("GET", "/", False)
def root(q): return RedirectResponse("/" + next((l for l in ("it", "en") if q.headers.get("accept-language", "").startswith(l)), "de") + "/", 302)
@on("GET", "/daten/veranstaltungen", False)
def events(q):
    p = q.query_params; return [x for x in S["termine"].values() if p.get("von", "") <= x["tag"] <= p.get("bis", "9") and p.get("sprache", "de") == x["sprache"] and not x["abgesagt"]]
@on("GET", "/daten/eilmeldungen", False)
def alarm(q): return [{"text": "Gebäude C bleibt heute geschlossen"}] if "eil" in words() else []
@on("GET", "/daten/mensa", False)
def mensa(q): d = q.query_params.get("tag", "2031-05-05"); return [] if datetime.fromisoformat(d).weekday() > 4 else [WORDS[(int(d[-2:]) * j) % 16] for j in range(1, 2 + int(d[-2:]) % 4)]
@on("GET", "/daten/stellen", False)
def jobs(q): return [{"stelle": "Bibliothekar/in"}] * (0 if q.query_params.get("sprache") == "en" else 2 if V == "2" else 1)
@on("GET", "/daten/oeffnungszeiten", False)
def hours(q): return {"mo-fr": "8-18"}
@on("GET", "/daten/suche", False)
def search(q): t = q.query_params.get("q", "").lower(); return [{"titel": x["titel"], "url": f"/{x['sprache']}/{x['slug']}"} for x in S["seiten"].values() if t and x["status"] == "live" and t in x["titel"].lower()]
@on("GET", "/daten/suche/vorschlaege", False)
def suggest(q): t = q.query_params.get("q", ""); return [w for w in WORDS if len(t) > 2 and w.lower().startswith(t.lower())]
@on("POST", "/daten/rundbrief/anmeldung", False)
def sub(q):
    if "limit" in words(): return JSONResponse({"fehler": "zu viele"}, 429)
    S["abos"] += 1; t = f"{S['r'].getrandbits(64):016x}"; S["tokens"][t] = ""; return JSONResponse({"bestaetigung": "unterwegs", "probe": t}, 202)
@on("GET", "/rundbrief/bestaetigen/{t}", False)
def sub_ok(q, t): return html("Danke", "Danke", "de") if S["tokens"].pop(t, None) is not None else HTMLResponse("<h1>Link abgelaufen</h1>", 410)
@on("POST", "/daten/barriere-melden", False)
def barrier(q): return None
@on("POST", "/{l}/kontakt", False)
def contact(q, l): return RedirectResponse(f"/{l}/kontakt/danke", 303)
@on("GET", "/{l}/kontakt/danke", False)
def thanks(q, l): return html("Danke", "Danke", l)
@on("GET", "/{l}/feed.xml", False)
def feed(q, l): return tagged(q, "<rss>" + "".join(f"<item>{x['titel']}</item>" for x in S["termine"].values() if x["sprache"] == l) + "</rss>", "application/rss+xml")
@on("GET", "/kalender.ics", False)
def ics(q): return tagged(q, "BEGIN:VCALENDAR\n" + "".join(f"SUMMARY:{x['titel']}\n" for x in S["termine"].values()), "text/calendar")
@on("GET", "/sitemap.xml", False)
def sitemap(q): return Response("".join(f"<url>/{x['sprache']}/{x['slug']}</url>" for x in S["seiten"].values() if x["status"] == "live"), media_type="application/xml")
@on("GET", "/vorschau/{t}", False)
def shown(q, t): return html("Vorschau", S["tokens"][t], "de") if t in S["tokens"] else HTMLResponse("<h1>abgelaufen</h1>", 410)
@on("GET", "/bilder/{f}", False)
def image(q, f):
    x = next((x for x in S["medien"].values() if x["datei"] == f), None)
    if not x: return HTMLResponse("<h1>404</h1>", 404)
    r = q.headers.get("range"); n = x["groesse"]
    return Response(os.urandom(1000), 206, {"Content-Range": f"bytes 0-999/{n}"}, media_type="image/jpeg") if r else Response(b"\xff\xd8" + random.Random(n).randbytes(n), media_type="image/jpeg")
@on("GET", "/alt/{f}", False)
def old(q, f):
    x = next((x for x in S["umleitungen"].values() if x["von"] == "/alt/" + f and x["aktiv"]), None)
    return RedirectResponse(x["nach"], 301) if x else HTMLResponse("<h1>404</h1>", 404)
@on("GET", "/status", False)
def alive(q): return {"ok": True}
@on("GET", "/{l}", False)
def bare(q, l): return RedirectResponse(f"/{l}/", 301) if l in ("de", "it", "en") else HTMLResponse("<h1>404</h1>", 404)
@on("GET", "/{l}/", False)
def home(q, l): return html("Hochschule", " ".join(x["titel"] for x in S["seiten"].values() if x["sprache"] == l and x["navi"]) or WORDS[0], l) if l in ("de", "it", "en") else HTMLResponse("<h1>404</h1>", 404)
@on("GET", "/{l}/{slug}", False)
def public(q, l, slug):
    x = next((x for x in S["seiten"].values() if x["sprache"] == l and x["slug"] == slug and x["status"] == "live"), None)
    return html(x["titel"], x["text"], l) if x else HTMLResponse(f"<h1>404</h1><p>{l}", 404)
@asynccontextmanager
async def life(app):
    yield
    KEPT.write_bytes(pickle.dumps(S))
inner = Starlette(routes=routes, lifespan=life); inner.router.redirect_slashes = False
book = open(WORK / "app.log", "a", buffering=1)
async def app(scope, receive, send):
    if scope["type"] != "http": return await inner(scope, receive, send)
    began, seen = time.time(), {"status": 0, "bytes": 0}; h = {k.decode(): v.decode("latin1") for k, v in scope["headers"]}
    async def count(m):
        if m["type"] == "http.response.start": seen["status"] = m["status"]
        else: seen["bytes"] += len(m.get("body", b""))
        await send(m)
    await inner(scope, receive, count)
    q = scope["query_string"].decode("latin1"); path = scope["raw_path"].decode("latin1").split("?")[0]
    account = next((c.split("=")[1] for c in h.get("cookie", "").split("; ") if c.startswith("konto=")), None)
    book.write(json.dumps({"zeitpunkt": datetime.fromtimestamp(began, timezone.utc).isoformat(timespec="milliseconds"), "stufe": "info", "ereignis": "abruf", "absender": h.get("x-forwarded-for", ""), "konto": account, "methode": scope["method"], "adresse": path + ("?" + q if q else ""),
        "ergebnis": seen["status"], "oktette": 0 if scope["method"] == "HEAD" else seen["bytes"], "dauer_ms": round((time.time() - began) * 1000, 1), "herkunft": h.get("referer"), "programm": h.get("user-agent")}, ensure_ascii=False) + "\n")
