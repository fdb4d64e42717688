"""An internal operations console: flags, webhooks, keys, logs, alerts. Flask, in memory; kept over a restart."""
import atexit, logging, os, pickle, random, sys
from pathlib import Path
from flask import Flask, Response, jsonify, redirect, request
from werkzeug.exceptions import HTTPException
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(1618), WORK / "store"
logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
log, pager, queue = logging.getLogger("deck"), logging.getLogger("deck.pager"), logging.getLogger("deck.queue")
SERVICES = ["booking", "pricing", "manifest", "notify", "edge", "ledger"]
def words(a, b): return "".join(R.choices("abcdefghilmnoprstuvw     ", k=R.randint(a, b))).strip() or "x"
def sow():
    return dict(n=400, flags={s: dict(slug=s, enabled=i % 3 > 0, description=words(8, 50), owner=R.choice(["web", "core", "growth"])) for i, s in enumerate("dark-mode new-checkout seat-map fast-refund bulk-import beta-search gift-cards audit-v2 cold-start".split())},
        rollout={s: dict(percent=R.choice([5, 25, 100]), sticky=True, note=words(0, 30)) for s in "dark-mode new-checkout seat-map fast-refund bulk-import beta-search gift-cards audit-v2 cold-start".split()}, history={},
        webhooks={f"wh_{3000 + i * 17}": dict(id=f"wh_{3000 + i * 17}", url=f"https://{words(4, 9).replace(' ', '')}.example/hook", events=R.sample(["booking.made", "booking.void", "refund.paid", "sailing.late"], R.randint(1, 3)), active=R.random() < .7, pings=R.randint(0, 9)) for i in range(11)}, dropped={},
        keys={f"ak_{i * 7919 % 99991:05}": dict(id=f"ak_{i * 7919 % 99991:05}", label=words(4, 18), scopes=R.sample(["read", "write", "admin"], R.randint(1, 2)), revoked=False) for i in range(1, 14)}, saved={"sre-1": [dict(id=1, q="level:error service:edge"), dict(id=2, q="timeout")]},
        retention=dict(days=30, archive=False), alerts={600 + i: dict(id=600 + i, rule=R.choice(["latency-p95", "disk-full", "queue-depth", "error-rate"]), service=R.choice(SERVICES), state=R.choice(["open", "open", "acked", "closed"]), note=words(0, 30)) for i in range(40)}, silences=[],
        rules={s: dict(slug=s, threshold=R.randint(2, 900), channel=R.choice(["pager", "mail"]), enabled=True) for s in ("latency-p95", "disk-full", "queue-depth", "error-rate", "cert-expiry")},
        incidents={50 + i: dict(id=50 + i, title=words(8, 50), state=R.choice(["open", "resolved"]), severity=R.choice(["low", "medium", "critical"])) for i in range(14)}, updates={50 + i: [dict(id=i * 9 + k, text=words(10, 90)) for k in range(R.choice([0, 0, 1, 3]))] for i in range(14)},
        deploys={f"d-{2200 + i}": dict(id=f"d-{2200 + i}", service=R.choice(SERVICES), sha="".join(R.choices("0123456789abcdef", k=10)), status=R.choice(["ok", "ok", "failed"]), stage=R.choice(["staging", "production"]), notes=words(0, 60)) for i in range(36)},
        jobs={9000 + i: dict(id=9000 + i, queue=R.choice(["mail", "pdf", "sync"]), state=R.choice(["failed", "failed", "waiting"]), tries=R.randint(1, 12)) for i in range(46)}, due=[], cache={s: R.randint(200, 90000) for s in SERVICES},
        members={i: dict(id=i, login=f"{words(4, 8).replace(' ', '')}{i}", role=R.choice(["sre", "product", "viewer"])) for i in range(1, 9)}, oncall=dict(primary="sre-1", secondary="sre-2", until="2032-02-16"), audit=[dict(id=i, what=words(10, 50)) for i in range(80)])
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
atexit.register(lambda: STORE.write_bytes(pickle.dumps(D)))
app = Flask("deck", static_folder=None); app.json.compact = True; app.json.sort_keys = False
log.info("console %s starting, vault=none pager=smtp", "4.12.0" if NEW else "4.11.3")
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def nid(): D["n"] += 1; return D["n"]
class No(Exception):
    def __init__(self, status, why): self.status, self.why = status, why
