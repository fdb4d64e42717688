"""The office of a music school: pages and fragments in the manner of htmx, its rows in SQLite."""
import hashlib, json, os, random, sqlite3
from pathlib import Path
from flask import Flask, Response, redirect, request

WORK = Path(os.environ["WORK"])
app = Flask(__name__)
db = sqlite3.connect(WORK / "zene.db", check_same_thread=False, isolation_level=None)
db.execute("create table if not exists t (k text, id integer, v text, primary key (k, id))")
today = lambda: (WORK / "nap").read_text()
mode = lambda: (WORK / "mod").read_text()
release = (WORK / "kiadas").read_text()
A = "/admin"


def rows(k, **w): return [x for (v,) in db.execute("select v from t where k=? order by id", (k,)) for x in [json.loads(v)] if all(x.get(a) == b for a, b in w.items())]
def row(k, i): r = db.execute("select v from t where k=? and id=?", (k, i)).fetchone(); return json.loads(r[0]) if r else None
def save(k, x):
    if "id" not in x: x["id"] = (db.execute("select max(id) from t").fetchone()[0] or 0) + 1
    db.execute("insert or replace into t values (?,?,?)", (k, x["id"], json.dumps(x))); return x
def drop(k, i): db.execute("delete from t where k=? and id=?", (k, i))
def seed():
    r, w = random.Random(4), "zongora hegedű cselló fuvola gitár klarinét trombita ének dob oboa hárfa brácsa".split()
    for i in range(60): save("novendekek", {"id": 100 + i, "nev": f"Növendék {i:02}", "szak": r.choice(w), "telefon": f"+36 1 {r.randint(100, 999)}", "cim": f"{r.choice(w)} utca {r.randint(1, 99)}", "allapot": "aktív"})
    for i in range(14): save("tanarok", {"id": 200 + i, "nev": f"Tanár {i}", "szak": w[i % 12], "orak": i % 5})
    for i in range(40): save("orak", {"id": 300 + i, "tanar": 200 + i % 14, "nap": i % 5, "idopont": f"{8 + i % 11}:{'00' if i % 2 else '30'}", "hianyzok": []})
    for i in range(9): save("termek", {"id": 400 + i, "nev": f"{i + 1}. terem", "hely": 10 + i})
    for i in range(26): save("hangszerek", {"id": 500 + i, "nev": w[i % 12], "leltar": f"L{i:04}", "javitas": i % 4 == 0, "selejt": False})
    for i in range(18): save("kolcsonzesek", {"id": 600 + i, "hangszer": 500 + i, "novendek": 100 + 3 * i, "hatarido": "2032-03-09" if i in (3, 8) else "2032-06-15"})
    for i in range(48): save("tandijak", {"id": 700 + i, "novendek": 100 + i, "ft": 6000 + 500 * (i % 9), "befizetve": False})
    for i in range(7): save("hirek", {"id": 800 + i, "cim": f"Hír {i} {' '.join(r.sample(w, 2))}", "szoveg": " ".join(r.sample(w, 5))})
    for i in range(9): save("vizsgak", {"id": 900 + i, "szak": w[i], "nap": f"2032-04-{10 + i}", "terem": 400 + i % 9})
    for i in range(6): save("beiratkozasok", {"id": 1000 + i, "nev": f"Jelentkező {i}", "szak": r.choice(w), "allapot": "új"})
    for i in range(11): save("uzenetek", {"id": 1100 + i, "targy": " ".join(r.sample(w, 3)), "szoveg": " ".join(r.sample(w, 7))})
    for i in range(5): save("szulok", {"id": 1200 + i, "nev": f"Szülő {i}", "hirlevel": i % 2 == 0})
if not db.execute("select 1 from t limit 1").fetchone(): seed()

def who(): return request.cookies.get("munkamenet", "")
def page(title, inner, status=200):
    token = hashlib.md5(who().encode()).hexdigest()
    return Response(f'<!doctype html><html lang="hu"><head><meta charset="utf-8"><meta name="csrf" content="{token}"><title>{title} – Zeneiskola</title><link rel="stylesheet" href="/statikus/zene.css"><script src="/statikus/htmx.min.js"></script></head><body hx-boost="true"><nav>' + "".join(f'<a href="{A}/{x}">{x}</a>' for x in "novendekek tanarok orak termek hangszerek kolcsonzesek tandijak hirek vizsgak beiratkozasok uzenetek".split()) + f'</nav><main>{inner}</main></body></html>', status)
