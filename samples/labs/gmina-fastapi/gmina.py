"""The panel of a municipality: FastAPI, everything in memory and in one file. What is missing is in truth.py."""
import os, pickle, random
from pathlib import Path
from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

WORK = Path(os.environ["WORK"]); FILE = WORK / "state.pickle"
rnd = random.Random(1990)
ROLES = {"anna": "urzednik", "bartek": "urzednik", "celina": "urzednik", "dorota": "kierownik", "emil": "administrator"}
TOPICS = "Wycinka drzewa,Zajęcie pasa drogowego,Podział działki,Dowód osobisty,Zameldowanie,Dodatek mieszkaniowy,Akt urodzenia,Pozwolenie na sprzedaż,Karta dużej rodziny,Warunki zabudowy".split(",")
STREETS = "Lipowa Polna Kościelna Szkolna Rynek Ogrodowa Leśna Krótka".split()
def seed():
    d = {"n": 4100, "sprawy": {}, "notatki": {}, "zalaczniki": {}, "szkice": {}, "zgloszenia": {}, "oplaty": {}, "sale": {}, "rez": {}, "aktualnosci": {}, "szablony": {}, "kor": {}, "jobs": {}, "kolejka": [], "log": [],
         "uzytkownicy": {k: {"id": k, "rola": r, "aktywny": True, "telefon": f"wew. {10 + i}"} for i, (k, r) in enumerate(ROLES.items())},
         "powiadomienia": {k: rnd.random() < .5 for k in "nowa-sprawa termin-sprawy nowe-zgloszenie zalegla-oplata rezerwacja korespondencja".split()},
         "moduly": {"rezerwacje": True, "zgloszenia": True, "kalendarz-odpadow": False, "budzet-obywatelski": False},
         "urzad": {"nazwa": "Urząd Gminy", "godziny": "7:30-15:30", "telefon": "12 555 01 00", "komunikat": ""}}
    for _ in range(46): case(d)
    for _ in range(9): report(d)
    for k in range(64): i = 7001 + k; d["oplaty"][i] = {"id": i, "tytul": rnd.choice(["podatek od nieruchomości", "odpady komunalne", "dzierżawa", "opłata za psa"]), "rok": rnd.choice([2025, 2026, 2026, 2027]), "kwota": rnd.randint(40, 2900), "stan": rnd.choice(["oplacona", "zalegla", "otwarta"])}
    for s, n in (("sala-sesyjna", 3), ("swietlica-zarzecze", 1), ("hala-sportowa", 6), ("biblioteka", 0)):
        d["sale"][s] = {"id": s, "miejsca": rnd.randint(20, 180)}
        for _ in range(n): book(d, s, f"2027-02-{rnd.randint(16, 28)}", "zajęcia")
    for _ in range(8): d["n"] += 1; d["aktualnosci"][d["n"]] = {"id": d["n"], "tytul": rnd.choice(["Harmonogram odbioru odpadów", "Sesja rady gminy", "Zimowe utrzymanie dróg", "Ferie w bibliotece", "Nabór wniosków"]) + f" {rnd.randint(1, 99)}", "tresc": "x " * rnd.randint(20, 90), "przypieta": False}
    for k in ("wezwanie", "decyzja", "postanowienie", "zawiadomienie", "zaproszenie-na-sesje"): d["szablony"][k] = {"id": k, "tresc": "Na podstawie " + "y " * rnd.randint(10, 60)}
    for _ in range(7): letter(d)
    return d
def case(d, topic=None, who=None):
    d["n"] += 1; k = d["n"]; d["sprawy"][k] = {"id": k, "znak": f"OR.{rnd.randint(1000, 7999)}.{k - 4000}.2027", "temat": topic or rnd.choice(TOPICS), "ulica": rnd.choice(STREETS), "stan": rnd.choice(["nowa", "w toku", "w toku", "zawieszona"]), "prowadzi": rnd.choice(["anna", "bartek", "celina"]), "pilna": False}
    d["notatki"][k] = [{"tekst": "telefon do wnioskodawcy"}] if rnd.random() < .2 else []
    d["zalaczniki"][k] = [{"plik": f"skan-{rnd.randint(1, 99)}.pdf"} for _ in range(rnd.choice([0, 0, 1, 3]))]
    return d["sprawy"][k]