@app.errorhandler(No)
def _(e): return jsonify(error=e.why), e.status
@app.errorhandler(Exception)
def _(e):
    if isinstance(e, HTTPException): return e
    log.exception("unhandled error on %s %s", request.method, request.path); return jsonify(error="internal error"), 500
OPEN, seen = ("/session", "/healthz", "/ingest/", "/sdk/", "/v1/", "/assets/", "/ui", "/status-page", "/metrics"), 0
@app.before_request
def guard():
    global seen
    seen += 1
    if seen % 83 == 0: queue.warning("consumer mail-%d lagging %d ms", R.randint(1, 4), R.randint(200, 9000))
    if seen % 131 == 0: pager.error("smtp: 421 try again later (message kept)")
    if seen % 211 == 0: log.warning("sdk/%d.%d uses streaming, which is not implemented by this server, falling back", R.randint(1, 3), R.randint(0, 9))
    p = request.path
    if p == "/" or p.startswith(OPEN) and not (p == "/session" and request.method == "GET") or request.url_rule is None: return
    if mode("maintenance"): raise No(503, "maintenance")
    if not who(): raise No(401, "sign in")
    if request.method not in ("GET", "HEAD"): D["audit"].insert(0, dict(id=nid(), what=f"{who()} {request.method} {p}"))
@app.after_request
def tag(r):
    if request.method == "GET" and r.status_code == 200 and (request.path.startswith(("/flags", "/alerts/rules", "/sdk/"))): r.add_etag(); r.make_conditional(request)
    return r
def who(): return request.headers.get("Authorization", "")[7:]
def sre():
    if not who().startswith("sre"): raise No(403, "your role may not do this")
def get(kind, i): return D[kind].get(i) or gone()
def gone(): raise No(404, "not found")
def body(*need):
    b = request.get_json(silent=True) or {}
    miss = [k for k in need if b.get(k) in (None, "")]
    if miss: raise No(422, "missing: " + ", ".join(miss))
    return b
def paged(rows, n=20): p = int(request.args.get("page", 1)); return dict(items=rows[(p - 1) * n:p * n], total=len(rows), page=p)
class A: get = staticmethod(lambda k: request.args.get(k))
G, P, U, M, X = app.get, app.post, app.put, app.patch, app.delete
INDEX = lambda: Response((WORK / "dist" / "index.html").read_text(), mimetype="text/html")

@G("/")
@G("/ui")
@G("/ui/<path:p>")
@G("/status-page")
@G("/status-page/<path:p>")
def page(p=""): return INDEX()
@G("/assets/<f>")
def asset(f): p = WORK / "dist" / "assets" / f; return Response(p.read_text(), mimetype="text/javascript") if p.exists() else gone()
@P("/session")
def login(): return ("", 204) if body().get("password") != "?" else (jsonify(error="wrong login or password"), 401)
@G("/session")
def me(): return dict(login=who(), role=who().split("-")[0])
@G("/healthz")
def health(): return dict(status="ok")
@G("/metrics")
def metrics(): return Response(f"deck_flags {len(D['flags'])}\n", mimetype="text/plain")
@G("/meta")
def meta(): return dict(version="4.12.0" if NEW else "4.11.3", region="eu-west", env="production")
@G("/badge")
def badge(): return dict(alerts=sum(a["state"] == "open" for a in D["alerts"].values()), jobs=sum(j["state"] == "failed" for j in D["jobs"].values()))

# --- flags
@G("/flags")
def flags(): o = A.get("owner"); return jsonify([f for f in D["flags"].values() if o in (None, f["owner"])])
@P("/flags")
def flag_new():
    b = body("slug", "description")
    if b["slug"] in D["flags"]: raise No(409, "slug taken")
    D["flags"][b["slug"]] = dict(slug=b["slug"], enabled=False, description=b["description"], owner="web"); D["rollout"][b["slug"]] = dict(percent=0, sticky=True, note=""); return D["flags"][b["slug"]], 201
