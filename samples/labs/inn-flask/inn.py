"""A guesthouse: Flask, everything in one process; guests book, one person administers. Honest in most places."""
import os, random, logging
from pathlib import Path
from flask import Flask, request, jsonify, abort
WORK = Path(os.environ["WORK"]); R = random.Random(31)
app = Flask(__name__); app.json.compact = True
log = logging.getLogger("inn"); logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
def mode(): return (WORK / "mode").read_text().split() if (WORK / "mode").exists() else []
NAMES = "lake garden attic river corner family tower cellar".split()
rooms = {n: {"slug": n, "beds": 1 + i % 4, "dnd": False, "state": "clean", "price": 70 + 9 * i} for i, n in enumerate(NAMES)}
guests = {i: {"id": i, "ref": f"G{1000 + i}", "stays": R.randint(1, 9), "diet": R.choice(["", "vegan", "no nuts"]), "lang": R.choice(["en", "de", "it"])} for i in range(1, 31)}
bookings = {i: {"ref": f"B{7000 + i}", "id": i, "room": R.choice(NAMES), "nights": R.randint(1, 6), "state": R.choice(["booked", "in", "out"]), "note": ""} for i in range(1, 45)}
blocks = {i: {"id": i, "room": R.choice(NAMES), "why": "paint"} for i in range(1, 9)}
messages, passports, wakeups, settings, ota, audit = [], {}, {}, {"checkin": "15:00", "checkout": "11:00", "breakfast": "07:30"}, {"n": 0}, []
rates = {f"2027-{m:02}": {"base": 80, "weekend": 95} for m in range(1, 13)}
def next_id(d): return max(d, default=0) + 1
def one(d, k):
    if k not in d: abort(404, "no such thing")
    return d[k]
def admin():
    if not request.headers.get("Cookie", "").startswith("inn="): abort(401)
@app.before_request
def gate():
    if "limit" in mode() and request.path.startswith("/book"): return jsonify(error="slow down"), 429
    if request.path.startswith("/admin/api/") and request.path != "/admin/api/login": admin()
@app.errorhandler(500)
def failed(e): return jsonify(error="internal error"), 500
@app.get("/healthz")
def healthz(): return "ok"
# what guests use
@app.get("/book/api/availability")
def availability():
    n = int(request.args.get("n", 1)); day = request.args.get("day", "")
    return jsonify([] if day.endswith(("5", "6")) or n > 4 else [{"room": r["slug"], "price": r["price"]} for r in rooms.values() if r["beds"] >= n and r["state"] == "clean"])
@app.post("/book/api/quote")
def quote(): b = request.json; return jsonify(total=b["nights"] * rooms[b["room"]]["price"])
@app.post("/book/api/bookings")
def book():
    i = next_id(bookings); bookings[i] = {"ref": f"B{7000 + i}", "id": i, "state": "booked", "note": "", **request.json}; return jsonify(ref=bookings[i]["ref"]), 201
@app.get("/book/api/bookings/<ref>")
def booked(ref):
    for b in bookings.values():
        if b["ref"] == ref: return jsonify(b)
    return jsonify(error="no such booking"), 404
@app.get("/book/api/promo/<code>")
def promo(code): return jsonify(code=code, percent=10) if code == "LAKE27" and "spring" in mode() else (jsonify(error="no such code"), 404)
@app.post("/book/api/contact")
def contact():
    messages.append({"id": len(messages) + 1, "text": request.json["text"]}); return "", 204
@app.post("/hooks/channel")
def hook(): ota["n"] += 1; return "", 204
# what the administrator uses
@app.post("/admin/api/login")
def login(): return jsonify(ok=True), 200, {"Set-Cookie": "inn=1; Path=/; HttpOnly"}
@app.get("/admin/api/me")
def me(): return jsonify(login="admin", rights=["all"])
@app.get("/admin/api/today")
def today(): return jsonify(arrivals=[b["ref"] for b in bookings.values() if b["state"] == "booked"][-8:], departures=len([b for b in bookings.values() if b["state"] == "out"]), channel=ota["n"])
@app.get("/admin/api/bookings")
def all_bookings():
    q, s = request.args.get("q"), request.args.get("state")
    l = [b for b in bookings.values() if (not q or q in b["ref"] + b["room"]) and (not s or s == b["state"])]
    return jsonify(rows=l[::-1][:20], count=len(l))
