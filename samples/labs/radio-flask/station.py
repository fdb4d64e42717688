"""The back office of a community radio station: Flask under gunicorn with one worker. State in memory, kept over a restart."""
import logging, os, pickle, random, re, sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from flask import Flask, Response, g, jsonify, redirect, request
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE = random.Random(8812), WORK / "store"
def text(a, b): return re.sub(" +", " ", "".join(R.choices("abcdefghilmnoprstuwy     ", k=R.randint(a, b)))).strip() or "x"
SHOWS = "night-bus harbour-hour vinyl-sundays allotment-radio the-long-lunch static-and-echo first-light market-day brass-club kitchen-table lost-tapes late-returns quiz-hour youth-desk".split()
TRACKS = "Low Tide,Paper Moonlight,Station Clock,Cold Tea,Allotment Song,Ferry to Nowhere,Rain on Zinc,Second Kettle,Lamp Post,Bus Lane Blues".split(",")
def sow():
    shows = {s: dict(slug=s, title=s.replace("-", " ").title(), state=R.choice(["live", "live", "draft"]) if i < 11 else "archived", blurb=text(10, 120), explicit=False) for i, s in enumerate(SHOWS)}
    return dict(n=4000, shows=shows, episodes={s: [dict(id=100 * i + k, title=text(6, 40), minutes=R.choice([28, 58, 60, 120])) for k in range(1, R.randint(2, 9) if i < 12 else 1)] for i, s in enumerate(shows, 1)}, covers={s: R.randint(4000, 22000) for s in SHOWS[:6]},
        flags={k: i % 2 == 0 for i, k in enumerate(("dark-mode", "new-player", "quick-edit", "live-chat", "auto-tag"))}, plugins={k: dict(slug=k, enabled=i % 3 > 0, note=text(20, 60)) for i, k in enumerate(("transcoder", "silence-alarm", "metadata-push", "weather-bed", "archive-sync", "rds-text"))},
        notices=[dict(id=i, text=text(10, 60), read=i % 3 > 0, mention=i % 5 == 0) for i in range(1, 15)], prefs={k: dict(channel=k, on=k != "sms") for k in ("email", "sms", "push", "digest")},
        presenters={i: dict(id=i, handle=f"presenter-{i}", bio=text(5, 120), active=True) for i in range(1, 19)}, avatars={i: R.randint(2000, 9000) for i in (1, 2, 5, 9, 14)}, hosts={i: R.sample(SHOWS, R.choice([0, 0, 1, 1, 2])) for i in range(1, 19)},
        slots={600 + i: dict(id=600 + i, show=R.choice(SHOWS[:11]), week=10 + i % 4, day=R.randint(1, 7), hour=R.randint(6, 23)) for i in range(60)}, published={10: True}, due=[], playlists={i: dict(id=i, name=text(4, 24), public=i % 2 == 0) for i in range(1, 10)},
        tracks={i: [dict(id=i * 50 + k, title=R.choice(TRACKS), seconds=R.randint(95, 420)) for k in range(R.randint(3, 9))] if i < 9 else [] for i in range(1, 10)}, sponsors={s: dict(slug=s, tier=R.choice(["bronze", "silver", "gold"]), note=text(5, 50)) for s in ("corner-bakery", "bike-kitchen", "tide-mill", "book-barn", "old-cinema", "river-ferries")},
        royalties=[dict(quarter=f"2030Q{k}", plays=R.randint(9000, 42000), reported=k < 4) for k in range(1, 5)], inbox={}, spam={}, approvals={}, archived=[], exports={}, settings=dict(stream=dict(bitrate=192, codec="aac", mount="/river"), branding=dict(tagline=text(10, 50), colour="#226688"), compliance=dict(logger_days=42, contact="duty@riverfm.example")),
        announcements=[dict(id=1, text="Open evening on the 20th"), dict(id=2, text="Mast inspection, expect a minute of silence")], tags=["folk", "jazz", "local", "speech"], audit=[dict(id=i, what=text(8, 50)) for i in range(30)], plays=0, now=TRACKS[0])
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"] + 7)
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
class Clock(logging.Formatter):
    def formatTime(self, record, datefmt=None): return f"{datetime.fromtimestamp(now(), timezone.utc):%Y-%m-%d %H:%M:%S},{int(record.msecs):03}"
