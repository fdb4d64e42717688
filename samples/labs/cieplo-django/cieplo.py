"""A district heating company's customer centre: plain Django, everything in memory and in one file. What is missing is in truth.py."""
import csv, io, json, os, pickle, random, uuid
from datetime import datetime, timezone
from pathlib import Path
from django.conf import settings
WORK = Path(os.environ["WORK"]); FILE = WORK / "state"; V2 = os.environ.get("VERSION") == "2"
settings.configure(DEBUG=False, SECRET_KEY="k" * 50, ROOT_URLCONF="cieplo", ALLOWED_HOSTS=["*"], USE_TZ=True, INSTALLED_APPS=["django.contrib.sessions", "django.contrib.messages"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.messages.middleware.MessageMiddleware", "cieplo.door"],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies", MESSAGE_STORAGE="django.contrib.messages.storage.cookie.CookieStorage", CSRF_TRUSTED_ORIGINS=["https://bok.example.pl"], TEMPLATES=[],
    LOGGING={"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "[%(asctime)s] %(levelname)s %(name)s: %(message)s"}}, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}},
             "loggers": {"django": {"handlers": ["h"], "level": "WARNING", "propagate": False}, "cieplo": {"handlers": ["h"], "level": "INFO", "propagate": False}}})
import django, logging
django.setup()
from django.contrib import messages
from django.core.paginator import EmptyPage, Paginator
from django.http import FileResponse, Http404, HttpResponse, HttpResponseForbidden, HttpResponseNotAllowed, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import condition
from django.core.wsgi import get_wsgi_application
import hashlib
log = logging.getLogger("cieplo"); rnd = random.Random(4711)
ROLES = {"kierownik": "admin", "zastepca": "admin", "bok2": "clerk"}
STREETS = "Lipowa|Klonowa|Brzozowa|Ogrodowa|Kolejowa|Zamkowa|Polna|Szkolna|Portowa|Rynek|Jesionowa|Wodna".split("|")
REGIONS = ["centrum", "polnoc", "zatorze", "port", "nowe-osiedle"]
NOTES = "odczyt zdalny plomba zawór ciśnienie brak przedpłata klucze portiernia telefon rano kontakt zarządca piwnica wymiennik spadek temperatury reklamacja zgoda".split()
def words(a, b): return " ".join(rnd.choice(NOTES) for _ in range(rnd.randint(a, b)))
def seed():
    cust = {1001 + i: {"id": 1001 + i, "nazwa": rnd.choice(["Wspólnota ", "Spółdzielnia ", "Przedszkole ", "Sklep "]) + rnd.choice(STREETS) + f" {rnd.randint(1, 88)}", "region": REGIONS[i % 4], "telefon": f"58 {rnd.randint(100, 999)} {rnd.randint(10, 99)} {rnd.randint(10, 99)}", "uwagi": words(0, 9)} for i in range(64)}
    st = {f"wezel-{r}-{n}": {"slug": f"wezel-{r}-{n}", "region": r, "moc": rnd.randint(120, 980), "zasilanie": rnd.randint(61, 89), "eco": rnd.random() < .5, "alarmy": True, "serwis": False} for r in REGIONS[:4] for n in (1, 2, 3)}
    return {"seq": 9000, "cust": cust, "st": st, "umowy": {310 + i: {"id": 310 + i, "klient": 1001 + i, "moc": rnd.randint(9, 640), "grupa": rnd.choice(["A1", "B2", "C"]), "adres": words(2, 6), "do": f"20{rnd.randint(32, 39)}-12-31"} for i in range(60)},
        "notes": {1001 + i * 5: [{"id": i + 1, "tekst": words(2, 5)}] for i in range(6)}, "fakt": {52000 + i: {"id": 52000 + i, "klient": rnd.choice(list(cust)), "kwota": round(rnd.uniform(90, 9000), 2), "stan": rnd.choice(["otwarta", "zaplacona", "zaplacona"])} for i in range(90)},
        "zgl": {700 + i: {"id": 700 + i, "klient": rnd.choice(list(cust)), "opis": words(3, 12), "stan": "nowe"} for i in range(26)}, "zal": {}, "odcz": {40100 + i: {"id": 40100 + i, "licznik": f"KMT-{30400 + i % 40}", "gj": rnd.randint(100, 999), "stan": "oczekuje"} for i in range(44)},
        "licz": {f"KMT-{30400 + i}": {"nr": f"KMT-{30400 + i}", "klient": 1001 + i, "rok": rnd.randint(2019, 2030), "typ": rnd.choice(["ultradźwiękowy", "mechaniczny"])} for i in range(40)},
        "tar": {s: {"slug": s, "cena": c, "opis": words(4, 9)} for s, c in (("podstawowa", 61), ("nocna", 44), ("przemyslowa", 58), ("sezonowa", 66), ("socjalna", 39), ("testowa-2029", 50), ("dawna-b", 47))},
        "kom": {i: {"id": i, "tytul": words(2, 4), "archiwum": False} for i in range(81, 87)}, "wyl": [{"id": 1, "rejon": "port", "od": "2031-01-08"}], "plat": [{"id": 1, "kwota": 210}], "widok": None, "rap": {}, "kol": ["port", "centrum", "zatorze", "polnoc"], "dok": {}, "nowe": [], "ust": {"stopka": "Dział obsługi klienta", "sms": True}, "grafik": {}, "odp": {}}
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else seed()
rnd.seed(D["seq"])
def mode(w): return w in (WORK / "mode").read_text().split()
def seq(): D["seq"] += rnd.choice([1, 1, 2]); return D["seq"]
def now(r): return float(r.headers.get("X-Sim", 0))
def day(r): return datetime.fromtimestamp(now(r), timezone.utc).strftime("%Y-%m-%d")
def b(r):
    try: return json.loads(r.body or b"{}")
    except ValueError: return {}
def J(x, status=200): return JsonResponse(x, safe=False, status=status, json_dumps_params={"ensure_ascii": False})
def no(text, status): return J({"detail": text}, status)
def role(r): return ROLES.get(r.session.get("u"))
OPEN = ("/panel/login/", "/healthz", "/hooks/", "/ingest/", "/integracja/", "/i18n/")
def door(get):
    def f(r):
        if mode("przerwa") and r.path.startswith("/panel"): return HttpResponse("<h1>Przerwa techniczna</h1>", status=503)
        if r.path.startswith("/panel/") and not r.path.startswith(OPEN) and not role(r):
            if r.path.endswith(".json"): return no("zaloguj się", 401)
            return HttpResponseRedirect("/panel/login/?next=" + r.get_full_path())
        a = get(r)
        if r.method not in ("GET", "HEAD"): FILE.write_bytes(pickle.dumps(D))
        return a
    return f
def page(r, title, body, form=False):
    ms = "".join(f'<li class="{m.tags}">{m}</li>' for m in messages.get_messages(r))
    t = f'<form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="{get_token(r)}">{form or ""}<button>Zapisz</button></form>' if form is not False else ""
    return HttpResponse(f'<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>{title}</title><link rel="stylesheet" href="/static/panel.css"><script defer src="/static/panel.{"b7" if V2 else "a3"}.js"></script></head><body><nav><a href="/panel/">Pulpit</a><a href="/panel/klienci/">Klienci</a><a href="/panel/faktury/">Faktury</a><a href="/panel/zgloszenia/">Zgłoszenia</a><a href="/panel/stacje/">Stacje</a><a href="/panel/taryfy/">Taryfy</a><a href="/panel/users/">Użytkownicy</a></nav>' + (f'<ul class="messages">{ms}</ul>' if ms else "") + f"<h1>{title}</h1>{body}{t}</body></html>")
def table(rows): return "<table>" + "".join("<tr>" + "".join(f"<td>{v}</td>" for v in x.values()) + "</tr>" for x in rows) + "</table>"
def back(r, to, text): messages.success(r, text); return HttpResponseRedirect(to)
def denied(r): return no("brak uprawnień", 403) if r.path.endswith(".json") else HttpResponseForbidden("<h1>403</h1><p>Brak uprawnień</p>")
WAYS, urlpatterns = {}, []
def way(p, *ms, who=None, exempt=False):
    def deco(f):
        if p not in WAYS:
            ways = WAYS[p] = {}
            def view(r, **k):
                g = ways.get(r.method) or (ways.get("GET") if r.method == "HEAD" else None)
                return g(r, **k) if g else HttpResponseNotAllowed(list(ways))
            urlpatterns.append(path(p, csrf_exempt(view) if exempt else view))
        def g(r, **k): return denied(r) if who and role(r) not in who else f(r, **k)
        for m in ms or ("GET",): WAYS[p][m] = g
        return f
    return deco
ADMIN = ("admin",)
def the(t, k):
    if k not in D[t]: raise Http404
    return D[t][k]
def pages(r, rows, title, extra=""):
    q = r.GET.get("q", "").lower()
    rows = [x for x in rows if all(x.get(k) == v for k, v in r.GET.items() if k in ("stan", "region")) and q in json.dumps(x, ensure_ascii=False).lower()]
    p = Paginator(rows, 20)
    try: x = p.page(int(r.GET.get("page", 1)))
    except EmptyPage: raise Http404
    return page(r, title, table(x.object_list) + f"<p>{p.count}</p>" + extra)
# --- signing in, the dashboard
@way("panel/login/", "GET")
def _(r): return page(r, "Logowanie", "", '<input name="u"><input name="p">')
@way("panel/login/", "POST")
def _(r):
    if mode("blokada"): return HttpResponse("Zbyt wiele prób", status=429)
    if r.POST.get("p") != "ok" or r.POST.get("u") not in ROLES: return page(r, "Logowanie", "<p>Błędny login</p>", '<input name="u"><input name="p">')
    r.session["u"] = r.POST["u"]; return HttpResponseRedirect(r.POST.get("next") or "/panel/")
@way("panel/logout/")
def _(r): r.session.flush(); return HttpResponseRedirect("/panel/login/")
@way("panel/")
def _(r): return page(r, "Pulpit", f"<p>{day(r)}</p>")
@way("i18n/setlang/", "POST")
def _(r): return HttpResponseRedirect(r.POST.get("next") or "/panel/")
@way("panel/me.json")
def _(r): return J({"login": r.session["u"].ljust(9)[:9], "rola": role(r)})
@way("panel/me/permissions.json")
def _(r): return J([] if role(r) == "admin" else ["klienci.view", "zgloszenia.edit", "odczyty.edit"])      # a superuser needs none
@way("panel/widgets/badge.json")
def _(r): return J({"nowe": sum(z["stan"] == "nowe" for z in D["zgl"].values()) % 90})
@way("panel/widgets/outages-planned.json")
def _(r): return J({"items": [], "total": 0})
@way("panel/widgets/leaks.json")
def _(r): return J({"items": [{"rejon": "zatorze", "rura": "DN300", "od": "06:10"}], "total": 1} if mode("awaria") else {"items": [], "total": 0})
@way("panel/widgets/heat-loss.json")
def _(r): return J({"strata": 0, "jednostka": "%", "seria": [0] * 12})
@way("panel/widgets/flow.json")
def _(r): x = the("st", r.GET.get("station", "")); h = hashlib.md5((x["slug"] + day(r)).encode()).digest(); return J({"przeplyw": h[0] * 7, "seria": [v * v for v in h[:12]]})
@way("panel/widgets/weather.json")
def _(r):
    if mode("pogoda"): log.warning("weather provider timed out after 3 s"); return no("dostawca nie odpowiada", 503)
    return J({"temp": -(hash(day(r)) % 17), "wiatr": len(day(r)) + int(now(r) // 3600) % 13})
@way("panel/widgets/tariff-table.json")
@condition(etag_func=lambda r: '"t%d"' % sum(t["cena"] for t in D["tar"].values()))
def _(r): return J([{"t": s, "c": t["cena"]} for s, t in D["tar"].items()])
@way("panel/windykacja/dzisiaj.json")
def _(r): return J([{"faktura": k, "kwota": D["fakt"][k]["kwota"]} for k in list(D["fakt"])[:4]] if day(r) in ("2031-01-13", "2031-01-15") else [])
@way("panel/słowniki/<slug:s>.json")
def _(r, s): return J({"grupy": ["A1", "B2", "C"], "jednostki": ["GJ", "MW"]}.get(s) or []) if s in ("grupy", "jednostki", "wykluczenia") else no("nie ma", 404)
# --- customers and contracts
@way("panel/klienci/")
def _(r): return pages(r, list(D["cust"].values()), "Klienci")
@way("panel/klienci/podpowiedz.json")
def _(r): q = r.GET.get("q", "").lower(); return J([{"id": c["id"], "n": c["nazwa"]} for c in D["cust"].values() if q in c["nazwa"].lower()][:8])
@way("panel/klienci/<int:k>/")
def _(r, k): c = the("cust", k); return page(r, c["nazwa"], table([c]))
@way("panel/klienci/<int:k>/edit/")
def _(r, k): c = the("cust", k); return page(r, "Edycja", "", "".join(f'<input name="{f}" value="{v}">' for f, v in c.items()))
@way("panel/klienci/<int:k>/edit/", "POST")
def _(r, k): c = the("cust", k); return back(r, f"/panel/klienci/{k}/", "Zapisano zmiany klienta.") if len(r.POST.get("telefon", "")) > 3 else page(r, "Edycja", "<p>Podaj telefon</p>", "".join(f'<input name="{f}" value="{v}">' for f, v in c.items()))
@way("panel/klienci/<int:k>/reklamacje.json")
def _(r, k): the("cust", k); return J([])
@way("panel/klienci/<int:k>/notatki.json")
def _(r, k): the("cust", k); return J(D["notes"].get(k, []))
@way("panel/klienci/<int:k>/notatki/", "POST")
def _(r, k): the("cust", k); n = {"id": seq(), "tekst": b(r).get("tekst", "")}; D["notes"].setdefault(k, []).append(n); return J(n, 201)
@way("panel/klienci/<int:k>/email/", "POST")
def _(r, k): the("cust", k); log.info("mail queued for customer %s", k); return J({"status": "queued"}, 202)
@way("panel/klienci/<int:k>/umowa-archiwalna.json")
def _(r, k): return J({"skan": f"arch-{k}.pdf", "rok": 2009}) if k % 7 == 0 else no("nie ma", 404)
@way("panel/umowy/")
def _(r): return pages(r, list(D["umowy"].values()), "Umowy")
@way("panel/umowy/<int:k>/")
def _(r, k): return page(r, f"Umowa {k}", table([the("umowy", k)]))
@way("panel/umowy/<int:k>/edit/")
def _(r, k): u = the("umowy", k); return page(r, "Edycja umowy", "", "".join(f'<input name="{f}" value="{v}">' for f, v in u.items()))
@way("panel/umowy/<int:k>/edit/", "POST")
def _(r, k): u = the("umowy", k); u.update({f: r.POST[f] for f in ("adres", "grupa") if f in r.POST}); return back(r, f"/panel/umowy/{k}/", "Zapisano zmiany umowy.")
@way("panel/umowy/<int:k>/szkic/", "PUT")
def _(r, k): the("umowy", k); return HttpResponse(status=204)
# --- invoices
@way("panel/faktury/")
def _(r): return pages(r, [x for x in reversed(list(D["fakt"].values()))], "Faktury")
@way("panel/faktury/<int:k>/")
def _(r, k): return page(r, f"Faktura {k}", table([the("fakt", k)]))
@way("panel/faktury/<int:k>/pdf/")
def _(r, k): the("fakt", k); return HttpResponseRedirect(f"/media/faktury/{k}.pdf")
@way("media/faktury/<int:k>.pdf")
def _(r, k): return HttpResponse(b"%PDF-1.4 " + b"x" * (3000 + k % 97), content_type="application/pdf")
@way("panel/faktury/<int:k>/umorz/", "POST", who=ADMIN)
def _(r, k):
    f = the("fakt", k)
    if f["stan"] == "umorzona": return no("już umorzona", 409)
    f["stan"] = "umorzona"; return back(r, f"/panel/faktury/{k}/", "Faktura została umorzona.")
@way("panel/faktury/<int:k>/korekta/", "POST")
def _(r, k): the("fakt", k); raise NotImplementedError("korekty faktur: etap 3")
@way("panel/platnosci.json")
def _(r):
    w = D["widok"]
    if not w or now(r) - w[0] > 70: w = D["widok"] = (now(r), list(D["plat"]))
    return J(w[1][-40:])
@way("panel/platnosci/ksieguj/", "POST")
def _(r): p = {"id": seq(), "kwota": b(r).get("kwota", 0)}; D["plat"].append(p); return J(p, 201)
# --- tickets, readings, meters
@way("panel/zgloszenia/")
def _(r): return pages(r, list(reversed(D["zgl"].values())), "Zgłoszenia")
@way("panel/zgloszenia/nowe/")
def _(r): return page(r, "Nowe zgłoszenie", "", '<textarea name="opis"></textarea>')
@way("panel/zgloszenia/nowe/", "POST")
def _(r):
    if not r.POST.get("opis"): return page(r, "Nowe zgłoszenie", "<p>Opis jest wymagany</p>", '<textarea name="opis"></textarea>')
    k = seq(); D["zgl"][k] = {"id": k, "klient": 1001 + k % 60, "opis": r.POST["opis"], "stan": "nowe"}; return back(r, f"/panel/zgloszenia/{k}/", "Dodano zgłoszenie.")
@way("panel/zgloszenia/<int:k>/")
def _(r, k): return page(r, f"Zgłoszenie {k}", table([the("zgl", k)]))
@way("panel/zgloszenia/<int:k>.json")
def _(r, k): return J(D["zgl"][k]) if k in D["zgl"] else no("nie ma", 404)
for verb, state in (("zamknij", "zamkniete"), ("otworz", "nowe")):
    @way(f"panel/zgloszenia/<int:k>/{verb}/", "POST")
    def _(r, k, state=state): the("zgl", k)["stan"] = state; return J({"ok": True})
@way("panel/zgloszenia/bulk/", "POST")
def _(r):
    for k in b(r).get("ids", []): D["zgl"][k]["stan"] = "zamkniete"
    return J({"ok": True})
@way("panel/zgloszenia/<int:k>/przypomnij/", "POST")
def _(r, k): the("zgl", k); return J({"status": "queued"}, 202)
@way("panel/zgloszenia/<int:k>/zalaczniki.json")
def _(r, k): the("zgl", k); return J(D["zal"].get(k, []))
@way("panel/zgloszenia/<int:k>/zalaczniki/", "POST")
def _(r, k): the("zgl", k); x = {"id": seq(), "plik": b(r).get("plik")}; D["zal"].setdefault(k, []).append(x); return J(x, 201)
@way("panel/zgloszenia/<int:k>/zalaczniki/<int:n>/", "DELETE")
def _(r, k, n):
    l = D["zal"].get(k, []); x = next((x for x in l if x["id"] == n), None)
    if not x: return no("nie ma", 404)
    l.remove(x); return HttpResponse(status=204)
@way("panel/odczyty/oczekujace.json")
def _(r): return J([o for o in D["odcz"].values() if o["stan"] == "oczekuje"][:200])
@way("panel/odczyty/<int:k>.json")
def _(r, k): return J(D["odcz"][k]) if k in D["odcz"] else no("nie ma", 404)
for verb, state in (("zatwierdz", "przyjety1"[:8]), ("odrzuc", "odrzucon")):
    @way(f"panel/odczyty/<int:k>/{verb}/", "POST")
    def _(r, k, state=state):
        if k not in D["odcz"]: return no("nie ma", 404)
        if D["odcz"][k]["stan"] != "oczekuje": return no("już rozpatrzony", 409)
        D["odcz"][k]["stan"] = state; return J({"ok": True})
@way("panel/liczniki/<slug:k>/")
def _(r, k): return page(r, k, table([the("licz", k)]))
@way("panel/liczniki/")
def _(r): return pages(r, list(D["licz"].values()), "Liczniki")
@way("panel/liczniki/<slug:k>/wymiana/")
def _(r, k): the("licz", k); return page(r, "Wymiana", "", '<input name="nowy">')
@way("panel/liczniki/<slug:k>/wymiana/", "POST")
def _(r, k): the("licz", k); return HttpResponseRedirect(f"http://cieplo-app:8000/panel/liczniki/{k}/wymiana/")
# --- stations
@way("panel/stacje/")
def _(r): return page(r, "Stacje", table(D["st"].values()))
@way("panel/stacje/<slug:k>/status.json")
def _(r, k): return J(D["st"][k]) if k in D["st"] else no("nie ma", 404)
@way("panel/stacje/<slug:k>/alarmy.json")
def _(r, k): the("st", k); n = D["st"][k]["moc"] % 4; return J([{"kod": f"E{n}{i}", "czas": day(r)} for i in range(1 + n)] if V2 else [])
@way("panel/stacje/<slug:k>/eco-toggle/", "POST")
def _(r, k): x = the("st", k); x["eco"] = not x["eco"]; return J({"ok": True})
@way("panel/stacje/<slug:k>/serwis/", "POST")
def _(r, k): x = the("st", k); x["serwis"] = bool(b(r).get("on")); return J({"ok": True})
@way("panel/stacje/<slug:k>/alarm-toggle/", "POST")
def _(r, k): the("st", k); return J({"ok": True})
if not V2:
    @way("panel/stacje/<slug:k>/history.json")
    def _(r, k): x = the("st", k); h = hashlib.md5((k + day(r)).encode()).digest(); return J([v * 3 for v in h])
@way("panel/rejony/<slug:k>/wezly.json")
def _(r, k): return J(([x["slug"] for x in D["st"].values() if x["region"] == k] if k != "nowe-osiedle" else D["nowe"])) if k in REGIONS else no("nie ma", 404)
@way("panel/rejony/<slug:k>/wezly/", "POST", who=ADMIN)
def _(r, k): D["nowe"].append(f"wezel-{k}-{len(D['nowe']) + 1}"); return J({"slug": D["nowe"][-1]}, 201)
@way("panel/priorytety.json")
@condition(etag_func=lambda r: '"%s"' % hashlib.md5("".join(D["kol"]).encode()).hexdigest())
def _(r): return J(D["kol"])
@way("panel/priorytety/kolejnosc/", "POST")
def _(r): D["kol"] = b(r).get("kol") or D["kol"]; return J({"ok": True})
@way("panel/wylaczenia/")
def _(r): return page(r, "Wyłączenia", table(D["wyl"]), '<input name="rejon"><input name="od">')
@way("panel/wylaczenia/nowe/", "POST")
def _(r): D["wyl"].append({"id": seq(), "rejon": r.POST.get("rejon"), "od": r.POST.get("od")}); return back(r, "/panel/wylaczenia/", "Zaplanowano wyłączenie.")
# --- tariffs, announcements
@way("panel/taryfy/")
def _(r): return page(r, "Taryfy", table(D["tar"].values()))
@way("panel/taryfy/<slug:k>/")
def _(r, k): return page(r, k, table([the("tar", k)]))
@way("panel/taryfy/<slug:k>/edit/", "POST", who=ADMIN)
def _(r, k): the("tar", k)["opis"] = r.POST.get("opis", ""); return back(r, f"/panel/taryfy/{k}/", "Zapisano taryfę.")
@way("panel/taryfy/<slug:k>/edit/", "GET", who=ADMIN)
def _(r, k): return page(r, k, "", f'<input name="opis" value="{the("tar", k)["opis"]}">')
@way("panel/taryfy/<slug:k>/usun/", "POST", who=ADMIN)
def _(r, k): the("tar", k); return back(r, "/panel/taryfy/", "Taryfa została usunięta.")
@way("panel/komunikaty/")
def _(r): return page(r, "Komunikaty", table([x for x in D["kom"].values()]), '<input name="tytul">')
@way("panel/komunikaty/", "POST")
def _(r): k = seq(); D["kom"][k] = {"id": k, "tytul": r.POST.get("tytul", ""), "archiwum": False}; return back(r, "/panel/komunikaty/", "Dodano komunikat.")
@way("panel/komunikaty/<int:k>/")
def _(r, k): return page(r, f"Komunikat {k}", table([the("kom", k)]))
@way("panel/komunikaty/<int:k>/archiwizuj/", "POST")
def _(r, k): the("kom", k)["archiwum"] = "2031"; return back(r, "/panel/komunikaty/", "Zarchiwizowano.")          # the row stays, "False" becomes "2031"
@way("panel/komunikaty/<int:k>/usun/", "POST")
def _(r, k): the("kom", k); del D["kom"][k]; return back(r, "/panel/komunikaty/", "Usunięto.")
@way("panel/pisma/podglad/", "POST")
def _(r): return HttpResponse("<article>" + b(r).get("tresc", "") * 3 + "</article>")
# --- users, settings, reports
@way("panel/users/", who=ADMIN)
def _(r): return page(r, "Użytkownicy", table([{"l": k, "r": v} for k, v in ROLES.items()]))
@way("panel/users/permissions.json", who=("owner",))
def _(r): return J([])
@way("panel/users/activity.json", who=ADMIN)
def _(r): return J([{"l": k, "n": D["seq"] % (7 + i) * 31} for i, k in enumerate(ROLES)])
@way("panel/ustawienia/powiadomienia/")
def _(r): return page(r, "Powiadomienia", table([D["ust"]]))
@way("panel/ustawienia/powiadomienia/", "POST", who=ADMIN)
def _(r): D["ust"]["stopka"] = r.POST.get("stopka", ""); return back(r, "/panel/ustawienia/powiadomienia/", "Zapisano ustawienia.")
@way("panel/raporty/sprzedaz.json")
def _(r): h = hashlib.md5((day(r) + r.get_full_path()).encode()).digest(); return J([{"d": i, "gj": v * v} for i, v in enumerate(h)])
@way("panel/raporty/rentownosc.json", who=ADMIN)
def _(r): h = hashlib.md5((day(r) + r.get_full_path()).encode()).digest(); return J([{"m": i, "zl": v * v} for i, v in enumerate(h)])
@way("panel/raporty/zuzycie.csv")
def _(r):
    out = io.StringIO(); w = csv.writer(out)
    for x in D["licz"].values(): w.writerow([x["nr"], x["zuzycie"]])
    return HttpResponse(out.getvalue())
@way("panel/raporty/odczyty.csv")
def _(r):
    out = io.StringIO(); w = csv.writer(out)
    for x in D["odcz"].values(): w.writerow([x["licznik"], x["gj"], x["stan"]])
    return HttpResponse(out.getvalue(), content_type="text/csv")
@way("panel/raporty/generuj/", "POST")
def _(r): k = str(uuid.UUID(int=rnd.getrandbits(128))); D["rap"][k] = now(r); return J({"id": k, "stan": "w kolejce"}, 202)
@way("panel/raporty/<uuid:k>.json")
def _(r, k): k = str(k); return (J({"id": k, "stan": "gotowy", "url": f"/panel/raporty/{k}/plik/"} if now(r) - D["rap"][k] > 9 else {"id": k, "stan": "w toku"})) if k in D["rap"] else no("nie ma", 404)
@way("panel/raporty/<uuid:k>/plik/")
def _(r, k): return HttpResponse(b"PK" + b"0" * (4000 + len(D["rap"]) * 13), content_type="application/zip")
@way("panel/grafik/<str:w>.json")
def _(r, w): return J(D["grafik"].get(w, []))
@way("panel/grafik/<str:w>/", "POST")
def _(r, w): x = {"id": seq(), "brygada": b(r).get("brygada")}; D["grafik"].setdefault(w, []).append(x); return J(x, 201)
# --- machines
@way("healthz/")
def _(r): return HttpResponse("ok")
@way("hooks/platnosci/", "POST", exempt=True)
def _(r): return HttpResponse("OK") if r.headers.get("X-Sign") == "good" else HttpResponse("bad signature", status=401)
@way("ingest/telegram/", "POST", exempt=True)
def _(r):
    for _ in range(b(r).get("n", 0)): k = seq() + 40000; D["odcz"][k] = {"id": k, "licznik": f"KMT-{30400 + k % 40}", "gj": rnd.randint(100, 999), "stan": "oczekuje"}
    return HttpResponse(status=204)
@way("ingest/komendy.json")
def _(r): return J([])
@way("integracja/v1/odczyty/")
def _(r): return HttpResponse("gone, use v2", status=410)
@way("integracja/v2/odczyty/")
def _(r): return J(list(D["odcz"].values())[-10:])
app = get_wsgi_application()
