"""A faculty's administration of studies: Starlette, JSON:API, entity tags, GraphQL beside it. In memory; kept over a restart."""
import asyncio, hashlib, json, os, pickle, random
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route, Mount
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("VERZE") != "1"
R, STORE = random.Random(4177), WORK / "store"
OBORY = ["informatika", "historie", "chemie", "pedagogika"]
def sow():
    return dict(n=1000, predmety={i: dict(nazev=R.choice(["Algebra", "Dejiny umeni", "Organicka chemie", "Didaktika", "Databaze", "Statistika"]) + f" {i - 300}", kredity=R.randint(1, 9), popis="p" * R.randint(0, 200), rev=1, terminy=[dict(den=R.choice("po ut st ct pa".split()), od=f"{R.randint(8, 17)}:00") for _ in range(R.randint(1, 4))], pre=[300 + R.randint(1, 9)] if i % 5 == 0 else [], sylabus="Tema " * R.randint(8, 140)) for i in range(301, 339)},
        studenti={i: dict(jmeno=R.choice(["A", "B", "C", "D"]) * R.randint(4, 12), obor=R.choice(OBORY), rocnik=R.randint(1, 5), pristup=True, archivovan=False, adresa="u" * R.randint(20, 60)) for i in range(70010, 70094)}, poznamky={}, preruseni={i: [dict(od="2028-02-01")] for i in range(70012, 70094, 6)},
        ucitele={i: dict(jmeno="Ucitel " + "u" * (i % 7), telefon=f"+420 555 01{i}", kabinet=f"B{i}", uvazek=dict(hodiny=4 + i % 9, vedouci=i % 3 == 0, poznamka="z" * (i % 11))) for i in range(11, 34)},
        zkousky={i: dict(predmet=301 + i % 38, datum=f"2029-{1 + i % 2:02}-{10 + i % 18}", mist=R.choice([8, 20, 60, 120]), zruseno=False, prihlasky={900 + i * 10 + k: 70010 + (i * 7 + k) % 84 for k in range(i % 5)}) for i in range(41, 81)},
        mistnosti={i: dict(nazev=f"P{i}", rezervace={800 + i * 10 + k: dict(kdy=f"2029-01-{10 + k}", kdo="katedra " + "k" * k) for k in range(i % 4)}) for i in range(1, 15)},
        stipendia={1: dict(nazev="prospechove", lidi=list(range(70011, 70020))), 2: dict(nazev="socialni", lidi=[70030, 70044]), 3: dict(nazev="mimoradne", lidi=[]), 4: dict(nazev="doktorske", lidi=[70071, 70072, 70080])},
        poplatky={i: dict(student=70010 + i % 84, castka=R.choice([500, 1200, 3600]), uhrazeno=i % 3 == 0) for i in range(5001, 5040)}, zadosti={i: dict(student=70010 + i % 84, typ=R.choice(["uznani", "preruseni", "prodlouzeni"]), stav="nova", text="t" * R.randint(10, 200)) for i in range(601, 612)},
        koncepty={}, nastaveni=dict(podpis="", radku=25), oznameni=[], ulohy={}, udalosti=["imatrikulace"], priznaky=dict(zapis=False), pruchody=0)
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def nid(): D["n"] += 1; return D["n"]
def err(status, title): return JSONResponse({"errors": [{"status": str(status), "title": title}]}, status, media_type="application/vnd.api+json")
def ok(q, data, meta=None, tag=True, status=200):
    doc = {"data": data, "jsonapi": {"version": "1.1"}}
    if meta is not None: doc["meta"] = meta
    body = json.dumps(doc, separators=(",", ":")).encode(); h = {}
    if tag and q.method == "GET":
        h["ETag"] = '"' + hashlib.sha1(body).hexdigest()[:16] + '"'; h["Cache-Control"] = "no-cache"
        if q.headers.get("if-none-match", "").startswith(h["ETag"][:-1]): return Response(None, 304, h)
    return Response(body, status, h, "application/vnd.api+json")
