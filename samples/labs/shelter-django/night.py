import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from urllib.parse import urlencode, quote
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "shelter-django"; os.chmod(WORK, 0o777)
sim = Sim(20320607, "Europe/Dublin"); R = sim.random
site = WORK / "html"
def put(p, data):
    (site / p).parent.mkdir(parents=True, exist_ok=True); (site / p).write_bytes(data if isinstance(data, bytes) else data.encode()); os.utime(site / p, (sim.at("2032-05-02 10:00"),) * 2)
    for d in (site / p).parents: d.is_relative_to(site) and os.chmod(d, 0o755)
def bundle(tag): put("staff/index.html", f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Staff</title><script type="module" src="/assets/staff-{tag}.js"></script></head><body><div id="app"></div></body></html>'); put(f"assets/staff-{tag}.js", "".join(f"export const s{i}={i * 7919 % 9973};" for i in range(600))); put(f"assets/reports-{tag}.js", "".join(f"export const r{i}={i * 31 % 997};" for i in range(150)))
put("assets/site.css", "".join(f".c{i}{{margin:{i}px}}" for i in range(240))); put("assets/site.js", "".join(f"function f{i}(a){{return a+{i}}}" for i in range(300))); put("robots.txt", "User-agent: *\nDisallow: /staff/\n")
for n in ("rolo", "misty", "fern", "luna"): put(f"media/2032/{n}.jpg", R.randbytes(6000 + 37 * ord(n[0])))
put("maintenance.html", "<!doctype html><title>Back soon</title><p>We are feeding the animals. Back in a moment.</p>")
tag = "5b1e"; bundle(tag); (WORK / "mode").write_text("")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "PYTHONDONTWRITEBYTECODE": "1", "TZ": "UTC"}
VERSION = "1"
def start():
    (WORK / "app.sock").unlink(missing_ok=True)
    p = servers.start([sys.executable, "-m", "gunicorn", "--no-control-socket", "-k", "gthread", "--threads", "3", "--umask", "0", "--chdir", HERE, "-b", f"unix:{WORK}/app.sock", "--access-logfile", WORK / "gunicorn.log", "shelter:app"], env={**env, "VERSION": VERSION})
    for _ in range(200):
        s = socket.socket(socket.AF_UNIX)
        try: s.connect(str(WORK / "app.sock")); return p
        except OSError: time.sleep(.05)
        finally: s.close()
    raise SystemExit("the application does not start")
app = start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 8450, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 8450), "www.example.org", "https://www.example.org"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"
AGENTS = [CHROME, CHROME_WIN, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE, PHONE, IPHONE, IPHONE]
APPS = ["HarbourApp/4.2.1 (Android 14; okhttp/4.12.0)", "HarbourApp/4.2.1 (Android 13; okhttp/4.12.0)", "HarbourApp/42 CFNetwork/1568.200.51 Darwin/24.1.0", "HarbourApp/4.1.0 (Android 15; okhttp/4.12.0)"]
def maybe(p): return R.random() < p
def look(a=3, b=14): return R.uniform(a, b)
WORDS = "gentle lively quiet house garden walks children patient home lead sofa shy curious kennel trained needs time loves treats fence rescued farm family".split()
def words(a, b): return " ".join(R.choices(WORDS, k=R.randint(a, b)))
class Visitor(Browser):
    """The same browser, who tells the simulated time to the application; no log shows it."""
    def request(self, method, target, **more):
        h = {**(more.pop("headers", None) or {}), "X-Sim": f"{self.sim.now:.3f}"}
        if method in ("POST", "PUT", "PATCH") and more.get("body") is None: more["body"] = None
        return super().request(method, target, headers=h, **more)
    def form(self, target, data, page): return self.request("POST", target, body=urlencode(data).encode(), referer=page, headers={"Content-Type": "application/x-www-form-urlencoded"})
    def follow(self, a, page):
        if a.status in (301, 302, 303) and a.headers.get("location", "").startswith("/"): return self.page(a.headers["location"], page)
        return a
    def static(self, path, page):
        k = ("s", path); r = self.request("GET", path, referer=page, headers={"If-None-Match": self.cache[k]} if k in self.cache else None)
        if "etag" in r.headers: self.cache[k] = r.headers["etag"]
    def page(self, path, ref=None):
        r = self.request("GET", path, referer=ref); new = not getattr(self, "warm", False); self.warm = True
        if new or maybe(.15): self.static("/assets/site.css", path); self.static("/assets/site.js", path)
        maybe(.8) and self.get("/api/v2/alerts", path); maybe(.5) and self.get("/api/v2/me", path); maybe(.3) and self.send("POST", "/api/v2/track", {"p": path}, path)
        new and maybe(.5) and self.get("/favicon.ico", path)
        return r
def visitor(address=None, agent=None, **more): return Visitor(sim, address or R.choice(["198.51.100.%d", "192.0.2.%d", "203.0.113.%d"]) % R.randint(30, 160), agent or R.choice(AGENTS), S, HOST, ORIGIN, {"Accept-Language": "en-IE"}, accept_gzip=more.pop("gz", maybe(.97)), **more)
NAMES = "Biscuit Rolo Fern Hazel Tucker Moss Bramble Otis Juno Pepper Scout Finn Maisie Duke Willow Bertie Nala Ziggy Misty Smokey Tigger Luna Felix Oreo Socks Ginger Pixie Shadow Minnie Jasper Cleo Poppy Salem Marble Suki Toffee Olive Binx Nibbles".split()
SLUGS = [f"{n.lower()}-{1001 + i}" for i, n in enumerate(NAMES)]
NEWS = "summer-fair-2032 new-kennels heat-and-dogs kitten-season thank-you-volunteers microchip-day open-day farewell-to-rex adoption-stories".split()
TOKENS, LOST = [], []

