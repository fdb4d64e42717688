import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); (WORK / "tmp").mkdir(); os.chmod(WORK, 0o777); os.chmod(WORK / "tmp", 0o777)
NAME = "fernwaerme-fastapi"
sim = Sim(20310113, "Europe/Berlin")
R = sim.random
site = WORK / "site"; (site / "assets").mkdir(parents=True)
def build(js, when):
    (site / "index.html").write_text(f'<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><title>Wärme intern</title><link rel="stylesheet" href="/assets/app.css"><script type="module" src="/assets/{js}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "assets" / js).write_text("export const w=()=>1;" * 1900); (site / "assets" / "app.css").write_text(".z{margin:0}" * 280)
    for f in site.rglob("*.*"): os.utime(f, (sim.at(when),) * 2)
bundle = "index-b71e20.js"; build(bundle, "2031-01-09 16:00")
day, date = 0, "2031-01-13"
(WORK / "tag").write_text(date)
modes = set()
def mode(add="", drop=""):
    global modes
    modes = (modes | set(add.split())) - set(drop.split()); (WORK / "lage").write_text(" ".join(modes))
mode()
servers = Servers()
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONWARNINGS": "ignore"}
app = Container(servers, [sys.executable, "-u", "-m", "uvicorn", "fernwaerme:app", "--host", "172.30.0.9", "--port", "8402", "--no-use-colors", "--proxy-headers", "--forwarded-allow-ips", "*"], 8402, env=env, cwd=HERE)
def ready(port, host="172.30.0.9", wait=servers.wait): wait(port, host)
servers.wait = ready; app.start()
servers.start(["/usr/sbin/nginx", "-p", WORK, "-c", HERE / "nginx.conf"]); ready(8400, "203.0.113.1")
S1, S2, HOST, ORIGIN = ("203.0.113.1", 8400), ("203.0.113.1", 8401), "intern.waerme.example.de", "https://intern.waerme.example.de"

maybe = lambda p: R.random() < p
look = lambda a=2.5, b=10: R.uniform(a, b)
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def words(a, b): return " ".join(R.choice("Pumpe Ventil geprüft Kunde angerufen morgen Ersatzteil bestellt läuft wieder Druck zu niedrig Regler neu Termin frei ok dicht".split()) for _ in range(R.randint(a, b)))
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"[", b"{") else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("eintraege", [])
class Desk:
    def g(self, path, at): return self.request("GET", path, referer=at)
    def do(self, method, path, body, at): return self.request(method, path, body=body, referer=at, headers={"Origin": ORIGIN})
class Desk1(Desk, Browser): pass
class Desk2(Desk, Browser2): pass
def person(login, role, address, agent, kind=Desk2):
    c = kind(sim, address, agent, S2 if kind is Desk2 else S1, HOST, ORIGIN, {"Accept-Language": "de", "Cookie": f"fw_sid={login}"}, caching=True); c.login, c.role, c.signed, c.netz = login, role, None, "altstadt"; return c
kern = person("kern", "leitung", "198.51.100.12", SAFARI); dahl = person("dahl", "disposition", "198.51.100.14", CHROME_WIN); voss = person("voss", "disposition", "198.51.100.14", FIREFOX, Desk1)
brand = person("brand", "technik", "198.51.100.61", PHONE); ruge = person("ruge", "technik", "198.51.100.62", PHONE.replace("134", "132"), Desk1); lenz = person("lenz", "abrechnung", "198.51.100.14", EDGE); moor = person("moor", "revision", "198.51.100.90", CHROME)