def obj(t, i, x, *drop): return {"type": t, "id": str(i), "attributes": {k: v for k, v in x.items() if k not in drop}}
def who(q): return q.cookies.get("relace", "")
def page(q, l, n=12, **m):
    p = int(q.query_params.get("page[number]", 1)); return ok(q, l[(p - 1) * n:p * n], {"celkem": len(l)}, **m)
none = lambda: Response(None, 204)
routes = []
def on(method, path):
    def deco(f):
        async def run(q):
            if mode("udrzba"): return err(503, "udrzba")
            if mode("limit"): return err(429, "pomaleji")
            if not who(q) and not q.headers.get("x-klic") and not path.startswith("/prihlaseni"): return err(401, "neprihlasen")
            t = await q.body(); q.state.b = json.loads(t) if t[:1] in (b"{", b"[") else {}
            q.state.i, q.state.k = q.path_params.get("i"), q.path_params.get("k")
            return await f(q) if asyncio.iscoroutinefunction(f) else f(q)
        routes.append(Route(path, run, methods=[method])); return f
    return deco
def item(kind):                                                     # the handler gets what the id names
    def deco(f):
        def g(q): x = D[kind].get(q.state.i); return f(q, x) if x is not None else err(404, "nenalezeno")
        return g
    return deco
def attrs(q): d = q.state.b.get("data", q.state.b); return d.get("attributes", d) if isinstance(d, dict) else {}
@on("POST", "/prihlaseni")
def _(q): return ok(q, {"type": "relace", "id": "1"}, tag=False)
@on("POST", "/odhlaseni")
def _(q): return none()
@on("GET", "/ja")
def _(q): return ok(q, {"type": "osoby", "id": who(q), "attributes": {"role": who(q).split("-")[0]}})
@on("GET", "/semestry")
def _(q): return ok(q, [{"type": "semestry", "id": s} for s in ("2028z", "2028l", "2029z")])
@on("GET", "/ciselniky/{i}")
def _(q): return ok(q, [] if q.state.i == "zruseneObory" else [{"type": "hodnoty", "id": x} for x in (["A", "B", "C", "D", "E", "F"] if q.state.i == "znamky" else OBORY)])
@on("GET", "/moduly/{i}")
def _(q): return ok(q, {"type": "moduly", "id": q.state.i}) if q.state.i != "menza" else err(404, "modul neni zapnut")
@on("GET", "/upozorneni/pocet")
def _(q): return ok(q, {"type": "pocty", "id": "1", "attributes": {"nove": sum(z["stav"] == "nova" for z in D["zadosti"].values()) % 10}})
@on("GET", "/oznameni")
def _(q): return page(q, [obj("oznameni", o["id"], o, "id") for o in D["oznameni"]])
@on("POST", "/oznameni")
def _(q): D["oznameni"].insert(0, dict(attrs(q), id=nid())); return ok(q, {"type": "oznameni", "id": str(D["n"])}, status=201)
@on("GET", "/predmety")
def _(q): h = q.query_params.get("filter[nazev]", "").lower(); return page(q, [obj("predmety", i, x, "popis", "terminy", "pre", "sylabus") for i, x in reversed(D["predmety"].items()) if h in x["nazev"].lower()])
@on("POST", "/predmety")
def _(q):
    if not attrs(q).get("kredity"): return err(422, "kredity")
    i = nid(); D["predmety"][i] = dict(nazev=attrs(q)["nazev"], kredity=attrs(q)["kredity"], popis="", rev=1, terminy=[dict(den="po", od="8:00")], pre=[], sylabus="Tema " * 9); return ok(q, {"type": "predmety", "id": str(i)}, status=201)
