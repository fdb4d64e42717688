"""An animal shelter's site, its app's API and its staff's panel: plain Django views over one dictionary that is kept in a file."""
import json, os, pickle, random, threading, time
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
settings.configure(DEBUG=False, SECRET_KEY="x", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, DEFAULT_CHARSET="utf-8",
                   MIDDLEWARE=["django.middleware.http.ConditionalGetMiddleware", "django.middleware.common.CommonMiddleware"])
import django; django.setup()
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import path

WORK = Path(os.environ["WORK"]); FILE = WORK / "state.pickle"; LOCK = threading.RLock(); ZONE = ZoneInfo("Europe/Dublin")
R = random.Random(41)
WORDS = "gentle lively quiet house garden walks children other dogs cats patient home lead sofa shy curious older kennel trained needs time loves treats window fence rescued found road farm winter family".split()
def words(a, b, r=R): return " ".join(r.choices(WORDS, k=r.randint(a, b)))
DOGS = "Biscuit Rolo Fern Hazel Tucker Moss Bramble Otis Juno Pepper Scout Finn Maisie Duke Willow Bertie Nala Ziggy".split()
CATS = "Misty Smokey Tigger Luna Felix Oreo Socks Ginger Pixie Shadow Minnie Jasper Cleo Poppy Salem Marble Suki Toffee Olive Binx".split()
def seed():
    animals = {}
    for i, (n, k) in enumerate([(n, "dog") for n in DOGS] + [(n, "cat") for n in CATS] + [("Nibbles", "guinea-pig")]):
        animals[1001 + i] = {"id": 1001 + i, "slug": f"{n.lower()}-{1001 + i}", "name": n, "kind": k, "sex": R.choice("mf"), "born": f"20{R.randint(22, 31)}-{R.randint(1, 12):02}", "arrived": f"2032-{R.randint(1, 4):02}-{R.randint(1, 28):02}",
                             "status": R.choice(["available"] * 5 + ["reserved"]), "featured": i % 9 == 0, "vaccinated": True, "archived": False, "story": words(12, 40)}
    return {"animals": animals, "next": 1001 + len(animals), "medical": {1003: {"note": "hip", "vet": "C. clinic", "due": "2032-06-01"}}, "quarantine": [], "apps": {}, "lost": {i: {"id": i, "kind": R.choice(["dog", "cat"]), "where": R.choice(["harbour", "park", "station road", "mill lane"]), "text": words(5, 14), "state": "shown"} for i in range(1, 8)},
            "incidents": [], "rota": {}, "walks": [], "news": {s: {"slug": s, "title": s.replace("-", " ").capitalize(), "text": words(60, 180)} for s in "summer-fair-2032 new-kennels heat-and-dogs kitten-season thank-you-volunteers microchip-day open-day farewell-to-rex adoption-stories".split()},
            "drafts": {}, "settings": {"opens": "10:00", "closes": "16:00", "visits": 12, "phone": "01 555 0100", "closed_on": ["monday"], "note": ""}, "banner": None, "flags": {"bookings": True, "holds": True, "lost_photos": False, "kiosk": False},
            "exports": {}, "supplies": [{"id": i, "what": w, "qty": R.randint(20, 80)} for i, w in enumerate(["dry food", "wet food", "litter", "blankets", "leads", "puppy pads"], 1)], "prefs": {}, "audit": [], "notes": [], "changes": [],
            "users": defaultdict(lambda: {"fav": [], "searches": [], "messages": [], "recent": [], "phone": "", "town": "Bray", "bookings": []}), "holds": [], "devices": {}, "tokens": {}, "seq": 100, "booked": {"kids-camp": 24, "first-aid": 9, "dog-walk": 3, "quiz-night": 40}}
def users_dict(): return {"fav": [], "searches": [], "messages": [], "recent": [], "phone": "", "town": "Bray", "bookings": []}
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else {**seed(), "users": {}}
HITS = defaultdict(list)
def seq(): D["seq"] += 1; return D["seq"]
ROUTES = defaultdict(dict)
def on(rule):
    method, where = rule.split(" ", 1)
    def keep(f): ROUTES[where.lstrip("/")][method] = f; return f
    return keep
class Q:
    """One request: the simulated time, who asks, what was sent."""
    def __init__(self, r):
        self.r = r; self.now = float(r.headers.get("X-Sim", time.time())); self.day = datetime.fromtimestamp(self.now, ZONE).strftime("%Y-%m-%d"); self.q = r.GET
        self.address = r.headers.get("X-Forwarded-For", "").split(",")[-1].strip(); self.staff = r.COOKIES.get("staff"); a = r.headers.get("Authorization", ""); self.user = a[7:] if a.startswith("Bearer ") and not a.endswith("stale") else None
        try: self.body = json.loads(r.body) if r.body and "json" in r.headers.get("Content-Type", "") else r.POST.dict()
        except ValueError: self.body = {}
    @property
    def me(self): return D["users"].setdefault(self.user, users_dict())