def shell(c, n):
    p = f"/app/{n}/lage"; c.request("GET", p)
    if maybe(.7): c.request("GET", "/assets/" + bundle, referer=p); c.request("GET", "/assets/app.css", referer=p)
    if c.signed != date:
        c.request("GET", "/api/ich", referer=p, headers={"Cookie": "x=1"}); yield look(4, 16)
        if maybe(.15): c.request("POST", "/api/anmeldung", {"kuerzel": c.login, "kennwort": "rihctig"}, referer="/app/anmelden", headers={"Cookie": "x=1"}); yield look()
        c.request("POST", "/api/anmeldung", {"kuerzel": c.login, "kennwort": "richtig"}, referer="/app/anmelden", headers={"Cookie": "x=1"}); c.signed = date; yield .3
    for t in ("/api/ich", "/api/netze", "/api/hinweise", "/api/merkliste", f"/api/n/{n}/lage"): c.g(t, p)
    if maybe(.5): c.g(f"/api/n/{n}/schichtbuch", p)
    if maybe(.3): c.g(f"/api/n/{n}/kaelte", p)
    yield look()

def lage(c, n):
    a, p = f"/api/n/{n}", f"/app/{n}/lage"; c.g(a + "/lage", p); c.g(a + "/schichtbuch", p); yield look()
    for _ in range(R.randint(2, 9)): c.g(a + "/lage", p); yield 30 + R.uniform(-.05, .05)
    if c.role != "revision" and maybe(.6): c.do("POST", a + "/schichtbuch", {"text": words(2, 8)}, p); yield .3; c.g(a + "/schichtbuch", p); yield look()
    if maybe(.5): c.g(a + "/kaelte", p)
    if c.role == "leitung": c.g(a + "/erloese?monat=2030-12", p); yield look()
    elif maybe(.15): c.g(a + "/erloese?monat=2030-12", p); yield look()

def stationen(c, n):
    a, p = f"/api/n/{n}", f"/app/{n}/stationen"
    l = rows(c.g(a + "/stationen" + R.choice(["", "", "?seite=2", "?status=gesperrt", "?q=torgasse", "?q=xy", "?seite=7"]), p)) or rows(c.g(a + "/stationen", p)); yield look()
    if maybe(.3): c.g(f"/leitwarte/{n}/trend?std=24", p); yield look(1, 4)
    for s in some(l, 1, 3):
        k, q = f"{a}/stationen/{s['code']}", f"{p}/{s['code']}"; x = data(c.g(k, q)); c.g(k + "/messwerte?tage=" + R.choice("117"), q); maybe(.8) and c.g(k + "/foto", q); yield look()
        if not x: continue
        for t in some(("alarme", "wartungen", "absperrungen", "alarme"), 1, 3): c.g(f"{k}/{t}", f"{q}?tab={t}"); yield look(1.5, 7)
        if maybe(.25):
            if x["code"] not in rows(c.g("/api/merkliste", q)): c.do("PUT", "/api/merkliste/" + x["code"], None, q)
            else: c.do("DELETE", "/api/merkliste/" + x["code"], None, q)
            yield .2; c.g("/api/merkliste", q); yield look()
        if maybe(.12): c.g(k + "/schaltbild", q); yield look()
        if c.role in ("revision", "abrechnung"):
            if maybe(.06): c.do("PATCH", k, {"bemerkung": "?"}, q); yield look()
            continue
        if maybe(.35):
            c.do("PATCH", k, {"fernzugriff": not x["fernzugriff"]}, q); x["fernzugriff"] = not x["fernzugriff"]; yield .4
            if maybe(.5): c.g(k, q)
            yield look()
        if maybe(.3): c.do("PATCH", k, {"bemerkung": R.choice([x["bemerkung"], words(1, 7)])}, q); yield .4; maybe(.7) and c.g(k, q); yield look()
        if c.role in ("leitung", "disposition") and maybe(.3):
            zu = x["status"] == "gesperrt"; c.do("POST", k + ("/entsperren" if zu or maybe(.15) else "/sperren"), None, q); yield .4; c.g(k, q); maybe(.4) and c.g(a + "/stationen", p); yield look()
            if not zu and maybe(.1): c.do("POST", k + "/sperren", None, q); yield look()
        if maybe(.3 if c.role == "technik" else .12): c.do("POST", k + "/wartungen", {"wer": R.choice(["Brand", "Ruge", "Fa. Thermo"])}, q); yield .3; c.g(k + "/wartungen", q); yield look()
        if maybe(.2): c.do("POST", k + "/neustart", None, q); yield look()
        if maybe(.25):
            r = data(c.do("POST", k + "/fernablesung", None, q))
            for _ in range(3 if r else 0): yield 3; c.g("/api/auftraege/" + r["auftrag"], q)
            yield look()
    if maybe(.12) and c.role in ("leitung", "disposition"): c.do("POST", a + "/stationen", {"adresse": words(1, 3)}, p + "/neu"); yield .4; c.g(a + "/stationen", p); yield look()

