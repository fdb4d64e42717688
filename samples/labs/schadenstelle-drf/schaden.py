"""The claims office of a property insurer: Django REST framework, three regional offices. In memory; kept over a restart."""
import atexit, os, pickle, random, sys
from pathlib import Path
import django
from django.conf import settings
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
settings.configure(DEBUG=False, SECRET_KEY="lab", ROOT_URLCONF="schaden", ALLOWED_HOSTS=["*"], LANGUAGE_CODE="de", USE_I18N=True, USE_TZ=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
    INSTALLED_APPS=["rest_framework"], MIDDLEWARE=["django.middleware.locale.LocaleMiddleware", "schaden.Tags", "django.middleware.common.CommonMiddleware"], LANGUAGES=[("de", "Deutsch")],
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["schaden.Token"], "DEFAULT_PERMISSION_CLASSES": [], "UNAUTHENTICATED_USER": None, "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"]},
    LOGGING={"version": 1, "disable_existing_loggers": False, "handlers": {"e": {"class": "logging.StreamHandler", "stream": sys.stderr}}, "root": {"handlers": ["e"], "level": "WARNING"}})
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.http import ConditionalGetMiddleware
from django.urls import path
from rest_framework import exceptions as x
from rest_framework.authentication import BaseAuthentication

class Token(BaseAuthentication):
    def authenticate(self, q):
        t = q.META.get("HTTP_AUTHORIZATION", "")
        return (t[6:], t) if t.startswith("Token ") else None
    def authenticate_header(self, q): return "Token"
class Tags(ConditionalGetMiddleware):
    """Entity tags for what the page keeps: templates, appointments, the master data."""
    def process_response(self, q, r): return super().process_response(q, r) if any(w in q.path for w in ("/stammdaten/", "/termine/", "/vorlagen/")) else r
django.setup()
from rest_framework.decorators import api_view
from rest_framework.response import Response

R, STORE = random.Random(4711), WORK / "store"
ORTE = "Am Deich,Bahnhofstrasse,Birkenweg,Fischmarkt,Gartenweg,Heidestrasse,Kirchplatz,Lindenallee,Muehlenweg,Werftstrasse".split(",")
SPARTEN = ["sturm", "leitungswasser", "feuer", "einbruch", "glas", "elementar"]
def text(a, b): return "".join(R.choices("abcdefghiklmnoprstuwz      ", k=R.randint(a, b))).strip() or "x"
def sow(k, slug):
    base = 100000 * (k + 1)
    vertraege = {base + i * 7: dict(id=base + i * 7, nr=f"WG-{base + i * 7}", risiko=f"{R.choice(ORTE)} {R.randint(1, 180)}", tarif=R.choice(["basis", "komfort", "premium"]), summe=R.randint(90, 900) * 1000, praemie=round(R.uniform(90, 1400), 2), beginn=f"20{R.randint(10, 30)}-0{R.randint(1, 9)}-01") for i in range(60 - 12 * k)}
    schaeden = {base + 40000 + i: dict(id=base + 40000 + i, nr=f"SN-31-{base // 100000}{4000 + i}", vertrag=R.choice(list(vertraege)), sparte=R.choice(SPARTEN), status=R.choice(["offen", "offen", "geprueft", "geschlossen"]), betrag=R.randint(120, 48000), bearbeiter=R.choice([None, "clerk-1", "clerk-2", "lead-1"]), beschreibung=text(10, 120)) for i in range(64 - 14 * k)}
    s = list(schaeden)
    return dict(vertraege=vertraege, schaeden=schaeden, notizen={i: [dict(id=i * 3 + n, text=text(8, 140)) for n in range(R.choice([0, 0, 1, 2]))] for i in s}, dokumente={i: [dict(id=i * 5 + n, name=text(4, 12).replace(" ", "-") + ".pdf", kb=R.randint(20, 2400)) for n in range(R.choice([0, 1, 1, 3]))] for i in s},
        fotos={i: [dict(id=i * 7 + n, datei=f"img-{R.randint(100, 99999)}.jpg") for n in range(R.choice([0, 0, 2, 5]))] for i in s}, reserve={i: dict(betrag=R.choice([500, 1500, 12000, 25000]), grund=text(0, 30)) for i in s}, merkliste=s[3:7], geloescht=[],
        handwerker={base + 900 + i: dict(id=base + 900 + i, firma=f"Betrieb {text(3, 9)}", gewerk=R.choice(["dach", "sanitaer", "trocknung", "maler", "glaser"]), telefon=f"040 5550{R.randint(100, 999)}", gesperrt=R.random() < .2) for i in range(13 - k)},
        termine={base + 700 + i: dict(id=base + 700 + i, tag=f"2031-11-{R.choice([6, 7, 10, 11, 12, 13, 14, 17, 18]):02}", ort=R.choice(ORTE), bestaetigt=R.random() < .5, bemerkung=text(0, 30)) for i in range(26)},
        vorlagen={v: dict(kuerzel=v, betreff=text(10, 30), text=text(120, 500)) for v in ("eingang", "deckung-zusage", "ablehnung", "rueckfrage", "abschluss")},
        zahlungen={base + 300 + i: dict(id=base + 300 + i, schaden=R.choice(s), betrag=R.randint(80, 9000), status=R.choice(["ausgefuehrt", "wartet", "wartet"])) for i in range(30)}, faellig=[], ruecklaeufer=[dict(id=base + i, betrag=R.randint(80, 900), grund=text(5, 20)) for i in range(3 if k == 0 else 0)],
        wiedervorlagen={base + 500 + i: dict(id=base + 500 + i, schaden=R.choice(s), am=f"2031-11-{R.randint(6, 28):02}", text=text(5, 40)) for i in range(34)}, auftraege={},
        benutzer={base + 10 + i: dict(id=base + 10 + i, kennung=f"{slug[:4]}{i:02}", rolle=R.choice(["clerk", "lead", "lesend"]), aktiv=True) for i in range(7)}, einstellungen=dict(absender=f"{slug} Schadenstelle", frist=14, fusszeile=text(20, 50), ersatz=True))
