import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "observatory-fastapi"; os.chmod(WORK, 0o777)
sim = Sim(20280308, "Europe/London"); R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True); (WORK / "tmp").mkdir(); os.chmod(WORK / "tmp", 0o777)
js = "console-1f0a.js"
def bundle():
    (site / "index.html").write_text(f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lookout</title><script type="module" src="/assets/{js}"></script></head><body><main id="root"></main></body></html>\n')
    (site / "assets" / js).write_text("export const lookout=1;" * 700)
bundle()
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "VERSION": "1", "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
(WORK / "mode").write_text(""); (WORK / "day").write_text("0")
def program(): return Container(servers, [sys.executable, "-m", "uvicorn", "observatory:app", "--port", "19601", "--forwarded-allow-ips", "*", "--timeout-graceful-shutdown", "1"], 19601, env=env, cwd=HERE)
app = program(); app.start(); lines = app.lines
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19600, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19600), "app.lookout.example", "https://app.lookout.example"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
ROLES = {"mara": "owner", "olu": "owner", "ines": "engineer", "tomasz": "engineer", "yuki": "engineer", "fred": "viewer", "gwen": "viewer"}
K, T, O = "kestrel-energy", "tidewater-bank", "ostrava-rail"
def person(login, address, agent, *orgs):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"lookout={login}"}); b.login, b.orgs, b.stale, b.may = login, orgs, False, ROLES[login] != "viewer"; b.owner = ROLES[login] == "owner"; return b
mara, olu, ines, tomasz, yuki, fred, gwen = people = [person("mara", "198.51.100.20", SAFARI, K, T), person("olu", "203.0.113.31", FIREFOX, O, K), person("ines", "198.51.100.20", CHROME, K, T, K), person("tomasz", "203.0.113.32", CHROME_WIN, O, K),
    person("yuki", "192.0.2.44", EDGE, T, K), person("fred", "203.0.113.35", CHROME_WIN.replace("133", "131"), K, O), person("gwen", "192.0.2.45", SAFARI, T, K)]
day = 0
def body(a): return a.json() if a.status in (200, 201) and a.body[:1] == b"{" else {}
def rows(a): return body(a).get("items", [])
def some(l, n): return R.sample(l, min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=9): return R.uniform(a, b)
def words_(n): return " ".join(R.choice("disk full link flap deploy rollback cache cold certificate queue lag upstream".split()) for _ in range(n))
def load(c, o, to):
    A, p = f"/v3/orgs/{o}", f"/console/{o}/{to}"
    c.request("GET", p); c.request("GET", "/assets/" + js, referer=p)
    if chance(.2):
        c.get("/v3/session", p, headers={"Cookie": ""}); yield 8
        if chance(.2): c.send("POST", "/v3/session", {"login": c.login}, "/console/sign-in"); yield 6
        c.send("POST", "/v3/session", {"login": c.login, "code": "123456"}, "/console/sign-in"); yield .3
    for t in ("/v3/session", "/v3/orgs", "/v3/me/preferences", A + "/features", A + "/plan", "/v3/me/inbox/unread", "/v3/announcement", A + "/oncall/now"):
        if chance(.75): c.get(t, p)
    c.get(A + ("/widgets" if c.stale or day < 3 else "/overview"), p); yield 1