def stoerungen(c, n):
    a, p = f"/api/n/{n}/stoerungen", f"/app/{n}/stoerungen"; l = rows(c.g(a + R.choice(["?status=offen", "?status=offen", "?status=erledigt", ""]), p)) or rows(c.g(a, p)); yield look()
    if c.role not in ("revision",) and maybe(.4):
        st = rows(c.g(f"/api/n/{n}/stationen", p + "/neu")); yield look(5, 20)
        if maybe(.15): c.do("POST", a, {"was": "?"}, p + "/neu"); yield look()
        if st: c.do("POST", a, {"was": words(1, 4), "station": R.choice(st)["code"]}, p + "/neu"); yield .4; l = rows(c.g(a + "?status=offen", p)); yield look()
    for s in some(l, 1, 3):
        k, q = f"{a}/{s['id']}", f"{p}/{s['id']}"; x = data(c.g(k, q)); m = rows(c.g(k + "/kommentare", q)); yield look()
        if c.role == "revision" or not x: continue
        if maybe(.45): c.do("POST", k + "/kommentare", {"text": words(1, 8)}, q); yield .3; m = rows(c.g(k + "/kommentare", q)); yield look()
        if m and maybe(.4):
            i = R.choice(m)["id"]; c.do("DELETE", f"{k}/kommentare/{i}", None, q); yield .3; c.g(k + "/kommentare", q); yield look()
            if maybe(.3): c.do("DELETE", f"{k}/kommentare/{i}", None, q); yield .3; c.g(k + "/kommentare", q); yield look()
        if x["status"] == "offen":
            if maybe(.35): c.do("POST", k + "/zuweisen", {"wer": R.choice(["brand", "ruge"])}, q); yield .3; c.g(k, q); yield look()
            if maybe(.3): c.do("POST", k + "/eskalieren", None, q); yield .3; c.g(k, q); yield look()
            if maybe(.3): c.do("POST", k + "/abschliessen", None, q); maybe(.15) and c.do("POST", k + "/abschliessen", None, q); yield .3; c.g(a + "?status=offen", p); yield look()

def abschaltungen(c, n):
    a, p = f"/api/n/{n}/abschaltungen", f"/app/{n}/abschaltungen"; l = rows(c.g(a, p)); yield look()
    if c.role in ("revision", "technik"): return
    if day > 0 and maybe(.5): c.do("POST", a, {"grund": words(1, 4), "von": f"2031-02-{R.randint(10, 27)}"}, p); yield .3; l = rows(c.g(a, p)); yield look()
    for s in some(l, 0, 2):
        k = f"{a}/{s['id']}"; c.g(k, p); yield look()
        if maybe(.4): c.do("PUT", k, {"grund": R.choice([s["grund"], s["grund"], words(1, 4)]), "von": f"2031-02-{R.randint(10, 27)}"}, p); yield .3; c.g(k, p); yield look()
        elif maybe(.45):
            c.do("DELETE", k, None, p); yield .3; c.g(a, p); yield look()
            if maybe(.4): c.g(k, p); yield 2

