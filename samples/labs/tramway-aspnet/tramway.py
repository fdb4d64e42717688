"""The operation of a town's trams; behaves towards its clients as ASP.NET Core under Kestrel does. One store, kept over a restart."""
import asyncio, hashlib, json, os, pickle, random, uuid
from pathlib import Path
from starlette.requests import Request
WORK = Path(os.environ["WORK"]); STORE, R, NEW = WORK / "store", random.Random(6006), os.environ.get("WYDANIE") == "2"
def guid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def words(a, b): return "".join(R.choices("abcdeghijklmnoprstuwyz   ", k=R.randint(a, b))).strip()
def sow():
    v = {}
    for k in range(64): i = guid(); v[i] = dict(id=i, numer=3001 + k, typ=R.choice(["Moderus", "Pesa", "105Na", "Konstal"]), zajezdnia=R.choice(["Brzeg", "Wschod"]), blokada=False, uwagi=words(0, 70), przebieg=R.randint(10000, 900000))
    m = {}
    for k in range(90): i = guid(); m[i] = dict(id=i, nazwisko=words(4, 14).title(), telefon=f"+48 555 01{k % 10}{R.randint(10, 99)}", zajezdnia=R.choice(["Brzeg", "Wschod"]), uwagi=words(0, 40))
    p = {}
    for k in range(70): i = guid(); p[i] = dict(id=i, nazwa=words(5, 22).title(), wiata=R.random() < .5, opis=words(0, 60), tory=R.randint(1, 4))
    l = {}
    for n in (1, 2, 4, 7, 9, 11, 14, 22): i = guid(); l[i] = dict(id=i, numer=n, aktywna=True, trasa=R.sample(list(p), 6))
    z = {}
    for k in range(50): i = guid(); z[i] = dict(id=i, numer=f"ZL/{1200 + k}", pojazd=R.choice(list(v)), opis=words(10, 90), stan="otwarte" if k % 3 else "gotowe!")
    e = {}
    for k in range(60): i = guid(); e[i] = dict(id=i, dzien=f"2029-06-{R.randint(9, 13):02}", rodzaj=R.choice(["kolizja", "awaria", "zator"]), opis=words(10, 120), komentarze=[])
    return dict(v=v, m=m, p=p, l=l, z=z, e=e, usterki={i: [dict(id=guid(), opis=words(5, 40), stan="otwarta", zamkniecie=None)] for i in R.sample(list(v), 14)}, nieob={i: [dict(od="2029-06-18", do="2029-06-22")] for i in R.sample(list(m), 15)}, notatki={i: [dict(id=guid(), tekst=words(10, 70))] for i in R.sample(list(m), 40)},
        brygady={}, zast=[dict(id=guid(), motorniczy=R.choice(list(m)), dzien="2029-06-14") for _ in range(6)], dyzury=[dict(id=guid(), kto=words(4, 9), dzien=f"2029-06-{d}") for d in (13, 15, 18)], szkice={}, komunikaty=[], powiad={}, ust={}, rap={}, pliki={guid(): R.randint(2000, 40000) for _ in range(8)}, rek=0, tel=0)
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
class Problem(Exception):
    def __init__(self, status, title=None, **more): self.status, self.title, self.more = status, title, more
class Bare(Exception):
    def __init__(self, status, headers=()): self.status, self.headers = status, list(headers)
TITLES = {400: ("One or more validation errors occurred.", "15.5.1"), 404: ("Not Found", "15.5.5"), 409: ("Conflict", "15.5.10"), 410: ("Gone", "15.5.11"), 413: ("Payload Too Large", "15.5.14"), 500: ("An error occurred while processing your request.", "15.6.1")}
RPC = {}
def get(name, *roles): return lambda f: RPC.setdefault(("GET", "/api/" + name), (f, roles)) and f
def post(name, *roles): return lambda f: RPC.setdefault(("POST", "/api/" + name), (f, roles)) and f
def one(kind, q): return D[kind].get(q.i) or no(404)
def no(status, title=None, **more): raise Problem(status, title, **more)
def grid(q, rows):
    b = q.b or {}; f = str(b.get("filter") or "").lower(); rows = [r for r in rows if not f or f in json.dumps(r).lower()]; n, p = b.get("pageSize", 20), b.get("page", 1)
    return {"data": rows[(p - 1) * n:p * n], "total": len(rows), "aggregateResults": None, "errors": None}