def J(x, status=200): return JsonResponse(x, status=status, safe=False)
def E(status, text): return J({"detail": text}, status)
def none(): return HttpResponse(status=204)
def to(where, status=303): h = HttpResponse(status=status); h["Location"] = where; return h
def html(title, text, status=200): return HttpResponse(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} – Harbour Animal Shelter</title><link rel="stylesheet" href="/assets/site.css"><script defer src="/assets/site.js"></script></head><body><header><a href="/">Harbour Animal Shelter</a><nav><a href="/animals/">Animals</a> <a href="/news/">News</a> <a href="/events/">Events</a> <a href="/lost-found/">Lost and found</a> <a href="/donate/">Donate</a> <a href="/shop/">Shop</a> <a href="/contact/">Contact</a></nav></header><main>{text}</main></body></html>', status=status)
def view(where):
    def run(r, **k):
        f = ROUTES[where].get(r.method) or (ROUTES[where].get("GET") if r.method == "HEAD" else None)
        if not f: return HttpResponseNotAllowed(ROUTES[where])
        with LOCK:
            q = Q(r)
            if where.startswith("staff/api/") and where != "staff/api/login" and not q.staff: return E(401, "sign in")
            if where.startswith("api/v2/me") and not q.user: return E(401, "not signed in")
            a = f(q, **k)
            if r.method not in ("GET", "HEAD"):
                if q.staff and a.status_code < 300 and "read" not in where: D["audit"] = ([{"at": int(q.now), "who": q.staff, "what": f"{r.method} {r.path}"}] + D["audit"])[:60]
                FILE.write_bytes(pickle.dumps(D))
            return a
    return run
def often(key, now, n, span):
    HITS[key] = [t for t in HITS[key] if t > now - span] + [now]; return len(HITS[key]) > n
def mode(w): return w in (WORK / "mode").read_text().split()
def shown(): return [a for a in D["animals"].values() if not a["archived"] and a["status"] != "adopted"]
def brief(a): return {k: a[k] for k in ("id", "slug", "name", "kind", "sex", "born", "status", "featured")}
def changed(q, what): D["changes"] = (D["changes"] + [(q.now, what)])[-40:]
def noted(q, text): D["notes"] = ([{"id": seq(), "at": int(q.now), "text": text, "read": False}] + D["notes"])[:20]

# The public pages
@on("GET /")
def _(q): return html("Home", ("<p class=banner>%s</p>" % D["banner"] if D["banner"] else "") + "".join(f"<a href='/animals/{a['slug']}/'>{a['name']}</a><p>{a['story'][:70]}</p>" for a in shown() if a["featured"]) + "".join(f"<h2>{n['title']}</h2>" for n in list(D["news"].values())[-3:]))
@on("GET /animals/")
def _(q):
    l = [a for a in shown() if q.q.get("kind", a["kind"]) == a["kind"]]; p = int(q.q.get("page", "1") or 1)
    if p > 1 and not l[(p - 1) * 12:]: return html("Not found", "<h1>No such page</h1>", 404)
    return html("Animals", "".join(f"<li><a href='/animals/{a['slug']}/'>{a['name']}</a> {a['kind']} {a['status']}</li>" for a in l[(p - 1) * 12:p * 12]) or "<p>None at the moment.</p>")
@on("GET /animals/<str:slug>/")
def _(q, slug):
    for a in D["animals"].values():
        if a["slug"] == slug and not a["archived"]: return html(a["name"], f"<h1>{a['name']}</h1><p>{a['story']}</p><p>{a['status']}</p>")
    return html("Not found", "<h1>This animal has found a home, or the link is wrong</h1>", 404)
@on("GET /news/")
def _(q): return html("News", "".join(f"<h2><a href='/news/{n['slug']}/'>{n['title']}</a></h2><p>{n['text'][:120]}</p>" for n in reversed(D["news"].values())))
@on("GET /news/<str:slug>/")
def _(q, slug): n = D["news"].get(slug); return html(n["title"], f"<h1>{n['title']}</h1><p>{n['text']}</p><img src='/media/2027/volunteers.jpg'>") if n else html("Not found", "<h1>No such page</h1>", 404)
@on("GET /events/")
def _(q): return html("Events", "".join(f"<a href='/events/{e}/'>{e}</a>" for e in D["booked"]))
CAPACITY = {"kids-camp": 24, "first-aid": 16, "dog-walk": 30, "quiz-night": 60}
@on("GET /events/<str:slug>/")
def _(q, slug): return html(slug, f"<h1>{slug}</h1><p>{'Full' if D['booked'][slug] >= CAPACITY[slug] else 'Places left'}</p>") if slug in D["booked"] else html("Not found", "<h1>No such page</h1>", 404)
@on("POST /events/<str:slug>/")
def _(q, slug):
    if D["booked"].get(slug, 99) >= CAPACITY.get(slug, 0): return html("Full", "<h1>Sorry, this is full</h1>", 409)
    D["booked"][slug] += 1; return to("/events/thanks/")