def tr(x, kind): return f'<tr id="{kind}-{x["id"]}">' + "".join(f"<td>{v}</td>" for k, v in x.items() if k != "id") + f'<td><button hx-get="{A}/{kind}/{x["id"]}/szerkeszt">✎</button></td></tr>'
def table(k, l): return f'<table><tbody id="{k}">' + "".join(tr(x, k) for x in l) + "</tbody></table>"
def none(): return Response('<p class="hiba">Nincs ilyen sor.</p>', 404)
def empty(text="", status=200, **h): return Response(text, status, {k.replace("_", "-"): v for k, v in h.items()})
def to(where, status=303): return Response("", status, {"Location": where})
def value(k, default=None): return request.form.get(k, default)

@app.before_request
def gate():
    p = request.path
    if "zarva" in mode() and p.startswith(A): app.logger.error("sqlite3.OperationalError: database is locked"); return Response("<h1>Hiba</h1>", 500)
    if "ritmus" in mode() and p.endswith("/kereses"): return empty('<p>Lassabban.</p>', 429, Retry_After="30")
    if p.startswith(A) and not who():
        return empty("", 401, HX_Redirect="/belepes") if request.headers.get("HX-Request") else to("/belepes", 302)
    if p.startswith(A) and request.headers.get("X-CSRF") == "old": return empty('<p class="hiba">Lejárt az oldal.</p>', 403)

@app.get("/egeszseg")
def health(): return "rendben"
@app.route("/belepes", methods=["GET", "POST"])
def login():
    if request.method == "GET": return page("Belépés", '<form method="post"><input name="nev"><input name="jelszo" type="password"></form>')
    if value("jelszo") != "jo": return page("Belépés", '<p class="hiba">Hibás név vagy jelszó.</p><form method="post"><input name="nev"><input name="jelszo" type="password"></form>')
    r = to(A + "/", 302); r.set_cookie("munkamenet", value("nev") + today()); return r
@app.post(A + "/kilepes")
def logout(): r = empty("", 204, HX_Redirect="/belepes"); r.delete_cookie("munkamenet"); return r
@app.get(A + "/")
def home(): return page("Kezdőlap", f'<div hx-get="{A}/harang" hx-trigger="every 60s"></div><div hx-get="{A}/mai-orak" hx-trigger="load"></div><div hx-get="{A}/statisztika/letszam?ev=2032" hx-trigger="load"></div>')
@app.get(A + "/harang")
def bell(): n = len(rows("beiratkozasok", allapot="új")) - 6; return empty("", 204) if n <= 0 else f'<b class="harang">{n}</b>'
@app.get(A + "/mai-orak")
def lessons_today(): return table("orak", rows("orak", nap=int(hashlib.md5(today().encode()).hexdigest(), 16) % 5))
@app.get(A + "/hazirend")
def rules():
    if request.headers.get("If-None-Match") == '"h2"': return Response(status=304, headers={"ETag": '"h2"'})
    return Response("<article>" + "<p>A termekben enni tilos.</p>" * 9 + "</article>", headers={"ETag": '"h2"'})