NOTHING = object()

@post("Konto/Login")
def _(q): return {"ok": True} if q.b.get("haslo") != "?" else no(400, errors={"haslo": ["Nieprawidlowe haslo."]})
@post("Konto/Logout")
def _(q): return NOTHING
@get("Konto/Me")
def _(q): q.renew = .4; return {"login": q.who, "rola": q.role, "zajezdnia": "Brzeg" if q.who[-1] in "13" else "Wschod"}
@get("Konto/GetUprawnienia", "admin")
def _(q): return [dict(rola=r, prawa=["odczyt", "zapis"]) for r in ("admin", "mistrz", "planista", "dyspozytor")]
@get("Konfiguracja/Get")
def _(q): return {"miasto": "Nadrzecze", "mapa": True, "symulacja": False}
@get("Slowniki/Get")
def _(q): return {"typy": ["Moderus", "Pesa", "105Na", "Konstal"], "rodzaje": ["kolizja", "awaria", "zator"], "wycofane": []}.get(q.a.get("nazwa"), [])
@get("Powiadomienia/Count")
def _(q): q.renew = .02; return {"nowe": len(D["powiad"].get(q.who, []))}
@get("Powiadomienia/GetAll")
def _(q): return D["powiad"].get(q.who, [])
@post("Powiadomienia/MarkRead")
def _(q): D["powiad"][q.who] = []; return NOTHING
@post("Pojazdy/Read")
def _(q): return grid(q, [{k: x[k] for k in ("id", "numer", "typ", "zajezdnia", "blokada")} for x in reversed(D["v"].values())])
@get("Pojazdy/GetById")
def _(q): return one("v", q)
@post("Pojazdy/Create", "admin", "mistrz")
def _(q):
    if not q.b.get("numer"): no(400, errors={"numer": ["The numer field is required."]})
    i = guid(); D["v"][i] = dict(id=i, numer=q.b["numer"], typ=q.b["typ"], zajezdnia="Brzeg", blokada=False, uwagi="", przebieg=0); return {"id": i}
@post("Pojazdy/Update", "admin", "mistrz")
def _(q): one("v", q).update({k: q.b[k] for k in ("uwagi", "przebieg", "typ") if k in q.b}); return NOTHING
@post("Pojazdy/Delete", "admin", "mistrz")
def _(q): one("v", q); del D["v"][q.i]; return NOTHING
@post("Pojazdy/SetBlokada", "admin", "mistrz", "dyspozytor")
def _(q): one("v", q)["blokada"] = q.a["wartosc"] == "true"; return True
@get("Pojazdy/GetUsterki")
def _(q): one("v", q); return D["usterki"].get(q.i, [])
@post("Pojazdy/AddUsterka")
def _(q):
    one("v", q); u = dict(id=guid(), opis=q.b["opis"], stan="otwarta", zamkniecie=None); D["usterki"].setdefault(q.i, []).append(u)
    for k in range(1, 4): D["powiad"].setdefault(f"mistrz-{k}", []).append(dict(tekst="Usterka " + u["opis"][:20]))
    return {"id": u["id"]}
@post("Pojazdy/CloseUsterka", "admin", "mistrz")
def _(q):
    for u in D["usterki"].get(q.i, []):
        if u["id"] == q.a["usterka"]: u.update(stan="usunieta", zamkniecie="2029-06-15T10:00:00"); return NOTHING
    no(404)