def tarife(c, n):
    a, p = f"/api/n/{n}/tarife", f"/app/{n}/tarife"; l = rows(c.g(a, p)); c.g("/api/ruecklauf-einheiten", p); yield look()
    for s in some(l, 1, 3):
        k, q = f"{a}/{s['slug']}", f"{p}/{s['slug']}"; c.g(k, q); c.g(k + "/preisblaetter", q); yield look()
        if c.role not in ("leitung", "abrechnung"): continue
        if maybe(.75):
            c.do("POST", k + ("/deaktivieren" if s["aktiv"] else "/aktivieren"), None, p); yield .4; c.g(a, p); yield look()
            if maybe(.3): c.do("POST", k + ("/deaktivieren" if s["aktiv"] else "/aktivieren"), None, p); yield .4; c.g(a, p); yield look()
        if maybe(.4): c.do("PATCH", k, {"sichtbar": not s["sichtbar"]}, p); yield .4; c.g(a, p); yield look()
        if maybe(.4): c.do("PUT", k, {"arbeitspreis": R.choice([s["arbeitspreis"], round(R.uniform(9, 14), 2)]), "name": R.choice([s["name"], s["name"], s["name"] + " 31"])[:30]}, q); yield .4; c.g(k, q); yield look(); c.g(a, p); yield look()
        if maybe(.25): c.do("POST", k + "/preisblaetter", {"ab": f"2031-{R.randint(10, 12)}-01", "arbeitspreis": round(R.uniform(9, 14), 2)}, q); yield .4; c.g(k + "/preisblaetter", q); yield look()

def vertraege(c, n):
    a, p = f"/api/n/{n}/vertraege", f"/app/{n}/vertraege"; w = R.choice(["adler", "gru", "xaver", "mohr"])
    if maybe(.4):
        for i in range(2, len(w) + 1): c.g(f"/api/n/{n}/suche?q={w[:i]}", p); yield .35
    l = rows(c.g(a + R.choice(["", "", "?seite=2", "?q=" + w, "?seite=9"]), p)) or rows(c.g(a, p)); yield look()
    if c.role in ("leitung", "abrechnung", "disposition") and maybe(.25):
        if maybe(.2): c.do("POST", a, {"station": 1}, p + "/neu"); yield look()
        c.do("POST", a, {"kunde": words(1, 2)}, p + "/neu"); yield .4; l = rows(c.g(a, p)) or l; yield look()
    for s in some(l, 1, 3):
        k, q = f"{a}/{s['nr']}", f"{p}/{s['nr']}"; x = data(c.g(k, q)); c.g(k + "/abschlaege", q); yield look()
        if not x: continue
        for t in some(("rechnungen", "widersprueche", "rechnungen"), 1, 2): c.g(f"{k}/{t}", f"{q}?tab={t}"); yield look(1.5, 6)
        if c.role in ("revision", "technik"): continue
        if maybe(.4):
            if maybe(.6): c.do("PUT", k + "/entwurf", {"notiz": words(1, 4)}, q); yield 6
            c.do("PATCH", k, R.choice([{"notiz": x["notiz"]}, {"notiz": words(1, 9)}, {"papierlos": not x["papierlos"]}]), q); yield .4; maybe(.7) and c.g(k, q); yield look()
        if maybe(.2):
            c.do("DELETE" if x["mahnstopp"] else "PUT", k + "/mahnstopp", None, q); yield .4
            if maybe(.3): yield 2; c.do("PUT" if x["mahnstopp"] else "DELETE", k + "/mahnstopp", None, q); yield .4
            c.g(k, q); yield look()
        if maybe(.3): c.do("PUT", k + "/abschlaege", {"monatlich": R.choice([65, 70, 75, 80, 85, 90, 95, 120, 160])}, q); yield .4; c.g(k + "/abschlaege", q); yield look()
    if maybe(.08): c.g(a + "/V1099-ALT" + R.choice("AB"), None); yield look()