def probes(c, A, P):
    p = P + "/probes"; l = rows(c.get(A + "/probes" + R.choice(["", "", "", "", "?q=grid", "?q=zeppelin", "?cursor=25"]), p)); yield think()
    if c.may and chance(.3):
        w = p + "/new"; c.get(A + "/probes/regions", w); yield 9; u = f"https://new{R.randint(1, 999)}.example/{'h' * R.randint(1, 12)}"
        for _ in range(R.choice([1, 1, 2])): c.send("POST", A + "/probes/dry-run", {"url": u}, w); yield think()
        if chance(.2): c.send("POST", A + "/probes", {"name": "x", "url": "", "interval": 60}, w); yield 4
        i = body(c.send("POST", A + "/probes", {"name": f"{R.choice(['grid', 'quote', 'auth'])}-{R.randint(1, 99)}", "url": u, "interval": R.choice([30, 60])}, w)).get("id"); yield .3; l = rows(c.get(A + "/probes", p)) or l
        if i: q = f"{p}/{i}"; c.get(f"{A}/probes/{i}", q); c.get(f"{A}/probes/{i}/results?window=1h", q); yield think()
        if i and chance(.6):
            c.send("DELETE", f"{A}/probes/{i}", None, q); yield .3; l = rows(c.get(A + "/probes", p)); yield 2
            if chance(.4): c.send("DELETE", f"{A}/probes/{i}", None, q); yield 2
            if chance(.7): c.get(f"{A}/probes/{i}", q); c.get(f"{A}/probes/{i}/results?window=1h", q); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/probes/{x['id']}", f"{p}/{x['id']}"; d = body(c.get(u, q)); c.get(u + "/results?window=" + R.choice(["1h", "6h", "24h"]), q); c.get(u + "/maintenance", q)
        if chance(.55): c.get(u + "/dependencies", q)
        yield think(4, 14)
        if chance(.5): c.get(u + "/certificate", q + "/tls"); yield think()
        if d and chance(.4):
            on = d["enabled"]
            for _ in range(R.choice([1, 1, 1, 2])): on = not on; c.send("PATCH", u, {"enabled": on}, q); yield .4
            c.get(u, q); chance(.7) and c.get(A + "/probes", q); yield think()
        if c.may and chance(.25): c.send("POST", u + "/maintenance", {"from": f"2028-03-1{R.randint(3, 9)}T0{R.randint(1, 6)}:00:00Z", "hours": R.randint(1, 4)}, q); yield .3; c.get(u + "/maintenance", q); yield think()
