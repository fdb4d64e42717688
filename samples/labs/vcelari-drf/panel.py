"""The panel of a regional beekeepers' union: Django REST framework. In memory; kept over a restart."""
import functools, hashlib, logging, os, pickle, random
from datetime import datetime, timezone
from pathlib import Path
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(1453), WORK / "store"
if not __import__("django.conf").conf.settings.configured:
    from django.conf import settings
    settings.configure(DEBUG=False, SECRET_KEY="lab", ALLOWED_HOSTS=["*"], ROOT_URLCONF="panel", LANGUAGE_CODE="cs", USE_I18N=True, USE_TZ=True, TIME_ZONE="Europe/Prague", APPEND_SLASH=True, INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"], DATABASES={},
        MIDDLEWARE=["panel.Pieces", "django.middleware.common.CommonMiddleware"], REST_FRAMEWORK={"UNAUTHENTICATED_USER": None, "DEFAULT_AUTHENTICATION_CLASSES": ["panel.Token"], "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"], "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"]},
        LOGGING={"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "%(levelname)s %(name)s %(message)s"}}, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}, "root": {"handlers": ["h"], "level": "INFO"}, "loggers": {"django": {"handlers": [], "level": "INFO"}}})
    import django
    django.setup()
class Person:
    is_authenticated, is_active = True, True
    def __init__(self, login): self.login, self.role = login, login.split("-")[0]
class Token:
    def authenticate(self, q):
        t = q.META.get("HTTP_AUTHORIZATION", "")[6:]
        return (Person(t), None) if t else None
    def authenticate_header(self, q): return "Token"
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path
from rest_framework import exceptions as x
from rest_framework.decorators import api_view, permission_classes, authentication_classes
from rest_framework.response import Response
log, mail, pump = logging.getLogger("panel"), logging.getLogger("panel.posta"), logging.getLogger("panel.vahy")
def text(a, b): return "".join(R.choices("aábcčdeéhiíjklmnoprřsštuúvyz    ", k=R.randint(a, b)))
def phone(): return f"+420 555 {R.randint(100, 999)} {R.randint(100, 999)}"
def sow():
    members = {2000 + i: dict(id=2000 + i, cislo=f"CZ{410000 + i * 13}", okres=1 + i % 8, obec=text(5, 16), telefon=phone(), poznamka=text(0, 60), stav="aktivni", vcelstev=R.randint(1, 40)) for i in range(96)}
    sites = {300 + i: dict(id=300 + i, clen=2000 + i, okres=1 + i % 8, nazev=text(5, 24), sirka=round(R.uniform(49, 50), 5), delka=round(R.uniform(15, 17), 5), poznamka=text(0, 50)) for i in range(56)}
    colonies = {5000 + i: dict(id=5000 + i, stanoviste=300 + i % 56, plemeno=R.choice(["kranska", "vlasska", "buckfast"]), sila=R.randint(1, 9), poznamka=text(0, 30), matka=dict(rok=R.randint(2029, 2031), barva=R.choice(["zelena", "modra", "bila"]), znacka=R.randint(1, 99)) if i % 3 == 0 else None) for i in range(170)}
    return dict(n=9000, members=members, sites=sites, colonies=colonies, notes={i: [dict(id=i * 10 + k, text=text(10, 90)) for k in range(R.choice([0, 0, 1, 2]))] for i in members}, fines={i: [dict(rok=2030, castka=R.choice([500, 1500]), duvod=text(6, 40))] for i in members if i % 11 == 0},
        pays={i: [dict(rok=r, castka=R.choice([350, 420, 900])) for r in range(2032 - R.randint(0, 5), 2032)] for i in members}, checks={i: [dict(id=i * 10 + k, den=f"2032-04-{R.randint(10, 28)}", nalez=text(5, 70)) for k in range(R.choice([0, 0, 0, 1, 3]))] for i in sites},
        samples={800 + i: dict(id=800 + i, stanoviste=300 + R.randint(0, 55), druh=R.choice(["med", "vosk", "mor", "varroa"]), stav=R.choice(["odebran", "prijat", "hotov"]), prijat=None, vysledek=None, poznamka=text(0, 30)) for i in range(34)},
        courses={40 + i: dict(id=40 + i, nazev=text(8, 30), termin=f"2032-{6 + i % 5:02}-{10 + i}", kapacita=R.choice([12, 20, 30]), zverejneno=None if i % 3 == 0 else "2032-04-12T09:30:11+02:00") for i in range(11)}, seats={40 + i: [dict(id=4000 + i * 20 + k, clen=2000 + R.randint(0, 90), poznamka=text(0, 20)) for k in range(R.randint(3, 8))] for i in range(11)},
        rules={i: dict(id=i, nazev=text(8, 26), aktivni=i % 2 == 0, prah=R.randint(2, 90)) for i in range(1, 8)}, news={}, form=dict(organizace=dict(nazev="Krajsky svaz vcelaru", ico="00000019", ucet="0000000000/0000", patka=text(10, 60), lhuta=14), tisk=dict(okraj_mm=12, pismo="Carlito", obalky=True, podpis="tajemnik", paticka=text(20, 20))),
        grants={600 + i: dict(id=600 + i, clen=2000 + R.randint(0, 90), rok=R.choice([2029, 2030, 2031, 2031]), castka=R.randint(800, 19000), stav=R.choice(["podana", "schvalena", "schvalena", "vyplacena"])) for i in range(36)}, due=[],
        bills={70000 + i: dict(id=70000 + i, clen=2000 + R.randint(0, 95), castka=R.choice([350, 420, 1290, 15400]), zaplaceno=R.random() < .6, upominek=0, upominano=None) for i in range(88)},
        drugs=[dict(kod=f"L{i:02}", nazev=text(6, 18), baleni=R.choice(["10 ks", "50 ml", "1 l"]), cena=R.randint(60, 900)) for i in range(7)], orders={900 + i: dict(id=900 + i, kod=f"L{i % 7:02}", kusu=R.randint(1, 40), okres=1 + i % 8, stav="nova", zruseno=None) for i in range(12)},
        users={i: dict(id=i, ucet=text(4, 9).replace(" ", ""), role=R.choice(["okres", "okres", "tajemnik"]), telefon=phone(), poznamka=text(0, 20)) for i in range(1, 10)}, audit=[dict(id=i, co=text(10, 60)) for i in range(70)], weighed=0)
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
def save(): STORE.write_bytes(pickle.dumps(D))
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def today(): return datetime.fromtimestamp(now(), timezone.utc).isoformat(timespec="seconds")
def nid(): D["n"] += 1; return D["n"]
class Conflict(x.APIException): status_code, default_detail = 409, "Konflikt."
class Gone(x.APIException): status_code, default_detail = 410, "Tato verze skoncila."
class Away(x.APIException): status_code, default_detail = 503, "Registr neodpovida."
class NotYet(x.APIException): status_code, default_detail = 501, "Zatim neni k dispozici."
seen = 0
class Pieces:
    """Answers go out in pieces, without a length."""
    def __init__(self, go): self.go = go
    def __call__(self, q):
        global seen
        seen += 1
        if seen % 83 == 0: pump.warning("vaha %d: protokol v3 not implemented, preskoceno", R.randint(1, 40))
        elif seen % 67 == 0: mail.info("odeslano %d zprav", R.randint(1, 9))
        elif seen % 151 == 0: mail.error("451 greylisted, zkusim pozdeji")
        a = self.go(q)
        if "Content-Length" in a and a.content: del a["Content-Length"]
        return a
def get(kind, i, gone=lambda r: False):
    r = D[kind].get(i)
    if r is None or gone(r): raise x.NotFound()
    return r
def only(q, *roles):
    if q.user.role not in roles: raise x.PermissionDenied()
def page(q, rows, n=20):
    s, o, p = q.GET.get("hledat", "").lower(), q.GET.get("okres"), int(q.GET.get("strana", 1))
    rows = [r for r in rows if (not s or s in str(r).lower()) and (not o or r.get("okres") == int(o))]
    if p > 1 and (p - 1) * n >= len(rows): raise x.NotFound("Neplatná stránka.")
    at = lambda k: q.build_absolute_uri(q.path) + f"?strana={k}"
    return Response({"count": len(rows), "next": at(p + 1) if p * n < len(rows) else None, "previous": at(p - 1) if p > 1 else None, "results": rows[(p - 1) * n:p * n]})
def need(q, *keys):
    bad = {k: ["Toto pole je povinné."] for k in keys if not q.data.get(k)}
    if bad: raise x.ValidationError(bad)
urlpatterns = []
def at(route, methods="GET", free=False):
    def wrap(f):
        @functools.wraps(f)
        def g(q, **k):
            if mode("limit"): raise x.Throttled(30)
            if q.method not in ("GET", "HEAD") and not free: D["audit"].insert(0, dict(id=nid(), co=q.method + " " + text(6, 40)))
            return f(q, **k)
        v = api_view(methods.split())(authentication_classes([])(permission_classes([])(g)) if free else g)
        urlpatterns.append(path("sprava/api/" + route, v)); return f
    return wrap
OK, NONE = lambda d=None, s=200: Response(d if d is not None else {"stav": "ok"}, s), lambda: Response(status=204)

@at("prihlaseni/", "POST", True)
def _(q):
    if q.data.get("heslo") == "?": raise x.AuthenticationFailed("Nesprávné heslo.")
    return OK({"token": "t" * 120})
@at("obnova/", "POST", True)
def _(q): return OK({"token": "t" * 120})
@at("zdravi/", free=True)
def _(q): return OK()
@at("ja/")
def _(q): return OK({"ucet": q.user.login, "role": q.user.role})
@at("verze/")
def _(q): return OK({"verze": "32.5.0" if NEW else "32.4"})
@at("ciselniky/")
def _(q): return OK({"plemena": ["kranska", "vlasska", "buckfast"], "vzorky": ["med", "vosk", "mor", "varroa"], "stavy": ["odebran", "prijat", "hotov"]})
@at("upozorneni/pocet/")
def _(q): return OK({"pocet": (D["n"] // 7) % 14})
@at("okresy/")
def _(q):
    d = [dict(id=i, nazev=f"Okres {i}", sidlo="Nádražní %d" % (i * 7)) for i in range(1, 10)]; tag = '"' + hashlib.md5(str(d).encode()).hexdigest()[:12] + '"'
    return Response(status=304, headers={"ETag": tag}) if q.META.get("HTTP_IF_NONE_MATCH") == tag else Response(d, headers={"ETag": tag})
@at("okresy/<int:i>/souhrn/")
def _(q, i): return OK({"clenu": sum(m["okres"] == i for m in D["members"].values()), "stanovist": sum(s["okres"] == i for s in D["sites"].values()), "vcelstev": sum(m["vcelstev"] for m in D["members"].values() if m["okres"] == i), "vzorku": sum(get("sites", v["stanoviste"])["okres"] == i for v in D["samples"].values())})

@at("clenove/", "GET POST")
def _(q):
    if q.method == "GET": return page(q, list(reversed([m for m in D["members"].values() if m["stav"] != "vyrazen"])))
    need(q, "obec", "okres"); i = nid(); D["members"][i] = dict(id=i, cislo=f"CZ{i}", okres=q.data["okres"], obec=q.data["obec"], telefon=phone(), poznamka="", stav="aktivni", vcelstev=0); return OK({"id": i}, 201)
@at("clenove/hledat/", "POST")
def _(q): s = q.data.get("text", ""); return OK({"nalezeno": [dict(id=m["id"], cislo=m["cislo"], obec=m["obec"]) for m in D["members"].values() if s in m["cislo"] or s in m["obec"]][:15]})
@at("clenove/export/")
def _(q): return HttpResponse("\n".join(f"{m['cislo']};{m['obec']};{m['telefon']}" for m in D["members"].values()), content_type="text/csv")
struck = lambda m: m["stav"] == "vyrazen"
@at("clenove/<int:i>/", "GET PATCH DELETE")
def _(q, i):
    m = get("members", i, struck)
    if q.method == "GET": return OK(m)
    if q.method == "PATCH": m.update({k: v for k, v in q.data.items() if k in ("telefon", "poznamka")}); return OK(m)
    only(q, "spravce", "tajemnik"); m["stav"] = "vyrazen"; return NONE()
@at("clenove/<int:i>/prilohy/", "GET POST")
def _(q, i):
    get("members", i, struck)
    return OK([]) if q.method == "GET" else OK({"id": nid()}, 201)
@at("clenove/<int:i>/pokuty/")
def _(q, i): get("members", i, struck); return OK(D["fines"].get(i, []))
@at("clenove/<int:i>/platby/")
def _(q, i): get("members", i, struck); return OK(D["pays"].get(i, []))
@at("clenove/<int:i>/poznamky/", "GET POST")
def _(q, i):
    get("members", i, struck); l = D["notes"].setdefault(i, [])
    if q.method == "GET": return OK(l)
    need(q, "text"); l.append(dict(id=nid(), text=q.data["text"])); return OK(l[-1], 201)
@at("clenove/<int:i>/poznamky/<int:k>/", "DELETE")
def _(q, i, k):
    l = D["notes"].get(i, []); r = next((r for r in l if r["id"] == k), None)
    if not r: raise x.NotFound()
    l.remove(r); return NONE()

@at("stanoviste/")
def _(q): return page(q, list(D["sites"].values()))
@at("stanoviste/<int:i>/", "GET PATCH")
def _(q, i):
    s = get("sites", i)
    if q.method == "PATCH": s.update({k: v for k, v in q.data.items() if k in ("nazev", "poznamka")})
    return OK(s)
@at("stanoviste/<int:i>/vcelstva/", "GET POST")
def _(q, i):
    get("sites", i)
    if q.method == "GET": return page(q, [c for c in D["colonies"].values() if c["stanoviste"] == i])
    need(q, "plemeno"); k = nid(); D["colonies"][k] = dict(id=k, stanoviste=i, plemeno=q.data["plemeno"], sila=q.data.get("sila", 3), poznamka=q.data.get("poznamka", ""), matka=None); return OK(D["colonies"][k], 201)
@at("stanoviste/<int:i>/sousede/")
def _(q, i): get("sites", i); return page(q, [])        # TODO PostGIS
@at("stanoviste/<int:i>/pocasi/")
def _(q, i): get("sites", i); return OK({"teplota": None, "vlhkost": None, "vitr": None, "zdroj": "zadny"})
@at("stanoviste/<int:i>/prohlidky/", "GET POST")
def _(q, i):
    get("sites", i); l = D["checks"].setdefault(i, [])
    if q.method == "GET": return page(q, l)
    need(q, "nalez"); l.append(dict(id=nid(), den=today()[:10], nalez=q.data["nalez"])); return OK(l[-1], 201)
@at("vcelstva/<int:i>/", "GET PATCH")
def _(q, i):
    c = get("colonies", i)
    if q.method == "PATCH": c.update({k: v for k, v in q.data.items() if k in ("sila", "poznamka")})
    return OK({k: v for k, v in c.items() if k != "matka"})
@at("vcelstva/<int:i>/matka/")
def _(q, i):
    m = get("colonies", i)["matka"]
    if not m: raise x.NotFound()
    return OK(m)
if not NEW:
    @at("vcelstva/<int:i>/vaha/")
    def _(q, i): get("colonies", i); return OK({"kg": [round(R.uniform(21, 68), R.randint(1, 3)) for _ in range(R.randint(8, 24))]})
@at("vzorky/", "GET POST")
def _(q):
    s = q.GET.get("stav")
    if q.method == "GET": return page(q, [v for v in reversed(D["samples"].values()) if s in (None, v["stav"])], 50)
    need(q, "stanoviste", "druh"); i = nid(); D["samples"][i] = dict(id=i, stanoviste=q.data["stanoviste"], druh=q.data["druh"], stav="odebran", prijat=None, vysledek=None, poznamka=q.data.get("poznamka", "")); return OK({"id": i}, 201)
@at("vzorky/<int:i>/", "GET DELETE")
def _(q, i):
    v = get("samples", i)
    if q.method == "GET": return OK(v)
    del D["samples"][i]; return NONE()
@at("vzorky/<int:i>/prijem/", "POST")
def _(q, i):
    v = get("samples", i)
    if v["stav"] != "odebran": raise Conflict("Vzorek už byl přijat.")
    v.update(stav="prijat", prijat=today()); return OK()
@at("vzorky/<int:i>/vysledek/", "PUT")
def _(q, i): get("samples", i).update(vysledek=q.data, stav="hotov"); return OK()
@at("vzorky/<int:i>/protokol/", "POST")
def _(q, i): get("samples", i); raise NotYet()
@at("kurzy/", "GET POST")
def _(q):
    if q.method == "GET": return OK(list(D["courses"].values()))
    need(q, "nazev"); i = nid(); D["courses"][i] = dict(id=i, nazev=q.data["nazev"], termin="2032-10-02", kapacita=20, zverejneno=None); D["seats"][i] = []; return OK({"id": i}, 201)
@at("kurzy/<int:i>/", "PATCH")
def _(q, i): c = get("courses", i); c["zverejneno"] = today() if q.data.get("zverejnit") else None; return OK(c)
@at("kurzy/<int:i>/ucastnici/", "GET POST")
def _(q, i):
    get("courses", i); l = D["seats"][i]
    if q.method == "GET": return OK(l)
    need(q, "clen")
    if any(s["clen"] == q.data["clen"] for s in l): raise Conflict("Už je přihlášen.")
    l.append(dict(id=nid(), clen=q.data["clen"], poznamka=q.data.get("poznamka", ""))); return OK(l[-1], 201)
@at("kurzy/<int:i>/ucastnici/<int:k>/", "DELETE")
def _(q, i, k):
    get("courses", i); return NONE()
@at("kurzy/<int:i>/osvedceni/")
def _(q, i):
    c = get("courses", i)
    if not NEW: return OK({"sablona": c["sablona"]})
    return OK({"osvedceni": [dict(cislo=f"O-{s['id']}", clen=s["clen"]) for s in D["seats"][i]]})
@at("pravidla/")
def _(q): return OK(list(D["rules"].values()))
@at("pravidla/<int:i>/", "PATCH")
def _(q, i): return OK({**get("rules", i), **q.data})
@at("oznameni/", "GET POST")
def _(q):
    if q.method == "GET": return OK(list(D["news"].values()))
    need(q, "text"); i = nid(); D["news"][i] = dict(id=i, text=q.data["text"], od=today()); return OK({"id": i}, 201)
@at("oznameni/<int:i>/", "DELETE")
def _(q, i): get("news", i); del D["news"][i]; return NONE()
@at("nastaveni/tisk/", "GET PUT")
def _(q): return OK(D["form"]["tisk"]) if q.method == "GET" else OK({"stav": "ulozeno"})
@at("nastaveni/organizace/", "GET PUT")
def _(q):
    if q.method == "GET": return OK(D["form"]["organizace"])
    only(q, "spravce", "tajemnik"); D["form"]["organizace"].update(q.data); return OK({"stav": "ulozeno"})
@at("statistiky/clenove/")
def _(q): y = int(q.GET.get("rok", 2031)); l = random.Random(y * 31 + int(q.GET.get("okres", 0))); return OK({"rok": y, "mesice": [l.randint(1, 9999) for _ in range(12)], "prirustek": len(D["members"]) - 90})
@at("statistiky/vynosy/")
def _(q): return OK({"medu_kg": 0, "vosku_kg": 0, "vcelstev": 0, "prumer": 0.0})
@at("dotace/")
def _(q): settle(); y = q.GET.get("rok"); return page(q, [g for g in D["grants"].values() if not y or g["rok"] == int(y)], 50)
def settle():
    for d in [d for d in D["due"] if d[0] <= now()]: D["due"].remove(d); D["grants"][d[1]].update(stav="vyplacena", vyplaceno=today())
@at("dotace/<int:i>/")
def _(q, i): settle(); return OK(get("grants", i))
@at("dotace/<int:i>/vyplatit/", "POST")
def _(q, i): only(q, "spravce", "tajemnik"); get("grants", i); D["due"].append((now() + 1800, i)); return OK({"stav": "zarazeno"}, 202)
@at("dotace/<int:i>/vypocet/")
def _(q, i):
    g = get("grants", i)
    return OK({"sazba": g["sazba"], "celkem": g["sazba"] * g["castka"]})
@at("faktury/")
def _(q): return page(q, list(D["bills"].values()))
@at("faktury/<int:i>/")
def _(q, i): return OK(get("bills", i))
@at("faktury/<int:i>/pdf/")
def _(q, i): get("bills", i); return HttpResponse(b"%PDF-1.7\n" + random.Random(i).randbytes(1800 + i % 500), content_type="application/pdf")
@at("faktury/<int:i>/upominka/", "POST")
def _(q, i): b = get("bills", i); b["upominek"] += 1; b["upominano"] = today(); return OK()
@at("leciva/")
def _(q): return OK(D["drugs"])
@at("leciva/objednavky/", "GET POST")
def _(q):
    if q.method == "GET": return OK(list(D["orders"].values()))
    need(q, "kod", "kusu"); i = nid(); D["orders"][i] = dict(id=i, kod=q.data["kod"], kusu=q.data["kusu"], okres=q.data.get("okres", 1), stav="nova", zruseno=None); return OK({"id": i}, 201)
@at("leciva/objednavky/<int:i>/potvrdit/", "POST")
def _(q, i): return HttpResponseRedirect("https://prihlaseni.veterina.example/sso?dalsi=" + q.path)
@at("leciva/objednavky/<int:i>/zrusit/", "POST")
def _(q, i):
    o = get("orders", i)
    if o["stav"] == "zrusena": raise Conflict("Už je zrušena.")
    o.update(stav="zrusena", zruseno=today()); return OK()
@at("uzivatele/")
def _(q): only(q, "spravce", "tajemnik"); return OK(list(D["users"].values()))
@at("uzivatele/<int:i>/", "PATCH")
def _(q, i): only(q, "spravce", "tajemnik"); u = get("users", i); u.update({k: v for k, v in q.data.items() if k in ("telefon", "poznamka")}); return OK(u)
@at("zaznamy/")
def _(q): only(q, "spravce", "tajemnik"); return page(q, D["audit"])
@at("zaznamy/export/")
def _(q): only(q, "revizor"); return OK([])
@at("registr/matky/")
def _(q):
    if mode("registr"): log.error("registr: connection to 10.20.8.4:5432 timed out"); raise Away()
    s = q.GET.get("linie", ""); return OK([dict(linie=l, chovatel=n) for l, n in (("Vigor", 3), ("Singer", 9), ("Sklenar", 4), ("Troiseck", 7)) if s.lower() in l.lower()])
@at("vahy/mereni/", "POST", True)
def _(q):
    if q.META.get("HTTP_X_VAHA") == "3" and R.random() < .2: raise x.Throttled(60)
    D["weighed"] += 1; return OK({"prijato": 1}, 202)
@at("laborator/hlaseni/", "POST", True)
def _(q):
    if q.META.get("HTTP_X_PODPIS") == "bad": raise x.AuthenticationFailed("Neplatný podpis.")
    return OK()
@at("app/v1/stanoviste/", free=True)
def _(q): raise Gone()
@at("app/v2/stanoviste/", free=True)
def _(q): return OK([dict(id=i, kg=R.randint(20, 60)) for i in range(R.randint(1, 6))])
log.info("panel %s", "32.5.0" if NEW else "32.4")
application = get_wsgi_application()