def zaehler(c, n):
    a, p = f"/api/n/{n}/zaehler", f"/app/{n}/zaehler"; l = rows(c.g(a + R.choice(["", "", "?seite=2"]), p)) or rows(c.g(a, p)); yield look()
    for s in some(l, 1, 3):
        k, q = f"{a}/{s['nr']}", f"{p}/{s['nr']}"; c.g(k, q); c.g(k + "/ablesungen", q); yield look()
        if c.role == "revision": continue
        if maybe(.5): c.do("POST", k + "/ablesungen", {"kwh": R.randint(10000, 99999)}, q); yield .3; c.g(k + "/ablesungen", q); yield look()
        if maybe(.22): c.do("DELETE", k, None, q); yield look()
    if c.role == "technik" and maybe(.2): c.do("POST", a, {"station": "UST-1001"}, p + "/neu"); yield .3; c.g(a, p); yield look()

def abrechnung(c, n):
    a, p = f"/api/n/{n}/abrechnung", f"/app/{n}/abrechnung"; l = rows(c.g(a + "/laeufe", p)); yield look()
    for t in some(("mahnungen", "gutschriften"), 1, 2): c.g(f"{a}/{t}", f"{p}?tab={t}"); yield look(1, 5)
    if maybe(.5): c.g(a + "/export.csv?monat=2030-12", p); yield look()
    if c.role not in ("leitung", "abrechnung"): return
    if day > 0 and maybe(.5):
        r = data(c.do("POST", a + "/laeufe", {"monat": "2030-12"}, p))
        for _ in range(3 if r else 0): yield 4; c.g("/api/auftraege/" + r["auftrag"], p)
        l = rows(c.g(a + "/laeufe", p)); yield look()
    for s in some(l, 1, 2):
        c.g(f"{a}/laeufe/{s['id']}", f"{p}/{s['id']}"); yield look()
        if maybe(.8): c.do("POST", f"{a}/laeufe/{s['id']}/freigeben", None, f"{p}/{s['id']}"); yield .5; c.g(f"{a}/laeufe/{s['id']}", f"{p}/{s['id']}"); yield look()
    if day > 6 and maybe(.6): c.do("POST", a + "/gutschriften", {"vertrag": "V1001", "betrag": R.randint(10, 200)}, p); yield .4; c.g(a + "/gutschriften", p); yield look()

def berichte(c, n):
    a, p = f"/api/n/{n}/berichte", f"/app/{n}/berichte"
    for t in some(("verbrauch", "verluste", "spitzenlast", "co2", "verbrauch", "verluste"), 2, 4):
        c.g(f"{a}/{t}?" + (f"jahr={R.choice([2028, 2029, 2030])}" if t == "co2" else f"tage={R.choice([7, 14, 30, 90])}"), p); yield look(3, 12)
    if maybe(.35):
        r = c.do("POST", a + "/anfragen", {"was": R.choice(["Verbrauch", "Kunden"])}, p)
        if r.status == 303: c.g(r.headers["location"], p)
        yield look()
    if maybe(.45): q = f"/app/{n}/prognose"; c.g(f"/api/n/{n}/prognose/einspeisung?h=48", q); c.g(f"/api/n/{n}/prognose/wetter", q); yield look()

def plan(c, n):
    a, p = f"/api/n/{n}", f"/app/{n}/bereitschaft"; w = R.choice(["2031-W03", "2031-W04", "2031-W05", "2031-W09"]); x = data(c.g(a + "/bereitschaft?woche=" + w, p)); c.g(a + "/bereitschaft/vertretung", p); yield look()
    if c.role in ("leitung", "disposition") and maybe(.5): c.do("PUT", a + "/bereitschaft/" + w, {"wer": R.choice([(x or {}).get("wer", "Brand"), "Ruge", "Brand", "Fa. Thermo"]), "tel": "0170000"}, p); yield .3; c.g(a + "/bereitschaft?woche=" + w, p); yield look()
    if maybe(.75): c.g(a + "/wartungsplan", f"/app/{n}/wartungsplan"); yield look()

