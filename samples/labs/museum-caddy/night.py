import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "museum-caddy"
sim = Sim(20260713, "Europe/Istanbul"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
(dist / "index.html").write_text('<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Koleksiyon</title><script type="module" src="/assets/m.5d0e.js"></script></head><body></body></html>\n')
(dist / "assets/m.5d0e.js").write_text("let museum=1;" * 800)
for f in dist.rglob("*"): os.utime(f, (1775640000, 1775640000))
servers = Servers(); env = {**os.environ, "WORK": str(WORK)}
app = Container(servers, [sys.executable, "-m", "uvicorn", "--app-dir", HERE, "--port", "19981", "--no-use-colors", "museum:app"], 19981, env=env)
app.start()
servers.start(["caddy", "run", "--config", HERE / "Caddyfile", "--adapter", "caddyfile"], 19980, "203.0.113.1", env={**env, "HOME": str(WORK)})
S, HOST, ORIGIN = ("203.0.113.1", 19980), "koleksiyon.example.com", "https://koleksiyon.example.com"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
def person(login, lang, address, agent, two, zipped=True, caching=False):
    b = (Browser2 if two else Browser)(sim, address, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}", "Accept": "application/json"}, caching, accept_gzip=zipped)
    b.lang, b.login = lang, login
    return b
director, cur1, cur2, reg, vol = people = [person("director", "tr", "203.0.113.31", SAFARI, True), person("curator-1", "tr", "203.0.113.32", CHROME, False, False), person("curator-2", "en", "198.51.100.33", FIREFOX, True),
    person("registrar", "de", "192.0.2.34", EDGE, False, False), person("volunteer", "en", "198.51.100.35", PHONE, True)]
day = 0
def rows(a): return [x["id"] for x in (a.json() or {}).get("items", []) if isinstance(x, dict) and "id" in x] if a.status == 200 else []
def body(a): return a.json() if a.status == 200 else None
def load(c):
    c.request("GET", f"/{c.lang}/", headers={"Accept": "text/html"})
    k = c.cache.get("js"); r = c.request("GET", "/assets/m.5d0e.js", headers={"If-None-Match": k} if k else None)
    if "etag" in r.headers: c.cache["js"] = r.headers["etag"]
    if R.random() < .1: c.get(c.a + "/me", headers={"Authorization": ""}); yield 4; c.send("POST", c.a + "/session", {"pin": 1}); yield .3
    if R.random() < .25:                                             # signs in elsewhere and comes back
        c.send("POST", c.a + "/session/sso", {}, headers={"Authorization": ""}); yield R.uniform(6, 25); c.request("GET", f"/{c.lang}/callback?code={R.randint(10 ** 8, 10 ** 9)}")
    for t in ("/me", "/notices", "/meta/materials"): c.get(c.a + t)
    c.get(f"/{c.lang}/svc/tickets/today"); yield 1
def artworks(c):
    l = rows(c.get(c.a + "/artworks" + R.choice(["", "", "?q=Tile", "?q=zzz"]))); yield R.uniform(3, 9)
    if l and R.random() < .3: c.get(f"{c.a}/artworks?after={l[-1]}"); yield 3; c.get(c.a + "/artworks?after=01KZZZZZZZZZZZZZZZZZZZZZZZ"); yield 3
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u = f"{c.a}/artworks/{x}"
        for t in ("", "/images", "/location", "/condition-reports"): c.get(u + t)
        yield R.uniform(5, 30)
        if R.random() < .3: c.send("PATCH", u, {"remark": "r" * R.choice([0, 5, 40, 90])}); yield .5; c.get(u); yield 4
        if R.random() < .35:
            c.get(c.a + "/favourites"); c.send("POST", u + "/favourite", {}); yield .4; c.get(c.a + "/favourites"); yield 3
            if R.random() < .5: c.send("DELETE", u + "/favourite", None); yield .4; c.get(c.a + "/favourites"); yield 3
    if R.random() < .1: c.get(f"{c.a}/artworks/01J{'0' * 22}{R.randint(1, 9)}"); yield 3
def exhibitions(c):
    l = rows(c.get(c.a + "/exhibitions")); yield 4
    for x in R.sample(l, min(len(l), 2)):
        u = f"{c.a}/exhibitions/{x}"; c.get(u); c.get(u + "/schedule"); c.get(u + "/staffing"); yield R.uniform(4, 12)
        if R.random() < .6: c.send("PUT", u + "/schedule", {"slots": ["10:00"] * R.randint(1, 5)}); yield .5; c.get(u + "/schedule"); yield 4
        if R.random() < .4: c.send("PUT", u + "/staffing", {"n": R.randint(0, 9000)}); yield .5; c.get(u + "/staffing"); yield 3
        if R.random() < .3:
            for _ in range(R.choice([1, 2])): c.send("POST", u + "/toggle", {}); yield 1
            c.get(u); yield 3
def tours(c):
    l = rows(c.get(c.a + "/tours")); yield 4
    if l: c.get(f"{c.a}/tours/{R.choice(l)}"); yield 3
    if R.random() < .7:
        r = c.send("POST", c.a + "/tours", {"name": "tour " * R.randint(1, 5)}); yield .5; c.get(c.a + "/tours"); yield 1
        if r.status == 201: c.get(f"{c.a}/tours/{r.json()['id']}"); yield 4                     # what was just made is not there
    if l and R.random() < .8: c.send("DELETE", f"{c.a}/tours/{R.choice(l)}", None); yield .5; c.get(c.a + "/tours"); yield 4
def loans(c):
    l = rows(c.get(c.a + "/loans")); c.get(c.a + "/loans/calendar"); yield 6
    if R.random() < .6: c.send("POST", c.a + "/loans", {"to": "gallery " * R.randint(1, 3)}); yield .5; l = rows(c.get(c.a + "/loans")); yield 4
    if len(l) > 1 and R.random() < .6: x = R.choice(l); c.get(f"{c.a}/loans/{x}"); yield 3; c.send("DELETE", f"{c.a}/loans/{x}", None); yield .5; c.get(c.a + "/loans"); yield 1; c.get(f"{c.a}/loans/{x}"); yield 4      # archived, still readable
    if R.random() < .4: c.get(c.a + "/help"); yield 3
def donations(c):
    c.get(f"/{c.lang}/svc/donations/summary"); c.get(f"/{c.lang}/svc/donations/top"); yield 5; c.get(f"/{c.lang}/svc/tickets/today"); yield 3
def office(c):
    for t in ("/finance", "/vault", "/guides"): c.get(c.a + t); yield 3
    now = body(c.get(c.a + "/settings")); yield 5
    if now and R.random() < .6: c.send("PUT", c.a + "/settings", now if R.random() < .45 else {**now, "closed": R.sample(["mon", "tue", "sun"], R.randint(0, 3)), "closing": R.choice(["17:00", "19:00 in summer"])}); yield .5; c.get(c.a + "/settings"); yield 3
def archive(c):
    c.get(c.a + "/archive/index"); c.get(c.a + "/archive/files"); yield 6
    c.get(c.a + "/stats/visitors"); yield 4
    if R.random() < .4: c.send("POST", c.a + "/labels/render", {"text": "l" * R.randint(1, 50)}); yield 4
    if R.random() < .4:
        r = c.send("POST", c.a + "/imports", {"csv": "x"}); yield 2
        if r.status == 202:
            for _ in range(4): c.get(f"{c.a}/imports/{r.json()['id']}"); yield 4
PAGES = [artworks, artworks, exhibitions, exhibitions, tours, tours, loans, loans, donations, office, archive, archive]
def session(c, n):
    c.a = f"/{c.lang}/api"
    if c is cur2 and R.random() < .3: c.a = "/tr/api"                                          # another language for once
    yield from load(c)
    for f in R.sample(PAGES, n): yield R.uniform(15, 200); yield from f(c)

def new_day(i):
    global day
    day = i; mode("notice" if i in (3, 6) else "", "" if i in (3, 6) else "notice"); yield 0
WORDS = "users admin roles export backup login token keys config debug groups billing invoices teams audit logs events search health status internal upload download files reports jobs tasks queue cache tenants plans hooks webhooks emails sms push devices sessions invites flags features limits quotas regions zones labels tags notes comments reviews".split()
def pentest(c):                                                    # invited, with a valid session: the same list three nights running
    c.get("/en/api/me")
    for w in WORDS: c.get(f"/en/api/{w}"); yield .4
    for w in WORDS[:15]: c.send("POST", f"/en/api/{w}", {}); yield .4
    for t in ("/artworks", "/exhibitions", "/tours", "/settings", "/loans"): c.get("/en/api" + t); yield .5
def sweeper(c):                                                    # no session; everything outside the API looks like a page to it
    for k in range(90): c.request(R.choice(["GET", "GET", "GET", "POST"]), R.choice(["/{l}/api/{w}", "/api/{w}", "/{w}", "/{l}/{w}.php", "/{l}/api/v1/{w}/{n}", "/.{w}", "/{l}/api/artworks/{n}"]).format(l=R.choice(["tr", "en", "de"]), w=R.choice(WORDS), n=R.randint(1, 99999))); yield R.uniform(.05, .8)
    c.request("GET", "/healthz"); yield 1
def crawl(agent, address):
    c = Browser(sim, address, agent, S, HOST)
    for p in ["/robots.txt", "/tr/", "/en/", "/sitemap.xml", "/tr/eserler", "/en/artworks", "/de/kunstwerke", "/favicon.ico"]: c.request("GET", p); yield R.uniform(2, 60)
def down(cs):
    app.stop()
    for c in cs:
        for t in ("/artworks", "/tours", "/settings", "/me"): c.get(f"/{c.lang}/api{t}"); yield R.uniform(2, 15)
    app.start(); yield 0
def during(word, cs, paths, pace=(2, 6)):
    mode(word)
    for c in cs:
        for t in paths: c.get(f"/{c.lang}/api{t}"); yield R.uniform(*pace)
    mode("", word)
def old_tab(c):
    for _ in range(6): c.get(f"/{c.lang}/api/pictures"); yield R.uniform(200, 900)
def e2e():
    c = person("director-e2e", "en", "203.0.113.251", HEADLESS, False); c.request("GET", "/en/"); c.get("/en/api/me"); c.get("/en/api/test/seed"); yield 1; c.send("POST", "/en/api/test/reset", {}); c.get("/en/api/artworks"); yield 1
def oddities(c):
    c.request("HEAD", f"/{c.lang}/api/artworks"); yield 2
    c.request("OPTIONS", f"/{c.lang}/api/artworks", headers={"Origin": "https://partner.example.net"}); yield 2
    r = c.get("/api/artworks"); yield .1
    if r.status == 302: c.get("/en/api/artworks"); yield 3
for i, d in office_days(sim, "2026-07-13", 9):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    end = at("23:50") if i < 8 else at("05:30")
    sim.spawn(at("00:00:03"), new_day(i)); weekend = i in (5, 6)
    if i < 8:
        for c in people:
            if weekend and c not in (cur1, reg) or c is vol and i < 4: continue
            for hour in ((9, 14) if not weekend else (11,)):
                if R.random() < .9: sim.spawn(at(f"{hour + R.randint(0, 2):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6)))
    def watch(address, agent, path, every, method="GET", headers=None, at=at, end=end): sim.spawn(at(f"00:0{R.randint(1, 4)}:{R.randint(10, 59)}"), monitor(Browser(sim, address, agent, S, HOST, headers=headers, accept_gzip=False, keep=False), sim, path, end, every, method))
    watch("10.20.0.1", "kube-probe/1.30", "/healthz", 300)
    watch("203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", "/tr/", 600, "HEAD")
    watch("203.0.113.241", "Prometheus/2.53.0", "/metrics", 900)
    watch("203.0.113.242", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", "/en/api/health", 900)                                # asks for what never was
    watch("203.0.113.243", "okhttp/4.12.0", "/en/api/artworks?limit=1", 1200, headers={"Authorization": "Bearer watcher"})                # a synthetic check with a session
    watch("203.0.113.244", "curl/7.88.1", "/de/api/me", 1800)                                                                             # and one whose token ran out
    for k in range(3): sim.spawn(at(f"{R.randint(0, 4):02}:{R.randint(10, 59)}:00"), sweeper((Browser2 if k else Browser)(sim, f"192.0.2.{100 + i * 10 + k}", R.choice([CHROME, FIREFOX, "python-requests/2.32.3", "Go-http-client/2.0", "-"]), S, HOST)))
    sim.spawn(at("02:30:00"), scanner(Browser(sim, f"198.51.100.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME_WIN, "curl/8.5.0"]), S, HOST), sim, n=34))
    for k, a in enumerate(["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)"]): sim.spawn(at(f"0{3 + k}:20:00"), crawl(a, f"192.0.2.{240 + k}"))
    if i in (2, 3, 4): sim.spawn(at("01:10:00"), pentest(person("auditor", "en", "203.0.113.200", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", False)))
    if i in (1, 4, 7): sim.spawn(at("18:10:00"), down([cur1, reg, director]))
    if i == 2: sim.spawn(at("10:20:00"), during("broken", [cur1, director, cur2], ["/stats/visitors"] * 4, (30, 400)))
    if i == 5: sim.spawn(at("16:40:00"), during("limit", [cur1, reg], ["/artworks", "/tours", "/me", "/loans"]))
    if i in (3, 4): sim.spawn(at("12:10:00"), old_tab(cur1))
    if i in (1, 3, 7): sim.spawn(at("04:50:00"), e2e())
    if i in (2, 7): sim.spawn(at("13:10:00"), oddities(cur2))
    if i in (3, 6): sim.spawn(at("04:04:04"), (lambda: (yield raw_line(sim, "192.0.2.186", S, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n") or 1))())
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "caddy"), []
for line in (WORK / "access.log").read_text().splitlines():
    r = json.loads(line)
    e = stamp.entry(r["request"]["method"], r["request"]["uri"], r["status"], r["ts"], strict=False)
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["ts"])
    line = re.sub(r'"ts":[\d.]+', f'"ts":{t:.7f}', line, count=1)
    out.append((t, re.sub(r'"Date":\["[^"]+"\]', '"Date":["%s"]' % datetime.fromtimestamp(t, timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"), line, flags=re.I)))
out.sort(key=lambda p: p[0]); print("caddy", len(out), "missed", stamp.missed)
size = write_rotated(night / "caddy-json", "access.log", out, sim.zone, "caddy")
UVICORN = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.\d" (?P<status>\d{3})')
out = stamp_container(app.lines, sim, "uvicorn", UVICORN, lambda m, t: m.string, "museum.py", accept=lambda e: e["status"] != 502)
size += write_rotated(night / "uvicorn-cri" / "museum-api", "0.log", [(t, f"{rfc3339(t)} {s} F {l}") for t, s, l in out], timezone.utc, "kubelet"); print("uvicorn", len(out))
ui = sum(1 for e in sim.entries if e["source"] in {c.source for c in people}); print("bytes", size, "requests", len(sim.entries), "of the UI", ui)