@on("GET /events/thanks/")
def _(q): return html("Thank you", "<h1>You are on the list</h1>")
@on("GET /lost-found/")
def _(q): return html("Lost and found", "".join(f"<li>{l['kind']} {l['where']}: {l['text']}</li>" for l in D["lost"].values() if l["state"] == "shown"))
@on("GET /donate/")
def _(q): return html("Donate", "<form method=post><input name=amount><button>Donate</button></form>")
@on("POST /donate/")
def _(q): return to("https://pay.example.net/c/%08x" % (seq() * 7919), 302) if q.body.get("amount") else html("Donate", "<p class=error>How much?</p><form method=post></form>")
@on("GET /donate/thanks/")
def _(q): return html("Thank you", "<h1>Thank you</h1>")
@on("GET /contact/")
def _(q): return html("Contact", "<form method=post><textarea name=text></textarea></form>")
@on("POST /contact/")
def _(q):
    if often(("contact", q.address), q.now, 3, 3600): return html("Slow down", "<h1>Too many messages</h1>", 429)
    if not q.body.get("text"): return html("Contact", "<p class=error>Please write something</p><form method=post></form>")
    noted(q, "message from the site"); return to("/contact/sent/", 302)
@on("GET /contact/sent/")
def _(q): return html("Sent", "<h1>We have your message</h1>")
@on("POST /newsletter/")
def _(q): t = "%010x" % (seq() * 104729); D["tokens"][t] = 1; a = to("/newsletter/check-your-mail/", 302); a["X-Lab"] = t; return a
@on("GET /newsletter/check-your-mail/")
def _(q): return html("Check your mail", "<h1>Check your mail</h1>")
@on("GET /newsletter/confirm/<str:t>/")
def _(q, t): return html("Welcome", "<h1>Welcome</h1>") if D["tokens"].pop(t, None) else html("Not found", "<h1>This link was used already</h1>", 404)
@on("GET /search/")
def _(q): t = q.q.get("q", "").lower(); l = [a["name"] for a in shown() if t and t in (a["name"] + a["story"]).lower()]; return html("Search", "".join(f"<li>{x}</li>" for x in l) or "<p>Nothing found.</p>")
@on("GET /feed.xml")
def _(q): return HttpResponse("<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Animal Shelter</title>" + "".join(f"<item><title>{n['title']}</title><guid>{n['slug']}</guid><description>{n['text'][:200]}</description></item>" for n in reversed(D["news"].values())) + "</channel></rss>", content_type="application/rss+xml")
@on("GET /sitemap.xml")
def _(q): return HttpResponse("<urlset>" + "".join(f"<url><loc>https://www.example.org/animals/{a['slug']}/</loc></url>" for a in shown()) + "</urlset>", content_type="application/xml")
@on("GET /healthz")
def _(q): return HttpResponse("ok", content_type="text/plain")
@on("GET /open/<str:code>/")
def _(q, code): return html("Open in the app", "<p>Open this page in our app.</p>")
for old in ("api/v1/<path:rest>",):
    for m in ("GET", "POST"):
        @on(f"{m} /{old}")
        def _(q, rest): return E(410, "this version was switched off in January 2032; please update the app") if rest != "push" else E(404, "not found")