@G("/flags/<s>")
def flag(s): return get("flags", s)
@M("/flags/<s>")
def flag_edit(s): f = get("flags", s); f.update({k: v for k, v in body().items() if k in ("description", "owner")}); return f
@X("/flags/<s>")
def flag_del(s): sre(); get("flags", s); del D["flags"][s]; D["rollout"].pop(s, 0); return "", 204
@P("/flags/<s>/toggle")
def toggle(s): f = get("flags", s); f["enabled"] = not f["enabled"]; D["history"].setdefault(s, []).append(dict(id=nid(), by=who(), on=f["enabled"])); return dict(ok=True)
@G("/flags/<s>/history")
def history(s): get("flags", s); return jsonify(D["history"].get(s, [])[-12:])
@G("/flags/<s>/rollout")
def rollout(s): get("flags", s); return D["rollout"][s]
@U("/flags/<s>/rollout")
def rollout_set(s): get("flags", s); b = body(); return dict(slug=s, percent=b.get("percent"), sticky=b.get("sticky"), note=b.get("note"))
@G("/flags/<s>/audience")
def audience(s): get("flags", s); return dict(estimate=0, sample="none", segments=None)

# --- webhooks
@G("/webhooks")
def hooks(): return dict(webhooks=list(D["webhooks"].values()))
@P("/webhooks")
def hook_new(): b = body("url"); i = f"wh_{nid()}0"; D["webhooks"][i] = dict(id=i, url=b["url"], events=b.get("events", []), active=True, pings=0); return D["webhooks"][i], 201
@G("/webhooks/<i>")
def hook(i): return get("webhooks", i)
@M("/webhooks/<i>")
def hook_edit(i): h = get("webhooks", i); h.update({k: v for k, v in body().items() if k in ("url", "events", "active")}); return h
@X("/webhooks/<i>")
def hook_del(i): get("webhooks", i); D["dropped"][i] = D["webhooks"].pop(i); return "", 204
@P("/webhooks/<i>/restore")
def hook_back(i): D["webhooks"][i] = D["dropped"].pop(i, None) or gone(); return dict(ok=True)
@P("/webhooks/<i>/test")
def hook_test(i): h = get("webhooks", i); h["pings"] += R.choice([1, 1, 10, 100]); return dict(queued=True), 202
@G("/webhooks/<i>/deliveries")
def deliveries(i): get("webhooks", i); return dict(deliveries=[])     # TODO read from the sender
@P("/webhooks/<i>/rotate-secret")
def rotate(i): get("webhooks", i); return new_secret(i)
def new_secret(i): raise NotImplementedError("secrets: vault client")

# --- keys
@G("/keys")
def keys(): return dict(keys=list(D["keys"].values()))
@P("/keys")
def key_new(): b = body("label"); i = f"ak_{nid():05}"; D["keys"][i] = dict(id=i, label=b["label"], scopes=b.get("scopes", ["read"]), revoked=False); return dict(D["keys"][i], secret="x" * 32), 201
@G("/keys/<i>")
def key(i): return get("keys", i)
@M("/keys/<i>")
def key_edit(i): k = get("keys", i); k["label"] = body("label")["label"]; return k
@X("/keys/<i>")
def key_del(i): sre(); get("keys", i); del D["keys"][i]; return "", 204
@P("/keys/<i>/revoke")
def revoke(i): get("keys", i); return dict(id=i, revoked=True)

# --- logs
def lines(n): return [dict(at=f"{R.randint(10, 23)}:{R.randint(10, 59)}", level=R.choice(["info", "warn", "error"]), service=R.choice(SERVICES), text=words(10, 90)) for _ in range(n)]
@G("/logs")
def logs(): return dict(lines=[] if A.get("q") in ("zebra", "panic:") else lines(R.randint(6, 30)))
@P("/logs/query")
def query():
    if mode("limit"): raise No(429, "slow down")
    return dict(lines=[] if "none" in body("expr")["expr"] else lines(R.randint(2, 20)), took=R.randint(3, 900))