# The site's visitors
def animals(c, ref):
    k = R.choice(["", "?kind=dog", "?kind=cat", "?kind=rabbit", "?kind=guinea-pig", "?page=2", "?page=3", "?page=7"]); p = "/animals/" + k; c.page(p, ref); yield look()
    for s in R.sample(SLUGS, R.randint(1, 3)):
        q = f"/animals/{s}/"; a = c.page(q, p); i = s.rsplit("-", 1)[1]
        if a.status == 200: c.get(f"/api/v2/animals/{i}/similar", q); s.split("-")[0] in ("rolo", "misty", "fern", "luna") and c.static(f"/media/2032/{s.split('-')[0]}.jpg", q)
        yield look(8, 60)
def news(c, ref):
    maybe(.5) and c.page("/news/", ref); s = R.choice(NEWS + ["farewell-to-rex", "christmas-2026"]); p = f"/news/{s}/"; a = c.page(p, "/news/"); a.status == 200 and c.get("/media/2027/volunteers.jpg", p); yield look(10, 120)
def events(c, ref):
    c.page("/events/", ref); yield look(); e = R.choice(["kids-camp", "kids-camp", "first-aid", "dog-walk", "quiz-night"]); p = f"/events/{e}/"; c.page(p, "/events/"); yield look(10, 40)
    if maybe(.5): c.follow(c.form(p, {"name": "x"}, p), p); yield look()
def lost(c, ref):
    p = "/lost-found/"; c.page(p, ref); c.get("/api/v2/lost" + R.choice(["", "", "?where=park", "?where=harbour", "?where=pier"]), p); yield look()
    if maybe(.35):
        maybe(.2) and c.send("POST", "/api/v2/lost", {"text": "cat"}, p); a = c.send("POST", "/api/v2/lost", {"kind": R.choice(["dog", "cat"]), "where": R.choice(["park", "harbour", "mill lane"]), "text": words(3, 9)}, p); yield .3; c.get("/api/v2/lost", p); yield look()
        if a.status == 202: i = a.json()["id"]; LOST.append((sim.now, i)); maybe(.6) and c.get(f"/api/v2/lost/{i}", p); yield look()
def donate(c, ref):
    p = "/donate/"; c.page(p, ref); yield look(10, 60); maybe(.3) and c.form(p, {"amount": ""}, p); yield look()
    if maybe(.6): c.form(p, {"amount": 20}, p); yield look(60, 200); maybe(.5) and c.page("/donate/thanks/?ref=%08x" % R.getrandbits(32), "https://pay.example.net/"); yield 1
def contact(c, ref):
    c.page("/contact/", ref); yield look(20, 80)
    if maybe(.25): c.form("/contact/", {"text": ""}, "/contact/"); yield look()
    for _ in range(R.choice([1, 1, 1, 5])): a = c.form("/contact/", {"text": "Hello"}, "/contact/"); c.follow(a, "/contact/"); yield look(1, 5)
def letter(c, ref): a = c.form("/newsletter/", {"mail": "x"}, ref); t = a.headers.get("x-lab"); t and TOKENS.append(t); c.follow(a, ref); yield look()
def search(c, ref):
    q = R.choice(["rabbit", "collie", "garden", "luna", "kitten", "opening hours", "neutering", "vet"])
    for k in (2, 3, 4): c.get("/api/v2/suggest?q=" + quote(q[:k]), ref); yield .35
    c.page("/search/?q=" + quote(q), ref); yield look()
def foot(c, ref): c.get(R.choice(["/shop/", "/shop/", "/app/"]), ref); maybe(.5) and c.get("/api/v2/hours", ref); yield look()
def clinics(c, ref): c.get("/api/v2/clinics?town=" + R.choice(["Bray", "Dalkey", "Naas", "Kells", "Trim"]), ref); yield look()
PARTS = [animals, animals, animals, news, news, events, lost, lost, donate, contact, letter, search, foot, clinics]
def visit(c):
    where = R.choice(["https://www.search.example/", None, None, "https://social.example.org/"])
    if maybe(.55): c.page("/", where); yield look()
    elif maybe(.8): c.page(f"/animals/{R.choice(SLUGS)}/", where)
    else: c.page("/open/%06x/" % R.getrandbits(24), "https://social.example.org/")
    for f in R.sample(PARTS, R.randint(1, 3)): yield from f(c, "/")
    c.close()
def confirms():
    if TOKENS: c = visitor(); t = TOKENS.pop(); c.page(f"/newsletter/confirm/{t}/"); yield look(); maybe(.3) and c.page(f"/newsletter/confirm/{t}/")
    yield 1
def returns():
    mine = [x for x in LOST if sim.now - x[0] > 70000][:2]
    for x in mine: LOST.remove(x)
    for w, i in mine: c = visitor(); c.page(f"/lost-found/?id={i}"); c.get(f"/api/v2/lost/{i}", f"/lost-found/?id={i}"); yield look(30, 900)
    yield 1

# The app

def phone(n):
    c = Visitor(sim, f"203.0.113.{n + 165}", APPS[n % len(APPS)], S, HOST, accept_gzip=True); c.user = f"user{n}"; c.asked = []; c.searching = False; c.push = f"t{n}"; c.login = 0; return c