h = logging.StreamHandler(sys.stderr); h.setFormatter(Clock("%(asctime)s %(levelname)-7s %(name)s  %(message)s")); logging.getLogger("station").addHandler(h); logging.getLogger("station").setLevel(logging.INFO); logging.getLogger("station").propagate = False
log, enc, mail = (logging.getLogger("station" + n) for n in ("", ".encoder", ".mail"))
app = Flask("station", static_folder=None); app.logger.handlers[:] = []; app.logger.addHandler(h); app.logger.propagate = False
app.json.sort_keys, app.json.compact = False, True
seen = 0
def nid(): D["n"] += 1; return D["n"]
class No(Exception): pass
def no(status, error): e = No(); e.status, e.error = status, error; raise e
@app.errorhandler(No)
def _(e): return {"error": e.error}, e.status
def get(kind, k, name): return D[kind].get(k) or no(404, f"no such {name}")
def body(): return request.get_json(silent=True) or {}
OPEN = ("/rest/login", "/rest/ingest/", "/rest/ready", "/rest/contact", "/rest/legacy/")
@app.before_request
def _():
    global seen
    seen += 1
    if seen % 83 == 0: enc.warning("buffer at %d%%, source reconnected", R.randint(2, 40))
    elif seen % 59 == 0: mail.info('queued message for "GET IT LIVE" list, %d recipients', R.randint(20, 400))
    elif seen % 137 == 0: enc.error("metadata push: icecast answered 501 Not Implemented, will retry")
    if not request.path.startswith("/rest/") or request.path.startswith(OPEN): return
    if mode("maintenance"): no(503, "maintenance")
    if mode("limit"): no(429, "slow down")
    if request.url_rule is None and request.routing_exception is not None and not request.headers.get("Authorization"): no(401, "sign in")
    g.user = request.headers.get("Authorization", "")[7:] or no(401, "sign in")
@app.after_request
def _(a):
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        if a.status_code < 300 and getattr(g, "user", None): D["audit"].insert(0, dict(id=nid(), what=request.method + " " + request.path[6:40]))
        STORE.write_bytes(pickle.dumps(D))
    if request.method == "GET" and a.status_code == 200 and re.search(r"/(tracks|episodes|config|plugins|cover)$", request.path): a.add_etag(); a.make_conditional(request)
    return a
def page(rows, n=12):
    rows, p, q = list(rows), int(request.args.get("page", 1)), request.args.get("q", "").lower(); rows = [r for r in rows if not q or q in str(r).lower()]
    return {"items": rows[(p - 1) * n:p * n], "total": len(rows), "page": p}
def at(method, path): return app.route("/rest" + path, methods=[method], endpoint=method + path)
def bare(status=204): return Response(status=status)

# --- sessions, constants, polls
@at("POST", "/login")
def _(): return {"token": "k" * 96} if body().get("password") != "?" else no(401, "wrong password")
@at("POST", "/logout")
def _(): return bare()
@at("GET", "/me")
def _(): return {"login": g.user, "role": "admin"}
@at("PUT", "/me/avatar")
def _(): (Path("/srv/station/media") / "me.png").write_bytes(request.get_data()); return bare()
@at("GET", "/config")
def _(): return {"tiers": ["bronze", "silver", "gold"], "codecs": ["aac", "mp3", "opus"], "week_starts": "monday", "max_upload_mb": 40, "tags_max": 8}
@at("GET", "/build")
def _(): return {"build": "2031.3.2" if NEW else "2031.2.9"}
@at("GET", "/onair")
def _(): return {"track": D["now"], "plays": D["plays"]}
@at("GET", "/ready")
def _(): return {"ready": True}

# --- flags, plug-ins, notifications
@at("GET", "/flags")
def _(): return jsonify([dict(slug=k, enabled=v) for k, v in D["flags"].items()])
@at("PATCH", "/flags/<k>")
def _(k): k in D["flags"] or no(404, "no such flag"); return {"slug": k, "enabled": bool(body().get("enabled"))}
@at("GET", "/plugins")
def _(): return jsonify(list(D["plugins"].values()))
@at("PATCH", "/plugins/<k>")
def _(k): p = get("plugins", k, "plug-in"); p["enabled"] = bool(body().get("enabled")); return p
@at("GET", "/notifications")
def _():
    t = request.args.get("tab", "all"); return page([n for n in reversed(D["notices"]) if t == "all" or t == "unread" and not n["read"] or t == "mentions" and n["mention"]])