def protokoll(c, n):
    a, p = f"/api/n/{n}/protokoll", f"/app/{n}/protokoll"; c.g(a, p); yield look()
    for t in some(("anmeldungen", "aenderungen", "exporte", "exporte"), 1, 3): c.g(f"{a}/{t}", f"{p}/{t}"); yield look(2, 8)
    if maybe(.4): c.g(a + "?seite=2", p); yield look()

def einstellungen(c, n):
    a, p = f"/api/n/{n}/einstellungen", f"/app/{n}/einstellungen"; x = data(c.g(a + "/allgemein", p)); yield look()
    if c.role == "leitung" and maybe(.5) or c.role == "disposition" and maybe(.12): c.do("PUT", a + "/allgemein", {"fusszeile": R.choice([x["fusszeile"], words(2, 6)])}, p); yield .3; c.g(a + "/allgemein", p); yield look()
    c.g(a + "/benachrichtigungen", p + "/benachrichtigungen"); yield look()
    if c.role in ("leitung", "disposition") and maybe(.65): c.do("PUT", a + "/benachrichtigungen", R.choice([{"frost_sms": True}, {"empfaenger": R.choice(["dispo", "bereitschaft", "zentrale-nord"]) + "@example.de"}, {"stoerung_mail": False}]), p + "/benachrichtigungen"); yield .3; c.g(a + "/benachrichtigungen", p + "/benachrichtigungen"); yield look()
    if maybe(.5): c.g(a + "/schnittstellen", p + "/schnittstellen"); yield look()
    if maybe(.4):
        s = R.choice(["begruessung", "abschaltung", "mahnung"]); q = f"{p}/vorlagen/{s}"; x = data(c.g(f"{a}/vorlagen/{s}", q)); yield look()
        if x and c.role != "revision" and maybe(.6): c.do("POST", f"{a}/vorlagen/{s}/vorschau", {"text": words(4, 14)}, q); yield look(); c.do("PUT", f"{a}/vorlagen/{s}", {"text": R.choice([x["text"], words(6, 20)])}, q); yield .3; c.g(f"{a}/vorlagen/{s}", q); yield look()
    m = rows(c.g(f"/api/n/{n}/module", p + "/module")); yield look()
    if m and c.role == "leitung" and maybe(.6):
        s = R.choice(m); c.do("PUT", f"/api/n/{n}/module/{s['slug']}", {"an": not s["an"]}, p + "/module"); yield .3; c.g(f"/api/n/{n}/module", p + "/module"); yield look()
        if maybe(.25): c.do("PUT", f"/api/n/{n}/module/{s['slug']}", {"an": s["an"]}, p + "/module"); yield .3; c.g(f"/api/n/{n}/module", p + "/module"); yield look()
    q = f"/app/{n}/team"; c.g("/api/nutzer", q); c.g(f"/api/n/{n}/einladungen/", q); yield look()
    if c.role in ("leitung", "disposition") and maybe(.6): c.do("POST", f"/api/n/{n}/einladungen", {"mail": "neu@example.de"}, q); yield .4; c.g(f"/api/n/{n}/einladungen/", q); yield look()
    if c.role == "leitung" and maybe(.4): k = R.choice(["ruge", "moor"]); x = next(u for u in rows(c.g("/api/nutzer", q)) if u["kuerzel"] == k); c.do("PATCH", "/api/nutzer/" + k, {"gesperrt": not x["gesperrt"]}, q); yield .3; c.g("/api/nutzer", q); yield look()