@get("Pojazdy/GetZdjecie")
def _(q): return b"\xff\xd8" + bytes(3000 + one("v", q)["numer"] % 97 * 11) if one("v", q)["numer"] % 2 else NOTHING
@get("Pojazdy/GetLokalizacja")
def _(q): return {"lat": round(R.uniform(52, 53), R.randint(3, 6)), "lon": round(R.uniform(16, 17), 5)} if one("v", q)["typ"] != "105Na" else no(404, "Brak nadajnika")
@post("Motorniczy/Read")
def _(q): return grid(q, [{k: x[k] for k in ("id", "nazwisko", "zajezdnia")} for x in D["m"].values()])
@get("Motorniczy/GetById")
def _(q): return one("m", q)
@post("Motorniczy/Update", "admin", "mistrz", "dyspozytor")
def _(q): one("m", q).update({k: q.b[k] for k in ("telefon", "uwagi") if k in q.b}); return NOTHING
@get("Motorniczy/GetUprawnienia")
def _(q): return [dict(typ=t, do="2031-01-01") for t in ("Moderus", "Pesa", "105Na")[:1 + one("m", q)["telefon"].count("1") % 3]]
@get("Motorniczy/GetSzkolenia")
def _(q): one("m", q); q.renew = .06; return []                      # the module of trainings was never migrated
@get("Motorniczy/GetNieobecnosci")
def _(q): one("m", q); return D["nieob"].get(q.i, [])
@post("Motorniczy/AddNieobecnosc")
def _(q): one("m", q); D["nieob"].setdefault(q.i, []).append(q.b); return NOTHING
@get("Motorniczy/GetNotatki")
def _(q): one("m", q); return D["notatki"].get(q.i, [])
@post("Motorniczy/AddNotatka")
def _(q): one("m", q); return {"id": guid()}
@get("Brygady/GetByDay")
def _(q): return list(D["brygady"].get(q.a.get("dzien"), {}).values())
@post("Brygady/Assign", "admin", "dyspozytor", "planista")
def _(q):
    d = D["brygady"].setdefault(q.a["dzien"], {})
    if q.b["motorniczy"] in d: no(409)
    d[q.b["motorniczy"]] = dict(q.b, nazwisko=D["m"][q.b["motorniczy"]]["nazwisko"]); return NOTHING
@post("Brygady/Unassign", "admin", "dyspozytor", "planista")
def _(q): return NOTHING if D["brygady"].get(q.a["dzien"], {}).pop(q.a["motorniczy"], None) else no(404)
@post("Brygady/Validate")
def _(q): return {"bledy": [words(4, 20) for _ in range(R.randint(0, 3))]}
@get("Dyzury/GetAll")
def _(q): return D["dyzury"]
@post("Dyzury/Assign")
def _(q): raise Bare(302, [("location", "https://sts.nadrzecze.example.pl/connect/authorize?client_id=tramwaje&scope=dyzury&state=" + "s" * 24)])
@get("Zastepstwa/GetAll")
def _(q): return D["zast"]
@post("Zastepstwa/Create")
def _(q): D["zast"].append(dict(id=guid(), **q.b)); return {"id": D["zast"][-1]["id"]}
@post("Zastepstwa/Delete")
def _(q): raise Bare(405, [("allow", "DELETE")])
@get("Przystanki/GetAll")
def _(q): return [{k: x[k] for k in ("id", "nazwa")} for x in D["p"].values()]
@get("Przystanki/GetById")
def _(q): return one("p", q)
@post("Przystanki/Update", "admin", "planista", "dyspozytor")
def _(q): one("p", q); return NOTHING                                # SaveChanges was forgotten
@get("Przystanki/GetRozklad")
def _(q): return [dict(linia=x["numer"], odjazdy=[f"{h:02}:1{x['numer'] % 9}" for h in range(5, 5 + x["numer"] % 17)]) for x in D["l"].values() if q.i in x["trasa"]]
@get("Linie/GetAll")
def _(q): return [{k: x[k] for k in ("id", "numer", "aktywna")} for x in D["l"].values()]
@get("Linie/GetTrasa")
def _(q): return [D["p"][s] for s in one("l", q)["trasa"]]
@post("Linie/SetAktywna", "admin", "planista")
def _(q): one("l", q); return True
@get("rozklady/get-by-line")
def _(q): n = int(q.a.get("line", 1)); return [dict(kurs=k, odjazd=f"{5 + k // 4:02}:{k % 4 * 15:02}") for k in range(20 + n * 3)] if n < 30 else []
@get("rozklady/get-draft")
def _(q): return D["szkice"].get(q.a["line"], NOTHING)
@post("rozklady/save-draft", "admin", "planista")
def _(q): D["szkice"][q.a["line"]] = q.b; return NOTHING
@post("rozklady/discard-draft", "admin", "planista")
def _(q): D["szkice"].pop(q.a["line"], None); return NOTHING
@post("rozklady/compare", "admin", "planista")
def _(q): return {"roznice": [k for k in range(R.randint(0, 40))]}
@post("rozklady/publish", "admin", "planista")
def _(q): raise RuntimeError("Object reference not set to an instance of an object.")
@post("Zlecenia/Read")
def _(q): return grid(q, [x for x in reversed(D["z"].values()) if x["stan"] == q.b.get("stan", "otwarte")])
@get("Zlecenia/GetById")
def _(q): return one("z", q)
@post("Zlecenia/Create", "admin", "mistrz", "dyspozytor")
def _(q): i = guid(); D["z"][i] = dict(id=i, numer=f"ZL/{1250 + len(D['z'])}", pojazd=q.b["pojazd"], opis=q.b["opis"], stan="otwarte"); return {"id": i}
@post("Zlecenia/Close", "admin", "mistrz")
def _(q):
    if one("z", q)["stan"] != "otwarte": no(409)
    D["z"][q.i]["stan"] = "gotowe!"; return NOTHING