PHONES = [phone(n) for n in range(34)]
def api(c, method, path, body=None): return c.request(method, "/api/v2" + path, body=body)
def app_session(c):
    api(c, "GET", "/config")
    if not c.login:
        if maybe(.3): api(c, "POST", "/auth/login", {"name": c.user, "password": "wrong"}); yield look()
        api(c, "POST", "/auth/login", {"name": c.user, "password": "right"}); c.login = 1
    elif maybe(.15): c.headers["Authorization"] = f"Bearer {c.user}stale"; api(c, "GET", "/me"); c.headers.pop("Authorization"); api(c, "POST", "/auth/refresh", {"name": c.user})
    elif maybe(.06): api(c, "POST", "/auth/refresh", {}); yield look(); api(c, "POST", "/auth/login", {"name": c.user, "password": "right"})
    c.headers["Authorization"] = f"Bearer {c.user}"; api(c, "POST", "/push/devices", {"token": c.push})
    def home():
        for p in ("/me", "/alerts", "/me/matches", "/me/next-visit", "/me/messages"): api(c, "GET", p)
        maybe(.5) and api(c, "GET", "/me/holds"); maybe(.4) and api(c, "GET", "/me/recent")
    home(); yield look()
    for f in R.sample(["browse", "browse", "browse", "fav", "search", "apply", "hold", "event", "lost", "profile", "mine"], R.randint(2, 4)):
        if f == "browse":
            k = R.choice(["?kind=dog", "?kind=cat", "?kind=rabbit", "", "?page=2", "?page=3"]); l = (api(c, "GET", "/animals" + k).json() or {}).get("items", []); yield look()
            for a in R.sample(l, min(len(l), R.randint(1, 3))): api(c, "GET", f"/animals/{a['id']}"); api(c, "GET", f"/animals/{a['id']}/similar"); api(c, "POST", "/me/recent", {"id": a["id"]}); yield look(5, 40)
            maybe(.5) and api(c, "GET", "/me/recent"); yield look()
        if f == "fav":
            api(c, "GET", "/me/favourites"); i = R.randint(1001, 1039)
            for m in R.choice([["PUT"], ["PUT"], ["PUT", "PUT"], ["PUT", "DELETE"], ["DELETE"]]): api(c, m, f"/me/favourites/{i}"); yield .6
            api(c, "GET", "/me/favourites"); yield look()
        if f == "search":
            api(c, "GET", "/me/searches"); api(c, "GET", "/species"); yield look(); k = R.choice(["dog", "cat", "rabbit", "rabbit", "bird"]); a = api(c, "POST", "/me/searches", {"kind": k}); yield .3; api(c, "GET", "/me/searches"); api(c, "GET", "/me/matches"); yield look()
            if a.status == 201 and maybe(.25): api(c, "DELETE", f"/me/searches/{a.json()['id']}"); yield .3; api(c, "GET", "/me/searches"); yield look()
        if f == "apply" and len(c.asked) < 2:
            i = R.randint(1001, 1038); api(c, "GET", f"/animals/{i}"); yield look(20, 90); maybe(.3) and api(c, "POST", f"/animals/{i}/applications", {"text": "please"}); a = api(c, "POST", f"/animals/{i}/applications", {"text": words(6, 30)}); yield .3; api(c, "GET", "/me/applications"); yield look()
            if a.status == 202:
                x = a.json()["id"]; c.asked.append(x); api(c, "GET", f"/me/applications/{x}"); yield look()
                if maybe(.12): api(c, "DELETE", f"/me/applications/{x}"); yield .3; api(c, "GET", "/me/applications"); yield look()
        if f == "hold":
            i = R.randint(1001, 1038); a = api(c, "POST", f"/animals/{i}/hold"); yield .3; api(c, "GET", "/me/holds"); yield look()
        if f == "event":
            api(c, "GET", "/events"); yield look(); e = R.choice(["kids-camp", "first-aid", "dog-walk", "quiz-night"]); a = api(c, "POST", f"/events/{e}/bookings"); maybe(.2) and api(c, "POST", f"/events/{e}/bookings"); yield .3; api(c, "GET", "/me/bookings"); yield look()
            if maybe(.2): api(c, "DELETE", f"/events/{e}/bookings"); yield .3; api(c, "GET", "/me/bookings"); yield look()
        if f == "lost":
            api(c, "GET", "/lost"); yield look()
            if maybe(.3): a = api(c, "POST", "/lost", {"kind": "cat", "where": "park", "text": words(3, 9)}); yield .3; api(c, "GET", "/lost"); a.status == 202 and api(c, "GET", f"/lost/{a.json()['id']}"); yield look()
        if f == "profile": api(c, "PATCH", "/me", {"phone": "085 555 %04d" % R.randint(0, 9999)} if maybe(.6) else {"town": R.choice(["Bray", "Greystones", "Dalkey", "Wicklow town"])}); yield .3; api(c, "GET", "/me"); yield look()
        if f == "profile" and maybe(.3): api(c, "PUT", "/me/password", {"new": "x"}); yield .3; api(c, "GET", "/me"); yield look()
        if f == "profile" and maybe(.12): api(c, "DELETE", "/me"); yield .3; api(c, "GET", "/me"); yield look()
        if f == "mine":
            api(c, "GET", "/me/applications"); api(c, "GET", "/me/bookings"); api(c, "GET", "/me/coupons"); maybe(.5) and api(c, "GET", "/clinics?town=" + R.choice(["Bray", "Naas"])); yield look()
            for x in c.asked[-1:]: api(c, "GET", f"/me/applications/{x}"); maybe(.15) and api(c, "DELETE", f"/me/applications/{x}"); yield look()
    if maybe(.3): home()
    yield 1; c.close()
def old_phone():
    c = Visitor(sim, f"192.0.2.{R.randint(172, 194)}", R.choice(["HarbourApp/2.9.3 (Android 9; okhttp/3.14.9)", "HarbourApp/29 CFNetwork/1240 Darwin/20.6.0"]), S, HOST)
    for p in ("/api/v1/animals", "/api/v1/news", "/api/v1/me/alerts"): c.request("GET", p); yield R.uniform(.2, 1.4)
    c.send("POST", "/api/v1/push", {"token": "x"}); yield 1

