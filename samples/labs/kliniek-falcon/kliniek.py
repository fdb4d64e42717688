"""A veterinary practice: Falcon, everything in one process, a JSON line a request. Honest in most places."""
import os, random, json, sys, time, datetime, traceback
from pathlib import Path
import falcon
WORK = Path(os.environ["WORK"]); R = random.Random(77)
ABC = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
def kort(): return "".join(R.choice(ABC) for _ in range(8))
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
def maak(n, f): return {i: {"id": i, **f(k)} for k in range(n) for i in [kort()]}
eigenaren = maak(30, lambda k: {"nr": 100 + k, "plaats": R.choice(["Zwolle", "Delft", "Hoorn", "Tiel"])})
dieren = maak(60, lambda k: {"naam": R.choice(["Bello", "Minoes", "Sam", "Pluis", "Koning"]), "soort": R.choice(["hond", "kat", "konijn"]), "eigenaar": R.choice(list(eigenaren)), "gewicht": f"{R.randint(1, 40)} kg", "chip": R.random() > .5})
afspraken = maak(40, lambda k: {"tijd": f"{R.randint(8, 17):02}:{R.choice(['00', '15', '30'])}", "dier": R.choice(list(dieren)), "status": "gepland", "notitie": ""})
voorraad = maak(16, lambda k: {"artikel": f"artikel {k}", "aantal": R.randint(0, 90)})
recepten, opnames, fotos, logboek = {}, {}, {}, [{"id": kort(), "code": f"{R.randint(1000, 9999)}"} for _ in range(30)]
berichten, openingstijden, tarieven, cache, lab = [], {"ma": "08:00-18:00", "za": "10:00-13:00"}, {"consult": 45}, {"t": 0, "v": None}, 0
def nee(): raise falcon.HTTPNotFound(title="niet gevonden")
def een(d, i): return d.get(i) or nee()
class Log:
    def process_request(self, q, r):
        q.context.t = time.time()
        if q.path == "/gezond": return
        if "druk" in mode(): raise falcon.HTTPTooManyRequests()
        q.context.wie = q.get_header("X-Medewerker") or ""
        if not q.context.wie and q.path != "/api/v3/sessie": raise falcon.HTTPUnauthorized()
    def process_response(self, q, r, resource, ok):
        if q.path == "/gezond": return
        print(json.dumps({"timestamp": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z"), "level": "INFO", "message": "request completed", "method": q.method, "path": q.path, "status": int(str(r.status)[:3]), "duration_ms": round((time.time() - q.context.t) * 1000, 1), "client_ip": q.get_header("X-Forwarded-For"), "user": getattr(q.context, "wie", "") or None}), file=sys.stdout, flush=True)
app = falcon.App(middleware=[Log()])
def fout(q, r, ex, p):
    print(json.dumps({"timestamp": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z"), "level": "ERROR", "message": f"{type(ex).__name__}: {ex}"}), file=sys.stdout, flush=True)
    r.status = 503; r.media = {"fout": "tijdelijk niet bereikbaar"}
app.add_error_handler(TimeoutError, fout)
tafel = {}
def op(methode, pad):
    def wrap(f):
        def responder(self, q, r, **p):
            b = q.get_media(default_when_empty={}) if methode in ("POST", "PUT", "PATCH") and q.content_type and "json" in q.content_type and "foto" not in q.path else {}
            x = f(q, b, **p); status, data = x if isinstance(x, tuple) else (200 if x is not None else 204, x)
            r.status = status
            if data is not None:
                text = json.dumps(data, separators=(",", ":")).encode(); r.content_type = "application/json"
                if "items" in data: r.stream = iter([text])              # lists are streamed: no Content-Length
                else: r.data = text
        tafel.setdefault(pad, {})[f"on_{methode.lower()}"] = responder
        return f
    return wrap
A = "/api/v3"
@op("GET", "/gezond")
def gezond(q, b): return {"ok": True}
@op("POST", A + "/sessie")
def sessie(q, b): return {"ok": True}
@op("GET", A + "/ik")
def ik(q, b): return {"wie": q.context.wie}
@op("GET", A + "/wachtkamer")
def wachtkamer(q, b): return {"items": [a["dier"] for a in afspraken.values() if a["status"] == "wacht"]}
@op("GET", A + "/dieren")
def lijst(q, b): s = q.get_param("soort"); l = [d for d in dieren.values() if not s or d["soort"] == s]; o = q.get_param_as_int("vanaf") or 0; return {"items": l[o:o + 15]}
@op("GET", A + "/dieren/{i}")
def dier(q, b, i): return een(dieren, i)
@op("PATCH", A + "/dieren/{i}")
def dier_patch(q, b, i): een(dieren, i).update(b); return {"ok": True}
@op("PUT", A + "/dieren/{i}/gewicht")
def gewicht(q, b, i): een(dieren, i); return None                       # the scale's history was to come
@op("GET", A + "/dieren/{i}/vaccinaties")
def vaccinaties(q, b, i): een(dieren, i); return {"items": []}
@op("GET", A + "/dieren/{i}/recepten")
def drecepten(q, b, i): return {"items": [r for r in recepten.values() if r["dier"] == i]}
@op("GET", A + "/dieren/{i}/opname")
def opname(q, b, i): return opnames.get(i) or nee()
@op("PUT", A + "/dieren/{i}/opname")
def opname_zet(q, b, i): opnames[een(dieren, i)["id"]] = b; return None
@op("DELETE", A + "/dieren/{i}/opname")
def opname_weg(q, b, i): return None if opnames.pop(i, None) else nee()
@op("GET", A + "/foto/{i}")
def foto(q, b, i): return fotos.get(i) or nee()
@op("PUT", A + "/foto/{i}")
def foto_zet(q, b, i): fotos[i] = {"bytes": len(q.bounded_stream.read())}; return (201, {"ok": True})
@op("POST", A + "/recepten")
def recept(q, b): i = kort(); recepten[i] = {"id": i, **b}; return (201, recepten[i])
@op("GET", A + "/recepten/{i}")
def recept_een(q, b, i): return een(recepten, i)
@op("GET", A + "/eigenaren")
def eig(q, b): return {"items": list(eigenaren.values())[:12]}
@op("GET", A + "/eigenaren/{i}")
def eig_een(q, b, i): return een(eigenaren, i)
@op("GET", A + "/eigenaren/{i}/saldo")
def saldo(q, b, i): een(eigenaren, i); return {"saldo": 0, "open": 0, "valuta": "EUR"}     # until the ledger is connected
@op("GET", A + "/eigenaren/{i}/facturen")
def facturen(q, b, i): n = een(eigenaren, i)["nr"]; return {"items": [{"nr": n * 10 + k, "bedrag": n * k + 7} for k in range(n % 5)]}
@op("POST", A + "/eigenaren/{i}/herinner")
def herinner(q, b, i): een(eigenaren, i); return (202, {"ok": True})                      # put into the mail's queue
@op("GET", A + "/afspraken")
def afs(q, b): return {"items": list(afspraken.values())[-20:]}
@op("POST", A + "/afspraken")
def afs_nieuw(q, b): i = kort(); afspraken[i] = {"id": i, "status": "gepland", "notitie": "", **b}; return (201, afspraken[i])
@op("GET", A + "/afspraken/{i}")
def afs_een(q, b, i): return een(afspraken, i)
@op("PATCH", A + "/afspraken/{i}")
def afs_patch(q, b, i): een(afspraken, i).update(b); return {"ok": True}
@op("GET", A + "/voorraad")
def vrd(q, b): return {"artikelen": list(voorraad.values())}
@op("POST", A + "/voorraad/{i}/tel")
def tel(q, b, i): een(voorraad, i)["aantal"] = b["aantal"]; return {"ok": True}
@op("DELETE", A + "/voorraad/{i}")
def vrd_weg(q, b, i): een(voorraad, i); return {"verwijderd": True}
@op("GET", A + "/logboek")
def log_lijst(q, b): return {"items": logboek[-10:]}                     # the last ten, all of one width
@op("POST", A + "/logboek")
def log_nieuw(q, b): x = {"id": kort(), "code": b["code"]}; logboek.append(x); return (201, x)
@op("GET", A + "/logboek/{i}")
def log_een(q, b, i): return next((x for x in logboek if x["id"] == i), None) or nee()
@op("GET", A + "/tarieven")
def tar(q, b):
    if time.time() - cache["t"] > .06: cache.update(t=time.time(), v=dict(tarieven))
    return cache["v"]
@op("PUT", A + "/tarieven")
def tar_zet(q, b): tar(q, b); cache["t"] = time.time(); tarieven.update(b); return {"ok": True}      # the cache shows the old ones a while
@op("GET", A + "/instellingen/openingstijden")
def oti(q, b): return openingstijden
@op("PUT", A + "/instellingen/openingstijden")
def oti_zet(q, b): openingstijden.update(b); return None
@op("GET", A + "/instellingen/thema")
def thema(q, b): return {"kleur": "groen"}
@op("GET", A + "/medicatie/opiaten")
def opiaten(q, b): raise falcon.HTTPForbidden(title="geen recht")        # the right was never given to a role
@op("GET", A + "/medicatie/antibiotica")
def antib(q, b):
    if q.context.wie.startswith("balie"): raise falcon.HTTPForbidden(title="geen recht")
    return {"items": [{"middel": "amoxi", "aantal": sum(v["aantal"] for v in voorraad.values())}]}
@op("GET", A + "/lab/uitslagen")
def uitslagen(q, b): raise TimeoutError("lab.internal.example.net did not answer")
@op("GET", A + "/lab/monsters")
def monsters(q, b):
    if "labstuk" in mode(): raise TimeoutError("lab.internal.example.net did not answer")
    return {"items": [{"m": k} for k in range(len(recepten) % 7)]}
@op("POST", A + "/berichten/sms")
def sms(q, b): raise falcon.HTTPNotImplemented(title="not implemented") if hasattr(falcon, "HTTPNotImplemented") else falcon.HTTPError(501, title="not implemented")
@op("POST", A + "/berichten/mail")
def mail(q, b): berichten.append(b); return (202, {"ok": True})
@op("GET", A + "/berichten")
def ber(q, b): return {"items": berichten[-8:]}
@op("GET", A + "/herinneringen")
def her(q, b):
    if "herinnering" not in mode(): raise falcon.HTTPError(501, title="not implemented")
    return {"items": [e["nr"] for e in list(eigenaren.values())[:len(recepten) % 9]]}
@op("POST", A + "/zoek")
def zoek(q, b): return {"items": [d for d in dieren.values() if b.get("q", "") in d["naam"]][:10]}
@op("POST", A + "/nota/voorbeeld")
def nota(q, b): return {"totaal": b.get("n", 1) * 45}
for pad, r in tafel.items(): app.add_route(pad, type("R", (), r)())
