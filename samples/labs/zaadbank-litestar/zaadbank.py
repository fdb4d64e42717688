"""The panel and the public catalogue of a seed bank: Litestar under Hypercorn. In memory; kept over a restart."""
import hashlib, logging, os, pickle, random, sys, time, traceback, uuid
from pathlib import Path
from typing import Any
from litestar import Litestar, MediaType, Request, Response
from litestar.exceptions import HTTPException, NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.logging import LoggingConfig
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(1877), WORK / "store"
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", force=True)
log, post, koel = (logging.getLogger("zaadbank" + n) for n in ("", ".post", ".koeling"))
def now():
    f = WORK / "now"
    return float(f.read_text()) + max(0.0, time.time() - f.stat().st_mtime)
def uid(t=None):
    ms = int((now() if t is None else t) * 1000)
    return str(uuid.UUID(int=(ms << 80) | (7 << 76) | (R.getrandbits(12) << 64) | (2 << 62) | R.getrandbits(62)))
def text(a, b): return "".join(R.choices("aabdeeghiklmnoprstuvwz    ", k=R.randint(a, b))).strip() or "x"
SOORTEN = [f"{g} {s}" for g in ("Secale", "Hordeum", "Linum", "Trifolium", "Papaver", "Agrostemma", "Centaurea", "Brassica") for s in ("cereale", "vulgare", "arvense", "rubra", "dubium", "nigra", "alba")]
def sow():
    t = now() - 86400 * 400
    D = dict(acc={}, proef={}, foto=set(), don={}, zend={}, aanv={}, kluis={}, sensor={}, vlag={}, mod={}, inst={}, taak={}, audit=[], leden={}, meet=0, label={}, verloop=[], due=[])
    for i in range(64): k = uid(t + i * 86400 * 5); D["acc"][k] = dict(id=k, nummer=f"ZB{1000 + i}", soort=R.choice(SOORTEN), gram=R.randint(1, 900), opmerking=text(0, 50)); D["proef"][k] = [dict(id=uid(t + i), procent=R.randint(20, 99)) for _ in range(R.choice([0, 0, 1, 2, 3]))]; D["label"][k] = []; R.random() < .2 and D["foto"].add(k)
    for i in range(17): k = uid(t + i * 86400 * 9); D["don"][k] = dict(id=k, naam=f"Tuin {text(5, 14)}", actief=R.random() < .7, weg=False)
    for i in range(22): k = uid(t + i * 86400 * 14); D["zend"][k] = dict(id=k, naar=text(6, 20), status=R.choice(["klaar", "onderweg", "bezorgd"]), spoor=None)
    for i in range(18): k = uid(t + i * 86400 * 20); D["aanv"][k] = dict(id=k, door=text(6, 18), status=R.choice(["nieuw", "nieuw", "goedgekeurd"]), motief=text(10, 60))
    for i in range(5):
        k = uid(t + i); D["kluis"][k] = dict(id=k, naam=f"Kluis {'ABCDE'[i]}", doel=-18 - i, nota=text(0, 30)); D["sensor"][k] = [dict(id=uid(t + i + j), merk=R.choice(["Hobo", "Testo"])) for j in range(2 + i % 2)]
    D["vlag"] = {w: dict(sleutel=w, aan=i % 2 == 0) for i, w in enumerate("ruilbeurs webwinkel donkermodus kiemkalender nieuwsbrief".split())}
    D["mod"] = {w: dict(sleutel=w, aan=i % 3 > 0) for i, w in enumerate("verzending herbarium veilingen vrijwilligers".split())}
    D["inst"] = dict(algemeen=dict(naam="Zaadbank Noord", contact="beheer@zaadbank-noord.example", voet=text(5, 40)), verzending=dict(drempel=25, tekst=text(5, 40)))
    for i in range(8): k = uid(t + i); D["leden"][k] = dict(id=k, login=f"lid{i}{text(2, 6).replace(' ', '')}", rol=R.choice(["lezer", "tuinder"]))
    D["audit"] = [dict(id=uid(t + i), wat=text(8, 50)) for i in range(40)]
    return D
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["meet"] + 5)
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def no(status, why): raise HTTPException(status_code=status, detail=why)
def J(x, status=200, **head): return Response(x, status_code=status, headers=head, media_type=MediaType.JSON if status != 204 else None) if status != 204 else Response(None, status_code=204)
def get(kind, i): return D[kind].get(i) or no(404, "Not Found")
def page(q, rows, n=25):
    p, s = int(q.query_params.get("pagina", 1)), q.query_params.get("zoek", "").lower()
    rows = [{k: v for k, v in r.items() if k != "weg"} for r in rows if not s or s in str(r).lower()]
    return {"resultaten": rows[(p - 1) * n:p * n], "totaal": len(rows)}