# The app's API, which the site's script uses, too
@on("GET /api/v2/config")
def _(q): return J({"minVersion": "4.0", "flags": {k: v for k, v in D["flags"].items()}})
@on("GET /api/v2/species")
def _(q): return J(["dog", "cat", "rabbit", "guinea-pig", "bird"])
@on("GET /api/v2/hours")
def _(q): return J({k: D["settings"][k] for k in ("opens", "closes", "closed_on", "note")})
@on("GET /api/v2/alerts")
def _(q): return J([{"text": D["banner"]}] if D["banner"] else [])
@on("GET /api/v2/animals")
def _(q): p = int(q.q.get("page", "1")); l = [brief(a) for a in shown() if q.q.get("kind", a["kind"]) == a["kind"]]; return J({"items": l[(p - 1) * 20:p * 20], "total": len(l)})
@on("GET /api/v2/animals/<int:i>")
def _(q, i): a = D["animals"].get(i); return J({k: v for k, v in a.items() if k != "arrived"}) if a else E(404, "no such animal")
@on("GET /api/v2/animals/<int:i>/similar")
def _(q, i): a = D["animals"].get(i); return J([brief(b) for b in shown() if a and b is not a and b["kind"] == a["kind"] and b["sex"] == a["sex"] and b["born"][:4] == a["born"][:4]][:3])
@on("GET /api/v2/suggest")
def _(q): t = q.q.get("q", "").lower(); return J([a["name"] for a in shown() if a["name"].lower().startswith(t)][:6] if len(t) > 1 else [])
@on("POST /api/v2/track")
def _(q): return none()
@on("GET /api/v2/clinics")
def _(q): return J([{"name": "Harbour vets", "km": 2}, {"name": "Quay clinic", "km": 5}] if q.q.get("town") in ("Bray", "Dalkey") else [])
@on("POST /api/v2/auth/login")
def _(q):
    if often(("login", q.address), q.now, 5, 600): return E(429, "too many attempts")
    return J({"token": q.body["name"], "expires": 3600}) if q.body.get("password") == "right" else E(401, "wrong name or password")
@on("POST /api/v2/auth/refresh")
def _(q): return J({"token": q.body["name"], "expires": 3600}) if q.body.get("name") else E(401, "sign in again")
@on("GET /api/v2/me")
def _(q): return J({"name": q.user, "phone": q.me["phone"], "town": q.me["town"]})
@on("PATCH /api/v2/me")
def _(q): q.me.update({k: v for k, v in q.body.items() if k in ("phone", "town")}); return none()
@on("GET /api/v2/me/favourites")
def _(q): return J([brief(D["animals"][i]) for i in q.me["fav"] if i in D["animals"]])
@on("PUT /api/v2/me/favourites/<int:i>")
def _(q, i):
    if i not in D["animals"]: return E(404, "no such animal")
    if i not in q.me["fav"]: q.me["fav"].append(i)
    return none()
@on("DELETE /api/v2/me/favourites/<int:i>")
def _(q, i):
    if i in q.me["fav"]: q.me["fav"].remove(i)
    return none()
@on("GET /api/v2/me/searches")
def _(q): return J(q.me["searches"])
@on("POST /api/v2/me/searches")
def _(q):
    if any(s["kind"] == q.body.get("kind") for s in q.me["searches"]): return E(409, "you have this search already")
    s = {"id": seq(), "kind": q.body.get("kind"), "since": D["next"]}; q.me["searches"].append(s); return J(s, 201)
@on("DELETE /api/v2/me/searches/<int:i>")
def _(q, i): q.me["searches"] = [s for s in q.me["searches"] if s["id"] != i]; return none()
@on("GET /api/v2/me/matches")
def _(q): return J([brief(a) for a in shown() for s in q.me["searches"] if a["kind"] == s["kind"] and a["id"] >= s["since"]])
def application(a, mine=True): return {k: a[k] for k in ("id", "animal", "state", "at")} | ({} if mine else {"who": a["who"], "text": a["text"]})
@on("POST /api/v2/animals/<int:i>/applications")
def _(q, i):
    a = D["animals"].get(i)
    if not q.user: return E(401, "not signed in")
    if not a or a["archived"]: return E(404, "no such animal")
    if len(q.body.get("text", "")) < 10: return E(422, "tell us more about your home")
    if a["status"] != "available" or any(x["who"] == q.user and x["animal"] == i for x in D["apps"].values()): return E(409, "reserved, or you have asked already")
    x = {"id": seq(), "animal": i, "who": q.user, "text": q.body["text"], "state": "new", "at": int(q.now)}; D["apps"][x["id"]] = x; noted(q, "adoption"); changed(q, "applications"); return J(application(x), 202)
@on("GET /api/v2/me/applications")
def _(q): return J([application(a) for a in D["apps"].values() if a["who"] == q.user])
@on("GET /api/v2/me/applications/<int:i>")
def _(q, i): a = D["apps"].get(i); return J(application(a)) if a and a["who"] == q.user else E(404, "no such application")
@on("DELETE /api/v2/me/applications/<int:i>")
def _(q, i):
    if i not in D["apps"]: return E(404, "no such application")
    if D["apps"][i]["state"] != "new": return E(409, "decided already")
    del D["apps"][i]; return none()
@on("GET /api/v2/me/messages")
def _(q): return J(q.me["messages"])
@on("GET /api/v2/me/next-visit")
def _(q):
    l = [a for a in D["apps"].values() if a["who"] == q.user and a["state"] == "visit"]; return J({"animal": l[0]["animal"], "at": "Saturday 11:00"}) if l else none()