@at("GET", "/notifications/count")
def _(): return {"unread": min(9, sum(not n["read"] for n in D["notices"]))}
@at("POST", "/notifications/read-all")
def _(): return bare()
@at("POST", "/notifications/<int:i>/read")
def _(i): n = next((n for n in D["notices"] if n["id"] == i), None) or no(404, "no such notification"); n["read"] = True; return bare()
@at("GET", "/notification-settings")
def _(): return jsonify(list(D["prefs"].values()))
@at("PUT", "/notification-settings/<k>")
def _(k): get("prefs", k, "channel")["on"] = bool(body().get("on")); return bare()

# --- shows and episodes
@at("GET", "/shows")
def _(): t = request.args.get("tab", "live"); return page([s for s in D["shows"].values() if s["state"] == t])
@at("POST", "/shows")
def _():
    s = body().get("slug", "")
    if not re.fullmatch(r"[a-z-]{3,}", s): no(422, "slug")
    if s in D["shows"]: no(409, "slug taken")
    D["shows"][s] = dict(slug=s, title=body().get("title", s), state="draft", blurb="", explicit=False); D["episodes"][s] = []; return {"slug": s}, 201
@at("GET", "/shows/<s>")
def _(s): return get("shows", s, "show")
@at("PATCH", "/shows/<s>")
def _(s): get("shows", s, "show").update({k: v for k, v in body().items() if k in ("title", "blurb", "explicit")}); return {"ok": True}
@at("DELETE", "/shows/<s>")
def _(s): get("shows", s, "show")["state"] = "archived"; return bare()
for word, state in (("publish", "live"), ("unpublish", "draft")):
    @at("POST", f"/shows/<s>/{word}")
    def _(s, state=state): get("shows", s, "show")["state"] = state; return {"ok": True}
@at("GET", "/shows/<s>/cover")
def _(s): n = D["covers"].get(s) or no(404, "no cover"); return Response(b"\x89PNG" + bytes(n), mimetype="image/png")
@at("PUT", "/shows/<s>/cover")
def _(s): get("shows", s, "show"); D["covers"][s] = len(request.get_data()); return bare()
@at("GET", "/shows/<s>/stats")
def _(s): get("shows", s, "show"); return {"listeners": 0, "downloads": 0, "trend": "flat"}
if NEW:
    @at("GET", "/shows/<s>/credits")
    def _(s): get("shows", s, "show"); return jsonify([dict(presenter=i) for i, l in D["hosts"].items() if s in l])
@at("GET", "/shows/<s>/episodes")
def _(s): get("shows", s, "show"); return jsonify(D["episodes"][s])
@at("POST", "/shows/<s>/episodes")
def _(s): get("shows", s, "show"); i = nid(); D["episodes"][s].append(dict(id=i, title=body()["title"], minutes=body().get("minutes", 60))); return {"id": i}, 201
@at("PUT", "/shows/<s>/episodes/order")
def _(s): get("shows", s, "show"); o = body()["ids"]; D["episodes"][s].sort(key=lambda e: o.index(e["id"]) if e["id"] in o else 99); return bare()
def episode(s, i): get("shows", s, "show"); return next((e for e in D["episodes"][s] if e["id"] == i), None) or no(404, "no such episode")
@at("GET", "/shows/<s>/episodes/<int:i>")
def _(s, i): return episode(s, i)
@at("PATCH", "/shows/<s>/episodes/<int:i>")
def _(s, i): episode(s, i).update({k: v for k, v in body().items() if k in ("title", "minutes")}); return {"ok": True}
@at("DELETE", "/shows/<s>/episodes/<int:i>")
def _(s, i): D["episodes"][s].remove(episode(s, i)); return bare()

# --- presenters, schedule, playlists, sponsors
@at("GET", "/presenters")
def _(): return page(D["presenters"].values())
@at("POST", "/presenters")
def _():
    if not body().get("handle"): no(422, "handle")
    i = nid(); D["presenters"][i] = dict(id=i, handle=body()["handle"], bio="", active=True); return {"id": i}, 201