ALL = [lage, stationen, stoerungen, abschaltungen, tarife, vertraege, zaehler, abrechnung, berichte, plan, protokoll, einstellungen]
PAGES = {"leitung": ALL + [tarife, abrechnung, berichte, einstellungen, einstellungen], "disposition": [lage, stationen, stationen, stoerungen, stoerungen, stoerungen, abschaltungen, plan, berichte, vertraege, einstellungen, protokoll],
         "technik": [stationen, stationen, stoerungen, stoerungen, zaehler, zaehler, plan, lage], "abrechnung": [tarife, tarife, tarife, vertraege, vertraege, vertraege, abrechnung, abrechnung, abrechnung, zaehler, berichte, protokoll, einstellungen], "revision": ALL}
def session(c, n, anew=True):
    nets = ["altstadt", "altstadt", "muehlenfeld", "gewerbepark-west"] + (["seeufer"] if day >= 2 else []); z = c.netz = R.choice(nets) if maybe(.6) else c.netz
    l = PAGES[c.role]; todo = R.sample(l, min(n, len(l)))
    if anew or c.signed != date: yield from shell(c, z)
    for f in todo:
        yield R.uniform(15, 220)
        if maybe(.15): z = R.choice(nets)
        yield from f(c, z)
    if maybe(.12): c.do("POST", "/api/abmeldung", None, f"/app/{z}/lage"); c.signed = None; yield 1

# --- machines
def geraet(k, until):
    b = Browser(sim, f"192.0.2.{40 + k}", "WaermeGW/4.1", S1, HOST, accept_gzip=False)
    while sim.now < until:
        b.request("POST", f"/api/geraete/gw-{k:02}a7/telegramm", {"v": R.randint(1, 99)}); b.request("GET", f"/api/geraete/gw-{k:02}a7/befehle"); yield 3600 + R.uniform(-4, 4)
def wetter(until):
    b = Browser(sim, "192.0.2.70", "python-httpx/0.27.2", S1, HOST)
    while sim.now < until: b.request("GET", "/api/partner/wetter", headers={"X-Schluessel": "w2" if day > 3 or day == 3 and sim.now > sim.at(f"{date} 13:00") else "w1"}); yield 3600
def altapp(until):
    b = Browser(sim, "198.51.100.63", "AbleseApp/1.3 (Android 10)", S1, HOST)
    while sim.now < until: b.request("GET", "/api/v1/ablesung/liste"); yield R.uniform(2000, 5000)
def restart(cs, minutes, release):
    global bundle
    app.stop(); end = sim.now + minutes * 60
    while sim.now < end:
        for c in cs: c.g(f"/api/n/{c.netz}/" + R.choice(["stoerungen", "stationen", "lage", "vertraege"]), f"/app/{c.netz}/lage"); yield look(5, 20)
    if env["RELEASE"] != release: bundle = "index-0c9d44.js"; build(bundle, date + " 06:40")
    env["RELEASE"] = release; app.start(); yield 0
def during(word, cs, paths, wait=(3, 9)):
    mode(word)
    for c in cs:
        for t in paths: c.g(f"/api/n/{c.netz}{t}", f"/app/{c.netz}/lage"); yield R.uniform(*wait)
    mode("", word)
def gebremst(c):
    mode("bremse")
    for _ in range(3): c.request("POST", "/api/anmeldung", {"kuerzel": c.login, "kennwort": "x"}, referer="/app/anmelden", headers={"Cookie": "x=1"}); yield 3
    mode("", "bremse")
def odd(c):
    c.request("OPTIONS", "/api/n/altstadt/stationen", referer="/app/altstadt/stationen"); yield 2; c.request("HEAD", "/api/n/altstadt/stationen"); yield 2
    c.request("GET", "/api/n/altstatd/stationen"); yield 2; c.g("/api/n/altstadt/stationen/UST-9999", None); yield 2; c.g("/api/n/altstadt/stoerungen/undefined", "/app/altstadt/stoerungen"); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = ["/api/" + t for t in "users admin .env config login docs openapi.json debug v2/users".split()] + ["/docs", "/redoc"] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "tag").write_text(d)
    if i == 1: mode("hinweis")
    if i == 2: mode("seeufer", "hinweis")
    yield 0