SLUGS = ("nordheide", "elbtal", "harzrand")
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else dict(n=900000, **{s: sow(k, s) for k, s in enumerate(SLUGS)})
if STORE.exists(): R.seed(D["n"])
atexit.register(lambda: STORE.write_bytes(pickle.dumps(D)))
def nid(): D["n"] += 1; return D["n"]
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
class Konflikt(x.APIException): status_code, default_detail = 409, "Der Vorgang ist in diesem Zustand nicht moeglich."
class Zuviel(x.APIException): status_code, default_detail = 429, "Zu viele Anfragen."
class Fehlt(x.APIException): status_code, default_detail = 501, "Noch nicht umgesetzt."
class Wartung(x.APIException): status_code, default_detail = 503, "Wartung"

TABLE = {}
ACCESS = {"clerk-1": ("nordheide",), "clerk-2": ("elbtal",), "lead-1": SLUGS, "admin-1": SLUGS, "e2e": ("harzrand",)}
def on(verb, where, *roles):
    def keep(f): TABLE.setdefault(where, {})[verb] = (f, roles); return f
    return keep
def view(where):
    verbs = TABLE[where]
    @api_view([*verbs, "HEAD"] if "GET" in verbs else list(verbs))
    def v(q, **kw):
        f, roles = verbs["GET" if q.method == "HEAD" else q.method]
        if where.startswith("t/"):
            if mode("wartung"): raise Wartung
            slug = kw.pop("slug")
            if not q.user: raise x.NotAuthenticated
            if slug not in SLUGS: raise x.NotFound
            if slug not in ACCESS.get(q.user, ()): raise x.PermissionDenied
            if roles and q.user.split("-")[0] not in roles: raise x.PermissionDenied
            r = f(q, D[slug], **kw)
        else: r = f(q, **kw)
        return r if isinstance(r, HttpResponse) else Response(r)
    return v
def get(d, i, kind=None): return d[i] if i in d else no()
def no(): raise x.NotFound
def leer(): return Response(status=204)
def seite(q, rows, n=20):
    p, s = int(q.GET.get("seite", 1)), q.GET.get("suche", "").lower()
    rows = [r for r in rows if not s or s in str(r).lower()]
    if p > 1 and (p - 1) * n >= len(rows): no()
    u = lambda k: f"https://{q.get_host()}{q.path}?seite={k}"
    return {"count": len(rows), "next": u(p + 1) if p * n < len(rows) else None, "previous": u(p - 1) if p > 1 else None, "results": rows[(p - 1) * n:p * n]}