@on("GET", "/predmety/{i:int}")
@item("predmety")
def _(q, x): return ok(q, obj("predmety", q.state.i, x, "terminy", "pre", "sylabus"))
@on("PUT", "/predmety/{i:int}")
@item("predmety")
def _(q, x):
    if q.headers.get("if-match", f'"{x["rev"]}"') != f'"{x["rev"]}"': return err(412, "mezitim zmeneno")
    x.update({k: v for k, v in attrs(q).items() if k in ("nazev", "kredity", "popis")}); x["rev"] = x["rev"] % 9 + 1; return ok(q, obj("predmety", q.state.i, x, "terminy", "pre", "sylabus"))
@on("DELETE", "/predmety/{i:int}")
@item("predmety")
def _(q, x): del D["predmety"][q.state.i]; return none()
@on("GET", "/predmety/{i:int}/terminy")
@item("predmety")
def _(q, x): return ok(q, [{"type": "terminy", "id": str(k), "attributes": t} for k, t in enumerate(x["terminy"])])
@on("GET", "/predmety/{i:int}/prerekvizity")
@item("predmety")
def _(q, x): return ok(q, [{"type": "predmety", "id": str(k)} for k in x["pre"]], {"celkem": len(x["pre"])})
@on("GET", "/predmety/{i:int}/literatura")
@item("predmety")
def _(q, x): return ok(q, [], {"celkem": 0})                         # the table of books was never filled
@on("GET", "/predmety/{i:int}/sylabus")
@item("predmety")
def _(q, x): return ok(q, {"type": "sylaby", "id": str(q.state.i), "attributes": {"text": x["sylabus"]}})
@on("PUT", "/predmety/{i:int}/sylabus")
@item("predmety")
def _(q, x): return ok(q, {"type": "sylaby", "id": str(q.state.i), "attributes": attrs(q)})
@on("GET", "/studenti")
def _(q):
    h, o = q.query_params.get("filter[jmeno]", ""), q.query_params.get("filter[obor]"); return page(q, [obj("studenti", i, x, "adresa") for i, x in D["studenti"].items() if h in x["jmeno"] and o in (None, x["obor"])], 15)