@post("Zlecenia/CloseMany", "admin", "mistrz")
def _(q):
    for i in q.b["ids"]: D["z"].get(i, {})["stan"] = "gotowe!"
    return {"zmienione": len(q.b["ids"])}
@post("Zdarzenia/Search")
def _(q): return grid(q, [{k: v for k, v in x.items() if k != "komentarze"} for x in D["e"].values() if x["dzien"] == q.b["dzien"]])
@get("Zdarzenia/GetById")
def _(q): return one("e", q)
@post("Zdarzenia/Create")
def _(q): i = guid(); D["e"][i] = dict(id=i, komentarze=[], **q.b); D["powiad"].setdefault("dyspozytor-2", []).append(dict(tekst="Zdarzenie")); return {"id": i}
@post("Zdarzenia/AddKomentarz")
def _(q): one("e", q)["komentarze"].append(q.b["tekst"]); return {"id": guid()}
@post("Zdarzenia/Escalate")
def _(q): one("e", q); raise Bare(202)
@get("Komunikaty/GetAktywne")
def _(q): return [k for k in D["komunikaty"] if k["aktywny"]]
@post("Komunikaty/Publish")
def _(q): D["komunikaty"].append(dict(id=guid(), aktywny=True, **q.b)); return {"id": D["komunikaty"][-1]["id"]}
@post("Komunikaty/Withdraw")
def _(q): [k.update(aktywny=False) for k in D["komunikaty"] if k["id"] == q.i]; return NOTHING
@post("Komunikaty/Preview")
def _(q): return {"html": "<p>" + q.b["tekst"] + "</p>"}
@post("Reklamacje/Read")
def _(q): return grid(q, [])                                         # reads the table of the old system
@get("Pulpit/GetPunktualnosc")
def _(q): return {"procent": 0, "opoznienia": 0, "kursy": 0}
@get("Pulpit/GetPrzebiegi")
def _(q):
    if mode("pulpit"): raise RuntimeError("Timeout expired.")
    return [R.randint(10, 10 ** R.randint(2, 6)) for _ in range(8)]