def tagged(q, x):
    r = J(x); b = repr(x).encode(); e = f'"{hashlib.md5(b).hexdigest()[:12]}"'
    return Response(None, status_code=304, headers={"ETag": e}) if q.headers.get("if-none-match") == e else J(x, ETag=e)
H = []
def on(what):
    def f(fn):
        m, path = what.split(); fn.__name__ = f"h{len(H)}"
        async def run(request: Request) -> Response:
            b = None
            if m in ("POST", "PUT", "PATCH"):
                try: b = await request.json()
                except Exception: b = {}
            return fn(request, {k: str(v) for k, v in request.path_params.items()}, b or {})
        H.append(HTTPRouteHandler(path, http_method=m, status_code=200)(run)); return fn
    return f
seen = 0
def before(q: Request) -> Any:
    global seen
    seen += 1
    if seen % 89 == 0: koel.warning("kluis %s: firmware 2.x not implemented by gateway, val terug op 1.9", R.choice("ABCDE"))
    elif seen % 53 == 0: post.info("250 2.0.0 Ok: queued as %08X", R.getrandbits(32))
    elif seen % 127 == 0: post.error("451 4.7.1 greylisted, over 300 s opnieuw")
    if not q.url.path.startswith("/api/beheer/"): return None
    t = q.headers.get("authorization", "")[7:]
    if t not in ("beheerder", "boekhouder"): no(401, "Sessie verlopen")
    if mode("onderhoud"): no(503, "Onderhoud")
    if mode("rem"): no(429, "Rustig aan")
    if q.method != "GET":
        if t == "boekhouder": no(403, "Alleen lezen")
        D["audit"].insert(0, dict(id=uid(), wat=q.method + " " + text(6, 40)))
def who(q): return q.headers.get("authorization", "")[7:]
B = "/api/beheer"

# --- accessions
@on(f"GET {B}/accessies")
def _(q, a, b): s = q.query_params.get("soort"); return J(page(q, [x for x in reversed(D["acc"].values()) if s in (None, x["soort"].split()[0])]))
@on(f"POST {B}/accessies")
def _(q, a, b):
    if not b.get("soort"): no(422, "soort ontbreekt")
    k = uid(); D["acc"][k] = dict(id=k, nummer=f"ZB{R.randint(2000, 9000)}", soort=b["soort"], gram=b.get("gram", 1), opmerking=""); D["proef"][k] = []; D["label"][k] = []; return J({"id": k}, 201)
@on(f"GET {B}/accessies/{{i:uuid}}")
def _(q, a, b): return J(get("acc", a["i"]))
@on(f"PATCH {B}/accessies/{{i:uuid}}")
def _(q, a, b): get("acc", a["i"]).update({k: b[k] for k in ("gram", "opmerking") if k in b}); return J({"ok": True})
@on(f"DELETE {B}/accessies/{{i:uuid}}")
def _(q, a, b): get("acc", a["i"]); del D["acc"][a["i"]]; return J(None, 204)
@on(f"GET {B}/accessies/{{i:uuid}}/kiemproeven")
def _(q, a, b): get("acc", a["i"]); return J(D["proef"][a["i"]])
@on(f"POST {B}/accessies/{{i:uuid}}/kiemproeven")
def _(q, a, b): get("acc", a["i"]); D["proef"][a["i"]].append(dict(id=uid(), procent=b.get("procent", 0))); return J({"id": D["proef"][a["i"]][-1]["id"]}, 201)
@on(f"GET {B}/accessies/{{i:uuid}}/verwantschap")
def _(q, a, b): get("acc", a["i"]); return J([])
@on(f"POST {B}/accessies/{{i:uuid}}/verwantschap")
def _(q, a, b): get("acc", a["i"]); return J({"id": uid()}, 201)
@on(f"GET {B}/accessies/{{i:uuid}}/foto")
def _(q, a, b): get("acc", a["i"]); return Response(bytes(4000 + int(a["i"][-3:], 16)), media_type="image/jpeg") if a["i"] in D["foto"] else no(404, "Not Found")
@on(f"GET {B}/accessies/{{i:uuid}}/labels")
def _(q, a, b): get("acc", a["i"]); return J(D["label"][a["i"]])
@on(f"PUT {B}/accessies/{{i:uuid}}/labels/{{w:str}}")
def _(q, a, b): get("acc", a["i"]); l = D["label"][a["i"]]; a["w"] in l or l.append(a["w"]); return J(None, 204)
@on(f"DELETE {B}/accessies/{{i:uuid}}/labels/{{w:str}}")
def _(q, a, b): l = D["label"][a["i"]]; l.remove(a["w"]) if a["w"] in l else no(404, "Not Found"); return J(None, 204)
@on(f"POST {B}/accessies/{{i:uuid}}/splitsen")
def _(q, a, b): get("acc", a["i"]); no(501, "Nog niet gebouwd")
if not NEW:
    @on(f"GET {B}/accessies/{{i:uuid}}/etiket")
    def _(q, a, b): x = get("acc", a["i"]); return Response(f"<svg><text>{x['nummer']} {x['soort']}</text></svg>", media_type="image/svg+xml")