def pflicht(q, *keys):
    e = {k: ["Dieses Feld ist erforderlich."] for k in keys if not isinstance(q.data, dict) or q.data.get(k) in (None, "")}
    if e: raise x.ValidationError(e)
    return q.data
T = "t/<slug:slug>/api/"
SCHAD = T + "schaeden/<int:i>/"

@on("GET", "gesund/")
def _(q): return {"status": "ok"}
@on("GET", "api/version/")
def _(q): return {"version": "31.11.1" if NEW else "31.10.4"}
@on("POST", "api/anmelden/")
def _(q): return {"token": "t" * 40} if q.data.get("kennwort") != "?" else Response({"detail": "Kennung oder Kennwort falsch."}, 400)
@on("POST", "api/melden/")
def _(q):
    c = pflicht(q, "bezirk", "vertrag", "beschreibung"); d = D.get(c["bezirk"]) if c["bezirk"] in SLUGS else no(); neu(d, c, None); return Response({"eingang": D["n"]}, 201)
@on("POST", "api/partner/rueckmeldung/")
def _(q): return Response({"angenommen": True}, 202) if q.META.get("HTTP_X_PARTNER") != "alt" else Response({"detail": "Schluessel abgelaufen."}, 401)

# --- the page itself
@on("GET", T + "ich/")
def _(q, d): return {"kennung": q.user, "rolle": q.user.split("-")[0]}
@on("GET", T + "stammdaten/")
def _(q, d): return {"sparten": SPARTEN, "status": ["offen", "geprueft", "geschlossen"], "gewerke": ["dach", "sanitaer", "trocknung", "maler", "glaser"], "rollen": ["clerk", "lead", "lesend"]}
@on("GET", T + "feiertage/")
def _(q, d): return [dict(tag=t, name=n) for t, n in (("2031-11-19", "Buss- und Bettag"), ("2031-12-25", "1. Weihnachtstag"), ("2031-12-26", "2. Weihnachtstag"))]
@on("GET", T + "zaehler/")
def _(q, d): return {"offen": sum(s["status"] == "offen" for s in d["schaeden"].values()), "wiedervorlagen": len(d["wiedervorlagen"])}
@on("GET", T + "suche/")
def _(q, d):
    if mode("drossel"): raise Zuviel
    s = q.GET.get("q", "").lower(); return {"treffer": [dict(id=v["id"], nr=v["nr"], risiko=v["risiko"]) for v in d["vertraege"].values() if s in (v["risiko"] + v["nr"]).lower()][:8]}

# --- claims
def kurz(s): return {k: s[k] for k in ("id", "nr", "sparte", "status", "betrag", "bearbeiter")}
def neu(d, c, wer):
    i = nid(); d["schaeden"][i] = dict(id=i, nr=f"SN-31-{i}", vertrag=c["vertrag"], sparte=c.get("sparte", "sturm"), status="offen", betrag=c.get("betrag", 0), bearbeiter=wer, beschreibung=c["beschreibung"])
    for k in ("notizen", "dokumente", "fotos"): d[k][i] = []
    d["reserve"][i] = dict(betrag=0, grund=""); return i
@on("GET", T + "schaeden/")
def _(q, d): s, w = q.GET.get("status"), q.GET.get("sparte"); return seite(q, [kurz(v) for v in reversed(d["schaeden"].values()) if s in (None, v["status"]) and w in (None, v["sparte"])])
@on("POST", T + "schaeden/")
def _(q, d): return Response(d["schaeden"][neu(d, pflicht(q, "vertrag", "beschreibung"), q.user)], 201)
@on("POST", T + "schaeden/suche/")
def _(q, d): a, b = q.data.get("von", 0), q.data.get("bis", 10**9); return seite(q, [kurz(v) for v in d["schaeden"].values() if a <= v["betrag"] <= b], 50)
@on("GET", T + "schaeden/export/")
def _(q, d): return HttpResponse("nr;sparte;betrag\n" + "".join(f"{v['nr']};{v['sparte']};{v['betrag']}\n" for v in d["schaeden"].values()), content_type="text/csv")
@on("GET", SCHAD)
def _(q, d, i): return get(d["schaeden"], i)
@on("PATCH", SCHAD)
def _(q, d, i): s = get(d["schaeden"], i); s.update({k: v for k, v in q.data.items() if k in ("betrag", "beschreibung", "sparte")}); return s
@on("DELETE", SCHAD, "lead", "admin")
def _(q, d, i): get(d["schaeden"], i); del d["schaeden"][i]; d["geloescht"].append(i); return leer()
@on("POST", SCHAD + "schliessen/")
def _(q, d, i):
    s = get(d["schaeden"], i)
    if s["status"] == "geschlossen": raise Konflikt
    s["status"] = "geschlossen"; return {"status": s["status"]}