# The staff
OFFICE = "198.51.100.20"
def worker(name, address, agent): c = Visitor(sim, address, agent, S, HOST, ORIGIN, {"Accept-Language": "en-IE"}); c.user = name; c.tag = tag; c.since = 0; return c
STAFF = {"manager": worker("manager", OFFICE, FIREFOX), "carer1": worker("carer1", OFFICE, CHROME_WIN), "carer2": worker("carer2", OFFICE, PHONE), "weekend": worker("weekend", OFFICE, CHROME_WIN), "mobile": worker("manager", "203.0.113.22", IPHONE)}
A = "/staff/api"; TABLET = worker("carer2", OFFICE, "Mozilla/5.0 (Linux; Android 12; SM-T500) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36")
def boot(c, p):
    c.tag = tag; c.request("GET", p); c.static(f"/assets/staff-{tag}.js", p); s = c.get(A + "/session", p)
    if s.status == 401:
        yield look(4, 9)
        if maybe(.2): c.send("POST", A + "/login", {"name": c.user, "password": "wrong"}, "/staff/login"); yield look(3, 8)
        c.send("POST", A + "/login", {"name": c.user, "password": "right"}, "/staff/login"); c.headers["Cookie"] = "staff=" + c.user; c.get(A + "/session", "/staff/login")
    c.since = sim.now; c.get(A + "/preferences", p); c.get(A + "/notifications/count", p); yield .3
def poll(c, p, n=1):
    for _ in range(n):
        maybe(.8) and c.get(f"{A}/notifications/count", p); maybe(.25) and c.send("POST", A + "/keepalive", None, p)
        a = c.get(f"{A}/changes?since={c.since:.0f}", p)
        if a.status == 200: c.since = sim.now
        yield R.uniform(28, 62)
def dashboard(c):
    p = "/staff/"; c.get(A + "/dashboard", p); c.get(A + ("/weather" if c.tag == "5b1e" else "/tasks"), p); c.get(A + "/walks", p); c.get(A + "/incidents", p); c.get(A + "/quarantine", p); yield look()
    if maybe(.4): c.get(A + "/notifications", p); yield look(); maybe(.6) and c.send("POST", A + "/notifications/read", None, p); yield .3; c.get(A + "/notifications/count", p); c.get(A + "/notifications", p); yield look()
def s_animals(c):
    p = "/staff/animals"; l = c.get(A + "/animals", p).json() or []; yield look()
    for _ in range(R.randint(0, 3)): c.get(A + "/animals" + R.choice(["?sort=born", "?kind=cat", "?kind=rabbit", "?kind=rabbit", "?vaccinated=1", "?year=2032", "?year=2031", "?status=reserved", "?archived=1", "?q=lu", "?q=max"]), p); yield look()
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        q, u = f"/staff/animals/{x['id']}", f"{A}/animals/{x['id']}"; a = c.get(u, q).json(); m = c.get(u + "/medical", q); yield look(5, 30)
        f = R.choice(["form", "form", "feature", "photo", "medical", "medical", "look"])
        if f == "form":
            b = {k: a[k] for k in ("name", "story", "born", "sex")}
            if maybe(.5): b["story"] = words(10, 45)
            c.send("PUT", u, b, q); maybe(.6) and c.get(u, q); yield look()
        if f == "feature":
            on = not x["featured"]; c.send("PATCH", u, {"featured": on}, q); yield .3; c.get(A + "/animals", p); yield look(20, 200)
            if maybe(.7): c.send("PATCH", u, {"featured": not on}, q); yield .3; c.get(A + "/animals", p); yield look()
        if f == "photo":
            if maybe(.5): c.request("POST", u + "/photo", body=R.randbytes(24000), referer=q); yield look(10, 40)
            c.request("POST", u + "/photo", body=R.randbytes(9000), referer=q); yield .3; c.get(u, q); yield look()
        if f == "medical":
            c.send("PUT", u + "/medical", {"note": words(2, 8), "vet": "Harbour vets", "due": "2032-07-%02d" % R.randint(1, 28)}, q); yield .3; c.get(u + "/medical", q); yield look()
def s_applications(c, decide):
    p = "/staff/applications"; l = c.get(A + "/applications?state=new", p).json() or []; maybe(.3) and c.get(A + "/applications", p); yield look()
    for x in l if decide else []:
        if maybe(.2): continue
        s = R.choice(["visit", "visit", "declined", "seen"]); c.send("PATCH", f"{A}/applications/{x['id']}", {"state": s}, p); yield .3; c.get(A + "/applications?state=new", p)
        if s == "visit": c.get(f"{A}/animals/{x['animal']}", p)
        yield look(5, 30)
def s_lost(c):
    p = "/staff/lost-found"; l = c.get(A + "/lost?state=waiting", p).json() or []; yield look()
    for x in l:
        if maybe(.15): continue
        if maybe(.8): c.request("POST", f"{A}/lost/{x['id']}/publish", body=None, referer=p)
        else: c.request("DELETE", f"{A}/lost/{x['id']}", referer=p)
        maybe(.5) and c.get(A + "/lost?state=waiting", p); yield look(3, 12)
    if l: c.get(A + "/lost?state=waiting", p); maybe(.5) and c.get(A + "/lost?state=shown", p); yield look()
def s_walks(c):
    p = "/staff/"
    for _ in range(R.randint(1, 3)):
        a = c.send("POST", A + "/walks", {"animal": R.randint(1001, 1018)}, p); yield .3; c.get(A + "/walks", p); yield look(3, 9)
        if a.status == 201 and maybe(.35): c.request("DELETE", f"{A}/walks/{a.json()['id']}", referer=p); yield .3; c.get(A + "/walks", p); yield look()
def s_rota(c):
    w = R.choice([24, 24, 25, 25, 26]); p = f"/staff/rota/{w}"; b = c.get(f"{A}/rota/{w}", p).json(); yield look(10, 40)
    if b and maybe(.6):
        d = R.choice(list(b)); x = R.random()
        if x < .4: b[d]["early"], b[d]["late"] = b[d]["late"], b[d]["early"]
        elif x < .65: b[d]["late"] = R.choice(["weekend", "manager", "carer1"])
        c.send("PUT", f"{A}/rota/{w}", b, p); yield .3; c.get(f"{A}/rota/{w}", p); yield look()