@on("POST /api/v2/animals/<int:i>/hold")
def _(q, i):
    D["holds"] = [h for h in D["holds"] if h["until"] > q.now]
    if not q.user: return E(401, "not signed in")
    if any(h["animal"] == i for h in D["holds"]) or D["animals"].get(i, {}).get("status") != "available": return E(409, "held by somebody else")
    D["holds"].append({"animal": i, "until": int(q.now) + 1800, "who": q.user}); return J({"animal": i, "until": int(q.now) + 1800}, 201)
@on("GET /api/v2/me/holds")
def _(q): return J([{"animal": h["animal"], "until": h["until"]} for h in D["holds"] if h["who"] == q.user and h["until"] > q.now])
@on("GET /api/v2/me/recent")
def _(q): return J([D["animals"][i]["name"] for i in q.me["recent"] if i in D["animals"]])
@on("POST /api/v2/me/recent")
def _(q): i = q.body.get("id"); q.me["recent"] = ([i] + [x for x in q.me["recent"] if x != i])[:5]; return none()
@on("POST /api/v2/push/devices")
def _(q): k = q.body.get("token"); new = k not in D["devices"]; D["devices"][k] = q.user; return J({"ok": True}, 201 if new else 200)
@on("GET /api/v2/events")
def _(q): return J([{"slug": e, "full": D["booked"][e] >= CAPACITY[e]} for e in D["booked"]])
@on("POST /api/v2/events/<str:slug>/bookings")
def _(q, slug):
    if not q.user: return E(401, "not signed in")
    if not D["flags"]["bookings"]: return E(503, "bookings are paused")
    if D["booked"].get(slug, 99) >= CAPACITY.get(slug, 0): return E(409, "full")
    if slug in q.me["bookings"]: return J({"ok": True})
    q.me["bookings"].append(slug); D["booked"][slug] += 1; return J({"ok": True}, 201)
@on("DELETE /api/v2/events/<str:slug>/bookings")
def _(q, slug):
    if not q.user: return E(401, "not signed in")
    if slug in q.me["bookings"]: q.me["bookings"].remove(slug); D["booked"][slug] -= 1
    return none()
@on("GET /api/v2/me/bookings")
def _(q): return J(q.me["bookings"])
@on("GET /api/v2/lost")
def _(q): return J([l for l in D["lost"].values() if l["state"] == "shown" and q.q.get("where", l["where"]) == l["where"]])
@on("POST /api/v2/lost")
def _(q):
    if len(q.body.get("text", "")) < 4: return E(422, "describe the animal")
    l = {"id": seq(), "kind": q.body.get("kind", "dog"), "where": q.body.get("where", "park"), "text": q.body["text"], "state": "waiting"}; D["lost"][l["id"]] = l; noted(q, "lost and found"); return J({"id": l["id"]}, 202)
@on("GET /api/v2/lost/<int:i>")
def _(q, i): l = D["lost"].get(i); return J(l) if l and l["state"] == "shown" else E(404, "no such notice")

# The staff's panel
ROLE = {"manager": "manager", "carer1": "carer", "carer2": "carer", "weekend": "volunteer"}
def manager(f):
    def g(q, **k): return f(q, **k) if ROLE.get(q.staff) == "manager" else E(403, "for the manager")
    return g
@on("POST /staff/api/login")
def _(q):
    if q.body.get("password") != "right": return E(401, "wrong name or password")
    a = J({"name": q.body["name"], "role": ROLE[q.body["name"]]}); a.set_cookie("staff", q.body["name"], httponly=True); return a
@on("POST /staff/api/logout")
def _(q): a = none(); a.delete_cookie("staff"); return a
@on("GET /staff/api/session")
def _(q): return J({"name": q.staff, "role": ROLE[q.staff]})
@on("GET /staff/api/preferences")
def _(q): return J(D["prefs"].get(q.staff, {"theme": "light", "rows": 25, "start": "dashboard"}))
@on("PUT /staff/api/preferences")
def _(q): D["prefs"][q.staff] = q.body; return J(q.body)
@on("GET /staff/api/dashboard")
def _(q): return J({"animals": len(shown()), "new": sum(a["state"] == "new" for a in D["apps"].values()), "waiting": sum(l["state"] == "waiting" for l in D["lost"].values()), "quarantine": len(D["quarantine"])})
@on("GET /staff/api/notifications")
def _(q): return J(D["notes"])
@on("GET /staff/api/notifications/count")
def _(q): return J({"unread": sum(not n["read"] for n in D["notes"])})
@on("POST /staff/api/notifications/read")
def _(q):
    for n in D["notes"]: n["read"] = True
    return none()