@on("POST", SCHAD + "oeffnen/")
def _(q, d, i):
    s = get(d["schaeden"], i)
    if s["status"] != "geschlossen": raise Konflikt
    s["status"] = "offen"; return {"status": s["status"]}
@on("POST", SCHAD + "zuweisen/")
def _(q, d, i): s = get(d["schaeden"], i); s["bearbeiter"] = q.data.get("an"); return {"ok": True}
@on("POST", SCHAD + "merken/")
def _(q, d, i): get(d["schaeden"], i); return {"gemerkt": True}
@on("GET", T + "merkliste/")
def _(q, d): return [dict(id=i, nr=f"SN-31-{i}") for i in d["merkliste"]]
@on("POST", SCHAD + "gutachter/")
def _(q, d, i): get(d["schaeden"], i); raise Fehlt
@on("GET", SCHAD + "notizen/")
def _(q, d, i): get(d["schaeden"], i); return d["notizen"][i]
@on("POST", SCHAD + "notizen/")
def _(q, d, i): get(d["schaeden"], i); n = dict(id=nid(), text=pflicht(q, "text")["text"]); d["notizen"][i].append(n); return Response(n, 201)
@on("DELETE", SCHAD + "notizen/<int:k>/")
def _(q, d, i, k): l = get(d["notizen"], i); l.remove(next((n for n in l if n["id"] == k), None) or no()); return leer()
@on("GET", SCHAD + "dokumente/")
def _(q, d, i): get(d["schaeden"], i); return {"dokumente": d["dokumente"][i]}
@on("POST", SCHAD + "dokumente/")
def _(q, d, i): get(d["schaeden"], i); n = dict(id=nid(), name=pflicht(q, "name")["name"], kb=q.data.get("kb", 1)); d["dokumente"][i].append(n); return Response(n, 201)
@on("GET", SCHAD + "dokumente/<int:k>/datei/")
def _(q, d, i, k): n = next((n for n in get(d["dokumente"], i) if n["id"] == k), None) or no(); return HttpResponse(b"%PDF-1.7\n" + bytes(n["kb"]), content_type="application/pdf")
@on("GET", SCHAD + "beteiligte/")
def _(q, d, i): get(d["schaeden"], i); return {"count": 0, "next": None, "previous": None, "results": []}     # TODO Beteiligte aus dem Altsystem
@on("POST", SCHAD + "beteiligte/")
def _(q, d, i): get(d["schaeden"], i); return Response({"id": nid(), **pflicht(q, "rolle")}, 201)
@on("GET", SCHAD + "reserve/")
def _(q, d, i): get(d["schaeden"], i); return d["reserve"][i]
@on("PUT", SCHAD + "reserve/")
def _(q, d, i): get(d["schaeden"], i); d["reserve"][i] = dict(betrag=q.data["betrag"], grund=q.data.get("grund", "")); return d["reserve"][i]
@on("POST", SCHAD + "zahlungen/")
def _(q, d, i): get(d["schaeden"], i); d["faellig"].append((now() + 2700, dict(id=nid(), schaden=i, betrag=pflicht(q, "betrag")["betrag"], status="wartet"))); return Response({"vorgang": D["n"]}, 202)
if NEW:
    @on("GET", SCHAD + "fotos/")
    def _(q, d, i): get(d["schaeden"], i); return d["fotos"][i]