@get("Pulpit/GetAlarmy")
def _(q): return [dict(pojazd=3001 + k, kod="DRZWI") for k in range(R.randint(1, 3))] if R.random() < .15 else []
@get("Energia/GetPodstacje")
def _(q): return [dict(nazwa=n) for n in ("Port", "Rynek", "Zajezdnia Brzeg")]
@get("Energia/GetZuzycie")
def _(q): raise Bare(501)
@get("Kadry/GetStany", "admin", "mistrz")
def _(q): return [dict(zajezdnia=z, etaty=sum(x["zajezdnia"] == z for x in D["m"].values())) for z in ("Brzeg", "Wschod")]
@get("Kadry/GetUrlopy", "kadry")
def _(q): return []
@get("Symulacja/GetScenariusze")
def _(q): raise Bare(402)
@post("Raporty/Start")
def _(q): i = guid(); D["rap"][i] = 0; raise Bare(303, [("location", f"/api/Raporty/Get?id={i}")])
@get("Raporty/Get")
def _(q):
    if q.i not in D["rap"]: no(404)
    D["rap"][q.i] += 1
    if D["rap"][q.i] < 3: raise Bare(202, [("retry-after", "3")])
    return dict(wiersze=[R.randint(1, 99999) for _ in range(R.randint(5, 60))])
@get("Ustawienia/Get")
def _(q): return D["ust"].setdefault(q.who, dict(motyw="jasny", wiersze=20, podpis=""))
@post("Ustawienia/Save")
def _(q): D["ust"].setdefault(q.who, {}).update(q.b); return NOTHING
@post("Pliki/Upload")
def _(q): D["pliki"][i := guid()] = q.n; return {"id": i} if q.n < 30000 else no(413)
@get("public/odjazdy")
def _(q): h = int(q.a.get("h", 12)); return [] if h < 5 else [dict(linia=x["numer"], za=R.randint(0, 25)) for x in list(D["l"].values())[:R.randint(1, 6)]]
@get("public/linie")
def _(q): return [x["numer"] for x in D["l"].values()]
@post("public/reklamacje")
def _(q):
    if not q.b.get("tresc"): no(400, errors={"tresc": ["The tresc field is required."]})
    D["rek"] += 1; return {"numer": f"R/{10000 + D['rek']}"}
@post("telemetria/push")
def _(q): D["tel"] += 1; raise Bare(202)
@get("telemetria/config")
def _(q):
    q.etag = '"c7"' if not NEW else '"c8"'
    if q.headers.get("if-none-match") == q.etag: raise Bare(304, [("etag", q.etag)])
    return {"interwal": 30, "serwer": "mqtt.nadrzecze.example.pl"}