@on("GET", "/studenti/{i:int}")
@item("studenti")
def _(q, x): return ok(q, obj("studenti", q.state.i, x))
@on("PATCH", "/studenti/{i:int}/pristup")
@item("studenti")
def _(q, x): x["pristup"] = attrs(q)["pristup"]; return ok(q, {"type": "studenti", "id": str(q.state.i), "attributes": {"pristup": x["pristup"]}})
@on("PATCH", "/studenti/{i:int}/archivace")
@item("studenti")
def _(q, x): return ok(q, {"type": "studenti", "id": str(q.state.i), "attributes": {"archivovan": attrs(q)["archivovan"]}})
@on("GET", "/studenti/{i:int}/preruseni")
@item("studenti")
def _(q, x): return ok(q, [obj("preruseni", k, p) for k, p in enumerate(D["preruseni"].get(q.state.i, []))], {"celkem": len(D["preruseni"].get(q.state.i, []))})
@on("GET", "/studenti/{i:int}/fotografie")
@item("studenti")
def _(q, x): return Response(bytes(R.choices(range(256), k=900 + q.state.i % 700)), media_type="image/jpeg") if q.state.i % 2 else err(404, "bez fotografie")
@on("GET", "/studenti/{i:int}/poznamky")
@item("studenti")
def _(q, x): return ok(q, [obj("poznamky", k, p) for k, p in D["poznamky"].get(q.state.i, {}).items()])
@on("POST", "/studenti/{i:int}/poznamky")
@item("studenti")
def _(q, x): k = nid(); D["poznamky"].setdefault(q.state.i, {})[k] = attrs(q); return ok(q, {"type": "poznamky", "id": str(k)}, status=201)
@on("DELETE", "/studenti/{i:int}/poznamky/{k:int}")
@item("studenti")
def _(q, x): return none() if D["poznamky"].get(q.state.i, {}).pop(q.state.k, None) else err(404, "nenalezeno")
@on("GET", "/studenti/{i:int}/disciplinarni")
@item("studenti")
def _(q, x): return ok(q, [{"type": "rizeni", "id": "1"}] if q.state.i % 4 == 0 else []) if who(q).startswith("dekanat") else err(403, "jen dekanat")
@on("GET", "/ucitele")
def _(q): return page(q, [obj("ucitele", i, x, "uvazek") for i, x in D["ucitele"].items()], 15)
@on("GET", "/ucitele/{i:int}/kontakt")
@item("ucitele")
def _(q, x): return ok(q, obj("kontakty", q.state.i, x, "uvazek"))
@on("PUT", "/ucitele/{i:int}/kontakt")
@item("ucitele")
def _(q, x): x.update({k: v for k, v in attrs(q).items() if k in ("telefon", "kabinet")}); return ok(q, obj("kontakty", q.state.i, x, "uvazek"))
@on("GET", "/ucitele/{i:int}/uvazek")
@item("ucitele")
def _(q, x): return ok(q, obj("uvazky", q.state.i, x["uvazek"]))
@on("PUT", "/ucitele/{i:int}/uvazek")
@item("ucitele")
def _(q, x): return none()
@on("GET", "/zkousky")
def _(q): return page(q, [obj("zkousky", i, x, "prihlasky") for i, x in D["zkousky"].items() if x["datum"].startswith(q.query_params.get("filter[mesic]", "2029-01"))], 30)
@on("GET", "/zkousky/{i:int}")
@item("zkousky")
def _(q, x): return ok(q, obj("zkousky", q.state.i, x, "prihlasky"))
@on("PUT", "/zkousky/{i:int}")
@item("zkousky")
def _(q, x): x.update({k: v for k, v in attrs(q).items() if k in ("datum", "mist")}); return ok(q, obj("zkousky", q.state.i, x, "prihlasky"))
@on("POST", "/zkousky/{i:int}/zruseni")
@item("zkousky")
def _(q, x): x["zruseno"] = True; return none()
@on("GET", "/zkousky/{i:int}/prihlasky")
@item("zkousky")
def _(q, x): return ok(q, [{"type": "prihlasky", "id": str(k), "student": s} for k, s in x["prihlasky"].items()], {"celkem": len(x["prihlasky"])})
@on("POST", "/zkousky/{i:int}/prihlasky")
@item("zkousky")
def _(q, x):
    s = attrs(q)["student"]
    if s in x["prihlasky"].values(): return err(409, "uz prihlasen")
    k = nid(); x["prihlasky"][k] = s; return ok(q, {"type": "prihlasky", "id": str(k)}, status=201)