# --- policies: read only
@on("GET", T + "vertraege/")
def _(q, d): t = q.GET.get("tarif"); return seite(q, [v for v in d["vertraege"].values() if t in (None, v["tarif"])])
@on("GET", T + "vertraege/<int:i>/")
def _(q, d, i): return get(d["vertraege"], i)
@on("GET", T + "vertraege/<int:i>/schaeden/")
def _(q, d, i): get(d["vertraege"], i); return [kurz(s) for s in d["schaeden"].values() if s["vertrag"] == i]
@on("GET", T + "vertraege/<int:i>/praemien/")
def _(q, d, i): v = get(d["vertraege"], i); return [dict(jahr=2031 - k, betrag=round(v["praemie"] * (1 - k / 50), 2)) for k in range(i % 6)]
@on("GET", T + "vertraege/<int:i>/deckung/")
def _(q, d, i): get(d["vertraege"], i); return {"bausteine": ["grunddeckung"], "selbstbeteiligung": 0, "ausschluesse": [], "stand": "2019-01-01"}

# --- craftsmen
@on("GET", T + "handwerker/")
def _(q, d): g = q.GET.get("gewerk"); return [h for h in d["handwerker"].values() if g in (None, h["gewerk"])]
@on("POST", T + "handwerker/")
def _(q, d): c = pflicht(q, "firma", "gewerk"); i = nid(); d["handwerker"][i] = dict(id=i, firma=c["firma"], gewerk=c["gewerk"], telefon=c.get("telefon", ""), gesperrt=False); return Response(d["handwerker"][i], 201)
@on("GET", T + "handwerker/<int:i>/")
def _(q, d, i): return get(d["handwerker"], i)
@on("PATCH", T + "handwerker/<int:i>/")
def _(q, d, i): h = get(d["handwerker"], i); h.update({k: v for k, v in q.data.items() if k in ("firma", "telefon")}); return h
@on("DELETE", T + "handwerker/<int:i>/", "lead", "admin")
def _(q, d, i): get(d["handwerker"], i); del d["handwerker"][i]; return leer()
@on("POST", T + "handwerker/<int:i>/sperre/")
def _(q, d, i): get(d["handwerker"], i); return {"gesperrt": bool(q.data.get("gesperrt"))}

# --- appointments
@on("GET", T + "termine/")
def _(q, d): a, b = q.GET.get("von", ""), q.GET.get("bis", "9"); return [t for t in d["termine"].values() if a <= t["tag"] <= b]
@on("POST", T + "termine/")
def _(q, d): c = pflicht(q, "tag", "ort"); i = nid(); d["termine"][i] = dict(id=i, tag=c["tag"], ort=c["ort"], bestaetigt=False, bemerkung=c.get("bemerkung", "")); return Response(d["termine"][i], 201)
@on("PATCH", T + "termine/<int:i>/")
def _(q, d, i): t = get(d["termine"], i); t.update({k: v for k, v in q.data.items() if k in ("tag", "bestaetigt", "bemerkung")}); return t
@on("DELETE", T + "termine/<int:i>/")
def _(q, d, i): get(d["termine"], i); del d["termine"][i]; return leer()

# --- letters
@on("GET", T + "vorlagen/")
def _(q, d): return [dict(kuerzel=v["kuerzel"], betreff=v["betreff"]) for v in d["vorlagen"].values()]
@on("GET", T + "vorlagen/<slug:k>/")
def _(q, d, k): return get(d["vorlagen"], k)
@on("PUT", T + "vorlagen/<slug:k>/")
def _(q, d, k): return {**get(d["vorlagen"], k), "betreff": q.data["betreff"], "text": q.data["text"]}
@on("POST", T + "vorlagen/<slug:k>/vorschau/")
def _(q, d, k): v = get(d["vorlagen"], k); return {"html": f"<h1>{v['betreff']}</h1><p>{v['text']}</p><p>{q.data.get('schaden')}</p>"}

# --- money
def buchen(d):
    for f in [f for f in d["faellig"] if f[0] <= now()]: d["faellig"].remove(f); d["zahlungen"][f[1]["id"]] = f[1]
@on("GET", T + "zahlungen/")
def _(q, d): buchen(d); s = q.GET.get("status"); return seite(q, [z for z in reversed(d["zahlungen"].values()) if s in (None, z["status"])], 25)
@on("POST", T + "zahlungen/<int:i>/freigeben/", "lead", "admin")
def _(q, d, i):
    z = get(d["zahlungen"], i)
    if z["status"] != "wartet": raise Konflikt
    z["status"] = "ausgefuehrt"; return {"ok": True}