def s_news(c, leave=False):
    p = "/staff/news"; c.get(A + "/news", p); l = c.get(A + "/drafts", p).json() or []; yield look()
    s = l[0]["slug"] if l else R.choice(["foster", "walkers", "vet-night", "bake-sale", "jumble", "food-bank"]) + f"-{R.randint(1, 99)}"; q, u = f"/staff/news/{s}", f"{A}/drafts/{s}"; c.get(u, q); n = 0
    for _ in range(R.randint(2, 5)): n += R.randint(5, 40); c.send("PUT", u, {"text": words(n, n + 10)}, q); yield R.uniform(15, 40)
    if leave: return
    if maybe(.6): c.request("POST", u + "/publish", body=None, referer=q); maybe(.2) and c.request("POST", u + "/publish", body=None, referer=q); NEWS.append(s); yield .3; c.get(A + "/news", p); c.get(A + "/drafts", p); c.page(f"/news/{s}/", p)
    else: c.request("DELETE", u, referer=q); yield .3; c.get(A + "/drafts", p)
    yield look()
def s_settings(c):
    p = "/staff/settings"; b = c.get(A + "/settings", p).json(); f = c.get(A + "/flags", p).json(); c.get(A + "/banner", p); yield look(10, 40)
    if maybe(.7): c.send("PUT", A + "/settings", b, p); c.user == "manager" and maybe(.7) and c.get(A + "/settings", p); yield look()
    if maybe(.5):
        k = R.choice(["lost_photos", "kiosk", "bookings"]); c.send("PATCH", f"{A}/flags/{k}", {"on": not f[k]}, p); maybe(.6) and c.get(A + "/flags", p); yield look(20, 120)
        if c.user == "manager": c.send("PATCH", f"{A}/flags/{k}", {"on": f[k]}, p); yield .3; c.get(A + "/flags", p); yield look()
def s_prefs(c): b = c.get(A + "/preferences", "/staff/me").json(); yield look(); maybe(.3) and b.update(rows=R.choice([25, 50, 100])); c.send("PUT", A + "/preferences", b, "/staff/me"); yield .3; c.get(A + "/preferences", "/staff/me"); yield look()
def s_reports(c):
    p = "/staff/reports"; c.static(f"/assets/reports-{c.tag}.js", p); c.get(A + "/finance", p); l = c.get(A + "/exports", p); yield look()
    if maybe(.6):
        a = c.send("POST", A + "/exports", {"what": "animals"}, p); i = a.json()["id"]
        for _ in range(3): yield 3; c.get(f"{A}/exports/{i}", p)
        c.get(A + "/exports", p); c.get(f"{A}/exports/{i}/file", p); yield look()
        if maybe(.4): yield 4000; c.get(f"{A}/exports/{i}/file", p); c.get(A + "/exports", p)
    if maybe(.6): c.get(A + "/audit", "/staff/audit"); yield look()
def s_chips(c):
    for _ in range(R.randint(1, 2)): c.send("POST", A + "/chips/lookup", {"chip": "98500%06d" % R.randint(0, 999999)}, "/staff/chips"); yield look()
def s_supplies(c):
    p = "/staff/supplies"; l = c.get(A + "/supplies", p).json(); yield look()
    for x in R.sample(l, R.randint(1, 3)): c.send("PATCH", f"{A}/supplies/{x['id']}", {"qty": R.randint(12, 99)}, p); yield .3; c.get(A + "/supplies", p); yield look()
def s_kennels(c):
    p = "/staff/kennels"; l = c.get(A + "/kennels", p).json() or []; yield look()
    for x in R.sample(l, min(len(l), R.randint(2, 6))):
        c.request("POST", f"{A}/kennels/{x['kennel']}/clean", body=None, referer=p); maybe(.5) and c.get(A + "/kennels", p); yield look(20, 90)
        if maybe(.15): c.request("DELETE", f"{A}/kennels/{x['kennel']}/clean", referer=p); yield .3; c.get(A + "/kennels", p); yield look()
    c.get(A + "/kennels", p); yield look()
def s_visits(c):
    i = R.randint(1001, 1038); q = f"/staff/animals/{i}"; c.get(f"{A}/animals/{i}", q); c.get(A + "/visits", q); yield look(10, 40); c.send("POST", f"{A}/animals/{i}/visits", {"who": words(1, 2)}, q); yield .3; c.get(f"{A}/animals/{i}", q); maybe(.7) and c.get(A + "/visits", q); yield look()
def s_front(c):
    p = "/staff/front-page"; l = c.get(A + "/front-page", p).json(); yield look(10, 40)
    for _ in range(R.randint(1, 3)): R.shuffle(l); c.send("PUT", A + "/front-page/order", l, p); yield .3; c.get(A + "/front-page", p); yield look()
def s_mailing(c):
    p = "/staff/mailings"; c.get(A + "/mailings", p); yield look(20, 60); c.send("POST", A + "/mailings", {"subject": words(2, 5)}, p); yield .5; c.get(A + "/mailings", p); yield 20; c.get(A + "/mailings", p); yield R.uniform(600, 2000); c.get(A + "/mailings", p); yield look()
def s_tasks(c):
    if c.tag == "5b1e" or VERSION == "1": return
    p = "/staff/tasks"; l = c.get(A + "/tasks", p).json() or []; yield look()
    if maybe(.4): c.send("POST", A + "/tasks", {"what": words(2, 4)}, p); yield .3; c.get(A + "/tasks", p); yield look()
    for x in R.sample(l, min(len(l), 1)): c.send("PATCH", f"{A}/tasks/{x['id']}", {"done": not x["done"]}, p); yield .3; c.get(A + "/tasks", p); yield look()