@on("DELETE", "/zkousky/{i:int}/prihlasky/{k:int}")
@item("zkousky")
def _(q, x): return none() if x["prihlasky"].pop(q.state.k, None) else err(404, "nenalezeno")
@on("GET", "/mistnosti")
def _(q): return ok(q, [obj("mistnosti", i, x, "rezervace") for i, x in D["mistnosti"].items()])
@on("GET", "/mistnosti/{i:int}/rezervace")
@item("mistnosti")
def _(q, x): return ok(q, [obj("rezervace", k, r) for k, r in x["rezervace"].items()], {"celkem": len(x["rezervace"])})
@on("POST", "/mistnosti/{i:int}/rezervace")
@item("mistnosti")
def _(q, x): k = nid(); x["rezervace"][k] = attrs(q); return ok(q, {"type": "rezervace", "id": str(k)}, status=201)
@on("DELETE", "/mistnosti/{i:int}/rezervace/{k:int}")
@item("mistnosti")
def _(q, x): return none()
@on("GET", "/stipendia")
def _(q): return ok(q, [obj("stipendia", i, x, "lidi") for i, x in D["stipendia"].items()])
@on("GET", "/stipendia/{i:int}/prijemci")
@item("stipendia")
def _(q, x): return ok(q, [{"type": "studenti", "id": str(s)} for s in x["lidi"]], {"celkem": len(x["lidi"])}, tag=False)
@on("POST", "/stipendia/{i:int}/prijemci")
@item("stipendia")
def _(q, x): return ok(q, {"type": "prijemci", "id": str(nid())}, status=201)
@on("GET", "/poplatky")
def _(q): u = q.query_params.get("filter[uhrazeno]", "ne") == "ano"; return page(q, [obj("poplatky", i, x) for i, x in D["poplatky"].items() if x["uhrazeno"] == u], 50, tag=False)
@on("GET", "/poplatky/{i:int}")
@item("poplatky")
def _(q, x): return ok(q, obj("poplatky", q.state.i, x), tag=False)
@on("POST", "/poplatky/{i:int}/uhrada")
@item("poplatky")
def _(q, x): x["uhrazeno"] = True; return none()
@on("GET", "/zadosti")
def _(q): return page(q, [obj("zadosti", i, x, "text") for i, x in D["zadosti"].items() if x["stav"] == q.query_params.get("filter[stav]", "nova")], 20, tag=False)
@on("POST", "/zadosti")
def _(q): i = nid(); D["zadosti"][i] = dict(attrs(q), stav="nova"); return ok(q, {"type": "zadosti", "id": str(i)}, status=201)
@on("POST", "/zadosti/hromadne")
def _(q):
    l = [D["zadosti"][i] for i in q.state.b["id"] if i in D["zadosti"]]
    for z in l: z["stav"] = q.state.b["stav"]
    return ok(q, None, {"zmeneno": len(l)}, tag=False)
@on("GET", "/zadosti/{i:int}")
@item("zadosti")
def _(q, x): return ok(q, obj("zadosti", q.state.i, x), tag=False)
@on("POST", "/zadosti/{i:int}/nahled")
@item("zadosti")
def _(q, x): return PlainTextResponse("Rozhodnuti ve veci " + x["text"])
@on("POST", "/zadosti/{i:int}/rozhodnuti")
@item("zadosti")
def _(q, x):
    if x["stav"] != "nova": return err(409, "uz rozhodnuto")
    x["stav"] = attrs(q)["stav"]; return none()
@on("GET", "/koncepty/{i:int}")
@item("koncepty")
def _(q, x): return ok(q, obj("koncepty", q.state.i, x))
@on("PUT", "/koncepty/{i:int}")
def _(q): D["koncepty"][q.state.i] = attrs(q); return none()
@on("GET", "/nastaveni")
def _(q): return ok(q, obj("nastaveni", 1, D["nastaveni"]))
@on("PUT", "/nastaveni")
def _(q): D["nastaveni"].update(attrs(q)); return ok(q, obj("nastaveni", 1, D["nastaveni"]))
@on("GET", "/rozvrh")
def _(q): t = int(q.query_params.get("tyden", 2)); return ok(q, [] if t in (1, 6, 52) else [{"type": "hodiny", "id": str(k), "predmet": 301 + k} for k in range(9 + t % 7)])
@on("GET", "/rozvrh/muj")
def _(q): k = int(q.headers["x-klic"].split("-")[1]); return ok(q, [] if k % 4 == 0 else [{"type": "hodiny", "id": str(j)} for j in range(k % 6 + 1)])
@on("GET", "/prehledy")
def _(q): return ok(q, [{"type": "prehledy", "id": s} for s in ("zapisy", "uspesnost", "studium")])
@on("GET", "/prehledy/zapisy")
def _(q):
    if mode("pohled"): raise RuntimeError("pohled se prepocitava")
    return ok(q, [k * 37 % (90 + D["pruchody"] % 50) for k in range(4 + len(q.query_params.get("obor", "")))], tag=False)