if NEW:
    @on(f"GET {B}/verlopend")
    def _(q, a, b): return J(page(q, [x for x in D["acc"].values() if x["gram"] < 40]))
# --- requests
@on(f"GET {B}/aanvragen")
def _(q, a, b): s = q.query_params.get("status"); return J(page(q, [x for x in reversed(D["aanv"].values()) if s in (None, x["status"])], 100))
@on(f"GET {B}/aanvragen/{{i:uuid}}")
def _(q, a, b): return J(get("aanv", a["i"]))
@on(f"POST {B}/aanvragen/{{i:uuid}}/goedkeuren")
def _(q, a, b):
    x = get("aanv", a["i"])
    if x["status"] == "goedgekeurd": no(409, "Al goedgekeurd")
    x["status"] = "goedgekeurd"; k = uid(); D["zend"][k] = dict(id=k, naar=x["door"], status="klaar", spoor=None); return J({"ok": True})
@on(f"POST {B}/aanvragen/{{i:uuid}}/afwijzen")
def _(q, a, b): get("aanv", a["i"]); return J({"ok": True})
@on(f"DELETE {B}/aanvragen/{{i:uuid}}")
def _(q, a, b): get("aanv", a["i"]); return J(None, 204)
# --- shipments
def tracks():
    for d in [d for d in D["due"] if d[0] <= now()]: D["due"].remove(d); D["zend"][d[1]].update(status="onderweg", spoor=f"3S{d[2]}")
@on(f"GET {B}/zendingen")
def _(q, a, b): tracks(); s = q.query_params.get("status"); return J(page(q, [x for x in reversed(D["zend"].values()) if s in (None, x["status"])], 200))
@on(f"GET {B}/zendingen/retouren")
def _(q, a, b): return J({"resultaten": [], "totaal": 0})
@on(f"GET {B}/zendingen/{{i:uuid}}")
def _(q, a, b): tracks(); return J(get("zend", a["i"]))
@on(f"POST {B}/zendingen/{{i:uuid}}/verzend")
def _(q, a, b): get("zend", a["i"]); D["due"].append((now() + 1500, a["i"], R.randint(10**9, 10**10))); return J({"status": "in de rij"}, 202)
@on(f"POST {B}/zendingen/{{i:uuid}}/retour")
def _(q, a, b): get("zend", a["i"])["status"] = "retour ontvangen"; return J({"ok": True})
@on(f"POST {B}/etiketten/afdrukken")
def _(q, a, b): return J({"ok": True})
# --- depositors
@on(f"GET {B}/donateurs")
def _(q, a, b): v = q.query_params.get("actief"); return J(page(q, [x for x in D["don"].values() if not x["weg"] and (v is None or str(x["actief"]).lower() == v)], 100))
@on(f"POST {B}/donateurs")
def _(q, a, b):
    if not b.get("naam"): no(422, "naam ontbreekt")
    k = uid(); D["don"][k] = dict(id=k, naam=b["naam"], actief=True, weg=False); return J({"id": k}, 201)