# pupils
@app.get(A + "/novendekek")
def pupils(): l = rows("novendekek"); n = int(request.args.get("oldal", 1)); return page("Növendékek", table("novendekek", l[20 * n - 20:20 * n]))
@app.get(A + "/novendekek/kereses")
def pupils_search(): q = request.args.get("q", "").lower(); l = [x for x in rows("novendekek") if q in json.dumps(x, ensure_ascii=False).lower()][:10]; return table("novendekek", l) if l else "<p>Nincs találat.</p>"
@app.get(A + "/novendekek/<int:i>")
def pupil(i): x = row("novendekek", i); return page(x["nev"], "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in x.items()) + "</dl>") if x else page("Hiba", "<p>Nincs ilyen növendék.</p>", 404)
@app.get(A + "/novendekek/<int:i>/szerkeszt")
def pupil_form(i): x = row("novendekek", i); return "<form>" + "".join(f'<input name="{k}" value="{x[k]}">' for k in ("telefon", "cim")) + "</form>" if x else none()
@app.put(A + "/novendekek/<int:i>/<any(telefon, cim):k>")
def pupil_edit(i, k):
    x = row("novendekek", i)
    if not x: return none()
    x[k] = value(k, "")
    if k == "cim": save("novendekek", x)
    return f'<dd hx-put="{A}/novendekek/{i}/{k}">{x[k]}</dd>'
@app.delete(A + "/novendekek/<int:i>")
def pupil_archive(i):
    x = row("novendekek", i)
    if not x or x["allapot"] != "aktív": return empty('<p class="hiba">Már archivált.</p>', 409)
    x["allapot"] = "archivált"; save("novendekek", x); return tr(x, "novendekek")
@app.get(A + "/novendekek/<int:i>/orak")
def pupil_lessons(i): return table("orak", rows("orak")[i % 7:i % 7 + i % 4])
@app.get(A + "/novendekek/<int:i>/kolcsonzesek")
def pupil_loans(i): l = rows("kolcsonzesek", novendek=i); return table("kolcsonzesek", l) if l else '<p class="ures">Nincs kölcsönzés.</p>'
@app.get(A + "/novendekek/<int:i>/hianyzasok")
def pupil_absences(i): return '<p class="ures">Nincs hiányzás.</p>'
@app.get(A + "/novendekek/<int:i>/dokumentumok")
def pupil_documents(i): return empty("", 204)
@app.post(A + "/novendekek/<int:i>/dokumentumok")
def pupil_document(i): return empty("", 204, HX_Trigger="dokumentumok")
@app.get(A + "/novendekek/<int:i>/figyelmeztetes")
def pupil_warning(i): return '<p class="figy">Két hónap tandíj elmaradt.</p>' if i % 9 == 4 else empty("", 204)
@app.get(A + "/novendekek/<int:i>/jegyzetek")
def pupil_notes(i): l = rows("jegyzetek", novendek=i); return "".join(f"<li>{x['szoveg']}</li>" for x in l) or '<p class="ures">Nincs jegyzet.</p>'
@app.post(A + "/novendekek/<int:i>/jegyzetek")
def pupil_note(i): x = save("jegyzetek", {"novendek": i, "szoveg": value("szoveg")}); return f"<li>{x['szoveg']}</li>"
@app.get(A + "/export/<any(novendekek, kolcsonzesek):k>.csv")
def export(k): return Response("\n".join(";".join(map(str, x.values())) for x in rows(k)), mimetype="text/csv")
@app.post(A + "/novendekek/import")
def imported(): x = save("importok", {"sorok": len(request.get_data()), "kesz": 0}); return empty(f'<div hx-get="{A}/importok/{x["id"]}" hx-trigger="every 2s">0%</div>', 202)
@app.get(A + "/importok/<int:i>")
def progress(i):
    x = row("importok", i)
    if not x: return none()
    x["kesz"] += 1; save("importok", x)
    if x["kesz"] == 4: save("novendekek", {"nev": "Új növendék", "szak": "zongora", "telefon": "-", "cim": "-", "allapot": "aktív"})
    return empty(f"<div>{'Kész' if x['kesz'] >= 4 else str(25 * x['kesz']) + '%'}</div>", 286 if x["kesz"] >= 4 else 200)

# teachers, lessons, rooms
@app.get(A + "/tanarok")
def teachers(): return page("Tanárok", table("tanarok", rows("tanarok")))
@app.get(A + "/tanarok/<int:i>")
def teacher(i): x = row("tanarok", i); return page(x["nev"], "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in x.items()) + "</dl>") if x else page("Hiba", "<p>Nincs ilyen tanár.</p>", 404)
if release == "1":
    @app.get(A + "/tanarok/<int:i>/orarend")
    def timetable(i): return table("orak", rows("orak", tanar=i))
@app.get(A + "/orak")
def lessons(): n = request.args.get("nap"); return page("Órák", table("orak", [x for x in rows("orak") if n is None or str(x["nap"]) == n]))
@app.get(A + "/orak/<int:i>")
def lesson(i): x = row("orak", i); return page("Óra", "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in x.items()) + "</dl>") if x else page("Hiba", "<p>Nincs ilyen óra.</p>", 404)
@app.put(A + "/orak/<int:i>/idopont")
def lesson_time(i): x = row("orak", i); x["idopont"] = value("idopont"); save("orak", x); return tr(x, "orak")
@app.post(A + "/orak/<int:i>/hianyzok")
def absent(i): x = row("orak", i); x["hianyzok"].append(int(value("novendek"))); save("orak", x); return "".join(f"<li>{n}</li>" for n in x["hianyzok"])
@app.post(A + "/orak/<int:i>/elmarad")
def cancelled(i):
    x = row("orak", i)
    x["elmarad"] = not x.get("elmarad"); save("orak", x)
    return empty("", 204, HX_Trigger="orak")
@app.post(A + "/orarend/generalas")
def generate(): raise NotImplementedError("timetable solver")
@app.get(A + "/termek")
def rooms(): return page("Termek", table("termek", rows("termek")))
@app.get(A + "/termek/uj")
def room_form(): return page("Új terem", '<form method="post"><input name="nev"><input name="hely"></form>')
@app.post(A + "/termek/uj")
def room_new(): return to(A + "/termek") if value("nev") else page("Új terem", '<p class="hiba">Név kell.</p><form method="post"><input name="nev"><input name="hely"></form>', 422)
@app.get(A + "/telephelyek/<slug>/termek")
def branch(slug): l = rows("telephely", slug=slug) if slug == "ujpest" else rows("termek")[:3 + len(slug) % 3]; return table("termek", l) if l else '<p class="ures">Nincs terem.</p>'
@app.post(A + "/telephelyek/<slug>/termek")
def branch_new(slug): return tr(save("telephely", {"slug": slug, "nev": value("nev")}), "termek")

# instruments, loans
def instrument_rows(): return table("hangszerek", rows("hangszerek"))
@app.get(A + "/hangszerek")
def instruments(): return page("Hangszerek", instrument_rows())
@app.get(A + "/hangszerek/lista")
def instrument_list(): return instrument_rows()
@app.post(A + "/hangszerek/<int:i>/<any(javitas, selejt):k>")
def instrument_flag(i, k):
    x = row("hangszerek", i)
    if not x: return none()
    if k == "javitas": x[k] = not x[k]; save("hangszerek", x)
    return empty("", 204, HX_Trigger="hangszerek")
@app.get(A + "/kolcsonzesek")
def loans(): return page("Kölcsönzések", table("kolcsonzesek", rows("kolcsonzesek")))
@app.get(A + "/kolcsonzesek/lejart")
def overdue(): l = [x for x in rows("kolcsonzesek") if x["hatarido"] < today()]; return table("kolcsonzesek", l) if l else '<p class="ures">Nincs lejárt.</p>'
@app.post(A + "/kolcsonzesek")
def loan(): save("kolcsonzesek", {"hangszer": int(value("hangszer")), "novendek": int(value("novendek")), "hatarido": "2032-06-15"}); return to(A + "/kolcsonzesek")
@app.delete(A + "/kolcsonzesek/<int:i>")
def loan_delete(i): return empty()

# money
@app.get(A + "/tandijak")
def fees(): l = rows("tandijak"); n = request.args.get("allapot"); return page("Tandíjak", table("tandijak", [x for x in l if n is None or x["befizetve"] == (n == "befizetve")]))
@app.get(A + "/tandijak/osszesito")
def fees_sum(): return empty('<p class="hiba">Nincs jogosultsága.</p>', 403)
@app.post(A + "/tandijak/<int:i>/befizet")
def fee_paid(i):
    x = row("tandijak", i)
    if x["befizetve"]: return empty('<p class="hiba">Már be van fizetve.</p>', 409)
    x["befizetve"] = True; save("tandijak", x); return tr(x, "tandijak")
@app.post(A + "/tandijak/<int:i>/felszolitas")
def fee_letter(i): app.logger.warning("mail queued: felszolitas %d", i); return empty("", 204, HX_Trigger="uzenet")

# news, exams
@app.get(A + "/hirek")
def news(): return page("Hírek", table("hirek", rows("hirek")))
@app.get(A + "/hirek/uj")
def news_form(): return page("Új hír", '<form method="post"><input name="cim"><textarea name="szoveg"></textarea></form>')
@app.post(A + "/hirek/uj")
def news_new():
    if not value("cim"): return page("Új hír", '<p class="hiba">Cím kell.</p><form method="post"><input name="cim"><textarea name="szoveg"></textarea></form>', 422)
    save("hirek", {"cim": value("cim"), "szoveg": value("szoveg")}); return to(A + "/hirek")
@app.get(A + "/hirek/<int:i>/szerkeszt")
def news_edit(i): x = row("hirek", i); return f'<form><input name="cim" value="{x["cim"]}"><textarea name="szoveg">{x["szoveg"]}</textarea></form>' if x else none()
@app.get(A + "/hirek/<int:i>/sor")
def news_row(i): x = row("hirek", i); return tr(x, "hirek") if x else none()
@app.put(A + "/hirek/<int:i>")
def news_put(i): x = row("hirek", i); x.update({k: value(k, x[k]) for k in ("cim", "szoveg")}); save("hirek", x); return tr(x, "hirek")
@app.delete(A + "/hirek/<int:i>")
def news_delete(i):
    if not row("hirek", i): return none()
    drop("hirek", i); return empty()
@app.get(A + "/hirek/<int:i>/elonezet")
def preview(i):
    x = row("hirek", i)
    if not x: return none()
    return f"<article><h1>{x['cim' if release != '1' else 'title']}</h1><p>{x['szoveg']}</p></article>"
@app.put(A + "/piszkozatok/<name>")
def draft(name): return empty("", 204)
@app.get(A + "/vizsgak/")
def exams(): return page("Vizsgák", table("vizsgak", rows("vizsgak")))
@app.post(A + "/vizsgak/")
def exam_new(): save("vizsgak", {"szak": value("szak"), "nap": value("nap"), "terem": 401}); return to(A + "/vizsgak/")
@app.get(A + "/vizsgak/<int:i>")
def exam(i): x = row("vizsgak", i); return page("Vizsga", "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in x.items()) + "</dl>") if x else page("Hiba", "<p>Nincs ilyen vizsga.</p>", 404)
@app.get(A + "/vizsgak/<int:i>/jegyzokonyv")
def minutes(i): return table("jegyek", [{"id": 1, "jegy": row("vizsgak", i)["jegyek"]}])

# enrolments, messages
@app.get(A + "/beiratkozasok")
def enrolments(): return page("Beiratkozások", table("beiratkozasok", rows("beiratkozasok")))
@app.get(A + "/beiratkozasok/<int:i>")
def enrolment(i): x = row("beiratkozasok", i); return page(x["nev"], "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in x.items()) + "</dl>") if x else page("Hiba", "<p>Nincs ilyen.</p>", 404)
@app.post(A + "/beiratkozasok/<int:i>/elfogad")
def accept(i): return to(f"http://zeneiskola-web:8000{A}/beiratkozasok/{i}", 302)
@app.post(A + "/beiratkozasok/<int:i>/elutasit")
def refuse(i): x = row("beiratkozasok", i); x["allapot"] = "elutasítva"; save("beiratkozasok", x); return to(f"{A}/beiratkozasok/{i}")
@app.get(A + "/uzenetek")
def messages(): return page("Üzenetek", table("uzenetek", rows("uzenetek")))
@app.get(A + "/uzenetek/<int:i>")
def message(i): x = row("uzenetek", i); return f"<article>{x['szoveg']}</article>" if x else none()
@app.post(A + "/uzenetek/<int:i>/olvasott")
def read(i): x = row("uzenetek", i); x["olvasott"] = "✓"; save("uzenetek", x); return tr(x, "uzenetek")
@app.get(A + "/szulok")
def parents(): return page("Szülők", table("szulok", rows("szulok")))
@app.get(A + "/szulok/<int:i>/sor")
def parent_row(i): x = row("szulok", i); return tr(x, "szulok") if x else none()
@app.post(A + "/szulok/<int:i>/hirlevel")
def parent_letter(i): x = row("szulok", i); x["hirlevel"] = not x["hirlevel"]; save("szulok", x); return tr(x, "szulok")

# figures
@app.get(A + "/statisztika")
def figures(): return page("Statisztika", "<div></div>")
@app.get(A + "/statisztika/letszam")
def heads(): return "<ul><li>2030: 214</li><li>2031: 231</li><li>2032: 228</li></ul>"
@app.get(A + "/statisztika/orak")
def hours(): r = random.Random(str(sorted(request.args.items()))); return "<ul>" + "".join(f"<li>{r.randint(9, 2000)}</li>" for _ in range(r.randint(2, 9))) + "</ul>"
@app.get(A + "/statisztika/kimaradas")
def dropouts(): y = request.args.get("ev"); return '<p class="ures">Nincs adat.</p>' if y == "2032" else f"<ul><li>{y}: {len(y) * 3}</li><li>összesen: {int(y) % 97}</li></ul>"

# the public, machines
@app.get("/jelentkezes")
def apply(): return page("Jelentkezés", '<form method="post"><input name="nev"><input name="szak"></form>')
@app.post("/jelentkezes")
def applied():
    if not value("nev"): return page("Jelentkezés", '<p class="hiba">Név kell.</p>', 422)
    save("beiratkozasok", {"nev": value("nev"), "szak": value("szak", "-"), "allapot": "új"}); return to("/koszonjuk")
@app.get("/koszonjuk")
def thanks(): return page("Köszönjük", "<p>Jelentkezését megkaptuk.</p>")
@app.get("/hirek")
def public_news(): return page("Hírek", "".join(f"<h2>{x['cim']}</h2>" for x in rows("hirek")))
@app.get("/koncertek/kovetkezo")
def concert(): return empty("", 204) if today() < "2032-03-12" else "<p>Tavaszi koncert: március 20.</p>"
@app.route("/m/<path:rest>", methods=["GET", "POST"])
def retired(rest): return empty("Frissítse az alkalmazást.", 410)
@app.post("/hook/simplepay")
def hook(): return empty("", 204) if request.headers.get("Signature") == "jo" else empty("rossz", 401)