@app.get("/admin/api/bookings/<int:i>")
def booking(i): return jsonify(one(bookings, i))
@app.put("/admin/api/bookings/<int:i>")
def set_booking(i): one(bookings, i).update(request.json); return "", 204
@app.post("/admin/api/bookings/<int:i>/check-in")
def check_in(i): one(bookings, i)["state"] = "in"; audit.append(i); return jsonify(ok=True)
@app.post("/admin/api/bookings/<int:i>/invoice/email")
def email(i): one(bookings, i); raise ConnectionRefusedError("smtp.internal.example.net:25")
@app.get("/admin/api/bookings/<int:i>/invoice")
def invoice(i): b = one(bookings, i); return jsonify(total=b["nights"] * rooms[b["room"]]["price"], lines=["night"] * b["nights"])
@app.get("/admin/api/bookings/<int:i>/extras")
def extras(i): one(bookings, i); return jsonify(rows=[], count=0)
@app.get("/admin/api/bookings/<int:i>/payments")
def payments(i): b = one(bookings, i); return jsonify(rows=[{"sum": 10 * k} for k in range(i % 4)], count=i % 4)
@app.get("/admin/api/guests")
def all_guests(): q = request.args.get("q"); l = [g for g in guests.values() if not q or q in g["ref"] + g["diet"]]; return jsonify(rows=l, count=len(l))
@app.route("/admin/api/guests/<int:i>", methods=["GET", "PUT"])
def guest(i):
    g = one(guests, i)
    if request.method == "PUT": g.update(request.json); return "", 204
    return jsonify(g)
@app.get("/admin/api/guests/<int:i>/passport")
def passport(i): return jsonify(passports[i]) if i in passports else (jsonify(error="none"), 404)
@app.put("/admin/api/guests/<int:i>/passport")
def set_passport(i): passports[i] = {"bytes": len(request.data)}; return "", 204
@app.get("/admin/api/rooms")
def all_rooms(): return jsonify(list(rooms.values()))
@app.get("/admin/api/rooms/<slug>")
def room(slug): return jsonify(one(rooms, slug))
@app.post("/admin/api/rooms/<slug>/dnd")
def dnd(slug): r = one(rooms, slug); r["dnd"] = not r["dnd"]; return jsonify(ok=True)
@app.get("/admin/api/rooms/<slug>/minibar")
def minibar(slug): one(rooms, slug); return jsonify(water=0, beer=0, nuts=0)
@app.post("/admin/api/rooms/<slug>/minibar")
def set_minibar(slug): one(rooms, slug); return jsonify(ok=True)              # the fridge's supplier keeps its own list
@app.get("/admin/api/rooms/<slug>/wakeup")
def wakeup(slug): one(rooms, slug); return (jsonify(wakeups[slug]), 200) if slug in wakeups else ("", 204)
@app.put("/admin/api/rooms/<slug>/wakeup")
def set_wakeup(slug): wakeups[one(rooms, slug)["slug"]] = request.json; return "", 204
@app.delete("/admin/api/rooms/<slug>/wakeup")
def no_wakeup(slug): wakeups.pop(slug, None); return "", 204
@app.get("/admin/api/rates")
def all_rates(): m = request.args["month"]; return jsonify(month=m, days=[{"day": d, **rates[m]} for d in range(1, 29)])
@app.put("/admin/api/rates/<month>")
def set_rates(month): one(rates, month); log.info("rates of %s would become %s", month, "…"); return "", 204
@app.get("/admin/api/blocks")
def all_blocks(): return jsonify(list(blocks.values()))
@app.post("/admin/api/blocks")
def block(): i = next_id(blocks); blocks[i] = {"id": i, **request.json}; return jsonify(blocks[i]), 201
@app.delete("/admin/api/blocks/<int:i>")
def unblock(i): return "", 204                                                # only the calendar's export was meant to drop it
@app.get("/admin/api/messages")
def inbox(): return jsonify(messages)
@app.delete("/admin/api/messages/<int:i>")
def unmessage(i): messages[:] = [m for m in messages if m["id"] != i]; return "", 204
@app.get("/admin/api/settings")
def get_settings(): return jsonify(settings)
@app.put("/admin/api/settings")
def set_settings(): settings.update(request.json); return jsonify(ok=True)
@app.get("/admin/api/channel/ota")
def channel(): abort(403, "licence missing")
@app.get("/admin/api/channel/status")
def status(): return jsonify(pushed=ota["n"], queue=list(range(ota["n"] % 5)))
@app.get("/admin/api/stats/revenue")
def revenue(): k = int(request.args.get("months", 1)); return jsonify(months=[{"m": j, "sum": sum(b["nights"] for b in bookings.values()) * (j + 40)} for j in range(k)])
@app.get("/admin/api/stats/cancellations")
def cancellations(): return jsonify([b["ref"] for b in bookings.values() if b["state"] == "cancelled"])      # nobody cancelled in these two weeks