@G("/logs/services")
def services(): return jsonify(SERVICES)
@G("/logs/saved")
def saved(): return jsonify(D["saved"].get(who(), []))
@P("/logs/saved")
def save(): s = dict(id=nid(), q=body("q")["q"]); D["saved"].setdefault(who(), []).append(s); return s, 201
@X("/logs/saved/<int:i>")
def unsave(i): l = D["saved"].get(who(), []); l.remove(next((s for s in l if s["id"] == i), None) or gone()); return "", 204
@G("/logs/export")
def export(): return Response("\n".join(x["text"] for x in lines(R.randint(80, 200))), mimetype="text/plain")
@G("/logs/retention")
def retention(): return D["retention"]
@U("/logs/retention")
def retention_set(): return redirect(f"http://{request.host}/logs/retention/", 308)

# --- alerts
@G("/alerts")
def alerts(): s, v = A.get("state"), A.get("service"); return paged([a for a in reversed(D["alerts"].values()) if s in (None, a["state"]) and v in (None, a["service"])], 40)
@G("/alerts/<int:i>")
def alert(i): return get("alerts", i)
@G("/alerts/<int:i>/timeline")
def timeline(i): get("alerts", i); return jsonify([dict(at=k, event="fired") for k in range(i % 4)])
@P("/alerts/<int:i>/ack")
def ack(i):
    a = get("alerts", i)
    if a["state"] != "open": raise No(409, "not open")
    a["state"] = "acked"; return dict(ok=True)
@P("/alerts/<int:i>/close")
def close(i): a = get("alerts", i); a["state"] = "closed"; return dict(ok=True)
@P("/alerts/<int:i>/snooze")
def snooze(i): get("alerts", i); return dict(ok=True, minutes=body("minutes")["minutes"])
@G("/alerts/rules")
def rules(): return jsonify(list(D["rules"].values()))
@G("/alerts/rules/")
def rules_slash(): return redirect("/alerts/rules", 308)
@U("/alerts/rules/<s>")
def rule(s): r = get("rules", s); r.update({k: v for k, v in body().items() if k in ("threshold", "channel", "enabled")}); return dict(ok=True)
@G("/alerts/severities")
def severities(): return jsonify(["low", "medium", "critical"])
@G("/alerts/silences")
def silences(): return jsonify(D["silences"])
@P("/alerts/silences")
def silence(): b = body("rule"); D["silences"].append(dict(id=nid(), rule=b["rule"], hours=b.get("hours", 1))); return dict(id=D["n"]), 201

# --- incidents
@G("/incidents")
def incidents(): s = A.get("state"); return paged([v for v in reversed(D["incidents"].values()) if s in (None, v["state"])])
@P("/incidents")
def incident_new(): b = body("title"); i = nid(); D["incidents"][i] = dict(id=i, title=b["title"], state="open", severity=b.get("severity", "low")); D["updates"][i] = []; return D["incidents"][i], 201
@G("/incidents/<int:i>")
def incident(i): return get("incidents", i)
@M("/incidents/<int:i>")
def incident_edit(i): v = get("incidents", i); v.update({k: x for k, x in body().items() if k in ("title", "state")}); return v
@G("/incidents/<int:i>/severity")
def severity(i): return dict(severity=get("incidents", i)["severity"])
@G("/incidents/<int:i>/updates")
def updates(i): get("incidents", i); return jsonify(D["updates"][i])
@P("/incidents/<int:i>/updates")
def update(i): get("incidents", i); u = dict(id=nid(), text=body("text")["text"]); D["updates"][i].append(u); return u, 201