def report(d, text=None): d["n"] += 1; k = d["n"]; d["zgloszenia"][k] = {"id": k, "opis": text or rnd.choice(["dziura w jezdni", "latarnia nie świeci", "dzikie wysypisko", "przepełniony kosz"]), "ulica": rnd.choice(STREETS), "stan": rnd.choice(["nowe", "przyjete", "zamkniete"]) if not text else "nowe"}; return d["zgloszenia"][k]
def book(d, s, day, what): d["n"] += 1; k = d["n"]; d["rez"][k] = {"id": k, "sala": s, "dzien": day, "cel": what}; return d["rez"][k]
def letter(d, subject=None): d["n"] += 1; k = d["n"]; d["kor"][k] = {"id": k, "kierunek": "przychodząca", "od": subject or rnd.choice(["Starostwo", "Wojewoda", "RIO", "osoba fizyczna"]), "odebrana": rnd.random() < .6 if not subject else False}; return d["kor"][k]
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["n"])
def on(w): return (WORK / "mode").exists() and w in (WORK / "mode").read_text().split()

app, api = FastAPI(docs_url=None, redoc_url=None, openapi_url=None), APIRouter(prefix="/api/v1")
OPEN = ("/api/v1/sesja", "/api/v1/publiczne", "/api/v1/integracje", "/api/healthz", "/api/v0")

@app.middleware("http")
async def frame(q, call_next):
    p, who = q.url.path, q.cookies.get("sesja")
    if on("ograniczenie") and p.startswith("/api/v1/szukaj"): return JSONResponse({"detail": "Zbyt wiele zapytań"}, 429)
    if p.startswith("/api/v1") and who not in ROLES and not p.startswith(OPEN) : return JSONResponse({"detail": "Sesja wygasła"}, 401)
    r = await call_next(q)
    if q.method != "GET" and r.status_code < 400:
        D["log"].append({"kto": who, "co": f"{q.method} {p}"}); FILE.write_bytes(pickle.dumps(D))
    return r
def no(code, text): raise HTTPException(code, text)
def row(t, k, what): return t[k] if k in t else no(404, f"Nie ma takiej pozycji: {what}")
async def B(q):
    try: return await q.json()
    except ValueError: return {}
def me(q): return q.cookies.get("sesja")
def only(q, *roles): ROLES.get(me(q)) in roles or no(403, "Brak uprawnień")
def page(l, q, n=15):
    s = int(q.query_params.get("strona", "1")); return {"pozycje": l[(s - 1) * n:s * n], "razem": len(l)}
newest = lambda t: list(t.values())[::-1]
none = lambda: Response(status_code=204)

@app.get("/api/healthz")
def _(): return {"status": "ok"}
@app.get("/api/v0/{rest:path}")
def _(rest: str): no(410, "Wersja wycofana, zob. /api/v1")
@api.post("/sesja")
async def _(q: Request): b = await B(q); return {"ok": True} if b.get("haslo") == "dobre" else no(401, "Błędny login lub hasło")
@api.get("/sesja/ja")
def _(q: Request): return {"login": me(q), "rola": ROLES[me(q)]} if me(q) in ROLES else no(401, "Sesja wygasła")
@api.delete("/sesja")
def _(): return none()
@api.post("/telemetria")
def _(): return {"ok": True}

# --- pulpit
@api.get("/pulpit/liczniki")
def _(): return {"sprawy": sum(c["stan"] != "zamknięta" for c in D["sprawy"].values()), "zgloszenia": sum(z["stan"] == "nowe" for z in D["zgloszenia"].values()), "korespondencja": sum(not k["odebrana"] for k in D["kor"].values())}
@api.get("/pulpit/komunikat")
def _(): return {"tekst": D["urzad"]["komunikat"]} if D["urzad"]["komunikat"] else none()
@api.get("/pulpit/zastepstwa")
def _(q: Request): return [{"za": "bartek", "do": "2027-02-18"}] if me(q) == "celina" else []
@api.get("/pulpit/pilne")
def _(q: Request): return [{"id": c["id"], "znak": c["znak"]} for c in D["sprawy"].values() if c["pilna"] and (c["prowadzi"] == me(q) or ROLES[me(q)] != "urzednik")]

# --- sprawy
@api.get("/sprawy")
def _(q: Request, stan: str = "", q_: str = ""): return page([c for c in newest(D["sprawy"]) if not stan or c["stan"] == stan], q)
@api.post("/sprawy", status_code=201)
async def _(q: Request):
    b = await B(q); b.get("temat") or no(422, "Podaj temat"); return case(D, b["temat"])