@at("GET", "/presenters/<int:i>")
def _(i): return get("presenters", i, "presenter")
@at("PATCH", "/presenters/<int:i>")
def _(i): get("presenters", i, "presenter").update({k: v for k, v in body().items() if k in ("bio", "active")}); return {"ok": True}
@at("DELETE", "/presenters/<int:i>")
def _(i): get("presenters", i, "presenter"); del D["presenters"][i]; return bare()
@at("GET", "/presenters/<int:i>/shows")
def _(i): get("presenters", i, "presenter"); return jsonify([dict(slug=s, title=D["shows"][s]["title"]) for s in D["hosts"].get(i, [])])
@at("GET", "/presenters/<int:i>/avatar")
def _(i): n = D["avatars"].get(i) or no(404, "no avatar"); return Response(b"\x89PNG" + bytes(n), mimetype="image/png")
@at("PUT", "/presenters/<int:i>/avatar")
def _(i): get("presenters", i, "presenter"); D["avatars"][i] = len(request.get_data()); return bare()
@at("GET", "/schedule")
def _(): w = int(request.args.get("week", 10)); return {"week": w, "slots": [s for s in D["slots"].values() if s["week"] == w]}
@at("GET", "/schedule/conflicts")
def _():
    w, k = int(request.args.get("week", 10)), {}
    for s in D["slots"].values(): s["week"] == w and k.setdefault((s["day"], s["hour"]), []).append(s["id"])
    return jsonify([dict(day=d, hour=h, slots=l) for (d, h), l in k.items() if len(l) > 1])
@at("POST", "/schedule/slots")
def _():
    b = body()
    if b.get("hour", 99) > 23: no(422, "hour")
    i = nid(); D["slots"][i] = dict(id=i, show=b["show"], week=b["week"], day=b["day"], hour=b["hour"]); return {"id": i}, 201
@at("PUT", "/schedule/slots/<int:i>")
def _(i): get("slots", i, "slot").update({k: v for k, v in body().items() if k in ("show", "day", "hour")}); return {"ok": True}
@at("DELETE", "/schedule/slots/<int:i>")
def _(i): get("slots", i, "slot"); del D["slots"][i]; return bare()
@at("POST", "/schedule/publish")
def _(): D["due"].append((now() + 1200, body().get("week", 10))); return {"queued": True}, 202
@at("GET", "/schedule/published")
def _():
    for t, w in [d for d in D["due"] if d[0] <= now()]: D["due"].remove((t, w)); D["published"][w] = D["published"].get(w, 0) + 1
    return {"weeks": [dict(week=w, revision=int(r)) for w, r in sorted(D["published"].items())]}
@at("GET", "/playlists")
def _(): return jsonify(list(D["playlists"].values()))
@at("POST", "/playlists")
def _(): i = nid(); D["playlists"][i] = dict(id=i, name=body().get("name", "x"), public=False); D["tracks"][i] = []; return {"id": i}, 201
@at("GET", "/playlists/<int:i>")
def _(i): return get("playlists", i, "playlist")
@at("PATCH", "/playlists/<int:i>")
def _(i): get("playlists", i, "playlist").update({k: v for k, v in body().items() if k in ("name", "public")}); return {"ok": True}
@at("DELETE", "/playlists/<int:i>")
def _(i): get("playlists", i, "playlist"); del D["playlists"][i]; return bare()
@at("GET", "/playlists/<int:i>/tracks")
def _(i): get("playlists", i, "playlist"); return jsonify(D["tracks"][i])
@at("POST", "/playlists/<int:i>/tracks")
def _(i): get("playlists", i, "playlist"); D["tracks"][i].append(dict(id=nid(), title=body()["title"], seconds=body().get("seconds", 200))); return {"id": D["n"]}, 201
@at("DELETE", "/playlists/<int:i>/tracks/<int:k>")
def _(i, k): t = next((t for t in D["tracks"].get(i, []) if t["id"] == k), None) or no(404, "no such track"); D["tracks"][i].remove(t); return bare()
@at("PUT", "/playlists/<int:i>/tracks/order")
def _(i): get("playlists", i, "playlist"); return bare()
@at("POST", "/playlists/<int:i>/duplicate")
def _(i): get("playlists", i, "playlist"); no(501, "not implemented")
@at("GET", "/sponsors")
def _(): return jsonify(list(D["sponsors"].values()))
@at("POST", "/sponsors")
def _():
    s = body().get("slug", "")
    if s in D["sponsors"]: no(409, "slug taken")
    D["sponsors"][s] = dict(slug=s, tier=body().get("tier", "bronze"), note=body().get("note", "")); return {"slug": s}, 201
@at("GET", "/sponsors/<s>")
def _(s): return get("sponsors", s, "sponsor")
@at("DELETE", "/sponsors/<s>")
def _(s): get("sponsors", s, "sponsor"); return bare()
@at("PUT", "/sponsors/<s>/tier")
def _(s): get("sponsors", s, "sponsor")["tier"] = body().get("tier", "bronze"); return bare()
@at("GET", "/royalties")
def _(): return jsonify(D["royalties"][:3] + [{**D["royalties"][3], "plays": 31000 + D["plays"] * 60}])
@at("GET", "/royalties/report")
def _(): no(403, "needs role finance")