@on("GET /staff/api/changes")
def _(q): l = [w for t, w in D["changes"] if t > float(q.q.get("since", "0"))]; return J(sorted(set(l))) if l else none()
@on("GET /staff/api/weather")
def _(q): return E(503, "the weather service does not answer") if mode("weather") else J({"sky": random.Random(q.day).choice(["rain", "sun", "cloud"]), "c": random.Random(q.day).randint(11, 24)})
@on("GET /staff/api/animals")
def _(q):
    l = [a for a in D["animals"].values() if (q.q.get("archived") == "1") == a["archived"]]
    for k in ("kind", "status"):
        if q.q.get(k): l = [a for a in l if a[k] == q.q[k]]
    if q.q.get("year"): l = [a for a in l if a["arrived"].startswith(q.q["year"])]
    if q.q.get("vaccinated"): l = [a for a in l if a["vaccinated"]]
    if q.q.get("q"): l = [a for a in l if q.q["q"].lower() in a["name"].lower()]
    return J([{**brief(a), "arrived": a["arrived"], "vaccinated": a["vaccinated"]} for a in sorted(l, key=lambda a: a["born" if q.q.get("sort") == "born" else "name"])])
@on("POST /staff/api/animals")
def _(q):
    if not q.body.get("name"): return E(422, "a name")
    i = D["next"]; D["next"] += 1; n = q.body["name"]; D["animals"][i] = {"id": i, "slug": f"{n.lower()}-{i}", "name": n, "kind": q.body["kind"], "sex": "f", "born": "2031-05", "arrived": q.day, "status": "available", "featured": False, "vaccinated": True, "archived": False, "story": q.body.get("story", "")}; changed(q, "animals"); return J(D["animals"][i], 201)
def animal(f):
    def g(q, i, **k): return f(q, D["animals"][i], **k) if i in D["animals"] else E(404, "no such animal")
    return g
@on("GET /staff/api/animals/<int:i>")
@animal
def _(q, a): return J(a)
@on("PUT /staff/api/animals/<int:i>")
@animal
def _(q, a): a.update({k: q.body[k] for k in ("name", "story", "born", "sex") if k in q.body}); return J(a)
@on("PATCH /staff/api/animals/<int:i>")
@animal
def _(q, a): a.update({k: q.body[k] for k in ("status", "featured") if k in q.body}); changed(q, "animals"); return J({"ok": True})
@on("DELETE /staff/api/animals/<int:i>")
@animal
def _(q, a): a["archived"] = True; changed(q, "animals"); return none()
@on("GET /staff/api/animals/<int:i>/medical")
@animal
def _(q, a): return J(D["medical"][a["id"]]) if a["id"] in D["medical"] else E(404, "no medical record")
@on("PUT /staff/api/animals/<int:i>/medical")
@animal
def _(q, a): D["medical"][a["id"]] = q.body; return J({"ok": True})
@on("POST /staff/api/animals/<int:i>/photo")
@animal
def _(q, a): return E(413, "at most 20 kB here") if len(q.r.body) > 20000 else J({"ok": True, "photos": a.setdefault("photos", []).append(seq()) or len(a["photos"])}, 201)
@on("GET /staff/api/quarantine")
def _(q): return J([brief(D["animals"][i]) for i in D["quarantine"]])
@on("PUT /staff/api/animals/<int:i>/quarantine")
@animal
def _(q, a): a["id"] in D["quarantine"] or D["quarantine"].append(a["id"]); return none()
@on("DELETE /staff/api/animals/<int:i>/quarantine")
@animal
def _(q, a): a["id"] in D["quarantine"] and D["quarantine"].remove(a["id"]); return none()
@on("GET /staff/api/applications")
def _(q): return J([application(a, False) for a in D["apps"].values() if q.q.get("state", a["state"]) == a["state"]])
@on("PATCH /staff/api/applications/<int:i>")
def _(q, i):
    a = D["apps"].get(i)
    if not a: return E(404, "withdrawn")
    a["state"] = q.body["state"]
    if a["state"] in ("visit", "declined"): D["users"].setdefault(a["who"], users_dict())["messages"].append({"about": a["animal"], "text": "Please come and visit" if a["state"] == "visit" else "We are sorry"})
    if a["state"] == "visit": D["animals"][a["animal"]]["status"] = "reserved"
    return J({"ok": True})
@on("GET /staff/api/lost")
def _(q): return J([l for l in D["lost"].values() if l["state"] == q.q.get("state", "waiting")])
@on("POST /staff/api/lost/<int:i>/publish")
def _(q, i):
    if i not in D["lost"]: return E(404, "no such notice")
    D["lost"][i]["state"] = "shown"; return none()