OPEN = ("/api/public", "/api/telemetria", "/api/Konto/Login", "/api/v1")
async def application(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            m = await receive()
            if m["type"] == "lifespan.startup": await send({"type": "lifespan.startup.complete"})
            else: STORE.write_bytes(pickle.dumps(D)); await send({"type": "lifespan.shutdown.complete"}); return
    q = Request(scope, receive); path, method, q.renew, q.etag = scope["path"], scope["method"], 0, None
    body = await q.body(); q.n, q.who = len(body), q.cookies.get(".AspNetCore.Cookies", "")
    try: q.b = json.loads(body) if body[:1] in (b"{", b"[") else {}
    except ValueError: q.b = {}
    q.role, q.a, q.i = q.who.rsplit("-", 1)[0], q.query_params, q.query_params.get("id", "")
    async def answer(status, headers=(), data=b"", kind=None, chunked=False):
        h = [(b"Server", b"Kestrel")] + [(k.encode(), v.encode()) for k, v in headers]
        if kind: h.append((b"Content-Type", kind.encode()))
        if not chunked and status not in (204, 304): h.append((b"Content-Length", str(len(data)).encode()))
        if q.renew and R.random() < q.renew: h.append((b"Set-Cookie", b".AspNetCore.Cookies=" + b"CfDJ8" * 36 + b"; expires=Thu, 14 Jun 2029 10:00:00 GMT; path=/; secure; samesite=lax; httponly"))
        if q.etag: h.append((b"ETag", q.etag.encode()))
        await send({"type": "http.response.start", "status": status, "headers": h})
        if data and method != "HEAD": await send({"type": "http.response.body", "body": data, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
    async def page(f="index.html", kind="text/html"): d = (WORK / "dist" / f).read_bytes(); await answer(200, [("last-modified", "Mon, 04 Jun 2029 08:00:00 GMT"), ("accept-ranges", "bytes"), ("etag", '"1dab6' + f"{len(d):06}" + '"')], d, kind)
    dump = lambda x: json.dumps(x, separators=(",", ":"), ensure_ascii=False).encode()
    try:
        if path == "/health": return await answer(200, (), b"Healthy", "text/plain", True)
        if path == "/metrics": return await answer(200, (), b"kestrel_connections 3\n" * 9, "text/plain")
        if mode("limit") and path.startswith("/api"): raise Bare(429, [("retry-after", "10")])
        if mode("przerwa") and path.startswith("/api"): raise Bare(503, [("retry-after", "120")])
        if path == "/hubs/dyspozytor/negotiate": return await answer(200, (), dump({"negotiateVersion": 1, "connectionId": "c" * 22, "connectionToken": "t" * 22, "availableTransports": [{"transport": "LongPolling", "transferFormats": ["Text", "Binary"]}]}), "application/json")
        if path == "/hubs/dyspozytor": await asyncio.sleep(.01); return await answer(200, (), b"{}\x1e" if R.random() < .7 else dump({"type": 1, "target": "alarm", "arguments": [words(3, 60)]}) + b"\x1e", "text/plain", True)
        if path == "/export/zlecenia.csv": return await answer(200, [("content-disposition", "attachment; filename=zlecenia.csv")], "".join(f"{x['numer']};{x['stan']};{x['opis']}\n" for x in D["z"].values()).encode(), "text/csv", True)
        if path.startswith("/api/v1/"):
            if path == "/api/v1/Pojazdy/GetAll" and not NEW: return await answer(200, (), dump([x["numer"] for x in D["v"].values()]), "application/json; charset=utf-8", True)
            raise Problem(410) if path == "/api/v1/Pojazdy/GetAll" else Bare(404)
        if path.startswith("/api/Pliki/Get/"):
            n = D["pliki"].get(path.rsplit("/", 1)[1]) or no(404); return await answer(200, [("accept-ranges", "bytes")], bytes(n), "application/octet-stream")
        if path.startswith("/api"):
            r = RPC.get(("GET" if method == "HEAD" else method, path))
            if not r or method == "HEAD":
                allow = [m for m, p in RPC if p == path]; raise Bare(405, [("allow", ", ".join(allow))]) if allow else Bare(404)
            if not q.who and not path.startswith(OPEN): raise Bare(401)
            if r[1] and q.role not in r[1]: raise Bare(403)
            d = r[0](q)
            if d is NOTHING: return await answer(204)
            if isinstance(d, bytes): return await answer(200, (), d, "image/jpeg")
            return await answer(200, (), dump(d), "application/json; charset=utf-8", True)
        if method not in ("GET", "HEAD"): raise Bare(405, [("allow", "GET, HEAD")])
        if path.startswith("/assets/") and (WORK / "dist" / path[1:]).exists(): return await page(path[1:], "text/javascript")
        await page()
    except Bare as e: await answer(e.status, e.headers)
    except Problem as e: await answer(e.status, (), dump({"type": "https://tools.ietf.org/html/rfc9110#section-" + TITLES[e.status][1], "title": e.title or TITLES[e.status][0], "status": e.status, **e.more, "traceId": f"00-{R.getrandbits(128):032x}-{R.getrandbits(64):016x}-00"}), "application/problem+json; charset=utf-8", True)
    except (RuntimeError, KeyError): await answer(500, (), dump({"type": "https://tools.ietf.org/html/rfc9110#section-15.6.1", "title": TITLES[500][0], "status": 500, "traceId": f"00-{R.getrandbits(128):032x}-{R.getrandbits(64):016x}-00"}), "application/problem+json", True)