def rules(c, A, P):
    p = P + "/rules"; l = rows(c.get(A + "/rules", p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/rules/{x['id']}", f"{p}/{x['id']}"; d = body(c.get(u, q)); chance(.7) and c.get(u + "/mutes", q); yield think(4, 14)
        if not d: continue
        if c.may and chance(.6): c.send("PATCH", u, {"enabled": not d["enabled"]}, q); yield .4; c.get(u, q); chance(.6) and c.get(A + "/rules", q); yield think()
        if c.may and chance(.35):
            if chance(.5): c.send("POST", u + "/preview", d, q); yield think()
            d.update(R.choice([{}, {"threshold": R.randint(10, 99)}, {"note": words_(R.randint(1, 12))}, {"note": words_(R.randint(2, 20))}, {"condition": R.choice(["latency", "errors", "absence"])}])); c.send("PUT", u, d, q); yield .3; c.get(u, q); yield think()
def silences(c, A, P):
    p = P + "/silences"; l = rows(c.get(A + "/silences", p)); yield think()
    if c.may and (day > 2 or day == 2 and c in (yuki, tomasz)) and chance(.75):
        c.send("POST", A + "/silences", {"matcher": "service=" + R.choice(["grid", "quote", "checkout"]), "reason": words_(R.randint(1, 6)), "hours": R.choice([1, 4, 12])}, p); yield .3; l = rows(c.get(A + "/silences", p)); yield think()
    if l and c.may and chance(.7): x = R.choice(l); c.send("DELETE", f"{A}/silences/{x['id']}", None, p); yield .4; chance(.6) and c.get(A + "/silences", p); yield think()
    if len(l) > 2 and c.may or l and c.may and chance(.3):
        x = R.choice(l)
        for _ in range(R.choice([1, 1, 2])): c.send("POST", f"{A}/silences/{x['id']}/expire", None, p); yield .5
        c.get(A + "/silences", p); yield 3
def oncall(c, A, P):
    p = P + "/on-call"; l = rows(c.get(A + "/oncall/schedules", p)); c.get(A + "/oncall/now", p); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/oncall/schedules/{x['id']}", f"{p}/{x['id']}"; d = body(c.get(u, q)); c.get(u + "/layers", q); c.get(u + "/overrides", q); yield think()
        if c.may and chance(.55): c.send("POST", u + "/overrides", {"who": c.login, "from": f"2028-03-1{R.randint(1, 9)}", "reason": words_(R.randint(1, 7))}, q); yield .4; c.get(u + "/overrides", q); yield think()
        if d and c.may and chance(.4): c.get(A + "/oncall/schedules?state=active", q); yield 2; c.send("PATCH", u, {"enabled": d["state"] == "paused"}, q); yield .3; c.get(u, q); c.get(A + "/oncall/schedules?state=active", q); yield think()
    if c.may and chance(.5): c.send("POST", A + "/oncall/handover", {"to": "next"}, p); yield 2; chance(.5) and c.get(A + "/oncall/now", p); yield 4
def incidents(c, A, P):
    p = P + "/incidents"; l = rows(c.get(A + "/incidents?state=" + R.choice(["open", "open", "open", "resolved"]), p)); yield think()
    for x in some(l, R.randint(1, 3)):
        u, q = f"{A}/incidents/{x['id']}", f"{p}/{x['id']}"; d = body(c.get(u, q)); c.get(u + "/timeline", q); c.get(u + "/comments", q); chance(.6) and c.get(u + "/related", q); yield think(5, 30)
        if not d: continue
        if d["state"] == "open" and not d["acked_by"] and chance(.8): c.send("POST", u + "/ack", None, q); yield .3; c.get(u, q); c.get(u + "/timeline", q); yield think()
        if chance(.35): c.send("POST", u + "/comments", {"text": words_(R.randint(2, 15))}, q); yield .3; c.get(u + "/comments", q); yield think()
        if c.may and chance(.3):
            c.send("POST", u + "/escalate", {"to": "secondary"}, q); yield 2
            if chance(.4): c.send("POST", u + "/escalate", {"to": "secondary"}, q); yield 2
            c.get(u, q); yield think()
        if d["state"] == "open" and chance(.5):
            c.send("POST", u + "/resolve", {"cause": words_(2)}, q); yield .3; c.get(u, q); c.get(u + "/timeline", q); c.get(A + "/incidents?state=open", p); yield 3
        if chance(.3):
            t = body(c.get(u + "/postmortem", q + "/postmortem")).get("text", ""); yield think(8, 30)
            if c.may:
                for k in range(R.randint(1, 4)):
                    t += " " + words_(R.randint(3, 20)) if chance(.7) else ""; c.send("PUT", u + "/postmortem", {"text": t}, q + "/postmortem"); yield R.uniform(10, 20)
                c.get(u + "/postmortem", q + "/postmortem"); yield 3
    if c.may and chance(.3):
        l = rows(c.get(A + "/incidents?state=open", p)); yield 5
        if len(l) > 2: c.send("POST", A + "/incidents/bulk", {"ids": [x["id"] for x in l[1:6]], "to": "resolved"}, p); yield .4; c.get(A + "/incidents?state=open", p); yield 3
def integrations(c, A, P):
    p = P + "/integrations"; l = rows(c.get(A + "/integrations", p)); yield think()
    if c.may and chance(.25):
        if chance(.3): c.send("POST", A + "/integrations", {"kind": "webhook", "name": "new", "target": "http://plain.example"}, p + "/new"); yield 4
        i = body(c.send("POST", A + "/integrations", {"kind": "webhook", "name": "n" * R.randint(2, 20), "target": f"https://h.example/{R.randint(1, 10 ** 6)}"}, p + "/new")).get("id"); yield .3; l = rows(c.get(A + "/integrations", p)) or l; yield think()
        if i and chance(.6): c.send("DELETE", f"{A}/integrations/{i}", None, f"{p}/{i}"); yield .3; l = rows(c.get(A + "/integrations", p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        u, q = f"{A}/integrations/{x['id']}", f"{p}/{x['id']}"; d = body(c.get(u, q)); c.get(u + "/deliveries", q); yield think()
        if d and c.may and chance(.45): c.send("PATCH", u, {"enabled": not d["enabled"]}, q); yield .3; c.get(u, q); yield think()
        if chance(.75):
            c.get(u + "/routing", q + "/routing"); yield think()
            if c.may and chance(.8): c.send("PUT", u + "/routing", {"severity": R.choice(["critical", "warning", "info"]), "labels": [words_(1) for _ in range(R.randint(0, 4))]}, q + "/routing"); yield .3; c.get(u + "/routing", q + "/routing"); yield think()
        if c.may and chance(.5): c.send("POST", u + "/test", {}, q); yield think()
def tokens(c, A, P):
    p = P + "/settings/tokens"; l = rows(c.get(A + "/tokens", p)); yield think()
    if not l: return
    if chance(.35): c.send("POST", A + "/tokens", {"name": words_(1), "scope": R.choice(["read", "ingest"])}, p); yield .3; l = rows(c.get(A + "/tokens", p)) or l; yield think()
    if chance(.75): c.send("DELETE", f"{A}/tokens/{R.choice(l)['id']}", None, p); yield .3; c.get(A + "/tokens", p); yield think()
def team(c, A, P):
    p = P + "/settings/members"; l = rows(c.get(A + "/members", p)); v = rows(c.get(A + "/invitations", p)); yield think()
    if l and chance(.5): c.send("PATCH", f"{A}/members/{R.choice(l)['id']}", {"title": words_(R.randint(1, 3))}, p); yield .3; c.get(A + "/members", p); yield 3
    if c.may and day > 1 and chance(.5): c.send("POST", A + "/invitations", {"email": f"{'abcdefgh'[:R.randint(1, 4)]}@firm.example"}, p); yield .3; v = rows(c.get(A + "/invitations", p)); yield 3
    if v and chance(.5): c.send("DELETE", f"{A}/invitations/{R.choice(v)['id']}", None, p); yield .3; c.get(A + "/invitations", p); yield 3
    if chance(.85): c.get(A + "/audit" + R.choice(["", "", "?from=2028-03-01"]), P + "/settings/audit"); yield think()
    if chance(.5): c.get(A + "/invoices", P + "/settings/billing"); yield 3
    if chance(.5):
        a = c.get(A + "/sso", P + "/settings/sso"); yield 4
        if a.status == 200 and c.owner and chance(.5): c.send("PUT", A + "/sso", {**body(a), "domain": R.choice(["tidewater-bank.example", "sso.tidewater-bank.example", "tw.example"])}, P + "/settings/sso"); yield .3; c.get(A + "/sso", P + "/settings/sso"); yield 3
def settings(c, A, P):
    p = P + "/settings"; d = body(c.get(A + "/settings", p)); yield think()
    if d and chance(.5): c.send("PUT", A + "/settings", {**d, **R.choice([{}, {}, {"retention_days": R.choice([30, 90, 365])}, {"contact": words_(1) + "@firm.example"}])}, p); yield .3; c.get(A + "/settings", p); yield 3
    if chance(.5): q = body(c.get("/v3/me/preferences", "/console/me")); yield 3; c.send("PUT", "/v3/me/preferences", {**q, "theme": R.choice(["light", "night"]), "tz": R.choice(["UTC", "Europe/London"])}, "/console/me"); yield .3; c.get("/v3/me/preferences", "/console/me"); yield 2
    s = P + "/status-page"; d = body(c.get(A + "/status-page", s)); yield think()
    if d and c.may and chance(.6):
        d["message"] = R.choice([d["message"], words_(R.randint(1, 9))]); c.send("POST", A + "/status-page/preview", d, s); yield 6; c.send("PUT", A + "/status-page", d, s); yield .3; c.get(A + "/status-page", s); yield 3
def reports(c, A, P):
    p = P + "/reports"; w = R.choice(["7d", "30d", "90d"]); c.get(A + "/reports/latency?window=" + w, p); c.get(A + "/reports/uptime?window=" + w, p); c.get(A + "/reports/noise", p); yield think(5, 20)
    if chance(.4): w = R.choice(["7d", "30d"]); c.get(A + "/reports/latency?window=" + w, p); c.get(A + "/reports/uptime?window=" + w, p); yield think()
    if chance(.55): c.request("GET", f"/downloads/{A.split('/')[-1]}/sla.csv?quarter=2027q{R.randint(1, 4)}", referer=p); yield 4
    if chance(.35): c.get(A + "/exports/incidents.csv", p); yield 4
    if chance(.35):
        j = body(c.send("POST", A + "/reports/jobs", {"kind": "monthly"}, p)); j = j.get("job") or None; yield 2
    if chance(.3): c.get(A + "/live", p, abort_after=.12); yield 40
def jobs(c, A, P):
    p = P + "/reports"; a = c.send("POST", A + "/reports/jobs", {"kind": "monthly"}, p); j = a.json()["job"] if a.status == 202 else None
    for _ in range(4 if j else 0):
        yield 3
        if body(c.get(f"{A}/reports/jobs/{j}", p)).get("state") == "done": break
def search(c, A, P):
    for t in R.choice([["gr", "grid"], ["ze", "zepp", "zeppel"], ["au"], ["quo", "quote-7"]]): c.get("/v3/search?q=" + t, P + "/probes"); yield R.uniform(.4, 2)
PAGES = [probes, probes, rules, rules, silences, silences, oncall, oncall, incidents, incidents, incidents, integrations, integrations, tokens, tokens, team, team, settings, reports, reports, jobs, search]
def session(c, n):
    o = R.choice(c.orgs); fs = R.sample(PAGES, n); to = "overview"
    if c.stale: c.get(f"/v3/orgs/{o}/widgets", f"/console/{o}/overview")
    else: yield from load(c, o, to)
    for f in fs:
        yield R.uniform(15, 220)
        if chance(.5): c.get("/v3/me/inbox/unread", f"/console/{o}/overview")
        yield from f(c, f"/v3/orgs/{o}", f"/console/{o}")
    if chance(.12): c.request("DELETE", "/v3/session", referer=f"/console/{o}/overview")
def quick(c):                                                       # something shall be quiet during a deploy
    o = R.choice(c.orgs); yield from load(c, o, "silences"); yield from silences(c, f"/v3/orgs/{o}", f"/console/{o}")
def wall(n):                                                        # a screen on a wall of the office
    b = Browser(sim, "198.51.100.20", CHROME.replace("X11; Linux x86_64", "X11; CrOS armv7l"), S, HOST, ORIGIN, {"Cookie": "lookout=gwen"}); p = f"/console/{K}/wall"
    b.request("GET", p); l = rows(b.get(f"/v3/orgs/{K}/probes", p))
    for k in range(n): b.get(f"/v3/orgs/{K}/incidents?state=open", p); (k % 4 == 0) and b.get(f"/v3/orgs/{K}/oncall/now", p); l and b.get(f"/v3/orgs/{K}/probes/{l[0]['id']}/results?window=1h", p); yield 60 + R.uniform(-.05, .05)
def machine(o, k, until):
    b = Browser(sim, f"192.0.2.{120 + k}", "lookout-agent/4.2.1", S, HOST, headers={"X-Token": "machine"}, accept_gzip=False, caching=True); n = 0
    while sim.now < until:
        n += 1; b.send("POST", f"/v3/ingest/{o}/results", {"n": R.randint(0, 99), "down": R.choice([0, 0, 0, 0, 0, 1, 1, 2]), "ms": [R.randint(1, 2000) for _ in range(R.randint(1, 9))]})
        if n % 3 == 0: b.get(f"/v3/ingest/{o}/config")
        yield R.uniform(1500, 2300)
def stranger():
    b = Browser(sim, f"198.51.100.{R.randint(60, 220)}", R.choice([PHONE, CHROME, FIREFOX]), S, HOST); b.get(f"/status/{R.choice([K, K, T, O])}.json", "https://status.lookout.example/"); yield 1
def script(n):
    b = Browser(sim, "203.0.113.77", "python-requests/2.32.3", S, HOST, headers={"Cookie": "lookout=tomasz"}, accept_gzip=False)
    for _ in range(n): b.get(f"/v2/orgs/{O}/probes"); yield 3600
    b.get(f"/v3/orgs/{O}/probes/"); yield 1
def chat():
    b = Browser(sim, "192.0.2.9", "ChatHook/1.0", S, HOST)
    for _ in range(R.randint(3, 7)): b.send("POST", "/hooks/chat", {"text": words_(4)}); yield R.uniform(900, 5000)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "lookout=e2e"}); p = f"/console/{K}/probes"; b.request("GET", p)
    for t in ("/probes", "/rules", "/incidents?state=open", "/silences"): b.get(f"/v3/orgs/{K}{t}", p); yield .5
def down(cs, version=None, n=4):
    global js
    app.stop()
    for c in cs:
        o = c.orgs[0]
        for t in some(["/probes", "/rules", "/incidents?state=open", "/oncall/now", "/silences"], n): c.get(f"/v3/orgs/{o}{t}", f"/console/{o}/probes"); yield R.uniform(10, 70)
    if version: env["VERSION"] = version; js = "console-7be2.js"; bundle()
    app.start(); yield 0
def during(word, cs, paths, wait=(2, 9)):
    mode(word)
    for c in cs:
        for t in paths: o = c.orgs[0]; c.get(f"/v3/orgs/{o}{t}", f"/console/{o}{t.split('?')[0]}"); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def tab(c, n):
    for _ in range(n): c.get("/v3/me/inbox/unread", f"/console/{c.orgs[0]}/overview"); yield 45 + R.uniform(-.05, .05)
def oddities(c):
    A, p = f"/v3/orgs/{K}", f"/console/{K}/probes"
    c.request("OPTIONS", A + "/probes", referer=p); yield 2
    c.request("HEAD", A + "/probes", referer=p); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i):
    global day
    day = i; (WORK / "day").write_text(str(i))
    if i == 4: mode("announce")
    if i == 5: mode("mail")
    if i == 6: mode("", "announce")
    yield 0
GUESS = SCANS + ["/v3/users", "/v3/admin", "/v3/orgs", "/v3/debug/vars", "/docs", "/v3/openapi.json", "/metrics"]
for i, d in office_days(sim, "2028-03-06", 8):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    last, weekend = i == 7, i in (5, 6); end = at("12:30" if last else "23:30"); sim.spawn(at("00:00:02"), new_day(i))
    for c in people:
        for h in ((8, 10, 13, 15) if not weekend and not last else (9,)):
            if weekend and c not in (yuki, tomasz): continue
            if chance(.58 if c.may else .38): sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 7)))
    for k, o in enumerate((K, T, O)): sim.spawn(at(f"00:0{k + 1}:10"), machine(o, k, end))
    if i in (1, 4): sim.spawn(at("09:00:00"), wall(110))
    for _ in range(9 if not last else 4): sim.spawn(at(f"{R.randint(1, 22 if not last else 11):02}:{R.randint(0, 59):02}:07"), stranger())
    sim.spawn(at("00:00:30"), monitor(Browser(sim, "203.0.113.240", "Blackbox-Exporter/0.25.0", S, HOST, accept_gzip=False, keep=False), sim, "/livez", end, 3000))
    if i in (0, 2, 5): sim.spawn(at("05:00:00"), script(4))
    if not weekend and not last: sim.spawn(at("09:30:00"), chat())
    sim.spawn(at("03:30:00"), e2e())
    if i % 3 == 0: sim.spawn(at("02:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    for c in some([mara, olu, ines, tomasz, yuki] if not weekend else [yuki, tomasz], 3) if i > 1 else []: sim.spawn(at(f"{R.randint(10, 11 if last else 17)}:{R.randint(0, 59):02}:19"), quick(c))
    if i == 3: sim.spawn(at("06:50:00"), stale(olu, True)); sim.spawn(at("07:10:00"), down([ines, tomasz, yuki], "2"))
    if i in (3, 4): [sim.spawn(at(f"{h:02}:41:00"), session(olu, 3)) for h in (9, 12, 16)]
    if i == 4: sim.spawn(at("18:30:00"), stale(olu, False))
    if i == 1: sim.spawn(at("19:10:00"), down([mara, yuki], n=2))
    if i == 2: sim.spawn(at("09:20:00"), during("morning", [mara, fred, yuki], ["/reports/latency?window=7d", "/reports/latency?window=30d"], (20, 80)))
    if i == 4: sim.spawn(at("19:20:00"), during("limit", [tomasz, gwen], ["/probes", "/rules", "/incidents?state=open", "/silences"]))
    if i in (2, 4): sim.spawn(at("17:05:00"), tab(fred, 70))
    if i in (1, 4): sim.spawn(at("12:12:00"), oddities(ines))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.json").read_text(errors="surrogateescape").splitlines():
    r = json.loads(line)
    if r["meth"]: e = stamp.entry(r["meth"], r["path_qs"], r["sc"], r["msec"], strict=r["sc"] != 499)
    else:
        e = next((e for e in sim.entries if e["method"] is None and "nginx" not in e["used"]), None)
        if e: e["used"].add("nginx")
    t = (e["sim"] + (e["end"] - e["real"])) if e else stamp.moment(r["msec"])
    line = re.sub(r'"msec":[\d.]+', f'"msec":{t:.3f}', re.sub(r'"ts_iso":"[^"]+"', f'"ts_iso":"{rfc3339(t, 0, sim.zone)}"', line, count=1), count=1).replace('127.0.0.1:19601', '127.0.0.1:8000')
    out.append((t, line))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "edge.json.log", out, sim.zone, "dateext")
UV = re.compile(r'^INFO:     (?P<c>\S+) - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/1\.\d" (?P<status>\d{3})(?P<rest>.*)$')
out = stamp_container(lines, sim, "uvicorn", UV, lambda m, t: m[0], "observatory.py", accept=lambda e: e["method"] is not None)
first = re.compile(r"process \[\d+\]")
turns = [sim.at("2028-03-07 19:10"), sim.at("2028-03-09 07:10")]
def pid(t): return (714, 18022, 30417)[sum(t > x + 1 for x in turns)]
def syslog(t, l): d = datetime.fromtimestamp(t, sim.zone); return t, f"{MONTHS[d.month - 1]} {d.day:2} {d:%H:%M:%S} app-1 uvicorn[{pid(t)}]: " + first.sub(f"process [{pid(t)}]", l).replace("127.0.0.1:19601", "127.0.0.1:8000")
size += write_rotated(night / "uvicorn-syslog", "uvicorn.log", [syslog(t, l) for t, _, l in out], sim.zone, "logrotate"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