@on("GET", T + "zahlungen/sepa/")
def _(q, d): return HttpResponse("".join(z["iban"] for z in d["zahlungen"].values()), content_type="application/xml")
@on("GET", T + "ruecklaeufer/")
def _(q, d): return d["ruecklaeufer"]
@on("DELETE", T + "ruecklaeufer/<int:i>/")
def _(q, d, i): d["ruecklaeufer"].remove(next((r for r in d["ruecklaeufer"] if r["id"] == i), None) or no()); return leer()
@on("GET", T + "regresse/")
def _(q, d): return []

# --- reminders
@on("GET", T + "wiedervorlagen/")
def _(q, d): b = q.GET.get("bis", "9"); return [w for w in d["wiedervorlagen"].values() if w["am"] <= b]
@on("POST", T + "wiedervorlagen/")
def _(q, d): return HttpResponseRedirect(f"http://schaden-app:8000{q.path}neu/")
@on("POST", T + "wiedervorlagen/<int:i>/erledigt/")
def _(q, d, i): get(d["wiedervorlagen"], i); del d["wiedervorlagen"][i]; return {"ok": True}

# --- reports
@on("GET", T + "berichte/schadenlast/")
def _(q, d):
    if mode("lager"): raise RuntimeError("berichte: Auswertungsdatenbank nicht erreichbar")
    m = q.GET.get("monat", "2031-11"); return {"monat": m, "werte": [dict(sparte=s, betrag=sum(v["betrag"] for v in d["schaeden"].values() if v["sparte"] == s) * (int(m[-2:]) + 3) // 7) for s in SPARTEN], "groesste": [v["nr"] for v in list(d["schaeden"].values())[int(m[-2:])::11 + int(m[-2:]) % 4]]}
@on("GET", T + "berichte/quoten/")
def _(q, d): return {"quote": 0.0, "vorjahr": 0.0, "trend": "gleich", "sparten": {s: 0.0 for s in SPARTEN}}
@on("GET", T + "berichte/auftraege/")
def _(q, d): return [dict(id=a["id"], art=a["art"], status="abgeschlossen" if a["ab"] <= now() else "laeuft") for a in d["auftraege"].values()]
@on("POST", T + "berichte/auftraege/")
def _(q, d): i = nid(); d["auftraege"][i] = dict(id=i, art=pflicht(q, "art")["art"], ab=now() + 30); return Response({"id": i, "status": "laeuft"}, 202)
@on("GET", T + "berichte/auftraege/<int:i>/")
def _(q, d, i): a = get(d["auftraege"], i); return {"id": i, "status": "abgeschlossen" if a["ab"] <= now() else "laeuft"}

# --- administration
@on("GET", T + "benutzer/", "lead", "admin")
def _(q, d): return list(d["benutzer"].values())
@on("POST", T + "benutzer/", "admin")
def _(q, d):
    c = pflicht(q, "kennung", "rolle")
    if any(b["kennung"] == c["kennung"] for b in d["benutzer"].values()): raise x.ValidationError({"kennung": ["Diese Kennung ist vergeben."]})
    i = nid(); d["benutzer"][i] = dict(id=i, kennung=c["kennung"], rolle=c["rolle"], aktiv=True); return Response(d["benutzer"][i], 201)
@on("PATCH", T + "benutzer/<int:i>/", "lead", "admin")
def _(q, d, i): b = get(d["benutzer"], i); b.update({k: v for k, v in q.data.items() if k in ("rolle", "aktiv")}); return b
@on("GET", T + "einstellungen/allgemein/")
def _(q, d): return d["einstellungen"]
@on("PUT", T + "einstellungen/allgemein/", "lead", "admin")
def _(q, d): d["einstellungen"].update({k: v for k, v in q.data.items() if k in d["einstellungen"]}); return {"ok": True}
@on("GET", T + "einstellungen/limits/", "vorstand")
def _(q, d): return {"einzel": 5000, "gesamt": 50000}

urlpatterns = [path(w, view(w)) for w in TABLE]
from django.core.wsgi import get_wsgi_application
app = get_wsgi_application()