@on("DELETE /staff/api/lost/<int:i>")
def _(q, i): D["lost"].pop(i, None); return none()
@on("GET /staff/api/incidents")
def _(q): return J([x for x in D["incidents"] if not x["closed"]])
@on("POST /staff/api/incidents")
def _(q): D["incidents"].append({"id": seq(), "at": int(q.now), "text": q.body.get("text", ""), "closed": False}); return J({"id": D["seq"]}, 201)
@on("PATCH /staff/api/incidents/<int:i>")
def _(q, i):
    for x in D["incidents"]:
        if x["id"] == i: x["closed"] = bool(q.body.get("closed")); return J({"ok": True})
    return E(404, "no such incident")
def rota(w): return D["rota"].setdefault(w, {d: {"early": "carer1", "late": "carer2"} for d in "mon tue wed thu fri sat sun".split()})
@on("GET /staff/api/rota/<int:w>")
def _(q, w): return J(rota(w))
@on("PUT /staff/api/rota/<int:w>")
def _(q, w): D["rota"][w] = q.body; return J({"ok": True})
@on("GET /staff/api/walks")
def _(q): return J([w for w in D["walks"] if w["day"] == q.day])
@on("POST /staff/api/walks")
def _(q): w = {"id": seq(), "day": q.day, "animal": q.body.get("animal"), "by": q.staff}; D["walks"].append(w); return J(w, 201)
@on("DELETE /staff/api/walks/<int:i>")
def _(q, i): D["walks"] = [w for w in D["walks"] if w["id"] != i]; return none()
@on("GET /staff/api/news")
def _(q): return J([{"slug": n["slug"], "title": n["title"], "words": len(n["text"].split())} for n in D["news"].values()])
@on("GET /staff/api/drafts")
def _(q): return J([{"slug": d["slug"], "words": len(d["text"].split())} for d in D["drafts"].values() if d["by"] == q.staff])
@on("GET /staff/api/drafts/<str:slug>")
def _(q, slug): return J(D["drafts"][slug]) if slug in D["drafts"] else E(404, "no draft")
@on("PUT /staff/api/drafts/<str:slug>")
def _(q, slug): D["drafts"][slug] = {"slug": slug, "text": q.body.get("text", ""), "by": q.staff}; return none()
@on("DELETE /staff/api/drafts/<str:slug>")
def _(q, slug): D["drafts"].pop(slug, None); return none()
@on("POST /staff/api/drafts/<str:slug>/publish")
def _(q, slug):
    d = D["drafts"].pop(slug, None)
    if not d: return E(409, "published already")
    D["news"][slug] = {"slug": slug, "title": slug.replace("-", " ").capitalize(), "text": d["text"]}; return J({"ok": True}, 201)
@on("GET /staff/api/settings")
def _(q): return J(D["settings"])
@on("PUT /staff/api/settings")
@manager
def _(q): D["settings"] = q.body; return J({"ok": True})
@on("GET /staff/api/banner")
def _(q): return J({"text": D["banner"]})
@on("PUT /staff/api/banner")
@manager
def _(q): D["banner"] = q.body.get("text"); return J({"ok": True})
@on("GET /staff/api/flags")
def _(q): return J(D["flags"])
@on("PATCH /staff/api/flags/<str:f>")
@manager
def _(q, f): D["flags"][f] = bool(q.body.get("on")); return J({"ok": True})
@on("GET /staff/api/finance")
@manager
def _(q): return J({"donations": 1240 + len(D["tokens"]), "vet": 830, "food": 412})
@on("GET /staff/api/audit")
@manager
def _(q): return J(D["audit"])
@on("GET /staff/api/exports")
def _(q): return J([{"id": k, "at": v["at"]} for k, v in D["exports"].items() if q.now - v["at"] < 3600])
@on("POST /staff/api/exports")
def _(q): i = seq(); D["exports"][i] = {"at": int(q.now), "what": q.body.get("what")}; return J({"id": i, "state": "queued"}, 202)
@on("GET /staff/api/exports/<int:i>")
def _(q, i):
    x = D["exports"].get(i)
    if not x or q.now - x["at"] > 3600: return E(410, "deleted after an hour")
    return J({"id": i, "state": "done" if q.now - x["at"] > 6 else "queued"})
@on("GET /staff/api/exports/<int:i>/file")
def _(q, i):
    x = D["exports"].get(i)
    if not x or q.now - x["at"] > 3600: return E(410, "deleted after an hour")
    return HttpResponse("id,name,kind,status\n" + "".join(f"{a['id']},{a['name']},{a['kind']},{a['status']}\n" for a in D["animals"].values()), content_type="text/csv")