def s_password(c):
    for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/password", {"old": R.choice(["right", "right", "wrong"]), "new": "x"}, "/staff/me"); yield look()
def shift(c, decide=False, n=(4, 8), own=(), polls=(3, 9)):
    yield from boot(c, R.choice(["/staff/", "/staff/", "/staff/animals", f"/staff/animals/{R.randint(1001, 1030)}"])); yield from dashboard(c)
    parts = [s_tasks, s_kennels, s_kennels, s_visits, s_visits, s_front, s_animals, s_animals, s_walks, s_rota, s_chips, s_supplies, lambda c: s_applications(c, decide), s_prefs]
    if maybe(.12): own = [*own, s_password]
    if maybe(.25): own = [*own, s_mailing]
    if decide: parts += [s_mailing, s_front, s_news, s_settings, s_reports]
    elif maybe(.5): own = [*own, s_reports]
    if decide: own = [*own, *R.sample([s_news, s_settings, s_reports], 2)]
    if maybe(.3): own = [*own, s_settings]
    todo = [*own, *R.sample(parts, R.randint(*n))]
    if decide: todo.insert(0, s_lost); todo.insert(1, lambda c: s_applications(c, True))
    for f in todo: yield from f(c); yield from poll(c, "/staff/", R.randint(1, 2)); maybe(.35) and (yield from dashboard(c))
    yield from poll(c, "/staff/", R.randint(*polls))
    if maybe(.4): c.send("POST", A + "/logout", None, "/staff/"); c.headers.pop("Cookie", None)
    c.close()
def once(c, what):
    """What happens once: a bite, a quarantine, a rabbit, heat, a draft left overnight, new hours."""
    c = worker(c.user, OFFICE, c.agent); p = "/staff/"; yield from boot(c, p)
    if what == "bite": i = c.send("POST", A + "/incidents", {"text": "Duke bit a visitor's glove, no wound"}, p).json()["id"]; yield .3; c.get(A + "/incidents", p); yield 9000; c.get(A + "/incidents", p); yield 5000; c.send("PATCH", f"{A}/incidents/{i}", {"closed": True}, p); yield .3; c.get(A + "/incidents", p)
    if what == "in": c.request("PUT", f"{A}/animals/1021/quarantine", body=None, referer=p); c.request("PUT", f"{A}/animals/1021/quarantine", body=None, referer=p); yield .3; c.get(A + "/quarantine", p); c.get(A + "/dashboard", p)
    if what == "out": c.request("DELETE", f"{A}/animals/1021/quarantine", referer=p); yield .3; c.get(A + "/quarantine", p); c.get(A + "/dashboard", p)
    if what == "rabbit": c.send("POST", A + "/animals", {"name": "", "kind": "rabbit"}, "/staff/animals/new"); yield 5; a = c.send("POST", A + "/animals", {"name": "Clover", "kind": "rabbit", "story": words(10, 20)}, "/staff/animals/new"); SLUGS.append(a.json()["slug"]); yield .3; c.get(A + "/animals", "/staff/animals"); c.get(A + "/animals?kind=rabbit", "/staff/animals"); c.page("/animals/?kind=rabbit", "/staff/animals")
    if what == "heat": c.send("PUT", A + "/banner", {"text": "Too hot for walks today: the kennels are closed to visitors until five."}, "/staff/settings"); yield .3; c.get(A + "/banner", "/staff/settings"); c.page("/"); yield 13000; c.send("PUT", A + "/banner", {"text": None}, "/staff/settings"); yield .3; c.get(A + "/banner", "/staff/settings"); c.page("/")
    if what == "draft": yield from s_news(c, leave=True)
    if what == "hours": b = c.get(A + "/settings", "/staff/settings").json(); yield 20; b.update(closes="17:00", note="Open until five in June and July"); c.send("PUT", A + "/settings", b, "/staff/settings"); yield .3; c.get(A + "/settings", "/staff/settings"); c.get("/api/v2/hours", "/contact/")
    if what in ("home", "home2"):
        i = {"home": 1006, "home2": 1029}[what]; u = f"{A}/animals/{i}"; q = f"/staff/animals/{i}"; c.send("PATCH", u, {"status": "adopted"}, q); yield .3; c.get(u, q); yield 30; c.request("DELETE", u, referer=q); yield .3; c.get(A + "/animals", "/staff/animals"); c.get(u, q); yield 5; c.get(A + "/animals?archived=1", "/staff/animals")
    yield 1; c.close()