def neuer_schluessel(): mode("schluessel"); yield 0

HOURS = {kern: (8, 10, 13, 16), dahl: (6, 8, 11, 13), voss: (12, 14, 16, 19), brand: (7, 9, 13), ruge: (7, 10, 14), lenz: (8, 10, 13, 15), moor: (11,)}
for i, d in office_days(sim, "2031-01-13", 10):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 9, i in (5, 6)
    end = t("23:50") if not last else t("15:30")
    sim.spawn(t("00:00:01"), morning(i, d))
    for c, hs in HOURS.items():
        for h in hs:
            if weekend and c not in (dahl, voss, brand) or last and h > 13 or c is lenz and i == 3 or c is moor and i not in (1, 4, 7, 8): continue
            if maybe(.5 if weekend else .85): sim.spawn(t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4), maybe(.7)))
    for k in range(5): sim.spawn(t(f"00:{10 + 7 * k}:20"), geraet(k, end))
    sim.spawn(t("00:05:00"), wetter(end)); sim.spawn(t("08:00:00"), altapp(t("15:00")))
    sim.spawn(t("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23.11", S1, HOST, accept_gzip=False, keep=False), sim, "/bereit", end, 1800))
    if i in (0, 3, 4, 6, 8): sim.spawn(t("03:40:00"), scanner(Browser(sim, f"192.0.2.{150 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), S1, HOST), sim, GUESS, n=34))
    if i == 2: sim.spawn(t("14:40:00"), restart([dahl, brand], 2, "1"))
    if i == 3: sim.spawn(t("10:00:00"), neuer_schluessel())
    if i == 4: sim.spawn(t("05:40:00"), restart([dahl], 1, "2"))
    if i == 7: sim.spawn(t("09:20:00"), during("sicht", [kern, lenz], ["/berichte/verbrauch?tage=7", "/berichte/verbrauch?tage=30"]))
    if i == 6: sim.spawn(t("20:10:00"), during("wartung", [voss], ["/stoerungen", "/lage", "/stationen", "/schichtbuch", "/module"]))
    if i == 1: sim.spawn(t("06:20:00"), gebremst(ruge))
    if i in (1, 8): sim.spawn(t("15:15:00"), odd(voss))
sim.entries.clear(); time.sleep(.2); (WORK / "netz.json").write_text("")
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)

# --- what was written, with its times moved
night, stamp, out = NIGHTS / NAME, Stamp(sim, "nginx"), []
for line in (WORK / "netz.json").read_bytes().decode("utf-8", "surrogateescape").replace("\0", "").splitlines():
    r = json.loads(line); real = datetime.fromisoformat(r["at"]).timestamp()
    if r["verb"]: e = stamp.entry(r["verb"], r["target"], int(r["code"]), real, strict=False)
    else:
        e = next((e for e in sim.entries if e["method"] is None and "nginx" not in e["used"]), None)
        if e: e["used"].add("nginx")
    w = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    out.append((w, line.replace(r["at"], rfc3339(w, 0, sim.zone), 1).replace("172.30.0.9:8402", "172.30.0.9:8000")))
out.sort(key=lambda x: x[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "intern.access.json", out, sim.zone)
UV = re.compile(r'^INFO:\s+\S+ - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3})')
out = stamp_container(app.lines, sim, "uvicorn", UV, lambda m, t: m.string, "fernwaerme.py", accept=lambda e: e["status"] != 502)
out = [(t, s, re.sub(r"process \[\d+\]", "process [1]", l).replace("172.30.0.9:8402", "0.0.0.0:8000")) for t, s, l in out]
size += write_rotated(night / "uvicorn-docker", "c1f47ab09e52-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