@on("POST /staff/api/chips/lookup")
def _(q): return E(502, "the registry does not answer") if mode("registry") else J({"chip": q.body["chip"], "owner": "known", "phone": "01 555 0199"}) if int(q.body["chip"][-1]) % 4 == 0 else E(404, "this chip is not registered")
@on("GET /staff/api/supplies")
def _(q): return J(D["supplies"])
@on("PATCH /staff/api/supplies/<int:i>")
def _(q, i):
    for s in D["supplies"]:
        if s["id"] == i: s["qty"] = q.body["qty"]; return J({"ok": True})
    return E(404, "no such thing")
# What is seen elsewhere, later, or nowhere
@on("GET /staff/api/visits")
def _(q): return J([v for v in D.setdefault("visits", []) if v["day"] == q.q.get("day", q.day)])
@on("POST /staff/api/animals/<int:i>/visits")
@animal
def _(q, a): v = {"id": seq(), "animal": a["id"], "day": q.body.get("day", q.day), "who": q.body.get("who", "")}; D.setdefault("visits", []).append(v); return J({"ok": True}, 201)
@on("GET /staff/api/mailings")
def _(q): return J([{"id": m["id"], "subject": m["subject"], "sent": m["sent"]} for m in D.setdefault("mailings", []) if q.now - m["at"] > 420])
@on("POST /staff/api/mailings")
@manager
def _(q): D.setdefault("mailings", []).append({"id": seq(), "subject": q.body["subject"], "sent": len(D["tokens"]) + 310, "at": q.now}); return J({"queued": True}, 202)
def kennels(q):
    k = D.setdefault("kennels", {i: "" for i in range(1, 15)}); return [{"kennel": i, "clean": k[i] == q.day} for i in k]
@on("GET /staff/api/kennels")
def _(q): return J(kennels(q))
@on("POST /staff/api/kennels/<int:i>/clean")
def _(q, i): kennels(q); D["kennels"][i] = q.day; return none()
@on("DELETE /staff/api/kennels/<int:i>/clean")
def _(q, i): kennels(q); D["kennels"][i] = ""; return none()
def front(): return D.setdefault("front", ["rolo", "misty", "fern", "luna", "moss", "otis", "suki"])
@on("GET /staff/api/front-page")
def _(q): return J(front())
@on("PUT /staff/api/front-page/order")
def _(q):
    if sorted(q.body) != sorted(front()): return E(409, "the front page has changed")
    D["front"] = q.body; return J({"ok": True})
@on("GET /api/v2/front-page")
def _(q): return J(front())
@on("POST /staff/api/keepalive")
def _(q): return none()
@on("POST /staff/api/password")
def _(q): return none() if q.body.get("old") == "right" else E(422, "the old password is wrong")
@on("PUT /api/v2/me/password")
def _(q): D.setdefault("passwords", {})[q.user] = q.body.get("new"); return none()
@on("DELETE /api/v2/me")
def _(q): D.setdefault("leaving", {})[q.user] = q.now + 30 * 86400; return J({"deletedOn": "in 30 days, unless you sign in again"}, 202)
@on("GET /api/v2/me/coupons")
def _(q): return J([{"code": "SPONSOR-32", "off": 10}] if q.user in ("user3",) else [])
@on("GET /api/v2/queue")
def _(q): return J([{"ticket": t["ticket"], "desk": t["desk"]} for t in D.setdefault("queue", []) if t["day"] == q.day])
@on("POST /api/v2/queue")
def _(q): l = D.setdefault("queue", []); l.append({"ticket": seq() % 90 + 10, "day": q.day, "desk": None}); return J({"ticket": l[-1]["ticket"]}, 201)
@on("PATCH /staff/api/queue/<int:i>")
def _(q, i):
    for t in D.setdefault("queue", []):
        if t["ticket"] == i: t["desk"] = 1; return J({"ok": True})
    return E(404, "no such ticket")
@on("DELETE /staff/api/queue/<int:i>")
def _(q, i): D["queue"] = [t for t in D.setdefault("queue", []) if t["ticket"] != i]; return none()
if os.environ.get("VERSION") == "2":
    ROUTES.pop("staff/api/weather")                                 # the service was given up
    @on("GET /staff/api/tasks")
    def _(q): return J(D.setdefault("tasks", [{"id": 1, "what": "wash blankets", "done": False}, {"id": 2, "what": "order litter", "done": False}]))
    @on("PATCH /staff/api/tasks/<int:i>")
    def _(q, i):
        for t in D.get("tasks", []):
            if t["id"] == i: t["done"] = bool(q.body.get("done")); return J({"ok": True})
        return E(404, "no such task")
    @on("POST /staff/api/tasks")
    def _(q): t = {"id": seq(), "what": q.body.get("what", ""), "done": False}; D.setdefault("tasks", []).append(t); return J(t, 201)
urlpatterns = [path(w, view(w)) for w in sorted(ROUTES, key=lambda w: ("<" in w, w))]
app = get_wsgi_application()