# Machines
BOTS = [("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", ["/robots.txt", "/", "/sitemap.xml", "/animals/", "/animals/?kind=rabbit", "/animals/moss-1006/", "/animals/tara-0812/", "/news/christmas-2026/", "/index.php?p=44", "/newsletter/", "/media/2027/volunteers.jpg", "/api/v2/alerts"]),
    ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", ["/robots.txt", "/index.php?p=12", "/index.php?cat=3", "/animals/?page=44", "/events/", "/events/christmas-market/", "/newsletter/"]),
    ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", ["/robots.txt", "/media/2026/rex.jpg", "/media/2025/map.png", "/index.php?p=7", "/donate/", "/shop/", "/app/"]), ("GPTBot/1.2 (+https://openai.com/gptbot)", ["/robots.txt", "/", "/news/", "/news/open-day/", "/contact/", "/staff/"]), ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", ["/animals/luna-1022/", "/animals/rolo-1002/"])]
def crawl(agent, paths, address):
    c = visitor(address, agent)
    for p in paths: c.request("GET", p); yield R.uniform(2, 40)
def botnet(k):
    c = visitor(f"192.0.2.{200 + k}", R.choice(AGENTS))
    for _ in range(R.choice([2, 3, 8])): c.send("POST", "/api/v2/auth/login", {"name": "admin", "password": f"x{R.randint(1, 999)}"}, "/"); yield R.uniform(.5, 4)
    if maybe(.5): c.form("/wp-login.php", {"log": "admin"}, "/wp-login.php"); c.form("/xmlrpc.php", {"x": 1}, "/"); yield 1
def pentest():
    c = visitor("192.0.2.199", "Mozilla/5.0 (compatible; Nuclei - Open-source project (github.com/projectdiscovery/nuclei))")
    for p in "users animals config debug session finance audit exports flags v1 tokens me backup health graphql roles logs metrics".split(): c.get(f"{A}/{p}"); yield .4
    for p in ("me", "me/favourites", "me/applications", "users", "animals/9999", "animals/1", "admin"): c.get(f"/api/v2/{p}"); yield .3
def old_link():
    c = visitor(); c.page("/index.php?p=" + R.choice(["12", "15", "7", "44"]), R.choice(["https://forum.example.net/t/9", None])); yield look()
    if maybe(.4): c.get("/media/2026/rex.jpg", "https://blog.example.net/rex"); yield 1
    if maybe(.3): c.get("/.well-known/" + R.choice(["apple-app-site-association", "assetlinks.json", "security.txt"])); yield 1
def load_test(k):
    c = visitor("192.0.2.150", "k6/0.49.0 (https://k6.io/)", keep=True)
    for _ in range(26): c.request("GET", R.choice(["/api/v2/animals", "/api/v2/animals?kind=rabbit", "/api/v2/alerts", "/animals/"])); yield R.uniform(.2, 1.1)
def reader(address, agent, until, every): c = Visitor(sim, address, agent, S, HOST, caching=True, accept_gzip=False); yield from monitor(c, sim, "/feed.xml", until, every, jitter=20)
def machine(address, agent): return Visitor(sim, address, agent, S, HOST, accept_gzip=False)
def deploy():
    global app, VERSION
    servers.stop(app); a, b = visitor(), visitor(); s = STAFF["carer1"]
    for _ in range(4): a.get("/", None); b.get("/animals/rolo-1002/", "/"); b.get("/api/v2/alerts", "/animals/rolo-1002/"); s.get(f"{A}/changes?since={s.since:.0f}", "/staff/"); yield R.uniform(4, 9)
    VERSION = "2"; app = start(); a.page("/", None); yield 1
    for w in ("carer1", "carer2"): s = STAFF[w]; s.get("/assets/reports-5b1e.js", "/staff/reports"); yield 8; s.get("/assets/reports-5b1e.js", "/staff/reports"); s.get(A + "/dashboard", "/staff/"); yield 500
def new_page():
    global tag
    for f in ("staff", "reports"): (site / f"assets/{f}-{tag}.js").unlink()
    tag = "91c7"; bundle(tag); c = STAFF["carer1"]
    for _ in range(4): yield from boot(c, "/staff/"); c.get(A + "/dashboard", "/staff/"); c.get(A + "/tasks", "/staff/"); yield R.uniform(120, 300)
def stale_tablet():
    """A tablet on the wall: its page was loaded before the deploy and asks all the time."""
    c = TABLET; p = "/staff/board"
    yield from boot(c, p)
    while sim.now < sim.at("2032-06-11 12:00"):
        if 8 <= datetime.fromtimestamp(sim.now, sim.zone).hour < 18: c.get(A + "/dashboard", p); c.get(A + "/weather", p); c.get(A + "/walks", p)
        yield R.uniform(1100, 1300)
    c.tag = tag; yield from boot(c, p)
    while sim.now < sim.at("2032-06-14 14:00"):
        if 8 <= datetime.fromtimestamp(sim.now, sim.zone).hour < 18: c.get(A + "/dashboard", p); c.get(A + "/tasks", p); c.get(A + "/walks", p)
        yield R.uniform(1100, 1300)
def screen(end):
    c = machine("198.51.100.21", "Mozilla/5.0 (Linux; Android 9; Lobby-Display) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36"); p = "/open/lobby/"; c.origin = ORIGIN; c.get(p)
    while sim.now < end: c.get("/api/v2/queue", p); maybe(.05) and c.get("/api/v2/front-page", p); yield R.uniform(590, 610)
def ticket():
    c = machine("198.51.100.21", "Mozilla/5.0 (Linux; Android 9; Lobby-Display) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36"); c.origin = ORIGIN; p = "/open/lobby/"
    i = c.send("POST", "/api/v2/queue", {}, p).json()["ticket"]; c.get("/api/v2/queue", p); yield R.uniform(200, 1500)
    s = STAFF["carer1"]
    if "Cookie" not in s.headers: s.send("POST", A + "/login", {"name": s.user, "password": "right"}, "/staff/login"); s.headers["Cookie"] = "staff=" + s.user
    s.get("/api/v2/queue", "/staff/"); s.send("PATCH", f"{A}/queue/{i}", {"desk": 1}, "/staff/"); s.get("/api/v2/queue", "/staff/"); yield R.uniform(300, 900); s.request("DELETE", f"{A}/queue/{i}", referer="/staff/"); s.get("/api/v2/queue", "/staff/")
def stranger():
    c = visitor(); c.origin = "https://pets.example.net"
    c.request("OPTIONS", "/api/v2/animals", referer="/shelters", headers={"Origin": c.origin, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-widget"}); yield 1
def widget(end):
    c = Visitor(sim, "203.0.113.240", "HarbourApp/4.2.1 (Android 14; okhttp/4.12.0)", S, HOST)
    while sim.now < end: c.request("GET", "/api/v2/animals/812"); yield R.uniform(7100, 7400)
def set_mode(w, on):
    s = set((WORK / "mode").read_text().split()); (s.add if on else s.discard)(w); (WORK / "mode").write_text(" ".join(s)); yield 0
def maintenance(on):
    (WORK / "maintenance").touch() if on else (WORK / "maintenance").unlink(); yield 0
def late_chips():
    c = STAFF["carer1"]; yield from boot(c, "/staff/chips")
    for _ in range(5): c.send("POST", A + "/chips/lookup", {"chip": "98500%06d" % R.randint(0, 999999)}, "/staff/chips"); yield look(60, 400)

for i, d in office_days(sim, "2032-06-07", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last = i == 7; end = t("23:40" if not last else "14:00"); top = 22 if not last else 13
    at = lambda a=7: t(f"{R.randint(a, top):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
    for _ in range(R.randint(24, 32) if not last else 15): sim.spawn(at(), visit(visitor()))
    for c in R.sample(PHONES, R.randint(8, 11) if not last else 5): sim.spawn(at(), app_session(c))
    if i in (5, 6): sim.spawn(t("10:12:00"), shift(STAFF["weekend"], n=(2, 4), polls=(2, 5))); i == 6 and sim.spawn(t("18:20:00"), shift(STAFF["mobile"], True, n=(1, 2), polls=(1, 2)))
    else:
        sim.spawn(t(f"08:{R.randint(15, 45)}:10"), shift(STAFF["manager"], True)); sim.spawn(t(f"09:{R.randint(10, 50)}:10"), shift(STAFF["carer1"]))
        if not last: sim.spawn(t(f"13:{R.randint(10, 50)}:10"), shift(STAFF["carer2"])); sim.spawn(t(f"15:{R.randint(10, 50)}:10"), shift(STAFF["manager"], True, n=(2, 3)))
    for w, (day, hour, who) in {"hours": (2, "11:20:00", "manager"), "in": (3, "10:40:00", "carer1"), "out": (4, "10:50:00", "carer1"), "bite": (1, "12:30:00", "carer2"), "heat": (4, "12:00:00", "manager"), "draft": (2, "17:20:00", "manager"), "rabbit": (5, "11:40:00", "weekend"), "home": (1, "11:10:00", "manager"), "home2": (3, "16:50:00", "manager")}.items():
        if day == i: sim.spawn(t(hour), once(STAFF[who], w))
    for k, (a, l) in enumerate(BOTS): sim.spawn(at(0), crawl(a, l, f"192.0.2.{240 + k}"))
    for _ in range(3): sim.spawn(at(0), botnet(R.randint(0, 35)))
    for _ in range(R.randint(6, 10)): sim.spawn(at(), old_phone())
    for _ in range(R.randint(2, 4)): sim.spawn(at(), old_link())
    for _ in range(2): sim.spawn(at(), confirms())
    for _ in range(2): sim.spawn(at(10), returns())
    sim.spawn(t("00:20:00"), reader("198.51.100.230", "FreshRSS/1.23.1 (Linux; https://freshrss.org)", end, 3600)); sim.spawn(t("00:31:00"), reader("198.51.100.231", "Feedly/1.0 (+http://www.feedly.com/fetcher.html)", end, 5400))
    sim.spawn(t("00:01:00"), monitor(machine("192.0.2.5", "Uptime-Kuma/1.23.16"), sim, "/healthz", end, 1200)); sim.spawn(t("00:03:00"), monitor(machine("192.0.2.6", "StatusCake"), sim, "/healthz", end, 7200, "HEAD")); sim.spawn(t("00:04:00"), monitor(machine("192.0.2.7", "Better Stack Better Uptime Bot"), sim, "/", end, 14400, "HEAD"))
    if i % 3 == 0: sim.spawn(t("04:00:00"), scanner(machine(f"192.0.2.{195 + i // 3}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME])), sim, n=26))
    if i == 1:
        sim.spawn(t("21:00:00"), maintenance(True)); sim.spawn(t("21:25:00"), maintenance(False))
        for _ in range(3): sim.spawn(t(f"21:{R.randint(1, 20):02}:{R.randint(0, 59):02}"), visit(visitor()))
        sim.spawn(t("21:08:00"), old_phone())
    if i == 2:
        for k in range(8): sim.spawn(t(f"02:00:{k:02}"), load_test(k))
        sim.spawn(t("14:00:00"), set_mode("registry", True)); sim.spawn(t("15:05:00"), set_mode("registry", False)); sim.spawn(t("14:10:00"), late_chips())
    if i == 2: sim.spawn(t("00:00:10"), set_mode("weather", True)); sim.spawn(t("23:59:00"), set_mode("weather", False))
    if i == 3: sim.spawn(t("12:35:00"), deploy())
    if i == 4:
        sim.spawn(t("03:10:00"), pentest())
        for _ in range(8): sim.spawn(t(f"{R.randint(12, 15)}:{R.randint(0, 59):02}:20"), visit(visitor()))
    if i == 3: sim.spawn(t("12:08:00"), new_page()); sim.spawn(t("08:02:00"), stale_tablet())
    sim.spawn(t("00:06:00"), screen(end)); sim.spawn(t("00:40:00"), widget(end))
    if i not in (5, 6):
        for _ in range(R.randint(0, 2)): sim.spawn(t(f"{R.randint(10, 12)}:{R.randint(0, 59):02}:15"), ticket())
    for _ in range(R.randint(1, 4)): sim.spawn(at(), stranger())
    if i in (2, 6): sim.spawn(at(9), app_session(PHONES[3]))
    if i == 6:
        for c in R.sample(PHONES, 5): sim.spawn(at(), app_session(c))
    sim.spawn(t("11:00:00"), (lambda: (yield raw_line(sim, "192.0.2.231", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(.6); servers.stop_all()
night, size = NIGHTS / NAME, 0
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False, early=3); print("apache", len(out))
size += write_rotated(night / "apache-combined", "access.log", out, sim.zone)
inner = Sim(0, "UTC"); inner.entries = sim.entries
out = stamp_combined((WORK / "gunicorn.log").read_text(errors="surrogateescape").splitlines(), inner, "gunicorn", early=5); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn-file", "access.log", out, inner.zone); print("bytes", size)