# --- messages, approvals, announcements, statistics, exports, settings
@at("GET", "/messages/inbox")
def _(): return page(reversed(D["inbox"].values()))
@at("GET", "/messages/archived")
def _(): return {"items": [], "total": 0, "page": 1}
@at("GET", "/messages/spam")
def _(): return page(D["spam"].values())
@at("GET", "/messages/<int:i>")
def _(i): return get("inbox", i, "message")
@at("POST", "/messages/<int:i>/reply")
def _(i): m = get("inbox", i, "message"); m["replies"].append(dict(id=nid(), text=body()["text"])); return {"id": D["n"]}, 201
@at("POST", "/messages/<int:i>/archive")
def _(i): D["archived"].append(D["inbox"].pop(i, None) or no(404, "no such message")); return bare()
@at("GET", "/approvals")
def _(): return jsonify(list(D["approvals"].values()))
@at("POST", "/approvals/<int:i>/accept")
def _(i): D["approvals"].pop(i, None) or no(409, "already handled"); return {"ok": True}
@app.route("/rest/announcements/", methods=["GET"], endpoint="announcements")
def _(): return jsonify(D["announcements"])
@app.route("/rest/announcements/", methods=["POST"], endpoint="announce")
def _(): D["announcements"].append(dict(id=nid(), text=body()["text"])); return {"id": D["n"]}, 201
@at("GET", "/tags")
def _(): return redirect("/rest/tags/all", 301)
@at("GET", "/tags/all")
def _(): return jsonify(D["tags"])
@at("POST", "/tags")
def _(): t = body().get("tag", ""); t in D["tags"] or D["tags"].append(t); return {"ok": True}
@at("POST", "/search")
def _(): q = body().get("q", ""); return {"hits": [s["slug"] for s in D["shows"].values() if q in s["slug"]] + [p["handle"] for p in D["presenters"].values() if q in p["handle"]][:6]}
@at("GET", "/stats/listeners")
def _():
    if mode("icecast"): enc.error("icecast status: connection timed out"); no(503, "icecast does not answer")
    return {"points": [R.randint(3, 900) for _ in range({"day": 24, "week": 7, "month": 30}.get(request.args.get("range"), 12))]}
@at("GET", "/stats/peak")
def _(): return {"peak": 0, "at": None, "show": None}
@at("GET", "/exports")
def _(): return jsonify([dict(id=i, kind=k, done=t <= now()) for i, (t, k) in D["exports"].items()][-5:])
@at("POST", "/exports")
def _(): i = nid(); D["exports"][i] = (now() + 480, body().get("kind", "shows")); return {"id": i}, 202
@at("GET", "/exports/<int:i>/download")
def _(i): t, _k = get("exports", i, "export"); return Response("\n".join(text(10, 60) for _ in range(R.randint(30, 120))), mimetype="text/csv") if t <= now() else no(409, "not done yet")
@at("GET", "/settings/<k>")
def _(k): return get("settings", k, "section")
@at("PUT", "/settings/<k>")
def _(k): get("settings", k, "section").update(body()); return {"ok": True}
@at("GET", "/audit")
def _(): return page(D["audit"], 20)

# --- machines and the public
@at("POST", "/ingest/nowplaying")
def _():
    D["plays"] += R.randint(1, 4); D["now"] = R.choice(TRACKS)
    if R.random() < .14: D["notices"].append(dict(id=nid(), text=text(10, 60), read=False, mention=R.random() < .3))
    return {"ok": True}, 202
@at("POST", "/contact")
def _():
    b = body(); i = nid(); D["spam" if "casino" in b.get("text", "") else "approvals" if b.get("kind") == "pitch" else "inbox"][i] = dict(id=i, text=b.get("text", ""), replies=[]); return {"received": True}, 201
@at("GET", "/legacy/playlist.xml")
def _(): no(410, "gone since 2029")
@app.route("/feeds/<s>.xml", endpoint="feed")
def _(s): return Response("<rss>" + "".join(f"<item>{e['title']}</item>" for e in D["episodes"].get(s, [])) + "</rss>", mimetype="application/rss+xml") if s in D["episodes"] else Response("no such feed", 404)
log.info("station %s, database ok, media at /srv/station/media", "2031.3.2" if NEW else "2031.2.9")