# --- deploys, jobs, cache
@G("/deploys")
def deploys(): s = A.get("stage"); return paged([d for d in reversed(D["deploys"].values()) if s in (None, d["stage"])])
@G("/deploys/<i>")
def deploy(i): return get("deploys", i)
@G("/deploys/<i>/status")
def deploy_status(i): return dict(status=get("deploys", i)["status"])
@G("/deploys/<i>/diff")
def diff(i): d = get("deploys", i); return git("diff", d["sha"])
def git(*a): raise FileNotFoundError("[Errno 2] No such file or directory: 'git'")
@P("/deploys/<i>/promote")
def promote(i):
    sre(); d = get("deploys", i)
    if d["stage"] == "production": raise No(409, "already in production")
    d["stage"] = "production"; return dict(ok=True)
@P("/deploys/<i>/rollback")
def rollback(i): get("deploys", i); raise No(403, "your role may not do this")
@G("/jobs")
def jobs():
    if mode("redis"): queue.error("redis: connection refused"); raise No(503, "queue is not reachable")
    for d in [d for d in D["due"] if d[0] <= now()]: D["due"].remove(d); D["jobs"].pop(d[1], 0)
    q, s = A.get("queue"), A.get("state"); return paged([j for j in D["jobs"].values() if q in (None, j["queue"]) and s in (None, j["state"])], 50)
@P("/jobs/<int:i>/retry")
def retry(i): get("jobs", i); D["due"].append((now() + 900, i)); return dict(queued=True), 202
@X("/jobs/<int:i>")
def job_del(i): get("jobs", i); del D["jobs"][i]; return "", 204
@G("/cache")
def cache():
    for s in D["cache"]: D["cache"][s] += R.randint(50, 4000)
    return D["cache"]
@P("/cache/<s>/purge")
def purge(s): sre(); get("cache", s); D["cache"][s] = R.randint(1, 99); return dict(ok=True), 202

# --- reports, people
@G("/reports/latency")
def latency(): return dict(points=[R.randint(3, 4000) for _ in range({"24h": 24, "7d": 28}.get(A.get("range"), 30))])
@G("/reports/uptime")
def uptime(): return dict(uptime=100.0, outages=0, minutes_down=0, services={s: 100.0 for s in SERVICES})
@G("/members")
def members(): return jsonify(list(D["members"].values()))
@P("/members")
def member_new():
    sre(); b = body("login")
    if any(m["login"] == b["login"] for m in D["members"].values()): raise No(409, "login taken")
    i = nid(); D["members"][i] = dict(id=i, login=b["login"], role="viewer"); return D["members"][i], 201
@M("/members/<int:i>")
def member_edit(i): sre(); m = get("members", i); m["role"] = body("role")["role"]; return m
@G("/oncall")
def oncall(): return D["oncall"]
@U("/oncall")
def oncall_set(): D["oncall"].update({k: v for k, v in body().items() if k in D["oncall"]}); return dict(ok=True)
if NEW:
    @G("/oncall/schedule")
    def schedule(): return jsonify([dict(week=7 + k, primary=D["oncall"]["primary" if k % 2 else "secondary"], until=D["oncall"]["until"]) for k in range(6)])
@G("/audit")
def audit(): sre(); return paged(D["audit"], 30)

# --- machines
@P("/ingest/alerts")
def ingest():
    if request.headers.get("X-Token") == "old": raise No(401, "bad token")
    if R.random() < .35: i = nid(); D["alerts"][i] = dict(id=i, rule=R.choice(list(D["rules"])), service=R.choice(SERVICES), state="open", note=words(0, 30)); pager.info("alert %d opened", i)
    if R.random() < .35: i = nid(); D["jobs"][i] = dict(id=i, queue=R.choice(["mail", "pdf", "sync"]), state="failed", tries=3)
    if R.random() < .2: i = f"d-{nid()}"; D["deploys"][i] = dict(id=i, service=R.choice(SERVICES), sha="0" * 10, status=R.choice(["ok", "failed"]), stage="staging", notes=words(0, 60))
    return dict(accepted=True), 202
@G("/sdk/flags")
def sdk(): return {f["slug"]: f["enabled"] for f in D["flags"].values()}
@G("/v1/flags")
def v1(): raise No(410, "v1 is retired, use /sdk/flags")