@api.get("/sprawy/{k}")
def _(k: int): return row(D["sprawy"], k, "sprawa")
@api.patch("/sprawy/{k}")
async def _(k: int, q: Request): c = row(D["sprawy"], k, "sprawa"); c.update(await B(q)); return c
@api.get("/sprawy/{k}/notatki")
def _(k: int): return D["notatki"].get(k, [])
@api.post("/sprawy/{k}/notatki", status_code=201)
async def _(k: int, q: Request): D["notatki"].setdefault(k, []).append(await B(q)); return {"ok": True}
@api.get("/sprawy/{k}/zalaczniki")
def _(k: int): return D["zalaczniki"].get(k, [])
@api.get("/sprawy/{k}/historia")
def _(k: int): return []
@api.get("/sprawy/{k}/terminy")
def _(k: int): return {"ustawowy": None, "pozostalo": 0, "zawieszenia": []}
@api.get("/sprawy/{k}/szkic")
def _(k: int): return D["szkice"].get(k) or no(404, "Brak szkicu pisma")
@api.put("/sprawy/{k}/szkic")
async def _(k: int, q: Request): D["szkice"][k] = await B(q); return none()
@api.delete("/sprawy/{k}/szkic")
def _(k: int): D["szkice"].pop(k, None); return none()
@api.post("/sprawy/{k}/eksport", status_code=202)
def _(k: int): j = f"{rnd.getrandbits(40):010x}"; D["jobs"][j] = 0; return {"zadanie": j}
@api.get("/zadania/{j}")
def _(j: str):
    if j not in D["jobs"]: no(404, "Nie ma takiego zadania")
    D["jobs"][j] += 1; return {"zadanie": j, "stan": "gotowe" if D["jobs"][j] > 1 else "trwa"}

# --- zgłoszenia
@api.get("/zgloszenia")
def _(q: Request, stan: str = ""): return page([z for z in newest(D["zgloszenia"]) if not stan or z["stan"] == stan], q)
@api.post("/zgloszenia/{k}/przyjmij")
def _(k: int): z = row(D["zgloszenia"], k, "zgłoszenie"); z["stan"] = "przyjete"; return {"ok": True}
@api.post("/zgloszenia/{k}/zamknij")
def _(k: int):
    z = row(D["zgloszenia"], k, "zgłoszenie"); z["stan"] != "zamkniete" or no(409, "Już zamknięte"); z["stan"] = "zamkniete"; return {"ok": True}
@api.post("/publiczne/zgloszenia", status_code=201)
async def _(q: Request): return {"numer": report(D, (await B(q)).get("opis", "?"))["id"]}
@api.get("/publiczne/zgloszenia/{k}")
def _(k: int): z = row(D["zgloszenia"], k, "zgłoszenie"); return {"numer": k, "stan": z["stan"]}

# --- opłaty
@api.get("/oplaty")
def _(q: Request, rok: int = 0, stan: str = ""): return page([o for o in D["oplaty"].values() if (not rok or o["rok"] == rok) and (not stan or o["stan"] == stan)], q)
@api.get("/oplaty/zestawienie")
def _(ids: str = ""): l = [D["oplaty"][int(i)] for i in ids.split(",") if i.isdigit() and int(i) in D["oplaty"]]; return {"pozycje": len(l), "suma": sum(o["kwota"] for o in l)}
@api.get("/oplaty/{k}")
def _(k: int): return row(D["oplaty"], k, "opłata")
@api.post("/oplaty/{k}/przypomnij", status_code=202)
def _(k: int): row(D["oplaty"], k, "opłata"); return {"wyslano": True}
@api.post("/oplaty/{k}/zaksieguj")
def _(k: int): o = row(D["oplaty"], k, "opłata"); o["stan"] != "oplacona" or no(409, "Już zaksięgowana"); o["stan"] = "oplacona"; return o

# --- sale
@api.get("/sale")
def _(): return list(D["sale"].values())
@api.get("/sale/{s}/rezerwacje")
def _(s: str, od: str = ""): row(D["sale"], s, "sala"); return [r for r in D["rez"].values() if r["sala"] == s and r["dzien"] >= od]
@api.post("/sale/{s}/rezerwacje", status_code=201)
async def _(s: str, q: Request):
    b = await B(q); row(D["sale"], s, "sala")
    if any(r["sala"] == s and r["dzien"] == b["dzien"] for r in D["rez"].values()): no(409, "Termin zajęty")
    return book(D, s, b["dzien"], b["cel"])
@api.delete("/rezerwacje/{k}")
def _(k: int): row(D["rez"], k, "rezerwacja"); del D["rez"][k]; return none()