@on(f"GET {B}/donateurs/{{i:uuid}}")
def _(q, a, b): return J({k: v for k, v in get("don", a["i"]).items() if k != "weg"})
@on(f"PATCH {B}/donateurs/{{i:uuid}}")
def _(q, a, b): get("don", a["i"]).update({k: b[k] for k in ("actief", "naam") if k in b}); return J({"ok": True})
@on(f"DELETE {B}/donateurs/{{i:uuid}}")
def _(q, a, b):
    x = get("don", a["i"])
    if x["weg"]: no(404, "Not Found")
    x["weg"] = True; return J(None, 204)
# --- vaults
@on(f"GET {B}/kluizen")
def _(q, a, b): return J(list(D["kluis"].values()))
@on(f"GET {B}/kluizen/{{i:uuid}}")
def _(q, a, b): return J(get("kluis", a["i"]))
@on(f"PUT {B}/kluizen/{{i:uuid}}")
def _(q, a, b): get("kluis", a["i"]).update({k: b[k] for k in ("doel", "nota") if k in b}); return J({"ok": True})
@on(f"GET {B}/kluizen/{{i:uuid}}/deur")
def _(q, a, b): get("kluis", a["i"]); return J({"open": R.random() < .15})
@on(f"GET {B}/kluizen/{{i:uuid}}/metingen")
def _(q, a, b): k = get("kluis", a["i"]); return J([dict(uur=u, c=round(k["doel"] + R.uniform(-2, 2), R.choice([1, 2]))) for u in range(24)])
@on(f"PUT {B}/kluizen/{{i:uuid}}/alarm")
def _(q, a, b): get("kluis", a["i"]); return Response(None, status_code=307, headers={"Location": f"http://zaadbank-app:8000/api/v2/kluizen/{a['i']}/alarm"})
@on(f"GET {B}/kluizen/{{i:uuid}}/alarm")
def _(q, a, b): return J({"boven": get("kluis", a["i"])["doel"] + 4, "sms": True})
@on(f"GET {B}/kluizen/{{i:uuid}}/sensoren")
def _(q, a, b): get("kluis", a["i"]); return J(D["sensor"][a["i"]])
@on(f"GET {B}/kluizen/{{i:uuid}}/sensoren/{{s:uuid}}")
def _(q, a, b): return J(next((x for x in D["sensor"].get(a["i"], []) if x["id"] == a["s"]), None) or no(404, "Not Found"))
# --- switches, settings
@on(f"GET {B}/vlaggen")
def _(q, a, b): return J(list(D["vlag"].values()))
@on(f"PUT {B}/vlaggen/{{w:str}}")
def _(q, a, b): return J({**get("vlag", a["w"]), "aan": bool(b.get("aan"))})
@on(f"GET {B}/modules")
def _(q, a, b): return J(list(D["mod"].values()))
@on(f"PUT {B}/modules/{{w:str}}")
def _(q, a, b): x = get("mod", a["w"]); x["aan"] = bool(b.get("aan")); return J(x)
@on(f"GET {B}/instellingen/{{w:str}}")
def _(q, a, b): return J(get("inst", a["w"]))
@on(f"PUT {B}/instellingen/{{w:str}}")
def _(q, a, b): x = get("inst", a["w"]); x.update({k: b[k] for k in x if k in b}); return J({"ok": True})
# --- people, audit, figures
@on(f"GET {B}/leden")
def _(q, a, b): return J(page(q, list(D["leden"].values()))) if who(q) == "beheerder" else no(403, "Geen toegang")
@on(f"POST {B}/leden/importeren")
def _(q, a, b): k = uid(); D["leden"][k] = dict(id=k, login=text(4, 9).replace(" ", ""), rol="lezer"); return Response(None, status_code=303, headers={"Location": f"{B}/leden"})
@on(f"GET {B}/audit")
def _(q, a, b): return J(page(q, D["audit"]))
@on(f"GET {B}/audit/export")
def _(q, a, b): no(403, "Geen toegang")
@on(f"GET {B}/statistiek/voorraad")
def _(q, a, b): p = q.query_params.get("geslacht", ""); l = [x for x in D["acc"].values() if x["soort"].startswith(p)]; return J({"accessies": len(l), "gram": sum(x["gram"] for x in l), "soorten": sorted({x["soort"] for x in l})[:9]})
@on(f"GET {B}/statistiek/kieming")
def _(q, a, b): return J({"gemiddelde": 0, "mediaan": 0, "proeven": 0, "per_maand": [0] * 12})
@on(f"GET {B}/statistiek/leden")
def _(q, a, b): return J({"leden": len(D["leden"]) + 86, "vrijwilligers": 23})
@on(f"GET {B}/export/gbif")
def _(q, a, b): return Response("\n".join(f"{x['nummer']}\t{x['land']}" for x in D["acc"].values()), media_type="text/tab-separated-values")
@on(f"GET {B}/export/accessies.csv")
def _(q, a, b): return Response("\n".join(f"{x['nummer']};{x['soort']}" for x in D["acc"].values()), media_type="text/csv")
@on(f"POST {B}/rapporten")
def _(q, a, b): k = uid(); D["taak"][k] = now() + 180; return J({"taak": k}, 202)
@on(f"GET {B}/rapporten/{{i:uuid}}")
def _(q, a, b): t = D["taak"].get(a["i"]) or no(404, "Not Found"); return J({"klaar": t <= now(), "regels": 120 + int(a["i"][-2:], 16) if t <= now() else 0})
@on(f"POST {B}/zoeken")
def _(q, a, b): s = b.get("tekst", ""); return J({"resultaten": [x["id"] for x in D["acc"].values() if s in x["soort"] + x["opmerking"]][:12]})
@on(f"GET {B}/ik")
def _(q, a, b): return J({"login": who(q), "rol": "alles" if who(q) == "beheerder" else "lezen"})
@on(f"GET {B}/meldingen/aantal")
def _(q, a, b): return J({"nieuw": sum(x["status"] == "nieuw" and int(x["id"][:8] + x["id"][9:13], 16) > (now() - 6 * 86400) * 1000 for x in D["aanv"].values())})
@on(f"GET {B}/storingen")
def _(q, a, b): return J([dict(kluis=R.choice("ABCDE"), sinds="06:10", wat="compressor")] if mode("storing") else [])
@on(f"GET {B}/weer")
def _(q, a, b): log.error("KNMI: 503 Service Unavailable") if mode("knmi") else None; return no(503, "KNMI niet bereikbaar") if mode("knmi") else J({"graden": round(R.uniform(-4, 28), 1), "vocht": R.randint(30, 99)})
@on(f"GET {B}/lijsten/soorten")
def _(q, a, b): return tagged(q, SOORTEN)
@on(f"GET {B}/versie")
def _(q, a, b): return J({"versie": "6.1" if NEW else "6.0"})
# --- everybody
@on("POST /api/sessie")
def _(q, a, b): return J({"token": "t" * 40}) if b.get("sleutel") == "*" else no(401, "Verkeerde sleutel")
@on("GET /api/gezond")
def _(q, a, b): return J({"status": "ok"})
@on("GET /api/publiek/catalogus")
def _(q, a, b): return J(page(q, list(D["acc"].values()), 12))
@on("GET /api/publiek/agenda")
def _(q, a, b): return J([dict(dag="2031-10-04", wat="ruildag")] if mode("agenda") else [])
@on("POST /api/publiek/aanvragen")
def _(q, a, b):
    if not b.get("door"): no(422, "door ontbreekt")
    k = uid(); D["aanv"][k] = dict(id=k, door=b["door"], status="nieuw", motief=text(10, 60)); return J({"ontvangen": True}, 201)
@on("POST /api/metingen")
def _(q, a, b):
    if q.headers.get("x-sensor") == "vreemd": no(401, "Onbekende sensor")
    D["meet"] += 1; return J(None, 204)
def http_error(q: Request, e: HTTPException) -> Response: return Response({"status_code": e.status_code, "detail": e.detail}, status_code=e.status_code, headers=e.headers)
def crash(q: Request, e: Exception) -> Response:
    log.error("onverwachte fout bij %s %s\n%s", q.method, q.url.path, "".join(traceback.format_exception(type(e), e, e.__traceback__, limit=-2)).rstrip()); return Response({"status_code": 500, "detail": "Internal Server Error"}, status_code=500)
def stop() -> None: STORE.write_bytes(pickle.dumps(D)); log.info("tot ziens")
def begin() -> None: log.info("zaadbank %s begint, post via relay, koeling via modbus", "6.1" if NEW else "6.0")
app = Litestar(H, before_request=before, exception_handlers={HTTPException: http_error, Exception: crash}, on_shutdown=[stop], on_startup=[begin], openapi_config=None, logging_config=None)