@on("GET", "/prehledy/uspesnost")
def _(q): return ok(q, {"type": "uspesnost", "id": "0", "attributes": {"uspelo": 0, "neuspelo": 0, "podil": 0.0}}, tag=False)
@on("POST", "/prehledy/{i}/prepocet")
def _(q): k = nid(); D["ulohy"][k] = 0; return ok(q, {"type": "ulohy", "id": str(k)}, status=202)
@on("POST", "/prehledy/{i}/odeslat")
def _(q): return D["posta"].send()
@on("GET", "/ulohy/{i:int}")
def _(q):
    if q.state.i not in D["ulohy"]: return err(404, "nenalezeno")
    D["ulohy"][q.state.i] += 1; return ok(q, {"type": "ulohy", "id": str(q.state.i), "attributes": {"stav": "bezi"}}, tag=False) if D["ulohy"][q.state.i] < 3 else Response(None, 303, {"Location": f"/api/studium/soubory/{q.state.i}"})
@on("GET", "/soubory/{i:int}")
def _(q): return PlainTextResponse("id;pocet\n" + "".join(f"{k};{k * 7}\n" for k in range(20 + q.state.i % 60)), media_type="text/csv")
@on("GET", "/exporty/studenti.csv")
def _(q): return PlainTextResponse("".join(f"{i};{x['jmeno']};{x['pristup']}\n" for i, x in D["studenti"].items()), media_type="text/csv")
@on("POST", "/importy")
async def _(q): return err(413, "prilis velke") if len(await q.body()) > 20000 else ok(q, None, {"prijato": True}, status=202)
@on("GET", "/koleje")
def _(q): return ok(q, [{"type": "koleje", "id": k, "luzek": n} for k, n in (("vltava", 320), ("otava", 180), ("sazava", 95))])
@on("GET", "/koleje/obsazenost")
def _(q): return err(501, "pripravujeme")
@on("GET", "/prehled-dne" if NEW else "/souhrn")
def _(q): return ok(q, {"pruchody": D["pruchody"], "zadosti": [i for i, z in D["zadosti"].items() if z["stav"] == "nova"][:D["pruchody"] % 7]}, tag=False)
@on("GET", "/zive")
async def _(q):
    async def s():
        yield ": ahoj\n\n"
        for k in range(100): await asyncio.sleep(.05); yield f"data: {k}\n\n"
    return StreamingResponse(s(), media_type="text/event-stream")
@on("POST", "/ctecky/pruchod")
def _(q): D["pruchody"] += 1; return none()
@on("GET", "/ctecky/povely")
def _(q): return none()
@on("POST", "/ankety")
def _(q): return ok(q, None, {"diky": True}, status=201)
async def graphql(q):
    if not who(q): return JSONResponse({"errors": [{"message": "unauthenticated"}]}, 401)
    b = await q.json(); op, v = b.get("operationName"), b.get("variables", {})
    if op == "Kalendar": d = {"udalosti": D["udalosti"]}
    elif op == "PridatUdalost": D["udalosti"].append(v["nazev"]); d = {"pridatUdalost": {"ok": True}}
    elif op == "Priznaky": d = {"priznaky": D["priznaky"]}
    elif op == "PrepnoutPriznak": D["priznaky"][v["co"]] = v["na"]; d = {"prepnout": {"ok": True}}
    elif op == "Hledat": d = {"hledat": [s["jmeno"] for s in D["studenti"].values() if v["co"] in s["jmeno"]][:8]}
    else: return JSONResponse({"errors": [{"message": "unknown operation"}]}, 200)
    return JSONResponse({"data": d})
app = Starlette(routes=[Route("/healthz", lambda q: PlainTextResponse("ok")), Route("/graphql", graphql, methods=["POST"]), Mount("/api/studium", routes=routes)])
class Keep:
    """Writes the store when the server stops."""
    def __init__(self, inner): self.inner = inner
    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            while True:
                m = await receive()
                if m["type"] == "lifespan.startup": await send({"type": "lifespan.startup.complete"})
                else: STORE.write_bytes(pickle.dumps(D)); await send({"type": "lifespan.shutdown.complete"}); return
        await self.inner(scope, receive, send)
application = Keep(app)