# --- aktualności, szablony
@api.get("/aktualnosci")
def _(): return [{"id": a["id"], "tytul": a["tytul"], "przypieta": a["przypieta"]} for a in newest(D["aktualnosci"])]
@api.post("/aktualnosci", status_code=201)
async def _(q: Request): b = await B(q); D["n"] += 1; D["aktualnosci"][D["n"]] = {"id": D["n"], "tytul": b["tytul"], "tresc": b["tresc"], "przypieta": False}; return D["aktualnosci"][D["n"]]
@api.get("/aktualnosci/{k}")
def _(k: int): return row(D["aktualnosci"], k, "aktualność")
@api.put("/aktualnosci/{k}")
async def _(k: int, q: Request): a = row(D["aktualnosci"], k, "aktualność"); a.update(await B(q)); return a
@api.delete("/aktualnosci/{k}")
def _(k: int): row(D["aktualnosci"], k, "aktualność"); return none()
@api.post("/aktualnosci/{k}/przypnij")
def _(k: int): a = row(D["aktualnosci"], k, "aktualność"); a["przypieta"] = not a["przypieta"]; return {"ok": True}
@api.get("/szablony")
def _(): return [{"id": s["id"], "znakow": len(s["tresc"])} for s in D["szablony"].values()]
@api.get("/szablony/{k}")
def _(k: str): return row(D["szablony"], k, "szablon")
@api.put("/szablony/{k}")
async def _(k: str, q: Request): row(D["szablony"], k, "szablon")["tresc"] = (await B(q))["tresc"]; return {"ok": True}

# --- korespondencja: the collection is known with a slash only
@api.get("/korespondencja/")
def _(q: Request, nieodebrane: int = 0): return page([k for k in newest(D["kor"]) if not nieodebrane or not k["odebrana"]], q)
@api.post("/korespondencja/", status_code=201)
async def _(q: Request): return letter(D, (await B(q)).get("od"))
@api.get("/korespondencja/{k}")
def _(k: int): return row(D["kor"], k, "pismo")
@api.post("/korespondencja/{k}/odbierz")
def _(k: int): row(D["kor"], k, "pismo")["odebrana"] = True; return {"ok": True}

# --- ludzie
@api.get("/uzytkownicy")
def _(q: Request): only(q, "kierownik", "administrator"); return list(D["uzytkownicy"].values())
@api.patch("/uzytkownicy/{k}")
async def _(k: str, q: Request): only(q, "administrator"); u = row(D["uzytkownicy"], k, "użytkownik"); u.update(await B(q)); return u
@api.post("/uzytkownicy/{k}/reset-hasla", status_code=202)
def _(k: str, q: Request): only(q, "administrator"); return {"wyslano": True}
@api.get("/dziennik")
def _(q: Request): only(q, "kierownik", "administrator"); return page(D["log"][::-1], q)
@api.get("/dziennik/logowania")
def _(q: Request): only(q, "inspektor")

# --- ustawienia
@api.get("/ustawienia/powiadomienia")
def _(): return [{"klucz": k, "wlaczone": v} for k, v in D["powiadomienia"].items()]
@api.put("/ustawienia/powiadomienia/{k}")
def _(k: str): row(D["powiadomienia"], k, "powiadomienie"); return {"ok": True}
@api.get("/ustawienia/moduly")
def _(): return [{"klucz": k, "wlaczony": v} for k, v in D["moduly"].items()]
@api.put("/ustawienia/moduly/{k}")
async def _(k: str, q: Request): only(q, "administrator"); row(D["moduly"], k, "moduł"); D["moduly"][k] = bool((await B(q)).get("wlaczony")); return {"ok": True}
@api.get("/ustawienia/urzad")
def _(): return D["urzad"]
@api.put("/ustawienia/urzad")
async def _(q: Request): only(q, "kierownik", "administrator"); D["urzad"].update(await B(q)); return {"ok": True}

# --- raporty, słowniki, szukaj
@api.get("/raporty/sprawy")
def _(od: str = "2027-01-01"):
    if on("raport"): no(503, "Baza raportowa niedostępna")
    c = {}
    for s in D["sprawy"].values(): c[s["stan"]] = c.get(s["stan"], 0) + 1
    return {"od": od, "wg_stanu": c}
@api.get("/raporty/budzet")
def _(rok: int = 2027): return {"plan": D["budzet"][rok], "wykonanie": 0}
SLOWNIKI = {"ulice": STREETS, "tematy": TOPICS, "stany-spraw": ["nowa", "w toku", "zawieszona", "zamknięta"], "dni-wolne": ["2027-01-01", "2027-01-06", "2027-03-28"]}
@api.get("/slowniki/{n}")
def _(n: str): return row(SLOWNIKI, n, "słownik")
@api.get("/szukaj")
def _(q: str = ""): t = q.lower(); return [{"id": c["id"], "temat": c["temat"]} for c in D["sprawy"].values() if len(t) > 1 and (t in c["temat"].lower() or t in c["ulica"].lower())][:8]

# --- maszyny
@api.post("/integracje/edoreczenia")
async def _(q: Request): letter(D, (await B(q)).get("od", "?")); return {"ok": True}
@api.get("/integracje/kolejka")
def _(): l = D["kolejka"]; return l
app.include_router(api)
